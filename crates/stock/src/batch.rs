//! Many movements in one commit: columns in, all of them or none.
//!
//! Codes stand once in lists; rows point into them. Rows may come in any order: within each
//! stock they are posted in the order of their times, and of their rows where times agree.

use crate::draft::Draft;
use crate::error::{BATCH_SHAPE, BATCH_TOO_LARGE, KIND_NOT_ALLOWED, no_code};
use crate::posting::may_be_posted;
use crate::sound::number_taken;
use crate::{MovementKind, Posting, stock_rules};
use lineside_execution::{Command, Desk, Refused, Task, Violation, Word, digest_with_columns};
use lineside_kernel::{
    Column, Currency, ItemId, LocationId, LotId, Money, Problem, SiteId, Timestamp, TransactionId,
    WorkOrderId,
};
use lineside_proof::Hash;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// What stands in a column of places where a row has none.
pub const NONE: u32 = u32::MAX;
/// The most rows of one batch.
pub const BATCH_ROWS: usize = 20_000;
/// After how many movements of one stock a new fact begins.
const ROWS_PER_FACT: usize = 1_000;

/// Posts many movements at once, all of them or none.
///
/// Lists name the codes; columns point into them, counted from 0. A place of 4294967295
/// means none. A refusal names the row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PostStockBatch<'a> {
    /// The kinds of movement that occur. Counts, moves within a site and reversals have
    /// operations of their own.
    pub kinds: Vec<MovementKind>,
    /// The items that occur.
    pub items: Vec<ItemId>,
    /// The sites that occur.
    pub sites: Vec<SiteId>,
    /// The kind of each row, as its place in `kinds`.
    pub kind: Column<'a, u32>,
    /// The item of each row.
    pub item: Column<'a, u32>,
    /// The site of each row.
    pub site: Column<'a, u32>,
    /// How much each row moves, in steps of `scale` decimals: 1250 with a scale of 2 is 12.50.
    pub quantity: Column<'a, i64>,
    /// Who posts it, and when.
    pub command: Command,
    /// How many decimals the quantities have.
    #[serde(default)]
    pub scale: u32,
    /// The locations that occur.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locations: Vec<LocationId>,
    /// The location of each row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Column<'a, u32>>,
    /// The lots that occur.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lots: Vec<LotId>,
    /// The lot of each row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<Column<'a, u32>>,
    /// The work orders that occur.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub orders: Vec<WorkOrderId>,
    /// The work order of each row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<Column<'a, u32>>,
    /// The step of each row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Column<'a, u32>>,
    /// The line of the bill of materials of each row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<Column<'a, u32>>,
    /// The reasons that occur.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Word>,
    /// The reason of each row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Column<'a, u32>>,
    /// When each row happened, in microseconds since 1970; at the time of the command when
    /// absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Column<'a, i64>>,
    /// What each row cost, in the smallest unit of the currency; -1 where none is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Column<'a, i64>>,
    /// The currency of the amounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The number of each row; the command's id and the row, counted from 0, when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<TransactionId>,
}

impl Task for PostStockBatch<'_> {
    const ACTION: &'static str = "stock.post_batch";

    fn command(&self) -> &Command {
        &self.command
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        self.check_shape()?;
        let mut order = Vec::with_capacity(self.kind.len());
        for row in 0..self.kind.len() {
            order.push((self.item.get(row), self.site.get(row), self.time(row), row));
        }
        order.sort_unstable();
        let mut numbers = HashSet::new();
        for group in order.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            for part in group.chunks(ROWS_PER_FACT) {
                self.post_part(desk, part, &mut numbers)?;
            }
        }
        Ok(())
    }

    fn fingerprint(&self) -> Result<Hash, Problem> {
        let rest = Self {
            kind: Column::default(),
            item: Column::default(),
            site: Column::default(),
            quantity: Column::default(),
            location: None,
            lot: None,
            order: None,
            step: None,
            line: None,
            reason: None,
            at: None,
            amount: None,
            ..self.clone()
        };
        let places = [
            Some(&self.kind),
            Some(&self.item),
            Some(&self.site),
            self.location.as_ref(),
            self.lot.as_ref(),
            self.order.as_ref(),
            self.step.as_ref(),
            self.line.as_ref(),
            self.reason.as_ref(),
        ];
        let quantities = [Some(&self.quantity), self.at.as_ref(), self.amount.as_ref()];
        digest_with_columns(&rest, &places, &quantities)
    }
}

/// A row: its item, its site, its time, and where it stands.
type Placed<'a> = (Option<&'a u32>, Option<&'a u32>, Option<i64>, usize);

