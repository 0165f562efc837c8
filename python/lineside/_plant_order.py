# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `order` operations of a plant."""

from __future__ import annotations

import builtins
import datetime as dt
import decimal

from ._call import Method
from ._column import Wholes, column
from ._lineside import PlantHandle
from ._types import (
    ActorId,
    Command,
    DemandKind,
    Done,
    ItemId,
    LocationId,
    LotId,
    OrderDemand,
    OrderImported,
    OrderPage,
    OrderPlace,
    OrderPlan,
    OrderPostingPage,
    OrderProgress,
    OrderShortages,
    OrderStatus,
    OrderStock,
    OrderTolerances,
    OrderView,
    PostingKind,
    SalesOrderId,
    SchedulePlan,
    SchedulingClock,
    SchedulingModel,
    SiteId,
    TransactionId,
    Word,
    WorkCenterId,
    WorkOrderId,
    _AcceptSchedule,
    _BookOrderTime,
    _CancelOrder,
    _ChangeOrder,
    _CloseOrder,
    _CompleteOrder,
    _CreateOrder,
    _FirmOrder,
    _GetOrder,
    _GetOrderProgress,
    _HoldOrder,
    _ImportOrder,
    _IssueToOrder,
    _ListOrderPostings,
    _ListOrders,
    _ListOrderShortages,
    _MergeOrders,
    _OpenRework,
    _ReceiveFromOrder,
    _ReleaseOrder,
    _ReleaseOrderHold,
    _ReopenOrder,
    _ReportOrder,
    _ReportOrders,
    _ReturnFromOrder,
    _ReverseOrderPosting,
    _ScrapOrderComponent,
    _SkipOrderStep,
    _SplitOrder,
    _StartOrder,
    _UnfirmOrder,
    _UnreleaseOrder,
)

__all__ = ["OrderOfPlant"]


