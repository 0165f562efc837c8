// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

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
