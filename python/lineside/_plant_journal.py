# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `journal` operations of a plant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from ._call import Method
from ._lineside import Cancel, PlantHandle
from ._types import (
    EventPage,
    Exported,
    ImportedJournal,
    Reported,
    ReportFormat,
    StreamEvents,
    StreamId,
    _ExportJournal,
    _ImportJournal,
    _ReadEvents,
    _ReadStream,
    _ReportJournal,
)

__all__ = ["JournalOfPlant"]


class JournalOfPlant:
    """The `journal` operations of a plant."""

    def __init__(self, plant: PlantHandle) -> None:
        self._plant = plant

    def read(
        self,
        after: int = 0,
        *,
        limit: int = 1000,
        wait_ms: int = 0,
        kinds: list[str] | None = None,
        streams: list[StreamId] | None = None,
        with_lines: bool = False,
        cancel: Cancel | None = None,
        timeout: dt.timedelta | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> EventPage:
        """Reads the events of a site behind a position, and waits for the next ones if
        wanted.

        To follow a plant, keep the answer's `position` and pass it as `after` the next
        time. After a crash the events behind the position that was kept come again;
        none is skipped.

        Args:
            after: Only events behind this position; 0 starts at the first.
            limit: At most so many events, up to 10,000.
            wait_ms: How long to wait for an event when there is none yet, in
                milliseconds, up to 60,000.
            kinds: Only these kinds: whole names such as `record.changed`, or families
                such as `record.*`. None means all.
            streams: Only these streams. None means all.
            with_lines: Whether to answer with the stored lines as well, which are what
                is hashed.
            cancel: A handle by which another thread stops the work.
            timeout: How long the work may take.
            progress: Called now and then with the steps done and their total.

        Returns:
            Events, and where to go on.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.
            Cancelled: The work was stopped before its end.

        Example:
            The first events:

            >>> answer = plant.journal.read(
            ...     limit=10,
            ... )

        Example:
            What happened to records behind position 2:

            >>> answer = plant.journal.read(
            ...     2,
            ...     kinds=["record.*"],
            ... )
        """
        return _read(
            _ReadEvents(
                after,
                limit,
                wait_ms,
                [] if kinds is None else kinds,
                [] if streams is None else streams,
                with_lines,
            ),
            self._plant,
            cancel=cancel,
            timeout=timeout,
            progress=progress,
        )

    def stream(
        self,
        stream: StreamId,
        *,
        after_version: int = 0,
        limit: int = 1000,
        with_lines: bool = False,
    ) -> StreamEvents:
        """Reads what happened to one thing, from its first event.

        Args:
            stream: The thing, such as `record:DEV-7`.
            after_version: Only events behind this version.
            limit: At most so many events, up to 10,000.
            with_lines: Whether to answer with the stored lines as well, which are what
                is hashed.

        Returns:
            The events of one thing.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            The history of one record:

            >>> answer = plant.journal.stream(
            ...     "record:DEV-2026-014",
            ... )
        """
        return _stream(
            _ReadStream(
                stream,
                after_version,
                limit,
                with_lines,
            ),
            self._plant,
        )

    def export(
        self,
        path: str,
        *,
        after: int = 0,
        cancel: Cancel | None = None,
        timeout: dt.timedelta | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> Exported:
        """Writes the stored lines of this site to a new text file: the whole audit trail,
        byte for byte as it is hashed.

        Args:
            path: The file to write; it must not exist yet.
            after: Only lines behind this position.
            cancel: A handle by which another thread stops the work.
            timeout: How long the work may take.
            progress: Called now and then with the steps done and their total.

        Returns:
            What was exported.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.
            Cancelled: The work was stopped before its end.

        Example:
            All lines, for an auditor:

            >>> answer = plant.journal.export(  # doctest: +SKIP
            ...     "munich-2026.jsonl",
            ... )
        """
        return _export(
            _ExportJournal(
                path,
                after,
            ),
            self._plant,
            cancel=cancel,
            timeout=timeout,
            progress=progress,
        )

    def report(
        self,
        path: str,
        *,
        format: ReportFormat = "html",
        after: int = 0,
        streams: list[StreamId] | None = None,
        cancel: Cancel | None = None,
        timeout: dt.timedelta | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> Reported:
        """Writes the audit trail to a new file in a form for people: every event with
        everything that it says.

        Args:
            path: The file to write; it must not exist yet.
            format: How it is written. One of "html", "text".
            after: Only events behind this position.
            streams: Only these streams. None means all.
            cancel: A handle by which another thread stops the work.
            timeout: How long the work may take.
            progress: Called now and then with the steps done and their total.

        Returns:
            What was reported.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.
            Cancelled: The work was stopped before its end.

        Example:
            The audit trail, to read and print:

            >>> answer = plant.journal.report(  # doctest: +SKIP
            ...     "munich-2026.html",
            ... )
        """
        return _report(
            _ReportJournal(
                path,
                format,
                after,
                [] if streams is None else streams,
            ),
            self._plant,
            cancel=cancel,
            timeout=timeout,
            progress=progress,
        )

    def import_(
        self,
        path: str,
        *,
        cancel: Cancel | None = None,
        timeout: dt.timedelta | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> ImportedJournal:
        """Takes over an exported journal, line for line, with the rows that follow from
        it.

        Lines that are there already are compared and passed over. A line that differs
        from what is there, or does not continue it, ends the import; pages before it
        stay.

        Args:
            path: The file to read.
            cancel: A handle by which another thread stops the work.
            timeout: How long the work may take.
            progress: Called now and then with the steps done and their total.

        Returns:
            What was imported.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.
            Cancelled: The work was stopped before its end.

        Example:
            An exported journal:

            >>> answer = plant.journal.import_(  # doctest: +SKIP
            ...     "munich-2026.jsonl",
            ... )
        """
        return _import(
            _ImportJournal(
                path,
            ),
            self._plant,
            cancel=cancel,
            timeout=timeout,
            progress=progress,
        )


_read = Method("journal.read", EventPage)


_stream = Method("journal.stream", StreamEvents)


_export = Method("journal.export", Exported)


_report = Method("journal.report", Reported)


_import = Method("journal.import", ImportedJournal)
