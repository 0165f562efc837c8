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

/** What an actor was trained for and shown to know: `gmp-basics`, `forklift`. */
export type QualificationId = string

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
