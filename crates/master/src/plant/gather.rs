//! Gathers what goes into an item from the rooms, as the plain functions take it.

use crate::bom::{BomLine, BomRevision, BomRoom, BomState, NOT_EFFECTIVE};
use crate::item::{ItemRoom, ItemState, UNKNOWN};
use crate::page::find;
use crate::structure::ItemStructure;
use crate::{Revision, RevisionKey, RevisionStatus};
use lineside_execution::{Desk, Reads, Refused, Room, Violation, Word};
use lineside_kernel::{ErrorCode, ItemId, LocalDate, SiteId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where states come from.
pub(super) trait Source {
    /// The state of a thing; the default when there is none.
    fn state<R: Room>(&mut self, code: &str) -> Result<Arc<R::State>, Refused>;
}

/// Answers for a question: what the rows say now.
pub(super) struct Rows<'a>(pub(super) &'a mut dyn Reads);

impl Source for Rows<'_> {
    fn state<R: Room>(&mut self, code: &str) -> Result<Arc<R::State>, Refused> {
        let found = find::<R>(self.0, code)?;
        Ok(found.map(|found| found.state).unwrap_or_default())
    }
}

/// Answers for a decision, which then rests on every state that was looked at.
impl Source for Desk<'_> {
    fn state<R: Room>(&mut self, code: &str) -> Result<Arc<R::State>, Refused> {
        Ok(self.load::<R>(code)?.state)
    }
}

/// Which revisions count.
#[derive(Clone, Copy)]
pub(super) struct When<'a> {
    pub(super) site: Option<&'a SiteId>,
    pub(super) on: LocalDate,
    /// The alternate of the item that was asked about; the first when there is none.
    pub(super) alternate: Option<&'a Word>,
}

/// What goes into an item and into what goes into that, and the item's own revision.
pub(super) struct Gathered {
    pub(super) revision: BomRevision,
    pub(super) structure: Vec<ItemStructure>,
}

/// How far down is looked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// To the last bought item.
    All,
    /// As far as one order needs: through phantoms and no further.
    OneOrder,
}

/// Gathers what goes into an item.
pub(super) fn gather(
    source: &mut impl Source,
    item: &ItemId,
    when: When<'_>,
    depth: Depth,
) -> Result<Gathered, Refused> {
    let known = source.state::<ItemRoom>(item.as_str())?;
    let bom = source.state::<BomRoom>(item.as_str())?;
    let mut serving = bom.effective_on(when.site, when.on).into_iter();
    let revision = serving.find(|it| {
        when.alternate
            .is_none_or(|named| it.key.alternate == *named)
    });
    let revision = revision.ok_or_else(|| match &known.item {
        None => unknown(item),
        Some(_) => not_effective(&NOT_EFFECTIVE, item, when, &bom.revisions),
    })?;
    let root = describe(item, &known, revision.lines.clone(), false);
    let mut found = BTreeMap::from([(item.clone(), (root, true))]);
    let mut open: Vec<BomLine> = revision.lines.clone();
    while let Some(line) = open.pop() {
        let known = source.state::<ItemRoom>(line.item.as_str())?;
        let (described, is_known) = found
            .entry(line.item.clone())
            .or_insert_with(|| (describe(&line.item, &known, Vec::new(), false), false));
        if *is_known || !looks_into(&line, &known, depth) {
            continue;
        }
        *is_known = true;
        let bom = source.state::<BomRoom>(line.item.as_str())?;
        match bom.effective_on(when.site, when.on).first() {
            Some(first) => described.lines.clone_from(&first.lines),
            None => described.gap = is_made_here(&bom, when.site),
        }
        open.extend(described.lines.iter().cloned());
    }
    Ok(Gathered {
        revision: revision.clone(),
        structure: found
            .into_values()
            .map(|(described, _)| described)
            .collect(),
    })
}

/// Whether what goes into a component matters.
fn looks_into(line: &BomLine, known: &ItemState, depth: Depth) -> bool {
    let by_item = known.item.as_ref().is_some_and(|item| item.phantom);
    let is_phantom = line.phantom.unwrap_or(false) || by_item;
    line.is_component() && (depth == Depth::All || is_phantom)
}

fn describe(item: &ItemId, known: &ItemState, lines: Vec<BomLine>, gap: bool) -> ItemStructure {
    let mut described = ItemStructure::new(item.clone(), lines);
    described.gap = gap;
    if let Some(known) = &known.item {
        described.increment = known.increment;
        described.phantom = known.phantom;
        described.backflush = known.backflush;
    }
    described
}

/// Whether an item is made at all, so that a day without a revision is a gap.
fn is_made_here(bom: &BomState, site: Option<&SiteId>) -> bool {
    bom.revisions.iter().any(|revision| {
        let of = revision.key.site.as_ref();
        revision.status != RevisionStatus::Ended && (of.is_none() || of == site)
    })
}

fn unknown(item: &ItemId) -> Violation {
    Violation::new(&UNKNOWN, format!("there is no item `{item}`")).with("value", item.as_str())
}

/// Nothing serves: the answer says what would.
pub(super) fn not_effective<R: Revision>(
    code: &'static ErrorCode,
    item: &ItemId,
    when: When<'_>,
    revisions: &[R],
) -> Violation {
    let known: Vec<String> = revisions.iter().map(shown).collect();
    let what = match known.is_empty() {
        true => "there is none at all".to_owned(),
        false => format!("there are: {}", known.join("; ")),
    };
    let message = format!(
        "no released revision of `{item}` serves an order that starts on {}, so it cannot be \
         made then; {what}",
        when.on
    );
    Violation::new(code, message)
        .with("item", item.as_str())
        .with("on", when.on.to_string())
        .with("site", when.site.map(SiteId::as_str))
        .with("alternate", when.alternate.map(Word::as_str))
        .with("revisions", known)
}

fn shown<R: Revision>(revision: &R) -> String {
    let key: &RevisionKey = revision.key();
    match revision.effective() {
        Some(days) => format!("{key} ({} on {days})", revision.status().as_str()),
        None => format!("{key} ({})", revision.status().as_str()),
    }
}
