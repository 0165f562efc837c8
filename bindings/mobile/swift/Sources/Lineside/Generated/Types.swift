// Written by `cargo xtask codegen` from contract.json; do not edit.

/// Converts a quantity into another unit, exactly, and rounds at most once, at the end.
///
/// Use it wherever a quantity changes its unit: a recipe in kilograms that is bought in drums,
/// pieces that are packed by the dozen, gallons on a foreign order. Factors are never rounded, so a
/// dozen is 12 pieces and there and back is where you started. Where the result has to be rounded,
/// say to what (`increment`) and how (`rounding`); if you do not, a result that would need it is an
/// error and not a surprise. A quantity that is not zero never becomes zero.
struct Convert: Codable, Hashable, Sendable {
  /// What to convert.
  var quantity: Quantity
  /// The unit wanted.
  var to: UnitCode
  /// What the item adds to the table of units, such as 1 `drum` equals `37.5` `kg`. Each works in
  /// both directions, and they chain. Give those in force on the day.
  var equivalences: [Equivalence]
  /// The smallest step of the result, such as `0.001` or `1`; usually the item's. Without it the
  /// result is exact, or an error if it has no end as a decimal.
  var increment: ExactDecimal?
  /// Which neighbour a result between two steps becomes. Without it the result must be a multiple
  /// of the increment already.
  var rounding: Rounding?

  init(
    quantity: Quantity,
    to: UnitCode,
    equivalences: [Equivalence] = [],
    increment: ExactDecimal? = nil,
    rounding: Rounding? = nil
  ) {
    self.quantity = quantity
    self.to = to
    self.equivalences = equivalences
    self.increment = increment
    self.rounding = rounding
  }
}

/// An exact number of a unit: `{"value": "12.5", "unit": "kg"}`.
public struct Quantity: Codable, Hashable, Sendable {
  /// How many; the decimals are kept as written, so `12.340` stays `12.340`.
  public var value: ExactDecimal
  /// Of what.
  public var unit: UnitCode

  public init(value: ExactDecimal, unit: UnitCode) {
    self.value = value
    self.unit = unit
  }
}

/// What a quantity is counted or measured in: one of `kg`, `g`, `mg`, `ug`, `t`, `lb`, `oz`, `ozt`,
/// `carat`, `cwt_us`, `cwt_imp`, `short_ton`, `long_ton`, `L`, `hL`, `dL`, `cL`, `mL`, `uL`, `m3`,
/// `cm3`, `mm3`, `in3`, `ft3`, `yd3`, `board_foot`, `gal_us`, `qt_us`, `pt_us`, `fl_oz_us`, `bbl`,
/// `gal_imp`, `qt_imp`, `pt_imp`, `fl_oz_imp`, `m`, `km`, `dm`, `cm`, `mm`, `um`, `in`, `ft`, `yd`,
/// `mi`, `mil`, `m2`, `km2`, `ha`, `dm2`, `cm2`, `mm2`, `in2`, `ft2`, `yd2`, `acre`, `s`, `ms`,
/// `min`, `h`, `d`, `wk`, `J`, `kJ`, `MJ`, `GJ`, `Wh`, `kWh`, `MWh`, `GWh`, `btu`, `mmbtu`, `W`,
/// `kW`, `MW`, `hp`, `hp_metric`, `mol`, `kmol`, `mmol`, `umol`, `pcs`, `pair`, `dozen`, `hundred`,
/// `gross`, `thousand`, `million`, `ampoule`, `bag`, `bale`, `bar`, `batch`, `big_bag`, `bin`,
/// `blister`, `block`, `bottle`, `box`, `bucket`, `bundle`, `can`, `capsule`, `carton`,
/// `cartridge`, `case`, `coil`, `container`, `crate`, `cup`, `cycle`, `cylinder`, `drum`, `ibc`,
/// `IU`, `jar`, `keg`, `kit`, `load`, `magazine`, `pack`, `pallet`, `panel`, `plate`, `ream`,
/// `reel`, `rod`, `roll`, `sachet`, `sack`, `set`, `sheet`, `strip`, `syringe`, `tablet`, `tank`,
/// `tote`, `tray`, `truck`, `tube`, `vial`, `wafer`, or the plant's own unit in braces, such as
/// `{spool}`: up to 20 of a-z, 0-9, `.`, `_` and `-`.
public typealias UnitCode = String

