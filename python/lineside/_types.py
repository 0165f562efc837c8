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
    checkpoints: CheckpointRule | None = None
    host: list[HostPart] = []


Scope: TypeAlias = str
"""A tenant and one of its sites, written `acme/munich`: the unit that has a journal of its
own.
"""


class CheckpointRule(Data, frozen=True, omit_defaults=True):
    """When a plant with a signer and an anchor makes a checkpoint by itself.

    Attributes:
        lines: After so many lines; 10,000 unless you say otherwise.
        after: After so long, if there is any new line; an hour unless you say
            otherwise.
    """

    lines: int = 10000
    """After so many lines; 10,000 unless you say otherwise."""
    after: dt.timedelta = dt.timedelta(hours=1)
    """After so long, if there is any new line; an hour unless you say otherwise."""


HostPart: TypeAlias = Literal["store", "authenticator", "authorizer", "anchor", "signer", "clock"]
"""A part of a plant that the host can bring.

- `store`: The store: an ordered map from bytes to bytes.
- `authenticator`: Who checks passwords, cards and the like when somebody signs.
- `authorizer`: Who has a say in who may do what, beside the plant's own policy.
- `anchor`: The place where checkpoints are kept, out of reach of whoever can change the
  store.
- `signer`: The key that signs checkpoints and proofs.
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


class _TickPlant(msgspec.Struct, frozen=True, omit_defaults=True):
    """Does what time alone brings about: reports what has ended or is overdue, closes what
    has been idle, and makes a checkpoint when one is due.
    """

    now: dt.datetime | None = None


class Ticked(Data, frozen=True, omit_defaults=True):
    """What a tick did.

    Attributes:
        reported: What was reported, the longest overdue first.
        checkpoint: The checkpoint that was made, if one was due.
    """

    reported: list[DueReport]
    """What was reported, the longest overdue first."""
    checkpoint: JournalCheckpoint | None = None
    """The checkpoint that was made, if one was due."""


class DueReport(Data, frozen=True, omit_defaults=True):
    """One thing that time brought about.

    Attributes:
        stream: The thing.
        due_at: When it was due.
        position: Where the journal has the report.
    """

    stream: StreamId
    """The thing."""
    due_at: dt.datetime
    """When it was due."""
    position: int
    """Where the journal has the report."""


StreamId: TypeAlias = str
"""What an event is about: the kind of thing and its code, such as
`work_order:WO-2024-00001`.
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


class _GetRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows a record with every value that its fields ever had: who entered it, when, why,
    and who confirmed it.
    """

    record: RecordId


class RecordView(Data, frozen=True, omit_defaults=True):
    """A record with its whole history.

    Attributes:
        record: The record's code.
        version: How many facts it is made of; what a signature names as the version
            signed.
        kind: What sort of document it is.
        status: Where it stands.
        fields: Its fields, in the order in which they first appeared.
        steps: How it came to where it is, oldest first.
        retain_until: Until when it has to be kept.
    """

    record: RecordId
    """The record's code."""
    version: int
    """How many facts it is made of; what a signature names as the version signed."""
    kind: Word
    """What sort of document it is."""
    status: RecordStatus
    """Where it stands."""
    fields: list[RecordFieldHistory]
    """Its fields, in the order in which they first appeared."""
    steps: list[RecordStep]
    """How it came to where it is, oldest first."""
    retain_until: dt.datetime | None = None
    """Until when it has to be kept."""


RecordStatus: TypeAlias = Literal["absent", "draft", "open", "complete", "void"]
"""Where a record stands.

- `absent`: There is no such record.
- `draft`: Being prepared: nothing in it is binding, and nothing can be confirmed.
- `open`: In use: fields are entered, changed and confirmed.
- `complete`: Finished: it can be reopened with a reason, and nothing else.
- `void`: Declared not to count. It stays readable for good.
"""


class RecordFieldHistory(Data, frozen=True, omit_defaults=True):
    """A field with every value that it had.

    Attributes:
        name: Its name.
        changes: How often it was changed since its original entry; a printout marks
            the field when this is over 0 (Annex 11 section 8.2).
        critical: Whether somebody else has to confirm it.
        is_final: Whether the value counts: a critical one does after somebody else
            confirmed it.
        entries: Every value, the original entry first.
        value: Its value; absent while nothing was entered, and after it was
            removed.
    """

    name: FieldName
    """Its name."""
    changes: int
    """How often it was changed since its original entry; a printout marks the field when
    this is over 0 (Annex 11 section 8.2).
    """
    critical: bool
    """Whether somebody else has to confirm it."""
    is_final: bool
    """Whether the value counts: a critical one does after somebody else confirmed it.
    """
    entries: list[RecordFieldEntry]
    """Every value, the original entry first."""
    value: str | None = None
    """Its value; absent while nothing was entered, and after it was removed."""


class RecordFieldEntry(Data, frozen=True, omit_defaults=True):
    """One value that a field had.

    Attributes:
        number: Which value it is, counted from 1, the original entry.
        by: Who entered it.
        at: When, as claimed.
        value: The value; absent when it was removed.
        reason: Why.
        confirmed: Who confirmed it.
    """

    number: int
    """Which value it is, counted from 1, the original entry."""
    by: ActorId
    """Who entered it."""
    at: dt.datetime
    """When, as claimed."""
    value: str | None = None
    """The value; absent when it was removed."""
    reason: str | None = None
    """Why."""
    confirmed: Confirmation | None = None
    """Who confirmed it."""


class Confirmation(Data, frozen=True, omit_defaults=True):
    """A second check of a value.

    Attributes:
        by: Who confirmed it.
        at: When, as claimed.
    """

    by: ActorId
    """Who confirmed it."""
    at: dt.datetime
    """When, as claimed."""


class RecordStep(Data, frozen=True, omit_defaults=True):
    """One step of a record from one status to the next.

    Attributes:
        status: The status that it led to.
        by: Who took it.
        at: When, as claimed.
        reason: Why.
    """

    status: RecordStatus
    """The status that it led to."""
    by: ActorId
    """Who took it."""
    at: dt.datetime
    """When, as claimed."""
    reason: str | None = None
    """Why."""


