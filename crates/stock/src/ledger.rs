//! Looking back: the movements that are stored, and those that the command at work has
//! made so far.

use crate::draft::Draft;
use crate::error::{AMBIGUOUS_MOVEMENT, EXCEEDS_NET_ISSUED, UNKNOWN_MOVEMENT, USED, fits};
use crate::sound::suffixed;
use crate::{Movement, MovementKind, Posting, STOCK_MOVEMENT, Vouched, exact};
use lineside_execution::{Cells, Desk, Refused, Violation};
use lineside_journal::{Cell, Scan, cells};
use lineside_kernel::{ItemId, LotId, SiteId, Timestamp, TransactionId, WorkOrderId};
use rust_decimal::Decimal;
use smol_str::SmolStr;
use std::collections::HashMap;

/// The movements of a stock from a time on, in the order in which things happened; those of
/// a draft are the last of their time.
pub(crate) fn since(
    desk: &mut Desk<'_>,
    draft: &Draft,
    from: Option<Timestamp>,
) -> Result<Vec<Movement>, Refused> {
    let stock = cells![draft.site.as_str(), draft.item.as_str()];
    let mut scan = Scan::by("stock").equals(stock);
    if let Some(from) = from {
        scan = scan.from(from);
    }
    let mut movements = Vec::new();
    for row in desk.reads().rows(&STOCK_MOVEMENT, &scan)? {
        movements.push(Movement::read(&row)?);
    }
    movements.extend(unwritten(desk, &draft.item, &draft.site)?);
    movements.extend(pending(desk, draft));
    movements.retain(|movement| from.is_none_or(|from| movement.at >= from));
    sort(&mut movements);
    Ok(movements)
}

/// Puts movements into the order in which things happened.
pub(crate) fn sort(movements: &mut [Movement]) {
    movements.sort_by(|a, b| {
        let key = |movement: &Movement| (movement.at, movement.place);
        // What corrects a count stands right behind it.
        let corrects = |movement: &Movement| movement.kind.is_count() && movement.pair.is_some();
        key(a)
            .cmp(&key(b))
            .then_with(|| corrects(a).cmp(&corrects(b)))
    });
}

/// What the draft would add.
pub(crate) fn pending(desk: &Desk<'_>, draft: &Draft) -> Vec<Movement> {
    let who = desk.who();
    let currency = draft.state.worth.currency;
    let stock = (&draft.item, &draft.site);
    draft
        .pending()
        .map(|(posted, place)| Movement::of(stock, posted, place, currency, who.at, &who.actor))
        .collect()
}

/// What the command at work has made of a stock so far.
fn unwritten(desk: &Desk<'_>, item: &ItemId, site: &SiteId) -> Result<Vec<Movement>, Refused> {
    let mut movements = Vec::new();
    for row in desk.put_rows(&STOCK_MOVEMENT) {
        let cells = Cells::new(&STOCK_MOVEMENT, row);
        if cells.text("item") == Some(item.as_str()) && cells.text("site") == Some(site.as_str()) {
            movements.push(Movement::read(row)?);
        }
    }
    Ok(movements)
}

/// Which movement is looked for. A number stands once in each stock, and may stand in several.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Its number.
    pub number: &'a TransactionId,
    /// Of which item, where that is known.
    pub item: Option<&'a ItemId>,
    /// At which site, where that is known.
    pub site: Option<&'a SiteId>,
}

impl<'a> Wanted<'a> {
    /// The movement of one stock.
    #[must_use]
    pub fn of(number: &'a TransactionId, item: &'a ItemId, site: &'a SiteId) -> Self {
        Self {
            number,
            item: Some(item),
            site: Some(site),
        }
    }

    fn fits(self, movement: &Movement) -> bool {
        movement.number == *self.number
            && self.item.is_none_or(|item| movement.item == *item)
            && self.site.is_none_or(|site| movement.site == *site)
    }
}

