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

/// Opens a plant: the journal of one site, with the rules over it.
///
/// An address says where the plant is kept: `memory:` for a plant that vanishes with its handle,
/// `plant.db` or `sqlite:plant.db` for one in a file, which is made if it is not there,
/// `postgres://user@host/database` for one that many processes share. Instead of an address, a host
/// may bring a store of its own.
///
/// The handle may be used from many threads at once. Closing it writes what was handed in and lets
/// go of the store; every further call is refused with `storage.closed`.
struct OpenPlant: Codable, Hashable, Sendable {
  /// Where the plant is kept; absent when the host brings the store.
  var address: String?
  /// Which site it is, written `acme/munich`; needed where the store holds several. A new store
  /// without it is `local/plant`.
  var scope: Scope?
  /// Refuses every command until a policy is established.
  var requiresPolicy: Bool
  /// What the host brings of its own.
  var host: [HostPart]

  init(
    address: String? = nil,
    scope: Scope? = nil,
    requiresPolicy: Bool = false,
    host: [HostPart] = []
  ) {
    self.address = address
    self.scope = scope
    self.requiresPolicy = requiresPolicy
    self.host = host
  }

  enum CodingKeys: String, CodingKey {
    case address
    case scope
    case requiresPolicy = "requires_policy"
    case host
  }
}

/// A tenant and one of its sites, written `acme/munich`: the unit that has a journal of its own.
public typealias Scope = String

/// A part of a plant that the host can bring.
public enum HostPart: String, Codable, CaseIterable, Sendable {
  /// The store: an ordered map from bytes to bytes.
  case store
  /// The place where checkpoints are kept, out of reach of whoever can change the store.
  case anchor
  /// The clock that says when something is recorded.
  case clock
}

/// Where a plant's journal stands.
public struct PlantStatus: Codable, Hashable, Sendable {
  /// Which site it is.
  public var scope: Scope
  /// The last position of its journal; 0 when nothing has happened yet.
  public var position: Int
  /// The leaf hash of the last line; zeros when there is none.
  public var head: Hash
  /// The root of the tree over all lines: what a checkpoint signs.
  public var root: Hash
  /// Whether an answered command survives a power cut.
  public var durable: Bool
  /// Whether several processes may write to the store at once.
  public var manyWriters: Bool
  /// When the last line was recorded.
  public var recorded: Timestamp?

  public init(
    scope: Scope,
    position: Int,
    head: Hash,
    root: Hash,
    durable: Bool,
    manyWriters: Bool,
    recorded: Timestamp? = nil
  ) {
    self.scope = scope
    self.position = position
    self.head = head
    self.root = root
    self.durable = durable
    self.manyWriters = manyWriters
    self.recorded = recorded
  }

  enum CodingKeys: String, CodingKey {
    case scope
    case position
    case head
    case root
    case durable
    case manyWriters = "many_writers"
    case recorded
  }
}

/// A SHA-256 hash as 64 lowercase hexadecimal digits.
public typealias Hash = String

/// Shows where the plant's journal stands: its last position, its head, the root of its tree.
struct ShowStatus: Codable, Hashable, Sendable {

  init() {
  }
}

/// Makes every row of this site anew from its journal, and puts the new rows in place at once;
/// others may go on working meanwhile.
struct RebuildRows: Codable, Hashable, Sendable {

  init() {
  }
}

/// What a rebuild did.
public struct Rebuilt: Codable, Hashable, Sendable {
  /// The position that the rows now belong to.
  public var position: Int
  /// How many rows there are.
  public var rows: Int

  public init(position: Int, rows: Int) {
    self.position = position
    self.rows = rows
  }
}

/// Compares every row of this site with what its journal makes of it.
struct CompareRows: Codable, Hashable, Sendable {

  init() {
  }
}

/// How stored rows differ from what the journal makes of them.
public struct RowComparison: Codable, Hashable, Sendable {
  /// Every difference; empty when all is well.
  public var differences: [RowDifference]

  public init(differences: [RowDifference]) {
    self.differences = differences
  }
}

/// A row that is not what the journal makes of it.
public struct RowDifference: Codable, Hashable, Sendable {
  /// The read model.
  public var table: String
  /// The row's key, as text.
  public var key: String
  /// What is stored; absent when there is no such row.
  public var stored: String?
  /// What the journal makes of it; absent when there should be no such row.
  public var replayed: String?

  public init(table: String, key: String, stored: String? = nil, replayed: String? = nil) {
    self.table = table
    self.key = key
    self.stored = stored
    self.replayed = replayed
  }
}

/// Copies the whole store to a new file while work goes on.
struct BackupPlant: Codable, Hashable, Sendable {
  /// The file to write; it must not exist yet.
  var path: String

  init(path: String) {
    self.path = path
  }
}

