# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The data that operations take and give."""

from __future__ import annotations

import datetime as dt
import decimal
from typing import Literal, TypeAlias

import msgspec

from ._column import Column, Floats
from ._data import Data


class _Convert(msgspec.Struct, frozen=True, omit_defaults=True):
    """Converts a quantity into another unit, exactly, and rounds at most once, at the end."""

    quantity: Quantity
    to: UnitCode
    equivalences: list[Equivalence] = []
    increment: decimal.Decimal | None = None
    rounding: Rounding | None = None


class Quantity(Data, frozen=True, omit_defaults=True):
    """An exact number of a unit: `{"value": "12.5", "unit": "kg"}`.

    Attributes:
        value: How many; the decimals are kept as written, so `12.340` stays
            `12.340`.
        unit: Of what.
    """

    value: decimal.Decimal
    """How many; the decimals are kept as written, so `12.340` stays `12.340`."""
    unit: UnitCode
    """Of what."""


UnitCode: TypeAlias = str
"""What a quantity is counted or measured in: one of `kg`, `g`, `mg`, `ug`, `t`, `lb`,
`oz`, `ozt`, `carat`, `cwt_us`, `cwt_imp`, `short_ton`, `long_ton`, `L`, `hL`, `dL`,
`cL`, `mL`, `uL`, `m3`, `cm3`, `mm3`, `in3`, `ft3`, `yd3`, `board_foot`, `gal_us`,
`qt_us`, `pt_us`, `fl_oz_us`, `bbl`, `gal_imp`, `qt_imp`, `pt_imp`, `fl_oz_imp`, `m`,
`km`, `dm`, `cm`, `mm`, `um`, `in`, `ft`, `yd`, `mi`, `mil`, `m2`, `km2`, `ha`, `dm2`,
`cm2`, `mm2`, `in2`, `ft2`, `yd2`, `acre`, `s`, `ms`, `min`, `h`, `d`, `wk`, `J`, `kJ`,
`MJ`, `GJ`, `Wh`, `kWh`, `MWh`, `GWh`, `btu`, `mmbtu`, `W`, `kW`, `MW`, `hp`,
`hp_metric`, `mol`, `kmol`, `mmol`, `umol`, `pcs`, `pair`, `dozen`, `hundred`, `gross`,
`thousand`, `million`, `ampoule`, `bag`, `bale`, `bar`, `batch`, `big_bag`, `bin`,
`blister`, `block`, `bottle`, `box`, `bucket`, `bundle`, `can`, `capsule`, `carton`,
`cartridge`, `case`, `coil`, `container`, `crate`, `cup`, `cycle`, `cylinder`, `drum`,
`ibc`, `IU`, `jar`, `keg`, `kit`, `load`, `magazine`, `pack`, `pallet`, `panel`,
`plate`, `ream`, `reel`, `rod`, `roll`, `sachet`, `sack`, `set`, `sheet`, `strip`,
`syringe`, `tablet`, `tank`, `tote`, `tray`, `truck`, `tube`, `vial`, `wafer`, or the
plant's own unit in braces, such as `{spool}`: up to 20 of a-z, 0-9, `.`, `_` and `-`.
"""


class Equivalence(Data, frozen=True, omit_defaults=True):
    """How much of one unit another is, for one item: 1 `drum` equals `37.5` `kg`.

    Attributes:
        one: The unit of which there is one.
        equals: How many of the other unit that is; above zero.
        unit: The other unit.
    """

    one: UnitCode
    """The unit of which there is one."""
    equals: str
    """How many of the other unit that is; above zero."""
    unit: UnitCode
    """The other unit."""


