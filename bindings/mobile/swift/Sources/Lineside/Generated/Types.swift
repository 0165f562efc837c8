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
/// - A missing value (null, NaN) breaks what spans it: no moving range is taken across it, and a
///   run ends at it; `missing` can have it skipped or refused instead. Infinite values are refused.
/// - Neither a moving range nor a run of points crosses into a new phase.
///
/// Set up limits on some twenty or more values from a time when the process ran well, then freeze
/// them: pass `center` and `sigma` of that chart as `limits` for the values that follow, or name
/// that time as `baseline` in one request with them. With a baseline and phases the answer holds
/// the frozen limits and those of each phase. Values that depend on their neighbours (slow
/// temperatures sampled fast) make moving ranges small and limits too narrow; sample them further
/// apart.
///
/// References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*, 1931; D. C.
/// Montgomery, *Introduction to Statistical Quality Control*, "The Shewhart control chart for
/// individual measurements"; L. S. Nelson, "The Shewhart control chart: tests for special causes",
/// *Journal of Quality Technology* 16(4), 1984, 237-239; Western Electric, *Statistical Quality
/// Control Handbook*, 1956, "Tests for unnatural patterns".
struct Individuals: Codable, Hashable, Sendable {
  /// The measurements, in the order in which they were made; null where one is missing. At least
  /// `span` of them.
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
  /// Rules of your own, read after those of the set.
  var ownRules: [RuleSpec]
  /// What a signal does to the history of the rules.
  var afterSignal: AfterSignal
  /// How wide the zones of the rules are; left out, one sigma, or a third of the way to each limit
  /// where you set `lines` yourself.
  var zones: ZoneWidth?
  /// Whether signals also hold the stretches that they cover.
  var withEpisodes: Bool
  /// How many sigmas the limits stand from the centre.
  var nsigma: Double
  /// What a missing value does.
  var missing: Missing
  /// The first value of each phase after the first, counted from 0.
  var phaseStarts: Wholes
  /// A label for each value; a new phase begins where it changes.
  var phaseLabels: Wholes?
  /// The values to estimate from; all are judged by the result.
  var baseline: Baseline?
  /// Values that are shown and judged but not estimated from. No moving range that is estimated
  /// from includes them.
  var exclude: Wholes
  /// Lines of the chart of values that you set yourself.
  var lines: OwnLines?
  /// Specification limits, for the count of values outside.
  var spec: SpecLimits?

  init(
    values: Floats,
    rules: RuleSet = .limitsOnly,
    sigma: SigmaMethod = .meanMovingRange,
    span: Int = 2,
    limits: KnownLimits? = nil,
    withRanges: Bool = false,
    ownRules: [RuleSpec] = [],
    afterSignal: AfterSignal = .overlap,
    zones: ZoneWidth? = nil,
    withEpisodes: Bool = false,
    nsigma: Double = 3.0,
    missing: Missing = .`break`,
    phaseStarts: Wholes = [],
    phaseLabels: Wholes? = nil,
    baseline: Baseline? = nil,
    exclude: Wholes = [],
    lines: OwnLines? = nil,
    spec: SpecLimits? = nil
  ) {
    self.values = values
    self.rules = rules
    self.sigma = sigma
    self.span = span
    self.limits = limits
    self.withRanges = withRanges
    self.ownRules = ownRules
    self.afterSignal = afterSignal
    self.zones = zones
    self.withEpisodes = withEpisodes
    self.nsigma = nsigma
    self.missing = missing
    self.phaseStarts = phaseStarts
    self.phaseLabels = phaseLabels
    self.baseline = baseline
    self.exclude = exclude
    self.lines = lines
    self.spec = spec
  }

  enum CodingKeys: String, CodingKey {
    case values
    case rules
    case sigma
    case span
    case limits
    case withRanges = "with_ranges"
    case ownRules = "own_rules"
    case afterSignal = "after_signal"
    case zones
    case withEpisodes = "with_episodes"
    case nsigma
    case missing
    case phaseStarts = "phase_starts"
    case phaseLabels = "phase_labels"
    case baseline
    case exclude
    case lines
    case spec
  }
}

/// Which rules read the chart.
///
/// Every rule adds false alarms. On a process that never changes, the limits alone signal once in
/// 370 points on average, the Western Electric rules once in 92, Nelson's eight about once in 73
/// (C. W. Champ, W. H. Woodall, "Exact results for Shewhart control charts with supplementary runs
/// rules", *Technometrics* 29, 1987, 393-399; the last by simulation). A set names whose counts are
/// used; missing values, charts with other statistics and the width of zones are settings of their
/// own.
public enum RuleSet: String, Codable, CaseIterable, Sendable {
  /// Points beyond the control limits, nothing else. The default.
  case limitsOnly = "limits_only"
  /// The four tests of the Western Electric handbook: `beyond_three_sigma`,
  /// `two_of_three_beyond_two_sigma`, `four_of_five_beyond_one_sigma` and `eight_on_one_side`.
  case westernElectric = "western_electric"
  /// Nelson's eight tests: `beyond_three_sigma`, `nine_on_one_side`, `six_trending`,
  /// `fourteen_alternating`, `two_of_three_beyond_two_sigma`, `four_of_five_beyond_one_sigma`,
  /// `fifteen_within_one_sigma` and `eight_beyond_one_sigma`.
  case nelson
  /// Minitab's eight tests: Nelson's, but trends and alternation count steps, not points, so that
  /// they are `seven_trending` and `fifteen_alternating`.
  case minitab
  /// JMP's eight tests, which are Nelson's. (JMP measures zones from the limits: see the setting of
  /// zones.)
  case jmp
  /// The criteria of the AIAG's SPC manual: Nelson's, with `seven_on_one_side` in place of nine.
  case aiag
  /// Montgomery's eight sensitizing rules: those of Western Electric, then `six_trending`,
  /// `fifteen_within_one_sigma`, `fourteen_alternating` and `eight_beyond_one_sigma`.
  case montgomery
  /// The tests of JASP at their defaults: `beyond_three_sigma`, `seven_on_one_side`,
  /// `eight_trending` (seven steps), `two_of_three_beyond_two_sigma`, `fifteen_within_one_sigma`,
  /// `eight_beyond_one_sigma`, `four_of_five_beyond_one_sigma` and `fifteen_alternating` (fourteen
  /// steps).
  case jasp
  /// No rule but your own.
  case ownOnly = "own_only"
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
  /// The root of half the mean squared difference of successive values (root MSSD), as it stands,
  /// without a correction for its bias. It needs a span of 2.
  case rootMeanSquaredDifference = "root_mean_squared_difference"
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

/// A rule: its name, and what it looks for.
public struct RuleSpec: Codable, Hashable, Sendable {
  /// What answers call it.
  public var name: RuleName
  /// What it looks for.
  public var test: RuleTest

  public init(name: RuleName, test: RuleTest) {
    self.name = name
    self.test = test
  }
}

/// The name of a rule: that of a rule of your own, of 1 to 64 lower-case letters, digits and
/// underscores, or one of the known names, each with one meaning: beyond_three_sigma,
/// nine_on_one_side, six_trending, fourteen_alternating, two_of_three_beyond_two_sigma,
/// four_of_five_beyond_one_sigma, fifteen_within_one_sigma, eight_beyond_one_sigma,
/// eight_on_one_side, seven_on_one_side, seven_trending, eight_trending, fifteen_alternating.
public typealias RuleName = String

/// What a rule looks for in the points up to the current one.
///
/// A window holds at most 64 points.
public enum RuleTest: Codable, Hashable, Sendable {
  /// Points beyond a line: one of them, so many in a row, or so many of the last few.
  case beyond(BeyondRuleTest)
  /// So many points in a row closer to the centre than a line.
  case within(WithinRuleTest)
  /// So many points in a row, each above the one before, or each below it.
  case trend(TrendRuleTest)
  /// So many points in a row that go up, down, up, down.
  case alternating(AlternatingRuleTest)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "beyond": self = .beyond(try BeyondRuleTest(from: decoder))
    case "within": self = .within(try WithinRuleTest(from: decoder))
    case "trend": self = .trend(try TrendRuleTest(from: decoder))
    case "alternating": self = .alternating(try AlternatingRuleTest(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .beyond(let value): try value.encode(to: encoder)
    case .within(let value): try value.encode(to: encoder)
    case .trend(let value): try value.encode(to: encoder)
    case .alternating(let value): try value.encode(to: encoder)
    }
  }
}

/// Points beyond a line: one of them, so many in a row, or so many of the last few.
public struct BeyondRuleTest: Codable, Hashable, Sendable {
  private(set) var type = "beyond"
  /// How many sigmas from the centre the line stands; zero is the centre line itself. Left out, the
  /// line is the control limit, wherever that stands.
  public var zone: Double?
  /// How many points must be beyond the line.
  public var needed: Int
  /// Among how many; left out, as many as are needed, so that they come in a row.
  public var among: Int?
  /// On which side of the centre they must be.
  public var side: RuleSide
  /// What a point exactly on the line does.
  public var onLine: OnLine
  /// Whether the rule waits until there are `among` points: since the start, the last missing value
  /// or the last reset. The usual reading does not wait: two points of two fire two of three.
  public var wholeWindow: Bool
  /// Whether the rule fires also when the current point is not one of those beyond, as long as its
  /// window still holds enough. The usual reading does not.
  public var lingers: Bool

  public init(
    zone: Double? = nil,
    needed: Int = 1,
    among: Int? = nil,
    side: RuleSide = .same,
    onLine: OnLine = .breaks,
    wholeWindow: Bool = false,
    lingers: Bool = false
  ) {
    self.zone = zone
    self.needed = needed
    self.among = among
    self.side = side
    self.onLine = onLine
    self.wholeWindow = wholeWindow
    self.lingers = lingers
  }

  enum CodingKeys: String, CodingKey {
    case type
    case zone
    case needed
    case among
    case side
    case onLine = "on_line"
    case wholeWindow = "whole_window"
    case lingers
  }
}

/// So many points in a row closer to the centre than a line.
public struct WithinRuleTest: Codable, Hashable, Sendable {
  private(set) var type = "within"
  /// How many sigmas from the centre the line stands, on both sides.
  public var zone: Double
  /// How many points.
  public var length: Int
  /// What a point exactly on the line does.
  public var onLine: OnLine
  /// Whether there must be points on both sides of the centre among them.
  public var bothSides: Bool

  public init(zone: Double, length: Int, onLine: OnLine = .breaks, bothSides: Bool = false) {
    self.zone = zone
    self.length = length
    self.onLine = onLine
    self.bothSides = bothSides
  }

  enum CodingKeys: String, CodingKey {
    case type
    case zone
    case length
    case onLine = "on_line"
    case bothSides = "both_sides"
  }
}

/// So many points in a row, each above the one before, or each below it.
public struct TrendRuleTest: Codable, Hashable, Sendable {
  private(set) var type = "trend"
  /// How many points or steps.
  public var length: Int
  /// Whether points are counted or steps.
  public var counts: TrendCount
  /// What a point equal to the one before does.
  public var ties: OnLine

  public init(length: Int, counts: TrendCount = .points, ties: OnLine = .breaks) {
    self.length = length
    self.counts = counts
    self.ties = ties
  }
}

/// So many points in a row that go up, down, up, down.
public struct AlternatingRuleTest: Codable, Hashable, Sendable {
  private(set) var type = "alternating"
  /// How many points or steps.
  public var length: Int
  /// Whether points are counted or steps.
  public var counts: TrendCount
  /// What a point equal to the one before does. Where it counts, a tie is a turn.
  public var ties: OnLine

  public init(length: Int, counts: TrendCount = .points, ties: OnLine = .breaks) {
    self.length = length
    self.counts = counts
    self.ties = ties
  }
}

/// On which side of the centre the points of a pattern lie.
public enum RuleSide: String, Codable, CaseIterable, Sendable {
  /// All above or all below. The default.
  case same
  /// On whichever side, also all on one.
  case either
  /// Some above and some below.
  case both
  /// Above only: for what can be wrong in one direction.
  case above
  /// Below only.
  case below
}

/// What a point does that is exactly on the line of a rule, or exactly equal to the one before.
public enum OnLine: String, Codable, CaseIterable, Sendable {
  /// It does not count, and ends a run. The default, and what the books mean.
  case breaks
  /// It counts, on either side where both lines meet in the centre, but a run needs a point that is
  /// strictly beyond to have a side. A tie counts for both directions.
  case counts
  /// It is passed over: it neither counts nor ends a run. That is the line of the run's own side; a
  /// point on the other side's line ends it.
  case skips
}

/// What the length of a trend counts.
public enum TrendCount: String, Codable, CaseIterable, Sendable {
  /// Points, as Nelson and most books count. The default.
  case points
  /// The steps between points, of which there is one fewer, as Minitab counts.
  case increments
}

/// What happens to the history of the rules after one of them fired.
public enum AfterSignal: String, Codable, CaseIterable, Sendable {
  /// Nothing: windows overlap, and a run that goes on fires at every further point. The default,
  /// and what every program does on a finished chart.
  case overlap
  /// All rules start afresh with the next point, as after an alarm to which somebody responded.
  /// Rules that fire at the same point are all reported.
  case reset
}

/// How wide one zone is, where the rules speak of sigmas.
///
/// It matters only where limits are not symmetric, or not at three sigma.
public enum ZoneWidth: String, Codable, CaseIterable, Sendable {
  /// One sigma of the plotted statistic at that point. The default.
  case sigma
  /// A third of the way to the nearer limit, on both sides: JMP, for variables.
  case narrowerSide = "narrower_side"
  /// A third of the way to the upper limit, on both sides: JMP, for counts.
  case upperSide = "upper_side"
  /// A third of the way to the limit of that side: JASP.
  case eachSide = "each_side"
}

/// What a missing value (`null` in JSON, NaN in a column) does to a chart.
///
/// It never becomes a point and never counts in a mean.
public enum Missing: String, Codable, CaseIterable, Sendable {
  /// It breaks what spans it: no moving range is taken across it, and a run of points ends at it.
  /// The default, since nobody knows what the process did meanwhile.
  case `break`
  /// It is passed over as if it had never been: the values before and after it are neighbours.
  case skip
  /// It is refused, with its index: for data that must be complete.
  case refuse
}

/// The points that limits are estimated from; all points are judged by them.
///
/// This is a frozen baseline: what was true while the process ran well is extended over everything
/// after it (and before it), until somebody decides to rebase.
public struct Baseline: Codable, Hashable, Sendable {
  /// The first point, counted from 0.
  public var start: Int
  /// The point after the last.
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}

/// Lines that somebody set; each replaces the computed one.
///
/// They may stand at different distances from the centre: zones are then scaled on each side by
/// itself.
public struct OwnLines: Codable, Hashable, Sendable {
  /// The lower control limit.
  public var lower: Double?
  /// The centre line.
  public var center: Double?
  /// The upper control limit.
  public var upper: Double?

  public init(lower: Double? = nil, center: Double? = nil, upper: Double? = nil) {
    self.lower = lower
    self.center = center
    self.upper = upper
  }
}

/// What the customer accepts; one limit or both.
public struct SpecLimits: Codable, Hashable, Sendable {
  /// The lowest value accepted.
  public var lower: Double?
  /// The highest value accepted.
  public var upper: Double?

  public init(lower: Double? = nil, upper: Double? = nil) {
    self.lower = lower
    self.upper = upper
  }
}

/// A control chart of single measurements and their moving ranges.
public struct IndividualsChart: Codable, Hashable, Sendable {
  /// How many values were charted; missing ones do not count.
  public var count: Int
  /// The lines of the chart of values: the centre, and three sigma (or `nsigma`) either side. From
  /// the baseline, if the request has one; else, where it has phases, of the last one.
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
  /// The limits, to monitor later values by.
  public var frozen: FrozenLimits
  /// How many sigmas the limits stand from the centre.
  public var nsigma: Double
  /// The moving ranges, if they were asked for. The first one ends at value `span - 1`; null where
  /// none could be taken.
  public var movingRanges: Floats?
  /// Each phase with its own limits, if the request divides the series. The signals are read
  /// against these, unless there is a baseline.
  public var phases: [IndividualsPhase]
  /// What would have signalled against the limits of each phase, if there are both a baseline and
  /// phases; `signals` are then those against the baseline.
  public var rebasedSignals: [Signal]?
  /// The values outside the specification, if one was given.
  public var spec: SpecCheck?

  public init(
    count: Int,
    limits: Limits,
    sigma: Double,
    estimate: Estimate,
    span: Int,
    rangeLimits: Limits,
    signals: [Signal],
    rangeSignals: Wholes,
    frozen: FrozenLimits,
    nsigma: Double,
    movingRanges: Floats? = nil,
    phases: [IndividualsPhase] = [],
    rebasedSignals: [Signal]? = nil,
    spec: SpecCheck? = nil
  ) {
    self.count = count
    self.limits = limits
    self.sigma = sigma
    self.estimate = estimate
    self.span = span
    self.rangeLimits = rangeLimits
    self.signals = signals
    self.rangeSignals = rangeSignals
    self.frozen = frozen
    self.nsigma = nsigma
    self.movingRanges = movingRanges
    self.phases = phases
    self.rebasedSignals = rebasedSignals
    self.spec = spec
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
    case frozen
    case nsigma
    case movingRanges = "moving_ranges"
    case phases
    case rebasedSignals = "rebased_signals"
    case spec
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
  /// The mean, the median or the root mean square of the moving ranges, as the method says.
  public var range: Double
  /// How many sigmas that is for normal values: `d2` for the mean, the median of the range for the
  /// median, the root of 2 for the root mean square.
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
  /// The name of the rule.
  public var rule: RuleName
  /// The points at which it fired: those at which a window that satisfies it ends, counted from 0,
  /// ascending. This is when an operator would have been called.
  public var ends: Wholes
  /// The points that make the pattern, each once, ascending: every point of a run; of "two of
  /// three" and "four of five" only those beyond the line. These are what to mark.
  public var members: Wholes
  /// The stretches of points that the patterns cover, if they were asked for.
  public var episodes: [Episode]?

  public init(rule: RuleName, ends: Wholes, members: Wholes, episodes: [Episode]? = nil) {
    self.rule = rule
    self.ends = ends
    self.members = members
    self.episodes = episodes
  }
}

/// A stretch of points that patterns of one rule cover without a break: one thing that happened,
/// however many windows saw it.
public struct Episode: Codable, Hashable, Sendable {
  /// Its first point.
  public var first: Int
  /// The first point at which the rule fired: when an operator would have been called.
  public var noticed: Int
  /// Its last point.
  public var last: Int

  public init(first: Int, noticed: Int, last: Int) {
    self.first = first
    self.noticed = noticed
    self.last = last
  }
}

/// The lines of a chart, frozen for the values that follow.
public struct FrozenLimits: Codable, Hashable, Sendable {
  /// The centre line.
  public var center: Double
  /// One sigma of the plotted points: of the mean, where means are plotted. Zero or above.
  public var sigma: Double
  /// The lower control limit; left out, it stands `multiple` sigmas below the centre.
  public var lower: Double?
  /// The upper control limit; left out, it stands `multiple` sigmas above the centre.
  public var upper: Double?
  /// How many sigmas from the centre the control limits stand where they are not given.
  public var multiple: Double
  /// How sigma was estimated, by name, such as `mean_moving_range`.
  public var estimator: String?
  /// The constants of the estimator, such as `d2`.
  public var constants: [UsedConstant]
  /// The degrees of freedom of sigma.
  public var degreesOfFreedom: Double?
  /// How many values the estimate rests on.
  public var count: Int?
  /// How many values make one plotted point.
  public var subgroupSize: Int?
  /// The phase of the series that they come from.
  public var phase: String?

  public init(
    center: Double,
    sigma: Double,
    lower: Double? = nil,
    upper: Double? = nil,
    multiple: Double = 3.0,
    estimator: String? = nil,
    constants: [UsedConstant] = [],
    degreesOfFreedom: Double? = nil,
    count: Int? = nil,
    subgroupSize: Int? = nil,
    phase: String? = nil
  ) {
    self.center = center
    self.sigma = sigma
    self.lower = lower
    self.upper = upper
    self.multiple = multiple
    self.estimator = estimator
    self.constants = constants
    self.degreesOfFreedom = degreesOfFreedom
    self.count = count
    self.subgroupSize = subgroupSize
    self.phase = phase
  }

  enum CodingKeys: String, CodingKey {
    case center
    case sigma
    case lower
    case upper
    case multiple
    case estimator
    case constants
    case degreesOfFreedom = "degrees_of_freedom"
    case count
    case subgroupSize = "subgroup_size"
    case phase
  }
}

/// A constant of an estimator, by its usual name.
public struct UsedConstant: Codable, Hashable, Sendable {
  /// Its name in the books: `d2`, `c4`.
  public var name: String
  /// Its value.
  public var value: Double

  public init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}

/// A stretch of single values with limits of its own.
public struct IndividualsPhase: Codable, Hashable, Sendable {
  /// Its first value, counted from 0.
  public var start: Int
  /// The value after its last.
  public var end: Int
  /// The lines of its chart of values.
  public var limits: Limits
  /// One sigma of its single values.
  public var sigma: Double
  /// Where sigma comes from.
  public var estimate: Estimate
  /// The lines of its chart of moving ranges.
  public var rangeLimits: Limits

  public init(
    start: Int,
    end: Int,
    limits: Limits,
    sigma: Double,
    estimate: Estimate,
    rangeLimits: Limits
  ) {
    self.start = start
    self.end = end
    self.limits = limits
    self.sigma = sigma
    self.estimate = estimate
    self.rangeLimits = rangeLimits
  }

  enum CodingKeys: String, CodingKey {
    case start
    case end
    case limits
    case sigma
    case estimate
    case rangeLimits = "range_limits"
  }
}

/// The values outside the specification.
///
/// A specification says what the customer accepts, control limits what the process does; one does
/// not follow from the other.
public struct SpecCheck: Codable, Hashable, Sendable {
  /// How many values are below.
  public var below: Int
  /// How many values are above.
  public var above: Int
  /// How many values there are.
  public var count: Int
  /// The lower specification limit.
  public var lower: Double?
  /// The upper specification limit.
  public var upper: Double?

  public init(below: Int, above: Int, count: Int, lower: Double? = nil, upper: Double? = nil) {
    self.below = below
    self.above = above
    self.count = count
    self.lower = lower
    self.upper = upper
  }
}

/// Draws up a control chart of subgroup means and of the spread within subgroups (X-bar/R,
/// X-bar/S).
///
/// For a process from which a few values are taken together now and then: five parts each hour. The
/// upper panel shows whether the level moved between subgroups, the lower whether the scatter
/// within them changed; read the lower one first, since the limits of the upper one rest on it.
///
/// - The centre is the mean of all single values, whatever the sizes of the subgroups.
/// - Sigma is estimated within subgroups, as `sigma` says; the answer names the way, its constants
///   and its degrees of freedom.
/// - Each mean has the sigma of its own size, `sigma / sqrt(n)`. When sizes differ every point has
///   lines of its own, and the zones of rules follow them.
/// - A missing member (null) makes its subgroup smaller; a subgroup without members has no point. A
///   subgroup of one value has a mean but no spread, and takes no part in the estimate of sigma. A
///   last subgroup that is smaller is judged by its own wider limits.
/// - A point on a limit is in control. Rules other than the limits read the means only.
///
/// Limits are estimated from the whole series, from each phase (`phase_starts` or `phase_labels`),
/// or from a `baseline` and applied to all; with both a baseline and phases the answer holds both
/// sets of lines. No run of points crosses into a new phase.
///
/// References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*, 1931; D. C.
/// Montgomery, *Introduction to Statistical Quality Control*, "Control charts for x-bar and R",
/// "... for x-bar and s"; ISO 7870-2:2023.
struct Xbar: Codable, Hashable, Sendable {
  /// The measurements, subgroup after subgroup.
  var values: Floats
  /// How many values each subgroup has. Give this, `sizes` or `groups`.
  var size: Int?
  /// How many values each subgroup has, one number a subgroup.
  var sizes: Wholes?
  /// Which subgroup each value belongs to: any whole numbers. Subgroups stand in the order in which
  /// their numbers first appear.
  var groups: Wholes?
  /// What the lower panel shows.
  var spread: Spread
  /// How sigma is estimated; left out, from what the lower panel shows: `rbar` or `sbar`.
  var sigma: SubgroupSigma?
  /// The centre and the sigma of single values to judge by, frozen from an earlier chart or set as
  /// target. Left out, both are estimated.
  var limits: KnownLimits?
  /// The set of rules that reads the means. Each further rule adds false alarms.
  var rules: RuleSet
  /// Rules of your own, read after those of the set.
  var ownRules: [RuleSpec]
  /// What a signal does to the history of the rules.
  var afterSignal: AfterSignal
  /// How wide the zones of the rules are; left out, one sigma of the plotted point, or a third of
  /// the way to each limit where you set `lines` yourself.
  var zones: ZoneWidth?
  /// Whether signals also hold the stretches that they cover.
  var withEpisodes: Bool
  /// How many sigmas of the plotted statistic the limits stand from the centre.
  var nsigma: Double
  /// What a missing value does. A subgroup without members ends a run unless they are skipped.
  var missing: Missing
  /// The first subgroup of each phase after the first, counted from 0.
  var phaseStarts: Wholes
  /// A label for each subgroup; a new phase begins where it changes.
  var phaseLabels: Wholes?
  /// The subgroups to estimate from; all are judged by the result.
  var baseline: Baseline?
  /// Subgroups that are shown and judged but not estimated from.
  var exclude: Wholes
  /// Lines of the upper panel that you set yourself.
  var lines: OwnLines?
  /// Specification limits of the single values, for the count of those outside.
  var spec: SpecLimits?

  init(
    values: Floats,
    size: Int? = nil,
    sizes: Wholes? = nil,
    groups: Wholes? = nil,
    spread: Spread = .range,
    sigma: SubgroupSigma? = nil,
    limits: KnownLimits? = nil,
    rules: RuleSet = .limitsOnly,
    ownRules: [RuleSpec] = [],
    afterSignal: AfterSignal = .overlap,
    zones: ZoneWidth? = nil,
    withEpisodes: Bool = false,
    nsigma: Double = 3.0,
    missing: Missing = .`break`,
    phaseStarts: Wholes = [],
    phaseLabels: Wholes? = nil,
    baseline: Baseline? = nil,
    exclude: Wholes = [],
    lines: OwnLines? = nil,
    spec: SpecLimits? = nil
  ) {
    self.values = values
    self.size = size
    self.sizes = sizes
    self.groups = groups
    self.spread = spread
    self.sigma = sigma
    self.limits = limits
    self.rules = rules
    self.ownRules = ownRules
    self.afterSignal = afterSignal
    self.zones = zones
    self.withEpisodes = withEpisodes
    self.nsigma = nsigma
    self.missing = missing
    self.phaseStarts = phaseStarts
    self.phaseLabels = phaseLabels
    self.baseline = baseline
    self.exclude = exclude
    self.lines = lines
    self.spec = spec
  }

  enum CodingKeys: String, CodingKey {
    case values
    case size
    case sizes
    case groups
    case spread
    case sigma
    case limits
    case rules
    case ownRules = "own_rules"
    case afterSignal = "after_signal"
    case zones
    case withEpisodes = "with_episodes"
    case nsigma
    case missing
    case phaseStarts = "phase_starts"
    case phaseLabels = "phase_labels"
    case baseline
    case exclude
    case lines
    case spec
  }
}

/// How the scatter within a subgroup is measured, and so what the second panel shows.
public enum Spread: String, Codable, CaseIterable, Sendable {
  /// The largest minus the smallest value: the X-bar and R chart. Good up to ten values or so. The
  /// default.
  case range
  /// The standard deviation: the X-bar and S chart. Better for more than ten values.
  case standardDeviation = "standard_deviation"
}

/// How sigma of the single values is estimated from subgroups.
public enum SubgroupSigma: String, Codable, CaseIterable, Sendable {
  /// The mean of each range divided by its `d2`. For subgroups of equal size this is the R-bar/d2
  /// of every book. The default with ranges.
  case rbar
  /// The ranges divided by `d2` and weighted by their precision, `(d2/d3)^2`: the linear estimate
  /// of least variance from ranges.
  case mvlueR = "mvlue_r"
  /// The median of each range divided by the median of ranges of its size. A few wild subgroups do
  /// not widen it.
  case medianRange = "median_range"
  /// The mean of each standard deviation divided by its `c4`. For subgroups of equal size this is
  /// the S-bar/c4 of every book. The default with standard deviations.
  case sbar
  /// The standard deviations divided by `c4` and weighted by their precision, `c4^2/(1 - c4^2)`:
  /// the linear estimate of least variance from standard deviations.
  case mvlueS = "mvlue_s"
  /// The root of the pooled variance within subgroups, as it stands.
  case pooled
  /// The root of the pooled variance within subgroups divided by `c4(N - k + 1)`, which takes its
  /// bias out: `N` values in `k` subgroups.
  case rmsdf
}

/// A Shewhart chart: points, lines, signals, and where the lines come from.
public struct ControlChart: Codable, Hashable, Sendable {
  /// Which chart it is.
  public var chart: ChartKind
  /// The panel of the level first, then that of the spread, if the chart has one.
  public var panels: [ChartPanel]
  /// The stretches of the series with their own estimates, in order. One, unless the request
  /// divides the series.
  public var phases: [ChartPhase]
  /// How many sigmas of the plotted statistic the limits stand from the centre.
  public var nsigma: Double
  /// The estimate from the baseline, if the request has one; then `panels[].lines` are drawn from
  /// it, and `panels[].rebased` from each phase.
  public var baseline: ChartPhase?
  /// The values outside the specification, if one was given.
  public var spec: SpecCheck?
  /// What a reader of the chart should know; empty when there is nothing.
  public var notes: [ChartNote]

  public init(
    chart: ChartKind,
    panels: [ChartPanel],
    phases: [ChartPhase],
    nsigma: Double,
    baseline: ChartPhase? = nil,
    spec: SpecCheck? = nil,
    notes: [ChartNote] = []
  ) {
    self.chart = chart
    self.panels = panels
    self.phases = phases
    self.nsigma = nsigma
    self.baseline = baseline
    self.spec = spec
    self.notes = notes
  }
}

/// Which Shewhart chart it is.
public enum ChartKind: String, Codable, CaseIterable, Sendable {
  /// Means and ranges of subgroups.
  case xbarR = "xbar_r"
  /// Means and standard deviations of subgroups.
  case xbarS = "xbar_s"
  /// The share of defective items.
  case p
  /// The number of defective items.
  case np
  /// The number of defects.
  case c
  /// Defects per unit.
  case u
  /// The share of defective items, with the scatter between samples (Laney).
  case laneyP = "laney_p"
  /// Defects per unit, with the scatter between samples (Laney).
  case laneyU = "laney_u"
  /// Cases between rare events.
  case g
  /// Time between rare events.
  case t
}

/// One panel of a chart.
public struct ChartPanel: Codable, Hashable, Sendable {
  /// What is plotted.
  public var statistic: PlottedStatistic
  /// The points; a missing one (null) keeps its place.
  public var points: Floats
  /// The lines by which the points are judged.
  public var lines: ChartLines
  /// The rules that fired; empty when all is well.
  public var signals: [Signal]
  /// Rules of the chosen set that mean nothing for such points and were left out: zones between the
  /// centre and the limits on a chart of counts.
  public var unread: [RuleName]
  /// The lines, of the last phase if there are several, as limits to monitor later points by; none
  /// where the lines differ from point to point, or where limits are quantiles.
  public var frozen: FrozenLimits?
  /// The lines of each phase on its own and what they would have signalled, where `lines` are
  /// frozen from a baseline and the request also divides the series into phases.
  public var rebased: RebasedLines?

  public init(
    statistic: PlottedStatistic,
    points: Floats,
    lines: ChartLines,
    signals: [Signal],
    unread: [RuleName] = [],
    frozen: FrozenLimits? = nil,
    rebased: RebasedLines? = nil
  ) {
    self.statistic = statistic
    self.points = points
    self.lines = lines
    self.signals = signals
    self.unread = unread
    self.frozen = frozen
    self.rebased = rebased
  }
}

/// What a panel plots.
public enum PlottedStatistic: String, Codable, CaseIterable, Sendable {
  /// Single values.
  case value
  /// Moving ranges.
  case movingRange = "moving_range"
  /// Means of subgroups.
  case mean
  /// Ranges of subgroups.
  case range
  /// Standard deviations of subgroups.
  case standardDeviation = "standard_deviation"
  /// Shares of defective items.
  case proportion
  /// Numbers of defective items.
  case defectives
  /// Numbers of defects.
  case defects
  /// Defects per unit.
  case defectsPerUnit = "defects_per_unit"
  /// Cases between events.
  case casesBetween = "cases_between"
  /// Time between events.
  case timeBetween = "time_between"
}

/// The lines of a panel.
public enum ChartLines: Codable, Hashable, Sendable {
  /// The same lines for every point.
  case constant(ConstantChartLines)
  /// Lines of their own for every point, because sizes differ or phases do.
  case perPoint(PerPointChartLines)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "constant": self = .constant(try ConstantChartLines(from: decoder))
    case "per_point": self = .perPoint(try PerPointChartLines(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .constant(let value): try value.encode(to: encoder)
    case .perPoint(let value): try value.encode(to: encoder)
    }
  }
}

/// The same lines for every point.
public struct ConstantChartLines: Codable, Hashable, Sendable {
  private(set) var type = "constant"
  /// The lower control limit; no lower than the statistic can be.
  public var lower: Double
  /// The centre line.
  public var center: Double
  /// The upper control limit; no higher than the statistic can be.
  public var upper: Double
  /// One sigma of the plotted statistic; none where the limits are quantiles of a distribution that
  /// is not symmetric.
  public var sigma: Double?

  public init(lower: Double, center: Double, upper: Double, sigma: Double? = nil) {
    self.lower = lower
    self.center = center
    self.upper = upper
    self.sigma = sigma
  }
}

/// Lines of their own for every point, because sizes differ or phases do.
public struct PerPointChartLines: Codable, Hashable, Sendable {
  private(set) var type = "per_point"
  /// The lower control limits.
  public var lower: Floats
  /// The centre lines.
  public var center: Floats
  /// The upper control limits.
  public var upper: Floats
  /// One sigma of each point; null where there is none.
  public var sigma: Floats

  public init(lower: Floats, center: Floats, upper: Floats, sigma: Floats) {
    self.lower = lower
    self.center = center
    self.upper = upper
    self.sigma = sigma
  }
}

/// Lines that were estimated phase by phase, and the signals against them.
public struct RebasedLines: Codable, Hashable, Sendable {
  /// The lines.
  public var lines: ChartLines
  /// The rules that fire against them.
  public var signals: [Signal]

  public init(lines: ChartLines, signals: [Signal]) {
    self.lines = lines
    self.signals = signals
  }
}

/// A stretch of the series and what was estimated from it.
public struct ChartPhase: Codable, Hashable, Sendable {
  /// Its first point, counted from 0.
  public var start: Int
  /// The point after its last.
  public var end: Int
  /// What was estimated from its points that were not excluded, or given.
  public var fit: ChartFit

  public init(start: Int, end: Int, fit: ChartFit) {
    self.start = start
    self.end = end
    self.fit = fit
  }
}

/// Where the lines come from, in enough detail to draw them again and to compare them with another
/// program's.
public struct ChartFit: Codable, Hashable, Sendable {
  /// The centre: the mean of all values, the share, the rate.
  public var center: Double
  /// How many points it was estimated from.
  public var points: Int
  /// How many single values, items or units of inspection those hold.
  public var observations: Double
  /// Sigma of the single values, before it is divided by the root of the size; on charts of counts,
  /// sigma of a sample of one unit. None where no one number is it.
  public var sigma: Double?
  /// The name of the way to sigma: `rbar`, `pooled`, `binomial`, `poisson`, `weibull`; none when it
  /// was given.
  public var estimator: String?
  /// The constants that were used.
  public var constants: [ChartConstant]
  /// The degrees of freedom of sigma. Exact for pooled variances; for ranges and standard
  /// deviations the approximations that Minitab documents (0.9 of the pooled ones for ranges).
  public var degrees: Double?
  /// Laney's factor: how much wider the samples scatter than chance alone would make them.
  public var sigmaZ: Double?
  /// The shape of the distribution that was fitted, if one was.
  public var shape: Double?
  /// Its scale; for cases between events the chance of the event.
  public var scale: Double?

  public init(
    center: Double,
    points: Int,
    observations: Double,
    sigma: Double? = nil,
    estimator: String? = nil,
    constants: [ChartConstant] = [],
    degrees: Double? = nil,
    sigmaZ: Double? = nil,
    shape: Double? = nil,
    scale: Double? = nil
  ) {
    self.center = center
    self.points = points
    self.observations = observations
    self.sigma = sigma
    self.estimator = estimator
    self.constants = constants
    self.degrees = degrees
    self.sigmaZ = sigmaZ
    self.shape = shape
    self.scale = scale
  }

  enum CodingKeys: String, CodingKey {
    case center
    case points
    case observations
    case sigma
    case estimator
    case constants
    case degrees
    case sigmaZ = "sigma_z"
    case shape
    case scale
  }
}

/// A constant that depends on how many values are taken together.
public struct ChartConstant: Codable, Hashable, Sendable {
  /// Its usual name: `d2`, `d3`, `d4` (the median of the range), `c4`.
  public var name: String
  /// How many values it is for.
  public var of: Int
  /// The constant, exact to the last digits of a float.
  public var value: Double

  public init(name: String, of: Int, value: Double) {
    self.name = name
    self.of = of
    self.value = value
  }
}

/// What a reader of a chart should know.
public enum ChartNote: String, Codable, CaseIterable, Sendable {
  /// Some lower limit would lie below what the statistic can be. It is drawn at that bound, and no
  /// point can signal below it.
  case noLowerLimit = "no_lower_limit"
  /// Some upper limit would lie above what the statistic can be. It is drawn at that bound, and no
  /// point can signal above it.
  case noUpperLimit = "no_upper_limit"
  /// Laney's sigma z is below 1: samples scatter less than chance alone makes them, which narrows
  /// the limits. Look for a reason, such as samples that are not random.
  case underdispersed
  /// The last subgroup is smaller than the others and is judged by wider limits.
  case partialSubgroup = "partial_subgroup"
  /// Some subgroups have a single value: a mean, but no spread.
  case subgroupsOfOne = "subgroups_of_one"
  /// Some points are missing.
  case missingPoints = "missing_points"
  /// Zeros do not fit the distribution and were left out of its estimate.
  case zerosLeftOut = "zeros_left_out"
}

/// Draws up a control chart of counts: p, np, c, u, or Laney's p' and u'.
///
/// For what is judged good or bad, or has defects one can count. An item is defective or not (p,
/// np); a unit may have many defects (c, u). Sizes may differ from sample to sample; each point
/// then has lines of its own.
///
/// - The centre is the sum of the counts over the sum of the sizes.
/// - Limits stand `nsigma` of the distribution's own sigmas from the centre: binomial `sqrt(p (1 -
///   p) / n)`, Poisson `sqrt(u / n)`. They end at 0, and for shares at 1; a point equal to a limit,
///   also to one that ends there, is in control.
/// - Laney's charts multiply that by `sigma_z`, the mean moving range of the standardised points
///   over 1.128. A factor below 1 narrows the limits and is noted as `underdispersed`.
/// - Only rules about the limits, runs, trends and alternation are read; zones between mean little
///   for counts. The answer names those that were left out.
///
/// References: D. C. Montgomery, *Introduction to Statistical Quality Control*, "Control charts for
/// attributes"; D. B. Laney, "Improved control charts for attributes", *Quality Engineering* 14(4),
/// 2002, 531-537; ISO 7870-2:2023.
struct Attributes: Codable, Hashable, Sendable {
  /// Which chart.
  var chart: AttributeChart
  /// The defective items or the defects of each sample: whole numbers; null where a sample was not
  /// inspected.
  var counts: Floats
  /// The size of every sample: items, or units of inspection. Give this or `sizes`, but neither for
  /// a c chart.
  var size: Double?
  /// The size of each sample.
  var sizes: Floats?
  /// The known centre: the share of defectives, defects per sample or per unit. Left out, it is
  /// estimated.
  var center: Double?
  /// The set of rules that reads the points.
  var rules: RuleSet
  /// Rules of your own, read after those of the set.
  var ownRules: [RuleSpec]
  /// What a signal does to the history of the rules.
  var afterSignal: AfterSignal
  /// How wide the zones of your own rules are; left out, one sigma of the plotted point, or a third
  /// of the way to each limit where you set `lines` yourself.
  var zones: ZoneWidth?
  /// Whether signals also hold the stretches that they cover.
  var withEpisodes: Bool
  /// How many sigmas of the plotted statistic the limits stand from the centre.
  var nsigma: Double
  /// What a missing sample does.
  var missing: Missing
  /// The first sample of each phase after the first, counted from 0.
  var phaseStarts: Wholes
  /// A label for each sample; a new phase begins where it changes.
  var phaseLabels: Wholes?
  /// The samples to estimate from; all are judged by the result.
  var baseline: Baseline?
  /// Samples that are shown and judged but not estimated from.
  var exclude: Wholes
  /// Lines that you set yourself.
  var lines: OwnLines?

  init(
    chart: AttributeChart,
    counts: Floats,
    size: Double? = nil,
    sizes: Floats? = nil,
    center: Double? = nil,
    rules: RuleSet = .limitsOnly,
    ownRules: [RuleSpec] = [],
    afterSignal: AfterSignal = .overlap,
    zones: ZoneWidth? = nil,
    withEpisodes: Bool = false,
    nsigma: Double = 3.0,
    missing: Missing = .`break`,
    phaseStarts: Wholes = [],
    phaseLabels: Wholes? = nil,
    baseline: Baseline? = nil,
    exclude: Wholes = [],
    lines: OwnLines? = nil
  ) {
    self.chart = chart
    self.counts = counts
    self.size = size
    self.sizes = sizes
    self.center = center
    self.rules = rules
    self.ownRules = ownRules
    self.afterSignal = afterSignal
    self.zones = zones
    self.withEpisodes = withEpisodes
    self.nsigma = nsigma
    self.missing = missing
    self.phaseStarts = phaseStarts
    self.phaseLabels = phaseLabels
    self.baseline = baseline
    self.exclude = exclude
    self.lines = lines
  }

  enum CodingKeys: String, CodingKey {
    case chart
    case counts
    case size
    case sizes
    case center
    case rules
    case ownRules = "own_rules"
    case afterSignal = "after_signal"
    case zones
    case withEpisodes = "with_episodes"
    case nsigma
    case missing
    case phaseStarts = "phase_starts"
    case phaseLabels = "phase_labels"
    case baseline
    case exclude
    case lines
  }
}

/// Which chart of counts.
public enum AttributeChart: String, Codable, CaseIterable, Sendable {
  /// The share of defective items in each sample (binomial).
  case p
  /// The number of defective items in each sample (binomial).
  case np
  /// The number of defects in samples of one size (Poisson).
  case c
  /// Defects per unit of inspection (Poisson).
  case u
  /// The share of defective items, with limits widened by what samples scatter beyond chance
  /// (Laney's p'): for large samples, where a plain p chart signals everywhere.
  case laneyP = "laney_p"
  /// Defects per unit, widened likewise (Laney's u').
  case laneyU = "laney_u"
}

/// Draws up a g chart: the cases between rare events.
///
/// For infections between which so many patients left well, breakdowns between which so many cycles
/// ran. Each value is the number of cases between two events, or, with `minimum` 1, the number of
/// cases up to and with the event.
///
/// Only rules about the limits, runs, trends and alternation are read: the distribution is far from
/// normal.
///
/// References: F. C. Kaminsky, J. C. Benneyan, R. D. Davis, R. J. Burke, "Statistical control
/// charts based on a geometric distribution", *Journal of Quality Technology* 24(2), 1992, 63-69;
/// J. C. Benneyan, "Number-between g-type statistical quality control charts", *Health Care
/// Management Science* 4, 2001, 305-318.
struct CasesBetween: Codable, Hashable, Sendable {
  /// The cases between each event and the one before: whole numbers; null where unknown.
  var values: Floats
  /// How the limits are found.
  var method: CasesLimits
  /// The smallest number there can be: 0 where only the cases between count, 1 where the event
  /// itself counts too.
  var minimum: Int
  /// The known mean number of cases. Left out, it is estimated.
  var center: Double?
  /// The set of rules that reads the points.
  var rules: RuleSet
  /// Rules of your own, read after those of the set.
  var ownRules: [RuleSpec]
  /// What a signal does to the history of the rules.
  var afterSignal: AfterSignal
  /// How wide the zones of your own rules are; left out, a third of the way to each limit.
  var zones: ZoneWidth?
  /// Whether signals also hold the stretches that they cover.
  var withEpisodes: Bool
  /// How far out the limits are: in sigmas, or where the limits are quantiles, in sigmas of a
  /// normal distribution with the same chances.
  var nsigma: Double
  /// What a missing interval does.
  var missing: Missing
  /// The first interval of each phase after the first, counted from 0.
  var phaseStarts: Wholes
  /// A label for each interval; a new phase begins where it changes.
  var phaseLabels: Wholes?
  /// The intervals to estimate from; all are judged by the result.
  var baseline: Baseline?
  /// Intervals that are shown and judged but not estimated from.
  var exclude: Wholes
  /// Lines that you set yourself.
  var lines: OwnLines?

  init(
    values: Floats,
    method: CasesLimits = .threeSigma,
    minimum: Int = 0,
    center: Double? = nil,
    rules: RuleSet = .limitsOnly,
    ownRules: [RuleSpec] = [],
    afterSignal: AfterSignal = .overlap,
    zones: ZoneWidth? = nil,
    withEpisodes: Bool = false,
    nsigma: Double = 3.0,
    missing: Missing = .`break`,
    phaseStarts: Wholes = [],
    phaseLabels: Wholes? = nil,
    baseline: Baseline? = nil,
    exclude: Wholes = [],
    lines: OwnLines? = nil
  ) {
    self.values = values
    self.method = method
    self.minimum = minimum
    self.center = center
    self.rules = rules
    self.ownRules = ownRules
    self.afterSignal = afterSignal
    self.zones = zones
    self.withEpisodes = withEpisodes
    self.nsigma = nsigma
    self.missing = missing
    self.phaseStarts = phaseStarts
    self.phaseLabels = phaseLabels
    self.baseline = baseline
    self.exclude = exclude
    self.lines = lines
  }

  enum CodingKeys: String, CodingKey {
    case values
    case method
    case minimum
    case center
    case rules
    case ownRules = "own_rules"
    case afterSignal = "after_signal"
    case zones
    case withEpisodes = "with_episodes"
    case nsigma
    case missing
    case phaseStarts = "phase_starts"
    case phaseLabels = "phase_labels"
    case baseline
    case exclude
    case lines
  }
}

/// How the limits of cases between events are found.
public enum CasesLimits: String, Codable, CaseIterable, Sendable {
  /// The mean, and three sigmas of the geometric distribution with that mean, as Kaminsky and
  /// Benneyan have it; qcc's g chart. The default.
  case threeSigma = "three_sigma"
  /// The median and the quantiles that a normal point exceeds as rarely, interpolated between whole
  /// numbers, with the chance `((N - 1) / N) / (mean + 1)`: Minitab's and JASP's G chart.
  case quantiles
}

/// Draws up a t chart: the time between rare events.
///
/// Each value is the time since the event before, in any one unit. A point above the upper limit
/// says that events became rarer, one below the lower limit that they crowd. Only rules about the
/// limits, runs, trends and alternation are read.
///
/// References: L. S. Nelson, "A control chart for parts-per-million nonconforming items", *Journal
/// of Quality Technology* 26(3), 1994, 239-240; D. C. Montgomery, *Introduction to Statistical
/// Quality Control*, "Dealing with low defect levels".
struct TimesBetween: Codable, Hashable, Sendable {
  /// The time between each event and the one before, zero or above; null where unknown.
  var values: Floats
  /// How the limits are found.
  var method: TimesLimits
  /// The set of rules that reads the points.
  var rules: RuleSet
  /// Rules of your own, read after those of the set.
  var ownRules: [RuleSpec]
  /// What a signal does to the history of the rules.
  var afterSignal: AfterSignal
  /// How wide the zones of your own rules are; left out, a third of the way to each limit.
  var zones: ZoneWidth?
  /// Whether signals also hold the stretches that they cover.
  var withEpisodes: Bool
  /// How far out the limits are: in sigmas, or where the limits are quantiles, in sigmas of a
  /// normal distribution with the same chances.
  var nsigma: Double
  /// What a missing interval does.
  var missing: Missing
  /// The first interval of each phase after the first, counted from 0.
  var phaseStarts: Wholes
  /// A label for each interval; a new phase begins where it changes.
  var phaseLabels: Wholes?
  /// The intervals to estimate from; all are judged by the result.
  var baseline: Baseline?
  /// Intervals that are shown and judged but not estimated from.
  var exclude: Wholes
  /// Lines that you set yourself.
  var lines: OwnLines?

  init(
    values: Floats,
    method: TimesLimits = .power,
    rules: RuleSet = .limitsOnly,
    ownRules: [RuleSpec] = [],
    afterSignal: AfterSignal = .overlap,
    zones: ZoneWidth? = nil,
    withEpisodes: Bool = false,
    nsigma: Double = 3.0,
    missing: Missing = .`break`,
    phaseStarts: Wholes = [],
    phaseLabels: Wholes? = nil,
    baseline: Baseline? = nil,
    exclude: Wholes = [],
    lines: OwnLines? = nil
  ) {
    self.values = values
    self.method = method
    self.rules = rules
    self.ownRules = ownRules
    self.afterSignal = afterSignal
    self.zones = zones
    self.withEpisodes = withEpisodes
    self.nsigma = nsigma
    self.missing = missing
    self.phaseStarts = phaseStarts
    self.phaseLabels = phaseLabels
    self.baseline = baseline
    self.exclude = exclude
    self.lines = lines
  }

  enum CodingKeys: String, CodingKey {
    case values
    case method
    case rules
    case ownRules = "own_rules"
    case afterSignal = "after_signal"
    case zones
    case withEpisodes = "with_episodes"
    case nsigma
    case missing
    case phaseStarts = "phase_starts"
    case phaseLabels = "phase_labels"
    case baseline
    case exclude
    case lines
  }
}

/// How the limits of times between events are found.
public enum TimesLimits: String, Codable, CaseIterable, Sendable {
  /// Nelson's transformation: the times to the power of 1/3.6 are nearly normal when events strike
  /// at random; an individuals chart of those gives lines that are transformed back. The fit's
  /// sigma is that of the transformed times. The default.
  case power
  /// Quantiles of a Weibull distribution, fitted by maximum likelihood: Minitab's and JMP's T
  /// chart. Times of zero are left out of the fit.
  case weibull
  /// Quantiles of an exponential distribution with the mean of the times: events strike at random.
  case exponential
}

/// Judges parts by pre-control.
///
/// For short runs, where there is no time to estimate limits: the tolerance alone gives the zones,
/// so the process must be capable to begin with (Cp of 1.33 or so), and pre-control says nothing
/// about whether it is stable.
///
/// - Green is the middle half of the tolerance, its borders included; yellow is what is left of the
///   tolerance, its limits included; red is outside. With one limit only, green reaches half the
///   way from `target` to the limit, and beyond the target on the other side.
/// - Setting up: five green parts in a row release the run. A yellow part starts the count afresh;
///   two yellow in a row, or a red one, ask for an adjustment.
/// - Running: green goes on. Yellow asks for the next part at once: green again goes on; yellow on
///   the same side asks to adjust the level; yellow on the other side says that the spread has
///   grown. Red stops. After each of these five greens are needed again.
///
/// Reference: D. Shainin, P. D. Shainin, "Pre-control versus x-bar and R charting: continuous or
/// immediate quality improvement?", *Quality Engineering* 1(4), 1989, 419-429.
struct Precontrol: Codable, Hashable, Sendable {
  /// The measurements, in order; null where one is missing, which is passed over.
  var values: Floats
  /// The tolerance.
  var spec: SpecLimits
  /// Where the values should be, if the tolerance has one limit only.
  var target: Double?
  /// How many greens in a row release a set-up.
  var releaseAfter: Int
  /// Where an earlier run ended; left out, a set-up begins.
  var state: PrecontrolState?
  /// Whether missing values are refused.
  var missing: Missing

  init(
    values: Floats,
    spec: SpecLimits,
    target: Double? = nil,
    releaseAfter: Int = 5,
    state: PrecontrolState? = nil,
    missing: Missing = .`break`
  ) {
    self.values = values
    self.spec = spec
    self.target = target
    self.releaseAfter = releaseAfter
    self.state = state
    self.missing = missing
  }

  enum CodingKeys: String, CodingKey {
    case values
    case spec
    case target
    case releaseAfter = "release_after"
    case state
    case missing
  }
}

/// Where a run under pre-control stands; hand it back with the next parts.
public struct PrecontrolState: Codable, Hashable, Sendable {
  /// Whether the set-up was released.
  public var running: Bool
  /// How many greens in a row a set-up has so far.
  public var greens: Int
  /// The zone of the last part, if it was yellow and asks for the next.
  public var yellow: YellowSide?

  public init(running: Bool = false, greens: Int = 0, yellow: YellowSide? = nil) {
    self.running = running
    self.greens = greens
    self.yellow = yellow
  }
}

/// Which yellow zone a part is in.
public enum YellowSide: String, Codable, CaseIterable, Sendable {
  /// Below the green zone.
  case low
  /// Above the green zone.
  case high
}

/// A run under pre-control.
public struct PrecontrolRun: Codable, Hashable, Sendable {
  /// The parts in a yellow zone.
  public var yellow: Wholes
  /// The parts outside the tolerance.
  public var red: Wholes
  /// How many parts were green.
  public var greens: Int
  /// What was decided, in order.
  public var decisions: [PrecontrolStep]
  /// Where the run stands after the last part.
  public var state: PrecontrolState
  /// The lower border of the green zone; none where the tolerance has no lower limit.
  public var greenFrom: Double?
  /// The upper border of the green zone; none where the tolerance has no upper limit.
  public var greenTo: Double?

  public init(
    yellow: Wholes,
    red: Wholes,
    greens: Int,
    decisions: [PrecontrolStep],
    state: PrecontrolState,
    greenFrom: Double? = nil,
    greenTo: Double? = nil
  ) {
    self.yellow = yellow
    self.red = red
    self.greens = greens
    self.decisions = decisions
    self.state = state
    self.greenFrom = greenFrom
    self.greenTo = greenTo
  }

  enum CodingKeys: String, CodingKey {
    case yellow
    case red
    case greens
    case decisions
    case state
    case greenFrom = "green_from"
    case greenTo = "green_to"
  }
}

/// What pre-control says at one part.
public struct PrecontrolStep: Codable, Hashable, Sendable {
  /// The part, counted from 0.
  public var index: Int
  /// What it decided.
  public var decision: PrecontrolDecision

  public init(index: Int, decision: PrecontrolDecision) {
    self.index = index
    self.decision = decision
  }
}

/// What pre-control says.
public enum PrecontrolDecision: String, Codable, CaseIterable, Sendable {
  /// The set-up is good: run.
  case release
  /// Two yellow in a row on one side: adjust the level.
  case adjustLevel = "adjust_level"
  /// Two yellow in a row on both sides: the spread has grown.
  case reduceSpread = "reduce_spread"
  /// A part outside the tolerance: stop.
  case stop
}

/// Judges values by alert and action limits.
///
/// For water, air and surfaces in a clean plant: colony counts, conductivity, particles. A value on
/// a limit is within it. Limits from history hold only as long as the process is what it was; name
/// the history as `baseline`, and revise it as your procedure says.
///
/// Reference: PDA Technical Report 13, *Fundamentals of an Environmental Monitoring Program*, 2022;
/// EU GMP Annex 1, 2022, section 9.
struct AlertAction: Codable, Hashable, Sendable {
  /// The values, in order; null where one is missing.
  var values: Floats
  /// Where the limits come from.
  var method: AlertMethod
  /// On which side they stand.
  var side: AlertSide
  /// The values to estimate from; left out, all of them.
  var baseline: Baseline?
  /// Values that are judged but not estimated from.
  var exclude: Wholes
  /// Whether missing values are refused.
  var missing: Missing

  init(
    values: Floats,
    method: AlertMethod,
    side: AlertSide = .upper,
    baseline: Baseline? = nil,
    exclude: Wholes = [],
    missing: Missing = .`break`
  ) {
    self.values = values
    self.method = method
    self.side = side
    self.baseline = baseline
    self.exclude = exclude
    self.missing = missing
  }
}

/// Where alert and action limits come from.
public enum AlertMethod: Codable, Hashable, Sendable {
  /// They are given, on one side.
  case given(GivenAlertMethod)
  /// Percentiles of the values: makes no assumption, but needs many of them (100 or more for the
  /// 99th).
  case percentiles(PercentilesAlertMethod)
  /// The mean and so many standard deviations: for values that are about normal.
  case normal(NormalAlertMethod)
  /// The same on the logarithms, transformed back: for values above zero with a long tail.
  case lognormal(LognormalAlertMethod)
  /// Quantiles of the Poisson distribution with the mean of the values: for counts. The limit is
  /// the smallest count with at least that probability up to it.
  case poisson(PoissonAlertMethod)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "given": self = .given(try GivenAlertMethod(from: decoder))
    case "percentiles": self = .percentiles(try PercentilesAlertMethod(from: decoder))
    case "normal": self = .normal(try NormalAlertMethod(from: decoder))
    case "lognormal": self = .lognormal(try LognormalAlertMethod(from: decoder))
    case "poisson": self = .poisson(try PoissonAlertMethod(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .given(let value): try value.encode(to: encoder)
    case .percentiles(let value): try value.encode(to: encoder)
    case .normal(let value): try value.encode(to: encoder)
    case .lognormal(let value): try value.encode(to: encoder)
    case .poisson(let value): try value.encode(to: encoder)
    }
  }
}

/// They are given, on one side.
public struct GivenAlertMethod: Codable, Hashable, Sendable {
  private(set) var type = "given"
  /// The alert limit.
  public var alert: Double
  /// The action limit.
  public var action: Double

  public init(alert: Double, action: Double) {
    self.alert = alert
    self.action = action
  }
}

/// Percentiles of the values: makes no assumption, but needs many of them (100 or more for the
/// 99th).
public struct PercentilesAlertMethod: Codable, Hashable, Sendable {
  private(set) var type = "percentiles"
  /// The share within the alert limit, such as 0.95.
  public var alert: Double
  /// The share within the action limit, such as 0.99.
  public var action: Double
  /// How a percentile is read between two values.
  public var quantile: PercentileMethod

  public init(alert: Double = 0.95, action: Double = 0.99, quantile: PercentileMethod = .weibull) {
    self.alert = alert
    self.action = action
    self.quantile = quantile
  }
}

/// The mean and so many standard deviations: for values that are about normal.
public struct NormalAlertMethod: Codable, Hashable, Sendable {
  private(set) var type = "normal"
  /// How many for the alert limit.
  public var alert: Double
  /// How many for the action limit.
  public var action: Double

  public init(alert: Double = 2.0, action: Double = 3.0) {
    self.alert = alert
    self.action = action
  }
}

/// The same on the logarithms, transformed back: for values above zero with a long tail.
public struct LognormalAlertMethod: Codable, Hashable, Sendable {
  private(set) var type = "lognormal"
  /// How many standard deviations for the alert limit.
  public var alert: Double
  /// How many standard deviations for the action limit.
  public var action: Double

  public init(alert: Double = 2.0, action: Double = 3.0) {
    self.alert = alert
    self.action = action
  }
}

/// Quantiles of the Poisson distribution with the mean of the values: for counts. The limit is the
/// smallest count with at least that probability up to it.
public struct PoissonAlertMethod: Codable, Hashable, Sendable {
  private(set) var type = "poisson"
  /// The probability up to the alert limit, such as 0.95.
  public var alert: Double
  /// The probability up to the action limit, such as 0.99.
  public var action: Double

  public init(alert: Double = 0.95, action: Double = 0.99) {
    self.alert = alert
    self.action = action
  }
}

/// How a percentile is read between two values of a sample.
public enum PercentileMethod: String, Codable, CaseIterable, Sendable {
  /// At `p (n + 1)`: Minitab, SPSS, Excel's `PERCENTILE.EXC`; Hyndman and Fan's type 6.
  case weibull
  /// At `1 + p (n - 1)`: R, NumPy, Excel's `PERCENTILE.INC`; type 7.
  case linear
  /// The middle of each step; type 5.
  case hazen
  /// Unbiased for the median; type 8.
  case medianUnbiased = "median_unbiased"
}

/// On which side limits stand.
public enum AlertSide: String, Codable, CaseIterable, Sendable {
  /// High values are bad. The default.
  case upper
  /// Low values are bad.
  case lower
  /// Both are; a share is then split between the two sides.
  case both
}

/// Values judged by alert and action limits.
public struct AlertActionCheck: Codable, Hashable, Sendable {
  /// The alert limits.
  public var alert: AlertLimits
  /// The action limits.
  public var action: AlertLimits
  /// The values beyond alert but not beyond action.
  public var alerts: Wholes
  /// The values beyond action.
  public var actions: Wholes
  /// Where the limits come from.
  public var method: AlertMethod
  /// How many values they were estimated from; 0 where they were given.
  public var count: Int
  /// The mean of those, if the method uses it; of the logarithms for `lognormal`.
  public var mean: Double?
  /// Their standard deviation, if the method uses it.
  public var standardDeviation: Double?

  public init(
    alert: AlertLimits,
    action: AlertLimits,
    alerts: Wholes,
    actions: Wholes,
    method: AlertMethod,
    count: Int,
    mean: Double? = nil,
    standardDeviation: Double? = nil
  ) {
    self.alert = alert
    self.action = action
    self.alerts = alerts
    self.actions = actions
    self.method = method
    self.count = count
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  enum CodingKeys: String, CodingKey {
    case alert
    case action
    case alerts
    case actions
    case method
    case count
    case mean
    case standardDeviation = "standard_deviation"
  }
}

/// A limit below, above, or both.
public struct AlertLimits: Codable, Hashable, Sendable {
  /// The lower limit, if there is one.
  public var lower: Double?
  /// The upper limit, if there is one.
  public var upper: Double?

  public init(lower: Double? = nil, upper: Double? = nil) {
    self.lower = lower
    self.upper = upper
  }
}

/// Judges the next values of a stream by limits frozen from an earlier chart.
///
/// Nothing is kept between calls: the answer holds a `state` to pass back with the values that
/// follow. However a stream is cut into calls, the signals are those of the whole series; indices
/// count from its first value.
///
/// The cost is O(1) for each value and rule.
struct MonitorValues: Codable, Hashable, Sendable {
  /// The limits to judge by.
  var limits: FrozenLimits
  /// The next values, in order; null where one is missing.
  var values: Floats
  /// The rules that read the points. Each further rule adds false alarms.
  var rules: RuleSet
  /// Rules of your own, read after those.
  var ownRules: [RuleSpec]
  /// What is plotted: rules that mean nothing there are left out.
  var scope: RuleScope
  /// What a signal does to the history of the rules.
  var afterSignal: AfterSignal
  /// What a missing value does.
  var missing: Missing
  /// How wide zones are.
  var zones: ZoneWidth
  /// The state that the call before answered; left out, the stream begins.
  var state: MonitorState?

  init(
    limits: FrozenLimits,
    values: Floats,
    rules: RuleSet = .limitsOnly,
    ownRules: [RuleSpec] = [],
    scope: RuleScope = .location,
    afterSignal: AfterSignal = .overlap,
    missing: Missing = .`break`,
    zones: ZoneWidth = .sigma,
    state: MonitorState? = nil
  ) {
    self.limits = limits
    self.values = values
    self.rules = rules
    self.ownRules = ownRules
    self.scope = scope
    self.afterSignal = afterSignal
    self.missing = missing
    self.zones = zones
    self.state = state
  }

  enum CodingKeys: String, CodingKey {
    case limits
    case values
    case rules
    case ownRules = "own_rules"
    case scope
    case afterSignal = "after_signal"
    case missing
    case zones
    case state
  }
}

/// What kind of chart the rules read.
public enum RuleScope: String, Codable, CaseIterable, Sendable {
  /// Single values or means: every rule applies.
  case location
  /// Counts and proportions (p, np, c, u): the limits, runs about the centre, trends and
  /// alternation; no zones between.
  case attribute
  /// Ranges, standard deviations, moving ranges: the limits only.
  case spread
}

/// Where a monitor stands: pass it back with the next values.
///
/// It belongs to the rules and settings it was made with and holds no values but the last.
public struct MonitorState: Codable, Hashable, Sendable {
  /// How many values were read, missing ones included: the index of the next one.
  public var count: Int
  /// The names of the rules, in order.
  public var rules: [RuleName]
  /// The step to the last value.
  public var step: PointStep
  /// The last step that was no tie.
  public var lastMove: PointStep
  /// What each pattern of each rule remembers, in order.
  public var patterns: [PatternMemory]
  /// The last value, unless it was missing or nothing is remembered.
  public var previous: Double?

  public init(
    count: Int,
    rules: [RuleName],
    step: PointStep,
    lastMove: PointStep,
    patterns: [PatternMemory],
    previous: Double? = nil
  ) {
    self.count = count
    self.rules = rules
    self.step = step
    self.lastMove = lastMove
    self.patterns = patterns
    self.previous = previous
  }

  enum CodingKeys: String, CodingKey {
    case count
    case rules
    case step
    case lastMove = "last_move"
    case patterns
    case previous
  }
}

/// A step from one point to the next.
public enum PointStep: String, Codable, CaseIterable, Sendable {
  /// There is no point before.
  case unknown
  /// Up.
  case up
  /// Down.
  case down
  /// Neither: the points are equal.
  case tie
}

/// What one pattern of a rule remembers of the last 64 points.
public struct PatternMemory: Codable, Hashable, Sendable {
  /// Which of them met the condition, as hexadecimal digits; the last point is the lowest bit.
  public var marks: String
  /// Which of those were above the centre, where the rule asks for both sides.
  public var above: String
  /// Which of those were below it.
  public var below: String
  /// How many points there are, at most 64.
  public var seen: Int
  /// The indices of the points, the last one first, where points can be passed over.
  public var places: [Int]

  public init(marks: String, above: String, below: String, seen: Int, places: [Int] = []) {
    self.marks = marks
    self.above = above
    self.below = below
    self.seen = seen
    self.places = places
  }
}

/// What the values of one call showed.
public struct Monitored: Codable, Hashable, Sendable {
  /// The index of the first value of this call in the stream.
  public var first: Int
  /// How many values the stream has now, missing ones included.
  public var count: Int
  /// The lines that the values were judged by.
  public var limits: Limits
  /// The rules that fired at values of this call. Members of a pattern may lie before `first`.
  public var signals: [Signal]
  /// The rules of the set that mean nothing on such a chart and were left out.
  public var leftOut: [RuleName]
  /// Where the stream stands; pass it back with the values that follow.
  public var state: MonitorState

  public init(
    first: Int,
    count: Int,
    limits: Limits,
    signals: [Signal],
    leftOut: [RuleName],
    state: MonitorState
  ) {
    self.first = first
    self.count = count
    self.limits = limits
    self.signals = signals
    self.leftOut = leftOut
    self.state = state
  }

  enum CodingKeys: String, CodingKey {
    case first
    case count
    case limits
    case signals
    case leftOut = "left_out"
    case state
  }
}

/// Draws up a tabular cumulative sum chart (CUSUM).
///
/// For small, lasting shifts of the mean: a tool that wears, a scale that drifts. Two sums add up
/// how far the points lie beyond an allowance `k` above and below the target, never falling under
/// zero; a sum above the decision interval `h` signals. It also says since when, and where the
/// process now is.
///
/// - `C+ = max(0, C+ + z - k)` and `C- = max(0, C- - z - k)`, where `z` is the deviation from the
///   target, in sigmas of the plotted statistic or, with `unit` `raw`, as it is.
/// - A sum equal to `h` does not signal.
/// - `N+` and `N-` count the points since the sum last was zero: the change came after point `at -
///   N`.
/// - The usual `k` is half the shift to be found; `h` of 4 or 5 sigmas goes with a `k` of 0.5. The
///   design operations find `h` for a wanted run length.
/// - A `head_start` of `h / 2` (fast initial response) finds a process that is off right at the
///   start, or was not put right after a signal, sooner.
/// - A missing value (null) is passed over unless `missing` says otherwise; moving ranges are never
///   taken across it. Each phase starts anew.
///
/// References: E. S. Page, "Continuous inspection schemes", *Biometrika* 41, 1954, 100-115; J. M.
/// Lucas, R. B. Crosier, "Fast initial response for CUSUM quality control schemes", *Technometrics*
/// 24, 1982, 199-205; D. C. Montgomery, *Introduction to Statistical Quality Control*, "The tabular
/// or algorithmic cusum"; ISO 7870-4:2021.
struct Cusum: Codable, Hashable, Sendable {
  /// The measurements, in the order in which they were made; or means, where `means` says so.
  var values: Floats
  /// How many measurements each subgroup has. Left out with `sizes` and `groups`, each value is a
  /// point of its own.
  var size: Int?
  /// How many measurements each subgroup has, one number a subgroup.
  var sizes: Wholes?
  /// Which subgroup each measurement belongs to.
  var groups: Wholes?
  /// Whether the values are means of subgroups already, of `size` or `sizes` measurements.
  var means: Bool
  /// The target. Left out, the mean of all measurements.
  var target: Double?
  /// Sigma of single measurements. Left out, it is estimated.
  var sigma: Double?
  /// How sigma is estimated from single values.
  var movingRange: SigmaMethod
  /// How sigma is estimated from subgroups.
  var subgroupSigma: SubgroupSigma
  /// The points to estimate from; all are judged by the result.
  var baseline: Baseline?
  /// The first point of each phase after the first, counted from 0.
  var phaseStarts: Wholes
  /// What `k`, `h`, `head_start` and the sums are measured in.
  var unit: CusumUnit
  /// The reference value (allowance).
  var k: Double
  /// The decision interval.
  var h: Double
  /// Where the sums start: zero or above, below `h`.
  var headStart: Double
  /// Which sums are kept.
  var watched: Watched
  /// What a signal does: nothing (`overlap`), or the sums start again at the head start (`reset`).
  var afterSignal: AfterSignal
  /// What a missing point does: it is passed over (`skip`), the sums start again (`break`), or it
  /// is refused.
  var missing: Missing

  init(
    values: Floats,
    size: Int? = nil,
    sizes: Wholes? = nil,
    groups: Wholes? = nil,
    means: Bool = false,
    target: Double? = nil,
    sigma: Double? = nil,
    movingRange: SigmaMethod = .meanMovingRange,
    subgroupSigma: SubgroupSigma = .rbar,
    baseline: Baseline? = nil,
    phaseStarts: Wholes = [],
    unit: CusumUnit = .sigma,
    k: Double = 0.5,
    h: Double = 5.0,
    headStart: Double = 0.0,
    watched: Watched = .both,
    afterSignal: AfterSignal = .overlap,
    missing: Missing = .skip
  ) {
    self.values = values
    self.size = size
    self.sizes = sizes
    self.groups = groups
    self.means = means
    self.target = target
    self.sigma = sigma
    self.movingRange = movingRange
    self.subgroupSigma = subgroupSigma
    self.baseline = baseline
    self.phaseStarts = phaseStarts
    self.unit = unit
    self.k = k
    self.h = h
    self.headStart = headStart
    self.watched = watched
    self.afterSignal = afterSignal
    self.missing = missing
  }

  enum CodingKeys: String, CodingKey {
    case values
    case size
    case sizes
    case groups
    case means
    case target
    case sigma
    case movingRange = "moving_range"
    case subgroupSigma = "subgroup_sigma"
    case baseline
    case phaseStarts = "phase_starts"
    case unit
    case k
    case h
    case headStart = "head_start"
    case watched
    case afterSignal = "after_signal"
    case missing
  }
}

/// What `k`, `h` and the sums are measured in.
public enum CusumUnit: String, Codable, CaseIterable, Sendable {
  /// In sigmas of the plotted statistic: each point is standardised first. The default.
  case sigma
  /// In the unit of the values; sigma is not used.
  case raw
}

/// Which changes a chart watches for.
public enum Watched: String, Codable, CaseIterable, Sendable {
  /// Increases and decreases.
  case both
  /// Increases only.
  case upper
  /// Decreases only.
  case lower
}

/// A tabular cumulative sum chart.
public struct CusumChart: Codable, Hashable, Sendable {
  /// The points: single values or means; a missing one (null) keeps its place.
  public var points: Floats
  /// The upper sum (`C+`) at each point; empty where it is not kept.
  public var upper: Floats
  /// The lower sum (`C-`), counted as a positive number; empty where it is not kept.
  public var lower: Floats
  /// For how many points the upper sum has been above zero (`N+`).
  public var upperRun: Wholes
  /// For how many points the lower sum has been above zero (`N-`).
  public var lowerRun: Wholes
  /// The points at which the upper sum is above `h`, counted from 0.
  public var upperSignals: Wholes
  /// The points at which the lower sum is above `h`, counted from 0.
  public var lowerSignals: Wholes
  /// What each signal says of the process: one entry for every row of signalling points, at its
  /// first.
  public var changes: [CusumChange]
  /// The stretches of the series with their targets and sigmas, and where those come from.
  public var phases: [ChartPhase]
  /// The chart as it stands after the last point, to go on with: its settings and its state.
  public var monitor: CusumMonitor

  public init(
    points: Floats,
    upper: Floats,
    lower: Floats,
    upperRun: Wholes,
    lowerRun: Wholes,
    upperSignals: Wholes,
    lowerSignals: Wholes,
    changes: [CusumChange],
    phases: [ChartPhase],
    monitor: CusumMonitor
  ) {
    self.points = points
    self.upper = upper
    self.lower = lower
    self.upperRun = upperRun
    self.lowerRun = lowerRun
    self.upperSignals = upperSignals
    self.lowerSignals = lowerSignals
    self.changes = changes
    self.phases = phases
    self.monitor = monitor
  }

  enum CodingKeys: String, CodingKey {
    case points
    case upper
    case lower
    case upperRun = "upper_run"
    case lowerRun = "lower_run"
    case upperSignals = "upper_signals"
    case lowerSignals = "lower_signals"
    case changes
    case phases
    case monitor
  }
}

/// A change of the process, as a sum tells it at its signal.
public struct CusumChange: Codable, Hashable, Sendable {
  /// The point of the signal, counted from 0.
  public var at: Int
  /// Which way the process moved.
  public var direction: ShiftDirection
  /// For how many points the sum had been above zero (`N+` or `N-`).
  public var run: Int
  /// The mean of the measurements since then: where the process probably is. For points of equal
  /// size and without head start this is `target + k + C+/N+`.
  public var newMean: Double
  /// The change point: the last point before the change, `at - run`. None when the sum was above
  /// zero from the first point on.
  public var lastBefore: Int?

  public init(
    at: Int,
    direction: ShiftDirection,
    run: Int,
    newMean: Double,
    lastBefore: Int? = nil
  ) {
    self.at = at
    self.direction = direction
    self.run = run
    self.newMean = newMean
    self.lastBefore = lastBefore
  }

  enum CodingKeys: String, CodingKey {
    case at
    case direction
    case run
    case newMean = "new_mean"
    case lastBefore = "last_before"
  }
}

/// Which way a process moved.
public enum ShiftDirection: String, Codable, CaseIterable, Sendable {
  /// To higher values.
  case up
  /// To lower values.
  case down
}

/// A tabular cumulative sum that points are pushed into: its settings and its state.
///
/// It is plain data: written down, it is a snapshot; read back, it goes on where it was.
public struct CusumMonitor: Codable, Hashable, Sendable {
  /// The target.
  public var target: Double
  /// The reference value.
  public var k: Double
  /// The decision interval.
  public var h: Double
  /// The upper sum.
  public var upper: OneSidedSum
  /// The lower sum.
  public var lower: OneSidedSum
  /// Sigma of single measurements; none where the unit is raw.
  public var sigma: Double?
  /// What `k`, `h` and the sums are measured in.
  public var unit: CusumUnit
  /// Where the sums start.
  public var headStart: Double
  /// Which sums are kept.
  public var watched: Watched
  /// What a signal does: nothing, or the sums start again.
  public var afterSignal: AfterSignal
  /// What a missing point does: it is passed over (`skip`), the sums start again (`break`), or it
  /// is refused.
  public var missing: Missing
  /// How many points there were so far.
  public var points: Int
  /// Whether a point has been pushed since the sums started.
  public var isStarted: Bool

  public init(
    target: Double,
    k: Double,
    h: Double,
    upper: OneSidedSum,
    lower: OneSidedSum,
    sigma: Double? = nil,
    unit: CusumUnit = .sigma,
    headStart: Double = 0.0,
    watched: Watched = .both,
    afterSignal: AfterSignal = .overlap,
    missing: Missing = .skip,
    points: Int = 0,
    isStarted: Bool = false
  ) {
    self.target = target
    self.k = k
    self.h = h
    self.upper = upper
    self.lower = lower
    self.sigma = sigma
    self.unit = unit
    self.headStart = headStart
    self.watched = watched
    self.afterSignal = afterSignal
    self.missing = missing
    self.points = points
    self.isStarted = isStarted
  }

  enum CodingKeys: String, CodingKey {
    case target
    case k
    case h
    case upper
    case lower
    case sigma
    case unit
    case headStart = "head_start"
    case watched
    case afterSignal = "after_signal"
    case missing
    case points
    case isStarted = "is_started"
  }
}

/// One of the two sums.
public struct OneSidedSum: Codable, Hashable, Sendable {
  /// Its value.
  public var value: Double
  /// For how many points it has been above zero.
  public var run: Int
  /// The sum of the deviations of all measurements from the target during that run.
  public var deviation: Double
  /// How many measurements that are.
  public var measurements: Double

  public init(value: Double, run: Int, deviation: Double, measurements: Double) {
    self.value = value
    self.run = run
    self.deviation = deviation
    self.measurements = measurements
  }
}

/// Continues a tabular cumulative sum with further points.
///
/// The answer is the same, to the last bit, as if they had come with the first ones.
struct CusumContinuation: Codable, Hashable, Sendable {
  /// The chart as it stood: `monitor` of the earlier answer.
  var monitor: CusumMonitor
  /// The further measurements, or means.
  var values: Floats
  /// How many measurements each subgroup has.
  var size: Int?
  /// How many measurements each subgroup has, one number a subgroup.
  var sizes: Wholes?
  /// Whether the values are means of subgroups already.
  var means: Bool

  init(
    monitor: CusumMonitor,
    values: Floats,
    size: Int? = nil,
    sizes: Wholes? = nil,
    means: Bool = false
  ) {
    self.monitor = monitor
    self.values = values
    self.size = size
    self.sizes = sizes
    self.means = means
  }
}

/// Draws up an exponentially weighted moving average chart (EWMA).
///
/// For small, lasting shifts of the mean, and for values that are not quite normal: an average of
/// several points is. Each point enters the average with the weight `lambda`, and what was there
/// before fades by as much. The average beyond a limit signals.
///
/// - `z = (1 - lambda) z + lambda x`, from the target, or from `start`.
/// - The limits stand `limit` sigmas of the average from the target. They are exact by default: `v
///   = (1 - lambda)² v + lambda² / n` from zero, which also holds for subgroups of unequal size.
///   Asymptotic limits have `lambda / (2 - lambda) / n` at every point.
/// - An average equal to a limit does not signal.
/// - The usual `lambda` is 0.05 to 0.25, smaller for smaller shifts; a `limit` of 3 goes with the
///   larger ones, 2.6 to 2.8 with those of 0.1 and below. The design operations find the limit for
///   a wanted run length.
/// - `fast_start` narrows the first limits further (Steiner's fast initial response), to find a
///   process that is off right at the start.
/// - A missing value (null) is passed over unless `missing` says otherwise; moving ranges are never
///   taken across it. Each phase starts anew.
///
/// References: S. W. Roberts, "Control chart tests based on geometric moving averages",
/// *Technometrics* 1, 1959, 239-250; J. M. Lucas, M. S. Saccucci, "Exponentially weighted moving
/// average control schemes", *Technometrics* 32, 1990, 1-12; S. H. Steiner, *Journal of Quality
/// Technology* 31, 1999, 75-86; ISO 7870-6:2016.
struct Ewma: Codable, Hashable, Sendable {
  /// The measurements, in the order in which they were made; or means, where `means` says so.
  var values: Floats
  /// How many measurements each subgroup has. Left out with `sizes` and `groups`, each value is a
  /// point of its own.
  var size: Int?
  /// How many measurements each subgroup has, one number a subgroup.
  var sizes: Wholes?
  /// Which subgroup each measurement belongs to.
  var groups: Wholes?
  /// Whether the values are means of subgroups already, of `size` or `sizes` measurements.
  var means: Bool
  /// The target. Left out, the mean of all measurements.
  var target: Double?
  /// Sigma of single measurements. Left out, it is estimated.
  var sigma: Double?
  /// How sigma is estimated from single values.
  var movingRange: SigmaMethod
  /// How sigma is estimated from subgroups.
  var subgroupSigma: SubgroupSigma
  /// The points to estimate from; all are judged by the result.
  var baseline: Baseline?
  /// The first point of each phase after the first, counted from 0.
  var phaseStarts: Wholes
  /// The weight of the newest point: above 0, up to 1.
  var lambda: Double
  /// How many sigmas of the average the limits stand from the target (`L`).
  var limit: Double
  /// Whether the limits are exact or asymptotic.
  var limits: AverageLimits
  /// Fast initial response after Steiner: the share of the limits that stands at the first point,
  /// such as 0.5. Needs exact limits. Left out, there is none.
  var fastStart: Double?
  /// Where the average starts. Left out, at the target.
  var start: Double?
  /// Which limits there are.
  var watched: Watched
  /// What a signal does: nothing (`overlap`), or the average starts again (`reset`).
  var afterSignal: AfterSignal
  /// What a missing point does: it is passed over (`skip`), the average starts again (`break`), or
  /// it is refused.
  var missing: Missing

  init(
    values: Floats,
    size: Int? = nil,
    sizes: Wholes? = nil,
    groups: Wholes? = nil,
    means: Bool = false,
    target: Double? = nil,
    sigma: Double? = nil,
    movingRange: SigmaMethod = .meanMovingRange,
    subgroupSigma: SubgroupSigma = .rbar,
    baseline: Baseline? = nil,
    phaseStarts: Wholes = [],
    lambda: Double = 0.2,
    limit: Double = 3.0,
    limits: AverageLimits = .exact,
    fastStart: Double? = nil,
    start: Double? = nil,
    watched: Watched = .both,
    afterSignal: AfterSignal = .overlap,
    missing: Missing = .skip
  ) {
    self.values = values
    self.size = size
    self.sizes = sizes
    self.groups = groups
    self.means = means
    self.target = target
    self.sigma = sigma
    self.movingRange = movingRange
    self.subgroupSigma = subgroupSigma
    self.baseline = baseline
    self.phaseStarts = phaseStarts
    self.lambda = lambda
    self.limit = limit
    self.limits = limits
    self.fastStart = fastStart
    self.start = start
    self.watched = watched
    self.afterSignal = afterSignal
    self.missing = missing
  }

  enum CodingKeys: String, CodingKey {
    case values
    case size
    case sizes
    case groups
    case means
    case target
    case sigma
    case movingRange = "moving_range"
    case subgroupSigma = "subgroup_sigma"
    case baseline
    case phaseStarts = "phase_starts"
    case lambda
    case limit
    case limits
    case fastStart = "fast_start"
    case start
    case watched
    case afterSignal = "after_signal"
    case missing
  }
}

/// Which limits an EWMA or MEWMA chart has.
public enum AverageLimits: String, Codable, CaseIterable, Sendable {
  /// From the exact variance of the average at each point: narrow at the start, where few points
  /// are in it, and widening.
  case exact
  /// From the variance it tends to: the same at every point.
  case asymptotic
}

/// An exponentially weighted moving average chart.
public struct EwmaChart: Codable, Hashable, Sendable {
  /// The points: single values or means; a missing one (null) keeps its place.
  public var points: Floats
  /// The average at each point; null where the point is missing.
  public var average: Floats
  /// The lower limit at each point; empty where there is none.
  public var lower: Floats
  /// The upper limit at each point; empty where there is none.
  public var upper: Floats
  /// The points at which the average is above the upper limit, counted from 0.
  public var upperSignals: Wholes
  /// The points at which the average is below the lower limit, counted from 0.
  public var lowerSignals: Wholes
  /// The stretches of the series with their targets and sigmas, and where those come from.
  public var phases: [ChartPhase]
  /// The chart as it stands after the last point, to go on with: its settings and its state.
  public var monitor: EwmaMonitor

  public init(
    points: Floats,
    average: Floats,
    lower: Floats,
    upper: Floats,
    upperSignals: Wholes,
    lowerSignals: Wholes,
    phases: [ChartPhase],
    monitor: EwmaMonitor
  ) {
    self.points = points
    self.average = average
    self.lower = lower
    self.upper = upper
    self.upperSignals = upperSignals
    self.lowerSignals = lowerSignals
    self.phases = phases
    self.monitor = monitor
  }

  enum CodingKeys: String, CodingKey {
    case points
    case average
    case lower
    case upper
    case upperSignals = "upper_signals"
    case lowerSignals = "lower_signals"
    case phases
    case monitor
  }
}

/// An exponentially weighted moving average that points are pushed into: its settings and its
/// state.
///
/// It is plain data: written down, it is a snapshot; read back, it goes on where it was.
public struct EwmaMonitor: Codable, Hashable, Sendable {
  /// The target: the centre of the limits.
  public var target: Double
  /// Sigma of single measurements.
  public var sigma: Double
  /// The weight of the newest point.
  public var lambda: Double
  /// How many sigmas of the average the limits stand from the target.
  public var limit: Double
  /// Whether the limits are exact or asymptotic.
  public var limits: AverageLimits
  /// Fast initial response: the share of the limits that stands at the first point.
  public var fastStart: Double?
  /// Where the average starts; none is the target.
  public var start: Double?
  /// Which limits there are.
  public var watched: Watched
  /// What a signal does: nothing, or the average starts again.
  public var afterSignal: AfterSignal
  /// What a missing point does: it is passed over (`skip`), the average starts again (`break`), or
  /// it is refused.
  public var missing: Missing
  /// How many points there were so far.
  public var points: Int
  /// How many points are in the average.
  public var averaged: Int
  /// How far the average stands from the target.
  public var deviation: Double
  /// The variance of the average, in sigmas of a single measurement squared.
  public var variance: Double

  public init(
    target: Double,
    sigma: Double,
    lambda: Double,
    limit: Double,
    limits: AverageLimits = .exact,
    fastStart: Double? = nil,
    start: Double? = nil,
    watched: Watched = .both,
    afterSignal: AfterSignal = .overlap,
    missing: Missing = .skip,
    points: Int = 0,
    averaged: Int = 0,
    deviation: Double = 0.0,
    variance: Double = 0.0
  ) {
    self.target = target
    self.sigma = sigma
    self.lambda = lambda
    self.limit = limit
    self.limits = limits
    self.fastStart = fastStart
    self.start = start
    self.watched = watched
    self.afterSignal = afterSignal
    self.missing = missing
    self.points = points
    self.averaged = averaged
    self.deviation = deviation
    self.variance = variance
  }

  enum CodingKeys: String, CodingKey {
    case target
    case sigma
    case lambda
    case limit
    case limits
    case fastStart = "fast_start"
    case start
    case watched
    case afterSignal = "after_signal"
    case missing
    case points
    case averaged
    case deviation
    case variance
  }
}

/// Continues an exponentially weighted moving average with further points.
///
/// The answer is the same, to the last bit, as if they had come with the first ones.
struct EwmaContinuation: Codable, Hashable, Sendable {
  /// The chart as it stood: `monitor` of the earlier answer.
  var monitor: EwmaMonitor
  /// The further measurements, or means.
  var values: Floats
  /// How many measurements each subgroup has.
  var size: Int?
  /// How many measurements each subgroup has, one number a subgroup.
  var sizes: Wholes?
  /// Whether the values are means of subgroups already.
  var means: Bool

  init(
    monitor: EwmaMonitor,
    values: Floats,
    size: Int? = nil,
    sizes: Wholes? = nil,
    means: Bool = false
  ) {
    self.monitor = monitor
    self.values = values
    self.size = size
    self.sizes = sizes
    self.means = means
  }
}

/// Draws up a control chart of Hotelling's T² for several variables together.
///
/// For variables that hang together: temperatures along a furnace, the dimensions of one part. T²
/// is the squared distance of a point from the mean, measured by the covariance; a point above the
/// limit is unlikely as a whole, even where each variable is within its own limits. At each signal
/// the answer says how much each variable contributes.
///
/// - Points that mean and covariance are estimated from (phase I) are judged by another limit than
///   further points (phase II), since they pull the estimates towards themselves. With single
///   measurements and `m` points of `p` variables, phase I: `(m-1)²/m Beta(p/2, (m-p-1)/2)`, phase
///   II: `p (m+1)(m-1) / (m (m-p)) F(p, m-p)`. With subgroups of `n`, phase I: `p (m-1)(n-1) /
///   (mn-m-p+1) F(p, mn-m-p+1)`, phase II the same with `m+1`. With mean and covariance known:
///   chi-squared of `p`. All at the quantile `1 - alpha`.
/// - Without a `baseline` all points are phase I; with one, those outside it are phase II.
/// - A point with a missing value (null) is missing as a whole.
/// - A covariance that is singular is refused, with the variable that follows from others.
///
/// References: H. Hotelling, "Multivariate quality control", 1947; N. D. Tracy, J. C. Young, R. L.
/// Mason, "Multivariate control charts for individual observations", *Journal of Quality
/// Technology* 24, 1992, 88-95; R. L. Mason, N. D. Tracy, J. C. Young, "Decomposition of T² for
/// multivariate control chart interpretation", *Journal of Quality Technology* 27, 1995, 99-108.
struct Hotelling: Codable, Hashable, Sendable {
  /// The measurements, row by row: all variables of the first, then all of the second.
  var values: Floats
  /// How many variables each row has.
  var variables: Int
  /// How many rows make a subgroup, whose mean is the point; 1 for single measurements.
  var size: Int
  /// The probability that a point in control is above the limit.
  var alpha: Double
  /// A limit of your own, for all points: that of an earlier chart's phase II, say.
  var limit: Double?
  /// The mean vector. Left out, it is estimated.
  var mean: [Double]?
  /// The covariance matrix of single measurements, row by row. Left out, it is estimated.
  var covariance: [[Double]]?
  /// The points to estimate from; further ones are judged by the limit of phase II.
  var baseline: Baseline?
  /// What a missing value does: its point is missing, or it is refused.
  var missing: Missing

  init(
    values: Floats,
    variables: Int,
    size: Int = 1,
    alpha: Double = 0.0027,
    limit: Double? = nil,
    mean: [Double]? = nil,
    covariance: [[Double]]? = nil,
    baseline: Baseline? = nil,
    missing: Missing = .`break`
  ) {
    self.values = values
    self.variables = variables
    self.size = size
    self.alpha = alpha
    self.limit = limit
    self.mean = mean
    self.covariance = covariance
    self.baseline = baseline
    self.missing = missing
  }
}

/// A control chart of Hotelling's T².
public struct HotellingChart: Codable, Hashable, Sendable {
  /// T² of each point; null where it is missing.
  public var statistic: Floats
  /// The limit of each point.
  public var limits: Floats
  /// The limit of points that the parameters are estimated from.
  public var phaseOneLimit: Double
  /// The limit of further points.
  public var phaseTwoLimit: Double
  /// The distribution of the limit in phase I, with its parameters: `beta(4, 8)`.
  public var phaseOneDistribution: String
  /// The distribution of the limit in phase II, with its parameters: `f(8, 17)`.
  public var phaseTwoDistribution: String
  /// The points above their limits, counted from 0.
  public var signals: Wholes
  /// For each signal, what each variable contributes.
  public var contributions: [SignalShares]
  /// The mean vector.
  public var mean: [Double]
  /// The covariance matrix of single measurements, row by row.
  public var covariance: [[Double]]
  /// Where the covariance comes from.
  public var covarianceSource: Covariance
  /// How many points the parameters are estimated from; 0 where both are known.
  public var points: Int
  /// The degrees of freedom of the covariance; 0 where it is known.
  public var degrees: Int
  /// The chart with the limit of phase II, frozen for points still to come.
  public var frozen: FrozenHotelling

  public init(
    statistic: Floats,
    limits: Floats,
    phaseOneLimit: Double,
    phaseTwoLimit: Double,
    phaseOneDistribution: String,
    phaseTwoDistribution: String,
    signals: Wholes,
    contributions: [SignalShares],
    mean: [Double],
    covariance: [[Double]],
    covarianceSource: Covariance,
    points: Int,
    degrees: Int,
    frozen: FrozenHotelling
  ) {
    self.statistic = statistic
    self.limits = limits
    self.phaseOneLimit = phaseOneLimit
    self.phaseTwoLimit = phaseTwoLimit
    self.phaseOneDistribution = phaseOneDistribution
    self.phaseTwoDistribution = phaseTwoDistribution
    self.signals = signals
    self.contributions = contributions
    self.mean = mean
    self.covariance = covariance
    self.covarianceSource = covarianceSource
    self.points = points
    self.degrees = degrees
    self.frozen = frozen
  }

  enum CodingKeys: String, CodingKey {
    case statistic
    case limits
    case phaseOneLimit = "phase_one_limit"
    case phaseTwoLimit = "phase_two_limit"
    case phaseOneDistribution = "phase_one_distribution"
    case phaseTwoDistribution = "phase_two_distribution"
    case signals
    case contributions
    case mean
    case covariance
    case covarianceSource = "covariance_source"
    case points
    case degrees
    case frozen
  }
}

/// Which variables make a point signal, the largest drop first.
public struct SignalShares: Codable, Hashable, Sendable {
  /// The point, counted from 0.
  public var at: Int
  /// Its variables.
  public var shares: [VariableShare]

  public init(at: Int, shares: [VariableShare]) {
    self.at = at
    self.shares = shares
  }
}

/// One variable's part in a signal.
public struct VariableShare: Codable, Hashable, Sendable {
  /// The variable, counted from 0.
  public var variable: Int
  /// By how much the statistic would be smaller without the variable: what it says that the others
  /// do not. The variables with the largest are where to look.
  public var drop: Double
  /// The statistic of the variable alone: the square of its deviation in sigmas.
  public var alone: Double
  /// The deviation from the mean, in sigmas of the plotted statistic of the variable.
  public var deviation: Double

  public init(variable: Int, drop: Double, alone: Double, deviation: Double) {
    self.variable = variable
    self.drop = drop
    self.alone = alone
    self.deviation = deviation
  }
}

/// Where a covariance comes from.
public enum Covariance: String, Codable, CaseIterable, Sendable {
  /// It was given.
  case known
  /// The sample covariance of the points about their mean.
  case sample
  /// The mean square and product of the points about a mean that was given.
  case aboutKnownMean = "about_known_mean"
  /// The covariances within subgroups, pooled.
  case withinSubgroups = "within_subgroups"
}

/// A T² chart that no longer changes: what a monitor judges further points by.
public struct FrozenHotelling: Codable, Hashable, Sendable {
  /// The mean vector.
  public var mean: [Double]
  /// The covariance matrix of single measurements, row by row.
  public var covariance: [[Double]]
  /// The limit of T².
  public var limit: Double
  /// How many measurements the mean of a point is of.
  public var size: Int

  public init(mean: [Double], covariance: [[Double]], limit: Double, size: Int = 1) {
    self.mean = mean
    self.covariance = covariance
    self.limit = limit
    self.size = size
  }
}

/// Draws up a multivariate exponentially weighted moving average chart (MEWMA).
///
/// For small, lasting shifts of several variables together. Deviations from the mean are averaged
/// with weights that fade, as in an EWMA of each variable; the squared distance of the averages,
/// measured by their covariance, is plotted against one limit.
///
/// - `Z = lambda x + (1 - lambda) Z` from zero, `x` being the deviation from the mean; `T² = Z' C⁻¹
///   Z` with `C = lambda / (2 - lambda) S / n`, or with exact covariance `lambda / (2 - lambda) (1
///   - (1 - lambda)^2i) S / n` at the `i`-th point.
/// - The limit is yours, or that with the wanted average run length `arl` in control, which is
///   computed for known parameters and the asymptotic covariance.
/// - A point with a missing value (null) is missing as a whole, and is passed over unless `missing`
///   says otherwise.
///
/// References: C. A. Lowry, W. H. Woodall, C. W. Champ, S. E. Rigdon, "A multivariate exponentially
/// weighted moving average control chart", *Technometrics* 34, 1992, 46-53; S. S. Prabhu, G. C.
/// Runger, "Designing a multivariate EWMA control chart", *Journal of Quality Technology* 29, 1997,
/// 8-15.
struct Mewma: Codable, Hashable, Sendable {
  /// The measurements, row by row: all variables of the first, then all of the second.
  var values: Floats
  /// How many variables each row has.
  var variables: Int
  /// How many rows make a subgroup, whose mean is the point; 1 for single measurements.
  var size: Int
  /// The weight of the newest point: above 0, up to 1.
  var lambda: Double
  /// The limit of T² (`h`, also written `H`). Left out, the one with the run length `arl`.
  var limit: Double?
  /// The average number of points between false alarms, where `limit` is left out.
  var arl: Double
  /// Whether the covariance of the average is exact at each point or asymptotic.
  var limits: AverageLimits
  /// The mean vector. Left out, it is estimated.
  var mean: [Double]?
  /// The covariance matrix of single measurements, row by row. Left out, it is estimated.
  var covariance: [[Double]]?
  /// The points to estimate from; all are judged by the result.
  var baseline: Baseline?
  /// What a signal does: nothing (`overlap`), or the average starts again (`reset`).
  var afterSignal: AfterSignal
  /// What a missing point does: it is passed over (`skip`), the average starts again (`break`), or
  /// it is refused.
  var missing: Missing

  init(
    values: Floats,
    variables: Int,
    size: Int = 1,
    lambda: Double = 0.1,
    limit: Double? = nil,
    arl: Double = 200.0,
    limits: AverageLimits = .asymptotic,
    mean: [Double]? = nil,
    covariance: [[Double]]? = nil,
    baseline: Baseline? = nil,
    afterSignal: AfterSignal = .overlap,
    missing: Missing = .skip
  ) {
    self.values = values
    self.variables = variables
    self.size = size
    self.lambda = lambda
    self.limit = limit
    self.arl = arl
    self.limits = limits
    self.mean = mean
    self.covariance = covariance
    self.baseline = baseline
    self.afterSignal = afterSignal
    self.missing = missing
  }

  enum CodingKeys: String, CodingKey {
    case values
    case variables
    case size
    case lambda
    case limit
    case arl
    case limits
    case mean
    case covariance
    case baseline
    case afterSignal = "after_signal"
    case missing
  }
}

/// A multivariate exponentially weighted moving average chart.
public struct MewmaChart: Codable, Hashable, Sendable {
  /// T² of the average at each point; null where the point is missing.
  public var statistic: Floats
  /// The limit.
  public var limit: Double
  /// The points above the limit, counted from 0.
  public var signals: Wholes
  /// For each signal, what each variable contributes.
  public var contributions: [SignalShares]
  /// Where the covariance comes from.
  public var covarianceSource: Covariance
  /// How many points the parameters are estimated from; 0 where both are known.
  public var points: Int
  /// The degrees of freedom of the covariance; 0 where it is known.
  public var degrees: Int
  /// The chart as it stands after the last point, to go on with: its settings and its state.
  public var snapshot: MewmaSnapshot
  /// The average run length in control that the limit was found for; none where it was given.
  public var arl: Double?

  public init(
    statistic: Floats,
    limit: Double,
    signals: Wholes,
    contributions: [SignalShares],
    covarianceSource: Covariance,
    points: Int,
    degrees: Int,
    snapshot: MewmaSnapshot,
    arl: Double? = nil
  ) {
    self.statistic = statistic
    self.limit = limit
    self.signals = signals
    self.contributions = contributions
    self.covarianceSource = covarianceSource
    self.points = points
    self.degrees = degrees
    self.snapshot = snapshot
    self.arl = arl
  }

  enum CodingKeys: String, CodingKey {
    case statistic
    case limit
    case signals
    case contributions
    case covarianceSource = "covariance_source"
    case points
    case degrees
    case snapshot
    case arl
  }
}

/// A MEWMA chart's settings and its state, as data.
public struct MewmaSnapshot: Codable, Hashable, Sendable {
  /// The mean vector.
  public var mean: [Double]
  /// The covariance matrix of single measurements, row by row.
  public var covariance: [[Double]]
  /// The weight of the newest point.
  public var lambda: Double
  /// The limit of T².
  public var limit: Double
  /// How many measurements the mean of a point is of.
  public var size: Int
  /// Whether the covariance of the average is exact at each point or asymptotic.
  public var limits: AverageLimits
  /// What a signal does: nothing, or the average starts again.
  public var afterSignal: AfterSignal
  /// What a missing point does.
  public var missing: Missing
  /// How many points there were so far.
  public var points: Int
  /// The average of the deviations, in sigmas of the single variables; empty is at zero.
  public var average: [Double]
  /// Its variance, in variances of a point.
  public var variance: Double

  public init(
    mean: [Double],
    covariance: [[Double]],
    lambda: Double,
    limit: Double,
    size: Int = 1,
    limits: AverageLimits = .asymptotic,
    afterSignal: AfterSignal = .overlap,
    missing: Missing = .skip,
    points: Int = 0,
    average: [Double] = [],
    variance: Double = 0.0
  ) {
    self.mean = mean
    self.covariance = covariance
    self.lambda = lambda
    self.limit = limit
    self.size = size
    self.limits = limits
    self.afterSignal = afterSignal
    self.missing = missing
    self.points = points
    self.average = average
    self.variance = variance
  }

  enum CodingKeys: String, CodingKey {
    case mean
    case covariance
    case lambda
    case limit
    case size
    case limits
    case afterSignal = "after_signal"
    case missing
    case points
    case average
    case variance
  }
}

/// Continues a multivariate exponentially weighted moving average with further points.
///
/// The answer is the same, to the last bit, as if they had come with the first ones.
struct MewmaContinuation: Codable, Hashable, Sendable {
  /// The chart as it stood: `snapshot` of the earlier answer.
  var snapshot: MewmaSnapshot
  /// The further measurements, row by row.
  var values: Floats

  init(snapshot: MewmaSnapshot, values: Floats) {
    self.snapshot = snapshot
    self.values = values
  }
}

/// Draws a chart as SVG or as a Vega-Lite specification.
///
/// Both come from one definition and show the same: the points, the lines by which they are judged,
/// phases, specification limits, and what was noticed, marked by shape as well as by colour.
/// However many points there are, the picture stays small: of points that share a column of pixels
/// the lowest and the highest are drawn, and every signal has a mark, or shares one with a signal
/// of the same rule that it would cover.
struct DrawChart: Codable, Hashable, Sendable {
  /// What is drawn.
  var source: DrawnSource
  /// What stands above it; left out, a plot keeps its own title.
  var title: String
  /// As what it is drawn.
  var format: PictureFormat
  /// How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left out,
  /// 960.
  var width: Int?
  /// How high it is without its legend, in pixels: 240 to 4000. Left out, 600.
  var height: Int?

  init(
    source: DrawnSource,
    title: String = "",
    format: PictureFormat = .svg,
    width: Int? = nil,
    height: Int? = nil
  ) {
    self.source = source
    self.title = title
    self.format = format
    self.width = width
    self.height = height
  }
}

/// What is drawn: the answer of an earlier call, or a drawing of your own.
public enum DrawnSource: Codable, Hashable, Sendable {
  /// A chart of subgroups, counts or rare events.
  case control(ControlDrawnSource)
  /// A chart of single values.
  case individuals(IndividualsDrawnSource)
  /// A cumulative sum.
  case cusum(CusumDrawnSource)
  /// A weighted average.
  case ewma(EwmaDrawnSource)
  /// Hotelling's T².
  case hotelling(HotellingDrawnSource)
  /// A weighted average of several variables.
  case mewma(MewmaDrawnSource)
  /// A run under pre-control.
  case precontrol(PrecontrolDrawnSource)
  /// Values judged by alert and action limits.
  case alertAction(AlertActionDrawnSource)
  /// Any drawing.
  case plot(PlotDrawnSource)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "control": self = .control(try ControlDrawnSource(from: decoder))
    case "individuals": self = .individuals(try IndividualsDrawnSource(from: decoder))
    case "cusum": self = .cusum(try CusumDrawnSource(from: decoder))
    case "ewma": self = .ewma(try EwmaDrawnSource(from: decoder))
    case "hotelling": self = .hotelling(try HotellingDrawnSource(from: decoder))
    case "mewma": self = .mewma(try MewmaDrawnSource(from: decoder))
    case "precontrol": self = .precontrol(try PrecontrolDrawnSource(from: decoder))
    case "alert_action": self = .alertAction(try AlertActionDrawnSource(from: decoder))
    case "plot": self = .plot(try PlotDrawnSource(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .control(let value): try value.encode(to: encoder)
    case .individuals(let value): try value.encode(to: encoder)
    case .cusum(let value): try value.encode(to: encoder)
    case .ewma(let value): try value.encode(to: encoder)
    case .hotelling(let value): try value.encode(to: encoder)
    case .mewma(let value): try value.encode(to: encoder)
    case .precontrol(let value): try value.encode(to: encoder)
    case .alertAction(let value): try value.encode(to: encoder)
    case .plot(let value): try value.encode(to: encoder)
    }
  }
}

/// A chart of subgroups, counts or rare events.
public struct ControlDrawnSource: Codable, Hashable, Sendable {
  private(set) var type = "control"
  /// The chart.
  public var chart: ControlChart

  public init(chart: ControlChart) {
    self.chart = chart
  }
}

/// A chart of single values.
public struct IndividualsDrawnSource: Codable, Hashable, Sendable {
  private(set) var type = "individuals"
  /// The chart.
  public var chart: IndividualsChart
  /// The values it was made from.
  public var values: Floats

  public init(chart: IndividualsChart, values: Floats) {
    self.chart = chart
    self.values = values
  }
}

/// A cumulative sum.
public struct CusumDrawnSource: Codable, Hashable, Sendable {
  private(set) var type = "cusum"
  /// The chart.
  public var chart: CusumChart

  public init(chart: CusumChart) {
    self.chart = chart
  }
}

/// A weighted average.
public struct EwmaDrawnSource: Codable, Hashable, Sendable {
  private(set) var type = "ewma"
  /// The chart.
  public var chart: EwmaChart

  public init(chart: EwmaChart) {
    self.chart = chart
  }
}

/// Hotelling's T².
public struct HotellingDrawnSource: Codable, Hashable, Sendable {
  private(set) var type = "hotelling"
  /// The chart.
  public var chart: HotellingChart

  public init(chart: HotellingChart) {
    self.chart = chart
  }
}

/// A weighted average of several variables.
public struct MewmaDrawnSource: Codable, Hashable, Sendable {
  private(set) var type = "mewma"
  /// The chart.
  public var chart: MewmaChart

  public init(chart: MewmaChart) {
    self.chart = chart
  }
}

/// A run under pre-control.
public struct PrecontrolDrawnSource: Codable, Hashable, Sendable {
  private(set) var type = "precontrol"
  /// The run.
  public var chart: PrecontrolRun
  /// The values it judged.
  public var values: Floats
  /// The tolerance it judged them by.
  public var spec: SpecLimits

  public init(chart: PrecontrolRun, values: Floats, spec: SpecLimits) {
    self.chart = chart
    self.values = values
    self.spec = spec
  }
}

/// Values judged by alert and action limits.
public struct AlertActionDrawnSource: Codable, Hashable, Sendable {
  private(set) var type = "alert_action"
  /// The check.
  public var chart: AlertActionCheck
  /// The values it judged.
  public var values: Floats

  public init(chart: AlertActionCheck, values: Floats) {
    self.chart = chart
    self.values = values
  }
}

/// Any drawing.
public struct PlotDrawnSource: Codable, Hashable, Sendable {
  private(set) var type = "plot"
  /// The drawing.
  public var plot: Plot

  public init(plot: Plot) {
    self.plot = plot
  }
}

/// A drawing of a control chart.
public struct Plot: Codable, Hashable, Sendable {
  /// What stands above it.
  public var title: String
  /// The panels, from the top; they share the horizontal axis.
  public var panels: [PlotPanel]
  /// What stands below the title: what was charted, and by what.
  public var subtitle: String
  /// What the horizontal axis counts.
  public var across: String
  /// The number of the first point; those of a chart that was continued begin later.
  public var first: Int
  /// How wide the picture is, in pixels; taken as 360 to 4000.
  public var width: Int
  /// How high the picture is without its legend, in pixels; taken as 240 to 4000.
  public var height: Int

  public init(
    title: String,
    panels: [PlotPanel],
    subtitle: String = "",
    across: String = "Number",
    first: Int = 1,
    width: Int = 960,
    height: Int = 600
  ) {
    self.title = title
    self.panels = panels
    self.subtitle = subtitle
    self.across = across
    self.first = first
    self.width = width
    self.height = height
  }
}

/// One panel of a drawing.
public struct PlotPanel: Codable, Hashable, Sendable {
  /// What is plotted.
  public var name: String
  /// The points: one trace, or two for the sides of a cumulative sum.
  public var traces: [PlotTrace]
  /// The lines they are judged by.
  public var lines: [PlotLine]
  /// The bands between lines that are tinted.
  public var bands: [PlotBand]
  /// What is marked.
  public var signals: [PlotSignal]
  /// The points at which a new phase begins, counted from 0.
  public var phaseStarts: Wholes
  /// Where the process changed, as far as the chart can tell.
  public var changes: [PlotChange]
  /// Whether values below zero cannot be, so that the axis need not name them.
  public var fromZero: Bool

  public init(
    name: String,
    traces: [PlotTrace],
    lines: [PlotLine] = [],
    bands: [PlotBand] = [],
    signals: [PlotSignal] = [],
    phaseStarts: Wholes = [],
    changes: [PlotChange] = [],
    fromZero: Bool = false
  ) {
    self.name = name
    self.traces = traces
    self.lines = lines
    self.bands = bands
    self.signals = signals
    self.phaseStarts = phaseStarts
    self.changes = changes
    self.fromZero = fromZero
  }

  enum CodingKeys: String, CodingKey {
    case name
    case traces
    case lines
    case bands
    case signals
    case phaseStarts = "phase_starts"
    case changes
    case fromZero = "from_zero"
  }
}

/// A row of points that are joined.
public struct PlotTrace: Codable, Hashable, Sendable {
  /// What the points are.
  public var name: String
  /// The points; null leaves a gap.
  public var points: Floats

  public init(name: String, points: Floats) {
    self.name = name
    self.points = points
  }
}

/// A line across a panel.
public struct PlotLine: Codable, Hashable, Sendable {
  /// Its short name, such as `UCL`; its value at the last point is written beside it.
  public var name: String
  /// What kind of line it is, which decides how it looks.
  public var kind: PlotLineKind
  /// Its height: one number for all points, or one for each; null where it is not.
  public var values: Floats

  public init(name: String, kind: PlotLineKind, values: Floats) {
    self.name = name
    self.kind = kind
    self.values = values
  }
}

/// What kind of line it is.
public enum PlotLineKind: String, Codable, CaseIterable, Sendable {
  /// The centre or the target: solid.
  case center
  /// A control limit, an action limit, a decision interval: dashed.
  case limit
  /// A limit that warns: dashes and dots.
  case warning
  /// A limit estimated anew, beside one that is frozen: dotted.
  case rebased
  /// A specification limit: long dashes. One far from all points is named at the edge, lest it
  /// press the points flat.
  case spec
  /// The border of a zone that some rule reads: faint dots, without a label.
  case zone
}

/// A tinted band between two lines of a panel.
public struct PlotBand: Codable, Hashable, Sendable {
  /// What it stands for, which decides its tint.
  public var kind: PlotBandKind
  /// Which line of the panel it begins at, counted from 0; left out, at the lower edge.
  public var from: Int?
  /// Which line of the panel it ends at; left out, at the upper edge.
  public var to: Int?

  public init(kind: PlotBandKind, from: Int? = nil, to: Int? = nil) {
    self.kind = kind
    self.from = from
    self.to = to
  }
}

/// What a band stands for.
public enum PlotBandKind: String, Codable, CaseIterable, Sendable {
  /// Where points of a process in control are: blue.
  case inControl = "in_control"
  /// All is well: green.
  case good
  /// Look closer: yellow.
  case caution
  /// Act: red.
  case stop
}

/// The points at which something was noticed.
public struct PlotSignal: Codable, Hashable, Sendable {
  /// What the legend says.
  public var title: String
  /// The shape of its marks.
  public var shape: PlotShape
  /// The points that are marked, counted from 0.
  public var ends: Wholes
  /// On which trace of the panel, counted from 0.
  public var trace: Int
  /// The points that belong to what was noticed, counted from 0.
  public var members: Wholes
  /// What is said of each mark where the pointer rests on it; none, or as many as `ends`.
  public var notes: [String]

  public init(
    title: String,
    shape: PlotShape,
    ends: Wholes,
    trace: Int = 0,
    members: Wholes = [],
    notes: [String] = []
  ) {
    self.title = title
    self.shape = shape
    self.ends = ends
    self.trace = trace
    self.members = members
    self.notes = notes
  }
}

/// The shape of a mark; each has a colour of its own as well.
public enum PlotShape: String, Codable, CaseIterable, Sendable {
  /// A square on its corner, red: beyond a limit.
  case diamond
  /// A square, blue.
  case square
  /// A triangle that points up, orange.
  case triangleUp = "triangle_up"
  /// A triangle that points down, violet.
  case triangleDown = "triangle_down"
  /// Five corners, green.
  case pentagon
  /// An upright cross, ochre.
  case cross
  /// A lying bar, slate.
  case bar
  /// A star, pink.
  case star
  /// A standing bar, blue.
  case pillar
  /// A circle, red.
  case circle
}

/// A change of the process: a line before the point at which it began.
public struct PlotChange: Codable, Hashable, Sendable {
  /// The first point after the change, counted from 0.
  public var start: Int
  /// What the legend says.
  public var title: String

  public init(start: Int, title: String) {
    self.start = start
    self.title = title
  }
}

/// As what a chart is drawn.
public enum PictureFormat: String, Codable, CaseIterable, Sendable {
  /// SVG text that stands alone. The default.
  case svg
  /// A Vega-Lite 5 specification as JSON text, with its data inline.
  case vegaLite = "vega_lite"
  /// A page of its own, as HTML text around the SVG: it can be zoomed, moved and searched, and
  /// fetches nothing.
  case html
}

/// A chart as a picture.
public struct ChartPicture: Codable, Hashable, Sendable {
  /// As what it is drawn.
  public var format: PictureFormat
  /// The picture: an `<svg>` element, JSON, or a page.
  public var text: String

  public init(format: PictureFormat, text: String) {
    self.format = format
    self.text = text
  }
}

/// Looks up the constants of control charts for one size of subgroups, exact to the last digits of
/// a float.
///
/// Books print them with three or four digits, and not all of them right: with `d2` and `d3` as
/// here, `D4` of five values is 2.1145, where tables have 2.114 or 2.115.
struct LookUpConstants: Codable, Hashable, Sendable {
  /// How many values a subgroup has: 2 to 1000.
  var size: Int

  init(size: Int) {
    self.size = size
  }
}

/// The constants of control charts for subgroups of one size, by the names that books use.
///
/// Where a name of the books is both a constant and a factor (`d3` and `D3`), the factor of the
/// limits has `_factor` behind it.
public struct ConstantsTable: Codable, Hashable, Sendable {
  /// How many values a subgroup has.
  public var size: Int
  /// The mean of the range, in sigmas.
  public var d2: Double
  /// The standard deviation of the range, in sigmas.
  public var d3: Double
  /// The median of the range, in sigmas; tables print 0.954 for two values.
  public var medianRange: Double
  /// The mean of the standard deviation, in sigmas.
  public var c4: Double
  /// The standard deviation of the standard deviation, in sigmas.
  public var c5: Double
  /// `A`: limits of means from a known sigma.
  public var a: Double
  /// `A2`: limits of means from the mean range.
  public var a2: Double
  /// `A3`: limits of means from the mean standard deviation.
  public var a3: Double
  /// `B3`: the lower limit of standard deviations, from their mean.
  public var b3: Double
  /// `B4`: the upper limit of standard deviations, from their mean.
  public var b4: Double
  /// `B5`: the lower limit of standard deviations, from a known sigma.
  public var b5: Double
  /// `B6`: the upper limit of standard deviations, from a known sigma.
  public var b6: Double
  /// `D1`: the lower limit of ranges, from a known sigma.
  public var d1Factor: Double
  /// `D2`: the upper limit of ranges, from a known sigma.
  public var d2Factor: Double
  /// `D3`: the lower limit of ranges, from their mean.
  public var d3Factor: Double
  /// `D4`: the upper limit of ranges, from their mean.
  public var d4Factor: Double
  /// `E2`: limits of single values, from the mean range.
  public var e2: Double

  public init(
    size: Int,
    d2: Double,
    d3: Double,
    medianRange: Double,
    c4: Double,
    c5: Double,
    a: Double,
    a2: Double,
    a3: Double,
    b3: Double,
    b4: Double,
    b5: Double,
    b6: Double,
    d1Factor: Double,
    d2Factor: Double,
    d3Factor: Double,
    d4Factor: Double,
    e2: Double
  ) {
    self.size = size
    self.d2 = d2
    self.d3 = d3
    self.medianRange = medianRange
    self.c4 = c4
    self.c5 = c5
    self.a = a
    self.a2 = a2
    self.a3 = a3
    self.b3 = b3
    self.b4 = b4
    self.b5 = b5
    self.b6 = b6
    self.d1Factor = d1Factor
    self.d2Factor = d2Factor
    self.d3Factor = d3Factor
    self.d4Factor = d4Factor
    self.e2 = e2
  }

  enum CodingKeys: String, CodingKey {
    case size
    case d2
    case d3
    case medianRange = "median_range"
    case c4
    case c5
    case a
    case a2
    case a3
    case b3
    case b4
    case b5
    case b6
    case d1Factor = "d1_factor"
    case d2Factor = "d2_factor"
    case d3Factor = "d3_factor"
    case d4Factor = "d4_factor"
    case e2
  }
}

/// Lists the rules of a set as data, which can be sent back changed as `own_rules`.
struct ListRules: Codable, Hashable, Sendable {
  /// The set.
  var rules: RuleSet

  init(rules: RuleSet = .limitsOnly) {
    self.rules = rules
  }
}

/// The rules of a set.
public struct ListedRules: Codable, Hashable, Sendable {
  /// The rules, in the order in which signals are reported.
  public var rules: [RuleSpec]

  public init(rules: [RuleSpec]) {
    self.rules = rules
  }
}

/// Computes how long a chart runs on average until any of its rules fires.
///
/// In control that is the number of points between false alarms; at a shift, how long it stays
/// unseen. Each rule adds false alarms, so the answer also holds what each one would cost alone.
///
/// Points are normal and independent, centre and sigma are known, and the run begins with the first
/// point. Rules that look at zones only, such as those of Western Electric, are computed exactly,
/// as a Markov chain. Trends and alternation depend on the values themselves; with one of those in
/// the set the answer is simulated, and says how far it may be off by chance. The same seed gives
/// the same answer on every machine.
///
/// Reference: C. W. Champ, W. H. Woodall, "Exact results for Shewhart control charts with
/// supplementary runs rules", *Technometrics* 29(4), 1987, 393-399.
struct RuleSetRunLength: Codable, Hashable, Sendable {
  /// The rules.
  var rules: RuleSet
  /// Rules of your own, read with those.
  var ownRules: [RuleSpec]
  /// How many sigmas of the plotted points the control limits stand from the centre.
  var limit: Double
  /// The shifts of the mean, in sigmas of the plotted points. None given asks about the process in
  /// control.
  var shifts: [Double]
  /// Whether the answer also holds what each rule costs alone. Rules that are simulated take a
  /// second or more each.
  var perRule: Bool
  /// How many runs are simulated where that is the way: 100 to 10 million. The error of the average
  /// is about its size divided by the root of this.
  var simulations: Int
  /// Chooses the noise of the simulation.
  var seed: Int

  init(
    rules: RuleSet = .limitsOnly,
    ownRules: [RuleSpec] = [],
    limit: Double = 3.0,
    shifts: [Double] = [],
    perRule: Bool = false,
    simulations: Int = 100000,
    seed: Int = 0
  ) {
    self.rules = rules
    self.ownRules = ownRules
    self.limit = limit
    self.shifts = shifts
    self.perRule = perRule
    self.simulations = simulations
    self.seed = seed
  }

  enum CodingKeys: String, CodingKey {
    case rules
    case ownRules = "own_rules"
    case limit
    case shifts
    case perRule = "per_rule"
    case simulations
    case seed
  }
}

/// How long a chart runs until any of its rules fires.
public struct RuleSetRunLengths: Codable, Hashable, Sendable {
  /// One for each shift asked for, in the same order.
  public var runLengths: [RuleRunLength]
  /// What each rule costs, in the order of the rules.
  public var perRule: [RuleCost]

  public init(runLengths: [RuleRunLength], perRule: [RuleCost]) {
    self.runLengths = runLengths
    self.perRule = perRule
  }

  enum CodingKeys: String, CodingKey {
    case runLengths = "run_lengths"
    case perRule = "per_rule"
  }
}

/// The average run length at one shift.
public struct RuleRunLength: Codable, Hashable, Sendable {
  /// The shift, in sigmas of the plotted points.
  public var shift: Double
  /// How it was computed.
  public var method: RuleRunLengthMethod
  /// The average number of points up to and with the first signal; null when the rules never fire,
  /// or so seldom that it cannot be told.
  public var arl: Double?
  /// How far it may be off: of a simulation its standard error, else the rounding.
  public var error: Double?
  /// How many states the Markov chain had.
  public var states: Int?

  public init(
    shift: Double,
    method: RuleRunLengthMethod,
    arl: Double? = nil,
    error: Double? = nil,
    states: Int? = nil
  ) {
    self.shift = shift
    self.method = method
    self.arl = arl
    self.error = error
    self.states = states
  }
}

/// How the run length of a set of rules was computed.
public enum RuleRunLengthMethod: String, Codable, CaseIterable, Sendable {
  /// Exactly, as a Markov chain of what the rules remember.
  case markovChain = "markov_chain"
  /// As an average over simulated runs.
  case simulation
}

/// What one rule costs while nothing is wrong.
public struct RuleCost: Codable, Hashable, Sendable {
  /// The rule.
  public var rule: RuleName
  /// How long a chart with this rule alone runs until a false alarm.
  public var inControl: RuleRunLength

  public init(rule: RuleName, inControl: RuleRunLength) {
    self.rule = rule
    self.inControl = inControl
  }

  enum CodingKeys: String, CodingKey {
    case rule
    case inControl = "in_control"
  }
}

/// Computes the average run lengths of a Shewhart chart with known limits.
///
/// How many points such a chart of means or of single values shows on average up to and with the
/// first beyond its limits, at each shift of the mean. At no shift this is how often it cries wolf;
/// at a shift, how long that stays unseen.
///
/// Values are normal and independent, centre and sigma are known. With estimated limits the average
/// is longer and varies widely from chart to chart.
///
/// Reference: D. C. Montgomery, *Introduction to Statistical Quality Control*, "Average run
/// length".
struct ShewhartRunLength: Codable, Hashable, Sendable {
  /// How many sigmas of the plotted statistic the limits stand from the centre.
  var limit: Double
  /// How many measurements each plotted mean is of; 1 for single values.
  var size: Int
  /// The shifts of the mean, in sigmas of a single measurement; a mean of `size` measurements
  /// shifts by the root of `size` as many of its own sigmas. None given means in control.
  var shifts: [Double]
  /// Which limits there are.
  var watched: Watched

  init(limit: Double = 3.0, size: Int = 1, shifts: [Double] = [], watched: Watched = .both) {
    self.limit = limit
    self.size = size
    self.shifts = shifts
    self.watched = watched
  }
}

/// Average run lengths, and how they were computed.
public struct RunLengths: Codable, Hashable, Sendable {
  /// How they were computed.
  public var method: RunLengthMethod
  /// How many nodes the quadrature had at most; 0 for a closed form.
  public var nodes: Int
  /// One for each shift asked for, in the same order.
  public var runLengths: [RunLengthAtShift]

  public init(method: RunLengthMethod, nodes: Int, runLengths: [RunLengthAtShift]) {
    self.method = method
    self.nodes = nodes
    self.runLengths = runLengths
  }

  enum CodingKeys: String, CodingKey {
    case method
    case nodes
    case runLengths = "run_lengths"
  }
}

/// How a run length was computed.
public enum RunLengthMethod: String, Codable, CaseIterable, Sendable {
  /// From the probability of a signal at a single point: points are independent.
  case closedForm = "closed_form"
  /// From the integral equation of the run length, at the nodes of a Gauss-Legendre quadrature
  /// (Nyström's method).
  case integralEquation = "integral_equation"
  /// The same in two dimensions: along the shift and across it.
  case integralEquationInPlane = "integral_equation_in_plane"
}

/// The average run length at one shift.
public struct RunLengthAtShift: Codable, Hashable, Sendable {
  /// The shift, as it was asked for.
  public var shift: Double
  /// The average number of points up to and with the signal.
  public var arl: Double
  /// How far it may be off: the difference to a coarser computation, or the rounding of a float
  /// where that is more.
  public var error: Double

  public init(shift: Double, arl: Double, error: Double) {
    self.shift = shift
    self.arl = arl
    self.error = error
  }
}

/// Computes the average run lengths of a tabular CUSUM chart.
///
/// How many points it shows on average up to and with its first signal, at each shift of the mean,
/// with any head start. All lengths are in sigmas of the plotted statistic.
///
/// Values are normal and independent, target and sigma are known.
///
/// References: E. S. Page, "Continuous inspection schemes", *Biometrika* 41, 1954, 100-115; J. M.
/// Lucas, R. B. Crosier, "Fast initial response for CUSUM quality control schemes", *Technometrics*
/// 24, 1982, 199-205.
struct CusumRunLength: Codable, Hashable, Sendable {
  /// The reference value (allowance) `k`: half the shift to be found, in sigmas.
  var k: Double
  /// The decision interval `h`, in sigmas.
  var h: Double
  /// Where the sums start, from 0 to below `h`; `h / 2` is the usual fast initial response.
  var headStart: Double
  /// The shifts of the mean, in sigmas of the plotted statistic. None given means in control.
  var shifts: [Double]
  /// Whether both sums are kept, or one.
  var watched: Watched
  /// When the process shifts. Later is answered for one sum only.
  var shiftTime: ShiftTime

  init(
    k: Double = 0.5,
    h: Double = 5.0,
    headStart: Double = 0.0,
    shifts: [Double] = [],
    watched: Watched = .both,
    shiftTime: ShiftTime = .atStart
  ) {
    self.k = k
    self.h = h
    self.headStart = headStart
    self.shifts = shifts
    self.watched = watched
    self.shiftTime = shiftTime
  }

  enum CodingKeys: String, CodingKey {
    case k
    case h
    case headStart = "head_start"
    case shifts
    case watched
    case shiftTime = "shift_time"
  }
}

/// When, in the life of a chart, the process shifts.
public enum ShiftTime: String, Codable, CaseIterable, Sendable {
  /// With the first point: the chart starts where it was set up to start. This is what published
  /// tables mean by a run length unless they say otherwise.
  case atStart = "at_start"
  /// Long after the start, with no signal until then: the statistic stands wherever a process in
  /// control has brought it (the conditional steady state). Points are counted from the shift.
  case later
}

/// Computes the average run lengths of an EWMA chart.
///
/// How many points it shows on average up to and with its first signal, at each shift of the mean.
/// Published tables are mostly for `asymptotic` limits, which is the default here; a chart with
/// `exact` limits signals somewhat sooner, above all right after its start.
///
/// Values are normal and independent, target and sigma are known.
///
/// References: S. V. Crowder, "A simple method for studying run-length distributions of
/// exponentially weighted moving average charts", *Technometrics* 29, 1987, 401-407; J. M. Lucas,
/// M. S. Saccucci, "Exponentially weighted moving average control schemes", *Technometrics* 32,
/// 1990, 1-12; S. H. Steiner, "EWMA control charts with time-varying control limits and fast
/// initial response", *Journal of Quality Technology* 31, 1999, 75-86.
struct EwmaRunLength: Codable, Hashable, Sendable {
  /// The weight of the newest point: above 0, up to 1.
  var lambda: Double
  /// How many sigmas of the average the limits stand from the target (`L`).
  var limit: Double
  /// Whether the limits are exact or asymptotic.
  var limits: AverageLimits
  /// Fast initial response after Steiner: the share of the limits that stands at the first point,
  /// such as 0.5. Needs exact limits. Left out, there is none.
  var fastStart: Double?
  /// Where the average starts, in sigmas of the plotted statistic from the target.
  var start: Double
  /// The shifts of the mean, in sigmas of the plotted statistic. None given means in control.
  var shifts: [Double]
  /// Which limits there are.
  var watched: Watched
  /// With one limit: the value, in sigmas of the average on the far side of the target from the
  /// limit, at which the average is held, as a CUSUM is held at zero. 0 holds it at the target.
  /// Left out, it may go anywhere, as on an ordinary chart.
  var barrier: Double?
  /// When the process shifts.
  var shiftTime: ShiftTime

  init(
    lambda: Double = 0.2,
    limit: Double = 3.0,
    limits: AverageLimits = .asymptotic,
    fastStart: Double? = nil,
    start: Double = 0.0,
    shifts: [Double] = [],
    watched: Watched = .both,
    barrier: Double? = nil,
    shiftTime: ShiftTime = .atStart
  ) {
    self.lambda = lambda
    self.limit = limit
    self.limits = limits
    self.fastStart = fastStart
    self.start = start
    self.shifts = shifts
    self.watched = watched
    self.barrier = barrier
    self.shiftTime = shiftTime
  }

  enum CodingKeys: String, CodingKey {
    case lambda
    case limit
    case limits
    case fastStart = "fast_start"
    case start
    case shifts
    case watched
    case barrier
    case shiftTime = "shift_time"
  }
}

/// Computes the average run lengths of a T² chart with known mean and covariance.
///
/// How many points it shows on average up to and with the first above its limit, at each shift of
/// the mean. T² of a point in control is chi-squared, of a shifted one noncentral chi-squared. With
/// estimated parameters the average differs; these are the limiting values for a long time of
/// estimation.
struct HotellingRunLength: Codable, Hashable, Sendable {
  /// How many variables are watched together.
  var variables: Int
  /// The limit of T².
  var limit: Double
  /// How many measurements each plotted mean is of; 1 for single ones.
  var size: Int
  /// The shifts of the mean vector: its Mahalanobis distance from the one in control, the root of
  /// `d' Σ⁻¹ d`, in sigmas of a single measurement. None given means in control.
  var shifts: [Double]

  init(variables: Int, limit: Double, size: Int = 1, shifts: [Double] = []) {
    self.variables = variables
    self.limit = limit
    self.size = size
    self.shifts = shifts
  }
}

/// Computes the average run lengths of a MEWMA chart.
///
/// How many points it shows on average up to and with its first signal, at each shift of the mean
/// vector. The chart has the asymptotic covariance, starts at the target, and knows mean and
/// covariance; values are multivariate normal and independent.
///
/// Only the length of a shift matters, not its direction.
///
/// References: C. A. Lowry, W. H. Woodall, C. W. Champ, S. E. Rigdon, "A multivariate exponentially
/// weighted moving average control chart", *Technometrics* 34, 1992, 46-53; S. E. Rigdon, "An
/// integral equation for the in-control average run length of a multivariate exponentially weighted
/// moving average control chart", *Journal of Statistical Computation and Simulation* 52, 1995,
/// 351-365; G. C. Runger, S. S. Prabhu, "A Markov chain model for the multivariate exponentially
/// weighted moving averages control chart", *Journal of the American Statistical Association* 91,
/// 1996, 1701-1706.
struct MewmaRunLength: Codable, Hashable, Sendable {
  /// How many variables are watched together.
  var variables: Int
  /// The limit of the statistic (`h`, also written `H` or `h4`).
  var limit: Double
  /// The weight of the newest point: above 0, up to 1.
  var lambda: Double
  /// The shifts of the mean vector: its Mahalanobis distance from the target, the root of `d' Σ⁻¹
  /// d`, in sigmas of the plotted statistic. None given means in control.
  var shifts: [Double]

  init(variables: Int, limit: Double, lambda: Double = 0.1, shifts: [Double] = []) {
    self.variables = variables
    self.limit = limit
    self.lambda = lambda
    self.shifts = shifts
  }
}

/// Finds the limits of a Shewhart chart that has a wanted average run length in control.
struct ShewhartDesign: Codable, Hashable, Sendable {
  /// The average number of points between false alarms; above 1.
  var arl: Double
  /// How many measurements each plotted mean is of; 1 for single values.
  var size: Int
  /// The shifts to tell the run lengths of, beside that in control.
  var shifts: [Double]
  /// Which limits there are.
  var watched: Watched

  init(arl: Double, size: Int = 1, shifts: [Double] = [], watched: Watched = .both) {
    self.arl = arl
    self.size = size
    self.shifts = shifts
    self.watched = watched
  }
}

/// A Shewhart chart with the run length that was asked for.
public struct DesignedShewhart: Codable, Hashable, Sendable {
  /// How many sigmas of the plotted statistic the limits stand from the centre.
  public var limit: Double
  /// The run lengths: in control first, then at each shift asked for.
  public var runLengths: RunLengths

  public init(limit: Double, runLengths: RunLengths) {
    self.limit = limit
    self.runLengths = runLengths
  }

  enum CodingKeys: String, CodingKey {
    case limit
    case runLengths = "run_lengths"
  }
}

/// Finds the decision interval of a CUSUM chart that has a wanted average run length in control.
struct CusumDesign: Codable, Hashable, Sendable {
  /// The average number of points between false alarms; above 1.
  var arl: Double
  /// The reference value `k`, in sigmas of the plotted statistic. Left out, the one that finds
  /// `shift` soonest is searched for; it is close to half of the shift.
  var k: Double?
  /// The shift to find soonest, in sigmas of the plotted statistic; needed without `k`.
  var shift: Double?
  /// The head start as a share of `h`: 0 for none, 0.5 for the usual fast initial response.
  var headStartShare: Double
  /// The shifts to tell the run lengths of, beside that in control.
  var shifts: [Double]
  /// Whether both sums are kept, or one.
  var watched: Watched

  init(
    arl: Double,
    k: Double? = nil,
    shift: Double? = nil,
    headStartShare: Double = 0.0,
    shifts: [Double] = [],
    watched: Watched = .both
  ) {
    self.arl = arl
    self.k = k
    self.shift = shift
    self.headStartShare = headStartShare
    self.shifts = shifts
    self.watched = watched
  }

  enum CodingKeys: String, CodingKey {
    case arl
    case k
    case shift
    case headStartShare = "head_start_share"
    case shifts
    case watched
  }
}

/// A CUSUM chart with the run length that was asked for.
public struct DesignedCusum: Codable, Hashable, Sendable {
  /// The reference value, in sigmas of the plotted statistic.
  public var k: Double
  /// The decision interval, likewise.
  public var h: Double
  /// Where the sums start, likewise.
  public var headStart: Double
  /// The run lengths: in control first, then at each shift asked for.
  public var runLengths: RunLengths

  public init(k: Double, h: Double, headStart: Double, runLengths: RunLengths) {
    self.k = k
    self.h = h
    self.headStart = headStart
    self.runLengths = runLengths
  }

  enum CodingKeys: String, CodingKey {
    case k
    case h
    case headStart = "head_start"
    case runLengths = "run_lengths"
  }
}

/// Finds the limits of an EWMA chart that has a wanted average run length in control.
struct EwmaDesign: Codable, Hashable, Sendable {
  /// The average number of points between false alarms; above 1.
  var arl: Double
  /// The weight of the newest point: above 0, up to 1. Left out, the one that finds `shift` soonest
  /// is searched for, between 0.01 and 1.
  var lambda: Double?
  /// The shift to find soonest, in sigmas of the plotted statistic; needed without `lambda`.
  var shift: Double?
  /// Whether the limits are exact or asymptotic.
  var limits: AverageLimits
  /// Fast initial response after Steiner: the share of the limits that stands at the first point.
  /// Needs exact limits. Left out, there is none.
  var fastStart: Double?
  /// The shifts to tell the run lengths of, beside that in control.
  var shifts: [Double]
  /// Which limits there are.
  var watched: Watched
  /// With one limit: where the average is held, in sigmas of the average on the far side of the
  /// target. Left out, it may go anywhere.
  var barrier: Double?

  init(
    arl: Double,
    lambda: Double? = nil,
    shift: Double? = nil,
    limits: AverageLimits = .asymptotic,
    fastStart: Double? = nil,
    shifts: [Double] = [],
    watched: Watched = .both,
    barrier: Double? = nil
  ) {
    self.arl = arl
    self.lambda = lambda
    self.shift = shift
    self.limits = limits
    self.fastStart = fastStart
    self.shifts = shifts
    self.watched = watched
    self.barrier = barrier
  }

  enum CodingKeys: String, CodingKey {
    case arl
    case lambda
    case shift
    case limits
    case fastStart = "fast_start"
    case shifts
    case watched
    case barrier
  }
}

/// An EWMA chart with the run length that was asked for.
public struct DesignedEwma: Codable, Hashable, Sendable {
  /// The weight of the newest point.
  public var lambda: Double
  /// How many sigmas of the average the limits stand from the target.
  public var limit: Double
  /// The run lengths: in control first, then at each shift asked for.
  public var runLengths: RunLengths

  public init(lambda: Double, limit: Double, runLengths: RunLengths) {
    self.lambda = lambda
    self.limit = limit
    self.runLengths = runLengths
  }

  enum CodingKeys: String, CodingKey {
    case lambda
    case limit
    case runLengths = "run_lengths"
  }
}

/// Finds the limit of a T² chart, with known parameters, that has a wanted average run length in
/// control.
struct HotellingDesign: Codable, Hashable, Sendable {
  /// The average number of points between false alarms; above 1.
  var arl: Double
  /// How many variables are watched together.
  var variables: Int
  /// How many measurements each plotted mean is of; 1 for single ones.
  var size: Int
  /// The shifts to tell the run lengths of, beside that in control.
  var shifts: [Double]

  init(arl: Double, variables: Int, size: Int = 1, shifts: [Double] = []) {
    self.arl = arl
    self.variables = variables
    self.size = size
    self.shifts = shifts
  }
}

/// A T² chart with the run length that was asked for.
public struct DesignedHotelling: Codable, Hashable, Sendable {
  /// The limit of T².
  public var limit: Double
  /// The run lengths: in control first, then at each shift asked for.
  public var runLengths: RunLengths

  public init(limit: Double, runLengths: RunLengths) {
    self.limit = limit
    self.runLengths = runLengths
  }

  enum CodingKeys: String, CodingKey {
    case limit
    case runLengths = "run_lengths"
  }
}

/// Finds the limit of a MEWMA chart that has a wanted average run length in control.
struct MewmaDesign: Codable, Hashable, Sendable {
  /// The average number of points between false alarms; above 1.
  var arl: Double
  /// How many variables are watched together.
  var variables: Int
  /// The weight of the newest point: above 0, up to 1.
  var lambda: Double
  /// The shifts to tell the run lengths of, beside that in control. Each takes some tenths of a
  /// second.
  var shifts: [Double]

  init(arl: Double, variables: Int, lambda: Double = 0.1, shifts: [Double] = []) {
    self.arl = arl
    self.variables = variables
    self.lambda = lambda
    self.shifts = shifts
  }
}

/// A MEWMA chart with the run length that was asked for.
public struct DesignedMewma: Codable, Hashable, Sendable {
  /// The limit of the statistic.
  public var limit: Double
  /// The run lengths: in control first, then at each shift asked for.
  public var runLengths: RunLengths

  public init(limit: Double, runLengths: RunLengths) {
    self.limit = limit
    self.runLengths = runLengths
  }

  enum CodingKeys: String, CodingKey {
    case limit
    case runLengths = "run_lengths"
  }
}

/// Tells how well a normal process fits its specification: Cp, Cpk, Pp, Ppk and Cpm, each with its
/// confidence interval, and the parts per million it leaves outside.
///
/// The values must come from a process in control and be about normal: look at a control chart and
/// at `capability.normality` first. For values that are not normal there is
/// `capability.non_normal`.
///
/// Sigma within tells what the process could do if it held its level, sigma overall what it did.
/// Each answer names the estimator, its constants and the degrees of freedom of the intervals,
/// since programs differ in all three.
///
/// - Intervals of Cp, Pp and Cpm: `Cp sqrt(chi2 / df)`. Of Cpk and its kin (Bissell): `Cpk -/+ z
///   sqrt(1/(9 N) + Cpk^2 / (2 df))`, right for a negative Cpk too.
/// - A single limit is enough: what needs the other is null, and Cpk is the one side there is.
/// - A value on a limit is inside.
///
/// References: ISO 22514-2; A. F. Bissell, "How reliable is your capability index?", *Applied
/// Statistics* 39, 1990, 331-340; R. A. Boyles, "The Taguchi capability index", *Journal of Quality
/// Technology* 23(1), 1991, 17-26.
struct CapabilityStudy: Codable, Hashable, Sendable {
  /// The measurements in the order in which they were made, subgroup after subgroup.
  var values: Floats
  /// How many values each subgroup has, if all have the same number. Left out, the values are
  /// single.
  var size: Int?
  /// How many values each subgroup has, if the numbers differ; together all of them.
  var sizes: [Int]?
  /// The lower specification limit. At least one limit is needed.
  var lower: Double?
  /// The upper specification limit.
  var upper: Double?
  /// What the values should be; only Cpm needs it.
  var target: Double?
  /// How sigma within is estimated: left out, by the mean moving range of single values and the
  /// pooled standard deviation of subgroups.
  var within: WithinSigma?
  /// Sigma within, if it is known and not to be estimated.
  var sigmaWithin: Double?
  /// How many neighbouring values a moving range spans: 2 to 100.
  var span: Int
  /// How many degrees of freedom sigma within is taken to have.
  var df: DegreesOfFreedom?
  /// The confidence of the intervals, above 0 and below 1.
  var confidence: Double
  /// On which sides the intervals are bounded.
  var sides: IntervalSides

  init(
    values: Floats,
    size: Int? = nil,
    sizes: [Int]? = nil,
    lower: Double? = nil,
    upper: Double? = nil,
    target: Double? = nil,
    within: WithinSigma? = nil,
    sigmaWithin: Double? = nil,
    span: Int = 2,
    df: DegreesOfFreedom? = nil,
    confidence: Double = 0.95,
    sides: IntervalSides = .twoSided
  ) {
    self.values = values
    self.size = size
    self.sizes = sizes
    self.lower = lower
    self.upper = upper
    self.target = target
    self.within = within
    self.sigmaWithin = sigmaWithin
    self.span = span
    self.df = df
    self.confidence = confidence
    self.sides = sides
  }

  enum CodingKeys: String, CodingKey {
    case values
    case size
    case sizes
    case lower
    case upper
    case target
    case within
    case sigmaWithin = "sigma_within"
    case span
    case df
    case confidence
    case sides
  }
}

/// How sigma within is estimated.
public enum WithinSigma: String, Codable, CaseIterable, Sendable {
  /// Single values: the mean moving range divided by `d2`. The default for single values.
  case meanMovingRange = "mean_moving_range"
  /// Single values: the median moving range divided by the median of the range.
  case medianMovingRange = "median_moving_range"
  /// Single values: the root of half the mean square of successive differences.
  case successiveDifferences = "successive_differences"
  /// Subgroups: the root of the pooled variance within subgroups, as it stands. The default for
  /// subgroups.
  case pooled
  /// Subgroups: the same divided by `c4(d + 1)`, where `d` are its degrees of freedom; what Minitab
  /// calls the pooled standard deviation with unbiasing constants.
  case rmsdf
  /// Subgroups: the mean of each range divided by its `d2`.
  case rbar
  /// Subgroups: the ranges divided by `d2`, weighted by their precision; what Minitab takes for
  /// R-bar with unequal sizes.
  case mvlueR = "mvlue_r"
  /// Subgroups: the mean of each standard deviation divided by its `c4`.
  case sbar
  /// Subgroups: the standard deviations divided by `c4`, weighted by their precision; what Minitab
  /// takes for S-bar with unequal sizes.
  case mvlueS = "mvlue_s"
  /// It is given, not estimated.
  case given
}

/// How many degrees of freedom sigma within is taken to have, which sets the width of the intervals
/// of Cp and Cpk. Programs differ here more than anywhere else.
public enum DegreesOfFreedom: Codable, Hashable, Sendable {
  /// As Minitab documents it: pooled the sum of `n - 1`; R-bar 0.9 of that; S-bar a share between
  /// 0.88 and 1 of it by size; moving ranges the number of values less the span plus 1; successive
  /// differences the number of values less 1.
  case minitab(MinitabDegreesOfFreedom)
  /// For moving ranges 0.62 times the number of values less 1, since neighbouring ranges share
  /// values; for every other estimator as `minitab`.
  case sharedRanges(SharedRangesDegreesOfFreedom)
  /// The number of all values less 1, whatever the estimator, as R's qcc takes it.
  case allValues(AllValuesDegreesOfFreedom)
  /// A number of your own.
  case fixed(FixedDegreesOfFreedom)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "minitab": self = .minitab(try MinitabDegreesOfFreedom(from: decoder))
    case "shared_ranges": self = .sharedRanges(try SharedRangesDegreesOfFreedom(from: decoder))
    case "all_values": self = .allValues(try AllValuesDegreesOfFreedom(from: decoder))
    case "fixed": self = .fixed(try FixedDegreesOfFreedom(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .minitab(let value): try value.encode(to: encoder)
    case .sharedRanges(let value): try value.encode(to: encoder)
    case .allValues(let value): try value.encode(to: encoder)
    case .fixed(let value): try value.encode(to: encoder)
    }
  }
}

/// As Minitab documents it: pooled the sum of `n - 1`; R-bar 0.9 of that; S-bar a share between
/// 0.88 and 1 of it by size; moving ranges the number of values less the span plus 1; successive
/// differences the number of values less 1.
public struct MinitabDegreesOfFreedom: Codable, Hashable, Sendable {
  private(set) var type = "minitab"

  public init() {
  }
}

/// For moving ranges 0.62 times the number of values less 1, since neighbouring ranges share
/// values; for every other estimator as `minitab`.
public struct SharedRangesDegreesOfFreedom: Codable, Hashable, Sendable {
  private(set) var type = "shared_ranges"

  public init() {
  }
}

/// The number of all values less 1, whatever the estimator, as R's qcc takes it.
public struct AllValuesDegreesOfFreedom: Codable, Hashable, Sendable {
  private(set) var type = "all_values"

  public init() {
  }
}

/// A number of your own.
public struct FixedDegreesOfFreedom: Codable, Hashable, Sendable {
  private(set) var type = "fixed"
  /// The degrees of freedom, above zero, whole or not.
  public var df: Double

  public init(df: Double) {
    self.df = df
  }
}

/// On which sides an interval is bounded.
public enum IntervalSides: String, Codable, CaseIterable, Sendable {
  /// A lower and an upper bound, each wrong with half of the remaining probability.
  case twoSided = "two_sided"
  /// A lower bound only: "at least".
  case lowerBound = "lower_bound"
  /// An upper bound only: "at most".
  case upperBound = "upper_bound"
}

/// How well a normal process fits its specification.
public struct CapabilityReport: Codable, Hashable, Sendable {
  /// The mean of all values.
  public var mean: Double
  /// The confidence of every interval here.
  public var confidence: Double
  /// On which sides the intervals are bounded.
  public var sides: IntervalSides
  /// How many values the study rests on; null when that was not given.
  public var count: Int?
  /// The specification that was judged by.
  public var lower: Double?
  /// The upper specification limit, if there is one.
  public var upper: Double?
  /// The target, if there is one.
  public var target: Double?
  /// What the process could do if it held its level; null when sigma within is not known.
  public var within: WithinCapability?
  /// What the process did, drifts and all; null when sigma overall is not known.
  public var overall: OverallCapability?
  /// What was found outside the limits; null when no single values were given.
  public var observed: ObservedNonconforming?

  public init(
    mean: Double,
    confidence: Double,
    sides: IntervalSides,
    count: Int? = nil,
    lower: Double? = nil,
    upper: Double? = nil,
    target: Double? = nil,
    within: WithinCapability? = nil,
    overall: OverallCapability? = nil,
    observed: ObservedNonconforming? = nil
  ) {
    self.mean = mean
    self.confidence = confidence
    self.sides = sides
    self.count = count
    self.lower = lower
    self.upper = upper
    self.target = target
    self.within = within
    self.overall = overall
    self.observed = observed
  }
}

/// The potential of the process: its indices by sigma within.
public struct WithinCapability: Codable, Hashable, Sendable {
  /// Sigma within. Zero for values that do not vary; then no index is finite and all are null.
  public var sigma: Double
  /// Where sigma comes from, with its constants and degrees of freedom.
  public var source: SigmaSource
  /// What a normal process with this mean and sigma leaves outside the limits.
  public var expected: ExpectedNonconforming
  /// Cp: the width of the specification in six sigma; null without both limits.
  public var cp: CapabilityIndex?
  /// Cpl: from the lower limit to the mean in three sigma; null without a lower limit.
  public var cpl: CapabilityIndex?
  /// Cpu: from the mean to the upper limit in three sigma; null without an upper limit.
  public var cpu: CapabilityIndex?
  /// Cpk: the lesser of Cpl and Cpu, or the one there is. Negative when the mean is outside.
  public var cpk: CapabilityIndex?

  public init(
    sigma: Double,
    source: SigmaSource,
    expected: ExpectedNonconforming,
    cp: CapabilityIndex? = nil,
    cpl: CapabilityIndex? = nil,
    cpu: CapabilityIndex? = nil,
    cpk: CapabilityIndex? = nil
  ) {
    self.sigma = sigma
    self.source = source
    self.expected = expected
    self.cp = cp
    self.cpl = cpl
    self.cpu = cpu
    self.cpk = cpk
  }
}

/// Where sigma within comes from, in enough detail to compare it with another program's.
public struct SigmaSource: Codable, Hashable, Sendable {
  /// The estimator.
  public var method: WithinSigma
  /// The constants that were used.
  public var constants: [SigmaConstant]
  /// How many values a moving range spans; null where there are none.
  public var span: Int?
  /// How many subgroups or moving ranges were averaged; null when sigma was given.
  public var parts: Int?
  /// The degrees of freedom of the intervals; null when none are known.
  public var df: Double?
  /// How the degrees of freedom were found; null when none are known.
  public var dfMethod: DegreesOfFreedom?

  public init(
    method: WithinSigma,
    constants: [SigmaConstant],
    span: Int? = nil,
    parts: Int? = nil,
    df: Double? = nil,
    dfMethod: DegreesOfFreedom? = nil
  ) {
    self.method = method
    self.constants = constants
    self.span = span
    self.parts = parts
    self.df = df
    self.dfMethod = dfMethod
  }

  enum CodingKeys: String, CodingKey {
    case method
    case constants
    case span
    case parts
    case df
    case dfMethod = "df_method"
  }
}

/// A constant of control charts.
public struct SigmaConstant: Codable, Hashable, Sendable {
  /// Its usual name: `d2`, `d3`, `d4` (the median of the range), `c4`.
  public var name: String
  /// How many values it is for.
  public var of: Int
  /// The constant, exact to the last digits of a float.
  public var value: Double

  public init(name: String, of: Int, value: Double) {
    self.name = name
    self.of = of
    self.value = value
  }
}

/// A capability index with its confidence interval.
public struct CapabilityIndex: Codable, Hashable, Sendable {
  /// The index.
  public var value: Double
  /// The lower bound of the interval; null when it is not asked for, or the number of values or the
  /// degrees of freedom are not known.
  public var lower: Double?
  /// The upper bound of the interval; null likewise.
  public var upper: Double?

  public init(value: Double, lower: Double? = nil, upper: Double? = nil) {
    self.value = value
    self.lower = lower
    self.upper = upper
  }
}

/// The share outside the limits that a distribution makes expect, in parts per million.
public struct ExpectedNonconforming: Codable, Hashable, Sendable {
  /// Outside either limit.
  public var ppmTotal: Double
  /// Below the lower limit; null without one.
  public var ppmBelow: Double?
  /// Above the upper limit; null without one.
  public var ppmAbove: Double?
  /// The sigma level that leaves as much outside on one side (Z bench); null when the share is zero
  /// or one, for which the level is unbounded.
  public var zBench: Double?

  public init(
    ppmTotal: Double,
    ppmBelow: Double? = nil,
    ppmAbove: Double? = nil,
    zBench: Double? = nil
  ) {
    self.ppmTotal = ppmTotal
    self.ppmBelow = ppmBelow
    self.ppmAbove = ppmAbove
    self.zBench = zBench
  }

  enum CodingKeys: String, CodingKey {
    case ppmTotal = "ppm_total"
    case ppmBelow = "ppm_below"
    case ppmAbove = "ppm_above"
    case zBench = "z_bench"
  }
}

/// The performance of the process: its indices by the standard deviation of all values.
public struct OverallCapability: Codable, Hashable, Sendable {
  /// The standard deviation of all values, with their number less 1 below the line.
  public var sigma: Double
  /// What a normal process with this mean and sigma leaves outside the limits.
  public var expected: ExpectedNonconforming
  /// The degrees of freedom of the intervals; null when none are known.
  public var df: Double?
  /// Pp: the width of the specification in six sigma; null without both limits.
  public var pp: CapabilityIndex?
  /// Ppl: from the lower limit to the mean in three sigma; null without a lower limit.
  public var ppl: CapabilityIndex?
  /// Ppu: from the mean to the upper limit in three sigma; null without an upper limit.
  public var ppu: CapabilityIndex?
  /// Ppk: the lesser of Ppl and Ppu, or the one there is. Negative when the mean is outside.
  public var ppk: CapabilityIndex?
  /// Cpm, which also counts the distance of the mean from the target: `(upper - lower) / (6
  /// sqrt(sigma^2 + (mean - target)^2))`. Null without both limits and a target.
  public var cpm: CapabilityIndex?
  /// The degrees of freedom of the interval of Cpm: `N (1 + a^2)^2 / (1 + 2 a^2)` with `a` the
  /// distance of the mean from the target in sigmas; null where there is no Cpm.
  public var cpmDf: Double?

  public init(
    sigma: Double,
    expected: ExpectedNonconforming,
    df: Double? = nil,
    pp: CapabilityIndex? = nil,
    ppl: CapabilityIndex? = nil,
    ppu: CapabilityIndex? = nil,
    ppk: CapabilityIndex? = nil,
    cpm: CapabilityIndex? = nil,
    cpmDf: Double? = nil
  ) {
    self.sigma = sigma
    self.expected = expected
    self.df = df
    self.pp = pp
    self.ppl = ppl
    self.ppu = ppu
    self.ppk = ppk
    self.cpm = cpm
    self.cpmDf = cpmDf
  }

  enum CodingKeys: String, CodingKey {
    case sigma
    case expected
    case df
    case pp
    case ppl
    case ppu
    case ppk
    case cpm
    case cpmDf = "cpm_df"
  }
}

/// The values outside the limits. A value equal to a limit is inside.
public struct ObservedNonconforming: Codable, Hashable, Sendable {
  /// How many lie outside either limit.
  public var total: Int
  /// Those outside, per million values.
  public var ppmTotal: Double
  /// How many lie below the lower limit; null without one.
  public var below: Int?
  /// How many lie above the upper limit; null without one.
  public var above: Int?
  /// Those below, per million values.
  public var ppmBelow: Double?
  /// Those above, per million values.
  public var ppmAbove: Double?

  public init(
    total: Int,
    ppmTotal: Double,
    below: Int? = nil,
    above: Int? = nil,
    ppmBelow: Double? = nil,
    ppmAbove: Double? = nil
  ) {
    self.total = total
    self.ppmTotal = ppmTotal
    self.below = below
    self.above = above
    self.ppmBelow = ppmBelow
    self.ppmAbove = ppmAbove
  }

  enum CodingKeys: String, CodingKey {
    case total
    case ppmTotal = "ppm_total"
    case below
    case above
    case ppmBelow = "ppm_below"
    case ppmAbove = "ppm_above"
  }
}

/// Tells how well a normal process fits its specification, from its mean and sigma alone: what
/// another program printed, or what a data sheet states. Otherwise like `capability.study`.
struct CapabilitySummary: Codable, Hashable, Sendable {
  /// The mean of the process.
  var mean: Double
  /// Sigma within, from which Cp and Cpk follow. At least one sigma is needed.
  var sigmaWithin: Double?
  /// Sigma overall, from which Pp, Ppk and Cpm follow.
  var sigmaOverall: Double?
  /// How many values these were computed from. Without it there are no intervals but that of Cp.
  var count: Int?
  /// The degrees of freedom of sigma within. Without it Cp and Cpk have no interval.
  var withinDf: Double?
  /// The lower specification limit. At least one limit is needed.
  var lower: Double?
  /// The upper specification limit.
  var upper: Double?
  /// What the values should be; only Cpm needs it.
  var target: Double?
  /// The confidence of the intervals, above 0 and below 1.
  var confidence: Double
  /// On which sides the intervals are bounded.
  var sides: IntervalSides

  init(
    mean: Double,
    sigmaWithin: Double? = nil,
    sigmaOverall: Double? = nil,
    count: Int? = nil,
    withinDf: Double? = nil,
    lower: Double? = nil,
    upper: Double? = nil,
    target: Double? = nil,
    confidence: Double = 0.95,
    sides: IntervalSides = .twoSided
  ) {
    self.mean = mean
    self.sigmaWithin = sigmaWithin
    self.sigmaOverall = sigmaOverall
    self.count = count
    self.withinDf = withinDf
    self.lower = lower
    self.upper = upper
    self.target = target
    self.confidence = confidence
    self.sides = sides
  }

  enum CodingKeys: String, CodingKey {
    case mean
    case sigmaWithin = "sigma_within"
    case sigmaOverall = "sigma_overall"
    case count
    case withinDf = "within_df"
    case lower
    case upper
    case target
    case confidence
    case sides
  }
}

/// Tells how well a process with a named distribution fits its specification.
///
/// Two methods are in use and give different indices for the same data, so that the answer names
/// the one it used: percentiles (ISO 22514) compare the limits with the points that hold 99.73 %,
/// Z-scores compare the shares outside with those of a normal process.
struct NonNormalCapability: Codable, Hashable, Sendable {
  /// The measurements in any order; none are needed when the `distribution` is given.
  var values: Floats
  /// The lower specification limit. At least one limit is needed.
  var lower: Double?
  /// The upper specification limit.
  var upper: Double?
  /// The distribution to fit to the values; of no effect when `distribution` is given.
  var fit: DistributionKind
  /// The distribution, if it is known and not to be fitted.
  var distribution: ProcessDistribution?
  /// How the indices are formed.
  var method: NonNormalMethod

  init(
    values: Floats = [],
    lower: Double? = nil,
    upper: Double? = nil,
    fit: DistributionKind = .weibull,
    distribution: ProcessDistribution? = nil,
    method: NonNormalMethod = .percentile
  ) {
    self.values = values
    self.lower = lower
    self.upper = upper
    self.fit = fit
    self.distribution = distribution
    self.method = method
  }
}

/// Which distribution to fit.
public enum DistributionKind: String, Codable, CaseIterable, Sendable {
  /// Normal: mean and standard deviation (with `n - 1` below the line).
  case normal
  /// The logarithm is normal; values above zero. Fitted by the mean of the logarithms and their
  /// standard deviation with `n` below the line, the maximum of the likelihood.
  case lognormal
  /// Weibull: strength, wear and lifetimes; values above zero. Fitted by maximum likelihood.
  case weibull
  /// Exponential: waiting times; values above zero.
  case exponential
  /// Gamma; values above zero. Fitted by maximum likelihood.
  case gamma
}

/// A distribution with its parameters.
public enum ProcessDistribution: Codable, Hashable, Sendable {
  /// A normal distribution.
  case normal(NormalProcessDistribution)
  /// A lognormal distribution.
  case lognormal(LognormalProcessDistribution)
  /// A Weibull distribution.
  case weibull(WeibullProcessDistribution)
  /// An exponential distribution.
  case exponential(ExponentialProcessDistribution)
  /// A gamma distribution.
  case gamma(GammaProcessDistribution)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "normal": self = .normal(try NormalProcessDistribution(from: decoder))
    case "lognormal": self = .lognormal(try LognormalProcessDistribution(from: decoder))
    case "weibull": self = .weibull(try WeibullProcessDistribution(from: decoder))
    case "exponential": self = .exponential(try ExponentialProcessDistribution(from: decoder))
    case "gamma": self = .gamma(try GammaProcessDistribution(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .normal(let value): try value.encode(to: encoder)
    case .lognormal(let value): try value.encode(to: encoder)
    case .weibull(let value): try value.encode(to: encoder)
    case .exponential(let value): try value.encode(to: encoder)
    case .gamma(let value): try value.encode(to: encoder)
    }
  }
}

/// A normal distribution.
public struct NormalProcessDistribution: Codable, Hashable, Sendable {
  private(set) var type = "normal"
  /// The mean.
  public var mean: Double
  /// The standard deviation, above zero.
  public var sigma: Double

  public init(mean: Double, sigma: Double) {
    self.mean = mean
    self.sigma = sigma
  }
}

/// A lognormal distribution.
public struct LognormalProcessDistribution: Codable, Hashable, Sendable {
  private(set) var type = "lognormal"
  /// The mean of the logarithm.
  public var location: Double
  /// The standard deviation of the logarithm, above zero.
  public var scale: Double

  public init(location: Double, scale: Double) {
    self.location = location
    self.scale = scale
  }
}

/// A Weibull distribution.
public struct WeibullProcessDistribution: Codable, Hashable, Sendable {
  private(set) var type = "weibull"
  /// The shape, above zero.
  public var shape: Double
  /// The scale, above zero: about 63 % of the values lie below it.
  public var scale: Double

  public init(shape: Double, scale: Double) {
    self.shape = shape
    self.scale = scale
  }
}

/// An exponential distribution.
public struct ExponentialProcessDistribution: Codable, Hashable, Sendable {
  private(set) var type = "exponential"
  /// The mean, above zero.
  public var mean: Double

  public init(mean: Double) {
    self.mean = mean
  }
}

/// A gamma distribution.
public struct GammaProcessDistribution: Codable, Hashable, Sendable {
  private(set) var type = "gamma"
  /// The shape, above zero.
  public var shape: Double
  /// The scale, above zero: the mean is shape times scale.
  public var scale: Double

  public init(shape: Double, scale: Double) {
    self.shape = shape
    self.scale = scale
  }
}

/// How indices of a process that is not normal are formed.
public enum NonNormalMethod: String, Codable, CaseIterable, Sendable {
  /// ISO 22514: the limits against the percentiles 0.135 %, 50 % and 99.865 %: `Ppu = (upper - X50)
  /// / (X99.865 - X50)`.
  case percentile
  /// The normal scores of the shares outside: `Ppu = z / 3` where a normal process has as much
  /// beyond `z`.
  case zScore = "z_score"
}

/// How well a process that is not normal fits its specification.
public struct NonNormalReport: Codable, Hashable, Sendable {
  /// How many values there were.
  public var count: Int
  /// The distribution, fitted or given.
  public var distribution: ProcessDistribution
  /// How the indices were formed.
  public var method: NonNormalMethod
  /// The point with 0.135 % of the distribution below it.
  public var lowPercentile: Double
  /// The median of the distribution.
  public var median: Double
  /// The point with 0.135 % of the distribution above it.
  public var highPercentile: Double
  /// What the distribution leaves outside the limits.
  public var expected: ExpectedNonconforming
  /// Pp; null without both limits, or when it is unbounded.
  public var pp: Double?
  /// Ppl; null without a lower limit, or when it is unbounded.
  public var ppl: Double?
  /// Ppu; null without an upper limit, or when it is unbounded.
  public var ppu: Double?
  /// Ppk: the lesser of Ppl and Ppu, or the one that is bounded.
  public var ppk: Double?
  /// What was found outside the limits; null when no values were given.
  public var observed: ObservedNonconforming?

  public init(
    count: Int,
    distribution: ProcessDistribution,
    method: NonNormalMethod,
    lowPercentile: Double,
    median: Double,
    highPercentile: Double,
    expected: ExpectedNonconforming,
    pp: Double? = nil,
    ppl: Double? = nil,
    ppu: Double? = nil,
    ppk: Double? = nil,
    observed: ObservedNonconforming? = nil
  ) {
    self.count = count
    self.distribution = distribution
    self.method = method
    self.lowPercentile = lowPercentile
    self.median = median
    self.highPercentile = highPercentile
    self.expected = expected
    self.pp = pp
    self.ppl = ppl
    self.ppu = ppu
    self.ppk = ppk
    self.observed = observed
  }

  enum CodingKeys: String, CodingKey {
    case count
    case distribution
    case method
    case lowPercentile = "low_percentile"
    case median
    case highPercentile = "high_percentile"
    case expected
    case pp
    case ppl
    case ppu
    case ppk
    case observed
  }
}

/// Tells the capability of values above zero after a power has made them as normal as it can.
///
/// The power `lambda` is that of the largest likelihood over all values, between -5 and 5, or the
/// one that is given. Values, limits and target are transformed by `(x^lambda - 1) / lambda`, the
/// logarithm for 0, and studied as `capability.study` does. Programs that transform by `x^lambda`
/// alone get the same indices and ppm, as neither depends on a scale or an offset. A lower limit
/// that is not above zero is no limit to values that are, and is left out.
struct BoxCox: Codable, Hashable, Sendable {
  /// The measurements in the order in which they were made; all above zero.
  var values: Floats
  /// How many values each subgroup has. Left out, the values are single.
  var size: Int?
  /// The lower specification limit, in the unit of the values.
  var lower: Double?
  /// The upper specification limit, in the unit of the values.
  var upper: Double?
  /// The target, in the unit of the values.
  var target: Double?
  /// The power, if it is known and not to be estimated: -5 to 5.
  var lambda: Double?
  /// Whether an estimated power is rounded to one that has a name.
  var rounding: LambdaRounding
  /// The confidence of the intervals, above 0 and below 1.
  var confidence: Double

  init(
    values: Floats,
    size: Int? = nil,
    lower: Double? = nil,
    upper: Double? = nil,
    target: Double? = nil,
    lambda: Double? = nil,
    rounding: LambdaRounding = .none,
    confidence: Double = 0.95
  ) {
    self.values = values
    self.size = size
    self.lower = lower
    self.upper = upper
    self.target = target
    self.lambda = lambda
    self.rounding = rounding
    self.confidence = confidence
  }
}

/// Whether an estimated power is rounded.
public enum LambdaRounding: String, Codable, CaseIterable, Sendable {
  /// As estimated.
  case none
  /// To the nearest half: the square (2), none (1), the root (0.5), the logarithm (0), the
  /// reciprocal (-1), ... as Minitab rounds it unless told otherwise.
  case half
}

/// The capability after the transformation.
public struct BoxCoxReport: Codable, Hashable, Sendable {
  /// The power that was used.
  public var lambda: Double
  /// The study of the transformed values; its mean, sigma and limits are transformed too.
  public var study: CapabilityReport
  /// The power of the largest likelihood, before rounding; null when the power was given.
  public var estimatedLambda: Double?

  public init(lambda: Double, study: CapabilityReport, estimatedLambda: Double? = nil) {
    self.lambda = lambda
    self.study = study
    self.estimatedLambda = estimatedLambda
  }

  enum CodingKeys: String, CodingKey {
    case lambda
    case study
    case estimatedLambda = "estimated_lambda"
  }
}

/// Tests whether values may come from a normal distribution whose mean and sigma are not known: by
/// Anderson and Darling, most sensitive in the tails, and by Shapiro and Wilk.
///
/// A small p-value speaks against a normal distribution; a large one is no proof of one.
struct NormalityCheck: Codable, Hashable, Sendable {
  /// The values in any order, at least three that differ.
  var values: Floats

  init(values: Floats) {
    self.values = values
  }
}

/// What speaks against a normal distribution.
public struct NormalityReport: Codable, Hashable, Sendable {
  /// How many values were tested.
  public var count: Int
  /// Their mean.
  public var mean: Double
  /// Their standard deviation.
  public var sigma: Double
  /// The test of Anderson and Darling.
  public var andersonDarling: AndersonDarling
  /// The adjusted skewness (as in Minitab, SAS and Excel): 0 for a symmetric distribution.
  public var skewness: Double?
  /// The adjusted excess kurtosis: 0 for a normal distribution; null of fewer than four values.
  public var kurtosis: Double?
  /// The test of Shapiro and Wilk; null of more than 5000 values, for which it is not made.
  public var shapiroWilk: ShapiroWilk?

  public init(
    count: Int,
    mean: Double,
    sigma: Double,
    andersonDarling: AndersonDarling,
    skewness: Double? = nil,
    kurtosis: Double? = nil,
    shapiroWilk: ShapiroWilk? = nil
  ) {
    self.count = count
    self.mean = mean
    self.sigma = sigma
    self.andersonDarling = andersonDarling
    self.skewness = skewness
    self.kurtosis = kurtosis
    self.shapiroWilk = shapiroWilk
  }

  enum CodingKeys: String, CodingKey {
    case count
    case mean
    case sigma
    case andersonDarling = "anderson_darling"
    case skewness
    case kurtosis
    case shapiroWilk = "shapiro_wilk"
  }
}

/// The test of Anderson and Darling for a normal distribution, mean and sigma estimated.
public struct AndersonDarling: Codable, Hashable, Sendable {
  /// The statistic.
  public var statistic: Double
  /// The statistic adjusted for the number of values, `A2 (1 + 0.75/n + 2.25/n^2)`.
  public var adjusted: Double
  /// The p-value, by the formulas of D'Agostino and Stephens.
  public var pValue: Double

  public init(statistic: Double, adjusted: Double, pValue: Double) {
    self.statistic = statistic
    self.adjusted = adjusted
    self.pValue = pValue
  }

  enum CodingKeys: String, CodingKey {
    case statistic
    case adjusted
    case pValue = "p_value"
  }
}

/// The test of Shapiro and Wilk for a normal distribution.
public struct ShapiroWilk: Codable, Hashable, Sendable {
  /// The statistic, at most 1.
  public var statistic: Double
  /// The p-value, by Royston's approximation.
  public var pValue: Double

  public init(statistic: Double, pValue: Double) {
    self.statistic = statistic
    self.pValue = pValue
  }

  enum CodingKeys: String, CodingKey {
    case statistic
    case pValue = "p_value"
  }
}

/// Tells the interval that holds at least a given share of all values, with a given confidence.
///
/// For normal values the factors are exact: from the noncentral t distribution on one side, by
/// integration over the mean and sigma on both. Without assuming a distribution the interval ends
/// at values of the sample, as many from each end as the confidence allows.
struct ToleranceInterval: Codable, Hashable, Sendable {
  /// The measurements in any order; or give `mean`, `sigma` and `count` instead.
  var values: Floats
  /// The mean of the sample, when there are no values.
  var mean: Double?
  /// The standard deviation of the sample, when there are no values.
  var sigma: Double?
  /// How many values the sample had, when there are no values.
  var count: Int?
  /// The share of all values to be held, above 0 and below 1.
  var coverage: Double
  /// How sure that is, above 0 and below 1.
  var confidence: Double
  /// On which sides the interval ends.
  var sides: IntervalSides
  /// What is assumed of the distribution.
  var method: ToleranceMethod

  init(
    values: Floats = [],
    mean: Double? = nil,
    sigma: Double? = nil,
    count: Int? = nil,
    coverage: Double = 0.95,
    confidence: Double = 0.95,
    sides: IntervalSides = .twoSided,
    method: ToleranceMethod = .normal
  ) {
    self.values = values
    self.mean = mean
    self.sigma = sigma
    self.count = count
    self.coverage = coverage
    self.confidence = confidence
    self.sides = sides
    self.method = method
  }
}

/// What a tolerance interval assumes.
public enum ToleranceMethod: String, Codable, CaseIterable, Sendable {
  /// The values are normal: `mean -/+ k sigma` with an exact `k`.
  case normal
  /// Nothing: order statistics (Wilks). It needs many values: 93 for 95 % of them on both sides at
  /// 95 % confidence.
  case nonparametric
}

/// The interval, and what it rests on.
public struct ToleranceReport: Codable, Hashable, Sendable {
  /// How many values it rests on.
  public var count: Int
  /// The confidence reached: what was asked for, or somewhat more where it goes by ranks.
  public var confidence: Double
  /// The share of all values it holds at least.
  public var coverage: Double
  /// What was assumed.
  public var method: ToleranceMethod
  /// Where it begins; null for an upper bound.
  public var lower: Double?
  /// Where it ends; null for a lower bound.
  public var upper: Double?
  /// The factor `k` of sigma; null without a distribution.
  public var factor: Double?
  /// Which value from either end the interval ends at, 1 for the outermost; null for normal values.
  public var rank: Int?

  public init(
    count: Int,
    confidence: Double,
    coverage: Double,
    method: ToleranceMethod,
    lower: Double? = nil,
    upper: Double? = nil,
    factor: Double? = nil,
    rank: Int? = nil
  ) {
    self.count = count
    self.confidence = confidence
    self.coverage = coverage
    self.method = method
    self.lower = lower
    self.upper = upper
    self.factor = factor
    self.rank = rank
  }
}

/// Counts defects per unit, per opportunity and per million opportunities, and turns them into a
/// sigma level.
///
/// The level is that of the normal tail with as many defects on one side, plus the `shift`: by
/// convention a process drifts by 1.5 sigma in the long run, and its short-term level is told from
/// long-term defects. The shift is no law of nature; set it to 0 to leave it out.
struct DefectRate: Codable, Hashable, Sendable {
  /// How many defects were found.
  var defects: Int
  /// How many units were inspected, at least one.
  var units: Int
  /// How many chances for a defect each unit has, at least one.
  var opportunities: Int
  /// By how many sigmas the process is taken to drift in the long run.
  var shift: Double

  init(defects: Int, units: Int, opportunities: Int = 1, shift: Double = 1.5) {
    self.defects = defects
    self.units = units
    self.opportunities = opportunities
    self.shift = shift
  }
}

/// Defects per unit, per opportunity and per million, with the sigma level.
public struct DefectReport: Codable, Hashable, Sendable {
  /// Defects per unit.
  public var dpu: Double
  /// Defects per opportunity.
  public var dpo: Double
  /// Defects per million opportunities.
  public var dpmo: Double
  /// The share of opportunities without a defect.
  public var yieldPerOpportunity: Double
  /// The share of units expected without a defect, if defects fall where they like: `exp(-dpu)`.
  public var yieldPerUnit: Double
  /// The shift between both.
  public var shift: Double
  /// The short-term sigma level, shift included; null without a defect, or with one at every
  /// opportunity, for which it is unbounded.
  public var sigmaLevel: Double?
  /// The long-term sigma level, without the shift; null likewise.
  public var longTermSigmaLevel: Double?

  public init(
    dpu: Double,
    dpo: Double,
    dpmo: Double,
    yieldPerOpportunity: Double,
    yieldPerUnit: Double,
    shift: Double,
    sigmaLevel: Double? = nil,
    longTermSigmaLevel: Double? = nil
  ) {
    self.dpu = dpu
    self.dpo = dpo
    self.dpmo = dpmo
    self.yieldPerOpportunity = yieldPerOpportunity
    self.yieldPerUnit = yieldPerUnit
    self.shift = shift
    self.sigmaLevel = sigmaLevel
    self.longTermSigmaLevel = longTermSigmaLevel
  }

  enum CodingKeys: String, CodingKey {
    case dpu
    case dpo
    case dpmo
    case yieldPerOpportunity = "yield_per_opportunity"
    case yieldPerUnit = "yield_per_unit"
    case shift
    case sigmaLevel = "sigma_level"
    case longTermSigmaLevel = "long_term_sigma_level"
  }
}

/// Converts between sigma levels and defects per million opportunities, either way.
///
/// One normal tail, as the tables of Six Sigma have it: level 6 with a shift of 1.5 leaves 3.4 per
/// million.
struct SigmaConversion: Codable, Hashable, Sendable {
  /// The sigma levels to convert to defects per million.
  var levels: [Double]
  /// The defects per million, 0 to 1 000 000, to convert to sigma levels.
  var dpmo: [Double]
  /// By how many sigmas the process is taken to drift in the long run.
  var shift: Double

  init(levels: [Double] = [], dpmo: [Double] = [], shift: Double = 1.5) {
    self.levels = levels
    self.dpmo = dpmo
    self.shift = shift
  }
}

/// Sigma levels and defects per million, each list in the order of the request.
public struct SigmaConversionReport: Codable, Hashable, Sendable {
  /// The defects per million of each level.
  public var dpmo: [Double]
  /// The level of each number of defects per million.
  public var levels: [SigmaLevel]
  /// The shift that was used.
  public var shift: Double

  public init(dpmo: [Double], levels: [SigmaLevel], shift: Double) {
    self.dpmo = dpmo
    self.levels = levels
    self.shift = shift
  }
}

/// The sigma level of a rate of defects.
public struct SigmaLevel: Codable, Hashable, Sendable {
  /// The defects per million.
  public var dpmo: Double
  /// The level; absent for 0 and for 1 000 000, whose level is unbounded.
  public var level: Double?

  public init(dpmo: Double, level: Double? = nil) {
    self.dpmo = dpmo
    self.level = level
  }
}

/// Tells the first pass yield and the final yield of one step.
///
/// A unit that was reworked and is good now was not good at the first try: it counts in the final
/// yield and not in the first pass yield.
struct StepYield: Codable, Hashable, Sendable {
  /// How many units entered the step, at least one.
  var unitsIn: Int
  /// How many were scrapped in the end, reworked before or not.
  var scrapped: Int
  /// How many were reworked and are good now.
  var reworked: Int

  init(unitsIn: Int, scrapped: Int, reworked: Int = 0) {
    self.unitsIn = unitsIn
    self.scrapped = scrapped
    self.reworked = reworked
  }

  enum CodingKeys: String, CodingKey {
    case unitsIn = "units_in"
    case scrapped
    case reworked
  }
}

/// The yields of one step.
public struct StepYieldReport: Codable, Hashable, Sendable {
  /// How many units were good at the first try.
  public var firstPassGood: Int
  /// The share of units that were good at the first try.
  public var firstPassYield: Double
  /// How many units were good in the end.
  public var good: Int
  /// The share of units that were good in the end.
  public var finalYield: Double

  public init(firstPassGood: Int, firstPassYield: Double, good: Int, finalYield: Double) {
    self.firstPassGood = firstPassGood
    self.firstPassYield = firstPassYield
    self.good = good
    self.finalYield = finalYield
  }

  enum CodingKeys: String, CodingKey {
    case firstPassGood = "first_pass_good"
    case firstPassYield = "first_pass_yield"
    case good
    case finalYield = "final_yield"
  }
}

/// Tells the rolled throughput yield: the share of units that pass every step at the first try, if
/// the steps fail independently.
struct RolledYield: Codable, Hashable, Sendable {
  /// The first pass yield of each step, 0 to 1; at least one.
  var firstPassYields: [Double]

  init(firstPassYields: [Double]) {
    self.firstPassYields = firstPassYields
  }

  enum CodingKeys: String, CodingKey {
    case firstPassYields = "first_pass_yields"
  }
}

/// The yield of a chain of steps.
public struct RolledYieldReport: Codable, Hashable, Sendable {
  /// How many steps there are.
  public var steps: Int
  /// The product of the yields of all steps.
  public var rolledThroughputYield: Double
  /// Their geometric mean: the yield that every step would have if all were alike.
  public var normalizedYield: Double
  /// The defects per unit over all steps that the rolled yield stands for, `-ln(yield)`; null when
  /// a step lets nothing through.
  public var totalDpu: Double?

  public init(
    steps: Int,
    rolledThroughputYield: Double,
    normalizedYield: Double,
    totalDpu: Double? = nil
  ) {
    self.steps = steps
    self.rolledThroughputYield = rolledThroughputYield
    self.normalizedYield = normalizedYield
    self.totalDpu = totalDpu
  }

  enum CodingKeys: String, CodingKey {
    case steps
    case rolledThroughputYield = "rolled_throughput_yield"
    case normalizedYield = "normalized_yield"
    case totalDpu = "total_dpu"
  }
}

/// Judges a gage by a crossed study: every operator measures every part, equally often.
///
/// The analysis of variance splits the variation of the readings into that of the parts, of the
/// operators, of operators who differ on some parts only (the interaction), and of repeated
/// measurements. The gage is what is left without the parts.
///
/// What to know when comparing with another program:
///
/// - The interaction's component is `(MS interaction - MS repeatability) / replicates`.
/// - An interaction whose p-value is above `alpha_to_pool` is pooled into the repeatability: 0.05
///   is Minitab's default and ours, the AIAG manual uses 0.25.
/// - A negative component counts as zero, and sums are made of what counts.
/// - The number of distinct categories is `1.414 * sigma of parts / sigma of gage`, cut to a whole
///   number, at least 1, and never rounded up.
/// - The study multiplier is 6; older manuals use 5.15.
///
/// A study in which a reading is missing, or cells differ in size, is refused by naming the cell.
///
/// Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B; R. K. Burdick, C. M. Borror, D.
/// C. Montgomery, *Design and Analysis of Gauge R&R Studies*, 2005. Time is linear in the readings.
struct CrossedGage: Codable, Hashable, Sendable {
  /// The readings.
  var values: Floats
  /// Which part and operator each reading belongs to.
  var arrangement: GageArrangement
  /// What becomes of the interaction of operators and parts.
  var interaction: GageInteraction
  /// The p-value above which the interaction is pooled, when it is tested.
  var alphaToPool: Double
  /// How many standard deviations make a spread: 6, or 5.15 in older manuals.
  var studyMultiplier: Double
  /// The tolerance that the spread is compared with.
  var tolerance: GageTolerance?
  /// The standard deviation of the process, known from elsewhere.
  var processSigma: Double?
  /// The factor in the number of distinct categories: the square root of two, as Minitab has it, or
  /// 1.41, as the AIAG manual rounds it.
  var categoryFactor: Double
  /// The confidence of the intervals, two-sided.
  var confidence: Double

  init(
    values: Floats,
    arrangement: GageArrangement,
    interaction: GageInteraction = .test,
    alphaToPool: Double = 0.05,
    studyMultiplier: Double = 6.0,
    tolerance: GageTolerance? = nil,
    processSigma: Double? = nil,
    categoryFactor: Double = 1.4142135623730951,
    confidence: Double = 0.95
  ) {
    self.values = values
    self.arrangement = arrangement
    self.interaction = interaction
    self.alphaToPool = alphaToPool
    self.studyMultiplier = studyMultiplier
    self.tolerance = tolerance
    self.processSigma = processSigma
    self.categoryFactor = categoryFactor
    self.confidence = confidence
  }

  enum CodingKeys: String, CodingKey {
    case values
    case arrangement
    case interaction
    case alphaToPool = "alpha_to_pool"
    case studyMultiplier = "study_multiplier"
    case tolerance
    case processSigma = "process_sigma"
    case categoryFactor = "category_factor"
    case confidence
  }
}

/// How the readings are assigned to parts and operators.
public enum GageArrangement: Codable, Hashable, Sendable {
  /// A label of the part and one of the operator beside each reading, in any order.
  case labels(LabelsGageArrangement)
  /// Readings in a stated order, without labels.
  case counts(CountsGageArrangement)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "labels": self = .labels(try LabelsGageArrangement(from: decoder))
    case "counts": self = .counts(try CountsGageArrangement(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .labels(let value): try value.encode(to: encoder)
    case .counts(let value): try value.encode(to: encoder)
    }
  }
}

/// A label of the part and one of the operator beside each reading, in any order.
public struct LabelsGageArrangement: Codable, Hashable, Sendable {
  private(set) var type = "labels"
  /// The part of each reading. In a nested study a part belongs to one operator, and the same label
  /// under another operator is another part.
  public var parts: [String]
  /// The operator of each reading.
  public var operators: [String]

  public init(parts: [String], operators: [String]) {
    self.parts = parts
    self.operators = operators
  }
}

/// Readings in a stated order, without labels.
public struct CountsGageArrangement: Codable, Hashable, Sendable {
  private(set) var type = "counts"
  /// How many parts each operator measured.
  public var parts: Int
  /// How many operators took part.
  public var operators: Int
  /// How often each operator measured each part.
  public var replicates: Int
  /// In what order the readings stand.
  public var order: GageOrder

  public init(
    parts: Int,
    operators: Int,
    replicates: Int,
    order: GageOrder = .operatorPartReplicate
  ) {
    self.parts = parts
    self.operators = operators
    self.replicates = replicates
    self.order = order
  }
}

/// The order of readings without labels, outermost first.
public enum GageOrder: String, Codable, CaseIterable, Sendable {
  /// Operator by operator; of each, part by part; of each, reading by reading. The default.
  case operatorPartReplicate = "operator_part_replicate"
  /// Part by part; of each, operator by operator; of each, reading by reading.
  case partOperatorReplicate = "part_operator_replicate"
  /// Operator by operator; of each, trial by trial over all parts.
  case operatorReplicatePart = "operator_replicate_part"
  /// Part by part; of each, trial by trial over all operators.
  case partReplicateOperator = "part_replicate_operator"
  /// Trial by trial; in each, operator by operator over all parts.
  case replicateOperatorPart = "replicate_operator_part"
  /// Trial by trial; in each, part by part over all operators.
  case replicatePartOperator = "replicate_part_operator"
}

/// What becomes of the interaction of operators and parts.
public enum GageInteraction: String, Codable, CaseIterable, Sendable {
  /// It is tested, and pooled into the repeatability when its p-value is above `alpha_to_pool`.
  case test
  /// It stays in the model.
  case keep
  /// It is left out of the model. The only choice with one reading in each cell.
  case omit
}

/// What the spread of the gage is compared with.
public enum GageTolerance: Codable, Hashable, Sendable {
  /// The width of the tolerance: the upper limit less the lower one.
  case width(WidthGageTolerance)
  /// Both limits.
  case twoSided(TwoSidedGageTolerance)
  /// A lower limit only.
  case lower(LowerGageTolerance)
  /// An upper limit only.
  case upper(UpperGageTolerance)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "width": self = .width(try WidthGageTolerance(from: decoder))
    case "two_sided": self = .twoSided(try TwoSidedGageTolerance(from: decoder))
    case "lower": self = .lower(try LowerGageTolerance(from: decoder))
    case "upper": self = .upper(try UpperGageTolerance(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .width(let value): try value.encode(to: encoder)
    case .twoSided(let value): try value.encode(to: encoder)
    case .lower(let value): try value.encode(to: encoder)
    case .upper(let value): try value.encode(to: encoder)
    }
  }
}

/// The width of the tolerance: the upper limit less the lower one.
public struct WidthGageTolerance: Codable, Hashable, Sendable {
  private(set) var type = "width"
  /// The width, above zero.
  public var width: Double

  public init(width: Double) {
    self.width = width
  }
}

/// Both limits.
public struct TwoSidedGageTolerance: Codable, Hashable, Sendable {
  private(set) var type = "two_sided"
  /// The lower limit.
  public var lower: Double
  /// The upper limit.
  public var upper: Double

  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

/// A lower limit only.
public struct LowerGageTolerance: Codable, Hashable, Sendable {
  private(set) var type = "lower"
  /// The lower limit.
  public var lower: Double

  public init(lower: Double) {
    self.lower = lower
  }
}

/// An upper limit only.
public struct UpperGageTolerance: Codable, Hashable, Sendable {
  private(set) var type = "upper"
  /// The upper limit.
  public var upper: Double

  public init(upper: Double) {
    self.upper = upper
  }
}

/// A crossed gage study.
public struct CrossedGageStudy: Codable, Hashable, Sendable {
  /// How many parts.
  public var parts: Int
  /// How many operators.
  public var operators: Int
  /// How often each operator measured each part.
  public var replicates: Int
  /// The mean of all readings.
  public var mean: Double
  /// The analysis of variance with the interaction in it, where there are replicates.
  public var anova: [GageAnovaRow]
  /// Whether the interaction is in the model that the components come from.
  public var interactionInModel: Bool
  /// The p-value above which the interaction was pooled.
  public var alphaToPool: Double
  /// The sources of variation; an interaction that was pooled is not among them.
  public var components: [GageComponent]
  /// The factor in the number of distinct categories.
  public var categoryFactor: Double
  /// How many standard deviations make a spread.
  public var studyMultiplier: Double
  /// The confidence of the intervals, which are those of the modified large-sample method: exact
  /// for the repeatability, close for the others.
  public var confidence: Double
  /// The analysis of variance without the interaction, when that was used.
  public var reducedAnova: [GageAnovaRow]?
  /// How many groups of parts the gage can tell apart; absent when the gage shows no variation, so
  /// that no number would be right.
  public var distinctCategories: Int?
  /// The same before it is cut to a whole number.
  public var distinctCategoriesRaw: Double?

  public init(
    parts: Int,
    operators: Int,
    replicates: Int,
    mean: Double,
    anova: [GageAnovaRow],
    interactionInModel: Bool,
    alphaToPool: Double,
    components: [GageComponent],
    categoryFactor: Double,
    studyMultiplier: Double,
    confidence: Double,
    reducedAnova: [GageAnovaRow]? = nil,
    distinctCategories: Int? = nil,
    distinctCategoriesRaw: Double? = nil
  ) {
    self.parts = parts
    self.operators = operators
    self.replicates = replicates
    self.mean = mean
    self.anova = anova
    self.interactionInModel = interactionInModel
    self.alphaToPool = alphaToPool
    self.components = components
    self.categoryFactor = categoryFactor
    self.studyMultiplier = studyMultiplier
    self.confidence = confidence
    self.reducedAnova = reducedAnova
    self.distinctCategories = distinctCategories
    self.distinctCategoriesRaw = distinctCategoriesRaw
  }

  enum CodingKeys: String, CodingKey {
    case parts
    case operators
    case replicates
    case mean
    case anova
    case interactionInModel = "interaction_in_model"
    case alphaToPool = "alpha_to_pool"
    case components
    case categoryFactor = "category_factor"
    case studyMultiplier = "study_multiplier"
    case confidence
    case reducedAnova = "reduced_anova"
    case distinctCategories = "distinct_categories"
    case distinctCategoriesRaw = "distinct_categories_raw"
  }
}

/// A row of an analysis of variance.
public struct GageAnovaRow: Codable, Hashable, Sendable {
  /// What the row is about.
  public var term: GageTerm
  /// Its degrees of freedom.
  public var df: Int
  /// Its sum of squares.
  public var sumOfSquares: Double
  /// Its mean square; absent for the total.
  public var meanSquare: Double?
  /// Its mean square over that of its error; absent where there is no test, or where the error is
  /// zero.
  public var f: Double?
  /// The chance of such an F, or a larger one, if the term has no effect.
  public var p: Double?

  public init(
    term: GageTerm,
    df: Int,
    sumOfSquares: Double,
    meanSquare: Double? = nil,
    f: Double? = nil,
    p: Double? = nil
  ) {
    self.term = term
    self.df = df
    self.sumOfSquares = sumOfSquares
    self.meanSquare = meanSquare
    self.f = f
    self.p = p
  }

  enum CodingKeys: String, CodingKey {
    case term
    case df
    case sumOfSquares = "sum_of_squares"
    case meanSquare = "mean_square"
    case f
    case p
  }
}

/// What a row of an analysis of variance is about.
public enum GageTerm: String, Codable, CaseIterable, Sendable {
  /// The parts.
  case part
  /// The parts of each operator, in a nested study.
  case partWithinOperator = "part_within_operator"
  /// The operators.
  case `operator`
  /// The interaction of operators and parts.
  case interaction
  /// Repeated readings.
  case repeatability
  /// Everything.
  case total
}

/// One source of variation, in every yardstick.
public struct GageComponent: Codable, Hashable, Sendable {
  /// The source.
  public var source: GageSource
  /// Its variance. A negative estimate counts as zero, and sums are made of what counts.
  public var variance: Double
  /// Its standard deviation.
  public var standardDeviation: Double
  /// Its spread: the standard deviation times the study multiplier.
  public var studyVariation: Double
  /// The variance as estimated, where that can be negative.
  public var rawVariance: Double?
  /// Its variance in percent of the total variance; absent when nothing varies.
  public var percentContribution: Double?
  /// Its standard deviation in percent of the total one; absent when nothing varies.
  public var percentStudyVariation: Double?
  /// Its spread in percent of the tolerance, if a tolerance was given. With one limit, half the
  /// spread in percent of the distance of the mean from the limit; absent when the mean is beyond
  /// it.
  public var percentTolerance: Double?
  /// Its standard deviation in percent of that of the process, if that was given.
  public var percentProcess: Double?
  /// The confidence interval of the variance; absent where the method has none.
  public var varianceInterval: GageInterval?

  public init(
    source: GageSource,
    variance: Double,
    standardDeviation: Double,
    studyVariation: Double,
    rawVariance: Double? = nil,
    percentContribution: Double? = nil,
    percentStudyVariation: Double? = nil,
    percentTolerance: Double? = nil,
    percentProcess: Double? = nil,
    varianceInterval: GageInterval? = nil
  ) {
    self.source = source
    self.variance = variance
    self.standardDeviation = standardDeviation
    self.studyVariation = studyVariation
    self.rawVariance = rawVariance
    self.percentContribution = percentContribution
    self.percentStudyVariation = percentStudyVariation
    self.percentTolerance = percentTolerance
    self.percentProcess = percentProcess
    self.varianceInterval = varianceInterval
  }

  enum CodingKeys: String, CodingKey {
    case source
    case variance
    case standardDeviation = "standard_deviation"
    case studyVariation = "study_variation"
    case rawVariance = "raw_variance"
    case percentContribution = "percent_contribution"
    case percentStudyVariation = "percent_study_variation"
    case percentTolerance = "percent_tolerance"
    case percentProcess = "percent_process"
    case varianceInterval = "variance_interval"
  }
}

/// A source of variation in a gage study.
public enum GageSource: String, Codable, CaseIterable, Sendable {
  /// The whole measurement system: repeatability and reproducibility.
  case totalGage = "total_gage"
  /// The same operator measuring the same part again (equipment variation, EV).
  case repeatability
  /// One operator against another (appraiser variation, AV), the interaction included.
  case reproducibility
  /// The operators themselves.
  case `operator`
  /// Operators that differ on some parts and not on others.
  case interaction
  /// The parts (PV).
  case part
  /// Everything together (TV).
  case total
}

/// A confidence interval.
public struct GageInterval: Codable, Hashable, Sendable {
  /// Its lower end.
  public var lower: Double
  /// Its upper end.
  public var upper: Double

  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

/// Judges a gage by the average and range method of the AIAG manual.
///
/// `EV = K1 * mean range`, `AV = sqrt((K2 * difference of operators)^2 - EV^2 / (parts *
/// replicates))`, `PV = K3 * range of parts`. It sees no interaction of operators and parts; the
/// analysis of variance does, and uses the data better.
///
/// `K1` is `1 / d2`, `K2` and `K3` are `1 / d2*` of one sample. The manual prints them with four
/// digits, and so they are used unless the exact ones are asked for.
///
/// Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B. Time is linear in the readings.
struct AverageRangeGage: Codable, Hashable, Sendable {
  /// The readings.
  var values: Floats
  /// Which part and operator each reading belongs to.
  var arrangement: GageArrangement
  /// With how many digits the constants are used.
  var constants: GageConstants
  /// How many standard deviations make a spread: 6, or 5.15 in older manuals.
  var studyMultiplier: Double
  /// The tolerance that the spread is compared with.
  var tolerance: GageTolerance?
  /// The standard deviation of the process, known from elsewhere.
  var processSigma: Double?
  /// The factor in the number of distinct categories: 1.41, as the AIAG manual rounds the square
  /// root of two.
  var categoryFactor: Double

  init(
    values: Floats,
    arrangement: GageArrangement,
    constants: GageConstants = .aiag,
    studyMultiplier: Double = 6.0,
    tolerance: GageTolerance? = nil,
    processSigma: Double? = nil,
    categoryFactor: Double = 1.41
  ) {
    self.values = values
    self.arrangement = arrangement
    self.constants = constants
    self.studyMultiplier = studyMultiplier
    self.tolerance = tolerance
    self.processSigma = processSigma
    self.categoryFactor = categoryFactor
  }

  enum CodingKeys: String, CodingKey {
    case values
    case arrangement
    case constants
    case studyMultiplier = "study_multiplier"
    case tolerance
    case processSigma = "process_sigma"
    case categoryFactor = "category_factor"
  }
}

/// With how many digits the constants of the average and range method are used.
public enum GageConstants: String, Codable, CaseIterable, Sendable {
  /// The four digits that the AIAG manual prints.
  case aiag
  /// All digits.
  case exact
}

/// A gage study by the average and range method.
public struct AverageRangeGageStudy: Codable, Hashable, Sendable {
  /// How many parts.
  public var parts: Int
  /// How many operators.
  public var operators: Int
  /// How often each operator measured each part.
  public var replicates: Int
  /// The mean of all readings.
  public var mean: Double
  /// The mean of the ranges of all cells.
  public var meanRange: Double
  /// The largest mean of an operator less the smallest.
  public var operatorDifference: Double
  /// The largest mean of a part less the smallest.
  public var partRange: Double
  /// The constant of the repeatability, for the number of replicates.
  public var k1: Double
  /// The constant of the reproducibility, for the number of operators; zero of one operator.
  public var k2: Double
  /// The constant of the parts, for the number of parts.
  public var k3: Double
  /// With how many digits the constants were used.
  public var constants: GageConstants
  /// The upper limit of a cell's range, `D4` times the mean range.
  public var rangeLimit: Double
  /// The cells whose range is above that limit: readings to look into before the rest is believed.
  public var rangesAbove: [GageCell]
  /// The sources of variation: gage (GRR), repeatability (EV), reproducibility (AV), part (PV) and
  /// total (TV).
  public var components: [GageComponent]
  /// The factor in the number of distinct categories.
  public var categoryFactor: Double
  /// How many standard deviations make a spread.
  public var studyMultiplier: Double
  /// How many groups of parts the gage can tell apart; absent when the gage shows no variation.
  public var distinctCategories: Int?
  /// The same before it is cut to a whole number.
  public var distinctCategoriesRaw: Double?

  public init(
    parts: Int,
    operators: Int,
    replicates: Int,
    mean: Double,
    meanRange: Double,
    operatorDifference: Double,
    partRange: Double,
    k1: Double,
    k2: Double,
    k3: Double,
    constants: GageConstants,
    rangeLimit: Double,
    rangesAbove: [GageCell],
    components: [GageComponent],
    categoryFactor: Double,
    studyMultiplier: Double,
    distinctCategories: Int? = nil,
    distinctCategoriesRaw: Double? = nil
  ) {
    self.parts = parts
    self.operators = operators
    self.replicates = replicates
    self.mean = mean
    self.meanRange = meanRange
    self.operatorDifference = operatorDifference
    self.partRange = partRange
    self.k1 = k1
    self.k2 = k2
    self.k3 = k3
    self.constants = constants
    self.rangeLimit = rangeLimit
    self.rangesAbove = rangesAbove
    self.components = components
    self.categoryFactor = categoryFactor
    self.studyMultiplier = studyMultiplier
    self.distinctCategories = distinctCategories
    self.distinctCategoriesRaw = distinctCategoriesRaw
  }

  enum CodingKeys: String, CodingKey {
    case parts
    case operators
    case replicates
    case mean
    case meanRange = "mean_range"
    case operatorDifference = "operator_difference"
    case partRange = "part_range"
    case k1
    case k2
    case k3
    case constants
    case rangeLimit = "range_limit"
    case rangesAbove = "ranges_above"
    case components
    case categoryFactor = "category_factor"
    case studyMultiplier = "study_multiplier"
    case distinctCategories = "distinct_categories"
    case distinctCategoriesRaw = "distinct_categories_raw"
  }
}

/// The readings that one operator took of one part.
public struct GageCell: Codable, Hashable, Sendable {
  /// The operator.
  public var `operator`: String
  /// The part.
  public var part: String
  /// The largest reading less the smallest.
  public var range: Double

  public init(`operator`: String, part: String, range: Double) {
    self.`operator` = `operator`
    self.part = part
    self.range = range
  }
}

/// Judges a gage by a nested study: every operator measures parts of their own, equally many and
/// equally often.
///
/// The operators are tested against the parts within operators, and these against the
/// repeatability. A negative component counts as zero, and sums are made of what counts. There is
/// no interaction, since no part was measured by two operators.
///
/// Reference: R. K. Burdick, C. M. Borror, D. C. Montgomery, *Design and Analysis of Gauge R&R
/// Studies*, 2005, chapter 7. Time is linear in the readings.
struct NestedGage: Codable, Hashable, Sendable {
  /// The readings.
  var values: Floats
  /// Which part and operator each reading belongs to.
  var arrangement: GageArrangement
  /// How many standard deviations make a spread: 6, or 5.15 in older manuals.
  var studyMultiplier: Double
  /// The tolerance that the spread is compared with.
  var tolerance: GageTolerance?
  /// The standard deviation of the process, known from elsewhere.
  var processSigma: Double?
  /// The factor in the number of distinct categories: the square root of two, as Minitab has it, or
  /// 1.41, as the AIAG manual rounds it.
  var categoryFactor: Double
  /// The confidence of the intervals, two-sided.
  var confidence: Double

  init(
    values: Floats,
    arrangement: GageArrangement,
    studyMultiplier: Double = 6.0,
    tolerance: GageTolerance? = nil,
    processSigma: Double? = nil,
    categoryFactor: Double = 1.4142135623730951,
    confidence: Double = 0.95
  ) {
    self.values = values
    self.arrangement = arrangement
    self.studyMultiplier = studyMultiplier
    self.tolerance = tolerance
    self.processSigma = processSigma
    self.categoryFactor = categoryFactor
    self.confidence = confidence
  }

  enum CodingKeys: String, CodingKey {
    case values
    case arrangement
    case studyMultiplier = "study_multiplier"
    case tolerance
    case processSigma = "process_sigma"
    case categoryFactor = "category_factor"
    case confidence
  }
}

/// A nested gage study.
public struct NestedGageStudy: Codable, Hashable, Sendable {
  /// How many parts each operator measured.
  public var partsPerOperator: Int
  /// How many operators.
  public var operators: Int
  /// How often each part was measured.
  public var replicates: Int
  /// The mean of all readings.
  public var mean: Double
  /// The analysis of variance.
  public var anova: [GageAnovaRow]
  /// The sources of variation. The reproducibility is that of the operators.
  public var components: [GageComponent]
  /// The factor in the number of distinct categories.
  public var categoryFactor: Double
  /// How many standard deviations make a spread.
  public var studyMultiplier: Double
  /// The confidence of the intervals, which are those of the modified large-sample method.
  public var confidence: Double
  /// How many groups of parts the gage can tell apart; absent when the gage shows no variation.
  public var distinctCategories: Int?
  /// The same before it is cut to a whole number.
  public var distinctCategoriesRaw: Double?

  public init(
    partsPerOperator: Int,
    operators: Int,
    replicates: Int,
    mean: Double,
    anova: [GageAnovaRow],
    components: [GageComponent],
    categoryFactor: Double,
    studyMultiplier: Double,
    confidence: Double,
    distinctCategories: Int? = nil,
    distinctCategoriesRaw: Double? = nil
  ) {
    self.partsPerOperator = partsPerOperator
    self.operators = operators
    self.replicates = replicates
    self.mean = mean
    self.anova = anova
    self.components = components
    self.categoryFactor = categoryFactor
    self.studyMultiplier = studyMultiplier
    self.confidence = confidence
    self.distinctCategories = distinctCategories
    self.distinctCategoriesRaw = distinctCategoriesRaw
  }

  enum CodingKeys: String, CodingKey {
    case partsPerOperator = "parts_per_operator"
    case operators
    case replicates
    case mean
    case anova
    case components
    case categoryFactor = "category_factor"
    case studyMultiplier = "study_multiplier"
    case confidence
    case distinctCategories = "distinct_categories"
    case distinctCategoriesRaw = "distinct_categories_raw"
  }
}

/// Judges an instrument by repeated readings of one reference part.
///
/// `Cg = (share of the tolerance) / (study multiplier * s)` and `Cgk = (half that share - |mean -
/// reference|) / (half the study multiplier * s)`, with 20 % of the tolerance and 6 standard
/// deviations unless said otherwise; both should reach 1.33. Some firms use 15 % or 4 standard
/// deviations: compare like with like. The bias is tested against zero by a t test.
///
/// Reference: VDA 5; Bosch, *Quality Management in the Bosch Group 10*, procedure 1. Time is linear
/// in the readings.
struct TypeOneGage: Codable, Hashable, Sendable {
  /// The readings, at least two; fifty are usual.
  var values: Floats
  /// The true size of the part.
  var reference: Double
  /// The width of the tolerance: the upper limit less the lower one.
  var tolerance: Double
  /// How much of the tolerance the gage may take, in percent.
  var tolerancePercent: Double
  /// How many standard deviations make a spread.
  var studyMultiplier: Double
  /// The smallest step the instrument shows, to be compared with 5 % of the tolerance.
  var resolution: Double?
  /// The confidence of the interval of the bias, two-sided.
  var confidence: Double

  init(
    values: Floats,
    reference: Double,
    tolerance: Double,
    tolerancePercent: Double = 20.0,
    studyMultiplier: Double = 6.0,
    resolution: Double? = nil,
    confidence: Double = 0.95
  ) {
    self.values = values
    self.reference = reference
    self.tolerance = tolerance
    self.tolerancePercent = tolerancePercent
    self.studyMultiplier = studyMultiplier
    self.resolution = resolution
    self.confidence = confidence
  }

  enum CodingKeys: String, CodingKey {
    case values
    case reference
    case tolerance
    case tolerancePercent = "tolerance_percent"
    case studyMultiplier = "study_multiplier"
    case resolution
    case confidence
  }
}

/// A type 1 study.
public struct TypeOneGageStudy: Codable, Hashable, Sendable {
  /// How many readings.
  public var count: Int
  /// Their mean.
  public var mean: Double
  /// Their standard deviation, with `n - 1`.
  public var standardDeviation: Double
  /// The spread: the standard deviation times the study multiplier.
  public var studyVariation: Double
  /// The mean less the reference.
  public var bias: Double
  /// The degrees of freedom of the test.
  public var df: Int
  /// The confidence interval of the bias.
  public var biasInterval: GageInterval
  /// The spread in percent of the tolerance.
  public var percentRepeatability: Double
  /// The bias over its standard error; absent when the readings do not vary.
  public var t: Double?
  /// The chance of such a bias, or a larger one, of a gage that has none; two-sided. Zero when the
  /// readings do not vary and differ from the reference, absent when they all equal it.
  public var p: Double?
  /// The capability of the gage by its repeatability; absent when the readings do not vary.
  public var cg: Double?
  /// The capability of the gage by its repeatability and bias; absent when the readings do not
  /// vary. Below zero when the bias alone takes more than the share of the tolerance.
  public var cgk: Double?
  /// `tolerance_percent / Cgk`: the share of the tolerance that repeatability and bias take; absent
  /// when Cgk is absent or not above zero.
  public var percentRepeatabilityAndBias: Double?
  /// The resolution in percent of the tolerance, if it was given; it should be at most 5.
  public var percentResolution: Double?

  public init(
    count: Int,
    mean: Double,
    standardDeviation: Double,
    studyVariation: Double,
    bias: Double,
    df: Int,
    biasInterval: GageInterval,
    percentRepeatability: Double,
    t: Double? = nil,
    p: Double? = nil,
    cg: Double? = nil,
    cgk: Double? = nil,
    percentRepeatabilityAndBias: Double? = nil,
    percentResolution: Double? = nil
  ) {
    self.count = count
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.studyVariation = studyVariation
    self.bias = bias
    self.df = df
    self.biasInterval = biasInterval
    self.percentRepeatability = percentRepeatability
    self.t = t
    self.p = p
    self.cg = cg
    self.cgk = cgk
    self.percentRepeatabilityAndBias = percentRepeatabilityAndBias
    self.percentResolution = percentResolution
  }

  enum CodingKeys: String, CodingKey {
    case count
    case mean
    case standardDeviation = "standard_deviation"
    case studyVariation = "study_variation"
    case bias
    case df
    case biasInterval = "bias_interval"
    case percentRepeatability = "percent_repeatability"
    case t
    case p
    case cg
    case cgk
    case percentRepeatabilityAndBias = "percent_repeatability_and_bias"
    case percentResolution = "percent_resolution"
  }
}

/// Judges the bias of a gage over its range by readings of reference parts of several sizes.
///
/// The bias of every reading (the reading less its reference) is regressed on the reference. A
/// slope that is not zero means that the gage is not linear: its bias depends on the size. The bias
/// of each reference is tested against zero by a t test with the standard deviation of its own
/// readings.
///
/// Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B, linearity. Time is `n log n` in
/// the readings.
struct GageLinearity: Codable, Hashable, Sendable {
  /// The readings.
  var values: Floats
  /// The true size of the part of each reading. Readings with the same reference belong together.
  var references: Floats
  /// The spread of the process, six standard deviations, that linearity and bias are given in
  /// percent of.
  var processVariation: Double?
  /// The confidence of the intervals, two-sided.
  var confidence: Double

  init(
    values: Floats,
    references: Floats,
    processVariation: Double? = nil,
    confidence: Double = 0.95
  ) {
    self.values = values
    self.references = references
    self.processVariation = processVariation
    self.confidence = confidence
  }

  enum CodingKeys: String, CodingKey {
    case values
    case references
    case processVariation = "process_variation"
    case confidence
  }
}

/// A study of linearity and bias.
public struct GageLinearityStudy: Codable, Hashable, Sendable {
  /// How many readings.
  public var count: Int
  /// How the bias changes with the reference.
  public var slope: GageCoefficient
  /// The bias that the line gives for a reference of zero.
  public var intercept: GageCoefficient
  /// The standard deviation of the biases about the line.
  public var residualDeviation: Double
  /// The degrees of freedom of the line: readings less two.
  public var df: Int
  /// The slope, as a positive number, in percent.
  public var percentLinearity: Double
  /// The bias of all readings together.
  public var average: GageBias
  /// The bias at each reference, ascending.
  public var biases: [GageBias]
  /// The share of the variation of the biases that the line explains; absent when they do not vary.
  public var rSquared: Double?
  /// The slope, as a positive number, times the process variation, if that was given.
  public var linearity: Double?

  public init(
    count: Int,
    slope: GageCoefficient,
    intercept: GageCoefficient,
    residualDeviation: Double,
    df: Int,
    percentLinearity: Double,
    average: GageBias,
    biases: [GageBias],
    rSquared: Double? = nil,
    linearity: Double? = nil
  ) {
    self.count = count
    self.slope = slope
    self.intercept = intercept
    self.residualDeviation = residualDeviation
    self.df = df
    self.percentLinearity = percentLinearity
    self.average = average
    self.biases = biases
    self.rSquared = rSquared
    self.linearity = linearity
  }

  enum CodingKeys: String, CodingKey {
    case count
    case slope
    case intercept
    case residualDeviation = "residual_deviation"
    case df
    case percentLinearity = "percent_linearity"
    case average
    case biases
    case rSquared = "r_squared"
    case linearity
  }
}

/// One number of a fitted line.
public struct GageCoefficient: Codable, Hashable, Sendable {
  /// The number.
  public var estimate: Double
  /// Its standard error.
  public var standardError: Double
  /// Its confidence interval.
  public var interval: GageInterval
  /// The number over its standard error; absent when that is zero.
  public var t: Double?
  /// The chance of such a number, or one further from zero, if it truly were zero; two-sided. Zero
  /// when the biases lie on the line exactly.
  public var p: Double?

  public init(
    estimate: Double,
    standardError: Double,
    interval: GageInterval,
    t: Double? = nil,
    p: Double? = nil
  ) {
    self.estimate = estimate
    self.standardError = standardError
    self.interval = interval
    self.t = t
    self.p = p
  }

  enum CodingKeys: String, CodingKey {
    case estimate
    case standardError = "standard_error"
    case interval
    case t
    case p
  }
}

/// The bias at one reference, or of all.
public struct GageBias: Codable, Hashable, Sendable {
  /// The reference; the mean of the references for all readings together.
  public var reference: Double
  /// How many readings.
  public var count: Int
  /// The mean of the readings less the reference.
  public var bias: Double
  /// The degrees of freedom of the standard deviation.
  public var df: Int
  /// The standard deviation of the biases; absent with a single reading. For all readings together
  /// it is that within the references, pooled.
  public var standardDeviation: Double?
  /// The bias over its standard error; absent where that is zero or unknown.
  public var t: Double?
  /// The chance of such a bias, or a larger one, of a gage that has none; two-sided.
  public var p: Double?
  /// The bias, as a positive number, in percent of the process variation, if that was given.
  public var percent: Double?

  public init(
    reference: Double,
    count: Int,
    bias: Double,
    df: Int,
    standardDeviation: Double? = nil,
    t: Double? = nil,
    p: Double? = nil,
    percent: Double? = nil
  ) {
    self.reference = reference
    self.count = count
    self.bias = bias
    self.df = df
    self.standardDeviation = standardDeviation
    self.t = t
    self.p = p
    self.percent = percent
  }

  enum CodingKeys: String, CodingKey {
    case reference
    case count
    case bias
    case df
    case standardDeviation = "standard_deviation"
    case t
    case p
    case percent
  }
}

/// Judges how well people agree who sort parts into categories: with themselves, with each other,
/// and with a standard.
///
/// Every appraiser judges every part equally often. A part counts as matched when *all* its
/// judgements in question are the same (and equal the standard, where one is compared with). Shares
/// come with the exact interval of Clopper and Pearson, one-sided when none or all matched. Kappas
/// are Fleiss'; against a standard they are the mean of the kappas of each trial with the standard,
/// as Minitab computes them.
///
/// Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.C. Time is linear in the ratings
/// times the categories.
struct AttributeAgreement: Codable, Hashable, Sendable {
  /// The ratings: the category that each judgement chose.
  var ratings: [String]
  /// Which part and appraiser each rating belongs to; the appraisers are its operators.
  var arrangement: GageArrangement
  /// The categories, in their order if they have one. Left out, they are those that occur, sorted
  /// as text.
  var categories: [String]
  /// Whether the categories have an order, from the first to the last, so that concordance is
  /// computed as well. They must then be given.
  var ordinal: Bool
  /// The true category of every part, if it is known.
  var standards: [AttributeStandard]
  /// The categories that reject a part. With standards, they give the rates of misses and false
  /// alarms.
  var rejecting: [String]
  /// The confidence of the intervals.
  var confidence: Double

  init(
    ratings: [String],
    arrangement: GageArrangement,
    categories: [String] = [],
    ordinal: Bool = false,
    standards: [AttributeStandard] = [],
    rejecting: [String] = [],
    confidence: Double = 0.95
  ) {
    self.ratings = ratings
    self.arrangement = arrangement
    self.categories = categories
    self.ordinal = ordinal
    self.standards = standards
    self.rejecting = rejecting
    self.confidence = confidence
  }
}

/// The true category of a part.
public struct AttributeStandard: Codable, Hashable, Sendable {
  /// The part; parts without labels are numbered from 1.
  public var part: String
  /// Its category.
  public var category: String

  public init(part: String, category: String) {
    self.part = part
    self.category = category
  }
}

/// An attribute agreement study.
public struct AttributeAgreementStudy: Codable, Hashable, Sendable {
  /// The categories.
  public var categories: [String]
  /// How many parts.
  public var parts: Int
  /// How many appraisers.
  public var appraisers: Int
  /// How often each appraiser judged each part.
  public var trials: Int
  /// Each appraiser against themselves; empty with a single trial.
  public var within: [Agreement]
  /// Each appraiser against the standard; empty without one.
  public var versusStandard: [Agreement]
  /// The single decisions of each appraiser against the standard; empty without one.
  public var decisions: [AppraiserDecisions]
  /// The confidence of the intervals.
  public var confidence: Double
  /// All appraisers against each other; absent with a single one.
  public var between: Agreement?
  /// All appraisers against the standard; absent without one.
  public var allVersusStandard: Agreement?

  public init(
    categories: [String],
    parts: Int,
    appraisers: Int,
    trials: Int,
    within: [Agreement],
    versusStandard: [Agreement],
    decisions: [AppraiserDecisions],
    confidence: Double,
    between: Agreement? = nil,
    allVersusStandard: Agreement? = nil
  ) {
    self.categories = categories
    self.parts = parts
    self.appraisers = appraisers
    self.trials = trials
    self.within = within
    self.versusStandard = versusStandard
    self.decisions = decisions
    self.confidence = confidence
    self.between = between
    self.allVersusStandard = allVersusStandard
  }

  enum CodingKeys: String, CodingKey {
    case categories
    case parts
    case appraisers
    case trials
    case within
    case versusStandard = "versus_standard"
    case decisions
    case confidence
    case between
    case allVersusStandard = "all_versus_standard"
  }
}

/// How far judgements agree.
public struct Agreement: Codable, Hashable, Sendable {
  /// The parts of which all judgements match.
  public var agreement: AgreementShare
  /// Kappa of all categories together.
  public var kappa: KappaEstimate
  /// Kappa of each category against all others.
  public var byCategory: [KappaEstimate]
  /// Whose judgements; absent for those of all.
  public var appraiser: String?
  /// Kendall's concordance, where the categories have an order and no standard is compared with.
  public var concordance: Concordance?

  public init(
    agreement: AgreementShare,
    kappa: KappaEstimate,
    byCategory: [KappaEstimate],
    appraiser: String? = nil,
    concordance: Concordance? = nil
  ) {
    self.agreement = agreement
    self.kappa = kappa
    self.byCategory = byCategory
    self.appraiser = appraiser
    self.concordance = concordance
  }

  enum CodingKeys: String, CodingKey {
    case agreement
    case kappa
    case byCategory = "by_category"
    case appraiser
    case concordance
  }
}

/// How many of a number agreed, with the exact interval of Clopper and Pearson.
public struct AgreementShare: Codable, Hashable, Sendable {
  /// How many matched.
  public var matched: Int
  /// How many there were.
  public var inspected: Int
  /// The share that matched, in percent; zero of none.
  public var percent: Double
  /// The lower end of the confidence interval, in percent.
  public var lowerPercent: Double
  /// The upper end of the confidence interval, in percent.
  public var upperPercent: Double
  /// Whether the interval is one-sided, as it is when none or all matched.
  public var oneSided: Bool

  public init(
    matched: Int,
    inspected: Int,
    percent: Double,
    lowerPercent: Double,
    upperPercent: Double,
    oneSided: Bool
  ) {
    self.matched = matched
    self.inspected = inspected
    self.percent = percent
    self.lowerPercent = lowerPercent
    self.upperPercent = upperPercent
    self.oneSided = oneSided
  }

  enum CodingKeys: String, CodingKey {
    case matched
    case inspected
    case percent
    case lowerPercent = "lower_percent"
    case upperPercent = "upper_percent"
    case oneSided = "one_sided"
  }
}

/// A kappa with its test.
public struct KappaEstimate: Codable, Hashable, Sendable {
  /// The category it is about; absent for the kappa of all categories together.
  public var category: String?
  /// Kappa; absent where it is undefined because chance alone gives full agreement.
  public var kappa: Double?
  /// Its standard error if the true kappa were zero, which the test uses.
  public var nullStandardError: Double?
  /// Kappa over that standard error.
  public var z: Double?
  /// The chance of such a kappa, or a larger one, if the true one were zero: one-sided, as Minitab
  /// prints it.
  public var p: Double?
  /// Its standard error whatever the true kappa is; absent where no formula is in use.
  public var standardError: Double?
  /// The confidence interval, from that standard error.
  public var interval: GageInterval?

  public init(
    category: String? = nil,
    kappa: Double? = nil,
    nullStandardError: Double? = nil,
    z: Double? = nil,
    p: Double? = nil,
    standardError: Double? = nil,
    interval: GageInterval? = nil
  ) {
    self.category = category
    self.kappa = kappa
    self.nullStandardError = nullStandardError
    self.z = z
    self.p = p
    self.standardError = standardError
    self.interval = interval
  }

  enum CodingKeys: String, CodingKey {
    case category
    case kappa
    case nullStandardError = "null_standard_error"
    case z
    case p
    case standardError = "standard_error"
    case interval
  }
}

/// Kendall's coefficient of concordance.
public struct Concordance: Codable, Hashable, Sendable {
  /// How many raters.
  public var raters: Int
  /// How many parts.
  public var parts: Int
  /// Its degrees of freedom.
  public var df: Int
  /// The coefficient, 0 to 1; absent when every rater gave all parts the same grade.
  public var w: Double?
  /// The statistic of the test.
  public var chiSquared: Double?
  /// The chance of such a coefficient, or a larger one, of raters without a common order.
  public var p: Double?

  public init(
    raters: Int,
    parts: Int,
    df: Int,
    w: Double? = nil,
    chiSquared: Double? = nil,
    p: Double? = nil
  ) {
    self.raters = raters
    self.parts = parts
    self.df = df
    self.w = w
    self.chiSquared = chiSquared
    self.p = p
  }

  enum CodingKeys: String, CodingKey {
    case raters
    case parts
    case df
    case w
    case chiSquared = "chi_squared"
    case p
  }
}

/// The single decisions of one appraiser against the standard.
public struct AppraiserDecisions: Codable, Hashable, Sendable {
  /// Whose decisions.
  public var appraiser: String
  /// The decisions that equal the standard: the effectiveness.
  public var effectiveness: AgreementShare
  /// The decisions that passed a part that the standard rejects; absent when no rejecting
  /// categories were given or no part is to be rejected.
  public var misses: AgreementShare?
  /// The decisions that rejected a part that the standard passes; absent when no rejecting
  /// categories were given or no part is to be passed.
  public var falseAlarms: AgreementShare?

  public init(
    appraiser: String,
    effectiveness: AgreementShare,
    misses: AgreementShare? = nil,
    falseAlarms: AgreementShare? = nil
  ) {
    self.appraiser = appraiser
    self.effectiveness = effectiveness
    self.misses = misses
    self.falseAlarms = falseAlarms
  }

  enum CodingKeys: String, CodingKey {
    case appraiser
    case effectiveness
    case misses
    case falseAlarms = "false_alarms"
  }
}

/// Measures how far two raters agree beyond chance.
///
/// With weights, disagreement counts by how far apart the categories are: linearly, or by the
/// square. They ask for categories in a meaningful order.
///
/// References: J. Cohen, *Educational and Psychological Measurement* 20 (1960), 37-46; J. L.
/// Fleiss, J. Cohen, B. S. Everitt, *Psychological Bulletin* 72 (1969), 323-327, for both standard
/// errors. Time is the square of the number of categories.
struct CohenKappa: Codable, Hashable, Sendable {
  /// The ratings.
  var ratings: CohenRatings
  /// How a disagreement counts.
  var weights: KappaWeights
  /// The confidence of the interval, two-sided.
  var confidence: Double

  init(ratings: CohenRatings, weights: KappaWeights = .none, confidence: Double = 0.95) {
    self.ratings = ratings
    self.weights = weights
    self.confidence = confidence
  }
}

/// The ratings of two raters.
public enum CohenRatings: Codable, Hashable, Sendable {
  /// How often the first rater chose the row and the second the column.
  case table(TableCohenRatings)
  /// One rating of each rater for every part.
  case pairs(PairsCohenRatings)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "table": self = .table(try TableCohenRatings(from: decoder))
    case "pairs": self = .pairs(try PairsCohenRatings(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .table(let value): try value.encode(to: encoder)
    case .pairs(let value): try value.encode(to: encoder)
    }
  }
}

/// How often the first rater chose the row and the second the column.
public struct TableCohenRatings: Codable, Hashable, Sendable {
  private(set) var type = "table"
  /// The counts; as many columns as rows.
  public var table: [[Int]]

  public init(table: [[Int]]) {
    self.table = table
  }
}

/// One rating of each rater for every part.
public struct PairsCohenRatings: Codable, Hashable, Sendable {
  private(set) var type = "pairs"
  /// The ratings of the first rater.
  public var first: [String]
  /// The ratings of the second rater, in the same order of parts.
  public var second: [String]
  /// The categories in their order. Left out, they are those that occur, sorted as text; with
  /// weights they must be given.
  public var categories: [String]

  public init(first: [String], second: [String], categories: [String] = []) {
    self.first = first
    self.second = second
    self.categories = categories
  }
}

/// How a disagreement of two raters counts.
public enum KappaWeights: String, Codable, CaseIterable, Sendable {
  /// Every disagreement counts alike.
  case none
  /// By the number of steps between the categories.
  case linear
  /// By the square of the number of steps.
  case quadratic
}

/// Cohen's kappa of two raters.
public struct CohenAgreement: Codable, Hashable, Sendable {
  /// How many parts were rated.
  public var count: Int
  /// The share of agreement found, weighted.
  public var observed: Double
  /// The share of agreement that chance alone gives, weighted.
  public var expected: Double
  /// Kappa.
  public var kappa: KappaEstimate
  /// How a disagreement counts.
  public var weights: KappaWeights
  /// The confidence of the interval.
  public var confidence: Double

  public init(
    count: Int,
    observed: Double,
    expected: Double,
    kappa: KappaEstimate,
    weights: KappaWeights,
    confidence: Double
  ) {
    self.count = count
    self.observed = observed
    self.expected = expected
    self.kappa = kappa
    self.weights = weights
    self.confidence = confidence
  }
}

/// Measures how far any number of raters agree beyond chance.
///
/// Every part is rated equally often, by whichever raters. Standard errors, `z` and `p` are those
/// of a true kappa of zero; `p` is one-sided.
///
/// References: J. L. Fleiss, *Psychological Bulletin* 76 (1971), 378-382; J. L. Fleiss, J. C. M.
/// Nee, J. R. Landis, *Psychological Bulletin* 86 (1979), 974-977, for the standard errors. Time is
/// linear in the table.
struct FleissKappa: Codable, Hashable, Sendable {
  /// One row for each part: how many raters chose each category.
  var counts: [[Int]]
  /// The names of the categories, in the order of the columns. Left out, they are numbered from 1.
  var categories: [String]

  init(counts: [[Int]], categories: [String] = []) {
    self.counts = counts
    self.categories = categories
  }
}

/// Fleiss' kappa.
public struct FleissAgreement: Codable, Hashable, Sendable {
  /// How many parts.
  public var parts: Int
  /// How many ratings each part has.
  public var raters: Int
  /// The share of pairs of raters that agree.
  public var observed: Double
  /// The share of pairs that chance alone makes agree.
  public var expected: Double
  /// Kappa of all categories together.
  public var kappa: KappaEstimate
  /// Kappa of each category against all others.
  public var byCategory: [KappaEstimate]

  public init(
    parts: Int,
    raters: Int,
    observed: Double,
    expected: Double,
    kappa: KappaEstimate,
    byCategory: [KappaEstimate]
  ) {
    self.parts = parts
    self.raters = raters
    self.observed = observed
    self.expected = expected
    self.kappa = kappa
    self.byCategory = byCategory
  }

  enum CodingKeys: String, CodingKey {
    case parts
    case raters
    case observed
    case expected
    case kappa
    case byCategory = "by_category"
  }
}

/// Measures how far raters agree on the order of parts: grades, ratings on a scale.
///
/// `W` is 1 when all raters give the same order and 0 when there is no common order. Equal grades
/// share their rank, and the correction for ties is applied. The test is the chi-squared one with
/// `raters * (parts - 1) * W`, which is rough below some seven parts.
///
/// Reference: M. G. Kendall, J. D. Gibbons, *Rank Correlation Methods*, 5th ed., 1990, chapter 6.
/// Time is `n log n` in the parts for each rater.
struct KendallConcordance: Codable, Hashable, Sendable {
  /// One row for each rater: the grade of every part, in the same order of parts.
  var ratings: [[Double]]

  init(ratings: [[Double]]) {
    self.ratings = ratings
  }
}

/// Looks up the sampling plan of a standard for a lot.
///
/// The tables are those of MIL-STD-105E, which ANSI/ASQ Z1.4 took over; ISO 2859-1 has the same
/// single plans for normal and tightened inspection, and its own for reduced. Where a table has an
/// arrow, the first plan in its direction is used *with its own sample size*. Where the sample
/// would be the whole lot or more, the whole lot is inspected.
///
/// Two things differ between the standards under reduced inspection: in MIL-STD-105E a lot whose
/// count falls between accepting and rejecting is accepted, but the next one goes back to normal
/// inspection; ISO 2859-1:1999 has no such gap, and its acceptance numbers are others.
///
/// Not there, since they could not be verified: the multiple plans for reduced inspection; the
/// double and multiple plans of ISO 2859-1:1999, which differ from those of MIL-STD-105E; its
/// reduced plans for an AQL above 10; and its plans with fractional acceptance numbers.
///
/// Reference: MIL-STD-105E, 1989, tables I to IV; ISO 2859-1:1999, tables 1 and 2.
struct StandardPlanLookup: Codable, Hashable, Sendable {
  /// How many pieces the lot has: at least 2.
  var lotSize: Int
  /// The acceptance quality limit, in percent nonconforming or nonconformities per hundred pieces:
  /// one of 0.01, 0.015, 0.025, 0.04, 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10
  /// and, for nonconformities alone, 15, 25, 40, 65, 100, 150, 250, 400, 650, 1000.
  var aql: Double
  /// The inspection level.
  var level: InspectionLevel
  /// How severely the lot is inspected.
  var severity: InspectionSeverity
  /// Single, double or multiple sampling.
  var sampling: StandardSampling
  /// Whose tables.
  var standard: SamplingStandard
  /// The code letter to use, if it is not the one of the lot size and level.
  var codeLetter: CodeLetter?

  init(
    lotSize: Int,
    aql: Double,
    level: InspectionLevel = .ii,
    severity: InspectionSeverity = .normal,
    sampling: StandardSampling = .single,
    standard: SamplingStandard = .milStd105e,
    codeLetter: CodeLetter? = nil
  ) {
    self.lotSize = lotSize
    self.aql = aql
    self.level = level
    self.severity = severity
    self.sampling = sampling
    self.standard = standard
    self.codeLetter = codeLetter
  }

  enum CodingKeys: String, CodingKey {
    case lotSize = "lot_size"
    case aql
    case level
    case severity
    case sampling
    case standard
    case codeLetter = "code_letter"
  }
}

/// How large the sample is in relation to the lot.
public enum InspectionLevel: String, Codable, CaseIterable, Sendable {
  /// Special level S-1, the smallest samples.
  case s1
  /// Special level S-2.
  case s2
  /// Special level S-3.
  case s3
  /// Special level S-4.
  case s4
  /// General level I: less discrimination.
  case i
  /// General level II, the usual one.
  case ii
  /// General level III: more discrimination.
  case iii
}

/// How severely lots are inspected.
public enum InspectionSeverity: String, Codable, CaseIterable, Sendable {
  /// Where every series of lots begins.
  case normal
  /// After lots were rejected.
  case tightened
  /// After a long series of good lots.
  case reduced
}

/// How many samples a plan of a standard may draw.
public enum StandardSampling: String, Codable, CaseIterable, Sendable {
  /// One.
  case single
  /// Up to two. Where there is no double plan, the single one is used.
  case double
  /// Up to seven. Where there is no multiple plan, the double one is used, or the single one.
  case multiple
}

/// Whose tables and rules.
public enum SamplingStandard: String, Codable, CaseIterable, Sendable {
  /// MIL-STD-105E, and ANSI/ASQ Z1.4 with it.
  case milStd105e = "mil_std_105e"
  /// ISO 2859-1:1999.
  case iso28591 = "iso_2859_1"
}

/// A sample size code letter. There is no I and no O.
public enum CodeLetter: String, Codable, CaseIterable, Sendable {
  case A
  case B
  case C
  case D
  case E
  case F
  case G
  case H
  case J
  case K
  case L
  case M
  case N
  case P
  case Q
  case R
}

/// A sampling plan of a standard.
public struct StandardPlan: Codable, Hashable, Sendable {
  /// The code letter of the lot size and level, or the one given.
  public var codeLetter: CodeLetter
  /// The stages of the plan. `reject` is more than one above `accept` in the reduced plans of
  /// MIL-STD-105E.
  public var stages: [SamplingStage]
  /// How many samples the plan that is used may draw.
  public var sampling: StandardSampling
  /// Whether the whole lot is to be inspected, since the sample would be as large or larger.
  public var inspectAll: Bool
  /// How severely the lot is inspected.
  public var severity: InspectionSeverity
  /// Whose tables.
  public var standard: SamplingStandard
  /// The code letter whose plan is used; another one where the table has an arrow. Absent for the
  /// one plan below the table's last letter (tightened, AQL 0.025).
  public var planLetter: CodeLetter?

  public init(
    codeLetter: CodeLetter,
    stages: [SamplingStage],
    sampling: StandardSampling,
    inspectAll: Bool,
    severity: InspectionSeverity,
    standard: SamplingStandard,
    planLetter: CodeLetter? = nil
  ) {
    self.codeLetter = codeLetter
    self.stages = stages
    self.sampling = sampling
    self.inspectAll = inspectAll
    self.severity = severity
    self.standard = standard
    self.planLetter = planLetter
  }

  enum CodingKeys: String, CodingKey {
    case codeLetter = "code_letter"
    case stages
    case sampling
    case inspectAll = "inspect_all"
    case severity
    case standard
    case planLetter = "plan_letter"
  }
}

/// One stage of a sampling plan.
public struct SamplingStage: Codable, Hashable, Sendable {
  /// How many pieces this stage draws, in addition to those before.
  public var size: Int
  /// The lot is accepted when all samples so far hold at most this many nonconforming pieces. Left
  /// out, the stage cannot accept.
  public var accept: Int?
  /// The lot is rejected when all samples so far hold at least this many. Left out, it is one more
  /// than `accept`.
  public var reject: Int?

  public init(size: Int, accept: Int? = nil, reject: Int? = nil) {
    self.size = size
    self.accept = accept
    self.reject = reject
  }
}

/// Follows a series of lots through normal, tightened and reduced inspection.
///
/// - Normal to tightened: two of five or fewer consecutive lots were rejected.
/// - Tightened to normal: five consecutive lots were accepted.
/// - Normal to reduced, if production is steady and reduced inspection is approved: by MIL-STD-105E
///   after ten consecutive accepted lots (whose nonconforming pieces do not exceed the limit
///   number, where one is used); by ISO 2859-1 when the switching score reaches 30.
/// - Reduced to normal: a lot was rejected or accepted in the gap, or production became irregular.
/// - Discontinued, until quality is improved: by ISO 2859-1 when five lots in all were rejected
///   under tightened inspection; by MIL-STD-105E when ten consecutive lots remained on it.
///
/// Only original inspection counts: a lot that is submitted again changes nothing. Each change of
/// severity begins a new count.
///
/// Reference: MIL-STD-105E, 1989, 4.7 and 4.8; ISO 2859-1:1999, 9.3 and 9.4.
struct SwitchingRules: Codable, Hashable, Sendable {
  /// The lots, in the order of their inspection.
  var lots: [InspectedLot]
  /// Where the series stands before the first of them; left out, at the start of normal inspection.
  var state: SwitchState?
  /// Whose rules.
  var standard: SamplingStandard
  /// Whether reduced inspection is approved by the authority in charge.
  var reducedApproved: Bool
  /// The limit number of MIL-STD-105E, table VIII: the nonconforming pieces that ten lots may hold
  /// in all for reduced inspection. ANSI/ASQ Z1.4 leaves it to the user.
  var limitNumber: Int?
  /// When inspection is discontinued, if not as the standard has it.
  var discontinuation: Discontinuation?

  init(
    lots: [InspectedLot],
    state: SwitchState? = nil,
    standard: SamplingStandard = .milStd105e,
    reducedApproved: Bool = false,
    limitNumber: Int? = nil,
    discontinuation: Discontinuation? = nil
  ) {
    self.lots = lots
    self.state = state
    self.standard = standard
    self.reducedApproved = reducedApproved
    self.limitNumber = limitNumber
    self.discontinuation = discontinuation
  }

  enum CodingKeys: String, CodingKey {
    case lots
    case state
    case standard
    case reducedApproved = "reduced_approved"
    case limitNumber = "limit_number"
    case discontinuation
  }
}

/// One lot of a series.
public struct InspectedLot: Codable, Hashable, Sendable {
  /// Whether it was accepted.
  public var accepted: Bool
  /// Whether it was rejected before and is submitted again; then it counts for nothing.
  public var resubmitted: Bool
  /// Whether it was accepted with a count between accepting and rejecting.
  public var acceptedInGap: Bool
  /// Whether production was irregular or delayed.
  public var irregular: Bool
  /// The nonconforming pieces of its samples, where a limit number is used.
  public var nonconforming: Int
  /// What the switching score of ISO 2859-1 needs to know; without it the lot sets the score to
  /// zero.
  public var score: ScoreEvidence?

  public init(
    accepted: Bool,
    resubmitted: Bool = false,
    acceptedInGap: Bool = false,
    irregular: Bool = false,
    nonconforming: Int = 0,
    score: ScoreEvidence? = nil
  ) {
    self.accepted = accepted
    self.resubmitted = resubmitted
    self.acceptedInGap = acceptedInGap
    self.irregular = irregular
    self.nonconforming = nonconforming
    self.score = score
  }

  enum CodingKeys: String, CodingKey {
    case accepted
    case resubmitted
    case acceptedInGap = "accepted_in_gap"
    case irregular
    case nonconforming
    case score
  }
}

/// What the switching score of ISO 2859-1 needs to know about a lot.
public enum ScoreEvidence: Codable, Hashable, Sendable {
  /// A single plan: with an acceptance number of 0 or 1 an accepted lot adds 2; from 2 on it adds 3
  /// if it would have been accepted with the AQL one step tighter.
  case single(SingleScoreEvidence)
  /// A double plan: a lot accepted on its first sample adds 3.
  case double(DoubleScoreEvidence)
  /// A multiple plan: a lot accepted by its third sample adds 3.
  case multiple(MultipleScoreEvidence)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "single": self = .single(try SingleScoreEvidence(from: decoder))
    case "double": self = .double(try DoubleScoreEvidence(from: decoder))
    case "multiple": self = .multiple(try MultipleScoreEvidence(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .single(let value): try value.encode(to: encoder)
    case .double(let value): try value.encode(to: encoder)
    case .multiple(let value): try value.encode(to: encoder)
    }
  }
}

/// A single plan: with an acceptance number of 0 or 1 an accepted lot adds 2; from 2 on it adds 3
/// if it would have been accepted with the AQL one step tighter.
public struct SingleScoreEvidence: Codable, Hashable, Sendable {
  private(set) var type = "single"
  /// The acceptance number of the plan.
  public var accept: Int
  /// Whether the lot would have been accepted with the AQL one step tighter.
  public var acceptedOneStepTighter: Bool

  public init(accept: Int, acceptedOneStepTighter: Bool = false) {
    self.accept = accept
    self.acceptedOneStepTighter = acceptedOneStepTighter
  }

  enum CodingKeys: String, CodingKey {
    case type
    case accept
    case acceptedOneStepTighter = "accepted_one_step_tighter"
  }
}

/// A double plan: a lot accepted on its first sample adds 3.
public struct DoubleScoreEvidence: Codable, Hashable, Sendable {
  private(set) var type = "double"
  /// Whether the first sample accepted the lot.
  public var acceptedOnFirst: Bool

  public init(acceptedOnFirst: Bool) {
    self.acceptedOnFirst = acceptedOnFirst
  }

  enum CodingKeys: String, CodingKey {
    case type
    case acceptedOnFirst = "accepted_on_first"
  }
}

/// A multiple plan: a lot accepted by its third sample adds 3.
public struct MultipleScoreEvidence: Codable, Hashable, Sendable {
  private(set) var type = "multiple"
  /// Whether one of the first three samples accepted the lot.
  public var acceptedByThird: Bool

  public init(acceptedByThird: Bool) {
    self.acceptedByThird = acceptedByThird
  }

  enum CodingKeys: String, CodingKey {
    case type
    case acceptedByThird = "accepted_by_third"
  }
}

/// Where a series of lots stands. Keep it to go on later.
public struct SwitchState: Codable, Hashable, Sendable {
  /// How severely the next lot is inspected.
  public var severity: InspectionSeverity
  /// Whether inspection is discontinued until quality is improved. It then resumes with tightened
  /// inspection, from a new state.
  public var discontinued: Bool
  /// Which of the latest lots of this severity were accepted, at most five.
  public var recent: [Bool]
  /// How many lots were accepted one after the other.
  public var acceptedInARow: Int
  /// How many lots were rejected since this severity began.
  public var rejected: Int
  /// How many lots were inspected since this severity began.
  public var lots: Int
  /// The switching score of ISO 2859-1.
  public var score: Int
  /// The nonconforming pieces of the latest lots of this severity, at most ten.
  public var nonconforming: [Int]

  public init(
    severity: InspectionSeverity = .normal,
    discontinued: Bool = false,
    recent: [Bool] = [],
    acceptedInARow: Int = 0,
    rejected: Int = 0,
    lots: Int = 0,
    score: Int = 0,
    nonconforming: [Int] = []
  ) {
    self.severity = severity
    self.discontinued = discontinued
    self.recent = recent
    self.acceptedInARow = acceptedInARow
    self.rejected = rejected
    self.lots = lots
    self.score = score
    self.nonconforming = nonconforming
  }

  enum CodingKeys: String, CodingKey {
    case severity
    case discontinued
    case recent
    case acceptedInARow = "accepted_in_a_row"
    case rejected
    case lots
    case score
    case nonconforming
  }
}

/// When inspection is discontinued under tightened inspection.
public enum Discontinuation: String, Codable, CaseIterable, Sendable {
  /// When five lots in all were rejected on original tightened inspection (ISO 2859-1, ANSI/ASQ
  /// Z1.4).
  case fiveRejected = "five_rejected"
  /// When ten consecutive lots remained on tightened inspection (MIL-STD-105E).
  case tenLots = "ten_lots"
  /// Never.
  case never
}

/// A series of lots under the switching rules.
public struct SwitchHistory: Codable, Hashable, Sendable {
  /// What each lot did.
  public var steps: [SwitchStep]
  /// Where the series stands after the last one.
  public var state: SwitchState

  public init(steps: [SwitchStep], state: SwitchState) {
    self.steps = steps
    self.state = state
  }
}

/// What one lot did to the series.
public struct SwitchStep: Codable, Hashable, Sendable {
  /// How severely this lot was inspected.
  public var before: InspectionSeverity
  /// How severely the next one is.
  public var after: InspectionSeverity
  /// The switching score after this lot.
  public var score: Int
  /// Whether the lot counted: not if it was submitted again or inspection was discontinued.
  public var counted: Bool
  /// Why that changed, if it did.
  public var reason: SwitchReason?

  public init(
    before: InspectionSeverity,
    after: InspectionSeverity,
    score: Int,
    counted: Bool,
    reason: SwitchReason? = nil
  ) {
    self.before = before
    self.after = after
    self.score = score
    self.counted = counted
    self.reason = reason
  }
}

/// Why the severity changed.
public enum SwitchReason: String, Codable, CaseIterable, Sendable {
  /// Two of five or fewer consecutive lots were rejected.
  case twoOfFiveRejected = "two_of_five_rejected"
  /// Five consecutive lots were accepted.
  case fiveAccepted = "five_accepted"
  /// Ten consecutive lots were accepted.
  case tenAccepted = "ten_accepted"
  /// The switching score reached 30.
  case scoreReached = "score_reached"
  /// A lot was rejected under reduced inspection.
  case rejected
  /// A lot was accepted in the gap under reduced inspection.
  case acceptedInGap = "accepted_in_gap"
  /// Production was irregular.
  case irregular
  /// Too many lots were rejected, or remained, under tightened inspection.
  case discontinued
}

/// Decides on a lot by what its samples held so far.
struct LotTally: Codable, Hashable, Sendable {
  /// The stages of the plan.
  var stages: [SamplingStage]
  /// The nonconforming pieces (or nonconformities) of each sample inspected so far, in order.
  var found: [Int]

  init(stages: [SamplingStage], found: [Int]) {
    self.stages = stages
    self.found = found
  }
}

/// The decision on a lot.
public struct LotDecision: Codable, Hashable, Sendable {
  /// What becomes of the lot.
  public var verdict: LotVerdict
  /// How many samples were inspected.
  public var samples: Int
  /// How many pieces were inspected.
  public var inspected: Int
  /// How many nonconforming ones they held.
  public var found: Int
  /// How many pieces to draw next; absent when the decision is made.
  public var nextSize: Int?

  public init(verdict: LotVerdict, samples: Int, inspected: Int, found: Int, nextSize: Int? = nil) {
    self.verdict = verdict
    self.samples = samples
    self.inspected = inspected
    self.found = found
    self.nextSize = nextSize
  }

  enum CodingKeys: String, CodingKey {
    case verdict
    case samples
    case inspected
    case found
    case nextSize = "next_size"
  }
}

/// What becomes of a lot.
public enum LotVerdict: String, Codable, CaseIterable, Sendable {
  /// It is accepted.
  case accept
  /// It is accepted, but its count lies between accepting and rejecting: the next lot goes back to
  /// normal inspection (reduced plans of MIL-STD-105E).
  case acceptInGap = "accept_in_gap"
  /// It is rejected.
  case reject
  /// The next sample is to be drawn.
  case `continue`
}

/// Computes the curves of a single, double or multiple sampling plan by attributes.
///
/// The operating characteristic (chance of acceptance), the average outgoing quality when rejected
/// lots are screened and bad pieces replaced by good ones, the average total inspection and the
/// average sample number, at the fractions given.
///
/// The binomial distribution is right for the lots of a running process, the hypergeometric one for
/// an isolated lot, and the Poisson one for nonconformities per unit. Of an isolated lot, a
/// fraction means the nearest whole number of pieces.
///
/// Where the last stage has a gap between accepting and rejecting (reduced inspection of
/// MIL-STD-105E), a count in the gap accepts the lot.
///
/// Reference: E. G. Schilling, D. V. Neubauer, *Acceptance Sampling in Quality Control*, 3rd ed.,
/// chapters 5 and 6. Time for each fraction is the square of the undecided counts; curtailment adds
/// one step for each piece.
struct SamplingCharacteristic: Codable, Hashable, Sendable {
  /// The stages of the plan; a single sampling plan has one.
  var stages: [SamplingStage]
  /// The fractions nonconforming, 0 to 1; for the Poisson distribution nonconformities per unit,
  /// zero or above.
  var fractions: Floats
  /// How the nonconforming pieces of a sample are distributed.
  var distribution: SamplingDistribution
  /// The size of the lot. The hypergeometric distribution and the average total inspection need it;
  /// without it the outgoing quality is that of a large lot.
  var lotSize: Int?
  /// Where inspection stops before a sample is complete; it changes the average sample number
  /// alone.
  var curtailment: SamplingCurtailment

  init(
    stages: [SamplingStage],
    fractions: Floats,
    distribution: SamplingDistribution = .binomial,
    lotSize: Int? = nil,
    curtailment: SamplingCurtailment = .none
  ) {
    self.stages = stages
    self.fractions = fractions
    self.distribution = distribution
    self.lotSize = lotSize
    self.curtailment = curtailment
  }

  enum CodingKeys: String, CodingKey {
    case stages
    case fractions
    case distribution
    case lotSize = "lot_size"
    case curtailment
  }
}

/// How the nonconforming pieces of a sample are distributed.
public enum SamplingDistribution: String, Codable, CaseIterable, Sendable {
  /// Binomial: lots of one running process (type B). The default.
  case binomial
  /// Poisson: nonconformities per unit, of which a piece can have several.
  case poisson
  /// Hypergeometric: one isolated lot of a known size (type A).
  case hypergeometric
}

/// Where inspection stops before a sample is complete.
public enum SamplingCurtailment: String, Codable, CaseIterable, Sendable {
  /// Nowhere: every sample begun is inspected whole.
  case none
  /// In the second and later samples, as soon as the lot must be rejected. The first is inspected
  /// whole, so that it gives an unbiased estimate of the process.
  case laterSamples = "later_samples"
  /// In every sample, as soon as the lot must be rejected.
  case rejection
  /// In every sample, as soon as the decision of the sample is certain, whichever it is.
  case decision
}

/// The curves of a sampling plan, one value for each fraction asked for.
public struct SamplingCurve: Codable, Hashable, Sendable {
  /// The fractions that were computed: those asked for, or of an isolated lot the nearest that it
  /// can have.
  public var fractions: Floats
  /// The chance that the lot is accepted.
  public var acceptance: Floats
  /// The fraction that is left after rejected lots were screened, on average.
  public var averageOutgoingQuality: Floats
  /// The pieces inspected for each lot, without screening.
  public var averageSampleNumber: Floats
  /// The largest average outgoing quality there is at any fraction.
  public var averageOutgoingLimit: OutgoingLimit
  /// The fractions that are accepted with a chance of 0.95, 0.5 and 0.1; absent for an isolated
  /// lot, whose curve has steps.
  public var points: [SamplingPoint]
  /// How the nonconforming pieces of a sample are distributed.
  public var distribution: SamplingDistribution
  /// The pieces inspected for each lot, screening included; absent without a lot size.
  public var averageTotalInspection: Floats?

  public init(
    fractions: Floats,
    acceptance: Floats,
    averageOutgoingQuality: Floats,
    averageSampleNumber: Floats,
    averageOutgoingLimit: OutgoingLimit,
    points: [SamplingPoint],
    distribution: SamplingDistribution,
    averageTotalInspection: Floats? = nil
  ) {
    self.fractions = fractions
    self.acceptance = acceptance
    self.averageOutgoingQuality = averageOutgoingQuality
    self.averageSampleNumber = averageSampleNumber
    self.averageOutgoingLimit = averageOutgoingLimit
    self.points = points
    self.distribution = distribution
    self.averageTotalInspection = averageTotalInspection
  }

  enum CodingKeys: String, CodingKey {
    case fractions
    case acceptance
    case averageOutgoingQuality = "average_outgoing_quality"
    case averageSampleNumber = "average_sample_number"
    case averageOutgoingLimit = "average_outgoing_limit"
    case points
    case distribution
    case averageTotalInspection = "average_total_inspection"
  }
}

/// The average outgoing quality limit.
public struct OutgoingLimit: Codable, Hashable, Sendable {
  /// The limit (AOQL).
  public var quality: Double
  /// The incoming fraction at which it is reached.
  public var fraction: Double

  public init(quality: Double, fraction: Double) {
    self.quality = quality
    self.fraction = fraction
  }
}

/// A point of an operating characteristic.
public struct SamplingPoint: Codable, Hashable, Sendable {
  /// The fraction nonconforming.
  public var fraction: Double
  /// The chance of acceptance.
  public var acceptance: Double

  public init(fraction: Double, acceptance: Double) {
    self.fraction = fraction
    self.acceptance = acceptance
  }
}

/// Finds the smallest single sampling plan by attributes through two points.
///
/// At the producer's point the plan accepts at least as often as asked, at the consumer's point at
/// most as often. Of all such plans the answer is the one with the smallest acceptance number, and
/// with it the smallest sample that satisfies the consumer; no smaller sample exists.
///
/// Reference: W. C. Guenther, *Journal of Quality Technology* 1 (1969), 105-113. Each acceptance
/// number costs a binary search for the sample.
struct AttributePlanSearch: Codable, Hashable, Sendable {
  /// Good quality and how often it must be accepted at least: 0.95 leaves the producer a risk of 5
  /// %.
  var producer: SamplingPoint
  /// Bad quality and how often it may be accepted at most: the consumer's risk.
  var consumer: SamplingPoint
  /// How the nonconforming pieces of a sample are distributed.
  var distribution: SamplingDistribution
  /// The size of the lot, for the hypergeometric distribution.
  var lotSize: Int?

  init(
    producer: SamplingPoint,
    consumer: SamplingPoint,
    distribution: SamplingDistribution = .binomial,
    lotSize: Int? = nil
  ) {
    self.producer = producer
    self.consumer = consumer
    self.distribution = distribution
    self.lotSize = lotSize
  }

  enum CodingKeys: String, CodingKey {
    case producer
    case consumer
    case distribution
    case lotSize = "lot_size"
  }
}

/// A single sampling plan by attributes.
public struct AttributePlan: Codable, Hashable, Sendable {
  /// How many pieces are drawn.
  public var size: Int
  /// The lot is accepted on at most this many nonconforming ones.
  public var accept: Int
  /// The lot is rejected on at least this many.
  public var reject: Int
  /// How often the producer's quality is accepted.
  public var producerAcceptance: Double
  /// How often the consumer's quality is accepted.
  public var consumerAcceptance: Double
  /// How the nonconforming pieces of a sample are distributed.
  public var distribution: SamplingDistribution

  public init(
    size: Int,
    accept: Int,
    reject: Int,
    producerAcceptance: Double,
    consumerAcceptance: Double,
    distribution: SamplingDistribution
  ) {
    self.size = size
    self.accept = accept
    self.reject = reject
    self.producerAcceptance = producerAcceptance
    self.consumerAcceptance = consumerAcceptance
    self.distribution = distribution
  }

  enum CodingKeys: String, CodingKey {
    case size
    case accept
    case reject
    case producerAcceptance = "producer_acceptance"
    case consumerAcceptance = "consumer_acceptance"
    case distribution
  }
}

/// Finds the smallest variables plan (k method, one specification limit) through two points.
///
/// A lot is accepted when the mean lies at least `k` standard deviations inside the limit. With a
/// known sigma its chance of acceptance is a normal one, with the sample's it is that of the
/// noncentral t distribution, which is computed and not approximated.
///
/// Reference: E. G. Schilling, D. V. Neubauer, *Acceptance Sampling in Quality Control*, 3rd ed.,
/// chapter 10. A binary search over the sample size.
struct VariablesPlanSearch: Codable, Hashable, Sendable {
  /// Good quality and how often it must be accepted at least.
  var producer: SamplingPoint
  /// Bad quality and how often it may be accepted at most.
  var consumer: SamplingPoint
  /// Whether the standard deviation of the process is known.
  var sigma: VariablesSigma
  /// Which of the points `k` meets exactly.
  var anchor: VariablesAnchor

  init(
    producer: SamplingPoint,
    consumer: SamplingPoint,
    sigma: VariablesSigma = .unknown,
    anchor: VariablesAnchor = .producer
  ) {
    self.producer = producer
    self.consumer = consumer
    self.sigma = sigma
    self.anchor = anchor
  }
}

/// Whether the standard deviation of the process is known.
public enum VariablesSigma: String, Codable, CaseIterable, Sendable {
  /// It is not, and the sample's takes its place (s method). The default.
  case unknown
  /// It is known (sigma method).
  case known
}

/// Which of the two points the acceptability constant meets exactly; a whole sample size leaves
/// room at the other.
public enum VariablesAnchor: String, Codable, CaseIterable, Sendable {
  /// The producer's; bad lots are rejected more often than asked. The default, as in most books.
  case producer
  /// The consumer's; good lots are accepted more often than asked.
  case consumer
}

/// A variables plan.
public struct VariablesPlan: Codable, Hashable, Sendable {
  /// How many pieces are drawn and measured.
  public var size: Int
  /// How many standard deviations the mean must lie inside the limit: the acceptability constant.
  public var k: Double
  /// The smallest `k` that still meets the consumer's point with this size.
  public var kSmallest: Double
  /// The largest `k` that still meets the producer's point with this size.
  public var kLargest: Double
  /// The same criterion as an estimated fraction nonconforming: the lot is accepted when the
  /// estimate is at most this (M method, form 2), for a single limit.
  public var largestFraction: Double
  /// How often the producer's quality is accepted.
  public var producerAcceptance: Double
  /// How often the consumer's quality is accepted.
  public var consumerAcceptance: Double
  /// Whether the standard deviation of the process is known.
  public var sigma: VariablesSigma
  /// Which of the points `k` meets exactly.
  public var anchor: VariablesAnchor

  public init(
    size: Int,
    k: Double,
    kSmallest: Double,
    kLargest: Double,
    largestFraction: Double,
    producerAcceptance: Double,
    consumerAcceptance: Double,
    sigma: VariablesSigma,
    anchor: VariablesAnchor
  ) {
    self.size = size
    self.k = k
    self.kSmallest = kSmallest
    self.kLargest = kLargest
    self.largestFraction = largestFraction
    self.producerAcceptance = producerAcceptance
    self.consumerAcceptance = consumerAcceptance
    self.sigma = sigma
    self.anchor = anchor
  }

  enum CodingKeys: String, CodingKey {
    case size
    case k
    case kSmallest = "k_smallest"
    case kLargest = "k_largest"
    case largestFraction = "largest_fraction"
    case producerAcceptance = "producer_acceptance"
    case consumerAcceptance = "consumer_acceptance"
    case sigma
    case anchor
  }
}

/// Computes the operating characteristic of a variables plan with one limit.
struct VariablesCharacteristic: Codable, Hashable, Sendable {
  /// How many pieces are drawn and measured: at least 2 when sigma is unknown.
  var size: Int
  /// The acceptability constant.
  var k: Double
  /// The fractions nonconforming, 0 to 1.
  var fractions: Floats
  /// Whether the standard deviation of the process is known.
  var sigma: VariablesSigma

  init(size: Int, k: Double, fractions: Floats, sigma: VariablesSigma = .unknown) {
    self.size = size
    self.k = k
    self.fractions = fractions
    self.sigma = sigma
  }
}

/// The operating characteristic of a variables plan.
public struct VariablesCurve: Codable, Hashable, Sendable {
  /// The chance of acceptance at each fraction.
  public var acceptance: Floats
  /// The criterion as an estimated fraction nonconforming (M method), for a single limit.
  public var largestFraction: Double
  /// Whether the standard deviation of the process is known.
  public var sigma: VariablesSigma

  public init(acceptance: Floats, largestFraction: Double, sigma: VariablesSigma) {
    self.acceptance = acceptance
    self.largestFraction = largestFraction
    self.sigma = sigma
  }

  enum CodingKeys: String, CodingKey {
    case acceptance
    case largestFraction = "largest_fraction"
    case sigma
  }
}

/// Decides on a lot by the measurements of its sample, with one or two specification limits.
///
/// The distance of the mean from each limit in standard deviations is compared with `k`, or the
/// estimated fraction beyond the limits, both together, with the largest one allowed (ANSI/ASQ Z1.9
/// form 1 and form 2). With two limits only the fraction is right: each `k` may be met while both
/// fractions together are too many.
///
/// A mean beyond its limit counts as such: the distance is negative, and more than half of the lot
/// is estimated to be bad.
struct VariablesLot: Codable, Hashable, Sendable {
  /// The measurements of the sample.
  var values: Floats
  /// What the lot is judged by.
  var criterion: VariablesCriterion
  /// The lower specification limit.
  var lower: Double?
  /// The upper specification limit.
  var upper: Double?
  /// The standard deviation of the process, if it is known.
  var knownSigma: Double?

  init(
    values: Floats,
    criterion: VariablesCriterion,
    lower: Double? = nil,
    upper: Double? = nil,
    knownSigma: Double? = nil
  ) {
    self.values = values
    self.criterion = criterion
    self.lower = lower
    self.upper = upper
    self.knownSigma = knownSigma
  }

  enum CodingKeys: String, CodingKey {
    case values
    case criterion
    case lower
    case upper
    case knownSigma = "known_sigma"
  }
}

/// What a measured lot is judged by.
public enum VariablesCriterion: Codable, Hashable, Sendable {
  /// The mean must lie at least this many standard deviations inside the limit. For one limit only.
  case constant(ConstantVariablesCriterion)
  /// The estimated fraction nonconforming must be at most this.
  case fraction(FractionVariablesCriterion)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "constant": self = .constant(try ConstantVariablesCriterion(from: decoder))
    case "fraction": self = .fraction(try FractionVariablesCriterion(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .constant(let value): try value.encode(to: encoder)
    case .fraction(let value): try value.encode(to: encoder)
    }
  }
}

/// The mean must lie at least this many standard deviations inside the limit. For one limit only.
public struct ConstantVariablesCriterion: Codable, Hashable, Sendable {
  private(set) var type = "constant"
  /// The acceptability constant.
  public var k: Double

  public init(k: Double) {
    self.k = k
  }
}

/// The estimated fraction nonconforming must be at most this.
public struct FractionVariablesCriterion: Codable, Hashable, Sendable {
  private(set) var type = "fraction"
  /// The largest fraction allowed, 0 to 1.
  public var largest: Double

  public init(largest: Double) {
    self.largest = largest
  }
}

/// The decision on a measured lot.
public struct VariablesDecision: Codable, Hashable, Sendable {
  /// Whether the lot is accepted.
  public var accepted: Bool
  /// How many pieces were measured.
  public var size: Int
  /// Their mean.
  public var mean: Double
  /// The standard deviation used: the known one, or that of the sample with `n - 1`.
  public var standardDeviation: Double
  /// Whether the standard deviation is that of the process.
  public var sigma: VariablesSigma
  /// Both together.
  public var fraction: Double
  /// The distance of the mean from the lower limit, in standard deviations; absent without the
  /// limit, or when the sample does not vary.
  public var lowerQuality: Double?
  /// The distance of the upper limit from the mean, in standard deviations.
  public var upperQuality: Double?
  /// The estimated fraction below the lower limit.
  public var lowerFraction: Double?
  /// The estimated fraction above the upper limit.
  public var upperFraction: Double?

  public init(
    accepted: Bool,
    size: Int,
    mean: Double,
    standardDeviation: Double,
    sigma: VariablesSigma,
    fraction: Double,
    lowerQuality: Double? = nil,
    upperQuality: Double? = nil,
    lowerFraction: Double? = nil,
    upperFraction: Double? = nil
  ) {
    self.accepted = accepted
    self.size = size
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.sigma = sigma
    self.fraction = fraction
    self.lowerQuality = lowerQuality
    self.upperQuality = upperQuality
    self.lowerFraction = lowerFraction
    self.upperFraction = upperFraction
  }

  enum CodingKeys: String, CodingKey {
    case accepted
    case size
    case mean
    case standardDeviation = "standard_deviation"
    case sigma
    case fraction
    case lowerQuality = "lower_quality"
    case upperQuality = "upper_quality"
    case lowerFraction = "lower_fraction"
    case upperFraction = "upper_fraction"
  }
}

/// Searches for a good schedule, for as long as it may.
///
/// The answer is the best schedule that was found, also when the time is up or the work is
/// cancelled; a model for which no whole schedule was found is answered with what could be placed.
/// The same seed and number of epochs give the same schedule, with however many threads.
struct SolveModel: Codable, Hashable, Sendable {
  /// What is to be scheduled.
  var model: SchedulingModel
  /// The most time to search. Left out, it is ten seconds; with `epochs` given, there is no limit.
  var time: Elapsed?
  /// The most epochs to search. Left out, there is no limit but the time.
  var epochs: Int?
  /// What chance is drawn from. Left out, it is 1.
  var seed: Int
  /// How many threads search, from 1 to 64. Left out, it is 2.
  var threads: Int
  /// A plan to begin with, such as the answer of an earlier search; it keeps the rules of the
  /// model, and may leave operations out. The answer is never worse.
  var start: SchedulePlan?

  init(
    model: SchedulingModel,
    time: Elapsed? = nil,
    epochs: Int? = nil,
    seed: Int = 1,
    threads: Int = 2,
    start: SchedulePlan? = nil
  ) {
    self.model = model
    self.time = time
    self.epochs = epochs
    self.seed = seed
    self.threads = threads
    self.start = start
  }
}

/// Everything that a scheduler needs to know.
public struct SchedulingModel: Codable, Hashable, Sendable {
  /// Machines, operators, tools and whatever else operations occupy.
  public var resources: [SchedulingResource]
  /// What is to be made.
  public var orders: [SchedulingOrder]
  /// When resources are closed.
  public var calendars: [SchedulingCalendar]
  /// How long a change from one family to another takes.
  public var setups: [SchedulingSetups]
  /// Material that operations take and put.
  public var buffers: [SchedulingBuffer]
  /// What a good schedule is, the first goals before the later ones. Left out: weighted tardiness,
  /// then the makespan; without due dates the makespan alone.
  public var goals: [SchedulingGoal]

  public init(
    resources: [SchedulingResource],
    orders: [SchedulingOrder],
    calendars: [SchedulingCalendar] = [],
    setups: [SchedulingSetups] = [],
    buffers: [SchedulingBuffer] = [],
    goals: [SchedulingGoal] = []
  ) {
    self.resources = resources
    self.orders = orders
    self.calendars = calendars
    self.setups = setups
    self.buffers = buffers
    self.goals = goals
  }
}

/// Something that operations occupy while they run.
public struct SchedulingResource: Codable, Hashable, Sendable {
  /// Its name.
  public var name: String
  /// How much of it there is: 1 for a machine, the headcount for a group of operators. Left out, it
  /// is 1.
  public var capacity: Int
  /// When it is closed, by the name of a calendar. Left out, it is always open.
  public var calendar: String?
  /// When a part of a group is away.
  public var absences: [SchedulingAbsence]
  /// What changing over takes, by the name of a table of set-ups. Only for capacity 1.
  public var setups: String?
  /// The family it is set up for at tick 0. Left out, the first operation needs no set-up.
  public var initialFamily: String?
  /// Makes it a batching machine, such as a furnace: operations of one family whose sizes together
  /// are at most this may run at once; they start together, run as long as the longest of them, and
  /// end together. Only for capacity 1.
  public var batchSize: Int?
  /// What a set-up of it occupies besides itself, from its begin to its end: the fitter, the
  /// cleaning station. Only with a table of set-ups.
  public var setupNeeds: [SchedulingNeed]
  /// What each tick of work on it costs, and of set-up; for a group, per head. Each operation of a
  /// batch is charged for its own ticks.
  public var costPerTick: Int64

  public init(
    name: String,
    capacity: Int = 1,
    calendar: String? = nil,
    absences: [SchedulingAbsence] = [],
    setups: String? = nil,
    initialFamily: String? = nil,
    batchSize: Int? = nil,
    setupNeeds: [SchedulingNeed] = [],
    costPerTick: Int64 = 0
  ) {
    self.name = name
    self.capacity = capacity
    self.calendar = calendar
    self.absences = absences
    self.setups = setups
    self.initialFamily = initialFamily
    self.batchSize = batchSize
    self.setupNeeds = setupNeeds
    self.costPerTick = costPerTick
  }

  enum CodingKeys: String, CodingKey {
    case name
    case capacity
    case calendar
    case absences
    case setups
    case initialFamily = "initial_family"
    case batchSize = "batch_size"
    case setupNeeds = "setup_needs"
    case costPerTick = "cost_per_tick"
  }
}

/// A stretch of time in which a resource has less to give.
public struct SchedulingAbsence: Codable, Hashable, Sendable {
  /// The first tick of it.
  public var start: Int64
  /// The first tick after it.
  public var end: Int64
  /// How much is away.
  public var amount: Int

  public init(start: Int64, end: Int64, amount: Int) {
    self.start = start
    self.end = end
    self.amount = amount
  }
}

/// Something an operation occupies besides its machine.
public struct SchedulingNeed: Codable, Hashable, Sendable {
  /// What.
  public var resource: String
  /// How much of it. Left out, it is 1.
  public var amount: Int

  public init(resource: String, amount: Int = 1) {
    self.resource = resource
    self.amount = amount
  }
}

/// An order: operations that together make something that is due.
public struct SchedulingOrder: Codable, Hashable, Sendable {
  /// Its name, such as the number of the work order.
  public var name: String
  /// Its operations, in the order of the routing.
  public var operations: [SchedulingOperation]
  /// The first tick at which any of its operations may start. Left out, it is 0.
  public var release: Int64
  /// When it should be done; later counts as tardy.
  public var due: Int64?
  /// When it must be done; a schedule that is later is not feasible.
  public var deadline: Int64?
  /// How much each tick of tardiness counts. Left out, it is 1.
  public var weight: Int

  public init(
    name: String,
    operations: [SchedulingOperation],
    release: Int64 = 0,
    due: Int64? = nil,
    deadline: Int64? = nil,
    weight: Int = 1
  ) {
    self.name = name
    self.operations = operations
    self.release = release
    self.due = due
    self.deadline = deadline
    self.weight = weight
  }
}

/// One step of an order.
public struct SchedulingOperation: Codable, Hashable, Sendable {
  /// Its name, one of a kind within the order.
  public var name: String
  /// The ways in which it can be done; the schedule chooses one.
  public var modes: [SchedulingMode]
  /// The family of work, for set-ups and batches.
  public var family: String?
  /// Whether it pauses while one of its resources is closed and goes on afterwards. Left out, it
  /// runs in one piece within open times.
  public var interruptible: Bool
  /// How much room it takes in a batch. Left out, it is 1.
  public var size: Int
  /// The first tick at which it may start, such as the arrival of its material. Left out, it is 0.
  public var release: Int64
  /// What it waits for. Left out, it starts after the end of the operation before it in the list;
  /// an empty list waits for nothing.
  public var after: [SchedulingAfter]?
  /// What it takes from buffers when it starts.
  public var takes: [SchedulingFlow]
  /// What it puts into buffers when it ends.
  public var puts: [SchedulingFlow]
  /// Where it stands fast: it has started, or lies in the frozen zone. As the first work of its
  /// resource it needs the set-up from the initial family, unless there was no time for that since
  /// tick 0.
  public var locked: SchedulingLock?
  /// Where a former plan has it, for goals that ask to stay close to that; nothing holds it there.
  public var former: SchedulingLock?

  public init(
    name: String,
    modes: [SchedulingMode],
    family: String? = nil,
    interruptible: Bool = false,
    size: Int = 1,
    release: Int64 = 0,
    after: [SchedulingAfter]? = nil,
    takes: [SchedulingFlow] = [],
    puts: [SchedulingFlow] = [],
    locked: SchedulingLock? = nil,
    former: SchedulingLock? = nil
  ) {
    self.name = name
    self.modes = modes
    self.family = family
    self.interruptible = interruptible
    self.size = size
    self.release = release
    self.after = after
    self.takes = takes
    self.puts = puts
    self.locked = locked
    self.former = former
  }
}

/// One way of doing an operation.
public struct SchedulingMode: Codable, Hashable, Sendable {
  /// The machine, or whatever does the work.
  public var resource: String
  /// The ticks of work.
  public var duration: Int64
  /// What else is occupied from start to end: operators, tools.
  public var needs: [SchedulingNeed]
  /// What it costs to do it this way.
  public var cost: Int64

  public init(resource: String, duration: Int64, needs: [SchedulingNeed] = [], cost: Int64 = 0) {
    self.resource = resource
    self.duration = duration
    self.needs = needs
    self.cost = cost
  }
}

/// What an operation waits for, and for how long at most.
///
/// Overlap is a wait for a start: the next machine begins when the first transfer lot has arrived.
/// A shelf life is a `max_lag`; a `max_lag` of 0 after an end lets the work never wait.
public struct SchedulingAfter: Codable, Hashable, Sendable {
  /// The operation that is waited for.
  public var operation: String
  /// The order it belongs to. Left out, it is the same order.
  public var order: String?
  /// Which of its moments is waited for. Left out, its end.
  public var from: SchedulingAnchor
  /// Which moment of this operation waits. Left out, its start.
  public var to: SchedulingAnchor
  /// The fewest ticks between the two moments. Left out, it is 0.
  public var minLag: Int64
  /// The most ticks between the two moments. Left out, there is no limit.
  public var maxLag: Int64?

  public init(
    operation: String,
    order: String? = nil,
    from: SchedulingAnchor = .end,
    to: SchedulingAnchor = .start,
    minLag: Int64 = 0,
    maxLag: Int64? = nil
  ) {
    self.operation = operation
    self.order = order
    self.from = from
    self.to = to
    self.minLag = minLag
    self.maxLag = maxLag
  }

  enum CodingKeys: String, CodingKey {
    case operation
    case order
    case from
    case to
    case minLag = "min_lag"
    case maxLag = "max_lag"
  }
}

/// The two moments of an operation that others can wait for.
public enum SchedulingAnchor: String, Codable, CaseIterable, Sendable {
  /// Its start.
  case start
  /// Its end.
  case end
}

/// An amount of material.
public struct SchedulingFlow: Codable, Hashable, Sendable {
  /// The buffer.
  public var buffer: String
  /// How much.
  public var amount: Int64

  public init(buffer: String, amount: Int64) {
    self.buffer = buffer
    self.amount = amount
  }
}

/// Where an operation stands.
public struct SchedulingLock: Codable, Hashable, Sendable {
  /// Which of its modes it is done in, counted from 0.
  public var mode: Int
  /// When it starts.
  public var start: Int64
  /// When it ends.
  public var end: Int64

  public init(mode: Int, start: Int64, end: Int64) {
    self.mode = mode
    self.start = start
    self.end = end
  }
}

/// The times at which resources with this calendar are closed. At all other times they are open,
/// also after the last window.
public struct SchedulingCalendar: Codable, Hashable, Sendable {
  /// Its name.
  public var name: String
  /// The closed windows, in order of time and apart from each other.
  public var closed: [SchedulingWindow]

  public init(name: String, closed: [SchedulingWindow]) {
    self.name = name
    self.closed = closed
  }
}

/// A stretch of time, its end not included.
public struct SchedulingWindow: Codable, Hashable, Sendable {
  /// The first tick in it.
  public var start: Int64
  /// The first tick after it.
  public var end: Int64

  public init(start: Int64, end: Int64) {
    self.start = start
    self.end = end
  }
}

/// Set-up and cleaning times between families of work.
///
/// A set-up stands on the machine right before the operation that asks for it; it may run before
/// the order has arrived. What a machine was last set up for stays with it over closed times.
public struct SchedulingSetups: Codable, Hashable, Sendable {
  /// The name of the table.
  public var name: String
  /// The families it knows.
  public var families: [String]
  /// Ticks from the family of the row to the family of the column, in the order of `families`; the
  /// way back may differ, and so may the time within a family.
  public var times: [[Int64]]
  /// Changes that must not be, however long the cleaning: the second family never follows the first
  /// on a machine without another in between.
  public var never: [SchedulingChange]

  public init(name: String, families: [String], times: [[Int64]], never: [SchedulingChange] = []) {
    self.name = name
    self.families = families
    self.times = times
    self.never = never
  }
}

/// A change of a machine from one family of work to another.
public struct SchedulingChange: Codable, Hashable, Sendable {
  /// The family before.
  public var from: String
  /// The family after.
  public var to: String

  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}

/// A store of one material. Operations take from it when they start and put into it when they end.
///
/// Raw material that still has to arrive is a buffer with arrivals; a shelf between two machines is
/// a buffer with a capacity.
public struct SchedulingBuffer: Codable, Hashable, Sendable {
  /// Its name.
  public var name: String
  /// What is there at tick 0.
  public var level: Int64
  /// How much fits at any time, what comes from outside counted too. Left out, there is no limit.
  public var capacity: Int64?
  /// What comes from outside, and when.
  public var arrivals: [SchedulingArrival]

  public init(
    name: String,
    level: Int64 = 0,
    capacity: Int64? = nil,
    arrivals: [SchedulingArrival] = []
  ) {
    self.name = name
    self.level = level
    self.capacity = capacity
    self.arrivals = arrivals
  }
}

/// Material that comes from outside.
public struct SchedulingArrival: Codable, Hashable, Sendable {
  /// The tick from which it can be taken.
  public var at: Int64
  /// How much.
  public var amount: Int64

  public init(at: Int64, amount: Int64) {
    self.at = at
    self.amount = amount
  }
}

/// One goal of the scheduler.
public struct SchedulingGoal: Codable, Hashable, Sendable {
  /// What is to be small.
  public var measure: SchedulingMeasure
  /// How much one unit of it counts beside other goals of the same rank. Left out, it is 1.
  public var weight: Int64
  /// Goals of rank 0 decide first; those of rank 1 only between schedules that are equal in rank 0,
  /// and so on up to 2. Left out, it is 0.
  public var rank: Int
  /// The tick up to which output counts; given for `unfinished_orders` and for nothing else.
  public var by: Int64?

  public init(measure: SchedulingMeasure, weight: Int64 = 1, rank: Int = 0, by: Int64? = nil) {
    self.measure = measure
    self.weight = weight
    self.rank = rank
    self.by = by
  }
}

/// Something about a schedule that is to be small.
public enum SchedulingMeasure: String, Codable, CaseIterable, Sendable {
  /// When the last operation ends.
  case makespan
  /// The sum over orders of weight times ticks past the due date.
  case weightedTardiness = "weighted_tardiness"
  /// How many orders end after their due date.
  case tardyOrders = "tardy_orders"
  /// The most ticks that any order ends after its due date.
  case maximumTardiness = "maximum_tardiness"
  /// The sum over orders of the ticks from release to end.
  case flowTime = "flow_time"
  /// The ticks that resources spend on set-ups.
  case setupTime = "setup_time"
  /// The sum of the costs of the modes chosen, and of the ticks that resources work and are set up.
  case cost
  /// The sum of the weights of the orders that are not done at the goal's tick `by`. To keep it
  /// small is to bring out as much as can be: throughput.
  case unfinishedOrders = "unfinished_orders"
  /// The sum over operations of the ticks between their start and the one in the former plan.
  case movedStarts = "moved_starts"
  /// How many operations run on another resource than in the former plan.
  case movedOperations = "moved_operations"
}

/// A schedule in the user's names.
public struct SchedulePlan: Codable, Hashable, Sendable {
  /// The operations that have a place, in the order of the model.
  public var operations: [PlannedOperation]
  /// The operations that found no place; empty when the schedule is whole.
  public var unplaced: [UnplacedOperation]

  public init(operations: [PlannedOperation], unplaced: [UnplacedOperation] = []) {
    self.operations = operations
    self.unplaced = unplaced
  }
}

/// One operation in its place.
public struct PlannedOperation: Codable, Hashable, Sendable {
  /// The order.
  public var order: String
  /// The operation within the order.
  public var operation: String
  /// Which of its modes was chosen, counted from 0.
  public var mode: Int
  /// The resource of that mode.
  public var resource: String
  /// When the resource begins to be set up for it; `start` where no set-up is needed.
  public var setupStart: Int64
  /// When it starts.
  public var start: Int64
  /// When it ends; that tick is free again.
  public var end: Int64

  public init(
    order: String,
    operation: String,
    mode: Int,
    resource: String,
    setupStart: Int64,
    start: Int64,
    end: Int64
  ) {
    self.order = order
    self.operation = operation
    self.mode = mode
    self.resource = resource
    self.setupStart = setupStart
    self.start = start
    self.end = end
  }

  enum CodingKeys: String, CodingKey {
    case order
    case operation
    case mode
    case resource
    case setupStart = "setup_start"
    case start
    case end
  }
}

/// One operation without a place.
public struct UnplacedOperation: Codable, Hashable, Sendable {
  /// The order.
  public var order: String
  /// The operation within the order.
  public var operation: String

  public init(order: String, operation: String) {
    self.order = order
    self.operation = operation
  }
}

/// The best schedule that was found.
public struct SolvedSchedule: Codable, Hashable, Sendable {
  /// The schedule.
  public var plan: SchedulePlan
  /// What it measures.
  public var measures: ScheduleMeasures
  /// Whether everything has a place and no deadline is missed.
  public var isFeasible: Bool
  /// The value of the goals of each rank, rank 0 first; less is better.
  public var goalValues: [Int64]
  /// No schedule is below this in the goals of rank 0.
  public var bound: Int64
  /// How far the schedule may be from the best in the goals of rank 0, as a share of its own value;
  /// 0 when it is proven to be the best there.
  public var gap: Double
  /// How many epochs were searched.
  public var epochs: Int
  /// Why the search ended.
  public var end: SolveEnd

  public init(
    plan: SchedulePlan,
    measures: ScheduleMeasures,
    isFeasible: Bool,
    goalValues: [Int64],
    bound: Int64,
    gap: Double,
    epochs: Int,
    end: SolveEnd
  ) {
    self.plan = plan
    self.measures = measures
    self.isFeasible = isFeasible
    self.goalValues = goalValues
    self.bound = bound
    self.gap = gap
    self.epochs = epochs
    self.end = end
  }

  enum CodingKeys: String, CodingKey {
    case plan
    case measures
    case isFeasible = "is_feasible"
    case goalValues = "goal_values"
    case bound
    case gap
    case epochs
    case end
  }
}

/// What can be said about a schedule in numbers; see `SchedulingMeasure` for what each means.
public struct ScheduleMeasures: Codable, Hashable, Sendable {
  /// When the last operation ends.
  public var makespan: Int64
  /// The sum over orders of weight times ticks past the due date.
  public var weightedTardiness: Int64
  /// How many orders end after their due date.
  public var tardyOrders: Int64
  /// The most ticks that any order ends after its due date.
  public var maximumTardiness: Int64
  /// The sum over orders of the ticks from release to end.
  public var flowTime: Int64
  /// The ticks that resources spend on set-ups.
  public var setupTime: Int64
  /// The sum of the costs of the modes chosen, and of the ticks that resources work and are set up.
  public var cost: Int64
  /// The sum of the weights of the orders that are not done at the tick up to which a goal counts;
  /// 0 without such a goal.
  public var unfinishedOrders: Int64
  /// The sum over operations of the ticks between their start and the one in the former plan.
  public var movedStarts: Int64
  /// How many operations run on another resource than in the former plan.
  public var movedOperations: Int64
  /// How many operations have no place.
  public var unplacedOperations: Int64
  /// How many orders end after their deadline.
  public var missedDeadlines: Int64

  public init(
    makespan: Int64,
    weightedTardiness: Int64,
    tardyOrders: Int64,
    maximumTardiness: Int64,
    flowTime: Int64,
    setupTime: Int64,
    cost: Int64,
    unfinishedOrders: Int64,
    movedStarts: Int64,
    movedOperations: Int64,
    unplacedOperations: Int64,
    missedDeadlines: Int64
  ) {
    self.makespan = makespan
    self.weightedTardiness = weightedTardiness
    self.tardyOrders = tardyOrders
    self.maximumTardiness = maximumTardiness
    self.flowTime = flowTime
    self.setupTime = setupTime
    self.cost = cost
    self.unfinishedOrders = unfinishedOrders
    self.movedStarts = movedStarts
    self.movedOperations = movedOperations
    self.unplacedOperations = unplacedOperations
    self.missedDeadlines = missedDeadlines
  }

  enum CodingKeys: String, CodingKey {
    case makespan
    case weightedTardiness = "weighted_tardiness"
    case tardyOrders = "tardy_orders"
    case maximumTardiness = "maximum_tardiness"
    case flowTime = "flow_time"
    case setupTime = "setup_time"
    case cost
    case unfinishedOrders = "unfinished_orders"
    case movedStarts = "moved_starts"
    case movedOperations = "moved_operations"
    case unplacedOperations = "unplaced_operations"
    case missedDeadlines = "missed_deadlines"
  }
}

/// Why the solver ended.
public enum SolveEnd: String, Codable, CaseIterable, Sendable {
  /// There is no better schedule for the goals of rank 0, and there are no other goals.
  case proven
  /// The time was up.
  case deadline
  /// The watch asked to stop.
  case cancelled
  /// All epochs were worked, or no engine could improve the schedule further.
  case epochs
}

/// Schedules everything at once, by a rule: each machine that becomes free takes its most urgent
/// work.
///
/// Use it for a first look, for very large models, or to see what a search is worth: `aps.solve`
/// begins with the best of all rules and improves it.
struct DispatchModel: Codable, Hashable, Sendable {
  /// What is to be scheduled.
  var model: SchedulingModel
  /// The rule. Left out, all are tried, and the best schedule is the answer.
  var rule: DispatchRule?

  init(model: SchedulingModel, rule: DispatchRule? = nil) {
    self.model = model
    self.rule = rule
  }
}

/// How dispatching decides which work is the most urgent.
public enum DispatchRule: String, Codable, CaseIterable, Sendable {
  /// Apparent tardiness cost with set-ups: weight for time, less where there is slack or a long
  /// set-up. The default.
  case atcs
  /// The order that is due first.
  case earliestDue = "earliest_due"
  /// The work that has waited longest.
  case firstIn = "first_in"
  /// The shortest operation.
  case shortestTime = "shortest_time"
  /// The order with the most work still to do.
  case mostWork = "most_work"
  /// The order with the least time to spare.
  case leastSlack = "least_slack"
}

/// A schedule that was made by a rule.
public struct DispatchedSchedule: Codable, Hashable, Sendable {
  /// The schedule.
  public var plan: SchedulePlan
  /// What it measures.
  public var measures: ScheduleMeasures
  /// Whether everything has a place and no deadline is missed.
  public var isFeasible: Bool
  /// The value of the goals of each rank, rank 0 first; less is better.
  public var goalValues: [Int64]

  public init(
    plan: SchedulePlan,
    measures: ScheduleMeasures,
    isFeasible: Bool,
    goalValues: [Int64]
  ) {
    self.plan = plan
    self.measures = measures
    self.isFeasible = isFeasible
    self.goalValues = goalValues
  }

  enum CodingKeys: String, CodingKey {
    case plan
    case measures
    case isFeasible = "is_feasible"
    case goalValues = "goal_values"
  }
}

/// Checks a plan against a model, rule by rule, and measures it.
///
/// The plan may come from anywhere: from `aps.solve`, from a planner's hand, from another program.
/// The checker shares nothing with the engines that make schedules.
struct EvaluateSchedule: Codable, Hashable, Sendable {
  /// What is to be scheduled.
  var model: SchedulingModel
  /// The plan to check.
  var plan: SchedulePlan

  init(model: SchedulingModel, plan: SchedulePlan) {
    self.model = model
    self.plan = plan
  }
}

/// What is to be said of a plan.
public struct ScheduleEvaluation: Codable, Hashable, Sendable {
  /// Whether the plan keeps every rule of the model.
  public var isFeasible: Bool
  /// What breaks a rule: the first thousand breaches.
  public var violations: [ScheduleViolation]
  /// How many breaches there are.
  public var violationCount: Int
  /// What the plan measures. Set-ups are measured as the model asks for them between the operations
  /// as they follow each other.
  public var measures: ScheduleMeasures
  /// The value of the goals of each rank, rank 0 first; less is better.
  public var goalValues: [Int64]

  public init(
    isFeasible: Bool,
    violations: [ScheduleViolation],
    violationCount: Int,
    measures: ScheduleMeasures,
    goalValues: [Int64]
  ) {
    self.isFeasible = isFeasible
    self.violations = violations
    self.violationCount = violationCount
    self.measures = measures
    self.goalValues = goalValues
  }

  enum CodingKeys: String, CodingKey {
    case isFeasible = "is_feasible"
    case violations
    case violationCount = "violation_count"
    case measures
    case goalValues = "goal_values"
  }
}

/// One breach of a rule.
public struct ScheduleViolation: Codable, Hashable, Sendable {
  /// The rule.
  public var rule: ScheduleRule
  /// What breaks it, in a sentence.
  public var message: String

  public init(rule: ScheduleRule, message: String) {
    self.rule = rule
    self.message = message
  }
}

/// A rule that a plan can break.
public enum ScheduleRule: String, Codable, CaseIterable, Sendable {
  /// Every planned operation is one of the model's, in one of its modes.
  case known
  /// Every operation of the model is planned, once.
  case complete
  /// Locked operations stand where they are locked.
  case locked
  /// Nothing starts before its release or its order's.
  case release
  /// No order ends after its deadline.
  case deadline
  /// An operation takes as long as its mode says.
  case duration
  /// Work runs while its resources are open.
  case closed
  /// Enough time passes between an operation and what it waits for.
  case minimumLag = "minimum_lag"
  /// Not too much time passes between an operation and what it waits for.
  case maximumLag = "maximum_lag"
  /// A resource of capacity 1 does one thing at a time.
  case overlap
  /// A set-up is as long as the families ask for, and stands right before the work.
  case setup
  /// No family follows one that it must not follow.
  case changeover
  /// A batch holds one family, and not more than fits.
  case batch
  /// No more of a resource is used than there is.
  case capacity
  /// Material is there when it is taken.
  case bufferShort = "buffer_short"
  /// Material fits where it is put.
  case bufferFull = "buffer_full"
}

/// Says why operations start when they start, and why orders are late.
///
/// Everything is explained by the order of work of the plan: what would have to move so that the
/// operation could start earlier while the others keep their order. It does not say that another
/// order of work would be no better.
struct ExplainSchedule: Codable, Hashable, Sendable {
  /// What was scheduled.
  var model: SchedulingModel
  /// The plan to explain.
  var plan: SchedulePlan
  /// The operations whose start is explained.
  var operations: [OperationName]
  /// The orders whose end is explained. With neither operations nor orders given, the hundred
  /// latest orders are.
  var orders: [String]

  init(
    model: SchedulingModel,
    plan: SchedulePlan,
    operations: [OperationName] = [],
    orders: [String] = []
  ) {
    self.model = model
    self.plan = plan
    self.operations = operations
    self.orders = orders
  }
}

/// The name of an operation: its order, and its own within it.
public struct OperationName: Codable, Hashable, Sendable {
  /// The order.
  public var order: String
  /// The operation within the order.
  public var operation: String

  public init(order: String, operation: String) {
    self.order = order
    self.operation = operation
  }
}

/// Why a plan is as it is.
public struct ScheduleExplanation: Codable, Hashable, Sendable {
  /// The operations that were asked for.
  public var operations: [ExplainedOperation]
  /// The orders that were asked for; those that are the latest first where none was.
  public var orders: [ExplainedOrder]
  /// What was asked for and has no place.
  public var unplaced: [UnplacedReason]

  public init(
    operations: [ExplainedOperation],
    orders: [ExplainedOrder],
    unplaced: [UnplacedReason]
  ) {
    self.operations = operations
    self.orders = orders
    self.unplaced = unplaced
  }
}

/// Why an operation starts when it starts.
public struct ExplainedOperation: Codable, Hashable, Sendable {
  /// The order.
  public var order: String
  /// The operation within the order.
  public var operation: String
  /// The resource it runs on.
  public var resource: String
  /// When the resource begins to be set up for it.
  public var setupStart: Int64
  /// When it starts.
  public var start: Int64
  /// When it ends.
  public var end: Int64
  /// When it could start while all others keep their places: before `start` only where the plan
  /// leaves a gap.
  public var couldStart: Int64
  /// What could hold it, what holds it first.
  public var causes: [ScheduleCause]

  public init(
    order: String,
    operation: String,
    resource: String,
    setupStart: Int64,
    start: Int64,
    end: Int64,
    couldStart: Int64,
    causes: [ScheduleCause]
  ) {
    self.order = order
    self.operation = operation
    self.resource = resource
    self.setupStart = setupStart
    self.start = start
    self.end = end
    self.couldStart = couldStart
    self.causes = causes
  }

  enum CodingKeys: String, CodingKey {
    case order
    case operation
    case resource
    case setupStart = "setup_start"
    case start
    case end
    case couldStart = "could_start"
    case causes
  }
}

/// One thing that could hold the start of an operation.
public struct ScheduleCause: Codable, Hashable, Sendable {
  /// What it is.
  public var kind: ScheduleCauseKind
  /// The tick from which it lets the operation start.
  public var from: Int64
  /// How many ticks before the start that is: 0 for what holds the operation; so many ticks could
  /// this have come later without a harm.
  public var slack: Int64
  /// It in words.
  public var message: String
  /// The resource, where one is in it.
  public var resource: String?
  /// The order of the other operation, where one is in it.
  public var order: String?
  /// The other operation.
  public var operation: String?
  /// The buffer of material, where one is in it.
  public var buffer: String?

  public init(
    kind: ScheduleCauseKind,
    from: Int64,
    slack: Int64,
    message: String,
    resource: String? = nil,
    order: String? = nil,
    operation: String? = nil,
    buffer: String? = nil
  ) {
    self.kind = kind
    self.from = from
    self.slack = slack
    self.message = message
    self.resource = resource
    self.order = order
    self.operation = operation
    self.buffer = buffer
  }
}

/// What can hold the start of an operation.
public enum ScheduleCauseKind: String, Codable, CaseIterable, Sendable {
  /// It, or its order, is not released before.
  case release
  /// It is locked there: it has started, or lies in the frozen zone.
  case locked
  /// It comes after another operation, of its own order or of another, with the least lag between
  /// them.
  case predecessor
  /// Another operation may come only so long after it, and cannot come earlier.
  case maximumLag = "maximum_lag"
  /// The machine, or a single tool or operator, does other work.
  case resource
  /// The machine is set up for it after other work.
  case setup
  /// Too many of a group, such as operators, are used or away.
  case group
  /// A resource is closed, or the work does not fit before it closes.
  case calendar
  /// Material is not there.
  case material
  /// There is no room for what it makes.
  case room
  /// It runs in a batch with another operation that cannot start earlier.
  case batch
  /// Nothing: in this order of work it could start earlier.
  case nothing
}

/// Why an order ends when it ends.
public struct ExplainedOrder: Codable, Hashable, Sendable {
  /// The order.
  public var order: String
  /// When its last operation ends.
  public var end: Int64
  /// How many ticks it ends after its due date; 0 when it is on time.
  public var late: Int64
  /// The chain of operations that leads to its end, its own last operation first; each waits for
  /// the next, and `causes` holds what binds them. The last waits for no other operation: there the
  /// chain begins.
  public var chain: [ExplainedOperation]
  /// Operations of the order whose releases and materials had slack, with just those: what did not
  /// make it late.
  public var spared: [ExplainedOperation]
  /// It in words.
  public var message: String
  /// When it should end.
  public var due: Int64?
  /// When it could end if nothing were made but it and what it waits for. After the due date, no
  /// schedule can bring it in time. Nothing where even that found no place.
  public var aloneEnd: Int64?

  public init(
    order: String,
    end: Int64,
    late: Int64,
    chain: [ExplainedOperation],
    spared: [ExplainedOperation],
    message: String,
    due: Int64? = nil,
    aloneEnd: Int64? = nil
  ) {
    self.order = order
    self.end = end
    self.late = late
    self.chain = chain
    self.spared = spared
    self.message = message
    self.due = due
    self.aloneEnd = aloneEnd
  }

  enum CodingKeys: String, CodingKey {
    case order
    case end
    case late
    case chain
    case spared
    case message
    case due
    case aloneEnd = "alone_end"
  }
}

/// Why an operation has no place.
public struct UnplacedReason: Codable, Hashable, Sendable {
  /// The order.
  public var order: String
  /// The operation within the order.
  public var operation: String
  /// What is in its way.
  public var message: String

  public init(order: String, operation: String, message: String) {
    self.order = order
    self.operation = operation
    self.message = message
  }
}

/// Measures how a plan uses the resources, how punctual it is, how close it keeps to a former plan,
/// and what may go wrong.
struct MeasureSchedule: Codable, Hashable, Sendable {
  /// What was scheduled.
  var model: SchedulingModel
  /// The plan.
  var plan: SchedulePlan
  /// The plan before, or what really happened, to compare with.
  var former: SchedulePlan?
  /// An operation that starts at most so many ticks from where the former plan has it has kept to
  /// the plan. Left out, it is 0.
  var tolerance: Int64
  /// The slack before its due date, as a share of its lead time, at which an order is safe. Left
  /// out, it is 0.1.
  var safeShare: Double

  init(
    model: SchedulingModel,
    plan: SchedulePlan,
    former: SchedulePlan? = nil,
    tolerance: Int64 = 0,
    safeShare: Double = 0.1
  ) {
    self.model = model
    self.plan = plan
    self.former = former
    self.tolerance = tolerance
    self.safeShare = safeShare
  }

  enum CodingKeys: String, CodingKey {
    case model
    case plan
    case former
    case tolerance
    case safeShare = "safe_share"
  }
}

/// The indicators of a plan.
public struct ScheduleIndicators: Codable, Hashable, Sendable {
  /// The first tick at which anything is done, set-ups included.
  public var start: Int64
  /// The tick after the last.
  public var end: Int64
  /// What the goals are made of.
  public var measures: ScheduleMeasures
  /// Each resource, in the order of the model.
  public var resources: [ResourceIndicators]
  /// What may go wrong.
  public var risks: ScheduleRisks
  /// The share of the orders with a due date that end by then; nothing without such orders.
  public var onTimeShare: Double?
  /// How close the plan keeps to the former one, if one was given.
  public var adherence: ScheduleAdherence?

  public init(
    start: Int64,
    end: Int64,
    measures: ScheduleMeasures,
    resources: [ResourceIndicators],
    risks: ScheduleRisks,
    onTimeShare: Double? = nil,
    adherence: ScheduleAdherence? = nil
  ) {
    self.start = start
    self.end = end
    self.measures = measures
    self.resources = resources
    self.risks = risks
    self.onTimeShare = onTimeShare
    self.adherence = adherence
  }

  enum CodingKeys: String, CodingKey {
    case start
    case end
    case measures
    case resources
    case risks
    case onTimeShare = "on_time_share"
    case adherence
  }
}

/// How a plan uses one resource. Ticks of a group are counted per head.
public struct ResourceIndicators: Codable, Hashable, Sendable {
  /// The resource.
  public var resource: String
  /// The ticks at which it is open and there.
  public var open: Int64
  /// The ticks that it works; pauses are not counted, and a batch counts once.
  public var work: Int64
  /// The ticks of its set-ups.
  public var setup: Int64
  /// The share of its open time that it works.
  public var utilisation: Double
  /// The share of set-ups in the time that it works or is set up.
  public var setupShare: Double
  /// How many operations use it.
  public var operations: Int
  /// How often it changes from one family of work to another.
  public var changeovers: Int

  public init(
    resource: String,
    open: Int64,
    work: Int64,
    setup: Int64,
    utilisation: Double,
    setupShare: Double,
    operations: Int,
    changeovers: Int
  ) {
    self.resource = resource
    self.open = open
    self.work = work
    self.setup = setup
    self.utilisation = utilisation
    self.setupShare = setupShare
    self.operations = operations
    self.changeovers = changeovers
  }

  enum CodingKeys: String, CodingKey {
    case resource
    case open
    case work
    case setup
    case utilisation
    case setupShare = "setup_share"
    case operations
    case changeovers
  }
}

/// How close a plan keeps to a former one. Shares are of the operations that both have.
public struct ScheduleAdherence: Codable, Hashable, Sendable {
  /// How many operations both have.
  public var operations: Int
  /// The share that starts within the tolerance and on the same resource.
  public var keptShare: Double
  /// The share on the same resource.
  public var sameResourceShare: Double
  /// The mean of the ticks between the two starts.
  public var meanShift: Double
  /// The most ticks between two starts.
  public var maximumShift: Int64
  /// How many operations are only in the plan.
  public var added: Int
  /// How many operations are only in the former one.
  public var removed: Int

  public init(
    operations: Int,
    keptShare: Double,
    sameResourceShare: Double,
    meanShift: Double,
    maximumShift: Int64,
    added: Int,
    removed: Int
  ) {
    self.operations = operations
    self.keptShare = keptShare
    self.sameResourceShare = sameResourceShare
    self.meanShift = meanShift
    self.maximumShift = maximumShift
    self.added = added
    self.removed = removed
  }

  enum CodingKeys: String, CodingKey {
    case operations
    case keptShare = "kept_share"
    case sameResourceShare = "same_resource_share"
    case meanShift = "mean_shift"
    case maximumShift = "maximum_shift"
    case added
    case removed
  }
}

/// What may go wrong, each from 0 to 1.
public struct ScheduleRisks: Codable, Hashable, Sendable {
  /// That orders are late: the mean over the orders with a due date, by their weights.
  public var delay: Double
  /// That one product gets into another: the share of changes between families without set-up or
  /// cleaning.
  public var crossContamination: Double
  /// That an intermediate waits too long: the share of the time it may wait, of the one that comes
  /// closest.
  public var materialStability: Double
  /// The orders whose risk of delay is above 0, the largest first.
  public var orders: [OrderRisk]

  public init(
    delay: Double,
    crossContamination: Double,
    materialStability: Double,
    orders: [OrderRisk]
  ) {
    self.delay = delay
    self.crossContamination = crossContamination
    self.materialStability = materialStability
    self.orders = orders
  }

  enum CodingKeys: String, CodingKey {
    case delay
    case crossContamination = "cross_contamination"
    case materialStability = "material_stability"
    case orders
  }
}

/// The risk that one order is late.
public struct OrderRisk: Codable, Hashable, Sendable {
  /// The order.
  public var order: String
  /// The risk: 1 where it ends at its due date or later, or has no place.
  public var delay: Double
  /// The ticks from its end to its due date, below 0 where it is late; nothing where a part of it
  /// has no place.
  public var slack: Int64?

  public init(order: String, delay: Double, slack: Int64? = nil) {
    self.order = order
    self.delay = delay
    self.slack = slack
  }
}

/// Finds the resources that decide a plan, and what more of each would be worth.
struct FindBottlenecks: Codable, Hashable, Sendable {
  /// What was scheduled.
  var model: SchedulingModel
  /// The plan.
  var plan: SchedulePlan
  /// Of how many ticks of work each resource is relieved, to see what that is worth: 60 for an
  /// hour, where a tick is a minute. Left out, it is 10.
  var relief: Int64
  /// How many resources are tried, those with the most critical ticks first. Left out, it is 20.
  var most: Int

  init(model: SchedulingModel, plan: SchedulePlan, relief: Int64 = 10, most: Int = 20) {
    self.model = model
    self.plan = plan
    self.relief = relief
    self.most = most
  }
}

/// The resources that decide a plan.
public struct ScheduleBottlenecks: Codable, Hashable, Sendable {
  /// The resources on the chains that decide, those worth the most first, then those with the most
  /// critical ticks.
  public var resources: [Bottleneck]
  /// The operations of the longest of the chains, the last first: what has to be shorter for the
  /// plan to end sooner.
  public var critical: [CriticalOperation]
  /// The goals of the plan when it is timed anew as it is, rank 0 first: what the gains are counted
  /// from.
  public var goalValues: [Int64]

  public init(resources: [Bottleneck], critical: [CriticalOperation], goalValues: [Int64]) {
    self.resources = resources
    self.critical = critical
    self.goalValues = goalValues
  }

  enum CodingKeys: String, CodingKey {
    case resources
    case critical
    case goalValues = "goal_values"
  }
}

/// How much a resource decides.
public struct Bottleneck: Codable, Hashable, Sendable {
  /// The resource.
  public var resource: String
  /// The ticks of work and set-up on it along the chains that decide, each chain by the weight of
  /// its order.
  public var critical: Int64
  /// Its share of all critical ticks.
  public var criticalShare: Double
  /// How many operations on it are on such a chain.
  public var operations: Int
  /// By how much the goals of each rank get better when it is relieved, rank 0 first; below 0 where
  /// a rank before gains at its cost. Empty where it was not tried.
  public var gains: [Int64]

  public init(
    resource: String,
    critical: Int64,
    criticalShare: Double,
    operations: Int,
    gains: [Int64]
  ) {
    self.resource = resource
    self.critical = critical
    self.criticalShare = criticalShare
    self.operations = operations
    self.gains = gains
  }

  enum CodingKeys: String, CodingKey {
    case resource
    case critical
    case criticalShare = "critical_share"
    case operations
    case gains
  }
}

/// An operation on the chain that decides.
public struct CriticalOperation: Codable, Hashable, Sendable {
  /// The order.
  public var order: String
  /// The operation within the order.
  public var operation: String
  /// The resource.
  public var resource: String
  /// When it starts.
  public var start: Int64
  /// When it ends.
  public var end: Int64

  public init(order: String, operation: String, resource: String, start: Int64, end: Int64) {
    self.order = order
    self.operation = operation
    self.resource = resource
    self.start = start
    self.end = end
  }
}

/// Says what becomes of a plan when something changes.
///
/// The model and the plan that are given stay as they are; the answer holds the changed model, to
/// go on with.
struct WhatIf: Codable, Hashable, Sendable {
  /// What was scheduled.
  var model: SchedulingModel
  /// The plan.
  var plan: SchedulePlan
  /// What changes, one after another.
  var changes: [ScheduleChange]
  /// The tick it is now, or at which a frozen zone ends: what starts before it stands fast, and
  /// nothing else starts before it. Left out, it is 0.
  var now: Int64
  /// How far the plan may be changed. Left out, `improve`.
  var scope: ReplanScope
  /// The most time to search. Left out, it is ten seconds; with `epochs` given, there is no limit.
  /// A repair does not search.
  var time: Elapsed?
  /// The most epochs to search. Left out, there is no limit but the time.
  var epochs: Int?
  /// What chance is drawn from. Left out, it is 1.
  var seed: Int
  /// How many threads search, from 1 to 64. Left out, it is 2.
  var threads: Int

  init(
    model: SchedulingModel,
    plan: SchedulePlan,
    changes: [ScheduleChange],
    now: Int64 = 0,
    scope: ReplanScope = .improve,
    time: Elapsed? = nil,
    epochs: Int? = nil,
    seed: Int = 1,
    threads: Int = 2
  ) {
    self.model = model
    self.plan = plan
    self.changes = changes
    self.now = now
    self.scope = scope
    self.time = time
    self.epochs = epochs
    self.seed = seed
    self.threads = threads
  }
}

/// Something that happens, or that somebody thinks of doing.
public enum ScheduleChange: Codable, Hashable, Sendable {
  /// A resource is down: a breakdown, a maintenance. What has started on it pauses and goes on
  /// afterwards.
  case resourceDown(ResourceDownScheduleChange)
  /// A resource is open where it was closed: an extra shift, a break worked through.
  case extraShift(ExtraShiftScheduleChange)
  /// There are more or fewer of a group.
  case capacity(CapacityScheduleChange)
  /// A delivery comes at another time.
  case delivery(DeliveryScheduleChange)
  /// An order, or one of its operations, can start only from another tick on.
  case release(ReleaseScheduleChange)
  /// An order is due at another tick, or matters more or less.
  case dueDate(DueDateScheduleChange)
  /// An order comes in.
  case addOrder(AddOrderScheduleChange)
  /// An order is cancelled. What waits for it waits no longer.
  case removeOrder(RemoveOrderScheduleChange)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "resource_down": self = .resourceDown(try ResourceDownScheduleChange(from: decoder))
    case "extra_shift": self = .extraShift(try ExtraShiftScheduleChange(from: decoder))
    case "capacity": self = .capacity(try CapacityScheduleChange(from: decoder))
    case "delivery": self = .delivery(try DeliveryScheduleChange(from: decoder))
    case "release": self = .release(try ReleaseScheduleChange(from: decoder))
    case "due_date": self = .dueDate(try DueDateScheduleChange(from: decoder))
    case "add_order": self = .addOrder(try AddOrderScheduleChange(from: decoder))
    case "remove_order": self = .removeOrder(try RemoveOrderScheduleChange(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .resourceDown(let value): try value.encode(to: encoder)
    case .extraShift(let value): try value.encode(to: encoder)
    case .capacity(let value): try value.encode(to: encoder)
    case .delivery(let value): try value.encode(to: encoder)
    case .release(let value): try value.encode(to: encoder)
    case .dueDate(let value): try value.encode(to: encoder)
    case .addOrder(let value): try value.encode(to: encoder)
    case .removeOrder(let value): try value.encode(to: encoder)
    }
  }
}

/// A resource is down: a breakdown, a maintenance. What has started on it pauses and goes on
/// afterwards.
public struct ResourceDownScheduleChange: Codable, Hashable, Sendable {
  private(set) var type = "resource_down"
  /// The resource.
  public var resource: String
  /// The first tick at which it is down.
  public var start: Int64
  /// The first tick at which it is up again.
  public var end: Int64

  public init(resource: String, start: Int64, end: Int64) {
    self.resource = resource
    self.start = start
    self.end = end
  }
}

/// A resource is open where it was closed: an extra shift, a break worked through.
public struct ExtraShiftScheduleChange: Codable, Hashable, Sendable {
  private(set) var type = "extra_shift"
  /// The resource.
  public var resource: String
  /// The first tick of it.
  public var start: Int64
  /// The first tick after it.
  public var end: Int64

  public init(resource: String, start: Int64, end: Int64) {
    self.resource = resource
    self.start = start
    self.end = end
  }
}

/// There are more or fewer of a group.
public struct CapacityScheduleChange: Codable, Hashable, Sendable {
  private(set) var type = "capacity"
  /// The group.
  public var resource: String
  /// How many there are.
  public var capacity: Int

  public init(resource: String, capacity: Int) {
    self.resource = resource
    self.capacity = capacity
  }
}

/// A delivery comes at another time.
public struct DeliveryScheduleChange: Codable, Hashable, Sendable {
  private(set) var type = "delivery"
  /// The buffer.
  public var buffer: String
  /// When it was to come.
  public var at: Int64
  /// When it comes.
  public var to: Int64

  public init(buffer: String, at: Int64, to: Int64) {
    self.buffer = buffer
    self.at = at
    self.to = to
  }
}

/// An order, or one of its operations, can start only from another tick on.
public struct ReleaseScheduleChange: Codable, Hashable, Sendable {
  private(set) var type = "release"
  /// The order.
  public var order: String
  /// The tick.
  public var release: Int64
  /// The operation. Left out, the whole order is meant.
  public var operation: String?

  public init(order: String, release: Int64, operation: String? = nil) {
    self.order = order
    self.release = release
    self.operation = operation
  }
}

/// An order is due at another tick, or matters more or less.
public struct DueDateScheduleChange: Codable, Hashable, Sendable {
  private(set) var type = "due_date"
  /// The order.
  public var order: String
  /// The tick. Left out, the due date stays.
  public var due: Int64?
  /// How much each tick of tardiness counts. Left out, that stays.
  public var weight: Int?

  public init(order: String, due: Int64? = nil, weight: Int? = nil) {
    self.order = order
    self.due = due
    self.weight = weight
  }
}

/// An order comes in.
public struct AddOrderScheduleChange: Codable, Hashable, Sendable {
  private(set) var type = "add_order"
  /// The order.
  public var order: SchedulingOrder

  public init(order: SchedulingOrder) {
    self.order = order
  }
}

/// An order is cancelled. What waits for it waits no longer.
public struct RemoveOrderScheduleChange: Codable, Hashable, Sendable {
  private(set) var type = "remove_order"
  /// The order.
  public var order: String

  public init(order: String) {
    self.order = order
  }
}

/// How far the plan may be changed.
public enum ReplanScope: String, Codable, CaseIterable, Sendable {
  /// Only what must move moves.
  case repair
  /// Also the orders that the repair moved or left late, where the goals gain by it.
  case improve
  /// Everything that has not started.
  case anew
}

/// What becomes of a plan.
public struct WhatIfAnswer: Codable, Hashable, Sendable {
  /// The plan after the changes.
  public var plan: SchedulePlan
  /// What it measures.
  public var measures: ScheduleMeasures
  /// Whether the plan keeps every rule of the changed model.
  public var isFeasible: Bool
  /// What it breaks, the first thousand breaches: what stands fast can contradict the changes.
  public var violations: [ScheduleViolation]
  /// The value of the goals of each rank, rank 0 first; less is better.
  public var goalValues: [Int64]
  /// The plans before and after, side by side.
  public var comparison: ScheduleComparison
  /// The model after the changes, with what has started standing fast.
  public var model: SchedulingModel

  public init(
    plan: SchedulePlan,
    measures: ScheduleMeasures,
    isFeasible: Bool,
    violations: [ScheduleViolation],
    goalValues: [Int64],
    comparison: ScheduleComparison,
    model: SchedulingModel
  ) {
    self.plan = plan
    self.measures = measures
    self.isFeasible = isFeasible
    self.violations = violations
    self.goalValues = goalValues
    self.comparison = comparison
    self.model = model
  }

  enum CodingKeys: String, CodingKey {
    case plan
    case measures
    case isFeasible = "is_feasible"
    case violations
    case goalValues = "goal_values"
    case comparison
    case model
  }
}

/// How two plans differ.
public struct ScheduleComparison: Codable, Hashable, Sendable {
  /// What the plan before measures.
  public var before: ScheduleMeasures
  /// What the plan after measures.
  public var after: ScheduleMeasures
  /// The goals of the plan before, rank 0 first; less is better.
  public var goalValuesBefore: [Int64]
  /// The goals of the plan after.
  public var goalValuesAfter: [Int64]
  /// The orders that were on time and are late now.
  public var lateNow: [String]
  /// The orders that were late and are on time now.
  public var punctualNow: [String]
  /// The orders whose end or due date moved, those whose lateness changed the most first: at most a
  /// thousand.
  public var orders: [OrderChange]
  /// The operations that start at another time or run elsewhere, or are in one plan only, those of
  /// the largest move first: at most a thousand.
  public var moved: [OperationMove]
  /// How many operations those are.
  public var movedCount: Int
  /// How many of them run on another resource.
  public var resourceChanges: Int
  /// The operations that both plans hold.
  public var commonOperations: Int

  public init(
    before: ScheduleMeasures,
    after: ScheduleMeasures,
    goalValuesBefore: [Int64],
    goalValuesAfter: [Int64],
    lateNow: [String],
    punctualNow: [String],
    orders: [OrderChange],
    moved: [OperationMove],
    movedCount: Int,
    resourceChanges: Int,
    commonOperations: Int
  ) {
    self.before = before
    self.after = after
    self.goalValuesBefore = goalValuesBefore
    self.goalValuesAfter = goalValuesAfter
    self.lateNow = lateNow
    self.punctualNow = punctualNow
    self.orders = orders
    self.moved = moved
    self.movedCount = movedCount
    self.resourceChanges = resourceChanges
    self.commonOperations = commonOperations
  }

  enum CodingKeys: String, CodingKey {
    case before
    case after
    case goalValuesBefore = "goal_values_before"
    case goalValuesAfter = "goal_values_after"
    case lateNow = "late_now"
    case punctualNow = "punctual_now"
    case orders
    case moved
    case movedCount = "moved_count"
    case resourceChanges = "resource_changes"
    case commonOperations = "common_operations"
  }
}

/// How an order fares in both plans.
public struct OrderChange: Codable, Hashable, Sendable {
  /// The order.
  public var order: String
  /// How many ticks it was late.
  public var lateBefore: Int64
  /// How many ticks it is late now.
  public var lateAfter: Int64
  /// When it ended before; nothing where it was not whole in the plan.
  public var endBefore: Int64?
  /// When it ends now; nothing where it is not whole in the plan.
  public var endAfter: Int64?

  public init(
    order: String,
    lateBefore: Int64,
    lateAfter: Int64,
    endBefore: Int64? = nil,
    endAfter: Int64? = nil
  ) {
    self.order = order
    self.lateBefore = lateBefore
    self.lateAfter = lateAfter
    self.endBefore = endBefore
    self.endAfter = endAfter
  }

  enum CodingKeys: String, CodingKey {
    case order
    case lateBefore = "late_before"
    case lateAfter = "late_after"
    case endBefore = "end_before"
    case endAfter = "end_after"
  }
}

/// How an operation moved.
public struct OperationMove: Codable, Hashable, Sendable {
  /// The order.
  public var order: String
  /// The operation within the order.
  public var operation: String
  /// Where it ran; nothing where it was not in the plan.
  public var resourceBefore: String?
  /// Where it runs now; nothing where it is not in the plan.
  public var resourceAfter: String?
  /// When it started.
  public var startBefore: Int64?
  /// When it starts now.
  public var startAfter: Int64?

  public init(
    order: String,
    operation: String,
    resourceBefore: String? = nil,
    resourceAfter: String? = nil,
    startBefore: Int64? = nil,
    startAfter: Int64? = nil
  ) {
    self.order = order
    self.operation = operation
    self.resourceBefore = resourceBefore
    self.resourceAfter = resourceAfter
    self.startBefore = startBefore
    self.startAfter = startAfter
  }

  enum CodingKeys: String, CodingKey {
    case order
    case operation
    case resourceBefore = "resource_before"
    case resourceAfter = "resource_after"
    case startBefore = "start_before"
    case startAfter = "start_after"
  }
}

/// Compares two plans.
///
/// The plans may be of one model, or of a model before and after something changed.
struct CompareSchedules: Codable, Hashable, Sendable {
  /// What is scheduled; after the change, if something changed.
  var model: SchedulingModel
  /// The plan before.
  var before: SchedulePlan
  /// The plan after.
  var after: SchedulePlan
  /// What was scheduled before the change. Left out, nothing changed.
  var modelBefore: SchedulingModel?

  init(
    model: SchedulingModel,
    before: SchedulePlan,
    after: SchedulePlan,
    modelBefore: SchedulingModel? = nil
  ) {
    self.model = model
    self.before = before
    self.after = after
    self.modelBefore = modelBefore
  }

  enum CodingKeys: String, CodingKey {
    case model
    case before
    case after
    case modelBefore = "model_before"
  }
}

/// Finds out why a model has no schedule: a small set of its parts that cannot all hold.
struct FindConflict: Codable, Hashable, Sendable {
  /// The model.
  var model: SchedulingModel

  init(model: SchedulingModel) {
    self.model = model
  }
}

/// Why a model has no schedule.
public struct ScheduleConflict: Codable, Hashable, Sendable {
  /// Whether a schedule was found for the whole model; then there is no conflict.
  public var isFeasible: Bool
  /// The orders that cannot all be made: without any one of them, a schedule of the others is
  /// found.
  public var orders: [String]
  /// The limits that cannot all hold for these orders: without any one of them, a schedule is
  /// found.
  public var parts: [ConflictPart]
  /// What the best schedule of these orders with these limits breaks, or leaves without a place.
  public var violations: [ScheduleViolation]
  /// It in words.
  public var message: String

  public init(
    isFeasible: Bool,
    orders: [String],
    parts: [ConflictPart],
    violations: [ScheduleViolation],
    message: String
  ) {
    self.isFeasible = isFeasible
    self.orders = orders
    self.parts = parts
    self.violations = violations
    self.message = message
  }

  enum CodingKeys: String, CodingKey {
    case isFeasible = "is_feasible"
    case orders
    case parts
    case violations
    case message
  }
}

/// A part of a model.
public struct ConflictPart: Codable, Hashable, Sendable {
  /// What it is.
  public var kind: ConflictPartKind
  /// Whose it is: the name of the order, the resource or the buffer.
  public var name: String
  /// It in words.
  public var message: String

  public init(kind: ConflictPartKind, name: String, message: String) {
    self.kind = kind
    self.name = name
    self.message = message
  }
}

/// What a part of a model is.
public enum ConflictPartKind: String, Codable, CaseIterable, Sendable {
  /// The deadline of an order.
  case deadline
  /// The releases of an order and its operations.
  case release
  /// The operations of an order that stand fast.
  case locked
  /// How long operations of an order may wait for each other at most.
  case maximumLag = "maximum_lag"
  /// The closed times of a resource.
  case calendar
  /// The absences of a group.
  case absence
  /// The set-ups of a resource.
  case setup
  /// How much material there is in a buffer and when it comes.
  case material
  /// How much fits into a buffer.
  case room
}

/// Draws a schedule as a Gantt chart.
///
/// By resource: set-ups, work and what stands fast, with closed times behind; by order: the
/// operations of each, with its due date. Work of late orders is hatched, and what has to be
/// shorter for the plan to end sooner is outlined. Or how loaded each resource is as time goes by.
/// As a page (`html`) it can be zoomed, moved and searched for an order.
struct DrawSchedule: Codable, Hashable, Sendable {
  /// What is drawn.
  var source: DrawnSchedule
  /// What stands above it; left out, what it is.
  var title: String
  /// As what it is drawn.
  var format: PictureFormat
  /// How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left out,
  /// 960. It is as high as what is in it.
  var width: Int?

  init(source: DrawnSchedule, title: String = "", format: PictureFormat = .svg, width: Int? = nil) {
    self.source = source
    self.title = title
    self.format = format
    self.width = width
  }
}

/// What is drawn of a schedule.
public enum DrawnSchedule: Codable, Hashable, Sendable {
  /// A plan.
  case plan(PlanDrawnSchedule)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "plan": self = .plan(try PlanDrawnSchedule(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .plan(let value): try value.encode(to: encoder)
    }
  }
}

/// A plan.
public struct PlanDrawnSchedule: Codable, Hashable, Sendable {
  private(set) var type = "plan"
  /// The plan.
  public var chart: SchedulePlan
  /// What was scheduled.
  public var model: SchedulingModel
  /// What its rows are.
  public var view: ScheduleView
  /// What a tick means. Left out, ticks are drawn as numbers.
  public var clock: SchedulingClock?

  public init(
    chart: SchedulePlan,
    model: SchedulingModel,
    view: ScheduleView = .resources,
    clock: SchedulingClock? = nil
  ) {
    self.chart = chart
    self.model = model
    self.view = view
    self.clock = clock
  }
}

/// What the rows of a schedule are.
public enum ScheduleView: String, Codable, CaseIterable, Sendable {
  /// Resources, with what runs on them.
  case resources
  /// Orders, with their operations.
  case orders
  /// Resources, with how loaded they are.
  case load
}

/// Turns instants into ticks and back.
///
/// ```
/// use lineside_aps::SchedulingClock;
/// use lineside_kernel::{Elapsed, Timestamp};
///
/// let clock = SchedulingClock {
///     origin: "2026-03-02T06:00:00Z".parse()?,
///     tick: Elapsed::minutes(1),
/// };
/// // Half a minute past: work may begin at the next tick, and is due at the one before.
/// let instant: Timestamp = "2026-03-02T07:30:30Z".parse()?;
/// assert_eq!((clock.not_before(instant)?, clock.not_after(instant)?), (91, 90));
/// assert_eq!(clock.instant(90)?.to_string(), "2026-03-02T07:30:00Z");
/// # Ok::<(), lineside_kernel::Problem>(())
/// ```
public struct SchedulingClock: Codable, Hashable, Sendable {
  /// The instant of tick 0.
  public var origin: Timestamp
  /// How long a tick is.
  public var tick: Elapsed

  public init(origin: Timestamp, tick: Elapsed) {
    self.origin = origin
    self.tick = tick
  }
}

/// Searches for a good schedule of orders that come in columns, and answers in columns.
///
/// For thousands of orders, where a model in names and lists is slow to make and its plan slow to
/// read. What the search does and promises is the same as that of `aps.solve`. What does not fit in
/// the columns themselves is named by column and row; what else is not sound, by its place in the
/// model that `aps.read_table` makes of them.
struct SolveTable: Codable, Hashable, Sendable {
  /// What is to be scheduled.
  var table: SchedulingTable
  /// The most time to search. Left out, it is ten seconds; with `epochs` given, there is no limit.
  var time: Elapsed?
  /// The most epochs to search; 0 for what dispatching gives. Left out, there is no limit but the
  /// time.
  var epochs: Int?
  /// What chance is drawn from. Left out, it is 1.
  var seed: Int
  /// How many threads search, from 1 to 64. Left out, it is 2.
  var threads: Int
  /// A plan to begin with, such as the answer of an earlier search; it keeps the rules of the
  /// model, and may leave operations out. The answer is never worse.
  var start: SchedulePlanColumns?

  init(
    table: SchedulingTable,
    time: Elapsed? = nil,
    epochs: Int? = nil,
    seed: Int = 1,
    threads: Int = 2,
    start: SchedulePlanColumns? = nil
  ) {
    self.table = table
    self.time = time
    self.epochs = epochs
    self.seed = seed
    self.threads = threads
    self.start = start
  }
}

/// Everything that a scheduler needs to know, with orders and operations as columns.
///
/// Columns point at rows and at entries of lists by their places, counted from 0. What a left-out
/// column means is what the field of the same name means when a `SchedulingModel` leaves it out.
public struct SchedulingTable: Codable, Hashable, Sendable {
  /// Machines, operators, tools and whatever else operations occupy.
  public var resources: [SchedulingResource]
  /// What is to be made.
  public var orders: SchedulingOrderColumns
  /// The steps of the orders.
  public var operations: SchedulingOperationColumns
  /// The ways in which the operations can be done; the schedule chooses one for each.
  public var modes: SchedulingModeColumns
  /// What modes occupy besides their resource.
  public var needs: SchedulingNeedColumns?
  /// What operations wait for.
  public var waits: SchedulingWaitColumns?
  /// The families of work that occur.
  public var families: [String]
  /// What operations take from buffers and put into them.
  public var flows: SchedulingFlowColumns?
  /// Where operations stand fast: they have started, or lie in the frozen zone.
  public var locked: SchedulingPlaceColumns?
  /// Where a former plan has operations, for goals that ask to stay close to that.
  public var former: SchedulingPlaceColumns?
  /// When resources are closed.
  public var calendars: [SchedulingCalendar]
  /// How long a change from one family to another takes.
  public var setups: [SchedulingSetups]
  /// Material that operations take and put.
  public var buffers: [SchedulingBuffer]
  /// What a good schedule is, the first goals before the later ones. Left out: weighted tardiness,
  /// then the makespan; without due dates the makespan alone.
  public var goals: [SchedulingGoal]

  public init(
    resources: [SchedulingResource],
    orders: SchedulingOrderColumns,
    operations: SchedulingOperationColumns,
    modes: SchedulingModeColumns,
    needs: SchedulingNeedColumns? = nil,
    waits: SchedulingWaitColumns? = nil,
    families: [String] = [],
    flows: SchedulingFlowColumns? = nil,
    locked: SchedulingPlaceColumns? = nil,
    former: SchedulingPlaceColumns? = nil,
    calendars: [SchedulingCalendar] = [],
    setups: [SchedulingSetups] = [],
    buffers: [SchedulingBuffer] = [],
    goals: [SchedulingGoal] = []
  ) {
    self.resources = resources
    self.orders = orders
    self.operations = operations
    self.modes = modes
    self.needs = needs
    self.waits = waits
    self.families = families
    self.flows = flows
    self.locked = locked
    self.former = former
    self.calendars = calendars
    self.setups = setups
    self.buffers = buffers
    self.goals = goals
  }
}

/// What is to be made: one row for each order.
public struct SchedulingOrderColumns: Codable, Hashable, Sendable {
  /// Its name, such as the number of the work order.
  public var name: [String]
  /// The first tick at which any of its operations may start.
  public var release: Wholes?
  /// When it should be done; NaN where it has no due date.
  public var due: Floats?
  /// When it must be done; NaN where it has no deadline.
  public var deadline: Floats?
  /// How much each tick of tardiness counts.
  public var weight: Wholes?

  public init(
    name: [String],
    release: Wholes? = nil,
    due: Floats? = nil,
    deadline: Floats? = nil,
    weight: Wholes? = nil
  ) {
    self.name = name
    self.release = release
    self.due = due
    self.deadline = deadline
    self.weight = weight
  }
}

/// The steps of the orders: one row for each operation, those of one order in the order of its
/// routing.
public struct SchedulingOperationColumns: Codable, Hashable, Sendable {
  /// The order that it belongs to, as its row.
  public var order: Wholes
  /// Its name, one of a kind within the order. Left out, they are 10, 20, 30 and so on.
  public var name: [String]
  /// The family of work, as its place in `families`; 4294967295 where it has none.
  public var family: Wholes?
  /// Whether it pauses while one of its resources is closed: 1, or 0 where it runs in one piece.
  public var interruptible: Wholes?
  /// How much room it takes in a batch.
  public var size: Wholes?
  /// The first tick at which it may start.
  public var release: Wholes?
  /// Whether it waits for the end of the operation before it in its order: 1, or 0 where it waits
  /// for nothing but what `waits` says. Left out, those of which `waits` says nothing do.
  public var follows: Wholes?

  public init(
    order: Wholes,
    name: [String] = [],
    family: Wholes? = nil,
    interruptible: Wholes? = nil,
    size: Wholes? = nil,
    release: Wholes? = nil,
    follows: Wholes? = nil
  ) {
    self.order = order
    self.name = name
    self.family = family
    self.interruptible = interruptible
    self.size = size
    self.release = release
    self.follows = follows
  }
}

/// The ways in which operations can be done: one row for each. The modes of one operation are
/// counted in the order of their rows.
public struct SchedulingModeColumns: Codable, Hashable, Sendable {
  /// What is done, as the row of the operation.
  public var operation: Wholes
  /// The machine, as its place in `resources`.
  public var resource: Wholes
  /// The ticks of work.
  public var duration: Wholes
  /// What it costs to do it this way.
  public var cost: Wholes?

  public init(operation: Wholes, resource: Wholes, duration: Wholes, cost: Wholes? = nil) {
    self.operation = operation
    self.resource = resource
    self.duration = duration
    self.cost = cost
  }
}

/// What modes occupy besides their resource: one row for each.
public struct SchedulingNeedColumns: Codable, Hashable, Sendable {
  /// What needs it, as the row of the mode.
  public var mode: Wholes
  /// What it needs, as its place in `resources`.
  public var resource: Wholes
  /// How much of it.
  public var amount: Wholes?

  public init(mode: Wholes, resource: Wholes, amount: Wholes? = nil) {
    self.mode = mode
    self.resource = resource
    self.amount = amount
  }
}

/// What operations wait for: one row for each wait.
public struct SchedulingWaitColumns: Codable, Hashable, Sendable {
  /// What waits, as the row of the operation.
  public var operation: Wholes
  /// What it waits for, as the row of that operation.
  public var waitsFor: Wholes
  /// Whether it waits for the start of that: 1, or 0 where it waits for the end.
  public var fromStart: Wholes?
  /// Whether its own end waits: 1, or 0 where its start does.
  public var toEnd: Wholes?
  /// The fewest ticks between the two moments.
  public var minLag: Wholes?
  /// The most ticks between the two moments; NaN where there is no limit.
  public var maxLag: Floats?

  public init(
    operation: Wholes,
    waitsFor: Wholes,
    fromStart: Wholes? = nil,
    toEnd: Wholes? = nil,
    minLag: Wholes? = nil,
    maxLag: Floats? = nil
  ) {
    self.operation = operation
    self.waitsFor = waitsFor
    self.fromStart = fromStart
    self.toEnd = toEnd
    self.minLag = minLag
    self.maxLag = maxLag
  }

  enum CodingKeys: String, CodingKey {
    case operation
    case waitsFor = "waits_for"
    case fromStart = "from_start"
    case toEnd = "to_end"
    case minLag = "min_lag"
    case maxLag = "max_lag"
  }
}

/// What operations take from buffers when they start, and put into them when they end: one row for
/// each.
public struct SchedulingFlowColumns: Codable, Hashable, Sendable {
  /// What takes or puts, as the row of the operation.
  public var operation: Wholes
  /// The buffer, as its place in `buffers`.
  public var buffer: Wholes
  /// How much: below zero what is taken, above zero what is put.
  public var amount: Wholes

  public init(operation: Wholes, buffer: Wholes, amount: Wholes) {
    self.operation = operation
    self.buffer = buffer
    self.amount = amount
  }
}

/// Where operations stand: one row for each that has a place.
public struct SchedulingPlaceColumns: Codable, Hashable, Sendable {
  /// Which operation, as its row.
  public var operation: Wholes
  /// Which of its modes it is done in, counted from 0.
  public var mode: Wholes
  /// When it starts.
  public var start: Wholes
  /// When it ends.
  public var end: Wholes

  public init(operation: Wholes, mode: Wholes, start: Wholes, end: Wholes) {
    self.operation = operation
    self.mode = mode
    self.start = start
    self.end = end
  }
}

/// Where and when the operations of a table run: one row for each, in the same order.
///
/// An operation without a place has the mode and the resource 4294967295, and -1 for each time.
public struct SchedulePlanColumns: Codable, Hashable, Sendable {
  /// Which of its modes was chosen, counted from 0.
  public var mode: Wholes
  /// The resource of that mode, as its place in `resources`.
  public var resource: Wholes
  /// When the resource begins to be set up for it; `start` where no set-up is needed.
  public var setupStart: Wholes
  /// When it starts.
  public var start: Wholes
  /// When it ends; that tick is free again.
  public var end: Wholes

  public init(mode: Wholes, resource: Wholes, setupStart: Wholes, start: Wholes, end: Wholes) {
    self.mode = mode
    self.resource = resource
    self.setupStart = setupStart
    self.start = start
    self.end = end
  }

  enum CodingKeys: String, CodingKey {
    case mode
    case resource
    case setupStart = "setup_start"
    case start
    case end
  }
}

/// The best schedule that was found, in columns.
public struct SolvedTable: Codable, Hashable, Sendable {
  /// The schedule: one row for each operation of the table.
  public var plan: SchedulePlanColumns
  /// What it measures.
  public var measures: ScheduleMeasures
  /// Whether everything has a place and no deadline is missed.
  public var isFeasible: Bool
  /// The value of the goals of each rank, rank 0 first; less is better.
  public var goalValues: [Int64]
  /// No schedule is below this in the goals of rank 0.
  public var bound: Int64
  /// How far the schedule may be from the best in the goals of rank 0, as a share of its own value;
  /// 0 when it is proven to be the best there.
  public var gap: Double
  /// How many epochs were searched.
  public var epochs: Int
  /// Why the search ended.
  public var end: SolveEnd

  public init(
    plan: SchedulePlanColumns,
    measures: ScheduleMeasures,
    isFeasible: Bool,
    goalValues: [Int64],
    bound: Int64,
    gap: Double,
    epochs: Int,
    end: SolveEnd
  ) {
    self.plan = plan
    self.measures = measures
    self.isFeasible = isFeasible
    self.goalValues = goalValues
    self.bound = bound
    self.gap = gap
    self.epochs = epochs
    self.end = end
  }

  enum CodingKeys: String, CodingKey {
    case plan
    case measures
    case isFeasible = "is_feasible"
    case goalValues = "goal_values"
    case bound
    case gap
    case epochs
    case end
  }
}

/// Reads columns into a model in names and lists, and a plan beside them into a plan of that model:
/// to have a part of it explained, drawn or tried otherwise.
struct ReadSchedulingTable: Codable, Hashable, Sendable {
  /// The columns.
  var table: SchedulingTable
  /// A plan: one row for each operation of the table.
  var plan: SchedulePlanColumns?

  init(table: SchedulingTable, plan: SchedulePlanColumns? = nil) {
    self.table = table
    self.plan = plan
  }
}

/// What stood in columns, in names and lists.
public struct SchedulingTableRead: Codable, Hashable, Sendable {
  /// The model. Its operations stand order by order.
  public var model: SchedulingModel
  /// The plan, where one was given.
  public var plan: SchedulePlan?

  public init(model: SchedulingModel, plan: SchedulePlan? = nil) {
    self.model = model
    self.plan = plan
  }
}

/// Writes a model in columns, and a plan of it beside them: for a data frame.
struct TabulateSchedule: Codable, Hashable, Sendable {
  /// The model.
  var model: SchedulingModel
  /// A plan of it.
  var plan: SchedulePlan?

  init(model: SchedulingModel, plan: SchedulePlan? = nil) {
    self.model = model
    self.plan = plan
  }
}

/// A model in columns, with a plan beside them.
public struct TabulatedSchedule: Codable, Hashable, Sendable {
  /// The model. Columns in which every row says the usual are left out.
  public var table: SchedulingTable
  /// The plan, where one was given.
  public var plan: SchedulePlanColumns?

  public init(table: SchedulingTable, plan: SchedulePlanColumns? = nil) {
    self.table = table
    self.plan = plan
  }
}

/// Makes up a plant with work: a model of any size to try the scheduler on, and to measure it.
///
/// Work centres hold alternative machines of different speed, with shifts, maintenance and set-ups;
/// orders of products with routings of their own arrive over time, have due dates, and matter more
/// or less. Each switch adds what else a plant may have. A tick is a minute. The same case gives
/// the same model, always.
struct SchedulingCase: Codable, Hashable, Sendable {
  /// How many orders there are, from 1 to 50000. Left out, it is 100.
  var orders: Int
  /// How many machines there are, from 1 to 2000. Left out, it is 50.
  var machines: Int
  /// How busy the bottleneck is while orders arrive, in per cent, from 10 to 1000. Left out, it is
  /// 95.
  var load: Int
  /// What chance is drawn from. Left out, it is 1.
  var seed: Int
  /// Work needs operators of its work centre, and changing over needs a fitter.
  var operators: Bool
  /// Some steps need a tool of which there are few.
  var tools: Bool
  /// Some steps have to cool down, or to follow soon.
  var lags: Bool
  /// Some families must not follow some others without a third in between.
  var cleaning: Bool
  /// Some work centres have furnaces that take several orders at once.
  var batching: Bool
  /// The first step takes material that arrives over time.
  var material: Bool

  init(
    orders: Int = 100,
    machines: Int = 50,
    load: Int = 95,
    seed: Int = 1,
    operators: Bool = false,
    tools: Bool = false,
    lags: Bool = false,
    cleaning: Bool = false,
    batching: Bool = false,
    material: Bool = false
  ) {
    self.orders = orders
    self.machines = machines
    self.load = load
    self.seed = seed
    self.operators = operators
    self.tools = tools
    self.lags = lags
    self.cleaning = cleaning
    self.batching = batching
    self.material = material
  }
}

/// Reads a job shop in the format of JSPLIB into a scheduling model.
///
/// After lines that start with `#`, the first line gives the numbers of jobs and machines; then
/// each line is a job: pairs of machine, counted from 0, and duration. Machines are named `M0`,
/// `M1`, jobs `J0`, `J1`, the operations of a job `0`, `1`.
struct ReadJobShop: Codable, Hashable, Sendable {
  /// The text.
  var text: String

  init(text: String) {
    self.text = text
  }
}

/// Reads a flexible job shop in the format of Brandimarte and Hurink into a scheduling model.
///
/// The first line gives the numbers of jobs and machines; then each line is a job: how many
/// operations, and for each operation how many machines it can run on, followed by pairs of
/// machine, counted from 1, and duration. The names count from 0: machine 1 of the text is `M0`.
struct ReadFlexibleJobShop: Codable, Hashable, Sendable {
  /// The text.
  var text: String

  init(text: String) {
    self.text = text
  }
}

/// Makes a site known, or replaces what is known of it.
struct PutSite: Codable, Hashable, Sendable {
  /// The site as it shall be, as a whole.
  var site: Site
  /// Who wants it, and when.
  var command: Command

  init(site: Site, command: Command) {
    self.site = site
    self.command = command
  }
}

/// A factory, warehouse or other place with a calendar of its own.
public struct Site: Codable, Hashable, Sendable {
  /// Its code: `MUC`.
  public var site: SiteId
  /// What people call it: `Munich`.
  public var name: String
  /// The time zone that its clocks show.
  public var zone: Zone
  /// What sort of place it is, as one lower-case word: `factory`, `warehouse`.
  public var kind: Word?
  /// When it works; work centres without a calendar of their own follow it. Its zone is the site's.
  public var calendar: Calendar?
  /// What its stock is valued in.
  public var currency: Currency?
  /// Whether work may be planned there.
  public var active: Bool

  public init(
    site: SiteId,
    name: String,
    zone: Zone,
    kind: Word? = nil,
    calendar: Calendar? = nil,
    currency: Currency? = nil,
    active: Bool = true
  ) {
    self.site = site
    self.name = name
    self.zone = zone
    self.kind = kind
    self.calendar = calendar
    self.currency = currency
    self.active = active
  }
}

/// A factory, warehouse or other place with its own calendar: `MUC`.
public typealias SiteId = String

/// A lower-case word: 1 to 40 of `a`-`z`, `0`-`9` and `_`, starting with a letter.
public typealias Word = String

/// A currency or unit of account by its ISO 4217 code, such as `EUR`.
public enum Currency: String, Codable, CaseIterable, Sendable {
  case AED
  case AFN
  case ALL
  case AMD
  case AOA
  case ARS
  case AUD
  case AWG
  case AZN
  case BAM
  case BBD
  case BDT
  case BHD
  case BIF
  case BMD
  case BND
  case BOB
  case BOV
  case BRL
  case BSD
  case BTN
  case BWP
  case BYN
  case BZD
  case CAD
  case CDF
  case CHE
  case CHF
  case CHW
  case CLF
  case CLP
  case CNY
  case COP
  case COU
  case CRC
  case CUP
  case CVE
  case CZK
  case DJF
  case DKK
  case DOP
  case DZD
  case EGP
  case ERN
  case ETB
  case EUR
  case FJD
  case FKP
  case GBP
  case GEL
  case GHS
  case GIP
  case GMD
  case GNF
  case GTQ
  case GYD
  case HKD
  case HNL
  case HTG
  case HUF
  case IDR
  case ILS
  case INR
  case IQD
  case IRR
  case ISK
  case JMD
  case JOD
  case JPY
  case KES
  case KGS
  case KHR
  case KMF
  case KPW
  case KRW
  case KWD
  case KYD
  case KZT
  case LAK
  case LBP
  case LKR
  case LRD
  case LSL
  case LYD
  case MAD
  case MDL
  case MGA
  case MKD
  case MMK
  case MNT
  case MOP
  case MRU
  case MUR
  case MVR
  case MWK
  case MXN
  case MXV
  case MYR
  case MZN
  case NAD
  case NGN
  case NIO
  case NOK
  case NPR
  case NZD
  case OMR
  case PAB
  case PEN
  case PGK
  case PHP
  case PKR
  case PLN
  case PYG
  case QAR
  case RON
  case RSD
  case RUB
  case RWF
  case SAR
  case SBD
  case SCR
  case SDG
  case SEK
  case SGD
  case SHP
  case SLE
  case SOS
  case SRD
  case SSP
  case STN
  case SVC
  case SYP
  case SZL
  case THB
  case TJS
  case TMT
  case TND
  case TOP
  case TRY
  case TTD
  case TWD
  case TZS
  case UAH
  case UGX
  case USD
  case USN
  case UYI
  case UYU
  case UYW
  case UZS
  case VED
  case VES
  case VND
  case VUV
  case WST
  case XAD
  case XAF
  case XCD
  case XCG
  case XOF
  case XPF
  case YER
  case ZAR
  case ZMW
  case ZWG
}

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

/// Makes several sites known, or replaces what is known of them: all, or none.
struct PutSites: Codable, Hashable, Sendable {
  /// The sites as they shall be, each once.
  var sites: [Site]
  /// Who wants it, and when.
  var command: Command

  init(sites: [Site], command: Command) {
    self.sites = sites
    self.command = command
  }
}

/// Shows a site.
struct GetSite: Codable, Hashable, Sendable {
  /// Its code.
  var site: SiteId

  init(site: SiteId) {
    self.site = site
  }
}

/// A site, and how often it was changed.
public struct SiteView: Codable, Hashable, Sendable {
  /// The site.
  public var site: Site
  /// How many facts it is made of; what a signature names as the version signed.
  public var version: Int64

  public init(site: Site, version: Int64) {
    self.site = site
    self.version = version
  }
}

/// Lists sites in the order of their codes, in pages.
struct ListSites: Codable, Hashable, Sendable {
  /// Only sites of this sort.
  var kind: Word?
  /// Only sites that are active, or only those that are not.
  var active: Bool?
  /// Where the page before ended: its `next`.
  var after: SiteId?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?

  init(kind: Word? = nil, active: Bool? = nil, after: SiteId? = nil, limit: Int? = nil) {
    self.kind = kind
    self.active = active
    self.after = after
    self.limit = limit
  }
}

/// One page of a list of sites.
public struct SitePage: Codable, Hashable, Sendable {
  /// The sites.
  public var sites: [SiteView]
  /// What to ask for behind; absent when this page is the last.
  public var next: SiteId?

  public init(sites: [SiteView], next: SiteId? = nil) {
    self.sites = sites
    self.next = next
  }
}

/// Makes a work centre known, or replaces what is known of it.
struct PutWorkCenter: Codable, Hashable, Sendable {
  /// The work centre as it shall be, as a whole.
  var workCenter: WorkCenter
  /// Who wants it, and when.
  var command: Command

  init(workCenter: WorkCenter, command: Command) {
    self.workCenter = workCenter
    self.command = command
  }

  enum CodingKeys: String, CodingKey {
    case workCenter = "work_center"
    case command
  }
}

/// A machine, line or bench where work is done.
public struct WorkCenter: Codable, Hashable, Sendable {
  /// Its code: `WC-ASM-01`.
  public var workCenter: WorkCenterId
  /// What people call it: `Assembly Line 1`.
  public var name: String
  /// Where it stands.
  public var site: SiteId
  /// What sort of work it does, as one lower-case word: `assembly`, `machining`, `testing`.
  public var kind: Word
  /// How many pieces it can do in a day; absent when it was never stated.
  public var capacityPerDay: ExactDecimal?
  /// How fast it is against the times of the routing: `0.85` takes longer than planned, and only
  /// the run time. Above 0 and at most 2; 1 when absent.
  public var efficiency: ExactDecimal
  /// How many orders it works on at once: machines of one kind, side by side. 1 to 1000; 1 when
  /// absent.
  public var machines: Int
  /// What an hour of it costs.
  public var hourlyRate: Money?
  /// How long it takes to set up where a step does not say.
  public var setupTime: Elapsed
  /// When it works; the site's calendar when absent.
  public var calendar: Calendar?
  /// Work centres of its site that can take its work, the best first: those that there are, or that
  /// stand in the same list.
  public var alternates: [WorkCenterId]
  /// Whether work may be planned on it.
  public var active: Bool

  public init(
    workCenter: WorkCenterId,
    name: String,
    site: SiteId,
    kind: Word,
    capacityPerDay: ExactDecimal? = nil,
    efficiency: ExactDecimal = "1",
    machines: Int = 1,
    hourlyRate: Money? = nil,
    setupTime: Elapsed = "PT0S",
    calendar: Calendar? = nil,
    alternates: [WorkCenterId] = [],
    active: Bool = true
  ) {
    self.workCenter = workCenter
    self.name = name
    self.site = site
    self.kind = kind
    self.capacityPerDay = capacityPerDay
    self.efficiency = efficiency
    self.machines = machines
    self.hourlyRate = hourlyRate
    self.setupTime = setupTime
    self.calendar = calendar
    self.alternates = alternates
    self.active = active
  }

  enum CodingKeys: String, CodingKey {
    case workCenter = "work_center"
    case name
    case site
    case kind
    case capacityPerDay = "capacity_per_day"
    case efficiency
    case machines
    case hourlyRate = "hourly_rate"
    case setupTime = "setup_time"
    case calendar
    case alternates
    case active
  }
}

/// A machine, line or bench where work is done: `WC-ASM-01`.
public typealias WorkCenterId = String

/// An exact amount of a currency: `{"amount": "12.34", "currency": "EUR"}`.
public struct Money: Codable, Hashable, Sendable {
  /// How much, with at most as many decimals as the currency has.
  public var amount: ExactDecimal
  /// Of what.
  public var currency: Currency

  public init(amount: ExactDecimal, currency: Currency) {
    self.amount = amount
    self.currency = currency
  }
}

/// Makes several work centres known, or replaces what is known of them: all, or none.
struct PutWorkCenters: Codable, Hashable, Sendable {
  /// The work centres as they shall be, each once.
  var workCenters: [WorkCenter]
  /// Who wants it, and when.
  var command: Command

  init(workCenters: [WorkCenter], command: Command) {
    self.workCenters = workCenters
    self.command = command
  }

  enum CodingKeys: String, CodingKey {
    case workCenters = "work_centers"
    case command
  }
}

/// Shows a work centre.
struct GetWorkCenter: Codable, Hashable, Sendable {
  /// Its code.
  var workCenter: WorkCenterId

  init(workCenter: WorkCenterId) {
    self.workCenter = workCenter
  }

  enum CodingKeys: String, CodingKey {
    case workCenter = "work_center"
  }
}

/// A work centre, and how often it was changed.
public struct WorkCenterView: Codable, Hashable, Sendable {
  /// The work centre.
  public var workCenter: WorkCenter
  /// How many facts it is made of; what a signature names as the version signed.
  public var version: Int64

  public init(workCenter: WorkCenter, version: Int64) {
    self.workCenter = workCenter
    self.version = version
  }

  enum CodingKeys: String, CodingKey {
    case workCenter = "work_center"
    case version
  }
}

/// Lists work centres in the order of their codes, in pages.
struct ListWorkCenters: Codable, Hashable, Sendable {
  /// Only work centres that stand there.
  var site: SiteId?
  /// Only work centres that do this sort of work.
  var kind: Word?
  /// Only work centres that are active, or only those that are not.
  var active: Bool?
  /// Where the page before ended: its `next`.
  var after: WorkCenterId?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?

  init(
    site: SiteId? = nil,
    kind: Word? = nil,
    active: Bool? = nil,
    after: WorkCenterId? = nil,
    limit: Int? = nil
  ) {
    self.site = site
    self.kind = kind
    self.active = active
    self.after = after
    self.limit = limit
  }
}

/// One page of a list of work centres.
public struct WorkCenterPage: Codable, Hashable, Sendable {
  /// The work centres.
  public var workCenters: [WorkCenterView]
  /// What to ask for behind; absent when this page is the last.
  public var next: WorkCenterId?

  public init(workCenters: [WorkCenterView], next: WorkCenterId? = nil) {
    self.workCenters = workCenters
    self.next = next
  }

  enum CodingKeys: String, CodingKey {
    case workCenters = "work_centers"
    case next
  }
}

/// Makes an item known, or replaces what is known of it.
struct PutItem: Codable, Hashable, Sendable {
  /// The item as it shall be, as a whole.
  var item: Item
  /// Who wants it, and when.
  var command: Command

  init(item: Item, command: Command) {
    self.item = item
    self.command = command
  }
}

/// Anything made, bought or used, from raw material to finished product.
public struct Item: Codable, Hashable, Sendable {
  /// Its code.
  public var item: ItemId
  /// What people call it.
  public var name: String
  /// What sort of item it is, as one lower-case word: `part`, `product`, `raw`.
  public var kind: Word
  /// What it is counted or measured in. Fixed once the item is in use.
  public var unit: UnitCode
  /// The least quantity that is ever booked, of which every booking is a multiple; 1 when absent.
  /// Once the item is in use it can only become finer.
  public var increment: ExactDecimal
  /// What it adds to the table of units: 1 `drum` is 37.5 `kg`.
  public var equivalences: [ItemEquivalence]
  /// Whether its stock is known by lots or single pieces. Fixed once the item is in use.
  public var tracking: ItemTracking
  /// How long after its receipt a lot may be used.
  public var shelfLife: Elapsed?
  /// How much of its shelf life a lot must still have on the day it is needed.
  public var minimumRemainingLife: Elapsed?
  /// Which lot is taken first.
  public var lotChoice: ItemLotChoice
  /// Whether it is no stock item but a way to group lines: what needs it needs its components. A
  /// line may say otherwise.
  public var phantom: Bool
  /// How its stock is valued.
  public var valuation: ItemValuation
  /// What `standard_cost_per` of it cost by the standard.
  public var standardCost: Money?
  /// The quantity that the standard cost is for, such as 1000 screws; 1 when absent.
  public var standardCostPer: ExactDecimal
  /// Whether it is taken from stock by what was made, without a posting of its own. A line may say
  /// otherwise.
  public var backflush: Bool
  /// How much more than planned an order for it may make, as a fraction: `0.05`.
  public var overTolerance: String?
  /// How much less than planned an order for it may make and be complete, as a fraction.
  public var underTolerance: String?
  /// Whether its stock may fall below zero; not that of single pieces.
  public var allowNegative: Bool
  /// Whether it may be used.
  public var status: ItemStatus

  public init(
    item: ItemId,
    name: String,
    kind: Word,
    unit: UnitCode,
    increment: ExactDecimal = "1",
    equivalences: [ItemEquivalence] = [],
    tracking: ItemTracking = .none,
    shelfLife: Elapsed? = nil,
    minimumRemainingLife: Elapsed? = nil,
    lotChoice: ItemLotChoice = .fifo,
    phantom: Bool = false,
    valuation: ItemValuation = .movingAverage,
    standardCost: Money? = nil,
    standardCostPer: ExactDecimal = "1",
    backflush: Bool = false,
    overTolerance: String? = nil,
    underTolerance: String? = nil,
    allowNegative: Bool = false,
    status: ItemStatus = .active
  ) {
    self.item = item
    self.name = name
    self.kind = kind
    self.unit = unit
    self.increment = increment
    self.equivalences = equivalences
    self.tracking = tracking
    self.shelfLife = shelfLife
    self.minimumRemainingLife = minimumRemainingLife
    self.lotChoice = lotChoice
    self.phantom = phantom
    self.valuation = valuation
    self.standardCost = standardCost
    self.standardCostPer = standardCostPer
    self.backflush = backflush
    self.overTolerance = overTolerance
    self.underTolerance = underTolerance
    self.allowNegative = allowNegative
    self.status = status
  }

  enum CodingKeys: String, CodingKey {
    case item
    case name
    case kind
    case unit
    case increment
    case equivalences
    case tracking
    case shelfLife = "shelf_life"
    case minimumRemainingLife = "minimum_remaining_life"
    case lotChoice = "lot_choice"
    case phantom
    case valuation
    case standardCost = "standard_cost"
    case standardCostPer = "standard_cost_per"
    case backflush
    case overTolerance = "over_tolerance"
    case underTolerance = "under_tolerance"
    case allowNegative = "allow_negative"
    case status
  }
}

/// Anything made, bought or used, from raw material to finished product.
public typealias ItemId = String

/// How much of one unit another is, for one item, on some days or always.
public struct ItemEquivalence: Codable, Hashable, Sendable {
  /// The unit of which there is one.
  public var one: UnitCode
  /// How many of the other unit that is; above zero.
  public var equals: String
  /// The other unit.
  public var unit: UnitCode
  /// On which days it holds; always when absent.
  public var effective: Effectivity?

  public init(one: UnitCode, equals: String, unit: UnitCode, effective: Effectivity? = nil) {
    self.one = one
    self.equals = equals
    self.unit = unit
    self.effective = effective
  }
}

/// The days on which something serves: the first included, the last not.
public struct Effectivity: Codable, Hashable, Sendable {
  /// The first day on which it serves.
  public var from: CivilDate
  /// The first day on which it no longer does; absent while no end is known.
  public var to: CivilDate?

  public init(from: CivilDate, to: CivilDate? = nil) {
    self.from = from
    self.to = to
  }
}

/// By what an item's stock is told apart.
public enum ItemTracking: String, Codable, CaseIterable, Sendable {
  /// Not at all: one piece is as good as another.
  case none
  /// By lots, each with a history of its own.
  case lot
  /// Piece by piece.
  case serial
}

/// Which lot is taken first.
public enum ItemLotChoice: String, Codable, CaseIterable, Sendable {
  /// The one that came first.
  case fifo
  /// The one that expires first.
  case fefo
  /// The one that came last.
  case lifo
  /// The one that a person names.
  case manual
}

/// How an item's stock is valued.
public enum ItemValuation: String, Codable, CaseIterable, Sendable {
  /// At what was fixed beforehand; what was paid besides is a variance.
  case standard
  /// At the average of what is there.
  case movingAverage = "moving_average"
  /// At what the oldest layers cost.
  case fifo
}

/// Whether an item may be used.
public enum ItemStatus: String, Codable, CaseIterable, Sendable {
  /// It may.
  case active
  /// Not for now: no new order is made of it, no revision with it is released, and none of it is
  /// received or issued. What is there can be returned, scrapped, moved, adjusted and counted, and
  /// an order that runs brings in what it made.
  case blocked
  /// Not for anything new: no order, no revision, no receipt. What is there may be used up.
  case obsolete
}

/// Makes several items known, or replaces what is known of them: all, or none.
struct PutItems: Codable, Hashable, Sendable {
  /// The items as they shall be, each once.
  var items: [Item]
  /// Who wants it, and when.
  var command: Command

  init(items: [Item], command: Command) {
    self.items = items
    self.command = command
  }
}

/// Shows an item.
struct GetItem: Codable, Hashable, Sendable {
  /// Its code.
  var item: ItemId

  init(item: ItemId) {
    self.item = item
  }
}

/// An item, and how often it was changed.
public struct ItemView: Codable, Hashable, Sendable {
  /// The item.
  public var item: Item
  /// How many facts it is made of; what a signature names as the version signed.
  public var version: Int64
  /// Whether something rests on its unit, increment and tracking, so that they are fixed.
  public var inUse: Bool

  public init(item: Item, version: Int64, inUse: Bool) {
    self.item = item
    self.version = version
    self.inUse = inUse
  }

  enum CodingKeys: String, CodingKey {
    case item
    case version
    case inUse = "in_use"
  }
}

/// Lists items in the order of their codes, in pages.
struct ListItems: Codable, Hashable, Sendable {
  /// Only items of this sort.
  var kind: Word?
  /// Only items in this status.
  var status: ItemStatus?
  /// Where the page before ended: its `next`.
  var after: ItemId?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?

  init(kind: Word? = nil, status: ItemStatus? = nil, after: ItemId? = nil, limit: Int? = nil) {
    self.kind = kind
    self.status = status
    self.after = after
    self.limit = limit
  }
}

/// One page of a list of items.
public struct ItemPage: Codable, Hashable, Sendable {
  /// The items.
  public var items: [ItemView]
  /// What to ask for behind; absent when this page is the last.
  public var next: ItemId?

  public init(items: [ItemView], next: ItemId? = nil) {
    self.items = items
    self.next = next
  }
}

/// Writes a new revision of what an item is made of, as a draft.
///
/// Nothing is made by a draft; `master.release_bom` makes it binding. A draft that would make an
/// item a part of itself is refused, and every item on the way is named.
struct DraftBom: Codable, Hashable, Sendable {
  /// The item that is made.
  var item: ItemId
  /// Which revision it shall be; one that there is not yet.
  var key: RevisionKey
  /// What one of the item is made of.
  var lines: [BomLine]
  /// Who drafts it, and when.
  var command: Command
  /// Which alternate is tried first: the one with the lowest number; 1 when absent.
  var priority: Int?

  init(item: ItemId, key: RevisionKey, lines: [BomLine], command: Command, priority: Int? = nil) {
    self.item = item
    self.key = key
    self.lines = lines
    self.command = command
    self.priority = priority
  }
}

/// Which revision of an item's bills of materials or routings.
public struct RevisionKey: Codable, Hashable, Sendable {
  /// The revision; unique within the item's alternate at the site.
  public var revision: RevisionId
  /// The site that it is for; absent when it is for every site.
  public var site: SiteId?
  /// The alternate, as one lower-case word; `main` when absent.
  public var alternate: Word

  public init(revision: RevisionId, site: SiteId? = nil, alternate: Word = "main") {
    self.revision = revision
    self.site = site
    self.alternate = alternate
  }
}

/// One revision of a bill of materials or a routing: `A`, `2026-03`.
public typealias RevisionId = String

/// One line of a bill of materials. Two lines of one item stay two requirements.
public struct BomLine: Codable, Hashable, Sendable {
  /// Its number, unique in the revision: 10, 20, 30.
  public var line: Int
  /// The component, or what comes out besides the product.
  public var item: ItemId
  /// How much on one of the product, in the component's unit; on one order when `fixed`.
  public var quantity: String
  /// Whether it goes in, or comes out besides the product.
  public var kind: BomLineKind
  /// Whether the quantity is for the order, however much it makes.
  public var fixed: Bool
  /// What is taken on top because some is lost, as a fraction: `0.05` multiplies by 1.05.
  public var overage: String?
  /// What share of the component is good: `0.95` divides by 0.95. Not beside an overage.
  public var componentYield: String?
  /// The number of the routing step that needs it; the first step when absent.
  public var step: Int?
  /// How long after the start of the order it is needed.
  public var offset: Elapsed?
  /// On which starts of orders the line counts; always when absent.
  public var effective: Effectivity?
  /// What may be taken instead.
  public var substitutes: [BomSubstitute]
  /// Whether the product can be made without it; requirements leave it out unless asked.
  public var optional: Bool
  /// Whether the component is no stock item here: its own lines are needed instead. As the item
  /// says when absent.
  public var phantom: Bool?
  /// Whether it is taken from stock by what was made. As the item says when absent.
  public var backflush: Bool?
  /// What happens when more is taken than was required.
  public var consumption: BomConsumption?
  /// What share of the order's cost goes to a by-product or co-product, as a fraction.
  public var costShare: String?

  public init(
    line: Int,
    item: ItemId,
    quantity: String,
    kind: BomLineKind = .component,
    fixed: Bool = false,
    overage: String? = nil,
    componentYield: String? = nil,
    step: Int? = nil,
    offset: Elapsed? = nil,
    effective: Effectivity? = nil,
    substitutes: [BomSubstitute] = [],
    optional: Bool = false,
    phantom: Bool? = nil,
    backflush: Bool? = nil,
    consumption: BomConsumption? = nil,
    costShare: String? = nil
  ) {
    self.line = line
    self.item = item
    self.quantity = quantity
    self.kind = kind
    self.fixed = fixed
    self.overage = overage
    self.componentYield = componentYield
    self.step = step
    self.offset = offset
    self.effective = effective
    self.substitutes = substitutes
    self.optional = optional
    self.phantom = phantom
    self.backflush = backflush
    self.consumption = consumption
    self.costShare = costShare
  }

  enum CodingKeys: String, CodingKey {
    case line
    case item
    case quantity
    case kind
    case fixed
    case overage
    case componentYield = "component_yield"
    case step
    case offset
    case effective
    case substitutes
    case optional
    case phantom
    case backflush
    case consumption
    case costShare = "cost_share"
  }
}

/// Whether a line goes in or comes out.
public enum BomLineKind: String, Codable, CaseIterable, Sendable {
  /// It goes in.
  case component
  /// It comes out because it cannot be helped: offcuts, whey.
  case byProduct = "by_product"
  /// It comes out because it is wanted as much as the product.
  case coProduct = "co_product"
}

/// What may be taken instead of a component.
public struct BomSubstitute: Codable, Hashable, Sendable {
  /// The item.
  public var item: ItemId
  /// How much of it stands for one of the component.
  public var ratio: String
  /// Which substitute is tried first: the one with the lowest number.
  public var priority: Int
  /// On which starts of orders it may be taken; always when absent.
  public var effective: Effectivity?
  /// Whether its stock is used up before the component is taken.
  public var runOutFirst: Bool

  public init(
    item: ItemId,
    ratio: String,
    priority: Int,
    effective: Effectivity? = nil,
    runOutFirst: Bool = false
  ) {
    self.item = item
    self.ratio = ratio
    self.priority = priority
    self.effective = effective
    self.runOutFirst = runOutFirst
  }

  enum CodingKeys: String, CodingKey {
    case item
    case ratio
    case priority
    case effective
    case runOutFirst = "run_out_first"
  }
}

/// What happens when more of a component is taken than was required.
public enum BomConsumption: Codable, Hashable, Sendable {
  /// Nothing.
  case flexible(FlexibleBomConsumption)
  /// It is noted.
  case warn(WarnBomConsumption)
  /// It is refused, beyond a tolerance.
  case strict(StrictBomConsumption)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "flexible": self = .flexible(try FlexibleBomConsumption(from: decoder))
    case "warn": self = .warn(try WarnBomConsumption(from: decoder))
    case "strict": self = .strict(try StrictBomConsumption(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .flexible(let value): try value.encode(to: encoder)
    case .warn(let value): try value.encode(to: encoder)
    case .strict(let value): try value.encode(to: encoder)
    }
  }
}

/// Nothing.
public struct FlexibleBomConsumption: Codable, Hashable, Sendable {
  private(set) var type = "flexible"

  public init() {
  }
}

/// It is noted.
public struct WarnBomConsumption: Codable, Hashable, Sendable {
  private(set) var type = "warn"

  public init() {
  }
}

/// It is refused, beyond a tolerance.
public struct StrictBomConsumption: Codable, Hashable, Sendable {
  private(set) var type = "strict"
  /// How much more than required may be taken, as a fraction: `0.02`.
  public var tolerance: String

  public init(tolerance: String) {
    self.tolerance = tolerance
  }
}

/// Replaces the lines of a draft. A released revision never changes: draft a new one.
struct ReviseBom: Codable, Hashable, Sendable {
  /// The item that is made.
  var item: ItemId
  /// Which revision.
  var key: RevisionKey
  /// What one of the item shall be made of.
  var lines: [BomLine]
  /// Who revises it, and when.
  var command: Command
  /// Which alternate is tried first; as it was when absent.
  var priority: Int?

  init(item: ItemId, key: RevisionKey, lines: [BomLine], command: Command, priority: Int? = nil) {
    self.item = item
    self.key = key
    self.lines = lines
    self.command = command
    self.priority = priority
  }
}

/// Makes a draft binding from a day on.
///
/// The revision before it of the same alternate and site, if no end of it was known, ends where the
/// new one begins. Any other overlap is refused. Orders that were released before keep what they
/// were released with.
struct ReleaseBom: Codable, Hashable, Sendable {
  /// The item that is made.
  var item: ItemId
  /// Which revision.
  var key: RevisionKey
  /// On which days it shall serve.
  var effective: Effectivity
  /// Who releases it, and when.
  var command: Command

  init(item: ItemId, key: RevisionKey, effective: Effectivity, command: Command) {
    self.item = item
    self.key = key
    self.effective = effective
    self.command = command
  }
}

/// Ends a released revision earlier than planned, or drops a draft.
struct EndBom: Codable, Hashable, Sendable {
  /// The item that is made.
  var item: ItemId
  /// Which revision.
  var key: RevisionKey
  /// Who ends it, and when that was decided.
  var command: Command
  /// The first day on which it shall no longer serve, its own first day to drop it altogether;
  /// absent for a draft.
  var to: CivilDate?

  init(item: ItemId, key: RevisionKey, command: Command, to: CivilDate? = nil) {
    self.item = item
    self.key = key
    self.command = command
    self.to = to
  }
}

/// Writes and releases revisions that come from another system: all, or none.
///
/// Items that go into each other are not refused here but set aside: their revisions stay drafts
/// that name the whole cycle, and can be released once they were revised.
struct LoadBoms: Codable, Hashable, Sendable {
  /// The revisions.
  var boms: [LoadedBom]
  /// Who loads them, and when.
  var command: Command

  init(boms: [LoadedBom], command: Command) {
    self.boms = boms
    self.command = command
  }
}

/// One revision that comes from another system.
public struct LoadedBom: Codable, Hashable, Sendable {
  /// The item that is made.
  public var item: ItemId
  /// Which revision it shall be; one that there is not yet.
  public var key: RevisionKey
  /// On which days it serves.
  public var effective: Effectivity
  /// What one of the item is made of.
  public var lines: [BomLine]
  /// Which alternate is tried first: the one with the lowest number; 1 when absent.
  public var priority: Int?

  public init(
    item: ItemId,
    key: RevisionKey,
    effective: Effectivity,
    lines: [BomLine],
    priority: Int? = nil
  ) {
    self.item = item
    self.key = key
    self.effective = effective
    self.lines = lines
    self.priority = priority
  }
}

/// Shows what an item is made of: every revision, or those that serve on a day.
struct GetBom: Codable, Hashable, Sendable {
  /// The item that is made.
  var item: ItemId
  /// Only the revisions that serve on this day, one of each alternate, the one to be tried first in
  /// front. None at all means that the item cannot be made then.
  var on: CivilDate?
  /// With `on`: at this site.
  var site: SiteId?

  init(item: ItemId, on: CivilDate? = nil, site: SiteId? = nil) {
    self.item = item
    self.on = on
    self.site = site
  }
}

/// The bills of materials of an item.
public struct BomView: Codable, Hashable, Sendable {
  /// The item that is made.
  public var item: ItemId
  /// How many facts they are made of; what a signature names as the version signed.
  public var version: Int64
  /// The revisions.
  public var revisions: [BomRevision]

  public init(item: ItemId, version: Int64, revisions: [BomRevision]) {
    self.item = item
    self.version = version
    self.revisions = revisions
  }
}

/// One revision of what an item is made of.
public struct BomRevision: Codable, Hashable, Sendable {
  /// Which one it is.
  public var key: RevisionKey
  /// Which alternate is tried first: the one with the lowest number.
  public var priority: Int
  /// Where it stands.
  public var status: RevisionStatus
  /// What one of the item is made of, in the order of the line numbers.
  public var lines: [BomLine]
  /// On which days it serves; absent while it is a draft.
  public var effective: Effectivity?
  /// The items that it would form a cycle with, which is why it was set aside when it came from
  /// another system; empty otherwise.
  public var cycle: [ItemId]

  public init(
    key: RevisionKey,
    priority: Int,
    status: RevisionStatus,
    lines: [BomLine],
    effective: Effectivity? = nil,
    cycle: [ItemId] = []
  ) {
    self.key = key
    self.priority = priority
    self.status = status
    self.lines = lines
    self.effective = effective
    self.cycle = cycle
  }
}

/// Where a revision stands.
public enum RevisionStatus: String, Codable, CaseIterable, Sendable {
  /// Being prepared: it can be changed, and nothing is made by it.
  case draft
  /// Binding: it serves on the days of its effectivity, and never changes.
  case released
  /// Dropped before it ever served.
  case ended
}

/// Lists bills of materials in the order of the items' codes, in pages.
struct ListBoms: Codable, Hashable, Sendable {
  /// Only items of which a revision is in this status.
  var status: RevisionStatus?
  /// Only items of which a revision was set aside because of a cycle, or only the others.
  var inCycle: Bool?
  /// Where the page before ended: its `next`.
  var after: ItemId?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?

  init(
    status: RevisionStatus? = nil,
    inCycle: Bool? = nil,
    after: ItemId? = nil,
    limit: Int? = nil
  ) {
    self.status = status
    self.inCycle = inCycle
    self.after = after
    self.limit = limit
  }

  enum CodingKeys: String, CodingKey {
    case status
    case inCycle = "in_cycle"
    case after
    case limit
  }
}

/// One page of a list of bills of materials.
public struct BomPage: Codable, Hashable, Sendable {
  /// The bills of materials, one entry per item.
  public var boms: [BomView]
  /// What to ask for behind; absent when this page is the last.
  public var next: ItemId?

  public init(boms: [BomView], next: ItemId? = nil) {
    self.boms = boms
    self.next = next
  }
}

/// Writes a new revision of how an item is made, as a draft.
///
/// Nothing is made by a draft; `master.release_routing` makes it binding.
struct DraftRouting: Codable, Hashable, Sendable {
  /// The item that is made.
  var item: ItemId
  /// Which revision it shall be; one that there is not yet.
  var key: RevisionKey
  /// How the item is made.
  var steps: [RoutingStep]
  /// Who drafts it, and when.
  var command: Command
  /// Which alternate is tried first: the one with the lowest number; 1 when absent.
  var priority: Int?

  init(
    item: ItemId,
    key: RevisionKey,
    steps: [RoutingStep],
    command: Command,
    priority: Int? = nil
  ) {
    self.item = item
    self.key = key
    self.steps = steps
    self.command = command
    self.priority = priority
  }
}

/// One step of a routing.
public struct RoutingStep: Codable, Hashable, Sendable {
  /// Its number: 10, 20, 30, with room for insertions.
  public var step: Int
  /// What is done: `Solder components`.
  public var operation: String
  /// Where it is done.
  public var workCenter: WorkCenterId
  /// How long the work itself takes.
  public var runTime: RunTime
  /// How long it takes to set up; as the work centre says when absent.
  public var setupTime: Elapsed?
  /// How long an order usually waits before the step.
  public var queueTime: Elapsed
  /// How long it must rest after the step: paint dries, castings cool.
  public var waitTime: Elapsed
  /// How long it takes to bring it to the next step.
  public var moveTime: Elapsed
  /// Whether the rest goes on while nobody works.
  public var waitByClock: Bool
  /// Other work centres that can do the step.
  public var alternates: [StepAlternate]
  /// The least quantity that an order passes on to the next step: absent or 0 passes on piece by
  /// piece, the order's quantity lets nothing overlap. What is left at the end is passed on whole.
  public var transferBatch: ExactDecimal?
  /// The steps that come before it, by number; the one before when absent, and none when the list
  /// is empty, for branches that run beside each other.
  public var after: [Int]?
  /// What whoever does it must be trained for.
  public var qualifications: [QualificationId]

  public init(
    step: Int,
    operation: String,
    workCenter: WorkCenterId,
    runTime: RunTime,
    setupTime: Elapsed? = nil,
    queueTime: Elapsed = "PT0S",
    waitTime: Elapsed = "PT0S",
    moveTime: Elapsed = "PT0S",
    waitByClock: Bool = false,
    alternates: [StepAlternate] = [],
    transferBatch: ExactDecimal? = nil,
    after: [Int]? = nil,
    qualifications: [QualificationId] = []
  ) {
    self.step = step
    self.operation = operation
    self.workCenter = workCenter
    self.runTime = runTime
    self.setupTime = setupTime
    self.queueTime = queueTime
    self.waitTime = waitTime
    self.moveTime = moveTime
    self.waitByClock = waitByClock
    self.alternates = alternates
    self.transferBatch = transferBatch
    self.after = after
    self.qualifications = qualifications
  }

  enum CodingKeys: String, CodingKey {
    case step
    case operation
    case workCenter = "work_center"
    case runTime = "run_time"
    case setupTime = "setup_time"
    case queueTime = "queue_time"
    case waitTime = "wait_time"
    case moveTime = "move_time"
    case waitByClock = "wait_by_clock"
    case alternates
    case transferBatch = "transfer_batch"
    case after
    case qualifications
  }
}

/// How long the work of a step takes, without its set-up.
public enum RunTime: Codable, Hashable, Sendable {
  /// So long for each unit of the item.
  case perUnit(PerUnitRunTime)
  /// So long for each batch, however full it is: a furnace, a washing machine.
  case perBatch(PerBatchRunTime)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "per_unit": self = .perUnit(try PerUnitRunTime(from: decoder))
    case "per_batch": self = .perBatch(try PerBatchRunTime(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .perUnit(let value): try value.encode(to: encoder)
    case .perBatch(let value): try value.encode(to: encoder)
    }
  }
}

/// So long for each unit of the item.
public struct PerUnitRunTime: Codable, Hashable, Sendable {
  private(set) var type = "per_unit"
  /// Minutes.
  public var minutes: String

  public init(minutes: String) {
    self.minutes = minutes
  }
}

/// So long for each batch, however full it is: a furnace, a washing machine.
public struct PerBatchRunTime: Codable, Hashable, Sendable {
  private(set) var type = "per_batch"
  /// How much goes into one batch.
  public var size: ExactDecimal
  /// Minutes for one batch.
  public var minutes: String

  public init(size: ExactDecimal, minutes: String) {
    self.size = size
    self.minutes = minutes
  }
}

/// Another work centre that can do a step, in its own time.
public struct StepAlternate: Codable, Hashable, Sendable {
  /// The work centre.
  public var workCenter: WorkCenterId
  /// Which one is tried first: the one with the lowest number.
  public var priority: Int
  /// How long it takes to set up there; as that work centre says when absent.
  public var setupTime: Elapsed?
  /// How long the work takes there; as the step says when absent.
  public var runTime: RunTime?
  /// How fast it is there; as that work centre says when absent.
  public var efficiency: ExactDecimal?

  public init(
    workCenter: WorkCenterId,
    priority: Int,
    setupTime: Elapsed? = nil,
    runTime: RunTime? = nil,
    efficiency: ExactDecimal? = nil
  ) {
    self.workCenter = workCenter
    self.priority = priority
    self.setupTime = setupTime
    self.runTime = runTime
    self.efficiency = efficiency
  }

  enum CodingKeys: String, CodingKey {
    case workCenter = "work_center"
    case priority
    case setupTime = "setup_time"
    case runTime = "run_time"
    case efficiency
  }
}

/// What an actor was trained for and shown to know: `gmp-basics`, `forklift`.
public typealias QualificationId = String

/// Replaces the steps of a draft. A released revision never changes: draft a new one.
struct ReviseRouting: Codable, Hashable, Sendable {
  /// The item that is made.
  var item: ItemId
  /// Which revision.
  var key: RevisionKey
  /// How the item shall be made.
  var steps: [RoutingStep]
  /// Who revises it, and when.
  var command: Command
  /// Which alternate is tried first; as it was when absent.
  var priority: Int?

  init(
    item: ItemId,
    key: RevisionKey,
    steps: [RoutingStep],
    command: Command,
    priority: Int? = nil
  ) {
    self.item = item
    self.key = key
    self.steps = steps
    self.command = command
    self.priority = priority
  }
}

/// Makes a draft binding from a day on.
///
/// The revision before it of the same alternate and site, if no end of it was known, ends where the
/// new one begins. Any other overlap is refused. Orders that were released before keep what they
/// were released with.
struct ReleaseRouting: Codable, Hashable, Sendable {
  /// The item that is made.
  var item: ItemId
  /// Which revision.
  var key: RevisionKey
  /// On which days it shall serve.
  var effective: Effectivity
  /// Who releases it, and when.
  var command: Command

  init(item: ItemId, key: RevisionKey, effective: Effectivity, command: Command) {
    self.item = item
    self.key = key
    self.effective = effective
    self.command = command
  }
}

/// Ends a released revision earlier than planned, or drops a draft.
struct EndRouting: Codable, Hashable, Sendable {
  /// The item that is made.
  var item: ItemId
  /// Which revision.
  var key: RevisionKey
  /// Who ends it, and when that was decided.
  var command: Command
  /// The first day on which it shall no longer serve, its own first day to drop it altogether;
  /// absent for a draft.
  var to: CivilDate?

  init(item: ItemId, key: RevisionKey, command: Command, to: CivilDate? = nil) {
    self.item = item
    self.key = key
    self.command = command
    self.to = to
  }
}

/// Writes and releases revisions that come from another system: all, or none.
struct LoadRoutings: Codable, Hashable, Sendable {
  /// The revisions.
  var routings: [LoadedRouting]
  /// Who loads them, and when.
  var command: Command

  init(routings: [LoadedRouting], command: Command) {
    self.routings = routings
    self.command = command
  }
}

/// One revision that comes from another system.
public struct LoadedRouting: Codable, Hashable, Sendable {
  /// The item that is made.
  public var item: ItemId
  /// Which revision it shall be; one that there is not yet.
  public var key: RevisionKey
  /// On which days it serves.
  public var effective: Effectivity
  /// How the item is made.
  public var steps: [RoutingStep]
  /// Which alternate is tried first: the one with the lowest number; 1 when absent.
  public var priority: Int?

  public init(
    item: ItemId,
    key: RevisionKey,
    effective: Effectivity,
    steps: [RoutingStep],
    priority: Int? = nil
  ) {
    self.item = item
    self.key = key
    self.effective = effective
    self.steps = steps
    self.priority = priority
  }
}

/// Shows how an item is made: every revision, or those that serve on a day.
struct GetRouting: Codable, Hashable, Sendable {
  /// The item that is made.
  var item: ItemId
  /// Only the revisions that serve on this day, one of each alternate, the one to be tried first in
  /// front. None at all means that the item cannot be made then.
  var on: CivilDate?
  /// With `on`: at this site.
  var site: SiteId?

  init(item: ItemId, on: CivilDate? = nil, site: SiteId? = nil) {
    self.item = item
    self.on = on
    self.site = site
  }
}

/// The routings of an item.
public struct RoutingView: Codable, Hashable, Sendable {
  /// The item that is made.
  public var item: ItemId
  /// How many facts they are made of; what a signature names as the version signed.
  public var version: Int64
  /// The revisions.
  public var revisions: [RoutingRevision]

  public init(item: ItemId, version: Int64, revisions: [RoutingRevision]) {
    self.item = item
    self.version = version
    self.revisions = revisions
  }
}

/// One revision of how an item is made.
public struct RoutingRevision: Codable, Hashable, Sendable {
  /// Which one it is.
  public var key: RevisionKey
  /// Which alternate is tried first: the one with the lowest number.
  public var priority: Int
  /// Where it stands.
  public var status: RevisionStatus
  /// The steps, in the order of their numbers.
  public var steps: [RoutingStep]
  /// On which days it serves; absent while it is a draft.
  public var effective: Effectivity?

  public init(
    key: RevisionKey,
    priority: Int,
    status: RevisionStatus,
    steps: [RoutingStep],
    effective: Effectivity? = nil
  ) {
    self.key = key
    self.priority = priority
    self.status = status
    self.steps = steps
    self.effective = effective
  }
}

/// Lists routings in the order of the items' codes, in pages.
struct ListRoutings: Codable, Hashable, Sendable {
  /// Only items of which a revision is in this status; with `work_center`, one that also works
  /// there.
  var status: RevisionStatus?
  /// Only items of which a revision works at this work centre, alternates included.
  var workCenter: WorkCenterId?
  /// Where the page before ended: its `next`.
  var after: ItemId?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?

  init(
    status: RevisionStatus? = nil,
    workCenter: WorkCenterId? = nil,
    after: ItemId? = nil,
    limit: Int? = nil
  ) {
    self.status = status
    self.workCenter = workCenter
    self.after = after
    self.limit = limit
  }

  enum CodingKeys: String, CodingKey {
    case status
    case workCenter = "work_center"
    case after
    case limit
  }
}

/// One page of a list of routings.
public struct RoutingPage: Codable, Hashable, Sendable {
  /// The routings, one entry per item.
  public var routings: [RoutingView]
  /// What to ask for behind; absent when this page is the last.
  public var next: ItemId?

  public init(routings: [RoutingView], next: ItemId? = nil) {
    self.routings = routings
    self.next = next
  }
}

/// Asks for everything that goes into so much of an item.
struct ExplodeItem: Codable, Hashable, Sendable {
  /// The item to be made.
  var item: ItemId
  /// How much of it; above zero.
  var quantity: ExactDecimal
  /// The day on which the order starts: it decides which revisions serve, on every level.
  var on: CivilDate
  /// Where it is made; what holds for every site counts when absent.
  var site: SiteId?
  /// By which alternate; by the first that serves when absent.
  var alternate: Word?
  /// How many orders deep; 1 is what one order needs, phantoms blown through. All when absent.
  var levels: Int?
  /// What there is of phantoms; it is used up before their lines are needed.
  var onHand: [ItemQuantity]
  /// Whether optional lines count.
  var withOptional: Bool

  init(
    item: ItemId,
    quantity: ExactDecimal,
    on: CivilDate,
    site: SiteId? = nil,
    alternate: Word? = nil,
    levels: Int? = nil,
    onHand: [ItemQuantity] = [],
    withOptional: Bool = false
  ) {
    self.item = item
    self.quantity = quantity
    self.on = on
    self.site = site
    self.alternate = alternate
    self.levels = levels
    self.onHand = onHand
    self.withOptional = withOptional
  }

  enum CodingKeys: String, CodingKey {
    case item
    case quantity
    case on
    case site
    case alternate
    case levels
    case onHand = "on_hand"
    case withOptional = "with_optional"
  }
}

/// So much of an item.
public struct ItemQuantity: Codable, Hashable, Sendable {
  /// The item.
  public var item: ItemId
  /// How much of it, in its own unit.
  public var quantity: ExactDecimal

  public init(item: ItemId, quantity: ExactDecimal) {
    self.item = item
    self.quantity = quantity
  }
}

/// Everything that goes into so much of an item, and by which revision.
public struct ItemExplosion: Codable, Hashable, Sendable {
  /// The revision of the item's own bill of materials.
  public var key: RevisionKey
  /// What goes in and comes out.
  public var explosion: Explosion

  public init(key: RevisionKey, explosion: Explosion) {
    self.key = key
    self.explosion = explosion
  }
}

/// Everything that goes into so much of an item, and what comes out besides.
public struct Explosion: Codable, Hashable, Sendable {
  /// What goes in, line by line, each before what goes into it.
  public var requirements: [Requirement]
  /// What comes out besides the product, line by line.
  public var receipts: [ExpectedReceipt]
  /// Items that are made but cannot be on this day, because no revision serves; they are required
  /// as if they were bought.
  public var cannotMake: [ItemId]

  public init(requirements: [Requirement], receipts: [ExpectedReceipt], cannotMake: [ItemId] = []) {
    self.requirements = requirements
    self.receipts = receipts
    self.cannotMake = cannotMake
  }

  enum CodingKeys: String, CodingKey {
    case requirements
    case receipts
    case cannotMake = "cannot_make"
  }
}

/// What one line needs.
public struct Requirement: Codable, Hashable, Sendable {
  /// How many orders deep it is: 1 is needed by the order itself.
  public var level: Int
  /// The item that it goes into.
  public var parent: ItemId
  /// The numbers of the lines that lead to it from the item that was asked about; the last is its
  /// own.
  public var path: [Int]
  /// The component.
  public var item: ItemId
  /// How much, exactly, losses included.
  public var exact: String
  /// How much is to be booked: the exact quantity rounded up, once, to the component's increment.
  /// Of a phantom that is blown through, what its own stock gives, in whole increments.
  public var quantity: ExactDecimal
  /// What happens when more is taken than was required.
  public var consumption: BomConsumption
  /// Whether it is a phantom whose own lines follow for what its stock does not give.
  public var phantom: Bool
  /// Whether it is made itself, and not bought.
  public var made: Bool
  /// Whether the quantity is for the order, however much it makes.
  public var fixed: Bool
  /// Whether the product can be made without it.
  public var optional: Bool
  /// The number of the routing step that needs it; below a phantom, the phantom's.
  public var step: Int?
  /// How long after the start of the order it is needed.
  public var offset: Elapsed?
  /// Whether it is taken from stock by what was made.
  public var backflush: Bool
  /// What may be taken instead on this day, what is to be used up first in front, then by priority.
  public var substitutes: [BomSubstitute]

  public init(
    level: Int,
    parent: ItemId,
    path: [Int],
    item: ItemId,
    exact: String,
    quantity: ExactDecimal,
    consumption: BomConsumption,
    phantom: Bool = false,
    made: Bool = false,
    fixed: Bool = false,
    optional: Bool = false,
    step: Int? = nil,
    offset: Elapsed? = nil,
    backflush: Bool = false,
    substitutes: [BomSubstitute] = []
  ) {
    self.level = level
    self.parent = parent
    self.path = path
    self.item = item
    self.exact = exact
    self.quantity = quantity
    self.consumption = consumption
    self.phantom = phantom
    self.made = made
    self.fixed = fixed
    self.optional = optional
    self.step = step
    self.offset = offset
    self.backflush = backflush
    self.substitutes = substitutes
  }
}

/// What one line gives besides the product.
public struct ExpectedReceipt: Codable, Hashable, Sendable {
  /// How many orders deep it is: 1 comes out of the order itself.
  public var level: Int
  /// The item in whose making it comes out.
  public var parent: ItemId
  /// The numbers of the lines that lead to it.
  public var path: [Int]
  /// What comes out.
  public var item: ItemId
  /// Whether it is a by-product or a co-product.
  public var kind: BomLineKind
  /// How much, exactly.
  public var exact: String
  /// How much can be booked: the exact quantity rounded down to the item's increment.
  public var quantity: ExactDecimal
  /// The step after which it is there.
  public var step: Int?
  /// What share of the order's cost goes to it.
  public var costShare: String?

  public init(
    level: Int,
    parent: ItemId,
    path: [Int],
    item: ItemId,
    kind: BomLineKind,
    exact: String,
    quantity: ExactDecimal,
    step: Int? = nil,
    costShare: String? = nil
  ) {
    self.level = level
    self.parent = parent
    self.path = path
    self.item = item
    self.kind = kind
    self.exact = exact
    self.quantity = quantity
    self.step = step
    self.costShare = costShare
  }

  enum CodingKeys: String, CodingKey {
    case level
    case parent
    case path
    case item
    case kind
    case exact
    case quantity
    case step
    case costShare = "cost_share"
  }
}

/// Asks what so much of an item costs: what goes into it at its standard cost, and the work on it
/// at the hourly rates of the work centres, rolled up level by level.
///
/// A step costs its set-up and its run at its own work centre; where that stands at another site
/// than the one asked about, at the first alternate that stands there. Efficiency divides the run
/// alone. Each line is rounded once, half away from zero, to the smallest unit of its currency;
/// everything else is sums of lines, so that the totals add up to the cent. Currencies are told
/// apart and never added. What nobody has said the cost of is named, and counts for nothing.
struct FindItemCosts: Codable, Hashable, Sendable {
  /// The item to be made.
  var item: ItemId
  /// How much of it; above zero. What is made is made in one order for each place that it goes
  /// into, and each order is set up once, so that one of fifty costs less than one.
  var quantity: ExactDecimal
  /// The day on which the order starts: it decides which revisions serve, on every level.
  var on: CivilDate
  /// Where it is made; what holds for every site counts when absent.
  var site: SiteId?
  /// By which alternate of the bills of materials; by the first that serves when absent.
  var alternate: Word?
  /// By which alternate of the routings; by the first that serves when absent.
  var routing: Word?
  /// How many orders deep costs are rolled up; what is made below them counts at its standard cost,
  /// as if it were bought. With 1, that is all but the item itself. All when absent.
  var levels: Int?
  /// Whether optional lines count.
  var withOptional: Bool

  init(
    item: ItemId,
    quantity: ExactDecimal,
    on: CivilDate,
    site: SiteId? = nil,
    alternate: Word? = nil,
    routing: Word? = nil,
    levels: Int? = nil,
    withOptional: Bool = false
  ) {
    self.item = item
    self.quantity = quantity
    self.on = on
    self.site = site
    self.alternate = alternate
    self.routing = routing
    self.levels = levels
    self.withOptional = withOptional
  }

  enum CodingKeys: String, CodingKey {
    case item
    case quantity
    case on
    case site
    case alternate
    case routing
    case levels
    case withOptional = "with_optional"
  }
}

/// What so much of an item costs, and what that is made of.
public struct ItemCosts: Codable, Hashable, Sendable {
  /// The revision of the item's own bill of materials.
  public var key: RevisionKey
  /// All of it, one for each currency, in the order of the currencies' codes.
  public var totals: [CostTotal]
  /// What goes in, line by line, each before what goes into it. A phantom is no line: what goes
  /// into it is.
  public var parts: [PartCost]
  /// The work, order by order: first that on the item itself.
  public var steps: [StepCost]
  /// What comes out besides the product, and what of the cost goes with it.
  public var byProducts: [ByProductCost]
  /// What nobody has said the cost of. It counts for nothing in every sum, so that with an entry
  /// here the item costs more than the totals say.
  public var unknown: [UnknownCost]
  /// Items that are made but cannot be on this day, because no revision serves; they count at their
  /// standard cost, as if they were bought.
  public var cannotMake: [ItemId]

  public init(
    key: RevisionKey,
    totals: [CostTotal],
    parts: [PartCost],
    steps: [StepCost],
    byProducts: [ByProductCost] = [],
    unknown: [UnknownCost] = [],
    cannotMake: [ItemId] = []
  ) {
    self.key = key
    self.totals = totals
    self.parts = parts
    self.steps = steps
    self.byProducts = byProducts
    self.unknown = unknown
    self.cannotMake = cannotMake
  }

  enum CodingKeys: String, CodingKey {
    case key
    case totals
    case parts
    case steps
    case byProducts = "by_products"
    case unknown
    case cannotMake = "cannot_make"
  }
}

/// What is paid in one currency.
public struct CostTotal: Codable, Hashable, Sendable {
  /// For what is bought, and for what is made and counts at its standard cost.
  public var bought: Money
  /// For the steps of what is made.
  public var work: Money
  /// What goes with what comes out besides.
  public var byProducts: Money
  /// Bought and worked, less what goes with what comes out besides.
  public var total: Money

  public init(bought: Money, work: Money, byProducts: Money, total: Money) {
    self.bought = bought
    self.work = work
    self.byProducts = byProducts
    self.total = total
  }

  enum CodingKeys: String, CodingKey {
    case bought
    case work
    case byProducts = "by_products"
    case total
  }
}

/// What one line of a bill of materials costs.
public struct PartCost: Codable, Hashable, Sendable {
  /// How many orders deep it is: 1 goes into the item itself.
  public var level: Int
  /// The item that it goes into.
  public var parent: ItemId
  /// The numbers of the lines that lead to it from the item that was asked about; the last is its
  /// own.
  public var path: [Int]
  /// The component.
  public var item: ItemId
  /// How much of it, rounded up to its increment.
  public var quantity: ExactDecimal
  /// What it costs, one amount for each currency; none when nothing of it is known.
  public var costs: [Money]
  /// Whether its costs are those of what goes into it and of the work on it, and not its standard
  /// cost.
  public var made: Bool
  /// Whether something in it has no known cost, so that it costs more than that.
  public var incomplete: Bool

  public init(
    level: Int,
    parent: ItemId,
    path: [Int],
    item: ItemId,
    quantity: ExactDecimal,
    costs: [Money],
    made: Bool = false,
    incomplete: Bool = false
  ) {
    self.level = level
    self.parent = parent
    self.path = path
    self.item = item
    self.quantity = quantity
    self.costs = costs
    self.made = made
    self.incomplete = incomplete
  }
}

/// What one step of an order costs at its own work centre.
public struct StepCost: Codable, Hashable, Sendable {
  /// How many orders deep the item is that is worked on: 0 for the one that was asked about.
  public var level: Int
  /// The numbers of the lines that lead to that item; none for the one that was asked about.
  public var path: [Int]
  /// The item that is worked on.
  public var item: ItemId
  /// How much of it.
  public var quantity: ExactDecimal
  /// The number of the step.
  public var step: Int
  /// What is done.
  public var operation: String
  /// Where.
  public var workCenter: WorkCenterId
  /// Minutes of setting up, once for the order.
  public var setup: String
  /// Minutes of the work itself, at the speed of the work centre.
  public var run: String
  /// What an hour costs there; absent when nobody said.
  public var rate: Money?
  /// What set-up and run cost together; absent without a rate.
  public var cost: Money?

  public init(
    level: Int,
    path: [Int],
    item: ItemId,
    quantity: ExactDecimal,
    step: Int,
    operation: String,
    workCenter: WorkCenterId,
    setup: String,
    run: String,
    rate: Money? = nil,
    cost: Money? = nil
  ) {
    self.level = level
    self.path = path
    self.item = item
    self.quantity = quantity
    self.step = step
    self.operation = operation
    self.workCenter = workCenter
    self.setup = setup
    self.run = run
    self.rate = rate
    self.cost = cost
  }

  enum CodingKeys: String, CodingKey {
    case level
    case path
    case item
    case quantity
    case step
    case operation
    case workCenter = "work_center"
    case setup
    case run
    case rate
    case cost
  }
}

/// What of the cost of an order goes with something that comes out besides the product.
public struct ByProductCost: Codable, Hashable, Sendable {
  /// How many orders deep it is: 1 comes out of the order itself.
  public var level: Int
  /// The item in whose making it comes out.
  public var parent: ItemId
  /// The numbers of the lines that lead to it.
  public var path: [Int]
  /// What comes out.
  public var item: ItemId
  /// How much, rounded down to its increment.
  public var quantity: ExactDecimal
  /// Its share of what the order costs, one amount for each currency; none without a share. The
  /// shares of an order and what is left to its product add up to the cent.
  public var costs: [Money]

  public init(
    level: Int,
    parent: ItemId,
    path: [Int],
    item: ItemId,
    quantity: ExactDecimal,
    costs: [Money]
  ) {
    self.level = level
    self.parent = parent
    self.path = path
    self.item = item
    self.quantity = quantity
    self.costs = costs
  }
}

/// Something that nobody has said the cost of.
public enum UnknownCost: Codable, Hashable, Sendable {
  /// An item that is bought, or counts as if it were, has no standard cost.
  case item(ItemUnknownCost)
  /// A work centre has no hourly rate.
  case workCenter(WorkCenterUnknownCost)
  /// No revision of a routing serves on the day for an item that is made, so that nobody knows the
  /// work on it.
  case routing(RoutingUnknownCost)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "item": self = .item(try ItemUnknownCost(from: decoder))
    case "work_center": self = .workCenter(try WorkCenterUnknownCost(from: decoder))
    case "routing": self = .routing(try RoutingUnknownCost(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .item(let value): try value.encode(to: encoder)
    case .workCenter(let value): try value.encode(to: encoder)
    case .routing(let value): try value.encode(to: encoder)
    }
  }
}

/// An item that is bought, or counts as if it were, has no standard cost.
public struct ItemUnknownCost: Codable, Hashable, Sendable {
  private(set) var type = "item"
  /// The item.
  public var item: ItemId

  public init(item: ItemId) {
    self.item = item
  }
}

/// A work centre has no hourly rate.
public struct WorkCenterUnknownCost: Codable, Hashable, Sendable {
  private(set) var type = "work_center"
  /// The work centre.
  public var workCenter: WorkCenterId

  public init(workCenter: WorkCenterId) {
    self.workCenter = workCenter
  }

  enum CodingKeys: String, CodingKey {
    case type
    case workCenter = "work_center"
  }
}

/// No revision of a routing serves on the day for an item that is made, so that nobody knows the
/// work on it.
public struct RoutingUnknownCost: Codable, Hashable, Sendable {
  private(set) var type = "routing"
  /// The item.
  public var item: ItemId

  public init(item: ItemId) {
    self.item = item
  }
}

/// Asks what is missing to make so much of an item, stock on all levels counted.
struct FindItemNeeds: Codable, Hashable, Sendable {
  /// The item to be made.
  var item: ItemId
  /// How much of it; above zero.
  var quantity: ExactDecimal
  /// The day on which the order starts.
  var on: CivilDate
  /// What there is. Stock of the item itself is left alone.
  var onHand: [ItemQuantity]
  /// Where it is made; what holds for every site counts when absent.
  var site: SiteId?
  /// By which alternate; by the first that serves when absent.
  var alternate: Word?
  /// Whether optional lines count.
  var withOptional: Bool

  init(
    item: ItemId,
    quantity: ExactDecimal,
    on: CivilDate,
    onHand: [ItemQuantity],
    site: SiteId? = nil,
    alternate: Word? = nil,
    withOptional: Bool = false
  ) {
    self.item = item
    self.quantity = quantity
    self.on = on
    self.onHand = onHand
    self.site = site
    self.alternate = alternate
    self.withOptional = withOptional
  }

  enum CodingKeys: String, CodingKey {
    case item
    case quantity
    case on
    case onHand = "on_hand"
    case site
    case alternate
    case withOptional = "with_optional"
  }
}

/// What is needed, item by item.
public struct Needs: Codable, Hashable, Sendable {
  /// Each item once, after everything that it goes into.
  public var items: [ItemNeed]

  public init(items: [ItemNeed]) {
    self.items = items
  }
}

/// How much of one item is needed, and where it comes from.
public struct ItemNeed: Codable, Hashable, Sendable {
  /// The item.
  public var item: ItemId
  /// How deep it is used at the deepest.
  public var level: Int
  /// How much is needed: the sum of what each line needs, each rounded up to the item's increment.
  /// Of a phantom, what its stock gives and, exactly, what passes through it.
  public var needed: String
  /// How much of that is there.
  public var fromStock: String
  /// How much has to be made of it; what goes into it is needed for that.
  public var toMake: String
  /// How much is missing: it is not there, and cannot be made.
  public var short: String

  public init(
    item: ItemId,
    level: Int,
    needed: String,
    fromStock: String,
    toMake: String,
    short: String
  ) {
    self.item = item
    self.level = level
    self.needed = needed
    self.fromStock = fromStock
    self.toMake = toMake
    self.short = short
  }

  enum CodingKeys: String, CodingKey {
    case item
    case level
    case needed
    case fromStock = "from_stock"
    case toMake = "to_make"
    case short
  }
}

/// Asks how much of an item can be made from what there is.
struct FindItemProducible: Codable, Hashable, Sendable {
  /// The item to be made.
  var item: ItemId
  /// The day on which the order starts.
  var on: CivilDate
  /// What there is; sub-assemblies count, and what they can still be made of.
  var onHand: [ItemQuantity]
  /// Where it is made; what holds for every site counts when absent.
  var site: SiteId?
  /// By which alternate; by the first that serves when absent.
  var alternate: Word?
  /// Whether optional lines count.
  var withOptional: Bool

  init(
    item: ItemId,
    on: CivilDate,
    onHand: [ItemQuantity],
    site: SiteId? = nil,
    alternate: Word? = nil,
    withOptional: Bool = false
  ) {
    self.item = item
    self.on = on
    self.onHand = onHand
    self.site = site
    self.alternate = alternate
    self.withOptional = withOptional
  }

  enum CodingKeys: String, CodingKey {
    case item
    case on
    case onHand = "on_hand"
    case site
    case alternate
    case withOptional = "with_optional"
  }
}

/// How much can be made, and what stands against more.
public struct Producible: Codable, Hashable, Sendable {
  /// The largest quantity that the stock is enough for, in whole increments of the item; what is
  /// there of the item itself is not counted.
  public var quantity: ExactDecimal
  /// What would be missing for one increment more.
  public var limitedBy: [ItemNeed]
  /// What is used for the quantity; empty when it is 0.
  public var uses: [ItemNeed]

  public init(quantity: ExactDecimal, limitedBy: [ItemNeed], uses: [ItemNeed]) {
    self.quantity = quantity
    self.limitedBy = limitedBy
    self.uses = uses
  }

  enum CodingKeys: String, CodingKey {
    case quantity
    case limitedBy = "limited_by"
    case uses
  }
}

/// Asks where an item is used, on all levels: substitutes and optional lines included.
struct FindItemUses: Codable, Hashable, Sendable {
  /// The item.
  var item: ItemId
  /// Only by revisions that serve on this day. When absent, every revision counts, drafts and those
  /// of other days too: what a change of the item would touch.
  var on: CivilDate?
  /// At this site; with `on`, what holds for every site counts when absent.
  var site: SiteId?
  /// How many levels up; all when absent.
  var levels: Int?

  init(item: ItemId, on: CivilDate? = nil, site: SiteId? = nil, levels: Int? = nil) {
    self.item = item
    self.on = on
    self.site = site
    self.levels = levels
  }
}

/// Where an item is used.
public struct Uses: Codable, Hashable, Sendable {
  /// Every line on the way up, once, the nearest first.
  public var uses: [ItemUse]
  /// Everything on the way up that goes into nothing else: the finished products.
  public var products: [ItemId]

  public init(uses: [ItemUse], products: [ItemId]) {
    self.uses = uses
    self.products = products
  }
}

/// One line that an item, or what it goes into, is used by.
public struct ItemUse: Codable, Hashable, Sendable {
  /// How many levels up; 1 uses the item itself.
  public var level: Int
  /// What is made.
  public var item: ItemId
  /// What goes into it.
  public var component: ItemId
  /// The number of the line.
  public var line: Int
  /// How much on one of what is made, losses left out; on one order when `fixed`. Of a substitute,
  /// how much of it stands for that.
  public var quantity: String
  /// Whether the quantity is for the order, however much it makes.
  public var fixed: Bool
  /// Whether it is only what may be taken instead.
  public var substitute: Bool
  /// The revision that the line is of; absent in a structure that was given.
  public var revision: RevisionKey?

  public init(
    level: Int,
    item: ItemId,
    component: ItemId,
    line: Int,
    quantity: String,
    fixed: Bool = false,
    substitute: Bool = false,
    revision: RevisionKey? = nil
  ) {
    self.level = level
    self.item = item
    self.component = component
    self.line = line
    self.quantity = quantity
    self.fixed = fixed
    self.substitute = substitute
    self.revision = revision
  }
}

/// Asks how deep each item is used, by the revisions that serve on a day.
struct ListLowLevelCodes: Codable, Hashable, Sendable {
  /// The day; every alternate that serves on it counts.
  var on: CivilDate
  /// At this site; what holds for every site counts when absent.
  var site: SiteId?

  init(on: CivilDate, site: SiteId? = nil) {
    self.on = on
    self.site = site
  }
}

/// How deep each item is used, and which items form cycles.
public struct LowLevelCodes: Codable, Hashable, Sendable {
  /// Each item with its level, the finished products first; items of a level in the order of their
  /// codes.
  public var items: [ItemLevel]
  /// Items that go into each other. Their own components were left out of account, as if they were
  /// bought.
  public var cycles: [[ItemId]]

  public init(items: [ItemLevel], cycles: [[ItemId]]) {
    self.items = items
    self.cycles = cycles
  }
}

/// How deep an item is used.
public struct ItemLevel: Codable, Hashable, Sendable {
  /// The longest way to it from an item that goes into nothing; 0 for such an item.
  public var level: Int
  /// The item.
  public var item: ItemId

  public init(level: Int, item: ItemId) {
    self.level = level
    self.item = item
  }
}

/// Asks for every cycle in the bills of materials, drafts included: what was set aside when it came
/// from another system is found here until it is mended.
struct FindCycles: Codable, Hashable, Sendable {

  init() {
  }
}

/// Every cycle.
public struct CycleList: Codable, Hashable, Sendable {
  /// Each with its members in the order of their codes.
  public var cycles: [[ItemId]]

  public init(cycles: [[ItemId]]) {
    self.cycles = cycles
  }
}

/// Asks how long each step takes for so much of an item.
struct FindStepTimes: Codable, Hashable, Sendable {
  /// The item that is made.
  var item: ItemId
  /// How much of it; above zero.
  var quantity: ExactDecimal
  /// The day on which the order starts.
  var on: CivilDate
  /// Where it is made; what holds for every site counts when absent.
  var site: SiteId?
  /// By which alternate; by the first that serves when absent.
  var alternate: Word?
  /// Only this step.
  var step: Int?

  init(
    item: ItemId,
    quantity: ExactDecimal,
    on: CivilDate,
    site: SiteId? = nil,
    alternate: Word? = nil,
    step: Int? = nil
  ) {
    self.item = item
    self.quantity = quantity
    self.on = on
    self.site = site
    self.alternate = alternate
    self.step = step
  }
}

/// How long each step takes.
public struct StepTimes: Codable, Hashable, Sendable {
  /// The revision of the routing.
  public var key: RevisionKey
  /// The steps in the order of their numbers; after each step at its own work centre, the same at
  /// its alternates, the one to be tried first in front.
  public var steps: [StepTimeLine]

  public init(key: RevisionKey, steps: [StepTimeLine]) {
    self.key = key
    self.steps = steps
  }
}

/// How long a step takes at a work centre.
public struct StepTimeLine: Codable, Hashable, Sendable {
  /// The number of the step.
  public var step: Int
  /// What is done.
  public var operation: String
  /// Where.
  public var workCenter: WorkCenterId
  /// Whether that is an alternate.
  public var isAlternate: Bool
  /// How long.
  public var time: StepTime

  public init(
    step: Int,
    operation: String,
    workCenter: WorkCenterId,
    isAlternate: Bool,
    time: StepTime
  ) {
    self.step = step
    self.operation = operation
    self.workCenter = workCenter
    self.isAlternate = isAlternate
    self.time = time
  }

  enum CodingKeys: String, CodingKey {
    case step
    case operation
    case workCenter = "work_center"
    case isAlternate = "is_alternate"
    case time
  }
}

/// How long a step takes, in exact minutes.
public struct StepTime: Codable, Hashable, Sendable {
  /// Waiting before the work centre is free.
  public var queue: String
  /// Setting up.
  public var setup: String
  /// The work itself, at the speed of the work centre.
  public var run: String
  /// Resting after it.
  public var wait: String
  /// Bringing it to the next step.
  public var moving: String
  /// How long the work centre is taken: set-up and run.
  public var occupied: String
  /// All of it.
  public var total: String

  public init(
    queue: String,
    setup: String,
    run: String,
    wait: String,
    moving: String,
    occupied: String,
    total: String
  ) {
    self.queue = queue
    self.setup = setup
    self.run = run
    self.wait = wait
    self.moving = moving
    self.occupied = occupied
    self.total = total
  }
}

/// Draws a bill of materials as a tree, with the quantities of each line.
///
/// What is made, bought, passed through as a phantom, or comes out besides differs by its shape;
/// substitutes, optional lines and quantities that are fixed for an order are named below the item.
/// Of a large bill the upper levels are drawn, and each line says how many there are below it.
struct DrawStructure: Codable, Hashable, Sendable {
  /// What is drawn.
  var source: DrawnStructure
  /// What stands above it; left out, what it is.
  var title: String
  /// As what it is drawn.
  var format: PictureFormat
  /// How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left out,
  /// 960. It is as high as what is in it.
  var width: Int?

  init(
    source: DrawnStructure,
    title: String = "",
    format: PictureFormat = .svg,
    width: Int? = nil
  ) {
    self.source = source
    self.title = title
    self.format = format
    self.width = width
  }
}

/// What is drawn of master data.
public enum DrawnStructure: Codable, Hashable, Sendable {
  /// What goes into so much of an item.
  case explosion(ExplosionDrawnStructure)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "explosion": self = .explosion(try ExplosionDrawnStructure(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .explosion(let value): try value.encode(to: encoder)
    }
  }
}

/// What goes into so much of an item.
public struct ExplosionDrawnStructure: Codable, Hashable, Sendable {
  private(set) var type = "explosion"
  /// The explosion, as `master.explode` answers it.
  public var chart: ItemExplosion
  /// How much of the item was asked for; with it the tree also says how much goes into one.
  public var quantity: ExactDecimal?

  public init(chart: ItemExplosion, quantity: ExactDecimal? = nil) {
    self.chart = chart
    self.quantity = quantity
  }
}

/// Says how an item is counted, followed and valued at a site.
struct SetStockRules: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// The rules from now on. While there is stock or a reservation only those may change that leave
  /// what is booked as it is. Of an item that master data knows, only what it does not say can be
  /// set here: the currency, and the standard cost of an item that has none. What is left out says
  /// nothing.
  var rules: StockRules
  /// Who does it, and when.
  var command: Command

  init(item: ItemId, site: SiteId, rules: StockRules, command: Command) {
    self.item = item
    self.site = site
    self.rules = rules
    self.command = command
  }
}

/// What the ledger needs to know of an item.
public struct StockRules: Codable, Hashable, Sendable {
  /// What it is counted or measured in.
  public var unit: UnitCode
  /// The least that can be booked; every quantity is a multiple of it.
  public var increment: ExactDecimal
  /// Whether it is followed by lot or piece by piece.
  public var tracking: Tracking
  /// How long a lot lasts from its receipt, where the receipt names no expiry.
  public var shelfLife: Elapsed?
  /// How long a lot must still last on the day it is needed.
  public var minimumRemainingLife: Elapsed?
  /// What stock is worth.
  public var valuation: Valuation
  /// The currency it is valued in; the first cost that is posted decides when absent.
  public var currency: Currency?
  /// The price of one unit under standard valuation, with as many decimals as it needs.
  public var standardCost: ExactDecimal?
  /// Whether stock may fall below zero. It is then valued at the last known cost, and revalued by
  /// the next receipt.
  public var negative: Bool
  /// Which lots go first.
  public var lotChoice: LotChoice

  public init(
    unit: UnitCode = "pcs",
    increment: ExactDecimal = "1",
    tracking: Tracking = .none,
    shelfLife: Elapsed? = nil,
    minimumRemainingLife: Elapsed? = nil,
    valuation: Valuation = .movingAverage,
    currency: Currency? = nil,
    standardCost: ExactDecimal? = nil,
    negative: Bool = false,
    lotChoice: LotChoice = .fifo
  ) {
    self.unit = unit
    self.increment = increment
    self.tracking = tracking
    self.shelfLife = shelfLife
    self.minimumRemainingLife = minimumRemainingLife
    self.valuation = valuation
    self.currency = currency
    self.standardCost = standardCost
    self.negative = negative
    self.lotChoice = lotChoice
  }

  enum CodingKeys: String, CodingKey {
    case unit
    case increment
    case tracking
    case shelfLife = "shelf_life"
    case minimumRemainingLife = "minimum_remaining_life"
    case valuation
    case currency
    case standardCost = "standard_cost"
    case negative
    case lotChoice = "lot_choice"
  }
}

/// Whether an item is followed by lot or piece by piece.
public enum Tracking: String, Codable, CaseIterable, Sendable {
  /// One heap is like another.
  case none
  /// Every quantity belongs to a lot.
  case lot
  /// Every piece has a number of its own; it is a lot of one.
  case serial
}

/// What stock is worth.
public enum Valuation: String, Codable, CaseIterable, Sendable {
  /// Quantity times a set price; what was paid beyond it is a price variance.
  case standard
  /// What was paid for all of it, shared by quantity. The value is kept, never a rounded price, so
  /// that the last piece takes what is left.
  case movingAverage = "moving_average"
  /// What was paid for the oldest goes first.
  case fifo
}

/// Which lots go first; of equal ones the one with the lower code.
public enum LotChoice: String, Codable, CaseIterable, Sendable {
  /// First received.
  case fifo
  /// First to expire, then first received; lots that never expire go last.
  case fefo
  /// Last received.
  case lifo
  /// Whoever posts names the lot.
  case manual
}

/// Receives stock: bought, there from the beginning, or made by a work order.
struct ReceiveStock: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// How much: above zero, a multiple of the item's increment.
  var quantity: ExactDecimal
  /// Who does it, and when.
  var command: Command
  /// Where it is put.
  var location: LocationId?
  /// Its lot or piece number.
  var lot: LotId?
  /// From when on the lot must not be used; the shelf life says so when absent.
  var expiresAt: Timestamp?
  /// The status that a new lot begins with; `released` when absent.
  var status: LotStatus?
  /// What all of it cost.
  var cost: Money?
  /// What one unit of it cost, in place of `cost`.
  var unitCost: Price?
  /// The work order that made it.
  var order: WorkOrderId?
  /// The step that made it.
  var step: Int?
  /// The line of its bill of materials, for a by-product.
  var line: Int?
  /// Why.
  var reason: Word?
  /// A number of somebody else's: a delivery note.
  var reference: String?
  /// The number of the movement; the command's id when absent.
  var number: TransactionId?

  init(
    item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    command: Command,
    location: LocationId? = nil,
    lot: LotId? = nil,
    expiresAt: Timestamp? = nil,
    status: LotStatus? = nil,
    cost: Money? = nil,
    unitCost: Price? = nil,
    order: WorkOrderId? = nil,
    step: Int? = nil,
    line: Int? = nil,
    reason: Word? = nil,
    reference: String? = nil,
    number: TransactionId? = nil
  ) {
    self.item = item
    self.site = site
    self.quantity = quantity
    self.command = command
    self.location = location
    self.lot = lot
    self.expiresAt = expiresAt
    self.status = status
    self.cost = cost
    self.unitCost = unitCost
    self.order = order
    self.step = step
    self.line = line
    self.reason = reason
    self.reference = reference
    self.number = number
  }

  enum CodingKeys: String, CodingKey {
    case item
    case site
    case quantity
    case command
    case location
    case lot
    case expiresAt = "expires_at"
    case status
    case cost
    case unitCost = "unit_cost"
    case order
    case step
    case line
    case reason
    case reference
    case number
  }
}

/// Where stock lies within a site.
public typealias LocationId = String

/// A quantity of one item that shares its history.
public typealias LotId = String

/// Whether a lot may be used.
public enum LotStatus: String, Codable, CaseIterable, Sendable {
  /// It may be used.
  case released
  /// Waiting for somebody to look at it.
  case quarantine
  /// It must not be used.
  case blocked
  /// It is past its time.
  case expired
}

/// A price for one unit, with as many decimals as it needs.
public struct Price: Codable, Hashable, Sendable {
  /// How much for one unit.
  public var price: ExactDecimal
  /// Of what.
  public var currency: Currency

  public init(price: ExactDecimal, currency: Currency) {
    self.price = price
    self.currency = currency
  }
}

/// A job to make a quantity of one item: `WO-2024-00001`.
public typealias WorkOrderId = String

/// One movement of material in the ledger: `MTX-2024-00001`.
public typealias TransactionId = String

/// Issues stock: to a work order, or without one for anything else.
struct IssueStock: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// How much: above zero, a multiple of the item's increment.
  var quantity: ExactDecimal
  /// Who does it, and when.
  var command: Command
  /// The work order that gets it; what is reserved for it goes first.
  var order: WorkOrderId?
  /// The step that uses it.
  var step: Int?
  /// The line of the bill of materials.
  var line: Int?
  /// Where it is taken from; wherever there is some when absent.
  var location: LocationId?
  /// Of which lot or piece; the item's rules choose when absent.
  var lot: LotId?
  /// For when it is needed, which a lot must outlast.
  var neededAt: Timestamp?
  /// Why.
  var reason: Word?
  /// A number of somebody else's.
  var reference: String?
  /// The number of the movement; the command's id when absent.
  var number: TransactionId?

  init(
    item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    command: Command,
    order: WorkOrderId? = nil,
    step: Int? = nil,
    line: Int? = nil,
    location: LocationId? = nil,
    lot: LotId? = nil,
    neededAt: Timestamp? = nil,
    reason: Word? = nil,
    reference: String? = nil,
    number: TransactionId? = nil
  ) {
    self.item = item
    self.site = site
    self.quantity = quantity
    self.command = command
    self.order = order
    self.step = step
    self.line = line
    self.location = location
    self.lot = lot
    self.neededAt = neededAt
    self.reason = reason
    self.reference = reference
    self.number = number
  }

  enum CodingKeys: String, CodingKey {
    case item
    case site
    case quantity
    case command
    case order
    case step
    case line
    case location
    case lot
    case neededAt = "needed_at"
    case reason
    case reference
    case number
  }
}

/// Brings back what a work order was issued and did not use, at the cost at which it was issued.
struct ReturnStock: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// How much; no more than the order still has.
  var quantity: ExactDecimal
  /// The work order that gives it back.
  var order: WorkOrderId
  /// Who does it, and when.
  var command: Command
  /// The step that had it.
  var step: Int?
  /// The line of the bill of materials.
  var line: Int?
  /// Where it is put.
  var location: LocationId?
  /// Its lot or piece number.
  var lot: LotId?
  /// Why.
  var reason: Word?
  /// A number of somebody else's.
  var reference: String?
  /// The number of the movement; the command's id when absent.
  var number: TransactionId?

  init(
    item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    order: WorkOrderId,
    command: Command,
    step: Int? = nil,
    line: Int? = nil,
    location: LocationId? = nil,
    lot: LotId? = nil,
    reason: Word? = nil,
    reference: String? = nil,
    number: TransactionId? = nil
  ) {
    self.item = item
    self.site = site
    self.quantity = quantity
    self.order = order
    self.command = command
    self.step = step
    self.line = line
    self.location = location
    self.lot = lot
    self.reason = reason
    self.reference = reference
    self.number = number
  }
}

/// Scraps stock, from the shelf or after it was issued.
struct ScrapStock: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// How much: above zero, a multiple of the item's increment.
  var quantity: ExactDecimal
  /// Why: `quality_defect`, `machine_error`, `operator_error`, `material_defect`, or a word of your
  /// own.
  var reason: Word
  /// Who does it, and when.
  var command: Command
  /// Whether it had been issued: then the shelf does not change, and the order is named.
  var issued: Bool?
  /// The work order that had it, or that it is charged to.
  var order: WorkOrderId?
  /// The step that had it.
  var step: Int?
  /// The line of the bill of materials.
  var line: Int?
  /// Where it is taken from.
  var location: LocationId?
  /// Its lot or piece number.
  var lot: LotId?
  /// A number of somebody else's.
  var reference: String?
  /// The number of the movement; the command's id when absent.
  var number: TransactionId?

  init(
    item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    reason: Word,
    command: Command,
    issued: Bool? = nil,
    order: WorkOrderId? = nil,
    step: Int? = nil,
    line: Int? = nil,
    location: LocationId? = nil,
    lot: LotId? = nil,
    reference: String? = nil,
    number: TransactionId? = nil
  ) {
    self.item = item
    self.site = site
    self.quantity = quantity
    self.reason = reason
    self.command = command
    self.issued = issued
    self.order = order
    self.step = step
    self.line = line
    self.location = location
    self.lot = lot
    self.reference = reference
    self.number = number
  }
}

/// Moves stock to another location or site; its value goes with it.
struct TransferStock: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// From which site.
  var site: SiteId
  /// How much: above zero, a multiple of the item's increment.
  var quantity: ExactDecimal
  /// Who does it, and when.
  var command: Command
  /// From which location.
  var location: LocationId?
  /// Of which lot or piece; the item's rules choose when absent.
  var lot: LotId?
  /// To which site; the same when absent.
  var toSite: SiteId?
  /// To which location.
  var toLocation: LocationId?
  /// Why.
  var reason: Word?
  /// A number of somebody else's.
  var reference: String?
  /// The number of the movement out; the command's id when absent. That of the movement in ends in
  /// `-IN`.
  var number: TransactionId?

  init(
    item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    command: Command,
    location: LocationId? = nil,
    lot: LotId? = nil,
    toSite: SiteId? = nil,
    toLocation: LocationId? = nil,
    reason: Word? = nil,
    reference: String? = nil,
    number: TransactionId? = nil
  ) {
    self.item = item
    self.site = site
    self.quantity = quantity
    self.command = command
    self.location = location
    self.lot = lot
    self.toSite = toSite
    self.toLocation = toLocation
    self.reason = reason
    self.reference = reference
    self.number = number
  }

  enum CodingKeys: String, CodingKey {
    case item
    case site
    case quantity
    case command
    case location
    case lot
    case toSite = "to_site"
    case toLocation = "to_location"
    case reason
    case reference
    case number
  }
}

/// Corrects what the books say, upwards or downwards.
struct AdjustStock: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// Which way.
  var direction: AdjustDirection
  /// How much: above zero, a multiple of the item's increment.
  var quantity: ExactDecimal
  /// Why.
  var reason: Word
  /// Who does it, and when.
  var command: Command
  /// Where.
  var location: LocationId?
  /// Of which lot or piece.
  var lot: LotId?
  /// From when on a new lot must not be used.
  var expiresAt: Timestamp?
  /// What all of it cost, upwards only; what is known of it when absent.
  var cost: Money?
  /// What one unit of it cost, in place of `cost`.
  var unitCost: Price?
  /// A number of somebody else's.
  var reference: String?
  /// The number of the movement; the command's id when absent.
  var number: TransactionId?

  init(
    item: ItemId,
    site: SiteId,
    direction: AdjustDirection,
    quantity: ExactDecimal,
    reason: Word,
    command: Command,
    location: LocationId? = nil,
    lot: LotId? = nil,
    expiresAt: Timestamp? = nil,
    cost: Money? = nil,
    unitCost: Price? = nil,
    reference: String? = nil,
    number: TransactionId? = nil
  ) {
    self.item = item
    self.site = site
    self.direction = direction
    self.quantity = quantity
    self.reason = reason
    self.command = command
    self.location = location
    self.lot = lot
    self.expiresAt = expiresAt
    self.cost = cost
    self.unitCost = unitCost
    self.reference = reference
    self.number = number
  }

  enum CodingKeys: String, CodingKey {
    case item
    case site
    case direction
    case quantity
    case reason
    case command
    case location
    case lot
    case expiresAt = "expires_at"
    case cost
    case unitCost = "unit_cost"
    case reference
    case number
  }
}

/// Which way an adjustment goes.
public enum AdjustDirection: String, Codable, CaseIterable, Sendable {
  /// More is there than the books say.
  case up
  /// Less is there than the books say.
  case down
}

/// Books a count: what was counted was there. The difference is a movement of its own, and a count
/// that agrees is recorded too.
struct CountStock: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// How much was counted at the location, of the lot; it may be zero.
  var quantity: ExactDecimal
  /// Who does it, and when.
  var command: Command
  /// Where.
  var location: LocationId?
  /// Of which lot or piece.
  var lot: LotId?
  /// Why.
  var reason: Word?
  /// A number of somebody else's: a count sheet.
  var reference: String?
  /// The number of the movement; the command's id when absent.
  var number: TransactionId?

  init(
    item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    command: Command,
    location: LocationId? = nil,
    lot: LotId? = nil,
    reason: Word? = nil,
    reference: String? = nil,
    number: TransactionId? = nil
  ) {
    self.item = item
    self.site = site
    self.quantity = quantity
    self.command = command
    self.location = location
    self.lot = lot
    self.reason = reason
    self.reference = reference
    self.number = number
  }
}

/// Takes a movement back: one of the opposite direction with the same quantity, lot and amount.
/// Each movement once, and only while what it brought in is still there. What an issue kept of
/// promises stands again, unless the order has ended.
struct ReverseMovement: Codable, Hashable, Sendable {
  /// The number of the movement to take back.
  var of: TransactionId
  /// Who does it, and when.
  var command: Command
  /// The number of the new movement; the command's id when absent.
  var number: TransactionId?
  /// Of which item; needed where movements of several stocks have this number.
  var item: ItemId?
  /// At which site; the same.
  var site: SiteId?

  init(
    of: TransactionId,
    command: Command,
    number: TransactionId? = nil,
    item: ItemId? = nil,
    site: SiteId? = nil
  ) {
    self.of = of
    self.command = command
    self.number = number
    self.item = item
    self.site = site
  }
}

/// Posts many movements at once, all of them or none.
///
/// Lists name the codes; columns point into them, counted from 0. A place of 4294967295 means none.
/// A refusal names the row.
struct PostStockBatch: Codable, Hashable, Sendable {
  /// The kinds of movement that occur. Counts, moves within a site and reversals have operations of
  /// their own.
  var kinds: [MovementKind]
  /// The items that occur.
  var items: [ItemId]
  /// The sites that occur.
  var sites: [SiteId]
  /// The kind of each row, as its place in `kinds`.
  var kind: Wholes
  /// The item of each row.
  var item: Wholes
  /// The site of each row.
  var site: Wholes
  /// How much each row moves, in steps of `scale` decimals: 1250 with a scale of 2 is 12.50.
  var quantity: Wholes
  /// Who posts it, and when.
  var command: Command
  /// How many decimals the quantities have.
  var scale: Int
  /// The locations that occur.
  var locations: [LocationId]
  /// The location of each row.
  var location: Wholes?
  /// The lots that occur.
  var lots: [LotId]
  /// The lot of each row.
  var lot: Wholes?
  /// The work orders that occur.
  var orders: [WorkOrderId]
  /// The work order of each row.
  var order: Wholes?
  /// The step of each row.
  var step: Wholes?
  /// The line of the bill of materials of each row.
  var line: Wholes?
  /// The reasons that occur.
  var reasons: [Word]
  /// The reason of each row.
  var reason: Wholes?
  /// When each row happened, in microseconds since 1970; at the time of the command when absent.
  var at: Wholes?
  /// What each row cost, in the smallest unit of the currency; -1 where none is known.
  var amount: Wholes?
  /// The currency of the amounts.
  var currency: Currency?
  /// The number of each row; the command's id and the row, counted from 0, when empty.
  var numbers: [TransactionId]

  init(
    kinds: [MovementKind],
    items: [ItemId],
    sites: [SiteId],
    kind: Wholes,
    item: Wholes,
    site: Wholes,
    quantity: Wholes,
    command: Command,
    scale: Int = 0,
    locations: [LocationId] = [],
    location: Wholes? = nil,
    lots: [LotId] = [],
    lot: Wholes? = nil,
    orders: [WorkOrderId] = [],
    order: Wholes? = nil,
    step: Wholes? = nil,
    line: Wholes? = nil,
    reasons: [Word] = [],
    reason: Wholes? = nil,
    at: Wholes? = nil,
    amount: Wholes? = nil,
    currency: Currency? = nil,
    numbers: [TransactionId] = []
  ) {
    self.kinds = kinds
    self.items = items
    self.sites = sites
    self.kind = kind
    self.item = item
    self.site = site
    self.quantity = quantity
    self.command = command
    self.scale = scale
    self.locations = locations
    self.location = location
    self.lots = lots
    self.lot = lot
    self.orders = orders
    self.order = order
    self.step = step
    self.line = line
    self.reasons = reasons
    self.reason = reason
    self.at = at
    self.amount = amount
    self.currency = currency
    self.numbers = numbers
  }
}

/// What a movement does.
public enum MovementKind: String, Codable, CaseIterable, Sendable {
  /// Component to a work order.
  case issueToWo = "issue_to_wo"
  /// Component back from a work order, at the cost it was issued at.
  case returnToStock = "return_to_stock"
  /// What a work order made.
  case receiptFromWo = "receipt_from_wo"
  /// Bought, or there from the beginning.
  case receipt
  /// Out for anything but a work order.
  case issue
  /// Thrown away from the shelf.
  case scrap
  /// Thrown away after it was issued: the shelf does not change.
  case scrapIssued = "scrap_issued"
  /// To another site.
  case transferOut = "transfer_out"
  /// From another site.
  case transferIn = "transfer_in"
  /// To another location of the same site.
  case moveOut = "move_out"
  /// From another location of the same site.
  case moveIn = "move_in"
  /// Corrected upwards.
  case adjustmentIn = "adjustment_in"
  /// Corrected downwards.
  case adjustmentOut = "adjustment_out"
  /// Counted: more was there than known.
  case countUp = "count_up"
  /// Counted: less was there than known.
  case countDown = "count_down"
  /// Counted: what was known was there. The quantity is 0.
  case countEqual = "count_equal"
  /// A mistake taken back: what went out came in again.
  case reversalIn = "reversal_in"
  /// A mistake taken back: what came in went out again.
  case reversalOut = "reversal_out"
  /// A mistake taken back that had not changed the shelf.
  case reversalIssued = "reversal_issued"
  /// Value alone: the quantity is 0, and the amount may be below zero.
  case revaluation
}

/// Promises stock to an order, so that others cannot take it (hard) or come after it in the queue
/// (soft).
struct ReserveStock: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// How much: above zero, a multiple of the item's increment.
  var quantity: ExactDecimal
  /// Who does it, and when.
  var command: Command
  /// For which order; an issue to it keeps the promise.
  var order: WorkOrderId?
  /// Whether others may take it; `soft` when absent.
  var strength: ReservationStrength?
  /// The lot that is put aside; any lot when absent.
  var lot: LotId?
  /// When it is needed; the earlier goes first.
  var due: Timestamp?
  /// 1 is the highest, 5 the lowest and what holds when absent.
  var priority: Int?
  /// The id of the promise; the command's id when absent.
  var reservation: ReservationId?

  init(
    item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    command: Command,
    order: WorkOrderId? = nil,
    strength: ReservationStrength? = nil,
    lot: LotId? = nil,
    due: Timestamp? = nil,
    priority: Int? = nil,
    reservation: ReservationId? = nil
  ) {
    self.item = item
    self.site = site
    self.quantity = quantity
    self.command = command
    self.order = order
    self.strength = strength
    self.lot = lot
    self.due = due
    self.priority = priority
    self.reservation = reservation
  }
}

/// Whether others may take what is promised.
public enum ReservationStrength: String, Codable, CaseIterable, Sendable {
  /// A claim in the queue: whoever is due first is served first, and it stops nobody.
  case soft
  /// Put aside: nobody else can take it.
  case hard
}

/// Stock promised to an order.
public typealias ReservationId = String

/// Takes a promise back, or part of it.
struct ReleaseReservation: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// Which promise.
  var reservation: ReservationId
  /// Who does it, and when.
  var command: Command
  /// How much of it; all that is left when absent.
  var quantity: ExactDecimal?

  init(
    item: ItemId,
    site: SiteId,
    reservation: ReservationId,
    command: Command,
    quantity: ExactDecimal? = nil
  ) {
    self.item = item
    self.site = site
    self.reservation = reservation
    self.command = command
    self.quantity = quantity
  }
}

/// Says whether a lot may be used, at every site where it lies.
struct SetLotStatus: Codable, Hashable, Sendable {
  /// Of which item.
  var item: ItemId
  /// Which lot.
  var lot: LotId
  /// Its status from now on.
  var status: LotStatus
  /// Who does it, and when.
  var command: Command
  /// Its expiry from now on; as before when absent.
  var expiresAt: Timestamp?

  init(item: ItemId, lot: LotId, status: LotStatus, command: Command, expiresAt: Timestamp? = nil) {
    self.item = item
    self.lot = lot
    self.status = status
    self.command = command
    self.expiresAt = expiresAt
  }

  enum CodingKeys: String, CodingKey {
    case item
    case lot
    case status
    case command
    case expiresAt = "expires_at"
  }
}

/// Says when to raise alerts on an item at a site.
struct SetAlertRule: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// The rule from now on; an empty one tells only of stock below zero, of lots past their time and
  /// of what known requirements use up.
  var rule: AlertRule
  /// Who does it, and when.
  var command: Command

  init(item: ItemId, site: SiteId, rule: AlertRule, command: Command) {
    self.item = item
    self.site = site
    self.rule = rule
    self.command = command
  }
}

/// When to raise alerts on an item at a site.
///
/// What is absent raises none; stock below zero, lots past their time and stock that known
/// requirements use up are told without a rule.
public struct AlertRule: Codable, Hashable, Sendable {
  /// Low when what is available is at or below this.
  public var reorderPoint: ExactDecimal?
  /// Too low when what is available is below this.
  public var minimum: ExactDecimal?
  /// Too much when what is on hand is above this.
  public var maximum: ExactDecimal?
  /// How far beyond its limit a quantity must come back before the alert is resolved; not below
  /// zero.
  public var hysteresis: ExactDecimal?
  /// Too little when known requirements use it up in fewer weeks than this.
  public var weeksOfCover: Int?
  /// Expiring when a lot lasts for no longer than this.
  public var expiringWithin: Elapsed?
  /// Aging when a lot has been in quarantine for this long.
  public var quarantineFor: Elapsed?
  /// Dead when there is stock and nothing has moved for this long.
  public var deadAfter: Elapsed?

  public init(
    reorderPoint: ExactDecimal? = nil,
    minimum: ExactDecimal? = nil,
    maximum: ExactDecimal? = nil,
    hysteresis: ExactDecimal? = nil,
    weeksOfCover: Int? = nil,
    expiringWithin: Elapsed? = nil,
    quarantineFor: Elapsed? = nil,
    deadAfter: Elapsed? = nil
  ) {
    self.reorderPoint = reorderPoint
    self.minimum = minimum
    self.maximum = maximum
    self.hysteresis = hysteresis
    self.weeksOfCover = weeksOfCover
    self.expiringWithin = expiringWithin
    self.quarantineFor = quarantineFor
    self.deadAfter = deadAfter
  }

  enum CodingKeys: String, CodingKey {
    case reorderPoint = "reorder_point"
    case minimum
    case maximum
    case hysteresis
    case weeksOfCover = "weeks_of_cover"
    case expiringWithin = "expiring_within"
    case quarantineFor = "quarantine_for"
    case deadAfter = "dead_after"
  }
}

/// Says that somebody has seen an alert.
struct AcknowledgeAlert: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// Which alert.
  var alert: AlertKey
  /// Who does it, and when.
  var command: Command

  init(item: ItemId, site: SiteId, alert: AlertKey, command: Command) {
    self.item = item
    self.site = site
    self.alert = alert
    self.command = command
  }
}

/// What tells one alert of an item at a site from another.
public struct AlertKey: Codable, Hashable, Sendable {
  /// What it is about.
  public var kind: AlertKind
  /// Where, if it is about one location.
  public var location: LocationId?
  /// Which lot, if it is about one.
  public var lot: LotId?

  public init(kind: AlertKind, location: LocationId? = nil, lot: LotId? = nil) {
    self.kind = kind
    self.location = location
    self.lot = lot
  }
}

/// What an alert is about.
public enum AlertKind: String, Codable, CaseIterable, Sendable {
  /// At or below the reorder point.
  case lowStock = "low_stock"
  /// Below the minimum.
  case belowMinimum = "below_minimum"
  /// Below zero at some location.
  case negative
  /// Above the maximum.
  case excess
  /// Known requirements will use it up.
  case stockoutForecast = "stockout_forecast"
  /// It covers fewer weeks of known requirements than wanted.
  case weeksOfCover = "weeks_of_cover"
  /// A lot expires soon.
  case expiring
  /// A lot has expired.
  case expired
  /// A lot has been waiting for its release for long.
  case quarantineAging = "quarantine_aging"
  /// Nothing has moved for long.
  case dead
}

/// Raises and resolves the alerts that follow from time: what expires, waits or lies dead, and what
/// known requirements will use up.
struct CheckAlerts: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// Who does it, and when.
  var command: Command
  /// The time to look from; that of the command when absent.
  var now: Timestamp?
  /// What will be needed when; the cover is found by walking through it.
  var requirements: [FutureRequirement]?

  init(
    item: ItemId,
    site: SiteId,
    command: Command,
    now: Timestamp? = nil,
    requirements: [FutureRequirement]? = nil
  ) {
    self.item = item
    self.site = site
    self.command = command
    self.now = now
    self.requirements = requirements
  }
}

/// Something that will be needed.
public struct FutureRequirement: Codable, Hashable, Sendable {
  /// When.
  public var at: Timestamp
  /// How much.
  public var quantity: ExactDecimal

  public init(at: Timestamp, quantity: ExactDecimal) {
    self.at = at
    self.quantity = quantity
  }
}

/// Closes the books of a site: what happened before can no longer be posted.
struct CloseStockPeriod: Codable, Hashable, Sendable {
  /// Which site.
  var site: SiteId
  /// Up to when; not in the future. An earlier time than before opens the books again, and needs a
  /// reason.
  var until: Timestamp
  /// Who does it, and when.
  var command: Command

  init(site: SiteId, until: Timestamp, command: Command) {
    self.site = site
    self.until = until
    self.command = command
  }
}

/// Shows the stock of an item at a site: what lies where, what it is worth, what is promised, and
/// what needs attention.
struct GetStock: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// The time that decides what has expired; the latest movement's when absent.
  var at: Timestamp?

  init(item: ItemId, site: SiteId, at: Timestamp? = nil) {
    self.item = item
    self.site = site
    self.at = at
  }
}

/// The stock of an item at a site.
public struct StockView: Codable, Hashable, Sendable {
  /// Which item.
  public var item: ItemId
  /// At which site.
  public var site: SiteId
  /// How many facts it is made of.
  public var version: Int64
  /// How much there is, all lots and locations together.
  public var onHand: ExactDecimal
  /// How much of it may be used by anybody.
  public var available: ExactDecimal
  /// How it is valued.
  public var valuation: Valuation
  /// How it is counted, followed and valued.
  public var rules: StockRules
  /// What lies where.
  public var balances: [BalanceView]
  /// What is promised, in the order in which it was.
  public var reservations: [Reservation]
  /// The alerts that are open.
  public var alerts: [AlertView]
  /// What all of it is worth; absent while no cost is known.
  public var value: Money?
  /// The latest time at which something moved.
  public var lastAt: Timestamp?

  public init(
    item: ItemId,
    site: SiteId,
    version: Int64,
    onHand: ExactDecimal,
    available: ExactDecimal,
    valuation: Valuation,
    rules: StockRules,
    balances: [BalanceView],
    reservations: [Reservation],
    alerts: [AlertView],
    value: Money? = nil,
    lastAt: Timestamp? = nil
  ) {
    self.item = item
    self.site = site
    self.version = version
    self.onHand = onHand
    self.available = available
    self.valuation = valuation
    self.rules = rules
    self.balances = balances
    self.reservations = reservations
    self.alerts = alerts
    self.value = value
    self.lastAt = lastAt
  }

  enum CodingKeys: String, CodingKey {
    case item
    case site
    case version
    case onHand = "on_hand"
    case available
    case valuation
    case rules
    case balances
    case reservations
    case alerts
    case value
    case lastAt = "last_at"
  }
}

/// How much of a lot lies at one location.
public struct BalanceView: Codable, Hashable, Sendable {
  /// How much.
  public var onHand: ExactDecimal
  /// Whether it may be used.
  public var status: LotStatus
  /// Where; absent where the site has no locations.
  public var location: LocationId?
  /// Of which lot or piece.
  public var lot: LotId?
  /// When the lot first came in.
  public var receivedAt: Timestamp?
  /// From when on it must not be used.
  public var expiresAt: Timestamp?

  public init(
    onHand: ExactDecimal,
    status: LotStatus,
    location: LocationId? = nil,
    lot: LotId? = nil,
    receivedAt: Timestamp? = nil,
    expiresAt: Timestamp? = nil
  ) {
    self.onHand = onHand
    self.status = status
    self.location = location
    self.lot = lot
    self.receivedAt = receivedAt
    self.expiresAt = expiresAt
  }

  enum CodingKeys: String, CodingKey {
    case onHand = "on_hand"
    case status
    case location
    case lot
    case receivedAt = "received_at"
    case expiresAt = "expires_at"
  }
}

/// Stock that is promised to an order.
public struct Reservation: Codable, Hashable, Sendable {
  /// Its id.
  public var reservation: ReservationId
  /// How much is still promised.
  public var quantity: ExactDecimal
  /// Whether others may take it.
  public var strength: ReservationStrength
  /// For which order.
  public var order: WorkOrderId?
  /// The lot that is put aside; any lot when absent.
  public var lot: LotId?
  /// When it is needed; the earlier goes first.
  public var due: Timestamp?
  /// 1 is the highest; of equal due dates the higher goes first.
  public var priority: Int

  public init(
    reservation: ReservationId,
    quantity: ExactDecimal,
    strength: ReservationStrength,
    order: WorkOrderId? = nil,
    lot: LotId? = nil,
    due: Timestamp? = nil,
    priority: Int = 5
  ) {
    self.reservation = reservation
    self.quantity = quantity
    self.strength = strength
    self.order = order
    self.lot = lot
    self.due = due
    self.priority = priority
  }
}

/// An alert.
public struct AlertView: Codable, Hashable, Sendable {
  /// Which item.
  public var item: ItemId
  /// At which site.
  public var site: SiteId
  /// What it is about.
  public var alert: AlertKey
  /// Where it stands.
  public var status: AlertStatus
  /// When it was raised.
  public var since: Timestamp
  /// How much there was.
  public var quantity: ExactDecimal?
  /// The limit that was crossed.
  public var threshold: ExactDecimal?
  /// When it runs out or expires.
  public var due: Timestamp?
  /// Who raised, acknowledged or resolved it.
  public var by: ActorId?

  public init(
    item: ItemId,
    site: SiteId,
    alert: AlertKey,
    status: AlertStatus,
    since: Timestamp,
    quantity: ExactDecimal? = nil,
    threshold: ExactDecimal? = nil,
    due: Timestamp? = nil,
    by: ActorId? = nil
  ) {
    self.item = item
    self.site = site
    self.alert = alert
    self.status = status
    self.since = since
    self.quantity = quantity
    self.threshold = threshold
    self.due = due
    self.by = by
  }
}

/// Where an alert stands.
public enum AlertStatus: String, Codable, CaseIterable, Sendable {
  /// Nobody has taken note of it.
  case open
  /// Somebody has, and it still holds.
  case acknowledged
  /// It holds no longer.
  case resolved
}

/// Tells how much of an item may be used, by anybody or by one order.
struct GetAvailable: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// What is put aside for this order counts as available.
  var order: WorkOrderId?
  /// The time that decides what has expired; the latest movement's when absent.
  var at: Timestamp?

  init(item: ItemId, site: SiteId, order: WorkOrderId? = nil, at: Timestamp? = nil) {
    self.item = item
    self.site = site
    self.order = order
    self.at = at
  }
}

/// How much of an item may be used.
public struct Available: Codable, Hashable, Sendable {
  /// How much there is.
  public var onHand: ExactDecimal
  /// How much of it is held or expired.
  public var held: ExactDecimal
  /// How much of it is put aside for others.
  public var putAside: ExactDecimal
  /// What is left of it: on hand, less what is held and put aside.
  public var available: ExactDecimal
  /// What of that nobody has a claim to either.
  public var unclaimed: ExactDecimal
  /// The claims in the order in which they are served, each with what is left for it.
  public var claims: [Claim]

  public init(
    onHand: ExactDecimal,
    held: ExactDecimal,
    putAside: ExactDecimal,
    available: ExactDecimal,
    unclaimed: ExactDecimal,
    claims: [Claim]
  ) {
    self.onHand = onHand
    self.held = held
    self.putAside = putAside
    self.available = available
    self.unclaimed = unclaimed
    self.claims = claims
  }

  enum CodingKeys: String, CodingKey {
    case onHand = "on_hand"
    case held
    case putAside = "put_aside"
    case available
    case unclaimed
    case claims
  }
}

/// A soft reservation, and what is left for it.
public struct Claim: Codable, Hashable, Sendable {
  /// The claim.
  public var reservation: Reservation
  /// How much of it what is available covers, after the claims before it.
  public var covered: ExactDecimal

  public init(reservation: Reservation, covered: ExactDecimal) {
    self.reservation = reservation
    self.covered = covered
  }
}

/// Lists the lots that may be used, in the order in which they go.
struct ListLots: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// Which go first; as the item's rules say when absent.
  var choice: LotChoice?
  /// The time that decides what has expired; the latest movement's when absent.
  var at: Timestamp?
  /// Whether lots that may not be used are listed as well, behind the others.
  var withHeld: Bool

  init(
    item: ItemId,
    site: SiteId,
    choice: LotChoice? = nil,
    at: Timestamp? = nil,
    withHeld: Bool = false
  ) {
    self.item = item
    self.site = site
    self.choice = choice
    self.at = at
    self.withHeld = withHeld
  }

  enum CodingKeys: String, CodingKey {
    case item
    case site
    case choice
    case at
    case withHeld = "with_held"
  }
}

/// The lots of an item.
public struct LotList: Codable, Hashable, Sendable {
  /// The lots, the first to go first.
  public var lots: [BalanceView]

  public init(lots: [BalanceView]) {
    self.lots = lots
  }
}

/// Lists movements, in pages: of a work order, of an item at a site in the order in which things
/// happened, of a site, or all of them.
struct ListMovements: Codable, Hashable, Sendable {
  /// Only of this item.
  var item: ItemId?
  /// Only of this site.
  var site: SiteId?
  /// Only for this work order.
  var order: WorkOrderId?
  /// Only this movement.
  var number: TransactionId?
  /// Only what happened at this time or later.
  var from: Timestamp?
  /// Only what happened before this time.
  var below: Timestamp?
  /// Where the page before ended: its `next`.
  var after: MovementPlace?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?

  init(
    item: ItemId? = nil,
    site: SiteId? = nil,
    order: WorkOrderId? = nil,
    number: TransactionId? = nil,
    from: Timestamp? = nil,
    below: Timestamp? = nil,
    after: MovementPlace? = nil,
    limit: Int? = nil
  ) {
    self.item = item
    self.site = site
    self.order = order
    self.number = number
    self.from = from
    self.below = below
    self.after = after
    self.limit = limit
  }
}

/// A place in a list of movements.
public struct MovementPlace: Codable, Hashable, Sendable {
  /// The number of the last movement shown.
  public var number: TransactionId
  /// Its item.
  public var item: ItemId
  /// Its site.
  public var site: SiteId
  /// Its time.
  public var at: Timestamp
  /// Its place in the ledger.
  public var place: Int64

  public init(number: TransactionId, item: ItemId, site: SiteId, at: Timestamp, place: Int64) {
    self.number = number
    self.item = item
    self.site = site
    self.at = at
    self.place = place
  }
}

/// One page of a list of movements.
public struct MovementPage: Codable, Hashable, Sendable {
  /// The movements.
  public var movements: [Movement]
  /// Where the next page begins; absent when this one is the last.
  public var next: MovementPlace?

  public init(movements: [Movement], next: MovementPlace? = nil) {
    self.movements = movements
    self.next = next
  }
}

/// One movement of the ledger.
public struct Movement: Codable, Hashable, Sendable {
  /// Its number: `MTX-2024-00001`.
  public var number: TransactionId
  /// What it does; the sign is in it.
  public var kind: MovementKind
  /// Which item.
  public var item: ItemId
  /// At which site.
  public var site: SiteId
  /// How much; never below zero, and zero only for an agreeing count or a revaluation.
  public var quantity: ExactDecimal
  /// When it happened.
  public var at: Timestamp
  /// Where it stands among the movements of this stock: what happened at one time stands in this
  /// order.
  public var place: Int64
  /// Who posted it.
  public var by: ActorId
  /// Where at the site.
  public var location: LocationId?
  /// Of which lot or piece.
  public var lot: LotId?
  /// What one unit of it is worth, shown with four decimals more than the currency has.
  public var unitCost: ExactDecimal?
  /// What all of it is worth; absent while no cost is known.
  public var amount: Money?
  /// What was paid beyond the standard cost.
  public var variance: Money?
  /// For which work order.
  public var order: WorkOrderId?
  /// For which of its steps.
  public var step: Int?
  /// For which line of its bill of materials.
  public var line: Int?
  /// The posting of the order that moved it; only the order takes it back.
  public var posting: TransactionId?
  /// Why.
  public var reason: Word?
  /// A number of somebody else's: a delivery note, a sales order.
  public var reference: String?
  /// The movement that it takes back.
  public var reverses: TransactionId?
  /// The other half of a transfer, or the count that it corrects.
  public var pair: TransactionId?

  public init(
    number: TransactionId,
    kind: MovementKind,
    item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    at: Timestamp,
    place: Int64,
    by: ActorId,
    location: LocationId? = nil,
    lot: LotId? = nil,
    unitCost: ExactDecimal? = nil,
    amount: Money? = nil,
    variance: Money? = nil,
    order: WorkOrderId? = nil,
    step: Int? = nil,
    line: Int? = nil,
    posting: TransactionId? = nil,
    reason: Word? = nil,
    reference: String? = nil,
    reverses: TransactionId? = nil,
    pair: TransactionId? = nil
  ) {
    self.number = number
    self.kind = kind
    self.item = item
    self.site = site
    self.quantity = quantity
    self.at = at
    self.place = place
    self.by = by
    self.location = location
    self.lot = lot
    self.unitCost = unitCost
    self.amount = amount
    self.variance = variance
    self.order = order
    self.step = step
    self.line = line
    self.posting = posting
    self.reason = reason
    self.reference = reference
    self.reverses = reverses
    self.pair = pair
  }

  enum CodingKeys: String, CodingKey {
    case number
    case kind
    case item
    case site
    case quantity
    case at
    case place
    case by
    case location
    case lot
    case unitCost = "unit_cost"
    case amount
    case variance
    case order
    case step
    case line
    case posting
    case reason
    case reference
    case reverses
    case pair
  }
}

/// Shows what was there after each movement of an item at a site.
struct GetRunningBalance: Codable, Hashable, Sendable {
  /// Which item.
  var item: ItemId
  /// At which site.
  var site: SiteId
  /// Only what moved at this location.
  var location: LocationId?
  /// Only what moved of this lot or piece.
  var lot: LotId?
  /// Only what happened at this time or later.
  var from: Timestamp?
  /// Only what happened before this time.
  var below: Timestamp?

  init(
    item: ItemId,
    site: SiteId,
    location: LocationId? = nil,
    lot: LotId? = nil,
    from: Timestamp? = nil,
    below: Timestamp? = nil
  ) {
    self.item = item
    self.site = site
    self.location = location
    self.lot = lot
    self.from = from
    self.below = below
  }
}

/// What was there after each movement.
public struct RunningBalance: Codable, Hashable, Sendable {
  /// The movements in the order in which things happened.
  public var steps: [BalanceStep]

  public init(steps: [BalanceStep]) {
    self.steps = steps
  }
}

/// A movement, and what was there after it.
public struct BalanceStep: Codable, Hashable, Sendable {
  /// The movement.
  public var movement: Movement
  /// How much was there afterwards, of what was asked for.
  public var balance: ExactDecimal
  /// What all of the item at the site was worth afterwards; absent while no cost is known, and when
  /// only a location or lot was asked for.
  public var value: Money?

  public init(movement: Movement, balance: ExactDecimal, value: Money? = nil) {
    self.movement = movement
    self.balance = balance
    self.value = value
  }
}

/// Tells what stock is or was worth.
struct GetStockValue: Codable, Hashable, Sendable {
  /// Only of this item.
  var item: ItemId?
  /// Only of this site.
  var site: SiteId?
  /// As it was after everything that happened until then; as it is when absent.
  var at: Timestamp?

  init(item: ItemId? = nil, site: SiteId? = nil, at: Timestamp? = nil) {
    self.item = item
    self.site = site
    self.at = at
  }
}

/// What stock is worth.
public struct StockValue: Codable, Hashable, Sendable {
  /// Item by item and site by site; what there is nothing of is left out.
  public var stocks: [StockWorth]
  /// The sums, one per currency.
  public var totals: [Money]

  public init(stocks: [StockWorth], totals: [Money]) {
    self.stocks = stocks
    self.totals = totals
  }
}

/// What an item's stock at a site is worth.
public struct StockWorth: Codable, Hashable, Sendable {
  /// Which item.
  public var item: ItemId
  /// At which site.
  public var site: SiteId
  /// How much there is.
  public var quantity: ExactDecimal
  /// What it is worth; absent while no cost is known.
  public var value: Money?

  public init(item: ItemId, site: SiteId, quantity: ExactDecimal, value: Money? = nil) {
    self.item = item
    self.site = site
    self.quantity = quantity
    self.value = value
  }
}

/// Lists alerts.
struct ListAlerts: Codable, Hashable, Sendable {
  /// Only of this item.
  var item: ItemId?
  /// Only of this site.
  var site: SiteId?
  /// Only those that stand there; open and acknowledged ones when absent.
  var status: AlertStatus?

  init(item: ItemId? = nil, site: SiteId? = nil, status: AlertStatus? = nil) {
    self.item = item
    self.site = site
    self.status = status
  }
}

/// Alerts.
public struct AlertList: Codable, Hashable, Sendable {
  /// The alerts, by item and site.
  public var alerts: [AlertView]

  public init(alerts: [AlertView]) {
    self.alerts = alerts
  }
}

/// Draws the stock of an item at a site over time.
///
/// The line is how much there is, all lots and locations together; each movement is marked by its
/// shape: what came in, went out, was scrapped, corrected or counted. Reorder and alert levels are
/// lines across. What is promised is drawn ahead, dashed: how much there will be when each promise
/// is kept on the day it is due.
struct DrawStock: Codable, Hashable, Sendable {
  /// What is drawn.
  var source: DrawnStock
  /// What stands above it; left out, what it is.
  var title: String
  /// As what it is drawn.
  var format: PictureFormat
  /// How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left out,
  /// 960. It is as high as what is in it.
  var width: Int?

  init(source: DrawnStock, title: String = "", format: PictureFormat = .svg, width: Int? = nil) {
    self.source = source
    self.title = title
    self.format = format
    self.width = width
  }
}

/// What is drawn of a stock.
public enum DrawnStock: Codable, Hashable, Sendable {
  /// How much there was after each movement.
  case balance(BalanceDrawnStock)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "balance": self = .balance(try BalanceDrawnStock(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .balance(let value): try value.encode(to: encoder)
    }
  }
}

/// How much there was after each movement.
public struct BalanceDrawnStock: Codable, Hashable, Sendable {
  private(set) var type = "balance"
  /// The balance, as `stock.running_balance` answers it.
  public var chart: RunningBalance
  /// The stock, as `stock.get` answers it: it has the unit, the open alerts, and what is promised.
  /// Promises are drawn where the balance is that of the whole stock and ends at what there is now.
  public var stock: StockView?
  /// The levels at which alerts are raised; those of open alerts when absent.
  public var rule: AlertRule?

  public init(chart: RunningBalance, stock: StockView? = nil, rule: AlertRule? = nil) {
    self.chart = chart
    self.stock = stock
    self.rule = rule
  }
}

/// Creates an order: planned, nothing promised yet.
struct CreateOrder: Codable, Hashable, Sendable {
  /// The order's code; it is never used again for another order.
  var order: WorkOrderId
  /// What is to be made.
  var item: ItemId
  /// Where.
  var site: SiteId
  /// How much, in whole increments of the item.
  var quantity: ExactDecimal
  /// Who creates it, and when.
  var command: Command
  /// What it is for; to fill up the stock when absent.
  var demand: OrderDemand?
  /// How urgent it is: 1 is first, 5 is last; 3 when absent.
  var priority: Int?
  /// The day on which work is to begin; it decides which revisions are used.
  var plannedStart: CivilDate?
  /// The day on which it is to be done.
  var plannedEnd: CivilDate?
  /// How much more or less than planned may be made; what is absent is the item's word, and without
  /// one nothing more and nothing less.
  var tolerances: OrderTolerances?
  /// The steps and components, if they do not come from master data at the release.
  var plan: OrderPlan?
  /// The least quantity that is booked of the item; the item's word when absent, and without one 1.
  /// Nothing finer than what the ledger books is released.
  var increment: ExactDecimal?
  /// Where its material is booked; in the ledger when absent.
  var stock: OrderStock?
  /// Whether completed units are received into stock by the report itself.
  var receive: Bool
  /// Whether the report that makes enough, and leaves nothing in process, completes the order.
  var autoComplete: Bool

  init(
    order: WorkOrderId,
    item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    command: Command,
    demand: OrderDemand? = nil,
    priority: Int? = nil,
    plannedStart: CivilDate? = nil,
    plannedEnd: CivilDate? = nil,
    tolerances: OrderTolerances? = nil,
    plan: OrderPlan? = nil,
    increment: ExactDecimal? = nil,
    stock: OrderStock? = nil,
    receive: Bool = false,
    autoComplete: Bool = false
  ) {
    self.order = order
    self.item = item
    self.site = site
    self.quantity = quantity
    self.command = command
    self.demand = demand
    self.priority = priority
    self.plannedStart = plannedStart
    self.plannedEnd = plannedEnd
    self.tolerances = tolerances
    self.plan = plan
    self.increment = increment
    self.stock = stock
    self.receive = receive
    self.autoComplete = autoComplete
  }

  enum CodingKeys: String, CodingKey {
    case order
    case item
    case site
    case quantity
    case command
    case demand
    case priority
    case plannedStart = "planned_start"
    case plannedEnd = "planned_end"
    case tolerances
    case plan
    case increment
    case stock
    case receive
    case autoComplete = "auto_complete"
  }
}

/// What an order is for.
public enum OrderDemand: Codable, Hashable, Sendable {
  /// A customer waits for it.
  case makeToOrder(MakeToOrderDemand)
  /// The stock is to be filled up.
  case makeToStock(MakeToStockOrderDemand)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "make_to_order": self = .makeToOrder(try MakeToOrderDemand(from: decoder))
    case "make_to_stock": self = .makeToStock(try MakeToStockOrderDemand(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .makeToOrder(let value): try value.encode(to: encoder)
    case .makeToStock(let value): try value.encode(to: encoder)
    }
  }
}

/// A customer waits for it.
public struct MakeToOrderDemand: Codable, Hashable, Sendable {
  private(set) var type = "make_to_order"
  /// The customer's order.
  public var salesOrder: SalesOrderId
  /// Its line.
  public var line: Int?
  /// How much the line asks for. With it, all work orders of the line together stay within its
  /// tolerance; all of them have to name the same quantity.
  public var quantity: ExactDecimal?

  public init(salesOrder: SalesOrderId, line: Int? = nil, quantity: ExactDecimal? = nil) {
    self.salesOrder = salesOrder
    self.line = line
    self.quantity = quantity
  }

  enum CodingKeys: String, CodingKey {
    case type
    case salesOrder = "sales_order"
    case line
    case quantity
  }
}

/// The stock is to be filled up.
public struct MakeToStockOrderDemand: Codable, Hashable, Sendable {
  private(set) var type = "make_to_stock"

  public init() {
  }
}

/// A customer's order that work orders fulfil: `SO-2024-0815`.
public typealias SalesOrderId = String

/// Tolerances as an order or an item states them; what is absent is left to the next.
public struct OrderTolerances: Codable, Hashable, Sendable {
  /// The part of the planned quantity that may be made on top: `"0.05"` is 5 %.
  public var over: ExactDecimal?
  /// The part of the planned quantity that may be missing without a reason.
  public var under: ExactDecimal?
  /// Whether units may be started in place of scrapped ones.
  public var replaceScrap: Bool?

  public init(over: ExactDecimal? = nil, under: ExactDecimal? = nil, replaceScrap: Bool? = nil) {
    self.over = over
    self.under = under
    self.replaceScrap = replaceScrap
  }

  enum CodingKeys: String, CodingKey {
    case over
    case under
    case replaceScrap = "replace_scrap"
  }
}

/// An order's own copy of its routing and bill of materials.
public struct OrderPlan: Codable, Hashable, Sendable {
  /// The steps, in ascending order of their numbers; at least one.
  public var steps: [OrderPlanStep]
  /// What is consumed.
  public var components: [OrderComponent]
  /// What comes out besides the item itself: co- and by-products.
  public var byproducts: [OrderByproduct]
  /// The revision of the bill of materials that it was copied from.
  public var bomRevision: RevisionId?
  /// The revision of the routing that it was copied from.
  public var routingRevision: RevisionId?

  public init(
    steps: [OrderPlanStep],
    components: [OrderComponent] = [],
    byproducts: [OrderByproduct] = [],
    bomRevision: RevisionId? = nil,
    routingRevision: RevisionId? = nil
  ) {
    self.steps = steps
    self.components = components
    self.byproducts = byproducts
    self.bomRevision = bomRevision
    self.routingRevision = routingRevision
  }

  enum CodingKeys: String, CodingKey {
    case steps
    case components
    case byproducts
    case bomRevision = "bom_revision"
    case routingRevision = "routing_revision"
  }
}

/// One step of an order.
public struct OrderPlanStep: Codable, Hashable, Sendable {
  /// Its number: 10, 20, 30, with gaps for steps put in later.
  public var sequence: Int
  /// What is done: `Solder components`.
  public var operation: String?
  /// Where it is to be done.
  public var workCenter: WorkCenterId?
  /// Minutes to set up, once; for a schedule, as the work center says when absent.
  public var setupMinutes: String?
  /// Minutes to run per unit.
  public var runMinutes: String?
  /// The least quantity that is passed on to the next step: absent or 0 passes on piece by piece,
  /// the planned quantity lets nothing overlap. What is left at the end is passed on whole.
  public var transferBatch: ExactDecimal?
  /// The steps that must have been done on a unit before; the step before when empty. With several,
  /// a unit needs all of them.
  public var predecessors: [Int]
  /// Whether it begins a branch of its own, with no step before it.
  public var begins: Bool
  /// How many units run at once, in a furnace or a washer: a batch that is begun takes as long as a
  /// full one. Unit by unit when absent.
  public var runBatch: ExactDecimal?
  /// Minutes that an order usually waits before the step.
  public var queueMinutes: String?
  /// Minutes that it must rest after the step: paint dries, castings cool.
  public var waitMinutes: String?
  /// Minutes to bring it to the next step.
  public var moveMinutes: String?
  /// Other work centers that can do it, the best first.
  public var alternates: [OrderStepAlternate]
  /// What whoever works on it must be trained for, where a policy is in force.
  public var qualifications: [QualificationId]

  public init(
    sequence: Int,
    operation: String? = nil,
    workCenter: WorkCenterId? = nil,
    setupMinutes: String? = nil,
    runMinutes: String? = nil,
    transferBatch: ExactDecimal? = nil,
    predecessors: [Int] = [],
    begins: Bool = false,
    runBatch: ExactDecimal? = nil,
    queueMinutes: String? = nil,
    waitMinutes: String? = nil,
    moveMinutes: String? = nil,
    alternates: [OrderStepAlternate] = [],
    qualifications: [QualificationId] = []
  ) {
    self.sequence = sequence
    self.operation = operation
    self.workCenter = workCenter
    self.setupMinutes = setupMinutes
    self.runMinutes = runMinutes
    self.transferBatch = transferBatch
    self.predecessors = predecessors
    self.begins = begins
    self.runBatch = runBatch
    self.queueMinutes = queueMinutes
    self.waitMinutes = waitMinutes
    self.moveMinutes = moveMinutes
    self.alternates = alternates
    self.qualifications = qualifications
  }

  enum CodingKeys: String, CodingKey {
    case sequence
    case operation
    case workCenter = "work_center"
    case setupMinutes = "setup_minutes"
    case runMinutes = "run_minutes"
    case transferBatch = "transfer_batch"
    case predecessors
    case begins
    case runBatch = "run_batch"
    case queueMinutes = "queue_minutes"
    case waitMinutes = "wait_minutes"
    case moveMinutes = "move_minutes"
    case alternates
    case qualifications
  }
}

/// Another work center that can do a step of an order, in its own time.
public struct OrderStepAlternate: Codable, Hashable, Sendable {
  /// The work center.
  public var workCenter: WorkCenterId
  /// Minutes to set up there; as that work center says when absent.
  public var setupMinutes: String?
  /// Minutes to run per unit there; as the step says when absent.
  public var runMinutes: String?
  /// How many units run at once there; only with `run_minutes`.
  public var runBatch: ExactDecimal?
  /// How fast it is there, as a part of the planned speed; as that work center says when absent.
  public var efficiency: ExactDecimal?

  public init(
    workCenter: WorkCenterId,
    setupMinutes: String? = nil,
    runMinutes: String? = nil,
    runBatch: ExactDecimal? = nil,
    efficiency: ExactDecimal? = nil
  ) {
    self.workCenter = workCenter
    self.setupMinutes = setupMinutes
    self.runMinutes = runMinutes
    self.runBatch = runBatch
    self.efficiency = efficiency
  }

  enum CodingKeys: String, CodingKey {
    case workCenter = "work_center"
    case setupMinutes = "setup_minutes"
    case runMinutes = "run_minutes"
    case runBatch = "run_batch"
    case efficiency
  }
}

/// Something that is consumed.
public struct OrderComponent: Codable, Hashable, Sendable {
  /// Its line, unique within the order. Two lines of one item stay two requirements.
  public var line: Int
  /// What is consumed.
  public var item: ItemId
  /// How much per unit, or per order when `fixed`: `"2"`, `"0.35"`, `"1/3"`.
  public var quantity: String
  /// Whether the quantity is needed once, however many are made.
  public var fixed: Bool
  /// A surcharge: `"0.05"` needs 5 % more.
  public var overage: String?
  /// The part of it that is good: `"0.95"` divides the need by 0.95.
  public var componentYield: String?
  /// The step that consumes it; the first step when absent, where no unit is missed.
  public var step: Int?
  /// Whether reports at its step issue it by themselves.
  public var backflush: Bool
  /// What happens when more is issued than needed.
  public var policy: ConsumptionPolicy?
  /// The least quantity that is booked of it; what its item says when absent, and 1 when nobody
  /// says.
  public var increment: ExactDecimal?
  /// What may be issued in its place.
  public var substitutes: [OrderSubstitute]

  public init(
    line: Int,
    item: ItemId,
    quantity: String,
    fixed: Bool = false,
    overage: String? = nil,
    componentYield: String? = nil,
    step: Int? = nil,
    backflush: Bool = false,
    policy: ConsumptionPolicy? = nil,
    increment: ExactDecimal? = nil,
    substitutes: [OrderSubstitute] = []
  ) {
    self.line = line
    self.item = item
    self.quantity = quantity
    self.fixed = fixed
    self.overage = overage
    self.componentYield = componentYield
    self.step = step
    self.backflush = backflush
    self.policy = policy
    self.increment = increment
    self.substitutes = substitutes
  }

  enum CodingKeys: String, CodingKey {
    case line
    case item
    case quantity
    case fixed
    case overage
    case componentYield = "component_yield"
    case step
    case backflush
    case policy
    case increment
    case substitutes
  }
}

/// What happens when more of a component is issued than the order needs.
public enum ConsumptionPolicy: Codable, Hashable, Sendable {
  /// It is booked.
  case flexible(FlexibleConsumptionPolicy)
  /// It is booked, and the posting says by how much it was too much.
  case warn(WarnConsumptionPolicy)
  /// It is refused beyond the tolerance.
  case strict(StrictConsumptionPolicy)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "flexible": self = .flexible(try FlexibleConsumptionPolicy(from: decoder))
    case "warn": self = .warn(try WarnConsumptionPolicy(from: decoder))
    case "strict": self = .strict(try StrictConsumptionPolicy(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .flexible(let value): try value.encode(to: encoder)
    case .warn(let value): try value.encode(to: encoder)
    case .strict(let value): try value.encode(to: encoder)
    }
  }
}

/// It is booked.
public struct FlexibleConsumptionPolicy: Codable, Hashable, Sendable {
  private(set) var type = "flexible"

  public init() {
  }
}

/// It is booked, and the posting says by how much it was too much.
public struct WarnConsumptionPolicy: Codable, Hashable, Sendable {
  private(set) var type = "warn"

  public init() {
  }
}

/// It is refused beyond the tolerance.
public struct StrictConsumptionPolicy: Codable, Hashable, Sendable {
  private(set) var type = "strict"
  /// The part of the need that may be issued on top: `"0.02"`.
  public var tolerance: String

  public init(tolerance: String = "0") {
    self.tolerance = tolerance
  }
}

/// What may be issued in place of a component.
public struct OrderSubstitute: Codable, Hashable, Sendable {
  /// The other item.
  public var item: ItemId
  /// How much of it stands for one of the component.
  public var ratio: String
  /// Which one comes first; the lowest does.
  public var priority: Int

  public init(item: ItemId, ratio: String, priority: Int = 0) {
    self.item = item
    self.ratio = ratio
    self.priority = priority
  }
}

/// What comes out besides the item itself.
public struct OrderByproduct: Codable, Hashable, Sendable {
  /// Its line, unique within the order.
  public var line: Int
  /// What comes out.
  public var item: ItemId
  /// How much per good unit.
  public var quantity: String
  /// The least quantity that is booked of it; what its item says when absent, and 1 when nobody
  /// says.
  public var increment: ExactDecimal?
  /// The part of the order's cost that it carries; none when absent.
  public var costShare: String?

  public init(
    line: Int,
    item: ItemId,
    quantity: String,
    increment: ExactDecimal? = nil,
    costShare: String? = nil
  ) {
    self.line = line
    self.item = item
    self.quantity = quantity
    self.increment = increment
    self.costShare = costShare
  }

  enum CodingKeys: String, CodingKey {
    case line
    case item
    case quantity
    case increment
    case costShare = "cost_share"
  }
}

/// Where an order's material is booked.
public enum OrderStock: String, Codable, CaseIterable, Sendable {
  /// In the ledger, by the same commit.
  case ledger
  /// On the order only, because the stock is kept elsewhere.
  case none
}

/// Brings in an order with its whole past.
struct ImportOrder: Codable, Hashable, Sendable {
  /// The order's code.
  var order: WorkOrderId
  /// Its past.
  var past: OrderImported
  /// Who brings it in, and when.
  var command: Command

  init(order: WorkOrderId, past: OrderImported, command: Command) {
    self.order = order
    self.past = past
    self.command = command
  }
}

/// An order as another system knows it.
public struct OrderImported: Codable, Hashable, Sendable {
  /// What was to be made, for whom and when.
  public var header: OrderHeader
  /// How much.
  public var quantity: ExactDecimal
  /// What it was made by.
  public var plan: OrderPlan
  /// Where it stands.
  public var status: OrderStatus
  /// Where it goes back to when a hold is released.
  public var heldFrom: OrderStatus?
  /// Why less was made than planned.
  public var shortReason: String?
  /// The sums of the steps; a step that is absent was not touched.
  public var steps: [ImportedStep]
  /// The sums of the components; one that is absent was not issued.
  public var components: [ImportedComponent]
  /// Good units put into stock.
  public var received: ExactDecimal
  /// What they took of the cost.
  public var receivedAmount: Money?
  /// When work began.
  public var actualStart: Timestamp?
  /// When it was completed.
  public var actualEnd: Timestamp?
  /// The movements behind the sums, in the order in which they happened: issues, returns and scrap
  /// of its components, receipts of what it made. They are posted to the ledger, which must have
  /// held what they took; without any, the ledger hears nothing.
  public var movements: [ImportedMovement]

  public init(
    header: OrderHeader,
    quantity: ExactDecimal,
    plan: OrderPlan,
    status: OrderStatus,
    heldFrom: OrderStatus? = nil,
    shortReason: String? = nil,
    steps: [ImportedStep] = [],
    components: [ImportedComponent] = [],
    received: ExactDecimal = "0",
    receivedAmount: Money? = nil,
    actualStart: Timestamp? = nil,
    actualEnd: Timestamp? = nil,
    movements: [ImportedMovement] = []
  ) {
    self.header = header
    self.quantity = quantity
    self.plan = plan
    self.status = status
    self.heldFrom = heldFrom
    self.shortReason = shortReason
    self.steps = steps
    self.components = components
    self.received = received
    self.receivedAmount = receivedAmount
    self.actualStart = actualStart
    self.actualEnd = actualEnd
    self.movements = movements
  }

  enum CodingKeys: String, CodingKey {
    case header
    case quantity
    case plan
    case status
    case heldFrom = "held_from"
    case shortReason = "short_reason"
    case steps
    case components
    case received
    case receivedAmount = "received_amount"
    case actualStart = "actual_start"
    case actualEnd = "actual_end"
    case movements
  }
}

/// What was decided once about an order.
public struct OrderHeader: Codable, Hashable, Sendable {
  /// What is to be made.
  public var item: ItemId
  /// Where.
  public var site: SiteId
  /// How urgent it is: 1 is first, 5 is last.
  public var priority: Int
  /// What it is for.
  public var demand: OrderDemand?
  /// The day on which work is to begin; it decides which revisions are used.
  public var plannedStart: CivilDate?
  /// The day on which it is to be done.
  public var plannedEnd: CivilDate?
  /// How much more or less than planned may be made.
  public var tolerances: Tolerances?
  /// The least quantity that is booked of the item.
  public var increment: ExactDecimal
  /// Where its material is booked.
  public var stock: OrderStock
  /// Whether completed units are received into stock by the report itself.
  public var receive: Bool
  /// Whether the report that makes enough, and leaves nothing in process, completes the order.
  public var autoComplete: Bool
  /// The order behind it.
  public var parent: OrderParent?

  public init(
    item: ItemId,
    site: SiteId,
    priority: Int,
    demand: OrderDemand? = nil,
    plannedStart: CivilDate? = nil,
    plannedEnd: CivilDate? = nil,
    tolerances: Tolerances? = nil,
    increment: ExactDecimal = "1",
    stock: OrderStock = .ledger,
    receive: Bool = false,
    autoComplete: Bool = false,
    parent: OrderParent? = nil
  ) {
    self.item = item
    self.site = site
    self.priority = priority
    self.demand = demand
    self.plannedStart = plannedStart
    self.plannedEnd = plannedEnd
    self.tolerances = tolerances
    self.increment = increment
    self.stock = stock
    self.receive = receive
    self.autoComplete = autoComplete
    self.parent = parent
  }

  enum CodingKeys: String, CodingKey {
    case item
    case site
    case priority
    case demand
    case plannedStart = "planned_start"
    case plannedEnd = "planned_end"
    case tolerances
    case increment
    case stock
    case receive
    case autoComplete = "auto_complete"
    case parent
  }
}

/// Tolerances that hold for an order.
public struct Tolerances: Codable, Hashable, Sendable {
  /// The part of the planned quantity that may be made on top.
  public var over: ExactDecimal
  /// The part of the planned quantity that may be missing without a reason.
  public var under: ExactDecimal
  /// Whether units may be started in place of scrapped ones.
  public var replaceScrap: Bool

  public init(over: ExactDecimal = "0", under: ExactDecimal = "0", replaceScrap: Bool = false) {
    self.over = over
    self.under = under
    self.replaceScrap = replaceScrap
  }

  enum CodingKeys: String, CodingKey {
    case over
    case under
    case replaceScrap = "replace_scrap"
  }
}

/// Why an order has another one behind it.
public enum OrderParent: Codable, Hashable, Sendable {
  /// It was split off it.
  case split(SplitOrderParent)
  /// It reworks units of it, and gives them back.
  case rework(ReworkOrderParent)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "split": self = .split(try SplitOrderParent(from: decoder))
    case "rework": self = .rework(try ReworkOrderParent(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .split(let value): try value.encode(to: encoder)
    case .rework(let value): try value.encode(to: encoder)
    }
  }
}

/// It was split off it.
public struct SplitOrderParent: Codable, Hashable, Sendable {
  private(set) var type = "split"
  /// The other order.
  public var order: WorkOrderId

  public init(order: WorkOrderId) {
    self.order = order
  }
}

/// It reworks units of it, and gives them back.
public struct ReworkOrderParent: Codable, Hashable, Sendable {
  private(set) var type = "rework"
  /// The other order.
  public var order: WorkOrderId
  /// The step to whose queue they come back.
  public var toStep: Int

  public init(order: WorkOrderId, toStep: Int) {
    self.order = order
    self.toStep = toStep
  }

  enum CodingKeys: String, CodingKey {
    case type
    case order
    case toStep = "to_step"
  }
}

/// Where an order stands. It is stored and moved by commands; quantities never move it behind
/// anybody's back.
public enum OrderStatus: String, Codable, CaseIterable, Sendable {
  /// There is no such order.
  case absent
  /// Proposed; planning may change or delete it.
  case planned
  /// Decided; planning may not touch it.
  case firmed
  /// The floor may begin; the order holds its own copy of the bill and the routing.
  case released
  /// Something was started, issued, reported or booked.
  case inProgress = "in_progress"
  /// Stopped by quality: nothing is issued, reported or completed.
  case qualityHold = "quality_hold"
  /// Made, or ended short with a reason.
  case completed
  /// Settled; nothing posts any more.
  case closed
  /// Given up before anything came of it. It stays readable for good.
  case cancelled
}

/// The sums of one step.
public struct ImportedStep: Codable, Hashable, Sendable {
  /// Its number.
  public var sequence: Int
  /// Units that entered it.
  public var quantityIn: ExactDecimal
  /// Good units that left it.
  public var quantityOut: ExactDecimal
  /// Units scrapped at it.
  public var quantityScrapped: ExactDecimal
  /// Whether units passed it without being worked on.
  public var skipped: Bool
  /// Where it was done, when not where it was planned.
  public var workCenter: WorkCenterId?
  /// When work on it began.
  public var actualStart: Timestamp?
  /// When its last unit left it.
  public var actualEnd: Timestamp?
  /// Hours of people.
  public var laborHours: ExactDecimal
  /// Hours of machines.
  public var machineHours: ExactDecimal

  public init(
    sequence: Int,
    quantityIn: ExactDecimal = "0",
    quantityOut: ExactDecimal = "0",
    quantityScrapped: ExactDecimal = "0",
    skipped: Bool = false,
    workCenter: WorkCenterId? = nil,
    actualStart: Timestamp? = nil,
    actualEnd: Timestamp? = nil,
    laborHours: ExactDecimal = "0",
    machineHours: ExactDecimal = "0"
  ) {
    self.sequence = sequence
    self.quantityIn = quantityIn
    self.quantityOut = quantityOut
    self.quantityScrapped = quantityScrapped
    self.skipped = skipped
    self.workCenter = workCenter
    self.actualStart = actualStart
    self.actualEnd = actualEnd
    self.laborHours = laborHours
    self.machineHours = machineHours
  }

  enum CodingKeys: String, CodingKey {
    case sequence
    case quantityIn = "quantity_in"
    case quantityOut = "quantity_out"
    case quantityScrapped = "quantity_scrapped"
    case skipped
    case workCenter = "work_center"
    case actualStart = "actual_start"
    case actualEnd = "actual_end"
    case laborHours = "labor_hours"
    case machineHours = "machine_hours"
  }
}

/// The sums of one component.
public struct ImportedComponent: Codable, Hashable, Sendable {
  /// Its line.
  public var line: Int
  /// Issued and not returned.
  public var issued: ExactDecimal
  /// The item, when the plan does not have the line.
  public var item: ItemId?
  /// Issued once and returned.
  public var returned: ExactDecimal
  /// Of what was issued, thrown away.
  public var scrapped: ExactDecimal
  /// What it cost.
  public var amount: Money?

  public init(
    line: Int,
    issued: ExactDecimal,
    item: ItemId? = nil,
    returned: ExactDecimal = "0",
    scrapped: ExactDecimal = "0",
    amount: Money? = nil
  ) {
    self.line = line
    self.issued = issued
    self.item = item
    self.returned = returned
    self.scrapped = scrapped
    self.amount = amount
  }
}

/// One movement of material.
public struct ImportedMovement: Codable, Hashable, Sendable {
  /// Its number: `MTX-2024-00001`.
  public var number: TransactionId
  /// What it did.
  public var kind: MovementKind
  /// Which item.
  public var item: ItemId
  /// How much; above zero.
  public var quantity: ExactDecimal
  /// When it happened.
  public var at: Timestamp
  /// What it cost; the ledger itself values what it gives out.
  public var amount: Money?
  /// For which line of the order.
  public var line: Int?
  /// For which step.
  public var step: Int?
  /// Why.
  public var reason: Word?
  /// A number of somebody else's.
  public var reference: String?

  public init(
    number: TransactionId,
    kind: MovementKind,
    item: ItemId,
    quantity: ExactDecimal,
    at: Timestamp,
    amount: Money? = nil,
    line: Int? = nil,
    step: Int? = nil,
    reason: Word? = nil,
    reference: String? = nil
  ) {
    self.number = number
    self.kind = kind
    self.item = item
    self.quantity = quantity
    self.at = at
    self.amount = amount
    self.line = line
    self.step = step
    self.reason = reason
    self.reference = reference
  }
}

/// Changes an order's quantity, priority or dates; what is absent stays.
///
/// The quantity may change until the order is completed, and not below what was started; the start
/// day, which decides the revisions, until the order is released.
struct ChangeOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// Who changes it, and when.
  var command: Command
  /// The new quantity.
  var quantity: ExactDecimal?
  /// The new priority, 1 to 5.
  var priority: Int?
  /// The new day on which work is to begin.
  var plannedStart: CivilDate?
  /// The new day on which it is to be done.
  var plannedEnd: CivilDate?
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(
    order: WorkOrderId,
    command: Command,
    quantity: ExactDecimal? = nil,
    priority: Int? = nil,
    plannedStart: CivilDate? = nil,
    plannedEnd: CivilDate? = nil,
    expectedVersion: Int64? = nil
  ) {
    self.order = order
    self.command = command
    self.quantity = quantity
    self.priority = priority
    self.plannedStart = plannedStart
    self.plannedEnd = plannedEnd
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case command
    case quantity
    case priority
    case plannedStart = "planned_start"
    case plannedEnd = "planned_end"
    case expectedVersion = "expected_version"
  }
}

/// Decides that an order will be made; planning may no longer change or delete it.
struct FirmOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// Who wants it, and when.
  var command: Command
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(order: WorkOrderId, command: Command, expectedVersion: Int64? = nil) {
    self.order = order
    self.command = command
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case command
    case expectedVersion = "expected_version"
  }
}

/// Gives a firmed order back to planning.
struct UnfirmOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// Who wants it, and when.
  var command: Command
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(order: WorkOrderId, command: Command, expectedVersion: Int64? = nil) {
    self.order = order
    self.command = command
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case command
    case expectedVersion = "expected_version"
  }
}

/// Lets the floor begin: the order gets its own copy of the bill of materials and the routing that
/// are effective on the day it starts.
struct ReleaseOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// Who releases it, and when.
  var command: Command
  /// The steps and components, in place of those that the order or master data has.
  var plan: OrderPlan?
  /// Whether to refuse unless every component is in stock.
  var checkAvailability: Bool
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(
    order: WorkOrderId,
    command: Command,
    plan: OrderPlan? = nil,
    checkAvailability: Bool = false,
    expectedVersion: Int64? = nil
  ) {
    self.order = order
    self.command = command
    self.plan = plan
    self.checkAvailability = checkAvailability
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case command
    case plan
    case checkAvailability = "check_availability"
    case expectedVersion = "expected_version"
  }
}

/// Accepts a plan: every order in it gets the times and work centers of its steps, in place of
/// those that it had. All of it is written, or nothing.
///
/// The plan is held against the model first, whoever made it and however the model was amended.
/// Then each order is looked at: one that was stopped, ended or changed since the position that the
/// model shows, or that has finished or begun a step otherwise, refuses with
/// `order.schedule_outdated`. Reports of work as planned do no harm.
struct AcceptSchedule: Codable, Hashable, Sendable {
  /// The model that was scheduled, as the plant gave it or amended.
  var model: SchedulingModel
  /// The plan; every operation of the model has a place in it.
  var plan: SchedulePlan
  /// What a tick of the model means.
  var clock: SchedulingClock
  /// The position of the journal that the model shows.
  var position: Int64
  /// Who accepts it, and when.
  var command: Command

  init(
    model: SchedulingModel,
    plan: SchedulePlan,
    clock: SchedulingClock,
    position: Int64,
    command: Command
  ) {
    self.model = model
    self.plan = plan
    self.clock = clock
    self.position = position
    self.command = command
  }
}

/// Takes a release back; refused while anything is posted.
struct UnreleaseOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// Who wants it, and when.
  var command: Command
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(order: WorkOrderId, command: Command, expectedVersion: Int64? = nil) {
    self.order = order
    self.command = command
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case command
    case expectedVersion = "expected_version"
  }
}

/// Makes a part of an order an order of its own.
///
/// Without a step the part is taken from what has not been started; with one, from the units that
/// wait before it. Issued material and its cost go along by quantity, so that both parts add up to
/// what there was.
struct SplitOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// The code of the new order.
  var into: WorkOrderId
  /// How many units it gets.
  var quantity: ExactDecimal
  /// Who splits it, and when.
  var command: Command
  /// The step before which these units wait.
  var step: Int?
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(
    order: WorkOrderId,
    into: WorkOrderId,
    quantity: ExactDecimal,
    command: Command,
    step: Int? = nil,
    expectedVersion: Int64? = nil
  ) {
    self.order = order
    self.into = into
    self.quantity = quantity
    self.command = command
    self.step = step
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case into
    case quantity
    case command
    case step
    case expectedVersion = "expected_version"
  }
}

/// Makes one order of two: both released, for the same item, site and revisions, and nothing posted
/// to either. A part that was split off goes back to its order as long as nothing was posted to the
/// part, with the units and the material that it brought.
struct MergeOrders: Codable, Hashable, Sendable {
  /// The order that remains.
  var order: WorkOrderId
  /// The order that becomes part of it, and is cancelled.
  var from: WorkOrderId
  /// Who merges them, and when.
  var command: Command
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(order: WorkOrderId, from: WorkOrderId, command: Command, expectedVersion: Int64? = nil) {
    self.order = order
    self.from = from
    self.command = command
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case from
    case command
    case expectedVersion = "expected_version"
  }
}

/// Begins work on an order; the first issue, report or booking does so by itself.
struct StartOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// Who wants it, and when.
  var command: Command
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(order: WorkOrderId, command: Command, expectedVersion: Int64? = nil) {
    self.order = order
    self.command = command
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case command
    case expectedVersion = "expected_version"
  }
}

/// Skips a step on which nothing was done yet: units pass it by themselves.
struct SkipOrderStep: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// The number of the step.
  var step: Int
  /// Who skips it, and when.
  var command: Command
  /// The posting's number; the id of the command when absent.
  var posting: TransactionId?
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(
    order: WorkOrderId,
    step: Int,
    command: Command,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) {
    self.order = order
    self.step = step
    self.command = command
    self.posting = posting
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case step
    case command
    case posting
    case expectedVersion = "expected_version"
  }
}

/// Stops an order for quality: nothing is issued, reported or completed until the hold is released.
/// Say what is wrong in the command's reason.
struct HoldOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// Who stops it, when, and why.
  var command: Command
  /// What sort of trouble it is, as one lower-case word.
  var cause: Word?
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(order: WorkOrderId, command: Command, cause: Word? = nil, expectedVersion: Int64? = nil) {
    self.order = order
    self.command = command
    self.cause = cause
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case command
    case cause
    case expectedVersion = "expected_version"
  }
}

/// Lets an order go on where it was stopped.
struct ReleaseOrderHold: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// Who enters it, when, and in which words.
  var command: Command
  /// What was decided, as one lower-case word: `use_as_is`, `rework`, `scrap`.
  var disposition: Word?
  /// Who decided it; whoever enters it when absent.
  var decidedBy: ActorId?
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(
    order: WorkOrderId,
    command: Command,
    disposition: Word? = nil,
    decidedBy: ActorId? = nil,
    expectedVersion: Int64? = nil
  ) {
    self.order = order
    self.command = command
    self.disposition = disposition
    self.decidedBy = decidedBy
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case command
    case disposition
    case decidedBy = "decided_by"
    case expectedVersion = "expected_version"
  }
}

/// Reports what a step did: how many units came out good, were scrapped, or need rework.
///
/// Units enter the step by themselves, as many as leave it; `start` lets more of them enter, which
/// then stand in the step.
struct ReportOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// The number of the step.
  var step: Int
  /// Who reports it, and when.
  var command: Command
  /// Units that entered it and stay in it for now.
  var start: ExactDecimal
  /// Good units that left it.
  var out: ExactDecimal
  /// Units scrapped; they need a reason.
  var scrap: ExactDecimal
  /// Units to be reworked: they wait again before `to_step`.
  var rework: ExactDecimal
  /// The step to which units to be reworked go back; this one when absent.
  var toStep: Int?
  /// Why units were scrapped: `quality_defect`, `machine_error`, `operator_error`,
  /// `material_defect`, or a word of your own.
  var reason: Word?
  /// Where it was done, when not where it was planned.
  var workCenter: WorkCenterId?
  /// Hours of people spent on it.
  var laborHours: ExactDecimal
  /// Hours of machines spent on it.
  var machineHours: ExactDecimal
  /// Whether nothing more will come out of the step, so that the rest of a transfer batch is passed
  /// on.
  var finish: Bool
  /// Whether this is scrap that was decided while the order is on hold.
  var disposition: Bool
  /// When it happened, if not at the time of the command.
  var at: Timestamp?
  /// Where good units are put, when they are received by the report.
  var location: LocationId?
  /// The lot that they form, and by-products with them that are followed by lot.
  var lot: LotId?
  /// The posting's number; the id of the command when absent.
  var posting: TransactionId?
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(
    order: WorkOrderId,
    step: Int,
    command: Command,
    start: ExactDecimal = "0",
    out: ExactDecimal = "0",
    scrap: ExactDecimal = "0",
    rework: ExactDecimal = "0",
    toStep: Int? = nil,
    reason: Word? = nil,
    workCenter: WorkCenterId? = nil,
    laborHours: ExactDecimal = "0",
    machineHours: ExactDecimal = "0",
    finish: Bool = false,
    disposition: Bool = false,
    at: Timestamp? = nil,
    location: LocationId? = nil,
    lot: LotId? = nil,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) {
    self.order = order
    self.step = step
    self.command = command
    self.start = start
    self.out = out
    self.scrap = scrap
    self.rework = rework
    self.toStep = toStep
    self.reason = reason
    self.workCenter = workCenter
    self.laborHours = laborHours
    self.machineHours = machineHours
    self.finish = finish
    self.disposition = disposition
    self.at = at
    self.location = location
    self.lot = lot
    self.posting = posting
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case step
    case command
    case start
    case out
    case scrap
    case rework
    case toStep = "to_step"
    case reason
    case workCenter = "work_center"
    case laborHours = "labor_hours"
    case machineHours = "machine_hours"
    case finish
    case disposition
    case at
    case location
    case lot
    case posting
    case expectedVersion = "expected_version"
  }
}

/// Opens a rework order: units leave a step and are worked on under an order of their own, with its
/// own steps; what it completes waits again before `to_step`.
///
/// What it scraps is scrap of the order at the step that the units left, and what it falls short of
/// when it is completed stands again in that step. The order cannot be completed before its rework
/// orders have ended.
struct OpenRework: Codable, Hashable, Sendable {
  /// The order whose units need rework.
  var order: WorkOrderId
  /// The step that they leave.
  var step: Int
  /// How many.
  var quantity: ExactDecimal
  /// The code of the rework order.
  var reworkOrder: WorkOrderId
  /// The steps and components of the rework.
  var plan: OrderPlan
  /// Who opens it, and when.
  var command: Command
  /// The step to whose queue they come back; the one that they left when absent.
  var toStep: Int?
  /// The posting's number; the id of the command when absent.
  var posting: TransactionId?
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(
    order: WorkOrderId,
    step: Int,
    quantity: ExactDecimal,
    reworkOrder: WorkOrderId,
    plan: OrderPlan,
    command: Command,
    toStep: Int? = nil,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) {
    self.order = order
    self.step = step
    self.quantity = quantity
    self.reworkOrder = reworkOrder
    self.plan = plan
    self.command = command
    self.toStep = toStep
    self.posting = posting
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case step
    case quantity
    case reworkOrder = "rework_order"
    case plan
    case command
    case toStep = "to_step"
    case posting
    case expectedVersion = "expected_version"
  }
}

/// Reports many steps at once, in the order of the rows; all of them or none.
struct ReportOrders: Codable, Hashable, Sendable {
  /// The orders that the rows point at.
  var orders: [WorkOrderId]
  /// Each row's order, as its place in `orders`, counted from 0.
  var order: Wholes
  /// Each row's step.
  var step: Wholes
  /// Good units, as whole numbers of the scale.
  var out: Wholes
  /// Who reports them, and when.
  var command: Command
  /// Units scrapped; none when absent.
  var scrap: Wholes?
  /// Units that enter and stay; none when absent.
  var start: Wholes?
  /// How many decimals the quantities have: with 2, 150 is 1.50.
  var scale: Int
  /// The reasons that the rows point at.
  var reasons: [Word]
  /// Each row's reason, as its place in `reasons`, counted from 0; 4294967295 is none.
  var reason: Wholes?
  /// When each row happened, in microseconds since 1970; at the time of the command when absent.
  var at: Wholes?

  init(
    orders: [WorkOrderId],
    order: Wholes,
    step: Wholes,
    out: Wholes,
    command: Command,
    scrap: Wholes? = nil,
    start: Wholes? = nil,
    scale: Int = 0,
    reasons: [Word] = [],
    reason: Wholes? = nil,
    at: Wholes? = nil
  ) {
    self.orders = orders
    self.order = order
    self.step = step
    self.out = out
    self.command = command
    self.scrap = scrap
    self.start = start
    self.scale = scale
    self.reasons = reasons
    self.reason = reason
    self.at = at
  }
}

/// Books hours of people and machines on a step.
struct BookOrderTime: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// The number of the step.
  var step: Int
  /// Who books it, and when.
  var command: Command
  /// Hours of people.
  var laborHours: ExactDecimal
  /// Hours of machines.
  var machineHours: ExactDecimal
  /// Where it was done, when not where it was planned.
  var workCenter: WorkCenterId?
  /// Whether it may be booked on a completed order.
  var late: Bool
  /// The posting's number; the id of the command when absent.
  var posting: TransactionId?
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(
    order: WorkOrderId,
    step: Int,
    command: Command,
    laborHours: ExactDecimal = "0",
    machineHours: ExactDecimal = "0",
    workCenter: WorkCenterId? = nil,
    late: Bool = false,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) {
    self.order = order
    self.step = step
    self.command = command
    self.laborHours = laborHours
    self.machineHours = machineHours
    self.workCenter = workCenter
    self.late = late
    self.posting = posting
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case step
    case command
    case laborHours = "labor_hours"
    case machineHours = "machine_hours"
    case workCenter = "work_center"
    case late
    case posting
    case expectedVersion = "expected_version"
  }
}

/// Takes one posting back, with everything that it consumed and received.
///
/// Refused when what it gave has been used; the answer names what used it.
struct ReverseOrderPosting: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// The number of the posting to be taken back.
  var of: TransactionId
  /// Who takes it back, when, and why.
  var command: Command
  /// The number of the reversal; the id of the command when absent.
  var posting: TransactionId?
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(
    order: WorkOrderId,
    of: TransactionId,
    command: Command,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) {
    self.order = order
    self.of = of
    self.command = command
    self.posting = posting
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case of
    case command
    case posting
    case expectedVersion = "expected_version"
  }
}

/// Issues material from stock to an order: a component, a substitute of it, or something that was
/// not planned.
struct IssueToOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// How much.
  var quantity: ExactDecimal
  /// Who posts it, and when.
  var command: Command
  /// The component line; it may be absent when only one line has the item.
  var line: Int?
  /// The item; the component's own when absent.
  var item: ItemId?
  /// Where it lies in stock, or is put back to.
  var location: LocationId?
  /// Which lot it is.
  var lot: LotId?
  /// Whether it may be posted to a completed order.
  var late: Bool
  /// The posting's number; the id of the command when absent.
  var posting: TransactionId?
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(
    order: WorkOrderId,
    quantity: ExactDecimal,
    command: Command,
    line: Int? = nil,
    item: ItemId? = nil,
    location: LocationId? = nil,
    lot: LotId? = nil,
    late: Bool = false,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) {
    self.order = order
    self.quantity = quantity
    self.command = command
    self.line = line
    self.item = item
    self.location = location
    self.lot = lot
    self.late = late
    self.posting = posting
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case quantity
    case command
    case line
    case item
    case location
    case lot
    case late
    case posting
    case expectedVersion = "expected_version"
  }
}

/// Puts issued material back into stock.
struct ReturnFromOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// How much.
  var quantity: ExactDecimal
  /// Who posts it, and when.
  var command: Command
  /// The component line; it may be absent when only one line has the item.
  var line: Int?
  /// The item; the component's own when absent.
  var item: ItemId?
  /// Where it lies in stock, or is put back to.
  var location: LocationId?
  /// Which lot it is.
  var lot: LotId?
  /// Whether it may be posted to a completed order.
  var late: Bool
  /// The posting's number; the id of the command when absent.
  var posting: TransactionId?
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(
    order: WorkOrderId,
    quantity: ExactDecimal,
    command: Command,
    line: Int? = nil,
    item: ItemId? = nil,
    location: LocationId? = nil,
    lot: LotId? = nil,
    late: Bool = false,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) {
    self.order = order
    self.quantity = quantity
    self.command = command
    self.line = line
    self.item = item
    self.location = location
    self.lot = lot
    self.late = late
    self.posting = posting
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case quantity
    case command
    case line
    case item
    case location
    case lot
    case late
    case posting
    case expectedVersion = "expected_version"
  }
}

/// Throws material away: what was issued to the order, or what still lies in stock.
struct ScrapOrderComponent: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// How much.
  var quantity: ExactDecimal
  /// Who posts it, and when.
  var command: Command
  /// The component line; it may be absent when only one line has the item.
  var line: Int?
  /// The item; the component's own when absent.
  var item: ItemId?
  /// Where it lies in stock, or is put back to.
  var location: LocationId?
  /// Which lot it is.
  var lot: LotId?
  /// Whether it may be posted to a completed order.
  var late: Bool
  /// Why: `quality_defect`, `machine_error`, `operator_error`, `material_defect`, or a word of your
  /// own.
  var reason: Word?
  /// Whether it still lies in stock; else it is taken from what was issued.
  var fromStock: Bool
  /// The posting's number; the id of the command when absent.
  var posting: TransactionId?
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(
    order: WorkOrderId,
    quantity: ExactDecimal,
    command: Command,
    line: Int? = nil,
    item: ItemId? = nil,
    location: LocationId? = nil,
    lot: LotId? = nil,
    late: Bool = false,
    reason: Word? = nil,
    fromStock: Bool = false,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) {
    self.order = order
    self.quantity = quantity
    self.command = command
    self.line = line
    self.item = item
    self.location = location
    self.lot = lot
    self.late = late
    self.reason = reason
    self.fromStock = fromStock
    self.posting = posting
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case quantity
    case command
    case line
    case item
    case location
    case lot
    case late
    case reason
    case fromStock = "from_stock"
    case posting
    case expectedVersion = "expected_version"
  }
}

/// Receives completed units into stock.
struct ReceiveFromOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// How many units.
  var quantity: ExactDecimal
  /// Who receives them, and when.
  var command: Command
  /// Where they are put.
  var location: LocationId?
  /// The lot that they form, and by-products with them that are followed by lot.
  var lot: LotId?
  /// The posting's number; the id of the command when absent.
  var posting: TransactionId?
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(
    order: WorkOrderId,
    quantity: ExactDecimal,
    command: Command,
    location: LocationId? = nil,
    lot: LotId? = nil,
    posting: TransactionId? = nil,
    expectedVersion: Int64? = nil
  ) {
    self.order = order
    self.quantity = quantity
    self.command = command
    self.location = location
    self.lot = lot
    self.posting = posting
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case quantity
    case command
    case location
    case lot
    case posting
    case expectedVersion = "expected_version"
  }
}

/// Completes an order: everything was made, or a reason says why not.
struct CompleteOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// Who completes it, and when.
  var command: Command
  /// Why less was made than planned.
  var shortReason: String?
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(
    order: WorkOrderId,
    command: Command,
    shortReason: String? = nil,
    expectedVersion: Int64? = nil
  ) {
    self.order = order
    self.command = command
    self.shortReason = shortReason
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case command
    case shortReason = "short_reason"
    case expectedVersion = "expected_version"
  }
}

/// Takes a completed order up again.
struct ReopenOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// Who wants it, and when.
  var command: Command
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(order: WorkOrderId, command: Command, expectedVersion: Int64? = nil) {
    self.order = order
    self.command = command
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case command
    case expectedVersion = "expected_version"
  }
}

/// Settles a completed order; afterwards nothing posts to it.
struct CloseOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// Who wants it, and when.
  var command: Command
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(order: WorkOrderId, command: Command, expectedVersion: Int64? = nil) {
    self.order = order
    self.command = command
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case command
    case expectedVersion = "expected_version"
  }
}

/// Gives an order up; refused while anything is posted. Nothing is deleted.
struct CancelOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// Who wants it, and when.
  var command: Command
  /// The version of the order that this rests on; refused when it has another by now.
  var expectedVersion: Int64?

  init(order: WorkOrderId, command: Command, expectedVersion: Int64? = nil) {
    self.order = order
    self.command = command
    self.expectedVersion = expectedVersion
  }

  enum CodingKeys: String, CodingKey {
    case order
    case command
    case expectedVersion = "expected_version"
  }
}

/// Shows an order: where it stands, its steps, its components, and every quantity.
struct GetOrder: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId

  init(order: WorkOrderId) {
    self.order = order
  }
}

/// An order, with everything that follows from its postings.
public struct OrderView: Codable, Hashable, Sendable {
  /// The order's code.
  public var order: WorkOrderId
  /// How many facts it is made of; what a command can rest on.
  public var version: Int64
  /// Where it stands.
  public var status: OrderStatus
  /// What is to be made, for whom and when.
  public var header: OrderHeader
  /// How much is to be made.
  public var planned: ExactDecimal
  /// Good units that left the last step.
  public var completed: ExactDecimal
  /// Units scrapped at any step, or in rework orders.
  public var scrapped: ExactDecimal
  /// What is still to be made.
  public var remaining: ExactDecimal
  /// What was made or scrapped beyond the plan.
  public var over: ExactDecimal
  /// Units that were started.
  public var started: ExactDecimal
  /// Units that are still in it, each once, however many branches it is on: started, and neither
  /// completed nor scrapped nor in a rework order.
  public var inProcess: ExactDecimal
  /// Good units put into stock.
  public var received: ExactDecimal
  /// Its steps.
  public var steps: [OrderStepView]
  /// Its components, unplanned ones last.
  public var components: [OrderComponentView]
  /// Where it goes back to when the hold is released.
  public var heldFrom: OrderStatus?
  /// What its material cost beyond what its receipts took of it.
  public var costInProcess: Money?
  /// What was left of that when the order was closed, or cancelled with what was scrapped of it: a
  /// variance.
  public var settled: Money?
  /// Rework orders that still have units of it.
  public var openRework: [WorkOrderId]
  /// The revision of the bill of materials that it was copied from.
  public var bomRevision: RevisionId?
  /// The revision of the routing that it was copied from.
  public var routingRevision: RevisionId?
  /// When the first of its steps starts, by the schedule accepted last.
  public var scheduledStart: Timestamp?
  /// When the last of its steps ends, by that schedule.
  public var scheduledEnd: Timestamp?
  /// When work began.
  public var actualStart: Timestamp?
  /// When it was completed.
  public var actualEnd: Timestamp?

  public init(
    order: WorkOrderId,
    version: Int64,
    status: OrderStatus,
    header: OrderHeader,
    planned: ExactDecimal,
    completed: ExactDecimal,
    scrapped: ExactDecimal,
    remaining: ExactDecimal,
    over: ExactDecimal,
    started: ExactDecimal,
    inProcess: ExactDecimal,
    received: ExactDecimal,
    steps: [OrderStepView],
    components: [OrderComponentView],
    heldFrom: OrderStatus? = nil,
    costInProcess: Money? = nil,
    settled: Money? = nil,
    openRework: [WorkOrderId] = [],
    bomRevision: RevisionId? = nil,
    routingRevision: RevisionId? = nil,
    scheduledStart: Timestamp? = nil,
    scheduledEnd: Timestamp? = nil,
    actualStart: Timestamp? = nil,
    actualEnd: Timestamp? = nil
  ) {
    self.order = order
    self.version = version
    self.status = status
    self.header = header
    self.planned = planned
    self.completed = completed
    self.scrapped = scrapped
    self.remaining = remaining
    self.over = over
    self.started = started
    self.inProcess = inProcess
    self.received = received
    self.steps = steps
    self.components = components
    self.heldFrom = heldFrom
    self.costInProcess = costInProcess
    self.settled = settled
    self.openRework = openRework
    self.bomRevision = bomRevision
    self.routingRevision = routingRevision
    self.scheduledStart = scheduledStart
    self.scheduledEnd = scheduledEnd
    self.actualStart = actualStart
    self.actualEnd = actualEnd
  }

  enum CodingKeys: String, CodingKey {
    case order
    case version
    case status
    case header
    case planned
    case completed
    case scrapped
    case remaining
    case over
    case started
    case inProcess = "in_process"
    case received
    case steps
    case components
    case heldFrom = "held_from"
    case costInProcess = "cost_in_process"
    case settled
    case openRework = "open_rework"
    case bomRevision = "bom_revision"
    case routingRevision = "routing_revision"
    case scheduledStart = "scheduled_start"
    case scheduledEnd = "scheduled_end"
    case actualStart = "actual_start"
    case actualEnd = "actual_end"
  }
}

/// One step of an order: `quantity_in = quantity_out + quantity_scrapped + quantity_reworked +
/// wip`.
public struct OrderStepView: Codable, Hashable, Sendable {
  /// Its number.
  public var step: Int
  /// Where it stands.
  public var status: StepStatus
  /// Units that entered it, reworked ones again.
  public var quantityIn: ExactDecimal
  /// Good units that left it.
  public var quantityOut: ExactDecimal
  /// Units scrapped at it, or in a rework order that they went to from it.
  public var quantityScrapped: ExactDecimal
  /// Units that it sent to be reworked, but for those that a rework order scrapped or did not make.
  public var quantityReworked: ExactDecimal
  /// Units that stand in it.
  public var wip: ExactDecimal
  /// Units that wait before it.
  public var queue: ExactDecimal
  /// Units that may enter it now: those passed on to it; at a first step, what may be started.
  public var available: ExactDecimal
  /// Hours of people.
  public var laborHours: ExactDecimal
  /// Hours of machines.
  public var machineHours: ExactDecimal
  /// What is done.
  public var operation: String?
  /// Where it was done, or is to be done.
  public var workCenter: WorkCenterId?
  /// Where the schedule accepted last has it.
  public var scheduledAt: WorkCenterId?
  /// When its work center begins to be set up for it, if that comes before the start.
  public var scheduledSetup: Timestamp?
  /// When it starts, by that schedule.
  public var scheduledStart: Timestamp?
  /// When it ends, by that schedule.
  public var scheduledEnd: Timestamp?
  /// When work on it began.
  public var actualStart: Timestamp?
  /// When its last unit left it.
  public var actualEnd: Timestamp?

  public init(
    step: Int,
    status: StepStatus,
    quantityIn: ExactDecimal,
    quantityOut: ExactDecimal,
    quantityScrapped: ExactDecimal,
    quantityReworked: ExactDecimal,
    wip: ExactDecimal,
    queue: ExactDecimal,
    available: ExactDecimal,
    laborHours: ExactDecimal,
    machineHours: ExactDecimal,
    operation: String? = nil,
    workCenter: WorkCenterId? = nil,
    scheduledAt: WorkCenterId? = nil,
    scheduledSetup: Timestamp? = nil,
    scheduledStart: Timestamp? = nil,
    scheduledEnd: Timestamp? = nil,
    actualStart: Timestamp? = nil,
    actualEnd: Timestamp? = nil
  ) {
    self.step = step
    self.status = status
    self.quantityIn = quantityIn
    self.quantityOut = quantityOut
    self.quantityScrapped = quantityScrapped
    self.quantityReworked = quantityReworked
    self.wip = wip
    self.queue = queue
    self.available = available
    self.laborHours = laborHours
    self.machineHours = machineHours
    self.operation = operation
    self.workCenter = workCenter
    self.scheduledAt = scheduledAt
    self.scheduledSetup = scheduledSetup
    self.scheduledStart = scheduledStart
    self.scheduledEnd = scheduledEnd
    self.actualStart = actualStart
    self.actualEnd = actualEnd
  }

  enum CodingKeys: String, CodingKey {
    case step
    case status
    case quantityIn = "quantity_in"
    case quantityOut = "quantity_out"
    case quantityScrapped = "quantity_scrapped"
    case quantityReworked = "quantity_reworked"
    case wip
    case queue
    case available
    case laborHours = "labor_hours"
    case machineHours = "machine_hours"
    case operation
    case workCenter = "work_center"
    case scheduledAt = "scheduled_at"
    case scheduledSetup = "scheduled_setup"
    case scheduledStart = "scheduled_start"
    case scheduledEnd = "scheduled_end"
    case actualStart = "actual_start"
    case actualEnd = "actual_end"
  }
}

/// Where a step stands.
public enum StepStatus: String, Codable, CaseIterable, Sendable {
  /// Nothing was done at it.
  case pending
  /// Work on it has begun.
  case inProgress = "in_progress"
  /// Its last unit has left it.
  case completed
  /// Units pass it without being worked on.
  case skipped
}

/// One component of an order.
public struct OrderComponentView: Codable, Hashable, Sendable {
  /// Its line.
  public var line: Int
  /// What is consumed.
  public var item: ItemId
  /// Whether the plan has it.
  public var planned: Bool
  /// What the order needs of it.
  public var required: ExactDecimal
  /// Issued and not returned.
  public var issued: ExactDecimal
  /// Of these, thrown away.
  public var scrapped: ExactDecimal
  /// Issued, not returned, and still good.
  public var netIssued: ExactDecimal
  /// What is still to be issued.
  public var remaining: ExactDecimal
  /// The step that consumes it.
  public var step: Int?
  /// What the issued material cost, if the ledger knows.
  public var amount: Money?

  public init(
    line: Int,
    item: ItemId,
    planned: Bool,
    required: ExactDecimal,
    issued: ExactDecimal,
    scrapped: ExactDecimal,
    netIssued: ExactDecimal,
    remaining: ExactDecimal,
    step: Int? = nil,
    amount: Money? = nil
  ) {
    self.line = line
    self.item = item
    self.planned = planned
    self.required = required
    self.issued = issued
    self.scrapped = scrapped
    self.netIssued = netIssued
    self.remaining = remaining
    self.step = step
    self.amount = amount
  }

  enum CodingKeys: String, CodingKey {
    case line
    case item
    case planned
    case required
    case issued
    case scrapped
    case netIssued = "net_issued"
    case remaining
    case step
    case amount
  }
}

/// Lists orders that match every filter that is given, in pages.
struct ListOrders: Codable, Hashable, Sendable {
  /// Only orders in one of these statuses.
  var status: [OrderStatus]
  /// Only orders at this site.
  var site: SiteId?
  /// Only orders that make this item.
  var item: ItemId?
  /// Only orders for this customer's order.
  var salesOrder: SalesOrderId?
  /// Only orders that were split off this one, or rework its units.
  var parent: WorkOrderId?
  /// Only orders that a customer waits for, or only those that fill up the stock.
  var demand: DemandKind?
  /// Only orders at least this urgent: 2 lists those of priority 1 and 2.
  var priority: Int?
  /// Only orders that are planned to start on this day or later.
  var startsFrom: CivilDate?
  /// Only orders that are planned to start before this day.
  var startsBefore: CivilDate?
  /// Where the page before ended: its `next`.
  var after: OrderPlace?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?

  init(
    status: [OrderStatus] = [],
    site: SiteId? = nil,
    item: ItemId? = nil,
    salesOrder: SalesOrderId? = nil,
    parent: WorkOrderId? = nil,
    demand: DemandKind? = nil,
    priority: Int? = nil,
    startsFrom: CivilDate? = nil,
    startsBefore: CivilDate? = nil,
    after: OrderPlace? = nil,
    limit: Int? = nil
  ) {
    self.status = status
    self.site = site
    self.item = item
    self.salesOrder = salesOrder
    self.parent = parent
    self.demand = demand
    self.priority = priority
    self.startsFrom = startsFrom
    self.startsBefore = startsBefore
    self.after = after
    self.limit = limit
  }

  enum CodingKeys: String, CodingKey {
    case status
    case site
    case item
    case salesOrder = "sales_order"
    case parent
    case demand
    case priority
    case startsFrom = "starts_from"
    case startsBefore = "starts_before"
    case after
    case limit
  }
}

/// Whether an order is made for a customer or to fill up the stock.
public enum DemandKind: String, Codable, CaseIterable, Sendable {
  /// A customer waits for it.
  case makeToOrder = "make_to_order"
  /// The stock is to be filled up.
  case makeToStock = "make_to_stock"
}

/// A place in a list of orders.
public struct OrderPlace: Codable, Hashable, Sendable {
  /// The last order shown.
  public var order: WorkOrderId
  /// Its status.
  public var status: OrderStatus

  public init(order: WorkOrderId, status: OrderStatus) {
    self.order = order
    self.status = status
  }
}

/// One page of a list of orders.
public struct OrderPage: Codable, Hashable, Sendable {
  /// The orders.
  public var orders: [OrderLine]
  /// Where the next page begins; absent when this one is the last.
  public var next: OrderPlace?

  public init(orders: [OrderLine], next: OrderPlace? = nil) {
    self.orders = orders
    self.next = next
  }
}

/// One order of a list.
public struct OrderLine: Codable, Hashable, Sendable {
  /// The order's code.
  public var order: WorkOrderId
  /// How many facts it is made of.
  public var version: Int64
  /// What is to be made.
  public var item: ItemId
  /// Where.
  public var site: SiteId
  /// Where it stands.
  public var status: OrderStatus
  /// What it is for.
  public var demand: OrderDemand
  /// How urgent it is.
  public var priority: Int
  /// How much is to be made.
  public var planned: ExactDecimal
  /// Good units.
  public var completed: ExactDecimal
  /// Units scrapped.
  public var scrapped: ExactDecimal
  /// The day on which work is to begin.
  public var plannedStart: CivilDate?
  /// The day on which it is to be done.
  public var plannedEnd: CivilDate?
  /// When the first of its steps starts, by the schedule accepted last.
  public var scheduledStart: Timestamp?
  /// When the last of its steps ends, by that schedule.
  public var scheduledEnd: Timestamp?
  /// When work began.
  public var actualStart: Timestamp?
  /// When it was completed.
  public var actualEnd: Timestamp?

  public init(
    order: WorkOrderId,
    version: Int64,
    item: ItemId,
    site: SiteId,
    status: OrderStatus,
    demand: OrderDemand,
    priority: Int,
    planned: ExactDecimal,
    completed: ExactDecimal,
    scrapped: ExactDecimal,
    plannedStart: CivilDate? = nil,
    plannedEnd: CivilDate? = nil,
    scheduledStart: Timestamp? = nil,
    scheduledEnd: Timestamp? = nil,
    actualStart: Timestamp? = nil,
    actualEnd: Timestamp? = nil
  ) {
    self.order = order
    self.version = version
    self.item = item
    self.site = site
    self.status = status
    self.demand = demand
    self.priority = priority
    self.planned = planned
    self.completed = completed
    self.scrapped = scrapped
    self.plannedStart = plannedStart
    self.plannedEnd = plannedEnd
    self.scheduledStart = scheduledStart
    self.scheduledEnd = scheduledEnd
    self.actualStart = actualStart
    self.actualEnd = actualEnd
  }

  enum CodingKeys: String, CodingKey {
    case order
    case version
    case item
    case site
    case status
    case demand
    case priority
    case planned
    case completed
    case scrapped
    case plannedStart = "planned_start"
    case plannedEnd = "planned_end"
    case scheduledStart = "scheduled_start"
    case scheduledEnd = "scheduled_end"
    case actualStart = "actual_start"
    case actualEnd = "actual_end"
  }
}

/// Shows how far an order is.
struct GetOrderProgress: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId

  init(order: WorkOrderId) {
    self.order = order
  }
}

/// How far an order is.
public struct OrderProgress: Codable, Hashable, Sendable {
  /// The order's code.
  public var order: WorkOrderId
  /// Where it stands.
  public var status: OrderStatus
  /// Completed units per planned one: `"0.97"`, `"1/3"`.
  public var done: String
  /// How far each step is.
  public var steps: [OrderStepProgress]

  public init(order: WorkOrderId, status: OrderStatus, done: String, steps: [OrderStepProgress]) {
    self.order = order
    self.status = status
    self.done = done
    self.steps = steps
  }
}

/// How far a step is.
public struct OrderStepProgress: Codable, Hashable, Sendable {
  /// Its number.
  public var step: Int
  /// Where it stands.
  public var status: StepStatus
  /// Good units that left it, per planned one.
  public var done: String
  /// Units that wait before it or stand in it.
  public var inProcess: ExactDecimal
  /// Minutes of work that the units still to come need at it, without set-up.
  public var minutesLeft: String

  public init(
    step: Int,
    status: StepStatus,
    done: String,
    inProcess: ExactDecimal,
    minutesLeft: String
  ) {
    self.step = step
    self.status = status
    self.done = done
    self.inProcess = inProcess
    self.minutesLeft = minutesLeft
  }

  enum CodingKeys: String, CodingKey {
    case step
    case status
    case done
    case inProcess = "in_process"
    case minutesLeft = "minutes_left"
  }
}

/// Shows which components are short: for one order, or for all open orders of a site, which take
/// what there is in the order of their priority, their start day, and their code.
struct ListOrderShortages: Codable, Hashable, Sendable {
  /// Only this order.
  var order: WorkOrderId?
  /// Only orders at this site.
  var site: SiteId?
  /// Only this component.
  var item: ItemId?
  /// When the material is needed: lots that have expired by then do not count. The time of the last
  /// movement when absent.
  var at: Timestamp?

  init(order: WorkOrderId? = nil, site: SiteId? = nil, item: ItemId? = nil, at: Timestamp? = nil) {
    self.order = order
    self.site = site
    self.item = item
    self.at = at
  }
}

/// What is short.
public struct OrderShortages: Codable, Hashable, Sendable {
  /// Each component that is short, in the order in which the orders take.
  public var shortages: [OrderShortage]

  public init(shortages: [OrderShortage]) {
    self.shortages = shortages
  }
}

/// One component that is short.
public struct OrderShortage: Codable, Hashable, Sendable {
  /// The order.
  public var order: WorkOrderId
  /// The line.
  public var line: Int
  /// The component.
  public var item: ItemId
  /// What the order still needs of it.
  public var remaining: ExactDecimal
  /// What is left for it.
  public var available: ExactDecimal
  /// What is missing.
  public var short: ExactDecimal

  public init(
    order: WorkOrderId,
    line: Int,
    item: ItemId,
    remaining: ExactDecimal,
    available: ExactDecimal,
    short: ExactDecimal
  ) {
    self.order = order
    self.line = line
    self.item = item
    self.remaining = remaining
    self.available = available
    self.short = short
  }
}

/// Lists the postings of an order in the order of their numbers, in pages.
struct ListOrderPostings: Codable, Hashable, Sendable {
  /// The order.
  var order: WorkOrderId
  /// Only postings of this kind.
  var kind: PostingKind?
  /// Only postings at this step.
  var step: Int?
  /// Whether to leave out postings that were taken back, and what took them back.
  var liveOnly: Bool
  /// The last posting of the page before: its `next`.
  var after: TransactionId?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?

  init(
    order: WorkOrderId,
    kind: PostingKind? = nil,
    step: Int? = nil,
    liveOnly: Bool = false,
    after: TransactionId? = nil,
    limit: Int? = nil
  ) {
    self.order = order
    self.kind = kind
    self.step = step
    self.liveOnly = liveOnly
    self.after = after
    self.limit = limit
  }

  enum CodingKeys: String, CodingKey {
    case order
    case kind
    case step
    case liveOnly = "live_only"
    case after
    case limit
  }
}

/// What sort of posting it is.
public enum PostingKind: String, Codable, CaseIterable, Sendable {
  /// Units entered and left a step.
  case report
  /// Material went to the order.
  case issue
  /// Material came back from it.
  case `return`
  /// Material of the order was thrown away.
  case scrapComponent = "scrap_component"
  /// Material in stock was thrown away in the order's name.
  case scrapFromStock = "scrap_from_stock"
  /// Good units went into stock.
  case receipt
  /// Hours were booked.
  case time
  /// A step was skipped.
  case skip
  /// Another posting was taken back.
  case reversal
}

/// One page of a list of postings.
public struct OrderPostingPage: Codable, Hashable, Sendable {
  /// The postings.
  public var postings: [PostedRecord]
  /// Where the next page begins; absent when this one is the last.
  public var next: TransactionId?

  public init(postings: [PostedRecord], next: TransactionId? = nil) {
    self.postings = postings
    self.next = next
  }
}

/// A posting with who made it, when, and what became of it.
public struct PostedRecord: Codable, Hashable, Sendable {
  /// What was posted.
  public var posting: OrderPosting
  /// Who posted it.
  public var by: ActorId
  /// When it happened, as claimed.
  public var at: Timestamp
  /// Why, in the words of the command.
  public var note: String?
  /// The posting that took it back.
  public var reversedBy: TransactionId?

  public init(
    posting: OrderPosting,
    by: ActorId,
    at: Timestamp,
    note: String? = nil,
    reversedBy: TransactionId? = nil
  ) {
    self.posting = posting
    self.by = by
    self.at = at
    self.note = note
    self.reversedBy = reversedBy
  }

  enum CodingKeys: String, CodingKey {
    case posting
    case by
    case at
    case note
    case reversedBy = "reversed_by"
  }
}

/// One posting to an order.
public struct OrderPosting: Codable, Hashable, Sendable {
  /// Its number, unique within the order.
  public var posting: TransactionId
  /// What sort of posting it is.
  public var kind: PostingKind
  /// Which posting of the order it is, counted from 1.
  public var ordinal: Int
  /// The step it belongs to.
  public var step: Int?
  /// Units that entered the step.
  public var started: ExactDecimal
  /// Of these, at a first step, units that came back from rework.
  public var reentered: ExactDecimal
  /// Good units that left it.
  public var out: ExactDecimal
  /// Units scrapped.
  public var scrapped: ExactDecimal
  /// Units sent to be reworked.
  public var reworked: ExactDecimal
  /// The step before which they wait, or will come back to.
  public var toStep: Int?
  /// The rework order that they went to.
  public var reworkOrder: WorkOrderId?
  /// Why something was scrapped.
  public var reason: Word?
  /// Where it was done, when not where it was planned.
  public var workCenter: WorkCenterId?
  /// Whether nothing more is to come out of the step.
  public var finished: Bool
  /// Components issued, returned or scrapped, as the kind says.
  public var lines: [PostedLine]
  /// By-products received.
  public var byproducts: [PostedLine]
  /// Good units received into stock.
  public var received: ExactDecimal
  /// What they took of the cost, if the ledger knows.
  public var receivedAmount: Money?
  /// The movements of the ledger that received them.
  public var movements: [TransactionId]
  /// Hours of people.
  public var laborHours: ExactDecimal
  /// Hours of machines.
  public var machineHours: ExactDecimal
  /// Whether it was posted to a completed order.
  public var late: Bool
  /// When it happened, if not at the time of the line.
  public var at: Timestamp?
  /// The posting that it takes back.
  public var reverses: TransactionId?

  public init(
    posting: TransactionId,
    kind: PostingKind,
    ordinal: Int = 0,
    step: Int? = nil,
    started: ExactDecimal = "0",
    reentered: ExactDecimal = "0",
    out: ExactDecimal = "0",
    scrapped: ExactDecimal = "0",
    reworked: ExactDecimal = "0",
    toStep: Int? = nil,
    reworkOrder: WorkOrderId? = nil,
    reason: Word? = nil,
    workCenter: WorkCenterId? = nil,
    finished: Bool = false,
    lines: [PostedLine] = [],
    byproducts: [PostedLine] = [],
    received: ExactDecimal = "0",
    receivedAmount: Money? = nil,
    movements: [TransactionId] = [],
    laborHours: ExactDecimal = "0",
    machineHours: ExactDecimal = "0",
    late: Bool = false,
    at: Timestamp? = nil,
    reverses: TransactionId? = nil
  ) {
    self.posting = posting
    self.kind = kind
    self.ordinal = ordinal
    self.step = step
    self.started = started
    self.reentered = reentered
    self.out = out
    self.scrapped = scrapped
    self.reworked = reworked
    self.toStep = toStep
    self.reworkOrder = reworkOrder
    self.reason = reason
    self.workCenter = workCenter
    self.finished = finished
    self.lines = lines
    self.byproducts = byproducts
    self.received = received
    self.receivedAmount = receivedAmount
    self.movements = movements
    self.laborHours = laborHours
    self.machineHours = machineHours
    self.late = late
    self.at = at
    self.reverses = reverses
  }

  enum CodingKeys: String, CodingKey {
    case posting
    case kind
    case ordinal
    case step
    case started
    case reentered
    case out
    case scrapped
    case reworked
    case toStep = "to_step"
    case reworkOrder = "rework_order"
    case reason
    case workCenter = "work_center"
    case finished
    case lines
    case byproducts
    case received
    case receivedAmount = "received_amount"
    case movements
    case laborHours = "labor_hours"
    case machineHours = "machine_hours"
    case late
    case at
    case reverses
  }
}

/// One component or by-product of a posting.
public struct PostedLine: Codable, Hashable, Sendable {
  /// The line of the order.
  public var line: Int
  /// What was moved: the component, or a substitute.
  public var item: ItemId
  /// How much of it.
  public var quantity: ExactDecimal
  /// How much of the component a substitute stands for.
  public var counted: ExactDecimal?
  /// By how much the need was exceeded, where the policy is to warn.
  public var excess: ExactDecimal
  /// What it cost, if the ledger knows.
  public var amount: Money?
  /// The movements of the ledger.
  public var movements: [TransactionId]

  public init(
    line: Int,
    item: ItemId,
    quantity: ExactDecimal,
    counted: ExactDecimal? = nil,
    excess: ExactDecimal = "0",
    amount: Money? = nil,
    movements: [TransactionId] = []
  ) {
    self.line = line
    self.item = item
    self.quantity = quantity
    self.counted = counted
    self.excess = excess
    self.amount = amount
    self.movements = movements
  }
}

/// Draws a work order: its units step by step, and its dates.
///
/// Each step is a bar of what left it as good, was scrapped, sent to rework, stands in it and waits
/// before it, against what was planned. Below, what was planned from when to when, and what was
/// done, in UTC. Days of the plan are drawn as days of UTC, because an order does not know its
/// site's clock.
struct DrawOrder: Codable, Hashable, Sendable {
  /// What is drawn.
  var source: DrawnOrder
  /// What stands above it; left out, what it is.
  var title: String
  /// As what it is drawn.
  var format: PictureFormat
  /// How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left out,
  /// 960. It is as high as what is in it.
  var width: Int?

  init(source: DrawnOrder, title: String = "", format: PictureFormat = .svg, width: Int? = nil) {
    self.source = source
    self.title = title
    self.format = format
    self.width = width
  }
}

/// What is drawn of an order.
public enum DrawnOrder: Codable, Hashable, Sendable {
  /// One order.
  case order(OrderDrawnOrder)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "order": self = .order(try OrderDrawnOrder(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .order(let value): try value.encode(to: encoder)
    }
  }
}

/// One order.
public struct OrderDrawnOrder: Codable, Hashable, Sendable {
  private(set) var type = "order"
  /// The order, as `order.get` answers it.
  public var chart: OrderView
  /// When it is looked at: what goes on is drawn up to then.
  public var now: Timestamp?

  public init(chart: OrderView, now: Timestamp? = nil) {
    self.chart = chart
    self.now = now
  }
}

/// Walks one relationship from one node and says what it leads to.
///
/// Forward, a relationship leads from a work order to its site, its item and its steps, from a
/// sales order to its work orders, from an item to its routing steps, from a step to its work
/// center, from there to the site, and from a movement to what it consumed or produced. Backward it
/// leads the other way. Orders, sites and other things with a code come in the order of their
/// codes, steps in the order of their orders and numbers, movements in the order in which they
/// happened.
struct TraverseGraph: Codable, Hashable, Sendable {
  /// Where the walk starts.
  var from: GraphNode
  /// What is walked.
  var relationship: Relationship
  /// Which way.
  var direction: WalkDirection
  /// Where work orders are found: only these.
  var orders: OrderFilter?
  /// Where steps are found: only these.
  var steps: StepFilter?
  /// Where movements are found: only these.
  var movements: MovementFilter?
  /// Where routing steps are found: only those in use and in force on this day.
  var effectiveOn: CivilDate?
  /// Where routing steps are found: only those by which the item is made at this site. Its own
  /// alternate counts there and hides the one of the same name that is every site's.
  var madeAt: SiteId?
  /// At most so many nodes; 100 when absent, and never more than 1000.
  var limit: Int?
  /// Only nodes behind this one, which the page before named as `next`.
  var after: GraphNode?

  init(
    from: GraphNode,
    relationship: Relationship,
    direction: WalkDirection = .forward,
    orders: OrderFilter? = nil,
    steps: StepFilter? = nil,
    movements: MovementFilter? = nil,
    effectiveOn: CivilDate? = nil,
    madeAt: SiteId? = nil,
    limit: Int? = nil,
    after: GraphNode? = nil
  ) {
    self.from = from
    self.relationship = relationship
    self.direction = direction
    self.orders = orders
    self.steps = steps
    self.movements = movements
    self.effectiveOn = effectiveOn
    self.madeAt = madeAt
    self.limit = limit
    self.after = after
  }

  enum CodingKeys: String, CodingKey {
    case from
    case relationship
    case direction
    case orders
    case steps
    case movements
    case effectiveOn = "effective_on"
    case madeAt = "made_at"
    case limit
    case after
  }
}

/// One node, by its kind and code.
public enum GraphNode: Codable, Hashable, Sendable {
  /// A factory.
  case site(SiteGraphNode)
  /// A part or product.
  case item(ItemGraphNode)
  /// A customer's order.
  case salesOrder(SalesOrderGraphNode)
  /// A job to make something.
  case workOrder(WorkOrderGraphNode)
  /// A step of a work order.
  case step(StepGraphNode)
  /// A machine, line or bench.
  case workCenter(WorkCenterGraphNode)
  /// A step of how an item is made.
  case routingStep(RoutingStepGraphNode)
  /// A row of the material ledger.
  case movement(MovementGraphNode)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "site": self = .site(try SiteGraphNode(from: decoder))
    case "item": self = .item(try ItemGraphNode(from: decoder))
    case "sales_order": self = .salesOrder(try SalesOrderGraphNode(from: decoder))
    case "work_order": self = .workOrder(try WorkOrderGraphNode(from: decoder))
    case "step": self = .step(try StepGraphNode(from: decoder))
    case "work_center": self = .workCenter(try WorkCenterGraphNode(from: decoder))
    case "routing_step": self = .routingStep(try RoutingStepGraphNode(from: decoder))
    case "movement": self = .movement(try MovementGraphNode(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .site(let value): try value.encode(to: encoder)
    case .item(let value): try value.encode(to: encoder)
    case .salesOrder(let value): try value.encode(to: encoder)
    case .workOrder(let value): try value.encode(to: encoder)
    case .step(let value): try value.encode(to: encoder)
    case .workCenter(let value): try value.encode(to: encoder)
    case .routingStep(let value): try value.encode(to: encoder)
    case .movement(let value): try value.encode(to: encoder)
    }
  }
}

/// A factory.
public struct SiteGraphNode: Codable, Hashable, Sendable {
  private(set) var type = "site"
  /// Its code.
  public var site: SiteId

  public init(site: SiteId) {
    self.site = site
  }
}

/// A part or product.
public struct ItemGraphNode: Codable, Hashable, Sendable {
  private(set) var type = "item"
  /// Its code.
  public var item: ItemId

  public init(item: ItemId) {
    self.item = item
  }
}

/// A customer's order.
public struct SalesOrderGraphNode: Codable, Hashable, Sendable {
  private(set) var type = "sales_order"
  /// Its code.
  public var salesOrder: SalesOrderId

  public init(salesOrder: SalesOrderId) {
    self.salesOrder = salesOrder
  }

  enum CodingKeys: String, CodingKey {
    case type
    case salesOrder = "sales_order"
  }
}

/// A job to make something.
public struct WorkOrderGraphNode: Codable, Hashable, Sendable {
  private(set) var type = "work_order"
  /// Its code.
  public var order: WorkOrderId

  public init(order: WorkOrderId) {
    self.order = order
  }
}

/// A step of a work order.
public struct StepGraphNode: Codable, Hashable, Sendable {
  private(set) var type = "step"
  /// The work order.
  public var order: WorkOrderId
  /// The number of the step.
  public var sequence: Int

  public init(order: WorkOrderId, sequence: Int) {
    self.order = order
    self.sequence = sequence
  }
}

/// A machine, line or bench.
public struct WorkCenterGraphNode: Codable, Hashable, Sendable {
  private(set) var type = "work_center"
  /// Its code.
  public var workCenter: WorkCenterId

  public init(workCenter: WorkCenterId) {
    self.workCenter = workCenter
  }

  enum CodingKeys: String, CodingKey {
    case type
    case workCenter = "work_center"
  }
}

/// A step of how an item is made.
public struct RoutingStepGraphNode: Codable, Hashable, Sendable {
  private(set) var type = "routing_step"
  /// The item.
  public var item: ItemId
  /// The number of the step.
  public var sequence: Int
  /// The first day on which it holds; absent for one that holds since ever.
  public var effectiveFrom: CivilDate?
  /// The site whose own way it is; absent for every site's.
  public var site: SiteId?
  /// The alternate; absent for the usual one.
  public var alternate: String?
  /// The revision; without it, whichever begins on that day.
  public var revision: RevisionId?

  public init(
    item: ItemId,
    sequence: Int,
    effectiveFrom: CivilDate? = nil,
    site: SiteId? = nil,
    alternate: String? = nil,
    revision: RevisionId? = nil
  ) {
    self.item = item
    self.sequence = sequence
    self.effectiveFrom = effectiveFrom
    self.site = site
    self.alternate = alternate
    self.revision = revision
  }

  enum CodingKeys: String, CodingKey {
    case type
    case item
    case sequence
    case effectiveFrom = "effective_from"
    case site
    case alternate
    case revision
  }
}

/// A row of the material ledger.
public struct MovementGraphNode: Codable, Hashable, Sendable {
  private(set) var type = "movement"
  /// Its number.
  public var movement: TransactionId

  public init(movement: TransactionId) {
    self.movement = movement
  }
}

/// A relationship between two kinds of nodes.
public enum Relationship: String, Codable, CaseIterable, Sendable {
  /// From a work order to the site where it is carried out.
  case performedAt = "performed_at"
  /// From a sales order to the work orders that make what it asks for.
  case fulfilledBy = "fulfilled_by"
  /// From a work order to the item that it makes.
  case produces
  /// From a work order to its steps.
  case hasStep = "has_step"
  /// From a step of a work order to the work center that does it.
  case usesWorkCenter = "uses_work_center"
  /// From a work center to the site where it stands.
  case locatedAt = "located_at"
  /// From an item to the steps of its routing.
  case routesThrough = "routes_through"
  /// From a movement that issues, returns or scraps material of a work order to that material.
  case consumesPart = "consumes_part"
  /// From a movement that receives what a work order made to the product.
  case producesProduct = "produces_product"
}

/// Which way a relationship is walked.
public enum WalkDirection: String, Codable, CaseIterable, Sendable {
  /// As its name reads: from a work order to where it is performed.
  case forward
  /// Against it: from a site to the work orders performed there.
  case backward
}

/// Which work orders are meant; empty, all of them.
public struct OrderFilter: Codable, Hashable, Sendable {
  /// In one of these states.
  public var statuses: [FloorOrderStatus]
  /// Carried out at this site.
  public var site: SiteId?
  /// Making this item.
  public var item: ItemId?
  /// Fulfilling this sales order.
  public var salesOrder: SalesOrderId?
  /// For a customer, or for stock.
  public var orderType: OrderType?
  /// Of one of these priorities, 1 to 5.
  public var priorities: [Int]
  /// With a step, whatever its state, at this work center.
  public var workCenter: WorkCenterId?
  /// With a step in progress at this work center now.
  public var runningAt: WorkCenterId?
  /// That used this part.
  public var usedPart: UsedPart?
  /// Under way at some time in this window: started before its end, and not done before its start.
  /// Orders that have not started are not meant.
  public var window: Interval?
  /// Planned to start on this day or later.
  public var plannedStartFrom: CivilDate?
  /// Planned to start before this day.
  public var plannedStartBefore: CivilDate?
  /// Planned to be done before this day.
  public var plannedEndBefore: CivilDate?

  public init(
    statuses: [FloorOrderStatus] = [],
    site: SiteId? = nil,
    item: ItemId? = nil,
    salesOrder: SalesOrderId? = nil,
    orderType: OrderType? = nil,
    priorities: [Int] = [],
    workCenter: WorkCenterId? = nil,
    runningAt: WorkCenterId? = nil,
    usedPart: UsedPart? = nil,
    window: Interval? = nil,
    plannedStartFrom: CivilDate? = nil,
    plannedStartBefore: CivilDate? = nil,
    plannedEndBefore: CivilDate? = nil
  ) {
    self.statuses = statuses
    self.site = site
    self.item = item
    self.salesOrder = salesOrder
    self.orderType = orderType
    self.priorities = priorities
    self.workCenter = workCenter
    self.runningAt = runningAt
    self.usedPart = usedPart
    self.window = window
    self.plannedStartFrom = plannedStartFrom
    self.plannedStartBefore = plannedStartBefore
    self.plannedEndBefore = plannedEndBefore
  }

  enum CodingKeys: String, CodingKey {
    case statuses
    case site
    case item
    case salesOrder = "sales_order"
    case orderType = "order_type"
    case priorities
    case workCenter = "work_center"
    case runningAt = "running_at"
    case usedPart = "used_part"
    case window
    case plannedStartFrom = "planned_start_from"
    case plannedStartBefore = "planned_start_before"
    case plannedEndBefore = "planned_end_before"
  }
}

/// Where a work order stands.
public enum FloorOrderStatus: String, Codable, CaseIterable, Sendable {
  /// A proposal that planning may still change or drop.
  case planned
  /// A proposal that planning may no longer touch.
  case firmed
  /// Handed to the floor, not yet begun.
  case released
  /// Being worked on.
  case inProgress = "in_progress"
  /// Stopped until quality decides.
  case qualityHold = "quality_hold"
  /// All is made, or it was declared short.
  case completed
  /// Settled; nothing posts any more.
  case closed
  /// Given up.
  case cancelled
}

/// Why a work order exists.
public enum OrderType: String, Codable, CaseIterable, Sendable {
  /// A customer waits for it.
  case makeToOrder = "make_to_order"
  /// It fills the stock.
  case makeToStock = "make_to_stock"
}

/// A part that was issued to an order, and when.
public struct UsedPart: Codable, Hashable, Sendable {
  /// The part. Issues that were taken back do not count; those to the order that an order was split
  /// off do, as far as it brought some of the part along.
  public var item: ItemId
  /// From this lot; from any when absent.
  public var lot: LotId?
  /// Issued in this window; ever when absent.
  public var window: Interval?

  public init(item: ItemId, lot: LotId? = nil, window: Interval? = nil) {
    self.item = item
    self.lot = lot
    self.window = window
  }
}

/// Which steps of work orders are meant; empty, all of them.
public struct StepFilter: Codable, Hashable, Sendable {
  /// In one of these states.
  public var statuses: [FloorStepStatus]
  /// Done at this work center.
  public var workCenter: WorkCenterId?
  /// Under way at some time in this window.
  public var window: Interval?
  /// Scheduled for some time in this window, whether begun or not.
  public var scheduled: Interval?
  /// Of these work orders.
  public var orders: OrderFilter?

  public init(
    statuses: [FloorStepStatus] = [],
    workCenter: WorkCenterId? = nil,
    window: Interval? = nil,
    scheduled: Interval? = nil,
    orders: OrderFilter? = nil
  ) {
    self.statuses = statuses
    self.workCenter = workCenter
    self.window = window
    self.scheduled = scheduled
    self.orders = orders
  }

  enum CodingKeys: String, CodingKey {
    case statuses
    case workCenter = "work_center"
    case window
    case scheduled
    case orders
  }
}

/// Where one step of a work order stands.
public enum FloorStepStatus: String, Codable, CaseIterable, Sendable {
  /// Not begun.
  case pending
  /// Being worked on.
  case inProgress = "in_progress"
  /// Done.
  case completed
  /// Left out; what came in went on.
  case skipped
}

/// Which movements of material are meant; empty, all of them.
public struct MovementFilter: Codable, Hashable, Sendable {
  /// Of one of these kinds.
  public var kinds: [FloorMovementKind]
  /// Of this work order.
  public var order: WorkOrderId?
  /// Of this item.
  public var item: ItemId?
  /// At this site.
  public var site: SiteId?
  /// Of this lot.
  public var lot: LotId?
  /// For this reason; one that was never given finds nothing.
  public var reason: String?
  /// In this window.
  public var window: Interval?
  /// Whether to leave out reversals and what they took back.
  public var onlyStanding: Bool

  public init(
    kinds: [FloorMovementKind] = [],
    order: WorkOrderId? = nil,
    item: ItemId? = nil,
    site: SiteId? = nil,
    lot: LotId? = nil,
    reason: String? = nil,
    window: Interval? = nil,
    onlyStanding: Bool = false
  ) {
    self.kinds = kinds
    self.order = order
    self.item = item
    self.site = site
    self.lot = lot
    self.reason = reason
    self.window = window
    self.onlyStanding = onlyStanding
  }

  enum CodingKeys: String, CodingKey {
    case kinds
    case order
    case item
    case site
    case lot
    case reason
    case window
    case onlyStanding = "only_standing"
  }
}

/// What a movement of material does.
public enum FloorMovementKind: String, Codable, CaseIterable, Sendable {
  /// Material goes from stock to a work order.
  case issueToWo = "issue_to_wo"
  /// Material that a work order did not need goes back to stock.
  case returnToStock = "return_to_stock"
  /// What a work order made goes to stock.
  case receiptFromWo = "receipt_from_wo"
  /// Material or a product is thrown away.
  case scrap
  /// Goods come in from outside.
  case receipt
  /// Goods leave the site for good.
  case shipment
  /// Stock leaves for another site or location.
  case transferOut = "transfer_out"
  /// Stock comes in from another site or location.
  case transferIn = "transfer_in"
  /// The books are corrected.
  case adjustment
  /// The stock was counted; the quantity is the difference found.
  case count
}

/// What a walk found.
public struct TraversedGraph: Codable, Hashable, Sendable {
  /// The nodes, in order.
  public var nodes: [FoundNode]
  /// How many there are on all pages.
  public var total: Int64
  /// What to ask for behind; absent when this page is the last.
  public var next: GraphNode?

  public init(nodes: [FoundNode], total: Int64, next: GraphNode? = nil) {
    self.nodes = nodes
    self.total = total
    self.next = next
  }
}

/// A node that was found, with what is known of it.
public enum FoundNode: Codable, Hashable, Sendable {
  /// A factory.
  case site(SiteFoundNode)
  /// A part or product.
  case item(ItemFoundNode)
  /// A customer's order.
  case salesOrder(SalesOrderFoundNode)
  /// A job to make something.
  case workOrder(WorkOrderFoundNode)
  /// A step of a work order.
  case step(StepFoundNode)
  /// A machine, line or bench.
  case workCenter(WorkCenterFoundNode)
  /// A step of how an item is made.
  case routingStep(RoutingStepFoundNode)
  /// A row of the material ledger.
  case movement(MovementFoundNode)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "site": self = .site(try SiteFoundNode(from: decoder))
    case "item": self = .item(try ItemFoundNode(from: decoder))
    case "sales_order": self = .salesOrder(try SalesOrderFoundNode(from: decoder))
    case "work_order": self = .workOrder(try WorkOrderFoundNode(from: decoder))
    case "step": self = .step(try StepFoundNode(from: decoder))
    case "work_center": self = .workCenter(try WorkCenterFoundNode(from: decoder))
    case "routing_step": self = .routingStep(try RoutingStepFoundNode(from: decoder))
    case "movement": self = .movement(try MovementFoundNode(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .site(let value): try value.encode(to: encoder)
    case .item(let value): try value.encode(to: encoder)
    case .salesOrder(let value): try value.encode(to: encoder)
    case .workOrder(let value): try value.encode(to: encoder)
    case .step(let value): try value.encode(to: encoder)
    case .workCenter(let value): try value.encode(to: encoder)
    case .routingStep(let value): try value.encode(to: encoder)
    case .movement(let value): try value.encode(to: encoder)
    }
  }
}

/// A factory.
public struct SiteFoundNode: Codable, Hashable, Sendable {
  private(set) var type = "site"
  /// Its code.
  public var site: SiteId

  public init(site: SiteId) {
    self.site = site
  }
}

/// A part or product.
public struct ItemFoundNode: Codable, Hashable, Sendable {
  private(set) var type = "item"
  /// Its code.
  public var item: ItemId
  /// What it is counted in.
  public var unit: UnitCode?

  public init(item: ItemId, unit: UnitCode? = nil) {
    self.item = item
    self.unit = unit
  }
}

/// A customer's order.
public struct SalesOrderFoundNode: Codable, Hashable, Sendable {
  private(set) var type = "sales_order"
  /// Its code.
  public var salesOrder: SalesOrderId

  public init(salesOrder: SalesOrderId) {
    self.salesOrder = salesOrder
  }

  enum CodingKeys: String, CodingKey {
    case type
    case salesOrder = "sales_order"
  }
}

/// A job to make something.
public struct WorkOrderFoundNode: Codable, Hashable, Sendable {
  private(set) var type = "work_order"
  /// How it stands.
  public var order: FloorOrder

  public init(order: FloorOrder) {
    self.order = order
  }
}

/// A step of a work order.
public struct StepFoundNode: Codable, Hashable, Sendable {
  private(set) var type = "step"
  /// How it stands.
  public var step: FloorStep

  public init(step: FloorStep) {
    self.step = step
  }
}

/// A machine, line or bench.
public struct WorkCenterFoundNode: Codable, Hashable, Sendable {
  private(set) var type = "work_center"
  /// What it is.
  public var workCenter: FloorWorkCenter

  public init(workCenter: FloorWorkCenter) {
    self.workCenter = workCenter
  }

  enum CodingKeys: String, CodingKey {
    case type
    case workCenter = "work_center"
  }
}

/// A step of how an item is made.
public struct RoutingStepFoundNode: Codable, Hashable, Sendable {
  private(set) var type = "routing_step"
  /// What it is.
  public var routingStep: FloorRoutingStep

  public init(routingStep: FloorRoutingStep) {
    self.routingStep = routingStep
  }

  enum CodingKeys: String, CodingKey {
    case type
    case routingStep = "routing_step"
  }
}

/// A row of the material ledger.
public struct MovementFoundNode: Codable, Hashable, Sendable {
  private(set) var type = "movement"
  /// What moved.
  public var movement: FloorMovement

  public init(movement: FloorMovement) {
    self.movement = movement
  }
}

/// A work order as it stands.
public struct FloorOrder: Codable, Hashable, Sendable {
  /// Its code.
  public var order: WorkOrderId
  /// What it makes.
  public var item: ItemId
  /// Where.
  public var site: SiteId
  /// Why it exists.
  public var orderType: OrderType
  /// From 1, the most urgent, to 5.
  public var priority: Int
  /// Where it stands.
  public var status: FloorOrderStatus
  /// How much it is to make.
  public var quantityPlanned: ExactDecimal
  /// How much good it made.
  public var quantityCompleted: ExactDecimal
  /// How much it scrapped.
  public var quantityScrapped: ExactDecimal
  /// What that is counted in.
  public var unit: UnitCode?
  /// The sales order it fulfils.
  public var salesOrder: SalesOrderId?
  /// The day on which it is to start.
  public var plannedStart: CivilDate?
  /// The day by which it is to be done.
  public var plannedEnd: CivilDate?
  /// When it started.
  public var actualStart: Timestamp?
  /// When it was done.
  public var actualEnd: Timestamp?

  public init(
    order: WorkOrderId,
    item: ItemId,
    site: SiteId,
    orderType: OrderType,
    priority: Int,
    status: FloorOrderStatus,
    quantityPlanned: ExactDecimal,
    quantityCompleted: ExactDecimal,
    quantityScrapped: ExactDecimal,
    unit: UnitCode? = nil,
    salesOrder: SalesOrderId? = nil,
    plannedStart: CivilDate? = nil,
    plannedEnd: CivilDate? = nil,
    actualStart: Timestamp? = nil,
    actualEnd: Timestamp? = nil
  ) {
    self.order = order
    self.item = item
    self.site = site
    self.orderType = orderType
    self.priority = priority
    self.status = status
    self.quantityPlanned = quantityPlanned
    self.quantityCompleted = quantityCompleted
    self.quantityScrapped = quantityScrapped
    self.unit = unit
    self.salesOrder = salesOrder
    self.plannedStart = plannedStart
    self.plannedEnd = plannedEnd
    self.actualStart = actualStart
    self.actualEnd = actualEnd
  }

  enum CodingKeys: String, CodingKey {
    case order
    case item
    case site
    case orderType = "order_type"
    case priority
    case status
    case quantityPlanned = "quantity_planned"
    case quantityCompleted = "quantity_completed"
    case quantityScrapped = "quantity_scrapped"
    case unit
    case salesOrder = "sales_order"
    case plannedStart = "planned_start"
    case plannedEnd = "planned_end"
    case actualStart = "actual_start"
    case actualEnd = "actual_end"
  }
}

/// A step of a work order as it stands.
public struct FloorStep: Codable, Hashable, Sendable {
  /// The work order.
  public var order: WorkOrderId
  /// The number of the step.
  public var sequence: Int
  /// Where it stands.
  public var status: FloorStepStatus
  /// How much entered it.
  public var quantityIn: ExactDecimal
  /// How much left it good.
  public var quantityOut: ExactDecimal
  /// How much it scrapped.
  public var quantityScrapped: ExactDecimal
  /// How much it sent back to be done again, but for what a rework order scrapped or did not make.
  public var quantityRework: ExactDecimal
  /// How much waits before it.
  public var quantityQueue: ExactDecimal
  /// How much lies in work at it: in - out - scrapped - rework.
  public var quantityWip: ExactDecimal
  /// Hours booked by people.
  public var laborHours: ExactDecimal
  /// Hours booked by machines.
  public var machineHours: ExactDecimal
  /// What is done.
  public var operation: String?
  /// The work center that does it; absent where none is named.
  public var workCenter: WorkCenterId?
  /// When it is to start, by the schedule that was accepted last.
  public var plannedStart: Timestamp?
  /// When it is to end, by that schedule.
  public var plannedEnd: Timestamp?
  /// When it started.
  public var actualStart: Timestamp?
  /// When it was done.
  public var actualEnd: Timestamp?

  public init(
    order: WorkOrderId,
    sequence: Int,
    status: FloorStepStatus,
    quantityIn: ExactDecimal,
    quantityOut: ExactDecimal,
    quantityScrapped: ExactDecimal,
    quantityRework: ExactDecimal,
    quantityQueue: ExactDecimal,
    quantityWip: ExactDecimal,
    laborHours: ExactDecimal,
    machineHours: ExactDecimal,
    operation: String? = nil,
    workCenter: WorkCenterId? = nil,
    plannedStart: Timestamp? = nil,
    plannedEnd: Timestamp? = nil,
    actualStart: Timestamp? = nil,
    actualEnd: Timestamp? = nil
  ) {
    self.order = order
    self.sequence = sequence
    self.status = status
    self.quantityIn = quantityIn
    self.quantityOut = quantityOut
    self.quantityScrapped = quantityScrapped
    self.quantityRework = quantityRework
    self.quantityQueue = quantityQueue
    self.quantityWip = quantityWip
    self.laborHours = laborHours
    self.machineHours = machineHours
    self.operation = operation
    self.workCenter = workCenter
    self.plannedStart = plannedStart
    self.plannedEnd = plannedEnd
    self.actualStart = actualStart
    self.actualEnd = actualEnd
  }

  enum CodingKeys: String, CodingKey {
    case order
    case sequence
    case status
    case quantityIn = "quantity_in"
    case quantityOut = "quantity_out"
    case quantityScrapped = "quantity_scrapped"
    case quantityRework = "quantity_rework"
    case quantityQueue = "quantity_queue"
    case quantityWip = "quantity_wip"
    case laborHours = "labor_hours"
    case machineHours = "machine_hours"
    case operation
    case workCenter = "work_center"
    case plannedStart = "planned_start"
    case plannedEnd = "planned_end"
    case actualStart = "actual_start"
    case actualEnd = "actual_end"
  }
}

/// A work center.
public struct FloorWorkCenter: Codable, Hashable, Sendable {
  /// Its code.
  public var workCenter: WorkCenterId
  /// Where it stands.
  public var site: SiteId
  /// What sort it is: `assembly`, `machining`, `testing`.
  public var kind: String
  /// The share of its hours that turns into standard hours: `0.85`.
  public var efficiency: ExactDecimal
  /// Whether it is in use.
  public var isActive: Bool
  /// How many units it can process in a day.
  public var capacityPerDay: ExactDecimal?
  /// What an hour costs.
  public var hourlyRate: Money?

  public init(
    workCenter: WorkCenterId,
    site: SiteId,
    kind: String,
    efficiency: ExactDecimal,
    isActive: Bool,
    capacityPerDay: ExactDecimal? = nil,
    hourlyRate: Money? = nil
  ) {
    self.workCenter = workCenter
    self.site = site
    self.kind = kind
    self.efficiency = efficiency
    self.isActive = isActive
    self.capacityPerDay = capacityPerDay
    self.hourlyRate = hourlyRate
  }

  enum CodingKeys: String, CodingKey {
    case workCenter = "work_center"
    case site
    case kind
    case efficiency
    case isActive = "is_active"
    case capacityPerDay = "capacity_per_day"
    case hourlyRate = "hourly_rate"
  }
}

/// A step of how an item is made.
public struct FloorRoutingStep: Codable, Hashable, Sendable {
  /// The item.
  public var item: ItemId
  /// The number of the step.
  public var sequence: Int
  /// What is done.
  public var operation: String
  /// Where.
  public var workCenter: WorkCenterId
  /// Minutes to set up, once.
  public var setupMinutes: ExactDecimal
  /// Minutes for each unit, or for each batch begun; to six decimals, like the set-up.
  public var runMinutes: ExactDecimal
  /// Whether it is in use.
  public var isActive: Bool
  /// How many units run at once; unit by unit when absent.
  public var runBatch: ExactDecimal?
  /// The site whose own way it is; every site's when absent.
  public var site: SiteId?
  /// The alternate; the usual one when absent.
  public var alternate: String?
  /// The revision, unique within the alternate at the site.
  public var revision: RevisionId?
  /// The first day on which it holds; since ever when absent.
  public var effectiveFrom: CivilDate?
  /// The first day on which it no longer holds; for good when absent.
  public var effectiveTo: CivilDate?

  public init(
    item: ItemId,
    sequence: Int,
    operation: String,
    workCenter: WorkCenterId,
    setupMinutes: ExactDecimal,
    runMinutes: ExactDecimal,
    isActive: Bool,
    runBatch: ExactDecimal? = nil,
    site: SiteId? = nil,
    alternate: String? = nil,
    revision: RevisionId? = nil,
    effectiveFrom: CivilDate? = nil,
    effectiveTo: CivilDate? = nil
  ) {
    self.item = item
    self.sequence = sequence
    self.operation = operation
    self.workCenter = workCenter
    self.setupMinutes = setupMinutes
    self.runMinutes = runMinutes
    self.isActive = isActive
    self.runBatch = runBatch
    self.site = site
    self.alternate = alternate
    self.revision = revision
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
  }

  enum CodingKeys: String, CodingKey {
    case item
    case sequence
    case operation
    case workCenter = "work_center"
    case setupMinutes = "setup_minutes"
    case runMinutes = "run_minutes"
    case isActive = "is_active"
    case runBatch = "run_batch"
    case site
    case alternate
    case revision
    case effectiveFrom = "effective_from"
    case effectiveTo = "effective_to"
  }
}

/// A row of the material ledger.
public struct FloorMovement: Codable, Hashable, Sendable {
  /// Its number.
  public var movement: TransactionId
  /// What it does; a reversal has the kind of what it takes back.
  public var kind: FloorMovementKind
  /// What moves.
  public var item: ItemId
  /// At which site.
  public var site: SiteId
  /// How much.
  public var quantity: ExactDecimal
  /// When it happened.
  public var at: Timestamp
  /// Who posted it.
  public var by: ActorId
  /// The work order it belongs to.
  public var order: WorkOrderId?
  /// From or into which lot.
  public var lot: LotId?
  /// What that is counted in.
  public var unit: UnitCode?
  /// What it is worth.
  public var amount: Money?
  /// Why.
  public var reason: String?
  /// The movement it takes back, if it is a reversal.
  public var reverses: TransactionId?
  /// The reversal that took it back, if one did.
  public var reversedBy: TransactionId?

  public init(
    movement: TransactionId,
    kind: FloorMovementKind,
    item: ItemId,
    site: SiteId,
    quantity: ExactDecimal,
    at: Timestamp,
    by: ActorId,
    order: WorkOrderId? = nil,
    lot: LotId? = nil,
    unit: UnitCode? = nil,
    amount: Money? = nil,
    reason: String? = nil,
    reverses: TransactionId? = nil,
    reversedBy: TransactionId? = nil
  ) {
    self.movement = movement
    self.kind = kind
    self.item = item
    self.site = site
    self.quantity = quantity
    self.at = at
    self.by = by
    self.order = order
    self.lot = lot
    self.unit = unit
    self.amount = amount
    self.reason = reason
    self.reverses = reverses
    self.reversedBy = reversedBy
  }

  enum CodingKeys: String, CodingKey {
    case movement
    case kind
    case item
    case site
    case quantity
    case at
    case by
    case order
    case lot
    case unit
    case amount
    case reason
    case reverses
    case reversedBy = "reversed_by"
  }
}

/// Finds the work orders that are meant, in the order of their codes.
///
/// The orders at a site, those for a customer, those that used a part last week, those that run at
/// a work center now: say so in the filter.
struct FindOrders: Codable, Hashable, Sendable {
  /// Which orders; all when absent.
  var filter: OrderFilter?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?
  /// Only orders behind this one, which the page before named as `next`.
  var after: WorkOrderId?

  init(filter: OrderFilter? = nil, limit: Int? = nil, after: WorkOrderId? = nil) {
    self.filter = filter
    self.limit = limit
    self.after = after
  }
}

/// One page of a list of work orders.
public struct FoundOrders: Codable, Hashable, Sendable {
  /// The orders.
  public var orders: [FloorOrder]
  /// How many there are on all pages.
  public var total: Int64
  /// What to ask for behind; absent when this page is the last.
  public var next: WorkOrderId?

  public init(orders: [FloorOrder], total: Int64, next: WorkOrderId? = nil) {
    self.orders = orders
    self.total = total
    self.next = next
  }
}

/// Finds steps of work orders, in the order of their orders' codes and their numbers.
///
/// With the state `in_progress` and a work center it says what runs there now.
struct FindSteps: Codable, Hashable, Sendable {
  /// Which steps; all when absent.
  var filter: StepFilter?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?
  /// Only steps behind this one, a node of type `step`, which the page before named as `next`.
  var after: GraphNode?

  init(filter: StepFilter? = nil, limit: Int? = nil, after: GraphNode? = nil) {
    self.filter = filter
    self.limit = limit
    self.after = after
  }
}

/// One page of a list of steps.
public struct FoundSteps: Codable, Hashable, Sendable {
  /// The steps.
  public var steps: [FloorStep]
  /// How many there are on all pages.
  public var total: Int64
  /// What to ask for behind; absent when this page is the last.
  public var next: GraphNode?

  public init(steps: [FloorStep], total: Int64, next: GraphNode? = nil) {
    self.steps = steps
    self.total = total
    self.next = next
  }
}

/// Finds movements of material in the order in which they happened, those of one moment in the
/// order of their numbers.
struct FindMovements: Codable, Hashable, Sendable {
  /// Which movements; all when absent.
  var filter: MovementFilter?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?
  /// Only movements behind this one, which the page before named as `next`.
  var after: TransactionId?

  init(filter: MovementFilter? = nil, limit: Int? = nil, after: TransactionId? = nil) {
    self.filter = filter
    self.limit = limit
    self.after = after
  }
}

/// One page of a list of movements.
public struct FoundMovements: Codable, Hashable, Sendable {
  /// The movements.
  public var movements: [FloorMovement]
  /// How many there are on all pages.
  public var total: Int64
  /// What to ask for behind; absent when this page is the last.
  public var next: TransactionId?

  public init(movements: [FloorMovement], total: Int64, next: TransactionId? = nil) {
    self.movements = movements
    self.total = total
    self.next = next
  }
}

/// Shows how far a work order has come: per step, as a whole, and where its queue stands.
struct ShowProgress: Codable, Hashable, Sendable {
  /// The work order.
  var order: WorkOrderId

  init(order: WorkOrderId) {
    self.order = order
  }
}

/// How far a work order has come.
public struct ShownProgress: Codable, Hashable, Sendable {
  /// How it stands.
  public var order: FloorOrder
  /// What is still to be made: planned - completed - scrapped, but never below zero.
  public var quantityRemaining: ExactDecimal
  /// What was made beyond the plan: completed + scrapped - planned, but never below zero.
  public var quantityOver: ExactDecimal
  /// Its steps, in order.
  public var steps: [StepProgress]
  /// The steps with work going on.
  public var runningAt: [Int]
  /// How much of the plan is completed or scrapped, in percent, at most 100; to two decimals, half
  /// away from zero. Absent when nothing was planned.
  public var percent: ExactDecimal?
  /// How much of the planned working time is behind it, in percent: the time of each step, as far
  /// as that step has come. To two decimals, half away from zero; absent when no times are planned.
  public var percentOfWork: ExactDecimal?
  /// The first step with something waiting before it.
  public var waitingAt: Int?

  public init(
    order: FloorOrder,
    quantityRemaining: ExactDecimal,
    quantityOver: ExactDecimal,
    steps: [StepProgress],
    runningAt: [Int],
    percent: ExactDecimal? = nil,
    percentOfWork: ExactDecimal? = nil,
    waitingAt: Int? = nil
  ) {
    self.order = order
    self.quantityRemaining = quantityRemaining
    self.quantityOver = quantityOver
    self.steps = steps
    self.runningAt = runningAt
    self.percent = percent
    self.percentOfWork = percentOfWork
    self.waitingAt = waitingAt
  }

  enum CodingKeys: String, CodingKey {
    case order
    case quantityRemaining = "quantity_remaining"
    case quantityOver = "quantity_over"
    case steps
    case runningAt = "running_at"
    case percent
    case percentOfWork = "percent_of_work"
    case waitingAt = "waiting_at"
  }
}

/// How far one step has come.
public struct StepProgress: Codable, Hashable, Sendable {
  /// How it stands.
  public var step: FloorStep
  /// What this step still has to deal with: planned - out - what was scrapped here and before, but
  /// never below zero; zero once it is completed or skipped.
  public var quantityRemaining: ExactDecimal
  /// How much of the plan is behind this step, in percent, at most 100; to two decimals, half away
  /// from zero. 100 once it is completed or skipped; absent when nothing was planned.
  public var percent: ExactDecimal?

  public init(step: FloorStep, quantityRemaining: ExactDecimal, percent: ExactDecimal? = nil) {
    self.step = step
    self.quantityRemaining = quantityRemaining
    self.percent = percent
  }

  enum CodingKeys: String, CodingKey {
    case step
    case quantityRemaining = "quantity_remaining"
    case percent
  }
}

/// Shows what material a work order consumed, net, by item and lot.
///
/// What was taken back by a reversal does not count. A split shares what was issued until then, so
/// that each order has its part of it here, a substitute like what it stands for; of several lots,
/// those that were issued to the order itself are named as they were issued.
struct ShowConsumption: Codable, Hashable, Sendable {
  /// The work order.
  var order: WorkOrderId

  init(order: WorkOrderId) {
    self.order = order
  }
}

/// What material a work order consumed.
public struct ShownConsumption: Codable, Hashable, Sendable {
  /// The work order.
  public var order: WorkOrderId
  /// Its material, in the order of the items' codes.
  public var parts: [ConsumedPart]

  public init(order: WorkOrderId, parts: [ConsumedPart]) {
    self.order = order
    self.parts = parts
  }
}

/// One material of a work order.
public struct ConsumedPart: Codable, Hashable, Sendable {
  /// The item.
  public var item: ItemId
  /// How much was issued.
  public var quantityIssued: ExactDecimal
  /// How much was returned.
  public var quantityReturned: ExactDecimal
  /// What is left of it: issued - returned.
  public var quantityNet: ExactDecimal
  /// How much was scrapped, whether issued before or not.
  public var quantityScrapped: ExactDecimal
  /// The lots it came from, in the order of their codes; lots returned in full are left out.
  public var lots: [ConsumedLot]
  /// What it is counted in.
  public var unit: UnitCode?

  public init(
    item: ItemId,
    quantityIssued: ExactDecimal,
    quantityReturned: ExactDecimal,
    quantityNet: ExactDecimal,
    quantityScrapped: ExactDecimal,
    lots: [ConsumedLot],
    unit: UnitCode? = nil
  ) {
    self.item = item
    self.quantityIssued = quantityIssued
    self.quantityReturned = quantityReturned
    self.quantityNet = quantityNet
    self.quantityScrapped = quantityScrapped
    self.lots = lots
    self.unit = unit
  }

  enum CodingKeys: String, CodingKey {
    case item
    case quantityIssued = "quantity_issued"
    case quantityReturned = "quantity_returned"
    case quantityNet = "quantity_net"
    case quantityScrapped = "quantity_scrapped"
    case lots
    case unit
  }
}

/// What a work order consumed of one lot.
public struct ConsumedLot: Codable, Hashable, Sendable {
  /// The lot.
  public var lot: LotId
  /// Issued - returned.
  public var quantityNet: ExactDecimal

  public init(lot: LotId, quantityNet: ExactDecimal) {
    self.lot = lot
    self.quantityNet = quantityNet
  }

  enum CodingKeys: String, CodingKey {
    case lot
    case quantityNet = "quantity_net"
  }
}

/// Shows what a work order made and delivered to stock, by item and lot: its product, and
/// co-products and by-products.
///
/// What was taken back by a reversal does not count.
struct ShowOutput: Codable, Hashable, Sendable {
  /// The work order.
  var order: WorkOrderId

  init(order: WorkOrderId) {
    self.order = order
  }
}

/// What a work order made.
public struct ShownOutput: Codable, Hashable, Sendable {
  /// The work order.
  public var order: WorkOrderId
  /// What it made, in the order of the items' codes.
  public var products: [MadeProduct]

  public init(order: WorkOrderId, products: [MadeProduct]) {
    self.order = order
    self.products = products
  }
}

/// One item that a work order made.
public struct MadeProduct: Codable, Hashable, Sendable {
  /// The item.
  public var item: ItemId
  /// How much was received into stock.
  public var quantity: ExactDecimal
  /// The lots it became, in the order of their codes.
  public var lots: [MadeLot]
  /// What it is counted in.
  public var unit: UnitCode?

  public init(item: ItemId, quantity: ExactDecimal, lots: [MadeLot], unit: UnitCode? = nil) {
    self.item = item
    self.quantity = quantity
    self.lots = lots
    self.unit = unit
  }
}

/// What a work order made of one lot.
public struct MadeLot: Codable, Hashable, Sendable {
  /// The lot.
  public var lot: LotId
  /// How much of it.
  public var quantity: ExactDecimal

  public init(lot: LotId, quantity: ExactDecimal) {
    self.lot = lot
    self.quantity = quantity
  }
}

/// Lists what open work orders still need and what is on hand does not cover.
///
/// What is on hand is shared out in this order: the most urgent priority first, then the earliest
/// planned start, then the code of the order. Orders without a planned start come last. Completed,
/// closed and cancelled orders need nothing.
struct ListShortages: Codable, Hashable, Sendable {
  /// Which orders compete for the stock; all open ones when absent.
  var orders: OrderFilter?
  /// What is available; items and sites left out have nothing.
  var onHand: [OnHand]

  init(orders: OrderFilter? = nil, onHand: [OnHand] = []) {
    self.orders = orders
    self.onHand = onHand
  }

  enum CodingKeys: String, CodingKey {
    case orders
    case onHand = "on_hand"
  }
}

/// What is available of one item at one site.
public struct OnHand: Codable, Hashable, Sendable {
  /// The item.
  public var item: ItemId
  /// The site.
  public var site: SiteId
  /// How much; several entries of one item and site add up. Below zero counts as nothing.
  public var quantity: ExactDecimal

  public init(item: ItemId, site: SiteId, quantity: ExactDecimal) {
    self.item = item
    self.site = site
    self.quantity = quantity
  }
}

/// What open work orders lack.
public struct Shortages: Codable, Hashable, Sendable {
  /// The lines that lack something, in the order in which stock was shared out.
  public var lines: [Shortage]
  /// What lacks in all, in the order of items and sites.
  public var totals: [ShortageTotal]

  public init(lines: [Shortage], totals: [ShortageTotal]) {
    self.lines = lines
    self.totals = totals
  }
}

/// What one line of one order lacks.
public struct Shortage: Codable, Hashable, Sendable {
  /// The order.
  public var order: WorkOrderId
  /// The line.
  public var line: Int
  /// What it needs.
  public var item: ItemId
  /// Where.
  public var site: SiteId
  /// How urgent the order is, from 1 to 5.
  public var priority: Int
  /// What it still needs: required - issued + returned.
  public var quantityNeeded: ExactDecimal
  /// What the stock gives it.
  public var quantityCovered: ExactDecimal
  /// What it lacks.
  public var quantityShort: ExactDecimal
  /// The day on which the order is to start.
  public var plannedStart: CivilDate?

  public init(
    order: WorkOrderId,
    line: Int,
    item: ItemId,
    site: SiteId,
    priority: Int,
    quantityNeeded: ExactDecimal,
    quantityCovered: ExactDecimal,
    quantityShort: ExactDecimal,
    plannedStart: CivilDate? = nil
  ) {
    self.order = order
    self.line = line
    self.item = item
    self.site = site
    self.priority = priority
    self.quantityNeeded = quantityNeeded
    self.quantityCovered = quantityCovered
    self.quantityShort = quantityShort
    self.plannedStart = plannedStart
  }

  enum CodingKeys: String, CodingKey {
    case order
    case line
    case item
    case site
    case priority
    case quantityNeeded = "quantity_needed"
    case quantityCovered = "quantity_covered"
    case quantityShort = "quantity_short"
    case plannedStart = "planned_start"
  }
}

/// What all orders of a site lack of one item.
public struct ShortageTotal: Codable, Hashable, Sendable {
  /// The item.
  public var item: ItemId
  /// The site.
  public var site: SiteId
  /// What lacks.
  public var quantityShort: ExactDecimal
  /// How many lines lack it.
  public var lines: Int64
  /// What it is counted in.
  public var unit: UnitCode?

  public init(
    item: ItemId,
    site: SiteId,
    quantityShort: ExactDecimal,
    lines: Int64,
    unit: UnitCode? = nil
  ) {
    self.item = item
    self.site = site
    self.quantityShort = quantityShort
    self.lines = lines
    self.unit = unit
  }

  enum CodingKeys: String, CodingKey {
    case item
    case site
    case quantityShort = "quantity_short"
    case lines
    case unit
  }
}

/// Lists where an item is used by open work orders, in the order of their codes.
struct ListUses: Codable, Hashable, Sendable {
  /// The item.
  var item: ItemId
  /// Which orders; all open ones when absent. Orders that are no longer open are listed only when
  /// the filter names their state.
  var orders: OrderFilter?
  /// At most so many; 100 when absent, and never more than 1000.
  var limit: Int?
  /// Only orders behind this one, which the page before named as `next`.
  var after: WorkOrderId?

  init(item: ItemId, orders: OrderFilter? = nil, limit: Int? = nil, after: WorkOrderId? = nil) {
    self.item = item
    self.orders = orders
    self.limit = limit
    self.after = after
  }
}

/// Where an item is used.
public struct OpenUses: Codable, Hashable, Sendable {
  /// The item.
  public var item: ItemId
  /// The lines that use it; an order's lines stay on one page.
  public var uses: [OpenUse]
  /// How many orders use it, on all pages.
  public var total: Int64
  /// What it is counted in.
  public var unit: UnitCode?
  /// What to ask for behind; absent when this page is the last.
  public var next: WorkOrderId?

  public init(
    item: ItemId,
    uses: [OpenUse],
    total: Int64,
    unit: UnitCode? = nil,
    next: WorkOrderId? = nil
  ) {
    self.item = item
    self.uses = uses
    self.total = total
    self.unit = unit
    self.next = next
  }
}

/// One line of an order that uses an item.
public struct OpenUse: Codable, Hashable, Sendable {
  /// The order.
  public var order: WorkOrderId
  /// The line.
  public var line: Int
  /// What the order makes.
  public var product: ItemId
  /// Where.
  public var site: SiteId
  /// Where the order stands.
  public var status: FloorOrderStatus
  /// How much it needs in all.
  public var quantityRequired: ExactDecimal
  /// How much was issued, what was returned later included.
  public var quantityIssued: ExactDecimal
  /// How much of it was returned.
  public var quantityReturned: ExactDecimal
  /// What it still needs: required - issued + returned, but never below zero.
  public var quantityNeeded: ExactDecimal
  /// The day on which it is to start.
  public var plannedStart: CivilDate?

  public init(
    order: WorkOrderId,
    line: Int,
    product: ItemId,
    site: SiteId,
    status: FloorOrderStatus,
    quantityRequired: ExactDecimal,
    quantityIssued: ExactDecimal,
    quantityReturned: ExactDecimal,
    quantityNeeded: ExactDecimal,
    plannedStart: CivilDate? = nil
  ) {
    self.order = order
    self.line = line
    self.product = product
    self.site = site
    self.status = status
    self.quantityRequired = quantityRequired
    self.quantityIssued = quantityIssued
    self.quantityReturned = quantityReturned
    self.quantityNeeded = quantityNeeded
    self.plannedStart = plannedStart
  }

  enum CodingKeys: String, CodingKey {
    case order
    case line
    case product
    case site
    case status
    case quantityRequired = "quantity_required"
    case quantityIssued = "quantity_issued"
    case quantityReturned = "quantity_returned"
    case quantityNeeded = "quantity_needed"
    case plannedStart = "planned_start"
  }
}

/// Counts how many work orders are in which state at which site, and what they make.
struct CountOrders: Codable, Hashable, Sendable {
  /// Which orders; all when absent.
  var orders: OrderFilter?

  init(orders: OrderFilter? = nil) {
    self.orders = orders
  }
}

/// Orders by status and site.
public struct OrderCounts: Codable, Hashable, Sendable {
  /// How many orders were counted.
  public var orders: Int64
  /// By status, in the order in which an order goes through them; states without orders are left
  /// out.
  public var statuses: [OrdersInStatus]
  /// By site and status, in the order of the sites' codes.
  public var sites: [OrdersAtSite]

  public init(orders: Int64, statuses: [OrdersInStatus], sites: [OrdersAtSite]) {
    self.orders = orders
    self.statuses = statuses
    self.sites = sites
  }
}

/// The orders in one state.
public struct OrdersInStatus: Codable, Hashable, Sendable {
  /// The state.
  public var status: FloorOrderStatus
  /// How many.
  public var orders: Int64
  /// What they are to make; what rework orders have is counted with the orders that they have it
  /// from.
  public var quantityPlanned: ExactDecimal
  /// What good they made.
  public var quantityCompleted: ExactDecimal
  /// What they scrapped.
  public var quantityScrapped: ExactDecimal
  /// What all of that is counted in; absent when units differ or are not known.
  public var unit: UnitCode?

  public init(
    status: FloorOrderStatus,
    orders: Int64,
    quantityPlanned: ExactDecimal,
    quantityCompleted: ExactDecimal,
    quantityScrapped: ExactDecimal,
    unit: UnitCode? = nil
  ) {
    self.status = status
    self.orders = orders
    self.quantityPlanned = quantityPlanned
    self.quantityCompleted = quantityCompleted
    self.quantityScrapped = quantityScrapped
    self.unit = unit
  }

  enum CodingKeys: String, CodingKey {
    case status
    case orders
    case quantityPlanned = "quantity_planned"
    case quantityCompleted = "quantity_completed"
    case quantityScrapped = "quantity_scrapped"
    case unit
  }
}

/// The orders of one site.
public struct OrdersAtSite: Codable, Hashable, Sendable {
  /// The site.
  public var site: SiteId
  /// How many orders it has.
  public var orders: Int64
  /// By status.
  public var statuses: [OrdersInStatus]

  public init(site: SiteId, orders: Int64, statuses: [OrdersInStatus]) {
    self.site = site
    self.orders = orders
    self.statuses = statuses
  }
}

/// Reports what was scrapped and why: the reasons in the order of a Pareto chart.
///
/// Scrap that was taken back by a reversal does not count.
struct ReportScrap: Codable, Hashable, Sendable {
  /// Only at this site.
  var site: SiteId?
  /// Only of this item.
  var item: ItemId?
  /// Only what was scrapped in this window.
  var window: Interval?
  /// A chart for each item or each site; one for all when absent.
  var by: ScrapBy?

  init(site: SiteId? = nil, item: ItemId? = nil, window: Interval? = nil, by: ScrapBy? = nil) {
    self.site = site
    self.item = item
    self.window = window
    self.by = by
  }
}

/// What there is a chart for.
public enum ScrapBy: String, Codable, CaseIterable, Sendable {
  /// Each item.
  case item
  /// Each site.
  case site
}

/// What was scrapped and why.
public struct ScrapReport: Codable, Hashable, Sendable {
  /// One group for all, or one for each item or site, in the order of their codes. Groups without
  /// scrap are left out.
  public var groups: [ScrapGroup]

  public init(groups: [ScrapGroup]) {
    self.groups = groups
  }
}

/// The scrap of one group.
public struct ScrapGroup: Codable, Hashable, Sendable {
  /// How much was scrapped.
  public var quantity: ExactDecimal
  /// In how many postings.
  public var count: Int64
  /// By reason: the largest quantity first, equal ones in the order of their names.
  public var reasons: [ScrapReason]
  /// The item, where there is a group for each.
  public var item: ItemId?
  /// The site, where there is a group for each.
  public var site: SiteId?
  /// What it is counted in; absent when units differ or are not known.
  public var unit: UnitCode?

  public init(
    quantity: ExactDecimal,
    count: Int64,
    reasons: [ScrapReason],
    item: ItemId? = nil,
    site: SiteId? = nil,
    unit: UnitCode? = nil
  ) {
    self.quantity = quantity
    self.count = count
    self.reasons = reasons
    self.item = item
    self.site = site
    self.unit = unit
  }
}

/// What was scrapped for one reason.
public struct ScrapReason: Codable, Hashable, Sendable {
  /// How much.
  public var quantity: ExactDecimal
  /// In how many postings.
  public var count: Int64
  /// Its share of the group's quantity, in percent, to two decimals, half away from zero.
  public var percent: ExactDecimal
  /// The share of this reason and all before it: rounded from the exact sum, so that the last is
  /// 100.
  public var cumulativePercent: ExactDecimal
  /// What it was worth, one amount for each currency.
  public var amounts: [Money]
  /// The reason; absent for scrap without one.
  public var reason: String?

  public init(
    quantity: ExactDecimal,
    count: Int64,
    percent: ExactDecimal,
    cumulativePercent: ExactDecimal,
    amounts: [Money],
    reason: String? = nil
  ) {
    self.quantity = quantity
    self.count = count
    self.percent = percent
    self.cumulativePercent = cumulativePercent
    self.amounts = amounts
    self.reason = reason
  }

  enum CodingKeys: String, CodingKey {
    case quantity
    case count
    case percent
    case cumulativePercent = "cumulative_percent"
    case amounts
    case reason
  }
}

/// Reports what waits and what lies in work on the floor, by site, work center and operation.
struct ReportWip: Codable, Hashable, Sendable {
  /// Which orders; all when absent.
  var orders: OrderFilter?
  /// Only at work centers of this site.
  var site: SiteId?
  /// Only at this work center.
  var workCenter: WorkCenterId?

  init(orders: OrderFilter? = nil, site: SiteId? = nil, workCenter: WorkCenterId? = nil) {
    self.orders = orders
    self.site = site
    self.workCenter = workCenter
  }

  enum CodingKeys: String, CodingKey {
    case orders
    case site
    case workCenter = "work_center"
  }
}

/// Work in process by step.
public struct WipReport: Codable, Hashable, Sendable {
  /// In the order of sites, work centers and operations; where nothing waits or lies in work there
  /// is no line.
  public var lines: [WipAtStep]

  public init(lines: [WipAtStep]) {
    self.lines = lines
  }
}

/// What waits and what lies in work for one operation of one work center, or of none.
public struct WipAtStep: Codable, Hashable, Sendable {
  /// The site of the work center; of the orders where there is none.
  public var site: SiteId
  /// How much waits before it.
  public var quantityQueue: ExactDecimal
  /// How much lies in work.
  public var quantityWip: ExactDecimal
  /// How many steps of orders that is.
  public var steps: Int64
  /// The work center; absent for steps that name none.
  public var workCenter: WorkCenterId?
  /// What is done; absent for steps that do not say.
  public var operation: String?
  /// What both are counted in; absent when units differ or are not known.
  public var unit: UnitCode?

  public init(
    site: SiteId,
    quantityQueue: ExactDecimal,
    quantityWip: ExactDecimal,
    steps: Int64,
    workCenter: WorkCenterId? = nil,
    operation: String? = nil,
    unit: UnitCode? = nil
  ) {
    self.site = site
    self.quantityQueue = quantityQueue
    self.quantityWip = quantityWip
    self.steps = steps
    self.workCenter = workCenter
    self.operation = operation
    self.unit = unit
  }

  enum CodingKeys: String, CodingKey {
    case site
    case quantityQueue = "quantity_queue"
    case quantityWip = "quantity_wip"
    case steps
    case workCenter = "work_center"
    case operation
    case unit
  }
}

/// Reports how loaded work centers are.
///
/// Work ahead are the planned minutes of steps of open orders that are not done: the set-up of
/// those that have not begun, and the run time of what they still have to deal with (planned - out
/// - what was scrapped at the step and before); a batch that is begun takes as long as a full one.
/// A step counts in a period when it is planned to start in it; where no time is planned, the
/// planned start of its order counts, as midnight of UTC. Hours booked count in the period in which
/// their step started.
///
/// Rated hours are hours per day * days * efficiency, and the load is work ahead against them.
struct ReportLoad: Codable, Hashable, Sendable {
  /// The period; without it all work ahead and all hours booked count.
  var period: Interval?
  /// Only work centers of this site.
  var site: SiteId?
  /// Only this work center.
  var workCenter: WorkCenterId?
  /// Which orders; all when absent.
  var orders: OrderFilter?
  /// How many days of work the period has; the days of 24 hours in it when absent. Without either,
  /// rated hours are known only where they are given.
  var workingDays: ExactDecimal?
  /// Rated hours from a calendar, efficiency included; they replace those reckoned here.
  var rated: [RatedHours]

  init(
    period: Interval? = nil,
    site: SiteId? = nil,
    workCenter: WorkCenterId? = nil,
    orders: OrderFilter? = nil,
    workingDays: ExactDecimal? = nil,
    rated: [RatedHours] = []
  ) {
    self.period = period
    self.site = site
    self.workCenter = workCenter
    self.orders = orders
    self.workingDays = workingDays
    self.rated = rated
  }

  enum CodingKeys: String, CodingKey {
    case period
    case site
    case workCenter = "work_center"
    case orders
    case workingDays = "working_days"
    case rated
  }
}

/// The standard hours that a work center can do.
public struct RatedHours: Codable, Hashable, Sendable {
  /// The work center.
  public var workCenter: WorkCenterId
  /// Its hours in the period.
  public var hours: ExactDecimal

  public init(workCenter: WorkCenterId, hours: ExactDecimal) {
    self.workCenter = workCenter
    self.hours = hours
  }

  enum CodingKeys: String, CodingKey {
    case workCenter = "work_center"
    case hours
  }
}

/// How loaded work centers are.
public struct LoadReport: Codable, Hashable, Sendable {
  /// The work centers, in the order of their codes; those out of use only where they have work or
  /// hours.
  public var workCenters: [WorkCenterLoad]
  /// How many steps ahead count in no period, because nothing says when they are to start; zero
  /// when there is no period.
  public var undatedSteps: Int64

  public init(workCenters: [WorkCenterLoad], undatedSteps: Int64) {
    self.workCenters = workCenters
    self.undatedSteps = undatedSteps
  }

  enum CodingKeys: String, CodingKey {
    case workCenters = "work_centers"
    case undatedSteps = "undated_steps"
  }
}

/// How loaded one work center is.
public struct WorkCenterLoad: Codable, Hashable, Sendable {
  /// The work center.
  public var workCenter: WorkCenterId
  /// Where it stands.
  public var site: SiteId
  /// What sort it is.
  public var kind: String
  /// How many steps are ahead.
  public var stepsAhead: Int64
  /// Work ahead in standard hours, to two decimals, half away from zero.
  public var standardHours: ExactDecimal
  /// Hours booked by people, exactly.
  public var laborHours: ExactDecimal
  /// Hours booked by machines, exactly.
  public var machineHours: ExactDecimal
  /// The standard hours it can do, to two decimals, half away from zero; absent when not known.
  public var ratedHours: ExactDecimal?
  /// Work ahead in percent of rated hours, from the exact values, to two decimals, half away from
  /// zero; absent without rated hours.
  public var loadPercent: ExactDecimal?

  public init(
    workCenter: WorkCenterId,
    site: SiteId,
    kind: String,
    stepsAhead: Int64,
    standardHours: ExactDecimal,
    laborHours: ExactDecimal,
    machineHours: ExactDecimal,
    ratedHours: ExactDecimal? = nil,
    loadPercent: ExactDecimal? = nil
  ) {
    self.workCenter = workCenter
    self.site = site
    self.kind = kind
    self.stepsAhead = stepsAhead
    self.standardHours = standardHours
    self.laborHours = laborHours
    self.machineHours = machineHours
    self.ratedHours = ratedHours
    self.loadPercent = loadPercent
  }

  enum CodingKeys: String, CodingKey {
    case workCenter = "work_center"
    case site
    case kind
    case stepsAhead = "steps_ahead"
    case standardHours = "standard_hours"
    case laborHours = "labor_hours"
    case machineHours = "machine_hours"
    case ratedHours = "rated_hours"
    case loadPercent = "load_percent"
  }
}

/// Reports what orders consumed against what their bills of materials allow for what they made.
///
/// A line allows required * made / planned, rounded to six decimals, half away from zero; a fixed
/// line all of what is required, once anything was made. Used is issued - returned + scrapped
/// without having been issued. Orders under way hold material that is not made into anything yet:
/// narrow the report to completed and closed orders to leave them out.
struct ReportConsumption: Codable, Hashable, Sendable {
  /// Which orders; all when absent.
  var orders: OrderFilter?
  /// Only this part.
  var part: ItemId?
  /// What counts as made.
  var basis: ConsumptionBasis
  /// A line for each site of orders.
  var bySite: Bool
  /// A line for each product of orders.
  var byProduct: Bool

  init(
    orders: OrderFilter? = nil,
    part: ItemId? = nil,
    basis: ConsumptionBasis = .completedAndScrapped,
    bySite: Bool = false,
    byProduct: Bool = false
  ) {
    self.orders = orders
    self.part = part
    self.basis = basis
    self.bySite = bySite
    self.byProduct = byProduct
  }

  enum CodingKeys: String, CodingKey {
    case orders
    case part
    case basis
    case bySite = "by_site"
    case byProduct = "by_product"
  }
}

/// What counts as made when consumption is compared.
public enum ConsumptionBasis: String, Codable, CaseIterable, Sendable {
  /// Good and scrapped units: what scrap took is no variance.
  case completedAndScrapped = "completed_and_scrapped"
  /// Good units only: what scrap took shows as variance.
  case completed
}

/// Consumption against the bill of materials.
public struct ConsumptionReport: Codable, Hashable, Sendable {
  /// In the order of parts, sites and products.
  public var lines: [ItemConsumption]

  public init(lines: [ItemConsumption]) {
    self.lines = lines
  }
}

/// The consumption of one part.
public struct ItemConsumption: Codable, Hashable, Sendable {
  /// The part.
  public var item: ItemId
  /// How many lines of orders that is; none of a part that was only scrapped for them.
  public var lines: Int64
  /// What is allowed for what was made.
  public var quantityRequired: ExactDecimal
  /// What was issued, what was returned later included.
  public var quantityIssued: ExactDecimal
  /// What of it was returned.
  public var quantityReturned: ExactDecimal
  /// What was scrapped without having been issued.
  public var quantityScrapped: ExactDecimal
  /// What was used: issued - returned + scrapped.
  public var quantityUsed: ExactDecimal
  /// Used - required: above zero when more was used than is allowed.
  public var variance: ExactDecimal
  /// What it is counted in.
  public var unit: UnitCode?
  /// The site of the orders, where there is a line for each.
  public var site: SiteId?
  /// What the orders make, where there is a line for each.
  public var product: ItemId?
  /// The variance in percent of what is allowed, to two decimals, half away from zero; absent where
  /// nothing is allowed.
  public var variancePercent: ExactDecimal?

  public init(
    item: ItemId,
    lines: Int64,
    quantityRequired: ExactDecimal,
    quantityIssued: ExactDecimal,
    quantityReturned: ExactDecimal,
    quantityScrapped: ExactDecimal,
    quantityUsed: ExactDecimal,
    variance: ExactDecimal,
    unit: UnitCode? = nil,
    site: SiteId? = nil,
    product: ItemId? = nil,
    variancePercent: ExactDecimal? = nil
  ) {
    self.item = item
    self.lines = lines
    self.quantityRequired = quantityRequired
    self.quantityIssued = quantityIssued
    self.quantityReturned = quantityReturned
    self.quantityScrapped = quantityScrapped
    self.quantityUsed = quantityUsed
    self.variance = variance
    self.unit = unit
    self.site = site
    self.product = product
    self.variancePercent = variancePercent
  }

  enum CodingKeys: String, CodingKey {
    case item
    case lines
    case quantityRequired = "quantity_required"
    case quantityIssued = "quantity_issued"
    case quantityReturned = "quantity_returned"
    case quantityScrapped = "quantity_scrapped"
    case quantityUsed = "quantity_used"
    case variance
    case unit
    case site
    case product
    case variancePercent = "variance_percent"
  }
}

/// Draws the reports of the floor: orders by status and site, scrap by reason, work in process by
/// step, the load of work centers, and consumption against bills of materials.
///
/// What matters most stands on top: the largest heaps, the highest load, the widest variance.
/// Quantities in different units are never drawn on one axis.
struct DrawFloor: Codable, Hashable, Sendable {
  /// What is drawn.
  var source: DrawnFloor
  /// What stands above it; left out, what it is.
  var title: String
  /// As what it is drawn.
  var format: PictureFormat
  /// How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest. Left out,
  /// 960. It is as high as what is in it.
  var width: Int?

  init(source: DrawnFloor, title: String = "", format: PictureFormat = .svg, width: Int? = nil) {
    self.source = source
    self.title = title
    self.format = format
    self.width = width
  }
}

/// Which report is drawn.
public enum DrawnFloor: Codable, Hashable, Sendable {
  /// Orders by status and site.
  case orders(OrdersDrawnFloor)
  /// Scrap by reason, as a Pareto chart.
  case scrap(ScrapDrawnFloor)
  /// Work in process by step.
  case wip(WipDrawnFloor)
  /// The load of work centers.
  case load(LoadDrawnFloor)
  /// Consumption against bills of materials.
  case consumption(ConsumptionDrawnFloor)
  /// Several reports below each other.
  case dashboard(DashboardDrawnFloor)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "orders": self = .orders(try OrdersDrawnFloor(from: decoder))
    case "scrap": self = .scrap(try ScrapDrawnFloor(from: decoder))
    case "wip": self = .wip(try WipDrawnFloor(from: decoder))
    case "load": self = .load(try LoadDrawnFloor(from: decoder))
    case "consumption": self = .consumption(try ConsumptionDrawnFloor(from: decoder))
    case "dashboard": self = .dashboard(try DashboardDrawnFloor(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .orders(let value): try value.encode(to: encoder)
    case .scrap(let value): try value.encode(to: encoder)
    case .wip(let value): try value.encode(to: encoder)
    case .load(let value): try value.encode(to: encoder)
    case .consumption(let value): try value.encode(to: encoder)
    case .dashboard(let value): try value.encode(to: encoder)
    }
  }
}

/// Orders by status and site.
public struct OrdersDrawnFloor: Codable, Hashable, Sendable {
  private(set) var type = "orders"
  /// The counts, as `graph.count_orders` answers them.
  public var chart: OrderCounts

  public init(chart: OrderCounts) {
    self.chart = chart
  }
}

/// Scrap by reason, as a Pareto chart.
public struct ScrapDrawnFloor: Codable, Hashable, Sendable {
  private(set) var type = "scrap"
  /// The report, as `graph.report_scrap` answers it.
  public var chart: ScrapReport

  public init(chart: ScrapReport) {
    self.chart = chart
  }
}

/// Work in process by step.
public struct WipDrawnFloor: Codable, Hashable, Sendable {
  private(set) var type = "wip"
  /// The report, as `graph.report_wip` answers it.
  public var chart: WipReport

  public init(chart: WipReport) {
    self.chart = chart
  }
}

/// The load of work centers.
public struct LoadDrawnFloor: Codable, Hashable, Sendable {
  private(set) var type = "load"
  /// The report, as `graph.report_load` answers it.
  public var chart: LoadReport

  public init(chart: LoadReport) {
    self.chart = chart
  }
}

/// Consumption against bills of materials.
public struct ConsumptionDrawnFloor: Codable, Hashable, Sendable {
  private(set) var type = "consumption"
  /// The report, as `graph.report_consumption` answers it.
  public var chart: ConsumptionReport

  public init(chart: ConsumptionReport) {
    self.chart = chart
  }
}

/// Several reports below each other.
public struct DashboardDrawnFloor: Codable, Hashable, Sendable {
  private(set) var type = "dashboard"
  /// Orders by status and site.
  public var orders: OrderCounts?
  /// Scrap by reason.
  public var scrap: ScrapReport?
  /// Work in process by step.
  public var wip: WipReport?
  /// The load of work centers.
  public var load: LoadReport?
  /// Consumption against bills of materials.
  public var consumption: ConsumptionReport?

  public init(
    orders: OrderCounts? = nil,
    scrap: ScrapReport? = nil,
    wip: WipReport? = nil,
    load: LoadReport? = nil,
    consumption: ConsumptionReport? = nil
  ) {
    self.orders = orders
    self.scrap = scrap
    self.wip = wip
    self.load = load
    self.consumption = consumption
  }
}

/// Makes a plant's data up and writes it to a folder, one file for each table.
///
/// The same seed makes the same rows on every machine, and every row obeys the rules that data is
/// held against. The folder is made if need be; files of the same names are replaced.
struct GenerateDataSet: Codable, Hashable, Sendable {
  /// The folder for the files.
  var path: String
  /// What makes one plant differ from another.
  var seed: Int64
  /// How large the plant is: `1` makes 120,000 work orders, `0.001` makes 120. Above 0 and at most
  /// 100.
  var scale: ExactDecimal
  /// What sort of files.
  var format: DataSetFormat

  init(path: String, seed: Int64 = 42, scale: ExactDecimal = "1", format: DataSetFormat = .csv) {
    self.path = path
    self.seed = seed
    self.scale = scale
    self.format = format
  }
}

/// How a table is kept in a file.
public enum DataSetFormat: String, Codable, CaseIterable, Sendable {
  /// Text after RFC 4180, with the names of the columns in the first line.
  case csv
  /// Columns after Apache Parquet. Compressed with Snappy when written; read with Snappy, zstd,
  /// gzip or none.
  case parquet
}

/// What was made up and written.
public struct DataSetGenerated: Codable, Hashable, Sendable {
  /// How many rows there are in all.
  public var rows: Int64
  /// How many rows each table has, each table behind those it refers to.
  public var tables: [DataSetTableRows]

  public init(rows: Int64, tables: [DataSetTableRows]) {
    self.rows = rows
    self.tables = tables
  }
}

/// How many rows a table has.
public struct DataSetTableRows: Codable, Hashable, Sendable {
  /// The table.
  public var table: DataSetTable
  /// How many rows it has.
  public var rows: Int64

  public init(table: DataSetTable, rows: Int64) {
    self.table = table
    self.rows = rows
  }
}

/// A table of the data set; a file has its name and `.csv` or `.parquet`.
///
/// A table stands behind every table that it refers to.
public enum DataSetTable: String, Codable, CaseIterable, Sendable {
  /// Sites: factories and warehouses.
  case facilities
  /// Where work is done.
  case workCenters = "work_centers"
  /// What is bought and used.
  case parts
  /// What is made and sold.
  case products
  /// The parts that go straight into a product.
  case productComponents = "product_components"
  /// The parts that go into a part.
  case billOfMaterials = "bill_of_materials"
  /// Sales orders.
  case orders
  /// The steps that make a product.
  case productionRoutings = "production_routings"
  /// Work orders.
  case workOrders = "work_orders"
  /// The steps of the work orders.
  case workOrderSteps = "work_order_steps"
  /// What moved between stock and the work orders.
  case materialTransactions = "material_transactions"
  /// What lay in stock before the first transaction.
  case openingStock = "opening_stock"
}

/// Reads a data set from a folder and holds every row against the rules of the floor.
///
/// Nothing is loaded and nothing changed. Each bad row is named with its file, line, column and
/// value, and with what would be right.
struct CheckDataSet: Codable, Hashable, Sendable {
  /// The folder with the files, CSV or Parquet.
  var path: String
  /// How much more than planned may have been started, in percent.
  var overTolerancePercent: Int
  /// Whether an order may have been completed with less than was planned.
  var acceptsShort: Bool
  /// How many bad rows are named at most, of 100,000; all are counted.
  var limit: Int

  init(path: String, overTolerancePercent: Int = 0, acceptsShort: Bool = false, limit: Int = 1000) {
    self.path = path
    self.overTolerancePercent = overTolerancePercent
    self.acceptsShort = acceptsShort
    self.limit = limit
  }

  enum CodingKeys: String, CodingKey {
    case path
    case overTolerancePercent = "over_tolerance_percent"
    case acceptsShort = "accepts_short"
    case limit
  }
}

/// What a check of a folder found.
public struct DataSetCheck: Codable, Hashable, Sendable {
  /// Whether every row can be used.
  public var isConsistent: Bool
  /// How many rows there are in all.
  public var rows: Int64
  /// How many rows each table has, each table behind those it refers to.
  public var tables: [DataSetTableRows]
  /// How often a rule is broken in all; what is only worth a look is not counted.
  public var badCount: Int64
  /// The bad rows by table and line, and those that are only worth a look: the first of them, up to
  /// the limit.
  public var badRows: [DataSetRow]
  /// How often each rule is broken.
  public var rules: [BrokenRule]
  /// What was left out, was not there or could not be checked.
  public var notes: [DataSetNote]

  public init(
    isConsistent: Bool,
    rows: Int64,
    tables: [DataSetTableRows],
    badCount: Int64,
    badRows: [DataSetRow],
    rules: [BrokenRule],
    notes: [DataSetNote]
  ) {
    self.isConsistent = isConsistent
    self.rows = rows
    self.tables = tables
    self.badCount = badCount
    self.badRows = badRows
    self.rules = rules
    self.notes = notes
  }

  enum CodingKeys: String, CodingKey {
    case isConsistent = "is_consistent"
    case rows
    case tables
    case badCount = "bad_count"
    case badRows = "bad_rows"
    case rules
    case notes
  }
}

/// A row that breaks a rule.
public struct DataSetRow: Codable, Hashable, Sendable {
  /// The stable code of the rule: `data_set.step_conservation`.
  public var code: String
  /// The table, and so the file.
  public var file: DataSetTable
  /// The line, counted from 1; in Parquet, the row.
  public var line: Int
  /// The column at fault.
  public var field: String
  /// What it holds.
  public var value: String
  /// What is wrong, and what would be right.
  public var reason: String
  /// Other rows that have a part in it, such as the receipts that do not sum up.
  public var related: [DataSetPlace]
  /// Whether it is only worth a look: the row can be used as it is.
  public var isWarning: Bool

  public init(
    code: String,
    file: DataSetTable,
    line: Int,
    field: String,
    value: String,
    reason: String,
    related: [DataSetPlace],
    isWarning: Bool
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.field = field
    self.value = value
    self.reason = reason
    self.related = related
    self.isWarning = isWarning
  }

  enum CodingKeys: String, CodingKey {
    case code
    case file
    case line
    case field
    case value
    case reason
    case related
    case isWarning = "is_warning"
  }
}

/// A place in a file.
public struct DataSetPlace: Codable, Hashable, Sendable {
  /// The table, and so the file.
  public var file: DataSetTable
  /// The line, counted from 1; in Parquet, the row.
  public var line: Int

  public init(file: DataSetTable, line: Int) {
    self.file = file
    self.line = line
  }
}

/// How often a rule was broken.
public struct BrokenRule: Codable, Hashable, Sendable {
  /// The code of the rule.
  public var code: String
  /// How often.
  public var count: Int64
  /// Whether it is only worth a look: the rows can be used as they are.
  public var isWarning: Bool

  public init(code: String, count: Int64, isWarning: Bool) {
    self.code = code
    self.count = count
    self.isWarning = isWarning
  }

  enum CodingKeys: String, CodingKey {
    case code
    case count
    case isWarning = "is_warning"
  }
}

/// Something to know about a data set that is no fault of a row.
public enum DataSetNote: Codable, Hashable, Sendable {
  /// There is no opening stock, so balances were not checked; `derive_opening_stock` makes the
  /// least there must have been.
  case noOpeningStock(NoOpeningStockDataSetNote)
  /// A column that is not known was left out.
  case columnIgnored(ColumnIgnoredDataSetNote)
  /// A table that may be missing is missing.
  case tableMissing(TableMissingDataSetNote)

  private enum Tag: String, CodingKey {
    case type
  }

  public init(from decoder: any Decoder) throws {
    let tag = try decoder.container(keyedBy: Tag.self).decode(String.self, forKey: .type)
    switch tag {
    case "no_opening_stock": self = .noOpeningStock(try NoOpeningStockDataSetNote(from: decoder))
    case "column_ignored": self = .columnIgnored(try ColumnIgnoredDataSetNote(from: decoder))
    case "table_missing": self = .tableMissing(try TableMissingDataSetNote(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "there is no case `\(tag)`"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .noOpeningStock(let value): try value.encode(to: encoder)
    case .columnIgnored(let value): try value.encode(to: encoder)
    case .tableMissing(let value): try value.encode(to: encoder)
    }
  }
}

/// There is no opening stock, so balances were not checked; `derive_opening_stock` makes the least
/// there must have been.
public struct NoOpeningStockDataSetNote: Codable, Hashable, Sendable {
  private(set) var type = "no_opening_stock"

  public init() {
  }
}

/// A column that is not known was left out.
public struct ColumnIgnoredDataSetNote: Codable, Hashable, Sendable {
  private(set) var type = "column_ignored"
  /// The table.
  public var file: DataSetTable
  /// The column.
  public var column: String

  public init(file: DataSetTable, column: String) {
    self.file = file
    self.column = column
  }
}

/// A table that may be missing is missing.
public struct TableMissingDataSetNote: Codable, Hashable, Sendable {
  private(set) var type = "table_missing"
  /// The table.
  public var file: DataSetTable

  public init(file: DataSetTable) {
    self.file = file
  }
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

/// Makes the scheduling model of the orders that are released or in progress.
///
/// Each step that has work left becomes an operation of that name; it can be done at its own work
/// center, at its alternates, and at those that the work center names. It takes the set-up and the
/// run time of what is left, at the speed of the work center, and pauses while that is closed.
/// Finished and skipped steps are left out; work that lies on a machine stands fast. What cannot be
/// scheduled is left out and named.
struct MakeSchedulingModel: Codable, Hashable, Sendable {
  /// Only orders of this site.
  var site: SiteId?
  /// The instant of tick 0, before which nothing new starts; the host's time when absent. Given,
  /// the answer depends on nothing but the journal.
  var from: Timestamp?
  /// How long a tick is; a minute when absent. Times are rounded up to whole ticks.
  var tick: Elapsed?
  /// How far calendars are looked up; 180 days when absent, and ten years at most. Beyond it,
  /// everything counts as open.
  var horizon: Elapsed?
  /// Whether orders may begin before the day on which they are planned to start.
  var early: Bool
  /// Whether set-up times stay out of the operations, for models that get a table of set-ups
  /// instead. The family of each operation is then the item that is made.
  var setupsApart: Bool
  /// Whether steps wait for their components: what is in stock goes to the most urgent orders
  /// first, then what arrives. Steps whose components never come are left out.
  var withMaterial: Bool
  /// What will arrive, beyond the stock of the plant; only with `with_material`.
  var arrivals: [MaterialArrival]

  init(
    site: SiteId? = nil,
    from: Timestamp? = nil,
    tick: Elapsed? = nil,
    horizon: Elapsed? = nil,
    early: Bool = false,
    setupsApart: Bool = false,
    withMaterial: Bool = false,
    arrivals: [MaterialArrival] = []
  ) {
    self.site = site
    self.from = from
    self.tick = tick
    self.horizon = horizon
    self.early = early
    self.setupsApart = setupsApart
    self.withMaterial = withMaterial
    self.arrivals = arrivals
  }

  enum CodingKeys: String, CodingKey {
    case site
    case from
    case tick
    case horizon
    case early
    case setupsApart = "setups_apart"
    case withMaterial = "with_material"
    case arrivals
  }
}

/// Material that will arrive.
public struct MaterialArrival: Codable, Hashable, Sendable {
  /// What arrives.
  public var item: ItemId
  /// Where.
  public var site: SiteId
  /// How much; above zero.
  public var quantity: ExactDecimal
  /// From when on it can be used.
  public var at: Timestamp

  public init(item: ItemId, site: SiteId, quantity: ExactDecimal, at: Timestamp) {
    self.item = item
    self.site = site
    self.quantity = quantity
    self.at = at
  }
}

/// The scheduling model of a plant.
public struct PlantSchedulingModel: Codable, Hashable, Sendable {
  /// What is to be scheduled: orders and resources have the plant's codes, operations the numbers
  /// of their steps.
  public var model: SchedulingModel
  /// What a tick means: where 0 lies, and how long one is.
  public var clock: SchedulingClock
  /// The position of the journal that the model shows.
  public var position: Int64
  /// Orders, or their last steps, that are not in the model, and why.
  public var leftOut: [LeftOutOrder]

  public init(
    model: SchedulingModel,
    clock: SchedulingClock,
    position: Int64,
    leftOut: [LeftOutOrder]
  ) {
    self.model = model
    self.clock = clock
    self.position = position
    self.leftOut = leftOut
  }

  enum CodingKeys: String, CodingKey {
    case model
    case clock
    case position
    case leftOut = "left_out"
  }
}

/// An order that is not in the model, or not as a whole.
public struct LeftOutOrder: Codable, Hashable, Sendable {
  /// The order.
  public var order: WorkOrderId
  /// Why.
  public var reason: LeftOutReason
  /// Why, in a sentence.
  public var message: String
  /// The step that is left out, with all that follow it; the whole order when absent.
  public var step: Int?

  public init(order: WorkOrderId, reason: LeftOutReason, message: String, step: Int? = nil) {
    self.order = order
    self.reason = reason
    self.message = message
    self.step = step
  }
}

/// Why an order, or a part of it, is not in the model.
public enum LeftOutReason: String, Codable, CaseIterable, Sendable {
  /// Quality has stopped it.
  case onHold = "on_hold"
  /// Every step is finished or skipped; it waits to be completed.
  case nothingLeft = "nothing_left"
  /// The step has no work center, or none on which work may be planned.
  case noWorkCenter = "no_work_center"
  /// No work center of the step is open before the horizon.
  case neverOpen = "never_open"
  /// A component is not in stock, and not enough of it arrives.
  case shortOfMaterial = "short_of_material"
  /// A time has more digits, or lies further away, than a model can hold.
  case outOfRange = "out_of_range"
}

/// Brings a whole data set, out of a folder of files, into a plant that knows none of its orders
/// and stocks yet.
///
/// Every row is held to the rules of the floor first. One bad row refuses everything, and the error
/// names the first hundred by file, line, column and reason; with `keep_good` the rest is loaded,
/// and the answer names what is left out. Sites, work centres, items, bills and routings that the
/// plant knows already stay as they are. All of it is written in one transaction, or nothing.
struct LoadFolder: Codable, Hashable, Sendable {
  /// The folder with the files, CSV or Parquet, one for each table.
  var path: String
  /// Who brings it in, and when.
  var command: Command
  /// Loads what is good and names the rest; otherwise one bad row refuses all.
  var keepGood: Bool
  /// Begins every stock with the least that keeps it from falling below zero, in place of the set's
  /// own opening stock.
  var deriveOpeningStock: Bool
  /// How much more than planned may have been started, in percent.
  var overTolerancePercent: Int
  /// Whether an order may have been completed with less than was planned.
  var acceptsShort: Bool
  /// The currency of every cost in the files; US dollars when absent.
  var currency: Currency?

  init(
    path: String,
    command: Command,
    keepGood: Bool = false,
    deriveOpeningStock: Bool = false,
    overTolerancePercent: Int = 0,
    acceptsShort: Bool = false,
    currency: Currency? = nil
  ) {
    self.path = path
    self.command = command
    self.keepGood = keepGood
    self.deriveOpeningStock = deriveOpeningStock
    self.overTolerancePercent = overTolerancePercent
    self.acceptsShort = acceptsShort
    self.currency = currency
  }

  enum CodingKeys: String, CodingKey {
    case path
    case command
    case keepGood = "keep_good"
    case deriveOpeningStock = "derive_opening_stock"
    case overTolerancePercent = "over_tolerance_percent"
    case acceptsShort = "accepts_short"
    case currency
  }
}

/// What was loaded.
public struct DataSetLoaded: Codable, Hashable, Sendable {
  /// The position of its first event.
  public var position: Int64
  /// How many events it wrote.
  public var events: Int
  /// Work orders.
  public var orders: Int64
  /// Their steps.
  public var steps: Int64
  /// Movements of stock, opening stock aside.
  public var movements: Int64
  /// Items and sites of which there is or was stock.
  public var stocks: Int64
  /// Rows that were left out: bad ones, and those that depend on them.
  public var leftOut: Int64
  /// How often a rule is broken in what was left out.
  public var badCount: Int64
  /// The bad rows; the first ten thousand of them.
  public var badRows: [DataSetRow]
  /// What of the files was not taken.
  public var notes: [DataSetNote]
  /// Whether the same command had loaded it before: nothing was done again.
  public var replayed: Bool

  public init(
    position: Int64,
    events: Int,
    orders: Int64,
    steps: Int64,
    movements: Int64,
    stocks: Int64,
    leftOut: Int64,
    badCount: Int64,
    badRows: [DataSetRow],
    notes: [DataSetNote],
    replayed: Bool
  ) {
    self.position = position
    self.events = events
    self.orders = orders
    self.steps = steps
    self.movements = movements
    self.stocks = stocks
    self.leftOut = leftOut
    self.badCount = badCount
    self.badRows = badRows
    self.notes = notes
    self.replayed = replayed
  }

  enum CodingKeys: String, CodingKey {
    case position
    case events
    case orders
    case steps
    case movements
    case stocks
    case leftOut = "left_out"
    case badCount = "bad_count"
    case badRows = "bad_rows"
    case notes
    case replayed
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