/// A backup that was made and checked.
public struct BackupMade: Codable, Hashable, Sendable {
  /// The last position that it holds.
  public var position: Int
  /// The root over its lines, to be compared with a checkpoint kept elsewhere.
  public var root: Hash

  public init(position: Int, root: Hash) {
    self.position = position
    self.root = root
  }
}

/// Opens a record: a document of your own, kept under the audit trail.
///
/// Use it for whatever has no operations of its own here: a controlled recipe, a deviation, a page
/// of a logbook. Every value that a field ever has is kept with who entered it, when and why.
struct OpenRecord: Codable, Hashable, Sendable {
  /// The record's code; it is never used again for another record.
  var record: RecordId
  /// What sort of document it is, as one lower-case word: `deviation`.
  var kind: Word
  /// The first entries. Fields may be added later by changing the record.
  var fields: [RecordField]
  /// Who opens it, and when.
  var command: Command
  /// Names of the fields that are not final before another actor confirms them.
  var critical: [FieldName]
  /// Whether it is only being prepared; a draft is made binding by `record.issue`.
  var draft: Bool
  /// Until when it has to be kept; it can be made longer, never shorter.
  var retainUntil: Timestamp?

  init(
    record: RecordId,
    kind: Word,
    fields: [RecordField],
    command: Command,
    critical: [FieldName] = [],
    draft: Bool = false,
    retainUntil: Timestamp? = nil
  ) {
    self.record = record
    self.kind = kind
    self.fields = fields
    self.command = command
    self.critical = critical
    self.draft = draft
    self.retainUntil = retainUntil
  }

  enum CodingKeys: String, CodingKey {
    case record
    case kind
    case fields
    case command
    case critical
    case draft
    case retainUntil = "retain_until"
  }
}

/// A document of the host application under the audit trail: `DEV-2026-014`.
public typealias RecordId = String

/// A lower-case word: 1 to 40 of `a`-`z`, `0`-`9` and `_`, starting with a letter.
public typealias Word = String

/// A field with a value.
public struct RecordField: Codable, Hashable, Sendable {
  /// Its name, unique within the record.
  public var name: FieldName
  /// Its value, as text; numbers are kept digit by digit as they were entered.
  public var value: String

  public init(name: FieldName, value: String) {
    self.name = name
    self.value = value
  }
}

/// One field of such a document: `yield_percent`.
public typealias FieldName = String

/// Who wants something, when it happened, and the id that makes a retry harmless.
public struct Command: Codable, Hashable, Sendable {
  /// Made by the caller before sending, and kept until the answer has arrived: sent again with the
  /// same id, nothing is done again.
  public var id: CommandId
  /// Who acts.
  public var actor: ActorId
  /// When it happened on the floor; the time of the host when absent. Both this and the time at
  /// which it was recorded are kept.
  public var at: Timestamp?
  /// The terminal, scale or program that it comes from.
  public var source: DeviceId?
  /// Why; some commands ask for it.
  public var reason: String?

  public init(
    id: CommandId,
    actor: ActorId,
    at: Timestamp? = nil,
    source: DeviceId? = nil,
    reason: String? = nil
  ) {
    self.id = id
    self.actor = actor
    self.at = at
    self.source = source
    self.reason = reason
  }
}

/// A UUID that the caller makes before sending and keeps until the answer has arrived: sent again,
/// the command is not done again. Version 7 is best.
public typealias CommandId = String

/// A person or program that acts: `jane.doe`, `mrp-nightly`.
public typealias ActorId = String

/// What data comes from: a terminal, a scale, a gauge, a gateway: `scale-7`.
public typealias DeviceId = String

/// A command that was carried out, and where the journal has it.
public struct Done: Codable, Hashable, Sendable {
  /// The position of its first event in the site's journal.
  public var position: Int
  /// How many events it wrote.
  public var events: Int
  /// Whether it had been done before: this was a retry.
  public var replayed: Bool

  public init(position: Int, events: Int, replayed: Bool) {
    self.position = position
    self.events = events
    self.replayed = replayed
  }
}

/// Makes a draft binding: from now on it can be confirmed and completed.
struct IssueRecord: Codable, Hashable, Sendable {
  /// The record's code.
  var record: RecordId
  /// Who issues it, and when.
  var command: Command

  init(record: RecordId, command: Command) {
    self.record = record
    self.command = command
  }
}

/// Enters, changes or removes fields of a record; the command's reason is mandatory.
///
/// The values before stay readable for good. A changed critical field has to be confirmed again. A
/// change that changes nothing is refused.
struct ChangeRecord: Codable, Hashable, Sendable {
  /// The record's code.
  var record: RecordId
  /// The fields, each at most once.
  var changes: [RecordFieldChange]
  /// Who changes it, when, and why.
  var command: Command

  init(record: RecordId, changes: [RecordFieldChange], command: Command) {
    self.record = record
    self.changes = changes
    self.command = command
  }
}

