//! Testing steps.

use super::orders::is_under_way;
use super::{StepFilter, Wanted};
use crate::names::at;
use crate::{Floor, FloorError, StepStatus};
use lineside_kernel::Interval;

/// The steps that a filter means.
#[derive(Debug, Clone)]
pub(crate) struct StepTest {
    statuses: u16,
    work_center: Option<u32>,
    window: Option<Interval>,
    scheduled: Option<Interval>,
    orders: Wanted,
}

impl StepTest {
    pub(crate) fn new(floor: &Floor, filter: Option<&StepFilter>) -> Result<Self, FloorError> {
        let work_center = filter.and_then(|filter| filter.work_center.as_ref());
        Ok(Self {
            statuses: filter.map_or(u16::MAX, |filter| StepStatus::bits(&filter.statuses)),
            work_center: work_center
                .map(|code| {
                    floor
                        .work_center(code.as_str())
                        .map_err(|why| why.at("work_center"))
                })
                .transpose()?,
            window: filter.and_then(|filter| filter.window),
            scheduled: filter.and_then(|filter| filter.scheduled),
            orders: floor
                .wanted(filter.and_then(|filter| filter.orders.as_ref()))
                .map_err(|why| why.at("orders"))?,
        })
    }

    pub(crate) fn admits(&self, floor: &Floor, row: u32) -> bool {
        let steps = &floor.steps;
        let test = || {
            let place = at(&steps.place, row)?;
            Some(
                self.orders.has(at(&steps.order, row)?)
                    && self.statuses & at(&steps.status, row)?.bit() != 0
                    && self
                        .work_center
                        .is_none_or(|wanted| floor.places.work_center(place) == wanted)
                    && is_under_way(
                        self.window,
                        at(&steps.actual_start, row)?,
                        at(&steps.actual_end, row)?,
                    )
                    && is_under_way(
                        self.scheduled,
                        at(&steps.planned_start, row)?,
                        at(&steps.planned_end, row)?,
                    ),
            )
        };
        test() == Some(true)
    }
}
