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
 * - A missing value (null, NaN) breaks what spans it: no moving range is taken across it, and a run
 *   ends at it; `missing` can have it skipped or refused instead. Infinite values are refused.
 * - Neither a moving range nor a run of points crosses into a new phase.
 *
 * Set up limits on some twenty or more values from a time when the process ran well, then freeze
 * them: pass `center` and `sigma` of that chart as `limits` for the values that follow, or name
 * that time as `baseline` in one request with them. With a baseline and phases the answer holds the
 * frozen limits and those of each phase. Values that depend on their neighbours (slow temperatures
 * sampled fast) make moving ranges small and limits too narrow; sample them further apart.
 *
 * References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*, 1931; D. C.
 * Montgomery, *Introduction to Statistical Quality Control*, "The Shewhart control chart for
 * individual measurements"; L. S. Nelson, "The Shewhart control chart: tests for special causes",
 * *Journal of Quality Technology* 16(4), 1984, 237-239; Western Electric, *Statistical Quality
 * Control Handbook*, 1956, "Tests for unnatural patterns".
 */
@Serializable
internal data class Individuals(
    /**
     * The measurements, in the order in which they were made; null where one is missing. At least
     * `span` of them.
     */
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
    /** Rules of your own, read after those of the set. */
    @SerialName("own_rules") val ownRules: List<RuleSpec> = emptyList(),
    /** What a signal does to the history of the rules. */
    @SerialName("after_signal") val afterSignal: AfterSignal = AfterSignal.OVERLAP,
    /**
     * How wide the zones of the rules are; left out, one sigma, or a third of the way to each limit
     * where you set `lines` yourself.
     */
    val zones: ZoneWidth? = null,
    /** Whether signals also hold the stretches that they cover. */
    @SerialName("with_episodes") val withEpisodes: Boolean = false,
    /** How many sigmas the limits stand from the centre. */
    val nsigma: Double = 3.0,
    /** What a missing value does. */
    val missing: Missing = Missing.BREAK,
    /** The first value of each phase after the first, counted from 0. */
    @SerialName("phase_starts") val phaseStarts: Wholes = Wholes.of(),
    /** A label for each value; a new phase begins where it changes. */
    @SerialName("phase_labels") val phaseLabels: Wholes? = null,
    /** The values to estimate from; all are judged by the result. */
    val baseline: Baseline? = null,
    /**
     * Values that are shown and judged but not estimated from. No moving range that is estimated
     * from includes them.
     */
    val exclude: Wholes = Wholes.of(),
    /** Lines of the chart of values that you set yourself. */
    val lines: OwnLines? = null,
    /** Specification limits, for the count of values outside. */
    val spec: SpecLimits? = null,
)

/**
 * Which rules read the chart.
 *
 * Every rule adds false alarms. On a process that never changes, the limits alone signal once in
 * 370 points on average, the Western Electric rules once in 92, Nelson's eight about once in 73 (C.
 * W. Champ, W. H. Woodall, "Exact results for Shewhart control charts with supplementary runs
 * rules", *Technometrics* 29, 1987, 393-399; the last by simulation). A set names whose counts are
 * used; missing values, charts with other statistics and the width of zones are settings of their
 * own.
 */
@Serializable
public enum class RuleSet {
    /** Points beyond the control limits, nothing else. The default. */
    @SerialName("limits_only") LIMITS_ONLY,

    /**
     * The four tests of the Western Electric handbook: `beyond_three_sigma`,
     * `two_of_three_beyond_two_sigma`, `four_of_five_beyond_one_sigma` and `eight_on_one_side`.
     */
    @SerialName("western_electric") WESTERN_ELECTRIC,

    /**
     * Nelson's eight tests: `beyond_three_sigma`, `nine_on_one_side`, `six_trending`,
     * `fourteen_alternating`, `two_of_three_beyond_two_sigma`, `four_of_five_beyond_one_sigma`,
     * `fifteen_within_one_sigma` and `eight_beyond_one_sigma`.
     */
    @SerialName("nelson") NELSON,

    /**
     * Minitab's eight tests: Nelson's, but trends and alternation count steps, not points, so that
     * they are `seven_trending` and `fifteen_alternating`.
     */
    @SerialName("minitab") MINITAB,

    /**
     * JMP's eight tests, which are Nelson's. (JMP measures zones from the limits: see the setting
     * of zones.)
     */
    @SerialName("jmp") JMP,

    /**
     * The criteria of the AIAG's SPC manual: Nelson's, with `seven_on_one_side` in place of nine.
     */
    @SerialName("aiag") AIAG,

    /**
     * Montgomery's eight sensitizing rules: those of Western Electric, then `six_trending`,
     * `fifteen_within_one_sigma`, `fourteen_alternating` and `eight_beyond_one_sigma`.
     */
    @SerialName("montgomery") MONTGOMERY,

    /**
     * The tests of JASP at their defaults: `beyond_three_sigma`, `seven_on_one_side`,
     * `eight_trending` (seven steps), `two_of_three_beyond_two_sigma`, `fifteen_within_one_sigma`,
     * `eight_beyond_one_sigma`, `four_of_five_beyond_one_sigma` and `fifteen_alternating` (fourteen
     * steps).
     */
    @SerialName("jasp") JASP,

    /** No rule but your own. */
    @SerialName("own_only") OWN_ONLY,
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

    /**
     * The root of half the mean squared difference of successive values (root MSSD), as it stands,
     * without a correction for its bias. It needs a span of 2.
     */
    @SerialName("root_mean_squared_difference") ROOT_MEAN_SQUARED_DIFFERENCE,
}

/** A centre line and sigma that are known, not estimated from the values at hand. */
@Serializable
public data class KnownLimits(
    /** The centre line. */
    val center: Double,
    /** One sigma of the single values; zero or above. */
    val sigma: Double,
)

/** A rule: its name, and what it looks for. */
@Serializable
public data class RuleSpec(
    /** What answers call it. */
    val name: RuleName,
    /** What it looks for. */
    val test: RuleTest,
)

/**
 * The name of a rule: that of a rule of your own, of 1 to 64 lower-case letters, digits and
 * underscores, or one of the known names, each with one meaning: beyond_three_sigma,
 * nine_on_one_side, six_trending, fourteen_alternating, two_of_three_beyond_two_sigma,
 * four_of_five_beyond_one_sigma, fifteen_within_one_sigma, eight_beyond_one_sigma,
 * eight_on_one_side, seven_on_one_side, seven_trending, eight_trending, fifteen_alternating.
 */
public typealias RuleName = String

/**
 * What a rule looks for in the points up to the current one.
 *
 * A window holds at most 64 points.
 */
@Serializable
public sealed interface RuleTest {
    /** Points beyond a line: one of them, so many in a row, or so many of the last few. */
    @Serializable
    @SerialName("beyond")
    public data class Beyond(
        /**
         * How many sigmas from the centre the line stands; zero is the centre line itself. Left
         * out, the line is the control limit, wherever that stands.
         */
        val zone: Double? = null,
        /** How many points must be beyond the line. */
        val needed: Int = 1,
        /** Among how many; left out, as many as are needed, so that they come in a row. */
        val among: Int? = null,
        /** On which side of the centre they must be. */
        val side: RuleSide = RuleSide.SAME,
        /** What a point exactly on the line does. */
        @SerialName("on_line") val onLine: OnLine = OnLine.BREAKS,
        /**
         * Whether the rule waits until there are `among` points: since the start, the last missing
         * value or the last reset. The usual reading does not wait: two points of two fire two of
         * three.
         */
        @SerialName("whole_window") val wholeWindow: Boolean = false,
        /**
         * Whether the rule fires also when the current point is not one of those beyond, as long as
         * its window still holds enough. The usual reading does not.
         */
        val lingers: Boolean = false,
    ) : RuleTest

    /** So many points in a row closer to the centre than a line. */
    @Serializable
    @SerialName("within")
    public data class Within(
        /** How many sigmas from the centre the line stands, on both sides. */
        val zone: Double,
        /** How many points. */
        val length: Int,
        /** What a point exactly on the line does. */
        @SerialName("on_line") val onLine: OnLine = OnLine.BREAKS,
        /** Whether there must be points on both sides of the centre among them. */
        @SerialName("both_sides") val bothSides: Boolean = false,
    ) : RuleTest

    /** So many points in a row, each above the one before, or each below it. */
    @Serializable
    @SerialName("trend")
    public data class Trend(
        /** How many points or steps. */
        val length: Int,
        /** Whether points are counted or steps. */
        val counts: TrendCount = TrendCount.POINTS,
        /** What a point equal to the one before does. */
        val ties: OnLine = OnLine.BREAKS,
    ) : RuleTest

    /** So many points in a row that go up, down, up, down. */
    @Serializable
    @SerialName("alternating")
    public data class Alternating(
        /** How many points or steps. */
        val length: Int,
        /** Whether points are counted or steps. */
        val counts: TrendCount = TrendCount.POINTS,
        /** What a point equal to the one before does. Where it counts, a tie is a turn. */
        val ties: OnLine = OnLine.BREAKS,
    ) : RuleTest
}

/** On which side of the centre the points of a pattern lie. */
@Serializable
public enum class RuleSide {
    /** All above or all below. The default. */
    @SerialName("same") SAME,

    /** On whichever side, also all on one. */
    @SerialName("either") EITHER,

    /** Some above and some below. */
    @SerialName("both") BOTH,

    /** Above only: for what can be wrong in one direction. */
    @SerialName("above") ABOVE,

    /** Below only. */
    @SerialName("below") BELOW,
}

/** What a point does that is exactly on the line of a rule, or exactly equal to the one before. */
@Serializable
public enum class OnLine {
    /** It does not count, and ends a run. The default, and what the books mean. */
    @SerialName("breaks") BREAKS,

    /**
     * It counts, on either side where both lines meet in the centre, but a run needs a point that
     * is strictly beyond to have a side. A tie counts for both directions.
     */
    @SerialName("counts") COUNTS,

    /**
     * It is passed over: it neither counts nor ends a run. That is the line of the run's own side;
     * a point on the other side's line ends it.
     */
    @SerialName("skips") SKIPS,
}

/** What the length of a trend counts. */
@Serializable
public enum class TrendCount {
    /** Points, as Nelson and most books count. The default. */
    @SerialName("points") POINTS,

    /** The steps between points, of which there is one fewer, as Minitab counts. */
    @SerialName("increments") INCREMENTS,
}

/** What happens to the history of the rules after one of them fired. */
@Serializable
public enum class AfterSignal {
    /**
     * Nothing: windows overlap, and a run that goes on fires at every further point. The default,
     * and what every program does on a finished chart.
     */
    @SerialName("overlap") OVERLAP,

    /**
     * All rules start afresh with the next point, as after an alarm to which somebody responded.
     * Rules that fire at the same point are all reported.
     */
    @SerialName("reset") RESET,
}

/**
 * How wide one zone is, where the rules speak of sigmas.
 *
 * It matters only where limits are not symmetric, or not at three sigma.
 */
@Serializable
public enum class ZoneWidth {
    /** One sigma of the plotted statistic at that point. The default. */
    @SerialName("sigma") SIGMA,

    /** A third of the way to the nearer limit, on both sides: JMP, for variables. */
    @SerialName("narrower_side") NARROWER_SIDE,

    /** A third of the way to the upper limit, on both sides: JMP, for counts. */
    @SerialName("upper_side") UPPER_SIDE,

    /** A third of the way to the limit of that side: JASP. */
    @SerialName("each_side") EACH_SIDE,
}

/**
 * What a missing value (`null` in JSON, NaN in a column) does to a chart.
 *
 * It never becomes a point and never counts in a mean.
 */
@Serializable
public enum class Missing {
    /**
     * It breaks what spans it: no moving range is taken across it, and a run of points ends at it.
     * The default, since nobody knows what the process did meanwhile.
     */
    @SerialName("break") BREAK,

    /** It is passed over as if it had never been: the values before and after it are neighbours. */
    @SerialName("skip") SKIP,

    /** It is refused, with its index: for data that must be complete. */
    @SerialName("refuse") REFUSE,
}

/**
 * The points that limits are estimated from; all points are judged by them.
 *
 * This is a frozen baseline: what was true while the process ran well is extended over everything
 * after it (and before it), until somebody decides to rebase.
 */
@Serializable
public data class Baseline(
    /** The first point, counted from 0. */
    val start: Int,
    /** The point after the last. */
    val end: Int,
)

/**
 * Lines that somebody set; each replaces the computed one.
 *
 * They may stand at different distances from the centre: zones are then scaled on each side by
 * itself.
 */
@Serializable
public data class OwnLines(
    /** The lower control limit. */
    val lower: Double? = null,
    /** The centre line. */
    val center: Double? = null,
    /** The upper control limit. */
    val upper: Double? = null,
)

/** What the customer accepts; one limit or both. */
@Serializable
public data class SpecLimits(
    /** The lowest value accepted. */
    val lower: Double? = null,
    /** The highest value accepted. */
    val upper: Double? = null,
)

/** A control chart of single measurements and their moving ranges. */
@Serializable
public data class IndividualsChart(
    /** How many values were charted; missing ones do not count. */
    val count: Int,
    /**
     * The lines of the chart of values: the centre, and three sigma (or `nsigma`) either side. From
     * the baseline, if the request has one; else, where it has phases, of the last one.
     */
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
    /** The limits, to monitor later values by. */
    val frozen: FrozenLimits,
    /** How many sigmas the limits stand from the centre. */
    val nsigma: Double,
    /**
     * The moving ranges, if they were asked for. The first one ends at value `span - 1`; null where
     * none could be taken.
     */
    @SerialName("moving_ranges") val movingRanges: Floats? = null,
    /**
     * Each phase with its own limits, if the request divides the series. The signals are read
     * against these, unless there is a baseline.
     */
    val phases: List<IndividualsPhase> = emptyList(),
    /**
     * What would have signalled against the limits of each phase, if there are both a baseline and
     * phases; `signals` are then those against the baseline.
     */
    @SerialName("rebased_signals") val rebasedSignals: List<Signal>? = null,
    /** The values outside the specification, if one was given. */
    val spec: SpecCheck? = null,
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
        /**
         * The mean, the median or the root mean square of the moving ranges, as the method says.
         */
        val range: Double,
        /**
         * How many sigmas that is for normal values: `d2` for the mean, the median of the range for
         * the median, the root of 2 for the root mean square.
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
    /** The name of the rule. */
    val rule: RuleName,
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
    /** The stretches of points that the patterns cover, if they were asked for. */
    val episodes: List<Episode>? = null,
)

/**
 * A stretch of points that patterns of one rule cover without a break: one thing that happened,
 * however many windows saw it.
 */
@Serializable
public data class Episode(
    /** Its first point. */
    val first: Int,
    /** The first point at which the rule fired: when an operator would have been called. */
    val noticed: Int,
    /** Its last point. */
    val last: Int,
)

/** The lines of a chart, frozen for the values that follow. */
@Serializable
public data class FrozenLimits(
    /** The centre line. */
    val center: Double,
    /** One sigma of the plotted points: of the mean, where means are plotted. Zero or above. */
    val sigma: Double,
    /** The lower control limit; left out, it stands `multiple` sigmas below the centre. */
    val lower: Double? = null,
    /** The upper control limit; left out, it stands `multiple` sigmas above the centre. */
    val upper: Double? = null,
    /** How many sigmas from the centre the control limits stand where they are not given. */
    val multiple: Double = 3.0,
    /** How sigma was estimated, by name, such as `mean_moving_range`. */
    val estimator: String? = null,
    /** The constants of the estimator, such as `d2`. */
    val constants: List<UsedConstant> = emptyList(),
    /** The degrees of freedom of sigma. */
    @SerialName("degrees_of_freedom") val degreesOfFreedom: Double? = null,
    /** How many values the estimate rests on. */
    val count: Int? = null,
    /** How many values make one plotted point. */
    @SerialName("subgroup_size") val subgroupSize: Int? = null,
    /** The phase of the series that they come from. */
    val phase: String? = null,
)

/** A constant of an estimator, by its usual name. */
@Serializable
public data class UsedConstant(
    /** Its name in the books: `d2`, `c4`. */
    val name: String,
    /** Its value. */
    val value: Double,
)

/** A stretch of single values with limits of its own. */
@Serializable
public data class IndividualsPhase(
    /** Its first value, counted from 0. */
    val start: Int,
    /** The value after its last. */
    val end: Int,
    /** The lines of its chart of values. */
    val limits: Limits,
    /** One sigma of its single values. */
    val sigma: Double,
    /** Where sigma comes from. */
    val estimate: Estimate,
    /** The lines of its chart of moving ranges. */
    @SerialName("range_limits") val rangeLimits: Limits,
)

/**
 * The values outside the specification.
 *
 * A specification says what the customer accepts, control limits what the process does; one does
 * not follow from the other.
 */
@Serializable
public data class SpecCheck(
    /** How many values are below. */
    val below: Int,
    /** How many values are above. */
    val above: Int,
    /** How many values there are. */
    val count: Int,
    /** The lower specification limit. */
    val lower: Double? = null,
    /** The upper specification limit. */
    val upper: Double? = null,
)

/**
 * Draws up a control chart of subgroup means and of the spread within subgroups (X-bar/R, X-bar/S).
 *
 * For a process from which a few values are taken together now and then: five parts each hour. The
 * upper panel shows whether the level moved between subgroups, the lower whether the scatter within
 * them changed; read the lower one first, since the limits of the upper one rest on it.
 * - The centre is the mean of all single values, whatever the sizes of the subgroups.
 * - Sigma is estimated within subgroups, as `sigma` says; the answer names the way, its constants
 *   and its degrees of freedom.
 * - Each mean has the sigma of its own size, `sigma / sqrt(n)`. When sizes differ every point has
 *   lines of its own, and the zones of rules follow them.
 * - A missing member (null) makes its subgroup smaller; a subgroup without members has no point. A
 *   subgroup of one value has a mean but no spread, and takes no part in the estimate of sigma. A
 *   last subgroup that is smaller is judged by its own wider limits.
 * - A point on a limit is in control. Rules other than the limits read the means only.
 *
 * Limits are estimated from the whole series, from each phase (`phase_starts` or `phase_labels`),
 * or from a `baseline` and applied to all; with both a baseline and phases the answer holds both
 * sets of lines. No run of points crosses into a new phase.
 *
 * References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*, 1931; D. C.
 * Montgomery, *Introduction to Statistical Quality Control*, "Control charts for x-bar and R", "...
 * for x-bar and s"; ISO 7870-2:2023.
 */
@Serializable
internal data class Xbar(
    /** The measurements, subgroup after subgroup. */
    val values: Floats,
    /** How many values each subgroup has. Give this, `sizes` or `groups`. */
    val size: Int? = null,
    /** How many values each subgroup has, one number a subgroup. */
    val sizes: Wholes? = null,
    /**
     * Which subgroup each value belongs to: any whole numbers. Subgroups stand in the order in
     * which their numbers first appear.
     */
    val groups: Wholes? = null,
    /** What the lower panel shows. */
    val spread: Spread = Spread.RANGE,
    /** How sigma is estimated; left out, from what the lower panel shows: `rbar` or `sbar`. */
    val sigma: SubgroupSigma? = null,
    /**
     * The centre and the sigma of single values to judge by, frozen from an earlier chart or set as
     * target. Left out, both are estimated.
     */
    val limits: KnownLimits? = null,
    /** The set of rules that reads the means. Each further rule adds false alarms. */
    val rules: RuleSet = RuleSet.LIMITS_ONLY,
    /** Rules of your own, read after those of the set. */
    @SerialName("own_rules") val ownRules: List<RuleSpec> = emptyList(),
    /** What a signal does to the history of the rules. */
    @SerialName("after_signal") val afterSignal: AfterSignal = AfterSignal.OVERLAP,
    /**
     * How wide the zones of the rules are; left out, one sigma of the plotted point, or a third of
     * the way to each limit where you set `lines` yourself.
     */
    val zones: ZoneWidth? = null,
    /** Whether signals also hold the stretches that they cover. */
    @SerialName("with_episodes") val withEpisodes: Boolean = false,
    /** How many sigmas of the plotted statistic the limits stand from the centre. */
    val nsigma: Double = 3.0,
    /** What a missing value does. A subgroup without members ends a run unless they are skipped. */
    val missing: Missing = Missing.BREAK,
    /** The first subgroup of each phase after the first, counted from 0. */
    @SerialName("phase_starts") val phaseStarts: Wholes = Wholes.of(),
    /** A label for each subgroup; a new phase begins where it changes. */
    @SerialName("phase_labels") val phaseLabels: Wholes? = null,
    /** The subgroups to estimate from; all are judged by the result. */
    val baseline: Baseline? = null,
    /** Subgroups that are shown and judged but not estimated from. */
    val exclude: Wholes = Wholes.of(),
    /** Lines of the upper panel that you set yourself. */
    val lines: OwnLines? = null,
    /** Specification limits of the single values, for the count of those outside. */
    val spec: SpecLimits? = null,
)

/** How the scatter within a subgroup is measured, and so what the second panel shows. */
@Serializable
public enum class Spread {
    /**
     * The largest minus the smallest value: the X-bar and R chart. Good up to ten values or so. The
     * default.
     */
    @SerialName("range") RANGE,

    /** The standard deviation: the X-bar and S chart. Better for more than ten values. */
    @SerialName("standard_deviation") STANDARD_DEVIATION,
}

/** How sigma of the single values is estimated from subgroups. */
@Serializable
public enum class SubgroupSigma {
    /**
     * The mean of each range divided by its `d2`. For subgroups of equal size this is the R-bar/d2
     * of every book. The default with ranges.
     */
    @SerialName("rbar") RBAR,

    /**
     * The ranges divided by `d2` and weighted by their precision, `(d2/d3)^2`: the linear estimate
     * of least variance from ranges.
     */
    @SerialName("mvlue_r") MVLUE_R,

    /**
     * The median of each range divided by the median of ranges of its size. A few wild subgroups do
     * not widen it.
     */
    @SerialName("median_range") MEDIAN_RANGE,

    /**
     * The mean of each standard deviation divided by its `c4`. For subgroups of equal size this is
     * the S-bar/c4 of every book. The default with standard deviations.
     */
    @SerialName("sbar") SBAR,

    /**
     * The standard deviations divided by `c4` and weighted by their precision, `c4^2/(1 - c4^2)`:
     * the linear estimate of least variance from standard deviations.
     */
    @SerialName("mvlue_s") MVLUE_S,

    /** The root of the pooled variance within subgroups, as it stands. */
    @SerialName("pooled") POOLED,

    /**
     * The root of the pooled variance within subgroups divided by `c4(N - k + 1)`, which takes its
     * bias out: `N` values in `k` subgroups.
     */
    @SerialName("rmsdf") RMSDF,
}

/** A Shewhart chart: points, lines, signals, and where the lines come from. */
@Serializable
public data class ControlChart(
    /** Which chart it is. */
    val chart: ChartKind,
    /** The panel of the level first, then that of the spread, if the chart has one. */
    val panels: List<ChartPanel>,
    /**
     * The stretches of the series with their own estimates, in order. One, unless the request
     * divides the series.
     */
    val phases: List<ChartPhase>,
    /** How many sigmas of the plotted statistic the limits stand from the centre. */
    val nsigma: Double,
    /**
     * The estimate from the baseline, if the request has one; then `panels[].lines` are drawn from
     * it, and `panels[].rebased` from each phase.
     */
    val baseline: ChartPhase? = null,
    /** The values outside the specification, if one was given. */
    val spec: SpecCheck? = null,
    /** What a reader of the chart should know; empty when there is nothing. */
    val notes: List<ChartNote> = emptyList(),
)

/** Which Shewhart chart it is. */
@Serializable
public enum class ChartKind {
    /** Means and ranges of subgroups. */
    @SerialName("xbar_r") XBAR_R,

    /** Means and standard deviations of subgroups. */
    @SerialName("xbar_s") XBAR_S,

    /** The share of defective items. */
    @SerialName("p") P,

    /** The number of defective items. */
    @SerialName("np") NP,

    /** The number of defects. */
    @SerialName("c") C,

    /** Defects per unit. */
    @SerialName("u") U,

    /** The share of defective items, with the scatter between samples (Laney). */
    @SerialName("laney_p") LANEY_P,

    /** Defects per unit, with the scatter between samples (Laney). */
    @SerialName("laney_u") LANEY_U,

    /** Cases between rare events. */
    @SerialName("g") G,

    /** Time between rare events. */
    @SerialName("t") T,
}

/** One panel of a chart. */
@Serializable
public data class ChartPanel(
    /** What is plotted. */
    val statistic: PlottedStatistic,
    /** The points; a missing one (null) keeps its place. */
    val points: Floats,
    /** The lines by which the points are judged. */
    val lines: ChartLines,
    /** The rules that fired; empty when all is well. */
    val signals: List<Signal>,
    /**
     * Rules of the chosen set that mean nothing for such points and were left out: zones between
     * the centre and the limits on a chart of counts.
     */
    val unread: List<RuleName> = emptyList(),
    /**
     * The lines, of the last phase if there are several, as limits to monitor later points by; none
     * where the lines differ from point to point, or where limits are quantiles.
     */
    val frozen: FrozenLimits? = null,
    /**
     * The lines of each phase on its own and what they would have signalled, where `lines` are
     * frozen from a baseline and the request also divides the series into phases.
     */
    val rebased: RebasedLines? = null,
)

/** What a panel plots. */
@Serializable
public enum class PlottedStatistic {
    /** Single values. */
    @SerialName("value") VALUE,

    /** Moving ranges. */
    @SerialName("moving_range") MOVING_RANGE,

    /** Means of subgroups. */
    @SerialName("mean") MEAN,

    /** Ranges of subgroups. */
    @SerialName("range") RANGE,

    /** Standard deviations of subgroups. */
    @SerialName("standard_deviation") STANDARD_DEVIATION,

    /** Shares of defective items. */
    @SerialName("proportion") PROPORTION,

    /** Numbers of defective items. */
    @SerialName("defectives") DEFECTIVES,

    /** Numbers of defects. */
    @SerialName("defects") DEFECTS,

    /** Defects per unit. */
    @SerialName("defects_per_unit") DEFECTS_PER_UNIT,

    /** Cases between events. */
    @SerialName("cases_between") CASES_BETWEEN,

    /** Time between events. */
    @SerialName("time_between") TIME_BETWEEN,
}

/** The lines of a panel. */
@Serializable
public sealed interface ChartLines {
    /** The same lines for every point. */
    @Serializable
    @SerialName("constant")
    public data class Constant(
        /** The lower control limit; no lower than the statistic can be. */
        val lower: Double,
        /** The centre line. */
        val center: Double,
        /** The upper control limit; no higher than the statistic can be. */
        val upper: Double,
        /**
         * One sigma of the plotted statistic; none where the limits are quantiles of a distribution
         * that is not symmetric.
         */
        val sigma: Double? = null,
    ) : ChartLines

    /** Lines of their own for every point, because sizes differ or phases do. */
    @Serializable
    @SerialName("per_point")
    public data class PerPoint(
        /** The lower control limits. */
        val lower: Floats,
        /** The centre lines. */
        val center: Floats,
        /** The upper control limits. */
        val upper: Floats,
        /** One sigma of each point; null where there is none. */
        val sigma: Floats,
    ) : ChartLines
}

/** Lines that were estimated phase by phase, and the signals against them. */
@Serializable
public data class RebasedLines(
    /** The lines. */
    val lines: ChartLines,
    /** The rules that fire against them. */
    val signals: List<Signal>,
)

/** A stretch of the series and what was estimated from it. */
@Serializable
public data class ChartPhase(
    /** Its first point, counted from 0. */
    val start: Int,
    /** The point after its last. */
    val end: Int,
    /** What was estimated from its points that were not excluded, or given. */
    val fit: ChartFit,
)

/**
 * Where the lines come from, in enough detail to draw them again and to compare them with another
 * program's.
 */
@Serializable
public data class ChartFit(
    /** The centre: the mean of all values, the share, the rate. */
    val center: Double,
    /** How many points it was estimated from. */
    val points: Int,
    /** How many single values, items or units of inspection those hold. */
    val observations: Double,
    /**
     * Sigma of the single values, before it is divided by the root of the size; on charts of
     * counts, sigma of a sample of one unit. None where no one number is it.
     */
    val sigma: Double? = null,
    /**
     * The name of the way to sigma: `rbar`, `pooled`, `binomial`, `poisson`, `weibull`; none when
     * it was given.
     */
    val estimator: String? = null,
    /** The constants that were used. */
    val constants: List<ChartConstant> = emptyList(),
    /**
     * The degrees of freedom of sigma. Exact for pooled variances; for ranges and standard
     * deviations the approximations that Minitab documents (0.9 of the pooled ones for ranges).
     */
    val degrees: Double? = null,
    /** Laney's factor: how much wider the samples scatter than chance alone would make them. */
    @SerialName("sigma_z") val sigmaZ: Double? = null,
    /** The shape of the distribution that was fitted, if one was. */
    val shape: Double? = null,
    /** Its scale; for cases between events the chance of the event. */
    val scale: Double? = null,
)

/** A constant that depends on how many values are taken together. */
@Serializable
public data class ChartConstant(
    /** Its usual name: `d2`, `d3`, `d4` (the median of the range), `c4`. */
    val name: String,
    /** How many values it is for. */
    val of: Int,
    /** The constant, exact to the last digits of a float. */
    val value: Double,
)

/** What a reader of a chart should know. */
@Serializable
public enum class ChartNote {
    /**
     * Some lower limit would lie below what the statistic can be. It is drawn at that bound, and no
     * point can signal below it.
     */
    @SerialName("no_lower_limit") NO_LOWER_LIMIT,

    /**
     * Some upper limit would lie above what the statistic can be. It is drawn at that bound, and no
     * point can signal above it.
     */
    @SerialName("no_upper_limit") NO_UPPER_LIMIT,

    /**
     * Laney's sigma z is below 1: samples scatter less than chance alone makes them, which narrows
     * the limits. Look for a reason, such as samples that are not random.
     */
    @SerialName("underdispersed") UNDERDISPERSED,

    /** The last subgroup is smaller than the others and is judged by wider limits. */
    @SerialName("partial_subgroup") PARTIAL_SUBGROUP,

    /** Some subgroups have a single value: a mean, but no spread. */
    @SerialName("subgroups_of_one") SUBGROUPS_OF_ONE,

    /** Some points are missing. */
    @SerialName("missing_points") MISSING_POINTS,

    /** Zeros do not fit the distribution and were left out of its estimate. */
    @SerialName("zeros_left_out") ZEROS_LEFT_OUT,
}

/**
 * Draws up a control chart of counts: p, np, c, u, or Laney's p' and u'.
 *
 * For what is judged good or bad, or has defects one can count. An item is defective or not (p,
 * np); a unit may have many defects (c, u). Sizes may differ from sample to sample; each point then
 * has lines of its own.
 * - The centre is the sum of the counts over the sum of the sizes.
 * - Limits stand `nsigma` of the distribution's own sigmas from the centre: binomial `sqrt(p (1 -
 *   p) / n)`, Poisson `sqrt(u / n)`. They end at 0, and for shares at 1; a point equal to a limit,
 *   also to one that ends there, is in control.
 * - Laney's charts multiply that by `sigma_z`, the mean moving range of the standardised points
 *   over 1.128. A factor below 1 narrows the limits and is noted as `underdispersed`.
 * - Only rules about the limits, runs, trends and alternation are read; zones between mean little
 *   for counts. The answer names those that were left out.
 *
 * References: D. C. Montgomery, *Introduction to Statistical Quality Control*, "Control charts for
 * attributes"; D. B. Laney, "Improved control charts for attributes", *Quality Engineering* 14(4),
 * 2002, 531-537; ISO 7870-2:2023.
 */
@Serializable
internal data class Attributes(
    /** Which chart. */
    val chart: AttributeChart,
    /**
     * The defective items or the defects of each sample: whole numbers; null where a sample was not
     * inspected.
     */
    val counts: Floats,
    /**
     * The size of every sample: items, or units of inspection. Give this or `sizes`, but neither
     * for a c chart.
     */
    val size: Double? = null,
    /** The size of each sample. */
    val sizes: Floats? = null,
    /**
     * The known centre: the share of defectives, defects per sample or per unit. Left out, it is
     * estimated.
     */
    val center: Double? = null,
    /** The set of rules that reads the points. */
    val rules: RuleSet = RuleSet.LIMITS_ONLY,
    /** Rules of your own, read after those of the set. */
    @SerialName("own_rules") val ownRules: List<RuleSpec> = emptyList(),
    /** What a signal does to the history of the rules. */
    @SerialName("after_signal") val afterSignal: AfterSignal = AfterSignal.OVERLAP,
    /**
     * How wide the zones of your own rules are; left out, one sigma of the plotted point, or a
     * third of the way to each limit where you set `lines` yourself.
     */
    val zones: ZoneWidth? = null,
    /** Whether signals also hold the stretches that they cover. */
    @SerialName("with_episodes") val withEpisodes: Boolean = false,
    /** How many sigmas of the plotted statistic the limits stand from the centre. */
    val nsigma: Double = 3.0,
    /** What a missing sample does. */
    val missing: Missing = Missing.BREAK,
    /** The first sample of each phase after the first, counted from 0. */
    @SerialName("phase_starts") val phaseStarts: Wholes = Wholes.of(),
    /** A label for each sample; a new phase begins where it changes. */
    @SerialName("phase_labels") val phaseLabels: Wholes? = null,
    /** The samples to estimate from; all are judged by the result. */
    val baseline: Baseline? = null,
    /** Samples that are shown and judged but not estimated from. */
    val exclude: Wholes = Wholes.of(),
    /** Lines that you set yourself. */
    val lines: OwnLines? = null,
)

/** Which chart of counts. */
@Serializable
public enum class AttributeChart {
    /** The share of defective items in each sample (binomial). */
    @SerialName("p") P,

    /** The number of defective items in each sample (binomial). */
    @SerialName("np") NP,

    /** The number of defects in samples of one size (Poisson). */
    @SerialName("c") C,

    /** Defects per unit of inspection (Poisson). */
    @SerialName("u") U,

    /**
     * The share of defective items, with limits widened by what samples scatter beyond chance
     * (Laney's p'): for large samples, where a plain p chart signals everywhere.
     */
    @SerialName("laney_p") LANEY_P,

    /** Defects per unit, widened likewise (Laney's u'). */
    @SerialName("laney_u") LANEY_U,
}

/**
 * Draws up a g chart: the cases between rare events.
 *
 * For infections between which so many patients left well, breakdowns between which so many cycles
 * ran. Each value is the number of cases between two events, or, with `minimum` 1, the number of
 * cases up to and with the event.
 *
 * Only rules about the limits, runs, trends and alternation are read: the distribution is far from
 * normal.
 *
 * References: F. C. Kaminsky, J. C. Benneyan, R. D. Davis, R. J. Burke, "Statistical control charts
 * based on a geometric distribution", *Journal of Quality Technology* 24(2), 1992, 63-69; J. C.
 * Benneyan, "Number-between g-type statistical quality control charts", *Health Care Management
 * Science* 4, 2001, 305-318.
 */
@Serializable
internal data class CasesBetween(
    /** The cases between each event and the one before: whole numbers; null where unknown. */
    val values: Floats,
    /** How the limits are found. */
    val method: CasesLimits = CasesLimits.THREE_SIGMA,
    /**
     * The smallest number there can be: 0 where only the cases between count, 1 where the event
     * itself counts too.
     */
    val minimum: Int = 0,
    /** The known mean number of cases. Left out, it is estimated. */
    val center: Double? = null,
    /** The set of rules that reads the points. */
    val rules: RuleSet = RuleSet.LIMITS_ONLY,
    /** Rules of your own, read after those of the set. */
    @SerialName("own_rules") val ownRules: List<RuleSpec> = emptyList(),
    /** What a signal does to the history of the rules. */
    @SerialName("after_signal") val afterSignal: AfterSignal = AfterSignal.OVERLAP,
    /** How wide the zones of your own rules are; left out, a third of the way to each limit. */
    val zones: ZoneWidth? = null,
    /** Whether signals also hold the stretches that they cover. */
    @SerialName("with_episodes") val withEpisodes: Boolean = false,
    /**
     * How far out the limits are: in sigmas, or where the limits are quantiles, in sigmas of a
     * normal distribution with the same chances.
     */
    val nsigma: Double = 3.0,
    /** What a missing interval does. */
    val missing: Missing = Missing.BREAK,
    /** The first interval of each phase after the first, counted from 0. */
    @SerialName("phase_starts") val phaseStarts: Wholes = Wholes.of(),
    /** A label for each interval; a new phase begins where it changes. */
    @SerialName("phase_labels") val phaseLabels: Wholes? = null,
    /** The intervals to estimate from; all are judged by the result. */
    val baseline: Baseline? = null,
    /** Intervals that are shown and judged but not estimated from. */
    val exclude: Wholes = Wholes.of(),
    /** Lines that you set yourself. */
    val lines: OwnLines? = null,
)

/** How the limits of cases between events are found. */
@Serializable
public enum class CasesLimits {
    /**
     * The mean, and three sigmas of the geometric distribution with that mean, as Kaminsky and
     * Benneyan have it; qcc's g chart. The default.
     */
    @SerialName("three_sigma") THREE_SIGMA,

    /**
     * The median and the quantiles that a normal point exceeds as rarely, interpolated between
     * whole numbers, with the chance `((N - 1) / N) / (mean + 1)`: Minitab's and JASP's G chart.
     */
    @SerialName("quantiles") QUANTILES,
}

/**
 * Draws up a t chart: the time between rare events.
 *
 * Each value is the time since the event before, in any one unit. A point above the upper limit
 * says that events became rarer, one below the lower limit that they crowd. Only rules about the
 * limits, runs, trends and alternation are read.
 *
 * References: L. S. Nelson, "A control chart for parts-per-million nonconforming items", *Journal
 * of Quality Technology* 26(3), 1994, 239-240; D. C. Montgomery, *Introduction to Statistical
 * Quality Control*, "Dealing with low defect levels".
 */
@Serializable
internal data class TimesBetween(
    /** The time between each event and the one before, zero or above; null where unknown. */
    val values: Floats,
    /** How the limits are found. */
    val method: TimesLimits = TimesLimits.POWER,
    /** The set of rules that reads the points. */
    val rules: RuleSet = RuleSet.LIMITS_ONLY,
    /** Rules of your own, read after those of the set. */
    @SerialName("own_rules") val ownRules: List<RuleSpec> = emptyList(),
    /** What a signal does to the history of the rules. */
    @SerialName("after_signal") val afterSignal: AfterSignal = AfterSignal.OVERLAP,
    /** How wide the zones of your own rules are; left out, a third of the way to each limit. */
    val zones: ZoneWidth? = null,
    /** Whether signals also hold the stretches that they cover. */
    @SerialName("with_episodes") val withEpisodes: Boolean = false,
    /**
     * How far out the limits are: in sigmas, or where the limits are quantiles, in sigmas of a
     * normal distribution with the same chances.
     */
    val nsigma: Double = 3.0,
    /** What a missing interval does. */
    val missing: Missing = Missing.BREAK,
    /** The first interval of each phase after the first, counted from 0. */
    @SerialName("phase_starts") val phaseStarts: Wholes = Wholes.of(),
    /** A label for each interval; a new phase begins where it changes. */
    @SerialName("phase_labels") val phaseLabels: Wholes? = null,
    /** The intervals to estimate from; all are judged by the result. */
    val baseline: Baseline? = null,
    /** Intervals that are shown and judged but not estimated from. */
    val exclude: Wholes = Wholes.of(),
    /** Lines that you set yourself. */
    val lines: OwnLines? = null,
)

/** How the limits of times between events are found. */
@Serializable
public enum class TimesLimits {
    /**
     * Nelson's transformation: the times to the power of 1/3.6 are nearly normal when events strike
     * at random; an individuals chart of those gives lines that are transformed back. The fit's
     * sigma is that of the transformed times. The default.
     */
    @SerialName("power") POWER,

    /**
     * Quantiles of a Weibull distribution, fitted by maximum likelihood: Minitab's and JMP's T
     * chart. Times of zero are left out of the fit.
     */
    @SerialName("weibull") WEIBULL,

    /**
     * Quantiles of an exponential distribution with the mean of the times: events strike at random.
     */
    @SerialName("exponential") EXPONENTIAL,
}

/**
 * Judges parts by pre-control.
 *
 * For short runs, where there is no time to estimate limits: the tolerance alone gives the zones,
 * so the process must be capable to begin with (Cp of 1.33 or so), and pre-control says nothing
 * about whether it is stable.
 * - Green is the middle half of the tolerance, its borders included; yellow is what is left of the
 *   tolerance, its limits included; red is outside. With one limit only, green reaches half the way
 *   from `target` to the limit, and beyond the target on the other side.
 * - Setting up: five green parts in a row release the run. A yellow part starts the count afresh;
 *   two yellow in a row, or a red one, ask for an adjustment.
 * - Running: green goes on. Yellow asks for the next part at once: green again goes on; yellow on
 *   the same side asks to adjust the level; yellow on the other side says that the spread has
 *   grown. Red stops. After each of these five greens are needed again.
 *
 * Reference: D. Shainin, P. D. Shainin, "Pre-control versus x-bar and R charting: continuous or
 * immediate quality improvement?", *Quality Engineering* 1(4), 1989, 419-429.
 */
@Serializable
internal data class Precontrol(
    /** The measurements, in order; null where one is missing, which is passed over. */
    val values: Floats,
    /** The tolerance. */
    val spec: SpecLimits,
    /** Where the values should be, if the tolerance has one limit only. */
    val target: Double? = null,
    /** How many greens in a row release a set-up. */
    @SerialName("release_after") val releaseAfter: Int = 5,
    /** Where an earlier run ended; left out, a set-up begins. */
    val state: PrecontrolState? = null,
    /** Whether missing values are refused. */
    val missing: Missing = Missing.BREAK,
)

/** Where a run under pre-control stands; hand it back with the next parts. */
@Serializable
public data class PrecontrolState(
    /** Whether the set-up was released. */
    val running: Boolean = false,
    /** How many greens in a row a set-up has so far. */
    val greens: Int = 0,
    /** The zone of the last part, if it was yellow and asks for the next. */
    val yellow: YellowSide? = null,
)

/** Which yellow zone a part is in. */
@Serializable
public enum class YellowSide {
    /** Below the green zone. */
    @SerialName("low") LOW,

    /** Above the green zone. */
    @SerialName("high") HIGH,
}

/** A run under pre-control. */
@Serializable
public data class PrecontrolRun(
    /** The parts in a yellow zone. */
    val yellow: Wholes,
    /** The parts outside the tolerance. */
    val red: Wholes,
    /** How many parts were green. */
    val greens: Int,
    /** What was decided, in order. */
    val decisions: List<PrecontrolStep>,
    /** Where the run stands after the last part. */
    val state: PrecontrolState,
    /** The lower border of the green zone; none where the tolerance has no lower limit. */
    @SerialName("green_from") val greenFrom: Double? = null,
    /** The upper border of the green zone; none where the tolerance has no upper limit. */
    @SerialName("green_to") val greenTo: Double? = null,
)

/** What pre-control says at one part. */
@Serializable
public data class PrecontrolStep(
    /** The part, counted from 0. */
    val index: Int,
    /** What it decided. */
    val decision: PrecontrolDecision,
)

/** What pre-control says. */
@Serializable
public enum class PrecontrolDecision {
    /** The set-up is good: run. */
    @SerialName("release") RELEASE,

    /** Two yellow in a row on one side: adjust the level. */
    @SerialName("adjust_level") ADJUST_LEVEL,

    /** Two yellow in a row on both sides: the spread has grown. */
    @SerialName("reduce_spread") REDUCE_SPREAD,

    /** A part outside the tolerance: stop. */
    @SerialName("stop") STOP,
}

/**
 * Judges values by alert and action limits.
 *
 * For water, air and surfaces in a clean plant: colony counts, conductivity, particles. A value on
 * a limit is within it. Limits from history hold only as long as the process is what it was; name
 * the history as `baseline`, and revise it as your procedure says.
 *
 * Reference: PDA Technical Report 13, *Fundamentals of an Environmental Monitoring Program*, 2022;
 * EU GMP Annex 1, 2022, section 9.
 */
@Serializable
internal data class AlertAction(
    /** The values, in order; null where one is missing. */
    val values: Floats,
    /** Where the limits come from. */
    val method: AlertMethod,
    /** On which side they stand. */
    val side: AlertSide = AlertSide.UPPER,
    /** The values to estimate from; left out, all of them. */
    val baseline: Baseline? = null,
    /** Values that are judged but not estimated from. */
    val exclude: Wholes = Wholes.of(),
    /** Whether missing values are refused. */
    val missing: Missing = Missing.BREAK,
)

/** Where alert and action limits come from. */
@Serializable
public sealed interface AlertMethod {
    /** They are given, on one side. */
    @Serializable
    @SerialName("given")
    public data class Given(
        /** The alert limit. */
        val alert: Double,
        /** The action limit. */
        val action: Double,
    ) : AlertMethod

    /**
     * Percentiles of the values: makes no assumption, but needs many of them (100 or more for the
     * 99th).
     */
    @Serializable
    @SerialName("percentiles")
    public data class Percentiles(
        /** The share within the alert limit, such as 0.95. */
        val alert: Double = 0.95,
        /** The share within the action limit, such as 0.99. */
        val action: Double = 0.99,
        /** How a percentile is read between two values. */
        val quantile: PercentileMethod = PercentileMethod.WEIBULL,
    ) : AlertMethod

    /** The mean and so many standard deviations: for values that are about normal. */
    @Serializable
    @SerialName("normal")
    public data class Normal(
        /** How many for the alert limit. */
        val alert: Double = 2.0,
        /** How many for the action limit. */
        val action: Double = 3.0,
    ) : AlertMethod

    /** The same on the logarithms, transformed back: for values above zero with a long tail. */
    @Serializable
    @SerialName("lognormal")
    public data class Lognormal(
        /** How many standard deviations for the alert limit. */
        val alert: Double = 2.0,
        /** How many standard deviations for the action limit. */
        val action: Double = 3.0,
    ) : AlertMethod

    /**
     * Quantiles of the Poisson distribution with the mean of the values: for counts. The limit is
     * the smallest count with at least that probability up to it.
     */
    @Serializable
    @SerialName("poisson")
    public data class Poisson(
        /** The probability up to the alert limit, such as 0.95. */
        val alert: Double = 0.95,
        /** The probability up to the action limit, such as 0.99. */
        val action: Double = 0.99,
    ) : AlertMethod
}

/** How a percentile is read between two values of a sample. */
@Serializable
public enum class PercentileMethod {
    /** At `p (n + 1)`: Minitab, SPSS, Excel's `PERCENTILE.EXC`; Hyndman and Fan's type 6. */
    @SerialName("weibull") WEIBULL,

    /** At `1 + p (n - 1)`: R, NumPy, Excel's `PERCENTILE.INC`; type 7. */
    @SerialName("linear") LINEAR,

    /** The middle of each step; type 5. */
    @SerialName("hazen") HAZEN,

    /** Unbiased for the median; type 8. */
    @SerialName("median_unbiased") MEDIAN_UNBIASED,
}

/** On which side limits stand. */
@Serializable
public enum class AlertSide {
    /** High values are bad. The default. */
    @SerialName("upper") UPPER,

    /** Low values are bad. */
    @SerialName("lower") LOWER,

    /** Both are; a share is then split between the two sides. */
    @SerialName("both") BOTH,
}

/** Values judged by alert and action limits. */
@Serializable
public data class AlertActionCheck(
    /** The alert limits. */
    val alert: AlertLimits,
    /** The action limits. */
    val action: AlertLimits,
    /** The values beyond alert but not beyond action. */
    val alerts: Wholes,
    /** The values beyond action. */
    val actions: Wholes,
    /** Where the limits come from. */
    val method: AlertMethod,
    /** How many values they were estimated from; 0 where they were given. */
    val count: Int,
    /** The mean of those, if the method uses it; of the logarithms for `lognormal`. */
    val mean: Double? = null,
    /** Their standard deviation, if the method uses it. */
    @SerialName("standard_deviation") val standardDeviation: Double? = null,
)

/** A limit below, above, or both. */
@Serializable
public data class AlertLimits(
    /** The lower limit, if there is one. */
    val lower: Double? = null,
    /** The upper limit, if there is one. */
    val upper: Double? = null,
)

/**
 * Judges the next values of a stream by limits frozen from an earlier chart.
 *
 * Nothing is kept between calls: the answer holds a `state` to pass back with the values that
 * follow. However a stream is cut into calls, the signals are those of the whole series; indices
 * count from its first value.
 *
 * The cost is O(1) for each value and rule.
 */
@Serializable
internal data class MonitorValues(
    /** The limits to judge by. */
    val limits: FrozenLimits,
    /** The next values, in order; null where one is missing. */
    val values: Floats,
    /** The rules that read the points. Each further rule adds false alarms. */
    val rules: RuleSet = RuleSet.LIMITS_ONLY,
    /** Rules of your own, read after those. */
    @SerialName("own_rules") val ownRules: List<RuleSpec> = emptyList(),
    /** What is plotted: rules that mean nothing there are left out. */
    val scope: RuleScope = RuleScope.LOCATION,
    /** What a signal does to the history of the rules. */
    @SerialName("after_signal") val afterSignal: AfterSignal = AfterSignal.OVERLAP,
    /** What a missing value does. */
    val missing: Missing = Missing.BREAK,
    /** How wide zones are. */
    val zones: ZoneWidth = ZoneWidth.SIGMA,
    /** The state that the call before answered; left out, the stream begins. */
    val state: MonitorState? = null,
)

/** What kind of chart the rules read. */
@Serializable
public enum class RuleScope {
    /** Single values or means: every rule applies. */
    @SerialName("location") LOCATION,

    /**
     * Counts and proportions (p, np, c, u): the limits, runs about the centre, trends and
     * alternation; no zones between.
     */
    @SerialName("attribute") ATTRIBUTE,

    /** Ranges, standard deviations, moving ranges: the limits only. */
    @SerialName("spread") SPREAD,
}

/**
 * Where a monitor stands: pass it back with the next values.
 *
 * It belongs to the rules and settings it was made with and holds no values but the last.
 */
@Serializable
public data class MonitorState(
    /** How many values were read, missing ones included: the index of the next one. */
    val count: Int,
    /** The names of the rules, in order. */
    val rules: List<RuleName>,
    /** The step to the last value. */
    val step: PointStep,
    /** The last step that was no tie. */
    @SerialName("last_move") val lastMove: PointStep,
    /** What each pattern of each rule remembers, in order. */
    val patterns: List<PatternMemory>,
    /** The last value, unless it was missing or nothing is remembered. */
    val previous: Double? = null,
)

/** A step from one point to the next. */
@Serializable
public enum class PointStep {
    /** There is no point before. */
    @SerialName("unknown") UNKNOWN,

    /** Up. */
    @SerialName("up") UP,

    /** Down. */
    @SerialName("down") DOWN,

    /** Neither: the points are equal. */
    @SerialName("tie") TIE,
}

/** What one pattern of a rule remembers of the last 64 points. */
@Serializable
public data class PatternMemory(
    /** Which of them met the condition, as hexadecimal digits; the last point is the lowest bit. */
    val marks: String,
    /** Which of those were above the centre, where the rule asks for both sides. */
    val above: String,
    /** Which of those were below it. */
    val below: String,
    /** How many points there are, at most 64. */
    val seen: Int,
    /** The indices of the points, the last one first, where points can be passed over. */
    val places: List<Int> = emptyList(),
)

/** What the values of one call showed. */
@Serializable
public data class Monitored(
    /** The index of the first value of this call in the stream. */
    val first: Int,
    /** How many values the stream has now, missing ones included. */
    val count: Int,
    /** The lines that the values were judged by. */
    val limits: Limits,
    /** The rules that fired at values of this call. Members of a pattern may lie before `first`. */
    val signals: List<Signal>,
    /** The rules of the set that mean nothing on such a chart and were left out. */
    @SerialName("left_out") val leftOut: List<RuleName>,
    /** Where the stream stands; pass it back with the values that follow. */
    val state: MonitorState,
)

/**
 * Draws up a tabular cumulative sum chart (CUSUM).
 *
 * For small, lasting shifts of the mean: a tool that wears, a scale that drifts. Two sums add up
 * how far the points lie beyond an allowance `k` above and below the target, never falling under
 * zero; a sum above the decision interval `h` signals. It also says since when, and where the
 * process now is.
 * - `C+ = max(0, C+ + z - k)` and `C- = max(0, C- - z - k)`, where `z` is the deviation from the
 *   target, in sigmas of the plotted statistic or, with `unit` `raw`, as it is.
 * - A sum equal to `h` does not signal.
 * - `N+` and `N-` count the points since the sum last was zero: the change came after point `at -
 *   N`.
 * - The usual `k` is half the shift to be found; `h` of 4 or 5 sigmas goes with a `k` of 0.5. The
 *   design operations find `h` for a wanted run length.
 * - A `head_start` of `h / 2` (fast initial response) finds a process that is off right at the
 *   start, or was not put right after a signal, sooner.
 * - A missing value (null) is passed over unless `missing` says otherwise; moving ranges are never
 *   taken across it. Each phase starts anew.
 *
 * References: E. S. Page, "Continuous inspection schemes", *Biometrika* 41, 1954, 100-115; J. M.
 * Lucas, R. B. Crosier, "Fast initial response for CUSUM quality control schemes", *Technometrics*
 * 24, 1982, 199-205; D. C. Montgomery, *Introduction to Statistical Quality Control*, "The tabular
 * or algorithmic cusum"; ISO 7870-4:2021.
 */
@Serializable
internal data class Cusum(
    /** The measurements, in the order in which they were made; or means, where `means` says so. */
    val values: Floats,
    /**
     * How many measurements each subgroup has. Left out with `sizes` and `groups`, each value is a
     * point of its own.
     */
    val size: Int? = null,
    /** How many measurements each subgroup has, one number a subgroup. */
    val sizes: Wholes? = null,
    /** Which subgroup each measurement belongs to. */
    val groups: Wholes? = null,
    /** Whether the values are means of subgroups already, of `size` or `sizes` measurements. */
    val means: Boolean = false,
    /** The target. Left out, the mean of all measurements. */
    val target: Double? = null,
    /** Sigma of single measurements. Left out, it is estimated. */
    val sigma: Double? = null,
    /** How sigma is estimated from single values. */
    @SerialName("moving_range") val movingRange: SigmaMethod = SigmaMethod.MEAN_MOVING_RANGE,
    /** How sigma is estimated from subgroups. */
    @SerialName("subgroup_sigma") val subgroupSigma: SubgroupSigma = SubgroupSigma.RBAR,
    /** The points to estimate from; all are judged by the result. */
    val baseline: Baseline? = null,
    /** The first point of each phase after the first, counted from 0. */
    @SerialName("phase_starts") val phaseStarts: Wholes = Wholes.of(),
    /** What `k`, `h`, `head_start` and the sums are measured in. */
    val unit: CusumUnit = CusumUnit.SIGMA,
    /** The reference value (allowance). */
    val k: Double = 0.5,
    /** The decision interval. */
    val h: Double = 5.0,
    /** Where the sums start: zero or above, below `h`. */
    @SerialName("head_start") val headStart: Double = 0.0,
    /** Which sums are kept. */
    val watched: Watched = Watched.BOTH,
    /**
     * What a signal does: nothing (`overlap`), or the sums start again at the head start (`reset`).
     */
    @SerialName("after_signal") val afterSignal: AfterSignal = AfterSignal.OVERLAP,
    /**
     * What a missing point does: it is passed over (`skip`), the sums start again (`break`), or it
     * is refused.
     */
    val missing: Missing = Missing.SKIP,
)

/** What `k`, `h` and the sums are measured in. */
@Serializable
public enum class CusumUnit {
    /** In sigmas of the plotted statistic: each point is standardised first. The default. */
    @SerialName("sigma") SIGMA,

    /** In the unit of the values; sigma is not used. */
    @SerialName("raw") RAW,
}

/** Which changes a chart watches for. */
@Serializable
public enum class Watched {
    /** Increases and decreases. */
    @SerialName("both") BOTH,

    /** Increases only. */
    @SerialName("upper") UPPER,

    /** Decreases only. */
    @SerialName("lower") LOWER,
}

/** A tabular cumulative sum chart. */
@Serializable
public data class CusumChart(
    /** The points: single values or means; a missing one (null) keeps its place. */
    val points: Floats,
    /** The upper sum (`C+`) at each point; empty where it is not kept. */
    val upper: Floats,
    /** The lower sum (`C-`), counted as a positive number; empty where it is not kept. */
    val lower: Floats,
    /** For how many points the upper sum has been above zero (`N+`). */
    @SerialName("upper_run") val upperRun: Wholes,
    /** For how many points the lower sum has been above zero (`N-`). */
    @SerialName("lower_run") val lowerRun: Wholes,
    /** The points at which the upper sum is above `h`, counted from 0. */
    @SerialName("upper_signals") val upperSignals: Wholes,
    /** The points at which the lower sum is above `h`, counted from 0. */
    @SerialName("lower_signals") val lowerSignals: Wholes,
    /**
     * What each signal says of the process: one entry for every row of signalling points, at its
     * first.
     */
    val changes: List<CusumChange>,
    /** The stretches of the series with their targets and sigmas, and where those come from. */
    val phases: List<ChartPhase>,
    /** The chart as it stands after the last point, to go on with: its settings and its state. */
    val monitor: CusumMonitor,
)

/** A change of the process, as a sum tells it at its signal. */
@Serializable
public data class CusumChange(
    /** The point of the signal, counted from 0. */
    val at: Int,
    /** Which way the process moved. */
    val direction: ShiftDirection,
    /** For how many points the sum had been above zero (`N+` or `N-`). */
    val run: Int,
    /**
     * The mean of the measurements since then: where the process probably is. For points of equal
     * size and without head start this is `target + k + C+/N+`.
     */
    @SerialName("new_mean") val newMean: Double,
    /**
     * The change point: the last point before the change, `at - run`. None when the sum was above
     * zero from the first point on.
     */
    @SerialName("last_before") val lastBefore: Int? = null,
)

/** Which way a process moved. */
@Serializable
public enum class ShiftDirection {
    /** To higher values. */
    @SerialName("up") UP,

    /** To lower values. */
    @SerialName("down") DOWN,
}

/**
 * A tabular cumulative sum that points are pushed into: its settings and its state.
 *
 * It is plain data: written down, it is a snapshot; read back, it goes on where it was.
 */
@Serializable
public data class CusumMonitor(
    /** The target. */
    val target: Double,
    /** The reference value. */
    val k: Double,
    /** The decision interval. */
    val h: Double,
    /** The upper sum. */
    val upper: OneSidedSum,
    /** The lower sum. */
    val lower: OneSidedSum,
    /** Sigma of single measurements; none where the unit is raw. */
    val sigma: Double? = null,
    /** What `k`, `h` and the sums are measured in. */
    val unit: CusumUnit = CusumUnit.SIGMA,
    /** Where the sums start. */
    @SerialName("head_start") val headStart: Double = 0.0,
    /** Which sums are kept. */
    val watched: Watched = Watched.BOTH,
    /** What a signal does: nothing, or the sums start again. */
    @SerialName("after_signal") val afterSignal: AfterSignal = AfterSignal.OVERLAP,
    /**
     * What a missing point does: it is passed over (`skip`), the sums start again (`break`), or it
     * is refused.
     */
    val missing: Missing = Missing.SKIP,
    /** How many points there were so far. */
    val points: Int = 0,
    /** Whether a point has been pushed since the sums started. */
    @SerialName("is_started") val isStarted: Boolean = false,
)

/** One of the two sums. */
@Serializable
public data class OneSidedSum(
    /** Its value. */
    val value: Double,
    /** For how many points it has been above zero. */
    val run: Int,
    /** The sum of the deviations of all measurements from the target during that run. */
    val deviation: Double,
    /** How many measurements that are. */
    val measurements: Double,
)

/**
 * Continues a tabular cumulative sum with further points.
 *
 * The answer is the same, to the last bit, as if they had come with the first ones.
 */
@Serializable
internal data class CusumContinuation(
    /** The chart as it stood: `monitor` of the earlier answer. */
    val monitor: CusumMonitor,
    /** The further measurements, or means. */
    val values: Floats,
    /** How many measurements each subgroup has. */
    val size: Int? = null,
    /** How many measurements each subgroup has, one number a subgroup. */
    val sizes: Wholes? = null,
    /** Whether the values are means of subgroups already. */
    val means: Boolean = false,
)

/**
 * Draws up an exponentially weighted moving average chart (EWMA).
 *
 * For small, lasting shifts of the mean, and for values that are not quite normal: an average of
 * several points is. Each point enters the average with the weight `lambda`, and what was there
 * before fades by as much. The average beyond a limit signals.
 * - `z = (1 - lambda) z + lambda x`, from the target, or from `start`.
 * - The limits stand `limit` sigmas of the average from the target. They are exact by default: `v =
 *   (1 - lambda)² v + lambda² / n` from zero, which also holds for subgroups of unequal size.
 *   Asymptotic limits have `lambda / (2 - lambda) / n` at every point.
 * - An average equal to a limit does not signal.
 * - The usual `lambda` is 0.05 to 0.25, smaller for smaller shifts; a `limit` of 3 goes with the
 *   larger ones, 2.6 to 2.8 with those of 0.1 and below. The design operations find the limit for a
 *   wanted run length.
 * - `fast_start` narrows the first limits further (Steiner's fast initial response), to find a
 *   process that is off right at the start.
 * - A missing value (null) is passed over unless `missing` says otherwise; moving ranges are never
 *   taken across it. Each phase starts anew.
 *
 * References: S. W. Roberts, "Control chart tests based on geometric moving averages",
 * *Technometrics* 1, 1959, 239-250; J. M. Lucas, M. S. Saccucci, "Exponentially weighted moving
 * average control schemes", *Technometrics* 32, 1990, 1-12; S. H. Steiner, *Journal of Quality
 * Technology* 31, 1999, 75-86; ISO 7870-6:2016.
 */
@Serializable
internal data class Ewma(
    /** The measurements, in the order in which they were made; or means, where `means` says so. */
    val values: Floats,
    /**
     * How many measurements each subgroup has. Left out with `sizes` and `groups`, each value is a
     * point of its own.
     */
    val size: Int? = null,
    /** How many measurements each subgroup has, one number a subgroup. */
    val sizes: Wholes? = null,
    /** Which subgroup each measurement belongs to. */
    val groups: Wholes? = null,
    /** Whether the values are means of subgroups already, of `size` or `sizes` measurements. */
    val means: Boolean = false,
    /** The target. Left out, the mean of all measurements. */
    val target: Double? = null,
    /** Sigma of single measurements. Left out, it is estimated. */
    val sigma: Double? = null,
    /** How sigma is estimated from single values. */
    @SerialName("moving_range") val movingRange: SigmaMethod = SigmaMethod.MEAN_MOVING_RANGE,
    /** How sigma is estimated from subgroups. */
    @SerialName("subgroup_sigma") val subgroupSigma: SubgroupSigma = SubgroupSigma.RBAR,
    /** The points to estimate from; all are judged by the result. */
    val baseline: Baseline? = null,
    /** The first point of each phase after the first, counted from 0. */
    @SerialName("phase_starts") val phaseStarts: Wholes = Wholes.of(),
    /** The weight of the newest point: above 0, up to 1. */
    val lambda: Double = 0.2,
    /** How many sigmas of the average the limits stand from the target (`L`). */
    val limit: Double = 3.0,
    /** Whether the limits are exact or asymptotic. */
    val limits: AverageLimits = AverageLimits.EXACT,
    /**
     * Fast initial response after Steiner: the share of the limits that stands at the first point,
     * such as 0.5. Needs exact limits. Left out, there is none.
     */
    @SerialName("fast_start") val fastStart: Double? = null,
    /** Where the average starts. Left out, at the target. */
    val start: Double? = null,
    /** Which limits there are. */
    val watched: Watched = Watched.BOTH,
    /** What a signal does: nothing (`overlap`), or the average starts again (`reset`). */
    @SerialName("after_signal") val afterSignal: AfterSignal = AfterSignal.OVERLAP,
    /**
     * What a missing point does: it is passed over (`skip`), the average starts again (`break`), or
     * it is refused.
     */
    val missing: Missing = Missing.SKIP,
)

/** Which limits an EWMA or MEWMA chart has. */
@Serializable
public enum class AverageLimits {
    /**
     * From the exact variance of the average at each point: narrow at the start, where few points
     * are in it, and widening.
     */
    @SerialName("exact") EXACT,

    /** From the variance it tends to: the same at every point. */
    @SerialName("asymptotic") ASYMPTOTIC,
}

/** An exponentially weighted moving average chart. */
@Serializable
public data class EwmaChart(
    /** The points: single values or means; a missing one (null) keeps its place. */
    val points: Floats,
    /** The average at each point; null where the point is missing. */
    val average: Floats,
    /** The lower limit at each point; empty where there is none. */
    val lower: Floats,
    /** The upper limit at each point; empty where there is none. */
    val upper: Floats,
    /** The points at which the average is above the upper limit, counted from 0. */
    @SerialName("upper_signals") val upperSignals: Wholes,
    /** The points at which the average is below the lower limit, counted from 0. */
    @SerialName("lower_signals") val lowerSignals: Wholes,
    /** The stretches of the series with their targets and sigmas, and where those come from. */
    val phases: List<ChartPhase>,
    /** The chart as it stands after the last point, to go on with: its settings and its state. */
    val monitor: EwmaMonitor,
)

/**
 * An exponentially weighted moving average that points are pushed into: its settings and its state.
 *
 * It is plain data: written down, it is a snapshot; read back, it goes on where it was.
 */
@Serializable
public data class EwmaMonitor(
    /** The target: the centre of the limits. */
    val target: Double,
    /** Sigma of single measurements. */
    val sigma: Double,
    /** The weight of the newest point. */
    val lambda: Double,
    /** How many sigmas of the average the limits stand from the target. */
    val limit: Double,
    /** Whether the limits are exact or asymptotic. */
    val limits: AverageLimits = AverageLimits.EXACT,
    /** Fast initial response: the share of the limits that stands at the first point. */
    @SerialName("fast_start") val fastStart: Double? = null,
    /** Where the average starts; none is the target. */
    val start: Double? = null,
    /** Which limits there are. */
    val watched: Watched = Watched.BOTH,
    /** What a signal does: nothing, or the average starts again. */
    @SerialName("after_signal") val afterSignal: AfterSignal = AfterSignal.OVERLAP,
    /**
     * What a missing point does: it is passed over (`skip`), the average starts again (`break`), or
     * it is refused.
     */
    val missing: Missing = Missing.SKIP,
    /** How many points there were so far. */
    val points: Int = 0,
    /** How many points are in the average. */
    val averaged: Int = 0,
    /** How far the average stands from the target. */
    val deviation: Double = 0.0,
    /** The variance of the average, in sigmas of a single measurement squared. */
    val variance: Double = 0.0,
)

/**
 * Continues an exponentially weighted moving average with further points.
 *
 * The answer is the same, to the last bit, as if they had come with the first ones.
 */
@Serializable
internal data class EwmaContinuation(
    /** The chart as it stood: `monitor` of the earlier answer. */
    val monitor: EwmaMonitor,
    /** The further measurements, or means. */
    val values: Floats,
    /** How many measurements each subgroup has. */
    val size: Int? = null,
    /** How many measurements each subgroup has, one number a subgroup. */
    val sizes: Wholes? = null,
    /** Whether the values are means of subgroups already. */
    val means: Boolean = false,
)

/**
 * Draws up a control chart of Hotelling's T² for several variables together.
 *
 * For variables that hang together: temperatures along a furnace, the dimensions of one part. T² is
 * the squared distance of a point from the mean, measured by the covariance; a point above the
 * limit is unlikely as a whole, even where each variable is within its own limits. At each signal
 * the answer says how much each variable contributes.
 * - Points that mean and covariance are estimated from (phase I) are judged by another limit than
 *   further points (phase II), since they pull the estimates towards themselves. With single
 *   measurements and `m` points of `p` variables, phase I: `(m-1)²/m Beta(p/2, (m-p-1)/2)`, phase
 *   II: `p (m+1)(m-1) / (m (m-p)) F(p, m-p)`. With subgroups of `n`, phase I: `p (m-1)(n-1) /
 *   (mn-m-p+1) F(p, mn-m-p+1)`, phase II the same with `m+1`. With mean and covariance known:
 *   chi-squared of `p`. All at the quantile `1 - alpha`.
 * - Without a `baseline` all points are phase I; with one, those outside it are phase II.
 * - A point with a missing value (null) is missing as a whole.
 * - A covariance that is singular is refused, with the variable that follows from others.
 *
 * References: H. Hotelling, "Multivariate quality control", 1947; N. D. Tracy, J. C. Young, R. L.
 * Mason, "Multivariate control charts for individual observations", *Journal of Quality Technology*
 * 24, 1992, 88-95; R. L. Mason, N. D. Tracy, J. C. Young, "Decomposition of T² for multivariate
 * control chart interpretation", *Journal of Quality Technology* 27, 1995, 99-108.
 */
@Serializable
internal data class Hotelling(
    /** The measurements, row by row: all variables of the first, then all of the second. */
    val values: Floats,
    /** How many variables each row has. */
    val variables: Int,
    /** How many rows make a subgroup, whose mean is the point; 1 for single measurements. */
    val size: Int = 1,
    /** The probability that a point in control is above the limit. */
    val alpha: Double = 0.0027,
    /** A limit of your own, for all points: that of an earlier chart's phase II, say. */
    val limit: Double? = null,
    /** The mean vector. Left out, it is estimated. */
    val mean: List<Double>? = null,
    /** The covariance matrix of single measurements, row by row. Left out, it is estimated. */
    val covariance: List<List<Double>>? = null,
    /** The points to estimate from; further ones are judged by the limit of phase II. */
    val baseline: Baseline? = null,
    /** What a missing value does: its point is missing, or it is refused. */
    val missing: Missing = Missing.BREAK,
)

/** A control chart of Hotelling's T². */
@Serializable
public data class HotellingChart(
    /** T² of each point; null where it is missing. */
    val statistic: Floats,
    /** The limit of each point. */
    val limits: Floats,
    /** The limit of points that the parameters are estimated from. */
    @SerialName("phase_one_limit") val phaseOneLimit: Double,
    /** The limit of further points. */
    @SerialName("phase_two_limit") val phaseTwoLimit: Double,
    /** The distribution of the limit in phase I, with its parameters: `beta(4, 8)`. */
    @SerialName("phase_one_distribution") val phaseOneDistribution: String,
    /** The distribution of the limit in phase II, with its parameters: `f(8, 17)`. */
    @SerialName("phase_two_distribution") val phaseTwoDistribution: String,
    /** The points above their limits, counted from 0. */
    val signals: Wholes,
    /** For each signal, what each variable contributes. */
    val contributions: List<SignalShares>,
    /** The mean vector. */
    val mean: List<Double>,
    /** The covariance matrix of single measurements, row by row. */
    val covariance: List<List<Double>>,
    /** Where the covariance comes from. */
    @SerialName("covariance_source") val covarianceSource: Covariance,
    /** How many points the parameters are estimated from; 0 where both are known. */
    val points: Int,
    /** The degrees of freedom of the covariance; 0 where it is known. */
    val degrees: Int,
    /** The chart with the limit of phase II, frozen for points still to come. */
    val frozen: FrozenHotelling,
)

/** Which variables make a point signal, the largest drop first. */
@Serializable
public data class SignalShares(
    /** The point, counted from 0. */
    val at: Int,
    /** Its variables. */
    val shares: List<VariableShare>,
)

/** One variable's part in a signal. */
@Serializable
public data class VariableShare(
    /** The variable, counted from 0. */
    val variable: Int,
    /**
     * By how much the statistic would be smaller without the variable: what it says that the others
     * do not. The variables with the largest are where to look.
     */
    val drop: Double,
    /** The statistic of the variable alone: the square of its deviation in sigmas. */
    val alone: Double,
    /** The deviation from the mean, in sigmas of the plotted statistic of the variable. */
    val deviation: Double,
)

/** Where a covariance comes from. */
@Serializable
public enum class Covariance {
    /** It was given. */
    @SerialName("known") KNOWN,

    /** The sample covariance of the points about their mean. */
    @SerialName("sample") SAMPLE,

    /** The mean square and product of the points about a mean that was given. */
    @SerialName("about_known_mean") ABOUT_KNOWN_MEAN,

    /** The covariances within subgroups, pooled. */
    @SerialName("within_subgroups") WITHIN_SUBGROUPS,
}

/** A T² chart that no longer changes: what a monitor judges further points by. */
@Serializable
public data class FrozenHotelling(
    /** The mean vector. */
    val mean: List<Double>,
    /** The covariance matrix of single measurements, row by row. */
    val covariance: List<List<Double>>,
    /** The limit of T². */
    val limit: Double,
    /** How many measurements the mean of a point is of. */
    val size: Int = 1,
)

/**
 * Draws up a multivariate exponentially weighted moving average chart (MEWMA).
 *
 * For small, lasting shifts of several variables together. Deviations from the mean are averaged
 * with weights that fade, as in an EWMA of each variable; the squared distance of the averages,
 * measured by their covariance, is plotted against one limit.
 * - `Z = lambda x + (1 - lambda) Z` from zero, `x` being the deviation from the mean; `T² = Z' C⁻¹
 *   Z` with `C = lambda / (2 - lambda) S / n`, or with exact covariance `lambda / (2 - lambda) (1 -
 *   (1 - lambda)^2i) S / n` at the `i`-th point.
 * - The limit is yours, or that with the wanted average run length `arl` in control, which is
 *   computed for known parameters and the asymptotic covariance.
 * - A point with a missing value (null) is missing as a whole, and is passed over unless `missing`
 *   says otherwise.
 *
 * References: C. A. Lowry, W. H. Woodall, C. W. Champ, S. E. Rigdon, "A multivariate exponentially
 * weighted moving average control chart", *Technometrics* 34, 1992, 46-53; S. S. Prabhu, G. C.
 * Runger, "Designing a multivariate EWMA control chart", *Journal of Quality Technology* 29, 1997,
 * 8-15.
 */
@Serializable
internal data class Mewma(
    /** The measurements, row by row: all variables of the first, then all of the second. */
    val values: Floats,
    /** How many variables each row has. */
    val variables: Int,
    /** How many rows make a subgroup, whose mean is the point; 1 for single measurements. */
    val size: Int = 1,
    /** The weight of the newest point: above 0, up to 1. */
    val lambda: Double = 0.1,
    /** The limit of T² (`h`, also written `H`). Left out, the one with the run length `arl`. */
    val limit: Double? = null,
    /** The average number of points between false alarms, where `limit` is left out. */
    val arl: Double = 200.0,
    /** Whether the covariance of the average is exact at each point or asymptotic. */
    val limits: AverageLimits = AverageLimits.ASYMPTOTIC,
    /** The mean vector. Left out, it is estimated. */
    val mean: List<Double>? = null,
    /** The covariance matrix of single measurements, row by row. Left out, it is estimated. */
    val covariance: List<List<Double>>? = null,
    /** The points to estimate from; all are judged by the result. */
    val baseline: Baseline? = null,
    /** What a signal does: nothing (`overlap`), or the average starts again (`reset`). */
    @SerialName("after_signal") val afterSignal: AfterSignal = AfterSignal.OVERLAP,
    /**
     * What a missing point does: it is passed over (`skip`), the average starts again (`break`), or
     * it is refused.
     */
    val missing: Missing = Missing.SKIP,
)

/** A multivariate exponentially weighted moving average chart. */
@Serializable
public data class MewmaChart(
    /** T² of the average at each point; null where the point is missing. */
    val statistic: Floats,
    /** The limit. */
    val limit: Double,
    /** The points above the limit, counted from 0. */
    val signals: Wholes,
    /** For each signal, what each variable contributes. */
    val contributions: List<SignalShares>,
    /** Where the covariance comes from. */
    @SerialName("covariance_source") val covarianceSource: Covariance,
    /** How many points the parameters are estimated from; 0 where both are known. */
    val points: Int,
    /** The degrees of freedom of the covariance; 0 where it is known. */
    val degrees: Int,
    /** The chart as it stands after the last point, to go on with: its settings and its state. */
    val snapshot: MewmaSnapshot,
    /** The average run length in control that the limit was found for; none where it was given. */
    val arl: Double? = null,
)

/** A MEWMA chart's settings and its state, as data. */
@Serializable
public data class MewmaSnapshot(
    /** The mean vector. */
    val mean: List<Double>,
    /** The covariance matrix of single measurements, row by row. */
    val covariance: List<List<Double>>,
    /** The weight of the newest point. */
    val lambda: Double,
    /** The limit of T². */
    val limit: Double,
    /** How many measurements the mean of a point is of. */
    val size: Int = 1,
    /** Whether the covariance of the average is exact at each point or asymptotic. */
    val limits: AverageLimits = AverageLimits.ASYMPTOTIC,
    /** What a signal does: nothing, or the average starts again. */
    @SerialName("after_signal") val afterSignal: AfterSignal = AfterSignal.OVERLAP,
    /** What a missing point does. */
    val missing: Missing = Missing.SKIP,
    /** How many points there were so far. */
    val points: Int = 0,
    /** The average of the deviations, in sigmas of the single variables; empty is at zero. */
    val average: List<Double> = emptyList(),
    /** Its variance, in variances of a point. */
    val variance: Double = 0.0,
)

/**
 * Continues a multivariate exponentially weighted moving average with further points.
 *
 * The answer is the same, to the last bit, as if they had come with the first ones.
 */
@Serializable
internal data class MewmaContinuation(
    /** The chart as it stood: `snapshot` of the earlier answer. */
    val snapshot: MewmaSnapshot,
    /** The further measurements, row by row. */
    val values: Floats,
)

/**
 * Draws a chart as SVG or as a Vega-Lite specification.
 *
 * Both come from one definition and show the same: the points, the lines by which they are judged,
 * phases, specification limits, and what was noticed, marked by shape as well as by colour. However
 * many points there are, the picture stays small: of points that share a column of pixels the
 * lowest and the highest are drawn, and every signal has a mark, or shares one with a signal of the
 * same rule that it would cover.
 */
@Serializable
internal data class DrawChart(
    /** What is drawn. */
    val source: DrawnSource,
    /** What stands above it; left out, a plot keeps its own title. */
    val title: String = "",
    /** As what it is drawn. */
    val format: PictureFormat = PictureFormat.SVG,
    /**
     * How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left
     * out, 960.
     */
    val width: Int? = null,
    /** How high it is without its legend, in pixels: 240 to 4000. Left out, 600. */
    val height: Int? = null,
)

/** What is drawn: the answer of an earlier call, or a drawing of your own. */
@Serializable
public sealed interface DrawnSource {
    /** A chart of subgroups, counts or rare events. */
    @Serializable
    @SerialName("control")
    public data class Control(
        /** The chart. */
        val chart: ControlChart
    ) : DrawnSource

    /** A chart of single values. */
    @Serializable
    @SerialName("individuals")
    public data class Individuals(
        /** The chart. */
        val chart: IndividualsChart,
        /** The values it was made from. */
        val values: Floats,
    ) : DrawnSource

    /** A cumulative sum. */
    @Serializable
    @SerialName("cusum")
    public data class Cusum(
        /** The chart. */
        val chart: CusumChart
    ) : DrawnSource

    /** A weighted average. */
    @Serializable
    @SerialName("ewma")
    public data class Ewma(
        /** The chart. */
        val chart: EwmaChart
    ) : DrawnSource

    /** Hotelling's T². */
    @Serializable
    @SerialName("hotelling")
    public data class Hotelling(
        /** The chart. */
        val chart: HotellingChart
    ) : DrawnSource

    /** A weighted average of several variables. */
    @Serializable
    @SerialName("mewma")
    public data class Mewma(
        /** The chart. */
        val chart: MewmaChart
    ) : DrawnSource

    /** A run under pre-control. */
    @Serializable
    @SerialName("precontrol")
    public data class Precontrol(
        /** The run. */
        val chart: PrecontrolRun,
        /** The values it judged. */
        val values: Floats,
        /** The tolerance it judged them by. */
        val spec: SpecLimits,
    ) : DrawnSource

    /** Values judged by alert and action limits. */
    @Serializable
    @SerialName("alert_action")
    public data class AlertAction(
        /** The check. */
        val chart: AlertActionCheck,
        /** The values it judged. */
        val values: Floats,
    ) : DrawnSource

    /** Any drawing. */
    @Serializable
    @SerialName("plot")
    public data class Plot(
        /** The drawing. */
        val plot: dev.lineside.Plot
    ) : DrawnSource
}

/** A drawing of a control chart. */
@Serializable
public data class Plot(
    /** What stands above it. */
    val title: String,
    /** The panels, from the top; they share the horizontal axis. */
    val panels: List<PlotPanel>,
    /** What stands below the title: what was charted, and by what. */
    val subtitle: String = "",
    /** What the horizontal axis counts. */
    val across: String = "Number",
    /** The number of the first point; those of a chart that was continued begin later. */
    val first: Int = 1,
    /** How wide the picture is, in pixels; taken as 360 to 4000. */
    val width: Int = 960,
    /** How high the picture is without its legend, in pixels; taken as 240 to 4000. */
    val height: Int = 600,
)

/** One panel of a drawing. */
@Serializable
public data class PlotPanel(
    /** What is plotted. */
    val name: String,
    /** The points: one trace, or two for the sides of a cumulative sum. */
    val traces: List<PlotTrace>,
    /** The lines they are judged by. */
    val lines: List<PlotLine> = emptyList(),
    /** The bands between lines that are tinted. */
    val bands: List<PlotBand> = emptyList(),
    /** What is marked. */
    val signals: List<PlotSignal> = emptyList(),
    /** The points at which a new phase begins, counted from 0. */
    @SerialName("phase_starts") val phaseStarts: Wholes = Wholes.of(),
    /** Where the process changed, as far as the chart can tell. */
    val changes: List<PlotChange> = emptyList(),
    /** Whether values below zero cannot be, so that the axis need not name them. */
    @SerialName("from_zero") val fromZero: Boolean = false,
)

/** A row of points that are joined. */
@Serializable
public data class PlotTrace(
    /** What the points are. */
    val name: String,
    /** The points; null leaves a gap. */
    val points: Floats,
)

/** A line across a panel. */
@Serializable
public data class PlotLine(
    /** Its short name, such as `UCL`; its value at the last point is written beside it. */
    val name: String,
    /** What kind of line it is, which decides how it looks. */
    val kind: PlotLineKind,
    /** Its height: one number for all points, or one for each; null where it is not. */
    val values: Floats,
)

/** What kind of line it is. */
@Serializable
public enum class PlotLineKind {
    /** The centre or the target: solid. */
    @SerialName("center") CENTER,

    /** A control limit, an action limit, a decision interval: dashed. */
    @SerialName("limit") LIMIT,

    /** A limit that warns: dashes and dots. */
    @SerialName("warning") WARNING,

    /** A limit estimated anew, beside one that is frozen: dotted. */
    @SerialName("rebased") REBASED,

    /**
     * A specification limit: long dashes. One far from all points is named at the edge, lest it
     * press the points flat.
     */
    @SerialName("spec") SPEC,

    /** The border of a zone that some rule reads: faint dots, without a label. */
    @SerialName("zone") ZONE,
}

/** A tinted band between two lines of a panel. */
@Serializable
public data class PlotBand(
    /** What it stands for, which decides its tint. */
    val kind: PlotBandKind,
    /** Which line of the panel it begins at, counted from 0; left out, at the lower edge. */
    val from: Int? = null,
    /** Which line of the panel it ends at; left out, at the upper edge. */
    val to: Int? = null,
)

/** What a band stands for. */
@Serializable
public enum class PlotBandKind {
    /** Where points of a process in control are: blue. */
    @SerialName("in_control") IN_CONTROL,

    /** All is well: green. */
    @SerialName("good") GOOD,

    /** Look closer: yellow. */
    @SerialName("caution") CAUTION,

    /** Act: red. */
    @SerialName("stop") STOP,
}

/** The points at which something was noticed. */
@Serializable
public data class PlotSignal(
    /** What the legend says. */
    val title: String,
    /** The shape of its marks. */
    val shape: PlotShape,
    /** The points that are marked, counted from 0. */
    val ends: Wholes,
    /** On which trace of the panel, counted from 0. */
    val trace: Int = 0,
    /** The points that belong to what was noticed, counted from 0. */
    val members: Wholes = Wholes.of(),
    /** What is said of each mark where the pointer rests on it; none, or as many as `ends`. */
    val notes: List<String> = emptyList(),
)

/** The shape of a mark; each has a colour of its own as well. */
@Serializable
public enum class PlotShape {
    /** A square on its corner, red: beyond a limit. */
    @SerialName("diamond") DIAMOND,

    /** A square, blue. */
    @SerialName("square") SQUARE,

    /** A triangle that points up, orange. */
    @SerialName("triangle_up") TRIANGLE_UP,

    /** A triangle that points down, violet. */
    @SerialName("triangle_down") TRIANGLE_DOWN,

    /** Five corners, green. */
    @SerialName("pentagon") PENTAGON,

    /** An upright cross, ochre. */
    @SerialName("cross") CROSS,

    /** A lying bar, slate. */
    @SerialName("bar") BAR,

    /** A star, pink. */
    @SerialName("star") STAR,

    /** A standing bar, blue. */
    @SerialName("pillar") PILLAR,

    /** A circle, red. */
    @SerialName("circle") CIRCLE,
}

/** A change of the process: a line before the point at which it began. */
@Serializable
public data class PlotChange(
    /** The first point after the change, counted from 0. */
    val start: Int,
    /** What the legend says. */
    val title: String,
)

/** As what a chart is drawn. */
@Serializable
public enum class PictureFormat {
    /** SVG text that stands alone. The default. */
    @SerialName("svg") SVG,

    /** A Vega-Lite 5 specification as JSON text, with its data inline. */
    @SerialName("vega_lite") VEGA_LITE,

    /**
     * A page of its own, as HTML text around the SVG: it can be zoomed, moved and searched, and
     * fetches nothing.
     */
    @SerialName("html") HTML,
}

/** A chart as a picture. */
@Serializable
public data class ChartPicture(
    /** As what it is drawn. */
    val format: PictureFormat,
    /** The picture: an `<svg>` element, JSON, or a page. */
    val text: String,
)

/**
 * Looks up the constants of control charts for one size of subgroups, exact to the last digits of a
 * float.
 *
 * Books print them with three or four digits, and not all of them right: with `d2` and `d3` as
 * here, `D4` of five values is 2.1145, where tables have 2.114 or 2.115.
 */
@Serializable
internal data class LookUpConstants(
    /** How many values a subgroup has: 2 to 1000. */
    val size: Int
)

/**
 * The constants of control charts for subgroups of one size, by the names that books use.
 *
 * Where a name of the books is both a constant and a factor (`d3` and `D3`), the factor of the
 * limits has `_factor` behind it.
 */
@Serializable
public data class ConstantsTable(
    /** How many values a subgroup has. */
    val size: Int,
    /** The mean of the range, in sigmas. */
    val d2: Double,
    /** The standard deviation of the range, in sigmas. */
    val d3: Double,
    /** The median of the range, in sigmas; tables print 0.954 for two values. */
    @SerialName("median_range") val medianRange: Double,
    /** The mean of the standard deviation, in sigmas. */
    val c4: Double,
    /** The standard deviation of the standard deviation, in sigmas. */
    val c5: Double,
    /** `A`: limits of means from a known sigma. */
    val a: Double,
    /** `A2`: limits of means from the mean range. */
    val a2: Double,
    /** `A3`: limits of means from the mean standard deviation. */
    val a3: Double,
    /** `B3`: the lower limit of standard deviations, from their mean. */
    val b3: Double,
    /** `B4`: the upper limit of standard deviations, from their mean. */
    val b4: Double,
    /** `B5`: the lower limit of standard deviations, from a known sigma. */
    val b5: Double,
    /** `B6`: the upper limit of standard deviations, from a known sigma. */
    val b6: Double,
    /** `D1`: the lower limit of ranges, from a known sigma. */
    @SerialName("d1_factor") val d1Factor: Double,
    /** `D2`: the upper limit of ranges, from a known sigma. */
    @SerialName("d2_factor") val d2Factor: Double,
    /** `D3`: the lower limit of ranges, from their mean. */
    @SerialName("d3_factor") val d3Factor: Double,
    /** `D4`: the upper limit of ranges, from their mean. */
    @SerialName("d4_factor") val d4Factor: Double,
    /** `E2`: limits of single values, from the mean range. */
    val e2: Double,
)

/** Lists the rules of a set as data, which can be sent back changed as `own_rules`. */
@Serializable
internal data class ListRules(
    /** The set. */
    val rules: RuleSet = RuleSet.LIMITS_ONLY
)

/** The rules of a set. */
@Serializable
public data class ListedRules(
    /** The rules, in the order in which signals are reported. */
    val rules: List<RuleSpec>
)

/**
 * Computes how long a chart runs on average until any of its rules fires.
 *
 * In control that is the number of points between false alarms; at a shift, how long it stays
 * unseen. Each rule adds false alarms, so the answer also holds what each one would cost alone.
 *
 * Points are normal and independent, centre and sigma are known, and the run begins with the first
 * point. Rules that look at zones only, such as those of Western Electric, are computed exactly, as
 * a Markov chain. Trends and alternation depend on the values themselves; with one of those in the
 * set the answer is simulated, and says how far it may be off by chance. The same seed gives the
 * same answer on every machine.
 *
 * Reference: C. W. Champ, W. H. Woodall, "Exact results for Shewhart control charts with
 * supplementary runs rules", *Technometrics* 29(4), 1987, 393-399.
 */
@Serializable
internal data class RuleSetRunLength(
    /** The rules. */
    val rules: RuleSet = RuleSet.LIMITS_ONLY,
    /** Rules of your own, read with those. */
    @SerialName("own_rules") val ownRules: List<RuleSpec> = emptyList(),
    /** How many sigmas of the plotted points the control limits stand from the centre. */
    val limit: Double = 3.0,
    /**
     * The shifts of the mean, in sigmas of the plotted points. None given asks about the process in
     * control.
     */
    val shifts: List<Double> = emptyList(),
    /**
     * Whether the answer also holds what each rule costs alone. Rules that are simulated take a
     * second or more each.
     */
    @SerialName("per_rule") val perRule: Boolean = false,
    /**
     * How many runs are simulated where that is the way: 100 to 10 million. The error of the
     * average is about its size divided by the root of this.
     */
    val simulations: Int = 100000,
    /** Chooses the noise of the simulation. */
    val seed: Int = 0,
)

/** How long a chart runs until any of its rules fires. */
@Serializable
public data class RuleSetRunLengths(
    /** One for each shift asked for, in the same order. */
    @SerialName("run_lengths") val runLengths: List<RuleRunLength>,
    /** What each rule costs, in the order of the rules. */
    @SerialName("per_rule") val perRule: List<RuleCost>,
)

/** The average run length at one shift. */
@Serializable
public data class RuleRunLength(
    /** The shift, in sigmas of the plotted points. */
    val shift: Double,
    /** How it was computed. */
    val method: RuleRunLengthMethod,
    /**
     * The average number of points up to and with the first signal; null when the rules never fire,
     * or so seldom that it cannot be told.
     */
    val arl: Double? = null,
    /** How far it may be off: of a simulation its standard error, else the rounding. */
    val error: Double? = null,
    /** How many states the Markov chain had. */
    val states: Int? = null,
)

/** How the run length of a set of rules was computed. */
@Serializable
public enum class RuleRunLengthMethod {
    /** Exactly, as a Markov chain of what the rules remember. */
    @SerialName("markov_chain") MARKOV_CHAIN,

    /** As an average over simulated runs. */
    @SerialName("simulation") SIMULATION,
}

/** What one rule costs while nothing is wrong. */
@Serializable
public data class RuleCost(
    /** The rule. */
    val rule: RuleName,
    /** How long a chart with this rule alone runs until a false alarm. */
    @SerialName("in_control") val inControl: RuleRunLength,
)

/**
 * Computes the average run lengths of a Shewhart chart with known limits.
 *
 * How many points such a chart of means or of single values shows on average up to and with the
 * first beyond its limits, at each shift of the mean. At no shift this is how often it cries wolf;
 * at a shift, how long that stays unseen.
 *
 * Values are normal and independent, centre and sigma are known. With estimated limits the average
 * is longer and varies widely from chart to chart.
 *
 * Reference: D. C. Montgomery, *Introduction to Statistical Quality Control*, "Average run length".
 */
@Serializable
internal data class ShewhartRunLength(
    /** How many sigmas of the plotted statistic the limits stand from the centre. */
    val limit: Double = 3.0,
    /** How many measurements each plotted mean is of; 1 for single values. */
    val size: Int = 1,
    /**
     * The shifts of the mean, in sigmas of a single measurement; a mean of `size` measurements
     * shifts by the root of `size` as many of its own sigmas. None given means in control.
     */
    val shifts: List<Double> = emptyList(),
    /** Which limits there are. */
    val watched: Watched = Watched.BOTH,
)

/** Average run lengths, and how they were computed. */
@Serializable
public data class RunLengths(
    /** How they were computed. */
    val method: RunLengthMethod,
    /** How many nodes the quadrature had at most; 0 for a closed form. */
    val nodes: Int,
    /** One for each shift asked for, in the same order. */
    @SerialName("run_lengths") val runLengths: List<RunLengthAtShift>,
)

/** How a run length was computed. */
@Serializable
public enum class RunLengthMethod {
    /** From the probability of a signal at a single point: points are independent. */
    @SerialName("closed_form") CLOSED_FORM,

    /**
     * From the integral equation of the run length, at the nodes of a Gauss-Legendre quadrature
     * (Nyström's method).
     */
    @SerialName("integral_equation") INTEGRAL_EQUATION,

    /** The same in two dimensions: along the shift and across it. */
    @SerialName("integral_equation_in_plane") INTEGRAL_EQUATION_IN_PLANE,
}

/** The average run length at one shift. */
@Serializable
public data class RunLengthAtShift(
    /** The shift, as it was asked for. */
    val shift: Double,
    /** The average number of points up to and with the signal. */
    val arl: Double,
    /**
     * How far it may be off: the difference to a coarser computation, or the rounding of a float
     * where that is more.
     */
    val error: Double,
)

/**
 * Computes the average run lengths of a tabular CUSUM chart.
 *
 * How many points it shows on average up to and with its first signal, at each shift of the mean,
 * with any head start. All lengths are in sigmas of the plotted statistic.
 *
 * Values are normal and independent, target and sigma are known.
 *
 * References: E. S. Page, "Continuous inspection schemes", *Biometrika* 41, 1954, 100-115; J. M.
 * Lucas, R. B. Crosier, "Fast initial response for CUSUM quality control schemes", *Technometrics*
 * 24, 1982, 199-205.
 */
@Serializable
internal data class CusumRunLength(
    /** The reference value (allowance) `k`: half the shift to be found, in sigmas. */
    val k: Double = 0.5,
    /** The decision interval `h`, in sigmas. */
    val h: Double = 5.0,
    /** Where the sums start, from 0 to below `h`; `h / 2` is the usual fast initial response. */
    @SerialName("head_start") val headStart: Double = 0.0,
    /** The shifts of the mean, in sigmas of the plotted statistic. None given means in control. */
    val shifts: List<Double> = emptyList(),
    /** Whether both sums are kept, or one. */
    val watched: Watched = Watched.BOTH,
    /** When the process shifts. Later is answered for one sum only. */
    @SerialName("shift_time") val shiftTime: ShiftTime = ShiftTime.AT_START,
)

/** When, in the life of a chart, the process shifts. */
@Serializable
public enum class ShiftTime {
    /**
     * With the first point: the chart starts where it was set up to start. This is what published
     * tables mean by a run length unless they say otherwise.
     */
    @SerialName("at_start") AT_START,

    /**
     * Long after the start, with no signal until then: the statistic stands wherever a process in
     * control has brought it (the conditional steady state). Points are counted from the shift.
     */
    @SerialName("later") LATER,
}

/**
 * Computes the average run lengths of an EWMA chart.
 *
 * How many points it shows on average up to and with its first signal, at each shift of the mean.
 * Published tables are mostly for `asymptotic` limits, which is the default here; a chart with
 * `exact` limits signals somewhat sooner, above all right after its start.
 *
 * Values are normal and independent, target and sigma are known.
 *
 * References: S. V. Crowder, "A simple method for studying run-length distributions of
 * exponentially weighted moving average charts", *Technometrics* 29, 1987, 401-407; J. M. Lucas, M.
 * S. Saccucci, "Exponentially weighted moving average control schemes", *Technometrics* 32, 1990,
 * 1-12; S. H. Steiner, "EWMA control charts with time-varying control limits and fast initial
 * response", *Journal of Quality Technology* 31, 1999, 75-86.
 */
@Serializable
internal data class EwmaRunLength(
    /** The weight of the newest point: above 0, up to 1. */
    val lambda: Double = 0.2,
    /** How many sigmas of the average the limits stand from the target (`L`). */
    val limit: Double = 3.0,
    /** Whether the limits are exact or asymptotic. */
    val limits: AverageLimits = AverageLimits.ASYMPTOTIC,
    /**
     * Fast initial response after Steiner: the share of the limits that stands at the first point,
     * such as 0.5. Needs exact limits. Left out, there is none.
     */
    @SerialName("fast_start") val fastStart: Double? = null,
    /** Where the average starts, in sigmas of the plotted statistic from the target. */
    val start: Double = 0.0,
    /** The shifts of the mean, in sigmas of the plotted statistic. None given means in control. */
    val shifts: List<Double> = emptyList(),
    /** Which limits there are. */
    val watched: Watched = Watched.BOTH,
    /**
     * With one limit: the value, in sigmas of the average on the far side of the target from the
     * limit, at which the average is held, as a CUSUM is held at zero. 0 holds it at the target.
     * Left out, it may go anywhere, as on an ordinary chart.
     */
    val barrier: Double? = null,
    /** When the process shifts. */
    @SerialName("shift_time") val shiftTime: ShiftTime = ShiftTime.AT_START,
)

/**
 * Computes the average run lengths of a T² chart with known mean and covariance.
 *
 * How many points it shows on average up to and with the first above its limit, at each shift of
 * the mean. T² of a point in control is chi-squared, of a shifted one noncentral chi-squared. With
 * estimated parameters the average differs; these are the limiting values for a long time of
 * estimation.
 */
@Serializable
internal data class HotellingRunLength(
    /** How many variables are watched together. */
    val variables: Int,
    /** The limit of T². */
    val limit: Double,
    /** How many measurements each plotted mean is of; 1 for single ones. */
    val size: Int = 1,
    /**
     * The shifts of the mean vector: its Mahalanobis distance from the one in control, the root of
     * `d' Σ⁻¹ d`, in sigmas of a single measurement. None given means in control.
     */
    val shifts: List<Double> = emptyList(),
)

/**
 * Computes the average run lengths of a MEWMA chart.
 *
 * How many points it shows on average up to and with its first signal, at each shift of the mean
 * vector. The chart has the asymptotic covariance, starts at the target, and knows mean and
 * covariance; values are multivariate normal and independent.
 *
 * Only the length of a shift matters, not its direction.
 *
 * References: C. A. Lowry, W. H. Woodall, C. W. Champ, S. E. Rigdon, "A multivariate exponentially
 * weighted moving average control chart", *Technometrics* 34, 1992, 46-53; S. E. Rigdon, "An
 * integral equation for the in-control average run length of a multivariate exponentially weighted
 * moving average control chart", *Journal of Statistical Computation and Simulation* 52, 1995,
 * 351-365; G. C. Runger, S. S. Prabhu, "A Markov chain model for the multivariate exponentially
 * weighted moving averages control chart", *Journal of the American Statistical Association* 91,
 * 1996, 1701-1706.
 */
@Serializable
internal data class MewmaRunLength(
    /** How many variables are watched together. */
    val variables: Int,
    /** The limit of the statistic (`h`, also written `H` or `h4`). */
    val limit: Double,
    /** The weight of the newest point: above 0, up to 1. */
    val lambda: Double = 0.1,
    /**
     * The shifts of the mean vector: its Mahalanobis distance from the target, the root of `d' Σ⁻¹
     * d`, in sigmas of the plotted statistic. None given means in control.
     */
    val shifts: List<Double> = emptyList(),
)

/** Finds the limits of a Shewhart chart that has a wanted average run length in control. */
@Serializable
internal data class ShewhartDesign(
    /** The average number of points between false alarms; above 1. */
    val arl: Double,
    /** How many measurements each plotted mean is of; 1 for single values. */
    val size: Int = 1,
    /** The shifts to tell the run lengths of, beside that in control. */
    val shifts: List<Double> = emptyList(),
    /** Which limits there are. */
    val watched: Watched = Watched.BOTH,
)

/** A Shewhart chart with the run length that was asked for. */
@Serializable
public data class DesignedShewhart(
    /** How many sigmas of the plotted statistic the limits stand from the centre. */
    val limit: Double,
    /** The run lengths: in control first, then at each shift asked for. */
    @SerialName("run_lengths") val runLengths: RunLengths,
)

/** Finds the decision interval of a CUSUM chart that has a wanted average run length in control. */
@Serializable
internal data class CusumDesign(
    /** The average number of points between false alarms; above 1. */
    val arl: Double,
    /**
     * The reference value `k`, in sigmas of the plotted statistic. Left out, the one that finds
     * `shift` soonest is searched for; it is close to half of the shift.
     */
    val k: Double? = null,
    /** The shift to find soonest, in sigmas of the plotted statistic; needed without `k`. */
    val shift: Double? = null,
    /** The head start as a share of `h`: 0 for none, 0.5 for the usual fast initial response. */
    @SerialName("head_start_share") val headStartShare: Double = 0.0,
    /** The shifts to tell the run lengths of, beside that in control. */
    val shifts: List<Double> = emptyList(),
    /** Whether both sums are kept, or one. */
    val watched: Watched = Watched.BOTH,
)

/** A CUSUM chart with the run length that was asked for. */
@Serializable
public data class DesignedCusum(
    /** The reference value, in sigmas of the plotted statistic. */
    val k: Double,
    /** The decision interval, likewise. */
    val h: Double,
    /** Where the sums start, likewise. */
    @SerialName("head_start") val headStart: Double,
    /** The run lengths: in control first, then at each shift asked for. */
    @SerialName("run_lengths") val runLengths: RunLengths,
)

/** Finds the limits of an EWMA chart that has a wanted average run length in control. */
@Serializable
internal data class EwmaDesign(
    /** The average number of points between false alarms; above 1. */
    val arl: Double,
    /**
     * The weight of the newest point: above 0, up to 1. Left out, the one that finds `shift`
     * soonest is searched for, between 0.01 and 1.
     */
    val lambda: Double? = null,
    /** The shift to find soonest, in sigmas of the plotted statistic; needed without `lambda`. */
    val shift: Double? = null,
    /** Whether the limits are exact or asymptotic. */
    val limits: AverageLimits = AverageLimits.ASYMPTOTIC,
    /**
     * Fast initial response after Steiner: the share of the limits that stands at the first point.
     * Needs exact limits. Left out, there is none.
     */
    @SerialName("fast_start") val fastStart: Double? = null,
    /** The shifts to tell the run lengths of, beside that in control. */
    val shifts: List<Double> = emptyList(),
    /** Which limits there are. */
    val watched: Watched = Watched.BOTH,
    /**
     * With one limit: where the average is held, in sigmas of the average on the far side of the
     * target. Left out, it may go anywhere.
     */
    val barrier: Double? = null,
)

/** An EWMA chart with the run length that was asked for. */
@Serializable
public data class DesignedEwma(
    /** The weight of the newest point. */
    val lambda: Double,
    /** How many sigmas of the average the limits stand from the target. */
    val limit: Double,
    /** The run lengths: in control first, then at each shift asked for. */
    @SerialName("run_lengths") val runLengths: RunLengths,
)

/**
 * Finds the limit of a T² chart, with known parameters, that has a wanted average run length in
 * control.
 */
@Serializable
internal data class HotellingDesign(
    /** The average number of points between false alarms; above 1. */
    val arl: Double,
    /** How many variables are watched together. */
    val variables: Int,
    /** How many measurements each plotted mean is of; 1 for single ones. */
    val size: Int = 1,
    /** The shifts to tell the run lengths of, beside that in control. */
    val shifts: List<Double> = emptyList(),
)

/** A T² chart with the run length that was asked for. */
@Serializable
public data class DesignedHotelling(
    /** The limit of T². */
    val limit: Double,
    /** The run lengths: in control first, then at each shift asked for. */
    @SerialName("run_lengths") val runLengths: RunLengths,
)

/** Finds the limit of a MEWMA chart that has a wanted average run length in control. */
@Serializable
internal data class MewmaDesign(
    /** The average number of points between false alarms; above 1. */
    val arl: Double,
    /** How many variables are watched together. */
    val variables: Int,
    /** The weight of the newest point: above 0, up to 1. */
    val lambda: Double = 0.1,
    /**
     * The shifts to tell the run lengths of, beside that in control. Each takes some tenths of a
     * second.
     */
    val shifts: List<Double> = emptyList(),
)

/** A MEWMA chart with the run length that was asked for. */
@Serializable
public data class DesignedMewma(
    /** The limit of the statistic. */
    val limit: Double,
    /** The run lengths: in control first, then at each shift asked for. */
    @SerialName("run_lengths") val runLengths: RunLengths,
)

/**
 * Tells how well a normal process fits its specification: Cp, Cpk, Pp, Ppk and Cpm, each with its
 * confidence interval, and the parts per million it leaves outside.
 *
 * The values must come from a process in control and be about normal: look at a control chart and
 * at `capability.normality` first. For values that are not normal there is `capability.non_normal`.
 *
 * Sigma within tells what the process could do if it held its level, sigma overall what it did.
 * Each answer names the estimator, its constants and the degrees of freedom of the intervals, since
 * programs differ in all three.
 * - Intervals of Cp, Pp and Cpm: `Cp sqrt(chi2 / df)`. Of Cpk and its kin (Bissell): `Cpk -/+ z
 *   sqrt(1/(9 N) + Cpk^2 / (2 df))`, right for a negative Cpk too.
 * - A single limit is enough: what needs the other is null, and Cpk is the one side there is.
 * - A value on a limit is inside.
 *
 * References: ISO 22514-2; A. F. Bissell, "How reliable is your capability index?", *Applied
 * Statistics* 39, 1990, 331-340; R. A. Boyles, "The Taguchi capability index", *Journal of Quality
 * Technology* 23(1), 1991, 17-26.
 */
@Serializable
internal data class CapabilityStudy(
    /** The measurements in the order in which they were made, subgroup after subgroup. */
    val values: Floats,
    /**
     * How many values each subgroup has, if all have the same number. Left out, the values are
     * single.
     */
    val size: Int? = null,
    /** How many values each subgroup has, if the numbers differ; together all of them. */
    val sizes: List<Int>? = null,
    /** The lower specification limit. At least one limit is needed. */
    val lower: Double? = null,
    /** The upper specification limit. */
    val upper: Double? = null,
    /** What the values should be; only Cpm needs it. */
    val target: Double? = null,
    /**
     * How sigma within is estimated: left out, by the mean moving range of single values and the
     * pooled standard deviation of subgroups.
     */
    val within: WithinSigma? = null,
    /** Sigma within, if it is known and not to be estimated. */
    @SerialName("sigma_within") val sigmaWithin: Double? = null,
    /** How many neighbouring values a moving range spans: 2 to 100. */
    val span: Int = 2,
    /** How many degrees of freedom sigma within is taken to have. */
    val df: DegreesOfFreedom? = null,
    /** The confidence of the intervals, above 0 and below 1. */
    val confidence: Double = 0.95,
    /** On which sides the intervals are bounded. */
    val sides: IntervalSides = IntervalSides.TWO_SIDED,
)

/** How sigma within is estimated. */
@Serializable
public enum class WithinSigma {
    /** Single values: the mean moving range divided by `d2`. The default for single values. */
    @SerialName("mean_moving_range") MEAN_MOVING_RANGE,

    /** Single values: the median moving range divided by the median of the range. */
    @SerialName("median_moving_range") MEDIAN_MOVING_RANGE,

    /** Single values: the root of half the mean square of successive differences. */
    @SerialName("successive_differences") SUCCESSIVE_DIFFERENCES,

    /**
     * Subgroups: the root of the pooled variance within subgroups, as it stands. The default for
     * subgroups.
     */
    @SerialName("pooled") POOLED,

    /**
     * Subgroups: the same divided by `c4(d + 1)`, where `d` are its degrees of freedom; what
     * Minitab calls the pooled standard deviation with unbiasing constants.
     */
    @SerialName("rmsdf") RMSDF,

    /** Subgroups: the mean of each range divided by its `d2`. */
    @SerialName("rbar") RBAR,

    /**
     * Subgroups: the ranges divided by `d2`, weighted by their precision; what Minitab takes for
     * R-bar with unequal sizes.
     */
    @SerialName("mvlue_r") MVLUE_R,

    /** Subgroups: the mean of each standard deviation divided by its `c4`. */
    @SerialName("sbar") SBAR,

    /**
     * Subgroups: the standard deviations divided by `c4`, weighted by their precision; what Minitab
     * takes for S-bar with unequal sizes.
     */
    @SerialName("mvlue_s") MVLUE_S,

    /** It is given, not estimated. */
    @SerialName("given") GIVEN,
}

/**
 * How many degrees of freedom sigma within is taken to have, which sets the width of the intervals
 * of Cp and Cpk. Programs differ here more than anywhere else.
 */
@Serializable
public sealed interface DegreesOfFreedom {
    /**
     * As Minitab documents it: pooled the sum of `n - 1`; R-bar 0.9 of that; S-bar a share between
     * 0.88 and 1 of it by size; moving ranges the number of values less the span plus 1; successive
     * differences the number of values less 1.
     */
    @Serializable @SerialName("minitab") public data object Minitab : DegreesOfFreedom

    /**
     * For moving ranges 0.62 times the number of values less 1, since neighbouring ranges share
     * values; for every other estimator as `minitab`.
     */
    @Serializable @SerialName("shared_ranges") public data object SharedRanges : DegreesOfFreedom

    /** The number of all values less 1, whatever the estimator, as R's qcc takes it. */
    @Serializable @SerialName("all_values") public data object AllValues : DegreesOfFreedom

    /** A number of your own. */
    @Serializable
    @SerialName("fixed")
    public data class Fixed(
        /** The degrees of freedom, above zero, whole or not. */
        val df: Double
    ) : DegreesOfFreedom
}

/** On which sides an interval is bounded. */
@Serializable
public enum class IntervalSides {
    /** A lower and an upper bound, each wrong with half of the remaining probability. */
    @SerialName("two_sided") TWO_SIDED,

    /** A lower bound only: "at least". */
    @SerialName("lower_bound") LOWER_BOUND,

    /** An upper bound only: "at most". */
    @SerialName("upper_bound") UPPER_BOUND,
}

/** How well a normal process fits its specification. */
@Serializable
public data class CapabilityReport(
    /** The mean of all values. */
    val mean: Double,
    /** The confidence of every interval here. */
    val confidence: Double,
    /** On which sides the intervals are bounded. */
    val sides: IntervalSides,
    /** How many values the study rests on; null when that was not given. */
    val count: Int? = null,
    /** The specification that was judged by. */
    val lower: Double? = null,
    /** The upper specification limit, if there is one. */
    val upper: Double? = null,
    /** The target, if there is one. */
    val target: Double? = null,
    /** What the process could do if it held its level; null when sigma within is not known. */
    val within: WithinCapability? = null,
    /** What the process did, drifts and all; null when sigma overall is not known. */
    val overall: OverallCapability? = null,
    /** What was found outside the limits; null when no single values were given. */
    val observed: ObservedNonconforming? = null,
)

/** The potential of the process: its indices by sigma within. */
@Serializable
public data class WithinCapability(
    /** Sigma within. Zero for values that do not vary; then no index is finite and all are null. */
    val sigma: Double,
    /** Where sigma comes from, with its constants and degrees of freedom. */
    val source: SigmaSource,
    /** What a normal process with this mean and sigma leaves outside the limits. */
    val expected: ExpectedNonconforming,
    /** Cp: the width of the specification in six sigma; null without both limits. */
    val cp: CapabilityIndex? = null,
    /** Cpl: from the lower limit to the mean in three sigma; null without a lower limit. */
    val cpl: CapabilityIndex? = null,
    /** Cpu: from the mean to the upper limit in three sigma; null without an upper limit. */
    val cpu: CapabilityIndex? = null,
    /** Cpk: the lesser of Cpl and Cpu, or the one there is. Negative when the mean is outside. */
    val cpk: CapabilityIndex? = null,
)

/** Where sigma within comes from, in enough detail to compare it with another program's. */
@Serializable
public data class SigmaSource(
    /** The estimator. */
    val method: WithinSigma,
    /** The constants that were used. */
    val constants: List<SigmaConstant>,
    /** How many values a moving range spans; null where there are none. */
    val span: Int? = null,
    /** How many subgroups or moving ranges were averaged; null when sigma was given. */
    val parts: Int? = null,
    /** The degrees of freedom of the intervals; null when none are known. */
    val df: Double? = null,
    /** How the degrees of freedom were found; null when none are known. */
    @SerialName("df_method") val dfMethod: DegreesOfFreedom? = null,
)

/** A constant of control charts. */
@Serializable
public data class SigmaConstant(
    /** Its usual name: `d2`, `d3`, `d4` (the median of the range), `c4`. */
    val name: String,
    /** How many values it is for. */
    val of: Int,
    /** The constant, exact to the last digits of a float. */
    val value: Double,
)

/** A capability index with its confidence interval. */
@Serializable
public data class CapabilityIndex(
    /** The index. */
    val value: Double,
    /**
     * The lower bound of the interval; null when it is not asked for, or the number of values or
     * the degrees of freedom are not known.
     */
    val lower: Double? = null,
    /** The upper bound of the interval; null likewise. */
    val upper: Double? = null,
)

/** The share outside the limits that a distribution makes expect, in parts per million. */
@Serializable
public data class ExpectedNonconforming(
    /** Outside either limit. */
    @SerialName("ppm_total") val ppmTotal: Double,
    /** Below the lower limit; null without one. */
    @SerialName("ppm_below") val ppmBelow: Double? = null,
    /** Above the upper limit; null without one. */
    @SerialName("ppm_above") val ppmAbove: Double? = null,
    /**
     * The sigma level that leaves as much outside on one side (Z bench); null when the share is
     * zero or one, for which the level is unbounded.
     */
    @SerialName("z_bench") val zBench: Double? = null,
)

/** The performance of the process: its indices by the standard deviation of all values. */
@Serializable
public data class OverallCapability(
    /** The standard deviation of all values, with their number less 1 below the line. */
    val sigma: Double,
    /** What a normal process with this mean and sigma leaves outside the limits. */
    val expected: ExpectedNonconforming,
    /** The degrees of freedom of the intervals; null when none are known. */
    val df: Double? = null,
    /** Pp: the width of the specification in six sigma; null without both limits. */
    val pp: CapabilityIndex? = null,
    /** Ppl: from the lower limit to the mean in three sigma; null without a lower limit. */
    val ppl: CapabilityIndex? = null,
    /** Ppu: from the mean to the upper limit in three sigma; null without an upper limit. */
    val ppu: CapabilityIndex? = null,
    /** Ppk: the lesser of Ppl and Ppu, or the one there is. Negative when the mean is outside. */
    val ppk: CapabilityIndex? = null,
    /**
     * Cpm, which also counts the distance of the mean from the target: `(upper - lower) / (6
     * sqrt(sigma^2 + (mean - target)^2))`. Null without both limits and a target.
     */
    val cpm: CapabilityIndex? = null,
    /**
     * The degrees of freedom of the interval of Cpm: `N (1 + a^2)^2 / (1 + 2 a^2)` with `a` the
     * distance of the mean from the target in sigmas; null where there is no Cpm.
     */
    @SerialName("cpm_df") val cpmDf: Double? = null,
)

/** The values outside the limits. A value equal to a limit is inside. */
@Serializable
public data class ObservedNonconforming(
    /** How many lie outside either limit. */
    val total: Int,
    /** Those outside, per million values. */
    @SerialName("ppm_total") val ppmTotal: Double,
    /** How many lie below the lower limit; null without one. */
    val below: Int? = null,
    /** How many lie above the upper limit; null without one. */
    val above: Int? = null,
    /** Those below, per million values. */
    @SerialName("ppm_below") val ppmBelow: Double? = null,
    /** Those above, per million values. */
    @SerialName("ppm_above") val ppmAbove: Double? = null,
)

/**
 * Tells how well a normal process fits its specification, from its mean and sigma alone: what
 * another program printed, or what a data sheet states. Otherwise like `capability.study`.
 */
@Serializable
internal data class CapabilitySummary(
    /** The mean of the process. */
    val mean: Double,
    /** Sigma within, from which Cp and Cpk follow. At least one sigma is needed. */
    @SerialName("sigma_within") val sigmaWithin: Double? = null,
    /** Sigma overall, from which Pp, Ppk and Cpm follow. */
    @SerialName("sigma_overall") val sigmaOverall: Double? = null,
    /**
     * How many values these were computed from. Without it there are no intervals but that of Cp.
     */
    val count: Int? = null,
    /** The degrees of freedom of sigma within. Without it Cp and Cpk have no interval. */
    @SerialName("within_df") val withinDf: Double? = null,
    /** The lower specification limit. At least one limit is needed. */
    val lower: Double? = null,
    /** The upper specification limit. */
    val upper: Double? = null,
    /** What the values should be; only Cpm needs it. */
    val target: Double? = null,
    /** The confidence of the intervals, above 0 and below 1. */
    val confidence: Double = 0.95,
    /** On which sides the intervals are bounded. */
    val sides: IntervalSides = IntervalSides.TWO_SIDED,
)

/**
 * Tells how well a process with a named distribution fits its specification.
 *
 * Two methods are in use and give different indices for the same data, so that the answer names the
 * one it used: percentiles (ISO 22514) compare the limits with the points that hold 99.73 %,
 * Z-scores compare the shares outside with those of a normal process.
 */
@Serializable
internal data class NonNormalCapability(
    /** The measurements in any order; none are needed when the `distribution` is given. */
    val values: Floats = Floats.of(),
    /** The lower specification limit. At least one limit is needed. */
    val lower: Double? = null,
    /** The upper specification limit. */
    val upper: Double? = null,
    /** The distribution to fit to the values; of no effect when `distribution` is given. */
    val fit: DistributionKind = DistributionKind.WEIBULL,
    /** The distribution, if it is known and not to be fitted. */
    val distribution: ProcessDistribution? = null,
    /** How the indices are formed. */
    val method: NonNormalMethod = NonNormalMethod.PERCENTILE,
)

/** Which distribution to fit. */
@Serializable
public enum class DistributionKind {
    /** Normal: mean and standard deviation (with `n - 1` below the line). */
    @SerialName("normal") NORMAL,

    /**
     * The logarithm is normal; values above zero. Fitted by the mean of the logarithms and their
     * standard deviation with `n` below the line, the maximum of the likelihood.
     */
    @SerialName("lognormal") LOGNORMAL,

    /** Weibull: strength, wear and lifetimes; values above zero. Fitted by maximum likelihood. */
    @SerialName("weibull") WEIBULL,

    /** Exponential: waiting times; values above zero. */
    @SerialName("exponential") EXPONENTIAL,

    /** Gamma; values above zero. Fitted by maximum likelihood. */
    @SerialName("gamma") GAMMA,
}

/** A distribution with its parameters. */
@Serializable
public sealed interface ProcessDistribution {
    /** A normal distribution. */
    @Serializable
    @SerialName("normal")
    public data class Normal(
        /** The mean. */
        val mean: Double,
        /** The standard deviation, above zero. */
        val sigma: Double,
    ) : ProcessDistribution

    /** A lognormal distribution. */
    @Serializable
    @SerialName("lognormal")
    public data class Lognormal(
        /** The mean of the logarithm. */
        val location: Double,
        /** The standard deviation of the logarithm, above zero. */
        val scale: Double,
    ) : ProcessDistribution

    /** A Weibull distribution. */
    @Serializable
    @SerialName("weibull")
    public data class Weibull(
        /** The shape, above zero. */
        val shape: Double,
        /** The scale, above zero: about 63 % of the values lie below it. */
        val scale: Double,
    ) : ProcessDistribution

    /** An exponential distribution. */
    @Serializable
    @SerialName("exponential")
    public data class Exponential(
        /** The mean, above zero. */
        val mean: Double
    ) : ProcessDistribution

    /** A gamma distribution. */
    @Serializable
    @SerialName("gamma")
    public data class Gamma(
        /** The shape, above zero. */
        val shape: Double,
        /** The scale, above zero: the mean is shape times scale. */
        val scale: Double,
    ) : ProcessDistribution
}

/** How indices of a process that is not normal are formed. */
@Serializable
public enum class NonNormalMethod {
    /**
     * ISO 22514: the limits against the percentiles 0.135 %, 50 % and 99.865 %: `Ppu = (upper
     * - X50) / (X99.865 - X50)`.
     */
    @SerialName("percentile") PERCENTILE,

    /**
     * The normal scores of the shares outside: `Ppu = z / 3` where a normal process has as much
     * beyond `z`.
     */
    @SerialName("z_score") Z_SCORE,
}

/** How well a process that is not normal fits its specification. */
@Serializable
public data class NonNormalReport(
    /** How many values there were. */
    val count: Int,
    /** The distribution, fitted or given. */
    val distribution: ProcessDistribution,
    /** How the indices were formed. */
    val method: NonNormalMethod,
    /** The point with 0.135 % of the distribution below it. */
    @SerialName("low_percentile") val lowPercentile: Double,
    /** The median of the distribution. */
    val median: Double,
    /** The point with 0.135 % of the distribution above it. */
    @SerialName("high_percentile") val highPercentile: Double,
    /** What the distribution leaves outside the limits. */
    val expected: ExpectedNonconforming,
    /** Pp; null without both limits, or when it is unbounded. */
    val pp: Double? = null,
    /** Ppl; null without a lower limit, or when it is unbounded. */
    val ppl: Double? = null,
    /** Ppu; null without an upper limit, or when it is unbounded. */
    val ppu: Double? = null,
    /** Ppk: the lesser of Ppl and Ppu, or the one that is bounded. */
    val ppk: Double? = null,
    /** What was found outside the limits; null when no values were given. */
    val observed: ObservedNonconforming? = null,
)

/**
 * Tells the capability of values above zero after a power has made them as normal as it can.
 *
 * The power `lambda` is that of the largest likelihood over all values, between -5 and 5, or the
 * one that is given. Values, limits and target are transformed by `(x^lambda - 1) / lambda`, the
 * logarithm for 0, and studied as `capability.study` does. Programs that transform by `x^lambda`
 * alone get the same indices and ppm, as neither depends on a scale or an offset. A lower limit
 * that is not above zero is no limit to values that are, and is left out.
 */
@Serializable
internal data class BoxCox(
    /** The measurements in the order in which they were made; all above zero. */
    val values: Floats,
    /** How many values each subgroup has. Left out, the values are single. */
    val size: Int? = null,
    /** The lower specification limit, in the unit of the values. */
    val lower: Double? = null,
    /** The upper specification limit, in the unit of the values. */
    val upper: Double? = null,
    /** The target, in the unit of the values. */
    val target: Double? = null,
    /** The power, if it is known and not to be estimated: -5 to 5. */
    val lambda: Double? = null,
    /** Whether an estimated power is rounded to one that has a name. */
    val rounding: LambdaRounding = LambdaRounding.NONE,
    /** The confidence of the intervals, above 0 and below 1. */
    val confidence: Double = 0.95,
)

/** Whether an estimated power is rounded. */
@Serializable
public enum class LambdaRounding {
    /** As estimated. */
    @SerialName("none") NONE,

    /**
     * To the nearest half: the square (2), none (1), the root (0.5), the logarithm (0), the
     * reciprocal (-1), ... as Minitab rounds it unless told otherwise.
     */
    @SerialName("half") HALF,
}

/** The capability after the transformation. */
@Serializable
public data class BoxCoxReport(
    /** The power that was used. */
    val lambda: Double,
    /** The study of the transformed values; its mean, sigma and limits are transformed too. */
    val study: CapabilityReport,
    /** The power of the largest likelihood, before rounding; null when the power was given. */
    @SerialName("estimated_lambda") val estimatedLambda: Double? = null,
)

/**
 * Tests whether values may come from a normal distribution whose mean and sigma are not known: by
 * Anderson and Darling, most sensitive in the tails, and by Shapiro and Wilk.
 *
 * A small p-value speaks against a normal distribution; a large one is no proof of one.
 */
@Serializable
internal data class NormalityCheck(
    /** The values in any order, at least three that differ. */
    val values: Floats
)

/** What speaks against a normal distribution. */
@Serializable
public data class NormalityReport(
    /** How many values were tested. */
    val count: Int,
    /** Their mean. */
    val mean: Double,
    /** Their standard deviation. */
    val sigma: Double,
    /** The test of Anderson and Darling. */
    @SerialName("anderson_darling") val andersonDarling: AndersonDarling,
    /** The adjusted skewness (as in Minitab, SAS and Excel): 0 for a symmetric distribution. */
    val skewness: Double? = null,
    /**
     * The adjusted excess kurtosis: 0 for a normal distribution; null of fewer than four values.
     */
    val kurtosis: Double? = null,
    /** The test of Shapiro and Wilk; null of more than 5000 values, for which it is not made. */
    @SerialName("shapiro_wilk") val shapiroWilk: ShapiroWilk? = null,
)

/** The test of Anderson and Darling for a normal distribution, mean and sigma estimated. */
@Serializable
public data class AndersonDarling(
    /** The statistic. */
    val statistic: Double,
    /** The statistic adjusted for the number of values, `A2 (1 + 0.75/n + 2.25/n^2)`. */
    val adjusted: Double,
    /** The p-value, by the formulas of D'Agostino and Stephens. */
    @SerialName("p_value") val pValue: Double,
)

/** The test of Shapiro and Wilk for a normal distribution. */
@Serializable
public data class ShapiroWilk(
    /** The statistic, at most 1. */
    val statistic: Double,
    /** The p-value, by Royston's approximation. */
    @SerialName("p_value") val pValue: Double,
)

/**
 * Tells the interval that holds at least a given share of all values, with a given confidence.
 *
 * For normal values the factors are exact: from the noncentral t distribution on one side, by
 * integration over the mean and sigma on both. Without assuming a distribution the interval ends at
 * values of the sample, as many from each end as the confidence allows.
 */
@Serializable
internal data class ToleranceInterval(
    /** The measurements in any order; or give `mean`, `sigma` and `count` instead. */
    val values: Floats = Floats.of(),
    /** The mean of the sample, when there are no values. */
    val mean: Double? = null,
    /** The standard deviation of the sample, when there are no values. */
    val sigma: Double? = null,
    /** How many values the sample had, when there are no values. */
    val count: Int? = null,
    /** The share of all values to be held, above 0 and below 1. */
    val coverage: Double = 0.95,
    /** How sure that is, above 0 and below 1. */
    val confidence: Double = 0.95,
    /** On which sides the interval ends. */
    val sides: IntervalSides = IntervalSides.TWO_SIDED,
    /** What is assumed of the distribution. */
    val method: ToleranceMethod = ToleranceMethod.NORMAL,
)

/** What a tolerance interval assumes. */
@Serializable
public enum class ToleranceMethod {
    /** The values are normal: `mean -/+ k sigma` with an exact `k`. */
    @SerialName("normal") NORMAL,

    /**
     * Nothing: order statistics (Wilks). It needs many values: 93 for 95 % of them on both sides at
     * 95 % confidence.
     */
    @SerialName("nonparametric") NONPARAMETRIC,
}

/** The interval, and what it rests on. */
@Serializable
public data class ToleranceReport(
    /** How many values it rests on. */
    val count: Int,
    /** The confidence reached: what was asked for, or somewhat more where it goes by ranks. */
    val confidence: Double,
    /** The share of all values it holds at least. */
    val coverage: Double,
    /** What was assumed. */
    val method: ToleranceMethod,
    /** Where it begins; null for an upper bound. */
    val lower: Double? = null,
    /** Where it ends; null for a lower bound. */
    val upper: Double? = null,
    /** The factor `k` of sigma; null without a distribution. */
    val factor: Double? = null,
    /**
     * Which value from either end the interval ends at, 1 for the outermost; null for normal
     * values.
     */
    val rank: Int? = null,
)

/**
 * Counts defects per unit, per opportunity and per million opportunities, and turns them into a
 * sigma level.
 *
 * The level is that of the normal tail with as many defects on one side, plus the `shift`: by
 * convention a process drifts by 1.5 sigma in the long run, and its short-term level is told from
 * long-term defects. The shift is no law of nature; set it to 0 to leave it out.
 */
@Serializable
internal data class DefectRate(
    /** How many defects were found. */
    val defects: Int,
    /** How many units were inspected, at least one. */
    val units: Int,
    /** How many chances for a defect each unit has, at least one. */
    val opportunities: Int = 1,
    /** By how many sigmas the process is taken to drift in the long run. */
    val shift: Double = 1.5,
)

/** Defects per unit, per opportunity and per million, with the sigma level. */
@Serializable
public data class DefectReport(
    /** Defects per unit. */
    val dpu: Double,
    /** Defects per opportunity. */
    val dpo: Double,
    /** Defects per million opportunities. */
    val dpmo: Double,
    /** The share of opportunities without a defect. */
    @SerialName("yield_per_opportunity") val yieldPerOpportunity: Double,
    /**
     * The share of units expected without a defect, if defects fall where they like: `exp(-dpu)`.
     */
    @SerialName("yield_per_unit") val yieldPerUnit: Double,
    /** The shift between both. */
    val shift: Double,
    /**
     * The short-term sigma level, shift included; null without a defect, or with one at every
     * opportunity, for which it is unbounded.
     */
    @SerialName("sigma_level") val sigmaLevel: Double? = null,
    /** The long-term sigma level, without the shift; null likewise. */
    @SerialName("long_term_sigma_level") val longTermSigmaLevel: Double? = null,
)

/**
 * Converts between sigma levels and defects per million opportunities, either way.
 *
 * One normal tail, as the tables of Six Sigma have it: level 6 with a shift of 1.5 leaves 3.4 per
 * million.
 */
@Serializable
internal data class SigmaConversion(
    /** The sigma levels to convert to defects per million. */
    val levels: List<Double> = emptyList(),
    /** The defects per million, 0 to 1 000 000, to convert to sigma levels. */
    val dpmo: List<Double> = emptyList(),
    /** By how many sigmas the process is taken to drift in the long run. */
    val shift: Double = 1.5,
)

/** Sigma levels and defects per million, each list in the order of the request. */
@Serializable
public data class SigmaConversionReport(
    /** The defects per million of each level. */
    val dpmo: List<Double>,
    /** The level of each number of defects per million. */
    val levels: List<SigmaLevel>,
    /** The shift that was used. */
    val shift: Double,
)

/** The sigma level of a rate of defects. */
@Serializable
public data class SigmaLevel(
    /** The defects per million. */
    val dpmo: Double,
    /** The level; absent for 0 and for 1 000 000, whose level is unbounded. */
    val level: Double? = null,
)

/**
 * Tells the first pass yield and the final yield of one step.
 *
 * A unit that was reworked and is good now was not good at the first try: it counts in the final
 * yield and not in the first pass yield.
 */
@Serializable
internal data class StepYield(
    /** How many units entered the step, at least one. */
    @SerialName("units_in") val unitsIn: Int,
    /** How many were scrapped in the end, reworked before or not. */
    val scrapped: Int,
    /** How many were reworked and are good now. */
    val reworked: Int = 0,
)

/** The yields of one step. */
@Serializable
public data class StepYieldReport(
    /** How many units were good at the first try. */
    @SerialName("first_pass_good") val firstPassGood: Int,
    /** The share of units that were good at the first try. */
    @SerialName("first_pass_yield") val firstPassYield: Double,
    /** How many units were good in the end. */
    val good: Int,
    /** The share of units that were good in the end. */
    @SerialName("final_yield") val finalYield: Double,
)

/**
 * Tells the rolled throughput yield: the share of units that pass every step at the first try, if
 * the steps fail independently.
 */
@Serializable
internal data class RolledYield(
    /** The first pass yield of each step, 0 to 1; at least one. */
    @SerialName("first_pass_yields") val firstPassYields: List<Double>
)

/** The yield of a chain of steps. */
@Serializable
public data class RolledYieldReport(
    /** How many steps there are. */
    val steps: Int,
    /** The product of the yields of all steps. */
    @SerialName("rolled_throughput_yield") val rolledThroughputYield: Double,
    /** Their geometric mean: the yield that every step would have if all were alike. */
    @SerialName("normalized_yield") val normalizedYield: Double,
    /**
     * The defects per unit over all steps that the rolled yield stands for, `-ln(yield)`; null when
     * a step lets nothing through.
     */
    @SerialName("total_dpu") val totalDpu: Double? = null,
)

/**
 * Judges a gage by a crossed study: every operator measures every part, equally often.
 *
 * The analysis of variance splits the variation of the readings into that of the parts, of the
 * operators, of operators who differ on some parts only (the interaction), and of repeated
 * measurements. The gage is what is left without the parts.
 *
 * What to know when comparing with another program:
 * - The interaction's component is `(MS interaction - MS repeatability) / replicates`.
 * - An interaction whose p-value is above `alpha_to_pool` is pooled into the repeatability: 0.05 is
 *   Minitab's default and ours, the AIAG manual uses 0.25.
 * - A negative component counts as zero, and sums are made of what counts.
 * - The number of distinct categories is `1.414 * sigma of parts / sigma of gage`, cut to a whole
 *   number, at least 1, and never rounded up.
 * - The study multiplier is 6; older manuals use 5.15.
 *
 * A study in which a reading is missing, or cells differ in size, is refused by naming the cell.
 *
 * Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B; R. K. Burdick, C. M. Borror, D.
 * C. Montgomery, *Design and Analysis of Gauge R&R Studies*, 2005. Time is linear in the readings.
 */
@Serializable
internal data class CrossedGage(
    /** The readings. */
    val values: Floats,
    /** Which part and operator each reading belongs to. */
    val arrangement: GageArrangement,
    /** What becomes of the interaction of operators and parts. */
    val interaction: GageInteraction = GageInteraction.TEST,
    /** The p-value above which the interaction is pooled, when it is tested. */
    @SerialName("alpha_to_pool") val alphaToPool: Double = 0.05,
    /** How many standard deviations make a spread: 6, or 5.15 in older manuals. */
    @SerialName("study_multiplier") val studyMultiplier: Double = 6.0,
    /** The tolerance that the spread is compared with. */
    val tolerance: GageTolerance? = null,
    /** The standard deviation of the process, known from elsewhere. */
    @SerialName("process_sigma") val processSigma: Double? = null,
    /**
     * The factor in the number of distinct categories: the square root of two, as Minitab has it,
     * or 1.41, as the AIAG manual rounds it.
     */
    @SerialName("category_factor") val categoryFactor: Double = 1.4142135623730951,
    /** The confidence of the intervals, two-sided. */
    val confidence: Double = 0.95,
)

/** How the readings are assigned to parts and operators. */
@Serializable
public sealed interface GageArrangement {
    /** A label of the part and one of the operator beside each reading, in any order. */
    @Serializable
    @SerialName("labels")
    public data class Labels(
        /**
         * The part of each reading. In a nested study a part belongs to one operator, and the same
         * label under another operator is another part.
         */
        val parts: List<String>,
        /** The operator of each reading. */
        val operators: List<String>,
    ) : GageArrangement

    /** Readings in a stated order, without labels. */
    @Serializable
    @SerialName("counts")
    public data class Counts(
        /** How many parts each operator measured. */
        val parts: Int,
        /** How many operators took part. */
        val operators: Int,
        /** How often each operator measured each part. */
        val replicates: Int,
        /** In what order the readings stand. */
        val order: GageOrder = GageOrder.OPERATOR_PART_REPLICATE,
    ) : GageArrangement
}

/** The order of readings without labels, outermost first. */
@Serializable
public enum class GageOrder {
    /** Operator by operator; of each, part by part; of each, reading by reading. The default. */
    @SerialName("operator_part_replicate") OPERATOR_PART_REPLICATE,

    /** Part by part; of each, operator by operator; of each, reading by reading. */
    @SerialName("part_operator_replicate") PART_OPERATOR_REPLICATE,

    /** Operator by operator; of each, trial by trial over all parts. */
    @SerialName("operator_replicate_part") OPERATOR_REPLICATE_PART,

    /** Part by part; of each, trial by trial over all operators. */
    @SerialName("part_replicate_operator") PART_REPLICATE_OPERATOR,

    /** Trial by trial; in each, operator by operator over all parts. */
    @SerialName("replicate_operator_part") REPLICATE_OPERATOR_PART,

    /** Trial by trial; in each, part by part over all operators. */
    @SerialName("replicate_part_operator") REPLICATE_PART_OPERATOR,
}

/** What becomes of the interaction of operators and parts. */
@Serializable
public enum class GageInteraction {
    /**
     * It is tested, and pooled into the repeatability when its p-value is above `alpha_to_pool`.
     */
    @SerialName("test") TEST,

    /** It stays in the model. */
    @SerialName("keep") KEEP,

    /** It is left out of the model. The only choice with one reading in each cell. */
    @SerialName("omit") OMIT,
}

/** What the spread of the gage is compared with. */
@Serializable
public sealed interface GageTolerance {
    /** The width of the tolerance: the upper limit less the lower one. */
    @Serializable
    @SerialName("width")
    public data class Width(
        /** The width, above zero. */
        val width: Double
    ) : GageTolerance

    /** Both limits. */
    @Serializable
    @SerialName("two_sided")
    public data class TwoSided(
        /** The lower limit. */
        val lower: Double,
        /** The upper limit. */
        val upper: Double,
    ) : GageTolerance

    /** A lower limit only. */
    @Serializable
    @SerialName("lower")
    public data class Lower(
        /** The lower limit. */
        val lower: Double
    ) : GageTolerance

    /** An upper limit only. */
    @Serializable
    @SerialName("upper")
    public data class Upper(
        /** The upper limit. */
        val upper: Double
    ) : GageTolerance
}

/** A crossed gage study. */
@Serializable
public data class CrossedGageStudy(
    /** How many parts. */
    val parts: Int,
    /** How many operators. */
    val operators: Int,
    /** How often each operator measured each part. */
    val replicates: Int,
    /** The mean of all readings. */
    val mean: Double,
    /** The analysis of variance with the interaction in it, where there are replicates. */
    val anova: List<GageAnovaRow>,
    /** Whether the interaction is in the model that the components come from. */
    @SerialName("interaction_in_model") val interactionInModel: Boolean,
    /** The p-value above which the interaction was pooled. */
    @SerialName("alpha_to_pool") val alphaToPool: Double,
    /** The sources of variation; an interaction that was pooled is not among them. */
    val components: List<GageComponent>,
    /** The factor in the number of distinct categories. */
    @SerialName("category_factor") val categoryFactor: Double,
    /** How many standard deviations make a spread. */
    @SerialName("study_multiplier") val studyMultiplier: Double,
    /**
     * The confidence of the intervals, which are those of the modified large-sample method: exact
     * for the repeatability, close for the others.
     */
    val confidence: Double,
    /** The analysis of variance without the interaction, when that was used. */
    @SerialName("reduced_anova") val reducedAnova: List<GageAnovaRow>? = null,
    /**
     * How many groups of parts the gage can tell apart; absent when the gage shows no variation, so
     * that no number would be right.
     */
    @SerialName("distinct_categories") val distinctCategories: Int? = null,
    /** The same before it is cut to a whole number. */
    @SerialName("distinct_categories_raw") val distinctCategoriesRaw: Double? = null,
)

/** A row of an analysis of variance. */
@Serializable
public data class GageAnovaRow(
    /** What the row is about. */
    val term: GageTerm,
    /** Its degrees of freedom. */
    val df: Int,
    /** Its sum of squares. */
    @SerialName("sum_of_squares") val sumOfSquares: Double,
    /** Its mean square; absent for the total. */
    @SerialName("mean_square") val meanSquare: Double? = null,
    /**
     * Its mean square over that of its error; absent where there is no test, or where the error is
     * zero.
     */
    val f: Double? = null,
    /** The chance of such an F, or a larger one, if the term has no effect. */
    val p: Double? = null,
)

/** What a row of an analysis of variance is about. */
@Serializable
public enum class GageTerm {
    /** The parts. */
    @SerialName("part") PART,

    /** The parts of each operator, in a nested study. */
    @SerialName("part_within_operator") PART_WITHIN_OPERATOR,

    /** The operators. */
    @SerialName("operator") OPERATOR,

    /** The interaction of operators and parts. */
    @SerialName("interaction") INTERACTION,

    /** Repeated readings. */
    @SerialName("repeatability") REPEATABILITY,

    /** Everything. */
    @SerialName("total") TOTAL,
}

/** One source of variation, in every yardstick. */
@Serializable
public data class GageComponent(
    /** The source. */
    val source: GageSource,
    /** Its variance. A negative estimate counts as zero, and sums are made of what counts. */
    val variance: Double,
    /** Its standard deviation. */
    @SerialName("standard_deviation") val standardDeviation: Double,
    /** Its spread: the standard deviation times the study multiplier. */
    @SerialName("study_variation") val studyVariation: Double,
    /** The variance as estimated, where that can be negative. */
    @SerialName("raw_variance") val rawVariance: Double? = null,
    /** Its variance in percent of the total variance; absent when nothing varies. */
    @SerialName("percent_contribution") val percentContribution: Double? = null,
    /** Its standard deviation in percent of the total one; absent when nothing varies. */
    @SerialName("percent_study_variation") val percentStudyVariation: Double? = null,
    /**
     * Its spread in percent of the tolerance, if a tolerance was given. With one limit, half the
     * spread in percent of the distance of the mean from the limit; absent when the mean is beyond
     * it.
     */
    @SerialName("percent_tolerance") val percentTolerance: Double? = null,
    /** Its standard deviation in percent of that of the process, if that was given. */
    @SerialName("percent_process") val percentProcess: Double? = null,
    /** The confidence interval of the variance; absent where the method has none. */
    @SerialName("variance_interval") val varianceInterval: GageInterval? = null,
)

/** A source of variation in a gage study. */
@Serializable
public enum class GageSource {
    /** The whole measurement system: repeatability and reproducibility. */
    @SerialName("total_gage") TOTAL_GAGE,

    /** The same operator measuring the same part again (equipment variation, EV). */
    @SerialName("repeatability") REPEATABILITY,

    /** One operator against another (appraiser variation, AV), the interaction included. */
    @SerialName("reproducibility") REPRODUCIBILITY,

    /** The operators themselves. */
    @SerialName("operator") OPERATOR,

    /** Operators that differ on some parts and not on others. */
    @SerialName("interaction") INTERACTION,

    /** The parts (PV). */
    @SerialName("part") PART,

    /** Everything together (TV). */
    @SerialName("total") TOTAL,
}

/** A confidence interval. */
@Serializable
public data class GageInterval(
    /** Its lower end. */
    val lower: Double,
    /** Its upper end. */
    val upper: Double,
)

/**
 * Judges a gage by the average and range method of the AIAG manual.
 *
 * `EV = K1 * mean range`, `AV = sqrt((K2 * difference of operators)^2 - EV^2 / (parts *
 * replicates))`, `PV = K3 * range of parts`. It sees no interaction of operators and parts; the
 * analysis of variance does, and uses the data better.
 *
 * `K1` is `1 / d2`, `K2` and `K3` are `1 / d2*` of one sample. The manual prints them with four
 * digits, and so they are used unless the exact ones are asked for.
 *
 * Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B. Time is linear in the readings.
 */
@Serializable
internal data class AverageRangeGage(
    /** The readings. */
    val values: Floats,
    /** Which part and operator each reading belongs to. */
    val arrangement: GageArrangement,
    /** With how many digits the constants are used. */
    val constants: GageConstants = GageConstants.AIAG,
    /** How many standard deviations make a spread: 6, or 5.15 in older manuals. */
    @SerialName("study_multiplier") val studyMultiplier: Double = 6.0,
    /** The tolerance that the spread is compared with. */
    val tolerance: GageTolerance? = null,
    /** The standard deviation of the process, known from elsewhere. */
    @SerialName("process_sigma") val processSigma: Double? = null,
    /**
     * The factor in the number of distinct categories: 1.41, as the AIAG manual rounds the square
     * root of two.
     */
    @SerialName("category_factor") val categoryFactor: Double = 1.41,
)

/** With how many digits the constants of the average and range method are used. */
@Serializable
public enum class GageConstants {
    /** The four digits that the AIAG manual prints. */
    @SerialName("aiag") AIAG,

    /** All digits. */
    @SerialName("exact") EXACT,
}

/** A gage study by the average and range method. */
@Serializable
public data class AverageRangeGageStudy(
    /** How many parts. */
    val parts: Int,
    /** How many operators. */
    val operators: Int,
    /** How often each operator measured each part. */
    val replicates: Int,
    /** The mean of all readings. */
    val mean: Double,
    /** The mean of the ranges of all cells. */
    @SerialName("mean_range") val meanRange: Double,
    /** The largest mean of an operator less the smallest. */
    @SerialName("operator_difference") val operatorDifference: Double,
    /** The largest mean of a part less the smallest. */
    @SerialName("part_range") val partRange: Double,
    /** The constant of the repeatability, for the number of replicates. */
    val k1: Double,
    /** The constant of the reproducibility, for the number of operators; zero of one operator. */
    val k2: Double,
    /** The constant of the parts, for the number of parts. */
    val k3: Double,
    /** With how many digits the constants were used. */
    val constants: GageConstants,
    /** The upper limit of a cell's range, `D4` times the mean range. */
    @SerialName("range_limit") val rangeLimit: Double,
    /**
     * The cells whose range is above that limit: readings to look into before the rest is believed.
     */
    @SerialName("ranges_above") val rangesAbove: List<GageCell>,
    /**
     * The sources of variation: gage (GRR), repeatability (EV), reproducibility (AV), part (PV) and
     * total (TV).
     */
    val components: List<GageComponent>,
    /** The factor in the number of distinct categories. */
    @SerialName("category_factor") val categoryFactor: Double,
    /** How many standard deviations make a spread. */
    @SerialName("study_multiplier") val studyMultiplier: Double,
    /**
     * How many groups of parts the gage can tell apart; absent when the gage shows no variation.
     */
    @SerialName("distinct_categories") val distinctCategories: Int? = null,
    /** The same before it is cut to a whole number. */
    @SerialName("distinct_categories_raw") val distinctCategoriesRaw: Double? = null,
)

/** The readings that one operator took of one part. */
@Serializable
public data class GageCell(
    /** The operator. */
    val operator: String,
    /** The part. */
    val part: String,
    /** The largest reading less the smallest. */
    val range: Double,
)

/**
 * Judges a gage by a nested study: every operator measures parts of their own, equally many and
 * equally often.
 *
 * The operators are tested against the parts within operators, and these against the repeatability.
 * A negative component counts as zero, and sums are made of what counts. There is no interaction,
 * since no part was measured by two operators.
 *
 * Reference: R. K. Burdick, C. M. Borror, D. C. Montgomery, *Design and Analysis of Gauge R&R
 * Studies*, 2005, chapter 7. Time is linear in the readings.
 */
@Serializable
internal data class NestedGage(
    /** The readings. */
    val values: Floats,
    /** Which part and operator each reading belongs to. */
    val arrangement: GageArrangement,
    /** How many standard deviations make a spread: 6, or 5.15 in older manuals. */
    @SerialName("study_multiplier") val studyMultiplier: Double = 6.0,
    /** The tolerance that the spread is compared with. */
    val tolerance: GageTolerance? = null,
    /** The standard deviation of the process, known from elsewhere. */
    @SerialName("process_sigma") val processSigma: Double? = null,
    /**
     * The factor in the number of distinct categories: the square root of two, as Minitab has it,
     * or 1.41, as the AIAG manual rounds it.
     */
    @SerialName("category_factor") val categoryFactor: Double = 1.4142135623730951,
    /** The confidence of the intervals, two-sided. */
    val confidence: Double = 0.95,
)

/** A nested gage study. */
@Serializable
public data class NestedGageStudy(
    /** How many parts each operator measured. */
    @SerialName("parts_per_operator") val partsPerOperator: Int,
    /** How many operators. */
    val operators: Int,
    /** How often each part was measured. */
    val replicates: Int,
    /** The mean of all readings. */
    val mean: Double,
    /** The analysis of variance. */
    val anova: List<GageAnovaRow>,
    /** The sources of variation. The reproducibility is that of the operators. */
    val components: List<GageComponent>,
    /** The factor in the number of distinct categories. */
    @SerialName("category_factor") val categoryFactor: Double,
    /** How many standard deviations make a spread. */
    @SerialName("study_multiplier") val studyMultiplier: Double,
    /** The confidence of the intervals, which are those of the modified large-sample method. */
    val confidence: Double,
    /**
     * How many groups of parts the gage can tell apart; absent when the gage shows no variation.
     */
    @SerialName("distinct_categories") val distinctCategories: Int? = null,
    /** The same before it is cut to a whole number. */
    @SerialName("distinct_categories_raw") val distinctCategoriesRaw: Double? = null,
)

/**
 * Judges an instrument by repeated readings of one reference part.
 *
 * `Cg = (share of the tolerance) / (study multiplier * s)` and `Cgk = (half that share - |mean
 * - reference|) / (half the study multiplier * s)`, with 20 % of the tolerance and 6 standard
 *   deviations unless said otherwise; both should reach 1.33. Some firms use 15 % or 4 standard
 *   deviations: compare like with like. The bias is tested against zero by a t test.
 *
 * Reference: VDA 5; Bosch, *Quality Management in the Bosch Group 10*, procedure 1. Time is linear
 * in the readings.
 */
@Serializable
internal data class TypeOneGage(
    /** The readings, at least two; fifty are usual. */
    val values: Floats,
    /** The true size of the part. */
    val reference: Double,
    /** The width of the tolerance: the upper limit less the lower one. */
    val tolerance: Double,
    /** How much of the tolerance the gage may take, in percent. */
    @SerialName("tolerance_percent") val tolerancePercent: Double = 20.0,
    /** How many standard deviations make a spread. */
    @SerialName("study_multiplier") val studyMultiplier: Double = 6.0,
    /** The smallest step the instrument shows, to be compared with 5 % of the tolerance. */
    val resolution: Double? = null,
    /** The confidence of the interval of the bias, two-sided. */
    val confidence: Double = 0.95,
)

/** A type 1 study. */
@Serializable
public data class TypeOneGageStudy(
    /** How many readings. */
    val count: Int,
    /** Their mean. */
    val mean: Double,
    /** Their standard deviation, with `n - 1`. */
    @SerialName("standard_deviation") val standardDeviation: Double,
    /** The spread: the standard deviation times the study multiplier. */
    @SerialName("study_variation") val studyVariation: Double,
    /** The mean less the reference. */
    val bias: Double,
    /** The degrees of freedom of the test. */
    val df: Int,
    /** The confidence interval of the bias. */
    @SerialName("bias_interval") val biasInterval: GageInterval,
    /** The spread in percent of the tolerance. */
    @SerialName("percent_repeatability") val percentRepeatability: Double,
    /** The bias over its standard error; absent when the readings do not vary. */
    val t: Double? = null,
    /**
     * The chance of such a bias, or a larger one, of a gage that has none; two-sided. Zero when the
     * readings do not vary and differ from the reference, absent when they all equal it.
     */
    val p: Double? = null,
    /** The capability of the gage by its repeatability; absent when the readings do not vary. */
    val cg: Double? = null,
    /**
     * The capability of the gage by its repeatability and bias; absent when the readings do not
     * vary. Below zero when the bias alone takes more than the share of the tolerance.
     */
    val cgk: Double? = null,
    /**
     * `tolerance_percent / Cgk`: the share of the tolerance that repeatability and bias take;
     * absent when Cgk is absent or not above zero.
     */
    @SerialName("percent_repeatability_and_bias") val percentRepeatabilityAndBias: Double? = null,
    /** The resolution in percent of the tolerance, if it was given; it should be at most 5. */
    @SerialName("percent_resolution") val percentResolution: Double? = null,
)

/**
 * Judges the bias of a gage over its range by readings of reference parts of several sizes.
 *
 * The bias of every reading (the reading less its reference) is regressed on the reference. A slope
 * that is not zero means that the gage is not linear: its bias depends on the size. The bias of
 * each reference is tested against zero by a t test with the standard deviation of its own
 * readings.
 *
 * Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B, linearity. Time is `n log n` in
 * the readings.
 */
@Serializable
internal data class GageLinearity(
    /** The readings. */
    val values: Floats,
    /**
     * The true size of the part of each reading. Readings with the same reference belong together.
     */
    val references: Floats,
    /**
     * The spread of the process, six standard deviations, that linearity and bias are given in
     * percent of.
     */
    @SerialName("process_variation") val processVariation: Double? = null,
    /** The confidence of the intervals, two-sided. */
    val confidence: Double = 0.95,
)

/** A study of linearity and bias. */
@Serializable
public data class GageLinearityStudy(
    /** How many readings. */
    val count: Int,
    /** How the bias changes with the reference. */
    val slope: GageCoefficient,
    /** The bias that the line gives for a reference of zero. */
    val intercept: GageCoefficient,
    /** The standard deviation of the biases about the line. */
    @SerialName("residual_deviation") val residualDeviation: Double,
    /** The degrees of freedom of the line: readings less two. */
    val df: Int,
    /** The slope, as a positive number, in percent. */
    @SerialName("percent_linearity") val percentLinearity: Double,
    /** The bias of all readings together. */
    val average: GageBias,
    /** The bias at each reference, ascending. */
    val biases: List<GageBias>,
    /**
     * The share of the variation of the biases that the line explains; absent when they do not
     * vary.
     */
    @SerialName("r_squared") val rSquared: Double? = null,
    /** The slope, as a positive number, times the process variation, if that was given. */
    val linearity: Double? = null,
)

/** One number of a fitted line. */
@Serializable
public data class GageCoefficient(
    /** The number. */
    val estimate: Double,
    /** Its standard error. */
    @SerialName("standard_error") val standardError: Double,
    /** Its confidence interval. */
    val interval: GageInterval,
    /** The number over its standard error; absent when that is zero. */
    val t: Double? = null,
    /**
     * The chance of such a number, or one further from zero, if it truly were zero; two-sided. Zero
     * when the biases lie on the line exactly.
     */
    val p: Double? = null,
)

/** The bias at one reference, or of all. */
@Serializable
public data class GageBias(
    /** The reference; the mean of the references for all readings together. */
    val reference: Double,
    /** How many readings. */
    val count: Int,
    /** The mean of the readings less the reference. */
    val bias: Double,
    /** The degrees of freedom of the standard deviation. */
    val df: Int,
    /**
     * The standard deviation of the biases; absent with a single reading. For all readings together
     * it is that within the references, pooled.
     */
    @SerialName("standard_deviation") val standardDeviation: Double? = null,
    /** The bias over its standard error; absent where that is zero or unknown. */
    val t: Double? = null,
    /** The chance of such a bias, or a larger one, of a gage that has none; two-sided. */
    val p: Double? = null,
    /** The bias, as a positive number, in percent of the process variation, if that was given. */
    val percent: Double? = null,
)

/**
 * Judges how well people agree who sort parts into categories: with themselves, with each other,
 * and with a standard.
 *
 * Every appraiser judges every part equally often. A part counts as matched when *all* its
 * judgements in question are the same (and equal the standard, where one is compared with). Shares
 * come with the exact interval of Clopper and Pearson, one-sided when none or all matched. Kappas
 * are Fleiss'; against a standard they are the mean of the kappas of each trial with the standard,
 * as Minitab computes them.
 *
 * Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.C. Time is linear in the ratings
 * times the categories.
 */
@Serializable
internal data class AttributeAgreement(
    /** The ratings: the category that each judgement chose. */
    val ratings: List<String>,
    /** Which part and appraiser each rating belongs to; the appraisers are its operators. */
    val arrangement: GageArrangement,
    /**
     * The categories, in their order if they have one. Left out, they are those that occur, sorted
     * as text.
     */
    val categories: List<String> = emptyList(),
    /**
     * Whether the categories have an order, from the first to the last, so that concordance is
     * computed as well. They must then be given.
     */
    val ordinal: Boolean = false,
    /** The true category of every part, if it is known. */
    val standards: List<AttributeStandard> = emptyList(),
    /**
     * The categories that reject a part. With standards, they give the rates of misses and false
     * alarms.
     */
    val rejecting: List<String> = emptyList(),
    /** The confidence of the intervals. */
    val confidence: Double = 0.95,
)

/** The true category of a part. */
@Serializable
public data class AttributeStandard(
    /** The part; parts without labels are numbered from 1. */
    val part: String,
    /** Its category. */
    val category: String,
)

/** An attribute agreement study. */
@Serializable
public data class AttributeAgreementStudy(
    /** The categories. */
    val categories: List<String>,
    /** How many parts. */
    val parts: Int,
    /** How many appraisers. */
    val appraisers: Int,
    /** How often each appraiser judged each part. */
    val trials: Int,
    /** Each appraiser against themselves; empty with a single trial. */
    val within: List<Agreement>,
    /** Each appraiser against the standard; empty without one. */
    @SerialName("versus_standard") val versusStandard: List<Agreement>,
    /** The single decisions of each appraiser against the standard; empty without one. */
    val decisions: List<AppraiserDecisions>,
    /** The confidence of the intervals. */
    val confidence: Double,
    /** All appraisers against each other; absent with a single one. */
    val between: Agreement? = null,
    /** All appraisers against the standard; absent without one. */
    @SerialName("all_versus_standard") val allVersusStandard: Agreement? = null,
)

/** How far judgements agree. */
@Serializable
public data class Agreement(
    /** The parts of which all judgements match. */
    val agreement: AgreementShare,
    /** Kappa of all categories together. */
    val kappa: KappaEstimate,
    /** Kappa of each category against all others. */
    @SerialName("by_category") val byCategory: List<KappaEstimate>,
    /** Whose judgements; absent for those of all. */
    val appraiser: String? = null,
    /**
     * Kendall's concordance, where the categories have an order and no standard is compared with.
     */
    val concordance: Concordance? = null,
)

/** How many of a number agreed, with the exact interval of Clopper and Pearson. */
@Serializable
public data class AgreementShare(
    /** How many matched. */
    val matched: Int,
    /** How many there were. */
    val inspected: Int,
    /** The share that matched, in percent; zero of none. */
    val percent: Double,
    /** The lower end of the confidence interval, in percent. */
    @SerialName("lower_percent") val lowerPercent: Double,
    /** The upper end of the confidence interval, in percent. */
    @SerialName("upper_percent") val upperPercent: Double,
    /** Whether the interval is one-sided, as it is when none or all matched. */
    @SerialName("one_sided") val oneSided: Boolean,
)

/** A kappa with its test. */
@Serializable
public data class KappaEstimate(
    /** The category it is about; absent for the kappa of all categories together. */
    val category: String? = null,
    /** Kappa; absent where it is undefined because chance alone gives full agreement. */
    val kappa: Double? = null,
    /** Its standard error if the true kappa were zero, which the test uses. */
    @SerialName("null_standard_error") val nullStandardError: Double? = null,
    /** Kappa over that standard error. */
    val z: Double? = null,
    /**
     * The chance of such a kappa, or a larger one, if the true one were zero: one-sided, as Minitab
     * prints it.
     */
    val p: Double? = null,
    /** Its standard error whatever the true kappa is; absent where no formula is in use. */
    @SerialName("standard_error") val standardError: Double? = null,
    /** The confidence interval, from that standard error. */
    val interval: GageInterval? = null,
)

/** Kendall's coefficient of concordance. */
@Serializable
public data class Concordance(
    /** How many raters. */
    val raters: Int,
    /** How many parts. */
    val parts: Int,
    /** Its degrees of freedom. */
    val df: Int,
    /** The coefficient, 0 to 1; absent when every rater gave all parts the same grade. */
    val w: Double? = null,
    /** The statistic of the test. */
    @SerialName("chi_squared") val chiSquared: Double? = null,
    /** The chance of such a coefficient, or a larger one, of raters without a common order. */
    val p: Double? = null,
)

/** The single decisions of one appraiser against the standard. */
@Serializable
public data class AppraiserDecisions(
    /** Whose decisions. */
    val appraiser: String,
    /** The decisions that equal the standard: the effectiveness. */
    val effectiveness: AgreementShare,
    /**
     * The decisions that passed a part that the standard rejects; absent when no rejecting
     * categories were given or no part is to be rejected.
     */
    val misses: AgreementShare? = null,
    /**
     * The decisions that rejected a part that the standard passes; absent when no rejecting
     * categories were given or no part is to be passed.
     */
    @SerialName("false_alarms") val falseAlarms: AgreementShare? = null,
)

/**
 * Measures how far two raters agree beyond chance.
 *
 * With weights, disagreement counts by how far apart the categories are: linearly, or by the
 * square. They ask for categories in a meaningful order.
 *
 * References: J. Cohen, *Educational and Psychological Measurement* 20 (1960), 37-46; J. L. Fleiss,
 * J. Cohen, B. S. Everitt, *Psychological Bulletin* 72 (1969), 323-327, for both standard errors.
 * Time is the square of the number of categories.
 */
@Serializable
internal data class CohenKappa(
    /** The ratings. */
    val ratings: CohenRatings,
    /** How a disagreement counts. */
    val weights: KappaWeights = KappaWeights.NONE,
    /** The confidence of the interval, two-sided. */
    val confidence: Double = 0.95,
)

/** The ratings of two raters. */
@Serializable
public sealed interface CohenRatings {
    /** How often the first rater chose the row and the second the column. */
    @Serializable
    @SerialName("table")
    public data class Table(
        /** The counts; as many columns as rows. */
        val table: List<List<Int>>
    ) : CohenRatings

    /** One rating of each rater for every part. */
    @Serializable
    @SerialName("pairs")
    public data class Pairs(
        /** The ratings of the first rater. */
        val first: List<String>,
        /** The ratings of the second rater, in the same order of parts. */
        val second: List<String>,
        /**
         * The categories in their order. Left out, they are those that occur, sorted as text; with
         * weights they must be given.
         */
        val categories: List<String> = emptyList(),
    ) : CohenRatings
}

/** How a disagreement of two raters counts. */
@Serializable
public enum class KappaWeights {
    /** Every disagreement counts alike. */
    @SerialName("none") NONE,

    /** By the number of steps between the categories. */
    @SerialName("linear") LINEAR,

    /** By the square of the number of steps. */
    @SerialName("quadratic") QUADRATIC,
}

/** Cohen's kappa of two raters. */
@Serializable
public data class CohenAgreement(
    /** How many parts were rated. */
    val count: Int,
    /** The share of agreement found, weighted. */
    val observed: Double,
    /** The share of agreement that chance alone gives, weighted. */
    val expected: Double,
    /** Kappa. */
    val kappa: KappaEstimate,
    /** How a disagreement counts. */
    val weights: KappaWeights,
    /** The confidence of the interval. */
    val confidence: Double,
)

/**
 * Measures how far any number of raters agree beyond chance.
 *
 * Every part is rated equally often, by whichever raters. Standard errors, `z` and `p` are those of
 * a true kappa of zero; `p` is one-sided.
 *
 * References: J. L. Fleiss, *Psychological Bulletin* 76 (1971), 378-382; J. L. Fleiss, J. C. M.
 * Nee, J. R. Landis, *Psychological Bulletin* 86 (1979), 974-977, for the standard errors. Time is
 * linear in the table.
 */
@Serializable
internal data class FleissKappa(
    /** One row for each part: how many raters chose each category. */
    val counts: List<List<Int>>,
    /**
     * The names of the categories, in the order of the columns. Left out, they are numbered from 1.
     */
    val categories: List<String> = emptyList(),
)

/** Fleiss' kappa. */
@Serializable
public data class FleissAgreement(
    /** How many parts. */
    val parts: Int,
    /** How many ratings each part has. */
    val raters: Int,
    /** The share of pairs of raters that agree. */
    val observed: Double,
    /** The share of pairs that chance alone makes agree. */
    val expected: Double,
    /** Kappa of all categories together. */
    val kappa: KappaEstimate,
    /** Kappa of each category against all others. */
    @SerialName("by_category") val byCategory: List<KappaEstimate>,
)

/**
 * Measures how far raters agree on the order of parts: grades, ratings on a scale.
 *
 * `W` is 1 when all raters give the same order and 0 when there is no common order. Equal grades
 * share their rank, and the correction for ties is applied. The test is the chi-squared one with
 * `raters * (parts - 1) * W`, which is rough below some seven parts.
 *
 * Reference: M. G. Kendall, J. D. Gibbons, *Rank Correlation Methods*, 5th ed., 1990, chapter
 * 6. Time is `n log n` in the parts for each rater.
 */
@Serializable
internal data class KendallConcordance(
    /** One row for each rater: the grade of every part, in the same order of parts. */
    val ratings: List<List<Double>>
)

/**
 * Looks up the sampling plan of a standard for a lot.
 *
 * The tables are those of MIL-STD-105E, which ANSI/ASQ Z1.4 took over; ISO 2859-1 has the same
 * single plans for normal and tightened inspection, and its own for reduced. Where a table has an
 * arrow, the first plan in its direction is used *with its own sample size*. Where the sample would
 * be the whole lot or more, the whole lot is inspected.
 *
 * Two things differ between the standards under reduced inspection: in MIL-STD-105E a lot whose
 * count falls between accepting and rejecting is accepted, but the next one goes back to normal
 * inspection; ISO 2859-1:1999 has no such gap, and its acceptance numbers are others.
 *
 * Not there, since they could not be verified: the multiple plans for reduced inspection; the
 * double and multiple plans of ISO 2859-1:1999, which differ from those of MIL-STD-105E; its
 * reduced plans for an AQL above 10; and its plans with fractional acceptance numbers.
 *
 * Reference: MIL-STD-105E, 1989, tables I to IV; ISO 2859-1:1999, tables 1 and 2.
 */
@Serializable
internal data class StandardPlanLookup(
    /** How many pieces the lot has: at least 2. */
    @SerialName("lot_size") val lotSize: Int,
    /**
     * The acceptance quality limit, in percent nonconforming or nonconformities per hundred pieces:
     * one of 0.01, 0.015, 0.025, 0.04, 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10
     * and, for nonconformities alone, 15, 25, 40, 65, 100, 150, 250, 400, 650, 1000.
     */
    val aql: Double,
    /** The inspection level. */
    val level: InspectionLevel = InspectionLevel.II,
    /** How severely the lot is inspected. */
    val severity: InspectionSeverity = InspectionSeverity.NORMAL,
    /** Single, double or multiple sampling. */
    val sampling: StandardSampling = StandardSampling.SINGLE,
    /** Whose tables. */
    val standard: SamplingStandard = SamplingStandard.MIL_STD_105E,
    /** The code letter to use, if it is not the one of the lot size and level. */
    @SerialName("code_letter") val codeLetter: CodeLetter? = null,
)

/** How large the sample is in relation to the lot. */
@Serializable
public enum class InspectionLevel {
    /** Special level S-1, the smallest samples. */
    @SerialName("s1") S1,

    /** Special level S-2. */
    @SerialName("s2") S2,

    /** Special level S-3. */
    @SerialName("s3") S3,

    /** Special level S-4. */
    @SerialName("s4") S4,

    /** General level I: less discrimination. */
    @SerialName("i") I,

    /** General level II, the usual one. */
    @SerialName("ii") II,

    /** General level III: more discrimination. */
    @SerialName("iii") III,
}

/** How severely lots are inspected. */
@Serializable
public enum class InspectionSeverity {
    /** Where every series of lots begins. */
    @SerialName("normal") NORMAL,

    /** After lots were rejected. */
    @SerialName("tightened") TIGHTENED,

    /** After a long series of good lots. */
    @SerialName("reduced") REDUCED,
}

/** How many samples a plan of a standard may draw. */
@Serializable
public enum class StandardSampling {
    /** One. */
    @SerialName("single") SINGLE,

    /** Up to two. Where there is no double plan, the single one is used. */
    @SerialName("double") DOUBLE,

    /** Up to seven. Where there is no multiple plan, the double one is used, or the single one. */
    @SerialName("multiple") MULTIPLE,
}

/** Whose tables and rules. */
@Serializable
public enum class SamplingStandard {
    /** MIL-STD-105E, and ANSI/ASQ Z1.4 with it. */
    @SerialName("mil_std_105e") MIL_STD_105E,

    /** ISO 2859-1:1999. */
    @SerialName("iso_2859_1") ISO_2859_1,
}

/** A sample size code letter. There is no I and no O. */
@Serializable
public enum class CodeLetter {
    @SerialName("A") A,
    @SerialName("B") B,
    @SerialName("C") C,
    @SerialName("D") D,
    @SerialName("E") E,
    @SerialName("F") F,
    @SerialName("G") G,
    @SerialName("H") H,
    @SerialName("J") J,
    @SerialName("K") K,
    @SerialName("L") L,
    @SerialName("M") M,
    @SerialName("N") N,
    @SerialName("P") P,
    @SerialName("Q") Q,
    @SerialName("R") R,
}

/** A sampling plan of a standard. */
@Serializable
public data class StandardPlan(
    /** The code letter of the lot size and level, or the one given. */
    @SerialName("code_letter") val codeLetter: CodeLetter,
    /**
     * The stages of the plan. `reject` is more than one above `accept` in the reduced plans of
     * MIL-STD-105E.
     */
    val stages: List<SamplingStage>,
    /** How many samples the plan that is used may draw. */
    val sampling: StandardSampling,
    /** Whether the whole lot is to be inspected, since the sample would be as large or larger. */
    @SerialName("inspect_all") val inspectAll: Boolean,
    /** How severely the lot is inspected. */
    val severity: InspectionSeverity,
    /** Whose tables. */
    val standard: SamplingStandard,
    /**
     * The code letter whose plan is used; another one where the table has an arrow. Absent for the
     * one plan below the table's last letter (tightened, AQL 0.025).
     */
    @SerialName("plan_letter") val planLetter: CodeLetter? = null,
)

/** One stage of a sampling plan. */
@Serializable
public data class SamplingStage(
    /** How many pieces this stage draws, in addition to those before. */
    val size: Int,
    /**
     * The lot is accepted when all samples so far hold at most this many nonconforming pieces. Left
     * out, the stage cannot accept.
     */
    val accept: Int? = null,
    /**
     * The lot is rejected when all samples so far hold at least this many. Left out, it is one more
     * than `accept`.
     */
    val reject: Int? = null,
)

/**
 * Follows a series of lots through normal, tightened and reduced inspection.
 * - Normal to tightened: two of five or fewer consecutive lots were rejected.
 * - Tightened to normal: five consecutive lots were accepted.
 * - Normal to reduced, if production is steady and reduced inspection is approved: by MIL-STD-105E
 *   after ten consecutive accepted lots (whose nonconforming pieces do not exceed the limit number,
 *   where one is used); by ISO 2859-1 when the switching score reaches 30.
 * - Reduced to normal: a lot was rejected or accepted in the gap, or production became irregular.
 * - Discontinued, until quality is improved: by ISO 2859-1 when five lots in all were rejected
 *   under tightened inspection; by MIL-STD-105E when ten consecutive lots remained on it.
 *
 * Only original inspection counts: a lot that is submitted again changes nothing. Each change of
 * severity begins a new count.
 *
 * Reference: MIL-STD-105E, 1989, 4.7 and 4.8; ISO 2859-1:1999, 9.3 and 9.4.
 */
@Serializable
internal data class SwitchingRules(
    /** The lots, in the order of their inspection. */
    val lots: List<InspectedLot>,
    /**
     * Where the series stands before the first of them; left out, at the start of normal
     * inspection.
     */
    val state: SwitchState? = null,
    /** Whose rules. */
    val standard: SamplingStandard = SamplingStandard.MIL_STD_105E,
    /** Whether reduced inspection is approved by the authority in charge. */
    @SerialName("reduced_approved") val reducedApproved: Boolean = false,
    /**
     * The limit number of MIL-STD-105E, table VIII: the nonconforming pieces that ten lots may hold
     * in all for reduced inspection. ANSI/ASQ Z1.4 leaves it to the user.
     */
    @SerialName("limit_number") val limitNumber: Int? = null,
    /** When inspection is discontinued, if not as the standard has it. */
    val discontinuation: Discontinuation? = null,
)

/** One lot of a series. */
@Serializable
public data class InspectedLot(
    /** Whether it was accepted. */
    val accepted: Boolean,
    /** Whether it was rejected before and is submitted again; then it counts for nothing. */
    val resubmitted: Boolean = false,
    /** Whether it was accepted with a count between accepting and rejecting. */
    @SerialName("accepted_in_gap") val acceptedInGap: Boolean = false,
    /** Whether production was irregular or delayed. */
    val irregular: Boolean = false,
    /** The nonconforming pieces of its samples, where a limit number is used. */
    val nonconforming: Int = 0,
    /**
     * What the switching score of ISO 2859-1 needs to know; without it the lot sets the score to
     * zero.
     */
    val score: ScoreEvidence? = null,
)

/** What the switching score of ISO 2859-1 needs to know about a lot. */
@Serializable
public sealed interface ScoreEvidence {
    /**
     * A single plan: with an acceptance number of 0 or 1 an accepted lot adds 2; from 2 on it adds
     * 3 if it would have been accepted with the AQL one step tighter.
     */
    @Serializable
    @SerialName("single")
    public data class Single(
        /** The acceptance number of the plan. */
        val accept: Int,
        /** Whether the lot would have been accepted with the AQL one step tighter. */
        @SerialName("accepted_one_step_tighter") val acceptedOneStepTighter: Boolean = false,
    ) : ScoreEvidence

    /** A double plan: a lot accepted on its first sample adds 3. */
    @Serializable
    @SerialName("double")
    public data class Double(
        /** Whether the first sample accepted the lot. */
        @SerialName("accepted_on_first") val acceptedOnFirst: Boolean
    ) : ScoreEvidence

    /** A multiple plan: a lot accepted by its third sample adds 3. */
    @Serializable
    @SerialName("multiple")
    public data class Multiple(
        /** Whether one of the first three samples accepted the lot. */
        @SerialName("accepted_by_third") val acceptedByThird: Boolean
    ) : ScoreEvidence
}

/** Where a series of lots stands. Keep it to go on later. */
@Serializable
public data class SwitchState(
    /** How severely the next lot is inspected. */
    val severity: InspectionSeverity = InspectionSeverity.NORMAL,
    /**
     * Whether inspection is discontinued until quality is improved. It then resumes with tightened
     * inspection, from a new state.
     */
    val discontinued: Boolean = false,
    /** Which of the latest lots of this severity were accepted, at most five. */
    val recent: List<Boolean> = emptyList(),
    /** How many lots were accepted one after the other. */
    @SerialName("accepted_in_a_row") val acceptedInARow: Int = 0,
    /** How many lots were rejected since this severity began. */
    val rejected: Int = 0,
    /** How many lots were inspected since this severity began. */
    val lots: Int = 0,
    /** The switching score of ISO 2859-1. */
    val score: Int = 0,
    /** The nonconforming pieces of the latest lots of this severity, at most ten. */
    val nonconforming: List<Int> = emptyList(),
)

/** When inspection is discontinued under tightened inspection. */
@Serializable
public enum class Discontinuation {
    /**
     * When five lots in all were rejected on original tightened inspection (ISO 2859-1, ANSI/ASQ
     * Z1.4).
     */
    @SerialName("five_rejected") FIVE_REJECTED,

    /** When ten consecutive lots remained on tightened inspection (MIL-STD-105E). */
    @SerialName("ten_lots") TEN_LOTS,

    /** Never. */
    @SerialName("never") NEVER,
}

/** A series of lots under the switching rules. */
@Serializable
public data class SwitchHistory(
    /** What each lot did. */
    val steps: List<SwitchStep>,
    /** Where the series stands after the last one. */
    val state: SwitchState,
)

/** What one lot did to the series. */
@Serializable
public data class SwitchStep(
    /** How severely this lot was inspected. */
    val before: InspectionSeverity,
    /** How severely the next one is. */
    val after: InspectionSeverity,
    /** The switching score after this lot. */
    val score: Int,
    /** Whether the lot counted: not if it was submitted again or inspection was discontinued. */
    val counted: Boolean,
    /** Why that changed, if it did. */
    val reason: SwitchReason? = null,
)

/** Why the severity changed. */
@Serializable
public enum class SwitchReason {
    /** Two of five or fewer consecutive lots were rejected. */
    @SerialName("two_of_five_rejected") TWO_OF_FIVE_REJECTED,

    /** Five consecutive lots were accepted. */
    @SerialName("five_accepted") FIVE_ACCEPTED,

    /** Ten consecutive lots were accepted. */
    @SerialName("ten_accepted") TEN_ACCEPTED,

    /** The switching score reached 30. */
    @SerialName("score_reached") SCORE_REACHED,

    /** A lot was rejected under reduced inspection. */
    @SerialName("rejected") REJECTED,

    /** A lot was accepted in the gap under reduced inspection. */
    @SerialName("accepted_in_gap") ACCEPTED_IN_GAP,

    /** Production was irregular. */
    @SerialName("irregular") IRREGULAR,

    /** Too many lots were rejected, or remained, under tightened inspection. */
    @SerialName("discontinued") DISCONTINUED,
}

/** Decides on a lot by what its samples held so far. */
@Serializable
internal data class LotTally(
    /** The stages of the plan. */
    val stages: List<SamplingStage>,
    /** The nonconforming pieces (or nonconformities) of each sample inspected so far, in order. */
    val found: List<Int>,
)

/** The decision on a lot. */
@Serializable
public data class LotDecision(
    /** What becomes of the lot. */
    val verdict: LotVerdict,
    /** How many samples were inspected. */
    val samples: Int,
    /** How many pieces were inspected. */
    val inspected: Int,
    /** How many nonconforming ones they held. */
    val found: Int,
    /** How many pieces to draw next; absent when the decision is made. */
    @SerialName("next_size") val nextSize: Int? = null,
)

/** What becomes of a lot. */
@Serializable
public enum class LotVerdict {
    /** It is accepted. */
    @SerialName("accept") ACCEPT,

    /**
     * It is accepted, but its count lies between accepting and rejecting: the next lot goes back to
     * normal inspection (reduced plans of MIL-STD-105E).
     */
    @SerialName("accept_in_gap") ACCEPT_IN_GAP,

    /** It is rejected. */
    @SerialName("reject") REJECT,

    /** The next sample is to be drawn. */
    @SerialName("continue") CONTINUE,
}

/**
 * Computes the curves of a single, double or multiple sampling plan by attributes.
 *
 * The operating characteristic (chance of acceptance), the average outgoing quality when rejected
 * lots are screened and bad pieces replaced by good ones, the average total inspection and the
 * average sample number, at the fractions given.
 *
 * The binomial distribution is right for the lots of a running process, the hypergeometric one for
 * an isolated lot, and the Poisson one for nonconformities per unit. Of an isolated lot, a fraction
 * means the nearest whole number of pieces.
 *
 * Where the last stage has a gap between accepting and rejecting (reduced inspection of
 * MIL-STD-105E), a count in the gap accepts the lot.
 *
 * Reference: E. G. Schilling, D. V. Neubauer, *Acceptance Sampling in Quality Control*, 3rd ed.,
 * chapters 5 and 6. Time for each fraction is the square of the undecided counts; curtailment adds
 * one step for each piece.
 */
@Serializable
internal data class SamplingCharacteristic(
    /** The stages of the plan; a single sampling plan has one. */
    val stages: List<SamplingStage>,
    /**
     * The fractions nonconforming, 0 to 1; for the Poisson distribution nonconformities per unit,
     * zero or above.
     */
    val fractions: Floats,
    /** How the nonconforming pieces of a sample are distributed. */
    val distribution: SamplingDistribution = SamplingDistribution.BINOMIAL,
    /**
     * The size of the lot. The hypergeometric distribution and the average total inspection need
     * it; without it the outgoing quality is that of a large lot.
     */
    @SerialName("lot_size") val lotSize: Int? = null,
    /**
     * Where inspection stops before a sample is complete; it changes the average sample number
     * alone.
     */
    val curtailment: SamplingCurtailment = SamplingCurtailment.NONE,
)

/** How the nonconforming pieces of a sample are distributed. */
@Serializable
public enum class SamplingDistribution {
    /** Binomial: lots of one running process (type B). The default. */
    @SerialName("binomial") BINOMIAL,

    /** Poisson: nonconformities per unit, of which a piece can have several. */
    @SerialName("poisson") POISSON,

    /** Hypergeometric: one isolated lot of a known size (type A). */
    @SerialName("hypergeometric") HYPERGEOMETRIC,
}

/** Where inspection stops before a sample is complete. */
@Serializable
public enum class SamplingCurtailment {
    /** Nowhere: every sample begun is inspected whole. */
    @SerialName("none") NONE,

    /**
     * In the second and later samples, as soon as the lot must be rejected. The first is inspected
     * whole, so that it gives an unbiased estimate of the process.
     */
    @SerialName("later_samples") LATER_SAMPLES,

    /** In every sample, as soon as the lot must be rejected. */
    @SerialName("rejection") REJECTION,

    /** In every sample, as soon as the decision of the sample is certain, whichever it is. */
    @SerialName("decision") DECISION,
}

/** The curves of a sampling plan, one value for each fraction asked for. */
@Serializable
public data class SamplingCurve(
    /**
     * The fractions that were computed: those asked for, or of an isolated lot the nearest that it
     * can have.
     */
    val fractions: Floats,
    /** The chance that the lot is accepted. */
    val acceptance: Floats,
    /** The fraction that is left after rejected lots were screened, on average. */
    @SerialName("average_outgoing_quality") val averageOutgoingQuality: Floats,
    /** The pieces inspected for each lot, without screening. */
    @SerialName("average_sample_number") val averageSampleNumber: Floats,
    /** The largest average outgoing quality there is at any fraction. */
    @SerialName("average_outgoing_limit") val averageOutgoingLimit: OutgoingLimit,
    /**
     * The fractions that are accepted with a chance of 0.95, 0.5 and 0.1; absent for an isolated
     * lot, whose curve has steps.
     */
    val points: List<SamplingPoint>,
    /** How the nonconforming pieces of a sample are distributed. */
    val distribution: SamplingDistribution,
    /** The pieces inspected for each lot, screening included; absent without a lot size. */
    @SerialName("average_total_inspection") val averageTotalInspection: Floats? = null,
)

/** The average outgoing quality limit. */
@Serializable
public data class OutgoingLimit(
    /** The limit (AOQL). */
    val quality: Double,
    /** The incoming fraction at which it is reached. */
    val fraction: Double,
)

/** A point of an operating characteristic. */
@Serializable
public data class SamplingPoint(
    /** The fraction nonconforming. */
    val fraction: Double,
    /** The chance of acceptance. */
    val acceptance: Double,
)

/**
 * Finds the smallest single sampling plan by attributes through two points.
 *
 * At the producer's point the plan accepts at least as often as asked, at the consumer's point at
 * most as often. Of all such plans the answer is the one with the smallest acceptance number, and
 * with it the smallest sample that satisfies the consumer; no smaller sample exists.
 *
 * Reference: W. C. Guenther, *Journal of Quality Technology* 1 (1969), 105-113. Each acceptance
 * number costs a binary search for the sample.
 */
@Serializable
internal data class AttributePlanSearch(
    /**
     * Good quality and how often it must be accepted at least: 0.95 leaves the producer a risk of 5
     * %.
     */
    val producer: SamplingPoint,
    /** Bad quality and how often it may be accepted at most: the consumer's risk. */
    val consumer: SamplingPoint,
    /** How the nonconforming pieces of a sample are distributed. */
    val distribution: SamplingDistribution = SamplingDistribution.BINOMIAL,
    /** The size of the lot, for the hypergeometric distribution. */
    @SerialName("lot_size") val lotSize: Int? = null,
)

/** A single sampling plan by attributes. */
@Serializable
public data class AttributePlan(
    /** How many pieces are drawn. */
    val size: Int,
    /** The lot is accepted on at most this many nonconforming ones. */
    val accept: Int,
    /** The lot is rejected on at least this many. */
    val reject: Int,
    /** How often the producer's quality is accepted. */
    @SerialName("producer_acceptance") val producerAcceptance: Double,
    /** How often the consumer's quality is accepted. */
    @SerialName("consumer_acceptance") val consumerAcceptance: Double,
    /** How the nonconforming pieces of a sample are distributed. */
    val distribution: SamplingDistribution,
)

/**
 * Finds the smallest variables plan (k method, one specification limit) through two points.
 *
 * A lot is accepted when the mean lies at least `k` standard deviations inside the limit. With a
 * known sigma its chance of acceptance is a normal one, with the sample's it is that of the
 * noncentral t distribution, which is computed and not approximated.
 *
 * Reference: E. G. Schilling, D. V. Neubauer, *Acceptance Sampling in Quality Control*, 3rd ed.,
 * chapter 10. A binary search over the sample size.
 */
@Serializable
internal data class VariablesPlanSearch(
    /** Good quality and how often it must be accepted at least. */
    val producer: SamplingPoint,
    /** Bad quality and how often it may be accepted at most. */
    val consumer: SamplingPoint,
    /** Whether the standard deviation of the process is known. */
    val sigma: VariablesSigma = VariablesSigma.UNKNOWN,
    /** Which of the points `k` meets exactly. */
    val anchor: VariablesAnchor = VariablesAnchor.PRODUCER,
)

/** Whether the standard deviation of the process is known. */
@Serializable
public enum class VariablesSigma {
    /** It is not, and the sample's takes its place (s method). The default. */
    @SerialName("unknown") UNKNOWN,

    /** It is known (sigma method). */
    @SerialName("known") KNOWN,
}

/**
 * Which of the two points the acceptability constant meets exactly; a whole sample size leaves room
 * at the other.
 */
@Serializable
public enum class VariablesAnchor {
    /**
     * The producer's; bad lots are rejected more often than asked. The default, as in most books.
     */
    @SerialName("producer") PRODUCER,

    /** The consumer's; good lots are accepted more often than asked. */
    @SerialName("consumer") CONSUMER,
}

/** A variables plan. */
@Serializable
public data class VariablesPlan(
    /** How many pieces are drawn and measured. */
    val size: Int,
    /**
     * How many standard deviations the mean must lie inside the limit: the acceptability constant.
     */
    val k: Double,
    /** The smallest `k` that still meets the consumer's point with this size. */
    @SerialName("k_smallest") val kSmallest: Double,
    /** The largest `k` that still meets the producer's point with this size. */
    @SerialName("k_largest") val kLargest: Double,
    /**
     * The same criterion as an estimated fraction nonconforming: the lot is accepted when the
     * estimate is at most this (M method, form 2), for a single limit.
     */
    @SerialName("largest_fraction") val largestFraction: Double,
    /** How often the producer's quality is accepted. */
    @SerialName("producer_acceptance") val producerAcceptance: Double,
    /** How often the consumer's quality is accepted. */
    @SerialName("consumer_acceptance") val consumerAcceptance: Double,
    /** Whether the standard deviation of the process is known. */
    val sigma: VariablesSigma,
    /** Which of the points `k` meets exactly. */
    val anchor: VariablesAnchor,
)

/** Computes the operating characteristic of a variables plan with one limit. */
@Serializable
internal data class VariablesCharacteristic(
    /** How many pieces are drawn and measured: at least 2 when sigma is unknown. */
    val size: Int,
    /** The acceptability constant. */
    val k: Double,
    /** The fractions nonconforming, 0 to 1. */
    val fractions: Floats,
    /** Whether the standard deviation of the process is known. */
    val sigma: VariablesSigma = VariablesSigma.UNKNOWN,
)

/** The operating characteristic of a variables plan. */
@Serializable
public data class VariablesCurve(
    /** The chance of acceptance at each fraction. */
    val acceptance: Floats,
    /** The criterion as an estimated fraction nonconforming (M method), for a single limit. */
    @SerialName("largest_fraction") val largestFraction: Double,
    /** Whether the standard deviation of the process is known. */
    val sigma: VariablesSigma,
)

/**
 * Decides on a lot by the measurements of its sample, with one or two specification limits.
 *
 * The distance of the mean from each limit in standard deviations is compared with `k`, or the
 * estimated fraction beyond the limits, both together, with the largest one allowed (ANSI/ASQ Z1.9
 * form 1 and form 2). With two limits only the fraction is right: each `k` may be met while both
 * fractions together are too many.
 *
 * A mean beyond its limit counts as such: the distance is negative, and more than half of the lot
 * is estimated to be bad.
 */
@Serializable
internal data class VariablesLot(
    /** The measurements of the sample. */
    val values: Floats,
    /** What the lot is judged by. */
    val criterion: VariablesCriterion,
    /** The lower specification limit. */
    val lower: Double? = null,
    /** The upper specification limit. */
    val upper: Double? = null,
    /** The standard deviation of the process, if it is known. */
    @SerialName("known_sigma") val knownSigma: Double? = null,
)

/** What a measured lot is judged by. */
@Serializable
public sealed interface VariablesCriterion {
    /**
     * The mean must lie at least this many standard deviations inside the limit. For one limit
     * only.
     */
    @Serializable
    @SerialName("constant")
    public data class Constant(
        /** The acceptability constant. */
        val k: Double
    ) : VariablesCriterion

    /** The estimated fraction nonconforming must be at most this. */
    @Serializable
    @SerialName("fraction")
    public data class Fraction(
        /** The largest fraction allowed, 0 to 1. */
        val largest: Double
    ) : VariablesCriterion
}

/** The decision on a measured lot. */
@Serializable
public data class VariablesDecision(
    /** Whether the lot is accepted. */
    val accepted: Boolean,
    /** How many pieces were measured. */
    val size: Int,
    /** Their mean. */
    val mean: Double,
    /** The standard deviation used: the known one, or that of the sample with `n - 1`. */
    @SerialName("standard_deviation") val standardDeviation: Double,
    /** Whether the standard deviation is that of the process. */
    val sigma: VariablesSigma,
    /** Both together. */
    val fraction: Double,
    /**
     * The distance of the mean from the lower limit, in standard deviations; absent without the
     * limit, or when the sample does not vary.
     */
    @SerialName("lower_quality") val lowerQuality: Double? = null,
    /** The distance of the upper limit from the mean, in standard deviations. */
    @SerialName("upper_quality") val upperQuality: Double? = null,
    /** The estimated fraction below the lower limit. */
    @SerialName("lower_fraction") val lowerFraction: Double? = null,
    /** The estimated fraction above the upper limit. */
    @SerialName("upper_fraction") val upperFraction: Double? = null,
)

/**
 * Searches for a good schedule, for as long as it may.
 *
 * The answer is the best schedule that was found, also when the time is up or the work is
 * cancelled; a model for which no whole schedule was found is answered with what could be placed.
 * The same seed and number of epochs give the same schedule, with however many threads.
 */
@Serializable
internal data class SolveModel(
    /** What is to be scheduled. */
    val model: SchedulingModel,
    /**
     * The most time to search. Left out, it is ten seconds; with `epochs` given, there is no limit.
     */
    val time: Duration? = null,
    /** The most epochs to search. Left out, there is no limit but the time. */
    val epochs: Int? = null,
    /** What chance is drawn from. Left out, it is 1. */
    val seed: Int = 1,
    /** How many threads search, from 1 to 64. Left out, it is 2. */
    val threads: Int = 2,
    /**
     * A plan to begin with, such as the answer of an earlier search; it keeps the rules of the
     * model, and may leave operations out. The answer is never worse.
     */
    val start: SchedulePlan? = null,
)

/** Everything that a scheduler needs to know. */
@Serializable
public data class SchedulingModel(
    /** Machines, operators, tools and whatever else operations occupy. */
    val resources: List<SchedulingResource>,
    /** What is to be made. */
    val orders: List<SchedulingOrder>,
    /** When resources are closed. */
    val calendars: List<SchedulingCalendar> = emptyList(),
    /** How long a change from one family to another takes. */
    val setups: List<SchedulingSetups> = emptyList(),
    /** Material that operations take and put. */
    val buffers: List<SchedulingBuffer> = emptyList(),
    /**
     * What a good schedule is, the first goals before the later ones. Left out: weighted tardiness,
     * then the makespan; without due dates the makespan alone.
     */
    val goals: List<SchedulingGoal> = emptyList(),
)

/** Something that operations occupy while they run. */
@Serializable
public data class SchedulingResource(
    /** Its name. */
    val name: String,
    /**
     * How much of it there is: 1 for a machine, the headcount for a group of operators. Left out,
     * it is 1.
     */
    val capacity: Int = 1,
    /** When it is closed, by the name of a calendar. Left out, it is always open. */
    val calendar: String? = null,
    /** When a part of a group is away. */
    val absences: List<SchedulingAbsence> = emptyList(),
    /** What changing over takes, by the name of a table of set-ups. Only for capacity 1. */
    val setups: String? = null,
    /** The family it is set up for at tick 0. Left out, the first operation needs no set-up. */
    @SerialName("initial_family") val initialFamily: String? = null,
    /**
     * Makes it a batching machine, such as a furnace: operations of one family whose sizes together
     * are at most this may run at once; they start together, run as long as the longest of them,
     * and end together. Only for capacity 1.
     */
    @SerialName("batch_size") val batchSize: Int? = null,
    /**
     * What a set-up of it occupies besides itself, from its begin to its end: the fitter, the
     * cleaning station. Only with a table of set-ups.
     */
    @SerialName("setup_needs") val setupNeeds: List<SchedulingNeed> = emptyList(),
    /**
     * What each tick of work on it costs, and of set-up; for a group, per head. Each operation of a
     * batch is charged for its own ticks.
     */
    @SerialName("cost_per_tick") val costPerTick: Long = 0,
)

/** A stretch of time in which a resource has less to give. */
@Serializable
public data class SchedulingAbsence(
    /** The first tick of it. */
    val start: Long,
    /** The first tick after it. */
    val end: Long,
    /** How much is away. */
    val amount: Int,
)

/** Something an operation occupies besides its machine. */
@Serializable
public data class SchedulingNeed(
    /** What. */
    val resource: String,
    /** How much of it. Left out, it is 1. */
    val amount: Int = 1,
)

/** An order: operations that together make something that is due. */
@Serializable
public data class SchedulingOrder(
    /** Its name, such as the number of the work order. */
    val name: String,
    /** Its operations, in the order of the routing. */
    val operations: List<SchedulingOperation>,
    /** The first tick at which any of its operations may start. Left out, it is 0. */
    val release: Long = 0,
    /** When it should be done; later counts as tardy. */
    val due: Long? = null,
    /** When it must be done; a schedule that is later is not feasible. */
    val deadline: Long? = null,
    /** How much each tick of tardiness counts. Left out, it is 1. */
    val weight: Int = 1,
)

/** One step of an order. */
@Serializable
public data class SchedulingOperation(
    /** Its name, one of a kind within the order. */
    val name: String,
    /** The ways in which it can be done; the schedule chooses one. */
    val modes: List<SchedulingMode>,
    /** The family of work, for set-ups and batches. */
    val family: String? = null,
    /**
     * Whether it pauses while one of its resources is closed and goes on afterwards. Left out, it
     * runs in one piece within open times.
     */
    val interruptible: Boolean = false,
    /** How much room it takes in a batch. Left out, it is 1. */
    val size: Int = 1,
    /**
     * The first tick at which it may start, such as the arrival of its material. Left out, it is 0.
     */
    val release: Long = 0,
    /**
     * What it waits for. Left out, it starts after the end of the operation before it in the list;
     * an empty list waits for nothing.
     */
    val after: List<SchedulingAfter>? = null,
    /** What it takes from buffers when it starts. */
    val takes: List<SchedulingFlow> = emptyList(),
    /** What it puts into buffers when it ends. */
    val puts: List<SchedulingFlow> = emptyList(),
    /**
     * Where it stands fast: it has started, or lies in the frozen zone. As the first work of its
     * resource it needs the set-up from the initial family, unless there was no time for that since
     * tick 0.
     */
    val locked: SchedulingLock? = null,
    /**
     * Where a former plan has it, for goals that ask to stay close to that; nothing holds it there.
     */
    val former: SchedulingLock? = null,
)

/** One way of doing an operation. */
@Serializable
public data class SchedulingMode(
    /** The machine, or whatever does the work. */
    val resource: String,
    /** The ticks of work. */
    val duration: Long,
    /** What else is occupied from start to end: operators, tools. */
    val needs: List<SchedulingNeed> = emptyList(),
    /** What it costs to do it this way. */
    val cost: Long = 0,
)

/**
 * What an operation waits for, and for how long at most.
 *
 * Overlap is a wait for a start: the next machine begins when the first transfer lot has arrived. A
 * shelf life is a `max_lag`; a `max_lag` of 0 after an end lets the work never wait.
 */
@Serializable
public data class SchedulingAfter(
    /** The operation that is waited for. */
    val operation: String,
    /** The order it belongs to. Left out, it is the same order. */
    val order: String? = null,
    /** Which of its moments is waited for. Left out, its end. */
    val from: SchedulingAnchor = SchedulingAnchor.END,
    /** Which moment of this operation waits. Left out, its start. */
    val to: SchedulingAnchor = SchedulingAnchor.START,
    /** The fewest ticks between the two moments. Left out, it is 0. */
    @SerialName("min_lag") val minLag: Long = 0,
    /** The most ticks between the two moments. Left out, there is no limit. */
    @SerialName("max_lag") val maxLag: Long? = null,
)

/** The two moments of an operation that others can wait for. */
@Serializable
public enum class SchedulingAnchor {
    /** Its start. */
    @SerialName("start") START,

    /** Its end. */
    @SerialName("end") END,
}

/** An amount of material. */
@Serializable
public data class SchedulingFlow(
    /** The buffer. */
    val buffer: String,
    /** How much. */
    val amount: Long,
)

/** Where an operation stands. */
@Serializable
public data class SchedulingLock(
    /** Which of its modes it is done in, counted from 0. */
    val mode: Int,
    /** When it starts. */
    val start: Long,
    /** When it ends. */
    val end: Long,
)

/**
 * The times at which resources with this calendar are closed. At all other times they are open,
 * also after the last window.
 */
@Serializable
public data class SchedulingCalendar(
    /** Its name. */
    val name: String,
    /** The closed windows, in order of time and apart from each other. */
    val closed: List<SchedulingWindow>,
)

/** A stretch of time, its end not included. */
@Serializable
public data class SchedulingWindow(
    /** The first tick in it. */
    val start: Long,
    /** The first tick after it. */
    val end: Long,
)

/**
 * Set-up and cleaning times between families of work.
 *
 * A set-up stands on the machine right before the operation that asks for it; it may run before the
 * order has arrived. What a machine was last set up for stays with it over closed times.
 */
@Serializable
public data class SchedulingSetups(
    /** The name of the table. */
    val name: String,
    /** The families it knows. */
    val families: List<String>,
    /**
     * Ticks from the family of the row to the family of the column, in the order of `families`; the
     * way back may differ, and so may the time within a family.
     */
    val times: List<List<Long>>,
    /**
     * Changes that must not be, however long the cleaning: the second family never follows the
     * first on a machine without another in between.
     */
    val never: List<SchedulingChange> = emptyList(),
)

/** A change of a machine from one family of work to another. */
@Serializable
public data class SchedulingChange(
    /** The family before. */
    val from: String,
    /** The family after. */
    val to: String,
)

/**
 * A store of one material. Operations take from it when they start and put into it when they end.
 *
 * Raw material that still has to arrive is a buffer with arrivals; a shelf between two machines is
 * a buffer with a capacity.
 */
@Serializable
public data class SchedulingBuffer(
    /** Its name. */
    val name: String,
    /** What is there at tick 0. */
    val level: Long = 0,
    /**
     * How much fits at any time, what comes from outside counted too. Left out, there is no limit.
     */
    val capacity: Long? = null,
    /** What comes from outside, and when. */
    val arrivals: List<SchedulingArrival> = emptyList(),
)

/** Material that comes from outside. */
@Serializable
public data class SchedulingArrival(
    /** The tick from which it can be taken. */
    val at: Long,
    /** How much. */
    val amount: Long,
)

/** One goal of the scheduler. */
@Serializable
public data class SchedulingGoal(
    /** What is to be small. */
    val measure: SchedulingMeasure,
    /** How much one unit of it counts beside other goals of the same rank. Left out, it is 1. */
    val weight: Long = 1,
    /**
     * Goals of rank 0 decide first; those of rank 1 only between schedules that are equal in rank
     * 0, and so on up to 2. Left out, it is 0.
     */
    val rank: Int = 0,
    /** The tick up to which output counts; given for `unfinished_orders` and for nothing else. */
    val by: Long? = null,
)

/** Something about a schedule that is to be small. */
@Serializable
public enum class SchedulingMeasure {
    /** When the last operation ends. */
    @SerialName("makespan") MAKESPAN,

    /** The sum over orders of weight times ticks past the due date. */
    @SerialName("weighted_tardiness") WEIGHTED_TARDINESS,

    /** How many orders end after their due date. */
    @SerialName("tardy_orders") TARDY_ORDERS,

    /** The most ticks that any order ends after its due date. */
    @SerialName("maximum_tardiness") MAXIMUM_TARDINESS,

    /** The sum over orders of the ticks from release to end. */
    @SerialName("flow_time") FLOW_TIME,

    /** The ticks that resources spend on set-ups. */
    @SerialName("setup_time") SETUP_TIME,

    /**
     * The sum of the costs of the modes chosen, and of the ticks that resources work and are set
     * up.
     */
    @SerialName("cost") COST,

    /**
     * The sum of the weights of the orders that are not done at the goal's tick `by`. To keep it
     * small is to bring out as much as can be: throughput.
     */
    @SerialName("unfinished_orders") UNFINISHED_ORDERS,

    /** The sum over operations of the ticks between their start and the one in the former plan. */
    @SerialName("moved_starts") MOVED_STARTS,

    /** How many operations run on another resource than in the former plan. */
    @SerialName("moved_operations") MOVED_OPERATIONS,
}

/** A schedule in the user's names. */
@Serializable
public data class SchedulePlan(
    /** The operations that have a place, in the order of the model. */
    val operations: List<PlannedOperation>,
    /** The operations that found no place; empty when the schedule is whole. */
    val unplaced: List<UnplacedOperation> = emptyList(),
)

/** One operation in its place. */
@Serializable
public data class PlannedOperation(
    /** The order. */
    val order: String,
    /** The operation within the order. */
    val operation: String,
    /** Which of its modes was chosen, counted from 0. */
    val mode: Int,
    /** The resource of that mode. */
    val resource: String,
    /** When the resource begins to be set up for it; `start` where no set-up is needed. */
    @SerialName("setup_start") val setupStart: Long,
    /** When it starts. */
    val start: Long,
    /** When it ends; that tick is free again. */
    val end: Long,
)

/** One operation without a place. */
@Serializable
public data class UnplacedOperation(
    /** The order. */
    val order: String,
    /** The operation within the order. */
    val operation: String,
)

/** The best schedule that was found. */
@Serializable
public data class SolvedSchedule(
    /** The schedule. */
    val plan: SchedulePlan,
    /** What it measures. */
    val measures: ScheduleMeasures,
    /** Whether everything has a place and no deadline is missed. */
    @SerialName("is_feasible") val isFeasible: Boolean,
    /** The value of the goals of each rank, rank 0 first; less is better. */
    @SerialName("goal_values") val goalValues: List<Long>,
    /** No schedule is below this in the goals of rank 0. */
    val bound: Long,
    /**
     * How far the schedule may be from the best in the goals of rank 0, as a share of its own
     * value; 0 when it is proven to be the best there.
     */
    val gap: Double,
    /** How many epochs were searched. */
    val epochs: Int,
    /** Why the search ended. */
    val end: SolveEnd,
)

/** What can be said about a schedule in numbers; see `SchedulingMeasure` for what each means. */
@Serializable
public data class ScheduleMeasures(
    /** When the last operation ends. */
    val makespan: Long,
    /** The sum over orders of weight times ticks past the due date. */
    @SerialName("weighted_tardiness") val weightedTardiness: Long,
    /** How many orders end after their due date. */
    @SerialName("tardy_orders") val tardyOrders: Long,
    /** The most ticks that any order ends after its due date. */
    @SerialName("maximum_tardiness") val maximumTardiness: Long,
    /** The sum over orders of the ticks from release to end. */
    @SerialName("flow_time") val flowTime: Long,
    /** The ticks that resources spend on set-ups. */
    @SerialName("setup_time") val setupTime: Long,
    /**
     * The sum of the costs of the modes chosen, and of the ticks that resources work and are set
     * up.
     */
    val cost: Long,
    /**
     * The sum of the weights of the orders that are not done at the tick up to which a goal counts;
     * 0 without such a goal.
     */
    @SerialName("unfinished_orders") val unfinishedOrders: Long,
    /** The sum over operations of the ticks between their start and the one in the former plan. */
    @SerialName("moved_starts") val movedStarts: Long,
    /** How many operations run on another resource than in the former plan. */
    @SerialName("moved_operations") val movedOperations: Long,
    /** How many operations have no place. */
    @SerialName("unplaced_operations") val unplacedOperations: Long,
    /** How many orders end after their deadline. */
    @SerialName("missed_deadlines") val missedDeadlines: Long,
)

/** Why the solver ended. */
@Serializable
public enum class SolveEnd {
    /** There is no better schedule for the goals of rank 0, and there are no other goals. */
    @SerialName("proven") PROVEN,

    /** The time was up. */
    @SerialName("deadline") DEADLINE,

    /** The watch asked to stop. */
    @SerialName("cancelled") CANCELLED,

    /** All epochs were worked, or no engine could improve the schedule further. */
    @SerialName("epochs") EPOCHS,
}

/**
 * Schedules everything at once, by a rule: each machine that becomes free takes its most urgent
 * work.
 *
 * Use it for a first look, for very large models, or to see what a search is worth: `aps.solve`
 * begins with the best of all rules and improves it.
 */
@Serializable
internal data class DispatchModel(
    /** What is to be scheduled. */
    val model: SchedulingModel,
    /** The rule. Left out, all are tried, and the best schedule is the answer. */
    val rule: DispatchRule? = null,
)

/** How dispatching decides which work is the most urgent. */
@Serializable
public enum class DispatchRule {
    /**
     * Apparent tardiness cost with set-ups: weight for time, less where there is slack or a long
     * set-up. The default.
     */
    @SerialName("atcs") ATCS,

    /** The order that is due first. */
    @SerialName("earliest_due") EARLIEST_DUE,

    /** The work that has waited longest. */
    @SerialName("first_in") FIRST_IN,

    /** The shortest operation. */
    @SerialName("shortest_time") SHORTEST_TIME,

    /** The order with the most work still to do. */
    @SerialName("most_work") MOST_WORK,

    /** The order with the least time to spare. */
    @SerialName("least_slack") LEAST_SLACK,
}

/** A schedule that was made by a rule. */
@Serializable
public data class DispatchedSchedule(
    /** The schedule. */
    val plan: SchedulePlan,
    /** What it measures. */
    val measures: ScheduleMeasures,
    /** Whether everything has a place and no deadline is missed. */
    @SerialName("is_feasible") val isFeasible: Boolean,
    /** The value of the goals of each rank, rank 0 first; less is better. */
    @SerialName("goal_values") val goalValues: List<Long>,
)

/**
 * Checks a plan against a model, rule by rule, and measures it.
 *
 * The plan may come from anywhere: from `aps.solve`, from a planner's hand, from another program.
 * The checker shares nothing with the engines that make schedules.
 */
@Serializable
internal data class EvaluateSchedule(
    /** What is to be scheduled. */
    val model: SchedulingModel,
    /** The plan to check. */
    val plan: SchedulePlan,
)

/** What is to be said of a plan. */
@Serializable
public data class ScheduleEvaluation(
    /** Whether the plan keeps every rule of the model. */
    @SerialName("is_feasible") val isFeasible: Boolean,
    /** What breaks a rule: the first thousand breaches. */
    val violations: List<ScheduleViolation>,
    /** How many breaches there are. */
    @SerialName("violation_count") val violationCount: Int,
    /**
     * What the plan measures. Set-ups are measured as the model asks for them between the
     * operations as they follow each other.
     */
    val measures: ScheduleMeasures,
    /** The value of the goals of each rank, rank 0 first; less is better. */
    @SerialName("goal_values") val goalValues: List<Long>,
)

/** One breach of a rule. */
@Serializable
public data class ScheduleViolation(
    /** The rule. */
    val rule: ScheduleRule,
    /** What breaks it, in a sentence. */
    val message: String,
)

/** A rule that a plan can break. */
@Serializable
public enum class ScheduleRule {
    /** Every planned operation is one of the model's, in one of its modes. */
    @SerialName("known") KNOWN,

    /** Every operation of the model is planned, once. */
    @SerialName("complete") COMPLETE,

    /** Locked operations stand where they are locked. */
    @SerialName("locked") LOCKED,

    /** Nothing starts before its release or its order's. */
    @SerialName("release") RELEASE,

    /** No order ends after its deadline. */
    @SerialName("deadline") DEADLINE,

    /** An operation takes as long as its mode says. */
    @SerialName("duration") DURATION,

    /** Work runs while its resources are open. */
    @SerialName("closed") CLOSED,

    /** Enough time passes between an operation and what it waits for. */
    @SerialName("minimum_lag") MINIMUM_LAG,

    /** Not too much time passes between an operation and what it waits for. */
    @SerialName("maximum_lag") MAXIMUM_LAG,

    /** A resource of capacity 1 does one thing at a time. */
    @SerialName("overlap") OVERLAP,

    /** A set-up is as long as the families ask for, and stands right before the work. */
    @SerialName("setup") SETUP,

    /** No family follows one that it must not follow. */
    @SerialName("changeover") CHANGEOVER,

    /** A batch holds one family, and not more than fits. */
    @SerialName("batch") BATCH,

    /** No more of a resource is used than there is. */
    @SerialName("capacity") CAPACITY,

    /** Material is there when it is taken. */
    @SerialName("buffer_short") BUFFER_SHORT,

    /** Material fits where it is put. */
    @SerialName("buffer_full") BUFFER_FULL,
}

/**
 * Says why operations start when they start, and why orders are late.
 *
 * Everything is explained by the order of work of the plan: what would have to move so that the
 * operation could start earlier while the others keep their order. It does not say that another
 * order of work would be no better.
 */
@Serializable
internal data class ExplainSchedule(
    /** What was scheduled. */
    val model: SchedulingModel,
    /** The plan to explain. */
    val plan: SchedulePlan,
    /** The operations whose start is explained. */
    val operations: List<OperationName> = emptyList(),
    /**
     * The orders whose end is explained. With neither operations nor orders given, the hundred
     * latest orders are.
     */
    val orders: List<String> = emptyList(),
)

/** The name of an operation: its order, and its own within it. */
@Serializable
public data class OperationName(
    /** The order. */
    val order: String,
    /** The operation within the order. */
    val operation: String,
)

/** Why a plan is as it is. */
@Serializable
public data class ScheduleExplanation(
    /** The operations that were asked for. */
    val operations: List<ExplainedOperation>,
    /** The orders that were asked for; those that are the latest first where none was. */
    val orders: List<ExplainedOrder>,
    /** What was asked for and has no place. */
    val unplaced: List<UnplacedReason>,
)

/** Why an operation starts when it starts. */
@Serializable
public data class ExplainedOperation(
    /** The order. */
    val order: String,
    /** The operation within the order. */
    val operation: String,
    /** The resource it runs on. */
    val resource: String,
    /** When the resource begins to be set up for it. */
    @SerialName("setup_start") val setupStart: Long,
    /** When it starts. */
    val start: Long,
    /** When it ends. */
    val end: Long,
    /**
     * When it could start while all others keep their places: before `start` only where the plan
     * leaves a gap.
     */
    @SerialName("could_start") val couldStart: Long,
    /** What could hold it, what holds it first. */
    val causes: List<ScheduleCause>,
)

/** One thing that could hold the start of an operation. */
@Serializable
public data class ScheduleCause(
    /** What it is. */
    val kind: ScheduleCauseKind,
    /** The tick from which it lets the operation start. */
    val from: Long,
    /**
     * How many ticks before the start that is: 0 for what holds the operation; so many ticks could
     * this have come later without a harm.
     */
    val slack: Long,
    /** It in words. */
    val message: String,
    /** The resource, where one is in it. */
    val resource: String? = null,
    /** The order of the other operation, where one is in it. */
    val order: String? = null,
    /** The other operation. */
    val operation: String? = null,
    /** The buffer of material, where one is in it. */
    val buffer: String? = null,
)

/** What can hold the start of an operation. */
@Serializable
public enum class ScheduleCauseKind {
    /** It, or its order, is not released before. */
    @SerialName("release") RELEASE,

    /** It is locked there: it has started, or lies in the frozen zone. */
    @SerialName("locked") LOCKED,

    /**
     * It comes after another operation, of its own order or of another, with the least lag between
     * them.
     */
    @SerialName("predecessor") PREDECESSOR,

    /** Another operation may come only so long after it, and cannot come earlier. */
    @SerialName("maximum_lag") MAXIMUM_LAG,

    /** The machine, or a single tool or operator, does other work. */
    @SerialName("resource") RESOURCE,

    /** The machine is set up for it after other work. */
    @SerialName("setup") SETUP,

    /** Too many of a group, such as operators, are used or away. */
    @SerialName("group") GROUP,

    /** A resource is closed, or the work does not fit before it closes. */
    @SerialName("calendar") CALENDAR,

    /** Material is not there. */
    @SerialName("material") MATERIAL,

    /** There is no room for what it makes. */
    @SerialName("room") ROOM,

    /** It runs in a batch with another operation that cannot start earlier. */
    @SerialName("batch") BATCH,

    /** Nothing: in this order of work it could start earlier. */
    @SerialName("nothing") NOTHING,
}

/** Why an order ends when it ends. */
@Serializable
public data class ExplainedOrder(
    /** The order. */
    val order: String,
    /** When its last operation ends. */
    val end: Long,
    /** How many ticks it ends after its due date; 0 when it is on time. */
    val late: Long,
    /**
     * The chain of operations that leads to its end, its own last operation first; each waits for
     * the next, and `causes` holds what binds them. The last waits for no other operation: there
     * the chain begins.
     */
    val chain: List<ExplainedOperation>,
    /**
     * Operations of the order whose releases and materials had slack, with just those: what did not
     * make it late.
     */
    val spared: List<ExplainedOperation>,
    /** It in words. */
    val message: String,
    /** When it should end. */
    val due: Long? = null,
    /**
     * When it could end if nothing were made but it and what it waits for. After the due date, no
     * schedule can bring it in time. Nothing where even that found no place.
     */
    @SerialName("alone_end") val aloneEnd: Long? = null,
)

/** Why an operation has no place. */
@Serializable
public data class UnplacedReason(
    /** The order. */
    val order: String,
    /** The operation within the order. */
    val operation: String,
    /** What is in its way. */
    val message: String,
)

/**
 * Measures how a plan uses the resources, how punctual it is, how close it keeps to a former plan,
 * and what may go wrong.
 */
@Serializable
internal data class MeasureSchedule(
    /** What was scheduled. */
    val model: SchedulingModel,
    /** The plan. */
    val plan: SchedulePlan,
    /** The plan before, or what really happened, to compare with. */
    val former: SchedulePlan? = null,
    /**
     * An operation that starts at most so many ticks from where the former plan has it has kept to
     * the plan. Left out, it is 0.
     */
    val tolerance: Long = 0,
    /**
     * The slack before its due date, as a share of its lead time, at which an order is safe. Left
     * out, it is 0.1.
     */
    @SerialName("safe_share") val safeShare: Double = 0.1,
)

/** The indicators of a plan. */
@Serializable
public data class ScheduleIndicators(
    /** The first tick at which anything is done, set-ups included. */
    val start: Long,
    /** The tick after the last. */
    val end: Long,
    /** What the goals are made of. */
    val measures: ScheduleMeasures,
    /** Each resource, in the order of the model. */
    val resources: List<ResourceIndicators>,
    /** What may go wrong. */
    val risks: ScheduleRisks,
    /** The share of the orders with a due date that end by then; nothing without such orders. */
    @SerialName("on_time_share") val onTimeShare: Double? = null,
    /** How close the plan keeps to the former one, if one was given. */
    val adherence: ScheduleAdherence? = null,
)

/** How a plan uses one resource. Ticks of a group are counted per head. */
@Serializable
public data class ResourceIndicators(
    /** The resource. */
    val resource: String,
    /** The ticks at which it is open and there. */
    val open: Long,
    /** The ticks that it works; pauses are not counted, and a batch counts once. */
    val work: Long,
    /** The ticks of its set-ups. */
    val setup: Long,
    /** The share of its open time that it works. */
    val utilisation: Double,
    /** The share of set-ups in the time that it works or is set up. */
    @SerialName("setup_share") val setupShare: Double,
    /** How many operations use it. */
    val operations: Int,
    /** How often it changes from one family of work to another. */
    val changeovers: Int,
)

/** How close a plan keeps to a former one. Shares are of the operations that both have. */
@Serializable
public data class ScheduleAdherence(
    /** How many operations both have. */
    val operations: Int,
    /** The share that starts within the tolerance and on the same resource. */
    @SerialName("kept_share") val keptShare: Double,
    /** The share on the same resource. */
    @SerialName("same_resource_share") val sameResourceShare: Double,
    /** The mean of the ticks between the two starts. */
    @SerialName("mean_shift") val meanShift: Double,
    /** The most ticks between two starts. */
    @SerialName("maximum_shift") val maximumShift: Long,
    /** How many operations are only in the plan. */
    val added: Int,
    /** How many operations are only in the former one. */
    val removed: Int,
)

/** What may go wrong, each from 0 to 1. */
@Serializable
public data class ScheduleRisks(
    /** That orders are late: the mean over the orders with a due date, by their weights. */
    val delay: Double,
    /**
     * That one product gets into another: the share of changes between families without set-up or
     * cleaning.
     */
    @SerialName("cross_contamination") val crossContamination: Double,
    /**
     * That an intermediate waits too long: the share of the time it may wait, of the one that comes
     * closest.
     */
    @SerialName("material_stability") val materialStability: Double,
    /** The orders whose risk of delay is above 0, the largest first. */
    val orders: List<OrderRisk>,
)

/** The risk that one order is late. */
@Serializable
public data class OrderRisk(
    /** The order. */
    val order: String,
    /** The risk: 1 where it ends at its due date or later, or has no place. */
    val delay: Double,
    /**
     * The ticks from its end to its due date, below 0 where it is late; nothing where a part of it
     * has no place.
     */
    val slack: Long? = null,
)

/** Finds the resources that decide a plan, and what more of each would be worth. */
@Serializable
internal data class FindBottlenecks(
    /** What was scheduled. */
    val model: SchedulingModel,
    /** The plan. */
    val plan: SchedulePlan,
    /**
     * Of how many ticks of work each resource is relieved, to see what that is worth: 60 for an
     * hour, where a tick is a minute. Left out, it is 10.
     */
    val relief: Long = 10,
    /**
     * How many resources are tried, those with the most critical ticks first. Left out, it is 20.
     */
    val most: Int = 20,
)

/** The resources that decide a plan. */
@Serializable
public data class ScheduleBottlenecks(
    /**
     * The resources on the chains that decide, those worth the most first, then those with the most
     * critical ticks.
     */
    val resources: List<Bottleneck>,
    /**
     * The operations of the longest of the chains, the last first: what has to be shorter for the
     * plan to end sooner.
     */
    val critical: List<CriticalOperation>,
    /**
     * The goals of the plan when it is timed anew as it is, rank 0 first: what the gains are
     * counted from.
     */
    @SerialName("goal_values") val goalValues: List<Long>,
)

/** How much a resource decides. */
@Serializable
public data class Bottleneck(
    /** The resource. */
    val resource: String,
    /**
     * The ticks of work and set-up on it along the chains that decide, each chain by the weight of
     * its order.
     */
    val critical: Long,
    /** Its share of all critical ticks. */
    @SerialName("critical_share") val criticalShare: Double,
    /** How many operations on it are on such a chain. */
    val operations: Int,
    /**
     * By how much the goals of each rank get better when it is relieved, rank 0 first; below 0
     * where a rank before gains at its cost. Empty where it was not tried.
     */
    val gains: List<Long>,
)

/** An operation on the chain that decides. */
@Serializable
public data class CriticalOperation(
    /** The order. */
    val order: String,
    /** The operation within the order. */
    val operation: String,
    /** The resource. */
    val resource: String,
    /** When it starts. */
    val start: Long,
    /** When it ends. */
    val end: Long,
)

/**
 * Says what becomes of a plan when something changes.
 *
 * The model and the plan that are given stay as they are; the answer holds the changed model, to go
 * on with.
 */
@Serializable
internal data class WhatIf(
    /** What was scheduled. */
    val model: SchedulingModel,
    /** The plan. */
    val plan: SchedulePlan,
    /** What changes, one after another. */
    val changes: List<ScheduleChange>,
    /**
     * The tick it is now, or at which a frozen zone ends: what starts before it stands fast, and
     * nothing else starts before it. Left out, it is 0.
     */
    val now: Long = 0,
    /** How far the plan may be changed. Left out, `improve`. */
    val scope: ReplanScope = ReplanScope.IMPROVE,
    /**
     * The most time to search. Left out, it is ten seconds; with `epochs` given, there is no limit.
     * A repair does not search.
     */
    val time: Duration? = null,
    /** The most epochs to search. Left out, there is no limit but the time. */
    val epochs: Int? = null,
    /** What chance is drawn from. Left out, it is 1. */
    val seed: Int = 1,
    /** How many threads search, from 1 to 64. Left out, it is 2. */
    val threads: Int = 2,
)

/** Something that happens, or that somebody thinks of doing. */
@Serializable
public sealed interface ScheduleChange {
    /**
     * A resource is down: a breakdown, a maintenance. What has started on it pauses and goes on
     * afterwards.
     */
    @Serializable
    @SerialName("resource_down")
    public data class ResourceDown(
        /** The resource. */
        val resource: String,
        /** The first tick at which it is down. */
        val start: Long,
        /** The first tick at which it is up again. */
        val end: Long,
    ) : ScheduleChange

    /** A resource is open where it was closed: an extra shift, a break worked through. */
    @Serializable
    @SerialName("extra_shift")
    public data class ExtraShift(
        /** The resource. */
        val resource: String,
        /** The first tick of it. */
        val start: Long,
        /** The first tick after it. */
        val end: Long,
    ) : ScheduleChange

    /** There are more or fewer of a group. */
    @Serializable
    @SerialName("capacity")
    public data class Capacity(
        /** The group. */
        val resource: String,
        /** How many there are. */
        val capacity: Int,
    ) : ScheduleChange

    /** A delivery comes at another time. */
    @Serializable
    @SerialName("delivery")
    public data class Delivery(
        /** The buffer. */
        val buffer: String,
        /** When it was to come. */
        val at: Long,
        /** When it comes. */
        val to: Long,
    ) : ScheduleChange

    /** An order, or one of its operations, can start only from another tick on. */
    @Serializable
    @SerialName("release")
    public data class Release(
        /** The order. */
        val order: String,
        /** The tick. */
        val release: Long,
        /** The operation. Left out, the whole order is meant. */
        val operation: String? = null,
    ) : ScheduleChange

    /** An order is due at another tick, or matters more or less. */
    @Serializable
    @SerialName("due_date")
    public data class DueDate(
        /** The order. */
        val order: String,
        /** The tick. Left out, the due date stays. */
        val due: Long? = null,
        /** How much each tick of tardiness counts. Left out, that stays. */
        val weight: Int? = null,
    ) : ScheduleChange

    /** An order comes in. */
    @Serializable
    @SerialName("add_order")
    public data class AddOrder(
        /** The order. */
        val order: SchedulingOrder
    ) : ScheduleChange

    /** An order is cancelled. What waits for it waits no longer. */
    @Serializable
    @SerialName("remove_order")
    public data class RemoveOrder(
        /** The order. */
        val order: String
    ) : ScheduleChange
}

/** How far the plan may be changed. */
@Serializable
public enum class ReplanScope {
    /** Only what must move moves. */
    @SerialName("repair") REPAIR,

    /** Also the orders that the repair moved or left late, where the goals gain by it. */
    @SerialName("improve") IMPROVE,

    /** Everything that has not started. */
    @SerialName("anew") ANEW,
}

/** What becomes of a plan. */
@Serializable
public data class WhatIfAnswer(
    /** The plan after the changes. */
    val plan: SchedulePlan,
    /** What it measures. */
    val measures: ScheduleMeasures,
    /** Whether the plan keeps every rule of the changed model. */
    @SerialName("is_feasible") val isFeasible: Boolean,
    /** What it breaks, the first thousand breaches: what stands fast can contradict the changes. */
    val violations: List<ScheduleViolation>,
    /** The value of the goals of each rank, rank 0 first; less is better. */
    @SerialName("goal_values") val goalValues: List<Long>,
    /** The plans before and after, side by side. */
    val comparison: ScheduleComparison,
    /** The model after the changes, with what has started standing fast. */
    val model: SchedulingModel,
)

/** How two plans differ. */
@Serializable
public data class ScheduleComparison(
    /** What the plan before measures. */
    val before: ScheduleMeasures,
    /** What the plan after measures. */
    val after: ScheduleMeasures,
    /** The goals of the plan before, rank 0 first; less is better. */
    @SerialName("goal_values_before") val goalValuesBefore: List<Long>,
    /** The goals of the plan after. */
    @SerialName("goal_values_after") val goalValuesAfter: List<Long>,
    /** The orders that were on time and are late now. */
    @SerialName("late_now") val lateNow: List<String>,
    /** The orders that were late and are on time now. */
    @SerialName("punctual_now") val punctualNow: List<String>,
    /**
     * The orders whose end or due date moved, those whose lateness changed the most first: at most
     * a thousand.
     */
    val orders: List<OrderChange>,
    /**
     * The operations that start at another time or run elsewhere, or are in one plan only, those of
     * the largest move first: at most a thousand.
     */
    val moved: List<OperationMove>,
    /** How many operations those are. */
    @SerialName("moved_count") val movedCount: Int,
    /** How many of them run on another resource. */
    @SerialName("resource_changes") val resourceChanges: Int,
    /** The operations that both plans hold. */
    @SerialName("common_operations") val commonOperations: Int,
)

/** How an order fares in both plans. */
@Serializable
public data class OrderChange(
    /** The order. */
    val order: String,
    /** How many ticks it was late. */
    @SerialName("late_before") val lateBefore: Long,
    /** How many ticks it is late now. */
    @SerialName("late_after") val lateAfter: Long,
    /** When it ended before; nothing where it was not whole in the plan. */
    @SerialName("end_before") val endBefore: Long? = null,
    /** When it ends now; nothing where it is not whole in the plan. */
    @SerialName("end_after") val endAfter: Long? = null,
)

/** How an operation moved. */
@Serializable
public data class OperationMove(
    /** The order. */
    val order: String,
    /** The operation within the order. */
    val operation: String,
    /** Where it ran; nothing where it was not in the plan. */
    @SerialName("resource_before") val resourceBefore: String? = null,
    /** Where it runs now; nothing where it is not in the plan. */
    @SerialName("resource_after") val resourceAfter: String? = null,
    /** When it started. */
    @SerialName("start_before") val startBefore: Long? = null,
    /** When it starts now. */
    @SerialName("start_after") val startAfter: Long? = null,
)

/**
 * Compares two plans.
 *
 * The plans may be of one model, or of a model before and after something changed.
 */
@Serializable
internal data class CompareSchedules(
    /** What is scheduled; after the change, if something changed. */
    val model: SchedulingModel,
    /** The plan before. */
    val before: SchedulePlan,
    /** The plan after. */
    val after: SchedulePlan,
    /** What was scheduled before the change. Left out, nothing changed. */
    @SerialName("model_before") val modelBefore: SchedulingModel? = null,
)

/** Finds out why a model has no schedule: a small set of its parts that cannot all hold. */
@Serializable
internal data class FindConflict(
    /** The model. */
    val model: SchedulingModel
)

/** Why a model has no schedule. */
@Serializable
public data class ScheduleConflict(
    /** Whether a schedule was found for the whole model; then there is no conflict. */
    @SerialName("is_feasible") val isFeasible: Boolean,
    /**
     * The orders that cannot all be made: without any one of them, a schedule of the others is
     * found.
     */
    val orders: List<String>,
    /**
     * The limits that cannot all hold for these orders: without any one of them, a schedule is
     * found.
     */
    val parts: List<ConflictPart>,
    /**
     * What the best schedule of these orders with these limits breaks, or leaves without a place.
     */
    val violations: List<ScheduleViolation>,
    /** It in words. */
    val message: String,
)

/** A part of a model. */
@Serializable
public data class ConflictPart(
    /** What it is. */
    val kind: ConflictPartKind,
    /** Whose it is: the name of the order, the resource or the buffer. */
    val name: String,
    /** It in words. */
    val message: String,
)

/** What a part of a model is. */
@Serializable
public enum class ConflictPartKind {
    /** The deadline of an order. */
    @SerialName("deadline") DEADLINE,

    /** The releases of an order and its operations. */
    @SerialName("release") RELEASE,

    /** The operations of an order that stand fast. */
    @SerialName("locked") LOCKED,

    /** How long operations of an order may wait for each other at most. */
    @SerialName("maximum_lag") MAXIMUM_LAG,

    /** The closed times of a resource. */
    @SerialName("calendar") CALENDAR,

    /** The absences of a group. */
    @SerialName("absence") ABSENCE,

    /** The set-ups of a resource. */
    @SerialName("setup") SETUP,

    /** How much material there is in a buffer and when it comes. */
    @SerialName("material") MATERIAL,

    /** How much fits into a buffer. */
    @SerialName("room") ROOM,
}

/**
 * Draws a schedule as a Gantt chart.
 *
 * By resource: set-ups, work and what stands fast, with closed times behind; by order: the
 * operations of each, with its due date. Work of late orders is hatched, and what has to be shorter
 * for the plan to end sooner is outlined. Or how loaded each resource is as time goes by. As a page
 * (`html`) it can be zoomed, moved and searched for an order.
 */
@Serializable
internal data class DrawSchedule(
    /** What is drawn. */
    val source: DrawnSchedule,
    /** What stands above it; left out, what it is. */
    val title: String = "",
    /** As what it is drawn. */
    val format: PictureFormat = PictureFormat.SVG,
    /**
     * How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left
     * out, 960. It is as high as what is in it.
     */
    val width: Int? = null,
)

/** What is drawn of a schedule. */
@Serializable
public sealed interface DrawnSchedule {
    /** A plan. */
    @Serializable
    @SerialName("plan")
    public data class Plan(
        /** The plan. */
        val chart: SchedulePlan,
        /** What was scheduled. */
        val model: SchedulingModel,
        /** What its rows are. */
        val view: ScheduleView = ScheduleView.RESOURCES,
        /** What a tick means. Left out, ticks are drawn as numbers. */
        val clock: SchedulingClock? = null,
    ) : DrawnSchedule
}

/** What the rows of a schedule are. */
@Serializable
public enum class ScheduleView {
    /** Resources, with what runs on them. */
    @SerialName("resources") RESOURCES,

    /** Orders, with their operations. */
    @SerialName("orders") ORDERS,

    /** Resources, with how loaded they are. */
    @SerialName("load") LOAD,
}

/**
 * Turns instants into ticks and back.
 *
 * ```
 * use lineside_aps::SchedulingClock;
 * use lineside_kernel::{Elapsed, Timestamp};
 *
 * let clock = SchedulingClock {
 *     origin: "2026-03-02T06:00:00Z".parse()?,
 *     tick: Elapsed::minutes(1),
 * };
 * // Half a minute past: work may begin at the next tick, and is due at the one before.
 * let instant: Timestamp = "2026-03-02T07:30:30Z".parse()?;
 * assert_eq!((clock.not_before(instant)?, clock.not_after(instant)?), (91, 90));
 * assert_eq!(clock.instant(90)?.to_string(), "2026-03-02T07:30:00Z");
 * # Ok::<(), lineside_kernel::Problem>(())
 * ```
 */
@Serializable
public data class SchedulingClock(
    /** The instant of tick 0. */
    val origin: Timestamp,
    /** How long a tick is. */
    val tick: Duration,
)

/**
 * Searches for a good schedule of orders that come in columns, and answers in columns.
 *
 * For thousands of orders, where a model in names and lists is slow to make and its plan slow to
 * read. What the search does and promises is the same as that of `aps.solve`. What does not fit in
 * the columns themselves is named by column and row; what else is not sound, by its place in the
 * model that `aps.read_table` makes of them.
 */
@Serializable
internal data class SolveTable(
    /** What is to be scheduled. */
    val table: SchedulingTable,
    /**
     * The most time to search. Left out, it is ten seconds; with `epochs` given, there is no limit.
     */
    val time: Duration? = null,
    /**
     * The most epochs to search; 0 for what dispatching gives. Left out, there is no limit but the
     * time.
     */
    val epochs: Int? = null,
    /** What chance is drawn from. Left out, it is 1. */
    val seed: Int = 1,
    /** How many threads search, from 1 to 64. Left out, it is 2. */
    val threads: Int = 2,
    /**
     * A plan to begin with, such as the answer of an earlier search; it keeps the rules of the
     * model, and may leave operations out. The answer is never worse.
     */
    val start: SchedulePlanColumns? = null,
)

/**
 * Everything that a scheduler needs to know, with orders and operations as columns.
 *
 * Columns point at rows and at entries of lists by their places, counted from 0. What a left-out
 * column means is what the field of the same name means when a `SchedulingModel` leaves it out.
 */
@Serializable
public data class SchedulingTable(
    /** Machines, operators, tools and whatever else operations occupy. */
    val resources: List<SchedulingResource>,
    /** What is to be made. */
    val orders: SchedulingOrderColumns,
    /** The steps of the orders. */
    val operations: SchedulingOperationColumns,
    /** The ways in which the operations can be done; the schedule chooses one for each. */
    val modes: SchedulingModeColumns,
    /** What modes occupy besides their resource. */
    val needs: SchedulingNeedColumns? = null,
    /** What operations wait for. */
    val waits: SchedulingWaitColumns? = null,
    /** The families of work that occur. */
    val families: List<String> = emptyList(),
    /** What operations take from buffers and put into them. */
    val flows: SchedulingFlowColumns? = null,
    /** Where operations stand fast: they have started, or lie in the frozen zone. */
    val locked: SchedulingPlaceColumns? = null,
    /** Where a former plan has operations, for goals that ask to stay close to that. */
    val former: SchedulingPlaceColumns? = null,
    /** When resources are closed. */
    val calendars: List<SchedulingCalendar> = emptyList(),
    /** How long a change from one family to another takes. */
    val setups: List<SchedulingSetups> = emptyList(),
    /** Material that operations take and put. */
    val buffers: List<SchedulingBuffer> = emptyList(),
    /**
     * What a good schedule is, the first goals before the later ones. Left out: weighted tardiness,
     * then the makespan; without due dates the makespan alone.
     */
    val goals: List<SchedulingGoal> = emptyList(),
)

/** What is to be made: one row for each order. */
@Serializable
public data class SchedulingOrderColumns(
    /** Its name, such as the number of the work order. */
    val name: List<String>,
    /** The first tick at which any of its operations may start. */
    val release: Wholes? = null,
    /** When it should be done; NaN where it has no due date. */
    val due: Floats? = null,
    /** When it must be done; NaN where it has no deadline. */
    val deadline: Floats? = null,
    /** How much each tick of tardiness counts. */
    val weight: Wholes? = null,
)

/**
 * The steps of the orders: one row for each operation, those of one order in the order of its
 * routing.
 */
@Serializable
public data class SchedulingOperationColumns(
    /** The order that it belongs to, as its row. */
    val order: Wholes,
    /** Its name, one of a kind within the order. Left out, they are 10, 20, 30 and so on. */
    val name: List<String> = emptyList(),
    /** The family of work, as its place in `families`; 4294967295 where it has none. */
    val family: Wholes? = null,
    /**
     * Whether it pauses while one of its resources is closed: 1, or 0 where it runs in one piece.
     */
    val interruptible: Wholes? = null,
    /** How much room it takes in a batch. */
    val size: Wholes? = null,
    /** The first tick at which it may start. */
    val release: Wholes? = null,
    /**
     * Whether it waits for the end of the operation before it in its order: 1, or 0 where it waits
     * for nothing but what `waits` says. Left out, those of which `waits` says nothing do.
     */
    val follows: Wholes? = null,
)

/**
 * The ways in which operations can be done: one row for each. The modes of one operation are
 * counted in the order of their rows.
 */
@Serializable
public data class SchedulingModeColumns(
    /** What is done, as the row of the operation. */
    val operation: Wholes,
    /** The machine, as its place in `resources`. */
    val resource: Wholes,
    /** The ticks of work. */
    val duration: Wholes,
    /** What it costs to do it this way. */
    val cost: Wholes? = null,
)

/** What modes occupy besides their resource: one row for each. */
@Serializable
public data class SchedulingNeedColumns(
    /** What needs it, as the row of the mode. */
    val mode: Wholes,
    /** What it needs, as its place in `resources`. */
    val resource: Wholes,
    /** How much of it. */
    val amount: Wholes? = null,
)

/** What operations wait for: one row for each wait. */
@Serializable
public data class SchedulingWaitColumns(
    /** What waits, as the row of the operation. */
    val operation: Wholes,
    /** What it waits for, as the row of that operation. */
    @SerialName("waits_for") val waitsFor: Wholes,
    /** Whether it waits for the start of that: 1, or 0 where it waits for the end. */
    @SerialName("from_start") val fromStart: Wholes? = null,
    /** Whether its own end waits: 1, or 0 where its start does. */
    @SerialName("to_end") val toEnd: Wholes? = null,
    /** The fewest ticks between the two moments. */
    @SerialName("min_lag") val minLag: Wholes? = null,
    /** The most ticks between the two moments; NaN where there is no limit. */
    @SerialName("max_lag") val maxLag: Floats? = null,
)

/**
 * What operations take from buffers when they start, and put into them when they end: one row for
 * each.
 */
@Serializable
public data class SchedulingFlowColumns(
    /** What takes or puts, as the row of the operation. */
    val operation: Wholes,
    /** The buffer, as its place in `buffers`. */
    val buffer: Wholes,
    /** How much: below zero what is taken, above zero what is put. */
    val amount: Wholes,
)

/** Where operations stand: one row for each that has a place. */
@Serializable
public data class SchedulingPlaceColumns(
    /** Which operation, as its row. */
    val operation: Wholes,
    /** Which of its modes it is done in, counted from 0. */
    val mode: Wholes,
    /** When it starts. */
    val start: Wholes,
    /** When it ends. */
    val end: Wholes,
)

/**
 * Where and when the operations of a table run: one row for each, in the same order.
 *
 * An operation without a place has the mode and the resource 4294967295, and -1 for each time.
 */
@Serializable
public data class SchedulePlanColumns(
    /** Which of its modes was chosen, counted from 0. */
    val mode: Wholes,
    /** The resource of that mode, as its place in `resources`. */
    val resource: Wholes,
    /** When the resource begins to be set up for it; `start` where no set-up is needed. */
    @SerialName("setup_start") val setupStart: Wholes,
    /** When it starts. */
    val start: Wholes,
    /** When it ends; that tick is free again. */
    val end: Wholes,
)

/** The best schedule that was found, in columns. */
@Serializable
public data class SolvedTable(
    /** The schedule: one row for each operation of the table. */
    val plan: SchedulePlanColumns,
    /** What it measures. */
    val measures: ScheduleMeasures,
    /** Whether everything has a place and no deadline is missed. */
    @SerialName("is_feasible") val isFeasible: Boolean,
    /** The value of the goals of each rank, rank 0 first; less is better. */
    @SerialName("goal_values") val goalValues: List<Long>,
    /** No schedule is below this in the goals of rank 0. */
    val bound: Long,
    /**
     * How far the schedule may be from the best in the goals of rank 0, as a share of its own
     * value; 0 when it is proven to be the best there.
     */
    val gap: Double,
    /** How many epochs were searched. */
    val epochs: Int,
    /** Why the search ended. */
    val end: SolveEnd,
)

/**
 * Reads columns into a model in names and lists, and a plan beside them into a plan of that model:
 * to have a part of it explained, drawn or tried otherwise.
 */
@Serializable
internal data class ReadSchedulingTable(
    /** The columns. */
    val table: SchedulingTable,
    /** A plan: one row for each operation of the table. */
    val plan: SchedulePlanColumns? = null,
)

/** What stood in columns, in names and lists. */
@Serializable
public data class SchedulingTableRead(
    /** The model. Its operations stand order by order. */
    val model: SchedulingModel,
    /** The plan, where one was given. */
    val plan: SchedulePlan? = null,
)

/** Writes a model in columns, and a plan of it beside them: for a data frame. */
@Serializable
internal data class TabulateSchedule(
    /** The model. */
    val model: SchedulingModel,
    /** A plan of it. */
    val plan: SchedulePlan? = null,
)

/** A model in columns, with a plan beside them. */
@Serializable
public data class TabulatedSchedule(
    /** The model. Columns in which every row says the usual are left out. */
    val table: SchedulingTable,
    /** The plan, where one was given. */
    val plan: SchedulePlanColumns? = null,
)

/**
 * Makes up a plant with work: a model of any size to try the scheduler on, and to measure it.
 *
 * Work centres hold alternative machines of different speed, with shifts, maintenance and set-ups;
 * orders of products with routings of their own arrive over time, have due dates, and matter more
 * or less. Each switch adds what else a plant may have. A tick is a minute. The same case gives the
 * same model, always.
 */
@Serializable
internal data class SchedulingCase(
    /** How many orders there are, from 1 to 50000. Left out, it is 100. */
    val orders: Int = 100,
    /** How many machines there are, from 1 to 2000. Left out, it is 50. */
    val machines: Int = 50,
    /**
     * How busy the bottleneck is while orders arrive, in per cent, from 10 to 1000. Left out, it
     * is 95.
     */
    val load: Int = 95,
    /** What chance is drawn from. Left out, it is 1. */
    val seed: Int = 1,
    /** Work needs operators of its work centre, and changing over needs a fitter. */
    val operators: Boolean = false,
    /** Some steps need a tool of which there are few. */
    val tools: Boolean = false,
    /** Some steps have to cool down, or to follow soon. */
    val lags: Boolean = false,
    /** Some families must not follow some others without a third in between. */
    val cleaning: Boolean = false,
    /** Some work centres have furnaces that take several orders at once. */
    val batching: Boolean = false,
    /** The first step takes material that arrives over time. */
    val material: Boolean = false,
)

/**
 * Reads a job shop in the format of JSPLIB into a scheduling model.
 *
 * After lines that start with `#`, the first line gives the numbers of jobs and machines; then each
 * line is a job: pairs of machine, counted from 0, and duration. Machines are named `M0`, `M1`,
 * jobs `J0`, `J1`, the operations of a job `0`, `1`.
 */
@Serializable
internal data class ReadJobShop(
    /** The text. */
    val text: String
)

/**
 * Reads a flexible job shop in the format of Brandimarte and Hurink into a scheduling model.
 *
 * The first line gives the numbers of jobs and machines; then each line is a job: how many
 * operations, and for each operation how many machines it can run on, followed by pairs of machine,
 * counted from 1, and duration. The names count from 0: machine 1 of the text is `M0`.
 */
@Serializable
internal data class ReadFlexibleJobShop(
    /** The text. */
    val text: String
)

/** Makes a site known, or replaces what is known of it. */
@Serializable
internal data class PutSite(
    /** The site as it shall be, as a whole. */
    val site: Site,
    /** Who wants it, and when. */
    val command: Command,
)

/** A factory, warehouse or other place with a calendar of its own. */
@Serializable
public data class Site(
    /** Its code: `MUC`. */
    val site: SiteId,
    /** What people call it: `Munich`. */
    val name: String,
    /** The time zone that its clocks show. */
    val zone: Zone,
    /** What sort of place it is, as one lower-case word: `factory`, `warehouse`. */
    val kind: Word? = null,
    /**
     * When it works; work centres without a calendar of their own follow it. Its zone is the
     * site's.
     */
    val calendar: Calendar? = null,
    /** What its stock is valued in. */
    val currency: Currency? = null,
    /** Whether work may be planned there. */
    val active: Boolean = true,
)

/** A factory, warehouse or other place with its own calendar: `MUC`. */
public typealias SiteId = String

/** A lower-case word: 1 to 40 of `a`-`z`, `0`-`9` and `_`, starting with a letter. */
public typealias Word = String

/** A currency or unit of account by its ISO 4217 code, such as `EUR`. */
@Serializable
public enum class Currency {
    @SerialName("AED") AED,
    @SerialName("AFN") AFN,
    @SerialName("ALL") ALL,
    @SerialName("AMD") AMD,
    @SerialName("AOA") AOA,
    @SerialName("ARS") ARS,
    @SerialName("AUD") AUD,
    @SerialName("AWG") AWG,
    @SerialName("AZN") AZN,
    @SerialName("BAM") BAM,
    @SerialName("BBD") BBD,
    @SerialName("BDT") BDT,
    @SerialName("BHD") BHD,
    @SerialName("BIF") BIF,
    @SerialName("BMD") BMD,
    @SerialName("BND") BND,
    @SerialName("BOB") BOB,
    @SerialName("BOV") BOV,
    @SerialName("BRL") BRL,
    @SerialName("BSD") BSD,
    @SerialName("BTN") BTN,
    @SerialName("BWP") BWP,
    @SerialName("BYN") BYN,
    @SerialName("BZD") BZD,
    @SerialName("CAD") CAD,
    @SerialName("CDF") CDF,
    @SerialName("CHE") CHE,
    @SerialName("CHF") CHF,
    @SerialName("CHW") CHW,
    @SerialName("CLF") CLF,
    @SerialName("CLP") CLP,
    @SerialName("CNY") CNY,
    @SerialName("COP") COP,
    @SerialName("COU") COU,
    @SerialName("CRC") CRC,
    @SerialName("CUP") CUP,
    @SerialName("CVE") CVE,
    @SerialName("CZK") CZK,
    @SerialName("DJF") DJF,
    @SerialName("DKK") DKK,
    @SerialName("DOP") DOP,
    @SerialName("DZD") DZD,
    @SerialName("EGP") EGP,
    @SerialName("ERN") ERN,
    @SerialName("ETB") ETB,
    @SerialName("EUR") EUR,
    @SerialName("FJD") FJD,
    @SerialName("FKP") FKP,
    @SerialName("GBP") GBP,
    @SerialName("GEL") GEL,
    @SerialName("GHS") GHS,
    @SerialName("GIP") GIP,
    @SerialName("GMD") GMD,
    @SerialName("GNF") GNF,
    @SerialName("GTQ") GTQ,
    @SerialName("GYD") GYD,
    @SerialName("HKD") HKD,
    @SerialName("HNL") HNL,
    @SerialName("HTG") HTG,
    @SerialName("HUF") HUF,
    @SerialName("IDR") IDR,
    @SerialName("ILS") ILS,
    @SerialName("INR") INR,
    @SerialName("IQD") IQD,
    @SerialName("IRR") IRR,
    @SerialName("ISK") ISK,
    @SerialName("JMD") JMD,
    @SerialName("JOD") JOD,
    @SerialName("JPY") JPY,
    @SerialName("KES") KES,
    @SerialName("KGS") KGS,
    @SerialName("KHR") KHR,
    @SerialName("KMF") KMF,
    @SerialName("KPW") KPW,
    @SerialName("KRW") KRW,
    @SerialName("KWD") KWD,
    @SerialName("KYD") KYD,
    @SerialName("KZT") KZT,
    @SerialName("LAK") LAK,
    @SerialName("LBP") LBP,
    @SerialName("LKR") LKR,
    @SerialName("LRD") LRD,
    @SerialName("LSL") LSL,
    @SerialName("LYD") LYD,
    @SerialName("MAD") MAD,
    @SerialName("MDL") MDL,
    @SerialName("MGA") MGA,
    @SerialName("MKD") MKD,
    @SerialName("MMK") MMK,
    @SerialName("MNT") MNT,
    @SerialName("MOP") MOP,
    @SerialName("MRU") MRU,
    @SerialName("MUR") MUR,
    @SerialName("MVR") MVR,
    @SerialName("MWK") MWK,
    @SerialName("MXN") MXN,
    @SerialName("MXV") MXV,
    @SerialName("MYR") MYR,
    @SerialName("MZN") MZN,
    @SerialName("NAD") NAD,
    @SerialName("NGN") NGN,
    @SerialName("NIO") NIO,
    @SerialName("NOK") NOK,
    @SerialName("NPR") NPR,
    @SerialName("NZD") NZD,
    @SerialName("OMR") OMR,
    @SerialName("PAB") PAB,
    @SerialName("PEN") PEN,
    @SerialName("PGK") PGK,
    @SerialName("PHP") PHP,
    @SerialName("PKR") PKR,
    @SerialName("PLN") PLN,
    @SerialName("PYG") PYG,
    @SerialName("QAR") QAR,
    @SerialName("RON") RON,
    @SerialName("RSD") RSD,
    @SerialName("RUB") RUB,
    @SerialName("RWF") RWF,
    @SerialName("SAR") SAR,
    @SerialName("SBD") SBD,
    @SerialName("SCR") SCR,
    @SerialName("SDG") SDG,
    @SerialName("SEK") SEK,
    @SerialName("SGD") SGD,
    @SerialName("SHP") SHP,
    @SerialName("SLE") SLE,
    @SerialName("SOS") SOS,
    @SerialName("SRD") SRD,
    @SerialName("SSP") SSP,
    @SerialName("STN") STN,
    @SerialName("SVC") SVC,
    @SerialName("SYP") SYP,
    @SerialName("SZL") SZL,
    @SerialName("THB") THB,
    @SerialName("TJS") TJS,
    @SerialName("TMT") TMT,
    @SerialName("TND") TND,
    @SerialName("TOP") TOP,
    @SerialName("TRY") TRY,
    @SerialName("TTD") TTD,
    @SerialName("TWD") TWD,
    @SerialName("TZS") TZS,
    @SerialName("UAH") UAH,
    @SerialName("UGX") UGX,
    @SerialName("USD") USD,
    @SerialName("USN") USN,
    @SerialName("UYI") UYI,
    @SerialName("UYU") UYU,
    @SerialName("UYW") UYW,
    @SerialName("UZS") UZS,
    @SerialName("VED") VED,
    @SerialName("VES") VES,
    @SerialName("VND") VND,
    @SerialName("VUV") VUV,
    @SerialName("WST") WST,
    @SerialName("XAD") XAD,
    @SerialName("XAF") XAF,
    @SerialName("XCD") XCD,
    @SerialName("XCG") XCG,
    @SerialName("XOF") XOF,
    @SerialName("XPF") XPF,
    @SerialName("YER") YER,
    @SerialName("ZAR") ZAR,
    @SerialName("ZMW") ZMW,
    @SerialName("ZWG") ZWG,
}

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

/** Makes several sites known, or replaces what is known of them: all, or none. */
@Serializable
internal data class PutSites(
    /** The sites as they shall be, each once. */
    val sites: List<Site>,
    /** Who wants it, and when. */
    val command: Command,
)

/** Shows a site. */
@Serializable
internal data class GetSite(
    /** Its code. */
    val site: SiteId
)

/** A site, and how often it was changed. */
@Serializable
public data class SiteView(
    /** The site. */
    val site: Site,
    /** How many facts it is made of; what a signature names as the version signed. */
    val version: Long,
)

/** Lists sites in the order of their codes, in pages. */
@Serializable
internal data class ListSites(
    /** Only sites of this sort. */
    val kind: Word? = null,
    /** Only sites that are active, or only those that are not. */
    val active: Boolean? = null,
    /** Where the page before ended: its `next`. */
    val after: SiteId? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
)

/** One page of a list of sites. */
@Serializable
public data class SitePage(
    /** The sites. */
    val sites: List<SiteView>,
    /** What to ask for behind; absent when this page is the last. */
    val next: SiteId? = null,
)

/** Makes a work centre known, or replaces what is known of it. */
@Serializable
internal data class PutWorkCenter(
    /** The work centre as it shall be, as a whole. */
    @SerialName("work_center") val workCenter: WorkCenter,
    /** Who wants it, and when. */
    val command: Command,
)

/** A machine, line or bench where work is done. */
@Serializable
public data class WorkCenter(
    /** Its code: `WC-ASM-01`. */
    @SerialName("work_center") val workCenter: WorkCenterId,
    /** What people call it: `Assembly Line 1`. */
    val name: String,
    /** Where it stands. */
    val site: SiteId,
    /** What sort of work it does, as one lower-case word: `assembly`, `machining`, `testing`. */
    val kind: Word,
    /** How many pieces it can do in a day; absent when it was never stated. */
    @SerialName("capacity_per_day") val capacityPerDay: Decimal? = null,
    /**
     * How fast it is against the times of the routing: `0.85` takes longer than planned, and only
     * the run time. Above 0 and at most 2; 1 when absent.
     */
    val efficiency: Decimal = Decimal("1"),
    /**
     * How many orders it works on at once: machines of one kind, side by side. 1 to 1000; 1 when
     * absent.
     */
    val machines: Int = 1,
    /** What an hour of it costs. */
    @SerialName("hourly_rate") val hourlyRate: Money? = null,
    /** How long it takes to set up where a step does not say. */
    @SerialName("setup_time") val setupTime: Duration = Duration.parseIsoString("PT0S"),
    /** When it works; the site's calendar when absent. */
    val calendar: Calendar? = null,
    /**
     * Work centres of its site that can take its work, the best first: those that there are, or
     * that stand in the same list.
     */
    val alternates: List<WorkCenterId> = emptyList(),
    /** Whether work may be planned on it. */
    val active: Boolean = true,
)

/** A machine, line or bench where work is done: `WC-ASM-01`. */
public typealias WorkCenterId = String

/** An exact amount of a currency: `{"amount": "12.34", "currency": "EUR"}`. */
@Serializable
public data class Money(
    /** How much, with at most as many decimals as the currency has. */
    val amount: Decimal,
    /** Of what. */
    val currency: Currency,
)

/** Makes several work centres known, or replaces what is known of them: all, or none. */
@Serializable
internal data class PutWorkCenters(
    /** The work centres as they shall be, each once. */
    @SerialName("work_centers") val workCenters: List<WorkCenter>,
    /** Who wants it, and when. */
    val command: Command,
)

/** Shows a work centre. */
@Serializable
internal data class GetWorkCenter(
    /** Its code. */
    @SerialName("work_center") val workCenter: WorkCenterId
)

/** A work centre, and how often it was changed. */
@Serializable
public data class WorkCenterView(
    /** The work centre. */
    @SerialName("work_center") val workCenter: WorkCenter,
    /** How many facts it is made of; what a signature names as the version signed. */
    val version: Long,
)

/** Lists work centres in the order of their codes, in pages. */
@Serializable
internal data class ListWorkCenters(
    /** Only work centres that stand there. */
    val site: SiteId? = null,
    /** Only work centres that do this sort of work. */
    val kind: Word? = null,
    /** Only work centres that are active, or only those that are not. */
    val active: Boolean? = null,
    /** Where the page before ended: its `next`. */
    val after: WorkCenterId? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
)

/** One page of a list of work centres. */
@Serializable
public data class WorkCenterPage(
    /** The work centres. */
    @SerialName("work_centers") val workCenters: List<WorkCenterView>,
    /** What to ask for behind; absent when this page is the last. */
    val next: WorkCenterId? = null,
)

/** Makes an item known, or replaces what is known of it. */
@Serializable
internal data class PutItem(
    /** The item as it shall be, as a whole. */
    val item: Item,
    /** Who wants it, and when. */
    val command: Command,
)

/** Anything made, bought or used, from raw material to finished product. */
@Serializable
public data class Item(
    /** Its code. */
    val item: ItemId,
    /** What people call it. */
    val name: String,
    /** What sort of item it is, as one lower-case word: `part`, `product`, `raw`. */
    val kind: Word,
    /** What it is counted or measured in. Fixed once the item is in use. */
    val unit: UnitCode,
    /**
     * The least quantity that is ever booked, of which every booking is a multiple; 1 when absent.
     * Once the item is in use it can only become finer.
     */
    val increment: Decimal = Decimal("1"),
    /** What it adds to the table of units: 1 `drum` is 37.5 `kg`. */
    val equivalences: List<ItemEquivalence> = emptyList(),
    /** Whether its stock is known by lots or single pieces. Fixed once the item is in use. */
    val tracking: ItemTracking = ItemTracking.NONE,
    /** How long after its receipt a lot may be used. */
    @SerialName("shelf_life") val shelfLife: Duration? = null,
    /** How much of its shelf life a lot must still have on the day it is needed. */
    @SerialName("minimum_remaining_life") val minimumRemainingLife: Duration? = null,
    /** Which lot is taken first. */
    @SerialName("lot_choice") val lotChoice: ItemLotChoice = ItemLotChoice.FIFO,
    /**
     * Whether it is no stock item but a way to group lines: what needs it needs its components. A
     * line may say otherwise.
     */
    val phantom: Boolean = false,
    /** How its stock is valued. */
    val valuation: ItemValuation = ItemValuation.MOVING_AVERAGE,
    /** What `standard_cost_per` of it cost by the standard. */
    @SerialName("standard_cost") val standardCost: Money? = null,
    /** The quantity that the standard cost is for, such as 1000 screws; 1 when absent. */
    @SerialName("standard_cost_per") val standardCostPer: Decimal = Decimal("1"),
    /**
     * Whether it is taken from stock by what was made, without a posting of its own. A line may say
     * otherwise.
     */
    val backflush: Boolean = false,
    /** How much more than planned an order for it may make, as a fraction: `0.05`. */
    @SerialName("over_tolerance") val overTolerance: String? = null,
    /** How much less than planned an order for it may make and be complete, as a fraction. */
    @SerialName("under_tolerance") val underTolerance: String? = null,
    /** Whether its stock may fall below zero; not that of single pieces. */
    @SerialName("allow_negative") val allowNegative: Boolean = false,
    /** Whether it may be used. */
    val status: ItemStatus = ItemStatus.ACTIVE,
)

/** Anything made, bought or used, from raw material to finished product. */
public typealias ItemId = String

/** How much of one unit another is, for one item, on some days or always. */
@Serializable
public data class ItemEquivalence(
    /** The unit of which there is one. */
    val one: UnitCode,
    /** How many of the other unit that is; above zero. */
    val equals: String,
    /** The other unit. */
    val unit: UnitCode,
    /** On which days it holds; always when absent. */
    val effective: Effectivity? = null,
)

/** The days on which something serves: the first included, the last not. */
@Serializable
public data class Effectivity(
    /** The first day on which it serves. */
    val from: CivilDate,
    /** The first day on which it no longer does; absent while no end is known. */
    val to: CivilDate? = null,
)

/** By what an item's stock is told apart. */
@Serializable
public enum class ItemTracking {
    /** Not at all: one piece is as good as another. */
    @SerialName("none") NONE,

    /** By lots, each with a history of its own. */
    @SerialName("lot") LOT,

    /** Piece by piece. */
    @SerialName("serial") SERIAL,
}

/** Which lot is taken first. */
@Serializable
public enum class ItemLotChoice {
    /** The one that came first. */
    @SerialName("fifo") FIFO,

    /** The one that expires first. */
    @SerialName("fefo") FEFO,

    /** The one that came last. */
    @SerialName("lifo") LIFO,

    /** The one that a person names. */
    @SerialName("manual") MANUAL,
}

/** How an item's stock is valued. */
@Serializable
public enum class ItemValuation {
    /** At what was fixed beforehand; what was paid besides is a variance. */
    @SerialName("standard") STANDARD,

    /** At the average of what is there. */
    @SerialName("moving_average") MOVING_AVERAGE,

    /** At what the oldest layers cost. */
    @SerialName("fifo") FIFO,
}

/** Whether an item may be used. */
@Serializable
public enum class ItemStatus {
    /** It may. */
    @SerialName("active") ACTIVE,

    /**
     * Not for now: no new order is made of it, no revision with it is released, and none of it is
     * received or issued. What is there can be returned, scrapped, moved, adjusted and counted, and
     * an order that runs brings in what it made.
     */
    @SerialName("blocked") BLOCKED,

    /** Not for anything new: no order, no revision, no receipt. What is there may be used up. */
    @SerialName("obsolete") OBSOLETE,
}

/** Makes several items known, or replaces what is known of them: all, or none. */
@Serializable
internal data class PutItems(
    /** The items as they shall be, each once. */
    val items: List<Item>,
    /** Who wants it, and when. */
    val command: Command,
)

/** Shows an item. */
@Serializable
internal data class GetItem(
    /** Its code. */
    val item: ItemId
)

/** An item, and how often it was changed. */
@Serializable
public data class ItemView(
    /** The item. */
    val item: Item,
    /** How many facts it is made of; what a signature names as the version signed. */
    val version: Long,
    /** Whether something rests on its unit, increment and tracking, so that they are fixed. */
    @SerialName("in_use") val inUse: Boolean,
)

/** Lists items in the order of their codes, in pages. */
@Serializable
internal data class ListItems(
    /** Only items of this sort. */
    val kind: Word? = null,
    /** Only items in this status. */
    val status: ItemStatus? = null,
    /** Where the page before ended: its `next`. */
    val after: ItemId? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
)

/** One page of a list of items. */
@Serializable
public data class ItemPage(
    /** The items. */
    val items: List<ItemView>,
    /** What to ask for behind; absent when this page is the last. */
    val next: ItemId? = null,
)

/**
 * Writes a new revision of what an item is made of, as a draft.
 *
 * Nothing is made by a draft; `master.release_bom` makes it binding. A draft that would make an
 * item a part of itself is refused, and every item on the way is named.
 */
@Serializable
internal data class DraftBom(
    /** The item that is made. */
    val item: ItemId,
    /** Which revision it shall be; one that there is not yet. */
    val key: RevisionKey,
    /** What one of the item is made of. */
    val lines: List<BomLine>,
    /** Who drafts it, and when. */
    val command: Command,
    /** Which alternate is tried first: the one with the lowest number; 1 when absent. */
    val priority: Int? = null,
)

/** Which revision of an item's bills of materials or routings. */
@Serializable
public data class RevisionKey(
    /** The revision; unique within the item's alternate at the site. */
    val revision: RevisionId,
    /** The site that it is for; absent when it is for every site. */
    val site: SiteId? = null,
    /** The alternate, as one lower-case word; `main` when absent. */
    val alternate: Word = "main",
)

/** One revision of a bill of materials or a routing: `A`, `2026-03`. */
public typealias RevisionId = String

/** One line of a bill of materials. Two lines of one item stay two requirements. */
@Serializable
public data class BomLine(
    /** Its number, unique in the revision: 10, 20, 30. */
    val line: Int,
    /** The component, or what comes out besides the product. */
    val item: ItemId,
    /** How much on one of the product, in the component's unit; on one order when `fixed`. */
    val quantity: String,
    /** Whether it goes in, or comes out besides the product. */
    val kind: BomLineKind = BomLineKind.COMPONENT,
    /** Whether the quantity is for the order, however much it makes. */
    val fixed: Boolean = false,
    /** What is taken on top because some is lost, as a fraction: `0.05` multiplies by 1.05. */
    val overage: String? = null,
    /** What share of the component is good: `0.95` divides by 0.95. Not beside an overage. */
    @SerialName("component_yield") val componentYield: String? = null,
    /** The number of the routing step that needs it; the first step when absent. */
    val step: Int? = null,
    /** How long after the start of the order it is needed. */
    val offset: Duration? = null,
    /** On which starts of orders the line counts; always when absent. */
    val effective: Effectivity? = null,
    /** What may be taken instead. */
    val substitutes: List<BomSubstitute> = emptyList(),
    /** Whether the product can be made without it; requirements leave it out unless asked. */
    val optional: Boolean = false,
    /**
     * Whether the component is no stock item here: its own lines are needed instead. As the item
     * says when absent.
     */
    val phantom: Boolean? = null,
    /** Whether it is taken from stock by what was made. As the item says when absent. */
    val backflush: Boolean? = null,
    /** What happens when more is taken than was required. */
    val consumption: BomConsumption? = null,
    /** What share of the order's cost goes to a by-product or co-product, as a fraction. */
    @SerialName("cost_share") val costShare: String? = null,
)

/** Whether a line goes in or comes out. */
@Serializable
public enum class BomLineKind {
    /** It goes in. */
    @SerialName("component") COMPONENT,

    /** It comes out because it cannot be helped: offcuts, whey. */
    @SerialName("by_product") BY_PRODUCT,

    /** It comes out because it is wanted as much as the product. */
    @SerialName("co_product") CO_PRODUCT,
}

/** What may be taken instead of a component. */
@Serializable
public data class BomSubstitute(
    /** The item. */
    val item: ItemId,
    /** How much of it stands for one of the component. */
    val ratio: String,
    /** Which substitute is tried first: the one with the lowest number. */
    val priority: Int,
    /** On which starts of orders it may be taken; always when absent. */
    val effective: Effectivity? = null,
    /** Whether its stock is used up before the component is taken. */
    @SerialName("run_out_first") val runOutFirst: Boolean = false,
)

/** What happens when more of a component is taken than was required. */
@Serializable
public sealed interface BomConsumption {
    /** Nothing. */
    @Serializable @SerialName("flexible") public data object Flexible : BomConsumption

    /** It is noted. */
    @Serializable @SerialName("warn") public data object Warn : BomConsumption

    /** It is refused, beyond a tolerance. */
    @Serializable
    @SerialName("strict")
    public data class Strict(
        /** How much more than required may be taken, as a fraction: `0.02`. */
        val tolerance: String
    ) : BomConsumption
}

/** Replaces the lines of a draft. A released revision never changes: draft a new one. */
@Serializable
internal data class ReviseBom(
    /** The item that is made. */
    val item: ItemId,
    /** Which revision. */
    val key: RevisionKey,
    /** What one of the item shall be made of. */
    val lines: List<BomLine>,
    /** Who revises it, and when. */
    val command: Command,
    /** Which alternate is tried first; as it was when absent. */
    val priority: Int? = null,
)

/**
 * Makes a draft binding from a day on.
 *
 * The revision before it of the same alternate and site, if no end of it was known, ends where the
 * new one begins. Any other overlap is refused. Orders that were released before keep what they
 * were released with.
 */
@Serializable
internal data class ReleaseBom(
    /** The item that is made. */
    val item: ItemId,
    /** Which revision. */
    val key: RevisionKey,
    /** On which days it shall serve. */
    val effective: Effectivity,
    /** Who releases it, and when. */
    val command: Command,
)

/** Ends a released revision earlier than planned, or drops a draft. */
@Serializable
internal data class EndBom(
    /** The item that is made. */
    val item: ItemId,
    /** Which revision. */
    val key: RevisionKey,
    /** Who ends it, and when that was decided. */
    val command: Command,
    /**
     * The first day on which it shall no longer serve, its own first day to drop it altogether;
     * absent for a draft.
     */
    val to: CivilDate? = null,
)

/**
 * Writes and releases revisions that come from another system: all, or none.
 *
 * Items that go into each other are not refused here but set aside: their revisions stay drafts
 * that name the whole cycle, and can be released once they were revised.
 */
@Serializable
internal data class LoadBoms(
    /** The revisions. */
    val boms: List<LoadedBom>,
    /** Who loads them, and when. */
    val command: Command,
)

/** One revision that comes from another system. */
@Serializable
public data class LoadedBom(
    /** The item that is made. */
    val item: ItemId,
    /** Which revision it shall be; one that there is not yet. */
    val key: RevisionKey,
    /** On which days it serves. */
    val effective: Effectivity,
    /** What one of the item is made of. */
    val lines: List<BomLine>,
    /** Which alternate is tried first: the one with the lowest number; 1 when absent. */
    val priority: Int? = null,
)

/** Shows what an item is made of: every revision, or those that serve on a day. */
@Serializable
internal data class GetBom(
    /** The item that is made. */
    val item: ItemId,
    /**
     * Only the revisions that serve on this day, one of each alternate, the one to be tried first
     * in front. None at all means that the item cannot be made then.
     */
    val on: CivilDate? = null,
    /** With `on`: at this site. */
    val site: SiteId? = null,
)

/** The bills of materials of an item. */
@Serializable
public data class BomView(
    /** The item that is made. */
    val item: ItemId,
    /** How many facts they are made of; what a signature names as the version signed. */
    val version: Long,
    /** The revisions. */
    val revisions: List<BomRevision>,
)

/** One revision of what an item is made of. */
@Serializable
public data class BomRevision(
    /** Which one it is. */
    val key: RevisionKey,
    /** Which alternate is tried first: the one with the lowest number. */
    val priority: Int,
    /** Where it stands. */
    val status: RevisionStatus,
    /** What one of the item is made of, in the order of the line numbers. */
    val lines: List<BomLine>,
    /** On which days it serves; absent while it is a draft. */
    val effective: Effectivity? = null,
    /**
     * The items that it would form a cycle with, which is why it was set aside when it came from
     * another system; empty otherwise.
     */
    val cycle: List<ItemId> = emptyList(),
)

/** Where a revision stands. */
@Serializable
public enum class RevisionStatus {
    /** Being prepared: it can be changed, and nothing is made by it. */
    @SerialName("draft") DRAFT,

    /** Binding: it serves on the days of its effectivity, and never changes. */
    @SerialName("released") RELEASED,

    /** Dropped before it ever served. */
    @SerialName("ended") ENDED,
}

/** Lists bills of materials in the order of the items' codes, in pages. */
@Serializable
internal data class ListBoms(
    /** Only items of which a revision is in this status. */
    val status: RevisionStatus? = null,
    /** Only items of which a revision was set aside because of a cycle, or only the others. */
    @SerialName("in_cycle") val inCycle: Boolean? = null,
    /** Where the page before ended: its `next`. */
    val after: ItemId? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
)

/** One page of a list of bills of materials. */
@Serializable
public data class BomPage(
    /** The bills of materials, one entry per item. */
    val boms: List<BomView>,
    /** What to ask for behind; absent when this page is the last. */
    val next: ItemId? = null,
)

/**
 * Writes a new revision of how an item is made, as a draft.
 *
 * Nothing is made by a draft; `master.release_routing` makes it binding.
 */
@Serializable
internal data class DraftRouting(
    /** The item that is made. */
    val item: ItemId,
    /** Which revision it shall be; one that there is not yet. */
    val key: RevisionKey,
    /** How the item is made. */
    val steps: List<RoutingStep>,
    /** Who drafts it, and when. */
    val command: Command,
    /** Which alternate is tried first: the one with the lowest number; 1 when absent. */
    val priority: Int? = null,
)

/** One step of a routing. */
@Serializable
public data class RoutingStep(
    /** Its number: 10, 20, 30, with room for insertions. */
    val step: Int,
    /** What is done: `Solder components`. */
    val operation: String,
    /** Where it is done. */
    @SerialName("work_center") val workCenter: WorkCenterId,
    /** How long the work itself takes. */
    @SerialName("run_time") val runTime: RunTime,
    /** How long it takes to set up; as the work centre says when absent. */
    @SerialName("setup_time") val setupTime: Duration? = null,
    /** How long an order usually waits before the step. */
    @SerialName("queue_time") val queueTime: Duration = Duration.parseIsoString("PT0S"),
    /** How long it must rest after the step: paint dries, castings cool. */
    @SerialName("wait_time") val waitTime: Duration = Duration.parseIsoString("PT0S"),
    /** How long it takes to bring it to the next step. */
    @SerialName("move_time") val moveTime: Duration = Duration.parseIsoString("PT0S"),
    /** Whether the rest goes on while nobody works. */
    @SerialName("wait_by_clock") val waitByClock: Boolean = false,
    /** Other work centres that can do the step. */
    val alternates: List<StepAlternate> = emptyList(),
    /**
     * The least quantity that an order passes on to the next step: absent or 0 passes on piece by
     * piece, the order's quantity lets nothing overlap. What is left at the end is passed on whole.
     */
    @SerialName("transfer_batch") val transferBatch: Decimal? = null,
    /**
     * The steps that come before it, by number; the one before when absent, and none when the list
     * is empty, for branches that run beside each other.
     */
    val after: List<Int>? = null,
    /** What whoever does it must be trained for. */
    val qualifications: List<QualificationId> = emptyList(),
)

/** How long the work of a step takes, without its set-up. */
@Serializable
public sealed interface RunTime {
    /** So long for each unit of the item. */
    @Serializable
    @SerialName("per_unit")
    public data class PerUnit(
        /** Minutes. */
        val minutes: String
    ) : RunTime

    /** So long for each batch, however full it is: a furnace, a washing machine. */
    @Serializable
    @SerialName("per_batch")
    public data class PerBatch(
        /** How much goes into one batch. */
        val size: Decimal,
        /** Minutes for one batch. */
        val minutes: String,
    ) : RunTime
}

/** Another work centre that can do a step, in its own time. */
@Serializable
public data class StepAlternate(
    /** The work centre. */
    @SerialName("work_center") val workCenter: WorkCenterId,
    /** Which one is tried first: the one with the lowest number. */
    val priority: Int,
    /** How long it takes to set up there; as that work centre says when absent. */
    @SerialName("setup_time") val setupTime: Duration? = null,
    /** How long the work takes there; as the step says when absent. */
    @SerialName("run_time") val runTime: RunTime? = null,
    /** How fast it is there; as that work centre says when absent. */
    val efficiency: Decimal? = null,
)

/** What an actor was trained for and shown to know: `gmp-basics`, `forklift`. */
public typealias QualificationId = String

/** Replaces the steps of a draft. A released revision never changes: draft a new one. */
@Serializable
internal data class ReviseRouting(
    /** The item that is made. */
    val item: ItemId,
    /** Which revision. */
    val key: RevisionKey,
    /** How the item shall be made. */
    val steps: List<RoutingStep>,
    /** Who revises it, and when. */
    val command: Command,
    /** Which alternate is tried first; as it was when absent. */
    val priority: Int? = null,
)

/**
 * Makes a draft binding from a day on.
 *
 * The revision before it of the same alternate and site, if no end of it was known, ends where the
 * new one begins. Any other overlap is refused. Orders that were released before keep what they
 * were released with.
 */
@Serializable
internal data class ReleaseRouting(
    /** The item that is made. */
    val item: ItemId,
    /** Which revision. */
    val key: RevisionKey,
    /** On which days it shall serve. */
    val effective: Effectivity,
    /** Who releases it, and when. */
    val command: Command,
)

/** Ends a released revision earlier than planned, or drops a draft. */
@Serializable
internal data class EndRouting(
    /** The item that is made. */
    val item: ItemId,
    /** Which revision. */
    val key: RevisionKey,
    /** Who ends it, and when that was decided. */
    val command: Command,
    /**
     * The first day on which it shall no longer serve, its own first day to drop it altogether;
     * absent for a draft.
     */
    val to: CivilDate? = null,
)

/** Writes and releases revisions that come from another system: all, or none. */
@Serializable
internal data class LoadRoutings(
    /** The revisions. */
    val routings: List<LoadedRouting>,
    /** Who loads them, and when. */
    val command: Command,
)

/** One revision that comes from another system. */
@Serializable
public data class LoadedRouting(
    /** The item that is made. */
    val item: ItemId,
    /** Which revision it shall be; one that there is not yet. */
    val key: RevisionKey,
    /** On which days it serves. */
    val effective: Effectivity,
    /** How the item is made. */
    val steps: List<RoutingStep>,
    /** Which alternate is tried first: the one with the lowest number; 1 when absent. */
    val priority: Int? = null,
)

/** Shows how an item is made: every revision, or those that serve on a day. */
@Serializable
internal data class GetRouting(
    /** The item that is made. */
    val item: ItemId,
    /**
     * Only the revisions that serve on this day, one of each alternate, the one to be tried first
     * in front. None at all means that the item cannot be made then.
     */
    val on: CivilDate? = null,
    /** With `on`: at this site. */
    val site: SiteId? = null,
)

/** The routings of an item. */
@Serializable
public data class RoutingView(
    /** The item that is made. */
    val item: ItemId,
    /** How many facts they are made of; what a signature names as the version signed. */
    val version: Long,
    /** The revisions. */
    val revisions: List<RoutingRevision>,
)

/** One revision of how an item is made. */
@Serializable
public data class RoutingRevision(
    /** Which one it is. */
    val key: RevisionKey,
    /** Which alternate is tried first: the one with the lowest number. */
    val priority: Int,
    /** Where it stands. */
    val status: RevisionStatus,
    /** The steps, in the order of their numbers. */
    val steps: List<RoutingStep>,
    /** On which days it serves; absent while it is a draft. */
    val effective: Effectivity? = null,
)

/** Lists routings in the order of the items' codes, in pages. */
@Serializable
internal data class ListRoutings(
    /**
     * Only items of which a revision is in this status; with `work_center`, one that also works
     * there.
     */
    val status: RevisionStatus? = null,
    /** Only items of which a revision works at this work centre, alternates included. */
    @SerialName("work_center") val workCenter: WorkCenterId? = null,
    /** Where the page before ended: its `next`. */
    val after: ItemId? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
)

/** One page of a list of routings. */
@Serializable
public data class RoutingPage(
    /** The routings, one entry per item. */
    val routings: List<RoutingView>,
    /** What to ask for behind; absent when this page is the last. */
    val next: ItemId? = null,
)

/** Asks for everything that goes into so much of an item. */
@Serializable
internal data class ExplodeItem(
    /** The item to be made. */
    val item: ItemId,
    /** How much of it; above zero. */
    val quantity: Decimal,
    /** The day on which the order starts: it decides which revisions serve, on every level. */
    val on: CivilDate,
    /** Where it is made; what holds for every site counts when absent. */
    val site: SiteId? = null,
    /** By which alternate; by the first that serves when absent. */
    val alternate: Word? = null,
    /** How many orders deep; 1 is what one order needs, phantoms blown through. All when absent. */
    val levels: Int? = null,
    /** What there is of phantoms; it is used up before their lines are needed. */
    @SerialName("on_hand") val onHand: List<ItemQuantity> = emptyList(),
    /** Whether optional lines count. */
    @SerialName("with_optional") val withOptional: Boolean = false,
)

/** So much of an item. */
@Serializable
public data class ItemQuantity(
    /** The item. */
    val item: ItemId,
    /** How much of it, in its own unit. */
    val quantity: Decimal,
)

/** Everything that goes into so much of an item, and by which revision. */
@Serializable
public data class ItemExplosion(
    /** The revision of the item's own bill of materials. */
    val key: RevisionKey,
    /** What goes in and comes out. */
    val explosion: Explosion,
)

/** Everything that goes into so much of an item, and what comes out besides. */
@Serializable
public data class Explosion(
    /** What goes in, line by line, each before what goes into it. */
    val requirements: List<Requirement>,
    /** What comes out besides the product, line by line. */
    val receipts: List<ExpectedReceipt>,
    /**
     * Items that are made but cannot be on this day, because no revision serves; they are required
     * as if they were bought.
     */
    @SerialName("cannot_make") val cannotMake: List<ItemId> = emptyList(),
)

/** What one line needs. */
@Serializable
public data class Requirement(
    /** How many orders deep it is: 1 is needed by the order itself. */
    val level: Int,
    /** The item that it goes into. */
    val parent: ItemId,
    /**
     * The numbers of the lines that lead to it from the item that was asked about; the last is its
     * own.
     */
    val path: List<Int>,
    /** The component. */
    val item: ItemId,
    /** How much, exactly, losses included. */
    val exact: String,
    /**
     * How much is to be booked: the exact quantity rounded up, once, to the component's increment.
     * Of a phantom that is blown through, what its own stock gives, in whole increments.
     */
    val quantity: Decimal,
    /** What happens when more is taken than was required. */
    val consumption: BomConsumption,
    /** Whether it is a phantom whose own lines follow for what its stock does not give. */
    val phantom: Boolean = false,
    /** Whether it is made itself, and not bought. */
    val made: Boolean = false,
    /** Whether the quantity is for the order, however much it makes. */
    val fixed: Boolean = false,
    /** Whether the product can be made without it. */
    val optional: Boolean = false,
    /** The number of the routing step that needs it; below a phantom, the phantom's. */
    val step: Int? = null,
    /** How long after the start of the order it is needed. */
    val offset: Duration? = null,
    /** Whether it is taken from stock by what was made. */
    val backflush: Boolean = false,
    /**
     * What may be taken instead on this day, what is to be used up first in front, then by
     * priority.
     */
    val substitutes: List<BomSubstitute> = emptyList(),
)

/** What one line gives besides the product. */
@Serializable
public data class ExpectedReceipt(
    /** How many orders deep it is: 1 comes out of the order itself. */
    val level: Int,
    /** The item in whose making it comes out. */
    val parent: ItemId,
    /** The numbers of the lines that lead to it. */
    val path: List<Int>,
    /** What comes out. */
    val item: ItemId,
    /** Whether it is a by-product or a co-product. */
    val kind: BomLineKind,
    /** How much, exactly. */
    val exact: String,
    /** How much can be booked: the exact quantity rounded down to the item's increment. */
    val quantity: Decimal,
    /** The step after which it is there. */
    val step: Int? = null,
    /** What share of the order's cost goes to it. */
    @SerialName("cost_share") val costShare: String? = null,
)

/**
 * Asks what so much of an item costs: what goes into it at its standard cost, and the work on it at
 * the hourly rates of the work centres, rolled up level by level.
 *
 * A step costs its set-up and its run at its own work centre; where that stands at another site
 * than the one asked about, at the first alternate that stands there. Efficiency divides the run
 * alone. Each line is rounded once, half away from zero, to the smallest unit of its currency;
 * everything else is sums of lines, so that the totals add up to the cent. Currencies are told
 * apart and never added. What nobody has said the cost of is named, and counts for nothing.
 */
@Serializable
internal data class FindItemCosts(
    /** The item to be made. */
    val item: ItemId,
    /**
     * How much of it; above zero. What is made is made in one order for each place that it goes
     * into, and each order is set up once, so that one of fifty costs less than one.
     */
    val quantity: Decimal,
    /** The day on which the order starts: it decides which revisions serve, on every level. */
    val on: CivilDate,
    /** Where it is made; what holds for every site counts when absent. */
    val site: SiteId? = null,
    /** By which alternate of the bills of materials; by the first that serves when absent. */
    val alternate: Word? = null,
    /** By which alternate of the routings; by the first that serves when absent. */
    val routing: Word? = null,
    /**
     * How many orders deep costs are rolled up; what is made below them counts at its standard
     * cost, as if it were bought. With 1, that is all but the item itself. All when absent.
     */
    val levels: Int? = null,
    /** Whether optional lines count. */
    @SerialName("with_optional") val withOptional: Boolean = false,
)

/** What so much of an item costs, and what that is made of. */
@Serializable
public data class ItemCosts(
    /** The revision of the item's own bill of materials. */
    val key: RevisionKey,
    /** All of it, one for each currency, in the order of the currencies' codes. */
    val totals: List<CostTotal>,
    /**
     * What goes in, line by line, each before what goes into it. A phantom is no line: what goes
     * into it is.
     */
    val parts: List<PartCost>,
    /** The work, order by order: first that on the item itself. */
    val steps: List<StepCost>,
    /** What comes out besides the product, and what of the cost goes with it. */
    @SerialName("by_products") val byProducts: List<ByProductCost> = emptyList(),
    /**
     * What nobody has said the cost of. It counts for nothing in every sum, so that with an entry
     * here the item costs more than the totals say.
     */
    val unknown: List<UnknownCost> = emptyList(),
    /**
     * Items that are made but cannot be on this day, because no revision serves; they count at
     * their standard cost, as if they were bought.
     */
    @SerialName("cannot_make") val cannotMake: List<ItemId> = emptyList(),
)

/** What is paid in one currency. */
@Serializable
public data class CostTotal(
    /** For what is bought, and for what is made and counts at its standard cost. */
    val bought: Money,
    /** For the steps of what is made. */
    val work: Money,
    /** What goes with what comes out besides. */
    @SerialName("by_products") val byProducts: Money,
    /** Bought and worked, less what goes with what comes out besides. */
    val total: Money,
)

/** What one line of a bill of materials costs. */
@Serializable
public data class PartCost(
    /** How many orders deep it is: 1 goes into the item itself. */
    val level: Int,
    /** The item that it goes into. */
    val parent: ItemId,
    /**
     * The numbers of the lines that lead to it from the item that was asked about; the last is its
     * own.
     */
    val path: List<Int>,
    /** The component. */
    val item: ItemId,
    /** How much of it, rounded up to its increment. */
    val quantity: Decimal,
    /** What it costs, one amount for each currency; none when nothing of it is known. */
    val costs: List<Money>,
    /**
     * Whether its costs are those of what goes into it and of the work on it, and not its standard
     * cost.
     */
    val made: Boolean = false,
    /** Whether something in it has no known cost, so that it costs more than that. */
    val incomplete: Boolean = false,
)

/** What one step of an order costs at its own work centre. */
@Serializable
public data class StepCost(
    /** How many orders deep the item is that is worked on: 0 for the one that was asked about. */
    val level: Int,
    /** The numbers of the lines that lead to that item; none for the one that was asked about. */
    val path: List<Int>,
    /** The item that is worked on. */
    val item: ItemId,
    /** How much of it. */
    val quantity: Decimal,
    /** The number of the step. */
    val step: Int,
    /** What is done. */
    val operation: String,
    /** Where. */
    @SerialName("work_center") val workCenter: WorkCenterId,
    /** Minutes of setting up, once for the order. */
    val setup: String,
    /** Minutes of the work itself, at the speed of the work centre. */
    val run: String,
    /** What an hour costs there; absent when nobody said. */
    val rate: Money? = null,
    /** What set-up and run cost together; absent without a rate. */
    val cost: Money? = null,
)

/** What of the cost of an order goes with something that comes out besides the product. */
@Serializable
public data class ByProductCost(
    /** How many orders deep it is: 1 comes out of the order itself. */
    val level: Int,
    /** The item in whose making it comes out. */
    val parent: ItemId,
    /** The numbers of the lines that lead to it. */
    val path: List<Int>,
    /** What comes out. */
    val item: ItemId,
    /** How much, rounded down to its increment. */
    val quantity: Decimal,
    /**
     * Its share of what the order costs, one amount for each currency; none without a share. The
     * shares of an order and what is left to its product add up to the cent.
     */
    val costs: List<Money>,
)

/** Something that nobody has said the cost of. */
@Serializable
public sealed interface UnknownCost {
    /** An item that is bought, or counts as if it were, has no standard cost. */
    @Serializable
    @SerialName("item")
    public data class Item(
        /** The item. */
        val item: ItemId
    ) : UnknownCost

    /** A work centre has no hourly rate. */
    @Serializable
    @SerialName("work_center")
    public data class WorkCenter(
        /** The work centre. */
        @SerialName("work_center") val workCenter: WorkCenterId
    ) : UnknownCost

    /**
     * No revision of a routing serves on the day for an item that is made, so that nobody knows the
     * work on it.
     */
    @Serializable
    @SerialName("routing")
    public data class Routing(
        /** The item. */
        val item: ItemId
    ) : UnknownCost
}

/** Asks what is missing to make so much of an item, stock on all levels counted. */
@Serializable
internal data class FindItemNeeds(
    /** The item to be made. */
    val item: ItemId,
    /** How much of it; above zero. */
    val quantity: Decimal,
    /** The day on which the order starts. */
    val on: CivilDate,
    /** What there is. Stock of the item itself is left alone. */
    @SerialName("on_hand") val onHand: List<ItemQuantity>,
    /** Where it is made; what holds for every site counts when absent. */
    val site: SiteId? = null,
    /** By which alternate; by the first that serves when absent. */
    val alternate: Word? = null,
    /** Whether optional lines count. */
    @SerialName("with_optional") val withOptional: Boolean = false,
)

/** What is needed, item by item. */
@Serializable
public data class Needs(
    /** Each item once, after everything that it goes into. */
    val items: List<ItemNeed>
)

/** How much of one item is needed, and where it comes from. */
@Serializable
public data class ItemNeed(
    /** The item. */
    val item: ItemId,
    /** How deep it is used at the deepest. */
    val level: Int,
    /**
     * How much is needed: the sum of what each line needs, each rounded up to the item's increment.
     * Of a phantom, what its stock gives and, exactly, what passes through it.
     */
    val needed: String,
    /** How much of that is there. */
    @SerialName("from_stock") val fromStock: String,
    /** How much has to be made of it; what goes into it is needed for that. */
    @SerialName("to_make") val toMake: String,
    /** How much is missing: it is not there, and cannot be made. */
    val short: String,
)

/** Asks how much of an item can be made from what there is. */
@Serializable
internal data class FindItemProducible(
    /** The item to be made. */
    val item: ItemId,
    /** The day on which the order starts. */
    val on: CivilDate,
    /** What there is; sub-assemblies count, and what they can still be made of. */
    @SerialName("on_hand") val onHand: List<ItemQuantity>,
    /** Where it is made; what holds for every site counts when absent. */
    val site: SiteId? = null,
    /** By which alternate; by the first that serves when absent. */
    val alternate: Word? = null,
    /** Whether optional lines count. */
    @SerialName("with_optional") val withOptional: Boolean = false,
)

/** How much can be made, and what stands against more. */
@Serializable
public data class Producible(
    /**
     * The largest quantity that the stock is enough for, in whole increments of the item; what is
     * there of the item itself is not counted.
     */
    val quantity: Decimal,
    /** What would be missing for one increment more. */
    @SerialName("limited_by") val limitedBy: List<ItemNeed>,
    /** What is used for the quantity; empty when it is 0. */
    val uses: List<ItemNeed>,
)

/** Asks where an item is used, on all levels: substitutes and optional lines included. */
@Serializable
internal data class FindItemUses(
    /** The item. */
    val item: ItemId,
    /**
     * Only by revisions that serve on this day. When absent, every revision counts, drafts and
     * those of other days too: what a change of the item would touch.
     */
    val on: CivilDate? = null,
    /** At this site; with `on`, what holds for every site counts when absent. */
    val site: SiteId? = null,
    /** How many levels up; all when absent. */
    val levels: Int? = null,
)

/** Where an item is used. */
@Serializable
public data class Uses(
    /** Every line on the way up, once, the nearest first. */
    val uses: List<ItemUse>,
    /** Everything on the way up that goes into nothing else: the finished products. */
    val products: List<ItemId>,
)

/** One line that an item, or what it goes into, is used by. */
@Serializable
public data class ItemUse(
    /** How many levels up; 1 uses the item itself. */
    val level: Int,
    /** What is made. */
    val item: ItemId,
    /** What goes into it. */
    val component: ItemId,
    /** The number of the line. */
    val line: Int,
    /**
     * How much on one of what is made, losses left out; on one order when `fixed`. Of a substitute,
     * how much of it stands for that.
     */
    val quantity: String,
    /** Whether the quantity is for the order, however much it makes. */
    val fixed: Boolean = false,
    /** Whether it is only what may be taken instead. */
    val substitute: Boolean = false,
    /** The revision that the line is of; absent in a structure that was given. */
    val revision: RevisionKey? = null,
)

/** Asks how deep each item is used, by the revisions that serve on a day. */
@Serializable
internal data class ListLowLevelCodes(
    /** The day; every alternate that serves on it counts. */
    val on: CivilDate,
    /** At this site; what holds for every site counts when absent. */
    val site: SiteId? = null,
)

/** How deep each item is used, and which items form cycles. */
@Serializable
public data class LowLevelCodes(
    /**
     * Each item with its level, the finished products first; items of a level in the order of their
     * codes.
     */
    val items: List<ItemLevel>,
    /**
     * Items that go into each other. Their own components were left out of account, as if they were
     * bought.
     */
    val cycles: List<List<ItemId>>,
)

/** How deep an item is used. */
@Serializable
public data class ItemLevel(
    /** The longest way to it from an item that goes into nothing; 0 for such an item. */
    val level: Int,
    /** The item. */
    val item: ItemId,
)

/**
 * Asks for every cycle in the bills of materials, drafts included: what was set aside when it came
 * from another system is found here until it is mended.
 */
@Serializable internal class FindCycles

/** Every cycle. */
@Serializable
public data class CycleList(
    /** Each with its members in the order of their codes. */
    val cycles: List<List<ItemId>>
)

/** Asks how long each step takes for so much of an item. */
@Serializable
internal data class FindStepTimes(
    /** The item that is made. */
    val item: ItemId,
    /** How much of it; above zero. */
    val quantity: Decimal,
    /** The day on which the order starts. */
    val on: CivilDate,
    /** Where it is made; what holds for every site counts when absent. */
    val site: SiteId? = null,
    /** By which alternate; by the first that serves when absent. */
    val alternate: Word? = null,
    /** Only this step. */
    val step: Int? = null,
)

/** How long each step takes. */
@Serializable
public data class StepTimes(
    /** The revision of the routing. */
    val key: RevisionKey,
    /**
     * The steps in the order of their numbers; after each step at its own work centre, the same at
     * its alternates, the one to be tried first in front.
     */
    val steps: List<StepTimeLine>,
)

/** How long a step takes at a work centre. */
@Serializable
public data class StepTimeLine(
    /** The number of the step. */
    val step: Int,
    /** What is done. */
    val operation: String,
    /** Where. */
    @SerialName("work_center") val workCenter: WorkCenterId,
    /** Whether that is an alternate. */
    @SerialName("is_alternate") val isAlternate: Boolean,
    /** How long. */
    val time: StepTime,
)

/** How long a step takes, in exact minutes. */
@Serializable
public data class StepTime(
    /** Waiting before the work centre is free. */
    val queue: String,
    /** Setting up. */
    val setup: String,
    /** The work itself, at the speed of the work centre. */
    val run: String,
    /** Resting after it. */
    val wait: String,
    /** Bringing it to the next step. */
    val moving: String,
    /** How long the work centre is taken: set-up and run. */
    val occupied: String,
    /** All of it. */
    val total: String,
)

/**
 * Draws a bill of materials as a tree, with the quantities of each line.
 *
 * What is made, bought, passed through as a phantom, or comes out besides differs by its shape;
 * substitutes, optional lines and quantities that are fixed for an order are named below the item.
 * Of a large bill the upper levels are drawn, and each line says how many there are below it.
 */
@Serializable
internal data class DrawStructure(
    /** What is drawn. */
    val source: DrawnStructure,
    /** What stands above it; left out, what it is. */
    val title: String = "",
    /** As what it is drawn. */
    val format: PictureFormat = PictureFormat.SVG,
    /**
     * How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left
     * out, 960. It is as high as what is in it.
     */
    val width: Int? = null,
)

/** What is drawn of master data. */
@Serializable
public sealed interface DrawnStructure {
    /** What goes into so much of an item. */
    @Serializable
    @SerialName("explosion")
    public data class Explosion(
        /** The explosion, as `master.explode` answers it. */
        val chart: ItemExplosion,
        /**
         * How much of the item was asked for; with it the tree also says how much goes into one.
         */
        val quantity: Decimal? = null,
    ) : DrawnStructure
}

/** Says how an item is counted, followed and valued at a site. */
@Serializable
internal data class SetStockRules(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /**
     * The rules from now on. While there is stock or a reservation only those may change that leave
     * what is booked as it is. Of an item that master data knows, only what it does not say can be
     * set here: the currency, and the standard cost of an item that has none. What is left out says
     * nothing.
     */
    val rules: StockRules,
    /** Who does it, and when. */
    val command: Command,
)

/** What the ledger needs to know of an item. */
@Serializable
public data class StockRules(
    /** What it is counted or measured in. */
    val unit: UnitCode = "pcs",
    /** The least that can be booked; every quantity is a multiple of it. */
    val increment: Decimal = Decimal("1"),
    /** Whether it is followed by lot or piece by piece. */
    val tracking: Tracking = Tracking.NONE,
    /** How long a lot lasts from its receipt, where the receipt names no expiry. */
    @SerialName("shelf_life") val shelfLife: Duration? = null,
    /** How long a lot must still last on the day it is needed. */
    @SerialName("minimum_remaining_life") val minimumRemainingLife: Duration? = null,
    /** What stock is worth. */
    val valuation: Valuation = Valuation.MOVING_AVERAGE,
    /** The currency it is valued in; the first cost that is posted decides when absent. */
    val currency: Currency? = null,
    /** The price of one unit under standard valuation, with as many decimals as it needs. */
    @SerialName("standard_cost") val standardCost: Decimal? = null,
    /**
     * Whether stock may fall below zero. It is then valued at the last known cost, and revalued by
     * the next receipt.
     */
    val negative: Boolean = false,
    /** Which lots go first. */
    @SerialName("lot_choice") val lotChoice: LotChoice = LotChoice.FIFO,
)

/** Whether an item is followed by lot or piece by piece. */
@Serializable
public enum class Tracking {
    /** One heap is like another. */
    @SerialName("none") NONE,

    /** Every quantity belongs to a lot. */
    @SerialName("lot") LOT,

    /** Every piece has a number of its own; it is a lot of one. */
    @SerialName("serial") SERIAL,
}

/** What stock is worth. */
@Serializable
public enum class Valuation {
    /** Quantity times a set price; what was paid beyond it is a price variance. */
    @SerialName("standard") STANDARD,

    /**
     * What was paid for all of it, shared by quantity. The value is kept, never a rounded price, so
     * that the last piece takes what is left.
     */
    @SerialName("moving_average") MOVING_AVERAGE,

    /** What was paid for the oldest goes first. */
    @SerialName("fifo") FIFO,
}

/** Which lots go first; of equal ones the one with the lower code. */
@Serializable
public enum class LotChoice {
    /** First received. */
    @SerialName("fifo") FIFO,

    /** First to expire, then first received; lots that never expire go last. */
    @SerialName("fefo") FEFO,

    /** Last received. */
    @SerialName("lifo") LIFO,

    /** Whoever posts names the lot. */
    @SerialName("manual") MANUAL,
}

/** Receives stock: bought, there from the beginning, or made by a work order. */
@Serializable
internal data class ReceiveStock(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** How much: above zero, a multiple of the item's increment. */
    val quantity: Decimal,
    /** Who does it, and when. */
    val command: Command,
    /** Where it is put. */
    val location: LocationId? = null,
    /** Its lot or piece number. */
    val lot: LotId? = null,
    /** From when on the lot must not be used; the shelf life says so when absent. */
    @SerialName("expires_at") val expiresAt: Timestamp? = null,
    /** The status that a new lot begins with; `released` when absent. */
    val status: LotStatus? = null,
    /** What all of it cost. */
    val cost: Money? = null,
    /** What one unit of it cost, in place of `cost`. */
    @SerialName("unit_cost") val unitCost: Price? = null,
    /** The work order that made it. */
    val order: WorkOrderId? = null,
    /** The step that made it. */
    val step: Int? = null,
    /** The line of its bill of materials, for a by-product. */
    val line: Int? = null,
    /** Why. */
    val reason: Word? = null,
    /** A number of somebody else's: a delivery note. */
    val reference: String? = null,
    /** The number of the movement; the command's id when absent. */
    val number: TransactionId? = null,
)

/** Where stock lies within a site. */
public typealias LocationId = String

/** A quantity of one item that shares its history. */
public typealias LotId = String

/** Whether a lot may be used. */
@Serializable
public enum class LotStatus {
    /** It may be used. */
    @SerialName("released") RELEASED,

    /** Waiting for somebody to look at it. */
    @SerialName("quarantine") QUARANTINE,

    /** It must not be used. */
    @SerialName("blocked") BLOCKED,

    /** It is past its time. */
    @SerialName("expired") EXPIRED,
}

/** A price for one unit, with as many decimals as it needs. */
@Serializable
public data class Price(
    /** How much for one unit. */
    val price: Decimal,
    /** Of what. */
    val currency: Currency,
)

/** A job to make a quantity of one item: `WO-2024-00001`. */
public typealias WorkOrderId = String

/** One movement of material in the ledger: `MTX-2024-00001`. */
public typealias TransactionId = String

/** Issues stock: to a work order, or without one for anything else. */
@Serializable
internal data class IssueStock(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** How much: above zero, a multiple of the item's increment. */
    val quantity: Decimal,
    /** Who does it, and when. */
    val command: Command,
    /** The work order that gets it; what is reserved for it goes first. */
    val order: WorkOrderId? = null,
    /** The step that uses it. */
    val step: Int? = null,
    /** The line of the bill of materials. */
    val line: Int? = null,
    /** Where it is taken from; wherever there is some when absent. */
    val location: LocationId? = null,
    /** Of which lot or piece; the item's rules choose when absent. */
    val lot: LotId? = null,
    /** For when it is needed, which a lot must outlast. */
    @SerialName("needed_at") val neededAt: Timestamp? = null,
    /** Why. */
    val reason: Word? = null,
    /** A number of somebody else's. */
    val reference: String? = null,
    /** The number of the movement; the command's id when absent. */
    val number: TransactionId? = null,
)

/** Brings back what a work order was issued and did not use, at the cost at which it was issued. */
@Serializable
internal data class ReturnStock(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** How much; no more than the order still has. */
    val quantity: Decimal,
    /** The work order that gives it back. */
    val order: WorkOrderId,
    /** Who does it, and when. */
    val command: Command,
    /** The step that had it. */
    val step: Int? = null,
    /** The line of the bill of materials. */
    val line: Int? = null,
    /** Where it is put. */
    val location: LocationId? = null,
    /** Its lot or piece number. */
    val lot: LotId? = null,
    /** Why. */
    val reason: Word? = null,
    /** A number of somebody else's. */
    val reference: String? = null,
    /** The number of the movement; the command's id when absent. */
    val number: TransactionId? = null,
)

/** Scraps stock, from the shelf or after it was issued. */
@Serializable
internal data class ScrapStock(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** How much: above zero, a multiple of the item's increment. */
    val quantity: Decimal,
    /**
     * Why: `quality_defect`, `machine_error`, `operator_error`, `material_defect`, or a word of
     * your own.
     */
    val reason: Word,
    /** Who does it, and when. */
    val command: Command,
    /** Whether it had been issued: then the shelf does not change, and the order is named. */
    val issued: Boolean? = null,
    /** The work order that had it, or that it is charged to. */
    val order: WorkOrderId? = null,
    /** The step that had it. */
    val step: Int? = null,
    /** The line of the bill of materials. */
    val line: Int? = null,
    /** Where it is taken from. */
    val location: LocationId? = null,
    /** Its lot or piece number. */
    val lot: LotId? = null,
    /** A number of somebody else's. */
    val reference: String? = null,
    /** The number of the movement; the command's id when absent. */
    val number: TransactionId? = null,
)

/** Moves stock to another location or site; its value goes with it. */
@Serializable
internal data class TransferStock(
    /** Which item. */
    val item: ItemId,
    /** From which site. */
    val site: SiteId,
    /** How much: above zero, a multiple of the item's increment. */
    val quantity: Decimal,
    /** Who does it, and when. */
    val command: Command,
    /** From which location. */
    val location: LocationId? = null,
    /** Of which lot or piece; the item's rules choose when absent. */
    val lot: LotId? = null,
    /** To which site; the same when absent. */
    @SerialName("to_site") val toSite: SiteId? = null,
    /** To which location. */
    @SerialName("to_location") val toLocation: LocationId? = null,
    /** Why. */
    val reason: Word? = null,
    /** A number of somebody else's. */
    val reference: String? = null,
    /**
     * The number of the movement out; the command's id when absent. That of the movement in ends in
     * `-IN`.
     */
    val number: TransactionId? = null,
)

/** Corrects what the books say, upwards or downwards. */
@Serializable
internal data class AdjustStock(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** Which way. */
    val direction: AdjustDirection,
    /** How much: above zero, a multiple of the item's increment. */
    val quantity: Decimal,
    /** Why. */
    val reason: Word,
    /** Who does it, and when. */
    val command: Command,
    /** Where. */
    val location: LocationId? = null,
    /** Of which lot or piece. */
    val lot: LotId? = null,
    /** From when on a new lot must not be used. */
    @SerialName("expires_at") val expiresAt: Timestamp? = null,
    /** What all of it cost, upwards only; what is known of it when absent. */
    val cost: Money? = null,
    /** What one unit of it cost, in place of `cost`. */
    @SerialName("unit_cost") val unitCost: Price? = null,
    /** A number of somebody else's. */
    val reference: String? = null,
    /** The number of the movement; the command's id when absent. */
    val number: TransactionId? = null,
)

/** Which way an adjustment goes. */
@Serializable
public enum class AdjustDirection {
    /** More is there than the books say. */
    @SerialName("up") UP,

    /** Less is there than the books say. */
    @SerialName("down") DOWN,
}

/**
 * Books a count: what was counted was there. The difference is a movement of its own, and a count
 * that agrees is recorded too.
 */
@Serializable
internal data class CountStock(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** How much was counted at the location, of the lot; it may be zero. */
    val quantity: Decimal,
    /** Who does it, and when. */
    val command: Command,
    /** Where. */
    val location: LocationId? = null,
    /** Of which lot or piece. */
    val lot: LotId? = null,
    /** Why. */
    val reason: Word? = null,
    /** A number of somebody else's: a count sheet. */
    val reference: String? = null,
    /** The number of the movement; the command's id when absent. */
    val number: TransactionId? = null,
)

/**
 * Takes a movement back: one of the opposite direction with the same quantity, lot and amount. Each
 * movement once, and only while what it brought in is still there. What an issue kept of promises
 * stands again, unless the order has ended.
 */
@Serializable
internal data class ReverseMovement(
    /** The number of the movement to take back. */
    val of: TransactionId,
    /** Who does it, and when. */
    val command: Command,
    /** The number of the new movement; the command's id when absent. */
    val number: TransactionId? = null,
    /** Of which item; needed where movements of several stocks have this number. */
    val item: ItemId? = null,
    /** At which site; the same. */
    val site: SiteId? = null,
)

/**
 * Posts many movements at once, all of them or none.
 *
 * Lists name the codes; columns point into them, counted from 0. A place of 4294967295 means none.
 * A refusal names the row.
 */
@Serializable
internal data class PostStockBatch(
    /**
     * The kinds of movement that occur. Counts, moves within a site and reversals have operations
     * of their own.
     */
    val kinds: List<MovementKind>,
    /** The items that occur. */
    val items: List<ItemId>,
    /** The sites that occur. */
    val sites: List<SiteId>,
    /** The kind of each row, as its place in `kinds`. */
    val kind: Wholes,
    /** The item of each row. */
    val item: Wholes,
    /** The site of each row. */
    val site: Wholes,
    /** How much each row moves, in steps of `scale` decimals: 1250 with a scale of 2 is 12.50. */
    val quantity: Wholes,
    /** Who posts it, and when. */
    val command: Command,
    /** How many decimals the quantities have. */
    val scale: Int = 0,
    /** The locations that occur. */
    val locations: List<LocationId> = emptyList(),
    /** The location of each row. */
    val location: Wholes? = null,
    /** The lots that occur. */
    val lots: List<LotId> = emptyList(),
    /** The lot of each row. */
    val lot: Wholes? = null,
    /** The work orders that occur. */
    val orders: List<WorkOrderId> = emptyList(),
    /** The work order of each row. */
    val order: Wholes? = null,
    /** The step of each row. */
    val step: Wholes? = null,
    /** The line of the bill of materials of each row. */
    val line: Wholes? = null,
    /** The reasons that occur. */
    val reasons: List<Word> = emptyList(),
    /** The reason of each row. */
    val reason: Wholes? = null,
    /**
     * When each row happened, in microseconds since 1970; at the time of the command when absent.
     */
    val at: Wholes? = null,
    /** What each row cost, in the smallest unit of the currency; -1 where none is known. */
    val amount: Wholes? = null,
    /** The currency of the amounts. */
    val currency: Currency? = null,
    /** The number of each row; the command's id and the row, counted from 0, when empty. */
    val numbers: List<TransactionId> = emptyList(),
)

/** What a movement does. */
@Serializable
public enum class MovementKind {
    /** Component to a work order. */
    @SerialName("issue_to_wo") ISSUE_TO_WO,

    /** Component back from a work order, at the cost it was issued at. */
    @SerialName("return_to_stock") RETURN_TO_STOCK,

    /** What a work order made. */
    @SerialName("receipt_from_wo") RECEIPT_FROM_WO,

    /** Bought, or there from the beginning. */
    @SerialName("receipt") RECEIPT,

    /** Out for anything but a work order. */
    @SerialName("issue") ISSUE,

    /** Thrown away from the shelf. */
    @SerialName("scrap") SCRAP,

    /** Thrown away after it was issued: the shelf does not change. */
    @SerialName("scrap_issued") SCRAP_ISSUED,

    /** To another site. */
    @SerialName("transfer_out") TRANSFER_OUT,

    /** From another site. */
    @SerialName("transfer_in") TRANSFER_IN,

    /** To another location of the same site. */
    @SerialName("move_out") MOVE_OUT,

    /** From another location of the same site. */
    @SerialName("move_in") MOVE_IN,

    /** Corrected upwards. */
    @SerialName("adjustment_in") ADJUSTMENT_IN,

    /** Corrected downwards. */
    @SerialName("adjustment_out") ADJUSTMENT_OUT,

    /** Counted: more was there than known. */
    @SerialName("count_up") COUNT_UP,

    /** Counted: less was there than known. */
    @SerialName("count_down") COUNT_DOWN,

    /** Counted: what was known was there. The quantity is 0. */
    @SerialName("count_equal") COUNT_EQUAL,

    /** A mistake taken back: what went out came in again. */
    @SerialName("reversal_in") REVERSAL_IN,

    /** A mistake taken back: what came in went out again. */
    @SerialName("reversal_out") REVERSAL_OUT,

    /** A mistake taken back that had not changed the shelf. */
    @SerialName("reversal_issued") REVERSAL_ISSUED,

    /** Value alone: the quantity is 0, and the amount may be below zero. */
    @SerialName("revaluation") REVALUATION,
}

/**
 * Promises stock to an order, so that others cannot take it (hard) or come after it in the queue
 * (soft).
 */
@Serializable
internal data class ReserveStock(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** How much: above zero, a multiple of the item's increment. */
    val quantity: Decimal,
    /** Who does it, and when. */
    val command: Command,
    /** For which order; an issue to it keeps the promise. */
    val order: WorkOrderId? = null,
    /** Whether others may take it; `soft` when absent. */
    val strength: ReservationStrength? = null,
    /** The lot that is put aside; any lot when absent. */
    val lot: LotId? = null,
    /** When it is needed; the earlier goes first. */
    val due: Timestamp? = null,
    /** 1 is the highest, 5 the lowest and what holds when absent. */
    val priority: Int? = null,
    /** The id of the promise; the command's id when absent. */
    val reservation: ReservationId? = null,
)

/** Whether others may take what is promised. */
@Serializable
public enum class ReservationStrength {
    /** A claim in the queue: whoever is due first is served first, and it stops nobody. */
    @SerialName("soft") SOFT,

    /** Put aside: nobody else can take it. */
    @SerialName("hard") HARD,
}

/** Stock promised to an order. */
public typealias ReservationId = String

/** Takes a promise back, or part of it. */
@Serializable
internal data class ReleaseReservation(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** Which promise. */
    val reservation: ReservationId,
    /** Who does it, and when. */
    val command: Command,
    /** How much of it; all that is left when absent. */
    val quantity: Decimal? = null,
)

/** Says whether a lot may be used, at every site where it lies. */
@Serializable
internal data class SetLotStatus(
    /** Of which item. */
    val item: ItemId,
    /** Which lot. */
    val lot: LotId,
    /** Its status from now on. */
    val status: LotStatus,
    /** Who does it, and when. */
    val command: Command,
    /** Its expiry from now on; as before when absent. */
    @SerialName("expires_at") val expiresAt: Timestamp? = null,
)

/** Says when to raise alerts on an item at a site. */
@Serializable
internal data class SetAlertRule(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /**
     * The rule from now on; an empty one tells only of stock below zero, of lots past their time
     * and of what known requirements use up.
     */
    val rule: AlertRule,
    /** Who does it, and when. */
    val command: Command,
)

/**
 * When to raise alerts on an item at a site.
 *
 * What is absent raises none; stock below zero, lots past their time and stock that known
 * requirements use up are told without a rule.
 */
@Serializable
public data class AlertRule(
    /** Low when what is available is at or below this. */
    @SerialName("reorder_point") val reorderPoint: Decimal? = null,
    /** Too low when what is available is below this. */
    val minimum: Decimal? = null,
    /** Too much when what is on hand is above this. */
    val maximum: Decimal? = null,
    /**
     * How far beyond its limit a quantity must come back before the alert is resolved; not below
     * zero.
     */
    val hysteresis: Decimal? = null,
    /** Too little when known requirements use it up in fewer weeks than this. */
    @SerialName("weeks_of_cover") val weeksOfCover: Int? = null,
    /** Expiring when a lot lasts for no longer than this. */
    @SerialName("expiring_within") val expiringWithin: Duration? = null,
    /** Aging when a lot has been in quarantine for this long. */
    @SerialName("quarantine_for") val quarantineFor: Duration? = null,
    /** Dead when there is stock and nothing has moved for this long. */
    @SerialName("dead_after") val deadAfter: Duration? = null,
)

/** Says that somebody has seen an alert. */
@Serializable
internal data class AcknowledgeAlert(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** Which alert. */
    val alert: AlertKey,
    /** Who does it, and when. */
    val command: Command,
)

/** What tells one alert of an item at a site from another. */
@Serializable
public data class AlertKey(
    /** What it is about. */
    val kind: AlertKind,
    /** Where, if it is about one location. */
    val location: LocationId? = null,
    /** Which lot, if it is about one. */
    val lot: LotId? = null,
)

/** What an alert is about. */
@Serializable
public enum class AlertKind {
    /** At or below the reorder point. */
    @SerialName("low_stock") LOW_STOCK,

    /** Below the minimum. */
    @SerialName("below_minimum") BELOW_MINIMUM,

    /** Below zero at some location. */
    @SerialName("negative") NEGATIVE,

    /** Above the maximum. */
    @SerialName("excess") EXCESS,

    /** Known requirements will use it up. */
    @SerialName("stockout_forecast") STOCKOUT_FORECAST,

    /** It covers fewer weeks of known requirements than wanted. */
    @SerialName("weeks_of_cover") WEEKS_OF_COVER,

    /** A lot expires soon. */
    @SerialName("expiring") EXPIRING,

    /** A lot has expired. */
    @SerialName("expired") EXPIRED,

    /** A lot has been waiting for its release for long. */
    @SerialName("quarantine_aging") QUARANTINE_AGING,

    /** Nothing has moved for long. */
    @SerialName("dead") DEAD,
}

/**
 * Raises and resolves the alerts that follow from time: what expires, waits or lies dead, and what
 * known requirements will use up.
 */
@Serializable
internal data class CheckAlerts(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** Who does it, and when. */
    val command: Command,
    /** The time to look from; that of the command when absent. */
    val now: Timestamp? = null,
    /** What will be needed when; the cover is found by walking through it. */
    val requirements: List<FutureRequirement>? = null,
)

/** Something that will be needed. */
@Serializable
public data class FutureRequirement(
    /** When. */
    val at: Timestamp,
    /** How much. */
    val quantity: Decimal,
)

/** Closes the books of a site: what happened before can no longer be posted. */
@Serializable
internal data class CloseStockPeriod(
    /** Which site. */
    val site: SiteId,
    /**
     * Up to when; not in the future. An earlier time than before opens the books again, and needs a
     * reason.
     */
    val until: Timestamp,
    /** Who does it, and when. */
    val command: Command,
)

/**
 * Shows the stock of an item at a site: what lies where, what it is worth, what is promised, and
 * what needs attention.
 */
@Serializable
internal data class GetStock(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** The time that decides what has expired; the latest movement's when absent. */
    val at: Timestamp? = null,
)

/** The stock of an item at a site. */
@Serializable
public data class StockView(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** How many facts it is made of. */
    val version: Long,
    /** How much there is, all lots and locations together. */
    @SerialName("on_hand") val onHand: Decimal,
    /** How much of it may be used by anybody. */
    val available: Decimal,
    /** How it is valued. */
    val valuation: Valuation,
    /** How it is counted, followed and valued. */
    val rules: StockRules,
    /** What lies where. */
    val balances: List<BalanceView>,
    /** What is promised, in the order in which it was. */
    val reservations: List<Reservation>,
    /** The alerts that are open. */
    val alerts: List<AlertView>,
    /** What all of it is worth; absent while no cost is known. */
    val value: Money? = null,
    /** The latest time at which something moved. */
    @SerialName("last_at") val lastAt: Timestamp? = null,
)

/** How much of a lot lies at one location. */
@Serializable
public data class BalanceView(
    /** How much. */
    @SerialName("on_hand") val onHand: Decimal,
    /** Whether it may be used. */
    val status: LotStatus,
    /** Where; absent where the site has no locations. */
    val location: LocationId? = null,
    /** Of which lot or piece. */
    val lot: LotId? = null,
    /** When the lot first came in. */
    @SerialName("received_at") val receivedAt: Timestamp? = null,
    /** From when on it must not be used. */
    @SerialName("expires_at") val expiresAt: Timestamp? = null,
)

/** Stock that is promised to an order. */
@Serializable
public data class Reservation(
    /** Its id. */
    val reservation: ReservationId,
    /** How much is still promised. */
    val quantity: Decimal,
    /** Whether others may take it. */
    val strength: ReservationStrength,
    /** For which order. */
    val order: WorkOrderId? = null,
    /** The lot that is put aside; any lot when absent. */
    val lot: LotId? = null,
    /** When it is needed; the earlier goes first. */
    val due: Timestamp? = null,
    /** 1 is the highest; of equal due dates the higher goes first. */
    val priority: Int = 5,
)

/** An alert. */
@Serializable
public data class AlertView(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** What it is about. */
    val alert: AlertKey,
    /** Where it stands. */
    val status: AlertStatus,
    /** When it was raised. */
    val since: Timestamp,
    /** How much there was. */
    val quantity: Decimal? = null,
    /** The limit that was crossed. */
    val threshold: Decimal? = null,
    /** When it runs out or expires. */
    val due: Timestamp? = null,
    /** Who raised, acknowledged or resolved it. */
    val by: ActorId? = null,
)

/** Where an alert stands. */
@Serializable
public enum class AlertStatus {
    /** Nobody has taken note of it. */
    @SerialName("open") OPEN,

    /** Somebody has, and it still holds. */
    @SerialName("acknowledged") ACKNOWLEDGED,

    /** It holds no longer. */
    @SerialName("resolved") RESOLVED,
}

/** Tells how much of an item may be used, by anybody or by one order. */
@Serializable
internal data class GetAvailable(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** What is put aside for this order counts as available. */
    val order: WorkOrderId? = null,
    /** The time that decides what has expired; the latest movement's when absent. */
    val at: Timestamp? = null,
)

/** How much of an item may be used. */
@Serializable
public data class Available(
    /** How much there is. */
    @SerialName("on_hand") val onHand: Decimal,
    /** How much of it is held or expired. */
    val held: Decimal,
    /** How much of it is put aside for others. */
    @SerialName("put_aside") val putAside: Decimal,
    /** What is left of it: on hand, less what is held and put aside. */
    val available: Decimal,
    /** What of that nobody has a claim to either. */
    val unclaimed: Decimal,
    /** The claims in the order in which they are served, each with what is left for it. */
    val claims: List<Claim>,
)

/** A soft reservation, and what is left for it. */
@Serializable
public data class Claim(
    /** The claim. */
    val reservation: Reservation,
    /** How much of it what is available covers, after the claims before it. */
    val covered: Decimal,
)

/** Lists the lots that may be used, in the order in which they go. */
@Serializable
internal data class ListLots(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** Which go first; as the item's rules say when absent. */
    val choice: LotChoice? = null,
    /** The time that decides what has expired; the latest movement's when absent. */
    val at: Timestamp? = null,
    /** Whether lots that may not be used are listed as well, behind the others. */
    @SerialName("with_held") val withHeld: Boolean = false,
)

/** The lots of an item. */
@Serializable
public data class LotList(
    /** The lots, the first to go first. */
    val lots: List<BalanceView>
)

/**
 * Lists movements, in pages: of a work order, of an item at a site in the order in which things
 * happened, of a site, or all of them.
 */
@Serializable
internal data class ListMovements(
    /** Only of this item. */
    val item: ItemId? = null,
    /** Only of this site. */
    val site: SiteId? = null,
    /** Only for this work order. */
    val order: WorkOrderId? = null,
    /** Only this movement. */
    val number: TransactionId? = null,
    /** Only what happened at this time or later. */
    val from: Timestamp? = null,
    /** Only what happened before this time. */
    val below: Timestamp? = null,
    /** Where the page before ended: its `next`. */
    val after: MovementPlace? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
)

/** A place in a list of movements. */
@Serializable
public data class MovementPlace(
    /** The number of the last movement shown. */
    val number: TransactionId,
    /** Its item. */
    val item: ItemId,
    /** Its site. */
    val site: SiteId,
    /** Its time. */
    val at: Timestamp,
    /** Its place in the ledger. */
    val place: Long,
)

/** One page of a list of movements. */
@Serializable
public data class MovementPage(
    /** The movements. */
    val movements: List<Movement>,
    /** Where the next page begins; absent when this one is the last. */
    val next: MovementPlace? = null,
)

/** One movement of the ledger. */
@Serializable
public data class Movement(
    /** Its number: `MTX-2024-00001`. */
    val number: TransactionId,
    /** What it does; the sign is in it. */
    val kind: MovementKind,
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** How much; never below zero, and zero only for an agreeing count or a revaluation. */
    val quantity: Decimal,
    /** When it happened. */
    val at: Timestamp,
    /**
     * Where it stands among the movements of this stock: what happened at one time stands in this
     * order.
     */
    val place: Long,
    /** Who posted it. */
    val by: ActorId,
    /** Where at the site. */
    val location: LocationId? = null,
    /** Of which lot or piece. */
    val lot: LotId? = null,
    /** What one unit of it is worth, shown with four decimals more than the currency has. */
    @SerialName("unit_cost") val unitCost: Decimal? = null,
    /** What all of it is worth; absent while no cost is known. */
    val amount: Money? = null,
    /** What was paid beyond the standard cost. */
    val variance: Money? = null,
    /** For which work order. */
    val order: WorkOrderId? = null,
    /** For which of its steps. */
    val step: Int? = null,
    /** For which line of its bill of materials. */
    val line: Int? = null,
    /** The posting of the order that moved it; only the order takes it back. */
    val posting: TransactionId? = null,
    /** Why. */
    val reason: Word? = null,
    /** A number of somebody else's: a delivery note, a sales order. */
    val reference: String? = null,
    /** The movement that it takes back. */
    val reverses: TransactionId? = null,
    /** The other half of a transfer, or the count that it corrects. */
    val pair: TransactionId? = null,
)

/** Shows what was there after each movement of an item at a site. */
@Serializable
internal data class GetRunningBalance(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** Only what moved at this location. */
    val location: LocationId? = null,
    /** Only what moved of this lot or piece. */
    val lot: LotId? = null,
    /** Only what happened at this time or later. */
    val from: Timestamp? = null,
    /** Only what happened before this time. */
    val below: Timestamp? = null,
)

/** What was there after each movement. */
@Serializable
public data class RunningBalance(
    /** The movements in the order in which things happened. */
    val steps: List<BalanceStep>
)

/** A movement, and what was there after it. */
@Serializable
public data class BalanceStep(
    /** The movement. */
    val movement: Movement,
    /** How much was there afterwards, of what was asked for. */
    val balance: Decimal,
    /**
     * What all of the item at the site was worth afterwards; absent while no cost is known, and
     * when only a location or lot was asked for.
     */
    val value: Money? = null,
)

/** Tells what stock is or was worth. */
@Serializable
internal data class GetStockValue(
    /** Only of this item. */
    val item: ItemId? = null,
    /** Only of this site. */
    val site: SiteId? = null,
    /** As it was after everything that happened until then; as it is when absent. */
    val at: Timestamp? = null,
)

/** What stock is worth. */
@Serializable
public data class StockValue(
    /** Item by item and site by site; what there is nothing of is left out. */
    val stocks: List<StockWorth>,
    /** The sums, one per currency. */
    val totals: List<Money>,
)

/** What an item's stock at a site is worth. */
@Serializable
public data class StockWorth(
    /** Which item. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** How much there is. */
    val quantity: Decimal,
    /** What it is worth; absent while no cost is known. */
    val value: Money? = null,
)

/** Lists alerts. */
@Serializable
internal data class ListAlerts(
    /** Only of this item. */
    val item: ItemId? = null,
    /** Only of this site. */
    val site: SiteId? = null,
    /** Only those that stand there; open and acknowledged ones when absent. */
    val status: AlertStatus? = null,
)

/** Alerts. */
@Serializable
public data class AlertList(
    /** The alerts, by item and site. */
    val alerts: List<AlertView>
)

/**
 * Draws the stock of an item at a site over time.
 *
 * The line is how much there is, all lots and locations together; each movement is marked by its
 * shape: what came in, went out, was scrapped, corrected or counted. Reorder and alert levels are
 * lines across. What is promised is drawn ahead, dashed: how much there will be when each promise
 * is kept on the day it is due.
 */
@Serializable
internal data class DrawStock(
    /** What is drawn. */
    val source: DrawnStock,
    /** What stands above it; left out, what it is. */
    val title: String = "",
    /** As what it is drawn. */
    val format: PictureFormat = PictureFormat.SVG,
    /**
     * How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left
     * out, 960. It is as high as what is in it.
     */
    val width: Int? = null,
)

/** What is drawn of a stock. */
@Serializable
public sealed interface DrawnStock {
    /** How much there was after each movement. */
    @Serializable
    @SerialName("balance")
    public data class Balance(
        /** The balance, as `stock.running_balance` answers it. */
        val chart: RunningBalance,
        /**
         * The stock, as `stock.get` answers it: it has the unit, the open alerts, and what is
         * promised. Promises are drawn where the balance is that of the whole stock and ends at
         * what there is now.
         */
        val stock: StockView? = null,
        /** The levels at which alerts are raised; those of open alerts when absent. */
        val rule: AlertRule? = null,
    ) : DrawnStock
}

/** Creates an order: planned, nothing promised yet. */
@Serializable
internal data class CreateOrder(
    /** The order's code; it is never used again for another order. */
    val order: WorkOrderId,
    /** What is to be made. */
    val item: ItemId,
    /** Where. */
    val site: SiteId,
    /** How much, in whole increments of the item. */
    val quantity: Decimal,
    /** Who creates it, and when. */
    val command: Command,
    /** What it is for; to fill up the stock when absent. */
    val demand: OrderDemand? = null,
    /** How urgent it is: 1 is first, 5 is last; 3 when absent. */
    val priority: Int? = null,
    /** The day on which work is to begin; it decides which revisions are used. */
    @SerialName("planned_start") val plannedStart: CivilDate? = null,
    /** The day on which it is to be done. */
    @SerialName("planned_end") val plannedEnd: CivilDate? = null,
    /**
     * How much more or less than planned may be made; what is absent is the item's word, and
     * without one nothing more and nothing less.
     */
    val tolerances: OrderTolerances? = null,
    /** The steps and components, if they do not come from master data at the release. */
    val plan: OrderPlan? = null,
    /**
     * The least quantity that is booked of the item; the item's word when absent, and without
     * one 1. Nothing finer than what the ledger books is released.
     */
    val increment: Decimal? = null,
    /** Where its material is booked; in the ledger when absent. */
    val stock: OrderStock? = null,
    /** Whether completed units are received into stock by the report itself. */
    val receive: Boolean = false,
    /** Whether the report that makes enough, and leaves nothing in process, completes the order. */
    @SerialName("auto_complete") val autoComplete: Boolean = false,
)

/** What an order is for. */
@Serializable
public sealed interface OrderDemand {
    /** A customer waits for it. */
    @Serializable
    @SerialName("make_to_order")
    public data class MakeToOrder(
        /** The customer's order. */
        @SerialName("sales_order") val salesOrder: SalesOrderId,
        /** Its line. */
        val line: Int? = null,
        /**
         * How much the line asks for. With it, all work orders of the line together stay within its
         * tolerance; all of them have to name the same quantity.
         */
        val quantity: Decimal? = null,
    ) : OrderDemand

    /** The stock is to be filled up. */
    @Serializable @SerialName("make_to_stock") public data object MakeToStock : OrderDemand
}

/** A customer's order that work orders fulfil: `SO-2024-0815`. */
public typealias SalesOrderId = String

/** Tolerances as an order or an item states them; what is absent is left to the next. */
@Serializable
public data class OrderTolerances(
    /** The part of the planned quantity that may be made on top: `"0.05"` is 5 %. */
    val over: Decimal? = null,
    /** The part of the planned quantity that may be missing without a reason. */
    val under: Decimal? = null,
    /** Whether units may be started in place of scrapped ones. */
    @SerialName("replace_scrap") val replaceScrap: Boolean? = null,
)

/** An order's own copy of its routing and bill of materials. */
@Serializable
public data class OrderPlan(
    /** The steps, in ascending order of their numbers; at least one. */
    val steps: List<OrderPlanStep>,
    /** What is consumed. */
    val components: List<OrderComponent> = emptyList(),
    /** What comes out besides the item itself: co- and by-products. */
    val byproducts: List<OrderByproduct> = emptyList(),
    /** The revision of the bill of materials that it was copied from. */
    @SerialName("bom_revision") val bomRevision: RevisionId? = null,
    /** The revision of the routing that it was copied from. */
    @SerialName("routing_revision") val routingRevision: RevisionId? = null,
)

/** One step of an order. */
@Serializable
public data class OrderPlanStep(
    /** Its number: 10, 20, 30, with gaps for steps put in later. */
    val sequence: Int,
    /** What is done: `Solder components`. */
    val operation: String? = null,
    /** Where it is to be done. */
    @SerialName("work_center") val workCenter: WorkCenterId? = null,
    /** Minutes to set up, once; for a schedule, as the work center says when absent. */
    @SerialName("setup_minutes") val setupMinutes: String? = null,
    /** Minutes to run per unit. */
    @SerialName("run_minutes") val runMinutes: String? = null,
    /**
     * The least quantity that is passed on to the next step: absent or 0 passes on piece by piece,
     * the planned quantity lets nothing overlap. What is left at the end is passed on whole.
     */
    @SerialName("transfer_batch") val transferBatch: Decimal? = null,
    /**
     * The steps that must have been done on a unit before; the step before when empty. With
     * several, a unit needs all of them.
     */
    val predecessors: List<Int> = emptyList(),
    /** Whether it begins a branch of its own, with no step before it. */
    val begins: Boolean = false,
    /**
     * How many units run at once, in a furnace or a washer: a batch that is begun takes as long as
     * a full one. Unit by unit when absent.
     */
    @SerialName("run_batch") val runBatch: Decimal? = null,
    /** Minutes that an order usually waits before the step. */
    @SerialName("queue_minutes") val queueMinutes: String? = null,
    /** Minutes that it must rest after the step: paint dries, castings cool. */
    @SerialName("wait_minutes") val waitMinutes: String? = null,
    /** Minutes to bring it to the next step. */
    @SerialName("move_minutes") val moveMinutes: String? = null,
    /** Other work centers that can do it, the best first. */
    val alternates: List<OrderStepAlternate> = emptyList(),
    /** What whoever works on it must be trained for, where a policy is in force. */
    val qualifications: List<QualificationId> = emptyList(),
)

/** Another work center that can do a step of an order, in its own time. */
@Serializable
public data class OrderStepAlternate(
    /** The work center. */
    @SerialName("work_center") val workCenter: WorkCenterId,
    /** Minutes to set up there; as that work center says when absent. */
    @SerialName("setup_minutes") val setupMinutes: String? = null,
    /** Minutes to run per unit there; as the step says when absent. */
    @SerialName("run_minutes") val runMinutes: String? = null,
    /** How many units run at once there; only with `run_minutes`. */
    @SerialName("run_batch") val runBatch: Decimal? = null,
    /**
     * How fast it is there, as a part of the planned speed; as that work center says when absent.
     */
    val efficiency: Decimal? = null,
)

/** Something that is consumed. */
@Serializable
public data class OrderComponent(
    /** Its line, unique within the order. Two lines of one item stay two requirements. */
    val line: Int,
    /** What is consumed. */
    val item: ItemId,
    /** How much per unit, or per order when `fixed`: `"2"`, `"0.35"`, `"1/3"`. */
    val quantity: String,
    /** Whether the quantity is needed once, however many are made. */
    val fixed: Boolean = false,
    /** A surcharge: `"0.05"` needs 5 % more. */
    val overage: String? = null,
    /** The part of it that is good: `"0.95"` divides the need by 0.95. */
    @SerialName("component_yield") val componentYield: String? = null,
    /** The step that consumes it; the first step when absent, where no unit is missed. */
    val step: Int? = null,
    /** Whether reports at its step issue it by themselves. */
    val backflush: Boolean = false,
    /** What happens when more is issued than needed. */
    val policy: ConsumptionPolicy? = null,
    /**
     * The least quantity that is booked of it; what its item says when absent, and 1 when nobody
     * says.
     */
    val increment: Decimal? = null,
    /** What may be issued in its place. */
    val substitutes: List<OrderSubstitute> = emptyList(),
)

/** What happens when more of a component is issued than the order needs. */
@Serializable
public sealed interface ConsumptionPolicy {
    /** It is booked. */
    @Serializable @SerialName("flexible") public data object Flexible : ConsumptionPolicy

    /** It is booked, and the posting says by how much it was too much. */
    @Serializable @SerialName("warn") public data object Warn : ConsumptionPolicy

    /** It is refused beyond the tolerance. */
    @Serializable
    @SerialName("strict")
    public data class Strict(
        /** The part of the need that may be issued on top: `"0.02"`. */
        val tolerance: String = "0"
    ) : ConsumptionPolicy
}

/** What may be issued in place of a component. */
@Serializable
public data class OrderSubstitute(
    /** The other item. */
    val item: ItemId,
    /** How much of it stands for one of the component. */
    val ratio: String,
    /** Which one comes first; the lowest does. */
    val priority: Int = 0,
)

/** What comes out besides the item itself. */
@Serializable
public data class OrderByproduct(
    /** Its line, unique within the order. */
    val line: Int,
    /** What comes out. */
    val item: ItemId,
    /** How much per good unit. */
    val quantity: String,
    /**
     * The least quantity that is booked of it; what its item says when absent, and 1 when nobody
     * says.
     */
    val increment: Decimal? = null,
    /** The part of the order's cost that it carries; none when absent. */
    @SerialName("cost_share") val costShare: String? = null,
)

/** Where an order's material is booked. */
@Serializable
public enum class OrderStock {
    /** In the ledger, by the same commit. */
    @SerialName("ledger") LEDGER,

    /** On the order only, because the stock is kept elsewhere. */
    @SerialName("none") NONE,
}

/** Brings in an order with its whole past. */
@Serializable
internal data class ImportOrder(
    /** The order's code. */
    val order: WorkOrderId,
    /** Its past. */
    val past: OrderImported,
    /** Who brings it in, and when. */
    val command: Command,
)

/** An order as another system knows it. */
@Serializable
public data class OrderImported(
    /** What was to be made, for whom and when. */
    val header: OrderHeader,
    /** How much. */
    val quantity: Decimal,
    /** What it was made by. */
    val plan: OrderPlan,
    /** Where it stands. */
    val status: OrderStatus,
    /** Where it goes back to when a hold is released. */
    @SerialName("held_from") val heldFrom: OrderStatus? = null,
    /** Why less was made than planned. */
    @SerialName("short_reason") val shortReason: String? = null,
    /** The sums of the steps; a step that is absent was not touched. */
    val steps: List<ImportedStep> = emptyList(),
    /** The sums of the components; one that is absent was not issued. */
    val components: List<ImportedComponent> = emptyList(),
    /** Good units put into stock. */
    val received: Decimal = Decimal("0"),
    /** What they took of the cost. */
    @SerialName("received_amount") val receivedAmount: Money? = null,
    /** When work began. */
    @SerialName("actual_start") val actualStart: Timestamp? = null,
    /** When it was completed. */
    @SerialName("actual_end") val actualEnd: Timestamp? = null,
    /**
     * The movements behind the sums, in the order in which they happened: issues, returns and scrap
     * of its components, receipts of what it made. They are posted to the ledger, which must have
     * held what they took; without any, the ledger hears nothing.
     */
    val movements: List<ImportedMovement> = emptyList(),
)

/** What was decided once about an order. */
@Serializable
public data class OrderHeader(
    /** What is to be made. */
    val item: ItemId,
    /** Where. */
    val site: SiteId,
    /** How urgent it is: 1 is first, 5 is last. */
    val priority: Int,
    /** What it is for. */
    val demand: OrderDemand? = null,
    /** The day on which work is to begin; it decides which revisions are used. */
    @SerialName("planned_start") val plannedStart: CivilDate? = null,
    /** The day on which it is to be done. */
    @SerialName("planned_end") val plannedEnd: CivilDate? = null,
    /** How much more or less than planned may be made. */
    val tolerances: Tolerances? = null,
    /** The least quantity that is booked of the item. */
    val increment: Decimal = Decimal("1"),
    /** Where its material is booked. */
    val stock: OrderStock = OrderStock.LEDGER,
    /** Whether completed units are received into stock by the report itself. */
    val receive: Boolean = false,
    /** Whether the report that makes enough, and leaves nothing in process, completes the order. */
    @SerialName("auto_complete") val autoComplete: Boolean = false,
    /** The order behind it. */
    val parent: OrderParent? = null,
)

/** Tolerances that hold for an order. */
@Serializable
public data class Tolerances(
    /** The part of the planned quantity that may be made on top. */
    val over: Decimal = Decimal("0"),
    /** The part of the planned quantity that may be missing without a reason. */
    val under: Decimal = Decimal("0"),
    /** Whether units may be started in place of scrapped ones. */
    @SerialName("replace_scrap") val replaceScrap: Boolean = false,
)

/** Why an order has another one behind it. */
@Serializable
public sealed interface OrderParent {
    /** It was split off it. */
    @Serializable
    @SerialName("split")
    public data class Split(
        /** The other order. */
        val order: WorkOrderId
    ) : OrderParent

    /** It reworks units of it, and gives them back. */
    @Serializable
    @SerialName("rework")
    public data class Rework(
        /** The other order. */
        val order: WorkOrderId,
        /** The step to whose queue they come back. */
        @SerialName("to_step") val toStep: Int,
    ) : OrderParent
}

/**
 * Where an order stands. It is stored and moved by commands; quantities never move it behind
 * anybody's back.
 */
@Serializable
public enum class OrderStatus {
    /** There is no such order. */
    @SerialName("absent") ABSENT,

    /** Proposed; planning may change or delete it. */
    @SerialName("planned") PLANNED,

    /** Decided; planning may not touch it. */
    @SerialName("firmed") FIRMED,

    /** The floor may begin; the order holds its own copy of the bill and the routing. */
    @SerialName("released") RELEASED,

    /** Something was started, issued, reported or booked. */
    @SerialName("in_progress") IN_PROGRESS,

    /** Stopped by quality: nothing is issued, reported or completed. */
    @SerialName("quality_hold") QUALITY_HOLD,

    /** Made, or ended short with a reason. */
    @SerialName("completed") COMPLETED,

    /** Settled; nothing posts any more. */
    @SerialName("closed") CLOSED,

    /** Given up before anything came of it. It stays readable for good. */
    @SerialName("cancelled") CANCELLED,
}

/** The sums of one step. */
@Serializable
public data class ImportedStep(
    /** Its number. */
    val sequence: Int,
    /** Units that entered it. */
    @SerialName("quantity_in") val quantityIn: Decimal = Decimal("0"),
    /** Good units that left it. */
    @SerialName("quantity_out") val quantityOut: Decimal = Decimal("0"),
    /** Units scrapped at it. */
    @SerialName("quantity_scrapped") val quantityScrapped: Decimal = Decimal("0"),
    /** Whether units passed it without being worked on. */
    val skipped: Boolean = false,
    /** Where it was done, when not where it was planned. */
    @SerialName("work_center") val workCenter: WorkCenterId? = null,
    /** When work on it began. */
    @SerialName("actual_start") val actualStart: Timestamp? = null,
    /** When its last unit left it. */
    @SerialName("actual_end") val actualEnd: Timestamp? = null,
    /** Hours of people. */
    @SerialName("labor_hours") val laborHours: Decimal = Decimal("0"),
    /** Hours of machines. */
    @SerialName("machine_hours") val machineHours: Decimal = Decimal("0"),
)

/** The sums of one component. */
@Serializable
public data class ImportedComponent(
    /** Its line. */
    val line: Int,
    /** Issued and not returned. */
    val issued: Decimal,
    /** The item, when the plan does not have the line. */
    val item: ItemId? = null,
    /** Issued once and returned. */
    val returned: Decimal = Decimal("0"),
    /** Of what was issued, thrown away. */
    val scrapped: Decimal = Decimal("0"),
    /** What it cost. */
    val amount: Money? = null,
)

/** One movement of material. */
@Serializable
public data class ImportedMovement(
    /** Its number: `MTX-2024-00001`. */
    val number: TransactionId,
    /** What it did. */
    val kind: MovementKind,
    /** Which item. */
    val item: ItemId,
    /** How much; above zero. */
    val quantity: Decimal,
    /** When it happened. */
    val at: Timestamp,
    /** What it cost; the ledger itself values what it gives out. */
    val amount: Money? = null,
    /** For which line of the order. */
    val line: Int? = null,
    /** For which step. */
    val step: Int? = null,
    /** Why. */
    val reason: Word? = null,
    /** A number of somebody else's. */
    val reference: String? = null,
)

/**
 * Changes an order's quantity, priority or dates; what is absent stays.
 *
 * The quantity may change until the order is completed, and not below what was started; the start
 * day, which decides the revisions, until the order is released.
 */
@Serializable
internal data class ChangeOrder(
    /** The order. */
    val order: WorkOrderId,
    /** Who changes it, and when. */
    val command: Command,
    /** The new quantity. */
    val quantity: Decimal? = null,
    /** The new priority, 1 to 5. */
    val priority: Int? = null,
    /** The new day on which work is to begin. */
    @SerialName("planned_start") val plannedStart: CivilDate? = null,
    /** The new day on which it is to be done. */
    @SerialName("planned_end") val plannedEnd: CivilDate? = null,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/** Decides that an order will be made; planning may no longer change or delete it. */
@Serializable
internal data class FirmOrder(
    /** The order. */
    val order: WorkOrderId,
    /** Who wants it, and when. */
    val command: Command,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/** Gives a firmed order back to planning. */
@Serializable
internal data class UnfirmOrder(
    /** The order. */
    val order: WorkOrderId,
    /** Who wants it, and when. */
    val command: Command,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/**
 * Lets the floor begin: the order gets its own copy of the bill of materials and the routing that
 * are effective on the day it starts.
 */
@Serializable
internal data class ReleaseOrder(
    /** The order. */
    val order: WorkOrderId,
    /** Who releases it, and when. */
    val command: Command,
    /** The steps and components, in place of those that the order or master data has. */
    val plan: OrderPlan? = null,
    /** Whether to refuse unless every component is in stock. */
    @SerialName("check_availability") val checkAvailability: Boolean = false,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/**
 * Accepts a plan: every order in it gets the times and work centers of its steps, in place of those
 * that it had. All of it is written, or nothing.
 *
 * The plan is held against the model first, whoever made it and however the model was amended. Then
 * each order is looked at: one that was stopped, ended or changed since the position that the model
 * shows, or that has finished or begun a step otherwise, refuses with `order.schedule_outdated`.
 * Reports of work as planned do no harm.
 */
@Serializable
internal data class AcceptSchedule(
    /** The model that was scheduled, as the plant gave it or amended. */
    val model: SchedulingModel,
    /** The plan; every operation of the model has a place in it. */
    val plan: SchedulePlan,
    /** What a tick of the model means. */
    val clock: SchedulingClock,
    /** The position of the journal that the model shows. */
    val position: Long,
    /** Who accepts it, and when. */
    val command: Command,
)

/** Takes a release back; refused while anything is posted. */
@Serializable
internal data class UnreleaseOrder(
    /** The order. */
    val order: WorkOrderId,
    /** Who wants it, and when. */
    val command: Command,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/**
 * Makes a part of an order an order of its own.
 *
 * Without a step the part is taken from what has not been started; with one, from the units that
 * wait before it. Issued material and its cost go along by quantity, so that both parts add up to
 * what there was.
 */
@Serializable
internal data class SplitOrder(
    /** The order. */
    val order: WorkOrderId,
    /** The code of the new order. */
    val into: WorkOrderId,
    /** How many units it gets. */
    val quantity: Decimal,
    /** Who splits it, and when. */
    val command: Command,
    /** The step before which these units wait. */
    val step: Int? = null,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/**
 * Makes one order of two: both released, for the same item, site and revisions, and nothing posted
 * to either. A part that was split off goes back to its order as long as nothing was posted to the
 * part, with the units and the material that it brought.
 */
@Serializable
internal data class MergeOrders(
    /** The order that remains. */
    val order: WorkOrderId,
    /** The order that becomes part of it, and is cancelled. */
    val from: WorkOrderId,
    /** Who merges them, and when. */
    val command: Command,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/** Begins work on an order; the first issue, report or booking does so by itself. */
@Serializable
internal data class StartOrder(
    /** The order. */
    val order: WorkOrderId,
    /** Who wants it, and when. */
    val command: Command,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/** Skips a step on which nothing was done yet: units pass it by themselves. */
@Serializable
internal data class SkipOrderStep(
    /** The order. */
    val order: WorkOrderId,
    /** The number of the step. */
    val step: Int,
    /** Who skips it, and when. */
    val command: Command,
    /** The posting's number; the id of the command when absent. */
    val posting: TransactionId? = null,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/**
 * Stops an order for quality: nothing is issued, reported or completed until the hold is released.
 * Say what is wrong in the command's reason.
 */
@Serializable
internal data class HoldOrder(
    /** The order. */
    val order: WorkOrderId,
    /** Who stops it, when, and why. */
    val command: Command,
    /** What sort of trouble it is, as one lower-case word. */
    val cause: Word? = null,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/** Lets an order go on where it was stopped. */
@Serializable
internal data class ReleaseOrderHold(
    /** The order. */
    val order: WorkOrderId,
    /** Who enters it, when, and in which words. */
    val command: Command,
    /** What was decided, as one lower-case word: `use_as_is`, `rework`, `scrap`. */
    val disposition: Word? = null,
    /** Who decided it; whoever enters it when absent. */
    @SerialName("decided_by") val decidedBy: ActorId? = null,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/**
 * Reports what a step did: how many units came out good, were scrapped, or need rework.
 *
 * Units enter the step by themselves, as many as leave it; `start` lets more of them enter, which
 * then stand in the step.
 */
@Serializable
internal data class ReportOrder(
    /** The order. */
    val order: WorkOrderId,
    /** The number of the step. */
    val step: Int,
    /** Who reports it, and when. */
    val command: Command,
    /** Units that entered it and stay in it for now. */
    val start: Decimal = Decimal("0"),
    /** Good units that left it. */
    val out: Decimal = Decimal("0"),
    /** Units scrapped; they need a reason. */
    val scrap: Decimal = Decimal("0"),
    /** Units to be reworked: they wait again before `to_step`. */
    val rework: Decimal = Decimal("0"),
    /** The step to which units to be reworked go back; this one when absent. */
    @SerialName("to_step") val toStep: Int? = null,
    /**
     * Why units were scrapped: `quality_defect`, `machine_error`, `operator_error`,
     * `material_defect`, or a word of your own.
     */
    val reason: Word? = null,
    /** Where it was done, when not where it was planned. */
    @SerialName("work_center") val workCenter: WorkCenterId? = null,
    /** Hours of people spent on it. */
    @SerialName("labor_hours") val laborHours: Decimal = Decimal("0"),
    /** Hours of machines spent on it. */
    @SerialName("machine_hours") val machineHours: Decimal = Decimal("0"),
    /**
     * Whether nothing more will come out of the step, so that the rest of a transfer batch is
     * passed on.
     */
    val finish: Boolean = false,
    /** Whether this is scrap that was decided while the order is on hold. */
    val disposition: Boolean = false,
    /** When it happened, if not at the time of the command. */
    val at: Timestamp? = null,
    /** Where good units are put, when they are received by the report. */
    val location: LocationId? = null,
    /** The lot that they form, and by-products with them that are followed by lot. */
    val lot: LotId? = null,
    /** The posting's number; the id of the command when absent. */
    val posting: TransactionId? = null,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/**
 * Opens a rework order: units leave a step and are worked on under an order of their own, with its
 * own steps; what it completes waits again before `to_step`.
 *
 * What it scraps is scrap of the order at the step that the units left, and what it falls short of
 * when it is completed stands again in that step. The order cannot be completed before its rework
 * orders have ended.
 */
@Serializable
internal data class OpenRework(
    /** The order whose units need rework. */
    val order: WorkOrderId,
    /** The step that they leave. */
    val step: Int,
    /** How many. */
    val quantity: Decimal,
    /** The code of the rework order. */
    @SerialName("rework_order") val reworkOrder: WorkOrderId,
    /** The steps and components of the rework. */
    val plan: OrderPlan,
    /** Who opens it, and when. */
    val command: Command,
    /** The step to whose queue they come back; the one that they left when absent. */
    @SerialName("to_step") val toStep: Int? = null,
    /** The posting's number; the id of the command when absent. */
    val posting: TransactionId? = null,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/** Reports many steps at once, in the order of the rows; all of them or none. */
@Serializable
internal data class ReportOrders(
    /** The orders that the rows point at. */
    val orders: List<WorkOrderId>,
    /** Each row's order, as its place in `orders`, counted from 0. */
    val order: Wholes,
    /** Each row's step. */
    val step: Wholes,
    /** Good units, as whole numbers of the scale. */
    val out: Wholes,
    /** Who reports them, and when. */
    val command: Command,
    /** Units scrapped; none when absent. */
    val scrap: Wholes? = null,
    /** Units that enter and stay; none when absent. */
    val start: Wholes? = null,
    /** How many decimals the quantities have: with 2, 150 is 1.50. */
    val scale: Int = 0,
    /** The reasons that the rows point at. */
    val reasons: List<Word> = emptyList(),
    /** Each row's reason, as its place in `reasons`, counted from 0; 4294967295 is none. */
    val reason: Wholes? = null,
    /**
     * When each row happened, in microseconds since 1970; at the time of the command when absent.
     */
    val at: Wholes? = null,
)

/** Books hours of people and machines on a step. */
@Serializable
internal data class BookOrderTime(
    /** The order. */
    val order: WorkOrderId,
    /** The number of the step. */
    val step: Int,
    /** Who books it, and when. */
    val command: Command,
    /** Hours of people. */
    @SerialName("labor_hours") val laborHours: Decimal = Decimal("0"),
    /** Hours of machines. */
    @SerialName("machine_hours") val machineHours: Decimal = Decimal("0"),
    /** Where it was done, when not where it was planned. */
    @SerialName("work_center") val workCenter: WorkCenterId? = null,
    /** Whether it may be booked on a completed order. */
    val late: Boolean = false,
    /** The posting's number; the id of the command when absent. */
    val posting: TransactionId? = null,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/**
 * Takes one posting back, with everything that it consumed and received.
 *
 * Refused when what it gave has been used; the answer names what used it.
 */
@Serializable
internal data class ReverseOrderPosting(
    /** The order. */
    val order: WorkOrderId,
    /** The number of the posting to be taken back. */
    val of: TransactionId,
    /** Who takes it back, when, and why. */
    val command: Command,
    /** The number of the reversal; the id of the command when absent. */
    val posting: TransactionId? = null,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/**
 * Issues material from stock to an order: a component, a substitute of it, or something that was
 * not planned.
 */
@Serializable
internal data class IssueToOrder(
    /** The order. */
    val order: WorkOrderId,
    /** How much. */
    val quantity: Decimal,
    /** Who posts it, and when. */
    val command: Command,
    /** The component line; it may be absent when only one line has the item. */
    val line: Int? = null,
    /** The item; the component's own when absent. */
    val item: ItemId? = null,
    /** Where it lies in stock, or is put back to. */
    val location: LocationId? = null,
    /** Which lot it is. */
    val lot: LotId? = null,
    /** Whether it may be posted to a completed order. */
    val late: Boolean = false,
    /** The posting's number; the id of the command when absent. */
    val posting: TransactionId? = null,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/** Puts issued material back into stock. */
@Serializable
internal data class ReturnFromOrder(
    /** The order. */
    val order: WorkOrderId,
    /** How much. */
    val quantity: Decimal,
    /** Who posts it, and when. */
    val command: Command,
    /** The component line; it may be absent when only one line has the item. */
    val line: Int? = null,
    /** The item; the component's own when absent. */
    val item: ItemId? = null,
    /** Where it lies in stock, or is put back to. */
    val location: LocationId? = null,
    /** Which lot it is. */
    val lot: LotId? = null,
    /** Whether it may be posted to a completed order. */
    val late: Boolean = false,
    /** The posting's number; the id of the command when absent. */
    val posting: TransactionId? = null,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/** Throws material away: what was issued to the order, or what still lies in stock. */
@Serializable
internal data class ScrapOrderComponent(
    /** The order. */
    val order: WorkOrderId,
    /** How much. */
    val quantity: Decimal,
    /** Who posts it, and when. */
    val command: Command,
    /** The component line; it may be absent when only one line has the item. */
    val line: Int? = null,
    /** The item; the component's own when absent. */
    val item: ItemId? = null,
    /** Where it lies in stock, or is put back to. */
    val location: LocationId? = null,
    /** Which lot it is. */
    val lot: LotId? = null,
    /** Whether it may be posted to a completed order. */
    val late: Boolean = false,
    /**
     * Why: `quality_defect`, `machine_error`, `operator_error`, `material_defect`, or a word of
     * your own.
     */
    val reason: Word? = null,
    /** Whether it still lies in stock; else it is taken from what was issued. */
    @SerialName("from_stock") val fromStock: Boolean = false,
    /** The posting's number; the id of the command when absent. */
    val posting: TransactionId? = null,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/** Receives completed units into stock. */
@Serializable
internal data class ReceiveFromOrder(
    /** The order. */
    val order: WorkOrderId,
    /** How many units. */
    val quantity: Decimal,
    /** Who receives them, and when. */
    val command: Command,
    /** Where they are put. */
    val location: LocationId? = null,
    /** The lot that they form, and by-products with them that are followed by lot. */
    val lot: LotId? = null,
    /** The posting's number; the id of the command when absent. */
    val posting: TransactionId? = null,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/** Completes an order: everything was made, or a reason says why not. */
@Serializable
internal data class CompleteOrder(
    /** The order. */
    val order: WorkOrderId,
    /** Who completes it, and when. */
    val command: Command,
    /** Why less was made than planned. */
    @SerialName("short_reason") val shortReason: String? = null,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/** Takes a completed order up again. */
@Serializable
internal data class ReopenOrder(
    /** The order. */
    val order: WorkOrderId,
    /** Who wants it, and when. */
    val command: Command,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/** Settles a completed order; afterwards nothing posts to it. */
@Serializable
internal data class CloseOrder(
    /** The order. */
    val order: WorkOrderId,
    /** Who wants it, and when. */
    val command: Command,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/** Gives an order up; refused while anything is posted. Nothing is deleted. */
@Serializable
internal data class CancelOrder(
    /** The order. */
    val order: WorkOrderId,
    /** Who wants it, and when. */
    val command: Command,
    /** The version of the order that this rests on; refused when it has another by now. */
    @SerialName("expected_version") val expectedVersion: Long? = null,
)

/** Shows an order: where it stands, its steps, its components, and every quantity. */
@Serializable
internal data class GetOrder(
    /** The order. */
    val order: WorkOrderId
)

/** An order, with everything that follows from its postings. */
@Serializable
public data class OrderView(
    /** The order's code. */
    val order: WorkOrderId,
    /** How many facts it is made of; what a command can rest on. */
    val version: Long,
    /** Where it stands. */
    val status: OrderStatus,
    /** What is to be made, for whom and when. */
    val header: OrderHeader,
    /** How much is to be made. */
    val planned: Decimal,
    /** Good units that left the last step. */
    val completed: Decimal,
    /** Units scrapped at any step, or in rework orders. */
    val scrapped: Decimal,
    /** What is still to be made. */
    val remaining: Decimal,
    /** What was made or scrapped beyond the plan. */
    val over: Decimal,
    /** Units that were started. */
    val started: Decimal,
    /**
     * Units that are still in it, each once, however many branches it is on: started, and neither
     * completed nor scrapped nor in a rework order.
     */
    @SerialName("in_process") val inProcess: Decimal,
    /** Good units put into stock. */
    val received: Decimal,
    /** Its steps. */
    val steps: List<OrderStepView>,
    /** Its components, unplanned ones last. */
    val components: List<OrderComponentView>,
    /** Where it goes back to when the hold is released. */
    @SerialName("held_from") val heldFrom: OrderStatus? = null,
    /** What its material cost beyond what its receipts took of it. */
    @SerialName("cost_in_process") val costInProcess: Money? = null,
    /**
     * What was left of that when the order was closed, or cancelled with what was scrapped of it: a
     * variance.
     */
    val settled: Money? = null,
    /** Rework orders that still have units of it. */
    @SerialName("open_rework") val openRework: List<WorkOrderId> = emptyList(),
    /** The revision of the bill of materials that it was copied from. */
    @SerialName("bom_revision") val bomRevision: RevisionId? = null,
    /** The revision of the routing that it was copied from. */
    @SerialName("routing_revision") val routingRevision: RevisionId? = null,
    /** When the first of its steps starts, by the schedule accepted last. */
    @SerialName("scheduled_start") val scheduledStart: Timestamp? = null,
    /** When the last of its steps ends, by that schedule. */
    @SerialName("scheduled_end") val scheduledEnd: Timestamp? = null,
    /** When work began. */
    @SerialName("actual_start") val actualStart: Timestamp? = null,
    /** When it was completed. */
    @SerialName("actual_end") val actualEnd: Timestamp? = null,
)

/**
 * One step of an order: `quantity_in = quantity_out + quantity_scrapped + quantity_reworked + wip`.
 */
@Serializable
public data class OrderStepView(
    /** Its number. */
    val step: Int,
    /** Where it stands. */
    val status: StepStatus,
    /** Units that entered it, reworked ones again. */
    @SerialName("quantity_in") val quantityIn: Decimal,
    /** Good units that left it. */
    @SerialName("quantity_out") val quantityOut: Decimal,
    /** Units scrapped at it, or in a rework order that they went to from it. */
    @SerialName("quantity_scrapped") val quantityScrapped: Decimal,
    /**
     * Units that it sent to be reworked, but for those that a rework order scrapped or did not
     * make.
     */
    @SerialName("quantity_reworked") val quantityReworked: Decimal,
    /** Units that stand in it. */
    val wip: Decimal,
    /** Units that wait before it. */
    val queue: Decimal,
    /** Units that may enter it now: those passed on to it; at a first step, what may be started. */
    val available: Decimal,
    /** Hours of people. */
    @SerialName("labor_hours") val laborHours: Decimal,
    /** Hours of machines. */
    @SerialName("machine_hours") val machineHours: Decimal,
    /** What is done. */
    val operation: String? = null,
    /** Where it was done, or is to be done. */
    @SerialName("work_center") val workCenter: WorkCenterId? = null,
    /** Where the schedule accepted last has it. */
    @SerialName("scheduled_at") val scheduledAt: WorkCenterId? = null,
    /** When its work center begins to be set up for it, if that comes before the start. */
    @SerialName("scheduled_setup") val scheduledSetup: Timestamp? = null,
    /** When it starts, by that schedule. */
    @SerialName("scheduled_start") val scheduledStart: Timestamp? = null,
    /** When it ends, by that schedule. */
    @SerialName("scheduled_end") val scheduledEnd: Timestamp? = null,
    /** When work on it began. */
    @SerialName("actual_start") val actualStart: Timestamp? = null,
    /** When its last unit left it. */
    @SerialName("actual_end") val actualEnd: Timestamp? = null,
)

/** Where a step stands. */
@Serializable
public enum class StepStatus {
    /** Nothing was done at it. */
    @SerialName("pending") PENDING,

    /** Work on it has begun. */
    @SerialName("in_progress") IN_PROGRESS,

    /** Its last unit has left it. */
    @SerialName("completed") COMPLETED,

    /** Units pass it without being worked on. */
    @SerialName("skipped") SKIPPED,
}

/** One component of an order. */
@Serializable
public data class OrderComponentView(
    /** Its line. */
    val line: Int,
    /** What is consumed. */
    val item: ItemId,
    /** Whether the plan has it. */
    val planned: Boolean,
    /** What the order needs of it. */
    val required: Decimal,
    /** Issued and not returned. */
    val issued: Decimal,
    /** Of these, thrown away. */
    val scrapped: Decimal,
    /** Issued, not returned, and still good. */
    @SerialName("net_issued") val netIssued: Decimal,
    /** What is still to be issued. */
    val remaining: Decimal,
    /** The step that consumes it. */
    val step: Int? = null,
    /** What the issued material cost, if the ledger knows. */
    val amount: Money? = null,
)

/** Lists orders that match every filter that is given, in pages. */
@Serializable
internal data class ListOrders(
    /** Only orders in one of these statuses. */
    val status: List<OrderStatus> = emptyList(),
    /** Only orders at this site. */
    val site: SiteId? = null,
    /** Only orders that make this item. */
    val item: ItemId? = null,
    /** Only orders for this customer's order. */
    @SerialName("sales_order") val salesOrder: SalesOrderId? = null,
    /** Only orders that were split off this one, or rework its units. */
    val parent: WorkOrderId? = null,
    /** Only orders that a customer waits for, or only those that fill up the stock. */
    val demand: DemandKind? = null,
    /** Only orders at least this urgent: 2 lists those of priority 1 and 2. */
    val priority: Int? = null,
    /** Only orders that are planned to start on this day or later. */
    @SerialName("starts_from") val startsFrom: CivilDate? = null,
    /** Only orders that are planned to start before this day. */
    @SerialName("starts_before") val startsBefore: CivilDate? = null,
    /** Where the page before ended: its `next`. */
    val after: OrderPlace? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
)

/** Whether an order is made for a customer or to fill up the stock. */
@Serializable
public enum class DemandKind {
    /** A customer waits for it. */
    @SerialName("make_to_order") MAKE_TO_ORDER,

    /** The stock is to be filled up. */
    @SerialName("make_to_stock") MAKE_TO_STOCK,
}

/** A place in a list of orders. */
@Serializable
public data class OrderPlace(
    /** The last order shown. */
    val order: WorkOrderId,
    /** Its status. */
    val status: OrderStatus,
)

/** One page of a list of orders. */
@Serializable
public data class OrderPage(
    /** The orders. */
    val orders: List<OrderLine>,
    /** Where the next page begins; absent when this one is the last. */
    val next: OrderPlace? = null,
)

/** One order of a list. */
@Serializable
public data class OrderLine(
    /** The order's code. */
    val order: WorkOrderId,
    /** How many facts it is made of. */
    val version: Long,
    /** What is to be made. */
    val item: ItemId,
    /** Where. */
    val site: SiteId,
    /** Where it stands. */
    val status: OrderStatus,
    /** What it is for. */
    val demand: OrderDemand,
    /** How urgent it is. */
    val priority: Int,
    /** How much is to be made. */
    val planned: Decimal,
    /** Good units. */
    val completed: Decimal,
    /** Units scrapped. */
    val scrapped: Decimal,
    /** The day on which work is to begin. */
    @SerialName("planned_start") val plannedStart: CivilDate? = null,
    /** The day on which it is to be done. */
    @SerialName("planned_end") val plannedEnd: CivilDate? = null,
    /** When the first of its steps starts, by the schedule accepted last. */
    @SerialName("scheduled_start") val scheduledStart: Timestamp? = null,
    /** When the last of its steps ends, by that schedule. */
    @SerialName("scheduled_end") val scheduledEnd: Timestamp? = null,
    /** When work began. */
    @SerialName("actual_start") val actualStart: Timestamp? = null,
    /** When it was completed. */
    @SerialName("actual_end") val actualEnd: Timestamp? = null,
)

/** Shows how far an order is. */
@Serializable
internal data class GetOrderProgress(
    /** The order. */
    val order: WorkOrderId
)

/** How far an order is. */
@Serializable
public data class OrderProgress(
    /** The order's code. */
    val order: WorkOrderId,
    /** Where it stands. */
    val status: OrderStatus,
    /** Completed units per planned one: `"0.97"`, `"1/3"`. */
    val done: String,
    /** How far each step is. */
    val steps: List<OrderStepProgress>,
)

/** How far a step is. */
@Serializable
public data class OrderStepProgress(
    /** Its number. */
    val step: Int,
    /** Where it stands. */
    val status: StepStatus,
    /** Good units that left it, per planned one. */
    val done: String,
    /** Units that wait before it or stand in it. */
    @SerialName("in_process") val inProcess: Decimal,
    /** Minutes of work that the units still to come need at it, without set-up. */
    @SerialName("minutes_left") val minutesLeft: String,
)

/**
 * Shows which components are short: for one order, or for all open orders of a site, which take
 * what there is in the order of their priority, their start day, and their code.
 */
@Serializable
internal data class ListOrderShortages(
    /** Only this order. */
    val order: WorkOrderId? = null,
    /** Only orders at this site. */
    val site: SiteId? = null,
    /** Only this component. */
    val item: ItemId? = null,
    /**
     * When the material is needed: lots that have expired by then do not count. The time of the
     * last movement when absent.
     */
    val at: Timestamp? = null,
)

/** What is short. */
@Serializable
public data class OrderShortages(
    /** Each component that is short, in the order in which the orders take. */
    val shortages: List<OrderShortage>
)

/** One component that is short. */
@Serializable
public data class OrderShortage(
    /** The order. */
    val order: WorkOrderId,
    /** The line. */
    val line: Int,
    /** The component. */
    val item: ItemId,
    /** What the order still needs of it. */
    val remaining: Decimal,
    /** What is left for it. */
    val available: Decimal,
    /** What is missing. */
    val short: Decimal,
)

/** Lists the postings of an order in the order of their numbers, in pages. */
@Serializable
internal data class ListOrderPostings(
    /** The order. */
    val order: WorkOrderId,
    /** Only postings of this kind. */
    val kind: PostingKind? = null,
    /** Only postings at this step. */
    val step: Int? = null,
    /** Whether to leave out postings that were taken back, and what took them back. */
    @SerialName("live_only") val liveOnly: Boolean = false,
    /** The last posting of the page before: its `next`. */
    val after: TransactionId? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
)

/** What sort of posting it is. */
@Serializable
public enum class PostingKind {
    /** Units entered and left a step. */
    @SerialName("report") REPORT,

    /** Material went to the order. */
    @SerialName("issue") ISSUE,

    /** Material came back from it. */
    @SerialName("return") RETURN,

    /** Material of the order was thrown away. */
    @SerialName("scrap_component") SCRAP_COMPONENT,

    /** Material in stock was thrown away in the order's name. */
    @SerialName("scrap_from_stock") SCRAP_FROM_STOCK,

    /** Good units went into stock. */
    @SerialName("receipt") RECEIPT,

    /** Hours were booked. */
    @SerialName("time") TIME,

    /** A step was skipped. */
    @SerialName("skip") SKIP,

    /** Another posting was taken back. */
    @SerialName("reversal") REVERSAL,
}

/** One page of a list of postings. */
@Serializable
public data class OrderPostingPage(
    /** The postings. */
    val postings: List<PostedRecord>,
    /** Where the next page begins; absent when this one is the last. */
    val next: TransactionId? = null,
)

/** A posting with who made it, when, and what became of it. */
@Serializable
public data class PostedRecord(
    /** What was posted. */
    val posting: OrderPosting,
    /** Who posted it. */
    val by: ActorId,
    /** When it happened, as claimed. */
    val at: Timestamp,
    /** Why, in the words of the command. */
    val note: String? = null,
    /** The posting that took it back. */
    @SerialName("reversed_by") val reversedBy: TransactionId? = null,
)

/** One posting to an order. */
@Serializable
public data class OrderPosting(
    /** Its number, unique within the order. */
    val posting: TransactionId,
    /** What sort of posting it is. */
    val kind: PostingKind,
    /** Which posting of the order it is, counted from 1. */
    val ordinal: Int = 0,
    /** The step it belongs to. */
    val step: Int? = null,
    /** Units that entered the step. */
    val started: Decimal = Decimal("0"),
    /** Of these, at a first step, units that came back from rework. */
    val reentered: Decimal = Decimal("0"),
    /** Good units that left it. */
    val out: Decimal = Decimal("0"),
    /** Units scrapped. */
    val scrapped: Decimal = Decimal("0"),
    /** Units sent to be reworked. */
    val reworked: Decimal = Decimal("0"),
    /** The step before which they wait, or will come back to. */
    @SerialName("to_step") val toStep: Int? = null,
    /** The rework order that they went to. */
    @SerialName("rework_order") val reworkOrder: WorkOrderId? = null,
    /** Why something was scrapped. */
    val reason: Word? = null,
    /** Where it was done, when not where it was planned. */
    @SerialName("work_center") val workCenter: WorkCenterId? = null,
    /** Whether nothing more is to come out of the step. */
    val finished: Boolean = false,
    /** Components issued, returned or scrapped, as the kind says. */
    val lines: List<PostedLine> = emptyList(),
    /** By-products received. */
    val byproducts: List<PostedLine> = emptyList(),
    /** Good units received into stock. */
    val received: Decimal = Decimal("0"),
    /** What they took of the cost, if the ledger knows. */
    @SerialName("received_amount") val receivedAmount: Money? = null,
    /** The movements of the ledger that received them. */
    val movements: List<TransactionId> = emptyList(),
    /** Hours of people. */
    @SerialName("labor_hours") val laborHours: Decimal = Decimal("0"),
    /** Hours of machines. */
    @SerialName("machine_hours") val machineHours: Decimal = Decimal("0"),
    /** Whether it was posted to a completed order. */
    val late: Boolean = false,
    /** When it happened, if not at the time of the line. */
    val at: Timestamp? = null,
    /** The posting that it takes back. */
    val reverses: TransactionId? = null,
)

/** One component or by-product of a posting. */
@Serializable
public data class PostedLine(
    /** The line of the order. */
    val line: Int,
    /** What was moved: the component, or a substitute. */
    val item: ItemId,
    /** How much of it. */
    val quantity: Decimal,
    /** How much of the component a substitute stands for. */
    val counted: Decimal? = null,
    /** By how much the need was exceeded, where the policy is to warn. */
    val excess: Decimal = Decimal("0"),
    /** What it cost, if the ledger knows. */
    val amount: Money? = null,
    /** The movements of the ledger. */
    val movements: List<TransactionId> = emptyList(),
)

/**
 * Draws a work order: its units step by step, and its dates.
 *
 * Each step is a bar of what left it as good, was scrapped, sent to rework, stands in it and waits
 * before it, against what was planned. Below, what was planned from when to when, and what was
 * done, in UTC. Days of the plan are drawn as days of UTC, because an order does not know its
 * site's clock.
 */
@Serializable
internal data class DrawOrder(
    /** What is drawn. */
    val source: DrawnOrder,
    /** What stands above it; left out, what it is. */
    val title: String = "",
    /** As what it is drawn. */
    val format: PictureFormat = PictureFormat.SVG,
    /**
     * How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left
     * out, 960. It is as high as what is in it.
     */
    val width: Int? = null,
)

/** What is drawn of an order. */
@Serializable
public sealed interface DrawnOrder {
    /** One order. */
    @Serializable
    @SerialName("order")
    public data class Order(
        /** The order, as `order.get` answers it. */
        val chart: OrderView,
        /** When it is looked at: what goes on is drawn up to then. */
        val now: Timestamp? = null,
    ) : DrawnOrder
}

/**
 * Walks one relationship from one node and says what it leads to.
 *
 * Forward, a relationship leads from a work order to its site, its item and its steps, from a sales
 * order to its work orders, from an item to its routing steps, from a step to its work center, from
 * there to the site, and from a movement to what it consumed or produced. Backward it leads the
 * other way. Orders, sites and other things with a code come in the order of their codes, steps in
 * the order of their orders and numbers, movements in the order in which they happened.
 */
@Serializable
internal data class TraverseGraph(
    /** Where the walk starts. */
    val from: GraphNode,
    /** What is walked. */
    val relationship: Relationship,
    /** Which way. */
    val direction: WalkDirection = WalkDirection.FORWARD,
    /** Where work orders are found: only these. */
    val orders: OrderFilter? = null,
    /** Where steps are found: only these. */
    val steps: StepFilter? = null,
    /** Where movements are found: only these. */
    val movements: MovementFilter? = null,
    /** Where routing steps are found: only those in use and in force on this day. */
    @SerialName("effective_on") val effectiveOn: CivilDate? = null,
    /**
     * Where routing steps are found: only those by which the item is made at this site. Its own
     * alternate counts there and hides the one of the same name that is every site's.
     */
    @SerialName("made_at") val madeAt: SiteId? = null,
    /** At most so many nodes; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
    /** Only nodes behind this one, which the page before named as `next`. */
    val after: GraphNode? = null,
)

/** One node, by its kind and code. */
@Serializable
public sealed interface GraphNode {
    /** A factory. */
    @Serializable
    @SerialName("site")
    public data class Site(
        /** Its code. */
        val site: SiteId
    ) : GraphNode

    /** A part or product. */
    @Serializable
    @SerialName("item")
    public data class Item(
        /** Its code. */
        val item: ItemId
    ) : GraphNode

    /** A customer's order. */
    @Serializable
    @SerialName("sales_order")
    public data class SalesOrder(
        /** Its code. */
        @SerialName("sales_order") val salesOrder: SalesOrderId
    ) : GraphNode

    /** A job to make something. */
    @Serializable
    @SerialName("work_order")
    public data class WorkOrder(
        /** Its code. */
        val order: WorkOrderId
    ) : GraphNode

    /** A step of a work order. */
    @Serializable
    @SerialName("step")
    public data class Step(
        /** The work order. */
        val order: WorkOrderId,
        /** The number of the step. */
        val sequence: Int,
    ) : GraphNode

    /** A machine, line or bench. */
    @Serializable
    @SerialName("work_center")
    public data class WorkCenter(
        /** Its code. */
        @SerialName("work_center") val workCenter: WorkCenterId
    ) : GraphNode

    /** A step of how an item is made. */
    @Serializable
    @SerialName("routing_step")
    public data class RoutingStep(
        /** The item. */
        val item: ItemId,
        /** The number of the step. */
        val sequence: Int,
        /** The first day on which it holds; absent for one that holds since ever. */
        @SerialName("effective_from") val effectiveFrom: CivilDate? = null,
        /** The site whose own way it is; absent for every site's. */
        val site: SiteId? = null,
        /** The alternate; absent for the usual one. */
        val alternate: String? = null,
        /** The revision; without it, whichever begins on that day. */
        val revision: RevisionId? = null,
    ) : GraphNode

    /** A row of the material ledger. */
    @Serializable
    @SerialName("movement")
    public data class Movement(
        /** Its number. */
        val movement: TransactionId
    ) : GraphNode
}

/** A relationship between two kinds of nodes. */
@Serializable
public enum class Relationship {
    /** From a work order to the site where it is carried out. */
    @SerialName("performed_at") PERFORMED_AT,

    /** From a sales order to the work orders that make what it asks for. */
    @SerialName("fulfilled_by") FULFILLED_BY,

    /** From a work order to the item that it makes. */
    @SerialName("produces") PRODUCES,

    /** From a work order to its steps. */
    @SerialName("has_step") HAS_STEP,

    /** From a step of a work order to the work center that does it. */
    @SerialName("uses_work_center") USES_WORK_CENTER,

    /** From a work center to the site where it stands. */
    @SerialName("located_at") LOCATED_AT,

    /** From an item to the steps of its routing. */
    @SerialName("routes_through") ROUTES_THROUGH,

    /** From a movement that issues, returns or scraps material of a work order to that material. */
    @SerialName("consumes_part") CONSUMES_PART,

    /** From a movement that receives what a work order made to the product. */
    @SerialName("produces_product") PRODUCES_PRODUCT,
}

/** Which way a relationship is walked. */
@Serializable
public enum class WalkDirection {
    /** As its name reads: from a work order to where it is performed. */
    @SerialName("forward") FORWARD,

    /** Against it: from a site to the work orders performed there. */
    @SerialName("backward") BACKWARD,
}

/** Which work orders are meant; empty, all of them. */
@Serializable
public data class OrderFilter(
    /** In one of these states. */
    val statuses: List<FloorOrderStatus> = emptyList(),
    /** Carried out at this site. */
    val site: SiteId? = null,
    /** Making this item. */
    val item: ItemId? = null,
    /** Fulfilling this sales order. */
    @SerialName("sales_order") val salesOrder: SalesOrderId? = null,
    /** For a customer, or for stock. */
    @SerialName("order_type") val orderType: OrderType? = null,
    /** Of one of these priorities, 1 to 5. */
    val priorities: List<Int> = emptyList(),
    /** With a step, whatever its state, at this work center. */
    @SerialName("work_center") val workCenter: WorkCenterId? = null,
    /** With a step in progress at this work center now. */
    @SerialName("running_at") val runningAt: WorkCenterId? = null,
    /** That used this part. */
    @SerialName("used_part") val usedPart: UsedPart? = null,
    /**
     * Under way at some time in this window: started before its end, and not done before its start.
     * Orders that have not started are not meant.
     */
    val window: Interval? = null,
    /** Planned to start on this day or later. */
    @SerialName("planned_start_from") val plannedStartFrom: CivilDate? = null,
    /** Planned to start before this day. */
    @SerialName("planned_start_before") val plannedStartBefore: CivilDate? = null,
    /** Planned to be done before this day. */
    @SerialName("planned_end_before") val plannedEndBefore: CivilDate? = null,
)

/** Where a work order stands. */
@Serializable
public enum class FloorOrderStatus {
    /** A proposal that planning may still change or drop. */
    @SerialName("planned") PLANNED,

    /** A proposal that planning may no longer touch. */
    @SerialName("firmed") FIRMED,

    /** Handed to the floor, not yet begun. */
    @SerialName("released") RELEASED,

    /** Being worked on. */
    @SerialName("in_progress") IN_PROGRESS,

    /** Stopped until quality decides. */
    @SerialName("quality_hold") QUALITY_HOLD,

    /** All is made, or it was declared short. */
    @SerialName("completed") COMPLETED,

    /** Settled; nothing posts any more. */
    @SerialName("closed") CLOSED,

    /** Given up. */
    @SerialName("cancelled") CANCELLED,
}

/** Why a work order exists. */
@Serializable
public enum class OrderType {
    /** A customer waits for it. */
    @SerialName("make_to_order") MAKE_TO_ORDER,

    /** It fills the stock. */
    @SerialName("make_to_stock") MAKE_TO_STOCK,
}

/** A part that was issued to an order, and when. */
@Serializable
public data class UsedPart(
    /**
     * The part. Issues that were taken back do not count; those to the order that an order was
     * split off do, as far as it brought some of the part along.
     */
    val item: ItemId,
    /** From this lot; from any when absent. */
    val lot: LotId? = null,
    /** Issued in this window; ever when absent. */
    val window: Interval? = null,
)

/** Which steps of work orders are meant; empty, all of them. */
@Serializable
public data class StepFilter(
    /** In one of these states. */
    val statuses: List<FloorStepStatus> = emptyList(),
    /** Done at this work center. */
    @SerialName("work_center") val workCenter: WorkCenterId? = null,
    /** Under way at some time in this window. */
    val window: Interval? = null,
    /** Scheduled for some time in this window, whether begun or not. */
    val scheduled: Interval? = null,
    /** Of these work orders. */
    val orders: OrderFilter? = null,
)

/** Where one step of a work order stands. */
@Serializable
public enum class FloorStepStatus {
    /** Not begun. */
    @SerialName("pending") PENDING,

    /** Being worked on. */
    @SerialName("in_progress") IN_PROGRESS,

    /** Done. */
    @SerialName("completed") COMPLETED,

    /** Left out; what came in went on. */
    @SerialName("skipped") SKIPPED,
}

/** Which movements of material are meant; empty, all of them. */
@Serializable
public data class MovementFilter(
    /** Of one of these kinds. */
    val kinds: List<FloorMovementKind> = emptyList(),
    /** Of this work order. */
    val order: WorkOrderId? = null,
    /** Of this item. */
    val item: ItemId? = null,
    /** At this site. */
    val site: SiteId? = null,
    /** Of this lot. */
    val lot: LotId? = null,
    /** For this reason; one that was never given finds nothing. */
    val reason: String? = null,
    /** In this window. */
    val window: Interval? = null,
    /** Whether to leave out reversals and what they took back. */
    @SerialName("only_standing") val onlyStanding: Boolean = false,
)

/** What a movement of material does. */
@Serializable
public enum class FloorMovementKind {
    /** Material goes from stock to a work order. */
    @SerialName("issue_to_wo") ISSUE_TO_WO,

    /** Material that a work order did not need goes back to stock. */
    @SerialName("return_to_stock") RETURN_TO_STOCK,

    /** What a work order made goes to stock. */
    @SerialName("receipt_from_wo") RECEIPT_FROM_WO,

    /** Material or a product is thrown away. */
    @SerialName("scrap") SCRAP,

    /** Goods come in from outside. */
    @SerialName("receipt") RECEIPT,

    /** Goods leave the site for good. */
    @SerialName("shipment") SHIPMENT,

    /** Stock leaves for another site or location. */
    @SerialName("transfer_out") TRANSFER_OUT,

    /** Stock comes in from another site or location. */
    @SerialName("transfer_in") TRANSFER_IN,

    /** The books are corrected. */
    @SerialName("adjustment") ADJUSTMENT,

    /** The stock was counted; the quantity is the difference found. */
    @SerialName("count") COUNT,
}

/** What a walk found. */
@Serializable
public data class TraversedGraph(
    /** The nodes, in order. */
    val nodes: List<FoundNode>,
    /** How many there are on all pages. */
    val total: Long,
    /** What to ask for behind; absent when this page is the last. */
    val next: GraphNode? = null,
)

/** A node that was found, with what is known of it. */
@Serializable
public sealed interface FoundNode {
    /** A factory. */
    @Serializable
    @SerialName("site")
    public data class Site(
        /** Its code. */
        val site: SiteId
    ) : FoundNode

    /** A part or product. */
    @Serializable
    @SerialName("item")
    public data class Item(
        /** Its code. */
        val item: ItemId,
        /** What it is counted in. */
        val unit: UnitCode? = null,
    ) : FoundNode

    /** A customer's order. */
    @Serializable
    @SerialName("sales_order")
    public data class SalesOrder(
        /** Its code. */
        @SerialName("sales_order") val salesOrder: SalesOrderId
    ) : FoundNode

    /** A job to make something. */
    @Serializable
    @SerialName("work_order")
    public data class WorkOrder(
        /** How it stands. */
        val order: FloorOrder
    ) : FoundNode

    /** A step of a work order. */
    @Serializable
    @SerialName("step")
    public data class Step(
        /** How it stands. */
        val step: FloorStep
    ) : FoundNode

    /** A machine, line or bench. */
    @Serializable
    @SerialName("work_center")
    public data class WorkCenter(
        /** What it is. */
        @SerialName("work_center") val workCenter: FloorWorkCenter
    ) : FoundNode

    /** A step of how an item is made. */
    @Serializable
    @SerialName("routing_step")
    public data class RoutingStep(
        /** What it is. */
        @SerialName("routing_step") val routingStep: FloorRoutingStep
    ) : FoundNode

    /** A row of the material ledger. */
    @Serializable
    @SerialName("movement")
    public data class Movement(
        /** What moved. */
        val movement: FloorMovement
    ) : FoundNode
}

/** A work order as it stands. */
@Serializable
public data class FloorOrder(
    /** Its code. */
    val order: WorkOrderId,
    /** What it makes. */
    val item: ItemId,
    /** Where. */
    val site: SiteId,
    /** Why it exists. */
    @SerialName("order_type") val orderType: OrderType,
    /** From 1, the most urgent, to 5. */
    val priority: Int,
    /** Where it stands. */
    val status: FloorOrderStatus,
    /** How much it is to make. */
    @SerialName("quantity_planned") val quantityPlanned: Decimal,
    /** How much good it made. */
    @SerialName("quantity_completed") val quantityCompleted: Decimal,
    /** How much it scrapped. */
    @SerialName("quantity_scrapped") val quantityScrapped: Decimal,
    /** What that is counted in. */
    val unit: UnitCode? = null,
    /** The sales order it fulfils. */
    @SerialName("sales_order") val salesOrder: SalesOrderId? = null,
    /** The day on which it is to start. */
    @SerialName("planned_start") val plannedStart: CivilDate? = null,
    /** The day by which it is to be done. */
    @SerialName("planned_end") val plannedEnd: CivilDate? = null,
    /** When it started. */
    @SerialName("actual_start") val actualStart: Timestamp? = null,
    /** When it was done. */
    @SerialName("actual_end") val actualEnd: Timestamp? = null,
)

/** A step of a work order as it stands. */
@Serializable
public data class FloorStep(
    /** The work order. */
    val order: WorkOrderId,
    /** The number of the step. */
    val sequence: Int,
    /** Where it stands. */
    val status: FloorStepStatus,
    /** How much entered it. */
    @SerialName("quantity_in") val quantityIn: Decimal,
    /** How much left it good. */
    @SerialName("quantity_out") val quantityOut: Decimal,
    /** How much it scrapped. */
    @SerialName("quantity_scrapped") val quantityScrapped: Decimal,
    /**
     * How much it sent back to be done again, but for what a rework order scrapped or did not make.
     */
    @SerialName("quantity_rework") val quantityRework: Decimal,
    /** How much waits before it. */
    @SerialName("quantity_queue") val quantityQueue: Decimal,
    /** How much lies in work at it: in - out - scrapped - rework. */
    @SerialName("quantity_wip") val quantityWip: Decimal,
    /** Hours booked by people. */
    @SerialName("labor_hours") val laborHours: Decimal,
    /** Hours booked by machines. */
    @SerialName("machine_hours") val machineHours: Decimal,
    /** What is done. */
    val operation: String? = null,
    /** The work center that does it; absent where none is named. */
    @SerialName("work_center") val workCenter: WorkCenterId? = null,
    /** When it is to start, by the schedule that was accepted last. */
    @SerialName("planned_start") val plannedStart: Timestamp? = null,
    /** When it is to end, by that schedule. */
    @SerialName("planned_end") val plannedEnd: Timestamp? = null,
    /** When it started. */
    @SerialName("actual_start") val actualStart: Timestamp? = null,
    /** When it was done. */
    @SerialName("actual_end") val actualEnd: Timestamp? = null,
)

/** A work center. */
@Serializable
public data class FloorWorkCenter(
    /** Its code. */
    @SerialName("work_center") val workCenter: WorkCenterId,
    /** Where it stands. */
    val site: SiteId,
    /** What sort it is: `assembly`, `machining`, `testing`. */
    val kind: String,
    /** The share of its hours that turns into standard hours: `0.85`. */
    val efficiency: Decimal,
    /** Whether it is in use. */
    @SerialName("is_active") val isActive: Boolean,
    /** How many units it can process in a day. */
    @SerialName("capacity_per_day") val capacityPerDay: Decimal? = null,
    /** What an hour costs. */
    @SerialName("hourly_rate") val hourlyRate: Money? = null,
)

/** A step of how an item is made. */
@Serializable
public data class FloorRoutingStep(
    /** The item. */
    val item: ItemId,
    /** The number of the step. */
    val sequence: Int,
    /** What is done. */
    val operation: String,
    /** Where. */
    @SerialName("work_center") val workCenter: WorkCenterId,
    /** Minutes to set up, once. */
    @SerialName("setup_minutes") val setupMinutes: Decimal,
    /** Minutes for each unit, or for each batch begun; to six decimals, like the set-up. */
    @SerialName("run_minutes") val runMinutes: Decimal,
    /** Whether it is in use. */
    @SerialName("is_active") val isActive: Boolean,
    /** How many units run at once; unit by unit when absent. */
    @SerialName("run_batch") val runBatch: Decimal? = null,
    /** The site whose own way it is; every site's when absent. */
    val site: SiteId? = null,
    /** The alternate; the usual one when absent. */
    val alternate: String? = null,
    /** The revision, unique within the alternate at the site. */
    val revision: RevisionId? = null,
    /** The first day on which it holds; since ever when absent. */
    @SerialName("effective_from") val effectiveFrom: CivilDate? = null,
    /** The first day on which it no longer holds; for good when absent. */
    @SerialName("effective_to") val effectiveTo: CivilDate? = null,
)

/** A row of the material ledger. */
@Serializable
public data class FloorMovement(
    /** Its number. */
    val movement: TransactionId,
    /** What it does; a reversal has the kind of what it takes back. */
    val kind: FloorMovementKind,
    /** What moves. */
    val item: ItemId,
    /** At which site. */
    val site: SiteId,
    /** How much. */
    val quantity: Decimal,
    /** When it happened. */
    val at: Timestamp,
    /** Who posted it. */
    val by: ActorId,
    /** The work order it belongs to. */
    val order: WorkOrderId? = null,
    /** From or into which lot. */
    val lot: LotId? = null,
    /** What that is counted in. */
    val unit: UnitCode? = null,
    /** What it is worth. */
    val amount: Money? = null,
    /** Why. */
    val reason: String? = null,
    /** The movement it takes back, if it is a reversal. */
    val reverses: TransactionId? = null,
    /** The reversal that took it back, if one did. */
    @SerialName("reversed_by") val reversedBy: TransactionId? = null,
)

/**
 * Finds the work orders that are meant, in the order of their codes.
 *
 * The orders at a site, those for a customer, those that used a part last week, those that run at a
 * work center now: say so in the filter.
 */
@Serializable
internal data class FindOrders(
    /** Which orders; all when absent. */
    val filter: OrderFilter? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
    /** Only orders behind this one, which the page before named as `next`. */
    val after: WorkOrderId? = null,
)

/** One page of a list of work orders. */
@Serializable
public data class FoundOrders(
    /** The orders. */
    val orders: List<FloorOrder>,
    /** How many there are on all pages. */
    val total: Long,
    /** What to ask for behind; absent when this page is the last. */
    val next: WorkOrderId? = null,
)

/**
 * Finds steps of work orders, in the order of their orders' codes and their numbers.
 *
 * With the state `in_progress` and a work center it says what runs there now.
 */
@Serializable
internal data class FindSteps(
    /** Which steps; all when absent. */
    val filter: StepFilter? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
    /** Only steps behind this one, a node of type `step`, which the page before named as `next`. */
    val after: GraphNode? = null,
)

/** One page of a list of steps. */
@Serializable
public data class FoundSteps(
    /** The steps. */
    val steps: List<FloorStep>,
    /** How many there are on all pages. */
    val total: Long,
    /** What to ask for behind; absent when this page is the last. */
    val next: GraphNode? = null,
)

/**
 * Finds movements of material in the order in which they happened, those of one moment in the order
 * of their numbers.
 */
@Serializable
internal data class FindMovements(
    /** Which movements; all when absent. */
    val filter: MovementFilter? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
    /** Only movements behind this one, which the page before named as `next`. */
    val after: TransactionId? = null,
)

/** One page of a list of movements. */
@Serializable
public data class FoundMovements(
    /** The movements. */
    val movements: List<FloorMovement>,
    /** How many there are on all pages. */
    val total: Long,
    /** What to ask for behind; absent when this page is the last. */
    val next: TransactionId? = null,
)

/** Shows how far a work order has come: per step, as a whole, and where its queue stands. */
@Serializable
internal data class ShowProgress(
    /** The work order. */
    val order: WorkOrderId
)

/** How far a work order has come. */
@Serializable
public data class ShownProgress(
    /** How it stands. */
    val order: FloorOrder,
    /** What is still to be made: planned - completed - scrapped, but never below zero. */
    @SerialName("quantity_remaining") val quantityRemaining: Decimal,
    /** What was made beyond the plan: completed + scrapped - planned, but never below zero. */
    @SerialName("quantity_over") val quantityOver: Decimal,
    /** Its steps, in order. */
    val steps: List<StepProgress>,
    /** The steps with work going on. */
    @SerialName("running_at") val runningAt: List<Int>,
    /**
     * How much of the plan is completed or scrapped, in percent, at most 100; to two decimals, half
     * away from zero. Absent when nothing was planned.
     */
    val percent: Decimal? = null,
    /**
     * How much of the planned working time is behind it, in percent: the time of each step, as far
     * as that step has come. To two decimals, half away from zero; absent when no times are
     * planned.
     */
    @SerialName("percent_of_work") val percentOfWork: Decimal? = null,
    /** The first step with something waiting before it. */
    @SerialName("waiting_at") val waitingAt: Int? = null,
)

/** How far one step has come. */
@Serializable
public data class StepProgress(
    /** How it stands. */
    val step: FloorStep,
    /**
     * What this step still has to deal with: planned - out - what was scrapped here and before, but
     * never below zero; zero once it is completed or skipped.
     */
    @SerialName("quantity_remaining") val quantityRemaining: Decimal,
    /**
     * How much of the plan is behind this step, in percent, at most 100; to two decimals, half away
     * from zero. 100 once it is completed or skipped; absent when nothing was planned.
     */
    val percent: Decimal? = null,
)

/**
 * Shows what material a work order consumed, net, by item and lot.
 *
 * What was taken back by a reversal does not count. A split shares what was issued until then, so
 * that each order has its part of it here, a substitute like what it stands for; of several lots,
 * those that were issued to the order itself are named as they were issued.
 */
@Serializable
internal data class ShowConsumption(
    /** The work order. */
    val order: WorkOrderId
)

/** What material a work order consumed. */
@Serializable
public data class ShownConsumption(
    /** The work order. */
    val order: WorkOrderId,
    /** Its material, in the order of the items' codes. */
    val parts: List<ConsumedPart>,
)

/** One material of a work order. */
@Serializable
public data class ConsumedPart(
    /** The item. */
    val item: ItemId,
    /** How much was issued. */
    @SerialName("quantity_issued") val quantityIssued: Decimal,
    /** How much was returned. */
    @SerialName("quantity_returned") val quantityReturned: Decimal,
    /** What is left of it: issued - returned. */
    @SerialName("quantity_net") val quantityNet: Decimal,
    /** How much was scrapped, whether issued before or not. */
    @SerialName("quantity_scrapped") val quantityScrapped: Decimal,
    /** The lots it came from, in the order of their codes; lots returned in full are left out. */
    val lots: List<ConsumedLot>,
    /** What it is counted in. */
    val unit: UnitCode? = null,
)

/** What a work order consumed of one lot. */
@Serializable
public data class ConsumedLot(
    /** The lot. */
    val lot: LotId,
    /** Issued - returned. */
    @SerialName("quantity_net") val quantityNet: Decimal,
)

/**
 * Shows what a work order made and delivered to stock, by item and lot: its product, and
 * co-products and by-products.
 *
 * What was taken back by a reversal does not count.
 */
@Serializable
internal data class ShowOutput(
    /** The work order. */
    val order: WorkOrderId
)

/** What a work order made. */
@Serializable
public data class ShownOutput(
    /** The work order. */
    val order: WorkOrderId,
    /** What it made, in the order of the items' codes. */
    val products: List<MadeProduct>,
)

/** One item that a work order made. */
@Serializable
public data class MadeProduct(
    /** The item. */
    val item: ItemId,
    /** How much was received into stock. */
    val quantity: Decimal,
    /** The lots it became, in the order of their codes. */
    val lots: List<MadeLot>,
    /** What it is counted in. */
    val unit: UnitCode? = null,
)

/** What a work order made of one lot. */
@Serializable
public data class MadeLot(
    /** The lot. */
    val lot: LotId,
    /** How much of it. */
    val quantity: Decimal,
)

/**
 * Lists what open work orders still need and what is on hand does not cover.
 *
 * What is on hand is shared out in this order: the most urgent priority first, then the earliest
 * planned start, then the code of the order. Orders without a planned start come last. Completed,
 * closed and cancelled orders need nothing.
 */
@Serializable
internal data class ListShortages(
    /** Which orders compete for the stock; all open ones when absent. */
    val orders: OrderFilter? = null,
    /** What is available; items and sites left out have nothing. */
    @SerialName("on_hand") val onHand: List<OnHand> = emptyList(),
)

/** What is available of one item at one site. */
@Serializable
public data class OnHand(
    /** The item. */
    val item: ItemId,
    /** The site. */
    val site: SiteId,
    /** How much; several entries of one item and site add up. Below zero counts as nothing. */
    val quantity: Decimal,
)

/** What open work orders lack. */
@Serializable
public data class Shortages(
    /** The lines that lack something, in the order in which stock was shared out. */
    val lines: List<Shortage>,
    /** What lacks in all, in the order of items and sites. */
    val totals: List<ShortageTotal>,
)

/** What one line of one order lacks. */
@Serializable
public data class Shortage(
    /** The order. */
    val order: WorkOrderId,
    /** The line. */
    val line: Int,
    /** What it needs. */
    val item: ItemId,
    /** Where. */
    val site: SiteId,
    /** How urgent the order is, from 1 to 5. */
    val priority: Int,
    /** What it still needs: required - issued + returned. */
    @SerialName("quantity_needed") val quantityNeeded: Decimal,
    /** What the stock gives it. */
    @SerialName("quantity_covered") val quantityCovered: Decimal,
    /** What it lacks. */
    @SerialName("quantity_short") val quantityShort: Decimal,
    /** The day on which the order is to start. */
    @SerialName("planned_start") val plannedStart: CivilDate? = null,
)

/** What all orders of a site lack of one item. */
@Serializable
public data class ShortageTotal(
    /** The item. */
    val item: ItemId,
    /** The site. */
    val site: SiteId,
    /** What lacks. */
    @SerialName("quantity_short") val quantityShort: Decimal,
    /** How many lines lack it. */
    val lines: Long,
    /** What it is counted in. */
    val unit: UnitCode? = null,
)

/** Lists where an item is used by open work orders, in the order of their codes. */
@Serializable
internal data class ListUses(
    /** The item. */
    val item: ItemId,
    /**
     * Which orders; all open ones when absent. Orders that are no longer open are listed only when
     * the filter names their state.
     */
    val orders: OrderFilter? = null,
    /** At most so many; 100 when absent, and never more than 1000. */
    val limit: Int? = null,
    /** Only orders behind this one, which the page before named as `next`. */
    val after: WorkOrderId? = null,
)

/** Where an item is used. */
@Serializable
public data class OpenUses(
    /** The item. */
    val item: ItemId,
    /** The lines that use it; an order's lines stay on one page. */
    val uses: List<OpenUse>,
    /** How many orders use it, on all pages. */
    val total: Long,
    /** What it is counted in. */
    val unit: UnitCode? = null,
    /** What to ask for behind; absent when this page is the last. */
    val next: WorkOrderId? = null,
)

/** One line of an order that uses an item. */
@Serializable
public data class OpenUse(
    /** The order. */
    val order: WorkOrderId,
    /** The line. */
    val line: Int,
    /** What the order makes. */
    val product: ItemId,
    /** Where. */
    val site: SiteId,
    /** Where the order stands. */
    val status: FloorOrderStatus,
    /** How much it needs in all. */
    @SerialName("quantity_required") val quantityRequired: Decimal,
    /** How much was issued, what was returned later included. */
    @SerialName("quantity_issued") val quantityIssued: Decimal,
    /** How much of it was returned. */
    @SerialName("quantity_returned") val quantityReturned: Decimal,
    /** What it still needs: required - issued + returned, but never below zero. */
    @SerialName("quantity_needed") val quantityNeeded: Decimal,
    /** The day on which it is to start. */
    @SerialName("planned_start") val plannedStart: CivilDate? = null,
)

/** Counts how many work orders are in which state at which site, and what they make. */
@Serializable
internal data class CountOrders(
    /** Which orders; all when absent. */
    val orders: OrderFilter? = null
)

/** Orders by status and site. */
@Serializable
public data class OrderCounts(
    /** How many orders were counted. */
    val orders: Long,
    /**
     * By status, in the order in which an order goes through them; states without orders are left
     * out.
     */
    val statuses: List<OrdersInStatus>,
    /** By site and status, in the order of the sites' codes. */
    val sites: List<OrdersAtSite>,
)

/** The orders in one state. */
@Serializable
public data class OrdersInStatus(
    /** The state. */
    val status: FloorOrderStatus,
    /** How many. */
    val orders: Long,
    /**
     * What they are to make; what rework orders have is counted with the orders that they have it
     * from.
     */
    @SerialName("quantity_planned") val quantityPlanned: Decimal,
    /** What good they made. */
    @SerialName("quantity_completed") val quantityCompleted: Decimal,
    /** What they scrapped. */
    @SerialName("quantity_scrapped") val quantityScrapped: Decimal,
    /** What all of that is counted in; absent when units differ or are not known. */
    val unit: UnitCode? = null,
)

/** The orders of one site. */
@Serializable
public data class OrdersAtSite(
    /** The site. */
    val site: SiteId,
    /** How many orders it has. */
    val orders: Long,
    /** By status. */
    val statuses: List<OrdersInStatus>,
)

/**
 * Reports what was scrapped and why: the reasons in the order of a Pareto chart.
 *
 * Scrap that was taken back by a reversal does not count.
 */
@Serializable
internal data class ReportScrap(
    /** Only at this site. */
    val site: SiteId? = null,
    /** Only of this item. */
    val item: ItemId? = null,
    /** Only what was scrapped in this window. */
    val window: Interval? = null,
    /** A chart for each item or each site; one for all when absent. */
    val by: ScrapBy? = null,
)

/** What there is a chart for. */
@Serializable
public enum class ScrapBy {
    /** Each item. */
    @SerialName("item") ITEM,

    /** Each site. */
    @SerialName("site") SITE,
}

/** What was scrapped and why. */
@Serializable
public data class ScrapReport(
    /**
     * One group for all, or one for each item or site, in the order of their codes. Groups without
     * scrap are left out.
     */
    val groups: List<ScrapGroup>
)

/** The scrap of one group. */
@Serializable
public data class ScrapGroup(
    /** How much was scrapped. */
    val quantity: Decimal,
    /** In how many postings. */
    val count: Long,
    /** By reason: the largest quantity first, equal ones in the order of their names. */
    val reasons: List<ScrapReason>,
    /** The item, where there is a group for each. */
    val item: ItemId? = null,
    /** The site, where there is a group for each. */
    val site: SiteId? = null,
    /** What it is counted in; absent when units differ or are not known. */
    val unit: UnitCode? = null,
)

/** What was scrapped for one reason. */
@Serializable
public data class ScrapReason(
    /** How much. */
    val quantity: Decimal,
    /** In how many postings. */
    val count: Long,
    /** Its share of the group's quantity, in percent, to two decimals, half away from zero. */
    val percent: Decimal,
    /**
     * The share of this reason and all before it: rounded from the exact sum, so that the last
     * is 100.
     */
    @SerialName("cumulative_percent") val cumulativePercent: Decimal,
    /** What it was worth, one amount for each currency. */
    val amounts: List<Money>,
    /** The reason; absent for scrap without one. */
    val reason: String? = null,
)

/** Reports what waits and what lies in work on the floor, by site, work center and operation. */
@Serializable
internal data class ReportWip(
    /** Which orders; all when absent. */
    val orders: OrderFilter? = null,
    /** Only at work centers of this site. */
    val site: SiteId? = null,
    /** Only at this work center. */
    @SerialName("work_center") val workCenter: WorkCenterId? = null,
)

/** Work in process by step. */
@Serializable
public data class WipReport(
    /**
     * In the order of sites, work centers and operations; where nothing waits or lies in work there
     * is no line.
     */
    val lines: List<WipAtStep>
)

/** What waits and what lies in work for one operation of one work center, or of none. */
@Serializable
public data class WipAtStep(
    /** The site of the work center; of the orders where there is none. */
    val site: SiteId,
    /** How much waits before it. */
    @SerialName("quantity_queue") val quantityQueue: Decimal,
    /** How much lies in work. */
    @SerialName("quantity_wip") val quantityWip: Decimal,
    /** How many steps of orders that is. */
    val steps: Long,
    /** The work center; absent for steps that name none. */
    @SerialName("work_center") val workCenter: WorkCenterId? = null,
    /** What is done; absent for steps that do not say. */
    val operation: String? = null,
    /** What both are counted in; absent when units differ or are not known. */
    val unit: UnitCode? = null,
)

/**
 * Reports how loaded work centers are.
 *
 * Work ahead are the planned minutes of steps of open orders that are not done: the set-up of those
 * that have not begun, and the run time of what they still have to deal with (planned - out - what
 * was scrapped at the step and before); a batch that is begun takes as long as a full one. A step
 * counts in a period when it is planned to start in it; where no time is planned, the planned start
 * of its order counts, as midnight of UTC. Hours booked count in the period in which their step
 * started.
 *
 * Rated hours are hours per day * days * efficiency, and the load is work ahead against them.
 */
@Serializable
internal data class ReportLoad(
    /** The period; without it all work ahead and all hours booked count. */
    val period: Interval? = null,
    /** Only work centers of this site. */
    val site: SiteId? = null,
    /** Only this work center. */
    @SerialName("work_center") val workCenter: WorkCenterId? = null,
    /** Which orders; all when absent. */
    val orders: OrderFilter? = null,
    /**
     * How many days of work the period has; the days of 24 hours in it when absent. Without either,
     * rated hours are known only where they are given.
     */
    @SerialName("working_days") val workingDays: Decimal? = null,
    /** Rated hours from a calendar, efficiency included; they replace those reckoned here. */
    val rated: List<RatedHours> = emptyList(),
)

/** The standard hours that a work center can do. */
@Serializable
public data class RatedHours(
    /** The work center. */
    @SerialName("work_center") val workCenter: WorkCenterId,
    /** Its hours in the period. */
    val hours: Decimal,
)

/** How loaded work centers are. */
@Serializable
public data class LoadReport(
    /**
     * The work centers, in the order of their codes; those out of use only where they have work or
     * hours.
     */
    @SerialName("work_centers") val workCenters: List<WorkCenterLoad>,
    /**
     * How many steps ahead count in no period, because nothing says when they are to start; zero
     * when there is no period.
     */
    @SerialName("undated_steps") val undatedSteps: Long,
)

/** How loaded one work center is. */
@Serializable
public data class WorkCenterLoad(
    /** The work center. */
    @SerialName("work_center") val workCenter: WorkCenterId,
    /** Where it stands. */
    val site: SiteId,
    /** What sort it is. */
    val kind: String,
    /** How many steps are ahead. */
    @SerialName("steps_ahead") val stepsAhead: Long,
    /** Work ahead in standard hours, to two decimals, half away from zero. */
    @SerialName("standard_hours") val standardHours: Decimal,
    /** Hours booked by people, exactly. */
    @SerialName("labor_hours") val laborHours: Decimal,
    /** Hours booked by machines, exactly. */
    @SerialName("machine_hours") val machineHours: Decimal,
    /**
     * The standard hours it can do, to two decimals, half away from zero; absent when not known.
     */
    @SerialName("rated_hours") val ratedHours: Decimal? = null,
    /**
     * Work ahead in percent of rated hours, from the exact values, to two decimals, half away from
     * zero; absent without rated hours.
     */
    @SerialName("load_percent") val loadPercent: Decimal? = null,
)

/**
 * Reports what orders consumed against what their bills of materials allow for what they made.
 *
 * A line allows required * made / planned, rounded to six decimals, half away from zero; a fixed
 * line all of what is required, once anything was made. Used is issued - returned + scrapped
 * without having been issued. Orders under way hold material that is not made into anything yet:
 * narrow the report to completed and closed orders to leave them out.
 */
@Serializable
internal data class ReportConsumption(
    /** Which orders; all when absent. */
    val orders: OrderFilter? = null,
    /** Only this part. */
    val part: ItemId? = null,
    /** What counts as made. */
    val basis: ConsumptionBasis = ConsumptionBasis.COMPLETED_AND_SCRAPPED,
    /** A line for each site of orders. */
    @SerialName("by_site") val bySite: Boolean = false,
    /** A line for each product of orders. */
    @SerialName("by_product") val byProduct: Boolean = false,
)

/** What counts as made when consumption is compared. */
@Serializable
public enum class ConsumptionBasis {
    /** Good and scrapped units: what scrap took is no variance. */
    @SerialName("completed_and_scrapped") COMPLETED_AND_SCRAPPED,

    /** Good units only: what scrap took shows as variance. */
    @SerialName("completed") COMPLETED,
}

/** Consumption against the bill of materials. */
@Serializable
public data class ConsumptionReport(
    /** In the order of parts, sites and products. */
    val lines: List<ItemConsumption>
)

/** The consumption of one part. */
@Serializable
public data class ItemConsumption(
    /** The part. */
    val item: ItemId,
    /** How many lines of orders that is; none of a part that was only scrapped for them. */
    val lines: Long,
    /** What is allowed for what was made. */
    @SerialName("quantity_required") val quantityRequired: Decimal,
    /** What was issued, what was returned later included. */
    @SerialName("quantity_issued") val quantityIssued: Decimal,
    /** What of it was returned. */
    @SerialName("quantity_returned") val quantityReturned: Decimal,
    /** What was scrapped without having been issued. */
    @SerialName("quantity_scrapped") val quantityScrapped: Decimal,
    /** What was used: issued - returned + scrapped. */
    @SerialName("quantity_used") val quantityUsed: Decimal,
    /** Used - required: above zero when more was used than is allowed. */
    val variance: Decimal,
    /** What it is counted in. */
    val unit: UnitCode? = null,
    /** The site of the orders, where there is a line for each. */
    val site: SiteId? = null,
    /** What the orders make, where there is a line for each. */
    val product: ItemId? = null,
    /**
     * The variance in percent of what is allowed, to two decimals, half away from zero; absent
     * where nothing is allowed.
     */
    @SerialName("variance_percent") val variancePercent: Decimal? = null,
)

/**
 * Draws the reports of the floor: orders by status and site, scrap by reason, work in process by
 * step, the load of work centers, and consumption against bills of materials.
 *
 * What matters most stands on top: the largest heaps, the highest load, the widest variance.
 * Quantities in different units are never drawn on one axis.
 */
@Serializable
internal data class DrawFloor(
    /** What is drawn. */
    val source: DrawnFloor,
    /** What stands above it; left out, what it is. */
    val title: String = "",
    /** As what it is drawn. */
    val format: PictureFormat = PictureFormat.SVG,
    /**
     * How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left
     * out, 960. It is as high as what is in it.
     */
    val width: Int? = null,
)

/** Which report is drawn. */
@Serializable
public sealed interface DrawnFloor {
    /** Orders by status and site. */
    @Serializable
    @SerialName("orders")
    public data class Orders(
        /** The counts, as `graph.count_orders` answers them. */
        val chart: OrderCounts
    ) : DrawnFloor

    /** Scrap by reason, as a Pareto chart. */
    @Serializable
    @SerialName("scrap")
    public data class Scrap(
        /** The report, as `graph.report_scrap` answers it. */
        val chart: ScrapReport
    ) : DrawnFloor

    /** Work in process by step. */
    @Serializable
    @SerialName("wip")
    public data class Wip(
        /** The report, as `graph.report_wip` answers it. */
        val chart: WipReport
    ) : DrawnFloor

    /** The load of work centers. */
    @Serializable
    @SerialName("load")
    public data class Load(
        /** The report, as `graph.report_load` answers it. */
        val chart: LoadReport
    ) : DrawnFloor

    /** Consumption against bills of materials. */
    @Serializable
    @SerialName("consumption")
    public data class Consumption(
        /** The report, as `graph.report_consumption` answers it. */
        val chart: ConsumptionReport
    ) : DrawnFloor

    /** Several reports below each other. */
    @Serializable
    @SerialName("dashboard")
    public data class Dashboard(
        /** Orders by status and site. */
        val orders: OrderCounts? = null,
        /** Scrap by reason. */
        val scrap: ScrapReport? = null,
        /** Work in process by step. */
        val wip: WipReport? = null,
        /** The load of work centers. */
        val load: LoadReport? = null,
        /** Consumption against bills of materials. */
        val consumption: ConsumptionReport? = null,
    ) : DrawnFloor
}

/**
 * Makes a plant's data up and writes it to a folder, one file for each table.
 *
 * The same seed makes the same rows on every machine, and every row obeys the rules that data is
 * held against. The folder is made if need be; files of the same names are replaced.
 */
@Serializable
internal data class GenerateDataSet(
    /** The folder for the files. */
    val path: String,
    /** What makes one plant differ from another. */
    val seed: Long = 42,
    /**
     * How large the plant is: `1` makes 120,000 work orders, `0.001` makes 120. Above 0 and at
     * most 100.
     */
    val scale: Decimal = Decimal("1"),
    /** What sort of files. */
    val format: DataSetFormat = DataSetFormat.CSV,
)

/** How a table is kept in a file. */
@Serializable
public enum class DataSetFormat {
    /** Text after RFC 4180, with the names of the columns in the first line. */
    @SerialName("csv") CSV,

    /**
     * Columns after Apache Parquet. Compressed with Snappy when written; read with Snappy, zstd,
     * gzip or none.
     */
    @SerialName("parquet") PARQUET,
}

/** What was made up and written. */
@Serializable
public data class DataSetGenerated(
    /** How many rows there are in all. */
    val rows: Long,
    /** How many rows each table has, each table behind those it refers to. */
    val tables: List<DataSetTableRows>,
)

/** How many rows a table has. */
@Serializable
public data class DataSetTableRows(
    /** The table. */
    val table: DataSetTable,
    /** How many rows it has. */
    val rows: Long,
)

/**
 * A table of the data set; a file has its name and `.csv` or `.parquet`.
 *
 * A table stands behind every table that it refers to.
 */
@Serializable
public enum class DataSetTable {
    /** Sites: factories and warehouses. */
    @SerialName("facilities") FACILITIES,

    /** Where work is done. */
    @SerialName("work_centers") WORK_CENTERS,

    /** What is bought and used. */
    @SerialName("parts") PARTS,

    /** What is made and sold. */
    @SerialName("products") PRODUCTS,

    /** The parts that go straight into a product. */
    @SerialName("product_components") PRODUCT_COMPONENTS,

    /** The parts that go into a part. */
    @SerialName("bill_of_materials") BILL_OF_MATERIALS,

    /** Sales orders. */
    @SerialName("orders") ORDERS,

    /** The steps that make a product. */
    @SerialName("production_routings") PRODUCTION_ROUTINGS,

    /** Work orders. */
    @SerialName("work_orders") WORK_ORDERS,

    /** The steps of the work orders. */
    @SerialName("work_order_steps") WORK_ORDER_STEPS,

    /** What moved between stock and the work orders. */
    @SerialName("material_transactions") MATERIAL_TRANSACTIONS,

    /** What lay in stock before the first transaction. */
    @SerialName("opening_stock") OPENING_STOCK,
}

/**
 * Reads a data set from a folder and holds every row against the rules of the floor.
 *
 * Nothing is loaded and nothing changed. Each bad row is named with its file, line, column and
 * value, and with what would be right.
 */
@Serializable
internal data class CheckDataSet(
    /** The folder with the files, CSV or Parquet. */
    val path: String,
    /** How much more than planned may have been started, in percent. */
    @SerialName("over_tolerance_percent") val overTolerancePercent: Int = 0,
    /** Whether an order may have been completed with less than was planned. */
    @SerialName("accepts_short") val acceptsShort: Boolean = false,
    /** How many bad rows are named at most, of 100,000; all are counted. */
    val limit: Int = 1000,
)

/** What a check of a folder found. */
@Serializable
public data class DataSetCheck(
    /** Whether every row can be used. */
    @SerialName("is_consistent") val isConsistent: Boolean,
    /** How many rows there are in all. */
    val rows: Long,
    /** How many rows each table has, each table behind those it refers to. */
    val tables: List<DataSetTableRows>,
    /** How often a rule is broken in all; what is only worth a look is not counted. */
    @SerialName("bad_count") val badCount: Long,
    /**
     * The bad rows by table and line, and those that are only worth a look: the first of them, up
     * to the limit.
     */
    @SerialName("bad_rows") val badRows: List<DataSetRow>,
    /** How often each rule is broken. */
    val rules: List<BrokenRule>,
    /** What was left out, was not there or could not be checked. */
    val notes: List<DataSetNote>,
)

/** A row that breaks a rule. */
@Serializable
public data class DataSetRow(
    /** The stable code of the rule: `data_set.step_conservation`. */
    val code: String,
    /** The table, and so the file. */
    val file: DataSetTable,
    /** The line, counted from 1; in Parquet, the row. */
    val line: Int,
    /** The column at fault. */
    val field: String,
    /** What it holds. */
    val value: String,
    /** What is wrong, and what would be right. */
    val reason: String,
    /** Other rows that have a part in it, such as the receipts that do not sum up. */
    val related: List<DataSetPlace>,
    /** Whether it is only worth a look: the row can be used as it is. */
    @SerialName("is_warning") val isWarning: Boolean,
)

/** A place in a file. */
@Serializable
public data class DataSetPlace(
    /** The table, and so the file. */
    val file: DataSetTable,
    /** The line, counted from 1; in Parquet, the row. */
    val line: Int,
)

/** How often a rule was broken. */
@Serializable
public data class BrokenRule(
    /** The code of the rule. */
    val code: String,
    /** How often. */
    val count: Long,
    /** Whether it is only worth a look: the rows can be used as they are. */
    @SerialName("is_warning") val isWarning: Boolean,
)

/** Something to know about a data set that is no fault of a row. */
@Serializable
public sealed interface DataSetNote {
    /**
     * There is no opening stock, so balances were not checked; `derive_opening_stock` makes the
     * least there must have been.
     */
    @Serializable @SerialName("no_opening_stock") public data object NoOpeningStock : DataSetNote

    /** A column that is not known was left out. */
    @Serializable
    @SerialName("column_ignored")
    public data class ColumnIgnored(
        /** The table. */
        val file: DataSetTable,
        /** The column. */
        val column: String,
    ) : DataSetNote

    /** A table that may be missing is missing. */
    @Serializable
    @SerialName("table_missing")
    public data class TableMissing(
        /** The table. */
        val file: DataSetTable
    ) : DataSetNote
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
 * Makes the scheduling model of the orders that are released or in progress.
 *
 * Each step that has work left becomes an operation of that name; it can be done at its own work
 * center, at its alternates, and at those that the work center names. It takes the set-up and the
 * run time of what is left, at the speed of the work center, and pauses while that is closed.
 * Finished and skipped steps are left out; work that lies on a machine stands fast. What cannot be
 * scheduled is left out and named.
 */
@Serializable
internal data class MakeSchedulingModel(
    /** Only orders of this site. */
    val site: SiteId? = null,
    /**
     * The instant of tick 0, before which nothing new starts; the host's time when absent. Given,
     * the answer depends on nothing but the journal.
     */
    val from: Timestamp? = null,
    /** How long a tick is; a minute when absent. Times are rounded up to whole ticks. */
    val tick: Duration? = null,
    /**
     * How far calendars are looked up; 180 days when absent, and ten years at most. Beyond it,
     * everything counts as open.
     */
    val horizon: Duration? = null,
    /** Whether orders may begin before the day on which they are planned to start. */
    val early: Boolean = false,
    /**
     * Whether set-up times stay out of the operations, for models that get a table of set-ups
     * instead. The family of each operation is then the item that is made.
     */
    @SerialName("setups_apart") val setupsApart: Boolean = false,
    /**
     * Whether steps wait for their components: what is in stock goes to the most urgent orders
     * first, then what arrives. Steps whose components never come are left out.
     */
    @SerialName("with_material") val withMaterial: Boolean = false,
    /** What will arrive, beyond the stock of the plant; only with `with_material`. */
    val arrivals: List<MaterialArrival> = emptyList(),
)

/** Material that will arrive. */
@Serializable
public data class MaterialArrival(
    /** What arrives. */
    val item: ItemId,
    /** Where. */
    val site: SiteId,
    /** How much; above zero. */
    val quantity: Decimal,
    /** From when on it can be used. */
    val at: Timestamp,
)

/** The scheduling model of a plant. */
@Serializable
public data class PlantSchedulingModel(
    /**
     * What is to be scheduled: orders and resources have the plant's codes, operations the numbers
     * of their steps.
     */
    val model: SchedulingModel,
    /** What a tick means: where 0 lies, and how long one is. */
    val clock: SchedulingClock,
    /** The position of the journal that the model shows. */
    val position: Long,
    /** Orders, or their last steps, that are not in the model, and why. */
    @SerialName("left_out") val leftOut: List<LeftOutOrder>,
)

/** An order that is not in the model, or not as a whole. */
@Serializable
public data class LeftOutOrder(
    /** The order. */
    val order: WorkOrderId,
    /** Why. */
    val reason: LeftOutReason,
    /** Why, in a sentence. */
    val message: String,
    /** The step that is left out, with all that follow it; the whole order when absent. */
    val step: Int? = null,
)

/** Why an order, or a part of it, is not in the model. */
@Serializable
public enum class LeftOutReason {
    /** Quality has stopped it. */
    @SerialName("on_hold") ON_HOLD,

    /** Every step is finished or skipped; it waits to be completed. */
    @SerialName("nothing_left") NOTHING_LEFT,

    /** The step has no work center, or none on which work may be planned. */
    @SerialName("no_work_center") NO_WORK_CENTER,

    /** No work center of the step is open before the horizon. */
    @SerialName("never_open") NEVER_OPEN,

    /** A component is not in stock, and not enough of it arrives. */
    @SerialName("short_of_material") SHORT_OF_MATERIAL,

    /** A time has more digits, or lies further away, than a model can hold. */
    @SerialName("out_of_range") OUT_OF_RANGE,
}

/**
 * Brings a whole data set, out of a folder of files, into a plant that knows none of its orders and
 * stocks yet.
 *
 * Every row is held to the rules of the floor first. One bad row refuses everything, and the error
 * names the first hundred by file, line, column and reason; with `keep_good` the rest is loaded,
 * and the answer names what is left out. Sites, work centres, items, bills and routings that the
 * plant knows already stay as they are. All of it is written in one transaction, or nothing.
 */
@Serializable
internal data class LoadFolder(
    /** The folder with the files, CSV or Parquet, one for each table. */
    val path: String,
    /** Who brings it in, and when. */
    val command: Command,
    /** Loads what is good and names the rest; otherwise one bad row refuses all. */
    @SerialName("keep_good") val keepGood: Boolean = false,
    /**
     * Begins every stock with the least that keeps it from falling below zero, in place of the
     * set's own opening stock.
     */
    @SerialName("derive_opening_stock") val deriveOpeningStock: Boolean = false,
    /** How much more than planned may have been started, in percent. */
    @SerialName("over_tolerance_percent") val overTolerancePercent: Int = 0,
    /** Whether an order may have been completed with less than was planned. */
    @SerialName("accepts_short") val acceptsShort: Boolean = false,
    /** The currency of every cost in the files; US dollars when absent. */
    val currency: Currency? = null,
)

/** What was loaded. */
@Serializable
public data class DataSetLoaded(
    /** The position of its first event. */
    val position: Long,
    /** How many events it wrote. */
    val events: Int,
    /** Work orders. */
    val orders: Long,
    /** Their steps. */
    val steps: Long,
    /** Movements of stock, opening stock aside. */
    val movements: Long,
    /** Items and sites of which there is or was stock. */
    val stocks: Long,
    /** Rows that were left out: bad ones, and those that depend on them. */
    @SerialName("left_out") val leftOut: Long,
    /** How often a rule is broken in what was left out. */
    @SerialName("bad_count") val badCount: Long,
    /** The bad rows; the first ten thousand of them. */
    @SerialName("bad_rows") val badRows: List<DataSetRow>,
    /** What of the files was not taken. */
    val notes: List<DataSetNote>,
    /** Whether the same command had loaded it before: nothing was done again. */
    val replayed: Boolean,
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
