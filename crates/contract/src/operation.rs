//! An operation: declared once, callable and typed everywhere.
//!
//! A declaration names the method and the Rust function behind it; everything else
//! follows from the function's types. The request's doc comment is the operation's
//! documentation, its fields become parameters, its schema becomes typed code in each
//! language.

use crate::host::Door;
use crate::{errors, request};
use lineside::execution::{Done, Task};
use lineside::{Beside, Plant, Problem, Watch};
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
    sketches: Vec<Example>,
    is_long: bool,
    place: Place,
}

/// Where a method does its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// On its request alone.
    Anywhere,
    /// On a plant that is open.
    OnPlant,
    /// It opens a plant.
    Opens,
}

/// What a method is given besides the types that it declares.
pub(crate) struct Given<'a> {
    /// The plant that the call came to, if it came to one.
    pub(crate) plant: Option<&'a Plant>,
    /// The way to the host's store, if the plant stands on one.
    pub(crate) store: Option<&'a Door>,
    pub(crate) json: &'a [u8],
    pub(crate) columns: &'a [Beside],
    pub(crate) watch: &'a dyn Watch,
    pub(crate) form: Form,
}

type Run = dyn Fn(&Given<'_>) -> Result<Written, Problem> + Send + Sync;

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
        Self::declare(name, Place::Anywhere, move |given| {
            let request: Q = request::decode(given.json, given.columns)?;
            function(&request, given.watch).map_err(Into::into)
        })
        .takes::<Q>()
    }

    /// Declares a method of an open plant, which the function is given first.
    pub fn on_plant<Q, R, E, F>(name: &'static str, function: F) -> Self
    where
        Q: DeserializeOwned + JsonSchema,
        R: Serialize + JsonSchema,
        E: Into<Problem>,
        F: Fn(&Plant, &Q, &dyn Watch) -> Result<R, E> + Send + Sync + 'static,
    {
        Self::declare(name, Place::OnPlant, move |given| {
            let plant = given.plant.ok_or_else(|| errors::plant_needed(name))?;
            let request: Q = request::decode(given.json, given.columns)?;
            function(plant, &request, given.watch).map_err(Into::into)
        })
        .takes::<Q>()
    }

    /// Declares a method of a store that the host brings, to which the function is given
    /// the way.
    pub(crate) fn on_store<Q, R, F>(name: &'static str, function: F) -> Self
    where
        Q: DeserializeOwned + JsonSchema,
        R: Serialize + JsonSchema,
        F: Fn(&Door, &Q, &dyn Watch) -> Result<R, Problem> + Send + Sync + 'static,
    {
        Self::declare(name, Place::OnPlant, move |given| {
            let request: Q = request::decode(given.json, given.columns)?;
            given.plant.ok_or_else(|| errors::plant_needed(name))?;
            let store = given.store.ok_or_else(errors::no_host_store)?;
            function(store, &request, given.watch)
        })
        .takes::<Q>()
    }

    /// Declares the method that carries out a task: its action is the method's name.
    #[must_use]
    pub fn task<T: Task + DeserializeOwned + JsonSchema>() -> Self {
        Self::on_plant(T::ACTION, |plant, task: &T, _| -> Result<Done, Problem> {
            plant.execute(task)
        })
    }

    /// Declares the method that opens a plant. It stands in the contract for the sake of
    /// its request; it gives a handle, so [`open_plant`](crate::open_plant()) does its work.
    pub(crate) fn opening<Q, R>(name: &'static str) -> Self
    where
        Q: JsonSchema,
        R: Serialize + JsonSchema,
    {
        let refuse = move |_: &Given<'_>| Err::<R, _>(errors::gives_handle(name));
        Self::declare(name, Place::Opens, refuse).takes::<Q>()
    }

    fn declare<R: Serialize + JsonSchema>(
        name: &'static str,
        place: Place,
        answer: impl Fn(&Given<'_>) -> Result<R, Problem> + Send + Sync + 'static,
    ) -> Self {
        Self {
            name,
            run: Box::new(move |given| {
                let response = answer(given)?;
                // Only now are columns collected: the watch may have made calls of its own.
                let write = || serde_json::to_vec(&response);
                let (json, columns) = match given.form {
                    Form::Text => (write(), Vec::new()),
                    Form::Columns => Beside::write(write),
                };
                let json = json.map_err(|error| errors::defect(&error.to_string()))?;
                Ok((json, columns))
            }),
            request: SchemaGenerator::subschema_for::<()>,
            response: SchemaGenerator::subschema_for::<R>,
            examples: Vec::new(),
            sketches: Vec::new(),
            is_long: false,
            place,
        }
    }

    fn takes<Q: JsonSchema>(mut self) -> Self {
        self.request = SchemaGenerator::subschema_for::<Q>;
        self
    }

    /// Shows a request that works; every operation has at least one.
    ///
    /// The examples of the plant's operations are one story: run in the order of the
    /// contract on one plant, each works.
    #[must_use]
    pub fn example(mut self, title: &'static str, request: &'static str) -> Self {
        self.examples.push(Example { title, request });
        self
    }

    /// Shows a request that stands for the caller's own files or places, and so works
    /// only there: the documentation prints it, and no test runs it.
    #[must_use]
    pub fn sketch(mut self, title: &'static str, request: &'static str) -> Self {
        self.sketches.push(Example { title, request });
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

    /// Requests that are printed and not run.
    #[must_use]
    pub fn sketches(&self) -> &[Example] {
        &self.sketches
    }

    /// Whether it can take more than a moment.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.is_long
    }

    /// Whether it does its work on an open plant.
    #[must_use]
    pub fn needs_plant(&self) -> bool {
        self.place == Place::OnPlant
    }

    /// Whether it opens a plant, and so cannot be called by name.
    #[must_use]
    pub fn opens_plant(&self) -> bool {
        self.place == Place::Opens
    }

    /// Decodes the request, does the work, and writes the response.
    pub(crate) fn run(&self, given: &Given<'_>) -> Result<Written, Problem> {
        (self.run)(given)
    }

    pub(crate) fn request_schema(&self, generator: &mut SchemaGenerator) -> Schema {
        (self.request)(generator)
    }

    pub(crate) fn response_schema(&self, generator: &mut SchemaGenerator) -> Schema {
        (self.response)(generator)
    }
}
