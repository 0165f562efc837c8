//! The world: one central plant, devices on the edge, people, and bad luck.

use crate::clock::{Time, WallClock};
use crate::device::{Device, Mode, is_of_store, open};
use crate::dice::Dice;
use crate::disk::{Disk, Fault};
use crate::model::{Fate, SiteModel};
use crate::network::{Body, Message, Network};
use crate::work::Work;
use lineside::execution::lease::{ForkDecision, GrantLease, ResolveFork, RevokeLease};
use lineside::execution::letter::{
    DismissLetter, FetchLetters, Letter, ListDeadLetters, ResendLetter, SendLetter,
};
use lineside::execution::{Command, Task};
use lineside::journal::{CommandId, Line, Scope};
use lineside::proof::Hash;
use lineside::{Accepted, DeviceId, ErrorCode, Family, LetterId, Plant, Problem, SyncPage};

/// One run; the same seed gives the same run.
pub(crate) struct World {
    pub(crate) dice: Dice,
    pub(crate) time: Time,
    pub(crate) central: Plant,
    central_scope: Scope,
    central_disk: Disk,
    central_clock: WallClock,
    pub(crate) sites: Vec<Site>,
    pub(crate) devices: Vec<Device>,
    pub(crate) network: Network,
    pub(crate) letters: Vec<LetterId>,
    pub(crate) seen: Seen,
    counter: u64,
}

/// A site on the edge, as the central plant must know it.
pub(crate) struct Site {
    pub(crate) scope: Scope,
    pub(crate) model: SiteModel,
}

/// What a run has gone through.
#[derive(Default, Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) commands: u64,
    pub(crate) lines: u64,
    pub(crate) pages: u64,
    pub(crate) forks: u64,
    pub(crate) lost_leases: u64,
    pub(crate) damaged_pages: u64,
    pub(crate) power_cuts: u64,
    pub(crate) restores: u64,
    pub(crate) clones: u64,
    pub(crate) letters: u64,
    pub(crate) dead_letters: u64,
    pub(crate) catch_ups: u64,
}

impl Seen {
    fn counts(&mut self) -> [&mut u64; 12] {
        [
            &mut self.commands,
            &mut self.lines,
            &mut self.pages,
            &mut self.forks,
            &mut self.lost_leases,
            &mut self.damaged_pages,
            &mut self.power_cuts,
            &mut self.restores,
            &mut self.clones,
            &mut self.letters,
            &mut self.dead_letters,
            &mut self.catch_ups,
        ]
    }

    pub(crate) fn add(&mut self, other: &Self) {
        let mut other = other.clone();
        for (sum, count) in self.counts().into_iter().zip(other.counts()) {
            *sum += *count;
        }
    }

    /// Whether every kind of bad luck has come up.
    pub(crate) fn has_seen_everything(&self) -> bool {
        self.clone().counts().iter().all(|count| **count > 0)
    }
}

const BUSY: ErrorCode = ErrorCode::new(Family::Conflict, "test.busy", "Not now.");
const SECOND: i64 = 1_000_000;

