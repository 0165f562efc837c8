//! The commands on orders, carried out on a desk.

use crate::error::{OUT_OF_RANGE, POSTING_EXISTS, VERSION_CONFLICT};
use crate::holding::{Holding, split_off_it};
use crate::settle::{self, Place};
use crate::{
    BookOrderTime, CancelOrder, ChangeOrder, CloseOrder, CompleteOrder, CreateOrder, Decided,
    FirmOrder, HoldOrder, ImportOrder, IssueToOrder, ItemDefaults, MergeOrders, ORDER_POSTING,
    OpenRework, OrderEvent, OrderRoom, OrderState, ReceiveFromOrder, ReleaseOrder,
    ReleaseOrderHold, ReopenOrder, ReportOrder, ReturnFromOrder, ReverseOrderPosting,
    ScrapOrderComponent, SkipOrderStep, SplitOrder, StartOrder, UnfirmOrder, UnreleaseOrder,
    decide_book_time, decide_cancel, decide_change, decide_close, decide_complete, decide_create,
    decide_firm, decide_hold, decide_import, decide_issue, decide_merge, decide_open_rework,
    decide_receive, decide_release, decide_release_hold, decide_reopen, decide_report,
    decide_return, decide_reverse, decide_scrap_component, decide_skip_step, decide_split,
    decide_start, decide_unfirm, decide_unrelease, demand, from_master, increment, postings_of,
    rework, site,
};
use lineside_execution::access::trained;
use lineside_execution::{Command, Desk, Loaded, Refused, Room, Task, Violation};
use lineside_journal::{StreamId, cells};
use lineside_kernel::{TransactionId, WorkOrderId};

/// Wires a command to what carries it out.
macro_rules! tasks {
    ($($command:ty = $action:literal, $carry_out:expr;)*) => {$(
        impl Task for $command {
            const ACTION: &'static str = $action;

            fn command(&self) -> &Command {
                &self.command
            }

            fn subject(&self) -> Option<StreamId> {
                StreamId::new(OrderRoom::FAMILY, self.order.as_str()).ok()
            }

            fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
                let carry_out: fn(&Self, &mut Desk<'_>) -> Result<(), Refused> = $carry_out;
                carry_out(self, desk)
            }
        }
    )*};
}

