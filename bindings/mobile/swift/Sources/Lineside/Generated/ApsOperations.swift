// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `aps` operations.
public enum ApsOperations {
  /// Searches for a good schedule, for as long as it may.
  ///
  /// The answer is the best schedule that was found, also when the time is up or the work is
  /// cancelled; a model for which no whole schedule was found is answered with what could be
  /// placed. The same seed and number of epochs give the same schedule, with however many threads.
  ///
  /// - Parameter model: What is to be scheduled.
  /// - Parameter time: The most time to search. Left out, it is ten seconds; with `epochs` given,
  ///   there is no limit.
  /// - Parameter epochs: The most epochs to search. Left out, there is no limit but the time.
  /// - Parameter seed: What chance is drawn from. Left out, it is 1.
  /// - Parameter threads: How many threads search, from 1 to 64. Left out, it is 2.
  /// - Parameter start: A plan to begin with, such as the answer of an earlier search; it keeps the
  ///   rules of the model, and may leave operations out. The answer is never worse.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func solve(
    _ model: SchedulingModel,
    time: Elapsed? = nil,
    epochs: Int? = nil,
    seed: Int = 1,
    threads: Int = 2,
    start: SchedulePlan? = nil,
    control: Control? = nil
  ) throws -> SolvedSchedule {
    let request = SolveModel(
      model: model,
      time: time,
      epochs: epochs,
      seed: seed,
      threads: threads,
      start: start
    )
    return try Engine.call("aps.solve", request, control: control)
  }

  /// Schedules everything at once, by a rule: each machine that becomes free takes its most urgent
  /// work.
  ///
  /// Use it for a first look, for very large models, or to see what a search is worth: `aps.solve`
  /// begins with the best of all rules and improves it.
  ///
  /// - Parameter model: What is to be scheduled.
  /// - Parameter rule: The rule. Left out, all are tried, and the best schedule is the answer.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func dispatch(
    _ model: SchedulingModel,
    rule: DispatchRule? = nil,
    control: Control? = nil
  ) throws -> DispatchedSchedule {
    let request = DispatchModel(model: model, rule: rule)
    return try Engine.call("aps.dispatch", request, control: control)
  }

  /// Checks a plan against a model, rule by rule, and measures it.
  ///
  /// The plan may come from anywhere: from `aps.solve`, from a planner's hand, from another
  /// program. The checker shares nothing with the engines that make schedules.
  ///
  /// - Parameter model: What is to be scheduled.
  /// - Parameter plan: The plan to check.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func evaluate(
    _ model: SchedulingModel,
    plan: SchedulePlan,
    control: Control? = nil
  ) throws -> ScheduleEvaluation {
    let request = EvaluateSchedule(model: model, plan: plan)
    return try Engine.call("aps.evaluate", request, control: control)
  }

  /// Says why operations start when they start, and why orders are late.
  ///
  /// Everything is explained by the order of work of the plan: what would have to move so that the
  /// operation could start earlier while the others keep their order. It does not say that another
  /// order of work would be no better.
  ///
  /// - Parameter model: What was scheduled.
  /// - Parameter plan: The plan to explain.
  /// - Parameter operations: The operations whose start is explained.
  /// - Parameter orders: The orders whose end is explained. With neither operations nor orders
  ///   given, the hundred latest orders are.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func explain(
    _ model: SchedulingModel,
    plan: SchedulePlan,
    operations: [OperationName] = [],
    orders: [String] = [],
    control: Control? = nil
  ) throws -> ScheduleExplanation {
    let request = ExplainSchedule(model: model, plan: plan, operations: operations, orders: orders)
    return try Engine.call("aps.explain", request, control: control)
  }

  /// Measures how a plan uses the resources, how punctual it is, how close it keeps to a former
  /// plan, and what may go wrong.
  ///
  /// - Parameter model: What was scheduled.
  /// - Parameter plan: The plan.
  /// - Parameter former: The plan before, or what really happened, to compare with.
  /// - Parameter tolerance: An operation that starts at most so many ticks from where the former
  ///   plan has it has kept to the plan. Left out, it is 0.
  /// - Parameter safeShare: The slack before its due date, as a share of its lead time, at which an
  ///   order is safe. Left out, it is 0.1.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func measure(
    _ model: SchedulingModel,
    plan: SchedulePlan,
    former: SchedulePlan? = nil,
    tolerance: Int64 = 0,
    safeShare: Double = 0.1,
    control: Control? = nil
  ) throws -> ScheduleIndicators {
    let request = MeasureSchedule(
      model: model,
      plan: plan,
      former: former,
      tolerance: tolerance,
      safeShare: safeShare
    )
    return try Engine.call("aps.measure", request, control: control)
  }

  /// Finds the resources that decide a plan, and what more of each would be worth.
  ///
  /// - Parameter model: What was scheduled.
  /// - Parameter plan: The plan.
  /// - Parameter relief: Of how many ticks of work each resource is relieved, to see what that is
  ///   worth: 60 for an hour, where a tick is a minute. Left out, it is 10.
  /// - Parameter most: How many resources are tried, those with the most critical ticks first. Left
  ///   out, it is 20.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func bottlenecks(
    _ model: SchedulingModel,
    plan: SchedulePlan,
    relief: Int64 = 10,
    most: Int = 20,
    control: Control? = nil
  ) throws -> ScheduleBottlenecks {
    let request = FindBottlenecks(model: model, plan: plan, relief: relief, most: most)
    return try Engine.call("aps.bottlenecks", request, control: control)
  }

  /// Says what becomes of a plan when something changes.
  ///
  /// The model and the plan that are given stay as they are; the answer holds the changed model, to
  /// go on with.
  ///
  /// - Parameter model: What was scheduled.
  /// - Parameter plan: The plan.
  /// - Parameter changes: What changes, one after another.
  /// - Parameter now: The tick it is now, or at which a frozen zone ends: what starts before it
  ///   stands fast, and nothing else starts before it. Left out, it is 0.
  /// - Parameter scope: How far the plan may be changed. Left out, `improve`.
  /// - Parameter time: The most time to search. Left out, it is ten seconds; with `epochs` given,
  ///   there is no limit. A repair does not search.
  /// - Parameter epochs: The most epochs to search. Left out, there is no limit but the time.
  /// - Parameter seed: What chance is drawn from. Left out, it is 1.
  /// - Parameter threads: How many threads search, from 1 to 64. Left out, it is 2.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func whatIf(
    _ model: SchedulingModel,
    plan: SchedulePlan,
    changes: [ScheduleChange],
    now: Int64 = 0,
    scope: ReplanScope = .improve,
    time: Elapsed? = nil,
    epochs: Int? = nil,
    seed: Int = 1,
    threads: Int = 2,
    control: Control? = nil
  ) throws -> WhatIfAnswer {
    let request = WhatIf(
      model: model,
      plan: plan,
      changes: changes,
      now: now,
      scope: scope,
      time: time,
      epochs: epochs,
      seed: seed,
      threads: threads
    )
    return try Engine.call("aps.what_if", request, control: control)
  }

  /// Compares two plans.
  ///
  /// The plans may be of one model, or of a model before and after something changed.
  ///
  /// - Parameter model: What is scheduled; after the change, if something changed.
  /// - Parameter before: The plan before.
  /// - Parameter after: The plan after.
  /// - Parameter modelBefore: What was scheduled before the change. Left out, nothing changed.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func compare(
    _ model: SchedulingModel,
    before: SchedulePlan,
    after: SchedulePlan,
    modelBefore: SchedulingModel? = nil,
    control: Control? = nil
  ) throws -> ScheduleComparison {
    let request = CompareSchedules(
      model: model,
      before: before,
      after: after,
      modelBefore: modelBefore
    )
    return try Engine.call("aps.compare", request, control: control)
  }

  /// Finds out why a model has no schedule: a small set of its parts that cannot all hold.
  ///
  /// - Parameter model: The model.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func findConflict(
    _ model: SchedulingModel,
    control: Control? = nil
  ) throws -> ScheduleConflict {
    let request = FindConflict(model: model)
    return try Engine.call("aps.find_conflict", request, control: control)
  }

  /// Draws a schedule as a Gantt chart.
  ///
  /// By resource: set-ups, work and what stands fast, with closed times behind; by order: the
  /// operations of each, with its due date. Work of late orders is hatched, and what has to be
  /// shorter for the plan to end sooner is outlined. Or how loaded each resource is as time goes
  /// by. As a page (`html`) it can be zoomed, moved and searched for an order.
  ///
  /// - Parameter source: What is drawn.
  /// - Parameter title: What stands above it; left out, what it is.
  /// - Parameter format: As what it is drawn.
  /// - Parameter width: How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the
  ///   nearest. Left out, 960. It is as high as what is in it.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func draw(
    _ source: DrawnSchedule,
    title: String = "",
    format: PictureFormat = .svg,
    width: Int? = nil,
    control: Control? = nil
  ) throws -> ChartPicture {
    let request = DrawSchedule(source: source, title: title, format: format, width: width)
    return try Engine.call("aps.draw", request, control: control)
  }

  /// Searches for a good schedule of orders that come in columns, and answers in columns.
  ///
  /// For thousands of orders, where a model in names and lists is slow to make and its plan slow to
  /// read. What the search does and promises is the same as that of `aps.solve`. What does not fit
  /// in the columns themselves is named by column and row; what else is not sound, by its place in
  /// the model that `aps.read_table` makes of them.
  ///
  /// - Parameter table: What is to be scheduled.
  /// - Parameter time: The most time to search. Left out, it is ten seconds; with `epochs` given,
  ///   there is no limit.
  /// - Parameter epochs: The most epochs to search; 0 for what dispatching gives. Left out, there
  ///   is no limit but the time.
  /// - Parameter seed: What chance is drawn from. Left out, it is 1.
  /// - Parameter threads: How many threads search, from 1 to 64. Left out, it is 2.
  /// - Parameter start: A plan to begin with, such as the answer of an earlier search; it keeps the
  ///   rules of the model, and may leave operations out. The answer is never worse.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func solveTable(
    _ table: SchedulingTable,
    time: Elapsed? = nil,
    epochs: Int? = nil,
    seed: Int = 1,
    threads: Int = 2,
    start: SchedulePlanColumns? = nil,
    control: Control? = nil
  ) throws -> SolvedTable {
    let request = SolveTable(
      table: table,
      time: time,
      epochs: epochs,
      seed: seed,
      threads: threads,
      start: start
    )
    return try Engine.call("aps.solve_table", request, control: control)
  }

  /// Reads columns into a model in names and lists, and a plan beside them into a plan of that
  /// model: to have a part of it explained, drawn or tried otherwise.
  ///
  /// - Parameter table: The columns.
  /// - Parameter plan: A plan: one row for each operation of the table.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func readTable(
    _ table: SchedulingTable,
    plan: SchedulePlanColumns? = nil,
    control: Control? = nil
  ) throws -> SchedulingTableRead {
    let request = ReadSchedulingTable(table: table, plan: plan)
    return try Engine.call("aps.read_table", request, control: control)
  }

  /// Writes a model in columns, and a plan of it beside them: for a data frame.
  ///
  /// - Parameter model: The model.
  /// - Parameter plan: A plan of it.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func tabulate(
    _ model: SchedulingModel,
    plan: SchedulePlan? = nil,
    control: Control? = nil
  ) throws -> TabulatedSchedule {
    let request = TabulateSchedule(model: model, plan: plan)
    return try Engine.call("aps.tabulate", request, control: control)
  }

  /// Makes up a plant with work: a model of any size to try the scheduler on, and to measure it.
  ///
  /// Work centres hold alternative machines of different speed, with shifts, maintenance and
  /// set-ups; orders of products with routings of their own arrive over time, have due dates, and
  /// matter more or less. Each switch adds what else a plant may have. A tick is a minute. The same
  /// case gives the same model, always.
  ///
  /// - Parameter orders: How many orders there are, from 1 to 50000. Left out, it is 100.
  /// - Parameter machines: How many machines there are, from 1 to 2000. Left out, it is 50.
  /// - Parameter load: How busy the bottleneck is while orders arrive, in per cent, from 10 to
  ///   1000. Left out, it is 95.
  /// - Parameter seed: What chance is drawn from. Left out, it is 1.
  /// - Parameter operators: Work needs operators of its work centre, and changing over needs a
  ///   fitter.
  /// - Parameter tools: Some steps need a tool of which there are few.
  /// - Parameter lags: Some steps have to cool down, or to follow soon.
  /// - Parameter cleaning: Some families must not follow some others without a third in between.
  /// - Parameter batching: Some work centres have furnaces that take several orders at once.
  /// - Parameter material: The first step takes material that arrives over time.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func generate(
    _ orders: Int = 100,
    machines: Int = 50,
    load: Int = 95,
    seed: Int = 1,
    operators: Bool = false,
    tools: Bool = false,
    lags: Bool = false,
    cleaning: Bool = false,
    batching: Bool = false,
    material: Bool = false,
    control: Control? = nil
  ) throws -> SchedulingModel {
    let request = SchedulingCase(
      orders: orders,
      machines: machines,
      load: load,
      seed: seed,
      operators: operators,
      tools: tools,
      lags: lags,
      cleaning: cleaning,
      batching: batching,
      material: material
    )
    return try Engine.call("aps.generate", request, control: control)
  }

  /// Reads a job shop in the format of JSPLIB into a scheduling model.
  ///
  /// After lines that start with `#`, the first line gives the numbers of jobs and machines; then
  /// each line is a job: pairs of machine, counted from 0, and duration. Machines are named `M0`,
  /// `M1`, jobs `J0`, `J1`, the operations of a job `0`, `1`.
  ///
  /// - Parameter text: The text.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func readJsplib(_ text: String) throws -> SchedulingModel {
    let request = ReadJobShop(text: text)
    return try Engine.call("aps.read_jsplib", request)
  }

  /// Reads a flexible job shop in the format of Brandimarte and Hurink into a scheduling model.
  ///
  /// The first line gives the numbers of jobs and machines; then each line is a job: how many
  /// operations, and for each operation how many machines it can run on, followed by pairs of
  /// machine, counted from 1, and duration. The names count from 0: machine 1 of the text is `M0`.
  ///
  /// - Parameter text: The text.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func readFjsp(_ text: String) throws -> SchedulingModel {
    let request = ReadFlexibleJobShop(text: text)
    return try Engine.call("aps.read_fjsp", request)
  }
}
