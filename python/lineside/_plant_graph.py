# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `graph` operations of a plant."""

from __future__ import annotations

import datetime as dt
import decimal

from ._call import Method
from ._lineside import PlantHandle
from ._types import (
    ConsumptionBasis,
    ConsumptionReport,
    FoundMovements,
    FoundOrders,
    FoundSteps,
    GraphNode,
    Interval,
    ItemId,
    LoadReport,
    MovementFilter,
    OnHand,
    OpenUses,
    OrderCounts,
    OrderFilter,
    RatedHours,
    Relationship,
    ScrapBy,
    ScrapReport,
    Shortages,
    ShownConsumption,
    ShownOutput,
    ShownProgress,
    SiteId,
    StepFilter,
    TransactionId,
    TraversedGraph,
    WalkDirection,
    WipReport,
    WorkCenterId,
    WorkOrderId,
    _CountOrders,
    _FindMovements,
    _FindOrders,
    _FindSteps,
    _ListShortages,
    _ListUses,
    _ReportConsumption,
    _ReportLoad,
    _ReportScrap,
    _ReportWip,
    _ShowConsumption,
    _ShowOutput,
    _ShowProgress,
    _TraverseGraph,
)

__all__ = ["GraphOfPlant"]


class GraphOfPlant:
    """The `graph` operations of a plant."""

    def __init__(self, plant: PlantHandle) -> None:
        self._plant = plant

    def traverse(
        self,
        from_: GraphNode,
        *,
        relationship: Relationship,
        direction: WalkDirection = "forward",
        orders: OrderFilter | None = None,
        steps: StepFilter | None = None,
        movements: MovementFilter | None = None,
        effective_on: dt.date | None = None,
        made_at: SiteId | None = None,
        limit: int | None = None,
        after: GraphNode | None = None,
    ) -> TraversedGraph:
        """Walks one relationship from one node and says what it leads to.

        Forward, a relationship leads from a work order to its site, its item and its
        steps, from a sales order to its work orders, from an item to its routing steps,
        from a step to its work center, from there to the site, and from a movement to
        what it consumed or produced. Backward it leads the other way. Orders, sites and
        other things with a code come in the order of their codes, steps in the order of
        their orders and numbers, movements in the order in which they happened.

        Args:
            from_: Where the walk starts.
            relationship: What is walked. One of "performed_at", "fulfilled_by",
                "produces", "has_step", "uses_work_center", "located_at", "routes_through",
                "consumes_part", "produces_product".
            direction: Which way. One of "forward", "backward".
            orders: Where work orders are found: only these.
            steps: Where steps are found: only these.
            movements: Where movements are found: only these.
            effective_on: Where routing steps are found: only those in use and in force
                on this day.
            made_at: Where routing steps are found: only those by which the item is made
                at this site. Its own alternate counts there and hides the one of the same
                name that is every site's.
            limit: At most so many nodes; 100 when absent, and never more than 1000.
            after: Only nodes behind this one, which the page before named as `next`.

        Returns:
            What a walk found.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            The steps of a work order:

            >>> import lineside
            >>> answer = plant.graph.traverse(
            ...     lineside.WorkOrderGraphNode(order="WO-2026-00001"),
            ...     relationship="has_step",
            ... )

        Example:
            The work orders of a site that are under way:

            >>> import lineside
            >>> answer = plant.graph.traverse(
            ...     lineside.SiteGraphNode(site="MUC"),
            ...     relationship="performed_at",
            ...     direction="backward",
            ...     orders=lineside.OrderFilter(statuses=["in_progress"]),
            ... )

        Example:
            What a customer's order is fulfilled by:

            >>> import lineside
            >>> answer = plant.graph.traverse(
            ...     lineside.SalesOrderGraphNode(sales_order="SO-2026-0815"),
            ...     relationship="fulfilled_by",
            ... )
        """
        return _traverse(
            _TraverseGraph(
                from_,
                relationship,
                direction,
                orders,
                steps,
                movements,
                effective_on,
                made_at,
                limit,
                after,
            ),
            self._plant,
        )

    def find_orders(
        self,
        filter: OrderFilter | None = None,
        *,
        limit: int | None = None,
        after: WorkOrderId | None = None,
    ) -> FoundOrders:
        """Finds the work orders that are meant, in the order of their codes.

        The orders at a site, those for a customer, those that used a part last week,
        those that run at a work center now: say so in the filter.

        Args:
            filter: Which orders; all when absent.
            limit: At most so many; 100 when absent, and never more than 1000.
            after: Only orders behind this one, which the page before named as `next`.

        Returns:
            One page of a list of work orders.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Orders with work at a work centre that are not done:

            >>> import lineside
            >>> answer = plant.graph.find_orders(
            ...     lineside.OrderFilter(
            ...         statuses=["released", "in_progress"], work_center="WC-ASM-01"
            ...     ),
            ...     limit=10,
            ... )

        Example:
            Orders that used a part:

            >>> import lineside
            >>> answer = plant.graph.find_orders(
            ...     lineside.OrderFilter(used_part=lineside.UsedPart(item="CASE")),
            ... )
        """
        return _find_orders(
            _FindOrders(
                filter,
                limit,
                after,
            ),
            self._plant,
        )

    def find_steps(
        self,
        filter: StepFilter | None = None,
        *,
        limit: int | None = None,
        after: GraphNode | None = None,
    ) -> FoundSteps:
        """Finds steps of work orders, in the order of their orders' codes and their
        numbers.

        With the state `in_progress` and a work center it says what runs there now.

        Args:
            filter: Which steps; all when absent.
            limit: At most so many; 100 when absent, and never more than 1000.
            after: Only steps behind this one, a node of type `step`, which the page
                before named as `next`.

        Returns:
            One page of a list of steps.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What runs at a work centre now:

            >>> import lineside
            >>> answer = plant.graph.find_steps(
            ...     lineside.StepFilter(statuses=["in_progress"], work_center="WC-ASM-01"),
            ... )
        """
        return _find_steps(
            _FindSteps(
                filter,
                limit,
                after,
            ),
            self._plant,
        )

    def find_movements(
        self,
        filter: MovementFilter | None = None,
        *,
        limit: int | None = None,
        after: TransactionId | None = None,
    ) -> FoundMovements:
        """Finds movements of material in the order in which they happened, those of one
        moment in the order of their numbers.

        Args:
            filter: Which movements; all when absent.
            limit: At most so many; 100 when absent, and never more than 1000.
            after: Only movements behind this one, which the page before named as
                `next`.

        Returns:
            One page of a list of movements.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Scrap of a work order that stands:

            >>> import lineside
            >>> answer = plant.graph.find_movements(
            ...     lineside.MovementFilter(
            ...         kinds=["scrap"], order="WO-2026-00001", only_standing=True
            ...     ),
            ... )
        """
        return _find_movements(
            _FindMovements(
                filter,
                limit,
                after,
            ),
            self._plant,
        )

    def show_progress(
        self,
        order: WorkOrderId,
    ) -> ShownProgress:
        """Shows how far a work order has come: per step, as a whole, and where its queue
        stands.

        Args:
            order: The work order.

        Returns:
            How far a work order has come.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            How far it has come:

            >>> answer = plant.graph.show_progress(
            ...     "WO-2026-00002",
            ... )
        """
        return _show_progress(
            _ShowProgress(
                order,
            ),
            self._plant,
        )

    def show_consumption(
        self,
        order: WorkOrderId,
    ) -> ShownConsumption:
        """Shows what material a work order consumed, net, by item and lot.

        What was taken back by a reversal does not count. A split shares what was issued
        until then, so that each order has its part of it here, a substitute like what
        it stands for; of several lots, those that were issued to the order itself are
        named as they were issued.

        Args:
            order: The work order.

        Returns:
            What material a work order consumed.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What went into it:

            >>> answer = plant.graph.show_consumption(
            ...     "WO-2026-00002",
            ... )
        """
        return _show_consumption(
            _ShowConsumption(
                order,
            ),
            self._plant,
        )

    def show_output(
        self,
        order: WorkOrderId,
    ) -> ShownOutput:
        """Shows what a work order made and delivered to stock, by item and lot: its
        product, and co-products and by-products.

        What was taken back by a reversal does not count.

        Args:
            order: The work order.

        Returns:
            What a work order made.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What came out of it:

            >>> answer = plant.graph.show_output(
            ...     "WO-2026-00002",
            ... )
        """
        return _show_output(
            _ShowOutput(
                order,
            ),
            self._plant,
        )

    def list_shortages(
        self,
        orders: OrderFilter | None = None,
        *,
        on_hand: list[OnHand] | None = None,
    ) -> Shortages:
        """Lists what open work orders still need and what is on hand does not cover.

        What is on hand is shared out in this order: the most urgent priority first,
        then the earliest planned start, then the code of the order. Orders without a
        planned start come last. Completed, closed and cancelled orders need nothing.

        Args:
            orders: Which orders compete for the stock; all open ones when absent.
            on_hand: What is available; items and sites left out have nothing.

        Returns:
            What open work orders lack.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            With fifty bolts and nothing else on hand:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.graph.list_shortages(
            ...     lineside.OrderFilter(site="MUC"),
            ...     on_hand=[lineside.OnHand(item="BOLT", site="MUC", quantity=Decimal("50"))],
            ... )
        """
        return _list_shortages(
            _ListShortages(
                orders,
                [] if on_hand is None else on_hand,
            ),
            self._plant,
        )

    def list_uses(
        self,
        item: ItemId,
        *,
        orders: OrderFilter | None = None,
        limit: int | None = None,
        after: WorkOrderId | None = None,
    ) -> OpenUses:
        """Lists where an item is used by open work orders, in the order of their codes.

        Args:
            item: The item.
            orders: Which orders; all open ones when absent. Orders that are no longer
                open are listed only when the filter names their state.
            limit: At most so many; 100 when absent, and never more than 1000.
            after: Only orders behind this one, which the page before named as `next`.

        Returns:
            Where an item is used.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Open orders that need cases:

            >>> answer = plant.graph.list_uses(
            ...     "CASE",
            ... )
        """
        return _list_uses(
            _ListUses(
                item,
                orders,
                limit,
                after,
            ),
            self._plant,
        )

    def count_orders(
        self,
        orders: OrderFilter | None = None,
    ) -> OrderCounts:
        """Counts how many work orders are in which state at which site, and what they
        make.

        Args:
            orders: Which orders; all when absent.

        Returns:
            Orders by status and site.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            All orders:

            >>> answer = plant.graph.count_orders()
        """
        return _count_orders(
            _CountOrders(
                orders,
            ),
            self._plant,
        )

    def report_scrap(
        self,
        site: SiteId | None = None,
        *,
        item: ItemId | None = None,
        window: Interval | None = None,
        by: ScrapBy | None = None,
    ) -> ScrapReport:
        """Reports what was scrapped and why: the reasons in the order of a Pareto chart.

        Scrap that was taken back by a reversal does not count.

        Args:
            site: Only at this site.
            item: Only of this item.
            window: Only what was scrapped in this window.
            by: A chart for each item or each site; one for all when absent. One of
                "item", "site".

        Returns:
            What was scrapped and why.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            A chart for each item of a site:

            >>> answer = plant.graph.report_scrap(
            ...     "MUC",
            ...     by="item",
            ... )
        """
        return _report_scrap(
            _ReportScrap(
                site,
                item,
                window,
                by,
            ),
            self._plant,
        )

    def report_wip(
        self,
        orders: OrderFilter | None = None,
        *,
        site: SiteId | None = None,
        work_center: WorkCenterId | None = None,
    ) -> WipReport:
        """Reports what waits and what lies in work on the floor, by site, work center and
        operation.

        Args:
            orders: Which orders; all when absent.
            site: Only at work centers of this site.
            work_center: Only at this work center.

        Returns:
            Work in process by step.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What waits and runs in Munich:

            >>> answer = plant.graph.report_wip(
            ...     site="MUC",
            ... )
        """
        return _report_wip(
            _ReportWip(
                orders,
                site,
                work_center,
            ),
            self._plant,
        )

    def report_load(
        self,
        period: Interval | None = None,
        *,
        site: SiteId | None = None,
        work_center: WorkCenterId | None = None,
        orders: OrderFilter | None = None,
        working_days: decimal.Decimal | None = None,
        rated: list[RatedHours] | None = None,
    ) -> LoadReport:
        """Reports how loaded work centers are.

        Work ahead are the planned minutes of steps of open orders that are not done:
        the set-up of those that have not begun, and the run time of what they still
        have to deal with (planned - out - what was scrapped at the step and before); a
        batch that is begun takes as long as a full one. A step counts in a period when
        it is planned to start in it; where no time is planned, the planned start of its
        order counts, as midnight of UTC. Hours booked count in the period in which
        their step started.

        Rated hours are hours per day * days * efficiency, and the load is work ahead
        against them.

        Args:
            period: The period; without it all work ahead and all hours booked count.
            site: Only work centers of this site.
            work_center: Only this work center.
            orders: Which orders; all when absent.
            working_days: How many days of work the period has; the days of 24 hours in
                it when absent. Without either, rated hours are known only where they are
                given.
            rated: Rated hours from a calendar, efficiency included; they replace those
                reckoned here.

        Returns:
            How loaded work centers are.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Work ahead against the hours of March:

            >>> from datetime import datetime
            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.graph.report_load(
            ...     lineside.Interval(
            ...         start=datetime.fromisoformat("2026-03-01T00:00:00+01:00"),
            ...         end=datetime.fromisoformat("2026-04-01T00:00:00+02:00"),
            ...     ),
            ...     rated=[lineside.RatedHours(work_center="WC-ASM-01", hours=Decimal("160"))],
            ... )
        """
        return _report_load(
            _ReportLoad(
                period,
                site,
                work_center,
                orders,
                working_days,
                [] if rated is None else rated,
            ),
            self._plant,
        )

    def report_consumption(
        self,
        orders: OrderFilter | None = None,
        *,
        part: ItemId | None = None,
        basis: ConsumptionBasis = "completed_and_scrapped",
        by_site: bool = False,
        by_product: bool = False,
    ) -> ConsumptionReport:
        """Reports what orders consumed against what their bills of materials allow for
        what they made.

        A line allows required * made / planned, rounded to six decimals, half away from
        zero; a fixed line all of what is required, once anything was made. Used is
        issued - returned + scrapped without having been issued. Orders under way hold
        material that is not made into anything yet: narrow the report to completed and
        closed orders to leave them out.

        Args:
            orders: Which orders; all when absent.
            part: Only this part.
            basis: What counts as made. One of "completed_and_scrapped", "completed".
            by_site: A line for each site of orders.
            by_product: A line for each product of orders.

        Returns:
            Consumption against the bill of materials.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Orders that are settled, by product:

            >>> import lineside
            >>> answer = plant.graph.report_consumption(
            ...     lineside.OrderFilter(statuses=["completed", "closed"]),
            ...     by_product=True,
            ... )
        """
        return _report_consumption(
            _ReportConsumption(
                orders,
                part,
                basis,
                by_site,
                by_product,
            ),
            self._plant,
        )


_traverse = Method("graph.traverse", TraversedGraph)


_find_orders = Method("graph.find_orders", FoundOrders)


_find_steps = Method("graph.find_steps", FoundSteps)


_find_movements = Method("graph.find_movements", FoundMovements)


_show_progress = Method("graph.show_progress", ShownProgress)


_show_consumption = Method("graph.show_consumption", ShownConsumption)


_show_output = Method("graph.show_output", ShownOutput)


_list_shortages = Method("graph.list_shortages", Shortages)


_list_uses = Method("graph.list_uses", OpenUses)


_count_orders = Method("graph.count_orders", OrderCounts)


_report_scrap = Method("graph.report_scrap", ScrapReport)


_report_wip = Method("graph.report_wip", WipReport)


_report_load = Method("graph.report_load", LoadReport)


_report_consumption = Method("graph.report_consumption", ConsumptionReport)
