//! The `lineside` program: every operation from the command line, and the demonstration.
//!
//! Answers go to standard output, everything else to standard error. The exit code is 0
//! for an answer, 1 for a refusal or failure, 2 for a command line that cannot be read.
#![forbid(unsafe_code)]
#![expect(clippy::print_stderr, reason = "errors are told there")]

mod conformance;
mod dataset;
mod demo;
mod load;
mod verify;

use clap::{Parser, Subcommand};
use lineside_contract::Problem;
use serde_json::{Value, json};
use std::error::Error;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// The manufacturing-execution domain from the command line.
#[derive(Parser)]
#[command(name = "lineside", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Calls one method: the request comes as JSON from standard input, or from --file.
    ///
    /// Example: echo '{"quantity": {"value": "3", "unit": "dozen"}, "to": "pcs"}' |
    /// lineside call quantity.convert
    Call {
        /// The method, such as `spc.individuals`; `lineside methods` lists them.
        method: String,
        /// Reads the request from this file instead of standard input.
        #[arg(short, long)]
        file: Option<PathBuf>,
        /// Prints the answer on one line.
        #[arg(short, long)]
        compact: bool,
        /// Calls on the plant at this address, such as `sqlite:plant.db`.
        #[arg(short, long, value_name = "ADDRESS")]
        plant: Option<String>,
        /// Which site, where the store holds several: `acme/munich`.
        #[arg(long, requires = "plant")]
        scope: Option<String>,
    },
    /// Checks a plant, an exported journal or a proof file, byte for byte.
    ///
    /// Example: lineside verify munich.jsonl --against checkpoint.txt --key
    /// acme/munich+8da0b2ac+Adda…
    Verify(verify::Verify),
    /// Holds a kind of store to every promise that stores make, on this machine or server.
    ///
    /// Example: lineside conformance --store postgres://tester@localhost/test --chaos 60s
    Conformance(conformance::Conformance),
    /// Writes a plant's data set: sites, machines, recipes, orders, steps, transactions.
    ///
    /// Example: lineside generate --seed 42 --scale 0.01 --out plant
    /// or straight into a plant: lineside generate --scale 0.01 --plant sqlite:plant.db
    Generate(dataset::Made),
    /// Reads a data set and names every row that breaks a rule, with file, line and reason.
    ///
    /// Example: lineside check plant
    Check(dataset::Checked),
    /// Loads a data set into a plant: master data, orders and the ledger of every stock, all
    /// of it or nothing.
    ///
    /// Example: lineside import plant --plant sqlite:plant.db
    Import(load::Import),
    /// Lists the methods, each with the sentence that says what it does.
    Methods,
    /// Prints the contract: every method with its schemas, as an OpenRPC document.
    Contract,
    /// Shows what Lineside does, on generated data, and writes a report to look at.
    Demo {
        /// The folder for the report.
        #[arg(long, default_value = "demo")]
        out: PathBuf,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if is_closed_pipe(error.as_ref()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("lineside: {}", explained(error.as_ref()));
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<(), Box<dyn Error>> {
    match task {
        Task::Call {
            method,
            file,
            compact,
            plant,
            scope,
        } => {
            let mut request = Vec::new();
            match file {
                Some(path) => {
                    let named = |error| format!("{}: {error}", path.display());
                    request = std::fs::read(&path).map_err(named)?;
                }
                None => {
                    let limit = lineside_contract::MAX_REQUEST_BYTES as u64 + 1;
                    io::stdin().take(limit).read_to_end(&mut request)?;
                }
            }
            let answer = match plant {
                None => lineside_contract::call_json(&method, &request)?,
                Some(address) => {
                    let open = json!({ "address": address, "scope": scope }).to_string();
                    let plant = lineside_contract::open_plant(open.as_bytes(), None)?;
                    let answer = plant.call_json(&method, &request);
                    plant.close()?;
                    answer?
                }
            };
            match compact {
                true => print(&String::from_utf8_lossy(&answer)),
                false => print(&pretty(&serde_json::from_slice(&answer)?)?),
            }
        }
        Task::Verify(verify) => print(&verify::run(&verify)?),
        Task::Conformance(arguments) => conformance::run(&arguments),
        Task::Generate(made) => print(&dataset::generate(&made)?),
        Task::Check(checked) => print(&dataset::examine(&checked)?),
        Task::Import(wanted) => print(&load::import(&wanted)?),
        Task::Methods => {
            let document = lineside_contract::document();
            let methods = document
                .pointer("/methods")
                .and_then(Value::as_array)
                .into_iter()
                .flatten();
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let lines = methods.map(|method| {
                format!("{:<28} {}", text(&method["name"]), text(&method["summary"]))
            });
            print(&lines.collect::<Vec<_>>().join("\n"))
        }
        Task::Contract => print(&pretty(&lineside_contract::document())?),
        Task::Demo { out } => print(demo::run(&out)?.trim_end()),
    }
}

fn pretty(value: &Value) -> Result<String, Box<dyn Error>> {
    Ok(serde_json::to_string_pretty(value)?)
}

fn print(text: &str) -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.write_all(b"\n")?;
    Ok(out.flush()?)
}

/// A reader that has seen enough, such as `head`, is no failure.
fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    let error = error.downcast_ref::<io::Error>();
    error.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// A problem shows its code, so that it can be looked up.
fn explained(error: &(dyn Error + 'static)) -> String {
    match error.downcast_ref::<Problem>() {
        Some(problem) => format!("{problem} [{}]", problem.code()),
        None => error.to_string(),
    }
}
