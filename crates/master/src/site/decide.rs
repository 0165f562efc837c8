//! Which facts follow from a command on a site, or every reason why none may.

use super::error::{BAD_NAME, ZONE_DIFFERS};
use super::{Site, SiteEvent, SitePut, SiteState};
use crate::put::{bad_name, decided};
use lineside_execution::{Rejection, Violation};

/// Makes a site known or replaces it; nothing when it is known as it is. The path is where
/// it stands in the request.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_put_site(
    state: &SiteState,
    site: &Site,
    path: &str,
) -> Result<Vec<SiteEvent>, Rejection> {
    if state.site.as_ref() == Some(site) {
        return Ok(Vec::new());
    }
    let mut violations = Vec::new();
    violations.extend(bad_name(&site.name, &BAD_NAME, path));
    violations.extend(zone_differs(site, path));
    decided(violations, || {
        vec![SiteEvent::Put(SitePut { site: site.clone() })]
    })
}

fn zone_differs(site: &Site, path: &str) -> Option<Violation> {
    let of_calendar = site.calendar.as_ref()?.rules().zone;
    if of_calendar == site.zone {
        return None;
    }
    let message = format!(
        "the calendar is of the zone {}, and the site is in {}; give both the same",
        of_calendar.name(),
        site.zone.name()
    );
    Some(
        Violation::new(&ZONE_DIFFERS, message)
            .with("path", format!("{path}.calendar.zone"))
            .with("value", of_calendar.name())
            .with("expected", site.zone.name()),
    )
}
