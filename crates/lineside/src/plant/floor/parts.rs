//! What went along when orders were split, as the journal tells it: rows know how much of a
//! line a part has, and not of which item and issued when.
//!
//! Orders that are parts of one another are a family. Its events are gone through in their
//! order once a part is made or merged back; whatever else happens to it changes nothing of
//! what went along.

use super::Followed;
use super::movements::number_of;
use crate::{Plant, Problem};
use hashbrown::{HashMap, HashSet};
use lineside_execution::{Fact, Room, Who};
use lineside_floor::{
    CarriedFacts, FindMovements, Floor, FloorError, MovementFilter, MovementKind,
};
use lineside_journal::{Read, Scope, StoreError, StreamId};
use lineside_kernel::{ItemId, Ratio, RatioError, Rounding, TransactionId, WorkOrderId};
use lineside_order::{
    OrderEvent, OrderParent, OrderPosting, OrderRoom, OrderState, OrderStatus, OrderStock,
    PostingKind, SplitLine, evolve,
};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// No order is a part of so many others, one above the other.
const MOST: usize = 1_000;

/// Which orders are parts of which, and the families of which something is yet to be told.
#[derive(Default)]
pub(super) struct Families {
    parents: HashMap<WorkOrderId, WorkOrderId>,
    parts: HashMap<WorkOrderId, BTreeSet<WorkOrderId>>,
    touched: BTreeSet<WorkOrderId>,
}

impl Families {
    /// Notes an order that was told: a part that is new, or that went back to its order.
    pub(super) fn put(&mut self, order: &WorkOrderId, state: &OrderState) {
        let header = state.header.as_deref();
        let Some(OrderParent::Split { order: parent }) =
            header.and_then(|header| header.parent.as_ref())
        else {
            return;
        };
        let before = self.parents.insert(order.clone(), parent.clone());
        if before.is_none() || state.status == OrderStatus::Cancelled {
            let parts = self.parts.entry(parent.clone()).or_default();
            parts.insert(order.clone());
            self.touched.insert(order.clone());
        }
    }

    /// The families that something happened to, each with all its orders.
    fn take(&mut self) -> Vec<BTreeSet<WorkOrderId>> {
        let mut families: Vec<BTreeSet<WorkOrderId>> = Vec::new();
        let mut placed: HashSet<WorkOrderId> = HashSet::new();
        for order in std::mem::take(&mut self.touched) {
            if placed.contains(&order) {
                continue;
            }
            let parent = |order: &&WorkOrderId| self.parents.get(*order);
            let above = std::iter::successors(Some(&order), parent).take(MOST);
            let mut open: Vec<&WorkOrderId> = above.last().into_iter().collect();
            let mut family = BTreeSet::new();
            while let Some(order) = open.pop() {
                if family.insert(order.clone()) {
                    open.extend(self.parts.get(order).into_iter().flatten());
                }
            }
            placed.extend(family.iter().cloned());
            families.push(family);
        }
        families
    }
}

impl Plant {
    /// Tells a floor what went along when orders were split.
    pub(super) fn tell_parts(&self, followed: &mut Followed) -> Result<(), Problem> {
        for family in followed.known.families.take() {
            let past = self.read(|store| past_of(store, &self.scope, &family))?;
            // Where shares do not fit, each order has what was issued to itself.
            let Ok(parts) = replay(past) else { continue };
            tell(&mut followed.floor, parts)?;
        }
        Ok(())
    }
}

/// One event of an order, as it is gone through.
struct Past {
    position: u64,
    order: WorkOrderId,
    event: OrderEvent,
    who: Who,
}

/// Every event of these orders, in the order in which they came about.
fn past_of(
    store: &mut dyn Read,
    scope: &Scope,
    family: &BTreeSet<WorkOrderId>,
) -> Result<Vec<Past>, StoreError> {
    let mut past = Vec::new();
    for order in family {
        let damaged = |why: String| StoreError::Corrupt(format!("a line of `{order}`: {why}"));
        let stream = StreamId::new(OrderRoom::FAMILY, order.as_str())
            .map_err(|error| damaged(error.to_string()))?;
        let mut lines = Vec::new();
        store.read_stream(scope, &stream, 1..u64::MAX, &mut |line| {
            lines.push(line);
            ControlFlow::Continue(())
        })?;
        for line in &lines {
            let entry = super::read(line)?;
            let Some(event) = OrderEvent::read(entry.kind.as_str(), entry.schema, entry.body)
            else {
                continue;
            };
            past.push(Past {
                position: entry.position,
                order: order.clone(),
                event: event.map_err(|error| damaged(error.to_string()))?,
                who: Who::of(&entry).ok_or_else(|| damaged("its actor is no code".into()))?,
            });
        }
    }
    past.sort_by_key(|it| it.position);
    Ok(past)
}

