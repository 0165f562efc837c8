//! The commands on stock, carried out on a desk.

use crate::command::{
    AdjustStock, CountStock, IssueStock, ReceiveStock, ReturnStock, ReverseMovement, ScrapStock,
    TransferStock,
};
use crate::error::no_code;
use crate::ledger::Wanted;
use crate::ruling::rules_to_clear;
use crate::{
    AdjustDirection, MovementKind, Posting, StockRoom, count, posting::book, reverse, stock_rules,
    transfer,
};
use lineside_execution::{Command, Desk, Refused, Room, Task};
use lineside_journal::{StreamId, joined_code};
use lineside_kernel::{ItemId, SiteId, TransactionId};

/// The stream of the stock that a command is about.
pub(crate) fn stock_stream(item: &ItemId, site: &SiteId) -> Option<StreamId> {
    let code = joined_code([item.as_str(), site.as_str()]);
    StreamId::new(StockRoom::FAMILY, &code).ok()
}

/// The number given, or that of the command.
fn number(given: &Option<TransactionId>, command: &Command) -> Result<TransactionId, Refused> {
    match given {
        Some(number) => Ok(number.clone()),
        None => TransactionId::try_from(command.id.to_text()).map_err(no_code),
    }
}

/// Wires a command to the posting it makes.
macro_rules! postings {
    ($($command:ident = $action:literal, |$this:ident| $kind:expr, [$($field:ident),*], $finish:expr;)*) => {$(
        impl $command {
            fn posting(&self) -> Result<Posting, Refused> {
                let $this = self;
                let number = number(&self.number, &self.command)?;
                let quantity = self.quantity.0;
                let (item, site) = (self.item.clone(), self.site.clone());
                let mut posting = Posting::new(number, $kind, item, site, quantity);
                $(posting.$field = self.$field.clone().into();)*
                Ok(posting)
            }
        }

        impl Task for $command {
            const ACTION: &'static str = $action;

            fn command(&self) -> &Command {
                &self.command
            }

            fn subject(&self) -> Option<StreamId> {
                stock_stream(&self.item, &self.site)
            }

            fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
                let posting = self.posting()?;
                let rules = match posting.kind {
                    MovementKind::AdjustmentOut => rules_to_clear(desk, &self.item, &self.site)?,
                    _ => stock_rules(desk, &self.item, &self.site)?,
                };
                let finish: fn(&Self, &mut Desk<'_>, &crate::StockRules, &Posting) -> Result<(), Refused> = $finish;
                finish(self, desk, &rules, &posting)
            }
        }
    )*};
}

postings! {
    ReceiveStock = "stock.receive", |this| match this.order {
        Some(_) => MovementKind::ReceiptFromWo,
        None => MovementKind::Receipt,
    }, [location, lot, expires_at, status, cost, unit_cost, order, step, line, reason, reference],
        |_, desk, rules, posting| book(desk, rules, posting);
    IssueStock = "stock.issue", |this| match this.order {
        Some(_) => MovementKind::IssueToWo,
        None => MovementKind::Issue,
    }, [location, lot, needed_at, order, step, line, reason, reference],
        |_, desk, rules, posting| book(desk, rules, posting);
    ReturnStock = "stock.return", |_this| MovementKind::ReturnToStock,
        [location, lot, order, step, line, reason, reference],
        |_, desk, rules, posting| book(desk, rules, posting);
    ScrapStock = "stock.scrap", |this| match this.issued {
        Some(true) => MovementKind::ScrapIssued,
        _ => MovementKind::Scrap,
    }, [location, lot, order, step, line, reason, reference],
        |_, desk, rules, posting| book(desk, rules, posting);
    AdjustStock = "stock.adjust", |this| match this.direction {
        AdjustDirection::Up => MovementKind::AdjustmentIn,
        AdjustDirection::Down => MovementKind::AdjustmentOut,
    }, [location, lot, expires_at, cost, unit_cost, reason, reference],
        |_, desk, rules, posting| book(desk, rules, posting);
    CountStock = "stock.count", |_this| MovementKind::CountEqual,
        [location, lot, reason, reference],
        |_, desk, rules, posting| count(desk, rules, posting).map(|_| ());
    TransferStock = "stock.transfer", |_this| MovementKind::TransferOut,
        [location, lot, reason, reference],
        |task, desk, rules, posting| {
            let site = task.to_site.as_ref().unwrap_or(&task.site);
            transfer(desk, rules, posting, site, task.to_location.as_ref()).map(|_| ())
        };
}

impl Task for ReverseMovement {
    const ACTION: &'static str = "stock.reverse";

    fn command(&self) -> &Command {
        &self.command
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let number = number(&self.number, &self.command)?;
        let of = Wanted {
            number: &self.of,
            item: self.item.as_ref(),
            site: self.site.as_ref(),
        };
        reverse(desk, &number, of).map(|_| ())
    }
}
