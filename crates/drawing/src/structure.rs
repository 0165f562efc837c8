//! A bill of materials: what goes into an item, level by level.

use crate::number::{about, beside, words, written};
use lineside_kernel::{Ratio, decimal};
use lineside_master::bom::BomLineKind;
use lineside_master::plant::ItemExplosion;
use lineside_master::structure::{ExpectedReceipt, Requirement};
use lineside_picture::{Figure, Mark, Panel, Tree, TreeRow, counted};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

crate::request! {
    /// Draws a bill of materials as a tree, with the quantities of each line.
    ///
    /// What is made, bought, passed through as a phantom, or comes out besides differs by its
    /// shape; substitutes, optional lines and quantities that are fixed for an order are named
    /// below the item. Of a large bill the upper levels are drawn, and each line says how many
    /// there are below it.
    DrawStructure of DrawnStructure
}

/// What is drawn of master data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DrawnStructure {
    /// What goes into so much of an item.
    Explosion {
        /// The explosion, as `master.explode` answers it.
        chart: ItemExplosion,
        /// How much of the item was asked for; with it the tree also says how much goes into
        /// one.
        #[serde(
            default,
            with = "decimal::option",
            skip_serializing_if = "Option::is_none"
        )]
        #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
        quantity: Option<Decimal>,
    },
}

impl DrawnStructure {
    pub(crate) fn figure(&self) -> Figure {
        let Self::Explosion { chart, quantity } = self;
        let explosion = &chart.explosion;
        let is_top = |path: &[u32]| path.len() == 1;
        let top = explosion
            .requirements
            .iter()
            .find(|line| is_top(&line.path));
        let top = top.map(|line| &line.parent).or_else(|| {
            let receipts = explosion.receipts.iter();
            receipts.map(|line| &line.parent).next()
        });
        let title = match top {
            Some(item) => format!("What goes into {item}"),
            None => "Bill of materials".to_owned(),
        };
        let lines = counted(explosion.requirements.len(), "line");
        let missing: Vec<&str> = explosion
            .cannot_make
            .iter()
            .map(|item| item.as_str())
            .collect();
        let subtitle = beside(&[
            format!("revision {}", chart.key),
            quantity.map_or_else(String::new, |quantity| format!("for {}", written(quantity))),
            lines,
            match missing.is_empty() {
                true => String::new(),
                false => format!("cannot be made on this day: {}", missing.join(", ")),
            },
        ]);
        let rows = Lines::of(chart, *quantity).rows();
        let top = top.map(|item| TreeRow {
            depth: 0,
            label: item.to_string(),
            note: format!("revision {}", chart.key),
            mark: Mark::Square,
            name: MADE.to_owned(),
            cells: vec![String::new(), quantity.map_or_else(String::new, written)],
        });
        let tree = Tree {
            name: String::new(),
            columns: ["Per one", "Needed"].map(str::to_owned).into(),
            rows: top.into_iter().chain(rows).collect(),
            empty: "Nothing goes into it.".to_owned(),
        };
        Figure::new(&title, &subtitle, vec![Panel::Tree(tree)])
    }
}

const MADE: &str = "made";

/// The lines of an explosion, by the way to them.
struct Lines<'a> {
    lines: BTreeMap<&'a [u32], Line<'a>>,
    quantity: Option<Decimal>,
}

enum Line<'a> {
    In(&'a Requirement),
    Out(&'a ExpectedReceipt),
}

impl<'a> Lines<'a> {
    fn of(chart: &'a ItemExplosion, quantity: Option<Decimal>) -> Self {
        let explosion = &chart.explosion;
        let requirements = explosion.requirements.iter();
        let requirements = requirements.map(|line| (&line.path[..], Line::In(line)));
        let receipts = explosion.receipts.iter();
        let receipts = receipts.map(|line| (&line.path[..], Line::Out(line)));
        Self {
            lines: requirements.chain(receipts).collect(),
            quantity,
        }
    }

    fn rows(&self) -> Vec<TreeRow> {
        let rows = self.lines.iter().map(|(path, line)| match line {
            Line::In(line) => self.input(path, line),
            Line::Out(line) => self.output(path, line),
        });
        rows.collect()
    }

    fn input(&self, path: &[u32], line: &Requirement) -> TreeRow {
        let (mark, name) = match (line.phantom, line.made) {
            (true, _) => (Mark::OpenDiamond, "phantom: passed through"),
            (false, true) => (Mark::Square, MADE),
            (false, false) => (Mark::Circle, "bought or not made on this day"),
        };
        let substitutes = line.substitutes.iter().map(|other| match other.ratio {
            ratio if ratio == Ratio::ONE => other.item.to_string(),
            ratio => format!("{} \u{d7} {}", other.item, about(ratio)),
        });
        let substitutes: Vec<String> = substitutes.collect();
        let said = |is: bool, what: &str| if is { what.to_owned() } else { String::new() };
        let note = beside(&[
            said(line.fixed, "fixed for the order"),
            said(line.optional, "optional"),
            line.step
                .map_or_else(String::new, |step| format!("at step {step}")),
            match substitutes.is_empty() {
                true => String::new(),
                false => format!("or {}", substitutes.join(", or ")),
            },
        ]);
        let needed = match line.phantom {
            true => about(line.exact),
            false => written(line.quantity),
        };
        TreeRow {
            depth: path.len(),
            label: line.item.to_string(),
            note,
            mark,
            name: name.to_owned(),
            cells: vec![self.per_one(path, line.exact, line.fixed), needed],
        }
    }

    fn output(&self, path: &[u32], line: &ExpectedReceipt) -> TreeRow {
        let kind = match line.kind {
            BomLineKind::CoProduct => "co-product",
            BomLineKind::ByProduct => "by-product",
            BomLineKind::Component => "component",
        };
        let step = line.step.map(|step| format!("after step {step}"));
        TreeRow {
            depth: path.len(),
            label: line.item.to_string(),
            note: beside(&[words(kind), step.unwrap_or_default()]),
            mark: Mark::OpenDown,
            name: "comes out besides".to_owned(),
            cells: vec![
                self.per_one(path, line.exact, false),
                format!("\u{2212}{}", written(line.quantity)),
            ],
        }
    }

    /// How much goes into one of what it goes into, losses included.
    fn per_one(&self, path: &[u32], exact: Ratio, fixed: bool) -> String {
        if fixed {
            return "per order".to_owned();
        }
        let above = path.split_last().map_or(&[][..], |(_, above)| above);
        let of = match self.lines.get(above) {
            Some(Line::In(parent)) if parent.phantom => {
                parent.exact.checked_sub(Ratio::from(parent.quantity)).ok()
            }
            Some(Line::In(parent)) => Some(Ratio::from(parent.quantity)),
            Some(Line::Out(_)) => None,
            None => self.quantity.map(Ratio::from),
        };
        let per = of.and_then(|of| exact.checked_div(of).ok());
        per.map_or_else(String::new, about)
    }
}
