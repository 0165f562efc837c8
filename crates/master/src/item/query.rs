//! What can be asked about items.

use super::error::UNKNOWN;
use super::{Item, ItemRoom, ItemState, ItemStatus};
use crate::page::{find, page};
use lineside_execution::{Reads, Refused, Violation, Word};
use lineside_journal::{Scan, cells};
use lineside_kernel::ItemId;
use serde::{Deserialize, Serialize};

/// Shows an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetItem {
    /// Its code.
    pub item: ItemId,
}

/// An item, and how often it was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemView {
    /// The item.
    pub item: Item,
    /// How many facts it is made of; what a signature names as the version signed.
    pub version: u64,
    /// Whether something rests on its unit, increment and tracking, so that they are fixed.
    pub in_use: bool,
}

/// Answers `master.get_item`.
///
/// # Errors
/// [`Refused`] when there is no such item or it cannot be read.
pub fn get_item(reads: &mut dyn Reads, request: &GetItem) -> Result<ItemView, Refused> {
    let code = request.item.as_str();
    let unknown = || Violation::new(&UNKNOWN, format!("there is no item `{code}`"));
    let found = find::<ItemRoom>(reads, code)?.ok_or_else(unknown)?;
    Ok(ItemView {
        item: found.state.item.clone().ok_or_else(unknown)?,
        version: found.version,
        in_use: found.state.in_use,
    })
}

/// Lists items in the order of their codes, in pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListItems {
    /// Only items of this sort.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Word>,
    /// Only items in this status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ItemStatus>,
    /// Where the page before ended: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ItemId>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// One page of a list of items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemPage {
    /// The items.
    pub items: Vec<ItemView>,
    /// What to ask for behind; absent when this page is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ItemId>,
}

/// Answers `master.list_items`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_items(reads: &mut dyn Reads, request: &ListItems) -> Result<ItemPage, Refused> {
    let scan = match (&request.kind, request.status) {
        (Some(kind), _) => Scan::by("kind").equals(cells![kind.as_str()]),
        (None, Some(status)) => Scan::by("status").equals(cells![status.as_str()]),
        (None, None) => Scan::all(),
    };
    let after = request.after.as_ref().map(ItemId::as_str);
    let is_wanted = |state: &ItemState| {
        let item = state.item.as_ref();
        item.is_some_and(|item| request.status.is_none_or(|status| status == item.status))
    };
    let (found, has_more) = page::<ItemRoom>(reads, &scan, after, request.limit, is_wanted)?;
    let items: Vec<ItemView> = found
        .into_iter()
        .filter_map(|(_, found)| {
            Some(ItemView {
                item: found.state.item.clone()?,
                version: found.version,
                in_use: found.state.in_use,
            })
        })
        .collect();
    let last = items.last().filter(|_| has_more);
    let next = last.map(|last| last.item.item.clone());
    Ok(ItemPage { items, next })
}