Rounding: TypeAlias = Literal["up", "down", "ceiling", "floor", "half_away", "half_even"]
"""Which neighbour a value between two multiples becomes.

- `up`: Away from zero: 2.1 becomes 3, -2.1 becomes -3. For what must suffice.
- `down`: Toward zero: 2.9 becomes 2, -2.9 becomes -2. For what must not be exceeded.
- `ceiling`: To the larger neighbour: 2.1 becomes 3, -2.9 becomes -2.
- `floor`: To the smaller neighbour: 2.9 becomes 2, -2.1 becomes -3.
- `half_away`: To the nearer neighbour, from the middle away from zero: 2.5 becomes 3.
  The commercial way.
- `half_even`: To the nearer neighbour, from the middle to the even one: 2.5 becomes 2,
  3.5 becomes 4. Errors of many values cancel out.
"""


class Converted(Data, frozen=True, omit_defaults=True):
    """A quantity in its new unit, and how it came about.

    Attributes:
        quantity: The result, with the decimals of the increment.
        factor: How many of the new unit one of the old is, exactly.
        exact: The result before rounding, exactly.
        rounded: Whether rounding changed the result.
    """

    quantity: Quantity
    """The result, with the decimals of the increment."""
    factor: str
    """How many of the new unit one of the old is, exactly."""
    exact: str
    """The result before rounding, exactly."""
    rounded: bool
    """Whether rounding changed the result."""


class _MeasureWorkingTime(msgspec.Struct, frozen=True, omit_defaults=True):
    """Measures the working time between two instants."""

    calendar: Calendar
    start: dt.datetime
    end: dt.datetime


class Calendar(Data, frozen=True, omit_defaults=True):
    """When a plant works: its shifts by the clock on the wall, its holidays and closures.

    Shift times are local times of `zone`. Where the clocks change, a shift is as long
    as it really was: 22:00 to 06:00 has seven hours on the night they are put forward
    and nine on the night they are put back. Only a shift or break that itself starts or
    ends at a time shown twice or never needs `clock_change` to say what is meant.

    Attributes:
        zone: The time zone of the plant.
        shifts: The shifts of usual days.
        exceptions: Days that are not as usual; where two cover a date, the later in
            the list counts.
        closures: Times when nobody works whatever the shifts say, such as a plant
            shutdown.
        clock_change: What a shift or break means that starts or ends at a local
            time which the clocks show twice or never.
    """

    zone: Zone
    """The time zone of the plant."""
    shifts: list[Shift]
    """The shifts of usual days."""
    exceptions: list[CalendarException] = []
    """Days that are not as usual; where two cover a date, the later in the list counts.
    """
    closures: list[Interval] = []
    """Times when nobody works whatever the shifts say, such as a plant shutdown."""
    clock_change: ClockChange = "refuse"
    """What a shift or break means that starts or ends at a local time which the clocks
    show twice or never.
    """


Zone: TypeAlias = str
"""A time zone by its IANA name: `Europe/Berlin`, `America/Mexico_City`, `UTC`."""


class Shift(Data, frozen=True, omit_defaults=True):
    """A shift by the clock on the wall, on the days it runs.

    Several rules may share a name, for instance when Friday's late shift is shorter.
    Shifts may overlap; the overlap is working time once.

    Attributes:
        name: What the shift is called, such as `early`: up to 64 characters.
        days: The days on which it starts.
        start: When it starts.
        end: When it ends. At or before `start` it is on the next day, so equal
            times make a shift of 24 hours.
        breaks: When nobody works although the shift runs; breaks may overlap.
        from_: The first date on which it may start; without it, it has always run.
        until: The first date on which it no longer starts; without it, it runs on.
    """

    name: str
    """What the shift is called, such as `early`: up to 64 characters."""
    days: Days
    """The days on which it starts."""
    start: dt.time
    """When it starts."""
    end: dt.time
    """When it ends. At or before `start` it is on the next day, so equal times make a
    shift of 24 hours.
    """
    breaks: list[Break] = []
    """When nobody works although the shift runs; breaks may overlap."""
    from_: dt.date | None = msgspec.field(default=None, name="from")
    """The first date on which it may start; without it, it has always run."""
    until: dt.date | None = None
    """The first date on which it no longer starts; without it, it runs on."""


