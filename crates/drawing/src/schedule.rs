//! A schedule: who does what from when to when, by resource or by order, or how loaded each resource is.

use crate::number::{beside, seconds};
use lineside_aps::{
    FindBottlenecks, MAX_TICK, PlannedOperation, SchedulePlan, SchedulingClock, SchedulingModel,
    SchedulingOrder,
};
use lineside_kernel::Unwatched;
use lineside_picture::{Figure, Gantt, GanttBlock, GanttRow, Ink, Panel, counted};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

mod load;

crate::request! {
    /// Draws a schedule as a Gantt chart.
    ///
    /// By resource: set-ups, work and what stands fast, with closed times behind; by order: the operations of each,
    /// with its due date. Work of late orders is hatched, and what has to be shorter for the plan to end sooner is
    /// outlined. Or how loaded each resource is as time goes by. As a page (`html`) it can be zoomed, moved and
    /// searched for an order.
    DrawSchedule of DrawnSchedule
}

/// What is drawn of a schedule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DrawnSchedule {
    /// A plan.
    Plan {
        /// The plan.
        chart: SchedulePlan,
        /// What was scheduled.
        model: SchedulingModel,
        /// What its rows are.
        #[serde(default)]
        view: ScheduleView,
        /// What a tick means. Left out, ticks are drawn as numbers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clock: Option<SchedulingClock>,
    },
}

/// What the rows of a schedule are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ScheduleView {
    /// Resources, with what runs on them.
    #[default]
    Resources,
    /// Orders, with their operations.
    Orders,
    /// Resources, with how loaded they are.
    Load,
}

/// A plan beside its model, with what a picture asks of it.
struct Scene<'a> {
    plan: &'a SchedulePlan,
    model: &'a SchedulingModel,
    clock: Option<SchedulingClock>,
    orders: HashMap<&'a str, &'a SchedulingOrder>,
    /// The operations that use each resource.
    users: HashMap<&'a str, Vec<(&'a PlannedOperation, u32)>>,
    late: HashSet<&'a str>,
    critical: HashSet<(String, String)>,
    locked: HashSet<(&'a str, &'a str)>,
}

impl DrawnSchedule {
    pub(crate) fn figure(&self) -> Figure {
        let Self::Plan {
            chart,
            model,
            view,
            clock,
        } = self;
        let plan = tamed(chart);
        let scene = Scene::of(&plan, model, *clock);
        let gantt = match view {
            ScheduleView::Resources => scene.resources(),
            ScheduleView::Orders => scene.orders(),
            ScheduleView::Load => scene.load(),
        };
        Figure::new("Schedule", &scene.subtitle(), vec![Panel::Gantt(gantt)])
    }
}

impl<'a> Scene<'a> {
    fn of(
        plan: &'a SchedulePlan,
        model: &'a SchedulingModel,
        clock: Option<SchedulingClock>,
    ) -> Self {
        let orders: HashMap<&str, &SchedulingOrder> = model
            .orders
            .iter()
            .map(|order| (order.name.as_str(), order))
            .collect();
        let request = FindBottlenecks {
            most: 0,
            ..FindBottlenecks::of(model.clone(), plan.clone())
        };
        // A model that is not sound is drawn all the same, without what had to be worked out.
        let critical = request.find(&Unwatched).map(|found| found.critical);
        let critical = critical.unwrap_or_default().into_iter();
        let mut scene = Self {
            plan,
            model,
            clock,
            users: HashMap::new(),
            late: HashSet::new(),
            critical: critical.map(|one| (one.order, one.operation)).collect(),
            locked: HashSet::new(),
            orders,
        };
        scene.read();
        scene
    }

    fn read(&mut self) {
        let mut needs = HashMap::new();
        for (order, operation) in self.model.operations() {
            let name = (order.name.as_str(), operation.name.as_str());
            needs.insert(name, operation);
            if operation.locked.is_some() {
                self.locked.insert(name);
            }
        }
        for one in &self.plan.operations {
            let name = (one.order.as_str(), one.operation.as_str());
            self.users
                .entry(one.resource.as_str())
                .or_default()
                .push((one, 1));
            let mode = needs.get(&name).and_then(|known| known.modes.get(one.mode));
            for need in mode.iter().flat_map(|mode| &mode.needs) {
                let users = self.users.entry(need.resource.as_str()).or_default();
                users.push((one, need.amount));
            }
            let due = self.orders.get(one.order.as_str()).and_then(|one| one.due);
            if due.is_some_and(|due| one.end > due) {
                self.late.insert(one.order.as_str());
            }
        }
        for users in self.users.values_mut() {
            users.sort_by_key(|(one, _)| (one.start, one.end));
        }
    }

    fn at(&self, tick: i64) -> f64 {
        let instant = self.clock.and_then(|clock| clock.instant(tick).ok());
        instant.map_or_else(|| float(tick), seconds)
    }

    fn subtitle(&self) -> String {
        let due = self.model.orders.iter().any(|order| order.due.is_some());
        beside(&[
            counted(self.model.orders.len(), "order"),
            counted(self.plan.operations.len(), "operation"),
            match (due, self.late.len()) {
                (false, _) => String::new(),
                (true, 0) => "no order late".to_owned(),
                (true, late) => format!("{} late", counted(late, "order")),
            },
            match self.plan.unplaced.len() {
                0 => String::new(),
                unplaced => format!("{} without a place", counted(unplaced, "operation")),
            },
        ])
    }

