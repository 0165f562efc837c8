// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

import kotlin.time.Duration
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Converts a quantity into another unit, exactly, and rounds at most once, at the end.
 *
 * Use it wherever a quantity changes its unit: a recipe in kilograms that is bought in drums,
 * pieces that are packed by the dozen, gallons on a foreign order. Factors are never rounded, so a
 * dozen is 12 pieces and there and back is where you started. Where the result has to be rounded,
 * say to what (`increment`) and how (`rounding`); if you do not, a result that would need it is an
 * error and not a surprise. A quantity that is not zero never becomes zero.
 */
@Serializable
internal data class Convert(
    /** What to convert. */
    val quantity: Quantity,
    /** The unit wanted. */
    val to: UnitCode,
    /**
     * What the item adds to the table of units, such as 1 `drum` equals `37.5` `kg`. Each works in
     * both directions, and they chain. Give those in force on the day.
     */
    val equivalences: List<Equivalence> = emptyList(),
    /**
     * The smallest step of the result, such as `0.001` or `1`; usually the item's. Without it the
     * result is exact, or an error if it has no end as a decimal.
     */
    val increment: Decimal? = null,
    /**
     * Which neighbour a result between two steps becomes. Without it the result must be a multiple
     * of the increment already.
     */
    val rounding: Rounding? = null,
)

/** An exact number of a unit: `{"value": "12.5", "unit": "kg"}`. */
@Serializable
public data class Quantity(
    /** How many; the decimals are kept as written, so `12.340` stays `12.340`. */
    val value: Decimal,
    /** Of what. */
    val unit: UnitCode,
)

/**
 * What a quantity is counted or measured in: one of `kg`, `g`, `mg`, `ug`, `t`, `lb`, `oz`, `ozt`,
 * `carat`, `cwt_us`, `cwt_imp`, `short_ton`, `long_ton`, `L`, `hL`, `dL`, `cL`, `mL`, `uL`, `m3`,
 * `cm3`, `mm3`, `in3`, `ft3`, `yd3`, `board_foot`, `gal_us`, `qt_us`, `pt_us`, `fl_oz_us`, `bbl`,
 * `gal_imp`, `qt_imp`, `pt_imp`, `fl_oz_imp`, `m`, `km`, `dm`, `cm`, `mm`, `um`, `in`, `ft`, `yd`,
 * `mi`, `mil`, `m2`, `km2`, `ha`, `dm2`, `cm2`, `mm2`, `in2`, `ft2`, `yd2`, `acre`, `s`, `ms`,
 * `min`, `h`, `d`, `wk`, `J`, `kJ`, `MJ`, `GJ`, `Wh`, `kWh`, `MWh`, `GWh`, `btu`, `mmbtu`, `W`,
 * `kW`, `MW`, `hp`, `hp_metric`, `mol`, `kmol`, `mmol`, `umol`, `pcs`, `pair`, `dozen`, `hundred`,
 * `gross`, `thousand`, `million`, `ampoule`, `bag`, `bale`, `bar`, `batch`, `big_bag`, `bin`,
 * `blister`, `block`, `bottle`, `box`, `bucket`, `bundle`, `can`, `capsule`, `carton`, `cartridge`,
 * `case`, `coil`, `container`, `crate`, `cup`, `cycle`, `cylinder`, `drum`, `ibc`, `IU`, `jar`,
 * `keg`, `kit`, `load`, `magazine`, `pack`, `pallet`, `panel`, `plate`, `ream`, `reel`, `rod`,
 * `roll`, `sachet`, `sack`, `set`, `sheet`, `strip`, `syringe`, `tablet`, `tank`, `tote`, `tray`,
 * `truck`, `tube`, `vial`, `wafer`, or the plant's own unit in braces, such as `{spool}`: up to 20
 * of a-z, 0-9, `.`, `_` and `-`.
 */
public typealias UnitCode = String

/** How much of one unit another is, for one item: 1 `drum` equals `37.5` `kg`. */
@Serializable
public data class Equivalence(
    /** The unit of which there is one. */
    val one: UnitCode,
    /** How many of the other unit that is; above zero. */
    val equals: String,
    /** The other unit. */
    val unit: UnitCode,
)

