// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

import kotlin.time.Duration

/** The `audit` operations of a plant. */
public class AuditOfPlant internal constructor(private val plant: Plant) {
    /**
     * Audits the whole journal of this site: every byte, link, position, version and count, and the
     * checkpoints that were kept elsewhere.
     *
     * Without checkpoints from outside, an audit cannot see that the end was cut off and repaired,
     * or that everything was written anew.
     *
     * @param checkpoints Signed checkpoints that were kept elsewhere, besides those of the plant's
     *   anchor.
     * @param keys The keys that are trusted to sign checkpoints.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun verify(
        checkpoints: List<String> = emptyList(),
        keys: List<String> = emptyList(),
        control: Control? = null,
    ): AuditReport =
        Engine.call("audit.verify", VerifyJournal(checkpoints, keys), control, plant = plant)

    /**
     * Says how long the journal is and what the root of its tree is: signed when the plant has a
     * signer, and kept elsewhere when it has an anchor.
     *
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun checkpoint(): JournalCheckpoint =
        Engine.call("audit.checkpoint", MakeCheckpoint(), plant = plant)

    /**
     * Proves that one event stands in the journal, for somebody who has only a checkpoint.
     *
     * @param position The event's position.
     * @param size The length of the journal at the checkpoint; today's when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun prove(position: Long, size: Long? = null): EventProof =
        Engine.call("audit.prove", ProveEvent(position, size), plant = plant)

    /**
     * Proves that the journal continues an earlier one: nothing was changed, only added.
     *
     * @param from The earlier length.
     * @param to The later length; today's when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun proveGrowth(from: Long, to: Long? = null): GrowthProof =
        Engine.call("audit.prove_growth", ProveJournalGrowth(from, to), plant = plant)

    /**
     * Writes down that a stretch of the audit trail was reviewed, and what was found.
     *
     * The review is itself an entry of the trail. It reports what stands out in the stretch:
     * refusals, failed attempts, steps of the clock, late entries, changes without a reason,
     * erasures.
     *
     * @param review The review's code; it is never used again.
     * @param fromPosition The first position that was reviewed.
     * @param toPosition The last position that was reviewed.
     * @param findings What was found, in the reviewer's words.
     * @param meaning What the review stands for, as one lower-case word: `periodic`,
     *   `batch_release`.
     * @param command Who reviewed, and when.
     * @param tolerance How far claimed and recorded time may lie apart before an entry stands out;
     *   five minutes when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun review(
        review: ReviewId,
        fromPosition: Long,
        toPosition: Long,
        findings: String,
        meaning: Word,
        command: Command,
        tolerance: Duration? = null,
    ): Done =
        Engine.call(
            "audit.review",
            ReviewTrail(review, fromPosition, toPosition, findings, meaning, command, tolerance),
            plant = plant,
        )

    /**
     * Shows one review of the audit trail, with what stood out.
     *
     * @param review The review's code.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun reviewOf(review: ReviewId): ReviewView =
        Engine.call("audit.review_of", GetReview(review), plant = plant)

    /**
     * Lists reviews by the last position that they cover, in pages.
     *
     * @param after Where the page before ended: its `next`.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun reviews(after: ReviewPlace? = null, limit: Int? = null): ReviewPage =
        Engine.call("audit.reviews", ListReviews(after, limit), plant = plant)

    /**
     * Lists what was refused to an actor, oldest first.
     *
     * @param actor Whose refused commands.
     * @param afterVersion Only those behind this version of the list.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun refusals(actor: ActorId, afterVersion: Long = 0): RefusalList =
        Engine.call("audit.refusals", ListRefusals(actor, afterVersion), plant = plant)
}

/** The `audit` operations. */
public val Plant.audit: AuditOfPlant
    get() = AuditOfPlant(this)
