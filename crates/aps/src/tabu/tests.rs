//! Moves keep the graph a graph, and its times true.

use super::memory::Memory;
use super::moves::Choice;
use super::{Graph, Net, Patience, improve};
use crate::random::Random;
use crate::stop::Stop;
use crate::table::{Id, Op, Table, Way};
use crate::tests::{assert_sound, jsp};
use crate::{SchedulingModel, SchedulingSetups, from_fjsp, from_jsplib};
use proptest::prelude::*;

/// A small shop; flexible ones by chance come back to a machine, and have set-ups.
fn small_shop(seed: u64, flexible: bool, setups: bool) -> SchedulingModel {
    let mut random = Random::new(seed);
    let (jobs, machines) = (2 + random.below(5), 2 + random.below(4));
    let mut text = format!("{jobs} {machines}\n");
    for _ in 0..jobs {
        let count = 1 + random.below(6);
        if flexible {
            text += &format!("{count} ");
        }
        for _ in 0..count {
            let first = random.below(machines);
            if flexible && random.below(2) == 0 {
                let second = (first + 1) % machines;
                let (a, b) = (1 + random.below(9), 1 + random.below(9));
                text += &format!("2 {} {a} {} {b} ", first + 1, second + 1);
            } else if flexible {
                text += &format!("1 {} {} ", first + 1, 1 + random.below(9));
            } else {
                text += &format!("{first} {} ", 1 + random.below(9));
            }
        }
        text += "\n";
    }
    let mut model = if flexible {
        from_fjsp(&text).unwrap()
    } else {
        from_jsplib(&text).unwrap()
    };
    if setups {
        let times = (0..3).map(|from| {
            (0..3)
                .map(|to| {
                    if from == to {
                        0
                    } else {
                        i64::from(random.below(6))
                    }
                })
                .collect()
        });
        model.setups = vec![SchedulingSetups {
            name: "s".into(),
            families: ["a", "b", "c"].map(String::from).to_vec(),
            times: times.collect(),
            never: Vec::new(),
        }];
        for resource in &mut model.resources {
            resource.setups = Some("s".into());
            resource.initial_family = (random.below(2) == 0).then(|| "a".into());
        }
        for operation in model
            .orders
            .iter_mut()
            .flat_map(|order| &mut order.operations)
        {
            operation.family = Some(["a", "b", "c"][random.below(3) as usize].into());
        }
    }
    model
}

fn start<'n>(net: &'n Net<'n>) -> Graph<'n> {
    let total = net.none.place();
    let mut ways = Table::filled(total + 1, Way(0));
    let mut keys = Table::filled(total + 1, 0);
    for op in (0..total).map(Op::new) {
        ways[op] = net.shop.ways_of(op).next().unwrap();
        keys[op] = i64::try_from(op.place()).unwrap();
    }
    Graph::by_keys(net, &ways, &keys)
}

fn same(one: &Graph<'_>, two: &Graph<'_>) {
    assert_eq!(one.makespan, two.makespan);
    assert_eq!(one.sequence, two.sequence);
    for op in 0..one.none {
        let (one, two) = (&one.nodes[op], &two.nodes[op]);
        assert_eq!((one.end, one.rest), (two.end, two.rest));
        assert_eq!(
            (one.before, one.behind, one.position),
            (two.before, two.behind, two.position)
        );
        assert!(!one.aside);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn every_move_leaves_the_graph_that_its_sequences_say(seed in any::<u64>(), flexible in any::<bool>(), setups in any::<bool>()) {
        let shop = small_shop(seed, flexible, setups).compile().unwrap();
        let net = Net::of(&shop).unwrap();
        let mut graph = start(&net);
        let mut random = Random::new(seed);
        let mut path = Vec::new();
        let mut memory = Memory::of(&net);
        for iteration in 1..30 {
            graph.critical_path(&mut random, &mut path);
            let mut choice = Choice::of(&memory, iteration, 0);
            graph.look(&path, iteration % 2 == 0, &mut choice, &mut random);
            let Some(chosen) = choice.end() else { break };
            memory.forbid(&graph, chosen, iteration, &mut random);
            prop_assert!(graph.make(chosen), "a move that was offered closes a circle");
            for (rank, op) in (0..).zip(&graph.order) {
                prop_assert_eq!(graph.nodes[*op].rank, rank);
            }
            same(&graph, &graph.elite().graph(&net));
        }
    }

    #[test]
    fn what_the_search_finds_passes_the_checker(seed in any::<u64>(), flexible in any::<bool>(), setups in any::<bool>()) {
        let model = small_shop(seed, flexible, setups);
        let shop = model.compile().unwrap();
        let net = Net::of(&shop).unwrap();
        let patience = Patience { idle: 200, most: 10_000, bound: 0, detours: seed % 2 == 0 };
        let elite = improve(&mut start(&net), patience, &mut Random::new(seed), &Stop::at(None));
        let schedule = elite.schedule(&net);
        assert_sound(&model, &schedule.plan(&shop, &model));
        prop_assert_eq!(i64::from(elite.makespan), shop.measure(&schedule).makespan);
        prop_assert!(shop.lower_bound() <= i64::from(elite.makespan));
    }
}

#[test]
fn a_small_job_shop_is_solved() {
    let shop = jsp("ft06").unwrap().compile().unwrap();
    let net = Net::of(&shop).unwrap();
    let patience = Patience {
        idle: 5_000,
        most: 100_000,
        bound: 55,
        detours: true,
    };
    let elite = improve(
        &mut start(&net),
        patience,
        &mut Random::new(1),
        &Stop::at(None),
    );
    assert_eq!(elite.makespan, 55);
}

/// Run in release; see `measure_gaps`.
#[test]
#[ignore = "a measurement"]
fn measure_moves() {
    let names = std::env::var("LINESIDE_INSTANCES").unwrap_or_else(|_| "ft06".into());
    for name in names.split(',') {
        let shop = jsp(name).unwrap().compile().unwrap();
        let net = Net::of(&shop).unwrap();
        let patience = Patience {
            idle: 500_000,
            most: 500_000,
            bound: 0,
            detours: true,
        };
        let mut graph = start(&net);
        let begun = cpu_seconds();
        let elite = improve(&mut graph, patience, &mut Random::new(1), &Stop::at(None));
        let rate = 500_000.0 / (cpu_seconds() - begun);
        println!(
            "{name} {} operations {rate:.0} moves/s, found {}",
            net.total(),
            elite.makespan
        );
    }
}

/// The processor time of this thread, where the system tells.
pub(crate) fn cpu_seconds() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = text
        .split(' ')
        .next()
        .and_then(|word| word.parse::<f64>().ok());
    nanos.unwrap_or(0.0) / 1e9
}
