//! A plant's handle.

use crate::call::{Call, Cancel, Outcome, ProgressListener, nothing};
use crate::column::{TypedArray, borrow};
use crate::host::{Asking, Hear, JavaScriptHost, UnderWay, Waiting, hearing};
use lineside_contract::{self as border, Beside, Host, PlantHandle, Problem};
use napi::bindgen_prelude::{AsyncTask, Env, Task};
use napi_derive::napi;
use std::sync::{Arc, OnceLock};

/// A plant, to be opened; its calls that wait take the host's function with them.
#[napi]
pub(crate) struct Plant {
    host: Option<Arc<dyn Host>>,
    asking: Asking,
    waiting: Waiting,
    opened: Arc<OnceLock<PlantHandle>>,
}

fn open(
    request: &str,
    host: Option<Arc<dyn Host>>,
    opened: &OnceLock<PlantHandle>,
) -> Result<border::Answer, Problem> {
    let plant = border::open_plant(request.as_bytes(), host)?;
    match opened.set(plant) {
        Ok(()) => Ok(nothing()),
        Err(_) => Err(border::defect("a plant was opened twice")),
    }
}

/// Opening a plant on the thread pool.
pub(crate) struct Opening {
    request: String,
    host: Option<Arc<dyn Host>>,
    _under_way: Option<UnderWay>,
    opened: Arc<OnceLock<PlantHandle>>,
}

impl Task for Opening {
    type Output = Result<border::Answer, Problem>;
    type JsValue = Outcome;

    fn compute(&mut self) -> napi::Result<Self::Output> {
        Ok(open(&self.request, self.host.take(), &self.opened))
    }

    fn resolve(&mut self, _env: Env, result: Self::Output) -> napi::Result<Outcome> {
        Ok(Outcome::of(result))
    }
}

#[napi]
#[expect(unreachable_pub, reason = "only methods that say `pub` are exported")]
impl Plant {
    /// A handle with the function that answers for the host, if it brings something.
    #[napi(constructor)]
    pub fn new(hear: Option<Hear<'_>>) -> napi::Result<Self> {
        let waiting = Waiting::default();
        let host = hear.map(|hear| JavaScriptHost::new(&hear, waiting.clone()));
        let host = host.transpose()?;
        Ok(Self {
            host: host.map(|host| Arc::new(host) as Arc<dyn Host>),
            asking: Asking::default(),
            waiting,
            opened: Arc::default(),
        })
    }

    /// Opens the plant and waits for it.
    #[napi]
    pub fn open(&self, request: String, hear: Option<Hear<'_>>) -> Outcome {
        let open = || open(&request, self.host.clone(), &self.opened);
        Outcome::of(hearing(hear.as_ref(), &self.waiting, open))
    }

    /// Opens the plant on the thread pool.
    #[napi(ts_return_type = "Promise<Outcome>")]
    pub fn open_async(&self, request: String) -> AsyncTask<Opening> {
        AsyncTask::new(Opening {
            request,
            host: self.host.clone(),
            _under_way: self.under_way(),
            opened: self.opened.clone(),
        })
    }

    /// Calls a method and waits for it; columns are read where they lie.
    #[napi]
    pub fn call(
        &self,
        method: String,
        request: String,
        columns: Vec<TypedArray>,
        hear: Option<Hear<'_>>,
    ) -> Outcome {
        let columns: Vec<Beside> = columns.into_iter().map(borrow).collect();
        let watch = border::Cancel::default();
        let call = || {
            self.asking.may_wait()?;
            let plant = self.handle()?;
            plant.call(&method, request.as_bytes(), &columns, &watch)
        };
        Outcome::of(hearing(hear.as_ref(), &self.waiting, call))
    }

    /// Calls a method on the thread pool; columns are copied first, as one block each.
    #[napi(ts_return_type = "Promise<Outcome>")]
    pub fn call_async(
        &self,
        method: String,
        request: String,
        columns: Vec<TypedArray>,
        cancel: Option<&Cancel>,
        progress: Option<ProgressListener<'_>>,
    ) -> napi::Result<AsyncTask<Call>> {
        let plant = (self.opened.get().cloned(), self.under_way());
        Call::new(plant, method, request, &columns, cancel, progress).map(AsyncTask::new)
    }

    /// Writes what was handed in, and refuses every further call.
    #[napi]
    pub fn close(&self, hear: Option<Hear<'_>>) -> Outcome {
        let close = || {
            self.asking.may_wait()?;
            self.handle()?.close().map(|()| nothing())
        };
        Outcome::of(hearing(hear.as_ref(), &self.waiting, close))
    }

    /// Which site it is.
    #[napi(getter)]
    pub fn scope(&self) -> String {
        let plant = self.opened.get();
        plant.map_or_else(String::new, |plant| plant.scope().to_string())
    }

    /// Whether it was closed.
    #[napi(getter)]
    pub fn closed(&self) -> bool {
        self.opened.get().is_none_or(PlantHandle::is_closed)
    }

    fn under_way(&self) -> Option<UnderWay> {
        self.host.is_some().then(|| self.asking.enter())
    }

    fn handle(&self) -> Result<&PlantHandle, Problem> {
        self.opened
            .get()
            .ok_or_else(|| border::defect("a plant was called before it was opened"))
    }
}
