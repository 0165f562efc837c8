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
    EventProof,
    GrowthProof,
    JournalCheckpoint,
    RefusalList,
    _ListRefusals,
    _MakeCheckpoint,
    _ProveEvent,
    _ProveJournalGrowth,
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


_refusals = Method("audit.refusals", RefusalList)
