//! `lineside verify`: is this journal what it was?
//!
//! Reads a live plant, an exported journal or a proof file, and says what is wrong, where.
//! Checkpoints that were kept elsewhere are what shows a cut end or a rewritten journal.

use lineside::evidence::VerifyProofFile;
use lineside::journal::{Audit, AuditReport, Lines, Mark, Scope, audit};
use lineside::proof::{Checkpoint, VerifierKey};
use lineside::{Plant, PlantOptions, Problem};
use std::error::Error;
use std::fmt::Write;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::PathBuf;

/// What is verified, and against what.
#[derive(clap::Args)]
pub(crate) struct Verify {
    /// An exported journal (`munich.jsonl`), a proof file (`entry.tlog-proof`), or the
    /// address of a plant (`sqlite:plant.db`).
    what: String,
    /// Files with signed checkpoints that were kept elsewhere.
    #[arg(long, value_name = "FILE")]
    against: Vec<PathBuf>,
    /// Keys that are trusted to sign them: `name+hash+key`.
    #[arg(long, value_name = "KEY")]
    key: Vec<String>,
    /// Which site, where a store holds several.
    #[arg(long)]
    scope: Option<String>,
    /// The entry that a proof file is about.
    #[arg(long, value_name = "FILE")]
    entry: Option<PathBuf>,
}

/// Verifies, and answers with what to print; an error when something is wrong.
pub(crate) fn run(verify: &Verify) -> Result<String, Box<dyn Error>> {
    if let Some(entry) = &verify.entry {
        return proof(verify, &fs::read_to_string(entry)?);
    }
    let marks = marks(verify)?;
    let report = match verify.what.ends_with(".jsonl") {
        true => exported(&verify.what, marks)?,
        false => live(verify, &marks)?,
    };
    told(&report)
}

fn exported(path: &str, marks: Vec<Mark>) -> Result<AuditReport, Box<dyn Error>> {
    let file = File::open(path).map_err(|error| format!("{path}: {error}"))?;
    let mut audit = Audit::new(marks);
    for line in Lines::new(BufReader::with_capacity(1 << 20, file)) {
        audit.line(&line?);
    }
    Ok(audit.finish(None))
}

fn live(verify: &Verify, marks: &[Mark]) -> Result<AuditReport, Problem> {
    let scope = verify
        .scope
        .as_deref()
        .map(str::parse::<Scope>)
        .transpose()?;
    let options = PlantOptions {
        scope,
        ..PlantOptions::default()
    };
    let plant = Plant::open_with(&verify.what, options)?;
    let report = plant
        .journal()
        .read(|store| audit(store, plant.scope(), marks.to_vec()))?;
    Ok(report)
}

fn marks(verify: &Verify) -> Result<Vec<Mark>, Box<dyn Error>> {
    let keys = verify.key.iter().map(|key| key.parse::<VerifierKey>());
    let keys = keys.collect::<Result<Vec<_>, _>>()?;
    let mut marks = Vec::new();
    for path in &verify.against {
        let named = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let note = fs::read(path).map_err(|error| named(&error))?;
        let checkpoint = Checkpoint::verify(&note, &keys).map_err(|error| named(&error))?;
        marks.push(Mark {
            size: checkpoint.size,
            root: checkpoint.root,
        });
    }
    Ok(marks)
}

fn proof(verify: &Verify, entry: &str) -> Result<String, Box<dyn Error>> {
    let checked = VerifyProofFile {
        proof: fs::read_to_string(&verify.what)?,
        entry: entry.trim_end_matches('\n').to_owned(),
        keys: verify.key.clone(),
    }
    .answer()?;
    match (checked.why, checked.origin, checked.size) {
        (None, Some(origin), Some(size)) => {
            Ok(format!("the entry is one of the {size} lines of {origin}"))
        }
        (why, ..) => Err(why
            .unwrap_or_else(|| "the proof does not hold".into())
            .into()),
    }
}

fn told(report: &AuditReport) -> Result<String, Box<dyn Error>> {
    let mut text = format!(
        "{} lines, root {}, {} checkpoint(s) compared",
        report.lines, report.root, report.marks
    );
    if report.is_sound() {
        text.push_str("\nnothing is wrong");
        return Ok(text);
    }
    for finding in &report.findings {
        write!(text, "\nposition {}: {}", finding.position, finding.message)?;
    }
    if report.has_more {
        text.push_str("\nand more");
    }
    Err(text.into())
}