class WeeklyDays(Data, frozen=True, omit_defaults=True, tag_field="type", tag="weekly"):
    """The same days every week.

    Attributes:
        days: The days of the week, each at most once.
    """

    days: list[Weekday]
    """The days of the week, each at most once."""


class CycleDays(Data, frozen=True, omit_defaults=True, tag_field="type", tag="cycle"):
    """A pattern that repeats after a number of days, whatever the week says, such as four
    days on and four off. It reaches back before its anchor too.

    Attributes:
        anchor: A date on which the cycle starts; its day 0.
        length: After how many days the cycle repeats: 1 to 366.
        on: The days of the cycle on which the shift starts, counted from 0, each at
            most once.
    """

    anchor: dt.date
    """A date on which the cycle starts; its day 0."""
    length: int
    """After how many days the cycle repeats: 1 to 366."""
    on: list[int]
    """The days of the cycle on which the shift starts, counted from 0, each at most once.
    """


Days: TypeAlias = WeeklyDays | CycleDays
"""The days on which a shift starts."""

Weekday: TypeAlias = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
"""A day of the week.

- `mon`: Monday.
- `tue`: Tuesday.
- `wed`: Wednesday.
- `thu`: Thursday.
- `fri`: Friday.
- `sat`: Saturday.
- `sun`: Sunday.
"""


class Break(Data, frozen=True, omit_defaults=True):
    """A pause within a shift, by the clock on the wall.

    Attributes:
        start: When it starts; in a night shift a time after midnight is on the next
            day.
        end: When it ends: after its start, and not after the end of the shift.
        name: What it is called, such as `lunch`.
    """

    start: dt.time
    """When it starts; in a night shift a time after midnight is on the next day."""
    end: dt.time
    """When it ends: after its start, and not after the end of the shift."""
    name: str | None = None
    """What it is called, such as `lunch`."""


class CalendarException(Data, frozen=True, omit_defaults=True):
    """Dates on which other shifts start than usual, or none.

    It replaces the shifts that start on its dates. A night shift that started the
    evening before is not one of them and runs to its end; to stop it, add a closure.
    Where two exceptions cover a date, the later in the list counts.

    Attributes:
        name: What it is called, such as `Christmas`: up to 64 characters.
        from_: Its first date.
        shifts: The shifts that start on each of its dates; none for a holiday.
        until: The first date after it; without it, the exception is one day long.
    """

    name: str
    """What it is called, such as `Christmas`: up to 64 characters."""
    from_: dt.date = msgspec.field(name="from")
    """Its first date."""
    shifts: list[ExceptionShift]
    """The shifts that start on each of its dates; none for a holiday."""
    until: dt.date | None = None
    """The first date after it; without it, the exception is one day long."""


class ExceptionShift(Data, frozen=True, omit_defaults=True):
    """A shift that runs on the dates of an exception.

    Attributes:
        name: What the shift is called, such as `early`: up to 64 characters.
        start: When it starts.
        end: When it ends. At or before `start` it is on the next day, so equal
            times make a shift of 24 hours.
        breaks: When nobody works although the shift runs; breaks may overlap.
    """

    name: str
    """What the shift is called, such as `early`: up to 64 characters."""
    start: dt.time
    """When it starts."""
    end: dt.time
    """When it ends. At or before `start` it is on the next day, so equal times make a
    shift of 24 hours.
    """
    breaks: list[Break] = []
    """When nobody works although the shift runs; breaks may overlap."""


class Interval(Data, frozen=True, omit_defaults=True):
    """The instants from `start` up to, but not including, `end`.

    Attributes:
        start: The first instant.
        end: The first instant after it; later than `start`.
    """

    start: dt.datetime
    """The first instant."""
    end: dt.datetime
    """The first instant after it; later than `start`."""


