// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `master` operations of a plant. */
public class MasterOfPlant internal constructor(private val plant: Plant) {
    /**
     * Makes a site known, or replaces what is known of it.
     *
     * @param site The site as it shall be, as a whole.
     * @param command Who wants it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun putSite(site: Site, command: Command): Done =
        Engine.call("master.put_site", PutSite(site, command), plant = plant)

    /**
     * Makes several sites known, or replaces what is known of them: all, or none.
     *
     * @param sites The sites as they shall be, each once.
     * @param command Who wants it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun putSites(sites: List<Site>, command: Command): Done =
        Engine.call("master.put_sites", PutSites(sites, command), plant = plant)

    /**
     * Shows a site.
     *
     * @param site Its code.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun getSite(site: SiteId): SiteView =
        Engine.call("master.get_site", GetSite(site), plant = plant)

    /**
     * Lists sites in the order of their codes, in pages.
     *
     * @param kind Only sites of this sort.
     * @param active Only sites that are active, or only those that are not.
     * @param after Where the page before ended: its `next`.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun listSites(
        kind: Word? = null,
        active: Boolean? = null,
        after: SiteId? = null,
        limit: Int? = null,
    ): SitePage =
        Engine.call("master.list_sites", ListSites(kind, active, after, limit), plant = plant)

    /**
     * Makes a work centre known, or replaces what is known of it.
     *
     * @param workCenter The work centre as it shall be, as a whole.
     * @param command Who wants it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun putWorkCenter(workCenter: WorkCenter, command: Command): Done =
        Engine.call("master.put_work_center", PutWorkCenter(workCenter, command), plant = plant)

    /**
     * Makes several work centres known, or replaces what is known of them: all, or none.
     *
     * @param workCenters The work centres as they shall be, each once.
     * @param command Who wants it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun putWorkCenters(workCenters: List<WorkCenter>, command: Command): Done =
        Engine.call("master.put_work_centers", PutWorkCenters(workCenters, command), plant = plant)

    /**
     * Shows a work centre.
     *
     * @param workCenter Its code.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun getWorkCenter(workCenter: WorkCenterId): WorkCenterView =
        Engine.call("master.get_work_center", GetWorkCenter(workCenter), plant = plant)

    /**
     * Lists work centres in the order of their codes, in pages.
     *
     * @param site Only work centres that stand there.
     * @param kind Only work centres that do this sort of work.
     * @param active Only work centres that are active, or only those that are not.
     * @param after Where the page before ended: its `next`.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun listWorkCenters(
        site: SiteId? = null,
        kind: Word? = null,
        active: Boolean? = null,
        after: WorkCenterId? = null,
        limit: Int? = null,
    ): WorkCenterPage =
        Engine.call(
            "master.list_work_centers",
            ListWorkCenters(site, kind, active, after, limit),
            plant = plant,
        )

    /**
     * Makes an item known, or replaces what is known of it.
     *
     * @param item The item as it shall be, as a whole.
     * @param command Who wants it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun putItem(item: Item, command: Command): Done =
        Engine.call("master.put_item", PutItem(item, command), plant = plant)

    /**
     * Makes several items known, or replaces what is known of them: all, or none.
     *
     * @param items The items as they shall be, each once.
     * @param command Who wants it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun putItems(items: List<Item>, command: Command): Done =
        Engine.call("master.put_items", PutItems(items, command), plant = plant)

    /**
     * Shows an item.
     *
     * @param item Its code.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun getItem(item: ItemId): ItemView =
        Engine.call("master.get_item", GetItem(item), plant = plant)

    /**
     * Lists items in the order of their codes, in pages.
     *
     * @param kind Only items of this sort.
     * @param status Only items in this status.
     * @param after Where the page before ended: its `next`.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun listItems(
        kind: Word? = null,
        status: ItemStatus? = null,
        after: ItemId? = null,
        limit: Int? = null,
    ): ItemPage =
        Engine.call("master.list_items", ListItems(kind, status, after, limit), plant = plant)

    /**
     * Writes a new revision of what an item is made of, as a draft.
     *
     * Nothing is made by a draft; `master.release_bom` makes it binding. A draft that would make an
     * item a part of itself is refused, and every item on the way is named.
     *
     * @param item The item that is made.
     * @param key Which revision it shall be; one that there is not yet.
     * @param lines What one of the item is made of.
     * @param command Who drafts it, and when.
     * @param priority Which alternate is tried first: the one with the lowest number; 1 when
     *   absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun draftBom(
        item: ItemId,
        key: RevisionKey,
        lines: List<BomLine>,
        command: Command,
        priority: Int? = null,
    ): Done =
        Engine.call(
            "master.draft_bom",
            DraftBom(item, key, lines, command, priority),
            plant = plant,
        )

    /**
     * Replaces the lines of a draft. A released revision never changes: draft a new one.
     *
     * @param item The item that is made.
     * @param key Which revision.
     * @param lines What one of the item shall be made of.
     * @param command Who revises it, and when.
     * @param priority Which alternate is tried first; as it was when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun reviseBom(
        item: ItemId,
        key: RevisionKey,
        lines: List<BomLine>,
        command: Command,
        priority: Int? = null,
    ): Done =
        Engine.call(
            "master.revise_bom",
            ReviseBom(item, key, lines, command, priority),
            plant = plant,
        )

    /**
     * Makes a draft binding from a day on.
     *
     * The revision before it of the same alternate and site, if no end of it was known, ends where
     * the new one begins. Any other overlap is refused. Orders that were released before keep what
     * they were released with.
     *
     * @param item The item that is made.
     * @param key Which revision.
     * @param effective On which days it shall serve.
     * @param command Who releases it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun releaseBom(
        item: ItemId,
        key: RevisionKey,
        effective: Effectivity,
        command: Command,
    ): Done =
        Engine.call("master.release_bom", ReleaseBom(item, key, effective, command), plant = plant)

    /**
     * Ends a released revision earlier than planned, or drops a draft.
     *
     * @param item The item that is made.
     * @param key Which revision.
     * @param command Who ends it, and when that was decided.
     * @param to The first day on which it shall no longer serve, its own first day to drop it
     *   altogether; absent for a draft.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun endBom(
        item: ItemId,
        key: RevisionKey,
        command: Command,
        to: CivilDate? = null,
    ): Done = Engine.call("master.end_bom", EndBom(item, key, command, to), plant = plant)

    /**
     * Writes and releases revisions that come from another system: all, or none.
     *
     * Items that go into each other are not refused here but set aside: their revisions stay drafts
     * that name the whole cycle, and can be released once they were revised.
     *
     * @param boms The revisions.
     * @param command Who loads them, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun loadBoms(boms: List<LoadedBom>, command: Command): Done =
        Engine.call("master.load_boms", LoadBoms(boms, command), plant = plant)

    /**
     * Shows what an item is made of: every revision, or those that serve on a day.
     *
     * @param item The item that is made.
     * @param on Only the revisions that serve on this day, one of each alternate, the one to be
     *   tried first in front. None at all means that the item cannot be made then.
     * @param site With `on`: at this site.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun getBom(item: ItemId, on: CivilDate? = null, site: SiteId? = null): BomView =
        Engine.call("master.get_bom", GetBom(item, on, site), plant = plant)

    /**
     * Lists bills of materials in the order of the items' codes, in pages.
     *
     * @param status Only items of which a revision is in this status.
     * @param inCycle Only items of which a revision was set aside because of a cycle, or only the
     *   others.
     * @param after Where the page before ended: its `next`.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun listBoms(
        status: RevisionStatus? = null,
        inCycle: Boolean? = null,
        after: ItemId? = null,
        limit: Int? = null,
    ): BomPage =
        Engine.call("master.list_boms", ListBoms(status, inCycle, after, limit), plant = plant)

    /**
     * Writes a new revision of how an item is made, as a draft.
     *
     * Nothing is made by a draft; `master.release_routing` makes it binding.
     *
     * @param item The item that is made.
     * @param key Which revision it shall be; one that there is not yet.
     * @param steps How the item is made.
     * @param command Who drafts it, and when.
     * @param priority Which alternate is tried first: the one with the lowest number; 1 when
     *   absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun draftRouting(
        item: ItemId,
        key: RevisionKey,
        steps: List<RoutingStep>,
        command: Command,
        priority: Int? = null,
    ): Done =
        Engine.call(
            "master.draft_routing",
            DraftRouting(item, key, steps, command, priority),
            plant = plant,
        )

    /**
     * Replaces the steps of a draft. A released revision never changes: draft a new one.
     *
     * @param item The item that is made.
     * @param key Which revision.
     * @param steps How the item shall be made.
     * @param command Who revises it, and when.
     * @param priority Which alternate is tried first; as it was when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun reviseRouting(
        item: ItemId,
        key: RevisionKey,
        steps: List<RoutingStep>,
        command: Command,
        priority: Int? = null,
    ): Done =
        Engine.call(
            "master.revise_routing",
            ReviseRouting(item, key, steps, command, priority),
            plant = plant,
        )

    /**
     * Makes a draft binding from a day on.
     *
     * The revision before it of the same alternate and site, if no end of it was known, ends where
     * the new one begins. Any other overlap is refused. Orders that were released before keep what
     * they were released with.
     *
     * @param item The item that is made.
     * @param key Which revision.
     * @param effective On which days it shall serve.
     * @param command Who releases it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun releaseRouting(
        item: ItemId,
        key: RevisionKey,
        effective: Effectivity,
        command: Command,
    ): Done =
        Engine.call(
            "master.release_routing",
            ReleaseRouting(item, key, effective, command),
            plant = plant,
        )

    /**
     * Ends a released revision earlier than planned, or drops a draft.
     *
     * @param item The item that is made.
     * @param key Which revision.
     * @param command Who ends it, and when that was decided.
     * @param to The first day on which it shall no longer serve, its own first day to drop it
     *   altogether; absent for a draft.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun endRouting(
        item: ItemId,
        key: RevisionKey,
        command: Command,
        to: CivilDate? = null,
    ): Done = Engine.call("master.end_routing", EndRouting(item, key, command, to), plant = plant)

    /**
     * Writes and releases revisions that come from another system: all, or none.
     *
     * @param routings The revisions.
     * @param command Who loads them, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun loadRoutings(routings: List<LoadedRouting>, command: Command): Done =
        Engine.call("master.load_routings", LoadRoutings(routings, command), plant = plant)

    /**
     * Shows how an item is made: every revision, or those that serve on a day.
     *
     * @param item The item that is made.
     * @param on Only the revisions that serve on this day, one of each alternate, the one to be
     *   tried first in front. None at all means that the item cannot be made then.
     * @param site With `on`: at this site.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun getRouting(item: ItemId, on: CivilDate? = null, site: SiteId? = null): RoutingView =
        Engine.call("master.get_routing", GetRouting(item, on, site), plant = plant)

    /**
     * Lists routings in the order of the items' codes, in pages.
     *
     * @param status Only items of which a revision is in this status; with `work_center`, one that
     *   also works there.
     * @param workCenter Only items of which a revision works at this work centre, alternates
     *   included.
     * @param after Where the page before ended: its `next`.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun listRoutings(
        status: RevisionStatus? = null,
        workCenter: WorkCenterId? = null,
        after: ItemId? = null,
        limit: Int? = null,
    ): RoutingPage =
        Engine.call(
            "master.list_routings",
            ListRoutings(status, workCenter, after, limit),
            plant = plant,
        )

    /**
     * Asks for everything that goes into so much of an item.
     *
     * @param item The item to be made.
     * @param quantity How much of it; above zero.
     * @param on The day on which the order starts: it decides which revisions serve, on every
     *   level.
     * @param site Where it is made; what holds for every site counts when absent.
     * @param alternate By which alternate; by the first that serves when absent.
     * @param levels How many orders deep; 1 is what one order needs, phantoms blown through. All
     *   when absent.
     * @param onHand What there is of phantoms; it is used up before their lines are needed.
     * @param withOptional Whether optional lines count.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun explode(
        item: ItemId,
        quantity: Decimal,
        on: CivilDate,
        site: SiteId? = null,
        alternate: Word? = null,
        levels: Int? = null,
        onHand: List<ItemQuantity> = emptyList(),
        withOptional: Boolean = false,
    ): ItemExplosion =
        Engine.call(
            "master.explode",
            ExplodeItem(item, quantity, on, site, alternate, levels, onHand, withOptional),
            plant = plant,
        )

    /**
     * Asks what so much of an item costs: what goes into it at its standard cost, and the work on
     * it at the hourly rates of the work centres, rolled up level by level.
     *
     * A step costs its set-up and its run at its own work centre; where that stands at another site
     * than the one asked about, at the first alternate that stands there. Efficiency divides the
     * run alone. Each line is rounded once, half away from zero, to the smallest unit of its
     * currency; everything else is sums of lines, so that the totals add up to the cent. Currencies
     * are told apart and never added. What nobody has said the cost of is named, and counts for
     * nothing.
     *
     * @param item The item to be made.
     * @param quantity How much of it; above zero. What is made is made in one order for each place
     *   that it goes into, and each order is set up once, so that one of fifty costs less than one.
     * @param on The day on which the order starts: it decides which revisions serve, on every
     *   level.
     * @param site Where it is made; what holds for every site counts when absent.
     * @param alternate By which alternate of the bills of materials; by the first that serves when
     *   absent.
     * @param routing By which alternate of the routings; by the first that serves when absent.
     * @param levels How many orders deep costs are rolled up; what is made below them counts at its
     *   standard cost, as if it were bought. With 1, that is all but the item itself. All when
     *   absent.
     * @param withOptional Whether optional lines count.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun findCosts(
        item: ItemId,
        quantity: Decimal,
        on: CivilDate,
        site: SiteId? = null,
        alternate: Word? = null,
        routing: Word? = null,
        levels: Int? = null,
        withOptional: Boolean = false,
    ): ItemCosts =
        Engine.call(
            "master.find_costs",
            FindItemCosts(item, quantity, on, site, alternate, routing, levels, withOptional),
            plant = plant,
        )

    /**
     * Asks what is missing to make so much of an item, stock on all levels counted.
     *
     * @param item The item to be made.
     * @param quantity How much of it; above zero.
     * @param on The day on which the order starts.
     * @param onHand What there is. Stock of the item itself is left alone.
     * @param site Where it is made; what holds for every site counts when absent.
     * @param alternate By which alternate; by the first that serves when absent.
     * @param withOptional Whether optional lines count.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun findNeeds(
        item: ItemId,
        quantity: Decimal,
        on: CivilDate,
        onHand: List<ItemQuantity>,
        site: SiteId? = null,
        alternate: Word? = null,
        withOptional: Boolean = false,
    ): Needs =
        Engine.call(
            "master.find_needs",
            FindItemNeeds(item, quantity, on, onHand, site, alternate, withOptional),
            plant = plant,
        )

    /**
     * Asks how much of an item can be made from what there is.
     *
     * @param item The item to be made.
     * @param on The day on which the order starts.
     * @param onHand What there is; sub-assemblies count, and what they can still be made of.
     * @param site Where it is made; what holds for every site counts when absent.
     * @param alternate By which alternate; by the first that serves when absent.
     * @param withOptional Whether optional lines count.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun findProducible(
        item: ItemId,
        on: CivilDate,
        onHand: List<ItemQuantity>,
        site: SiteId? = null,
        alternate: Word? = null,
        withOptional: Boolean = false,
    ): Producible =
        Engine.call(
            "master.find_producible",
            FindItemProducible(item, on, onHand, site, alternate, withOptional),
            plant = plant,
        )

    /**
     * Asks where an item is used, on all levels: substitutes and optional lines included.
     *
     * @param item The item.
     * @param on Only by revisions that serve on this day. When absent, every revision counts,
     *   drafts and those of other days too: what a change of the item would touch.
     * @param site At this site; with `on`, what holds for every site counts when absent.
     * @param levels How many levels up; all when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun findUses(
        item: ItemId,
        on: CivilDate? = null,
        site: SiteId? = null,
        levels: Int? = null,
    ): Uses = Engine.call("master.find_uses", FindItemUses(item, on, site, levels), plant = plant)

    /**
     * Asks how deep each item is used, by the revisions that serve on a day.
     *
     * @param on The day; every alternate that serves on it counts.
     * @param site At this site; what holds for every site counts when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun listLowLevelCodes(on: CivilDate, site: SiteId? = null): LowLevelCodes =
        Engine.call("master.list_low_level_codes", ListLowLevelCodes(on, site), plant = plant)

    /**
     * Asks for every cycle in the bills of materials, drafts included: what was set aside when it
     * came from another system is found here until it is mended.
     *
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun findCycles(): CycleList =
        Engine.call("master.find_cycles", FindCycles(), plant = plant)

    /**
     * Asks how long each step takes for so much of an item.
     *
     * @param item The item that is made.
     * @param quantity How much of it; above zero.
     * @param on The day on which the order starts.
     * @param site Where it is made; what holds for every site counts when absent.
     * @param alternate By which alternate; by the first that serves when absent.
     * @param step Only this step.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun findStepTimes(
        item: ItemId,
        quantity: Decimal,
        on: CivilDate,
        site: SiteId? = null,
        alternate: Word? = null,
        step: Int? = null,
    ): StepTimes =
        Engine.call(
            "master.find_step_times",
            FindStepTimes(item, quantity, on, site, alternate, step),
            plant = plant,
        )
}

/** The `master` operations. */
public val Plant.master: MasterOfPlant
    get() = MasterOfPlant(this)
