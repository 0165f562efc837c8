//! The border's own refusals, in the caller's words, and the list of every error code.

use crate::MAX_REQUEST_BYTES;
use crate::refusal::Refusal;
use crate::text::{did_you_mean, shorten};
use lineside::{ErrorCode, Family, Problem, execution, journal};

/// Declares the border's own codes and lists them.
macro_rules! codes {
    ($($name:ident: $family:ident, $code:literal, $meaning:literal;)*) => {
        $(const $name: ErrorCode = ErrorCode::new(Family::$family, $code, $meaning);)*
        const OWN: &[ErrorCode] = &[$($name),*];
    };
}

codes! {
    NOT_JSON: InvalidInput, "request.not_json", "The request is not well-formed JSON.";
    TOO_LARGE: InvalidInput, "request.too_large",
        "The JSON of the request is over 64 MiB; bulk values belong into columns.";
    TOO_DEEP: InvalidInput, "request.too_deep", "The JSON of the request is nested too deeply.";
    WRONG_TYPE: InvalidInput, "request.wrong_type", "A field holds a value of the wrong kind.";
    OUT_OF_RANGE: InvalidInput, "request.out_of_range",
        "A number does not fit into the range of its field.";
    MISSING_FIELD: InvalidInput, "request.missing_field", "A required field is absent.";
    UNKNOWN_FIELD: InvalidInput, "request.unknown_field",
        "A field is given that the request does not have.";
    REPEATED_FIELD: InvalidInput, "request.repeated_field", "A field is given more than once.";
    NOT_A_CHOICE: InvalidInput, "request.not_a_choice",
        "A text is none of the choices that the field has.";
    REFUSED: InvalidInput, "request.refused", "A value was refused for the reason given.";
    UNKNOWN_METHOD: NotFound, "method.unknown", "There is no method of this name.";
    GIVES_HANDLE: InvalidInput, "method.gives_handle",
        "The method gives a handle and cannot be called by its name.";
    PLANT_NEEDED: InvalidInput, "request.plant_needed",
        "The method does its work on a plant, and was called without one.";
    NO_STORE: InvalidInput, "plant.no_store", "Neither an address nor a store was given.";
    TWO_STORES: InvalidInput, "plant.two_stores", "Both an address and a store were given.";
    NO_HOST_STORE: InvalidInput, "host.no_store",
        "The plant does not stand on a store of the host.";
    HOST_MISSING: InvalidInput, "host.missing",
        "The host is said to bring a part of the plant, and there is no host.";
    HOST_FAILED: Storage, "host.failed", "A part of the plant that the host brings failed.";
    BAD_HOST_ANSWER: Storage, "host.bad_answer",
        "What a part of the host answered cannot be read.";
    REENTERED: InvalidInput, "host.reentered",
        "A part of the host called the plant that was asking it.";
    HOST_BUSY: InvalidInput, "host.busy",
        "A call that waits would keep the host from answering one that is under way.";
    DEFECT: Internal, "internal.defect",
        "Lineside itself failed; nothing was changed. Please report the message.";
}

/// The closed list of every error code, sorted by code.
///
/// The contract publishes it; each binding documents it.
#[must_use]
pub fn error_codes() -> Vec<ErrorCode> {
    let lists = [
        OWN,
        lineside::spc::SpcError::CODES,
        lineside::spc::MultivariateError::CODES,
        lineside::spc::RunLengthError::CODES,
        lineside::capability::CapabilityError::CODES,
        lineside::msa::MsaError::CODES,
        lineside::sampling::SamplingError::CODES,
        lineside::aps::ApsError::CODES,
        lineside::master::bom::CODES,
        lineside::master::item::CODES,
        lineside::master::routing::CODES,
        lineside::master::site::CODES,
        lineside::master::structure::StructureError::CODES,
        lineside::master::work_center::CODES,
        lineside::stock::CODES,
        lineside::order::CODES,
        lineside::floor::FloorError::CODES,
        journal::ImportError::CODES,
        journal::NameError::CODES,
        journal::Refusal::CODES,
        journal::StoreError::CODES,
        execution::WordError::CODES,
        execution::DUE_CODES,
        execution::access::CODES,
        execution::actor::CODES,
        execution::authentication::CODES,
        execution::device::CODES,
        execution::lease::CODES,
        execution::letter::CODES,
        execution::person::CODES,
        execution::policy::CODES,
        execution::policy::PatternError::CODES,
        execution::record::CODES,
        execution::review::CODES,
        execution::session::CODES,
        execution::signature::CODES,
        execution::signature::PrintedNameError::CODES,
        lineside::LoadError::CODES,
        lineside::PlantError::CODES,
        lineside::SyncError::CODES,
        lineside::evidence::CODES,
    ];
    let mut codes = [
        lists.concat(),
        lineside::ERROR_CODES.concat(),
        lineside::dataset::ERROR_CODES.concat(),
        lineside::proof::ERROR_CODES.concat(),
    ]
    .concat();
    codes.sort_by_key(|code| code.code);
    codes
}

pub(crate) fn too_large(bytes: usize) -> Problem {
    let message = format!(
        "the request has {bytes} bytes of JSON; at most {MAX_REQUEST_BYTES} are accepted, and \
         bulk values travel as columns"
    );
    Problem::new(&TOO_LARGE, message)
        .with("limit", MAX_REQUEST_BYTES)
        .with("bytes", bytes)
}

pub(crate) fn unknown_method(name: &str, known: impl Iterator<Item = &'static str>) -> Problem {
    let shown = shorten(name);
    let message = format!("there is no method `{shown}`{}", did_you_mean(name, known));
    Problem::new(&UNKNOWN_METHOD, message).with("value", shown)
}

