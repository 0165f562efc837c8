//! Small models that hold a bit of everything.

use crate::model::*;
use crate::random::Random;

/// A model from a seed; what it holds depends on the seed's bits, so that each feature meets each other.
pub(crate) fn random_model(seed: u64) -> SchedulingModel {
    let mut random = Random::new(seed);
    let mut below = |limit: u32| i64::from(random.below(limit));
    let mut calendars = Vec::new();
    for name in ["early", "late"] {
        let mut at = 0;
        let mut closed = Vec::new();
        for _ in 0..below(7) {
            let start = at + 3 + below(25);
            at = start + 1 + below(9);
            closed.push(SchedulingWindow { start, end: at });
        }
        calendars.push(SchedulingCalendar {
            name: name.into(),
            closed,
        });
    }
    let setups = vec![SchedulingSetups {
        name: "colours".into(),
        families: ["red", "blue", "green"].map(String::from).to_vec(),
        times: (0..3)
            .map(|from| {
                (0..3)
                    .map(|to| if from == to { 0 } else { below(7) })
                    .collect()
            })
            .collect(),
        never: if below(3) == 0 {
            vec![SchedulingChange {
                from: "blue".into(),
                to: "green".into(),
            }]
        } else {
            Vec::new()
        },
    }];
    let mut resources = Vec::new();
    for place in 0..4 {
        let mut machine = SchedulingResource::of(format!("M{place}"));
        machine.calendar = [None, Some("early".into()), Some("late".into())][place % 3].clone();
        if place < 2 {
            machine.setups = Some("colours".into());
            machine.initial_family = (below(2) == 0).then(|| "red".into());
            if below(2) == 0 {
                machine.setup_needs.push(SchedulingNeed {
                    resource: ["fitter", "crew"][random_index(below(2))].into(),
                    amount: 1,
                });
            }
            machine.cost_per_tick = below(3);
        }
        if place == 1 || place == 2 {
            machine.batch_size = (below(2) == 0).then_some(3);
        }
        resources.push(machine);
    }
    let mut crew = SchedulingResource::pool("crew", 2);
    crew.calendar = (below(3) == 0).then(|| "early".into());
    crew.absences = vec![SchedulingAbsence {
        start: 10,
        end: 20 + below(20),
        amount: 1,
    }];
    resources.push(crew);
    resources.push(SchedulingResource::of("tool"));
    let mut fitter = SchedulingResource::of("fitter");
    fitter.calendar = (below(3) == 0).then(|| "late".into());
    fitter.cost_per_tick = below(2);
    resources.push(fitter);
    let buffers = vec![
        SchedulingBuffer {
            name: "steel".into(),
            level: below(4),
            capacity: None,
            arrivals: (0..4)
                .map(|row| SchedulingArrival {
                    at: row * 20 + below(15),
                    amount: 1 + below(5),
                })
                .collect(),
        },
        SchedulingBuffer {
            name: "shelf".into(),
            level: 1,
            capacity: Some(2 + below(3)),
            arrivals: vec![],
        },
    ];
    let mut orders = Vec::new();
    for order in 0..2 + below(5) {
        let mut operations = Vec::new();
        let last = below(4);
        for place in 0..=last {
            let mut operation = SchedulingOperation::of(format!("{place}"), []);
            for machine in 0..4 {
                if below(2) == 0 && !(machine == 3 && operation.modes.is_empty()) {
                    continue;
                }
                let mut mode = SchedulingMode::of(format!("M{machine}"), 1 + below(8));
                if below(3) == 0 {
                    mode.needs.push(SchedulingNeed {
                        resource: "crew".into(),
                        amount: 1,
                    });
                }
                if below(8) == 0 {
                    mode.needs.push(SchedulingNeed {
                        resource: "fitter".into(),
                        amount: 1,
                    });
                }
                if below(6) == 0 {
                    mode.needs.push(SchedulingNeed {
                        resource: "tool".into(),
                        amount: 1,
                    });
                }
                operation.modes.push(mode);
            }
            if operation.modes.is_empty() {
                operation.modes.push(SchedulingMode::of("crew", below(6)));
            }
            operation.family = Some(["red", "blue", "green"][random_index(below(3))].into());
            operation.interruptible = below(3) == 0;
            operation.size = 1 + u32::try_from(below(2)).unwrap();
            operation.release = if below(5) == 0 { below(40) } else { 0 };
            if place > 0 && below(2) == 0 {
                let min_lag = below(4);
                operation.after = Some(vec![SchedulingAfter {
                    from: [SchedulingAnchor::End, SchedulingAnchor::Start][random_index(below(2))],
                    to: [SchedulingAnchor::Start, SchedulingAnchor::End][random_index(below(2))],
                    min_lag,
                    max_lag: (below(2) == 0).then(|| min_lag + below(6)),
                    ..SchedulingAfter::end_of(format!("{}", place - 1))
                }]);
            }
            if order > 0 && below(8) == 0 {
                operation
                    .after
                    .get_or_insert_default()
                    .push(SchedulingAfter {
                        order: Some(format!("O{}", order - 1)),
                        ..SchedulingAfter::end_of("0")
                    });
            }
            let flow = |buffer: &str, amount| SchedulingFlow {
                buffer: buffer.into(),
                amount,
            };
            if below(5) == 0 {
                operation.takes.push(flow("steel", 1 + below(2)));
            }
            if below(8) == 0 {
                operation.puts.push(flow("shelf", 1));
            } else if below(8) == 0 {
                operation.takes.push(flow("shelf", 1));
            }
            if below(6) == 0 {
                let start = below(60);
                operation.former = Some(SchedulingLock {
                    mode: 0,
                    start,
                    end: start + 5,
                });
            }
            if order == 0 && place == 0 && below(3) == 0 {
                let start = below(9);
                operation.locked = Some(SchedulingLock {
                    mode: 0,
                    start,
                    end: start + below(12),
                });
            }
            operations.push(operation);
        }
        orders.push(SchedulingOrder {
            release: below(20),
            due: Some(20 + below(60)),
            deadline: (below(6) == 0).then(|| 60 + below(60)),
            weight: 1 + u32::try_from(below(5)).unwrap(),
            operations,
            ..SchedulingOrder::of(format!("O{order}"), [])
        });
    }
    let measures = [
        SchedulingMeasure::WeightedTardiness,
        SchedulingMeasure::Cost,
        SchedulingMeasure::SetupTime,
        SchedulingMeasure::MovedStarts,
        SchedulingMeasure::MovedOperations,
        SchedulingMeasure::Makespan,
    ];
    let mut goals = Vec::new();
    if below(2) == 0 {
        for rank in 0..1 + below(3) {
            goals.push(SchedulingGoal {
                weight: 1 + below(3),
                ..SchedulingGoal::of(measures[random_index(below(6))])
                    .ranked(u8::try_from(rank).unwrap())
            });
        }
        if below(2) == 0 {
            goals.push(SchedulingGoal::unfinished_by(40));
        }
    }
    SchedulingModel {
        resources,
        orders,
        calendars,
        setups,
        buffers,
        goals,
    }
}

fn random_index(number: i64) -> usize {
    usize::try_from(number).unwrap()
}