/// One field to be entered, changed or removed.
public struct RecordFieldChange: Codable, Hashable, Sendable {
  /// The field's name; a name that the record does not have yet adds a field.
  public var name: FieldName
  /// The new value; absent to remove the value.
  public var value: String?

  public init(name: FieldName, value: String? = nil) {
    self.name = name
    self.value = value
  }
}

/// Confirms critical values: the second check, by another actor than the one who entered them.
struct ConfirmRecord: Codable, Hashable, Sendable {
  /// The record's code.
  var record: RecordId
  /// The critical fields whose values were checked, with the values that were seen: a value that
  /// has changed meanwhile is not confirmed.
  var fields: [RecordField]
  /// Who confirms, and when.
  var command: Command

  init(record: RecordId, fields: [RecordField], command: Command) {
    self.record = record
    self.fields = fields
    self.command = command
  }
}

/// Finishes a record; every critical field must have been confirmed.
struct CompleteRecord: Codable, Hashable, Sendable {
  /// The record's code.
  var record: RecordId
  /// Who completes it, and when.
  var command: Command

  init(record: RecordId, command: Command) {
    self.record = record
    self.command = command
  }
}

/// Takes a completed record up again; the command's reason is mandatory.
struct ReopenRecord: Codable, Hashable, Sendable {
  /// The record's code.
  var record: RecordId
  /// Who reopens it, when, and why.
  var command: Command

  init(record: RecordId, command: Command) {
    self.record = record
    self.command = command
  }
}

/// Makes the time longer for which a record has to be kept.
struct RetainRecord: Codable, Hashable, Sendable {
  /// The record's code.
  var record: RecordId
  /// Until when; later than what holds now.
  var until: Timestamp
  /// Who wants it kept, and when that was decided.
  var command: Command

  init(record: RecordId, until: Timestamp, command: Command) {
    self.record = record
    self.until = until
    self.command = command
  }
}

/// Declares that a record does not count; the command's reason is mandatory.
///
/// Nothing is deleted: the record stays readable, and its code stays taken.
struct VoidRecord: Codable, Hashable, Sendable {
  /// The record's code.
  var record: RecordId
  /// Who voids it, when, and why.
  var command: Command

  init(record: RecordId, command: Command) {
    self.record = record
    self.command = command
  }
}

/// Reads the events of a site behind a position, and waits for the next ones if wanted.
///
/// To follow a plant, keep the answer's `position` and pass it as `after` the next time. After a
/// crash the events behind the position that was kept come again; none is skipped.
struct ReadEvents: Codable, Hashable, Sendable {
  /// Only events behind this position; 0 starts at the first.
  var after: Int
  /// At most so many events, up to 10,000.
  var limit: Int
  /// How long to wait for an event when there is none yet, in milliseconds, up to 60,000.
  var waitMs: Int
  /// Only these kinds: whole names such as `record.changed`, or families such as `record.*`. None
  /// means all.
  var kinds: [String]
  /// Only these streams. None means all.
  var streams: [StreamId]
  /// Whether to answer with the stored lines as well, which are what is hashed.
  var withLines: Bool

  init(
    after: Int = 0,
    limit: Int = 1000,
    waitMs: Int = 0,
    kinds: [String] = [],
    streams: [StreamId] = [],
    withLines: Bool = false
  ) {
    self.after = after
    self.limit = limit
    self.waitMs = waitMs
    self.kinds = kinds
    self.streams = streams
    self.withLines = withLines
  }

  enum CodingKeys: String, CodingKey {
    case after
    case limit
    case waitMs = "wait_ms"
    case kinds
    case streams
    case withLines = "with_lines"
  }
}

/// What an event is about: the kind of thing and its code, such as `work_order:WO-2024-00001`.
public typealias StreamId = String

/// Events, and where to go on.
public struct EventPage: Codable, Hashable, Sendable {
  /// The events, in order.
  public var events: [JournalEvent]
  /// The position up to which was read: `after` of the next call.
  public var position: Int

  public init(events: [JournalEvent], position: Int) {
    self.events = events
    self.position = position
  }
}

/// One event as the journal has it.
public struct JournalEvent: Codable, Hashable, Sendable {
  /// The place in the site's order, from 1 without gaps.
  public var position: Int
  /// What it is about.
  public var stream: StreamId
  /// The place in the thing's own order, from 1.
  public var version: Int
  /// What kind of fact it is.
  public var kind: Kind
  /// The version of the body's form.
  public var schema: Int
  /// The facts, as JSON text in canonical form.
  public var body: String
  /// Who acted.
  public var actor: ActorId
  /// When it happened, as claimed.
  public var at: Timestamp
  /// When it was recorded.
  public var recorded: Timestamp
  /// The command that caused it.
  public var command: CommandId
  /// The leaf hash of the stored line.
  public var leaf: Hash
  /// The device or program that it came from.
  public var source: DeviceId?
  /// The reason given.
  public var reason: String?
  /// The stored line, when it was asked for.
  public var line: String?

