//! One made-up work order on its way through its routing.

use super::dice::Dice;
use super::work::{Component, DAY, Operation};
use crate::value::Hundredths;
use crate::word::{OrderStatus, StepStatus, TransactionType};

/// What is known of an order before it runs.
pub(crate) struct Job<'a> {
    pub(crate) row: usize,
    pub(crate) site: usize,
    pub(crate) product: usize,
    /// What one product costs, in hundredths.
    pub(crate) cost: i64,
    pub(crate) planned: i64,
    pub(crate) status: OrderStatus,
    pub(crate) planned_day: i64,
    pub(crate) routing: &'a [Operation],
    pub(crate) components: &'a [Component],
    pub(crate) centers: &'a [usize],
}

/// What came of it.
#[derive(Default)]
pub(crate) struct Run {
    pub(crate) completed: i64,
    pub(crate) scrapped: i64,
    pub(crate) planned_days: i64,
    pub(crate) start: Option<i64>,
    pub(crate) end: Option<i64>,
    /// When something last happened to it.
    pub(crate) last: Option<i64>,
    pub(crate) steps: Vec<Step>,
}

/// One step of it.
pub(crate) struct Step {
    pub(crate) routing: usize,
    pub(crate) sequence: i64,
    pub(crate) center: Option<usize>,
    pub(crate) status: StepStatus,
    pub(crate) quantity_in: i64,
    pub(crate) quantity_out: i64,
    pub(crate) scrapped: i64,
    pub(crate) planned_start: i64,
    pub(crate) start: Option<i64>,
    pub(crate) end: Option<i64>,
    pub(crate) labor_hours: Hundredths,
    pub(crate) machine_hours: Hundredths,
}

/// What moved between stock and an order.
#[derive(Clone, Copy)]
pub(crate) struct Move {
    pub(crate) at: i64,
    pub(crate) order: usize,
    pub(crate) site: usize,
    pub(crate) kind: TransactionType,
    pub(crate) item: Item,
    pub(crate) quantity: i64,
    pub(crate) cost: i64,
}

/// What a transaction moves.
#[derive(Clone, Copy)]
pub(crate) enum Item {
    Part(usize),
    Product(usize),
}

/// How many go into a step, come out of it and are lost at it.
type Flow = (i64, i64, i64);

