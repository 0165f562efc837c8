//! A plant's handle, and what Kotlin or Swift bring to a plant.

use crate::{Answer, CallError, Cancel, Column, Progress, Watched};
use lineside_contract::{self as contract, Problem, host_failed, host_problem};
use std::sync::Arc;

/// Answers for the parts of a plant that the host brings.
#[uniffi::export(foreign)]
pub trait Host: Send + Sync {
    /// Answers one question: its name, the request as JSON, and the answer as JSON.
    fn answer(&self, name: String, request: String) -> Result<String, CallError>;
}

/// What uniffi says when the host throws something else than a [`CallError`].
impl From<uniffi::UnexpectedUniFFICallbackError> for CallError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        host_failed("a part", &error.reason).into()
    }
}

struct Foreign(Arc<dyn Host>);

impl contract::Host for Foreign {
    fn call(&self, name: &str, request: &[u8]) -> Result<Vec<u8>, Problem> {
        let request = String::from_utf8_lossy(request).into_owned();
        let answer = self.0.answer(name.to_owned(), request);
        answer.map(String::into_bytes).map_err(|error| {
            let CallError::Refused { problem } = error;
            host_problem(&problem).unwrap_or_else(|| host_failed(name, &problem))
        })
    }
}

/// A handle to an open plant.
#[derive(uniffi::Object)]
pub struct PlantHandle(contract::PlantHandle);

#[uniffi::export]
#[expect(
    clippy::needless_pass_by_value,
    reason = "the interface owns what it receives"
)]
impl PlantHandle {
    /// Opens a plant.
    #[uniffi::constructor]
    pub fn open(request: String, host: Option<Arc<dyn Host>>) -> Result<Arc<Self>, CallError> {
        let host = host.map(|host| Arc::new(Foreign(host)) as Arc<dyn contract::Host>);
        let plant = contract::open_plant(request.as_bytes(), host)?;
        Ok(Arc::new(Self(plant)))
    }

    /// Calls a method of the plant, or any other, and waits for it.
    pub fn call(
        &self,
        method: String,
        request: String,
        columns: Vec<Column>,
        cancel: Option<Arc<Cancel>>,
        progress: Option<Arc<dyn Progress>>,
    ) -> Result<Answer, CallError> {
        let watched = Watched { cancel, progress };
        watched.send(&columns, |columns, watch| {
            self.0.call(&method, request.as_bytes(), columns, watch)
        })
    }

    /// Calls a method where only text can travel: columns stand in the JSON as arrays.
    pub fn call_text(&self, method: &str, request: &str) -> Result<String, CallError> {
        let answer = self.0.call_json(method, request.as_bytes())?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    /// Writes what was handed in, and refuses every further call.
    pub fn shut(&self) -> Result<(), CallError> {
        Ok(self.0.close()?)
    }

    /// Which site it is.
    #[must_use]
    pub fn scope(&self) -> String {
        self.0.scope().to_string()
    }

    /// Whether it was shut.
    #[must_use]
    pub fn is_shut(&self) -> bool {
        self.0.is_closed()
    }
}