/// How much of one unit another is, for one item: 1 `drum` equals `37.5` `kg`.
public struct Equivalence: Codable, Hashable, Sendable {
  /// The unit of which there is one.
  public var one: UnitCode
  /// How many of the other unit that is; above zero.
  public var equals: String
  /// The other unit.
  public var unit: UnitCode

  public init(one: UnitCode, equals: String, unit: UnitCode) {
    self.one = one
    self.equals = equals
    self.unit = unit
  }
}

/// Which neighbour a value between two multiples becomes.
public enum Rounding: String, Codable, CaseIterable, Sendable {
  /// Away from zero: 2.1 becomes 3, -2.1 becomes -3. For what must suffice.
  case up
  /// Toward zero: 2.9 becomes 2, -2.9 becomes -2. For what must not be exceeded.
  case down
  /// To the larger neighbour: 2.1 becomes 3, -2.9 becomes -2.
  case ceiling
  /// To the smaller neighbour: 2.9 becomes 2, -2.1 becomes -3.
  case floor
  /// To the nearer neighbour, from the middle away from zero: 2.5 becomes 3. The commercial way.
  case halfAway = "half_away"
  /// To the nearer neighbour, from the middle to the even one: 2.5 becomes 2, 3.5 becomes 4. Errors
  /// of many values cancel out.
  case halfEven = "half_even"
}

/// A quantity in its new unit, and how it came about.
public struct Converted: Codable, Hashable, Sendable {
  /// The result, with the decimals of the increment.
  public var quantity: Quantity
  /// How many of the new unit one of the old is, exactly.
  public var factor: String
  /// The result before rounding, exactly.
  public var exact: String
  /// Whether rounding changed the result.
  public var rounded: Bool

  public init(quantity: Quantity, factor: String, exact: String, rounded: Bool) {
    self.quantity = quantity
    self.factor = factor
    self.exact = exact
    self.rounded = rounded
  }
}

/// Measures the working time between two instants.
///
/// Counts the time in which some shift of the calendar runs and has no break, less the closures;
/// time in which several shifts run counts once. Use it for lead times in working hours, for
/// capacity, and for the planned time of an OEE window.
///
/// Shifts are local times of the calendar's zone. On the night the clocks are put forward, a night
/// shift from 22:00 to 06:00 counts seven hours, on the night they are put back nine. A shift or
/// break that itself starts or ends at a time which the clocks show twice or never is refused,
/// unless the calendar's `clock_change` says what it means.
struct MeasureWorkingTime: Codable, Hashable, Sendable {
  /// When the plant works.
  var calendar: Calendar
  /// Where to start counting.
  var start: Timestamp
  /// Where to stop counting: the first instant that no longer counts, after `start`.
  var end: Timestamp

  init(calendar: Calendar, start: Timestamp, end: Timestamp) {
    self.calendar = calendar
    self.start = start
    self.end = end
  }
}

/// When a plant works: its shifts by the clock on the wall, its holidays and closures.
///
/// Shift times are local times of `zone`. Where the clocks change, a shift is as long as it really
/// was: 22:00 to 06:00 has seven hours on the night they are put forward and nine on the night they
/// are put back. Only a shift or break that itself starts or ends at a time shown twice or never
/// needs `clock_change` to say what is meant.
public struct Calendar: Codable, Hashable, Sendable {
  /// The time zone of the plant.
  public var zone: Zone
  /// The shifts of usual days.
  public var shifts: [Shift]
  /// Days that are not as usual; where two cover a date, the later in the list counts.
  public var exceptions: [CalendarException]
  /// Times when nobody works whatever the shifts say, such as a plant shutdown.
  public var closures: [Interval]
  /// What a shift or break means that starts or ends at a local time which the clocks show twice or
  /// never.
  public var clockChange: ClockChange

  public init(
    zone: Zone,
    shifts: [Shift],
    exceptions: [CalendarException] = [],
    closures: [Interval] = [],
    clockChange: ClockChange = .refuse
  ) {
    self.zone = zone
    self.shifts = shifts
    self.exceptions = exceptions
    self.closures = closures
    self.clockChange = clockChange
  }

  enum CodingKeys: String, CodingKey {
    case zone
    case shifts
    case exceptions
    case closures
    case clockChange = "clock_change"
  }
}