tasks! {
    CreateOrder = "order.create", create;
    ChangeOrder = "order.change", |task, desk| {
        let order = load(desk, &task.order, task.expected_version)?;
        let events = decide_change(&order.state, task)?;
        write(desk, &task.order, &order.state, &events)?;
        demand::replanned(desk, &task.order)
    };
    FirmOrder = "order.firm", |task, desk| plainly(desk, &task.order, task.expected_version, |state| decide_firm(state, task));
    UnfirmOrder = "order.unfirm", |task, desk| plainly(desk, &task.order, task.expected_version, |state| decide_unfirm(state, task));
    ReleaseOrder = "order.release", release;
    UnreleaseOrder = "order.unrelease", |task, desk| plainly(desk, &task.order, task.expected_version, |state| decide_unrelease(state, task));
    StartOrder = "order.start", |task, desk| plainly(desk, &task.order, task.expected_version, |state| decide_start(state, task));
    HoldOrder = "order.hold", |task, desk| plainly(desk, &task.order, task.expected_version, |state| decide_hold(state, task));
    ReleaseOrderHold = "order.release_hold", |task, desk| plainly(desk, &task.order, task.expected_version, |state| decide_release_hold(state, task));
    CompleteOrder = "order.complete", |task, desk| plainly(desk, &task.order, task.expected_version, |state| decide_complete(state, task));
    ReopenOrder = "order.reopen", |task, desk| plainly(desk, &task.order, task.expected_version, |state| decide_reopen(state, task));
    CloseOrder = "order.close", |task, desk| {
        plainly(desk, &task.order, task.expected_version, |state| decide_close(state, task))?;
        settle::promises(desk, &task.order)
    };
    CancelOrder = "order.cancel", |task, desk| {
        plainly(desk, &task.order, task.expected_version, |state| decide_cancel(state, task))?;
        settle::promises(desk, &task.order)?;
        demand::given_up(desk, &task.order)
    };
    ReportOrder = "order.report", |task, desk| report(task, desk);
    BookOrderTime = "order.book_time", |task, desk| {
        let state = desk.load::<OrderRoom>(task.order.as_str())?.state;
        is_trained(desk, &state, task.step)?;
        unused(desk, &task.order, task.posting.as_ref())?;
        plainly(desk, &task.order, task.expected_version, |state| decide_book_time(state, task))
    };
    SkipOrderStep = "order.skip_step", |task, desk| {
        unused(desk, &task.order, task.posting.as_ref())?;
        plainly(desk, &task.order, task.expected_version, |state| decide_skip_step(state, task))
    };
    ReverseOrderPosting = "order.reverse", reverse;
    IssueToOrder = "order.issue", |task, desk| {
        let place = Place { location: task.location.as_ref(), lot: task.lot.as_ref(), reason: None };
        posted(desk, &task.order, task.posting.as_ref(), task.expected_version, place, |state| decide_issue(state, task))
    };
    ReturnFromOrder = "order.return", |task, desk| {
        let place = Place { location: task.location.as_ref(), lot: task.lot.as_ref(), reason: None };
        posted(desk, &task.order, task.posting.as_ref(), task.expected_version, place, |state| decide_return(state, task))
    };
    ScrapOrderComponent = "order.scrap_component", |task, desk| {
        let place = Place { location: task.location.as_ref(), lot: task.lot.as_ref(), reason: task.reason.as_ref() };
        posted(desk, &task.order, task.posting.as_ref(), task.expected_version, place, |state| decide_scrap_component(state, task))
    };
    ReceiveFromOrder = "order.receive", |task, desk| {
        let place = Place { location: task.location.as_ref(), lot: task.lot.as_ref(), reason: None };
        posted(desk, &task.order, task.posting.as_ref(), task.expected_version, place, |state| decide_receive(state, task))
    };
    ImportOrder = "order.import", |task, desk| {
        let order = desk.load::<OrderRoom>(task.order.as_str())?;
        let events = decide_import(&order.state, &task.past)?;
        task.past.post(desk, &task.order)?;
        write(desk, &task.order, &order.state, &events)?;
        demand::replanned(desk, &task.order)
    };
    SplitOrder = "order.split", split;
    MergeOrders = "order.merge", merge;
    OpenRework = "order.open_rework", open_rework;
}

/// The order, if it still has the version that the command rests on.
pub(crate) fn load(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    expected: Option<u64>,
) -> Result<Loaded<OrderState>, Refused> {
    let loaded = desk.load::<OrderRoom>(order.as_str())?;
    let Some(expected) = expected.filter(|expected| *expected != loaded.version) else {
        return Ok(loaded);
    };
    let message = format!(
        "the order has version {}, not {expected}: somebody changed it meanwhile; look at it again",
        loaded.version
    );
    let violation = Violation::new(&VERSION_CONFLICT, message)
        .with("path", "expected_version")
        .with("version", loaded.version)
        .with("value", expected);
    Err(violation.into())
}

/// Refuses a number that a posting of the order has already.
fn unused(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    number: Option<&TransactionId>,
) -> Result<(), Refused> {
    let Some(number) = number else {
        return Ok(());
    };
    let key = cells![order.as_str(), number.as_str()];
    if desk.reads().row(&ORDER_POSTING, &key)?.is_none() {
        return Ok(());
    }
    let message = format!("the order has a posting `{number}` already; choose another number");
    Err(Violation::new(&POSTING_EXISTS, message)
        .with("path", "posting")
        .into())
}

