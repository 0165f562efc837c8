// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Callable, type Control, request } from '../call.js'
import type {
  ActorId,
  AuditReport,
  Done,
  EventProof,
  GrowthProof,
  JournalCheckpoint,
  ListRefusalsOptions,
  ListReviewsOptions,
  ProveEventOptions,
  ProveJournalGrowthOptions,
  RefusalList,
  ReviewId,
  ReviewPage,
  ReviewPlace,
  ReviewTrailOptions,
  ReviewView,
  VerifyJournalOptions,
} from './types.js'

/** The `audit` operations of a plant. */
export class AuditOfPlant {
  constructor(private readonly plant: Callable) {}

  /**
   * Audits the whole journal of this site: every byte, link, position, version and count, and
   * the checkpoints that were kept elsewhere.
   *
   * Without checkpoints from outside, an audit cannot see that the end was cut off and
   * repaired, or that everything was written anew.
   *
   * @param checkpoints - Signed checkpoints that were kept elsewhere, besides those of the
   * plant's anchor.
   * @param options - Optional: `keys`. See {@link VerifyJournalOptions}.
   * @returns What an audit found.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Every byte, link and count
   * ```ts
   * plant.audit.verify()
   * ```
   */
  verify(checkpoints: readonly string[] = [], options: VerifyJournalOptions = {}): AuditReport {
    return this.plant.call('audit.verify', request('checkpoints', checkpoints, options))
  }

  /**
   * Audits the whole journal of this site: every byte, link, position, version and count, and
   * the checkpoints that were kept elsewhere.
   *
   * As {@link verify}, but off the main thread.
   *
   * @param checkpoints - Signed checkpoints that were kept elsewhere, besides those of the
   * plant's anchor.
   * @param options - Optional: `keys`. See {@link VerifyJournalOptions}.
   * @param control - A signal to abort, a time limit, a progress listener.
   * @returns What an audit found.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Every byte, link and count
   * ```ts
   * await plant.audit.verifyAsync([])
   * ```
   */
  async verifyAsync(
    checkpoints: readonly string[] = [],
    options: VerifyJournalOptions = {},
    control: Control = {},
  ): Promise<AuditReport> {
    return this.plant.callAsync(
      'audit.verify',
      request('checkpoints', checkpoints, options),
      control,
    )
  }

  /**
   * Says how long the journal is and what the root of its tree is: signed when the plant has a
   * signer, and kept elsewhere when it has an anchor.
   * @returns A checkpoint of a plant's journal.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example Where the journal stands
   * ```ts
   * plant.audit.checkpoint()
   * ```
   */
  checkpoint(): JournalCheckpoint {
    return this.plant.call('audit.checkpoint', {})
  }

  /**
   * Says how long the journal is and what the root of its tree is: signed when the plant has a
   * signer, and kept elsewhere when it has an anchor.
   *
   * As {@link checkpoint}, but off the main thread.
   * @param control - A signal to abort, a time limit.
   * @returns A checkpoint of a plant's journal.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example Where the journal stands
   * ```ts
   * await plant.audit.checkpointAsync()
   * ```
   */
  async checkpointAsync(control: Control = {}): Promise<JournalCheckpoint> {
    return this.plant.callAsync('audit.checkpoint', {}, control)
  }

  /**
   * Proves that one event stands in the journal, for somebody who has only a checkpoint.
   *
   * @param position - The event's position.
   * @param options - Optional: `size`. See {@link ProveEventOptions}.
   * @returns The proof that one event stands in the journal.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example That the seventh event is what it was
   * ```typescript
   * plant.audit.prove(7)
   * ```
   */
  prove(position: number, options: ProveEventOptions = {}): EventProof {
    return this.plant.call('audit.prove', request('position', position, options))
  }

  /**
   * Proves that one event stands in the journal, for somebody who has only a checkpoint.
   *
   * As {@link prove}, but off the main thread.
   *
   * @param position - The event's position.
   * @param options - Optional: `size`. See {@link ProveEventOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns The proof that one event stands in the journal.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example That the seventh event is what it was
   * ```typescript
   * await plant.audit.proveAsync(7)
   * ```
   */
  async proveAsync(
    position: number,
    options: ProveEventOptions = {},
    control: Control = {},
  ): Promise<EventProof> {
    return this.plant.callAsync('audit.prove', request('position', position, options), control)
  }

  /**
   * Proves that the journal continues an earlier one: nothing was changed, only added.
   *
   * @param from - The earlier length.
   * @param options - Optional: `to`. See {@link ProveJournalGrowthOptions}.
   * @returns The proof that a journal only grew.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example That nothing was changed since the start
   * ```ts
   * plant.audit.proveGrowth(0)
   * ```
   */
  proveGrowth(from: number, options: ProveJournalGrowthOptions = {}): GrowthProof {
    return this.plant.call('audit.prove_growth', request('from', from, options))
  }

