// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

import kotlin.time.Duration

/**
 * Shows where the plant's journal stands: its last position, its head, the root of its tree.
 *
 * @throws LinesideException when the request was refused or the work failed.
 */
public fun Plant.status(): PlantStatus = Engine.call("plant.status", ShowStatus(), plant = this)

/**
 * Does what time alone brings about: reports what has ended or is overdue, closes what has been
 * idle, and makes a checkpoint when one is due.
 *
 * Call it once a minute or so. What is due is reported once, however often and from however many
 * processes it is called.
 *
 * @param now The time up to which things are due; the host's time when absent.
 * @throws LinesideException when the request was refused or the work failed.
 */
public fun Plant.tick(now: Timestamp? = null): Ticked =
    Engine.call("plant.tick", TickPlant(now), plant = this)

/**
 * Makes every row of this site anew from its journal, and puts the new rows in place at once;
 * others may go on working meanwhile.
 *
 * @param control Watches the work and stops it.
 * @throws LinesideException when the request was refused or the work failed.
 */
public fun Plant.rebuild(control: Control? = null): Rebuilt =
    Engine.call("plant.rebuild", RebuildRows(), control, plant = this)

/**
 * Compares every row of this site with what its journal makes of it.
 *
 * @param control Watches the work and stops it.
 * @throws LinesideException when the request was refused or the work failed.
 */
public fun Plant.compareRows(control: Control? = null): RowComparison =
    Engine.call("plant.compare_rows", CompareRows(), control, plant = this)

/**
 * Copies the whole store to a new file while work goes on.
 *
 * @param path The file to write; it must not exist yet.
 * @param control Watches the work and stops it.
 * @throws LinesideException when the request was refused or the work failed.
 */
public fun Plant.backup(path: String, control: Control? = null): BackupMade =
    Engine.call("plant.backup", BackupPlant(path), control, plant = this)

/**
 * Makes the scheduling model of the orders that are released or in progress.
 *
 * Each step that has work left becomes an operation of that name; it can be done at its own work
 * center, at its alternates, and at those that the work center names. It takes the set-up and the
 * run time of what is left, at the speed of the work center, and pauses while that is closed.
 * Finished and skipped steps are left out; work that lies on a machine stands fast. What cannot be
 * scheduled is left out and named.
 *
 * @param site Only orders of this site.
 * @param from The instant of tick 0, before which nothing new starts; the host's time when absent.
 *   Given, the answer depends on nothing but the journal.
 * @param tick How long a tick is; a minute when absent. Times are rounded up to whole ticks.
 * @param horizon How far calendars are looked up; 180 days when absent, and ten years at most.
 *   Beyond it, everything counts as open.
 * @param early Whether orders may begin before the day on which they are planned to start.
 * @param setupsApart Whether set-up times stay out of the operations, for models that get a table
 *   of set-ups instead. The family of each operation is then the item that is made.
 * @param withMaterial Whether steps wait for their components: what is in stock goes to the most
 *   urgent orders first, then what arrives. Steps whose components never come are left out.
 * @param arrivals What will arrive, beyond the stock of the plant; only with `with_material`.
 * @throws LinesideException when the request was refused or the work failed.
 */
public fun Plant.makeSchedulingModel(
    site: SiteId? = null,
    from: Timestamp? = null,
    tick: Duration? = null,
    horizon: Duration? = null,
    early: Boolean = false,
    setupsApart: Boolean = false,
    withMaterial: Boolean = false,
    arrivals: List<MaterialArrival> = emptyList(),
): PlantSchedulingModel =
    Engine.call(
        "plant.make_scheduling_model",
        MakeSchedulingModel(site, from, tick, horizon, early, setupsApart, withMaterial, arrivals),
        plant = this,
    )

/**
 * Brings a whole data set, out of a folder of files, into a plant that knows none of its orders and
 * stocks yet.
 *
 * Every row is held to the rules of the floor first. One bad row refuses everything, and the error
 * names the first hundred by file, line, column and reason; with `keep_good` the rest is loaded,
 * and the answer names what is left out. Sites, work centres, items, bills and routings that the
 * plant knows already stay as they are. All of it is written in one transaction, or nothing.
 *
 * @param path The folder with the files, CSV or Parquet, one for each table.
 * @param command Who brings it in, and when.
 * @param keepGood Loads what is good and names the rest; otherwise one bad row refuses all.
 * @param deriveOpeningStock Begins every stock with the least that keeps it from falling below
 *   zero, in place of the set's own opening stock.
 * @param overTolerancePercent How much more than planned may have been started, in percent.
 * @param acceptsShort Whether an order may have been completed with less than was planned.
 * @param currency The currency of every cost in the files; US dollars when absent.
 * @param control Watches the work and stops it.
 * @throws LinesideException when the request was refused or the work failed.
 */
public fun Plant.loadDataSet(
    path: String,
    command: Command,
    keepGood: Boolean = false,
    deriveOpeningStock: Boolean = false,
    overTolerancePercent: Int = 0,
    acceptsShort: Boolean = false,
    currency: Currency? = null,
    control: Control? = null,
): DataSetLoaded =
    Engine.call(
        "plant.load_data_set",
        LoadFolder(
            path,
            command,
            keepGood,
            deriveOpeningStock,
            overTolerancePercent,
            acceptsShort,
            currency,
        ),
        control,
        plant = this,
    )