/// An order of a family as far as its past was gone through.
#[derive(Default)]
struct Part {
    state: OrderState,
    /// What it has by line and item.
    has: BTreeMap<(u32, ItemId), Held>,
    carried: Vec<Carried>,
    /// The movements of its postings.
    posted: Vec<TransactionId>,
}

/// Material of a line, in its own unit and in that of what it may stand for.
#[derive(Clone)]
struct Held {
    quantity: Ratio,
    counted: Ratio,
    movements: Vec<TransactionId>,
    /// The order that came in with its past, if it may be of what was issued before.
    old: Option<WorkOrderId>,
}

/// What one split or merge moved.
struct Carried {
    item: ItemId,
    quantity: Decimal,
    movements: Vec<TransactionId>,
    old: Option<WorkOrderId>,
}

impl Default for Held {
    fn default() -> Self {
        Self {
            quantity: Ratio::ZERO,
            counted: Ratio::ZERO,
            movements: Vec::new(),
            old: None,
        }
    }
}

impl Held {
    fn add(&mut self, other: &Self, is_back: bool) -> Result<(), RatioError> {
        let signed = |value: Ratio| if is_back { -value } else { value };
        self.quantity = self.quantity.checked_add(signed(other.quantity))?;
        self.counted = self.counted.checked_add(signed(other.counted))?;
        if !is_back {
            self.movements.extend(other.movements.iter().cloned());
            if self.old.is_none() {
                self.old.clone_from(&other.old);
            }
        }
        Ok(())
    }
}

/// Goes through the past of a family.
fn replay(past: Vec<Past>) -> Result<HashMap<WorkOrderId, Part>, RatioError> {
    let mut parts: HashMap<WorkOrderId, Part> = HashMap::new();
    for Past {
        order, event, who, ..
    } in past
    {
        match &event {
            OrderEvent::Reported(posting)
            | OrderEvent::Issued(posting)
            | OrderEvent::Returned(posting)
            | OrderEvent::ComponentScrapped(posting) => {
                parts
                    .entry(order.clone())
                    .or_default()
                    .post(posting, false)?;
            }
            OrderEvent::Reversed(reversed) => {
                let part = parts.entry(order.clone()).or_default();
                part.post(&reversed.of.posting, true)?;
            }
            OrderEvent::Split(split) => {
                let from = parts.entry(order.clone()).or_default();
                let mut goes = Vec::new();
                for line in &split.lines {
                    goes.extend(from.share(&order, line)?);
                }
                carry(&mut parts, &order, &split.into, goes)?;
            }
            OrderEvent::Merged(merged) => {
                let part = parts.entry(merged.from.clone()).or_default();
                let all = std::mem::take(&mut part.has);
                part.has.clone_from(&all);
                carry(&mut parts, &merged.from, &order, all.into_iter().collect())?;
            }
            _ => {}
        }
        let part = parts.entry(order).or_default();
        part.state = evolve(std::mem::take(&mut part.state), &event, &who);
    }
    Ok(parts)
}

impl Part {
    /// Adds what a posting issued, returned or scrapped.
    fn post(&mut self, posting: &OrderPosting, is_back: bool) -> Result<(), RatioError> {
        let comes = match posting.kind {
            PostingKind::Issue | PostingKind::Report => true,
            PostingKind::Return | PostingKind::ScrapComponent => false,
            _ => return Ok(()),
        };
        for line in &posting.lines {
            let came = comes && !is_back;
            let movements = line.movements.iter().filter(|_| came).cloned();
            let moved = Held {
                quantity: line.quantity.into(),
                counted: line.counted().into(),
                movements: movements.collect(),
                old: None,
            };
            self.posted.extend(moved.movements.iter().cloned());
            let held = self.has.entry((line.line, line.item.clone())).or_default();
            held.add(&moved, comes == is_back)?;
        }
        Ok(())
    }

    /// What of a line goes along: of the component and of what stood in for it as much as
    /// there is of each, in whole units.
    fn share(&self, order: &WorkOrderId, line: &SplitLine) -> Result<Going, RatioError> {
        let stock = self.state.header.as_deref().map(|header| header.stock);
        let component = self.state.component(line.line);
        let Some(component) = component.filter(|_| stock == Some(OrderStock::Ledger)) else {
            return Ok(Vec::new());
        };
        let of_line = self.has.iter().filter(|((of, _), _)| *of == line.line);
        let mut there = Vec::new();
        let mut rest = Ratio::from(component.sums.net());
        let mut own = Held::default();
        for ((_, item), held) in of_line {
            if item == component.item {
                own = held.clone();
            } else if held.counted.is_positive() {
                rest = rest.checked_sub(held.counted)?;
                there.push((item, held.clone()));
            }
        }
        // Of the component itself there is what nothing stood in for, whoever brought it.
        (own.quantity, own.counted) = (rest, rest);
        if self.state.imported {
            own.old = Some(order.clone());
        }
        if rest.is_positive() {
            there.insert(0, (component.item, own));
        }
        let mut all = Ratio::ZERO;
        for (_, held) in &there {
            all = all.checked_add(held.counted)?;
        }
        let least = Decimal::new(1, line.quantity.normalize().scale());
        let mut goes = Vec::new();
        let (mut below, mut before) = (Ratio::ZERO, Ratio::ZERO);
        for (item, held) in there {
            below = below.checked_add(held.counted)?;
            let exact = Ratio::from(line.quantity).checked_mul(below.checked_div(all)?)?;
            let whole = Rounding::HalfAway.to_multiple(exact, least);
            let upto = whole.map_or(exact, Ratio::from);
            let counted = upto.checked_sub(before)?;
            before = upto;
            let quantity = counted.checked_mul(held.quantity.checked_div(held.counted)?)?;
            let part = Held {
                quantity,
                counted,
                ..held
            };
            goes.push(((line.line, item.clone()), part));
        }
        Ok(goes)
    }
}

