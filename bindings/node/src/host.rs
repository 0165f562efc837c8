//! What JavaScript brings to a plant: one function that answers by name.
//!
//! A plant's own thread may be JavaScript's, when a call waits, or one of the pool. On
//! JavaScript's thread the function is called directly; from any other the question is
//! handed to the event loop, and the thread waits for the answer.

use lineside_contract::{Host, Problem, host_busy, host_failed, host_problem};
use napi::bindgen_prelude::{FnArgs, FromNapiValue, Function, JsValue, Status, sys};
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};
use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// How long a thread waits before it looks whether JavaScript is still there.
const PATIENCE: Duration = Duration::from_millis(50);

type Arguments = FnArgs<(String, String)>;
pub(crate) type Hear<'a> = Function<'a, Arguments, String>;
type Elsewhere = ThreadsafeFunction<Arguments, String, Arguments, Status, false, true>;

/// A function of two texts, the name and the request. Its answer is a text too: `=` and
/// the answer, or `!` and the problem; it throws nothing.
pub(crate) struct JavaScriptHost {
    elsewhere: Elsewhere,
    waiting: Waiting,
}

/// Whether JavaScript's thread waits for a call, and so answers nobody but that call.
pub(crate) type Waiting = Arc<AtomicBool>;

thread_local! {
    /// The function that the call of this thread brought with it; it lives as long as the
    /// call does.
    static HERE: Cell<Option<(sys::napi_env, sys::napi_value)>> = const { Cell::new(None) };
}

/// Does a call's work on JavaScript's own thread, where its function can be called.
pub(crate) fn hearing<T>(
    hear: Option<&Hear<'_>>,
    waiting: &AtomicBool,
    work: impl FnOnce() -> T,
) -> T {
    let here = hear.map(|hear| {
        let value = hear.value();
        (value.env, value.value)
    });
    // A host may make calls of its own, to other plants.
    let outer = HERE.replace(here);
    let was_waiting = waiting.swap(true, Ordering::Relaxed);
    let answer = work();
    waiting.store(was_waiting, Ordering::Relaxed);
    HERE.set(outer);
    answer
}

/// How many calls on the thread pool may ask JavaScript's thread.
///
/// While there are some, that thread must not wait for the plant, which may be waiting for
/// it.
#[derive(Clone, Default)]
pub(crate) struct Asking(Arc<AtomicUsize>);

/// One of those calls.
pub(crate) struct UnderWay(Asking);

impl Asking {
    pub(crate) fn enter(&self) -> UnderWay {
        self.0.fetch_add(1, Ordering::Relaxed);
        UnderWay(self.clone())
    }

    /// Refuses a call that waits while there are others that ask.
    pub(crate) fn may_wait(&self) -> Result<(), Problem> {
        match self.0.load(Ordering::Relaxed) {
            0 => Ok(()),
            _ => Err(host_busy()),
        }
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl JavaScriptHost {
    pub(crate) fn new(hear: &Hear<'_>, waiting: Waiting) -> napi::Result<Self> {
        // Weak, so that an open plant keeps no program from ending.
        let elsewhere = hear.build_threadsafe_function::<Arguments>().weak::<true>();
        let elsewhere = elsewhere.build()?;
        Ok(Self { elsewhere, waiting })
    }

    fn ask(&self, name: &str, request: String) -> Result<String, String> {
        let arguments: Arguments = (name.to_owned(), request).into();
        if let Some((env, value)) = HERE.get() {
            #[expect(
                unsafe_code,
                reason = "the function comes from the call's own arguments"
            )]
            // SAFETY: `hearing` sets both for the length of a call that JavaScript made on
            // this thread with this function among its arguments, and takes them back.
            let hear = unsafe { Hear::from_napi_value(env, value) };
            return hear
                .and_then(|hear| hear.call(arguments))
                .map_err(|error| error.to_string());
        }
        if self.waiting.load(Ordering::Relaxed) {
            let why = "JavaScript's thread waits for this call, and another thread asks it; \
                       use the form of the call that does not wait";
            return Err(why.to_owned());
        }
        let (sender, receiver) = channel();
        let answered = move |answer: napi::Result<String>, _| {
            // Nobody waits any more when the call was given up.
            let _ = sender.send(answer.map_err(|error| error.to_string()));
            Ok(())
        };
        let mode = ThreadsafeFunctionCallMode::NonBlocking;
        let status = self
            .elsewhere
            .call_with_return_value(arguments, mode, answered);
        if status != Status::Ok {
            return Err(format!("JavaScript cannot be asked any more ({status})"));
        }
        loop {
            match receiver.recv_timeout(PATIENCE) {
                Ok(answer) => return answer,
                Err(RecvTimeoutError::Timeout) if !self.elsewhere.aborted() => {}
                Err(_) => return Err("JavaScript ended before it answered".to_owned()),
            }
        }
    }
}

impl Host for JavaScriptHost {
    fn call(&self, name: &str, request: &[u8]) -> Result<Vec<u8>, Problem> {
        let request = String::from_utf8_lossy(request).into_owned();
        let said = self
            .ask(name, request)
            .map_err(|why| host_failed(name, &why))?;
        match (said.strip_prefix('='), said.strip_prefix('!')) {
            (Some(answer), _) => Ok(answer.as_bytes().to_vec()),
            (_, Some(problem)) => {
                Err(host_problem(problem).unwrap_or_else(|| host_failed(name, problem)))
            }
            _ => Err(host_failed(name, "its answer has no mark")),
        }
    }
}