/// A time zone by its IANA name: `Europe/Berlin`, `America/Mexico_City`, `UTC`.
public typealias Zone = String

/// A shift by the clock on the wall, on the days it runs.
///
/// Several rules may share a name, for instance when Friday's late shift is shorter. Shifts may
/// overlap; the overlap is working time once.
public struct Shift: Codable, Hashable, Sendable {
  /// What the shift is called, such as `early`: up to 64 characters.
  public var name: String
  /// The days on which it starts.
  public var days: Days
  /// When it starts.
  public var start: LocalTime
  /// When it ends. At or before `start` it is on the next day, so equal times make a shift of 24
  /// hours.
  public var end: LocalTime
  /// When nobody works although the shift runs; breaks may overlap.
  public var breaks: [Break]
  /// The first date on which it may start; without it, it has always run.
  public var from: CivilDate?
  /// The first date on which it no longer starts; without it, it runs on.
  public var until: CivilDate?

  public init(
    name: String,
    days: Days,
    start: LocalTime,
    end: LocalTime,
    breaks: [Break] = [],
    from: CivilDate? = nil,
    until: CivilDate? = nil
  ) {
    self.name = name
    self.days = days
    self.start = start
    self.end = end
    self.breaks = breaks
    self.from = from
    self.until = until
  }
}

/// The days on which a shift starts.
public enum Days: Codable, Hashable, Sendable {
  /// The same days every week.
  case weekly(WeeklyDays)
  /// A pattern that repeats after a number of days, whatever the week says, such as four days on
  /// and four off. It reaches back before its anchor too.
  case cycle(CycleDays)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "weekly": self = .weekly(try WeeklyDays(from: decoder))
    case "cycle": self = .cycle(try CycleDays(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .weekly(let value): try value.encode(to: encoder)
    case .cycle(let value): try value.encode(to: encoder)
    }
  }
}

/// The same days every week.
public struct WeeklyDays: Codable, Hashable, Sendable {
  private(set) var type = "weekly"
  /// The days of the week, each at most once.
  public var days: [Weekday]

  public init(days: [Weekday]) {
    self.days = days
  }
}

/// A pattern that repeats after a number of days, whatever the week says, such as four days on and
/// four off. It reaches back before its anchor too.
public struct CycleDays: Codable, Hashable, Sendable {
  private(set) var type = "cycle"
  /// A date on which the cycle starts; its day 0.
  public var anchor: CivilDate
  /// After how many days the cycle repeats: 1 to 366.
  public var length: Int
  /// The days of the cycle on which the shift starts, counted from 0, each at most once.
  public var on: [Int]

  public init(anchor: CivilDate, length: Int, on: [Int]) {
    self.anchor = anchor
    self.length = length
    self.on = on
  }
}

/// A day of the week.
public enum Weekday: String, Codable, CaseIterable, Sendable {
  /// Monday.
  case mon
  /// Tuesday.
  case tue
  /// Wednesday.
  case wed
  /// Thursday.
  case thu
  /// Friday.
  case fri
  /// Saturday.
  case sat
  /// Sunday.
  case sun
}

/// A pause within a shift, by the clock on the wall.
public struct Break: Codable, Hashable, Sendable {
  /// When it starts; in a night shift a time after midnight is on the next day.
  public var start: LocalTime
  /// When it ends: after its start, and not after the end of the shift.
  public var end: LocalTime
  /// What it is called, such as `lunch`.
  public var name: String?

  public init(start: LocalTime, end: LocalTime, name: String? = nil) {
    self.start = start
    self.end = end
    self.name = name
  }
}

/// Dates on which other shifts start than usual, or none.
///
/// It replaces the shifts that start on its dates. A night shift that started the evening before is
/// not one of them and runs to its end; to stop it, add a closure. Where two exceptions cover a
/// date, the later in the list counts.
public struct CalendarException: Codable, Hashable, Sendable {
  /// What it is called, such as `Christmas`: up to 64 characters.
  public var name: String
  /// Its first date.
  public var from: CivilDate
  /// The shifts that start on each of its dates; none for a holiday.
  public var shifts: [ExceptionShift]
  /// The first date after it; without it, the exception is one day long.
  public var until: CivilDate?

  public init(name: String, from: CivilDate, shifts: [ExceptionShift], until: CivilDate? = nil) {
    self.name = name
    self.from = from
    self.shifts = shifts
    self.until = until
  }
}

