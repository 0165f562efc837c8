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
    /** When a tick makes a checkpoint, of a plant with a signer and an anchor. */
    val checkpoints: CheckpointRule? = null,
    /** What the host brings of its own. */
    val host: List<HostPart> = emptyList(),
)

/** A tenant and one of its sites, written `acme/munich`: the unit that has a journal of its own. */
public typealias Scope = String

/** When a plant with a signer and an anchor makes a checkpoint by itself. */
@Serializable
public data class CheckpointRule(
    /** After so many lines; 10,000 unless you say otherwise. */
    val lines: Long = 10000,
    /** After so long, if there is any new line; an hour unless you say otherwise. */
    val after: Duration = Duration.parseIsoString("PT1H"),
)

/** A part of a plant that the host can bring. */
@Serializable
public enum class HostPart {
    /** The store: an ordered map from bytes to bytes. */
    @SerialName("store") STORE,

    /** Who checks passwords, cards and the like when somebody signs. */
    @SerialName("authenticator") AUTHENTICATOR,

    /** Who has a say in who may do what, beside the plant's own policy. */
    @SerialName("authorizer") AUTHORIZER,

    /** The place where checkpoints are kept, out of reach of whoever can change the store. */
    @SerialName("anchor") ANCHOR,

    /** The key that signs checkpoints and proofs. */
    @SerialName("signer") SIGNER,

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
 * Does what time alone brings about: reports what has ended or is overdue, closes what has been
 * idle, and makes a checkpoint when one is due.
 *
 * Call it once a minute or so. What is due is reported once, however often and from however many
 * processes it is called.
 */
@Serializable
internal data class TickPlant(
    /** The time up to which things are due; the host's time when absent. */
    val now: Timestamp? = null
)

/** What a tick did. */
@Serializable
public data class Ticked(
    /** What was reported, the longest overdue first. */
    val reported: List<DueReport>,
    /** The checkpoint that was made, if one was due. */
    val checkpoint: JournalCheckpoint? = null,
)

/** One thing that time brought about. */
@Serializable
public data class DueReport(
    /** The thing. */
    val stream: StreamId,
    /** When it was due. */
    @SerialName("due_at") val dueAt: Timestamp,
    /** Where the journal has the report. */
    val position: Long,
)

/** What an event is about: the kind of thing and its code, such as `work_order:WO-2024-00001`. */
public typealias StreamId = String

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
 * Shows a record with every value that its fields ever had: who entered it, when, why, and who
 * confirmed it.
 */
@Serializable
internal data class GetRecord(
    /** The record's code. */
    val record: RecordId
)

/** A record with its whole history. */
@Serializable
public data class RecordView(
    /** The record's code. */
    val record: RecordId,
    /** How many facts it is made of; what a signature names as the version signed. */
    val version: Long,
    /** What sort of document it is. */
    val kind: Word,
    /** Where it stands. */
    val status: RecordStatus,
    /** Its fields, in the order in which they first appeared. */
    val fields: List<RecordFieldHistory>,
    /** How it came to where it is, oldest first. */
    val steps: List<RecordStep>,
    /** Until when it has to be kept. */
    @SerialName("retain_until") val retainUntil: Timestamp? = null,
)

/** Where a record stands. */
@Serializable
public enum class RecordStatus {
    /** There is no such record. */
    @SerialName("absent") ABSENT,

    /** Being prepared: nothing in it is binding, and nothing can be confirmed. */
    @SerialName("draft") DRAFT,

    /** In use: fields are entered, changed and confirmed. */
    @SerialName("open") OPEN,

    /** Finished: it can be reopened with a reason, and nothing else. */
    @SerialName("complete") COMPLETE,

    /** Declared not to count. It stays readable for good. */
    @SerialName("void") VOID,
}

/** A field with every value that it had. */
@Serializable
public data class RecordFieldHistory(
    /** Its name. */
    val name: FieldName,
    /**
     * How often it was changed since its original entry; a printout marks the field when this is
     * over 0 (Annex 11 section 8.2).
     */
    val changes: Int,
    /** Whether somebody else has to confirm it. */
    val critical: Boolean,
    /** Whether the value counts: a critical one does after somebody else confirmed it. */
    @SerialName("is_final") val isFinal: Boolean,
    /** Every value, the original entry first. */
    val entries: List<RecordFieldEntry>,
    /** Its value; absent while nothing was entered, and after it was removed. */
    val value: String? = null,
)

/** One value that a field had. */
@Serializable
public data class RecordFieldEntry(
    /** Which value it is, counted from 1, the original entry. */
    val number: Int,
    /** Who entered it. */
    val by: ActorId,
    /** When, as claimed. */
    val at: Timestamp,
    /** The value; absent when it was removed. */
    val value: String? = null,
    /** Why. */
    val reason: String? = null,
    /** Who confirmed it. */
    val confirmed: Confirmation? = null,
)

/** A second check of a value. */
@Serializable
public data class Confirmation(
    /** Who confirmed it. */
    val by: ActorId,
    /** When, as claimed. */
    val at: Timestamp,
)

/** One step of a record from one status to the next. */
@Serializable
public data class RecordStep(
    /** The status that it led to. */
    val status: RecordStatus,
    /** Who took it. */
    val by: ActorId,
    /** When, as claimed. */
    val at: Timestamp,
    /** Why. */
    val reason: String? = null,
)

/** Lists records of a kind, in a status, or all of them, in pages. */
@Serializable
internal data class ListRecords(
    /** Only records of this kind. */
    val kind: Word? = null,
    /** Only records in this status. */
    val status: RecordStatus? = null,
    /** Where the page before ended: its `next`. */
    val after: RecordPlace? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
)

/** A place in a list of records. */
@Serializable
public data class RecordPlace(
    /** The kind of the last record shown. */
    val kind: Word,
    /** Its status. */
    val status: RecordStatus,
    /** Its code. */
    val record: RecordId,
)

/** One page of a list of records. */
@Serializable
public data class RecordPage(
    /** The records. */
    val records: List<RecordLine>,
    /** Where the next page begins; absent when this one is the last. */
    val next: RecordPlace? = null,
)

/** One record of a list. */
@Serializable
public data class RecordLine(
    /** The record's code. */
    val record: RecordId,
    /** What sort of document it is. */
    val kind: Word,
    /** Where it stands. */
    val status: RecordStatus,
    /** How many facts it is made of. */
    val version: Long,
    /** How many critical fields are not final. */
    val unconfirmed: Int,
    /** How many fields were changed since their original entry. */
    val changed: Int,
)

/**
 * Puts a site's first policy in force, and with it the first administrator.
 *
 * Until then every named actor may do anything; from then on nobody may do what no rule allows.
 * Both happen at once or not at all, so that nobody is shut out.
 */
@Serializable
internal data class EstablishPolicy(
    /** The policy; it must let the administrator change it. */
    val policy: PolicyDocument,
    /** Who can change it from now on. */
    val administrator: ActorId,
    /** Who wants it, and when. */
    val command: Command,
    /** Who the administrator is; absent when enrolled already. */
    val enrolment: ActorDetails? = null,
)

/**
 * Who may do what at a site, and under which conditions.
 *
 * Everything is forbidden that no rule allows, and a rule that denies beats every rule that allows.
 * A member that a release does not know is refused rather than skipped, also when it is read back:
 * a rule must not vanish in silence.
 */
@Serializable
public data class PolicyDocument(
    /** Every role that rules and actors may name. */
    val roles: List<RoleId>,
    /** What is allowed and what is denied. */
    val rules: List<AccessRule>,
    /** Who did the one may not do the other on the same thing. */
    val separations: List<Separation> = emptyList(),
    /** What must have been learnt before it may be done. */
    val training: List<TrainingRule> = emptyList(),
    /**
     * Actions for which the actor must have acknowledged the policy in force: `signature.sign`, or
     * `*` for all.
     */
    @SerialName("acknowledgement_required")
    val acknowledgementRequired: List<DottedPattern> = emptyList(),
    /** Actions for which a reason must be given. */
    @SerialName("reasons_required") val reasonsRequired: List<DottedPattern> = emptyList(),
    /** What is asked of the devices that data comes from. */
    val sources: SourcePolicy? = null,
    /** What is asked of signatures, sessions and credentials. */
    val signing: SigningPolicy? = null,
)

/** What an actor may be on the floor: `operator`, `qp`. */
public typealias RoleId = String

/** Allows or denies actions to a role, to one actor, or to everybody who is enrolled. */
@Serializable
public data class AccessRule(
    /** Which actions: `record.change`, `record.*` or `*`. */
    val action: DottedPattern,
    /** Whether they are allowed or denied. */
    val effect: RuleEffect,
    /** Whoever has this role. Without role and actor, the rule is for everybody. */
    val role: RoleId? = null,
    /** This actor only; not together with a role. */
    val actor: ActorId? = null,
    /** At which sites; everywhere when absent. */
    val scope: ScopePattern? = null,
    /** Only on things of this kind: `work_order`. An action on nothing in particular is not met. */
    val family: Word? = null,
    /** Only on things whose code starts so: `LINE-A-`. */
    @SerialName("code_prefix") val codePrefix: String? = null,
)

/**
 * Actions or kinds of events: one name (`record.change`), all below one (`record.*`), or all (`*`).
 */
public typealias DottedPattern = String

/** What a rule does. */
@Serializable
public enum class RuleEffect {
    /** It allows, unless another rule denies. */
    @SerialName("allow") ALLOW,