impl World {
    pub(crate) fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let time = Time::start();
        let central_scope: Scope = "acme/central".parse().unwrap();
        let central_disk = Disk::default();
        let central_clock = time.clock(0);
        // Mostly few sites, which meet often; now and then as many as there may be.
        let sites = match dice.chance(2) {
            true => 50,
            false => 1 + dice.below(5),
        };
        let mut world = Self {
            dice,
            central: open(&central_disk, &central_scope, &central_clock),
            time,
            central_scope,
            central_disk,
            central_clock,
            sites: Vec::new(),
            devices: Vec::new(),
            network: Network::default(),
            letters: Vec::new(),
            seen: Seen::default(),
            counter: 0,
        };
        for number in 0..sites {
            world.sites.push(Site {
                scope: format!("acme/line-{number}").parse().unwrap(),
                model: SiteModel::default(),
            });
            world.grant(world.sites.len() - 1, true);
        }
        world
    }

    pub(crate) fn command(&mut self, actor: &str) -> Command {
        self.counter += 1;
        let id = CommandId::derived(&format!("simulated {}", self.counter));
        let mut command = Command::new(id, actor.parse().unwrap());
        command.reason = Some("it has to be".into());
        command
    }

    /// One moment: something happens somewhere, and messages arrive.
    pub(crate) fn step(&mut self) {
        let pause = self.dice.below(400_000);
        self.time.pass(i64::try_from(pause).unwrap());
        let device = self.dice.place(self.devices.len());
        match self.dice.below(1_000) {
            0..380 => self.work(device),
            380..640 => self.ship(device),
            640..700 => self.fetch(device),
            700..745 => self.send_letter(),
            745..765 => {
                self.handle_dead_letter();
            }
            765..790 => self.send_again(device),
            790..820 => {
                let micros = i64::try_from(self.dice.below(7_200_000_000)).unwrap();
                let clock = &self.devices[device].clock;
                clock.jump(micros - 3_600 * SECOND);
            }
            820..850 => {
                let seconds = i64::try_from(self.dice.below(60)).unwrap();
                self.devices[device].offline_until = self.time.micros() + seconds * SECOND;
            }
            850..880 => {
                let fault = self.fault();
                self.devices[device].disk.cut_power(fault);
            }
            880..890 => {
                let fault = self.fault();
                self.central_disk.cut_power(fault);
            }
            890..900 => self.restart(device),
            900..905 => self.restart_central(),
            905..930 => self.back_up(device),
            930..950 => self.restore(device),
            950..957 => self.clone_device(device),
            957..963 => {
                let site = self.dice.place(self.sites.len());
                let is_new = self.dice.chance(70);
                self.grant(site, is_new);
            }
            963..965 => {
                let site = self.dice.place(self.sites.len());
                self.revoke(site);
            }
            965..985 => {
                let site = self.dice.place(self.sites.len());
                self.resolve(site);
            }
            _ => self.time.pass(30 * SECOND),
        }
        while let Some(message) = self.network.next_due(self.time.micros()) {
            self.arrive(message);
        }
    }

    fn fault(&mut self) -> Fault {
        self.seen.power_cuts += 1;
        Fault {
            after: self.dice.below(4),
            is_written: self.dice.chance(50),
        }
    }

    fn work(&mut self, device: usize) {
        let command = self.command("op.7");
        let work = Work::any(&mut self.dice, command);
        let device = &mut self.devices[device];
        if device.mode == Mode::Running {
            self.seen.commands += 1;
            device.work(work);
        }
    }

    /// Callers that heard nothing ask again; now and then one does who heard.
    fn send_again(&mut self, device: usize) {
        let device = &mut self.devices[device];
        if device.mode == Mode::Running && !device.unanswered.is_empty() {
            let work = device.unanswered.remove(0);
            device.work(work);
        }
    }

    pub(crate) fn ship(&mut self, place: usize) {
        let limit = u32::try_from(1 + self.dice.below(12)).unwrap();
        let device = &mut self.devices[place];
        let body = match device.mode {
            Mode::PutAway => return,
            Mode::CatchingUp => Body::Copy(device.wanted_copy(limit)),
            Mode::Running => match device.page(limit) {
                Ok(page) => Body::Page(page),
                Err(problem) => {
                    // Restored from a time before it was told its first lease.
                    assert_eq!(problem.code(), "sync.no_lease");
                    device.mode = Mode::CatchingUp;
                    return;
                }
            },
        };
        let body = match body {
            Body::Page(page)
                if !page.lines.is_empty() && !self.network.is_perfect && self.dice.chance(4) =>
            {
                Body::DamagedPage(damaged(&mut self.dice, page))
            }
            body => body,
        };
        self.ask(place, body);
    }

    pub(crate) fn fetch(&mut self, place: usize) {
        let limit = u32::try_from(1 + self.dice.below(4)).unwrap();
        let device = &self.devices[place];
        if device.mode == Mode::Running {
            let fetch = FetchLetters {
                site: device.scope.clone(),
                device: device.name.clone(),
                epoch: device.epoch,
                after: 0,
                limit,
            };
            self.ask(place, Body::Fetch(fetch));
        }
    }

    /// Sends a question from a device to the central plant.
    fn ask(&mut self, place: usize, body: Body) {
        let now = self.time.micros();
        let device = &mut self.devices[place];
        if device.offline_until > now && !self.network.is_perfect {
            return;
        }
        self.counter += 1;
        device.asked = self.counter;
        let message = Message {
            at: now,
            device: place,
            question: self.counter,
            body,
        };
        self.network.send(&mut self.dice, message);
    }

    pub(crate) fn arrive(&mut self, message: Message) {
        let now = self.time.micros();
        if self.devices[message.device].offline_until > now && !self.network.is_perfect {
            return;
        }
        let answer = match &message.body {
            Body::Page(page) => Body::Accepted(self.accept(page)),
            Body::DamagedPage(page) => Body::Accepted(self.accept_damaged(page)),
            Body::Copy(wanted) => {
                let answer = self.central.copy(wanted);
                let refusal = self.refusal(&wanted.site, &wanted.device, wanted.epoch);
                assert_eq!(code(&answer), refusal);
                Body::Copied(answer)
            }
            Body::Fetch(wanted) => {
                let answer = self.central.fetch_letters(wanted);
                let refusal = self.refusal(&wanted.site, &wanted.device, wanted.epoch);
                assert_eq!(code(&answer), refusal);
                Body::Letters(answer)
            }
            _ => return self.hear(&message),
        };
        let body = answer;
        let answer = Message {
            at: now,
            body,
            ..message
        };
        self.network.send(&mut self.dice, answer);
    }

    /// What the model says to a device; empty when nothing speaks against it.
    fn refusal(&self, site: &Scope, device: &DeviceId, epoch: u64) -> &'static str {
        let of_site = self.sites.iter().find(|known| known.scope == *site);
        of_site.unwrap().model.refusal(device, epoch)
    }

    /// An answer arrives at a device.
    fn hear(&mut self, message: &Message) {
        let place = message.device;
        match &message.body {
            Body::Accepted(answer) => self.devices[place].hear(answer),
            // Only the answer to the last question is a copy as of now.
            Body::Copied(Ok(page)) if self.devices[place].asked == message.question => {
                self.seen.catch_ups += 1;
                let command = self.command("op.7");
                self.devices[place].take_over(page, command);
            }
            Body::Copied(Err(problem)) => self.devices[place].hear_refusal(problem),
            Body::Letters(Ok(page)) => {
                for letter in &page.letters {
                    self.deliver(place, letter);
                }
            }
            _ => {}
        }
    }

    /// The central plant takes a page, and the model says what must become of it.
    fn accept(&mut self, page: &SyncPage) -> Result<Accepted, Problem> {
        self.seen.pages += 1;
        let place = self
            .sites
            .iter()
            .position(|site| site.scope == page.site)
            .unwrap();
        let answer = self.central.accept(page);
        let before = self.sites[place].model.clone();
        let mut after = before.clone();
        let fate = after.judge(page);
        match &answer {
            Err(problem) if is_of_store(problem) => {
                // Written or not, but nothing in between.
                self.restart_central();
                let position = self.position(place);
                let is_quarantined = self.is_quarantined(place);
                let is_after =
                    position == after.leaves.len() as u64 && is_quarantined == after.is_quarantined;
                self.sites[place].model = if is_after { after } else { before };
                let model = &self.sites[place].model;
                assert_eq!(position, model.leaves.len() as u64);
                assert_eq!(is_quarantined, model.is_quarantined);
            }
            answer => {
                assert_eq!(
                    code(answer),
                    fate.code(),
                    "{fate:?} expected of {page:?}: {answer:?}"
                );
                match fate {
                    Fate::Fork => self.seen.forks += 1,
                    Fate::Refused("sync.lease_lost") => self.seen.lost_leases += 1,
                    _ => {}
                }
                self.sites[place].model = after;
            }
        }
        self.check_end(place);
        answer
    }

    /// The central plant refuses a page that was damaged, and nobody is blamed for a fork.
    fn accept_damaged(&mut self, page: &SyncPage) -> Result<Accepted, Problem> {
        self.seen.damaged_pages += 1;
        let answer = self.central.accept(page);
        let code = answer.as_ref().unwrap_err().code();
        let may_be = [
            "journal.broken_chain",
            "journal.import_gap",
            "sync.no_lease",
            "sync.lease_lost",
            "sync.quarantined",
        ];
        assert!(may_be.contains(&code), "a damaged page: {code}");
        answer
    }

    /// The journal of a site ends where the model does.
    fn check_end(&self, place: usize) {
        let site = &self.sites[place];
        let tip = self
            .central
            .journal()
            .read(|store| store.tip(&site.scope))
            .unwrap();
        assert_eq!(tip.position(), site.model.leaves.len() as u64);
        assert_eq!(
            tip.head(),
            site.model.leaves.last().copied().unwrap_or(Hash::ZERO)
        );
    }

    fn position(&self, place: usize) -> u64 {
        let scope = &self.sites[place].scope;
        self.central
            .journal()
            .read(|store| store.tip(scope))
            .unwrap()
            .position()
    }

    fn is_quarantined(&self, place: usize) -> bool {
        let status = self.central.sync_status().unwrap();
        let site = &self.sites[place].scope;
        status
            .edges
            .iter()
            .any(|edge| edge.site == *site && edge.quarantine.is_some())
    }

    fn deliver(&mut self, place: usize, letter: &Letter) {
        let is_busy = self.dice.chance(10) && !self.network.is_perfect;
        let device = &mut self.devices[place];
        if device.mode != Mode::Running {
            return;
        }
        let plant = device.plant.clone();
        let delivered = plant.deliver(letter, |letter| {
            if is_busy {
                return Err(Problem::new(&BUSY, "the line is being cleaned"));
            }
            let work = Work::asked(&letter.method, &letter.request);
            assert_eq!(work.command().id, letter.order);
            work.execute(&plant)
        });
        if let Err(problem) = delivered {
            assert!(is_of_store(&problem), "{problem:?}");
            device.restart();
        }
    }

    fn send_letter(&mut self) {
        let command = self.command("planner");
        let work = Work::any(&mut self.dice, command);
        let site = self.dice.place(self.sites.len());
        let letter: LetterId = format!("L-{}", self.letters.len()).parse().unwrap();
        let send = SendLetter {
            letter: letter.clone(),
            to: self.sites[site].scope.clone(),
            method: work.method().into(),
            request: work.request(),
            command: self.command("planner"),
        };
        self.at_central(&send).unwrap();
        self.seen.letters += 1;
        self.letters.push(letter);
    }

    /// Somebody deals with a dead letter, if there is one.
    pub(crate) fn handle_dead_letter(&mut self) -> bool {
        let dead = self
            .central
            .dead_letters(&ListDeadLetters { site: None })
            .unwrap()
            .letters;
        if dead.is_empty() {
            return false;
        }
        self.seen.dead_letters += 1;
        let letter = dead[self.dice.place(dead.len())].letter.clone();
        let command = self.command("planner");
        match self.dice.chance(60) && !self.network.is_perfect {
            true => self.at_central(&ResendLetter { letter, command }),
            false => self.at_central(&DismissLetter { letter, command }),
        }
        .unwrap();
        true
    }

    /// Somebody at the central plant wants something, and asks until there is an answer.
    fn at_central<T: Task>(&mut self, task: &T) -> Result<(), Problem> {
        loop {
            match self.central.execute(task) {
                Ok(_) => return Ok(()),
                Err(problem) if is_of_store(&problem) => self.restart_central(),
                Err(problem) => return Err(problem),
            }
        }
    }

    fn restart_central(&mut self) {
        self.central_disk.repair();
        self.central = open(&self.central_disk, &self.central_scope, &self.central_clock);
    }

    fn restart(&mut self, place: usize) {
        if self.devices[place].mode != Mode::PutAway {
            self.devices[place].restart();
        }
    }

    fn back_up(&mut self, place: usize) {
        let device = &mut self.devices[place];
        let snapshot = device.disk.snapshot();
        device.backups.push((snapshot, device.acknowledged.len()));
    }

    /// A device breaks down and starts from an old backup: some ask first what they have
    /// missed, as they should, and some work on as if nothing had been.
    fn restore(&mut self, place: usize) {
        let asks_first = self.dice.chance(40);
        let device = &mut self.devices[place];
        if device.mode == Mode::PutAway || device.backups.is_empty() {
            return;
        }
        self.seen.restores += 1;
        let chosen = self.dice.place(device.backups.len());
        let (snapshot, acknowledged) = device.backups[chosen].clone();
        device.backups.truncate(chosen + 1);
        device.change_disk(Disk::restored(&snapshot), acknowledged);
        if asks_first {
            device.mode = Mode::CatchingUp;
        }
    }

    /// Somebody copies a device's disk, and both are used.
    fn clone_device(&mut self, place: usize) {
        if self.devices[place].mode != Mode::Running || self.devices.len() > 80 {
            return;
        }
        self.seen.clones += 1;
        let device = &self.devices[place];
        let clock = self.time.clock(0);
        let (site, scope) = (device.site, device.scope.clone());
        let mut copy = Device::new(site, scope, device.name.clone(), device.epoch, clock);
        copy.change_disk(Disk::restored(&device.disk.snapshot()), 0);
        copy.acknowledged.clone_from(&device.acknowledged);
        copy.mode = Mode::Running;
        self.devices.push(copy);
    }

    /// Leases a site: to a new device, or anew to the one that has it.
    pub(crate) fn grant(&mut self, site: usize, is_new: bool) {
        let scope = self.sites[site].scope.clone();
        let holder = self.sites[site].model.holder.clone();
        let name = match holder {
            Some(holder) if !is_new => holder,
            _ => format!("tablet-{}-{}", site, self.counter).parse().unwrap(),
        };
        let grant = GrantLease {
            site: scope.clone(),
            device: name.clone(),
            command: self.command("chief"),
        };
        let granted = self.at_central(&grant);
        let model = &mut self.sites[site].model;
        if model.is_quarantined {
            assert_eq!(granted.unwrap_err().code(), "sync.quarantined");
            return;
        }
        granted.unwrap();
        model.epoch += 1;
        model.holder = Some(name.clone());
        let epoch = model.epoch;
        if is_new || !self.devices.iter().any(|device| device.name == name) {
            let clock = self.time.clock(0);
            self.devices
                .push(Device::new(site, scope, name, epoch, clock));
            return;
        }
        let command = self.command("chief");
        let of_name = self.devices.iter_mut().filter(|device| device.name == name);
        for device in of_name.filter(|device| device.mode != Mode::PutAway) {
            device.epoch = epoch;
            if device.mode == Mode::Running {
                device.hold(command.clone());
            }
        }
    }

    /// Takes the lease of a site away; nobody has one before another is granted.
    fn revoke(&mut self, site: usize) {
        let revoke = RevokeLease {
            site: self.sites[site].scope.clone(),
            command: self.command("chief"),
        };
        let revoked = self.at_central(&revoke);
        let model = &mut self.sites[site].model;
        match model.holder.take() {
            Some(_) => revoked.unwrap(),
            None => assert_eq!(revoked.unwrap_err().code(), "sync.no_lease"),
        }
    }

    /// A person decides about a fork, and puts devices in order.
    pub(crate) fn resolve(&mut self, site: usize) {
        if !self.sites[site].model.is_quarantined {
            return;
        }
        let is_resumed = self.dice.chance(60) && self.sites[site].model.holder.is_some();
        let decision = match is_resumed {
            true => ForkDecision::Resume,
            false => ForkDecision::Replace,
        };
        let resolve = ResolveFork {
            site: self.sites[site].scope.clone(),
            decision,
            command: self.command("chief"),
        };
        self.at_central(&resolve).unwrap();
        let model = &mut self.sites[site].model;
        model.is_quarantined = false;
        if !is_resumed {
            model.holder = None;
            // A while may pass before a new device is there.
            if self.dice.chance(50) {
                self.grant(site, true);
            }
            return;
        }
        // One device goes on from the central plant's copy; its old disk and every other
        // device of that name are put away as they are.
        let holder = model.holder.clone();
        let epoch = model.epoch;
        let mut is_first = true;
        for place in 0..self.devices.len() {
            let device = &mut self.devices[place];
            if Some(&device.name) != holder.as_ref() || device.mode == Mode::PutAway {
                continue;
            }
            device.mode = Mode::PutAway;
            if std::mem::take(&mut is_first) {
                let clock = self.time.clock(0);
                let (scope, name) = (device.scope.clone(), device.name.clone());
                let mut anew = Device::new(site, scope, name, epoch, clock);
                anew.unanswered = std::mem::take(&mut device.unanswered);
                self.devices.push(anew);
            }
        }
        if is_first {
            let scope = self.sites[site].scope.clone();
            let clock = self.time.clock(0);
            self.devices
                .push(Device::new(site, scope, holder.unwrap(), epoch, clock));
        }
    }
}

/// The code of a refusal; empty when there is none.
fn code<T>(answer: &Result<T, Problem>) -> &str {
    answer.as_ref().err().map_or("", Problem::code)
}

/// A page one of whose lines was changed on its way.
fn damaged(dice: &mut Dice, mut page: SyncPage) -> SyncPage {
    let place = dice.place(page.lines.len());
    let text = page.lines[place].as_text().into_owned();
    // The last digit of the time, so that the line still reads as one.
    let end = text.find("Z\",\"body\"").unwrap();
    let digit = if text.as_bytes()[end - 1] == b'7' {
        "8"
    } else {
        "7"
    };
    let text = format!("{}{digit}{}", &text[..end - 1], &text[end..]);
    page.lines[place] = Line::new(text.into_bytes());
    page
}
