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

/**
 * Opens a plant: the journal of one site, with the rules over it.
 *
 * An address says where the plant is kept: `memory:` for a plant that vanishes with its handle,
 * `plant.db` or `sqlite:plant.db` for one in a file, which is made if it is not there,
 * `postgres://user@host/database` for one that many processes share. Instead of an address, a host
 * may bring a store of its own.
 *
 * The handle may be used from many threads at once. Closing it writes what was handed in and lets
 * go of the store; every further call is refused with `storage.closed`.
 */
@Serializable
internal data class OpenPlant(
    /** Where the plant is kept; absent when the host brings the store. */
    val address: String? = null,
    /**
     * Which site it is, written `acme/munich`; needed where the store holds several. A new store
     * without it is `local/plant`.
     */
    val scope: Scope? = null,
    /** Refuses every command until a policy is established. */
    @SerialName("requires_policy") val requiresPolicy: Boolean = false,
    /** What the host brings of its own. */
    val host: List<HostPart> = emptyList(),
)

/** A tenant and one of its sites, written `acme/munich`: the unit that has a journal of its own. */
public typealias Scope = String

/** A part of a plant that the host can bring. */
@Serializable
public enum class HostPart {
    /** The store: an ordered map from bytes to bytes. */
    @SerialName("store") STORE,

    /** The place where checkpoints are kept, out of reach of whoever can change the store. */
    @SerialName("anchor") ANCHOR,

    /** The clock that says when something is recorded. */
    @SerialName("clock") CLOCK,
}

/** Where a plant's journal stands. */
@Serializable
public data class PlantStatus(
    /** Which site it is. */
    val scope: Scope,
    /** The last position of its journal; 0 when nothing has happened yet. */
    val position: Long,
    /** The leaf hash of the last line; zeros when there is none. */
    val head: Hash,
    /** The root of the tree over all lines: what a checkpoint signs. */
    val root: Hash,
    /** Whether an answered command survives a power cut. */
    val durable: Boolean,
    /** Whether several processes may write to the store at once. */
    @SerialName("many_writers") val manyWriters: Boolean,
    /** When the last line was recorded. */
    val recorded: Timestamp? = null,
)

/** A SHA-256 hash as 64 lowercase hexadecimal digits. */
public typealias Hash = String

/** Shows where the plant's journal stands: its last position, its head, the root of its tree. */
@Serializable internal class ShowStatus

/**
 * Makes every row of this site anew from its journal, and puts the new rows in place at once;
 * others may go on working meanwhile.
 */
@Serializable internal class RebuildRows

/** What a rebuild did. */
@Serializable
public data class Rebuilt(
    /** The position that the rows now belong to. */
    val position: Long,
    /** How many rows there are. */
    val rows: Long,
)

/** Compares every row of this site with what its journal makes of it. */
@Serializable internal class CompareRows

/** How stored rows differ from what the journal makes of them. */
@Serializable
public data class RowComparison(
    /** Every difference; empty when all is well. */
    val differences: List<RowDifference>
)

/** A row that is not what the journal makes of it. */
@Serializable
public data class RowDifference(
    /** The read model. */
    val table: String,
    /** The row's key, as text. */
    val key: String,
    /** What is stored; absent when there is no such row. */
    val stored: String? = null,
    /** What the journal makes of it; absent when there should be no such row. */
    val replayed: String? = null,
)

/** Copies the whole store to a new file while work goes on. */
@Serializable
internal data class BackupPlant(
    /** The file to write; it must not exist yet. */
    val path: String
)

/** A backup that was made and checked. */
@Serializable
public data class BackupMade(
    /** The last position that it holds. */
    val position: Long,
    /** The root over its lines, to be compared with a checkpoint kept elsewhere. */
    val root: Hash,
)

/**
 * Opens a record: a document of your own, kept under the audit trail.
 *
 * Use it for whatever has no operations of its own here: a controlled recipe, a deviation, a page
 * of a logbook. Every value that a field ever has is kept with who entered it, when and why.
 */
