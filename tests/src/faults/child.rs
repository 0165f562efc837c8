//! The child program that works while something goes wrong, and its promises.

use super::shim::shim;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// How the child is started; see `tests/faults/child.rs` for what it can do.
#[derive(Debug)]
pub struct Child {
    command: Command,
}

impl Child {
    /// The child program, with a script, the address of its store, its seed and more.
    #[must_use]
    pub fn new(program: &str, script: &str, address: &str, seed: u64) -> Self {
        let mut command = Command::new(program);
        command.args([script, address, &seed.to_string()]);
        command.env("RUST_BACKTRACE", "0");
        Self { command }
    }

    /// Says something more.
    #[must_use]
    pub fn with(mut self, word: impl ToString) -> Self {
        self.command.arg(word.to_string());
        self
    }

    /// Lets it work in a folder, where its marks will be.
    #[must_use]
    pub fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Writes down what is done in a folder; `None` where there is no shim.
    #[must_use]
    pub fn recorded(mut self, folder: &Path, log: &Path) -> Option<Self> {
        self.command.env("LD_PRELOAD", shim()?);
        self.command.env("LINESIDE_SHIM_DIR", folder);
        self.command.env("LINESIDE_SHIM_LOG", log);
        Some(self)
    }

    /// Lets operations in a folder fail as the shim is told; `None` where there is none.
    #[must_use]
    pub fn failing(mut self, folder: &Path, how: &str, fired: &Path) -> Option<Self> {
        self.command.env("LD_PRELOAD", shim()?);
        self.command.env("LINESIDE_SHIM_DIR", folder);
        self.command.env("LINESIDE_SHIM_FAIL", how);
        self.command.env("LINESIDE_SHIM_FIRED", fired);
        Some(self)
    }

    /// Runs it to its end.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn run(mut self) -> Output {
        self.command.output().expect("the child program")
    }

    /// Starts it, to be killed.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn start(mut self) -> std::process::Child {
        let quiet = self.command.stdout(Stdio::null()).stderr(Stdio::piped());
        quiet.spawn().expect("the child program")
    }
}

/// Where the child says what it was promised: a number a line.
#[derive(Debug)]
pub struct Marks(File);

impl Marks {
    /// Opens the file `marks` beside a store.
    ///
    /// # Panics
    /// When it cannot be opened.
    #[must_use]
    pub fn open(folder: &Path) -> Self {
        let file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(Self::path(folder));
        Self(file.expect("the file of marks"))
    }

    /// Where it is.
    #[must_use]
    pub fn path(folder: &Path) -> PathBuf {
        folder.join("marks")
    }

    /// Says that these commands were acknowledged.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn promise(&self, numbers: &[u64]) {
        let lines: String = numbers.iter().map(|number| format!("{number}\n")).collect();
        self.say(&lines);
    }

    /// Says something else, with its line feed.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn say(&self, line: &str) {
        // One write: a kill leaves all of it or nothing.
        (&self.0)
            .write_all(line.as_bytes())
            .expect("the file of marks");
    }

    /// The numbers in a text of marks; other lines are left out.
    #[must_use]
    pub fn numbers(text: &str) -> Vec<u64> {
        text.lines().filter_map(|line| line.parse().ok()).collect()
    }
}
