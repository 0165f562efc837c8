//! Running other programs, and where things are.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a chore gives: nothing, or a sentence that says what stopped it.
pub(crate) type Done<T = ()> = Result<T, String>;

/// The root of the checkout.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Where cargo puts what it builds, and the chores what they need.
pub(crate) fn target() -> PathBuf {
    root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// Whether this runs in CI, where nothing may be skipped.
pub(crate) fn in_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

/// A command that starts at the root of the checkout.
pub(crate) fn command(program: impl AsRef<Path>) -> Command {
    let mut command = Command::new(program.as_ref());
    command.current_dir(root());
    command
}

/// The cargo that runs this chore.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from))
}

/// A program of the Python environment.
pub(crate) fn venv(program: &str) -> Command {
    command(venv_bin().join(program))
}

/// Where the programs of the Python environment are.
pub(crate) fn venv_bin() -> PathBuf {
    target()
        .join("venv")
        .join(if cfg!(windows) { "Scripts" } else { "bin" })
}

/// The search path with the Python environment first, for tools that look for their kin.
pub(crate) fn venv_path() -> Done<OsString> {
    let before = env::var_os("PATH").unwrap_or_default();
    let paths = std::iter::once(venv_bin()).chain(env::split_paths(&before));
    env::join_paths(paths).map_err(|error| error.to_string())
}

/// A program that npm installed for the Node package.
pub(crate) fn node_bin(program: &str) -> Command {
    let mut command = command(root().join("node/node_modules/.bin").join(program));
    command.current_dir(root().join("node"));
    command
}

/// Shows a command, runs it, and stops the chore if it fails.
pub(crate) fn run(command: &mut Command) -> Done {
    let shown = shown(command);
    println!("\n$ {shown}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{shown}` failed ({status})")),
        Err(error) => Err(format!("`{shown}` could not start: {error}")),
    }
}

/// Runs a command and gives what it printed.
pub(crate) fn output(command: &mut Command) -> Done<String> {
    let shown = shown(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("`{shown}` could not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("`{shown}` failed ({})", output.status));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("`{shown}` printed no UTF-8"))
}

/// Whether a program can be started at all.
pub(crate) fn exists(program: &str) -> bool {
    let mut command = Command::new(program);
    command
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let text = words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ");
    text.replace(&*root().to_string_lossy(), ".")
}

/// Says loudly that something is skipped; in CI that is a failure.
pub(crate) fn skip(what: &str, why: &str) -> Done {
    if in_ci() {
        return Err(format!("{what} may not be skipped in CI: {why}"));
    }
    println!("\n!!! SKIPPED: {what}: {why}\n");
    Ok(())
}

/// Reads a file of the checkout.
pub(crate) fn read(path: &Path) -> Done<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Writes a file, and the folders above it.
pub(crate) fn write(path: &Path, text: &str) -> Done {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// Does work once per content of the file that decides it, per place and per version of
/// the program that does it.
pub(crate) fn once(stamp: &Path, input: &Path, program: &str, work: impl FnOnce() -> Done) -> Done {
    let version = output(command(program).arg("--version"))?;
    let wanted = read(input)?;
    let now = || {
        // Links are followed: a copy of the checkout may borrow what is installed here.
        let place = stamp.parent().and_then(|folder| folder.canonicalize().ok());
        format!("{}\n{version}{wanted}", place.unwrap_or_default().display())
    };
    if fs::read_to_string(stamp).is_ok_and(|before| before == now()) {
        return Ok(());
    }
    work()?;
    write(stamp, &now())
}