    /** It denies, whatever other rules allow. */
    @SerialName("deny") DENY,
}

/** Sites: one (`acme/munich`), all below one name (`acme/\*`), or all (`*`). */
public typealias ScopePattern = String

/** Separation of duties: who did the one may not do the other on the same thing. */
@Serializable
public data class Separation(
    /** What people call the rule: `maker is not checker`. */
    val name: String,
    /** Which events in the thing's history show that somebody did the one: `record.changed`. */
    val done: DottedPattern,
    /** Which actions are then closed to that person: `record.confirm`. */
    val forbids: DottedPattern,
)

/** What must have been learnt before it may be done. */
@Serializable
public data class TrainingRule(
    /** Which actions. */
    val action: DottedPattern,
    /** What the actor must be qualified in at that time. */
    val qualification: QualificationId,
)

/** What an actor was trained for and shown to know: `gmp-basics`, `forklift`. */
public typealias QualificationId = String

/** What to do about the device that a command names as its source. */
@Serializable
public data class SourcePolicy(
    /** When it was never registered. */
    val unknown: SourceRule = SourceRule.OFF,
    /** When it was retired. */
    val retired: SourceRule = SourceRule.OFF,
    /** When its calibration or its test is overdue, or its last test failed. */
    val overdue: SourceRule = SourceRule.OFF,
    /** Actions that must name a source, so that not naming it is no way around. */
    val required: List<DottedPattern> = emptyList(),
)

/** What to do about a source that cannot be relied on. */
@Serializable
public enum class SourceRule {
    /** Nothing. */
    @SerialName("off") OFF,

    /** The command is carried out, and the device's history says so. */
    @SerialName("flag") FLAG,

    /** The command is refused. */
    @SerialName("refuse") REFUSE,
}

/** The rules of signing; the numbers have defaults that hold before any policy does. */
@Serializable
public data class SigningPolicy(
    /** Who may sign with which meaning, and what needs a signature. */
    val rules: List<SigningRule> = emptyList(),
    /** After so many minutes without use a session has ended. */
    @SerialName("idle_minutes") val idleMinutes: Int = 15,
    /** So many failed attempts in a row lock the actor. */
    @SerialName("failures_before_lock") val failuresBeforeLock: Int = 5,
    /** For so many minutes. */
    @SerialName("lock_minutes") val lockMinutes: Int = 30,
    /** How long a credential is good for when nothing else is said; without end when absent. */
    @SerialName("credential_days") val credentialDays: Int? = null,
)

/** One meaning of signatures: who may give it, and what needs it. */
@Serializable
public data class SigningRule(
    /** What the signature stands for: `approval`, `release`. */
    val meaning: Word,
    /** Who may sign so; when several rules give a meaning, one of their roles is enough. */
    val role: RoleId? = null,
    /** Whether the signer must be another than whoever did it, and than other signers. */
    @SerialName("four_eyes") val fourEyes: Boolean = false,
    /** Actions on a thing that need its signature with this meaning first. */
    val action: DottedPattern? = null,
    /** Only for things of this kind: `record`. */
    val family: Word? = null,
)

/** Who an actor is: what an enrolment says besides the id. */
@Serializable
public data class ActorDetails(
    /** The name as it is printed beside a signature. */
    @SerialName("printed_name") val printedName: String,
    /** Whether it is a person or a program. */
    val kind: ActorKind,
    /** What the actor may be on the floor. */
    val roles: List<RoleId>,
    /** Who verified the identity, and how. */
    val evidence: IdentityEvidence,
    /** The reference of the certification to the agency. */
    val certification: String? = null,
    /** When the account ends; never when absent. */
    @SerialName("expires_at") val expiresAt: Timestamp? = null,
)

/** Whether an actor is a person or a program. */
@Serializable
public enum class ActorKind {
    /** A human being. */
    @SerialName("person") PERSON,

