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
     *
     * @param calendar When the plant works.
     * @param start Where to start counting.
     * @param end Where to stop counting: the first instant that no longer counts, after `start`.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun workingTime(
        calendar: Calendar,
        start: Timestamp,
        end: Timestamp,
        control: Control? = null,
    ): WorkingTimeAnswer =
        Engine.call("calendar.working_time", MeasureWorkingTime(calendar, start, end), control)

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
     *
     * @param calendar When the plant works.
     * @param start Where to start counting.
     * @param working How much working time to count.
     * @param direction Whether to count into the future or into the past.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun addWorkingTime(
        calendar: Calendar,
        start: Timestamp,
        working: Duration,
        direction: Direction = Direction.FORWARD,
        control: Control? = null,
    ): WorkingTimeEnd =
        Engine.call(
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
     *
     * @param calendar When the plant works.
     * @param start The first instant of interest.
     * @param end The first instant no longer of interest, after `start`.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun shifts(
        calendar: Calendar,
        start: Timestamp,
        end: Timestamp,
        control: Control? = null,
    ): ShiftList = Engine.call("calendar.shifts", ListShifts(calendar, start, end), control)
}

/** The `calendar` operations. */
public val Lineside.calendar: CalendarOperations
    get() = CalendarOperations
