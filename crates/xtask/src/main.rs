//! The project's own chores: `cargo xtask setup|test|codegen|lint|bench|postgres|soak|tutorial`.
//!
//! Each chore sets up what it needs inside the checkout (`target/venv`,
//! `node/node_modules`, `target/tools`), so that a fresh machine with Rust, Python 3.11,
//! Node 20 and a JDK with Maven needs nothing else.
#![forbid(unsafe_code)]
#![expect(
    clippy::indexing_slicing,
    reason = "JSON that is not there reads as null"
)]
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "chores talk to their reader"
)]

mod bench;
mod codegen;
mod lint;
mod postgres;
mod setup;
mod soak;
mod test;
mod tools;
mod tutorial;

use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask CHORE

  setup              create the Python environment and install the Node packages
  test [PART...]     run every test: rust, python, node, kotlin, swift, docs, tutorial
  codegen [--check]  write contract.json and the typed code of every language
  lint               formatters, clippy, rustdoc, ruff, mypy, tsc, biome, licences
  bench [NAME]       run the benchmarks in release: rust, python, node
  postgres           start a PostgreSQL server to try things on, until Ctrl-C
  soak [--minutes N] [--seed N] [PART...]
                     run the reliability programme in its long forms, and publish the counts
  tutorial           follow docs/add-an-operation.md in a copy of the checkout
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["setup"] => setup::everything(),
        ["test", parts @ ..] => test::everything(parts),
        ["codegen"] => codegen::run(false),
        ["codegen", "--check"] => codegen::run(true),
        ["lint"] => lint::everything(),
        ["bench", rest @ ..] => bench::figures(rest),
        ["postgres"] => postgres::keep(false),
        ["postgres", "--obey"] => postgres::keep(true),
        ["soak", rest @ ..] => soak::everything(rest),
        ["tutorial"] => tutorial::follow(),
        [] | ["help" | "--help" | "-h", ..] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("there is no such chore: {}\n\n{USAGE}", words.join(" "));
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nxtask: {why}");
            ExitCode::FAILURE
        }
    }
}