  public init(
    position: Int,
    stream: StreamId,
    version: Int,
    kind: Kind,
    schema: Int,
    body: String,
    actor: ActorId,
    at: Timestamp,
    recorded: Timestamp,
    command: CommandId,
    leaf: Hash,
    source: DeviceId? = nil,
    reason: String? = nil,
    line: String? = nil
  ) {
    self.position = position
    self.stream = stream
    self.version = version
    self.kind = kind
    self.schema = schema
    self.body = body
    self.actor = actor
    self.at = at
    self.recorded = recorded
    self.command = command
    self.leaf = leaf
    self.source = source
    self.reason = reason
    self.line = line
  }
}

/// The name of a kind of event, past tense, such as `record.changed`.
public typealias Kind = String

/// Reads what happened to one thing, from its first event.
struct ReadStream: Codable, Hashable, Sendable {
  /// The thing, such as `record:DEV-7`.
  var stream: StreamId
  /// Only events behind this version.
  var afterVersion: Int
  /// At most so many events, up to 10,000.
  var limit: Int
  /// Whether to answer with the stored lines as well, which are what is hashed.
  var withLines: Bool

  init(stream: StreamId, afterVersion: Int = 0, limit: Int = 1000, withLines: Bool = false) {
    self.stream = stream
    self.afterVersion = afterVersion
    self.limit = limit
    self.withLines = withLines
  }

  enum CodingKeys: String, CodingKey {
    case stream
    case afterVersion = "after_version"
    case limit
    case withLines = "with_lines"
  }
}

/// The events of one thing.
public struct StreamEvents: Codable, Hashable, Sendable {
  /// The events, in order.
  public var events: [JournalEvent]
  /// The version of the thing's newest event; 0 when it has none.
  public var version: Int

  public init(events: [JournalEvent], version: Int) {
    self.events = events
    self.version = version
  }
}

/// Writes the stored lines of this site to a new text file: the whole audit trail, byte for byte as
/// it is hashed.
struct ExportJournal: Codable, Hashable, Sendable {
  /// The file to write; it must not exist yet.
  var path: String
  /// Only lines behind this position.
  var after: Int

  init(path: String, after: Int = 0) {
    self.path = path
    self.after = after
  }
}

/// What was exported.
public struct Exported: Codable, Hashable, Sendable {
  /// How many lines were written.
  public var lines: Int
  /// The position of the last one.
  public var position: Int

  public init(lines: Int, position: Int) {
    self.lines = lines
    self.position = position
  }
}

/// Takes over an exported journal, line for line, with the rows that follow from it.
///
/// Lines that are there already are compared and passed over. A line that differs from what is
/// there, or does not continue it, ends the import; pages before it stay.
struct ImportJournal: Codable, Hashable, Sendable {
  /// The file to read.
  var path: String

  init(path: String) {
    self.path = path
  }
}

/// What was imported.
public struct ImportedJournal: Codable, Hashable, Sendable {
  /// Lines that were there already.
  public var known: Int
  /// Lines that are new.
  public var new: Int
  /// The last position now.
  public var position: Int

  public init(known: Int, new: Int, position: Int) {
    self.known = known
    self.new = new
    self.position = position
  }
}

/// Audits the whole journal of this site: every byte, link, position, version and count, and the
/// checkpoints that were kept elsewhere.
///
/// Without checkpoints from outside, an audit cannot see that the end was cut off and repaired, or
/// that everything was written anew.
struct VerifyJournal: Codable, Hashable, Sendable {
  /// Signed checkpoints that were kept elsewhere, besides those of the plant's anchor.
  var checkpoints: [String]
  /// The keys that are trusted to sign checkpoints.
  var keys: [String]

  init(checkpoints: [String] = [], keys: [String] = []) {
    self.checkpoints = checkpoints
    self.keys = keys
  }
}

/// What an audit found.
public struct AuditReport: Codable, Hashable, Sendable {
  /// How many lines were read.
  public var lines: Int
  /// The root of the RFC 9162 tree over them.
  public var root: Hash
  /// The leaf hash of the last line; zeros when there is none.
  public var head: Hash
  /// How many marks kept elsewhere were compared.
  public var marks: Int
  /// What is wrong, in the order of the positions; empty when all is well.
  public var findings: [Finding]
  /// Whether there were more findings than are listed.
  public var hasMore: Bool

  public init(lines: Int, root: Hash, head: Hash, marks: Int, findings: [Finding], hasMore: Bool) {
    self.lines = lines
    self.root = root
    self.head = head
    self.marks = marks
    self.findings = findings
    self.hasMore = hasMore
  }

  enum CodingKeys: String, CodingKey {
    case lines
    case root
    case head
    case marks
    case findings
    case hasMore = "has_more"
  }
}

