//! Every operation of Lineside as data: the narrow waist between the core and the world.
//!
//! Whatever language calls, and whatever it calls, crosses here in one shape:
//! `(method, JSON, columns)` in, `(JSON, columns)` or a [`Problem`] out. The list of
//! operations is [`operations()`]; [`document()`] publishes it as OpenRPC, from which the
//! typed packages are generated.
//!
//! ```
//! let request = br#"{"quantity": {"value": "3", "unit": "dozen"}, "to": "pcs"}"#;
//! let answer = lineside_contract::call_json("quantity.convert", request)?;
//! assert!(String::from_utf8_lossy(&answer).contains(r#""value":"36""#));
//!
//! let problem = lineside_contract::call_json("quantity.convert", b"{}").unwrap_err();
//! assert_eq!(problem.code(), "request.missing_field");
//! assert_eq!(problem.path(), Some("quantity"));
//! # Ok::<(), lineside::Problem>(())
//! ```
//!
//! A plant is opened by [`open_plant()`] and called the same way, through its handle; parts
//! of it may be the caller's own, a [`Host`].
#![forbid(unsafe_code)]

mod breath;
mod call;
mod cancel;
mod document;
mod errors;
pub mod host;
mod open_plant;
mod operation;
mod operations;
mod plant_handle;
mod refusal;
mod request;
mod strict;
mod text;

pub use breath::Breath;
pub use call::{Answer, MAX_REQUEST_BYTES, call, call_json};
pub use cancel::Cancel;
pub use document::document;
pub use errors::{defect, error_codes, host_busy, host_failed, host_problem};
pub use host::Host;
pub use lineside::{Beside, ColumnError, Family, Problem, Shared, Watch};
pub use open_plant::{HostPart, OpenPlant};
pub use operation::{Example, Operation};
pub use operations::operations;
pub use plant_handle::{PlantHandle, open_plant};

/// The release of the IANA time zone database whose rules are compiled in.
pub const ZONE_RULES: &str = lineside::Zone::RULES;
