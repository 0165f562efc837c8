"""An open plant, and the command that says who wants something."""

from __future__ import annotations

import datetime as dt
import secrets
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any

import msgspec

from ._call import by_name
from ._column import Column
from ._hear import Hearing, Question
from ._lineside import Cancel, PlantHandle
from ._plant_operations import PlantOperations
from ._request import write
from ._types import Command, JournalEvent


class Plant(PlantOperations):
    """An open plant: one site's journal, with the rules over it.

    `lineside.open` gives one. Its operations are in families, such as `plant.record`. It
    may be used from many threads at once; `with` closes it, and so does letting go of it.

    Example:
        >>> with lineside.open("memory:") as plant:
        ...     plant.status().position
        0
    """

    @property
    def scope(self) -> str:
        """Which site it is: `acme/munich`."""
        return self._handle.scope

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._handle.closed

    def call(
        self,
        method: str,
        request: object,
        columns: Sequence[Any] = (),
        *,
        cancel: Cancel | None = None,
        timeout: dt.timedelta | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> tuple[Any, list[Column[Any]]]:
        """Calls a method by its name, with its request as plain data.

        As `lineside.call`, for methods that need a plant and for those that need none.

        Example:
            >>> with lineside.open("memory:") as plant:
            ...     status, _ = plant.call("plant.status", {})
            >>> status["position"]
            0
        """
        return by_name(self._handle.call, method, request, columns, cancel, timeout, progress)

    def events(
        self,
        after: int = 0,
        *,
        wait: dt.timedelta | None = None,
        kinds: list[str] | None = None,
        streams: list[str] | None = None,
        cancel: Cancel | None = None,
    ) -> Iterator[JournalEvent]:
        """Gives the events behind a position one by one, in order.

        To go on after a crash, keep the `position` of the last event that was dealt with
        and pass it as `after`.

        Args:
            after: Only events behind this position; 0 starts at the first.
            wait: How long to wait for the next event before the iteration ends. Without
                it, it ends at the last event there is; `timedelta.max` waits for ever.
            kinds: Only these kinds, such as `record.changed` or `record.*`.
            streams: Only these streams, such as `record:DEV-7`.
            cancel: A handle by which another thread ends the waiting; that raises.

        Raises:
            StorageError: The plant was closed, or its store failed.
            Cancelled: It was ended by the handle.

        Example:
            >>> with lineside.open("memory:") as plant:
            ...     _ = plant.record.open(
            ...         "DEV-7", kind="deviation", fields=[], command=lineside.command("jane.doe")
            ...     )
            ...     [event.kind for event in plant.events()]
            ['record.opened']
        """
        patience = wait or dt.timedelta()
        deadline = time.monotonic() + patience.total_seconds()
        while True:
            left = deadline - time.monotonic()
            page = self.journal.read(
                after,
                wait_ms=max(0, min(_LONGEST_WAIT_MS, int(left * 1000))),
                kinds=kinds,
                streams=streams,
                cancel=cancel,
            )
            yield from page.events
            if page.events or page.position != after:
                deadline = time.monotonic() + patience.total_seconds()
            elif time.monotonic() >= deadline:
                return
            after = page.position

    def close(self) -> None:
        """Writes what was handed in; every further call raises `StorageError`.

        Closing twice is closing once.
        """
        self._handle.close()

    def __enter__(self) -> Plant:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        closed = ", closed" if self.closed else ""
        return f"Plant({self.scope!r}{closed})"


_LONGEST_WAIT_MS = 10_000
"""How long one call waits for events; the iteration goes on with the next."""


def opened(
    request: msgspec.Struct,
    parts: Mapping[str, object],
    questions: Mapping[str, Question],
) -> Plant:
    """Opens a plant with what the host brings to it."""
    brought = {part: given for part, given in parts.items() if given is not None}
    request = msgspec.structs.replace(request, host=list(brought))
    hearing = Hearing(brought, questions) if brought else None
    return Plant(PlantHandle(write(request, []), hearing))


def command(
    actor: str,
    *,
    reason: str | None = None,
    at: dt.datetime | None = None,
    source: str | None = None,
) -> Command:
    """Makes a command with an id of its own: who wants something, when, from where, why.

    Keep the command until the answer has arrived, and send the same one again when it has
    not: what was done is then answered, not done twice.

    Args:
        actor: Who acts.
        reason: Why; some operations ask for it.
        at: When it happened on the floor; the time of the host if it is absent.
        source: The terminal, scale or program that it comes from.

    Example:
        >>> lineside.command("jane.doe", reason="the scale was misread").actor
        'jane.doe'
    """
    return Command(_new_id(), actor, at, source, reason)


def _new_id() -> str:
    """A UUID of version 7: ids made later are greater, to the millisecond."""
    milliseconds = time.time_ns() // 1_000_000
    random = secrets.randbits(74)
    value = (milliseconds << 80) | (0x7 << 76) | ((random >> 62) << 64)
    value |= (0b10 << 62) | (random & ((1 << 62) - 1))
    digits = f"{value:032x}"
    groups = (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])
    return "-".join(groups)
