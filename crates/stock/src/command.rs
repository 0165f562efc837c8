//! What somebody may want with stock.

use crate::{
    AdjustDirection, AlertKey, AlertRule, Amount, FutureRequirement, LotStatus, Price,
    ReservationStrength, StockRules, reservation::lowest,
};
use lineside_execution::{Command, Word};
use lineside_kernel::{
    ItemId, LocationId, LotId, Money, ReservationId, SiteId, Timestamp, TransactionId, WorkOrderId,
};
use serde::{Deserialize, Serialize};

/// Declares the commands, all of one shape: what they must say, then what they may.
macro_rules! commands {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident {
            $($(#[doc = $mdoc:literal])* $(#[serde($($mserde:tt)*)])? $must:ident: $mtype:ty,)*
            ;
            $($(#[doc = $odoc:literal])* $may:ident: $otype:ty,)*
        }
    )*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[doc = $mdoc])* $(#[serde($($mserde)*)])? pub $must: $mtype,)*
            /// Who does it, and when.
            pub command: Command,
            $(
                $(#[doc = $odoc])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $may: Option<$otype>,
            )*
        }
    )*};
}

commands! {
    /// Receives stock: bought, there from the beginning, or made by a work order.
    ReceiveStock {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// How much: above zero, a multiple of the item's increment.
        quantity: Amount,
        ;
        /// Where it is put.
        location: LocationId,
        /// Its lot or piece number.
        lot: LotId,
        /// From when on the lot must not be used; the shelf life says so when absent.
        expires_at: Timestamp,
        /// The status that a new lot begins with; `released` when absent.
        status: LotStatus,
        /// What all of it cost.
        cost: Money,
        /// What one unit of it cost, in place of `cost`.
        unit_cost: Price,
        /// The work order that made it.
        order: WorkOrderId,
        /// The step that made it.
        step: u32,
        /// The line of its bill of materials, for a by-product.
        line: u32,
        /// Why.
        reason: Word,
        /// A number of somebody else's: a delivery note.
        reference: String,
        /// The number of the movement; the command's id when absent.
        number: TransactionId,
    }

    /// Issues stock: to a work order, or without one for anything else.
    IssueStock {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// How much: above zero, a multiple of the item's increment.
        quantity: Amount,
        ;
        /// The work order that gets it; what is reserved for it goes first.
        order: WorkOrderId,
        /// The step that uses it.
        step: u32,
        /// The line of the bill of materials.
        line: u32,
        /// Where it is taken from; wherever there is some when absent.
        location: LocationId,
        /// Of which lot or piece; the item's rules choose when absent.
        lot: LotId,
        /// For when it is needed, which a lot must outlast.
        needed_at: Timestamp,
        /// Why.
        reason: Word,
        /// A number of somebody else's.
        reference: String,
        /// The number of the movement; the command's id when absent.
        number: TransactionId,
    }

    /// Brings back what a work order was issued and did not use, at the cost at which it
    /// was issued.
    ReturnStock {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// How much; no more than the order still has.
        quantity: Amount,
        /// The work order that gives it back.
        order: WorkOrderId,
        ;
        /// The step that had it.
        step: u32,
        /// The line of the bill of materials.
        line: u32,
        /// Where it is put.
        location: LocationId,
        /// Its lot or piece number.
        lot: LotId,
        /// Why.
        reason: Word,
        /// A number of somebody else's.
        reference: String,
        /// The number of the movement; the command's id when absent.
        number: TransactionId,
    }

    /// Scraps stock, from the shelf or after it was issued.
    ScrapStock {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// How much: above zero, a multiple of the item's increment.
        quantity: Amount,
        /// Why: `quality_defect`, `machine_error`, `operator_error`, `material_defect`, or
        /// a word of your own.
        reason: Word,
        ;
        /// Whether it had been issued: then the shelf does not change, and the order is
        /// named.
        issued: bool,
        /// The work order that had it, or that it is charged to.
        order: WorkOrderId,
        /// The step that had it.
        step: u32,
        /// The line of the bill of materials.
        line: u32,
        /// Where it is taken from.
        location: LocationId,
        /// Its lot or piece number.
        lot: LotId,
        /// A number of somebody else's.
        reference: String,
        /// The number of the movement; the command's id when absent.
        number: TransactionId,
    }

    /// Moves stock to another location or site; its value goes with it.
    TransferStock {
        /// Which item.
        item: ItemId,
        /// From which site.
        site: SiteId,
        /// How much: above zero, a multiple of the item's increment.
        quantity: Amount,
        ;
        /// From which location.
        location: LocationId,
        /// Of which lot or piece; the item's rules choose when absent.
        lot: LotId,
        /// To which site; the same when absent.
        to_site: SiteId,
        /// To which location.
        to_location: LocationId,
        /// Why.
        reason: Word,
        /// A number of somebody else's.
        reference: String,
        /// The number of the movement out; the command's id when absent. That of the
        /// movement in ends in `-IN`.
        number: TransactionId,
    }

    /// Corrects what the books say, upwards or downwards.
    AdjustStock {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// Which way.
        direction: AdjustDirection,
        /// How much: above zero, a multiple of the item's increment.
        quantity: Amount,
        /// Why.
        reason: Word,
        ;
        /// Where.
        location: LocationId,
        /// Of which lot or piece.
        lot: LotId,
        /// From when on a new lot must not be used.
        expires_at: Timestamp,
        /// What all of it cost, upwards only; what is known of it when absent.
        cost: Money,
        /// What one unit of it cost, in place of `cost`.
        unit_cost: Price,
        /// A number of somebody else's.
        reference: String,
        /// The number of the movement; the command's id when absent.
        number: TransactionId,
    }

    /// Books a count: what was counted was there. The difference is a movement of its own,
    /// and a count that agrees is recorded too.
    CountStock {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// How much was counted at the location, of the lot; it may be zero.
        quantity: Amount,
        ;
        /// Where.
        location: LocationId,
        /// Of which lot or piece.
        lot: LotId,
        /// Why.
        reason: Word,
        /// A number of somebody else's: a count sheet.
        reference: String,
        /// The number of the movement; the command's id when absent.
        number: TransactionId,
    }

    /// Takes a movement back: one of the opposite direction with the same quantity, lot and
    /// amount. Each movement once, and only while what it brought in is still there. What an
    /// issue kept of promises stands again, unless the order has ended.
    ReverseMovement {
        /// The number of the movement to take back.
        of: TransactionId,
        ;
        /// The number of the new movement; the command's id when absent.
        number: TransactionId,
        /// Of which item; needed where movements of several stocks have this number.
        item: ItemId,
        /// At which site; the same.
        site: SiteId,
    }

    /// Promises stock to an order, so that others cannot take it (hard) or come after it in
    /// the queue (soft).
    ReserveStock {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// How much: above zero, a multiple of the item's increment.
        quantity: Amount,
        ;
        /// For which order; an issue to it keeps the promise.
        order: WorkOrderId,
        /// Whether others may take it; `soft` when absent.
        strength: ReservationStrength,
        /// The lot that is put aside; any lot when absent.
        lot: LotId,
        /// When it is needed; the earlier goes first.
        due: Timestamp,
        /// 1 is the highest, 5 the lowest and what holds when absent.
        priority: u8,
        /// The id of the promise; the command's id when absent.
        reservation: ReservationId,
    }

    /// Takes a promise back, or part of it.
    ReleaseReservation {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// Which promise.
        reservation: ReservationId,
        ;
        /// How much of it; all that is left when absent.
        quantity: Amount,
    }

    /// Says whether a lot may be used, at every site where it lies.
    SetLotStatus {
        /// Of which item.
        item: ItemId,
        /// Which lot.
        lot: LotId,
        /// Its status from now on.
        status: LotStatus,
        ;
        /// Its expiry from now on; as before when absent.
        expires_at: Timestamp,
    }

    /// Says how an item is counted, followed and valued at a site.
    SetStockRules {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// The rules from now on. While there is stock or a reservation only those may
        /// change that leave what is booked as it is. Of an item that master data knows,
        /// only what it does not say can be set here: the currency, and the standard cost
        /// of an item that has none. What is left out says nothing.
        rules: StockRules,
        ;
    }

    /// Closes the books of a site: what happened before can no longer be posted.
    CloseStockPeriod {
        /// Which site.
        site: SiteId,
        /// Up to when; not in the future. An earlier time than before opens the books
        /// again, and needs a reason.
        until: Timestamp,
        ;
    }

    /// Says when to raise alerts on an item at a site.
    SetAlertRule {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// The rule from now on; an empty one tells only of stock below zero, of lots past
        /// their time and of what known requirements use up.
        rule: AlertRule,
        ;
    }

    /// Says that somebody has seen an alert.
    AcknowledgeAlert {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// Which alert.
        alert: AlertKey,
        ;
    }

    /// Raises and resolves the alerts that follow from time: what expires, waits or lies
    /// dead, and what known requirements will use up.
    CheckAlerts {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        ;
        /// The time to look from; that of the command when absent.
        now: Timestamp,
        /// What will be needed when; the cover is found by walking through it.
        requirements: Vec<FutureRequirement>,
    }
}

impl ReserveStock {
    /// Its priority, the lowest when none was given.
    #[must_use]
    pub fn priority(&self) -> u8 {
        self.priority.unwrap_or_else(lowest)
    }
}