    /** A program that acts by itself; it cannot sign, nor approve what a person must. */
    @SerialName("program") PROGRAM,
}

/** Who verified an actor's identity, and how (21 CFR 11.100(b)). */
@Serializable
public data class IdentityEvidence(
    /** Who verified it; not the actor in question. */
    @SerialName("verified_by") val verifiedBy: ActorId,
    /** How: `passport shown`, `personnel file`. */
    val method: String,
    /** Where that is written down. */
    val document: String? = null,
)

/**
 * Enrols an actor: from now on the id is theirs, for good.
 *
 * An id is never used again, not after its actor was disabled, and not in another spelling:
 * `Jane.Doe` and `jane.doe` are one id. The evidence says who verified the identity and how; that
 * is somebody other than the actor.
 */
@Serializable
internal data class EnrolActor(
    /** The id, better a pseudonym than a name: it can never be erased. */
    val actor: ActorId,
    /** The name as it is printed beside a signature. */
    @SerialName("printed_name") val printedName: String,
    /** Whether it is a person or a program. */
    val kind: ActorKind,
    /** What the actor may be on the floor. */
    val roles: List<RoleId>,
    /** Who verified the identity, and how. */
    val evidence: IdentityEvidence,
    /** Who enrols the actor, and when. */
    val command: Command,
    /**
     * The reference of the certification to the agency that the electronic signature is meant as
     * binding (21 CFR 11.100(c)).
     */
    val certification: String? = null,
    /** When the account ends; never when absent. */
    @SerialName("expires_at") val expiresAt: Timestamp? = null,
)

/** Gives an actor other roles, in place of those before. */
@Serializable
internal data class ChangeActorRoles(
    /** The actor's id. */
    val actor: ActorId,
    /** Every role that the actor has from now on. */
    val roles: List<RoleId>,
    /** Who wants it, and when. */
    val command: Command,
)

/** Records that an actor was trained for something. */
@Serializable
internal data class QualifyActor(
    /** The actor's id. */
    val actor: ActorId,
    /** In what. */
    val qualification: QualificationId,
    /** Who wants it, and when. */
    val command: Command,
    /** Until when; without end when absent. */
    val until: Timestamp? = null,
)

/** Takes a qualification back before its time. */
@Serializable
internal data class DisqualifyActor(
    /** The actor's id. */
    val actor: ActorId,
    /** Which. */
    val qualification: QualificationId,
    /** Who wants it, and when. */
    val command: Command,
)

/** Records that the agency was told of an actor's electronic signature (21 CFR 11.100(c)). */
@Serializable
internal data class CertifyActor(
    /** The actor's id. */
    val actor: ActorId,
    /** The reference of the letter. */
    val certification: String,
    /** Who wants it, and when. */
    val command: Command,
)

/** Acknowledges the policy in force, in the name of whoever acts (21 CFR 11.10(j)). */
@Serializable
internal data class AcknowledgePolicy(
    /** Which policy was read; only the one in force is accepted. */
    @SerialName("policy_version") val policyVersion: Long,
    /** Who acknowledges it, and when. */
    val command: Command,
)

/**
 * Records a credential: an actor's first, or the next one of their own.
 *
 * Lineside learns its name and times, never the secret. The credential of somebody else is replaced
 * by `access.reset_credential`, which needs two persons.
 */
@Serializable
internal data class RenewCredential(
    /** The actor's id. */
    val actor: ActorId,
    /** Its name; the name of the credential in use moves its expiry. */
    val credential: CredentialId,
    /** Who wants it, and when. */
    val command: Command,
    /** When it expires; as the policy says when absent. */
    @SerialName("expires_at") val expiresAt: Timestamp? = null,
)

/** What proves an actor's identity, by its name only: `jd-2026-03`, a key's fingerprint. */
public typealias CredentialId = String

/**
 * Declares a credential not to be trusted from an instant on, as when it was lost.
 *
 * Signatures made with it before that instant stay good.
 */
@Serializable
internal data class RevokeCredential(
    /** The actor's id. */
    val actor: ActorId,
    /** Which. */
    val credential: CredentialId,
    /** Who wants it, and when. */
    val command: Command,
    /** From when on; from now when absent. */
    @SerialName("revoked_from") val revokedFrom: Timestamp? = null,
)

/**
 * Asks for a new credential of an actor; a second person has to approve it.
 *
 * A later request takes the place of an earlier one.
 */
@Serializable
internal data class ResetCredential(
    /** The actor's id. */
    val actor: ActorId,
    /** The new credential's name. */
    val credential: CredentialId,
    /** Who wants it, and when. */
    val command: Command,
    /** When it expires; as the policy says when absent. */
    @SerialName("expires_at") val expiresAt: Timestamp? = null,
)

/** Approves a new credential that another person asked for; it is in use from now on. */
@Serializable
internal data class ApproveCredentialReset(
    /** The actor's id. */
    val actor: ActorId,
    /** The credential that was asked for, so that nothing else is approved. */
    val credential: CredentialId,
    /** Who wants it, and when. */
    val command: Command,
)

/**
 * Disables an actor: nothing is done in their name until they are enabled again.
 *
 * What they did and signed stays. Refused when nobody could change the policy any more.
 */
@Serializable
internal data class DisableActor(
    /** The actor's id. */
    val actor: ActorId,
    /** Who wants it, and when. */
    val command: Command,
)

/** Lets an actor act again that was disabled, or whose account has ended. */
@Serializable
internal data class EnableActor(
    /** The actor's id. */
    val actor: ActorId,
    /** Who wants it, and when. */
    val command: Command,
    /** When the account ends; the end set before when absent, if it is yet to come. */
    @SerialName("expires_at") val expiresAt: Timestamp? = null,
)

/** Opens the lock of an actor before its time, and forgets the failed attempts. */
@Serializable
internal data class UnlockActor(
    /** The actor's id. */
    val actor: ActorId,
    /** Who wants it, and when. */
    val command: Command,
)

/**
 * Puts another policy in force, in place of the whole one before.
 *
 * Refused when nobody could change the policy any more. The entry holds the configuration hashes of
 * both.
 */
@Serializable
internal data class ChangePolicy(
    /** The new policy, whole. */
    val policy: PolicyDocument,
    /** Who wants it, and when. */
    val command: Command,
    /**
     * The number of the policy that it was made from: refused when another has taken its place
     * since, so that nobody's change is undone unseen.
     */
    val replaces: Long? = null,
)

/** Registers a device as a source of data. */
@Serializable
internal data class RegisterDevice(
    /** The device's code; it is never used again for another device. */
    val device: DeviceId,
    /** What sort of device it is, as one lower-case word: `scale`, `terminal`. */
    val kind: Word,
    /** Who registers it, and when. */
    val command: Command,
    /** The version of its software. */
    val software: String? = null,
    /** By when it has to be calibrated. It may have passed already. */
    @SerialName("calibration_due") val calibrationDue: Timestamp? = null,
    /** By when it has to be tested. It may have passed already. */
    @SerialName("test_due") val testDue: Timestamp? = null,
)

/** Records that a device was calibrated, and by when it has to be again. */
@Serializable
internal data class CalibrateDevice(
    /** The device's code. */
    val device: DeviceId,
    /** Who says so, and when it was done. */
    val command: Command,
    /** By when it has to be calibrated again; never when absent. */
    @SerialName("next_due") val nextDue: Timestamp? = null,
    /** The certificate. */
    val certificate: String? = null,
)

/**
 * Records a test of a device: a scanner, a badge reader, a token, a terminal.
 *
 * A device that failed cannot be relied on until it passes a test.
 */
@Serializable
internal data class TestDevice(
    /** The device's code. */
    val device: DeviceId,
    /** Whether it did what it should. */
    val passed: Boolean,
    /** Who tested it, and when. */
    val command: Command,
    /** By when it has to be tested again; never when absent. */
    @SerialName("next_due") val nextDue: Timestamp? = null,
    /** The version of the software that was found on it. */
    val software: String? = null,
    /** What was seen. */
    val remark: String? = null,
)

/** Takes a device out of use for good. */
@Serializable
internal data class RetireDevice(
    /** The device's code. */
    val device: DeviceId,
    /** Who retires it, and when. */
    val command: Command,
)

/** Shows the policy in force. */
@Serializable internal class GetPolicy

/** The policy in force. */
@Serializable
public data class PolicyView(
    /** Its number; 0 when none is established and every named actor may do anything. */
    @SerialName("policy_version") val policyVersion: Long,
    /** Its configuration hash. */
    val digest: Hash? = null,
    /** Since when it is in force. */
    val since: Timestamp? = null,
    /** Who put it in force. */
    val by: ActorId? = null,
    /** What it says; absent when none is established. */
    val policy: PolicyDocument? = null,
)

/** Shows one actor: enrolment, roles, qualifications, credentials. */
@Serializable
internal data class GetActor(
    /** The actor's id. */
    val actor: ActorId
)

/** One actor, as known at present. */
@Serializable
public data class ActorView(
    /** The id. */
    val actor: ActorId,
    /** The name as it is printed beside a signature. */
    @SerialName("printed_name") val printedName: String,
    /** Whether it is a person or a program. */
    val kind: ActorKind,
    /** Whether anything may be done in the actor's name at present. */
    val standing: ActorStanding,
    /** What the actor may be on the floor. */
    val roles: List<RoleId>,
    /** Who verified the identity, and how. */
    val evidence: IdentityEvidence,
    /** When the actor was enrolled. */
    @SerialName("enrolled_at") val enrolledAt: Timestamp,
    /** By whom. */
    @SerialName("enrolled_by") val enrolledBy: ActorId,
    /** The newest policy that was acknowledged; 0 is none. */
    @SerialName("acknowledged_policy") val acknowledgedPolicy: Long,
    /** What the actor was trained for. */
    val qualifications: List<QualificationLine>,
    /** Every credential, oldest first; names and times only. */
    val credentials: List<CredentialLine>,
    /** The reference of the certification to the agency. */
    val certification: String? = null,
    /** When the account ends. */
    @SerialName("expires_at") val expiresAt: Timestamp? = null,
    /** Until when failed attempts lock the actor. */
    @SerialName("locked_until") val lockedUntil: Timestamp? = null,
)

/** Whether anything may be done in an actor's name. */
@Serializable
public enum class ActorStanding {
    /** Yes, within the policy. */
    @SerialName("active") ACTIVE,

    /** No: disabled. */
    @SerialName("disabled") DISABLED,