type Going = Vec<((u32, ItemId), Held)>;

/// Moves material from one order to another.
fn carry(
    parts: &mut HashMap<WorkOrderId, Part>,
    from: &WorkOrderId,
    into: &WorkOrderId,
    goes: Going,
) -> Result<(), RatioError> {
    for (key, held) in goes {
        let Some(quantity) = booked(held.quantity).filter(|quantity| !quantity.is_zero()) else {
            continue;
        };
        for (order, is_back) in [(from, true), (into, false)] {
            let part = parts.entry(order.clone()).or_default();
            part.has
                .entry(key.clone())
                .or_default()
                .add(&held, is_back)?;
            part.carried.push(Carried {
                item: key.1.clone(),
                quantity: if is_back { -quantity } else { quantity },
                movements: held.movements.clone(),
                old: held.old.clone(),
            });
        }
    }
    Ok(())
}

/// A quantity as a decimal, with six decimals where it has no end.
fn booked(exact: Ratio) -> Option<Decimal> {
    let rounded = || {
        Rounding::HalfAway
            .to_multiple(exact, Decimal::new(1, 6))
            .ok()
    };
    exact.to_decimal().or_else(rounded)
}

/// Tells a floor what each order of a family was brought and had taken from it.
fn tell(floor: &mut Floor, parts: HashMap<WorkOrderId, Part>) -> Result<(), FloorError> {
    let posted: HashSet<TransactionId> = parts
        .values()
        .flat_map(|part| part.posted.iter().cloned())
        .collect();
    for (order, part) in parts {
        if floor.find_order(order.as_str()).is_none() {
            continue;
        }
        let mut told = Vec::with_capacity(part.carried.len());
        for carried in part.carried {
            let numbers = carried.movements.iter();
            let mut movements: Vec<_> = numbers
                .filter_map(|number| shown(floor, number, &carried.item))
                .collect();
            let old = match &carried.old {
                Some(order) => Some(unposted(floor, order, &carried.item, &posted)?),
                None => None,
            };
            let is_shown = match &old {
                Some(old) => !old.is_empty(),
                None => !movements.is_empty(),
            };
            // Of what no movement issued, a floor shows nothing in either order.
            if !is_shown {
                continue;
            }
            movements.extend(old.into_iter().flatten());
            told.push(CarriedFacts {
                item: carried.item,
                quantity: carried.quantity,
                movements,
            });
        }
        floor.put_carried(&order, &told)?;
    }
    Ok(())
}

/// The number under which a floor knows a movement of an item.
fn shown(floor: &Floor, number: &TransactionId, item: &ItemId) -> Option<TransactionId> {
    let is_of_item = |number: &TransactionId| {
        let found = floor.find_movement(number.as_str());
        found.is_some_and(|found| found.item == *item)
    };
    let told = Some(number.clone()).filter(is_of_item);
    told.or_else(|| number_of(number, item).filter(is_of_item))
}

/// What was issued to an order without a posting, as to those that came in with their past.
fn unposted(
    floor: &Floor,
    order: &WorkOrderId,
    item: &ItemId,
    posted: &HashSet<TransactionId>,
) -> Result<Vec<TransactionId>, FloorError> {
    if floor.find_order(order.as_str()).is_none() {
        return Ok(Vec::new());
    }
    let mut request = FindMovements {
        filter: Some(MovementFilter {
            kinds: vec![MovementKind::IssueToWo],
            order: Some(order.clone()),
            item: Some(item.clone()),
            only_standing: true,
            ..MovementFilter::default()
        }),
        limit: Some(1_000),
        after: None,
    };
    let mut found = Vec::new();
    loop {
        let page = floor.find_movements(&request)?;
        let numbers = page.movements.into_iter().map(|movement| movement.movement);
        found.extend(numbers.filter(|number| !posted.contains(number)));
        request.after = page.next;
        if request.after.is_none() {
            return Ok(found);
        }
    }
}
