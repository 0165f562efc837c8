//! Exported lines, checked without the plant that they come from.

use super::checkpoint::keys;
use crate::Problem;
use crate::journal::{Audit, AuditReport, Finding, FindingKind, Line, Mark};
use crate::proof::{Checkpoint, Frontier, Hash, VerifierKey, check, leaf_hash};
use serde::{Deserialize, Serialize};

/// Audits exported lines of one site's journal: every byte, link, position and version.
///
/// Signed checkpoints that were kept elsewhere also show whether lines at the end are
/// missing, or all were written anew.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerifyLines {
    /// The lines from the first, each without its line feed.
    pub lines: Vec<String>,
    /// Signed checkpoints that were kept elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checkpoints: Vec<String>,
    /// The keys that are trusted to sign them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<String>,
}

/// Checks a chained log of any members: each entry is canonical JSON whose `prev` is the
/// leaf hash of the entry before (zeros first), and whose `seq`, if there is one, counts
/// from 0.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerifyChain {
    /// The entries from the first, as they are stored.
    pub entries: Vec<String>,
}

/// What the check of a chained log found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChainReport {
    /// How many entries there are.
    pub size: u64,
    /// The root of the RFC 9162 tree over them.
    pub root: Hash,
    /// The leaf hash of each entry.
    pub leaves: Vec<Hash>,
    /// What is wrong; positions count from 1. Empty when all is well.
    pub findings: Vec<Finding>,
}

impl VerifyLines {
    /// Audits the lines.
    ///
    /// # Errors
    /// A [`Problem`] when a key is none, or a checkpoint is not signed by a known key.
    pub fn answer(&self) -> Result<AuditReport, Problem> {
        let marks = marks(&self.checkpoints, &keys(&self.keys)?)?;
        let mut audit = Audit::new(marks);
        for line in &self.lines {
            audit.line(&Line::new(line.as_bytes()));
        }
        Ok(audit.finish(None))
    }
}

/// What signed checkpoints say.
pub(crate) fn marks(notes: &[String], keys: &[VerifierKey]) -> Result<Vec<Mark>, Problem> {
    let marks = notes.iter().enumerate().map(|(index, note)| {
        let checkpoint = Checkpoint::verify(note, keys)
            .map_err(|error| Problem::from(error).under(&format!("checkpoints[{index}]")))?;
        Ok(Mark {
            size: checkpoint.size,
            root: checkpoint.root,
        })
    });
    marks.collect()
}

#[derive(Deserialize)]
struct Linked {
    prev: Option<Hash>,
    seq: Option<u64>,
}

impl VerifyChain {
    /// Checks the chain.
    ///
    /// # Errors
    /// None; what is wrong is in the answer.
    pub fn answer(&self) -> Result<ChainReport, Problem> {
        let mut report = ChainReport {
            size: 0,
            root: Hash::ZERO,
            leaves: Vec::with_capacity(self.entries.len()),
            findings: Vec::new(),
        };
        let mut frontier = Frontier::default();
        let mut head = Hash::ZERO;
        for (position, entry) in (1..).zip(&self.entries) {
            let mut find = |kind, message| {
                report.findings.push(Finding {
                    position,
                    kind,
                    message,
                });
            };
            if let Err(error) = check(entry.as_bytes()) {
                find(FindingKind::NotALine, error.to_string());
            }
            match serde_json::from_str::<Linked>(entry) {
                Err(error) => find(FindingKind::NotALine, error.to_string()),
                Ok(linked) => {
                    if linked.prev != Some(head) {
                        let message = "its `prev` is not the leaf hash of the entry before";
                        find(FindingKind::Link, message.into());
                    }
                    if let Some(seq) = linked.seq
                        && seq + 1 != position
                    {
                        let message = format!("its `seq` is {seq}, not {}", position - 1);
                        find(FindingKind::Position, message);
                    }
                }
            }
            head = leaf_hash(entry.as_bytes());
            frontier.push(head);
            report.leaves.push(head);
            report.size = position;
        }
        report.root = frontier.root();
        Ok(report)
    }
}
