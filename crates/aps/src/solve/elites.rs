//! Elites: good schedules that differ, and room for their [`children`](super::children).
//!
//! # Description
//! A child of two elites is improved by tabu search, now for long and now for short, and joins the elites if it is better
//! than one of them and unlike all of them. A small pool soon finds what is good and soon is too much alike: then all but
//! the best make room, and the pool that follows is larger.
//!
//! Where every order has a route of its own, children stand on walks between their parents and are improved without
//! detours; where routes agree, as where one group of machines comes before another, blends with detours find more. It is
//! as measured; shops with set-ups or with a choice of machines were not, and have blends.
//!
//! # References
//! Peng, Lü, Cheng: A tabu search/path relinking algorithm to solve the job shop scheduling problem (Computers & OR 53,
//! 2015), for the frame of elites and tabu search.

use super::children::{child, newcomer};
use super::tasks;
use crate::bound::Shaver;
use crate::random::Random;
use crate::schedule::Schedule;
use crate::stop::Stop;
use crate::table::{Id, Op, Res, Table, Way};
use crate::tabu::{Elite, Graph, Net, Patience, improve};
use std::ops::ControlFlow;
use std::sync::Mutex;

/// How many elites there are at first; each time they have become too much alike there are half as many again.
const FIRST_SEATS: usize = 12;
const MOST_SEATS: usize = 60;
/// How many children an epoch brings up.
const CHILDREN: usize = 8;
/// How many moves without anything better a child is given, drawn by lot: short searches breed more generations, long
/// ones find what short ones miss, and which of the two a shop rewards differs from shop to shop.
const IDLE: [u32; 4] = [2_500, 5_000, 10_000, 10_000];
/// How many such moves the schedules are given that a child is chosen from.
const TRY_IDLE: u32 = 500;
/// After so many children for each seat that found none, the elites make room for newcomers.
const BARREN: usize = 4;
/// How many pairs of operations an epoch looks at to raise the bound, for each operation.
const PAIRS: u64 = 4_000;

/// A pool of elites.
pub(super) struct Elites<'n> {
    net: &'n Net<'n>,
    seats: Vec<Elite>,
    room: usize,
    best: Elite,
    seed: u64,
    epoch: u64,
    barren: usize,
    /// Whether children stand on walks between their parents, and are improved without detours.
    walks: bool,
    shaver: Mutex<Shaver<'n, 'n>>,
}

impl<'n> Elites<'n> {
    /// A pool that knows one schedule.
    pub(super) fn new(
        net: &'n Net<'n>,
        seed: u64,
        shaver: Shaver<'n, 'n>,
        schedule: &Schedule,
    ) -> Self {
        let mut ways = Table::filled(net.total() + 1, Way(0));
        let mut keys = Table::filled(net.total() + 1, 0);
        for (op, place) in schedule.places.iter() {
            if let Some(place) = place {
                ways[op] = place.way;
                keys[op] = place.start;
            }
        }
        Self {
            net,
            seats: Vec::new(),
            room: FIRST_SEATS,
            best: Graph::by_keys(net, &ways, &keys).elite(),
            seed,
            epoch: 0,
            barren: 0,
            walks: !net.flexible && !net.setups && !routes_agree(net),
            shaver: Mutex::new(shaver),
        }
    }

    /// What no makespan goes below.
    pub(super) fn bound(&self) -> i64 {
        self.shaver.lock().map_or(0, |shaver| shaver.bound())
    }

    pub(super) fn best(&self) -> Schedule {
        self.best.schedule(self.net)
    }

    /// Brings up the children of an epoch and raises the bound; breaks if it was asked to stop.
    pub(super) fn epoch(
        &mut self,
        threads: usize,
        stop: &Stop,
        go_on: &dyn Fn() -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let bound = i32::try_from(self.bound()).unwrap_or(0);
        let walks = self.walks;
        let patience = |idle| Patience {
            idle,
            most: u32::MAX,
            bound,
            detours: !walks,
        };
        let known = i64::from(self.best.makespan);
        let pairs = PAIRS * self.net.total() as u64;
        let (children, flow) = tasks::work(CHILDREN + 1, threads, stop, go_on, |task| {
            let Some(place) = task.checked_sub(1) else {
                // Nobody else works on the bound in this epoch.
                if let Ok(mut shaver) = self.shaver.lock() {
                    shaver.work(pairs, known, stop);
                }
                return None;
            };
            let salt = self.epoch.wrapping_mul(0x1_0000).wrapping_add(place as u64);
            let mut random = Random::new(self.seed.wrapping_mul(0x9e37_79b9).wrapping_add(salt));
            let mut graph = if self.epoch == 0 && place == 0 {
                self.best.graph(self.net)
            } else if self.seats.len() < self.room {
                newcomer(self.net, &mut random)
            } else {
                let parents = self.parents(&mut random);
                child(
                    self.net,
                    parents,
                    walks,
                    patience(TRY_IDLE),
                    &mut random,
                    stop,
                )
            };
            let idle = random.pick(&IDLE).unwrap_or_default();
            Some(improve(&mut graph, patience(idle), &mut random, stop))
        });
        self.epoch += 1;
        for child in children.into_iter().flatten() {
            self.seat(child);
        }
        if self.barren > BARREN * self.room {
            // What is left is too much alike to bring up anything new.
            self.seats.sort_by_key(|elite| elite.makespan);
            self.seats.truncate(1);
            self.room = (self.room * 3 / 2).min(MOST_SEATS);
            self.barren = 0;
        }
        flow
    }

