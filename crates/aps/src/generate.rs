//! Made-up plants: cases of any size to try the scheduler on, and to measure it.
//!
//! # Description
//! Work centres hold alternative machines of different speed, some on two shifts, all with maintenance now and then.
//! Products have routings that come back to the same work centre; their steps belong to families, between which
//! changing over takes its time, one way not as long as the other. Orders of these products arrive over time, are due
//! some multiple of their work later, and matter more or less. One switch each adds what else a plant may have.
//!
//! ```
//! use lineside_aps::{SchedulingCase, check};
//!
//! let model = SchedulingCase { operators: true, batching: true, ..SchedulingCase::of(20, 12) }.generate()?;
//! let shop = model.compile()?;
//! let plan = shop.dispatch_best().plan(&shop, &model);
//! assert!(check(&model, &plan).is_empty());
//! # Ok::<(), lineside_aps::ApsError>(())
//! ```

mod floor;
mod orders;

use crate::error::ApsError;
use crate::model::{SchedulingGoal, SchedulingMeasure, SchedulingModel};
use crate::random::Random;
use floor::Plant;
use serde::{Deserialize, Serialize};

/// Makes up a plant with work: a model of any size to try the scheduler on, and to measure it.
///
/// Work centres hold alternative machines of different speed, with shifts, maintenance and set-ups; orders of
/// products with routings of their own arrive over time, have due dates, and matter more or less. Each switch adds
/// what else a plant may have. A tick is a minute. The same case gives the same model, always.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingCase {
    /// How many orders there are, from 1 to 50000. Left out, it is 100.
    pub orders: u32,
    /// How many machines there are, from 1 to 2000. Left out, it is 50.
    pub machines: u32,
    /// How busy the bottleneck is while orders arrive, in per cent, from 10 to 1000. Left out, it is 95.
    pub load: u32,
    /// What chance is drawn from. Left out, it is 1.
    pub seed: u32,
    /// Work needs operators of its work centre, and changing over needs a fitter.
    pub operators: bool,
    /// Some steps need a tool of which there are few.
    pub tools: bool,
    /// Some steps have to cool down, or to follow soon.
    pub lags: bool,
    /// Some families must not follow some others without a third in between.
    pub cleaning: bool,
    /// Some work centres have furnaces that take several orders at once.
    pub batching: bool,
    /// The first step takes material that arrives over time.
    pub material: bool,
}

impl Default for SchedulingCase {
    fn default() -> Self {
        Self {
            orders: 100,
            machines: 50,
            load: 95,
            seed: 1,
            operators: false,
            tools: false,
            lags: false,
            cleaning: false,
            batching: false,
            material: false,
        }
    }
}

impl SchedulingCase {
    /// A plant with so many orders and machines, set-ups, calendars and due dates, and nothing else.
    #[must_use]
    pub fn of(orders: u32, machines: u32) -> Self {
        Self {
            orders,
            machines,
            ..Self::default()
        }
    }

    /// The same case with another chance.
    #[must_use]
    pub fn seeded(self, seed: u32) -> Self {
        Self { seed, ..self }
    }

    /// The same case with everything switched on.
    #[must_use]
    pub fn with_everything(self) -> Self {
        Self {
            operators: true,
            tools: true,
            lags: true,
            cleaning: true,
            batching: true,
            material: true,
            ..self
        }
    }

    /// The model of this plant.
    ///
    /// Complexity: linear in the operations.
    ///
    /// # Errors
    /// [`ApsError::BadValue`] names the first number that is out of range.
    pub fn generate(&self) -> Result<SchedulingModel, ApsError> {
        let ranges = [
            ("orders", self.orders, 1..=50_000, "from 1 to 50000"),
            ("machines", self.machines, 1..=2_000, "from 1 to 2000"),
            ("load", self.load, 10..=1_000, "from 10 to 1000"),
        ];
        for (field, given, range, accepted) in ranges {
            if !range.contains(&given) {
                return Err(ApsError::value(field, given, accepted));
            }
        }
        let mut dice = Dice(Random::new(
            u64::from(self.seed)
                .wrapping_mul(0x51_7cc1_b727)
                .wrapping_add(3),
        ));
        let mut plant = Plant::of(self, &mut dice);
        let drafts = plant.draft_orders(self, &mut dice);
        let span = plant.span(self, &drafts);
        let mut model = SchedulingModel {
            goals: vec![
                SchedulingGoal::of(SchedulingMeasure::WeightedTardiness),
                SchedulingGoal::of(SchedulingMeasure::Makespan).ranked(1),
            ],
            ..SchedulingModel::default()
        };
        plant.write_floor(self, span, &mut dice, &mut model);
        plant.write_orders(self, span, drafts, &mut dice, &mut model);
        Ok(model)
    }
}

