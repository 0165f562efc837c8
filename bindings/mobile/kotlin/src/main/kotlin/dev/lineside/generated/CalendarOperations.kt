// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

import kotlin.time.Duration

/** The `calendar` operations. */
public object CalendarOperations {
    /**
     * Measures the working time between two instants.
     *
     * Counts the time in which some shift of the calendar runs and has no break, less the closures;
     * time in which several shifts run counts once. Use it for lead times in working hours, for
     * capacity, and for the planned time of an OEE window.
     *
     * Shifts are local times of the calendar's zone. On the night the clocks are put forward, a
     * night shift from 22:00 to 06:00 counts seven hours, on the night they are put back nine. A
     * shift or break that itself starts or ends at a time which the clocks show twice or never is
     * refused, unless the calendar's `clock_change` says what it means.
     * - [calendar]: When the plant works.
     * - [start]: Where to start counting.
     * - [end]: Where to stop counting: the first instant that no longer counts, after `start`.
     *
     * @throws LinesideException when the request cannot be understood or computed.
     */
    public fun workingTime(
        calendar: Calendar,
        start: Timestamp,
        end: Timestamp,
        control: Control = Control(),
    ): WorkingTimeAnswer =
        engine.call("calendar.working_time", WorkingTimeQuestion(calendar, start, end), control)

    /**
     * Adds working time to an instant: when is it done, or when must it start.
     *
     * Counts only time in which some shift of the calendar runs and has no break, less the
     * closures. Forward it answers when work that starts at `start` is done; backward, when work
     * that must be done at `start` has to begin. Work that takes no time ends where it starts, also
     * when nobody works then. Work that just fills a shift ends when the shift ends, not when the
     * next one starts.
     *
     * Working time is looked for up to 100 years away. Where the clocks change, shifts are as long
     * as they really are: see the working time between two instants.
     * - [calendar]: When the plant works.
     * - [start]: Where to start counting.
     * - [working]: How much working time to count.
     * - [direction]: Whether to count into the future or into the past.
     *
     * @throws LinesideException when the request cannot be understood or computed.
     */
    public fun addWorkingTime(
        calendar: Calendar,
        start: Timestamp,
        working: Duration,
        direction: Direction = Direction.FORWARD,
        control: Control = Control(),
    ): WorkingTimeEnd =
        engine.call(
            "calendar.add_working_time",
            AddWorkingTime(calendar, start, working, direction),
            control,
        )

    /**
     * Lists the shifts between two instants, as they really run.
     *
     * Gives every shift that shares an instant with the interval, whole, in order of its start,
     * with its business date, its breaks and the time worked in it. Use it to cut counts and states
     * into shifts for reports and OEE.
     *
     * The business date is the local date on which a shift starts. Where the clocks change, a shift
     * is as long as it really is, and one that itself starts or ends at a time which the clocks
     * show twice or never is refused, unless the calendar's `clock_change` says what it means. At
     * most a million shifts and breaks are listed.
     * - [calendar]: When the plant works.
     * - [start]: The first instant of interest.
     * - [end]: The first instant no longer of interest, after `start`.
     *
     * @throws LinesideException when the request cannot be understood or computed.
     */
    public fun shifts(
        calendar: Calendar,
        start: Timestamp,
        end: Timestamp,
        control: Control = Control(),
    ): ShiftList = engine.call("calendar.shifts", ListShifts(calendar, start, end), control)
}

/** The `calendar` operations. */
public val Lineside.calendar: CalendarOperations
    get() = CalendarOperations
