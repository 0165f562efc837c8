//! The commands on work centres, carried out on a desk.

use super::error::DUPLICATE;
use super::{PutWorkCenter, PutWorkCenters, WorkCenter, WorkCenterRoom, decide_put_work_center};
use crate::put::put_all;
use crate::site::SiteRoom;
use lineside_execution::{Command, Desk, Refused, Room, Task};
use lineside_journal::StreamId;

impl Task for PutWorkCenter {
    const ACTION: &'static str = "master.put_work_center";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        StreamId::new(
            WorkCenterRoom::FAMILY,
            self.work_center.work_center.as_str(),
        )
        .ok()
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        put(desk, &self.work_center, "work_center")
    }
}

impl Task for PutWorkCenters {
    const ACTION: &'static str = "master.put_work_centers";

    fn command(&self) -> &Command {
        &self.command
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let code = |at: &WorkCenter| at.work_center.as_str().to_owned();
        put_all(
            "work_centers",
            &self.work_centers,
            code,
            &DUPLICATE,
            |work_center, path| put(desk, work_center, path),
        )
    }
}

fn put(desk: &mut Desk<'_>, work_center: &WorkCenter, path: &str) -> Result<(), Refused> {
    let code = work_center.work_center.as_str();
    let known = desk.load::<WorkCenterRoom>(code)?;
    let site = desk.load::<SiteRoom>(work_center.site.as_str())?;
    for event in decide_put_work_center(&known.state, &site.state, work_center, path)? {
        desk.record::<WorkCenterRoom>(code, &event)?;
    }
    Ok(())
}