@Serializable
internal data class OpenRecord(
    /** The record's code; it is never used again for another record. */
    val record: RecordId,
    /** What sort of document it is, as one lower-case word: `deviation`. */
    val kind: Word,
    /** The first entries. Fields may be added later by changing the record. */
    val fields: List<RecordField>,
    /** Who opens it, and when. */
    val command: Command,
    /** Names of the fields that are not final before another actor confirms them. */
    val critical: List<FieldName> = emptyList(),
    /** Whether it is only being prepared; a draft is made binding by `record.issue`. */
    val draft: Boolean = false,
    /** Until when it has to be kept; it can be made longer, never shorter. */
    @SerialName("retain_until") val retainUntil: Timestamp? = null,
)

/** A document of the host application under the audit trail: `DEV-2026-014`. */
public typealias RecordId = String

/** A lower-case word: 1 to 40 of `a`-`z`, `0`-`9` and `_`, starting with a letter. */
public typealias Word = String

/** A field with a value. */
@Serializable
public data class RecordField(
    /** Its name, unique within the record. */
    val name: FieldName,
    /** Its value, as text; numbers are kept digit by digit as they were entered. */
    val value: String,
)

/** One field of such a document: `yield_percent`. */
public typealias FieldName = String

/** Who wants something, when it happened, and the id that makes a retry harmless. */
@Serializable
public data class Command(
    /**
     * Made by the caller before sending, and kept until the answer has arrived: sent again with the
     * same id, nothing is done again.
     */
    val id: CommandId,
    /** Who acts. */
    val actor: ActorId,
    /**
     * When it happened on the floor; the time of the host when absent. Both this and the time at
     * which it was recorded are kept.
     */
    val at: Timestamp? = null,
    /** The terminal, scale or program that it comes from. */
    val source: DeviceId? = null,
    /** Why; some commands ask for it. */
    val reason: String? = null,
)

/**
 * A UUID that the caller makes before sending and keeps until the answer has arrived: sent again,
 * the command is not done again. Version 7 is best.
 */
public typealias CommandId = String

/** A person or program that acts: `jane.doe`, `mrp-nightly`. */
public typealias ActorId = String

/** What data comes from: a terminal, a scale, a gauge, a gateway: `scale-7`. */
public typealias DeviceId = String

/** A command that was carried out, and where the journal has it. */
@Serializable
public data class Done(
    /** The position of its first event in the site's journal. */
    val position: Long,
    /** How many events it wrote. */
    val events: Int,
    /** Whether it had been done before: this was a retry. */
    val replayed: Boolean,
)

/** Makes a draft binding: from now on it can be confirmed and completed. */
@Serializable
internal data class IssueRecord(
    /** The record's code. */
    val record: RecordId,
    /** Who issues it, and when. */
    val command: Command,
)

/**
 * Enters, changes or removes fields of a record; the command's reason is mandatory.
 *
 * The values before stay readable for good. A changed critical field has to be confirmed again. A
 * change that changes nothing is refused.
 */
@Serializable
internal data class ChangeRecord(
    /** The record's code. */
    val record: RecordId,
    /** The fields, each at most once. */
    val changes: List<RecordFieldChange>,
    /** Who changes it, when, and why. */
    val command: Command,
)

/** One field to be entered, changed or removed. */
@Serializable
public data class RecordFieldChange(
    /** The field's name; a name that the record does not have yet adds a field. */
    val name: FieldName,
    /** The new value; absent to remove the value. */
    val value: String? = null,
)

/** Confirms critical values: the second check, by another actor than the one who entered them. */
@Serializable
internal data class ConfirmRecord(
    /** The record's code. */
    val record: RecordId,
    /**
     * The critical fields whose values were checked, with the values that were seen: a value that
     * has changed meanwhile is not confirmed.
     */
    val fields: List<RecordField>,
    /** Who confirms, and when. */
    val command: Command,
)

/** Finishes a record; every critical field must have been confirmed. */
@Serializable
internal data class CompleteRecord(
    /** The record's code. */
    val record: RecordId,
    /** Who completes it, and when. */
    val command: Command,
)

