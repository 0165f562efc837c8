//! What a fact makes of a lease.

use super::{ForkDecision, LeaseEvent, LeaseHolder, LeaseState, Quarantine};
use crate::Who;
use lineside_kernel::DeviceId;

pub(super) fn evolve(mut state: LeaseState, event: &LeaseEvent, who: &Who) -> LeaseState {
    match event {
        LeaseEvent::Granted(granted) => hold(&mut state, &granted.device, granted.epoch, who),
        LeaseEvent::Held(held) => hold(&mut state, &held.device, held.epoch, who),
        LeaseEvent::Revoked(_) => state.holder = None,
        LeaseEvent::Forked(forked) => {
            state.forks = state.forks.saturating_add(1);
            state.quarantine = Some(Quarantine {
                since: who.at,
                device: forked.device.clone(),
                epoch: forked.epoch,
                position: forked.position,
                kept: forked.kept,
                sent: forked.sent,
            });
        }
        LeaseEvent::ForkResolved(resolved) => {
            state.quarantine = None;
            if resolved.decision == ForkDecision::Replace {
                state.holder = None;
            }
        }
    }
    state
}

fn hold(state: &mut LeaseState, device: &DeviceId, epoch: u64, who: &Who) {
    state.epoch = epoch;
    state.holder = Some(LeaseHolder {
        device: device.clone(),
        since: who.at,
    });
}
