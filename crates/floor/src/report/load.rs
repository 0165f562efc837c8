//! The load of work centres: work ahead, hours booked, hours there are.

mod ahead;

use crate::amounts::Sum;
use crate::names::{NONE, at};
use crate::share::{fits, percent, to_decimal, to_hundredths};
use crate::table::Span;
use crate::{Floor, FloorError, OrderFilter, WorkCenterFacts};
use ahead::{Ahead, Work};
use chrono::{NaiveDate, NaiveTime};
use lineside_kernel::{
    Elapsed, Interval, LocalDate, Ratio, SiteId, Timestamp, WorkCenterId, decimal,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Reports how loaded work centers are.
///
/// Work ahead are the planned minutes of steps of open orders that are not done: the set-up
/// of those that have not begun, and the run time of what they still have to deal with
/// (planned - out - what was scrapped at the step and before); a batch that is begun takes
/// as long as a full one. A step counts in a period
/// when it is planned to start in it; where no time is planned, the planned start of its
/// order counts, as midnight of UTC. Hours booked count in the period in which their step
/// started.
///
/// Rated hours are hours per day * days * efficiency, and the load is work ahead against
/// them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportLoad {
    /// The period; without it all work ahead and all hours booked count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Interval>,
    /// Only work centers of this site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// Only this work center.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
    /// Which orders; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orders: Option<OrderFilter>,
    /// How many days of work the period has; the days of 24 hours in it when absent. Without
    /// either, rated hours are known only where they are given.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub working_days: Option<Decimal>,
    /// Rated hours from a calendar, efficiency included; they replace those reckoned here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rated: Vec<RatedHours>,
}

/// The standard hours that a work center can do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RatedHours {
    /// The work center.
    pub work_center: WorkCenterId,
    /// Its hours in the period.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub hours: Decimal,
}

/// How loaded work centers are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LoadReport {
    /// The work centers, in the order of their codes; those out of use only where they have
    /// work or hours.
    pub work_centers: Vec<WorkCenterLoad>,
    /// How many steps ahead count in no period, because nothing says when they are to start;
    /// zero when there is no period.
    pub undated_steps: u64,
}

/// How loaded one work center is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkCenterLoad {
    /// The work center.
    pub work_center: WorkCenterId,
    /// Where it stands.
    pub site: SiteId,
    /// What sort it is.
    pub kind: String,
    /// How many steps are ahead.
    pub steps_ahead: u64,
    /// Work ahead in standard hours, to two decimals, half away from zero.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub standard_hours: Decimal,
    /// Hours booked by people, exactly.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub labor_hours: Decimal,
    /// Hours booked by machines, exactly.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub machine_hours: Decimal,
    /// The standard hours it can do, to two decimals, half away from zero; absent when not
    /// known.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub rated_hours: Option<Decimal>,
    /// Work ahead in percent of rated hours, from the exact values, to two decimals, half
    /// away from zero; absent without rated hours.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub load_percent: Option<Decimal>,
}

#[derive(Clone, Copy, Default)]
struct Cell {
    steps: u64,
    work: Work,
    labor: Sum,
    machine: Sum,
}

impl Floor {
    /// Answers `graph.report_load`: how loaded work centers are.
    ///
    /// # Errors
    /// [`FloorError`] when a code does not exist, a number is below zero, or a sum does not
    /// fit.
    pub fn report_load(&self, request: &ReportLoad) -> Result<LoadReport, FloorError> {
        let wanted = self
            .wanted(request.orders.as_ref())
            .map_err(|why| why.at("orders"))?;
        let rated = self.given_hours(request)?;
        let site = request
            .site
            .as_ref()
            .map(|code| self.site(code.as_str()).map_err(|why| why.at("site")))
            .transpose()?;
        let only = request.work_center.as_ref();
        let only = only
            .map(|code| {
                self.work_center(code.as_str())
                    .map_err(|why| why.at("work_center"))
            })
            .transpose()?;
        let mut cells = vec![Cell::default(); self.work_centers.codes.len()];
        let mut undated_steps = 0_u64;
        let ahead = Ahead::of(self);
        for ((order, span), status) in (0_u32..).zip(&self.orders.steps).zip(&self.orders.status) {
            if !wanted.has(order) {
                continue;
            }
            self.add_booked(*span, request.period, &mut cells);
            if status.is_open() {
                undated_steps += self.add_ahead(order, *span, request.period, &ahead, &mut cells);
            }
        }
        let days = days(request)?;
        let mut work_centers = Vec::new();
        for ((row, facts), cell) in (0_u32..).zip(&self.work_centers.facts).zip(&cells) {
            let is_meant = only.is_none_or(|only| only == row)
                && site.is_none_or(|site| at(&self.work_centers.site, row) == Some(site));
            let is_idle = cell.steps == 0 && cell.labor.is_zero() && cell.machine.is_zero();
            if !is_meant || (is_idle && !facts.is_active) {
                continue;
            }
            let given = rated
                .iter()
                .find(|(given, _)| *given == row)
                .map(|(_, hours)| *hours);
            let rated = match given {
                Some(hours) => Some(hours),
                None => rated_hours(facts, days)?,
            };
            work_centers.push(self.load(facts, cell, &ahead, rated)?);
        }
        work_centers.sort_unstable_by(|a, b| a.work_center.cmp(&b.work_center));
        Ok(LoadReport {
            work_centers,
            undated_steps,
        })
    }