/** Takes a completed record up again; the command's reason is mandatory. */
@Serializable
internal data class ReopenRecord(
    /** The record's code. */
    val record: RecordId,
    /** Who reopens it, when, and why. */
    val command: Command,
)

/** Makes the time longer for which a record has to be kept. */
@Serializable
internal data class RetainRecord(
    /** The record's code. */
    val record: RecordId,
    /** Until when; later than what holds now. */
    val until: Timestamp,
    /** Who wants it kept, and when that was decided. */
    val command: Command,
)

/**
 * Declares that a record does not count; the command's reason is mandatory.
 *
 * Nothing is deleted: the record stays readable, and its code stays taken.
 */
@Serializable
internal data class VoidRecord(
    /** The record's code. */
    val record: RecordId,
    /** Who voids it, when, and why. */
    val command: Command,
)

/**
 * Reads the events of a site behind a position, and waits for the next ones if wanted.
 *
 * To follow a plant, keep the answer's `position` and pass it as `after` the next time. After a
 * crash the events behind the position that was kept come again; none is skipped.
 */
@Serializable
internal data class ReadEvents(
    /** Only events behind this position; 0 starts at the first. */
    val after: Long = 0,
    /** At most so many events, up to 10,000. */
    val limit: Int = 1000,
    /** How long to wait for an event when there is none yet, in milliseconds, up to 60,000. */
    @SerialName("wait_ms") val waitMs: Int = 0,
    /**
     * Only these kinds: whole names such as `record.changed`, or families such as `record.*`. None
     * means all.
     */
    val kinds: List<String> = emptyList(),
    /** Only these streams. None means all. */
    val streams: List<StreamId> = emptyList(),
    /** Whether to answer with the stored lines as well, which are what is hashed. */
    @SerialName("with_lines") val withLines: Boolean = false,
)

/** What an event is about: the kind of thing and its code, such as `work_order:WO-2024-00001`. */
public typealias StreamId = String

/** Events, and where to go on. */
@Serializable
public data class EventPage(
    /** The events, in order. */
    val events: List<JournalEvent>,
    /** The position up to which was read: `after` of the next call. */
    val position: Long,
)

/** One event as the journal has it. */
@Serializable
public data class JournalEvent(
    /** The place in the site's order, from 1 without gaps. */
    val position: Long,
    /** What it is about. */
    val stream: StreamId,
    /** The place in the thing's own order, from 1. */
    val version: Long,
    /** What kind of fact it is. */
    val kind: Kind,
    /** The version of the body's form. */
    val schema: Int,
    /** The facts, as JSON text in canonical form. */
    val body: String,
    /** Who acted. */
    val actor: ActorId,
    /** When it happened, as claimed. */
    val at: Timestamp,
    /** When it was recorded. */
    val recorded: Timestamp,
    /** The command that caused it. */
    val command: CommandId,
    /** The leaf hash of the stored line. */
    val leaf: Hash,
    /** The device or program that it came from. */
    val source: DeviceId? = null,
    /** The reason given. */
    val reason: String? = null,
    /** The stored line, when it was asked for. */
    val line: String? = null,
)

/** The name of a kind of event, past tense, such as `record.changed`. */
public typealias Kind = String

/** Reads what happened to one thing, from its first event. */
@Serializable
internal data class ReadStream(
    /** The thing, such as `record:DEV-7`. */
    val stream: StreamId,
    /** Only events behind this version. */
    @SerialName("after_version") val afterVersion: Long = 0,
    /** At most so many events, up to 10,000. */
    val limit: Int = 1000,
    /** Whether to answer with the stored lines as well, which are what is hashed. */
    @SerialName("with_lines") val withLines: Boolean = false,
)

/** The events of one thing. */
@Serializable
public data class StreamEvents(
    /** The events, in order. */
    val events: List<JournalEvent>,
    /** The version of the thing's newest event; 0 when it has none. */
    val version: Long,
)

/**
 * Writes the stored lines of this site to a new text file: the whole audit trail, byte for byte as
 * it is hashed.
 */
