//! Holding a store of the host's to every promise that a store makes.
//!
//! The kit needs an empty store for each check. It is given one inside the host's own map,
//! under keys that no store uses, and what it wrote is removed again.

use super::ask::Door;
use super::key_value::HostKeyValue;
use lineside::Problem;
use lineside::Watch;
use lineside::journal::{KeyValue, KeyValueStore, Pair, Slot, Store, StoreError};
use lineside_conformance::{Checked, Factory, Place, Verdict, checks};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicU64, Ordering};

/// Holds the plant's store to every promise that a store makes, one check after another.
///
/// For a store that you have written yourself: run it in your tests, on a plant that holds
/// nothing you need. The checks write to the same map, under keys that start with the byte
/// 255, which the plant never uses, and remove what they wrote. They say what several
/// callers, lost answers, retries and long journals may do to a store; power cuts and
/// damaged files are for you to try.
///
/// Checks ask the store from several threads, one at a time. In JavaScript use the form
/// that does not wait, `conformanceAsync`: the thread that waits for an answer cannot give
/// one.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CheckStore {
    /// Only the checks with this text in their name; left out, all of them.
    #[serde(default)]
    filter: String,
}

/// What became of each check.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct StoreReport {
    /// How many promises are kept.
    passed: u32,
    /// How many are not.
    failed: u32,
    /// How many do not apply to this store.
    skipped: u32,
    /// The checks that were run, or skipped, in their order.
    checks: Vec<StoreCheck>,
}

/// One promise, and what became of it.
#[derive(Debug, Serialize, JsonSchema)]
struct StoreCheck {
    /// The promise as a name.
    name: String,
    /// The promise as a sentence.
    about: String,
    /// What became of it.
    result: StoreCheckResult,
    /// Why it failed, or why it was skipped.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// How long it took.
    milliseconds: u32,
}

/// What became of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum StoreCheckResult {
    /// The promise is kept.
    Passed,
    /// It is not.
    Failed,
    /// It does not apply to this store.
    Skipped,
}

impl CheckStore {
    pub(crate) fn run(&self, door: &Door, watch: &dyn Watch) -> Result<StoreReport, Problem> {
        let corners = Corners {
            map: HostKeyValue::new(door.clone())?,
            next: AtomicU64::new(0),
        };
        let capabilities = corners.place()?.open()?.capabilities();
        let wanted: Vec<_> = checks()
            .into_iter()
            .filter(|check| check.name.contains(&self.filter))
            .collect();
        let total = wanted.len() as u64;
        let mut report = StoreReport {
            passed: 0,
            failed: 0,
            skipped: 0,
            checks: Vec::with_capacity(wanted.len()),
        };
        for (done, check) in (0..).zip(wanted) {
            watch.check(done, total)?;
            let start = std::time::Instant::now();
            report.add(&Checked {
                check,
                verdict: check.run_on(&corners, capabilities),
                took: start.elapsed(),
            });
        }
        Ok(report)
    }
}

impl StoreReport {
    fn add(&mut self, checked: &Checked) {
        let (count, result, reason) = match &checked.verdict {
            Verdict::Passed => (&mut self.passed, StoreCheckResult::Passed, None),
            Verdict::Failed(failure) => (
                &mut self.failed,
                StoreCheckResult::Failed,
                Some(failure.to_string()),
            ),
            Verdict::Skipped(need) => (
                &mut self.skipped,
                StoreCheckResult::Skipped,
                Some(need.why().to_owned()),
            ),
        };
        *count += 1;
        self.checks.push(StoreCheck {
            name: checked.check.name.to_owned(),
            about: checked.check.about.to_owned(),
            result,
            reason,
            milliseconds: checked.took.as_millis().try_into().unwrap_or(u32::MAX),
        });
    }
}

/// The first byte of every key of a check; a store's own keys start with a lesser one.
const CORNER: u8 = 0xff;

/// Empty stores inside the host's map.
struct Corners {
    map: HostKeyValue,
    next: AtomicU64,
}

impl Factory for Corners {
    fn place(&self) -> Result<Box<dyn Place>, StoreError> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let mut prefix = vec![CORNER];
        prefix.extend(number.to_be_bytes());
        let mut corner = Corner(Prefixed {
            map: self.map.clone(),
            prefix,
        });
        // What a run that was cut off may have left.
        corner.clear()?;
        Ok(Box::new(corner))
    }
}

/// The place of one check; what is in it goes with it.
struct Corner(Prefixed);

impl Corner {
    /// How many keys are removed at once.
    const AT_ONCE: usize = 1_000;

    fn clear(&mut self) -> Result<(), StoreError> {
        loop {
            let found = self.0.scan(&[], &[CORNER], Self::AT_ONCE)?;
            if found.is_empty() {
                return Ok(());
            }
            let removed: Vec<Slot> = found.into_iter().map(|(key, _)| (key, None)).collect();
            self.0.apply(&[], &removed)?;
        }
    }
}

impl Place for Corner {
    fn open(&self) -> Result<Box<dyn Store>, StoreError> {
        Ok(Box::new(KeyValueStore::open(self.0.clone())?))
    }
}

impl Drop for Corner {
    fn drop(&mut self) {
        // A store that fails here has failed its checks before; the next run clears it.
        let _ = self.clear();
    }
}

/// The part of a map whose keys start with a prefix, as a map of its own.
#[derive(Clone)]
struct Prefixed {
    map: HostKeyValue,
    prefix: Vec<u8>,
}

impl Prefixed {
    fn within(&self, key: &[u8]) -> Vec<u8> {
        [&self.prefix, key].concat()
    }

    fn slots(&self, slots: &[Slot]) -> Vec<Slot> {
        let within = |(key, value): &Slot| (self.within(key), value.clone());
        slots.iter().map(within).collect()
    }
}

impl KeyValue for Prefixed {
    fn get(&mut self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.map.get(&self.within(key))
    }

    fn scan(&mut self, from: &[u8], to: &[u8], limit: usize) -> Result<Vec<Pair>, StoreError> {
        let found = self.map.scan(&self.within(from), &self.within(to), limit)?;
        found
            .into_iter()
            .map(|(key, value)| {
                let own = key.strip_prefix(&*self.prefix).map(<[u8]>::to_vec);
                let own = own.ok_or_else(|| {
                    StoreError::Corrupt("a scan gave a key outside what was asked".into())
                })?;
                Ok((own, value))
            })
            .collect()
    }

    fn apply(&mut self, expected: &[Slot], writes: &[Slot]) -> Result<bool, StoreError> {
        self.map.apply(&self.slots(expected), &self.slots(writes))
    }

    fn durable(&self) -> bool {
        self.map.durable()
    }

    fn many_writers(&self) -> bool {
        self.map.many_writers()
    }
}