/// The one movement that is looked for.
///
/// # Errors
/// [`Refused`] when there is none, or when it could be one of several.
pub(crate) fn find(desk: &mut Desk<'_>, wanted: Wanted<'_>) -> Result<Movement, Refused> {
    let number = wanted.number;
    let mut found = match (wanted.item, wanted.site) {
        (Some(item), Some(site)) => row_of(desk, number, item, site)?.into_iter().collect(),
        _ => all_with(desk, number)?,
    };
    found.retain(|movement| wanted.fits(movement));
    if found.len() > 1 {
        return Err(ambiguous(number, &found).into());
    }
    if let Some(movement) = found.pop() {
        return Ok(movement);
    }
    let parts = parts_of(desk, number)?;
    let message = match parts.as_slice() {
        [] => format!("the ledger has no movement `{number}`"),
        parts => format!(
            "`{number}` became {} movements: `{}`",
            parts.len(),
            parts.join("`, `")
        ),
    };
    Err(Violation::new(&UNKNOWN_MOVEMENT, message)
        .with("number", number.as_str())
        .with("movements", Some(parts).filter(|parts| !parts.is_empty()))
        .into())
}

/// The other half of a transfer.
///
/// # Errors
/// [`Refused`] when it is not there.
pub(crate) fn pair_of(
    desk: &mut Desk<'_>,
    half: &Movement,
    number: &TransactionId,
) -> Result<Movement, Refused> {
    let mut found = all_with(desk, number)?;
    found.retain(|other| {
        let is_in_reach = !half.kind.is_move() || other.site == half.site;
        is_in_reach && other.item == half.item && other.pair.as_ref() == Some(&half.number)
    });
    match found.len() {
        0 | 1 => fits(found.pop()),
        _ => Err(ambiguous(number, &found).into()),
    }
}

/// Every movement with a number, whatever its stock.
pub(crate) fn all_with(
    desk: &mut Desk<'_>,
    number: &TransactionId,
) -> Result<Vec<Movement>, Refused> {
    let scan = Scan::all().equals(cells![number.as_str()]);
    let stored = desk.reads().rows(&STOCK_MOVEMENT, &scan)?;
    let mut found = Vec::with_capacity(1);
    for row in &stored {
        found.push(Movement::read(row)?);
    }
    for row in desk.put_rows(&STOCK_MOVEMENT) {
        if Cells::new(&STOCK_MOVEMENT, row).text("number") == Some(number.as_str()) {
            found.push(Movement::read(row)?);
        }
    }
    Ok(found)
}

