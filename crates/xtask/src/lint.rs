//! Formatters, linters, types, documentation, generated code, licences.

use crate::tools::{Done, cargo, command, node_bin, root, run, skip, target, venv};
use crate::{codegen, setup};
use std::fs;
use std::process::Command;

/// Runs every check that is not a test; the first that fails stops.
pub(crate) fn everything() -> Done {
    rust()?;
    python()?;
    typescript()?;
    kotlin()?;
    codegen::run(true)?;
    licences()
}

fn rust() -> Done {
    run(cargo().args(["fmt", "--all", "--check"]))?;
    run(cargo()
        .args(["clippy", "--quiet", "--workspace", "--all-targets"])
        .args(["--", "-D", "warnings"]))?;
    run(cargo()
        .args([
            "doc",
            "--quiet",
            "--workspace",
            "--no-deps",
            "--document-private-items",
        ])
        .env(
            "RUSTDOCFLAGS",
            "-D warnings -A rustdoc::private_intra_doc_links",
        ))
}

fn python() -> Done {
    setup::python()?;
    let within = |mut command: Command| {
        command.current_dir(root().join("python"));
        command
    };
    run(within(venv("ruff")).args(["format", "--check", "."]))?;
    run(within(venv("ruff")).args(["check", "."]))?;
    run(within(venv("mypy"))
        .arg("--python-executable")
        .arg(venv("python").get_program()))
}

fn typescript() -> Done {
    setup::node()?;
    run(node_bin("biome").args(["ci", "."]))?;
    run(node_bin("tsc").args(["-p", "tsconfig.json", "--noEmit"]))
}

fn kotlin() -> Done {
    if !setup::has_maven() {
        return skip("the Kotlin formatter", "mvn and javac are needed");
    }
    let kotlin = root().join("bindings/mobile/kotlin/src");
    let tests = fs::read_dir(kotlin.join("test/kotlin/dev/lineside"))
        .map_err(|error| error.to_string())?
        .flatten()
        .map(|entry| entry.path())
        // What stands in here is written from the README, line by line.
        .filter(|path| !path.ends_with("readme"));
    run(command("java")
        .arg("-jar")
        .arg(setup::ktfmt()?)
        .args(["--kotlinlang-style", "--dry-run", "--set-exit-if-changed"])
        .arg(kotlin.join("main"))
        .args(tests))
}

/// Licences, bans and sources; advisories where their database can be had.
fn licences() -> Done {
    let mut deny = cargo();
    if !command("cargo")
        .args(["deny", "--version"])
        .output()
        .is_ok_and(|o| o.status.success())
    {
        let tools = target().join("tools");
        run(cargo()
            .args([
                "install",
                "--quiet",
                "--locked",
                "cargo-deny@0.20.2",
                "--root",
            ])
            .arg(&tools))?;
        deny = command(tools.join("bin/cargo-deny"));
    } else {
        deny.arg("deny");
    }
    let program = deny.get_program().to_owned();
    let first: Vec<_> = deny.get_args().map(ToOwned::to_owned).collect();
    let deny = || {
        let mut command = command(&program);
        command.args(&first);
        command
    };
    run(deny().args(["check", "bans", "licenses", "sources"]))?;
    let fetched = deny()
        .args(["fetch", "db"])
        .output()
        .is_ok_and(|o| o.status.success());
    if fetched {
        return run(deny().args(["check", "advisories"]));
    }
    println!("\n!!! SKIPPED: advisories: their database cannot be had here\n");
    Ok(())
}
