// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `journal` operations of a plant. */
public class JournalOfPlant internal constructor(private val plant: Plant) {
    /**
     * Reads the events of a site behind a position, and waits for the next ones if wanted.
     *
     * To follow a plant, keep the answer's `position` and pass it as `after` the next time. After a
     * crash the events behind the position that was kept come again; none is skipped.
     *
     * @param after Only events behind this position; 0 starts at the first.
     * @param limit At most so many events, up to 10,000.
     * @param waitMs How long to wait for an event when there is none yet, in milliseconds, up to
     *   60,000.
     * @param kinds Only these kinds: whole names such as `record.changed`, or families such as
     *   `record.*`. None means all.
     * @param streams Only these streams. None means all.
     * @param withLines Whether to answer with the stored lines as well, which are what is hashed.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun read(
        after: Long = 0,
        limit: Int = 1000,
        waitMs: Int = 0,
        kinds: List<String> = emptyList(),
        streams: List<StreamId> = emptyList(),
        withLines: Boolean = false,
        control: Control? = null,
    ): EventPage =
        Engine.call(
            "journal.read",
            ReadEvents(after, limit, waitMs, kinds, streams, withLines),
            control,
            plant = plant,
        )

    /**
     * Reads what happened to one thing, from its first event.
     *
     * @param stream The thing, such as `record:DEV-7`.
     * @param afterVersion Only events behind this version.
     * @param limit At most so many events, up to 10,000.
     * @param withLines Whether to answer with the stored lines as well, which are what is hashed.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun stream(
        stream: StreamId,
        afterVersion: Long = 0,
        limit: Int = 1000,
        withLines: Boolean = false,
    ): StreamEvents =
        Engine.call(
            "journal.stream",
            ReadStream(stream, afterVersion, limit, withLines),
            plant = plant,
        )

    /**
     * Writes the stored lines of this site to a new text file: the whole audit trail, byte for byte
     * as it is hashed.
     *
     * @param path The file to write; it must not exist yet.
     * @param after Only lines behind this position.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun export(path: String, after: Long = 0, control: Control? = null): Exported =
        Engine.call("journal.export", ExportJournal(path, after), control, plant = plant)

    /**
     * Writes the audit trail to a new file in a form for people: every event with everything that
     * it says.
     *
     * @param path The file to write; it must not exist yet.
     * @param format How it is written.
     * @param after Only events behind this position.
     * @param streams Only these streams. None means all.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun report(
        path: String,
        format: ReportFormat = ReportFormat.HTML,
        after: Long = 0,
        streams: List<StreamId> = emptyList(),
        control: Control? = null,
    ): Reported =
        Engine.call(
            "journal.report",
            ReportJournal(path, format, after, streams),
            control,
            plant = plant,
        )

    /**
     * Takes over an exported journal, line for line, with the rows that follow from it.
     *
     * Lines that are there already are compared and passed over. A line that differs from what is
     * there, or does not continue it, ends the import; pages before it stay.
     *
     * @param path The file to read.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun import(path: String, control: Control? = null): ImportedJournal =
        Engine.call("journal.import", ImportJournal(path), control, plant = plant)
}

/** The `journal` operations. */
public val Plant.journal: JournalOfPlant
    get() = JournalOfPlant(this)