/** Which neighbour a value between two multiples becomes. */
@Serializable
public enum class Rounding {
    /** Away from zero: 2.1 becomes 3, -2.1 becomes -3. For what must suffice. */
    @SerialName("up") UP,

    /** Toward zero: 2.9 becomes 2, -2.9 becomes -2. For what must not be exceeded. */
    @SerialName("down") DOWN,

    /** To the larger neighbour: 2.1 becomes 3, -2.9 becomes -2. */
    @SerialName("ceiling") CEILING,

    /** To the smaller neighbour: 2.9 becomes 2, -2.1 becomes -3. */
    @SerialName("floor") FLOOR,

    /**
     * To the nearer neighbour, from the middle away from zero: 2.5 becomes 3. The commercial way.
     */
    @SerialName("half_away") HALF_AWAY,

    /**
     * To the nearer neighbour, from the middle to the even one: 2.5 becomes 2, 3.5 becomes 4.
     * Errors of many values cancel out.
     */
    @SerialName("half_even") HALF_EVEN,
}

/** A quantity in its new unit, and how it came about. */
@Serializable
public data class Converted(
    /** The result, with the decimals of the increment. */
    val quantity: Quantity,
    /** How many of the new unit one of the old is, exactly. */
    val factor: String,
    /** The result before rounding, exactly. */
    val exact: String,
    /** Whether rounding changed the result. */
    val rounded: Boolean,
)

/**
 * Measures the working time between two instants.
 *
 * Counts the time in which some shift of the calendar runs and has no break, less the closures;
 * time in which several shifts run counts once. Use it for lead times in working hours, for
 * capacity, and for the planned time of an OEE window.
 *
 * Shifts are local times of the calendar's zone. On the night the clocks are put forward, a night
 * shift from 22:00 to 06:00 counts seven hours, on the night they are put back nine. A shift or
 * break that itself starts or ends at a time which the clocks show twice or never is refused,
 * unless the calendar's `clock_change` says what it means.
 */
@Serializable
internal data class MeasureWorkingTime(
    /** When the plant works. */
    val calendar: Calendar,
    /** Where to start counting. */
    val start: Timestamp,
    /** Where to stop counting: the first instant that no longer counts, after `start`. */
    val end: Timestamp,
)

/**
 * When a plant works: its shifts by the clock on the wall, its holidays and closures.
 *
 * Shift times are local times of `zone`. Where the clocks change, a shift is as long as it really
 * was: 22:00 to 06:00 has seven hours on the night they are put forward and nine on the night they
 * are put back. Only a shift or break that itself starts or ends at a time shown twice or never
 * needs `clock_change` to say what is meant.
 */
@Serializable
public data class Calendar(
    /** The time zone of the plant. */
    val zone: Zone,
    /** The shifts of usual days. */
    val shifts: List<Shift>,
    /** Days that are not as usual; where two cover a date, the later in the list counts. */
    val exceptions: List<CalendarException> = emptyList(),
    /** Times when nobody works whatever the shifts say, such as a plant shutdown. */
    val closures: List<Interval> = emptyList(),
    /**
     * What a shift or break means that starts or ends at a local time which the clocks show twice
     * or never.
     */
    @SerialName("clock_change") val clockChange: ClockChange = ClockChange.REFUSE,
)

/** A time zone by its IANA name: `Europe/Berlin`, `America/Mexico_City`, `UTC`. */
public typealias Zone = String

/**
 * A shift by the clock on the wall, on the days it runs.
 *
 * Several rules may share a name, for instance when Friday's late shift is shorter. Shifts may
 * overlap; the overlap is working time once.
 */
@Serializable
public data class Shift(
    /** What the shift is called, such as `early`: up to 64 characters. */
    val name: String,
    /** The days on which it starts. */
    val days: Days,
    /** When it starts. */
    val start: WallTime,
    /**
     * When it ends. At or before `start` it is on the next day, so equal times make a shift of 24
     * hours.
     */
    val end: WallTime,
    /** When nobody works although the shift runs; breaks may overlap. */
    val breaks: List<Break> = emptyList(),
    /** The first date on which it may start; without it, it has always run. */
    val from: CivilDate? = null,
    /** The first date on which it no longer starts; without it, it runs on. */
    val until: CivilDate? = null,
)

