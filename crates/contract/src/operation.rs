//! An operation: declared once, callable and typed everywhere.
//!
//! A declaration names the method and the Rust function behind it; everything else
//! follows from the function's types. The request's doc comment is the operation's
//! documentation, its fields become parameters, its schema becomes typed code in each
//! language.

use crate::{errors, request};
use lineside::{Beside, Problem, Watch};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// One method of the contract.
pub struct Operation {
    name: &'static str,
    run: Box<Run>,
    request: fn(&mut SchemaGenerator) -> Schema,
    response: fn(&mut SchemaGenerator) -> Schema,
    examples: Vec<Example>,
    is_long: bool,
}

type Run = dyn Fn(&[u8], &[Beside], &dyn Watch, Form) -> Result<Written, Problem> + Send + Sync;

/// A response as JSON, and the columns that it refers to.
pub(crate) type Written = (Vec<u8>, Vec<Beside>);

/// Where the columns of a response go.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    /// Into the JSON, as arrays.
    Text,
    /// Beside the JSON, which refers to them.
    Columns,
}

/// A request that works, shown in the documentation and run by the tests.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// What the example shows.
    pub title: &'static str,
    /// The request as JSON.
    pub request: &'static str,
}

impl Operation {
    /// Declares a method: its dotted name and the function that answers it.
    ///
    /// The function borrows the request and may report to the watch; its error becomes
    /// a [`Problem`].
    pub fn new<Q, R, E, F>(name: &'static str, function: F) -> Self
    where
        Q: DeserializeOwned + JsonSchema,
        R: Serialize + JsonSchema,
        E: Into<Problem>,
        F: Fn(&Q, &dyn Watch) -> Result<R, E> + Send + Sync + 'static,
    {
        Self {
            name,
            run: Box::new(move |json, columns, watch, form| {
                let request: Q = request::decode(json, columns)?;
                let response = function(&request, watch).map_err(Into::into)?;
                // Only now are columns collected: the watch may have made calls of its own.
                let write = || serde_json::to_vec(&response);
                let (json, columns) = match form {
                    Form::Text => (write(), Vec::new()),
                    Form::Columns => Beside::write(write),
                };
                let json = json.map_err(|error| errors::defect(&error.to_string()))?;
                Ok((json, columns))
            }),
            request: SchemaGenerator::subschema_for::<Q>,
            response: SchemaGenerator::subschema_for::<R>,
            examples: Vec::new(),
            is_long: false,
        }
    }

    /// Shows a request that works; every operation has at least one.
    #[must_use]
    pub fn example(mut self, title: &'static str, request: &'static str) -> Self {
        self.examples.push(Example { title, request });
        self
    }

    /// Marks work that can take more than a moment: its typed forms also take a
    /// deadline, a cancel handle and a progress listener.
    #[must_use]
    pub fn long(mut self) -> Self {
        self.is_long = true;
        self
    }

    /// The dotted name: `spc.individuals`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Requests that work.
    #[must_use]
    pub fn examples(&self) -> &[Example] {
        &self.examples
    }

    /// Whether it can take more than a moment.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.is_long
    }

    /// Decodes the request, does the work, and writes the response.
    pub(crate) fn run(
        &self,
        json: &[u8],
        columns: &[Beside],
        watch: &dyn Watch,
        form: Form,
    ) -> Result<Written, Problem> {
        (self.run)(json, columns, watch, form)
    }

    pub(crate) fn request_schema(&self, generator: &mut SchemaGenerator) -> Schema {
        (self.request)(generator)
    }

    pub(crate) fn response_schema(&self, generator: &mut SchemaGenerator) -> Schema {
        (self.response)(generator)
    }
}