    /** No: the account has come to its end. */
    @SerialName("expired") EXPIRED,

    /** Not for some minutes: too many attempts failed. */
    @SerialName("locked") LOCKED,
}

/** A qualification, as known at present. */
@Serializable
public data class QualificationLine(
    /** In what. */
    val qualification: QualificationId,
    /** Whether it has come to its end. */
    @SerialName("has_lapsed") val hasLapsed: Boolean,
    /** Until when; without end when absent. */
    val until: Timestamp? = null,
)

/** A credential, as known at present. */
@Serializable
public data class CredentialLine(
    /** Its name. */
    val credential: CredentialId,
    /** Whether it is good at present. */
    @SerialName("is_valid") val isValid: Boolean,
    /** Since when it was used. */
    val since: Timestamp,
    /** When it expires. */
    @SerialName("expires_at") val expiresAt: Timestamp? = null,
    /** From when on it is not to be trusted. */
    @SerialName("revoked_from") val revokedFrom: Timestamp? = null,
    /** When another took its place. */
    @SerialName("replaced_at") val replacedAt: Timestamp? = null,
)

/**
 * Lists the actors of a site, in pages: who may act, who may not and why, and the reference of each
 * certification to the agency.
 */
@Serializable
internal data class ListActors(
    /** Only actors with this role. */
    val role: RoleId? = null,
    /** The last actor of the page before. */
    val after: ActorId? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
)

/** One page of a list of actors. */
@Serializable
public data class ActorPage(
    /** The actors, in the order of their ids. */
    val actors: List<ActorLine>,
    /** What to ask for behind; absent when this page is the last. */
    val next: ActorId? = null,
)

/** One actor of a list. */
@Serializable
public data class ActorLine(
    /** The id. */
    val actor: ActorId,
    /** The name as it is printed beside a signature. */
    @SerialName("printed_name") val printedName: String,
    /** Whether it is a person or a program. */
    val kind: ActorKind,
    /** Whether anything may be done in the actor's name at present. */
    val standing: ActorStanding,
    /** What the actor may be on the floor. */
    val roles: List<RoleId>,
    /** The reference of the certification to the agency. */
    val certification: String? = null,
)

/** Lists the devices that data comes from, in pages, with what speaks against them now. */
@Serializable
internal data class ListDevices(
    /** The last device of the page before. */
    val after: DeviceId? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
)

/** One page of a list of devices. */
@Serializable
public data class DevicePage(
    /** The devices, in the order of their codes. */
    val devices: List<DeviceLine>,
    /** What to ask for behind; absent when this page is the last. */
    val next: DeviceId? = null,
)

/** One device of a list. */
@Serializable
public data class DeviceLine(
    /** Its code. */
    val device: DeviceId,
    /** Why it cannot be relied on; empty when it can. */
    val findings: List<DeviceFinding>,
    /** What sort of device it is; absent when data came from it though it was never registered. */
    val kind: Word? = null,
    /** The version of its software. */
    val software: String? = null,
    /** By when it has to be calibrated. */
    @SerialName("calibration_due") val calibrationDue: Timestamp? = null,
    /** By when it has to be tested. */
    @SerialName("test_due") val testDue: Timestamp? = null,
)

/** Why a device cannot be relied on. */
@Serializable
public enum class DeviceFinding {
    /** It was never registered. */
    @SerialName("unknown") UNKNOWN,

    /** It is out of use for good. */
    @SerialName("retired") RETIRED,

    /** It should have been calibrated by now. */
    @SerialName("calibration_overdue") CALIBRATION_OVERDUE,

    /** It should have been tested by now. */
    @SerialName("test_overdue") TEST_OVERDUE,

    /** It failed its last test. */
    @SerialName("test_failed") TEST_FAILED,
}

/** Asks who may do something, and why others may not; nothing is done. */
@Serializable
internal data class ExplainAccess(
    /** The action: `record.change`. */
    val action: String,
    /** The thing that it would be about; what was done to it so far counts. */
    val subject: StreamId? = null,
    /** One actor, for every check one by one; all actors when absent. */
    val actor: ActorId? = null,
    /** The device that it would come from. */
    val source: DeviceId? = null,
)

/** Who may do something at present, and why others may not. */
@Serializable
public data class AccessExplanation(
    /** The action. */
    val action: String,
    /** The policy in force; 0 when there is none. */
    @SerialName("policy_version") val policyVersion: Long,
    /** Who may, in the order of their ids; empty when one actor was asked about. */
    val may: List<ActorId>,
    /** Who may not, with the first reason. */
    @SerialName("may_not") val mayNot: List<ActorShutOut>,
    /** Every check for the actor that was asked about. */
    val actor: ActorExplanation? = null,
)

/** Every check for one actor. */
@Serializable
public data class ActorExplanation(
    /** The actor. */
    val actor: ActorId,
    /** Whether no check failed. */
    val may: Boolean,
    /** The checks, in the order in which they are made. */
    val checks: List<AccessCheckLine>,
)

/** One check. */
@Serializable
public data class AccessCheckLine(
    /** Which. */
    val check: AccessCheck,
    /** What came of it. */
    val outcome: AccessOutcome,
    /** The rule or the fact behind it. */
    val why: String,
)

/** What is checked before anything is done. */
@Serializable
public enum class AccessCheck {
    /** The actor is known. */
    @SerialName("enrolled") ENROLLED,

    /** The actor is not disabled. */
    @SerialName("enabled") ENABLED,

    /** The account has not come to its end. */
    @SerialName("not_expired") NOT_EXPIRED,

    /** No failed attempts lock the actor. */
    @SerialName("not_locked") NOT_LOCKED,

    /** A rule allows the action and none denies it. */
    @SerialName("permitted") PERMITTED,

    /** Nothing that the actor did on the thing closes the action. */
    @SerialName("separated") SEPARATED,

    /** The actor has every qualification that the action needs. */
    @SerialName("qualified") QUALIFIED,

    /** The actor acknowledged the policy in force, where that is asked. */
    @SerialName("acknowledged") ACKNOWLEDGED,

    /** The source can be relied on. */
    @SerialName("source") SOURCE,

    /** A reason is given, where that is asked. */
    @SerialName("reason") REASON,
}

/** What came of a check. */
@Serializable
public enum class AccessOutcome {
    /** It is passed. */
    @SerialName("passed") PASSED,

    /** It is not passed: the action would be refused. */
    @SerialName("failed") FAILED,

    /** It depends on what the command will say. */
    @SerialName("asked") ASKED,
}

/** An actor who may not, with the first reason. */
@Serializable
public data class ActorShutOut(
    /** The actor. */
    val actor: ActorId,
    /** The code of the refusal that it would be. */
    val code: String,
    /** The reason, for a person. */
    val why: String,
)

/**
 * Opens a signing session for the command's actor at the command's source device.
 *
 * Within a session the first signing takes every component of the signature and later ones at least
 * one. Opening another session at the same device ends the one before.
 */
@Serializable
internal data class OpenSession(
    /** The session's code, made by the caller; it is never used again. */
    val session: SessionId,
    /** At least one component that nobody else can show. */
    val authentication: Authentication,
    /** Who opens it, and at which device (`source`). */
    val command: Command,
)

/** A series of signings by one actor at one device. */
public typealias SessionId = String

/**
 * What somebody shows to prove who they are.
 *
 * The first signing of a session, and every signing outside of one, takes two components of
 * distinct kinds; later signings in the same session take at least one.
 */
@Serializable
public data class Authentication(
    /** The components, each of another kind. */
    val components: List<AuthenticationComponent>
)

/** One component of an authentication. */
@Serializable
public data class AuthenticationComponent(
    /** What kind of thing is shown. */
    val kind: ComponentKind,
    /** What is shown. The host's authenticator looks at it; it is never stored. */
    val proof: Secret,
)

/** A kind of component. */
@Serializable
public enum class ComponentKind {
    /**
     * The identification code, typed anew. It counts beside another component, never alone, because
     * others know it too.
     */
    @SerialName("user_id") USER_ID,