/// Whether a posting of this number would get the number of a movement of the stock that is
/// there, be it as one movement or as several.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn is_number_taken(
    desk: &mut Desk<'_>,
    number: &TransactionId,
    item: &ItemId,
    site: &SiteId,
) -> Result<bool, Refused> {
    let first = suffixed(number, 1)?;
    for number in [number, &first] {
        if is_there(desk, number, item, site)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a stock has a movement of this number.
pub(crate) fn is_there(
    desk: &mut Desk<'_>,
    number: &TransactionId,
    item: &ItemId,
    site: &SiteId,
) -> Result<bool, Refused> {
    let key = key_of(number, item, site);
    Ok(desk.put_row(&STOCK_MOVEMENT, &key).is_some()
        || desk.reads().row(&STOCK_MOVEMENT, &key)?.is_some())
}

/// The movement of this number of a stock.
fn row_of(
    desk: &mut Desk<'_>,
    number: &TransactionId,
    item: &ItemId,
    site: &SiteId,
) -> Result<Option<Movement>, Refused> {
    let key = key_of(number, item, site);
    if let Some(row) = desk.put_row(&STOCK_MOVEMENT, &key) {
        return Ok(Some(Movement::read(row)?));
    }
    let stored = desk.reads().row(&STOCK_MOVEMENT, &key)?;
    Ok(stored.map(|row| Movement::read(&row)).transpose()?)
}

fn key_of(number: &TransactionId, item: &ItemId, site: &SiteId) -> Vec<Cell> {
    cells![SmolStr::from(number.clone()), item.as_str(), site.as_str()]
}

fn ambiguous(number: &TransactionId, found: &[Movement]) -> Violation {
    let stocks: Vec<_> = found
        .iter()
        .map(|movement| format!("{} at {}", movement.item, movement.site))
        .collect();
    let message = format!(
        "`{number}` is the number of a movement of {}; name the item and the site",
        stocks.join(", and of ")
    );
    Violation::new(&AMBIGUOUS_MOVEMENT, message)
        .with("number", number.as_str())
        .with("stocks", stocks)
}

/// The numbers of the movements that one posting became, if it became several.
fn parts_of(desk: &mut Desk<'_>, number: &TransactionId) -> Result<Vec<String>, Refused> {
    let mut parts = Vec::new();
    loop {
        let part = format!("{number}-{}", parts.len() + 1);
        let scan = Scan::all().equals(cells![part.as_str()]).limit(1);
        if desk.reads().rows(&STOCK_MOVEMENT, &scan)?.is_empty() {
            return Ok(parts);
        }
        parts.push(part);
    }
}

/// What an order has got of an item and not given back, and what that was worth.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct NetIssued {
    quantity: Decimal,
    amount: i64,
    /// What it has when all is counted that came later.
    now: Decimal,
    /// The least that it has had from then on.
    least: Decimal,
}

impl NetIssued {
    fn count(&mut self, movement: &Movement, adds: bool, is_later: bool) -> Option<()> {
        if is_later {
            let now = match adds {
                true => exact::add(self.now, movement.quantity)?,
                false => exact::sub(self.now, movement.quantity)?,
            };
            (self.now, self.least) = (now, self.least.min(now));
            return Some(());
        }
        let amount = movement.minor();
        (self.quantity, self.amount) = match adds {
            true => (
                exact::add(self.quantity, movement.quantity)?,
                self.amount.checked_add(amount)?,
            ),
            false => (
                exact::sub(self.quantity, movement.quantity)?,
                self.amount.checked_sub(amount)?,
            ),
        };
        (self.now, self.least) = (self.quantity, self.quantity);
        Some(())
    }
}

/// What an order had got by a time of an item at a site, of one lot and for one line if they
/// are named: all of it, and what no posting of the order has to do with.
fn net_issued(
    desk: &mut Desk<'_>,
    draft: &Draft,
    order: &WorkOrderId,
    (lot, line): (Option<&LotId>, Option<u32>),
    at: Timestamp,
) -> Result<(NetIssued, NetIssued), Refused> {
    let scan = Scan::by("work_order").equals(cells![order.as_str()]);
    let mut movements = Vec::new();
    for row in desk.reads().rows(&STOCK_MOVEMENT, &scan)? {
        movements.push(Movement::read(&row)?);
    }
    movements.extend(unwritten(desk, &draft.item, &draft.site)?);
    movements.extend(pending(desk, draft));
    sort(&mut movements);
    let of_item = |movement: &&Movement| {
        movement.item == draft.item
            && movement.site == draft.site
            && movement.order.as_ref() == Some(order)
    };
    let kinds: HashMap<_, _> = movements
        .iter()
        .filter(of_item)
        .map(|movement| (movement.number.clone(), movement.kind))
        .collect();
    let (mut all, mut by_hand) = (NetIssued::default(), NetIssued::default());
    let of_lot = |movement: &&Movement| {
        (lot.is_none() || movement.lot.as_ref() == lot)
            && (line.is_none() || movement.line.is_none() || movement.line == line)
    };
    for movement in movements.iter().filter(of_item).filter(of_lot) {
        let undone = movement.reverses.as_ref().and_then(|of| kinds.get(of));
        let adds = match undone.unwrap_or(&movement.kind) {
            MovementKind::IssueToWo => undone.is_none(),
            MovementKind::ReturnToStock | MovementKind::ScrapIssued => undone.is_some(),
            _ => continue,
        };
        let is_later = movement.at > at;
        fits(all.count(movement, adds, is_later))?;
        if movement.posting.is_none() {
            fits(by_hand.count(movement, adds, is_later))?;
        }
    }
    Ok((all, by_hand))
}

/// What an order still has of what a posting gives back or scraps. A posting of the order
/// goes by all that it was issued; who names the order without being one of its postings
/// has only what was issued in that way, since the order counts the rest itself.
fn still_with_order(
    desk: &mut Desk<'_>,
    draft: &Draft,
    posting: &Posting,
    order: &WorkOrderId,
    quantity: Decimal,
) -> Result<NetIssued, Refused> {
    let at = posting.at.unwrap_or(draft.line_at);
    let part = (posting.lot.as_ref(), posting.line);
    let (all, by_hand) = net_issued(desk, draft, order, part, at)?;
    let is_of_order = posting.posting.is_some() || all.least <= by_hand.least;
    let net = if is_of_order { all } else { by_hand };
    if quantity <= net.least {
        return Ok(net);
    }
    let (item, has) = (&posting.item, net.least);
    let message = match is_of_order {
        true => format!("{quantity} of `{item}` would leave `{order}`; it has {has}"),
        false => format!(
            "{quantity} of `{item}` would leave `{order}`; it has {has} besides what its own \
             postings brought, and gives that back with `order.return` and `order.scrap_component`"
        ),
    };
    Err(Violation::new(&EXCEEDS_NET_ISSUED, message)
        .with("quantity", quantity.to_string())
        .with("net_issued", has.to_string())
        .with("order", order.as_str())
        .into())
}

/// What an order gives back or scraps is worth its share of what the order got, all of it for
/// the last piece, where no other cost is given. Refuses what the order does not have.
pub(crate) fn cost_from_order(
    desk: &mut Desk<'_>,
    draft: &Draft,
    posting: &Posting,
    quantity: Decimal,
    given: Option<i64>,
) -> Result<Option<i64>, Refused> {
    let kinds = [MovementKind::ReturnToStock, MovementKind::ScrapIssued];
    let leaves_order = kinds.contains(&posting.kind);
    let Some(order) = posting.order.as_ref().filter(|_| leaves_order) else {
        return Ok(given);
    };
    let net = match (
        still_with_order(desk, draft, posting, order, quantity),
        posting.vouched,
    ) {
        (Err(Refused::Rejected(_)), Some(vouched)) => {
            return Ok(given.or_else(|| worth_here(draft, vouched)));
        }
        (net, _) => net?,
    };
    match given {
        Some(given) => Ok(Some(given)),
        None => fits(exact::share(net.amount, quantity, net.quantity)).map(Some),
    }
}

/// What an order says that something is worth, in the smallest unit; nothing in another currency
/// than that of the stock.
fn worth_here(draft: &Draft, vouched: Vouched) -> Option<i64> {
    let currency = draft.state.worth.currency?;
    let worth = vouched.worth.filter(|worth| worth.currency() == currency)?;
    i64::try_from(worth.minor()).ok()
}

/// Refuses to take back an issue of which the order has given back or scrapped too much.
pub(crate) fn is_still_with_order(
    desk: &mut Desk<'_>,
    draft: &Draft,
    issue: &Movement,
) -> Result<(), Refused> {
    let Some(order) = &issue.order else {
        return Ok(());
    };
    let part = (issue.lot.as_ref(), issue.line);
    let (all, by_hand) = net_issued(desk, draft, order, part, Timestamp::MAX)?;
    if issue.quantity <= all.least.min(by_hand.least) {
        return Ok(());
    }
    let movements = since(desk, draft, None)?;
    let undone: Vec<_> = movements
        .iter()
        .filter_map(|movement| movement.reverses.as_ref())
        .collect();
    let took = |movement: &&Movement| {
        let kinds = [MovementKind::ReturnToStock, MovementKind::ScrapIssued];
        kinds.contains(&movement.kind)
            && movement.order == issue.order
            && !undone.contains(&&movement.number)
    };
    let user = movements.iter().rev().find(took);
    Err(used(issue, user).into())
}

/// Names what used what a movement gave.
pub(crate) fn used(original: &Movement, user: Option<&Movement>) -> Violation {
    let name = user.map(|movement| movement.number.as_str());
    let by = name.unwrap_or("an earlier movement");
    let message = format!(
        "what `{}` gave was used by `{by}`; take that back first",
        original.number
    );
    Violation::new(&USED, message)
        .with("number", original.number.as_str())
        .with("used_by", name)
}