/// Chance in whole numbers.
struct Dice(Random);

impl Dice {
    /// A number from one to another, both included.
    fn between(&mut self, least: i64, most: i64) -> i64 {
        let count = u32::try_from(most - least + 1).unwrap_or(1);
        least + i64::from(self.0.below(count))
    }

    /// Whether something happens that happens so many times in a hundred.
    fn per_cent(&mut self, share: u32) -> bool {
        self.0.below(100) < share
    }

    fn pick<'t, T>(&mut self, things: &'t [T]) -> Option<&'t T> {
        let count = u32::try_from(things.len()).unwrap_or(u32::MAX);
        things.get(self.0.below(count) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{SolveOptions, check};
    use lineside_kernel::Unwatched;

    #[test]
    fn the_same_case_gives_the_same_model_and_another_seed_another() {
        let case = SchedulingCase::of(12, 9).with_everything();
        assert_eq!(case.generate(), case.generate());
        assert_ne!(case.generate(), case.clone().seeded(2).generate());
    }

    #[test]
    fn numbers_out_of_range_are_refused_by_name() {
        for (case, field) in [
            (SchedulingCase::of(0, 9), "orders"),
            (SchedulingCase::of(50_001, 9), "orders"),
            (SchedulingCase::of(9, 0), "machines"),
            (
                SchedulingCase {
                    load: 9,
                    ..SchedulingCase::of(9, 9)
                },
                "load",
            ),
        ] {
            let problem = lineside_kernel::Problem::from(case.generate().unwrap_err());
            assert_eq!(problem.code(), "aps.bad_value");
            assert_eq!(problem.path(), Some(field));
        }
        // The smallest there is can be scheduled as well.
        let least = SchedulingCase {
            load: 10,
            ..SchedulingCase::of(1, 1)
        }
        .with_everything();
        assert!(least.generate().unwrap().compile().is_ok());
    }

    #[test]
    fn every_switch_brings_what_it_says() {
        let plain = SchedulingCase::of(60, 20);
        let model = plain.generate().unwrap();
        assert!(model.setups.iter().all(|table| table.never.is_empty()));
        assert!(model.buffers.is_empty());
        let model = plain.with_everything().generate().unwrap();
        let modes = || {
            model
                .operations()
                .flat_map(|(_, operation)| &operation.modes)
        };
        assert!(modes().any(|mode| {
            mode.needs
                .iter()
                .any(|need| need.resource.starts_with("crew"))
        }));
        assert!(modes().any(|mode| {
            mode.needs
                .iter()
                .any(|need| need.resource.starts_with("tool"))
        }));
        assert!(
            model
                .resources
                .iter()
                .any(|resource| !resource.setup_needs.is_empty())
        );
        assert!(
            model
                .resources
                .iter()
                .any(|resource| resource.batch_size.is_some())
        );
        assert!(model.setups.iter().any(|table| !table.never.is_empty()));
        let mut after = model
            .operations()
            .filter_map(|(_, operation)| operation.after.as_ref());
        assert!(after.any(|after| after.iter().any(|wait| wait.max_lag.is_some())));
        assert!(
            model
                .operations()
                .any(|(_, operation)| !operation.takes.is_empty())
        );
    }

    #[test]
    fn what_the_solver_makes_of_a_plant_with_everything_keeps_every_rule() {
        for seed in 1..4 {
            let model = SchedulingCase::of(25, 15)
                .with_everything()
                .seeded(seed)
                .generate()
                .unwrap();
            let shop = model.compile().unwrap();
            let options = SolveOptions {
                epochs: Some(1),
                ..SolveOptions::default()
            };
            let plan = shop
                .solve(&options, &Unwatched, &mut |_| {})
                .schedule
                .plan(&shop, &model);
            assert_eq!(check(&model, &plan), []);
        }
    }
}