    /** A password. */
    @SerialName("password") PASSWORD,

    /** A short number known by heart. */
    @SerialName("pin") PIN,

    /** A device that the person has: one-time digits, a badge. */
    @SerialName("token") TOKEN,

    /** A feature of the body. */
    @SerialName("biometric") BIOMETRIC,

    /** A certificate or key, on a card or in a keystore. */
    @SerialName("certificate") CERTIFICATE,
}

/** A text that is never printed, logged or stored as itself. */
public typealias Secret = String

/**
 * Signs the newest version of a thing, as the command's actor.
 *
 * The signature holds the digest of exactly what was signed, the signer's printed name, the time
 * and the meaning, and cannot be moved to anything else. Nobody signs for somebody else: the signer
 * is the command's actor.
 */
@Serializable
internal data class SignStream(
    /** What is signed: `record:DEV-7`. */
    val stream: StreamId,
    /**
     * The version that the signer has seen. When there is a newer one by now, nothing is signed.
     */
    val version: Long,
    /**
     * What the signature stands for: `review`, `approval`, `responsibility`, `authorship`,
     * `verification`, `release`, or a word of the plant's own.
     */
    val meaning: Word,
    /**
     * Proof that the signer is the actor. The first signature of a session, and every one outside
     * of a session, takes two distinct components; later ones take one.
     */
    val authentication: Authentication,
    /** Who signs, when, and at which device. */
    val command: Command,
    /** The session in which it is signed. */
    val session: SessionId? = null,
    /** The signature's code; the command's id when absent. */
    val signature: SignatureId? = null,
)

/** An electronic signature. */
public typealias SignatureId = String

/** Ends a signing session: what is signed from now on takes every component again. */
@Serializable
internal data class EndSession(
    /** The session's code. */
    val session: SessionId,
    /** Who ends it. */
    val command: Command,
)

/** Shows one signature: who signed what, when and with which meaning. */
@Serializable
internal data class GetSignature(
    /** The signature's code. */
    val signature: SignatureId
)

/** A signature, for programs and for people. */
@Serializable
public data class SignatureView(
    /** What it says. */
    val manifestation: Manifestation,
    /** SHA-256 of the manifestation in canonical form. */
    val digest: Hash,
    /** The same as one line of text, for printouts. */
    val text: String,
    /** The digital signature over it, where the host had a key for the signer. */
    val key: KeySignature? = null,
)

/**
 * What a signature says. Name, times and meaning are not optional (21 CFR 11.50(a)).
 *
 * It prints as one line for people.
 */
@Serializable
public data class Manifestation(
    /** The signature's own code. */
    val signature: SignatureId,
    /** At which site. */
    val scope: Scope,
    /** What is signed. */
    val stream: StreamId,
    /** Which version of it. */
    val version: Long,
    /** The leaf hash of that version's line in the journal, and so of everything before. */
    val leaf: Hash,
    /** What the signature stands for. */
    val meaning: Word,
    /** Who signed. */
    val signer: ActorId,
    /** The signer's name at that time, as it is printed. */
    @SerialName("printed_name") val printedName: PrintedName,
    /** When it was signed, as the signer claims. */
    val at: Timestamp,
    /** When it was signed, by the host's clock. */
    val recorded: Timestamp,
    /** What kinds of components proved the signer's identity. */
    val authenticators: List<ComponentKind>,
    /** The policy that was in force; 0 when there was none. */
    @SerialName("policy_version") val policyVersion: Long,
    /** The credential behind them, by its name. */
    val credential: CredentialId? = null,
    /** The session in which it was signed. */
    val session: SessionId? = null,
)

/** A signer's name as it is printed. */
public typealias PrintedName = String

/** An Ed25519 signature of a manifestation's bytes, by a key that the host keeps. */
@Serializable
public data class KeySignature(
    /**
     * The key that it can be checked with. Whether that key counts, and counted then, is for a
     * history of keys to say.
     */
    val key: VerifierKey,
    /** The 64 bytes of the signature, in base64. */
    val signature: String,
)

/**
 * A key that signatures are checked with, as signed notes write it: its name, its id in 8
 * hexadecimal digits, and in base64 the kind 1 (Ed25519) followed by the public key, joined by plus
 * signs.
 */
public typealias VerifierKey = String

/** Lists the signatures of a thing, oldest first, in pages. */
@Serializable
internal data class ListSignatures(
    /** The thing: `record:DEV-7`. */
    val stream: StreamId,
    /** Where the page before ended: its `next`. */
    val after: SignaturePlace? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
)

/** A place in a list of signatures. */
@Serializable
public data class SignaturePlace(
    /** When the last signature shown was recorded. */
    val recorded: Timestamp,
    /** Its code. */
    val signature: SignatureId,
)

/** One page of a list of signatures. */
@Serializable
public data class SignaturePage(
    /** The signatures. */
    val signatures: List<SignatureView>,
    /** Where the next page begins; absent when this one is the last. */
    val next: SignaturePlace? = null,
)

/**
 * Checks a signature: that it says what it said when it was made, that what was signed is what the
 * journal has, and that the signer's credential and key were good at that time.
 */
@Serializable
internal data class VerifySignature(
    /** The signature's code. */
    val signature: SignatureId
)

/** What the check found. */
@Serializable
public data class SignatureVerdict(
    /** Whether every check passed. */
    @SerialName("is_valid") val isValid: Boolean,
    /**
     * Whether what was signed has a newer version by now. The signature still holds, for the
     * version that it names.
     */
    @SerialName("has_changed_since") val hasChangedSince: Boolean,
    /** The newest version of what was signed. */
    @SerialName("newest_version") val newestVersion: Long,
    /** What was checked. */
    val checks: List<SignatureCheck>,
    /** The signature. */
    val signature: SignatureView,
)

/** One check of a signature. */
@Serializable
public data class SignatureCheck(
    /** What was checked. */
    val check: SignatureCheckKind,
    /** Whether it passed. */
    val passed: Boolean,
    /** What was found, for people. */
    val finding: String,
)

/** What is checked of a signature. */
@Serializable
public enum class SignatureCheckKind {
    /** The manifestation has the digest that was written down. */
    @SerialName("manifestation") MANIFESTATION,

    /** The signature is in the journal, as its signer's own act. */
    @SerialName("journal") JOURNAL,

    /** The journal's line of the version signed is the one that was signed. */
    @SerialName("signed_version") SIGNED_VERSION,

    /** The signer's credential was good when it was signed. */
    @SerialName("credential") CREDENTIAL,

    /** The digital signature is one of this manifestation. */
    @SerialName("key_signature") KEY_SIGNATURE,