ClockChange: TypeAlias = Literal["refuse", "earlier", "later"]
"""What a local time means that the clocks show twice, or never.

When clocks are put back they show some times twice; when they are put forward they jump
over some. A time they jump over means the instant of the jump, whether `earlier` or
`later`.

Whichever is chosen, local times in order stay in order as instants, so that shifts
which follow each other by the clock neither overlap nor leave a gap.

- `refuse`: Nothing: the request is refused, and the answer names both instants or the
  jump.
- `earlier`: The first of the two.
- `later`: The second of the two.
"""


class WorkingTimeAnswer(Data, frozen=True, omit_defaults=True):
    """How much of the time between two instants is working time.

    Attributes:
        working: The time in which somebody works.
        elapsed: All the time that passes.
        windows: In how many uninterrupted stretches the work is done.
    """

    working: dt.timedelta
    """The time in which somebody works."""
    elapsed: dt.timedelta
    """All the time that passes."""
    windows: int
    """In how many uninterrupted stretches the work is done."""


class _AddWorkingTime(msgspec.Struct, frozen=True, omit_defaults=True):
    """Adds working time to an instant: when is it done, or when must it start."""

    calendar: Calendar
    start: dt.datetime
    working: dt.timedelta
    direction: Direction = "forward"


Direction: TypeAlias = Literal["forward", "backward"]
"""Which way working time is counted.

- `forward`: Into the future.
- `backward`: Into the past.
"""


class WorkingTimeEnd(Data, frozen=True, omit_defaults=True):
    """Where the working time counted comes to its end.

    Attributes:
        end: The instant reached: at or after the start when counted forward, at or
            before it when counted backward.
    """

    end: dt.datetime
    """The instant reached: at or after the start when counted forward, at or before it
    when counted backward.
    """


