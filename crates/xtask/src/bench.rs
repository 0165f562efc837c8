//! The benchmarks, in release: Rust first, then each language beside Rust's figures.

use crate::tools::{Done, cargo, command, root, run, target, venv};
use crate::{setup, test};

/// Runs the benchmarks named, or all: `rust`, `python`, `node`.
pub(crate) fn figures(names: &[&str]) -> Done {
    const KNOWN: [&str; 3] = ["rust", "python", "node"];
    if let Some(name) = names.iter().find(|name| !KNOWN.contains(name)) {
        return Err(format!(
            "there is no benchmark `{name}`; there are: {}",
            KNOWN.join(", ")
        ));
    }
    let wanted = |name| names.is_empty() || names.contains(&name);
    let figures = target().join("bench/native.json");
    if wanted("rust") || !figures.exists() {
        std::fs::create_dir_all(target().join("bench")).map_err(|error| error.to_string())?;
        run(cargo()
            .args([
                "run",
                "--quiet",
                "--release",
                "-p",
                "lineside-benches",
                "--bin",
                "native",
            ])
            .arg("--")
            .arg(&figures))?;
    }
    if wanted("python") {
        setup::python()?;
        test::install_python()?;
        run(venv("python")
            .arg("benches/python/overhead.py")
            .arg(&figures))?;
    }
    if wanted("node") {
        setup::node()?;
        run(command("npm")
            .args(["run", "--silent", "prepare"])
            .current_dir(root().join("node")))?;
        run(command("node")
            .arg("benches/node/overhead.mjs")
            .arg(&figures))?;
    }
    Ok(())
}