/// One thing wrong with a journal.
public struct Finding: Codable, Hashable, Sendable {
  /// Where: the position that the line has, or should have.
  public var position: Int
  /// What kind of thing.
  public var kind: FindingKind
  /// What was found and what should be there.
  public var message: String

  public init(position: Int, kind: FindingKind, message: String) {
    self.position = position
    self.kind = kind
    self.message = message
  }
}

/// What kind of thing is wrong.
public enum FindingKind: String, Codable, CaseIterable, Sendable {
  /// The line is not canonical JSON with the members of a journal's line.
  case notALine = "not_a_line"
  /// The line belongs to another scope.
  case otherScope = "other_scope"
  /// Positions are missing, doubled or out of order.
  case position
  /// `prev` is not the leaf hash of the line before.
  case link
  /// The versions of a stream are missing, doubled or out of order.
  case version
  /// The recorded time went back without a line that says so.
  case clock
  /// The tip that is stored does not belong to the lines.
  case tip
  /// A mark kept elsewhere does not belong to the lines.
  case mark
  /// What the store answers about a stream or command contradicts the lines.
  case index
}

/// Says how long the journal is and what the root of its tree is: signed when the plant has a
/// signer, and kept elsewhere when it has an anchor.
struct MakeCheckpoint: Codable, Hashable, Sendable {

  init() {
  }
}

/// A checkpoint of a plant's journal.
public struct JournalCheckpoint: Codable, Hashable, Sendable {
  /// Whose journal it is: the site.
  public var origin: String
  /// How many lines it has.
  public var size: Int
  /// The root over them.
  public var root: Hash
  /// Whether the plant's anchor keeps it now.
  public var isKept: Bool
  /// The signed note; absent when the plant has no signer.
  public var note: String?

  public init(origin: String, size: Int, root: Hash, isKept: Bool, note: String? = nil) {
    self.origin = origin
    self.size = size
    self.root = root
    self.isKept = isKept
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case origin
    case size
    case root
    case isKept = "is_kept"
    case note
  }
}

/// Proves that one event stands in the journal, for somebody who has only a checkpoint.
struct ProveEvent: Codable, Hashable, Sendable {
  /// The event's position.
  var position: Int
  /// The length of the journal at the checkpoint; today's when absent.
  var size: Int?

  init(position: Int, size: Int? = nil) {
    self.position = position
    self.size = size
  }
}

/// The proof that one event stands in the journal.
public struct EventProof: Codable, Hashable, Sendable {
  /// The stored line.
  public var line: String
  /// Its leaf hash.
  public var leaf: Hash
  /// The path from the leaf to the root.
  public var proof: InclusionProof
  /// The root of the tree of that size.
  public var root: Hash
  /// The proof with a signed checkpoint as one file (C2SP `tlog-proof`); absent when the plant has
  /// no signer.
  public var file: String?

  public init(line: String, leaf: Hash, proof: InclusionProof, root: Hash, file: String? = nil) {
    self.line = line
    self.leaf = leaf
    self.proof = proof
    self.root = root
    self.file = file
  }
}

/// Proof that a leaf stands at its place in the tree of a given size (RFC 9162, 2.1.3).
public struct InclusionProof: Codable, Hashable, Sendable {
  /// The place of the entry, counted from 0.
  public var index: Int
  /// The number of entries in the tree.
  public var size: Int
  /// The neighbouring subtrees on the way to the root, the leaf's own neighbour first.
  public var path: [Hash]

  public init(index: Int, size: Int, path: [Hash]) {
    self.index = index
    self.size = size
    self.path = path
  }
}

/// Proves that the journal continues an earlier one: nothing was changed, only added.
struct ProveJournalGrowth: Codable, Hashable, Sendable {
  /// The earlier length.
  var from: Int
  /// The later length; today's when absent.
  var to: Int?

  init(from: Int, to: Int? = nil) {
    self.from = from
    self.to = to
  }
}

/// The proof that a journal only grew.
public struct GrowthProof: Codable, Hashable, Sendable {
  /// The path between the two roots.
  public var proof: ConsistencyProof
  /// The root of the earlier length.
  public var fromRoot: Hash
  /// The root of the later length.
  public var toRoot: Hash

  public init(proof: ConsistencyProof, fromRoot: Hash, toRoot: Hash) {
    self.proof = proof
    self.fromRoot = fromRoot
    self.toRoot = toRoot
  }

  enum CodingKeys: String, CodingKey {
    case proof
    case fromRoot = "from_root"
    case toRoot = "to_root"
  }
}

/// Proof that a tree continues a smaller one (RFC 9162, 2.1.4).
public struct ConsistencyProof: Codable, Hashable, Sendable {
  /// The number of entries in the smaller, earlier tree.
  public var from: Int
  /// The number of entries in the larger, later tree.
  public var to: Int
  /// The subtrees that both roots can be computed from, the lowest first.
  public var path: [Hash]

