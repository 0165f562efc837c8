# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `audit` operations of a plant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from ._call import Method
from ._lineside import Cancel, PlantHandle
from ._types import (
    ActorId,
    AuditReport,
    Command,
    Done,
    EventProof,
    GrowthProof,
    JournalCheckpoint,
    RefusalList,
    ReviewId,
    ReviewPage,
    ReviewPlace,
    ReviewView,
    Word,
    _GetReview,
    _ListRefusals,
    _ListReviews,
    _MakeCheckpoint,
    _ProveEvent,
    _ProveJournalGrowth,
    _ReviewTrail,
    _VerifyJournal,
)

__all__ = ["AuditOfPlant"]


class AuditOfPlant:
    """The `audit` operations of a plant."""

    def __init__(self, plant: PlantHandle) -> None:
        self._plant = plant

    def verify(
        self,
        checkpoints: list[str] | None = None,
        *,
        keys: list[str] | None = None,
        cancel: Cancel | None = None,
        timeout: dt.timedelta | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> AuditReport:
        """Audits the whole journal of this site: every byte, link, position, version and
        count, and the checkpoints that were kept elsewhere.

        Without checkpoints from outside, an audit cannot see that the end was cut off
        and repaired, or that everything was written anew.

        Args:
            checkpoints: Signed checkpoints that were kept elsewhere, besides those of
                the plant's anchor.
            keys: The keys that are trusted to sign checkpoints.
            cancel: A handle by which another thread stops the work.
            timeout: How long the work may take.
            progress: Called now and then with the steps done and their total.

        Returns:
            What an audit found.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.
            Cancelled: The work was stopped before its end.

        Example:
            Every byte, link and count:

            >>> answer = plant.audit.verify()
        """
        return _verify(
            _VerifyJournal(
                [] if checkpoints is None else checkpoints,
                [] if keys is None else keys,
            ),
            self._plant,
            cancel=cancel,
            timeout=timeout,
            progress=progress,
        )

    def checkpoint(
        self,
    ) -> JournalCheckpoint:
        """Says how long the journal is and what the root of its tree is: signed when the
        plant has a signer, and kept elsewhere when it has an anchor.

        Returns:
            A checkpoint of a plant's journal.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Where the journal stands:

            >>> answer = plant.audit.checkpoint()
        """
        return _checkpoint(_MakeCheckpoint(), self._plant)

    def prove(
        self,
        position: int,
        *,
        size: int | None = None,
    ) -> EventProof:
        """Proves that one event stands in the journal, for somebody who has only a
        checkpoint.

        Args:
            position: The event's position.
            size: The length of the journal at the checkpoint; today's when absent.

        Returns:
            The proof that one event stands in the journal.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            That the seventh event is what it was:

            >>> answer = plant.audit.prove(  # doctest: +SKIP
            ...     7,
            ... )
        """
        return _prove(
            _ProveEvent(
                position,
                size,
            ),
            self._plant,
        )

    def prove_growth(
        self,
        from_: int,
        *,
        to: int | None = None,
    ) -> GrowthProof:
        """Proves that the journal continues an earlier one: nothing was changed, only
        added.

        Args:
            from_: The earlier length.
            to: The later length; today's when absent.

        Returns:
            The proof that a journal only grew.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            That nothing was changed since the start:

            >>> answer = plant.audit.prove_growth(
            ...     0,
            ... )
        """
        return _prove_growth(
            _ProveJournalGrowth(
                from_,
                to,
            ),
            self._plant,
        )

    def review(
        self,
        review: ReviewId,
        *,
        from_position: int,
        to_position: int,
        findings: str,
        meaning: Word,
        command: Command,
        tolerance: dt.timedelta | None = None,
    ) -> Done:
        """Writes down that a stretch of the audit trail was reviewed, and what was found.

        The review is itself an entry of the trail. It reports what stands out in the
        stretch: refusals, failed attempts, steps of the clock, late entries, changes
        without a reason, erasures.

        Args:
            review: The review's code; it is never used again.
            from_position: The first position that was reviewed.
            to_position: The last position that was reviewed.
            findings: What was found, in the reviewer's words.
            meaning: What the review stands for, as one lower-case word: `periodic`,
                `batch_release`.
            command: Who reviewed, and when.
            tolerance: How far claimed and recorded time may lie apart before an entry
                stands out; five minutes when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The first ten lines:

            >>> import lineside
            >>> answer = plant.audit.review(
            ...     "REV-2026-4",
            ...     from_position=1,
            ...     to_position=10,
            ...     findings="nothing unusual",
            ...     meaning="periodic",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f720f", actor="ada.admin"
            ...     ),
            ... )
        """
        return _review(
            _ReviewTrail(
                review,
                from_position,
                to_position,
                findings,
                meaning,
                command,
                tolerance,
            ),
            self._plant,
        )

    def review_of(
        self,
        review: ReviewId,
    ) -> ReviewView:
        """Shows one review of the audit trail, with what stood out.

        Args:
            review: The review's code.

        Returns:
            A review of the audit trail.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What it found:

            >>> answer = plant.audit.review_of(
            ...     "REV-2026-4",
            ... )
        """
        return _review_of(
            _GetReview(
                review,
            ),
            self._plant,
        )

    def reviews(
        self,
        after: ReviewPlace | None = None,
        *,
        limit: int | None = None,
    ) -> ReviewPage:
        """Lists reviews by the last position that they cover, in pages.

        Args:
            after: Where the page before ended: its `next`.
            limit: At most so many; 100 when absent, and never more than 1000.

        Returns:
            One page of a list of reviews.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            All reviews:

            >>> answer = plant.audit.reviews()
        """
        return _reviews(
            _ListReviews(
                after,
                limit,
            ),
            self._plant,
        )

    def refusals(
        self,
        actor: ActorId,
        *,
        after_version: int = 0,
    ) -> RefusalList:
        """Lists what was refused to an actor, oldest first.

        Args:
            actor: Whose refused commands.
            after_version: Only those behind this version of the list.

        Returns:
            What was refused.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What Jane was refused:

            >>> answer = plant.audit.refusals(
            ...     "jane.doe",
            ... )
        """
        return _refusals(
            _ListRefusals(
                actor,
                after_version,
            ),
            self._plant,
        )


_verify = Method("audit.verify", AuditReport)


_checkpoint = Method("audit.checkpoint", JournalCheckpoint)


_prove = Method("audit.prove", EventProof)


_prove_growth = Method("audit.prove_growth", GrowthProof)


_review = Method("audit.review", Done)


_review_of = Method("audit.review_of", ReviewView)


_reviews = Method("audit.reviews", ReviewPage)


_refusals = Method("audit.refusals", RefusalList)
