//! The orders of a made-up plant.

use super::floor::Plant;
use super::{Dice, SchedulingCase};
use crate::model::{
    SchedulingAfter, SchedulingArrival, SchedulingBuffer, SchedulingFlow, SchedulingMode,
    SchedulingModel, SchedulingNeed, SchedulingOperation, SchedulingOrder,
};

/// An order before its dates are known.
pub(super) struct Draft {
    pub(super) steps: Vec<Step>,
    weight: u32,
    product: usize,
}

#[derive(Clone)]
pub(super) struct Step {
    pub(super) centre: usize,
    pub(super) work: i64,
    pub(super) family: usize,
    /// Which machines of the centre are qualified.
    pub(super) machines: Vec<usize>,
    tool: Option<u32>,
    cooling: Option<i64>,
    shelf_life: Option<i64>,
}

impl Plant {
    /// Products, and orders of them.
    pub(super) fn draft_orders(&mut self, case: &SchedulingCase, dice: &mut Dice) -> Vec<Draft> {
        let products: Vec<Vec<Step>> = (0..(case.orders / 8).clamp(1, 200))
            .map(|_| {
                let steps = dice.between(5, 11);
                (0..steps).map(|_| self.step(case, dice)).collect()
            })
            .collect();
        (0..case.orders)
            .map(|_| {
                let product = usize::try_from(
                    dice.between(0, i64::try_from(products.len()).unwrap_or(1) - 1),
                )
                .unwrap_or(0);
                let size = dice.between(70, 140);
                let mut steps = products.get(product).cloned().unwrap_or_default();
                for step in &mut steps {
                    step.work = (step.work * size / 100).max(5);
                }
                Draft {
                    steps,
                    weight: *dice.pick(&[1, 1, 1, 1, 1, 1, 2, 2, 2, 4]).unwrap_or(&1),
                    product,
                }
            })
            .collect()
    }

    fn step(&self, case: &SchedulingCase, dice: &mut Dice) -> Step {
        // The larger a centre, the more often a routing comes by.
        let mut ticket = dice.between(1, i64::from(case.machines));
        let mut centre = 0;
        for (place, facts) in self.centres.iter().enumerate() {
            centre = place;
            ticket -= i64::try_from(facts.machines.len()).unwrap_or(0);
            if ticket <= 0 {
                break;
            }
        }
        let (count, families) = self
            .centres
            .get(centre)
            .map_or((1, 1), |facts| (facts.machines.len(), facts.families));
        let mut machines: Vec<usize> = (0..count).filter(|_| dice.per_cent(80)).collect();
        while machines.len() > 5 {
            let at = dice.between(0, i64::try_from(machines.len()).unwrap_or(1) - 1);
            machines.remove(usize::try_from(at).unwrap_or(0));
        }
        if machines.is_empty() {
            machines.push(0);
        }
        let last = i64::try_from(families).unwrap_or(1) - 1;
        Step {
            centre,
            work: dice.between(12, 100),
            family: usize::try_from(dice.between(0, last)).unwrap_or(0),
            machines,
            tool: (case.tools && dice.per_cent(20))
                .then(|| dice.0.below(case.machines.div_ceil(5))),
            cooling: (case.lags && dice.per_cent(15)).then(|| dice.between(20, 120)),
            shelf_life: (case.lags && dice.per_cent(8)).then(|| dice.between(400, 1_500)),
        }
    }

    pub(super) fn write_orders(
        &self,
        case: &SchedulingCase,
        span: i64,
        drafts: Vec<Draft>,
        dice: &mut Dice,
        model: &mut SchedulingModel,
    ) {
        let mut materials: Vec<(usize, i64)> = Vec::new();
        for (place, draft) in drafts.into_iter().enumerate() {
            // Some work lies there already, but not more than a few days of it.
            let release = if dice.per_cent((10_000 / case.orders).min(20)) {
                0
            } else {
                dice.between(0, span)
            };
            let work: i64 = draft.steps.iter().map(|step| step.work).sum();
            let slack = *dice
                .pick(&[220, 260, 300, 340, 420, 450, 600])
                .unwrap_or(&300);
            let mut operations = Vec::new();
            let mut before: Option<&Step> = None;
            for (row, step) in draft.steps.iter().enumerate() {
                let mut operation = self.operation(case, row, step);
                if let Some(last) =
                    before.filter(|last| last.cooling.is_some() || last.shelf_life.is_some())
                {
                    operation.after = Some(vec![SchedulingAfter {
                        min_lag: last.cooling.unwrap_or(0),
                        max_lag: last.shelf_life.map(|most| most + last.cooling.unwrap_or(0)),
                        ..SchedulingAfter::end_of((row * 10).to_string())
                    }]);
                }
                if case.material && row == 0 {
                    let material = draft.product % 20;
                    materials.push((material, release));
                    operation.takes.push(SchedulingFlow {
                        buffer: format!("material {material}"),
                        amount: 1,
                    });
                }
                operations.push(operation);
                before = Some(step);
            }
            model.orders.push(SchedulingOrder {
                release,
                due: Some(release + work * slack / 100),
                weight: draft.weight,
                operations,
                ..SchedulingOrder::of(format!("WO-{}", place + 1), [])
            });
        }
        write_material(&materials, dice, model);
    }

    fn operation(&self, case: &SchedulingCase, row: usize, step: &Step) -> SchedulingOperation {
        let mut modes = Vec::new();
        if let Some(centre) = self.centres.get(step.centre) {
            for machine in &step.machines {
                let speed = centre.machines.get(*machine).copied().unwrap_or(100);
                let mut mode =
                    SchedulingMode::of(centre.machine(*machine), centre.work(step, speed));
                let mut need = |resource| {
                    mode.needs.push(SchedulingNeed {
                        resource,
                        amount: 1,
                    })
                };
                if case.operators {
                    need(centre.crew());
                }
                if let Some(tool) = step.tool {
                    need(format!("tool {tool}"));
                }
                modes.push(mode);
            }
        }
        SchedulingOperation {
            modes,
            family: Some(format!("F{}", step.family + 1)),
            ..SchedulingOperation::of(((row + 1) * 10).to_string(), [])
        }
    }
}

/// Enough of every material, most of it in time.
fn write_material(materials: &[(usize, i64)], dice: &mut Dice, model: &mut SchedulingModel) {
    let mut names: Vec<usize> = materials.iter().map(|(material, _)| *material).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let of_name = materials.iter().filter(|(material, _)| *material == name);
        let arrivals = of_name.map(|(_, release)| SchedulingArrival {
            at: (release + dice.between(-600, 300)).max(0),
            amount: 1,
        });
        model.buffers.push(SchedulingBuffer {
            name: format!("material {name}"),
            level: 0,
            capacity: None,
            arrivals: arrivals.collect(),
        });
    }
}
