//! The shim in C that stands between a program and its disk; see `tests/faults/shim.c`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The shim, compiled once per process; `None`, with a printed line, where it cannot be.
#[must_use]
pub fn shim() -> Option<&'static Path> {
    static SHIM: OnceLock<Option<PathBuf>> = OnceLock::new();
    let shim = SHIM.get_or_init(|| match compile() {
        Ok(path) => Some(path),
        Err(why) => {
            println!("SKIPPED: the shim before the disk cannot be had: {why}");
            None
        }
    });
    shim.as_deref()
}

fn compile() -> Result<PathBuf, String> {
    if !cfg!(target_os = "linux") {
        return Err("it is written for Linux".into());
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("faults/shim.c");
    let name = format!("lineside-shim-{}.so", std::process::id());
    let shim = std::env::temp_dir().join(name);
    let output = Command::new("cc")
        .args(["-shared", "-fPIC", "-O2", "-U_FORTIFY_SOURCE", "-o"])
        .args([&shim, &source])
        .args(["-ldl", "-lpthread"])
        .output()
        .map_err(|error| format!("cc: {error}"))?;
    match output.status.success() {
        true => Ok(shim),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}