/// Writes facts of an order, and what they mean for the order behind it.
pub(crate) fn write(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    before: &OrderState,
    events: &[OrderEvent],
) -> Result<(), Refused> {
    let mut after = None;
    for event in events {
        after = Some(desk.record::<OrderRoom>(order.as_str(), event)?);
    }
    match after {
        Some(after) => {
            let plans = |event: &OrderEvent| {
                use OrderEvent::{Changed, Created, Released};
                matches!(event, Created(_) | Changed(_) | Released(_))
            };
            if events.iter().any(plans) {
                needs_fit(&after.state)?;
            }
            demand::ended(desk, order, before, &after.state)?;
            rework::tell_parent(desk, order, before, &after.state)
        }
        None => Ok(()),
    }
}

/// Refuses a plan that needs more of a component than can be kept.
fn needs_fit(state: &OrderState) -> Result<(), Refused> {
    for component in state.each_component() {
        if component
            .plan
            .is_some_and(|plan| state.required(plan).is_none())
        {
            let message = format!(
                "line {} needs more of `{}` than can be kept exactly",
                component.line, component.item
            );
            return Err(Violation::new(&OUT_OF_RANGE, message)
                .with("line", component.line)
                .with("item", component.item.as_str())
                .into());
        }
    }
    Ok(())
}

fn plainly(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    expected: Option<u64>,
    decide: impl FnOnce(&OrderState) -> Decided,
) -> Result<(), Refused> {
    let loaded = load(desk, order, expected)?;
    let events = decide(&loaded.state)?;
    write(desk, order, &loaded.state, &events)
}

/// Decides a posting, moves its material in the ledger, and writes it down.
fn posted(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    number: Option<&TransactionId>,
    expected: Option<u64>,
    place: Place<'_>,
    decide: impl FnOnce(&OrderState) -> Decided,
) -> Result<(), Refused> {
    let loaded = load(desk, order, expected)?;
    let mut events = decide(&loaded.state)?;
    unused(desk, order, number)?;
    settle::all(desk, order, &loaded.state, &mut events, place)?;
    write(desk, order, &loaded.state, &events)
}

fn create(task: &CreateOrder, desk: &mut Desk<'_>) -> Result<(), Refused> {
    let order = desk.load::<OrderRoom>(task.order.as_str())?;
    from_master::site_is_active(desk, &task.site)?;
    let place = (&task.site, task.stock.unwrap_or_default());
    let mut item = from_master::item_defaults(desk, &task.item)?;
    if item.is_none() {
        let increment = increment::of_item(desk, &task.item, place)?;
        item = increment.map(|increment| ItemDefaults {
            increment: Some(increment),
            ..ItemDefaults::default()
        });
    }
    let mut task = task.clone();
    if let Some(plan) = &mut task.plan {
        increment::complete(desk, plan, place)?;
    }
    let events = decide_create(&order.state, &task, item.as_ref())?;
    write(desk, &task.order, &order.state, &events)?;
    demand::replanned(desk, &task.order)
}

fn release(task: &ReleaseOrder, desk: &mut Desk<'_>) -> Result<(), Refused> {
    let order = load(desk, &task.order, task.expected_version)?;
    let is_missing = task.plan.is_none() && order.state.plan.is_none();
    let offered = match order.state.header.as_deref().filter(|_| is_missing) {
        Some(header) => from_master::plan(desk, header)?,
        None => None,
    };
    let mut task = task.clone();
    let header = order.state.header.as_deref();
    if let (Some(plan), Some(header)) = (&mut task.plan, header) {
        increment::complete(desk, plan, (&header.site, header.stock))?;
    }
    let events = decide_release(&order.state, &task, offered)?;
    if let Some(header) = header {
        increment::is_booked(desk, header)?;
        let new = events.iter().find_map(|event| match event {
            OrderEvent::Released(released) => released.plan.as_ref(),
            _ => None,
        });
        if let Some(plan) = new.or(order.state.plan.as_deref()) {
            site::is_here(desk, plan, &header.site)?;
        }
    }
    write(desk, &task.order, &order.state, &events)?;
    if task.check_availability {
        settle::all_available(desk, &task.order)?;
    }
    Ok(())
}

/// Refuses whoever lacks what a step needs.
fn is_trained(desk: &mut Desk<'_>, state: &OrderState, step: u32) -> Result<(), Refused> {
    let plan = state.plan.as_deref().map_or(&[][..], |plan| &plan.steps);
    match plan.iter().find(|known| known.sequence == step) {
        Some(step) => trained(desk, &step.qualifications),
        None => Ok(()),
    }
}

