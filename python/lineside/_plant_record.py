# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `record` operations of a plant."""

from __future__ import annotations

import builtins
import datetime as dt

from ._call import Method
from ._lineside import PlantHandle
from ._types import (
    Command,
    Done,
    FieldName,
    RecordField,
    RecordFieldChange,
    RecordId,
    RecordPage,
    RecordPlace,
    RecordStatus,
    RecordView,
    Word,
    _ChangeRecord,
    _CompleteRecord,
    _ConfirmRecord,
    _GetRecord,
    _IssueRecord,
    _ListRecords,
    _OpenRecord,
    _ReopenRecord,
    _RetainRecord,
    _VoidRecord,
)

__all__ = ["RecordOfPlant"]


class RecordOfPlant:
    """The `record` operations of a plant."""

    def __init__(self, plant: PlantHandle) -> None:
        self._plant = plant

    def open(
        self,
        record: RecordId,
        *,
        kind: Word,
        fields: builtins.list[RecordField],
        command: Command,
        critical: builtins.list[FieldName] | None = None,
        draft: bool = False,
        retain_until: dt.datetime | None = None,
    ) -> Done:
        """Opens a record: a document of your own, kept under the audit trail.

        Use it for whatever has no operations of its own here: a controlled recipe, a
        deviation, a page of a logbook. Every value that a field ever has is kept with
        who entered it, when and why.

        Args:
            record: The record's code; it is never used again for another record.
            kind: What sort of document it is, as one lower-case word: `deviation`.
            fields: The first entries. Fields may be added later by changing the record.
            command: Who opens it, and when.
            critical: Names of the fields that are not final before another actor
                confirms them.
            draft: Whether it is only being prepared; a draft is made binding by
                `record.issue`.
            retain_until: Until when it has to be kept; it can be made longer, never
                shorter.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A deviation with one critical field:

            >>> import lineside
            >>> answer = plant.record.open(
            ...     "DEV-2026-014",
            ...     kind="deviation",
            ...     fields=[
            ...         lineside.RecordField(name="title", value="Yield below limit"),
            ...         lineside.RecordField(name="yield_percent", value="91.4"),
            ...     ],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081", actor="jane.doe"
            ...     ),
            ...     critical=["yield_percent"],
            ...     draft=True,
            ... )
        """
        return _open(
            _OpenRecord(
                record,
                kind,
                fields,
                command,
                [] if critical is None else critical,
                draft,
                retain_until,
            ),
            self._plant,
        )

    def issue(
        self,
        record: RecordId,
        *,
        command: Command,
    ) -> Done:
        """Makes a draft binding: from now on it can be confirmed and completed.

        Args:
            record: The record's code.
            command: Who issues it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The draft becomes binding:

            >>> import lineside
            >>> answer = plant.record.issue(
            ...     "DEV-2026-014",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7082", actor="jane.doe"
            ...     ),
            ... )
        """
        return _issue(
            _IssueRecord(
                record,
                command,
            ),
            self._plant,
        )

    def change(
        self,
        record: RecordId,
        *,
        changes: builtins.list[RecordFieldChange],
        command: Command,
    ) -> Done:
        """Enters, changes or removes fields of a record; the command's reason is
        mandatory.

        The values before stay readable for good. A changed critical field has to be
        confirmed again. A change that changes nothing is refused.

        Args:
            record: The record's code.
            changes: The fields, each at most once.
            command: Who changes it, when, and why.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A misread scale:

            >>> import lineside
            >>> answer = plant.record.change(
            ...     "DEV-2026-014",
            ...     changes=[lineside.RecordFieldChange(name="yield_percent", value="94.1")],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7083",
            ...         actor="jane.doe",
            ...         reason="the scale was misread",
            ...     ),
            ... )
        """
        return _change(
            _ChangeRecord(
                record,
                changes,
                command,
            ),
            self._plant,
        )

    def confirm(
        self,
        record: RecordId,
        *,
        fields: builtins.list[RecordField],
        command: Command,
    ) -> Done:
        """Confirms critical values: the second check, by another actor than the one who
        entered them.

        Args:
            record: The record's code.
            fields: The critical fields whose values were checked, with the values that
                were seen: a value that has changed meanwhile is not confirmed.
            command: Who confirms, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A second person checks the critical value:

            >>> import lineside
            >>> answer = plant.record.confirm(
            ...     "DEV-2026-014",
            ...     fields=[lineside.RecordField(name="yield_percent", value="94.1")],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7084", actor="max.roe"
            ...     ),
            ... )
        """
        return _confirm(
            _ConfirmRecord(
                record,
                fields,
                command,
            ),
            self._plant,
        )

    def complete(
        self,
        record: RecordId,
        *,
        command: Command,
    ) -> Done:
        """Finishes a record; every critical field must have been confirmed.

        Args:
            record: The record's code.
            command: Who completes it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The deviation is closed:

            >>> import lineside
            >>> answer = plant.record.complete(
            ...     "DEV-2026-014",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7085", actor="jane.doe"
            ...     ),
            ... )
        """
        return _complete(
            _CompleteRecord(
                record,
                command,
            ),
            self._plant,
        )

    def reopen(
        self,
        record: RecordId,
        *,
        command: Command,
    ) -> Done:
        """Takes a completed record up again; the command's reason is mandatory.

        Args:
            record: The record's code.
            command: Who reopens it, when, and why.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            And taken up again:

            >>> import lineside
            >>> answer = plant.record.reopen(
            ...     "DEV-2026-014",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7086",
            ...         actor="max.roe",
            ...         reason="a second batch is concerned",
            ...     ),
            ... )
        """
        return _reopen(
            _ReopenRecord(
                record,
                command,
            ),
            self._plant,
        )

    def retain(
        self,
        record: RecordId,
        *,
        until: dt.datetime,
        command: Command,
    ) -> Done:
        """Makes the time longer for which a record has to be kept.

        Args:
            record: The record's code.
            until: Until when; later than what holds now.
            command: Who wants it kept, and when that was decided.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Kept for ten years:

            >>> from datetime import datetime
            >>> import lineside
            >>> answer = plant.record.retain(
            ...     "DEV-2026-014",
            ...     until=datetime.fromisoformat("2036-12-31T00:00:00Z"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7087", actor="max.roe"
            ...     ),
            ... )
        """
        return _retain(
            _RetainRecord(
                record,
                until,
                command,
            ),
            self._plant,
        )

    def void(
        self,
        record: RecordId,
        *,
        command: Command,
    ) -> Done:
        """Declares that a record does not count; the command's reason is mandatory.

        Nothing is deleted: the record stays readable, and its code stays taken.

        Args:
            record: The record's code.
            command: Who voids it, when, and why.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            It turns out to be a duplicate:

            >>> import lineside
            >>> answer = plant.record.void(
            ...     "DEV-2026-014",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7088",
            ...         actor="jane.doe",
            ...         reason="a duplicate of DEV-2026-013",
            ...     ),
            ... )
        """
        return _void(
            _VoidRecord(
                record,
                command,
            ),
            self._plant,
        )

    def get(
        self,
        record: RecordId,
    ) -> RecordView:
        """Shows a record with every value that its fields ever had: who entered it, when,
        why, and who confirmed it.

        Args:
            record: The record's code.

        Returns:
            A record with its whole history.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            With every version of every field:

            >>> answer = plant.record.get(
            ...     "DEV-2026-014",
            ... )
        """
        return _get(
            _GetRecord(
                record,
            ),
            self._plant,
        )

    def list(
        self,
        kind: Word | None = None,
        *,
        status: RecordStatus | None = None,
        after: RecordPlace | None = None,
        limit: int | None = None,
    ) -> RecordPage:
        """Lists records of a kind, in a status, or all of them, in pages.

        Args:
            kind: Only records of this kind.
            status: Only records in this status. One of "absent", "draft", "open",
                "complete", "void".
            after: Where the page before ended: its `next`.
            limit: At most so many; 100 when absent, and never more than 1000.

        Returns:
            One page of a list of records.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            All deviations:

            >>> answer = plant.record.list(
            ...     "deviation",
            ... )
        """
        return _list(
            _ListRecords(
                kind,
                status,
                after,
                limit,
            ),
            self._plant,
        )


_open = Method("record.open", Done)


_issue = Method("record.issue", Done)


_change = Method("record.change", Done)


_confirm = Method("record.confirm", Done)


_complete = Method("record.complete", Done)


_reopen = Method("record.reopen", Done)


_retain = Method("record.retain", Done)


_void = Method("record.void", Done)


_get = Method("record.get", RecordView)


_list = Method("record.list", RecordPage)
