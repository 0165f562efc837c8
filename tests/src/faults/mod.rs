//! What the fault programme shares: scripts of work, faults, and what must hold afterwards.
//!
//! A *script* is work whose every byte follows from a seed ([`script`]). A *child* program
//! carries it out and writes down what it was promised, while something goes wrong: the
//! power ([`disk`]), an operation of the disk ([`shim`]), the program itself, the server
//! ([`server`]) or the network ([`proxy`]). Then [`sound`] holds the store against the script:
//! nothing that was promised is lost, nothing is there twice or by half, and every row
//! follows from the journal.
//!
//! How often is a matter of [`Budget`]: few times in `cargo xtask test`, many in `cargo
//! xtask soak`, which publishes what ran in `docs/reliability.md`.

mod budget;
mod child;
mod dice;
pub mod disk;
pub mod proxy;
pub mod script;
pub mod server;
pub mod shim;
pub mod sound;

pub use budget::{Budget, tell};
pub use child::{Child, Marks};
pub use dice::Dice;

use std::path::Path;
use tempfile::TempDir;

/// A folder that vanishes, in memory where the machine has such a place: what is tried
/// there says nothing about disks, and is tried often.
///
/// # Panics
/// When no folder can be made.
#[must_use]
pub fn quick_folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let named = || tempfile::Builder::new().prefix("lineside-fault-").clone();
    named()
        .tempdir_in(memory)
        .or_else(|_| named().tempdir())
        .expect("a folder for the test")
}
