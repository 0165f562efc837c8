//! The commands on work centres, carried out on a desk.

use super::error::DUPLICATE;
use super::{
    PutWorkCenter, PutWorkCenters, WorkCenter, WorkCenterRoom, WorkCenterSurroundings,
    decide_put_work_center,
};
use crate::put::put_all;
use crate::site::SiteRoom;
use lineside_execution::{Command, Desk, Refused, Room, Task};
use lineside_journal::StreamId;
use lineside_kernel::{SiteId, WorkCenterId};
use std::collections::{BTreeMap, HashMap};

/// Where the work centres of one command will stand.
type Beside<'a> = HashMap<&'a WorkCenterId, &'a SiteId>;

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
        put(desk, &self.work_center, &Beside::new(), "work_center")
    }
}

impl Task for PutWorkCenters {
    const ACTION: &'static str = "master.put_work_centers";

    fn command(&self) -> &Command {
        &self.command
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let code = |at: &WorkCenter| at.work_center.as_str().to_owned();
        let beside = self.work_centers.iter();
        let beside = beside.map(|it| (&it.work_center, &it.site)).collect();
        put_all(
            "work_centers",
            &self.work_centers,
            code,
            &DUPLICATE,
            |work_center, path| put(desk, work_center, &beside, path),
        )
    }
}

fn put(
    desk: &mut Desk<'_>,
    work_center: &WorkCenter,
    beside: &Beside<'_>,
    path: &str,
) -> Result<(), Refused> {
    let code = work_center.work_center.as_str();
    let known = desk.load::<WorkCenterRoom>(code)?;
    let around = surroundings(desk, work_center, beside)?;
    for event in decide_put_work_center(&known.state, &around, work_center, path)? {
        desk.record::<WorkCenterRoom>(code, &event)?;
    }
    Ok(())
}

/// What a decision on this work centre rests on.
fn surroundings(
    desk: &mut Desk<'_>,
    work_center: &WorkCenter,
    beside: &Beside<'_>,
) -> Result<WorkCenterSurroundings, Refused> {
    let site = desk.load::<SiteRoom>(work_center.site.as_str())?;
    let mut alternates = BTreeMap::new();
    for code in &work_center.alternates {
        if let Some(site) = beside.get(code) {
            alternates.insert(code.clone(), (*site).clone());
            continue;
        }
        let known = desk.load::<WorkCenterRoom>(code.as_str())?;
        if let Some(known) = &known.state.work_center {
            alternates.insert(code.clone(), known.site.clone());
        }
    }
    Ok(WorkCenterSurroundings {
        is_site_known: site.state.site.is_some(),
        alternates,
    })
}
