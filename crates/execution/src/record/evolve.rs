//! What a fact makes of a record.

use super::{
    Confirmation, FieldState, RecordEvent, RecordOpened, RecordState, RecordStatus, RecordStep,
};
use crate::Who;
use lineside_kernel::{ActorId, FieldName};

pub(super) fn evolve(mut state: RecordState, event: &RecordEvent, who: &Who) -> RecordState {
    match event {
        RecordEvent::Opened(opened) => return open(opened, who),
        RecordEvent::Changed(changed) => {
            for change in &changed.changes {
                let field = field_mut(&mut state.fields, &change.name);
                enter(field, change.number, change.new.clone(), &who.actor);
            }
        }
        RecordEvent::Confirmed(confirmed) => {
            for version in &confirmed.fields {
                let field = field_mut(&mut state.fields, &version.name);
                field.confirmed = Some(Confirmation {
                    by: who.actor.clone(),
                    at: who.at,
                });
            }
        }
        RecordEvent::Issued(_) | RecordEvent::Reopened(_) => {
            step(&mut state, RecordStatus::Open, who);
        }
        RecordEvent::Completed(_) => step(&mut state, RecordStatus::Complete, who),
        RecordEvent::Voided(_) => step(&mut state, RecordStatus::Void, who),
        RecordEvent::Retained(retained) => state.retain_until = Some(retained.until),
    }
    state
}

fn open(opened: &RecordOpened, who: &Who) -> RecordState {
    let mut fields: Vec<FieldState> = Vec::new();
    for entry in &opened.fields {
        let critical = opened.critical.contains(&entry.name);
        let mut field = FieldState::empty(entry.name.clone(), critical);
        enter(&mut field, 1, Some(entry.value.clone()), &who.actor);
        fields.push(field);
    }
    for name in &opened.critical {
        if !fields.iter().any(|field| field.name == *name) {
            fields.push(FieldState::empty(name.clone(), true));
        }
    }
    let mut state = RecordState {
        kind: Some(opened.kind.clone()),
        fields,
        retain_until: opened.retain_until,
        ..RecordState::default()
    };
    let status = if opened.draft {
        RecordStatus::Draft
    } else {
        RecordStatus::Open
    };
    step(&mut state, status, who);
    state
}

fn enter(field: &mut FieldState, number: u32, value: Option<String>, by: &ActorId) {
    field.number = number;
    field.value = value;
    field.entered_by = Some(by.clone());
    // What somebody else checked was the value before.
    field.confirmed = None;
}

fn step(state: &mut RecordState, status: RecordStatus, who: &Who) {
    state.status = status;
    state.steps.push(RecordStep {
        status,
        by: who.actor.clone(),
        at: who.at,
        reason: who.reason.clone(),
    });
}

/// The field of this name; a new one when there is none.
fn field_mut<'a>(fields: &'a mut Vec<FieldState>, name: &FieldName) -> &'a mut FieldState {
    let place = fields.iter().position(|field| field.name == *name);
    let place = place.unwrap_or_else(|| {
        fields.push(FieldState::empty(name.clone(), false));
        fields.len() - 1
    });
    #[expect(clippy::indexing_slicing, reason = "the place was found or made above")]
    &mut fields[place]
}