impl PostStockBatch<'_> {
    fn post_part(
        &self,
        desk: &mut Desk<'_>,
        part: &[Placed<'_>],
        numbers: &mut HashSet<TransactionId>,
    ) -> Result<(), Refused> {
        let Some(first) = part.first().map(|first| first.3) else {
            return Ok(());
        };
        let (item, site) = (
            self.one(&self.items, self.item.get(first), "item", first)?,
            self.one(&self.sites, self.site.get(first), "site", first)?,
        );
        let rules = stock_rules(desk, item, site)?;
        let mut draft = Draft::open(desk, &rules, item, site)?;
        for (_, _, _, row) in part {
            let posting = self.posting(item, site, *row)?;
            if !numbers.insert(posting.number.clone()) {
                return Err(Refused::from(number_taken(&posting.number)).in_row(*row));
            }
            draft
                .add(desk, &rules, &posting)
                .map_err(|refused| refused.in_row(*row))?;
        }
        draft.write_down(desk)
    }

    fn posting(&self, item: &ItemId, site: &SiteId, row: usize) -> Result<Posting, Refused> {
        let kind = *self.one(&self.kinds, self.kind.get(row), "kind", row)?;
        if !may_be_posted(kind) {
            let why = format!("a {kind} follows from another operation");
            let violation = Violation::new(&KIND_NOT_ALLOWED, why).with("kind", kind.as_str());
            return Err(Refused::from(violation).in_row(row));
        }
        let mantissa = self.quantity.get(row).copied().unwrap_or_default();
        let quantity = Decimal::try_from_i128_with_scale(mantissa.into(), self.scale)
            .map_err(|_| self.misshapen("scale", row, "a scale is 0 to 28".into()))?;
        let number = match self.numbers.get(row) {
            Some(number) => number.clone(),
            None => TransactionId::new(format!("{}-{row}", self.command.id)).map_err(no_code)?,
        };
        let mut posting = Posting::new(number, kind, item.clone(), site.clone(), quantity);
        posting.location = self.maybe(&self.locations, &self.location, "location", row)?;
        posting.lot = self.maybe(&self.lots, &self.lot, "lot", row)?;
        posting.order = self.maybe(&self.orders, &self.order, "order", row)?;
        posting.reason = self.maybe(&self.reasons, &self.reason, "reason", row)?;
        let number_of = |column: &Option<Column<'_, u32>>| {
            let value = column.as_ref().and_then(|column| column.get(row)).copied();
            value.filter(|value| *value != NONE)
        };
        posting.step = number_of(&self.step);
        posting.line = number_of(&self.line);
        posting.at = match self.time(row) {
            Some(micros) => Some(Timestamp::from_micros(micros).map_err(no_code)?),
            None => None,
        };
        let amount = self.amount.as_ref().and_then(|column| column.get(row));
        if let Some(minor) = amount.copied().filter(|minor| *minor != -1) {
            let Some(currency) = self.currency else {
                let why = "amounts need a currency".to_owned();
                return Err(self.misshapen("currency", row, why));
            };
            let cost = Money::from_minor(minor.into(), currency);
            posting.cost = Some(cost.map_err(no_code)?);
        }
        Ok(posting)
    }

    fn time(&self, row: usize) -> Option<i64> {
        self.at.as_ref().and_then(|column| column.get(row)).copied()
    }

    fn check_shape(&self) -> Result<(), Refused> {
        let rows = self.kind.len();
        if rows > BATCH_ROWS {
            return Err(Refused::Problem(
                Problem::new(
                    &BATCH_TOO_LARGE,
                    format!("{rows} rows; a batch has at most {BATCH_ROWS}"),
                )
                .at("kind")
                .with("limit", BATCH_ROWS),
            ));
        }
        let length = |column: &Option<Column<'_, u32>>| column.as_ref().map(|column| column.len());
        let wide = |column: &Option<Column<'_, i64>>| column.as_ref().map(|column| column.len());
        let numbers = Some(self.numbers.len()).filter(|length| *length > 0);
        let columns = [
            ("item", Some(self.item.len())),
            ("site", Some(self.site.len())),
            ("quantity", Some(self.quantity.len())),
            ("location", length(&self.location)),
            ("lot", length(&self.lot)),
            ("order", length(&self.order)),
            ("step", length(&self.step)),
            ("line", length(&self.line)),
            ("reason", length(&self.reason)),
            ("at", wide(&self.at)),
            ("amount", wide(&self.amount)),
            ("numbers", numbers),
        ];
        for (name, length) in columns {
            if let Some(length) = length.filter(|length| *length != rows) {
                return Err(Refused::Problem(
                    Problem::new(
                        &BATCH_SHAPE,
                        format!("{length} values for {rows} rows, which `kind` has"),
                    )
                    .at(name),
                ));
            }
        }
        Ok(())
    }

    fn one<'t, T>(
        &self,
        list: &'t [T],
        place: Option<&u32>,
        name: &str,
        row: usize,
    ) -> Result<&'t T, Refused> {
        let index = place.and_then(|place| usize::try_from(*place).ok());
        index.and_then(|index| list.get(index)).ok_or_else(|| {
            let given = place.copied().unwrap_or(NONE);
            let why = format!("{given} points behind the end of a list of {}", list.len());
            self.misshapen(name, row, why)
        })
    }

    fn maybe<T: Clone>(
        &self,
        list: &[T],
        column: &Option<Column<'_, u32>>,
        name: &str,
        row: usize,
    ) -> Result<Option<T>, Refused> {
        let place = column.as_ref().and_then(|column| column.get(row));
        match place {
            Some(place) if *place != NONE => {
                self.one(list, Some(place), name, row).cloned().map(Some)
            }
            _ => Ok(None),
        }
    }

    fn misshapen(&self, name: &str, row: usize, why: String) -> Refused {
        let problem = Problem::new(&BATCH_SHAPE, why).at(format!("{name}[{row}]"));
        Refused::Problem(problem.with("row", row))
    }
}