/// Carries out a report, alone or in a batch.
pub(crate) fn report(task: &ReportOrder, desk: &mut Desk<'_>) -> Result<(), Refused> {
    let order = load(desk, &task.order, task.expected_version)?;
    is_trained(desk, &order.state, task.step)?;
    let mut events = decide_report(&order.state, task)?;
    unused(desk, &task.order, task.posting.as_ref())?;
    let place = Place {
        location: task.location.as_ref(),
        lot: task.lot.as_ref(),
        reason: None,
    };
    settle::all(desk, &task.order, &order.state, &mut events, place)?;
    write(desk, &task.order, &order.state, &events)?;
    demand::started(desk, &task.order, &order.state)
}

fn reverse(task: &ReverseOrderPosting, desk: &mut Desk<'_>) -> Result<(), Refused> {
    let order = load(desk, &task.order, task.expected_version)?;
    let book = postings_of(desk.reads(), task.order.as_str())?;
    let parts = split_off_it(desk, &task.order)?;
    let events = decide_reverse(&order.state, task, &book, &parts)?;
    unused(desk, &task.order, task.posting.as_ref())?;
    for event in &events {
        if let OrderEvent::Reversed(reversed) = event {
            rework::is_given_up(desk, &reversed.of.posting)?;
            if !reversed.of.posting.lines.is_empty() {
                let holding = Holding::of(desk, &task.order, &order.state)?;
                holding.gives_up(&task.order, &reversed.of.posting)?;
            }
            settle::take_back(
                desk,
                &task.order,
                &order.state,
                &reversed.posting,
                &reversed.of.posting,
            )?;
        }
    }
    write(desk, &task.order, &order.state, &events)
}

fn split(task: &SplitOrder, desk: &mut Desk<'_>) -> Result<(), Refused> {
    let order = load(desk, &task.order, task.expected_version)?;
    let new = desk.load::<OrderRoom>(task.into.as_str())?;
    let (given, created) = decide_split(&order.state, &new.state, task)?;
    desk.record::<OrderRoom>(task.order.as_str(), &given)?;
    desk.record::<OrderRoom>(task.into.as_str(), &created)?;
    demand::replanned(desk, &task.order)?;
    demand::replanned(desk, &task.into)
}

fn merge(task: &MergeOrders, desk: &mut Desk<'_>) -> Result<(), Refused> {
    let order = load(desk, &task.order, task.expected_version)?;
    let other = desk.load::<OrderRoom>(task.from.as_str())?;
    let (merged, cancelled) = decide_merge(&order.state, &other.state, task)?;
    desk.record::<OrderRoom>(task.from.as_str(), &cancelled)?;
    desk.record::<OrderRoom>(task.order.as_str(), &merged)?;
    settle::promises(desk, &task.from)?;
    demand::given_up(desk, &task.from)?;
    demand::replanned(desk, &task.order)
}

fn open_rework(task: &OpenRework, desk: &mut Desk<'_>) -> Result<(), Refused> {
    let order = load(desk, &task.order, task.expected_version)?;
    unused(desk, &task.order, task.posting.as_ref())?;
    let new = desk.load::<OrderRoom>(task.rework_order.as_str())?;
    let mut task = task.clone();
    if let Some(header) = order.state.header.as_deref() {
        increment::complete(desk, &mut task.plan, (&header.site, header.stock))?;
    }
    let (mut events, created) = decide_open_rework(&order.state, &new.state, &task)?;
    if let Some(header) = order.state.header.as_deref() {
        site::is_here(desk, &task.plan, &header.site)?;
    }
    settle::all(
        desk,
        &task.order,
        &order.state,
        &mut events,
        Place::default(),
    )?;
    desk.record::<OrderRoom>(task.rework_order.as_str(), &created)?;
    write(desk, &task.order, &order.state, &events)?;
    demand::started(desk, &task.order, &order.state)
}