pub(crate) fn plant_needed(method: &str) -> Problem {
    let message =
        format!("`{method}` does its work on a plant; open one and call the method there");
    Problem::new(&PLANT_NEEDED, message).with("method", method)
}

pub(crate) fn gives_handle(method: &str) -> Problem {
    let message = format!("`{method}` gives a handle; use the function `open` instead of a call");
    Problem::new(&GIVES_HANDLE, message).with("method", method)
}

pub(crate) fn no_store() -> Problem {
    let message = "an address is needed, such as `plant.db` or `memory:`, or a store of the host";
    Problem::new(&NO_STORE, message).at("address")
}

pub(crate) fn two_stores() -> Problem {
    let message = "the host brings the store, so an address has no meaning; give one of the two";
    Problem::new(&TWO_STORES, message).at("address")
}

pub(crate) fn host_missing() -> Problem {
    Problem::new(&HOST_MISSING, "there is no host that could bring it").at("host")
}

pub(crate) fn no_host_store() -> Problem {
    let message = "the plant does not stand on a store of the host; our own stores are tested by \
                   `lineside conformance`";
    Problem::new(&NO_HOST_STORE, message)
}

/// The problem for what a part of the host raised; its message is kept.
#[must_use]
pub fn host_failed(name: &str, said: &str) -> Problem {
    let message = format!("`{name}` of the host failed: {}", shorten(said));
    Problem::new(&HOST_FAILED, message).with("callback", name)
}

/// The problem that a host states itself, as JSON of the form of [`Problem::to_wire`].
#[must_use]
pub fn host_problem(wire: &str) -> Option<Problem> {
    let mut problem: serde_json::Value = serde_json::from_str(wire).ok()?;
    let path = problem
        .pointer("/details/path")
        .and_then(|path| path.as_str());
    if let Some(path) = path {
        let said = problem.get("message")?.as_str()?;
        let bare = said.strip_prefix(&format!("`{path}`: ")).map(str::to_owned);
        if let (Some(bare), Some(message)) = (bare, problem.get_mut("message")) {
            *message = bare.into();
        }
    }
    serde_json::from_value(problem).ok()
}

pub(crate) fn bad_host_answer(name: &str, why: &str) -> Problem {
    let message = format!(
        "`{name}` of the host answered what cannot be read: {}",
        shorten(why)
    );
    Problem::new(&BAD_HOST_ANSWER, message).with("callback", name)
}

pub(crate) fn reentered() -> Problem {
    let message = "a part of the host cannot call the plant that is asking it; \
                   it may call others, and methods that need no plant";
    Problem::new(&REENTERED, message)
}

/// The problem for a call that may not wait, where one thread makes calls and answers
/// for the host.
#[must_use]
pub fn host_busy() -> Problem {
    let message = "a call is under way that asks this thread for parts of the host; \
                   await it first, or use the form of the call that does not wait";
    Problem::new(&HOST_BUSY, message)
}

/// The problem for a defect of ours; bindings use it for what should not happen in them.
#[must_use]
pub fn defect(said: &str) -> Problem {
    Problem::new(
        &DEFECT,
        format!("a defect in Lineside: {}; please report it", shorten(said)),
    )
}

/// The problem to answer with, at the path where decoding stopped.
pub(crate) fn refused(refusal: &Refusal, path: &str) -> Problem {
    let path = &shorten(path);
    match refusal {
        Refusal::Ours(problem) => (**problem).clone().under(path),
        Refusal::WrongType { given, needed } => Problem::new(
            &WRONG_TYPE,
            format!("{given} was given; {needed} is needed"),
        )
        .with("expected", needed.as_str())
        .at(path),
        Refusal::OutOfRange { given, needed } => Problem::new(
            &OUT_OF_RANGE,
            format!("{given} was given; {needed} is needed"),
        )
        .with("expected", needed.as_str())
        .at(path),
        Refusal::MissingField(name) => Problem::new(&MISSING_FIELD, "this field is required")
            .at(name.as_str())
            .under(path),
        Refusal::RepeatedField(name) => {
            Problem::new(&REPEATED_FIELD, "this field is given more than once")
                .at(field(path, name))
        }
        Refusal::UnknownField { name, known } => {
            let mut message = "there is no such field".to_owned();
            message += &did_you_mean(name, known.iter().map(String::as_str));
            Problem::new(&UNKNOWN_FIELD, message)
                .with("expected", known.as_slice())
                .at(field(path, name))
        }
        Refusal::NotAChoice { given, choices } => {
            let mut message = format!("`{}` is not a choice", shorten(given));
            message += &did_you_mean(given, choices.iter().map(String::as_str));
            Problem::new(&NOT_A_CHOICE, message)
                .with("value", shorten(given))
                .with("expected", choices.as_slice())
                .at(path)
        }
        Refusal::TooDeep => {
            Problem::new(&TOO_DEEP, "the JSON is nested over 127 levels deep").at(path)
        }
        Refusal::NotJson(reason) => {
            Problem::new(&NOT_JSON, format!("not well-formed JSON: {reason}")).at(path)
        }
        Refusal::Other(reason) => Problem::new(&REFUSED, shorten(reason)).at(path),
    }
}

/// The path of a field below the one where decoding stopped, which may already name it.
fn field(path: &str, name: &str) -> String {
    let name = shorten(name);
    match path {
        "" | "?" => name,
        _ if path == name || path.ends_with(&format!(".{name}")) => path.to_owned(),
        _ => match path.strip_suffix(".?") {
            Some(parent) => format!("{parent}.{name}"),
            None => format!("{path}.{name}"),
        },
    }
}