/** The days on which a shift starts. */
@Serializable
public sealed interface Days {
    /** The same days every week. */
    @Serializable
    @SerialName("weekly")
    public data class Weekly(
        /** The days of the week, each at most once. */
        val days: List<Weekday>
    ) : Days

    /**
     * A pattern that repeats after a number of days, whatever the week says, such as four days on
     * and four off. It reaches back before its anchor too.
     */
    @Serializable
    @SerialName("cycle")
    public data class Cycle(
        /** A date on which the cycle starts; its day 0. */
        val anchor: CivilDate,
        /** After how many days the cycle repeats: 1 to 366. */
        val length: Int,
        /** The days of the cycle on which the shift starts, counted from 0, each at most once. */
        val on: List<Int>,
    ) : Days
}

/** A day of the week. */
@Serializable
public enum class Weekday {
    /** Monday. */
    @SerialName("mon") MON,

    /** Tuesday. */
    @SerialName("tue") TUE,

    /** Wednesday. */
    @SerialName("wed") WED,

    /** Thursday. */
    @SerialName("thu") THU,

    /** Friday. */
    @SerialName("fri") FRI,

    /** Saturday. */
    @SerialName("sat") SAT,

    /** Sunday. */
    @SerialName("sun") SUN,
}

/** A pause within a shift, by the clock on the wall. */
@Serializable
public data class Break(
    /** When it starts; in a night shift a time after midnight is on the next day. */
    val start: WallTime,
    /** When it ends: after its start, and not after the end of the shift. */
    val end: WallTime,
    /** What it is called, such as `lunch`. */
    val name: String? = null,
)

/**
 * Dates on which other shifts start than usual, or none.
 *
 * It replaces the shifts that start on its dates. A night shift that started the evening before is
 * not one of them and runs to its end; to stop it, add a closure. Where two exceptions cover a
 * date, the later in the list counts.
 */
@Serializable
public data class CalendarException(
    /** What it is called, such as `Christmas`: up to 64 characters. */
    val name: String,
    /** Its first date. */
    val from: CivilDate,
    /** The shifts that start on each of its dates; none for a holiday. */
    val shifts: List<ExceptionShift>,
    /** The first date after it; without it, the exception is one day long. */
    val until: CivilDate? = null,
)

/** A shift that runs on the dates of an exception. */
@Serializable
public data class ExceptionShift(
    /** What the shift is called, such as `early`: up to 64 characters. */
    val name: String,
    /** When it starts. */
    val start: WallTime,
    /**
     * When it ends. At or before `start` it is on the next day, so equal times make a shift of 24
     * hours.
     */
    val end: WallTime,
    /** When nobody works although the shift runs; breaks may overlap. */
    val breaks: List<Break> = emptyList(),
)

/** The instants from `start` up to, but not including, `end`. */
@Serializable
public data class Interval(
    /** The first instant. */
    val start: Timestamp,
    /** The first instant after it; later than `start`. */
    val end: Timestamp,
)

/**
 * What a local time means that the clocks show twice, or never.
 *
 * When clocks are put back they show some times twice; when they are put forward they jump over
 * some. A time they jump over means the instant of the jump, whether `earlier` or `later`.
 *
 * Whichever is chosen, local times in order stay in order as instants, so that shifts which follow
 * each other by the clock neither overlap nor leave a gap.
 */
@Serializable
public enum class ClockChange {
    /** Nothing: the request is refused, and the answer names both instants or the jump. */
    @SerialName("refuse") REFUSE,

    /** The first of the two. */
    @SerialName("earlier") EARLIER,

    /** The second of the two. */
    @SerialName("later") LATER,
}

/** How much of the time between two instants is working time. */
@Serializable
public data class WorkingTimeAnswer(
    /** The time in which somebody works. */
    val working: Duration,
    /** All the time that passes. */
    val elapsed: Duration,
    /** In how many uninterrupted stretches the work is done. */
    val windows: Int,
)

/**
 * Adds working time to an instant: when is it done, or when must it start.
 *
 * Counts only time in which some shift of the calendar runs and has no break, less the closures.
 * Forward it answers when work that starts at `start` is done; backward, when work that must be
 * done at `start` has to begin. Work that takes no time ends where it starts, also when nobody
 * works then. Work that just fills a shift ends when the shift ends, not when the next one starts.
 *
 * Working time is looked for up to 100 years away. Where the clocks change, shifts are as long as
 * they really are: see the working time between two instants.
 */
