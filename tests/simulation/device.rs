//! A device on the edge: a plant on its disk, and the small program that keeps it in step.

use crate::clock::WallClock;
use crate::disk::{Disk, Snapshot};
use crate::work::Work;
use lineside::execution::Command;
use lineside::execution::lease::HoldLease;
use lineside::journal::{CommandId, KeyValueStore, Scope};
use lineside::{Accepted, CopySite, DeviceId, Plant, PlantOptions, Problem, SyncPage};
use std::sync::Arc;

/// What the device is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mode {
    /// It works, and ships pages.
    Running,
    /// It takes over what the central plant has, and does nothing else.
    CatchingUp,
    /// It was put away; its disk is kept.
    PutAway,
}

pub(crate) struct Device {
    pub(crate) site: usize,
    pub(crate) name: DeviceId,
    /// The lease that it was told.
    pub(crate) epoch: u64,
    pub(crate) scope: Scope,
    pub(crate) disk: Disk,
    pub(crate) plant: Plant,
    pub(crate) clock: WallClock,
    pub(crate) mode: Mode,
    /// Up to where the central plant has said that it has everything.
    pub(crate) cursor: Option<u64>,
    /// The question whose answer is waited for.
    pub(crate) asked: u64,
    pub(crate) backups: Vec<(Snapshot, usize)>,
    /// Commands whose callers were told that they are done, on this disk.
    pub(crate) acknowledged: Vec<CommandId>,
    /// Commands whose callers heard nothing and ask again.
    pub(crate) unanswered: Vec<Work>,
    pub(crate) offline_until: i64,
}

pub(crate) fn open(disk: &Disk, scope: &Scope, clock: &WallClock) -> Plant {
    let store = KeyValueStore::open(disk.clone()).unwrap();
    let options = PlantOptions {
        scope: Some(scope.clone()),
        clock: Arc::new(clock.clone()),
        ..PlantOptions::default()
    };
    Plant::over(Box::new(store), options).unwrap()
}

impl Device {
    pub(crate) fn new(
        site: usize,
        scope: Scope,
        name: DeviceId,
        epoch: u64,
        clock: WallClock,
    ) -> Self {
        let disk = Disk::default();
        Self {
            site,
            name,
            epoch,
            plant: open(&disk, &scope, &clock),
            scope,
            disk,
            clock,
            mode: Mode::CatchingUp,
            cursor: None,
            asked: 0,
            backups: Vec::new(),
            acknowledged: Vec::new(),
            unanswered: Vec::new(),
            offline_until: 0,
        }
    }

    /// The device, with what it forgets when it starts again.
    pub(crate) fn restart(&mut self) {
        self.disk.repair();
        self.plant = open(&self.disk, &self.scope, &self.clock);
        self.cursor = None;
        self.asked = 0;
    }

    /// Puts another disk in; answers with what was acknowledged on the old one only.
    pub(crate) fn change_disk(&mut self, disk: Disk, acknowledged: usize) {
        self.disk = disk;
        self.acknowledged.truncate(acknowledged);
        self.restart();
    }

    pub(crate) fn end(&self) -> u64 {
        self.plant.status().unwrap().position
    }

    /// Carries work out, and remembers what its caller was told.
    pub(crate) fn work(&mut self, work: Work) -> Option<Problem> {
        match work.execute(&self.plant) {
            Ok(_) => {
                let id = work.command().id;
                if !self.acknowledged.contains(&id) {
                    self.acknowledged.push(id);
                }
                None
            }
            Err(problem) if is_of_store(&problem) => {
                self.unanswered.push(work);
                self.restart();
                None
            }
            Err(problem) => Some(problem),
        }
    }

    /// The page to send next.
    pub(crate) fn page(&self, limit: u32) -> Result<SyncPage, Problem> {
        match self.cursor {
            Some(cursor) => self.plant.page(cursor, limit),
            // Where to go on is answered to a page without lines.
            None => self.plant.page(0, 0),
        }
    }

    pub(crate) fn wanted_copy(&self, limit: u32) -> CopySite {
        CopySite {
            site: self.scope.clone(),
            device: self.name.clone(),
            epoch: self.epoch,
            after: self.end(),
            limit,
        }
    }

    /// Hears what became of a page.
    pub(crate) fn hear(&mut self, answer: &Result<Accepted, Problem>) {
        if self.mode != Mode::Running {
            return;
        }
        match answer {
            Ok(accepted) if accepted.position > self.end() => self.mode = Mode::CatchingUp,
            Ok(accepted) => self.cursor = Some(accepted.position),
            Err(problem) => {
                self.cursor = None;
                // It may have been restored from a time before it was told its lease.
                if problem.code() == "sync.lease_lost" {
                    self.mode = Mode::CatchingUp;
                }
            }
        }
    }

    /// Hears that there is no copy for it: it was replaced, and works on alone.
    pub(crate) fn hear_refusal(&mut self, problem: &Problem) {
        let was_replaced = problem.code() == "sync.lease_lost";
        if self.mode == Mode::CatchingUp && was_replaced && self.plant.page(0, 0).is_ok() {
            self.mode = Mode::Running;
        }
    }

    /// Takes a copy of its own journal over, and starts to work when that is all of it.
    pub(crate) fn take_over(&mut self, page: &SyncPage, lease: Command) {
        if self.mode != Mode::CatchingUp {
            return;
        }
        match self.plant.take_over(page) {
            Ok(accepted) if accepted.position >= page.position => self.hold(lease),
            Ok(_) => {}
            Err(problem) if is_of_store(&problem) => self.restart(),
            // It wrote before it asked: it has forked, and its next page will say so.
            Err(problem) if problem.code() == "journal.fork" => self.hold(lease),
            Err(problem) => assert_eq!(problem.code(), "journal.import_gap"),
        }
    }

    /// Notes the lease that it was told.
    pub(crate) fn hold(&mut self, command: Command) {
        let hold = HoldLease {
            site: self.scope.clone(),
            device: self.name.clone(),
            epoch: self.epoch,
            command,
        };
        match self.plant.execute(&hold) {
            Ok(_) => self.mode = Mode::Running,
            Err(problem) if is_of_store(&problem) => self.restart(),
            // The journal knows of a later lease than this device was told.
            Err(problem) => {
                assert_eq!(problem.code(), "sync.lease_lost");
                self.mode = Mode::PutAway;
            }
        }
    }
}

pub(crate) fn is_of_store(problem: &Problem) -> bool {
    problem.family() == lineside::Family::Storage
}