@Serializable
internal data class ExportJournal(
    /** The file to write; it must not exist yet. */
    val path: String,
    /** Only lines behind this position. */
    val after: Long = 0,
)

/** What was exported. */
@Serializable
public data class Exported(
    /** How many lines were written. */
    val lines: Long,
    /** The position of the last one. */
    val position: Long,
)

/**
 * Takes over an exported journal, line for line, with the rows that follow from it.
 *
 * Lines that are there already are compared and passed over. A line that differs from what is
 * there, or does not continue it, ends the import; pages before it stay.
 */
@Serializable
internal data class ImportJournal(
    /** The file to read. */
    val path: String
)

/** What was imported. */
@Serializable
public data class ImportedJournal(
    /** Lines that were there already. */
    val known: Long,
    /** Lines that are new. */
    val new: Long,
    /** The last position now. */
    val position: Long,
)

/**
 * Audits the whole journal of this site: every byte, link, position, version and count, and the
 * checkpoints that were kept elsewhere.
 *
 * Without checkpoints from outside, an audit cannot see that the end was cut off and repaired, or
 * that everything was written anew.
 */
@Serializable
internal data class VerifyJournal(
    /** Signed checkpoints that were kept elsewhere, besides those of the plant's anchor. */
    val checkpoints: List<String> = emptyList(),
    /** The keys that are trusted to sign checkpoints. */
    val keys: List<String> = emptyList(),
)

/** What an audit found. */
@Serializable
public data class AuditReport(
    /** How many lines were read. */
    val lines: Long,
    /** The root of the RFC 9162 tree over them. */
    val root: Hash,
    /** The leaf hash of the last line; zeros when there is none. */
    val head: Hash,
    /** How many marks kept elsewhere were compared. */
    val marks: Int,
    /** What is wrong, in the order of the positions; empty when all is well. */
    val findings: List<Finding>,
    /** Whether there were more findings than are listed. */
    @SerialName("has_more") val hasMore: Boolean,
)

/** One thing wrong with a journal. */
@Serializable
public data class Finding(
    /** Where: the position that the line has, or should have. */
    val position: Long,
    /** What kind of thing. */
    val kind: FindingKind,
    /** What was found and what should be there. */
    val message: String,
)

/** What kind of thing is wrong. */
@Serializable
public enum class FindingKind {
    /** The line is not canonical JSON with the members of a journal's line. */
    @SerialName("not_a_line") NOT_A_LINE,

    /** The line belongs to another scope. */
    @SerialName("other_scope") OTHER_SCOPE,

    /** Positions are missing, doubled or out of order. */
    @SerialName("position") POSITION,

    /** `prev` is not the leaf hash of the line before. */
    @SerialName("link") LINK,

    /** The versions of a stream are missing, doubled or out of order. */
    @SerialName("version") VERSION,

    /** The recorded time went back without a line that says so. */
    @SerialName("clock") CLOCK,

    /** The tip that is stored does not belong to the lines. */
    @SerialName("tip") TIP,

    /** A mark kept elsewhere does not belong to the lines. */
    @SerialName("mark") MARK,

    /** What the store answers about a stream or command contradicts the lines. */
    @SerialName("index") INDEX,
}

/**
 * Says how long the journal is and what the root of its tree is: signed when the plant has a
 * signer, and kept elsewhere when it has an anchor.
 */
@Serializable internal class MakeCheckpoint

/** A checkpoint of a plant's journal. */
@Serializable
public data class JournalCheckpoint(
    /** Whose journal it is: the site. */
    val origin: String,
    /** How many lines it has. */
    val size: Long,
    /** The root over them. */
    val root: Hash,
    /** Whether the plant's anchor keeps it now. */
    @SerialName("is_kept") val isKept: Boolean,
    /** The signed note; absent when the plant has no signer. */
    val note: String? = null,
)

/** Proves that one event stands in the journal, for somebody who has only a checkpoint. */
@Serializable
internal data class ProveEvent(
    /** The event's position. */
    val position: Long,
    /** The length of the journal at the checkpoint; today's when absent. */
    val size: Long? = null,
)

