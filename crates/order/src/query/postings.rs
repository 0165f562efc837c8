//! The postings of an order, in pages.

use crate::book::read;
use crate::{ORDER_POSTING, PostedRecord, PostingKind};
use lineside_execution::{Reads, Refused};
use lineside_journal::{After, Scan, cells};
use lineside_kernel::{TransactionId, WorkOrderId};
use serde::{Deserialize, Serialize};

/// How many rows are read at once.
const CHUNK: usize = 500;

/// Lists the postings of an order in the order of their numbers, in pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListOrderPostings {
    /// The order.
    pub order: WorkOrderId,
    /// Only postings of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PostingKind>,
    /// Only postings at this step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// Whether to leave out postings that were taken back, and what took them back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub live_only: bool,
    /// The last posting of the page before: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<TransactionId>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// One page of a list of postings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OrderPostingPage {
    /// The postings.
    pub postings: Vec<PostedRecord>,
    /// Where the next page begins; absent when this one is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<TransactionId>,
}

/// Answers `order.list_postings`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_order_postings(
    reads: &mut dyn Reads,
    request: &ListOrderPostings,
) -> Result<OrderPostingPage, Refused> {
    let limit = usize::try_from(request.limit.unwrap_or(100).clamp(1, 1000)).unwrap_or(1000);
    let order = request.order.as_str();
    let mut postings: Vec<PostedRecord> = Vec::new();
    let mut after = request.after.clone();
    loop {
        let mut scan = Scan::all().equals(cells![order]).limit(CHUNK);
        if let Some(after) = &after {
            let key = cells![order, after.as_str()];
            scan = scan.after(After {
                columns: Vec::new(),
                key,
            });
        }
        let rows = reads.rows(&ORDER_POSTING, &scan)?;
        for row in &rows {
            let record = read(row)?;
            after = Some(record.posting.posting.clone());
            if !matches(request, &record) {
                continue;
            }
            if postings.len() == limit {
                let next = postings.last().map(|last| last.posting.posting.clone());
                return Ok(OrderPostingPage { postings, next });
            }
            postings.push(record);
        }
        if rows.len() < CHUNK {
            return Ok(OrderPostingPage {
                postings,
                next: None,
            });
        }
    }
}

fn matches(request: &ListOrderPostings, record: &PostedRecord) -> bool {
    let posting = &record.posting;
    let is_live = record.reversed_by.is_none() && posting.kind != PostingKind::Reversal;
    request.kind.is_none_or(|kind| kind == posting.kind)
        && request.step.is_none_or(|step| posting.step == Some(step))
        && (is_live || !request.live_only)
}
