// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `sync` operations of a plant. */
public class SyncOfPlant internal constructor(private val plant: Plant) {
    /**
     * Lets a device write the history of a site, and no other device from now on.
     *
     * Every grant has a new number, its *epoch*. The device has to be told it, and states it with
     * all that it sends; whoever held an earlier epoch is refused from now on, even if it is the
     * same device.
     *
     * @param site The site, with its tenant: `acme/line-7`; at most 64 characters.
     * @param device The device that may write from now on.
     * @param command Who grants it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun grantLease(site: Scope, device: DeviceId, command: Command): Done =
        Engine.call("sync.grant_lease", GrantLease(site, device, command), plant = plant)

    /**
     * Takes the lease of a site away; nothing is taken of it before another is granted.
     *
     * @param site The site, with its tenant.
     * @param command Who takes it away, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun revokeLease(site: Scope, command: Command): Done =
        Engine.call("sync.revoke_lease", RevokeLease(site, command), plant = plant)

    /**
     * Tells a plant on the edge which lease it holds; its pages state it from then on.
     *
     * @param site The plant's own site, with its tenant.
     * @param device The device that the plant runs on.
     * @param epoch The number of the lease, as the grant answered it.
     * @param command Who says so, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun holdLease(site: Scope, device: DeviceId, epoch: Long, command: Command): Done =
        Engine.call("sync.hold_lease", HoldLease(site, device, epoch, command), plant = plant)

    /**
     * Ends the quarantine of a site whose history had forked; a person decides, with a reason.
     *
     * Whatever is decided, the history that the central plant has stands, and the other one is not
     * taken: keep the forked device's file, start its site anew from the central plant's copy, and
     * enter what is missing by commands of its own.
     *
     * @param site The site, with its tenant.
     * @param decision How it goes on.
     * @param command Who decided it, when, and why.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun resolveFork(site: Scope, decision: ForkDecision, command: Command): Done =
        Engine.call("sync.resolve_fork", ResolveFork(site, decision, command), plant = plant)

    /**
     * Reads a page of this site's journal, to be sent to the central plant.
     *
     * @param after Only lines behind this position: what the central plant acknowledged last.
     * @param limit At most so many lines.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun page(after: Long = 0, limit: Int = 1000): SyncPage =
        Engine.call("sync.page", ReadPage(after, limit), plant = plant)

    /**
     * Takes a page as it was sent, checks it, and writes what is new of it.
     *
     * @param page The page.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun accept(page: SyncPage): Accepted =
        Engine.call("sync.accept", AcceptPage(page), plant = plant)

    /**
     * Asks the central plant for its copy of a site's journal, for a device that starts anew or was
     * restored from a backup.
     *
     * @param site The site, with its tenant.
     * @param device The device that holds its lease.
     * @param epoch The number of the lease.
     * @param after Only lines behind this position; 0 starts at the first.
     * @param limit At most so many lines, up to 10,000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun copy(
        site: Scope,
        device: DeviceId,
        epoch: Long,
        after: Long = 0,
        limit: Int = 10000,
    ): SyncPage =
        Engine.call("sync.copy", CopySite(site, device, epoch, after, limit), plant = plant)

    /**
     * Takes a page as it was sent, checks it, and writes what is new of it.
     *
     * @param page The page.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun takeOver(page: SyncPage): Accepted =
        Engine.call("sync.take_over", AcceptPage(page), plant = plant)

    /**
     * Shows how far every site is that sends its journal here.
     *
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun status(): SyncStatus = Engine.call("sync.status", ShowSync(), plant = plant)

    /**
     * Sends a site on the edge a letter: an operation that it is to carry out by its own rules.
     *
     * Letters to one site are handed out in the order in which they were sent. A letter that the
     * site rejects or postpones does not hold up the next.
     *
     * @param letter The letter's code; it is never used again for another letter.
     * @param to The site that it is for, with its tenant; it must have been leased to a device.
     * @param method The operation to be carried out there: `record.change`.
     * @param request The operation's request as JSON text, with a `command` in it; the id of that
     *   command is replaced by the letter's own order. At most 262,144 bytes.
     * @param command Who sends it, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun send(
        letter: LetterId,
        to: Scope,
        method: String,
        request: String,
        command: Command,
    ): Done =
        Engine.call("sync.send", SendLetter(letter, to, method, request, command), plant = plant)

    /**
     * Hands a device the letters that its site has not answered yet, in the order in which they
     * were sent.
     *
     * Whoever does not hold the site's lease gets none, because what it did would count for
     * nothing.
     *
     * @param site The device's site, with its tenant.
     * @param device The device.
     * @param epoch The number of its lease.
     * @param after Only letters behind this place in the queue; 0 starts at its head.
     * @param limit At most so many letters, up to 1,000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun fetch(
        site: Scope,
        device: DeviceId,
        epoch: Long,
        after: Long = 0,
        limit: Int = 1000,
    ): LetterPage =
        Engine.call("sync.fetch", FetchLetters(site, device, epoch, after, limit), plant = plant)

    /**
     * Writes down, at the site itself, what became of a letter; the answer travels with the site's
     * journal.
     *
     * `done` and `rejected` are final. A letter that was `postponed` is handed out again. A
     * rejection uses the letter's order as the id of its command, so that the letter can never be
     * carried out afterwards.
     *
     * @param letter The letter's code.
     * @param order The order of the sending that is answered.
     * @param outcome What became of it.
     * @param command Who answers, and when.
     * @param problem Why it was rejected or postponed.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun answer(
        letter: LetterId,
        order: CommandId,
        outcome: LetterOutcome,
        command: Command,
        problem: LetterProblem? = null,
    ): Done =
        Engine.call(
            "sync.answer",
            AnswerLetter(letter, order, outcome, command, problem),
            plant = plant,
        )

    /**
     * Lists the letters that sites have rejected and that nobody has dealt with, oldest sending
     * first.
     *
     * @param site Only those for this site, with its tenant; all when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun deadLetters(site: Scope? = null): DeadLetters =
        Engine.call("sync.dead_letters", ListDeadLetters(site), plant = plant)

    /**
     * Sends a dead letter again, as it is, at the end of the queue and with a new order.
     *
     * @param letter The letter's code.
     * @param command Who sends it again, and when.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun resend(letter: LetterId, command: Command): Done =
        Engine.call("sync.resend", ResendLetter(letter, command), plant = plant)

    /**
     * Decides that a dead letter need not be carried out any more; the command's reason is
     * mandatory.
     *
     * @param letter The letter's code.
     * @param command Who dismisses it, when, and why.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun dismiss(letter: LetterId, command: Command): Done =
        Engine.call("sync.dismiss", DismissLetter(letter, command), plant = plant)
}

/** The `sync` operations. */
public val Plant.sync: SyncOfPlant
    get() = SyncOfPlant(this)