  public init(from: Int, to: Int, path: [Hash]) {
    self.from = from
    self.to = to
    self.path = path
  }
}

/// Lists what was refused to an actor, oldest first.
struct ListRefusals: Codable, Hashable, Sendable {
  /// Whose refused commands.
  var actor: ActorId
  /// Only those behind this version of the list.
  var afterVersion: Int

  init(actor: ActorId, afterVersion: Int = 0) {
    self.actor = actor
    self.afterVersion = afterVersion
  }

  enum CodingKeys: String, CodingKey {
    case actor
    case afterVersion = "after_version"
  }
}

/// What was refused.
public struct RefusalList: Codable, Hashable, Sendable {
  /// The events that say so.
  public var events: [JournalEvent]

  public init(events: [JournalEvent]) {
    self.events = events
  }
}

/// Brings JSON into its one canonical form (RFC 8785) and hashes it.
///
/// What other readers could take for something else is refused: a name that stands twice in one
/// object, a whole number beyond 2^53, a lone surrogate.
struct Canonicalize: Codable, Hashable, Sendable {
  /// The JSON text.
  var text: String

  init(text: String) {
    self.text = text
  }
}

/// JSON in its canonical form.
public struct Canonical: Codable, Hashable, Sendable {
  /// The canonical text; its UTF-8 bytes are what is hashed.
  public var text: String
  /// The SHA-256 of the text.
  public var sha256: Hash
  /// The hash of the text as a leaf of an RFC 9162 tree.
  public var leaf: Hash

  public init(text: String, sha256: Hash, leaf: Hash) {
    self.text = text
    self.sha256 = sha256
    self.leaf = leaf
  }
}

/// Computes the tree of RFC 9162 over entries: the leaf hash of each, and the root.
///
/// Give the entries in one form: as texts, as bytes in hex, or as leaf hashes.
struct HashTree: Codable, Hashable, Sendable {
  /// The entries as texts; their UTF-8 bytes are hashed.
  var entries: [String]
  /// The entries as bytes, in hex digits.
  var entriesHex: [String]
  /// The leaf hashes of the entries.
  var leaves: [Hash]

  init(entries: [String] = [], entriesHex: [String] = [], leaves: [Hash] = []) {
    self.entries = entries
    self.entriesHex = entriesHex
    self.leaves = leaves
  }

  enum CodingKeys: String, CodingKey {
    case entries
    case entriesHex = "entries_hex"
    case leaves
  }
}

/// A tree's root and leaves.
public struct TreeRoot: Codable, Hashable, Sendable {
  /// How many leaves it has.
  public var size: Int
  /// The root; of a tree without leaves it is the hash of nothing.
  public var root: Hash
  /// The leaf hashes, in order.
  public var leaves: [Hash]

  public init(size: Int, root: Hash, leaves: [Hash]) {
    self.size = size
    self.root = root
    self.leaves = leaves
  }
}

/// Proves that an entry stands in a tree.
struct ProveInclusion: Codable, Hashable, Sendable {
  /// The leaf hashes of the whole tree, in order.
  var leaves: [Hash]
  /// Which leaf, from 0.
  var index: Int

  init(leaves: [Hash], index: Int) {
    self.leaves = leaves
    self.index = index
  }
}

/// Proves that a tree continues an earlier one: nothing was changed, only added.
struct ProveGrowth: Codable, Hashable, Sendable {
  /// The leaf hashes of the whole tree, in order.
  var leaves: [Hash]
  /// How many of them the earlier tree had.
  var from: Int

  init(leaves: [Hash], from: Int) {
    self.leaves = leaves
    self.from = from
  }
}

/// Checks a proof that an entry stands in the tree with a root.
struct VerifyInclusion: Codable, Hashable, Sendable {
  /// The proof.
  var proof: InclusionProof
  /// The leaf hash of the entry.
  var leaf: Hash
  /// The root of the tree.
  var root: Hash

  init(proof: InclusionProof, leaf: Hash, root: Hash) {
    self.proof = proof
    self.leaf = leaf
    self.root = root
  }
}

/// Whether a check passed, and why not.
public struct Verified: Codable, Hashable, Sendable {
  /// Whether all is as it claims to be.
  public var valid: Bool
  /// What is not, when something is not.
  public var why: String?

  public init(valid: Bool, why: String? = nil) {
    self.valid = valid
    self.why = why
  }
}

/// Checks a proof that a tree continues an earlier one.
struct VerifyGrowth: Codable, Hashable, Sendable {
  /// The proof.
  var proof: ConsistencyProof
  /// The root of the earlier tree.
  var fromRoot: Hash
  /// The root of the later tree.
  var toRoot: Hash

  init(proof: ConsistencyProof, fromRoot: Hash, toRoot: Hash) {
    self.proof = proof
    self.fromRoot = fromRoot
    self.toRoot = toRoot
  }