/// A shift that runs on the dates of an exception.
public struct ExceptionShift: Codable, Hashable, Sendable {
  /// What the shift is called, such as `early`: up to 64 characters.
  public var name: String
  /// When it starts.
  public var start: LocalTime
  /// When it ends. At or before `start` it is on the next day, so equal times make a shift of 24
  /// hours.
  public var end: LocalTime
  /// When nobody works although the shift runs; breaks may overlap.
  public var breaks: [Break]

  public init(name: String, start: LocalTime, end: LocalTime, breaks: [Break] = []) {
    self.name = name
    self.start = start
    self.end = end
    self.breaks = breaks
  }
}

/// The instants from `start` up to, but not including, `end`.
public struct Interval: Codable, Hashable, Sendable {
  /// The first instant.
  public var start: Timestamp
  /// The first instant after it; later than `start`.
  public var end: Timestamp

  public init(start: Timestamp, end: Timestamp) {
    self.start = start
    self.end = end
  }
}

/// What a local time means that the clocks show twice, or never.
///
/// When clocks are put back they show some times twice; when they are put forward they jump over
/// some. A time they jump over means the instant of the jump, whether `earlier` or `later`.
///
/// Whichever is chosen, local times in order stay in order as instants, so that shifts which follow
/// each other by the clock neither overlap nor leave a gap.
public enum ClockChange: String, Codable, CaseIterable, Sendable {
  /// Nothing: the request is refused, and the answer names both instants or the jump.
  case refuse
  /// The first of the two.
  case earlier
  /// The second of the two.
  case later
}

/// How much of the time between two instants is working time.
public struct WorkingTimeAnswer: Codable, Hashable, Sendable {
  /// The time in which somebody works.
  public var working: Elapsed
  /// All the time that passes.
  public var elapsed: Elapsed
  /// In how many uninterrupted stretches the work is done.
  public var windows: Int

  public init(working: Elapsed, elapsed: Elapsed, windows: Int) {
    self.working = working
    self.elapsed = elapsed
    self.windows = windows
  }
}

/// Adds working time to an instant: when is it done, or when must it start.
///
/// Counts only time in which some shift of the calendar runs and has no break, less the closures.
/// Forward it answers when work that starts at `start` is done; backward, when work that must be
/// done at `start` has to begin. Work that takes no time ends where it starts, also when nobody
/// works then. Work that just fills a shift ends when the shift ends, not when the next one starts.
///
/// Working time is looked for up to 100 years away. Where the clocks change, shifts are as long as
/// they really are: see the working time between two instants.
struct AddWorkingTime: Codable, Hashable, Sendable {
  /// When the plant works.
  var calendar: Calendar
  /// Where to start counting.
  var start: Timestamp
  /// How much working time to count.
  var working: Elapsed
  /// Whether to count into the future or into the past.
  var direction: Direction

  init(calendar: Calendar, start: Timestamp, working: Elapsed, direction: Direction = .forward) {
    self.calendar = calendar
    self.start = start
    self.working = working
    self.direction = direction
  }
}

/// Which way working time is counted.
public enum Direction: String, Codable, CaseIterable, Sendable {
  /// Into the future.
  case forward
  /// Into the past.
  case backward
}

/// Where the working time counted comes to its end.
public struct WorkingTimeEnd: Codable, Hashable, Sendable {
  /// The instant reached: at or after the start when counted forward, at or before it when counted
  /// backward.
  public var end: Timestamp

  public init(end: Timestamp) {
    self.end = end
  }
}

/// Lists the shifts between two instants, as they really run.
///
/// Gives every shift that shares an instant with the interval, whole, in order of its start, with
/// its business date, its breaks and the time worked in it. Use it to cut counts and states into
/// shifts for reports and OEE.
///
/// The business date is the local date on which a shift starts. Where the clocks change, a shift is
/// as long as it really is, and one that itself starts or ends at a time which the clocks show
/// twice or never is refused, unless the calendar's `clock_change` says what it means. At most a
/// million shifts and breaks are listed.
struct ListShifts: Codable, Hashable, Sendable {
  /// When the plant works.
  var calendar: Calendar
  /// The first instant of interest.
  var start: Timestamp
  /// The first instant no longer of interest, after `start`.
  var end: Timestamp

