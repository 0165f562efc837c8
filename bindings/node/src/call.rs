//! The call, in two forms: blocking, and on Node's thread pool.

use crate::column::{Given, TypedArray, borrow, copy};
use crate::host::UnderWay;
use lineside_contract::{self as border, Beside, PlantHandle, Problem, Watch};
use napi::bindgen_prelude::{AsyncTask, Env, FnArgs, Function, Status, Task};
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};
use napi_derive::napi;
use std::ops::ControlFlow;
use std::time::Duration;

/// What a call gives: an answer, or the problem as JSON.
#[napi(object, object_from_js = false)]
pub(crate) struct Outcome {
    /// The response as JSON, if the call went well.
    pub json: Option<String>,
    /// The columns that the response refers to.
    #[napi(ts_type = "ArrayBufferView[]")]
    pub columns: Vec<Given>,
    /// The problem as JSON, if it did not.
    pub problem: Option<String>,
}

impl Outcome {
    pub(crate) fn of(result: Result<border::Answer, Problem>) -> Self {
        match result.map(|answer| (String::from_utf8(answer.json), answer.columns)) {
            Ok((Ok(json), columns)) => Self {
                json: Some(json),
                columns: columns.into_iter().map(Given).collect(),
                problem: None,
            },
            Ok((Err(error), _)) => Self::refused(border::defect(&error.to_string()).to_wire()),
            Err(problem) => Self::refused(problem.to_wire()),
        }
    }

    fn refused(problem: String) -> Self {
        Self {
            json: None,
            columns: Vec::new(),
            problem: Some(problem),
        }
    }
}

/// An answer that says only that all went well.
pub(crate) fn nothing() -> border::Answer {
    border::Answer {
        json: b"null".to_vec(),
        columns: Vec::new(),
    }
}

/// Stops long work.
#[napi]
#[derive(Default)]
pub(crate) struct Cancel(border::Cancel);

#[napi]
#[expect(unreachable_pub, reason = "only methods that say `pub` are exported")]
impl Cancel {
    /// A handle for one call; it also stops after `timeout_ms`, if that is given.
    #[napi(constructor)]
    pub fn new(timeout_ms: Option<f64>) -> Self {
        let handle = border::Cancel::default();
        Self(
            match timeout_ms.map(|ms| Duration::try_from_secs_f64(ms / 1000.0)) {
                Some(Ok(time)) => handle.within(time),
                _ => handle,
            },
        )
    }

    /// Asks the work to stop; it does so at its next look.
    #[napi]
    pub fn cancel(&self) {
        self.0.cancel();
    }
}

/// Calls a method and waits for it; columns are read where they lie.
#[napi]
pub(crate) fn call(method: String, request: String, columns: Vec<TypedArray>) -> Outcome {
    let columns: Vec<Beside> = columns.into_iter().map(borrow).collect();
    Outcome::of(border::call(
        &method,
        request.as_bytes(),
        &columns,
        &border::Cancel::default(),
    ))
}

pub(crate) type ProgressListener<'a> = Function<'a, FnArgs<(f64, f64)>, ()>;
type Progress = ThreadsafeFunction<FnArgs<(f64, f64)>, (), FnArgs<(f64, f64)>, Status, false>;

/// A call on the thread pool.
pub(crate) struct Call {
    plant: Option<PlantHandle>,
    _under_way: Option<UnderWay>,
    method: String,
    request: String,
    columns: Vec<Beside>,
    watch: Listener,
}

impl Call {
    pub(crate) fn new(
        (plant, under_way): (Option<PlantHandle>, Option<UnderWay>),
        method: String,
        request: String,
        columns: &[TypedArray],
        cancel: Option<&Cancel>,
        progress: Option<ProgressListener<'_>>,
    ) -> napi::Result<Self> {
        let listener = |function: ProgressListener<'_>| {
            function
                .build_threadsafe_function::<FnArgs<(f64, f64)>>()
                .build()
        };
        Ok(Self {
            plant,
            _under_way: under_way,
            method,
            request,
            columns: columns.iter().map(copy).collect(),
            watch: Listener {
                cancel: cancel.map(|cancel| cancel.0.clone()).unwrap_or_default(),
                progress: progress.map(listener).transpose()?,
                breath: border::Breath::default(),
            },
        })
    }
}

/// Listens for a cancellation and passes the progress on, by the clock.
struct Listener {
    cancel: border::Cancel,
    progress: Option<Progress>,
    breath: border::Breath,
}

impl Watch for Listener {
    #[expect(
        clippy::cast_precision_loss,
        reason = "progress is shown, not calculated with"
    )]
    fn report(&self, done: u64, total: u64) -> ControlFlow<()> {
        if let Some(progress) = &self.progress
            && self.breath.is_due()
        {
            progress.call(
                (done as f64, total as f64).into(),
                ThreadsafeFunctionCallMode::NonBlocking,
            );
        }
        self.cancel.report(done, total)
    }
}

impl Task for Call {
    type Output = Result<border::Answer, Problem>;
    type JsValue = Outcome;

    fn compute(&mut self) -> napi::Result<Self::Output> {
        // It may have waited for a thread until its time was up.
        if let Err(cancelled) = self.watch.cancel.check(0, 1) {
            return Ok(Err(cancelled.into()));
        }
        let (method, request) = (&self.method, self.request.as_bytes());
        Ok(match &self.plant {
            Some(plant) => plant.call(method, request, &self.columns, &self.watch),
            None => border::call(method, request, &self.columns, &self.watch),
        })
    }

    fn resolve(&mut self, _env: Env, result: Self::Output) -> napi::Result<Outcome> {
        Ok(Outcome::of(result))
    }
}

/// Calls a method on the thread pool; columns are copied first, as one block each.
#[napi(ts_return_type = "Promise<Outcome>")]
pub(crate) fn call_async(
    method: String,
    request: String,
    columns: Vec<TypedArray>,
    cancel: Option<&Cancel>,
    progress: Option<ProgressListener<'_>>,
) -> napi::Result<AsyncTask<Call>> {
    Call::new((None, None), method, request, &columns, cancel, progress).map(AsyncTask::new)
}

/// The contract as an OpenRPC document.
#[napi]
pub(crate) fn contract() -> String {
    border::document().to_string()
}