    /** The key of the digital signature is known and was good when it was signed. */
    @SerialName("key_validity") KEY_VALIDITY,
}

/**
 * Lists the persons who are enrolled, with the reference under which the agency was told that their
 * signatures are meant as binding.
 */
@Serializable
internal data class ListSigners(
    /** Only actors behind this one: the page before ended with it. */
    val after: ActorId? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
)

/** One page of a list of signers. */
@Serializable
public data class SignerPage(
    /** The signers. */
    val signers: List<SignerLine>,
    /** `after` of the next page; absent when this one is the last. */
    val next: ActorId? = null,
)

/** One person who can sign. */
@Serializable
public data class SignerLine(
    /** The signer. */
    val actor: ActorId,
    /** The name as it is printed beside their signatures. */
    @SerialName("printed_name") val printedName: String,
    /** Who verified their identity. */
    @SerialName("verified_by") val verifiedBy: ActorId,
    /** Since when they are enrolled. */
    val since: Timestamp,
    /** The reference of the certification to the agency; absent while there is none. */
    val certification: String? = null,
)

/**
 * Enters, changes or removes details of a person: name, telephone, address.
 *
 * The values are kept where they can be erased; the journal says only which details were touched,
 * by whom and when. They cannot be rebuilt from the journal, so back them up.
 */
@Serializable
internal data class DescribePerson(
    /** The person, by their actor id. */
    val person: ActorId,
    /** The details, each at most once. */
    val details: List<PersonDetailChange>,
    /** Who enters them, and when. */
    val command: Command,
    /** Until when the details have to be kept; it can be made longer, never shorter. */
    @SerialName("retain_until") val retainUntil: Timestamp? = null,
)

/** One detail to be entered, changed or removed. */
@Serializable
public data class PersonDetailChange(
    /** What it is: `telephone`. */
    val name: FieldName,
    /** The value; absent to remove the detail. */
    val value: Secret? = null,
)

/**
 * Writes a note about a person, such as a remark on a training.
 *
 * The text is encrypted under a key of that person's own, and can be erased for good by destroying
 * the key.
 */
@Serializable
internal data class NotePerson(
    /** The person, by their actor id. */
    val person: ActorId,
    /** The text; up to 64 KiB. */
    val text: Secret,
    /** What sort of note it is, as one lower-case word: `training`. It stays readable. */
    val category: Word,
    /** Who writes it, and when. */
    val command: Command,
    /** Until when it has to be kept. */
    @SerialName("retain_until") val retainUntil: Timestamp? = null,
)

/** Shows what is known of a person: details, and notes as far as they can be read. */
@Serializable
internal data class ReadPerson(
    /** The person, by their actor id. */
    val person: ActorId
)

/** What is known of a person. */
@Serializable
public data class PersonView(
    /** The person. */
    val person: ActorId,
    /** Details, by name. */
    val details: List<PersonDetail>,
    /** Notes, oldest first. */
    val notes: List<PersonNoteView>,
    /** Every erasure, oldest first. */
    val erasures: List<PersonErasure>,
)

/** A detail of a person. */
@Serializable
public data class PersonDetail(
    /** What it is. */
    val name: FieldName,
    /** The value. */
    val value: String,
)

/** A note about a person. */
@Serializable
public data class PersonNoteView(
    /** Its number, counted from 1. */
    val number: Int,
    /** What sort of note it is. */
    val category: Word,
    /** Who wrote it. */
    val by: ActorId,
    /** When, as claimed. */
    val at: Timestamp,
    /** The text; absent when it cannot be read any more. */
    val text: String? = null,
    /** Why there is no text: when it was erased, by whom and why. */
    val missing: String? = null,
    /** Until when it has to be kept. */
    @SerialName("retain_until") val retainUntil: Timestamp? = null,
)

/** The tombstone of an erasure. */
@Serializable
public data class PersonErasure(
    /** Who erased. */
    val by: ActorId,
    /** When, as claimed. */
    val at: Timestamp,
    /** On what basis: `request_of_the_person`, `end_of_retention`. */
    val basis: Word,
    /** Why. */
    val reason: String,
)

/**
 * Erases what can be read of a person: the key of all notes, and all details.
 *
 * The journal stays whole and says who erased, when, on what basis and why. It is refused while
 * something has to be kept. The command's reason is mandatory.
 */
@Serializable
internal data class ErasePerson(
    /** The person, by their actor id. */
    val person: ActorId,
    /** On what basis, as one lower-case word: `request_of_the_person`. */
    val basis: Word,
    /** Who erases, when, and why. */
    val command: Command,
)

/**
 * Lets a device write the history of a site, and no other device from now on.
 *
 * Every grant has a new number, its *epoch*. The device has to be told it, and states it with all
 * that it sends; whoever held an earlier epoch is refused from now on, even if it is the same
 * device.
 */
@Serializable
internal data class GrantLease(
    /** The site, with its tenant: `acme/line-7`; at most 64 characters. */
    val site: Scope,
    /** The device that may write from now on. */
    val device: DeviceId,
    /** Who grants it, and when. */
    val command: Command,
)

/** Takes the lease of a site away; nothing is taken of it before another is granted. */
@Serializable
internal data class RevokeLease(
    /** The site, with its tenant. */
    val site: Scope,
    /** Who takes it away, and when. */
    val command: Command,
)

/** Tells a plant on the edge which lease it holds; its pages state it from then on. */
@Serializable
internal data class HoldLease(
    /** The plant's own site, with its tenant. */
    val site: Scope,
    /** The device that the plant runs on. */
    val device: DeviceId,
    /** The number of the lease, as the grant answered it. */
    val epoch: Long,
    /** Who says so, and when. */
    val command: Command,
)

/**
 * Ends the quarantine of a site whose history had forked; a person decides, with a reason.
 *
 * Whatever is decided, the history that the central plant has stands, and the other one is not
 * taken: keep the forked device's file, start its site anew from the central plant's copy, and
 * enter what is missing by commands of its own.
 */
@Serializable
internal data class ResolveFork(
    /** The site, with its tenant. */
    val site: Scope,
    /** How it goes on. */
    val decision: ForkDecision,
    /** Who decided it, when, and why. */
    val command: Command,
)

/** How a site goes on after a fork. */
@Serializable
public enum class ForkDecision {
    /**
     * The lease stays as it is: the fork was put away, and the device that goes on continues the
     * central plant's history.
     */
    @SerialName("resume") RESUME,

