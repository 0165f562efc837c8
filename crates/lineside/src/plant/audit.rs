//! Auditing a plant, checkpoints of its journal, and proofs for outsiders.

use super::events::{JournalEvent, ReadStream};
use super::{Plant, PlantError};
use crate::evidence::{keys, marks};
use lineside_journal::{AuditReport, Scope, StoreError, StreamId, audit};
use lineside_kernel::{ActorId, Problem};
use lineside_proof::{
    Checkpoint, ConsistencyProof, Hash, InclusionProof, ProofFile, Tree, TreeError,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::ops::{ControlFlow, Range};
use std::sync::{Mutex, PoisonError};

/// Audits the whole journal of this site: every byte, link, position, version and count,
/// and the checkpoints that were kept elsewhere.
///
/// Without checkpoints from outside, an audit cannot see that the end was cut off and
/// repaired, or that everything was written anew.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerifyJournal {
    /// Signed checkpoints that were kept elsewhere, besides those of the plant's anchor.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checkpoints: Vec<String>,
    /// The keys that are trusted to sign checkpoints.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<String>,
}

/// Proves that one event stands in the journal, for somebody who has only a checkpoint.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProveEvent {
    /// The event's position.
    pub position: u64,
    /// The length of the journal at the checkpoint; today's when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
}

/// The proof that one event stands in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EventProof {
    /// The stored line.
    pub line: String,
    /// Its leaf hash.
    pub leaf: Hash,
    /// The path from the leaf to the root.
    pub proof: InclusionProof,
    /// The root of the tree of that size.
    pub root: Hash,
    /// The proof with a signed checkpoint as one file (C2SP `tlog-proof`); absent when
    /// the plant has no signer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

/// Proves that the journal continues an earlier one: nothing was changed, only added.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProveJournalGrowth {
    /// The earlier length.
    pub from: u64,
    /// The later length; today's when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u64>,
}

/// The proof that a journal only grew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GrowthProof {
    /// The path between the two roots.
    pub proof: ConsistencyProof,
    /// The root of the earlier length.
    pub from_root: Hash,
    /// The root of the later length.
    pub to_root: Hash,
}

/// A checkpoint of a plant's journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JournalCheckpoint {
    /// Whose journal it is: the site.
    pub origin: String,
    /// How many lines it has.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// The signed note; absent when the plant has no signer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Whether the plant's anchor keeps it now.
    pub is_kept: bool,
}

/// Lists what was refused to an actor, oldest first.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListRefusals {
    /// Whose refused commands.
    pub actor: ActorId,
    /// Only those behind this version of the list.
    #[serde(default)]
    pub after_version: u64,
}

/// What was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RefusalList {
    /// The events that say so.
    pub events: Vec<JournalEvent>,
}

/// The upper parts of the trees of the sites, so that proofs need not read everything.
#[derive(Default)]
pub(super) struct Trees(Mutex<HashMap<Scope, Tree>>);

impl Plant {
    /// Audits the journal of this site.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read, a key is none, or a checkpoint is not
    /// signed by a known key. What is wrong with the journal is in the report.
    pub fn verify(&self, wanted: &VerifyJournal) -> Result<AuditReport, Problem> {
        let keys = keys(&wanted.keys)?;
        let mut notes = wanted.checkpoints.clone();
        if let Some(anchor) = &self.inner.options.anchor
            && !keys.is_empty()
        {
            notes.extend(anchor.kept(self.scope().as_str())?);
        }
        let marks = marks(&notes, &keys)?;
        Ok(self.read(|store| audit(store, self.scope(), marks.clone()))?)
    }

    /// Says how long the journal is and what its root is, signed when the plant has a
    /// signer, and kept elsewhere when it has an anchor.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read, or the note could not be signed or
    /// kept.
    pub fn checkpoint(&self) -> Result<JournalCheckpoint, Problem> {
        let tip = self.read(|store| store.tip(self.scope()))?;
        let checkpoint = Checkpoint {
            origin: self.scope().to_string(),
            size: tip.position(),
            root: tip.root(),
            extensions: Vec::new(),
        };
        let note = self.sign(&checkpoint)?;
        let mut is_kept = false;
        if let (Some(anchor), Some(note)) = (&self.inner.options.anchor, &note) {
            anchor.keep(&checkpoint.origin, note)?;
            is_kept = true;
        }
        Ok(JournalCheckpoint {
            origin: checkpoint.origin,
            size: checkpoint.size,
            root: checkpoint.root,
            note,
            is_kept,
        })
    }

