// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `order` operations of a plant. */
public class OrderOfPlant internal constructor(private val plant: Plant) {
    /**
     * Creates an order: planned, nothing promised yet.
     *
     * @param order The order's code; it is never used again for another order.
     * @param item What is to be made.
     * @param site Where.
     * @param quantity How much, in whole increments of the item.
     * @param command Who creates it, and when.
     * @param demand What it is for; to fill up the stock when absent.
     * @param priority How urgent it is: 1 is first, 5 is last; 3 when absent.
     * @param plannedStart The day on which work is to begin; it decides which revisions are used.
     * @param plannedEnd The day on which it is to be done.
     * @param tolerances How much more or less than planned may be made; what is absent is the
     *   item's word, and without one nothing more and nothing less.
     * @param plan The steps and components, if they do not come from master data at the release.
     * @param increment The least quantity that is booked of the item; the item's word when absent,
     *   and without one 1. Nothing finer than what the ledger books is released.
     * @param stock Where its material is booked; in the ledger when absent.
     * @param receive Whether completed units are received into stock by the report itself.
     * @param autoComplete Whether the report that makes enough, and leaves nothing in process,
     *   completes the order.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun create(
        order: WorkOrderId,
        item: ItemId,
        site: SiteId,
        quantity: Decimal,
        command: Command,
        demand: OrderDemand? = null,
        priority: Int? = null,
        plannedStart: CivilDate? = null,
        plannedEnd: CivilDate? = null,
        tolerances: OrderTolerances? = null,
        plan: OrderPlan? = null,
        increment: Decimal? = null,
        stock: OrderStock? = null,
        receive: Boolean = false,
        autoComplete: Boolean = false,
    ): Done =
        Engine.call(
            "order.create",
            CreateOrder(
                order,
                item,
                site,
                quantity,
                command,
                demand,
                priority,
                plannedStart,
                plannedEnd,
                tolerances,
                plan,
                increment,
                stock,
                receive,
                autoComplete,
            ),
            plant = plant,
        )

    /**
     * Brings in an order with its whole past.
     *
     * @param order The order's code.
     * @param past Its past.
     * @param command Who brings it in, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun import(order: WorkOrderId, past: OrderImported, command: Command): Done =
        Engine.call("order.import", ImportOrder(order, past, command), plant = plant)

    /**
     * Changes an order's quantity, priority or dates; what is absent stays.
     *
     * The quantity may change until the order is completed, and not below what was started; the
     * start day, which decides the revisions, until the order is released.
     *
     * @param order The order.
     * @param command Who changes it, and when.
     * @param quantity The new quantity.
     * @param priority The new priority, 1 to 5.
     * @param plannedStart The new day on which work is to begin.
     * @param plannedEnd The new day on which it is to be done.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun change(
        order: WorkOrderId,
        command: Command,
        quantity: Decimal? = null,
        priority: Int? = null,
        plannedStart: CivilDate? = null,
        plannedEnd: CivilDate? = null,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.change",
            ChangeOrder(
                order,
                command,
                quantity,
                priority,
                plannedStart,
                plannedEnd,
                expectedVersion,
            ),
            plant = plant,
        )

    /**
     * Decides that an order will be made; planning may no longer change or delete it.
     *
     * @param order The order.
     * @param command Who wants it, and when.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun firm(order: WorkOrderId, command: Command, expectedVersion: Long? = null): Done =
        Engine.call("order.firm", FirmOrder(order, command, expectedVersion), plant = plant)

    /**
     * Gives a firmed order back to planning.
     *
     * @param order The order.
     * @param command Who wants it, and when.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun unfirm(order: WorkOrderId, command: Command, expectedVersion: Long? = null): Done =
        Engine.call("order.unfirm", UnfirmOrder(order, command, expectedVersion), plant = plant)

    /**
     * Lets the floor begin: the order gets its own copy of the bill of materials and the routing
     * that are effective on the day it starts.
     *
     * @param order The order.
     * @param command Who releases it, and when.
     * @param plan The steps and components, in place of those that the order or master data has.
     * @param checkAvailability Whether to refuse unless every component is in stock.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun release(
        order: WorkOrderId,
        command: Command,
        plan: OrderPlan? = null,
        checkAvailability: Boolean = false,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.release",
            ReleaseOrder(order, command, plan, checkAvailability, expectedVersion),
            plant = plant,
        )

    /**
     * Accepts a plan: every order in it gets the times and work centers of its steps, in place of
     * those that it had. All of it is written, or nothing.
     *
     * The plan is held against the model first, whoever made it and however the model was amended.
     * Then each order is looked at: one that was stopped, ended or changed since the position that
     * the model shows, or that has finished or begun a step otherwise, refuses with
     * `order.schedule_outdated`. Reports of work as planned do no harm.
     *
     * @param model The model that was scheduled, as the plant gave it or amended.
     * @param plan The plan; every operation of the model has a place in it.
     * @param clock What a tick of the model means.
     * @param position The position of the journal that the model shows.
     * @param command Who accepts it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun acceptSchedule(
        model: SchedulingModel,
        plan: SchedulePlan,
        clock: SchedulingClock,
        position: Long,
        command: Command,
    ): Done =
        Engine.call(
            "order.accept_schedule",
            AcceptSchedule(model, plan, clock, position, command),
            plant = plant,
        )

    /**
     * Takes a release back; refused while anything is posted.
     *
     * @param order The order.
     * @param command Who wants it, and when.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun unrelease(
        order: WorkOrderId,
        command: Command,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.unrelease",
            UnreleaseOrder(order, command, expectedVersion),
            plant = plant,
        )

    /**
     * Makes a part of an order an order of its own.
     *
     * Without a step the part is taken from what has not been started; with one, from the units
     * that wait before it. Issued material and its cost go along by quantity, so that both parts
     * add up to what there was.
     *
     * @param order The order.
     * @param into The code of the new order.
     * @param quantity How many units it gets.
     * @param command Who splits it, and when.
     * @param step The step before which these units wait.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun split(
        order: WorkOrderId,
        into: WorkOrderId,
        quantity: Decimal,
        command: Command,
        step: Int? = null,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.split",
            SplitOrder(order, into, quantity, command, step, expectedVersion),
            plant = plant,
        )

    /**
     * Makes one order of two: both released, for the same item, site and revisions, and nothing
     * posted to either. A part that was split off goes back to its order as long as nothing was
     * posted to the part, with the units and the material that it brought.
     *
     * @param order The order that remains.
     * @param from The order that becomes part of it, and is cancelled.
     * @param command Who merges them, and when.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun merge(
        order: WorkOrderId,
        from: WorkOrderId,
        command: Command,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.merge",
            MergeOrders(order, from, command, expectedVersion),
            plant = plant,
        )

    /**
     * Begins work on an order; the first issue, report or booking does so by itself.
     *
     * @param order The order.
     * @param command Who wants it, and when.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun start(order: WorkOrderId, command: Command, expectedVersion: Long? = null): Done =
        Engine.call("order.start", StartOrder(order, command, expectedVersion), plant = plant)

    /**
     * Skips a step on which nothing was done yet: units pass it by themselves.
     *
     * @param order The order.
     * @param step The number of the step.
     * @param command Who skips it, and when.
     * @param posting The posting's number; the id of the command when absent.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun skipStep(
        order: WorkOrderId,
        step: Int,
        command: Command,
        posting: TransactionId? = null,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.skip_step",
            SkipOrderStep(order, step, command, posting, expectedVersion),
            plant = plant,
        )

    /**
     * Stops an order for quality: nothing is issued, reported or completed until the hold is
     * released. Say what is wrong in the command's reason.
     *
     * @param order The order.
     * @param command Who stops it, when, and why.
     * @param cause What sort of trouble it is, as one lower-case word.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun hold(
        order: WorkOrderId,
        command: Command,
        cause: Word? = null,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call("order.hold", HoldOrder(order, command, cause, expectedVersion), plant = plant)

    /**
     * Lets an order go on where it was stopped.
     *
     * @param order The order.
     * @param command Who enters it, when, and in which words.
     * @param disposition What was decided, as one lower-case word: `use_as_is`, `rework`, `scrap`.
     * @param decidedBy Who decided it; whoever enters it when absent.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun releaseHold(
        order: WorkOrderId,
        command: Command,
        disposition: Word? = null,
        decidedBy: ActorId? = null,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.release_hold",
            ReleaseOrderHold(order, command, disposition, decidedBy, expectedVersion),
            plant = plant,
        )

    /**
     * Reports what a step did: how many units came out good, were scrapped, or need rework.
     *
     * Units enter the step by themselves, as many as leave it; `start` lets more of them enter,
     * which then stand in the step.
     *
     * @param order The order.
     * @param step The number of the step.
     * @param command Who reports it, and when.
     * @param start Units that entered it and stay in it for now.
     * @param out Good units that left it.
     * @param scrap Units scrapped; they need a reason.
     * @param rework Units to be reworked: they wait again before `to_step`.
     * @param toStep The step to which units to be reworked go back; this one when absent.
     * @param reason Why units were scrapped: `quality_defect`, `machine_error`, `operator_error`,
     *   `material_defect`, or a word of your own.
     * @param workCenter Where it was done, when not where it was planned.
     * @param laborHours Hours of people spent on it.
     * @param machineHours Hours of machines spent on it.
     * @param finish Whether nothing more will come out of the step, so that the rest of a transfer
     *   batch is passed on.
     * @param disposition Whether this is scrap that was decided while the order is on hold.
     * @param at When it happened, if not at the time of the command.
     * @param location Where good units are put, when they are received by the report.
     * @param lot The lot that they form, and by-products with them that are followed by lot.
     * @param posting The posting's number; the id of the command when absent.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun report(
        order: WorkOrderId,
        step: Int,
        command: Command,
        start: Decimal = Decimal("0"),
        out: Decimal = Decimal("0"),
        scrap: Decimal = Decimal("0"),
        rework: Decimal = Decimal("0"),
        toStep: Int? = null,
        reason: Word? = null,
        workCenter: WorkCenterId? = null,
        laborHours: Decimal = Decimal("0"),
        machineHours: Decimal = Decimal("0"),
        finish: Boolean = false,
        disposition: Boolean = false,
        at: Timestamp? = null,
        location: LocationId? = null,
        lot: LotId? = null,
        posting: TransactionId? = null,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.report",
            ReportOrder(
                order,
                step,
                command,
                start,
                out,
                scrap,
                rework,
                toStep,
                reason,
                workCenter,
                laborHours,
                machineHours,
                finish,
                disposition,
                at,
                location,
                lot,
                posting,
                expectedVersion,
            ),
            plant = plant,
        )

    /**
     * Opens a rework order: units leave a step and are worked on under an order of their own, with
     * its own steps; what it completes waits again before `to_step`.
     *
     * What it scraps is scrap of the order at the step that the units left, and what it falls short
     * of when it is completed stands again in that step. The order cannot be completed before its
     * rework orders have ended.
     *
     * @param order The order whose units need rework.
     * @param step The step that they leave.
     * @param quantity How many.
     * @param reworkOrder The code of the rework order.
     * @param plan The steps and components of the rework.
     * @param command Who opens it, and when.
     * @param toStep The step to whose queue they come back; the one that they left when absent.
     * @param posting The posting's number; the id of the command when absent.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun openRework(
        order: WorkOrderId,
        step: Int,
        quantity: Decimal,
        reworkOrder: WorkOrderId,
        plan: OrderPlan,
        command: Command,
        toStep: Int? = null,
        posting: TransactionId? = null,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.open_rework",
            OpenRework(
                order,
                step,
                quantity,
                reworkOrder,
                plan,
                command,
                toStep,
                posting,
                expectedVersion,
            ),
            plant = plant,
        )

    /**
     * Reports many steps at once, in the order of the rows; all of them or none.
     *
     * @param orders The orders that the rows point at.
     * @param order Each row's order, as its place in `orders`, counted from 0.
     * @param step Each row's step.
     * @param out Good units, as whole numbers of the scale.
     * @param command Who reports them, and when.
     * @param scrap Units scrapped; none when absent.
     * @param start Units that enter and stay; none when absent.
     * @param scale How many decimals the quantities have: with 2, 150 is 1.50.
     * @param reasons The reasons that the rows point at.
     * @param reason Each row's reason, as its place in `reasons`, counted from 0; 4294967295 is
     *   none.
     * @param at When each row happened, in microseconds since 1970; at the time of the command when
     *   absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun reportBatch(
        orders: List<WorkOrderId>,
        order: Wholes,
        step: Wholes,
        out: Wholes,
        command: Command,
        scrap: Wholes? = null,
        start: Wholes? = null,
        scale: Int = 0,
        reasons: List<Word> = emptyList(),
        reason: Wholes? = null,
        at: Wholes? = null,
    ): Done =
        Engine.call(
            "order.report_batch",
            ReportOrders(
                orders,
                order,
                step,
                out,
                command,
                scrap,
                start,
                scale,
                reasons,
                reason,
                at,
            ),
            plant = plant,
        )

    /**
     * Books hours of people and machines on a step.
     *
     * @param order The order.
     * @param step The number of the step.
     * @param command Who books it, and when.
     * @param laborHours Hours of people.
     * @param machineHours Hours of machines.
     * @param workCenter Where it was done, when not where it was planned.
     * @param late Whether it may be booked on a completed order.
     * @param posting The posting's number; the id of the command when absent.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun bookTime(
        order: WorkOrderId,
        step: Int,
        command: Command,
        laborHours: Decimal = Decimal("0"),
        machineHours: Decimal = Decimal("0"),
        workCenter: WorkCenterId? = null,
        late: Boolean = false,
        posting: TransactionId? = null,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.book_time",
            BookOrderTime(
                order,
                step,
                command,
                laborHours,
                machineHours,
                workCenter,
                late,
                posting,
                expectedVersion,
            ),
            plant = plant,
        )

    /**
     * Takes one posting back, with everything that it consumed and received.
     *
     * Refused when what it gave has been used; the answer names what used it.
     *
     * @param order The order.
     * @param of The number of the posting to be taken back.
     * @param command Who takes it back, when, and why.
     * @param posting The number of the reversal; the id of the command when absent.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun reverse(
        order: WorkOrderId,
        of: TransactionId,
        command: Command,
        posting: TransactionId? = null,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.reverse",
            ReverseOrderPosting(order, of, command, posting, expectedVersion),
            plant = plant,
        )

    /**
     * Issues material from stock to an order: a component, a substitute of it, or something that
     * was not planned.
     *
     * @param order The order.
     * @param quantity How much.
     * @param command Who posts it, and when.
     * @param line The component line; it may be absent when only one line has the item.
     * @param item The item; the component's own when absent.
     * @param location Where it lies in stock, or is put back to.
     * @param lot Which lot it is.
     * @param late Whether it may be posted to a completed order.
     * @param posting The posting's number; the id of the command when absent.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun issue(
        order: WorkOrderId,
        quantity: Decimal,
        command: Command,
        line: Int? = null,
        item: ItemId? = null,
        location: LocationId? = null,
        lot: LotId? = null,
        late: Boolean = false,
        posting: TransactionId? = null,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.issue",
            IssueToOrder(
                order,
                quantity,
                command,
                line,
                item,
                location,
                lot,
                late,
                posting,
                expectedVersion,
            ),
            plant = plant,
        )

    /**
     * Puts issued material back into stock.
     *
     * @param order The order.
     * @param quantity How much.
     * @param command Who posts it, and when.
     * @param line The component line; it may be absent when only one line has the item.
     * @param item The item; the component's own when absent.
     * @param location Where it lies in stock, or is put back to.
     * @param lot Which lot it is.
     * @param late Whether it may be posted to a completed order.
     * @param posting The posting's number; the id of the command when absent.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun `return`(
        order: WorkOrderId,
        quantity: Decimal,
        command: Command,
        line: Int? = null,
        item: ItemId? = null,
        location: LocationId? = null,
        lot: LotId? = null,
        late: Boolean = false,
        posting: TransactionId? = null,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.return",
            ReturnFromOrder(
                order,
                quantity,
                command,
                line,
                item,
                location,
                lot,
                late,
                posting,
                expectedVersion,
            ),
            plant = plant,
        )

    /**
     * Throws material away: what was issued to the order, or what still lies in stock.
     *
     * @param order The order.
     * @param quantity How much.
     * @param command Who posts it, and when.
     * @param line The component line; it may be absent when only one line has the item.
     * @param item The item; the component's own when absent.
     * @param location Where it lies in stock, or is put back to.
     * @param lot Which lot it is.
     * @param late Whether it may be posted to a completed order.
     * @param reason Why: `quality_defect`, `machine_error`, `operator_error`, `material_defect`, or
     *   a word of your own.
     * @param fromStock Whether it still lies in stock; else it is taken from what was issued.
     * @param posting The posting's number; the id of the command when absent.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun scrapComponent(
        order: WorkOrderId,
        quantity: Decimal,
        command: Command,
        line: Int? = null,
        item: ItemId? = null,
        location: LocationId? = null,
        lot: LotId? = null,
        late: Boolean = false,
        reason: Word? = null,
        fromStock: Boolean = false,
        posting: TransactionId? = null,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.scrap_component",
            ScrapOrderComponent(
                order,
                quantity,
                command,
                line,
                item,
                location,
                lot,
                late,
                reason,
                fromStock,
                posting,
                expectedVersion,
            ),
            plant = plant,
        )

    /**
     * Receives completed units into stock.
     *
     * @param order The order.
     * @param quantity How many units.
     * @param command Who receives them, and when.
     * @param location Where they are put.
     * @param lot The lot that they form, and by-products with them that are followed by lot.
     * @param posting The posting's number; the id of the command when absent.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun receive(
        order: WorkOrderId,
        quantity: Decimal,
        command: Command,
        location: LocationId? = null,
        lot: LotId? = null,
        posting: TransactionId? = null,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.receive",
            ReceiveFromOrder(order, quantity, command, location, lot, posting, expectedVersion),
            plant = plant,
        )

    /**
     * Completes an order: everything was made, or a reason says why not.
     *
     * @param order The order.
     * @param command Who completes it, and when.
     * @param shortReason Why less was made than planned.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun complete(
        order: WorkOrderId,
        command: Command,
        shortReason: String? = null,
        expectedVersion: Long? = null,
    ): Done =
        Engine.call(
            "order.complete",
            CompleteOrder(order, command, shortReason, expectedVersion),
            plant = plant,
        )

    /**
     * Takes a completed order up again.
     *
     * @param order The order.
     * @param command Who wants it, and when.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun reopen(order: WorkOrderId, command: Command, expectedVersion: Long? = null): Done =
        Engine.call("order.reopen", ReopenOrder(order, command, expectedVersion), plant = plant)

    /**
     * Settles a completed order; afterwards nothing posts to it.
     *
     * @param order The order.
     * @param command Who wants it, and when.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun close(order: WorkOrderId, command: Command, expectedVersion: Long? = null): Done =
        Engine.call("order.close", CloseOrder(order, command, expectedVersion), plant = plant)

    /**
     * Gives an order up; refused while anything is posted. Nothing is deleted.
     *
     * @param order The order.
     * @param command Who wants it, and when.
     * @param expectedVersion The version of the order that this rests on; refused when it has
     *   another by now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun cancel(order: WorkOrderId, command: Command, expectedVersion: Long? = null): Done =
        Engine.call("order.cancel", CancelOrder(order, command, expectedVersion), plant = plant)

    /**
     * Shows an order: where it stands, its steps, its components, and every quantity.
     *
     * @param order The order.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun get(order: WorkOrderId): OrderView =
        Engine.call("order.get", GetOrder(order), plant = plant)

    /**
     * Lists orders that match every filter that is given, in pages.
     *
     * @param status Only orders in one of these statuses.
     * @param site Only orders at this site.
     * @param item Only orders that make this item.
     * @param salesOrder Only orders for this customer's order.
     * @param parent Only orders that were split off this one, or rework its units.
     * @param demand Only orders that a customer waits for, or only those that fill up the stock.
     * @param priority Only orders at least this urgent: 2 lists those of priority 1 and 2.
     * @param startsFrom Only orders that are planned to start on this day or later.
     * @param startsBefore Only orders that are planned to start before this day.
     * @param after Where the page before ended: its `next`.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun list(
        status: List<OrderStatus> = emptyList(),
        site: SiteId? = null,
        item: ItemId? = null,
        salesOrder: SalesOrderId? = null,
        parent: WorkOrderId? = null,
        demand: DemandKind? = null,
        priority: Int? = null,
        startsFrom: CivilDate? = null,
        startsBefore: CivilDate? = null,
        after: OrderPlace? = null,
        limit: Int? = null,
    ): OrderPage =
        Engine.call(
            "order.list",
            ListOrders(
                status,
                site,
                item,
                salesOrder,
                parent,
                demand,
                priority,
                startsFrom,
                startsBefore,
                after,
                limit,
            ),
            plant = plant,
        )

    /**
     * Shows how far an order is.
     *
     * @param order The order.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun progress(order: WorkOrderId): OrderProgress =
        Engine.call("order.progress", GetOrderProgress(order), plant = plant)

    /**
     * Shows which components are short: for one order, or for all open orders of a site, which take
     * what there is in the order of their priority, their start day, and their code.
     *
     * @param order Only this order.
     * @param site Only orders at this site.
     * @param item Only this component.
     * @param at When the material is needed: lots that have expired by then do not count. The time
     *   of the last movement when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun shortages(
        order: WorkOrderId? = null,
        site: SiteId? = null,
        item: ItemId? = null,
        at: Timestamp? = null,
    ): OrderShortages =
        Engine.call("order.shortages", ListOrderShortages(order, site, item, at), plant = plant)

    /**
     * Lists the postings of an order in the order of their numbers, in pages.
     *
     * @param order The order.
     * @param kind Only postings of this kind.
     * @param step Only postings at this step.
     * @param liveOnly Whether to leave out postings that were taken back, and what took them back.
     * @param after The last posting of the page before: its `next`.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun listPostings(
        order: WorkOrderId,
        kind: PostingKind? = null,
        step: Int? = null,
        liveOnly: Boolean = false,
        after: TransactionId? = null,
        limit: Int? = null,
    ): OrderPostingPage =
        Engine.call(
            "order.list_postings",
            ListOrderPostings(order, kind, step, liveOnly, after, limit),
            plant = plant,
        )
}

/** The `order` operations. */
public val Plant.order: OrderOfPlant
    get() = OrderOfPlant(this)
