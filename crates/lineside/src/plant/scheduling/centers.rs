//! Work centers as resources: how many machines, how fast, and when they are closed.

use super::standing::Standing;
use super::ticks::Ticks;
use lineside_aps::{
    SchedulingCalendar, SchedulingModel, SchedulingOrder, SchedulingResource, SchedulingWindow,
};
use lineside_kernel::calendar::Calendar;
use lineside_kernel::{Elapsed, Problem, Ratio, SiteId, Unwatched, WorkCenterId, Zone};
use lineside_master::work_center::WorkCenter;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A work center, as far as a schedule is concerned.
pub(super) struct Center {
    pub(super) code: String,
    /// How many orders it works on at once.
    pub(super) machines: u32,
    /// How fast it is against the times of the plan.
    pub(super) efficiency: Decimal,
    /// Minutes to set up where a step does not say.
    pub(super) setup: Ratio,
    /// Whether work may be planned on it.
    pub(super) active: bool,
    calendar: Option<Arc<Closed>>,
}

/// When work centers of one calendar are closed.
struct Closed {
    name: String,
    windows: Vec<SchedulingWindow>,
    /// Whether nobody works before the horizon.
    is_never_open: bool,
}

impl Center {
    /// Whether nobody works there before the horizon.
    pub(super) fn is_never_open(&self) -> bool {
        let closed = self.calendar.as_ref();
        closed.is_some_and(|closed| closed.is_never_open)
    }

    /// When work of this length is done that goes on at tick 0.
    pub(super) fn finish(&self, duration: i64) -> i64 {
        let windows = self.calendar.as_ref().map(|closed| &closed.windows);
        let (mut at, mut left) = (0, duration);
        for window in windows.into_iter().flatten() {
            let open = window.start.saturating_sub(at).max(0);
            if open >= left {
                break;
            }
            left -= open;
            at = window.end;
        }
        at.saturating_add(left)
    }
}

/// The work centers of a plant, each made when somebody asks for it.
pub(super) struct Centers<'s> {
    standing: &'s Standing,
    ticks: &'s Ticks,
    known: BTreeMap<String, Arc<Center>>,
    calendars: Vec<(&'s Calendar, Arc<Closed>)>,
}

impl<'s> Centers<'s> {
    pub(super) fn new(standing: &'s Standing, ticks: &'s Ticks) -> Self {
        Self {
            standing,
            ticks,
            known: BTreeMap::new(),
            calendars: Vec::new(),
        }
    }

    /// A work center; one that master data does not know is one machine that is always open.
    pub(super) fn get(&mut self, code: &WorkCenterId) -> Result<Arc<Center>, Problem> {
        if let Some(known) = self.known.get(code.as_str()) {
            return Ok(known.clone());
        }
        let state = self.standing.centers.get(code.as_str());
        let center = match state.and_then(|state| state.work_center.as_ref()) {
            Some(known) => self.of_master(known)?,
            None => Center {
                code: code.to_string(),
                machines: 1,
                efficiency: Decimal::ONE,
                setup: Ratio::ZERO,
                active: true,
                calendar: None,
            },
        };
        let center = Arc::new(center);
        self.known.insert(code.to_string(), center.clone());
        Ok(center)
    }

    /// The zone of a site, if master data knows it.
    pub(super) fn zone(&self, site: &SiteId) -> Option<Zone> {
        let state = self.standing.sites.get(site.as_str())?;
        state.site.as_ref().map(|site| site.zone)
    }

