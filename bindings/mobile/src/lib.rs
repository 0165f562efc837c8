//! The native library of the Kotlin and Swift packages: call, plants, columns, errors, cancellation.
//!
//! It knows nothing of manufacturing. Everything typed and comfortable is generated or
//! written in `kotlin/` and `swift/`; here text and bytes cross the border.
#![deny(unsafe_code)]

use lineside_contract::{self as contract, Beside, ColumnError, Problem, Watch};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

mod block;
mod plant;

use block::Block;
pub use plant::{Host, PlantHandle};

uniffi::setup_scaffolding!("lineside_mobile");

/// The element type of a column.
#[derive(Clone, Copy, uniffi::Enum)]
pub enum ColumnKind {
    /// 64-bit floats.
    F64,
    /// 32-bit floats.
    F32,
    /// 64-bit whole numbers.
    I64,
    /// 32-bit whole numbers.
    I32,
    /// 32-bit whole numbers from 0.
    U32,
    /// Bytes.
    Bytes,
}

/// An array beside the JSON: its elements in little-endian order, as one block.
#[derive(Clone, uniffi::Record)]
pub struct Column {
    /// The element type.
    pub kind: ColumnKind,
    /// The elements.
    pub data: Block,
}

/// What comes back from a call.
#[derive(uniffi::Record)]
pub struct Answer {
    /// The response as JSON.
    pub json: String,
    /// The columns that it refers to.
    pub columns: Vec<Column>,
}

/// A call that was refused or failed, as JSON: `{code, family, message, details}`.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum CallError {
    /// The problem.
    #[error("{problem}")]
    Refused {
        /// The problem as JSON.
        problem: String,
    },
}

impl From<Problem> for CallError {
    fn from(problem: Problem) -> Self {
        Self::Refused {
            problem: problem.to_wire(),
        }
    }
}

/// Stops long work from another thread, or when its time is up.
#[derive(Default, uniffi::Object)]
pub struct Cancel(contract::Cancel);

#[uniffi::export]
impl Cancel {
    /// A handle for one call or several; the time they may take runs from now.
    #[uniffi::constructor]
    #[must_use]
    pub fn new(timeout_ms: Option<u64>) -> Arc<Self> {
        let cancel = contract::Cancel::default();
        Arc::new(Self(match timeout_ms {
            Some(milliseconds) => cancel.within(Duration::from_millis(milliseconds)),
            None => cancel,
        }))
    }

    /// Asks the work to stop; it does so at its next look.
    pub fn cancel(&self) {
        self.0.cancel();
    }
}

/// Hears how far long work has come; `false` stops it.
#[uniffi::export(rust, foreign)]
pub trait Progress: Send + Sync {
    /// Called now and then.
    fn update(&self, done: u64, total: u64) -> bool;
}

/// Calls a method and waits for it.
#[uniffi::export]
#[expect(
    clippy::needless_pass_by_value,
    reason = "the interface owns what it receives"
)]
pub fn call(
    method: String,
    request: String,
    columns: Vec<Column>,
    cancel: Option<Arc<Cancel>>,
    progress: Option<Arc<dyn Progress>>,
) -> Result<Answer, CallError> {
    let watched = Watched { cancel, progress };
    watched.send(&columns, |columns, watch| {
        contract::call(&method, request.as_bytes(), columns, watch)
    })
}

/// How a call is watched and stopped.
struct Watched {
    cancel: Option<Arc<Cancel>>,
    progress: Option<Arc<dyn Progress>>,
}

impl Watched {
    fn send(
        self,
        columns: &[Column],
        send: impl FnOnce(&[Beside], &dyn Watch) -> Result<contract::Answer, Problem>,
    ) -> Result<Answer, CallError> {
        let cancel = self
            .cancel
            .map(|cancel| cancel.0.clone())
            .unwrap_or_default();
        let breath = contract::Breath::default();
        let watch = |done: u64, total: u64| {
            if let Some(progress) = &self.progress
                && breath.is_due()
                && !progress.update(done, total)
            {
                return ControlFlow::Break(());
            }
            cancel.report(done, total)
        };
        let columns = columns
            .iter()
            .map(Column::beside)
            .collect::<Result<Vec<Beside>, _>>();
        let columns = columns.map_err(Problem::from)?;
        let answer = send(&columns, &watch)?;
        Ok(Answer {
            json: String::from_utf8_lossy(&answer.json).into_owned(),
            columns: answer.columns.iter().map(Column::of).collect(),
        })
    }
}

/// Calls a method where only text can travel: columns stand in the JSON as arrays.
#[uniffi::export]
pub fn call_text(method: &str, request: &str) -> Result<String, CallError> {
    let answer = contract::call_json(method, request.as_bytes())?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// The contract as an OpenRPC document.
#[uniffi::export]
#[must_use]
pub fn contract_document() -> String {
    contract::document().to_string()
}

impl Column {
    fn beside(&self) -> Result<Beside, ColumnError> {
        fn values<T, const N: usize>(
            data: &[u8],
            read: impl Fn([u8; N]) -> T,
        ) -> Result<Vec<T>, ColumnError> {
            let (elements, rest) = data.as_chunks::<N>();
            if !rest.is_empty() {
                let given = format!(
                    "{} bytes, which hold no whole number of elements",
                    data.len()
                );
                return Err(ColumnError::Unsupported { given });
            }
            Ok(elements.iter().copied().map(read).collect())
        }
        let data = &self.data.0;
        match self.kind {
            ColumnKind::F64 => values(data, f64::from_le_bytes).map(Beside::from),
            ColumnKind::F32 => values(data, f32::from_le_bytes).map(Beside::from),
            ColumnKind::I64 => values(data, i64::from_le_bytes).map(Beside::from),
            ColumnKind::I32 => values(data, i32::from_le_bytes).map(Beside::from),
            ColumnKind::U32 => values(data, u32::from_le_bytes).map(Beside::from),
            ColumnKind::Bytes => Ok(data.clone().into()),
        }
    }

    fn of(column: &Beside) -> Self {
        fn bytes<T: Copy, const N: usize>(values: &[T], write: impl Fn(T) -> [u8; N]) -> Block {
            let mut data = Vec::with_capacity(size_of_val(values));
            for value in values {
                data.extend_from_slice(&write(*value));
            }
            Block(data)
        }
        let (kind, data) = match column {
            Beside::F64(v) => (ColumnKind::F64, bytes((**v).as_ref(), f64::to_le_bytes)),
            Beside::F32(v) => (ColumnKind::F32, bytes((**v).as_ref(), f32::to_le_bytes)),
            Beside::I64(v) => (ColumnKind::I64, bytes((**v).as_ref(), i64::to_le_bytes)),
            Beside::I32(v) => (ColumnKind::I32, bytes((**v).as_ref(), i32::to_le_bytes)),
            Beside::U32(v) => (ColumnKind::U32, bytes((**v).as_ref(), u32::to_le_bytes)),
            Beside::U8(v) => (ColumnKind::Bytes, Block((**v).as_ref().to_vec())),
        };
        Self { kind, data }
    }
}