class OrderOfPlant:
    """The `order` operations of a plant."""

    def __init__(self, plant: PlantHandle) -> None:
        self._plant = plant

    def create(
        self,
        order: WorkOrderId,
        *,
        item: ItemId,
        site: SiteId,
        quantity: decimal.Decimal,
        command: Command,
        demand: OrderDemand | None = None,
        priority: int | None = None,
        planned_start: dt.date | None = None,
        planned_end: dt.date | None = None,
        tolerances: OrderTolerances | None = None,
        plan: OrderPlan | None = None,
        increment: decimal.Decimal | None = None,
        stock: OrderStock | None = None,
        receive: bool = False,
        auto_complete: bool = False,
    ) -> Done:
        """Creates an order: planned, nothing promised yet.

        Args:
            order: The order's code; it is never used again for another order.
            item: What is to be made.
            site: Where.
            quantity: How much, in whole increments of the item.
            command: Who creates it, and when.
            demand: What it is for; to fill up the stock when absent.
            priority: How urgent it is: 1 is first, 5 is last; 3 when absent.
            planned_start: The day on which work is to begin; it decides which revisions
                are used.
            planned_end: The day on which it is to be done.
            tolerances: How much more or less than planned may be made; what is absent
                is the item's word, and without one nothing more and nothing less.
            plan: The steps and components, if they do not come from master data at the
                release.
            increment: The least quantity that is booked of the item; the item's word
                when absent, and without one 1. Nothing finer than what the ledger books is
                released.
            stock: Where its material is booked; in the ledger when absent. One of
                "ledger", "none".
            receive: Whether completed units are received into stock by the report
                itself.
            auto_complete: Whether the report that makes enough, and leaves nothing in
                process, completes the order.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Fifty gearboxes for a customer, with their own steps and components:

            >>> from datetime import date
            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.create(
            ...     "WO-2026-00001",
            ...     item="GEARBOX",
            ...     site="MUC",
            ...     quantity=Decimal("50"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3001", actor="jane.doe"
            ...     ),
            ...     demand=lineside.MakeToOrderDemand(sales_order="SO-2026-0815", line=1),
            ...     planned_start=date.fromisoformat("2026-03-02"),
            ...     planned_end=date.fromisoformat("2026-03-06"),
            ...     plan=lineside.OrderPlan(
            ...         steps=[
            ...             lineside.OrderPlanStep(
            ...                 sequence=10,
            ...                 operation="Assemble",
            ...                 work_center="WC-ASM-01",
            ...                 setup_minutes="15",
            ...                 run_minutes="6",
            ...             ),
            ...             lineside.OrderPlanStep(
            ...                 sequence=15,
            ...                 operation="Deburr",
            ...                 work_center="WC-ASM-01",
            ...                 run_minutes="1",
            ...             ),
            ...             lineside.OrderPlanStep(
            ...                 sequence=20,
            ...                 operation="Test",
            ...                 work_center="WC-TEST-01",
            ...                 setup_minutes="10",
            ...                 run_minutes="2.5",
            ...             ),
            ...         ],
            ...         components=[
            ...             lineside.OrderComponent(line=1, item="CASE", quantity="1", step=10),
            ...             lineside.OrderComponent(line=2, item="BOLT", quantity="4", step=10),
            ...         ],
            ...     ),
            ...     stock="none",
            ... )

        Example:
            Twenty more for stock; steps and components come from master data:

            >>> from datetime import date
            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.create(
            ...     "WO-2026-00002",
            ...     item="GEARBOX",
            ...     site="MUC",
            ...     quantity=Decimal("20"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3002", actor="jane.doe"
            ...     ),
            ...     planned_start=date.fromisoformat("2026-03-09"),
            ...     planned_end=date.fromisoformat("2026-03-11"),
            ...     tolerances=lineside.OrderTolerances(over=Decimal("0.05"), replace_scrap=True),
            ... )

        Example:
            A proposal for April:

            >>> from datetime import date
            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.create(
            ...     "WO-2026-00003",
            ...     item="GEARBOX",
            ...     site="MUC",
            ...     quantity=Decimal("30"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3003", actor="jane.doe"
            ...     ),
            ...     priority=4,
            ...     planned_start=date.fromisoformat("2026-04-01"),
            ...     plan=lineside.OrderPlan(
            ...         steps=[lineside.OrderPlanStep(sequence=10, work_center="WC-ASM-01")]
            ...     ),
            ...     stock="none",
            ... )
        """
        return _create(
            _CreateOrder(
                order,
                item,
                site,
                quantity,
                command,
                demand,
                priority,
                planned_start,
                planned_end,
                tolerances,
                plan,
                increment,
                stock,
                receive,
                auto_complete,
            ),
            self._plant,
        )

    def import_(
        self,
        order: WorkOrderId,
        *,
        past: OrderImported,
        command: Command,
    ) -> Done:
        """Brings in an order with its whole past.

        Args:
            order: The order's code.
            past: Its past.
            command: Who brings it in, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            An order that the system before this one completed:

            >>> from datetime import date, datetime
            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.import_(
            ...     "WO-2025-00917",
            ...     past=lineside.OrderImported(
            ...         header=lineside.OrderHeader(
            ...             item="GEARBOX",
            ...             site="MUC",
            ...             priority=3,
            ...             planned_start=date.fromisoformat("2025-11-03"),
            ...             planned_end=date.fromisoformat("2025-11-04"),
            ...             stock="none",
            ...         ),
            ...         quantity=Decimal("10"),
            ...         plan=lineside.OrderPlan(
            ...             steps=[
            ...                 lineside.OrderPlanStep(
            ...                     sequence=10, operation="Assemble", work_center="WC-ASM-01"
            ...                 )
            ...             ],
            ...             components=[lineside.OrderComponent(line=1, item="CASE", quantity="1")],
            ...         ),
            ...         status="completed",
            ...         steps=[
            ...             lineside.ImportedStep(
            ...                 sequence=10,
            ...                 quantity_in=Decimal("10"),
            ...                 quantity_out=Decimal("9"),
            ...                 quantity_scrapped=Decimal("1"),
            ...                 actual_start=datetime.fromisoformat("2025-11-03T06:00:00Z"),
            ...                 actual_end=datetime.fromisoformat("2025-11-03T08:30:00Z"),
            ...                 labor_hours=Decimal("2.5"),
            ...             )
            ...         ],
            ...         components=[
            ...             lineside.ImportedComponent(
            ...                 line=1,
            ...                 issued=Decimal("10"),
            ...                 amount=lineside.Money(amount=Decimal("70.00"), currency="EUR"),
            ...             )
            ...         ],
            ...         received=Decimal("9"),
            ...         actual_start=datetime.fromisoformat("2025-11-03T06:00:00Z"),
            ...         actual_end=datetime.fromisoformat("2025-11-03T08:30:00Z"),
            ...     ),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3004", actor="ada.admin"
            ...     ),
            ... )
        """
        return _import(
            _ImportOrder(
                order,
                past,
                command,
            ),
            self._plant,
        )

    def change(
        self,
        order: WorkOrderId,
        *,
        command: Command,
        quantity: decimal.Decimal | None = None,
        priority: int | None = None,
        planned_start: dt.date | None = None,
        planned_end: dt.date | None = None,
        expected_version: int | None = None,
    ) -> Done:
        """Changes an order's quantity, priority or dates; what is absent stays.

        The quantity may change until the order is completed, and not below what was
        started; the start day, which decides the revisions, until the order is
        released.

        Args:
            order: The order.
            command: Who changes it, and when.
            quantity: The new quantity.
            priority: The new priority, 1 to 5.
            planned_start: The new day on which work is to begin.
            planned_end: The new day on which it is to be done.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The customer needs it two days earlier:

            >>> from datetime import date
            >>> import lineside
            >>> answer = plant.order.change(
            ...     "WO-2026-00001",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3005", actor="jane.doe"
            ...     ),
            ...     priority=1,
            ...     planned_end=date.fromisoformat("2026-03-04"),
            ...     expected_version=1,
            ... )
        """
        return _change(
            _ChangeOrder(
                order,
                command,
                quantity,
                priority,
                planned_start,
                planned_end,
                expected_version,
            ),
            self._plant,
        )

    def firm(
        self,
        order: WorkOrderId,
        *,
        command: Command,
        expected_version: int | None = None,
    ) -> Done:
        """Decides that an order will be made; planning may no longer change or delete it.

        Args:
            order: The order.
            command: Who wants it, and when.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            It will be made:

            >>> import lineside
            >>> answer = plant.order.firm(
            ...     "WO-2026-00001",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3006", actor="jane.doe"
            ...     ),
            ... )

        Example:
            And so will the proposal:

            >>> import lineside
            >>> answer = plant.order.firm(
            ...     "WO-2026-00003",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3007", actor="jane.doe"
            ...     ),
            ... )
        """
        return _firm(
            _FirmOrder(
                order,
                command,
                expected_version,
            ),
            self._plant,
        )

    def unfirm(
        self,
        order: WorkOrderId,
        *,
        command: Command,
        expected_version: int | None = None,
    ) -> Done:
        """Gives a firmed order back to planning.

        Args:
            order: The order.
            command: Who wants it, and when.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Or perhaps not:

            >>> import lineside
            >>> answer = plant.order.unfirm(
            ...     "WO-2026-00003",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3008", actor="jane.doe"
            ...     ),
            ... )
        """
        return _unfirm(
            _UnfirmOrder(
                order,
                command,
                expected_version,
            ),
            self._plant,
        )

    def release(
        self,
        order: WorkOrderId,
        *,
        command: Command,
        plan: OrderPlan | None = None,
        check_availability: bool = False,
        expected_version: int | None = None,
    ) -> Done:
        """Lets the floor begin: the order gets its own copy of the bill of materials and
        the routing that are effective on the day it starts.

        Args:
            order: The order.
            command: Who releases it, and when.
            plan: The steps and components, in place of those that the order or master
                data has.
            check_availability: Whether to refuse unless every component is in stock.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The floor may begin:

            >>> import lineside
            >>> answer = plant.order.release(
            ...     "WO-2026-00001",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3009", actor="jane.doe"
            ...     ),
            ... )

        Example:
            With the revisions of the day it starts, if every component is in stock:

            >>> import lineside
            >>> answer = plant.order.release(
            ...     "WO-2026-00002",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f300a", actor="jane.doe"
            ...     ),
            ...     check_availability=True,
            ... )

        Example:
            An order that was released too soon:

            >>> import lineside
            >>> answer = plant.order.release(
            ...     "WO-2026-00003",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f300b", actor="jane.doe"
            ...     ),
            ... )
        """
        return _release(
            _ReleaseOrder(
                order,
                command,
                plan,
                check_availability,
                expected_version,
            ),
            self._plant,
        )

    def accept_schedule(
        self,
        model: SchedulingModel,
        *,
        plan: SchedulePlan,
        clock: SchedulingClock,
        position: int,
        command: Command,
    ) -> Done:
        """Accepts a plan: every order in it gets the times and work centers of its steps,
        in place of those that it had. All of it is written, or nothing.

        The plan is held against the model first, whoever made it and however the model
        was amended. Then each order is looked at: one that was stopped, ended or
        changed since the position that the model shows, or that has finished or begun a
        step otherwise, refuses with `order.schedule_outdated`. Reports of work as
        planned do no harm.

        Args:
            model: The model that was scheduled, as the plant gave it or amended.
            plan: The plan; every operation of the model has a place in it.
            clock: What a tick of the model means.
            position: The position of the journal that the model shows.
            command: Who accepts it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Where the model that was made at position 42 is put to work:

            >>> from datetime import datetime, timedelta
            >>> import lineside
            >>> answer = plant.order.accept_schedule(  # doctest: +SKIP
            ...     lineside.SchedulingModel(
            ...         resources=[lineside.SchedulingResource(name="WC-ASM-01")],
            ...         orders=[
            ...             lineside.SchedulingOrder(
            ...                 name="WO-2026-00003",
            ...                 operations=[
            ...                     lineside.SchedulingOperation(
            ...                         name="10",
            ...                         modes=[
            ...                             lineside.SchedulingMode(
            ...                                 resource="WC-ASM-01", duration=30
            ...                             )
            ...                         ],
            ...                     )
            ...                 ],
            ...             )
            ...         ],
            ...     ),
            ...     plan=lineside.SchedulePlan(
            ...         operations=[
            ...             lineside.PlannedOperation(
            ...                 order="WO-2026-00003",
            ...                 operation="10",
            ...                 mode=0,
            ...                 resource="WC-ASM-01",
            ...                 setup_start=0,
            ...                 start=0,
            ...                 end=30,
            ...             )
            ...         ]
            ...     ),
            ...     clock=lineside.SchedulingClock(
            ...         origin=datetime.fromisoformat("2026-04-01T06:00:00+02:00"),
            ...         tick=timedelta(minutes=1),
            ...     ),
            ...     position=42,
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f300f", actor="jane.doe"
            ...     ),
            ... )
        """
        return _accept_schedule(
            _AcceptSchedule(
                model,
                plan,
                clock,
                position,
                command,
            ),
            self._plant,
        )

    def unrelease(
        self,
        order: WorkOrderId,
        *,
        command: Command,
        expected_version: int | None = None,
    ) -> Done:
        """Takes a release back; refused while anything is posted.

        Args:
            order: The order.
            command: Who wants it, and when.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            It is taken back:

            >>> import lineside
            >>> answer = plant.order.unrelease(
            ...     "WO-2026-00003",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f300c", actor="jane.doe"
            ...     ),
            ... )
        """
        return _unrelease(
            _UnreleaseOrder(
                order,
                command,
                expected_version,
            ),
            self._plant,
        )

    def split(
        self,
        order: WorkOrderId,
        *,
        into: WorkOrderId,
        quantity: decimal.Decimal,
        command: Command,
        step: int | None = None,
        expected_version: int | None = None,
    ) -> Done:
        """Makes a part of an order an order of its own.

        Without a step the part is taken from what has not been started; with one, from
        the units that wait before it. Issued material and its cost go along by
        quantity, so that both parts add up to what there was.

        Args:
            order: The order.
            into: The code of the new order.
            quantity: How many units it gets.
            command: Who splits it, and when.
            step: The step before which these units wait.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Ten of them under an order of their own:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.split(
            ...     "WO-2026-00001",
            ...     into="WO-2026-00004",
            ...     quantity=Decimal("10"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f300d", actor="jane.doe"
            ...     ),
            ... )
        """
        return _split(
            _SplitOrder(
                order,
                into,
                quantity,
                command,
                step,
                expected_version,
            ),
            self._plant,
        )

    def merge(
        self,
        order: WorkOrderId,
        *,
        from_: WorkOrderId,
        command: Command,
        expected_version: int | None = None,
    ) -> Done:
        """Makes one order of two: both released, for the same item, site and revisions,
        and nothing posted to either. A part that was split off goes back to its order
        as long as nothing was posted to the part, with the units and the material that
        it brought.

        Args:
            order: The order that remains.
            from_: The order that becomes part of it, and is cancelled.
            command: Who merges them, and when.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            And back again:

            >>> import lineside
            >>> answer = plant.order.merge(
            ...     "WO-2026-00001",
            ...     from_="WO-2026-00004",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f300e", actor="jane.doe"
            ...     ),
            ... )
        """
        return _merge(
            _MergeOrders(
                order,
                from_,
                command,
                expected_version,
            ),
            self._plant,
        )

    def start(
        self,
        order: WorkOrderId,
        *,
        command: Command,
        expected_version: int | None = None,
    ) -> Done:
        """Begins work on an order; the first issue, report or booking does so by itself.

        Args:
            order: The order.
            command: Who wants it, and when.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Work begins:

            >>> import lineside
            >>> answer = plant.order.start(
            ...     "WO-2026-00001",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3010", actor="max.roe"
            ...     ),
            ... )
        """
        return _start(
            _StartOrder(
                order,
                command,
                expected_version,
            ),
            self._plant,
        )

    def skip_step(
        self,
        order: WorkOrderId,
        *,
        step: int,
        command: Command,
        posting: TransactionId | None = None,
        expected_version: int | None = None,
    ) -> Done:
        """Skips a step on which nothing was done yet: units pass it by themselves.

        Args:
            order: The order.
            step: The number of the step.
            command: Who skips it, and when.
            posting: The posting's number; the id of the command when absent.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            These cases come without burrs:

            >>> import lineside
            >>> answer = plant.order.skip_step(
            ...     "WO-2026-00001",
            ...     step=15,
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3011", actor="max.roe"
            ...     ),
            ... )
        """
        return _skip_step(
            _SkipOrderStep(
                order,
                step,
                command,
                posting,
                expected_version,
            ),
            self._plant,
        )

    def hold(
        self,
        order: WorkOrderId,
        *,
        command: Command,
        cause: Word | None = None,
        expected_version: int | None = None,
    ) -> Done:
        """Stops an order for quality: nothing is issued, reported or completed until the
        hold is released. Say what is wrong in the command's reason.

        Args:
            order: The order.
            command: Who stops it, when, and why.
            cause: What sort of trouble it is, as one lower-case word.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Something is wrong with the cases:

            >>> import lineside
            >>> answer = plant.order.hold(
            ...     "WO-2026-00001",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3012",
            ...         actor="max.roe",
            ...         reason="scratches on the sealing face",
            ...     ),
            ...     cause="material_defect",
            ... )
        """
        return _hold(
            _HoldOrder(
                order,
                command,
                cause,
                expected_version,
            ),
            self._plant,
        )

    def release_hold(
        self,
        order: WorkOrderId,
        *,
        command: Command,
        disposition: Word | None = None,
        decided_by: ActorId | None = None,
        expected_version: int | None = None,
    ) -> Done:
        """Lets an order go on where it was stopped.

        Args:
            order: The order.
            command: Who enters it, when, and in which words.
            disposition: What was decided, as one lower-case word: `use_as_is`,
                `rework`, `scrap`.
            decided_by: Who decided it; whoever enters it when absent.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            They can be used as they are:

            >>> import lineside
            >>> answer = plant.order.release_hold(
            ...     "WO-2026-00001",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3013",
            ...         actor="jane.doe",
            ...         reason="no scratch is deeper than 0.01 mm",
            ...     ),
            ...     disposition="use_as_is",
            ...     decided_by="quinn.lee",
            ... )
        """
        return _release_hold(
            _ReleaseOrderHold(
                order,
                command,
                disposition,
                decided_by,
                expected_version,
            ),
            self._plant,
        )

    def report(
        self,
        order: WorkOrderId,
        *,
        step: int,
        command: Command,
        start: decimal.Decimal = decimal.Decimal("0"),
        out: decimal.Decimal = decimal.Decimal("0"),
        scrap: decimal.Decimal = decimal.Decimal("0"),
        rework: decimal.Decimal = decimal.Decimal("0"),
        to_step: int | None = None,
        reason: Word | None = None,
        work_center: WorkCenterId | None = None,
        labor_hours: decimal.Decimal = decimal.Decimal("0"),
        machine_hours: decimal.Decimal = decimal.Decimal("0"),
        finish: bool = False,
        disposition: bool = False,
        at: dt.datetime | None = None,
        location: LocationId | None = None,
        lot: LotId | None = None,
        posting: TransactionId | None = None,
        expected_version: int | None = None,
    ) -> Done:
        """Reports what a step did: how many units came out good, were scrapped, or need
        rework.

        Units enter the step by themselves, as many as leave it; `start` lets more of
        them enter, which then stand in the step.

        Args:
            order: The order.
            step: The number of the step.
            command: Who reports it, and when.
            start: Units that entered it and stay in it for now.
            out: Good units that left it.
            scrap: Units scrapped; they need a reason.
            rework: Units to be reworked: they wait again before `to_step`.
            to_step: The step to which units to be reworked go back; this one when
                absent.
            reason: Why units were scrapped: `quality_defect`, `machine_error`,
                `operator_error`, `material_defect`, or a word of your own.
            work_center: Where it was done, when not where it was planned.
            labor_hours: Hours of people spent on it.
            machine_hours: Hours of machines spent on it.
            finish: Whether nothing more will come out of the step, so that the rest of
                a transfer batch is passed on.
            disposition: Whether this is scrap that was decided while the order is on
                hold.
            at: When it happened, if not at the time of the command.
            location: Where good units are put, when they are received by the report.
            lot: The lot that they form, and by-products with them that are followed by
                lot.
            posting: The posting's number; the id of the command when absent.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Forty-eight good, two scrapped, and the hours it took:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.report(
            ...     "WO-2026-00001",
            ...     step=10,
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3014", actor="max.roe"
            ...     ),
            ...     out=Decimal("48"),
            ...     scrap=Decimal("2"),
            ...     reason="quality_defect",
            ...     labor_hours=Decimal("5.25"),
            ... )

        Example:
            Five are begun and four are done:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.report(
            ...     "WO-2026-00002",
            ...     step=10,
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3015", actor="max.roe"
            ...     ),
            ...     start=Decimal("5"),
            ...     out=Decimal("4"),
            ... )

        Example:
            Two of them pass the test:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.report(
            ...     "WO-2026-00002",
            ...     step=20,
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3026", actor="max.roe"
            ...     ),
            ...     out=Decimal("2"),
            ... )
        """
        return _report(
            _ReportOrder(
                order,
                step,
                command,
                start,
                out,
                scrap,
                rework,
                to_step,
                reason,
                work_center,
                labor_hours,
                machine_hours,
                finish,
                disposition,
                at,
                location,
                lot,
                posting,
                expected_version,
            ),
            self._plant,
        )

    def open_rework(
        self,
        order: WorkOrderId,
        *,
        step: int,
        quantity: decimal.Decimal,
        rework_order: WorkOrderId,
        plan: OrderPlan,
        command: Command,
        to_step: int | None = None,
        posting: TransactionId | None = None,
        expected_version: int | None = None,
    ) -> Done:
        """Opens a rework order: units leave a step and are worked on under an order of
        their own, with its own steps; what it completes waits again before `to_step`.

        What it scraps is scrap of the order at the step that the units left, and what
        it falls short of when it is completed stands again in that step. The order
        cannot be completed before its rework orders have ended.

        Args:
            order: The order whose units need rework.
            step: The step that they leave.
            quantity: How many.
            rework_order: The code of the rework order.
            plan: The steps and components of the rework.
            command: Who opens it, and when.
            to_step: The step to whose queue they come back; the one that they left when
                absent.
            posting: The posting's number; the id of the command when absent.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Two leak; they get new seals under an order of their own:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.open_rework(
            ...     "WO-2026-00001",
            ...     step=20,
            ...     quantity=Decimal("2"),
            ...     rework_order="WO-2026-00005",
            ...     plan=lineside.OrderPlan(
            ...         steps=[
            ...             lineside.OrderPlanStep(
            ...                 sequence=10, operation="Replace the seal", work_center="WC-ASM-01"
            ...             )
            ...         ]
            ...     ),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3016", actor="max.roe"
            ...     ),
            ... )
        """
        return _open_rework(
            _OpenRework(
                order,
                step,
                quantity,
                rework_order,
                plan,
                command,
                to_step,
                posting,
                expected_version,
            ),
            self._plant,
        )

    def report_batch(
        self,
        orders: builtins.list[WorkOrderId],
        *,
        order: Wholes,
        step: Wholes,
        out: Wholes,
        command: Command,
        scrap: Wholes | None = None,
        start: Wholes | None = None,
        scale: int = 0,
        reasons: builtins.list[Word] | None = None,
        reason: Wholes | None = None,
        at: Wholes | None = None,
    ) -> Done:
        """Reports many steps at once, in the order of the rows; all of them or none.

        Args:
            orders: The orders that the rows point at.
            order: Each row's order, as its place in `orders`, counted from 0.
            step: Each row's step.
            out: Good units, as whole numbers of the scale.
            command: Who reports them, and when.
            scrap: Units scrapped; none when absent.
            start: Units that enter and stay; none when absent.
            scale: How many decimals the quantities have: with 2, 150 is 1.50.
            reasons: The reasons that the rows point at.
            reason: Each row's reason, as its place in `reasons`, counted from 0;
                4294967295 is none.
            at: When each row happened, in microseconds since 1970; at the time of the
                command when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A shift at once: the test, the rework, and the test of what was reworked:

            >>> import lineside
            >>> answer = plant.order.report_batch(
            ...     ["WO-2026-00001", "WO-2026-00005"],
            ...     order=[0, 0, 1, 0],
            ...     step=[20, 20, 10, 20],
            ...     out=[30, 16, 2, 2],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3017", actor="max.roe"
            ...     ),
            ... )
        """
        return _report_batch(
            _ReportOrders(
                orders,
                column("order", order),
                column("step", step),
                column("out", out),
                command,
                None if scrap is None else column("scrap", scrap),
                None if start is None else column("start", start),
                scale,
                [] if reasons is None else reasons,
                None if reason is None else column("reason", reason),
                None if at is None else column("at", at),
            ),
            self._plant,
        )

    def book_time(
        self,
        order: WorkOrderId,
        *,
        step: int,
        command: Command,
        labor_hours: decimal.Decimal = decimal.Decimal("0"),
        machine_hours: decimal.Decimal = decimal.Decimal("0"),
        work_center: WorkCenterId | None = None,
        late: bool = False,
        posting: TransactionId | None = None,
        expected_version: int | None = None,
    ) -> Done:
        """Books hours of people and machines on a step.

        Args:
            order: The order.
            step: The number of the step.
            command: Who books it, and when.
            labor_hours: Hours of people.
            machine_hours: Hours of machines.
            work_center: Where it was done, when not where it was planned.
            late: Whether it may be booked on a completed order.
            posting: The posting's number; the id of the command when absent.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            An hour and a half of the test bench:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.book_time(
            ...     "WO-2026-00001",
            ...     step=20,
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3018", actor="max.roe"
            ...     ),
            ...     machine_hours=Decimal("1.5"),
            ...     posting="TIME-0001",
            ... )
        """
        return _book_time(
            _BookOrderTime(
                order,
                step,
                command,
                labor_hours,
                machine_hours,
                work_center,
                late,
                posting,
                expected_version,
            ),
            self._plant,
        )

    def reverse(
        self,
        order: WorkOrderId,
        *,
        of: TransactionId,
        command: Command,
        posting: TransactionId | None = None,
        expected_version: int | None = None,
    ) -> Done:
        """Takes one posting back, with everything that it consumed and received.

        Refused when what it gave has been used; the answer names what used it.

        Args:
            order: The order.
            of: The number of the posting to be taken back.
            command: Who takes it back, when, and why.
            posting: The number of the reversal; the id of the command when absent.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Which was another order's:

            >>> import lineside
            >>> answer = plant.order.reverse(
            ...     "WO-2026-00001",
            ...     of="TIME-0001",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3019",
            ...         actor="max.roe",
            ...         reason="booked on the wrong order",
            ...     ),
            ... )
        """
        return _reverse(
            _ReverseOrderPosting(
                order,
                of,
                command,
                posting,
                expected_version,
            ),
            self._plant,
        )

    def issue(
        self,
        order: WorkOrderId,
        *,
        quantity: decimal.Decimal,
        command: Command,
        line: int | None = None,
        item: ItemId | None = None,
        location: LocationId | None = None,
        lot: LotId | None = None,
        late: bool = False,
        posting: TransactionId | None = None,
        expected_version: int | None = None,
    ) -> Done:
        """Issues material from stock to an order: a component, a substitute of it, or
        something that was not planned.

        Args:
            order: The order.
            quantity: How much.
            command: Who posts it, and when.
            line: The component line; it may be absent when only one line has the item.
            item: The item; the component's own when absent.
            location: Where it lies in stock, or is put back to.
            lot: Which lot it is.
            late: Whether it may be posted to a completed order.
            posting: The posting's number; the id of the command when absent.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Fifty-two cases:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.issue(
            ...     "WO-2026-00001",
            ...     quantity=Decimal("52"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3020", actor="max.roe"
            ...     ),
            ...     line=1,
            ... )

        Example:
            All bolts; the item says which line is meant:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.issue(
            ...     "WO-2026-00001",
            ...     quantity=Decimal("200"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3021", actor="max.roe"
            ...     ),
            ...     item="BOLT",
            ... )

        Example:
            Cases from the stock of the site:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.issue(
            ...     "WO-2026-00002",
            ...     quantity=Decimal("10"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3022", actor="max.roe"
            ...     ),
            ...     item="CASE",
            ... )
        """
        return _issue(
            _IssueToOrder(
                order,
                quantity,
                command,
                line,
                item,
                location,
                lot,
                late,
                posting,
                expected_version,
            ),
            self._plant,
        )

    def return_(
        self,
        order: WorkOrderId,
        *,
        quantity: decimal.Decimal,
        command: Command,
        line: int | None = None,
        item: ItemId | None = None,
        location: LocationId | None = None,
        lot: LotId | None = None,
        late: bool = False,
        posting: TransactionId | None = None,
        expected_version: int | None = None,
    ) -> Done:
        """Puts issued material back into stock.

        Args:
            order: The order.
            quantity: How much.
            command: Who posts it, and when.
            line: The component line; it may be absent when only one line has the item.
            item: The item; the component's own when absent.
            location: Where it lies in stock, or is put back to.
            lot: Which lot it is.
            late: Whether it may be posted to a completed order.
            posting: The posting's number; the id of the command when absent.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            One case too many:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.return_(
            ...     "WO-2026-00001",
            ...     quantity=Decimal("1"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3023", actor="max.roe"
            ...     ),
            ...     line=1,
            ... )
        """
        return _return(
            _ReturnFromOrder(
                order,
                quantity,
                command,
                line,
                item,
                location,
                lot,
                late,
                posting,
                expected_version,
            ),
            self._plant,
        )

    def scrap_component(
        self,
        order: WorkOrderId,
        *,
        quantity: decimal.Decimal,
        command: Command,
        line: int | None = None,
        item: ItemId | None = None,
        location: LocationId | None = None,
        lot: LotId | None = None,
        late: bool = False,
        reason: Word | None = None,
        from_stock: bool = False,
        posting: TransactionId | None = None,
        expected_version: int | None = None,
    ) -> Done:
        """Throws material away: what was issued to the order, or what still lies in stock.

        Args:
            order: The order.
            quantity: How much.
            command: Who posts it, and when.
            line: The component line; it may be absent when only one line has the item.
            item: The item; the component's own when absent.
            location: Where it lies in stock, or is put back to.
            lot: Which lot it is.
            late: Whether it may be posted to a completed order.
            reason: Why: `quality_defect`, `machine_error`, `operator_error`,
                `material_defect`, or a word of your own.
            from_stock: Whether it still lies in stock; else it is taken from what was
                issued.
            posting: The posting's number; the id of the command when absent.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            One case was dropped:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.scrap_component(
            ...     "WO-2026-00001",
            ...     quantity=Decimal("1"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3024", actor="max.roe"
            ...     ),
            ...     line=1,
            ...     reason="operator_error",
            ... )
        """
        return _scrap_component(
            _ScrapOrderComponent(
                order,
                quantity,
                command,
                line,
                item,
                location,
                lot,
                late,
                reason,
                from_stock,
                posting,
                expected_version,
            ),
            self._plant,
        )

    def receive(
        self,
        order: WorkOrderId,
        *,
        quantity: decimal.Decimal,
        command: Command,
        location: LocationId | None = None,
        lot: LotId | None = None,
        posting: TransactionId | None = None,
        expected_version: int | None = None,
    ) -> Done:
        """Receives completed units into stock.

        Args:
            order: The order.
            quantity: How many units.
            command: Who receives them, and when.
            location: Where they are put.
            lot: The lot that they form, and by-products with them that are followed by
                lot.
            posting: The posting's number; the id of the command when absent.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The good ones go into stock:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.receive(
            ...     "WO-2026-00001",
            ...     quantity=Decimal("48"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3025", actor="max.roe"
            ...     ),
            ...     lot="LOT-2026-031",
            ... )

        Example:
            And so do two of the other order, in the ledger:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.order.receive(
            ...     "WO-2026-00002",
            ...     quantity=Decimal("2"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3027", actor="max.roe"
            ...     ),
            ... )
        """
        return _receive(
            _ReceiveFromOrder(
                order,
                quantity,
                command,
                location,
                lot,
                posting,
                expected_version,
            ),
            self._plant,
        )

    def complete(
        self,
        order: WorkOrderId,
        *,
        command: Command,
        short_reason: str | None = None,
        expected_version: int | None = None,
    ) -> Done:
        """Completes an order: everything was made, or a reason says why not.

        Args:
            order: The order.
            command: Who completes it, and when.
            short_reason: Why less was made than planned.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The rework is done:

            >>> import lineside
            >>> answer = plant.order.complete(
            ...     "WO-2026-00005",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3030", actor="max.roe"
            ...     ),
            ... )

        Example:
            And so is the order:

            >>> import lineside
            >>> answer = plant.order.complete(
            ...     "WO-2026-00001",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3031", actor="max.roe"
            ...     ),
            ... )
        """
        return _complete(
            _CompleteOrder(
                order,
                command,
                short_reason,
                expected_version,
            ),
            self._plant,
        )

    def reopen(
        self,
        order: WorkOrderId,
        *,
        command: Command,
        expected_version: int | None = None,
    ) -> Done:
        """Takes a completed order up again.

        Args:
            order: The order.
            command: Who wants it, and when.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Hours were forgotten:

            >>> import lineside
            >>> answer = plant.order.reopen(
            ...     "WO-2025-00917",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3032", actor="jane.doe"
            ...     ),
            ... )
        """
        return _reopen(
            _ReopenOrder(
                order,
                command,
                expected_version,
            ),
            self._plant,
        )

    def close(
        self,
        order: WorkOrderId,
        *,
        command: Command,
        expected_version: int | None = None,
    ) -> Done:
        """Settles a completed order; afterwards nothing posts to it.

        Args:
            order: The order.
            command: Who wants it, and when.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Nothing posts to it any more:

            >>> import lineside
            >>> answer = plant.order.close(
            ...     "WO-2026-00001",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3033", actor="jane.doe"
            ...     ),
            ... )
        """
        return _close(
            _CloseOrder(
                order,
                command,
                expected_version,
            ),
            self._plant,
        )

    def cancel(
        self,
        order: WorkOrderId,
        *,
        command: Command,
        expected_version: int | None = None,
    ) -> Done:
        """Gives an order up; refused while anything is posted. Nothing is deleted.

        Args:
            order: The order.
            command: Who wants it, and when.
            expected_version: The version of the order that this rests on; refused when
                it has another by now.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Nobody wants the proposal:

            >>> import lineside
            >>> answer = plant.order.cancel(
            ...     "WO-2026-00003",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f3034", actor="jane.doe"
            ...     ),
            ... )
        """
        return _cancel(
            _CancelOrder(
                order,
                command,
                expected_version,
            ),
            self._plant,
        )

    def get(
        self,
        order: WorkOrderId,
    ) -> OrderView:
        """Shows an order: where it stands, its steps, its components, and every quantity.

        Args:
            order: The order.

        Returns:
            An order, with everything that follows from its postings.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            With its steps, components and sums:

            >>> answer = plant.order.get(
            ...     "WO-2026-00001",
            ... )
        """
        return _get(
            _GetOrder(
                order,
            ),
            self._plant,
        )

    def list(
        self,
        status: builtins.list[OrderStatus] | None = None,
        *,
        site: SiteId | None = None,
        item: ItemId | None = None,
        sales_order: SalesOrderId | None = None,
        parent: WorkOrderId | None = None,
        demand: DemandKind | None = None,
        priority: int | None = None,
        starts_from: dt.date | None = None,
        starts_before: dt.date | None = None,
        after: OrderPlace | None = None,
        limit: int | None = None,
    ) -> OrderPage:
        """Lists orders that match every filter that is given, in pages.

        Args:
            status: Only orders in one of these statuses.
            site: Only orders at this site.
            item: Only orders that make this item.
            sales_order: Only orders for this customer's order.
            parent: Only orders that were split off this one, or rework its units.
            demand: Only orders that a customer waits for, or only those that fill up
                the stock. One of "make_to_order", "make_to_stock".
            priority: Only orders at least this urgent: 2 lists those of priority 1 and
                2.
            starts_from: Only orders that are planned to start on this day or later.
            starts_before: Only orders that are planned to start before this day.
            after: Where the page before ended: its `next`.
            limit: At most so many; 100 when absent, and never more than 1000.

        Returns:
            One page of a list of orders.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What is released or under way in Munich:

            >>> answer = plant.order.list(
            ...     ["released", "in_progress"],
            ...     site="MUC",
            ... )

        Example:
            What a customer waits for:

            >>> answer = plant.order.list(
            ...     sales_order="SO-2026-0815",
            ...     demand="make_to_order",
            ... )
        """
        return _list(
            _ListOrders(
                [] if status is None else status,
                site,
                item,
                sales_order,
                parent,
                demand,
                priority,
                starts_from,
                starts_before,
                after,
                limit,
            ),
            self._plant,
        )

    def progress(
        self,
        order: WorkOrderId,
    ) -> OrderProgress:
        """Shows how far an order is.

        Args:
            order: The order.

        Returns:
            How far an order is.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            How far it is:

            >>> answer = plant.order.progress(
            ...     "WO-2026-00002",
            ... )
        """
        return _progress(
            _GetOrderProgress(
                order,
            ),
            self._plant,
        )

    def shortages(
        self,
        order: WorkOrderId | None = None,
        *,
        site: SiteId | None = None,
        item: ItemId | None = None,
        at: dt.datetime | None = None,
    ) -> OrderShortages:
        """Shows which components are short: for one order, or for all open orders of a
        site, which take what there is in the order of their priority, their start day,
        and their code.

        Args:
            order: Only this order.
            site: Only orders at this site.
            item: Only this component.
            at: When the material is needed: lots that have expired by then do not
                count. The time of the last movement when absent.

        Returns:
            What is short.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What one order lacks:

            >>> answer = plant.order.shortages(
            ...     "WO-2026-00002",
            ... )

        Example:
            What Munich lacks:

            >>> answer = plant.order.shortages(
            ...     site="MUC",
            ... )
        """
        return _shortages(
            _ListOrderShortages(
                order,
                site,
                item,
                at,
            ),
            self._plant,
        )

    def list_postings(
        self,
        order: WorkOrderId,
        *,
        kind: PostingKind | None = None,
        step: int | None = None,
        live_only: bool = False,
        after: TransactionId | None = None,
        limit: int | None = None,
    ) -> OrderPostingPage:
        """Lists the postings of an order in the order of their numbers, in pages.

        Args:
            order: The order.
            kind: Only postings of this kind. One of "report", "issue", "return",
                "scrap_component", "scrap_from_stock", "receipt", "time", "skip",
                "reversal".
            step: Only postings at this step.
            live_only: Whether to leave out postings that were taken back, and what took
                them back.
            after: The last posting of the page before: its `next`.
            limit: At most so many; 100 when absent, and never more than 1000.

        Returns:
            One page of a list of postings.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Reports that stand:

            >>> answer = plant.order.list_postings(
            ...     "WO-2026-00001",
            ...     kind="report",
            ...     live_only=True,
            ... )
        """
        return _list_postings(
            _ListOrderPostings(
                order,
                kind,
                step,
                live_only,
                after,
                limit,
            ),
            self._plant,
        )


