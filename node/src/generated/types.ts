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

/** What `plant.open` takes beside `address`. */
export interface OpenPlantOptions {
  /**
   * Which site it is, written `acme/munich`; needed where the store holds several. A new store
   * without it is `local/plant`.
   */
  scope?: Scope | undefined
  /**
   * Refuses every command until a policy is established.
   *
   * @defaultValue `false`
   */
  requiresPolicy?: boolean | undefined
  /** What the host brings of its own. */
  host?: readonly HostPart[] | undefined
}

/**
 * A tenant and one of its sites, written `acme/munich`: the unit that has a journal of its
 * own.
 */
export type Scope = string

/**
 * A part of a plant that the host can bring.
 *
 * - `store`: The store: an ordered map from bytes to bytes.
 * - `anchor`: The place where checkpoints are kept, out of reach of whoever can change the
 *   store.
 * - `clock`: The clock that says when something is recorded.
 */
export type HostPart = 'store' | 'anchor' | 'clock'

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

/** What `record.open` takes beside `record`. */
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
   * Whether it is only being prepared; a draft is made binding by `record.issue`.
   *
   * @defaultValue `false`
   */
  draft?: boolean | undefined
  /** Until when it has to be kept; it can be made longer, never shorter. */
  retainUntil?: Instant | Date | undefined
}

/** A document of the host application under the audit trail: `DEV-2026-014`. */
export type RecordId = string

/** A lower-case word: 1 to 40 of `a`-`z`, `0`-`9` and `_`, starting with a letter. */
export type Word = string

/** A field with a value. */
export interface RecordField {
  /** Its name, unique within the record. */
  name: FieldName
  /** Its value, as text; numbers are kept digit by digit as they were entered. */
  value: string
}

/** One field of such a document: `yield_percent`. */
export type FieldName = string

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

/** What `record.issue` takes beside `record`. */
export interface IssueRecordOptions {
  /** Who issues it, and when. */
  command: Command
}

/** What `record.change` takes beside `record`. */
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

/** What `record.confirm` takes beside `record`. */
export interface ConfirmRecordOptions {
  /**
   * The critical fields whose values were checked, with the values that were seen: a value
   * that has changed meanwhile is not confirmed.
   */
  fields: readonly RecordField[]
  /** Who confirms, and when. */
  command: Command
}

/** What `record.complete` takes beside `record`. */
export interface CompleteRecordOptions {
  /** Who completes it, and when. */
  command: Command
}

/** What `record.reopen` takes beside `record`. */
export interface ReopenRecordOptions {
  /** Who reopens it, when, and why. */
  command: Command
}

/** What `record.retain` takes beside `record`. */
export interface RetainRecordOptions {
  /** Until when; later than what holds now. */
  until: Instant | Date
  /** Who wants it kept, and when that was decided. */
  command: Command
}

/** What `record.void` takes beside `record`. */
export interface VoidRecordOptions {
  /** Who voids it, when, and why. */
  command: Command
}

/** What `journal.read` takes beside `after`. */
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

/** What an event is about: the kind of thing and its code, such as `work_order:WO-2024-00001`. */
export type StreamId = string

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

/** What `journal.stream` takes beside `stream`. */
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

/** What `journal.export` takes beside `path`. */
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

/** What was imported. */
export interface ImportedJournal {
  /** Lines that were there already. */
  known: number
  /** Lines that are new. */
  new: number
  /** The last position now. */
  position: number
}

/** What `audit.verify` takes beside `checkpoints`. */
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

/** What `audit.prove` takes beside `position`. */
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

/** What `audit.proveGrowth` takes beside `from`. */
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

/** What `audit.refusals` takes beside `actor`. */
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
export interface VerifySignatureOptions {
  /** The signature: 128 hex digits. */
  signatureHex: string
  /** The public key: 64 hex digits. */
  publicKeyHex: string
}

/** Gives the value of a key; nothing when there is none. */
export interface KeyValueGet {
  /** The key. */
  key: Uint8Array
}

/**
 * Gives the first keys of a stretch with their values, in the order of the keys and as of one
 * moment.
 */
export interface KeyValueScan {
  /** The first key that may be among them. */
  start: Uint8Array
  /** The first key behind them, which is not among them. */
  end: Uint8Array
  /** The most keys wanted. */
  limit: number
}

/** A key and its value. */
export interface KeyValuePair {
  /** The key. */
  key: Uint8Array
  /** Its value. */
  value: Uint8Array
}

/**
 * Makes every change, durably, if every expected key still has the value expected.
 *
 * If one has not, it changes nothing and answers no. Comparing and changing are one step: no
 * other writer's change comes between, and no reader ever sees half of it. An exception says
 * that nothing was changed.
 */
export interface KeyValueApply {
  /** Keys with the values that they must have. */
  expected: readonly KeyValueSlot[]
  /** Keys with the values that they are to have; no key stands here twice. */
  changes: readonly KeyValueSlot[]
}

/** A key and the value that it has or is to have. */
export interface KeyValueSlot {
  /** The key. */
  key: Uint8Array
  /** Its value; absent where the key has none or is to be removed. */
  value?: Uint8Array | undefined
}

/** Says what the store promises; asked once, when the plant is opened. */
export interface KeyValueDescribe {}

/** What a store promises. */
export interface StoreDescription {
  /** Whether what was applied survives a power cut. */
  durable: boolean
  /** Whether others may write to the map too, through handles of their own. */
  manyWriters: boolean
}

/** Keeps a note. */
export interface AnchorKeep {
  /** Whose note it is: the journal's own name. */
  origin: string
  /** The note, a signed checkpoint. */
  note: string
}

/** Gives every note kept of this origin, oldest first. */
export interface AnchorKept {
  /** Whose notes are wanted. */
  origin: string
}

/** Gives the time now. */
export interface ClockNow {}
