# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The data that operations take and give."""

from __future__ import annotations

import datetime as dt
import decimal
from typing import Literal, TypeAlias

import msgspec

from ._column import Column, Floats, GivenFloats, GivenWholes, Wholes, column
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
    own_rules: list[RuleSpec] = []
    after_signal: AfterSignal = "overlap"
    zones: ZoneWidth | None = None
    with_episodes: bool = False
    nsigma: float = 3.0
    missing: Missing = "break"
    phase_starts: Wholes = []
    phase_labels: Wholes | None = None
    baseline: Baseline | None = None
    exclude: Wholes = []
    lines: OwnLines | None = None
    spec: SpecLimits | None = None


RuleSet: TypeAlias = Literal[
    "limits_only",
    "western_electric",
    "nelson",
    "minitab",
    "jmp",
    "aiag",
    "montgomery",
    "jasp",
    "own_only",
]
"""Which rules read the chart.

Every rule adds false alarms. On a process that never changes, the limits alone signal
once in 370 points on average, the Western Electric rules once in 92, Nelson's eight
about once in 73 (C. W. Champ, W. H. Woodall, "Exact results for Shewhart control charts
with supplementary runs rules", *Technometrics* 29, 1987, 393-399; the last by
simulation). A set names whose counts are used; missing values, charts with other
statistics and the width of zones are settings of their own.

- `limits_only`: Points beyond the control limits, nothing else. The default.
- `western_electric`: The four tests of the Western Electric handbook:
  `beyond_three_sigma`, `two_of_three_beyond_two_sigma`, `four_of_five_beyond_one_sigma`
  and `eight_on_one_side`.
- `nelson`: Nelson's eight tests: `beyond_three_sigma`, `nine_on_one_side`,
  `six_trending`, `fourteen_alternating`, `two_of_three_beyond_two_sigma`,
  `four_of_five_beyond_one_sigma`, `fifteen_within_one_sigma` and
  `eight_beyond_one_sigma`.
- `minitab`: Minitab's eight tests: Nelson's, but trends and alternation count steps,
  not points, so that they are `seven_trending` and `fifteen_alternating`.
- `jmp`: JMP's eight tests, which are Nelson's. (JMP measures zones from the limits: see
  the setting of zones.)
- `aiag`: The criteria of the AIAG's SPC manual: Nelson's, with `seven_on_one_side` in
  place of nine.
- `montgomery`: Montgomery's eight sensitizing rules: those of Western Electric, then
  `six_trending`, `fifteen_within_one_sigma`, `fourteen_alternating` and
  `eight_beyond_one_sigma`.
- `jasp`: The tests of JASP at their defaults: `beyond_three_sigma`,
  `seven_on_one_side`, `eight_trending` (seven steps), `two_of_three_beyond_two_sigma`,
  `fifteen_within_one_sigma`, `eight_beyond_one_sigma`, `four_of_five_beyond_one_sigma`
  and `fifteen_alternating` (fourteen steps).
- `own_only`: No rule but your own.
"""

SigmaMethod: TypeAlias = Literal[
    "mean_moving_range", "median_moving_range", "root_mean_squared_difference"
]
"""How sigma is estimated from the moving ranges.

- `mean_moving_range`: The mean moving range divided by `d2` (1.128 for a span of 2).
  The default, and what most programs do.
- `median_moving_range`: The median moving range divided by the median of the range of
  normal values (0.954 for a span of 2, and likewise exact for every other). A few wild
  values or a step do not widen it. When more than half of the moving ranges are zero,
  because the gauge is too coarse, it is zero and every value off the centre signals.
- `root_mean_squared_difference`: The root of half the mean squared difference of
  successive values (root MSSD), as it stands, without a correction for its bias. It
  needs a span of 2.
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


class RuleSpec(Data, frozen=True, omit_defaults=True):
    """A rule: its name, and what it looks for.

    Attributes:
        name: What answers call it.
        test: What it looks for.
    """

    name: RuleName
    """What answers call it."""
    test: RuleTest
    """What it looks for."""


RuleName: TypeAlias = str
"""The name of a rule: that of a rule of your own, of 1 to 64 lower-case letters, digits
and underscores, or one of the known names, each with one meaning: beyond_three_sigma,
nine_on_one_side, six_trending, fourteen_alternating, two_of_three_beyond_two_sigma,
four_of_five_beyond_one_sigma, fifteen_within_one_sigma, eight_beyond_one_sigma,
eight_on_one_side, seven_on_one_side, seven_trending, eight_trending,
fifteen_alternating.
"""


class BeyondRuleTest(Data, frozen=True, omit_defaults=True, tag_field="type", tag="beyond"):
    """Points beyond a line: one of them, so many in a row, or so many of the last few.

    Attributes:
        zone: How many sigmas from the centre the line stands; zero is the centre
            line itself. Left out, the line is the control limit, wherever that stands.
        needed: How many points must be beyond the line.
        among: Among how many; left out, as many as are needed, so that they come in
            a row.
        side: On which side of the centre they must be.
        on_line: What a point exactly on the line does.
        whole_window: Whether the rule waits until there are `among` points: since
            the start, the last missing value or the last reset. The usual reading does
            not wait: two points of two fire two of three.
        lingers: Whether the rule fires also when the current point is not one of
            those beyond, as long as its window still holds enough. The usual reading
            does not.
    """

    zone: float | None = None
    """How many sigmas from the centre the line stands; zero is the centre line itself.
    Left out, the line is the control limit, wherever that stands.
    """
    needed: int = 1
    """How many points must be beyond the line."""
    among: int | None = None
    """Among how many; left out, as many as are needed, so that they come in a row."""
    side: RuleSide = "same"
    """On which side of the centre they must be."""
    on_line: OnLine = "breaks"
    """What a point exactly on the line does."""
    whole_window: bool = False
    """Whether the rule waits until there are `among` points: since the start, the last
    missing value or the last reset. The usual reading does not wait: two points of two
    fire two of three.
    """
    lingers: bool = False
    """Whether the rule fires also when the current point is not one of those beyond, as
    long as its window still holds enough. The usual reading does not.
    """


class WithinRuleTest(Data, frozen=True, omit_defaults=True, tag_field="type", tag="within"):
    """So many points in a row closer to the centre than a line.

    Attributes:
        zone: How many sigmas from the centre the line stands, on both sides.
        length: How many points.
        on_line: What a point exactly on the line does.
        both_sides: Whether there must be points on both sides of the centre among
            them.
    """

    zone: float
    """How many sigmas from the centre the line stands, on both sides."""
    length: int
    """How many points."""
    on_line: OnLine = "breaks"
    """What a point exactly on the line does."""
    both_sides: bool = False
    """Whether there must be points on both sides of the centre among them."""


class TrendRuleTest(Data, frozen=True, omit_defaults=True, tag_field="type", tag="trend"):
    """So many points in a row, each above the one before, or each below it.

    Attributes:
        length: How many points or steps.
        counts: Whether points are counted or steps.
        ties: What a point equal to the one before does.
    """

    length: int
    """How many points or steps."""
    counts: TrendCount = "points"
    """Whether points are counted or steps."""
    ties: OnLine = "breaks"
    """What a point equal to the one before does."""


class AlternatingRuleTest(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="alternating"
):
    """So many points in a row that go up, down, up, down.

    Attributes:
        length: How many points or steps.
        counts: Whether points are counted or steps.
        ties: What a point equal to the one before does. Where it counts, a tie is a
            turn.
    """

    length: int
    """How many points or steps."""
    counts: TrendCount = "points"
    """Whether points are counted or steps."""
    ties: OnLine = "breaks"
    """What a point equal to the one before does. Where it counts, a tie is a turn."""


RuleTest: TypeAlias = BeyondRuleTest | WithinRuleTest | TrendRuleTest | AlternatingRuleTest
"""What a rule looks for in the points up to the current one.

A window holds at most 64 points.
"""

RuleSide: TypeAlias = Literal["same", "either", "both", "above", "below"]
"""On which side of the centre the points of a pattern lie.

- `same`: All above or all below. The default.
- `either`: On whichever side, also all on one.
- `both`: Some above and some below.
- `above`: Above only: for what can be wrong in one direction.
- `below`: Below only.
"""

OnLine: TypeAlias = Literal["breaks", "counts", "skips"]
"""What a point does that is exactly on the line of a rule, or exactly equal to the one
before.

- `breaks`: It does not count, and ends a run. The default, and what the books mean.
- `counts`: It counts, on either side where both lines meet in the centre, but a run
  needs a point that is strictly beyond to have a side. A tie counts for both
  directions.
- `skips`: It is passed over: it neither counts nor ends a run. That is the line of the
  run's own side; a point on the other side's line ends it.
"""

TrendCount: TypeAlias = Literal["points", "increments"]
"""What the length of a trend counts.

- `points`: Points, as Nelson and most books count. The default.
- `increments`: The steps between points, of which there is one fewer, as Minitab
  counts.
"""

AfterSignal: TypeAlias = Literal["overlap", "reset"]
"""What happens to the history of the rules after one of them fired.

- `overlap`: Nothing: windows overlap, and a run that goes on fires at every further
  point. The default, and what every program does on a finished chart.
- `reset`: All rules start afresh with the next point, as after an alarm to which
  somebody responded. Rules that fire at the same point are all reported.
"""

ZoneWidth: TypeAlias = Literal["sigma", "narrower_side", "upper_side", "each_side"]
"""How wide one zone is, where the rules speak of sigmas.

It matters only where limits are not symmetric, or not at three sigma.

- `sigma`: One sigma of the plotted statistic at that point. The default.
- `narrower_side`: A third of the way to the nearer limit, on both sides: JMP, for
  variables.
- `upper_side`: A third of the way to the upper limit, on both sides: JMP, for counts.
- `each_side`: A third of the way to the limit of that side: JASP.
"""

Missing: TypeAlias = Literal["break", "skip", "refuse"]
"""What a missing value (`null` in JSON, NaN in a column) does to a chart.

It never becomes a point and never counts in a mean.

- `break`: It breaks what spans it: no moving range is taken across it, and a run of
  points ends at it. The default, since nobody knows what the process did meanwhile.
- `skip`: It is passed over as if it had never been: the values before and after it are
  neighbours.
- `refuse`: It is refused, with its index: for data that must be complete.
"""


class Baseline(Data, frozen=True, omit_defaults=True):
    """The points that limits are estimated from; all points are judged by them.

    This is a frozen baseline: what was true while the process ran well is extended over
    everything after it (and before it), until somebody decides to rebase.

    Attributes:
        start: The first point, counted from 0.
        end: The point after the last.
    """

    start: int
    """The first point, counted from 0."""
    end: int
    """The point after the last."""


class OwnLines(Data, frozen=True, omit_defaults=True):
    """Lines that somebody set; each replaces the computed one.

    They may stand at different distances from the centre: zones are then scaled on each
    side by itself.

    Attributes:
        lower: The lower control limit.
        center: The centre line.
        upper: The upper control limit.
    """

    lower: float | None = None
    """The lower control limit."""
    center: float | None = None
    """The centre line."""
    upper: float | None = None
    """The upper control limit."""


class SpecLimits(Data, frozen=True, omit_defaults=True):
    """What the customer accepts; one limit or both.

    Attributes:
        lower: The lowest value accepted.
        upper: The highest value accepted.
    """

    lower: float | None = None
    """The lowest value accepted."""
    upper: float | None = None
    """The highest value accepted."""


class IndividualsChart(Data, frozen=True, omit_defaults=True):
    """A control chart of single measurements and their moving ranges.

    Attributes:
        count: How many values were charted; missing ones do not count.
        limits: The lines of the chart of values: the centre, and three sigma (or
            `nsigma`) either side. From the baseline, if the request has one; else,
            where it has phases, of the last one.
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
        frozen: The limits, to monitor later values by.
        nsigma: How many sigmas the limits stand from the centre.
        moving_ranges: The moving ranges, if they were asked for. The first one ends
            at value `span - 1`; null where none could be taken.
        phases: Each phase with its own limits, if the request divides the series.
            The signals are read against these, unless there is a baseline.
        rebased_signals: What would have signalled against the limits of each phase,
            if there are both a baseline and phases; `signals` are then those against
            the baseline.
        spec: The values outside the specification, if one was given.
    """

    count: int
    """How many values were charted; missing ones do not count."""
    limits: Limits
    """The lines of the chart of values: the centre, and three sigma (or `nsigma`) either
    side. From the baseline, if the request has one; else, where it has phases, of the
    last one.
    """
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
    frozen: FrozenLimits
    """The limits, to monitor later values by."""
    nsigma: float
    """How many sigmas the limits stand from the centre."""
    moving_ranges: Column[float] | None = None
    """The moving ranges, if they were asked for. The first one ends at value `span - 1`;
    null where none could be taken.
    """
    phases: list[IndividualsPhase] = []
    """Each phase with its own limits, if the request divides the series. The signals are
    read against these, unless there is a baseline.
    """
    rebased_signals: list[Signal] | None = None
    """What would have signalled against the limits of each phase, if there are both a
    baseline and phases; `signals` are then those against the baseline.
    """
    spec: SpecCheck | None = None
    """The values outside the specification, if one was given."""

    def plot(
        self,
        values: Floats,
        *,
        title: str = "",
        format: PictureFormat = "svg",
        width: int | None = None,
        height: int | None = None,
    ) -> ChartPicture:
        """Draws a chart as SVG or as a Vega-Lite specification.

        Both come from one definition and show the same: the points, the lines by which
        they are judged, phases, specification limits, and what was noticed, marked by
        shape as well as by colour. However many points there are, the picture stays
        small: of points that share a column of pixels the lowest and the highest are
        drawn, and every signal has a mark, or shares one with a signal of the same rule
        that it would cover.
        """
        from . import spc as _spc

        source = IndividualsDrawnSource(chart=self, values=column("values", values))
        return _spc.draw(source, title=title, format=format, width=width, height=height)


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
        range: The mean, the median or the root mean square of the moving ranges, as
            the method says.
        constant: How many sigmas that is for normal values: `d2` for the mean, the
            median of the range for the median, the root of 2 for the root mean square.
        ranges: How many moving ranges were used.
    """

    method: SigmaMethod
    """How."""
    span: int
    """How many neighbouring values a moving range spans."""
    range: float
    """The mean, the median or the root mean square of the moving ranges, as the method
    says.
    """
    constant: float
    """How many sigmas that is for normal values: `d2` for the mean, the median of the
    range for the median, the root of 2 for the root mean square.
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
        rule: The name of the rule.
        ends: The points at which it fired: those at which a window that satisfies
            it ends, counted from 0, ascending. This is when an operator would have been
            called.
        members: The points that make the pattern, each once, ascending: every point
            of a run; of "two of three" and "four of five" only those beyond the line.
            These are what to mark.
        episodes: The stretches of points that the patterns cover, if they were
            asked for.
    """

    rule: RuleName
    """The name of the rule."""
    ends: Column[int]
    """The points at which it fired: those at which a window that satisfies it ends,
    counted from 0, ascending. This is when an operator would have been called.
    """
    members: Column[int]
    """The points that make the pattern, each once, ascending: every point of a run; of
    "two of three" and "four of five" only those beyond the line. These are what to
    mark.
    """
    episodes: list[Episode] | None = None
    """The stretches of points that the patterns cover, if they were asked for."""


class Episode(Data, frozen=True, omit_defaults=True):
    """A stretch of points that patterns of one rule cover without a break: one thing that
    happened, however many windows saw it.

    Attributes:
        first: Its first point.
        noticed: The first point at which the rule fired: when an operator would
            have been called.
        last: Its last point.
    """

    first: int
    """Its first point."""
    noticed: int
    """The first point at which the rule fired: when an operator would have been called.
    """
    last: int
    """Its last point."""


class FrozenLimits(Data, frozen=True, omit_defaults=True):
    """The lines of a chart, frozen for the values that follow.

    Attributes:
        center: The centre line.
        sigma: One sigma of the plotted points: of the mean, where means are
            plotted. Zero or above.
        lower: The lower control limit; left out, it stands `multiple` sigmas below
            the centre.
        upper: The upper control limit; left out, it stands `multiple` sigmas above
            the centre.
        multiple: How many sigmas from the centre the control limits stand where
            they are not given.
        estimator: How sigma was estimated, by name, such as `mean_moving_range`.
        constants: The constants of the estimator, such as `d2`.
        degrees_of_freedom: The degrees of freedom of sigma.
        count: How many values the estimate rests on.
        subgroup_size: How many values make one plotted point.
        phase: The phase of the series that they come from.
    """

    center: float
    """The centre line."""
    sigma: float
    """One sigma of the plotted points: of the mean, where means are plotted. Zero or
    above.
    """
    lower: float | None = None
    """The lower control limit; left out, it stands `multiple` sigmas below the centre.
    """
    upper: float | None = None
    """The upper control limit; left out, it stands `multiple` sigmas above the centre.
    """
    multiple: float = 3.0
    """How many sigmas from the centre the control limits stand where they are not given.
    """
    estimator: str | None = None
    """How sigma was estimated, by name, such as `mean_moving_range`."""
    constants: list[UsedConstant] = []
    """The constants of the estimator, such as `d2`."""
    degrees_of_freedom: float | None = None
    """The degrees of freedom of sigma."""
    count: int | None = None
    """How many values the estimate rests on."""
    subgroup_size: int | None = None
    """How many values make one plotted point."""
    phase: str | None = None
    """The phase of the series that they come from."""


class UsedConstant(Data, frozen=True, omit_defaults=True):
    """A constant of an estimator, by its usual name.

    Attributes:
        name: Its name in the books: `d2`, `c4`.
        value: Its value.
    """

    name: str
    """Its name in the books: `d2`, `c4`."""
    value: float
    """Its value."""


class IndividualsPhase(Data, frozen=True, omit_defaults=True):
    """A stretch of single values with limits of its own.

    Attributes:
        start: Its first value, counted from 0.
        end: The value after its last.
        limits: The lines of its chart of values.
        sigma: One sigma of its single values.
        estimate: Where sigma comes from.
        range_limits: The lines of its chart of moving ranges.
    """

    start: int
    """Its first value, counted from 0."""
    end: int
    """The value after its last."""
    limits: Limits
    """The lines of its chart of values."""
    sigma: float
    """One sigma of its single values."""
    estimate: Estimate
    """Where sigma comes from."""
    range_limits: Limits
    """The lines of its chart of moving ranges."""


class SpecCheck(Data, frozen=True, omit_defaults=True):
    """The values outside the specification.

    A specification says what the customer accepts, control limits what the process
    does; one does not follow from the other.

    Attributes:
        below: How many values are below.
        above: How many values are above.
        count: How many values there are.
        lower: The lower specification limit.
        upper: The upper specification limit.
    """

    below: int
    """How many values are below."""
    above: int
    """How many values are above."""
    count: int
    """How many values there are."""
    lower: float | None = None
    """The lower specification limit."""
    upper: float | None = None
    """The upper specification limit."""


class _Xbar(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws up a control chart of subgroup means and of the spread within subgroups
    (X-bar/R, X-bar/S).
    """

    values: Floats
    size: int | None = None
    sizes: Wholes | None = None
    groups: Wholes | None = None
    spread: Spread = "range"
    sigma: SubgroupSigma | None = None
    limits: KnownLimits | None = None
    rules: RuleSet = "limits_only"
    own_rules: list[RuleSpec] = []
    after_signal: AfterSignal = "overlap"
    zones: ZoneWidth | None = None
    with_episodes: bool = False
    nsigma: float = 3.0
    missing: Missing = "break"
    phase_starts: Wholes = []
    phase_labels: Wholes | None = None
    baseline: Baseline | None = None
    exclude: Wholes = []
    lines: OwnLines | None = None
    spec: SpecLimits | None = None


Spread: TypeAlias = Literal["range", "standard_deviation"]
"""How the scatter within a subgroup is measured, and so what the second panel shows.

- `range`: The largest minus the smallest value: the X-bar and R chart. Good up to ten
  values or so. The default.
- `standard_deviation`: The standard deviation: the X-bar and S chart. Better for more
  than ten values.
"""

SubgroupSigma: TypeAlias = Literal[
    "rbar", "mvlue_r", "median_range", "sbar", "mvlue_s", "pooled", "rmsdf"
]
"""How sigma of the single values is estimated from subgroups.

- `rbar`: The mean of each range divided by its `d2`. For subgroups of equal size this
  is the R-bar/d2 of every book. The default with ranges.
- `mvlue_r`: The ranges divided by `d2` and weighted by their precision, `(d2/d3)^2`:
  the linear estimate of least variance from ranges.
- `median_range`: The median of each range divided by the median of ranges of its size.
  A few wild subgroups do not widen it.
- `sbar`: The mean of each standard deviation divided by its `c4`. For subgroups of
  equal size this is the S-bar/c4 of every book. The default with standard deviations.
- `mvlue_s`: The standard deviations divided by `c4` and weighted by their precision,
  `c4^2/(1 - c4^2)`: the linear estimate of least variance from standard deviations.
- `pooled`: The root of the pooled variance within subgroups, as it stands.
- `rmsdf`: The root of the pooled variance within subgroups divided by `c4(N - k + 1)`,
  which takes its bias out: `N` values in `k` subgroups.
"""


class ControlChart(Data, frozen=True, omit_defaults=True):
    """A Shewhart chart: points, lines, signals, and where the lines come from.

    Attributes:
        chart: Which chart it is.
        panels: The panel of the level first, then that of the spread, if the chart
            has one.
        phases: The stretches of the series with their own estimates, in order. One,
            unless the request divides the series.
        nsigma: How many sigmas of the plotted statistic the limits stand from the
            centre.
        baseline: The estimate from the baseline, if the request has one; then
            `panels[].lines` are drawn from it, and `panels[].rebased` from each phase.
        spec: The values outside the specification, if one was given.
        notes: What a reader of the chart should know; empty when there is nothing.
    """

    chart: ChartKind
    """Which chart it is."""
    panels: list[ChartPanel]
    """The panel of the level first, then that of the spread, if the chart has one."""
    phases: list[ChartPhase]
    """The stretches of the series with their own estimates, in order. One, unless the
    request divides the series.
    """
    nsigma: float
    """How many sigmas of the plotted statistic the limits stand from the centre."""
    baseline: ChartPhase | None = None
    """The estimate from the baseline, if the request has one; then `panels[].lines` are
    drawn from it, and `panels[].rebased` from each phase.
    """
    spec: SpecCheck | None = None
    """The values outside the specification, if one was given."""
    notes: list[ChartNote] = []
    """What a reader of the chart should know; empty when there is nothing."""

    def plot(
        self,
        *,
        title: str = "",
        format: PictureFormat = "svg",
        width: int | None = None,
        height: int | None = None,
    ) -> ChartPicture:
        """Draws a chart as SVG or as a Vega-Lite specification.

        Both come from one definition and show the same: the points, the lines by which
        they are judged, phases, specification limits, and what was noticed, marked by
        shape as well as by colour. However many points there are, the picture stays
        small: of points that share a column of pixels the lowest and the highest are
        drawn, and every signal has a mark, or shares one with a signal of the same rule
        that it would cover.
        """
        from . import spc as _spc

        source = ControlDrawnSource(chart=self)
        return _spc.draw(source, title=title, format=format, width=width, height=height)

    def _repr_html_(self) -> str:
        return self.plot().text


ChartKind: TypeAlias = Literal[
    "xbar_r", "xbar_s", "p", "np", "c", "u", "laney_p", "laney_u", "g", "t"
]
"""Which Shewhart chart it is.

- `xbar_r`: Means and ranges of subgroups.
- `xbar_s`: Means and standard deviations of subgroups.
- `p`: The share of defective items.
- `np`: The number of defective items.
- `c`: The number of defects.
- `u`: Defects per unit.
- `laney_p`: The share of defective items, with the scatter between samples (Laney).
- `laney_u`: Defects per unit, with the scatter between samples (Laney).
- `g`: Cases between rare events.
- `t`: Time between rare events.
"""


class ChartPanel(Data, frozen=True, omit_defaults=True):
    """One panel of a chart.

    Attributes:
        statistic: What is plotted.
        points: The points; a missing one (null) keeps its place.
        lines: The lines by which the points are judged.
        signals: The rules that fired; empty when all is well.
        unread: Rules of the chosen set that mean nothing for such points and were
            left out: zones between the centre and the limits on a chart of counts.
        frozen: The lines, of the last phase if there are several, as limits to
            monitor later points by; none where the lines differ from point to point, or
            where limits are quantiles.
        rebased: The lines of each phase on its own and what they would have
            signalled, where `lines` are frozen from a baseline and the request also
            divides the series into phases.
    """

    statistic: PlottedStatistic
    """What is plotted."""
    points: Column[float]
    """The points; a missing one (null) keeps its place."""
    lines: ChartLines
    """The lines by which the points are judged."""
    signals: list[Signal]
    """The rules that fired; empty when all is well."""
    unread: list[RuleName] = []
    """Rules of the chosen set that mean nothing for such points and were left out: zones
    between the centre and the limits on a chart of counts.
    """
    frozen: FrozenLimits | None = None
    """The lines, of the last phase if there are several, as limits to monitor later points
    by; none where the lines differ from point to point, or where limits are quantiles.
    """
    rebased: RebasedLines | None = None
    """The lines of each phase on its own and what they would have signalled, where `lines`
    are frozen from a baseline and the request also divides the series into phases.
    """


PlottedStatistic: TypeAlias = Literal[
    "value",
    "moving_range",
    "mean",
    "range",
    "standard_deviation",
    "proportion",
    "defectives",
    "defects",
    "defects_per_unit",
    "cases_between",
    "time_between",
]
"""What a panel plots.

- `value`: Single values.
- `moving_range`: Moving ranges.
- `mean`: Means of subgroups.
- `range`: Ranges of subgroups.
- `standard_deviation`: Standard deviations of subgroups.
- `proportion`: Shares of defective items.
- `defectives`: Numbers of defective items.
- `defects`: Numbers of defects.
- `defects_per_unit`: Defects per unit.
- `cases_between`: Cases between events.
- `time_between`: Time between events.
"""


class ConstantChartLines(Data, frozen=True, omit_defaults=True, tag_field="type", tag="constant"):
    """The same lines for every point.

    Attributes:
        lower: The lower control limit; no lower than the statistic can be.
        center: The centre line.
        upper: The upper control limit; no higher than the statistic can be.
        sigma: One sigma of the plotted statistic; none where the limits are
            quantiles of a distribution that is not symmetric.
    """

    lower: float
    """The lower control limit; no lower than the statistic can be."""
    center: float
    """The centre line."""
    upper: float
    """The upper control limit; no higher than the statistic can be."""
    sigma: float | None = None
    """One sigma of the plotted statistic; none where the limits are quantiles of a
    distribution that is not symmetric.
    """


class PerPointChartLines(Data, frozen=True, omit_defaults=True, tag_field="type", tag="per_point"):
    """Lines of their own for every point, because sizes differ or phases do.

    Attributes:
        lower: The lower control limits.
        center: The centre lines.
        upper: The upper control limits.
        sigma: One sigma of each point; null where there is none.
    """

    lower: Column[float]
    """The lower control limits."""
    center: Column[float]
    """The centre lines."""
    upper: Column[float]
    """The upper control limits."""
    sigma: Column[float]
    """One sigma of each point; null where there is none."""


ChartLines: TypeAlias = ConstantChartLines | PerPointChartLines
"""The lines of a panel."""


class RebasedLines(Data, frozen=True, omit_defaults=True):
    """Lines that were estimated phase by phase, and the signals against them.

    Attributes:
        lines: The lines.
        signals: The rules that fire against them.
    """

    lines: ChartLines
    """The lines."""
    signals: list[Signal]
    """The rules that fire against them."""


class ChartPhase(Data, frozen=True, omit_defaults=True):
    """A stretch of the series and what was estimated from it.

    Attributes:
        start: Its first point, counted from 0.
        end: The point after its last.
        fit: What was estimated from its points that were not excluded, or given.
    """

    start: int
    """Its first point, counted from 0."""
    end: int
    """The point after its last."""
    fit: ChartFit
    """What was estimated from its points that were not excluded, or given."""


class ChartFit(Data, frozen=True, omit_defaults=True):
    """Where the lines come from, in enough detail to draw them again and to compare them
    with another program's.

    Attributes:
        center: The centre: the mean of all values, the share, the rate.
        points: How many points it was estimated from.
        observations: How many single values, items or units of inspection those
            hold.
        sigma: Sigma of the single values, before it is divided by the root of the
            size; on charts of counts, sigma of a sample of one unit. None where no one
            number is it.
        estimator: The name of the way to sigma: `rbar`, `pooled`, `binomial`,
            `poisson`, `weibull`; none when it was given.
        constants: The constants that were used.
        degrees: The degrees of freedom of sigma. Exact for pooled variances; for
            ranges and standard deviations the approximations that Minitab documents
            (0.9 of the pooled ones for ranges).
        sigma_z: Laney's factor: how much wider the samples scatter than chance
            alone would make them.
        shape: The shape of the distribution that was fitted, if one was.
        scale: Its scale; for cases between events the chance of the event.
    """

    center: float
    """The centre: the mean of all values, the share, the rate."""
    points: int
    """How many points it was estimated from."""
    observations: float
    """How many single values, items or units of inspection those hold."""
    sigma: float | None = None
    """Sigma of the single values, before it is divided by the root of the size; on charts
    of counts, sigma of a sample of one unit. None where no one number is it.
    """
    estimator: str | None = None
    """The name of the way to sigma: `rbar`, `pooled`, `binomial`, `poisson`, `weibull`;
    none when it was given.
    """
    constants: list[ChartConstant] = []
    """The constants that were used."""
    degrees: float | None = None
    """The degrees of freedom of sigma. Exact for pooled variances; for ranges and standard
    deviations the approximations that Minitab documents (0.9 of the pooled ones for
    ranges).
    """
    sigma_z: float | None = None
    """Laney's factor: how much wider the samples scatter than chance alone would make
    them.
    """
    shape: float | None = None
    """The shape of the distribution that was fitted, if one was."""
    scale: float | None = None
    """Its scale; for cases between events the chance of the event."""


class ChartConstant(Data, frozen=True, omit_defaults=True):
    """A constant that depends on how many values are taken together.

    Attributes:
        name: Its usual name: `d2`, `d3`, `d4` (the median of the range), `c4`.
        of: How many values it is for.
        value: The constant, exact to the last digits of a float.
    """

    name: str
    """Its usual name: `d2`, `d3`, `d4` (the median of the range), `c4`."""
    of: int
    """How many values it is for."""
    value: float
    """The constant, exact to the last digits of a float."""


ChartNote: TypeAlias = Literal[
    "no_lower_limit",
    "no_upper_limit",
    "underdispersed",
    "partial_subgroup",
    "subgroups_of_one",
    "missing_points",
    "zeros_left_out",
]
"""What a reader of a chart should know.

- `no_lower_limit`: Some lower limit would lie below what the statistic can be. It is
  drawn at that bound, and no point can signal below it.
- `no_upper_limit`: Some upper limit would lie above what the statistic can be. It is
  drawn at that bound, and no point can signal above it.
- `underdispersed`: Laney's sigma z is below 1: samples scatter less than chance alone
  makes them, which narrows the limits. Look for a reason, such as samples that are not
  random.
- `partial_subgroup`: The last subgroup is smaller than the others and is judged by
  wider limits.
- `subgroups_of_one`: Some subgroups have a single value: a mean, but no spread.
- `missing_points`: Some points are missing.
- `zeros_left_out`: Zeros do not fit the distribution and were left out of its estimate.
"""


class _Attributes(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws up a control chart of counts: p, np, c, u, or Laney's p' and u'."""

    chart: AttributeChart
    counts: Floats
    size: float | None = None
    sizes: Floats | None = None
    center: float | None = None
    rules: RuleSet = "limits_only"
    own_rules: list[RuleSpec] = []
    after_signal: AfterSignal = "overlap"
    zones: ZoneWidth | None = None
    with_episodes: bool = False
    nsigma: float = 3.0
    missing: Missing = "break"
    phase_starts: Wholes = []
    phase_labels: Wholes | None = None
    baseline: Baseline | None = None
    exclude: Wholes = []
    lines: OwnLines | None = None


AttributeChart: TypeAlias = Literal["p", "np", "c", "u", "laney_p", "laney_u"]
"""Which chart of counts.

- `p`: The share of defective items in each sample (binomial).
- `np`: The number of defective items in each sample (binomial).
- `c`: The number of defects in samples of one size (Poisson).
- `u`: Defects per unit of inspection (Poisson).
- `laney_p`: The share of defective items, with limits widened by what samples scatter
  beyond chance (Laney's p'): for large samples, where a plain p chart signals
  everywhere.
- `laney_u`: Defects per unit, widened likewise (Laney's u').
"""


class _CasesBetween(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws up a g chart: the cases between rare events."""

    values: Floats
    method: CasesLimits = "three_sigma"
    minimum: int = 0
    center: float | None = None
    rules: RuleSet = "limits_only"
    own_rules: list[RuleSpec] = []
    after_signal: AfterSignal = "overlap"
    zones: ZoneWidth | None = None
    with_episodes: bool = False
    nsigma: float = 3.0
    missing: Missing = "break"
    phase_starts: Wholes = []
    phase_labels: Wholes | None = None
    baseline: Baseline | None = None
    exclude: Wholes = []
    lines: OwnLines | None = None


CasesLimits: TypeAlias = Literal["three_sigma", "quantiles"]
"""How the limits of cases between events are found.

- `three_sigma`: The mean, and three sigmas of the geometric distribution with that
  mean, as Kaminsky and Benneyan have it; qcc's g chart. The default.
- `quantiles`: The median and the quantiles that a normal point exceeds as rarely,
  interpolated between whole numbers, with the chance `((N - 1) / N) / (mean + 1)`:
  Minitab's and JASP's G chart.
"""


class _TimesBetween(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws up a t chart: the time between rare events."""

    values: Floats
    method: TimesLimits = "power"
    rules: RuleSet = "limits_only"
    own_rules: list[RuleSpec] = []
    after_signal: AfterSignal = "overlap"
    zones: ZoneWidth | None = None
    with_episodes: bool = False
    nsigma: float = 3.0
    missing: Missing = "break"
    phase_starts: Wholes = []
    phase_labels: Wholes | None = None
    baseline: Baseline | None = None
    exclude: Wholes = []
    lines: OwnLines | None = None


TimesLimits: TypeAlias = Literal["power", "weibull", "exponential"]
"""How the limits of times between events are found.

- `power`: Nelson's transformation: the times to the power of 1/3.6 are nearly normal
  when events strike at random; an individuals chart of those gives lines that are
  transformed back. The fit's sigma is that of the transformed times. The default.
- `weibull`: Quantiles of a Weibull distribution, fitted by maximum likelihood:
  Minitab's and JMP's T chart. Times of zero are left out of the fit.
- `exponential`: Quantiles of an exponential distribution with the mean of the times:
  events strike at random.
"""


class _Precontrol(msgspec.Struct, frozen=True, omit_defaults=True):
    """Judges parts by pre-control."""

    values: Floats
    spec: SpecLimits
    target: float | None = None
    release_after: int = 5
    state: PrecontrolState | None = None
    missing: Missing = "break"


class PrecontrolState(Data, frozen=True, omit_defaults=True):
    """Where a run under pre-control stands; hand it back with the next parts.

    Attributes:
        running: Whether the set-up was released.
        greens: How many greens in a row a set-up has so far.
        yellow: The zone of the last part, if it was yellow and asks for the next.
    """

    running: bool = False
    """Whether the set-up was released."""
    greens: int = 0
    """How many greens in a row a set-up has so far."""
    yellow: YellowSide | None = None
    """The zone of the last part, if it was yellow and asks for the next."""


YellowSide: TypeAlias = Literal["low", "high"]
"""Which yellow zone a part is in.

- `low`: Below the green zone.
- `high`: Above the green zone.
"""


class PrecontrolRun(Data, frozen=True, omit_defaults=True):
    """A run under pre-control.

    Attributes:
        yellow: The parts in a yellow zone.
        red: The parts outside the tolerance.
        greens: How many parts were green.
        decisions: What was decided, in order.
        state: Where the run stands after the last part.
        green_from: The lower border of the green zone; none where the tolerance has
            no lower limit.
        green_to: The upper border of the green zone; none where the tolerance has
            no upper limit.
    """

    yellow: Column[int]
    """The parts in a yellow zone."""
    red: Column[int]
    """The parts outside the tolerance."""
    greens: int
    """How many parts were green."""
    decisions: list[PrecontrolStep]
    """What was decided, in order."""
    state: PrecontrolState
    """Where the run stands after the last part."""
    green_from: float | None = None
    """The lower border of the green zone; none where the tolerance has no lower limit.
    """
    green_to: float | None = None
    """The upper border of the green zone; none where the tolerance has no upper limit.
    """

    def plot(
        self,
        values: Floats,
        spec: SpecLimits,
        *,
        title: str = "",
        format: PictureFormat = "svg",
        width: int | None = None,
        height: int | None = None,
    ) -> ChartPicture:
        """Draws a chart as SVG or as a Vega-Lite specification.

        Both come from one definition and show the same: the points, the lines by which
        they are judged, phases, specification limits, and what was noticed, marked by
        shape as well as by colour. However many points there are, the picture stays
        small: of points that share a column of pixels the lowest and the highest are
        drawn, and every signal has a mark, or shares one with a signal of the same rule
        that it would cover.
        """
        from . import spc as _spc

        source = PrecontrolDrawnSource(chart=self, values=column("values", values), spec=spec)
        return _spc.draw(source, title=title, format=format, width=width, height=height)


class PrecontrolStep(Data, frozen=True, omit_defaults=True):
    """What pre-control says at one part.

    Attributes:
        index: The part, counted from 0.
        decision: What it decided.
    """

    index: int
    """The part, counted from 0."""
    decision: PrecontrolDecision
    """What it decided."""


PrecontrolDecision: TypeAlias = Literal["release", "adjust_level", "reduce_spread", "stop"]
"""What pre-control says.

- `release`: The set-up is good: run.
- `adjust_level`: Two yellow in a row on one side: adjust the level.
- `reduce_spread`: Two yellow in a row on both sides: the spread has grown.
- `stop`: A part outside the tolerance: stop.
"""


class _AlertAction(msgspec.Struct, frozen=True, omit_defaults=True):
    """Judges values by alert and action limits."""

    values: Floats
    method: AlertMethod
    side: AlertSide = "upper"
    baseline: Baseline | None = None
    exclude: Wholes = []
    missing: Missing = "break"


class GivenAlertMethod(Data, frozen=True, omit_defaults=True, tag_field="type", tag="given"):
    """They are given, on one side.

    Attributes:
        alert: The alert limit.
        action: The action limit.
    """

    alert: float
    """The alert limit."""
    action: float
    """The action limit."""


class PercentilesAlertMethod(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="percentiles"
):
    """Percentiles of the values: makes no assumption, but needs many of them (100 or more
    for the 99th).

    Attributes:
        alert: The share within the alert limit, such as 0.95.
        action: The share within the action limit, such as 0.99.
        quantile: How a percentile is read between two values.
    """

    alert: float = 0.95
    """The share within the alert limit, such as 0.95."""
    action: float = 0.99
    """The share within the action limit, such as 0.99."""
    quantile: PercentileMethod = "weibull"
    """How a percentile is read between two values."""


class NormalAlertMethod(Data, frozen=True, omit_defaults=True, tag_field="type", tag="normal"):
    """The mean and so many standard deviations: for values that are about normal.

    Attributes:
        alert: How many for the alert limit.
        action: How many for the action limit.
    """

    alert: float = 2.0
    """How many for the alert limit."""
    action: float = 3.0
    """How many for the action limit."""


class LognormalAlertMethod(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="lognormal"
):
    """The same on the logarithms, transformed back: for values above zero with a long
    tail.

    Attributes:
        alert: How many standard deviations for the alert limit.
        action: How many standard deviations for the action limit.
    """

    alert: float = 2.0
    """How many standard deviations for the alert limit."""
    action: float = 3.0
    """How many standard deviations for the action limit."""


class PoissonAlertMethod(Data, frozen=True, omit_defaults=True, tag_field="type", tag="poisson"):
    """Quantiles of the Poisson distribution with the mean of the values: for counts. The
    limit is the smallest count with at least that probability up to it.

    Attributes:
        alert: The probability up to the alert limit, such as 0.95.
        action: The probability up to the action limit, such as 0.99.
    """

    alert: float = 0.95
    """The probability up to the alert limit, such as 0.95."""
    action: float = 0.99
    """The probability up to the action limit, such as 0.99."""


AlertMethod: TypeAlias = (
    GivenAlertMethod
    | PercentilesAlertMethod
    | NormalAlertMethod
    | LognormalAlertMethod
    | PoissonAlertMethod
)
"""Where alert and action limits come from."""

PercentileMethod: TypeAlias = Literal["weibull", "linear", "hazen", "median_unbiased"]
"""How a percentile is read between two values of a sample.

- `weibull`: At `p (n + 1)`: Minitab, SPSS, Excel's `PERCENTILE.EXC`; Hyndman and Fan's
  type 6.
- `linear`: At `1 + p (n - 1)`: R, NumPy, Excel's `PERCENTILE.INC`; type 7.
- `hazen`: The middle of each step; type 5.
- `median_unbiased`: Unbiased for the median; type 8.
"""

AlertSide: TypeAlias = Literal["upper", "lower", "both"]
"""On which side limits stand.

- `upper`: High values are bad. The default.
- `lower`: Low values are bad.
- `both`: Both are; a share is then split between the two sides.
"""


class AlertActionCheck(Data, frozen=True, omit_defaults=True):
    """Values judged by alert and action limits.

    Attributes:
        alert: The alert limits.
        action: The action limits.
        alerts: The values beyond alert but not beyond action.
        actions: The values beyond action.
        method: Where the limits come from.
        count: How many values they were estimated from; 0 where they were given.
        mean: The mean of those, if the method uses it; of the logarithms for
            `lognormal`.
        standard_deviation: Their standard deviation, if the method uses it.
    """

    alert: AlertLimits
    """The alert limits."""
    action: AlertLimits
    """The action limits."""
    alerts: Column[int]
    """The values beyond alert but not beyond action."""
    actions: Column[int]
    """The values beyond action."""
    method: AlertMethod
    """Where the limits come from."""
    count: int
    """How many values they were estimated from; 0 where they were given."""
    mean: float | None = None
    """The mean of those, if the method uses it; of the logarithms for `lognormal`."""
    standard_deviation: float | None = None
    """Their standard deviation, if the method uses it."""

    def plot(
        self,
        values: Floats,
        *,
        title: str = "",
        format: PictureFormat = "svg",
        width: int | None = None,
        height: int | None = None,
    ) -> ChartPicture:
        """Draws a chart as SVG or as a Vega-Lite specification.

        Both come from one definition and show the same: the points, the lines by which
        they are judged, phases, specification limits, and what was noticed, marked by
        shape as well as by colour. However many points there are, the picture stays
        small: of points that share a column of pixels the lowest and the highest are
        drawn, and every signal has a mark, or shares one with a signal of the same rule
        that it would cover.
        """
        from . import spc as _spc

        source = AlertActionDrawnSource(chart=self, values=column("values", values))
        return _spc.draw(source, title=title, format=format, width=width, height=height)


class AlertLimits(Data, frozen=True, omit_defaults=True):
    """A limit below, above, or both.

    Attributes:
        lower: The lower limit, if there is one.
        upper: The upper limit, if there is one.
    """

    lower: float | None = None
    """The lower limit, if there is one."""
    upper: float | None = None
    """The upper limit, if there is one."""


class _MonitorValues(msgspec.Struct, frozen=True, omit_defaults=True):
    """Judges the next values of a stream by limits frozen from an earlier chart."""

    limits: FrozenLimits
    values: Floats
    rules: RuleSet = "limits_only"
    own_rules: list[RuleSpec] = []
    scope: RuleScope = "location"
    after_signal: AfterSignal = "overlap"
    missing: Missing = "break"
    zones: ZoneWidth = "sigma"
    state: MonitorState | None = None


RuleScope: TypeAlias = Literal["location", "attribute", "spread"]
"""What kind of chart the rules read.

- `location`: Single values or means: every rule applies.
- `attribute`: Counts and proportions (p, np, c, u): the limits, runs about the centre,
  trends and alternation; no zones between.
- `spread`: Ranges, standard deviations, moving ranges: the limits only.
"""


class MonitorState(Data, frozen=True, omit_defaults=True):
    """Where a monitor stands: pass it back with the next values.

    It belongs to the rules and settings it was made with and holds no values but the
    last.

    Attributes:
        count: How many values were read, missing ones included: the index of the
            next one.
        rules: The names of the rules, in order.
        step: The step to the last value.
        last_move: The last step that was no tie.
        patterns: What each pattern of each rule remembers, in order.
        previous: The last value, unless it was missing or nothing is remembered.
    """

    count: int
    """How many values were read, missing ones included: the index of the next one."""
    rules: list[RuleName]
    """The names of the rules, in order."""
    step: PointStep
    """The step to the last value."""
    last_move: PointStep
    """The last step that was no tie."""
    patterns: list[PatternMemory]
    """What each pattern of each rule remembers, in order."""
    previous: float | None = None
    """The last value, unless it was missing or nothing is remembered."""


PointStep: TypeAlias = Literal["unknown", "up", "down", "tie"]
"""A step from one point to the next.

- `unknown`: There is no point before.
- `up`: Up.
- `down`: Down.
- `tie`: Neither: the points are equal.
"""


class PatternMemory(Data, frozen=True, omit_defaults=True):
    """What one pattern of a rule remembers of the last 64 points.

    Attributes:
        marks: Which of them met the condition, as hexadecimal digits; the last
            point is the lowest bit.
        above: Which of those were above the centre, where the rule asks for both
            sides.
        below: Which of those were below it.
        seen: How many points there are, at most 64.
        places: The indices of the points, the last one first, where points can be
            passed over.
    """

    marks: str
    """Which of them met the condition, as hexadecimal digits; the last point is the lowest
    bit.
    """
    above: str
    """Which of those were above the centre, where the rule asks for both sides."""
    below: str
    """Which of those were below it."""
    seen: int
    """How many points there are, at most 64."""
    places: list[int] = []
    """The indices of the points, the last one first, where points can be passed over.
    """


class Monitored(Data, frozen=True, omit_defaults=True):
    """What the values of one call showed.

    Attributes:
        first: The index of the first value of this call in the stream.
        count: How many values the stream has now, missing ones included.
        limits: The lines that the values were judged by.
        signals: The rules that fired at values of this call. Members of a pattern
            may lie before `first`.
        left_out: The rules of the set that mean nothing on such a chart and were
            left out.
        state: Where the stream stands; pass it back with the values that follow.
    """

    first: int
    """The index of the first value of this call in the stream."""
    count: int
    """How many values the stream has now, missing ones included."""
    limits: Limits
    """The lines that the values were judged by."""
    signals: list[Signal]
    """The rules that fired at values of this call. Members of a pattern may lie before
    `first`.
    """
    left_out: list[RuleName]
    """The rules of the set that mean nothing on such a chart and were left out."""
    state: MonitorState
    """Where the stream stands; pass it back with the values that follow."""


class _Cusum(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws up a tabular cumulative sum chart (CUSUM)."""

    values: Floats
    size: int | None = None
    sizes: Wholes | None = None
    groups: Wholes | None = None
    means: bool = False
    target: float | None = None
    sigma: float | None = None
    moving_range: SigmaMethod = "mean_moving_range"
    subgroup_sigma: SubgroupSigma = "rbar"
    baseline: Baseline | None = None
    phase_starts: Wholes = []
    unit: CusumUnit = "sigma"
    k: float = 0.5
    h: float = 5.0
    head_start: float = 0.0
    watched: Watched = "both"
    after_signal: AfterSignal = "overlap"
    missing: Missing = "skip"


CusumUnit: TypeAlias = Literal["sigma", "raw"]
"""What `k`, `h` and the sums are measured in.

- `sigma`: In sigmas of the plotted statistic: each point is standardised first. The
  default.
- `raw`: In the unit of the values; sigma is not used.
"""

Watched: TypeAlias = Literal["both", "upper", "lower"]
"""Which changes a chart watches for.

- `both`: Increases and decreases.
- `upper`: Increases only.
- `lower`: Decreases only.
"""


class CusumChart(Data, frozen=True, omit_defaults=True):
    """A tabular cumulative sum chart.

    Attributes:
        points: The points: single values or means; a missing one (null) keeps its
            place.
        upper: The upper sum (`C+`) at each point; empty where it is not kept.
        lower: The lower sum (`C-`), counted as a positive number; empty where it is
            not kept.
        upper_run: For how many points the upper sum has been above zero (`N+`).
        lower_run: For how many points the lower sum has been above zero (`N-`).
        upper_signals: The points at which the upper sum is above `h`, counted from
            0.
        lower_signals: The points at which the lower sum is above `h`, counted from
            0.
        changes: What each signal says of the process: one entry for every row of
            signalling points, at its first.
        phases: The stretches of the series with their targets and sigmas, and where
            those come from.
        monitor: The chart as it stands after the last point, to go on with: its
            settings and its state.
    """

    points: Column[float]
    """The points: single values or means; a missing one (null) keeps its place."""
    upper: Column[float]
    """The upper sum (`C+`) at each point; empty where it is not kept."""
    lower: Column[float]
    """The lower sum (`C-`), counted as a positive number; empty where it is not kept.
    """
    upper_run: Column[int]
    """For how many points the upper sum has been above zero (`N+`)."""
    lower_run: Column[int]
    """For how many points the lower sum has been above zero (`N-`)."""
    upper_signals: Column[int]
    """The points at which the upper sum is above `h`, counted from 0."""
    lower_signals: Column[int]
    """The points at which the lower sum is above `h`, counted from 0."""
    changes: list[CusumChange]
    """What each signal says of the process: one entry for every row of signalling points,
    at its first.
    """
    phases: list[ChartPhase]
    """The stretches of the series with their targets and sigmas, and where those come
    from.
    """
    monitor: CusumMonitor
    """The chart as it stands after the last point, to go on with: its settings and its
    state.
    """

    def plot(
        self,
        *,
        title: str = "",
        format: PictureFormat = "svg",
        width: int | None = None,
        height: int | None = None,
    ) -> ChartPicture:
        """Draws a chart as SVG or as a Vega-Lite specification.

        Both come from one definition and show the same: the points, the lines by which
        they are judged, phases, specification limits, and what was noticed, marked by
        shape as well as by colour. However many points there are, the picture stays
        small: of points that share a column of pixels the lowest and the highest are
        drawn, and every signal has a mark, or shares one with a signal of the same rule
        that it would cover.
        """
        from . import spc as _spc

        source = CusumDrawnSource(chart=self)
        return _spc.draw(source, title=title, format=format, width=width, height=height)

    def _repr_html_(self) -> str:
        return self.plot().text


class CusumChange(Data, frozen=True, omit_defaults=True):
    """A change of the process, as a sum tells it at its signal.

    Attributes:
        at: The point of the signal, counted from 0.
        direction: Which way the process moved.
        run: For how many points the sum had been above zero (`N+` or `N-`).
        new_mean: The mean of the measurements since then: where the process
            probably is. For points of equal size and without head start this is `target
            + k + C+/N+`.
        last_before: The change point: the last point before the change, `at - run`.
            None when the sum was above zero from the first point on.
    """

    at: int
    """The point of the signal, counted from 0."""
    direction: ShiftDirection
    """Which way the process moved."""
    run: int
    """For how many points the sum had been above zero (`N+` or `N-`)."""
    new_mean: float
    """The mean of the measurements since then: where the process probably is. For points
    of equal size and without head start this is `target + k + C+/N+`.
    """
    last_before: int | None = None
    """The change point: the last point before the change, `at - run`. None when the sum
    was above zero from the first point on.
    """


ShiftDirection: TypeAlias = Literal["up", "down"]
"""Which way a process moved.

- `up`: To higher values.
- `down`: To lower values.
"""


class CusumMonitor(Data, frozen=True, omit_defaults=True):
    """A tabular cumulative sum that points are pushed into: its settings and its state.

    It is plain data: written down, it is a snapshot; read back, it goes on where it
    was.

    Attributes:
        target: The target.
        k: The reference value.
        h: The decision interval.
        upper: The upper sum.
        lower: The lower sum.
        sigma: Sigma of single measurements; none where the unit is raw.
        unit: What `k`, `h` and the sums are measured in.
        head_start: Where the sums start.
        watched: Which sums are kept.
        after_signal: What a signal does: nothing, or the sums start again.
        missing: What a missing point does: it is passed over (`skip`), the sums
            start again (`break`), or it is refused.
        points: How many points there were so far.
        is_started: Whether a point has been pushed since the sums started.
    """

    target: float
    """The target."""
    k: float
    """The reference value."""
    h: float
    """The decision interval."""
    upper: OneSidedSum
    """The upper sum."""
    lower: OneSidedSum
    """The lower sum."""
    sigma: float | None = None
    """Sigma of single measurements; none where the unit is raw."""
    unit: CusumUnit = "sigma"
    """What `k`, `h` and the sums are measured in."""
    head_start: float = 0.0
    """Where the sums start."""
    watched: Watched = "both"
    """Which sums are kept."""
    after_signal: AfterSignal = "overlap"
    """What a signal does: nothing, or the sums start again."""
    missing: Missing = "skip"
    """What a missing point does: it is passed over (`skip`), the sums start again
    (`break`), or it is refused.
    """
    points: int = 0
    """How many points there were so far."""
    is_started: bool = False
    """Whether a point has been pushed since the sums started."""


class OneSidedSum(Data, frozen=True, omit_defaults=True):
    """One of the two sums.

    Attributes:
        value: Its value.
        run: For how many points it has been above zero.
        deviation: The sum of the deviations of all measurements from the target
            during that run.
        measurements: How many measurements that are.
    """

    value: float
    """Its value."""
    run: int
    """For how many points it has been above zero."""
    deviation: float
    """The sum of the deviations of all measurements from the target during that run."""
    measurements: float
    """How many measurements that are."""


class _CusumContinuation(msgspec.Struct, frozen=True, omit_defaults=True):
    """Continues a tabular cumulative sum with further points."""

    monitor: CusumMonitor
    values: Floats
    size: int | None = None
    sizes: Wholes | None = None
    means: bool = False


class _Ewma(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws up an exponentially weighted moving average chart (EWMA)."""

    values: Floats
    size: int | None = None
    sizes: Wholes | None = None
    groups: Wholes | None = None
    means: bool = False
    target: float | None = None
    sigma: float | None = None
    moving_range: SigmaMethod = "mean_moving_range"
    subgroup_sigma: SubgroupSigma = "rbar"
    baseline: Baseline | None = None
    phase_starts: Wholes = []
    lambda_: float = msgspec.field(default=0.2, name="lambda")
    limit: float = 3.0
    limits: AverageLimits = "exact"
    fast_start: float | None = None
    start: float | None = None
    watched: Watched = "both"
    after_signal: AfterSignal = "overlap"
    missing: Missing = "skip"


AverageLimits: TypeAlias = Literal["exact", "asymptotic"]
"""Which limits an EWMA or MEWMA chart has.

- `exact`: From the exact variance of the average at each point: narrow at the start,
  where few points are in it, and widening.
- `asymptotic`: From the variance it tends to: the same at every point.
"""


class EwmaChart(Data, frozen=True, omit_defaults=True):
    """An exponentially weighted moving average chart.

    Attributes:
        points: The points: single values or means; a missing one (null) keeps its
            place.
        average: The average at each point; null where the point is missing.
        lower: The lower limit at each point; empty where there is none.
        upper: The upper limit at each point; empty where there is none.
        upper_signals: The points at which the average is above the upper limit,
            counted from 0.
        lower_signals: The points at which the average is below the lower limit,
            counted from 0.
        phases: The stretches of the series with their targets and sigmas, and where
            those come from.
        monitor: The chart as it stands after the last point, to go on with: its
            settings and its state.
    """

    points: Column[float]
    """The points: single values or means; a missing one (null) keeps its place."""
    average: Column[float]
    """The average at each point; null where the point is missing."""
    lower: Column[float]
    """The lower limit at each point; empty where there is none."""
    upper: Column[float]
    """The upper limit at each point; empty where there is none."""
    upper_signals: Column[int]
    """The points at which the average is above the upper limit, counted from 0."""
    lower_signals: Column[int]
    """The points at which the average is below the lower limit, counted from 0."""
    phases: list[ChartPhase]
    """The stretches of the series with their targets and sigmas, and where those come
    from.
    """
    monitor: EwmaMonitor
    """The chart as it stands after the last point, to go on with: its settings and its
    state.
    """

    def plot(
        self,
        *,
        title: str = "",
        format: PictureFormat = "svg",
        width: int | None = None,
        height: int | None = None,
    ) -> ChartPicture:
        """Draws a chart as SVG or as a Vega-Lite specification.

        Both come from one definition and show the same: the points, the lines by which
        they are judged, phases, specification limits, and what was noticed, marked by
        shape as well as by colour. However many points there are, the picture stays
        small: of points that share a column of pixels the lowest and the highest are
        drawn, and every signal has a mark, or shares one with a signal of the same rule
        that it would cover.
        """
        from . import spc as _spc

        source = EwmaDrawnSource(chart=self)
        return _spc.draw(source, title=title, format=format, width=width, height=height)

    def _repr_html_(self) -> str:
        return self.plot().text


class EwmaMonitor(Data, frozen=True, omit_defaults=True):
    """An exponentially weighted moving average that points are pushed into: its settings
    and its state.

    It is plain data: written down, it is a snapshot; read back, it goes on where it
    was.

    Attributes:
        target: The target: the centre of the limits.
        sigma: Sigma of single measurements.
        lambda_: The weight of the newest point.
        limit: How many sigmas of the average the limits stand from the target.
        limits: Whether the limits are exact or asymptotic.
        fast_start: Fast initial response: the share of the limits that stands at
            the first point.
        start: Where the average starts; none is the target.
        watched: Which limits there are.
        after_signal: What a signal does: nothing, or the average starts again.
        missing: What a missing point does: it is passed over (`skip`), the average
            starts again (`break`), or it is refused.
        points: How many points there were so far.
        averaged: How many points are in the average.
        deviation: How far the average stands from the target.
        variance: The variance of the average, in sigmas of a single measurement
            squared.
    """

    target: float
    """The target: the centre of the limits."""
    sigma: float
    """Sigma of single measurements."""
    lambda_: float = msgspec.field(name="lambda")
    """The weight of the newest point."""
    limit: float
    """How many sigmas of the average the limits stand from the target."""
    limits: AverageLimits = "exact"
    """Whether the limits are exact or asymptotic."""
    fast_start: float | None = None
    """Fast initial response: the share of the limits that stands at the first point."""
    start: float | None = None
    """Where the average starts; none is the target."""
    watched: Watched = "both"
    """Which limits there are."""
    after_signal: AfterSignal = "overlap"
    """What a signal does: nothing, or the average starts again."""
    missing: Missing = "skip"
    """What a missing point does: it is passed over (`skip`), the average starts again
    (`break`), or it is refused.
    """
    points: int = 0
    """How many points there were so far."""
    averaged: int = 0
    """How many points are in the average."""
    deviation: float = 0.0
    """How far the average stands from the target."""
    variance: float = 0.0
    """The variance of the average, in sigmas of a single measurement squared."""


class _EwmaContinuation(msgspec.Struct, frozen=True, omit_defaults=True):
    """Continues an exponentially weighted moving average with further points."""

    monitor: EwmaMonitor
    values: Floats
    size: int | None = None
    sizes: Wholes | None = None
    means: bool = False


class _Hotelling(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws up a control chart of Hotelling's T² for several variables together."""

    values: Floats
    variables: int
    size: int = 1
    alpha: float = 0.0027
    limit: float | None = None
    mean: list[float] | None = None
    covariance: list[list[float]] | None = None
    baseline: Baseline | None = None
    missing: Missing = "break"


class HotellingChart(Data, frozen=True, omit_defaults=True):
    """A control chart of Hotelling's T².

    Attributes:
        statistic: T² of each point; null where it is missing.
        limits: The limit of each point.
        phase_one_limit: The limit of points that the parameters are estimated from.
        phase_two_limit: The limit of further points.
        phase_one_distribution: The distribution of the limit in phase I, with its
            parameters: `beta(4, 8)`.
        phase_two_distribution: The distribution of the limit in phase II, with its
            parameters: `f(8, 17)`.
        signals: The points above their limits, counted from 0.
        contributions: For each signal, what each variable contributes.
        mean: The mean vector.
        covariance: The covariance matrix of single measurements, row by row.
        covariance_source: Where the covariance comes from.
        points: How many points the parameters are estimated from; 0 where both are
            known.
        degrees: The degrees of freedom of the covariance; 0 where it is known.
        frozen: The chart with the limit of phase II, frozen for points still to
            come.
    """

    statistic: Column[float]
    """T² of each point; null where it is missing."""
    limits: Column[float]
    """The limit of each point."""
    phase_one_limit: float
    """The limit of points that the parameters are estimated from."""
    phase_two_limit: float
    """The limit of further points."""
    phase_one_distribution: str
    """The distribution of the limit in phase I, with its parameters: `beta(4, 8)`."""
    phase_two_distribution: str
    """The distribution of the limit in phase II, with its parameters: `f(8, 17)`."""
    signals: Column[int]
    """The points above their limits, counted from 0."""
    contributions: list[SignalShares]
    """For each signal, what each variable contributes."""
    mean: list[float]
    """The mean vector."""
    covariance: list[list[float]]
    """The covariance matrix of single measurements, row by row."""
    covariance_source: Covariance
    """Where the covariance comes from."""
    points: int
    """How many points the parameters are estimated from; 0 where both are known."""
    degrees: int
    """The degrees of freedom of the covariance; 0 where it is known."""
    frozen: FrozenHotelling
    """The chart with the limit of phase II, frozen for points still to come."""

    def plot(
        self,
        *,
        title: str = "",
        format: PictureFormat = "svg",
        width: int | None = None,
        height: int | None = None,
    ) -> ChartPicture:
        """Draws a chart as SVG or as a Vega-Lite specification.

        Both come from one definition and show the same: the points, the lines by which
        they are judged, phases, specification limits, and what was noticed, marked by
        shape as well as by colour. However many points there are, the picture stays
        small: of points that share a column of pixels the lowest and the highest are
        drawn, and every signal has a mark, or shares one with a signal of the same rule
        that it would cover.
        """
        from . import spc as _spc

        source = HotellingDrawnSource(chart=self)
        return _spc.draw(source, title=title, format=format, width=width, height=height)

    def _repr_html_(self) -> str:
        return self.plot().text


class SignalShares(Data, frozen=True, omit_defaults=True):
    """Which variables make a point signal, the largest drop first.

    Attributes:
        at: The point, counted from 0.
        shares: Its variables.
    """

    at: int
    """The point, counted from 0."""
    shares: list[VariableShare]
    """Its variables."""


class VariableShare(Data, frozen=True, omit_defaults=True):
    """One variable's part in a signal.

    Attributes:
        variable: The variable, counted from 0.
        drop: By how much the statistic would be smaller without the variable: what
            it says that the others do not. The variables with the largest are where to
            look.
        alone: The statistic of the variable alone: the square of its deviation in
            sigmas.
        deviation: The deviation from the mean, in sigmas of the plotted statistic
            of the variable.
    """

    variable: int
    """The variable, counted from 0."""
    drop: float
    """By how much the statistic would be smaller without the variable: what it says that
    the others do not. The variables with the largest are where to look.
    """
    alone: float
    """The statistic of the variable alone: the square of its deviation in sigmas."""
    deviation: float
    """The deviation from the mean, in sigmas of the plotted statistic of the variable.
    """


Covariance: TypeAlias = Literal["known", "sample", "about_known_mean", "within_subgroups"]
"""Where a covariance comes from.

- `known`: It was given.
- `sample`: The sample covariance of the points about their mean.
- `about_known_mean`: The mean square and product of the points about a mean that was
  given.
- `within_subgroups`: The covariances within subgroups, pooled.
"""


class FrozenHotelling(Data, frozen=True, omit_defaults=True):
    """A T² chart that no longer changes: what a monitor judges further points by.

    Attributes:
        mean: The mean vector.
        covariance: The covariance matrix of single measurements, row by row.
        limit: The limit of T².
        size: How many measurements the mean of a point is of.
    """

    mean: list[float]
    """The mean vector."""
    covariance: list[list[float]]
    """The covariance matrix of single measurements, row by row."""
    limit: float
    """The limit of T²."""
    size: int = 1
    """How many measurements the mean of a point is of."""


class _Mewma(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws up a multivariate exponentially weighted moving average chart (MEWMA)."""

    values: Floats
    variables: int
    size: int = 1
    lambda_: float = msgspec.field(default=0.1, name="lambda")
    limit: float | None = None
    arl: float = 200.0
    limits: AverageLimits = "asymptotic"
    mean: list[float] | None = None
    covariance: list[list[float]] | None = None
    baseline: Baseline | None = None
    after_signal: AfterSignal = "overlap"
    missing: Missing = "skip"


class MewmaChart(Data, frozen=True, omit_defaults=True):
    """A multivariate exponentially weighted moving average chart.

    Attributes:
        statistic: T² of the average at each point; null where the point is missing.
        limit: The limit.
        signals: The points above the limit, counted from 0.
        contributions: For each signal, what each variable contributes.
        covariance_source: Where the covariance comes from.
        points: How many points the parameters are estimated from; 0 where both are
            known.
        degrees: The degrees of freedom of the covariance; 0 where it is known.
        snapshot: The chart as it stands after the last point, to go on with: its
            settings and its state.
        arl: The average run length in control that the limit was found for; none
            where it was given.
    """

    statistic: Column[float]
    """T² of the average at each point; null where the point is missing."""
    limit: float
    """The limit."""
    signals: Column[int]
    """The points above the limit, counted from 0."""
    contributions: list[SignalShares]
    """For each signal, what each variable contributes."""
    covariance_source: Covariance
    """Where the covariance comes from."""
    points: int
    """How many points the parameters are estimated from; 0 where both are known."""
    degrees: int
    """The degrees of freedom of the covariance; 0 where it is known."""
    snapshot: MewmaSnapshot
    """The chart as it stands after the last point, to go on with: its settings and its
    state.
    """
    arl: float | None = None
    """The average run length in control that the limit was found for; none where it was
    given.
    """

    def plot(
        self,
        *,
        title: str = "",
        format: PictureFormat = "svg",
        width: int | None = None,
        height: int | None = None,
    ) -> ChartPicture:
        """Draws a chart as SVG or as a Vega-Lite specification.

        Both come from one definition and show the same: the points, the lines by which
        they are judged, phases, specification limits, and what was noticed, marked by
        shape as well as by colour. However many points there are, the picture stays
        small: of points that share a column of pixels the lowest and the highest are
        drawn, and every signal has a mark, or shares one with a signal of the same rule
        that it would cover.
        """
        from . import spc as _spc

        source = MewmaDrawnSource(chart=self)
        return _spc.draw(source, title=title, format=format, width=width, height=height)

    def _repr_html_(self) -> str:
        return self.plot().text


class MewmaSnapshot(Data, frozen=True, omit_defaults=True):
    """A MEWMA chart's settings and its state, as data.

    Attributes:
        mean: The mean vector.
        covariance: The covariance matrix of single measurements, row by row.
        lambda_: The weight of the newest point.
        limit: The limit of T².
        size: How many measurements the mean of a point is of.
        limits: Whether the covariance of the average is exact at each point or
            asymptotic.
        after_signal: What a signal does: nothing, or the average starts again.
        missing: What a missing point does.
        points: How many points there were so far.
        average: The average of the deviations, in sigmas of the single variables;
            empty is at zero.
        variance: Its variance, in variances of a point.
    """

    mean: list[float]
    """The mean vector."""
    covariance: list[list[float]]
    """The covariance matrix of single measurements, row by row."""
    lambda_: float = msgspec.field(name="lambda")
    """The weight of the newest point."""
    limit: float
    """The limit of T²."""
    size: int = 1
    """How many measurements the mean of a point is of."""
    limits: AverageLimits = "asymptotic"
    """Whether the covariance of the average is exact at each point or asymptotic."""
    after_signal: AfterSignal = "overlap"
    """What a signal does: nothing, or the average starts again."""
    missing: Missing = "skip"
    """What a missing point does."""
    points: int = 0
    """How many points there were so far."""
    average: list[float] = []
    """The average of the deviations, in sigmas of the single variables; empty is at zero.
    """
    variance: float = 0.0
    """Its variance, in variances of a point."""


class _MewmaContinuation(msgspec.Struct, frozen=True, omit_defaults=True):
    """Continues a multivariate exponentially weighted moving average with further points."""

    snapshot: MewmaSnapshot
    values: Floats


class _DrawChart(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws a chart as SVG or as a Vega-Lite specification."""

    source: DrawnSource
    title: str = ""
    format: PictureFormat = "svg"
    width: int | None = None
    height: int | None = None


class ControlDrawnSource(Data, frozen=True, omit_defaults=True, tag_field="type", tag="control"):
    """A chart of subgroups, counts or rare events.

    Attributes:
        chart: The chart.
    """

    chart: ControlChart
    """The chart."""


class IndividualsDrawnSource(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="individuals"
):
    """A chart of single values.

    Attributes:
        chart: The chart.
        values: The values it was made from.
    """

    chart: IndividualsChart
    """The chart."""
    values: Column[float]
    """The values it was made from."""


class CusumDrawnSource(Data, frozen=True, omit_defaults=True, tag_field="type", tag="cusum"):
    """A cumulative sum.

    Attributes:
        chart: The chart.
    """

    chart: CusumChart
    """The chart."""


class EwmaDrawnSource(Data, frozen=True, omit_defaults=True, tag_field="type", tag="ewma"):
    """A weighted average.

    Attributes:
        chart: The chart.
    """

    chart: EwmaChart
    """The chart."""


class HotellingDrawnSource(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="hotelling"
):
    """Hotelling's T².

    Attributes:
        chart: The chart.
    """

    chart: HotellingChart
    """The chart."""


class MewmaDrawnSource(Data, frozen=True, omit_defaults=True, tag_field="type", tag="mewma"):
    """A weighted average of several variables.

    Attributes:
        chart: The chart.
    """

    chart: MewmaChart
    """The chart."""


class PrecontrolDrawnSource(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="precontrol"
):
    """A run under pre-control.

    Attributes:
        chart: The run.
        values: The values it judged.
        spec: The tolerance it judged them by.
    """

    chart: PrecontrolRun
    """The run."""
    values: Column[float]
    """The values it judged."""
    spec: SpecLimits
    """The tolerance it judged them by."""


class AlertActionDrawnSource(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="alert_action"
):
    """Values judged by alert and action limits.

    Attributes:
        chart: The check.
        values: The values it judged.
    """

    chart: AlertActionCheck
    """The check."""
    values: Column[float]
    """The values it judged."""


class PlotDrawnSource(Data, frozen=True, omit_defaults=True, tag_field="type", tag="plot"):
    """Any drawing.

    Attributes:
        plot: The drawing.
    """

    plot: Plot
    """The drawing."""


DrawnSource: TypeAlias = (
    ControlDrawnSource
    | IndividualsDrawnSource
    | CusumDrawnSource
    | EwmaDrawnSource
    | HotellingDrawnSource
    | MewmaDrawnSource
    | PrecontrolDrawnSource
    | AlertActionDrawnSource
    | PlotDrawnSource
)
"""What is drawn: the answer of an earlier call, or a drawing of your own."""


class Plot(Data, frozen=True, omit_defaults=True):
    """A drawing of a control chart.

    Attributes:
        title: What stands above it.
        panels: The panels, from the top; they share the horizontal axis.
        subtitle: What stands below the title: what was charted, and by what.
        across: What the horizontal axis counts.
        first: The number of the first point; those of a chart that was continued
            begin later.
        width: How wide the picture is, in pixels; taken as 360 to 4000.
        height: How high the picture is without its legend, in pixels; taken as 240
            to 4000.
    """

    title: str
    """What stands above it."""
    panels: list[PlotPanel]
    """The panels, from the top; they share the horizontal axis."""
    subtitle: str = ""
    """What stands below the title: what was charted, and by what."""
    across: str = "Number"
    """What the horizontal axis counts."""
    first: int = 1
    """The number of the first point; those of a chart that was continued begin later.
    """
    width: int = 960
    """How wide the picture is, in pixels; taken as 360 to 4000."""
    height: int = 600
    """How high the picture is without its legend, in pixels; taken as 240 to 4000."""


class PlotPanel(Data, frozen=True, omit_defaults=True):
    """One panel of a drawing.

    Attributes:
        name: What is plotted.
        traces: The points: one trace, or two for the sides of a cumulative sum.
        lines: The lines they are judged by.
        bands: The bands between lines that are tinted.
        signals: What is marked.
        phase_starts: The points at which a new phase begins, counted from 0.
        changes: Where the process changed, as far as the chart can tell.
        from_zero: Whether values below zero cannot be, so that the axis need not
            name them.
    """

    name: str
    """What is plotted."""
    traces: list[PlotTrace]
    """The points: one trace, or two for the sides of a cumulative sum."""
    lines: list[PlotLine] = []
    """The lines they are judged by."""
    bands: list[PlotBand] = []
    """The bands between lines that are tinted."""
    signals: list[PlotSignal] = []
    """What is marked."""
    phase_starts: Column[int] = msgspec.field(default_factory=lambda: Column([]))
    """The points at which a new phase begins, counted from 0."""
    changes: list[PlotChange] = []
    """Where the process changed, as far as the chart can tell."""
    from_zero: bool = False
    """Whether values below zero cannot be, so that the axis need not name them."""


class PlotTrace(Data, frozen=True, omit_defaults=True):
    """A row of points that are joined.

    Attributes:
        name: What the points are.
        points: The points; null leaves a gap.
    """

    name: str
    """What the points are."""
    points: Column[float]
    """The points; null leaves a gap."""


class PlotLine(Data, frozen=True, omit_defaults=True):
    """A line across a panel.

    Attributes:
        name: Its short name, such as `UCL`; its value at the last point is written
            beside it.
        kind: What kind of line it is, which decides how it looks.
        values: Its height: one number for all points, or one for each; null where
            it is not.
    """

    name: str
    """Its short name, such as `UCL`; its value at the last point is written beside it.
    """
    kind: PlotLineKind
    """What kind of line it is, which decides how it looks."""
    values: Column[float]
    """Its height: one number for all points, or one for each; null where it is not."""


PlotLineKind: TypeAlias = Literal["center", "limit", "warning", "rebased", "spec", "zone"]
"""What kind of line it is.

- `center`: The centre or the target: solid.
- `limit`: A control limit, an action limit, a decision interval: dashed.
- `warning`: A limit that warns: dashes and dots.
- `rebased`: A limit estimated anew, beside one that is frozen: dotted.
- `spec`: A specification limit: long dashes. One far from all points is named at the
  edge, lest it press the points flat.
- `zone`: The border of a zone that some rule reads: faint dots, without a label.
"""


class PlotBand(Data, frozen=True, omit_defaults=True):
    """A tinted band between two lines of a panel.

    Attributes:
        kind: What it stands for, which decides its tint.
        from_: Which line of the panel it begins at, counted from 0; left out, at
            the lower edge.
        to: Which line of the panel it ends at; left out, at the upper edge.
    """

    kind: PlotBandKind
    """What it stands for, which decides its tint."""
    from_: int | None = msgspec.field(default=None, name="from")
    """Which line of the panel it begins at, counted from 0; left out, at the lower edge.
    """
    to: int | None = None
    """Which line of the panel it ends at; left out, at the upper edge."""


PlotBandKind: TypeAlias = Literal["in_control", "good", "caution", "stop"]
"""What a band stands for.

- `in_control`: Where points of a process in control are: blue.
- `good`: All is well: green.
- `caution`: Look closer: yellow.
- `stop`: Act: red.
"""


class PlotSignal(Data, frozen=True, omit_defaults=True):
    """The points at which something was noticed.

    Attributes:
        title: What the legend says.
        shape: The shape of its marks.
        ends: The points that are marked, counted from 0.
        trace: On which trace of the panel, counted from 0.
        members: The points that belong to what was noticed, counted from 0.
        notes: What is said of each mark where the pointer rests on it; none, or as
            many as `ends`.
    """

    title: str
    """What the legend says."""
    shape: PlotShape
    """The shape of its marks."""
    ends: Column[int]
    """The points that are marked, counted from 0."""
    trace: int = 0
    """On which trace of the panel, counted from 0."""
    members: Column[int] = msgspec.field(default_factory=lambda: Column([]))
    """The points that belong to what was noticed, counted from 0."""
    notes: list[str] = []
    """What is said of each mark where the pointer rests on it; none, or as many as `ends`.
    """


PlotShape: TypeAlias = Literal[
    "diamond",
    "square",
    "triangle_up",
    "triangle_down",
    "pentagon",
    "cross",
    "bar",
    "star",
    "pillar",
    "circle",
]
"""The shape of a mark; each has a colour of its own as well.

- `diamond`: A square on its corner, red: beyond a limit.
- `square`: A square, blue.
- `triangle_up`: A triangle that points up, orange.
- `triangle_down`: A triangle that points down, violet.
- `pentagon`: Five corners, green.
- `cross`: An upright cross, ochre.
- `bar`: A lying bar, slate.
- `star`: A star, pink.
- `pillar`: A standing bar, blue.
- `circle`: A circle, red.
"""


class PlotChange(Data, frozen=True, omit_defaults=True):
    """A change of the process: a line before the point at which it began.

    Attributes:
        start: The first point after the change, counted from 0.
        title: What the legend says.
    """

    start: int
    """The first point after the change, counted from 0."""
    title: str
    """What the legend says."""


PictureFormat: TypeAlias = Literal["svg", "vega_lite", "html"]
"""As what a chart is drawn.

- `svg`: SVG text that stands alone. The default.
- `vega_lite`: A Vega-Lite 5 specification as JSON text, with its data inline.
- `html`: A page of its own, as HTML text around the SVG: it can be zoomed, moved and
  searched, and fetches nothing.
"""


class ChartPicture(Data, frozen=True, omit_defaults=True):
    """A chart as a picture.

    Attributes:
        format: As what it is drawn.
        text: The picture: an `<svg>` element, JSON, or a page.
    """

    format: PictureFormat
    """As what it is drawn."""
    text: str
    """The picture: an `<svg>` element, JSON, or a page."""

    def _repr_html_(self) -> str:
        return self.text if self.format == "svg" else super()._repr_html_()


class _LookUpConstants(msgspec.Struct, frozen=True, omit_defaults=True):
    """Looks up the constants of control charts for one size of subgroups, exact to the
    last digits of a float.
    """

    size: int


class ConstantsTable(Data, frozen=True, omit_defaults=True):
    """The constants of control charts for subgroups of one size, by the names that books
    use.

    Where a name of the books is both a constant and a factor (`d3` and `D3`), the
    factor of the limits has `_factor` behind it.

    Attributes:
        size: How many values a subgroup has.
        d2: The mean of the range, in sigmas.
        d3: The standard deviation of the range, in sigmas.
        median_range: The median of the range, in sigmas; tables print 0.954 for two
            values.
        c4: The mean of the standard deviation, in sigmas.
        c5: The standard deviation of the standard deviation, in sigmas.
        a: `A`: limits of means from a known sigma.
        a2: `A2`: limits of means from the mean range.
        a3: `A3`: limits of means from the mean standard deviation.
        b3: `B3`: the lower limit of standard deviations, from their mean.
        b4: `B4`: the upper limit of standard deviations, from their mean.
        b5: `B5`: the lower limit of standard deviations, from a known sigma.
        b6: `B6`: the upper limit of standard deviations, from a known sigma.
        d1_factor: `D1`: the lower limit of ranges, from a known sigma.
        d2_factor: `D2`: the upper limit of ranges, from a known sigma.
        d3_factor: `D3`: the lower limit of ranges, from their mean.
        d4_factor: `D4`: the upper limit of ranges, from their mean.
        e2: `E2`: limits of single values, from the mean range.
    """

    size: int
    """How many values a subgroup has."""
    d2: float
    """The mean of the range, in sigmas."""
    d3: float
    """The standard deviation of the range, in sigmas."""
    median_range: float
    """The median of the range, in sigmas; tables print 0.954 for two values."""
    c4: float
    """The mean of the standard deviation, in sigmas."""
    c5: float
    """The standard deviation of the standard deviation, in sigmas."""
    a: float
    """`A`: limits of means from a known sigma."""
    a2: float
    """`A2`: limits of means from the mean range."""
    a3: float
    """`A3`: limits of means from the mean standard deviation."""
    b3: float
    """`B3`: the lower limit of standard deviations, from their mean."""
    b4: float
    """`B4`: the upper limit of standard deviations, from their mean."""
    b5: float
    """`B5`: the lower limit of standard deviations, from a known sigma."""
    b6: float
    """`B6`: the upper limit of standard deviations, from a known sigma."""
    d1_factor: float
    """`D1`: the lower limit of ranges, from a known sigma."""
    d2_factor: float
    """`D2`: the upper limit of ranges, from a known sigma."""
    d3_factor: float
    """`D3`: the lower limit of ranges, from their mean."""
    d4_factor: float
    """`D4`: the upper limit of ranges, from their mean."""
    e2: float
    """`E2`: limits of single values, from the mean range."""


class _ListRules(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists the rules of a set as data, which can be sent back changed as `own_rules`."""

    rules: RuleSet = "limits_only"


class ListedRules(Data, frozen=True, omit_defaults=True):
    """The rules of a set.

    Attributes:
        rules: The rules, in the order in which signals are reported.
    """

    rules: list[RuleSpec]
    """The rules, in the order in which signals are reported."""


class _RuleSetRunLength(msgspec.Struct, frozen=True, omit_defaults=True):
    """Computes how long a chart runs on average until any of its rules fires."""

    rules: RuleSet = "limits_only"
    own_rules: list[RuleSpec] = []
    limit: float = 3.0
    shifts: list[float] = []
    per_rule: bool = False
    simulations: int = 100000
    seed: int = 0


class RuleSetRunLengths(Data, frozen=True, omit_defaults=True):
    """How long a chart runs until any of its rules fires.

    Attributes:
        run_lengths: One for each shift asked for, in the same order.
        per_rule: What each rule costs, in the order of the rules.
    """

    run_lengths: list[RuleRunLength]
    """One for each shift asked for, in the same order."""
    per_rule: list[RuleCost]
    """What each rule costs, in the order of the rules."""


class RuleRunLength(Data, frozen=True, omit_defaults=True):
    """The average run length at one shift.

    Attributes:
        shift: The shift, in sigmas of the plotted points.
        method: How it was computed.
        arl: The average number of points up to and with the first signal; null when
            the rules never fire, or so seldom that it cannot be told.
        error: How far it may be off: of a simulation its standard error, else the
            rounding.
        states: How many states the Markov chain had.
    """

    shift: float
    """The shift, in sigmas of the plotted points."""
    method: RuleRunLengthMethod
    """How it was computed."""
    arl: float | None = None
    """The average number of points up to and with the first signal; null when the rules
    never fire, or so seldom that it cannot be told.
    """
    error: float | None = None
    """How far it may be off: of a simulation its standard error, else the rounding."""
    states: int | None = None
    """How many states the Markov chain had."""


RuleRunLengthMethod: TypeAlias = Literal["markov_chain", "simulation"]
"""How the run length of a set of rules was computed.

- `markov_chain`: Exactly, as a Markov chain of what the rules remember.
- `simulation`: As an average over simulated runs.
"""


class RuleCost(Data, frozen=True, omit_defaults=True):
    """What one rule costs while nothing is wrong.

    Attributes:
        rule: The rule.
        in_control: How long a chart with this rule alone runs until a false alarm.
    """

    rule: RuleName
    """The rule."""
    in_control: RuleRunLength
    """How long a chart with this rule alone runs until a false alarm."""


class _ShewhartRunLength(msgspec.Struct, frozen=True, omit_defaults=True):
    """Computes the average run lengths of a Shewhart chart with known limits."""

    limit: float = 3.0
    size: int = 1
    shifts: list[float] = []
    watched: Watched = "both"


class RunLengths(Data, frozen=True, omit_defaults=True):
    """Average run lengths, and how they were computed.

    Attributes:
        method: How they were computed.
        nodes: How many nodes the quadrature had at most; 0 for a closed form.
        run_lengths: One for each shift asked for, in the same order.
    """

    method: RunLengthMethod
    """How they were computed."""
    nodes: int
    """How many nodes the quadrature had at most; 0 for a closed form."""
    run_lengths: list[RunLengthAtShift]
    """One for each shift asked for, in the same order."""


RunLengthMethod: TypeAlias = Literal[
    "closed_form", "integral_equation", "integral_equation_in_plane"
]
"""How a run length was computed.

- `closed_form`: From the probability of a signal at a single point: points are
  independent.
- `integral_equation`: From the integral equation of the run length, at the nodes of a
  Gauss-Legendre quadrature (Nyström's method).
- `integral_equation_in_plane`: The same in two dimensions: along the shift and across
  it.
"""


class RunLengthAtShift(Data, frozen=True, omit_defaults=True):
    """The average run length at one shift.

    Attributes:
        shift: The shift, as it was asked for.
        arl: The average number of points up to and with the signal.
        error: How far it may be off: the difference to a coarser computation, or
            the rounding of a float where that is more.
    """

    shift: float
    """The shift, as it was asked for."""
    arl: float
    """The average number of points up to and with the signal."""
    error: float
    """How far it may be off: the difference to a coarser computation, or the rounding of a
    float where that is more.
    """


class _CusumRunLength(msgspec.Struct, frozen=True, omit_defaults=True):
    """Computes the average run lengths of a tabular CUSUM chart."""

    k: float = 0.5
    h: float = 5.0
    head_start: float = 0.0
    shifts: list[float] = []
    watched: Watched = "both"
    shift_time: ShiftTime = "at_start"


ShiftTime: TypeAlias = Literal["at_start", "later"]
"""When, in the life of a chart, the process shifts.

- `at_start`: With the first point: the chart starts where it was set up to start. This
  is what published tables mean by a run length unless they say otherwise.
- `later`: Long after the start, with no signal until then: the statistic stands
  wherever a process in control has brought it (the conditional steady state). Points
  are counted from the shift.
"""


class _EwmaRunLength(msgspec.Struct, frozen=True, omit_defaults=True):
    """Computes the average run lengths of an EWMA chart."""

    lambda_: float = msgspec.field(default=0.2, name="lambda")
    limit: float = 3.0
    limits: AverageLimits = "asymptotic"
    fast_start: float | None = None
    start: float = 0.0
    shifts: list[float] = []
    watched: Watched = "both"
    barrier: float | None = None
    shift_time: ShiftTime = "at_start"


class _HotellingRunLength(msgspec.Struct, frozen=True, omit_defaults=True):
    """Computes the average run lengths of a T² chart with known mean and covariance."""

    variables: int
    limit: float
    size: int = 1
    shifts: list[float] = []


class _MewmaRunLength(msgspec.Struct, frozen=True, omit_defaults=True):
    """Computes the average run lengths of a MEWMA chart."""

    variables: int
    limit: float
    lambda_: float = msgspec.field(default=0.1, name="lambda")
    shifts: list[float] = []


class _ShewhartDesign(msgspec.Struct, frozen=True, omit_defaults=True):
    """Finds the limits of a Shewhart chart that has a wanted average run length in
    control.
    """

    arl: float
    size: int = 1
    shifts: list[float] = []
    watched: Watched = "both"


class DesignedShewhart(Data, frozen=True, omit_defaults=True):
    """A Shewhart chart with the run length that was asked for.

    Attributes:
        limit: How many sigmas of the plotted statistic the limits stand from the
            centre.
        run_lengths: The run lengths: in control first, then at each shift asked
            for.
    """

    limit: float
    """How many sigmas of the plotted statistic the limits stand from the centre."""
    run_lengths: RunLengths
    """The run lengths: in control first, then at each shift asked for."""


class _CusumDesign(msgspec.Struct, frozen=True, omit_defaults=True):
    """Finds the decision interval of a CUSUM chart that has a wanted average run length in
    control.
    """

    arl: float
    k: float | None = None
    shift: float | None = None
    head_start_share: float = 0.0
    shifts: list[float] = []
    watched: Watched = "both"


class DesignedCusum(Data, frozen=True, omit_defaults=True):
    """A CUSUM chart with the run length that was asked for.

    Attributes:
        k: The reference value, in sigmas of the plotted statistic.
        h: The decision interval, likewise.
        head_start: Where the sums start, likewise.
        run_lengths: The run lengths: in control first, then at each shift asked
            for.
    """

    k: float
    """The reference value, in sigmas of the plotted statistic."""
    h: float
    """The decision interval, likewise."""
    head_start: float
    """Where the sums start, likewise."""
    run_lengths: RunLengths
    """The run lengths: in control first, then at each shift asked for."""


class _EwmaDesign(msgspec.Struct, frozen=True, omit_defaults=True):
    """Finds the limits of an EWMA chart that has a wanted average run length in control."""

    arl: float
    lambda_: float | None = msgspec.field(default=None, name="lambda")
    shift: float | None = None
    limits: AverageLimits = "asymptotic"
    fast_start: float | None = None
    shifts: list[float] = []
    watched: Watched = "both"
    barrier: float | None = None


class DesignedEwma(Data, frozen=True, omit_defaults=True):
    """An EWMA chart with the run length that was asked for.

    Attributes:
        lambda_: The weight of the newest point.
        limit: How many sigmas of the average the limits stand from the target.
        run_lengths: The run lengths: in control first, then at each shift asked
            for.
    """

    lambda_: float = msgspec.field(name="lambda")
    """The weight of the newest point."""
    limit: float
    """How many sigmas of the average the limits stand from the target."""
    run_lengths: RunLengths
    """The run lengths: in control first, then at each shift asked for."""


class _HotellingDesign(msgspec.Struct, frozen=True, omit_defaults=True):
    """Finds the limit of a T² chart, with known parameters, that has a wanted average run
    length in control.
    """

    arl: float
    variables: int
    size: int = 1
    shifts: list[float] = []


class DesignedHotelling(Data, frozen=True, omit_defaults=True):
    """A T² chart with the run length that was asked for.

    Attributes:
        limit: The limit of T².
        run_lengths: The run lengths: in control first, then at each shift asked
            for.
    """

    limit: float
    """The limit of T²."""
    run_lengths: RunLengths
    """The run lengths: in control first, then at each shift asked for."""


class _MewmaDesign(msgspec.Struct, frozen=True, omit_defaults=True):
    """Finds the limit of a MEWMA chart that has a wanted average run length in control."""

    arl: float
    variables: int
    lambda_: float = msgspec.field(default=0.1, name="lambda")
    shifts: list[float] = []


class DesignedMewma(Data, frozen=True, omit_defaults=True):
    """A MEWMA chart with the run length that was asked for.

    Attributes:
        limit: The limit of the statistic.
        run_lengths: The run lengths: in control first, then at each shift asked
            for.
    """

    limit: float
    """The limit of the statistic."""
    run_lengths: RunLengths
    """The run lengths: in control first, then at each shift asked for."""


class _CapabilityStudy(msgspec.Struct, frozen=True, omit_defaults=True):
    """Tells how well a normal process fits its specification: Cp, Cpk, Pp, Ppk and Cpm,
    each with its confidence interval, and the parts per million it leaves outside.
    """

    values: Floats
    size: int | None = None
    sizes: list[int] | None = None
    lower: float | None = None
    upper: float | None = None
    target: float | None = None
    within: WithinSigma | None = None
    sigma_within: float | None = None
    span: int = 2
    df: DegreesOfFreedom | None = None
    confidence: float = 0.95
    sides: IntervalSides = "two_sided"


WithinSigma: TypeAlias = Literal[
    "mean_moving_range",
    "median_moving_range",
    "successive_differences",
    "pooled",
    "rmsdf",
    "rbar",
    "mvlue_r",
    "sbar",
    "mvlue_s",
    "given",
]
"""How sigma within is estimated.

- `mean_moving_range`: Single values: the mean moving range divided by `d2`. The default
  for single values.
- `median_moving_range`: Single values: the median moving range divided by the median of
  the range.
- `successive_differences`: Single values: the root of half the mean square of
  successive differences.
- `pooled`: Subgroups: the root of the pooled variance within subgroups, as it stands.
  The default for subgroups.
- `rmsdf`: Subgroups: the same divided by `c4(d + 1)`, where `d` are its degrees of
  freedom; what Minitab calls the pooled standard deviation with unbiasing constants.
- `rbar`: Subgroups: the mean of each range divided by its `d2`.
- `mvlue_r`: Subgroups: the ranges divided by `d2`, weighted by their precision; what
  Minitab takes for R-bar with unequal sizes.
- `sbar`: Subgroups: the mean of each standard deviation divided by its `c4`.
- `mvlue_s`: Subgroups: the standard deviations divided by `c4`, weighted by their
  precision; what Minitab takes for S-bar with unequal sizes.
- `given`: It is given, not estimated.
"""


class MinitabDegreesOfFreedom(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="minitab"
):
    """As Minitab documents it: pooled the sum of `n - 1`; R-bar 0.9 of that; S-bar a share
    between 0.88 and 1 of it by size; moving ranges the number of values less the span
    plus 1; successive differences the number of values less 1.
    """


class SharedRangesDegreesOfFreedom(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="shared_ranges"
):
    """For moving ranges 0.62 times the number of values less 1, since neighbouring ranges
    share values; for every other estimator as `minitab`.
    """


class AllValuesDegreesOfFreedom(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="all_values"
):
    """The number of all values less 1, whatever the estimator, as R's qcc takes it."""


class FixedDegreesOfFreedom(Data, frozen=True, omit_defaults=True, tag_field="type", tag="fixed"):
    """A number of your own.

    Attributes:
        df: The degrees of freedom, above zero, whole or not.
    """

    df: float
    """The degrees of freedom, above zero, whole or not."""


DegreesOfFreedom: TypeAlias = (
    MinitabDegreesOfFreedom
    | SharedRangesDegreesOfFreedom
    | AllValuesDegreesOfFreedom
    | FixedDegreesOfFreedom
)
"""How many degrees of freedom sigma within is taken to have, which sets the width of the
intervals of Cp and Cpk. Programs differ here more than anywhere else.
"""

IntervalSides: TypeAlias = Literal["two_sided", "lower_bound", "upper_bound"]
"""On which sides an interval is bounded.

- `two_sided`: A lower and an upper bound, each wrong with half of the remaining
  probability.
- `lower_bound`: A lower bound only: "at least".
- `upper_bound`: An upper bound only: "at most".
"""


class CapabilityReport(Data, frozen=True, omit_defaults=True):
    """How well a normal process fits its specification.

    Attributes:
        mean: The mean of all values.
        confidence: The confidence of every interval here.
        sides: On which sides the intervals are bounded.
        count: How many values the study rests on; null when that was not given.
        lower: The specification that was judged by.
        upper: The upper specification limit, if there is one.
        target: The target, if there is one.
        within: What the process could do if it held its level; null when sigma
            within is not known.
        overall: What the process did, drifts and all; null when sigma overall is
            not known.
        observed: What was found outside the limits; null when no single values were
            given.
    """

    mean: float
    """The mean of all values."""
    confidence: float
    """The confidence of every interval here."""
    sides: IntervalSides
    """On which sides the intervals are bounded."""
    count: int | None = None
    """How many values the study rests on; null when that was not given."""
    lower: float | None = None
    """The specification that was judged by."""
    upper: float | None = None
    """The upper specification limit, if there is one."""
    target: float | None = None
    """The target, if there is one."""
    within: WithinCapability | None = None
    """What the process could do if it held its level; null when sigma within is not known.
    """
    overall: OverallCapability | None = None
    """What the process did, drifts and all; null when sigma overall is not known."""
    observed: ObservedNonconforming | None = None
    """What was found outside the limits; null when no single values were given."""


class WithinCapability(Data, frozen=True, omit_defaults=True):
    """The potential of the process: its indices by sigma within.

    Attributes:
        sigma: Sigma within. Zero for values that do not vary; then no index is
            finite and all are null.
        source: Where sigma comes from, with its constants and degrees of freedom.
        expected: What a normal process with this mean and sigma leaves outside the
            limits.
        cp: Cp: the width of the specification in six sigma; null without both
            limits.
        cpl: Cpl: from the lower limit to the mean in three sigma; null without a
            lower limit.
        cpu: Cpu: from the mean to the upper limit in three sigma; null without an
            upper limit.
        cpk: Cpk: the lesser of Cpl and Cpu, or the one there is. Negative when the
            mean is outside.
    """

    sigma: float
    """Sigma within. Zero for values that do not vary; then no index is finite and all are
    null.
    """
    source: SigmaSource
    """Where sigma comes from, with its constants and degrees of freedom."""
    expected: ExpectedNonconforming
    """What a normal process with this mean and sigma leaves outside the limits."""
    cp: CapabilityIndex | None = None
    """Cp: the width of the specification in six sigma; null without both limits."""
    cpl: CapabilityIndex | None = None
    """Cpl: from the lower limit to the mean in three sigma; null without a lower limit.
    """
    cpu: CapabilityIndex | None = None
    """Cpu: from the mean to the upper limit in three sigma; null without an upper limit.
    """
    cpk: CapabilityIndex | None = None
    """Cpk: the lesser of Cpl and Cpu, or the one there is. Negative when the mean is
    outside.
    """


class SigmaSource(Data, frozen=True, omit_defaults=True):
    """Where sigma within comes from, in enough detail to compare it with another
    program's.

    Attributes:
        method: The estimator.
        constants: The constants that were used.
        span: How many values a moving range spans; null where there are none.
        parts: How many subgroups or moving ranges were averaged; null when sigma
            was given.
        df: The degrees of freedom of the intervals; null when none are known.
        df_method: How the degrees of freedom were found; null when none are known.
    """

    method: WithinSigma
    """The estimator."""
    constants: list[SigmaConstant]
    """The constants that were used."""
    span: int | None = None
    """How many values a moving range spans; null where there are none."""
    parts: int | None = None
    """How many subgroups or moving ranges were averaged; null when sigma was given."""
    df: float | None = None
    """The degrees of freedom of the intervals; null when none are known."""
    df_method: DegreesOfFreedom | None = None
    """How the degrees of freedom were found; null when none are known."""


class SigmaConstant(Data, frozen=True, omit_defaults=True):
    """A constant of control charts.

    Attributes:
        name: Its usual name: `d2`, `d3`, `d4` (the median of the range), `c4`.
        of: How many values it is for.
        value: The constant, exact to the last digits of a float.
    """

    name: str
    """Its usual name: `d2`, `d3`, `d4` (the median of the range), `c4`."""
    of: int
    """How many values it is for."""
    value: float
    """The constant, exact to the last digits of a float."""


class CapabilityIndex(Data, frozen=True, omit_defaults=True):
    """A capability index with its confidence interval.

    Attributes:
        value: The index.
        lower: The lower bound of the interval; null when it is not asked for, or
            the number of values or the degrees of freedom are not known.
        upper: The upper bound of the interval; null likewise.
    """

    value: float
    """The index."""
    lower: float | None = None
    """The lower bound of the interval; null when it is not asked for, or the number of
    values or the degrees of freedom are not known.
    """
    upper: float | None = None
    """The upper bound of the interval; null likewise."""


class ExpectedNonconforming(Data, frozen=True, omit_defaults=True):
    """The share outside the limits that a distribution makes expect, in parts per million.

    Attributes:
        ppm_total: Outside either limit.
        ppm_below: Below the lower limit; null without one.
        ppm_above: Above the upper limit; null without one.
        z_bench: The sigma level that leaves as much outside on one side (Z bench);
            null when the share is zero or one, for which the level is unbounded.
    """

    ppm_total: float
    """Outside either limit."""
    ppm_below: float | None = None
    """Below the lower limit; null without one."""
    ppm_above: float | None = None
    """Above the upper limit; null without one."""
    z_bench: float | None = None
    """The sigma level that leaves as much outside on one side (Z bench); null when the
    share is zero or one, for which the level is unbounded.
    """


class OverallCapability(Data, frozen=True, omit_defaults=True):
    """The performance of the process: its indices by the standard deviation of all values.

    Attributes:
        sigma: The standard deviation of all values, with their number less 1 below
            the line.
        expected: What a normal process with this mean and sigma leaves outside the
            limits.
        df: The degrees of freedom of the intervals; null when none are known.
        pp: Pp: the width of the specification in six sigma; null without both
            limits.
        ppl: Ppl: from the lower limit to the mean in three sigma; null without a
            lower limit.
        ppu: Ppu: from the mean to the upper limit in three sigma; null without an
            upper limit.
        ppk: Ppk: the lesser of Ppl and Ppu, or the one there is. Negative when the
            mean is outside.
        cpm: Cpm, which also counts the distance of the mean from the target:
            `(upper - lower) / (6 sqrt(sigma^2 + (mean - target)^2))`. Null without both
            limits and a target.
        cpm_df: The degrees of freedom of the interval of Cpm: `N (1 + a^2)^2 / (1 +
            2 a^2)` with `a` the distance of the mean from the target in sigmas; null
            where there is no Cpm.
    """

    sigma: float
    """The standard deviation of all values, with their number less 1 below the line."""
    expected: ExpectedNonconforming
    """What a normal process with this mean and sigma leaves outside the limits."""
    df: float | None = None
    """The degrees of freedom of the intervals; null when none are known."""
    pp: CapabilityIndex | None = None
    """Pp: the width of the specification in six sigma; null without both limits."""
    ppl: CapabilityIndex | None = None
    """Ppl: from the lower limit to the mean in three sigma; null without a lower limit.
    """
    ppu: CapabilityIndex | None = None
    """Ppu: from the mean to the upper limit in three sigma; null without an upper limit.
    """
    ppk: CapabilityIndex | None = None
    """Ppk: the lesser of Ppl and Ppu, or the one there is. Negative when the mean is
    outside.
    """
    cpm: CapabilityIndex | None = None
    """Cpm, which also counts the distance of the mean from the target: `(upper - lower) /
    (6 sqrt(sigma^2 + (mean - target)^2))`. Null without both limits and a target.
    """
    cpm_df: float | None = None
    """The degrees of freedom of the interval of Cpm: `N (1 + a^2)^2 / (1 + 2 a^2)` with
    `a` the distance of the mean from the target in sigmas; null where there is no Cpm.
    """


class ObservedNonconforming(Data, frozen=True, omit_defaults=True):
    """The values outside the limits. A value equal to a limit is inside.

    Attributes:
        total: How many lie outside either limit.
        ppm_total: Those outside, per million values.
        below: How many lie below the lower limit; null without one.
        above: How many lie above the upper limit; null without one.
        ppm_below: Those below, per million values.
        ppm_above: Those above, per million values.
    """

    total: int
    """How many lie outside either limit."""
    ppm_total: float
    """Those outside, per million values."""
    below: int | None = None
    """How many lie below the lower limit; null without one."""
    above: int | None = None
    """How many lie above the upper limit; null without one."""
    ppm_below: float | None = None
    """Those below, per million values."""
    ppm_above: float | None = None
    """Those above, per million values."""


class _CapabilitySummary(msgspec.Struct, frozen=True, omit_defaults=True):
    """Tells how well a normal process fits its specification, from its mean and sigma
    alone: what another program printed, or what a data sheet states. Otherwise like
    `capability.study`.
    """

    mean: float
    sigma_within: float | None = None
    sigma_overall: float | None = None
    count: int | None = None
    within_df: float | None = None
    lower: float | None = None
    upper: float | None = None
    target: float | None = None
    confidence: float = 0.95
    sides: IntervalSides = "two_sided"


class _NonNormalCapability(msgspec.Struct, frozen=True, omit_defaults=True):
    """Tells how well a process with a named distribution fits its specification."""

    values: Floats = []
    lower: float | None = None
    upper: float | None = None
    fit: DistributionKind = "weibull"
    distribution: ProcessDistribution | None = None
    method: NonNormalMethod = "percentile"


DistributionKind: TypeAlias = Literal["normal", "lognormal", "weibull", "exponential", "gamma"]
"""Which distribution to fit.

- `normal`: Normal: mean and standard deviation (with `n - 1` below the line).
- `lognormal`: The logarithm is normal; values above zero. Fitted by the mean of the
  logarithms and their standard deviation with `n` below the line, the maximum of the
  likelihood.
- `weibull`: Weibull: strength, wear and lifetimes; values above zero. Fitted by maximum
  likelihood.
- `exponential`: Exponential: waiting times; values above zero.
- `gamma`: Gamma; values above zero. Fitted by maximum likelihood.
"""


class NormalProcessDistribution(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="normal"
):
    """A normal distribution.

    Attributes:
        mean: The mean.
        sigma: The standard deviation, above zero.
    """

    mean: float
    """The mean."""
    sigma: float
    """The standard deviation, above zero."""


class LognormalProcessDistribution(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="lognormal"
):
    """A lognormal distribution.

    Attributes:
        location: The mean of the logarithm.
        scale: The standard deviation of the logarithm, above zero.
    """

    location: float
    """The mean of the logarithm."""
    scale: float
    """The standard deviation of the logarithm, above zero."""


class WeibullProcessDistribution(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="weibull"
):
    """A Weibull distribution.

    Attributes:
        shape: The shape, above zero.
        scale: The scale, above zero: about 63 % of the values lie below it.
    """

    shape: float
    """The shape, above zero."""
    scale: float
    """The scale, above zero: about 63 % of the values lie below it."""


class ExponentialProcessDistribution(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="exponential"
):
    """An exponential distribution.

    Attributes:
        mean: The mean, above zero.
    """

    mean: float
    """The mean, above zero."""


class GammaProcessDistribution(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="gamma"
):
    """A gamma distribution.

    Attributes:
        shape: The shape, above zero.
        scale: The scale, above zero: the mean is shape times scale.
    """

    shape: float
    """The shape, above zero."""
    scale: float
    """The scale, above zero: the mean is shape times scale."""


ProcessDistribution: TypeAlias = (
    NormalProcessDistribution
    | LognormalProcessDistribution
    | WeibullProcessDistribution
    | ExponentialProcessDistribution
    | GammaProcessDistribution
)
"""A distribution with its parameters."""

NonNormalMethod: TypeAlias = Literal["percentile", "z_score"]
"""How indices of a process that is not normal are formed.

- `percentile`: ISO 22514: the limits against the percentiles 0.135 %, 50 % and 99.865
  %: `Ppu = (upper - X50) / (X99.865 - X50)`.
- `z_score`: The normal scores of the shares outside: `Ppu = z / 3` where a normal
  process has as much beyond `z`.
"""


class NonNormalReport(Data, frozen=True, omit_defaults=True):
    """How well a process that is not normal fits its specification.

    Attributes:
        count: How many values there were.
        distribution: The distribution, fitted or given.
        method: How the indices were formed.
        low_percentile: The point with 0.135 % of the distribution below it.
        median: The median of the distribution.
        high_percentile: The point with 0.135 % of the distribution above it.
        expected: What the distribution leaves outside the limits.
        pp: Pp; null without both limits, or when it is unbounded.
        ppl: Ppl; null without a lower limit, or when it is unbounded.
        ppu: Ppu; null without an upper limit, or when it is unbounded.
        ppk: Ppk: the lesser of Ppl and Ppu, or the one that is bounded.
        observed: What was found outside the limits; null when no values were given.
    """

    count: int
    """How many values there were."""
    distribution: ProcessDistribution
    """The distribution, fitted or given."""
    method: NonNormalMethod
    """How the indices were formed."""
    low_percentile: float
    """The point with 0.135 % of the distribution below it."""
    median: float
    """The median of the distribution."""
    high_percentile: float
    """The point with 0.135 % of the distribution above it."""
    expected: ExpectedNonconforming
    """What the distribution leaves outside the limits."""
    pp: float | None = None
    """Pp; null without both limits, or when it is unbounded."""
    ppl: float | None = None
    """Ppl; null without a lower limit, or when it is unbounded."""
    ppu: float | None = None
    """Ppu; null without an upper limit, or when it is unbounded."""
    ppk: float | None = None
    """Ppk: the lesser of Ppl and Ppu, or the one that is bounded."""
    observed: ObservedNonconforming | None = None
    """What was found outside the limits; null when no values were given."""


class _BoxCox(msgspec.Struct, frozen=True, omit_defaults=True):
    """Tells the capability of values above zero after a power has made them as normal as
    it can.
    """

    values: Floats
    size: int | None = None
    lower: float | None = None
    upper: float | None = None
    target: float | None = None
    lambda_: float | None = msgspec.field(default=None, name="lambda")
    rounding: LambdaRounding = "none"
    confidence: float = 0.95


LambdaRounding: TypeAlias = Literal["none", "half"]
"""Whether an estimated power is rounded.

- `none`: As estimated.
- `half`: To the nearest half: the square (2), none (1), the root (0.5), the logarithm
  (0), the reciprocal (-1), ... as Minitab rounds it unless told otherwise.
"""


class BoxCoxReport(Data, frozen=True, omit_defaults=True):
    """The capability after the transformation.

    Attributes:
        lambda_: The power that was used.
        study: The study of the transformed values; its mean, sigma and limits are
            transformed too.
        estimated_lambda: The power of the largest likelihood, before rounding; null
            when the power was given.
    """

    lambda_: float = msgspec.field(name="lambda")
    """The power that was used."""
    study: CapabilityReport
    """The study of the transformed values; its mean, sigma and limits are transformed too.
    """
    estimated_lambda: float | None = None
    """The power of the largest likelihood, before rounding; null when the power was given.
    """


class _NormalityCheck(msgspec.Struct, frozen=True, omit_defaults=True):
    """Tests whether values may come from a normal distribution whose mean and sigma are
    not known: by Anderson and Darling, most sensitive in the tails, and by Shapiro and
    Wilk.
    """

    values: Floats


class NormalityReport(Data, frozen=True, omit_defaults=True):
    """What speaks against a normal distribution.

    Attributes:
        count: How many values were tested.
        mean: Their mean.
        sigma: Their standard deviation.
        anderson_darling: The test of Anderson and Darling.
        skewness: The adjusted skewness (as in Minitab, SAS and Excel): 0 for a
            symmetric distribution.
        kurtosis: The adjusted excess kurtosis: 0 for a normal distribution; null of
            fewer than four values.
        shapiro_wilk: The test of Shapiro and Wilk; null of more than 5000 values,
            for which it is not made.
    """

    count: int
    """How many values were tested."""
    mean: float
    """Their mean."""
    sigma: float
    """Their standard deviation."""
    anderson_darling: AndersonDarling
    """The test of Anderson and Darling."""
    skewness: float | None = None
    """The adjusted skewness (as in Minitab, SAS and Excel): 0 for a symmetric
    distribution.
    """
    kurtosis: float | None = None
    """The adjusted excess kurtosis: 0 for a normal distribution; null of fewer than four
    values.
    """
    shapiro_wilk: ShapiroWilk | None = None
    """The test of Shapiro and Wilk; null of more than 5000 values, for which it is not
    made.
    """


class AndersonDarling(Data, frozen=True, omit_defaults=True):
    """The test of Anderson and Darling for a normal distribution, mean and sigma
    estimated.

    Attributes:
        statistic: The statistic.
        adjusted: The statistic adjusted for the number of values, `A2 (1 + 0.75/n +
            2.25/n^2)`.
        p_value: The p-value, by the formulas of D'Agostino and Stephens.
    """

    statistic: float
    """The statistic."""
    adjusted: float
    """The statistic adjusted for the number of values, `A2 (1 + 0.75/n + 2.25/n^2)`."""
    p_value: float
    """The p-value, by the formulas of D'Agostino and Stephens."""


class ShapiroWilk(Data, frozen=True, omit_defaults=True):
    """The test of Shapiro and Wilk for a normal distribution.

    Attributes:
        statistic: The statistic, at most 1.
        p_value: The p-value, by Royston's approximation.
    """

    statistic: float
    """The statistic, at most 1."""
    p_value: float
    """The p-value, by Royston's approximation."""


class _ToleranceInterval(msgspec.Struct, frozen=True, omit_defaults=True):
    """Tells the interval that holds at least a given share of all values, with a given
    confidence.
    """

    values: Floats = []
    mean: float | None = None
    sigma: float | None = None
    count: int | None = None
    coverage: float = 0.95
    confidence: float = 0.95
    sides: IntervalSides = "two_sided"
    method: ToleranceMethod = "normal"


ToleranceMethod: TypeAlias = Literal["normal", "nonparametric"]
"""What a tolerance interval assumes.

- `normal`: The values are normal: `mean -/+ k sigma` with an exact `k`.
- `nonparametric`: Nothing: order statistics (Wilks). It needs many values: 93 for 95 %
  of them on both sides at 95 % confidence.
"""


class ToleranceReport(Data, frozen=True, omit_defaults=True):
    """The interval, and what it rests on.

    Attributes:
        count: How many values it rests on.
        confidence: The confidence reached: what was asked for, or somewhat more
            where it goes by ranks.
        coverage: The share of all values it holds at least.
        method: What was assumed.
        lower: Where it begins; null for an upper bound.
        upper: Where it ends; null for a lower bound.
        factor: The factor `k` of sigma; null without a distribution.
        rank: Which value from either end the interval ends at, 1 for the outermost;
            null for normal values.
    """

    count: int
    """How many values it rests on."""
    confidence: float
    """The confidence reached: what was asked for, or somewhat more where it goes by ranks.
    """
    coverage: float
    """The share of all values it holds at least."""
    method: ToleranceMethod
    """What was assumed."""
    lower: float | None = None
    """Where it begins; null for an upper bound."""
    upper: float | None = None
    """Where it ends; null for a lower bound."""
    factor: float | None = None
    """The factor `k` of sigma; null without a distribution."""
    rank: int | None = None
    """Which value from either end the interval ends at, 1 for the outermost; null for
    normal values.
    """


class _DefectRate(msgspec.Struct, frozen=True, omit_defaults=True):
    """Counts defects per unit, per opportunity and per million opportunities, and turns
    them into a sigma level.
    """

    defects: int
    units: int
    opportunities: int = 1
    shift: float = 1.5


class DefectReport(Data, frozen=True, omit_defaults=True):
    """Defects per unit, per opportunity and per million, with the sigma level.

    Attributes:
        dpu: Defects per unit.
        dpo: Defects per opportunity.
        dpmo: Defects per million opportunities.
        yield_per_opportunity: The share of opportunities without a defect.
        yield_per_unit: The share of units expected without a defect, if defects
            fall where they like: `exp(-dpu)`.
        shift: The shift between both.
        sigma_level: The short-term sigma level, shift included; null without a
            defect, or with one at every opportunity, for which it is unbounded.
        long_term_sigma_level: The long-term sigma level, without the shift; null
            likewise.
    """

    dpu: float
    """Defects per unit."""
    dpo: float
    """Defects per opportunity."""
    dpmo: float
    """Defects per million opportunities."""
    yield_per_opportunity: float
    """The share of opportunities without a defect."""
    yield_per_unit: float
    """The share of units expected without a defect, if defects fall where they like:
    `exp(-dpu)`.
    """
    shift: float
    """The shift between both."""
    sigma_level: float | None = None
    """The short-term sigma level, shift included; null without a defect, or with one at
    every opportunity, for which it is unbounded.
    """
    long_term_sigma_level: float | None = None
    """The long-term sigma level, without the shift; null likewise."""


class _SigmaConversion(msgspec.Struct, frozen=True, omit_defaults=True):
    """Converts between sigma levels and defects per million opportunities, either way."""

    levels: list[float] = []
    dpmo: list[float] = []
    shift: float = 1.5


class SigmaConversionReport(Data, frozen=True, omit_defaults=True):
    """Sigma levels and defects per million, each list in the order of the request.

    Attributes:
        dpmo: The defects per million of each level.
        levels: The level of each number of defects per million.
        shift: The shift that was used.
    """

    dpmo: list[float]
    """The defects per million of each level."""
    levels: list[SigmaLevel]
    """The level of each number of defects per million."""
    shift: float
    """The shift that was used."""


class SigmaLevel(Data, frozen=True, omit_defaults=True):
    """The sigma level of a rate of defects.

    Attributes:
        dpmo: The defects per million.
        level: The level; absent for 0 and for 1 000 000, whose level is unbounded.
    """

    dpmo: float
    """The defects per million."""
    level: float | None = None
    """The level; absent for 0 and for 1 000 000, whose level is unbounded."""


class _StepYield(msgspec.Struct, frozen=True, omit_defaults=True):
    """Tells the first pass yield and the final yield of one step."""

    units_in: int
    scrapped: int
    reworked: int = 0


class StepYieldReport(Data, frozen=True, omit_defaults=True):
    """The yields of one step.

    Attributes:
        first_pass_good: How many units were good at the first try.
        first_pass_yield: The share of units that were good at the first try.
        good: How many units were good in the end.
        final_yield: The share of units that were good in the end.
    """

    first_pass_good: int
    """How many units were good at the first try."""
    first_pass_yield: float
    """The share of units that were good at the first try."""
    good: int
    """How many units were good in the end."""
    final_yield: float
    """The share of units that were good in the end."""


class _RolledYield(msgspec.Struct, frozen=True, omit_defaults=True):
    """Tells the rolled throughput yield: the share of units that pass every step at the
    first try, if the steps fail independently.
    """

    first_pass_yields: list[float]


class RolledYieldReport(Data, frozen=True, omit_defaults=True):
    """The yield of a chain of steps.

    Attributes:
        steps: How many steps there are.
        rolled_throughput_yield: The product of the yields of all steps.
        normalized_yield: Their geometric mean: the yield that every step would have
            if all were alike.
        total_dpu: The defects per unit over all steps that the rolled yield stands
            for, `-ln(yield)`; null when a step lets nothing through.
    """

    steps: int
    """How many steps there are."""
    rolled_throughput_yield: float
    """The product of the yields of all steps."""
    normalized_yield: float
    """Their geometric mean: the yield that every step would have if all were alike."""
    total_dpu: float | None = None
    """The defects per unit over all steps that the rolled yield stands for, `-ln(yield)`;
    null when a step lets nothing through.
    """


class _CrossedGage(msgspec.Struct, frozen=True, omit_defaults=True):
    """Judges a gage by a crossed study: every operator measures every part, equally often."""

    values: Floats
    arrangement: GageArrangement
    interaction: GageInteraction = "test"
    alpha_to_pool: float = 0.05
    study_multiplier: float = 6.0
    tolerance: GageTolerance | None = None
    process_sigma: float | None = None
    category_factor: float = 1.4142135623730951
    confidence: float = 0.95


class LabelsGageArrangement(Data, frozen=True, omit_defaults=True, tag_field="type", tag="labels"):
    """A label of the part and one of the operator beside each reading, in any order.

    Attributes:
        parts: The part of each reading. In a nested study a part belongs to one
            operator, and the same label under another operator is another part.
        operators: The operator of each reading.
    """

    parts: list[str]
    """The part of each reading. In a nested study a part belongs to one operator, and the
    same label under another operator is another part.
    """
    operators: list[str]
    """The operator of each reading."""


class CountsGageArrangement(Data, frozen=True, omit_defaults=True, tag_field="type", tag="counts"):
    """Readings in a stated order, without labels.

    Attributes:
        parts: How many parts each operator measured.
        operators: How many operators took part.
        replicates: How often each operator measured each part.
        order: In what order the readings stand.
    """

    parts: int
    """How many parts each operator measured."""
    operators: int
    """How many operators took part."""
    replicates: int
    """How often each operator measured each part."""
    order: GageOrder = "operator_part_replicate"
    """In what order the readings stand."""


GageArrangement: TypeAlias = LabelsGageArrangement | CountsGageArrangement
"""How the readings are assigned to parts and operators."""

GageOrder: TypeAlias = Literal[
    "operator_part_replicate",
    "part_operator_replicate",
    "operator_replicate_part",
    "part_replicate_operator",
    "replicate_operator_part",
    "replicate_part_operator",
]
"""The order of readings without labels, outermost first.

- `operator_part_replicate`: Operator by operator; of each, part by part; of each,
  reading by reading. The default.
- `part_operator_replicate`: Part by part; of each, operator by operator; of each,
  reading by reading.
- `operator_replicate_part`: Operator by operator; of each, trial by trial over all
  parts.
- `part_replicate_operator`: Part by part; of each, trial by trial over all operators.
- `replicate_operator_part`: Trial by trial; in each, operator by operator over all
  parts.
- `replicate_part_operator`: Trial by trial; in each, part by part over all operators.
"""

GageInteraction: TypeAlias = Literal["test", "keep", "omit"]
"""What becomes of the interaction of operators and parts.

- `test`: It is tested, and pooled into the repeatability when its p-value is above
  `alpha_to_pool`.
- `keep`: It stays in the model.
- `omit`: It is left out of the model. The only choice with one reading in each cell.
"""


class WidthGageTolerance(Data, frozen=True, omit_defaults=True, tag_field="type", tag="width"):
    """The width of the tolerance: the upper limit less the lower one.

    Attributes:
        width: The width, above zero.
    """

    width: float
    """The width, above zero."""


class TwoSidedGageTolerance(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="two_sided"
):
    """Both limits.

    Attributes:
        lower: The lower limit.
        upper: The upper limit.
    """

    lower: float
    """The lower limit."""
    upper: float
    """The upper limit."""


class LowerGageTolerance(Data, frozen=True, omit_defaults=True, tag_field="type", tag="lower"):
    """A lower limit only.

    Attributes:
        lower: The lower limit.
    """

    lower: float
    """The lower limit."""


class UpperGageTolerance(Data, frozen=True, omit_defaults=True, tag_field="type", tag="upper"):
    """An upper limit only.

    Attributes:
        upper: The upper limit.
    """

    upper: float
    """The upper limit."""


GageTolerance: TypeAlias = (
    WidthGageTolerance | TwoSidedGageTolerance | LowerGageTolerance | UpperGageTolerance
)
"""What the spread of the gage is compared with."""


class CrossedGageStudy(Data, frozen=True, omit_defaults=True):
    """A crossed gage study.

    Attributes:
        parts: How many parts.
        operators: How many operators.
        replicates: How often each operator measured each part.
        mean: The mean of all readings.
        anova: The analysis of variance with the interaction in it, where there are
            replicates.
        interaction_in_model: Whether the interaction is in the model that the
            components come from.
        alpha_to_pool: The p-value above which the interaction was pooled.
        components: The sources of variation; an interaction that was pooled is not
            among them.
        category_factor: The factor in the number of distinct categories.
        study_multiplier: How many standard deviations make a spread.
        confidence: The confidence of the intervals, which are those of the modified
            large-sample method: exact for the repeatability, close for the others.
        reduced_anova: The analysis of variance without the interaction, when that
            was used.
        distinct_categories: How many groups of parts the gage can tell apart;
            absent when the gage shows no variation, so that no number would be right.
        distinct_categories_raw: The same before it is cut to a whole number.
    """

    parts: int
    """How many parts."""
    operators: int
    """How many operators."""
    replicates: int
    """How often each operator measured each part."""
    mean: float
    """The mean of all readings."""
    anova: list[GageAnovaRow]
    """The analysis of variance with the interaction in it, where there are replicates.
    """
    interaction_in_model: bool
    """Whether the interaction is in the model that the components come from."""
    alpha_to_pool: float
    """The p-value above which the interaction was pooled."""
    components: list[GageComponent]
    """The sources of variation; an interaction that was pooled is not among them."""
    category_factor: float
    """The factor in the number of distinct categories."""
    study_multiplier: float
    """How many standard deviations make a spread."""
    confidence: float
    """The confidence of the intervals, which are those of the modified large-sample
    method: exact for the repeatability, close for the others.
    """
    reduced_anova: list[GageAnovaRow] | None = None
    """The analysis of variance without the interaction, when that was used."""
    distinct_categories: int | None = None
    """How many groups of parts the gage can tell apart; absent when the gage shows no
    variation, so that no number would be right.
    """
    distinct_categories_raw: float | None = None
    """The same before it is cut to a whole number."""


class GageAnovaRow(Data, frozen=True, omit_defaults=True):
    """A row of an analysis of variance.

    Attributes:
        term: What the row is about.
        df: Its degrees of freedom.
        sum_of_squares: Its sum of squares.
        mean_square: Its mean square; absent for the total.
        f: Its mean square over that of its error; absent where there is no test, or
            where the error is zero.
        p: The chance of such an F, or a larger one, if the term has no effect.
    """

    term: GageTerm
    """What the row is about."""
    df: int
    """Its degrees of freedom."""
    sum_of_squares: float
    """Its sum of squares."""
    mean_square: float | None = None
    """Its mean square; absent for the total."""
    f: float | None = None
    """Its mean square over that of its error; absent where there is no test, or where the
    error is zero.
    """
    p: float | None = None
    """The chance of such an F, or a larger one, if the term has no effect."""


GageTerm: TypeAlias = Literal[
    "part", "part_within_operator", "operator", "interaction", "repeatability", "total"
]
"""What a row of an analysis of variance is about.

- `part`: The parts.
- `part_within_operator`: The parts of each operator, in a nested study.
- `operator`: The operators.
- `interaction`: The interaction of operators and parts.
- `repeatability`: Repeated readings.
- `total`: Everything.
"""


class GageComponent(Data, frozen=True, omit_defaults=True):
    """One source of variation, in every yardstick.

    Attributes:
        source: The source.
        variance: Its variance. A negative estimate counts as zero, and sums are
            made of what counts.
        standard_deviation: Its standard deviation.
        study_variation: Its spread: the standard deviation times the study
            multiplier.
        raw_variance: The variance as estimated, where that can be negative.
        percent_contribution: Its variance in percent of the total variance; absent
            when nothing varies.
        percent_study_variation: Its standard deviation in percent of the total one;
            absent when nothing varies.
        percent_tolerance: Its spread in percent of the tolerance, if a tolerance
            was given. With one limit, half the spread in percent of the distance of the
            mean from the limit; absent when the mean is beyond it.
        percent_process: Its standard deviation in percent of that of the process,
            if that was given.
        variance_interval: The confidence interval of the variance; absent where the
            method has none.
    """

    source: GageSource
    """The source."""
    variance: float
    """Its variance. A negative estimate counts as zero, and sums are made of what counts.
    """
    standard_deviation: float
    """Its standard deviation."""
    study_variation: float
    """Its spread: the standard deviation times the study multiplier."""
    raw_variance: float | None = None
    """The variance as estimated, where that can be negative."""
    percent_contribution: float | None = None
    """Its variance in percent of the total variance; absent when nothing varies."""
    percent_study_variation: float | None = None
    """Its standard deviation in percent of the total one; absent when nothing varies.
    """
    percent_tolerance: float | None = None
    """Its spread in percent of the tolerance, if a tolerance was given. With one limit,
    half the spread in percent of the distance of the mean from the limit; absent when
    the mean is beyond it.
    """
    percent_process: float | None = None
    """Its standard deviation in percent of that of the process, if that was given."""
    variance_interval: GageInterval | None = None
    """The confidence interval of the variance; absent where the method has none."""


GageSource: TypeAlias = Literal[
    "total_gage", "repeatability", "reproducibility", "operator", "interaction", "part", "total"
]
"""A source of variation in a gage study.

- `total_gage`: The whole measurement system: repeatability and reproducibility.
- `repeatability`: The same operator measuring the same part again (equipment variation,
  EV).
- `reproducibility`: One operator against another (appraiser variation, AV), the
  interaction included.
- `operator`: The operators themselves.
- `interaction`: Operators that differ on some parts and not on others.
- `part`: The parts (PV).
- `total`: Everything together (TV).
"""


class GageInterval(Data, frozen=True, omit_defaults=True):
    """A confidence interval.

    Attributes:
        lower: Its lower end.
        upper: Its upper end.
    """

    lower: float
    """Its lower end."""
    upper: float
    """Its upper end."""


class _AverageRangeGage(msgspec.Struct, frozen=True, omit_defaults=True):
    """Judges a gage by the average and range method of the AIAG manual."""

    values: Floats
    arrangement: GageArrangement
    constants: GageConstants = "aiag"
    study_multiplier: float = 6.0
    tolerance: GageTolerance | None = None
    process_sigma: float | None = None
    category_factor: float = 1.41


GageConstants: TypeAlias = Literal["aiag", "exact"]
"""With how many digits the constants of the average and range method are used.

- `aiag`: The four digits that the AIAG manual prints.
- `exact`: All digits.
"""


class AverageRangeGageStudy(Data, frozen=True, omit_defaults=True):
    """A gage study by the average and range method.

    Attributes:
        parts: How many parts.
        operators: How many operators.
        replicates: How often each operator measured each part.
        mean: The mean of all readings.
        mean_range: The mean of the ranges of all cells.
        operator_difference: The largest mean of an operator less the smallest.
        part_range: The largest mean of a part less the smallest.
        k1: The constant of the repeatability, for the number of replicates.
        k2: The constant of the reproducibility, for the number of operators; zero
            of one operator.
        k3: The constant of the parts, for the number of parts.
        constants: With how many digits the constants were used.
        range_limit: The upper limit of a cell's range, `D4` times the mean range.
        ranges_above: The cells whose range is above that limit: readings to look
            into before the rest is believed.
        components: The sources of variation: gage (GRR), repeatability (EV),
            reproducibility (AV), part (PV) and total (TV).
        category_factor: The factor in the number of distinct categories.
        study_multiplier: How many standard deviations make a spread.
        distinct_categories: How many groups of parts the gage can tell apart;
            absent when the gage shows no variation.
        distinct_categories_raw: The same before it is cut to a whole number.
    """

    parts: int
    """How many parts."""
    operators: int
    """How many operators."""
    replicates: int
    """How often each operator measured each part."""
    mean: float
    """The mean of all readings."""
    mean_range: float
    """The mean of the ranges of all cells."""
    operator_difference: float
    """The largest mean of an operator less the smallest."""
    part_range: float
    """The largest mean of a part less the smallest."""
    k1: float
    """The constant of the repeatability, for the number of replicates."""
    k2: float
    """The constant of the reproducibility, for the number of operators; zero of one
    operator.
    """
    k3: float
    """The constant of the parts, for the number of parts."""
    constants: GageConstants
    """With how many digits the constants were used."""
    range_limit: float
    """The upper limit of a cell's range, `D4` times the mean range."""
    ranges_above: list[GageCell]
    """The cells whose range is above that limit: readings to look into before the rest is
    believed.
    """
    components: list[GageComponent]
    """The sources of variation: gage (GRR), repeatability (EV), reproducibility (AV), part
    (PV) and total (TV).
    """
    category_factor: float
    """The factor in the number of distinct categories."""
    study_multiplier: float
    """How many standard deviations make a spread."""
    distinct_categories: int | None = None
    """How many groups of parts the gage can tell apart; absent when the gage shows no
    variation.
    """
    distinct_categories_raw: float | None = None
    """The same before it is cut to a whole number."""


class GageCell(Data, frozen=True, omit_defaults=True):
    """The readings that one operator took of one part.

    Attributes:
        operator: The operator.
        part: The part.
        range: The largest reading less the smallest.
    """

    operator: str
    """The operator."""
    part: str
    """The part."""
    range: float
    """The largest reading less the smallest."""


class _NestedGage(msgspec.Struct, frozen=True, omit_defaults=True):
    """Judges a gage by a nested study: every operator measures parts of their own, equally
    many and equally often.
    """

    values: Floats
    arrangement: GageArrangement
    study_multiplier: float = 6.0
    tolerance: GageTolerance | None = None
    process_sigma: float | None = None
    category_factor: float = 1.4142135623730951
    confidence: float = 0.95


class NestedGageStudy(Data, frozen=True, omit_defaults=True):
    """A nested gage study.

    Attributes:
        parts_per_operator: How many parts each operator measured.
        operators: How many operators.
        replicates: How often each part was measured.
        mean: The mean of all readings.
        anova: The analysis of variance.
        components: The sources of variation. The reproducibility is that of the
            operators.
        category_factor: The factor in the number of distinct categories.
        study_multiplier: How many standard deviations make a spread.
        confidence: The confidence of the intervals, which are those of the modified
            large-sample method.
        distinct_categories: How many groups of parts the gage can tell apart;
            absent when the gage shows no variation.
        distinct_categories_raw: The same before it is cut to a whole number.
    """

    parts_per_operator: int
    """How many parts each operator measured."""
    operators: int
    """How many operators."""
    replicates: int
    """How often each part was measured."""
    mean: float
    """The mean of all readings."""
    anova: list[GageAnovaRow]
    """The analysis of variance."""
    components: list[GageComponent]
    """The sources of variation. The reproducibility is that of the operators."""
    category_factor: float
    """The factor in the number of distinct categories."""
    study_multiplier: float
    """How many standard deviations make a spread."""
    confidence: float
    """The confidence of the intervals, which are those of the modified large-sample
    method.
    """
    distinct_categories: int | None = None
    """How many groups of parts the gage can tell apart; absent when the gage shows no
    variation.
    """
    distinct_categories_raw: float | None = None
    """The same before it is cut to a whole number."""


class _TypeOneGage(msgspec.Struct, frozen=True, omit_defaults=True):
    """Judges an instrument by repeated readings of one reference part."""

    values: Floats
    reference: float
    tolerance: float
    tolerance_percent: float = 20.0
    study_multiplier: float = 6.0
    resolution: float | None = None
    confidence: float = 0.95


class TypeOneGageStudy(Data, frozen=True, omit_defaults=True):
    """A type 1 study.

    Attributes:
        count: How many readings.
        mean: Their mean.
        standard_deviation: Their standard deviation, with `n - 1`.
        study_variation: The spread: the standard deviation times the study
            multiplier.
        bias: The mean less the reference.
        df: The degrees of freedom of the test.
        bias_interval: The confidence interval of the bias.
        percent_repeatability: The spread in percent of the tolerance.
        t: The bias over its standard error; absent when the readings do not vary.
        p: The chance of such a bias, or a larger one, of a gage that has none;
            two-sided. Zero when the readings do not vary and differ from the reference,
            absent when they all equal it.
        cg: The capability of the gage by its repeatability; absent when the
            readings do not vary.
        cgk: The capability of the gage by its repeatability and bias; absent when
            the readings do not vary. Below zero when the bias alone takes more than the
            share of the tolerance.
        percent_repeatability_and_bias: `tolerance_percent / Cgk`: the share of the
            tolerance that repeatability and bias take; absent when Cgk is absent or not
            above zero.
        percent_resolution: The resolution in percent of the tolerance, if it was
            given; it should be at most 5.
    """

    count: int
    """How many readings."""
    mean: float
    """Their mean."""
    standard_deviation: float
    """Their standard deviation, with `n - 1`."""
    study_variation: float
    """The spread: the standard deviation times the study multiplier."""
    bias: float
    """The mean less the reference."""
    df: int
    """The degrees of freedom of the test."""
    bias_interval: GageInterval
    """The confidence interval of the bias."""
    percent_repeatability: float
    """The spread in percent of the tolerance."""
    t: float | None = None
    """The bias over its standard error; absent when the readings do not vary."""
    p: float | None = None
    """The chance of such a bias, or a larger one, of a gage that has none; two-sided. Zero
    when the readings do not vary and differ from the reference, absent when they all
    equal it.
    """
    cg: float | None = None
    """The capability of the gage by its repeatability; absent when the readings do not
    vary.
    """
    cgk: float | None = None
    """The capability of the gage by its repeatability and bias; absent when the readings
    do not vary. Below zero when the bias alone takes more than the share of the
    tolerance.
    """
    percent_repeatability_and_bias: float | None = None
    """`tolerance_percent / Cgk`: the share of the tolerance that repeatability and bias
    take; absent when Cgk is absent or not above zero.
    """
    percent_resolution: float | None = None
    """The resolution in percent of the tolerance, if it was given; it should be at most 5.
    """


class _GageLinearity(msgspec.Struct, frozen=True, omit_defaults=True):
    """Judges the bias of a gage over its range by readings of reference parts of several
    sizes.
    """

    values: Floats
    references: Floats
    process_variation: float | None = None
    confidence: float = 0.95


class GageLinearityStudy(Data, frozen=True, omit_defaults=True):
    """A study of linearity and bias.

    Attributes:
        count: How many readings.
        slope: How the bias changes with the reference.
        intercept: The bias that the line gives for a reference of zero.
        residual_deviation: The standard deviation of the biases about the line.
        df: The degrees of freedom of the line: readings less two.
        percent_linearity: The slope, as a positive number, in percent.
        average: The bias of all readings together.
        biases: The bias at each reference, ascending.
        r_squared: The share of the variation of the biases that the line explains;
            absent when they do not vary.
        linearity: The slope, as a positive number, times the process variation, if
            that was given.
    """

    count: int
    """How many readings."""
    slope: GageCoefficient
    """How the bias changes with the reference."""
    intercept: GageCoefficient
    """The bias that the line gives for a reference of zero."""
    residual_deviation: float
    """The standard deviation of the biases about the line."""
    df: int
    """The degrees of freedom of the line: readings less two."""
    percent_linearity: float
    """The slope, as a positive number, in percent."""
    average: GageBias
    """The bias of all readings together."""
    biases: list[GageBias]
    """The bias at each reference, ascending."""
    r_squared: float | None = None
    """The share of the variation of the biases that the line explains; absent when they do
    not vary.
    """
    linearity: float | None = None
    """The slope, as a positive number, times the process variation, if that was given.
    """


class GageCoefficient(Data, frozen=True, omit_defaults=True):
    """One number of a fitted line.

    Attributes:
        estimate: The number.
        standard_error: Its standard error.
        interval: Its confidence interval.
        t: The number over its standard error; absent when that is zero.
        p: The chance of such a number, or one further from zero, if it truly were
            zero; two-sided. Zero when the biases lie on the line exactly.
    """

    estimate: float
    """The number."""
    standard_error: float
    """Its standard error."""
    interval: GageInterval
    """Its confidence interval."""
    t: float | None = None
    """The number over its standard error; absent when that is zero."""
    p: float | None = None
    """The chance of such a number, or one further from zero, if it truly were zero;
    two-sided. Zero when the biases lie on the line exactly.
    """


class GageBias(Data, frozen=True, omit_defaults=True):
    """The bias at one reference, or of all.

    Attributes:
        reference: The reference; the mean of the references for all readings
            together.
        count: How many readings.
        bias: The mean of the readings less the reference.
        df: The degrees of freedom of the standard deviation.
        standard_deviation: The standard deviation of the biases; absent with a
            single reading. For all readings together it is that within the references,
            pooled.
        t: The bias over its standard error; absent where that is zero or unknown.
        p: The chance of such a bias, or a larger one, of a gage that has none;
            two-sided.
        percent: The bias, as a positive number, in percent of the process
            variation, if that was given.
    """

    reference: float
    """The reference; the mean of the references for all readings together."""
    count: int
    """How many readings."""
    bias: float
    """The mean of the readings less the reference."""
    df: int
    """The degrees of freedom of the standard deviation."""
    standard_deviation: float | None = None
    """The standard deviation of the biases; absent with a single reading. For all readings
    together it is that within the references, pooled.
    """
    t: float | None = None
    """The bias over its standard error; absent where that is zero or unknown."""
    p: float | None = None
    """The chance of such a bias, or a larger one, of a gage that has none; two-sided.
    """
    percent: float | None = None
    """The bias, as a positive number, in percent of the process variation, if that was
    given.
    """


class _AttributeAgreement(msgspec.Struct, frozen=True, omit_defaults=True):
    """Judges how well people agree who sort parts into categories: with themselves, with
    each other, and with a standard.
    """

    ratings: list[str]
    arrangement: GageArrangement
    categories: list[str] = []
    ordinal: bool = False
    standards: list[AttributeStandard] = []
    rejecting: list[str] = []
    confidence: float = 0.95


class AttributeStandard(Data, frozen=True, omit_defaults=True):
    """The true category of a part.

    Attributes:
        part: The part; parts without labels are numbered from 1.
        category: Its category.
    """

    part: str
    """The part; parts without labels are numbered from 1."""
    category: str
    """Its category."""


class AttributeAgreementStudy(Data, frozen=True, omit_defaults=True):
    """An attribute agreement study.

    Attributes:
        categories: The categories.
        parts: How many parts.
        appraisers: How many appraisers.
        trials: How often each appraiser judged each part.
        within: Each appraiser against themselves; empty with a single trial.
        versus_standard: Each appraiser against the standard; empty without one.
        decisions: The single decisions of each appraiser against the standard;
            empty without one.
        confidence: The confidence of the intervals.
        between: All appraisers against each other; absent with a single one.
        all_versus_standard: All appraisers against the standard; absent without
            one.
    """

    categories: list[str]
    """The categories."""
    parts: int
    """How many parts."""
    appraisers: int
    """How many appraisers."""
    trials: int
    """How often each appraiser judged each part."""
    within: list[Agreement]
    """Each appraiser against themselves; empty with a single trial."""
    versus_standard: list[Agreement]
    """Each appraiser against the standard; empty without one."""
    decisions: list[AppraiserDecisions]
    """The single decisions of each appraiser against the standard; empty without one.
    """
    confidence: float
    """The confidence of the intervals."""
    between: Agreement | None = None
    """All appraisers against each other; absent with a single one."""
    all_versus_standard: Agreement | None = None
    """All appraisers against the standard; absent without one."""


class Agreement(Data, frozen=True, omit_defaults=True):
    """How far judgements agree.

    Attributes:
        agreement: The parts of which all judgements match.
        kappa: Kappa of all categories together.
        by_category: Kappa of each category against all others.
        appraiser: Whose judgements; absent for those of all.
        concordance: Kendall's concordance, where the categories have an order and
            no standard is compared with.
    """

    agreement: AgreementShare
    """The parts of which all judgements match."""
    kappa: KappaEstimate
    """Kappa of all categories together."""
    by_category: list[KappaEstimate]
    """Kappa of each category against all others."""
    appraiser: str | None = None
    """Whose judgements; absent for those of all."""
    concordance: Concordance | None = None
    """Kendall's concordance, where the categories have an order and no standard is
    compared with.
    """


class AgreementShare(Data, frozen=True, omit_defaults=True):
    """How many of a number agreed, with the exact interval of Clopper and Pearson.

    Attributes:
        matched: How many matched.
        inspected: How many there were.
        percent: The share that matched, in percent; zero of none.
        lower_percent: The lower end of the confidence interval, in percent.
        upper_percent: The upper end of the confidence interval, in percent.
        one_sided: Whether the interval is one-sided, as it is when none or all
            matched.
    """

    matched: int
    """How many matched."""
    inspected: int
    """How many there were."""
    percent: float
    """The share that matched, in percent; zero of none."""
    lower_percent: float
    """The lower end of the confidence interval, in percent."""
    upper_percent: float
    """The upper end of the confidence interval, in percent."""
    one_sided: bool
    """Whether the interval is one-sided, as it is when none or all matched."""


class KappaEstimate(Data, frozen=True, omit_defaults=True):
    """A kappa with its test.

    Attributes:
        category: The category it is about; absent for the kappa of all categories
            together.
        kappa: Kappa; absent where it is undefined because chance alone gives full
            agreement.
        null_standard_error: Its standard error if the true kappa were zero, which
            the test uses.
        z: Kappa over that standard error.
        p: The chance of such a kappa, or a larger one, if the true one were zero:
            one-sided, as Minitab prints it.
        standard_error: Its standard error whatever the true kappa is; absent where
            no formula is in use.
        interval: The confidence interval, from that standard error.
    """

    category: str | None = None
    """The category it is about; absent for the kappa of all categories together."""
    kappa: float | None = None
    """Kappa; absent where it is undefined because chance alone gives full agreement."""
    null_standard_error: float | None = None
    """Its standard error if the true kappa were zero, which the test uses."""
    z: float | None = None
    """Kappa over that standard error."""
    p: float | None = None
    """The chance of such a kappa, or a larger one, if the true one were zero: one-sided,
    as Minitab prints it.
    """
    standard_error: float | None = None
    """Its standard error whatever the true kappa is; absent where no formula is in use.
    """
    interval: GageInterval | None = None
    """The confidence interval, from that standard error."""


class Concordance(Data, frozen=True, omit_defaults=True):
    """Kendall's coefficient of concordance.

    Attributes:
        raters: How many raters.
        parts: How many parts.
        df: Its degrees of freedom.
        w: The coefficient, 0 to 1; absent when every rater gave all parts the same
            grade.
        chi_squared: The statistic of the test.
        p: The chance of such a coefficient, or a larger one, of raters without a
            common order.
    """

    raters: int
    """How many raters."""
    parts: int
    """How many parts."""
    df: int
    """Its degrees of freedom."""
    w: float | None = None
    """The coefficient, 0 to 1; absent when every rater gave all parts the same grade.
    """
    chi_squared: float | None = None
    """The statistic of the test."""
    p: float | None = None
    """The chance of such a coefficient, or a larger one, of raters without a common order.
    """


class AppraiserDecisions(Data, frozen=True, omit_defaults=True):
    """The single decisions of one appraiser against the standard.

    Attributes:
        appraiser: Whose decisions.
        effectiveness: The decisions that equal the standard: the effectiveness.
        misses: The decisions that passed a part that the standard rejects; absent
            when no rejecting categories were given or no part is to be rejected.
        false_alarms: The decisions that rejected a part that the standard passes;
            absent when no rejecting categories were given or no part is to be passed.
    """

    appraiser: str
    """Whose decisions."""
    effectiveness: AgreementShare
    """The decisions that equal the standard: the effectiveness."""
    misses: AgreementShare | None = None
    """The decisions that passed a part that the standard rejects; absent when no rejecting
    categories were given or no part is to be rejected.
    """
    false_alarms: AgreementShare | None = None
    """The decisions that rejected a part that the standard passes; absent when no
    rejecting categories were given or no part is to be passed.
    """


class _CohenKappa(msgspec.Struct, frozen=True, omit_defaults=True):
    """Measures how far two raters agree beyond chance."""

    ratings: CohenRatings
    weights: KappaWeights = "none"
    confidence: float = 0.95


class TableCohenRatings(Data, frozen=True, omit_defaults=True, tag_field="type", tag="table"):
    """How often the first rater chose the row and the second the column.

    Attributes:
        table: The counts; as many columns as rows.
    """

    table: list[list[int]]
    """The counts; as many columns as rows."""


class PairsCohenRatings(Data, frozen=True, omit_defaults=True, tag_field="type", tag="pairs"):
    """One rating of each rater for every part.

    Attributes:
        first: The ratings of the first rater.
        second: The ratings of the second rater, in the same order of parts.
        categories: The categories in their order. Left out, they are those that
            occur, sorted as text; with weights they must be given.
    """

    first: list[str]
    """The ratings of the first rater."""
    second: list[str]
    """The ratings of the second rater, in the same order of parts."""
    categories: list[str] = []
    """The categories in their order. Left out, they are those that occur, sorted as text;
    with weights they must be given.
    """


CohenRatings: TypeAlias = TableCohenRatings | PairsCohenRatings
"""The ratings of two raters."""

KappaWeights: TypeAlias = Literal["none", "linear", "quadratic"]
"""How a disagreement of two raters counts.

- `none`: Every disagreement counts alike.
- `linear`: By the number of steps between the categories.
- `quadratic`: By the square of the number of steps.
"""


class CohenAgreement(Data, frozen=True, omit_defaults=True):
    """Cohen's kappa of two raters.

    Attributes:
        count: How many parts were rated.
        observed: The share of agreement found, weighted.
        expected: The share of agreement that chance alone gives, weighted.
        kappa: Kappa.
        weights: How a disagreement counts.
        confidence: The confidence of the interval.
    """

    count: int
    """How many parts were rated."""
    observed: float
    """The share of agreement found, weighted."""
    expected: float
    """The share of agreement that chance alone gives, weighted."""
    kappa: KappaEstimate
    """Kappa."""
    weights: KappaWeights
    """How a disagreement counts."""
    confidence: float
    """The confidence of the interval."""


class _FleissKappa(msgspec.Struct, frozen=True, omit_defaults=True):
    """Measures how far any number of raters agree beyond chance."""

    counts: list[list[int]]
    categories: list[str] = []


class FleissAgreement(Data, frozen=True, omit_defaults=True):
    """Fleiss' kappa.

    Attributes:
        parts: How many parts.
        raters: How many ratings each part has.
        observed: The share of pairs of raters that agree.
        expected: The share of pairs that chance alone makes agree.
        kappa: Kappa of all categories together.
        by_category: Kappa of each category against all others.
    """

    parts: int
    """How many parts."""
    raters: int
    """How many ratings each part has."""
    observed: float
    """The share of pairs of raters that agree."""
    expected: float
    """The share of pairs that chance alone makes agree."""
    kappa: KappaEstimate
    """Kappa of all categories together."""
    by_category: list[KappaEstimate]
    """Kappa of each category against all others."""


class _KendallConcordance(msgspec.Struct, frozen=True, omit_defaults=True):
    """Measures how far raters agree on the order of parts: grades, ratings on a scale."""

    ratings: list[list[float]]


class _StandardPlanLookup(msgspec.Struct, frozen=True, omit_defaults=True):
    """Looks up the sampling plan of a standard for a lot."""

    lot_size: int
    aql: float
    level: InspectionLevel = "ii"
    severity: InspectionSeverity = "normal"
    sampling: StandardSampling = "single"
    standard: SamplingStandard = "mil_std_105e"
    code_letter: CodeLetter | None = None


InspectionLevel: TypeAlias = Literal["s1", "s2", "s3", "s4", "i", "ii", "iii"]
"""How large the sample is in relation to the lot.

- `s1`: Special level S-1, the smallest samples.
- `s2`: Special level S-2.
- `s3`: Special level S-3.
- `s4`: Special level S-4.
- `i`: General level I: less discrimination.
- `ii`: General level II, the usual one.
- `iii`: General level III: more discrimination.
"""

InspectionSeverity: TypeAlias = Literal["normal", "tightened", "reduced"]
"""How severely lots are inspected.

- `normal`: Where every series of lots begins.
- `tightened`: After lots were rejected.
- `reduced`: After a long series of good lots.
"""

StandardSampling: TypeAlias = Literal["single", "double", "multiple"]
"""How many samples a plan of a standard may draw.

- `single`: One.
- `double`: Up to two. Where there is no double plan, the single one is used.
- `multiple`: Up to seven. Where there is no multiple plan, the double one is used, or
  the single one.
"""

SamplingStandard: TypeAlias = Literal["mil_std_105e", "iso_2859_1"]
"""Whose tables and rules.

- `mil_std_105e`: MIL-STD-105E, and ANSI/ASQ Z1.4 with it.
- `iso_2859_1`: ISO 2859-1:1999.
"""

CodeLetter: TypeAlias = Literal[
    "A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P", "Q", "R"
]
"""A sample size code letter. There is no I and no O."""


class StandardPlan(Data, frozen=True, omit_defaults=True):
    """A sampling plan of a standard.

    Attributes:
        code_letter: The code letter of the lot size and level, or the one given.
        stages: The stages of the plan. `reject` is more than one above `accept` in
            the reduced plans of MIL-STD-105E.
        sampling: How many samples the plan that is used may draw.
        inspect_all: Whether the whole lot is to be inspected, since the sample
            would be as large or larger.
        severity: How severely the lot is inspected.
        standard: Whose tables.
        plan_letter: The code letter whose plan is used; another one where the table
            has an arrow. Absent for the one plan below the table's last letter
            (tightened, AQL 0.025).
    """

    code_letter: CodeLetter
    """The code letter of the lot size and level, or the one given."""
    stages: list[SamplingStage]
    """The stages of the plan. `reject` is more than one above `accept` in the reduced
    plans of MIL-STD-105E.
    """
    sampling: StandardSampling
    """How many samples the plan that is used may draw."""
    inspect_all: bool
    """Whether the whole lot is to be inspected, since the sample would be as large or
    larger.
    """
    severity: InspectionSeverity
    """How severely the lot is inspected."""
    standard: SamplingStandard
    """Whose tables."""
    plan_letter: CodeLetter | None = None
    """The code letter whose plan is used; another one where the table has an arrow. Absent
    for the one plan below the table's last letter (tightened, AQL 0.025).
    """


class SamplingStage(Data, frozen=True, omit_defaults=True):
    """One stage of a sampling plan.

    Attributes:
        size: How many pieces this stage draws, in addition to those before.
        accept: The lot is accepted when all samples so far hold at most this many
            nonconforming pieces. Left out, the stage cannot accept.
        reject: The lot is rejected when all samples so far hold at least this many.
            Left out, it is one more than `accept`.
    """

    size: int
    """How many pieces this stage draws, in addition to those before."""
    accept: int | None = None
    """The lot is accepted when all samples so far hold at most this many nonconforming
    pieces. Left out, the stage cannot accept.
    """
    reject: int | None = None
    """The lot is rejected when all samples so far hold at least this many. Left out, it is
    one more than `accept`.
    """


class _SwitchingRules(msgspec.Struct, frozen=True, omit_defaults=True):
    """Follows a series of lots through normal, tightened and reduced inspection."""

    lots: list[InspectedLot]
    state: SwitchState | None = None
    standard: SamplingStandard = "mil_std_105e"
    reduced_approved: bool = False
    limit_number: int | None = None
    discontinuation: Discontinuation | None = None


class InspectedLot(Data, frozen=True, omit_defaults=True):
    """One lot of a series.

    Attributes:
        accepted: Whether it was accepted.
        resubmitted: Whether it was rejected before and is submitted again; then it
            counts for nothing.
        accepted_in_gap: Whether it was accepted with a count between accepting and
            rejecting.
        irregular: Whether production was irregular or delayed.
        nonconforming: The nonconforming pieces of its samples, where a limit number
            is used.
        score: What the switching score of ISO 2859-1 needs to know; without it the
            lot sets the score to zero.
    """

    accepted: bool
    """Whether it was accepted."""
    resubmitted: bool = False
    """Whether it was rejected before and is submitted again; then it counts for nothing.
    """
    accepted_in_gap: bool = False
    """Whether it was accepted with a count between accepting and rejecting."""
    irregular: bool = False
    """Whether production was irregular or delayed."""
    nonconforming: int = 0
    """The nonconforming pieces of its samples, where a limit number is used."""
    score: ScoreEvidence | None = None
    """What the switching score of ISO 2859-1 needs to know; without it the lot sets the
    score to zero.
    """


class SingleScoreEvidence(Data, frozen=True, omit_defaults=True, tag_field="type", tag="single"):
    """A single plan: with an acceptance number of 0 or 1 an accepted lot adds 2; from 2 on
    it adds 3 if it would have been accepted with the AQL one step tighter.

    Attributes:
        accept: The acceptance number of the plan.
        accepted_one_step_tighter: Whether the lot would have been accepted with the
            AQL one step tighter.
    """

    accept: int
    """The acceptance number of the plan."""
    accepted_one_step_tighter: bool = False
    """Whether the lot would have been accepted with the AQL one step tighter."""


class DoubleScoreEvidence(Data, frozen=True, omit_defaults=True, tag_field="type", tag="double"):
    """A double plan: a lot accepted on its first sample adds 3.

    Attributes:
        accepted_on_first: Whether the first sample accepted the lot.
    """

    accepted_on_first: bool
    """Whether the first sample accepted the lot."""


class MultipleScoreEvidence(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="multiple"
):
    """A multiple plan: a lot accepted by its third sample adds 3.

    Attributes:
        accepted_by_third: Whether one of the first three samples accepted the lot.
    """

    accepted_by_third: bool
    """Whether one of the first three samples accepted the lot."""


ScoreEvidence: TypeAlias = SingleScoreEvidence | DoubleScoreEvidence | MultipleScoreEvidence
"""What the switching score of ISO 2859-1 needs to know about a lot."""


class SwitchState(Data, frozen=True, omit_defaults=True):
    """Where a series of lots stands. Keep it to go on later.

    Attributes:
        severity: How severely the next lot is inspected.
        discontinued: Whether inspection is discontinued until quality is improved.
            It then resumes with tightened inspection, from a new state.
        recent: Which of the latest lots of this severity were accepted, at most
            five.
        accepted_in_a_row: How many lots were accepted one after the other.
        rejected: How many lots were rejected since this severity began.
        lots: How many lots were inspected since this severity began.
        score: The switching score of ISO 2859-1.
        nonconforming: The nonconforming pieces of the latest lots of this severity,
            at most ten.
    """

    severity: InspectionSeverity = "normal"
    """How severely the next lot is inspected."""
    discontinued: bool = False
    """Whether inspection is discontinued until quality is improved. It then resumes with
    tightened inspection, from a new state.
    """
    recent: list[bool] = []
    """Which of the latest lots of this severity were accepted, at most five."""
    accepted_in_a_row: int = 0
    """How many lots were accepted one after the other."""
    rejected: int = 0
    """How many lots were rejected since this severity began."""
    lots: int = 0
    """How many lots were inspected since this severity began."""
    score: int = 0
    """The switching score of ISO 2859-1."""
    nonconforming: list[int] = []
    """The nonconforming pieces of the latest lots of this severity, at most ten."""


Discontinuation: TypeAlias = Literal["five_rejected", "ten_lots", "never"]
"""When inspection is discontinued under tightened inspection.

- `five_rejected`: When five lots in all were rejected on original tightened inspection
  (ISO 2859-1, ANSI/ASQ Z1.4).
- `ten_lots`: When ten consecutive lots remained on tightened inspection (MIL-STD-105E).
- `never`: Never.
"""


class SwitchHistory(Data, frozen=True, omit_defaults=True):
    """A series of lots under the switching rules.

    Attributes:
        steps: What each lot did.
        state: Where the series stands after the last one.
    """

    steps: list[SwitchStep]
    """What each lot did."""
    state: SwitchState
    """Where the series stands after the last one."""


class SwitchStep(Data, frozen=True, omit_defaults=True):
    """What one lot did to the series.

    Attributes:
        before: How severely this lot was inspected.
        after: How severely the next one is.
        score: The switching score after this lot.
        counted: Whether the lot counted: not if it was submitted again or
            inspection was discontinued.
        reason: Why that changed, if it did.
    """

    before: InspectionSeverity
    """How severely this lot was inspected."""
    after: InspectionSeverity
    """How severely the next one is."""
    score: int
    """The switching score after this lot."""
    counted: bool
    """Whether the lot counted: not if it was submitted again or inspection was
    discontinued.
    """
    reason: SwitchReason | None = None
    """Why that changed, if it did."""


SwitchReason: TypeAlias = Literal[
    "two_of_five_rejected",
    "five_accepted",
    "ten_accepted",
    "score_reached",
    "rejected",
    "accepted_in_gap",
    "irregular",
    "discontinued",
]
"""Why the severity changed.

- `two_of_five_rejected`: Two of five or fewer consecutive lots were rejected.
- `five_accepted`: Five consecutive lots were accepted.
- `ten_accepted`: Ten consecutive lots were accepted.
- `score_reached`: The switching score reached 30.
- `rejected`: A lot was rejected under reduced inspection.
- `accepted_in_gap`: A lot was accepted in the gap under reduced inspection.
- `irregular`: Production was irregular.
- `discontinued`: Too many lots were rejected, or remained, under tightened inspection.
"""


class _LotTally(msgspec.Struct, frozen=True, omit_defaults=True):
    """Decides on a lot by what its samples held so far."""

    stages: list[SamplingStage]
    found: list[int]


class LotDecision(Data, frozen=True, omit_defaults=True):
    """The decision on a lot.

    Attributes:
        verdict: What becomes of the lot.
        samples: How many samples were inspected.
        inspected: How many pieces were inspected.
        found: How many nonconforming ones they held.
        next_size: How many pieces to draw next; absent when the decision is made.
    """

    verdict: LotVerdict
    """What becomes of the lot."""
    samples: int
    """How many samples were inspected."""
    inspected: int
    """How many pieces were inspected."""
    found: int
    """How many nonconforming ones they held."""
    next_size: int | None = None
    """How many pieces to draw next; absent when the decision is made."""


LotVerdict: TypeAlias = Literal["accept", "accept_in_gap", "reject", "continue"]
"""What becomes of a lot.

- `accept`: It is accepted.
- `accept_in_gap`: It is accepted, but its count lies between accepting and rejecting:
  the next lot goes back to normal inspection (reduced plans of MIL-STD-105E).
- `reject`: It is rejected.
- `continue`: The next sample is to be drawn.
"""


class _SamplingCharacteristic(msgspec.Struct, frozen=True, omit_defaults=True):
    """Computes the curves of a single, double or multiple sampling plan by attributes."""

    stages: list[SamplingStage]
    fractions: Floats
    distribution: SamplingDistribution = "binomial"
    lot_size: int | None = None
    curtailment: SamplingCurtailment = "none"


SamplingDistribution: TypeAlias = Literal["binomial", "poisson", "hypergeometric"]
"""How the nonconforming pieces of a sample are distributed.

- `binomial`: Binomial: lots of one running process (type B). The default.
- `poisson`: Poisson: nonconformities per unit, of which a piece can have several.
- `hypergeometric`: Hypergeometric: one isolated lot of a known size (type A).
"""

SamplingCurtailment: TypeAlias = Literal["none", "later_samples", "rejection", "decision"]
"""Where inspection stops before a sample is complete.

- `none`: Nowhere: every sample begun is inspected whole.
- `later_samples`: In the second and later samples, as soon as the lot must be rejected.
  The first is inspected whole, so that it gives an unbiased estimate of the process.
- `rejection`: In every sample, as soon as the lot must be rejected.
- `decision`: In every sample, as soon as the decision of the sample is certain,
  whichever it is.
"""


class SamplingCurve(Data, frozen=True, omit_defaults=True):
    """The curves of a sampling plan, one value for each fraction asked for.

    Attributes:
        fractions: The fractions that were computed: those asked for, or of an
            isolated lot the nearest that it can have.
        acceptance: The chance that the lot is accepted.
        average_outgoing_quality: The fraction that is left after rejected lots were
            screened, on average.
        average_sample_number: The pieces inspected for each lot, without screening.
        average_outgoing_limit: The largest average outgoing quality there is at any
            fraction.
        points: The fractions that are accepted with a chance of 0.95, 0.5 and 0.1;
            absent for an isolated lot, whose curve has steps.
        distribution: How the nonconforming pieces of a sample are distributed.
        average_total_inspection: The pieces inspected for each lot, screening
            included; absent without a lot size.
    """

    fractions: Column[float]
    """The fractions that were computed: those asked for, or of an isolated lot the nearest
    that it can have.
    """
    acceptance: Column[float]
    """The chance that the lot is accepted."""
    average_outgoing_quality: Column[float]
    """The fraction that is left after rejected lots were screened, on average."""
    average_sample_number: Column[float]
    """The pieces inspected for each lot, without screening."""
    average_outgoing_limit: OutgoingLimit
    """The largest average outgoing quality there is at any fraction."""
    points: list[SamplingPoint]
    """The fractions that are accepted with a chance of 0.95, 0.5 and 0.1; absent for an
    isolated lot, whose curve has steps.
    """
    distribution: SamplingDistribution
    """How the nonconforming pieces of a sample are distributed."""
    average_total_inspection: Column[float] | None = None
    """The pieces inspected for each lot, screening included; absent without a lot size.
    """


class OutgoingLimit(Data, frozen=True, omit_defaults=True):
    """The average outgoing quality limit.

    Attributes:
        quality: The limit (AOQL).
        fraction: The incoming fraction at which it is reached.
    """

    quality: float
    """The limit (AOQL)."""
    fraction: float
    """The incoming fraction at which it is reached."""


class SamplingPoint(Data, frozen=True, omit_defaults=True):
    """A point of an operating characteristic.

    Attributes:
        fraction: The fraction nonconforming.
        acceptance: The chance of acceptance.
    """

    fraction: float
    """The fraction nonconforming."""
    acceptance: float
    """The chance of acceptance."""


class _AttributePlanSearch(msgspec.Struct, frozen=True, omit_defaults=True):
    """Finds the smallest single sampling plan by attributes through two points."""

    producer: SamplingPoint
    consumer: SamplingPoint
    distribution: SamplingDistribution = "binomial"
    lot_size: int | None = None


class AttributePlan(Data, frozen=True, omit_defaults=True):
    """A single sampling plan by attributes.

    Attributes:
        size: How many pieces are drawn.
        accept: The lot is accepted on at most this many nonconforming ones.
        reject: The lot is rejected on at least this many.
        producer_acceptance: How often the producer's quality is accepted.
        consumer_acceptance: How often the consumer's quality is accepted.
        distribution: How the nonconforming pieces of a sample are distributed.
    """

    size: int
    """How many pieces are drawn."""
    accept: int
    """The lot is accepted on at most this many nonconforming ones."""
    reject: int
    """The lot is rejected on at least this many."""
    producer_acceptance: float
    """How often the producer's quality is accepted."""
    consumer_acceptance: float
    """How often the consumer's quality is accepted."""
    distribution: SamplingDistribution
    """How the nonconforming pieces of a sample are distributed."""


class _VariablesPlanSearch(msgspec.Struct, frozen=True, omit_defaults=True):
    """Finds the smallest variables plan (k method, one specification limit) through two
    points.
    """

    producer: SamplingPoint
    consumer: SamplingPoint
    sigma: VariablesSigma = "unknown"
    anchor: VariablesAnchor = "producer"


VariablesSigma: TypeAlias = Literal["unknown", "known"]
"""Whether the standard deviation of the process is known.

- `unknown`: It is not, and the sample's takes its place (s method). The default.
- `known`: It is known (sigma method).
"""

VariablesAnchor: TypeAlias = Literal["producer", "consumer"]
"""Which of the two points the acceptability constant meets exactly; a whole sample size
leaves room at the other.

- `producer`: The producer's; bad lots are rejected more often than asked. The default,
  as in most books.
- `consumer`: The consumer's; good lots are accepted more often than asked.
"""


class VariablesPlan(Data, frozen=True, omit_defaults=True):
    """A variables plan.

    Attributes:
        size: How many pieces are drawn and measured.
        k: How many standard deviations the mean must lie inside the limit: the
            acceptability constant.
        k_smallest: The smallest `k` that still meets the consumer's point with this
            size.
        k_largest: The largest `k` that still meets the producer's point with this
            size.
        largest_fraction: The same criterion as an estimated fraction nonconforming:
            the lot is accepted when the estimate is at most this (M method, form 2),
            for a single limit.
        producer_acceptance: How often the producer's quality is accepted.
        consumer_acceptance: How often the consumer's quality is accepted.
        sigma: Whether the standard deviation of the process is known.
        anchor: Which of the points `k` meets exactly.
    """

    size: int
    """How many pieces are drawn and measured."""
    k: float
    """How many standard deviations the mean must lie inside the limit: the acceptability
    constant.
    """
    k_smallest: float
    """The smallest `k` that still meets the consumer's point with this size."""
    k_largest: float
    """The largest `k` that still meets the producer's point with this size."""
    largest_fraction: float
    """The same criterion as an estimated fraction nonconforming: the lot is accepted when
    the estimate is at most this (M method, form 2), for a single limit.
    """
    producer_acceptance: float
    """How often the producer's quality is accepted."""
    consumer_acceptance: float
    """How often the consumer's quality is accepted."""
    sigma: VariablesSigma
    """Whether the standard deviation of the process is known."""
    anchor: VariablesAnchor
    """Which of the points `k` meets exactly."""


class _VariablesCharacteristic(msgspec.Struct, frozen=True, omit_defaults=True):
    """Computes the operating characteristic of a variables plan with one limit."""

    size: int
    k: float
    fractions: Floats
    sigma: VariablesSigma = "unknown"


class VariablesCurve(Data, frozen=True, omit_defaults=True):
    """The operating characteristic of a variables plan.

    Attributes:
        acceptance: The chance of acceptance at each fraction.
        largest_fraction: The criterion as an estimated fraction nonconforming (M
            method), for a single limit.
        sigma: Whether the standard deviation of the process is known.
    """

    acceptance: Column[float]
    """The chance of acceptance at each fraction."""
    largest_fraction: float
    """The criterion as an estimated fraction nonconforming (M method), for a single limit.
    """
    sigma: VariablesSigma
    """Whether the standard deviation of the process is known."""


class _VariablesLot(msgspec.Struct, frozen=True, omit_defaults=True):
    """Decides on a lot by the measurements of its sample, with one or two specification
    limits.
    """

    values: Floats
    criterion: VariablesCriterion
    lower: float | None = None
    upper: float | None = None
    known_sigma: float | None = None


class ConstantVariablesCriterion(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="constant"
):
    """The mean must lie at least this many standard deviations inside the limit. For one
    limit only.

    Attributes:
        k: The acceptability constant.
    """

    k: float
    """The acceptability constant."""


class FractionVariablesCriterion(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="fraction"
):
    """The estimated fraction nonconforming must be at most this.

    Attributes:
        largest: The largest fraction allowed, 0 to 1.
    """

    largest: float
    """The largest fraction allowed, 0 to 1."""


VariablesCriterion: TypeAlias = ConstantVariablesCriterion | FractionVariablesCriterion
"""What a measured lot is judged by."""


class VariablesDecision(Data, frozen=True, omit_defaults=True):
    """The decision on a measured lot.

    Attributes:
        accepted: Whether the lot is accepted.
        size: How many pieces were measured.
        mean: Their mean.
        standard_deviation: The standard deviation used: the known one, or that of
            the sample with `n - 1`.
        sigma: Whether the standard deviation is that of the process.
        fraction: Both together.
        lower_quality: The distance of the mean from the lower limit, in standard
            deviations; absent without the limit, or when the sample does not vary.
        upper_quality: The distance of the upper limit from the mean, in standard
            deviations.
        lower_fraction: The estimated fraction below the lower limit.
        upper_fraction: The estimated fraction above the upper limit.
    """

    accepted: bool
    """Whether the lot is accepted."""
    size: int
    """How many pieces were measured."""
    mean: float
    """Their mean."""
    standard_deviation: float
    """The standard deviation used: the known one, or that of the sample with `n - 1`.
    """
    sigma: VariablesSigma
    """Whether the standard deviation is that of the process."""
    fraction: float
    """Both together."""
    lower_quality: float | None = None
    """The distance of the mean from the lower limit, in standard deviations; absent
    without the limit, or when the sample does not vary.
    """
    upper_quality: float | None = None
    """The distance of the upper limit from the mean, in standard deviations."""
    lower_fraction: float | None = None
    """The estimated fraction below the lower limit."""
    upper_fraction: float | None = None
    """The estimated fraction above the upper limit."""


class _SolveModel(msgspec.Struct, frozen=True, omit_defaults=True):
    """Searches for a good schedule, for as long as it may."""

    model: SchedulingModel
    time: dt.timedelta | None = None
    epochs: int | None = None
    seed: int = 1
    threads: int = 2
    start: SchedulePlan | None = None


class SchedulingModel(Data, frozen=True, omit_defaults=True):
    """Everything that a scheduler needs to know.

    Attributes:
        resources: Machines, operators, tools and whatever else operations occupy.
        orders: What is to be made.
        calendars: When resources are closed.
        setups: How long a change from one family to another takes.
        buffers: Material that operations take and put.
        goals: What a good schedule is, the first goals before the later ones. Left
            out: weighted tardiness, then the makespan; without due dates the makespan
            alone.
    """

    resources: list[SchedulingResource]
    """Machines, operators, tools and whatever else operations occupy."""
    orders: list[SchedulingOrder]
    """What is to be made."""
    calendars: list[SchedulingCalendar] = []
    """When resources are closed."""
    setups: list[SchedulingSetups] = []
    """How long a change from one family to another takes."""
    buffers: list[SchedulingBuffer] = []
    """Material that operations take and put."""
    goals: list[SchedulingGoal] = []
    """What a good schedule is, the first goals before the later ones. Left out: weighted
    tardiness, then the makespan; without due dates the makespan alone.
    """


class SchedulingResource(Data, frozen=True, omit_defaults=True):
    """Something that operations occupy while they run.

    Attributes:
        name: Its name.
        capacity: How much of it there is: 1 for a machine, the headcount for a
            group of operators. Left out, it is 1.
        calendar: When it is closed, by the name of a calendar. Left out, it is
            always open.
        absences: When a part of a group is away.
        setups: What changing over takes, by the name of a table of set-ups. Only
            for capacity 1.
        initial_family: The family it is set up for at tick 0. Left out, the first
            operation needs no set-up.
        batch_size: Makes it a batching machine, such as a furnace: operations of
            one family whose sizes together are at most this may run at once; they start
            together, run as long as the longest of them, and end together. Only for
            capacity 1.
        setup_needs: What a set-up of it occupies besides itself, from its begin to
            its end: the fitter, the cleaning station. Only with a table of set-ups.
        cost_per_tick: What each tick of work on it costs, and of set-up; for a
            group, per head. Each operation of a batch is charged for its own ticks.
    """

    name: str
    """Its name."""
    capacity: int = 1
    """How much of it there is: 1 for a machine, the headcount for a group of operators.
    Left out, it is 1.
    """
    calendar: str | None = None
    """When it is closed, by the name of a calendar. Left out, it is always open."""
    absences: list[SchedulingAbsence] = []
    """When a part of a group is away."""
    setups: str | None = None
    """What changing over takes, by the name of a table of set-ups. Only for capacity 1.
    """
    initial_family: str | None = None
    """The family it is set up for at tick 0. Left out, the first operation needs no
    set-up.
    """
    batch_size: int | None = None
    """Makes it a batching machine, such as a furnace: operations of one family whose sizes
    together are at most this may run at once; they start together, run as long as the
    longest of them, and end together. Only for capacity 1.
    """
    setup_needs: list[SchedulingNeed] = []
    """What a set-up of it occupies besides itself, from its begin to its end: the fitter,
    the cleaning station. Only with a table of set-ups.
    """
    cost_per_tick: int = 0
    """What each tick of work on it costs, and of set-up; for a group, per head. Each
    operation of a batch is charged for its own ticks.
    """


class SchedulingAbsence(Data, frozen=True, omit_defaults=True):
    """A stretch of time in which a resource has less to give.

    Attributes:
        start: The first tick of it.
        end: The first tick after it.
        amount: How much is away.
    """

    start: int
    """The first tick of it."""
    end: int
    """The first tick after it."""
    amount: int
    """How much is away."""


class SchedulingNeed(Data, frozen=True, omit_defaults=True):
    """Something an operation occupies besides its machine.

    Attributes:
        resource: What.
        amount: How much of it. Left out, it is 1.
    """

    resource: str
    """What."""
    amount: int = 1
    """How much of it. Left out, it is 1."""


class SchedulingOrder(Data, frozen=True, omit_defaults=True):
    """An order: operations that together make something that is due.

    Attributes:
        name: Its name, such as the number of the work order.
        operations: Its operations, in the order of the routing.
        release: The first tick at which any of its operations may start. Left out,
            it is 0.
        due: When it should be done; later counts as tardy.
        deadline: When it must be done; a schedule that is later is not feasible.
        weight: How much each tick of tardiness counts. Left out, it is 1.
    """

    name: str
    """Its name, such as the number of the work order."""
    operations: list[SchedulingOperation]
    """Its operations, in the order of the routing."""
    release: int = 0
    """The first tick at which any of its operations may start. Left out, it is 0."""
    due: int | None = None
    """When it should be done; later counts as tardy."""
    deadline: int | None = None
    """When it must be done; a schedule that is later is not feasible."""
    weight: int = 1
    """How much each tick of tardiness counts. Left out, it is 1."""


class SchedulingOperation(Data, frozen=True, omit_defaults=True):
    """One step of an order.

    Attributes:
        name: Its name, one of a kind within the order.
        modes: The ways in which it can be done; the schedule chooses one.
        family: The family of work, for set-ups and batches.
        interruptible: Whether it pauses while one of its resources is closed and
            goes on afterwards. Left out, it runs in one piece within open times.
        size: How much room it takes in a batch. Left out, it is 1.
        release: The first tick at which it may start, such as the arrival of its
            material. Left out, it is 0.
        after: What it waits for. Left out, it starts after the end of the operation
            before it in the list; an empty list waits for nothing.
        takes: What it takes from buffers when it starts.
        puts: What it puts into buffers when it ends.
        locked: Where it stands fast: it has started, or lies in the frozen zone. As
            the first work of its resource it needs the set-up from the initial family,
            unless there was no time for that since tick 0.
        former: Where a former plan has it, for goals that ask to stay close to
            that; nothing holds it there.
    """

    name: str
    """Its name, one of a kind within the order."""
    modes: list[SchedulingMode]
    """The ways in which it can be done; the schedule chooses one."""
    family: str | None = None
    """The family of work, for set-ups and batches."""
    interruptible: bool = False
    """Whether it pauses while one of its resources is closed and goes on afterwards. Left
    out, it runs in one piece within open times.
    """
    size: int = 1
    """How much room it takes in a batch. Left out, it is 1."""
    release: int = 0
    """The first tick at which it may start, such as the arrival of its material. Left out,
    it is 0.
    """
    after: list[SchedulingAfter] | None = None
    """What it waits for. Left out, it starts after the end of the operation before it in
    the list; an empty list waits for nothing.
    """
    takes: list[SchedulingFlow] = []
    """What it takes from buffers when it starts."""
    puts: list[SchedulingFlow] = []
    """What it puts into buffers when it ends."""
    locked: SchedulingLock | None = None
    """Where it stands fast: it has started, or lies in the frozen zone. As the first work
    of its resource it needs the set-up from the initial family, unless there was no
    time for that since tick 0.
    """
    former: SchedulingLock | None = None
    """Where a former plan has it, for goals that ask to stay close to that; nothing holds
    it there.
    """


class SchedulingMode(Data, frozen=True, omit_defaults=True):
    """One way of doing an operation.

    Attributes:
        resource: The machine, or whatever does the work.
        duration: The ticks of work.
        needs: What else is occupied from start to end: operators, tools.
        cost: What it costs to do it this way.
    """

    resource: str
    """The machine, or whatever does the work."""
    duration: int
    """The ticks of work."""
    needs: list[SchedulingNeed] = []
    """What else is occupied from start to end: operators, tools."""
    cost: int = 0
    """What it costs to do it this way."""


class SchedulingAfter(Data, frozen=True, omit_defaults=True):
    """What an operation waits for, and for how long at most.

    Overlap is a wait for a start: the next machine begins when the first transfer lot
    has arrived. A shelf life is a `max_lag`; a `max_lag` of 0 after an end lets the
    work never wait.

    Attributes:
        operation: The operation that is waited for.
        order: The order it belongs to. Left out, it is the same order.
        from_: Which of its moments is waited for. Left out, its end.
        to: Which moment of this operation waits. Left out, its start.
        min_lag: The fewest ticks between the two moments. Left out, it is 0.
        max_lag: The most ticks between the two moments. Left out, there is no
            limit.
    """

    operation: str
    """The operation that is waited for."""
    order: str | None = None
    """The order it belongs to. Left out, it is the same order."""
    from_: SchedulingAnchor = msgspec.field(default="end", name="from")
    """Which of its moments is waited for. Left out, its end."""
    to: SchedulingAnchor = "start"
    """Which moment of this operation waits. Left out, its start."""
    min_lag: int = 0
    """The fewest ticks between the two moments. Left out, it is 0."""
    max_lag: int | None = None
    """The most ticks between the two moments. Left out, there is no limit."""


SchedulingAnchor: TypeAlias = Literal["start", "end"]
"""The two moments of an operation that others can wait for.

- `start`: Its start.
- `end`: Its end.
"""


class SchedulingFlow(Data, frozen=True, omit_defaults=True):
    """An amount of material.

    Attributes:
        buffer: The buffer.
        amount: How much.
    """

    buffer: str
    """The buffer."""
    amount: int
    """How much."""


class SchedulingLock(Data, frozen=True, omit_defaults=True):
    """Where an operation stands.

    Attributes:
        mode: Which of its modes it is done in, counted from 0.
        start: When it starts.
        end: When it ends.
    """

    mode: int
    """Which of its modes it is done in, counted from 0."""
    start: int
    """When it starts."""
    end: int
    """When it ends."""


class SchedulingCalendar(Data, frozen=True, omit_defaults=True):
    """The times at which resources with this calendar are closed. At all other times they
    are open, also after the last window.

    Attributes:
        name: Its name.
        closed: The closed windows, in order of time and apart from each other.
    """

    name: str
    """Its name."""
    closed: list[SchedulingWindow]
    """The closed windows, in order of time and apart from each other."""


class SchedulingWindow(Data, frozen=True, omit_defaults=True):
    """A stretch of time, its end not included.

    Attributes:
        start: The first tick in it.
        end: The first tick after it.
    """

    start: int
    """The first tick in it."""
    end: int
    """The first tick after it."""


class SchedulingSetups(Data, frozen=True, omit_defaults=True):
    """Set-up and cleaning times between families of work.

    A set-up stands on the machine right before the operation that asks for it; it may
    run before the order has arrived. What a machine was last set up for stays with it
    over closed times.

    Attributes:
        name: The name of the table.
        families: The families it knows.
        times: Ticks from the family of the row to the family of the column, in the
            order of `families`; the way back may differ, and so may the time within a
            family.
        never: Changes that must not be, however long the cleaning: the second
            family never follows the first on a machine without another in between.
    """

    name: str
    """The name of the table."""
    families: list[str]
    """The families it knows."""
    times: list[list[int]]
    """Ticks from the family of the row to the family of the column, in the order of
    `families`; the way back may differ, and so may the time within a family.
    """
    never: list[SchedulingChange] = []
    """Changes that must not be, however long the cleaning: the second family never follows
    the first on a machine without another in between.
    """


class SchedulingChange(Data, frozen=True, omit_defaults=True):
    """A change of a machine from one family of work to another.

    Attributes:
        from_: The family before.
        to: The family after.
    """

    from_: str = msgspec.field(name="from")
    """The family before."""
    to: str
    """The family after."""


class SchedulingBuffer(Data, frozen=True, omit_defaults=True):
    """A store of one material. Operations take from it when they start and put into it
    when they end.

    Raw material that still has to arrive is a buffer with arrivals; a shelf between two
    machines is a buffer with a capacity.

    Attributes:
        name: Its name.
        level: What is there at tick 0.
        capacity: How much fits at any time, what comes from outside counted too.
            Left out, there is no limit.
        arrivals: What comes from outside, and when.
    """

    name: str
    """Its name."""
    level: int = 0
    """What is there at tick 0."""
    capacity: int | None = None
    """How much fits at any time, what comes from outside counted too. Left out, there is
    no limit.
    """
    arrivals: list[SchedulingArrival] = []
    """What comes from outside, and when."""


class SchedulingArrival(Data, frozen=True, omit_defaults=True):
    """Material that comes from outside.

    Attributes:
        at: The tick from which it can be taken.
        amount: How much.
    """

    at: int
    """The tick from which it can be taken."""
    amount: int
    """How much."""


class SchedulingGoal(Data, frozen=True, omit_defaults=True):
    """One goal of the scheduler.

    Attributes:
        measure: What is to be small.
        weight: How much one unit of it counts beside other goals of the same rank.
            Left out, it is 1.
        rank: Goals of rank 0 decide first; those of rank 1 only between schedules
            that are equal in rank 0, and so on up to 2. Left out, it is 0.
        by: The tick up to which output counts; given for `unfinished_orders` and
            for nothing else.
    """

    measure: SchedulingMeasure
    """What is to be small."""
    weight: int = 1
    """How much one unit of it counts beside other goals of the same rank. Left out, it is
    1.
    """
    rank: int = 0
    """Goals of rank 0 decide first; those of rank 1 only between schedules that are equal
    in rank 0, and so on up to 2. Left out, it is 0.
    """
    by: int | None = None
    """The tick up to which output counts; given for `unfinished_orders` and for nothing
    else.
    """


SchedulingMeasure: TypeAlias = Literal[
    "makespan",
    "weighted_tardiness",
    "tardy_orders",
    "maximum_tardiness",
    "flow_time",
    "setup_time",
    "cost",
    "unfinished_orders",
    "moved_starts",
    "moved_operations",
]
"""Something about a schedule that is to be small.

- `makespan`: When the last operation ends.
- `weighted_tardiness`: The sum over orders of weight times ticks past the due date.
- `tardy_orders`: How many orders end after their due date.
- `maximum_tardiness`: The most ticks that any order ends after its due date.
- `flow_time`: The sum over orders of the ticks from release to end.
- `setup_time`: The ticks that resources spend on set-ups.
- `cost`: The sum of the costs of the modes chosen, and of the ticks that resources work
  and are set up.
- `unfinished_orders`: The sum of the weights of the orders that are not done at the
  goal's tick `by`. To keep it small is to bring out as much as can be: throughput.
- `moved_starts`: The sum over operations of the ticks between their start and the one
  in the former plan.
- `moved_operations`: How many operations run on another resource than in the former
  plan.
"""


class SchedulePlan(Data, frozen=True, omit_defaults=True):
    """A schedule in the user's names.

    Attributes:
        operations: The operations that have a place, in the order of the model.
        unplaced: The operations that found no place; empty when the schedule is
            whole.
    """

    operations: list[PlannedOperation]
    """The operations that have a place, in the order of the model."""
    unplaced: list[UnplacedOperation] = []
    """The operations that found no place; empty when the schedule is whole."""

    def plot(
        self,
        model: SchedulingModel,
        view: ScheduleView = "resources",
        clock: SchedulingClock | None = None,
        *,
        title: str = "",
        format: PictureFormat = "svg",
        width: int | None = None,
    ) -> ChartPicture:
        """Draws a schedule as a Gantt chart.

        By resource: set-ups, work and what stands fast, with closed times behind; by
        order: the operations of each, with its due date. Work of late orders is
        hatched, and what has to be shorter for the plan to end sooner is outlined. Or
        how loaded each resource is as time goes by. As a page (`html`) it can be
        zoomed, moved and searched for an order.
        """
        from . import aps as _aps

        source = PlanDrawnSchedule(chart=self, model=model, view=view, clock=clock)
        return _aps.draw(source, title=title, format=format, width=width)


class PlannedOperation(Data, frozen=True, omit_defaults=True):
    """One operation in its place.

    Attributes:
        order: The order.
        operation: The operation within the order.
        mode: Which of its modes was chosen, counted from 0.
        resource: The resource of that mode.
        setup_start: When the resource begins to be set up for it; `start` where no
            set-up is needed.
        start: When it starts.
        end: When it ends; that tick is free again.
    """

    order: str
    """The order."""
    operation: str
    """The operation within the order."""
    mode: int
    """Which of its modes was chosen, counted from 0."""
    resource: str
    """The resource of that mode."""
    setup_start: int
    """When the resource begins to be set up for it; `start` where no set-up is needed.
    """
    start: int
    """When it starts."""
    end: int
    """When it ends; that tick is free again."""


class UnplacedOperation(Data, frozen=True, omit_defaults=True):
    """One operation without a place.

    Attributes:
        order: The order.
        operation: The operation within the order.
    """

    order: str
    """The order."""
    operation: str
    """The operation within the order."""


class SolvedSchedule(Data, frozen=True, omit_defaults=True):
    """The best schedule that was found.

    Attributes:
        plan: The schedule.
        measures: What it measures.
        is_feasible: Whether everything has a place and no deadline is missed.
        goal_values: The value of the goals of each rank, rank 0 first; less is
            better.
        bound: No schedule is below this in the goals of rank 0.
        gap: How far the schedule may be from the best in the goals of rank 0, as a
            share of its own value; 0 when it is proven to be the best there.
        epochs: How many epochs were searched.
        end: Why the search ended.
    """

    plan: SchedulePlan
    """The schedule."""
    measures: ScheduleMeasures
    """What it measures."""
    is_feasible: bool
    """Whether everything has a place and no deadline is missed."""
    goal_values: list[int]
    """The value of the goals of each rank, rank 0 first; less is better."""
    bound: int
    """No schedule is below this in the goals of rank 0."""
    gap: float
    """How far the schedule may be from the best in the goals of rank 0, as a share of its
    own value; 0 when it is proven to be the best there.
    """
    epochs: int
    """How many epochs were searched."""
    end: SolveEnd
    """Why the search ended."""


class ScheduleMeasures(Data, frozen=True, omit_defaults=True):
    """What can be said about a schedule in numbers; see `SchedulingMeasure` for what each
    means.

    Attributes:
        makespan: When the last operation ends.
        weighted_tardiness: The sum over orders of weight times ticks past the due
            date.
        tardy_orders: How many orders end after their due date.
        maximum_tardiness: The most ticks that any order ends after its due date.
        flow_time: The sum over orders of the ticks from release to end.
        setup_time: The ticks that resources spend on set-ups.
        cost: The sum of the costs of the modes chosen, and of the ticks that
            resources work and are set up.
        unfinished_orders: The sum of the weights of the orders that are not done at
            the tick up to which a goal counts; 0 without such a goal.
        moved_starts: The sum over operations of the ticks between their start and
            the one in the former plan.
        moved_operations: How many operations run on another resource than in the
            former plan.
        unplaced_operations: How many operations have no place.
        missed_deadlines: How many orders end after their deadline.
    """

    makespan: int
    """When the last operation ends."""
    weighted_tardiness: int
    """The sum over orders of weight times ticks past the due date."""
    tardy_orders: int
    """How many orders end after their due date."""
    maximum_tardiness: int
    """The most ticks that any order ends after its due date."""
    flow_time: int
    """The sum over orders of the ticks from release to end."""
    setup_time: int
    """The ticks that resources spend on set-ups."""
    cost: int
    """The sum of the costs of the modes chosen, and of the ticks that resources work and
    are set up.
    """
    unfinished_orders: int
    """The sum of the weights of the orders that are not done at the tick up to which a
    goal counts; 0 without such a goal.
    """
    moved_starts: int
    """The sum over operations of the ticks between their start and the one in the former
    plan.
    """
    moved_operations: int
    """How many operations run on another resource than in the former plan."""
    unplaced_operations: int
    """How many operations have no place."""
    missed_deadlines: int
    """How many orders end after their deadline."""


SolveEnd: TypeAlias = Literal["proven", "deadline", "cancelled", "epochs"]
"""Why the solver ended.

- `proven`: There is no better schedule for the goals of rank 0, and there are no other
  goals.
- `deadline`: The time was up.
- `cancelled`: The watch asked to stop.
- `epochs`: All epochs were worked, or no engine could improve the schedule further.
"""


class _DispatchModel(msgspec.Struct, frozen=True, omit_defaults=True):
    """Schedules everything at once, by a rule: each machine that becomes free takes its
    most urgent work.
    """

    model: SchedulingModel
    rule: DispatchRule | None = None


DispatchRule: TypeAlias = Literal[
    "atcs", "earliest_due", "first_in", "shortest_time", "most_work", "least_slack"
]
"""How dispatching decides which work is the most urgent.

- `atcs`: Apparent tardiness cost with set-ups: weight for time, less where there is
  slack or a long set-up. The default.
- `earliest_due`: The order that is due first.
- `first_in`: The work that has waited longest.
- `shortest_time`: The shortest operation.
- `most_work`: The order with the most work still to do.
- `least_slack`: The order with the least time to spare.
"""


class DispatchedSchedule(Data, frozen=True, omit_defaults=True):
    """A schedule that was made by a rule.

    Attributes:
        plan: The schedule.
        measures: What it measures.
        is_feasible: Whether everything has a place and no deadline is missed.
        goal_values: The value of the goals of each rank, rank 0 first; less is
            better.
    """

    plan: SchedulePlan
    """The schedule."""
    measures: ScheduleMeasures
    """What it measures."""
    is_feasible: bool
    """Whether everything has a place and no deadline is missed."""
    goal_values: list[int]
    """The value of the goals of each rank, rank 0 first; less is better."""


class _EvaluateSchedule(msgspec.Struct, frozen=True, omit_defaults=True):
    """Checks a plan against a model, rule by rule, and measures it."""

    model: SchedulingModel
    plan: SchedulePlan


class ScheduleEvaluation(Data, frozen=True, omit_defaults=True):
    """What is to be said of a plan.

    Attributes:
        is_feasible: Whether the plan keeps every rule of the model.
        violations: What breaks a rule: the first thousand breaches.
        violation_count: How many breaches there are.
        measures: What the plan measures. Set-ups are measured as the model asks for
            them between the operations as they follow each other.
        goal_values: The value of the goals of each rank, rank 0 first; less is
            better.
    """

    is_feasible: bool
    """Whether the plan keeps every rule of the model."""
    violations: list[ScheduleViolation]
    """What breaks a rule: the first thousand breaches."""
    violation_count: int
    """How many breaches there are."""
    measures: ScheduleMeasures
    """What the plan measures. Set-ups are measured as the model asks for them between the
    operations as they follow each other.
    """
    goal_values: list[int]
    """The value of the goals of each rank, rank 0 first; less is better."""


class ScheduleViolation(Data, frozen=True, omit_defaults=True):
    """One breach of a rule.

    Attributes:
        rule: The rule.
        message: What breaks it, in a sentence.
    """

    rule: ScheduleRule
    """The rule."""
    message: str
    """What breaks it, in a sentence."""


ScheduleRule: TypeAlias = Literal[
    "known",
    "complete",
    "locked",
    "release",
    "deadline",
    "duration",
    "closed",
    "minimum_lag",
    "maximum_lag",
    "overlap",
    "setup",
    "changeover",
    "batch",
    "capacity",
    "buffer_short",
    "buffer_full",
]
"""A rule that a plan can break.

- `known`: Every planned operation is one of the model's, in one of its modes.
- `complete`: Every operation of the model is planned, once.
- `locked`: Locked operations stand where they are locked.
- `release`: Nothing starts before its release or its order's.
- `deadline`: No order ends after its deadline.
- `duration`: An operation takes as long as its mode says.
- `closed`: Work runs while its resources are open.
- `minimum_lag`: Enough time passes between an operation and what it waits for.
- `maximum_lag`: Not too much time passes between an operation and what it waits for.
- `overlap`: A resource of capacity 1 does one thing at a time.
- `setup`: A set-up is as long as the families ask for, and stands right before the
  work.
- `changeover`: No family follows one that it must not follow.
- `batch`: A batch holds one family, and not more than fits.
- `capacity`: No more of a resource is used than there is.
- `buffer_short`: Material is there when it is taken.
- `buffer_full`: Material fits where it is put.
"""


class _ExplainSchedule(msgspec.Struct, frozen=True, omit_defaults=True):
    """Says why operations start when they start, and why orders are late."""

    model: SchedulingModel
    plan: SchedulePlan
    operations: list[OperationName] = []
    orders: list[str] = []


class OperationName(Data, frozen=True, omit_defaults=True):
    """The name of an operation: its order, and its own within it.

    Attributes:
        order: The order.
        operation: The operation within the order.
    """

    order: str
    """The order."""
    operation: str
    """The operation within the order."""


class ScheduleExplanation(Data, frozen=True, omit_defaults=True):
    """Why a plan is as it is.

    Attributes:
        operations: The operations that were asked for.
        orders: The orders that were asked for; those that are the latest first
            where none was.
        unplaced: What was asked for and has no place.
    """

    operations: list[ExplainedOperation]
    """The operations that were asked for."""
    orders: list[ExplainedOrder]
    """The orders that were asked for; those that are the latest first where none was.
    """
    unplaced: list[UnplacedReason]
    """What was asked for and has no place."""


class ExplainedOperation(Data, frozen=True, omit_defaults=True):
    """Why an operation starts when it starts.

    Attributes:
        order: The order.
        operation: The operation within the order.
        resource: The resource it runs on.
        setup_start: When the resource begins to be set up for it.
        start: When it starts.
        end: When it ends.
        could_start: When it could start while all others keep their places: before
            `start` only where the plan leaves a gap.
        causes: What could hold it, what holds it first.
    """

    order: str
    """The order."""
    operation: str
    """The operation within the order."""
    resource: str
    """The resource it runs on."""
    setup_start: int
    """When the resource begins to be set up for it."""
    start: int
    """When it starts."""
    end: int
    """When it ends."""
    could_start: int
    """When it could start while all others keep their places: before `start` only where
    the plan leaves a gap.
    """
    causes: list[ScheduleCause]
    """What could hold it, what holds it first."""


class ScheduleCause(Data, frozen=True, omit_defaults=True):
    """One thing that could hold the start of an operation.

    Attributes:
        kind: What it is.
        from_: The tick from which it lets the operation start.
        slack: How many ticks before the start that is: 0 for what holds the
            operation; so many ticks could this have come later without a harm.
        message: It in words.
        resource: The resource, where one is in it.
        order: The order of the other operation, where one is in it.
        operation: The other operation.
        buffer: The buffer of material, where one is in it.
    """

    kind: ScheduleCauseKind
    """What it is."""
    from_: int = msgspec.field(name="from")
    """The tick from which it lets the operation start."""
    slack: int
    """How many ticks before the start that is: 0 for what holds the operation; so many
    ticks could this have come later without a harm.
    """
    message: str
    """It in words."""
    resource: str | None = None
    """The resource, where one is in it."""
    order: str | None = None
    """The order of the other operation, where one is in it."""
    operation: str | None = None
    """The other operation."""
    buffer: str | None = None
    """The buffer of material, where one is in it."""


ScheduleCauseKind: TypeAlias = Literal[
    "release",
    "locked",
    "predecessor",
    "maximum_lag",
    "resource",
    "setup",
    "group",
    "calendar",
    "material",
    "room",
    "batch",
    "nothing",
]
"""What can hold the start of an operation.

- `release`: It, or its order, is not released before.
- `locked`: It is locked there: it has started, or lies in the frozen zone.
- `predecessor`: It comes after another operation, of its own order or of another, with
  the least lag between them.
- `maximum_lag`: Another operation may come only so long after it, and cannot come
  earlier.
- `resource`: The machine, or a single tool or operator, does other work.
- `setup`: The machine is set up for it after other work.
- `group`: Too many of a group, such as operators, are used or away.
- `calendar`: A resource is closed, or the work does not fit before it closes.
- `material`: Material is not there.
- `room`: There is no room for what it makes.
- `batch`: It runs in a batch with another operation that cannot start earlier.
- `nothing`: Nothing: in this order of work it could start earlier.
"""


class ExplainedOrder(Data, frozen=True, omit_defaults=True):
    """Why an order ends when it ends.

    Attributes:
        order: The order.
        end: When its last operation ends.
        late: How many ticks it ends after its due date; 0 when it is on time.
        chain: The chain of operations that leads to its end, its own last operation
            first; each waits for the next, and `causes` holds what binds them. The last
            waits for no other operation: there the chain begins.
        spared: Operations of the order whose releases and materials had slack, with
            just those: what did not make it late.
        message: It in words.
        due: When it should end.
        alone_end: When it could end if nothing were made but it and what it waits
            for. After the due date, no schedule can bring it in time. Nothing where
            even that found no place.
    """

    order: str
    """The order."""
    end: int
    """When its last operation ends."""
    late: int
    """How many ticks it ends after its due date; 0 when it is on time."""
    chain: list[ExplainedOperation]
    """The chain of operations that leads to its end, its own last operation first; each
    waits for the next, and `causes` holds what binds them. The last waits for no other
    operation: there the chain begins.
    """
    spared: list[ExplainedOperation]
    """Operations of the order whose releases and materials had slack, with just those:
    what did not make it late.
    """
    message: str
    """It in words."""
    due: int | None = None
    """When it should end."""
    alone_end: int | None = None
    """When it could end if nothing were made but it and what it waits for. After the due
    date, no schedule can bring it in time. Nothing where even that found no place.
    """


class UnplacedReason(Data, frozen=True, omit_defaults=True):
    """Why an operation has no place.

    Attributes:
        order: The order.
        operation: The operation within the order.
        message: What is in its way.
    """

    order: str
    """The order."""
    operation: str
    """The operation within the order."""
    message: str
    """What is in its way."""


class _MeasureSchedule(msgspec.Struct, frozen=True, omit_defaults=True):
    """Measures how a plan uses the resources, how punctual it is, how close it keeps to a
    former plan, and what may go wrong.
    """

    model: SchedulingModel
    plan: SchedulePlan
    former: SchedulePlan | None = None
    tolerance: int = 0
    safe_share: float = 0.1


class ScheduleIndicators(Data, frozen=True, omit_defaults=True):
    """The indicators of a plan.

    Attributes:
        start: The first tick at which anything is done, set-ups included.
        end: The tick after the last.
        measures: What the goals are made of.
        resources: Each resource, in the order of the model.
        risks: What may go wrong.
        on_time_share: The share of the orders with a due date that end by then;
            nothing without such orders.
        adherence: How close the plan keeps to the former one, if one was given.
    """

    start: int
    """The first tick at which anything is done, set-ups included."""
    end: int
    """The tick after the last."""
    measures: ScheduleMeasures
    """What the goals are made of."""
    resources: list[ResourceIndicators]
    """Each resource, in the order of the model."""
    risks: ScheduleRisks
    """What may go wrong."""
    on_time_share: float | None = None
    """The share of the orders with a due date that end by then; nothing without such
    orders.
    """
    adherence: ScheduleAdherence | None = None
    """How close the plan keeps to the former one, if one was given."""


class ResourceIndicators(Data, frozen=True, omit_defaults=True):
    """How a plan uses one resource. Ticks of a group are counted per head.

    Attributes:
        resource: The resource.
        open: The ticks at which it is open and there.
        work: The ticks that it works; pauses are not counted, and a batch counts
            once.
        setup: The ticks of its set-ups.
        utilisation: The share of its open time that it works.
        setup_share: The share of set-ups in the time that it works or is set up.
        operations: How many operations use it.
        changeovers: How often it changes from one family of work to another.
    """

    resource: str
    """The resource."""
    open: int
    """The ticks at which it is open and there."""
    work: int
    """The ticks that it works; pauses are not counted, and a batch counts once."""
    setup: int
    """The ticks of its set-ups."""
    utilisation: float
    """The share of its open time that it works."""
    setup_share: float
    """The share of set-ups in the time that it works or is set up."""
    operations: int
    """How many operations use it."""
    changeovers: int
    """How often it changes from one family of work to another."""


class ScheduleAdherence(Data, frozen=True, omit_defaults=True):
    """How close a plan keeps to a former one. Shares are of the operations that both have.

    Attributes:
        operations: How many operations both have.
        kept_share: The share that starts within the tolerance and on the same
            resource.
        same_resource_share: The share on the same resource.
        mean_shift: The mean of the ticks between the two starts.
        maximum_shift: The most ticks between two starts.
        added: How many operations are only in the plan.
        removed: How many operations are only in the former one.
    """

    operations: int
    """How many operations both have."""
    kept_share: float
    """The share that starts within the tolerance and on the same resource."""
    same_resource_share: float
    """The share on the same resource."""
    mean_shift: float
    """The mean of the ticks between the two starts."""
    maximum_shift: int
    """The most ticks between two starts."""
    added: int
    """How many operations are only in the plan."""
    removed: int
    """How many operations are only in the former one."""


class ScheduleRisks(Data, frozen=True, omit_defaults=True):
    """What may go wrong, each from 0 to 1.

    Attributes:
        delay: That orders are late: the mean over the orders with a due date, by
            their weights.
        cross_contamination: That one product gets into another: the share of
            changes between families without set-up or cleaning.
        material_stability: That an intermediate waits too long: the share of the
            time it may wait, of the one that comes closest.
        orders: The orders whose risk of delay is above 0, the largest first.
    """

    delay: float
    """That orders are late: the mean over the orders with a due date, by their weights.
    """
    cross_contamination: float
    """That one product gets into another: the share of changes between families without
    set-up or cleaning.
    """
    material_stability: float
    """That an intermediate waits too long: the share of the time it may wait, of the one
    that comes closest.
    """
    orders: list[OrderRisk]
    """The orders whose risk of delay is above 0, the largest first."""


class OrderRisk(Data, frozen=True, omit_defaults=True):
    """The risk that one order is late.

    Attributes:
        order: The order.
        delay: The risk: 1 where it ends at its due date or later, or has no place.
        slack: The ticks from its end to its due date, below 0 where it is late;
            nothing where a part of it has no place.
    """

    order: str
    """The order."""
    delay: float
    """The risk: 1 where it ends at its due date or later, or has no place."""
    slack: int | None = None
    """The ticks from its end to its due date, below 0 where it is late; nothing where a
    part of it has no place.
    """


class _FindBottlenecks(msgspec.Struct, frozen=True, omit_defaults=True):
    """Finds the resources that decide a plan, and what more of each would be worth."""

    model: SchedulingModel
    plan: SchedulePlan
    relief: int = 10
    most: int = 20


class ScheduleBottlenecks(Data, frozen=True, omit_defaults=True):
    """The resources that decide a plan.

    Attributes:
        resources: The resources on the chains that decide, those worth the most
            first, then those with the most critical ticks.
        critical: The operations of the longest of the chains, the last first: what
            has to be shorter for the plan to end sooner.
        goal_values: The goals of the plan when it is timed anew as it is, rank 0
            first: what the gains are counted from.
    """

    resources: list[Bottleneck]
    """The resources on the chains that decide, those worth the most first, then those with
    the most critical ticks.
    """
    critical: list[CriticalOperation]
    """The operations of the longest of the chains, the last first: what has to be shorter
    for the plan to end sooner.
    """
    goal_values: list[int]
    """The goals of the plan when it is timed anew as it is, rank 0 first: what the gains
    are counted from.
    """


class Bottleneck(Data, frozen=True, omit_defaults=True):
    """How much a resource decides.

    Attributes:
        resource: The resource.
        critical: The ticks of work and set-up on it along the chains that decide,
            each chain by the weight of its order.
        critical_share: Its share of all critical ticks.
        operations: How many operations on it are on such a chain.
        gains: By how much the goals of each rank get better when it is relieved,
            rank 0 first; below 0 where a rank before gains at its cost. Empty where it
            was not tried.
    """

    resource: str
    """The resource."""
    critical: int
    """The ticks of work and set-up on it along the chains that decide, each chain by the
    weight of its order.
    """
    critical_share: float
    """Its share of all critical ticks."""
    operations: int
    """How many operations on it are on such a chain."""
    gains: list[int]
    """By how much the goals of each rank get better when it is relieved, rank 0 first;
    below 0 where a rank before gains at its cost. Empty where it was not tried.
    """


class CriticalOperation(Data, frozen=True, omit_defaults=True):
    """An operation on the chain that decides.

    Attributes:
        order: The order.
        operation: The operation within the order.
        resource: The resource.
        start: When it starts.
        end: When it ends.
    """

    order: str
    """The order."""
    operation: str
    """The operation within the order."""
    resource: str
    """The resource."""
    start: int
    """When it starts."""
    end: int
    """When it ends."""


class _WhatIf(msgspec.Struct, frozen=True, omit_defaults=True):
    """Says what becomes of a plan when something changes."""

    model: SchedulingModel
    plan: SchedulePlan
    changes: list[ScheduleChange]
    now: int = 0
    scope: ReplanScope = "improve"
    time: dt.timedelta | None = None
    epochs: int | None = None
    seed: int = 1
    threads: int = 2


class ResourceDownScheduleChange(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="resource_down"
):
    """A resource is down: a breakdown, a maintenance. What has started on it pauses and
    goes on afterwards.

    Attributes:
        resource: The resource.
        start: The first tick at which it is down.
        end: The first tick at which it is up again.
    """

    resource: str
    """The resource."""
    start: int
    """The first tick at which it is down."""
    end: int
    """The first tick at which it is up again."""


class ExtraShiftScheduleChange(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="extra_shift"
):
    """A resource is open where it was closed: an extra shift, a break worked through.

    Attributes:
        resource: The resource.
        start: The first tick of it.
        end: The first tick after it.
    """

    resource: str
    """The resource."""
    start: int
    """The first tick of it."""
    end: int
    """The first tick after it."""


class CapacityScheduleChange(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="capacity"
):
    """There are more or fewer of a group.

    Attributes:
        resource: The group.
        capacity: How many there are.
    """

    resource: str
    """The group."""
    capacity: int
    """How many there are."""


class DeliveryScheduleChange(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="delivery"
):
    """A delivery comes at another time.

    Attributes:
        buffer: The buffer.
        at: When it was to come.
        to: When it comes.
    """

    buffer: str
    """The buffer."""
    at: int
    """When it was to come."""
    to: int
    """When it comes."""


class ReleaseScheduleChange(Data, frozen=True, omit_defaults=True, tag_field="type", tag="release"):
    """An order, or one of its operations, can start only from another tick on.

    Attributes:
        order: The order.
        release: The tick.
        operation: The operation. Left out, the whole order is meant.
    """

    order: str
    """The order."""
    release: int
    """The tick."""
    operation: str | None = None
    """The operation. Left out, the whole order is meant."""


class DueDateScheduleChange(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="due_date"
):
    """An order is due at another tick, or matters more or less.

    Attributes:
        order: The order.
        due: The tick. Left out, the due date stays.
        weight: How much each tick of tardiness counts. Left out, that stays.
    """

    order: str
    """The order."""
    due: int | None = None
    """The tick. Left out, the due date stays."""
    weight: int | None = None
    """How much each tick of tardiness counts. Left out, that stays."""


class AddOrderScheduleChange(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="add_order"
):
    """An order comes in.

    Attributes:
        order: The order.
    """

    order: SchedulingOrder
    """The order."""


class RemoveOrderScheduleChange(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="remove_order"
):
    """An order is cancelled. What waits for it waits no longer.

    Attributes:
        order: The order.
    """

    order: str
    """The order."""


ScheduleChange: TypeAlias = (
    ResourceDownScheduleChange
    | ExtraShiftScheduleChange
    | CapacityScheduleChange
    | DeliveryScheduleChange
    | ReleaseScheduleChange
    | DueDateScheduleChange
    | AddOrderScheduleChange
    | RemoveOrderScheduleChange
)
"""Something that happens, or that somebody thinks of doing."""

ReplanScope: TypeAlias = Literal["repair", "improve", "anew"]
"""How far the plan may be changed.

- `repair`: Only what must move moves.
- `improve`: Also the orders that the repair moved or left late, where the goals gain by
  it.
- `anew`: Everything that has not started.
"""


class WhatIfAnswer(Data, frozen=True, omit_defaults=True):
    """What becomes of a plan.

    Attributes:
        plan: The plan after the changes.
        measures: What it measures.
        is_feasible: Whether the plan keeps every rule of the changed model.
        violations: What it breaks, the first thousand breaches: what stands fast
            can contradict the changes.
        goal_values: The value of the goals of each rank, rank 0 first; less is
            better.
        comparison: The plans before and after, side by side.
        model: The model after the changes, with what has started standing fast.
    """

    plan: SchedulePlan
    """The plan after the changes."""
    measures: ScheduleMeasures
    """What it measures."""
    is_feasible: bool
    """Whether the plan keeps every rule of the changed model."""
    violations: list[ScheduleViolation]
    """What it breaks, the first thousand breaches: what stands fast can contradict the
    changes.
    """
    goal_values: list[int]
    """The value of the goals of each rank, rank 0 first; less is better."""
    comparison: ScheduleComparison
    """The plans before and after, side by side."""
    model: SchedulingModel
    """The model after the changes, with what has started standing fast."""


class ScheduleComparison(Data, frozen=True, omit_defaults=True):
    """How two plans differ.

    Attributes:
        before: What the plan before measures.
        after: What the plan after measures.
        goal_values_before: The goals of the plan before, rank 0 first; less is
            better.
        goal_values_after: The goals of the plan after.
        late_now: The orders that were on time and are late now.
        punctual_now: The orders that were late and are on time now.
        orders: The orders whose end or due date moved, those whose lateness changed
            the most first: at most a thousand.
        moved: The operations that start at another time or run elsewhere, or are in
            one plan only, those of the largest move first: at most a thousand.
        moved_count: How many operations those are.
        resource_changes: How many of them run on another resource.
        common_operations: The operations that both plans hold.
    """

    before: ScheduleMeasures
    """What the plan before measures."""
    after: ScheduleMeasures
    """What the plan after measures."""
    goal_values_before: list[int]
    """The goals of the plan before, rank 0 first; less is better."""
    goal_values_after: list[int]
    """The goals of the plan after."""
    late_now: list[str]
    """The orders that were on time and are late now."""
    punctual_now: list[str]
    """The orders that were late and are on time now."""
    orders: list[OrderChange]
    """The orders whose end or due date moved, those whose lateness changed the most first:
    at most a thousand.
    """
    moved: list[OperationMove]
    """The operations that start at another time or run elsewhere, or are in one plan only,
    those of the largest move first: at most a thousand.
    """
    moved_count: int
    """How many operations those are."""
    resource_changes: int
    """How many of them run on another resource."""
    common_operations: int
    """The operations that both plans hold."""


class OrderChange(Data, frozen=True, omit_defaults=True):
    """How an order fares in both plans.

    Attributes:
        order: The order.
        late_before: How many ticks it was late.
        late_after: How many ticks it is late now.
        end_before: When it ended before; nothing where it was not whole in the
            plan.
        end_after: When it ends now; nothing where it is not whole in the plan.
    """

    order: str
    """The order."""
    late_before: int
    """How many ticks it was late."""
    late_after: int
    """How many ticks it is late now."""
    end_before: int | None = None
    """When it ended before; nothing where it was not whole in the plan."""
    end_after: int | None = None
    """When it ends now; nothing where it is not whole in the plan."""


class OperationMove(Data, frozen=True, omit_defaults=True):
    """How an operation moved.

    Attributes:
        order: The order.
        operation: The operation within the order.
        resource_before: Where it ran; nothing where it was not in the plan.
        resource_after: Where it runs now; nothing where it is not in the plan.
        start_before: When it started.
        start_after: When it starts now.
    """

    order: str
    """The order."""
    operation: str
    """The operation within the order."""
    resource_before: str | None = None
    """Where it ran; nothing where it was not in the plan."""
    resource_after: str | None = None
    """Where it runs now; nothing where it is not in the plan."""
    start_before: int | None = None
    """When it started."""
    start_after: int | None = None
    """When it starts now."""


class _CompareSchedules(msgspec.Struct, frozen=True, omit_defaults=True):
    """Compares two plans."""

    model: SchedulingModel
    before: SchedulePlan
    after: SchedulePlan
    model_before: SchedulingModel | None = None


class _FindConflict(msgspec.Struct, frozen=True, omit_defaults=True):
    """Finds out why a model has no schedule: a small set of its parts that cannot all
    hold.
    """

    model: SchedulingModel


class ScheduleConflict(Data, frozen=True, omit_defaults=True):
    """Why a model has no schedule.

    Attributes:
        is_feasible: Whether a schedule was found for the whole model; then there is
            no conflict.
        orders: The orders that cannot all be made: without any one of them, a
            schedule of the others is found.
        parts: The limits that cannot all hold for these orders: without any one of
            them, a schedule is found.
        violations: What the best schedule of these orders with these limits breaks,
            or leaves without a place.
        message: It in words.
    """

    is_feasible: bool
    """Whether a schedule was found for the whole model; then there is no conflict."""
    orders: list[str]
    """The orders that cannot all be made: without any one of them, a schedule of the
    others is found.
    """
    parts: list[ConflictPart]
    """The limits that cannot all hold for these orders: without any one of them, a
    schedule is found.
    """
    violations: list[ScheduleViolation]
    """What the best schedule of these orders with these limits breaks, or leaves without a
    place.
    """
    message: str
    """It in words."""


class ConflictPart(Data, frozen=True, omit_defaults=True):
    """A part of a model.

    Attributes:
        kind: What it is.
        name: Whose it is: the name of the order, the resource or the buffer.
        message: It in words.
    """

    kind: ConflictPartKind
    """What it is."""
    name: str
    """Whose it is: the name of the order, the resource or the buffer."""
    message: str
    """It in words."""


ConflictPartKind: TypeAlias = Literal[
    "deadline",
    "release",
    "locked",
    "maximum_lag",
    "calendar",
    "absence",
    "setup",
    "material",
    "room",
]
"""What a part of a model is.

- `deadline`: The deadline of an order.
- `release`: The releases of an order and its operations.
- `locked`: The operations of an order that stand fast.
- `maximum_lag`: How long operations of an order may wait for each other at most.
- `calendar`: The closed times of a resource.
- `absence`: The absences of a group.
- `setup`: The set-ups of a resource.
- `material`: How much material there is in a buffer and when it comes.
- `room`: How much fits into a buffer.
"""


class _DrawSchedule(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws a schedule as a Gantt chart."""

    source: DrawnSchedule
    title: str = ""
    format: PictureFormat = "svg"
    width: int | None = None


class PlanDrawnSchedule(Data, frozen=True, omit_defaults=True, tag_field="type", tag="plan"):
    """A plan.

    Attributes:
        chart: The plan.
        model: What was scheduled.
        view: What its rows are.
        clock: What a tick means. Left out, ticks are drawn as numbers.
    """

    chart: SchedulePlan
    """The plan."""
    model: SchedulingModel
    """What was scheduled."""
    view: ScheduleView = "resources"
    """What its rows are."""
    clock: SchedulingClock | None = None
    """What a tick means. Left out, ticks are drawn as numbers."""


DrawnSchedule: TypeAlias = PlanDrawnSchedule
"""What is drawn of a schedule."""

ScheduleView: TypeAlias = Literal["resources", "orders", "load"]
"""What the rows of a schedule are.

- `resources`: Resources, with what runs on them.
- `orders`: Orders, with their operations.
- `load`: Resources, with how loaded they are.
"""


class SchedulingClock(Data, frozen=True, omit_defaults=True):
    """Turns instants into ticks and back.

    ```
    use lineside_aps::SchedulingClock;
    use lineside_kernel::{Elapsed, Timestamp};

    let clock = SchedulingClock {
        origin: "2026-03-02T06:00:00Z".parse()?,
        tick: Elapsed::minutes(1),
    };
    // Half a minute past: work may begin at the next tick, and is due at the one before.
    let instant: Timestamp = "2026-03-02T07:30:30Z".parse()?;
    assert_eq!((clock.not_before(instant)?, clock.not_after(instant)?), (91, 90));
    assert_eq!(clock.instant(90)?.to_string(), "2026-03-02T07:30:00Z");
    # Ok::<(), lineside_kernel::Problem>(())
    ```

    Attributes:
        origin: The instant of tick 0.
        tick: How long a tick is.
    """

    origin: dt.datetime
    """The instant of tick 0."""
    tick: dt.timedelta
    """How long a tick is."""


class _SolveTable(msgspec.Struct, frozen=True, omit_defaults=True):
    """Searches for a good schedule of orders that come in columns, and answers in columns."""

    table: SchedulingTable
    time: dt.timedelta | None = None
    epochs: int | None = None
    seed: int = 1
    threads: int = 2
    start: SchedulePlanColumns | None = None


class SchedulingTable(Data, frozen=True, omit_defaults=True):
    """Everything that a scheduler needs to know, with orders and operations as columns.

    Columns point at rows and at entries of lists by their places, counted from 0. What
    a left-out column means is what the field of the same name means when a
    `SchedulingModel` leaves it out.

    Attributes:
        resources: Machines, operators, tools and whatever else operations occupy.
        orders: What is to be made.
        operations: The steps of the orders.
        modes: The ways in which the operations can be done; the schedule chooses
            one for each.
        needs: What modes occupy besides their resource.
        waits: What operations wait for.
        families: The families of work that occur.
        flows: What operations take from buffers and put into them.
        locked: Where operations stand fast: they have started, or lie in the frozen
            zone.
        former: Where a former plan has operations, for goals that ask to stay close
            to that.
        calendars: When resources are closed.
        setups: How long a change from one family to another takes.
        buffers: Material that operations take and put.
        goals: What a good schedule is, the first goals before the later ones. Left
            out: weighted tardiness, then the makespan; without due dates the makespan
            alone.
    """

    resources: list[SchedulingResource]
    """Machines, operators, tools and whatever else operations occupy."""
    orders: SchedulingOrderColumns
    """What is to be made."""
    operations: SchedulingOperationColumns
    """The steps of the orders."""
    modes: SchedulingModeColumns
    """The ways in which the operations can be done; the schedule chooses one for each.
    """
    needs: SchedulingNeedColumns | None = None
    """What modes occupy besides their resource."""
    waits: SchedulingWaitColumns | None = None
    """What operations wait for."""
    families: list[str] = []
    """The families of work that occur."""
    flows: SchedulingFlowColumns | None = None
    """What operations take from buffers and put into them."""
    locked: SchedulingPlaceColumns | None = None
    """Where operations stand fast: they have started, or lie in the frozen zone."""
    former: SchedulingPlaceColumns | None = None
    """Where a former plan has operations, for goals that ask to stay close to that."""
    calendars: list[SchedulingCalendar] = []
    """When resources are closed."""
    setups: list[SchedulingSetups] = []
    """How long a change from one family to another takes."""
    buffers: list[SchedulingBuffer] = []
    """Material that operations take and put."""
    goals: list[SchedulingGoal] = []
    """What a good schedule is, the first goals before the later ones. Left out: weighted
    tardiness, then the makespan; without due dates the makespan alone.
    """


class SchedulingOrderColumns(Data, frozen=True, omit_defaults=True):
    """What is to be made: one row for each order.

    Attributes:
        name: Its name, such as the number of the work order.
        release: The first tick at which any of its operations may start.
        due: When it should be done; NaN where it has no due date.
        deadline: When it must be done; NaN where it has no deadline.
        weight: How much each tick of tardiness counts.
    """

    name: list[str]
    """Its name, such as the number of the work order."""
    release: GivenWholes | None = None
    """The first tick at which any of its operations may start."""
    due: GivenFloats | None = None
    """When it should be done; NaN where it has no due date."""
    deadline: GivenFloats | None = None
    """When it must be done; NaN where it has no deadline."""
    weight: GivenWholes | None = None
    """How much each tick of tardiness counts."""


class SchedulingOperationColumns(Data, frozen=True, omit_defaults=True):
    """The steps of the orders: one row for each operation, those of one order in the order
    of its routing.

    Attributes:
        order: The order that it belongs to, as its row.
        name: Its name, one of a kind within the order. Left out, they are 10, 20,
            30 and so on.
        family: The family of work, as its place in `families`; 4294967295 where it
            has none.
        interruptible: Whether it pauses while one of its resources is closed: 1, or
            0 where it runs in one piece.
        size: How much room it takes in a batch.
        release: The first tick at which it may start.
        follows: Whether it waits for the end of the operation before it in its
            order: 1, or 0 where it waits for nothing but what `waits` says. Left out,
            those of which `waits` says nothing do.
    """

    order: GivenWholes
    """The order that it belongs to, as its row."""
    name: list[str] = []
    """Its name, one of a kind within the order. Left out, they are 10, 20, 30 and so on.
    """
    family: GivenWholes | None = None
    """The family of work, as its place in `families`; 4294967295 where it has none."""
    interruptible: GivenWholes | None = None
    """Whether it pauses while one of its resources is closed: 1, or 0 where it runs in one
    piece.
    """
    size: GivenWholes | None = None
    """How much room it takes in a batch."""
    release: GivenWholes | None = None
    """The first tick at which it may start."""
    follows: GivenWholes | None = None
    """Whether it waits for the end of the operation before it in its order: 1, or 0 where
    it waits for nothing but what `waits` says. Left out, those of which `waits` says
    nothing do.
    """


class SchedulingModeColumns(Data, frozen=True, omit_defaults=True):
    """The ways in which operations can be done: one row for each. The modes of one
    operation are counted in the order of their rows.

    Attributes:
        operation: What is done, as the row of the operation.
        resource: The machine, as its place in `resources`.
        duration: The ticks of work.
        cost: What it costs to do it this way.
    """

    operation: GivenWholes
    """What is done, as the row of the operation."""
    resource: GivenWholes
    """The machine, as its place in `resources`."""
    duration: GivenWholes
    """The ticks of work."""
    cost: GivenWholes | None = None
    """What it costs to do it this way."""


class SchedulingNeedColumns(Data, frozen=True, omit_defaults=True):
    """What modes occupy besides their resource: one row for each.

    Attributes:
        mode: What needs it, as the row of the mode.
        resource: What it needs, as its place in `resources`.
        amount: How much of it.
    """

    mode: GivenWholes
    """What needs it, as the row of the mode."""
    resource: GivenWholes
    """What it needs, as its place in `resources`."""
    amount: GivenWholes | None = None
    """How much of it."""


class SchedulingWaitColumns(Data, frozen=True, omit_defaults=True):
    """What operations wait for: one row for each wait.

    Attributes:
        operation: What waits, as the row of the operation.
        waits_for: What it waits for, as the row of that operation.
        from_start: Whether it waits for the start of that: 1, or 0 where it waits
            for the end.
        to_end: Whether its own end waits: 1, or 0 where its start does.
        min_lag: The fewest ticks between the two moments.
        max_lag: The most ticks between the two moments; NaN where there is no
            limit.
    """

    operation: GivenWholes
    """What waits, as the row of the operation."""
    waits_for: GivenWholes
    """What it waits for, as the row of that operation."""
    from_start: GivenWholes | None = None
    """Whether it waits for the start of that: 1, or 0 where it waits for the end."""
    to_end: GivenWholes | None = None
    """Whether its own end waits: 1, or 0 where its start does."""
    min_lag: GivenWholes | None = None
    """The fewest ticks between the two moments."""
    max_lag: GivenFloats | None = None
    """The most ticks between the two moments; NaN where there is no limit."""


class SchedulingFlowColumns(Data, frozen=True, omit_defaults=True):
    """What operations take from buffers when they start, and put into them when they end:
    one row for each.

    Attributes:
        operation: What takes or puts, as the row of the operation.
        buffer: The buffer, as its place in `buffers`.
        amount: How much: below zero what is taken, above zero what is put.
    """

    operation: GivenWholes
    """What takes or puts, as the row of the operation."""
    buffer: GivenWholes
    """The buffer, as its place in `buffers`."""
    amount: GivenWholes
    """How much: below zero what is taken, above zero what is put."""


class SchedulingPlaceColumns(Data, frozen=True, omit_defaults=True):
    """Where operations stand: one row for each that has a place.

    Attributes:
        operation: Which operation, as its row.
        mode: Which of its modes it is done in, counted from 0.
        start: When it starts.
        end: When it ends.
    """

    operation: GivenWholes
    """Which operation, as its row."""
    mode: GivenWholes
    """Which of its modes it is done in, counted from 0."""
    start: GivenWholes
    """When it starts."""
    end: GivenWholes
    """When it ends."""


class SchedulePlanColumns(Data, frozen=True, omit_defaults=True):
    """Where and when the operations of a table run: one row for each, in the same order.

    An operation without a place has the mode and the resource 4294967295, and -1 for
    each time.

    Attributes:
        mode: Which of its modes was chosen, counted from 0.
        resource: The resource of that mode, as its place in `resources`.
        setup_start: When the resource begins to be set up for it; `start` where no
            set-up is needed.
        start: When it starts.
        end: When it ends; that tick is free again.
    """

    mode: Column[int]
    """Which of its modes was chosen, counted from 0."""
    resource: Column[int]
    """The resource of that mode, as its place in `resources`."""
    setup_start: Column[int]
    """When the resource begins to be set up for it; `start` where no set-up is needed.
    """
    start: Column[int]
    """When it starts."""
    end: Column[int]
    """When it ends; that tick is free again."""


class SolvedTable(Data, frozen=True, omit_defaults=True):
    """The best schedule that was found, in columns.

    Attributes:
        plan: The schedule: one row for each operation of the table.
        measures: What it measures.
        is_feasible: Whether everything has a place and no deadline is missed.
        goal_values: The value of the goals of each rank, rank 0 first; less is
            better.
        bound: No schedule is below this in the goals of rank 0.
        gap: How far the schedule may be from the best in the goals of rank 0, as a
            share of its own value; 0 when it is proven to be the best there.
        epochs: How many epochs were searched.
        end: Why the search ended.
    """

    plan: SchedulePlanColumns
    """The schedule: one row for each operation of the table."""
    measures: ScheduleMeasures
    """What it measures."""
    is_feasible: bool
    """Whether everything has a place and no deadline is missed."""
    goal_values: list[int]
    """The value of the goals of each rank, rank 0 first; less is better."""
    bound: int
    """No schedule is below this in the goals of rank 0."""
    gap: float
    """How far the schedule may be from the best in the goals of rank 0, as a share of its
    own value; 0 when it is proven to be the best there.
    """
    epochs: int
    """How many epochs were searched."""
    end: SolveEnd
    """Why the search ended."""


class _ReadSchedulingTable(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reads columns into a model in names and lists, and a plan beside them into a plan of
    that model: to have a part of it explained, drawn or tried otherwise.
    """

    table: SchedulingTable
    plan: SchedulePlanColumns | None = None


class SchedulingTableRead(Data, frozen=True, omit_defaults=True):
    """What stood in columns, in names and lists.

    Attributes:
        model: The model. Its operations stand order by order.
        plan: The plan, where one was given.
    """

    model: SchedulingModel
    """The model. Its operations stand order by order."""
    plan: SchedulePlan | None = None
    """The plan, where one was given."""


class _TabulateSchedule(msgspec.Struct, frozen=True, omit_defaults=True):
    """Writes a model in columns, and a plan of it beside them: for a data frame."""

    model: SchedulingModel
    plan: SchedulePlan | None = None


class TabulatedSchedule(Data, frozen=True, omit_defaults=True):
    """A model in columns, with a plan beside them.

    Attributes:
        table: The model. Columns in which every row says the usual are left out.
        plan: The plan, where one was given.
    """

    table: SchedulingTable
    """The model. Columns in which every row says the usual are left out."""
    plan: SchedulePlanColumns | None = None
    """The plan, where one was given."""


class _SchedulingCase(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes up a plant with work: a model of any size to try the scheduler on, and to
    measure it.
    """

    orders: int = 100
    machines: int = 50
    load: int = 95
    seed: int = 1
    operators: bool = False
    tools: bool = False
    lags: bool = False
    cleaning: bool = False
    batching: bool = False
    material: bool = False


class _ReadJobShop(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reads a job shop in the format of JSPLIB into a scheduling model."""

    text: str


class _ReadFlexibleJobShop(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reads a flexible job shop in the format of Brandimarte and Hurink into a scheduling
    model.
    """

    text: str


class _PutSite(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes a site known, or replaces what is known of it."""

    site: Site
    command: Command


class Site(Data, frozen=True, omit_defaults=True):
    """A factory, warehouse or other place with a calendar of its own.

    Attributes:
        site: Its code: `MUC`.
        name: What people call it: `Munich`.
        zone: The time zone that its clocks show.
        kind: What sort of place it is, as one lower-case word: `factory`,
            `warehouse`.
        calendar: When it works; work centres without a calendar of their own follow
            it. Its zone is the site's.
        currency: What its stock is valued in.
        active: Whether work may be planned there.
    """

    site: SiteId
    """Its code: `MUC`."""
    name: str
    """What people call it: `Munich`."""
    zone: Zone
    """The time zone that its clocks show."""
    kind: Word | None = None
    """What sort of place it is, as one lower-case word: `factory`, `warehouse`."""
    calendar: Calendar | None = None
    """When it works; work centres without a calendar of their own follow it. Its zone is
    the site's.
    """
    currency: Currency | None = None
    """What its stock is valued in."""
    active: bool = True
    """Whether work may be planned there."""


SiteId: TypeAlias = str
"""A factory, warehouse or other place with its own calendar: `MUC`."""

Word: TypeAlias = str
"""A lower-case word: 1 to 40 of `a`-`z`, `0`-`9` and `_`, starting with a letter."""

Currency: TypeAlias = Literal[
    "AED",
    "AFN",
    "ALL",
    "AMD",
    "AOA",
    "ARS",
    "AUD",
    "AWG",
    "AZN",
    "BAM",
    "BBD",
    "BDT",
    "BHD",
    "BIF",
    "BMD",
    "BND",
    "BOB",
    "BOV",
    "BRL",
    "BSD",
    "BTN",
    "BWP",
    "BYN",
    "BZD",
    "CAD",
    "CDF",
    "CHE",
    "CHF",
    "CHW",
    "CLF",
    "CLP",
    "CNY",
    "COP",
    "COU",
    "CRC",
    "CUP",
    "CVE",
    "CZK",
    "DJF",
    "DKK",
    "DOP",
    "DZD",
    "EGP",
    "ERN",
    "ETB",
    "EUR",
    "FJD",
    "FKP",
    "GBP",
    "GEL",
    "GHS",
    "GIP",
    "GMD",
    "GNF",
    "GTQ",
    "GYD",
    "HKD",
    "HNL",
    "HTG",
    "HUF",
    "IDR",
    "ILS",
    "INR",
    "IQD",
    "IRR",
    "ISK",
    "JMD",
    "JOD",
    "JPY",
    "KES",
    "KGS",
    "KHR",
    "KMF",
    "KPW",
    "KRW",
    "KWD",
    "KYD",
    "KZT",
    "LAK",
    "LBP",
    "LKR",
    "LRD",
    "LSL",
    "LYD",
    "MAD",
    "MDL",
    "MGA",
    "MKD",
    "MMK",
    "MNT",
    "MOP",
    "MRU",
    "MUR",
    "MVR",
    "MWK",
    "MXN",
    "MXV",
    "MYR",
    "MZN",
    "NAD",
    "NGN",
    "NIO",
    "NOK",
    "NPR",
    "NZD",
    "OMR",
    "PAB",
    "PEN",
    "PGK",
    "PHP",
    "PKR",
    "PLN",
    "PYG",
    "QAR",
    "RON",
    "RSD",
    "RUB",
    "RWF",
    "SAR",
    "SBD",
    "SCR",
    "SDG",
    "SEK",
    "SGD",
    "SHP",
    "SLE",
    "SOS",
    "SRD",
    "SSP",
    "STN",
    "SVC",
    "SYP",
    "SZL",
    "THB",
    "TJS",
    "TMT",
    "TND",
    "TOP",
    "TRY",
    "TTD",
    "TWD",
    "TZS",
    "UAH",
    "UGX",
    "USD",
    "USN",
    "UYI",
    "UYU",
    "UYW",
    "UZS",
    "VED",
    "VES",
    "VND",
    "VUV",
    "WST",
    "XAD",
    "XAF",
    "XCD",
    "XCG",
    "XOF",
    "XPF",
    "YER",
    "ZAR",
    "ZMW",
    "ZWG",
]
"""A currency or unit of account by its ISO 4217 code, such as `EUR`."""


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


class _PutSites(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes several sites known, or replaces what is known of them: all, or none."""

    sites: list[Site]
    command: Command


class _GetSite(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows a site."""

    site: SiteId


class SiteView(Data, frozen=True, omit_defaults=True):
    """A site, and how often it was changed.

    Attributes:
        site: The site.
        version: How many facts it is made of; what a signature names as the version
            signed.
    """

    site: Site
    """The site."""
    version: int
    """How many facts it is made of; what a signature names as the version signed."""


class _ListSites(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists sites in the order of their codes, in pages."""

    kind: Word | None = None
    active: bool | None = None
    after: SiteId | None = None
    limit: int | None = None


class SitePage(Data, frozen=True, omit_defaults=True):
    """One page of a list of sites.

    Attributes:
        sites: The sites.
        next: What to ask for behind; absent when this page is the last.
    """

    sites: list[SiteView]
    """The sites."""
    next: SiteId | None = None
    """What to ask for behind; absent when this page is the last."""


class _PutWorkCenter(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes a work centre known, or replaces what is known of it."""

    work_center: WorkCenter
    command: Command


class WorkCenter(Data, frozen=True, omit_defaults=True):
    """A machine, line or bench where work is done.

    Attributes:
        work_center: Its code: `WC-ASM-01`.
        name: What people call it: `Assembly Line 1`.
        site: Where it stands.
        kind: What sort of work it does, as one lower-case word: `assembly`,
            `machining`, `testing`.
        capacity_per_day: How many pieces it can do in a day; absent when it was
            never stated.
        efficiency: How fast it is against the times of the routing: `0.85` takes
            longer than planned, and only the run time. Above 0 and at most 2; 1 when
            absent.
        machines: How many orders it works on at once: machines of one kind, side by
            side. 1 to 1000; 1 when absent.
        hourly_rate: What an hour of it costs.
        setup_time: How long it takes to set up where a step does not say.
        calendar: When it works; the site's calendar when absent.
        alternates: Work centres of its site that can take its work, the best first:
            those that there are, or that stand in the same list.
        active: Whether work may be planned on it.
    """

    work_center: WorkCenterId
    """Its code: `WC-ASM-01`."""
    name: str
    """What people call it: `Assembly Line 1`."""
    site: SiteId
    """Where it stands."""
    kind: Word
    """What sort of work it does, as one lower-case word: `assembly`, `machining`,
    `testing`.
    """
    capacity_per_day: decimal.Decimal | None = None
    """How many pieces it can do in a day; absent when it was never stated."""
    efficiency: decimal.Decimal = decimal.Decimal("1")
    """How fast it is against the times of the routing: `0.85` takes longer than planned,
    and only the run time. Above 0 and at most 2; 1 when absent.
    """
    machines: int = 1
    """How many orders it works on at once: machines of one kind, side by side. 1 to 1000;
    1 when absent.
    """
    hourly_rate: Money | None = None
    """What an hour of it costs."""
    setup_time: dt.timedelta = dt.timedelta(seconds=0)
    """How long it takes to set up where a step does not say."""
    calendar: Calendar | None = None
    """When it works; the site's calendar when absent."""
    alternates: list[WorkCenterId] = []
    """Work centres of its site that can take its work, the best first: those that there
    are, or that stand in the same list.
    """
    active: bool = True
    """Whether work may be planned on it."""


WorkCenterId: TypeAlias = str
"""A machine, line or bench where work is done: `WC-ASM-01`."""


class Money(Data, frozen=True, omit_defaults=True):
    """An exact amount of a currency: `{"amount": "12.34", "currency": "EUR"}`.

    Attributes:
        amount: How much, with at most as many decimals as the currency has.
        currency: Of what.
    """

    amount: decimal.Decimal
    """How much, with at most as many decimals as the currency has."""
    currency: Currency
    """Of what."""


class _PutWorkCenters(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes several work centres known, or replaces what is known of them: all, or none."""

    work_centers: list[WorkCenter]
    command: Command


class _GetWorkCenter(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows a work centre."""

    work_center: WorkCenterId


class WorkCenterView(Data, frozen=True, omit_defaults=True):
    """A work centre, and how often it was changed.

    Attributes:
        work_center: The work centre.
        version: How many facts it is made of; what a signature names as the version
            signed.
    """

    work_center: WorkCenter
    """The work centre."""
    version: int
    """How many facts it is made of; what a signature names as the version signed."""


class _ListWorkCenters(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists work centres in the order of their codes, in pages."""

    site: SiteId | None = None
    kind: Word | None = None
    active: bool | None = None
    after: WorkCenterId | None = None
    limit: int | None = None


class WorkCenterPage(Data, frozen=True, omit_defaults=True):
    """One page of a list of work centres.

    Attributes:
        work_centers: The work centres.
        next: What to ask for behind; absent when this page is the last.
    """

    work_centers: list[WorkCenterView]
    """The work centres."""
    next: WorkCenterId | None = None
    """What to ask for behind; absent when this page is the last."""


class _PutItem(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes an item known, or replaces what is known of it."""

    item: Item
    command: Command


class Item(Data, frozen=True, omit_defaults=True):
    """Anything made, bought or used, from raw material to finished product.

    Attributes:
        item: Its code.
        name: What people call it.
        kind: What sort of item it is, as one lower-case word: `part`, `product`,
            `raw`.
        unit: What it is counted or measured in. Fixed once the item is in use.
        increment: The least quantity that is ever booked, of which every booking is
            a multiple; 1 when absent. Once the item is in use it can only become finer.
        equivalences: What it adds to the table of units: 1 `drum` is 37.5 `kg`.
        tracking: Whether its stock is known by lots or single pieces. Fixed once
            the item is in use.
        shelf_life: How long after its receipt a lot may be used.
        minimum_remaining_life: How much of its shelf life a lot must still have on
            the day it is needed.
        lot_choice: Which lot is taken first.
        phantom: Whether it is no stock item but a way to group lines: what needs it
            needs its components. A line may say otherwise.
        valuation: How its stock is valued.
        standard_cost: What `standard_cost_per` of it cost by the standard.
        standard_cost_per: The quantity that the standard cost is for, such as 1000
            screws; 1 when absent.
        backflush: Whether it is taken from stock by what was made, without a
            posting of its own. A line may say otherwise.
        over_tolerance: How much more than planned an order for it may make, as a
            fraction: `0.05`.
        under_tolerance: How much less than planned an order for it may make and be
            complete, as a fraction.
        allow_negative: Whether its stock may fall below zero; not that of single
            pieces.
        status: Whether it may be used.
    """

    item: ItemId
    """Its code."""
    name: str
    """What people call it."""
    kind: Word
    """What sort of item it is, as one lower-case word: `part`, `product`, `raw`."""
    unit: UnitCode
    """What it is counted or measured in. Fixed once the item is in use."""
    increment: decimal.Decimal = decimal.Decimal("1")
    """The least quantity that is ever booked, of which every booking is a multiple; 1 when
    absent. Once the item is in use it can only become finer.
    """
    equivalences: list[ItemEquivalence] = []
    """What it adds to the table of units: 1 `drum` is 37.5 `kg`."""
    tracking: ItemTracking = "none"
    """Whether its stock is known by lots or single pieces. Fixed once the item is in use.
    """
    shelf_life: dt.timedelta | None = None
    """How long after its receipt a lot may be used."""
    minimum_remaining_life: dt.timedelta | None = None
    """How much of its shelf life a lot must still have on the day it is needed."""
    lot_choice: ItemLotChoice = "fifo"
    """Which lot is taken first."""
    phantom: bool = False
    """Whether it is no stock item but a way to group lines: what needs it needs its
    components. A line may say otherwise.
    """
    valuation: ItemValuation = "moving_average"
    """How its stock is valued."""
    standard_cost: Money | None = None
    """What `standard_cost_per` of it cost by the standard."""
    standard_cost_per: decimal.Decimal = decimal.Decimal("1")
    """The quantity that the standard cost is for, such as 1000 screws; 1 when absent.
    """
    backflush: bool = False
    """Whether it is taken from stock by what was made, without a posting of its own. A
    line may say otherwise.
    """
    over_tolerance: str | None = None
    """How much more than planned an order for it may make, as a fraction: `0.05`."""
    under_tolerance: str | None = None
    """How much less than planned an order for it may make and be complete, as a fraction.
    """
    allow_negative: bool = False
    """Whether its stock may fall below zero; not that of single pieces."""
    status: ItemStatus = "active"
    """Whether it may be used."""


ItemId: TypeAlias = str
"""Anything made, bought or used, from raw material to finished product."""


class ItemEquivalence(Data, frozen=True, omit_defaults=True):
    """How much of one unit another is, for one item, on some days or always.

    Attributes:
        one: The unit of which there is one.
        equals: How many of the other unit that is; above zero.
        unit: The other unit.
        effective: On which days it holds; always when absent.
    """

    one: UnitCode
    """The unit of which there is one."""
    equals: str
    """How many of the other unit that is; above zero."""
    unit: UnitCode
    """The other unit."""
    effective: Effectivity | None = None
    """On which days it holds; always when absent."""


class Effectivity(Data, frozen=True, omit_defaults=True):
    """The days on which something serves: the first included, the last not.

    Attributes:
        from_: The first day on which it serves.
        to: The first day on which it no longer does; absent while no end is known.
    """

    from_: dt.date = msgspec.field(name="from")
    """The first day on which it serves."""
    to: dt.date | None = None
    """The first day on which it no longer does; absent while no end is known."""


ItemTracking: TypeAlias = Literal["none", "lot", "serial"]
"""By what an item's stock is told apart.

- `none`: Not at all: one piece is as good as another.
- `lot`: By lots, each with a history of its own.
- `serial`: Piece by piece.
"""

ItemLotChoice: TypeAlias = Literal["fifo", "fefo", "lifo", "manual"]
"""Which lot is taken first.

- `fifo`: The one that came first.
- `fefo`: The one that expires first.
- `lifo`: The one that came last.
- `manual`: The one that a person names.
"""

ItemValuation: TypeAlias = Literal["standard", "moving_average", "fifo"]
"""How an item's stock is valued.

- `standard`: At what was fixed beforehand; what was paid besides is a variance.
- `moving_average`: At the average of what is there.
- `fifo`: At what the oldest layers cost.
"""

ItemStatus: TypeAlias = Literal["active", "blocked", "obsolete"]
"""Whether an item may be used.

- `active`: It may.
- `blocked`: Not for now: no new order is made of it, no revision with it is released,
  and none of it is received or issued. What is there can be returned, scrapped, moved,
  adjusted and counted, and an order that runs brings in what it made.
- `obsolete`: Not for anything new: no order, no revision, no receipt. What is there may
  be used up.
"""


class _PutItems(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes several items known, or replaces what is known of them: all, or none."""

    items: list[Item]
    command: Command


class _GetItem(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows an item."""

    item: ItemId


class ItemView(Data, frozen=True, omit_defaults=True):
    """An item, and how often it was changed.

    Attributes:
        item: The item.
        version: How many facts it is made of; what a signature names as the version
            signed.
        in_use: Whether something rests on its unit, increment and tracking, so that
            they are fixed.
    """

    item: Item
    """The item."""
    version: int
    """How many facts it is made of; what a signature names as the version signed."""
    in_use: bool
    """Whether something rests on its unit, increment and tracking, so that they are fixed.
    """


class _ListItems(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists items in the order of their codes, in pages."""

    kind: Word | None = None
    status: ItemStatus | None = None
    after: ItemId | None = None
    limit: int | None = None


class ItemPage(Data, frozen=True, omit_defaults=True):
    """One page of a list of items.

    Attributes:
        items: The items.
        next: What to ask for behind; absent when this page is the last.
    """

    items: list[ItemView]
    """The items."""
    next: ItemId | None = None
    """What to ask for behind; absent when this page is the last."""


class _DraftBom(msgspec.Struct, frozen=True, omit_defaults=True):
    """Writes a new revision of what an item is made of, as a draft."""

    item: ItemId
    key: RevisionKey
    lines: list[BomLine]
    command: Command
    priority: int | None = None


class RevisionKey(Data, frozen=True, omit_defaults=True):
    """Which revision of an item's bills of materials or routings.

    Attributes:
        revision: The revision; unique within the item's alternate at the site.
        site: The site that it is for; absent when it is for every site.
        alternate: The alternate, as one lower-case word; `main` when absent.
    """

    revision: RevisionId
    """The revision; unique within the item's alternate at the site."""
    site: SiteId | None = None
    """The site that it is for; absent when it is for every site."""
    alternate: Word = "main"
    """The alternate, as one lower-case word; `main` when absent."""


RevisionId: TypeAlias = str
"""One revision of a bill of materials or a routing: `A`, `2026-03`."""


class BomLine(Data, frozen=True, omit_defaults=True):
    """One line of a bill of materials. Two lines of one item stay two requirements.

    Attributes:
        line: Its number, unique in the revision: 10, 20, 30.
        item: The component, or what comes out besides the product.
        quantity: How much on one of the product, in the component's unit; on one
            order when `fixed`.
        kind: Whether it goes in, or comes out besides the product.
        fixed: Whether the quantity is for the order, however much it makes.
        overage: What is taken on top because some is lost, as a fraction: `0.05`
            multiplies by 1.05.
        component_yield: What share of the component is good: `0.95` divides by
            0.95. Not beside an overage.
        step: The number of the routing step that needs it; the first step when
            absent.
        offset: How long after the start of the order it is needed.
        effective: On which starts of orders the line counts; always when absent.
        substitutes: What may be taken instead.
        optional: Whether the product can be made without it; requirements leave it
            out unless asked.
        phantom: Whether the component is no stock item here: its own lines are
            needed instead. As the item says when absent.
        backflush: Whether it is taken from stock by what was made. As the item says
            when absent.
        consumption: What happens when more is taken than was required.
        cost_share: What share of the order's cost goes to a by-product or
            co-product, as a fraction.
    """

    line: int
    """Its number, unique in the revision: 10, 20, 30."""
    item: ItemId
    """The component, or what comes out besides the product."""
    quantity: str
    """How much on one of the product, in the component's unit; on one order when `fixed`.
    """
    kind: BomLineKind = "component"
    """Whether it goes in, or comes out besides the product."""
    fixed: bool = False
    """Whether the quantity is for the order, however much it makes."""
    overage: str | None = None
    """What is taken on top because some is lost, as a fraction: `0.05` multiplies by 1.05.
    """
    component_yield: str | None = None
    """What share of the component is good: `0.95` divides by 0.95. Not beside an overage.
    """
    step: int | None = None
    """The number of the routing step that needs it; the first step when absent."""
    offset: dt.timedelta | None = None
    """How long after the start of the order it is needed."""
    effective: Effectivity | None = None
    """On which starts of orders the line counts; always when absent."""
    substitutes: list[BomSubstitute] = []
    """What may be taken instead."""
    optional: bool = False
    """Whether the product can be made without it; requirements leave it out unless asked.
    """
    phantom: bool | None = None
    """Whether the component is no stock item here: its own lines are needed instead. As
    the item says when absent.
    """
    backflush: bool | None = None
    """Whether it is taken from stock by what was made. As the item says when absent."""
    consumption: BomConsumption | None = None
    """What happens when more is taken than was required."""
    cost_share: str | None = None
    """What share of the order's cost goes to a by-product or co-product, as a fraction.
    """


BomLineKind: TypeAlias = Literal["component", "by_product", "co_product"]
"""Whether a line goes in or comes out.

- `component`: It goes in.
- `by_product`: It comes out because it cannot be helped: offcuts, whey.
- `co_product`: It comes out because it is wanted as much as the product.
"""


class BomSubstitute(Data, frozen=True, omit_defaults=True):
    """What may be taken instead of a component.

    Attributes:
        item: The item.
        ratio: How much of it stands for one of the component.
        priority: Which substitute is tried first: the one with the lowest number.
        effective: On which starts of orders it may be taken; always when absent.
        run_out_first: Whether its stock is used up before the component is taken.
    """

    item: ItemId
    """The item."""
    ratio: str
    """How much of it stands for one of the component."""
    priority: int
    """Which substitute is tried first: the one with the lowest number."""
    effective: Effectivity | None = None
    """On which starts of orders it may be taken; always when absent."""
    run_out_first: bool = False
    """Whether its stock is used up before the component is taken."""


class FlexibleBomConsumption(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="flexible"
):
    """Nothing."""


class WarnBomConsumption(Data, frozen=True, omit_defaults=True, tag_field="type", tag="warn"):
    """It is noted."""


class StrictBomConsumption(Data, frozen=True, omit_defaults=True, tag_field="type", tag="strict"):
    """It is refused, beyond a tolerance.

    Attributes:
        tolerance: How much more than required may be taken, as a fraction: `0.02`.
    """

    tolerance: str
    """How much more than required may be taken, as a fraction: `0.02`."""


BomConsumption: TypeAlias = FlexibleBomConsumption | WarnBomConsumption | StrictBomConsumption
"""What happens when more of a component is taken than was required."""


class _ReviseBom(msgspec.Struct, frozen=True, omit_defaults=True):
    """Replaces the lines of a draft. A released revision never changes: draft a new one."""

    item: ItemId
    key: RevisionKey
    lines: list[BomLine]
    command: Command
    priority: int | None = None


class _ReleaseBom(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes a draft binding from a day on."""

    item: ItemId
    key: RevisionKey
    effective: Effectivity
    command: Command


class _EndBom(msgspec.Struct, frozen=True, omit_defaults=True):
    """Ends a released revision earlier than planned, or drops a draft."""

    item: ItemId
    key: RevisionKey
    command: Command
    to: dt.date | None = None


class _LoadBoms(msgspec.Struct, frozen=True, omit_defaults=True):
    """Writes and releases revisions that come from another system: all, or none."""

    boms: list[LoadedBom]
    command: Command


class LoadedBom(Data, frozen=True, omit_defaults=True):
    """One revision that comes from another system.

    Attributes:
        item: The item that is made.
        key: Which revision it shall be; one that there is not yet.
        effective: On which days it serves.
        lines: What one of the item is made of.
        priority: Which alternate is tried first: the one with the lowest number; 1
            when absent.
    """

    item: ItemId
    """The item that is made."""
    key: RevisionKey
    """Which revision it shall be; one that there is not yet."""
    effective: Effectivity
    """On which days it serves."""
    lines: list[BomLine]
    """What one of the item is made of."""
    priority: int | None = None
    """Which alternate is tried first: the one with the lowest number; 1 when absent."""


class _GetBom(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows what an item is made of: every revision, or those that serve on a day."""

    item: ItemId
    on: dt.date | None = None
    site: SiteId | None = None


class BomView(Data, frozen=True, omit_defaults=True):
    """The bills of materials of an item.

    Attributes:
        item: The item that is made.
        version: How many facts they are made of; what a signature names as the
            version signed.
        revisions: The revisions.
    """

    item: ItemId
    """The item that is made."""
    version: int
    """How many facts they are made of; what a signature names as the version signed."""
    revisions: list[BomRevision]
    """The revisions."""


class BomRevision(Data, frozen=True, omit_defaults=True):
    """One revision of what an item is made of.

    Attributes:
        key: Which one it is.
        priority: Which alternate is tried first: the one with the lowest number.
        status: Where it stands.
        lines: What one of the item is made of, in the order of the line numbers.
        effective: On which days it serves; absent while it is a draft.
        cycle: The items that it would form a cycle with, which is why it was set
            aside when it came from another system; empty otherwise.
    """

    key: RevisionKey
    """Which one it is."""
    priority: int
    """Which alternate is tried first: the one with the lowest number."""
    status: RevisionStatus
    """Where it stands."""
    lines: list[BomLine]
    """What one of the item is made of, in the order of the line numbers."""
    effective: Effectivity | None = None
    """On which days it serves; absent while it is a draft."""
    cycle: list[ItemId] = []
    """The items that it would form a cycle with, which is why it was set aside when it
    came from another system; empty otherwise.
    """


RevisionStatus: TypeAlias = Literal["draft", "released", "ended"]
"""Where a revision stands.

- `draft`: Being prepared: it can be changed, and nothing is made by it.
- `released`: Binding: it serves on the days of its effectivity, and never changes.
- `ended`: Dropped before it ever served.
"""


class _ListBoms(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists bills of materials in the order of the items' codes, in pages."""

    status: RevisionStatus | None = None
    in_cycle: bool | None = None
    after: ItemId | None = None
    limit: int | None = None


class BomPage(Data, frozen=True, omit_defaults=True):
    """One page of a list of bills of materials.

    Attributes:
        boms: The bills of materials, one entry per item.
        next: What to ask for behind; absent when this page is the last.
    """

    boms: list[BomView]
    """The bills of materials, one entry per item."""
    next: ItemId | None = None
    """What to ask for behind; absent when this page is the last."""


class _DraftRouting(msgspec.Struct, frozen=True, omit_defaults=True):
    """Writes a new revision of how an item is made, as a draft."""

    item: ItemId
    key: RevisionKey
    steps: list[RoutingStep]
    command: Command
    priority: int | None = None


class RoutingStep(Data, frozen=True, omit_defaults=True):
    """One step of a routing.

    Attributes:
        step: Its number: 10, 20, 30, with room for insertions.
        operation: What is done: `Solder components`.
        work_center: Where it is done.
        run_time: How long the work itself takes.
        setup_time: How long it takes to set up; as the work centre says when
            absent.
        queue_time: How long an order usually waits before the step.
        wait_time: How long it must rest after the step: paint dries, castings cool.
        move_time: How long it takes to bring it to the next step.
        wait_by_clock: Whether the rest goes on while nobody works.
        alternates: Other work centres that can do the step.
        transfer_batch: The least quantity that an order passes on to the next step:
            absent or 0 passes on piece by piece, the order's quantity lets nothing
            overlap. What is left at the end is passed on whole.
        after: The steps that come before it, by number; the one before when absent,
            and none when the list is empty, for branches that run beside each other.
        qualifications: What whoever does it must be trained for.
    """

    step: int
    """Its number: 10, 20, 30, with room for insertions."""
    operation: str
    """What is done: `Solder components`."""
    work_center: WorkCenterId
    """Where it is done."""
    run_time: RunTime
    """How long the work itself takes."""
    setup_time: dt.timedelta | None = None
    """How long it takes to set up; as the work centre says when absent."""
    queue_time: dt.timedelta = dt.timedelta(seconds=0)
    """How long an order usually waits before the step."""
    wait_time: dt.timedelta = dt.timedelta(seconds=0)
    """How long it must rest after the step: paint dries, castings cool."""
    move_time: dt.timedelta = dt.timedelta(seconds=0)
    """How long it takes to bring it to the next step."""
    wait_by_clock: bool = False
    """Whether the rest goes on while nobody works."""
    alternates: list[StepAlternate] = []
    """Other work centres that can do the step."""
    transfer_batch: decimal.Decimal | None = None
    """The least quantity that an order passes on to the next step: absent or 0 passes on
    piece by piece, the order's quantity lets nothing overlap. What is left at the end
    is passed on whole.
    """
    after: list[int] | None = None
    """The steps that come before it, by number; the one before when absent, and none when
    the list is empty, for branches that run beside each other.
    """
    qualifications: list[QualificationId] = []
    """What whoever does it must be trained for."""


class PerUnitRunTime(Data, frozen=True, omit_defaults=True, tag_field="type", tag="per_unit"):
    """So long for each unit of the item.

    Attributes:
        minutes: Minutes.
    """

    minutes: str
    """Minutes."""


class PerBatchRunTime(Data, frozen=True, omit_defaults=True, tag_field="type", tag="per_batch"):
    """So long for each batch, however full it is: a furnace, a washing machine.

    Attributes:
        size: How much goes into one batch.
        minutes: Minutes for one batch.
    """

    size: decimal.Decimal
    """How much goes into one batch."""
    minutes: str
    """Minutes for one batch."""


RunTime: TypeAlias = PerUnitRunTime | PerBatchRunTime
"""How long the work of a step takes, without its set-up."""


class StepAlternate(Data, frozen=True, omit_defaults=True):
    """Another work centre that can do a step, in its own time.

    Attributes:
        work_center: The work centre.
        priority: Which one is tried first: the one with the lowest number.
        setup_time: How long it takes to set up there; as that work centre says when
            absent.
        run_time: How long the work takes there; as the step says when absent.
        efficiency: How fast it is there; as that work centre says when absent.
    """

    work_center: WorkCenterId
    """The work centre."""
    priority: int
    """Which one is tried first: the one with the lowest number."""
    setup_time: dt.timedelta | None = None
    """How long it takes to set up there; as that work centre says when absent."""
    run_time: RunTime | None = None
    """How long the work takes there; as the step says when absent."""
    efficiency: decimal.Decimal | None = None
    """How fast it is there; as that work centre says when absent."""


QualificationId: TypeAlias = str
"""What an actor was trained for and shown to know: `gmp-basics`, `forklift`."""


class _ReviseRouting(msgspec.Struct, frozen=True, omit_defaults=True):
    """Replaces the steps of a draft. A released revision never changes: draft a new one."""

    item: ItemId
    key: RevisionKey
    steps: list[RoutingStep]
    command: Command
    priority: int | None = None


class _ReleaseRouting(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes a draft binding from a day on."""

    item: ItemId
    key: RevisionKey
    effective: Effectivity
    command: Command


class _EndRouting(msgspec.Struct, frozen=True, omit_defaults=True):
    """Ends a released revision earlier than planned, or drops a draft."""

    item: ItemId
    key: RevisionKey
    command: Command
    to: dt.date | None = None


class _LoadRoutings(msgspec.Struct, frozen=True, omit_defaults=True):
    """Writes and releases revisions that come from another system: all, or none."""

    routings: list[LoadedRouting]
    command: Command


class LoadedRouting(Data, frozen=True, omit_defaults=True):
    """One revision that comes from another system.

    Attributes:
        item: The item that is made.
        key: Which revision it shall be; one that there is not yet.
        effective: On which days it serves.
        steps: How the item is made.
        priority: Which alternate is tried first: the one with the lowest number; 1
            when absent.
    """

    item: ItemId
    """The item that is made."""
    key: RevisionKey
    """Which revision it shall be; one that there is not yet."""
    effective: Effectivity
    """On which days it serves."""
    steps: list[RoutingStep]
    """How the item is made."""
    priority: int | None = None
    """Which alternate is tried first: the one with the lowest number; 1 when absent."""


class _GetRouting(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows how an item is made: every revision, or those that serve on a day."""

    item: ItemId
    on: dt.date | None = None
    site: SiteId | None = None


class RoutingView(Data, frozen=True, omit_defaults=True):
    """The routings of an item.

    Attributes:
        item: The item that is made.
        version: How many facts they are made of; what a signature names as the
            version signed.
        revisions: The revisions.
    """

    item: ItemId
    """The item that is made."""
    version: int
    """How many facts they are made of; what a signature names as the version signed."""
    revisions: list[RoutingRevision]
    """The revisions."""


class RoutingRevision(Data, frozen=True, omit_defaults=True):
    """One revision of how an item is made.

    Attributes:
        key: Which one it is.
        priority: Which alternate is tried first: the one with the lowest number.
        status: Where it stands.
        steps: The steps, in the order of their numbers.
        effective: On which days it serves; absent while it is a draft.
    """

    key: RevisionKey
    """Which one it is."""
    priority: int
    """Which alternate is tried first: the one with the lowest number."""
    status: RevisionStatus
    """Where it stands."""
    steps: list[RoutingStep]
    """The steps, in the order of their numbers."""
    effective: Effectivity | None = None
    """On which days it serves; absent while it is a draft."""


class _ListRoutings(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists routings in the order of the items' codes, in pages."""

    status: RevisionStatus | None = None
    work_center: WorkCenterId | None = None
    after: ItemId | None = None
    limit: int | None = None


class RoutingPage(Data, frozen=True, omit_defaults=True):
    """One page of a list of routings.

    Attributes:
        routings: The routings, one entry per item.
        next: What to ask for behind; absent when this page is the last.
    """

    routings: list[RoutingView]
    """The routings, one entry per item."""
    next: ItemId | None = None
    """What to ask for behind; absent when this page is the last."""


class _ExplodeItem(msgspec.Struct, frozen=True, omit_defaults=True):
    """Asks for everything that goes into so much of an item."""

    item: ItemId
    quantity: decimal.Decimal
    on: dt.date
    site: SiteId | None = None
    alternate: Word | None = None
    levels: int | None = None
    on_hand: list[ItemQuantity] = []
    with_optional: bool = False


class ItemQuantity(Data, frozen=True, omit_defaults=True):
    """So much of an item.

    Attributes:
        item: The item.
        quantity: How much of it, in its own unit.
    """

    item: ItemId
    """The item."""
    quantity: decimal.Decimal
    """How much of it, in its own unit."""


class ItemExplosion(Data, frozen=True, omit_defaults=True):
    """Everything that goes into so much of an item, and by which revision.

    Attributes:
        key: The revision of the item's own bill of materials.
        explosion: What goes in and comes out.
    """

    key: RevisionKey
    """The revision of the item's own bill of materials."""
    explosion: Explosion
    """What goes in and comes out."""

    def plot(
        self,
        quantity: decimal.Decimal | None = None,
        *,
        title: str = "",
        format: PictureFormat = "svg",
        width: int | None = None,
    ) -> ChartPicture:
        """Draws a bill of materials as a tree, with the quantities of each line.

        What is made, bought, passed through as a phantom, or comes out besides differs
        by its shape; substitutes, optional lines and quantities that are fixed for an
        order are named below the item. Of a large bill the upper levels are drawn, and
        each line says how many there are below it.
        """
        from . import master as _master

        source = ExplosionDrawnStructure(chart=self, quantity=quantity)
        return _master.draw(source, title=title, format=format, width=width)

    def _repr_html_(self) -> str:
        return self.plot().text


class Explosion(Data, frozen=True, omit_defaults=True):
    """Everything that goes into so much of an item, and what comes out besides.

    Attributes:
        requirements: What goes in, line by line, each before what goes into it.
        receipts: What comes out besides the product, line by line.
        cannot_make: Items that are made but cannot be on this day, because no
            revision serves; they are required as if they were bought.
    """

    requirements: list[Requirement]
    """What goes in, line by line, each before what goes into it."""
    receipts: list[ExpectedReceipt]
    """What comes out besides the product, line by line."""
    cannot_make: list[ItemId] = []
    """Items that are made but cannot be on this day, because no revision serves; they are
    required as if they were bought.
    """


class Requirement(Data, frozen=True, omit_defaults=True):
    """What one line needs.

    Attributes:
        level: How many orders deep it is: 1 is needed by the order itself.
        parent: The item that it goes into.
        path: The numbers of the lines that lead to it from the item that was asked
            about; the last is its own.
        item: The component.
        exact: How much, exactly, losses included.
        quantity: How much is to be booked: the exact quantity rounded up, once, to
            the component's increment. Of a phantom that is blown through, what its own
            stock gives, in whole increments.
        consumption: What happens when more is taken than was required.
        phantom: Whether it is a phantom whose own lines follow for what its stock
            does not give.
        made: Whether it is made itself, and not bought.
        fixed: Whether the quantity is for the order, however much it makes.
        optional: Whether the product can be made without it.
        step: The number of the routing step that needs it; below a phantom, the
            phantom's.
        offset: How long after the start of the order it is needed.
        backflush: Whether it is taken from stock by what was made.
        substitutes: What may be taken instead on this day, what is to be used up
            first in front, then by priority.
    """

    level: int
    """How many orders deep it is: 1 is needed by the order itself."""
    parent: ItemId
    """The item that it goes into."""
    path: list[int]
    """The numbers of the lines that lead to it from the item that was asked about; the
    last is its own.
    """
    item: ItemId
    """The component."""
    exact: str
    """How much, exactly, losses included."""
    quantity: decimal.Decimal
    """How much is to be booked: the exact quantity rounded up, once, to the component's
    increment. Of a phantom that is blown through, what its own stock gives, in whole
    increments.
    """
    consumption: BomConsumption
    """What happens when more is taken than was required."""
    phantom: bool = False
    """Whether it is a phantom whose own lines follow for what its stock does not give.
    """
    made: bool = False
    """Whether it is made itself, and not bought."""
    fixed: bool = False
    """Whether the quantity is for the order, however much it makes."""
    optional: bool = False
    """Whether the product can be made without it."""
    step: int | None = None
    """The number of the routing step that needs it; below a phantom, the phantom's."""
    offset: dt.timedelta | None = None
    """How long after the start of the order it is needed."""
    backflush: bool = False
    """Whether it is taken from stock by what was made."""
    substitutes: list[BomSubstitute] = []
    """What may be taken instead on this day, what is to be used up first in front, then by
    priority.
    """


class ExpectedReceipt(Data, frozen=True, omit_defaults=True):
    """What one line gives besides the product.

    Attributes:
        level: How many orders deep it is: 1 comes out of the order itself.
        parent: The item in whose making it comes out.
        path: The numbers of the lines that lead to it.
        item: What comes out.
        kind: Whether it is a by-product or a co-product.
        exact: How much, exactly.
        quantity: How much can be booked: the exact quantity rounded down to the
            item's increment.
        step: The step after which it is there.
        cost_share: What share of the order's cost goes to it.
    """

    level: int
    """How many orders deep it is: 1 comes out of the order itself."""
    parent: ItemId
    """The item in whose making it comes out."""
    path: list[int]
    """The numbers of the lines that lead to it."""
    item: ItemId
    """What comes out."""
    kind: BomLineKind
    """Whether it is a by-product or a co-product."""
    exact: str
    """How much, exactly."""
    quantity: decimal.Decimal
    """How much can be booked: the exact quantity rounded down to the item's increment.
    """
    step: int | None = None
    """The step after which it is there."""
    cost_share: str | None = None
    """What share of the order's cost goes to it."""


class _FindItemCosts(msgspec.Struct, frozen=True, omit_defaults=True):
    """Asks what so much of an item costs: what goes into it at its standard cost, and the
    work on it at the hourly rates of the work centres, rolled up level by level.
    """

    item: ItemId
    quantity: decimal.Decimal
    on: dt.date
    site: SiteId | None = None
    alternate: Word | None = None
    routing: Word | None = None
    levels: int | None = None
    with_optional: bool = False


class ItemCosts(Data, frozen=True, omit_defaults=True):
    """What so much of an item costs, and what that is made of.

    Attributes:
        key: The revision of the item's own bill of materials.
        totals: All of it, one for each currency, in the order of the currencies'
            codes.
        parts: What goes in, line by line, each before what goes into it. A phantom
            is no line: what goes into it is.
        steps: The work, order by order: first that on the item itself.
        by_products: What comes out besides the product, and what of the cost goes
            with it.
        unknown: What nobody has said the cost of. It counts for nothing in every
            sum, so that with an entry here the item costs more than the totals say.
        cannot_make: Items that are made but cannot be on this day, because no
            revision serves; they count at their standard cost, as if they were bought.
    """

    key: RevisionKey
    """The revision of the item's own bill of materials."""
    totals: list[CostTotal]
    """All of it, one for each currency, in the order of the currencies' codes."""
    parts: list[PartCost]
    """What goes in, line by line, each before what goes into it. A phantom is no line:
    what goes into it is.
    """
    steps: list[StepCost]
    """The work, order by order: first that on the item itself."""
    by_products: list[ByProductCost] = []
    """What comes out besides the product, and what of the cost goes with it."""
    unknown: list[UnknownCost] = []
    """What nobody has said the cost of. It counts for nothing in every sum, so that with
    an entry here the item costs more than the totals say.
    """
    cannot_make: list[ItemId] = []
    """Items that are made but cannot be on this day, because no revision serves; they
    count at their standard cost, as if they were bought.
    """


class CostTotal(Data, frozen=True, omit_defaults=True):
    """What is paid in one currency.

    Attributes:
        bought: For what is bought, and for what is made and counts at its standard
            cost.
        work: For the steps of what is made.
        by_products: What goes with what comes out besides.
        total: Bought and worked, less what goes with what comes out besides.
    """

    bought: Money
    """For what is bought, and for what is made and counts at its standard cost."""
    work: Money
    """For the steps of what is made."""
    by_products: Money
    """What goes with what comes out besides."""
    total: Money
    """Bought and worked, less what goes with what comes out besides."""


class PartCost(Data, frozen=True, omit_defaults=True):
    """What one line of a bill of materials costs.

    Attributes:
        level: How many orders deep it is: 1 goes into the item itself.
        parent: The item that it goes into.
        path: The numbers of the lines that lead to it from the item that was asked
            about; the last is its own.
        item: The component.
        quantity: How much of it, rounded up to its increment.
        costs: What it costs, one amount for each currency; none when nothing of it
            is known.
        made: Whether its costs are those of what goes into it and of the work on
            it, and not its standard cost.
        incomplete: Whether something in it has no known cost, so that it costs more
            than that.
    """

    level: int
    """How many orders deep it is: 1 goes into the item itself."""
    parent: ItemId
    """The item that it goes into."""
    path: list[int]
    """The numbers of the lines that lead to it from the item that was asked about; the
    last is its own.
    """
    item: ItemId
    """The component."""
    quantity: decimal.Decimal
    """How much of it, rounded up to its increment."""
    costs: list[Money]
    """What it costs, one amount for each currency; none when nothing of it is known."""
    made: bool = False
    """Whether its costs are those of what goes into it and of the work on it, and not its
    standard cost.
    """
    incomplete: bool = False
    """Whether something in it has no known cost, so that it costs more than that."""


class StepCost(Data, frozen=True, omit_defaults=True):
    """What one step of an order costs at its own work centre.

    Attributes:
        level: How many orders deep the item is that is worked on: 0 for the one
            that was asked about.
        path: The numbers of the lines that lead to that item; none for the one that
            was asked about.
        item: The item that is worked on.
        quantity: How much of it.
        step: The number of the step.
        operation: What is done.
        work_center: Where.
        setup: Minutes of setting up, once for the order.
        run: Minutes of the work itself, at the speed of the work centre.
        rate: What an hour costs there; absent when nobody said.
        cost: What set-up and run cost together; absent without a rate.
    """

    level: int
    """How many orders deep the item is that is worked on: 0 for the one that was asked
    about.
    """
    path: list[int]
    """The numbers of the lines that lead to that item; none for the one that was asked
    about.
    """
    item: ItemId
    """The item that is worked on."""
    quantity: decimal.Decimal
    """How much of it."""
    step: int
    """The number of the step."""
    operation: str
    """What is done."""
    work_center: WorkCenterId
    """Where."""
    setup: str
    """Minutes of setting up, once for the order."""
    run: str
    """Minutes of the work itself, at the speed of the work centre."""
    rate: Money | None = None
    """What an hour costs there; absent when nobody said."""
    cost: Money | None = None
    """What set-up and run cost together; absent without a rate."""


class ByProductCost(Data, frozen=True, omit_defaults=True):
    """What of the cost of an order goes with something that comes out besides the product.

    Attributes:
        level: How many orders deep it is: 1 comes out of the order itself.
        parent: The item in whose making it comes out.
        path: The numbers of the lines that lead to it.
        item: What comes out.
        quantity: How much, rounded down to its increment.
        costs: Its share of what the order costs, one amount for each currency; none
            without a share. The shares of an order and what is left to its product add
            up to the cent.
    """

    level: int
    """How many orders deep it is: 1 comes out of the order itself."""
    parent: ItemId
    """The item in whose making it comes out."""
    path: list[int]
    """The numbers of the lines that lead to it."""
    item: ItemId
    """What comes out."""
    quantity: decimal.Decimal
    """How much, rounded down to its increment."""
    costs: list[Money]
    """Its share of what the order costs, one amount for each currency; none without a
    share. The shares of an order and what is left to its product add up to the cent.
    """


class ItemUnknownCost(Data, frozen=True, omit_defaults=True, tag_field="type", tag="item"):
    """An item that is bought, or counts as if it were, has no standard cost.

    Attributes:
        item: The item.
    """

    item: ItemId
    """The item."""


class WorkCenterUnknownCost(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="work_center"
):
    """A work centre has no hourly rate.

    Attributes:
        work_center: The work centre.
    """

    work_center: WorkCenterId
    """The work centre."""


class RoutingUnknownCost(Data, frozen=True, omit_defaults=True, tag_field="type", tag="routing"):
    """No revision of a routing serves on the day for an item that is made, so that nobody
    knows the work on it.

    Attributes:
        item: The item.
    """

    item: ItemId
    """The item."""


UnknownCost: TypeAlias = ItemUnknownCost | WorkCenterUnknownCost | RoutingUnknownCost
"""Something that nobody has said the cost of."""


class _FindItemNeeds(msgspec.Struct, frozen=True, omit_defaults=True):
    """Asks what is missing to make so much of an item, stock on all levels counted."""

    item: ItemId
    quantity: decimal.Decimal
    on: dt.date
    on_hand: list[ItemQuantity]
    site: SiteId | None = None
    alternate: Word | None = None
    with_optional: bool = False


class Needs(Data, frozen=True, omit_defaults=True):
    """What is needed, item by item.

    Attributes:
        items: Each item once, after everything that it goes into.
    """

    items: list[ItemNeed]
    """Each item once, after everything that it goes into."""


class ItemNeed(Data, frozen=True, omit_defaults=True):
    """How much of one item is needed, and where it comes from.

    Attributes:
        item: The item.
        level: How deep it is used at the deepest.
        needed: How much is needed: the sum of what each line needs, each rounded up
            to the item's increment. Of a phantom, what its stock gives and, exactly,
            what passes through it.
        from_stock: How much of that is there.
        to_make: How much has to be made of it; what goes into it is needed for
            that.
        short: How much is missing: it is not there, and cannot be made.
    """

    item: ItemId
    """The item."""
    level: int
    """How deep it is used at the deepest."""
    needed: str
    """How much is needed: the sum of what each line needs, each rounded up to the item's
    increment. Of a phantom, what its stock gives and, exactly, what passes through it.
    """
    from_stock: str
    """How much of that is there."""
    to_make: str
    """How much has to be made of it; what goes into it is needed for that."""
    short: str
    """How much is missing: it is not there, and cannot be made."""


class _FindItemProducible(msgspec.Struct, frozen=True, omit_defaults=True):
    """Asks how much of an item can be made from what there is."""

    item: ItemId
    on: dt.date
    on_hand: list[ItemQuantity]
    site: SiteId | None = None
    alternate: Word | None = None
    with_optional: bool = False


class Producible(Data, frozen=True, omit_defaults=True):
    """How much can be made, and what stands against more.

    Attributes:
        quantity: The largest quantity that the stock is enough for, in whole
            increments of the item; what is there of the item itself is not counted.
        limited_by: What would be missing for one increment more.
        uses: What is used for the quantity; empty when it is 0.
    """

    quantity: decimal.Decimal
    """The largest quantity that the stock is enough for, in whole increments of the item;
    what is there of the item itself is not counted.
    """
    limited_by: list[ItemNeed]
    """What would be missing for one increment more."""
    uses: list[ItemNeed]
    """What is used for the quantity; empty when it is 0."""


class _FindItemUses(msgspec.Struct, frozen=True, omit_defaults=True):
    """Asks where an item is used, on all levels: substitutes and optional lines included."""

    item: ItemId
    on: dt.date | None = None
    site: SiteId | None = None
    levels: int | None = None


class Uses(Data, frozen=True, omit_defaults=True):
    """Where an item is used.

    Attributes:
        uses: Every line on the way up, once, the nearest first.
        products: Everything on the way up that goes into nothing else: the finished
            products.
    """

    uses: list[ItemUse]
    """Every line on the way up, once, the nearest first."""
    products: list[ItemId]
    """Everything on the way up that goes into nothing else: the finished products."""


class ItemUse(Data, frozen=True, omit_defaults=True):
    """One line that an item, or what it goes into, is used by.

    Attributes:
        level: How many levels up; 1 uses the item itself.
        item: What is made.
        component: What goes into it.
        line: The number of the line.
        quantity: How much on one of what is made, losses left out; on one order
            when `fixed`. Of a substitute, how much of it stands for that.
        fixed: Whether the quantity is for the order, however much it makes.
        substitute: Whether it is only what may be taken instead.
        revision: The revision that the line is of; absent in a structure that was
            given.
    """

    level: int
    """How many levels up; 1 uses the item itself."""
    item: ItemId
    """What is made."""
    component: ItemId
    """What goes into it."""
    line: int
    """The number of the line."""
    quantity: str
    """How much on one of what is made, losses left out; on one order when `fixed`. Of a
    substitute, how much of it stands for that.
    """
    fixed: bool = False
    """Whether the quantity is for the order, however much it makes."""
    substitute: bool = False
    """Whether it is only what may be taken instead."""
    revision: RevisionKey | None = None
    """The revision that the line is of; absent in a structure that was given."""


class _ListLowLevelCodes(msgspec.Struct, frozen=True, omit_defaults=True):
    """Asks how deep each item is used, by the revisions that serve on a day."""

    on: dt.date
    site: SiteId | None = None


class LowLevelCodes(Data, frozen=True, omit_defaults=True):
    """How deep each item is used, and which items form cycles.

    Attributes:
        items: Each item with its level, the finished products first; items of a
            level in the order of their codes.
        cycles: Items that go into each other. Their own components were left out of
            account, as if they were bought.
    """

    items: list[ItemLevel]
    """Each item with its level, the finished products first; items of a level in the order
    of their codes.
    """
    cycles: list[list[ItemId]]
    """Items that go into each other. Their own components were left out of account, as if
    they were bought.
    """


class ItemLevel(Data, frozen=True, omit_defaults=True):
    """How deep an item is used.

    Attributes:
        level: The longest way to it from an item that goes into nothing; 0 for such
            an item.
        item: The item.
    """

    level: int
    """The longest way to it from an item that goes into nothing; 0 for such an item."""
    item: ItemId
    """The item."""


class _FindCycles(msgspec.Struct, frozen=True, omit_defaults=True):
    """Asks for every cycle in the bills of materials, drafts included: what was set aside
    when it came from another system is found here until it is mended.
    """


class CycleList(Data, frozen=True, omit_defaults=True):
    """Every cycle.

    Attributes:
        cycles: Each with its members in the order of their codes.
    """

    cycles: list[list[ItemId]]
    """Each with its members in the order of their codes."""


class _FindStepTimes(msgspec.Struct, frozen=True, omit_defaults=True):
    """Asks how long each step takes for so much of an item."""

    item: ItemId
    quantity: decimal.Decimal
    on: dt.date
    site: SiteId | None = None
    alternate: Word | None = None
    step: int | None = None


class StepTimes(Data, frozen=True, omit_defaults=True):
    """How long each step takes.

    Attributes:
        key: The revision of the routing.
        steps: The steps in the order of their numbers; after each step at its own
            work centre, the same at its alternates, the one to be tried first in front.
    """

    key: RevisionKey
    """The revision of the routing."""
    steps: list[StepTimeLine]
    """The steps in the order of their numbers; after each step at its own work centre, the
    same at its alternates, the one to be tried first in front.
    """


class StepTimeLine(Data, frozen=True, omit_defaults=True):
    """How long a step takes at a work centre.

    Attributes:
        step: The number of the step.
        operation: What is done.
        work_center: Where.
        is_alternate: Whether that is an alternate.
        time: How long.
    """

    step: int
    """The number of the step."""
    operation: str
    """What is done."""
    work_center: WorkCenterId
    """Where."""
    is_alternate: bool
    """Whether that is an alternate."""
    time: StepTime
    """How long."""


class StepTime(Data, frozen=True, omit_defaults=True):
    """How long a step takes, in exact minutes.

    Attributes:
        queue: Waiting before the work centre is free.
        setup: Setting up.
        run: The work itself, at the speed of the work centre.
        wait: Resting after it.
        moving: Bringing it to the next step.
        occupied: How long the work centre is taken: set-up and run.
        total: All of it.
    """

    queue: str
    """Waiting before the work centre is free."""
    setup: str
    """Setting up."""
    run: str
    """The work itself, at the speed of the work centre."""
    wait: str
    """Resting after it."""
    moving: str
    """Bringing it to the next step."""
    occupied: str
    """How long the work centre is taken: set-up and run."""
    total: str
    """All of it."""


class _DrawStructure(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws a bill of materials as a tree, with the quantities of each line."""

    source: DrawnStructure
    title: str = ""
    format: PictureFormat = "svg"
    width: int | None = None


class ExplosionDrawnStructure(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="explosion"
):
    """What goes into so much of an item.

    Attributes:
        chart: The explosion, as `master.explode` answers it.
        quantity: How much of the item was asked for; with it the tree also says how
            much goes into one.
    """

    chart: ItemExplosion
    """The explosion, as `master.explode` answers it."""
    quantity: decimal.Decimal | None = None
    """How much of the item was asked for; with it the tree also says how much goes into
    one.
    """


DrawnStructure: TypeAlias = ExplosionDrawnStructure
"""What is drawn of master data."""


class _SetStockRules(msgspec.Struct, frozen=True, omit_defaults=True):
    """Says how an item is counted, followed and valued at a site."""

    item: ItemId
    site: SiteId
    rules: StockRules
    command: Command


class StockRules(Data, frozen=True, omit_defaults=True):
    """What the ledger needs to know of an item.

    Attributes:
        unit: What it is counted or measured in.
        increment: The least that can be booked; every quantity is a multiple of it.
        tracking: Whether it is followed by lot or piece by piece.
        shelf_life: How long a lot lasts from its receipt, where the receipt names
            no expiry.
        minimum_remaining_life: How long a lot must still last on the day it is
            needed.
        valuation: What stock is worth.
        currency: The currency it is valued in; the first cost that is posted
            decides when absent.
        standard_cost: The price of one unit under standard valuation, with as many
            decimals as it needs.
        negative: Whether stock may fall below zero. It is then valued at the last
            known cost, and revalued by the next receipt.
        lot_choice: Which lots go first.
    """

    unit: UnitCode = "pcs"
    """What it is counted or measured in."""
    increment: decimal.Decimal = decimal.Decimal("1")
    """The least that can be booked; every quantity is a multiple of it."""
    tracking: Tracking = "none"
    """Whether it is followed by lot or piece by piece."""
    shelf_life: dt.timedelta | None = None
    """How long a lot lasts from its receipt, where the receipt names no expiry."""
    minimum_remaining_life: dt.timedelta | None = None
    """How long a lot must still last on the day it is needed."""
    valuation: Valuation = "moving_average"
    """What stock is worth."""
    currency: Currency | None = None
    """The currency it is valued in; the first cost that is posted decides when absent.
    """
    standard_cost: decimal.Decimal | None = None
    """The price of one unit under standard valuation, with as many decimals as it needs.
    """
    negative: bool = False
    """Whether stock may fall below zero. It is then valued at the last known cost, and
    revalued by the next receipt.
    """
    lot_choice: LotChoice = "fifo"
    """Which lots go first."""


Tracking: TypeAlias = Literal["none", "lot", "serial"]
"""Whether an item is followed by lot or piece by piece.

- `none`: One heap is like another.
- `lot`: Every quantity belongs to a lot.
- `serial`: Every piece has a number of its own; it is a lot of one.
"""

Valuation: TypeAlias = Literal["standard", "moving_average", "fifo"]
"""What stock is worth.

- `standard`: Quantity times a set price; what was paid beyond it is a price variance.
- `moving_average`: What was paid for all of it, shared by quantity. The value is kept,
  never a rounded price, so that the last piece takes what is left.
- `fifo`: What was paid for the oldest goes first.
"""

LotChoice: TypeAlias = Literal["fifo", "fefo", "lifo", "manual"]
"""Which lots go first; of equal ones the one with the lower code.

- `fifo`: First received.
- `fefo`: First to expire, then first received; lots that never expire go last.
- `lifo`: Last received.
- `manual`: Whoever posts names the lot.
"""


class _ReceiveStock(msgspec.Struct, frozen=True, omit_defaults=True):
    """Receives stock: bought, there from the beginning, or made by a work order."""

    item: ItemId
    site: SiteId
    quantity: decimal.Decimal
    command: Command
    location: LocationId | None = None
    lot: LotId | None = None
    expires_at: dt.datetime | None = None
    status: LotStatus | None = None
    cost: Money | None = None
    unit_cost: Price | None = None
    order: WorkOrderId | None = None
    step: int | None = None
    line: int | None = None
    reason: Word | None = None
    reference: str | None = None
    number: TransactionId | None = None


LocationId: TypeAlias = str
"""Where stock lies within a site."""

LotId: TypeAlias = str
"""A quantity of one item that shares its history."""

LotStatus: TypeAlias = Literal["released", "quarantine", "blocked", "expired"]
"""Whether a lot may be used.

- `released`: It may be used.
- `quarantine`: Waiting for somebody to look at it.
- `blocked`: It must not be used.
- `expired`: It is past its time.
"""


class Price(Data, frozen=True, omit_defaults=True):
    """A price for one unit, with as many decimals as it needs.

    Attributes:
        price: How much for one unit.
        currency: Of what.
    """

    price: decimal.Decimal
    """How much for one unit."""
    currency: Currency
    """Of what."""


WorkOrderId: TypeAlias = str
"""A job to make a quantity of one item: `WO-2024-00001`."""

TransactionId: TypeAlias = str
"""One movement of material in the ledger: `MTX-2024-00001`."""


class _IssueStock(msgspec.Struct, frozen=True, omit_defaults=True):
    """Issues stock: to a work order, or without one for anything else."""

    item: ItemId
    site: SiteId
    quantity: decimal.Decimal
    command: Command
    order: WorkOrderId | None = None
    step: int | None = None
    line: int | None = None
    location: LocationId | None = None
    lot: LotId | None = None
    needed_at: dt.datetime | None = None
    reason: Word | None = None
    reference: str | None = None
    number: TransactionId | None = None


class _ReturnStock(msgspec.Struct, frozen=True, omit_defaults=True):
    """Brings back what a work order was issued and did not use, at the cost at which it
    was issued.
    """

    item: ItemId
    site: SiteId
    quantity: decimal.Decimal
    order: WorkOrderId
    command: Command
    step: int | None = None
    line: int | None = None
    location: LocationId | None = None
    lot: LotId | None = None
    reason: Word | None = None
    reference: str | None = None
    number: TransactionId | None = None


class _ScrapStock(msgspec.Struct, frozen=True, omit_defaults=True):
    """Scraps stock, from the shelf or after it was issued."""

    item: ItemId
    site: SiteId
    quantity: decimal.Decimal
    reason: Word
    command: Command
    issued: bool | None = None
    order: WorkOrderId | None = None
    step: int | None = None
    line: int | None = None
    location: LocationId | None = None
    lot: LotId | None = None
    reference: str | None = None
    number: TransactionId | None = None


class _TransferStock(msgspec.Struct, frozen=True, omit_defaults=True):
    """Moves stock to another location or site; its value goes with it."""

    item: ItemId
    site: SiteId
    quantity: decimal.Decimal
    command: Command
    location: LocationId | None = None
    lot: LotId | None = None
    to_site: SiteId | None = None
    to_location: LocationId | None = None
    reason: Word | None = None
    reference: str | None = None
    number: TransactionId | None = None


class _AdjustStock(msgspec.Struct, frozen=True, omit_defaults=True):
    """Corrects what the books say, upwards or downwards."""

    item: ItemId
    site: SiteId
    direction: AdjustDirection
    quantity: decimal.Decimal
    reason: Word
    command: Command
    location: LocationId | None = None
    lot: LotId | None = None
    expires_at: dt.datetime | None = None
    cost: Money | None = None
    unit_cost: Price | None = None
    reference: str | None = None
    number: TransactionId | None = None


AdjustDirection: TypeAlias = Literal["up", "down"]
"""Which way an adjustment goes.

- `up`: More is there than the books say.
- `down`: Less is there than the books say.
"""


class _CountStock(msgspec.Struct, frozen=True, omit_defaults=True):
    """Books a count: what was counted was there. The difference is a movement of its own,
    and a count that agrees is recorded too.
    """

    item: ItemId
    site: SiteId
    quantity: decimal.Decimal
    command: Command
    location: LocationId | None = None
    lot: LotId | None = None
    reason: Word | None = None
    reference: str | None = None
    number: TransactionId | None = None


class _ReverseMovement(msgspec.Struct, frozen=True, omit_defaults=True):
    """Takes a movement back: one of the opposite direction with the same quantity, lot and
    amount. Each movement once, and only while what it brought in is still there. What
    an issue kept of promises stands again, unless the order has ended.
    """

    of: TransactionId
    command: Command
    number: TransactionId | None = None
    item: ItemId | None = None
    site: SiteId | None = None


class _PostStockBatch(msgspec.Struct, frozen=True, omit_defaults=True):
    """Posts many movements at once, all of them or none."""

    kinds: list[MovementKind]
    items: list[ItemId]
    sites: list[SiteId]
    kind: Wholes
    item: Wholes
    site: Wholes
    quantity: Wholes
    command: Command
    scale: int = 0
    locations: list[LocationId] = []
    location: Wholes | None = None
    lots: list[LotId] = []
    lot: Wholes | None = None
    orders: list[WorkOrderId] = []
    order: Wholes | None = None
    step: Wholes | None = None
    line: Wholes | None = None
    reasons: list[Word] = []
    reason: Wholes | None = None
    at: Wholes | None = None
    amount: Wholes | None = None
    currency: Currency | None = None
    numbers: list[TransactionId] = []


MovementKind: TypeAlias = Literal[
    "issue_to_wo",
    "return_to_stock",
    "receipt_from_wo",
    "receipt",
    "issue",
    "scrap",
    "scrap_issued",
    "transfer_out",
    "transfer_in",
    "move_out",
    "move_in",
    "adjustment_in",
    "adjustment_out",
    "count_up",
    "count_down",
    "count_equal",
    "reversal_in",
    "reversal_out",
    "reversal_issued",
    "revaluation",
]
"""What a movement does.

- `issue_to_wo`: Component to a work order.
- `return_to_stock`: Component back from a work order, at the cost it was issued at.
- `receipt_from_wo`: What a work order made.
- `receipt`: Bought, or there from the beginning.
- `issue`: Out for anything but a work order.
- `scrap`: Thrown away from the shelf.
- `scrap_issued`: Thrown away after it was issued: the shelf does not change.
- `transfer_out`: To another site.
- `transfer_in`: From another site.
- `move_out`: To another location of the same site.
- `move_in`: From another location of the same site.
- `adjustment_in`: Corrected upwards.
- `adjustment_out`: Corrected downwards.
- `count_up`: Counted: more was there than known.
- `count_down`: Counted: less was there than known.
- `count_equal`: Counted: what was known was there. The quantity is 0.
- `reversal_in`: A mistake taken back: what went out came in again.
- `reversal_out`: A mistake taken back: what came in went out again.
- `reversal_issued`: A mistake taken back that had not changed the shelf.
- `revaluation`: Value alone: the quantity is 0, and the amount may be below zero.
"""


class _ReserveStock(msgspec.Struct, frozen=True, omit_defaults=True):
    """Promises stock to an order, so that others cannot take it (hard) or come after it in
    the queue (soft).
    """

    item: ItemId
    site: SiteId
    quantity: decimal.Decimal
    command: Command
    order: WorkOrderId | None = None
    strength: ReservationStrength | None = None
    lot: LotId | None = None
    due: dt.datetime | None = None
    priority: int | None = None
    reservation: ReservationId | None = None


ReservationStrength: TypeAlias = Literal["soft", "hard"]
"""Whether others may take what is promised.

- `soft`: A claim in the queue: whoever is due first is served first, and it stops
  nobody.
- `hard`: Put aside: nobody else can take it.
"""

ReservationId: TypeAlias = str
"""Stock promised to an order."""


class _ReleaseReservation(msgspec.Struct, frozen=True, omit_defaults=True):
    """Takes a promise back, or part of it."""

    item: ItemId
    site: SiteId
    reservation: ReservationId
    command: Command
    quantity: decimal.Decimal | None = None


class _SetLotStatus(msgspec.Struct, frozen=True, omit_defaults=True):
    """Says whether a lot may be used, at every site where it lies."""

    item: ItemId
    lot: LotId
    status: LotStatus
    command: Command
    expires_at: dt.datetime | None = None


class _SetAlertRule(msgspec.Struct, frozen=True, omit_defaults=True):
    """Says when to raise alerts on an item at a site."""

    item: ItemId
    site: SiteId
    rule: AlertRule
    command: Command


class AlertRule(Data, frozen=True, omit_defaults=True):
    """When to raise alerts on an item at a site.

    What is absent raises none; stock below zero, lots past their time and stock that
    known requirements use up are told without a rule.

    Attributes:
        reorder_point: Low when what is available is at or below this.
        minimum: Too low when what is available is below this.
        maximum: Too much when what is on hand is above this.
        hysteresis: How far beyond its limit a quantity must come back before the
            alert is resolved; not below zero.
        weeks_of_cover: Too little when known requirements use it up in fewer weeks
            than this.
        expiring_within: Expiring when a lot lasts for no longer than this.
        quarantine_for: Aging when a lot has been in quarantine for this long.
        dead_after: Dead when there is stock and nothing has moved for this long.
    """

    reorder_point: decimal.Decimal | None = None
    """Low when what is available is at or below this."""
    minimum: decimal.Decimal | None = None
    """Too low when what is available is below this."""
    maximum: decimal.Decimal | None = None
    """Too much when what is on hand is above this."""
    hysteresis: decimal.Decimal | None = None
    """How far beyond its limit a quantity must come back before the alert is resolved; not
    below zero.
    """
    weeks_of_cover: int | None = None
    """Too little when known requirements use it up in fewer weeks than this."""
    expiring_within: dt.timedelta | None = None
    """Expiring when a lot lasts for no longer than this."""
    quarantine_for: dt.timedelta | None = None
    """Aging when a lot has been in quarantine for this long."""
    dead_after: dt.timedelta | None = None
    """Dead when there is stock and nothing has moved for this long."""


class _AcknowledgeAlert(msgspec.Struct, frozen=True, omit_defaults=True):
    """Says that somebody has seen an alert."""

    item: ItemId
    site: SiteId
    alert: AlertKey
    command: Command


class AlertKey(Data, frozen=True, omit_defaults=True):
    """What tells one alert of an item at a site from another.

    Attributes:
        kind: What it is about.
        location: Where, if it is about one location.
        lot: Which lot, if it is about one.
    """

    kind: AlertKind
    """What it is about."""
    location: LocationId | None = None
    """Where, if it is about one location."""
    lot: LotId | None = None
    """Which lot, if it is about one."""


AlertKind: TypeAlias = Literal[
    "low_stock",
    "below_minimum",
    "negative",
    "excess",
    "stockout_forecast",
    "weeks_of_cover",
    "expiring",
    "expired",
    "quarantine_aging",
    "dead",
]
"""What an alert is about.

- `low_stock`: At or below the reorder point.
- `below_minimum`: Below the minimum.
- `negative`: Below zero at some location.
- `excess`: Above the maximum.
- `stockout_forecast`: Known requirements will use it up.
- `weeks_of_cover`: It covers fewer weeks of known requirements than wanted.
- `expiring`: A lot expires soon.
- `expired`: A lot has expired.
- `quarantine_aging`: A lot has been waiting for its release for long.
- `dead`: Nothing has moved for long.
"""


class _CheckAlerts(msgspec.Struct, frozen=True, omit_defaults=True):
    """Raises and resolves the alerts that follow from time: what expires, waits or lies
    dead, and what known requirements will use up.
    """

    item: ItemId
    site: SiteId
    command: Command
    now: dt.datetime | None = None
    requirements: list[FutureRequirement] | None = None


class FutureRequirement(Data, frozen=True, omit_defaults=True):
    """Something that will be needed.

    Attributes:
        at: When.
        quantity: How much.
    """

    at: dt.datetime
    """When."""
    quantity: decimal.Decimal
    """How much."""


class _CloseStockPeriod(msgspec.Struct, frozen=True, omit_defaults=True):
    """Closes the books of a site: what happened before can no longer be posted."""

    site: SiteId
    until: dt.datetime
    command: Command


class _GetStock(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows the stock of an item at a site: what lies where, what it is worth, what is
    promised, and what needs attention.
    """

    item: ItemId
    site: SiteId
    at: dt.datetime | None = None


class StockView(Data, frozen=True, omit_defaults=True):
    """The stock of an item at a site.

    Attributes:
        item: Which item.
        site: At which site.
        version: How many facts it is made of.
        on_hand: How much there is, all lots and locations together.
        available: How much of it may be used by anybody.
        valuation: How it is valued.
        rules: How it is counted, followed and valued.
        balances: What lies where.
        reservations: What is promised, in the order in which it was.
        alerts: The alerts that are open.
        value: What all of it is worth; absent while no cost is known.
        last_at: The latest time at which something moved.
    """

    item: ItemId
    """Which item."""
    site: SiteId
    """At which site."""
    version: int
    """How many facts it is made of."""
    on_hand: decimal.Decimal
    """How much there is, all lots and locations together."""
    available: decimal.Decimal
    """How much of it may be used by anybody."""
    valuation: Valuation
    """How it is valued."""
    rules: StockRules
    """How it is counted, followed and valued."""
    balances: list[BalanceView]
    """What lies where."""
    reservations: list[Reservation]
    """What is promised, in the order in which it was."""
    alerts: list[AlertView]
    """The alerts that are open."""
    value: Money | None = None
    """What all of it is worth; absent while no cost is known."""
    last_at: dt.datetime | None = None
    """The latest time at which something moved."""


class BalanceView(Data, frozen=True, omit_defaults=True):
    """How much of a lot lies at one location.

    Attributes:
        on_hand: How much.
        status: Whether it may be used.
        location: Where; absent where the site has no locations.
        lot: Of which lot or piece.
        received_at: When the lot first came in.
        expires_at: From when on it must not be used.
    """

    on_hand: decimal.Decimal
    """How much."""
    status: LotStatus
    """Whether it may be used."""
    location: LocationId | None = None
    """Where; absent where the site has no locations."""
    lot: LotId | None = None
    """Of which lot or piece."""
    received_at: dt.datetime | None = None
    """When the lot first came in."""
    expires_at: dt.datetime | None = None
    """From when on it must not be used."""


class Reservation(Data, frozen=True, omit_defaults=True):
    """Stock that is promised to an order.

    Attributes:
        reservation: Its id.
        quantity: How much is still promised.
        strength: Whether others may take it.
        order: For which order.
        lot: The lot that is put aside; any lot when absent.
        due: When it is needed; the earlier goes first.
        priority: 1 is the highest; of equal due dates the higher goes first.
    """

    reservation: ReservationId
    """Its id."""
    quantity: decimal.Decimal
    """How much is still promised."""
    strength: ReservationStrength
    """Whether others may take it."""
    order: WorkOrderId | None = None
    """For which order."""
    lot: LotId | None = None
    """The lot that is put aside; any lot when absent."""
    due: dt.datetime | None = None
    """When it is needed; the earlier goes first."""
    priority: int = 5
    """1 is the highest; of equal due dates the higher goes first."""


class AlertView(Data, frozen=True, omit_defaults=True):
    """An alert.

    Attributes:
        item: Which item.
        site: At which site.
        alert: What it is about.
        status: Where it stands.
        since: When it was raised.
        quantity: How much there was.
        threshold: The limit that was crossed.
        due: When it runs out or expires.
        by: Who raised, acknowledged or resolved it.
    """

    item: ItemId
    """Which item."""
    site: SiteId
    """At which site."""
    alert: AlertKey
    """What it is about."""
    status: AlertStatus
    """Where it stands."""
    since: dt.datetime
    """When it was raised."""
    quantity: decimal.Decimal | None = None
    """How much there was."""
    threshold: decimal.Decimal | None = None
    """The limit that was crossed."""
    due: dt.datetime | None = None
    """When it runs out or expires."""
    by: ActorId | None = None
    """Who raised, acknowledged or resolved it."""


AlertStatus: TypeAlias = Literal["open", "acknowledged", "resolved"]
"""Where an alert stands.

- `open`: Nobody has taken note of it.
- `acknowledged`: Somebody has, and it still holds.
- `resolved`: It holds no longer.
"""


class _GetAvailable(msgspec.Struct, frozen=True, omit_defaults=True):
    """Tells how much of an item may be used, by anybody or by one order."""

    item: ItemId
    site: SiteId
    order: WorkOrderId | None = None
    at: dt.datetime | None = None


class Available(Data, frozen=True, omit_defaults=True):
    """How much of an item may be used.

    Attributes:
        on_hand: How much there is.
        held: How much of it is held or expired.
        put_aside: How much of it is put aside for others.
        available: What is left of it: on hand, less what is held and put aside.
        unclaimed: What of that nobody has a claim to either.
        claims: The claims in the order in which they are served, each with what is
            left for it.
    """

    on_hand: decimal.Decimal
    """How much there is."""
    held: decimal.Decimal
    """How much of it is held or expired."""
    put_aside: decimal.Decimal
    """How much of it is put aside for others."""
    available: decimal.Decimal
    """What is left of it: on hand, less what is held and put aside."""
    unclaimed: decimal.Decimal
    """What of that nobody has a claim to either."""
    claims: list[Claim]
    """The claims in the order in which they are served, each with what is left for it.
    """


class Claim(Data, frozen=True, omit_defaults=True):
    """A soft reservation, and what is left for it.

    Attributes:
        reservation: The claim.
        covered: How much of it what is available covers, after the claims before
            it.
    """

    reservation: Reservation
    """The claim."""
    covered: decimal.Decimal
    """How much of it what is available covers, after the claims before it."""


class _ListLots(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists the lots that may be used, in the order in which they go."""

    item: ItemId
    site: SiteId
    choice: LotChoice | None = None
    at: dt.datetime | None = None
    with_held: bool = False


class LotList(Data, frozen=True, omit_defaults=True):
    """The lots of an item.

    Attributes:
        lots: The lots, the first to go first.
    """

    lots: list[BalanceView]
    """The lots, the first to go first."""


class _ListMovements(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists movements, in pages: of a work order, of an item at a site in the order in
    which things happened, of a site, or all of them.
    """

    item: ItemId | None = None
    site: SiteId | None = None
    order: WorkOrderId | None = None
    number: TransactionId | None = None
    from_: dt.datetime | None = msgspec.field(default=None, name="from")
    below: dt.datetime | None = None
    after: MovementPlace | None = None
    limit: int | None = None


class MovementPlace(Data, frozen=True, omit_defaults=True):
    """A place in a list of movements.

    Attributes:
        number: The number of the last movement shown.
        item: Its item.
        site: Its site.
        at: Its time.
        place: Its place in the ledger.
    """

    number: TransactionId
    """The number of the last movement shown."""
    item: ItemId
    """Its item."""
    site: SiteId
    """Its site."""
    at: dt.datetime
    """Its time."""
    place: int
    """Its place in the ledger."""


class MovementPage(Data, frozen=True, omit_defaults=True):
    """One page of a list of movements.

    Attributes:
        movements: The movements.
        next: Where the next page begins; absent when this one is the last.
    """

    movements: list[Movement]
    """The movements."""
    next: MovementPlace | None = None
    """Where the next page begins; absent when this one is the last."""


class Movement(Data, frozen=True, omit_defaults=True):
    """One movement of the ledger.

    Attributes:
        number: Its number: `MTX-2024-00001`.
        kind: What it does; the sign is in it.
        item: Which item.
        site: At which site.
        quantity: How much; never below zero, and zero only for an agreeing count or
            a revaluation.
        at: When it happened.
        place: Where it stands among the movements of this stock: what happened at
            one time stands in this order.
        by: Who posted it.
        location: Where at the site.
        lot: Of which lot or piece.
        unit_cost: What one unit of it is worth, shown with four decimals more than
            the currency has.
        amount: What all of it is worth; absent while no cost is known.
        variance: What was paid beyond the standard cost.
        order: For which work order.
        step: For which of its steps.
        line: For which line of its bill of materials.
        posting: The posting of the order that moved it; only the order takes it
            back.
        reason: Why.
        reference: A number of somebody else's: a delivery note, a sales order.
        reverses: The movement that it takes back.
        pair: The other half of a transfer, or the count that it corrects.
    """

    number: TransactionId
    """Its number: `MTX-2024-00001`."""
    kind: MovementKind
    """What it does; the sign is in it."""
    item: ItemId
    """Which item."""
    site: SiteId
    """At which site."""
    quantity: decimal.Decimal
    """How much; never below zero, and zero only for an agreeing count or a revaluation.
    """
    at: dt.datetime
    """When it happened."""
    place: int
    """Where it stands among the movements of this stock: what happened at one time stands
    in this order.
    """
    by: ActorId
    """Who posted it."""
    location: LocationId | None = None
    """Where at the site."""
    lot: LotId | None = None
    """Of which lot or piece."""
    unit_cost: decimal.Decimal | None = None
    """What one unit of it is worth, shown with four decimals more than the currency has.
    """
    amount: Money | None = None
    """What all of it is worth; absent while no cost is known."""
    variance: Money | None = None
    """What was paid beyond the standard cost."""
    order: WorkOrderId | None = None
    """For which work order."""
    step: int | None = None
    """For which of its steps."""
    line: int | None = None
    """For which line of its bill of materials."""
    posting: TransactionId | None = None
    """The posting of the order that moved it; only the order takes it back."""
    reason: Word | None = None
    """Why."""
    reference: str | None = None
    """A number of somebody else's: a delivery note, a sales order."""
    reverses: TransactionId | None = None
    """The movement that it takes back."""
    pair: TransactionId | None = None
    """The other half of a transfer, or the count that it corrects."""


class _GetRunningBalance(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows what was there after each movement of an item at a site."""

    item: ItemId
    site: SiteId
    location: LocationId | None = None
    lot: LotId | None = None
    from_: dt.datetime | None = msgspec.field(default=None, name="from")
    below: dt.datetime | None = None


class RunningBalance(Data, frozen=True, omit_defaults=True):
    """What was there after each movement.

    Attributes:
        steps: The movements in the order in which things happened.
    """

    steps: list[BalanceStep]
    """The movements in the order in which things happened."""

    def plot(
        self,
        stock: StockView | None = None,
        rule: AlertRule | None = None,
        *,
        title: str = "",
        format: PictureFormat = "svg",
        width: int | None = None,
    ) -> ChartPicture:
        """Draws the stock of an item at a site over time.

        The line is how much there is, all lots and locations together; each movement is
        marked by its shape: what came in, went out, was scrapped, corrected or counted.
        Reorder and alert levels are lines across. What is promised is drawn ahead,
        dashed: how much there will be when each promise is kept on the day it is due.
        """
        from . import stock as _stock

        source = BalanceDrawnStock(chart=self, stock=stock, rule=rule)
        return _stock.draw(source, title=title, format=format, width=width)

    def _repr_html_(self) -> str:
        return self.plot().text


class BalanceStep(Data, frozen=True, omit_defaults=True):
    """A movement, and what was there after it.

    Attributes:
        movement: The movement.
        balance: How much was there afterwards, of what was asked for.
        value: What all of the item at the site was worth afterwards; absent while
            no cost is known, and when only a location or lot was asked for.
    """

    movement: Movement
    """The movement."""
    balance: decimal.Decimal
    """How much was there afterwards, of what was asked for."""
    value: Money | None = None
    """What all of the item at the site was worth afterwards; absent while no cost is
    known, and when only a location or lot was asked for.
    """


class _GetStockValue(msgspec.Struct, frozen=True, omit_defaults=True):
    """Tells what stock is or was worth."""

    item: ItemId | None = None
    site: SiteId | None = None
    at: dt.datetime | None = None


class StockValue(Data, frozen=True, omit_defaults=True):
    """What stock is worth.

    Attributes:
        stocks: Item by item and site by site; what there is nothing of is left out.
        totals: The sums, one per currency.
    """

    stocks: list[StockWorth]
    """Item by item and site by site; what there is nothing of is left out."""
    totals: list[Money]
    """The sums, one per currency."""


class StockWorth(Data, frozen=True, omit_defaults=True):
    """What an item's stock at a site is worth.

    Attributes:
        item: Which item.
        site: At which site.
        quantity: How much there is.
        value: What it is worth; absent while no cost is known.
    """

    item: ItemId
    """Which item."""
    site: SiteId
    """At which site."""
    quantity: decimal.Decimal
    """How much there is."""
    value: Money | None = None
    """What it is worth; absent while no cost is known."""


class _ListAlerts(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists alerts."""

    item: ItemId | None = None
    site: SiteId | None = None
    status: AlertStatus | None = None


class AlertList(Data, frozen=True, omit_defaults=True):
    """Alerts.

    Attributes:
        alerts: The alerts, by item and site.
    """

    alerts: list[AlertView]
    """The alerts, by item and site."""


class _DrawStock(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws the stock of an item at a site over time."""

    source: DrawnStock
    title: str = ""
    format: PictureFormat = "svg"
    width: int | None = None


class BalanceDrawnStock(Data, frozen=True, omit_defaults=True, tag_field="type", tag="balance"):
    """How much there was after each movement.

    Attributes:
        chart: The balance, as `stock.running_balance` answers it.
        stock: The stock, as `stock.get` answers it: it has the unit, the open
            alerts, and what is promised. Promises are drawn where the balance is that
            of the whole stock and ends at what there is now.
        rule: The levels at which alerts are raised; those of open alerts when
            absent.
    """

    chart: RunningBalance
    """The balance, as `stock.running_balance` answers it."""
    stock: StockView | None = None
    """The stock, as `stock.get` answers it: it has the unit, the open alerts, and what is
    promised. Promises are drawn where the balance is that of the whole stock and ends
    at what there is now.
    """
    rule: AlertRule | None = None
    """The levels at which alerts are raised; those of open alerts when absent."""


DrawnStock: TypeAlias = BalanceDrawnStock
"""What is drawn of a stock."""


class _CreateOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Creates an order: planned, nothing promised yet."""

    order: WorkOrderId
    item: ItemId
    site: SiteId
    quantity: decimal.Decimal
    command: Command
    demand: OrderDemand | None = None
    priority: int | None = None
    planned_start: dt.date | None = None
    planned_end: dt.date | None = None
    tolerances: OrderTolerances | None = None
    plan: OrderPlan | None = None
    increment: decimal.Decimal | None = None
    stock: OrderStock | None = None
    receive: bool = False
    auto_complete: bool = False


class MakeToOrderDemand(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="make_to_order"
):
    """A customer waits for it.

    Attributes:
        sales_order: The customer's order.
        line: Its line.
        quantity: How much the line asks for. With it, all work orders of the line
            together stay within its tolerance; all of them have to name the same
            quantity.
    """

    sales_order: SalesOrderId
    """The customer's order."""
    line: int | None = None
    """Its line."""
    quantity: decimal.Decimal | None = None
    """How much the line asks for. With it, all work orders of the line together stay
    within its tolerance; all of them have to name the same quantity.
    """


class MakeToStockOrderDemand(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="make_to_stock"
):
    """The stock is to be filled up."""


OrderDemand: TypeAlias = MakeToOrderDemand | MakeToStockOrderDemand
"""What an order is for."""

SalesOrderId: TypeAlias = str
"""A customer's order that work orders fulfil: `SO-2024-0815`."""


class OrderTolerances(Data, frozen=True, omit_defaults=True):
    """Tolerances as an order or an item states them; what is absent is left to the next.

    Attributes:
        over: The part of the planned quantity that may be made on top: `"0.05"` is
            5 %.
        under: The part of the planned quantity that may be missing without a
            reason.
        replace_scrap: Whether units may be started in place of scrapped ones.
    """

    over: decimal.Decimal | None = None
    """The part of the planned quantity that may be made on top: `"0.05"` is 5 %."""
    under: decimal.Decimal | None = None
    """The part of the planned quantity that may be missing without a reason."""
    replace_scrap: bool | None = None
    """Whether units may be started in place of scrapped ones."""


class OrderPlan(Data, frozen=True, omit_defaults=True):
    """An order's own copy of its routing and bill of materials.

    Attributes:
        steps: The steps, in ascending order of their numbers; at least one.
        components: What is consumed.
        byproducts: What comes out besides the item itself: co- and by-products.
        bom_revision: The revision of the bill of materials that it was copied from.
        routing_revision: The revision of the routing that it was copied from.
    """

    steps: list[OrderPlanStep]
    """The steps, in ascending order of their numbers; at least one."""
    components: list[OrderComponent] = []
    """What is consumed."""
    byproducts: list[OrderByproduct] = []
    """What comes out besides the item itself: co- and by-products."""
    bom_revision: RevisionId | None = None
    """The revision of the bill of materials that it was copied from."""
    routing_revision: RevisionId | None = None
    """The revision of the routing that it was copied from."""


class OrderPlanStep(Data, frozen=True, omit_defaults=True):
    """One step of an order.

    Attributes:
        sequence: Its number: 10, 20, 30, with gaps for steps put in later.
        operation: What is done: `Solder components`.
        work_center: Where it is to be done.
        setup_minutes: Minutes to set up, once; for a schedule, as the work center
            says when absent.
        run_minutes: Minutes to run per unit.
        transfer_batch: The least quantity that is passed on to the next step:
            absent or 0 passes on piece by piece, the planned quantity lets nothing
            overlap. What is left at the end is passed on whole.
        predecessors: The steps that must have been done on a unit before; the step
            before when empty. With several, a unit needs all of them.
        begins: Whether it begins a branch of its own, with no step before it.
        run_batch: How many units run at once, in a furnace or a washer: a batch
            that is begun takes as long as a full one. Unit by unit when absent.
        queue_minutes: Minutes that an order usually waits before the step.
        wait_minutes: Minutes that it must rest after the step: paint dries,
            castings cool.
        move_minutes: Minutes to bring it to the next step.
        alternates: Other work centers that can do it, the best first.
        qualifications: What whoever works on it must be trained for, where a policy
            is in force.
    """

    sequence: int
    """Its number: 10, 20, 30, with gaps for steps put in later."""
    operation: str | None = None
    """What is done: `Solder components`."""
    work_center: WorkCenterId | None = None
    """Where it is to be done."""
    setup_minutes: str | None = None
    """Minutes to set up, once; for a schedule, as the work center says when absent."""
    run_minutes: str | None = None
    """Minutes to run per unit."""
    transfer_batch: decimal.Decimal | None = None
    """The least quantity that is passed on to the next step: absent or 0 passes on piece
    by piece, the planned quantity lets nothing overlap. What is left at the end is
    passed on whole.
    """
    predecessors: list[int] = []
    """The steps that must have been done on a unit before; the step before when empty.
    With several, a unit needs all of them.
    """
    begins: bool = False
    """Whether it begins a branch of its own, with no step before it."""
    run_batch: decimal.Decimal | None = None
    """How many units run at once, in a furnace or a washer: a batch that is begun takes as
    long as a full one. Unit by unit when absent.
    """
    queue_minutes: str | None = None
    """Minutes that an order usually waits before the step."""
    wait_minutes: str | None = None
    """Minutes that it must rest after the step: paint dries, castings cool."""
    move_minutes: str | None = None
    """Minutes to bring it to the next step."""
    alternates: list[OrderStepAlternate] = []
    """Other work centers that can do it, the best first."""
    qualifications: list[QualificationId] = []
    """What whoever works on it must be trained for, where a policy is in force."""


class OrderStepAlternate(Data, frozen=True, omit_defaults=True):
    """Another work center that can do a step of an order, in its own time.

    Attributes:
        work_center: The work center.
        setup_minutes: Minutes to set up there; as that work center says when
            absent.
        run_minutes: Minutes to run per unit there; as the step says when absent.
        run_batch: How many units run at once there; only with `run_minutes`.
        efficiency: How fast it is there, as a part of the planned speed; as that
            work center says when absent.
    """

    work_center: WorkCenterId
    """The work center."""
    setup_minutes: str | None = None
    """Minutes to set up there; as that work center says when absent."""
    run_minutes: str | None = None
    """Minutes to run per unit there; as the step says when absent."""
    run_batch: decimal.Decimal | None = None
    """How many units run at once there; only with `run_minutes`."""
    efficiency: decimal.Decimal | None = None
    """How fast it is there, as a part of the planned speed; as that work center says when
    absent.
    """


class OrderComponent(Data, frozen=True, omit_defaults=True):
    """Something that is consumed.

    Attributes:
        line: Its line, unique within the order. Two lines of one item stay two
            requirements.
        item: What is consumed.
        quantity: How much per unit, or per order when `fixed`: `"2"`, `"0.35"`,
            `"1/3"`.
        fixed: Whether the quantity is needed once, however many are made.
        overage: A surcharge: `"0.05"` needs 5 % more.
        component_yield: The part of it that is good: `"0.95"` divides the need by
            0.95.
        step: The step that consumes it; the first step when absent, where no unit
            is missed.
        backflush: Whether reports at its step issue it by themselves.
        policy: What happens when more is issued than needed.
        increment: The least quantity that is booked of it; what its item says when
            absent, and 1 when nobody says.
        substitutes: What may be issued in its place.
    """

    line: int
    """Its line, unique within the order. Two lines of one item stay two requirements.
    """
    item: ItemId
    """What is consumed."""
    quantity: str
    """How much per unit, or per order when `fixed`: `"2"`, `"0.35"`, `"1/3"`."""
    fixed: bool = False
    """Whether the quantity is needed once, however many are made."""
    overage: str | None = None
    """A surcharge: `"0.05"` needs 5 % more."""
    component_yield: str | None = None
    """The part of it that is good: `"0.95"` divides the need by 0.95."""
    step: int | None = None
    """The step that consumes it; the first step when absent, where no unit is missed.
    """
    backflush: bool = False
    """Whether reports at its step issue it by themselves."""
    policy: ConsumptionPolicy | None = None
    """What happens when more is issued than needed."""
    increment: decimal.Decimal | None = None
    """The least quantity that is booked of it; what its item says when absent, and 1 when
    nobody says.
    """
    substitutes: list[OrderSubstitute] = []
    """What may be issued in its place."""


class FlexibleConsumptionPolicy(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="flexible"
):
    """It is booked."""


class WarnConsumptionPolicy(Data, frozen=True, omit_defaults=True, tag_field="type", tag="warn"):
    """It is booked, and the posting says by how much it was too much."""


class StrictConsumptionPolicy(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="strict"
):
    """It is refused beyond the tolerance.

    Attributes:
        tolerance: The part of the need that may be issued on top: `"0.02"`.
    """

    tolerance: str = "0"
    """The part of the need that may be issued on top: `"0.02"`."""


ConsumptionPolicy: TypeAlias = (
    FlexibleConsumptionPolicy | WarnConsumptionPolicy | StrictConsumptionPolicy
)
"""What happens when more of a component is issued than the order needs."""


class OrderSubstitute(Data, frozen=True, omit_defaults=True):
    """What may be issued in place of a component.

    Attributes:
        item: The other item.
        ratio: How much of it stands for one of the component.
        priority: Which one comes first; the lowest does.
    """

    item: ItemId
    """The other item."""
    ratio: str
    """How much of it stands for one of the component."""
    priority: int = 0
    """Which one comes first; the lowest does."""


class OrderByproduct(Data, frozen=True, omit_defaults=True):
    """What comes out besides the item itself.

    Attributes:
        line: Its line, unique within the order.
        item: What comes out.
        quantity: How much per good unit.
        increment: The least quantity that is booked of it; what its item says when
            absent, and 1 when nobody says.
        cost_share: The part of the order's cost that it carries; none when absent.
    """

    line: int
    """Its line, unique within the order."""
    item: ItemId
    """What comes out."""
    quantity: str
    """How much per good unit."""
    increment: decimal.Decimal | None = None
    """The least quantity that is booked of it; what its item says when absent, and 1 when
    nobody says.
    """
    cost_share: str | None = None
    """The part of the order's cost that it carries; none when absent."""


OrderStock: TypeAlias = Literal["ledger", "none"]
"""Where an order's material is booked.

- `ledger`: In the ledger, by the same commit.
- `none`: On the order only, because the stock is kept elsewhere.
"""


class _ImportOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Brings in an order with its whole past."""

    order: WorkOrderId
    past: OrderImported
    command: Command


class OrderImported(Data, frozen=True, omit_defaults=True):
    """An order as another system knows it.

    Attributes:
        header: What was to be made, for whom and when.
        quantity: How much.
        plan: What it was made by.
        status: Where it stands.
        held_from: Where it goes back to when a hold is released.
        short_reason: Why less was made than planned.
        steps: The sums of the steps; a step that is absent was not touched.
        components: The sums of the components; one that is absent was not issued.
        received: Good units put into stock.
        received_amount: What they took of the cost.
        actual_start: When work began.
        actual_end: When it was completed.
        movements: The movements behind the sums, in the order in which they
            happened: issues, returns and scrap of its components, receipts of what it
            made. They are posted to the ledger, which must have held what they took;
            without any, the ledger hears nothing.
    """

    header: OrderHeader
    """What was to be made, for whom and when."""
    quantity: decimal.Decimal
    """How much."""
    plan: OrderPlan
    """What it was made by."""
    status: OrderStatus
    """Where it stands."""
    held_from: OrderStatus | None = None
    """Where it goes back to when a hold is released."""
    short_reason: str | None = None
    """Why less was made than planned."""
    steps: list[ImportedStep] = []
    """The sums of the steps; a step that is absent was not touched."""
    components: list[ImportedComponent] = []
    """The sums of the components; one that is absent was not issued."""
    received: decimal.Decimal = decimal.Decimal("0")
    """Good units put into stock."""
    received_amount: Money | None = None
    """What they took of the cost."""
    actual_start: dt.datetime | None = None
    """When work began."""
    actual_end: dt.datetime | None = None
    """When it was completed."""
    movements: list[ImportedMovement] = []
    """The movements behind the sums, in the order in which they happened: issues, returns
    and scrap of its components, receipts of what it made. They are posted to the
    ledger, which must have held what they took; without any, the ledger hears nothing.
    """


class OrderHeader(Data, frozen=True, omit_defaults=True):
    """What was decided once about an order.

    Attributes:
        item: What is to be made.
        site: Where.
        priority: How urgent it is: 1 is first, 5 is last.
        demand: What it is for.
        planned_start: The day on which work is to begin; it decides which revisions
            are used.
        planned_end: The day on which it is to be done.
        tolerances: How much more or less than planned may be made.
        increment: The least quantity that is booked of the item.
        stock: Where its material is booked.
        receive: Whether completed units are received into stock by the report
            itself.
        auto_complete: Whether the report that makes enough, and leaves nothing in
            process, completes the order.
        parent: The order behind it.
    """

    item: ItemId
    """What is to be made."""
    site: SiteId
    """Where."""
    priority: int
    """How urgent it is: 1 is first, 5 is last."""
    demand: OrderDemand | None = None
    """What it is for."""
    planned_start: dt.date | None = None
    """The day on which work is to begin; it decides which revisions are used."""
    planned_end: dt.date | None = None
    """The day on which it is to be done."""
    tolerances: Tolerances | None = None
    """How much more or less than planned may be made."""
    increment: decimal.Decimal = decimal.Decimal("1")
    """The least quantity that is booked of the item."""
    stock: OrderStock = "ledger"
    """Where its material is booked."""
    receive: bool = False
    """Whether completed units are received into stock by the report itself."""
    auto_complete: bool = False
    """Whether the report that makes enough, and leaves nothing in process, completes the
    order.
    """
    parent: OrderParent | None = None
    """The order behind it."""


class Tolerances(Data, frozen=True, omit_defaults=True):
    """Tolerances that hold for an order.

    Attributes:
        over: The part of the planned quantity that may be made on top.
        under: The part of the planned quantity that may be missing without a
            reason.
        replace_scrap: Whether units may be started in place of scrapped ones.
    """

    over: decimal.Decimal = decimal.Decimal("0")
    """The part of the planned quantity that may be made on top."""
    under: decimal.Decimal = decimal.Decimal("0")
    """The part of the planned quantity that may be missing without a reason."""
    replace_scrap: bool = False
    """Whether units may be started in place of scrapped ones."""


class SplitOrderParent(Data, frozen=True, omit_defaults=True, tag_field="type", tag="split"):
    """It was split off it.

    Attributes:
        order: The other order.
    """

    order: WorkOrderId
    """The other order."""


class ReworkOrderParent(Data, frozen=True, omit_defaults=True, tag_field="type", tag="rework"):
    """It reworks units of it, and gives them back.

    Attributes:
        order: The other order.
        to_step: The step to whose queue they come back.
    """

    order: WorkOrderId
    """The other order."""
    to_step: int
    """The step to whose queue they come back."""


OrderParent: TypeAlias = SplitOrderParent | ReworkOrderParent
"""Why an order has another one behind it."""

OrderStatus: TypeAlias = Literal[
    "absent",
    "planned",
    "firmed",
    "released",
    "in_progress",
    "quality_hold",
    "completed",
    "closed",
    "cancelled",
]
"""Where an order stands. It is stored and moved by commands; quantities never move it
behind anybody's back.

- `absent`: There is no such order.
- `planned`: Proposed; planning may change or delete it.
- `firmed`: Decided; planning may not touch it.
- `released`: The floor may begin; the order holds its own copy of the bill and the
  routing.
- `in_progress`: Something was started, issued, reported or booked.
- `quality_hold`: Stopped by quality: nothing is issued, reported or completed.
- `completed`: Made, or ended short with a reason.
- `closed`: Settled; nothing posts any more.
- `cancelled`: Given up before anything came of it. It stays readable for good.
"""


class ImportedStep(Data, frozen=True, omit_defaults=True):
    """The sums of one step.

    Attributes:
        sequence: Its number.
        quantity_in: Units that entered it.
        quantity_out: Good units that left it.
        quantity_scrapped: Units scrapped at it.
        skipped: Whether units passed it without being worked on.
        work_center: Where it was done, when not where it was planned.
        actual_start: When work on it began.
        actual_end: When its last unit left it.
        labor_hours: Hours of people.
        machine_hours: Hours of machines.
    """

    sequence: int
    """Its number."""
    quantity_in: decimal.Decimal = decimal.Decimal("0")
    """Units that entered it."""
    quantity_out: decimal.Decimal = decimal.Decimal("0")
    """Good units that left it."""
    quantity_scrapped: decimal.Decimal = decimal.Decimal("0")
    """Units scrapped at it."""
    skipped: bool = False
    """Whether units passed it without being worked on."""
    work_center: WorkCenterId | None = None
    """Where it was done, when not where it was planned."""
    actual_start: dt.datetime | None = None
    """When work on it began."""
    actual_end: dt.datetime | None = None
    """When its last unit left it."""
    labor_hours: decimal.Decimal = decimal.Decimal("0")
    """Hours of people."""
    machine_hours: decimal.Decimal = decimal.Decimal("0")
    """Hours of machines."""


class ImportedComponent(Data, frozen=True, omit_defaults=True):
    """The sums of one component.

    Attributes:
        line: Its line.
        issued: Issued and not returned.
        item: The item, when the plan does not have the line.
        returned: Issued once and returned.
        scrapped: Of what was issued, thrown away.
        amount: What it cost.
    """

    line: int
    """Its line."""
    issued: decimal.Decimal
    """Issued and not returned."""
    item: ItemId | None = None
    """The item, when the plan does not have the line."""
    returned: decimal.Decimal = decimal.Decimal("0")
    """Issued once and returned."""
    scrapped: decimal.Decimal = decimal.Decimal("0")
    """Of what was issued, thrown away."""
    amount: Money | None = None
    """What it cost."""


class ImportedMovement(Data, frozen=True, omit_defaults=True):
    """One movement of material.

    Attributes:
        number: Its number: `MTX-2024-00001`.
        kind: What it did.
        item: Which item.
        quantity: How much; above zero.
        at: When it happened.
        amount: What it cost; the ledger itself values what it gives out.
        line: For which line of the order.
        step: For which step.
        reason: Why.
        reference: A number of somebody else's.
    """

    number: TransactionId
    """Its number: `MTX-2024-00001`."""
    kind: MovementKind
    """What it did."""
    item: ItemId
    """Which item."""
    quantity: decimal.Decimal
    """How much; above zero."""
    at: dt.datetime
    """When it happened."""
    amount: Money | None = None
    """What it cost; the ledger itself values what it gives out."""
    line: int | None = None
    """For which line of the order."""
    step: int | None = None
    """For which step."""
    reason: Word | None = None
    """Why."""
    reference: str | None = None
    """A number of somebody else's."""


class _ChangeOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Changes an order's quantity, priority or dates; what is absent stays."""

    order: WorkOrderId
    command: Command
    quantity: decimal.Decimal | None = None
    priority: int | None = None
    planned_start: dt.date | None = None
    planned_end: dt.date | None = None
    expected_version: int | None = None


class _FirmOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Decides that an order will be made; planning may no longer change or delete it."""

    order: WorkOrderId
    command: Command
    expected_version: int | None = None


class _UnfirmOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Gives a firmed order back to planning."""

    order: WorkOrderId
    command: Command
    expected_version: int | None = None


class _ReleaseOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lets the floor begin: the order gets its own copy of the bill of materials and the
    routing that are effective on the day it starts.
    """

    order: WorkOrderId
    command: Command
    plan: OrderPlan | None = None
    check_availability: bool = False
    expected_version: int | None = None


class _AcceptSchedule(msgspec.Struct, frozen=True, omit_defaults=True):
    """Accepts a plan: every order in it gets the times and work centers of its steps, in
    place of those that it had. All of it is written, or nothing.
    """

    model: SchedulingModel
    plan: SchedulePlan
    clock: SchedulingClock
    position: int
    command: Command


class _UnreleaseOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Takes a release back; refused while anything is posted."""

    order: WorkOrderId
    command: Command
    expected_version: int | None = None


class _SplitOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes a part of an order an order of its own."""

    order: WorkOrderId
    into: WorkOrderId
    quantity: decimal.Decimal
    command: Command
    step: int | None = None
    expected_version: int | None = None


class _MergeOrders(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes one order of two: both released, for the same item, site and revisions, and
    nothing posted to either. A part that was split off goes back to its order as long
    as nothing was posted to the part, with the units and the material that it brought.
    """

    order: WorkOrderId
    from_: WorkOrderId = msgspec.field(name="from")
    command: Command
    expected_version: int | None = None


class _StartOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Begins work on an order; the first issue, report or booking does so by itself."""

    order: WorkOrderId
    command: Command
    expected_version: int | None = None


class _SkipOrderStep(msgspec.Struct, frozen=True, omit_defaults=True):
    """Skips a step on which nothing was done yet: units pass it by themselves."""

    order: WorkOrderId
    step: int
    command: Command
    posting: TransactionId | None = None
    expected_version: int | None = None


class _HoldOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Stops an order for quality: nothing is issued, reported or completed until the hold
    is released. Say what is wrong in the command's reason.
    """

    order: WorkOrderId
    command: Command
    cause: Word | None = None
    expected_version: int | None = None


class _ReleaseOrderHold(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lets an order go on where it was stopped."""

    order: WorkOrderId
    command: Command
    disposition: Word | None = None
    decided_by: ActorId | None = None
    expected_version: int | None = None


class _ReportOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reports what a step did: how many units came out good, were scrapped, or need
    rework.
    """

    order: WorkOrderId
    step: int
    command: Command
    start: decimal.Decimal = decimal.Decimal("0")
    out: decimal.Decimal = decimal.Decimal("0")
    scrap: decimal.Decimal = decimal.Decimal("0")
    rework: decimal.Decimal = decimal.Decimal("0")
    to_step: int | None = None
    reason: Word | None = None
    work_center: WorkCenterId | None = None
    labor_hours: decimal.Decimal = decimal.Decimal("0")
    machine_hours: decimal.Decimal = decimal.Decimal("0")
    finish: bool = False
    disposition: bool = False
    at: dt.datetime | None = None
    location: LocationId | None = None
    lot: LotId | None = None
    posting: TransactionId | None = None
    expected_version: int | None = None


class _OpenRework(msgspec.Struct, frozen=True, omit_defaults=True):
    """Opens a rework order: units leave a step and are worked on under an order of their
    own, with its own steps; what it completes waits again before `to_step`.
    """

    order: WorkOrderId
    step: int
    quantity: decimal.Decimal
    rework_order: WorkOrderId
    plan: OrderPlan
    command: Command
    to_step: int | None = None
    posting: TransactionId | None = None
    expected_version: int | None = None


class _ReportOrders(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reports many steps at once, in the order of the rows; all of them or none."""

    orders: list[WorkOrderId]
    order: Wholes
    step: Wholes
    out: Wholes
    command: Command
    scrap: Wholes | None = None
    start: Wholes | None = None
    scale: int = 0
    reasons: list[Word] = []
    reason: Wholes | None = None
    at: Wholes | None = None


class _BookOrderTime(msgspec.Struct, frozen=True, omit_defaults=True):
    """Books hours of people and machines on a step."""

    order: WorkOrderId
    step: int
    command: Command
    labor_hours: decimal.Decimal = decimal.Decimal("0")
    machine_hours: decimal.Decimal = decimal.Decimal("0")
    work_center: WorkCenterId | None = None
    late: bool = False
    posting: TransactionId | None = None
    expected_version: int | None = None


class _ReverseOrderPosting(msgspec.Struct, frozen=True, omit_defaults=True):
    """Takes one posting back, with everything that it consumed and received."""

    order: WorkOrderId
    of: TransactionId
    command: Command
    posting: TransactionId | None = None
    expected_version: int | None = None


class _IssueToOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Issues material from stock to an order: a component, a substitute of it, or
    something that was not planned.
    """

    order: WorkOrderId
    quantity: decimal.Decimal
    command: Command
    line: int | None = None
    item: ItemId | None = None
    location: LocationId | None = None
    lot: LotId | None = None
    late: bool = False
    posting: TransactionId | None = None
    expected_version: int | None = None


class _ReturnFromOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Puts issued material back into stock."""

    order: WorkOrderId
    quantity: decimal.Decimal
    command: Command
    line: int | None = None
    item: ItemId | None = None
    location: LocationId | None = None
    lot: LotId | None = None
    late: bool = False
    posting: TransactionId | None = None
    expected_version: int | None = None


class _ScrapOrderComponent(msgspec.Struct, frozen=True, omit_defaults=True):
    """Throws material away: what was issued to the order, or what still lies in stock."""

    order: WorkOrderId
    quantity: decimal.Decimal
    command: Command
    line: int | None = None
    item: ItemId | None = None
    location: LocationId | None = None
    lot: LotId | None = None
    late: bool = False
    reason: Word | None = None
    from_stock: bool = False
    posting: TransactionId | None = None
    expected_version: int | None = None


class _ReceiveFromOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Receives completed units into stock."""

    order: WorkOrderId
    quantity: decimal.Decimal
    command: Command
    location: LocationId | None = None
    lot: LotId | None = None
    posting: TransactionId | None = None
    expected_version: int | None = None


class _CompleteOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Completes an order: everything was made, or a reason says why not."""

    order: WorkOrderId
    command: Command
    short_reason: str | None = None
    expected_version: int | None = None


class _ReopenOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Takes a completed order up again."""

    order: WorkOrderId
    command: Command
    expected_version: int | None = None


class _CloseOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Settles a completed order; afterwards nothing posts to it."""

    order: WorkOrderId
    command: Command
    expected_version: int | None = None


class _CancelOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Gives an order up; refused while anything is posted. Nothing is deleted."""

    order: WorkOrderId
    command: Command
    expected_version: int | None = None


class _GetOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows an order: where it stands, its steps, its components, and every quantity."""

    order: WorkOrderId


class OrderView(Data, frozen=True, omit_defaults=True):
    """An order, with everything that follows from its postings.

    Attributes:
        order: The order's code.
        version: How many facts it is made of; what a command can rest on.
        status: Where it stands.
        header: What is to be made, for whom and when.
        planned: How much is to be made.
        completed: Good units that left the last step.
        scrapped: Units scrapped at any step, or in rework orders.
        remaining: What is still to be made.
        over: What was made or scrapped beyond the plan.
        started: Units that were started.
        in_process: Units that are still in it, each once, however many branches it
            is on: started, and neither completed nor scrapped nor in a rework order.
        received: Good units put into stock.
        steps: Its steps.
        components: Its components, unplanned ones last.
        held_from: Where it goes back to when the hold is released.
        cost_in_process: What its material cost beyond what its receipts took of it.
        settled: What was left of that when the order was closed, or cancelled with
            what was scrapped of it: a variance.
        open_rework: Rework orders that still have units of it.
        bom_revision: The revision of the bill of materials that it was copied from.
        routing_revision: The revision of the routing that it was copied from.
        scheduled_start: When the first of its steps starts, by the schedule
            accepted last.
        scheduled_end: When the last of its steps ends, by that schedule.
        actual_start: When work began.
        actual_end: When it was completed.
    """

    order: WorkOrderId
    """The order's code."""
    version: int
    """How many facts it is made of; what a command can rest on."""
    status: OrderStatus
    """Where it stands."""
    header: OrderHeader
    """What is to be made, for whom and when."""
    planned: decimal.Decimal
    """How much is to be made."""
    completed: decimal.Decimal
    """Good units that left the last step."""
    scrapped: decimal.Decimal
    """Units scrapped at any step, or in rework orders."""
    remaining: decimal.Decimal
    """What is still to be made."""
    over: decimal.Decimal
    """What was made or scrapped beyond the plan."""
    started: decimal.Decimal
    """Units that were started."""
    in_process: decimal.Decimal
    """Units that are still in it, each once, however many branches it is on: started, and
    neither completed nor scrapped nor in a rework order.
    """
    received: decimal.Decimal
    """Good units put into stock."""
    steps: list[OrderStepView]
    """Its steps."""
    components: list[OrderComponentView]
    """Its components, unplanned ones last."""
    held_from: OrderStatus | None = None
    """Where it goes back to when the hold is released."""
    cost_in_process: Money | None = None
    """What its material cost beyond what its receipts took of it."""
    settled: Money | None = None
    """What was left of that when the order was closed, or cancelled with what was scrapped
    of it: a variance.
    """
    open_rework: list[WorkOrderId] = []
    """Rework orders that still have units of it."""
    bom_revision: RevisionId | None = None
    """The revision of the bill of materials that it was copied from."""
    routing_revision: RevisionId | None = None
    """The revision of the routing that it was copied from."""
    scheduled_start: dt.datetime | None = None
    """When the first of its steps starts, by the schedule accepted last."""
    scheduled_end: dt.datetime | None = None
    """When the last of its steps ends, by that schedule."""
    actual_start: dt.datetime | None = None
    """When work began."""
    actual_end: dt.datetime | None = None
    """When it was completed."""

    def plot(
        self,
        now: dt.datetime | None = None,
        *,
        title: str = "",
        format: PictureFormat = "svg",
        width: int | None = None,
    ) -> ChartPicture:
        """Draws a work order: its units step by step, and its dates.

        Each step is a bar of what left it as good, was scrapped, sent to rework, stands
        in it and waits before it, against what was planned. Below, what was planned
        from when to when, and what was done, in UTC. Days of the plan are drawn as days
        of UTC, because an order does not know its site's clock.
        """
        from . import order as _order

        source = OrderDrawnOrder(chart=self, now=now)
        return _order.draw(source, title=title, format=format, width=width)

    def _repr_html_(self) -> str:
        return self.plot().text


class OrderStepView(Data, frozen=True, omit_defaults=True):
    """One step of an order: `quantity_in = quantity_out + quantity_scrapped +
    quantity_reworked + wip`.

    Attributes:
        step: Its number.
        status: Where it stands.
        quantity_in: Units that entered it, reworked ones again.
        quantity_out: Good units that left it.
        quantity_scrapped: Units scrapped at it, or in a rework order that they went
            to from it.
        quantity_reworked: Units that it sent to be reworked, but for those that a
            rework order scrapped or did not make.
        wip: Units that stand in it.
        queue: Units that wait before it.
        available: Units that may enter it now: those passed on to it; at a first
            step, what may be started.
        labor_hours: Hours of people.
        machine_hours: Hours of machines.
        operation: What is done.
        work_center: Where it was done, or is to be done.
        scheduled_at: Where the schedule accepted last has it.
        scheduled_setup: When its work center begins to be set up for it, if that
            comes before the start.
        scheduled_start: When it starts, by that schedule.
        scheduled_end: When it ends, by that schedule.
        actual_start: When work on it began.
        actual_end: When its last unit left it.
    """

    step: int
    """Its number."""
    status: StepStatus
    """Where it stands."""
    quantity_in: decimal.Decimal
    """Units that entered it, reworked ones again."""
    quantity_out: decimal.Decimal
    """Good units that left it."""
    quantity_scrapped: decimal.Decimal
    """Units scrapped at it, or in a rework order that they went to from it."""
    quantity_reworked: decimal.Decimal
    """Units that it sent to be reworked, but for those that a rework order scrapped or did
    not make.
    """
    wip: decimal.Decimal
    """Units that stand in it."""
    queue: decimal.Decimal
    """Units that wait before it."""
    available: decimal.Decimal
    """Units that may enter it now: those passed on to it; at a first step, what may be
    started.
    """
    labor_hours: decimal.Decimal
    """Hours of people."""
    machine_hours: decimal.Decimal
    """Hours of machines."""
    operation: str | None = None
    """What is done."""
    work_center: WorkCenterId | None = None
    """Where it was done, or is to be done."""
    scheduled_at: WorkCenterId | None = None
    """Where the schedule accepted last has it."""
    scheduled_setup: dt.datetime | None = None
    """When its work center begins to be set up for it, if that comes before the start.
    """
    scheduled_start: dt.datetime | None = None
    """When it starts, by that schedule."""
    scheduled_end: dt.datetime | None = None
    """When it ends, by that schedule."""
    actual_start: dt.datetime | None = None
    """When work on it began."""
    actual_end: dt.datetime | None = None
    """When its last unit left it."""


StepStatus: TypeAlias = Literal["pending", "in_progress", "completed", "skipped"]
"""Where a step stands.

- `pending`: Nothing was done at it.
- `in_progress`: Work on it has begun.
- `completed`: Its last unit has left it.
- `skipped`: Units pass it without being worked on.
"""


class OrderComponentView(Data, frozen=True, omit_defaults=True):
    """One component of an order.

    Attributes:
        line: Its line.
        item: What is consumed.
        planned: Whether the plan has it.
        required: What the order needs of it.
        issued: Issued and not returned.
        scrapped: Of these, thrown away.
        net_issued: Issued, not returned, and still good.
        remaining: What is still to be issued.
        step: The step that consumes it.
        amount: What the issued material cost, if the ledger knows.
    """

    line: int
    """Its line."""
    item: ItemId
    """What is consumed."""
    planned: bool
    """Whether the plan has it."""
    required: decimal.Decimal
    """What the order needs of it."""
    issued: decimal.Decimal
    """Issued and not returned."""
    scrapped: decimal.Decimal
    """Of these, thrown away."""
    net_issued: decimal.Decimal
    """Issued, not returned, and still good."""
    remaining: decimal.Decimal
    """What is still to be issued."""
    step: int | None = None
    """The step that consumes it."""
    amount: Money | None = None
    """What the issued material cost, if the ledger knows."""


class _ListOrders(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists orders that match every filter that is given, in pages."""

    status: list[OrderStatus] = []
    site: SiteId | None = None
    item: ItemId | None = None
    sales_order: SalesOrderId | None = None
    parent: WorkOrderId | None = None
    demand: DemandKind | None = None
    priority: int | None = None
    starts_from: dt.date | None = None
    starts_before: dt.date | None = None
    after: OrderPlace | None = None
    limit: int | None = None


DemandKind: TypeAlias = Literal["make_to_order", "make_to_stock"]
"""Whether an order is made for a customer or to fill up the stock.

- `make_to_order`: A customer waits for it.
- `make_to_stock`: The stock is to be filled up.
"""


class OrderPlace(Data, frozen=True, omit_defaults=True):
    """A place in a list of orders.

    Attributes:
        order: The last order shown.
        status: Its status.
    """

    order: WorkOrderId
    """The last order shown."""
    status: OrderStatus
    """Its status."""


class OrderPage(Data, frozen=True, omit_defaults=True):
    """One page of a list of orders.

    Attributes:
        orders: The orders.
        next: Where the next page begins; absent when this one is the last.
    """

    orders: list[OrderLine]
    """The orders."""
    next: OrderPlace | None = None
    """Where the next page begins; absent when this one is the last."""


class OrderLine(Data, frozen=True, omit_defaults=True):
    """One order of a list.

    Attributes:
        order: The order's code.
        version: How many facts it is made of.
        item: What is to be made.
        site: Where.
        status: Where it stands.
        demand: What it is for.
        priority: How urgent it is.
        planned: How much is to be made.
        completed: Good units.
        scrapped: Units scrapped.
        planned_start: The day on which work is to begin.
        planned_end: The day on which it is to be done.
        scheduled_start: When the first of its steps starts, by the schedule
            accepted last.
        scheduled_end: When the last of its steps ends, by that schedule.
        actual_start: When work began.
        actual_end: When it was completed.
    """

    order: WorkOrderId
    """The order's code."""
    version: int
    """How many facts it is made of."""
    item: ItemId
    """What is to be made."""
    site: SiteId
    """Where."""
    status: OrderStatus
    """Where it stands."""
    demand: OrderDemand
    """What it is for."""
    priority: int
    """How urgent it is."""
    planned: decimal.Decimal
    """How much is to be made."""
    completed: decimal.Decimal
    """Good units."""
    scrapped: decimal.Decimal
    """Units scrapped."""
    planned_start: dt.date | None = None
    """The day on which work is to begin."""
    planned_end: dt.date | None = None
    """The day on which it is to be done."""
    scheduled_start: dt.datetime | None = None
    """When the first of its steps starts, by the schedule accepted last."""
    scheduled_end: dt.datetime | None = None
    """When the last of its steps ends, by that schedule."""
    actual_start: dt.datetime | None = None
    """When work began."""
    actual_end: dt.datetime | None = None
    """When it was completed."""


class _GetOrderProgress(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows how far an order is."""

    order: WorkOrderId


class OrderProgress(Data, frozen=True, omit_defaults=True):
    """How far an order is.

    Attributes:
        order: The order's code.
        status: Where it stands.
        done: Completed units per planned one: `"0.97"`, `"1/3"`.
        steps: How far each step is.
    """

    order: WorkOrderId
    """The order's code."""
    status: OrderStatus
    """Where it stands."""
    done: str
    """Completed units per planned one: `"0.97"`, `"1/3"`."""
    steps: list[OrderStepProgress]
    """How far each step is."""


class OrderStepProgress(Data, frozen=True, omit_defaults=True):
    """How far a step is.

    Attributes:
        step: Its number.
        status: Where it stands.
        done: Good units that left it, per planned one.
        in_process: Units that wait before it or stand in it.
        minutes_left: Minutes of work that the units still to come need at it,
            without set-up.
    """

    step: int
    """Its number."""
    status: StepStatus
    """Where it stands."""
    done: str
    """Good units that left it, per planned one."""
    in_process: decimal.Decimal
    """Units that wait before it or stand in it."""
    minutes_left: str
    """Minutes of work that the units still to come need at it, without set-up."""


class _ListOrderShortages(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows which components are short: for one order, or for all open orders of a site,
    which take what there is in the order of their priority, their start day, and their
    code.
    """

    order: WorkOrderId | None = None
    site: SiteId | None = None
    item: ItemId | None = None
    at: dt.datetime | None = None


class OrderShortages(Data, frozen=True, omit_defaults=True):
    """What is short.

    Attributes:
        shortages: Each component that is short, in the order in which the orders
            take.
    """

    shortages: list[OrderShortage]
    """Each component that is short, in the order in which the orders take."""


class OrderShortage(Data, frozen=True, omit_defaults=True):
    """One component that is short.

    Attributes:
        order: The order.
        line: The line.
        item: The component.
        remaining: What the order still needs of it.
        available: What is left for it.
        short: What is missing.
    """

    order: WorkOrderId
    """The order."""
    line: int
    """The line."""
    item: ItemId
    """The component."""
    remaining: decimal.Decimal
    """What the order still needs of it."""
    available: decimal.Decimal
    """What is left for it."""
    short: decimal.Decimal
    """What is missing."""


class _ListOrderPostings(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists the postings of an order in the order of their numbers, in pages."""

    order: WorkOrderId
    kind: PostingKind | None = None
    step: int | None = None
    live_only: bool = False
    after: TransactionId | None = None
    limit: int | None = None


PostingKind: TypeAlias = Literal[
    "report",
    "issue",
    "return",
    "scrap_component",
    "scrap_from_stock",
    "receipt",
    "time",
    "skip",
    "reversal",
]
"""What sort of posting it is.

- `report`: Units entered and left a step.
- `issue`: Material went to the order.
- `return`: Material came back from it.
- `scrap_component`: Material of the order was thrown away.
- `scrap_from_stock`: Material in stock was thrown away in the order's name.
- `receipt`: Good units went into stock.
- `time`: Hours were booked.
- `skip`: A step was skipped.
- `reversal`: Another posting was taken back.
"""


class OrderPostingPage(Data, frozen=True, omit_defaults=True):
    """One page of a list of postings.

    Attributes:
        postings: The postings.
        next: Where the next page begins; absent when this one is the last.
    """

    postings: list[PostedRecord]
    """The postings."""
    next: TransactionId | None = None
    """Where the next page begins; absent when this one is the last."""


class PostedRecord(Data, frozen=True, omit_defaults=True):
    """A posting with who made it, when, and what became of it.

    Attributes:
        posting: What was posted.
        by: Who posted it.
        at: When it happened, as claimed.
        note: Why, in the words of the command.
        reversed_by: The posting that took it back.
    """

    posting: OrderPosting
    """What was posted."""
    by: ActorId
    """Who posted it."""
    at: dt.datetime
    """When it happened, as claimed."""
    note: str | None = None
    """Why, in the words of the command."""
    reversed_by: TransactionId | None = None
    """The posting that took it back."""


class OrderPosting(Data, frozen=True, omit_defaults=True):
    """One posting to an order.

    Attributes:
        posting: Its number, unique within the order.
        kind: What sort of posting it is.
        ordinal: Which posting of the order it is, counted from 1.
        step: The step it belongs to.
        started: Units that entered the step.
        reentered: Of these, at a first step, units that came back from rework.
        out: Good units that left it.
        scrapped: Units scrapped.
        reworked: Units sent to be reworked.
        to_step: The step before which they wait, or will come back to.
        rework_order: The rework order that they went to.
        reason: Why something was scrapped.
        work_center: Where it was done, when not where it was planned.
        finished: Whether nothing more is to come out of the step.
        lines: Components issued, returned or scrapped, as the kind says.
        byproducts: By-products received.
        received: Good units received into stock.
        received_amount: What they took of the cost, if the ledger knows.
        movements: The movements of the ledger that received them.
        labor_hours: Hours of people.
        machine_hours: Hours of machines.
        late: Whether it was posted to a completed order.
        at: When it happened, if not at the time of the line.
        reverses: The posting that it takes back.
    """

    posting: TransactionId
    """Its number, unique within the order."""
    kind: PostingKind
    """What sort of posting it is."""
    ordinal: int = 0
    """Which posting of the order it is, counted from 1."""
    step: int | None = None
    """The step it belongs to."""
    started: decimal.Decimal = decimal.Decimal("0")
    """Units that entered the step."""
    reentered: decimal.Decimal = decimal.Decimal("0")
    """Of these, at a first step, units that came back from rework."""
    out: decimal.Decimal = decimal.Decimal("0")
    """Good units that left it."""
    scrapped: decimal.Decimal = decimal.Decimal("0")
    """Units scrapped."""
    reworked: decimal.Decimal = decimal.Decimal("0")
    """Units sent to be reworked."""
    to_step: int | None = None
    """The step before which they wait, or will come back to."""
    rework_order: WorkOrderId | None = None
    """The rework order that they went to."""
    reason: Word | None = None
    """Why something was scrapped."""
    work_center: WorkCenterId | None = None
    """Where it was done, when not where it was planned."""
    finished: bool = False
    """Whether nothing more is to come out of the step."""
    lines: list[PostedLine] = []
    """Components issued, returned or scrapped, as the kind says."""
    byproducts: list[PostedLine] = []
    """By-products received."""
    received: decimal.Decimal = decimal.Decimal("0")
    """Good units received into stock."""
    received_amount: Money | None = None
    """What they took of the cost, if the ledger knows."""
    movements: list[TransactionId] = []
    """The movements of the ledger that received them."""
    labor_hours: decimal.Decimal = decimal.Decimal("0")
    """Hours of people."""
    machine_hours: decimal.Decimal = decimal.Decimal("0")
    """Hours of machines."""
    late: bool = False
    """Whether it was posted to a completed order."""
    at: dt.datetime | None = None
    """When it happened, if not at the time of the line."""
    reverses: TransactionId | None = None
    """The posting that it takes back."""


class PostedLine(Data, frozen=True, omit_defaults=True):
    """One component or by-product of a posting.

    Attributes:
        line: The line of the order.
        item: What was moved: the component, or a substitute.
        quantity: How much of it.
        counted: How much of the component a substitute stands for.
        excess: By how much the need was exceeded, where the policy is to warn.
        amount: What it cost, if the ledger knows.
        movements: The movements of the ledger.
    """

    line: int
    """The line of the order."""
    item: ItemId
    """What was moved: the component, or a substitute."""
    quantity: decimal.Decimal
    """How much of it."""
    counted: decimal.Decimal | None = None
    """How much of the component a substitute stands for."""
    excess: decimal.Decimal = decimal.Decimal("0")
    """By how much the need was exceeded, where the policy is to warn."""
    amount: Money | None = None
    """What it cost, if the ledger knows."""
    movements: list[TransactionId] = []
    """The movements of the ledger."""


class _DrawOrder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws a work order: its units step by step, and its dates."""

    source: DrawnOrder
    title: str = ""
    format: PictureFormat = "svg"
    width: int | None = None


class OrderDrawnOrder(Data, frozen=True, omit_defaults=True, tag_field="type", tag="order"):
    """One order.

    Attributes:
        chart: The order, as `order.get` answers it.
        now: When it is looked at: what goes on is drawn up to then.
    """

    chart: OrderView
    """The order, as `order.get` answers it."""
    now: dt.datetime | None = None
    """When it is looked at: what goes on is drawn up to then."""


DrawnOrder: TypeAlias = OrderDrawnOrder
"""What is drawn of an order."""


class _TraverseGraph(msgspec.Struct, frozen=True, omit_defaults=True):
    """Walks one relationship from one node and says what it leads to."""

    from_: GraphNode = msgspec.field(name="from")
    relationship: Relationship
    direction: WalkDirection = "forward"
    orders: OrderFilter | None = None
    steps: StepFilter | None = None
    movements: MovementFilter | None = None
    effective_on: dt.date | None = None
    made_at: SiteId | None = None
    limit: int | None = None
    after: GraphNode | None = None


class SiteGraphNode(Data, frozen=True, omit_defaults=True, tag_field="type", tag="site"):
    """A factory.

    Attributes:
        site: Its code.
    """

    site: SiteId
    """Its code."""


class ItemGraphNode(Data, frozen=True, omit_defaults=True, tag_field="type", tag="item"):
    """A part or product.

    Attributes:
        item: Its code.
    """

    item: ItemId
    """Its code."""


class SalesOrderGraphNode(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="sales_order"
):
    """A customer's order.

    Attributes:
        sales_order: Its code.
    """

    sales_order: SalesOrderId
    """Its code."""


class WorkOrderGraphNode(Data, frozen=True, omit_defaults=True, tag_field="type", tag="work_order"):
    """A job to make something.

    Attributes:
        order: Its code.
    """

    order: WorkOrderId
    """Its code."""


class StepGraphNode(Data, frozen=True, omit_defaults=True, tag_field="type", tag="step"):
    """A step of a work order.

    Attributes:
        order: The work order.
        sequence: The number of the step.
    """

    order: WorkOrderId
    """The work order."""
    sequence: int
    """The number of the step."""


class WorkCenterGraphNode(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="work_center"
):
    """A machine, line or bench.

    Attributes:
        work_center: Its code.
    """

    work_center: WorkCenterId
    """Its code."""


class RoutingStepGraphNode(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="routing_step"
):
    """A step of how an item is made.

    Attributes:
        item: The item.
        sequence: The number of the step.
        effective_from: The first day on which it holds; absent for one that holds
            since ever.
        site: The site whose own way it is; absent for every site's.
        alternate: The alternate; absent for the usual one.
        revision: The revision; without it, whichever begins on that day.
    """

    item: ItemId
    """The item."""
    sequence: int
    """The number of the step."""
    effective_from: dt.date | None = None
    """The first day on which it holds; absent for one that holds since ever."""
    site: SiteId | None = None
    """The site whose own way it is; absent for every site's."""
    alternate: str | None = None
    """The alternate; absent for the usual one."""
    revision: RevisionId | None = None
    """The revision; without it, whichever begins on that day."""


class MovementGraphNode(Data, frozen=True, omit_defaults=True, tag_field="type", tag="movement"):
    """A row of the material ledger.

    Attributes:
        movement: Its number.
    """

    movement: TransactionId
    """Its number."""


GraphNode: TypeAlias = (
    SiteGraphNode
    | ItemGraphNode
    | SalesOrderGraphNode
    | WorkOrderGraphNode
    | StepGraphNode
    | WorkCenterGraphNode
    | RoutingStepGraphNode
    | MovementGraphNode
)
"""One node, by its kind and code."""

Relationship: TypeAlias = Literal[
    "performed_at",
    "fulfilled_by",
    "produces",
    "has_step",
    "uses_work_center",
    "located_at",
    "routes_through",
    "consumes_part",
    "produces_product",
]
"""A relationship between two kinds of nodes.

- `performed_at`: From a work order to the site where it is carried out.
- `fulfilled_by`: From a sales order to the work orders that make what it asks for.
- `produces`: From a work order to the item that it makes.
- `has_step`: From a work order to its steps.
- `uses_work_center`: From a step of a work order to the work center that does it.
- `located_at`: From a work center to the site where it stands.
- `routes_through`: From an item to the steps of its routing.
- `consumes_part`: From a movement that issues, returns or scraps material of a work
  order to that material.
- `produces_product`: From a movement that receives what a work order made to the
  product.
"""

WalkDirection: TypeAlias = Literal["forward", "backward"]
"""Which way a relationship is walked.

- `forward`: As its name reads: from a work order to where it is performed.
- `backward`: Against it: from a site to the work orders performed there.
"""


class OrderFilter(Data, frozen=True, omit_defaults=True):
    """Which work orders are meant; empty, all of them.

    Attributes:
        statuses: In one of these states.
        site: Carried out at this site.
        item: Making this item.
        sales_order: Fulfilling this sales order.
        order_type: For a customer, or for stock.
        priorities: Of one of these priorities, 1 to 5.
        work_center: With a step, whatever its state, at this work center.
        running_at: With a step in progress at this work center now.
        used_part: That used this part.
        window: Under way at some time in this window: started before its end, and
            not done before its start. Orders that have not started are not meant.
        planned_start_from: Planned to start on this day or later.
        planned_start_before: Planned to start before this day.
        planned_end_before: Planned to be done before this day.
    """

    statuses: list[FloorOrderStatus] = []
    """In one of these states."""
    site: SiteId | None = None
    """Carried out at this site."""
    item: ItemId | None = None
    """Making this item."""
    sales_order: SalesOrderId | None = None
    """Fulfilling this sales order."""
    order_type: OrderType | None = None
    """For a customer, or for stock."""
    priorities: list[int] = []
    """Of one of these priorities, 1 to 5."""
    work_center: WorkCenterId | None = None
    """With a step, whatever its state, at this work center."""
    running_at: WorkCenterId | None = None
    """With a step in progress at this work center now."""
    used_part: UsedPart | None = None
    """That used this part."""
    window: Interval | None = None
    """Under way at some time in this window: started before its end, and not done before
    its start. Orders that have not started are not meant.
    """
    planned_start_from: dt.date | None = None
    """Planned to start on this day or later."""
    planned_start_before: dt.date | None = None
    """Planned to start before this day."""
    planned_end_before: dt.date | None = None
    """Planned to be done before this day."""


FloorOrderStatus: TypeAlias = Literal[
    "planned",
    "firmed",
    "released",
    "in_progress",
    "quality_hold",
    "completed",
    "closed",
    "cancelled",
]
"""Where a work order stands.

- `planned`: A proposal that planning may still change or drop.
- `firmed`: A proposal that planning may no longer touch.
- `released`: Handed to the floor, not yet begun.
- `in_progress`: Being worked on.
- `quality_hold`: Stopped until quality decides.
- `completed`: All is made, or it was declared short.
- `closed`: Settled; nothing posts any more.
- `cancelled`: Given up.
"""

OrderType: TypeAlias = Literal["make_to_order", "make_to_stock"]
"""Why a work order exists.

- `make_to_order`: A customer waits for it.
- `make_to_stock`: It fills the stock.
"""


class UsedPart(Data, frozen=True, omit_defaults=True):
    """A part that was issued to an order, and when.

    Attributes:
        item: The part. Issues that were taken back do not count; those to the order
            that an order was split off do, as far as it brought some of the part along.
        lot: From this lot; from any when absent.
        window: Issued in this window; ever when absent.
    """

    item: ItemId
    """The part. Issues that were taken back do not count; those to the order that an order
    was split off do, as far as it brought some of the part along.
    """
    lot: LotId | None = None
    """From this lot; from any when absent."""
    window: Interval | None = None
    """Issued in this window; ever when absent."""


class StepFilter(Data, frozen=True, omit_defaults=True):
    """Which steps of work orders are meant; empty, all of them.

    Attributes:
        statuses: In one of these states.
        work_center: Done at this work center.
        window: Under way at some time in this window.
        scheduled: Scheduled for some time in this window, whether begun or not.
        orders: Of these work orders.
    """

    statuses: list[FloorStepStatus] = []
    """In one of these states."""
    work_center: WorkCenterId | None = None
    """Done at this work center."""
    window: Interval | None = None
    """Under way at some time in this window."""
    scheduled: Interval | None = None
    """Scheduled for some time in this window, whether begun or not."""
    orders: OrderFilter | None = None
    """Of these work orders."""


FloorStepStatus: TypeAlias = Literal["pending", "in_progress", "completed", "skipped"]
"""Where one step of a work order stands.

- `pending`: Not begun.
- `in_progress`: Being worked on.
- `completed`: Done.
- `skipped`: Left out; what came in went on.
"""


class MovementFilter(Data, frozen=True, omit_defaults=True):
    """Which movements of material are meant; empty, all of them.

    Attributes:
        kinds: Of one of these kinds.
        order: Of this work order.
        item: Of this item.
        site: At this site.
        lot: Of this lot.
        reason: For this reason; one that was never given finds nothing.
        window: In this window.
        only_standing: Whether to leave out reversals and what they took back.
    """

    kinds: list[FloorMovementKind] = []
    """Of one of these kinds."""
    order: WorkOrderId | None = None
    """Of this work order."""
    item: ItemId | None = None
    """Of this item."""
    site: SiteId | None = None
    """At this site."""
    lot: LotId | None = None
    """Of this lot."""
    reason: str | None = None
    """For this reason; one that was never given finds nothing."""
    window: Interval | None = None
    """In this window."""
    only_standing: bool = False
    """Whether to leave out reversals and what they took back."""


FloorMovementKind: TypeAlias = Literal[
    "issue_to_wo",
    "return_to_stock",
    "receipt_from_wo",
    "scrap",
    "receipt",
    "shipment",
    "transfer_out",
    "transfer_in",
    "adjustment",
    "count",
]
"""What a movement of material does.

- `issue_to_wo`: Material goes from stock to a work order.
- `return_to_stock`: Material that a work order did not need goes back to stock.
- `receipt_from_wo`: What a work order made goes to stock.
- `scrap`: Material or a product is thrown away.
- `receipt`: Goods come in from outside.
- `shipment`: Goods leave the site for good.
- `transfer_out`: Stock leaves for another site or location.
- `transfer_in`: Stock comes in from another site or location.
- `adjustment`: The books are corrected.
- `count`: The stock was counted; the quantity is the difference found.
"""


class TraversedGraph(Data, frozen=True, omit_defaults=True):
    """What a walk found.

    Attributes:
        nodes: The nodes, in order.
        total: How many there are on all pages.
        next: What to ask for behind; absent when this page is the last.
    """

    nodes: list[FoundNode]
    """The nodes, in order."""
    total: int
    """How many there are on all pages."""
    next: GraphNode | None = None
    """What to ask for behind; absent when this page is the last."""


class SiteFoundNode(Data, frozen=True, omit_defaults=True, tag_field="type", tag="site"):
    """A factory.

    Attributes:
        site: Its code.
    """

    site: SiteId
    """Its code."""


class ItemFoundNode(Data, frozen=True, omit_defaults=True, tag_field="type", tag="item"):
    """A part or product.

    Attributes:
        item: Its code.
        unit: What it is counted in.
    """

    item: ItemId
    """Its code."""
    unit: UnitCode | None = None
    """What it is counted in."""


class SalesOrderFoundNode(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="sales_order"
):
    """A customer's order.

    Attributes:
        sales_order: Its code.
    """

    sales_order: SalesOrderId
    """Its code."""


class WorkOrderFoundNode(Data, frozen=True, omit_defaults=True, tag_field="type", tag="work_order"):
    """A job to make something.

    Attributes:
        order: How it stands.
    """

    order: FloorOrder
    """How it stands."""


class StepFoundNode(Data, frozen=True, omit_defaults=True, tag_field="type", tag="step"):
    """A step of a work order.

    Attributes:
        step: How it stands.
    """

    step: FloorStep
    """How it stands."""


class WorkCenterFoundNode(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="work_center"
):
    """A machine, line or bench.

    Attributes:
        work_center: What it is.
    """

    work_center: FloorWorkCenter
    """What it is."""


class RoutingStepFoundNode(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="routing_step"
):
    """A step of how an item is made.

    Attributes:
        routing_step: What it is.
    """

    routing_step: FloorRoutingStep
    """What it is."""


class MovementFoundNode(Data, frozen=True, omit_defaults=True, tag_field="type", tag="movement"):
    """A row of the material ledger.

    Attributes:
        movement: What moved.
    """

    movement: FloorMovement
    """What moved."""


FoundNode: TypeAlias = (
    SiteFoundNode
    | ItemFoundNode
    | SalesOrderFoundNode
    | WorkOrderFoundNode
    | StepFoundNode
    | WorkCenterFoundNode
    | RoutingStepFoundNode
    | MovementFoundNode
)
"""A node that was found, with what is known of it."""


class FloorOrder(Data, frozen=True, omit_defaults=True):
    """A work order as it stands.

    Attributes:
        order: Its code.
        item: What it makes.
        site: Where.
        order_type: Why it exists.
        priority: From 1, the most urgent, to 5.
        status: Where it stands.
        quantity_planned: How much it is to make.
        quantity_completed: How much good it made.
        quantity_scrapped: How much it scrapped.
        unit: What that is counted in.
        sales_order: The sales order it fulfils.
        planned_start: The day on which it is to start.
        planned_end: The day by which it is to be done.
        actual_start: When it started.
        actual_end: When it was done.
    """

    order: WorkOrderId
    """Its code."""
    item: ItemId
    """What it makes."""
    site: SiteId
    """Where."""
    order_type: OrderType
    """Why it exists."""
    priority: int
    """From 1, the most urgent, to 5."""
    status: FloorOrderStatus
    """Where it stands."""
    quantity_planned: decimal.Decimal
    """How much it is to make."""
    quantity_completed: decimal.Decimal
    """How much good it made."""
    quantity_scrapped: decimal.Decimal
    """How much it scrapped."""
    unit: UnitCode | None = None
    """What that is counted in."""
    sales_order: SalesOrderId | None = None
    """The sales order it fulfils."""
    planned_start: dt.date | None = None
    """The day on which it is to start."""
    planned_end: dt.date | None = None
    """The day by which it is to be done."""
    actual_start: dt.datetime | None = None
    """When it started."""
    actual_end: dt.datetime | None = None
    """When it was done."""


class FloorStep(Data, frozen=True, omit_defaults=True):
    """A step of a work order as it stands.

    Attributes:
        order: The work order.
        sequence: The number of the step.
        status: Where it stands.
        quantity_in: How much entered it.
        quantity_out: How much left it good.
        quantity_scrapped: How much it scrapped.
        quantity_rework: How much it sent back to be done again, but for what a
            rework order scrapped or did not make.
        quantity_queue: How much waits before it.
        quantity_wip: How much lies in work at it: in - out - scrapped - rework.
        labor_hours: Hours booked by people.
        machine_hours: Hours booked by machines.
        operation: What is done.
        work_center: The work center that does it; absent where none is named.
        planned_start: When it is to start, by the schedule that was accepted last.
        planned_end: When it is to end, by that schedule.
        actual_start: When it started.
        actual_end: When it was done.
    """

    order: WorkOrderId
    """The work order."""
    sequence: int
    """The number of the step."""
    status: FloorStepStatus
    """Where it stands."""
    quantity_in: decimal.Decimal
    """How much entered it."""
    quantity_out: decimal.Decimal
    """How much left it good."""
    quantity_scrapped: decimal.Decimal
    """How much it scrapped."""
    quantity_rework: decimal.Decimal
    """How much it sent back to be done again, but for what a rework order scrapped or did
    not make.
    """
    quantity_queue: decimal.Decimal
    """How much waits before it."""
    quantity_wip: decimal.Decimal
    """How much lies in work at it: in - out - scrapped - rework."""
    labor_hours: decimal.Decimal
    """Hours booked by people."""
    machine_hours: decimal.Decimal
    """Hours booked by machines."""
    operation: str | None = None
    """What is done."""
    work_center: WorkCenterId | None = None
    """The work center that does it; absent where none is named."""
    planned_start: dt.datetime | None = None
    """When it is to start, by the schedule that was accepted last."""
    planned_end: dt.datetime | None = None
    """When it is to end, by that schedule."""
    actual_start: dt.datetime | None = None
    """When it started."""
    actual_end: dt.datetime | None = None
    """When it was done."""


class FloorWorkCenter(Data, frozen=True, omit_defaults=True):
    """A work center.

    Attributes:
        work_center: Its code.
        site: Where it stands.
        kind: What sort it is: `assembly`, `machining`, `testing`.
        efficiency: The share of its hours that turns into standard hours: `0.85`.
        is_active: Whether it is in use.
        capacity_per_day: How many units it can process in a day.
        hourly_rate: What an hour costs.
    """

    work_center: WorkCenterId
    """Its code."""
    site: SiteId
    """Where it stands."""
    kind: str
    """What sort it is: `assembly`, `machining`, `testing`."""
    efficiency: decimal.Decimal
    """The share of its hours that turns into standard hours: `0.85`."""
    is_active: bool
    """Whether it is in use."""
    capacity_per_day: decimal.Decimal | None = None
    """How many units it can process in a day."""
    hourly_rate: Money | None = None
    """What an hour costs."""


class FloorRoutingStep(Data, frozen=True, omit_defaults=True):
    """A step of how an item is made.

    Attributes:
        item: The item.
        sequence: The number of the step.
        operation: What is done.
        work_center: Where.
        setup_minutes: Minutes to set up, once.
        run_minutes: Minutes for each unit, or for each batch begun; to six
            decimals, like the set-up.
        is_active: Whether it is in use.
        run_batch: How many units run at once; unit by unit when absent.
        site: The site whose own way it is; every site's when absent.
        alternate: The alternate; the usual one when absent.
        revision: The revision, unique within the alternate at the site.
        effective_from: The first day on which it holds; since ever when absent.
        effective_to: The first day on which it no longer holds; for good when
            absent.
    """

    item: ItemId
    """The item."""
    sequence: int
    """The number of the step."""
    operation: str
    """What is done."""
    work_center: WorkCenterId
    """Where."""
    setup_minutes: decimal.Decimal
    """Minutes to set up, once."""
    run_minutes: decimal.Decimal
    """Minutes for each unit, or for each batch begun; to six decimals, like the set-up.
    """
    is_active: bool
    """Whether it is in use."""
    run_batch: decimal.Decimal | None = None
    """How many units run at once; unit by unit when absent."""
    site: SiteId | None = None
    """The site whose own way it is; every site's when absent."""
    alternate: str | None = None
    """The alternate; the usual one when absent."""
    revision: RevisionId | None = None
    """The revision, unique within the alternate at the site."""
    effective_from: dt.date | None = None
    """The first day on which it holds; since ever when absent."""
    effective_to: dt.date | None = None
    """The first day on which it no longer holds; for good when absent."""


class FloorMovement(Data, frozen=True, omit_defaults=True):
    """A row of the material ledger.

    Attributes:
        movement: Its number.
        kind: What it does; a reversal has the kind of what it takes back.
        item: What moves.
        site: At which site.
        quantity: How much.
        at: When it happened.
        by: Who posted it.
        order: The work order it belongs to.
        lot: From or into which lot.
        unit: What that is counted in.
        amount: What it is worth.
        reason: Why.
        reverses: The movement it takes back, if it is a reversal.
        reversed_by: The reversal that took it back, if one did.
    """

    movement: TransactionId
    """Its number."""
    kind: FloorMovementKind
    """What it does; a reversal has the kind of what it takes back."""
    item: ItemId
    """What moves."""
    site: SiteId
    """At which site."""
    quantity: decimal.Decimal
    """How much."""
    at: dt.datetime
    """When it happened."""
    by: ActorId
    """Who posted it."""
    order: WorkOrderId | None = None
    """The work order it belongs to."""
    lot: LotId | None = None
    """From or into which lot."""
    unit: UnitCode | None = None
    """What that is counted in."""
    amount: Money | None = None
    """What it is worth."""
    reason: str | None = None
    """Why."""
    reverses: TransactionId | None = None
    """The movement it takes back, if it is a reversal."""
    reversed_by: TransactionId | None = None
    """The reversal that took it back, if one did."""


class _FindOrders(msgspec.Struct, frozen=True, omit_defaults=True):
    """Finds the work orders that are meant, in the order of their codes."""

    filter: OrderFilter | None = None
    limit: int | None = None
    after: WorkOrderId | None = None


class FoundOrders(Data, frozen=True, omit_defaults=True):
    """One page of a list of work orders.

    Attributes:
        orders: The orders.
        total: How many there are on all pages.
        next: What to ask for behind; absent when this page is the last.
    """

    orders: list[FloorOrder]
    """The orders."""
    total: int
    """How many there are on all pages."""
    next: WorkOrderId | None = None
    """What to ask for behind; absent when this page is the last."""


class _FindSteps(msgspec.Struct, frozen=True, omit_defaults=True):
    """Finds steps of work orders, in the order of their orders' codes and their numbers."""

    filter: StepFilter | None = None
    limit: int | None = None
    after: GraphNode | None = None


class FoundSteps(Data, frozen=True, omit_defaults=True):
    """One page of a list of steps.

    Attributes:
        steps: The steps.
        total: How many there are on all pages.
        next: What to ask for behind; absent when this page is the last.
    """

    steps: list[FloorStep]
    """The steps."""
    total: int
    """How many there are on all pages."""
    next: GraphNode | None = None
    """What to ask for behind; absent when this page is the last."""


class _FindMovements(msgspec.Struct, frozen=True, omit_defaults=True):
    """Finds movements of material in the order in which they happened, those of one moment
    in the order of their numbers.
    """

    filter: MovementFilter | None = None
    limit: int | None = None
    after: TransactionId | None = None


class FoundMovements(Data, frozen=True, omit_defaults=True):
    """One page of a list of movements.

    Attributes:
        movements: The movements.
        total: How many there are on all pages.
        next: What to ask for behind; absent when this page is the last.
    """

    movements: list[FloorMovement]
    """The movements."""
    total: int
    """How many there are on all pages."""
    next: TransactionId | None = None
    """What to ask for behind; absent when this page is the last."""


class _ShowProgress(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows how far a work order has come: per step, as a whole, and where its queue
    stands.
    """

    order: WorkOrderId


class ShownProgress(Data, frozen=True, omit_defaults=True):
    """How far a work order has come.

    Attributes:
        order: How it stands.
        quantity_remaining: What is still to be made: planned - completed -
            scrapped, but never below zero.
        quantity_over: What was made beyond the plan: completed + scrapped -
            planned, but never below zero.
        steps: Its steps, in order.
        running_at: The steps with work going on.
        percent: How much of the plan is completed or scrapped, in percent, at most
            100; to two decimals, half away from zero. Absent when nothing was planned.
        percent_of_work: How much of the planned working time is behind it, in
            percent: the time of each step, as far as that step has come. To two
            decimals, half away from zero; absent when no times are planned.
        waiting_at: The first step with something waiting before it.
    """

    order: FloorOrder
    """How it stands."""
    quantity_remaining: decimal.Decimal
    """What is still to be made: planned - completed - scrapped, but never below zero.
    """
    quantity_over: decimal.Decimal
    """What was made beyond the plan: completed + scrapped - planned, but never below zero.
    """
    steps: list[StepProgress]
    """Its steps, in order."""
    running_at: list[int]
    """The steps with work going on."""
    percent: decimal.Decimal | None = None
    """How much of the plan is completed or scrapped, in percent, at most 100; to two
    decimals, half away from zero. Absent when nothing was planned.
    """
    percent_of_work: decimal.Decimal | None = None
    """How much of the planned working time is behind it, in percent: the time of each
    step, as far as that step has come. To two decimals, half away from zero; absent
    when no times are planned.
    """
    waiting_at: int | None = None
    """The first step with something waiting before it."""


class StepProgress(Data, frozen=True, omit_defaults=True):
    """How far one step has come.

    Attributes:
        step: How it stands.
        quantity_remaining: What this step still has to deal with: planned - out -
            what was scrapped here and before, but never below zero; zero once it is
            completed or skipped.
        percent: How much of the plan is behind this step, in percent, at most 100;
            to two decimals, half away from zero. 100 once it is completed or skipped;
            absent when nothing was planned.
    """

    step: FloorStep
    """How it stands."""
    quantity_remaining: decimal.Decimal
    """What this step still has to deal with: planned - out - what was scrapped here and
    before, but never below zero; zero once it is completed or skipped.
    """
    percent: decimal.Decimal | None = None
    """How much of the plan is behind this step, in percent, at most 100; to two decimals,
    half away from zero. 100 once it is completed or skipped; absent when nothing was
    planned.
    """


class _ShowConsumption(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows what material a work order consumed, net, by item and lot."""

    order: WorkOrderId


class ShownConsumption(Data, frozen=True, omit_defaults=True):
    """What material a work order consumed.

    Attributes:
        order: The work order.
        parts: Its material, in the order of the items' codes.
    """

    order: WorkOrderId
    """The work order."""
    parts: list[ConsumedPart]
    """Its material, in the order of the items' codes."""


class ConsumedPart(Data, frozen=True, omit_defaults=True):
    """One material of a work order.

    Attributes:
        item: The item.
        quantity_issued: How much was issued.
        quantity_returned: How much was returned.
        quantity_net: What is left of it: issued - returned.
        quantity_scrapped: How much was scrapped, whether issued before or not.
        lots: The lots it came from, in the order of their codes; lots returned in
            full are left out.
        unit: What it is counted in.
    """

    item: ItemId
    """The item."""
    quantity_issued: decimal.Decimal
    """How much was issued."""
    quantity_returned: decimal.Decimal
    """How much was returned."""
    quantity_net: decimal.Decimal
    """What is left of it: issued - returned."""
    quantity_scrapped: decimal.Decimal
    """How much was scrapped, whether issued before or not."""
    lots: list[ConsumedLot]
    """The lots it came from, in the order of their codes; lots returned in full are left
    out.
    """
    unit: UnitCode | None = None
    """What it is counted in."""


class ConsumedLot(Data, frozen=True, omit_defaults=True):
    """What a work order consumed of one lot.

    Attributes:
        lot: The lot.
        quantity_net: Issued - returned.
    """

    lot: LotId
    """The lot."""
    quantity_net: decimal.Decimal
    """Issued - returned."""


class _ShowOutput(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shows what a work order made and delivered to stock, by item and lot: its product,
    and co-products and by-products.
    """

    order: WorkOrderId


class ShownOutput(Data, frozen=True, omit_defaults=True):
    """What a work order made.

    Attributes:
        order: The work order.
        products: What it made, in the order of the items' codes.
    """

    order: WorkOrderId
    """The work order."""
    products: list[MadeProduct]
    """What it made, in the order of the items' codes."""


class MadeProduct(Data, frozen=True, omit_defaults=True):
    """One item that a work order made.

    Attributes:
        item: The item.
        quantity: How much was received into stock.
        lots: The lots it became, in the order of their codes.
        unit: What it is counted in.
    """

    item: ItemId
    """The item."""
    quantity: decimal.Decimal
    """How much was received into stock."""
    lots: list[MadeLot]
    """The lots it became, in the order of their codes."""
    unit: UnitCode | None = None
    """What it is counted in."""


class MadeLot(Data, frozen=True, omit_defaults=True):
    """What a work order made of one lot.

    Attributes:
        lot: The lot.
        quantity: How much of it.
    """

    lot: LotId
    """The lot."""
    quantity: decimal.Decimal
    """How much of it."""


class _ListShortages(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists what open work orders still need and what is on hand does not cover."""

    orders: OrderFilter | None = None
    on_hand: list[OnHand] = []


class OnHand(Data, frozen=True, omit_defaults=True):
    """What is available of one item at one site.

    Attributes:
        item: The item.
        site: The site.
        quantity: How much; several entries of one item and site add up. Below zero
            counts as nothing.
    """

    item: ItemId
    """The item."""
    site: SiteId
    """The site."""
    quantity: decimal.Decimal
    """How much; several entries of one item and site add up. Below zero counts as nothing.
    """


class Shortages(Data, frozen=True, omit_defaults=True):
    """What open work orders lack.

    Attributes:
        lines: The lines that lack something, in the order in which stock was shared
            out.
        totals: What lacks in all, in the order of items and sites.
    """

    lines: list[Shortage]
    """The lines that lack something, in the order in which stock was shared out."""
    totals: list[ShortageTotal]
    """What lacks in all, in the order of items and sites."""


class Shortage(Data, frozen=True, omit_defaults=True):
    """What one line of one order lacks.

    Attributes:
        order: The order.
        line: The line.
        item: What it needs.
        site: Where.
        priority: How urgent the order is, from 1 to 5.
        quantity_needed: What it still needs: required - issued + returned.
        quantity_covered: What the stock gives it.
        quantity_short: What it lacks.
        planned_start: The day on which the order is to start.
    """

    order: WorkOrderId
    """The order."""
    line: int
    """The line."""
    item: ItemId
    """What it needs."""
    site: SiteId
    """Where."""
    priority: int
    """How urgent the order is, from 1 to 5."""
    quantity_needed: decimal.Decimal
    """What it still needs: required - issued + returned."""
    quantity_covered: decimal.Decimal
    """What the stock gives it."""
    quantity_short: decimal.Decimal
    """What it lacks."""
    planned_start: dt.date | None = None
    """The day on which the order is to start."""


class ShortageTotal(Data, frozen=True, omit_defaults=True):
    """What all orders of a site lack of one item.

    Attributes:
        item: The item.
        site: The site.
        quantity_short: What lacks.
        lines: How many lines lack it.
        unit: What it is counted in.
    """

    item: ItemId
    """The item."""
    site: SiteId
    """The site."""
    quantity_short: decimal.Decimal
    """What lacks."""
    lines: int
    """How many lines lack it."""
    unit: UnitCode | None = None
    """What it is counted in."""


class _ListUses(msgspec.Struct, frozen=True, omit_defaults=True):
    """Lists where an item is used by open work orders, in the order of their codes."""

    item: ItemId
    orders: OrderFilter | None = None
    limit: int | None = None
    after: WorkOrderId | None = None


class OpenUses(Data, frozen=True, omit_defaults=True):
    """Where an item is used.

    Attributes:
        item: The item.
        uses: The lines that use it; an order's lines stay on one page.
        total: How many orders use it, on all pages.
        unit: What it is counted in.
        next: What to ask for behind; absent when this page is the last.
    """

    item: ItemId
    """The item."""
    uses: list[OpenUse]
    """The lines that use it; an order's lines stay on one page."""
    total: int
    """How many orders use it, on all pages."""
    unit: UnitCode | None = None
    """What it is counted in."""
    next: WorkOrderId | None = None
    """What to ask for behind; absent when this page is the last."""


class OpenUse(Data, frozen=True, omit_defaults=True):
    """One line of an order that uses an item.

    Attributes:
        order: The order.
        line: The line.
        product: What the order makes.
        site: Where.
        status: Where the order stands.
        quantity_required: How much it needs in all.
        quantity_issued: How much was issued, what was returned later included.
        quantity_returned: How much of it was returned.
        quantity_needed: What it still needs: required - issued + returned, but
            never below zero.
        planned_start: The day on which it is to start.
    """

    order: WorkOrderId
    """The order."""
    line: int
    """The line."""
    product: ItemId
    """What the order makes."""
    site: SiteId
    """Where."""
    status: FloorOrderStatus
    """Where the order stands."""
    quantity_required: decimal.Decimal
    """How much it needs in all."""
    quantity_issued: decimal.Decimal
    """How much was issued, what was returned later included."""
    quantity_returned: decimal.Decimal
    """How much of it was returned."""
    quantity_needed: decimal.Decimal
    """What it still needs: required - issued + returned, but never below zero."""
    planned_start: dt.date | None = None
    """The day on which it is to start."""


class _CountOrders(msgspec.Struct, frozen=True, omit_defaults=True):
    """Counts how many work orders are in which state at which site, and what they make."""

    orders: OrderFilter | None = None


class OrderCounts(Data, frozen=True, omit_defaults=True):
    """Orders by status and site.

    Attributes:
        orders: How many orders were counted.
        statuses: By status, in the order in which an order goes through them;
            states without orders are left out.
        sites: By site and status, in the order of the sites' codes.
    """

    orders: int
    """How many orders were counted."""
    statuses: list[OrdersInStatus]
    """By status, in the order in which an order goes through them; states without orders
    are left out.
    """
    sites: list[OrdersAtSite]
    """By site and status, in the order of the sites' codes."""

    def plot(
        self, *, title: str = "", format: PictureFormat = "svg", width: int | None = None
    ) -> ChartPicture:
        """Draws the reports of the floor: orders by status and site, scrap by reason, work
        in process by step, the load of work centers, and consumption against bills of
        materials.

        What matters most stands on top: the largest heaps, the highest load, the widest
        variance. Quantities in different units are never drawn on one axis.
        """
        from . import graph as _graph

        source = OrdersDrawnFloor(chart=self)
        return _graph.draw(source, title=title, format=format, width=width)

    def _repr_html_(self) -> str:
        return self.plot().text


class OrdersInStatus(Data, frozen=True, omit_defaults=True):
    """The orders in one state.

    Attributes:
        status: The state.
        orders: How many.
        quantity_planned: What they are to make; what rework orders have is counted
            with the orders that they have it from.
        quantity_completed: What good they made.
        quantity_scrapped: What they scrapped.
        unit: What all of that is counted in; absent when units differ or are not
            known.
    """

    status: FloorOrderStatus
    """The state."""
    orders: int
    """How many."""
    quantity_planned: decimal.Decimal
    """What they are to make; what rework orders have is counted with the orders that they
    have it from.
    """
    quantity_completed: decimal.Decimal
    """What good they made."""
    quantity_scrapped: decimal.Decimal
    """What they scrapped."""
    unit: UnitCode | None = None
    """What all of that is counted in; absent when units differ or are not known."""


class OrdersAtSite(Data, frozen=True, omit_defaults=True):
    """The orders of one site.

    Attributes:
        site: The site.
        orders: How many orders it has.
        statuses: By status.
    """

    site: SiteId
    """The site."""
    orders: int
    """How many orders it has."""
    statuses: list[OrdersInStatus]
    """By status."""


class _ReportScrap(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reports what was scrapped and why: the reasons in the order of a Pareto chart."""

    site: SiteId | None = None
    item: ItemId | None = None
    window: Interval | None = None
    by: ScrapBy | None = None


ScrapBy: TypeAlias = Literal["item", "site"]
"""What there is a chart for.

- `item`: Each item.
- `site`: Each site.
"""


class ScrapReport(Data, frozen=True, omit_defaults=True):
    """What was scrapped and why.

    Attributes:
        groups: One group for all, or one for each item or site, in the order of
            their codes. Groups without scrap are left out.
    """

    groups: list[ScrapGroup]
    """One group for all, or one for each item or site, in the order of their codes. Groups
    without scrap are left out.
    """

    def plot(
        self, *, title: str = "", format: PictureFormat = "svg", width: int | None = None
    ) -> ChartPicture:
        """Draws the reports of the floor: orders by status and site, scrap by reason, work
        in process by step, the load of work centers, and consumption against bills of
        materials.

        What matters most stands on top: the largest heaps, the highest load, the widest
        variance. Quantities in different units are never drawn on one axis.
        """
        from . import graph as _graph

        source = ScrapDrawnFloor(chart=self)
        return _graph.draw(source, title=title, format=format, width=width)

    def _repr_html_(self) -> str:
        return self.plot().text


class ScrapGroup(Data, frozen=True, omit_defaults=True):
    """The scrap of one group.

    Attributes:
        quantity: How much was scrapped.
        count: In how many postings.
        reasons: By reason: the largest quantity first, equal ones in the order of
            their names.
        item: The item, where there is a group for each.
        site: The site, where there is a group for each.
        unit: What it is counted in; absent when units differ or are not known.
    """

    quantity: decimal.Decimal
    """How much was scrapped."""
    count: int
    """In how many postings."""
    reasons: list[ScrapReason]
    """By reason: the largest quantity first, equal ones in the order of their names."""
    item: ItemId | None = None
    """The item, where there is a group for each."""
    site: SiteId | None = None
    """The site, where there is a group for each."""
    unit: UnitCode | None = None
    """What it is counted in; absent when units differ or are not known."""


class ScrapReason(Data, frozen=True, omit_defaults=True):
    """What was scrapped for one reason.

    Attributes:
        quantity: How much.
        count: In how many postings.
        percent: Its share of the group's quantity, in percent, to two decimals,
            half away from zero.
        cumulative_percent: The share of this reason and all before it: rounded from
            the exact sum, so that the last is 100.
        amounts: What it was worth, one amount for each currency.
        reason: The reason; absent for scrap without one.
    """

    quantity: decimal.Decimal
    """How much."""
    count: int
    """In how many postings."""
    percent: decimal.Decimal
    """Its share of the group's quantity, in percent, to two decimals, half away from zero.
    """
    cumulative_percent: decimal.Decimal
    """The share of this reason and all before it: rounded from the exact sum, so that the
    last is 100.
    """
    amounts: list[Money]
    """What it was worth, one amount for each currency."""
    reason: str | None = None
    """The reason; absent for scrap without one."""


class _ReportWip(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reports what waits and what lies in work on the floor, by site, work center and
    operation.
    """

    orders: OrderFilter | None = None
    site: SiteId | None = None
    work_center: WorkCenterId | None = None


class WipReport(Data, frozen=True, omit_defaults=True):
    """Work in process by step.

    Attributes:
        lines: In the order of sites, work centers and operations; where nothing
            waits or lies in work there is no line.
    """

    lines: list[WipAtStep]
    """In the order of sites, work centers and operations; where nothing waits or lies in
    work there is no line.
    """

    def plot(
        self, *, title: str = "", format: PictureFormat = "svg", width: int | None = None
    ) -> ChartPicture:
        """Draws the reports of the floor: orders by status and site, scrap by reason, work
        in process by step, the load of work centers, and consumption against bills of
        materials.

        What matters most stands on top: the largest heaps, the highest load, the widest
        variance. Quantities in different units are never drawn on one axis.
        """
        from . import graph as _graph

        source = WipDrawnFloor(chart=self)
        return _graph.draw(source, title=title, format=format, width=width)

    def _repr_html_(self) -> str:
        return self.plot().text


class WipAtStep(Data, frozen=True, omit_defaults=True):
    """What waits and what lies in work for one operation of one work center, or of none.

    Attributes:
        site: The site of the work center; of the orders where there is none.
        quantity_queue: How much waits before it.
        quantity_wip: How much lies in work.
        steps: How many steps of orders that is.
        work_center: The work center; absent for steps that name none.
        operation: What is done; absent for steps that do not say.
        unit: What both are counted in; absent when units differ or are not known.
    """

    site: SiteId
    """The site of the work center; of the orders where there is none."""
    quantity_queue: decimal.Decimal
    """How much waits before it."""
    quantity_wip: decimal.Decimal
    """How much lies in work."""
    steps: int
    """How many steps of orders that is."""
    work_center: WorkCenterId | None = None
    """The work center; absent for steps that name none."""
    operation: str | None = None
    """What is done; absent for steps that do not say."""
    unit: UnitCode | None = None
    """What both are counted in; absent when units differ or are not known."""


class _ReportLoad(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reports how loaded work centers are."""

    period: Interval | None = None
    site: SiteId | None = None
    work_center: WorkCenterId | None = None
    orders: OrderFilter | None = None
    working_days: decimal.Decimal | None = None
    rated: list[RatedHours] = []


class RatedHours(Data, frozen=True, omit_defaults=True):
    """The standard hours that a work center can do.

    Attributes:
        work_center: The work center.
        hours: Its hours in the period.
    """

    work_center: WorkCenterId
    """The work center."""
    hours: decimal.Decimal
    """Its hours in the period."""


class LoadReport(Data, frozen=True, omit_defaults=True):
    """How loaded work centers are.

    Attributes:
        work_centers: The work centers, in the order of their codes; those out of
            use only where they have work or hours.
        undated_steps: How many steps ahead count in no period, because nothing says
            when they are to start; zero when there is no period.
    """

    work_centers: list[WorkCenterLoad]
    """The work centers, in the order of their codes; those out of use only where they have
    work or hours.
    """
    undated_steps: int
    """How many steps ahead count in no period, because nothing says when they are to
    start; zero when there is no period.
    """

    def plot(
        self, *, title: str = "", format: PictureFormat = "svg", width: int | None = None
    ) -> ChartPicture:
        """Draws the reports of the floor: orders by status and site, scrap by reason, work
        in process by step, the load of work centers, and consumption against bills of
        materials.

        What matters most stands on top: the largest heaps, the highest load, the widest
        variance. Quantities in different units are never drawn on one axis.
        """
        from . import graph as _graph

        source = LoadDrawnFloor(chart=self)
        return _graph.draw(source, title=title, format=format, width=width)

    def _repr_html_(self) -> str:
        return self.plot().text


class WorkCenterLoad(Data, frozen=True, omit_defaults=True):
    """How loaded one work center is.

    Attributes:
        work_center: The work center.
        site: Where it stands.
        kind: What sort it is.
        steps_ahead: How many steps are ahead.
        standard_hours: Work ahead in standard hours, to two decimals, half away
            from zero.
        labor_hours: Hours booked by people, exactly.
        machine_hours: Hours booked by machines, exactly.
        rated_hours: The standard hours it can do, to two decimals, half away from
            zero; absent when not known.
        load_percent: Work ahead in percent of rated hours, from the exact values,
            to two decimals, half away from zero; absent without rated hours.
    """

    work_center: WorkCenterId
    """The work center."""
    site: SiteId
    """Where it stands."""
    kind: str
    """What sort it is."""
    steps_ahead: int
    """How many steps are ahead."""
    standard_hours: decimal.Decimal
    """Work ahead in standard hours, to two decimals, half away from zero."""
    labor_hours: decimal.Decimal
    """Hours booked by people, exactly."""
    machine_hours: decimal.Decimal
    """Hours booked by machines, exactly."""
    rated_hours: decimal.Decimal | None = None
    """The standard hours it can do, to two decimals, half away from zero; absent when not
    known.
    """
    load_percent: decimal.Decimal | None = None
    """Work ahead in percent of rated hours, from the exact values, to two decimals, half
    away from zero; absent without rated hours.
    """


class _ReportConsumption(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reports what orders consumed against what their bills of materials allow for what
    they made.
    """

    orders: OrderFilter | None = None
    part: ItemId | None = None
    basis: ConsumptionBasis = "completed_and_scrapped"
    by_site: bool = False
    by_product: bool = False


ConsumptionBasis: TypeAlias = Literal["completed_and_scrapped", "completed"]
"""What counts as made when consumption is compared.

- `completed_and_scrapped`: Good and scrapped units: what scrap took is no variance.
- `completed`: Good units only: what scrap took shows as variance.
"""


class ConsumptionReport(Data, frozen=True, omit_defaults=True):
    """Consumption against the bill of materials.

    Attributes:
        lines: In the order of parts, sites and products.
    """

    lines: list[ItemConsumption]
    """In the order of parts, sites and products."""

    def plot(
        self, *, title: str = "", format: PictureFormat = "svg", width: int | None = None
    ) -> ChartPicture:
        """Draws the reports of the floor: orders by status and site, scrap by reason, work
        in process by step, the load of work centers, and consumption against bills of
        materials.

        What matters most stands on top: the largest heaps, the highest load, the widest
        variance. Quantities in different units are never drawn on one axis.
        """
        from . import graph as _graph

        source = ConsumptionDrawnFloor(chart=self)
        return _graph.draw(source, title=title, format=format, width=width)

    def _repr_html_(self) -> str:
        return self.plot().text


class ItemConsumption(Data, frozen=True, omit_defaults=True):
    """The consumption of one part.

    Attributes:
        item: The part.
        lines: How many lines of orders that is; none of a part that was only
            scrapped for them.
        quantity_required: What is allowed for what was made.
        quantity_issued: What was issued, what was returned later included.
        quantity_returned: What of it was returned.
        quantity_scrapped: What was scrapped without having been issued.
        quantity_used: What was used: issued - returned + scrapped.
        variance: Used - required: above zero when more was used than is allowed.
        unit: What it is counted in.
        site: The site of the orders, where there is a line for each.
        product: What the orders make, where there is a line for each.
        variance_percent: The variance in percent of what is allowed, to two
            decimals, half away from zero; absent where nothing is allowed.
    """

    item: ItemId
    """The part."""
    lines: int
    """How many lines of orders that is; none of a part that was only scrapped for them.
    """
    quantity_required: decimal.Decimal
    """What is allowed for what was made."""
    quantity_issued: decimal.Decimal
    """What was issued, what was returned later included."""
    quantity_returned: decimal.Decimal
    """What of it was returned."""
    quantity_scrapped: decimal.Decimal
    """What was scrapped without having been issued."""
    quantity_used: decimal.Decimal
    """What was used: issued - returned + scrapped."""
    variance: decimal.Decimal
    """Used - required: above zero when more was used than is allowed."""
    unit: UnitCode | None = None
    """What it is counted in."""
    site: SiteId | None = None
    """The site of the orders, where there is a line for each."""
    product: ItemId | None = None
    """What the orders make, where there is a line for each."""
    variance_percent: decimal.Decimal | None = None
    """The variance in percent of what is allowed, to two decimals, half away from zero;
    absent where nothing is allowed.
    """


class _DrawFloor(msgspec.Struct, frozen=True, omit_defaults=True):
    """Draws the reports of the floor: orders by status and site, scrap by reason, work in
    process by step, the load of work centers, and consumption against bills of
    materials.
    """

    source: DrawnFloor
    title: str = ""
    format: PictureFormat = "svg"
    width: int | None = None


class OrdersDrawnFloor(Data, frozen=True, omit_defaults=True, tag_field="type", tag="orders"):
    """Orders by status and site.

    Attributes:
        chart: The counts, as `graph.count_orders` answers them.
    """

    chart: OrderCounts
    """The counts, as `graph.count_orders` answers them."""


class ScrapDrawnFloor(Data, frozen=True, omit_defaults=True, tag_field="type", tag="scrap"):
    """Scrap by reason, as a Pareto chart.

    Attributes:
        chart: The report, as `graph.report_scrap` answers it.
    """

    chart: ScrapReport
    """The report, as `graph.report_scrap` answers it."""


class WipDrawnFloor(Data, frozen=True, omit_defaults=True, tag_field="type", tag="wip"):
    """Work in process by step.

    Attributes:
        chart: The report, as `graph.report_wip` answers it.
    """

    chart: WipReport
    """The report, as `graph.report_wip` answers it."""


class LoadDrawnFloor(Data, frozen=True, omit_defaults=True, tag_field="type", tag="load"):
    """The load of work centers.

    Attributes:
        chart: The report, as `graph.report_load` answers it.
    """

    chart: LoadReport
    """The report, as `graph.report_load` answers it."""


class ConsumptionDrawnFloor(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="consumption"
):
    """Consumption against bills of materials.

    Attributes:
        chart: The report, as `graph.report_consumption` answers it.
    """

    chart: ConsumptionReport
    """The report, as `graph.report_consumption` answers it."""


class DashboardDrawnFloor(Data, frozen=True, omit_defaults=True, tag_field="type", tag="dashboard"):
    """Several reports below each other.

    Attributes:
        orders: Orders by status and site.
        scrap: Scrap by reason.
        wip: Work in process by step.
        load: The load of work centers.
        consumption: Consumption against bills of materials.
    """

    orders: OrderCounts | None = None
    """Orders by status and site."""
    scrap: ScrapReport | None = None
    """Scrap by reason."""
    wip: WipReport | None = None
    """Work in process by step."""
    load: LoadReport | None = None
    """The load of work centers."""
    consumption: ConsumptionReport | None = None
    """Consumption against bills of materials."""


DrawnFloor: TypeAlias = (
    OrdersDrawnFloor
    | ScrapDrawnFloor
    | WipDrawnFloor
    | LoadDrawnFloor
    | ConsumptionDrawnFloor
    | DashboardDrawnFloor
)
"""Which report is drawn."""


class _GenerateDataSet(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes a plant's data up and writes it to a folder, one file for each table."""

    path: str
    seed: int = 42
    scale: decimal.Decimal = decimal.Decimal("1")
    format: DataSetFormat = "csv"


DataSetFormat: TypeAlias = Literal["csv", "parquet"]
"""How a table is kept in a file.

- `csv`: Text after RFC 4180, with the names of the columns in the first line.
- `parquet`: Columns after Apache Parquet. Compressed with Snappy when written; read
  with Snappy, zstd, gzip or none.
"""


class DataSetGenerated(Data, frozen=True, omit_defaults=True):
    """What was made up and written.

    Attributes:
        rows: How many rows there are in all.
        tables: How many rows each table has, each table behind those it refers to.
    """

    rows: int
    """How many rows there are in all."""
    tables: list[DataSetTableRows]
    """How many rows each table has, each table behind those it refers to."""


class DataSetTableRows(Data, frozen=True, omit_defaults=True):
    """How many rows a table has.

    Attributes:
        table: The table.
        rows: How many rows it has.
    """

    table: DataSetTable
    """The table."""
    rows: int
    """How many rows it has."""


DataSetTable: TypeAlias = Literal[
    "facilities",
    "work_centers",
    "parts",
    "products",
    "product_components",
    "bill_of_materials",
    "orders",
    "production_routings",
    "work_orders",
    "work_order_steps",
    "material_transactions",
    "opening_stock",
]
"""A table of the data set; a file has its name and `.csv` or `.parquet`.

A table stands behind every table that it refers to.

- `facilities`: Sites: factories and warehouses.
- `work_centers`: Where work is done.
- `parts`: What is bought and used.
- `products`: What is made and sold.
- `product_components`: The parts that go straight into a product.
- `bill_of_materials`: The parts that go into a part.
- `orders`: Sales orders.
- `production_routings`: The steps that make a product.
- `work_orders`: Work orders.
- `work_order_steps`: The steps of the work orders.
- `material_transactions`: What moved between stock and the work orders.
- `opening_stock`: What lay in stock before the first transaction.
"""


class _CheckDataSet(msgspec.Struct, frozen=True, omit_defaults=True):
    """Reads a data set from a folder and holds every row against the rules of the floor."""

    path: str
    over_tolerance_percent: int = 0
    accepts_short: bool = False
    limit: int = 1000


class DataSetCheck(Data, frozen=True, omit_defaults=True):
    """What a check of a folder found.

    Attributes:
        is_consistent: Whether every row can be used.
        rows: How many rows there are in all.
        tables: How many rows each table has, each table behind those it refers to.
        bad_count: How often a rule is broken in all; what is only worth a look is
            not counted.
        bad_rows: The bad rows by table and line, and those that are only worth a
            look: the first of them, up to the limit.
        rules: How often each rule is broken.
        notes: What was left out, was not there or could not be checked.
    """

    is_consistent: bool
    """Whether every row can be used."""
    rows: int
    """How many rows there are in all."""
    tables: list[DataSetTableRows]
    """How many rows each table has, each table behind those it refers to."""
    bad_count: int
    """How often a rule is broken in all; what is only worth a look is not counted."""
    bad_rows: list[DataSetRow]
    """The bad rows by table and line, and those that are only worth a look: the first of
    them, up to the limit.
    """
    rules: list[BrokenRule]
    """How often each rule is broken."""
    notes: list[DataSetNote]
    """What was left out, was not there or could not be checked."""


class DataSetRow(Data, frozen=True, omit_defaults=True):
    """A row that breaks a rule.

    Attributes:
        code: The stable code of the rule: `data_set.step_conservation`.
        file: The table, and so the file.
        line: The line, counted from 1; in Parquet, the row.
        field: The column at fault.
        value: What it holds.
        reason: What is wrong, and what would be right.
        related: Other rows that have a part in it, such as the receipts that do not
            sum up.
        is_warning: Whether it is only worth a look: the row can be used as it is.
    """

    code: str
    """The stable code of the rule: `data_set.step_conservation`."""
    file: DataSetTable
    """The table, and so the file."""
    line: int
    """The line, counted from 1; in Parquet, the row."""
    field: str
    """The column at fault."""
    value: str
    """What it holds."""
    reason: str
    """What is wrong, and what would be right."""
    related: list[DataSetPlace]
    """Other rows that have a part in it, such as the receipts that do not sum up."""
    is_warning: bool
    """Whether it is only worth a look: the row can be used as it is."""


class DataSetPlace(Data, frozen=True, omit_defaults=True):
    """A place in a file.

    Attributes:
        file: The table, and so the file.
        line: The line, counted from 1; in Parquet, the row.
    """

    file: DataSetTable
    """The table, and so the file."""
    line: int
    """The line, counted from 1; in Parquet, the row."""


class BrokenRule(Data, frozen=True, omit_defaults=True):
    """How often a rule was broken.

    Attributes:
        code: The code of the rule.
        count: How often.
        is_warning: Whether it is only worth a look: the rows can be used as they
            are.
    """

    code: str
    """The code of the rule."""
    count: int
    """How often."""
    is_warning: bool
    """Whether it is only worth a look: the rows can be used as they are."""


class NoOpeningStockDataSetNote(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="no_opening_stock"
):
    """There is no opening stock, so balances were not checked; `derive_opening_stock`
    makes the least there must have been.
    """


class ColumnIgnoredDataSetNote(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="column_ignored"
):
    """A column that is not known was left out.

    Attributes:
        file: The table.
        column: The column.
    """

    file: DataSetTable
    """The table."""
    column: str
    """The column."""


class TableMissingDataSetNote(
    Data, frozen=True, omit_defaults=True, tag_field="type", tag="table_missing"
):
    """A table that may be missing is missing.

    Attributes:
        file: The table.
    """

    file: DataSetTable
    """The table."""


DataSetNote: TypeAlias = (
    NoOpeningStockDataSetNote | ColumnIgnoredDataSetNote | TableMissingDataSetNote
)
"""Something to know about a data set that is no fault of a row."""


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


class _MakeSchedulingModel(msgspec.Struct, frozen=True, omit_defaults=True):
    """Makes the scheduling model of the orders that are released or in progress."""

    site: SiteId | None = None
    from_: dt.datetime | None = msgspec.field(default=None, name="from")
    tick: dt.timedelta | None = None
    horizon: dt.timedelta | None = None
    early: bool = False
    setups_apart: bool = False
    with_material: bool = False
    arrivals: list[MaterialArrival] = []


class MaterialArrival(Data, frozen=True, omit_defaults=True):
    """Material that will arrive.

    Attributes:
        item: What arrives.
        site: Where.
        quantity: How much; above zero.
        at: From when on it can be used.
    """

    item: ItemId
    """What arrives."""
    site: SiteId
    """Where."""
    quantity: decimal.Decimal
    """How much; above zero."""
    at: dt.datetime
    """From when on it can be used."""


class PlantSchedulingModel(Data, frozen=True, omit_defaults=True):
    """The scheduling model of a plant.

    Attributes:
        model: What is to be scheduled: orders and resources have the plant's codes,
            operations the numbers of their steps.
        clock: What a tick means: where 0 lies, and how long one is.
        position: The position of the journal that the model shows.
        left_out: Orders, or their last steps, that are not in the model, and why.
    """

    model: SchedulingModel
    """What is to be scheduled: orders and resources have the plant's codes, operations the
    numbers of their steps.
    """
    clock: SchedulingClock
    """What a tick means: where 0 lies, and how long one is."""
    position: int
    """The position of the journal that the model shows."""
    left_out: list[LeftOutOrder]
    """Orders, or their last steps, that are not in the model, and why."""


class LeftOutOrder(Data, frozen=True, omit_defaults=True):
    """An order that is not in the model, or not as a whole.

    Attributes:
        order: The order.
        reason: Why.
        message: Why, in a sentence.
        step: The step that is left out, with all that follow it; the whole order
            when absent.
    """

    order: WorkOrderId
    """The order."""
    reason: LeftOutReason
    """Why."""
    message: str
    """Why, in a sentence."""
    step: int | None = None
    """The step that is left out, with all that follow it; the whole order when absent.
    """


LeftOutReason: TypeAlias = Literal[
    "on_hold", "nothing_left", "no_work_center", "never_open", "short_of_material", "out_of_range"
]
"""Why an order, or a part of it, is not in the model.

- `on_hold`: Quality has stopped it.
- `nothing_left`: Every step is finished or skipped; it waits to be completed.
- `no_work_center`: The step has no work center, or none on which work may be planned.
- `never_open`: No work center of the step is open before the horizon.
- `short_of_material`: A component is not in stock, and not enough of it arrives.
- `out_of_range`: A time has more digits, or lies further away, than a model can hold.
"""


class _LoadFolder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Brings a whole data set, out of a folder of files, into a plant that knows none of
    its orders and stocks yet.
    """

    path: str
    command: Command
    keep_good: bool = False
    derive_opening_stock: bool = False
    over_tolerance_percent: int = 0
    accepts_short: bool = False
    currency: Currency | None = None


class DataSetLoaded(Data, frozen=True, omit_defaults=True):
    """What was loaded.

    Attributes:
        position: The position of its first event.
        events: How many events it wrote.
        orders: Work orders.
        steps: Their steps.
        movements: Movements of stock, opening stock aside.
        stocks: Items and sites of which there is or was stock.
        left_out: Rows that were left out: bad ones, and those that depend on them.
        bad_count: How often a rule is broken in what was left out.
        bad_rows: The bad rows; the first ten thousand of them.
        notes: What of the files was not taken.
        replayed: Whether the same command had loaded it before: nothing was done
            again.
    """

    position: int
    """The position of its first event."""
    events: int
    """How many events it wrote."""
    orders: int
    """Work orders."""
    steps: int
    """Their steps."""
    movements: int
    """Movements of stock, opening stock aside."""
    stocks: int
    """Items and sites of which there is or was stock."""
    left_out: int
    """Rows that were left out: bad ones, and those that depend on them."""
    bad_count: int
    """How often a rule is broken in what was left out."""
    bad_rows: list[DataSetRow]
    """The bad rows; the first ten thousand of them."""
    notes: list[DataSetNote]
    """What of the files was not taken."""
    replayed: bool
    """Whether the same command had loaded it before: nothing was done again."""


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
    "AddOrderScheduleChange",
    "AdjustDirection",
    "AfterSignal",
    "Agreement",
    "AgreementShare",
    "AlertActionCheck",
    "AlertActionDrawnSource",
    "AlertKey",
    "AlertKind",
    "AlertLimits",
    "AlertList",
    "AlertMethod",
    "AlertRule",
    "AlertSide",
    "AlertStatus",
    "AlertView",
    "AllValuesDegreesOfFreedom",
    "AllowAccessJudgement",
    "AlternatingRuleTest",
    "AndersonDarling",
    "AppraiserDecisions",
    "AttributeAgreementStudy",
    "AttributeChart",
    "AttributePlan",
    "AttributeStandard",
    "AuditReport",
    "Authentication",
    "AuthenticationComponent",
    "Available",
    "AverageLimits",
    "AverageRangeGageStudy",
    "BackupMade",
    "BalanceDrawnStock",
    "BalanceStep",
    "BalanceView",
    "Baseline",
    "BeyondRuleTest",
    "BomConsumption",
    "BomLine",
    "BomLineKind",
    "BomPage",
    "BomRevision",
    "BomSubstitute",
    "BomView",
    "Bottleneck",
    "BoxCoxReport",
    "Break",
    "BrokenRule",
    "ByProductCost",
    "Calendar",
    "CalendarException",
    "Canonical",
    "CapabilityIndex",
    "CapabilityReport",
    "CapacityScheduleChange",
    "CasesLimits",
    "ChainReport",
    "ChartConstant",
    "ChartFit",
    "ChartKind",
    "ChartLines",
    "ChartNote",
    "ChartPanel",
    "ChartPhase",
    "ChartPicture",
    "CheckpointCheck",
    "CheckpointRule",
    "Claim",
    "ClockChange",
    "CodeLetter",
    "CohenAgreement",
    "CohenRatings",
    "ColumnIgnoredDataSetNote",
    "Command",
    "CommandId",
    "ComponentKind",
    "Concordance",
    "Confirmation",
    "ConflictPart",
    "ConflictPartKind",
    "ConsistencyProof",
    "ConstantChartLines",
    "ConstantVariablesCriterion",
    "ConstantsTable",
    "ConsumedLot",
    "ConsumedPart",
    "ConsumptionBasis",
    "ConsumptionDrawnFloor",
    "ConsumptionPolicy",
    "ConsumptionReport",
    "ControlChart",
    "ControlDrawnSource",
    "Converted",
    "CostTotal",
    "CountsGageArrangement",
    "Covariance",
    "CredentialId",
    "CredentialLine",
    "CriticalOperation",
    "CrossedGageStudy",
    "Currency",
    "CusumChange",
    "CusumChart",
    "CusumDrawnSource",
    "CusumMonitor",
    "CusumUnit",
    "CycleDays",
    "CycleList",
    "DashboardDrawnFloor",
    "DataSetCheck",
    "DataSetFormat",
    "DataSetGenerated",
    "DataSetLoaded",
    "DataSetNote",
    "DataSetPlace",
    "DataSetRow",
    "DataSetTable",
    "DataSetTableRows",
    "Days",
    "DeadLetter",
    "DeadLetters",
    "DefectReport",
    "DegreesOfFreedom",
    "DeliveryScheduleChange",
    "DemandKind",
    "DenyAccessJudgement",
    "DesignedCusum",
    "DesignedEwma",
    "DesignedHotelling",
    "DesignedMewma",
    "DesignedShewhart",
    "DeviceFinding",
    "DeviceId",
    "DeviceLine",
    "DevicePage",
    "Direction",
    "Discontinuation",
    "DispatchRule",
    "DispatchedSchedule",
    "DistributionKind",
    "Done",
    "DottedPattern",
    "DoubleScoreEvidence",
    "DrawnFloor",
    "DrawnOrder",
    "DrawnSchedule",
    "DrawnSource",
    "DrawnStock",
    "DrawnStructure",
    "DueDateScheduleChange",
    "DueReport",
    "Ed25519Signature",
    "EdgeStatus",
    "Effectivity",
    "Episode",
    "Equivalence",
    "Estimate",
    "EventPage",
    "EventProof",
    "EwmaChart",
    "EwmaDrawnSource",
    "EwmaMonitor",
    "ExceptionShift",
    "ExpectedNonconforming",
    "ExpectedReceipt",
    "ExplainedOperation",
    "ExplainedOrder",
    "Explosion",
    "ExplosionDrawnStructure",
    "ExponentialProcessDistribution",
    "Exported",
    "ExtraShiftScheduleChange",
    "FieldName",
    "Finding",
    "FindingKind",
    "FixedDegreesOfFreedom",
    "FleissAgreement",
    "FlexibleBomConsumption",
    "FlexibleConsumptionPolicy",
    "FloorMovement",
    "FloorMovementKind",
    "FloorOrder",
    "FloorOrderStatus",
    "FloorRoutingStep",
    "FloorStep",
    "FloorStepStatus",
    "FloorWorkCenter",
    "ForkDecision",
    "FoundMovements",
    "FoundNode",
    "FoundOrders",
    "FoundSteps",
    "FractionVariablesCriterion",
    "FrozenHotelling",
    "FrozenLimits",
    "FutureRequirement",
    "GageAnovaRow",
    "GageArrangement",
    "GageBias",
    "GageCell",
    "GageCoefficient",
    "GageComponent",
    "GageConstants",
    "GageInteraction",
    "GageInterval",
    "GageLinearityStudy",
    "GageOrder",
    "GageSource",
    "GageTerm",
    "GageTolerance",
    "GammaProcessDistribution",
    "GivenAlertMethod",
    "GraphNode",
    "GrowthProof",
    "Hash",
    "HostPart",
    "HotellingChart",
    "HotellingDrawnSource",
    "IdentityEvidence",
    "ImportedComponent",
    "ImportedJournal",
    "ImportedMovement",
    "ImportedStep",
    "InclusionProof",
    "IndividualsChart",
    "IndividualsDrawnSource",
    "IndividualsPhase",
    "InspectedLot",
    "InspectionLevel",
    "InspectionSeverity",
    "Interval",
    "IntervalSides",
    "Item",
    "ItemConsumption",
    "ItemCosts",
    "ItemEquivalence",
    "ItemExplosion",
    "ItemFoundNode",
    "ItemGraphNode",
    "ItemId",
    "ItemLevel",
    "ItemLotChoice",
    "ItemNeed",
    "ItemPage",
    "ItemQuantity",
    "ItemStatus",
    "ItemTracking",
    "ItemUnknownCost",
    "ItemUse",
    "ItemValuation",
    "ItemView",
    "JournalCheckpoint",
    "JournalEvent",
    "KappaEstimate",
    "KappaWeights",
    "KeySignature",
    "KeyValuePair",
    "KeyValueSlot",
    "Kind",
    "KnownEstimate",
    "KnownLimits",
    "LabelsGageArrangement",
    "LambdaRounding",
    "LeftOutOrder",
    "LeftOutReason",
    "Letter",
    "LetterId",
    "LetterOutcome",
    "LetterPage",
    "LetterProblem",
    "Limits",
    "ListedRules",
    "LoadDrawnFloor",
    "LoadReport",
    "LoadedBom",
    "LoadedRouting",
    "LocationId",
    "LognormalAlertMethod",
    "LognormalProcessDistribution",
    "LotChoice",
    "LotDecision",
    "LotId",
    "LotList",
    "LotStatus",
    "LotVerdict",
    "LowLevelCodes",
    "LowerGageTolerance",
    "MadeLot",
    "MadeProduct",
    "MakeToOrderDemand",
    "MakeToStockOrderDemand",
    "Manifestation",
    "MaterialArrival",
    "MewmaChart",
    "MewmaDrawnSource",
    "MewmaSnapshot",
    "MinitabDegreesOfFreedom",
    "Missing",
    "Money",
    "MonitorState",
    "Monitored",
    "Movement",
    "MovementFilter",
    "MovementFoundNode",
    "MovementGraphNode",
    "MovementKind",
    "MovementPage",
    "MovementPlace",
    "MovingRangesEstimate",
    "MultipleScoreEvidence",
    "Needs",
    "NestedGageStudy",
    "NoOpeningStockDataSetNote",
    "NonNormalMethod",
    "NonNormalReport",
    "NormalAlertMethod",
    "NormalProcessDistribution",
    "NormalityReport",
    "ObservedNonconforming",
    "OnHand",
    "OnLine",
    "OneSidedSum",
    "OpenUse",
    "OpenUses",
    "OperationMove",
    "OperationName",
    "OrderByproduct",
    "OrderChange",
    "OrderComponent",
    "OrderComponentView",
    "OrderCounts",
    "OrderDemand",
    "OrderDrawnOrder",
    "OrderFilter",
    "OrderHeader",
    "OrderImported",
    "OrderLine",
    "OrderPage",
    "OrderParent",
    "OrderPlace",
    "OrderPlan",
    "OrderPlanStep",
    "OrderPosting",
    "OrderPostingPage",
    "OrderProgress",
    "OrderRisk",
    "OrderShortage",
    "OrderShortages",
    "OrderStatus",
    "OrderStepAlternate",
    "OrderStepProgress",
    "OrderStepView",
    "OrderStock",
    "OrderSubstitute",
    "OrderTolerances",
    "OrderType",
    "OrderView",
    "OrdersAtSite",
    "OrdersDrawnFloor",
    "OrdersInStatus",
    "OutgoingLimit",
    "OverallCapability",
    "OwnLines",
    "PairsCohenRatings",
    "PartCost",
    "PatternMemory",
    "PerBatchRunTime",
    "PerPointChartLines",
    "PerUnitRunTime",
    "PercentileMethod",
    "PercentilesAlertMethod",
    "PersonDetail",
    "PersonDetailChange",
    "PersonErasure",
    "PersonNoteView",
    "PersonView",
    "PictureFormat",
    "PlanDrawnSchedule",
    "PlannedOperation",
    "PlantSchedulingModel",
    "PlantStatus",
    "Plot",
    "PlotBand",
    "PlotBandKind",
    "PlotChange",
    "PlotDrawnSource",
    "PlotLine",
    "PlotLineKind",
    "PlotPanel",
    "PlotShape",
    "PlotSignal",
    "PlotTrace",
    "PlottedStatistic",
    "PointStep",
    "PoissonAlertMethod",
    "PolicyDocument",
    "PolicyView",
    "PostedLine",
    "PostedRecord",
    "PostingKind",
    "PrecontrolDecision",
    "PrecontrolDrawnSource",
    "PrecontrolRun",
    "PrecontrolState",
    "PrecontrolStep",
    "Price",
    "PrintedName",
    "ProcessDistribution",
    "Producible",
    "ProofVerdict",
    "QualificationId",
    "QualificationLine",
    "Quantity",
    "Quarantine",
    "RatedHours",
    "RebasedLines",
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
    "Relationship",
    "ReleaseScheduleChange",
    "RemoveOrderScheduleChange",
    "ReplanScope",
    "ReportFormat",
    "Reported",
    "Requirement",
    "Reservation",
    "ReservationId",
    "ReservationStrength",
    "ResourceDownScheduleChange",
    "ResourceIndicators",
    "ReviewId",
    "ReviewLine",
    "ReviewPage",
    "ReviewPlace",
    "ReviewView",
    "RevisionId",
    "RevisionKey",
    "RevisionStatus",
    "ReworkOrderParent",
    "RoleId",
    "RolledYieldReport",
    "Rounding",
    "RoutingPage",
    "RoutingRevision",
    "RoutingStep",
    "RoutingStepFoundNode",
    "RoutingStepGraphNode",
    "RoutingUnknownCost",
    "RoutingView",
    "RowComparison",
    "RowDifference",
    "RuleCost",
    "RuleEffect",
    "RuleName",
    "RuleRunLength",
    "RuleRunLengthMethod",
    "RuleScope",
    "RuleSet",
    "RuleSetRunLengths",
    "RuleSide",
    "RuleSpec",
    "RuleTest",
    "RunLengthAtShift",
    "RunLengthMethod",
    "RunLengths",
    "RunTime",
    "RunningBalance",
    "SalesOrderFoundNode",
    "SalesOrderGraphNode",
    "SalesOrderId",
    "SamplingCurtailment",
    "SamplingCurve",
    "SamplingDistribution",
    "SamplingPoint",
    "SamplingStage",
    "SamplingStandard",
    "ScheduleAdherence",
    "ScheduleBottlenecks",
    "ScheduleCause",
    "ScheduleCauseKind",
    "ScheduleChange",
    "ScheduleComparison",
    "ScheduleConflict",
    "ScheduleEvaluation",
    "ScheduleExplanation",
    "ScheduleIndicators",
    "ScheduleMeasures",
    "SchedulePlan",
    "SchedulePlanColumns",
    "ScheduleRisks",
    "ScheduleRule",
    "ScheduleView",
    "ScheduleViolation",
    "SchedulingAbsence",
    "SchedulingAfter",
    "SchedulingAnchor",
    "SchedulingArrival",
    "SchedulingBuffer",
    "SchedulingCalendar",
    "SchedulingChange",
    "SchedulingClock",
    "SchedulingFlow",
    "SchedulingFlowColumns",
    "SchedulingGoal",
    "SchedulingLock",
    "SchedulingMeasure",
    "SchedulingMode",
    "SchedulingModeColumns",
    "SchedulingModel",
    "SchedulingNeed",
    "SchedulingNeedColumns",
    "SchedulingOperation",
    "SchedulingOperationColumns",
    "SchedulingOrder",
    "SchedulingOrderColumns",
    "SchedulingPlaceColumns",
    "SchedulingResource",
    "SchedulingSetups",
    "SchedulingTable",
    "SchedulingTableRead",
    "SchedulingWaitColumns",
    "SchedulingWindow",
    "Scope",
    "ScopePattern",
    "ScoreEvidence",
    "ScrapBy",
    "ScrapDrawnFloor",
    "ScrapGroup",
    "ScrapReason",
    "ScrapReport",
    "Secret",
    "Separation",
    "SessionId",
    "ShapiroWilk",
    "SharedRangesDegreesOfFreedom",
    "Shift",
    "ShiftDirection",
    "ShiftInstance",
    "ShiftList",
    "ShiftTime",
    "Shortage",
    "ShortageTotal",
    "Shortages",
    "ShownConsumption",
    "ShownOutput",
    "ShownProgress",
    "SigmaConstant",
    "SigmaConversionReport",
    "SigmaLevel",
    "SigmaMethod",
    "SigmaSource",
    "Signal",
    "SignalShares",
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
    "SingleScoreEvidence",
    "Site",
    "SiteFoundNode",
    "SiteGraphNode",
    "SiteId",
    "SitePage",
    "SiteView",
    "SolveEnd",
    "SolvedSchedule",
    "SolvedTable",
    "SourcePolicy",
    "SourceRule",
    "SpecCheck",
    "SpecLimits",
    "SplitOrderParent",
    "Spread",
    "StandardPlan",
    "StandardSampling",
    "StepAlternate",
    "StepCost",
    "StepFilter",
    "StepFoundNode",
    "StepGraphNode",
    "StepProgress",
    "StepStatus",
    "StepTime",
    "StepTimeLine",
    "StepTimes",
    "StepYieldReport",
    "StockRules",
    "StockValue",
    "StockView",
    "StockWorth",
    "StoreCheck",
    "StoreCheckResult",
    "StoreDescription",
    "StoreReport",
    "StreamEvents",
    "StreamId",
    "StrictBomConsumption",
    "StrictConsumptionPolicy",
    "SubgroupSigma",
    "SwitchHistory",
    "SwitchReason",
    "SwitchState",
    "SwitchStep",
    "SyncPage",
    "SyncStatus",
    "TableCohenRatings",
    "TableMissingDataSetNote",
    "TabulatedSchedule",
    "Ticked",
    "TimesLimits",
    "ToleranceMethod",
    "ToleranceReport",
    "Tolerances",
    "Tracking",
    "TrailException",
    "TrailExceptionCount",
    "TrailExceptionKind",
    "TrainingRule",
    "TransactionId",
    "TraversedGraph",
    "TreeRoot",
    "TrendCount",
    "TrendRuleTest",
    "TwoSidedGageTolerance",
    "TypeOneGageStudy",
    "UnavailableProofVerdict",
    "UnitCode",
    "UnknownCost",
    "UnplacedOperation",
    "UnplacedReason",
    "UpperGageTolerance",
    "UsedConstant",
    "UsedPart",
    "Uses",
    "Valuation",
    "VariableShare",
    "VariablesAnchor",
    "VariablesCriterion",
    "VariablesCurve",
    "VariablesDecision",
    "VariablesPlan",
    "VariablesSigma",
    "Verified",
    "VerifiedProofVerdict",
    "VerifierKey",
    "WalkDirection",
    "WarnBomConsumption",
    "WarnConsumptionPolicy",
    "Watched",
    "Weekday",
    "WeeklyDays",
    "WeibullProcessDistribution",
    "WhatIfAnswer",
    "WidthGageTolerance",
    "WipAtStep",
    "WipDrawnFloor",
    "WipReport",
    "WithinCapability",
    "WithinRuleTest",
    "WithinSigma",
    "Word",
    "WorkCenter",
    "WorkCenterFoundNode",
    "WorkCenterGraphNode",
    "WorkCenterId",
    "WorkCenterLoad",
    "WorkCenterPage",
    "WorkCenterUnknownCost",
    "WorkCenterView",
    "WorkOrderFoundNode",
    "WorkOrderGraphNode",
    "WorkOrderId",
    "WorkingTimeAnswer",
    "WorkingTimeEnd",
    "WrongProofVerdict",
    "YellowSide",
    "Zone",
    "ZoneWidth",
]