    fn given_hours(&self, request: &ReportLoad) -> Result<Vec<(u32, Ratio)>, FloorError> {
        let given = request.rated.iter();
        given
            .map(|rated| {
                crate::floor::not_negative("rated", rated.hours)?;
                let row = self
                    .work_center(rated.work_center.as_str())
                    .map_err(|why| why.at("rated"))?;
                Ok((row, Ratio::from(rated.hours)))
            })
            .collect()
    }

    fn add_booked(&self, span: Span, period: Option<Interval>, cells: &mut [Cell]) {
        let steps = &self.steps;
        for row in span.rows() {
            if steps.labor_hours.is_zero(row) && steps.machine_hours.is_zero(row) {
                continue;
            }
            let started = at(&steps.actual_start, row).flatten();
            let counts = period.is_none_or(|period| started.is_some_and(|at| period.contains(at)));
            let place = at(&steps.place, row).unwrap_or(NONE);
            let work_center = self.places.work_center(place) as usize;
            if let Some(cell) = cells.get_mut(work_center).filter(|_| counts) {
                cell.labor.add(&steps.labor_hours, row);
                cell.machine.add(&steps.machine_hours, row);
            }
        }
    }

    /// Adds the work ahead of one order; answers how many steps nothing dates.
    fn add_ahead(
        &self,
        order: u32,
        span: Span,
        period: Option<Interval>,
        ahead: &Ahead,
        cells: &mut [Cell],
    ) -> u64 {
        let steps = &self.steps;
        let mut undated = 0;
        let mut left = ahead.order(self, order);
        for row in span.rows() {
            let quantity = left.after(self, row);
            let Some(status) = at(&steps.status, row).filter(|status| status.is_open()) else {
                continue;
            };
            let place = at(&steps.place, row).unwrap_or(NONE);
            let Some(cell) = cells.get_mut(self.places.work_center(place) as usize) else {
                continue;
            };
            if let Some(period) = period {
                let start = at(&steps.planned_start, row).flatten();
                let start = start.or_else(|| midnight(at(&self.orders.planned_start, order)??));
                match start {
                    None => {
                        undated += 1;
                        continue;
                    }
                    Some(start) if !period.contains(start) => continue,
                    Some(_) => {}
                }
            }
            cell.steps += 1;
            let Some(time) = at(&steps.time, row).and_then(|time| self.times.get(time)) else {
                continue;
            };
            let mut added = quantity.add_run(ahead, time, &mut cell.work);
            if status == crate::StepStatus::Pending {
                added = added.and_then(|()| cell.work.add_setup(time));
            }
            if added.is_none() {
                cell.work.lose(row);
            }
        }
        undated
    }

    fn load(
        &self,
        facts: &WorkCenterFacts,
        cell: &Cell,
        ahead: &Ahead,
        rated: Option<Ratio>,
    ) -> Result<WorkCenterLoad, FloorError> {
        let minutes = cell.work.minutes(ahead, self)?;
        let hours = fits(minutes.checked_div(Ratio::from(60)))?;
        let load_percent = match rated {
            Some(rated) => percent(hours, rated)?,
            None => None,
        };
        Ok(WorkCenterLoad {
            work_center: facts.work_center.clone(),
            site: facts.site.clone(),
            kind: facts.kind.to_string(),
            steps_ahead: cell.steps,
            standard_hours: to_hundredths(hours, "the work ahead")?,
            labor_hours: to_decimal(cell.labor.of(&self.steps.labor_hours)?)?,
            machine_hours: to_decimal(cell.machine.of(&self.steps.machine_hours)?)?,
            rated_hours: rated
                .map(|rated| to_hundredths(rated, "the rated hours"))
                .transpose()?,
            load_percent,
        })
    }
}

/// The days of work in the period.
fn days(request: &ReportLoad) -> Result<Option<Ratio>, FloorError> {
    if let Some(days) = request.working_days {
        crate::floor::not_negative("working_days", days)?;
        return Ok(Some(Ratio::from(days)));
    }
    let Some(period) = request.period else {
        return Ok(None);
    };
    let length = Ratio::from(period.duration().as_micros());
    fits(length.checked_div(Ratio::from(Elapsed::days(1).as_micros()))).map(Some)
}

fn rated_hours(facts: &WorkCenterFacts, days: Option<Ratio>) -> Result<Option<Ratio>, FloorError> {
    let (Some(hours), Some(days)) = (facts.hours_per_day, days) else {
        return Ok(None);
    };
    let hours = Ratio::from(hours).checked_mul(days);
    fits(hours.and_then(|hours| hours.checked_mul(Ratio::from(facts.efficiency)))).map(Some)
}

/// The first instant of a day, in UTC.
fn midnight(day: LocalDate) -> Option<Timestamp> {
    let start = NaiveDate::from(day).and_time(NaiveTime::MIN).and_utc();
    Timestamp::try_from(start).ok()
}