  init(calendar: Calendar, start: Timestamp, end: Timestamp) {
    self.calendar = calendar
    self.start = start
    self.end = end
  }
}

/// The shifts between two instants.
public struct ShiftList: Codable, Hashable, Sendable {
  /// The shifts, in order of their start.
  public var shifts: [ShiftInstance]

  public init(shifts: [ShiftInstance]) {
    self.shifts = shifts
  }
}

/// One shift as it really ran, on one date.
public struct ShiftInstance: Codable, Hashable, Sendable {
  /// What the shift is called.
  public var name: String
  /// The business date: the local date on which the shift starts. What a night shift makes after
  /// midnight belongs to the date of the evening before.
  public var date: CivilDate
  /// When it starts.
  public var start: Timestamp
  /// When it ends; the first instant after it.
  public var end: Timestamp
  /// Its breaks in order, as its rule has them.
  public var breaks: [Interval]
  /// The time worked in it: without its breaks and without the calendar's closures.
  public var working: Elapsed

  public init(
    name: String,
    date: CivilDate,
    start: Timestamp,
    end: Timestamp,
    breaks: [Interval],
    working: Elapsed
  ) {
    self.name = name
    self.date = date
    self.start = start
    self.end = end
    self.breaks = breaks
    self.working = working
  }
}

/// Draws up a control chart of single measurements and their moving ranges (I-MR, XmR).
///
/// For a process that gives one value at a time: a batch's yield, a tank's temperature, the one
/// part measured each hour. The centre line is the mean of the values. Sigma is estimated from the
/// moving ranges, that is from how far neighbours lie apart, and not from the standard deviation of
/// all values: a drift or a step would widen the latter and hide itself. The limits stand three
/// sigma from the centre.
///
/// The answer holds the limits, the estimate with the constant it used, and every signal as lists
/// of indices; it is complete without a picture.
///
/// How to read it:
///
/// - A point is beyond a line only when it is strictly beyond it. A point equal to a limit is in
///   control, and a constant series, where all lines coincide, gives no signal.
/// - Rules that count a row count points, not steps: six trending points make five steps.
/// - Windows overlap and nothing is reset after a signal, so a longer run ends a signal at every
///   further point.
/// - The first moving range ends at the second value (the `span`-th in general). A moving range
///   above its upper limit is reported on its own, at the index of its last value. Neighbouring
///   moving ranges share values, so no other rule is applied to them.
/// - NaN and infinite values are refused, not skipped.
///
/// Set up limits on some twenty or more values from a time when the process ran well, then freeze
/// them: pass `center` and `sigma` of that chart as `limits` for the values that follow. Values
/// that depend on their neighbours (slow temperatures sampled fast) make moving ranges small and
/// limits too narrow; sample them further apart.
///
/// References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*, 1931; D. C.
/// Montgomery, *Introduction to Statistical Quality Control*, "The Shewhart control chart for
/// individual measurements"; L. S. Nelson, "The Shewhart control chart: tests for special causes",
/// *Journal of Quality Technology* 16(4), 1984, 237-239; Western Electric, *Statistical Quality
/// Control Handbook*, 1956, "Tests for unnatural patterns".
struct Individuals: Codable, Hashable, Sendable {
  /// The measurements, in the order in which they were made. At least `span` of them.
  var values: Floats
  /// The rules that read the points. Each further rule adds false alarms.
  var rules: RuleSet
  /// How sigma is estimated from the moving ranges; of no effect when `limits` are given.
  var sigma: SigmaMethod
  /// How many neighbouring values a moving range spans: 2 to 25. Two shows most of the short-term
  /// scatter and least of a drift; it is right unless you know otherwise.
  var span: Int
  /// The centre and sigma to judge the values by, frozen from an earlier chart or set as target.
  /// Left out, both are estimated from the values.
  var limits: KnownLimits?
  /// Whether the answer also holds the moving ranges.
  var withRanges: Bool

  init(
    values: Floats,
    rules: RuleSet = .limitsOnly,
    sigma: SigmaMethod = .meanMovingRange,
    span: Int = 2,
    limits: KnownLimits? = nil,
    withRanges: Bool = false
  ) {
    self.values = values
    self.rules = rules
    self.sigma = sigma
    self.span = span
    self.limits = limits
    self.withRanges = withRanges
  }

