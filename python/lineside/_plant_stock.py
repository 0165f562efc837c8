# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `stock` operations of a plant."""

from __future__ import annotations

import datetime as dt
import decimal

from ._call import Method
from ._column import Wholes, column
from ._lineside import PlantHandle
from ._types import (
    AdjustDirection,
    AlertKey,
    AlertList,
    AlertRule,
    AlertStatus,
    Available,
    Command,
    Currency,
    Done,
    FutureRequirement,
    ItemId,
    LocationId,
    LotChoice,
    LotId,
    LotList,
    LotStatus,
    Money,
    MovementKind,
    MovementPage,
    MovementPlace,
    Price,
    ReservationId,
    ReservationStrength,
    RunningBalance,
    SiteId,
    StockRules,
    StockValue,
    StockView,
    TransactionId,
    Word,
    WorkOrderId,
    _AcknowledgeAlert,
    _AdjustStock,
    _CheckAlerts,
    _CloseStockPeriod,
    _CountStock,
    _GetAvailable,
    _GetRunningBalance,
    _GetStock,
    _GetStockValue,
    _IssueStock,
    _ListAlerts,
    _ListLots,
    _ListMovements,
    _PostStockBatch,
    _ReceiveStock,
    _ReleaseReservation,
    _ReserveStock,
    _ReturnStock,
    _ReverseMovement,
    _ScrapStock,
    _SetAlertRule,
    _SetLotStatus,
    _SetStockRules,
    _TransferStock,
)

__all__ = ["StockOfPlant"]