class _ListRecords(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists records of a kind, in a status, or all of them, in pages."""

    kind: Word | None = None
    status: RecordStatus | None = None
    after: RecordPlace | None = None
    limit: int | None = None


class RecordPlace(Data, frozen=True, omit_defaults=True):
    """A place in a list of records.

    Attributes:
        kind: The kind of the last record shown.
        status: Its status.
        record: Its code.
    """

    kind: Word
    """The kind of the last record shown."""
    status: RecordStatus
    """Its status."""
    record: RecordId
    """Its code."""


class RecordPage(Data, frozen=True, omit_defaults=True):
    """One page of a list of records.

    Attributes:
        records: The records.
        next: Where the next page begins; absent when this one is the last.
    """

    records: list[RecordLine]
    """The records."""
    next: RecordPlace | None = None
    """Where the next page begins; absent when this one is the last."""


class RecordLine(Data, frozen=True, omit_defaults=True):
    """One record of a list.

    Attributes:
        record: The record's code.
        kind: What sort of document it is.
        status: Where it stands.
        version: How many facts it is made of.
        unconfirmed: How many critical fields are not final.
        changed: How many fields were changed since their original entry.
    """

    record: RecordId
    """The record's code."""
    kind: Word
    """What sort of document it is."""
    status: RecordStatus
    """Where it stands."""
    version: int
    """How many facts it is made of."""
    unconfirmed: int
    """How many critical fields are not final."""
    changed: int
    """How many fields were changed since their original entry."""


class _EstablishPolicy(msgspec.Struct, frozen=True, omit_defaults=True):
    """Puts a site's first policy in force, and with it the first administrator."""

    policy: PolicyDocument
    administrator: ActorId
    command: Command
    enrolment: ActorDetails | None = None


class PolicyDocument(Data, frozen=True, omit_defaults=True):
    """Who may do what at a site, and under which conditions.

    Everything is forbidden that no rule allows, and a rule that denies beats every rule
    that allows. A member that a release does not know is refused rather than skipped,
    also when it is read back: a rule must not vanish in silence.

    Attributes:
        roles: Every role that rules and actors may name.
        rules: What is allowed and what is denied.
        separations: Who did the one may not do the other on the same thing.
        training: What must have been learnt before it may be done.
        acknowledgement_required: Actions for which the actor must have acknowledged
            the policy in force: `signature.sign`, or `*` for all.
        reasons_required: Actions for which a reason must be given.
        sources: What is asked of the devices that data comes from.
        signing: What is asked of signatures, sessions and credentials.
    """

    roles: list[RoleId]
    """Every role that rules and actors may name."""
    rules: list[AccessRule]
    """What is allowed and what is denied."""
    separations: list[Separation] = []
    """Who did the one may not do the other on the same thing."""
    training: list[TrainingRule] = []
    """What must have been learnt before it may be done."""
    acknowledgement_required: list[DottedPattern] = []
    """Actions for which the actor must have acknowledged the policy in force:
    `signature.sign`, or `*` for all.
    """
    reasons_required: list[DottedPattern] = []
    """Actions for which a reason must be given."""
    sources: SourcePolicy | None = None
    """What is asked of the devices that data comes from."""
    signing: SigningPolicy | None = None
    """What is asked of signatures, sessions and credentials."""


RoleId: TypeAlias = str
"""What an actor may be on the floor: `operator`, `qp`."""


class AccessRule(Data, frozen=True, omit_defaults=True):
    """Allows or denies actions to a role, to one actor, or to everybody who is enrolled.

    Attributes:
        action: Which actions: `record.change`, `record.*` or `*`.
        effect: Whether they are allowed or denied.
        role: Whoever has this role. Without role and actor, the rule is for
            everybody.
        actor: This actor only; not together with a role.
        scope: At which sites; everywhere when absent.
        family: Only on things of this kind: `work_order`. An action on nothing in
            particular is not met.
        code_prefix: Only on things whose code starts so: `LINE-A-`.
    """

    action: DottedPattern
    """Which actions: `record.change`, `record.*` or `*`."""
    effect: RuleEffect
    """Whether they are allowed or denied."""
    role: RoleId | None = None
    """Whoever has this role. Without role and actor, the rule is for everybody."""
    actor: ActorId | None = None
    """This actor only; not together with a role."""
    scope: ScopePattern | None = None
    """At which sites; everywhere when absent."""
    family: Word | None = None
    """Only on things of this kind: `work_order`. An action on nothing in particular is not
    met.
    """
    code_prefix: str | None = None
    """Only on things whose code starts so: `LINE-A-`."""


DottedPattern: TypeAlias = str
"""Actions or kinds of events: one name (`record.change`), all below one (`record.*`), or
all (`*`).
"""

RuleEffect: TypeAlias = Literal["allow", "deny"]
"""What a rule does.

- `allow`: It allows, unless another rule denies.
- `deny`: It denies, whatever other rules allow.
"""

ScopePattern: TypeAlias = str
"""Sites: one (`acme/munich`), all below one name (`acme/*`), or all (`*`)."""


class Separation(Data, frozen=True, omit_defaults=True):
    """Separation of duties: who did the one may not do the other on the same thing.

    Attributes:
        name: What people call the rule: `maker is not checker`.
        done: Which events in the thing's history show that somebody did the one:
            `record.changed`.
        forbids: Which actions are then closed to that person: `record.confirm`.
    """

    name: str
    """What people call the rule: `maker is not checker`."""
    done: DottedPattern
    """Which events in the thing's history show that somebody did the one:
    `record.changed`.
    """
    forbids: DottedPattern
    """Which actions are then closed to that person: `record.confirm`."""


class TrainingRule(Data, frozen=True, omit_defaults=True):
    """What must have been learnt before it may be done.

    Attributes:
        action: Which actions.
        qualification: What the actor must be qualified in at that time.
    """

    action: DottedPattern
    """Which actions."""
    qualification: QualificationId
    """What the actor must be qualified in at that time."""


QualificationId: TypeAlias = str
"""What an actor was trained for and shown to know: `gmp-basics`, `forklift`."""


class SourcePolicy(Data, frozen=True, omit_defaults=True):
    """What to do about the device that a command names as its source.

    Attributes:
        unknown: When it was never registered.
        retired: When it was retired.
        overdue: When its calibration or its test is overdue, or its last test
            failed.
        required: Actions that must name a source, so that not naming it is no way
            around.
    """

    unknown: SourceRule = "off"
    """When it was never registered."""
    retired: SourceRule = "off"
    """When it was retired."""
    overdue: SourceRule = "off"
    """When its calibration or its test is overdue, or its last test failed."""
    required: list[DottedPattern] = []
    """Actions that must name a source, so that not naming it is no way around."""


SourceRule: TypeAlias = Literal["off", "flag", "refuse"]
"""What to do about a source that cannot be relied on.

- `off`: Nothing.
- `flag`: The command is carried out, and the device's history says so.
- `refuse`: The command is refused.
"""


class SigningPolicy(Data, frozen=True, omit_defaults=True):
    """The rules of signing; the numbers have defaults that hold before any policy does.

    Attributes:
        rules: Who may sign with which meaning, and what needs a signature.
        idle_minutes: After so many minutes without use a session has ended.
        failures_before_lock: So many failed attempts in a row lock the actor.
        lock_minutes: For so many minutes.
        credential_days: How long a credential is good for when nothing else is
            said; without end when absent.
    """

    rules: list[SigningRule] = []
    """Who may sign with which meaning, and what needs a signature."""
    idle_minutes: int = 15
    """After so many minutes without use a session has ended."""
    failures_before_lock: int = 5
    """So many failed attempts in a row lock the actor."""
    lock_minutes: int = 30
    """For so many minutes."""
    credential_days: int | None = None
    """How long a credential is good for when nothing else is said; without end when
    absent.
    """


class SigningRule(Data, frozen=True, omit_defaults=True):
    """One meaning of signatures: who may give it, and what needs it.

    Attributes:
        meaning: What the signature stands for: `approval`, `release`.
        role: Who may sign so; when several rules give a meaning, one of their roles
            is enough.
        four_eyes: Whether the signer must be another than whoever did it, and than
            other signers.
        action: Actions on a thing that need its signature with this meaning first.
        family: Only for things of this kind: `record`.
    """

    meaning: Word
    """What the signature stands for: `approval`, `release`."""
    role: RoleId | None = None
    """Who may sign so; when several rules give a meaning, one of their roles is enough.
    """
    four_eyes: bool = False
    """Whether the signer must be another than whoever did it, and than other signers.
    """
    action: DottedPattern | None = None
    """Actions on a thing that need its signature with this meaning first."""
    family: Word | None = None
    """Only for things of this kind: `record`."""


class ActorDetails(Data, frozen=True, omit_defaults=True):
    """Who an actor is: what an enrolment says besides the id.

    Attributes:
        printed_name: The name as it is printed beside a signature.
        kind: Whether it is a person or a program.
        roles: What the actor may be on the floor.
        evidence: Who verified the identity, and how.
        certification: The reference of the certification to the agency.
        expires_at: When the account ends; never when absent.
    """

    printed_name: str
    """The name as it is printed beside a signature."""
    kind: ActorKind
    """Whether it is a person or a program."""
    roles: list[RoleId]
    """What the actor may be on the floor."""
    evidence: IdentityEvidence
    """Who verified the identity, and how."""
    certification: str | None = None
    """The reference of the certification to the agency."""
    expires_at: dt.datetime | None = None
    """When the account ends; never when absent."""


ActorKind: TypeAlias = Literal["person", "program"]
"""Whether an actor is a person or a program.

- `person`: A human being.
- `program`: A program that acts by itself; it cannot sign, nor approve what a person
  must.
"""


class IdentityEvidence(Data, frozen=True, omit_defaults=True):
    """Who verified an actor's identity, and how (21 CFR 11.100(b)).

    Attributes:
        verified_by: Who verified it; not the actor in question.
        method: How: `passport shown`, `personnel file`.
        document: Where that is written down.
    """

    verified_by: ActorId
    """Who verified it; not the actor in question."""
    method: str
    """How: `passport shown`, `personnel file`."""
    document: str | None = None
    """Where that is written down."""


class _EnrolActor(msgspec.Struct, frozen=True, omit_defaults=True):
    """Enrols an actor: from now on the id is theirs, for good."""

    actor: ActorId
    printed_name: str
    kind: ActorKind
    roles: list[RoleId]
    evidence: IdentityEvidence
    command: Command
    certification: str | None = None
    expires_at: dt.datetime | None = None


class _ChangeActorRoles(msgspec.Struct, frozen=True, omit_defaults=True):
    """Gives an actor other roles, in place of those before."""

    actor: ActorId
    roles: list[RoleId]
    command: Command


class _QualifyActor(msgspec.Struct, frozen=True, omit_defaults=True):
    """Records that an actor was trained for something."""

    actor: ActorId
    qualification: QualificationId
    command: Command
    until: dt.datetime | None = None


class _DisqualifyActor(msgspec.Struct, frozen=True, omit_defaults=True):
    """Takes a qualification back before its time."""

    actor: ActorId
    qualification: QualificationId
    command: Command


class _CertifyActor(msgspec.Struct, frozen=True, omit_defaults=True):
    """Records that the agency was told of an actor's electronic signature (21 CFR
    11.100(c)).
    """

    actor: ActorId
    certification: str
    command: Command


class _AcknowledgePolicy(msgspec.Struct, frozen=True, omit_defaults=True):
    """Acknowledges the policy in force, in the name of whoever acts (21 CFR 11.10(j))."""

    policy_version: int
    command: Command


class _RenewCredential(msgspec.Struct, frozen=True, omit_defaults=True):
    """Records a credential: an actor's first, or the next one of their own."""

    actor: ActorId
    credential: CredentialId
    command: Command
    expires_at: dt.datetime | None = None


CredentialId: TypeAlias = str
"""What proves an actor's identity, by its name only: `jd-2026-03`, a key's fingerprint.
"""


class _RevokeCredential(msgspec.Struct, frozen=True, omit_defaults=True):
    """Declares a credential not to be trusted from an instant on, as when it was lost."""

    actor: ActorId
    credential: CredentialId
    command: Command
    revoked_from: dt.datetime | None = None


class _ResetCredential(msgspec.Struct, frozen=True, omit_defaults=True):
    """Asks for a new credential of an actor; a second person has to approve it."""

    actor: ActorId
    credential: CredentialId
    command: Command
    expires_at: dt.datetime | None = None


class _ApproveCredentialReset(msgspec.Struct, frozen=True, omit_defaults=True):
    """Approves a new credential that another person asked for; it is in use from now on."""

    actor: ActorId
    credential: CredentialId
    command: Command


class _DisableActor(msgspec.Struct, frozen=True, omit_defaults=True):
    """Disables an actor: nothing is done in their name until they are enabled again."""

    actor: ActorId
    command: Command


class _EnableActor(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lets an actor act again that was disabled, or whose account has ended."""

    actor: ActorId
    command: Command
    expires_at: dt.datetime | None = None


class _UnlockActor(msgspec.Struct, frozen=True, omit_defaults=True):
    """Opens the lock of an actor before its time, and forgets the failed attempts."""

    actor: ActorId
    command: Command


class _ChangePolicy(msgspec.Struct, frozen=True, omit_defaults=True):
    """Puts another policy in force, in place of the whole one before."""

    policy: PolicyDocument
    command: Command
    replaces: int | None = None


class _RegisterDevice(msgspec.Struct, frozen=True, omit_defaults=True):
    """Registers a device as a source of data."""

    device: DeviceId
    kind: Word
    command: Command
    software: str | None = None
    calibration_due: dt.datetime | None = None
    test_due: dt.datetime | None = None


class _CalibrateDevice(msgspec.Struct, frozen=True, omit_defaults=True):
    """Records that a device was calibrated, and by when it has to be again."""

    device: DeviceId
    command: Command
    next_due: dt.datetime | None = None
    certificate: str | None = None


class _TestDevice(msgspec.Struct, frozen=True, omit_defaults=True):
    """Records a test of a device: a scanner, a badge reader, a token, a terminal."""

    device: DeviceId
    passed: bool
    command: Command
    next_due: dt.datetime | None = None
    software: str | None = None
    remark: str | None = None


class _RetireDevice(msgspec.Struct, frozen=True, omit_defaults=True):
    """Takes a device out of use for good."""

    device: DeviceId
    command: Command


class _GetPolicy(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows the policy in force."""


class PolicyView(Data, frozen=True, omit_defaults=True):
    """The policy in force.

    Attributes:
        policy_version: Its number; 0 when none is established and every named actor
            may do anything.
        digest: Its configuration hash.
        since: Since when it is in force.
        by: Who put it in force.
        policy: What it says; absent when none is established.
    """

    policy_version: int
    """Its number; 0 when none is established and every named actor may do anything."""
    digest: Hash | None = None
    """Its configuration hash."""
    since: dt.datetime | None = None
    """Since when it is in force."""
    by: ActorId | None = None
    """Who put it in force."""
    policy: PolicyDocument | None = None
    """What it says; absent when none is established."""


class _GetActor(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows one actor: enrolment, roles, qualifications, credentials."""

    actor: ActorId


class ActorView(Data, frozen=True, omit_defaults=True):
    """One actor, as known at present.

    Attributes:
        actor: The id.
        printed_name: The name as it is printed beside a signature.
        kind: Whether it is a person or a program.
        standing: Whether anything may be done in the actor's name at present.
        roles: What the actor may be on the floor.
        evidence: Who verified the identity, and how.
        enrolled_at: When the actor was enrolled.
        enrolled_by: By whom.
        acknowledged_policy: The newest policy that was acknowledged; 0 is none.
        qualifications: What the actor was trained for.
        credentials: Every credential, oldest first; names and times only.
        certification: The reference of the certification to the agency.
        expires_at: When the account ends.
        locked_until: Until when failed attempts lock the actor.
    """

    actor: ActorId
    """The id."""
    printed_name: str
    """The name as it is printed beside a signature."""
    kind: ActorKind
    """Whether it is a person or a program."""
    standing: ActorStanding
    """Whether anything may be done in the actor's name at present."""
    roles: list[RoleId]
    """What the actor may be on the floor."""
    evidence: IdentityEvidence
    """Who verified the identity, and how."""
    enrolled_at: dt.datetime
    """When the actor was enrolled."""
    enrolled_by: ActorId
    """By whom."""
    acknowledged_policy: int
    """The newest policy that was acknowledged; 0 is none."""
    qualifications: list[QualificationLine]
    """What the actor was trained for."""
    credentials: list[CredentialLine]
    """Every credential, oldest first; names and times only."""
    certification: str | None = None
    """The reference of the certification to the agency."""
    expires_at: dt.datetime | None = None
    """When the account ends."""
    locked_until: dt.datetime | None = None
    """Until when failed attempts lock the actor."""


ActorStanding: TypeAlias = Literal["active", "disabled", "expired", "locked"]
"""Whether anything may be done in an actor's name.

- `active`: Yes, within the policy.
- `disabled`: No: disabled.
- `expired`: No: the account has come to its end.
- `locked`: Not for some minutes: too many attempts failed.
"""


class QualificationLine(Data, frozen=True, omit_defaults=True):
    """A qualification, as known at present.

    Attributes:
        qualification: In what.
        has_lapsed: Whether it has come to its end.
        until: Until when; without end when absent.
    """

    qualification: QualificationId
    """In what."""
    has_lapsed: bool
    """Whether it has come to its end."""
    until: dt.datetime | None = None
    """Until when; without end when absent."""


class CredentialLine(Data, frozen=True, omit_defaults=True):
    """A credential, as known at present.

    Attributes:
        credential: Its name.
        is_valid: Whether it is good at present.
        since: Since when it was used.
        expires_at: When it expires.
        revoked_from: From when on it is not to be trusted.
        replaced_at: When another took its place.
    """

    credential: CredentialId
    """Its name."""
    is_valid: bool
    """Whether it is good at present."""
    since: dt.datetime
    """Since when it was used."""
    expires_at: dt.datetime | None = None
    """When it expires."""
    revoked_from: dt.datetime | None = None
    """From when on it is not to be trusted."""
    replaced_at: dt.datetime | None = None
    """When another took its place."""


class _ListActors(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists the actors of a site, in pages: who may act, who may not and why, and the
    reference of each certification to the agency.
    """

    role: RoleId | None = None
    after: ActorId | None = None
    limit: int | None = None


class ActorPage(Data, frozen=True, omit_defaults=True):
    """One page of a list of actors.

    Attributes:
        actors: The actors, in the order of their ids.
        next: What to ask for behind; absent when this page is the last.
    """

    actors: list[ActorLine]
    """The actors, in the order of their ids."""
    next: ActorId | None = None
    """What to ask for behind; absent when this page is the last."""


class ActorLine(Data, frozen=True, omit_defaults=True):
    """One actor of a list.

    Attributes:
        actor: The id.
        printed_name: The name as it is printed beside a signature.
        kind: Whether it is a person or a program.
        standing: Whether anything may be done in the actor's name at present.
        roles: What the actor may be on the floor.
        certification: The reference of the certification to the agency.
    """

    actor: ActorId
    """The id."""
    printed_name: str
    """The name as it is printed beside a signature."""
    kind: ActorKind
    """Whether it is a person or a program."""
    standing: ActorStanding
    """Whether anything may be done in the actor's name at present."""
    roles: list[RoleId]
    """What the actor may be on the floor."""
    certification: str | None = None
    """The reference of the certification to the agency."""


class _ListDevices(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists the devices that data comes from, in pages, with what speaks against them now."""

    after: DeviceId | None = None
    limit: int | None = None


class DevicePage(Data, frozen=True, omit_defaults=True):
    """One page of a list of devices.

    Attributes:
        devices: The devices, in the order of their codes.
        next: What to ask for behind; absent when this page is the last.
    """

    devices: list[DeviceLine]
    """The devices, in the order of their codes."""
    next: DeviceId | None = None
    """What to ask for behind; absent when this page is the last."""


class DeviceLine(Data, frozen=True, omit_defaults=True):
    """One device of a list.

    Attributes:
        device: Its code.
        findings: Why it cannot be relied on; empty when it can.
        kind: What sort of device it is; absent when data came from it though it was
            never registered.
        software: The version of its software.
        calibration_due: By when it has to be calibrated.
        test_due: By when it has to be tested.
    """

    device: DeviceId
    """Its code."""
    findings: list[DeviceFinding]
    """Why it cannot be relied on; empty when it can."""
    kind: Word | None = None
    """What sort of device it is; absent when data came from it though it was never
    registered.
    """
    software: str | None = None
    """The version of its software."""
    calibration_due: dt.datetime | None = None
    """By when it has to be calibrated."""
    test_due: dt.datetime | None = None
    """By when it has to be tested."""


DeviceFinding: TypeAlias = Literal[
    "unknown", "retired", "calibration_overdue", "test_overdue", "test_failed"
]
"""Why a device cannot be relied on.

- `unknown`: It was never registered.
- `retired`: It is out of use for good.
- `calibration_overdue`: It should have been calibrated by now.
- `test_overdue`: It should have been tested by now.
- `test_failed`: It failed its last test.
"""


class _ExplainAccess(msgspec.Struct, frozen=True, omit_defaults=True):
    """Asks who may do something, and why others may not; nothing is done."""

    action: str
    subject: StreamId | None = None
    actor: ActorId | None = None
    source: DeviceId | None = None


class AccessExplanation(Data, frozen=True, omit_defaults=True):
    """Who may do something at present, and why others may not.

    Attributes:
        action: The action.
        policy_version: The policy in force; 0 when there is none.
        may: Who may, in the order of their ids; empty when one actor was asked
            about.
        may_not: Who may not, with the first reason.
        actor: Every check for the actor that was asked about.
    """

    action: str
    """The action."""
    policy_version: int
    """The policy in force; 0 when there is none."""
    may: list[ActorId]
    """Who may, in the order of their ids; empty when one actor was asked about."""
    may_not: list[ActorShutOut]
    """Who may not, with the first reason."""
    actor: ActorExplanation | None = None
    """Every check for the actor that was asked about."""


class ActorExplanation(Data, frozen=True, omit_defaults=True):
    """Every check for one actor.

    Attributes:
        actor: The actor.
        may: Whether no check failed.
        checks: The checks, in the order in which they are made.
    """

    actor: ActorId
    """The actor."""
    may: bool
    """Whether no check failed."""
    checks: list[AccessCheckLine]
    """The checks, in the order in which they are made."""


class AccessCheckLine(Data, frozen=True, omit_defaults=True):
    """One check.

    Attributes:
        check: Which.
        outcome: What came of it.
        why: The rule or the fact behind it.
    """

    check: AccessCheck
    """Which."""
    outcome: AccessOutcome
    """What came of it."""
    why: str
    """The rule or the fact behind it."""


AccessCheck: TypeAlias = Literal[
    "enrolled",
    "enabled",
    "not_expired",
    "not_locked",
    "permitted",
    "separated",
    "qualified",
    "acknowledged",
    "source",
    "reason",
]
"""What is checked before anything is done.

- `enrolled`: The actor is known.
- `enabled`: The actor is not disabled.
- `not_expired`: The account has not come to its end.
- `not_locked`: No failed attempts lock the actor.
- `permitted`: A rule allows the action and none denies it.
- `separated`: Nothing that the actor did on the thing closes the action.
- `qualified`: The actor has every qualification that the action needs.
- `acknowledged`: The actor acknowledged the policy in force, where that is asked.
- `source`: The source can be relied on.
- `reason`: A reason is given, where that is asked.
"""

AccessOutcome: TypeAlias = Literal["passed", "failed", "asked"]
"""What came of a check.

- `passed`: It is passed.
- `failed`: It is not passed: the action would be refused.
- `asked`: It depends on what the command will say.
"""


class ActorShutOut(Data, frozen=True, omit_defaults=True):
    """An actor who may not, with the first reason.

    Attributes:
        actor: The actor.
        code: The code of the refusal that it would be.
        why: The reason, for a person.
    """

    actor: ActorId
    """The actor."""
    code: str
    """The code of the refusal that it would be."""
    why: str
    """The reason, for a person."""


class _OpenSession(msgspec.Struct, frozen=True, omit_defaults=True):
    """Opens a signing session for the command's actor at the command's source device."""

    session: SessionId
    authentication: Authentication
    command: Command


SessionId: TypeAlias = str
"""A series of signings by one actor at one device."""


class Authentication(Data, frozen=True, omit_defaults=True):
    """What somebody shows to prove who they are.

    The first signing of a session, and every signing outside of one, takes two
    components of distinct kinds; later signings in the same session take at least one.

    Attributes:
        components: The components, each of another kind.
    """

    components: list[AuthenticationComponent]
    """The components, each of another kind."""


class AuthenticationComponent(Data, frozen=True, omit_defaults=True):
    """One component of an authentication.

    Attributes:
        kind: What kind of thing is shown.
        proof: What is shown. The host's authenticator looks at it; it is never
            stored.
    """

    kind: ComponentKind
    """What kind of thing is shown."""
    proof: Secret
    """What is shown. The host's authenticator looks at it; it is never stored."""


ComponentKind: TypeAlias = Literal[
    "user_id", "password", "pin", "token", "biometric", "certificate"
]
"""A kind of component.

- `user_id`: The identification code, typed anew. It counts beside another component,
  never alone, because others know it too.
- `password`: A password.
- `pin`: A short number known by heart.
- `token`: A device that the person has: one-time digits, a badge.
- `biometric`: A feature of the body.
- `certificate`: A certificate or key, on a card or in a keystore.
"""

Secret: TypeAlias = str
"""A text that is never printed, logged or stored as itself."""


class _SignStream(msgspec.Struct, frozen=True, omit_defaults=True):
    """Signs the newest version of a thing, as the command's actor."""

    stream: StreamId
    version: int
    meaning: Word
    authentication: Authentication
    command: Command
    session: SessionId | None = None
    signature: SignatureId | None = None


SignatureId: TypeAlias = str
"""An electronic signature."""


class _EndSession(msgspec.Struct, frozen=True, omit_defaults=True):
    """Ends a signing session: what is signed from now on takes every component again."""

    session: SessionId
    command: Command


class _GetSignature(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows one signature: who signed what, when and with which meaning."""

    signature: SignatureId


class SignatureView(Data, frozen=True, omit_defaults=True):
    """A signature, for programs and for people.

    Attributes:
        manifestation: What it says.
        digest: SHA-256 of the manifestation in canonical form.
        text: The same as one line of text, for printouts.
        key: The digital signature over it, where the host had a key for the signer.
    """

    manifestation: Manifestation
    """What it says."""
    digest: Hash
    """SHA-256 of the manifestation in canonical form."""
    text: str
    """The same as one line of text, for printouts."""
    key: KeySignature | None = None
    """The digital signature over it, where the host had a key for the signer."""


class Manifestation(Data, frozen=True, omit_defaults=True):
    """What a signature says. Name, times and meaning are not optional (21 CFR 11.50(a)).

    It prints as one line for people.

    Attributes:
        signature: The signature's own code.
        scope: At which site.
        stream: What is signed.
        version: Which version of it.
        leaf: The leaf hash of that version's line in the journal, and so of
            everything before.
        meaning: What the signature stands for.
        signer: Who signed.
        printed_name: The signer's name at that time, as it is printed.
        at: When it was signed, as the signer claims.
        recorded: When it was signed, by the host's clock.
        authenticators: What kinds of components proved the signer's identity.
        policy_version: The policy that was in force; 0 when there was none.
        credential: The credential behind them, by its name.
        session: The session in which it was signed.
    """

    signature: SignatureId
    """The signature's own code."""
    scope: Scope
    """At which site."""
    stream: StreamId
    """What is signed."""
    version: int
    """Which version of it."""
    leaf: Hash
    """The leaf hash of that version's line in the journal, and so of everything before.
    """
    meaning: Word
    """What the signature stands for."""
    signer: ActorId
    """Who signed."""
    printed_name: PrintedName
    """The signer's name at that time, as it is printed."""
    at: dt.datetime
    """When it was signed, as the signer claims."""
    recorded: dt.datetime
    """When it was signed, by the host's clock."""
    authenticators: list[ComponentKind]
    """What kinds of components proved the signer's identity."""
    policy_version: int
    """The policy that was in force; 0 when there was none."""
    credential: CredentialId | None = None
    """The credential behind them, by its name."""
    session: SessionId | None = None
    """The session in which it was signed."""


PrintedName: TypeAlias = str
"""A signer's name as it is printed."""


class KeySignature(Data, frozen=True, omit_defaults=True):
    """An Ed25519 signature of a manifestation's bytes, by a key that the host keeps.

    Attributes:
        key: The key that it can be checked with. Whether that key counts, and
            counted then, is for a history of keys to say.
        signature: The 64 bytes of the signature, in base64.
    """

    key: VerifierKey
    """The key that it can be checked with. Whether that key counts, and counted then, is
    for a history of keys to say.
    """
    signature: str
    """The 64 bytes of the signature, in base64."""


VerifierKey: TypeAlias = str
"""A key that signatures are checked with, as signed notes write it: its name, its id in 8
hexadecimal digits, and in base64 the kind 1 (Ed25519) followed by the public key,
joined by plus signs.
"""


class _ListSignatures(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists the signatures of a thing, oldest first, in pages."""

    stream: StreamId
    after: SignaturePlace | None = None
    limit: int | None = None


class SignaturePlace(Data, frozen=True, omit_defaults=True):
    """A place in a list of signatures.

    Attributes:
        recorded: When the last signature shown was recorded.
        signature: Its code.
    """

    recorded: dt.datetime
    """When the last signature shown was recorded."""
    signature: SignatureId
    """Its code."""


class SignaturePage(Data, frozen=True, omit_defaults=True):
    """One page of a list of signatures.

    Attributes:
        signatures: The signatures.
        next: Where the next page begins; absent when this one is the last.
    """

    signatures: list[SignatureView]
    """The signatures."""
    next: SignaturePlace | None = None
    """Where the next page begins; absent when this one is the last."""


class _VerifySignature(msgspec.Struct, frozen=True, omit_defaults=True):
    """Checks a signature: that it says what it said when it was made, that what was signed
    is what the journal has, and that the signer's credential and key were good at that
    time.
    """

    signature: SignatureId


class SignatureVerdict(Data, frozen=True, omit_defaults=True):
    """What the check found.

    Attributes:
        is_valid: Whether every check passed.
        has_changed_since: Whether what was signed has a newer version by now. The
            signature still holds, for the version that it names.
        newest_version: The newest version of what was signed.
        checks: What was checked.
        signature: The signature.
    """

    is_valid: bool
    """Whether every check passed."""
    has_changed_since: bool
    """Whether what was signed has a newer version by now. The signature still holds, for
    the version that it names.
    """
    newest_version: int
    """The newest version of what was signed."""
    checks: list[SignatureCheck]
    """What was checked."""
    signature: SignatureView
    """The signature."""


class SignatureCheck(Data, frozen=True, omit_defaults=True):
    """One check of a signature.

    Attributes:
        check: What was checked.
        passed: Whether it passed.
        finding: What was found, for people.
    """

    check: SignatureCheckKind
    """What was checked."""
    passed: bool
    """Whether it passed."""
    finding: str
    """What was found, for people."""


SignatureCheckKind: TypeAlias = Literal[
    "manifestation", "journal", "signed_version", "credential", "key_signature", "key_validity"
]
"""What is checked of a signature.

- `manifestation`: The manifestation has the digest that was written down.
- `journal`: The signature is in the journal, as its signer's own act.
- `signed_version`: The journal's line of the version signed is the one that was signed.
- `credential`: The signer's credential was good when it was signed.
- `key_signature`: The digital signature is one of this manifestation.
- `key_validity`: The key of the digital signature is known and was good when it was
  signed.
"""


class _ListSigners(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists the persons who are enrolled, with the reference under which the agency was
    told that their signatures are meant as binding.
    """

    after: ActorId | None = None
    limit: int | None = None


class SignerPage(Data, frozen=True, omit_defaults=True):
    """One page of a list of signers.

    Attributes:
        signers: The signers.
        next: `after` of the next page; absent when this one is the last.
    """

    signers: list[SignerLine]
    """The signers."""
    next: ActorId | None = None
    """`after` of the next page; absent when this one is the last."""


class SignerLine(Data, frozen=True, omit_defaults=True):
    """One person who can sign.

    Attributes:
        actor: The signer.
        printed_name: The name as it is printed beside their signatures.
        verified_by: Who verified their identity.
        since: Since when they are enrolled.
        certification: The reference of the certification to the agency; absent
            while there is none.
    """

    actor: ActorId
    """The signer."""
    printed_name: str
    """The name as it is printed beside their signatures."""
    verified_by: ActorId
    """Who verified their identity."""
    since: dt.datetime
    """Since when they are enrolled."""
    certification: str | None = None
    """The reference of the certification to the agency; absent while there is none."""


class _DescribePerson(msgspec.Struct, frozen=True, omit_defaults=True):
    """Enters, changes or removes details of a person: name, telephone, address."""

    person: ActorId
    details: list[PersonDetailChange]
    command: Command
    retain_until: dt.datetime | None = None


class PersonDetailChange(Data, frozen=True, omit_defaults=True):
    """One detail to be entered, changed or removed.

    Attributes:
        name: What it is: `telephone`.
        value: The value; absent to remove the detail.
    """

    name: FieldName
    """What it is: `telephone`."""
    value: Secret | None = None
    """The value; absent to remove the detail."""


class _NotePerson(msgspec.Struct, frozen=True, omit_defaults=True):
    """Writes a note about a person, such as a remark on a training."""

    person: ActorId
    text: Secret
    category: Word
    command: Command
    retain_until: dt.datetime | None = None


class _ReadPerson(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows what is known of a person: details, and notes as far as they can be read."""

    person: ActorId


class PersonView(Data, frozen=True, omit_defaults=True):
    """What is known of a person.

    Attributes:
        person: The person.
        details: Details, by name.
        notes: Notes, oldest first.
        erasures: Every erasure, oldest first.
    """

    person: ActorId
    """The person."""
    details: list[PersonDetail]
    """Details, by name."""
    notes: list[PersonNoteView]
    """Notes, oldest first."""
    erasures: list[PersonErasure]
    """Every erasure, oldest first."""


class PersonDetail(Data, frozen=True, omit_defaults=True):
    """A detail of a person.

    Attributes:
        name: What it is.
        value: The value.
    """

    name: FieldName
    """What it is."""
    value: str
    """The value."""


class PersonNoteView(Data, frozen=True, omit_defaults=True):
    """A note about a person.

    Attributes:
        number: Its number, counted from 1.
        category: What sort of note it is.
        by: Who wrote it.
        at: When, as claimed.
        text: The text; absent when it cannot be read any more.
        missing: Why there is no text: when it was erased, by whom and why.
        retain_until: Until when it has to be kept.
    """

    number: int
    """Its number, counted from 1."""
    category: Word
    """What sort of note it is."""
    by: ActorId
    """Who wrote it."""
    at: dt.datetime
    """When, as claimed."""
    text: str | None = None
    """The text; absent when it cannot be read any more."""
    missing: str | None = None
    """Why there is no text: when it was erased, by whom and why."""
    retain_until: dt.datetime | None = None
    """Until when it has to be kept."""


class PersonErasure(Data, frozen=True, omit_defaults=True):
    """The tombstone of an erasure.

    Attributes:
        by: Who erased.
        at: When, as claimed.
        basis: On what basis: `request_of_the_person`, `end_of_retention`.
        reason: Why.
    """

    by: ActorId
    """Who erased."""
    at: dt.datetime
    """When, as claimed."""
    basis: Word
    """On what basis: `request_of_the_person`, `end_of_retention`."""
    reason: str
    """Why."""


class _ErasePerson(msgspec.Struct, frozen=True, omit_defaults=True):
    """Erases what can be read of a person: the key of all notes, and all details."""

    person: ActorId
    basis: Word
    command: Command


class _GrantLease(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lets a device write the history of a site, and no other device from now on."""

    site: Scope
    device: DeviceId
    command: Command


class _RevokeLease(msgspec.Struct, frozen=True, omit_defaults=True):
    """Takes the lease of a site away; nothing is taken of it before another is granted."""

    site: Scope
    command: Command


class _HoldLease(msgspec.Struct, frozen=True, omit_defaults=True):
    """Tells a plant on the edge which lease it holds; its pages state it from then on."""

    site: Scope
    device: DeviceId
    epoch: int
    command: Command


class _ResolveFork(msgspec.Struct, frozen=True, omit_defaults=True):
    """Ends the quarantine of a site whose history had forked; a person decides, with a
    reason.
    """

    site: Scope
    decision: ForkDecision
    command: Command


ForkDecision: TypeAlias = Literal["resume", "replace"]
"""How a site goes on after a fork.

- `resume`: The lease stays as it is: the fork was put away, and the device that goes on
  continues the central plant's history.
- `replace`: The lease ends: a new one has to be granted before anything is taken.
"""


class _ReadPage(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reads a page of this site's journal, to be sent to the central plant."""

    after: int = 0
    limit: int = 1000


class SyncPage(Data, frozen=True, omit_defaults=True):
    """A stretch of a site's journal, with the lease that it is sent under.

    A page without lines is worth sending too: it says how far the device is, and is
    answered with how far the central plant is.

    Attributes:
        site: The site, with its tenant.
        device: The device that holds its lease.
        epoch: The number of the lease.
        position: The last position of the sender's journal when the page was made.
        head: The leaf hash of the line there; zeros when there is none.
        tail: The leaf hash of the page's last line, so that damage on the way is
            not taken for a fork; zeros when the page has no lines.
        lines: Consecutive lines of the journal, as they are stored.
    """

    site: Scope
    """The site, with its tenant."""
    device: DeviceId
    """The device that holds its lease."""
    epoch: int
    """The number of the lease."""
    position: int
    """The last position of the sender's journal when the page was made."""
    head: Hash
    """The leaf hash of the line there; zeros when there is none."""
    tail: Hash
    """The leaf hash of the page's last line, so that damage on the way is not taken for a
    fork; zeros when the page has no lines.
    """
    lines: list[str] = []
    """Consecutive lines of the journal, as they are stored."""


class _AcceptPage(msgspec.Struct, frozen=True, omit_defaults=True):
    """Takes a page as it was sent, checks it, and writes what is new of it."""

    page: SyncPage


class Accepted(Data, frozen=True, omit_defaults=True):
    """What became of a page.

    Attributes:
        known: How many lines were here already.
        new: How many lines are new.
        position: The last position here: the next page starts behind it.
    """

    known: int
    """How many lines were here already."""
    new: int
    """How many lines are new."""
    position: int
    """The last position here: the next page starts behind it."""


class _CopySite(msgspec.Struct, frozen=True, omit_defaults=True):
    """Asks the central plant for its copy of a site's journal, for a device that starts
    anew or was restored from a backup.
    """

    site: Scope
    device: DeviceId
    epoch: int
    after: int = 0
    limit: int = 10000


class _ShowSync(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows how far every site is that sends its journal here."""


class SyncStatus(Data, frozen=True, omit_defaults=True):
    """How far every edge has come, by its site.

    Attributes:
        edges: Every site that was ever leased to a device.
    """

    edges: list[EdgeStatus]
    """Every site that was ever leased to a device."""


class EdgeStatus(Data, frozen=True, omit_defaults=True):
    """How far one site on the edge has come.

    Attributes:
        site: The site, with its tenant.
        epoch: The number of its newest lease.
        position: The last position that was taken over; 0 when nothing was.
        forks: How many forks of its history were found so far.
        device: The device that holds the lease; absent while nobody does.
        since: Since when it holds it.
        recorded: When the line there was recorded, by the device's clock.
        heard_at: When the device was last heard of, by this plant's clock.
        behind: How many lines it had then that are not here yet.
        quarantine: Why nothing is taken, while nothing is.
    """

    site: Scope
    """The site, with its tenant."""
    epoch: int
    """The number of its newest lease."""
    position: int
    """The last position that was taken over; 0 when nothing was."""
    forks: int
    """How many forks of its history were found so far."""
    device: DeviceId | None = None
    """The device that holds the lease; absent while nobody does."""
    since: dt.datetime | None = None
    """Since when it holds it."""
    recorded: dt.datetime | None = None
    """When the line there was recorded, by the device's clock."""
    heard_at: dt.datetime | None = None
    """When the device was last heard of, by this plant's clock."""
    behind: int | None = None
    """How many lines it had then that are not here yet."""
    quarantine: Quarantine | None = None
    """Why nothing is taken, while nothing is."""


class Quarantine(Data, frozen=True, omit_defaults=True):
    """Why nothing of a site is taken: two histories claim it.

    Attributes:
        since: Since when.
        device: The device that sent the other history.
        epoch: Its epoch.
        position: The first position at which the two are known to differ; they may
            have parted earlier.
        kept: The leaf hash of the line that stands there at the central plant.
        sent: The leaf hash of the line that was sent; zeros where it is not known.
    """

    since: dt.datetime
    """Since when."""
    device: DeviceId
    """The device that sent the other history."""
    epoch: int
    """Its epoch."""
    position: int
    """The first position at which the two are known to differ; they may have parted
    earlier.
    """
    kept: Hash
    """The leaf hash of the line that stands there at the central plant."""
    sent: Hash
    """The leaf hash of the line that was sent; zeros where it is not known."""


class _SendLetter(msgspec.Struct, frozen=True, omit_defaults=True):
    """Sends a site on the edge a letter: an operation that it is to carry out by its own
    rules.
    """

    letter: LetterId
    to: Scope
    method: str
    request: str
    command: Command


LetterId: TypeAlias = str
"""A command that one plant sends to another: `L-2026-0007`."""


class _FetchLetters(msgspec.Struct, frozen=True, omit_defaults=True):
    """Hands a device the letters that its site has not answered yet, in the order in which
    they were sent.
    """

    site: Scope
    device: DeviceId
    epoch: int
    after: int = 0
    limit: int = 1000


class LetterPage(Data, frozen=True, omit_defaults=True):
    """Letters for one site, and where to go on.

    Attributes:
        letters: The letters, in order.
        number: The place up to which was read: `after` of the next call.
    """

    letters: list[Letter]
    """The letters, in order."""
    number: int
    """The place up to which was read: `after` of the next call."""


class Letter(Data, frozen=True, omit_defaults=True):
    """A letter as the site gets it.

    Attributes:
        letter: The letter's code.
        number: Its place in the queue.
        order: The command id to carry it out under; it stands in the request
            already.
        method: The operation to carry out.
        request: The operation's request, as JSON text.
    """

    letter: LetterId
    """The letter's code."""
    number: int
    """Its place in the queue."""
    order: CommandId
    """The command id to carry it out under; it stands in the request already."""
    method: str
    """The operation to carry out."""
    request: str
    """The operation's request, as JSON text."""


class _AnswerLetter(msgspec.Struct, frozen=True, omit_defaults=True):
    """Writes down, at the site itself, what became of a letter; the answer travels with
    the site's journal.
    """

    letter: LetterId
    order: CommandId
    outcome: LetterOutcome
    command: Command
    problem: LetterProblem | None = None


LetterOutcome: TypeAlias = Literal["done", "rejected", "postponed"]
"""What became of a letter at the site that it was for.

- `done`: It was carried out.
- `rejected`: The site's rules say no.
- `postponed`: Not now; the site will try again.
"""


class LetterProblem(Data, frozen=True, omit_defaults=True):
    """Why a site rejected or postponed a letter.

    Attributes:
        code: The stable dotted code of the error.
        message: The sentence for a person.
    """

    code: str
    """The stable dotted code of the error."""
    message: str
    """The sentence for a person."""


class _ListDeadLetters(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists the letters that sites have rejected and that nobody has dealt with, oldest
    sending first.
    """

    site: Scope | None = None


class DeadLetters(Data, frozen=True, omit_defaults=True):
    """Letters that sites have rejected.

    Attributes:
        letters: The letters.
    """

    letters: list[DeadLetter]
    """The letters."""


class DeadLetter(Data, frozen=True, omit_defaults=True):
    """A letter that its site has rejected.

    Attributes:
        letter: The letter's code.
        to: The site that it was for.
        method: The operation wanted.
        request: The operation's request, as JSON text.
        sendings: How often it was sent.
        sent_by: Who sent it the last time.
        sent_at: When, as claimed.
        problem: Why the site rejected it.
    """

    letter: LetterId
    """The letter's code."""
    to: Scope
    """The site that it was for."""
    method: str
    """The operation wanted."""
    request: str
    """The operation's request, as JSON text."""
    sendings: int
    """How often it was sent."""
    sent_by: ActorId
    """Who sent it the last time."""
    sent_at: dt.datetime
    """When, as claimed."""
    problem: LetterProblem | None = None
    """Why the site rejected it."""


class _ResendLetter(msgspec.Struct, frozen=True, omit_defaults=True):
    """Sends a dead letter again, as it is, at the end of the queue and with a new order."""

    letter: LetterId
    command: Command


class _DismissLetter(msgspec.Struct, frozen=True, omit_defaults=True):
    """Decides that a dead letter need not be carried out any more; the command's reason is
    mandatory.
    """

    letter: LetterId
    command: Command


class _ReadEvents(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reads the events of a site behind a position, and waits for the next ones if wanted."""

    after: int = 0
    limit: int = 1000
    wait_ms: int = 0
    kinds: list[str] = []
    streams: list[StreamId] = []
    with_lines: bool = False


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


class _ReportJournal(msgspec.Struct, frozen=True, omit_defaults=True):
    """Writes the audit trail to a new file in a form for people: every event with
    everything that it says.
    """

    path: str
    format: ReportFormat = "html"
    after: int = 0
    streams: list[StreamId] = []


ReportFormat: TypeAlias = Literal["html", "text"]
"""How a report is written.

- `html`: A page for a browser, which prints well and needs nothing else.
- `text`: Plain text.
"""


class Reported(Data, frozen=True, omit_defaults=True):
    """What was reported.

    Attributes:
        events: How many events the report holds.
        position: The position up to which was read.
    """

    events: int
    """How many events the report holds."""
    position: int
    """The position up to which was read."""


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


class _ReviewTrail(msgspec.Struct, frozen=True, omit_defaults=True):
    """Writes down that a stretch of the audit trail was reviewed, and what was found."""

    review: ReviewId
    from_position: int
    to_position: int
    findings: str
    meaning: Word
    command: Command
    tolerance: dt.timedelta | None = None


ReviewId: TypeAlias = str
"""A review of a stretch of the audit trail: `ATR-2026-11`."""


class _GetReview(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows one review of the audit trail, with what stood out."""

    review: ReviewId


class ReviewView(Data, frozen=True, omit_defaults=True):
    """A review of the audit trail.

    Attributes:
        line: Which stretch, by whom, when, and how often something stood out.
        leaf: The leaf hash of the last line that was reviewed, which stands for all
            before it.
        findings: What was found, in the reviewer's words.
        exceptions: What stood out; only the first are named when there are many.
    """

    line: ReviewLine
    """Which stretch, by whom, when, and how often something stood out."""
    leaf: Hash
    """The leaf hash of the last line that was reviewed, which stands for all before it.
    """
    findings: str
    """What was found, in the reviewer's words."""
    exceptions: list[TrailException]
    """What stood out; only the first are named when there are many."""


class ReviewLine(Data, frozen=True, omit_defaults=True):
    """One review of a list.

    Attributes:
        review: The review's code.
        from_position: The first position.
        to_position: The last position.
        meaning: What the review stands for.
        by: Who reviewed.
        at: When, as claimed.
        counts: How often something of each kind stood out.
    """

    review: ReviewId
    """The review's code."""
    from_position: int
    """The first position."""
    to_position: int
    """The last position."""
    meaning: Word
    """What the review stands for."""
    by: ActorId
    """Who reviewed."""
    at: dt.datetime
    """When, as claimed."""
    counts: list[TrailExceptionCount]
    """How often something of each kind stood out."""


class TrailExceptionCount(Data, frozen=True, omit_defaults=True):
    """How often something stands out.

    Attributes:
        kind: What kind of thing.
        count: How often.
    """

    kind: TrailExceptionKind
    """What kind of thing."""
    count: int
    """How often."""


TrailExceptionKind: TypeAlias = Literal[
    "refused",
    "failed_attempt",
    "lock",
    "clock_step",
    "late_entry",
    "early_entry",
    "change_without_reason",
    "erasure",
    "unreadable",
]
"""What kind of thing stands out.

- `refused`: Somebody was refused something.
- `failed_attempt`: Somebody could not prove who they are.
- `lock`: Too many attempts locked an actor, or somebody opened such a lock.
- `clock_step`: The clock of the host stepped.
- `late_entry`: It was recorded long after it is claimed to have happened.
- `early_entry`: It is claimed to have happened after it was recorded.
- `change_without_reason`: Something was changed, and nobody said why.
- `erasure`: Something about a person was erased.
- `unreadable`: The line cannot be read.
"""


class TrailException(Data, frozen=True, omit_defaults=True):
    """Something that stands out.

    Attributes:
        kind: What kind of thing it is.
        position: The position of its line.
        stream: What the line is about.
    """

    kind: TrailExceptionKind
    """What kind of thing it is."""
    position: int
    """The position of its line."""
    stream: StreamId | None = None
    """What the line is about."""


class _ListReviews(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists reviews by the last position that they cover, in pages."""

    after: ReviewPlace | None = None
    limit: int | None = None


class ReviewPlace(Data, frozen=True, omit_defaults=True):
    """A place in a list of reviews.

    Attributes:
        to_position: The last position that the last review shown covers.
        review: Its code.
    """

    to_position: int
    """The last position that the last review shown covers."""
    review: ReviewId
    """Its code."""


class ReviewPage(Data, frozen=True, omit_defaults=True):
    """One page of a list of reviews.

    Attributes:
        reviews: The reviews.
        next: Where the next page begins; absent when this one is the last.
    """

    reviews: list[ReviewLine]
    """The reviews."""
    next: ReviewPlace | None = None
    """Where the next page begins; absent when this one is the last."""


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


class _VerifySignedBytes(msgspec.Struct, frozen=True, omit_defaults=True):
    """Checks an Ed25519 signature, strictly: a signature in a second spelling, or under a
    weak key, does not pass.
    """

    message_hex: str
    signature_hex: str
    public_key_hex: str


class _CheckStore(msgspec.Struct, frozen=True, omit_defaults=True):
    """Holds the plant's store to every promise that a store makes, one check after
    another.
    """

    filter: str = ""


class StoreReport(Data, frozen=True, omit_defaults=True):
    """What became of each check.

    Attributes:
        passed: How many promises are kept.
        failed: How many are not.
        skipped: How many do not apply to this store.
        checks: The checks that were run, or skipped, in their order.
    """

    passed: int
    """How many promises are kept."""
    failed: int
    """How many are not."""
    skipped: int
    """How many do not apply to this store."""
    checks: list[StoreCheck]
    """The checks that were run, or skipped, in their order."""


class StoreCheck(Data, frozen=True, omit_defaults=True):
    """One promise, and what became of it.

    Attributes:
        name: The promise as a name.
        about: The promise as a sentence.
        result: What became of it.
        milliseconds: How long it took.
        reason: Why it failed, or why it was skipped.
    """

    name: str
    """The promise as a name."""
    about: str
    """The promise as a sentence."""
    result: StoreCheckResult
    """What became of it."""
    milliseconds: int
    """How long it took."""
    reason: str | None = None
    """Why it failed, or why it was skipped."""


StoreCheckResult: TypeAlias = Literal["passed", "failed", "skipped"]
"""What became of a check.

- `passed`: The promise is kept.
- `failed`: It is not.
- `skipped`: It does not apply to this store.
"""


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


class _VerifyProof(msgspec.Struct, frozen=True, omit_defaults=True):
    """Says which of the components prove that somebody is this actor."""

    actor: ActorId
    components: list[AuthenticationComponent]


class VerifiedProofVerdict(Data, frozen=True, omit_defaults=True, tag_field="type", tag="verified"):
    """Some components are right.

    Attributes:
        kinds: The kinds of components that were looked at and are right.
        credential: The credential behind them, if it is known by name; the one in
            use when absent.
    """

    kinds: list[ComponentKind]
    """The kinds of components that were looked at and are right."""
    credential: CredentialId | None = None
    """The credential behind them, if it is known by name; the one in use when absent.
    """


class WrongProofVerdict(Data, frozen=True, omit_defaults=True, tag_field="type", tag="wrong"):
    """The proof is wrong. That is written down, and too many lock the actor.

    Attributes:
        why: What is wrong.
    """

    why: str
    """What is wrong."""


class UnavailableProofVerdict(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="unavailable"
):
    """Nobody can tell at present: the directory does not answer. Nothing is counted.

    Attributes:
        why: Why not.
    """

    why: str
    """Why not."""


ProofVerdict: TypeAlias = VerifiedProofVerdict | WrongProofVerdict | UnavailableProofVerdict
"""What was found of a proof. No secret belongs into the reasons: they are shown."""


class _JudgeAccess(msgspec.Struct, frozen=True, omit_defaults=True):
    """Judges whether somebody may do what they want."""

    scope: Scope
    action: str
    actor: ActorId
    roles: list[RoleId]
    now: dt.datetime
    subject: StreamId | None = None
    source: DeviceId | None = None


class AllowAccessJudgement(Data, frozen=True, omit_defaults=True, tag_field="type", tag="allow"):
    """It is allowed, as if a rule said so.

    Attributes:
        why: The reason, shown when somebody asks why.
    """

    why: str
    """The reason, shown when somebody asks why."""


class DenyAccessJudgement(Data, frozen=True, omit_defaults=True, tag_field="type", tag="deny"):
    """It is denied, whatever the policy says.

    Attributes:
        why: The reason, told to whoever was refused.
    """

    why: str
    """The reason, told to whoever was refused."""


class AbstainAccessJudgement(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="abstain"
):
    """The policy alone decides."""


AccessJudgement: TypeAlias = AllowAccessJudgement | DenyAccessJudgement | AbstainAccessJudgement
"""What is said of a wish to do something."""


class _AnchorKeep(msgspec.Struct, frozen=True, omit_defaults=True):
    """Keeps a note."""

    origin: str
    note: str


class _AnchorKept(msgspec.Struct, frozen=True, omit_defaults=True):
    """Gives every note kept of this origin, oldest first."""

    origin: str


class _SignerDescribe(msgspec.Struct, frozen=True, omit_defaults=True):
    """Says which key it is; asked once, when the plant is opened."""


class SignerDescription(Data, frozen=True, omit_defaults=True):
    """Which key signs.

    Attributes:
        name: The key's name, which must be the origin of the checkpoints that it
            signs, such as `acme/munich`: without spaces and plus signs.
        public_key: The public key: 32 bytes, as RFC 8032 encodes it.
    """

    name: str
    """The key's name, which must be the origin of the checkpoints that it signs, such as
    `acme/munich`: without spaces and plus signs.
    """
    public_key: bytes
    """The public key: 32 bytes, as RFC 8032 encodes it."""


class _SignerSign(msgspec.Struct, frozen=True, omit_defaults=True):
    """Signs a message with Ed25519 (RFC 8032, neither hashed before nor with a context)."""

    message: bytes


class _ClockNow(msgspec.Struct, frozen=True, omit_defaults=True):
    """Gives the time now."""


__all__ = [
    "AbstainAccessJudgement",
    "Accepted",
    "AccessCheck",
    "AccessCheckLine",
    "AccessExplanation",
    "AccessJudgement",
    "AccessOutcome",
    "AccessRule",
    "ActorDetails",
    "ActorExplanation",
    "ActorId",
    "ActorKind",
    "ActorLine",
    "ActorPage",
    "ActorShutOut",
    "ActorStanding",
    "ActorView",
    "AllowAccessJudgement",
    "AuditReport",
    "Authentication",
    "AuthenticationComponent",
    "BackupMade",
    "Break",
    "Calendar",
    "CalendarException",
    "Canonical",
    "ChainReport",
    "CheckpointCheck",
    "CheckpointRule",
    "ClockChange",
    "Command",
    "CommandId",
    "ComponentKind",
    "Confirmation",
    "ConsistencyProof",
    "Converted",
    "CredentialId",
    "CredentialLine",
    "CycleDays",
    "Days",
    "DeadLetter",
    "DeadLetters",
    "DenyAccessJudgement",
    "DeviceFinding",
    "DeviceId",
    "DeviceLine",
    "DevicePage",
    "Direction",
    "Done",
    "DottedPattern",
    "DueReport",
    "Ed25519Signature",
    "EdgeStatus",
    "Equivalence",
    "Estimate",
    "EventPage",
    "EventProof",
    "ExceptionShift",
    "Exported",
    "FieldName",
    "Finding",
    "FindingKind",
    "ForkDecision",
    "GrowthProof",
    "Hash",
    "HostPart",
    "IdentityEvidence",
    "ImportedJournal",
    "InclusionProof",
    "IndividualsChart",
    "Interval",
    "JournalCheckpoint",
    "JournalEvent",
    "KeySignature",
    "KeyValuePair",
    "KeyValueSlot",
    "Kind",
    "KnownEstimate",
    "KnownLimits",
    "Letter",
    "LetterId",
    "LetterOutcome",
    "LetterPage",
    "LetterProblem",
    "Limits",
    "Manifestation",
    "MovingRangesEstimate",
    "PersonDetail",
    "PersonDetailChange",
    "PersonErasure",
    "PersonNoteView",
    "PersonView",
    "PlantStatus",
    "PolicyDocument",
    "PolicyView",
    "PrintedName",
    "ProofVerdict",
    "QualificationId",
    "QualificationLine",
    "Quantity",
    "Quarantine",
    "Rebuilt",
    "RecordField",
    "RecordFieldChange",
    "RecordFieldEntry",
    "RecordFieldHistory",
    "RecordId",
    "RecordLine",
    "RecordPage",
    "RecordPlace",
    "RecordStatus",
    "RecordStep",
    "RecordView",
    "RefusalList",
    "ReportFormat",
    "Reported",
    "ReviewId",
    "ReviewLine",
    "ReviewPage",
    "ReviewPlace",
    "ReviewView",
    "RoleId",
    "Rounding",
    "RowComparison",
    "RowDifference",
    "Rule",
    "RuleEffect",
    "RuleSet",
    "Scope",
    "ScopePattern",
    "Secret",
    "Separation",
    "SessionId",
    "Shift",
    "ShiftInstance",
    "ShiftList",
    "SigmaMethod",
    "Signal",
    "SignatureCheck",
    "SignatureCheckKind",
    "SignatureId",
    "SignaturePage",
    "SignaturePlace",
    "SignatureVerdict",
    "SignatureView",
    "SignedCheckpoint",
    "SignerDescription",
    "SignerLine",
    "SignerPage",
    "SigningPolicy",
    "SigningRule",
    "SourcePolicy",
    "SourceRule",
    "StoreCheck",
    "StoreCheckResult",
    "StoreDescription",
    "StoreReport",
    "StreamEvents",
    "StreamId",
    "SyncPage",
    "SyncStatus",
    "Ticked",
    "TrailException",
    "TrailExceptionCount",
    "TrailExceptionKind",
    "TrainingRule",
    "TreeRoot",
    "UnavailableProofVerdict",
    "UnitCode",
    "Verified",
    "VerifiedProofVerdict",
    "VerifierKey",
    "Weekday",
    "WeeklyDays",
    "Word",
    "WorkingTimeAnswer",
    "WorkingTimeEnd",
    "WrongProofVerdict",
    "Zone",
]