    /** The lease ends: a new one has to be granted before anything is taken. */
    @SerialName("replace") REPLACE,
}

/** Reads a page of this site's journal, to be sent to the central plant. */
@Serializable
internal data class ReadPage(
    /** Only lines behind this position: what the central plant acknowledged last. */
    val after: Long = 0,
    /** At most so many lines. */
    val limit: Int = 1000,
)

/**
 * A stretch of a site's journal, with the lease that it is sent under.
 *
 * A page without lines is worth sending too: it says how far the device is, and is answered with
 * how far the central plant is.
 */
@Serializable
public data class SyncPage(
    /** The site, with its tenant. */
    val site: Scope,
    /** The device that holds its lease. */
    val device: DeviceId,
    /** The number of the lease. */
    val epoch: Long,
    /** The last position of the sender's journal when the page was made. */
    val position: Long,
    /** The leaf hash of the line there; zeros when there is none. */
    val head: Hash,
    /**
     * The leaf hash of the page's last line, so that damage on the way is not taken for a fork;
     * zeros when the page has no lines.
     */
    val tail: Hash,
    /** Consecutive lines of the journal, as they are stored. */
    val lines: List<String> = emptyList(),
)

/** Takes a page as it was sent, checks it, and writes what is new of it. */
@Serializable
internal data class AcceptPage(
    /** The page. */
    val page: SyncPage
)

/** What became of a page. */
@Serializable
public data class Accepted(
    /** How many lines were here already. */
    val known: Long,
    /** How many lines are new. */
    val new: Long,
    /** The last position here: the next page starts behind it. */
    val position: Long,
)

/**
 * Asks the central plant for its copy of a site's journal, for a device that starts anew or was
 * restored from a backup.
 */
@Serializable
internal data class CopySite(
    /** The site, with its tenant. */
    val site: Scope,
    /** The device that holds its lease. */
    val device: DeviceId,
    /** The number of the lease. */
    val epoch: Long,
    /** Only lines behind this position; 0 starts at the first. */
    val after: Long = 0,
    /** At most so many lines, up to 10,000. */
    val limit: Int = 10000,
)

/** Shows how far every site is that sends its journal here. */
@Serializable internal class ShowSync

/** How far every edge has come, by its site. */
@Serializable
public data class SyncStatus(
    /** Every site that was ever leased to a device. */
    val edges: List<EdgeStatus>
)

/** How far one site on the edge has come. */
@Serializable
public data class EdgeStatus(
    /** The site, with its tenant. */
    val site: Scope,
    /** The number of its newest lease. */
    val epoch: Long,
    /** The last position that was taken over; 0 when nothing was. */
    val position: Long,
    /** How many forks of its history were found so far. */
    val forks: Long,
    /** The device that holds the lease; absent while nobody does. */
    val device: DeviceId? = null,
    /** Since when it holds it. */
    val since: Timestamp? = null,
    /** When the line there was recorded, by the device's clock. */
    val recorded: Timestamp? = null,
    /** When the device was last heard of, by this plant's clock. */
    @SerialName("heard_at") val heardAt: Timestamp? = null,
    /** How many lines it had then that are not here yet. */
    val behind: Long? = null,
    /** Why nothing is taken, while nothing is. */
    val quarantine: Quarantine? = null,
)

/** Why nothing of a site is taken: two histories claim it. */
@Serializable
public data class Quarantine(
    /** Since when. */
    val since: Timestamp,
    /** The device that sent the other history. */
    val device: DeviceId,
    /** Its epoch. */
    val epoch: Long,
    /** The first position at which the two are known to differ; they may have parted earlier. */
    val position: Long,
    /** The leaf hash of the line that stands there at the central plant. */
    val kept: Hash,
    /** The leaf hash of the line that was sent; zeros where it is not known. */
    val sent: Hash,
)

/**
 * Sends a site on the edge a letter: an operation that it is to carry out by its own rules.
 *
 * Letters to one site are handed out in the order in which they were sent. A letter that the site
 * rejects or postpones does not hold up the next.
 */
@Serializable
internal data class SendLetter(
    /** The letter's code; it is never used again for another letter. */
    val letter: LetterId,
    /** The site that it is for, with its tenant; it must have been leased to a device. */
    val to: Scope,
    /** The operation to be carried out there: `record.change`. */
    val method: String,
    /**
     * The operation's request as JSON text, with a `command` in it; the id of that command is
     * replaced by the letter's own order. At most 262,144 bytes.
     */
    val request: String,
    /** Who sends it, and when. */
    val command: Command,
)

/** A command that one plant sends to another: `L-2026-0007`. */
public typealias LetterId = String

/**
 * Hands a device the letters that its site has not answered yet, in the order in which they were
 * sent.
 *
 * Whoever does not hold the site's lease gets none, because what it did would count for nothing.
 */
@Serializable
internal data class FetchLetters(
    /** The device's site, with its tenant. */
    val site: Scope,
    /** The device. */
    val device: DeviceId,
    /** The number of its lease. */
    val epoch: Long,
    /** Only letters behind this place in the queue; 0 starts at its head. */
    val after: Long = 0,
    /** At most so many letters, up to 1,000. */
    val limit: Int = 1000,
)

/** Letters for one site, and where to go on. */
@Serializable
public data class LetterPage(
    /** The letters, in order. */
    val letters: List<Letter>,
    /** The place up to which was read: `after` of the next call. */
    val number: Long,
)

/** A letter as the site gets it. */
@Serializable
public data class Letter(
    /** The letter's code. */
    val letter: LetterId,
    /** Its place in the queue. */
    val number: Long,
    /** The command id to carry it out under; it stands in the request already. */
    val order: CommandId,
    /** The operation to carry out. */
    val method: String,
    /** The operation's request, as JSON text. */
    val request: String,
)

/**
 * Writes down, at the site itself, what became of a letter; the answer travels with the site's
 * journal.
 *
 * `done` and `rejected` are final. A letter that was `postponed` is handed out again. A rejection
 * uses the letter's order as the id of its command, so that the letter can never be carried out
 * afterwards.
 */
@Serializable
internal data class AnswerLetter(
    /** The letter's code. */
    val letter: LetterId,
    /** The order of the sending that is answered. */
    val order: CommandId,
    /** What became of it. */
    val outcome: LetterOutcome,
    /** Who answers, and when. */
    val command: Command,
    /** Why it was rejected or postponed. */
    val problem: LetterProblem? = null,
)

/** What became of a letter at the site that it was for. */
@Serializable
public enum class LetterOutcome {
    /** It was carried out. */
    @SerialName("done") DONE,

    /** The site's rules say no. */
    @SerialName("rejected") REJECTED,