_create = Method("order.create", Done)


_import = Method("order.import", Done)


_change = Method("order.change", Done)


_firm = Method("order.firm", Done)


_unfirm = Method("order.unfirm", Done)


_release = Method("order.release", Done)


_accept_schedule = Method("order.accept_schedule", Done)


_unrelease = Method("order.unrelease", Done)


_split = Method("order.split", Done)


_merge = Method("order.merge", Done)


_start = Method("order.start", Done)


_skip_step = Method("order.skip_step", Done)


_hold = Method("order.hold", Done)


_release_hold = Method("order.release_hold", Done)


_report = Method("order.report", Done)


_open_rework = Method("order.open_rework", Done)


_report_batch = Method("order.report_batch", Done)


_book_time = Method("order.book_time", Done)


_reverse = Method("order.reverse", Done)


_issue = Method("order.issue", Done)


_return = Method("order.return", Done)


_scrap_component = Method("order.scrap_component", Done)


_receive = Method("order.receive", Done)


_complete = Method("order.complete", Done)


_reopen = Method("order.reopen", Done)


_close = Method("order.close", Done)


_cancel = Method("order.cancel", Done)


_get = Method("order.get", OrderView)


_list = Method("order.list", OrderPage)


_progress = Method("order.progress", OrderProgress)


_shortages = Method("order.shortages", OrderShortages)


_list_postings = Method("order.list_postings", OrderPostingPage)
