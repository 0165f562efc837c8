# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `calendar` operations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from ._call import Method
from ._lineside import Cancel
from ._types import (
    Calendar,
    Direction,
    ShiftList,
    WorkingTimeAnswer,
    WorkingTimeEnd,
    _AddWorkingTime,
    _ListShifts,
    _MeasureWorkingTime,
)

__all__ = ["add_working_time", "shifts", "working_time"]


def working_time(
    calendar: Calendar,
    *,
    start: dt.datetime,
    end: dt.datetime,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> WorkingTimeAnswer:
    """Measures the working time between two instants.

    Counts the time in which some shift of the calendar runs and has no break, less the
    closures; time in which several shifts run counts once. Use it for lead times in
    working hours, for capacity, and for the planned time of an OEE window.

    Shifts are local times of the calendar's zone. On the night the clocks are put
    forward, a night shift from 22:00 to 06:00 counts seven hours, on the night they are
    put back nine. A shift or break that itself starts or ends at a time which the
    clocks show twice or never is refused, unless the calendar's `clock_change` says
    what it means.

    Args:
        calendar: When the plant works.
        start: Where to start counting.
        end: Where to stop counting: the first instant that no longer counts, after
            `start`.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        How much of the time between two instants is working time.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        The night on which the clocks are put forward:

        >>> from datetime import datetime, time
        >>> import lineside
        >>> answer = lineside.calendar.working_time(
        ...     lineside.Calendar(
        ...         zone="Europe/Berlin",
        ...         shifts=[
        ...             lineside.Shift(
        ...                 name="night",
        ...                 days=lineside.WeeklyDays(days=["sat"]),
        ...                 start=time(22, 0),
        ...                 end=time(6, 0),
        ...             )
        ...         ],
        ...     ),
        ...     start=datetime.fromisoformat("2026-03-28T00:00:00+01:00"),
        ...     end=datetime.fromisoformat("2026-03-30T00:00:00+02:00"),
        ... )
    """
    return _working_time(
        _MeasureWorkingTime(
            calendar,
            start,
            end,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_working_time = Method("calendar.working_time", WorkingTimeAnswer)


def add_working_time(
    calendar: Calendar,
    *,
    start: dt.datetime,
    working: dt.timedelta,
    direction: Direction = "forward",
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> WorkingTimeEnd:
    """Adds working time to an instant: when is it done, or when must it start.

    Counts only time in which some shift of the calendar runs and has no break, less the
    closures. Forward it answers when work that starts at `start` is done; backward,
    when work that must be done at `start` has to begin. Work that takes no time ends
    where it starts, also when nobody works then. Work that just fills a shift ends when
    the shift ends, not when the next one starts.

    Working time is looked for up to 100 years away. Where the clocks change, shifts are
    as long as they really are: see the working time between two instants.

    Args:
        calendar: When the plant works.
        start: Where to start counting.
        working: How much working time to count.
        direction: Whether to count into the future or into the past. One of
            "forward", "backward".
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        Where the working time counted comes to its end.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        Ten hours of work from Friday noon:

        >>> from datetime import datetime, time, timedelta
        >>> import lineside
        >>> answer = lineside.calendar.add_working_time(
        ...     lineside.Calendar(
        ...         zone="Europe/Berlin",
        ...         shifts=[
        ...             lineside.Shift(
        ...                 name="day",
        ...                 days=lineside.WeeklyDays(days=["mon", "tue", "wed", "thu", "fri"]),
        ...                 start=time(8, 0),
        ...                 end=time(16, 30),
        ...                 breaks=[lineside.Break(start=time(12, 0), end=time(12, 30))],
        ...             )
        ...         ],
        ...     ),
        ...     start=datetime.fromisoformat("2026-11-20T12:00:00+01:00"),
        ...     working=timedelta(hours=10),
        ... )
    """
    return _add_working_time(
        _AddWorkingTime(
            calendar,
            start,
            working,
            direction,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_add_working_time = Method("calendar.add_working_time", WorkingTimeEnd)


def shifts(
    calendar: Calendar,
    *,
    start: dt.datetime,
    end: dt.datetime,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> ShiftList:
    """Lists the shifts between two instants, as they really run.

    Gives every shift that shares an instant with the interval, whole, in order of its
    start, with its business date, its breaks and the time worked in it. Use it to cut
    counts and states into shifts for reports and OEE.

    The business date is the local date on which a shift starts. Where the clocks
    change, a shift is as long as it really is, and one that itself starts or ends at a
    time which the clocks show twice or never is refused, unless the calendar's
    `clock_change` says what it means. At most a million shifts and breaks are listed.

    Args:
        calendar: When the plant works.
        start: The first instant of interest.
        end: The first instant no longer of interest, after `start`.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        The shifts between two instants.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        Four days on, four days off:

        >>> from datetime import date, datetime, time
        >>> import lineside
        >>> answer = lineside.calendar.shifts(
        ...     lineside.Calendar(
        ...         zone="Europe/Berlin",
        ...         shifts=[
        ...             lineside.Shift(
        ...                 name="crew A",
        ...                 days=lineside.CycleDays(
        ...                     anchor=date.fromisoformat("2026-01-05"), length=8, on=[0, 1, 2, 3]
        ...                 ),
        ...                 start=time(6, 0),
        ...                 end=time(18, 0),
        ...             )
        ...         ],
        ...     ),
        ...     start=datetime.fromisoformat("2026-01-05T00:00:00+01:00"),
        ...     end=datetime.fromisoformat("2026-01-13T00:00:00+01:00"),
        ... )
    """
    return _shifts(
        _ListShifts(
            calendar,
            start,
            end,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_shifts = Method("calendar.shifts", ShiftList)
