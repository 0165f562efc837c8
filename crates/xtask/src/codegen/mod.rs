//! Typed code in four languages, from the one contract.
//!
//! `cargo xtask codegen` writes `contract.json` and everything generated from it, and
//! formats each file with its language's own formatter. `--check` writes nothing and
//! fails when what is checked in differs. Generation is not part of a build, so that
//! builds stay fast and the result can be read and reviewed.

mod book;
mod kotlin;
mod model;
mod python;
mod swift;
mod typescript;
mod words;

use crate::tools::{Done, cargo, command, node_bin, output, read, root, skip, target, venv, write};
use crate::{setup, tools};
use model::Contract;
use std::fs;
use std::path::{Path, PathBuf};

/// Stands at the top of every generated file, behind the language's comment mark.
const HEADER: &str = "Written by `cargo xtask codegen` from contract.json; do not edit.";

const KOTLIN: &str = "bindings/mobile/kotlin/src/main/kotlin/dev/lineside";
const KOTLIN_TESTS: &str = "bindings/mobile/kotlin/src/test/kotlin/dev/lineside";
const SWIFT: &str = "bindings/mobile/swift/Sources";

/// What uniffi silences in its Kotlin, and what our stricter compilation needs silenced.
const UNIFFI_SUPPRESSED: &str = "@file:Suppress(\"NAME_SHADOWING\")";
const SUPPRESSED: &str = "@file:Suppress(\"NAME_SHADOWING\", \
                          \"NO_EXPLICIT_VISIBILITY_IN_API_MODE_WARNING\", \
                          \"NO_EXPLICIT_RETURN_TYPE_IN_API_MODE_WARNING\")";

/// The program that prints the contract, built on nothing but the contract.
const PRINTS: [&str; 2] = ["--example", "document"];

/// A generated file: its path below the folder of its language, and its text.
struct File {
    path: PathBuf,
    text: String,
}

impl File {
    fn new(path: &str, text: String) -> Self {
        Self {
            path: path.into(),
            text,
        }
    }
}

/// Writes all generated files, or only compares them.
pub(crate) fn run(check: bool) -> Done {
    setup::python()?;
    setup::node()?;
    let draft = target().join("codegen");
    match fs::remove_dir_all(&draft) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(format!("{}: {error}", draft.display()));
        }
        _ => {}
    }
    let json = output(
        cargo()
            .args(["run", "-q", "-p", "lineside-contract"])
            .args(PRINTS),
    )?;
    write(&draft.join("contract.json"), &json)?;
    let document =
        serde_json::from_str(&json).map_err(|error| format!("the contract is no JSON: {error}"))?;
    let contract = Contract::read(&document)?;
    let languages = [
        ("python/lineside", python::files(&contract)),
        ("node/src/generated", typescript::files(&contract)),
        (&format!("{KOTLIN}/generated"), kotlin::files(&contract)),
        (
            &format!("{KOTLIN_TESTS}/generated"),
            kotlin::test_files(&contract),
        ),
        (
            &format!("{SWIFT}/Lineside/Generated"),
            swift::files(&contract),
        ),
    ];
    for (folder, files) in languages {
        for file in files {
            write(&draft.join(folder).join(file.path), &file.text)?;
        }
    }
    for page in book::pages(&document)? {
        write(&draft.join(page.path), &page.text)?;
    }
    format_python(&draft)?;
    format_typescript(&draft)?;
    if setup::has_maven() {
        engine(&draft)?;
        format_kotlin(&draft)?;
    } else {
        skip("the Kotlin code", "mvn and javac are needed to format it")?;
        fs::remove_dir_all(draft.join("bindings/mobile/kotlin")).map_err(|e| e.to_string())?;
    }
    let mut stale = compare(&draft, &draft, check)?;
    for folder in generated_folders() {
        stale.extend(orphans(&draft, &folder, check)?);
    }
    match (check, stale.is_empty()) {
        (false, _) => {
            println!("\n{} generated files changed", stale.len());
            Ok(())
        }
        (true, true) => {
            println!("\nall generated files are up to date");
            Ok(())
        }
        (true, false) => Err(format!(
            "these generated files are stale; run `cargo xtask codegen`:\n  {}",
            stale.join("\n  ")
        )),
    }
}

fn format_python(draft: &Path) -> Done {
    let config = root().join("python/pyproject.toml");
    let folder = draft.join("python");
    for step in [
        &["check", "--fix", "--quiet", "--select", "I,F401"][..],
        &["format", "--quiet"],
    ] {
        tools::run(
            venv("ruff")
                .args(step)
                .arg("--config")
                .arg(&config)
                .arg(&folder),
        )?;
    }
    Ok(())
}

