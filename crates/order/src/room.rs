//! The rows of orders: one per order, one per posting.

use crate::evolve::evolve;
use crate::{OrderEvent, OrderPosting, OrderState, PostedRecord, PostingKind};
use lineside_execution::{Room, Who};
use lineside_journal::{Cell, Column, Effect, Index, Table, TableRef, cells};
use lineside_kernel::{ActorId, LocalDate, Timestamp, TransactionId, decimal};
use rust_decimal::Decimal;
use smol_str::{SmolStr, ToSmolStr};

/// One row per order.
pub static WORK_ORDER: Table = Table {
    name: "work_order",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("item"),
        Column::text("site"),
        Column::text("status"),
        Column::text("type"),
        Column::integer("priority"),
        Column::text("sales_order").optional(),
        Column::text("parent").optional(),
        Column::text("planned"),
        Column::text("completed"),
        Column::text("scrapped"),
        Column::text("planned_start").optional(),
        Column::text("planned_end").optional(),
        Column::integer("actual_start").optional(),
        Column::integer("actual_end").optional(),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[
        Index {
            name: "site",
            columns: &[3, 4],
        },
        Index {
            name: "status",
            columns: &[4],
        },
        Index {
            name: "item",
            columns: &[2, 4],
        },
        Index {
            name: "sales_order",
            columns: &[7],
        },
        Index {
            name: "parent",
            columns: &[8],
        },
    ],
};

/// One row per posting; one that was taken back says by what.
pub static ORDER_POSTING: Table = Table {
    name: "order_posting",
    version: 1,
    columns: &[
        Column::text("work_order"),
        Column::text("posting"),
        Column::text("kind"),
        Column::integer("step").optional(),
        Column::text("reason").optional(),
        Column::text("actor"),
        Column::integer("at"),
        Column::text("note").optional(),
        Column::text("reversed_by").optional(),
        Column::text("body"),
    ],
    key: 2,
    indexes: &[],
};

/// Work orders.
#[derive(Debug)]
pub struct OrderRoom;

impl Room for OrderRoom {
    const FAMILY: &'static str = "order";
    const TABLE: TableRef = &WORK_ORDER;
    type State = OrderState;
    type Event = OrderEvent;

    fn evolve(state: OrderState, event: &OrderEvent, who: &Who) -> OrderState {
        evolve(state, event, who)
    }

    fn columns(state: &OrderState) -> Vec<Cell> {
        let Some(header) = state.header.as_deref() else {
            // A fact without a creation before it: what is known is that nothing is.
            return cells![
                "",
                "",
                state.status.as_str(),
                "",
                0,
                Cell::Empty,
                Cell::Empty,
                "0",
                "0",
                "0",
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::Empty
            ];
        };
        let sales_order = header.demand.sales_order().map(|code| code.as_str());
        let parent = header.parent.as_ref().map(|parent| parent.order().as_str());
        let day = |day: Option<LocalDate>| day.map(|day| day.to_smolstr());
        cells![
            header.item.as_str(),
            header.site.as_str(),
            state.status.as_str(),
            header.demand.as_str(),
            i64::from(header.priority),
            sales_order,
            parent,
            text(state.planned),
            text(state.completed()),
            text(state.scrapped()),
            day(header.planned_start),
            day(header.planned_end),
            state.actual_start,
            state.actual_end
        ]
    }

    fn project(code: &str, event: &OrderEvent, who: &Who) -> Vec<Effect> {
        match event {
            OrderEvent::Reported(posting)
            | OrderEvent::Issued(posting)
            | OrderEvent::Returned(posting)
            | OrderEvent::ComponentScrapped(posting)
            | OrderEvent::Received(posting)
            | OrderEvent::TimeBooked(posting)
            | OrderEvent::StepSkipped(posting) => vec![put(code, &Posted::by(who, posting))],
            OrderEvent::Reversed(reversed) => {
                let original = Posted {
                    reversed_by: Some(&reversed.posting),
                    ..Posted::of(&reversed.of)
                };
                let reversal = reversal(&reversed.posting, &reversed.of.posting);
                vec![put(code, &original), put(code, &Posted::by(who, &reversal))]
            }
            _ => Vec::new(),
        }
    }

    fn tables() -> Vec<TableRef> {
        vec![&WORK_ORDER, &ORDER_POSTING]
    }
}

fn text(quantity: Decimal) -> SmolStr {
    decimal::to_text(quantity.normalize())
}

fn reversal(number: &TransactionId, of: &OrderPosting) -> OrderPosting {
    let mut reversal = OrderPosting::new(number.clone(), PostingKind::Reversal);
    reversal.step = of.step;
    reversal.reverses = Some(of.posting.clone());
    reversal
}

/// A posting with what stands around it in its row.
struct Posted<'a> {
    posting: &'a OrderPosting,
    by: &'a ActorId,
    at: Timestamp,
    note: Option<&'a str>,
    reversed_by: Option<&'a TransactionId>,
}

impl<'a> Posted<'a> {
    fn by(who: &'a Who, posting: &'a OrderPosting) -> Self {
        Self {
            posting,
            by: &who.actor,
            at: posting.at.unwrap_or(who.at),
            note: who.reason.as_deref(),
            reversed_by: None,
        }
    }

    fn of(record: &'a PostedRecord) -> Self {
        Self {
            posting: &record.posting,
            by: &record.by,
            at: record.at,
            note: record.note.as_deref(),
            reversed_by: record.reversed_by.as_ref(),
        }
    }
}

/// The posting as text.
fn body(posting: &OrderPosting) -> SmolStr {
    // INVARIANT: texts, numbers and lists of them always have a JSON form.
    let mut body = Vec::with_capacity(512);
    let _ = serde_json::to_writer(&mut body, posting);
    str::from_utf8(&body).map(SmolStr::new).unwrap_or_default()
}

fn put(code: &str, record: &Posted<'_>) -> Effect {
    let posting = record.posting;
    Effect::Put {
        table: &ORDER_POSTING,
        row: cells![
            code,
            SmolStr::from(posting.posting.clone()),
            posting.kind.as_str(),
            posting.step.map(i64::from),
            posting.reason.as_ref().map(|reason| reason.as_str()),
            record.by.as_str(),
            record.at,
            record.note,
            record.reversed_by.map(|by| by.as_str()),
            body(posting)
        ],
    }
}
