// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

import kotlin.time.Duration

/** The `aps` operations. */
public object ApsOperations {
    /**
     * Searches for a good schedule, for as long as it may.
     *
     * The answer is the best schedule that was found, also when the time is up or the work is
     * cancelled; a model for which no whole schedule was found is answered with what could be
     * placed. The same seed and number of epochs give the same schedule, with however many threads.
     *
     * @param model What is to be scheduled.
     * @param time The most time to search. Left out, it is ten seconds; with `epochs` given, there
     *   is no limit.
     * @param epochs The most epochs to search. Left out, there is no limit but the time.
     * @param seed What chance is drawn from. Left out, it is 1.
     * @param threads How many threads search, from 1 to 64. Left out, it is 2.
     * @param start A plan to begin with, such as the answer of an earlier search; it keeps the
     *   rules of the model, and may leave operations out. The answer is never worse.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun solve(
        model: SchedulingModel,
        time: Duration? = null,
        epochs: Int? = null,
        seed: Int = 1,
        threads: Int = 2,
        start: SchedulePlan? = null,
        control: Control? = null,
    ): SolvedSchedule =
        Engine.call("aps.solve", SolveModel(model, time, epochs, seed, threads, start), control)

    /**
     * Schedules everything at once, by a rule: each machine that becomes free takes its most urgent
     * work.
     *
     * Use it for a first look, for very large models, or to see what a search is worth: `aps.solve`
     * begins with the best of all rules and improves it.
     *
     * @param model What is to be scheduled.
     * @param rule The rule. Left out, all are tried, and the best schedule is the answer.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun dispatch(
        model: SchedulingModel,
        rule: DispatchRule? = null,
        control: Control? = null,
    ): DispatchedSchedule = Engine.call("aps.dispatch", DispatchModel(model, rule), control)

    /**
     * Checks a plan against a model, rule by rule, and measures it.
     *
     * The plan may come from anywhere: from `aps.solve`, from a planner's hand, from another
     * program. The checker shares nothing with the engines that make schedules.
     *
     * @param model What is to be scheduled.
     * @param plan The plan to check.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun evaluate(
        model: SchedulingModel,
        plan: SchedulePlan,
        control: Control? = null,
    ): ScheduleEvaluation = Engine.call("aps.evaluate", EvaluateSchedule(model, plan), control)

    /**
     * Says why operations start when they start, and why orders are late.
     *
     * Everything is explained by the order of work of the plan: what would have to move so that the
     * operation could start earlier while the others keep their order. It does not say that another
     * order of work would be no better.
     *
     * @param model What was scheduled.
     * @param plan The plan to explain.
     * @param operations The operations whose start is explained.
     * @param orders The orders whose end is explained. With neither operations nor orders given,
     *   the hundred latest orders are.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun explain(
        model: SchedulingModel,
        plan: SchedulePlan,
        operations: List<OperationName> = emptyList(),
        orders: List<String> = emptyList(),
        control: Control? = null,
    ): ScheduleExplanation =
        Engine.call("aps.explain", ExplainSchedule(model, plan, operations, orders), control)

    /**
     * Measures how a plan uses the resources, how punctual it is, how close it keeps to a former
     * plan, and what may go wrong.
     *
     * @param model What was scheduled.
     * @param plan The plan.
     * @param former The plan before, or what really happened, to compare with.
     * @param tolerance An operation that starts at most so many ticks from where the former plan
     *   has it has kept to the plan. Left out, it is 0.
     * @param safeShare The slack before its due date, as a share of its lead time, at which an
     *   order is safe. Left out, it is 0.1.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun measure(
        model: SchedulingModel,
        plan: SchedulePlan,
        former: SchedulePlan? = null,
        tolerance: Long = 0,
        safeShare: Double = 0.1,
        control: Control? = null,
    ): ScheduleIndicators =
        Engine.call(
            "aps.measure",
            MeasureSchedule(model, plan, former, tolerance, safeShare),
            control,
        )

    /**
     * Finds the resources that decide a plan, and what more of each would be worth.
     *
     * @param model What was scheduled.
     * @param plan The plan.
     * @param relief Of how many ticks of work each resource is relieved, to see what that is worth:
     *   60 for an hour, where a tick is a minute. Left out, it is 10.
     * @param most How many resources are tried, those with the most critical ticks first. Left out,
     *   it is 20.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun bottlenecks(
        model: SchedulingModel,
        plan: SchedulePlan,
        relief: Long = 10,
        most: Int = 20,
        control: Control? = null,
    ): ScheduleBottlenecks =
        Engine.call("aps.bottlenecks", FindBottlenecks(model, plan, relief, most), control)

    /**
     * Says what becomes of a plan when something changes.
     *
     * The model and the plan that are given stay as they are; the answer holds the changed model,
     * to go on with.
     *
     * @param model What was scheduled.
     * @param plan The plan.
     * @param changes What changes, one after another.
     * @param now The tick it is now, or at which a frozen zone ends: what starts before it stands
     *   fast, and nothing else starts before it. Left out, it is 0.
     * @param scope How far the plan may be changed. Left out, `improve`.
     * @param time The most time to search. Left out, it is ten seconds; with `epochs` given, there
     *   is no limit. A repair does not search.
     * @param epochs The most epochs to search. Left out, there is no limit but the time.
     * @param seed What chance is drawn from. Left out, it is 1.
     * @param threads How many threads search, from 1 to 64. Left out, it is 2.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun whatIf(
        model: SchedulingModel,
        plan: SchedulePlan,
        changes: List<ScheduleChange>,
        now: Long = 0,
        scope: ReplanScope = ReplanScope.IMPROVE,
        time: Duration? = null,
        epochs: Int? = null,
        seed: Int = 1,
        threads: Int = 2,
        control: Control? = null,
    ): WhatIfAnswer =
        Engine.call(
            "aps.what_if",
            WhatIf(model, plan, changes, now, scope, time, epochs, seed, threads),
            control,
        )

    /**
     * Compares two plans.
     *
     * The plans may be of one model, or of a model before and after something changed.
     *
     * @param model What is scheduled; after the change, if something changed.
     * @param before The plan before.
     * @param after The plan after.
     * @param modelBefore What was scheduled before the change. Left out, nothing changed.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun compare(
        model: SchedulingModel,
        before: SchedulePlan,
        after: SchedulePlan,
        modelBefore: SchedulingModel? = null,
        control: Control? = null,
    ): ScheduleComparison =
        Engine.call("aps.compare", CompareSchedules(model, before, after, modelBefore), control)

    /**
     * Finds out why a model has no schedule: a small set of its parts that cannot all hold.
     *
     * @param model The model.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun findConflict(model: SchedulingModel, control: Control? = null): ScheduleConflict =
        Engine.call("aps.find_conflict", FindConflict(model), control)

    /**
     * Draws a schedule as a Gantt chart.
     *
     * By resource: set-ups, work and what stands fast, with closed times behind; by order: the
     * operations of each, with its due date. Work of late orders is hatched, and what has to be
     * shorter for the plan to end sooner is outlined. Or how loaded each resource is as time goes
     * by. As a page (`html`) it can be zoomed, moved and searched for an order.
     *
     * @param source What is drawn.
     * @param title What stands above it; left out, what it is.
     * @param format As what it is drawn.
     * @param width How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest.
     *   Left out, 960. It is as high as what is in it.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun draw(
        source: DrawnSchedule,
        title: String = "",
        format: PictureFormat = PictureFormat.SVG,
        width: Int? = null,
        control: Control? = null,
    ): ChartPicture = Engine.call("aps.draw", DrawSchedule(source, title, format, width), control)

    /**
     * Searches for a good schedule of orders that come in columns, and answers in columns.
     *
     * For thousands of orders, where a model in names and lists is slow to make and its plan slow
     * to read. What the search does and promises is the same as that of `aps.solve`. What does not
     * fit in the columns themselves is named by column and row; what else is not sound, by its
     * place in the model that `aps.read_table` makes of them.
     *
     * @param table What is to be scheduled.
     * @param time The most time to search. Left out, it is ten seconds; with `epochs` given, there
     *   is no limit.
     * @param epochs The most epochs to search; 0 for what dispatching gives. Left out, there is no
     *   limit but the time.
     * @param seed What chance is drawn from. Left out, it is 1.
     * @param threads How many threads search, from 1 to 64. Left out, it is 2.
     * @param start A plan to begin with, such as the answer of an earlier search; it keeps the
     *   rules of the model, and may leave operations out. The answer is never worse.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun solveTable(
        table: SchedulingTable,
        time: Duration? = null,
        epochs: Int? = null,
        seed: Int = 1,
        threads: Int = 2,
        start: SchedulePlanColumns? = null,
        control: Control? = null,
    ): SolvedTable =
        Engine.call(
            "aps.solve_table",
            SolveTable(table, time, epochs, seed, threads, start),
            control,
        )

    /**
     * Reads columns into a model in names and lists, and a plan beside them into a plan of that
     * model: to have a part of it explained, drawn or tried otherwise.
     *
     * @param table The columns.
     * @param plan A plan: one row for each operation of the table.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun readTable(
        table: SchedulingTable,
        plan: SchedulePlanColumns? = null,
        control: Control? = null,
    ): SchedulingTableRead =
        Engine.call("aps.read_table", ReadSchedulingTable(table, plan), control)

    /**
     * Writes a model in columns, and a plan of it beside them: for a data frame.
     *
     * @param model The model.
     * @param plan A plan of it.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun tabulate(
        model: SchedulingModel,
        plan: SchedulePlan? = null,
        control: Control? = null,
    ): TabulatedSchedule = Engine.call("aps.tabulate", TabulateSchedule(model, plan), control)

    /**
     * Makes up a plant with work: a model of any size to try the scheduler on, and to measure it.
     *
     * Work centres hold alternative machines of different speed, with shifts, maintenance and
     * set-ups; orders of products with routings of their own arrive over time, have due dates, and
     * matter more or less. Each switch adds what else a plant may have. A tick is a minute. The
     * same case gives the same model, always.
     *
     * @param orders How many orders there are, from 1 to 50000. Left out, it is 100.
     * @param machines How many machines there are, from 1 to 2000. Left out, it is 50.
     * @param load How busy the bottleneck is while orders arrive, in per cent, from 10 to
     * 1000. Left out, it is 95.
     *
     * @param seed What chance is drawn from. Left out, it is 1.
     * @param operators Work needs operators of its work centre, and changing over needs a fitter.
     * @param tools Some steps need a tool of which there are few.
     * @param lags Some steps have to cool down, or to follow soon.
     * @param cleaning Some families must not follow some others without a third in between.
     * @param batching Some work centres have furnaces that take several orders at once.
     * @param material The first step takes material that arrives over time.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun generate(
        orders: Int = 100,
        machines: Int = 50,
        load: Int = 95,
        seed: Int = 1,
        operators: Boolean = false,
        tools: Boolean = false,
        lags: Boolean = false,
        cleaning: Boolean = false,
        batching: Boolean = false,
        material: Boolean = false,
        control: Control? = null,
    ): SchedulingModel =
        Engine.call(
            "aps.generate",
            SchedulingCase(
                orders,
                machines,
                load,
                seed,
                operators,
                tools,
                lags,
                cleaning,
                batching,
                material,
            ),
            control,
        )

    /**
     * Reads a job shop in the format of JSPLIB into a scheduling model.
     *
     * After lines that start with `#`, the first line gives the numbers of jobs and machines; then
     * each line is a job: pairs of machine, counted from 0, and duration. Machines are named `M0`,
     * `M1`, jobs `J0`, `J1`, the operations of a job `0`, `1`.
     *
     * @param text The text.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun readJsplib(text: String): SchedulingModel =
        Engine.call("aps.read_jsplib", ReadJobShop(text))

    /**
     * Reads a flexible job shop in the format of Brandimarte and Hurink into a scheduling model.
     *
     * The first line gives the numbers of jobs and machines; then each line is a job: how many
     * operations, and for each operation how many machines it can run on, followed by pairs of
     * machine, counted from 1, and duration. The names count from 0: machine 1 of the text is `M0`.
     *
     * @param text The text.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun readFjsp(text: String): SchedulingModel =
        Engine.call("aps.read_fjsp", ReadFlexibleJobShop(text))
}

/** The `aps` operations. */
public val Lineside.aps: ApsOperations
    get() = ApsOperations