    /// The work centers that can take the work of one, the best first. One that has moved to
    /// another site since it was named no longer can.
    pub(super) fn alternates_of(
        &self,
        code: &WorkCenterId,
    ) -> impl Iterator<Item = &'s WorkCenterId> {
        let centers = &self.standing.centers;
        let known = move |code: &WorkCenterId| centers.get(code.as_str())?.work_center.as_ref();
        let own = known(code);
        let named = own.map_or(&[][..], |own| &own.alternates).iter();
        let site = own.map(|own| &own.site);
        named.filter(move |code| known(code).map(|other| &other.site) == site)
    }

    fn of_master(&mut self, known: &'s WorkCenter) -> Result<Center, Problem> {
        let state = self.standing.sites.get(known.site.as_str());
        let site = state.and_then(|state| state.site.as_ref());
        let code = &known.work_center;
        let of_site = || Some((format!("site:{}", known.site), site?.calendar.as_ref()?));
        let own = known.calendar.as_ref();
        let own = own.map(|own| (format!("work_center:{code}"), own));
        let calendar = match own.or_else(of_site) {
            Some((name, calendar)) => Some(
                self.closed(name, calendar)
                    .map_err(|problem| problem.with("work_center", code.as_str()))?,
            ),
            None => None,
        };
        Ok(Center {
            code: code.to_string(),
            machines: known.machines.max(1),
            efficiency: known.efficiency,
            setup: minutes(known.setup_time),
            active: known.active && site.is_none_or(|site| site.active),
            calendar,
        })
    }

    /// The closed windows of a calendar, looked up once for all that share it.
    fn closed(&mut self, name: String, calendar: &'s Calendar) -> Result<Arc<Closed>, Problem> {
        let mut known = self.calendars.iter();
        if let Some((_, closed)) = known.find(|(other, _)| *other == calendar) {
            return Ok(closed.clone());
        }
        let span = self.ticks.span;
        let working = calendar.working_time_in(span, &Unwatched)?;
        let mut windows: Vec<SchedulingWindow> = Vec::new();
        let mut close = |start: i64, end: i64| match windows.last_mut() {
            Some(last) if start <= last.end => last.end = last.end.max(end),
            _ if start < end => windows.push(SchedulingWindow { start, end }),
            _ => {}
        };
        // Open time that is shorter than a tick is none.
        let mut closed_from = 0;
        for window in working.windows() {
            let opens = self.ticks.clock.not_before(window.start())?;
            let closes = self.ticks.clock.not_after(window.end())?;
            if opens < closes {
                close(closed_from, opens);
                closed_from = closes;
            }
        }
        let horizon = self.ticks.clock.not_before(span.end())?;
        close(closed_from, horizon);
        let is_never_open = closed_from == 0;
        let closed = Arc::new(Closed {
            name,
            windows,
            is_never_open,
        });
        self.calendars.push((calendar, closed.clone()));
        Ok(closed)
    }

    /// The model of these orders, with every work center that one of them can use.
    pub(super) fn model(&self, orders: Vec<SchedulingOrder>) -> SchedulingModel {
        let all = orders.iter().flat_map(|order| &order.operations);
        let used: BTreeSet<&str> = all
            .flat_map(|operation| &operation.modes)
            .map(|mode| mode.resource.as_str())
            .collect();
        let mut calendars = BTreeMap::new();
        let mut resources = Vec::new();
        for center in used.into_iter().filter_map(|code| self.known.get(code)) {
            let calendar = center.calendar.as_ref();
            let calendar = calendar.filter(|closed| !closed.windows.is_empty());
            if let Some(closed) = calendar {
                calendars.insert(closed.name.clone(), closed.windows.clone());
            }
            resources.push(SchedulingResource {
                calendar: calendar.map(|closed| closed.name.clone()),
                ..SchedulingResource::pool(&center.code, center.machines)
            });
        }
        let calendar = |(name, closed)| SchedulingCalendar { name, closed };
        SchedulingModel {
            resources,
            calendars: calendars.into_iter().map(calendar).collect(),
            orders,
            ..SchedulingModel::default()
        }
    }
}

/// A duration in minutes; an exact number of microseconds always has them.
fn minutes(time: Elapsed) -> Ratio {
    Ratio::new(time.as_micros().into(), 60_000_000).unwrap_or(Ratio::ZERO)
}
