//! What must hold at the end, once everything can be reached again.

use crate::device::{Device, Mode};
use crate::world::World;
use lineside::execution::letter::{LETTER, REPLY, read_reply};
use lineside::journal::{Cell, CommandId, Line, Scan, Scope, audit, cells};
use lineside::proof::Hash;
use lineside::{Plant, Unwatched};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// How many rounds everybody gets to come together.
const ROUNDS: usize = 60;

impl World {
    /// Ends all bad luck, and lets everybody do what is left to be done.
    pub(crate) fn heal(&mut self) {
        self.network.is_perfect = true;
        for place in 0..self.devices.len() {
            if self.devices[place].mode != Mode::PutAway {
                self.devices[place].restart();
            }
        }
        for round in 0..ROUNDS {
            self.time.pass(200_000_000);
            self.drain();
            for site in 0..self.sites.len() {
                self.resolve(site);
                if self.sites[site].model.holder.is_none() || self.holders(site).is_empty() {
                    self.grant(site, true);
                }
            }
            for device in 0..self.devices.len() {
                // Those that were replaced try once more, in vain.
                if round == 0 || self.is_in_use(device) {
                    self.ship(device);
                    self.drain();
                    self.ship(device);
                    self.fetch(device);
                    self.drain();
                }
            }
            while self.handle_dead_letter() {}
            if self.is_together() {
                return;
            }
        }
        panic!("they did not come together: {}", self.picture());
    }

    fn drain(&mut self) {
        while self.network.len() > 0 {
            let Some(message) = self.network.next_due(i64::MAX) else {
                return;
            };
            self.arrive(message);
        }
    }

    fn is_in_use(&self, device: usize) -> bool {
        let device = &self.devices[device];
        let model = &self.sites[device.site].model;
        device.epoch == model.epoch && device.mode != Mode::PutAway
    }

    /// The devices that hold the newest lease of a site and are in use.
    fn holders(&self, site: usize) -> Vec<&Device> {
        let model = &self.sites[site].model;
        let holders = self.devices.iter().filter(|device| {
            device.site == site
                && Some(&device.name) == model.holder.as_ref()
                && device.epoch == model.epoch
                && device.mode != Mode::PutAway
        });
        holders.collect()
    }

    fn is_together(&self) -> bool {
        let is_site_together = |site: usize| {
            let model = &self.sites[site].model;
            let head = model.leaves.last().copied().unwrap_or(Hash::ZERO);
            let is_there = |device: &&Device| {
                device.mode == Mode::Running && device.plant.status().unwrap().head == head
            };
            !model.is_quarantined && self.holders(site).iter().all(is_there)
        };
        (0..self.sites.len()).all(is_site_together) && self.open_letters() == 0
    }

    fn open_letters(&self) -> usize {
        let statuses = ["waiting", "postponed", "dead"];
        let count = |status: &&str| {
            let scan = Scan::by("status").equals(cells![*status]);
            rows(&self.central, &LETTER, &scan).len()
        };
        statuses.iter().map(count).sum()
    }

    fn picture(&self) -> String {
        let sites = (0..self.sites.len()).map(|site| {
            let model = &self.sites[site].model;
            let holders = self.holders(site);
            let holders = holders
                .iter()
                .map(|device| (device.mode, device.end(), device.cursor));
            let (end, is_quarantined) = (model.leaves.len(), model.is_quarantined);
            format!(
                "{}: {end} {is_quarantined} {:?}",
                self.sites[site].scope,
                holders.collect::<Vec<_>>()
            )
        });
        format!(
            "{:?}, {} letters",
            sites.collect::<Vec<_>>(),
            self.open_letters()
        )
    }

