//! The promises, a file for each kind.

pub(crate) mod backup;
pub(crate) mod bulk;
pub(crate) mod bytes;
pub(crate) mod callers;
pub(crate) mod chain;
pub(crate) mod clock;
pub(crate) mod differential;
pub(crate) mod durable;
pub(crate) mod import;
pub(crate) mod ledger;
pub(crate) mod limits;
pub(crate) mod readers;
pub(crate) mod reading;
pub(crate) mod rebuild;
pub(crate) mod retries;
pub(crate) mod rows;
pub(crate) mod scans;
pub(crate) mod scopes;
pub(crate) mod versions;
pub(crate) mod whole;
