//! The rows of signatures.

use super::{SignatureEvent, SignatureMade};
use crate::{Room, Who};
use lineside_journal::{Cell, Column, Index, Table, TableRef, cells};
use serde::{Deserialize, Serialize};

/// One row per signature.
pub static SIGNATURE: Table = Table {
    name: "signature",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("stream"),
        Column::integer("signed_version"),
        Column::text("meaning"),
        Column::text("signer"),
        Column::integer("recorded"),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[
        Index {
            name: "stream",
            columns: &[2, 6],
        },
        Index {
            name: "signer",
            columns: &[5, 6],
        },
    ],
};

/// One signature; the default is a code that no signature has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureState {
    /// What was signed, by whom; absent while there is no such signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<SignatureMade>,
}

/// Electronic signatures.
#[derive(Debug)]
pub struct SignatureRoom;

impl Room for SignatureRoom {
    const FAMILY: &'static str = "signature";
    const TABLE: TableRef = &SIGNATURE;
    type State = SignatureState;
    type Event = SignatureEvent;

    fn evolve(_: SignatureState, event: &SignatureEvent, _: &Who) -> SignatureState {
        let SignatureEvent::Made(made) = event;
        SignatureState {
            made: Some(made.clone()),
        }
    }

    fn columns(state: &SignatureState) -> Vec<Cell> {
        let Some(SignatureMade { manifestation, .. }) = &state.made else {
            return cells!["", 0, "", "", 0];
        };
        cells![
            manifestation.stream.as_str(),
            i64::try_from(manifestation.version).unwrap_or(i64::MAX),
            manifestation.meaning.as_str(),
            manifestation.signer.as_str(),
            manifestation.recorded
        ]
    }
}
