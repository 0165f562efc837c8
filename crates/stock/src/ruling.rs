//! Whose word holds on an item: that of master data where it knows the item, else what the
//! ledger was told.
//!
//! Whatever moves or promises stock asks here for its rules. The first to ask takes the
//! item into use in its own commit, so that what is booked cannot get another meaning by a
//! change of the item; those who come later find it in use and write nothing. When the
//! item says something else than the stock went by so far, the stock notes it as a fact of
//! its own, and its ledger can be read without master data.
//!
//! Master data and stock meet within one journal. Of plants that keep journals of their
//! own, each has its own word on an item, and takes its own into use.

use crate::draft::Draft;
use crate::error::{RULES_IN_USE, no_code};
use crate::of_item::{counted_otherwise, rules_of_item};
use crate::{STOCK, StockEvent, StockRoom, StockRules, StockRulesSet, StockState, Valuation};
use lineside_execution::{Desk, Reads, Refused, Rejection, Violation, read_row};
use lineside_journal::{StoreError, cells, joined_code};
use lineside_kernel::{ItemId, SiteId, TransactionId};
use lineside_master::item::{ITEM, ItemRoom, take_into_use};
use rust_decimal::Decimal;
use std::sync::Arc;

/// How an item is counted, followed and valued at a site. The decision at hand rests on it
/// then, and the item is in use.
///
/// # Errors
/// [`Refused`] when it cannot be read, or when there is stock from before that is counted
/// in another way than the item.
pub fn stock_rules(
    desk: &mut Desk<'_>,
    item: &ItemId,
    site: &SiteId,
) -> Result<Arc<StockRules>, Refused> {
    let code = joined_code([item.as_str(), site.as_str()]);
    let stock = desk.load::<StockRoom>(&code)?.state;
    let so_far = stock.rules();
    let known = desk.load::<ItemRoom>(item.as_str())?.state;
    let Some(own) = &known.item else {
        return Ok(so_far);
    };
    let rules = rules_of_item(own, &so_far);
    let is_news = rules != *so_far;
    if is_news && let Some(rejection) = Rejection::of(at_odds(&stock, &so_far, &rules, item)) {
        return Err(rejection.into());
    }
    if !known.in_use {
        take_into_use(desk, item)?;
    }
    if !is_news {
        return Ok(so_far);
    }
    adopt(desk, &rules, item, site)?;
    Ok(Arc::new(rules))
}

/// Lets a stock go by these rules from now on; what is there is worth the standard cost
/// that they name.
pub(crate) fn adopt(
    desk: &mut Desk<'_>,
    rules: &StockRules,
    item: &ItemId,
    site: &SiteId,
) -> Result<(), Refused> {
    let code = joined_code([item.as_str(), site.as_str()]);
    let set = StockRulesSet {
        rules: rules.clone(),
    };
    desk.record::<StockRoom>(&code, &StockEvent::RulesSet(set))?;
    let number = TransactionId::new(desk.command().id.to_string()).map_err(no_code)?;
    let mut draft = Draft::open(desk, rules, item, site)?;
    draft.adopt_standard(&number)?;
    draft.write_down(desk)
}

/// The same for taking out what is there by a correction. That goes by the rules under
/// which it came in when the item now says otherwise, so that old stock can be cleared.
pub(crate) fn rules_to_clear(
    desk: &mut Desk<'_>,
    item: &ItemId,
    site: &SiteId,
) -> Result<Arc<StockRules>, Refused> {
    match stock_rules(desk, item, site) {
        Err(Refused::Rejected(rejection)) if rejection.code() == RULES_IN_USE.code => {
            let code = joined_code([item.as_str(), site.as_str()]);
            Ok(desk.load::<StockRoom>(&code)?.state.rules())
        }
        rules => rules,
    }
}

/// The same where goods arrive from another site: they bring its rules along to a site
/// that never had any.
pub(crate) fn rules_of_arrivals(
    desk: &mut Desk<'_>,
    theirs: &StockRules,
    item: &ItemId,
    site: &SiteId,
) -> Result<Arc<StockRules>, Refused> {
    let code = joined_code([item.as_str(), site.as_str()]);
    let stock = desk.load::<StockRoom>(&code)?.state;
    let is_new = stock.rules.is_none() && stock.movements == 0 && stock.is_bare();
    if is_new && *theirs != StockRules::default() {
        adopt(desk, theirs, item, site)?;
    }
    stock_rules(desk, item, site)
}

/// The rules of a stock as a question finds them; nothing rests on the answer.
pub(crate) fn rules_now(
    reads: &mut dyn Reads,
    item: &ItemId,
    stock: &StockState,
) -> Result<Arc<StockRules>, Refused> {
    let so_far = stock.rules();
    let Some(row) = reads.row(&ITEM, &cells![item.as_str()])? else {
        return Ok(so_far);
    };
    let known = read_row::<ItemRoom>(&row).map_err(StoreError::Corrupt)?;
    let Some(own) = &known.state.item else {
        return Ok(so_far);
    };
    let rules = rules_of_item(own, &so_far);
    Ok(match at_odds(stock, &so_far, &rules, item).is_empty() {
        true => Arc::new(rules),
        false => so_far,
    })
}

/// The least that is booked of an item that only the ledger knows; `None` when it was told
/// nothing of it.
///
/// # Errors
/// [`Refused`] when the stock cannot be read.
pub fn increment_told(
    reads: &mut dyn Reads,
    item: &ItemId,
    site: &SiteId,
) -> Result<Option<Decimal>, Refused> {
    let code = joined_code([item.as_str(), site.as_str()]);
    let Some(row) = reads.row(&STOCK, &cells![code.as_str()])? else {
        return Ok(None);
    };
    let stock = read_row::<StockRoom>(&row).map_err(StoreError::Corrupt)?;
    Ok(stock.state.rules.as_deref().map(|rules| rules.increment))
}

/// Why the item's rules cannot hold for what is there.
fn at_odds(
    stock: &StockState,
    so_far: &StockRules,
    rules: &StockRules,
    item: &ItemId,
) -> Vec<Violation> {
    if stock.is_bare() {
        return Vec::new();
    }
    let mut fields = counted_otherwise(so_far, rules);
    let worth = &stock.worth;
    let is_standard = worth.valuation == Valuation::Standard && rules.currency.is_some();
    if is_standard && worth.currency.is_some() && worth.currency != rules.currency {
        fields.push("currency");
    }
    fields
        .into_iter()
        .map(|field| {
            let message = format!(
                "the `{field}` of `{item}` in master data does not fit the stock that is \
                 there from before; correct the item, or take the stock out by adjustments"
            );
            Violation::new(&RULES_IN_USE, message)
                .with("field", field)
                .with("item", item.as_str())
        })
        .collect()
}