/** The proof that one event stands in the journal. */
@Serializable
public data class EventProof(
    /** The stored line. */
    val line: String,
    /** Its leaf hash. */
    val leaf: Hash,
    /** The path from the leaf to the root. */
    val proof: InclusionProof,
    /** The root of the tree of that size. */
    val root: Hash,
    /**
     * The proof with a signed checkpoint as one file (C2SP `tlog-proof`); absent when the plant has
     * no signer.
     */
    val file: String? = null,
)

/** Proof that a leaf stands at its place in the tree of a given size (RFC 9162, 2.1.3). */
@Serializable
public data class InclusionProof(
    /** The place of the entry, counted from 0. */
    val index: Long,
    /** The number of entries in the tree. */
    val size: Long,
    /** The neighbouring subtrees on the way to the root, the leaf's own neighbour first. */
    val path: List<Hash>,
)

/** Proves that the journal continues an earlier one: nothing was changed, only added. */
@Serializable
internal data class ProveJournalGrowth(
    /** The earlier length. */
    val from: Long,
    /** The later length; today's when absent. */
    val to: Long? = null,
)

/** The proof that a journal only grew. */
@Serializable
public data class GrowthProof(
    /** The path between the two roots. */
    val proof: ConsistencyProof,
    /** The root of the earlier length. */
    @SerialName("from_root") val fromRoot: Hash,
    /** The root of the later length. */
    @SerialName("to_root") val toRoot: Hash,
)

/** Proof that a tree continues a smaller one (RFC 9162, 2.1.4). */
@Serializable
public data class ConsistencyProof(
    /** The number of entries in the smaller, earlier tree. */
    val from: Long,
    /** The number of entries in the larger, later tree. */
    val to: Long,
    /** The subtrees that both roots can be computed from, the lowest first. */
    val path: List<Hash>,
)

/** Lists what was refused to an actor, oldest first. */
@Serializable
internal data class ListRefusals(
    /** Whose refused commands. */
    val actor: ActorId,
    /** Only those behind this version of the list. */
    @SerialName("after_version") val afterVersion: Long = 0,
)

/** What was refused. */
@Serializable
public data class RefusalList(
    /** The events that say so. */
    val events: List<JournalEvent>
)

/**
 * Brings JSON into its one canonical form (RFC 8785) and hashes it.
 *
 * What other readers could take for something else is refused: a name that stands twice in one
 * object, a whole number beyond 2^53, a lone surrogate.
 */
@Serializable
internal data class Canonicalize(
    /** The JSON text. */
    val text: String
)

/** JSON in its canonical form. */
@Serializable
public data class Canonical(
    /** The canonical text; its UTF-8 bytes are what is hashed. */
    val text: String,
    /** The SHA-256 of the text. */
    val sha256: Hash,
    /** The hash of the text as a leaf of an RFC 9162 tree. */
    val leaf: Hash,
)

/**
 * Computes the tree of RFC 9162 over entries: the leaf hash of each, and the root.
 *
 * Give the entries in one form: as texts, as bytes in hex, or as leaf hashes.
 */
@Serializable
internal data class HashTree(
    /** The entries as texts; their UTF-8 bytes are hashed. */
    val entries: List<String> = emptyList(),
    /** The entries as bytes, in hex digits. */
    @SerialName("entries_hex") val entriesHex: List<String> = emptyList(),
    /** The leaf hashes of the entries. */
    val leaves: List<Hash> = emptyList(),
)

/** A tree's root and leaves. */
@Serializable
public data class TreeRoot(
    /** How many leaves it has. */
    val size: Long,
    /** The root; of a tree without leaves it is the hash of nothing. */
    val root: Hash,
    /** The leaf hashes, in order. */
    val leaves: List<Hash>,
)

/** Proves that an entry stands in a tree. */
@Serializable
internal data class ProveInclusion(
    /** The leaf hashes of the whole tree, in order. */
    val leaves: List<Hash>,
    /** Which leaf, from 0. */
    val index: Long,
)

