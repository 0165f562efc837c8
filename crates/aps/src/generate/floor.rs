//! The floor of a made-up plant: work centres, machines, families, calendars, crews.

use super::orders::{Draft, Step};
use super::{Dice, SchedulingCase};
use crate::model::{
    SchedulingCalendar, SchedulingChange, SchedulingModel, SchedulingNeed, SchedulingResource,
    SchedulingSetups, SchedulingWindow,
};
use crate::shop::OpenTime;

/// A day of ticks, and the shift of it that a centre on two shifts is closed.
const DAY: i64 = 1_440;
const CLOSED_FROM: i64 = 960;

/// About what a change of family takes.
const SETUP: i64 = 24;

/// Shares of machines of the work centres, in per cent.
const SHARES: [u32; 12] = [16, 12, 12, 10, 10, 8, 8, 8, 6, 4, 4, 2];

pub(super) struct Plant {
    pub(super) centres: Vec<Centre>,
}

pub(super) struct Centre {
    pub(super) name: String,
    /// How much longer each machine takes, in per cent.
    pub(super) machines: Vec<i64>,
    pub(super) families: usize,
    two_shifts: bool,
    pub(super) batch: Option<u32>,
}

impl Centre {
    pub(super) fn machine(&self, place: usize) -> String {
        format!("{}-{}", self.name, place + 1)
    }

    /// What a step takes on a machine of that speed; a furnace takes as long as its program says.
    pub(super) fn work(&self, step: &Step, speed: i64) -> i64 {
        if self.batch.is_some() {
            return 60 + 10 * i64::try_from(step.family).unwrap_or(0);
        }
        step.work * speed / 100
    }

    pub(super) fn crew(&self) -> String {
        format!("crew {}", self.name)
    }
}

impl Plant {
    pub(super) fn of(case: &SchedulingCase, dice: &mut Dice) -> Self {
        let mut centres: Vec<Centre> = Vec::new();
        let mut left = case.machines;
        for (place, share) in SHARES.iter().enumerate() {
            let count = (case.machines * share).div_ceil(100).min(left);
            if count == 0 {
                break;
            }
            left -= count;
            centres.push(Centre {
                name: format!("W{}", place + 1),
                machines: (0..count)
                    .map(|_| *dice.pick(&[100, 100, 110, 120]).unwrap_or(&100))
                    .collect(),
                families: usize::try_from(dice.between(5, 12)).unwrap_or(5),
                two_shifts: dice.per_cent(30),
                batch: None,
            });
        }
        if case.batching {
            for centre in centres.iter_mut().skip(1).step_by(4) {
                centre.batch = Some(6);
            }
        }
        Self { centres }
    }

    /// How long the bottleneck works on all orders at the load that is asked for, each step on the machine of its own
    /// that has the least to do.
    pub(super) fn span(&self, case: &SchedulingCase, drafts: &[Draft]) -> i64 {
        let mut loads: Vec<Vec<i64>> = Vec::new();
        for centre in &self.centres {
            loads.push(vec![0; centre.machines.len()]);
        }
        for step in drafts.iter().flat_map(|draft| &draft.steps) {
            let (Some(centre), Some(loads)) =
                (self.centres.get(step.centre), loads.get_mut(step.centre))
            else {
                continue;
            };
            let load = |machine: usize| loads.get(machine).copied().unwrap_or(0);
            let machines = step.machines.iter().copied();
            let Some(machine) = machines.min_by_key(|machine| load(*machine)) else {
                continue;
            };
            let speed = centre.machines.get(machine).copied().unwrap_or(100);
            if let Some(load) = loads.get_mut(machine) {
                *load += centre.work(step, speed) + SETUP;
            }
        }
        let span = loads.iter().zip(&self.centres).map(|(loads, centre)| {
            let open = if centre.two_shifts { 63 } else { 96 };
            let most = loads.iter().max().copied().unwrap_or(0);
            // Where people are scarce, machines wait for them at times.
            let manned = if case.operators { 88 } else { 100 };
            most * 100 / open * 100 / manned * 100 / i64::from(case.load)
        });
        span.max().unwrap_or(0).max(DAY)
    }

    pub(super) fn write_floor(
        &self,
        case: &SchedulingCase,
        span: i64,
        dice: &mut Dice,
        model: &mut SchedulingModel,
    ) {
        for centre in &self.centres {
            model.setups.push(setups(case, centre, dice));
            for (place, _) in centre.machines.iter().enumerate() {
                let name = centre.machine(place);
                model.calendars.push(SchedulingCalendar {
                    name: name.clone(),
                    closed: closed(centre.two_shifts, span * 4 + 20 * DAY, dice),
                });
                let family = dice.between(1, i64::try_from(centre.families).unwrap_or(1));
                let fitters = SchedulingNeed {
                    resource: "fitters".into(),
                    amount: 1,
                };
                model.resources.push(SchedulingResource {
                    calendar: Some(name.clone()),
                    setups: Some(centre.name.clone()),
                    initial_family: Some(format!("F{family}")),
                    batch_size: centre.batch,
                    setup_needs: if case.operators {
                        vec![fitters]
                    } else {
                        Vec::new()
                    },
                    ..SchedulingResource::of(name)
                });
            }
            if case.operators {
                let machines = u32::try_from(centre.machines.len()).unwrap_or(1);
                model.resources.push(SchedulingResource::pool(
                    centre.crew(),
                    (machines * 9).div_ceil(10),
                ));
            }
        }
        if case.operators {
            model.resources.push(SchedulingResource::pool(
                "fitters",
                case.machines.div_ceil(3),
            ));
        }
        if case.tools {
            for tool in 0..case.machines.div_ceil(5) {
                model.resources.push(SchedulingResource::pool(
                    format!("tool {tool}"),
                    1 + tool % 2,
                ));
            }
        }
    }
}

/// Changing over takes longer the further apart two families are, and longer one way than the other.
fn setups(case: &SchedulingCase, centre: &Centre, dice: &mut Dice) -> SchedulingSetups {
    let count = centre.families;
    let mut times = vec![vec![0; count]; count];
    let mut never = Vec::new();
    for (from, row) in times.iter_mut().enumerate() {
        for (to, time) in row.iter_mut().enumerate() {
            if from == to {
                continue;
            }
            *time = if dice.per_cent(15) {
                dice.between(30, 45)
            } else {
                dice.between(10, 32)
            };
            // From one family on everything may follow, so that no machine gets stuck.
            if case.cleaning && from > 0 && to > 0 && dice.per_cent(5) {
                never.push(SchedulingChange {
                    from: format!("F{}", from + 1),
                    to: format!("F{}", to + 1),
                });
            }
        }
    }
    SchedulingSetups {
        name: centre.name.clone(),
        families: (1..=count).map(|family| format!("F{family}")).collect(),
        times,
        never,
    }
}

/// The third shift where there are two, and four hours of maintenance about every week.
fn closed(two_shifts: bool, until: i64, dice: &mut Dice) -> Vec<SchedulingWindow> {
    let mut windows: Vec<(i64, i64)> = Vec::new();
    if two_shifts {
        windows.extend((0..=until / DAY).map(|day| (day * DAY + CLOSED_FROM, (day + 1) * DAY)));
    }
    let mut at = dice.between(1_000, 8_000);
    while at < until {
        windows.push((at, at + 240));
        at += dice.between(6_000, 9_000);
    }
    OpenTime::without(windows).windows()
}
