// Written by `cargo xtask codegen` from contract.json; do not edit.
import type { Decimal, Elapsed, Instant, LocalDate, LocalTime } from '../scalars.js'

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
  shifts: readonly Shift[]
  /** Days that are not as usual; where two cover a date, the later in the list counts. */
  exceptions?: readonly CalendarException[] | undefined
  /** Times when nobody works whatever the shifts say, such as a plant shutdown. */
  closures?: readonly Interval[] | undefined
  /**
   * What a shift or break means that starts or ends at a local time which the clocks show
   * twice or never.
   *
   * @defaultValue `'refuse'`
   */
  clockChange?: ClockChange | undefined
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
  breaks?: readonly Break[] | undefined
  /** The first date on which it may start; without it, it has always run. */
  from?: LocalDate | undefined
  /** The first date on which it no longer starts; without it, it runs on. */
  until?: LocalDate | undefined
}

/** The same days every week. */
export interface WeeklyDays {
  type: 'weekly'
  /** The days of the week, each at most once. */
  days: readonly Weekday[]
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
  on: readonly number[]
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
  name?: string | undefined
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
  shifts: readonly ExceptionShift[]
  /** The first date after it; without it, the exception is one day long. */
  until?: LocalDate | undefined
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
  breaks?: readonly Break[] | undefined
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
}

/**
 * Which rules read the chart.
 *
 * Every rule adds false alarms. On a process that never changes, the limits alone signal once
 * in 370 points on average, the Western Electric rules once in 92, Nelson's eight about once
 * in 73 (C. W. Champ, W. H. Woodall, "Exact results for Shewhart control charts with
 * supplementary runs rules", *Technometrics* 29, 1987, 393-399; the last by simulation).
 *
 * - `limits_only`: Points beyond three sigma, nothing else. The default.
 * - `western_electric`: The four tests of the Western Electric handbook: `beyond_three_sigma`,
 *   `two_of_three_beyond_two_sigma`, `four_of_five_beyond_one_sigma` and `eight_on_one_side`.
 * - `nelson`: Nelson's eight tests: all rules but `eight_on_one_side`.
 */
export type RuleSet = 'limits_only' | 'western_electric' | 'nelson'

/**
 * How sigma is estimated from the moving ranges.
 *
 * - `mean_moving_range`: The mean moving range divided by `d2` (1.128 for a span of 2). The
 *   default, and what most programs do.
 * - `median_moving_range`: The median moving range divided by the median of the range of
 *   normal values (0.954 for a span of 2, and likewise exact for every other). A few wild
 *   values or a step do not widen it. When more than half of the moving ranges are zero,
 *   because the gauge is too coarse, it is zero and every value off the centre signals.
 */
export type SigmaMethod = 'mean_moving_range' | 'median_moving_range'

/** A centre line and sigma that are known, not estimated from the values at hand. */
export interface KnownLimits {
  /** The centre line. */
  center: number
  /** One sigma of the single values; zero or above. */
  sigma: number
}

/** A control chart of single measurements and their moving ranges. */
export interface IndividualsChart {
  /** How many values were charted. */
  count: number
  /** The lines of the chart of values: the centre and three sigma either side. */
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
  /** The moving ranges, if they were asked for. The first one ends at value `span - 1`. */
  movingRanges?: Float64Array
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
  /** The mean or the median moving range, as the method says. */
  range: number
  /**
   * How many sigmas that is for normal values: `d2` for the mean, the median of the range for
   * the median.
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
  /** The rule. */
  rule: Rule
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
}

/**
 * One way in which points on a chart can be unusual.
 *
 * - `beyond_three_sigma`: One point more than three sigma from the centre: a sudden, large
 *   change. A point on the limit is in control. Nelson's test 1, Western Electric's test 1.
 * - `nine_on_one_side`: Nine points in a row strictly on one side of the centre: the level has
 *   moved. A point exactly on the centre belongs to neither side and ends the run. Nelson's
 *   test 2.
 * - `six_trending`: Six points in a row, each strictly above the one before, or each strictly
 *   below: wear, warming up, a tool going blunt. The six are points, so there are five steps;
 *   a tie ends the run, and a peak belongs to the rise and to the fall. (Some programs count
 *   six steps, which takes seven points.) Nelson's test 3.
 * - `fourteen_alternating`: Fourteen points in a row going strictly up, down, up, down: two
 *   streams mixed in turn, or a control loop that overcorrects. The fourteen are points, so
 *   there are thirteen steps; a tie ends the run. Nelson's test 4.
 * - `two_of_three_beyond_two_sigma`: Two of the last three points more than two sigma from the
 *   centre on the same side, the current point being one of them: an early warning of a shift.
 *   It needs no full window: the first two points of a series can fire it. Nelson's test 5,
 *   Western Electric's test 2.
 * - `four_of_five_beyond_one_sigma`: Four of the last five points more than one sigma from the
 *   centre on the same side, the current point being one of them: a small shift. It needs no
 *   full window: the first four points of a series can fire it. Nelson's test 6, Western
 *   Electric's test 3.
 * - `fifteen_within_one_sigma`: Fifteen points in a row strictly within one sigma of the
 *   centre, on whichever side: the limits are too wide for the data, or samples mix streams.
 *   Nelson's test 7.
 * - `eight_beyond_one_sigma`: Eight points in a row more than one sigma from the centre, on
 *   whichever side, also when all are on one: two populations with nothing between them.
 *   Nelson's test 8.
 * - `eight_on_one_side`: Eight points in a row strictly on one side of the centre; a point
 *   exactly on the centre ends the run. Western Electric's test 4.
 */
export type Rule =
  | 'beyond_three_sigma'
  | 'nine_on_one_side'
  | 'six_trending'
  | 'fourteen_alternating'
  | 'two_of_three_beyond_two_sigma'
  | 'four_of_five_beyond_one_sigma'
  | 'fifteen_within_one_sigma'
  | 'eight_beyond_one_sigma'
  | 'eight_on_one_side'