  enum CodingKeys: String, CodingKey {
    case proof
    case fromRoot = "from_root"
    case toRoot = "to_root"
  }
}

/// Signs a checkpoint: how long a log is and the root of its tree, as a C2SP signed note.
///
/// The key is used and forgotten. A plant that is opened with a signer makes checkpoints of its own
/// journal.
struct SignCheckpoint: Codable, Hashable, Sendable {
  /// Whose log it is, such as `example.com/plant-1`.
  var origin: String
  /// How many entries it has.
  var size: Int
  /// The root over them.
  var root: Hash
  /// The secret seed of the Ed25519 key: 64 hex digits.
  var seedHex: String
  /// The name of the key; the origin when absent.
  var keyName: String?

  init(origin: String, size: Int, root: Hash, seedHex: String, keyName: String? = nil) {
    self.origin = origin
    self.size = size
    self.root = root
    self.seedHex = seedHex
    self.keyName = keyName
  }

  enum CodingKeys: String, CodingKey {
    case origin
    case size
    case root
    case seedHex = "seed_hex"
    case keyName = "key_name"
  }
}

/// A signed checkpoint, and the key that checks it.
public struct SignedCheckpoint: Codable, Hashable, Sendable {
  /// The signed note.
  public var note: String
  /// The key in the form in which `audit.verify_checkpoint` takes it.
  public var verifierKey: String

  public init(note: String, verifierKey: String) {
    self.note = note
    self.verifierKey = verifierKey
  }

  enum CodingKeys: String, CodingKey {
    case note
    case verifierKey = "verifier_key"
  }
}

/// Checks a signed checkpoint against keys that are known.
struct VerifyCheckpoint: Codable, Hashable, Sendable {
  /// The signed note.
  var note: String
  /// The keys that are trusted, such as `example.com/plant-1+8da0b2ac+Adda…`.
  var keys: [String]

  init(note: String, keys: [String]) {
    self.note = note
    self.keys = keys
  }
}

/// What a checkpoint says, if it can be trusted.
public struct CheckpointCheck: Codable, Hashable, Sendable {
  /// Whether all is as it claims to be.
  public var valid: Bool
  /// What is not, when something is not.
  public var why: String?
  /// Whose log it is; absent when the checkpoint cannot be trusted.
  public var origin: String?
  /// How many entries it has; absent when the checkpoint cannot be trusted.
  public var size: Int?
  /// The root over them; absent when the checkpoint cannot be trusted.
  public var root: Hash?

  public init(
    valid: Bool,
    why: String? = nil,
    origin: String? = nil,
    size: Int? = nil,
    root: Hash? = nil
  ) {
    self.valid = valid
    self.why = why
    self.origin = origin
    self.size = size
    self.root = root
  }
}

/// Checks an offline proof (C2SP `tlog-proof`): that an entry stands in a log whose checkpoint is
/// signed by a key that is known.
struct VerifyProofFile: Codable, Hashable, Sendable {
  /// The proof file's text.
  var proof: String
  /// The entry: a line as it is stored, without its line feed.
  var entry: String
  /// The keys that are trusted.
  var keys: [String]

  init(proof: String, entry: String, keys: [String]) {
    self.proof = proof
    self.entry = entry
    self.keys = keys
  }
}

/// Audits exported lines of one site's journal: every byte, link, position and version.
///
/// Signed checkpoints that were kept elsewhere also show whether lines at the end are missing, or
/// all were written anew.
struct VerifyLines: Codable, Hashable, Sendable {
  /// The lines from the first, each without its line feed.
  var lines: [String]
  /// Signed checkpoints that were kept elsewhere.
  var checkpoints: [String]
  /// The keys that are trusted to sign them.
  var keys: [String]

  init(lines: [String], checkpoints: [String] = [], keys: [String] = []) {
    self.lines = lines
    self.checkpoints = checkpoints
    self.keys = keys
  }
}

/// Checks a chained log of any members: each entry is canonical JSON whose `prev` is the leaf hash
/// of the entry before (zeros first), and whose `seq`, if there is one, counts from 0.
struct VerifyChain: Codable, Hashable, Sendable {
  /// The entries from the first, as they are stored.
  var entries: [String]

  init(entries: [String]) {
    self.entries = entries
  }
}

/// What the check of a chained log found.
public struct ChainReport: Codable, Hashable, Sendable {
  /// How many entries there are.
  public var size: Int
  /// The root of the RFC 9162 tree over them.
  public var root: Hash
  /// The leaf hash of each entry.
  public var leaves: [Hash]
  /// What is wrong; positions count from 1. Empty when all is well.
  public var findings: [Finding]

  public init(size: Int, root: Hash, leaves: [Hash], findings: [Finding]) {
    self.size = size
    self.root = root
    self.leaves = leaves
    self.findings = findings
  }
}

