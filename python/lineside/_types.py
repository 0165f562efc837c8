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


class _OpenPlant(msgspec.Struct, frozen=True, omit_defaults=True):
    """Opens a plant: the journal of one site, with the rules over it."""

    address: str | None = None
    scope: Scope | None = None
    requires_policy: bool = False
    host: list[HostPart] = []


Scope: TypeAlias = str
"""A tenant and one of its sites, written `acme/munich`: the unit that has a journal of its
own.
"""

HostPart: TypeAlias = Literal["store", "anchor", "clock"]
"""A part of a plant that the host can bring.

- `store`: The store: an ordered map from bytes to bytes.
- `anchor`: The place where checkpoints are kept, out of reach of whoever can change the
  store.
- `clock`: The clock that says when something is recorded.
"""


class PlantStatus(Data, frozen=True, omit_defaults=True):
    """Where a plant's journal stands.

    Attributes:
        scope: Which site it is.
        position: The last position of its journal; 0 when nothing has happened yet.
        head: The leaf hash of the last line; zeros when there is none.
        root: The root of the tree over all lines: what a checkpoint signs.
        durable: Whether an answered command survives a power cut.
        many_writers: Whether several processes may write to the store at once.
        recorded: When the last line was recorded.
    """

    scope: Scope
    """Which site it is."""
    position: int
    """The last position of its journal; 0 when nothing has happened yet."""
    head: Hash
    """The leaf hash of the last line; zeros when there is none."""
    root: Hash
    """The root of the tree over all lines: what a checkpoint signs."""
    durable: bool
    """Whether an answered command survives a power cut."""
    many_writers: bool
    """Whether several processes may write to the store at once."""
    recorded: dt.datetime | None = None
    """When the last line was recorded."""


Hash: TypeAlias = str
"""A SHA-256 hash as 64 lowercase hexadecimal digits."""


