//! The native module of the Node package: call, plants, columns, errors, cancellation.
//!
//! It knows nothing of manufacturing. Everything typed and comfortable is TypeScript,
//! generated or written in `node/src`; here text and typed arrays cross the border. A
//! problem comes back as a value, because JavaScript makes the better exceptions.
#![deny(unsafe_code)]

mod call;
mod column;
mod host;
mod plant;
