//! Testing movements.

use super::MovementFilter;
use crate::names::{NONE, at};
use crate::{Floor, FloorError, MovementKind};
use lineside_kernel::Interval;

/// The movements that a filter means.
#[derive(Debug, Clone)]
pub(crate) struct MovementTest {
    kinds: u16,
    order: Option<u32>,
    item: Option<u32>,
    site: Option<u32>,
    lot: Option<u32>,
    reason: Option<u32>,
    window: Option<Interval>,
    only_standing: bool,
}

impl MovementTest {
    pub(crate) fn new(floor: &Floor, filter: Option<&MovementFilter>) -> Result<Self, FloorError> {
        let default = MovementFilter::default();
        let filter = filter.unwrap_or(&default);
        let reason = filter.reason.as_deref();
        Ok(Self {
            kinds: MovementKind::bits(&filter.kinds),
            order: filter
                .order
                .as_ref()
                .map(|code| floor.order(code.as_str()).map_err(|why| why.at("order")))
                .transpose()?,
            item: filter
                .item
                .as_ref()
                .map(|code| floor.item(code.as_str()).map_err(|why| why.at("item")))
                .transpose()?,
            site: filter
                .site
                .as_ref()
                .map(|code| floor.site(code.as_str()).map_err(|why| why.at("site")))
                .transpose()?,
            lot: filter
                .lot
                .as_ref()
                .map(|code| floor.lot(code.as_str()).map_err(|why| why.at("lot")))
                .transpose()?,
            // NONE is no reason at all, so a reason that was never given needs a row of its own.
            reason: reason.map(|reason| floor.movements.reasons.find(reason).unwrap_or(NONE - 1)),
            window: filter.window,
            only_standing: filter.only_standing,
        })
    }

    pub(crate) fn admits(&self, floor: &Floor, row: u32) -> bool {
        let movements = &floor.movements;
        let has = |wanted: Option<u32>, column: &[u32]| {
            wanted.is_none_or(|wanted| at(column, row) == Some(wanted))
        };
        let test = || {
            let happened = at(&movements.at, row)?;
            Some(
                self.kinds & at(&movements.kind, row)?.bit() != 0
                    && has(self.order, &movements.order)
                    && has(self.item, &movements.item)
                    && has(self.site, &movements.site)
                    && has(self.lot, &movements.lot)
                    && has(self.reason, &movements.reason)
                    && self.window.is_none_or(|window| window.contains(happened))
                    && (!self.only_standing || movements.holds(row)),
            )
        };
        test() == Some(true)
    }
}