fn format_typescript(draft: &Path) -> Done {
    let config = root().join("node/biome.json");
    fs::copy(&config, draft.join("node/biome.json")).map_err(|error| error.to_string())?;
    tools::run(
        node_bin("biome")
            .args([
                "check",
                "--write",
                "--linter-enabled=false",
                "--vcs-enabled=false",
                ".",
            ])
            .current_dir(draft.join("node")),
    )?;
    fs::remove_file(draft.join("node/biome.json")).map_err(|error| error.to_string())
}

fn format_kotlin(draft: &Path) -> Done {
    let jar = setup::ktfmt()?;
    // The formatter needs a second look at comments that it has moved.
    for _ in 0..2 {
        tools::run(
            command("java")
                .arg("-jar")
                .arg(&jar)
                .args(["--kotlinlang-style", "-q"])
                .args([draft.join(KOTLIN), draft.join(KOTLIN_TESTS)]),
        )?;
    }
    Ok(())
}

/// The two sides of the uniffi border, which change only with `bindings/mobile` itself.
fn engine(draft: &Path) -> Done {
    tools::run(cargo().args(["build", "-p", "lineside-mobile", "--features", "bindgen"]))?;
    let library = target().join("debug").join(library_name());
    let scratch = target().join("uniffi");
    for language in ["kotlin", "swift"] {
        tools::run(
            command(target().join("debug/uniffi-bindgen"))
                .args([
                    "generate",
                    "--no-format",
                    "--language",
                    language,
                    "--out-dir",
                ])
                .arg(&scratch)
                .arg(&library)
                .current_dir(root().join("bindings/mobile")),
        )?;
    }
    for (written, to) in [
        (
            "dev/lineside/engine/lineside_mobile.kt",
            format!("{KOTLIN}/engine/Engine.kt"),
        ),
        (
            "LinesideEngine.swift",
            format!("{SWIFT}/LinesideEngine/LinesideEngine.swift"),
        ),
        (
            "LinesideEngineFFI.h",
            format!("{SWIFT}/LinesideEngineFFI/LinesideEngineFFI.h"),
        ),
        (
            "LinesideEngineFFI.modulemap",
            format!("{SWIFT}/LinesideEngineFFI/module.modulemap"),
        ),
    ] {
        let text = read(&scratch.join(written))?.replace(UNIFFI_SUPPRESSED, SUPPRESSED);
        let lines = text.lines().map(|line| line.trim_end().to_owned() + "\n");
        write(&draft.join(to), &lines.collect::<String>())?;
    }
    Ok(())
}

fn library_name() -> String {
    let (prefix, suffix) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    format!("{prefix}lineside_mobile{suffix}")
}

/// The folders in which generated files stand.
fn generated_folders() -> Vec<PathBuf> {
    let kotlin = format!("{KOTLIN}/generated");
    let kotlin_tests = format!("{KOTLIN_TESTS}/generated");
    let swift = format!("{SWIFT}/Lineside/Generated");
    [
        "python/lineside",
        "node/src/generated",
        &kotlin,
        &kotlin_tests,
        &swift,
    ]
    .map(PathBuf::from)
    .to_vec()
}

/// Finds, or removes, what an earlier contract generated and this one does not.
fn orphans(draft: &Path, folder: &Path, check: bool) -> Done<Vec<String>> {
    let mut orphans = Vec::new();
    if !draft.join(folder).exists() {
        return Ok(orphans);
    }
    for entry in fs::read_dir(root().join(folder))
        .into_iter()
        .flatten()
        .flatten()
    {
        let below = folder.join(entry.file_name());
        let is_generated = read(&entry.path()).is_ok_and(|text| text.contains(HEADER));
        if !is_generated || draft.join(&below).exists() {
            continue;
        }
        orphans.push(below.display().to_string());
        if !check {
            fs::remove_file(entry.path()).map_err(|error| error.to_string())?;
        }
    }
    Ok(orphans)
}

/// Compares the draft with the checkout, or moves it there; names what differs.
fn compare(draft: &Path, folder: &Path, check: bool) -> Done<Vec<String>> {
    let mut stale = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| error.to_string())?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            stale.extend(compare(draft, &path, check)?);
            continue;
        }
        let below = path.strip_prefix(draft).unwrap_or(&path);
        let place = root().join(below);
        let text = read(&path)?;
        if read(&place).is_ok_and(|old| old == text) {
            continue;
        }
        stale.push(below.display().to_string());
        if !check {
            write(&place, &text)?;
        }
    }
    Ok(stale)
}
