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
  /// When a tick makes a checkpoint, of a plant with a signer and an anchor.
  var checkpoints: CheckpointRule?
  /// What the host brings of its own.
  var host: [HostPart]

  init(
    address: String? = nil,
    scope: Scope? = nil,
    requiresPolicy: Bool = false,
    checkpoints: CheckpointRule? = nil,
    host: [HostPart] = []
  ) {
    self.address = address
    self.scope = scope
    self.requiresPolicy = requiresPolicy
    self.checkpoints = checkpoints
    self.host = host
  }

  enum CodingKeys: String, CodingKey {
    case address
    case scope
    case requiresPolicy = "requires_policy"
    case checkpoints
    case host
  }
}

/// A tenant and one of its sites, written `acme/munich`: the unit that has a journal of its own.
public typealias Scope = String

/// When a plant with a signer and an anchor makes a checkpoint by itself.
public struct CheckpointRule: Codable, Hashable, Sendable {
  /// After so many lines; 10,000 unless you say otherwise.
  public var lines: Int64
  /// After so long, if there is any new line; an hour unless you say otherwise.
  public var after: Elapsed

  public init(lines: Int64 = 10000, after: Elapsed = "PT1H") {
    self.lines = lines
    self.after = after
  }
}

/// A part of a plant that the host can bring.
public enum HostPart: String, Codable, CaseIterable, Sendable {
  /// The store: an ordered map from bytes to bytes.
  case store
  /// Who checks passwords, cards and the like when somebody signs.
  case authenticator
  /// Who has a say in who may do what, beside the plant's own policy.
  case authorizer
  /// The place where checkpoints are kept, out of reach of whoever can change the store.
  case anchor
  /// The key that signs checkpoints and proofs.
  case signer
  /// The clock that says when something is recorded.
  case clock
}

/// Where a plant's journal stands.
public struct PlantStatus: Codable, Hashable, Sendable {
  /// Which site it is.
  public var scope: Scope
  /// The last position of its journal; 0 when nothing has happened yet.
  public var position: Int64
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
    position: Int64,
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

/// Does what time alone brings about: reports what has ended or is overdue, closes what has been
/// idle, and makes a checkpoint when one is due.
///
/// Call it once a minute or so. What is due is reported once, however often and from however many
/// processes it is called.
struct TickPlant: Codable, Hashable, Sendable {
  /// The time up to which things are due; the host's time when absent.
  var now: Timestamp?

  init(now: Timestamp? = nil) {
    self.now = now
  }
}

/// What a tick did.
public struct Ticked: Codable, Hashable, Sendable {
  /// What was reported, the longest overdue first.
  public var reported: [DueReport]
  /// The checkpoint that was made, if one was due.
  public var checkpoint: JournalCheckpoint?

  public init(reported: [DueReport], checkpoint: JournalCheckpoint? = nil) {
    self.reported = reported
    self.checkpoint = checkpoint
  }
}

/// One thing that time brought about.
public struct DueReport: Codable, Hashable, Sendable {
  /// The thing.
  public var stream: StreamId
  /// When it was due.
  public var dueAt: Timestamp
  /// Where the journal has the report.
  public var position: Int64

  public init(stream: StreamId, dueAt: Timestamp, position: Int64) {
    self.stream = stream
    self.dueAt = dueAt
    self.position = position
  }

  enum CodingKeys: String, CodingKey {
    case stream
    case dueAt = "due_at"
    case position
  }
}

/// What an event is about: the kind of thing and its code, such as `work_order:WO-2024-00001`.
public typealias StreamId = String

/// A checkpoint of a plant's journal.
public struct JournalCheckpoint: Codable, Hashable, Sendable {
  /// Whose journal it is: the site.
  public var origin: String
  /// How many lines it has.
  public var size: Int64
  /// The root over them.
  public var root: Hash
  /// Whether the plant's anchor keeps it now.
  public var isKept: Bool
  /// The signed note; absent when the plant has no signer.
  public var note: String?