    /** Not now; the site will try again. */
    @SerialName("postponed") POSTPONED,
}

/** Why a site rejected or postponed a letter. */
@Serializable
public data class LetterProblem(
    /** The stable dotted code of the error. */
    val code: String,
    /** The sentence for a person. */
    val message: String,
)

/**
 * Lists the letters that sites have rejected and that nobody has dealt with, oldest sending first.
 */
@Serializable
internal data class ListDeadLetters(
    /** Only those for this site, with its tenant; all when absent. */
    val site: Scope? = null
)

/** Letters that sites have rejected. */
@Serializable
public data class DeadLetters(
    /** The letters. */
    val letters: List<DeadLetter>
)

/** A letter that its site has rejected. */
@Serializable
public data class DeadLetter(
    /** The letter's code. */
    val letter: LetterId,
    /** The site that it was for. */
    val to: Scope,
    /** The operation wanted. */
    val method: String,
    /** The operation's request, as JSON text. */
    val request: String,
    /** How often it was sent. */
    val sendings: Int,
    /** Who sent it the last time. */
    @SerialName("sent_by") val sentBy: ActorId,
    /** When, as claimed. */
    @SerialName("sent_at") val sentAt: Timestamp,
    /** Why the site rejected it. */
    val problem: LetterProblem? = null,
)

/** Sends a dead letter again, as it is, at the end of the queue and with a new order. */
@Serializable
internal data class ResendLetter(
    /** The letter's code. */
    val letter: LetterId,
    /** Who sends it again, and when. */
    val command: Command,
)

/**
 * Decides that a dead letter need not be carried out any more; the command's reason is mandatory.
 */
@Serializable
internal data class DismissLetter(
    /** The letter's code. */
    val letter: LetterId,
    /** Who dismisses it, when, and why. */
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
 * Writes the audit trail to a new file in a form for people: every event with everything that it
 * says.
 */
@Serializable
internal data class ReportJournal(
    /** The file to write; it must not exist yet. */
    val path: String,
    /** How it is written. */
    val format: ReportFormat = ReportFormat.HTML,
    /** Only events behind this position. */
    val after: Long = 0,
    /** Only these streams. None means all. */
    val streams: List<StreamId> = emptyList(),
)

/** How a report is written. */
@Serializable
public enum class ReportFormat {
    /** A page for a browser, which prints well and needs nothing else. */
    @SerialName("html") HTML,

    /** Plain text. */
    @SerialName("text") TEXT,
}

/** What was reported. */
@Serializable
public data class Reported(
    /** How many events the report holds. */
    val events: Long,
    /** The position up to which was read. */
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

/**
 * Writes down that a stretch of the audit trail was reviewed, and what was found.
 *
 * The review is itself an entry of the trail. It reports what stands out in the stretch: refusals,
 * failed attempts, steps of the clock, late entries, changes without a reason, erasures.
 */
@Serializable
internal data class ReviewTrail(
    /** The review's code; it is never used again. */
    val review: ReviewId,
    /** The first position that was reviewed. */
    @SerialName("from_position") val fromPosition: Long,
    /** The last position that was reviewed. */
    @SerialName("to_position") val toPosition: Long,
    /** What was found, in the reviewer's words. */
    val findings: String,
    /** What the review stands for, as one lower-case word: `periodic`, `batch_release`. */
    val meaning: Word,
    /** Who reviewed, and when. */
    val command: Command,
    /**
     * How far claimed and recorded time may lie apart before an entry stands out; five minutes when
     * absent.
     */
    val tolerance: Duration? = null,
)

/** A review of a stretch of the audit trail: `ATR-2026-11`. */
public typealias ReviewId = String

/** Shows one review of the audit trail, with what stood out. */
@Serializable
internal data class GetReview(
    /** The review's code. */
    val review: ReviewId
)

/** A review of the audit trail. */
@Serializable
public data class ReviewView(
    /** Which stretch, by whom, when, and how often something stood out. */
    val line: ReviewLine,
    /** The leaf hash of the last line that was reviewed, which stands for all before it. */
    val leaf: Hash,
    /** What was found, in the reviewer's words. */
    val findings: String,
    /** What stood out; only the first are named when there are many. */
    val exceptions: List<TrailException>,
)

/** One review of a list. */
@Serializable
public data class ReviewLine(
    /** The review's code. */
    val review: ReviewId,
    /** The first position. */
    @SerialName("from_position") val fromPosition: Long,
    /** The last position. */
    @SerialName("to_position") val toPosition: Long,
    /** What the review stands for. */
    val meaning: Word,
    /** Who reviewed. */
    val by: ActorId,
    /** When, as claimed. */
    val at: Timestamp,
    /** How often something of each kind stood out. */
    val counts: List<TrailExceptionCount>,
)

/** How often something stands out. */
@Serializable
public data class TrailExceptionCount(
    /** What kind of thing. */
    val kind: TrailExceptionKind,
    /** How often. */
    val count: Long,
)

/** What kind of thing stands out. */
@Serializable
public enum class TrailExceptionKind {
    /** Somebody was refused something. */
    @SerialName("refused") REFUSED,

    /** Somebody could not prove who they are. */
    @SerialName("failed_attempt") FAILED_ATTEMPT,

    /** Too many attempts locked an actor, or somebody opened such a lock. */
    @SerialName("lock") LOCK,

    /** The clock of the host stepped. */
    @SerialName("clock_step") CLOCK_STEP,

    /** It was recorded long after it is claimed to have happened. */
    @SerialName("late_entry") LATE_ENTRY,

    /** It is claimed to have happened after it was recorded. */
    @SerialName("early_entry") EARLY_ENTRY,

    /** Something was changed, and nobody said why. */
    @SerialName("change_without_reason") CHANGE_WITHOUT_REASON,

    /** Something about a person was erased. */
    @SerialName("erasure") ERASURE,

    /** The line cannot be read. */
    @SerialName("unreadable") UNREADABLE,
}

/** Something that stands out. */
@Serializable
public data class TrailException(
    /** What kind of thing it is. */
    val kind: TrailExceptionKind,
    /** The position of its line. */
    val position: Long,
    /** What the line is about. */
    val stream: StreamId? = null,
)

/** Lists reviews by the last position that they cover, in pages. */
@Serializable
internal data class ListReviews(
    /** Where the page before ended: its `next`. */
    val after: ReviewPlace? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
)

/** A place in a list of reviews. */
@Serializable
public data class ReviewPlace(
    /** The last position that the last review shown covers. */
    @SerialName("to_position") val toPosition: Long,
    /** Its code. */
    val review: ReviewId,
)

/** One page of a list of reviews. */
@Serializable
public data class ReviewPage(
    /** The reviews. */
    val reviews: List<ReviewLine>,
    /** Where the next page begins; absent when this one is the last. */
    val next: ReviewPlace? = null,
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
internal data class VerifySignedBytes(
    /** The bytes that were signed, in hex digits. */
    @SerialName("message_hex") val messageHex: String,
    /** The signature: 128 hex digits. */
    @SerialName("signature_hex") val signatureHex: String,
    /** The public key: 64 hex digits. */
    @SerialName("public_key_hex") val publicKeyHex: String,
)

/**
 * Holds the plant's store to every promise that a store makes, one check after another.
 *
 * For a store that you have written yourself: run it in your tests, on a plant that holds nothing
 * you need. The checks write to the same map, under keys that start with the byte 255, which the
 * plant never uses, and remove what they wrote. They say what several callers, lost answers,
 * retries and long journals may do to a store; power cuts and damaged files are for you to try.
 *
 * Checks ask the store from several threads, one at a time. In JavaScript use the form that does
 * not wait, `conformanceAsync`: the thread that waits for an answer cannot give one.
 */
@Serializable
internal data class CheckStore(
    /** Only the checks with this text in their name; left out, all of them. */
    val filter: String = ""
)

/** What became of each check. */
@Serializable
public data class StoreReport(
    /** How many promises are kept. */
    val passed: Int,
    /** How many are not. */
    val failed: Int,
    /** How many do not apply to this store. */
    val skipped: Int,
    /** The checks that were run, or skipped, in their order. */
    val checks: List<StoreCheck>,
)

/** One promise, and what became of it. */
@Serializable
public data class StoreCheck(
    /** The promise as a name. */
    val name: String,
    /** The promise as a sentence. */
    val about: String,
    /** What became of it. */
    val result: StoreCheckResult,
    /** How long it took. */
    val milliseconds: Int,
    /** Why it failed, or why it was skipped. */
    val reason: String? = null,
)

/** What became of a check. */
@Serializable
public enum class StoreCheckResult {
    /** The promise is kept. */
    @SerialName("passed") PASSED,

    /** It is not. */
    @SerialName("failed") FAILED,

    /** It does not apply to this store. */
    @SerialName("skipped") SKIPPED,
}

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

/**
 * Says which of the components prove that somebody is this actor.
 *
 * An exception counts as `unavailable`: nobody can tell at present.
 */
@Serializable
internal data class VerifyProof(
    /** Who they say they are. */
    val actor: ActorId,
    /** What they show; the proofs are secrets, to be looked at and forgotten. */
    val components: List<AuthenticationComponent>,
)

/** What was found of a proof. No secret belongs into the reasons: they are shown. */
@Serializable
public sealed interface ProofVerdict {
    /** Some components are right. */
    @Serializable
    @SerialName("verified")
    public data class Verified(
        /** The kinds of components that were looked at and are right. */
        val kinds: List<ComponentKind>,
        /** The credential behind them, if it is known by name; the one in use when absent. */
        val credential: CredentialId? = null,
    ) : ProofVerdict

    /** The proof is wrong. That is written down, and too many lock the actor. */
    @Serializable
    @SerialName("wrong")
    public data class Wrong(
        /** What is wrong. */
        val why: String
    ) : ProofVerdict

    /** Nobody can tell at present: the directory does not answer. Nothing is counted. */
    @Serializable
    @SerialName("unavailable")
    public data class Unavailable(
        /** Why not. */
        val why: String
    ) : ProofVerdict
}

/** Judges whether somebody may do what they want. */
@Serializable
internal data class JudgeAccess(
    /** At which site. */
    val scope: Scope,
    /** The action: `record.change`. */
    val action: String,
    /** Who. */
    val actor: ActorId,
    /** Which roles they have. */
    val roles: List<RoleId>,
    /** The host's time. */
    val now: Timestamp,
    /** The thing that it is about, if it is about one. */
    val subject: StreamId? = null,
    /** The device that it comes from, where one was named. */
    val source: DeviceId? = null,
)

/** What is said of a wish to do something. */
@Serializable
public sealed interface AccessJudgement {
    /** It is allowed, as if a rule said so. */
    @Serializable
    @SerialName("allow")
    public data class Allow(
        /** The reason, shown when somebody asks why. */
        val why: String
    ) : AccessJudgement

    /** It is denied, whatever the policy says. */
    @Serializable
    @SerialName("deny")
    public data class Deny(
        /** The reason, told to whoever was refused. */
        val why: String
    ) : AccessJudgement

    /** The policy alone decides. */
    @Serializable @SerialName("abstain") public data object Abstain : AccessJudgement
}

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

/** Says which key it is; asked once, when the plant is opened. */
@Serializable internal class SignerDescribe

/** Which key signs. */
@Serializable
public data class SignerDescription(
    /**
     * The key's name, which must be the origin of the checkpoints that it signs, such as
     * `acme/munich`: without spaces and plus signs.
     */
    val name: String,
    /** The public key: 32 bytes, as RFC 8032 encodes it. */
    @SerialName("public_key") val publicKey: Bytes,
)

/** Signs a message with Ed25519 (RFC 8032, neither hashed before nor with a context). */
@Serializable
internal data class SignerSign(
    /** What to sign. */
    val message: Bytes
)

/** Gives the time now. */
@Serializable internal class ClockNow