    /// Two elites that differ, by lot.
    fn parents(&self, random: &mut Random) -> (&Elite, &Elite) {
        let seats = u32::try_from(self.seats.len()).unwrap_or(1);
        let one = random.below(seats);
        let two = (one + 1 + random.below(seats.saturating_sub(1))) % seats;
        match (self.seats.get(one as usize), self.seats.get(two as usize)) {
            (Some(one), Some(two)) => (one, two),
            _ => (&self.best, &self.best),
        }
    }

    /// Gives a child a seat if it deserves one.
    fn seat(&mut self, child: Elite) {
        if child.makespan < self.best.makespan {
            self.best = child.clone();
        }
        let near = self.net.total() / 20 + 2;
        let alike = self
            .seats
            .iter()
            .position(|elite| differences(self.net, elite, &child, near) < near);
        let place = match alike {
            Some(place) => Some(place),
            None if self.seats.len() < self.room => {
                self.seats.push(child);
                return;
            }
            None => {
                let worst = self
                    .seats
                    .iter()
                    .enumerate()
                    .max_by_key(|(_, elite)| elite.makespan);
                worst.map(|(place, _)| place)
            }
        };
        let Some(elite) = place.and_then(|place| self.seats.get_mut(place)) else {
            return;
        };
        let better = child.makespan < elite.makespan;
        if better || (alike.is_none() && child.makespan == elite.makespan) {
            *elite = child;
        }
        self.barren = if better { 0 } else { self.barren + 1 };
    }
}

/// Whether routes visit the machines in much the same sequence: whether the machine tells more than half of where in its
/// route an operation stands, as a share of the variance.
fn routes_agree(net: &Net<'_>) -> bool {
    let mut machines: Table<Res, (i64, i64)> = Table::filled(net.shop.resources.len(), (0, 0));
    let (mut sum, mut squares, mut count) = (0, 0, 0);
    for last in &net.last {
        let before = |op: &Op| Some(net.before[*op]).filter(|op| *op != net.none);
        let route: Vec<Op> = std::iter::successors(Some(*last), before).collect();
        let length = i64::try_from(route.len()).unwrap_or(i64::MAX);
        for (place, op) in (0..).zip(&route) {
            let Some(way) = net.shop.ways_of(*op).next() else {
                continue;
            };
            // Thousandths of the route.
            let place = (2 * place + 1) * 500 / length;
            let machine = &mut machines[net.res[way]];
            *machine = (machine.0 + place, machine.1 + 1);
            (sum, squares, count) = (sum + place, squares + place * place, count + 1);
        }
    }
    let mean = sum * sum / count.max(1);
    let between: i64 = machines
        .cells()
        .iter()
        .map(|(sum, count)| sum * sum / count.max(&1))
        .sum();
    2 * (between - mean) > squares - mean
}

/// In how many pairs on a machine, and in how many machines of operations, two schedules differ; counted up to a limit.
fn differences(net: &Net<'_>, one: &Elite, two: &Elite, limit: usize) -> usize {
    let mut ops: Vec<Op> = (0..net.none.place()).map(Op::new).collect();
    ops.sort_unstable_by_key(|op| (net.res[one.ways[*op]], one.heads[*op]));
    let mut count = 0;
    for machine in ops.chunk_by(|a, b| net.res[one.ways[*a]] == net.res[one.ways[*b]]) {
        for (place, first) in machine.iter().enumerate() {
            let res = net.res[two.ways[*first]];
            if res != net.res[one.ways[*first]] {
                count += 1;
                continue;
            }
            let behind = machine.iter().skip(place + 1);
            count += behind
                .filter(|second| {
                    net.res[two.ways[**second]] == res && two.heads[*first] > two.heads[**second]
                })
                .count();
            if count >= limit {
                return count;
            }
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::from_jsplib;
    use crate::random::Random;

    #[test]
    fn routes_agree_where_one_group_of_machines_comes_before_another() {
        for groups in [1, 2] {
            let mut random = Random::new(3);
            let mut text = String::from("20 10\n");
            for _ in 0..20 {
                for group in 0..groups {
                    let size = 10 / groups;
                    let mut machines: Vec<u32> = (group * size..(group + 1) * size).collect();
                    for left in (1..=size).rev() {
                        let place = random.below(left) as usize;
                        text += &format!("{} 5 ", machines.swap_remove(place));
                    }
                }
                text += "\n";
            }
            let shop = from_jsplib(&text).unwrap().compile().unwrap();
            let net = Net::of(&shop).unwrap();
            assert_eq!(routes_agree(&net), groups == 2, "{groups} groups");
        }
    }
}