/** Proves that a tree continues an earlier one: nothing was changed, only added. */
@Serializable
internal data class ProveGrowth(
    /** The leaf hashes of the whole tree, in order. */
    val leaves: List<Hash>,
    /** How many of them the earlier tree had. */
    val from: Long,
)

/** Checks a proof that an entry stands in the tree with a root. */
@Serializable
internal data class VerifyInclusion(
    /** The proof. */
    val proof: InclusionProof,
    /** The leaf hash of the entry. */
    val leaf: Hash,
    /** The root of the tree. */
    val root: Hash,
)

/** Whether a check passed, and why not. */
@Serializable
public data class Verified(
    /** Whether all is as it claims to be. */
    val valid: Boolean,
    /** What is not, when something is not. */
    val why: String? = null,
)

/** Checks a proof that a tree continues an earlier one. */
@Serializable
internal data class VerifyGrowth(
    /** The proof. */
    val proof: ConsistencyProof,
    /** The root of the earlier tree. */
    @SerialName("from_root") val fromRoot: Hash,
    /** The root of the later tree. */
    @SerialName("to_root") val toRoot: Hash,
)

/**
 * Signs a checkpoint: how long a log is and the root of its tree, as a C2SP signed note.
 *
 * The key is used and forgotten. A plant that is opened with a signer makes checkpoints of its own
 * journal.
 */
@Serializable
internal data class SignCheckpoint(
    /** Whose log it is, such as `example.com/plant-1`. */
    val origin: String,
    /** How many entries it has. */
    val size: Long,
    /** The root over them. */
    val root: Hash,
    /** The secret seed of the Ed25519 key: 64 hex digits. */
    @SerialName("seed_hex") val seedHex: String,
    /** The name of the key; the origin when absent. */
    @SerialName("key_name") val keyName: String? = null,
)

/** A signed checkpoint, and the key that checks it. */
@Serializable
public data class SignedCheckpoint(
    /** The signed note. */
    val note: String,
    /** The key in the form in which `audit.verify_checkpoint` takes it. */
    @SerialName("verifier_key") val verifierKey: String,
)

/** Checks a signed checkpoint against keys that are known. */
@Serializable
internal data class VerifyCheckpoint(
    /** The signed note. */
    val note: String,
    /** The keys that are trusted, such as `example.com/plant-1+8da0b2ac+Adda…`. */
    val keys: List<String>,
)

/** What a checkpoint says, if it can be trusted. */
@Serializable
public data class CheckpointCheck(
    /** Whether all is as it claims to be. */
    val valid: Boolean,
    /** What is not, when something is not. */
    val why: String? = null,
    /** Whose log it is; absent when the checkpoint cannot be trusted. */
    val origin: String? = null,
    /** How many entries it has; absent when the checkpoint cannot be trusted. */
    val size: Long? = null,
    /** The root over them; absent when the checkpoint cannot be trusted. */
    val root: Hash? = null,
)

/**
 * Checks an offline proof (C2SP `tlog-proof`): that an entry stands in a log whose checkpoint is
 * signed by a key that is known.
 */
@Serializable
internal data class VerifyProofFile(
    /** The proof file's text. */
    val proof: String,
    /** The entry: a line as it is stored, without its line feed. */
    val entry: String,
    /** The keys that are trusted. */
    val keys: List<String>,
)

/**
 * Audits exported lines of one site's journal: every byte, link, position and version.
 *
 * Signed checkpoints that were kept elsewhere also show whether lines at the end are missing, or
 * all were written anew.
 */
@Serializable
internal data class VerifyLines(
    /** The lines from the first, each without its line feed. */
    val lines: List<String>,
    /** Signed checkpoints that were kept elsewhere. */
    val checkpoints: List<String> = emptyList(),
    /** The keys that are trusted to sign them. */
    val keys: List<String> = emptyList(),
)

