// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `record` operations of a plant. */
public class RecordOfPlant internal constructor(private val plant: Plant) {
    /**
     * Opens a record: a document of your own, kept under the audit trail.
     *
     * Use it for whatever has no operations of its own here: a controlled recipe, a deviation, a
     * page of a logbook. Every value that a field ever has is kept with who entered it, when and
     * why.
     *
     * @param record The record's code; it is never used again for another record.
     * @param kind What sort of document it is, as one lower-case word: `deviation`.
     * @param fields The first entries. Fields may be added later by changing the record.
     * @param command Who opens it, and when.
     * @param critical Names of the fields that are not final before another actor confirms them.
     * @param draft Whether it is only being prepared; a draft is made binding by `record.issue`.
     * @param retainUntil Until when it has to be kept; it can be made longer, never shorter.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun open(
        record: RecordId,
        kind: Word,
        fields: List<RecordField>,
        command: Command,
        critical: List<FieldName> = emptyList(),
        draft: Boolean = false,
        retainUntil: Timestamp? = null,
    ): Done =
        Engine.call(
            "record.open",
            OpenRecord(record, kind, fields, command, critical, draft, retainUntil),
            plant = plant,
        )

    /**
     * Makes a draft binding: from now on it can be confirmed and completed.
     *
     * @param record The record's code.
     * @param command Who issues it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun issue(record: RecordId, command: Command): Done =
        Engine.call("record.issue", IssueRecord(record, command), plant = plant)

    /**
     * Enters, changes or removes fields of a record; the command's reason is mandatory.
     *
     * The values before stay readable for good. A changed critical field has to be confirmed again.
     * A change that changes nothing is refused.
     *
     * @param record The record's code.
     * @param changes The fields, each at most once.
     * @param command Who changes it, when, and why.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun change(record: RecordId, changes: List<RecordFieldChange>, command: Command): Done =
        Engine.call("record.change", ChangeRecord(record, changes, command), plant = plant)

    /**
     * Confirms critical values: the second check, by another actor than the one who entered them.
     *
     * @param record The record's code.
     * @param fields The critical fields whose values were checked, with the values that were seen:
     *   a value that has changed meanwhile is not confirmed.
     * @param command Who confirms, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun confirm(record: RecordId, fields: List<RecordField>, command: Command): Done =
        Engine.call("record.confirm", ConfirmRecord(record, fields, command), plant = plant)

    /**
     * Finishes a record; every critical field must have been confirmed.
     *
     * @param record The record's code.
     * @param command Who completes it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun complete(record: RecordId, command: Command): Done =
        Engine.call("record.complete", CompleteRecord(record, command), plant = plant)

    /**
     * Takes a completed record up again; the command's reason is mandatory.
     *
     * @param record The record's code.
     * @param command Who reopens it, when, and why.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun reopen(record: RecordId, command: Command): Done =
        Engine.call("record.reopen", ReopenRecord(record, command), plant = plant)

    /**
     * Makes the time longer for which a record has to be kept.
     *
     * @param record The record's code.
     * @param until Until when; later than what holds now.
     * @param command Who wants it kept, and when that was decided.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun retain(record: RecordId, until: Timestamp, command: Command): Done =
        Engine.call("record.retain", RetainRecord(record, until, command), plant = plant)

    /**
     * Declares that a record does not count; the command's reason is mandatory.
     *
     * Nothing is deleted: the record stays readable, and its code stays taken.
     *
     * @param record The record's code.
     * @param command Who voids it, when, and why.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun void(record: RecordId, command: Command): Done =
        Engine.call("record.void", VoidRecord(record, command), plant = plant)

    /**
     * Shows a record with every value that its fields ever had: who entered it, when, why, and who
     * confirmed it.
     *
     * @param record The record's code.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun get(record: RecordId): RecordView =
        Engine.call("record.get", GetRecord(record), plant = plant)

    /**
     * Lists records of a kind, in a status, or all of them, in pages.
     *
     * @param kind Only records of this kind.
     * @param status Only records in this status.
     * @param after Where the page before ended: its `next`.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun list(
        kind: Word? = null,
        status: RecordStatus? = null,
        after: RecordPlace? = null,
        limit: Int? = null,
    ): RecordPage =
        Engine.call("record.list", ListRecords(kind, status, after, limit), plant = plant)
}

/** The `record` operations. */
public val Plant.record: RecordOfPlant
    get() = RecordOfPlant(this)