    fn frame(&self, name: &str, noun: &str) -> Gantt {
        Gantt {
            name: name.to_owned(),
            noun: noun.to_owned(),
            is_clock: self.clock.is_some(),
            unit: match self.clock {
                Some(_) => "Time, UTC".to_owned(),
                None => "Ticks".to_owned(),
            },
            closed_name: "closed".to_owned(),
            outline_name: "decides the end".to_owned(),
            mark_name: "due".to_owned(),
            empty: "Nothing is planned.".to_owned(),
            ..Gantt::default()
        }
    }

    fn resources(&self) -> Gantt {
        let calendars: HashMap<&str, _> = self
            .model
            .calendars
            .iter()
            .map(|calendar| (calendar.name.as_str(), &calendar.closed))
            .collect();
        let rows = self.model.resources.iter().map(|resource| {
            let users = self.users.get(resource.name.as_str());
            let users = users.map_or(&[][..], Vec::as_slice);
            let closed = resource.calendar.as_deref();
            let closed = closed.and_then(|name| calendars.get(name));
            let closed = closed.iter().flat_map(|windows| windows.iter());
            GanttRow {
                label: resource.name.clone(),
                closed: closed
                    .map(|window| (self.at(window.start), self.at(window.end)))
                    .collect(),
                blocks: users
                    .iter()
                    .flat_map(|(one, _)| self.blocks(one, one.resource == resource.name))
                    .collect(),
                ..GanttRow::default()
            }
        });
        Gantt {
            rows: rows.collect(),
            ..self.frame("By resource", "resource")
        }
    }

    fn orders(&self) -> Gantt {
        let mut of_order: HashMap<&str, Vec<&PlannedOperation>> = HashMap::new();
        for one in &self.plan.operations {
            of_order.entry(one.order.as_str()).or_default().push(one);
        }
        let mut rows: Vec<(i64, GanttRow)> = Vec::new();
        for order in &self.model.orders {
            let own = of_order.remove(order.name.as_str()).unwrap_or_default();
            let first = own.iter().map(|one| one.start).min();
            rows.push((
                first.unwrap_or(i64::MAX),
                GanttRow {
                    label: order.name.clone(),
                    blocks: own.iter().flat_map(|one| self.blocks(one, true)).collect(),
                    mark: order.due.map(|due| self.at(due)),
                    ..GanttRow::default()
                },
            ));
        }
        rows.sort_by_key(|(first, _)| *first);
        Gantt {
            rows: rows.into_iter().map(|(_, row)| row).collect(),
            ..self.frame("By order", "order")
        }
    }

    /// The set-up of an operation, where that is asked for, and its work.
    fn blocks(&self, one: &PlannedOperation, has_setup: bool) -> Vec<GanttBlock> {
        let name = format!("{}/{}", one.order, one.operation);
        let said = |what: &str, from: f64, to: f64| {
            let gantt = self.frame("", "");
            let (from, to) = (gantt.place(from), gantt.place(to));
            format!("{name} on {}: {what} from {from} to {to}", one.resource)
        };
        let (begin, start, end) = (
            self.at(one.setup_start),
            self.at(one.start),
            self.at(one.end),
        );
        let mut blocks = Vec::new();
        if has_setup && one.setup_start < one.start {
            blocks.push(GanttBlock {
                from: begin,
                to: start,
                ink: Ink::Held,
                name: "set-up".to_owned(),
                group: one.order.clone(),
                text: String::new(),
                meaning: said("set-up", begin, start),
                is_outlined: false,
                level: 1.0,
            });
        }
        let key = (one.order.as_str(), one.operation.as_str());
        let (ink, what) = match (self.late.contains(key.0), self.locked.contains(&key)) {
            (true, _) => (Ink::Scrap, "work of a late order"),
            (false, true) => (Ink::Done, "stands fast"),
            (false, false) => (Ink::Plain, "work"),
        };
        let is_outlined = !self.critical.is_empty()
            && self
                .critical
                .contains(&(one.order.clone(), one.operation.clone()));
        blocks.push(GanttBlock {
            from: start,
            to: end,
            ink,
            name: what.to_owned(),
            group: one.order.clone(),
            text: name.clone(),
            meaning: said(what, start, end),
            is_outlined,
            level: 1.0,
        });
        blocks
    }
}

/// A plan whose times can be reckoned with, whatever it was drawn from.
fn tamed(plan: &SchedulePlan) -> SchedulePlan {
    let mut plan = plan.clone();
    for one in &mut plan.operations {
        for tick in [&mut one.setup_start, &mut one.start, &mut one.end] {
            *tick = (*tick).clamp(-MAX_TICK, MAX_TICK);
        }
    }
    plan
}

/// A tick as a number to draw with.
#[expect(
    clippy::cast_precision_loss,
    reason = "a picture has fewer pixels than that"
)]
fn float(tick: i64) -> f64 {
    tick as f64
}