  /**
   * Proves that the journal continues an earlier one: nothing was changed, only added.
   *
   * As {@link proveGrowth}, but off the main thread.
   *
   * @param from - The earlier length.
   * @param options - Optional: `to`. See {@link ProveJournalGrowthOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns The proof that a journal only grew.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example That nothing was changed since the start
   * ```ts
   * await plant.audit.proveGrowthAsync(0)
   * ```
   */
  async proveGrowthAsync(
    from: number,
    options: ProveJournalGrowthOptions = {},
    control: Control = {},
  ): Promise<GrowthProof> {
    return this.plant.callAsync('audit.prove_growth', request('from', from, options), control)
  }

  /**
   * Writes down that a stretch of the audit trail was reviewed, and what was found.
   *
   * The review is itself an entry of the trail. It reports what stands out in the stretch:
   * refusals, failed attempts, steps of the clock, late entries, changes without a reason,
   * erasures.
   *
   * @param review - The review's code; it is never used again.
   * @param options - Needed: `fromPosition`, `toPosition`, `findings`, `meaning`, `command`;
   * optional: `tolerance`. See {@link ReviewTrailOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example The first ten lines
   * ```ts
   * plant.audit.review(
   *   'REV-2026-4',
   *   {
   *     fromPosition: 1,
   *     toPosition: 10,
   *     findings: 'nothing unusual',
   *     meaning: 'periodic',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f720f', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  review(review: ReviewId, options: ReviewTrailOptions): Done {
    return this.plant.call('audit.review', request('review', review, options))
  }

  /**
   * Writes down that a stretch of the audit trail was reviewed, and what was found.
   *
   * As {@link review}, but off the main thread.
   *
   * @param review - The review's code; it is never used again.
   * @param options - Needed: `fromPosition`, `toPosition`, `findings`, `meaning`, `command`;
   * optional: `tolerance`. See {@link ReviewTrailOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example The first ten lines
   * ```ts
   * await plant.audit.reviewAsync(
   *   'REV-2026-4',
   *   {
   *     fromPosition: 1,
   *     toPosition: 10,
   *     findings: 'nothing unusual',
   *     meaning: 'periodic',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f720f', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async reviewAsync(
    review: ReviewId,
    options: ReviewTrailOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('audit.review', request('review', review, options), control)
  }

  /**
   * Shows one review of the audit trail, with what stood out.
   *
   * @param review - The review's code.
   * @returns A review of the audit trail.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What it found
   * ```ts
   * plant.audit.reviewOf('REV-2026-4')
   * ```
   */
  reviewOf(review: ReviewId): ReviewView {
    return this.plant.call('audit.review_of', request('review', review))
  }

  /**
   * Shows one review of the audit trail, with what stood out.
   *
   * As {@link reviewOf}, but off the main thread.
   *
   * @param review - The review's code.
   * @param control - A signal to abort, a time limit.
   * @returns A review of the audit trail.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What it found
   * ```ts
   * await plant.audit.reviewOfAsync('REV-2026-4')
   * ```
   */
  async reviewOfAsync(review: ReviewId, control: Control = {}): Promise<ReviewView> {
    return this.plant.callAsync('audit.review_of', request('review', review), control)
  }

  /**
   * Lists reviews by the last position that they cover, in pages.
   *
   * @param after - Where the page before ended: its `next`.
   * @param options - Optional: `limit`. See {@link ListReviewsOptions}.
   * @returns One page of a list of reviews.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example All reviews
   * ```ts
   * plant.audit.reviews()
   * ```
   */
  reviews(after?: ReviewPlace | undefined, options: ListReviewsOptions = {}): ReviewPage {
    return this.plant.call('audit.reviews', request('after', after, options))
  }

  /**
   * Lists reviews by the last position that they cover, in pages.
   *
   * As {@link reviews}, but off the main thread.
   *
   * @param after - Where the page before ended: its `next`.
   * @param options - Optional: `limit`. See {@link ListReviewsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns One page of a list of reviews.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example All reviews
   * ```ts
   * await plant.audit.reviewsAsync(undefined)
   * ```
   */
  async reviewsAsync(
    after?: ReviewPlace | undefined,
    options: ListReviewsOptions = {},
    control: Control = {},
  ): Promise<ReviewPage> {
    return this.plant.callAsync('audit.reviews', request('after', after, options), control)
  }

  /**
   * Lists what was refused to an actor, oldest first.
   *
   * @param actor - Whose refused commands.
   * @param options - Optional: `afterVersion`. See {@link ListRefusalsOptions}.
   * @returns What was refused.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What Jane was refused
   * ```ts
   * plant.audit.refusals('jane.doe')
   * ```
   */
  refusals(actor: ActorId, options: ListRefusalsOptions = {}): RefusalList {
    return this.plant.call('audit.refusals', request('actor', actor, options))
  }

  /**
   * Lists what was refused to an actor, oldest first.
   *
   * As {@link refusals}, but off the main thread.
   *
   * @param actor - Whose refused commands.
   * @param options - Optional: `afterVersion`. See {@link ListRefusalsOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns What was refused.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What Jane was refused
   * ```ts
   * await plant.audit.refusalsAsync('jane.doe')
   * ```
   */
  async refusalsAsync(
    actor: ActorId,
    options: ListRefusalsOptions = {},
    control: Control = {},
  ): Promise<RefusalList> {
    return this.plant.callAsync('audit.refusals', request('actor', actor, options), control)
  }
}