  public init(origin: String, size: Int64, root: Hash, isKept: Bool, note: String? = nil) {
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

/// Makes every row of this site anew from its journal, and puts the new rows in place at once;
/// others may go on working meanwhile.
struct RebuildRows: Codable, Hashable, Sendable {

  init() {
  }
}

/// What a rebuild did.
public struct Rebuilt: Codable, Hashable, Sendable {
  /// The position that the rows now belong to.
  public var position: Int64
  /// How many rows there are.
  public var rows: Int64

  public init(position: Int64, rows: Int64) {
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
  public var position: Int64
  /// The root over its lines, to be compared with a checkpoint kept elsewhere.
  public var root: Hash

  public init(position: Int64, root: Hash) {
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
  public var position: Int64
  /// How many events it wrote.
  public var events: Int
  /// Whether it had been done before: this was a retry.
  public var replayed: Bool

  public init(position: Int64, events: Int, replayed: Bool) {
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

/// Shows a record with every value that its fields ever had: who entered it, when, why, and who
/// confirmed it.
struct GetRecord: Codable, Hashable, Sendable {
  /// The record's code.
  var record: RecordId

  init(record: RecordId) {
    self.record = record
  }
}

/// A record with its whole history.
public struct RecordView: Codable, Hashable, Sendable {
  /// The record's code.
  public var record: RecordId
  /// How many facts it is made of; what a signature names as the version signed.
  public var version: Int64
  /// What sort of document it is.
  public var kind: Word
  /// Where it stands.
  public var status: RecordStatus
  /// Its fields, in the order in which they first appeared.
  public var fields: [RecordFieldHistory]
  /// How it came to where it is, oldest first.
  public var steps: [RecordStep]
  /// Until when it has to be kept.
  public var retainUntil: Timestamp?

  public init(
    record: RecordId,
    version: Int64,
    kind: Word,
    status: RecordStatus,
    fields: [RecordFieldHistory],
    steps: [RecordStep],
    retainUntil: Timestamp? = nil
  ) {
    self.record = record
    self.version = version
    self.kind = kind
    self.status = status
    self.fields = fields
    self.steps = steps
    self.retainUntil = retainUntil
  }

  enum CodingKeys: String, CodingKey {
    case record
    case version
    case kind
    case status
    case fields
    case steps
    case retainUntil = "retain_until"
  }
}

/// Where a record stands.
public enum RecordStatus: String, Codable, CaseIterable, Sendable {
  /// There is no such record.
  case absent
  /// Being prepared: nothing in it is binding, and nothing can be confirmed.
  case draft
  /// In use: fields are entered, changed and confirmed.
  case open
  /// Finished: it can be reopened with a reason, and nothing else.
  case complete
  /// Declared not to count. It stays readable for good.
  case void
}

/// A field with every value that it had.
public struct RecordFieldHistory: Codable, Hashable, Sendable {
  /// Its name.
  public var name: FieldName
  /// How often it was changed since its original entry; a printout marks the field when this is
  /// over 0 (Annex 11 section 8.2).
  public var changes: Int
  /// Whether somebody else has to confirm it.
  public var critical: Bool
  /// Whether the value counts: a critical one does after somebody else confirmed it.
  public var isFinal: Bool
  /// Every value, the original entry first.
  public var entries: [RecordFieldEntry]
  /// Its value; absent while nothing was entered, and after it was removed.
  public var value: String?

  public init(
    name: FieldName,
    changes: Int,
    critical: Bool,
    isFinal: Bool,
    entries: [RecordFieldEntry],
    value: String? = nil
  ) {
    self.name = name
    self.changes = changes
    self.critical = critical
    self.isFinal = isFinal
    self.entries = entries
    self.value = value
  }

  enum CodingKeys: String, CodingKey {
    case name
    case changes
    case critical
    case isFinal = "is_final"
    case entries
    case value
  }
}

/// One value that a field had.
public struct RecordFieldEntry: Codable, Hashable, Sendable {
  /// Which value it is, counted from 1, the original entry.
  public var number: Int
  /// Who entered it.
  public var by: ActorId
  /// When, as claimed.
  public var at: Timestamp
  /// The value; absent when it was removed.
  public var value: String?
  /// Why.
  public var reason: String?
  /// Who confirmed it.
  public var confirmed: Confirmation?

  public init(
    number: Int,
    by: ActorId,
    at: Timestamp,
    value: String? = nil,
    reason: String? = nil,
    confirmed: Confirmation? = nil
  ) {
    self.number = number
    self.by = by
    self.at = at
    self.value = value
    self.reason = reason
    self.confirmed = confirmed
  }
}

/// A second check of a value.
public struct Confirmation: Codable, Hashable, Sendable {
  /// Who confirmed it.
  public var by: ActorId
  /// When, as claimed.
  public var at: Timestamp

  public init(by: ActorId, at: Timestamp) {
    self.by = by
    self.at = at
  }
}

/// One step of a record from one status to the next.
public struct RecordStep: Codable, Hashable, Sendable {
  /// The status that it led to.
  public var status: RecordStatus
  /// Who took it.
  public var by: ActorId
  /// When, as claimed.
  public var at: Timestamp
  /// Why.
  public var reason: String?

  public init(status: RecordStatus, by: ActorId, at: Timestamp, reason: String? = nil) {
    self.status = status
    self.by = by
    self.at = at
    self.reason = reason
  }
}

/// Lists records of a kind, in a status, or all of them, in pages.
struct ListRecords: Codable, Hashable, Sendable {
  /// Only records of this kind.
  var kind: Word?
  /// Only records in this status.
  var status: RecordStatus?
  /// Where the page before ended: its `next`.
  var after: RecordPlace?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?

  init(
    kind: Word? = nil,
    status: RecordStatus? = nil,
    after: RecordPlace? = nil,
    limit: Int? = nil
  ) {
    self.kind = kind
    self.status = status
    self.after = after
    self.limit = limit
  }
}

/// A place in a list of records.
public struct RecordPlace: Codable, Hashable, Sendable {
  /// The kind of the last record shown.
  public var kind: Word
  /// Its status.
  public var status: RecordStatus
  /// Its code.
  public var record: RecordId

  public init(kind: Word, status: RecordStatus, record: RecordId) {
    self.kind = kind
    self.status = status
    self.record = record
  }
}

/// One page of a list of records.
public struct RecordPage: Codable, Hashable, Sendable {
  /// The records.
  public var records: [RecordLine]
  /// Where the next page begins; absent when this one is the last.
  public var next: RecordPlace?

  public init(records: [RecordLine], next: RecordPlace? = nil) {
    self.records = records
    self.next = next
  }
}

/// One record of a list.
public struct RecordLine: Codable, Hashable, Sendable {
  /// The record's code.
  public var record: RecordId
  /// What sort of document it is.
  public var kind: Word
  /// Where it stands.
  public var status: RecordStatus
  /// How many facts it is made of.
  public var version: Int64
  /// How many critical fields are not final.
  public var unconfirmed: Int
  /// How many fields were changed since their original entry.
  public var changed: Int

  public init(
    record: RecordId,
    kind: Word,
    status: RecordStatus,
    version: Int64,
    unconfirmed: Int,
    changed: Int
  ) {
    self.record = record
    self.kind = kind
    self.status = status
    self.version = version
    self.unconfirmed = unconfirmed
    self.changed = changed
  }
}

/// Puts a site's first policy in force, and with it the first administrator.
///
/// Until then every named actor may do anything; from then on nobody may do what no rule allows.
/// Both happen at once or not at all, so that nobody is shut out.
struct EstablishPolicy: Codable, Hashable, Sendable {
  /// The policy; it must let the administrator change it.
  var policy: PolicyDocument
  /// Who can change it from now on.
  var administrator: ActorId
  /// Who wants it, and when.
  var command: Command
  /// Who the administrator is; absent when enrolled already.
  var enrolment: ActorDetails?

  init(
    policy: PolicyDocument,
    administrator: ActorId,
    command: Command,
    enrolment: ActorDetails? = nil
  ) {
    self.policy = policy
    self.administrator = administrator
    self.command = command
    self.enrolment = enrolment
  }
}

/// Who may do what at a site, and under which conditions.
///
/// Everything is forbidden that no rule allows, and a rule that denies beats every rule that
/// allows. A member that a release does not know is refused rather than skipped, also when it is
/// read back: a rule must not vanish in silence.
public struct PolicyDocument: Codable, Hashable, Sendable {
  /// Every role that rules and actors may name.
  public var roles: [RoleId]
  /// What is allowed and what is denied.
  public var rules: [AccessRule]
  /// Who did the one may not do the other on the same thing.
  public var separations: [Separation]
  /// What must have been learnt before it may be done.
  public var training: [TrainingRule]
  /// Actions for which the actor must have acknowledged the policy in force: `signature.sign`, or
  /// `*` for all.
  public var acknowledgementRequired: [DottedPattern]
  /// Actions for which a reason must be given.
  public var reasonsRequired: [DottedPattern]
  /// What is asked of the devices that data comes from.
  public var sources: SourcePolicy?
  /// What is asked of signatures, sessions and credentials.
  public var signing: SigningPolicy?

  public init(
    roles: [RoleId],
    rules: [AccessRule],
    separations: [Separation] = [],
    training: [TrainingRule] = [],
    acknowledgementRequired: [DottedPattern] = [],
    reasonsRequired: [DottedPattern] = [],
    sources: SourcePolicy? = nil,
    signing: SigningPolicy? = nil
  ) {
    self.roles = roles
    self.rules = rules
    self.separations = separations
    self.training = training
    self.acknowledgementRequired = acknowledgementRequired
    self.reasonsRequired = reasonsRequired
    self.sources = sources
    self.signing = signing
  }

  enum CodingKeys: String, CodingKey {
    case roles
    case rules
    case separations
    case training
    case acknowledgementRequired = "acknowledgement_required"
    case reasonsRequired = "reasons_required"
    case sources
    case signing
  }
}

/// What an actor may be on the floor: `operator`, `qp`.
public typealias RoleId = String

/// Allows or denies actions to a role, to one actor, or to everybody who is enrolled.
public struct AccessRule: Codable, Hashable, Sendable {
  /// Which actions: `record.change`, `record.*` or `*`.
  public var action: DottedPattern
  /// Whether they are allowed or denied.
  public var effect: RuleEffect
  /// Whoever has this role. Without role and actor, the rule is for everybody.
  public var role: RoleId?
  /// This actor only; not together with a role.
  public var actor: ActorId?
  /// At which sites; everywhere when absent.
  public var scope: ScopePattern?
  /// Only on things of this kind: `work_order`. An action on nothing in particular is not met.
  public var family: Word?
  /// Only on things whose code starts so: `LINE-A-`.
  public var codePrefix: String?

  public init(
    action: DottedPattern,
    effect: RuleEffect,
    role: RoleId? = nil,
    actor: ActorId? = nil,
    scope: ScopePattern? = nil,
    family: Word? = nil,
    codePrefix: String? = nil
  ) {
    self.action = action
    self.effect = effect
    self.role = role
    self.actor = actor
    self.scope = scope
    self.family = family
    self.codePrefix = codePrefix
  }

  enum CodingKeys: String, CodingKey {
    case action
    case effect
    case role
    case actor
    case scope
    case family
    case codePrefix = "code_prefix"
  }
}

/// Actions or kinds of events: one name (`record.change`), all below one (`record.*`), or all
/// (`*`).
public typealias DottedPattern = String

/// What a rule does.
public enum RuleEffect: String, Codable, CaseIterable, Sendable {
  /// It allows, unless another rule denies.
  case allow
  /// It denies, whatever other rules allow.
  case deny
}

/// Sites: one (`acme/munich`), all below one name (`acme/*`), or all (`*`).
public typealias ScopePattern = String

/// Separation of duties: who did the one may not do the other on the same thing.
public struct Separation: Codable, Hashable, Sendable {
  /// What people call the rule: `maker is not checker`.
  public var name: String
  /// Which events in the thing's history show that somebody did the one: `record.changed`.
  public var done: DottedPattern
  /// Which actions are then closed to that person: `record.confirm`.
  public var forbids: DottedPattern

  public init(name: String, done: DottedPattern, forbids: DottedPattern) {
    self.name = name
    self.done = done
    self.forbids = forbids
  }
}

/// What must have been learnt before it may be done.
public struct TrainingRule: Codable, Hashable, Sendable {
  /// Which actions.
  public var action: DottedPattern
  /// What the actor must be qualified in at that time.
  public var qualification: QualificationId

  public init(action: DottedPattern, qualification: QualificationId) {
    self.action = action
    self.qualification = qualification
  }
}

/// What an actor was trained for and shown to know: `gmp-basics`, `forklift`.
public typealias QualificationId = String

/// What to do about the device that a command names as its source.
public struct SourcePolicy: Codable, Hashable, Sendable {
  /// When it was never registered.
  public var unknown: SourceRule
  /// When it was retired.
  public var retired: SourceRule
  /// When its calibration or its test is overdue, or its last test failed.
  public var overdue: SourceRule
  /// Actions that must name a source, so that not naming it is no way around.
  public var required: [DottedPattern]

  public init(
    unknown: SourceRule = .off,
    retired: SourceRule = .off,
    overdue: SourceRule = .off,
    required: [DottedPattern] = []
  ) {
    self.unknown = unknown
    self.retired = retired
    self.overdue = overdue
    self.required = required
  }
}

/// What to do about a source that cannot be relied on.
public enum SourceRule: String, Codable, CaseIterable, Sendable {
  /// Nothing.
  case off
  /// The command is carried out, and the device's history says so.
  case flag
  /// The command is refused.
  case refuse
}

/// The rules of signing; the numbers have defaults that hold before any policy does.
public struct SigningPolicy: Codable, Hashable, Sendable {
  /// Who may sign with which meaning, and what needs a signature.
  public var rules: [SigningRule]
  /// After so many minutes without use a session has ended.
  public var idleMinutes: Int
  /// So many failed attempts in a row lock the actor.
  public var failuresBeforeLock: Int
  /// For so many minutes.
  public var lockMinutes: Int
  /// How long a credential is good for when nothing else is said; without end when absent.
  public var credentialDays: Int?

  public init(
    rules: [SigningRule] = [],
    idleMinutes: Int = 15,
    failuresBeforeLock: Int = 5,
    lockMinutes: Int = 30,
    credentialDays: Int? = nil
  ) {
    self.rules = rules
    self.idleMinutes = idleMinutes
    self.failuresBeforeLock = failuresBeforeLock
    self.lockMinutes = lockMinutes
    self.credentialDays = credentialDays
  }

  enum CodingKeys: String, CodingKey {
    case rules
    case idleMinutes = "idle_minutes"
    case failuresBeforeLock = "failures_before_lock"
    case lockMinutes = "lock_minutes"
    case credentialDays = "credential_days"
  }
}

/// One meaning of signatures: who may give it, and what needs it.
public struct SigningRule: Codable, Hashable, Sendable {
  /// What the signature stands for: `approval`, `release`.
  public var meaning: Word
  /// Who may sign so; when several rules give a meaning, one of their roles is enough.
  public var role: RoleId?
  /// Whether the signer must be another than whoever did it, and than other signers.
  public var fourEyes: Bool
  /// Actions on a thing that need its signature with this meaning first.
  public var action: DottedPattern?
  /// Only for things of this kind: `record`.
  public var family: Word?

  public init(
    meaning: Word,
    role: RoleId? = nil,
    fourEyes: Bool = false,
    action: DottedPattern? = nil,
    family: Word? = nil
  ) {
    self.meaning = meaning
    self.role = role
    self.fourEyes = fourEyes
    self.action = action
    self.family = family
  }

  enum CodingKeys: String, CodingKey {
    case meaning
    case role
    case fourEyes = "four_eyes"
    case action
    case family
  }
}

/// Who an actor is: what an enrolment says besides the id.
public struct ActorDetails: Codable, Hashable, Sendable {
  /// The name as it is printed beside a signature.
  public var printedName: String
  /// Whether it is a person or a program.
  public var kind: ActorKind
  /// What the actor may be on the floor.
  public var roles: [RoleId]
  /// Who verified the identity, and how.
  public var evidence: IdentityEvidence
  /// The reference of the certification to the agency.
  public var certification: String?
  /// When the account ends; never when absent.
  public var expiresAt: Timestamp?

  public init(
    printedName: String,
    kind: ActorKind,
    roles: [RoleId],
    evidence: IdentityEvidence,
    certification: String? = nil,
    expiresAt: Timestamp? = nil
  ) {
    self.printedName = printedName
    self.kind = kind
    self.roles = roles
    self.evidence = evidence
    self.certification = certification
    self.expiresAt = expiresAt
  }

  enum CodingKeys: String, CodingKey {
    case printedName = "printed_name"
    case kind
    case roles
    case evidence
    case certification
    case expiresAt = "expires_at"
  }
}

/// Whether an actor is a person or a program.
public enum ActorKind: String, Codable, CaseIterable, Sendable {
  /// A human being.
  case person
  /// A program that acts by itself; it cannot sign, nor approve what a person must.
  case program
}

/// Who verified an actor's identity, and how (21 CFR 11.100(b)).
public struct IdentityEvidence: Codable, Hashable, Sendable {
  /// Who verified it; not the actor in question.
  public var verifiedBy: ActorId
  /// How: `passport shown`, `personnel file`.
  public var method: String
  /// Where that is written down.
  public var document: String?

  public init(verifiedBy: ActorId, method: String, document: String? = nil) {
    self.verifiedBy = verifiedBy
    self.method = method
    self.document = document
  }

  enum CodingKeys: String, CodingKey {
    case verifiedBy = "verified_by"
    case method
    case document
  }
}

/// Enrols an actor: from now on the id is theirs, for good.
///
/// An id is never used again, not after its actor was disabled, and not in another spelling:
/// `Jane.Doe` and `jane.doe` are one id. The evidence says who verified the identity and how; that
/// is somebody other than the actor.
struct EnrolActor: Codable, Hashable, Sendable {
  /// The id, better a pseudonym than a name: it can never be erased.
  var actor: ActorId
  /// The name as it is printed beside a signature.
  var printedName: String
  /// Whether it is a person or a program.
  var kind: ActorKind
  /// What the actor may be on the floor.
  var roles: [RoleId]
  /// Who verified the identity, and how.
  var evidence: IdentityEvidence
  /// Who enrols the actor, and when.
  var command: Command
  /// The reference of the certification to the agency that the electronic signature is meant as
  /// binding (21 CFR 11.100(c)).
  var certification: String?
  /// When the account ends; never when absent.
  var expiresAt: Timestamp?

  init(
    actor: ActorId,
    printedName: String,
    kind: ActorKind,
    roles: [RoleId],
    evidence: IdentityEvidence,
    command: Command,
    certification: String? = nil,
    expiresAt: Timestamp? = nil
  ) {
    self.actor = actor
    self.printedName = printedName
    self.kind = kind
    self.roles = roles
    self.evidence = evidence
    self.command = command
    self.certification = certification
    self.expiresAt = expiresAt
  }

  enum CodingKeys: String, CodingKey {
    case actor
    case printedName = "printed_name"
    case kind
    case roles
    case evidence
    case command
    case certification
    case expiresAt = "expires_at"
  }
}

/// Gives an actor other roles, in place of those before.
struct ChangeActorRoles: Codable, Hashable, Sendable {
  /// The actor's id.
  var actor: ActorId
  /// Every role that the actor has from now on.
  var roles: [RoleId]
  /// Who wants it, and when.
  var command: Command

  init(actor: ActorId, roles: [RoleId], command: Command) {
    self.actor = actor
    self.roles = roles
    self.command = command
  }
}

/// Records that an actor was trained for something.
struct QualifyActor: Codable, Hashable, Sendable {
  /// The actor's id.
  var actor: ActorId
  /// In what.
  var qualification: QualificationId
  /// Who wants it, and when.
  var command: Command
  /// Until when; without end when absent.
  var until: Timestamp?

  init(actor: ActorId, qualification: QualificationId, command: Command, until: Timestamp? = nil) {
    self.actor = actor
    self.qualification = qualification
    self.command = command
    self.until = until
  }
}

/// Takes a qualification back before its time.
struct DisqualifyActor: Codable, Hashable, Sendable {
  /// The actor's id.
  var actor: ActorId
  /// Which.
  var qualification: QualificationId
  /// Who wants it, and when.
  var command: Command

  init(actor: ActorId, qualification: QualificationId, command: Command) {
    self.actor = actor
    self.qualification = qualification
    self.command = command
  }
}

/// Records that the agency was told of an actor's electronic signature (21 CFR 11.100(c)).
struct CertifyActor: Codable, Hashable, Sendable {
  /// The actor's id.
  var actor: ActorId
  /// The reference of the letter.
  var certification: String
  /// Who wants it, and when.
  var command: Command

  init(actor: ActorId, certification: String, command: Command) {
    self.actor = actor
    self.certification = certification
    self.command = command
  }
}

/// Acknowledges the policy in force, in the name of whoever acts (21 CFR 11.10(j)).
struct AcknowledgePolicy: Codable, Hashable, Sendable {
  /// Which policy was read; only the one in force is accepted.
  var policyVersion: Int64
  /// Who acknowledges it, and when.
  var command: Command

  init(policyVersion: Int64, command: Command) {
    self.policyVersion = policyVersion
    self.command = command
  }

  enum CodingKeys: String, CodingKey {
    case policyVersion = "policy_version"
    case command
  }
}

/// Records a credential: an actor's first, or the next one of their own.
///
/// Lineside learns its name and times, never the secret. The credential of somebody else is
/// replaced by `access.reset_credential`, which needs two persons.
struct RenewCredential: Codable, Hashable, Sendable {
  /// The actor's id.
  var actor: ActorId
  /// Its name; the name of the credential in use moves its expiry.
  var credential: CredentialId
  /// Who wants it, and when.
  var command: Command
  /// When it expires; as the policy says when absent.
  var expiresAt: Timestamp?

  init(actor: ActorId, credential: CredentialId, command: Command, expiresAt: Timestamp? = nil) {
    self.actor = actor
    self.credential = credential
    self.command = command
    self.expiresAt = expiresAt
  }

  enum CodingKeys: String, CodingKey {
    case actor
    case credential
    case command
    case expiresAt = "expires_at"
  }
}

/// What proves an actor's identity, by its name only: `jd-2026-03`, a key's fingerprint.
public typealias CredentialId = String

/// Declares a credential not to be trusted from an instant on, as when it was lost.
///
/// Signatures made with it before that instant stay good.
struct RevokeCredential: Codable, Hashable, Sendable {
  /// The actor's id.
  var actor: ActorId
  /// Which.
  var credential: CredentialId
  /// Who wants it, and when.
  var command: Command
  /// From when on; from now when absent.
  var revokedFrom: Timestamp?

  init(actor: ActorId, credential: CredentialId, command: Command, revokedFrom: Timestamp? = nil) {
    self.actor = actor
    self.credential = credential
    self.command = command
    self.revokedFrom = revokedFrom
  }

  enum CodingKeys: String, CodingKey {
    case actor
    case credential
    case command
    case revokedFrom = "revoked_from"
  }
}

/// Asks for a new credential of an actor; a second person has to approve it.
///
/// A later request takes the place of an earlier one.
struct ResetCredential: Codable, Hashable, Sendable {
  /// The actor's id.
  var actor: ActorId
  /// The new credential's name.
  var credential: CredentialId
  /// Who wants it, and when.
  var command: Command
  /// When it expires; as the policy says when absent.
  var expiresAt: Timestamp?

  init(actor: ActorId, credential: CredentialId, command: Command, expiresAt: Timestamp? = nil) {
    self.actor = actor
    self.credential = credential
    self.command = command
    self.expiresAt = expiresAt
  }

  enum CodingKeys: String, CodingKey {
    case actor
    case credential
    case command
    case expiresAt = "expires_at"
  }
}

/// Approves a new credential that another person asked for; it is in use from now on.
struct ApproveCredentialReset: Codable, Hashable, Sendable {
  /// The actor's id.
  var actor: ActorId
  /// The credential that was asked for, so that nothing else is approved.
  var credential: CredentialId
  /// Who wants it, and when.
  var command: Command

  init(actor: ActorId, credential: CredentialId, command: Command) {
    self.actor = actor
    self.credential = credential
    self.command = command
  }
}

/// Disables an actor: nothing is done in their name until they are enabled again.
///
/// What they did and signed stays. Refused when nobody could change the policy any more.
struct DisableActor: Codable, Hashable, Sendable {
  /// The actor's id.
  var actor: ActorId
  /// Who wants it, and when.
  var command: Command

  init(actor: ActorId, command: Command) {
    self.actor = actor
    self.command = command
  }
}

/// Lets an actor act again that was disabled, or whose account has ended.
struct EnableActor: Codable, Hashable, Sendable {
  /// The actor's id.
  var actor: ActorId
  /// Who wants it, and when.
  var command: Command
  /// When the account ends; the end set before when absent, if it is yet to come.
  var expiresAt: Timestamp?

  init(actor: ActorId, command: Command, expiresAt: Timestamp? = nil) {
    self.actor = actor
    self.command = command
    self.expiresAt = expiresAt
  }

  enum CodingKeys: String, CodingKey {
    case actor
    case command
    case expiresAt = "expires_at"
  }
}

/// Opens the lock of an actor before its time, and forgets the failed attempts.
struct UnlockActor: Codable, Hashable, Sendable {
  /// The actor's id.
  var actor: ActorId
  /// Who wants it, and when.
  var command: Command

  init(actor: ActorId, command: Command) {
    self.actor = actor
    self.command = command
  }
}

/// Puts another policy in force, in place of the whole one before.
///
/// Refused when nobody could change the policy any more. The entry holds the configuration hashes
/// of both.
struct ChangePolicy: Codable, Hashable, Sendable {
  /// The new policy, whole.
  var policy: PolicyDocument
  /// Who wants it, and when.
  var command: Command
  /// The number of the policy that it was made from: refused when another has taken its place
  /// since, so that nobody's change is undone unseen.
  var replaces: Int64?

  init(policy: PolicyDocument, command: Command, replaces: Int64? = nil) {
    self.policy = policy
    self.command = command
    self.replaces = replaces
  }
}

/// Registers a device as a source of data.
struct RegisterDevice: Codable, Hashable, Sendable {
  /// The device's code; it is never used again for another device.
  var device: DeviceId
  /// What sort of device it is, as one lower-case word: `scale`, `terminal`.
  var kind: Word
  /// Who registers it, and when.
  var command: Command
  /// The version of its software.
  var software: String?
  /// By when it has to be calibrated. It may have passed already.
  var calibrationDue: Timestamp?
  /// By when it has to be tested. It may have passed already.
  var testDue: Timestamp?

  init(
    device: DeviceId,
    kind: Word,
    command: Command,
    software: String? = nil,
    calibrationDue: Timestamp? = nil,
    testDue: Timestamp? = nil
  ) {
    self.device = device
    self.kind = kind
    self.command = command
    self.software = software
    self.calibrationDue = calibrationDue
    self.testDue = testDue
  }

  enum CodingKeys: String, CodingKey {
    case device
    case kind
    case command
    case software
    case calibrationDue = "calibration_due"
    case testDue = "test_due"
  }
}

/// Records that a device was calibrated, and by when it has to be again.
struct CalibrateDevice: Codable, Hashable, Sendable {
  /// The device's code.
  var device: DeviceId
  /// Who says so, and when it was done.
  var command: Command
  /// By when it has to be calibrated again; never when absent.
  var nextDue: Timestamp?
  /// The certificate.
  var certificate: String?

  init(device: DeviceId, command: Command, nextDue: Timestamp? = nil, certificate: String? = nil) {
    self.device = device
    self.command = command
    self.nextDue = nextDue
    self.certificate = certificate
  }

  enum CodingKeys: String, CodingKey {
    case device
    case command
    case nextDue = "next_due"
    case certificate
  }
}

/// Records a test of a device: a scanner, a badge reader, a token, a terminal.
///
/// A device that failed cannot be relied on until it passes a test.
struct TestDevice: Codable, Hashable, Sendable {
  /// The device's code.
  var device: DeviceId
  /// Whether it did what it should.
  var passed: Bool
  /// Who tested it, and when.
  var command: Command
  /// By when it has to be tested again; never when absent.
  var nextDue: Timestamp?
  /// The version of the software that was found on it.
  var software: String?
  /// What was seen.
  var remark: String?

  init(
    device: DeviceId,
    passed: Bool,
    command: Command,
    nextDue: Timestamp? = nil,
    software: String? = nil,
    remark: String? = nil
  ) {
    self.device = device
    self.passed = passed
    self.command = command
    self.nextDue = nextDue
    self.software = software
    self.remark = remark
  }

  enum CodingKeys: String, CodingKey {
    case device
    case passed
    case command
    case nextDue = "next_due"
    case software
    case remark
  }
}

/// Takes a device out of use for good.
struct RetireDevice: Codable, Hashable, Sendable {
  /// The device's code.
  var device: DeviceId
  /// Who retires it, and when.
  var command: Command

  init(device: DeviceId, command: Command) {
    self.device = device
    self.command = command
  }
}

/// Shows the policy in force.
struct GetPolicy: Codable, Hashable, Sendable {

  init() {
  }
}

/// The policy in force.
public struct PolicyView: Codable, Hashable, Sendable {
  /// Its number; 0 when none is established and every named actor may do anything.
  public var policyVersion: Int64
  /// Its configuration hash.
  public var digest: Hash?
  /// Since when it is in force.
  public var since: Timestamp?
  /// Who put it in force.
  public var by: ActorId?
  /// What it says; absent when none is established.
  public var policy: PolicyDocument?

  public init(
    policyVersion: Int64,
    digest: Hash? = nil,
    since: Timestamp? = nil,
    by: ActorId? = nil,
    policy: PolicyDocument? = nil
  ) {
    self.policyVersion = policyVersion
    self.digest = digest
    self.since = since
    self.by = by
    self.policy = policy
  }

  enum CodingKeys: String, CodingKey {
    case policyVersion = "policy_version"
    case digest
    case since
    case by
    case policy
  }
}

/// Shows one actor: enrolment, roles, qualifications, credentials.
struct GetActor: Codable, Hashable, Sendable {
  /// The actor's id.
  var actor: ActorId

  init(actor: ActorId) {
    self.actor = actor
  }
}

/// One actor, as known at present.
public struct ActorView: Codable, Hashable, Sendable {
  /// The id.
  public var actor: ActorId
  /// The name as it is printed beside a signature.
  public var printedName: String
  /// Whether it is a person or a program.
  public var kind: ActorKind
  /// Whether anything may be done in the actor's name at present.
  public var standing: ActorStanding
  /// What the actor may be on the floor.
  public var roles: [RoleId]
  /// Who verified the identity, and how.
  public var evidence: IdentityEvidence
  /// When the actor was enrolled.
  public var enrolledAt: Timestamp
  /// By whom.
  public var enrolledBy: ActorId
  /// The newest policy that was acknowledged; 0 is none.
  public var acknowledgedPolicy: Int64
  /// What the actor was trained for.
  public var qualifications: [QualificationLine]
  /// Every credential, oldest first; names and times only.
  public var credentials: [CredentialLine]
  /// The reference of the certification to the agency.
  public var certification: String?
  /// When the account ends.
  public var expiresAt: Timestamp?
  /// Until when failed attempts lock the actor.
  public var lockedUntil: Timestamp?

  public init(
    actor: ActorId,
    printedName: String,
    kind: ActorKind,
    standing: ActorStanding,
    roles: [RoleId],
    evidence: IdentityEvidence,
    enrolledAt: Timestamp,
    enrolledBy: ActorId,
    acknowledgedPolicy: Int64,
    qualifications: [QualificationLine],
    credentials: [CredentialLine],
    certification: String? = nil,
    expiresAt: Timestamp? = nil,
    lockedUntil: Timestamp? = nil
  ) {
    self.actor = actor
    self.printedName = printedName
    self.kind = kind
    self.standing = standing
    self.roles = roles
    self.evidence = evidence
    self.enrolledAt = enrolledAt
    self.enrolledBy = enrolledBy
    self.acknowledgedPolicy = acknowledgedPolicy
    self.qualifications = qualifications
    self.credentials = credentials
    self.certification = certification
    self.expiresAt = expiresAt
    self.lockedUntil = lockedUntil
  }

  enum CodingKeys: String, CodingKey {
    case actor
    case printedName = "printed_name"
    case kind
    case standing
    case roles
    case evidence
    case enrolledAt = "enrolled_at"
    case enrolledBy = "enrolled_by"
    case acknowledgedPolicy = "acknowledged_policy"
    case qualifications
    case credentials
    case certification
    case expiresAt = "expires_at"
    case lockedUntil = "locked_until"
  }
}

/// Whether anything may be done in an actor's name.
public enum ActorStanding: String, Codable, CaseIterable, Sendable {
  /// Yes, within the policy.
  case active
  /// No: disabled.
  case disabled
  /// No: the account has come to its end.
  case expired
  /// Not for some minutes: too many attempts failed.
  case locked
}

/// A qualification, as known at present.
public struct QualificationLine: Codable, Hashable, Sendable {
  /// In what.
  public var qualification: QualificationId
  /// Whether it has come to its end.
  public var hasLapsed: Bool
  /// Until when; without end when absent.
  public var until: Timestamp?

  public init(qualification: QualificationId, hasLapsed: Bool, until: Timestamp? = nil) {
    self.qualification = qualification
    self.hasLapsed = hasLapsed
    self.until = until
  }

  enum CodingKeys: String, CodingKey {
    case qualification
    case hasLapsed = "has_lapsed"
    case until
  }
}

/// A credential, as known at present.
public struct CredentialLine: Codable, Hashable, Sendable {
  /// Its name.
  public var credential: CredentialId
  /// Whether it is good at present.
  public var isValid: Bool
  /// Since when it was used.
  public var since: Timestamp
  /// When it expires.
  public var expiresAt: Timestamp?
  /// From when on it is not to be trusted.
  public var revokedFrom: Timestamp?
  /// When another took its place.
  public var replacedAt: Timestamp?

  public init(
    credential: CredentialId,
    isValid: Bool,
    since: Timestamp,
    expiresAt: Timestamp? = nil,
    revokedFrom: Timestamp? = nil,
    replacedAt: Timestamp? = nil
  ) {
    self.credential = credential
    self.isValid = isValid
    self.since = since
    self.expiresAt = expiresAt
    self.revokedFrom = revokedFrom
    self.replacedAt = replacedAt
  }

  enum CodingKeys: String, CodingKey {
    case credential
    case isValid = "is_valid"
    case since
    case expiresAt = "expires_at"
    case revokedFrom = "revoked_from"
    case replacedAt = "replaced_at"
  }
}

/// Lists the actors of a site, in pages: who may act, who may not and why, and the reference of
/// each certification to the agency.
struct ListActors: Codable, Hashable, Sendable {
  /// Only actors with this role.
  var role: RoleId?
  /// The last actor of the page before.
  var after: ActorId?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?

  init(role: RoleId? = nil, after: ActorId? = nil, limit: Int? = nil) {
    self.role = role
    self.after = after
    self.limit = limit
  }
}

/// One page of a list of actors.
public struct ActorPage: Codable, Hashable, Sendable {
  /// The actors, in the order of their ids.
  public var actors: [ActorLine]
  /// What to ask for behind; absent when this page is the last.
  public var next: ActorId?

  public init(actors: [ActorLine], next: ActorId? = nil) {
    self.actors = actors
    self.next = next
  }
}

/// One actor of a list.
public struct ActorLine: Codable, Hashable, Sendable {
  /// The id.
  public var actor: ActorId
  /// The name as it is printed beside a signature.
  public var printedName: String
  /// Whether it is a person or a program.
  public var kind: ActorKind
  /// Whether anything may be done in the actor's name at present.
  public var standing: ActorStanding
  /// What the actor may be on the floor.
  public var roles: [RoleId]
  /// The reference of the certification to the agency.
  public var certification: String?

  public init(
    actor: ActorId,
    printedName: String,
    kind: ActorKind,
    standing: ActorStanding,
    roles: [RoleId],
    certification: String? = nil
  ) {
    self.actor = actor
    self.printedName = printedName
    self.kind = kind
    self.standing = standing
    self.roles = roles
    self.certification = certification
  }

  enum CodingKeys: String, CodingKey {
    case actor
    case printedName = "printed_name"
    case kind
    case standing
    case roles
    case certification
  }
}

/// Lists the devices that data comes from, in pages, with what speaks against them now.
struct ListDevices: Codable, Hashable, Sendable {
  /// The last device of the page before.
  var after: DeviceId?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?

  init(after: DeviceId? = nil, limit: Int? = nil) {
    self.after = after
    self.limit = limit
  }
}

/// One page of a list of devices.
public struct DevicePage: Codable, Hashable, Sendable {
  /// The devices, in the order of their codes.
  public var devices: [DeviceLine]
  /// What to ask for behind; absent when this page is the last.
  public var next: DeviceId?

  public init(devices: [DeviceLine], next: DeviceId? = nil) {
    self.devices = devices
    self.next = next
  }
}

/// One device of a list.
public struct DeviceLine: Codable, Hashable, Sendable {
  /// Its code.
  public var device: DeviceId
  /// Why it cannot be relied on; empty when it can.
  public var findings: [DeviceFinding]
  /// What sort of device it is; absent when data came from it though it was never registered.
  public var kind: Word?
  /// The version of its software.
  public var software: String?
  /// By when it has to be calibrated.
  public var calibrationDue: Timestamp?
  /// By when it has to be tested.
  public var testDue: Timestamp?

  public init(
    device: DeviceId,
    findings: [DeviceFinding],
    kind: Word? = nil,
    software: String? = nil,
    calibrationDue: Timestamp? = nil,
    testDue: Timestamp? = nil
  ) {
    self.device = device
    self.findings = findings
    self.kind = kind
    self.software = software
    self.calibrationDue = calibrationDue
    self.testDue = testDue
  }

  enum CodingKeys: String, CodingKey {
    case device
    case findings
    case kind
    case software
    case calibrationDue = "calibration_due"
    case testDue = "test_due"
  }
}

/// Why a device cannot be relied on.
public enum DeviceFinding: String, Codable, CaseIterable, Sendable {
  /// It was never registered.
  case unknown
  /// It is out of use for good.
  case retired
  /// It should have been calibrated by now.
  case calibrationOverdue = "calibration_overdue"
  /// It should have been tested by now.
  case testOverdue = "test_overdue"
  /// It failed its last test.
  case testFailed = "test_failed"
}

/// Asks who may do something, and why others may not; nothing is done.
struct ExplainAccess: Codable, Hashable, Sendable {
  /// The action: `record.change`.
  var action: String
  /// The thing that it would be about; what was done to it so far counts.
  var subject: StreamId?
  /// One actor, for every check one by one; all actors when absent.
  var actor: ActorId?
  /// The device that it would come from.
  var source: DeviceId?

  init(action: String, subject: StreamId? = nil, actor: ActorId? = nil, source: DeviceId? = nil) {
    self.action = action
    self.subject = subject
    self.actor = actor
    self.source = source
  }
}

/// Who may do something at present, and why others may not.
public struct AccessExplanation: Codable, Hashable, Sendable {
  /// The action.
  public var action: String
  /// The policy in force; 0 when there is none.
  public var policyVersion: Int64
  /// Who may, in the order of their ids; empty when one actor was asked about.
  public var may: [ActorId]
  /// Who may not, with the first reason.
  public var mayNot: [ActorShutOut]
  /// Every check for the actor that was asked about.
  public var actor: ActorExplanation?

  public init(
    action: String,
    policyVersion: Int64,
    may: [ActorId],
    mayNot: [ActorShutOut],
    actor: ActorExplanation? = nil
  ) {
    self.action = action
    self.policyVersion = policyVersion
    self.may = may
    self.mayNot = mayNot
    self.actor = actor
  }

  enum CodingKeys: String, CodingKey {
    case action
    case policyVersion = "policy_version"
    case may
    case mayNot = "may_not"
    case actor
  }
}

/// Every check for one actor.
public struct ActorExplanation: Codable, Hashable, Sendable {
  /// The actor.
  public var actor: ActorId
  /// Whether no check failed.
  public var may: Bool
  /// The checks, in the order in which they are made.
  public var checks: [AccessCheckLine]

  public init(actor: ActorId, may: Bool, checks: [AccessCheckLine]) {
    self.actor = actor
    self.may = may
    self.checks = checks
  }
}

/// One check.
public struct AccessCheckLine: Codable, Hashable, Sendable {
  /// Which.
  public var check: AccessCheck
  /// What came of it.
  public var outcome: AccessOutcome
  /// The rule or the fact behind it.
  public var why: String

  public init(check: AccessCheck, outcome: AccessOutcome, why: String) {
    self.check = check
    self.outcome = outcome
    self.why = why
  }
}

/// What is checked before anything is done.
public enum AccessCheck: String, Codable, CaseIterable, Sendable {
  /// The actor is known.
  case enrolled
  /// The actor is not disabled.
  case enabled
  /// The account has not come to its end.
  case notExpired = "not_expired"
  /// No failed attempts lock the actor.
  case notLocked = "not_locked"
  /// A rule allows the action and none denies it.
  case permitted
  /// Nothing that the actor did on the thing closes the action.
  case separated
  /// The actor has every qualification that the action needs.
  case qualified
  /// The actor acknowledged the policy in force, where that is asked.
  case acknowledged
  /// The source can be relied on.
  case source
  /// A reason is given, where that is asked.
  case reason
}

/// What came of a check.
public enum AccessOutcome: String, Codable, CaseIterable, Sendable {
  /// It is passed.
  case passed
  /// It is not passed: the action would be refused.
  case failed
  /// It depends on what the command will say.
  case asked
}

/// An actor who may not, with the first reason.
public struct ActorShutOut: Codable, Hashable, Sendable {
  /// The actor.
  public var actor: ActorId
  /// The code of the refusal that it would be.
  public var code: String
  /// The reason, for a person.
  public var why: String

  public init(actor: ActorId, code: String, why: String) {
    self.actor = actor
    self.code = code
    self.why = why
  }
}

/// Opens a signing session for the command's actor at the command's source device.
///
/// Within a session the first signing takes every component of the signature and later ones at
/// least one. Opening another session at the same device ends the one before.
struct OpenSession: Codable, Hashable, Sendable {
  /// The session's code, made by the caller; it is never used again.
  var session: SessionId
  /// At least one component that nobody else can show.
  var authentication: Authentication
  /// Who opens it, and at which device (`source`).
  var command: Command

  init(session: SessionId, authentication: Authentication, command: Command) {
    self.session = session
    self.authentication = authentication
    self.command = command
  }
}

/// A series of signings by one actor at one device.
public typealias SessionId = String

/// What somebody shows to prove who they are.
///
/// The first signing of a session, and every signing outside of one, takes two components of
/// distinct kinds; later signings in the same session take at least one.
public struct Authentication: Codable, Hashable, Sendable {
  /// The components, each of another kind.
  public var components: [AuthenticationComponent]

  public init(components: [AuthenticationComponent]) {
    self.components = components
  }
}

/// One component of an authentication.
public struct AuthenticationComponent: Codable, Hashable, Sendable {
  /// What kind of thing is shown.
  public var kind: ComponentKind
  /// What is shown. The host's authenticator looks at it; it is never stored.
  public var proof: Secret

  public init(kind: ComponentKind, proof: Secret) {
    self.kind = kind
    self.proof = proof
  }
}

/// A kind of component.
public enum ComponentKind: String, Codable, CaseIterable, Sendable {
  /// The identification code, typed anew. It counts beside another component, never alone, because
  /// others know it too.
  case userId = "user_id"
  /// A password.
  case password
  /// A short number known by heart.
  case pin
  /// A device that the person has: one-time digits, a badge.
  case token
  /// A feature of the body.
  case biometric
  /// A certificate or key, on a card or in a keystore.
  case certificate
}

/// A text that is never printed, logged or stored as itself.
public typealias Secret = String

/// Signs the newest version of a thing, as the command's actor.
///
/// The signature holds the digest of exactly what was signed, the signer's printed name, the time
/// and the meaning, and cannot be moved to anything else. Nobody signs for somebody else: the
/// signer is the command's actor.
struct SignStream: Codable, Hashable, Sendable {
  /// What is signed: `record:DEV-7`.
  var stream: StreamId
  /// The version that the signer has seen. When there is a newer one by now, nothing is signed.
  var version: Int64
  /// What the signature stands for: `review`, `approval`, `responsibility`, `authorship`,
  /// `verification`, `release`, or a word of the plant's own.
  var meaning: Word
  /// Proof that the signer is the actor. The first signature of a session, and every one outside of
  /// a session, takes two distinct components; later ones take one.
  var authentication: Authentication
  /// Who signs, when, and at which device.
  var command: Command
  /// The session in which it is signed.
  var session: SessionId?
  /// The signature's code; the command's id when absent.
  var signature: SignatureId?

  init(
    stream: StreamId,
    version: Int64,
    meaning: Word,
    authentication: Authentication,
    command: Command,
    session: SessionId? = nil,
    signature: SignatureId? = nil
  ) {
    self.stream = stream
    self.version = version
    self.meaning = meaning
    self.authentication = authentication
    self.command = command
    self.session = session
    self.signature = signature
  }
}

/// An electronic signature.
public typealias SignatureId = String

/// Ends a signing session: what is signed from now on takes every component again.
struct EndSession: Codable, Hashable, Sendable {
  /// The session's code.
  var session: SessionId
  /// Who ends it.
  var command: Command

  init(session: SessionId, command: Command) {
    self.session = session
    self.command = command
  }
}

/// Shows one signature: who signed what, when and with which meaning.
struct GetSignature: Codable, Hashable, Sendable {
  /// The signature's code.
  var signature: SignatureId

  init(signature: SignatureId) {
    self.signature = signature
  }
}

/// A signature, for programs and for people.
public struct SignatureView: Codable, Hashable, Sendable {
  /// What it says.
  public var manifestation: Manifestation
  /// SHA-256 of the manifestation in canonical form.
  public var digest: Hash
  /// The same as one line of text, for printouts.
  public var text: String
  /// The digital signature over it, where the host had a key for the signer.
  public var key: KeySignature?

  public init(manifestation: Manifestation, digest: Hash, text: String, key: KeySignature? = nil) {
    self.manifestation = manifestation
    self.digest = digest
    self.text = text
    self.key = key
  }
}

/// What a signature says. Name, times and meaning are not optional (21 CFR 11.50(a)).
///
/// It prints as one line for people.
public struct Manifestation: Codable, Hashable, Sendable {
  /// The signature's own code.
  public var signature: SignatureId
  /// At which site.
  public var scope: Scope
  /// What is signed.
  public var stream: StreamId
  /// Which version of it.
  public var version: Int64
  /// The leaf hash of that version's line in the journal, and so of everything before.
  public var leaf: Hash
  /// What the signature stands for.
  public var meaning: Word
  /// Who signed.
  public var signer: ActorId
  /// The signer's name at that time, as it is printed.
  public var printedName: PrintedName
  /// When it was signed, as the signer claims.
  public var at: Timestamp
  /// When it was signed, by the host's clock.
  public var recorded: Timestamp
  /// What kinds of components proved the signer's identity.
  public var authenticators: [ComponentKind]
  /// The policy that was in force; 0 when there was none.
  public var policyVersion: Int64
  /// The credential behind them, by its name.
  public var credential: CredentialId?
  /// The session in which it was signed.
  public var session: SessionId?

  public init(
    signature: SignatureId,
    scope: Scope,
    stream: StreamId,
    version: Int64,
    leaf: Hash,
    meaning: Word,
    signer: ActorId,
    printedName: PrintedName,
    at: Timestamp,
    recorded: Timestamp,
    authenticators: [ComponentKind],
    policyVersion: Int64,
    credential: CredentialId? = nil,
    session: SessionId? = nil
  ) {
    self.signature = signature
    self.scope = scope
    self.stream = stream
    self.version = version
    self.leaf = leaf
    self.meaning = meaning
    self.signer = signer
    self.printedName = printedName
    self.at = at
    self.recorded = recorded
    self.authenticators = authenticators
    self.policyVersion = policyVersion
    self.credential = credential
    self.session = session
  }

  enum CodingKeys: String, CodingKey {
    case signature
    case scope
    case stream
    case version
    case leaf
    case meaning
    case signer
    case printedName = "printed_name"
    case at
    case recorded
    case authenticators
    case policyVersion = "policy_version"
    case credential
    case session
  }
}

/// A signer's name as it is printed.
public typealias PrintedName = String

/// An Ed25519 signature of a manifestation's bytes, by a key that the host keeps.
public struct KeySignature: Codable, Hashable, Sendable {
  /// The key that it can be checked with. Whether that key counts, and counted then, is for a
  /// history of keys to say.
  public var key: VerifierKey
  /// The 64 bytes of the signature, in base64.
  public var signature: String

  public init(key: VerifierKey, signature: String) {
    self.key = key
    self.signature = signature
  }
}

/// A key that signatures are checked with, as signed notes write it: its name, its id in 8
/// hexadecimal digits, and in base64 the kind 1 (Ed25519) followed by the public key, joined by
/// plus signs.
public typealias VerifierKey = String

/// Lists the signatures of a thing, oldest first, in pages.
struct ListSignatures: Codable, Hashable, Sendable {
  /// The thing: `record:DEV-7`.
  var stream: StreamId
  /// Where the page before ended: its `next`.
  var after: SignaturePlace?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?

  init(stream: StreamId, after: SignaturePlace? = nil, limit: Int? = nil) {
    self.stream = stream
    self.after = after
    self.limit = limit
  }
}

/// A place in a list of signatures.
public struct SignaturePlace: Codable, Hashable, Sendable {
  /// When the last signature shown was recorded.
  public var recorded: Timestamp
  /// Its code.
  public var signature: SignatureId

  public init(recorded: Timestamp, signature: SignatureId) {
    self.recorded = recorded
    self.signature = signature
  }
}

/// One page of a list of signatures.
public struct SignaturePage: Codable, Hashable, Sendable {
  /// The signatures.
  public var signatures: [SignatureView]
  /// Where the next page begins; absent when this one is the last.
  public var next: SignaturePlace?

  public init(signatures: [SignatureView], next: SignaturePlace? = nil) {
    self.signatures = signatures
    self.next = next
  }
}

/// Checks a signature: that it says what it said when it was made, that what was signed is what the
/// journal has, and that the signer's credential and key were good at that time.
struct VerifySignature: Codable, Hashable, Sendable {
  /// The signature's code.
  var signature: SignatureId

  init(signature: SignatureId) {
    self.signature = signature
  }
}

/// What the check found.
public struct SignatureVerdict: Codable, Hashable, Sendable {
  /// Whether every check passed.
  public var isValid: Bool
  /// Whether what was signed has a newer version by now. The signature still holds, for the version
  /// that it names.
  public var hasChangedSince: Bool
  /// The newest version of what was signed.
  public var newestVersion: Int64
  /// What was checked.
  public var checks: [SignatureCheck]
  /// The signature.
  public var signature: SignatureView

  public init(
    isValid: Bool,
    hasChangedSince: Bool,
    newestVersion: Int64,
    checks: [SignatureCheck],
    signature: SignatureView
  ) {
    self.isValid = isValid
    self.hasChangedSince = hasChangedSince
    self.newestVersion = newestVersion
    self.checks = checks
    self.signature = signature
  }

  enum CodingKeys: String, CodingKey {
    case isValid = "is_valid"
    case hasChangedSince = "has_changed_since"
    case newestVersion = "newest_version"
    case checks
    case signature
  }
}

/// One check of a signature.
public struct SignatureCheck: Codable, Hashable, Sendable {
  /// What was checked.
  public var check: SignatureCheckKind
  /// Whether it passed.
  public var passed: Bool
  /// What was found, for people.
  public var finding: String

  public init(check: SignatureCheckKind, passed: Bool, finding: String) {
    self.check = check
    self.passed = passed
    self.finding = finding
  }
}

/// What is checked of a signature.
public enum SignatureCheckKind: String, Codable, CaseIterable, Sendable {
  /// The manifestation has the digest that was written down.
  case manifestation
  /// The signature is in the journal, as its signer's own act.
  case journal
  /// The journal's line of the version signed is the one that was signed.
  case signedVersion = "signed_version"
  /// The signer's credential was good when it was signed.
  case credential
  /// The digital signature is one of this manifestation.
  case keySignature = "key_signature"
  /// The key of the digital signature is known and was good when it was signed.
  case keyValidity = "key_validity"
}

/// Lists the persons who are enrolled, with the reference under which the agency was told that
/// their signatures are meant as binding.
struct ListSigners: Codable, Hashable, Sendable {
  /// Only actors behind this one: the page before ended with it.
  var after: ActorId?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?

  init(after: ActorId? = nil, limit: Int? = nil) {
    self.after = after
    self.limit = limit
  }
}

/// One page of a list of signers.
public struct SignerPage: Codable, Hashable, Sendable {
  /// The signers.
  public var signers: [SignerLine]
  /// `after` of the next page; absent when this one is the last.
  public var next: ActorId?

  public init(signers: [SignerLine], next: ActorId? = nil) {
    self.signers = signers
    self.next = next
  }
}

/// One person who can sign.
public struct SignerLine: Codable, Hashable, Sendable {
  /// The signer.
  public var actor: ActorId
  /// The name as it is printed beside their signatures.
  public var printedName: String
  /// Who verified their identity.
  public var verifiedBy: ActorId
  /// Since when they are enrolled.
  public var since: Timestamp
  /// The reference of the certification to the agency; absent while there is none.
  public var certification: String?

  public init(
    actor: ActorId,
    printedName: String,
    verifiedBy: ActorId,
    since: Timestamp,
    certification: String? = nil
  ) {
    self.actor = actor
    self.printedName = printedName
    self.verifiedBy = verifiedBy
    self.since = since
    self.certification = certification
  }

  enum CodingKeys: String, CodingKey {
    case actor
    case printedName = "printed_name"
    case verifiedBy = "verified_by"
    case since
    case certification
  }
}

/// Enters, changes or removes details of a person: name, telephone, address.
///
/// The values are kept where they can be erased; the journal says only which details were touched,
/// by whom and when. They cannot be rebuilt from the journal, so back them up.
struct DescribePerson: Codable, Hashable, Sendable {
  /// The person, by their actor id.
  var person: ActorId
  /// The details, each at most once.
  var details: [PersonDetailChange]
  /// Who enters them, and when.
  var command: Command
  /// Until when the details have to be kept; it can be made longer, never shorter.
  var retainUntil: Timestamp?

  init(
    person: ActorId,
    details: [PersonDetailChange],
    command: Command,
    retainUntil: Timestamp? = nil
  ) {
    self.person = person
    self.details = details
    self.command = command
    self.retainUntil = retainUntil
  }

  enum CodingKeys: String, CodingKey {
    case person
    case details
    case command
    case retainUntil = "retain_until"
  }
}

/// One detail to be entered, changed or removed.
public struct PersonDetailChange: Codable, Hashable, Sendable {
  /// What it is: `telephone`.
  public var name: FieldName
  /// The value; absent to remove the detail.
  public var value: Secret?

  public init(name: FieldName, value: Secret? = nil) {
    self.name = name
    self.value = value
  }
}

/// Writes a note about a person, such as a remark on a training.
///
/// The text is encrypted under a key of that person's own, and can be erased for good by destroying
/// the key.
struct NotePerson: Codable, Hashable, Sendable {
  /// The person, by their actor id.
  var person: ActorId
  /// The text; up to 64 KiB.
  var text: Secret
  /// What sort of note it is, as one lower-case word: `training`. It stays readable.
  var category: Word
  /// Who writes it, and when.
  var command: Command
  /// Until when it has to be kept.
  var retainUntil: Timestamp?

  init(
    person: ActorId,
    text: Secret,
    category: Word,
    command: Command,
    retainUntil: Timestamp? = nil
  ) {
    self.person = person
    self.text = text
    self.category = category
    self.command = command
    self.retainUntil = retainUntil
  }

  enum CodingKeys: String, CodingKey {
    case person
    case text
    case category
    case command
    case retainUntil = "retain_until"
  }
}

/// Shows what is known of a person: details, and notes as far as they can be read.
struct ReadPerson: Codable, Hashable, Sendable {
  /// The person, by their actor id.
  var person: ActorId

  init(person: ActorId) {
    self.person = person
  }
}

/// What is known of a person.
public struct PersonView: Codable, Hashable, Sendable {
  /// The person.
  public var person: ActorId
  /// Details, by name.
  public var details: [PersonDetail]
  /// Notes, oldest first.
  public var notes: [PersonNoteView]
  /// Every erasure, oldest first.
  public var erasures: [PersonErasure]

  public init(
    person: ActorId,
    details: [PersonDetail],
    notes: [PersonNoteView],
    erasures: [PersonErasure]
  ) {
    self.person = person
    self.details = details
    self.notes = notes
    self.erasures = erasures
  }
}

/// A detail of a person.
public struct PersonDetail: Codable, Hashable, Sendable {
  /// What it is.
  public var name: FieldName
  /// The value.
  public var value: String

  public init(name: FieldName, value: String) {
    self.name = name
    self.value = value
  }
}

/// A note about a person.
public struct PersonNoteView: Codable, Hashable, Sendable {
  /// Its number, counted from 1.
  public var number: Int
  /// What sort of note it is.
  public var category: Word
  /// Who wrote it.
  public var by: ActorId
  /// When, as claimed.
  public var at: Timestamp
  /// The text; absent when it cannot be read any more.
  public var text: String?
  /// Why there is no text: when it was erased, by whom and why.
  public var missing: String?
  /// Until when it has to be kept.
  public var retainUntil: Timestamp?

  public init(
    number: Int,
    category: Word,
    by: ActorId,
    at: Timestamp,
    text: String? = nil,
    missing: String? = nil,
    retainUntil: Timestamp? = nil
  ) {
    self.number = number
    self.category = category
    self.by = by
    self.at = at
    self.text = text
    self.missing = missing
    self.retainUntil = retainUntil
  }

  enum CodingKeys: String, CodingKey {
    case number
    case category
    case by
    case at
    case text
    case missing
    case retainUntil = "retain_until"
  }
}

/// The tombstone of an erasure.
public struct PersonErasure: Codable, Hashable, Sendable {
  /// Who erased.
  public var by: ActorId
  /// When, as claimed.
  public var at: Timestamp
  /// On what basis: `request_of_the_person`, `end_of_retention`.
  public var basis: Word
  /// Why.
  public var reason: String

  public init(by: ActorId, at: Timestamp, basis: Word, reason: String) {
    self.by = by
    self.at = at
    self.basis = basis
    self.reason = reason
  }
}

/// Erases what can be read of a person: the key of all notes, and all details.
///
/// The journal stays whole and says who erased, when, on what basis and why. It is refused while
/// something has to be kept. The command's reason is mandatory.
struct ErasePerson: Codable, Hashable, Sendable {
  /// The person, by their actor id.
  var person: ActorId
  /// On what basis, as one lower-case word: `request_of_the_person`.
  var basis: Word
  /// Who erases, when, and why.
  var command: Command

  init(person: ActorId, basis: Word, command: Command) {
    self.person = person
    self.basis = basis
    self.command = command
  }
}

/// Lets a device write the history of a site, and no other device from now on.
///
/// Every grant has a new number, its *epoch*. The device has to be told it, and states it with all
/// that it sends; whoever held an earlier epoch is refused from now on, even if it is the same
/// device.
struct GrantLease: Codable, Hashable, Sendable {
  /// The site, with its tenant: `acme/line-7`; at most 64 characters.
  var site: Scope
  /// The device that may write from now on.
  var device: DeviceId
  /// Who grants it, and when.
  var command: Command

  init(site: Scope, device: DeviceId, command: Command) {
    self.site = site
    self.device = device
    self.command = command
  }
}

/// Takes the lease of a site away; nothing is taken of it before another is granted.
struct RevokeLease: Codable, Hashable, Sendable {
  /// The site, with its tenant.
  var site: Scope
  /// Who takes it away, and when.
  var command: Command

  init(site: Scope, command: Command) {
    self.site = site
    self.command = command
  }
}

/// Tells a plant on the edge which lease it holds; its pages state it from then on.
struct HoldLease: Codable, Hashable, Sendable {
  /// The plant's own site, with its tenant.
  var site: Scope
  /// The device that the plant runs on.
  var device: DeviceId
  /// The number of the lease, as the grant answered it.
  var epoch: Int64
  /// Who says so, and when.
  var command: Command

  init(site: Scope, device: DeviceId, epoch: Int64, command: Command) {
    self.site = site
    self.device = device
    self.epoch = epoch
    self.command = command
  }
}

/// Ends the quarantine of a site whose history had forked; a person decides, with a reason.
///
/// Whatever is decided, the history that the central plant has stands, and the other one is not
/// taken: keep the forked device's file, start its site anew from the central plant's copy, and
/// enter what is missing by commands of its own.
struct ResolveFork: Codable, Hashable, Sendable {
  /// The site, with its tenant.
  var site: Scope
  /// How it goes on.
  var decision: ForkDecision
  /// Who decided it, when, and why.
  var command: Command

  init(site: Scope, decision: ForkDecision, command: Command) {
    self.site = site
    self.decision = decision
    self.command = command
  }
}

/// How a site goes on after a fork.
public enum ForkDecision: String, Codable, CaseIterable, Sendable {
  /// The lease stays as it is: the fork was put away, and the device that goes on continues the
  /// central plant's history.
  case resume
  /// The lease ends: a new one has to be granted before anything is taken.
  case replace
}

/// Reads a page of this site's journal, to be sent to the central plant.
struct ReadPage: Codable, Hashable, Sendable {
  /// Only lines behind this position: what the central plant acknowledged last.
  var after: Int64
  /// At most so many lines.
  var limit: Int

  init(after: Int64 = 0, limit: Int = 1000) {
    self.after = after
    self.limit = limit
  }
}

/// A stretch of a site's journal, with the lease that it is sent under.
///
/// A page without lines is worth sending too: it says how far the device is, and is answered with
/// how far the central plant is.
public struct SyncPage: Codable, Hashable, Sendable {
  /// The site, with its tenant.
  public var site: Scope
  /// The device that holds its lease.
  public var device: DeviceId
  /// The number of the lease.
  public var epoch: Int64
  /// The last position of the sender's journal when the page was made.
  public var position: Int64
  /// The leaf hash of the line there; zeros when there is none.
  public var head: Hash
  /// The leaf hash of the page's last line, so that damage on the way is not taken for a fork;
  /// zeros when the page has no lines.
  public var tail: Hash
  /// Consecutive lines of the journal, as they are stored.
  public var lines: [String]

  public init(
    site: Scope,
    device: DeviceId,
    epoch: Int64,
    position: Int64,
    head: Hash,
    tail: Hash,
    lines: [String] = []
  ) {
    self.site = site
    self.device = device
    self.epoch = epoch
    self.position = position
    self.head = head
    self.tail = tail
    self.lines = lines
  }
}

/// Takes a page as it was sent, checks it, and writes what is new of it.
struct AcceptPage: Codable, Hashable, Sendable {
  /// The page.
  var page: SyncPage

  init(page: SyncPage) {
    self.page = page
  }
}

/// What became of a page.
public struct Accepted: Codable, Hashable, Sendable {
  /// How many lines were here already.
  public var known: Int64
  /// How many lines are new.
  public var new: Int64
  /// The last position here: the next page starts behind it.
  public var position: Int64

  public init(known: Int64, new: Int64, position: Int64) {
    self.known = known
    self.new = new
    self.position = position
  }
}

/// Asks the central plant for its copy of a site's journal, for a device that starts anew or was
/// restored from a backup.
struct CopySite: Codable, Hashable, Sendable {
  /// The site, with its tenant.
  var site: Scope
  /// The device that holds its lease.
  var device: DeviceId
  /// The number of the lease.
  var epoch: Int64
  /// Only lines behind this position; 0 starts at the first.
  var after: Int64
  /// At most so many lines, up to 10,000.
  var limit: Int

  init(site: Scope, device: DeviceId, epoch: Int64, after: Int64 = 0, limit: Int = 10000) {
    self.site = site
    self.device = device
    self.epoch = epoch
    self.after = after
    self.limit = limit
  }
}

/// Shows how far every site is that sends its journal here.
struct ShowSync: Codable, Hashable, Sendable {

  init() {
  }
}

/// How far every edge has come, by its site.
public struct SyncStatus: Codable, Hashable, Sendable {
  /// Every site that was ever leased to a device.
  public var edges: [EdgeStatus]

  public init(edges: [EdgeStatus]) {
    self.edges = edges
  }
}

/// How far one site on the edge has come.
public struct EdgeStatus: Codable, Hashable, Sendable {
  /// The site, with its tenant.
  public var site: Scope
  /// The number of its newest lease.
  public var epoch: Int64
  /// The last position that was taken over; 0 when nothing was.
  public var position: Int64
  /// How many forks of its history were found so far.
  public var forks: Int64
  /// The device that holds the lease; absent while nobody does.
  public var device: DeviceId?
  /// Since when it holds it.
  public var since: Timestamp?
  /// When the line there was recorded, by the device's clock.
  public var recorded: Timestamp?
  /// When the device was last heard of, by this plant's clock.
  public var heardAt: Timestamp?
  /// How many lines it had then that are not here yet.
  public var behind: Int64?
  /// Why nothing is taken, while nothing is.
  public var quarantine: Quarantine?

  public init(
    site: Scope,
    epoch: Int64,
    position: Int64,
    forks: Int64,
    device: DeviceId? = nil,
    since: Timestamp? = nil,
    recorded: Timestamp? = nil,
    heardAt: Timestamp? = nil,
    behind: Int64? = nil,
    quarantine: Quarantine? = nil
  ) {
    self.site = site
    self.epoch = epoch
    self.position = position
    self.forks = forks
    self.device = device
    self.since = since
    self.recorded = recorded
    self.heardAt = heardAt
    self.behind = behind
    self.quarantine = quarantine
  }

  enum CodingKeys: String, CodingKey {
    case site
    case epoch
    case position
    case forks
    case device
    case since
    case recorded
    case heardAt = "heard_at"
    case behind
    case quarantine
  }
}

/// Why nothing of a site is taken: two histories claim it.
public struct Quarantine: Codable, Hashable, Sendable {
  /// Since when.
  public var since: Timestamp
  /// The device that sent the other history.
  public var device: DeviceId
  /// Its epoch.
  public var epoch: Int64
  /// The first position at which the two are known to differ; they may have parted earlier.
  public var position: Int64
  /// The leaf hash of the line that stands there at the central plant.
  public var kept: Hash
  /// The leaf hash of the line that was sent; zeros where it is not known.
  public var sent: Hash

  public init(
    since: Timestamp,
    device: DeviceId,
    epoch: Int64,
    position: Int64,
    kept: Hash,
    sent: Hash
  ) {
    self.since = since
    self.device = device
    self.epoch = epoch
    self.position = position
    self.kept = kept
    self.sent = sent
  }
}

/// Sends a site on the edge a letter: an operation that it is to carry out by its own rules.
///
/// Letters to one site are handed out in the order in which they were sent. A letter that the site
/// rejects or postpones does not hold up the next.
struct SendLetter: Codable, Hashable, Sendable {
  /// The letter's code; it is never used again for another letter.
  var letter: LetterId
  /// The site that it is for, with its tenant; it must have been leased to a device.
  var to: Scope
  /// The operation to be carried out there: `record.change`.
  var method: String
  /// The operation's request as JSON text, with a `command` in it; the id of that command is
  /// replaced by the letter's own order. At most 262,144 bytes.
  var request: String
  /// Who sends it, and when.
  var command: Command

  init(letter: LetterId, to: Scope, method: String, request: String, command: Command) {
    self.letter = letter
    self.to = to
    self.method = method
    self.request = request
    self.command = command
  }
}

/// A command that one plant sends to another: `L-2026-0007`.
public typealias LetterId = String

/// Hands a device the letters that its site has not answered yet, in the order in which they were
/// sent.
///
/// Whoever does not hold the site's lease gets none, because what it did would count for nothing.
struct FetchLetters: Codable, Hashable, Sendable {
  /// The device's site, with its tenant.
  var site: Scope
  /// The device.
  var device: DeviceId
  /// The number of its lease.
  var epoch: Int64
  /// Only letters behind this place in the queue; 0 starts at its head.
  var after: Int64
  /// At most so many letters, up to 1,000.
  var limit: Int

  init(site: Scope, device: DeviceId, epoch: Int64, after: Int64 = 0, limit: Int = 1000) {
    self.site = site
    self.device = device
    self.epoch = epoch
    self.after = after
    self.limit = limit
  }
}

/// Letters for one site, and where to go on.
public struct LetterPage: Codable, Hashable, Sendable {
  /// The letters, in order.
  public var letters: [Letter]
  /// The place up to which was read: `after` of the next call.
  public var number: Int64

  public init(letters: [Letter], number: Int64) {
    self.letters = letters
    self.number = number
  }
}

/// A letter as the site gets it.
public struct Letter: Codable, Hashable, Sendable {
  /// The letter's code.
  public var letter: LetterId
  /// Its place in the queue.
  public var number: Int64
  /// The command id to carry it out under; it stands in the request already.
  public var order: CommandId
  /// The operation to carry out.
  public var method: String
  /// The operation's request, as JSON text.
  public var request: String

  public init(letter: LetterId, number: Int64, order: CommandId, method: String, request: String) {
    self.letter = letter
    self.number = number
    self.order = order
    self.method = method
    self.request = request
  }
}

/// Writes down, at the site itself, what became of a letter; the answer travels with the site's
/// journal.
///
/// `done` and `rejected` are final. A letter that was `postponed` is handed out again. A rejection
/// uses the letter's order as the id of its command, so that the letter can never be carried out
/// afterwards.
struct AnswerLetter: Codable, Hashable, Sendable {
  /// The letter's code.
  var letter: LetterId
  /// The order of the sending that is answered.
  var order: CommandId
  /// What became of it.
  var outcome: LetterOutcome
  /// Who answers, and when.
  var command: Command
  /// Why it was rejected or postponed.
  var problem: LetterProblem?

  init(
    letter: LetterId,
    order: CommandId,
    outcome: LetterOutcome,
    command: Command,
    problem: LetterProblem? = nil
  ) {
    self.letter = letter
    self.order = order
    self.outcome = outcome
    self.command = command
    self.problem = problem
  }
}

/// What became of a letter at the site that it was for.
public enum LetterOutcome: String, Codable, CaseIterable, Sendable {
  /// It was carried out.
  case done
  /// The site's rules say no.
  case rejected
  /// Not now; the site will try again.
  case postponed
}

/// Why a site rejected or postponed a letter.
public struct LetterProblem: Codable, Hashable, Sendable {
  /// The stable dotted code of the error.
  public var code: String
  /// The sentence for a person.
  public var message: String

  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}

/// Lists the letters that sites have rejected and that nobody has dealt with, oldest sending first.
struct ListDeadLetters: Codable, Hashable, Sendable {
  /// Only those for this site, with its tenant; all when absent.
  var site: Scope?

  init(site: Scope? = nil) {
    self.site = site
  }
}

/// Letters that sites have rejected.
public struct DeadLetters: Codable, Hashable, Sendable {
  /// The letters.
  public var letters: [DeadLetter]

  public init(letters: [DeadLetter]) {
    self.letters = letters
  }
}

/// A letter that its site has rejected.
public struct DeadLetter: Codable, Hashable, Sendable {
  /// The letter's code.
  public var letter: LetterId
  /// The site that it was for.
  public var to: Scope
  /// The operation wanted.
  public var method: String
  /// The operation's request, as JSON text.
  public var request: String
  /// How often it was sent.
  public var sendings: Int
  /// Who sent it the last time.
  public var sentBy: ActorId
  /// When, as claimed.
  public var sentAt: Timestamp
  /// Why the site rejected it.
  public var problem: LetterProblem?

  public init(
    letter: LetterId,
    to: Scope,
    method: String,
    request: String,
    sendings: Int,
    sentBy: ActorId,
    sentAt: Timestamp,
    problem: LetterProblem? = nil
  ) {
    self.letter = letter
    self.to = to
    self.method = method
    self.request = request
    self.sendings = sendings
    self.sentBy = sentBy
    self.sentAt = sentAt
    self.problem = problem
  }

  enum CodingKeys: String, CodingKey {
    case letter
    case to
    case method
    case request
    case sendings
    case sentBy = "sent_by"
    case sentAt = "sent_at"
    case problem
  }
}

/// Sends a dead letter again, as it is, at the end of the queue and with a new order.
struct ResendLetter: Codable, Hashable, Sendable {
  /// The letter's code.
  var letter: LetterId
  /// Who sends it again, and when.
  var command: Command

  init(letter: LetterId, command: Command) {
    self.letter = letter
    self.command = command
  }
}

/// Decides that a dead letter need not be carried out any more; the command's reason is mandatory.
struct DismissLetter: Codable, Hashable, Sendable {
  /// The letter's code.
  var letter: LetterId
  /// Who dismisses it, when, and why.
  var command: Command

  init(letter: LetterId, command: Command) {
    self.letter = letter
    self.command = command
  }
}

/// Reads the events of a site behind a position, and waits for the next ones if wanted.
///
/// To follow a plant, keep the answer's `position` and pass it as `after` the next time. After a
/// crash the events behind the position that was kept come again; none is skipped.
struct ReadEvents: Codable, Hashable, Sendable {
  /// Only events behind this position; 0 starts at the first.
  var after: Int64
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
    after: Int64 = 0,
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

/// Events, and where to go on.
public struct EventPage: Codable, Hashable, Sendable {
  /// The events, in order.
  public var events: [JournalEvent]
  /// The position up to which was read: `after` of the next call.
  public var position: Int64

  public init(events: [JournalEvent], position: Int64) {
    self.events = events
    self.position = position
  }
}

/// One event as the journal has it.
public struct JournalEvent: Codable, Hashable, Sendable {
  /// The place in the site's order, from 1 without gaps.
  public var position: Int64
  /// What it is about.
  public var stream: StreamId
  /// The place in the thing's own order, from 1.
  public var version: Int64
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
    position: Int64,
    stream: StreamId,
    version: Int64,
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
  var afterVersion: Int64
  /// At most so many events, up to 10,000.
  var limit: Int
  /// Whether to answer with the stored lines as well, which are what is hashed.
  var withLines: Bool

  init(stream: StreamId, afterVersion: Int64 = 0, limit: Int = 1000, withLines: Bool = false) {
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
  public var version: Int64

  public init(events: [JournalEvent], version: Int64) {
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
  var after: Int64

  init(path: String, after: Int64 = 0) {
    self.path = path
    self.after = after
  }
}

/// What was exported.
public struct Exported: Codable, Hashable, Sendable {
  /// How many lines were written.
  public var lines: Int64
  /// The position of the last one.
  public var position: Int64

  public init(lines: Int64, position: Int64) {
    self.lines = lines
    self.position = position
  }
}

/// Writes the audit trail to a new file in a form for people: every event with everything that it
/// says.
struct ReportJournal: Codable, Hashable, Sendable {
  /// The file to write; it must not exist yet.
  var path: String
  /// How it is written.
  var format: ReportFormat
  /// Only events behind this position.
  var after: Int64
  /// Only these streams. None means all.
  var streams: [StreamId]

  init(path: String, format: ReportFormat = .html, after: Int64 = 0, streams: [StreamId] = []) {
    self.path = path
    self.format = format
    self.after = after
    self.streams = streams
  }
}

/// How a report is written.
public enum ReportFormat: String, Codable, CaseIterable, Sendable {
  /// A page for a browser, which prints well and needs nothing else.
  case html
  /// Plain text.
  case text
}

/// What was reported.
public struct Reported: Codable, Hashable, Sendable {
  /// How many events the report holds.
  public var events: Int64
  /// The position up to which was read.
  public var position: Int64

  public init(events: Int64, position: Int64) {
    self.events = events
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
  public var known: Int64
  /// Lines that are new.
  public var new: Int64
  /// The last position now.
  public var position: Int64

  public init(known: Int64, new: Int64, position: Int64) {
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
  public var lines: Int64
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

  public init(
    lines: Int64,
    root: Hash,
    head: Hash,
    marks: Int,
    findings: [Finding],
    hasMore: Bool
  ) {
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
  public var position: Int64
  /// What kind of thing.
  public var kind: FindingKind
  /// What was found and what should be there.
  public var message: String

  public init(position: Int64, kind: FindingKind, message: String) {
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

/// Proves that one event stands in the journal, for somebody who has only a checkpoint.
struct ProveEvent: Codable, Hashable, Sendable {
  /// The event's position.
  var position: Int64
  /// The length of the journal at the checkpoint; today's when absent.
  var size: Int64?

  init(position: Int64, size: Int64? = nil) {
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
  public var index: Int64
  /// The number of entries in the tree.
  public var size: Int64
  /// The neighbouring subtrees on the way to the root, the leaf's own neighbour first.
  public var path: [Hash]

  public init(index: Int64, size: Int64, path: [Hash]) {
    self.index = index
    self.size = size
    self.path = path
  }
}

/// Proves that the journal continues an earlier one: nothing was changed, only added.
struct ProveJournalGrowth: Codable, Hashable, Sendable {
  /// The earlier length.
  var from: Int64
  /// The later length; today's when absent.
  var to: Int64?

  init(from: Int64, to: Int64? = nil) {
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
  public var from: Int64
  /// The number of entries in the larger, later tree.
  public var to: Int64
  /// The subtrees that both roots can be computed from, the lowest first.
  public var path: [Hash]

  public init(from: Int64, to: Int64, path: [Hash]) {
    self.from = from
    self.to = to
    self.path = path
  }
}

/// Writes down that a stretch of the audit trail was reviewed, and what was found.
///
/// The review is itself an entry of the trail. It reports what stands out in the stretch: refusals,
/// failed attempts, steps of the clock, late entries, changes without a reason, erasures.
struct ReviewTrail: Codable, Hashable, Sendable {
  /// The review's code; it is never used again.
  var review: ReviewId
  /// The first position that was reviewed.
  var fromPosition: Int64
  /// The last position that was reviewed.
  var toPosition: Int64
  /// What was found, in the reviewer's words.
  var findings: String
  /// What the review stands for, as one lower-case word: `periodic`, `batch_release`.
  var meaning: Word
  /// Who reviewed, and when.
  var command: Command
  /// How far claimed and recorded time may lie apart before an entry stands out; five minutes when
  /// absent.
  var tolerance: Elapsed?

  init(
    review: ReviewId,
    fromPosition: Int64,
    toPosition: Int64,
    findings: String,
    meaning: Word,
    command: Command,
    tolerance: Elapsed? = nil
  ) {
    self.review = review
    self.fromPosition = fromPosition
    self.toPosition = toPosition
    self.findings = findings
    self.meaning = meaning
    self.command = command
    self.tolerance = tolerance
  }

  enum CodingKeys: String, CodingKey {
    case review
    case fromPosition = "from_position"
    case toPosition = "to_position"
    case findings
    case meaning
    case command
    case tolerance
  }
}

/// A review of a stretch of the audit trail: `ATR-2026-11`.
public typealias ReviewId = String

/// Shows one review of the audit trail, with what stood out.
struct GetReview: Codable, Hashable, Sendable {
  /// The review's code.
  var review: ReviewId

  init(review: ReviewId) {
    self.review = review
  }
}

/// A review of the audit trail.
public struct ReviewView: Codable, Hashable, Sendable {
  /// Which stretch, by whom, when, and how often something stood out.
  public var line: ReviewLine
  /// The leaf hash of the last line that was reviewed, which stands for all before it.
  public var leaf: Hash
  /// What was found, in the reviewer's words.
  public var findings: String
  /// What stood out; only the first are named when there are many.
  public var exceptions: [TrailException]

  public init(line: ReviewLine, leaf: Hash, findings: String, exceptions: [TrailException]) {
    self.line = line
    self.leaf = leaf
    self.findings = findings
    self.exceptions = exceptions
  }
}

/// One review of a list.
public struct ReviewLine: Codable, Hashable, Sendable {
  /// The review's code.
  public var review: ReviewId
  /// The first position.
  public var fromPosition: Int64
  /// The last position.
  public var toPosition: Int64
  /// What the review stands for.
  public var meaning: Word
  /// Who reviewed.
  public var by: ActorId
  /// When, as claimed.
  public var at: Timestamp
  /// How often something of each kind stood out.
  public var counts: [TrailExceptionCount]

  public init(
    review: ReviewId,
    fromPosition: Int64,
    toPosition: Int64,
    meaning: Word,
    by: ActorId,
    at: Timestamp,
    counts: [TrailExceptionCount]
  ) {
    self.review = review
    self.fromPosition = fromPosition
    self.toPosition = toPosition
    self.meaning = meaning
    self.by = by
    self.at = at
    self.counts = counts
  }

  enum CodingKeys: String, CodingKey {
    case review
    case fromPosition = "from_position"
    case toPosition = "to_position"
    case meaning
    case by
    case at
    case counts
  }
}

/// How often something stands out.
public struct TrailExceptionCount: Codable, Hashable, Sendable {
  /// What kind of thing.
  public var kind: TrailExceptionKind
  /// How often.
  public var count: Int64

  public init(kind: TrailExceptionKind, count: Int64) {
    self.kind = kind
    self.count = count
  }
}

/// What kind of thing stands out.
public enum TrailExceptionKind: String, Codable, CaseIterable, Sendable {
  /// Somebody was refused something.
  case refused
  /// Somebody could not prove who they are.
  case failedAttempt = "failed_attempt"
  /// Too many attempts locked an actor, or somebody opened such a lock.
  case lock
  /// The clock of the host stepped.
  case clockStep = "clock_step"
  /// It was recorded long after it is claimed to have happened.
  case lateEntry = "late_entry"
  /// It is claimed to have happened after it was recorded.
  case earlyEntry = "early_entry"
  /// Something was changed, and nobody said why.
  case changeWithoutReason = "change_without_reason"
  /// Something about a person was erased.
  case erasure
  /// The line cannot be read.
  case unreadable
}

/// Something that stands out.
public struct TrailException: Codable, Hashable, Sendable {
  /// What kind of thing it is.
  public var kind: TrailExceptionKind
  /// The position of its line.
  public var position: Int64
  /// What the line is about.
  public var stream: StreamId?

  public init(kind: TrailExceptionKind, position: Int64, stream: StreamId? = nil) {
    self.kind = kind
    self.position = position
    self.stream = stream
  }
}

/// Lists reviews by the last position that they cover, in pages.
struct ListReviews: Codable, Hashable, Sendable {
  /// Where the page before ended: its `next`.
  var after: ReviewPlace?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?

  init(after: ReviewPlace? = nil, limit: Int? = nil) {
    self.after = after
    self.limit = limit
  }
}

/// A place in a list of reviews.
public struct ReviewPlace: Codable, Hashable, Sendable {
  /// The last position that the last review shown covers.
  public var toPosition: Int64
  /// Its code.
  public var review: ReviewId

  public init(toPosition: Int64, review: ReviewId) {
    self.toPosition = toPosition
    self.review = review
  }

  enum CodingKeys: String, CodingKey {
    case toPosition = "to_position"
    case review
  }
}

/// One page of a list of reviews.
public struct ReviewPage: Codable, Hashable, Sendable {
  /// The reviews.
  public var reviews: [ReviewLine]
  /// Where the next page begins; absent when this one is the last.
  public var next: ReviewPlace?

  public init(reviews: [ReviewLine], next: ReviewPlace? = nil) {
    self.reviews = reviews
    self.next = next
  }
}

/// Lists what was refused to an actor, oldest first.
struct ListRefusals: Codable, Hashable, Sendable {
  /// Whose refused commands.
  var actor: ActorId
  /// Only those behind this version of the list.
  var afterVersion: Int64

  init(actor: ActorId, afterVersion: Int64 = 0) {
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
  public var size: Int64
  /// The root; of a tree without leaves it is the hash of nothing.
  public var root: Hash
  /// The leaf hashes, in order.
  public var leaves: [Hash]

  public init(size: Int64, root: Hash, leaves: [Hash]) {
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
  var index: Int64

  init(leaves: [Hash], index: Int64) {
    self.leaves = leaves
    self.index = index
  }
}

/// Proves that a tree continues an earlier one: nothing was changed, only added.
struct ProveGrowth: Codable, Hashable, Sendable {
  /// The leaf hashes of the whole tree, in order.
  var leaves: [Hash]
  /// How many of them the earlier tree had.
  var from: Int64

  init(leaves: [Hash], from: Int64) {
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
  var size: Int64
  /// The root over them.
  var root: Hash
  /// The secret seed of the Ed25519 key: 64 hex digits.
  var seedHex: String
  /// The name of the key; the origin when absent.
  var keyName: String?

  init(origin: String, size: Int64, root: Hash, seedHex: String, keyName: String? = nil) {
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
  public var size: Int64?
  /// The root over them; absent when the checkpoint cannot be trusted.
  public var root: Hash?

  public init(
    valid: Bool,
    why: String? = nil,
    origin: String? = nil,
    size: Int64? = nil,
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
  public var size: Int64
  /// The root of the RFC 9162 tree over them.
  public var root: Hash
  /// The leaf hash of each entry.
  public var leaves: [Hash]
  /// What is wrong; positions count from 1. Empty when all is well.
  public var findings: [Finding]

  public init(size: Int64, root: Hash, leaves: [Hash], findings: [Finding]) {
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
struct VerifySignedBytes: Codable, Hashable, Sendable {
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

/// Holds the plant's store to every promise that a store makes, one check after another.
///
/// For a store that you have written yourself: run it in your tests, on a plant that holds nothing
/// you need. The checks write to the same map, under keys that start with the byte 255, which the
/// plant never uses, and remove what they wrote. They say what several callers, lost answers,
/// retries and long journals may do to a store; power cuts and damaged files are for you to try.
///
/// Checks ask the store from several threads, one at a time. In JavaScript use the form that does
/// not wait, `conformanceAsync`: the thread that waits for an answer cannot give one.
struct CheckStore: Codable, Hashable, Sendable {
  /// Only the checks with this text in their name; left out, all of them.
  var filter: String

  init(filter: String = "") {
    self.filter = filter
  }
}

/// What became of each check.
public struct StoreReport: Codable, Hashable, Sendable {
  /// How many promises are kept.
  public var passed: Int
  /// How many are not.
  public var failed: Int
  /// How many do not apply to this store.
  public var skipped: Int
  /// The checks that were run, or skipped, in their order.
  public var checks: [StoreCheck]

  public init(passed: Int, failed: Int, skipped: Int, checks: [StoreCheck]) {
    self.passed = passed
    self.failed = failed
    self.skipped = skipped
    self.checks = checks
  }
}

/// One promise, and what became of it.
public struct StoreCheck: Codable, Hashable, Sendable {
  /// The promise as a name.
  public var name: String
  /// The promise as a sentence.
  public var about: String
  /// What became of it.
  public var result: StoreCheckResult
  /// How long it took.
  public var milliseconds: Int
  /// Why it failed, or why it was skipped.
  public var reason: String?

  public init(
    name: String,
    about: String,
    result: StoreCheckResult,
    milliseconds: Int,
    reason: String? = nil
  ) {
    self.name = name
    self.about = about
    self.result = result
    self.milliseconds = milliseconds
    self.reason = reason
  }
}

/// What became of a check.
public enum StoreCheckResult: String, Codable, CaseIterable, Sendable {
  /// The promise is kept.
  case passed
  /// It is not.
  case failed
  /// It does not apply to this store.
  case skipped
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

/// Says which of the components prove that somebody is this actor.
///
/// An exception counts as `unavailable`: nobody can tell at present.
struct VerifyProof: Codable, Hashable, Sendable {
  /// Who they say they are.
  var actor: ActorId
  /// What they show; the proofs are secrets, to be looked at and forgotten.
  var components: [AuthenticationComponent]

  init(actor: ActorId, components: [AuthenticationComponent]) {
    self.actor = actor
    self.components = components
  }
}

/// What was found of a proof. No secret belongs into the reasons: they are shown.
public enum ProofVerdict: Codable, Hashable, Sendable {
  /// Some components are right.
  case verified(VerifiedProofVerdict)
  /// The proof is wrong. That is written down, and too many lock the actor.
  case wrong(WrongProofVerdict)
  /// Nobody can tell at present: the directory does not answer. Nothing is counted.
  case unavailable(UnavailableProofVerdict)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "verified": self = .verified(try VerifiedProofVerdict(from: decoder))
    case "wrong": self = .wrong(try WrongProofVerdict(from: decoder))
    case "unavailable": self = .unavailable(try UnavailableProofVerdict(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .verified(let value): try value.encode(to: encoder)
    case .wrong(let value): try value.encode(to: encoder)
    case .unavailable(let value): try value.encode(to: encoder)
    }
  }
}

/// Some components are right.
public struct VerifiedProofVerdict: Codable, Hashable, Sendable {
  private(set) var type = "verified"
  /// The kinds of components that were looked at and are right.
  public var kinds: [ComponentKind]
  /// The credential behind them, if it is known by name; the one in use when absent.
  public var credential: CredentialId?

  public init(kinds: [ComponentKind], credential: CredentialId? = nil) {
    self.kinds = kinds
    self.credential = credential
  }
}

/// The proof is wrong. That is written down, and too many lock the actor.
public struct WrongProofVerdict: Codable, Hashable, Sendable {
  private(set) var type = "wrong"
  /// What is wrong.
  public var why: String

  public init(why: String) {
    self.why = why
  }
}

/// Nobody can tell at present: the directory does not answer. Nothing is counted.
public struct UnavailableProofVerdict: Codable, Hashable, Sendable {
  private(set) var type = "unavailable"
  /// Why not.
  public var why: String

  public init(why: String) {
    self.why = why
  }
}

/// Judges whether somebody may do what they want.
struct JudgeAccess: Codable, Hashable, Sendable {
  /// At which site.
  var scope: Scope
  /// The action: `record.change`.
  var action: String
  /// Who.
  var actor: ActorId
  /// Which roles they have.
  var roles: [RoleId]
  /// The host's time.
  var now: Timestamp
  /// The thing that it is about, if it is about one.
  var subject: StreamId?
  /// The device that it comes from, where one was named.
  var source: DeviceId?

  init(
    scope: Scope,
    action: String,
    actor: ActorId,
    roles: [RoleId],
    now: Timestamp,
    subject: StreamId? = nil,
    source: DeviceId? = nil
  ) {
    self.scope = scope
    self.action = action
    self.actor = actor
    self.roles = roles
    self.now = now
    self.subject = subject
    self.source = source
  }
}

/// What is said of a wish to do something.
public enum AccessJudgement: Codable, Hashable, Sendable {
  /// It is allowed, as if a rule said so.
  case allow(AllowAccessJudgement)
  /// It is denied, whatever the policy says.
  case deny(DenyAccessJudgement)
  /// The policy alone decides.
  case abstain(AbstainAccessJudgement)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "allow": self = .allow(try AllowAccessJudgement(from: decoder))
    case "deny": self = .deny(try DenyAccessJudgement(from: decoder))
    case "abstain": self = .abstain(try AbstainAccessJudgement(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .allow(let value): try value.encode(to: encoder)
    case .deny(let value): try value.encode(to: encoder)
    case .abstain(let value): try value.encode(to: encoder)
    }
  }
}

/// It is allowed, as if a rule said so.
public struct AllowAccessJudgement: Codable, Hashable, Sendable {
  private(set) var type = "allow"
  /// The reason, shown when somebody asks why.
  public var why: String

  public init(why: String) {
    self.why = why
  }
}

/// It is denied, whatever the policy says.
public struct DenyAccessJudgement: Codable, Hashable, Sendable {
  private(set) var type = "deny"
  /// The reason, told to whoever was refused.
  public var why: String

  public init(why: String) {
    self.why = why
  }
}

/// The policy alone decides.
public struct AbstainAccessJudgement: Codable, Hashable, Sendable {
  private(set) var type = "abstain"

  public init() {
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

/// Says which key it is; asked once, when the plant is opened.
struct SignerDescribe: Codable, Hashable, Sendable {

  init() {
  }
}

/// Which key signs.
public struct SignerDescription: Codable, Hashable, Sendable {
  /// The key's name, which must be the origin of the checkpoints that it signs, such as
  /// `acme/munich`: without spaces and plus signs.
  public var name: String
  /// The public key: 32 bytes, as RFC 8032 encodes it.
  public var publicKey: Data

  public init(name: String, publicKey: Data) {
    self.name = name
    self.publicKey = publicKey
  }

  enum CodingKeys: String, CodingKey {
    case name
    case publicKey = "public_key"
  }
}

/// Signs a message with Ed25519 (RFC 8032, neither hashed before nor with a context).
struct SignerSign: Codable, Hashable, Sendable {
  /// What to sign.
  var message: Data

  init(message: Data) {
    self.message = message
  }
}

/// Gives the time now.
struct ClockNow: Codable, Hashable, Sendable {

  init() {
  }
}
