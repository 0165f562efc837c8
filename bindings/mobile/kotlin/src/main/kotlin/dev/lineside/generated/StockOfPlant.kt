// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `stock` operations of a plant. */
public class StockOfPlant internal constructor(private val plant: Plant) {
    /**
     * Says how an item is counted, followed and valued at a site.
     *
     * @param item Which item.
     * @param site At which site.
     * @param rules The rules from now on. While there is stock or a reservation only those may
     *   change that leave what is booked as it is. Of an item that master data knows, only what it
     *   does not say can be set here: the currency, and the standard cost of an item that has none.
     *   What is left out says nothing.
     * @param command Who does it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun setRules(item: ItemId, site: SiteId, rules: StockRules, command: Command): Done =
        Engine.call("stock.set_rules", SetStockRules(item, site, rules, command), plant = plant)

    /**
     * Receives stock: bought, there from the beginning, or made by a work order.
     *
     * @param item Which item.
     * @param site At which site.
     * @param quantity How much: above zero, a multiple of the item's increment.
     * @param command Who does it, and when.
     * @param location Where it is put.
     * @param lot Its lot or piece number.
     * @param expiresAt From when on the lot must not be used; the shelf life says so when absent.
     * @param status The status that a new lot begins with; `released` when absent.
     * @param cost What all of it cost.
     * @param unitCost What one unit of it cost, in place of `cost`.
     * @param order The work order that made it.
     * @param step The step that made it.
     * @param line The line of its bill of materials, for a by-product.
     * @param reason Why.
     * @param reference A number of somebody else's: a delivery note.
     * @param number The number of the movement; the command's id when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun receive(
        item: ItemId,
        site: SiteId,
        quantity: Decimal,
        command: Command,
        location: LocationId? = null,
        lot: LotId? = null,
        expiresAt: Timestamp? = null,
        status: LotStatus? = null,
        cost: Money? = null,
        unitCost: Price? = null,
        order: WorkOrderId? = null,
        step: Int? = null,
        line: Int? = null,
        reason: Word? = null,
        reference: String? = null,
        number: TransactionId? = null,
    ): Done =
        Engine.call(
            "stock.receive",
            ReceiveStock(
                item,
                site,
                quantity,
                command,
                location,
                lot,
                expiresAt,
                status,
                cost,
                unitCost,
                order,
                step,
                line,
                reason,
                reference,
                number,
            ),
            plant = plant,
        )

    /**
     * Issues stock: to a work order, or without one for anything else.
     *
     * @param item Which item.
     * @param site At which site.
     * @param quantity How much: above zero, a multiple of the item's increment.
     * @param command Who does it, and when.
     * @param order The work order that gets it; what is reserved for it goes first.
     * @param step The step that uses it.
     * @param line The line of the bill of materials.
     * @param location Where it is taken from; wherever there is some when absent.
     * @param lot Of which lot or piece; the item's rules choose when absent.
     * @param neededAt For when it is needed, which a lot must outlast.
     * @param reason Why.
     * @param reference A number of somebody else's.
     * @param number The number of the movement; the command's id when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun issue(
        item: ItemId,
        site: SiteId,
        quantity: Decimal,
        command: Command,
        order: WorkOrderId? = null,
        step: Int? = null,
        line: Int? = null,
        location: LocationId? = null,
        lot: LotId? = null,
        neededAt: Timestamp? = null,
        reason: Word? = null,
        reference: String? = null,
        number: TransactionId? = null,
    ): Done =
        Engine.call(
            "stock.issue",
            IssueStock(
                item,
                site,
                quantity,
                command,
                order,
                step,
                line,
                location,
                lot,
                neededAt,
                reason,
                reference,
                number,
            ),
            plant = plant,
        )

    /**
     * Brings back what a work order was issued and did not use, at the cost at which it was issued.
     *
     * @param item Which item.
     * @param site At which site.
     * @param quantity How much; no more than the order still has.
     * @param order The work order that gives it back.
     * @param command Who does it, and when.
     * @param step The step that had it.
     * @param line The line of the bill of materials.
     * @param location Where it is put.
     * @param lot Its lot or piece number.
     * @param reason Why.
     * @param reference A number of somebody else's.
     * @param number The number of the movement; the command's id when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun `return`(
        item: ItemId,
        site: SiteId,
        quantity: Decimal,
        order: WorkOrderId,
        command: Command,
        step: Int? = null,
        line: Int? = null,
        location: LocationId? = null,
        lot: LotId? = null,
        reason: Word? = null,
        reference: String? = null,
        number: TransactionId? = null,
    ): Done =
        Engine.call(
            "stock.return",
            ReturnStock(
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
            plant = plant,
        )

    /**
     * Scraps stock, from the shelf or after it was issued.
     *
     * @param item Which item.
     * @param site At which site.
     * @param quantity How much: above zero, a multiple of the item's increment.
     * @param reason Why: `quality_defect`, `machine_error`, `operator_error`, `material_defect`, or
     *   a word of your own.
     * @param command Who does it, and when.
     * @param issued Whether it had been issued: then the shelf does not change, and the order is
     *   named.
     * @param order The work order that had it, or that it is charged to.
     * @param step The step that had it.
     * @param line The line of the bill of materials.
     * @param location Where it is taken from.
     * @param lot Its lot or piece number.
     * @param reference A number of somebody else's.
     * @param number The number of the movement; the command's id when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun scrap(
        item: ItemId,
        site: SiteId,
        quantity: Decimal,
        reason: Word,
        command: Command,
        issued: Boolean? = null,
        order: WorkOrderId? = null,
        step: Int? = null,
        line: Int? = null,
        location: LocationId? = null,
        lot: LotId? = null,
        reference: String? = null,
        number: TransactionId? = null,
    ): Done =
        Engine.call(
            "stock.scrap",
            ScrapStock(
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
            plant = plant,
        )

    /**
     * Moves stock to another location or site; its value goes with it.
     *
     * @param item Which item.
     * @param site From which site.
     * @param quantity How much: above zero, a multiple of the item's increment.
     * @param command Who does it, and when.
     * @param location From which location.
     * @param lot Of which lot or piece; the item's rules choose when absent.
     * @param toSite To which site; the same when absent.
     * @param toLocation To which location.
     * @param reason Why.
     * @param reference A number of somebody else's.
     * @param number The number of the movement out; the command's id when absent. That of the
     *   movement in ends in `-IN`.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun transfer(
        item: ItemId,
        site: SiteId,
        quantity: Decimal,
        command: Command,
        location: LocationId? = null,
        lot: LotId? = null,
        toSite: SiteId? = null,
        toLocation: LocationId? = null,
        reason: Word? = null,
        reference: String? = null,
        number: TransactionId? = null,
    ): Done =
        Engine.call(
            "stock.transfer",
            TransferStock(
                item,
                site,
                quantity,
                command,
                location,
                lot,
                toSite,
                toLocation,
                reason,
                reference,
                number,
            ),
            plant = plant,
        )

    /**
     * Corrects what the books say, upwards or downwards.
     *
     * @param item Which item.
     * @param site At which site.
     * @param direction Which way.
     * @param quantity How much: above zero, a multiple of the item's increment.
     * @param reason Why.
     * @param command Who does it, and when.
     * @param location Where.
     * @param lot Of which lot or piece.
     * @param expiresAt From when on a new lot must not be used.
     * @param cost What all of it cost, upwards only; what is known of it when absent.
     * @param unitCost What one unit of it cost, in place of `cost`.
     * @param reference A number of somebody else's.
     * @param number The number of the movement; the command's id when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun adjust(
        item: ItemId,
        site: SiteId,
        direction: AdjustDirection,
        quantity: Decimal,
        reason: Word,
        command: Command,
        location: LocationId? = null,
        lot: LotId? = null,
        expiresAt: Timestamp? = null,
        cost: Money? = null,
        unitCost: Price? = null,
        reference: String? = null,
        number: TransactionId? = null,
    ): Done =
        Engine.call(
            "stock.adjust",
            AdjustStock(
                item,
                site,
                direction,
                quantity,
                reason,
                command,
                location,
                lot,
                expiresAt,
                cost,
                unitCost,
                reference,
                number,
            ),
            plant = plant,
        )

    /**
     * Books a count: what was counted was there. The difference is a movement of its own, and a
     * count that agrees is recorded too.
     *
     * @param item Which item.
     * @param site At which site.
     * @param quantity How much was counted at the location, of the lot; it may be zero.
     * @param command Who does it, and when.
     * @param location Where.
     * @param lot Of which lot or piece.
     * @param reason Why.
     * @param reference A number of somebody else's: a count sheet.
     * @param number The number of the movement; the command's id when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun count(
        item: ItemId,
        site: SiteId,
        quantity: Decimal,
        command: Command,
        location: LocationId? = null,
        lot: LotId? = null,
        reason: Word? = null,
        reference: String? = null,
        number: TransactionId? = null,
    ): Done =
        Engine.call(
            "stock.count",
            CountStock(item, site, quantity, command, location, lot, reason, reference, number),
            plant = plant,
        )

    /**
     * Takes a movement back: one of the opposite direction with the same quantity, lot and amount.
     * Each movement once, and only while what it brought in is still there. What an issue kept of
     * promises stands again, unless the order has ended.
     *
     * @param of The number of the movement to take back.
     * @param command Who does it, and when.
     * @param number The number of the new movement; the command's id when absent.
     * @param item Of which item; needed where movements of several stocks have this number.
     * @param site At which site; the same.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun reverse(
        of: TransactionId,
        command: Command,
        number: TransactionId? = null,
        item: ItemId? = null,
        site: SiteId? = null,
    ): Done =
        Engine.call(
            "stock.reverse",
            ReverseMovement(of, command, number, item, site),
            plant = plant,
        )

    /**
     * Posts many movements at once, all of them or none.
     *
     * Lists name the codes; columns point into them, counted from 0. A place of 4294967295 means
     * none. A refusal names the row.
     *
     * @param kinds The kinds of movement that occur. Counts, moves within a site and reversals have
     *   operations of their own.
     * @param items The items that occur.
     * @param sites The sites that occur.
     * @param kind The kind of each row, as its place in `kinds`.
     * @param item The item of each row.
     * @param site The site of each row.
     * @param quantity How much each row moves, in steps of `scale` decimals: 1250 with a scale of 2
     *   is 12.50.
     * @param command Who posts it, and when.
     * @param scale How many decimals the quantities have.
     * @param locations The locations that occur.
     * @param location The location of each row.
     * @param lots The lots that occur.
     * @param lot The lot of each row.
     * @param orders The work orders that occur.
     * @param order The work order of each row.
     * @param step The step of each row.
     * @param line The line of the bill of materials of each row.
     * @param reasons The reasons that occur.
     * @param reason The reason of each row.
     * @param at When each row happened, in microseconds since 1970; at the time of the command when
     *   absent.
     * @param amount What each row cost, in the smallest unit of the currency; -1 where none is
     *   known.
     * @param currency The currency of the amounts.
     * @param numbers The number of each row; the command's id and the row, counted from 0, when
     *   empty.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun postBatch(
        kinds: List<MovementKind>,
        items: List<ItemId>,
        sites: List<SiteId>,
        kind: Wholes,
        item: Wholes,
        site: Wholes,
        quantity: Wholes,
        command: Command,
        scale: Int = 0,
        locations: List<LocationId> = emptyList(),
        location: Wholes? = null,
        lots: List<LotId> = emptyList(),
        lot: Wholes? = null,
        orders: List<WorkOrderId> = emptyList(),
        order: Wholes? = null,
        step: Wholes? = null,
        line: Wholes? = null,
        reasons: List<Word> = emptyList(),
        reason: Wholes? = null,
        at: Wholes? = null,
        amount: Wholes? = null,
        currency: Currency? = null,
        numbers: List<TransactionId> = emptyList(),
    ): Done =
        Engine.call(
            "stock.post_batch",
            PostStockBatch(
                kinds,
                items,
                sites,
                kind,
                item,
                site,
                quantity,
                command,
                scale,
                locations,
                location,
                lots,
                lot,
                orders,
                order,
                step,
                line,
                reasons,
                reason,
                at,
                amount,
                currency,
                numbers,
            ),
            plant = plant,
        )

    /**
     * Promises stock to an order, so that others cannot take it (hard) or come after it in the
     * queue (soft).
     *
     * @param item Which item.
     * @param site At which site.
     * @param quantity How much: above zero, a multiple of the item's increment.
     * @param command Who does it, and when.
     * @param order For which order; an issue to it keeps the promise.
     * @param strength Whether others may take it; `soft` when absent.
     * @param lot The lot that is put aside; any lot when absent.
     * @param due When it is needed; the earlier goes first.
     * @param priority 1 is the highest, 5 the lowest and what holds when absent.
     * @param reservation The id of the promise; the command's id when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun reserve(
        item: ItemId,
        site: SiteId,
        quantity: Decimal,
        command: Command,
        order: WorkOrderId? = null,
        strength: ReservationStrength? = null,
        lot: LotId? = null,
        due: Timestamp? = null,
        priority: Int? = null,
        reservation: ReservationId? = null,
    ): Done =
        Engine.call(
            "stock.reserve",
            ReserveStock(
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
            plant = plant,
        )

    /**
     * Takes a promise back, or part of it.
     *
     * @param item Which item.
     * @param site At which site.
     * @param reservation Which promise.
     * @param command Who does it, and when.
     * @param quantity How much of it; all that is left when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun releaseReservation(
        item: ItemId,
        site: SiteId,
        reservation: ReservationId,
        command: Command,
        quantity: Decimal? = null,
    ): Done =
        Engine.call(
            "stock.release_reservation",
            ReleaseReservation(item, site, reservation, command, quantity),
            plant = plant,
        )

    /**
     * Says whether a lot may be used, at every site where it lies.
     *
     * @param item Of which item.
     * @param lot Which lot.
     * @param status Its status from now on.
     * @param command Who does it, and when.
     * @param expiresAt Its expiry from now on; as before when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun setLotStatus(
        item: ItemId,
        lot: LotId,
        status: LotStatus,
        command: Command,
        expiresAt: Timestamp? = null,
    ): Done =
        Engine.call(
            "stock.set_lot_status",
            SetLotStatus(item, lot, status, command, expiresAt),
            plant = plant,
        )

    /**
     * Says when to raise alerts on an item at a site.
     *
     * @param item Which item.
     * @param site At which site.
     * @param rule The rule from now on; an empty one tells only of stock below zero, of lots past
     *   their time and of what known requirements use up.
     * @param command Who does it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun setAlertRule(item: ItemId, site: SiteId, rule: AlertRule, command: Command): Done =
        Engine.call("stock.set_alert_rule", SetAlertRule(item, site, rule, command), plant = plant)

    /**
     * Says that somebody has seen an alert.
     *
     * @param item Which item.
     * @param site At which site.
     * @param alert Which alert.
     * @param command Who does it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun acknowledgeAlert(
        item: ItemId,
        site: SiteId,
        alert: AlertKey,
        command: Command,
    ): Done =
        Engine.call(
            "stock.acknowledge_alert",
            AcknowledgeAlert(item, site, alert, command),
            plant = plant,
        )

    /**
     * Raises and resolves the alerts that follow from time: what expires, waits or lies dead, and
     * what known requirements will use up.
     *
     * @param item Which item.
     * @param site At which site.
     * @param command Who does it, and when.
     * @param now The time to look from; that of the command when absent.
     * @param requirements What will be needed when; the cover is found by walking through it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun checkAlerts(
        item: ItemId,
        site: SiteId,
        command: Command,
        now: Timestamp? = null,
        requirements: List<FutureRequirement>? = null,
    ): Done =
        Engine.call(
            "stock.check_alerts",
            CheckAlerts(item, site, command, now, requirements),
            plant = plant,
        )

    /**
     * Closes the books of a site: what happened before can no longer be posted.
     *
     * @param site Which site.
     * @param until Up to when; not in the future. An earlier time than before opens the books
     *   again, and needs a reason.
     * @param command Who does it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun closePeriod(site: SiteId, until: Timestamp, command: Command): Done =
        Engine.call("stock.close_period", CloseStockPeriod(site, until, command), plant = plant)

    /**
     * Shows the stock of an item at a site: what lies where, what it is worth, what is promised,
     * and what needs attention.
     *
     * @param item Which item.
     * @param site At which site.
     * @param at The time that decides what has expired; the latest movement's when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun get(item: ItemId, site: SiteId, at: Timestamp? = null): StockView =
        Engine.call("stock.get", GetStock(item, site, at), plant = plant)

    /**
     * Tells how much of an item may be used, by anybody or by one order.
     *
     * @param item Which item.
     * @param site At which site.
     * @param order What is put aside for this order counts as available.
     * @param at The time that decides what has expired; the latest movement's when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun available(
        item: ItemId,
        site: SiteId,
        order: WorkOrderId? = null,
        at: Timestamp? = null,
    ): Available =
        Engine.call("stock.available", GetAvailable(item, site, order, at), plant = plant)

    /**
     * Lists the lots that may be used, in the order in which they go.
     *
     * @param item Which item.
     * @param site At which site.
     * @param choice Which go first; as the item's rules say when absent.
     * @param at The time that decides what has expired; the latest movement's when absent.
     * @param withHeld Whether lots that may not be used are listed as well, behind the others.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun listLots(
        item: ItemId,
        site: SiteId,
        choice: LotChoice? = null,
        at: Timestamp? = null,
        withHeld: Boolean = false,
    ): LotList =
        Engine.call("stock.list_lots", ListLots(item, site, choice, at, withHeld), plant = plant)

    /**
     * Lists movements, in pages: of a work order, of an item at a site in the order in which things
     * happened, of a site, or all of them.
     *
     * @param item Only of this item.
     * @param site Only of this site.
     * @param order Only for this work order.
     * @param number Only this movement.
     * @param from Only what happened at this time or later.
     * @param below Only what happened before this time.
     * @param after Where the page before ended: its `next`.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun listMovements(
        item: ItemId? = null,
        site: SiteId? = null,
        order: WorkOrderId? = null,
        number: TransactionId? = null,
        from: Timestamp? = null,
        below: Timestamp? = null,
        after: MovementPlace? = null,
        limit: Int? = null,
    ): MovementPage =
        Engine.call(
            "stock.list_movements",
            ListMovements(item, site, order, number, from, below, after, limit),
            plant = plant,
        )

    /**
     * Shows what was there after each movement of an item at a site.
     *
     * @param item Which item.
     * @param site At which site.
     * @param location Only what moved at this location.
     * @param lot Only what moved of this lot or piece.
     * @param from Only what happened at this time or later.
     * @param below Only what happened before this time.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun runningBalance(
        item: ItemId,
        site: SiteId,
        location: LocationId? = null,
        lot: LotId? = null,
        from: Timestamp? = null,
        below: Timestamp? = null,
    ): RunningBalance =
        Engine.call(
            "stock.running_balance",
            GetRunningBalance(item, site, location, lot, from, below),
            plant = plant,
        )

    /**
     * Tells what stock is or was worth.
     *
     * @param item Only of this item.
     * @param site Only of this site.
     * @param at As it was after everything that happened until then; as it is when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun value(
        item: ItemId? = null,
        site: SiteId? = null,
        at: Timestamp? = null,
    ): StockValue = Engine.call("stock.value", GetStockValue(item, site, at), plant = plant)

    /**
     * Lists alerts.
     *
     * @param item Only of this item.
     * @param site Only of this site.
     * @param status Only those that stand there; open and acknowledged ones when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun listAlerts(
        item: ItemId? = null,
        site: SiteId? = null,
        status: AlertStatus? = null,
    ): AlertList = Engine.call("stock.list_alerts", ListAlerts(item, site, status), plant = plant)
}

/** The `stock` operations. */
public val Plant.stock: StockOfPlant
    get() = StockOfPlant(this)
