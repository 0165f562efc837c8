// Written by `cargo xtask codegen` from contract.json; do not edit.
import type { Decimal, Elapsed, Floats, Instant, LocalDate, LocalTime, Wholes } from '../scalars.js'

/** What `quantity.convert` takes beside `quantity`. */
export interface ConvertOptions {
  /** The unit wanted. */
  to: UnitCode
  /**
   * What the item adds to the table of units, such as 1 `drum` equals `37.5` `kg`. Each works
   * in both directions, and they chain. Give those in force on the day.
   */
  equivalences?: readonly Equivalence[] | undefined
  /**
   * The smallest step of the result, such as `0.001` or `1`; usually the item's. Without it
   * the result is exact, or an error if it has no end as a decimal.
   */
  increment?: Decimal | undefined
  /**
   * Which neighbour a result between two steps becomes. Without it the result must be a
   * multiple of the increment already.
   */
  rounding?: Rounding | undefined
}

/** An exact number of a unit: `{ value: '12.5', unit: 'kg' }`. */
export interface Quantity {
  /** How many; the decimals are kept as written, so `12.340` stays `12.340`. */
  value: Decimal
  /** Of what. */
  unit: UnitCode
}

/**
 * What a quantity is counted or measured in: one of `kg`, `g`, `mg`, `ug`, `t`, `lb`, `oz`,
 * `ozt`, `carat`, `cwt_us`, `cwt_imp`, `short_ton`, `long_ton`, `L`, `hL`, `dL`, `cL`, `mL`,
 * `uL`, `m3`, `cm3`, `mm3`, `in3`, `ft3`, `yd3`, `board_foot`, `gal_us`, `qt_us`, `pt_us`,
 * `fl_oz_us`, `bbl`, `gal_imp`, `qt_imp`, `pt_imp`, `fl_oz_imp`, `m`, `km`, `dm`, `cm`, `mm`,
 * `um`, `in`, `ft`, `yd`, `mi`, `mil`, `m2`, `km2`, `ha`, `dm2`, `cm2`, `mm2`, `in2`, `ft2`,
 * `yd2`, `acre`, `s`, `ms`, `min`, `h`, `d`, `wk`, `J`, `kJ`, `MJ`, `GJ`, `Wh`, `kWh`, `MWh`,
 * `GWh`, `btu`, `mmbtu`, `W`, `kW`, `MW`, `hp`, `hp_metric`, `mol`, `kmol`, `mmol`, `umol`,
 * `pcs`, `pair`, `dozen`, `hundred`, `gross`, `thousand`, `million`, `ampoule`, `bag`, `bale`,
 * `bar`, `batch`, `big_bag`, `bin`, `blister`, `block`, `bottle`, `box`, `bucket`, `bundle`,
 * `can`, `capsule`, `carton`, `cartridge`, `case`, `coil`, `container`, `crate`, `cup`,
 * `cycle`, `cylinder`, `drum`, `ibc`, `IU`, `jar`, `keg`, `kit`, `load`, `magazine`, `pack`,
 * `pallet`, `panel`, `plate`, `ream`, `reel`, `rod`, `roll`, `sachet`, `sack`, `set`, `sheet`,
 * `strip`, `syringe`, `tablet`, `tank`, `tote`, `tray`, `truck`, `tube`, `vial`, `wafer`, or
 * the plant's own unit in braces, such as `{spool}`: up to 20 of a-z, 0-9, `.`, `_` and `-`.
 */
export type UnitCode = string

/** How much of one unit another is, for one item: 1 `drum` equals `37.5` `kg`. */
export interface Equivalence {
  /** The unit of which there is one. */
  one: UnitCode
  /** How many of the other unit that is; above zero. */
  equals: string
  /** The other unit. */
  unit: UnitCode
}

/**
 * Which neighbour a value between two multiples becomes.
 *
 * - `up`: Away from zero: 2.1 becomes 3, -2.1 becomes -3. For what must suffice.
 * - `down`: Toward zero: 2.9 becomes 2, -2.9 becomes -2. For what must not be exceeded.
 * - `ceiling`: To the larger neighbour: 2.1 becomes 3, -2.9 becomes -2.
 * - `floor`: To the smaller neighbour: 2.9 becomes 2, -2.1 becomes -3.
 * - `half_away`: To the nearer neighbour, from the middle away from zero: 2.5 becomes 3. The
 *   commercial way.
 * - `half_even`: To the nearer neighbour, from the middle to the even one: 2.5 becomes 2, 3.5
 *   becomes 4. Errors of many values cancel out.
 */
export type Rounding = 'up' | 'down' | 'ceiling' | 'floor' | 'half_away' | 'half_even'

/** A quantity in its new unit, and how it came about. */
export interface Converted {
  /** The result, with the decimals of the increment. */
  quantity: Quantity
  /** How many of the new unit one of the old is, exactly. */
  factor: string
  /** The result before rounding, exactly. */
  exact: string
  /** Whether rounding changed the result. */
  rounded: boolean
}

/** What `calendar.workingTime` takes beside `calendar`. */
export interface MeasureWorkingTimeOptions {
  /** Where to start counting. */
  start: Instant | Date
  /** Where to stop counting: the first instant that no longer counts, after `start`. */
  end: Instant | Date
}

/**
 * When a plant works: its shifts by the clock on the wall, its holidays and closures.
 *
 * Shift times are local times of `zone`. Where the clocks change, a shift is as long as it
 * really was: 22:00 to 06:00 has seven hours on the night they are put forward and nine on the
 * night they are put back. Only a shift or break that itself starts or ends at a time shown
 * twice or never needs `clockChange` to say what is meant.
 */
export interface Calendar {
  /** The time zone of the plant. */
  zone: Zone
  /** The shifts of usual days. */
  shifts: Shift[]
  /** Days that are not as usual; where two cover a date, the later in the list counts. */
  exceptions?: CalendarException[]
  /** Times when nobody works whatever the shifts say, such as a plant shutdown. */
  closures?: Interval[]
  /**
   * What a shift or break means that starts or ends at a local time which the clocks show
   * twice or never.
   *
   * @defaultValue `'refuse'`
   */
  clockChange?: ClockChange
}

/** A time zone by its IANA name: `Europe/Berlin`, `America/Mexico_City`, `UTC`. */
export type Zone = string

/**
 * A shift by the clock on the wall, on the days it runs.
 *
 * Several rules may share a name, for instance when Friday's late shift is shorter. Shifts may
 * overlap; the overlap is working time once.
 */
export interface Shift {
  /** What the shift is called, such as `early`: up to 64 characters. */
  name: string
  /** The days on which it starts. */
  days: Days
  /** When it starts. */
  start: LocalTime
  /**
   * When it ends. At or before `start` it is on the next day, so equal times make a shift of
   * 24 hours.
   */
  end: LocalTime
  /** When nobody works although the shift runs; breaks may overlap. */
  breaks?: Break[]
  /** The first date on which it may start; without it, it has always run. */
  from?: LocalDate
  /** The first date on which it no longer starts; without it, it runs on. */
  until?: LocalDate
}

/** The same days every week. */
export interface WeeklyDays {
  type: 'weekly'
  /** The days of the week, each at most once. */
  days: Weekday[]
}

/**
 * A pattern that repeats after a number of days, whatever the week says, such as four days on
 * and four off. It reaches back before its anchor too.
 */
export interface CycleDays {
  type: 'cycle'
  /** A date on which the cycle starts; its day 0. */
  anchor: LocalDate
  /** After how many days the cycle repeats: 1 to 366. */
  length: number
  /** The days of the cycle on which the shift starts, counted from 0, each at most once. */
  on: number[]
}

/** The days on which a shift starts. */
export type Days = WeeklyDays | CycleDays

/**
 * A day of the week.
 *
 * - `mon`: Monday.
 * - `tue`: Tuesday.
 * - `wed`: Wednesday.
 * - `thu`: Thursday.
 * - `fri`: Friday.
 * - `sat`: Saturday.
 * - `sun`: Sunday.
 */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** A pause within a shift, by the clock on the wall. */
export interface Break {
  /** When it starts; in a night shift a time after midnight is on the next day. */
  start: LocalTime
  /** When it ends: after its start, and not after the end of the shift. */
  end: LocalTime
  /** What it is called, such as `lunch`. */
  name?: string
}

/**
 * Dates on which other shifts start than usual, or none.
 *
 * It replaces the shifts that start on its dates. A night shift that started the evening
 * before is not one of them and runs to its end; to stop it, add a closure. Where two
 * exceptions cover a date, the later in the list counts.
 */
export interface CalendarException {
  /** What it is called, such as `Christmas`: up to 64 characters. */
  name: string
  /** Its first date. */
  from: LocalDate
  /** The shifts that start on each of its dates; none for a holiday. */
  shifts: ExceptionShift[]
  /** The first date after it; without it, the exception is one day long. */
  until?: LocalDate
}

/** A shift that runs on the dates of an exception. */
export interface ExceptionShift {
  /** What the shift is called, such as `early`: up to 64 characters. */
  name: string
  /** When it starts. */
  start: LocalTime
  /**
   * When it ends. At or before `start` it is on the next day, so equal times make a shift of
   * 24 hours.
   */
  end: LocalTime
  /** When nobody works although the shift runs; breaks may overlap. */
  breaks?: Break[]
}

/** The instants from `start` up to, but not including, `end`. */
export interface Interval {
  /** The first instant. */
  start: Instant
  /** The first instant after it; later than `start`. */
  end: Instant
}

/**
 * What a local time means that the clocks show twice, or never.
 *
 * When clocks are put back they show some times twice; when they are put forward they jump
 * over some. A time they jump over means the instant of the jump, whether `earlier` or
 * `later`.
 *
 * Whichever is chosen, local times in order stay in order as instants, so that shifts which
 * follow each other by the clock neither overlap nor leave a gap.
 *
 * - `refuse`: Nothing: the request is refused, and the answer names both instants or the jump.
 * - `earlier`: The first of the two.
 * - `later`: The second of the two.
 */
export type ClockChange = 'refuse' | 'earlier' | 'later'

/** How much of the time between two instants is working time. */
export interface WorkingTimeAnswer {
  /** The time in which somebody works. */
  working: Elapsed
  /** All the time that passes. */
  elapsed: Elapsed
  /** In how many uninterrupted stretches the work is done. */
  windows: number
}

/** What `calendar.addWorkingTime` takes beside `calendar`. */
export interface AddWorkingTimeOptions {
  /** Where to start counting. */
  start: Instant | Date
  /** How much working time to count. */
  working: Elapsed
  /**
   * Whether to count into the future or into the past.
   *
   * @defaultValue `'forward'`
   */
  direction?: Direction | undefined
}

/**
 * Which way working time is counted.
 *
 * - `forward`: Into the future.
 * - `backward`: Into the past.
 */
export type Direction = 'forward' | 'backward'

/** Where the working time counted comes to its end. */
export interface WorkingTimeEnd {
  /**
   * The instant reached: at or after the start when counted forward, at or before it when
   * counted backward.
   */
  end: Instant
}

/** What `calendar.shifts` takes beside `calendar`. */
export interface ListShiftsOptions {
  /** The first instant of interest. */
  start: Instant | Date
  /** The first instant no longer of interest, after `start`. */
  end: Instant | Date
}

/** The shifts between two instants. */
export interface ShiftList {
  /** The shifts, in order of their start. */
  shifts: ShiftInstance[]
}

/** One shift as it really ran, on one date. */
export interface ShiftInstance {
  /** What the shift is called. */
  name: string
  /**
   * The business date: the local date on which the shift starts. What a night shift makes
   * after midnight belongs to the date of the evening before.
   */
  date: LocalDate
  /** When it starts. */
  start: Instant
  /** When it ends; the first instant after it. */
  end: Instant
  /** Its breaks in order, as its rule has them. */
  breaks: Interval[]
  /** The time worked in it: without its breaks and without the calendar's closures. */
  working: Elapsed
}

/** What `spc.individuals` takes beside `values`. */
export interface IndividualsOptions {
  /**
   * The rules that read the points. Each further rule adds false alarms.
   *
   * @defaultValue `'limits_only'`
   */
  rules?: RuleSet | undefined
  /**
   * How sigma is estimated from the moving ranges; of no effect when `limits` are given.
   *
   * @defaultValue `'mean_moving_range'`
   */
  sigma?: SigmaMethod | undefined
  /**
   * How many neighbouring values a moving range spans: 2 to 25. Two shows most of the
   * short-term scatter and least of a drift; it is right unless you know otherwise.
   *
   * @defaultValue `2`
   */
  span?: number | undefined
  /**
   * The centre and sigma to judge the values by, frozen from an earlier chart or set as
   * target. Left out, both are estimated from the values.
   */
  limits?: KnownLimits | undefined
  /**
   * Whether the answer also holds the moving ranges.
   *
   * @defaultValue `false`
   */
  withRanges?: boolean | undefined
  /** Rules of your own, read after those of the set. */
  ownRules?: readonly RuleSpec[] | undefined
  /**
   * What a signal does to the history of the rules.
   *
   * @defaultValue `'overlap'`
   */
  afterSignal?: AfterSignal | undefined
  /**
   * How wide the zones of the rules are; left out, one sigma, or a third of the way to each
   * limit where you set `lines` yourself.
   */
  zones?: ZoneWidth | undefined
  /**
   * Whether signals also hold the stretches that they cover.
   *
   * @defaultValue `false`
   */
  withEpisodes?: boolean | undefined
  /**
   * How many sigmas the limits stand from the centre.
   *
   * @defaultValue `3.0`
   */
  nsigma?: number | undefined
  /**
   * What a missing value does.
   *
   * @defaultValue `'break'`
   */
  missing?: Missing | undefined
  /** The first value of each phase after the first, counted from 0. */
  phaseStarts?: Wholes | undefined
  /** A label for each value; a new phase begins where it changes. */
  phaseLabels?: Wholes | undefined
  /** The values to estimate from; all are judged by the result. */
  baseline?: Baseline | undefined
  /**
   * Values that are shown and judged but not estimated from. No moving range that is estimated
   * from includes them.
   */
  exclude?: Wholes | undefined
  /** Lines of the chart of values that you set yourself. */
  lines?: OwnLines | undefined
  /** Specification limits, for the count of values outside. */
  spec?: SpecLimits | undefined
}

/**
 * Which rules read the chart.
 *
 * Every rule adds false alarms. On a process that never changes, the limits alone signal once
 * in 370 points on average, the Western Electric rules once in 92, Nelson's eight about once
 * in 73 (C. W. Champ, W. H. Woodall, "Exact results for Shewhart control charts with
 * supplementary runs rules", *Technometrics* 29, 1987, 393-399; the last by simulation). A set
 * names whose counts are used; missing values, charts with other statistics and the width of
 * zones are settings of their own.
 *
 * - `limits_only`: Points beyond the control limits, nothing else. The default.
 * - `western_electric`: The four tests of the Western Electric handbook: `beyond_three_sigma`,
 *   `two_of_three_beyond_two_sigma`, `four_of_five_beyond_one_sigma` and `eight_on_one_side`.
 * - `nelson`: Nelson's eight tests: `beyond_three_sigma`, `nine_on_one_side`, `six_trending`,
 *   `fourteen_alternating`, `two_of_three_beyond_two_sigma`, `four_of_five_beyond_one_sigma`,
 *   `fifteen_within_one_sigma` and `eight_beyond_one_sigma`.
 * - `minitab`: Minitab's eight tests: Nelson's, but trends and alternation count steps, not
 *   points, so that they are `seven_trending` and `fifteen_alternating`.
 * - `jmp`: JMP's eight tests, which are Nelson's. (JMP measures zones from the limits: see the
 *   setting of zones.)
 * - `aiag`: The criteria of the AIAG's SPC manual: Nelson's, with `seven_on_one_side` in place
 *   of nine.
 * - `montgomery`: Montgomery's eight sensitizing rules: those of Western Electric, then
 *   `six_trending`, `fifteen_within_one_sigma`, `fourteen_alternating` and
 *   `eight_beyond_one_sigma`.
 * - `jasp`: The tests of JASP at their defaults: `beyond_three_sigma`, `seven_on_one_side`,
 *   `eight_trending` (seven steps), `two_of_three_beyond_two_sigma`,
 *   `fifteen_within_one_sigma`, `eight_beyond_one_sigma`, `four_of_five_beyond_one_sigma` and
 *   `fifteen_alternating` (fourteen steps).
 * - `own_only`: No rule but your own.
 */
export type RuleSet =
  | 'limits_only'
  | 'western_electric'
  | 'nelson'
  | 'minitab'
  | 'jmp'
  | 'aiag'
  | 'montgomery'
  | 'jasp'
  | 'own_only'

/**
 * How sigma is estimated from the moving ranges.
 *
 * - `mean_moving_range`: The mean moving range divided by `d2` (1.128 for a span of 2). The
 *   default, and what most programs do.
 * - `median_moving_range`: The median moving range divided by the median of the range of
 *   normal values (0.954 for a span of 2, and likewise exact for every other). A few wild
 *   values or a step do not widen it. When more than half of the moving ranges are zero,
 *   because the gauge is too coarse, it is zero and every value off the centre signals.
 * - `root_mean_squared_difference`: The root of half the mean squared difference of successive
 *   values (root MSSD), as it stands, without a correction for its bias. It needs a span of 2.
 */
export type SigmaMethod =
  | 'mean_moving_range'
  | 'median_moving_range'
  | 'root_mean_squared_difference'

/** A centre line and sigma that are known, not estimated from the values at hand. */
export interface KnownLimits {
  /** The centre line. */
  center: number
  /** One sigma of the single values; zero or above. */
  sigma: number
}

/** A rule: its name, and what it looks for. */
export interface RuleSpec {
  /** What answers call it. */
  name: RuleName
  /** What it looks for. */
  test: RuleTest
}

/**
 * The name of a rule: that of a rule of your own, of 1 to 64 lower-case letters, digits and
 * underscores, or one of the known names, each with one meaning: beyond_three_sigma,
 * nine_on_one_side, six_trending, fourteen_alternating, two_of_three_beyond_two_sigma,
 * four_of_five_beyond_one_sigma, fifteen_within_one_sigma, eight_beyond_one_sigma,
 * eight_on_one_side, seven_on_one_side, seven_trending, eight_trending, fifteen_alternating.
 */
export type RuleName = string

/** Points beyond a line: one of them, so many in a row, or so many of the last few. */
export interface BeyondRuleTest {
  type: 'beyond'
  /**
   * How many sigmas from the centre the line stands; zero is the centre line itself. Left out,
   * the line is the control limit, wherever that stands.
   */
  zone?: number
  /**
   * How many points must be beyond the line.
   *
   * @defaultValue `1`
   */
  needed?: number
  /** Among how many; left out, as many as are needed, so that they come in a row. */
  among?: number
  /**
   * On which side of the centre they must be.
   *
   * @defaultValue `'same'`
   */
  side?: RuleSide
  /**
   * What a point exactly on the line does.
   *
   * @defaultValue `'breaks'`
   */
  onLine?: OnLine
  /**
   * Whether the rule waits until there are `among` points: since the start, the last missing
   * value or the last reset. The usual reading does not wait: two points of two fire two of
   * three.
   *
   * @defaultValue `false`
   */
  wholeWindow?: boolean
  /**
   * Whether the rule fires also when the current point is not one of those beyond, as long as
   * its window still holds enough. The usual reading does not.
   *
   * @defaultValue `false`
   */
  lingers?: boolean
}

/** So many points in a row closer to the centre than a line. */
export interface WithinRuleTest {
  type: 'within'
  /** How many sigmas from the centre the line stands, on both sides. */
  zone: number
  /** How many points. */
  length: number
  /**
   * What a point exactly on the line does.
   *
   * @defaultValue `'breaks'`
   */
  onLine?: OnLine
  /**
   * Whether there must be points on both sides of the centre among them.
   *
   * @defaultValue `false`
   */
  bothSides?: boolean
}

/** So many points in a row, each above the one before, or each below it. */
export interface TrendRuleTest {
  type: 'trend'
  /** How many points or steps. */
  length: number
  /**
   * Whether points are counted or steps.
   *
   * @defaultValue `'points'`
   */
  counts?: TrendCount
  /**
   * What a point equal to the one before does.
   *
   * @defaultValue `'breaks'`
   */
  ties?: OnLine
}

/** So many points in a row that go up, down, up, down. */
export interface AlternatingRuleTest {
  type: 'alternating'
  /** How many points or steps. */
  length: number
  /**
   * Whether points are counted or steps.
   *
   * @defaultValue `'points'`
   */
  counts?: TrendCount
  /**
   * What a point equal to the one before does. Where it counts, a tie is a turn.
   *
   * @defaultValue `'breaks'`
   */
  ties?: OnLine
}

/**
 * What a rule looks for in the points up to the current one.
 *
 * A window holds at most 64 points.
 */
export type RuleTest = BeyondRuleTest | WithinRuleTest | TrendRuleTest | AlternatingRuleTest

/**
 * On which side of the centre the points of a pattern lie.
 *
 * - `same`: All above or all below. The default.
 * - `either`: On whichever side, also all on one.
 * - `both`: Some above and some below.
 * - `above`: Above only: for what can be wrong in one direction.
 * - `below`: Below only.
 */
export type RuleSide = 'same' | 'either' | 'both' | 'above' | 'below'

/**
 * What a point does that is exactly on the line of a rule, or exactly equal to the one before.
 *
 * - `breaks`: It does not count, and ends a run. The default, and what the books mean.
 * - `counts`: It counts, on either side where both lines meet in the centre, but a run needs a
 *   point that is strictly beyond to have a side. A tie counts for both directions.
 * - `skips`: It is passed over: it neither counts nor ends a run. That is the line of the
 *   run's own side; a point on the other side's line ends it.
 */
export type OnLine = 'breaks' | 'counts' | 'skips'

/**
 * What the length of a trend counts.
 *
 * - `points`: Points, as Nelson and most books count. The default.
 * - `increments`: The steps between points, of which there is one fewer, as Minitab counts.
 */
export type TrendCount = 'points' | 'increments'

/**
 * What happens to the history of the rules after one of them fired.
 *
 * - `overlap`: Nothing: windows overlap, and a run that goes on fires at every further point.
 *   The default, and what every program does on a finished chart.
 * - `reset`: All rules start afresh with the next point, as after an alarm to which somebody
 *   responded. Rules that fire at the same point are all reported.
 */
export type AfterSignal = 'overlap' | 'reset'

/**
 * How wide one zone is, where the rules speak of sigmas.
 *
 * It matters only where limits are not symmetric, or not at three sigma.
 *
 * - `sigma`: One sigma of the plotted statistic at that point. The default.
 * - `narrower_side`: A third of the way to the nearer limit, on both sides: JMP, for
 *   variables.
 * - `upper_side`: A third of the way to the upper limit, on both sides: JMP, for counts.
 * - `each_side`: A third of the way to the limit of that side: JASP.
 */
export type ZoneWidth = 'sigma' | 'narrower_side' | 'upper_side' | 'each_side'

/**
 * What a missing value (`null` in JSON, NaN in a column) does to a chart.
 *
 * It never becomes a point and never counts in a mean.
 *
 * - `break`: It breaks what spans it: no moving range is taken across it, and a run of points
 *   ends at it. The default, since nobody knows what the process did meanwhile.
 * - `skip`: It is passed over as if it had never been: the values before and after it are
 *   neighbours.
 * - `refuse`: It is refused, with its index: for data that must be complete.
 */
export type Missing = 'break' | 'skip' | 'refuse'

/**
 * The points that limits are estimated from; all points are judged by them.
 *
 * This is a frozen baseline: what was true while the process ran well is extended over
 * everything after it (and before it), until somebody decides to rebase.
 */
export interface Baseline {
  /** The first point, counted from 0. */
  start: number
  /** The point after the last. */
  end: number
}

/**
 * Lines that somebody set; each replaces the computed one.
 *
 * They may stand at different distances from the centre: zones are then scaled on each side by
 * itself.
 */
export interface OwnLines {
  /** The lower control limit. */
  lower?: number | undefined
  /** The centre line. */
  center?: number | undefined
  /** The upper control limit. */
  upper?: number | undefined
}

/** What the customer accepts; one limit or both. */
export interface SpecLimits {
  /** The lowest value accepted. */
  lower?: number | undefined
  /** The highest value accepted. */
  upper?: number | undefined
}

/** A control chart of single measurements and their moving ranges. */
export interface IndividualsChart {
  /** How many values were charted; missing ones do not count. */
  count: number
  /**
   * The lines of the chart of values: the centre, and three sigma (or `nsigma`) either side.
   * From the baseline, if the request has one; else, where it has phases, of the last one.
   */
  limits: Limits
  /** One sigma of the single values. With `limits.center` it freezes this chart. */
  sigma: number
  /** Where sigma comes from. */
  estimate: Estimate
  /** How many neighbouring values a moving range spans. */
  span: number
  /**
   * The lines of the chart of moving ranges: the centre, and three of the ranges' own sigmas
   * either side, but not below zero. The centre is the mean moving range where sigma was
   * estimated from that, else the mean moving range that sigma makes expect.
   */
  rangeLimits: Limits
  /** The rules that fired, in the order of the rule set; empty when all is well. */
  signals: Signal[]
  /** The moving ranges above their upper limit, by the index of the last value they span. */
  rangeSignals: Uint32Array
  /** The limits, to monitor later values by. */
  frozen: FrozenLimits
  /** How many sigmas the limits stand from the centre. */
  nsigma: number
  /**
   * The moving ranges, if they were asked for. The first one ends at value `span - 1`; null
   * where none could be taken.
   */
  movingRanges?: Float64Array
  /**
   * Each phase with its own limits, if the request divides the series. The signals are read
   * against these, unless there is a baseline.
   */
  phases?: IndividualsPhase[]
  /**
   * What would have signalled against the limits of each phase, if there are both a baseline
   * and phases; `signals` are then those against the baseline.
   */
  rebasedSignals?: Signal[]
  /** The values outside the specification, if one was given. */
  spec?: SpecCheck
}

/** The three lines of a control chart. */
export interface Limits {
  /** The lower control limit. */
  lower: number
  /** The centre line. */
  center: number
  /** The upper control limit. */
  upper: number
}

/** From the moving ranges of the values: sigma is `range / constant`. */
export interface MovingRangesEstimate {
  type: 'moving_ranges'
  /** How. */
  method: SigmaMethod
  /** How many neighbouring values a moving range spans. */
  span: number
  /** The mean, the median or the root mean square of the moving ranges, as the method says. */
  range: number
  /**
   * How many sigmas that is for normal values: `d2` for the mean, the median of the range for
   * the median, the root of 2 for the root mean square.
   */
  constant: number
  /** How many moving ranges were used. */
  ranges: number
}

/** It was given, not estimated. */
export interface KnownEstimate {
  type: 'known'
}

/** Where sigma comes from, in enough detail to compare it with another program's. */
export type Estimate = MovingRangesEstimate | KnownEstimate

/** Where one rule fired. */
export interface Signal {
  /** The name of the rule. */
  rule: RuleName
  /**
   * The points at which it fired: those at which a window that satisfies it ends, counted from
   * 0, ascending. This is when an operator would have been called.
   */
  ends: Uint32Array
  /**
   * The points that make the pattern, each once, ascending: every point of a run; of "two of
   * three" and "four of five" only those beyond the line. These are what to mark.
   */
  members: Uint32Array
  /** The stretches of points that the patterns cover, if they were asked for. */
  episodes?: Episode[]
}

/**
 * A stretch of points that patterns of one rule cover without a break: one thing that
 * happened, however many windows saw it.
 */
export interface Episode {
  /** Its first point. */
  first: number
  /** The first point at which the rule fired: when an operator would have been called. */
  noticed: number
  /** Its last point. */
  last: number
}

/** The lines of a chart, frozen for the values that follow. */
export interface FrozenLimits {
  /** The centre line. */
  center: number
  /** One sigma of the plotted points: of the mean, where means are plotted. Zero or above. */
  sigma: number
  /** The lower control limit; left out, it stands `multiple` sigmas below the centre. */
  lower?: number
  /** The upper control limit; left out, it stands `multiple` sigmas above the centre. */
  upper?: number
  /**
   * How many sigmas from the centre the control limits stand where they are not given.
   *
   * @defaultValue `3.0`
   */
  multiple?: number
  /** How sigma was estimated, by name, such as `mean_moving_range`. */
  estimator?: string
  /** The constants of the estimator, such as `d2`. */
  constants?: UsedConstant[]
  /** The degrees of freedom of sigma. */
  degreesOfFreedom?: number
  /** How many values the estimate rests on. */
  count?: number
  /** How many values make one plotted point. */
  subgroupSize?: number
  /** The phase of the series that they come from. */
  phase?: string
}

/** A constant of an estimator, by its usual name. */
export interface UsedConstant {
  /** Its name in the books: `d2`, `c4`. */
  name: string
  /** Its value. */
  value: number
}

/** A stretch of single values with limits of its own. */
export interface IndividualsPhase {
  /** Its first value, counted from 0. */
  start: number
  /** The value after its last. */
  end: number
  /** The lines of its chart of values. */
  limits: Limits
  /** One sigma of its single values. */
  sigma: number
  /** Where sigma comes from. */
  estimate: Estimate
  /** The lines of its chart of moving ranges. */
  rangeLimits: Limits
}

/**
 * The values outside the specification.
 *
 * A specification says what the customer accepts, control limits what the process does; one
 * does not follow from the other.
 */
export interface SpecCheck {
  /** How many values are below. */
  below: number
  /** How many values are above. */
  above: number
  /** How many values there are. */
  count: number
  /** The lower specification limit. */
  lower?: number
  /** The upper specification limit. */
  upper?: number
}

/** What `spc.xbar` takes beside `values`. */
export interface XbarOptions {
  /** How many values each subgroup has. Give this, `sizes` or `groups`. */
  size?: number | undefined
  /** How many values each subgroup has, one number a subgroup. */
  sizes?: Wholes | undefined
  /**
   * Which subgroup each value belongs to: any whole numbers. Subgroups stand in the order in
   * which their numbers first appear.
   */
  groups?: Wholes | undefined
  /**
   * What the lower panel shows.
   *
   * @defaultValue `'range'`
   */
  spread?: Spread | undefined
  /** How sigma is estimated; left out, from what the lower panel shows: `rbar` or `sbar`. */
  sigma?: SubgroupSigma | undefined
  /**
   * The centre and the sigma of single values to judge by, frozen from an earlier chart or set
   * as target. Left out, both are estimated.
   */
  limits?: KnownLimits | undefined
  /**
   * The set of rules that reads the means. Each further rule adds false alarms.
   *
   * @defaultValue `'limits_only'`
   */
  rules?: RuleSet | undefined
  /** Rules of your own, read after those of the set. */
  ownRules?: readonly RuleSpec[] | undefined
  /**
   * What a signal does to the history of the rules.
   *
   * @defaultValue `'overlap'`
   */
  afterSignal?: AfterSignal | undefined
  /**
   * How wide the zones of the rules are; left out, one sigma of the plotted point, or a third
   * of the way to each limit where you set `lines` yourself.
   */
  zones?: ZoneWidth | undefined
  /**
   * Whether signals also hold the stretches that they cover.
   *
   * @defaultValue `false`
   */
  withEpisodes?: boolean | undefined
  /**
   * How many sigmas of the plotted statistic the limits stand from the centre.
   *
   * @defaultValue `3.0`
   */
  nsigma?: number | undefined
  /**
   * What a missing value does. A subgroup without members ends a run unless they are skipped.
   *
   * @defaultValue `'break'`
   */
  missing?: Missing | undefined
  /** The first subgroup of each phase after the first, counted from 0. */
  phaseStarts?: Wholes | undefined
  /** A label for each subgroup; a new phase begins where it changes. */
  phaseLabels?: Wholes | undefined
  /** The subgroups to estimate from; all are judged by the result. */
  baseline?: Baseline | undefined
  /** Subgroups that are shown and judged but not estimated from. */
  exclude?: Wholes | undefined
  /** Lines of the upper panel that you set yourself. */
  lines?: OwnLines | undefined
  /** Specification limits of the single values, for the count of those outside. */
  spec?: SpecLimits | undefined
}

/**
 * How the scatter within a subgroup is measured, and so what the second panel shows.
 *
 * - `range`: The largest minus the smallest value: the X-bar and R chart. Good up to ten
 *   values or so. The default.
 * - `standard_deviation`: The standard deviation: the X-bar and S chart. Better for more than
 *   ten values.
 */
export type Spread = 'range' | 'standard_deviation'

/**
 * How sigma of the single values is estimated from subgroups.
 *
 * - `rbar`: The mean of each range divided by its `d2`. For subgroups of equal size this is
 *   the R-bar/d2 of every book. The default with ranges.
 * - `mvlue_r`: The ranges divided by `d2` and weighted by their precision, `(d2/d3)^2`: the
 *   linear estimate of least variance from ranges.
 * - `median_range`: The median of each range divided by the median of ranges of its size. A
 *   few wild subgroups do not widen it.
 * - `sbar`: The mean of each standard deviation divided by its `c4`. For subgroups of equal
 *   size this is the S-bar/c4 of every book. The default with standard deviations.
 * - `mvlue_s`: The standard deviations divided by `c4` and weighted by their precision,
 *   `c4^2/(1 - c4^2)`: the linear estimate of least variance from standard deviations.
 * - `pooled`: The root of the pooled variance within subgroups, as it stands.
 * - `rmsdf`: The root of the pooled variance within subgroups divided by `c4(N - k + 1)`,
 *   which takes its bias out: `N` values in `k` subgroups.
 */
export type SubgroupSigma =
  | 'rbar'
  | 'mvlue_r'
  | 'median_range'
  | 'sbar'
  | 'mvlue_s'
  | 'pooled'
  | 'rmsdf'

/** A Shewhart chart: points, lines, signals, and where the lines come from. */
export interface ControlChart {
  /** Which chart it is. */
  chart: ChartKind
  /** The panel of the level first, then that of the spread, if the chart has one. */
  panels: ChartPanel[]
  /**
   * The stretches of the series with their own estimates, in order. One, unless the request
   * divides the series.
   */
  phases: ChartPhase[]
  /** How many sigmas of the plotted statistic the limits stand from the centre. */
  nsigma: number
  /**
   * The estimate from the baseline, if the request has one; then `panels[].lines` are drawn
   * from it, and `panels[].rebased` from each phase.
   */
  baseline?: ChartPhase
  /** The values outside the specification, if one was given. */
  spec?: SpecCheck
  /** What a reader of the chart should know; empty when there is nothing. */
  notes?: ChartNote[]
}

/**
 * Which Shewhart chart it is.
 *
 * - `xbar_r`: Means and ranges of subgroups.
 * - `xbar_s`: Means and standard deviations of subgroups.
 * - `p`: The share of defective items.
 * - `np`: The number of defective items.
 * - `c`: The number of defects.
 * - `u`: Defects per unit.
 * - `laney_p`: The share of defective items, with the scatter between samples (Laney).
 * - `laney_u`: Defects per unit, with the scatter between samples (Laney).
 * - `g`: Cases between rare events.
 * - `t`: Time between rare events.
 */
export type ChartKind =
  | 'xbar_r'
  | 'xbar_s'
  | 'p'
  | 'np'
  | 'c'
  | 'u'
  | 'laney_p'
  | 'laney_u'
  | 'g'
  | 't'

/** One panel of a chart. */
export interface ChartPanel {
  /** What is plotted. */
  statistic: PlottedStatistic
  /** The points; a missing one (null) keeps its place. */
  points: Float64Array
  /** The lines by which the points are judged. */
  lines: ChartLines
  /** The rules that fired; empty when all is well. */
  signals: Signal[]
  /**
   * Rules of the chosen set that mean nothing for such points and were left out: zones between
   * the centre and the limits on a chart of counts.
   */
  unread?: RuleName[]
  /**
   * The lines, of the last phase if there are several, as limits to monitor later points by;
   * none where the lines differ from point to point, or where limits are quantiles.
   */
  frozen?: FrozenLimits
  /**
   * The lines of each phase on its own and what they would have signalled, where `lines` are
   * frozen from a baseline and the request also divides the series into phases.
   */
  rebased?: RebasedLines
}

/**
 * What a panel plots.
 *
 * - `value`: Single values.
 * - `moving_range`: Moving ranges.
 * - `mean`: Means of subgroups.
 * - `range`: Ranges of subgroups.
 * - `standard_deviation`: Standard deviations of subgroups.
 * - `proportion`: Shares of defective items.
 * - `defectives`: Numbers of defective items.
 * - `defects`: Numbers of defects.
 * - `defects_per_unit`: Defects per unit.
 * - `cases_between`: Cases between events.
 * - `time_between`: Time between events.
 */
export type PlottedStatistic =
  | 'value'
  | 'moving_range'
  | 'mean'
  | 'range'
  | 'standard_deviation'
  | 'proportion'
  | 'defectives'
  | 'defects'
  | 'defects_per_unit'
  | 'cases_between'
  | 'time_between'

/** The same lines for every point. */
export interface ConstantChartLines {
  type: 'constant'
  /** The lower control limit; no lower than the statistic can be. */
  lower: number
  /** The centre line. */
  center: number
  /** The upper control limit; no higher than the statistic can be. */
  upper: number
  /**
   * One sigma of the plotted statistic; none where the limits are quantiles of a distribution
   * that is not symmetric.
   */
  sigma?: number
}

/** Lines of their own for every point, because sizes differ or phases do. */
export interface PerPointChartLines {
  type: 'per_point'
  /** The lower control limits. */
  lower: Float64Array
  /** The centre lines. */
  center: Float64Array
  /** The upper control limits. */
  upper: Float64Array
  /** One sigma of each point; null where there is none. */
  sigma: Float64Array
}

/** The lines of a panel. */
export type ChartLines = ConstantChartLines | PerPointChartLines

/** Lines that were estimated phase by phase, and the signals against them. */
export interface RebasedLines {
  /** The lines. */
  lines: ChartLines
  /** The rules that fire against them. */
  signals: Signal[]
}

/** A stretch of the series and what was estimated from it. */
export interface ChartPhase {
  /** Its first point, counted from 0. */
  start: number
  /** The point after its last. */
  end: number
  /** What was estimated from its points that were not excluded, or given. */
  fit: ChartFit
}

/**
 * Where the lines come from, in enough detail to draw them again and to compare them with
 * another program's.
 */
export interface ChartFit {
  /** The centre: the mean of all values, the share, the rate. */
  center: number
  /** How many points it was estimated from. */
  points: number
  /** How many single values, items or units of inspection those hold. */
  observations: number
  /**
   * Sigma of the single values, before it is divided by the root of the size; on charts of
   * counts, sigma of a sample of one unit. None where no one number is it.
   */
  sigma?: number
  /**
   * The name of the way to sigma: `rbar`, `pooled`, `binomial`, `poisson`, `weibull`; none
   * when it was given.
   */
  estimator?: string
  /** The constants that were used. */
  constants?: ChartConstant[]
  /**
   * The degrees of freedom of sigma. Exact for pooled variances; for ranges and standard
   * deviations the approximations that Minitab documents (0.9 of the pooled ones for ranges).
   */
  degrees?: number
  /** Laney's factor: how much wider the samples scatter than chance alone would make them. */
  sigmaZ?: number
  /** The shape of the distribution that was fitted, if one was. */
  shape?: number
  /** Its scale; for cases between events the chance of the event. */
  scale?: number
}

/** A constant that depends on how many values are taken together. */
export interface ChartConstant {
  /** Its usual name: `d2`, `d3`, `d4` (the median of the range), `c4`. */
  name: string
  /** How many values it is for. */
  of: number
  /** The constant, exact to the last digits of a float. */
  value: number
}

/**
 * What a reader of a chart should know.
 *
 * - `no_lower_limit`: Some lower limit would lie below what the statistic can be. It is drawn
 *   at that bound, and no point can signal below it.
 * - `no_upper_limit`: Some upper limit would lie above what the statistic can be. It is drawn
 *   at that bound, and no point can signal above it.
 * - `underdispersed`: Laney's sigma z is below 1: samples scatter less than chance alone makes
 *   them, which narrows the limits. Look for a reason, such as samples that are not random.
 * - `partial_subgroup`: The last subgroup is smaller than the others and is judged by wider
 *   limits.
 * - `subgroups_of_one`: Some subgroups have a single value: a mean, but no spread.
 * - `missing_points`: Some points are missing.
 * - `zeros_left_out`: Zeros do not fit the distribution and were left out of its estimate.
 */
export type ChartNote =
  | 'no_lower_limit'
  | 'no_upper_limit'
  | 'underdispersed'
  | 'partial_subgroup'
  | 'subgroups_of_one'
  | 'missing_points'
  | 'zeros_left_out'

/** What `spc.attributes` takes beside `chart`. */
export interface AttributesOptions {
  /**
   * The defective items or the defects of each sample: whole numbers; null where a sample was
   * not inspected.
   */
  counts: Floats
  /**
   * The size of every sample: items, or units of inspection. Give this or `sizes`, but neither
   * for a c chart.
   */
  size?: number | undefined
  /** The size of each sample. */
  sizes?: Floats | undefined
  /**
   * The known centre: the share of defectives, defects per sample or per unit. Left out, it is
   * estimated.
   */
  center?: number | undefined
  /**
   * The set of rules that reads the points.
   *
   * @defaultValue `'limits_only'`
   */
  rules?: RuleSet | undefined
  /** Rules of your own, read after those of the set. */
  ownRules?: readonly RuleSpec[] | undefined
  /**
   * What a signal does to the history of the rules.
   *
   * @defaultValue `'overlap'`
   */
  afterSignal?: AfterSignal | undefined
  /**
   * How wide the zones of your own rules are; left out, one sigma of the plotted point, or a
   * third of the way to each limit where you set `lines` yourself.
   */
  zones?: ZoneWidth | undefined
  /**
   * Whether signals also hold the stretches that they cover.
   *
   * @defaultValue `false`
   */
  withEpisodes?: boolean | undefined
  /**
   * How many sigmas of the plotted statistic the limits stand from the centre.
   *
   * @defaultValue `3.0`
   */
  nsigma?: number | undefined
  /**
   * What a missing sample does.
   *
   * @defaultValue `'break'`
   */
  missing?: Missing | undefined
  /** The first sample of each phase after the first, counted from 0. */
  phaseStarts?: Wholes | undefined
  /** A label for each sample; a new phase begins where it changes. */
  phaseLabels?: Wholes | undefined
  /** The samples to estimate from; all are judged by the result. */
  baseline?: Baseline | undefined
  /** Samples that are shown and judged but not estimated from. */
  exclude?: Wholes | undefined
  /** Lines that you set yourself. */
  lines?: OwnLines | undefined
}

/**
 * Which chart of counts.
 *
 * - `p`: The share of defective items in each sample (binomial).
 * - `np`: The number of defective items in each sample (binomial).
 * - `c`: The number of defects in samples of one size (Poisson).
 * - `u`: Defects per unit of inspection (Poisson).
 * - `laney_p`: The share of defective items, with limits widened by what samples scatter
 *   beyond chance (Laney's p'): for large samples, where a plain p chart signals everywhere.
 * - `laney_u`: Defects per unit, widened likewise (Laney's u').
 */
export type AttributeChart = 'p' | 'np' | 'c' | 'u' | 'laney_p' | 'laney_u'

/** What `spc.casesBetween` takes beside `values`. */
export interface CasesBetweenOptions {
  /**
   * How the limits are found.
   *
   * @defaultValue `'three_sigma'`
   */
  method?: CasesLimits | undefined
  /**
   * The smallest number there can be: 0 where only the cases between count, 1 where the event
   * itself counts too.
   *
   * @defaultValue `0`
   */
  minimum?: number | undefined
  /** The known mean number of cases. Left out, it is estimated. */
  center?: number | undefined
  /**
   * The set of rules that reads the points.
   *
   * @defaultValue `'limits_only'`
   */
  rules?: RuleSet | undefined
  /** Rules of your own, read after those of the set. */
  ownRules?: readonly RuleSpec[] | undefined
  /**
   * What a signal does to the history of the rules.
   *
   * @defaultValue `'overlap'`
   */
  afterSignal?: AfterSignal | undefined
  /** How wide the zones of your own rules are; left out, a third of the way to each limit. */
  zones?: ZoneWidth | undefined
  /**
   * Whether signals also hold the stretches that they cover.
   *
   * @defaultValue `false`
   */
  withEpisodes?: boolean | undefined
  /**
   * How far out the limits are: in sigmas, or where the limits are quantiles, in sigmas of a
   * normal distribution with the same chances.
   *
   * @defaultValue `3.0`
   */
  nsigma?: number | undefined
  /**
   * What a missing interval does.
   *
   * @defaultValue `'break'`
   */
  missing?: Missing | undefined
  /** The first interval of each phase after the first, counted from 0. */
  phaseStarts?: Wholes | undefined
  /** A label for each interval; a new phase begins where it changes. */
  phaseLabels?: Wholes | undefined
  /** The intervals to estimate from; all are judged by the result. */
  baseline?: Baseline | undefined
  /** Intervals that are shown and judged but not estimated from. */
  exclude?: Wholes | undefined
  /** Lines that you set yourself. */
  lines?: OwnLines | undefined
}

/**
 * How the limits of cases between events are found.
 *
 * - `three_sigma`: The mean, and three sigmas of the geometric distribution with that mean, as
 *   Kaminsky and Benneyan have it; qcc's g chart. The default.
 * - `quantiles`: The median and the quantiles that a normal point exceeds as rarely,
 *   interpolated between whole numbers, with the chance `((N - 1) / N) / (mean + 1)`:
 *   Minitab's and JASP's G chart.
 */
export type CasesLimits = 'three_sigma' | 'quantiles'

/** What `spc.timesBetween` takes beside `values`. */
export interface TimesBetweenOptions {
  /**
   * How the limits are found.
   *
   * @defaultValue `'power'`
   */
  method?: TimesLimits | undefined
  /**
   * The set of rules that reads the points.
   *
   * @defaultValue `'limits_only'`
   */
  rules?: RuleSet | undefined
  /** Rules of your own, read after those of the set. */
  ownRules?: readonly RuleSpec[] | undefined
  /**
   * What a signal does to the history of the rules.
   *
   * @defaultValue `'overlap'`
   */
  afterSignal?: AfterSignal | undefined
  /** How wide the zones of your own rules are; left out, a third of the way to each limit. */
  zones?: ZoneWidth | undefined
  /**
   * Whether signals also hold the stretches that they cover.
   *
   * @defaultValue `false`
   */
  withEpisodes?: boolean | undefined
  /**
   * How far out the limits are: in sigmas, or where the limits are quantiles, in sigmas of a
   * normal distribution with the same chances.
   *
   * @defaultValue `3.0`
   */
  nsigma?: number | undefined
  /**
   * What a missing interval does.
   *
   * @defaultValue `'break'`
   */
  missing?: Missing | undefined
  /** The first interval of each phase after the first, counted from 0. */
  phaseStarts?: Wholes | undefined
  /** A label for each interval; a new phase begins where it changes. */
  phaseLabels?: Wholes | undefined
  /** The intervals to estimate from; all are judged by the result. */
  baseline?: Baseline | undefined
  /** Intervals that are shown and judged but not estimated from. */
  exclude?: Wholes | undefined
  /** Lines that you set yourself. */
  lines?: OwnLines | undefined
}

/**
 * How the limits of times between events are found.
 *
 * - `power`: Nelson's transformation: the times to the power of 1/3.6 are nearly normal when
 *   events strike at random; an individuals chart of those gives lines that are transformed
 *   back. The fit's sigma is that of the transformed times. The default.
 * - `weibull`: Quantiles of a Weibull distribution, fitted by maximum likelihood: Minitab's
 *   and JMP's T chart. Times of zero are left out of the fit.
 * - `exponential`: Quantiles of an exponential distribution with the mean of the times: events
 *   strike at random.
 */
export type TimesLimits = 'power' | 'weibull' | 'exponential'

/** What `spc.precontrol` takes beside `values`. */
export interface PrecontrolOptions {
  /** The tolerance. */
  spec: SpecLimits
  /** Where the values should be, if the tolerance has one limit only. */
  target?: number | undefined
  /**
   * How many greens in a row release a set-up.
   *
   * @defaultValue `5`
   */
  releaseAfter?: number | undefined
  /** Where an earlier run ended; left out, a set-up begins. */
  state?: PrecontrolState | undefined
  /**
   * Whether missing values are refused.
   *
   * @defaultValue `'break'`
   */
  missing?: Missing | undefined
}

/** Where a run under pre-control stands; hand it back with the next parts. */
export interface PrecontrolState {
  /**
   * Whether the set-up was released.
   *
   * @defaultValue `false`
   */
  running?: boolean
  /**
   * How many greens in a row a set-up has so far.
   *
   * @defaultValue `0`
   */
  greens?: number
  /** The zone of the last part, if it was yellow and asks for the next. */
  yellow?: YellowSide
}

/**
 * Which yellow zone a part is in.
 *
 * - `low`: Below the green zone.
 * - `high`: Above the green zone.
 */
export type YellowSide = 'low' | 'high'

/** A run under pre-control. */
export interface PrecontrolRun {
  /** The parts in a yellow zone. */
  yellow: Uint32Array
  /** The parts outside the tolerance. */
  red: Uint32Array
  /** How many parts were green. */
  greens: number
  /** What was decided, in order. */
  decisions: PrecontrolStep[]
  /** Where the run stands after the last part. */
  state: PrecontrolState
  /** The lower border of the green zone; none where the tolerance has no lower limit. */
  greenFrom?: number
  /** The upper border of the green zone; none where the tolerance has no upper limit. */
  greenTo?: number
}

/** What pre-control says at one part. */
export interface PrecontrolStep {
  /** The part, counted from 0. */
  index: number
  /** What it decided. */
  decision: PrecontrolDecision
}

/**
 * What pre-control says.
 *
 * - `release`: The set-up is good: run.
 * - `adjust_level`: Two yellow in a row on one side: adjust the level.
 * - `reduce_spread`: Two yellow in a row on both sides: the spread has grown.
 * - `stop`: A part outside the tolerance: stop.
 */
export type PrecontrolDecision = 'release' | 'adjust_level' | 'reduce_spread' | 'stop'

/** What `spc.alertAction` takes beside `values`. */
export interface AlertActionOptions {
  /** Where the limits come from. */
  method: AlertMethod
  /**
   * On which side they stand.
   *
   * @defaultValue `'upper'`
   */
  side?: AlertSide | undefined
  /** The values to estimate from; left out, all of them. */
  baseline?: Baseline | undefined
  /** Values that are judged but not estimated from. */
  exclude?: Wholes | undefined
  /**
   * Whether missing values are refused.
   *
   * @defaultValue `'break'`
   */
  missing?: Missing | undefined
}

/** They are given, on one side. */
export interface GivenAlertMethod {
  type: 'given'
  /** The alert limit. */
  alert: number
  /** The action limit. */
  action: number
}

/**
 * Percentiles of the values: makes no assumption, but needs many of them (100 or more for the
 * 99th).
 */
export interface PercentilesAlertMethod {
  type: 'percentiles'
  /**
   * The share within the alert limit, such as 0.95.
   *
   * @defaultValue `0.95`
   */
  alert?: number
  /**
   * The share within the action limit, such as 0.99.
   *
   * @defaultValue `0.99`
   */
  action?: number
  /**
   * How a percentile is read between two values.
   *
   * @defaultValue `'weibull'`
   */
  quantile?: PercentileMethod
}

/** The mean and so many standard deviations: for values that are about normal. */
export interface NormalAlertMethod {
  type: 'normal'
  /**
   * How many for the alert limit.
   *
   * @defaultValue `2.0`
   */
  alert?: number
  /**
   * How many for the action limit.
   *
   * @defaultValue `3.0`
   */
  action?: number
}

/** The same on the logarithms, transformed back: for values above zero with a long tail. */
export interface LognormalAlertMethod {
  type: 'lognormal'
  /**
   * How many standard deviations for the alert limit.
   *
   * @defaultValue `2.0`
   */
  alert?: number
  /**
   * How many standard deviations for the action limit.
   *
   * @defaultValue `3.0`
   */
  action?: number
}

/**
 * Quantiles of the Poisson distribution with the mean of the values: for counts. The limit is
 * the smallest count with at least that probability up to it.
 */
export interface PoissonAlertMethod {
  type: 'poisson'
  /**
   * The probability up to the alert limit, such as 0.95.
   *
   * @defaultValue `0.95`
   */
  alert?: number
  /**
   * The probability up to the action limit, such as 0.99.
   *
   * @defaultValue `0.99`
   */
  action?: number
}

/** Where alert and action limits come from. */
export type AlertMethod =
  | GivenAlertMethod
  | PercentilesAlertMethod
  | NormalAlertMethod
  | LognormalAlertMethod
  | PoissonAlertMethod

/**
 * How a percentile is read between two values of a sample.
 *
 * - `weibull`: At `p (n + 1)`: Minitab, SPSS, Excel's `PERCENTILE.EXC`; Hyndman and Fan's type
 *   6.
 * - `linear`: At `1 + p (n - 1)`: R, NumPy, Excel's `PERCENTILE.INC`; type 7.
 * - `hazen`: The middle of each step; type 5.
 * - `median_unbiased`: Unbiased for the median; type 8.
 */
export type PercentileMethod = 'weibull' | 'linear' | 'hazen' | 'median_unbiased'

/**
 * On which side limits stand.
 *
 * - `upper`: High values are bad. The default.
 * - `lower`: Low values are bad.
 * - `both`: Both are; a share is then split between the two sides.
 */
export type AlertSide = 'upper' | 'lower' | 'both'

/** Values judged by alert and action limits. */
export interface AlertActionCheck {
  /** The alert limits. */
  alert: AlertLimits
  /** The action limits. */
  action: AlertLimits
  /** The values beyond alert but not beyond action. */
  alerts: Uint32Array
  /** The values beyond action. */
  actions: Uint32Array
  /** Where the limits come from. */
  method: AlertMethod
  /** How many values they were estimated from; 0 where they were given. */
  count: number
  /** The mean of those, if the method uses it; of the logarithms for `lognormal`. */
  mean?: number
  /** Their standard deviation, if the method uses it. */
  standardDeviation?: number
}

/** A limit below, above, or both. */
export interface AlertLimits {
  /** The lower limit, if there is one. */
  lower?: number
  /** The upper limit, if there is one. */
  upper?: number
}

/** What `spc.monitor` takes beside `limits`. */
export interface MonitorValuesOptions {
  /** The next values, in order; null where one is missing. */
  values: Floats
  /**
   * The rules that read the points. Each further rule adds false alarms.
   *
   * @defaultValue `'limits_only'`
   */
  rules?: RuleSet | undefined
  /** Rules of your own, read after those. */
  ownRules?: readonly RuleSpec[] | undefined
  /**
   * What is plotted: rules that mean nothing there are left out.
   *
   * @defaultValue `'location'`
   */
  scope?: RuleScope | undefined
  /**
   * What a signal does to the history of the rules.
   *
   * @defaultValue `'overlap'`
   */
  afterSignal?: AfterSignal | undefined
  /**
   * What a missing value does.
   *
   * @defaultValue `'break'`
   */
  missing?: Missing | undefined
  /**
   * How wide zones are.
   *
   * @defaultValue `'sigma'`
   */
  zones?: ZoneWidth | undefined
  /** The state that the call before answered; left out, the stream begins. */
  state?: MonitorState | undefined
}

/**
 * What kind of chart the rules read.
 *
 * - `location`: Single values or means: every rule applies.
 * - `attribute`: Counts and proportions (p, np, c, u): the limits, runs about the centre,
 *   trends and alternation; no zones between.
 * - `spread`: Ranges, standard deviations, moving ranges: the limits only.
 */
export type RuleScope = 'location' | 'attribute' | 'spread'

/**
 * Where a monitor stands: pass it back with the next values.
 *
 * It belongs to the rules and settings it was made with and holds no values but the last.
 */
export interface MonitorState {
  /** How many values were read, missing ones included: the index of the next one. */
  count: number
  /** The names of the rules, in order. */
  rules: RuleName[]
  /** The step to the last value. */
  step: PointStep
  /** The last step that was no tie. */
  lastMove: PointStep
  /** What each pattern of each rule remembers, in order. */
  patterns: PatternMemory[]
  /** The last value, unless it was missing or nothing is remembered. */
  previous?: number
}

/**
 * A step from one point to the next.
 *
 * - `unknown`: There is no point before.
 * - `up`: Up.
 * - `down`: Down.
 * - `tie`: Neither: the points are equal.
 */
export type PointStep = 'unknown' | 'up' | 'down' | 'tie'

/** What one pattern of a rule remembers of the last 64 points. */
export interface PatternMemory {
  /** Which of them met the condition, as hexadecimal digits; the last point is the lowest bit. */
  marks: string
  /** Which of those were above the centre, where the rule asks for both sides. */
  above: string
  /** Which of those were below it. */
  below: string
  /** How many points there are, at most 64. */
  seen: number
  /** The indices of the points, the last one first, where points can be passed over. */
  places?: number[]
}

/** What the values of one call showed. */
export interface Monitored {
  /** The index of the first value of this call in the stream. */
  first: number
  /** How many values the stream has now, missing ones included. */
  count: number
  /** The lines that the values were judged by. */
  limits: Limits
  /** The rules that fired at values of this call. Members of a pattern may lie before `first`. */
  signals: Signal[]
  /** The rules of the set that mean nothing on such a chart and were left out. */
  leftOut: RuleName[]
  /** Where the stream stands; pass it back with the values that follow. */
  state: MonitorState
}

/** What `spc.cusum` takes beside `values`. */
export interface CusumOptions {
  /**
   * How many measurements each subgroup has. Left out with `sizes` and `groups`, each value is
   * a point of its own.
   */
  size?: number | undefined
  /** How many measurements each subgroup has, one number a subgroup. */
  sizes?: Wholes | undefined
  /** Which subgroup each measurement belongs to. */
  groups?: Wholes | undefined
  /**
   * Whether the values are means of subgroups already, of `size` or `sizes` measurements.
   *
   * @defaultValue `false`
   */
  means?: boolean | undefined
  /** The target. Left out, the mean of all measurements. */
  target?: number | undefined
  /** Sigma of single measurements. Left out, it is estimated. */
  sigma?: number | undefined
  /**
   * How sigma is estimated from single values.
   *
   * @defaultValue `'mean_moving_range'`
   */
  movingRange?: SigmaMethod | undefined
  /**
   * How sigma is estimated from subgroups.
   *
   * @defaultValue `'rbar'`
   */
  subgroupSigma?: SubgroupSigma | undefined
  /** The points to estimate from; all are judged by the result. */
  baseline?: Baseline | undefined
  /** The first point of each phase after the first, counted from 0. */
  phaseStarts?: Wholes | undefined
  /**
   * What `k`, `h`, `headStart` and the sums are measured in.
   *
   * @defaultValue `'sigma'`
   */
  unit?: CusumUnit | undefined
  /**
   * The reference value (allowance).
   *
   * @defaultValue `0.5`
   */
  k?: number | undefined
  /**
   * The decision interval.
   *
   * @defaultValue `5.0`
   */
  h?: number | undefined
  /**
   * Where the sums start: zero or above, below `h`.
   *
   * @defaultValue `0.0`
   */
  headStart?: number | undefined
  /**
   * Which sums are kept.
   *
   * @defaultValue `'both'`
   */
  watched?: Watched | undefined
  /**
   * What a signal does: nothing (`overlap`), or the sums start again at the head start
   * (`reset`).
   *
   * @defaultValue `'overlap'`
   */
  afterSignal?: AfterSignal | undefined
  /**
   * What a missing point does: it is passed over (`skip`), the sums start again (`break`), or
   * it is refused.
   *
   * @defaultValue `'skip'`
   */
  missing?: Missing | undefined
}

/**
 * What `k`, `h` and the sums are measured in.
 *
 * - `sigma`: In sigmas of the plotted statistic: each point is standardised first. The
 *   default.
 * - `raw`: In the unit of the values; sigma is not used.
 */
export type CusumUnit = 'sigma' | 'raw'

/**
 * Which changes a chart watches for.
 *
 * - `both`: Increases and decreases.
 * - `upper`: Increases only.
 * - `lower`: Decreases only.
 */
export type Watched = 'both' | 'upper' | 'lower'

/** A tabular cumulative sum chart. */
export interface CusumChart {
  /** The points: single values or means; a missing one (null) keeps its place. */
  points: Float64Array
  /** The upper sum (`C+`) at each point; empty where it is not kept. */
  upper: Float64Array
  /** The lower sum (`C-`), counted as a positive number; empty where it is not kept. */
  lower: Float64Array
  /** For how many points the upper sum has been above zero (`N+`). */
  upperRun: Uint32Array
  /** For how many points the lower sum has been above zero (`N-`). */
  lowerRun: Uint32Array
  /** The points at which the upper sum is above `h`, counted from 0. */
  upperSignals: Uint32Array
  /** The points at which the lower sum is above `h`, counted from 0. */
  lowerSignals: Uint32Array
  /**
   * What each signal says of the process: one entry for every row of signalling points, at its
   * first.
   */
  changes: CusumChange[]
  /** The stretches of the series with their targets and sigmas, and where those come from. */
  phases: ChartPhase[]
  /** The chart as it stands after the last point, to go on with: its settings and its state. */
  monitor: CusumMonitor
}

/** A change of the process, as a sum tells it at its signal. */
export interface CusumChange {
  /** The point of the signal, counted from 0. */
  at: number
  /** Which way the process moved. */
  direction: ShiftDirection
  /** For how many points the sum had been above zero (`N+` or `N-`). */
  run: number
  /**
   * The mean of the measurements since then: where the process probably is. For points of
   * equal size and without head start this is `target + k + C+/N+`.
   */
  newMean: number
  /**
   * The change point: the last point before the change, `at - run`. None when the sum was
   * above zero from the first point on.
   */
  lastBefore?: number
}

/**
 * Which way a process moved.
 *
 * - `up`: To higher values.
 * - `down`: To lower values.
 */
export type ShiftDirection = 'up' | 'down'

/**
 * A tabular cumulative sum that points are pushed into: its settings and its state.
 *
 * It is plain data: written down, it is a snapshot; read back, it goes on where it was.
 */
export interface CusumMonitor {
  /** The target. */
  target: number
  /** The reference value. */
  k: number
  /** The decision interval. */
  h: number
  /** The upper sum. */
  upper: OneSidedSum
  /** The lower sum. */
  lower: OneSidedSum
  /** Sigma of single measurements; none where the unit is raw. */
  sigma?: number
  /**
   * What `k`, `h` and the sums are measured in.
   *
   * @defaultValue `'sigma'`
   */
  unit?: CusumUnit
  /**
   * Where the sums start.
   *
   * @defaultValue `0.0`
   */
  headStart?: number
  /**
   * Which sums are kept.
   *
   * @defaultValue `'both'`
   */
  watched?: Watched
  /**
   * What a signal does: nothing, or the sums start again.
   *
   * @defaultValue `'overlap'`
   */
  afterSignal?: AfterSignal
  /**
   * What a missing point does: it is passed over (`skip`), the sums start again (`break`), or
   * it is refused.
   *
   * @defaultValue `'skip'`
   */
  missing?: Missing
  /**
   * How many points there were so far.
   *
   * @defaultValue `0`
   */
  points?: number
  /**
   * Whether a point has been pushed since the sums started.
   *
   * @defaultValue `false`
   */
  isStarted?: boolean
}

/** One of the two sums. */
export interface OneSidedSum {
  /** Its value. */
  value: number
  /** For how many points it has been above zero. */
  run: number
  /** The sum of the deviations of all measurements from the target during that run. */
  deviation: number
  /** How many measurements that are. */
  measurements: number
}

/** What `spc.continueCusum` takes beside `monitor`. */
export interface CusumContinuationOptions {
  /** The further measurements, or means. */
  values: Floats
  /** How many measurements each subgroup has. */
  size?: number | undefined
  /** How many measurements each subgroup has, one number a subgroup. */
  sizes?: Wholes | undefined
  /**
   * Whether the values are means of subgroups already.
   *
   * @defaultValue `false`
   */
  means?: boolean | undefined
}

/** What `spc.ewma` takes beside `values`. */
export interface EwmaOptions {
  /**
   * How many measurements each subgroup has. Left out with `sizes` and `groups`, each value is
   * a point of its own.
   */
  size?: number | undefined
  /** How many measurements each subgroup has, one number a subgroup. */
  sizes?: Wholes | undefined
  /** Which subgroup each measurement belongs to. */
  groups?: Wholes | undefined
  /**
   * Whether the values are means of subgroups already, of `size` or `sizes` measurements.
   *
   * @defaultValue `false`
   */
  means?: boolean | undefined
  /** The target. Left out, the mean of all measurements. */
  target?: number | undefined
  /** Sigma of single measurements. Left out, it is estimated. */
  sigma?: number | undefined
  /**
   * How sigma is estimated from single values.
   *
   * @defaultValue `'mean_moving_range'`
   */
  movingRange?: SigmaMethod | undefined
  /**
   * How sigma is estimated from subgroups.
   *
   * @defaultValue `'rbar'`
   */
  subgroupSigma?: SubgroupSigma | undefined
  /** The points to estimate from; all are judged by the result. */
  baseline?: Baseline | undefined
  /** The first point of each phase after the first, counted from 0. */
  phaseStarts?: Wholes | undefined
  /**
   * The weight of the newest point: above 0, up to 1.
   *
   * @defaultValue `0.2`
   */
  lambda?: number | undefined
  /**
   * How many sigmas of the average the limits stand from the target (`L`).
   *
   * @defaultValue `3.0`
   */
  limit?: number | undefined
  /**
   * Whether the limits are exact or asymptotic.
   *
   * @defaultValue `'exact'`
   */
  limits?: AverageLimits | undefined
  /**
   * Fast initial response after Steiner: the share of the limits that stands at the first
   * point, such as 0.5. Needs exact limits. Left out, there is none.
   */
  fastStart?: number | undefined
  /** Where the average starts. Left out, at the target. */
  start?: number | undefined
  /**
   * Which limits there are.
   *
   * @defaultValue `'both'`
   */
  watched?: Watched | undefined
  /**
   * What a signal does: nothing (`overlap`), or the average starts again (`reset`).
   *
   * @defaultValue `'overlap'`
   */
  afterSignal?: AfterSignal | undefined
  /**
   * What a missing point does: it is passed over (`skip`), the average starts again (`break`),
   * or it is refused.
   *
   * @defaultValue `'skip'`
   */
  missing?: Missing | undefined
}

/**
 * Which limits an EWMA or MEWMA chart has.
 *
 * - `exact`: From the exact variance of the average at each point: narrow at the start, where
 *   few points are in it, and widening.
 * - `asymptotic`: From the variance it tends to: the same at every point.
 */
export type AverageLimits = 'exact' | 'asymptotic'

/** An exponentially weighted moving average chart. */
export interface EwmaChart {
  /** The points: single values or means; a missing one (null) keeps its place. */
  points: Float64Array
  /** The average at each point; null where the point is missing. */
  average: Float64Array
  /** The lower limit at each point; empty where there is none. */
  lower: Float64Array
  /** The upper limit at each point; empty where there is none. */
  upper: Float64Array
  /** The points at which the average is above the upper limit, counted from 0. */
  upperSignals: Uint32Array
  /** The points at which the average is below the lower limit, counted from 0. */
  lowerSignals: Uint32Array
  /** The stretches of the series with their targets and sigmas, and where those come from. */
  phases: ChartPhase[]
  /** The chart as it stands after the last point, to go on with: its settings and its state. */
  monitor: EwmaMonitor
}

/**
 * An exponentially weighted moving average that points are pushed into: its settings and its
 * state.
 *
 * It is plain data: written down, it is a snapshot; read back, it goes on where it was.
 */
export interface EwmaMonitor {
  /** The target: the centre of the limits. */
  target: number
  /** Sigma of single measurements. */
  sigma: number
  /** The weight of the newest point. */
  lambda: number
  /** How many sigmas of the average the limits stand from the target. */
  limit: number
  /**
   * Whether the limits are exact or asymptotic.
   *
   * @defaultValue `'exact'`
   */
  limits?: AverageLimits
  /** Fast initial response: the share of the limits that stands at the first point. */
  fastStart?: number
  /** Where the average starts; none is the target. */
  start?: number
  /**
   * Which limits there are.
   *
   * @defaultValue `'both'`
   */
  watched?: Watched
  /**
   * What a signal does: nothing, or the average starts again.
   *
   * @defaultValue `'overlap'`
   */
  afterSignal?: AfterSignal
  /**
   * What a missing point does: it is passed over (`skip`), the average starts again (`break`),
   * or it is refused.
   *
   * @defaultValue `'skip'`
   */
  missing?: Missing
  /**
   * How many points there were so far.
   *
   * @defaultValue `0`
   */
  points?: number
  /**
   * How many points are in the average.
   *
   * @defaultValue `0`
   */
  averaged?: number
  /**
   * How far the average stands from the target.
   *
   * @defaultValue `0.0`
   */
  deviation?: number
  /**
   * The variance of the average, in sigmas of a single measurement squared.
   *
   * @defaultValue `0.0`
   */
  variance?: number
}

/** What `spc.continueEwma` takes beside `monitor`. */
export interface EwmaContinuationOptions {
  /** The further measurements, or means. */
  values: Floats
  /** How many measurements each subgroup has. */
  size?: number | undefined
  /** How many measurements each subgroup has, one number a subgroup. */
  sizes?: Wholes | undefined
  /**
   * Whether the values are means of subgroups already.
   *
   * @defaultValue `false`
   */
  means?: boolean | undefined
}

/** What `spc.hotelling` takes beside `values`. */
export interface HotellingOptions {
  /** How many variables each row has. */
  variables: number
  /**
   * How many rows make a subgroup, whose mean is the point; 1 for single measurements.
   *
   * @defaultValue `1`
   */
  size?: number | undefined
  /**
   * The probability that a point in control is above the limit.
   *
   * @defaultValue `0.0027`
   */
  alpha?: number | undefined
  /** A limit of your own, for all points: that of an earlier chart's phase II, say. */
  limit?: number | undefined
  /** The mean vector. Left out, it is estimated. */
  mean?: readonly number[] | undefined
  /** The covariance matrix of single measurements, row by row. Left out, it is estimated. */
  covariance?: readonly (readonly number[])[] | undefined
  /** The points to estimate from; further ones are judged by the limit of phase II. */
  baseline?: Baseline | undefined
  /**
   * What a missing value does: its point is missing, or it is refused.
   *
   * @defaultValue `'break'`
   */
  missing?: Missing | undefined
}

/** A control chart of Hotelling's T². */
export interface HotellingChart {
  /** T² of each point; null where it is missing. */
  statistic: Float64Array
  /** The limit of each point. */
  limits: Float64Array
  /** The limit of points that the parameters are estimated from. */
  phaseOneLimit: number
  /** The limit of further points. */
  phaseTwoLimit: number
  /** The distribution of the limit in phase I, with its parameters: `beta(4, 8)`. */
  phaseOneDistribution: string
  /** The distribution of the limit in phase II, with its parameters: `f(8, 17)`. */
  phaseTwoDistribution: string
  /** The points above their limits, counted from 0. */
  signals: Uint32Array
  /** For each signal, what each variable contributes. */
  contributions: SignalShares[]
  /** The mean vector. */
  mean: number[]
  /** The covariance matrix of single measurements, row by row. */
  covariance: number[][]
  /** Where the covariance comes from. */
  covarianceSource: Covariance
  /** How many points the parameters are estimated from; 0 where both are known. */
  points: number
  /** The degrees of freedom of the covariance; 0 where it is known. */
  degrees: number
  /** The chart with the limit of phase II, frozen for points still to come. */
  frozen: FrozenHotelling
}

/** Which variables make a point signal, the largest drop first. */
export interface SignalShares {
  /** The point, counted from 0. */
  at: number
  /** Its variables. */
  shares: VariableShare[]
}

/** One variable's part in a signal. */
export interface VariableShare {
  /** The variable, counted from 0. */
  variable: number
  /**
   * By how much the statistic would be smaller without the variable: what it says that the
   * others do not. The variables with the largest are where to look.
   */
  drop: number
  /** The statistic of the variable alone: the square of its deviation in sigmas. */
  alone: number
  /** The deviation from the mean, in sigmas of the plotted statistic of the variable. */
  deviation: number
}

/**
 * Where a covariance comes from.
 *
 * - `known`: It was given.
 * - `sample`: The sample covariance of the points about their mean.
 * - `about_known_mean`: The mean square and product of the points about a mean that was given.
 * - `within_subgroups`: The covariances within subgroups, pooled.
 */
export type Covariance = 'known' | 'sample' | 'about_known_mean' | 'within_subgroups'

/** A T² chart that no longer changes: what a monitor judges further points by. */
export interface FrozenHotelling {
  /** The mean vector. */
  mean: number[]
  /** The covariance matrix of single measurements, row by row. */
  covariance: number[][]
  /** The limit of T². */
  limit: number
  /**
   * How many measurements the mean of a point is of.
   *
   * @defaultValue `1`
   */
  size?: number
}

/** What `spc.mewma` takes beside `values`. */
export interface MewmaOptions {
  /** How many variables each row has. */
  variables: number
  /**
   * How many rows make a subgroup, whose mean is the point; 1 for single measurements.
   *
   * @defaultValue `1`
   */
  size?: number | undefined
  /**
   * The weight of the newest point: above 0, up to 1.
   *
   * @defaultValue `0.1`
   */
  lambda?: number | undefined
  /** The limit of T² (`h`, also written `H`). Left out, the one with the run length `arl`. */
  limit?: number | undefined
  /**
   * The average number of points between false alarms, where `limit` is left out.
   *
   * @defaultValue `200.0`
   */
  arl?: number | undefined
  /**
   * Whether the covariance of the average is exact at each point or asymptotic.
   *
   * @defaultValue `'asymptotic'`
   */
  limits?: AverageLimits | undefined
  /** The mean vector. Left out, it is estimated. */
  mean?: readonly number[] | undefined
  /** The covariance matrix of single measurements, row by row. Left out, it is estimated. */
  covariance?: readonly (readonly number[])[] | undefined
  /** The points to estimate from; all are judged by the result. */
  baseline?: Baseline | undefined
  /**
   * What a signal does: nothing (`overlap`), or the average starts again (`reset`).
   *
   * @defaultValue `'overlap'`
   */
  afterSignal?: AfterSignal | undefined
  /**
   * What a missing point does: it is passed over (`skip`), the average starts again (`break`),
   * or it is refused.
   *
   * @defaultValue `'skip'`
   */
  missing?: Missing | undefined
}

/** A multivariate exponentially weighted moving average chart. */
export interface MewmaChart {
  /** T² of the average at each point; null where the point is missing. */
  statistic: Float64Array
  /** The limit. */
  limit: number
  /** The points above the limit, counted from 0. */
  signals: Uint32Array
  /** For each signal, what each variable contributes. */
  contributions: SignalShares[]
  /** Where the covariance comes from. */
  covarianceSource: Covariance
  /** How many points the parameters are estimated from; 0 where both are known. */
  points: number
  /** The degrees of freedom of the covariance; 0 where it is known. */
  degrees: number
  /** The chart as it stands after the last point, to go on with: its settings and its state. */
  snapshot: MewmaSnapshot
  /** The average run length in control that the limit was found for; none where it was given. */
  arl?: number
}

/** A MEWMA chart's settings and its state, as data. */
export interface MewmaSnapshot {
  /** The mean vector. */
  mean: number[]
  /** The covariance matrix of single measurements, row by row. */
  covariance: number[][]
  /** The weight of the newest point. */
  lambda: number
  /** The limit of T². */
  limit: number
  /**
   * How many measurements the mean of a point is of.
   *
   * @defaultValue `1`
   */
  size?: number
  /**
   * Whether the covariance of the average is exact at each point or asymptotic.
   *
   * @defaultValue `'asymptotic'`
   */
  limits?: AverageLimits
  /**
   * What a signal does: nothing, or the average starts again.
   *
   * @defaultValue `'overlap'`
   */
  afterSignal?: AfterSignal
  /**
   * What a missing point does.
   *
   * @defaultValue `'skip'`
   */
  missing?: Missing
  /**
   * How many points there were so far.
   *
   * @defaultValue `0`
   */
  points?: number
  /** The average of the deviations, in sigmas of the single variables; empty is at zero. */
  average?: number[]
  /**
   * Its variance, in variances of a point.
   *
   * @defaultValue `0.0`
   */
  variance?: number
}

/** What `spc.continueMewma` takes beside `snapshot`. */
export interface MewmaContinuationOptions {
  /** The further measurements, row by row. */
  values: Floats
}

/** What `spc.draw` takes beside `source`. */
export interface DrawChartOptions {
  /**
   * What stands above it; left out, a plot keeps its own title.
   *
   * @defaultValue `''`
   */
  title?: string | undefined
  /**
   * As what it is drawn.
   *
   * @defaultValue `'svg'`
   */
  format?: PictureFormat | undefined
  /**
   * How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left out,
   * 960.
   */
  width?: number | undefined
  /** How high it is without its legend, in pixels: 240 to 4000. Left out, 600. */
  height?: number | undefined
}

/** A chart of subgroups, counts or rare events. */
export interface ControlDrawnSource {
  type: 'control'
  /** The chart. */
  chart: ControlChart
}

/** A chart of single values. */
export interface IndividualsDrawnSource {
  type: 'individuals'
  /** The chart. */
  chart: IndividualsChart
  /** The values it was made from. */
  values: Floats
}

/** A cumulative sum. */
export interface CusumDrawnSource {
  type: 'cusum'
  /** The chart. */
  chart: CusumChart
}

/** A weighted average. */
export interface EwmaDrawnSource {
  type: 'ewma'
  /** The chart. */
  chart: EwmaChart
}

/** Hotelling's T². */
export interface HotellingDrawnSource {
  type: 'hotelling'
  /** The chart. */
  chart: HotellingChart
}

/** A weighted average of several variables. */
export interface MewmaDrawnSource {
  type: 'mewma'
  /** The chart. */
  chart: MewmaChart
}

/** A run under pre-control. */
export interface PrecontrolDrawnSource {
  type: 'precontrol'
  /** The run. */
  chart: PrecontrolRun
  /** The values it judged. */
  values: Floats
  /** The tolerance it judged them by. */
  spec: SpecLimits
}

/** Values judged by alert and action limits. */
export interface AlertActionDrawnSource {
  type: 'alert_action'
  /** The check. */
  chart: AlertActionCheck
  /** The values it judged. */
  values: Floats
}

/** Any drawing. */
export interface PlotDrawnSource {
  type: 'plot'
  /** The drawing. */
  plot: Plot
}

/** What is drawn: the answer of an earlier call, or a drawing of your own. */
export type DrawnSource =
  | ControlDrawnSource
  | IndividualsDrawnSource
  | CusumDrawnSource
  | EwmaDrawnSource
  | HotellingDrawnSource
  | MewmaDrawnSource
  | PrecontrolDrawnSource
  | AlertActionDrawnSource
  | PlotDrawnSource

/** A drawing of a control chart. */
export interface Plot {
  /** What stands above it. */
  title: string
  /** The panels, from the top; they share the horizontal axis. */
  panels: readonly PlotPanel[]
  /**
   * What stands below the title: what was charted, and by what.
   *
   * @defaultValue `''`
   */
  subtitle?: string | undefined
  /**
   * What the horizontal axis counts.
   *
   * @defaultValue `'Number'`
   */
  across?: string | undefined
  /**
   * The number of the first point; those of a chart that was continued begin later.
   *
   * @defaultValue `1`
   */
  first?: number | undefined
  /**
   * How wide the picture is, in pixels; taken as 360 to 4000.
   *
   * @defaultValue `960`
   */
  width?: number | undefined
  /**
   * How high the picture is without its legend, in pixels; taken as 240 to 4000.
   *
   * @defaultValue `600`
   */
  height?: number | undefined
}

/** One panel of a drawing. */
export interface PlotPanel {
  /** What is plotted. */
  name: string
  /** The points: one trace, or two for the sides of a cumulative sum. */
  traces: readonly PlotTrace[]
  /** The lines they are judged by. */
  lines?: readonly PlotLine[] | undefined
  /** The bands between lines that are tinted. */
  bands?: readonly PlotBand[] | undefined
  /** What is marked. */
  signals?: readonly PlotSignal[] | undefined
  /** The points at which a new phase begins, counted from 0. */
  phaseStarts?: Wholes | undefined
  /** Where the process changed, as far as the chart can tell. */
  changes?: readonly PlotChange[] | undefined
  /**
   * Whether values below zero cannot be, so that the axis need not name them.
   *
   * @defaultValue `false`
   */
  fromZero?: boolean | undefined
}

/** A row of points that are joined. */
export interface PlotTrace {
  /** What the points are. */
  name: string
  /** The points; null leaves a gap. */
  points: Floats
}

/** A line across a panel. */
export interface PlotLine {
  /** Its short name, such as `UCL`; its value at the last point is written beside it. */
  name: string
  /** What kind of line it is, which decides how it looks. */
  kind: PlotLineKind
  /** Its height: one number for all points, or one for each; null where it is not. */
  values: Floats
}

/**
 * What kind of line it is.
 *
 * - `center`: The centre or the target: solid.
 * - `limit`: A control limit, an action limit, a decision interval: dashed.
 * - `warning`: A limit that warns: dashes and dots.
 * - `rebased`: A limit estimated anew, beside one that is frozen: dotted.
 * - `spec`: A specification limit: long dashes. One far from all points is named at the edge,
 *   lest it press the points flat.
 * - `zone`: The border of a zone that some rule reads: faint dots, without a label.
 */
export type PlotLineKind = 'center' | 'limit' | 'warning' | 'rebased' | 'spec' | 'zone'

/** A tinted band between two lines of a panel. */
export interface PlotBand {
  /** What it stands for, which decides its tint. */
  kind: PlotBandKind
  /** Which line of the panel it begins at, counted from 0; left out, at the lower edge. */
  from?: number | undefined
  /** Which line of the panel it ends at; left out, at the upper edge. */
  to?: number | undefined
}

/**
 * What a band stands for.
 *
 * - `in_control`: Where points of a process in control are: blue.
 * - `good`: All is well: green.
 * - `caution`: Look closer: yellow.
 * - `stop`: Act: red.
 */
export type PlotBandKind = 'in_control' | 'good' | 'caution' | 'stop'

/** The points at which something was noticed. */
export interface PlotSignal {
  /** What the legend says. */
  title: string
  /** The shape of its marks. */
  shape: PlotShape
  /** The points that are marked, counted from 0. */
  ends: Wholes
  /**
   * On which trace of the panel, counted from 0.
   *
   * @defaultValue `0`
   */
  trace?: number | undefined
  /** The points that belong to what was noticed, counted from 0. */
  members?: Wholes | undefined
  /** What is said of each mark where the pointer rests on it; none, or as many as `ends`. */
  notes?: readonly string[] | undefined
}

/**
 * The shape of a mark; each has a colour of its own as well.
 *
 * - `diamond`: A square on its corner, red: beyond a limit.
 * - `square`: A square, blue.
 * - `triangle_up`: A triangle that points up, orange.
 * - `triangle_down`: A triangle that points down, violet.
 * - `pentagon`: Five corners, green.
 * - `cross`: An upright cross, ochre.
 * - `bar`: A lying bar, slate.
 * - `star`: A star, pink.
 * - `pillar`: A standing bar, blue.
 * - `circle`: A circle, red.
 */
export type PlotShape =
  | 'diamond'
  | 'square'
  | 'triangle_up'
  | 'triangle_down'
  | 'pentagon'
  | 'cross'
  | 'bar'
  | 'star'
  | 'pillar'
  | 'circle'

/** A change of the process: a line before the point at which it began. */
export interface PlotChange {
  /** The first point after the change, counted from 0. */
  start: number
  /** What the legend says. */
  title: string
}

/**
 * As what a chart is drawn.
 *
 * - `svg`: SVG text that stands alone. The default.
 * - `vega_lite`: A Vega-Lite 5 specification as JSON text, with its data inline.
 * - `html`: A page of its own, as HTML text around the SVG: it can be zoomed, moved and
 *   searched, and fetches nothing.
 */
export type PictureFormat = 'svg' | 'vega_lite' | 'html'

/** A chart as a picture. */
export interface ChartPicture {
  /** As what it is drawn. */
  format: PictureFormat
  /** The picture: an `<svg>` element, JSON, or a page. */
  text: string
}

/**
 * The constants of control charts for subgroups of one size, by the names that books use.
 *
 * Where a name of the books is both a constant and a factor (`d3` and `D3`), the factor of the
 * limits has `_factor` behind it.
 */
export interface ConstantsTable {
  /** How many values a subgroup has. */
  size: number
  /** The mean of the range, in sigmas. */
  d2: number
  /** The standard deviation of the range, in sigmas. */
  d3: number
  /** The median of the range, in sigmas; tables print 0.954 for two values. */
  medianRange: number
  /** The mean of the standard deviation, in sigmas. */
  c4: number
  /** The standard deviation of the standard deviation, in sigmas. */
  c5: number
  /** `A`: limits of means from a known sigma. */
  a: number
  /** `A2`: limits of means from the mean range. */
  a2: number
  /** `A3`: limits of means from the mean standard deviation. */
  a3: number
  /** `B3`: the lower limit of standard deviations, from their mean. */
  b3: number
  /** `B4`: the upper limit of standard deviations, from their mean. */
  b4: number
  /** `B5`: the lower limit of standard deviations, from a known sigma. */
  b5: number
  /** `B6`: the upper limit of standard deviations, from a known sigma. */
  b6: number
  /** `D1`: the lower limit of ranges, from a known sigma. */
  d1Factor: number
  /** `D2`: the upper limit of ranges, from a known sigma. */
  d2Factor: number
  /** `D3`: the lower limit of ranges, from their mean. */
  d3Factor: number
  /** `D4`: the upper limit of ranges, from their mean. */
  d4Factor: number
  /** `E2`: limits of single values, from the mean range. */
  e2: number
}

/** The rules of a set. */
export interface ListedRules {
  /** The rules, in the order in which signals are reported. */
  rules: RuleSpec[]
}

/** What `runLength.rules` takes beside `rules`. */
export interface RuleSetRunLengthOptions {
  /** Rules of your own, read with those. */
  ownRules?: readonly RuleSpec[] | undefined
  /**
   * How many sigmas of the plotted points the control limits stand from the centre.
   *
   * @defaultValue `3.0`
   */
  limit?: number | undefined
  /**
   * The shifts of the mean, in sigmas of the plotted points. None given asks about the process
   * in control.
   */
  shifts?: readonly number[] | undefined
  /**
   * Whether the answer also holds what each rule costs alone. Rules that are simulated take a
   * second or more each.
   *
   * @defaultValue `false`
   */
  perRule?: boolean | undefined
  /**
   * How many runs are simulated where that is the way: 100 to 10 million. The error of the
   * average is about its size divided by the root of this.
   *
   * @defaultValue `100000`
   */
  simulations?: number | undefined
  /**
   * Chooses the noise of the simulation.
   *
   * @defaultValue `0`
   */
  seed?: number | undefined
}

/** How long a chart runs until any of its rules fires. */
export interface RuleSetRunLengths {
  /** One for each shift asked for, in the same order. */
  runLengths: RuleRunLength[]
  /** What each rule costs, in the order of the rules. */
  perRule: RuleCost[]
}

/** The average run length at one shift. */
export interface RuleRunLength {
  /** The shift, in sigmas of the plotted points. */
  shift: number
  /** How it was computed. */
  method: RuleRunLengthMethod
  /**
   * The average number of points up to and with the first signal; null when the rules never
   * fire, or so seldom that it cannot be told.
   */
  arl?: number
  /** How far it may be off: of a simulation its standard error, else the rounding. */
  error?: number
  /** How many states the Markov chain had. */
  states?: number
}

/**
 * How the run length of a set of rules was computed.
 *
 * - `markov_chain`: Exactly, as a Markov chain of what the rules remember.
 * - `simulation`: As an average over simulated runs.
 */
export type RuleRunLengthMethod = 'markov_chain' | 'simulation'

/** What one rule costs while nothing is wrong. */
export interface RuleCost {
  /** The rule. */
  rule: RuleName
  /** How long a chart with this rule alone runs until a false alarm. */
  inControl: RuleRunLength
}

/** What `runLength.shewhart` takes beside `limit`. */
export interface ShewhartRunLengthOptions {
  /**
   * How many measurements each plotted mean is of; 1 for single values.
   *
   * @defaultValue `1`
   */
  size?: number | undefined
  /**
   * The shifts of the mean, in sigmas of a single measurement; a mean of `size` measurements
   * shifts by the root of `size` as many of its own sigmas. None given means in control.
   */
  shifts?: readonly number[] | undefined
  /**
   * Which limits there are.
   *
   * @defaultValue `'both'`
   */
  watched?: Watched | undefined
}

/** Average run lengths, and how they were computed. */
export interface RunLengths {
  /** How they were computed. */
  method: RunLengthMethod
  /** How many nodes the quadrature had at most; 0 for a closed form. */
  nodes: number
  /** One for each shift asked for, in the same order. */
  runLengths: RunLengthAtShift[]
}

/**
 * How a run length was computed.
 *
 * - `closed_form`: From the probability of a signal at a single point: points are independent.
 * - `integral_equation`: From the integral equation of the run length, at the nodes of a
 *   Gauss-Legendre quadrature (Nyström's method).
 * - `integral_equation_in_plane`: The same in two dimensions: along the shift and across it.
 */
export type RunLengthMethod = 'closed_form' | 'integral_equation' | 'integral_equation_in_plane'

/** The average run length at one shift. */
export interface RunLengthAtShift {
  /** The shift, as it was asked for. */
  shift: number
  /** The average number of points up to and with the signal. */
  arl: number
  /**
   * How far it may be off: the difference to a coarser computation, or the rounding of a float
   * where that is more.
   */
  error: number
}

/** What `runLength.cusum` takes beside `k`. */
export interface CusumRunLengthOptions {
  /**
   * The decision interval `h`, in sigmas.
   *
   * @defaultValue `5.0`
   */
  h?: number | undefined
  /**
   * Where the sums start, from 0 to below `h`; `h / 2` is the usual fast initial response.
   *
   * @defaultValue `0.0`
   */
  headStart?: number | undefined
  /** The shifts of the mean, in sigmas of the plotted statistic. None given means in control. */
  shifts?: readonly number[] | undefined
  /**
   * Whether both sums are kept, or one.
   *
   * @defaultValue `'both'`
   */
  watched?: Watched | undefined
  /**
   * When the process shifts. Later is answered for one sum only.
   *
   * @defaultValue `'at_start'`
   */
  shiftTime?: ShiftTime | undefined
}

/**
 * When, in the life of a chart, the process shifts.
 *
 * - `at_start`: With the first point: the chart starts where it was set up to start. This is
 *   what published tables mean by a run length unless they say otherwise.
 * - `later`: Long after the start, with no signal until then: the statistic stands wherever a
 *   process in control has brought it (the conditional steady state). Points are counted from
 *   the shift.
 */
export type ShiftTime = 'at_start' | 'later'

/** What `runLength.ewma` takes beside `lambda`. */
export interface EwmaRunLengthOptions {
  /**
   * How many sigmas of the average the limits stand from the target (`L`).
   *
   * @defaultValue `3.0`
   */
  limit?: number | undefined
  /**
   * Whether the limits are exact or asymptotic.
   *
   * @defaultValue `'asymptotic'`
   */
  limits?: AverageLimits | undefined
  /**
   * Fast initial response after Steiner: the share of the limits that stands at the first
   * point, such as 0.5. Needs exact limits. Left out, there is none.
   */
  fastStart?: number | undefined
  /**
   * Where the average starts, in sigmas of the plotted statistic from the target.
   *
   * @defaultValue `0.0`
   */
  start?: number | undefined
  /** The shifts of the mean, in sigmas of the plotted statistic. None given means in control. */
  shifts?: readonly number[] | undefined
  /**
   * Which limits there are.
   *
   * @defaultValue `'both'`
   */
  watched?: Watched | undefined
  /**
   * With one limit: the value, in sigmas of the average on the far side of the target from the
   * limit, at which the average is held, as a CUSUM is held at zero. 0 holds it at the target.
   * Left out, it may go anywhere, as on an ordinary chart.
   */
  barrier?: number | undefined
  /**
   * When the process shifts.
   *
   * @defaultValue `'at_start'`
   */
  shiftTime?: ShiftTime | undefined
}

/** What `runLength.hotelling` takes beside `variables`. */
export interface HotellingRunLengthOptions {
  /** The limit of T². */
  limit: number
  /**
   * How many measurements each plotted mean is of; 1 for single ones.
   *
   * @defaultValue `1`
   */
  size?: number | undefined
  /**
   * The shifts of the mean vector: its Mahalanobis distance from the one in control, the root
   * of `d' Σ⁻¹ d`, in sigmas of a single measurement. None given means in control.
   */
  shifts?: readonly number[] | undefined
}

/** What `runLength.mewma` takes beside `variables`. */
export interface MewmaRunLengthOptions {
  /** The limit of the statistic (`h`, also written `H` or `h4`). */
  limit: number
  /**
   * The weight of the newest point: above 0, up to 1.
   *
   * @defaultValue `0.1`
   */
  lambda?: number | undefined
  /**
   * The shifts of the mean vector: its Mahalanobis distance from the target, the root of `d'
   * Σ⁻¹ d`, in sigmas of the plotted statistic. None given means in control.
   */
  shifts?: readonly number[] | undefined
}

/** What `chartDesign.shewhart` takes beside `arl`. */
export interface ShewhartDesignOptions {
  /**
   * How many measurements each plotted mean is of; 1 for single values.
   *
   * @defaultValue `1`
   */
  size?: number | undefined
  /** The shifts to tell the run lengths of, beside that in control. */
  shifts?: readonly number[] | undefined
  /**
   * Which limits there are.
   *
   * @defaultValue `'both'`
   */
  watched?: Watched | undefined
}

/** A Shewhart chart with the run length that was asked for. */
export interface DesignedShewhart {
  /** How many sigmas of the plotted statistic the limits stand from the centre. */
  limit: number
  /** The run lengths: in control first, then at each shift asked for. */
  runLengths: RunLengths
}

/** What `chartDesign.cusum` takes beside `arl`. */
export interface CusumDesignOptions {
  /**
   * The reference value `k`, in sigmas of the plotted statistic. Left out, the one that finds
   * `shift` soonest is searched for; it is close to half of the shift.
   */
  k?: number | undefined
  /** The shift to find soonest, in sigmas of the plotted statistic; needed without `k`. */
  shift?: number | undefined
  /**
   * The head start as a share of `h`: 0 for none, 0.5 for the usual fast initial response.
   *
   * @defaultValue `0.0`
   */
  headStartShare?: number | undefined
  /** The shifts to tell the run lengths of, beside that in control. */
  shifts?: readonly number[] | undefined
  /**
   * Whether both sums are kept, or one.
   *
   * @defaultValue `'both'`
   */
  watched?: Watched | undefined
}

/** A CUSUM chart with the run length that was asked for. */
export interface DesignedCusum {
  /** The reference value, in sigmas of the plotted statistic. */
  k: number
  /** The decision interval, likewise. */
  h: number
  /** Where the sums start, likewise. */
  headStart: number
  /** The run lengths: in control first, then at each shift asked for. */
  runLengths: RunLengths
}

/** What `chartDesign.ewma` takes beside `arl`. */
export interface EwmaDesignOptions {
  /**
   * The weight of the newest point: above 0, up to 1. Left out, the one that finds `shift`
   * soonest is searched for, between 0.01 and 1.
   */
  lambda?: number | undefined
  /** The shift to find soonest, in sigmas of the plotted statistic; needed without `lambda`. */
  shift?: number | undefined
  /**
   * Whether the limits are exact or asymptotic.
   *
   * @defaultValue `'asymptotic'`
   */
  limits?: AverageLimits | undefined
  /**
   * Fast initial response after Steiner: the share of the limits that stands at the first
   * point. Needs exact limits. Left out, there is none.
   */
  fastStart?: number | undefined
  /** The shifts to tell the run lengths of, beside that in control. */
  shifts?: readonly number[] | undefined
  /**
   * Which limits there are.
   *
   * @defaultValue `'both'`
   */
  watched?: Watched | undefined
  /**
   * With one limit: where the average is held, in sigmas of the average on the far side of the
   * target. Left out, it may go anywhere.
   */
  barrier?: number | undefined
}

/** An EWMA chart with the run length that was asked for. */
export interface DesignedEwma {
  /** The weight of the newest point. */
  lambda: number
  /** How many sigmas of the average the limits stand from the target. */
  limit: number
  /** The run lengths: in control first, then at each shift asked for. */
  runLengths: RunLengths
}

/** What `chartDesign.hotelling` takes beside `arl`. */
export interface HotellingDesignOptions {
  /** How many variables are watched together. */
  variables: number
  /**
   * How many measurements each plotted mean is of; 1 for single ones.
   *
   * @defaultValue `1`
   */
  size?: number | undefined
  /** The shifts to tell the run lengths of, beside that in control. */
  shifts?: readonly number[] | undefined
}

/** A T² chart with the run length that was asked for. */
export interface DesignedHotelling {
  /** The limit of T². */
  limit: number
  /** The run lengths: in control first, then at each shift asked for. */
  runLengths: RunLengths
}

/** What `chartDesign.mewma` takes beside `arl`. */
export interface MewmaDesignOptions {
  /** How many variables are watched together. */
  variables: number
  /**
   * The weight of the newest point: above 0, up to 1.
   *
   * @defaultValue `0.1`
   */
  lambda?: number | undefined
  /**
   * The shifts to tell the run lengths of, beside that in control. Each takes some tenths of a
   * second.
   */
  shifts?: readonly number[] | undefined
}

/** A MEWMA chart with the run length that was asked for. */
export interface DesignedMewma {
  /** The limit of the statistic. */
  limit: number
  /** The run lengths: in control first, then at each shift asked for. */
  runLengths: RunLengths
}

/** What `capability.study` takes beside `values`. */
export interface CapabilityStudyOptions {
  /**
   * How many values each subgroup has, if all have the same number. Left out, the values are
   * single.
   */
  size?: number | undefined
  /** How many values each subgroup has, if the numbers differ; together all of them. */
  sizes?: readonly number[] | undefined
  /** The lower specification limit. At least one limit is needed. */
  lower?: number | undefined
  /** The upper specification limit. */
  upper?: number | undefined
  /** What the values should be; only Cpm needs it. */
  target?: number | undefined
  /**
   * How sigma within is estimated: left out, by the mean moving range of single values and the
   * pooled standard deviation of subgroups.
   */
  within?: WithinSigma | undefined
  /** Sigma within, if it is known and not to be estimated. */
  sigmaWithin?: number | undefined
  /**
   * How many neighbouring values a moving range spans: 2 to 100.
   *
   * @defaultValue `2`
   */
  span?: number | undefined
  /** How many degrees of freedom sigma within is taken to have. */
  df?: DegreesOfFreedom | undefined
  /**
   * The confidence of the intervals, above 0 and below 1.
   *
   * @defaultValue `0.95`
   */
  confidence?: number | undefined
  /**
   * On which sides the intervals are bounded.
   *
   * @defaultValue `'two_sided'`
   */
  sides?: IntervalSides | undefined
}

/**
 * How sigma within is estimated.
 *
 * - `mean_moving_range`: Single values: the mean moving range divided by `d2`. The default for
 *   single values.
 * - `median_moving_range`: Single values: the median moving range divided by the median of the
 *   range.
 * - `successive_differences`: Single values: the root of half the mean square of successive
 *   differences.
 * - `pooled`: Subgroups: the root of the pooled variance within subgroups, as it stands. The
 *   default for subgroups.
 * - `rmsdf`: Subgroups: the same divided by `c4(d + 1)`, where `d` are its degrees of freedom;
 *   what Minitab calls the pooled standard deviation with unbiasing constants.
 * - `rbar`: Subgroups: the mean of each range divided by its `d2`.
 * - `mvlue_r`: Subgroups: the ranges divided by `d2`, weighted by their precision; what
 *   Minitab takes for R-bar with unequal sizes.
 * - `sbar`: Subgroups: the mean of each standard deviation divided by its `c4`.
 * - `mvlue_s`: Subgroups: the standard deviations divided by `c4`, weighted by their
 *   precision; what Minitab takes for S-bar with unequal sizes.
 * - `given`: It is given, not estimated.
 */
export type WithinSigma =
  | 'mean_moving_range'
  | 'median_moving_range'
  | 'successive_differences'
  | 'pooled'
  | 'rmsdf'
  | 'rbar'
  | 'mvlue_r'
  | 'sbar'
  | 'mvlue_s'
  | 'given'

/**
 * As Minitab documents it: pooled the sum of `n - 1`; R-bar 0.9 of that; S-bar a share between
 * 0.88 and 1 of it by size; moving ranges the number of values less the span plus 1;
 * successive differences the number of values less 1.
 */
export interface MinitabDegreesOfFreedom {
  type: 'minitab'
}

/**
 * For moving ranges 0.62 times the number of values less 1, since neighbouring ranges share
 * values; for every other estimator as `minitab`.
 */
export interface SharedRangesDegreesOfFreedom {
  type: 'shared_ranges'
}

/** The number of all values less 1, whatever the estimator, as R's qcc takes it. */
export interface AllValuesDegreesOfFreedom {
  type: 'all_values'
}

/** A number of your own. */
export interface FixedDegreesOfFreedom {
  type: 'fixed'
  /** The degrees of freedom, above zero, whole or not. */
  df: number
}

/**
 * How many degrees of freedom sigma within is taken to have, which sets the width of the
 * intervals of Cp and Cpk. Programs differ here more than anywhere else.
 */
export type DegreesOfFreedom =
  | MinitabDegreesOfFreedom
  | SharedRangesDegreesOfFreedom
  | AllValuesDegreesOfFreedom
  | FixedDegreesOfFreedom

/**
 * On which sides an interval is bounded.
 *
 * - `two_sided`: A lower and an upper bound, each wrong with half of the remaining
 *   probability.
 * - `lower_bound`: A lower bound only: "at least".
 * - `upper_bound`: An upper bound only: "at most".
 */
export type IntervalSides = 'two_sided' | 'lower_bound' | 'upper_bound'

/** How well a normal process fits its specification. */
export interface CapabilityReport {
  /** The mean of all values. */
  mean: number
  /** The confidence of every interval here. */
  confidence: number
  /** On which sides the intervals are bounded. */
  sides: IntervalSides
  /** How many values the study rests on; null when that was not given. */
  count?: number
  /** The specification that was judged by. */
  lower?: number
  /** The upper specification limit, if there is one. */
  upper?: number
  /** The target, if there is one. */
  target?: number
  /** What the process could do if it held its level; null when sigma within is not known. */
  within?: WithinCapability
  /** What the process did, drifts and all; null when sigma overall is not known. */
  overall?: OverallCapability
  /** What was found outside the limits; null when no single values were given. */
  observed?: ObservedNonconforming
}

/** The potential of the process: its indices by sigma within. */
export interface WithinCapability {
  /** Sigma within. Zero for values that do not vary; then no index is finite and all are null. */
  sigma: number
  /** Where sigma comes from, with its constants and degrees of freedom. */
  source: SigmaSource
  /** What a normal process with this mean and sigma leaves outside the limits. */
  expected: ExpectedNonconforming
  /** Cp: the width of the specification in six sigma; null without both limits. */
  cp?: CapabilityIndex
  /** Cpl: from the lower limit to the mean in three sigma; null without a lower limit. */
  cpl?: CapabilityIndex
  /** Cpu: from the mean to the upper limit in three sigma; null without an upper limit. */
  cpu?: CapabilityIndex
  /** Cpk: the lesser of Cpl and Cpu, or the one there is. Negative when the mean is outside. */
  cpk?: CapabilityIndex
}

/** Where sigma within comes from, in enough detail to compare it with another program's. */
export interface SigmaSource {
  /** The estimator. */
  method: WithinSigma
  /** The constants that were used. */
  constants: SigmaConstant[]
  /** How many values a moving range spans; null where there are none. */
  span?: number
  /** How many subgroups or moving ranges were averaged; null when sigma was given. */
  parts?: number
  /** The degrees of freedom of the intervals; null when none are known. */
  df?: number
  /** How the degrees of freedom were found; null when none are known. */
  dfMethod?: DegreesOfFreedom
}

/** A constant of control charts. */
export interface SigmaConstant {
  /** Its usual name: `d2`, `d3`, `d4` (the median of the range), `c4`. */
  name: string
  /** How many values it is for. */
  of: number
  /** The constant, exact to the last digits of a float. */
  value: number
}

/** A capability index with its confidence interval. */
export interface CapabilityIndex {
  /** The index. */
  value: number
  /**
   * The lower bound of the interval; null when it is not asked for, or the number of values or
   * the degrees of freedom are not known.
   */
  lower?: number
  /** The upper bound of the interval; null likewise. */
  upper?: number
}

/** The share outside the limits that a distribution makes expect, in parts per million. */
export interface ExpectedNonconforming {
  /** Outside either limit. */
  ppmTotal: number
  /** Below the lower limit; null without one. */
  ppmBelow?: number
  /** Above the upper limit; null without one. */
  ppmAbove?: number
  /**
   * The sigma level that leaves as much outside on one side (Z bench); null when the share is
   * zero or one, for which the level is unbounded.
   */
  zBench?: number
}

/** The performance of the process: its indices by the standard deviation of all values. */
export interface OverallCapability {
  /** The standard deviation of all values, with their number less 1 below the line. */
  sigma: number
  /** What a normal process with this mean and sigma leaves outside the limits. */
  expected: ExpectedNonconforming
  /** The degrees of freedom of the intervals; null when none are known. */
  df?: number
  /** Pp: the width of the specification in six sigma; null without both limits. */
  pp?: CapabilityIndex
  /** Ppl: from the lower limit to the mean in three sigma; null without a lower limit. */
  ppl?: CapabilityIndex
  /** Ppu: from the mean to the upper limit in three sigma; null without an upper limit. */
  ppu?: CapabilityIndex
  /** Ppk: the lesser of Ppl and Ppu, or the one there is. Negative when the mean is outside. */
  ppk?: CapabilityIndex
  /**
   * Cpm, which also counts the distance of the mean from the target: `(upper - lower) / (6
   * sqrt(sigma^2 + (mean - target)^2))`. Null without both limits and a target.
   */
  cpm?: CapabilityIndex
  /**
   * The degrees of freedom of the interval of Cpm: `N (1 + a^2)^2 / (1 + 2 a^2)` with `a` the
   * distance of the mean from the target in sigmas; null where there is no Cpm.
   */
  cpmDf?: number
}

/** The values outside the limits. A value equal to a limit is inside. */
export interface ObservedNonconforming {
  /** How many lie outside either limit. */
  total: number
  /** Those outside, per million values. */
  ppmTotal: number
  /** How many lie below the lower limit; null without one. */
  below?: number
  /** How many lie above the upper limit; null without one. */
  above?: number
  /** Those below, per million values. */
  ppmBelow?: number
  /** Those above, per million values. */
  ppmAbove?: number
}

/** What `capability.summary` takes beside `mean`. */
export interface CapabilitySummaryOptions {
  /** Sigma within, from which Cp and Cpk follow. At least one sigma is needed. */
  sigmaWithin?: number | undefined
  /** Sigma overall, from which Pp, Ppk and Cpm follow. */
  sigmaOverall?: number | undefined
  /**
   * How many values these were computed from. Without it there are no intervals but that of
   * Cp.
   */
  count?: number | undefined
  /** The degrees of freedom of sigma within. Without it Cp and Cpk have no interval. */
  withinDf?: number | undefined
  /** The lower specification limit. At least one limit is needed. */
  lower?: number | undefined
  /** The upper specification limit. */
  upper?: number | undefined
  /** What the values should be; only Cpm needs it. */
  target?: number | undefined
  /**
   * The confidence of the intervals, above 0 and below 1.
   *
   * @defaultValue `0.95`
   */
  confidence?: number | undefined
  /**
   * On which sides the intervals are bounded.
   *
   * @defaultValue `'two_sided'`
   */
  sides?: IntervalSides | undefined
}

/** What `capability.nonNormal` takes beside `values`. */
export interface NonNormalCapabilityOptions {
  /** The lower specification limit. At least one limit is needed. */
  lower?: number | undefined
  /** The upper specification limit. */
  upper?: number | undefined
  /**
   * The distribution to fit to the values; of no effect when `distribution` is given.
   *
   * @defaultValue `'weibull'`
   */
  fit?: DistributionKind | undefined
  /** The distribution, if it is known and not to be fitted. */
  distribution?: ProcessDistribution | undefined
  /**
   * How the indices are formed.
   *
   * @defaultValue `'percentile'`
   */
  method?: NonNormalMethod | undefined
}

/**
 * Which distribution to fit.
 *
 * - `normal`: Normal: mean and standard deviation (with `n - 1` below the line).
 * - `lognormal`: The logarithm is normal; values above zero. Fitted by the mean of the
 *   logarithms and their standard deviation with `n` below the line, the maximum of the
 *   likelihood.
 * - `weibull`: Weibull: strength, wear and lifetimes; values above zero. Fitted by maximum
 *   likelihood.
 * - `exponential`: Exponential: waiting times; values above zero.
 * - `gamma`: Gamma; values above zero. Fitted by maximum likelihood.
 */
export type DistributionKind = 'normal' | 'lognormal' | 'weibull' | 'exponential' | 'gamma'

/** A normal distribution. */
export interface NormalProcessDistribution {
  type: 'normal'
  /** The mean. */
  mean: number
  /** The standard deviation, above zero. */
  sigma: number
}

/** A lognormal distribution. */
export interface LognormalProcessDistribution {
  type: 'lognormal'
  /** The mean of the logarithm. */
  location: number
  /** The standard deviation of the logarithm, above zero. */
  scale: number
}

/** A Weibull distribution. */
export interface WeibullProcessDistribution {
  type: 'weibull'
  /** The shape, above zero. */
  shape: number
  /** The scale, above zero: about 63 % of the values lie below it. */
  scale: number
}

/** An exponential distribution. */
export interface ExponentialProcessDistribution {
  type: 'exponential'
  /** The mean, above zero. */
  mean: number
}

/** A gamma distribution. */
export interface GammaProcessDistribution {
  type: 'gamma'
  /** The shape, above zero. */
  shape: number
  /** The scale, above zero: the mean is shape times scale. */
  scale: number
}

/** A distribution with its parameters. */
export type ProcessDistribution =
  | NormalProcessDistribution
  | LognormalProcessDistribution
  | WeibullProcessDistribution
  | ExponentialProcessDistribution
  | GammaProcessDistribution

/**
 * How indices of a process that is not normal are formed.
 *
 * - `percentile`: ISO 22514: the limits against the percentiles 0.135 %, 50 % and 99.865 %:
 *   `Ppu = (upper - X50) / (X99.865 - X50)`.
 * - `z_score`: The normal scores of the shares outside: `Ppu = z / 3` where a normal process
 *   has as much beyond `z`.
 */
export type NonNormalMethod = 'percentile' | 'z_score'

/** How well a process that is not normal fits its specification. */
export interface NonNormalReport {
  /** How many values there were. */
  count: number
  /** The distribution, fitted or given. */
  distribution: ProcessDistribution
  /** How the indices were formed. */
  method: NonNormalMethod
  /** The point with 0.135 % of the distribution below it. */
  lowPercentile: number
  /** The median of the distribution. */
  median: number
  /** The point with 0.135 % of the distribution above it. */
  highPercentile: number
  /** What the distribution leaves outside the limits. */
  expected: ExpectedNonconforming
  /** Pp; null without both limits, or when it is unbounded. */
  pp?: number
  /** Ppl; null without a lower limit, or when it is unbounded. */
  ppl?: number
  /** Ppu; null without an upper limit, or when it is unbounded. */
  ppu?: number
  /** Ppk: the lesser of Ppl and Ppu, or the one that is bounded. */
  ppk?: number
  /** What was found outside the limits; null when no values were given. */
  observed?: ObservedNonconforming
}

/** What `capability.boxCox` takes beside `values`. */
export interface BoxCoxOptions {
  /** How many values each subgroup has. Left out, the values are single. */
  size?: number | undefined
  /** The lower specification limit, in the unit of the values. */
  lower?: number | undefined
  /** The upper specification limit, in the unit of the values. */
  upper?: number | undefined
  /** The target, in the unit of the values. */
  target?: number | undefined
  /** The power, if it is known and not to be estimated: -5 to 5. */
  lambda?: number | undefined
  /**
   * Whether an estimated power is rounded to one that has a name.
   *
   * @defaultValue `'none'`
   */
  rounding?: LambdaRounding | undefined
  /**
   * The confidence of the intervals, above 0 and below 1.
   *
   * @defaultValue `0.95`
   */
  confidence?: number | undefined
}

/**
 * Whether an estimated power is rounded.
 *
 * - `none`: As estimated.
 * - `half`: To the nearest half: the square (2), none (1), the root (0.5), the logarithm (0),
 *   the reciprocal (-1), ... as Minitab rounds it unless told otherwise.
 */
export type LambdaRounding = 'none' | 'half'

/** The capability after the transformation. */
export interface BoxCoxReport {
  /** The power that was used. */
  lambda: number
  /** The study of the transformed values; its mean, sigma and limits are transformed too. */
  study: CapabilityReport
  /** The power of the largest likelihood, before rounding; null when the power was given. */
  estimatedLambda?: number
}

/** What speaks against a normal distribution. */
export interface NormalityReport {
  /** How many values were tested. */
  count: number
  /** Their mean. */
  mean: number
  /** Their standard deviation. */
  sigma: number
  /** The test of Anderson and Darling. */
  andersonDarling: AndersonDarling
  /** The adjusted skewness (as in Minitab, SAS and Excel): 0 for a symmetric distribution. */
  skewness?: number
  /** The adjusted excess kurtosis: 0 for a normal distribution; null of fewer than four values. */
  kurtosis?: number
  /** The test of Shapiro and Wilk; null of more than 5000 values, for which it is not made. */
  shapiroWilk?: ShapiroWilk
}

/** The test of Anderson and Darling for a normal distribution, mean and sigma estimated. */
export interface AndersonDarling {
  /** The statistic. */
  statistic: number
  /** The statistic adjusted for the number of values, `A2 (1 + 0.75/n + 2.25/n^2)`. */
  adjusted: number
  /** The p-value, by the formulas of D'Agostino and Stephens. */
  pValue: number
}

/** The test of Shapiro and Wilk for a normal distribution. */
export interface ShapiroWilk {
  /** The statistic, at most 1. */
  statistic: number
  /** The p-value, by Royston's approximation. */
  pValue: number
}

/** What `capability.toleranceInterval` takes beside `values`. */
export interface ToleranceIntervalOptions {
  /** The mean of the sample, when there are no values. */
  mean?: number | undefined
  /** The standard deviation of the sample, when there are no values. */
  sigma?: number | undefined
  /** How many values the sample had, when there are no values. */
  count?: number | undefined
  /**
   * The share of all values to be held, above 0 and below 1.
   *
   * @defaultValue `0.95`
   */
  coverage?: number | undefined
  /**
   * How sure that is, above 0 and below 1.
   *
   * @defaultValue `0.95`
   */
  confidence?: number | undefined
  /**
   * On which sides the interval ends.
   *
   * @defaultValue `'two_sided'`
   */
  sides?: IntervalSides | undefined
  /**
   * What is assumed of the distribution.
   *
   * @defaultValue `'normal'`
   */
  method?: ToleranceMethod | undefined
}

/**
 * What a tolerance interval assumes.
 *
 * - `normal`: The values are normal: `mean -/+ k sigma` with an exact `k`.
 * - `nonparametric`: Nothing: order statistics (Wilks). It needs many values: 93 for 95 % of
 *   them on both sides at 95 % confidence.
 */
export type ToleranceMethod = 'normal' | 'nonparametric'

/** The interval, and what it rests on. */
export interface ToleranceReport {
  /** How many values it rests on. */
  count: number
  /** The confidence reached: what was asked for, or somewhat more where it goes by ranks. */
  confidence: number
  /** The share of all values it holds at least. */
  coverage: number
  /** What was assumed. */
  method: ToleranceMethod
  /** Where it begins; null for an upper bound. */
  lower?: number
  /** Where it ends; null for a lower bound. */
  upper?: number
  /** The factor `k` of sigma; null without a distribution. */
  factor?: number
  /**
   * Which value from either end the interval ends at, 1 for the outermost; null for normal
   * values.
   */
  rank?: number
}

/** What `capability.defects` takes beside `defects`. */
export interface DefectRateOptions {
  /** How many units were inspected, at least one. */
  units: number
  /**
   * How many chances for a defect each unit has, at least one.
   *
   * @defaultValue `1`
   */
  opportunities?: number | undefined
  /**
   * By how many sigmas the process is taken to drift in the long run.
   *
   * @defaultValue `1.5`
   */
  shift?: number | undefined
}

/** Defects per unit, per opportunity and per million, with the sigma level. */
export interface DefectReport {
  /** Defects per unit. */
  dpu: number
  /** Defects per opportunity. */
  dpo: number
  /** Defects per million opportunities. */
  dpmo: number
  /** The share of opportunities without a defect. */
  yieldPerOpportunity: number
  /**
   * The share of units expected without a defect, if defects fall where they like:
   * `exp(-dpu)`.
   */
  yieldPerUnit: number
  /** The shift between both. */
  shift: number
  /**
   * The short-term sigma level, shift included; null without a defect, or with one at every
   * opportunity, for which it is unbounded.
   */
  sigmaLevel?: number
  /** The long-term sigma level, without the shift; null likewise. */
  longTermSigmaLevel?: number
}

/** What `capability.sigmaLevel` takes beside `levels`. */
export interface SigmaConversionOptions {
  /** The defects per million, 0 to 1 000 000, to convert to sigma levels. */
  dpmo?: readonly number[] | undefined
  /**
   * By how many sigmas the process is taken to drift in the long run.
   *
   * @defaultValue `1.5`
   */
  shift?: number | undefined
}

/** Sigma levels and defects per million, each list in the order of the request. */
export interface SigmaConversionReport {
  /** The defects per million of each level. */
  dpmo: number[]
  /** The level of each number of defects per million. */
  levels: SigmaLevel[]
  /** The shift that was used. */
  shift: number
}

/** The sigma level of a rate of defects. */
export interface SigmaLevel {
  /** The defects per million. */
  dpmo: number
  /** The level; absent for 0 and for 1 000 000, whose level is unbounded. */
  level?: number
}

/** What `capability.stepYield` takes beside `unitsIn`. */
export interface StepYieldOptions {
  /** How many were scrapped in the end, reworked before or not. */
  scrapped: number
  /**
   * How many were reworked and are good now.
   *
   * @defaultValue `0`
   */
  reworked?: number | undefined
}

/** The yields of one step. */
export interface StepYieldReport {
  /** How many units were good at the first try. */
  firstPassGood: number
  /** The share of units that were good at the first try. */
  firstPassYield: number
  /** How many units were good in the end. */
  good: number
  /** The share of units that were good in the end. */
  finalYield: number
}

/** The yield of a chain of steps. */
export interface RolledYieldReport {
  /** How many steps there are. */
  steps: number
  /** The product of the yields of all steps. */
  rolledThroughputYield: number
  /** Their geometric mean: the yield that every step would have if all were alike. */
  normalizedYield: number
  /**
   * The defects per unit over all steps that the rolled yield stands for, `-ln(yield)`; null
   * when a step lets nothing through.
   */
  totalDpu?: number
}

/** What `msa.crossedGage` takes beside `values`. */
export interface CrossedGageOptions {
  /** Which part and operator each reading belongs to. */
  arrangement: GageArrangement
  /**
   * What becomes of the interaction of operators and parts.
   *
   * @defaultValue `'test'`
   */
  interaction?: GageInteraction | undefined
  /**
   * The p-value above which the interaction is pooled, when it is tested.
   *
   * @defaultValue `0.05`
   */
  alphaToPool?: number | undefined
  /**
   * How many standard deviations make a spread: 6, or 5.15 in older manuals.
   *
   * @defaultValue `6.0`
   */
  studyMultiplier?: number | undefined
  /** The tolerance that the spread is compared with. */
  tolerance?: GageTolerance | undefined
  /** The standard deviation of the process, known from elsewhere. */
  processSigma?: number | undefined
  /**
   * The factor in the number of distinct categories: the square root of two, as Minitab has
   * it, or 1.41, as the AIAG manual rounds it.
   *
   * @defaultValue `1.4142135623730951`
   */
  categoryFactor?: number | undefined
  /**
   * The confidence of the intervals, two-sided.
   *
   * @defaultValue `0.95`
   */
  confidence?: number | undefined
}

/** A label of the part and one of the operator beside each reading, in any order. */
export interface LabelsGageArrangement {
  type: 'labels'
  /**
   * The part of each reading. In a nested study a part belongs to one operator, and the same
   * label under another operator is another part.
   */
  parts: readonly string[]
  /** The operator of each reading. */
  operators: readonly string[]
}

/** Readings in a stated order, without labels. */
export interface CountsGageArrangement {
  type: 'counts'
  /** How many parts each operator measured. */
  parts: number
  /** How many operators took part. */
  operators: number
  /** How often each operator measured each part. */
  replicates: number
  /**
   * In what order the readings stand.
   *
   * @defaultValue `'operator_part_replicate'`
   */
  order?: GageOrder | undefined
}

/** How the readings are assigned to parts and operators. */
export type GageArrangement = LabelsGageArrangement | CountsGageArrangement

/**
 * The order of readings without labels, outermost first.
 *
 * - `operator_part_replicate`: Operator by operator; of each, part by part; of each, reading
 *   by reading. The default.
 * - `part_operator_replicate`: Part by part; of each, operator by operator; of each, reading
 *   by reading.
 * - `operator_replicate_part`: Operator by operator; of each, trial by trial over all parts.
 * - `part_replicate_operator`: Part by part; of each, trial by trial over all operators.
 * - `replicate_operator_part`: Trial by trial; in each, operator by operator over all parts.
 * - `replicate_part_operator`: Trial by trial; in each, part by part over all operators.
 */
export type GageOrder =
  | 'operator_part_replicate'
  | 'part_operator_replicate'
  | 'operator_replicate_part'
  | 'part_replicate_operator'
  | 'replicate_operator_part'
  | 'replicate_part_operator'

/**
 * What becomes of the interaction of operators and parts.
 *
 * - `test`: It is tested, and pooled into the repeatability when its p-value is above
 *   `alphaToPool`.
 * - `keep`: It stays in the model.
 * - `omit`: It is left out of the model. The only choice with one reading in each cell.
 */
export type GageInteraction = 'test' | 'keep' | 'omit'

/** The width of the tolerance: the upper limit less the lower one. */
export interface WidthGageTolerance {
  type: 'width'
  /** The width, above zero. */
  width: number
}

/** Both limits. */
export interface TwoSidedGageTolerance {
  type: 'two_sided'
  /** The lower limit. */
  lower: number
  /** The upper limit. */
  upper: number
}

/** A lower limit only. */
export interface LowerGageTolerance {
  type: 'lower'
  /** The lower limit. */
  lower: number
}

/** An upper limit only. */
export interface UpperGageTolerance {
  type: 'upper'
  /** The upper limit. */
  upper: number
}

/** What the spread of the gage is compared with. */
export type GageTolerance =
  | WidthGageTolerance
  | TwoSidedGageTolerance
  | LowerGageTolerance
  | UpperGageTolerance

/** A crossed gage study. */
export interface CrossedGageStudy {
  /** How many parts. */
  parts: number
  /** How many operators. */
  operators: number
  /** How often each operator measured each part. */
  replicates: number
  /** The mean of all readings. */
  mean: number
  /** The analysis of variance with the interaction in it, where there are replicates. */
  anova: GageAnovaRow[]
  /** Whether the interaction is in the model that the components come from. */
  interactionInModel: boolean
  /** The p-value above which the interaction was pooled. */
  alphaToPool: number
  /** The sources of variation; an interaction that was pooled is not among them. */
  components: GageComponent[]
  /** The factor in the number of distinct categories. */
  categoryFactor: number
  /** How many standard deviations make a spread. */
  studyMultiplier: number
  /**
   * The confidence of the intervals, which are those of the modified large-sample method:
   * exact for the repeatability, close for the others.
   */
  confidence: number
  /** The analysis of variance without the interaction, when that was used. */
  reducedAnova?: GageAnovaRow[]
  /**
   * How many groups of parts the gage can tell apart; absent when the gage shows no variation,
   * so that no number would be right.
   */
  distinctCategories?: number
  /** The same before it is cut to a whole number. */
  distinctCategoriesRaw?: number
}

/** A row of an analysis of variance. */
export interface GageAnovaRow {
  /** What the row is about. */
  term: GageTerm
  /** Its degrees of freedom. */
  df: number
  /** Its sum of squares. */
  sumOfSquares: number
  /** Its mean square; absent for the total. */
  meanSquare?: number
  /**
   * Its mean square over that of its error; absent where there is no test, or where the error
   * is zero.
   */
  f?: number
  /** The chance of such an F, or a larger one, if the term has no effect. */
  p?: number
}

/**
 * What a row of an analysis of variance is about.
 *
 * - `part`: The parts.
 * - `part_within_operator`: The parts of each operator, in a nested study.
 * - `operator`: The operators.
 * - `interaction`: The interaction of operators and parts.
 * - `repeatability`: Repeated readings.
 * - `total`: Everything.
 */
export type GageTerm =
  | 'part'
  | 'part_within_operator'
  | 'operator'
  | 'interaction'
  | 'repeatability'
  | 'total'

/** One source of variation, in every yardstick. */
export interface GageComponent {
  /** The source. */
  source: GageSource
  /** Its variance. A negative estimate counts as zero, and sums are made of what counts. */
  variance: number
  /** Its standard deviation. */
  standardDeviation: number
  /** Its spread: the standard deviation times the study multiplier. */
  studyVariation: number
  /** The variance as estimated, where that can be negative. */
  rawVariance?: number
  /** Its variance in percent of the total variance; absent when nothing varies. */
  percentContribution?: number
  /** Its standard deviation in percent of the total one; absent when nothing varies. */
  percentStudyVariation?: number
  /**
   * Its spread in percent of the tolerance, if a tolerance was given. With one limit, half the
   * spread in percent of the distance of the mean from the limit; absent when the mean is
   * beyond it.
   */
  percentTolerance?: number
  /** Its standard deviation in percent of that of the process, if that was given. */
  percentProcess?: number
  /** The confidence interval of the variance; absent where the method has none. */
  varianceInterval?: GageInterval
}

/**
 * A source of variation in a gage study.
 *
 * - `total_gage`: The whole measurement system: repeatability and reproducibility.
 * - `repeatability`: The same operator measuring the same part again (equipment variation,
 *   EV).
 * - `reproducibility`: One operator against another (appraiser variation, AV), the interaction
 *   included.
 * - `operator`: The operators themselves.
 * - `interaction`: Operators that differ on some parts and not on others.
 * - `part`: The parts (PV).
 * - `total`: Everything together (TV).
 */
export type GageSource =
  | 'total_gage'
  | 'repeatability'
  | 'reproducibility'
  | 'operator'
  | 'interaction'
  | 'part'
  | 'total'

/** A confidence interval. */
export interface GageInterval {
  /** Its lower end. */
  lower: number
  /** Its upper end. */
  upper: number
}

/** What `msa.averageRangeGage` takes beside `values`. */
export interface AverageRangeGageOptions {
  /** Which part and operator each reading belongs to. */
  arrangement: GageArrangement
  /**
   * With how many digits the constants are used.
   *
   * @defaultValue `'aiag'`
   */
  constants?: GageConstants | undefined
  /**
   * How many standard deviations make a spread: 6, or 5.15 in older manuals.
   *
   * @defaultValue `6.0`
   */
  studyMultiplier?: number | undefined
  /** The tolerance that the spread is compared with. */
  tolerance?: GageTolerance | undefined
  /** The standard deviation of the process, known from elsewhere. */
  processSigma?: number | undefined
  /**
   * The factor in the number of distinct categories: 1.41, as the AIAG manual rounds the
   * square root of two.
   *
   * @defaultValue `1.41`
   */
  categoryFactor?: number | undefined
}

/**
 * With how many digits the constants of the average and range method are used.
 *
 * - `aiag`: The four digits that the AIAG manual prints.
 * - `exact`: All digits.
 */
export type GageConstants = 'aiag' | 'exact'

/** A gage study by the average and range method. */
export interface AverageRangeGageStudy {
  /** How many parts. */
  parts: number
  /** How many operators. */
  operators: number
  /** How often each operator measured each part. */
  replicates: number
  /** The mean of all readings. */
  mean: number
  /** The mean of the ranges of all cells. */
  meanRange: number
  /** The largest mean of an operator less the smallest. */
  operatorDifference: number
  /** The largest mean of a part less the smallest. */
  partRange: number
  /** The constant of the repeatability, for the number of replicates. */
  k1: number
  /** The constant of the reproducibility, for the number of operators; zero of one operator. */
  k2: number
  /** The constant of the parts, for the number of parts. */
  k3: number
  /** With how many digits the constants were used. */
  constants: GageConstants
  /** The upper limit of a cell's range, `D4` times the mean range. */
  rangeLimit: number
  /**
   * The cells whose range is above that limit: readings to look into before the rest is
   * believed.
   */
  rangesAbove: GageCell[]
  /**
   * The sources of variation: gage (GRR), repeatability (EV), reproducibility (AV), part (PV)
   * and total (TV).
   */
  components: GageComponent[]
  /** The factor in the number of distinct categories. */
  categoryFactor: number
  /** How many standard deviations make a spread. */
  studyMultiplier: number
  /** How many groups of parts the gage can tell apart; absent when the gage shows no variation. */
  distinctCategories?: number
  /** The same before it is cut to a whole number. */
  distinctCategoriesRaw?: number
}

/** The readings that one operator took of one part. */
export interface GageCell {
  /** The operator. */
  operator: string
  /** The part. */
  part: string
  /** The largest reading less the smallest. */
  range: number
}

/** What `msa.nestedGage` takes beside `values`. */
export interface NestedGageOptions {
  /** Which part and operator each reading belongs to. */
  arrangement: GageArrangement
  /**
   * How many standard deviations make a spread: 6, or 5.15 in older manuals.
   *
   * @defaultValue `6.0`
   */
  studyMultiplier?: number | undefined
  /** The tolerance that the spread is compared with. */
  tolerance?: GageTolerance | undefined
  /** The standard deviation of the process, known from elsewhere. */
  processSigma?: number | undefined
  /**
   * The factor in the number of distinct categories: the square root of two, as Minitab has
   * it, or 1.41, as the AIAG manual rounds it.
   *
   * @defaultValue `1.4142135623730951`
   */
  categoryFactor?: number | undefined
  /**
   * The confidence of the intervals, two-sided.
   *
   * @defaultValue `0.95`
   */
  confidence?: number | undefined
}

/** A nested gage study. */
export interface NestedGageStudy {
  /** How many parts each operator measured. */
  partsPerOperator: number
  /** How many operators. */
  operators: number
  /** How often each part was measured. */
  replicates: number
  /** The mean of all readings. */
  mean: number
  /** The analysis of variance. */
  anova: GageAnovaRow[]
  /** The sources of variation. The reproducibility is that of the operators. */
  components: GageComponent[]
  /** The factor in the number of distinct categories. */
  categoryFactor: number
  /** How many standard deviations make a spread. */
  studyMultiplier: number
  /** The confidence of the intervals, which are those of the modified large-sample method. */
  confidence: number
  /** How many groups of parts the gage can tell apart; absent when the gage shows no variation. */
  distinctCategories?: number
  /** The same before it is cut to a whole number. */
  distinctCategoriesRaw?: number
}

/** What `msa.typeOneGage` takes beside `values`. */
export interface TypeOneGageOptions {
  /** The true size of the part. */
  reference: number
  /** The width of the tolerance: the upper limit less the lower one. */
  tolerance: number
  /**
   * How much of the tolerance the gage may take, in percent.
   *
   * @defaultValue `20.0`
   */
  tolerancePercent?: number | undefined
  /**
   * How many standard deviations make a spread.
   *
   * @defaultValue `6.0`
   */
  studyMultiplier?: number | undefined
  /** The smallest step the instrument shows, to be compared with 5 % of the tolerance. */
  resolution?: number | undefined
  /**
   * The confidence of the interval of the bias, two-sided.
   *
   * @defaultValue `0.95`
   */
  confidence?: number | undefined
}

/** A type 1 study. */
export interface TypeOneGageStudy {
  /** How many readings. */
  count: number
  /** Their mean. */
  mean: number
  /** Their standard deviation, with `n - 1`. */
  standardDeviation: number
  /** The spread: the standard deviation times the study multiplier. */
  studyVariation: number
  /** The mean less the reference. */
  bias: number
  /** The degrees of freedom of the test. */
  df: number
  /** The confidence interval of the bias. */
  biasInterval: GageInterval
  /** The spread in percent of the tolerance. */
  percentRepeatability: number
  /** The bias over its standard error; absent when the readings do not vary. */
  t?: number
  /**
   * The chance of such a bias, or a larger one, of a gage that has none; two-sided. Zero when
   * the readings do not vary and differ from the reference, absent when they all equal it.
   */
  p?: number
  /** The capability of the gage by its repeatability; absent when the readings do not vary. */
  cg?: number
  /**
   * The capability of the gage by its repeatability and bias; absent when the readings do not
   * vary. Below zero when the bias alone takes more than the share of the tolerance.
   */
  cgk?: number
  /**
   * `tolerance_percent / Cgk`: the share of the tolerance that repeatability and bias take;
   * absent when Cgk is absent or not above zero.
   */
  percentRepeatabilityAndBias?: number
  /** The resolution in percent of the tolerance, if it was given; it should be at most 5. */
  percentResolution?: number
}

/** What `msa.linearity` takes beside `values`. */
export interface GageLinearityOptions {
  /**
   * The true size of the part of each reading. Readings with the same reference belong
   * together.
   */
  references: Floats
  /**
   * The spread of the process, six standard deviations, that linearity and bias are given in
   * percent of.
   */
  processVariation?: number | undefined
  /**
   * The confidence of the intervals, two-sided.
   *
   * @defaultValue `0.95`
   */
  confidence?: number | undefined
}

/** A study of linearity and bias. */
export interface GageLinearityStudy {
  /** How many readings. */
  count: number
  /** How the bias changes with the reference. */
  slope: GageCoefficient
  /** The bias that the line gives for a reference of zero. */
  intercept: GageCoefficient
  /** The standard deviation of the biases about the line. */
  residualDeviation: number
  /** The degrees of freedom of the line: readings less two. */
  df: number
  /** The slope, as a positive number, in percent. */
  percentLinearity: number
  /** The bias of all readings together. */
  average: GageBias
  /** The bias at each reference, ascending. */
  biases: GageBias[]
  /**
   * The share of the variation of the biases that the line explains; absent when they do not
   * vary.
   */
  rSquared?: number
  /** The slope, as a positive number, times the process variation, if that was given. */
  linearity?: number
}

/** One number of a fitted line. */
export interface GageCoefficient {
  /** The number. */
  estimate: number
  /** Its standard error. */
  standardError: number
  /** Its confidence interval. */
  interval: GageInterval
  /** The number over its standard error; absent when that is zero. */
  t?: number
  /**
   * The chance of such a number, or one further from zero, if it truly were zero; two-sided.
   * Zero when the biases lie on the line exactly.
   */
  p?: number
}

/** The bias at one reference, or of all. */
export interface GageBias {
  /** The reference; the mean of the references for all readings together. */
  reference: number
  /** How many readings. */
  count: number
  /** The mean of the readings less the reference. */
  bias: number
  /** The degrees of freedom of the standard deviation. */
  df: number
  /**
   * The standard deviation of the biases; absent with a single reading. For all readings
   * together it is that within the references, pooled.
   */
  standardDeviation?: number
  /** The bias over its standard error; absent where that is zero or unknown. */
  t?: number
  /** The chance of such a bias, or a larger one, of a gage that has none; two-sided. */
  p?: number
  /** The bias, as a positive number, in percent of the process variation, if that was given. */
  percent?: number
}

/** What `msa.attributeAgreement` takes beside `ratings`. */
export interface AttributeAgreementOptions {
  /** Which part and appraiser each rating belongs to; the appraisers are its operators. */
  arrangement: GageArrangement
  /**
   * The categories, in their order if they have one. Left out, they are those that occur,
   * sorted as text.
   */
  categories?: readonly string[] | undefined
  /**
   * Whether the categories have an order, from the first to the last, so that concordance is
   * computed as well. They must then be given.
   *
   * @defaultValue `false`
   */
  ordinal?: boolean | undefined
  /** The true category of every part, if it is known. */
  standards?: readonly AttributeStandard[] | undefined
  /**
   * The categories that reject a part. With standards, they give the rates of misses and false
   * alarms.
   */
  rejecting?: readonly string[] | undefined
  /**
   * The confidence of the intervals.
   *
   * @defaultValue `0.95`
   */
  confidence?: number | undefined
}

/** The true category of a part. */
export interface AttributeStandard {
  /** The part; parts without labels are numbered from 1. */
  part: string
  /** Its category. */
  category: string
}

/** An attribute agreement study. */
export interface AttributeAgreementStudy {
  /** The categories. */
  categories: string[]
  /** How many parts. */
  parts: number
  /** How many appraisers. */
  appraisers: number
  /** How often each appraiser judged each part. */
  trials: number
  /** Each appraiser against themselves; empty with a single trial. */
  within: Agreement[]
  /** Each appraiser against the standard; empty without one. */
  versusStandard: Agreement[]
  /** The single decisions of each appraiser against the standard; empty without one. */
  decisions: AppraiserDecisions[]
  /** The confidence of the intervals. */
  confidence: number
  /** All appraisers against each other; absent with a single one. */
  between?: Agreement
  /** All appraisers against the standard; absent without one. */
  allVersusStandard?: Agreement
}

/** How far judgements agree. */
export interface Agreement {
  /** The parts of which all judgements match. */
  agreement: AgreementShare
  /** Kappa of all categories together. */
  kappa: KappaEstimate
  /** Kappa of each category against all others. */
  byCategory: KappaEstimate[]
  /** Whose judgements; absent for those of all. */
  appraiser?: string
  /**
   * Kendall's concordance, where the categories have an order and no standard is compared
   * with.
   */
  concordance?: Concordance
}

/** How many of a number agreed, with the exact interval of Clopper and Pearson. */
export interface AgreementShare {
  /** How many matched. */
  matched: number
  /** How many there were. */
  inspected: number
  /** The share that matched, in percent; zero of none. */
  percent: number
  /** The lower end of the confidence interval, in percent. */
  lowerPercent: number
  /** The upper end of the confidence interval, in percent. */
  upperPercent: number
  /** Whether the interval is one-sided, as it is when none or all matched. */
  oneSided: boolean
}

/** A kappa with its test. */
export interface KappaEstimate {
  /** The category it is about; absent for the kappa of all categories together. */
  category?: string
  /** Kappa; absent where it is undefined because chance alone gives full agreement. */
  kappa?: number
  /** Its standard error if the true kappa were zero, which the test uses. */
  nullStandardError?: number
  /** Kappa over that standard error. */
  z?: number
  /**
   * The chance of such a kappa, or a larger one, if the true one were zero: one-sided, as
   * Minitab prints it.
   */
  p?: number
  /** Its standard error whatever the true kappa is; absent where no formula is in use. */
  standardError?: number
  /** The confidence interval, from that standard error. */
  interval?: GageInterval
}

/** Kendall's coefficient of concordance. */
export interface Concordance {
  /** How many raters. */
  raters: number
  /** How many parts. */
  parts: number
  /** Its degrees of freedom. */
  df: number
  /** The coefficient, 0 to 1; absent when every rater gave all parts the same grade. */
  w?: number
  /** The statistic of the test. */
  chiSquared?: number
  /** The chance of such a coefficient, or a larger one, of raters without a common order. */
  p?: number
}

/** The single decisions of one appraiser against the standard. */
export interface AppraiserDecisions {
  /** Whose decisions. */
  appraiser: string
  /** The decisions that equal the standard: the effectiveness. */
  effectiveness: AgreementShare
  /**
   * The decisions that passed a part that the standard rejects; absent when no rejecting
   * categories were given or no part is to be rejected.
   */
  misses?: AgreementShare
  /**
   * The decisions that rejected a part that the standard passes; absent when no rejecting
   * categories were given or no part is to be passed.
   */
  falseAlarms?: AgreementShare
}

/** What `msa.cohenKappa` takes beside `ratings`. */
export interface CohenKappaOptions {
  /**
   * How a disagreement counts.
   *
   * @defaultValue `'none'`
   */
  weights?: KappaWeights | undefined
  /**
   * The confidence of the interval, two-sided.
   *
   * @defaultValue `0.95`
   */
  confidence?: number | undefined
}

/** How often the first rater chose the row and the second the column. */
export interface TableCohenRatings {
  type: 'table'
  /** The counts; as many columns as rows. */
  table: readonly (readonly number[])[]
}

/** One rating of each rater for every part. */
export interface PairsCohenRatings {
  type: 'pairs'
  /** The ratings of the first rater. */
  first: readonly string[]
  /** The ratings of the second rater, in the same order of parts. */
  second: readonly string[]
  /**
   * The categories in their order. Left out, they are those that occur, sorted as text; with
   * weights they must be given.
   */
  categories?: readonly string[] | undefined
}

/** The ratings of two raters. */
export type CohenRatings = TableCohenRatings | PairsCohenRatings

/**
 * How a disagreement of two raters counts.
 *
 * - `none`: Every disagreement counts alike.
 * - `linear`: By the number of steps between the categories.
 * - `quadratic`: By the square of the number of steps.
 */
export type KappaWeights = 'none' | 'linear' | 'quadratic'

/** Cohen's kappa of two raters. */
export interface CohenAgreement {
  /** How many parts were rated. */
  count: number
  /** The share of agreement found, weighted. */
  observed: number
  /** The share of agreement that chance alone gives, weighted. */
  expected: number
  /** Kappa. */
  kappa: KappaEstimate
  /** How a disagreement counts. */
  weights: KappaWeights
  /** The confidence of the interval. */
  confidence: number
}

/** What `msa.fleissKappa` takes beside `counts`. */
export interface FleissKappaOptions {
  /**
   * The names of the categories, in the order of the columns. Left out, they are numbered from
   * 1.
   */
  categories?: readonly string[] | undefined
}

/** Fleiss' kappa. */
export interface FleissAgreement {
  /** How many parts. */
  parts: number
  /** How many ratings each part has. */
  raters: number
  /** The share of pairs of raters that agree. */
  observed: number
  /** The share of pairs that chance alone makes agree. */
  expected: number
  /** Kappa of all categories together. */
  kappa: KappaEstimate
  /** Kappa of each category against all others. */
  byCategory: KappaEstimate[]
}

/** What `sampling.standardPlan` takes beside `lotSize`. */
export interface StandardPlanLookupOptions {
  /**
   * The acceptance quality limit, in percent nonconforming or nonconformities per hundred
   * pieces: one of 0.01, 0.015, 0.025, 0.04, 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5,
   * 4, 6.5, 10 and, for nonconformities alone, 15, 25, 40, 65, 100, 150, 250, 400, 650, 1000.
   */
  aql: number
  /**
   * The inspection level.
   *
   * @defaultValue `'ii'`
   */
  level?: InspectionLevel | undefined
  /**
   * How severely the lot is inspected.
   *
   * @defaultValue `'normal'`
   */
  severity?: InspectionSeverity | undefined
  /**
   * Single, double or multiple sampling.
   *
   * @defaultValue `'single'`
   */
  sampling?: StandardSampling | undefined
  /**
   * Whose tables.
   *
   * @defaultValue `'mil_std_105e'`
   */
  standard?: SamplingStandard | undefined
  /** The code letter to use, if it is not the one of the lot size and level. */
  codeLetter?: CodeLetter | undefined
}

/**
 * How large the sample is in relation to the lot.
 *
 * - `s1`: Special level S-1, the smallest samples.
 * - `s2`: Special level S-2.
 * - `s3`: Special level S-3.
 * - `s4`: Special level S-4.
 * - `i`: General level I: less discrimination.
 * - `ii`: General level II, the usual one.
 * - `iii`: General level III: more discrimination.
 */
export type InspectionLevel = 's1' | 's2' | 's3' | 's4' | 'i' | 'ii' | 'iii'

/**
 * How severely lots are inspected.
 *
 * - `normal`: Where every series of lots begins.
 * - `tightened`: After lots were rejected.
 * - `reduced`: After a long series of good lots.
 */
export type InspectionSeverity = 'normal' | 'tightened' | 'reduced'

/**
 * How many samples a plan of a standard may draw.
 *
 * - `single`: One.
 * - `double`: Up to two. Where there is no double plan, the single one is used.
 * - `multiple`: Up to seven. Where there is no multiple plan, the double one is used, or the
 *   single one.
 */
export type StandardSampling = 'single' | 'double' | 'multiple'

/**
 * Whose tables and rules.
 *
 * - `mil_std_105e`: MIL-STD-105E, and ANSI/ASQ Z1.4 with it.
 * - `iso_2859_1`: ISO 2859-1:1999.
 */
export type SamplingStandard = 'mil_std_105e' | 'iso_2859_1'

/** A sample size code letter. There is no I and no O. */
export type CodeLetter =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'J'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'P'
  | 'Q'
  | 'R'

/** A sampling plan of a standard. */
export interface StandardPlan {
  /** The code letter of the lot size and level, or the one given. */
  codeLetter: CodeLetter
  /**
   * The stages of the plan. `reject` is more than one above `accept` in the reduced plans of
   * MIL-STD-105E.
   */
  stages: SamplingStage[]
  /** How many samples the plan that is used may draw. */
  sampling: StandardSampling
  /** Whether the whole lot is to be inspected, since the sample would be as large or larger. */
  inspectAll: boolean
  /** How severely the lot is inspected. */
  severity: InspectionSeverity
  /** Whose tables. */
  standard: SamplingStandard
  /**
   * The code letter whose plan is used; another one where the table has an arrow. Absent for
   * the one plan below the table's last letter (tightened, AQL 0.025).
   */
  planLetter?: CodeLetter
}

/** One stage of a sampling plan. */
export interface SamplingStage {
  /** How many pieces this stage draws, in addition to those before. */
  size: number
  /**
   * The lot is accepted when all samples so far hold at most this many nonconforming pieces.
   * Left out, the stage cannot accept.
   */
  accept?: number
  /**
   * The lot is rejected when all samples so far hold at least this many. Left out, it is one
   * more than `accept`.
   */
  reject?: number
}

/** What `sampling.followSwitching` takes beside `lots`. */
export interface SwitchingRulesOptions {
  /**
   * Where the series stands before the first of them; left out, at the start of normal
   * inspection.
   */
  state?: SwitchState | undefined
  /**
   * Whose rules.
   *
   * @defaultValue `'mil_std_105e'`
   */
  standard?: SamplingStandard | undefined
  /**
   * Whether reduced inspection is approved by the authority in charge.
   *
   * @defaultValue `false`
   */
  reducedApproved?: boolean | undefined
  /**
   * The limit number of MIL-STD-105E, table VIII: the nonconforming pieces that ten lots may
   * hold in all for reduced inspection. ANSI/ASQ Z1.4 leaves it to the user.
   */
  limitNumber?: number | undefined
  /** When inspection is discontinued, if not as the standard has it. */
  discontinuation?: Discontinuation | undefined
}

/** One lot of a series. */
export interface InspectedLot {
  /** Whether it was accepted. */
  accepted: boolean
  /**
   * Whether it was rejected before and is submitted again; then it counts for nothing.
   *
   * @defaultValue `false`
   */
  resubmitted?: boolean | undefined
  /**
   * Whether it was accepted with a count between accepting and rejecting.
   *
   * @defaultValue `false`
   */
  acceptedInGap?: boolean | undefined
  /**
   * Whether production was irregular or delayed.
   *
   * @defaultValue `false`
   */
  irregular?: boolean | undefined
  /**
   * The nonconforming pieces of its samples, where a limit number is used.
   *
   * @defaultValue `0`
   */
  nonconforming?: number | undefined
  /**
   * What the switching score of ISO 2859-1 needs to know; without it the lot sets the score to
   * zero.
   */
  score?: ScoreEvidence | undefined
}

/**
 * A single plan: with an acceptance number of 0 or 1 an accepted lot adds 2; from 2 on it adds
 * 3 if it would have been accepted with the AQL one step tighter.
 */
export interface SingleScoreEvidence {
  type: 'single'
  /** The acceptance number of the plan. */
  accept: number
  /**
   * Whether the lot would have been accepted with the AQL one step tighter.
   *
   * @defaultValue `false`
   */
  acceptedOneStepTighter?: boolean | undefined
}

/** A double plan: a lot accepted on its first sample adds 3. */
export interface DoubleScoreEvidence {
  type: 'double'
  /** Whether the first sample accepted the lot. */
  acceptedOnFirst: boolean
}

/** A multiple plan: a lot accepted by its third sample adds 3. */
export interface MultipleScoreEvidence {
  type: 'multiple'
  /** Whether one of the first three samples accepted the lot. */
  acceptedByThird: boolean
}

/** What the switching score of ISO 2859-1 needs to know about a lot. */
export type ScoreEvidence = SingleScoreEvidence | DoubleScoreEvidence | MultipleScoreEvidence

/** Where a series of lots stands. Keep it to go on later. */
export interface SwitchState {
  /**
   * How severely the next lot is inspected.
   *
   * @defaultValue `'normal'`
   */
  severity?: InspectionSeverity
  /**
   * Whether inspection is discontinued until quality is improved. It then resumes with
   * tightened inspection, from a new state.
   *
   * @defaultValue `false`
   */
  discontinued?: boolean
  /** Which of the latest lots of this severity were accepted, at most five. */
  recent?: boolean[]
  /**
   * How many lots were accepted one after the other.
   *
   * @defaultValue `0`
   */
  acceptedInARow?: number
  /**
   * How many lots were rejected since this severity began.
   *
   * @defaultValue `0`
   */
  rejected?: number
  /**
   * How many lots were inspected since this severity began.
   *
   * @defaultValue `0`
   */
  lots?: number
  /**
   * The switching score of ISO 2859-1.
   *
   * @defaultValue `0`
   */
  score?: number
  /** The nonconforming pieces of the latest lots of this severity, at most ten. */
  nonconforming?: number[]
}

/**
 * When inspection is discontinued under tightened inspection.
 *
 * - `five_rejected`: When five lots in all were rejected on original tightened inspection (ISO
 *   2859-1, ANSI/ASQ Z1.4).
 * - `ten_lots`: When ten consecutive lots remained on tightened inspection (MIL-STD-105E).
 * - `never`: Never.
 */
export type Discontinuation = 'five_rejected' | 'ten_lots' | 'never'

/** A series of lots under the switching rules. */
export interface SwitchHistory {
  /** What each lot did. */
  steps: SwitchStep[]
  /** Where the series stands after the last one. */
  state: SwitchState
}

/** What one lot did to the series. */
export interface SwitchStep {
  /** How severely this lot was inspected. */
  before: InspectionSeverity
  /** How severely the next one is. */
  after: InspectionSeverity
  /** The switching score after this lot. */
  score: number
  /** Whether the lot counted: not if it was submitted again or inspection was discontinued. */
  counted: boolean
  /** Why that changed, if it did. */
  reason?: SwitchReason
}

/**
 * Why the severity changed.
 *
 * - `two_of_five_rejected`: Two of five or fewer consecutive lots were rejected.
 * - `five_accepted`: Five consecutive lots were accepted.
 * - `ten_accepted`: Ten consecutive lots were accepted.
 * - `score_reached`: The switching score reached 30.
 * - `rejected`: A lot was rejected under reduced inspection.
 * - `accepted_in_gap`: A lot was accepted in the gap under reduced inspection.
 * - `irregular`: Production was irregular.
 * - `discontinued`: Too many lots were rejected, or remained, under tightened inspection.
 */
export type SwitchReason =
  | 'two_of_five_rejected'
  | 'five_accepted'
  | 'ten_accepted'
  | 'score_reached'
  | 'rejected'
  | 'accepted_in_gap'
  | 'irregular'
  | 'discontinued'

/** What `sampling.decide` takes beside `stages`. */
export interface LotTallyOptions {
  /** The nonconforming pieces (or nonconformities) of each sample inspected so far, in order. */
  found: readonly number[]
}

/** The decision on a lot. */
export interface LotDecision {
  /** What becomes of the lot. */
  verdict: LotVerdict
  /** How many samples were inspected. */
  samples: number
  /** How many pieces were inspected. */
  inspected: number
  /** How many nonconforming ones they held. */
  found: number
  /** How many pieces to draw next; absent when the decision is made. */
  nextSize?: number
}

/**
 * What becomes of a lot.
 *
 * - `accept`: It is accepted.
 * - `accept_in_gap`: It is accepted, but its count lies between accepting and rejecting: the
 *   next lot goes back to normal inspection (reduced plans of MIL-STD-105E).
 * - `reject`: It is rejected.
 * - `continue`: The next sample is to be drawn.
 */
export type LotVerdict = 'accept' | 'accept_in_gap' | 'reject' | 'continue'

/** What `sampling.characteristic` takes beside `stages`. */
export interface SamplingCharacteristicOptions {
  /**
   * The fractions nonconforming, 0 to 1; for the Poisson distribution nonconformities per
   * unit, zero or above.
   */
  fractions: Floats
  /**
   * How the nonconforming pieces of a sample are distributed.
   *
   * @defaultValue `'binomial'`
   */
  distribution?: SamplingDistribution | undefined
  /**
   * The size of the lot. The hypergeometric distribution and the average total inspection need
   * it; without it the outgoing quality is that of a large lot.
   */
  lotSize?: number | undefined
  /**
   * Where inspection stops before a sample is complete; it changes the average sample number
   * alone.
   *
   * @defaultValue `'none'`
   */
  curtailment?: SamplingCurtailment | undefined
}

/**
 * How the nonconforming pieces of a sample are distributed.
 *
 * - `binomial`: Binomial: lots of one running process (type B). The default.
 * - `poisson`: Poisson: nonconformities per unit, of which a piece can have several.
 * - `hypergeometric`: Hypergeometric: one isolated lot of a known size (type A).
 */
export type SamplingDistribution = 'binomial' | 'poisson' | 'hypergeometric'

/**
 * Where inspection stops before a sample is complete.
 *
 * - `none`: Nowhere: every sample begun is inspected whole.
 * - `later_samples`: In the second and later samples, as soon as the lot must be rejected. The
 *   first is inspected whole, so that it gives an unbiased estimate of the process.
 * - `rejection`: In every sample, as soon as the lot must be rejected.
 * - `decision`: In every sample, as soon as the decision of the sample is certain, whichever
 *   it is.
 */
export type SamplingCurtailment = 'none' | 'later_samples' | 'rejection' | 'decision'

/** The curves of a sampling plan, one value for each fraction asked for. */
export interface SamplingCurve {
  /**
   * The fractions that were computed: those asked for, or of an isolated lot the nearest that
   * it can have.
   */
  fractions: Float64Array
  /** The chance that the lot is accepted. */
  acceptance: Float64Array
  /** The fraction that is left after rejected lots were screened, on average. */
  averageOutgoingQuality: Float64Array
  /** The pieces inspected for each lot, without screening. */
  averageSampleNumber: Float64Array
  /** The largest average outgoing quality there is at any fraction. */
  averageOutgoingLimit: OutgoingLimit
  /**
   * The fractions that are accepted with a chance of 0.95, 0.5 and 0.1; absent for an isolated
   * lot, whose curve has steps.
   */
  points: SamplingPoint[]
  /** How the nonconforming pieces of a sample are distributed. */
  distribution: SamplingDistribution
  /** The pieces inspected for each lot, screening included; absent without a lot size. */
  averageTotalInspection?: Float64Array
}

/** The average outgoing quality limit. */
export interface OutgoingLimit {
  /** The limit (AOQL). */
  quality: number
  /** The incoming fraction at which it is reached. */
  fraction: number
}

/** A point of an operating characteristic. */
export interface SamplingPoint {
  /** The fraction nonconforming. */
  fraction: number
  /** The chance of acceptance. */
  acceptance: number
}

/** What `sampling.findPlan` takes beside `producer`. */
export interface AttributePlanSearchOptions {
  /** Bad quality and how often it may be accepted at most: the consumer's risk. */
  consumer: SamplingPoint
  /**
   * How the nonconforming pieces of a sample are distributed.
   *
   * @defaultValue `'binomial'`
   */
  distribution?: SamplingDistribution | undefined
  /** The size of the lot, for the hypergeometric distribution. */
  lotSize?: number | undefined
}

/** A single sampling plan by attributes. */
export interface AttributePlan {
  /** How many pieces are drawn. */
  size: number
  /** The lot is accepted on at most this many nonconforming ones. */
  accept: number
  /** The lot is rejected on at least this many. */
  reject: number
  /** How often the producer's quality is accepted. */
  producerAcceptance: number
  /** How often the consumer's quality is accepted. */
  consumerAcceptance: number
  /** How the nonconforming pieces of a sample are distributed. */
  distribution: SamplingDistribution
}

/** What `sampling.findVariablesPlan` takes beside `producer`. */
export interface VariablesPlanSearchOptions {
  /** Bad quality and how often it may be accepted at most. */
  consumer: SamplingPoint
  /**
   * Whether the standard deviation of the process is known.
   *
   * @defaultValue `'unknown'`
   */
  sigma?: VariablesSigma | undefined
  /**
   * Which of the points `k` meets exactly.
   *
   * @defaultValue `'producer'`
   */
  anchor?: VariablesAnchor | undefined
}

/**
 * Whether the standard deviation of the process is known.
 *
 * - `unknown`: It is not, and the sample's takes its place (s method). The default.
 * - `known`: It is known (sigma method).
 */
export type VariablesSigma = 'unknown' | 'known'

/**
 * Which of the two points the acceptability constant meets exactly; a whole sample size leaves
 * room at the other.
 *
 * - `producer`: The producer's; bad lots are rejected more often than asked. The default, as
 *   in most books.
 * - `consumer`: The consumer's; good lots are accepted more often than asked.
 */
export type VariablesAnchor = 'producer' | 'consumer'

/** A variables plan. */
export interface VariablesPlan {
  /** How many pieces are drawn and measured. */
  size: number
  /**
   * How many standard deviations the mean must lie inside the limit: the acceptability
   * constant.
   */
  k: number
  /** The smallest `k` that still meets the consumer's point with this size. */
  kSmallest: number
  /** The largest `k` that still meets the producer's point with this size. */
  kLargest: number
  /**
   * The same criterion as an estimated fraction nonconforming: the lot is accepted when the
   * estimate is at most this (M method, form 2), for a single limit.
   */
  largestFraction: number
  /** How often the producer's quality is accepted. */
  producerAcceptance: number
  /** How often the consumer's quality is accepted. */
  consumerAcceptance: number
  /** Whether the standard deviation of the process is known. */
  sigma: VariablesSigma
  /** Which of the points `k` meets exactly. */
  anchor: VariablesAnchor
}

/** What `sampling.variablesCharacteristic` takes beside `size`. */
export interface VariablesCharacteristicOptions {
  /** The acceptability constant. */
  k: number
  /** The fractions nonconforming, 0 to 1. */
  fractions: Floats
  /**
   * Whether the standard deviation of the process is known.
   *
   * @defaultValue `'unknown'`
   */
  sigma?: VariablesSigma | undefined
}

/** The operating characteristic of a variables plan. */
export interface VariablesCurve {
  /** The chance of acceptance at each fraction. */
  acceptance: Float64Array
  /** The criterion as an estimated fraction nonconforming (M method), for a single limit. */
  largestFraction: number
  /** Whether the standard deviation of the process is known. */
  sigma: VariablesSigma
}

/** What `sampling.decideVariables` takes beside `values`. */
export interface VariablesLotOptions {
  /** What the lot is judged by. */
  criterion: VariablesCriterion
  /** The lower specification limit. */
  lower?: number | undefined
  /** The upper specification limit. */
  upper?: number | undefined
  /** The standard deviation of the process, if it is known. */
  knownSigma?: number | undefined
}

/**
 * The mean must lie at least this many standard deviations inside the limit. For one limit
 * only.
 */
export interface ConstantVariablesCriterion {
  type: 'constant'
  /** The acceptability constant. */
  k: number
}

/** The estimated fraction nonconforming must be at most this. */
export interface FractionVariablesCriterion {
  type: 'fraction'
  /** The largest fraction allowed, 0 to 1. */
  largest: number
}

/** What a measured lot is judged by. */
export type VariablesCriterion = ConstantVariablesCriterion | FractionVariablesCriterion

/** The decision on a measured lot. */
export interface VariablesDecision {
  /** Whether the lot is accepted. */
  accepted: boolean
  /** How many pieces were measured. */
  size: number
  /** Their mean. */
  mean: number
  /** The standard deviation used: the known one, or that of the sample with `n - 1`. */
  standardDeviation: number
  /** Whether the standard deviation is that of the process. */
  sigma: VariablesSigma
  /** Both together. */
  fraction: number
  /**
   * The distance of the mean from the lower limit, in standard deviations; absent without the
   * limit, or when the sample does not vary.
   */
  lowerQuality?: number
  /** The distance of the upper limit from the mean, in standard deviations. */
  upperQuality?: number
  /** The estimated fraction below the lower limit. */
  lowerFraction?: number
  /** The estimated fraction above the upper limit. */
  upperFraction?: number
}

/** What `aps.solve` takes beside `model`. */
export interface SolveModelOptions {
  /**
   * The most time to search. Left out, it is ten seconds; with `epochs` given, there is no
   * limit.
   */
  time?: Elapsed | undefined
  /** The most epochs to search. Left out, there is no limit but the time. */
  epochs?: number | undefined
  /**
   * What chance is drawn from. Left out, it is 1.
   *
   * @defaultValue `1`
   */
  seed?: number | undefined
  /**
   * How many threads search, from 1 to 64. Left out, it is 2.
   *
   * @defaultValue `2`
   */
  threads?: number | undefined
  /**
   * A plan to begin with, such as the answer of an earlier search; it keeps the rules of the
   * model, and may leave operations out. The answer is never worse.
   */
  start?: SchedulePlan | undefined
}

/** Everything that a scheduler needs to know. */
export interface SchedulingModel {
  /** Machines, operators, tools and whatever else operations occupy. */
  resources: SchedulingResource[]
  /** What is to be made. */
  orders: SchedulingOrder[]
  /** When resources are closed. */
  calendars?: SchedulingCalendar[]
  /** How long a change from one family to another takes. */
  setups?: SchedulingSetups[]
  /** Material that operations take and put. */
  buffers?: SchedulingBuffer[]
  /**
   * What a good schedule is, the first goals before the later ones. Left out: weighted
   * tardiness, then the makespan; without due dates the makespan alone.
   */
  goals?: SchedulingGoal[]
}

/** Something that operations occupy while they run. */
export interface SchedulingResource {
  /** Its name. */
  name: string
  /**
   * How much of it there is: 1 for a machine, the headcount for a group of operators. Left
   * out, it is 1.
   *
   * @defaultValue `1`
   */
  capacity?: number
  /** When it is closed, by the name of a calendar. Left out, it is always open. */
  calendar?: string
  /** When a part of a group is away. */
  absences?: SchedulingAbsence[]
  /** What changing over takes, by the name of a table of set-ups. Only for capacity 1. */
  setups?: string
  /** The family it is set up for at tick 0. Left out, the first operation needs no set-up. */
  initialFamily?: string
  /**
   * Makes it a batching machine, such as a furnace: operations of one family whose sizes
   * together are at most this may run at once; they start together, run as long as the longest
   * of them, and end together. Only for capacity 1.
   */
  batchSize?: number
  /**
   * What a set-up of it occupies besides itself, from its begin to its end: the fitter, the
   * cleaning station. Only with a table of set-ups.
   */
  setupNeeds?: SchedulingNeed[]
  /**
   * What each tick of work on it costs, and of set-up; for a group, per head. Each operation
   * of a batch is charged for its own ticks.
   *
   * @defaultValue `0`
   */
  costPerTick?: number
}

/** A stretch of time in which a resource has less to give. */
export interface SchedulingAbsence {
  /** The first tick of it. */
  start: number
  /** The first tick after it. */
  end: number
  /** How much is away. */
  amount: number
}

/** Something an operation occupies besides its machine. */
export interface SchedulingNeed {
  /** What. */
  resource: string
  /**
   * How much of it. Left out, it is 1.
   *
   * @defaultValue `1`
   */
  amount?: number
}

/** An order: operations that together make something that is due. */
export interface SchedulingOrder {
  /** Its name, such as the number of the work order. */
  name: string
  /** Its operations, in the order of the routing. */
  operations: SchedulingOperation[]
  /**
   * The first tick at which any of its operations may start. Left out, it is 0.
   *
   * @defaultValue `0`
   */
  release?: number
  /** When it should be done; later counts as tardy. */
  due?: number
  /** When it must be done; a schedule that is later is not feasible. */
  deadline?: number
  /**
   * How much each tick of tardiness counts. Left out, it is 1.
   *
   * @defaultValue `1`
   */
  weight?: number
}

/** One step of an order. */
export interface SchedulingOperation {
  /** Its name, one of a kind within the order. */
  name: string
  /** The ways in which it can be done; the schedule chooses one. */
  modes: SchedulingMode[]
  /** The family of work, for set-ups and batches. */
  family?: string
  /**
   * Whether it pauses while one of its resources is closed and goes on afterwards. Left out,
   * it runs in one piece within open times.
   *
   * @defaultValue `false`
   */
  interruptible?: boolean
  /**
   * How much room it takes in a batch. Left out, it is 1.
   *
   * @defaultValue `1`
   */
  size?: number
  /**
   * The first tick at which it may start, such as the arrival of its material. Left out, it is
   * 0.
   *
   * @defaultValue `0`
   */
  release?: number
  /**
   * What it waits for. Left out, it starts after the end of the operation before it in the
   * list; an empty list waits for nothing.
   */
  after?: SchedulingAfter[]
  /** What it takes from buffers when it starts. */
  takes?: SchedulingFlow[]
  /** What it puts into buffers when it ends. */
  puts?: SchedulingFlow[]
  /**
   * Where it stands fast: it has started, or lies in the frozen zone. As the first work of its
   * resource it needs the set-up from the initial family, unless there was no time for that
   * since tick 0.
   */
  locked?: SchedulingLock
  /**
   * Where a former plan has it, for goals that ask to stay close to that; nothing holds it
   * there.
   */
  former?: SchedulingLock
}

/** One way of doing an operation. */
export interface SchedulingMode {
  /** The machine, or whatever does the work. */
  resource: string
  /** The ticks of work. */
  duration: number
  /** What else is occupied from start to end: operators, tools. */
  needs?: SchedulingNeed[]
  /**
   * What it costs to do it this way.
   *
   * @defaultValue `0`
   */
  cost?: number
}

/**
 * What an operation waits for, and for how long at most.
 *
 * Overlap is a wait for a start: the next machine begins when the first transfer lot has
 * arrived. A shelf life is a `maxLag`; a `maxLag` of 0 after an end lets the work never wait.
 */
export interface SchedulingAfter {
  /** The operation that is waited for. */
  operation: string
  /** The order it belongs to. Left out, it is the same order. */
  order?: string
  /**
   * Which of its moments is waited for. Left out, its end.
   *
   * @defaultValue `'end'`
   */
  from?: SchedulingAnchor
  /**
   * Which moment of this operation waits. Left out, its start.
   *
   * @defaultValue `'start'`
   */
  to?: SchedulingAnchor
  /**
   * The fewest ticks between the two moments. Left out, it is 0.
   *
   * @defaultValue `0`
   */
  minLag?: number
  /** The most ticks between the two moments. Left out, there is no limit. */
  maxLag?: number
}

/**
 * The two moments of an operation that others can wait for.
 *
 * - `start`: Its start.
 * - `end`: Its end.
 */
export type SchedulingAnchor = 'start' | 'end'

/** An amount of material. */
export interface SchedulingFlow {
  /** The buffer. */
  buffer: string
  /** How much. */
  amount: number
}

/** Where an operation stands. */
export interface SchedulingLock {
  /** Which of its modes it is done in, counted from 0. */
  mode: number
  /** When it starts. */
  start: number
  /** When it ends. */
  end: number
}

/**
 * The times at which resources with this calendar are closed. At all other times they are
 * open, also after the last window.
 */
export interface SchedulingCalendar {
  /** Its name. */
  name: string
  /** The closed windows, in order of time and apart from each other. */
  closed: SchedulingWindow[]
}

/** A stretch of time, its end not included. */
export interface SchedulingWindow {
  /** The first tick in it. */
  start: number
  /** The first tick after it. */
  end: number
}

/**
 * Set-up and cleaning times between families of work.
 *
 * A set-up stands on the machine right before the operation that asks for it; it may run
 * before the order has arrived. What a machine was last set up for stays with it over closed
 * times.
 */
export interface SchedulingSetups {
  /** The name of the table. */
  name: string
  /** The families it knows. */
  families: string[]
  /**
   * Ticks from the family of the row to the family of the column, in the order of `families`;
   * the way back may differ, and so may the time within a family.
   */
  times: number[][]
  /**
   * Changes that must not be, however long the cleaning: the second family never follows the
   * first on a machine without another in between.
   */
  never?: SchedulingChange[]
}

/** A change of a machine from one family of work to another. */
export interface SchedulingChange {
  /** The family before. */
  from: string
  /** The family after. */
  to: string
}

/**
 * A store of one material. Operations take from it when they start and put into it when they
 * end.
 *
 * Raw material that still has to arrive is a buffer with arrivals; a shelf between two
 * machines is a buffer with a capacity.
 */
export interface SchedulingBuffer {
  /** Its name. */
  name: string
  /**
   * What is there at tick 0.
   *
   * @defaultValue `0`
   */
  level?: number
  /**
   * How much fits at any time, what comes from outside counted too. Left out, there is no
   * limit.
   */
  capacity?: number
  /** What comes from outside, and when. */
  arrivals?: SchedulingArrival[]
}

/** Material that comes from outside. */
export interface SchedulingArrival {
  /** The tick from which it can be taken. */
  at: number
  /** How much. */
  amount: number
}

/** One goal of the scheduler. */
export interface SchedulingGoal {
  /** What is to be small. */
  measure: SchedulingMeasure
  /**
   * How much one unit of it counts beside other goals of the same rank. Left out, it is 1.
   *
   * @defaultValue `1`
   */
  weight?: number
  /**
   * Goals of rank 0 decide first; those of rank 1 only between schedules that are equal in
   * rank 0, and so on up to 2. Left out, it is 0.
   *
   * @defaultValue `0`
   */
  rank?: number
  /** The tick up to which output counts; given for `unfinished_orders` and for nothing else. */
  by?: number
}

/**
 * Something about a schedule that is to be small.
 *
 * - `makespan`: When the last operation ends.
 * - `weighted_tardiness`: The sum over orders of weight times ticks past the due date.
 * - `tardy_orders`: How many orders end after their due date.
 * - `maximum_tardiness`: The most ticks that any order ends after its due date.
 * - `flow_time`: The sum over orders of the ticks from release to end.
 * - `setup_time`: The ticks that resources spend on set-ups.
 * - `cost`: The sum of the costs of the modes chosen, and of the ticks that resources work and
 *   are set up.
 * - `unfinished_orders`: The sum of the weights of the orders that are not done at the goal's
 *   tick `by`. To keep it small is to bring out as much as can be: throughput.
 * - `moved_starts`: The sum over operations of the ticks between their start and the one in
 *   the former plan.
 * - `moved_operations`: How many operations run on another resource than in the former plan.
 */
export type SchedulingMeasure =
  | 'makespan'
  | 'weighted_tardiness'
  | 'tardy_orders'
  | 'maximum_tardiness'
  | 'flow_time'
  | 'setup_time'
  | 'cost'
  | 'unfinished_orders'
  | 'moved_starts'
  | 'moved_operations'

/** A schedule in the user's names. */
export interface SchedulePlan {
  /** The operations that have a place, in the order of the model. */
  operations: PlannedOperation[]
  /** The operations that found no place; empty when the schedule is whole. */
  unplaced?: UnplacedOperation[]
}

/** One operation in its place. */
export interface PlannedOperation {
  /** The order. */
  order: string
  /** The operation within the order. */
  operation: string
  /** Which of its modes was chosen, counted from 0. */
  mode: number
  /** The resource of that mode. */
  resource: string
  /** When the resource begins to be set up for it; `start` where no set-up is needed. */
  setupStart: number
  /** When it starts. */
  start: number
  /** When it ends; that tick is free again. */
  end: number
}

/** One operation without a place. */
export interface UnplacedOperation {
  /** The order. */
  order: string
  /** The operation within the order. */
  operation: string
}

/** The best schedule that was found. */
export interface SolvedSchedule {
  /** The schedule. */
  plan: SchedulePlan
  /** What it measures. */
  measures: ScheduleMeasures
  /** Whether everything has a place and no deadline is missed. */
  isFeasible: boolean
  /** The value of the goals of each rank, rank 0 first; less is better. */
  goalValues: number[]
  /** No schedule is below this in the goals of rank 0. */
  bound: number
  /**
   * How far the schedule may be from the best in the goals of rank 0, as a share of its own
   * value; 0 when it is proven to be the best there.
   */
  gap: number
  /** How many epochs were searched. */
  epochs: number
  /** Why the search ended. */
  end: SolveEnd
}

/** What can be said about a schedule in numbers; see `SchedulingMeasure` for what each means. */
export interface ScheduleMeasures {
  /** When the last operation ends. */
  makespan: number
  /** The sum over orders of weight times ticks past the due date. */
  weightedTardiness: number
  /** How many orders end after their due date. */
  tardyOrders: number
  /** The most ticks that any order ends after its due date. */
  maximumTardiness: number
  /** The sum over orders of the ticks from release to end. */
  flowTime: number
  /** The ticks that resources spend on set-ups. */
  setupTime: number
  /**
   * The sum of the costs of the modes chosen, and of the ticks that resources work and are set
   * up.
   */
  cost: number
  /**
   * The sum of the weights of the orders that are not done at the tick up to which a goal
   * counts; 0 without such a goal.
   */
  unfinishedOrders: number
  /** The sum over operations of the ticks between their start and the one in the former plan. */
  movedStarts: number
  /** How many operations run on another resource than in the former plan. */
  movedOperations: number
  /** How many operations have no place. */
  unplacedOperations: number
  /** How many orders end after their deadline. */
  missedDeadlines: number
}

/**
 * Why the solver ended.
 *
 * - `proven`: There is no better schedule for the goals of rank 0, and there are no other
 *   goals.
 * - `deadline`: The time was up.
 * - `cancelled`: The watch asked to stop.
 * - `epochs`: All epochs were worked, or no engine could improve the schedule further.
 */
export type SolveEnd = 'proven' | 'deadline' | 'cancelled' | 'epochs'

/** What `aps.dispatch` takes beside `model`. */
export interface DispatchModelOptions {
  /** The rule. Left out, all are tried, and the best schedule is the answer. */
  rule?: DispatchRule | undefined
}

/**
 * How dispatching decides which work is the most urgent.
 *
 * - `atcs`: Apparent tardiness cost with set-ups: weight for time, less where there is slack
 *   or a long set-up. The default.
 * - `earliest_due`: The order that is due first.
 * - `first_in`: The work that has waited longest.
 * - `shortest_time`: The shortest operation.
 * - `most_work`: The order with the most work still to do.
 * - `least_slack`: The order with the least time to spare.
 */
export type DispatchRule =
  | 'atcs'
  | 'earliest_due'
  | 'first_in'
  | 'shortest_time'
  | 'most_work'
  | 'least_slack'

/** A schedule that was made by a rule. */
export interface DispatchedSchedule {
  /** The schedule. */
  plan: SchedulePlan
  /** What it measures. */
  measures: ScheduleMeasures
  /** Whether everything has a place and no deadline is missed. */
  isFeasible: boolean
  /** The value of the goals of each rank, rank 0 first; less is better. */
  goalValues: number[]
}

/** What `aps.evaluate` takes beside `model`. */
export interface EvaluateScheduleOptions {
  /** The plan to check. */
  plan: SchedulePlan
}

/** What is to be said of a plan. */
export interface ScheduleEvaluation {
  /** Whether the plan keeps every rule of the model. */
  isFeasible: boolean
  /** What breaks a rule: the first thousand breaches. */
  violations: ScheduleViolation[]
  /** How many breaches there are. */
  violationCount: number
  /**
   * What the plan measures. Set-ups are measured as the model asks for them between the
   * operations as they follow each other.
   */
  measures: ScheduleMeasures
  /** The value of the goals of each rank, rank 0 first; less is better. */
  goalValues: number[]
}

/** One breach of a rule. */
export interface ScheduleViolation {
  /** The rule. */
  rule: ScheduleRule
  /** What breaks it, in a sentence. */
  message: string
}

/**
 * A rule that a plan can break.
 *
 * - `known`: Every planned operation is one of the model's, in one of its modes.
 * - `complete`: Every operation of the model is planned, once.
 * - `locked`: Locked operations stand where they are locked.
 * - `release`: Nothing starts before its release or its order's.
 * - `deadline`: No order ends after its deadline.
 * - `duration`: An operation takes as long as its mode says.
 * - `closed`: Work runs while its resources are open.
 * - `minimum_lag`: Enough time passes between an operation and what it waits for.
 * - `maximum_lag`: Not too much time passes between an operation and what it waits for.
 * - `overlap`: A resource of capacity 1 does one thing at a time.
 * - `setup`: A set-up is as long as the families ask for, and stands right before the work.
 * - `changeover`: No family follows one that it must not follow.
 * - `batch`: A batch holds one family, and not more than fits.
 * - `capacity`: No more of a resource is used than there is.
 * - `buffer_short`: Material is there when it is taken.
 * - `buffer_full`: Material fits where it is put.
 */
export type ScheduleRule =
  | 'known'
  | 'complete'
  | 'locked'
  | 'release'
  | 'deadline'
  | 'duration'
  | 'closed'
  | 'minimum_lag'
  | 'maximum_lag'
  | 'overlap'
  | 'setup'
  | 'changeover'
  | 'batch'
  | 'capacity'
  | 'buffer_short'
  | 'buffer_full'

/** What `aps.explain` takes beside `model`. */
export interface ExplainScheduleOptions {
  /** The plan to explain. */
  plan: SchedulePlan
  /** The operations whose start is explained. */
  operations?: readonly OperationName[] | undefined
  /**
   * The orders whose end is explained. With neither operations nor orders given, the hundred
   * latest orders are.
   */
  orders?: readonly string[] | undefined
}

/** The name of an operation: its order, and its own within it. */
export interface OperationName {
  /** The order. */
  order: string
  /** The operation within the order. */
  operation: string
}

/** Why a plan is as it is. */
export interface ScheduleExplanation {
  /** The operations that were asked for. */
  operations: ExplainedOperation[]
  /** The orders that were asked for; those that are the latest first where none was. */
  orders: ExplainedOrder[]
  /** What was asked for and has no place. */
  unplaced: UnplacedReason[]
}

/** Why an operation starts when it starts. */
export interface ExplainedOperation {
  /** The order. */
  order: string
  /** The operation within the order. */
  operation: string
  /** The resource it runs on. */
  resource: string
  /** When the resource begins to be set up for it. */
  setupStart: number
  /** When it starts. */
  start: number
  /** When it ends. */
  end: number
  /**
   * When it could start while all others keep their places: before `start` only where the plan
   * leaves a gap.
   */
  couldStart: number
  /** What could hold it, what holds it first. */
  causes: ScheduleCause[]
}

/** One thing that could hold the start of an operation. */
export interface ScheduleCause {
  /** What it is. */
  kind: ScheduleCauseKind
  /** The tick from which it lets the operation start. */
  from: number
  /**
   * How many ticks before the start that is: 0 for what holds the operation; so many ticks
   * could this have come later without a harm.
   */
  slack: number
  /** It in words. */
  message: string
  /** The resource, where one is in it. */
  resource?: string
  /** The order of the other operation, where one is in it. */
  order?: string
  /** The other operation. */
  operation?: string
  /** The buffer of material, where one is in it. */
  buffer?: string
}

/**
 * What can hold the start of an operation.
 *
 * - `release`: It, or its order, is not released before.
 * - `locked`: It is locked there: it has started, or lies in the frozen zone.
 * - `predecessor`: It comes after another operation, of its own order or of another, with the
 *   least lag between them.
 * - `maximum_lag`: Another operation may come only so long after it, and cannot come earlier.
 * - `resource`: The machine, or a single tool or operator, does other work.
 * - `setup`: The machine is set up for it after other work.
 * - `group`: Too many of a group, such as operators, are used or away.
 * - `calendar`: A resource is closed, or the work does not fit before it closes.
 * - `material`: Material is not there.
 * - `room`: There is no room for what it makes.
 * - `batch`: It runs in a batch with another operation that cannot start earlier.
 * - `nothing`: Nothing: in this order of work it could start earlier.
 */
export type ScheduleCauseKind =
  | 'release'
  | 'locked'
  | 'predecessor'
  | 'maximum_lag'
  | 'resource'
  | 'setup'
  | 'group'
  | 'calendar'
  | 'material'
  | 'room'
  | 'batch'
  | 'nothing'

/** Why an order ends when it ends. */
export interface ExplainedOrder {
  /** The order. */
  order: string
  /** When its last operation ends. */
  end: number
  /** How many ticks it ends after its due date; 0 when it is on time. */
  late: number
  /**
   * The chain of operations that leads to its end, its own last operation first; each waits
   * for the next, and `causes` holds what binds them. The last waits for no other operation:
   * there the chain begins.
   */
  chain: ExplainedOperation[]
  /**
   * Operations of the order whose releases and materials had slack, with just those: what did
   * not make it late.
   */
  spared: ExplainedOperation[]
  /** It in words. */
  message: string
  /** When it should end. */
  due?: number
  /**
   * When it could end if nothing were made but it and what it waits for. After the due date,
   * no schedule can bring it in time. Nothing where even that found no place.
   */
  aloneEnd?: number
}

/** Why an operation has no place. */
export interface UnplacedReason {
  /** The order. */
  order: string
  /** The operation within the order. */
  operation: string
  /** What is in its way. */
  message: string
}

/** What `aps.measure` takes beside `model`. */
export interface MeasureScheduleOptions {
  /** The plan. */
  plan: SchedulePlan
  /** The plan before, or what really happened, to compare with. */
  former?: SchedulePlan | undefined
  /**
   * An operation that starts at most so many ticks from where the former plan has it has kept
   * to the plan. Left out, it is 0.
   *
   * @defaultValue `0`
   */
  tolerance?: number | undefined
  /**
   * The slack before its due date, as a share of its lead time, at which an order is safe.
   * Left out, it is 0.1.
   *
   * @defaultValue `0.1`
   */
  safeShare?: number | undefined
}

/** The indicators of a plan. */
export interface ScheduleIndicators {
  /** The first tick at which anything is done, set-ups included. */
  start: number
  /** The tick after the last. */
  end: number
  /** What the goals are made of. */
  measures: ScheduleMeasures
  /** Each resource, in the order of the model. */
  resources: ResourceIndicators[]
  /** What may go wrong. */
  risks: ScheduleRisks
  /** The share of the orders with a due date that end by then; nothing without such orders. */
  onTimeShare?: number
  /** How close the plan keeps to the former one, if one was given. */
  adherence?: ScheduleAdherence
}

/** How a plan uses one resource. Ticks of a group are counted per head. */
export interface ResourceIndicators {
  /** The resource. */
  resource: string
  /** The ticks at which it is open and there. */
  open: number
  /** The ticks that it works; pauses are not counted, and a batch counts once. */
  work: number
  /** The ticks of its set-ups. */
  setup: number
  /** The share of its open time that it works. */
  utilisation: number
  /** The share of set-ups in the time that it works or is set up. */
  setupShare: number
  /** How many operations use it. */
  operations: number
  /** How often it changes from one family of work to another. */
  changeovers: number
}

/** How close a plan keeps to a former one. Shares are of the operations that both have. */
export interface ScheduleAdherence {
  /** How many operations both have. */
  operations: number
  /** The share that starts within the tolerance and on the same resource. */
  keptShare: number
  /** The share on the same resource. */
  sameResourceShare: number
  /** The mean of the ticks between the two starts. */
  meanShift: number
  /** The most ticks between two starts. */
  maximumShift: number
  /** How many operations are only in the plan. */
  added: number
  /** How many operations are only in the former one. */
  removed: number
}

/** What may go wrong, each from 0 to 1. */
export interface ScheduleRisks {
  /** That orders are late: the mean over the orders with a due date, by their weights. */
  delay: number
  /**
   * That one product gets into another: the share of changes between families without set-up
   * or cleaning.
   */
  crossContamination: number
  /**
   * That an intermediate waits too long: the share of the time it may wait, of the one that
   * comes closest.
   */
  materialStability: number
  /** The orders whose risk of delay is above 0, the largest first. */
  orders: OrderRisk[]
}

/** The risk that one order is late. */
export interface OrderRisk {
  /** The order. */
  order: string
  /** The risk: 1 where it ends at its due date or later, or has no place. */
  delay: number
  /**
   * The ticks from its end to its due date, below 0 where it is late; nothing where a part of
   * it has no place.
   */
  slack?: number
}

/** What `aps.bottlenecks` takes beside `model`. */
export interface FindBottlenecksOptions {
  /** The plan. */
  plan: SchedulePlan
  /**
   * Of how many ticks of work each resource is relieved, to see what that is worth: 60 for an
   * hour, where a tick is a minute. Left out, it is 10.
   *
   * @defaultValue `10`
   */
  relief?: number | undefined
  /**
   * How many resources are tried, those with the most critical ticks first. Left out, it is
   * 20.
   *
   * @defaultValue `20`
   */
  most?: number | undefined
}

/** The resources that decide a plan. */
export interface ScheduleBottlenecks {
  /**
   * The resources on the chains that decide, those worth the most first, then those with the
   * most critical ticks.
   */
  resources: Bottleneck[]
  /**
   * The operations of the longest of the chains, the last first: what has to be shorter for
   * the plan to end sooner.
   */
  critical: CriticalOperation[]
  /**
   * The goals of the plan when it is timed anew as it is, rank 0 first: what the gains are
   * counted from.
   */
  goalValues: number[]
}

/** How much a resource decides. */
export interface Bottleneck {
  /** The resource. */
  resource: string
  /**
   * The ticks of work and set-up on it along the chains that decide, each chain by the weight
   * of its order.
   */
  critical: number
  /** Its share of all critical ticks. */
  criticalShare: number
  /** How many operations on it are on such a chain. */
  operations: number
  /**
   * By how much the goals of each rank get better when it is relieved, rank 0 first; below 0
   * where a rank before gains at its cost. Empty where it was not tried.
   */
  gains: number[]
}

/** An operation on the chain that decides. */
export interface CriticalOperation {
  /** The order. */
  order: string
  /** The operation within the order. */
  operation: string
  /** The resource. */
  resource: string
  /** When it starts. */
  start: number
  /** When it ends. */
  end: number
}

/** What `aps.whatIf` takes beside `model`. */
export interface WhatIfOptions {
  /** The plan. */
  plan: SchedulePlan
  /** What changes, one after another. */
  changes: readonly ScheduleChange[]
  /**
   * The tick it is now, or at which a frozen zone ends: what starts before it stands fast, and
   * nothing else starts before it. Left out, it is 0.
   *
   * @defaultValue `0`
   */
  now?: number | undefined
  /**
   * How far the plan may be changed. Left out, `improve`.
   *
   * @defaultValue `'improve'`
   */
  scope?: ReplanScope | undefined
  /**
   * The most time to search. Left out, it is ten seconds; with `epochs` given, there is no
   * limit. A repair does not search.
   */
  time?: Elapsed | undefined
  /** The most epochs to search. Left out, there is no limit but the time. */
  epochs?: number | undefined
  /**
   * What chance is drawn from. Left out, it is 1.
   *
   * @defaultValue `1`
   */
  seed?: number | undefined
  /**
   * How many threads search, from 1 to 64. Left out, it is 2.
   *
   * @defaultValue `2`
   */
  threads?: number | undefined
}

/**
 * A resource is down: a breakdown, a maintenance. What has started on it pauses and goes on
 * afterwards.
 */
export interface ResourceDownScheduleChange {
  type: 'resource_down'
  /** The resource. */
  resource: string
  /** The first tick at which it is down. */
  start: number
  /** The first tick at which it is up again. */
  end: number
}

/** A resource is open where it was closed: an extra shift, a break worked through. */
export interface ExtraShiftScheduleChange {
  type: 'extra_shift'
  /** The resource. */
  resource: string
  /** The first tick of it. */
  start: number
  /** The first tick after it. */
  end: number
}

/** There are more or fewer of a group. */
export interface CapacityScheduleChange {
  type: 'capacity'
  /** The group. */
  resource: string
  /** How many there are. */
  capacity: number
}

/** A delivery comes at another time. */
export interface DeliveryScheduleChange {
  type: 'delivery'
  /** The buffer. */
  buffer: string
  /** When it was to come. */
  at: number
  /** When it comes. */
  to: number
}

/** An order, or one of its operations, can start only from another tick on. */
export interface ReleaseScheduleChange {
  type: 'release'
  /** The order. */
  order: string
  /** The tick. */
  release: number
  /** The operation. Left out, the whole order is meant. */
  operation?: string | undefined
}

/** An order is due at another tick, or matters more or less. */
export interface DueDateScheduleChange {
  type: 'due_date'
  /** The order. */
  order: string
  /** The tick. Left out, the due date stays. */
  due?: number | undefined
  /** How much each tick of tardiness counts. Left out, that stays. */
  weight?: number | undefined
}

/** An order comes in. */
export interface AddOrderScheduleChange {
  type: 'add_order'
  /** The order. */
  order: SchedulingOrder
}

/** An order is cancelled. What waits for it waits no longer. */
export interface RemoveOrderScheduleChange {
  type: 'remove_order'
  /** The order. */
  order: string
}

/** Something that happens, or that somebody thinks of doing. */
export type ScheduleChange =
  | ResourceDownScheduleChange
  | ExtraShiftScheduleChange
  | CapacityScheduleChange
  | DeliveryScheduleChange
  | ReleaseScheduleChange
  | DueDateScheduleChange
  | AddOrderScheduleChange
  | RemoveOrderScheduleChange

/**
 * How far the plan may be changed.
 *
 * - `repair`: Only what must move moves.
 * - `improve`: Also the orders that the repair moved or left late, where the goals gain by it.
 * - `anew`: Everything that has not started.
 */
export type ReplanScope = 'repair' | 'improve' | 'anew'

/** What becomes of a plan. */
export interface WhatIfAnswer {
  /** The plan after the changes. */
  plan: SchedulePlan
  /** What it measures. */
  measures: ScheduleMeasures
  /** Whether the plan keeps every rule of the changed model. */
  isFeasible: boolean
  /** What it breaks, the first thousand breaches: what stands fast can contradict the changes. */
  violations: ScheduleViolation[]
  /** The value of the goals of each rank, rank 0 first; less is better. */
  goalValues: number[]
  /** The plans before and after, side by side. */
  comparison: ScheduleComparison
  /** The model after the changes, with what has started standing fast. */
  model: SchedulingModel
}

/** How two plans differ. */
export interface ScheduleComparison {
  /** What the plan before measures. */
  before: ScheduleMeasures
  /** What the plan after measures. */
  after: ScheduleMeasures
  /** The goals of the plan before, rank 0 first; less is better. */
  goalValuesBefore: number[]
  /** The goals of the plan after. */
  goalValuesAfter: number[]
  /** The orders that were on time and are late now. */
  lateNow: string[]
  /** The orders that were late and are on time now. */
  punctualNow: string[]
  /**
   * The orders whose end or due date moved, those whose lateness changed the most first: at
   * most a thousand.
   */
  orders: OrderChange[]
  /**
   * The operations that start at another time or run elsewhere, or are in one plan only, those
   * of the largest move first: at most a thousand.
   */
  moved: OperationMove[]
  /** How many operations those are. */
  movedCount: number
  /** How many of them run on another resource. */
  resourceChanges: number
  /** The operations that both plans hold. */
  commonOperations: number
}

/** How an order fares in both plans. */
export interface OrderChange {
  /** The order. */
  order: string
  /** How many ticks it was late. */
  lateBefore: number
  /** How many ticks it is late now. */
  lateAfter: number
  /** When it ended before; nothing where it was not whole in the plan. */
  endBefore?: number
  /** When it ends now; nothing where it is not whole in the plan. */
  endAfter?: number
}

/** How an operation moved. */
export interface OperationMove {
  /** The order. */
  order: string
  /** The operation within the order. */
  operation: string
  /** Where it ran; nothing where it was not in the plan. */
  resourceBefore?: string
  /** Where it runs now; nothing where it is not in the plan. */
  resourceAfter?: string
  /** When it started. */
  startBefore?: number
  /** When it starts now. */
  startAfter?: number
}

/** What `aps.compare` takes beside `model`. */
export interface CompareSchedulesOptions {
  /** The plan before. */
  before: SchedulePlan
  /** The plan after. */
  after: SchedulePlan
  /** What was scheduled before the change. Left out, nothing changed. */
  modelBefore?: SchedulingModel | undefined
}

/** Why a model has no schedule. */
export interface ScheduleConflict {
  /** Whether a schedule was found for the whole model; then there is no conflict. */
  isFeasible: boolean
  /**
   * The orders that cannot all be made: without any one of them, a schedule of the others is
   * found.
   */
  orders: string[]
  /**
   * The limits that cannot all hold for these orders: without any one of them, a schedule is
   * found.
   */
  parts: ConflictPart[]
  /**
   * What the best schedule of these orders with these limits breaks, or leaves without a
   * place.
   */
  violations: ScheduleViolation[]
  /** It in words. */
  message: string
}

/** A part of a model. */
export interface ConflictPart {
  /** What it is. */
  kind: ConflictPartKind
  /** Whose it is: the name of the order, the resource or the buffer. */
  name: string
  /** It in words. */
  message: string
}

/**
 * What a part of a model is.
 *
 * - `deadline`: The deadline of an order.
 * - `release`: The releases of an order and its operations.
 * - `locked`: The operations of an order that stand fast.
 * - `maximum_lag`: How long operations of an order may wait for each other at most.
 * - `calendar`: The closed times of a resource.
 * - `absence`: The absences of a group.
 * - `setup`: The set-ups of a resource.
 * - `material`: How much material there is in a buffer and when it comes.
 * - `room`: How much fits into a buffer.
 */
export type ConflictPartKind =
  | 'deadline'
  | 'release'
  | 'locked'
  | 'maximum_lag'
  | 'calendar'
  | 'absence'
  | 'setup'
  | 'material'
  | 'room'

/** What `aps.draw` takes beside `source`. */
export interface DrawScheduleOptions {
  /**
   * What stands above it; left out, what it is.
   *
   * @defaultValue `''`
   */
  title?: string | undefined
  /**
   * As what it is drawn.
   *
   * @defaultValue `'svg'`
   */
  format?: PictureFormat | undefined
  /**
   * How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left out,
   * 960. It is as high as what is in it.
   */
  width?: number | undefined
}

/** A plan. */
export interface PlanDrawnSchedule {
  type: 'plan'
  /** The plan. */
  chart: SchedulePlan
  /** What was scheduled. */
  model: SchedulingModel
  /**
   * What its rows are.
   *
   * @defaultValue `'resources'`
   */
  view?: ScheduleView | undefined
  /** What a tick means. Left out, ticks are drawn as numbers. */
  clock?: SchedulingClock | undefined
}

/** What is drawn of a schedule. */
export type DrawnSchedule = PlanDrawnSchedule

/**
 * What the rows of a schedule are.
 *
 * - `resources`: Resources, with what runs on them.
 * - `orders`: Orders, with their operations.
 * - `load`: Resources, with how loaded they are.
 */
export type ScheduleView = 'resources' | 'orders' | 'load'

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
export interface SchedulingClock {
  /** The instant of tick 0. */
  origin: Instant
  /** How long a tick is. */
  tick: Elapsed
}

/** What `aps.solveTable` takes beside `table`. */
export interface SolveTableOptions {
  /**
   * The most time to search. Left out, it is ten seconds; with `epochs` given, there is no
   * limit.
   */
  time?: Elapsed | undefined
  /**
   * The most epochs to search; 0 for what dispatching gives. Left out, there is no limit but
   * the time.
   */
  epochs?: number | undefined
  /**
   * What chance is drawn from. Left out, it is 1.
   *
   * @defaultValue `1`
   */
  seed?: number | undefined
  /**
   * How many threads search, from 1 to 64. Left out, it is 2.
   *
   * @defaultValue `2`
   */
  threads?: number | undefined
  /**
   * A plan to begin with, such as the answer of an earlier search; it keeps the rules of the
   * model, and may leave operations out. The answer is never worse.
   */
  start?: SchedulePlanColumns | undefined
}

/**
 * Everything that a scheduler needs to know, with orders and operations as columns.
 *
 * Columns point at rows and at entries of lists by their places, counted from 0. What a
 * left-out column means is what the field of the same name means when a `SchedulingModel`
 * leaves it out.
 */
export interface SchedulingTable {
  /** Machines, operators, tools and whatever else operations occupy. */
  resources: SchedulingResource[]
  /** What is to be made. */
  orders: SchedulingOrderColumns
  /** The steps of the orders. */
  operations: SchedulingOperationColumns
  /** The ways in which the operations can be done; the schedule chooses one for each. */
  modes: SchedulingModeColumns
  /** What modes occupy besides their resource. */
  needs?: SchedulingNeedColumns
  /** What operations wait for. */
  waits?: SchedulingWaitColumns
  /** The families of work that occur. */
  families?: string[]
  /** What operations take from buffers and put into them. */
  flows?: SchedulingFlowColumns
  /** Where operations stand fast: they have started, or lie in the frozen zone. */
  locked?: SchedulingPlaceColumns
  /** Where a former plan has operations, for goals that ask to stay close to that. */
  former?: SchedulingPlaceColumns
  /** When resources are closed. */
  calendars?: SchedulingCalendar[]
  /** How long a change from one family to another takes. */
  setups?: SchedulingSetups[]
  /** Material that operations take and put. */
  buffers?: SchedulingBuffer[]
  /**
   * What a good schedule is, the first goals before the later ones. Left out: weighted
   * tardiness, then the makespan; without due dates the makespan alone.
   */
  goals?: SchedulingGoal[]
}

/** What is to be made: one row for each order. */
export interface SchedulingOrderColumns {
  /** Its name, such as the number of the work order. */
  name: readonly string[]
  /** The first tick at which any of its operations may start. */
  release?: Wholes | undefined
  /** When it should be done; NaN where it has no due date. */
  due?: Floats | undefined
  /** When it must be done; NaN where it has no deadline. */
  deadline?: Floats | undefined
  /** How much each tick of tardiness counts. */
  weight?: Wholes | undefined
}

/**
 * The steps of the orders: one row for each operation, those of one order in the order of its
 * routing.
 */
export interface SchedulingOperationColumns {
  /** The order that it belongs to, as its row. */
  order: Wholes
  /** Its name, one of a kind within the order. Left out, they are 10, 20, 30 and so on. */
  name?: readonly string[] | undefined
  /** The family of work, as its place in `families`; 4294967295 where it has none. */
  family?: Wholes | undefined
  /**
   * Whether it pauses while one of its resources is closed: 1, or 0 where it runs in one
   * piece.
   */
  interruptible?: Wholes | undefined
  /** How much room it takes in a batch. */
  size?: Wholes | undefined
  /** The first tick at which it may start. */
  release?: Wholes | undefined
  /**
   * Whether it waits for the end of the operation before it in its order: 1, or 0 where it
   * waits for nothing but what `waits` says. Left out, those of which `waits` says nothing do.
   */
  follows?: Wholes | undefined
}

/**
 * The ways in which operations can be done: one row for each. The modes of one operation are
 * counted in the order of their rows.
 */
export interface SchedulingModeColumns {
  /** What is done, as the row of the operation. */
  operation: Wholes
  /** The machine, as its place in `resources`. */
  resource: Wholes
  /** The ticks of work. */
  duration: Wholes
  /** What it costs to do it this way. */
  cost?: Wholes | undefined
}

/** What modes occupy besides their resource: one row for each. */
export interface SchedulingNeedColumns {
  /** What needs it, as the row of the mode. */
  mode: Wholes
  /** What it needs, as its place in `resources`. */
  resource: Wholes
  /** How much of it. */
  amount?: Wholes | undefined
}

/** What operations wait for: one row for each wait. */
export interface SchedulingWaitColumns {
  /** What waits, as the row of the operation. */
  operation: Wholes
  /** What it waits for, as the row of that operation. */
  waitsFor: Wholes
  /** Whether it waits for the start of that: 1, or 0 where it waits for the end. */
  fromStart?: Wholes | undefined
  /** Whether its own end waits: 1, or 0 where its start does. */
  toEnd?: Wholes | undefined
  /** The fewest ticks between the two moments. */
  minLag?: Wholes | undefined
  /** The most ticks between the two moments; NaN where there is no limit. */
  maxLag?: Floats | undefined
}

/**
 * What operations take from buffers when they start, and put into them when they end: one row
 * for each.
 */
export interface SchedulingFlowColumns {
  /** What takes or puts, as the row of the operation. */
  operation: Wholes
  /** The buffer, as its place in `buffers`. */
  buffer: Wholes
  /** How much: below zero what is taken, above zero what is put. */
  amount: Wholes
}

/** Where operations stand: one row for each that has a place. */
export interface SchedulingPlaceColumns {
  /** Which operation, as its row. */
  operation: Wholes
  /** Which of its modes it is done in, counted from 0. */
  mode: Wholes
  /** When it starts. */
  start: Wholes
  /** When it ends. */
  end: Wholes
}

/**
 * Where and when the operations of a table run: one row for each, in the same order.
 *
 * An operation without a place has the mode and the resource 4294967295, and -1 for each time.
 */
export interface SchedulePlanColumns {
  /** Which of its modes was chosen, counted from 0. */
  mode: Uint32Array
  /** The resource of that mode, as its place in `resources`. */
  resource: Uint32Array
  /** When the resource begins to be set up for it; `start` where no set-up is needed. */
  setupStart: BigInt64Array
  /** When it starts. */
  start: BigInt64Array
  /** When it ends; that tick is free again. */
  end: BigInt64Array
}

/** The best schedule that was found, in columns. */
export interface SolvedTable {
  /** The schedule: one row for each operation of the table. */
  plan: SchedulePlanColumns
  /** What it measures. */
  measures: ScheduleMeasures
  /** Whether everything has a place and no deadline is missed. */
  isFeasible: boolean
  /** The value of the goals of each rank, rank 0 first; less is better. */
  goalValues: number[]
  /** No schedule is below this in the goals of rank 0. */
  bound: number
  /**
   * How far the schedule may be from the best in the goals of rank 0, as a share of its own
   * value; 0 when it is proven to be the best there.
   */
  gap: number
  /** How many epochs were searched. */
  epochs: number
  /** Why the search ended. */
  end: SolveEnd
}

/** What `aps.readTable` takes beside `table`. */
export interface ReadSchedulingTableOptions {
  /** A plan: one row for each operation of the table. */
  plan?: SchedulePlanColumns | undefined
}

/** What stood in columns, in names and lists. */
export interface SchedulingTableRead {
  /** The model. Its operations stand order by order. */
  model: SchedulingModel
  /** The plan, where one was given. */
  plan?: SchedulePlan
}

/** What `aps.tabulate` takes beside `model`. */
export interface TabulateScheduleOptions {
  /** A plan of it. */
  plan?: SchedulePlan | undefined
}

/** A model in columns, with a plan beside them. */
export interface TabulatedSchedule {
  /** The model. Columns in which every row says the usual are left out. */
  table: SchedulingTable
  /** The plan, where one was given. */
  plan?: SchedulePlanColumns
}

/** What `aps.generate` takes beside `orders`. */
export interface SchedulingCaseOptions {
  /**
   * How many machines there are, from 1 to 2000. Left out, it is 50.
   *
   * @defaultValue `50`
   */
  machines?: number | undefined
  /**
   * How busy the bottleneck is while orders arrive, in per cent, from 10 to 1000. Left out, it
   * is 95.
   *
   * @defaultValue `95`
   */
  load?: number | undefined
  /**
   * What chance is drawn from. Left out, it is 1.
   *
   * @defaultValue `1`
   */
  seed?: number | undefined
  /**
   * Work needs operators of its work centre, and changing over needs a fitter.
   *
   * @defaultValue `false`
   */
  operators?: boolean | undefined
  /**
   * Some steps need a tool of which there are few.
   *
   * @defaultValue `false`
   */
  tools?: boolean | undefined
  /**
   * Some steps have to cool down, or to follow soon.
   *
   * @defaultValue `false`
   */
  lags?: boolean | undefined
  /**
   * Some families must not follow some others without a third in between.
   *
   * @defaultValue `false`
   */
  cleaning?: boolean | undefined
  /**
   * Some work centres have furnaces that take several orders at once.
   *
   * @defaultValue `false`
   */
  batching?: boolean | undefined
  /**
   * The first step takes material that arrives over time.
   *
   * @defaultValue `false`
   */
  material?: boolean | undefined
}

/** What `plant.master.putSite` takes beside `site`. */
export interface PutSiteOptions {
  /** Who wants it, and when. */
  command: Command
}

/** A factory, warehouse or other place with a calendar of its own. */
export interface Site {
  /** Its code: `MUC`. */
  site: SiteId
  /** What people call it: `Munich`. */
  name: string
  /** The time zone that its clocks show. */
  zone: Zone
  /** What sort of place it is, as one lower-case word: `factory`, `warehouse`. */
  kind?: Word
  /**
   * When it works; work centres without a calendar of their own follow it. Its zone is the
   * site's.
   */
  calendar?: Calendar
  /** What its stock is valued in. */
  currency?: Currency
  /**
   * Whether work may be planned there.
   *
   * @defaultValue `true`
   */
  active?: boolean
}

/** A factory, warehouse or other place with its own calendar: `MUC`. */
export type SiteId = string

/** A lower-case word: 1 to 40 of `a`-`z`, `0`-`9` and `_`, starting with a letter. */
export type Word = string

/** A currency or unit of account by its ISO 4217 code, such as `EUR`. */
export type Currency =
  | 'AED'
  | 'AFN'
  | 'ALL'
  | 'AMD'
  | 'AOA'
  | 'ARS'
  | 'AUD'
  | 'AWG'
  | 'AZN'
  | 'BAM'
  | 'BBD'
  | 'BDT'
  | 'BHD'
  | 'BIF'
  | 'BMD'
  | 'BND'
  | 'BOB'
  | 'BOV'
  | 'BRL'
  | 'BSD'
  | 'BTN'
  | 'BWP'
  | 'BYN'
  | 'BZD'
  | 'CAD'
  | 'CDF'
  | 'CHE'
  | 'CHF'
  | 'CHW'
  | 'CLF'
  | 'CLP'
  | 'CNY'
  | 'COP'
  | 'COU'
  | 'CRC'
  | 'CUP'
  | 'CVE'
  | 'CZK'
  | 'DJF'
  | 'DKK'
  | 'DOP'
  | 'DZD'
  | 'EGP'
  | 'ERN'
  | 'ETB'
  | 'EUR'
  | 'FJD'
  | 'FKP'
  | 'GBP'
  | 'GEL'
  | 'GHS'
  | 'GIP'
  | 'GMD'
  | 'GNF'
  | 'GTQ'
  | 'GYD'
  | 'HKD'
  | 'HNL'
  | 'HTG'
  | 'HUF'
  | 'IDR'
  | 'ILS'
  | 'INR'
  | 'IQD'
  | 'IRR'
  | 'ISK'
  | 'JMD'
  | 'JOD'
  | 'JPY'
  | 'KES'
  | 'KGS'
  | 'KHR'
  | 'KMF'
  | 'KPW'
  | 'KRW'
  | 'KWD'
  | 'KYD'
  | 'KZT'
  | 'LAK'
  | 'LBP'
  | 'LKR'
  | 'LRD'
  | 'LSL'
  | 'LYD'
  | 'MAD'
  | 'MDL'
  | 'MGA'
  | 'MKD'
  | 'MMK'
  | 'MNT'
  | 'MOP'
  | 'MRU'
  | 'MUR'
  | 'MVR'
  | 'MWK'
  | 'MXN'
  | 'MXV'
  | 'MYR'
  | 'MZN'
  | 'NAD'
  | 'NGN'
  | 'NIO'
  | 'NOK'
  | 'NPR'
  | 'NZD'
  | 'OMR'
  | 'PAB'
  | 'PEN'
  | 'PGK'
  | 'PHP'
  | 'PKR'
  | 'PLN'
  | 'PYG'
  | 'QAR'
  | 'RON'
  | 'RSD'
  | 'RUB'
  | 'RWF'
  | 'SAR'
  | 'SBD'
  | 'SCR'
  | 'SDG'
  | 'SEK'
  | 'SGD'
  | 'SHP'
  | 'SLE'
  | 'SOS'
  | 'SRD'
  | 'SSP'
  | 'STN'
  | 'SVC'
  | 'SYP'
  | 'SZL'
  | 'THB'
  | 'TJS'
  | 'TMT'
  | 'TND'
  | 'TOP'
  | 'TRY'
  | 'TTD'
  | 'TWD'
  | 'TZS'
  | 'UAH'
  | 'UGX'
  | 'USD'
  | 'USN'
  | 'UYI'
  | 'UYU'
  | 'UYW'
  | 'UZS'
  | 'VED'
  | 'VES'
  | 'VND'
  | 'VUV'
  | 'WST'
  | 'XAD'
  | 'XAF'
  | 'XCD'
  | 'XCG'
  | 'XOF'
  | 'XPF'
  | 'YER'
  | 'ZAR'
  | 'ZMW'
  | 'ZWG'

/** Who wants something, when it happened, and the id that makes a retry harmless. */
export interface Command {
  /**
   * Made by the caller before sending, and kept until the answer has arrived: sent again with
   * the same id, nothing is done again.
   */
  id: CommandId
  /** Who acts. */
  actor: ActorId
  /**
   * When it happened on the floor; the time of the host when absent. Both this and the time at
   * which it was recorded are kept.
   */
  at?: Instant | Date | undefined
  /** The terminal, scale or program that it comes from. */
  source?: DeviceId | undefined
  /** Why; some commands ask for it. */
  reason?: string | undefined
}

/**
 * A UUID that the caller makes before sending and keeps until the answer has arrived: sent
 * again, the command is not done again. Version 7 is best.
 */
export type CommandId = string

/** A person or program that acts: `jane.doe`, `mrp-nightly`. */
export type ActorId = string

/** What data comes from: a terminal, a scale, a gauge, a gateway: `scale-7`. */
export type DeviceId = string

/** A command that was carried out, and where the journal has it. */
export interface Done {
  /** The position of its first event in the site's journal. */
  position: number
  /** How many events it wrote. */
  events: number
  /** Whether it had been done before: this was a retry. */
  replayed: boolean
}

/** What `plant.master.putSites` takes beside `sites`. */
export interface PutSitesOptions {
  /** Who wants it, and when. */
  command: Command
}

/** A site, and how often it was changed. */
export interface SiteView {
  /** The site. */
  site: Site
  /** How many facts it is made of; what a signature names as the version signed. */
  version: number
}

/** What `plant.master.listSites` takes beside `kind`. */
export interface ListSitesOptions {
  /** Only sites that are active, or only those that are not. */
  active?: boolean | undefined
  /** Where the page before ended: its `next`. */
  after?: SiteId | undefined
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
}

/** One page of a list of sites. */
export interface SitePage {
  /** The sites. */
  sites: SiteView[]
  /** What to ask for behind; absent when this page is the last. */
  next?: SiteId
}

/** What `plant.master.putWorkCenter` takes beside `workCenter`. */
export interface PutWorkCenterOptions {
  /** Who wants it, and when. */
  command: Command
}

/** A machine, line or bench where work is done. */
export interface WorkCenter {
  /** Its code: `WC-ASM-01`. */
  workCenter: WorkCenterId
  /** What people call it: `Assembly Line 1`. */
  name: string
  /** Where it stands. */
  site: SiteId
  /** What sort of work it does, as one lower-case word: `assembly`, `machining`, `testing`. */
  kind: Word
  /** How many pieces it can do in a day; absent when it was never stated. */
  capacityPerDay?: Decimal
  /**
   * How fast it is against the times of the routing: `0.85` takes longer than planned, and
   * only the run time. Above 0 and at most 2; 1 when absent.
   *
   * @defaultValue `'1'`
   */
  efficiency?: Decimal
  /**
   * How many orders it works on at once: machines of one kind, side by side. 1 to 1000; 1 when
   * absent.
   *
   * @defaultValue `1`
   */
  machines?: number
  /** What an hour of it costs. */
  hourlyRate?: Money
  /**
   * How long it takes to set up where a step does not say.
   *
   * @defaultValue `'PT0S'`
   */
  setupTime?: Elapsed
  /** When it works; the site's calendar when absent. */
  calendar?: Calendar
  /**
   * Work centres of its site that can take its work, the best first: those that there are, or
   * that stand in the same list.
   */
  alternates?: WorkCenterId[]
  /**
   * Whether work may be planned on it.
   *
   * @defaultValue `true`
   */
  active?: boolean
}

/** A machine, line or bench where work is done: `WC-ASM-01`. */
export type WorkCenterId = string

/** An exact amount of a currency: `{ amount: '12.34', currency: 'EUR' }`. */
export interface Money {
  /** How much, with at most as many decimals as the currency has. */
  amount: Decimal
  /** Of what. */
  currency: Currency
}

/** What `plant.master.putWorkCenters` takes beside `workCenters`. */
export interface PutWorkCentersOptions {
  /** Who wants it, and when. */
  command: Command
}

/** A work centre, and how often it was changed. */
export interface WorkCenterView {
  /** The work centre. */
  workCenter: WorkCenter
  /** How many facts it is made of; what a signature names as the version signed. */
  version: number
}

/** What `plant.master.listWorkCenters` takes beside `site`. */
export interface ListWorkCentersOptions {
  /** Only work centres that do this sort of work. */
  kind?: Word | undefined
  /** Only work centres that are active, or only those that are not. */
  active?: boolean | undefined
  /** Where the page before ended: its `next`. */
  after?: WorkCenterId | undefined
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
}

/** One page of a list of work centres. */
export interface WorkCenterPage {
  /** The work centres. */
  workCenters: WorkCenterView[]
  /** What to ask for behind; absent when this page is the last. */
  next?: WorkCenterId
}

/** What `plant.master.putItem` takes beside `item`. */
export interface PutItemOptions {
  /** Who wants it, and when. */
  command: Command
}

/** Anything made, bought or used, from raw material to finished product. */
export interface Item {
  /** Its code. */
  item: ItemId
  /** What people call it. */
  name: string
  /** What sort of item it is, as one lower-case word: `part`, `product`, `raw`. */
  kind: Word
  /** What it is counted or measured in. Fixed once the item is in use. */
  unit: UnitCode
  /**
   * The least quantity that is ever booked, of which every booking is a multiple; 1 when
   * absent. Once the item is in use it can only become finer.
   *
   * @defaultValue `'1'`
   */
  increment?: Decimal
  /** What it adds to the table of units: 1 `drum` is 37.5 `kg`. */
  equivalences?: ItemEquivalence[]
  /**
   * Whether its stock is known by lots or single pieces. Fixed once the item is in use.
   *
   * @defaultValue `'none'`
   */
  tracking?: ItemTracking
  /** How long after its receipt a lot may be used. */
  shelfLife?: Elapsed
  /** How much of its shelf life a lot must still have on the day it is needed. */
  minimumRemainingLife?: Elapsed
  /**
   * Which lot is taken first.
   *
   * @defaultValue `'fifo'`
   */
  lotChoice?: ItemLotChoice
  /**
   * Whether it is no stock item but a way to group lines: what needs it needs its components.
   * A line may say otherwise.
   *
   * @defaultValue `false`
   */
  phantom?: boolean
  /**
   * How its stock is valued.
   *
   * @defaultValue `'moving_average'`
   */
  valuation?: ItemValuation
  /** What `standardCostPer` of it cost by the standard. */
  standardCost?: Money
  /**
   * The quantity that the standard cost is for, such as 1000 screws; 1 when absent.
   *
   * @defaultValue `'1'`
   */
  standardCostPer?: Decimal
  /**
   * Whether it is taken from stock by what was made, without a posting of its own. A line may
   * say otherwise.
   *
   * @defaultValue `false`
   */
  backflush?: boolean
  /** How much more than planned an order for it may make, as a fraction: `0.05`. */
  overTolerance?: string
  /** How much less than planned an order for it may make and be complete, as a fraction. */
  underTolerance?: string
  /**
   * Whether its stock may fall below zero; not that of single pieces.
   *
   * @defaultValue `false`
   */
  allowNegative?: boolean
  /**
   * Whether it may be used.
   *
   * @defaultValue `'active'`
   */
  status?: ItemStatus
}

/** Anything made, bought or used, from raw material to finished product. */
export type ItemId = string

/** How much of one unit another is, for one item, on some days or always. */
export interface ItemEquivalence {
  /** The unit of which there is one. */
  one: UnitCode
  /** How many of the other unit that is; above zero. */
  equals: string
  /** The other unit. */
  unit: UnitCode
  /** On which days it holds; always when absent. */
  effective?: Effectivity
}

/** The days on which something serves: the first included, the last not. */
export interface Effectivity {
  /** The first day on which it serves. */
  from: LocalDate
  /** The first day on which it no longer does; absent while no end is known. */
  to?: LocalDate
}

/**
 * By what an item's stock is told apart.
 *
 * - `none`: Not at all: one piece is as good as another.
 * - `lot`: By lots, each with a history of its own.
 * - `serial`: Piece by piece.
 */
export type ItemTracking = 'none' | 'lot' | 'serial'

/**
 * Which lot is taken first.
 *
 * - `fifo`: The one that came first.
 * - `fefo`: The one that expires first.
 * - `lifo`: The one that came last.
 * - `manual`: The one that a person names.
 */
export type ItemLotChoice = 'fifo' | 'fefo' | 'lifo' | 'manual'

/**
 * How an item's stock is valued.
 *
 * - `standard`: At what was fixed beforehand; what was paid besides is a variance.
 * - `moving_average`: At the average of what is there.
 * - `fifo`: At what the oldest layers cost.
 */
export type ItemValuation = 'standard' | 'moving_average' | 'fifo'

/**
 * Whether an item may be used.
 *
 * - `active`: It may.
 * - `blocked`: Not for now: no new order is made of it, no revision with it is released, and
 *   none of it is received or issued. What is there can be returned, scrapped, moved, adjusted
 *   and counted, and an order that runs brings in what it made.
 * - `obsolete`: Not for anything new: no order, no revision, no receipt. What is there may be
 *   used up.
 */
export type ItemStatus = 'active' | 'blocked' | 'obsolete'

/** What `plant.master.putItems` takes beside `items`. */
export interface PutItemsOptions {
  /** Who wants it, and when. */
  command: Command
}

/** An item, and how often it was changed. */
export interface ItemView {
  /** The item. */
  item: Item
  /** How many facts it is made of; what a signature names as the version signed. */
  version: number
  /** Whether something rests on its unit, increment and tracking, so that they are fixed. */
  inUse: boolean
}

/** What `plant.master.listItems` takes beside `kind`. */
export interface ListItemsOptions {
  /** Only items in this status. */
  status?: ItemStatus | undefined
  /** Where the page before ended: its `next`. */
  after?: ItemId | undefined
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
}

/** One page of a list of items. */
export interface ItemPage {
  /** The items. */
  items: ItemView[]
  /** What to ask for behind; absent when this page is the last. */
  next?: ItemId
}

/** What `plant.master.draftBom` takes beside `item`. */
export interface DraftBomOptions {
  /** Which revision it shall be; one that there is not yet. */
  key: RevisionKey
  /** What one of the item is made of. */
  lines: readonly BomLine[]
  /** Who drafts it, and when. */
  command: Command
  /** Which alternate is tried first: the one with the lowest number; 1 when absent. */
  priority?: number | undefined
}

/** Which revision of an item's bills of materials or routings. */
export interface RevisionKey {
  /** The revision; unique within the item's alternate at the site. */
  revision: RevisionId
  /** The site that it is for; absent when it is for every site. */
  site?: SiteId
  /**
   * The alternate, as one lower-case word; `main` when absent.
   *
   * @defaultValue `'main'`
   */
  alternate?: Word
}

/** One revision of a bill of materials or a routing: `A`, `2026-03`. */
export type RevisionId = string

/** One line of a bill of materials. Two lines of one item stay two requirements. */
export interface BomLine {
  /** Its number, unique in the revision: 10, 20, 30. */
  line: number
  /** The component, or what comes out besides the product. */
  item: ItemId
  /** How much on one of the product, in the component's unit; on one order when `fixed`. */
  quantity: string
  /**
   * Whether it goes in, or comes out besides the product.
   *
   * @defaultValue `'component'`
   */
  kind?: BomLineKind
  /**
   * Whether the quantity is for the order, however much it makes.
   *
   * @defaultValue `false`
   */
  fixed?: boolean
  /** What is taken on top because some is lost, as a fraction: `0.05` multiplies by 1.05. */
  overage?: string
  /** What share of the component is good: `0.95` divides by 0.95. Not beside an overage. */
  componentYield?: string
  /** The number of the routing step that needs it; the first step when absent. */
  step?: number
  /** How long after the start of the order it is needed. */
  offset?: Elapsed
  /** On which starts of orders the line counts; always when absent. */
  effective?: Effectivity
  /** What may be taken instead. */
  substitutes?: BomSubstitute[]
  /**
   * Whether the product can be made without it; requirements leave it out unless asked.
   *
   * @defaultValue `false`
   */
  optional?: boolean
  /**
   * Whether the component is no stock item here: its own lines are needed instead. As the item
   * says when absent.
   */
  phantom?: boolean
  /** Whether it is taken from stock by what was made. As the item says when absent. */
  backflush?: boolean
  /** What happens when more is taken than was required. */
  consumption?: BomConsumption
  /** What share of the order's cost goes to a by-product or co-product, as a fraction. */
  costShare?: string
}

/**
 * Whether a line goes in or comes out.
 *
 * - `component`: It goes in.
 * - `by_product`: It comes out because it cannot be helped: offcuts, whey.
 * - `co_product`: It comes out because it is wanted as much as the product.
 */
export type BomLineKind = 'component' | 'by_product' | 'co_product'

/** What may be taken instead of a component. */
export interface BomSubstitute {
  /** The item. */
  item: ItemId
  /** How much of it stands for one of the component. */
  ratio: string
  /** Which substitute is tried first: the one with the lowest number. */
  priority: number
  /** On which starts of orders it may be taken; always when absent. */
  effective?: Effectivity
  /**
   * Whether its stock is used up before the component is taken.
   *
   * @defaultValue `false`
   */
  runOutFirst?: boolean
}

/** Nothing. */
export interface FlexibleBomConsumption {
  type: 'flexible'
}

/** It is noted. */
export interface WarnBomConsumption {
  type: 'warn'
}

/** It is refused, beyond a tolerance. */
export interface StrictBomConsumption {
  type: 'strict'
  /** How much more than required may be taken, as a fraction: `0.02`. */
  tolerance: string
}

/** What happens when more of a component is taken than was required. */
export type BomConsumption = FlexibleBomConsumption | WarnBomConsumption | StrictBomConsumption

/** What `plant.master.reviseBom` takes beside `item`. */
export interface ReviseBomOptions {
  /** Which revision. */
  key: RevisionKey
  /** What one of the item shall be made of. */
  lines: readonly BomLine[]
  /** Who revises it, and when. */
  command: Command
  /** Which alternate is tried first; as it was when absent. */
  priority?: number | undefined
}

/** What `plant.master.releaseBom` takes beside `item`. */
export interface ReleaseBomOptions {
  /** Which revision. */
  key: RevisionKey
  /** On which days it shall serve. */
  effective: Effectivity
  /** Who releases it, and when. */
  command: Command
}

/** What `plant.master.endBom` takes beside `item`. */
export interface EndBomOptions {
  /** Which revision. */
  key: RevisionKey
  /** Who ends it, and when that was decided. */
  command: Command
  /**
   * The first day on which it shall no longer serve, its own first day to drop it altogether;
   * absent for a draft.
   */
  to?: LocalDate | undefined
}

/** What `plant.master.loadBoms` takes beside `boms`. */
export interface LoadBomsOptions {
  /** Who loads them, and when. */
  command: Command
}

/** One revision that comes from another system. */
export interface LoadedBom {
  /** The item that is made. */
  item: ItemId
  /** Which revision it shall be; one that there is not yet. */
  key: RevisionKey
  /** On which days it serves. */
  effective: Effectivity
  /** What one of the item is made of. */
  lines: readonly BomLine[]
  /** Which alternate is tried first: the one with the lowest number; 1 when absent. */
  priority?: number | undefined
}

/** What `plant.master.getBom` takes beside `item`. */
export interface GetBomOptions {
  /**
   * Only the revisions that serve on this day, one of each alternate, the one to be tried
   * first in front. None at all means that the item cannot be made then.
   */
  on?: LocalDate | undefined
  /** With `on`: at this site. */
  site?: SiteId | undefined
}

/** The bills of materials of an item. */
export interface BomView {
  /** The item that is made. */
  item: ItemId
  /** How many facts they are made of; what a signature names as the version signed. */
  version: number
  /** The revisions. */
  revisions: BomRevision[]
}

/** One revision of what an item is made of. */
export interface BomRevision {
  /** Which one it is. */
  key: RevisionKey
  /** Which alternate is tried first: the one with the lowest number. */
  priority: number
  /** Where it stands. */
  status: RevisionStatus
  /** What one of the item is made of, in the order of the line numbers. */
  lines: BomLine[]
  /** On which days it serves; absent while it is a draft. */
  effective?: Effectivity
  /**
   * The items that it would form a cycle with, which is why it was set aside when it came from
   * another system; empty otherwise.
   */
  cycle?: ItemId[]
}

/**
 * Where a revision stands.
 *
 * - `draft`: Being prepared: it can be changed, and nothing is made by it.
 * - `released`: Binding: it serves on the days of its effectivity, and never changes.
 * - `ended`: Dropped before it ever served.
 */
export type RevisionStatus = 'draft' | 'released' | 'ended'

/** What `plant.master.listBoms` takes beside `status`. */
export interface ListBomsOptions {
  /** Only items of which a revision was set aside because of a cycle, or only the others. */
  inCycle?: boolean | undefined
  /** Where the page before ended: its `next`. */
  after?: ItemId | undefined
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
}

/** One page of a list of bills of materials. */
export interface BomPage {
  /** The bills of materials, one entry per item. */
  boms: BomView[]
  /** What to ask for behind; absent when this page is the last. */
  next?: ItemId
}

/** What `plant.master.draftRouting` takes beside `item`. */
export interface DraftRoutingOptions {
  /** Which revision it shall be; one that there is not yet. */
  key: RevisionKey
  /** How the item is made. */
  steps: readonly RoutingStep[]
  /** Who drafts it, and when. */
  command: Command
  /** Which alternate is tried first: the one with the lowest number; 1 when absent. */
  priority?: number | undefined
}

/** One step of a routing. */
export interface RoutingStep {
  /** Its number: 10, 20, 30, with room for insertions. */
  step: number
  /** What is done: `Solder components`. */
  operation: string
  /** Where it is done. */
  workCenter: WorkCenterId
  /** How long the work itself takes. */
  runTime: RunTime
  /** How long it takes to set up; as the work centre says when absent. */
  setupTime?: Elapsed
  /**
   * How long an order usually waits before the step.
   *
   * @defaultValue `'PT0S'`
   */
  queueTime?: Elapsed
  /**
   * How long it must rest after the step: paint dries, castings cool.
   *
   * @defaultValue `'PT0S'`
   */
  waitTime?: Elapsed
  /**
   * How long it takes to bring it to the next step.
   *
   * @defaultValue `'PT0S'`
   */
  moveTime?: Elapsed
  /**
   * Whether the rest goes on while nobody works.
   *
   * @defaultValue `false`
   */
  waitByClock?: boolean
  /** Other work centres that can do the step. */
  alternates?: StepAlternate[]
  /**
   * The least quantity that an order passes on to the next step: absent or 0 passes on piece
   * by piece, the order's quantity lets nothing overlap. What is left at the end is passed on
   * whole.
   */
  transferBatch?: Decimal
  /**
   * The steps that come before it, by number; the one before when absent, and none when the
   * list is empty, for branches that run beside each other.
   */
  after?: number[]
  /** What whoever does it must be trained for. */
  qualifications?: QualificationId[]
}

/** So long for each unit of the item. */
export interface PerUnitRunTime {
  type: 'per_unit'
  /** Minutes. */
  minutes: string
}

/** So long for each batch, however full it is: a furnace, a washing machine. */
export interface PerBatchRunTime {
  type: 'per_batch'
  /** How much goes into one batch. */
  size: Decimal
  /** Minutes for one batch. */
  minutes: string
}

/** How long the work of a step takes, without its set-up. */
export type RunTime = PerUnitRunTime | PerBatchRunTime

/** Another work centre that can do a step, in its own time. */
export interface StepAlternate {
  /** The work centre. */
  workCenter: WorkCenterId
  /** Which one is tried first: the one with the lowest number. */
  priority: number
  /** How long it takes to set up there; as that work centre says when absent. */
  setupTime?: Elapsed
  /** How long the work takes there; as the step says when absent. */
  runTime?: RunTime
  /** How fast it is there; as that work centre says when absent. */
  efficiency?: Decimal
}

/** What an actor was trained for and shown to know: `gmp-basics`, `forklift`. */
export type QualificationId = string

/** What `plant.master.reviseRouting` takes beside `item`. */
export interface ReviseRoutingOptions {
  /** Which revision. */
  key: RevisionKey
  /** How the item shall be made. */
  steps: readonly RoutingStep[]
  /** Who revises it, and when. */
  command: Command
  /** Which alternate is tried first; as it was when absent. */
  priority?: number | undefined
}

/** What `plant.master.releaseRouting` takes beside `item`. */
export interface ReleaseRoutingOptions {
  /** Which revision. */
  key: RevisionKey
  /** On which days it shall serve. */
  effective: Effectivity
  /** Who releases it, and when. */
  command: Command
}

/** What `plant.master.endRouting` takes beside `item`. */
export interface EndRoutingOptions {
  /** Which revision. */
  key: RevisionKey
  /** Who ends it, and when that was decided. */
  command: Command
  /**
   * The first day on which it shall no longer serve, its own first day to drop it altogether;
   * absent for a draft.
   */
  to?: LocalDate | undefined
}

/** What `plant.master.loadRoutings` takes beside `routings`. */
export interface LoadRoutingsOptions {
  /** Who loads them, and when. */
  command: Command
}

/** One revision that comes from another system. */
export interface LoadedRouting {
  /** The item that is made. */
  item: ItemId
  /** Which revision it shall be; one that there is not yet. */
  key: RevisionKey
  /** On which days it serves. */
  effective: Effectivity
  /** How the item is made. */
  steps: readonly RoutingStep[]
  /** Which alternate is tried first: the one with the lowest number; 1 when absent. */
  priority?: number | undefined
}

/** What `plant.master.getRouting` takes beside `item`. */
export interface GetRoutingOptions {
  /**
   * Only the revisions that serve on this day, one of each alternate, the one to be tried
   * first in front. None at all means that the item cannot be made then.
   */
  on?: LocalDate | undefined
  /** With `on`: at this site. */
  site?: SiteId | undefined
}

/** The routings of an item. */
export interface RoutingView {
  /** The item that is made. */
  item: ItemId
  /** How many facts they are made of; what a signature names as the version signed. */
  version: number
  /** The revisions. */
  revisions: RoutingRevision[]
}

/** One revision of how an item is made. */
export interface RoutingRevision {
  /** Which one it is. */
  key: RevisionKey
  /** Which alternate is tried first: the one with the lowest number. */
  priority: number
  /** Where it stands. */
  status: RevisionStatus
  /** The steps, in the order of their numbers. */
  steps: RoutingStep[]
  /** On which days it serves; absent while it is a draft. */
  effective?: Effectivity
}

/** What `plant.master.listRoutings` takes beside `status`. */
export interface ListRoutingsOptions {
  /** Only items of which a revision works at this work centre, alternates included. */
  workCenter?: WorkCenterId | undefined
  /** Where the page before ended: its `next`. */
  after?: ItemId | undefined
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
}

/** One page of a list of routings. */
export interface RoutingPage {
  /** The routings, one entry per item. */
  routings: RoutingView[]
  /** What to ask for behind; absent when this page is the last. */
  next?: ItemId
}

/** What `plant.master.explode` takes beside `item`. */
export interface ExplodeItemOptions {
  /** How much of it; above zero. */
  quantity: Decimal
  /** The day on which the order starts: it decides which revisions serve, on every level. */
  on: LocalDate
  /** Where it is made; what holds for every site counts when absent. */
  site?: SiteId | undefined
  /** By which alternate; by the first that serves when absent. */
  alternate?: Word | undefined
  /** How many orders deep; 1 is what one order needs, phantoms blown through. All when absent. */
  levels?: number | undefined
  /** What there is of phantoms; it is used up before their lines are needed. */
  onHand?: readonly ItemQuantity[] | undefined
  /**
   * Whether optional lines count.
   *
   * @defaultValue `false`
   */
  withOptional?: boolean | undefined
}

/** So much of an item. */
export interface ItemQuantity {
  /** The item. */
  item: ItemId
  /** How much of it, in its own unit. */
  quantity: Decimal
}

/** Everything that goes into so much of an item, and by which revision. */
export interface ItemExplosion {
  /** The revision of the item's own bill of materials. */
  key: RevisionKey
  /** What goes in and comes out. */
  explosion: Explosion
}

/** Everything that goes into so much of an item, and what comes out besides. */
export interface Explosion {
  /** What goes in, line by line, each before what goes into it. */
  requirements: Requirement[]
  /** What comes out besides the product, line by line. */
  receipts: ExpectedReceipt[]
  /**
   * Items that are made but cannot be on this day, because no revision serves; they are
   * required as if they were bought.
   */
  cannotMake?: ItemId[]
}

/** What one line needs. */
export interface Requirement {
  /** How many orders deep it is: 1 is needed by the order itself. */
  level: number
  /** The item that it goes into. */
  parent: ItemId
  /**
   * The numbers of the lines that lead to it from the item that was asked about; the last is
   * its own.
   */
  path: number[]
  /** The component. */
  item: ItemId
  /** How much, exactly, losses included. */
  exact: string
  /**
   * How much is to be booked: the exact quantity rounded up, once, to the component's
   * increment. Of a phantom that is blown through, what its own stock gives, in whole
   * increments.
   */
  quantity: Decimal
  /** What happens when more is taken than was required. */
  consumption: BomConsumption
  /**
   * Whether it is a phantom whose own lines follow for what its stock does not give.
   *
   * @defaultValue `false`
   */
  phantom?: boolean
  /**
   * Whether it is made itself, and not bought.
   *
   * @defaultValue `false`
   */
  made?: boolean
  /**
   * Whether the quantity is for the order, however much it makes.
   *
   * @defaultValue `false`
   */
  fixed?: boolean
  /**
   * Whether the product can be made without it.
   *
   * @defaultValue `false`
   */
  optional?: boolean
  /** The number of the routing step that needs it; below a phantom, the phantom's. */
  step?: number
  /** How long after the start of the order it is needed. */
  offset?: Elapsed
  /**
   * Whether it is taken from stock by what was made.
   *
   * @defaultValue `false`
   */
  backflush?: boolean
  /**
   * What may be taken instead on this day, what is to be used up first in front, then by
   * priority.
   */
  substitutes?: BomSubstitute[]
}

/** What one line gives besides the product. */
export interface ExpectedReceipt {
  /** How many orders deep it is: 1 comes out of the order itself. */
  level: number
  /** The item in whose making it comes out. */
  parent: ItemId
  /** The numbers of the lines that lead to it. */
  path: number[]
  /** What comes out. */
  item: ItemId
  /** Whether it is a by-product or a co-product. */
  kind: BomLineKind
  /** How much, exactly. */
  exact: string
  /** How much can be booked: the exact quantity rounded down to the item's increment. */
  quantity: Decimal
  /** The step after which it is there. */
  step?: number
  /** What share of the order's cost goes to it. */
  costShare?: string
}

/** What `plant.master.findCosts` takes beside `item`. */
export interface FindItemCostsOptions {
  /**
   * How much of it; above zero. What is made is made in one order for each place that it goes
   * into, and each order is set up once, so that one of fifty costs less than one.
   */
  quantity: Decimal
  /** The day on which the order starts: it decides which revisions serve, on every level. */
  on: LocalDate
  /** Where it is made; what holds for every site counts when absent. */
  site?: SiteId | undefined
  /** By which alternate of the bills of materials; by the first that serves when absent. */
  alternate?: Word | undefined
  /** By which alternate of the routings; by the first that serves when absent. */
  routing?: Word | undefined
  /**
   * How many orders deep costs are rolled up; what is made below them counts at its standard
   * cost, as if it were bought. With 1, that is all but the item itself. All when absent.
   */
  levels?: number | undefined
  /**
   * Whether optional lines count.
   *
   * @defaultValue `false`
   */
  withOptional?: boolean | undefined
}

/** What so much of an item costs, and what that is made of. */
export interface ItemCosts {
  /** The revision of the item's own bill of materials. */
  key: RevisionKey
  /** All of it, one for each currency, in the order of the currencies' codes. */
  totals: CostTotal[]
  /**
   * What goes in, line by line, each before what goes into it. A phantom is no line: what goes
   * into it is.
   */
  parts: PartCost[]
  /** The work, order by order: first that on the item itself. */
  steps: StepCost[]
  /** What comes out besides the product, and what of the cost goes with it. */
  byProducts?: ByProductCost[]
  /**
   * What nobody has said the cost of. It counts for nothing in every sum, so that with an
   * entry here the item costs more than the totals say.
   */
  unknown?: UnknownCost[]
  /**
   * Items that are made but cannot be on this day, because no revision serves; they count at
   * their standard cost, as if they were bought.
   */
  cannotMake?: ItemId[]
}

/** What is paid in one currency. */
export interface CostTotal {
  /** For what is bought, and for what is made and counts at its standard cost. */
  bought: Money
  /** For the steps of what is made. */
  work: Money
  /** What goes with what comes out besides. */
  byProducts: Money
  /** Bought and worked, less what goes with what comes out besides. */
  total: Money
}

/** What one line of a bill of materials costs. */
export interface PartCost {
  /** How many orders deep it is: 1 goes into the item itself. */
  level: number
  /** The item that it goes into. */
  parent: ItemId
  /**
   * The numbers of the lines that lead to it from the item that was asked about; the last is
   * its own.
   */
  path: number[]
  /** The component. */
  item: ItemId
  /** How much of it, rounded up to its increment. */
  quantity: Decimal
  /** What it costs, one amount for each currency; none when nothing of it is known. */
  costs: Money[]
  /**
   * Whether its costs are those of what goes into it and of the work on it, and not its
   * standard cost.
   *
   * @defaultValue `false`
   */
  made?: boolean
  /**
   * Whether something in it has no known cost, so that it costs more than that.
   *
   * @defaultValue `false`
   */
  incomplete?: boolean
}

/** What one step of an order costs at its own work centre. */
export interface StepCost {
  /** How many orders deep the item is that is worked on: 0 for the one that was asked about. */
  level: number
  /** The numbers of the lines that lead to that item; none for the one that was asked about. */
  path: number[]
  /** The item that is worked on. */
  item: ItemId
  /** How much of it. */
  quantity: Decimal
  /** The number of the step. */
  step: number
  /** What is done. */
  operation: string
  /** Where. */
  workCenter: WorkCenterId
  /** Minutes of setting up, once for the order. */
  setup: string
  /** Minutes of the work itself, at the speed of the work centre. */
  run: string
  /** What an hour costs there; absent when nobody said. */
  rate?: Money
  /** What set-up and run cost together; absent without a rate. */
  cost?: Money
}

/** What of the cost of an order goes with something that comes out besides the product. */
export interface ByProductCost {
  /** How many orders deep it is: 1 comes out of the order itself. */
  level: number
  /** The item in whose making it comes out. */
  parent: ItemId
  /** The numbers of the lines that lead to it. */
  path: number[]
  /** What comes out. */
  item: ItemId
  /** How much, rounded down to its increment. */
  quantity: Decimal
  /**
   * Its share of what the order costs, one amount for each currency; none without a share. The
   * shares of an order and what is left to its product add up to the cent.
   */
  costs: Money[]
}

/** An item that is bought, or counts as if it were, has no standard cost. */
export interface ItemUnknownCost {
  type: 'item'
  /** The item. */
  item: ItemId
}

/** A work centre has no hourly rate. */
export interface WorkCenterUnknownCost {
  type: 'work_center'
  /** The work centre. */
  workCenter: WorkCenterId
}

/**
 * No revision of a routing serves on the day for an item that is made, so that nobody knows
 * the work on it.
 */
export interface RoutingUnknownCost {
  type: 'routing'
  /** The item. */
  item: ItemId
}

/** Something that nobody has said the cost of. */
export type UnknownCost = ItemUnknownCost | WorkCenterUnknownCost | RoutingUnknownCost

/** What `plant.master.findNeeds` takes beside `item`. */
export interface FindItemNeedsOptions {
  /** How much of it; above zero. */
  quantity: Decimal
  /** The day on which the order starts. */
  on: LocalDate
  /** What there is. Stock of the item itself is left alone. */
  onHand: readonly ItemQuantity[]
  /** Where it is made; what holds for every site counts when absent. */
  site?: SiteId | undefined
  /** By which alternate; by the first that serves when absent. */
  alternate?: Word | undefined
  /**
   * Whether optional lines count.
   *
   * @defaultValue `false`
   */
  withOptional?: boolean | undefined
}

/** What is needed, item by item. */
export interface Needs {
  /** Each item once, after everything that it goes into. */
  items: ItemNeed[]
}

/** How much of one item is needed, and where it comes from. */
export interface ItemNeed {
  /** The item. */
  item: ItemId
  /** How deep it is used at the deepest. */
  level: number
  /**
   * How much is needed: the sum of what each line needs, each rounded up to the item's
   * increment. Of a phantom, what its stock gives and, exactly, what passes through it.
   */
  needed: string
  /** How much of that is there. */
  fromStock: string
  /** How much has to be made of it; what goes into it is needed for that. */
  toMake: string
  /** How much is missing: it is not there, and cannot be made. */
  short: string
}

/** What `plant.master.findProducible` takes beside `item`. */
export interface FindItemProducibleOptions {
  /** The day on which the order starts. */
  on: LocalDate
  /** What there is; sub-assemblies count, and what they can still be made of. */
  onHand: readonly ItemQuantity[]
  /** Where it is made; what holds for every site counts when absent. */
  site?: SiteId | undefined
  /** By which alternate; by the first that serves when absent. */
  alternate?: Word | undefined
  /**
   * Whether optional lines count.
   *
   * @defaultValue `false`
   */
  withOptional?: boolean | undefined
}

/** How much can be made, and what stands against more. */
export interface Producible {
  /**
   * The largest quantity that the stock is enough for, in whole increments of the item; what
   * is there of the item itself is not counted.
   */
  quantity: Decimal
  /** What would be missing for one increment more. */
  limitedBy: ItemNeed[]
  /** What is used for the quantity; empty when it is 0. */
  uses: ItemNeed[]
}

/** What `plant.master.findUses` takes beside `item`. */
export interface FindItemUsesOptions {
  /**
   * Only by revisions that serve on this day. When absent, every revision counts, drafts and
   * those of other days too: what a change of the item would touch.
   */
  on?: LocalDate | undefined
  /** At this site; with `on`, what holds for every site counts when absent. */
  site?: SiteId | undefined
  /** How many levels up; all when absent. */
  levels?: number | undefined
}

/** Where an item is used. */
export interface Uses {
  /** Every line on the way up, once, the nearest first. */
  uses: ItemUse[]
  /** Everything on the way up that goes into nothing else: the finished products. */
  products: ItemId[]
}

/** One line that an item, or what it goes into, is used by. */
export interface ItemUse {
  /** How many levels up; 1 uses the item itself. */
  level: number
  /** What is made. */
  item: ItemId
  /** What goes into it. */
  component: ItemId
  /** The number of the line. */
  line: number
  /**
   * How much on one of what is made, losses left out; on one order when `fixed`. Of a
   * substitute, how much of it stands for that.
   */
  quantity: string
  /**
   * Whether the quantity is for the order, however much it makes.
   *
   * @defaultValue `false`
   */
  fixed?: boolean
  /**
   * Whether it is only what may be taken instead.
   *
   * @defaultValue `false`
   */
  substitute?: boolean
  /** The revision that the line is of; absent in a structure that was given. */
  revision?: RevisionKey
}

/** What `plant.master.listLowLevelCodes` takes beside `on`. */
export interface ListLowLevelCodesOptions {
  /** At this site; what holds for every site counts when absent. */
  site?: SiteId | undefined
}

/** How deep each item is used, and which items form cycles. */
export interface LowLevelCodes {
  /**
   * Each item with its level, the finished products first; items of a level in the order of
   * their codes.
   */
  items: ItemLevel[]
  /**
   * Items that go into each other. Their own components were left out of account, as if they
   * were bought.
   */
  cycles: ItemId[][]
}

/** How deep an item is used. */
export interface ItemLevel {
  /** The longest way to it from an item that goes into nothing; 0 for such an item. */
  level: number
  /** The item. */
  item: ItemId
}

/** Every cycle. */
export interface CycleList {
  /** Each with its members in the order of their codes. */
  cycles: ItemId[][]
}

/** What `plant.master.findStepTimes` takes beside `item`. */
export interface FindStepTimesOptions {
  /** How much of it; above zero. */
  quantity: Decimal
  /** The day on which the order starts. */
  on: LocalDate
  /** Where it is made; what holds for every site counts when absent. */
  site?: SiteId | undefined
  /** By which alternate; by the first that serves when absent. */
  alternate?: Word | undefined
  /** Only this step. */
  step?: number | undefined
}

/** How long each step takes. */
export interface StepTimes {
  /** The revision of the routing. */
  key: RevisionKey
  /**
   * The steps in the order of their numbers; after each step at its own work centre, the same
   * at its alternates, the one to be tried first in front.
   */
  steps: StepTimeLine[]
}

/** How long a step takes at a work centre. */
export interface StepTimeLine {
  /** The number of the step. */
  step: number
  /** What is done. */
  operation: string
  /** Where. */
  workCenter: WorkCenterId
  /** Whether that is an alternate. */
  isAlternate: boolean
  /** How long. */
  time: StepTime
}

/** How long a step takes, in exact minutes. */
export interface StepTime {
  /** Waiting before the work centre is free. */
  queue: string
  /** Setting up. */
  setup: string
  /** The work itself, at the speed of the work centre. */
  run: string
  /** Resting after it. */
  wait: string
  /** Bringing it to the next step. */
  moving: string
  /** How long the work centre is taken: set-up and run. */
  occupied: string
  /** All of it. */
  total: string
}

/** What `master.draw` takes beside `source`. */
export interface DrawStructureOptions {
  /**
   * What stands above it; left out, what it is.
   *
   * @defaultValue `''`
   */
  title?: string | undefined
  /**
   * As what it is drawn.
   *
   * @defaultValue `'svg'`
   */
  format?: PictureFormat | undefined
  /**
   * How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left out,
   * 960. It is as high as what is in it.
   */
  width?: number | undefined
}

/** What goes into so much of an item. */
export interface ExplosionDrawnStructure {
  type: 'explosion'
  /** The explosion, as `plant.master.explode` answers it. */
  chart: ItemExplosion
  /** How much of the item was asked for; with it the tree also says how much goes into one. */
  quantity?: Decimal | undefined
}

/** What is drawn of master data. */
export type DrawnStructure = ExplosionDrawnStructure

/** What `plant.stock.setRules` takes beside `item`. */
export interface SetStockRulesOptions {
  /** At which site. */
  site: SiteId
  /**
   * The rules from now on. While there is stock or a reservation only those may change that
   * leave what is booked as it is. Of an item that master data knows, only what it does not
   * say can be set here: the currency, and the standard cost of an item that has none. What is
   * left out says nothing.
   */
  rules: StockRules
  /** Who does it, and when. */
  command: Command
}

/** What the ledger needs to know of an item. */
export interface StockRules {
  /**
   * What it is counted or measured in.
   *
   * @defaultValue `'pcs'`
   */
  unit?: UnitCode
  /**
   * The least that can be booked; every quantity is a multiple of it.
   *
   * @defaultValue `'1'`
   */
  increment?: Decimal
  /**
   * Whether it is followed by lot or piece by piece.
   *
   * @defaultValue `'none'`
   */
  tracking?: Tracking
  /** How long a lot lasts from its receipt, where the receipt names no expiry. */
  shelfLife?: Elapsed
  /** How long a lot must still last on the day it is needed. */
  minimumRemainingLife?: Elapsed
  /**
   * What stock is worth.
   *
   * @defaultValue `'moving_average'`
   */
  valuation?: Valuation
  /** The currency it is valued in; the first cost that is posted decides when absent. */
  currency?: Currency
  /** The price of one unit under standard valuation, with as many decimals as it needs. */
  standardCost?: Decimal
  /**
   * Whether stock may fall below zero. It is then valued at the last known cost, and revalued
   * by the next receipt.
   *
   * @defaultValue `false`
   */
  negative?: boolean
  /**
   * Which lots go first.
   *
   * @defaultValue `'fifo'`
   */
  lotChoice?: LotChoice
}

/**
 * Whether an item is followed by lot or piece by piece.
 *
 * - `none`: One heap is like another.
 * - `lot`: Every quantity belongs to a lot.
 * - `serial`: Every piece has a number of its own; it is a lot of one.
 */
export type Tracking = 'none' | 'lot' | 'serial'

/**
 * What stock is worth.
 *
 * - `standard`: Quantity times a set price; what was paid beyond it is a price variance.
 * - `moving_average`: What was paid for all of it, shared by quantity. The value is kept,
 *   never a rounded price, so that the last piece takes what is left.
 * - `fifo`: What was paid for the oldest goes first.
 */
export type Valuation = 'standard' | 'moving_average' | 'fifo'

/**
 * Which lots go first; of equal ones the one with the lower code.
 *
 * - `fifo`: First received.
 * - `fefo`: First to expire, then first received; lots that never expire go last.
 * - `lifo`: Last received.
 * - `manual`: Whoever posts names the lot.
 */
export type LotChoice = 'fifo' | 'fefo' | 'lifo' | 'manual'

/** What `plant.stock.receive` takes beside `item`. */
export interface ReceiveStockOptions {
  /** At which site. */
  site: SiteId
  /** How much: above zero, a multiple of the item's increment. */
  quantity: Decimal
  /** Who does it, and when. */
  command: Command
  /** Where it is put. */
  location?: LocationId | undefined
  /** Its lot or piece number. */
  lot?: LotId | undefined
  /** From when on the lot must not be used; the shelf life says so when absent. */
  expiresAt?: Instant | Date | undefined
  /** The status that a new lot begins with; `released` when absent. */
  status?: LotStatus | undefined
  /** What all of it cost. */
  cost?: Money | undefined
  /** What one unit of it cost, in place of `cost`. */
  unitCost?: Price | undefined
  /** The work order that made it. */
  order?: WorkOrderId | undefined
  /** The step that made it. */
  step?: number | undefined
  /** The line of its bill of materials, for a by-product. */
  line?: number | undefined
  /** Why. */
  reason?: Word | undefined
  /** A number of somebody else's: a delivery note. */
  reference?: string | undefined
  /** The number of the movement; the command's id when absent. */
  number?: TransactionId | undefined
}

/** Where stock lies within a site. */
export type LocationId = string

/** A quantity of one item that shares its history. */
export type LotId = string

/**
 * Whether a lot may be used.
 *
 * - `released`: It may be used.
 * - `quarantine`: Waiting for somebody to look at it.
 * - `blocked`: It must not be used.
 * - `expired`: It is past its time.
 */
export type LotStatus = 'released' | 'quarantine' | 'blocked' | 'expired'

/** A price for one unit, with as many decimals as it needs. */
export interface Price {
  /** How much for one unit. */
  price: Decimal
  /** Of what. */
  currency: Currency
}

/** A job to make a quantity of one item: `WO-2024-00001`. */
export type WorkOrderId = string

/** One movement of material in the ledger: `MTX-2024-00001`. */
export type TransactionId = string

/** What `plant.stock.issue` takes beside `item`. */
export interface IssueStockOptions {
  /** At which site. */
  site: SiteId
  /** How much: above zero, a multiple of the item's increment. */
  quantity: Decimal
  /** Who does it, and when. */
  command: Command
  /** The work order that gets it; what is reserved for it goes first. */
  order?: WorkOrderId | undefined
  /** The step that uses it. */
  step?: number | undefined
  /** The line of the bill of materials. */
  line?: number | undefined
  /** Where it is taken from; wherever there is some when absent. */
  location?: LocationId | undefined
  /** Of which lot or piece; the item's rules choose when absent. */
  lot?: LotId | undefined
  /** For when it is needed, which a lot must outlast. */
  neededAt?: Instant | Date | undefined
  /** Why. */
  reason?: Word | undefined
  /** A number of somebody else's. */
  reference?: string | undefined
  /** The number of the movement; the command's id when absent. */
  number?: TransactionId | undefined
}

/** What `plant.stock.return` takes beside `item`. */
export interface ReturnStockOptions {
  /** At which site. */
  site: SiteId
  /** How much; no more than the order still has. */
  quantity: Decimal
  /** The work order that gives it back. */
  order: WorkOrderId
  /** Who does it, and when. */
  command: Command
  /** The step that had it. */
  step?: number | undefined
  /** The line of the bill of materials. */
  line?: number | undefined
  /** Where it is put. */
  location?: LocationId | undefined
  /** Its lot or piece number. */
  lot?: LotId | undefined
  /** Why. */
  reason?: Word | undefined
  /** A number of somebody else's. */
  reference?: string | undefined
  /** The number of the movement; the command's id when absent. */
  number?: TransactionId | undefined
}

/** What `plant.stock.scrap` takes beside `item`. */
export interface ScrapStockOptions {
  /** At which site. */
  site: SiteId
  /** How much: above zero, a multiple of the item's increment. */
  quantity: Decimal
  /**
   * Why: `quality_defect`, `machine_error`, `operator_error`, `material_defect`, or a word of
   * your own.
   */
  reason: Word
  /** Who does it, and when. */
  command: Command
  /** Whether it had been issued: then the shelf does not change, and the order is named. */
  issued?: boolean | undefined
  /** The work order that had it, or that it is charged to. */
  order?: WorkOrderId | undefined
  /** The step that had it. */
  step?: number | undefined
  /** The line of the bill of materials. */
  line?: number | undefined
  /** Where it is taken from. */
  location?: LocationId | undefined
  /** Its lot or piece number. */
  lot?: LotId | undefined
  /** A number of somebody else's. */
  reference?: string | undefined
  /** The number of the movement; the command's id when absent. */
  number?: TransactionId | undefined
}

/** What `plant.stock.transfer` takes beside `item`. */
export interface TransferStockOptions {
  /** From which site. */
  site: SiteId
  /** How much: above zero, a multiple of the item's increment. */
  quantity: Decimal
  /** Who does it, and when. */
  command: Command
  /** From which location. */
  location?: LocationId | undefined
  /** Of which lot or piece; the item's rules choose when absent. */
  lot?: LotId | undefined
  /** To which site; the same when absent. */
  toSite?: SiteId | undefined
  /** To which location. */
  toLocation?: LocationId | undefined
  /** Why. */
  reason?: Word | undefined
  /** A number of somebody else's. */
  reference?: string | undefined
  /**
   * The number of the movement out; the command's id when absent. That of the movement in ends
   * in `-IN`.
   */
  number?: TransactionId | undefined
}

/** What `plant.stock.adjust` takes beside `item`. */
export interface AdjustStockOptions {
  /** At which site. */
  site: SiteId
  /** Which way. */
  direction: AdjustDirection
  /** How much: above zero, a multiple of the item's increment. */
  quantity: Decimal
  /** Why. */
  reason: Word
  /** Who does it, and when. */
  command: Command
  /** Where. */
  location?: LocationId | undefined
  /** Of which lot or piece. */
  lot?: LotId | undefined
  /** From when on a new lot must not be used. */
  expiresAt?: Instant | Date | undefined
  /** What all of it cost, upwards only; what is known of it when absent. */
  cost?: Money | undefined
  /** What one unit of it cost, in place of `cost`. */
  unitCost?: Price | undefined
  /** A number of somebody else's. */
  reference?: string | undefined
  /** The number of the movement; the command's id when absent. */
  number?: TransactionId | undefined
}

/**
 * Which way an adjustment goes.
 *
 * - `up`: More is there than the books say.
 * - `down`: Less is there than the books say.
 */
export type AdjustDirection = 'up' | 'down'

/** What `plant.stock.count` takes beside `item`. */
export interface CountStockOptions {
  /** At which site. */
  site: SiteId
  /** How much was counted at the location, of the lot; it may be zero. */
  quantity: Decimal
  /** Who does it, and when. */
  command: Command
  /** Where. */
  location?: LocationId | undefined
  /** Of which lot or piece. */
  lot?: LotId | undefined
  /** Why. */
  reason?: Word | undefined
  /** A number of somebody else's: a count sheet. */
  reference?: string | undefined
  /** The number of the movement; the command's id when absent. */
  number?: TransactionId | undefined
}

/** What `plant.stock.reverse` takes beside `of`. */
export interface ReverseMovementOptions {
  /** Who does it, and when. */
  command: Command
  /** The number of the new movement; the command's id when absent. */
  number?: TransactionId | undefined
  /** Of which item; needed where movements of several stocks have this number. */
  item?: ItemId | undefined
  /** At which site; the same. */
  site?: SiteId | undefined
}

/** What `plant.stock.postBatch` takes beside `kinds`. */
export interface PostStockBatchOptions {
  /** The items that occur. */
  items: readonly ItemId[]
  /** The sites that occur. */
  sites: readonly SiteId[]
  /** The kind of each row, as its place in `kinds`. */
  kind: Wholes
  /** The item of each row. */
  item: Wholes
  /** The site of each row. */
  site: Wholes
  /** How much each row moves, in steps of `scale` decimals: 1250 with a scale of 2 is 12.50. */
  quantity: Wholes
  /** Who posts it, and when. */
  command: Command
  /**
   * How many decimals the quantities have.
   *
   * @defaultValue `0`
   */
  scale?: number | undefined
  /** The locations that occur. */
  locations?: readonly LocationId[] | undefined
  /** The location of each row. */
  location?: Wholes | undefined
  /** The lots that occur. */
  lots?: readonly LotId[] | undefined
  /** The lot of each row. */
  lot?: Wholes | undefined
  /** The work orders that occur. */
  orders?: readonly WorkOrderId[] | undefined
  /** The work order of each row. */
  order?: Wholes | undefined
  /** The step of each row. */
  step?: Wholes | undefined
  /** The line of the bill of materials of each row. */
  line?: Wholes | undefined
  /** The reasons that occur. */
  reasons?: readonly Word[] | undefined
  /** The reason of each row. */
  reason?: Wholes | undefined
  /**
   * When each row happened, in microseconds since 1970; at the time of the command when
   * absent.
   */
  at?: Wholes | undefined
  /** What each row cost, in the smallest unit of the currency; -1 where none is known. */
  amount?: Wholes | undefined
  /** The currency of the amounts. */
  currency?: Currency | undefined
  /** The number of each row; the command's id and the row, counted from 0, when empty. */
  numbers?: readonly TransactionId[] | undefined
}

/**
 * What a movement does.
 *
 * - `issue_to_wo`: Component to a work order.
 * - `return_to_stock`: Component back from a work order, at the cost it was issued at.
 * - `receipt_from_wo`: What a work order made.
 * - `receipt`: Bought, or there from the beginning.
 * - `issue`: Out for anything but a work order.
 * - `scrap`: Thrown away from the shelf.
 * - `scrap_issued`: Thrown away after it was issued: the shelf does not change.
 * - `transfer_out`: To another site.
 * - `transfer_in`: From another site.
 * - `move_out`: To another location of the same site.
 * - `move_in`: From another location of the same site.
 * - `adjustment_in`: Corrected upwards.
 * - `adjustment_out`: Corrected downwards.
 * - `count_up`: Counted: more was there than known.
 * - `count_down`: Counted: less was there than known.
 * - `count_equal`: Counted: what was known was there. The quantity is 0.
 * - `reversal_in`: A mistake taken back: what went out came in again.
 * - `reversal_out`: A mistake taken back: what came in went out again.
 * - `reversal_issued`: A mistake taken back that had not changed the shelf.
 * - `revaluation`: Value alone: the quantity is 0, and the amount may be below zero.
 */
export type MovementKind =
  | 'issue_to_wo'
  | 'return_to_stock'
  | 'receipt_from_wo'
  | 'receipt'
  | 'issue'
  | 'scrap'
  | 'scrap_issued'
  | 'transfer_out'
  | 'transfer_in'
  | 'move_out'
  | 'move_in'
  | 'adjustment_in'
  | 'adjustment_out'
  | 'count_up'
  | 'count_down'
  | 'count_equal'
  | 'reversal_in'
  | 'reversal_out'
  | 'reversal_issued'
  | 'revaluation'

/** What `plant.stock.reserve` takes beside `item`. */
export interface ReserveStockOptions {
  /** At which site. */
  site: SiteId
  /** How much: above zero, a multiple of the item's increment. */
  quantity: Decimal
  /** Who does it, and when. */
  command: Command
  /** For which order; an issue to it keeps the promise. */
  order?: WorkOrderId | undefined
  /** Whether others may take it; `soft` when absent. */
  strength?: ReservationStrength | undefined
  /** The lot that is put aside; any lot when absent. */
  lot?: LotId | undefined
  /** When it is needed; the earlier goes first. */
  due?: Instant | Date | undefined
  /** 1 is the highest, 5 the lowest and what holds when absent. */
  priority?: number | undefined
  /** The id of the promise; the command's id when absent. */
  reservation?: ReservationId | undefined
}

/**
 * Whether others may take what is promised.
 *
 * - `soft`: A claim in the queue: whoever is due first is served first, and it stops nobody.
 * - `hard`: Put aside: nobody else can take it.
 */
export type ReservationStrength = 'soft' | 'hard'

/** Stock promised to an order. */
export type ReservationId = string

/** What `plant.stock.releaseReservation` takes beside `item`. */
export interface ReleaseReservationOptions {
  /** At which site. */
  site: SiteId
  /** Which promise. */
  reservation: ReservationId
  /** Who does it, and when. */
  command: Command
  /** How much of it; all that is left when absent. */
  quantity?: Decimal | undefined
}

/** What `plant.stock.setLotStatus` takes beside `item`. */
export interface SetLotStatusOptions {
  /** Which lot. */
  lot: LotId
  /** Its status from now on. */
  status: LotStatus
  /** Who does it, and when. */
  command: Command
  /** Its expiry from now on; as before when absent. */
  expiresAt?: Instant | Date | undefined
}

/** What `plant.stock.setAlertRule` takes beside `item`. */
export interface SetAlertRuleOptions {
  /** At which site. */
  site: SiteId
  /**
   * The rule from now on; an empty one tells only of stock below zero, of lots past their time
   * and of what known requirements use up.
   */
  rule: AlertRule
  /** Who does it, and when. */
  command: Command
}

/**
 * When to raise alerts on an item at a site.
 *
 * What is absent raises none; stock below zero, lots past their time and stock that known
 * requirements use up are told without a rule.
 */
export interface AlertRule {
  /** Low when what is available is at or below this. */
  reorderPoint?: Decimal | undefined
  /** Too low when what is available is below this. */
  minimum?: Decimal | undefined
  /** Too much when what is on hand is above this. */
  maximum?: Decimal | undefined
  /**
   * How far beyond its limit a quantity must come back before the alert is resolved; not below
   * zero.
   */
  hysteresis?: Decimal | undefined
  /** Too little when known requirements use it up in fewer weeks than this. */
  weeksOfCover?: number | undefined
  /** Expiring when a lot lasts for no longer than this. */
  expiringWithin?: Elapsed | undefined
  /** Aging when a lot has been in quarantine for this long. */
  quarantineFor?: Elapsed | undefined
  /** Dead when there is stock and nothing has moved for this long. */
  deadAfter?: Elapsed | undefined
}

/** What `plant.stock.acknowledgeAlert` takes beside `item`. */
export interface AcknowledgeAlertOptions {
  /** At which site. */
  site: SiteId
  /** Which alert. */
  alert: AlertKey
  /** Who does it, and when. */
  command: Command
}

/** What tells one alert of an item at a site from another. */
export interface AlertKey {
  /** What it is about. */
  kind: AlertKind
  /** Where, if it is about one location. */
  location?: LocationId
  /** Which lot, if it is about one. */
  lot?: LotId
}

/**
 * What an alert is about.
 *
 * - `low_stock`: At or below the reorder point.
 * - `below_minimum`: Below the minimum.
 * - `negative`: Below zero at some location.
 * - `excess`: Above the maximum.
 * - `stockout_forecast`: Known requirements will use it up.
 * - `weeks_of_cover`: It covers fewer weeks of known requirements than wanted.
 * - `expiring`: A lot expires soon.
 * - `expired`: A lot has expired.
 * - `quarantine_aging`: A lot has been waiting for its release for long.
 * - `dead`: Nothing has moved for long.
 */
export type AlertKind =
  | 'low_stock'
  | 'below_minimum'
  | 'negative'
  | 'excess'
  | 'stockout_forecast'
  | 'weeks_of_cover'
  | 'expiring'
  | 'expired'
  | 'quarantine_aging'
  | 'dead'

/** What `plant.stock.checkAlerts` takes beside `item`. */
export interface CheckAlertsOptions {
  /** At which site. */
  site: SiteId
  /** Who does it, and when. */
  command: Command
  /** The time to look from; that of the command when absent. */
  now?: Instant | Date | undefined
  /** What will be needed when; the cover is found by walking through it. */
  requirements?: readonly FutureRequirement[] | undefined
}

/** Something that will be needed. */
export interface FutureRequirement {
  /** When. */
  at: Instant | Date
  /** How much. */
  quantity: Decimal
}

/** What `plant.stock.closePeriod` takes beside `site`. */
export interface CloseStockPeriodOptions {
  /**
   * Up to when; not in the future. An earlier time than before opens the books again, and
   * needs a reason.
   */
  until: Instant | Date
  /** Who does it, and when. */
  command: Command
}

/** What `plant.stock.get` takes beside `item`. */
export interface GetStockOptions {
  /** At which site. */
  site: SiteId
  /** The time that decides what has expired; the latest movement's when absent. */
  at?: Instant | Date | undefined
}

/** The stock of an item at a site. */
export interface StockView {
  /** Which item. */
  item: ItemId
  /** At which site. */
  site: SiteId
  /** How many facts it is made of. */
  version: number
  /** How much there is, all lots and locations together. */
  onHand: Decimal
  /** How much of it may be used by anybody. */
  available: Decimal
  /** How it is valued. */
  valuation: Valuation
  /** How it is counted, followed and valued. */
  rules: StockRules
  /** What lies where. */
  balances: BalanceView[]
  /** What is promised, in the order in which it was. */
  reservations: Reservation[]
  /** The alerts that are open. */
  alerts: AlertView[]
  /** What all of it is worth; absent while no cost is known. */
  value?: Money
  /** The latest time at which something moved. */
  lastAt?: Instant
}

/** How much of a lot lies at one location. */
export interface BalanceView {
  /** How much. */
  onHand: Decimal
  /** Whether it may be used. */
  status: LotStatus
  /** Where; absent where the site has no locations. */
  location?: LocationId
  /** Of which lot or piece. */
  lot?: LotId
  /** When the lot first came in. */
  receivedAt?: Instant
  /** From when on it must not be used. */
  expiresAt?: Instant
}

/** Stock that is promised to an order. */
export interface Reservation {
  /** Its id. */
  reservation: ReservationId
  /** How much is still promised. */
  quantity: Decimal
  /** Whether others may take it. */
  strength: ReservationStrength
  /** For which order. */
  order?: WorkOrderId
  /** The lot that is put aside; any lot when absent. */
  lot?: LotId
  /** When it is needed; the earlier goes first. */
  due?: Instant
  /**
   * 1 is the highest; of equal due dates the higher goes first.
   *
   * @defaultValue `5`
   */
  priority?: number
}

/** An alert. */
export interface AlertView {
  /** Which item. */
  item: ItemId
  /** At which site. */
  site: SiteId
  /** What it is about. */
  alert: AlertKey
  /** Where it stands. */
  status: AlertStatus
  /** When it was raised. */
  since: Instant
  /** How much there was. */
  quantity?: Decimal
  /** The limit that was crossed. */
  threshold?: Decimal
  /** When it runs out or expires. */
  due?: Instant
  /** Who raised, acknowledged or resolved it. */
  by?: ActorId
}

/**
 * Where an alert stands.
 *
 * - `open`: Nobody has taken note of it.
 * - `acknowledged`: Somebody has, and it still holds.
 * - `resolved`: It holds no longer.
 */
export type AlertStatus = 'open' | 'acknowledged' | 'resolved'

/** What `plant.stock.available` takes beside `item`. */
export interface GetAvailableOptions {
  /** At which site. */
  site: SiteId
  /** What is put aside for this order counts as available. */
  order?: WorkOrderId | undefined
  /** The time that decides what has expired; the latest movement's when absent. */
  at?: Instant | Date | undefined
}

/** How much of an item may be used. */
export interface Available {
  /** How much there is. */
  onHand: Decimal
  /** How much of it is held or expired. */
  held: Decimal
  /** How much of it is put aside for others. */
  putAside: Decimal
  /** What is left of it: on hand, less what is held and put aside. */
  available: Decimal
  /** What of that nobody has a claim to either. */
  unclaimed: Decimal
  /** The claims in the order in which they are served, each with what is left for it. */
  claims: Claim[]
}

/** A soft reservation, and what is left for it. */
export interface Claim {
  /** The claim. */
  reservation: Reservation
  /** How much of it what is available covers, after the claims before it. */
  covered: Decimal
}

/** What `plant.stock.listLots` takes beside `item`. */
export interface ListLotsOptions {
  /** At which site. */
  site: SiteId
  /** Which go first; as the item's rules say when absent. */
  choice?: LotChoice | undefined
  /** The time that decides what has expired; the latest movement's when absent. */
  at?: Instant | Date | undefined
  /**
   * Whether lots that may not be used are listed as well, behind the others.
   *
   * @defaultValue `false`
   */
  withHeld?: boolean | undefined
}

/** The lots of an item. */
export interface LotList {
  /** The lots, the first to go first. */
  lots: BalanceView[]
}

/** What `plant.stock.listMovements` takes beside `item`. */
export interface ListMovementsOptions {
  /** Only of this site. */
  site?: SiteId | undefined
  /** Only for this work order. */
  order?: WorkOrderId | undefined
  /** Only this movement. */
  number?: TransactionId | undefined
  /** Only what happened at this time or later. */
  from?: Instant | Date | undefined
  /** Only what happened before this time. */
  below?: Instant | Date | undefined
  /** Where the page before ended: its `next`. */
  after?: MovementPlace | undefined
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
}

/** A place in a list of movements. */
export interface MovementPlace {
  /** The number of the last movement shown. */
  number: TransactionId
  /** Its item. */
  item: ItemId
  /** Its site. */
  site: SiteId
  /** Its time. */
  at: Instant
  /** Its place in the ledger. */
  place: number
}

/** One page of a list of movements. */
export interface MovementPage {
  /** The movements. */
  movements: Movement[]
  /** Where the next page begins; absent when this one is the last. */
  next?: MovementPlace
}

/** One movement of the ledger. */
export interface Movement {
  /** Its number: `MTX-2024-00001`. */
  number: TransactionId
  /** What it does; the sign is in it. */
  kind: MovementKind
  /** Which item. */
  item: ItemId
  /** At which site. */
  site: SiteId
  /** How much; never below zero, and zero only for an agreeing count or a revaluation. */
  quantity: Decimal
  /** When it happened. */
  at: Instant
  /**
   * Where it stands among the movements of this stock: what happened at one time stands in
   * this order.
   */
  place: number
  /** Who posted it. */
  by: ActorId
  /** Where at the site. */
  location?: LocationId
  /** Of which lot or piece. */
  lot?: LotId
  /** What one unit of it is worth, shown with four decimals more than the currency has. */
  unitCost?: Decimal
  /** What all of it is worth; absent while no cost is known. */
  amount?: Money
  /** What was paid beyond the standard cost. */
  variance?: Money
  /** For which work order. */
  order?: WorkOrderId
  /** For which of its steps. */
  step?: number
  /** For which line of its bill of materials. */
  line?: number
  /** The posting of the order that moved it; only the order takes it back. */
  posting?: TransactionId
  /** Why. */
  reason?: Word
  /** A number of somebody else's: a delivery note, a sales order. */
  reference?: string
  /** The movement that it takes back. */
  reverses?: TransactionId
  /** The other half of a transfer, or the count that it corrects. */
  pair?: TransactionId
}

/** What `plant.stock.runningBalance` takes beside `item`. */
export interface GetRunningBalanceOptions {
  /** At which site. */
  site: SiteId
  /** Only what moved at this location. */
  location?: LocationId | undefined
  /** Only what moved of this lot or piece. */
  lot?: LotId | undefined
  /** Only what happened at this time or later. */
  from?: Instant | Date | undefined
  /** Only what happened before this time. */
  below?: Instant | Date | undefined
}

/** What was there after each movement. */
export interface RunningBalance {
  /** The movements in the order in which things happened. */
  steps: BalanceStep[]
}

/** A movement, and what was there after it. */
export interface BalanceStep {
  /** The movement. */
  movement: Movement
  /** How much was there afterwards, of what was asked for. */
  balance: Decimal
  /**
   * What all of the item at the site was worth afterwards; absent while no cost is known, and
   * when only a location or lot was asked for.
   */
  value?: Money
}

/** What `plant.stock.value` takes beside `item`. */
export interface GetStockValueOptions {
  /** Only of this site. */
  site?: SiteId | undefined
  /** As it was after everything that happened until then; as it is when absent. */
  at?: Instant | Date | undefined
}

/** What stock is worth. */
export interface StockValue {
  /** Item by item and site by site; what there is nothing of is left out. */
  stocks: StockWorth[]
  /** The sums, one per currency. */
  totals: Money[]
}

/** What an item's stock at a site is worth. */
export interface StockWorth {
  /** Which item. */
  item: ItemId
  /** At which site. */
  site: SiteId
  /** How much there is. */
  quantity: Decimal
  /** What it is worth; absent while no cost is known. */
  value?: Money
}

/** What `plant.stock.listAlerts` takes beside `item`. */
export interface ListAlertsOptions {
  /** Only of this site. */
  site?: SiteId | undefined
  /** Only those that stand there; open and acknowledged ones when absent. */
  status?: AlertStatus | undefined
}

/** Alerts. */
export interface AlertList {
  /** The alerts, by item and site. */
  alerts: AlertView[]
}

/** What `stock.draw` takes beside `source`. */
export interface DrawStockOptions {
  /**
   * What stands above it; left out, what it is.
   *
   * @defaultValue `''`
   */
  title?: string | undefined
  /**
   * As what it is drawn.
   *
   * @defaultValue `'svg'`
   */
  format?: PictureFormat | undefined
  /**
   * How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left out,
   * 960. It is as high as what is in it.
   */
  width?: number | undefined
}

/** How much there was after each movement. */
export interface BalanceDrawnStock {
  type: 'balance'
  /** The balance, as `plant.stock.runningBalance` answers it. */
  chart: RunningBalance
  /**
   * The stock, as `plant.stock.get` answers it: it has the unit, the open alerts, and what is
   * promised. Promises are drawn where the balance is that of the whole stock and ends at what
   * there is now.
   */
  stock?: StockView | undefined
  /** The levels at which alerts are raised; those of open alerts when absent. */
  rule?: AlertRule | undefined
}

/** What is drawn of a stock. */
export type DrawnStock = BalanceDrawnStock

/** What `plant.order.create` takes beside `order`. */
export interface CreateOrderOptions {
  /** What is to be made. */
  item: ItemId
  /** Where. */
  site: SiteId
  /** How much, in whole increments of the item. */
  quantity: Decimal
  /** Who creates it, and when. */
  command: Command
  /** What it is for; to fill up the stock when absent. */
  demand?: OrderDemand | undefined
  /** How urgent it is: 1 is first, 5 is last; 3 when absent. */
  priority?: number | undefined
  /** The day on which work is to begin; it decides which revisions are used. */
  plannedStart?: LocalDate | undefined
  /** The day on which it is to be done. */
  plannedEnd?: LocalDate | undefined
  /**
   * How much more or less than planned may be made; what is absent is the item's word, and
   * without one nothing more and nothing less.
   */
  tolerances?: OrderTolerances | undefined
  /** The steps and components, if they do not come from master data at the release. */
  plan?: OrderPlan | undefined
  /**
   * The least quantity that is booked of the item; the item's word when absent, and without
   * one 1. Nothing finer than what the ledger books is released.
   */
  increment?: Decimal | undefined
  /** Where its material is booked; in the ledger when absent. */
  stock?: OrderStock | undefined
  /**
   * Whether completed units are received into stock by the report itself.
   *
   * @defaultValue `false`
   */
  receive?: boolean | undefined
  /**
   * Whether the report that makes enough, and leaves nothing in process, completes the order.
   *
   * @defaultValue `false`
   */
  autoComplete?: boolean | undefined
}

/** A customer waits for it. */
export interface MakeToOrderDemand {
  type: 'make_to_order'
  /** The customer's order. */
  salesOrder: SalesOrderId
  /** Its line. */
  line?: number
  /**
   * How much the line asks for. With it, all work orders of the line together stay within its
   * tolerance; all of them have to name the same quantity.
   */
  quantity?: Decimal
}

/** The stock is to be filled up. */
export interface MakeToStockOrderDemand {
  type: 'make_to_stock'
}

/** What an order is for. */
export type OrderDemand = MakeToOrderDemand | MakeToStockOrderDemand

/** A customer's order that work orders fulfil: `SO-2024-0815`. */
export type SalesOrderId = string

/** Tolerances as an order or an item states them; what is absent is left to the next. */
export interface OrderTolerances {
  /** The part of the planned quantity that may be made on top: `"0.05"` is 5 %. */
  over?: Decimal | undefined
  /** The part of the planned quantity that may be missing without a reason. */
  under?: Decimal | undefined
  /** Whether units may be started in place of scrapped ones. */
  replaceScrap?: boolean | undefined
}

/** An order's own copy of its routing and bill of materials. */
export interface OrderPlan {
  /** The steps, in ascending order of their numbers; at least one. */
  steps: readonly OrderPlanStep[]
  /** What is consumed. */
  components?: readonly OrderComponent[] | undefined
  /** What comes out besides the item itself: co- and by-products. */
  byproducts?: readonly OrderByproduct[] | undefined
  /** The revision of the bill of materials that it was copied from. */
  bomRevision?: RevisionId | undefined
  /** The revision of the routing that it was copied from. */
  routingRevision?: RevisionId | undefined
}

/** One step of an order. */
export interface OrderPlanStep {
  /** Its number: 10, 20, 30, with gaps for steps put in later. */
  sequence: number
  /** What is done: `Solder components`. */
  operation?: string | undefined
  /** Where it is to be done. */
  workCenter?: WorkCenterId | undefined
  /** Minutes to set up, once; for a schedule, as the work center says when absent. */
  setupMinutes?: string | undefined
  /** Minutes to run per unit. */
  runMinutes?: string | undefined
  /**
   * The least quantity that is passed on to the next step: absent or 0 passes on piece by
   * piece, the planned quantity lets nothing overlap. What is left at the end is passed on
   * whole.
   */
  transferBatch?: Decimal | undefined
  /**
   * The steps that must have been done on a unit before; the step before when empty. With
   * several, a unit needs all of them.
   */
  predecessors?: readonly number[] | undefined
  /**
   * Whether it begins a branch of its own, with no step before it.
   *
   * @defaultValue `false`
   */
  begins?: boolean | undefined
  /**
   * How many units run at once, in a furnace or a washer: a batch that is begun takes as long
   * as a full one. Unit by unit when absent.
   */
  runBatch?: Decimal | undefined
  /** Minutes that an order usually waits before the step. */
  queueMinutes?: string | undefined
  /** Minutes that it must rest after the step: paint dries, castings cool. */
  waitMinutes?: string | undefined
  /** Minutes to bring it to the next step. */
  moveMinutes?: string | undefined
  /** Other work centers that can do it, the best first. */
  alternates?: readonly OrderStepAlternate[] | undefined
  /** What whoever works on it must be trained for, where a policy is in force. */
  qualifications?: readonly QualificationId[] | undefined
}

/** Another work center that can do a step of an order, in its own time. */
export interface OrderStepAlternate {
  /** The work center. */
  workCenter: WorkCenterId
  /** Minutes to set up there; as that work center says when absent. */
  setupMinutes?: string | undefined
  /** Minutes to run per unit there; as the step says when absent. */
  runMinutes?: string | undefined
  /** How many units run at once there; only with `runMinutes`. */
  runBatch?: Decimal | undefined
  /**
   * How fast it is there, as a part of the planned speed; as that work center says when
   * absent.
   */
  efficiency?: Decimal | undefined
}

/** Something that is consumed. */
export interface OrderComponent {
  /** Its line, unique within the order. Two lines of one item stay two requirements. */
  line: number
  /** What is consumed. */
  item: ItemId
  /** How much per unit, or per order when `fixed`: `"2"`, `"0.35"`, `"1/3"`. */
  quantity: string
  /**
   * Whether the quantity is needed once, however many are made.
   *
   * @defaultValue `false`
   */
  fixed?: boolean | undefined
  /** A surcharge: `"0.05"` needs 5 % more. */
  overage?: string | undefined
  /** The part of it that is good: `"0.95"` divides the need by 0.95. */
  componentYield?: string | undefined
  /** The step that consumes it; the first step when absent, where no unit is missed. */
  step?: number | undefined
  /**
   * Whether reports at its step issue it by themselves.
   *
   * @defaultValue `false`
   */
  backflush?: boolean | undefined
  /** What happens when more is issued than needed. */
  policy?: ConsumptionPolicy | undefined
  /**
   * The least quantity that is booked of it; what its item says when absent, and 1 when nobody
   * says.
   */
  increment?: Decimal | undefined
  /** What may be issued in its place. */
  substitutes?: readonly OrderSubstitute[] | undefined
}

/** It is booked. */
export interface FlexibleConsumptionPolicy {
  type: 'flexible'
}

/** It is booked, and the posting says by how much it was too much. */
export interface WarnConsumptionPolicy {
  type: 'warn'
}

/** It is refused beyond the tolerance. */
export interface StrictConsumptionPolicy {
  type: 'strict'
  /**
   * The part of the need that may be issued on top: `"0.02"`.
   *
   * @defaultValue `'0'`
   */
  tolerance?: string | undefined
}

/** What happens when more of a component is issued than the order needs. */
export type ConsumptionPolicy =
  | FlexibleConsumptionPolicy
  | WarnConsumptionPolicy
  | StrictConsumptionPolicy

/** What may be issued in place of a component. */
export interface OrderSubstitute {
  /** The other item. */
  item: ItemId
  /** How much of it stands for one of the component. */
  ratio: string
  /**
   * Which one comes first; the lowest does.
   *
   * @defaultValue `0`
   */
  priority?: number | undefined
}

/** What comes out besides the item itself. */
export interface OrderByproduct {
  /** Its line, unique within the order. */
  line: number
  /** What comes out. */
  item: ItemId
  /** How much per good unit. */
  quantity: string
  /**
   * The least quantity that is booked of it; what its item says when absent, and 1 when nobody
   * says.
   */
  increment?: Decimal | undefined
  /** The part of the order's cost that it carries; none when absent. */
  costShare?: string | undefined
}

/**
 * Where an order's material is booked.
 *
 * - `ledger`: In the ledger, by the same commit.
 * - `none`: On the order only, because the stock is kept elsewhere.
 */
export type OrderStock = 'ledger' | 'none'

/** What `plant.order.import` takes beside `order`. */
export interface ImportOrderOptions {
  /** Its past. */
  past: OrderImported
  /** Who brings it in, and when. */
  command: Command
}

/** An order as another system knows it. */
export interface OrderImported {
  /** What was to be made, for whom and when. */
  header: OrderHeader
  /** How much. */
  quantity: Decimal
  /** What it was made by. */
  plan: OrderPlan
  /** Where it stands. */
  status: OrderStatus
  /** Where it goes back to when a hold is released. */
  heldFrom?: OrderStatus | undefined
  /** Why less was made than planned. */
  shortReason?: string | undefined
  /** The sums of the steps; a step that is absent was not touched. */
  steps?: readonly ImportedStep[] | undefined
  /** The sums of the components; one that is absent was not issued. */
  components?: readonly ImportedComponent[] | undefined
  /**
   * Good units put into stock.
   *
   * @defaultValue `'0'`
   */
  received?: Decimal | undefined
  /** What they took of the cost. */
  receivedAmount?: Money | undefined
  /** When work began. */
  actualStart?: Instant | Date | undefined
  /** When it was completed. */
  actualEnd?: Instant | Date | undefined
  /**
   * The movements behind the sums, in the order in which they happened: issues, returns and
   * scrap of its components, receipts of what it made. They are posted to the ledger, which
   * must have held what they took; without any, the ledger hears nothing.
   */
  movements?: readonly ImportedMovement[] | undefined
}

/** What was decided once about an order. */
export interface OrderHeader {
  /** What is to be made. */
  item: ItemId
  /** Where. */
  site: SiteId
  /** How urgent it is: 1 is first, 5 is last. */
  priority: number
  /** What it is for. */
  demand?: OrderDemand
  /** The day on which work is to begin; it decides which revisions are used. */
  plannedStart?: LocalDate
  /** The day on which it is to be done. */
  plannedEnd?: LocalDate
  /** How much more or less than planned may be made. */
  tolerances?: Tolerances
  /**
   * The least quantity that is booked of the item.
   *
   * @defaultValue `'1'`
   */
  increment?: Decimal
  /**
   * Where its material is booked.
   *
   * @defaultValue `'ledger'`
   */
  stock?: OrderStock
  /**
   * Whether completed units are received into stock by the report itself.
   *
   * @defaultValue `false`
   */
  receive?: boolean
  /**
   * Whether the report that makes enough, and leaves nothing in process, completes the order.
   *
   * @defaultValue `false`
   */
  autoComplete?: boolean
  /** The order behind it. */
  parent?: OrderParent
}

/** Tolerances that hold for an order. */
export interface Tolerances {
  /**
   * The part of the planned quantity that may be made on top.
   *
   * @defaultValue `'0'`
   */
  over?: Decimal
  /**
   * The part of the planned quantity that may be missing without a reason.
   *
   * @defaultValue `'0'`
   */
  under?: Decimal
  /**
   * Whether units may be started in place of scrapped ones.
   *
   * @defaultValue `false`
   */
  replaceScrap?: boolean
}

/** It was split off it. */
export interface SplitOrderParent {
  type: 'split'
  /** The other order. */
  order: WorkOrderId
}

/** It reworks units of it, and gives them back. */
export interface ReworkOrderParent {
  type: 'rework'
  /** The other order. */
  order: WorkOrderId
  /** The step to whose queue they come back. */
  toStep: number
}

/** Why an order has another one behind it. */
export type OrderParent = SplitOrderParent | ReworkOrderParent

/**
 * Where an order stands. It is stored and moved by commands; quantities never move it behind
 * anybody's back.
 *
 * - `absent`: There is no such order.
 * - `planned`: Proposed; planning may change or delete it.
 * - `firmed`: Decided; planning may not touch it.
 * - `released`: The floor may begin; the order holds its own copy of the bill and the routing.
 * - `in_progress`: Something was started, issued, reported or booked.
 * - `quality_hold`: Stopped by quality: nothing is issued, reported or completed.
 * - `completed`: Made, or ended short with a reason.
 * - `closed`: Settled; nothing posts any more.
 * - `cancelled`: Given up before anything came of it. It stays readable for good.
 */
export type OrderStatus =
  | 'absent'
  | 'planned'
  | 'firmed'
  | 'released'
  | 'in_progress'
  | 'quality_hold'
  | 'completed'
  | 'closed'
  | 'cancelled'

/** The sums of one step. */
export interface ImportedStep {
  /** Its number. */
  sequence: number
  /**
   * Units that entered it.
   *
   * @defaultValue `'0'`
   */
  quantityIn?: Decimal | undefined
  /**
   * Good units that left it.
   *
   * @defaultValue `'0'`
   */
  quantityOut?: Decimal | undefined
  /**
   * Units scrapped at it.
   *
   * @defaultValue `'0'`
   */
  quantityScrapped?: Decimal | undefined
  /**
   * Whether units passed it without being worked on.
   *
   * @defaultValue `false`
   */
  skipped?: boolean | undefined
  /** Where it was done, when not where it was planned. */
  workCenter?: WorkCenterId | undefined
  /** When work on it began. */
  actualStart?: Instant | Date | undefined
  /** When its last unit left it. */
  actualEnd?: Instant | Date | undefined
  /**
   * Hours of people.
   *
   * @defaultValue `'0'`
   */
  laborHours?: Decimal | undefined
  /**
   * Hours of machines.
   *
   * @defaultValue `'0'`
   */
  machineHours?: Decimal | undefined
}

/** The sums of one component. */
export interface ImportedComponent {
  /** Its line. */
  line: number
  /** Issued and not returned. */
  issued: Decimal
  /** The item, when the plan does not have the line. */
  item?: ItemId | undefined
  /**
   * Issued once and returned.
   *
   * @defaultValue `'0'`
   */
  returned?: Decimal | undefined
  /**
   * Of what was issued, thrown away.
   *
   * @defaultValue `'0'`
   */
  scrapped?: Decimal | undefined
  /** What it cost. */
  amount?: Money | undefined
}

/** One movement of material. */
export interface ImportedMovement {
  /** Its number: `MTX-2024-00001`. */
  number: TransactionId
  /** What it did. */
  kind: MovementKind
  /** Which item. */
  item: ItemId
  /** How much; above zero. */
  quantity: Decimal
  /** When it happened. */
  at: Instant | Date
  /** What it cost; the ledger itself values what it gives out. */
  amount?: Money | undefined
  /** For which line of the order. */
  line?: number | undefined
  /** For which step. */
  step?: number | undefined
  /** Why. */
  reason?: Word | undefined
  /** A number of somebody else's. */
  reference?: string | undefined
}

/** What `plant.order.change` takes beside `order`. */
export interface ChangeOrderOptions {
  /** Who changes it, and when. */
  command: Command
  /** The new quantity. */
  quantity?: Decimal | undefined
  /** The new priority, 1 to 5. */
  priority?: number | undefined
  /** The new day on which work is to begin. */
  plannedStart?: LocalDate | undefined
  /** The new day on which it is to be done. */
  plannedEnd?: LocalDate | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.firm` takes beside `order`. */
export interface FirmOrderOptions {
  /** Who wants it, and when. */
  command: Command
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.unfirm` takes beside `order`. */
export interface UnfirmOrderOptions {
  /** Who wants it, and when. */
  command: Command
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.release` takes beside `order`. */
export interface ReleaseOrderOptions {
  /** Who releases it, and when. */
  command: Command
  /** The steps and components, in place of those that the order or master data has. */
  plan?: OrderPlan | undefined
  /**
   * Whether to refuse unless every component is in stock.
   *
   * @defaultValue `false`
   */
  checkAvailability?: boolean | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.acceptSchedule` takes beside `model`. */
export interface AcceptScheduleOptions {
  /** The plan; every operation of the model has a place in it. */
  plan: SchedulePlan
  /** What a tick of the model means. */
  clock: SchedulingClock
  /** The position of the journal that the model shows. */
  position: number
  /** Who accepts it, and when. */
  command: Command
}

/** What `plant.order.unrelease` takes beside `order`. */
export interface UnreleaseOrderOptions {
  /** Who wants it, and when. */
  command: Command
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.split` takes beside `order`. */
export interface SplitOrderOptions {
  /** The code of the new order. */
  into: WorkOrderId
  /** How many units it gets. */
  quantity: Decimal
  /** Who splits it, and when. */
  command: Command
  /** The step before which these units wait. */
  step?: number | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.merge` takes beside `order`. */
export interface MergeOrdersOptions {
  /** The order that becomes part of it, and is cancelled. */
  from: WorkOrderId
  /** Who merges them, and when. */
  command: Command
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.start` takes beside `order`. */
export interface StartOrderOptions {
  /** Who wants it, and when. */
  command: Command
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.skipStep` takes beside `order`. */
export interface SkipOrderStepOptions {
  /** The number of the step. */
  step: number
  /** Who skips it, and when. */
  command: Command
  /** The posting's number; the id of the command when absent. */
  posting?: TransactionId | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.hold` takes beside `order`. */
export interface HoldOrderOptions {
  /** Who stops it, when, and why. */
  command: Command
  /** What sort of trouble it is, as one lower-case word. */
  cause?: Word | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.releaseHold` takes beside `order`. */
export interface ReleaseOrderHoldOptions {
  /** Who enters it, when, and in which words. */
  command: Command
  /** What was decided, as one lower-case word: `use_as_is`, `rework`, `scrap`. */
  disposition?: Word | undefined
  /** Who decided it; whoever enters it when absent. */
  decidedBy?: ActorId | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.report` takes beside `order`. */
export interface ReportOrderOptions {
  /** The number of the step. */
  step: number
  /** Who reports it, and when. */
  command: Command
  /**
   * Units that entered it and stay in it for now.
   *
   * @defaultValue `'0'`
   */
  start?: Decimal | undefined
  /**
   * Good units that left it.
   *
   * @defaultValue `'0'`
   */
  out?: Decimal | undefined
  /**
   * Units scrapped; they need a reason.
   *
   * @defaultValue `'0'`
   */
  scrap?: Decimal | undefined
  /**
   * Units to be reworked: they wait again before `toStep`.
   *
   * @defaultValue `'0'`
   */
  rework?: Decimal | undefined
  /** The step to which units to be reworked go back; this one when absent. */
  toStep?: number | undefined
  /**
   * Why units were scrapped: `quality_defect`, `machine_error`, `operator_error`,
   * `material_defect`, or a word of your own.
   */
  reason?: Word | undefined
  /** Where it was done, when not where it was planned. */
  workCenter?: WorkCenterId | undefined
  /**
   * Hours of people spent on it.
   *
   * @defaultValue `'0'`
   */
  laborHours?: Decimal | undefined
  /**
   * Hours of machines spent on it.
   *
   * @defaultValue `'0'`
   */
  machineHours?: Decimal | undefined
  /**
   * Whether nothing more will come out of the step, so that the rest of a transfer batch is
   * passed on.
   *
   * @defaultValue `false`
   */
  finish?: boolean | undefined
  /**
   * Whether this is scrap that was decided while the order is on hold.
   *
   * @defaultValue `false`
   */
  disposition?: boolean | undefined
  /** When it happened, if not at the time of the command. */
  at?: Instant | Date | undefined
  /** Where good units are put, when they are received by the report. */
  location?: LocationId | undefined
  /** The lot that they form, and by-products with them that are followed by lot. */
  lot?: LotId | undefined
  /** The posting's number; the id of the command when absent. */
  posting?: TransactionId | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.openRework` takes beside `order`. */
export interface OpenReworkOptions {
  /** The step that they leave. */
  step: number
  /** How many. */
  quantity: Decimal
  /** The code of the rework order. */
  reworkOrder: WorkOrderId
  /** The steps and components of the rework. */
  plan: OrderPlan
  /** Who opens it, and when. */
  command: Command
  /** The step to whose queue they come back; the one that they left when absent. */
  toStep?: number | undefined
  /** The posting's number; the id of the command when absent. */
  posting?: TransactionId | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.reportBatch` takes beside `orders`. */
export interface ReportOrdersOptions {
  /** Each row's order, as its place in `orders`, counted from 0. */
  order: Wholes
  /** Each row's step. */
  step: Wholes
  /** Good units, as whole numbers of the scale. */
  out: Wholes
  /** Who reports them, and when. */
  command: Command
  /** Units scrapped; none when absent. */
  scrap?: Wholes | undefined
  /** Units that enter and stay; none when absent. */
  start?: Wholes | undefined
  /**
   * How many decimals the quantities have: with 2, 150 is 1.50.
   *
   * @defaultValue `0`
   */
  scale?: number | undefined
  /** The reasons that the rows point at. */
  reasons?: readonly Word[] | undefined
  /** Each row's reason, as its place in `reasons`, counted from 0; 4294967295 is none. */
  reason?: Wholes | undefined
  /**
   * When each row happened, in microseconds since 1970; at the time of the command when
   * absent.
   */
  at?: Wholes | undefined
}

/** What `plant.order.bookTime` takes beside `order`. */
export interface BookOrderTimeOptions {
  /** The number of the step. */
  step: number
  /** Who books it, and when. */
  command: Command
  /**
   * Hours of people.
   *
   * @defaultValue `'0'`
   */
  laborHours?: Decimal | undefined
  /**
   * Hours of machines.
   *
   * @defaultValue `'0'`
   */
  machineHours?: Decimal | undefined
  /** Where it was done, when not where it was planned. */
  workCenter?: WorkCenterId | undefined
  /**
   * Whether it may be booked on a completed order.
   *
   * @defaultValue `false`
   */
  late?: boolean | undefined
  /** The posting's number; the id of the command when absent. */
  posting?: TransactionId | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.reverse` takes beside `order`. */
export interface ReverseOrderPostingOptions {
  /** The number of the posting to be taken back. */
  of: TransactionId
  /** Who takes it back, when, and why. */
  command: Command
  /** The number of the reversal; the id of the command when absent. */
  posting?: TransactionId | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.issue` takes beside `order`. */
export interface IssueToOrderOptions {
  /** How much. */
  quantity: Decimal
  /** Who posts it, and when. */
  command: Command
  /** The component line; it may be absent when only one line has the item. */
  line?: number | undefined
  /** The item; the component's own when absent. */
  item?: ItemId | undefined
  /** Where it lies in stock, or is put back to. */
  location?: LocationId | undefined
  /** Which lot it is. */
  lot?: LotId | undefined
  /**
   * Whether it may be posted to a completed order.
   *
   * @defaultValue `false`
   */
  late?: boolean | undefined
  /** The posting's number; the id of the command when absent. */
  posting?: TransactionId | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.return` takes beside `order`. */
export interface ReturnFromOrderOptions {
  /** How much. */
  quantity: Decimal
  /** Who posts it, and when. */
  command: Command
  /** The component line; it may be absent when only one line has the item. */
  line?: number | undefined
  /** The item; the component's own when absent. */
  item?: ItemId | undefined
  /** Where it lies in stock, or is put back to. */
  location?: LocationId | undefined
  /** Which lot it is. */
  lot?: LotId | undefined
  /**
   * Whether it may be posted to a completed order.
   *
   * @defaultValue `false`
   */
  late?: boolean | undefined
  /** The posting's number; the id of the command when absent. */
  posting?: TransactionId | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.scrapComponent` takes beside `order`. */
export interface ScrapOrderComponentOptions {
  /** How much. */
  quantity: Decimal
  /** Who posts it, and when. */
  command: Command
  /** The component line; it may be absent when only one line has the item. */
  line?: number | undefined
  /** The item; the component's own when absent. */
  item?: ItemId | undefined
  /** Where it lies in stock, or is put back to. */
  location?: LocationId | undefined
  /** Which lot it is. */
  lot?: LotId | undefined
  /**
   * Whether it may be posted to a completed order.
   *
   * @defaultValue `false`
   */
  late?: boolean | undefined
  /**
   * Why: `quality_defect`, `machine_error`, `operator_error`, `material_defect`, or a word of
   * your own.
   */
  reason?: Word | undefined
  /**
   * Whether it still lies in stock; else it is taken from what was issued.
   *
   * @defaultValue `false`
   */
  fromStock?: boolean | undefined
  /** The posting's number; the id of the command when absent. */
  posting?: TransactionId | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.receive` takes beside `order`. */
export interface ReceiveFromOrderOptions {
  /** How many units. */
  quantity: Decimal
  /** Who receives them, and when. */
  command: Command
  /** Where they are put. */
  location?: LocationId | undefined
  /** The lot that they form, and by-products with them that are followed by lot. */
  lot?: LotId | undefined
  /** The posting's number; the id of the command when absent. */
  posting?: TransactionId | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.complete` takes beside `order`. */
export interface CompleteOrderOptions {
  /** Who completes it, and when. */
  command: Command
  /** Why less was made than planned. */
  shortReason?: string | undefined
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.reopen` takes beside `order`. */
export interface ReopenOrderOptions {
  /** Who wants it, and when. */
  command: Command
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.close` takes beside `order`. */
export interface CloseOrderOptions {
  /** Who wants it, and when. */
  command: Command
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** What `plant.order.cancel` takes beside `order`. */
export interface CancelOrderOptions {
  /** Who wants it, and when. */
  command: Command
  /** The version of the order that this rests on; refused when it has another by now. */
  expectedVersion?: number | undefined
}

/** An order, with everything that follows from its postings. */
export interface OrderView {
  /** The order's code. */
  order: WorkOrderId
  /** How many facts it is made of; what a command can rest on. */
  version: number
  /** Where it stands. */
  status: OrderStatus
  /** What is to be made, for whom and when. */
  header: OrderHeader
  /** How much is to be made. */
  planned: Decimal
  /** Good units that left the last step. */
  completed: Decimal
  /** Units scrapped at any step, or in rework orders. */
  scrapped: Decimal
  /** What is still to be made. */
  remaining: Decimal
  /** What was made or scrapped beyond the plan. */
  over: Decimal
  /** Units that were started. */
  started: Decimal
  /**
   * Units that are still in it, each once, however many branches it is on: started, and
   * neither completed nor scrapped nor in a rework order.
   */
  inProcess: Decimal
  /** Good units put into stock. */
  received: Decimal
  /** Its steps. */
  steps: OrderStepView[]
  /** Its components, unplanned ones last. */
  components: OrderComponentView[]
  /** Where it goes back to when the hold is released. */
  heldFrom?: OrderStatus
  /** What its material cost beyond what its receipts took of it. */
  costInProcess?: Money
  /**
   * What was left of that when the order was closed, or cancelled with what was scrapped of
   * it: a variance.
   */
  settled?: Money
  /** Rework orders that still have units of it. */
  openRework?: WorkOrderId[]
  /** The revision of the bill of materials that it was copied from. */
  bomRevision?: RevisionId
  /** The revision of the routing that it was copied from. */
  routingRevision?: RevisionId
  /** When the first of its steps starts, by the schedule accepted last. */
  scheduledStart?: Instant
  /** When the last of its steps ends, by that schedule. */
  scheduledEnd?: Instant
  /** When work began. */
  actualStart?: Instant
  /** When it was completed. */
  actualEnd?: Instant
}

/**
 * One step of an order: `quantity_in = quantity_out + quantity_scrapped + quantity_reworked +
 * wip`.
 */
export interface OrderStepView {
  /** Its number. */
  step: number
  /** Where it stands. */
  status: StepStatus
  /** Units that entered it, reworked ones again. */
  quantityIn: Decimal
  /** Good units that left it. */
  quantityOut: Decimal
  /** Units scrapped at it, or in a rework order that they went to from it. */
  quantityScrapped: Decimal
  /**
   * Units that it sent to be reworked, but for those that a rework order scrapped or did not
   * make.
   */
  quantityReworked: Decimal
  /** Units that stand in it. */
  wip: Decimal
  /** Units that wait before it. */
  queue: Decimal
  /** Units that may enter it now: those passed on to it; at a first step, what may be started. */
  available: Decimal
  /** Hours of people. */
  laborHours: Decimal
  /** Hours of machines. */
  machineHours: Decimal
  /** What is done. */
  operation?: string
  /** Where it was done, or is to be done. */
  workCenter?: WorkCenterId
  /** Where the schedule accepted last has it. */
  scheduledAt?: WorkCenterId
  /** When its work center begins to be set up for it, if that comes before the start. */
  scheduledSetup?: Instant
  /** When it starts, by that schedule. */
  scheduledStart?: Instant
  /** When it ends, by that schedule. */
  scheduledEnd?: Instant
  /** When work on it began. */
  actualStart?: Instant
  /** When its last unit left it. */
  actualEnd?: Instant
}

/**
 * Where a step stands.
 *
 * - `pending`: Nothing was done at it.
 * - `in_progress`: Work on it has begun.
 * - `completed`: Its last unit has left it.
 * - `skipped`: Units pass it without being worked on.
 */
export type StepStatus = 'pending' | 'in_progress' | 'completed' | 'skipped'

/** One component of an order. */
export interface OrderComponentView {
  /** Its line. */
  line: number
  /** What is consumed. */
  item: ItemId
  /** Whether the plan has it. */
  planned: boolean
  /** What the order needs of it. */
  required: Decimal
  /** Issued and not returned. */
  issued: Decimal
  /** Of these, thrown away. */
  scrapped: Decimal
  /** Issued, not returned, and still good. */
  netIssued: Decimal
  /** What is still to be issued. */
  remaining: Decimal
  /** The step that consumes it. */
  step?: number
  /** What the issued material cost, if the ledger knows. */
  amount?: Money
}

/** What `plant.order.list` takes beside `status`. */
export interface ListOrdersOptions {
  /** Only orders at this site. */
  site?: SiteId | undefined
  /** Only orders that make this item. */
  item?: ItemId | undefined
  /** Only orders for this customer's order. */
  salesOrder?: SalesOrderId | undefined
  /** Only orders that were split off this one, or rework its units. */
  parent?: WorkOrderId | undefined
  /** Only orders that a customer waits for, or only those that fill up the stock. */
  demand?: DemandKind | undefined
  /** Only orders at least this urgent: 2 lists those of priority 1 and 2. */
  priority?: number | undefined
  /** Only orders that are planned to start on this day or later. */
  startsFrom?: LocalDate | undefined
  /** Only orders that are planned to start before this day. */
  startsBefore?: LocalDate | undefined
  /** Where the page before ended: its `next`. */
  after?: OrderPlace | undefined
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
}

/**
 * Whether an order is made for a customer or to fill up the stock.
 *
 * - `make_to_order`: A customer waits for it.
 * - `make_to_stock`: The stock is to be filled up.
 */
export type DemandKind = 'make_to_order' | 'make_to_stock'

/** A place in a list of orders. */
export interface OrderPlace {
  /** The last order shown. */
  order: WorkOrderId
  /** Its status. */
  status: OrderStatus
}

/** One page of a list of orders. */
export interface OrderPage {
  /** The orders. */
  orders: OrderLine[]
  /** Where the next page begins; absent when this one is the last. */
  next?: OrderPlace
}

/** One order of a list. */
export interface OrderLine {
  /** The order's code. */
  order: WorkOrderId
  /** How many facts it is made of. */
  version: number
  /** What is to be made. */
  item: ItemId
  /** Where. */
  site: SiteId
  /** Where it stands. */
  status: OrderStatus
  /** What it is for. */
  demand: OrderDemand
  /** How urgent it is. */
  priority: number
  /** How much is to be made. */
  planned: Decimal
  /** Good units. */
  completed: Decimal
  /** Units scrapped. */
  scrapped: Decimal
  /** The day on which work is to begin. */
  plannedStart?: LocalDate
  /** The day on which it is to be done. */
  plannedEnd?: LocalDate
  /** When the first of its steps starts, by the schedule accepted last. */
  scheduledStart?: Instant
  /** When the last of its steps ends, by that schedule. */
  scheduledEnd?: Instant
  /** When work began. */
  actualStart?: Instant
  /** When it was completed. */
  actualEnd?: Instant
}

/** How far an order is. */
export interface OrderProgress {
  /** The order's code. */
  order: WorkOrderId
  /** Where it stands. */
  status: OrderStatus
  /** Completed units per planned one: `"0.97"`, `"1/3"`. */
  done: string
  /** How far each step is. */
  steps: OrderStepProgress[]
}

/** How far a step is. */
export interface OrderStepProgress {
  /** Its number. */
  step: number
  /** Where it stands. */
  status: StepStatus
  /** Good units that left it, per planned one. */
  done: string
  /** Units that wait before it or stand in it. */
  inProcess: Decimal
  /** Minutes of work that the units still to come need at it, without set-up. */
  minutesLeft: string
}

/** What `plant.order.shortages` takes beside `order`. */
export interface ListOrderShortagesOptions {
  /** Only orders at this site. */
  site?: SiteId | undefined
  /** Only this component. */
  item?: ItemId | undefined
  /**
   * When the material is needed: lots that have expired by then do not count. The time of the
   * last movement when absent.
   */
  at?: Instant | Date | undefined
}

/** What is short. */
export interface OrderShortages {
  /** Each component that is short, in the order in which the orders take. */
  shortages: OrderShortage[]
}

/** One component that is short. */
export interface OrderShortage {
  /** The order. */
  order: WorkOrderId
  /** The line. */
  line: number
  /** The component. */
  item: ItemId
  /** What the order still needs of it. */
  remaining: Decimal
  /** What is left for it. */
  available: Decimal
  /** What is missing. */
  short: Decimal
}

/** What `plant.order.listPostings` takes beside `order`. */
export interface ListOrderPostingsOptions {
  /** Only postings of this kind. */
  kind?: PostingKind | undefined
  /** Only postings at this step. */
  step?: number | undefined
  /**
   * Whether to leave out postings that were taken back, and what took them back.
   *
   * @defaultValue `false`
   */
  liveOnly?: boolean | undefined
  /** The last posting of the page before: its `next`. */
  after?: TransactionId | undefined
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
}

/**
 * What sort of posting it is.
 *
 * - `report`: Units entered and left a step.
 * - `issue`: Material went to the order.
 * - `return`: Material came back from it.
 * - `scrap_component`: Material of the order was thrown away.
 * - `scrap_from_stock`: Material in stock was thrown away in the order's name.
 * - `receipt`: Good units went into stock.
 * - `time`: Hours were booked.
 * - `skip`: A step was skipped.
 * - `reversal`: Another posting was taken back.
 */
export type PostingKind =
  | 'report'
  | 'issue'
  | 'return'
  | 'scrap_component'
  | 'scrap_from_stock'
  | 'receipt'
  | 'time'
  | 'skip'
  | 'reversal'

/** One page of a list of postings. */
export interface OrderPostingPage {
  /** The postings. */
  postings: PostedRecord[]
  /** Where the next page begins; absent when this one is the last. */
  next?: TransactionId
}

/** A posting with who made it, when, and what became of it. */
export interface PostedRecord {
  /** What was posted. */
  posting: OrderPosting
  /** Who posted it. */
  by: ActorId
  /** When it happened, as claimed. */
  at: Instant
  /** Why, in the words of the command. */
  note?: string
  /** The posting that took it back. */
  reversedBy?: TransactionId
}

/** One posting to an order. */
export interface OrderPosting {
  /** Its number, unique within the order. */
  posting: TransactionId
  /** What sort of posting it is. */
  kind: PostingKind
  /**
   * Which posting of the order it is, counted from 1.
   *
   * @defaultValue `0`
   */
  ordinal?: number
  /** The step it belongs to. */
  step?: number
  /**
   * Units that entered the step.
   *
   * @defaultValue `'0'`
   */
  started?: Decimal
  /**
   * Of these, at a first step, units that came back from rework.
   *
   * @defaultValue `'0'`
   */
  reentered?: Decimal
  /**
   * Good units that left it.
   *
   * @defaultValue `'0'`
   */
  out?: Decimal
  /**
   * Units scrapped.
   *
   * @defaultValue `'0'`
   */
  scrapped?: Decimal
  /**
   * Units sent to be reworked.
   *
   * @defaultValue `'0'`
   */
  reworked?: Decimal
  /** The step before which they wait, or will come back to. */
  toStep?: number
  /** The rework order that they went to. */
  reworkOrder?: WorkOrderId
  /** Why something was scrapped. */
  reason?: Word
  /** Where it was done, when not where it was planned. */
  workCenter?: WorkCenterId
  /**
   * Whether nothing more is to come out of the step.
   *
   * @defaultValue `false`
   */
  finished?: boolean
  /** Components issued, returned or scrapped, as the kind says. */
  lines?: PostedLine[]
  /** By-products received. */
  byproducts?: PostedLine[]
  /**
   * Good units received into stock.
   *
   * @defaultValue `'0'`
   */
  received?: Decimal
  /** What they took of the cost, if the ledger knows. */
  receivedAmount?: Money
  /** The movements of the ledger that received them. */
  movements?: TransactionId[]
  /**
   * Hours of people.
   *
   * @defaultValue `'0'`
   */
  laborHours?: Decimal
  /**
   * Hours of machines.
   *
   * @defaultValue `'0'`
   */
  machineHours?: Decimal
  /**
   * Whether it was posted to a completed order.
   *
   * @defaultValue `false`
   */
  late?: boolean
  /** When it happened, if not at the time of the line. */
  at?: Instant
  /** The posting that it takes back. */
  reverses?: TransactionId
}

/** One component or by-product of a posting. */
export interface PostedLine {
  /** The line of the order. */
  line: number
  /** What was moved: the component, or a substitute. */
  item: ItemId
  /** How much of it. */
  quantity: Decimal
  /** How much of the component a substitute stands for. */
  counted?: Decimal
  /**
   * By how much the need was exceeded, where the policy is to warn.
   *
   * @defaultValue `'0'`
   */
  excess?: Decimal
  /** What it cost, if the ledger knows. */
  amount?: Money
  /** The movements of the ledger. */
  movements?: TransactionId[]
}

/** What `order.draw` takes beside `source`. */
export interface DrawOrderOptions {
  /**
   * What stands above it; left out, what it is.
   *
   * @defaultValue `''`
   */
  title?: string | undefined
  /**
   * As what it is drawn.
   *
   * @defaultValue `'svg'`
   */
  format?: PictureFormat | undefined
  /**
   * How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left out,
   * 960. It is as high as what is in it.
   */
  width?: number | undefined
}

/** One order. */
export interface OrderDrawnOrder {
  type: 'order'
  /** The order, as `plant.order.get` answers it. */
  chart: OrderView
  /** When it is looked at: what goes on is drawn up to then. */
  now?: Instant | Date | undefined
}

/** What is drawn of an order. */
export type DrawnOrder = OrderDrawnOrder

/** What `plant.graph.traverse` takes beside `from`. */
export interface TraverseGraphOptions {
  /** What is walked. */
  relationship: Relationship
  /**
   * Which way.
   *
   * @defaultValue `'forward'`
   */
  direction?: WalkDirection | undefined
  /** Where work orders are found: only these. */
  orders?: OrderFilter | undefined
  /** Where steps are found: only these. */
  steps?: StepFilter | undefined
  /** Where movements are found: only these. */
  movements?: MovementFilter | undefined
  /** Where routing steps are found: only those in use and in force on this day. */
  effectiveOn?: LocalDate | undefined
  /**
   * Where routing steps are found: only those by which the item is made at this site. Its own
   * alternate counts there and hides the one of the same name that is every site's.
   */
  madeAt?: SiteId | undefined
  /** At most so many nodes; 100 when absent, and never more than 1000. */
  limit?: number | undefined
  /** Only nodes behind this one, which the page before named as `next`. */
  after?: GraphNode | undefined
}

/** A factory. */
export interface SiteGraphNode {
  type: 'site'
  /** Its code. */
  site: SiteId
}

/** A part or product. */
export interface ItemGraphNode {
  type: 'item'
  /** Its code. */
  item: ItemId
}

/** A customer's order. */
export interface SalesOrderGraphNode {
  type: 'sales_order'
  /** Its code. */
  salesOrder: SalesOrderId
}

/** A job to make something. */
export interface WorkOrderGraphNode {
  type: 'work_order'
  /** Its code. */
  order: WorkOrderId
}

/** A step of a work order. */
export interface StepGraphNode {
  type: 'step'
  /** The work order. */
  order: WorkOrderId
  /** The number of the step. */
  sequence: number
}

/** A machine, line or bench. */
export interface WorkCenterGraphNode {
  type: 'work_center'
  /** Its code. */
  workCenter: WorkCenterId
}

/** A step of how an item is made. */
export interface RoutingStepGraphNode {
  type: 'routing_step'
  /** The item. */
  item: ItemId
  /** The number of the step. */
  sequence: number
  /** The first day on which it holds; absent for one that holds since ever. */
  effectiveFrom?: LocalDate
  /** The site whose own way it is; absent for every site's. */
  site?: SiteId
  /** The alternate; absent for the usual one. */
  alternate?: string
  /** The revision; without it, whichever begins on that day. */
  revision?: RevisionId
}

/** A row of the material ledger. */
export interface MovementGraphNode {
  type: 'movement'
  /** Its number. */
  movement: TransactionId
}

/** One node, by its kind and code. */
export type GraphNode =
  | SiteGraphNode
  | ItemGraphNode
  | SalesOrderGraphNode
  | WorkOrderGraphNode
  | StepGraphNode
  | WorkCenterGraphNode
  | RoutingStepGraphNode
  | MovementGraphNode

/**
 * A relationship between two kinds of nodes.
 *
 * - `performed_at`: From a work order to the site where it is carried out.
 * - `fulfilled_by`: From a sales order to the work orders that make what it asks for.
 * - `produces`: From a work order to the item that it makes.
 * - `has_step`: From a work order to its steps.
 * - `uses_work_center`: From a step of a work order to the work center that does it.
 * - `located_at`: From a work center to the site where it stands.
 * - `routes_through`: From an item to the steps of its routing.
 * - `consumes_part`: From a movement that issues, returns or scraps material of a work order
 *   to that material.
 * - `produces_product`: From a movement that receives what a work order made to the product.
 */
export type Relationship =
  | 'performed_at'
  | 'fulfilled_by'
  | 'produces'
  | 'has_step'
  | 'uses_work_center'
  | 'located_at'
  | 'routes_through'
  | 'consumes_part'
  | 'produces_product'

/**
 * Which way a relationship is walked.
 *
 * - `forward`: As its name reads: from a work order to where it is performed.
 * - `backward`: Against it: from a site to the work orders performed there.
 */
export type WalkDirection = 'forward' | 'backward'

/** Which work orders are meant; empty, all of them. */
export interface OrderFilter {
  /** In one of these states. */
  statuses?: readonly FloorOrderStatus[] | undefined
  /** Carried out at this site. */
  site?: SiteId | undefined
  /** Making this item. */
  item?: ItemId | undefined
  /** Fulfilling this sales order. */
  salesOrder?: SalesOrderId | undefined
  /** For a customer, or for stock. */
  orderType?: OrderType | undefined
  /** Of one of these priorities, 1 to 5. */
  priorities?: readonly number[] | undefined
  /** With a step, whatever its state, at this work center. */
  workCenter?: WorkCenterId | undefined
  /** With a step in progress at this work center now. */
  runningAt?: WorkCenterId | undefined
  /** That used this part. */
  usedPart?: UsedPart | undefined
  /**
   * Under way at some time in this window: started before its end, and not done before its
   * start. Orders that have not started are not meant.
   */
  window?: Interval | undefined
  /** Planned to start on this day or later. */
  plannedStartFrom?: LocalDate | undefined
  /** Planned to start before this day. */
  plannedStartBefore?: LocalDate | undefined
  /** Planned to be done before this day. */
  plannedEndBefore?: LocalDate | undefined
}

/**
 * Where a work order stands.
 *
 * - `planned`: A proposal that planning may still change or drop.
 * - `firmed`: A proposal that planning may no longer touch.
 * - `released`: Handed to the floor, not yet begun.
 * - `in_progress`: Being worked on.
 * - `quality_hold`: Stopped until quality decides.
 * - `completed`: All is made, or it was declared short.
 * - `closed`: Settled; nothing posts any more.
 * - `cancelled`: Given up.
 */
export type FloorOrderStatus =
  | 'planned'
  | 'firmed'
  | 'released'
  | 'in_progress'
  | 'quality_hold'
  | 'completed'
  | 'closed'
  | 'cancelled'

/**
 * Why a work order exists.
 *
 * - `make_to_order`: A customer waits for it.
 * - `make_to_stock`: It fills the stock.
 */
export type OrderType = 'make_to_order' | 'make_to_stock'

/** A part that was issued to an order, and when. */
export interface UsedPart {
  /**
   * The part. Issues that were taken back do not count; those to the order that an order was
   * split off do, as far as it brought some of the part along.
   */
  item: ItemId
  /** From this lot; from any when absent. */
  lot?: LotId | undefined
  /** Issued in this window; ever when absent. */
  window?: Interval | undefined
}

/** Which steps of work orders are meant; empty, all of them. */
export interface StepFilter {
  /** In one of these states. */
  statuses?: readonly FloorStepStatus[] | undefined
  /** Done at this work center. */
  workCenter?: WorkCenterId | undefined
  /** Under way at some time in this window. */
  window?: Interval | undefined
  /** Scheduled for some time in this window, whether begun or not. */
  scheduled?: Interval | undefined
  /** Of these work orders. */
  orders?: OrderFilter | undefined
}

/**
 * Where one step of a work order stands.
 *
 * - `pending`: Not begun.
 * - `in_progress`: Being worked on.
 * - `completed`: Done.
 * - `skipped`: Left out; what came in went on.
 */
export type FloorStepStatus = 'pending' | 'in_progress' | 'completed' | 'skipped'

/** Which movements of material are meant; empty, all of them. */
export interface MovementFilter {
  /** Of one of these kinds. */
  kinds?: readonly FloorMovementKind[] | undefined
  /** Of this work order. */
  order?: WorkOrderId | undefined
  /** Of this item. */
  item?: ItemId | undefined
  /** At this site. */
  site?: SiteId | undefined
  /** Of this lot. */
  lot?: LotId | undefined
  /** For this reason; one that was never given finds nothing. */
  reason?: string | undefined
  /** In this window. */
  window?: Interval | undefined
  /**
   * Whether to leave out reversals and what they took back.
   *
   * @defaultValue `false`
   */
  onlyStanding?: boolean | undefined
}

/**
 * What a movement of material does.
 *
 * - `issue_to_wo`: Material goes from stock to a work order.
 * - `return_to_stock`: Material that a work order did not need goes back to stock.
 * - `receipt_from_wo`: What a work order made goes to stock.
 * - `scrap`: Material or a product is thrown away.
 * - `receipt`: Goods come in from outside.
 * - `shipment`: Goods leave the site for good.
 * - `transfer_out`: Stock leaves for another site or location.
 * - `transfer_in`: Stock comes in from another site or location.
 * - `adjustment`: The books are corrected.
 * - `count`: The stock was counted; the quantity is the difference found.
 */
export type FloorMovementKind =
  | 'issue_to_wo'
  | 'return_to_stock'
  | 'receipt_from_wo'
  | 'scrap'
  | 'receipt'
  | 'shipment'
  | 'transfer_out'
  | 'transfer_in'
  | 'adjustment'
  | 'count'

/** What a walk found. */
export interface TraversedGraph {
  /** The nodes, in order. */
  nodes: FoundNode[]
  /** How many there are on all pages. */
  total: number
  /** What to ask for behind; absent when this page is the last. */
  next?: GraphNode
}

/** A factory. */
export interface SiteFoundNode {
  type: 'site'
  /** Its code. */
  site: SiteId
}

/** A part or product. */
export interface ItemFoundNode {
  type: 'item'
  /** Its code. */
  item: ItemId
  /** What it is counted in. */
  unit?: UnitCode
}

/** A customer's order. */
export interface SalesOrderFoundNode {
  type: 'sales_order'
  /** Its code. */
  salesOrder: SalesOrderId
}

/** A job to make something. */
export interface WorkOrderFoundNode {
  type: 'work_order'
  /** How it stands. */
  order: FloorOrder
}

/** A step of a work order. */
export interface StepFoundNode {
  type: 'step'
  /** How it stands. */
  step: FloorStep
}

/** A machine, line or bench. */
export interface WorkCenterFoundNode {
  type: 'work_center'
  /** What it is. */
  workCenter: FloorWorkCenter
}

/** A step of how an item is made. */
export interface RoutingStepFoundNode {
  type: 'routing_step'
  /** What it is. */
  routingStep: FloorRoutingStep
}

/** A row of the material ledger. */
export interface MovementFoundNode {
  type: 'movement'
  /** What moved. */
  movement: FloorMovement
}

/** A node that was found, with what is known of it. */
export type FoundNode =
  | SiteFoundNode
  | ItemFoundNode
  | SalesOrderFoundNode
  | WorkOrderFoundNode
  | StepFoundNode
  | WorkCenterFoundNode
  | RoutingStepFoundNode
  | MovementFoundNode

/** A work order as it stands. */
export interface FloorOrder {
  /** Its code. */
  order: WorkOrderId
  /** What it makes. */
  item: ItemId
  /** Where. */
  site: SiteId
  /** Why it exists. */
  orderType: OrderType
  /** From 1, the most urgent, to 5. */
  priority: number
  /** Where it stands. */
  status: FloorOrderStatus
  /** How much it is to make. */
  quantityPlanned: Decimal
  /** How much good it made. */
  quantityCompleted: Decimal
  /** How much it scrapped. */
  quantityScrapped: Decimal
  /** What that is counted in. */
  unit?: UnitCode
  /** The sales order it fulfils. */
  salesOrder?: SalesOrderId
  /** The day on which it is to start. */
  plannedStart?: LocalDate
  /** The day by which it is to be done. */
  plannedEnd?: LocalDate
  /** When it started. */
  actualStart?: Instant
  /** When it was done. */
  actualEnd?: Instant
}

/** A step of a work order as it stands. */
export interface FloorStep {
  /** The work order. */
  order: WorkOrderId
  /** The number of the step. */
  sequence: number
  /** Where it stands. */
  status: FloorStepStatus
  /** How much entered it. */
  quantityIn: Decimal
  /** How much left it good. */
  quantityOut: Decimal
  /** How much it scrapped. */
  quantityScrapped: Decimal
  /**
   * How much it sent back to be done again, but for what a rework order scrapped or did not
   * make.
   */
  quantityRework: Decimal
  /** How much waits before it. */
  quantityQueue: Decimal
  /** How much lies in work at it: in - out - scrapped - rework. */
  quantityWip: Decimal
  /** Hours booked by people. */
  laborHours: Decimal
  /** Hours booked by machines. */
  machineHours: Decimal
  /** What is done. */
  operation?: string
  /** The work center that does it; absent where none is named. */
  workCenter?: WorkCenterId
  /** When it is to start, by the schedule that was accepted last. */
  plannedStart?: Instant
  /** When it is to end, by that schedule. */
  plannedEnd?: Instant
  /** When it started. */
  actualStart?: Instant
  /** When it was done. */
  actualEnd?: Instant
}

/** A work center. */
export interface FloorWorkCenter {
  /** Its code. */
  workCenter: WorkCenterId
  /** Where it stands. */
  site: SiteId
  /** What sort it is: `assembly`, `machining`, `testing`. */
  kind: string
  /** The share of its hours that turns into standard hours: `0.85`. */
  efficiency: Decimal
  /** Whether it is in use. */
  isActive: boolean
  /** How many units it can process in a day. */
  capacityPerDay?: Decimal
  /** What an hour costs. */
  hourlyRate?: Money
}

/** A step of how an item is made. */
export interface FloorRoutingStep {
  /** The item. */
  item: ItemId
  /** The number of the step. */
  sequence: number
  /** What is done. */
  operation: string
  /** Where. */
  workCenter: WorkCenterId
  /** Minutes to set up, once. */
  setupMinutes: Decimal
  /** Minutes for each unit, or for each batch begun; to six decimals, like the set-up. */
  runMinutes: Decimal
  /** Whether it is in use. */
  isActive: boolean
  /** How many units run at once; unit by unit when absent. */
  runBatch?: Decimal
  /** The site whose own way it is; every site's when absent. */
  site?: SiteId
  /** The alternate; the usual one when absent. */
  alternate?: string
  /** The revision, unique within the alternate at the site. */
  revision?: RevisionId
  /** The first day on which it holds; since ever when absent. */
  effectiveFrom?: LocalDate
  /** The first day on which it no longer holds; for good when absent. */
  effectiveTo?: LocalDate
}

/** A row of the material ledger. */
export interface FloorMovement {
  /** Its number. */
  movement: TransactionId
  /** What it does; a reversal has the kind of what it takes back. */
  kind: FloorMovementKind
  /** What moves. */
  item: ItemId
  /** At which site. */
  site: SiteId
  /** How much. */
  quantity: Decimal
  /** When it happened. */
  at: Instant
  /** Who posted it. */
  by: ActorId
  /** The work order it belongs to. */
  order?: WorkOrderId
  /** From or into which lot. */
  lot?: LotId
  /** What that is counted in. */
  unit?: UnitCode
  /** What it is worth. */
  amount?: Money
  /** Why. */
  reason?: string
  /** The movement it takes back, if it is a reversal. */
  reverses?: TransactionId
  /** The reversal that took it back, if one did. */
  reversedBy?: TransactionId
}

/** What `plant.graph.findOrders` takes beside `filter`. */
export interface FindOrdersOptions {
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
  /** Only orders behind this one, which the page before named as `next`. */
  after?: WorkOrderId | undefined
}

/** One page of a list of work orders. */
export interface FoundOrders {
  /** The orders. */
  orders: FloorOrder[]
  /** How many there are on all pages. */
  total: number
  /** What to ask for behind; absent when this page is the last. */
  next?: WorkOrderId
}

/** What `plant.graph.findSteps` takes beside `filter`. */
export interface FindStepsOptions {
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
  /** Only steps behind this one, a node of type `step`, which the page before named as `next`. */
  after?: GraphNode | undefined
}

/** One page of a list of steps. */
export interface FoundSteps {
  /** The steps. */
  steps: FloorStep[]
  /** How many there are on all pages. */
  total: number
  /** What to ask for behind; absent when this page is the last. */
  next?: GraphNode
}

/** What `plant.graph.findMovements` takes beside `filter`. */
export interface FindMovementsOptions {
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
  /** Only movements behind this one, which the page before named as `next`. */
  after?: TransactionId | undefined
}

/** One page of a list of movements. */
export interface FoundMovements {
  /** The movements. */
  movements: FloorMovement[]
  /** How many there are on all pages. */
  total: number
  /** What to ask for behind; absent when this page is the last. */
  next?: TransactionId
}

/** How far a work order has come. */
export interface ShownProgress {
  /** How it stands. */
  order: FloorOrder
  /** What is still to be made: planned - completed - scrapped, but never below zero. */
  quantityRemaining: Decimal
  /** What was made beyond the plan: completed + scrapped - planned, but never below zero. */
  quantityOver: Decimal
  /** Its steps, in order. */
  steps: StepProgress[]
  /** The steps with work going on. */
  runningAt: number[]
  /**
   * How much of the plan is completed or scrapped, in percent, at most 100; to two decimals,
   * half away from zero. Absent when nothing was planned.
   */
  percent?: Decimal
  /**
   * How much of the planned working time is behind it, in percent: the time of each step, as
   * far as that step has come. To two decimals, half away from zero; absent when no times are
   * planned.
   */
  percentOfWork?: Decimal
  /** The first step with something waiting before it. */
  waitingAt?: number
}

/** How far one step has come. */
export interface StepProgress {
  /** How it stands. */
  step: FloorStep
  /**
   * What this step still has to deal with: planned - out - what was scrapped here and before,
   * but never below zero; zero once it is completed or skipped.
   */
  quantityRemaining: Decimal
  /**
   * How much of the plan is behind this step, in percent, at most 100; to two decimals, half
   * away from zero. 100 once it is completed or skipped; absent when nothing was planned.
   */
  percent?: Decimal
}

/** What material a work order consumed. */
export interface ShownConsumption {
  /** The work order. */
  order: WorkOrderId
  /** Its material, in the order of the items' codes. */
  parts: ConsumedPart[]
}

/** One material of a work order. */
export interface ConsumedPart {
  /** The item. */
  item: ItemId
  /** How much was issued. */
  quantityIssued: Decimal
  /** How much was returned. */
  quantityReturned: Decimal
  /** What is left of it: issued - returned. */
  quantityNet: Decimal
  /** How much was scrapped, whether issued before or not. */
  quantityScrapped: Decimal
  /** The lots it came from, in the order of their codes; lots returned in full are left out. */
  lots: ConsumedLot[]
  /** What it is counted in. */
  unit?: UnitCode
}

/** What a work order consumed of one lot. */
export interface ConsumedLot {
  /** The lot. */
  lot: LotId
  /** Issued - returned. */
  quantityNet: Decimal
}

/** What a work order made. */
export interface ShownOutput {
  /** The work order. */
  order: WorkOrderId
  /** What it made, in the order of the items' codes. */
  products: MadeProduct[]
}

/** One item that a work order made. */
export interface MadeProduct {
  /** The item. */
  item: ItemId
  /** How much was received into stock. */
  quantity: Decimal
  /** The lots it became, in the order of their codes. */
  lots: MadeLot[]
  /** What it is counted in. */
  unit?: UnitCode
}

/** What a work order made of one lot. */
export interface MadeLot {
  /** The lot. */
  lot: LotId
  /** How much of it. */
  quantity: Decimal
}

/** What `plant.graph.listShortages` takes beside `orders`. */
export interface ListShortagesOptions {
  /** What is available; items and sites left out have nothing. */
  onHand?: readonly OnHand[] | undefined
}

/** What is available of one item at one site. */
export interface OnHand {
  /** The item. */
  item: ItemId
  /** The site. */
  site: SiteId
  /** How much; several entries of one item and site add up. Below zero counts as nothing. */
  quantity: Decimal
}

/** What open work orders lack. */
export interface Shortages {
  /** The lines that lack something, in the order in which stock was shared out. */
  lines: Shortage[]
  /** What lacks in all, in the order of items and sites. */
  totals: ShortageTotal[]
}

/** What one line of one order lacks. */
export interface Shortage {
  /** The order. */
  order: WorkOrderId
  /** The line. */
  line: number
  /** What it needs. */
  item: ItemId
  /** Where. */
  site: SiteId
  /** How urgent the order is, from 1 to 5. */
  priority: number
  /** What it still needs: required - issued + returned. */
  quantityNeeded: Decimal
  /** What the stock gives it. */
  quantityCovered: Decimal
  /** What it lacks. */
  quantityShort: Decimal
  /** The day on which the order is to start. */
  plannedStart?: LocalDate
}

/** What all orders of a site lack of one item. */
export interface ShortageTotal {
  /** The item. */
  item: ItemId
  /** The site. */
  site: SiteId
  /** What lacks. */
  quantityShort: Decimal
  /** How many lines lack it. */
  lines: number
  /** What it is counted in. */
  unit?: UnitCode
}

/** What `plant.graph.listUses` takes beside `item`. */
export interface ListUsesOptions {
  /**
   * Which orders; all open ones when absent. Orders that are no longer open are listed only
   * when the filter names their state.
   */
  orders?: OrderFilter | undefined
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
  /** Only orders behind this one, which the page before named as `next`. */
  after?: WorkOrderId | undefined
}

/** Where an item is used. */
export interface OpenUses {
  /** The item. */
  item: ItemId
  /** The lines that use it; an order's lines stay on one page. */
  uses: OpenUse[]
  /** How many orders use it, on all pages. */
  total: number
  /** What it is counted in. */
  unit?: UnitCode
  /** What to ask for behind; absent when this page is the last. */
  next?: WorkOrderId
}

/** One line of an order that uses an item. */
export interface OpenUse {
  /** The order. */
  order: WorkOrderId
  /** The line. */
  line: number
  /** What the order makes. */
  product: ItemId
  /** Where. */
  site: SiteId
  /** Where the order stands. */
  status: FloorOrderStatus
  /** How much it needs in all. */
  quantityRequired: Decimal
  /** How much was issued, what was returned later included. */
  quantityIssued: Decimal
  /** How much of it was returned. */
  quantityReturned: Decimal
  /** What it still needs: required - issued + returned, but never below zero. */
  quantityNeeded: Decimal
  /** The day on which it is to start. */
  plannedStart?: LocalDate
}

/** Orders by status and site. */
export interface OrderCounts {
  /** How many orders were counted. */
  orders: number
  /**
   * By status, in the order in which an order goes through them; states without orders are
   * left out.
   */
  statuses: OrdersInStatus[]
  /** By site and status, in the order of the sites' codes. */
  sites: OrdersAtSite[]
}

/** The orders in one state. */
export interface OrdersInStatus {
  /** The state. */
  status: FloorOrderStatus
  /** How many. */
  orders: number
  /**
   * What they are to make; what rework orders have is counted with the orders that they have
   * it from.
   */
  quantityPlanned: Decimal
  /** What good they made. */
  quantityCompleted: Decimal
  /** What they scrapped. */
  quantityScrapped: Decimal
  /** What all of that is counted in; absent when units differ or are not known. */
  unit?: UnitCode
}

/** The orders of one site. */
export interface OrdersAtSite {
  /** The site. */
  site: SiteId
  /** How many orders it has. */
  orders: number
  /** By status. */
  statuses: OrdersInStatus[]
}

/** What `plant.graph.reportScrap` takes beside `site`. */
export interface ReportScrapOptions {
  /** Only of this item. */
  item?: ItemId | undefined
  /** Only what was scrapped in this window. */
  window?: Interval | undefined
  /** A chart for each item or each site; one for all when absent. */
  by?: ScrapBy | undefined
}

/**
 * What there is a chart for.
 *
 * - `item`: Each item.
 * - `site`: Each site.
 */
export type ScrapBy = 'item' | 'site'

/** What was scrapped and why. */
export interface ScrapReport {
  /**
   * One group for all, or one for each item or site, in the order of their codes. Groups
   * without scrap are left out.
   */
  groups: ScrapGroup[]
}

/** The scrap of one group. */
export interface ScrapGroup {
  /** How much was scrapped. */
  quantity: Decimal
  /** In how many postings. */
  count: number
  /** By reason: the largest quantity first, equal ones in the order of their names. */
  reasons: ScrapReason[]
  /** The item, where there is a group for each. */
  item?: ItemId
  /** The site, where there is a group for each. */
  site?: SiteId
  /** What it is counted in; absent when units differ or are not known. */
  unit?: UnitCode
}

/** What was scrapped for one reason. */
export interface ScrapReason {
  /** How much. */
  quantity: Decimal
  /** In how many postings. */
  count: number
  /** Its share of the group's quantity, in percent, to two decimals, half away from zero. */
  percent: Decimal
  /**
   * The share of this reason and all before it: rounded from the exact sum, so that the last
   * is 100.
   */
  cumulativePercent: Decimal
  /** What it was worth, one amount for each currency. */
  amounts: Money[]
  /** The reason; absent for scrap without one. */
  reason?: string
}

/** What `plant.graph.reportWip` takes beside `orders`. */
export interface ReportWipOptions {
  /** Only at work centers of this site. */
  site?: SiteId | undefined
  /** Only at this work center. */
  workCenter?: WorkCenterId | undefined
}

/** Work in process by step. */
export interface WipReport {
  /**
   * In the order of sites, work centers and operations; where nothing waits or lies in work
   * there is no line.
   */
  lines: WipAtStep[]
}

/** What waits and what lies in work for one operation of one work center, or of none. */
export interface WipAtStep {
  /** The site of the work center; of the orders where there is none. */
  site: SiteId
  /** How much waits before it. */
  quantityQueue: Decimal
  /** How much lies in work. */
  quantityWip: Decimal
  /** How many steps of orders that is. */
  steps: number
  /** The work center; absent for steps that name none. */
  workCenter?: WorkCenterId
  /** What is done; absent for steps that do not say. */
  operation?: string
  /** What both are counted in; absent when units differ or are not known. */
  unit?: UnitCode
}

/** What `plant.graph.reportLoad` takes beside `period`. */
export interface ReportLoadOptions {
  /** Only work centers of this site. */
  site?: SiteId | undefined
  /** Only this work center. */
  workCenter?: WorkCenterId | undefined
  /** Which orders; all when absent. */
  orders?: OrderFilter | undefined
  /**
   * How many days of work the period has; the days of 24 hours in it when absent. Without
   * either, rated hours are known only where they are given.
   */
  workingDays?: Decimal | undefined
  /** Rated hours from a calendar, efficiency included; they replace those reckoned here. */
  rated?: readonly RatedHours[] | undefined
}

/** The standard hours that a work center can do. */
export interface RatedHours {
  /** The work center. */
  workCenter: WorkCenterId
  /** Its hours in the period. */
  hours: Decimal
}

/** How loaded work centers are. */
export interface LoadReport {
  /**
   * The work centers, in the order of their codes; those out of use only where they have work
   * or hours.
   */
  workCenters: WorkCenterLoad[]
  /**
   * How many steps ahead count in no period, because nothing says when they are to start; zero
   * when there is no period.
   */
  undatedSteps: number
}

/** How loaded one work center is. */
export interface WorkCenterLoad {
  /** The work center. */
  workCenter: WorkCenterId
  /** Where it stands. */
  site: SiteId
  /** What sort it is. */
  kind: string
  /** How many steps are ahead. */
  stepsAhead: number
  /** Work ahead in standard hours, to two decimals, half away from zero. */
  standardHours: Decimal
  /** Hours booked by people, exactly. */
  laborHours: Decimal
  /** Hours booked by machines, exactly. */
  machineHours: Decimal
  /** The standard hours it can do, to two decimals, half away from zero; absent when not known. */
  ratedHours?: Decimal
  /**
   * Work ahead in percent of rated hours, from the exact values, to two decimals, half away
   * from zero; absent without rated hours.
   */
  loadPercent?: Decimal
}

/** What `plant.graph.reportConsumption` takes beside `orders`. */
export interface ReportConsumptionOptions {
  /** Only this part. */
  part?: ItemId | undefined
  /**
   * What counts as made.
   *
   * @defaultValue `'completed_and_scrapped'`
   */
  basis?: ConsumptionBasis | undefined
  /**
   * A line for each site of orders.
   *
   * @defaultValue `false`
   */
  bySite?: boolean | undefined
  /**
   * A line for each product of orders.
   *
   * @defaultValue `false`
   */
  byProduct?: boolean | undefined
}

/**
 * What counts as made when consumption is compared.
 *
 * - `completed_and_scrapped`: Good and scrapped units: what scrap took is no variance.
 * - `completed`: Good units only: what scrap took shows as variance.
 */
export type ConsumptionBasis = 'completed_and_scrapped' | 'completed'

/** Consumption against the bill of materials. */
export interface ConsumptionReport {
  /** In the order of parts, sites and products. */
  lines: ItemConsumption[]
}

/** The consumption of one part. */
export interface ItemConsumption {
  /** The part. */
  item: ItemId
  /** How many lines of orders that is; none of a part that was only scrapped for them. */
  lines: number
  /** What is allowed for what was made. */
  quantityRequired: Decimal
  /** What was issued, what was returned later included. */
  quantityIssued: Decimal
  /** What of it was returned. */
  quantityReturned: Decimal
  /** What was scrapped without having been issued. */
  quantityScrapped: Decimal
  /** What was used: issued - returned + scrapped. */
  quantityUsed: Decimal
  /** Used - required: above zero when more was used than is allowed. */
  variance: Decimal
  /** What it is counted in. */
  unit?: UnitCode
  /** The site of the orders, where there is a line for each. */
  site?: SiteId
  /** What the orders make, where there is a line for each. */
  product?: ItemId
  /**
   * The variance in percent of what is allowed, to two decimals, half away from zero; absent
   * where nothing is allowed.
   */
  variancePercent?: Decimal
}

/** What `graph.draw` takes beside `source`. */
export interface DrawFloorOptions {
  /**
   * What stands above it; left out, what it is.
   *
   * @defaultValue `''`
   */
  title?: string | undefined
  /**
   * As what it is drawn.
   *
   * @defaultValue `'svg'`
   */
  format?: PictureFormat | undefined
  /**
   * How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left out,
   * 960. It is as high as what is in it.
   */
  width?: number | undefined
}

/** Orders by status and site. */
export interface OrdersDrawnFloor {
  type: 'orders'
  /** The counts, as `plant.graph.countOrders` answers them. */
  chart: OrderCounts
}

/** Scrap by reason, as a Pareto chart. */
export interface ScrapDrawnFloor {
  type: 'scrap'
  /** The report, as `plant.graph.reportScrap` answers it. */
  chart: ScrapReport
}

/** Work in process by step. */
export interface WipDrawnFloor {
  type: 'wip'
  /** The report, as `plant.graph.reportWip` answers it. */
  chart: WipReport
}

/** The load of work centers. */
export interface LoadDrawnFloor {
  type: 'load'
  /** The report, as `plant.graph.reportLoad` answers it. */
  chart: LoadReport
}

/** Consumption against bills of materials. */
export interface ConsumptionDrawnFloor {
  type: 'consumption'
  /** The report, as `plant.graph.reportConsumption` answers it. */
  chart: ConsumptionReport
}

/** Several reports below each other. */
export interface DashboardDrawnFloor {
  type: 'dashboard'
  /** Orders by status and site. */
  orders?: OrderCounts | undefined
  /** Scrap by reason. */
  scrap?: ScrapReport | undefined
  /** Work in process by step. */
  wip?: WipReport | undefined
  /** The load of work centers. */
  load?: LoadReport | undefined
  /** Consumption against bills of materials. */
  consumption?: ConsumptionReport | undefined
}

/** Which report is drawn. */
export type DrawnFloor =
  | OrdersDrawnFloor
  | ScrapDrawnFloor
  | WipDrawnFloor
  | LoadDrawnFloor
  | ConsumptionDrawnFloor
  | DashboardDrawnFloor

/** What `dataSet.generate` takes beside `path`. */
export interface GenerateDataSetOptions {
  /**
   * What makes one plant differ from another.
   *
   * @defaultValue `42`
   */
  seed?: number | undefined
  /**
   * How large the plant is: `1` makes 120,000 work orders, `0.001` makes 120. Above 0 and at
   * most 100.
   *
   * @defaultValue `'1'`
   */
  scale?: Decimal | undefined
  /**
   * What sort of files.
   *
   * @defaultValue `'csv'`
   */
  format?: DataSetFormat | undefined
}

/**
 * How a table is kept in a file.
 *
 * - `csv`: Text after RFC 4180, with the names of the columns in the first line.
 * - `parquet`: Columns after Apache Parquet. Compressed with Snappy when written; read with
 *   Snappy, zstd, gzip or none.
 */
export type DataSetFormat = 'csv' | 'parquet'

/** What was made up and written. */
export interface DataSetGenerated {
  /** How many rows there are in all. */
  rows: number
  /** How many rows each table has, each table behind those it refers to. */
  tables: DataSetTableRows[]
}

/** How many rows a table has. */
export interface DataSetTableRows {
  /** The table. */
  table: DataSetTable
  /** How many rows it has. */
  rows: number
}

/**
 * A table of the data set; a file has its name and `.csv` or `.parquet`.
 *
 * A table stands behind every table that it refers to.
 *
 * - `facilities`: Sites: factories and warehouses.
 * - `work_centers`: Where work is done.
 * - `parts`: What is bought and used.
 * - `products`: What is made and sold.
 * - `product_components`: The parts that go straight into a product.
 * - `bill_of_materials`: The parts that go into a part.
 * - `orders`: Sales orders.
 * - `production_routings`: The steps that make a product.
 * - `work_orders`: Work orders.
 * - `work_order_steps`: The steps of the work orders.
 * - `material_transactions`: What moved between stock and the work orders.
 * - `opening_stock`: What lay in stock before the first transaction.
 */
export type DataSetTable =
  | 'facilities'
  | 'work_centers'
  | 'parts'
  | 'products'
  | 'product_components'
  | 'bill_of_materials'
  | 'orders'
  | 'production_routings'
  | 'work_orders'
  | 'work_order_steps'
  | 'material_transactions'
  | 'opening_stock'

/** What `dataSet.check` takes beside `path`. */
export interface CheckDataSetOptions {
  /**
   * How much more than planned may have been started, in percent.
   *
   * @defaultValue `0`
   */
  overTolerancePercent?: number | undefined
  /**
   * Whether an order may have been completed with less than was planned.
   *
   * @defaultValue `false`
   */
  acceptsShort?: boolean | undefined
  /**
   * How many bad rows are named at most, of 100,000; all are counted.
   *
   * @defaultValue `1000`
   */
  limit?: number | undefined
}

/** What a check of a folder found. */
export interface DataSetCheck {
  /** Whether every row can be used. */
  isConsistent: boolean
  /** How many rows there are in all. */
  rows: number
  /** How many rows each table has, each table behind those it refers to. */
  tables: DataSetTableRows[]
  /** How often a rule is broken in all; what is only worth a look is not counted. */
  badCount: number
  /**
   * The bad rows by table and line, and those that are only worth a look: the first of them,
   * up to the limit.
   */
  badRows: DataSetRow[]
  /** How often each rule is broken. */
  rules: BrokenRule[]
  /** What was left out, was not there or could not be checked. */
  notes: DataSetNote[]
}

/** A row that breaks a rule. */
export interface DataSetRow {
  /** The stable code of the rule: `data_set.step_conservation`. */
  code: string
  /** The table, and so the file. */
  file: DataSetTable
  /** The line, counted from 1; in Parquet, the row. */
  line: number
  /** The column at fault. */
  field: string
  /** What it holds. */
  value: string
  /** What is wrong, and what would be right. */
  reason: string
  /** Other rows that have a part in it, such as the receipts that do not sum up. */
  related: DataSetPlace[]
  /** Whether it is only worth a look: the row can be used as it is. */
  isWarning: boolean
}

/** A place in a file. */
export interface DataSetPlace {
  /** The table, and so the file. */
  file: DataSetTable
  /** The line, counted from 1; in Parquet, the row. */
  line: number
}

/** How often a rule was broken. */
export interface BrokenRule {
  /** The code of the rule. */
  code: string
  /** How often. */
  count: number
  /** Whether it is only worth a look: the rows can be used as they are. */
  isWarning: boolean
}

/**
 * There is no opening stock, so balances were not checked; `deriveOpeningStock` makes the
 * least there must have been.
 */
export interface NoOpeningStockDataSetNote {
  type: 'no_opening_stock'
}

/** A column that is not known was left out. */
export interface ColumnIgnoredDataSetNote {
  type: 'column_ignored'
  /** The table. */
  file: DataSetTable
  /** The column. */
  column: string
}

/** A table that may be missing is missing. */
export interface TableMissingDataSetNote {
  type: 'table_missing'
  /** The table. */
  file: DataSetTable
}

/** Something to know about a data set that is no fault of a row. */
export type DataSetNote =
  | NoOpeningStockDataSetNote
  | ColumnIgnoredDataSetNote
  | TableMissingDataSetNote

/**
 * A tenant and one of its sites, written `acme/munich`: the unit that has a journal of its
 * own.
 */
export type Scope = string

/** When a plant with a signer and an anchor makes a checkpoint by itself. */
export interface CheckpointRule {
  /**
   * After so many lines; 10,000 unless you say otherwise.
   *
   * @defaultValue `10000`
   */
  lines?: number | undefined
  /**
   * After so long, if there is any new line; an hour unless you say otherwise.
   *
   * @defaultValue `'PT1H'`
   */
  after?: Elapsed | undefined
}

/**
 * A part of a plant that the host can bring.
 *
 * - `store`: The store: an ordered map from bytes to bytes.
 * - `authenticator`: Who checks passwords, cards and the like when somebody signs.
 * - `authorizer`: Who has a say in who may do what, beside the plant's own policy.
 * - `anchor`: The place where checkpoints are kept, out of reach of whoever can change the
 *   store.
 * - `signer`: The key that signs checkpoints and proofs.
 * - `clock`: The clock that says when something is recorded.
 */
export type HostPart = 'store' | 'authenticator' | 'authorizer' | 'anchor' | 'signer' | 'clock'

/** Where a plant's journal stands. */
export interface PlantStatus {
  /** Which site it is. */
  scope: Scope
  /** The last position of its journal; 0 when nothing has happened yet. */
  position: number
  /** The leaf hash of the last line; zeros when there is none. */
  head: Hash
  /** The root of the tree over all lines: what a checkpoint signs. */
  root: Hash
  /** Whether an answered command survives a power cut. */
  durable: boolean
  /** Whether several processes may write to the store at once. */
  manyWriters: boolean
  /** When the last line was recorded. */
  recorded?: Instant
}

/** A SHA-256 hash as 64 lowercase hexadecimal digits. */
export type Hash = string

/** What a tick did. */
export interface Ticked {
  /** What was reported, the longest overdue first. */
  reported: DueReport[]
  /** The checkpoint that was made, if one was due. */
  checkpoint?: JournalCheckpoint
}

/** One thing that time brought about. */
export interface DueReport {
  /** The thing. */
  stream: StreamId
  /** When it was due. */
  dueAt: Instant
  /** Where the journal has the report. */
  position: number
}

/** What an event is about: the kind of thing and its code, such as `work_order:WO-2024-00001`. */
export type StreamId = string

/** A checkpoint of a plant's journal. */
export interface JournalCheckpoint {
  /** Whose journal it is: the site. */
  origin: string
  /** How many lines it has. */
  size: number
  /** The root over them. */
  root: Hash
  /** Whether the plant's anchor keeps it now. */
  isKept: boolean
  /** The signed note; absent when the plant has no signer. */
  note?: string
}

/** What a rebuild did. */
export interface Rebuilt {
  /** The position that the rows now belong to. */
  position: number
  /** How many rows there are. */
  rows: number
}

/** How stored rows differ from what the journal makes of them. */
export interface RowComparison {
  /** Every difference; empty when all is well. */
  differences: RowDifference[]
}

/** A row that is not what the journal makes of it. */
export interface RowDifference {
  /** The read model. */
  table: string
  /** The row's key, as text. */
  key: string
  /** What is stored; absent when there is no such row. */
  stored?: string
  /** What the journal makes of it; absent when there should be no such row. */
  replayed?: string
}

/** A backup that was made and checked. */
export interface BackupMade {
  /** The last position that it holds. */
  position: number
  /** The root over its lines, to be compared with a checkpoint kept elsewhere. */
  root: Hash
}

/** What `plant.makeSchedulingModel` takes beside `site`. */
export interface MakeSchedulingModelOptions {
  /**
   * The instant of tick 0, before which nothing new starts; the host's time when absent.
   * Given, the answer depends on nothing but the journal.
   */
  from?: Instant | Date | undefined
  /** How long a tick is; a minute when absent. Times are rounded up to whole ticks. */
  tick?: Elapsed | undefined
  /**
   * How far calendars are looked up; 180 days when absent, and ten years at most. Beyond it,
   * everything counts as open.
   */
  horizon?: Elapsed | undefined
  /**
   * Whether orders may begin before the day on which they are planned to start.
   *
   * @defaultValue `false`
   */
  early?: boolean | undefined
  /**
   * Whether set-up times stay out of the operations, for models that get a table of set-ups
   * instead. The family of each operation is then the item that is made.
   *
   * @defaultValue `false`
   */
  setupsApart?: boolean | undefined
  /**
   * Whether steps wait for their components: what is in stock goes to the most urgent orders
   * first, then what arrives. Steps whose components never come are left out.
   *
   * @defaultValue `false`
   */
  withMaterial?: boolean | undefined
  /** What will arrive, beyond the stock of the plant; only with `withMaterial`. */
  arrivals?: readonly MaterialArrival[] | undefined
}

/** Material that will arrive. */
export interface MaterialArrival {
  /** What arrives. */
  item: ItemId
  /** Where. */
  site: SiteId
  /** How much; above zero. */
  quantity: Decimal
  /** From when on it can be used. */
  at: Instant | Date
}

/** The scheduling model of a plant. */
export interface PlantSchedulingModel {
  /**
   * What is to be scheduled: orders and resources have the plant's codes, operations the
   * numbers of their steps.
   */
  model: SchedulingModel
  /** What a tick means: where 0 lies, and how long one is. */
  clock: SchedulingClock
  /** The position of the journal that the model shows. */
  position: number
  /** Orders, or their last steps, that are not in the model, and why. */
  leftOut: LeftOutOrder[]
}

/** An order that is not in the model, or not as a whole. */
export interface LeftOutOrder {
  /** The order. */
  order: WorkOrderId
  /** Why. */
  reason: LeftOutReason
  /** Why, in a sentence. */
  message: string
  /** The step that is left out, with all that follow it; the whole order when absent. */
  step?: number
}

/**
 * Why an order, or a part of it, is not in the model.
 *
 * - `on_hold`: Quality has stopped it.
 * - `nothing_left`: Every step is finished or skipped; it waits to be completed.
 * - `no_work_center`: The step has no work center, or none on which work may be planned.
 * - `never_open`: No work center of the step is open before the horizon.
 * - `short_of_material`: A component is not in stock, and not enough of it arrives.
 * - `out_of_range`: A time has more digits, or lies further away, than a model can hold.
 */
export type LeftOutReason =
  | 'on_hold'
  | 'nothing_left'
  | 'no_work_center'
  | 'never_open'
  | 'short_of_material'
  | 'out_of_range'

/** What `plant.loadDataSet` takes beside `path`. */
export interface LoadFolderOptions {
  /** Who brings it in, and when. */
  command: Command
  /**
   * Loads what is good and names the rest; otherwise one bad row refuses all.
   *
   * @defaultValue `false`
   */
  keepGood?: boolean | undefined
  /**
   * Begins every stock with the least that keeps it from falling below zero, in place of the
   * set's own opening stock.
   *
   * @defaultValue `false`
   */
  deriveOpeningStock?: boolean | undefined
  /**
   * How much more than planned may have been started, in percent.
   *
   * @defaultValue `0`
   */
  overTolerancePercent?: number | undefined
  /**
   * Whether an order may have been completed with less than was planned.
   *
   * @defaultValue `false`
   */
  acceptsShort?: boolean | undefined
  /** The currency of every cost in the files; US dollars when absent. */
  currency?: Currency | undefined
}

/** What was loaded. */
export interface DataSetLoaded {
  /** The position of its first event. */
  position: number
  /** How many events it wrote. */
  events: number
  /** Work orders. */
  orders: number
  /** Their steps. */
  steps: number
  /** Movements of stock, opening stock aside. */
  movements: number
  /** Items and sites of which there is or was stock. */
  stocks: number
  /** Rows that were left out: bad ones, and those that depend on them. */
  leftOut: number
  /** How often a rule is broken in what was left out. */
  badCount: number
  /** The bad rows; the first ten thousand of them. */
  badRows: DataSetRow[]
  /** What of the files was not taken. */
  notes: DataSetNote[]
  /** Whether the same command had loaded it before: nothing was done again. */
  replayed: boolean
}

/** What `plant.record.open` takes beside `record`. */
export interface OpenRecordOptions {
  /** What sort of document it is, as one lower-case word: `deviation`. */
  kind: Word
  /** The first entries. Fields may be added later by changing the record. */
  fields: readonly RecordField[]
  /** Who opens it, and when. */
  command: Command
  /** Names of the fields that are not final before another actor confirms them. */
  critical?: readonly FieldName[] | undefined
  /**
   * Whether it is only being prepared; a draft is made binding by `plant.record.issue`.
   *
   * @defaultValue `false`
   */
  draft?: boolean | undefined
  /** Until when it has to be kept; it can be made longer, never shorter. */
  retainUntil?: Instant | Date | undefined
}

/** A document of the host application under the audit trail: `DEV-2026-014`. */
export type RecordId = string

/** A field with a value. */
export interface RecordField {
  /** Its name, unique within the record. */
  name: FieldName
  /** Its value, as text; numbers are kept digit by digit as they were entered. */
  value: string
}

/** One field of such a document: `yield_percent`. */
export type FieldName = string

/** What `plant.record.issue` takes beside `record`. */
export interface IssueRecordOptions {
  /** Who issues it, and when. */
  command: Command
}

/** What `plant.record.change` takes beside `record`. */
export interface ChangeRecordOptions {
  /** The fields, each at most once. */
  changes: readonly RecordFieldChange[]
  /** Who changes it, when, and why. */
  command: Command
}

/** One field to be entered, changed or removed. */
export interface RecordFieldChange {
  /** The field's name; a name that the record does not have yet adds a field. */
  name: FieldName
  /** The new value; absent to remove the value. */
  value?: string | undefined
}

/** What `plant.record.confirm` takes beside `record`. */
export interface ConfirmRecordOptions {
  /**
   * The critical fields whose values were checked, with the values that were seen: a value
   * that has changed meanwhile is not confirmed.
   */
  fields: readonly RecordField[]
  /** Who confirms, and when. */
  command: Command
}

/** What `plant.record.complete` takes beside `record`. */
export interface CompleteRecordOptions {
  /** Who completes it, and when. */
  command: Command
}

/** What `plant.record.reopen` takes beside `record`. */
export interface ReopenRecordOptions {
  /** Who reopens it, when, and why. */
  command: Command
}

/** What `plant.record.retain` takes beside `record`. */
export interface RetainRecordOptions {
  /** Until when; later than what holds now. */
  until: Instant | Date
  /** Who wants it kept, and when that was decided. */
  command: Command
}

/** What `plant.record.void` takes beside `record`. */
export interface VoidRecordOptions {
  /** Who voids it, when, and why. */
  command: Command
}

/** A record with its whole history. */
export interface RecordView {
  /** The record's code. */
  record: RecordId
  /** How many facts it is made of; what a signature names as the version signed. */
  version: number
  /** What sort of document it is. */
  kind: Word
  /** Where it stands. */
  status: RecordStatus
  /** Its fields, in the order in which they first appeared. */
  fields: RecordFieldHistory[]
  /** How it came to where it is, oldest first. */
  steps: RecordStep[]
  /** Until when it has to be kept. */
  retainUntil?: Instant
}

/**
 * Where a record stands.
 *
 * - `absent`: There is no such record.
 * - `draft`: Being prepared: nothing in it is binding, and nothing can be confirmed.
 * - `open`: In use: fields are entered, changed and confirmed.
 * - `complete`: Finished: it can be reopened with a reason, and nothing else.
 * - `void`: Declared not to count. It stays readable for good.
 */
export type RecordStatus = 'absent' | 'draft' | 'open' | 'complete' | 'void'

/** A field with every value that it had. */
export interface RecordFieldHistory {
  /** Its name. */
  name: FieldName
  /**
   * How often it was changed since its original entry; a printout marks the field when this is
   * over 0 (Annex 11 section 8.2).
   */
  changes: number
  /** Whether somebody else has to confirm it. */
  critical: boolean
  /** Whether the value counts: a critical one does after somebody else confirmed it. */
  isFinal: boolean
  /** Every value, the original entry first. */
  entries: RecordFieldEntry[]
  /** Its value; absent while nothing was entered, and after it was removed. */
  value?: string
}

/** One value that a field had. */
export interface RecordFieldEntry {
  /** Which value it is, counted from 1, the original entry. */
  number: number
  /** Who entered it. */
  by: ActorId
  /** When, as claimed. */
  at: Instant
  /** The value; absent when it was removed. */
  value?: string
  /** Why. */
  reason?: string
  /** Who confirmed it. */
  confirmed?: Confirmation
}

/** A second check of a value. */
export interface Confirmation {
  /** Who confirmed it. */
  by: ActorId
  /** When, as claimed. */
  at: Instant
}

/** One step of a record from one status to the next. */
export interface RecordStep {
  /** The status that it led to. */
  status: RecordStatus
  /** Who took it. */
  by: ActorId
  /** When, as claimed. */
  at: Instant
  /** Why. */
  reason?: string
}

/** What `plant.record.list` takes beside `kind`. */
export interface ListRecordsOptions {
  /** Only records in this status. */
  status?: RecordStatus | undefined
  /** Where the page before ended: its `next`. */
  after?: RecordPlace | undefined
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
}

/** A place in a list of records. */
export interface RecordPlace {
  /** The kind of the last record shown. */
  kind: Word
  /** Its status. */
  status: RecordStatus
  /** Its code. */
  record: RecordId
}

/** One page of a list of records. */
export interface RecordPage {
  /** The records. */
  records: RecordLine[]
  /** Where the next page begins; absent when this one is the last. */
  next?: RecordPlace
}

/** One record of a list. */
export interface RecordLine {
  /** The record's code. */
  record: RecordId
  /** What sort of document it is. */
  kind: Word
  /** Where it stands. */
  status: RecordStatus
  /** How many facts it is made of. */
  version: number
  /** How many critical fields are not final. */
  unconfirmed: number
  /** How many fields were changed since their original entry. */
  changed: number
}

/** What `plant.access.establish` takes beside `policy`. */
export interface EstablishPolicyOptions {
  /** Who can change it from now on. */
  administrator: ActorId
  /** Who wants it, and when. */
  command: Command
  /** Who the administrator is; absent when enrolled already. */
  enrolment?: ActorDetails | undefined
}

/**
 * Who may do what at a site, and under which conditions.
 *
 * Everything is forbidden that no rule allows, and a rule that denies beats every rule that
 * allows. A member that a release does not know is refused rather than skipped, also when it
 * is read back: a rule must not vanish in silence.
 */
export interface PolicyDocument {
  /** Every role that rules and actors may name. */
  roles: RoleId[]
  /** What is allowed and what is denied. */
  rules: AccessRule[]
  /** Who did the one may not do the other on the same thing. */
  separations?: Separation[]
  /** What must have been learnt before it may be done. */
  training?: TrainingRule[]
  /**
   * Actions for which the actor must have acknowledged the policy in force:
   * `plant.signature.sign`, or `*` for all.
   */
  acknowledgementRequired?: DottedPattern[]
  /** Actions for which a reason must be given. */
  reasonsRequired?: DottedPattern[]
  /** What is asked of the devices that data comes from. */
  sources?: SourcePolicy
  /** What is asked of signatures, sessions and credentials. */
  signing?: SigningPolicy
}

/** What an actor may be on the floor: `operator`, `qp`. */
export type RoleId = string

/** Allows or denies actions to a role, to one actor, or to everybody who is enrolled. */
export interface AccessRule {
  /** Which actions: `plant.record.change`, `record.*` or `*`. */
  action: DottedPattern
  /** Whether they are allowed or denied. */
  effect: RuleEffect
  /** Whoever has this role. Without role and actor, the rule is for everybody. */
  role?: RoleId
  /** This actor only; not together with a role. */
  actor?: ActorId
  /** At which sites; everywhere when absent. */
  scope?: ScopePattern
  /** Only on things of this kind: `work_order`. An action on nothing in particular is not met. */
  family?: Word
  /** Only on things whose code starts so: `LINE-A-`. */
  codePrefix?: string
}

/**
 * Actions or kinds of events: one name (`plant.record.change`), all below one (`record.*`), or
 * all (`*`).
 */
export type DottedPattern = string

/**
 * What a rule does.
 *
 * - `allow`: It allows, unless another rule denies.
 * - `deny`: It denies, whatever other rules allow.
 */
export type RuleEffect = 'allow' | 'deny'

/** Sites: one (`acme/munich`), all below one name (`acme/\*`), or all (`*`). */
export type ScopePattern = string

/** Separation of duties: who did the one may not do the other on the same thing. */
export interface Separation {
  /** What people call the rule: `maker is not checker`. */
  name: string
  /** Which events in the thing's history show that somebody did the one: `record.changed`. */
  done: DottedPattern
  /** Which actions are then closed to that person: `plant.record.confirm`. */
  forbids: DottedPattern
}

/** What must have been learnt before it may be done. */
export interface TrainingRule {
  /** Which actions. */
  action: DottedPattern
  /** What the actor must be qualified in at that time. */
  qualification: QualificationId
}

/** What to do about the device that a command names as its source. */
export interface SourcePolicy {
  /**
   * When it was never registered.
   *
   * @defaultValue `'off'`
   */
  unknown?: SourceRule
  /**
   * When it was retired.
   *
   * @defaultValue `'off'`
   */
  retired?: SourceRule
  /**
   * When its calibration or its test is overdue, or its last test failed.
   *
   * @defaultValue `'off'`
   */
  overdue?: SourceRule
  /** Actions that must name a source, so that not naming it is no way around. */
  required?: DottedPattern[]
}

/**
 * What to do about a source that cannot be relied on.
 *
 * - `off`: Nothing.
 * - `flag`: The command is carried out, and the device's history says so.
 * - `refuse`: The command is refused.
 */
export type SourceRule = 'off' | 'flag' | 'refuse'

/** The rules of signing; the numbers have defaults that hold before any policy does. */
export interface SigningPolicy {
  /** Who may sign with which meaning, and what needs a signature. */
  rules?: SigningRule[]
  /**
   * After so many minutes without use a session has ended.
   *
   * @defaultValue `15`
   */
  idleMinutes?: number
  /**
   * So many failed attempts in a row lock the actor.
   *
   * @defaultValue `5`
   */
  failuresBeforeLock?: number
  /**
   * For so many minutes.
   *
   * @defaultValue `30`
   */
  lockMinutes?: number
  /** How long a credential is good for when nothing else is said; without end when absent. */
  credentialDays?: number
}

/** One meaning of signatures: who may give it, and what needs it. */
export interface SigningRule {
  /** What the signature stands for: `approval`, `release`. */
  meaning: Word
  /** Who may sign so; when several rules give a meaning, one of their roles is enough. */
  role?: RoleId
  /**
   * Whether the signer must be another than whoever did it, and than other signers.
   *
   * @defaultValue `false`
   */
  fourEyes?: boolean
  /** Actions on a thing that need its signature with this meaning first. */
  action?: DottedPattern
  /** Only for things of this kind: `record`. */
  family?: Word
}

/** Who an actor is: what an enrolment says besides the id. */
export interface ActorDetails {
  /** The name as it is printed beside a signature. */
  printedName: string
  /** Whether it is a person or a program. */
  kind: ActorKind
  /** What the actor may be on the floor. */
  roles: readonly RoleId[]
  /** Who verified the identity, and how. */
  evidence: IdentityEvidence
  /** The reference of the certification to the agency. */
  certification?: string | undefined
  /** When the account ends; never when absent. */
  expiresAt?: Instant | Date | undefined
}

/**
 * Whether an actor is a person or a program.
 *
 * - `person`: A human being.
 * - `program`: A program that acts by itself; it cannot sign, nor approve what a person must.
 */
export type ActorKind = 'person' | 'program'

/** Who verified an actor's identity, and how (21 CFR 11.100(b)). */
export interface IdentityEvidence {
  /** Who verified it; not the actor in question. */
  verifiedBy: ActorId
  /** How: `passport shown`, `personnel file`. */
  method: string
  /** Where that is written down. */
  document?: string
}

/** What `plant.access.enrol` takes beside `actor`. */
export interface EnrolActorOptions {
  /** The name as it is printed beside a signature. */
  printedName: string
  /** Whether it is a person or a program. */
  kind: ActorKind
  /** What the actor may be on the floor. */
  roles: readonly RoleId[]
  /** Who verified the identity, and how. */
  evidence: IdentityEvidence
  /** Who enrols the actor, and when. */
  command: Command
  /**
   * The reference of the certification to the agency that the electronic signature is meant as
   * binding (21 CFR 11.100(c)).
   */
  certification?: string | undefined
  /** When the account ends; never when absent. */
  expiresAt?: Instant | Date | undefined
}

/** What `plant.access.changeRoles` takes beside `actor`. */
export interface ChangeActorRolesOptions {
  /** Every role that the actor has from now on. */
  roles: readonly RoleId[]
  /** Who wants it, and when. */
  command: Command
}

/** What `plant.access.qualify` takes beside `actor`. */
export interface QualifyActorOptions {
  /** In what. */
  qualification: QualificationId
  /** Who wants it, and when. */
  command: Command
  /** Until when; without end when absent. */
  until?: Instant | Date | undefined
}

/** What `plant.access.disqualify` takes beside `actor`. */
export interface DisqualifyActorOptions {
  /** Which. */
  qualification: QualificationId
  /** Who wants it, and when. */
  command: Command
}

/** What `plant.access.certify` takes beside `actor`. */
export interface CertifyActorOptions {
  /** The reference of the letter. */
  certification: string
  /** Who wants it, and when. */
  command: Command
}

/** What `plant.access.acknowledgePolicy` takes beside `policyVersion`. */
export interface AcknowledgePolicyOptions {
  /** Who acknowledges it, and when. */
  command: Command
}

/** What `plant.access.renewCredential` takes beside `actor`. */
export interface RenewCredentialOptions {
  /** Its name; the name of the credential in use moves its expiry. */
  credential: CredentialId
  /** Who wants it, and when. */
  command: Command
  /** When it expires; as the policy says when absent. */
  expiresAt?: Instant | Date | undefined
}

/** What proves an actor's identity, by its name only: `jd-2026-03`, a key's fingerprint. */
export type CredentialId = string

/** What `plant.access.revokeCredential` takes beside `actor`. */
export interface RevokeCredentialOptions {
  /** Which. */
  credential: CredentialId
  /** Who wants it, and when. */
  command: Command
  /** From when on; from now when absent. */
  revokedFrom?: Instant | Date | undefined
}

/** What `plant.access.resetCredential` takes beside `actor`. */
export interface ResetCredentialOptions {
  /** The new credential's name. */
  credential: CredentialId
  /** Who wants it, and when. */
  command: Command
  /** When it expires; as the policy says when absent. */
  expiresAt?: Instant | Date | undefined
}

/** What `plant.access.approveReset` takes beside `actor`. */
export interface ApproveCredentialResetOptions {
  /** The credential that was asked for, so that nothing else is approved. */
  credential: CredentialId
  /** Who wants it, and when. */
  command: Command
}

/** What `plant.access.disable` takes beside `actor`. */
export interface DisableActorOptions {
  /** Who wants it, and when. */
  command: Command
}

/** What `plant.access.enable` takes beside `actor`. */
export interface EnableActorOptions {
  /** Who wants it, and when. */
  command: Command
  /** When the account ends; the end set before when absent, if it is yet to come. */
  expiresAt?: Instant | Date | undefined
}

/** What `plant.access.unlock` takes beside `actor`. */
export interface UnlockActorOptions {
  /** Who wants it, and when. */
  command: Command
}

/** What `plant.access.changePolicy` takes beside `policy`. */
export interface ChangePolicyOptions {
  /** Who wants it, and when. */
  command: Command
  /**
   * The number of the policy that it was made from: refused when another has taken its place
   * since, so that nobody's change is undone unseen.
   */
  replaces?: number | undefined
}

/** What `plant.access.registerDevice` takes beside `device`. */
export interface RegisterDeviceOptions {
  /** What sort of device it is, as one lower-case word: `scale`, `terminal`. */
  kind: Word
  /** Who registers it, and when. */
  command: Command
  /** The version of its software. */
  software?: string | undefined
  /** By when it has to be calibrated. It may have passed already. */
  calibrationDue?: Instant | Date | undefined
  /** By when it has to be tested. It may have passed already. */
  testDue?: Instant | Date | undefined
}

/** What `plant.access.calibrateDevice` takes beside `device`. */
export interface CalibrateDeviceOptions {
  /** Who says so, and when it was done. */
  command: Command
  /** By when it has to be calibrated again; never when absent. */
  nextDue?: Instant | Date | undefined
  /** The certificate. */
  certificate?: string | undefined
}

/** What `plant.access.testDevice` takes beside `device`. */
export interface TestDeviceOptions {
  /** Whether it did what it should. */
  passed: boolean
  /** Who tested it, and when. */
  command: Command
  /** By when it has to be tested again; never when absent. */
  nextDue?: Instant | Date | undefined
  /** The version of the software that was found on it. */
  software?: string | undefined
  /** What was seen. */
  remark?: string | undefined
}

/** What `plant.access.retireDevice` takes beside `device`. */
export interface RetireDeviceOptions {
  /** Who retires it, and when. */
  command: Command
}

/** The policy in force. */
export interface PolicyView {
  /** Its number; 0 when none is established and every named actor may do anything. */
  policyVersion: number
  /** Its configuration hash. */
  digest?: Hash
  /** Since when it is in force. */
  since?: Instant
  /** Who put it in force. */
  by?: ActorId
  /** What it says; absent when none is established. */
  policy?: PolicyDocument
}

/** One actor, as known at present. */
export interface ActorView {
  /** The id. */
  actor: ActorId
  /** The name as it is printed beside a signature. */
  printedName: string
  /** Whether it is a person or a program. */
  kind: ActorKind
  /** Whether anything may be done in the actor's name at present. */
  standing: ActorStanding
  /** What the actor may be on the floor. */
  roles: RoleId[]
  /** Who verified the identity, and how. */
  evidence: IdentityEvidence
  /** When the actor was enrolled. */
  enrolledAt: Instant
  /** By whom. */
  enrolledBy: ActorId
  /** The newest policy that was acknowledged; 0 is none. */
  acknowledgedPolicy: number
  /** What the actor was trained for. */
  qualifications: QualificationLine[]
  /** Every credential, oldest first; names and times only. */
  credentials: CredentialLine[]
  /** The reference of the certification to the agency. */
  certification?: string
  /** When the account ends. */
  expiresAt?: Instant
  /** Until when failed attempts lock the actor. */
  lockedUntil?: Instant
}

/**
 * Whether anything may be done in an actor's name.
 *
 * - `active`: Yes, within the policy.
 * - `disabled`: No: disabled.
 * - `expired`: No: the account has come to its end.
 * - `locked`: Not for some minutes: too many attempts failed.
 */
export type ActorStanding = 'active' | 'disabled' | 'expired' | 'locked'

/** A qualification, as known at present. */
export interface QualificationLine {
  /** In what. */
  qualification: QualificationId
  /** Whether it has come to its end. */
  hasLapsed: boolean
  /** Until when; without end when absent. */
  until?: Instant
}

/** A credential, as known at present. */
export interface CredentialLine {
  /** Its name. */
  credential: CredentialId
  /** Whether it is good at present. */
  isValid: boolean
  /** Since when it was used. */
  since: Instant
  /** When it expires. */
  expiresAt?: Instant
  /** From when on it is not to be trusted. */
  revokedFrom?: Instant
  /** When another took its place. */
  replacedAt?: Instant
}

/** What `plant.access.actors` takes beside `role`. */
export interface ListActorsOptions {
  /** The last actor of the page before. */
  after?: ActorId | undefined
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
}

/** One page of a list of actors. */
export interface ActorPage {
  /** The actors, in the order of their ids. */
  actors: ActorLine[]
  /** What to ask for behind; absent when this page is the last. */
  next?: ActorId
}

/** One actor of a list. */
export interface ActorLine {
  /** The id. */
  actor: ActorId
  /** The name as it is printed beside a signature. */
  printedName: string
  /** Whether it is a person or a program. */
  kind: ActorKind
  /** Whether anything may be done in the actor's name at present. */
  standing: ActorStanding
  /** What the actor may be on the floor. */
  roles: RoleId[]
  /** The reference of the certification to the agency. */
  certification?: string
}

/** What `plant.access.devices` takes beside `after`. */
export interface ListDevicesOptions {
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
}

/** One page of a list of devices. */
export interface DevicePage {
  /** The devices, in the order of their codes. */
  devices: DeviceLine[]
  /** What to ask for behind; absent when this page is the last. */
  next?: DeviceId
}

/** One device of a list. */
export interface DeviceLine {
  /** Its code. */
  device: DeviceId
  /** Why it cannot be relied on; empty when it can. */
  findings: DeviceFinding[]
  /** What sort of device it is; absent when data came from it though it was never registered. */
  kind?: Word
  /** The version of its software. */
  software?: string
  /** By when it has to be calibrated. */
  calibrationDue?: Instant
  /** By when it has to be tested. */
  testDue?: Instant
}

/**
 * Why a device cannot be relied on.
 *
 * - `unknown`: It was never registered.
 * - `retired`: It is out of use for good.
 * - `calibration_overdue`: It should have been calibrated by now.
 * - `test_overdue`: It should have been tested by now.
 * - `test_failed`: It failed its last test.
 */
export type DeviceFinding =
  | 'unknown'
  | 'retired'
  | 'calibration_overdue'
  | 'test_overdue'
  | 'test_failed'

/** What `plant.access.explain` takes beside `action`. */
export interface ExplainAccessOptions {
  /** The thing that it would be about; what was done to it so far counts. */
  subject?: StreamId | undefined
  /** One actor, for every check one by one; all actors when absent. */
  actor?: ActorId | undefined
  /** The device that it would come from. */
  source?: DeviceId | undefined
}

/** Who may do something at present, and why others may not. */
export interface AccessExplanation {
  /** The action. */
  action: string
  /** The policy in force; 0 when there is none. */
  policyVersion: number
  /** Who may, in the order of their ids; empty when one actor was asked about. */
  may: ActorId[]
  /** Who may not, with the first reason. */
  mayNot: ActorShutOut[]
  /** Every check for the actor that was asked about. */
  actor?: ActorExplanation
}

/** Every check for one actor. */
export interface ActorExplanation {
  /** The actor. */
  actor: ActorId
  /** Whether no check failed. */
  may: boolean
  /** The checks, in the order in which they are made. */
  checks: AccessCheckLine[]
}

/** One check. */
export interface AccessCheckLine {
  /** Which. */
  check: AccessCheck
  /** What came of it. */
  outcome: AccessOutcome
  /** The rule or the fact behind it. */
  why: string
}

/**
 * What is checked before anything is done.
 *
 * - `enrolled`: The actor is known.
 * - `enabled`: The actor is not disabled.
 * - `not_expired`: The account has not come to its end.
 * - `not_locked`: No failed attempts lock the actor.
 * - `permitted`: A rule allows the action and none denies it.
 * - `separated`: Nothing that the actor did on the thing closes the action.
 * - `qualified`: The actor has every qualification that the action needs.
 * - `acknowledged`: The actor acknowledged the policy in force, where that is asked.
 * - `source`: The source can be relied on.
 * - `reason`: A reason is given, where that is asked.
 */
export type AccessCheck =
  | 'enrolled'
  | 'enabled'
  | 'not_expired'
  | 'not_locked'
  | 'permitted'
  | 'separated'
  | 'qualified'
  | 'acknowledged'
  | 'source'
  | 'reason'

/**
 * What came of a check.
 *
 * - `passed`: It is passed.
 * - `failed`: It is not passed: the action would be refused.
 * - `asked`: It depends on what the command will say.
 */
export type AccessOutcome = 'passed' | 'failed' | 'asked'

/** An actor who may not, with the first reason. */
export interface ActorShutOut {
  /** The actor. */
  actor: ActorId
  /** The code of the refusal that it would be. */
  code: string
  /** The reason, for a person. */
  why: string
}

/** What `plant.signature.openSession` takes beside `session`. */
export interface OpenSessionOptions {
  /** At least one component that nobody else can show. */
  authentication: Authentication
  /** Who opens it, and at which device (`source`). */
  command: Command
}

/** A series of signings by one actor at one device. */
export type SessionId = string

/**
 * What somebody shows to prove who they are.
 *
 * The first signing of a session, and every signing outside of one, takes two components of
 * distinct kinds; later signings in the same session take at least one.
 */
export interface Authentication {
  /** The components, each of another kind. */
  components: readonly AuthenticationComponent[]
}

/** One component of an authentication. */
export interface AuthenticationComponent {
  /** What kind of thing is shown. */
  kind: ComponentKind
  /** What is shown. The host's authenticator looks at it; it is never stored. */
  proof: Secret
}

/**
 * A kind of component.
 *
 * - `user_id`: The identification code, typed anew. It counts beside another component, never
 *   alone, because others know it too.
 * - `password`: A password.
 * - `pin`: A short number known by heart.
 * - `token`: A device that the person has: one-time digits, a badge.
 * - `biometric`: A feature of the body.
 * - `certificate`: A certificate or key, on a card or in a keystore.
 */
export type ComponentKind = 'user_id' | 'password' | 'pin' | 'token' | 'biometric' | 'certificate'

/** A text that is never printed, logged or stored as itself. */
export type Secret = string

/** What `plant.signature.sign` takes beside `stream`. */
export interface SignStreamOptions {
  /** The version that the signer has seen. When there is a newer one by now, nothing is signed. */
  version: number
  /**
   * What the signature stands for: `review`, `approval`, `responsibility`, `authorship`,
   * `verification`, `release`, or a word of the plant's own.
   */
  meaning: Word
  /**
   * Proof that the signer is the actor. The first signature of a session, and every one
   * outside of a session, takes two distinct components; later ones take one.
   */
  authentication: Authentication
  /** Who signs, when, and at which device. */
  command: Command
  /** The session in which it is signed. */
  session?: SessionId | undefined
  /** The signature's code; the command's id when absent. */
  signature?: SignatureId | undefined
}

/** An electronic signature. */
export type SignatureId = string

/** What `plant.signature.endSession` takes beside `session`. */
export interface EndSessionOptions {
  /** Who ends it. */
  command: Command
}

/** A signature, for programs and for people. */
export interface SignatureView {
  /** What it says. */
  manifestation: Manifestation
  /** SHA-256 of the manifestation in canonical form. */
  digest: Hash
  /** The same as one line of text, for printouts. */
  text: string
  /** The digital signature over it, where the host had a key for the signer. */
  key?: KeySignature
}

/**
 * What a signature says. Name, times and meaning are not optional (21 CFR 11.50(a)).
 *
 * It prints as one line for people.
 */
export interface Manifestation {
  /** The signature's own code. */
  signature: SignatureId
  /** At which site. */
  scope: Scope
  /** What is signed. */
  stream: StreamId
  /** Which version of it. */
  version: number
  /** The leaf hash of that version's line in the journal, and so of everything before. */
  leaf: Hash
  /** What the signature stands for. */
  meaning: Word
  /** Who signed. */
  signer: ActorId
  /** The signer's name at that time, as it is printed. */
  printedName: PrintedName
  /** When it was signed, as the signer claims. */
  at: Instant
  /** When it was signed, by the host's clock. */
  recorded: Instant
  /** What kinds of components proved the signer's identity. */
  authenticators: ComponentKind[]
  /** The policy that was in force; 0 when there was none. */
  policyVersion: number
  /** The credential behind them, by its name. */
  credential?: CredentialId
  /** The session in which it was signed. */
  session?: SessionId
}

/** A signer's name as it is printed. */
export type PrintedName = string

/** An Ed25519 signature of a manifestation's bytes, by a key that the host keeps. */
export interface KeySignature {
  /**
   * The key that it can be checked with. Whether that key counts, and counted then, is for a
   * history of keys to say.
   */
  key: VerifierKey
  /** The 64 bytes of the signature, in base64. */
  signature: string
}

/**
 * A key that signatures are checked with, as signed notes write it: its name, its id in 8
 * hexadecimal digits, and in base64 the kind 1 (Ed25519) followed by the public key, joined by
 * plus signs.
 */
export type VerifierKey = string

/** What `plant.signature.list` takes beside `stream`. */
export interface ListSignaturesOptions {
  /** Where the page before ended: its `next`. */
  after?: SignaturePlace | undefined
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
}

/** A place in a list of signatures. */
export interface SignaturePlace {
  /** When the last signature shown was recorded. */
  recorded: Instant
  /** Its code. */
  signature: SignatureId
}

/** One page of a list of signatures. */
export interface SignaturePage {
  /** The signatures. */
  signatures: SignatureView[]
  /** Where the next page begins; absent when this one is the last. */
  next?: SignaturePlace
}

/** What the check found. */
export interface SignatureVerdict {
  /** Whether every check passed. */
  isValid: boolean
  /**
   * Whether what was signed has a newer version by now. The signature still holds, for the
   * version that it names.
   */
  hasChangedSince: boolean
  /** The newest version of what was signed. */
  newestVersion: number
  /** What was checked. */
  checks: SignatureCheck[]
  /** The signature. */
  signature: SignatureView
}

/** One check of a signature. */
export interface SignatureCheck {
  /** What was checked. */
  check: SignatureCheckKind
  /** Whether it passed. */
  passed: boolean
  /** What was found, for people. */
  finding: string
}

/**
 * What is checked of a signature.
 *
 * - `manifestation`: The manifestation has the digest that was written down.
 * - `journal`: The signature is in the journal, as its signer's own act.
 * - `signed_version`: The journal's line of the version signed is the one that was signed.
 * - `credential`: The signer's credential was good when it was signed.
 * - `key_signature`: The digital signature is one of this manifestation.
 * - `key_validity`: The key of the digital signature is known and was good when it was signed.
 */
export type SignatureCheckKind =
  | 'manifestation'
  | 'journal'
  | 'signed_version'
  | 'credential'
  | 'key_signature'
  | 'key_validity'

/** What `plant.signature.signers` takes beside `after`. */
export interface ListSignersOptions {
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
}

/** One page of a list of signers. */
export interface SignerPage {
  /** The signers. */
  signers: SignerLine[]
  /** `after` of the next page; absent when this one is the last. */
  next?: ActorId
}

/** One person who can sign. */
export interface SignerLine {
  /** The signer. */
  actor: ActorId
  /** The name as it is printed beside their signatures. */
  printedName: string
  /** Who verified their identity. */
  verifiedBy: ActorId
  /** Since when they are enrolled. */
  since: Instant
  /** The reference of the certification to the agency; absent while there is none. */
  certification?: string
}

/** What `plant.person.describe` takes beside `person`. */
export interface DescribePersonOptions {
  /** The details, each at most once. */
  details: readonly PersonDetailChange[]
  /** Who enters them, and when. */
  command: Command
  /** Until when the details have to be kept; it can be made longer, never shorter. */
  retainUntil?: Instant | Date | undefined
}

/** One detail to be entered, changed or removed. */
export interface PersonDetailChange {
  /** What it is: `telephone`. */
  name: FieldName
  /** The value; absent to remove the detail. */
  value?: Secret | undefined
}

/** What `plant.person.note` takes beside `person`. */
export interface NotePersonOptions {
  /** The text; up to 64 KiB. */
  text: Secret
  /** What sort of note it is, as one lower-case word: `training`. It stays readable. */
  category: Word
  /** Who writes it, and when. */
  command: Command
  /** Until when it has to be kept. */
  retainUntil?: Instant | Date | undefined
}

/** What is known of a person. */
export interface PersonView {
  /** The person. */
  person: ActorId
  /** Details, by name. */
  details: PersonDetail[]
  /** Notes, oldest first. */
  notes: PersonNoteView[]
  /** Every erasure, oldest first. */
  erasures: PersonErasure[]
}

/** A detail of a person. */
export interface PersonDetail {
  /** What it is. */
  name: FieldName
  /** The value. */
  value: string
}

/** A note about a person. */
export interface PersonNoteView {
  /** Its number, counted from 1. */
  number: number
  /** What sort of note it is. */
  category: Word
  /** Who wrote it. */
  by: ActorId
  /** When, as claimed. */
  at: Instant
  /** The text; absent when it cannot be read any more. */
  text?: string
  /** Why there is no text: when it was erased, by whom and why. */
  missing?: string
  /** Until when it has to be kept. */
  retainUntil?: Instant
}

/** The tombstone of an erasure. */
export interface PersonErasure {
  /** Who erased. */
  by: ActorId
  /** When, as claimed. */
  at: Instant
  /** On what basis: `request_of_the_person`, `end_of_retention`. */
  basis: Word
  /** Why. */
  reason: string
}

/** What `plant.person.erase` takes beside `person`. */
export interface ErasePersonOptions {
  /** On what basis, as one lower-case word: `request_of_the_person`. */
  basis: Word
  /** Who erases, when, and why. */
  command: Command
}

/** What `plant.sync.grantLease` takes beside `site`. */
export interface GrantLeaseOptions {
  /** The device that may write from now on. */
  device: DeviceId
  /** Who grants it, and when. */
  command: Command
}

/** What `plant.sync.revokeLease` takes beside `site`. */
export interface RevokeLeaseOptions {
  /** Who takes it away, and when. */
  command: Command
}

/** What `plant.sync.holdLease` takes beside `site`. */
export interface HoldLeaseOptions {
  /** The device that the plant runs on. */
  device: DeviceId
  /** The number of the lease, as the grant answered it. */
  epoch: number
  /** Who says so, and when. */
  command: Command
}

/** What `plant.sync.resolveFork` takes beside `site`. */
export interface ResolveForkOptions {
  /** How it goes on. */
  decision: ForkDecision
  /** Who decided it, when, and why. */
  command: Command
}

/**
 * How a site goes on after a fork.
 *
 * - `resume`: The lease stays as it is: the fork was put away, and the device that goes on
 *   continues the central plant's history.
 * - `replace`: The lease ends: a new one has to be granted before anything is taken.
 */
export type ForkDecision = 'resume' | 'replace'

/** What `plant.sync.page` takes beside `after`. */
export interface ReadPageOptions {
  /**
   * At most so many lines.
   *
   * @defaultValue `1000`
   */
  limit?: number | undefined
}

/**
 * A stretch of a site's journal, with the lease that it is sent under.
 *
 * A page without lines is worth sending too: it says how far the device is, and is answered
 * with how far the central plant is.
 */
export interface SyncPage {
  /** The site, with its tenant. */
  site: Scope
  /** The device that holds its lease. */
  device: DeviceId
  /** The number of the lease. */
  epoch: number
  /** The last position of the sender's journal when the page was made. */
  position: number
  /** The leaf hash of the line there; zeros when there is none. */
  head: Hash
  /**
   * The leaf hash of the page's last line, so that damage on the way is not taken for a fork;
   * zeros when the page has no lines.
   */
  tail: Hash
  /** Consecutive lines of the journal, as they are stored. */
  lines?: string[]
}

/** What became of a page. */
export interface Accepted {
  /** How many lines were here already. */
  known: number
  /** How many lines are new. */
  new: number
  /** The last position here: the next page starts behind it. */
  position: number
}

/** What `plant.sync.copy` takes beside `site`. */
export interface CopySiteOptions {
  /** The device that holds its lease. */
  device: DeviceId
  /** The number of the lease. */
  epoch: number
  /**
   * Only lines behind this position; 0 starts at the first.
   *
   * @defaultValue `0`
   */
  after?: number | undefined
  /**
   * At most so many lines, up to 10,000.
   *
   * @defaultValue `10000`
   */
  limit?: number | undefined
}

/** How far every edge has come, by its site. */
export interface SyncStatus {
  /** Every site that was ever leased to a device. */
  edges: EdgeStatus[]
}

/** How far one site on the edge has come. */
export interface EdgeStatus {
  /** The site, with its tenant. */
  site: Scope
  /** The number of its newest lease. */
  epoch: number
  /** The last position that was taken over; 0 when nothing was. */
  position: number
  /** How many forks of its history were found so far. */
  forks: number
  /** The device that holds the lease; absent while nobody does. */
  device?: DeviceId
  /** Since when it holds it. */
  since?: Instant
  /** When the line there was recorded, by the device's clock. */
  recorded?: Instant
  /** When the device was last heard of, by this plant's clock. */
  heardAt?: Instant
  /** How many lines it had then that are not here yet. */
  behind?: number
  /** Why nothing is taken, while nothing is. */
  quarantine?: Quarantine
}

/** Why nothing of a site is taken: two histories claim it. */
export interface Quarantine {
  /** Since when. */
  since: Instant
  /** The device that sent the other history. */
  device: DeviceId
  /** Its epoch. */
  epoch: number
  /** The first position at which the two are known to differ; they may have parted earlier. */
  position: number
  /** The leaf hash of the line that stands there at the central plant. */
  kept: Hash
  /** The leaf hash of the line that was sent; zeros where it is not known. */
  sent: Hash
}

/** What `plant.sync.send` takes beside `letter`. */
export interface SendLetterOptions {
  /** The site that it is for, with its tenant; it must have been leased to a device. */
  to: Scope
  /** The operation to be carried out there: `plant.record.change`. */
  method: string
  /**
   * The operation's request as JSON text, with a `command` in it; the id of that command is
   * replaced by the letter's own order. At most 262,144 bytes.
   */
  request: string
  /** Who sends it, and when. */
  command: Command
}

/** A command that one plant sends to another: `L-2026-0007`. */
export type LetterId = string

/** What `plant.sync.fetch` takes beside `site`. */
export interface FetchLettersOptions {
  /** The device. */
  device: DeviceId
  /** The number of its lease. */
  epoch: number
  /**
   * Only letters behind this place in the queue; 0 starts at its head.
   *
   * @defaultValue `0`
   */
  after?: number | undefined
  /**
   * At most so many letters, up to 1,000.
   *
   * @defaultValue `1000`
   */
  limit?: number | undefined
}

/** Letters for one site, and where to go on. */
export interface LetterPage {
  /** The letters, in order. */
  letters: Letter[]
  /** The place up to which was read: `after` of the next call. */
  number: number
}

/** A letter as the site gets it. */
export interface Letter {
  /** The letter's code. */
  letter: LetterId
  /** Its place in the queue. */
  number: number
  /** The command id to carry it out under; it stands in the request already. */
  order: CommandId
  /** The operation to carry out. */
  method: string
  /** The operation's request, as JSON text. */
  request: string
}

/** What `plant.sync.answer` takes beside `letter`. */
export interface AnswerLetterOptions {
  /** The order of the sending that is answered. */
  order: CommandId
  /** What became of it. */
  outcome: LetterOutcome
  /** Who answers, and when. */
  command: Command
  /** Why it was rejected or postponed. */
  problem?: LetterProblem | undefined
}

/**
 * What became of a letter at the site that it was for.
 *
 * - `done`: It was carried out.
 * - `rejected`: The site's rules say no.
 * - `postponed`: Not now; the site will try again.
 */
export type LetterOutcome = 'done' | 'rejected' | 'postponed'

/** Why a site rejected or postponed a letter. */
export interface LetterProblem {
  /** The stable dotted code of the error. */
  code: string
  /** The sentence for a person. */
  message: string
}

/** Letters that sites have rejected. */
export interface DeadLetters {
  /** The letters. */
  letters: DeadLetter[]
}

/** A letter that its site has rejected. */
export interface DeadLetter {
  /** The letter's code. */
  letter: LetterId
  /** The site that it was for. */
  to: Scope
  /** The operation wanted. */
  method: string
  /** The operation's request, as JSON text. */
  request: string
  /** How often it was sent. */
  sendings: number
  /** Who sent it the last time. */
  sentBy: ActorId
  /** When, as claimed. */
  sentAt: Instant
  /** Why the site rejected it. */
  problem?: LetterProblem
}

/** What `plant.sync.resend` takes beside `letter`. */
export interface ResendLetterOptions {
  /** Who sends it again, and when. */
  command: Command
}

/** What `plant.sync.dismiss` takes beside `letter`. */
export interface DismissLetterOptions {
  /** Who dismisses it, when, and why. */
  command: Command
}

/** What `plant.journal.read` takes beside `after`. */
export interface ReadEventsOptions {
  /**
   * At most so many events, up to 10,000.
   *
   * @defaultValue `1000`
   */
  limit?: number | undefined
  /**
   * How long to wait for an event when there is none yet, in milliseconds, up to 60,000.
   *
   * @defaultValue `0`
   */
  waitMs?: number | undefined
  /**
   * Only these kinds: whole names such as `record.changed`, or families such as `record.*`.
   * None means all.
   */
  kinds?: readonly string[] | undefined
  /** Only these streams. None means all. */
  streams?: readonly StreamId[] | undefined
  /**
   * Whether to answer with the stored lines as well, which are what is hashed.
   *
   * @defaultValue `false`
   */
  withLines?: boolean | undefined
}

/** Events, and where to go on. */
export interface EventPage {
  /** The events, in order. */
  events: JournalEvent[]
  /** The position up to which was read: `after` of the next call. */
  position: number
}

/** One event as the journal has it. */
export interface JournalEvent {
  /** The place in the site's order, from 1 without gaps. */
  position: number
  /** What it is about. */
  stream: StreamId
  /** The place in the thing's own order, from 1. */
  version: number
  /** What kind of fact it is. */
  kind: Kind
  /** The version of the body's form. */
  schema: number
  /** The facts, as JSON text in canonical form. */
  body: string
  /** Who acted. */
  actor: ActorId
  /** When it happened, as claimed. */
  at: Instant
  /** When it was recorded. */
  recorded: Instant
  /** The command that caused it. */
  command: CommandId
  /** The leaf hash of the stored line. */
  leaf: Hash
  /** The device or program that it came from. */
  source?: DeviceId
  /** The reason given. */
  reason?: string
  /** The stored line, when it was asked for. */
  line?: string
}

/** The name of a kind of event, past tense, such as `record.changed`. */
export type Kind = string

/** What `plant.journal.stream` takes beside `stream`. */
export interface ReadStreamOptions {
  /**
   * Only events behind this version.
   *
   * @defaultValue `0`
   */
  afterVersion?: number | undefined
  /**
   * At most so many events, up to 10,000.
   *
   * @defaultValue `1000`
   */
  limit?: number | undefined
  /**
   * Whether to answer with the stored lines as well, which are what is hashed.
   *
   * @defaultValue `false`
   */
  withLines?: boolean | undefined
}

/** The events of one thing. */
export interface StreamEvents {
  /** The events, in order. */
  events: JournalEvent[]
  /** The version of the thing's newest event; 0 when it has none. */
  version: number
}

/** What `plant.journal.export` takes beside `path`. */
export interface ExportJournalOptions {
  /**
   * Only lines behind this position.
   *
   * @defaultValue `0`
   */
  after?: number | undefined
}

/** What was exported. */
export interface Exported {
  /** How many lines were written. */
  lines: number
  /** The position of the last one. */
  position: number
}

/** What `plant.journal.report` takes beside `path`. */
export interface ReportJournalOptions {
  /**
   * How it is written.
   *
   * @defaultValue `'html'`
   */
  format?: ReportFormat | undefined
  /**
   * Only events behind this position.
   *
   * @defaultValue `0`
   */
  after?: number | undefined
  /** Only these streams. None means all. */
  streams?: readonly StreamId[] | undefined
}

/**
 * How a report is written.
 *
 * - `html`: A page for a browser, which prints well and needs nothing else.
 * - `text`: Plain text.
 */
export type ReportFormat = 'html' | 'text'

/** What was reported. */
export interface Reported {
  /** How many events the report holds. */
  events: number
  /** The position up to which was read. */
  position: number
}

/** What was imported. */
export interface ImportedJournal {
  /** Lines that were there already. */
  known: number
  /** Lines that are new. */
  new: number
  /** The last position now. */
  position: number
}

/** What `plant.audit.verify` takes beside `checkpoints`. */
export interface VerifyJournalOptions {
  /** The keys that are trusted to sign checkpoints. */
  keys?: readonly string[] | undefined
}

/** What an audit found. */
export interface AuditReport {
  /** How many lines were read. */
  lines: number
  /** The root of the RFC 9162 tree over them. */
  root: Hash
  /** The leaf hash of the last line; zeros when there is none. */
  head: Hash
  /** How many marks kept elsewhere were compared. */
  marks: number
  /** What is wrong, in the order of the positions; empty when all is well. */
  findings: Finding[]
  /** Whether there were more findings than are listed. */
  hasMore: boolean
}

/** One thing wrong with a journal. */
export interface Finding {
  /** Where: the position that the line has, or should have. */
  position: number
  /** What kind of thing. */
  kind: FindingKind
  /** What was found and what should be there. */
  message: string
}

/**
 * What kind of thing is wrong.
 *
 * - `not_a_line`: The line is not canonical JSON with the members of a journal's line.
 * - `other_scope`: The line belongs to another scope.
 * - `position`: Positions are missing, doubled or out of order.
 * - `link`: `prev` is not the leaf hash of the line before.
 * - `version`: The versions of a stream are missing, doubled or out of order.
 * - `clock`: The recorded time went back without a line that says so.
 * - `tip`: The tip that is stored does not belong to the lines.
 * - `mark`: A mark kept elsewhere does not belong to the lines.
 * - `index`: What the store answers about a stream or command contradicts the lines.
 */
export type FindingKind =
  | 'not_a_line'
  | 'other_scope'
  | 'position'
  | 'link'
  | 'version'
  | 'clock'
  | 'tip'
  | 'mark'
  | 'index'

/** What `plant.audit.prove` takes beside `position`. */
export interface ProveEventOptions {
  /** The length of the journal at the checkpoint; today's when absent. */
  size?: number | undefined
}

/** The proof that one event stands in the journal. */
export interface EventProof {
  /** The stored line. */
  line: string
  /** Its leaf hash. */
  leaf: Hash
  /** The path from the leaf to the root. */
  proof: InclusionProof
  /** The root of the tree of that size. */
  root: Hash
  /**
   * The proof with a signed checkpoint as one file (C2SP `tlog-proof`); absent when the plant
   * has no signer.
   */
  file?: string
}

/** Proof that a leaf stands at its place in the tree of a given size (RFC 9162, 2.1.3). */
export interface InclusionProof {
  /** The place of the entry, counted from 0. */
  index: number
  /** The number of entries in the tree. */
  size: number
  /** The neighbouring subtrees on the way to the root, the leaf's own neighbour first. */
  path: Hash[]
}

/** What `plant.audit.proveGrowth` takes beside `from`. */
export interface ProveJournalGrowthOptions {
  /** The later length; today's when absent. */
  to?: number | undefined
}

/** The proof that a journal only grew. */
export interface GrowthProof {
  /** The path between the two roots. */
  proof: ConsistencyProof
  /** The root of the earlier length. */
  fromRoot: Hash
  /** The root of the later length. */
  toRoot: Hash
}

/** Proof that a tree continues a smaller one (RFC 9162, 2.1.4). */
export interface ConsistencyProof {
  /** The number of entries in the smaller, earlier tree. */
  from: number
  /** The number of entries in the larger, later tree. */
  to: number
  /** The subtrees that both roots can be computed from, the lowest first. */
  path: Hash[]
}

/** What `plant.audit.review` takes beside `review`. */
export interface ReviewTrailOptions {
  /** The first position that was reviewed. */
  fromPosition: number
  /** The last position that was reviewed. */
  toPosition: number
  /** What was found, in the reviewer's words. */
  findings: string
  /** What the review stands for, as one lower-case word: `periodic`, `batch_release`. */
  meaning: Word
  /** Who reviewed, and when. */
  command: Command
  /**
   * How far claimed and recorded time may lie apart before an entry stands out; five minutes
   * when absent.
   */
  tolerance?: Elapsed | undefined
}

/** A review of a stretch of the audit trail: `ATR-2026-11`. */
export type ReviewId = string

/** A review of the audit trail. */
export interface ReviewView {
  /** Which stretch, by whom, when, and how often something stood out. */
  line: ReviewLine
  /** The leaf hash of the last line that was reviewed, which stands for all before it. */
  leaf: Hash
  /** What was found, in the reviewer's words. */
  findings: string
  /** What stood out; only the first are named when there are many. */
  exceptions: TrailException[]
}

/** One review of a list. */
export interface ReviewLine {
  /** The review's code. */
  review: ReviewId
  /** The first position. */
  fromPosition: number
  /** The last position. */
  toPosition: number
  /** What the review stands for. */
  meaning: Word
  /** Who reviewed. */
  by: ActorId
  /** When, as claimed. */
  at: Instant
  /** How often something of each kind stood out. */
  counts: TrailExceptionCount[]
}

/** How often something stands out. */
export interface TrailExceptionCount {
  /** What kind of thing. */
  kind: TrailExceptionKind
  /** How often. */
  count: number
}

/**
 * What kind of thing stands out.
 *
 * - `refused`: Somebody was refused something.
 * - `failed_attempt`: Somebody could not prove who they are.
 * - `lock`: Too many attempts locked an actor, or somebody opened such a lock.
 * - `clock_step`: The clock of the host stepped.
 * - `late_entry`: It was recorded long after it is claimed to have happened.
 * - `early_entry`: It is claimed to have happened after it was recorded.
 * - `change_without_reason`: Something was changed, and nobody said why.
 * - `erasure`: Something about a person was erased.
 * - `unreadable`: The line cannot be read.
 */
export type TrailExceptionKind =
  | 'refused'
  | 'failed_attempt'
  | 'lock'
  | 'clock_step'
  | 'late_entry'
  | 'early_entry'
  | 'change_without_reason'
  | 'erasure'
  | 'unreadable'

/** Something that stands out. */
export interface TrailException {
  /** What kind of thing it is. */
  kind: TrailExceptionKind
  /** The position of its line. */
  position: number
  /** What the line is about. */
  stream?: StreamId
}

/** What `plant.audit.reviews` takes beside `after`. */
export interface ListReviewsOptions {
  /** At most so many; 100 when absent, and never more than 1000. */
  limit?: number | undefined
}

/** A place in a list of reviews. */
export interface ReviewPlace {
  /** The last position that the last review shown covers. */
  toPosition: number
  /** Its code. */
  review: ReviewId
}

/** One page of a list of reviews. */
export interface ReviewPage {
  /** The reviews. */
  reviews: ReviewLine[]
  /** Where the next page begins; absent when this one is the last. */
  next?: ReviewPlace
}

/** What `plant.audit.refusals` takes beside `actor`. */
export interface ListRefusalsOptions {
  /**
   * Only those behind this version of the list.
   *
   * @defaultValue `0`
   */
  afterVersion?: number | undefined
}

/** What was refused. */
export interface RefusalList {
  /** The events that say so. */
  events: JournalEvent[]
}

/** JSON in its canonical form. */
export interface Canonical {
  /** The canonical text; its UTF-8 bytes are what is hashed. */
  text: string
  /** The SHA-256 of the text. */
  sha256: Hash
  /** The hash of the text as a leaf of an RFC 9162 tree. */
  leaf: Hash
}

/** What `audit.tree` takes beside `entries`. */
export interface HashTreeOptions {
  /** The entries as bytes, in hex digits. */
  entriesHex?: readonly string[] | undefined
  /** The leaf hashes of the entries. */
  leaves?: readonly Hash[] | undefined
}

/** A tree's root and leaves. */
export interface TreeRoot {
  /** How many leaves it has. */
  size: number
  /** The root; of a tree without leaves it is the hash of nothing. */
  root: Hash
  /** The leaf hashes, in order. */
  leaves: Hash[]
}

/** What `audit.proveInclusion` takes beside `leaves`. */
export interface ProveInclusionOptions {
  /** Which leaf, from 0. */
  index: number
}

/** What `audit.proveConsistency` takes beside `leaves`. */
export interface ProveGrowthOptions {
  /** How many of them the earlier tree had. */
  from: number
}

/** What `audit.verifyInclusion` takes beside `proof`. */
export interface VerifyInclusionOptions {
  /** The leaf hash of the entry. */
  leaf: Hash
  /** The root of the tree. */
  root: Hash
}

/** Whether a check passed, and why not. */
export interface Verified {
  /** Whether all is as it claims to be. */
  valid: boolean
  /** What is not, when something is not. */
  why?: string
}

/** What `audit.verifyConsistency` takes beside `proof`. */
export interface VerifyGrowthOptions {
  /** The root of the earlier tree. */
  fromRoot: Hash
  /** The root of the later tree. */
  toRoot: Hash
}

/** What `audit.signCheckpoint` takes beside `origin`. */
export interface SignCheckpointOptions {
  /** How many entries it has. */
  size: number
  /** The root over them. */
  root: Hash
  /** The secret seed of the Ed25519 key: 64 hex digits. */
  seedHex: string
  /** The name of the key; the origin when absent. */
  keyName?: string | undefined
}

/** A signed checkpoint, and the key that checks it. */
export interface SignedCheckpoint {
  /** The signed note. */
  note: string
  /** The key in the form in which `audit.verifyCheckpoint` takes it. */
  verifierKey: string
}

/** What `audit.verifyCheckpoint` takes beside `note`. */
export interface VerifyCheckpointOptions {
  /** The keys that are trusted, such as `example.com/plant-1+8da0b2ac+Adda…`. */
  keys: readonly string[]
}

/** What a checkpoint says, if it can be trusted. */
export interface CheckpointCheck {
  /** Whether all is as it claims to be. */
  valid: boolean
  /** What is not, when something is not. */
  why?: string
  /** Whose log it is; absent when the checkpoint cannot be trusted. */
  origin?: string
  /** How many entries it has; absent when the checkpoint cannot be trusted. */
  size?: number
  /** The root over them; absent when the checkpoint cannot be trusted. */
  root?: Hash
}

/** What `audit.verifyProof` takes beside `proof`. */
export interface VerifyProofFileOptions {
  /** The entry: a line as it is stored, without its line feed. */
  entry: string
  /** The keys that are trusted. */
  keys: readonly string[]
}

/** What `audit.verifyLines` takes beside `lines`. */
export interface VerifyLinesOptions {
  /** Signed checkpoints that were kept elsewhere. */
  checkpoints?: readonly string[] | undefined
  /** The keys that are trusted to sign them. */
  keys?: readonly string[] | undefined
}

/** What the check of a chained log found. */
export interface ChainReport {
  /** How many entries there are. */
  size: number
  /** The root of the RFC 9162 tree over them. */
  root: Hash
  /** The leaf hash of each entry. */
  leaves: Hash[]
  /** What is wrong; positions count from 1. Empty when all is well. */
  findings: Finding[]
}

/** What `audit.sign` takes beside `messageHex`. */
export interface SignMessageOptions {
  /** The secret seed of the key: 64 hex digits. */
  seedHex: string
}

/** An Ed25519 signature and the key that checks it. */
export interface Ed25519Signature {
  /** The signature: 128 hex digits. */
  signatureHex: string
  /** The public key: 64 hex digits. */
  publicKeyHex: string
}

/** What `audit.verifySignature` takes beside `messageHex`. */
export interface VerifySignedBytesOptions {
  /** The signature: 128 hex digits. */
  signatureHex: string
  /** The public key: 64 hex digits. */
  publicKeyHex: string
}

/** What became of each check. */
export interface StoreReport {
  /** How many promises are kept. */
  passed: number
  /** How many are not. */
  failed: number
  /** How many do not apply to this store. */
  skipped: number
  /** The checks that were run, or skipped, in their order. */
  checks: StoreCheck[]
}

/** One promise, and what became of it. */
export interface StoreCheck {
  /** The promise as a name. */
  name: string
  /** The promise as a sentence. */
  about: string
  /** What became of it. */
  result: StoreCheckResult
  /** How long it took. */
  milliseconds: number
  /** Why it failed, or why it was skipped. */
  reason?: string
}

/**
 * What became of a check.
 *
 * - `passed`: The promise is kept.
 * - `failed`: It is not.
 * - `skipped`: It does not apply to this store.
 */
export type StoreCheckResult = 'passed' | 'failed' | 'skipped'

/** A key and its value. */
export interface KeyValuePair {
  /** The key. */
  key: Uint8Array
  /** Its value. */
  value: Uint8Array
}

/** A key and the value that it has or is to have. */
export interface KeyValueSlot {
  /** The key. */
  key: Uint8Array
  /** Its value; absent where the key has none or is to be removed. */
  value?: Uint8Array
}

/** What a store promises. */
export interface StoreDescription {
  /** Whether what was applied survives a power cut. */
  durable: boolean
  /** Whether others may write to the map too, through handles of their own. */
  manyWriters: boolean
}

/** Some components are right. */
export interface VerifiedProofVerdict {
  type: 'verified'
  /** The kinds of components that were looked at and are right. */
  kinds: readonly ComponentKind[]
  /** The credential behind them, if it is known by name; the one in use when absent. */
  credential?: CredentialId | undefined
}

/** The proof is wrong. That is written down, and too many lock the actor. */
export interface WrongProofVerdict {
  type: 'wrong'
  /** What is wrong. */
  why: string
}

/** Nobody can tell at present: the directory does not answer. Nothing is counted. */
export interface UnavailableProofVerdict {
  type: 'unavailable'
  /** Why not. */
  why: string
}

/** What was found of a proof. No secret belongs into the reasons: they are shown. */
export type ProofVerdict = VerifiedProofVerdict | WrongProofVerdict | UnavailableProofVerdict

/** It is allowed, as if a rule said so. */
export interface AllowAccessJudgement {
  type: 'allow'
  /** The reason, shown when somebody asks why. */
  why: string
}

/** It is denied, whatever the policy says. */
export interface DenyAccessJudgement {
  type: 'deny'
  /** The reason, told to whoever was refused. */
  why: string
}

/** The policy alone decides. */
export interface AbstainAccessJudgement {
  type: 'abstain'
}

/** What is said of a wish to do something. */
export type AccessJudgement = AllowAccessJudgement | DenyAccessJudgement | AbstainAccessJudgement

/** Which key signs. */
export interface SignerDescription {
  /**
   * The key's name, which must be the origin of the checkpoints that it signs, such as
   * `acme/munich`: without spaces and plus signs.
   */
  name: string
  /** The public key: 32 bytes, as RFC 8032 encodes it. */
  publicKey: Uint8Array
}
