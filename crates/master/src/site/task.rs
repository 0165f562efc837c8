//! The commands on sites, carried out on a desk.

use super::error::DUPLICATE;
use super::{PutSite, PutSites, Site, SiteRoom, decide_put_site};
use crate::RevisionKey;
use crate::put::put_all;
use lineside_execution::{Command, Desk, Refused, Room, Task};
use lineside_journal::StreamId;

impl Task for PutSite {
    const ACTION: &'static str = "master.put_site";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        StreamId::new(SiteRoom::FAMILY, self.site.site.as_str()).ok()
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        put(desk, &self.site, "site")
    }
}

impl Task for PutSites {
    const ACTION: &'static str = "master.put_sites";

    fn command(&self) -> &Command {
        &self.command
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let code = |at: &Site| at.site.as_str().to_owned();
        put_all("sites", &self.sites, code, &DUPLICATE, |site, path| {
            put(desk, site, path)
        })
    }
}

/// Whether there is the site that a revision is for; there is every site for one that is for
/// all of them.
pub(crate) fn is_site_known(desk: &mut Desk<'_>, key: &RevisionKey) -> Result<bool, Refused> {
    match &key.site {
        Some(site) => Ok(desk.load::<SiteRoom>(site.as_str())?.state.site.is_some()),
        None => Ok(true),
    }
}

fn put(desk: &mut Desk<'_>, site: &Site, path: &str) -> Result<(), Refused> {
    let code = site.site.as_str();
    let known = desk.load::<SiteRoom>(code)?;
    for event in decide_put_site(&known.state, site, path)? {
        desk.record::<SiteRoom>(code, &event)?;
    }
    Ok(())
}