impl Job<'_> {
    /// Runs the order as far as its status says.
    pub(crate) fn run(&self, dice: &mut Dice, moves: &mut Vec<Move>) -> Run {
        let mut run = Run {
            planned_days: self.planned_seconds() / DAY + 1,
            ..Run::default()
        };
        let flows = match self.status {
            OrderStatus::Completed => self.whole_way(dice),
            OrderStatus::InProgress | OrderStatus::QualityHold => self.part_way(dice),
            _ => vec![(0, 0, 0); self.routing.len()],
        };
        let start = self.planned_day * DAY + 6 * 3600 + dice.between(0, 8 * 3600);
        self.step_through(&flows, start, &mut run, dice);
        match self.status {
            OrderStatus::Released => {}
            OrderStatus::Cancelled => self.give_up(start, &mut run, dice, moves),
            _ => self.book(start, &flows, &mut run, dice, moves),
        }
        run
    }

    /// Everything passes every step, but for what is lost on the way.
    fn whole_way(&self, dice: &mut Dice) -> Vec<Flow> {
        let mut waiting = self.planned;
        let mut flows = Vec::with_capacity(self.routing.len());
        for _ in self.routing {
            let scrapped = lost(waiting, dice);
            flows.push((waiting, waiting - scrapped, scrapped));
            waiting -= scrapped;
        }
        flows
    }

    /// Everything reached some step; a part of it may be further already.
    fn part_way(&self, dice: &mut Dice) -> Vec<Flow> {
        let mut flows = self.whole_way(dice);
        let stands = dice.place(flows.len());
        let mut waiting = self.planned;
        for (step, flow) in flows.iter_mut().enumerate() {
            if step < stands {
                waiting = flow.1;
                continue;
            }
            let reached = step == stands || dice.per_mille(400);
            if !reached || waiting == 0 {
                *flow = (0, 0, 0);
                waiting = 0;
                continue;
            }
            let taken = dice.between(1, waiting);
            let done = dice.between(0, taken - 1);
            let scrapped = lost(done, dice);
            *flow = (taken, done - scrapped, scrapped);
            waiting = done - scrapped;
        }
        flows
    }

    fn planned_seconds(&self) -> i64 {
        self.routing
            .iter()
            .map(|step| seconds(step, self.planned))
            .sum()
    }

    fn step_through(&self, flows: &[Flow], start: i64, run: &mut Run, dice: &mut Dice) {
        let mut planned_start = self.planned_day * DAY + 6 * 3600;
        // The first step waits for its material.
        let mut clock = start + 1800;
        for (operation, (quantity_in, quantity_out, scrapped)) in self.routing.iter().zip(flows) {
            let done = quantity_out + scrapped;
            let taken = seconds(operation, done) * dice.between(90, 110) / 100;
            let status = match () {
                () if *quantity_in == 0 => StepStatus::Pending,
                () if done == *quantity_in => StepStatus::Completed,
                () => StepStatus::InProgress,
            };
            let begun = (status != StepStatus::Pending).then_some(clock);
            let ended = (status == StepStatus::Completed).then_some(clock + taken);
            let hours = if begun.is_some() { taken / 36 } else { 0 };
            run.steps.push(Step {
                routing: operation.row,
                sequence: operation.sequence,
                center: self.center(operation, dice),
                status,
                quantity_in: *quantity_in,
                quantity_out: *quantity_out,
                scrapped: *scrapped,
                planned_start,
                start: begun,
                end: ended,
                labor_hours: Hundredths::new(hours * dice.between(40, 120) / 100),
                machine_hours: Hundredths::new(hours),
            });
            run.last = ended.or(begun).or(run.last);
            planned_start += seconds(operation, self.planned);
            // What follows a step that goes on has begun on the part that is done.
            clock = ended.map_or(clock + 3600, |ended| ended + dice.between(0, 4 * 3600));
            run.scrapped += scrapped;
        }
        run.completed = flows.last().map_or(0, |(_, out, _)| *out);
    }

    /// Now and then a step is done elsewhere in the same factory.
    fn center(&self, operation: &Operation, dice: &mut Dice) -> Option<usize> {
        if dice.per_mille(30) {
            return self.centers.get(dice.place(self.centers.len())).copied();
        }
        operation.center
    }

    /// Books what an order took from stock and gave to it.
    fn book(
        &self,
        start: i64,
        flows: &[Flow],
        run: &mut Run,
        dice: &mut Dice,
        moves: &mut Vec<Move>,
    ) {
        run.start = Some(start);
        let started = flows.first().map_or(0, |(taken, _, _)| *taken);
        let is_done = self.status == OrderStatus::Completed;
        // Where work goes on, a part of it has been handed over since it began.
        let last = run.last.unwrap_or(start) + if is_done { 0 } else { 1800 };
        for (at, component) in (start..).step_by(60).zip(self.components) {
            let scrapped = if dice.per_mille(50) {
                dice.between(1, 3)
            } else {
                0
            };
            let returned = if is_done && dice.per_mille(20) {
                dice.between(1, 5)
            } else {
                0
            };
            let issued = component.per * started + scrapped + returned;
            self.move_part(
                moves,
                at,
                TransactionType::IssueToWorkOrder,
                component,
                issued,
            );
            self.move_part(
                moves,
                start + 2400,
                TransactionType::Scrap,
                component,
                scrapped,
            );
            self.move_part(
                moves,
                last + 300,
                TransactionType::ReturnToStock,
                component,
                returned,
            );
        }
        for step in &run.steps {
            let at = step
                .end
                .or(step.start.map(|start| start + 1800))
                .unwrap_or(start);
            self.move_product(moves, at, TransactionType::Scrap, step.scrapped);
        }
        let (first, first_at) = match run.steps.last() {
            Some(Step {
                start: Some(from),
                end: Some(to),
                ..
            }) if run.completed >= 20 && dice.per_mille(50) => {
                (run.completed / 2, from + (to - from) / 2)
            }
            _ => (0, last),
        };
        let receipt = TransactionType::ReceiptFromWorkOrder;
        self.move_product(moves, first_at, receipt, first);
        self.move_product(moves, last, receipt, run.completed - first);
        run.end = is_done.then_some(last + 600);
        run.last = Some(last.max(start + 2400) + 600);
    }

    /// Some orders are given up after their material was issued; all of it goes back.
    fn give_up(&self, start: i64, run: &mut Run, dice: &mut Dice, moves: &mut Vec<Move>) {
        if !dice.per_mille(300) {
            return;
        }
        run.start = Some(start);
        run.last = Some(start + 7260);
        for (at, component) in (start..).step_by(60).zip(self.components) {
            let issued = component.per * self.planned;
            self.move_part(
                moves,
                at,
                TransactionType::IssueToWorkOrder,
                component,
                issued,
            );
            self.move_part(
                moves,
                at + 6600,
                TransactionType::ReturnToStock,
                component,
                issued,
            );
        }
    }

    fn move_part(
        &self,
        moves: &mut Vec<Move>,
        at: i64,
        kind: TransactionType,
        component: &Component,
        quantity: i64,
    ) {
        let item = Item::Part(component.part);
        self.move_item(moves, at, kind, item, quantity, component.cost);
    }

    fn move_product(&self, moves: &mut Vec<Move>, at: i64, kind: TransactionType, quantity: i64) {
        let item = Item::Product(self.product);
        self.move_item(moves, at, kind, item, quantity, self.cost);
    }

    fn move_item(
        &self,
        moves: &mut Vec<Move>,
        at: i64,
        kind: TransactionType,
        item: Item,
        quantity: i64,
        cost: i64,
    ) {
        if quantity > 0 {
            moves.push(Move {
                at,
                order: self.row,
                site: self.site,
                kind,
                item,
                quantity,
                cost,
            });
        }
    }
}

/// One step in twenty-five loses a few; never all of them.
fn lost(quantity: i64, dice: &mut Dice) -> i64 {
    if quantity >= 2 && dice.per_mille(40) {
        return dice.between(1, (quantity / 20).max(1));
    }
    0
}

fn seconds(operation: &Operation, quantity: i64) -> i64 {
    let standard = operation.setup_mins * 60 + quantity * operation.run_hundredths * 60 / 100;
    standard * 100 / operation.efficiency
}