class StockOfPlant:
    """The `stock` operations of a plant."""

    def __init__(self, plant: PlantHandle) -> None:
        self._plant = plant

    def set_rules(
        self,
        item: ItemId,
        *,
        site: SiteId,
        rules: StockRules,
        command: Command,
    ) -> Done:
        """Says how an item is counted, followed and valued at a site.

        Args:
            item: Which item.
            site: At which site.
            rules: The rules from now on. While there is stock or a reservation only
                those may change that leave what is booked as it is. Of an item that master
                data knows, only what it does not say can be set here: the currency, and the
                standard cost of an item that has none. What is left out says nothing.
            command: Who does it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Pallets, of which master data knows nothing, may be lent before they are bought:

            >>> import lineside
            >>> answer = plant.stock.set_rules(
            ...     "PALLET",
            ...     site="MUC",
            ...     rules=lineside.StockRules(currency="EUR", negative=True),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2001", actor="jane.doe"
            ...     ),
            ... )
        """
        return _set_rules(
            _SetStockRules(
                item,
                site,
                rules,
                command,
            ),
            self._plant,
        )

    def receive(
        self,
        item: ItemId,
        *,
        site: SiteId,
        quantity: decimal.Decimal,
        command: Command,
        location: LocationId | None = None,
        lot: LotId | None = None,
        expires_at: dt.datetime | None = None,
        status: LotStatus | None = None,
        cost: Money | None = None,
        unit_cost: Price | None = None,
        order: WorkOrderId | None = None,
        step: int | None = None,
        line: int | None = None,
        reason: Word | None = None,
        reference: str | None = None,
        number: TransactionId | None = None,
    ) -> Done:
        """Receives stock: bought, there from the beginning, or made by a work order.

        Args:
            item: Which item.
            site: At which site.
            quantity: How much: above zero, a multiple of the item's increment.
            command: Who does it, and when.
            location: Where it is put.
            lot: Its lot or piece number.
            expires_at: From when on the lot must not be used; the shelf life says so
                when absent.
            status: The status that a new lot begins with; `released` when absent. One
                of "released", "quarantine", "blocked", "expired".
            cost: What all of it cost.
            unit_cost: What one unit of it cost, in place of `cost`.
            order: The work order that made it.
            step: The step that made it.
            line: The line of its bill of materials, for a by-product.
            reason: Why.
            reference: A number of somebody else's: a delivery note.
            number: The number of the movement; the command's id when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A thousand bolts at 50 cents each:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.receive(
            ...     "BOLT",
            ...     site="MUC",
            ...     quantity=Decimal("1000"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2002", actor="jane.doe"
            ...     ),
            ...     unit_cost=lineside.Price(price=Decimal("0.50"), currency="EUR"),
            ...     reference="DN-4711",
            ... )

        Example:
            A hundred cases for 700 euros:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.receive(
            ...     "CASE",
            ...     site="MUC",
            ...     quantity=Decimal("100"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2003", actor="jane.doe"
            ...     ),
            ...     cost=lineside.Money(amount=Decimal("700.00"), currency="EUR"),
            ...     reference="DN-4712",
            ... )

        Example:
            A lot of shims:

            >>> from datetime import datetime
            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.receive(
            ...     "SHIM",
            ...     site="MUC",
            ...     quantity=Decimal("300"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2004", actor="jane.doe"
            ...     ),
            ...     location="HIGH-BAY",
            ...     lot="L-2026-07",
            ...     expires_at=datetime.fromisoformat("2036-06-30T22:00:00Z"),
            ...     cost=lineside.Money(amount=Decimal("36.00"), currency="EUR"),
            ... )

        Example:
            A second lot, which somebody has to look at first:

            >>> from datetime import datetime
            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.receive(
            ...     "SHIM",
            ...     site="MUC",
            ...     quantity=Decimal("100"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2005", actor="jane.doe"
            ...     ),
            ...     location="HIGH-BAY",
            ...     lot="L-2026-08",
            ...     expires_at=datetime.fromisoformat("2037-01-31T23:00:00Z"),
            ...     status="quarantine",
            ...     cost=lineside.Money(amount=Decimal("12.50"), currency="EUR"),
            ... )
        """
        return _receive(
            _ReceiveStock(
                item,
                site,
                quantity,
                command,
                location,
                lot,
                expires_at,
                status,
                cost,
                unit_cost,
                order,
                step,
                line,
                reason,
                reference,
                number,
            ),
            self._plant,
        )

    def issue(
        self,
        item: ItemId,
        *,
        site: SiteId,
        quantity: decimal.Decimal,
        command: Command,
        order: WorkOrderId | None = None,
        step: int | None = None,
        line: int | None = None,
        location: LocationId | None = None,
        lot: LotId | None = None,
        needed_at: dt.datetime | None = None,
        reason: Word | None = None,
        reference: str | None = None,
        number: TransactionId | None = None,
    ) -> Done:
        """Issues stock: to a work order, or without one for anything else.

        Args:
            item: Which item.
            site: At which site.
            quantity: How much: above zero, a multiple of the item's increment.
            command: Who does it, and when.
            order: The work order that gets it; what is reserved for it goes first.
            step: The step that uses it.
            line: The line of the bill of materials.
            location: Where it is taken from; wherever there is some when absent.
            lot: Of which lot or piece; the item's rules choose when absent.
            needed_at: For when it is needed, which a lot must outlast.
            reason: Why.
            reference: A number of somebody else's.
            number: The number of the movement; the command's id when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Twenty bolts to repair what an earlier order made:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.issue(
            ...     "BOLT",
            ...     site="MUC",
            ...     quantity=Decimal("20"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2006", actor="jane.doe"
            ...     ),
            ...     order="WO-2025-00917",
            ... )

        Example:
            Shims of whichever lot goes first, to no order:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.issue(
            ...     "SHIM",
            ...     site="MUC",
            ...     quantity=Decimal("120"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2007", actor="jane.doe"
            ...     ),
            ...     reason="sample",
            ... )

        Example:
            Cases, under a number of our own:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.issue(
            ...     "CASE",
            ...     site="MUC",
            ...     quantity=Decimal("3"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2008", actor="jane.doe"
            ...     ),
            ...     number="MTX-2026-01001",
            ... )
        """
        return _issue(
            _IssueStock(
                item,
                site,
                quantity,
                command,
                order,
                step,
                line,
                location,
                lot,
                needed_at,
                reason,
                reference,
                number,
            ),
            self._plant,
        )

    def return_(
        self,
        item: ItemId,
        *,
        site: SiteId,
        quantity: decimal.Decimal,
        order: WorkOrderId,
        command: Command,
        step: int | None = None,
        line: int | None = None,
        location: LocationId | None = None,
        lot: LotId | None = None,
        reason: Word | None = None,
        reference: str | None = None,
        number: TransactionId | None = None,
    ) -> Done:
        """Brings back what a work order was issued and did not use, at the cost at which
        it was issued.

        Args:
            item: Which item.
            site: At which site.
            quantity: How much; no more than the order still has.
            order: The work order that gives it back.
            command: Who does it, and when.
            step: The step that had it.
            line: The line of the bill of materials.
            location: Where it is put.
            lot: Its lot or piece number.
            reason: Why.
            reference: A number of somebody else's.
            number: The number of the movement; the command's id when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Five of the bolts were not used:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.return_(
            ...     "BOLT",
            ...     site="MUC",
            ...     quantity=Decimal("5"),
            ...     order="WO-2025-00917",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2009", actor="jane.doe"
            ...     ),
            ... )
        """
        return _return(
            _ReturnStock(
                item,
                site,
                quantity,
                order,
                command,
                step,
                line,
                location,
                lot,
                reason,
                reference,
                number,
            ),
            self._plant,
        )

    def scrap(
        self,
        item: ItemId,
        *,
        site: SiteId,
        quantity: decimal.Decimal,
        reason: Word,
        command: Command,
        issued: bool | None = None,
        order: WorkOrderId | None = None,
        step: int | None = None,
        line: int | None = None,
        location: LocationId | None = None,
        lot: LotId | None = None,
        reference: str | None = None,
        number: TransactionId | None = None,
    ) -> Done:
        """Scraps stock, from the shelf or after it was issued.

        Args:
            item: Which item.
            site: At which site.
            quantity: How much: above zero, a multiple of the item's increment.
            reason: Why: `quality_defect`, `machine_error`, `operator_error`,
                `material_defect`, or a word of your own.
            command: Who does it, and when.
            issued: Whether it had been issued: then the shelf does not change, and the
                order is named.
            order: The work order that had it, or that it is charged to.
            step: The step that had it.
            line: The line of the bill of materials.
            location: Where it is taken from.
            lot: Its lot or piece number.
            reference: A number of somebody else's.
            number: The number of the movement; the command's id when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Two bolts from the shelf:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.scrap(
            ...     "BOLT",
            ...     site="MUC",
            ...     quantity=Decimal("2"),
            ...     reason="material_defect",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2010", actor="jane.doe"
            ...     ),
            ... )

        Example:
            One bolt that the order had been given; the shelf does not change:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.scrap(
            ...     "BOLT",
            ...     site="MUC",
            ...     quantity=Decimal("1"),
            ...     reason="operator_error",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2011", actor="jane.doe"
            ...     ),
            ...     issued=True,
            ...     order="WO-2025-00917",
            ... )
        """
        return _scrap(
            _ScrapStock(
                item,
                site,
                quantity,
                reason,
                command,
                issued,
                order,
                step,
                line,
                location,
                lot,
                reference,
                number,
            ),
            self._plant,
        )

    def transfer(
        self,
        item: ItemId,
        *,
        site: SiteId,
        quantity: decimal.Decimal,
        command: Command,
        location: LocationId | None = None,
        lot: LotId | None = None,
        to_site: SiteId | None = None,
        to_location: LocationId | None = None,
        reason: Word | None = None,
        reference: str | None = None,
        number: TransactionId | None = None,
    ) -> Done:
        """Moves stock to another location or site; its value goes with it.

        Args:
            item: Which item.
            site: From which site.
            quantity: How much: above zero, a multiple of the item's increment.
            command: Who does it, and when.
            location: From which location.
            lot: Of which lot or piece; the item's rules choose when absent.
            to_site: To which site; the same when absent.
            to_location: To which location.
            reason: Why.
            reference: A number of somebody else's.
            number: The number of the movement out; the command's id when absent. That
                of the movement in ends in `-IN`.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Shims to the line:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.transfer(
            ...     "SHIM",
            ...     site="MUC",
            ...     quantity=Decimal("50"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2012", actor="jane.doe"
            ...     ),
            ...     location="HIGH-BAY",
            ...     lot="L-2026-07",
            ...     to_location="LINE-1",
            ... )
        """
        return _transfer(
            _TransferStock(
                item,
                site,
                quantity,
                command,
                location,
                lot,
                to_site,
                to_location,
                reason,
                reference,
                number,
            ),
            self._plant,
        )

    def adjust(
        self,
        item: ItemId,
        *,
        site: SiteId,
        direction: AdjustDirection,
        quantity: decimal.Decimal,
        reason: Word,
        command: Command,
        location: LocationId | None = None,
        lot: LotId | None = None,
        expires_at: dt.datetime | None = None,
        cost: Money | None = None,
        unit_cost: Price | None = None,
        reference: str | None = None,
        number: TransactionId | None = None,
    ) -> Done:
        """Corrects what the books say, upwards or downwards.

        Args:
            item: Which item.
            site: At which site.
            direction: Which way. One of "up", "down".
            quantity: How much: above zero, a multiple of the item's increment.
            reason: Why.
            command: Who does it, and when.
            location: Where.
            lot: Of which lot or piece.
            expires_at: From when on a new lot must not be used.
            cost: What all of it cost, upwards only; what is known of it when absent.
            unit_cost: What one unit of it cost, in place of `cost`.
            reference: A number of somebody else's.
            number: The number of the movement; the command's id when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Ten bolts turn up behind the shelf:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.adjust(
            ...     "BOLT",
            ...     site="MUC",
            ...     direction="up",
            ...     quantity=Decimal("10"),
            ...     reason="found",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2013", actor="jane.doe"
            ...     ),
            ... )
        """
        return _adjust(
            _AdjustStock(
                item,
                site,
                direction,
                quantity,
                reason,
                command,
                location,
                lot,
                expires_at,
                cost,
                unit_cost,
                reference,
                number,
            ),
            self._plant,
        )

    def count(
        self,
        item: ItemId,
        *,
        site: SiteId,
        quantity: decimal.Decimal,
        command: Command,
        location: LocationId | None = None,
        lot: LotId | None = None,
        reason: Word | None = None,
        reference: str | None = None,
        number: TransactionId | None = None,
    ) -> Done:
        """Books a count: what was counted was there. The difference is a movement of its
        own, and a count that agrees is recorded too.

        Args:
            item: Which item.
            site: At which site.
            quantity: How much was counted at the location, of the lot; it may be zero.
            command: Who does it, and when.
            location: Where.
            lot: Of which lot or piece.
            reason: Why.
            reference: A number of somebody else's: a count sheet.
            number: The number of the movement; the command's id when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A thousand bolts are counted; the books said 993:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.count(
            ...     "BOLT",
            ...     site="MUC",
            ...     quantity=Decimal("1000"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2014", actor="max.roe"
            ...     ),
            ...     reference="COUNT-12",
            ... )
        """
        return _count(
            _CountStock(
                item,
                site,
                quantity,
                command,
                location,
                lot,
                reason,
                reference,
                number,
            ),
            self._plant,
        )

    def reverse(
        self,
        of: TransactionId,
        *,
        command: Command,
        number: TransactionId | None = None,
        item: ItemId | None = None,
        site: SiteId | None = None,
    ) -> Done:
        """Takes a movement back: one of the opposite direction with the same quantity, lot
        and amount. Each movement once, and only while what it brought in is still
        there. What an issue kept of promises stands again, unless the order has ended.

        Args:
            of: The number of the movement to take back.
            command: Who does it, and when.
            number: The number of the new movement; the command's id when absent.
            item: Of which item; needed where movements of several stocks have this
                number.
            site: At which site; the same.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The cases had never left:

            >>> import lineside
            >>> answer = plant.stock.reverse(
            ...     "MTX-2026-01001",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2015",
            ...         actor="max.roe",
            ...         reason="booked on the wrong site",
            ...     ),
            ... )
        """
        return _reverse(
            _ReverseMovement(
                of,
                command,
                number,
                item,
                site,
            ),
            self._plant,
        )

    def post_batch(
        self,
        kinds: list[MovementKind],
        *,
        items: list[ItemId],
        sites: list[SiteId],
        kind: Wholes,
        item: Wholes,
        site: Wholes,
        quantity: Wholes,
        command: Command,
        scale: int = 0,
        locations: list[LocationId] | None = None,
        location: Wholes | None = None,
        lots: list[LotId] | None = None,
        lot: Wholes | None = None,
        orders: list[WorkOrderId] | None = None,
        order: Wholes | None = None,
        step: Wholes | None = None,
        line: Wholes | None = None,
        reasons: list[Word] | None = None,
        reason: Wholes | None = None,
        at: Wholes | None = None,
        amount: Wholes | None = None,
        currency: Currency | None = None,
        numbers: list[TransactionId] | None = None,
    ) -> Done:
        """Posts many movements at once, all of them or none.

        Lists name the codes; columns point into them, counted from 0. A place of
        4294967295 means none. A refusal names the row.

        Args:
            kinds: The kinds of movement that occur. Counts, moves within a site and
                reversals have operations of their own.
            items: The items that occur.
            sites: The sites that occur.
            kind: The kind of each row, as its place in `kinds`.
            item: The item of each row.
            site: The site of each row.
            quantity: How much each row moves, in steps of `scale` decimals: 1250 with a
                scale of 2 is 12.50.
            command: Who posts it, and when.
            scale: How many decimals the quantities have.
            locations: The locations that occur.
            location: The location of each row.
            lots: The lots that occur.
            lot: The lot of each row.
            orders: The work orders that occur.
            order: The work order of each row.
            step: The step of each row.
            line: The line of the bill of materials of each row.
            reasons: The reasons that occur.
            reason: The reason of each row.
            at: When each row happened, in microseconds since 1970; at the time of the
                command when absent.
            amount: What each row cost, in the smallest unit of the currency; -1 where
                none is known.
            currency: The currency of the amounts.
            numbers: The number of each row; the command's id and the row, counted from
                0, when empty.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Two receipts and an issue in one commit:

            >>> import lineside
            >>> answer = plant.stock.post_batch(
            ...     ["receipt", "issue"],
            ...     items=["BOLT", "CASE"],
            ...     sites=["MUC"],
            ...     kind=[0, 0, 1],
            ...     item=[0, 1, 0],
            ...     site=[0, 0, 0],
            ...     quantity=[200, 10, 25],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2016", actor="jane.doe"
            ...     ),
            ...     amount=[10000, 7000, -1],
            ...     currency="EUR",
            ... )
        """
        return _post_batch(
            _PostStockBatch(
                kinds,
                items,
                sites,
                column("kind", kind),
                column("item", item),
                column("site", site),
                column("quantity", quantity),
                command,
                scale,
                [] if locations is None else locations,
                None if location is None else column("location", location),
                [] if lots is None else lots,
                None if lot is None else column("lot", lot),
                [] if orders is None else orders,
                None if order is None else column("order", order),
                None if step is None else column("step", step),
                None if line is None else column("line", line),
                [] if reasons is None else reasons,
                None if reason is None else column("reason", reason),
                None if at is None else column("at", at),
                None if amount is None else column("amount", amount),
                currency,
                [] if numbers is None else numbers,
            ),
            self._plant,
        )

    def reserve(
        self,
        item: ItemId,
        *,
        site: SiteId,
        quantity: decimal.Decimal,
        command: Command,
        order: WorkOrderId | None = None,
        strength: ReservationStrength | None = None,
        lot: LotId | None = None,
        due: dt.datetime | None = None,
        priority: int | None = None,
        reservation: ReservationId | None = None,
    ) -> Done:
        """Promises stock to an order, so that others cannot take it (hard) or come after
        it in the queue (soft).

        Args:
            item: Which item.
            site: At which site.
            quantity: How much: above zero, a multiple of the item's increment.
            command: Who does it, and when.
            order: For which order; an issue to it keeps the promise.
            strength: Whether others may take it; `soft` when absent. One of "soft",
                "hard".
            lot: The lot that is put aside; any lot when absent.
            due: When it is needed; the earlier goes first.
            priority: 1 is the highest, 5 the lowest and what holds when absent.
            reservation: The id of the promise; the command's id when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Forty shims are put aside for an order:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.reserve(
            ...     "SHIM",
            ...     site="MUC",
            ...     quantity=Decimal("40"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2017", actor="max.roe"
            ...     ),
            ...     order="WO-2026-00001",
            ...     strength="hard",
            ...     lot="L-2026-07",
            ...     reservation="RES-2026-00001",
            ... )
        """
        return _reserve(
            _ReserveStock(
                item,
                site,
                quantity,
                command,
                order,
                strength,
                lot,
                due,
                priority,
                reservation,
            ),
            self._plant,
        )

    def release_reservation(
        self,
        item: ItemId,
        *,
        site: SiteId,
        reservation: ReservationId,
        command: Command,
        quantity: decimal.Decimal | None = None,
    ) -> Done:
        """Takes a promise back, or part of it.

        Args:
            item: Which item.
            site: At which site.
            reservation: Which promise.
            command: Who does it, and when.
            quantity: How much of it; all that is left when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Ten fewer will do:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.release_reservation(
            ...     "SHIM",
            ...     site="MUC",
            ...     reservation="RES-2026-00001",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2018", actor="max.roe"
            ...     ),
            ...     quantity=Decimal("10"),
            ... )
        """
        return _release_reservation(
            _ReleaseReservation(
                item,
                site,
                reservation,
                command,
                quantity,
            ),
            self._plant,
        )

    def set_lot_status(
        self,
        item: ItemId,
        *,
        lot: LotId,
        status: LotStatus,
        command: Command,
        expires_at: dt.datetime | None = None,
    ) -> Done:
        """Says whether a lot may be used, at every site where it lies.

        Args:
            item: Of which item.
            lot: Which lot.
            status: Its status from now on. One of "released", "quarantine", "blocked",
                "expired".
            command: Who does it, and when.
            expires_at: Its expiry from now on; as before when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The second lot may be used:

            >>> import lineside
            >>> answer = plant.stock.set_lot_status(
            ...     "SHIM",
            ...     lot="L-2026-08",
            ...     status="released",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2019", actor="max.roe"
            ...     ),
            ... )
        """
        return _set_lot_status(
            _SetLotStatus(
                item,
                lot,
                status,
                command,
                expires_at,
            ),
            self._plant,
        )

    def set_alert_rule(
        self,
        item: ItemId,
        *,
        site: SiteId,
        rule: AlertRule,
        command: Command,
    ) -> Done:
        """Says when to raise alerts on an item at a site.

        Args:
            item: Which item.
            site: At which site.
            rule: The rule from now on; an empty one tells only of stock below zero, of
                lots past their time and of what known requirements use up.
            command: Who does it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Order again at 300; say so when a lot lasts for 30 days only:

            >>> from datetime import timedelta
            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.set_alert_rule(
            ...     "SHIM",
            ...     site="MUC",
            ...     rule=lineside.AlertRule(
            ...         reorder_point=Decimal("300"),
            ...         hysteresis=Decimal("20"),
            ...         expiring_within=timedelta(hours=720),
            ...     ),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2020", actor="jane.doe"
            ...     ),
            ... )
        """
        return _set_alert_rule(
            _SetAlertRule(
                item,
                site,
                rule,
                command,
            ),
            self._plant,
        )

    def acknowledge_alert(
        self,
        item: ItemId,
        *,
        site: SiteId,
        alert: AlertKey,
        command: Command,
    ) -> Done:
        """Says that somebody has seen an alert.

        Args:
            item: Which item.
            site: At which site.
            alert: Which alert.
            command: Who does it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Somebody has seen that shims are low:

            >>> import lineside
            >>> answer = plant.stock.acknowledge_alert(
            ...     "SHIM",
            ...     site="MUC",
            ...     alert=lineside.AlertKey(kind="low_stock"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2021", actor="max.roe"
            ...     ),
            ... )
        """
        return _acknowledge_alert(
            _AcknowledgeAlert(
                item,
                site,
                alert,
                command,
            ),
            self._plant,
        )

    def check_alerts(
        self,
        item: ItemId,
        *,
        site: SiteId,
        command: Command,
        now: dt.datetime | None = None,
        requirements: list[FutureRequirement] | None = None,
    ) -> Done:
        """Raises and resolves the alerts that follow from time: what expires, waits or
        lies dead, and what known requirements will use up.

        Args:
            item: Which item.
            site: At which site.
            command: Who does it, and when.
            now: The time to look from; that of the command when absent.
            requirements: What will be needed when; the cover is found by walking
                through it.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Five hundred shims will be needed:

            >>> from datetime import datetime
            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.stock.check_alerts(
            ...     "SHIM",
            ...     site="MUC",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2022", actor="jane.doe"
            ...     ),
            ...     requirements=[
            ...         lineside.FutureRequirement(
            ...             at=datetime.fromisoformat("2026-12-01T07:00:00Z"),
            ...             quantity=Decimal("500"),
            ...         )
            ...     ],
            ... )
        """
        return _check_alerts(
            _CheckAlerts(
                item,
                site,
                command,
                now,
                requirements,
            ),
            self._plant,
        )

    def close_period(
        self,
        site: SiteId,
        *,
        until: dt.datetime,
        command: Command,
    ) -> Done:
        """Closes the books of a site: what happened before can no longer be posted.

        Args:
            site: Which site.
            until: Up to when; not in the future. An earlier time than before opens the
                books again, and needs a reason.
            command: Who does it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The books of last year are closed:

            >>> from datetime import datetime
            >>> import lineside
            >>> answer = plant.stock.close_period(
            ...     "MUC",
            ...     until=datetime.fromisoformat("2025-12-31T23:00:00Z"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f2023", actor="max.roe"
            ...     ),
            ... )
        """
        return _close_period(
            _CloseStockPeriod(
                site,
                until,
                command,
            ),
            self._plant,
        )

    def get(
        self,
        item: ItemId,
        *,
        site: SiteId,
        at: dt.datetime | None = None,
    ) -> StockView:
        """Shows the stock of an item at a site: what lies where, what it is worth, what is
        promised, and what needs attention.

        Args:
            item: Which item.
            site: At which site.
            at: The time that decides what has expired; the latest movement's when
                absent.

        Returns:
            The stock of an item at a site.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Shims: where they lie, and for whom:

            >>> answer = plant.stock.get(
            ...     "SHIM",
            ...     site="MUC",
            ... )
        """
        return _get(
            _GetStock(
                item,
                site,
                at,
            ),
            self._plant,
        )

    def available(
        self,
        item: ItemId,
        *,
        site: SiteId,
        order: WorkOrderId | None = None,
        at: dt.datetime | None = None,
    ) -> Available:
        """Tells how much of an item may be used, by anybody or by one order.

        Args:
            item: Which item.
            site: At which site.
            order: What is put aside for this order counts as available.
            at: The time that decides what has expired; the latest movement's when
                absent.

        Returns:
            How much of an item may be used.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            To anybody:

            >>> answer = plant.stock.available(
            ...     "SHIM",
            ...     site="MUC",
            ... )

        Example:
            To the order that some are put aside for:

            >>> answer = plant.stock.available(
            ...     "SHIM",
            ...     site="MUC",
            ...     order="WO-2026-00001",
            ... )
        """
        return _available(
            _GetAvailable(
                item,
                site,
                order,
                at,
            ),
            self._plant,
        )

    def list_lots(
        self,
        item: ItemId,
        *,
        site: SiteId,
        choice: LotChoice | None = None,
        at: dt.datetime | None = None,
        with_held: bool = False,
    ) -> LotList:
        """Lists the lots that may be used, in the order in which they go.

        Args:
            item: Which item.
            site: At which site.
            choice: Which go first; as the item's rules say when absent. One of "fifo",
                "fefo", "lifo", "manual".
            at: The time that decides what has expired; the latest movement's when
                absent.
            with_held: Whether lots that may not be used are listed as well, behind the
                others.

        Returns:
            The lots of an item.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            In the order in which they go:

            >>> answer = plant.stock.list_lots(
            ...     "SHIM",
            ...     site="MUC",
            ... )
        """
        return _list_lots(
            _ListLots(
                item,
                site,
                choice,
                at,
                with_held,
            ),
            self._plant,
        )

    def list_movements(
        self,
        item: ItemId | None = None,
        *,
        site: SiteId | None = None,
        order: WorkOrderId | None = None,
        number: TransactionId | None = None,
        from_: dt.datetime | None = None,
        below: dt.datetime | None = None,
        after: MovementPlace | None = None,
        limit: int | None = None,
    ) -> MovementPage:
        """Lists movements, in pages: of a work order, of an item at a site in the order in
        which things happened, of a site, or all of them.

        Args:
            item: Only of this item.
            site: Only of this site.
            order: Only for this work order.
            number: Only this movement.
            from_: Only what happened at this time or later.
            below: Only what happened before this time.
            after: Where the page before ended: its `next`.
            limit: At most so many; 100 when absent, and never more than 1000.

        Returns:
            One page of a list of movements.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What happened to the bolts, five at a time:

            >>> answer = plant.stock.list_movements(
            ...     "BOLT",
            ...     site="MUC",
            ...     limit=5,
            ... )

        Example:
            What a work order was given:

            >>> answer = plant.stock.list_movements(
            ...     order="WO-2025-00917",
            ... )
        """
        return _list_movements(
            _ListMovements(
                item,
                site,
                order,
                number,
                from_,
                below,
                after,
                limit,
            ),
            self._plant,
        )

    def running_balance(
        self,
        item: ItemId,
        *,
        site: SiteId,
        location: LocationId | None = None,
        lot: LotId | None = None,
        from_: dt.datetime | None = None,
        below: dt.datetime | None = None,
    ) -> RunningBalance:
        """Shows what was there after each movement of an item at a site.

        Args:
            item: Which item.
            site: At which site.
            location: Only what moved at this location.
            lot: Only what moved of this lot or piece.
            from_: Only what happened at this time or later.
            below: Only what happened before this time.

        Returns:
            What was there after each movement.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            How many bolts there were after each movement:

            >>> answer = plant.stock.running_balance(
            ...     "BOLT",
            ...     site="MUC",
            ... )
        """
        return _running_balance(
            _GetRunningBalance(
                item,
                site,
                location,
                lot,
                from_,
                below,
            ),
            self._plant,
        )

    def value(
        self,
        item: ItemId | None = None,
        *,
        site: SiteId | None = None,
        at: dt.datetime | None = None,
    ) -> StockValue:
        """Tells what stock is or was worth.

        Args:
            item: Only of this item.
            site: Only of this site.
            at: As it was after everything that happened until then; as it is when
                absent.

        Returns:
            What stock is worth.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Of a whole site:

            >>> answer = plant.stock.value(
            ...     site="MUC",
            ... )
        """
        return _value(
            _GetStockValue(
                item,
                site,
                at,
            ),
            self._plant,
        )

    def list_alerts(
        self,
        item: ItemId | None = None,
        *,
        site: SiteId | None = None,
        status: AlertStatus | None = None,
    ) -> AlertList:
        """Lists alerts.

        Args:
            item: Only of this item.
            site: Only of this site.
            status: Only those that stand there; open and acknowledged ones when absent.
                One of "open", "acknowledged", "resolved".

        Returns:
            Alerts.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What needs attention:

            >>> answer = plant.stock.list_alerts(
            ...     site="MUC",
            ... )
        """
        return _list_alerts(
            _ListAlerts(
                item,
                site,
                status,
            ),
            self._plant,
        )


_set_rules = Method("stock.set_rules", Done)


_receive = Method("stock.receive", Done)


_issue = Method("stock.issue", Done)


_return = Method("stock.return", Done)


_scrap = Method("stock.scrap", Done)


_transfer = Method("stock.transfer", Done)


_adjust = Method("stock.adjust", Done)


_count = Method("stock.count", Done)


_reverse = Method("stock.reverse", Done)


_post_batch = Method("stock.post_batch", Done)


_reserve = Method("stock.reserve", Done)


_release_reservation = Method("stock.release_reservation", Done)


_set_lot_status = Method("stock.set_lot_status", Done)


_set_alert_rule = Method("stock.set_alert_rule", Done)


_acknowledge_alert = Method("stock.acknowledge_alert", Done)


_check_alerts = Method("stock.check_alerts", Done)


_close_period = Method("stock.close_period", Done)


_get = Method("stock.get", StockView)


_available = Method("stock.available", Available)


_list_lots = Method("stock.list_lots", LotList)


_list_movements = Method("stock.list_movements", MovementPage)


_running_balance = Method("stock.running_balance", RunningBalance)


_value = Method("stock.value", StockValue)


_list_alerts = Method("stock.list_alerts", AlertList)
