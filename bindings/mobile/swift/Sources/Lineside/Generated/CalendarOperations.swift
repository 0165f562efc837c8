// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `calendar` operations.
public enum CalendarOperations {
  /// Measures the working time between two instants.
  ///
  /// Counts the time in which some shift of the calendar runs and has no break, less the closures;
  /// time in which several shifts run counts once. Use it for lead times in working hours, for
  /// capacity, and for the planned time of an OEE window.
  ///
  /// Shifts are local times of the calendar's zone. On the night the clocks are put forward, a
  /// night shift from 22:00 to 06:00 counts seven hours, on the night they are put back nine. A
  /// shift or break that itself starts or ends at a time which the clocks show twice or never is
  /// refused, unless the calendar's `clock_change` says what it means.
  ///
  /// - Parameter calendar: When the plant works.
  /// - Parameter start: Where to start counting.
  /// - Parameter end: Where to stop counting: the first instant that no longer counts, after
  ///   `start`.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func workingTime(
    _ calendar: Calendar,
    start: Timestamp,
    end: Timestamp,
    control: Control? = nil
  ) throws -> WorkingTimeAnswer {
    let request = MeasureWorkingTime(calendar: calendar, start: start, end: end)
    return try Engine.call("calendar.working_time", request, control: control)
  }

  /// Adds working time to an instant: when is it done, or when must it start.
  ///
  /// Counts only time in which some shift of the calendar runs and has no break, less the closures.
  /// Forward it answers when work that starts at `start` is done; backward, when work that must be
  /// done at `start` has to begin. Work that takes no time ends where it starts, also when nobody
  /// works then. Work that just fills a shift ends when the shift ends, not when the next one
  /// starts.
  ///
  /// Working time is looked for up to 100 years away. Where the clocks change, shifts are as long
  /// as they really are: see the working time between two instants.
  ///
  /// - Parameter calendar: When the plant works.
  /// - Parameter start: Where to start counting.
  /// - Parameter working: How much working time to count.
  /// - Parameter direction: Whether to count into the future or into the past.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func addWorkingTime(
    _ calendar: Calendar,
    start: Timestamp,
    working: Elapsed,
    direction: Direction = .forward,
    control: Control? = nil
  ) throws -> WorkingTimeEnd {
    let request = AddWorkingTime(
      calendar: calendar,
      start: start,
      working: working,
      direction: direction
    )
    return try Engine.call("calendar.add_working_time", request, control: control)
  }

  /// Lists the shifts between two instants, as they really run.
  ///
  /// Gives every shift that shares an instant with the interval, whole, in order of its start, with
  /// its business date, its breaks and the time worked in it. Use it to cut counts and states into
  /// shifts for reports and OEE.
  ///
  /// The business date is the local date on which a shift starts. Where the clocks change, a shift
  /// is as long as it really is, and one that itself starts or ends at a time which the clocks show
  /// twice or never is refused, unless the calendar's `clock_change` says what it means. At most a
  /// million shifts and breaks are listed.
  ///
  /// - Parameter calendar: When the plant works.
  /// - Parameter start: The first instant of interest.
  /// - Parameter end: The first instant no longer of interest, after `start`.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func shifts(
    _ calendar: Calendar,
    start: Timestamp,
    end: Timestamp,
    control: Control? = nil
  ) throws -> ShiftList {
    let request = ListShifts(calendar: calendar, start: start, end: end)
    return try Engine.call("calendar.shifts", request, control: control)
  }
}
