//! Elites: good schedules that differ, and the children of two of them.
//!
//! # Description
//! A child takes its turns by the starts of its parents, mixed: an operation early in both is early in the child. Mixed
//! starts rise along each order, so that every mixture is a schedule. Of a few such mixtures, each improved a little, the
//! most promising one is improved by tabu search, now for long and now for short, and joins the elites if it is better
//! than one of them and unlike all of them. A small pool soon finds what is good and soon is
//! too much alike: then all but the best make room, and the pool that follows is larger.
//!
//! # References
//! Peng, Lü, Cheng: A tabu search/path relinking algorithm to solve the job shop scheduling problem (Computers & OR 53,
//! 2015), for the frame of elites and tabu search.

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
/// How many mixtures of its parents a child is chosen from, and how many idle moves each of them is given.
const MIXTURES: usize = 5;
const MIXTURE_IDLE: u32 = 500;
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
        let patience = |idle| Patience {
            idle,
            most: u32::MAX,
            bound,
        };
        let known = i64::from(self.best.makespan);
        let pairs = PAIRS * self.net.total() as u64;
        let (children, flow) = tasks::work(CHILDREN + 1, threads, stop, go_on, |task| {
            let Some(child) = task.checked_sub(1) else {
                // Nobody else works on the bound in this epoch.
                if let Ok(mut shaver) = self.shaver.lock() {
                    shaver.work(pairs, known, stop);
                }
                return None;
            };
            let salt = self.epoch.wrapping_mul(0x1_0000).wrapping_add(child as u64);
            let mut random = Random::new(self.seed.wrapping_mul(0x9e37_79b9).wrapping_add(salt));
            let mut graph = if self.epoch == 0 && child == 0 {
                self.best.graph(self.net)
            } else if self.seats.len() < self.room {
                newcomer(self.net, &mut random)
            } else {
                self.child(patience(MIXTURE_IDLE), &mut random, stop)
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

    /// The most promising of a few mixtures of two elites.
    fn child(&self, patience: Patience, random: &mut Random, stop: &Stop) -> Graph<'n> {
        let seats = u32::try_from(self.seats.len()).unwrap_or(1);
        let one = random.below(seats);
        let two = (one + 1 + random.below(seats.saturating_sub(1))) % seats;
        let (one, two) = match (self.seats.get(one as usize), self.seats.get(two as usize)) {
            (Some(one), Some(two)) => (one, two),
            _ => (&self.best, &self.best),
        };
        let mixtures = (0..MIXTURES).map(|_| {
            let mut graph = self.mixture(one, two, random);
            improve(&mut graph, patience, random, stop)
        });
        let best = mixtures.min_by_key(|elite| elite.makespan);
        best.as_ref().unwrap_or(&self.best).graph(self.net)
    }

    fn mixture(&self, one: &Elite, two: &Elite, random: &mut Random) -> Graph<'n> {
        let share = 30 + random.below(41);
        let mut ways = one.ways.clone();
        let mut keys = Table::filled(self.net.total() + 1, 0);
        for op in (0..self.net.total()).map(Op::new) {
            let (first, second) = (i64::from(one.heads[op]), i64::from(two.heads[op]));
            keys[op] = first * i64::from(100 - share) + second * i64::from(share);
            if self.net.flexible && random.below(100) < share {
                ways[op] = two.ways[op];
            }
        }
        Graph::by_keys(self.net, &ways, &keys)
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
        match place.and_then(|place| self.seats.get_mut(place)) {
            Some(elite)
                if child.makespan < elite.makespan
                    || (alike.is_none() && child.makespan == elite.makespan) =>
            {
                self.barren = if child.makespan < elite.makespan {
                    0
                } else {
                    self.barren + 1
                };
                *elite = child;
            }
            _ => self.barren += 1,
        }
    }
}

/// A schedule by lot: orders take turns at random, operations go where the least is waiting.
fn newcomer<'n>(net: &'n Net<'n>, random: &mut Random) -> Graph<'n> {
    let total = net.none.place();
    let mut load: Table<Res, i32> = Table::filled(net.shop.resources.len(), 0);
    let mut ways = Table::filled(total + 1, Way(0));
    let mut keys = Table::filled(total + 1, 0);
    let mut turns: Vec<Op> = (0..total)
        .map(Op::new)
        .filter(|op| net.before[*op] == net.none)
        .collect();
    let mut turn = 0;
    while !turns.is_empty() {
        let count = u32::try_from(turns.len()).unwrap_or(u32::MAX);
        let place = random.below(count) as usize;
        let Some(op) = turns.get(place).copied() else {
            break;
        };
        let cheapest = net
            .shop
            .ways_of(op)
            .min_by_key(|way| load[net.res[*way]] + net.duration[*way]);
        if let Some(way) = cheapest {
            load[net.res[way]] += net.duration[way];
            ways[op] = way;
        }
        keys[op] = turn;
        turn += 1;
        if net.behind[op] == net.none {
            turns.swap_remove(place);
        } else if let Some(cell) = turns.get_mut(place) {
            *cell = net.behind[op];
        }
    }
    Graph::by_keys(net, &ways, &keys)
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