    /// Proves that one event stands in the journal.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such event, or the store cannot be read.
    pub fn prove(&self, wanted: &ProveEvent) -> Result<EventProof, Problem> {
        let size = wanted.size.unwrap_or(self.status()?.position);
        if wanted.position == 0 || wanted.position > size {
            return Err(no_such(wanted.position, size, "position"));
        }
        let index = wanted.position - 1;
        let (proof, root) = self.with_tree(size, |tree, leaves| {
            let proof = tree.inclusion(index, size, &mut *leaves)?;
            Ok((proof, tree.root_at(size, leaves)?))
        })?;
        let line = self.read(|store| {
            let mut found = None;
            store.read_journal(self.scope(), index, 1, &mut |line| {
                found = Some(line);
                ControlFlow::Break(())
            })?;
            found.ok_or_else(|| StoreError::Corrupt(format!("line {} is missing", index + 1)))
        })?;
        let checkpoint = Checkpoint {
            origin: self.scope().to_string(),
            size,
            root,
            extensions: Vec::new(),
        };
        let file = match self.sign(&checkpoint)? {
            Some(note) => Some(ProofFile::new(proof.clone(), &note)?.to_string()),
            None => None,
        };
        Ok(EventProof {
            leaf: line.leaf(),
            line: line.as_text().into_owned(),
            proof,
            root,
            file,
        })
    }

    /// Proves that the journal only grew.
    ///
    /// # Errors
    /// A [`Problem`] when it never was so long, or the store cannot be read.
    pub fn prove_growth(&self, wanted: &ProveJournalGrowth) -> Result<GrowthProof, Problem> {
        let to = wanted.to.unwrap_or(self.status()?.position);
        if wanted.from > to {
            return Err(no_such(wanted.from, to, "from"));
        }
        self.with_tree(to, |tree, leaves| {
            Ok(GrowthProof {
                proof: tree.consistency(wanted.from, to, &mut *leaves)?,
                from_root: tree.root_at(wanted.from, &mut *leaves)?,
                to_root: tree.root_at(to, leaves)?,
            })
        })
    }

    /// Lists what was refused to an actor.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn refusals(&self, wanted: &ListRefusals) -> Result<RefusalList, Problem> {
        let stream = ReadStream {
            stream: StreamId::new("refusal", wanted.actor.as_str())?,
            after_version: wanted.after_version,
            limit: super::MAX_EVENTS,
            with_lines: false,
        };
        Ok(RefusalList {
            events: self.stream_events(&stream)?.events,
        })
    }

    fn sign(&self, checkpoint: &Checkpoint) -> Result<Option<String>, Problem> {
        match &self.inner.options.signer {
            Some(signer) => Ok(Some(checkpoint.sign(&**signer)?)),
            None => Ok(None),
        }
    }

    /// Works with the tree over at least `size` lines.
    fn with_tree<T>(
        &self,
        size: u64,
        work: impl FnOnce(
            &Tree,
            &mut dyn FnMut(Range<u64>) -> Result<Vec<Hash>, Failure>,
        ) -> Result<T, Failure>,
    ) -> Result<T, Problem> {
        let mut trees = self
            .inner
            .trees
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let tree = trees.entry(self.scope().clone()).or_default();
        if tree.size() < size {
            let missing = self.leaves(tree.size()..size)?;
            tree.extend(missing);
        }
        if tree.size() < size {
            return Err(no_such(size, tree.size(), "size"));
        }
        let mut leaves = |range: Range<u64>| self.leaves(range).map_err(Failure::Store);
        work(tree, &mut leaves).map_err(|failure| match failure {
            Failure::Store(error) => error.into(),
            Failure::Tree(error) => error.into(),
        })
    }

    /// The leaf hashes of the lines with these indexes, from 0.
    fn leaves(&self, range: Range<u64>) -> Result<Vec<Hash>, StoreError> {
        let count = range.end.saturating_sub(range.start);
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        self.read(|store| {
            let mut leaves = Vec::new();
            store.read_journal(self.scope(), range.start, count, &mut |line| {
                leaves.push(line.leaf());
                ControlFlow::Continue(())
            })?;
            Ok(leaves)
        })
    }
}

/// What can go wrong between a tree and the lines below it.
enum Failure {
    Store(StoreError),
    Tree(TreeError),
}

impl From<TreeError> for Failure {
    fn from(error: TreeError) -> Self {
        Self::Tree(error)
    }
}

fn no_such(given: u64, last: u64, path: &str) -> Problem {
    Problem::from(PlantError::NoSuchPosition { given, last }).at(path)
}