@Serializable
internal data class AddWorkingTime(
    /** When the plant works. */
    val calendar: Calendar,
    /** Where to start counting. */
    val start: Timestamp,
    /** How much working time to count. */
    val working: Duration,
    /** Whether to count into the future or into the past. */
    val direction: Direction = Direction.FORWARD,
)

/** Which way working time is counted. */
@Serializable
public enum class Direction {
    /** Into the future. */
    @SerialName("forward") FORWARD,

    /** Into the past. */
    @SerialName("backward") BACKWARD,
}

/** Where the working time counted comes to its end. */
@Serializable
public data class WorkingTimeEnd(
    /**
     * The instant reached: at or after the start when counted forward, at or before it when counted
     * backward.
     */
    val end: Timestamp
)

/**
 * Lists the shifts between two instants, as they really run.
 *
 * Gives every shift that shares an instant with the interval, whole, in order of its start, with
 * its business date, its breaks and the time worked in it. Use it to cut counts and states into
 * shifts for reports and OEE.
 *
 * The business date is the local date on which a shift starts. Where the clocks change, a shift is
 * as long as it really is, and one that itself starts or ends at a time which the clocks show twice
 * or never is refused, unless the calendar's `clock_change` says what it means. At most a million
 * shifts and breaks are listed.
 */
@Serializable
internal data class ListShifts(
    /** When the plant works. */
    val calendar: Calendar,
    /** The first instant of interest. */
    val start: Timestamp,
    /** The first instant no longer of interest, after `start`. */
    val end: Timestamp,
)

/** The shifts between two instants. */
@Serializable
public data class ShiftList(
    /** The shifts, in order of their start. */
    val shifts: List<ShiftInstance>
)

/** One shift as it really ran, on one date. */
@Serializable
public data class ShiftInstance(
    /** What the shift is called. */
    val name: String,
    /**
     * The business date: the local date on which the shift starts. What a night shift makes after
     * midnight belongs to the date of the evening before.
     */
    val date: CivilDate,
    /** When it starts. */
    val start: Timestamp,
    /** When it ends; the first instant after it. */
    val end: Timestamp,
    /** Its breaks in order, as its rule has them. */
    val breaks: List<Interval>,
    /** The time worked in it: without its breaks and without the calendar's closures. */
    val working: Duration,
)

/**
 * Draws up a control chart of single measurements and their moving ranges (I-MR, XmR).
 *
 * For a process that gives one value at a time: a batch's yield, a tank's temperature, the one part
 * measured each hour. The centre line is the mean of the values. Sigma is estimated from the moving
 * ranges, that is from how far neighbours lie apart, and not from the standard deviation of all
 * values: a drift or a step would widen the latter and hide itself. The limits stand three sigma
 * from the centre.
 *
 * The answer holds the limits, the estimate with the constant it used, and every signal as lists of
 * indices; it is complete without a picture.
 *
 * How to read it:
 * - A point is beyond a line only when it is strictly beyond it. A point equal to a limit is in
 *   control, and a constant series, where all lines coincide, gives no signal.
 * - Rules that count a row count points, not steps: six trending points make five steps.
 * - Windows overlap and nothing is reset after a signal, so a longer run ends a signal at every
 *   further point.
 * - The first moving range ends at the second value (the `span`-th in general). A moving range
 *   above its upper limit is reported on its own, at the index of its last value. Neighbouring
 *   moving ranges share values, so no other rule is applied to them.
 * - NaN and infinite values are refused, not skipped.
 *
 * Set up limits on some twenty or more values from a time when the process ran well, then freeze
 * them: pass `center` and `sigma` of that chart as `limits` for the values that follow. Values that
 * depend on their neighbours (slow temperatures sampled fast) make moving ranges small and limits
 * too narrow; sample them further apart.
 *
 * References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*, 1931; D. C.
 * Montgomery, *Introduction to Statistical Quality Control*, "The Shewhart control chart for
 * individual measurements"; L. S. Nelson, "The Shewhart control chart: tests for special causes",
 * *Journal of Quality Technology* 16(4), 1984, 237-239; Western Electric, *Statistical Quality
 * Control Handbook*, 1956, "Tests for unnatural patterns".
 */