class _ShowStatus(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows where the plant's journal stands: its last position, its head, the root of its
    tree.
    """


class _RebuildRows(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes every row of this site anew from its journal, and puts the new rows in place
    at once; others may go on working meanwhile.
    """


class Rebuilt(Data, frozen=True, omit_defaults=True):
    """What a rebuild did.

    Attributes:
        position: The position that the rows now belong to.
        rows: How many rows there are.
    """

    position: int
    """The position that the rows now belong to."""
    rows: int
    """How many rows there are."""


class _CompareRows(msgspec.Struct, frozen=True, omit_defaults=True):
    """Compares every row of this site with what its journal makes of it."""


class RowComparison(Data, frozen=True, omit_defaults=True):
    """How stored rows differ from what the journal makes of them.

    Attributes:
        differences: Every difference; empty when all is well.
    """

    differences: list[RowDifference]
    """Every difference; empty when all is well."""


class RowDifference(Data, frozen=True, omit_defaults=True):
    """A row that is not what the journal makes of it.

    Attributes:
        table: The read model.
        key: The row's key, as text.
        stored: What is stored; absent when there is no such row.
        replayed: What the journal makes of it; absent when there should be no such
            row.
    """

    table: str
    """The read model."""
    key: str
    """The row's key, as text."""
    stored: str | None = None
    """What is stored; absent when there is no such row."""
    replayed: str | None = None
    """What the journal makes of it; absent when there should be no such row."""


class _BackupPlant(msgspec.Struct, frozen=True, omit_defaults=True):
    """Copies the whole store to a new file while work goes on."""

    path: str


class BackupMade(Data, frozen=True, omit_defaults=True):
    """A backup that was made and checked.

    Attributes:
        position: The last position that it holds.
        root: The root over its lines, to be compared with a checkpoint kept
            elsewhere.
    """

    position: int
    """The last position that it holds."""
    root: Hash
    """The root over its lines, to be compared with a checkpoint kept elsewhere."""


class _OpenRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """Opens a record: a document of your own, kept under the audit trail."""

    record: RecordId
    kind: Word
    fields: list[RecordField]
    command: Command
    critical: list[FieldName] = []
    draft: bool = False
    retain_until: dt.datetime | None = None


RecordId: TypeAlias = str
"""A document of the host application under the audit trail: `DEV-2026-014`."""

Word: TypeAlias = str
"""A lower-case word: 1 to 40 of `a`-`z`, `0`-`9` and `_`, starting with a letter."""


class RecordField(Data, frozen=True, omit_defaults=True):
    """A field with a value.

    Attributes:
        name: Its name, unique within the record.
        value: Its value, as text; numbers are kept digit by digit as they were
            entered.
    """

    name: FieldName
    """Its name, unique within the record."""
    value: str
    """Its value, as text; numbers are kept digit by digit as they were entered."""


FieldName: TypeAlias = str
"""One field of such a document: `yield_percent`."""


class Command(Data, frozen=True, omit_defaults=True):
    """Who wants something, when it happened, and the id that makes a retry harmless.

    Attributes:
        id: Made by the caller before sending, and kept until the answer has
            arrived: sent again with the same id, nothing is done again.
        actor: Who acts.
        at: When it happened on the floor; the time of the host when absent. Both
            this and the time at which it was recorded are kept.
        source: The terminal, scale or program that it comes from.
        reason: Why; some commands ask for it.
    """

    id: CommandId
    """Made by the caller before sending, and kept until the answer has arrived: sent again
    with the same id, nothing is done again.
    """
    actor: ActorId
    """Who acts."""
    at: dt.datetime | None = None
    """When it happened on the floor; the time of the host when absent. Both this and the
    time at which it was recorded are kept.
    """
    source: DeviceId | None = None
    """The terminal, scale or program that it comes from."""
    reason: str | None = None
    """Why; some commands ask for it."""


CommandId: TypeAlias = str
"""A UUID that the caller makes before sending and keeps until the answer has arrived: sent
again, the command is not done again. Version 7 is best.
"""

ActorId: TypeAlias = str
"""A person or program that acts: `jane.doe`, `mrp-nightly`."""

DeviceId: TypeAlias = str
"""What data comes from: a terminal, a scale, a gauge, a gateway: `scale-7`."""


class Done(Data, frozen=True, omit_defaults=True):
    """A command that was carried out, and where the journal has it.

    Attributes:
        position: The position of its first event in the site's journal.
        events: How many events it wrote.
        replayed: Whether it had been done before: this was a retry.
    """

    position: int
    """The position of its first event in the site's journal."""
    events: int
    """How many events it wrote."""
    replayed: bool
    """Whether it had been done before: this was a retry."""


class _IssueRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes a draft binding: from now on it can be confirmed and completed."""

    record: RecordId
    command: Command


class _ChangeRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """Enters, changes or removes fields of a record; the command's reason is mandatory."""

    record: RecordId
    changes: list[RecordFieldChange]
    command: Command


class RecordFieldChange(Data, frozen=True, omit_defaults=True):
    """One field to be entered, changed or removed.

    Attributes:
        name: The field's name; a name that the record does not have yet adds a
            field.
        value: The new value; absent to remove the value.
    """

    name: FieldName
    """The field's name; a name that the record does not have yet adds a field."""
    value: str | None = None
    """The new value; absent to remove the value."""


class _ConfirmRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """Confirms critical values: the second check, by another actor than the one who
    entered them.
    """

    record: RecordId
    fields: list[RecordField]
    command: Command


class _CompleteRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """Finishes a record; every critical field must have been confirmed."""

    record: RecordId
    command: Command


class _ReopenRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """Takes a completed record up again; the command's reason is mandatory."""

    record: RecordId
    command: Command


class _RetainRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes the time longer for which a record has to be kept."""

    record: RecordId
    until: dt.datetime
    command: Command


class _VoidRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """Declares that a record does not count; the command's reason is mandatory."""

    record: RecordId
    command: Command


class _ReadEvents(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reads the events of a site behind a position, and waits for the next ones if wanted."""

    after: int = 0
    limit: int = 1000
    wait_ms: int = 0
    kinds: list[str] = []
    streams: list[StreamId] = []
    with_lines: bool = False


StreamId: TypeAlias = str
"""What an event is about: the kind of thing and its code, such as
`work_order:WO-2024-00001`.
"""


class EventPage(Data, frozen=True, omit_defaults=True):
    """Events, and where to go on.

    Attributes:
        events: The events, in order.
        position: The position up to which was read: `after` of the next call.
    """

    events: list[JournalEvent]
    """The events, in order."""
    position: int
    """The position up to which was read: `after` of the next call."""


class JournalEvent(Data, frozen=True, omit_defaults=True):
    """One event as the journal has it.

    Attributes:
        position: The place in the site's order, from 1 without gaps.
        stream: What it is about.
        version: The place in the thing's own order, from 1.
        kind: What kind of fact it is.
        schema: The version of the body's form.
        body: The facts, as JSON text in canonical form.
        actor: Who acted.
        at: When it happened, as claimed.
        recorded: When it was recorded.
        command: The command that caused it.
        leaf: The leaf hash of the stored line.
        source: The device or program that it came from.
        reason: The reason given.
        line: The stored line, when it was asked for.
    """

    position: int
    """The place in the site's order, from 1 without gaps."""
    stream: StreamId
    """What it is about."""
    version: int
    """The place in the thing's own order, from 1."""
    kind: Kind
    """What kind of fact it is."""
    schema: int
    """The version of the body's form."""
    body: str
    """The facts, as JSON text in canonical form."""
    actor: ActorId
    """Who acted."""
    at: dt.datetime
    """When it happened, as claimed."""
    recorded: dt.datetime
    """When it was recorded."""
    command: CommandId
    """The command that caused it."""
    leaf: Hash
    """The leaf hash of the stored line."""
    source: DeviceId | None = None
    """The device or program that it came from."""
    reason: str | None = None
    """The reason given."""
    line: str | None = None
    """The stored line, when it was asked for."""


Kind: TypeAlias = str
"""The name of a kind of event, past tense, such as `record.changed`."""


class _ReadStream(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reads what happened to one thing, from its first event."""

    stream: StreamId
    after_version: int = 0
    limit: int = 1000
    with_lines: bool = False


class StreamEvents(Data, frozen=True, omit_defaults=True):
    """The events of one thing.

    Attributes:
        events: The events, in order.
        version: The version of the thing's newest event; 0 when it has none.
    """

    events: list[JournalEvent]
    """The events, in order."""
    version: int
    """The version of the thing's newest event; 0 when it has none."""


class _ExportJournal(msgspec.Struct, frozen=True, omit_defaults=True):
    """Writes the stored lines of this site to a new text file: the whole audit trail, byte
    for byte as it is hashed.
    """

    path: str
    after: int = 0


class Exported(Data, frozen=True, omit_defaults=True):
    """What was exported.

    Attributes:
        lines: How many lines were written.
        position: The position of the last one.
    """

    lines: int
    """How many lines were written."""
    position: int
    """The position of the last one."""


class _ImportJournal(msgspec.Struct, frozen=True, omit_defaults=True):
    """Takes over an exported journal, line for line, with the rows that follow from it."""

    path: str


class ImportedJournal(Data, frozen=True, omit_defaults=True):
    """What was imported.

    Attributes:
        known: Lines that were there already.
        new: Lines that are new.
        position: The last position now.
    """

    known: int
    """Lines that were there already."""
    new: int
    """Lines that are new."""
    position: int
    """The last position now."""


class _VerifyJournal(msgspec.Struct, frozen=True, omit_defaults=True):
    """Audits the whole journal of this site: every byte, link, position, version and
    count, and the checkpoints that were kept elsewhere.
    """

    checkpoints: list[str] = []
    keys: list[str] = []


class AuditReport(Data, frozen=True, omit_defaults=True):
    """What an audit found.

    Attributes:
        lines: How many lines were read.
        root: The root of the RFC 9162 tree over them.
        head: The leaf hash of the last line; zeros when there is none.
        marks: How many marks kept elsewhere were compared.
        findings: What is wrong, in the order of the positions; empty when all is
            well.
        has_more: Whether there were more findings than are listed.
    """

    lines: int
    """How many lines were read."""
    root: Hash
    """The root of the RFC 9162 tree over them."""
    head: Hash
    """The leaf hash of the last line; zeros when there is none."""
    marks: int
    """How many marks kept elsewhere were compared."""
    findings: list[Finding]
    """What is wrong, in the order of the positions; empty when all is well."""
    has_more: bool
    """Whether there were more findings than are listed."""


class Finding(Data, frozen=True, omit_defaults=True):
    """One thing wrong with a journal.

    Attributes:
        position: Where: the position that the line has, or should have.
        kind: What kind of thing.
        message: What was found and what should be there.
    """

    position: int
    """Where: the position that the line has, or should have."""
    kind: FindingKind
    """What kind of thing."""
    message: str
    """What was found and what should be there."""


FindingKind: TypeAlias = Literal[
    "not_a_line", "other_scope", "position", "link", "version", "clock", "tip", "mark", "index"
]
"""What kind of thing is wrong.

- `not_a_line`: The line is not canonical JSON with the members of a journal's line.
- `other_scope`: The line belongs to another scope.
- `position`: Positions are missing, doubled or out of order.
- `link`: `prev` is not the leaf hash of the line before.
- `version`: The versions of a stream are missing, doubled or out of order.
- `clock`: The recorded time went back without a line that says so.
- `tip`: The tip that is stored does not belong to the lines.
- `mark`: A mark kept elsewhere does not belong to the lines.
- `index`: What the store answers about a stream or command contradicts the lines.
"""


class _MakeCheckpoint(msgspec.Struct, frozen=True, omit_defaults=True):
    """Says how long the journal is and what the root of its tree is: signed when the plant
    has a signer, and kept elsewhere when it has an anchor.
    """


class JournalCheckpoint(Data, frozen=True, omit_defaults=True):
    """A checkpoint of a plant's journal.

    Attributes:
        origin: Whose journal it is: the site.
        size: How many lines it has.
        root: The root over them.
        is_kept: Whether the plant's anchor keeps it now.
        note: The signed note; absent when the plant has no signer.
    """

    origin: str
    """Whose journal it is: the site."""
    size: int
    """How many lines it has."""
    root: Hash
    """The root over them."""
    is_kept: bool
    """Whether the plant's anchor keeps it now."""
    note: str | None = None
    """The signed note; absent when the plant has no signer."""


class _ProveEvent(msgspec.Struct, frozen=True, omit_defaults=True):
    """Proves that one event stands in the journal, for somebody who has only a checkpoint."""

    position: int
    size: int | None = None


class EventProof(Data, frozen=True, omit_defaults=True):
    """The proof that one event stands in the journal.

    Attributes:
        line: The stored line.
        leaf: Its leaf hash.
        proof: The path from the leaf to the root.
        root: The root of the tree of that size.
        file: The proof with a signed checkpoint as one file (C2SP `tlog-proof`);
            absent when the plant has no signer.
    """

    line: str
    """The stored line."""
    leaf: Hash
    """Its leaf hash."""
    proof: InclusionProof
    """The path from the leaf to the root."""
    root: Hash
    """The root of the tree of that size."""
    file: str | None = None
    """The proof with a signed checkpoint as one file (C2SP `tlog-proof`); absent when the
    plant has no signer.
    """


class InclusionProof(Data, frozen=True, omit_defaults=True):
    """Proof that a leaf stands at its place in the tree of a given size (RFC 9162, 2.1.3).

    Attributes:
        index: The place of the entry, counted from 0.
        size: The number of entries in the tree.
        path: The neighbouring subtrees on the way to the root, the leaf's own
            neighbour first.
    """

    index: int
    """The place of the entry, counted from 0."""
    size: int
    """The number of entries in the tree."""
    path: list[Hash]
    """The neighbouring subtrees on the way to the root, the leaf's own neighbour first.
    """


class _ProveJournalGrowth(msgspec.Struct, frozen=True, omit_defaults=True):
    """Proves that the journal continues an earlier one: nothing was changed, only added."""

    from_: int = msgspec.field(name="from")
    to: int | None = None


class GrowthProof(Data, frozen=True, omit_defaults=True):
    """The proof that a journal only grew.

    Attributes:
        proof: The path between the two roots.
        from_root: The root of the earlier length.
        to_root: The root of the later length.
    """

    proof: ConsistencyProof
    """The path between the two roots."""
    from_root: Hash
    """The root of the earlier length."""
    to_root: Hash
    """The root of the later length."""


class ConsistencyProof(Data, frozen=True, omit_defaults=True):
    """Proof that a tree continues a smaller one (RFC 9162, 2.1.4).

    Attributes:
        from_: The number of entries in the smaller, earlier tree.
        to: The number of entries in the larger, later tree.
        path: The subtrees that both roots can be computed from, the lowest first.
    """

    from_: int = msgspec.field(name="from")
    """The number of entries in the smaller, earlier tree."""
    to: int
    """The number of entries in the larger, later tree."""
    path: list[Hash]
    """The subtrees that both roots can be computed from, the lowest first."""


class _ListRefusals(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists what was refused to an actor, oldest first."""

    actor: ActorId
    after_version: int = 0


class RefusalList(Data, frozen=True, omit_defaults=True):
    """What was refused.

    Attributes:
        events: The events that say so.
    """

    events: list[JournalEvent]
    """The events that say so."""


class _Canonicalize(msgspec.Struct, frozen=True, omit_defaults=True):
    """Brings JSON into its one canonical form (RFC 8785) and hashes it."""

    text: str


class Canonical(Data, frozen=True, omit_defaults=True):
    """JSON in its canonical form.

    Attributes:
        text: The canonical text; its UTF-8 bytes are what is hashed.
        sha256: The SHA-256 of the text.
        leaf: The hash of the text as a leaf of an RFC 9162 tree.
    """

    text: str
    """The canonical text; its UTF-8 bytes are what is hashed."""
    sha256: Hash
    """The SHA-256 of the text."""
    leaf: Hash
    """The hash of the text as a leaf of an RFC 9162 tree."""


class _HashTree(msgspec.Struct, frozen=True, omit_defaults=True):
    """Computes the tree of RFC 9162 over entries: the leaf hash of each, and the root."""

    entries: list[str] = []
    entries_hex: list[str] = []
    leaves: list[Hash] = []


class TreeRoot(Data, frozen=True, omit_defaults=True):
    """A tree's root and leaves.

    Attributes:
        size: How many leaves it has.
        root: The root; of a tree without leaves it is the hash of nothing.
        leaves: The leaf hashes, in order.
    """

    size: int
    """How many leaves it has."""
    root: Hash
    """The root; of a tree without leaves it is the hash of nothing."""
    leaves: list[Hash]
    """The leaf hashes, in order."""


class _ProveInclusion(msgspec.Struct, frozen=True, omit_defaults=True):
    """Proves that an entry stands in a tree."""

    leaves: list[Hash]
    index: int


class _ProveGrowth(msgspec.Struct, frozen=True, omit_defaults=True):
    """Proves that a tree continues an earlier one: nothing was changed, only added."""

    leaves: list[Hash]
    from_: int = msgspec.field(name="from")


class _VerifyInclusion(msgspec.Struct, frozen=True, omit_defaults=True):
    """Checks a proof that an entry stands in the tree with a root."""

    proof: InclusionProof
    leaf: Hash
    root: Hash


class Verified(Data, frozen=True, omit_defaults=True):
    """Whether a check passed, and why not.

    Attributes:
        valid: Whether all is as it claims to be.
        why: What is not, when something is not.
    """

    valid: bool
    """Whether all is as it claims to be."""
    why: str | None = None
    """What is not, when something is not."""


class _VerifyGrowth(msgspec.Struct, frozen=True, omit_defaults=True):
    """Checks a proof that a tree continues an earlier one."""

    proof: ConsistencyProof
    from_root: Hash
    to_root: Hash


class _SignCheckpoint(msgspec.Struct, frozen=True, omit_defaults=True):
    """Signs a checkpoint: how long a log is and the root of its tree, as a C2SP signed
    note.
    """

    origin: str
    size: int
    root: Hash
    seed_hex: str
    key_name: str | None = None


class SignedCheckpoint(Data, frozen=True, omit_defaults=True):
    """A signed checkpoint, and the key that checks it.

    Attributes:
        note: The signed note.
        verifier_key: The key in the form in which `audit.verify_checkpoint` takes
            it.
    """

    note: str
    """The signed note."""
    verifier_key: str
    """The key in the form in which `audit.verify_checkpoint` takes it."""


class _VerifyCheckpoint(msgspec.Struct, frozen=True, omit_defaults=True):
    """Checks a signed checkpoint against keys that are known."""

    note: str
    keys: list[str]


class CheckpointCheck(Data, frozen=True, omit_defaults=True):
    """What a checkpoint says, if it can be trusted.

    Attributes:
        valid: Whether all is as it claims to be.
        why: What is not, when something is not.
        origin: Whose log it is; absent when the checkpoint cannot be trusted.
        size: How many entries it has; absent when the checkpoint cannot be trusted.
        root: The root over them; absent when the checkpoint cannot be trusted.
    """

    valid: bool
    """Whether all is as it claims to be."""
    why: str | None = None
    """What is not, when something is not."""
    origin: str | None = None
    """Whose log it is; absent when the checkpoint cannot be trusted."""
    size: int | None = None
    """How many entries it has; absent when the checkpoint cannot be trusted."""
    root: Hash | None = None
    """The root over them; absent when the checkpoint cannot be trusted."""


class _VerifyProofFile(msgspec.Struct, frozen=True, omit_defaults=True):
    """Checks an offline proof (C2SP `tlog-proof`): that an entry stands in a log whose
    checkpoint is signed by a key that is known.
    """

    proof: str
    entry: str
    keys: list[str]


class _VerifyLines(msgspec.Struct, frozen=True, omit_defaults=True):
    """Audits exported lines of one site's journal: every byte, link, position and version."""

    lines: list[str]
    checkpoints: list[str] = []
    keys: list[str] = []


class _VerifyChain(msgspec.Struct, frozen=True, omit_defaults=True):
    """Checks a chained log of any members: each entry is canonical JSON whose `prev` is
    the leaf hash of the entry before (zeros first), and whose `seq`, if there is one,
    counts from 0.
    """

    entries: list[str]


class ChainReport(Data, frozen=True, omit_defaults=True):
    """What the check of a chained log found.

    Attributes:
        size: How many entries there are.
        root: The root of the RFC 9162 tree over them.
        leaves: The leaf hash of each entry.
        findings: What is wrong; positions count from 1. Empty when all is well.
    """

    size: int
    """How many entries there are."""
    root: Hash
    """The root of the RFC 9162 tree over them."""
    leaves: list[Hash]
    """The leaf hash of each entry."""
    findings: list[Finding]
    """What is wrong; positions count from 1. Empty when all is well."""


class _SignMessage(msgspec.Struct, frozen=True, omit_defaults=True):
    """Signs bytes with an Ed25519 key (RFC 8032)."""

    message_hex: str
    seed_hex: str


class Ed25519Signature(Data, frozen=True, omit_defaults=True):
    """An Ed25519 signature and the key that checks it.

    Attributes:
        signature_hex: The signature: 128 hex digits.
        public_key_hex: The public key: 64 hex digits.
    """

    signature_hex: str
    """The signature: 128 hex digits."""
    public_key_hex: str
    """The public key: 64 hex digits."""


class _VerifySignature(msgspec.Struct, frozen=True, omit_defaults=True):
    """Checks an Ed25519 signature, strictly: a signature in a second spelling, or under a
    weak key, does not pass.
    """

    message_hex: str
    signature_hex: str
    public_key_hex: str


class _KeyValueGet(msgspec.Struct, frozen=True, omit_defaults=True):
    """Gives the value of a key; nothing when there is none."""

    key: bytes


class _KeyValueScan(msgspec.Struct, frozen=True, omit_defaults=True):
    """Gives the first keys of a stretch with their values, in the order of the keys and as
    of one moment.
    """

    start: bytes
    end: bytes
    limit: int


class KeyValuePair(Data, frozen=True, omit_defaults=True):
    """A key and its value.

    Attributes:
        key: The key.
        value: Its value.
    """

    key: bytes
    """The key."""
    value: bytes
    """Its value."""


class _KeyValueApply(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes every change, durably, if every expected key still has the value expected."""

    expected: list[KeyValueSlot]
    changes: list[KeyValueSlot]


class KeyValueSlot(Data, frozen=True, omit_defaults=True):
    """A key and the value that it has or is to have.

    Attributes:
        key: The key.
        value: Its value; absent where the key has none or is to be removed.
    """

    key: bytes
    """The key."""
    value: bytes | None = None
    """Its value; absent where the key has none or is to be removed."""


class _KeyValueDescribe(msgspec.Struct, frozen=True, omit_defaults=True):
    """Says what the store promises; asked once, when the plant is opened."""


class StoreDescription(Data, frozen=True, omit_defaults=True):
    """What a store promises.

    Attributes:
        durable: Whether what was applied survives a power cut.
        many_writers: Whether others may write to the map too, through handles of
            their own.
    """

    durable: bool
    """Whether what was applied survives a power cut."""
    many_writers: bool
    """Whether others may write to the map too, through handles of their own."""


class _AnchorKeep(msgspec.Struct, frozen=True, omit_defaults=True):
    """Keeps a note."""

    origin: str
    note: str


class _AnchorKept(msgspec.Struct, frozen=True, omit_defaults=True):
    """Gives every note kept of this origin, oldest first."""

    origin: str


class _ClockNow(msgspec.Struct, frozen=True, omit_defaults=True):
    """Gives the time now."""


__all__ = [
    "ActorId",
    "AuditReport",
    "BackupMade",
    "Break",
    "Calendar",
    "CalendarException",
    "Canonical",
    "ChainReport",
    "CheckpointCheck",
    "ClockChange",
    "Command",
    "CommandId",
    "ConsistencyProof",
    "Converted",
    "CycleDays",
    "Days",
    "DeviceId",
    "Direction",
    "Done",
    "Ed25519Signature",
    "Equivalence",
    "Estimate",
    "EventPage",
    "EventProof",
    "ExceptionShift",
    "Exported",
    "FieldName",
    "Finding",
    "FindingKind",
    "GrowthProof",
    "Hash",
    "HostPart",
    "ImportedJournal",
    "InclusionProof",
    "IndividualsChart",
    "Interval",
    "JournalCheckpoint",
    "JournalEvent",
    "KeyValuePair",
    "KeyValueSlot",
    "Kind",
    "KnownEstimate",
    "KnownLimits",
    "Limits",
    "MovingRangesEstimate",
    "PlantStatus",
    "Quantity",
    "Rebuilt",
    "RecordField",
    "RecordFieldChange",
    "RecordId",
    "RefusalList",
    "Rounding",
    "RowComparison",
    "RowDifference",
    "Rule",
    "RuleSet",
    "Scope",
    "Shift",
    "ShiftInstance",
    "ShiftList",
    "SigmaMethod",
    "Signal",
    "SignedCheckpoint",
    "StoreDescription",
    "StreamEvents",
    "StreamId",
    "TreeRoot",
    "UnitCode",
    "Verified",
    "Weekday",
    "WeeklyDays",
    "Word",
    "WorkingTimeAnswer",
    "WorkingTimeEnd",
    "Zone",
]
