// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `graph` operations of a plant. */
public class GraphOfPlant internal constructor(private val plant: Plant) {
    /**
     * Walks one relationship from one node and says what it leads to.
     *
     * Forward, a relationship leads from a work order to its site, its item and its steps, from a
     * sales order to its work orders, from an item to its routing steps, from a step to its work
     * center, from there to the site, and from a movement to what it consumed or produced. Backward
     * it leads the other way. Orders, sites and other things with a code come in the order of their
     * codes, steps in the order of their orders and numbers, movements in the order in which they
     * happened.
     *
     * @param from Where the walk starts.
     * @param relationship What is walked.
     * @param direction Which way.
     * @param orders Where work orders are found: only these.
     * @param steps Where steps are found: only these.
     * @param movements Where movements are found: only these.
     * @param effectiveOn Where routing steps are found: only those in use and in force on this day.
     * @param madeAt Where routing steps are found: only those by which the item is made at this
     *   site. Its own alternate counts there and hides the one of the same name that is every
     *   site's.
     * @param limit At most so many nodes; 100 when absent, and never more than 1000.
     * @param after Only nodes behind this one, which the page before named as `next`.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun traverse(
        from: GraphNode,
        relationship: Relationship,
        direction: WalkDirection = WalkDirection.FORWARD,
        orders: OrderFilter? = null,
        steps: StepFilter? = null,
        movements: MovementFilter? = null,
        effectiveOn: CivilDate? = null,
        madeAt: SiteId? = null,
        limit: Int? = null,
        after: GraphNode? = null,
    ): TraversedGraph =
        Engine.call(
            "graph.traverse",
            TraverseGraph(
                from,
                relationship,
                direction,
                orders,
                steps,
                movements,
                effectiveOn,
                madeAt,
                limit,
                after,
            ),
            plant = plant,
        )

    /**
     * Finds the work orders that are meant, in the order of their codes.
     *
     * The orders at a site, those for a customer, those that used a part last week, those that run
     * at a work center now: say so in the filter.
     *
     * @param filter Which orders; all when absent.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @param after Only orders behind this one, which the page before named as `next`.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun findOrders(
        filter: OrderFilter? = null,
        limit: Int? = null,
        after: WorkOrderId? = null,
    ): FoundOrders =
        Engine.call("graph.find_orders", FindOrders(filter, limit, after), plant = plant)

    /**
     * Finds steps of work orders, in the order of their orders' codes and their numbers.
     *
     * With the state `in_progress` and a work center it says what runs there now.
     *
     * @param filter Which steps; all when absent.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @param after Only steps behind this one, a node of type `step`, which the page before named
     *   as `next`.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun findSteps(
        filter: StepFilter? = null,
        limit: Int? = null,
        after: GraphNode? = null,
    ): FoundSteps = Engine.call("graph.find_steps", FindSteps(filter, limit, after), plant = plant)

    /**
     * Finds movements of material in the order in which they happened, those of one moment in the
     * order of their numbers.
     *
     * @param filter Which movements; all when absent.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @param after Only movements behind this one, which the page before named as `next`.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun findMovements(
        filter: MovementFilter? = null,
        limit: Int? = null,
        after: TransactionId? = null,
    ): FoundMovements =
        Engine.call("graph.find_movements", FindMovements(filter, limit, after), plant = plant)

    /**
     * Shows how far a work order has come: per step, as a whole, and where its queue stands.
     *
     * @param order The work order.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun showProgress(order: WorkOrderId): ShownProgress =
        Engine.call("graph.show_progress", ShowProgress(order), plant = plant)

    /**
     * Shows what material a work order consumed, net, by item and lot.
     *
     * What was taken back by a reversal does not count. A split shares what was issued until then,
     * so that each order has its part of it here, a substitute like what it stands for; of several
     * lots, those that were issued to the order itself are named as they were issued.
     *
     * @param order The work order.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun showConsumption(order: WorkOrderId): ShownConsumption =
        Engine.call("graph.show_consumption", ShowConsumption(order), plant = plant)

    /**
     * Shows what a work order made and delivered to stock, by item and lot: its product, and
     * co-products and by-products.
     *
     * What was taken back by a reversal does not count.
     *
     * @param order The work order.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun showOutput(order: WorkOrderId): ShownOutput =
        Engine.call("graph.show_output", ShowOutput(order), plant = plant)

    /**
     * Lists what open work orders still need and what is on hand does not cover.
     *
     * What is on hand is shared out in this order: the most urgent priority first, then the
     * earliest planned start, then the code of the order. Orders without a planned start come last.
     * Completed, closed and cancelled orders need nothing.
     *
     * @param orders Which orders compete for the stock; all open ones when absent.
     * @param onHand What is available; items and sites left out have nothing.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun listShortages(
        orders: OrderFilter? = null,
        onHand: List<OnHand> = emptyList(),
    ): Shortages = Engine.call("graph.list_shortages", ListShortages(orders, onHand), plant = plant)

    /**
     * Lists where an item is used by open work orders, in the order of their codes.
     *
     * @param item The item.
     * @param orders Which orders; all open ones when absent. Orders that are no longer open are
     *   listed only when the filter names their state.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @param after Only orders behind this one, which the page before named as `next`.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun listUses(
        item: ItemId,
        orders: OrderFilter? = null,
        limit: Int? = null,
        after: WorkOrderId? = null,
    ): OpenUses =
        Engine.call("graph.list_uses", ListUses(item, orders, limit, after), plant = plant)

    /**
     * Counts how many work orders are in which state at which site, and what they make.
     *
     * @param orders Which orders; all when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun countOrders(orders: OrderFilter? = null): OrderCounts =
        Engine.call("graph.count_orders", CountOrders(orders), plant = plant)

    /**
     * Reports what was scrapped and why: the reasons in the order of a Pareto chart.
     *
     * Scrap that was taken back by a reversal does not count.
     *
     * @param site Only at this site.
     * @param item Only of this item.
     * @param window Only what was scrapped in this window.
     * @param by A chart for each item or each site; one for all when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun reportScrap(
        site: SiteId? = null,
        item: ItemId? = null,
        window: Interval? = null,
        by: ScrapBy? = null,
    ): ScrapReport =
        Engine.call("graph.report_scrap", ReportScrap(site, item, window, by), plant = plant)

    /**
     * Reports what waits and what lies in work on the floor, by site, work center and operation.
     *
     * @param orders Which orders; all when absent.
     * @param site Only at work centers of this site.
     * @param workCenter Only at this work center.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun reportWip(
        orders: OrderFilter? = null,
        site: SiteId? = null,
        workCenter: WorkCenterId? = null,
    ): WipReport =
        Engine.call("graph.report_wip", ReportWip(orders, site, workCenter), plant = plant)

    /**
     * Reports how loaded work centers are.
     *
     * Work ahead are the planned minutes of steps of open orders that are not done: the set-up of
     * those that have not begun, and the run time of what they still have to deal with (planned -
     * out - what was scrapped at the step and before); a batch that is begun takes as long as a
     * full one. A step counts in a period when it is planned to start in it; where no time is
     * planned, the planned start of its order counts, as midnight of UTC. Hours booked count in the
     * period in which their step started.
     *
     * Rated hours are hours per day * days * efficiency, and the load is work ahead against them.
     *
     * @param period The period; without it all work ahead and all hours booked count.
     * @param site Only work centers of this site.
     * @param workCenter Only this work center.
     * @param orders Which orders; all when absent.
     * @param workingDays How many days of work the period has; the days of 24 hours in it when
     *   absent. Without either, rated hours are known only where they are given.
     * @param rated Rated hours from a calendar, efficiency included; they replace those reckoned
     *   here.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun reportLoad(
        period: Interval? = null,
        site: SiteId? = null,
        workCenter: WorkCenterId? = null,
        orders: OrderFilter? = null,
        workingDays: Decimal? = null,
        rated: List<RatedHours> = emptyList(),
    ): LoadReport =
        Engine.call(
            "graph.report_load",
            ReportLoad(period, site, workCenter, orders, workingDays, rated),
            plant = plant,
        )

    /**
     * Reports what orders consumed against what their bills of materials allow for what they made.
     *
     * A line allows required * made / planned, rounded to six decimals, half away from zero; a
     * fixed line all of what is required, once anything was made. Used is issued - returned +
     * scrapped without having been issued. Orders under way hold material that is not made into
     * anything yet: narrow the report to completed and closed orders to leave them out.
     *
     * @param orders Which orders; all when absent.
     * @param part Only this part.
     * @param basis What counts as made.
     * @param bySite A line for each site of orders.
     * @param byProduct A line for each product of orders.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun reportConsumption(
        orders: OrderFilter? = null,
        part: ItemId? = null,
        basis: ConsumptionBasis = ConsumptionBasis.COMPLETED_AND_SCRAPPED,
        bySite: Boolean = false,
        byProduct: Boolean = false,
    ): ConsumptionReport =
        Engine.call(
            "graph.report_consumption",
            ReportConsumption(orders, part, basis, bySite, byProduct),
            plant = plant,
        )
}

/** The `graph` operations. */
public val Plant.graph: GraphOfPlant
    get() = GraphOfPlant(this)
