# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `sync` operations of a plant."""

from __future__ import annotations

from ._call import Method
from ._lineside import PlantHandle
from ._types import (
    Accepted,
    Command,
    CommandId,
    DeadLetters,
    DeviceId,
    Done,
    ForkDecision,
    LetterId,
    LetterOutcome,
    LetterPage,
    LetterProblem,
    Scope,
    SyncPage,
    SyncStatus,
    _AcceptPage,
    _AnswerLetter,
    _CopySite,
    _DismissLetter,
    _FetchLetters,
    _GrantLease,
    _HoldLease,
    _ListDeadLetters,
    _ReadPage,
    _ResendLetter,
    _ResolveFork,
    _RevokeLease,
    _SendLetter,
    _ShowSync,
)

__all__ = ["SyncOfPlant"]


class SyncOfPlant:
    """The `sync` operations of a plant."""

    def __init__(self, plant: PlantHandle) -> None:
        self._plant = plant

    def grant_lease(
        self,
        site: Scope,
        *,
        device: DeviceId,
        command: Command,
    ) -> Done:
        """Lets a device write the history of a site, and no other device from now on.

        Every grant has a new number, its *epoch*. The device has to be told it, and
        states it with all that it sends; whoever held an earlier epoch is refused from
        now on, even if it is the same device.

        Args:
            site: The site, with its tenant: `acme/line-7`; at most 64 characters.
            device: The device that may write from now on.
            command: Who grants it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Tablet 7 owns line 7:

            >>> import lineside
            >>> answer = plant.sync.grant_lease(
            ...     "acme/line-7",
            ...     device="tablet-7",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7207", actor="ada.admin"
            ...     ),
            ... )
        """
        return _grant_lease(
            _GrantLease(
                site,
                device,
                command,
            ),
            self._plant,
        )

    def revoke_lease(
        self,
        site: Scope,
        *,
        command: Command,
    ) -> Done:
        """Takes the lease of a site away; nothing is taken of it before another is
        granted.

        Args:
            site: The site, with its tenant.
            command: Who takes it away, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            It was stolen:

            >>> import lineside
            >>> answer = plant.sync.revoke_lease(
            ...     "acme/line-7",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7208",
            ...         actor="ada.admin",
            ...         reason="stolen",
            ...     ),
            ... )
        """
        return _revoke_lease(
            _RevokeLease(
                site,
                command,
            ),
            self._plant,
        )

    def hold_lease(
        self,
        site: Scope,
        *,
        device: DeviceId,
        epoch: int,
        command: Command,
    ) -> Done:
        """Tells a plant on the edge which lease it holds; its pages state it from then on.

        Args:
            site: The plant's own site, with its tenant.
            device: The device that the plant runs on.
            epoch: The number of the lease, as the grant answered it.
            command: Who says so, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            On the tablet itself:

            >>> import lineside
            >>> answer = plant.sync.hold_lease(  # doctest: +SKIP
            ...     "acme/line-7",
            ...     device="tablet-7",
            ...     epoch=1,
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7209", actor="ada.admin"
            ...     ),
            ... )
        """
        return _hold_lease(
            _HoldLease(
                site,
                device,
                epoch,
                command,
            ),
            self._plant,
        )

    def resolve_fork(
        self,
        site: Scope,
        *,
        decision: ForkDecision,
        command: Command,
    ) -> Done:
        """Ends the quarantine of a site whose history had forked; a person decides, with a
        reason.

        Whatever is decided, the history that the central plant has stands, and the
        other one is not taken: keep the forked device's file, start its site anew from
        the central plant's copy, and enter what is missing by commands of its own.

        Args:
            site: The site, with its tenant.
            decision: How it goes on. One of "resume", "replace".
            command: Who decided it, when, and why.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The tablet was restored from a backup:

            >>> import lineside
            >>> answer = plant.sync.resolve_fork(  # doctest: +SKIP
            ...     "acme/line-7",
            ...     decision="replace_device",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f720a",
            ...         actor="ada.admin",
            ...         reason="tablet replaced",
            ...     ),
            ... )
        """
        return _resolve_fork(
            _ResolveFork(
                site,
                decision,
                command,
            ),
            self._plant,
        )

    def page(
        self,
        after: int = 0,
        *,
        limit: int = 1000,
    ) -> SyncPage:
        """Reads a page of this site's journal, to be sent to the central plant.

        Args:
            after: Only lines behind this position: what the central plant acknowledged
                last.
            limit: At most so many lines.

        Returns:
            A stretch of a site's journal, with the lease that it is sent under.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What lies behind position 120:

            >>> answer = plant.sync.page(  # doctest: +SKIP
            ...     120,
            ...     limit=1000,
            ... )
        """
        return _page(
            _ReadPage(
                after,
                limit,
            ),
            self._plant,
        )

    def accept(
        self,
        page: SyncPage,
    ) -> Accepted:
        """Takes a page as it was sent, checks it, and writes what is new of it.

        Args:
            page: The page.

        Returns:
            What became of a page.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            A page of the tablet:

            >>> import lineside
            >>> answer = plant.sync.accept(  # doctest: +SKIP
            ...     lineside.SyncPage(
            ...         site="acme/line-7",
            ...         device="tablet-7",
            ...         epoch=1,
            ...         position=0,
            ...         head="0000000000000000000000000000000000000000000000000000000000000000",
            ...         tail="0000000000000000000000000000000000000000000000000000000000000000",
            ...         lines=[],
            ...     ),
            ... )
        """
        return _accept(
            _AcceptPage(
                page,
            ),
            self._plant,
        )

    def copy(
        self,
        site: Scope,
        *,
        device: DeviceId,
        epoch: int,
        after: int = 0,
        limit: int = 10000,
    ) -> SyncPage:
        """Asks the central plant for its copy of a site's journal, for a device that
        starts anew or was restored from a backup.

        Args:
            site: The site, with its tenant.
            device: The device that holds its lease.
            epoch: The number of the lease.
            after: Only lines behind this position; 0 starts at the first.
            limit: At most so many lines, up to 10,000.

        Returns:
            A stretch of a site's journal, with the lease that it is sent under.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            For a tablet that starts anew:

            >>> answer = plant.sync.copy(  # doctest: +SKIP
            ...     "acme/line-7",
            ...     device="tablet-8",
            ...     epoch=2,
            ...     after=0,
            ...     limit=1000,
            ... )
        """
        return _copy(
            _CopySite(
                site,
                device,
                epoch,
                after,
                limit,
            ),
            self._plant,
        )

    def take_over(
        self,
        page: SyncPage,
    ) -> Accepted:
        """Takes a page as it was sent, checks it, and writes what is new of it.

        Args:
            page: The page.

        Returns:
            What became of a page.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What the central plant has of this site:

            >>> import lineside
            >>> answer = plant.sync.take_over(  # doctest: +SKIP
            ...     lineside.SyncPage(
            ...         site="acme/line-7",
            ...         device="tablet-8",
            ...         epoch=2,
            ...         position=0,
            ...         head="0000000000000000000000000000000000000000000000000000000000000000",
            ...         tail="0000000000000000000000000000000000000000000000000000000000000000",
            ...         lines=[],
            ...     ),
            ... )
        """
        return _take_over(
            _AcceptPage(
                page,
            ),
            self._plant,
        )

    def status(
        self,
    ) -> SyncStatus:
        """Shows how far every site is that sends its journal here.

        Returns:
            How far every edge has come, by its site.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            How far every site is:

            >>> answer = plant.sync.status()
        """
        return _status(_ShowSync(), self._plant)

    def send(
        self,
        letter: LetterId,
        *,
        to: Scope,
        method: str,
        request: str,
        command: Command,
    ) -> Done:
        """Sends a site on the edge a letter: an operation that it is to carry out by its
        own rules.

        Letters to one site are handed out in the order in which they were sent. A
        letter that the site rejects or postpones does not hold up the next.

        Args:
            letter: The letter's code; it is never used again for another letter.
            to: The site that it is for, with its tenant; it must have been leased to a
                device.
            method: The operation to be carried out there: `record.change`.
            request: The operation's request as JSON text, with a `command` in it; the
                id of that command is replaced by the letter's own order. At most 262,144
                bytes.
            command: Who sends it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A command for line 7:

            >>> import lineside
            >>> answer = plant.sync.send(
            ...     "L-1",
            ...     to="acme/line-7",
            ...     method="record.complete",
            ...     request="{\\"record\\": \\"DEV-7\\", \\"command\\": {\\"actor\\": \\"ada.admin\\"}}",
            ...     command=lineside.Command(id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f720b", actor="ada.admin"),
            ... )
        """
        return _send(
            _SendLetter(
                letter,
                to,
                method,
                request,
                command,
            ),
            self._plant,
        )

    def fetch(
        self,
        site: Scope,
        *,
        device: DeviceId,
        epoch: int,
        after: int = 0,
        limit: int = 1000,
    ) -> LetterPage:
        """Hands a device the letters that its site has not answered yet, in the order in
        which they were sent.

        Whoever does not hold the site's lease gets none, because what it did would
        count for nothing.

        Args:
            site: The device's site, with its tenant.
            device: The device.
            epoch: The number of its lease.
            after: Only letters behind this place in the queue; 0 starts at its head.
            limit: At most so many letters, up to 1,000.

        Returns:
            Letters for one site, and where to go on.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What line 7 has to do:

            >>> answer = plant.sync.fetch(  # doctest: +SKIP
            ...     "acme/line-7",
            ...     device="tablet-7",
            ...     epoch=1,
            ... )
        """
        return _fetch(
            _FetchLetters(
                site,
                device,
                epoch,
                after,
                limit,
            ),
            self._plant,
        )

    def answer(
        self,
        letter: LetterId,
        *,
        order: CommandId,
        outcome: LetterOutcome,
        command: Command,
        problem: LetterProblem | None = None,
    ) -> Done:
        """Writes down, at the site itself, what became of a letter; the answer travels
        with the site's journal.

        `done` and `rejected` are final. A letter that was `postponed` is handed out
        again. A rejection uses the letter's order as the id of its command, so that the
        letter can never be carried out afterwards.

        Args:
            letter: The letter's code.
            order: The order of the sending that is answered.
            outcome: What became of it. One of "done", "rejected", "postponed".
            command: Who answers, and when.
            problem: Why it was rejected or postponed.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            It was done:

            >>> import lineside
            >>> answer = plant.sync.answer(  # doctest: +SKIP
            ...     "L-1",
            ...     order="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081",
            ...     outcome="done",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f720c", actor="ada.admin"
            ...     ),
            ... )
        """
        return _answer(
            _AnswerLetter(
                letter,
                order,
                outcome,
                command,
                problem,
            ),
            self._plant,
        )

    def dead_letters(
        self,
        site: Scope | None = None,
    ) -> DeadLetters:
        """Lists the letters that sites have rejected and that nobody has dealt with,
        oldest sending first.

        Args:
            site: Only those for this site, with its tenant; all when absent.

        Returns:
            Letters that sites have rejected.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What sites refused to do:

            >>> answer = plant.sync.dead_letters()
        """
        return _dead_letters(
            _ListDeadLetters(
                site,
            ),
            self._plant,
        )

    def resend(
        self,
        letter: LetterId,
        *,
        command: Command,
    ) -> Done:
        """Sends a dead letter again, as it is, at the end of the queue and with a new
        order.

        Args:
            letter: The letter's code.
            command: Who sends it again, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Once more:

            >>> import lineside
            >>> answer = plant.sync.resend(  # doctest: +SKIP
            ...     "L-1",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f720d", actor="ada.admin"
            ...     ),
            ... )
        """
        return _resend(
            _ResendLetter(
                letter,
                command,
            ),
            self._plant,
        )

    def dismiss(
        self,
        letter: LetterId,
        *,
        command: Command,
    ) -> Done:
        """Decides that a dead letter need not be carried out any more; the command's
        reason is mandatory.

        Args:
            letter: The letter's code.
            command: Who dismisses it, when, and why.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            It is settled otherwise:

            >>> import lineside
            >>> answer = plant.sync.dismiss(  # doctest: +SKIP
            ...     "L-1",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f720e",
            ...         actor="ada.admin",
            ...         reason="done by hand",
            ...     ),
            ... )
        """
        return _dismiss(
            _DismissLetter(
                letter,
                command,
            ),
            self._plant,
        )


_grant_lease = Method("sync.grant_lease", Done)


_revoke_lease = Method("sync.revoke_lease", Done)


_hold_lease = Method("sync.hold_lease", Done)


_resolve_fork = Method("sync.resolve_fork", Done)


_page = Method("sync.page", SyncPage)


_accept = Method("sync.accept", Accepted)


_copy = Method("sync.copy", SyncPage)


_take_over = Method("sync.take_over", Accepted)


_status = Method("sync.status", SyncStatus)


_send = Method("sync.send", Done)


_fetch = Method("sync.fetch", LetterPage)


_answer = Method("sync.answer", Done)


_dead_letters = Method("sync.dead_letters", DeadLetters)


_resend = Method("sync.resend", Done)


_dismiss = Method("sync.dismiss", Done)