  enum CodingKeys: String, CodingKey {
    case values
    case rules
    case sigma
    case span
    case limits
    case withRanges = "with_ranges"
  }
}

/// Which rules read the chart.
///
/// Every rule adds false alarms. On a process that never changes, the limits alone signal once in
/// 370 points on average, the Western Electric rules once in 92, Nelson's eight about once in 73
/// (C. W. Champ, W. H. Woodall, "Exact results for Shewhart control charts with supplementary runs
/// rules", *Technometrics* 29, 1987, 393-399; the last by simulation).
public enum RuleSet: String, Codable, CaseIterable, Sendable {
  /// Points beyond three sigma, nothing else. The default.
  case limitsOnly = "limits_only"
  /// The four tests of the Western Electric handbook: `beyond_three_sigma`,
  /// `two_of_three_beyond_two_sigma`, `four_of_five_beyond_one_sigma` and `eight_on_one_side`.
  case westernElectric = "western_electric"
  /// Nelson's eight tests: all rules but `eight_on_one_side`.
  case nelson
}

/// How sigma is estimated from the moving ranges.
public enum SigmaMethod: String, Codable, CaseIterable, Sendable {
  /// The mean moving range divided by `d2` (1.128 for a span of 2). The default, and what most
  /// programs do.
  case meanMovingRange = "mean_moving_range"
  /// The median moving range divided by the median of the range of normal values (0.954 for a span
  /// of 2, and likewise exact for every other). A few wild values or a step do not widen it. When
  /// more than half of the moving ranges are zero, because the gauge is too coarse, it is zero and
  /// every value off the centre signals.
  case medianMovingRange = "median_moving_range"
}

/// A centre line and sigma that are known, not estimated from the values at hand.
public struct KnownLimits: Codable, Hashable, Sendable {
  /// The centre line.
  public var center: Double
  /// One sigma of the single values; zero or above.
  public var sigma: Double

  public init(center: Double, sigma: Double) {
    self.center = center
    self.sigma = sigma
  }
}

/// A control chart of single measurements and their moving ranges.
public struct IndividualsChart: Codable, Hashable, Sendable {
  /// How many values were charted.
  public var count: Int
  /// The lines of the chart of values: the centre and three sigma either side.
  public var limits: Limits
  /// One sigma of the single values. With `limits.center` it freezes this chart.
  public var sigma: Double
  /// Where sigma comes from.
  public var estimate: Estimate
  /// How many neighbouring values a moving range spans.
  public var span: Int
  /// The lines of the chart of moving ranges: the centre, and three of the ranges' own sigmas
  /// either side, but not below zero. The centre is the mean moving range where sigma was estimated
  /// from that, else the mean moving range that sigma makes expect.
  public var rangeLimits: Limits
  /// The rules that fired, in the order of the rule set; empty when all is well.
  public var signals: [Signal]
  /// The moving ranges above their upper limit, by the index of the last value they span.
  public var rangeSignals: Wholes
  /// The moving ranges, if they were asked for. The first one ends at value `span - 1`.
  public var movingRanges: Floats?

  public init(
    count: Int,
    limits: Limits,
    sigma: Double,
    estimate: Estimate,
    span: Int,
    rangeLimits: Limits,
    signals: [Signal],
    rangeSignals: Wholes,
    movingRanges: Floats? = nil
  ) {
    self.count = count
    self.limits = limits
    self.sigma = sigma
    self.estimate = estimate
    self.span = span
    self.rangeLimits = rangeLimits
    self.signals = signals
    self.rangeSignals = rangeSignals
    self.movingRanges = movingRanges
  }

  enum CodingKeys: String, CodingKey {
    case count
    case limits
    case sigma
    case estimate
    case span
    case rangeLimits = "range_limits"
    case signals
    case rangeSignals = "range_signals"
    case movingRanges = "moving_ranges"
  }
}

/// The three lines of a control chart.
public struct Limits: Codable, Hashable, Sendable {
  /// The lower control limit.
  public var lower: Double
  /// The centre line.
  public var center: Double
  /// The upper control limit.
  public var upper: Double

  public init(lower: Double, center: Double, upper: Double) {
    self.lower = lower
    self.center = center
    self.upper = upper
  }
}

