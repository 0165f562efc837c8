//! How far the edges have come.

use crate::plant::Plant;
use lineside_execution::lease::{CONTACT, LEASE, Quarantine, read_lease};
use lineside_journal::{Cell, Row, Scan, Scope, StoreError, cells};
use lineside_kernel::{DeviceId, Problem, Timestamp};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;

/// How far every edge has come, by its site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SyncStatus {
    /// Every site that was ever leased to a device.
    pub edges: Vec<EdgeStatus>,
}

/// How far one site on the edge has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EdgeStatus {
    /// The site, with its tenant.
    pub site: Scope,
    /// The number of its newest lease.
    pub epoch: u64,
    /// The device that holds the lease; absent while nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<DeviceId>,
    /// Since when it holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
    /// The last position that was taken over; 0 when nothing was.
    pub position: u64,
    /// When the line there was recorded, by the device's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded: Option<Timestamp>,
    /// When the device was last heard of, by this plant's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard_at: Option<Timestamp>,
    /// How many lines it had then that are not here yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behind: Option<u64>,
    /// Why nothing is taken, while nothing is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quarantine: Option<Quarantine>,
    /// How many forks of its history were found so far.
    pub forks: u64,
}

impl Plant {
    /// How far every edge has come.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn sync_status(&self) -> Result<SyncStatus, Problem> {
        let status = self.read(|store| {
            let mut rows: Vec<Row> = Vec::new();
            store.scan(self.scope(), &LEASE, &Scan::all(), &mut |row| {
                rows.push(row);
                ControlFlow::Continue(())
            })?;
            let mut edges = Vec::with_capacity(rows.len());
            for row in rows {
                let site: Scope = row
                    .first()
                    .and_then(Cell::as_text)
                    .and_then(|site| site.parse().ok())
                    .ok_or_else(|| StoreError::Corrupt("a lease of no site".into()))?;
                let lease = read_lease(&row)?.state;
                let tip = store.tip(&site)?;
                let holder = lease.holder.as_ref();
                let contact = match holder {
                    Some(holder) => store.get(&site, &CONTACT, &cells![holder.device.as_str()])?,
                    None => None,
                };
                let number = |place: usize| contact.as_ref()?.get(place)?.as_integer();
                let told = number(3).and_then(|position| u64::try_from(position).ok());
                edges.push(EdgeStatus {
                    epoch: lease.epoch,
                    device: holder.map(|holder| holder.device.clone()),
                    since: holder.map(|holder| holder.since),
                    position: tip.position(),
                    recorded: tip.recorded(),
                    heard_at: number(2).and_then(|at| Timestamp::from_micros(at).ok()),
                    behind: told.map(|told| told.saturating_sub(tip.position())),
                    quarantine: lease.quarantine.clone(),
                    forks: lease.forks,
                    site,
                });
            }
            Ok(SyncStatus { edges })
        })?;
        Ok(status)
    }
}