    /// Checks everything that can be known.
    pub(crate) fn prove(&self) {
        self.check_journal(&self.central, self.central.scope());
        for site in &self.sites {
            let at_site = self.central.at(site.scope.clone());
            let lines = self.check_journal(&at_site, &site.scope);
            let leaves: Vec<Hash> = lines.iter().map(Line::leaf).collect();
            assert_eq!(
                leaves, site.model.leaves,
                "{} is not what was taken",
                site.scope
            );
            self.check_letters(&at_site, &commands(&lines));
        }
        for device in &self.devices {
            let lines = self.check_journal(&device.plant, &device.scope);
            let commands = commands(&lines);
            for id in &device.acknowledged {
                assert!(
                    commands.contains_key(id),
                    "{id} was acknowledged and is not there"
                );
            }
        }
        for site in 0..self.sites.len() {
            for device in self.holders(site) {
                // Both are sound, so equal ends are equal journals.
                let status = device.plant.status().unwrap();
                let leaves = &self.sites[site].model.leaves;
                assert_eq!(status.position, leaves.len() as u64);
                assert_eq!(status.head, leaves.last().copied().unwrap_or(Hash::ZERO));
            }
        }
    }

    /// A journal is sound, no command is in it twice, and its rows follow from it.
    fn check_journal(&self, plant: &Plant, scope: &Scope) -> Vec<Line> {
        let report = plant
            .journal()
            .read(|store| audit(store, scope, Vec::new()))
            .unwrap();
        assert!(report.is_sound(), "{scope}: {:?}", report.findings);
        let differences = plant.compare_rows(&Unwatched).unwrap();
        assert!(differences.is_empty(), "{scope}: {differences:?}");
        lines(plant, scope)
    }

    /// Each letter was carried out as often as its answer says: once, or never.
    fn check_letters(&self, at_site: &Plant, commands: &BTreeMap<CommandId, Vec<String>>) {
        for row in rows(at_site, &REPLY, &Scan::all()) {
            let order: CommandId = row
                .first()
                .and_then(Cell::as_text)
                .unwrap()
                .parse()
                .unwrap();
            let reply = read_reply(&row).unwrap().state;
            let none = Vec::new();
            let kinds = commands.get(&order).unwrap_or(&none);
            match reply.outcome.unwrap() {
                lineside::execution::letter::LetterOutcome::Done => {
                    assert_eq!(kinds.len(), 1, "{order} was done: {kinds:?}");
                    assert!(kinds[0].starts_with("record."), "{order}: {kinds:?}");
                }
                lineside::execution::letter::LetterOutcome::Rejected => {
                    assert_eq!(kinds, &["reply.given"], "{order} was rejected");
                }
                lineside::execution::letter::LetterOutcome::Postponed => {
                    assert!(kinds.is_empty(), "{order} was postponed: {kinds:?}");
                }
            }
        }
        let site = at_site.scope().as_str();
        for row in rows(&self.central, &LETTER, &Scan::all()) {
            let text = |place: usize| row.get(place).and_then(Cell::as_text).unwrap();
            let state: serde_json::Value = serde_json::from_str(text(6)).unwrap();
            if text(2) == site && text(3) == "done" {
                let order: CommandId = state["order"].as_str().unwrap().parse().unwrap();
                assert!(
                    commands.contains_key(&order),
                    "{} is said to be done",
                    text(0)
                );
            }
        }
    }
}

/// The kinds of each command's lines, which must stand together.
fn commands(lines: &[Line]) -> BTreeMap<CommandId, Vec<String>> {
    let mut commands: BTreeMap<CommandId, Vec<String>> = BTreeMap::new();
    let mut last = None;
    for line in lines {
        let entry = line.read().unwrap();
        let is_new = !commands.contains_key(&entry.command);
        assert!(
            is_new || last == Some(entry.command),
            "{} was done twice",
            entry.command
        );
        last = Some(entry.command);
        commands
            .entry(entry.command)
            .or_default()
            .push(entry.kind.to_string());
    }
    commands
}

fn lines(plant: &Plant, scope: &Scope) -> Vec<Line> {
    let read = plant.journal().read(|store| {
        let mut lines = Vec::new();
        store.read_journal(scope, 0, usize::MAX, &mut |line| {
            lines.push(line);
            ControlFlow::Continue(())
        })?;
        Ok(lines)
    });
    read.unwrap()
}

fn rows(plant: &Plant, table: lineside::journal::TableRef, scan: &Scan) -> Vec<Vec<Cell>> {
    let read = plant.journal().read(|store| {
        let mut rows = Vec::new();
        store.scan(plant.scope(), table, scan, &mut |row| {
            rows.push(row);
            ControlFlow::Continue(())
        })?;
        Ok(rows)
    });
    read.unwrap()
}
