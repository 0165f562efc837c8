//! What can be asked about letters.

use super::request::with_order;
use super::room::LETTER;
use super::{LetterProblem, LetterRoom, LetterState};
use crate::lease::{LEASE, decide_page, read_lease};
use crate::room::read_row;
use crate::{Reads, Refused};
use lineside_journal::{Cell, CommandId, Row, Scan, Scope, StoreError, cells};
use lineside_kernel::{ActorId, DeviceId, LetterId, Timestamp};
use serde::{Deserialize, Serialize};

/// The most letters of one answer.
const MAX_LETTERS: u32 = 1_000;

/// Hands a device the letters that its site has not answered yet, in the order in which
/// they were sent.
///
/// Whoever does not hold the site's lease gets none, because what it did would count for
/// nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FetchLetters {
    /// The device's site, with its tenant.
    pub site: Scope,
    /// The device.
    pub device: DeviceId,
    /// The number of its lease.
    pub epoch: u64,
    /// Only letters behind this place in the queue; 0 starts at its head.
    #[serde(default)]
    pub after: u64,
    /// At most so many letters, up to 1,000.
    #[serde(default = "most")]
    pub limit: u32,
}

fn most() -> u32 {
    MAX_LETTERS
}

/// Letters for one site, and where to go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LetterPage {
    /// The letters, in order.
    pub letters: Vec<Letter>,
    /// The place up to which was read: `after` of the next call.
    pub number: u64,
}

/// A letter as the site gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Letter {
    /// The letter's code.
    pub letter: LetterId,
    /// Its place in the queue.
    pub number: u64,
    /// The command id to carry it out under; it stands in the request already.
    pub order: CommandId,
    /// The operation to carry out.
    pub method: String,
    /// The operation's request, as JSON text.
    pub request: String,
}

/// Lists the letters that sites have rejected and that nobody has dealt with, oldest
/// sending first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListDeadLetters {
    /// Only those for this site, with its tenant; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<Scope>,
}

/// Letters that sites have rejected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeadLetters {
    /// The letters.
    pub letters: Vec<DeadLetter>,
}

/// A letter that its site has rejected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeadLetter {
    /// The letter's code.
    pub letter: LetterId,
    /// The site that it was for.
    pub to: Scope,
    /// The operation wanted.
    pub method: String,
    /// The operation's request, as JSON text.
    pub request: String,
    /// How often it was sent.
    pub sendings: u32,
    /// Who sent it the last time.
    pub sent_by: ActorId,
    /// When, as claimed.
    pub sent_at: Timestamp,
    /// Why the site rejected it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<LetterProblem>,
}

/// Answers `sync.fetch`; `is_answered` says which orders the site's own journal answers
/// for good already, although the letters do not know it yet.
///
/// # Errors
/// [`Refused`] when the device does not hold the site's lease, or letters cannot be read.
pub fn fetch_letters(
    reads: &mut dyn Reads,
    request: &FetchLetters,
    is_answered: &dyn Fn(CommandId) -> bool,
) -> Result<LetterPage, Refused> {
    let lease = reads.row(&LEASE, &cells![request.site.as_str()])?;
    let lease = lease.map(|row| read_lease(&row)).transpose()?;
    let lease = lease
        .map(|lease| (*lease.state).clone())
        .unwrap_or_default();
    decide_page(&lease, &request.device, request.epoch)?;
    let mut page = LetterPage {
        letters: Vec::new(),
        number: request.after,
    };
    let limit = usize::try_from(request.limit.clamp(1, MAX_LETTERS)).unwrap_or(1);
    for row in reads.rows(&LETTER, &queue(&request.site, request.after).limit(limit))? {
        let (letter, state) = read(&row)?;
        page.number = state.number;
        let Some(order) = state.order else { continue };
        if is_answered(order) {
            continue;
        }
        page.letters.push(Letter {
            letter,
            number: state.number,
            order,
            request: with_order(&state.request, order).map_err(StoreError::Corrupt)?,
            method: state.method,
        });
    }
    Ok(page)
}

/// Every order that a site still has to answer, with its letter.
///
/// # Errors
/// [`StoreError`] when letters cannot be read.
pub fn open_orders(
    reads: &mut dyn Reads,
    site: &Scope,
) -> Result<Vec<(LetterId, CommandId)>, StoreError> {
    let mut orders = Vec::new();
    for row in reads.rows(&LETTER, &queue(site, 0))? {
        let (letter, state) = read(&row)?;
        orders.extend(state.order.map(|order| (letter, order)));
    }
    Ok(orders)
}

/// Answers `sync.dead_letters`.
///
/// # Errors
/// [`Refused`] when letters cannot be read.
pub fn dead_letters(
    reads: &mut dyn Reads,
    request: &ListDeadLetters,
) -> Result<DeadLetters, Refused> {
    let mut letters = Vec::new();
    for row in reads.rows(&LETTER, &Scan::by("status").equals(cells!["dead"]))? {
        let (letter, state) = read(&row)?;
        let (Some(to), Some(sent_by), Some(sent_at)) = (state.to, state.sent_by, state.sent_at)
        else {
            continue;
        };
        if request.site.as_ref().is_some_and(|site| *site != to) {
            continue;
        }
        letters.push(DeadLetter {
            letter,
            to,
            method: state.method,
            request: state.request,
            sendings: state.sendings,
            sent_by,
            sent_at,
            problem: state.problem,
        });
    }
    Ok(DeadLetters { letters })
}

fn queue(site: &Scope, after: u64) -> Scan {
    let first = i64::try_from(after.saturating_add(1)).unwrap_or(i64::MAX);
    Scan::by("queue").equals(cells![site.as_str()]).from(first)
}

fn read(row: &Row) -> Result<(LetterId, LetterState), StoreError> {
    let damaged = |why: String| StoreError::Corrupt(format!("the row of a letter: {why}"));
    let loaded = read_row::<LetterRoom>(row).map_err(damaged)?;
    let code = row.first().and_then(Cell::as_text).unwrap_or_default();
    let letter = code
        .parse()
        .map_err(|_| damaged("its code is none".into()))?;
    Ok((letter, (*loaded.state).clone()))
}
