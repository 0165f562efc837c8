//! Every test, in the order in which a failure tells most.

use crate::tools::{
    Done, cargo, command, output, read, root, run, skip, target, venv, venv_path, write,
};
use crate::{postgres, setup, tutorial};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

type Part = (&'static str, fn() -> Done);

const PARTS: &[Part] = &[
    ("rust", rust),
    ("python", python),
    ("node", node),
    ("kotlin", kotlin),
    ("swift", swift),
    ("docs", docs),
    ("tutorial", tutorial::follow),
];

/// Runs the parts named, or all of them.
pub(crate) fn everything(names: &[&str]) -> Done {
    if let Some(name) = names
        .iter()
        .find(|name| !PARTS.iter().any(|(known, _)| known == *name))
    {
        let known: Vec<_> = PARTS.iter().map(|(name, _)| *name).collect();
        return Err(format!(
            "there is no part `{name}`; there are: {}",
            known.join(", ")
        ));
    }
    let mut times = Vec::new();
    for (name, part) in PARTS
        .iter()
        .filter(|(name, _)| names.is_empty() || names.contains(name))
    {
        println!("\n=== {name} ===");
        let start = Instant::now();
        part().map_err(|why| format!("{name}: {why}"))?;
        times.push(format!("{name} {:.0} s", start.elapsed().as_secs_f64()));
    }
    println!("\nall tests passed: {}", times.join(", "));
    Ok(())
}

/// The Rust tests, with a PostgreSQL server for those that need one.
fn rust() -> Done {
    let example = ["run", "--quiet", "-p", "lineside", "--example", "shop_day"];
    shop_day(cargo().args(example))?;
    let mut tests = cargo();
    tests.args(["test", "--quiet"]);
    let server = match postgres::Server::start() {
        Ok(server) => server,
        Err(why) => {
            skip("the tests on PostgreSQL", &why)?;
            return run(&mut tests);
        }
    };
    let chore = std::env::current_exe().map_err(|error| error.to_string())?;
    run(tests
        .env(postgres::ADDRESS, server.address())
        .env(postgres::CHORE, chore))
}

/// Installs the package as a user does, and tests what was installed.
fn python() -> Done {
    setup::python()?;
    install_python()?;
    run(venv("python").args(["-m", "pytest", "-q", "python/tests"]))?;
    run(venv("python").arg("examples/store_in_python.py"))?;
    shop_day(venv("python").arg("examples/shop_day/shop_day.py"))?;
    run_example(
        "README.md",
        "python",
        &target().join("readme/example.py"),
        |path| run(venv("python").arg(path)),
    )
}

/// Builds the wheel with the tools at hand and installs it, without its requirements.
pub(crate) fn install_python() -> Done {
    let mut pip = venv("python");
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--force-reinstall",
        "--no-deps",
    ]);
    // maturin must find the environment's own interpreter.
    run(pip
        .args(["--no-build-isolation", "./python"])
        .env("PATH", venv_path()?))
}

/// Builds the package, packs it, and tests it; the example runs in an empty project.
fn node() -> Done {
    setup::node()?;
    let folder = root().join("node");
    let npm = |arguments: &[&str]| run(command("npm").args(arguments).current_dir(&folder));
    npm(&["run", "--silent", "prepare"])?;
    npm(&["test", "--silent"])?;
    let project = target().join("empty-project");
    let _ = std::fs::remove_dir_all(&project);
    write(
        &project.join("package.json"),
        "{ \"name\": \"empty\", \"private\": true }\n",
    )?;
    let packed = output(
        command("npm")
            .args(["pack", "--silent", "--ignore-scripts", "--pack-destination"])
            .arg(&project)
            .current_dir(&folder),
    )?;
    run(command("npm")
        .args([
            "install",
            "--silent",
            "--no-audit",
            "--no-fund",
            packed.trim(),
        ])
        .current_dir(&project))?;
    let store = project.join("store.mjs");
    write(&store, &read(&root().join("examples/store_in_node.mjs"))?)?;
    run(command("node").arg(&store).current_dir(&project))?;
    let day = project.join("shop_day.mjs");
    write(&day, &read(&root().join("examples/shop_day/shop_day.mjs"))?)?;
    shop_day(command("node").arg(&day).current_dir(&project))?;
    run_example("README.md", "ts", &project.join("example.mjs"), |path| {
        run(command("node").arg(path).current_dir(&project))
    })
}

/// Kotlin's tests on the JVM; the README's example is compiled among them.
fn kotlin() -> Done {
    if !setup::has_maven() {
        return skip("the Kotlin tests", "mvn and javac are needed");
    }
    run(cargo().args(["build", "-p", "lineside-mobile"]))?;
    let folder = root().join("bindings/mobile/kotlin");
    let example = example("README.md", "kotlin")?;
    let (imports, body): (Vec<_>, Vec<_>) = example
        .lines()
        .partition(|line| line.starts_with("import "));
    let test = format!(
        "package dev.lineside.readme\n\n{}\n\nclass ReadmeTest {{\n    \
         @org.junit.jupiter.api.Test\n    fun `the example of the README runs`() {{\n{}\n    }}\n}}\n",
        imports.join("\n"),
        body.join("\n")
    );
    write(
        &folder.join("src/test/kotlin/dev/lineside/readme/ReadmeTest.kt"),
        &test,
    )?;
    // Tests that were compiled against an older library are not compiled again by themselves.
    for stale in ["target/test-classes", "target/kotlin-ic/test"] {
        let _ = std::fs::remove_dir_all(folder.join(stale));
    }
    run(command("mvn")
        .args(["-B", "-q", "test"])
        .arg(format!("-Dnative.dir={}", target().join("debug").display()))
        .current_dir(folder))
}

/// Parses the generated Swift; no compiler for it is set up by the chores.
fn swift() -> Done {
    setup::python()?;
    run(venv("python").arg("bindings/mobile/swift/check_syntax.py"))
}

/// Builds the book, and runs its samples with the package that the Python part installed.
fn docs() -> Done {
    setup::python()?;
    run(venv("python").arg("tests/book_samples.py"))?;
    run(venv("mkdocs")
        .args(["build", "--quiet", "--strict", "--site-dir"])
        .arg(target().join("book")))
}

/// Runs the shop's day, which prints the same in every language.
fn shop_day(program: &mut Command) -> Done {
    let printed = output(program)?;
    let promised = read(&root().join("examples/shop_day/prints.txt"))?;
    if printed == promised {
        return Ok(());
    }
    Err(format!(
        "the shop's day promises\n{promised}and prints\n{printed}"
    ))
}

/// Runs the first example that a document prints in a language, exactly as printed.
fn run_example(
    document: &str,
    language: &str,
    path: &Path,
    run: impl FnOnce(&PathBuf) -> Done,
) -> Done {
    write(path, &example(document, language)?)?;
    run(&path.to_path_buf())
}

/// The first block of code of a language in a document.
fn example(document: &str, language: &str) -> Done<String> {
    let text = read(&root().join(document))?;
    text.split_once(&format!("```{language}\n"))
        .and_then(|(_, rest)| rest.split_once("```"))
        .map(|(code, _)| code.to_owned())
        .ok_or_else(|| format!("{document} has no example in {language}"))
}