/// Where sigma comes from, in enough detail to compare it with another program's.
public enum Estimate: Codable, Hashable, Sendable {
  /// From the moving ranges of the values: sigma is `range / constant`.
  case movingRanges(MovingRangesEstimate)
  /// It was given, not estimated.
  case known(KnownEstimate)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "moving_ranges": self = .movingRanges(try MovingRangesEstimate(from: decoder))
    case "known": self = .known(try KnownEstimate(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .movingRanges(let value): try value.encode(to: encoder)
    case .known(let value): try value.encode(to: encoder)
    }
  }
}

/// From the moving ranges of the values: sigma is `range / constant`.
public struct MovingRangesEstimate: Codable, Hashable, Sendable {
  private(set) var type = "moving_ranges"
  /// How.
  public var method: SigmaMethod
  /// How many neighbouring values a moving range spans.
  public var span: Int
  /// The mean or the median moving range, as the method says.
  public var range: Double
  /// How many sigmas that is for normal values: `d2` for the mean, the median of the range for the
  /// median.
  public var constant: Double
  /// How many moving ranges were used.
  public var ranges: Int

  public init(method: SigmaMethod, span: Int, range: Double, constant: Double, ranges: Int) {
    self.method = method
    self.span = span
    self.range = range
    self.constant = constant
    self.ranges = ranges
  }
}

/// It was given, not estimated.
public struct KnownEstimate: Codable, Hashable, Sendable {
  private(set) var type = "known"

  public init() {
  }
}

/// Where one rule fired.
public struct Signal: Codable, Hashable, Sendable {
  /// The rule.
  public var rule: Rule
  /// The points at which it fired: those at which a window that satisfies it ends, counted from 0,
  /// ascending. This is when an operator would have been called.
  public var ends: Wholes
  /// The points that make the pattern, each once, ascending: every point of a run; of "two of
  /// three" and "four of five" only those beyond the line. These are what to mark.
  public var members: Wholes

  public init(rule: Rule, ends: Wholes, members: Wholes) {
    self.rule = rule
    self.ends = ends
    self.members = members
  }
}

/// One way in which points on a chart can be unusual.
public enum Rule: String, Codable, CaseIterable, Sendable {
  /// One point more than three sigma from the centre: a sudden, large change. A point on the limit
  /// is in control. Nelson's test 1, Western Electric's test 1.
  case beyondThreeSigma = "beyond_three_sigma"
  /// Nine points in a row strictly on one side of the centre: the level has moved. A point exactly
  /// on the centre belongs to neither side and ends the run. Nelson's test 2.
  case nineOnOneSide = "nine_on_one_side"
  /// Six points in a row, each strictly above the one before, or each strictly below: wear, warming
  /// up, a tool going blunt. The six are points, so there are five steps; a tie ends the run, and a
  /// peak belongs to the rise and to the fall. (Some programs count six steps, which takes seven
  /// points.) Nelson's test 3.
  case sixTrending = "six_trending"
  /// Fourteen points in a row going strictly up, down, up, down: two streams mixed in turn, or a
  /// control loop that overcorrects. The fourteen are points, so there are thirteen steps; a tie
  /// ends the run. Nelson's test 4.
  case fourteenAlternating = "fourteen_alternating"
  /// Two of the last three points more than two sigma from the centre on the same side, the current
  /// point being one of them: an early warning of a shift. It needs no full window: the first two
  /// points of a series can fire it. Nelson's test 5, Western Electric's test 2.
  case twoOfThreeBeyondTwoSigma = "two_of_three_beyond_two_sigma"
  /// Four of the last five points more than one sigma from the centre on the same side, the current
  /// point being one of them: a small shift. It needs no full window: the first four points of a
  /// series can fire it. Nelson's test 6, Western Electric's test 3.
  case fourOfFiveBeyondOneSigma = "four_of_five_beyond_one_sigma"
  /// Fifteen points in a row strictly within one sigma of the centre, on whichever side: the limits
  /// are too wide for the data, or samples mix streams. Nelson's test 7.
  case fifteenWithinOneSigma = "fifteen_within_one_sigma"
  /// Eight points in a row more than one sigma from the centre, on whichever side, also when all
  /// are on one: two populations with nothing between them. Nelson's test 8.
  case eightBeyondOneSigma = "eight_beyond_one_sigma"
  /// Eight points in a row strictly on one side of the centre; a point exactly on the centre ends
  /// the run. Western Electric's test 4.
  case eightOnOneSide = "eight_on_one_side"
}