@Serializable
internal data class Individuals(
    /** The measurements, in the order in which they were made. At least `span` of them. */
    val values: Floats,
    /** The rules that read the points. Each further rule adds false alarms. */
    val rules: RuleSet = RuleSet.LIMITS_ONLY,
    /** How sigma is estimated from the moving ranges; of no effect when `limits` are given. */
    val sigma: SigmaMethod = SigmaMethod.MEAN_MOVING_RANGE,
    /**
     * How many neighbouring values a moving range spans: 2 to 25. Two shows most of the short-term
     * scatter and least of a drift; it is right unless you know otherwise.
     */
    val span: Int = 2,
    /**
     * The centre and sigma to judge the values by, frozen from an earlier chart or set as target.
     * Left out, both are estimated from the values.
     */
    val limits: KnownLimits? = null,
    /** Whether the answer also holds the moving ranges. */
    @SerialName("with_ranges") val withRanges: Boolean = false,
)

/**
 * Which rules read the chart.
 *
 * Every rule adds false alarms. On a process that never changes, the limits alone signal once in
 * 370 points on average, the Western Electric rules once in 92, Nelson's eight about once in 73 (C.
 * W. Champ, W. H. Woodall, "Exact results for Shewhart control charts with supplementary runs
 * rules", *Technometrics* 29, 1987, 393-399; the last by simulation).
 */
@Serializable
public enum class RuleSet {
    /** Points beyond three sigma, nothing else. The default. */
    @SerialName("limits_only") LIMITS_ONLY,

    /**
     * The four tests of the Western Electric handbook: `beyond_three_sigma`,
     * `two_of_three_beyond_two_sigma`, `four_of_five_beyond_one_sigma` and `eight_on_one_side`.
     */
    @SerialName("western_electric") WESTERN_ELECTRIC,

    /** Nelson's eight tests: all rules but `eight_on_one_side`. */
    @SerialName("nelson") NELSON,
}

/** How sigma is estimated from the moving ranges. */
@Serializable
public enum class SigmaMethod {
    /**
     * The mean moving range divided by `d2` (1.128 for a span of 2). The default, and what most
     * programs do.
     */
    @SerialName("mean_moving_range") MEAN_MOVING_RANGE,

    /**
     * The median moving range divided by the median of the range of normal values (0.954 for a span
     * of 2, and likewise exact for every other). A few wild values or a step do not widen it. When
     * more than half of the moving ranges are zero, because the gauge is too coarse, it is zero and
     * every value off the centre signals.
     */
    @SerialName("median_moving_range") MEDIAN_MOVING_RANGE,
}

/** A centre line and sigma that are known, not estimated from the values at hand. */
@Serializable
public data class KnownLimits(
    /** The centre line. */
    val center: Double,
    /** One sigma of the single values; zero or above. */
    val sigma: Double,
)

/** A control chart of single measurements and their moving ranges. */
@Serializable
public data class IndividualsChart(
    /** How many values were charted. */
    val count: Int,
    /** The lines of the chart of values: the centre and three sigma either side. */
    val limits: Limits,
    /** One sigma of the single values. With `limits.center` it freezes this chart. */
    val sigma: Double,
    /** Where sigma comes from. */
    val estimate: Estimate,
    /** How many neighbouring values a moving range spans. */
    val span: Int,
    /**
     * The lines of the chart of moving ranges: the centre, and three of the ranges' own sigmas
     * either side, but not below zero. The centre is the mean moving range where sigma was
     * estimated from that, else the mean moving range that sigma makes expect.
     */
    @SerialName("range_limits") val rangeLimits: Limits,
    /** The rules that fired, in the order of the rule set; empty when all is well. */
    val signals: List<Signal>,
    /** The moving ranges above their upper limit, by the index of the last value they span. */
    @SerialName("range_signals") val rangeSignals: Wholes,
    /** The moving ranges, if they were asked for. The first one ends at value `span - 1`. */
    @SerialName("moving_ranges") val movingRanges: Floats? = null,
)