class _ListShifts(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists the shifts between two instants, as they really run."""

    calendar: Calendar
    start: dt.datetime
    end: dt.datetime


class ShiftList(Data, frozen=True, omit_defaults=True):
    """The shifts between two instants.

    Attributes:
        shifts: The shifts, in order of their start.
    """

    shifts: list[ShiftInstance]
    """The shifts, in order of their start."""


class ShiftInstance(Data, frozen=True, omit_defaults=True):
    """One shift as it really ran, on one date.

    Attributes:
        name: What the shift is called.
        date: The business date: the local date on which the shift starts. What a
            night shift makes after midnight belongs to the date of the evening before.
        start: When it starts.
        end: When it ends; the first instant after it.
        breaks: Its breaks in order, as its rule has them.
        working: The time worked in it: without its breaks and without the
            calendar's closures.
    """

    name: str
    """What the shift is called."""
    date: dt.date
    """The business date: the local date on which the shift starts. What a night shift
    makes after midnight belongs to the date of the evening before.
    """
    start: dt.datetime
    """When it starts."""
    end: dt.datetime
    """When it ends; the first instant after it."""
    breaks: list[Interval]
    """Its breaks in order, as its rule has them."""
    working: dt.timedelta
    """The time worked in it: without its breaks and without the calendar's closures."""


class _Individuals(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws up a control chart of single measurements and their moving ranges (I-MR, XmR)."""

    values: Floats
    rules: RuleSet = "limits_only"
    sigma: SigmaMethod = "mean_moving_range"
    span: int = 2
    limits: KnownLimits | None = None
    with_ranges: bool = False


RuleSet: TypeAlias = Literal["limits_only", "western_electric", "nelson"]
"""Which rules read the chart.

Every rule adds false alarms. On a process that never changes, the limits alone signal
once in 370 points on average, the Western Electric rules once in 92, Nelson's eight
about once in 73 (C. W. Champ, W. H. Woodall, "Exact results for Shewhart control charts
with supplementary runs rules", *Technometrics* 29, 1987, 393-399; the last by
simulation).

- `limits_only`: Points beyond three sigma, nothing else. The default.
- `western_electric`: The four tests of the Western Electric handbook:
  `beyond_three_sigma`, `two_of_three_beyond_two_sigma`, `four_of_five_beyond_one_sigma`
  and `eight_on_one_side`.
- `nelson`: Nelson's eight tests: all rules but `eight_on_one_side`.
"""

SigmaMethod: TypeAlias = Literal["mean_moving_range", "median_moving_range"]
"""How sigma is estimated from the moving ranges.

- `mean_moving_range`: The mean moving range divided by `d2` (1.128 for a span of 2).
  The default, and what most programs do.
- `median_moving_range`: The median moving range divided by the median of the range of
  normal values (0.954 for a span of 2, and likewise exact for every other). A few wild
  values or a step do not widen it. When more than half of the moving ranges are zero,
  because the gauge is too coarse, it is zero and every value off the centre signals.
"""


class KnownLimits(Data, frozen=True, omit_defaults=True):
    """A centre line and sigma that are known, not estimated from the values at hand.

    Attributes:
        center: The centre line.
        sigma: One sigma of the single values; zero or above.
    """

    center: float
    """The centre line."""
    sigma: float
    """One sigma of the single values; zero or above."""


class IndividualsChart(Data, frozen=True, omit_defaults=True):
    """A control chart of single measurements and their moving ranges.

    Attributes:
        count: How many values were charted.
        limits: The lines of the chart of values: the centre and three sigma either
            side.
        sigma: One sigma of the single values. With `limits.center` it freezes this
            chart.
        estimate: Where sigma comes from.
        span: How many neighbouring values a moving range spans.
        range_limits: The lines of the chart of moving ranges: the centre, and three
            of the ranges' own sigmas either side, but not below zero. The centre is the
            mean moving range where sigma was estimated from that, else the mean moving
            range that sigma makes expect.
        signals: The rules that fired, in the order of the rule set; empty when all
            is well.
        range_signals: The moving ranges above their upper limit, by the index of
            the last value they span.
        moving_ranges: The moving ranges, if they were asked for. The first one ends
            at value `span - 1`.
    """

    count: int
    """How many values were charted."""
    limits: Limits
    """The lines of the chart of values: the centre and three sigma either side."""
    sigma: float
    """One sigma of the single values. With `limits.center` it freezes this chart."""
    estimate: Estimate
    """Where sigma comes from."""
    span: int
    """How many neighbouring values a moving range spans."""
    range_limits: Limits
    """The lines of the chart of moving ranges: the centre, and three of the ranges' own
    sigmas either side, but not below zero. The centre is the mean moving range where
    sigma was estimated from that, else the mean moving range that sigma makes expect.
    """
    signals: list[Signal]
    """The rules that fired, in the order of the rule set; empty when all is well."""
    range_signals: Column[int]
    """The moving ranges above their upper limit, by the index of the last value they span.
    """
    moving_ranges: Column[float] | None = None
    """The moving ranges, if they were asked for. The first one ends at value `span - 1`.
    """


class Limits(Data, frozen=True, omit_defaults=True):
    """The three lines of a control chart.

    Attributes:
        lower: The lower control limit.
        center: The centre line.
        upper: The upper control limit.
    """

    lower: float
    """The lower control limit."""
    center: float
    """The centre line."""
    upper: float
    """The upper control limit."""


class MovingRangesEstimate(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="moving_ranges"
):
    """From the moving ranges of the values: sigma is `range / constant`.

    Attributes:
        method: How.
        span: How many neighbouring values a moving range spans.
        range: The mean or the median moving range, as the method says.
        constant: How many sigmas that is for normal values: `d2` for the mean, the
            median of the range for the median.
        ranges: How many moving ranges were used.
    """

    method: SigmaMethod
    """How."""
    span: int
    """How many neighbouring values a moving range spans."""
    range: float
    """The mean or the median moving range, as the method says."""
    constant: float
    """How many sigmas that is for normal values: `d2` for the mean, the median of the
    range for the median.
    """
    ranges: int
    """How many moving ranges were used."""


class KnownEstimate(Data, frozen=True, omit_defaults=True, tag_field="type", tag="known"):
    """It was given, not estimated."""


Estimate: TypeAlias = MovingRangesEstimate | KnownEstimate
"""Where sigma comes from, in enough detail to compare it with another program's."""


class Signal(Data, frozen=True, omit_defaults=True):
    """Where one rule fired.

    Attributes:
        rule: The rule.
        ends: The points at which it fired: those at which a window that satisfies
            it ends, counted from 0, ascending. This is when an operator would have been
            called.
        members: The points that make the pattern, each once, ascending: every point
            of a run; of "two of three" and "four of five" only those beyond the line.
            These are what to mark.
    """

    rule: Rule
    """The rule."""
    ends: Column[int]
    """The points at which it fired: those at which a window that satisfies it ends,
    counted from 0, ascending. This is when an operator would have been called.
    """
    members: Column[int]
    """The points that make the pattern, each once, ascending: every point of a run; of
    "two of three" and "four of five" only those beyond the line. These are what to
    mark.
    """


Rule: TypeAlias = Literal[
    "beyond_three_sigma",
    "nine_on_one_side",
    "six_trending",
    "fourteen_alternating",
    "two_of_three_beyond_two_sigma",
    "four_of_five_beyond_one_sigma",
    "fifteen_within_one_sigma",
    "eight_beyond_one_sigma",
    "eight_on_one_side",
]
"""One way in which points on a chart can be unusual.

- `beyond_three_sigma`: One point more than three sigma from the centre: a sudden, large
  change. A point on the limit is in control. Nelson's test 1, Western Electric's test
  1.
- `nine_on_one_side`: Nine points in a row strictly on one side of the centre: the level
  has moved. A point exactly on the centre belongs to neither side and ends the run.
  Nelson's test 2.
- `six_trending`: Six points in a row, each strictly above the one before, or each
  strictly below: wear, warming up, a tool going blunt. The six are points, so there are
  five steps; a tie ends the run, and a peak belongs to the rise and to the fall. (Some
  programs count six steps, which takes seven points.) Nelson's test 3.
- `fourteen_alternating`: Fourteen points in a row going strictly up, down, up, down:
  two streams mixed in turn, or a control loop that overcorrects. The fourteen are
  points, so there are thirteen steps; a tie ends the run. Nelson's test 4.
- `two_of_three_beyond_two_sigma`: Two of the last three points more than two sigma from
  the centre on the same side, the current point being one of them: an early warning of
  a shift. It needs no full window: the first two points of a series can fire it.
  Nelson's test 5, Western Electric's test 2.
- `four_of_five_beyond_one_sigma`: Four of the last five points more than one sigma from
  the centre on the same side, the current point being one of them: a small shift. It
  needs no full window: the first four points of a series can fire it. Nelson's test 6,
  Western Electric's test 3.
- `fifteen_within_one_sigma`: Fifteen points in a row strictly within one sigma of the
  centre, on whichever side: the limits are too wide for the data, or samples mix
  streams. Nelson's test 7.
- `eight_beyond_one_sigma`: Eight points in a row more than one sigma from the centre,
  on whichever side, also when all are on one: two populations with nothing between
  them. Nelson's test 8.
- `eight_on_one_side`: Eight points in a row strictly on one side of the centre; a point
  exactly on the centre ends the run. Western Electric's test 4.
"""

__all__ = [
    "Break",
    "Calendar",
    "CalendarException",
    "ClockChange",
    "Converted",
    "CycleDays",
    "Days",
    "Direction",
    "Equivalence",
    "Estimate",
    "ExceptionShift",
    "IndividualsChart",
    "Interval",
    "KnownEstimate",
    "KnownLimits",
    "Limits",
    "MovingRangesEstimate",
    "Quantity",
    "Rounding",
    "Rule",
    "RuleSet",
    "Shift",
    "ShiftInstance",
    "ShiftList",
    "SigmaMethod",
    "Signal",
    "UnitCode",
    "Weekday",
    "WeeklyDays",
    "WorkingTimeAnswer",
    "WorkingTimeEnd",
    "Zone",
]