/// Signs bytes with an Ed25519 key (RFC 8032).
///
/// The key is used and forgotten. Where keys live in hardware, sign there instead.
struct SignMessage: Codable, Hashable, Sendable {
  /// The bytes, in hex digits.
  var messageHex: String
  /// The secret seed of the key: 64 hex digits.
  var seedHex: String

  init(messageHex: String, seedHex: String) {
    self.messageHex = messageHex
    self.seedHex = seedHex
  }

  enum CodingKeys: String, CodingKey {
    case messageHex = "message_hex"
    case seedHex = "seed_hex"
  }
}

/// An Ed25519 signature and the key that checks it.
public struct Ed25519Signature: Codable, Hashable, Sendable {
  /// The signature: 128 hex digits.
  public var signatureHex: String
  /// The public key: 64 hex digits.
  public var publicKeyHex: String

  public init(signatureHex: String, publicKeyHex: String) {
    self.signatureHex = signatureHex
    self.publicKeyHex = publicKeyHex
  }

  enum CodingKeys: String, CodingKey {
    case signatureHex = "signature_hex"
    case publicKeyHex = "public_key_hex"
  }
}

/// Checks an Ed25519 signature, strictly: a signature in a second spelling, or under a weak key,
/// does not pass.
struct VerifySignature: Codable, Hashable, Sendable {
  /// The bytes that were signed, in hex digits.
  var messageHex: String
  /// The signature: 128 hex digits.
  var signatureHex: String
  /// The public key: 64 hex digits.
  var publicKeyHex: String

  init(messageHex: String, signatureHex: String, publicKeyHex: String) {
    self.messageHex = messageHex
    self.signatureHex = signatureHex
    self.publicKeyHex = publicKeyHex
  }

  enum CodingKeys: String, CodingKey {
    case messageHex = "message_hex"
    case signatureHex = "signature_hex"
    case publicKeyHex = "public_key_hex"
  }
}

/// Gives the value of a key; nothing when there is none.
struct KeyValueGet: Codable, Hashable, Sendable {
  /// The key.
  var key: Data

  init(key: Data) {
    self.key = key
  }
}

/// Gives the first keys of a stretch with their values, in the order of the keys and as of one
/// moment.
struct KeyValueScan: Codable, Hashable, Sendable {
  /// The first key that may be among them.
  var start: Data
  /// The first key behind them, which is not among them.
  var end: Data
  /// The most keys wanted.
  var limit: Int

  init(start: Data, end: Data, limit: Int) {
    self.start = start
    self.end = end
    self.limit = limit
  }
}

/// A key and its value.
public struct KeyValuePair: Codable, Hashable, Sendable {
  /// The key.
  public var key: Data
  /// Its value.
  public var value: Data

  public init(key: Data, value: Data) {
    self.key = key
    self.value = value
  }
}

/// Makes every change, durably, if every expected key still has the value expected.
///
/// If one has not, it changes nothing and answers no. Comparing and changing are one step: no other
/// writer's change comes between, and no reader ever sees half of it. An exception says that
/// nothing was changed.
struct KeyValueApply: Codable, Hashable, Sendable {
  /// Keys with the values that they must have.
  var expected: [KeyValueSlot]
  /// Keys with the values that they are to have; no key stands here twice.
  var changes: [KeyValueSlot]

  init(expected: [KeyValueSlot], changes: [KeyValueSlot]) {
    self.expected = expected
    self.changes = changes
  }
}

/// A key and the value that it has or is to have.
public struct KeyValueSlot: Codable, Hashable, Sendable {
  /// The key.
  public var key: Data
  /// Its value; absent where the key has none or is to be removed.
  public var value: Data?

  public init(key: Data, value: Data? = nil) {
    self.key = key
    self.value = value
  }
}

/// Says what the store promises; asked once, when the plant is opened.
struct KeyValueDescribe: Codable, Hashable, Sendable {

  init() {
  }
}

/// What a store promises.
public struct StoreDescription: Codable, Hashable, Sendable {
  /// Whether what was applied survives a power cut.
  public var durable: Bool
  /// Whether others may write to the map too, through handles of their own.
  public var manyWriters: Bool

  public init(durable: Bool, manyWriters: Bool) {
    self.durable = durable
    self.manyWriters = manyWriters
  }

  enum CodingKeys: String, CodingKey {
    case durable
    case manyWriters = "many_writers"
  }
}

/// Keeps a note.
struct AnchorKeep: Codable, Hashable, Sendable {
  /// Whose note it is: the journal's own name.
  var origin: String
  /// The note, a signed checkpoint.
  var note: String

  init(origin: String, note: String) {
    self.origin = origin
    self.note = note
  }
}

/// Gives every note kept of this origin, oldest first.
struct AnchorKept: Codable, Hashable, Sendable {
  /// Whose notes are wanted.
  var origin: String

  init(origin: String) {
    self.origin = origin
  }
}

/// Gives the time now.
struct ClockNow: Codable, Hashable, Sendable {

  init() {
  }
}