/** The three lines of a control chart. */
@Serializable
public data class Limits(
    /** The lower control limit. */
    val lower: Double,
    /** The centre line. */
    val center: Double,
    /** The upper control limit. */
    val upper: Double,
)

/** Where sigma comes from, in enough detail to compare it with another program's. */
@Serializable
public sealed interface Estimate {
    /** From the moving ranges of the values: sigma is `range / constant`. */
    @Serializable
    @SerialName("moving_ranges")
    public data class MovingRanges(
        /** How. */
        val method: SigmaMethod,
        /** How many neighbouring values a moving range spans. */
        val span: Int,
        /** The mean or the median moving range, as the method says. */
        val range: Double,
        /**
         * How many sigmas that is for normal values: `d2` for the mean, the median of the range for
         * the median.
         */
        val constant: Double,
        /** How many moving ranges were used. */
        val ranges: Int,
    ) : Estimate

    /** It was given, not estimated. */
    @Serializable @SerialName("known") public data object Known : Estimate
}

/** Where one rule fired. */
@Serializable
public data class Signal(
    /** The rule. */
    val rule: Rule,
    /**
     * The points at which it fired: those at which a window that satisfies it ends, counted from 0,
     * ascending. This is when an operator would have been called.
     */
    val ends: Wholes,
    /**
     * The points that make the pattern, each once, ascending: every point of a run; of "two of
     * three" and "four of five" only those beyond the line. These are what to mark.
     */
    val members: Wholes,
)

/** One way in which points on a chart can be unusual. */
@Serializable
public enum class Rule {
    /**
     * One point more than three sigma from the centre: a sudden, large change. A point on the limit
     * is in control. Nelson's test 1, Western Electric's test 1.
     */
    @SerialName("beyond_three_sigma") BEYOND_THREE_SIGMA,

    /**
     * Nine points in a row strictly on one side of the centre: the level has moved. A point exactly
     * on the centre belongs to neither side and ends the run. Nelson's test 2.
     */
    @SerialName("nine_on_one_side") NINE_ON_ONE_SIDE,

    /**
     * Six points in a row, each strictly above the one before, or each strictly below: wear,
     * warming up, a tool going blunt. The six are points, so there are five steps; a tie ends the
     * run, and a peak belongs to the rise and to the fall. (Some programs count six steps, which
     * takes seven points.) Nelson's test 3.
     */
    @SerialName("six_trending") SIX_TRENDING,

    /**
     * Fourteen points in a row going strictly up, down, up, down: two streams mixed in turn, or a
     * control loop that overcorrects. The fourteen are points, so there are thirteen steps; a tie
     * ends the run. Nelson's test 4.
     */
    @SerialName("fourteen_alternating") FOURTEEN_ALTERNATING,

    /**
     * Two of the last three points more than two sigma from the centre on the same side, the
     * current point being one of them: an early warning of a shift. It needs no full window: the
     * first two points of a series can fire it. Nelson's test 5, Western Electric's test 2.
     */
    @SerialName("two_of_three_beyond_two_sigma") TWO_OF_THREE_BEYOND_TWO_SIGMA,

    /**
     * Four of the last five points more than one sigma from the centre on the same side, the
     * current point being one of them: a small shift. It needs no full window: the first four
     * points of a series can fire it. Nelson's test 6, Western Electric's test 3.
     */
    @SerialName("four_of_five_beyond_one_sigma") FOUR_OF_FIVE_BEYOND_ONE_SIGMA,

    /**
     * Fifteen points in a row strictly within one sigma of the centre, on whichever side: the
     * limits are too wide for the data, or samples mix streams. Nelson's test 7.
     */
    @SerialName("fifteen_within_one_sigma") FIFTEEN_WITHIN_ONE_SIGMA,

    /**
     * Eight points in a row more than one sigma from the centre, on whichever side, also when all
     * are on one: two populations with nothing between them. Nelson's test 8.
     */
    @SerialName("eight_beyond_one_sigma") EIGHT_BEYOND_ONE_SIGMA,

    /**
     * Eight points in a row strictly on one side of the centre; a point exactly on the centre ends
     * the run. Western Electric's test 4.
     */
    @SerialName("eight_on_one_side") EIGHT_ON_ONE_SIDE,
}