/**
 * Checks a chained log of any members: each entry is canonical JSON whose `prev` is the leaf hash
 * of the entry before (zeros first), and whose `seq`, if there is one, counts from 0.
 */
@Serializable
internal data class VerifyChain(
    /** The entries from the first, as they are stored. */
    val entries: List<String>
)

/** What the check of a chained log found. */
@Serializable
public data class ChainReport(
    /** How many entries there are. */
    val size: Long,
    /** The root of the RFC 9162 tree over them. */
    val root: Hash,
    /** The leaf hash of each entry. */
    val leaves: List<Hash>,
    /** What is wrong; positions count from 1. Empty when all is well. */
    val findings: List<Finding>,
)

/**
 * Signs bytes with an Ed25519 key (RFC 8032).
 *
 * The key is used and forgotten. Where keys live in hardware, sign there instead.
 */
@Serializable
internal data class SignMessage(
    /** The bytes, in hex digits. */
    @SerialName("message_hex") val messageHex: String,
    /** The secret seed of the key: 64 hex digits. */
    @SerialName("seed_hex") val seedHex: String,
)

/** An Ed25519 signature and the key that checks it. */
@Serializable
public data class Ed25519Signature(
    /** The signature: 128 hex digits. */
    @SerialName("signature_hex") val signatureHex: String,
    /** The public key: 64 hex digits. */
    @SerialName("public_key_hex") val publicKeyHex: String,
)

/**
 * Checks an Ed25519 signature, strictly: a signature in a second spelling, or under a weak key,
 * does not pass.
 */
@Serializable
internal data class VerifySignature(
    /** The bytes that were signed, in hex digits. */
    @SerialName("message_hex") val messageHex: String,
    /** The signature: 128 hex digits. */
    @SerialName("signature_hex") val signatureHex: String,
    /** The public key: 64 hex digits. */
    @SerialName("public_key_hex") val publicKeyHex: String,
)

/** Gives the value of a key; nothing when there is none. */
@Serializable
internal data class KeyValueGet(
    /** The key. */
    val key: Bytes
)

/**
 * Gives the first keys of a stretch with their values, in the order of the keys and as of one
 * moment.
 */
@Serializable
internal data class KeyValueScan(
    /** The first key that may be among them. */
    val start: Bytes,
    /** The first key behind them, which is not among them. */
    val end: Bytes,
    /** The most keys wanted. */
    val limit: Int,
)

/** A key and its value. */
@Serializable
public data class KeyValuePair(
    /** The key. */
    val key: Bytes,
    /** Its value. */
    val value: Bytes,
)

/**
 * Makes every change, durably, if every expected key still has the value expected.
 *
 * If one has not, it changes nothing and answers no. Comparing and changing are one step: no other
 * writer's change comes between, and no reader ever sees half of it. An exception says that nothing
 * was changed.
 */
@Serializable
internal data class KeyValueApply(
    /** Keys with the values that they must have. */
    val expected: List<KeyValueSlot>,
    /** Keys with the values that they are to have; no key stands here twice. */
    val changes: List<KeyValueSlot>,
)

/** A key and the value that it has or is to have. */
@Serializable
public data class KeyValueSlot(
    /** The key. */
    val key: Bytes,
    /** Its value; absent where the key has none or is to be removed. */
    val value: Bytes? = null,
)

/** Says what the store promises; asked once, when the plant is opened. */
@Serializable internal class KeyValueDescribe

/** What a store promises. */
@Serializable
public data class StoreDescription(
    /** Whether what was applied survives a power cut. */
    val durable: Boolean,
    /** Whether others may write to the map too, through handles of their own. */
    @SerialName("many_writers") val manyWriters: Boolean,
)

/** Keeps a note. */
@Serializable
internal data class AnchorKeep(
    /** Whose note it is: the journal's own name. */
    val origin: String,
    /** The note, a signed checkpoint. */
    val note: String,
)

/** Gives every note kept of this origin, oldest first. */
@Serializable
internal data class AnchorKept(
    /** Whose notes are wanted. */
    val origin: String
)

/** Gives the time now. */
@Serializable internal class ClockNow
