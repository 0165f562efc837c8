# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `aps` operations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from ._call import Method
from ._lineside import Cancel
from ._types import (
    ChartPicture,
    DispatchedSchedule,
    DispatchRule,
    DrawnSchedule,
    OperationName,
    PictureFormat,
    ReplanScope,
    ScheduleBottlenecks,
    ScheduleChange,
    ScheduleComparison,
    ScheduleConflict,
    ScheduleEvaluation,
    ScheduleExplanation,
    ScheduleIndicators,
    SchedulePlan,
    SchedulePlanColumns,
    SchedulingModel,
    SchedulingTable,
    SchedulingTableRead,
    SolvedSchedule,
    SolvedTable,
    TabulatedSchedule,
    WhatIfAnswer,
    _CompareSchedules,
    _DispatchModel,
    _DrawSchedule,
    _EvaluateSchedule,
    _ExplainSchedule,
    _FindBottlenecks,
    _FindConflict,
    _MeasureSchedule,
    _ReadFlexibleJobShop,
    _ReadJobShop,
    _ReadSchedulingTable,
    _SchedulingCase,
    _SolveModel,
    _SolveTable,
    _TabulateSchedule,
    _WhatIf,
)

__all__ = [
    "bottlenecks",
    "compare",
    "dispatch",
    "draw",
    "evaluate",
    "explain",
    "find_conflict",
    "generate",
    "measure",
    "read_fjsp",
    "read_jsplib",
    "read_table",
    "solve",
    "solve_table",
    "tabulate",
    "what_if",
]


def solve(
    model: SchedulingModel,
    *,
    time: dt.timedelta | None = None,
    epochs: int | None = None,
    seed: int = 1,
    threads: int = 2,
    start: SchedulePlan | None = None,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> SolvedSchedule:
    """Searches for a good schedule, for as long as it may.

    The answer is the best schedule that was found, also when the time is up or the work
    is cancelled; a model for which no whole schedule was found is answered with what
    could be placed. The same seed and number of epochs give the same schedule, with
    however many threads.

    Args:
        model: What is to be scheduled.
        time: The most time to search. Left out, it is ten seconds; with `epochs`
            given, there is no limit.
        epochs: The most epochs to search. Left out, there is no limit but the time.
        seed: What chance is drawn from. Left out, it is 1.
        threads: How many threads search, from 1 to 64. Left out, it is 2.
        start: A plan to begin with, such as the answer of an earlier search; it
            keeps the rules of the model, and may leave operations out. The answer is
            never worse.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        The best schedule that was found.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        Two orders that want the same two machines:

        >>> from datetime import timedelta
        >>> import lineside
        >>> answer = lineside.aps.solve(
        ...     lineside.SchedulingModel(
        ...         resources=[
        ...             lineside.SchedulingResource(name="saw"),
        ...             lineside.SchedulingResource(name="lathe"),
        ...         ],
        ...         orders=[
        ...             lineside.SchedulingOrder(
        ...                 name="WO-1",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=20)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=45)],
        ...                     ),
        ...                 ],
        ...                 due=90,
        ...             ),
        ...             lineside.SchedulingOrder(
        ...                 name="WO-2",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=30)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=10)],
        ...                     ),
        ...                 ],
        ...                 due=60,
        ...             ),
        ...         ],
        ...     ),
        ...     time=timedelta(seconds=1),
        ...     epochs=10,
        ... )
    """
    return _solve(
        _SolveModel(
            model,
            time,
            epochs,
            seed,
            threads,
            start,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_solve = Method("aps.solve", SolvedSchedule)


def dispatch(
    model: SchedulingModel,
    *,
    rule: DispatchRule | None = None,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> DispatchedSchedule:
    """Schedules everything at once, by a rule: each machine that becomes free takes its
    most urgent work.

    Use it for a first look, for very large models, or to see what a search is worth:
    `aps.solve` begins with the best of all rules and improves it.

    Args:
        model: What is to be scheduled.
        rule: The rule. Left out, all are tried, and the best schedule is the
            answer. One of "atcs", "earliest_due", "first_in", "shortest_time",
            "most_work", "least_slack".
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        A schedule that was made by a rule.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        Whatever is due first goes first:

        >>> import lineside
        >>> answer = lineside.aps.dispatch(
        ...     lineside.SchedulingModel(
        ...         resources=[
        ...             lineside.SchedulingResource(name="saw"),
        ...             lineside.SchedulingResource(name="lathe"),
        ...         ],
        ...         orders=[
        ...             lineside.SchedulingOrder(
        ...                 name="WO-1",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=20)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=45)],
        ...                     ),
        ...                 ],
        ...                 due=90,
        ...             ),
        ...             lineside.SchedulingOrder(
        ...                 name="WO-2",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=30)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=10)],
        ...                     ),
        ...                 ],
        ...                 due=60,
        ...             ),
        ...         ],
        ...     ),
        ...     rule="earliest_due",
        ... )
    """
    return _dispatch(
        _DispatchModel(
            model,
            rule,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_dispatch = Method("aps.dispatch", DispatchedSchedule)


def evaluate(
    model: SchedulingModel,
    *,
    plan: SchedulePlan,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> ScheduleEvaluation:
    """Checks a plan against a model, rule by rule, and measures it.

    The plan may come from anywhere: from `aps.solve`, from a planner's hand, from
    another program. The checker shares nothing with the engines that make schedules.

    Args:
        model: What is to be scheduled.
        plan: The plan to check.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        What is to be said of a plan.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        A plan by hand, in which an operation starts too early:

        >>> import lineside
        >>> answer = lineside.aps.evaluate(
        ...     lineside.SchedulingModel(
        ...         resources=[
        ...             lineside.SchedulingResource(name="saw"),
        ...             lineside.SchedulingResource(name="lathe"),
        ...         ],
        ...         orders=[
        ...             lineside.SchedulingOrder(
        ...                 name="WO-1",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=20)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=45)],
        ...                     ),
        ...                 ],
        ...                 due=90,
        ...             ),
        ...             lineside.SchedulingOrder(
        ...                 name="WO-2",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=30)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=10)],
        ...                     ),
        ...                 ],
        ...                 due=60,
        ...             ),
        ...         ],
        ...     ),
        ...     plan=lineside.SchedulePlan(
        ...         operations=[
        ...             lineside.PlannedOperation(
        ...                 order="WO-1",
        ...                 operation="10",
        ...                 mode=0,
        ...                 resource="saw",
        ...                 setup_start=0,
        ...                 start=0,
        ...                 end=20,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-1",
        ...                 operation="20",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=30,
        ...                 start=30,
        ...                 end=75,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-2",
        ...                 operation="10",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=0,
        ...                 start=0,
        ...                 end=30,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-2",
        ...                 operation="20",
        ...                 mode=0,
        ...                 resource="saw",
        ...                 setup_start=25,
        ...                 start=25,
        ...                 end=35,
        ...             ),
        ...         ]
        ...     ),
        ... )
    """
    return _evaluate(
        _EvaluateSchedule(
            model,
            plan,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_evaluate = Method("aps.evaluate", ScheduleEvaluation)


def explain(
    model: SchedulingModel,
    *,
    plan: SchedulePlan,
    operations: list[OperationName] | None = None,
    orders: list[str] | None = None,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> ScheduleExplanation:
    """Says why operations start when they start, and why orders are late.

    Everything is explained by the order of work of the plan: what would have to move so
    that the operation could start earlier while the others keep their order. It does
    not say that another order of work would be no better.

    Args:
        model: What was scheduled.
        plan: The plan to explain.
        operations: The operations whose start is explained.
        orders: The orders whose end is explained. With neither operations nor
            orders given, the hundred latest orders are.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        Why a plan is as it is.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        Why is WO-2 late?:

        >>> import lineside
        >>> answer = lineside.aps.explain(
        ...     lineside.SchedulingModel(
        ...         resources=[
        ...             lineside.SchedulingResource(name="saw"),
        ...             lineside.SchedulingResource(name="lathe"),
        ...         ],
        ...         orders=[
        ...             lineside.SchedulingOrder(
        ...                 name="WO-1",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=20)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=45)],
        ...                     ),
        ...                 ],
        ...                 due=90,
        ...             ),
        ...             lineside.SchedulingOrder(
        ...                 name="WO-2",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=30)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=10)],
        ...                     ),
        ...                 ],
        ...                 due=60,
        ...             ),
        ...         ],
        ...     ),
        ...     plan=lineside.SchedulePlan(
        ...         operations=[
        ...             lineside.PlannedOperation(
        ...                 order="WO-1",
        ...                 operation="10",
        ...                 mode=0,
        ...                 resource="saw",
        ...                 setup_start=0,
        ...                 start=0,
        ...                 end=20,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-1",
        ...                 operation="20",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=20,
        ...                 start=20,
        ...                 end=65,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-2",
        ...                 operation="10",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=65,
        ...                 start=65,
        ...                 end=95,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-2",
        ...                 operation="20",
        ...                 mode=0,
        ...                 resource="saw",
        ...                 setup_start=95,
        ...                 start=95,
        ...                 end=105,
        ...             ),
        ...         ]
        ...     ),
        ... )

    Example:
        Why does its first operation start so late?:

        >>> import lineside
        >>> answer = lineside.aps.explain(
        ...     lineside.SchedulingModel(
        ...         resources=[
        ...             lineside.SchedulingResource(name="saw"),
        ...             lineside.SchedulingResource(name="lathe"),
        ...         ],
        ...         orders=[
        ...             lineside.SchedulingOrder(
        ...                 name="WO-1",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=20)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=45)],
        ...                     ),
        ...                 ],
        ...                 due=90,
        ...             ),
        ...             lineside.SchedulingOrder(
        ...                 name="WO-2",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=30)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=10)],
        ...                     ),
        ...                 ],
        ...                 due=60,
        ...             ),
        ...         ],
        ...     ),
        ...     plan=lineside.SchedulePlan(
        ...         operations=[
        ...             lineside.PlannedOperation(
        ...                 order="WO-1",
        ...                 operation="10",
        ...                 mode=0,
        ...                 resource="saw",
        ...                 setup_start=0,
        ...                 start=0,
        ...                 end=20,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-1",
        ...                 operation="20",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=20,
        ...                 start=20,
        ...                 end=65,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-2",
        ...                 operation="10",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=65,
        ...                 start=65,
        ...                 end=95,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-2",
        ...                 operation="20",
        ...                 mode=0,
        ...                 resource="saw",
        ...                 setup_start=95,
        ...                 start=95,
        ...                 end=105,
        ...             ),
        ...         ]
        ...     ),
        ...     operations=[lineside.OperationName(order="WO-2", operation="10")],
        ... )
    """
    return _explain(
        _ExplainSchedule(
            model,
            plan,
            [] if operations is None else operations,
            [] if orders is None else orders,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_explain = Method("aps.explain", ScheduleExplanation)


def measure(
    model: SchedulingModel,
    *,
    plan: SchedulePlan,
    former: SchedulePlan | None = None,
    tolerance: int = 0,
    safe_share: float = 0.1,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> ScheduleIndicators:
    """Measures how a plan uses the resources, how punctual it is, how close it keeps to a
    former plan, and what may go wrong.

    Args:
        model: What was scheduled.
        plan: The plan.
        former: The plan before, or what really happened, to compare with.
        tolerance: An operation that starts at most so many ticks from where the
            former plan has it has kept to the plan. Left out, it is 0.
        safe_share: The slack before its due date, as a share of its lead time, at
            which an order is safe. Left out, it is 0.1.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        The indicators of a plan.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        How busy, how punctual, how risky:

        >>> import lineside
        >>> answer = lineside.aps.measure(
        ...     lineside.SchedulingModel(
        ...         resources=[
        ...             lineside.SchedulingResource(name="saw"),
        ...             lineside.SchedulingResource(name="lathe"),
        ...         ],
        ...         orders=[
        ...             lineside.SchedulingOrder(
        ...                 name="WO-1",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=20)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=45)],
        ...                     ),
        ...                 ],
        ...                 due=90,
        ...             ),
        ...             lineside.SchedulingOrder(
        ...                 name="WO-2",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=30)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=10)],
        ...                     ),
        ...                 ],
        ...                 due=60,
        ...             ),
        ...         ],
        ...     ),
        ...     plan=lineside.SchedulePlan(
        ...         operations=[
        ...             lineside.PlannedOperation(
        ...                 order="WO-1",
        ...                 operation="10",
        ...                 mode=0,
        ...                 resource="saw",
        ...                 setup_start=0,
        ...                 start=0,
        ...                 end=20,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-1",
        ...                 operation="20",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=20,
        ...                 start=20,
        ...                 end=65,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-2",
        ...                 operation="10",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=65,
        ...                 start=65,
        ...                 end=95,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-2",
        ...                 operation="20",
        ...                 mode=0,
        ...                 resource="saw",
        ...                 setup_start=95,
        ...                 start=95,
        ...                 end=105,
        ...             ),
        ...         ]
        ...     ),
        ... )
    """
    return _measure(
        _MeasureSchedule(
            model,
            plan,
            former,
            tolerance,
            safe_share,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_measure = Method("aps.measure", ScheduleIndicators)


def bottlenecks(
    model: SchedulingModel,
    *,
    plan: SchedulePlan,
    relief: int = 10,
    most: int = 20,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> ScheduleBottlenecks:
    """Finds the resources that decide a plan, and what more of each would be worth.

    Args:
        model: What was scheduled.
        plan: The plan.
        relief: Of how many ticks of work each resource is relieved, to see what
            that is worth: 60 for an hour, where a tick is a minute. Left out, it is 10.
        most: How many resources are tried, those with the most critical ticks
            first. Left out, it is 20.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        The resources that decide a plan.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        What ten ticks less of work on each machine would be worth:

        >>> import lineside
        >>> answer = lineside.aps.bottlenecks(
        ...     lineside.SchedulingModel(
        ...         resources=[
        ...             lineside.SchedulingResource(name="saw"),
        ...             lineside.SchedulingResource(name="lathe"),
        ...         ],
        ...         orders=[
        ...             lineside.SchedulingOrder(
        ...                 name="WO-1",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=20)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=45)],
        ...                     ),
        ...                 ],
        ...                 due=90,
        ...             ),
        ...             lineside.SchedulingOrder(
        ...                 name="WO-2",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=30)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=10)],
        ...                     ),
        ...                 ],
        ...                 due=60,
        ...             ),
        ...         ],
        ...     ),
        ...     plan=lineside.SchedulePlan(
        ...         operations=[
        ...             lineside.PlannedOperation(
        ...                 order="WO-1",
        ...                 operation="10",
        ...                 mode=0,
        ...                 resource="saw",
        ...                 setup_start=0,
        ...                 start=0,
        ...                 end=20,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-1",
        ...                 operation="20",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=20,
        ...                 start=20,
        ...                 end=65,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-2",
        ...                 operation="10",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=65,
        ...                 start=65,
        ...                 end=95,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-2",
        ...                 operation="20",
        ...                 mode=0,
        ...                 resource="saw",
        ...                 setup_start=95,
        ...                 start=95,
        ...                 end=105,
        ...             ),
        ...         ]
        ...     ),
        ... )
    """
    return _bottlenecks(
        _FindBottlenecks(
            model,
            plan,
            relief,
            most,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_bottlenecks = Method("aps.bottlenecks", ScheduleBottlenecks)


def what_if(
    model: SchedulingModel,
    *,
    plan: SchedulePlan,
    changes: list[ScheduleChange],
    now: int = 0,
    scope: ReplanScope = "improve",
    time: dt.timedelta | None = None,
    epochs: int | None = None,
    seed: int = 1,
    threads: int = 2,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> WhatIfAnswer:
    """Says what becomes of a plan when something changes.

    The model and the plan that are given stay as they are; the answer holds the changed
    model, to go on with.

    Args:
        model: What was scheduled.
        plan: The plan.
        changes: What changes, one after another.
        now: The tick it is now, or at which a frozen zone ends: what starts before
            it stands fast, and nothing else starts before it. Left out, it is 0.
        scope: How far the plan may be changed. Left out, `improve`. One of
            "repair", "improve", "anew".
        time: The most time to search. Left out, it is ten seconds; with `epochs`
            given, there is no limit. A repair does not search.
        epochs: The most epochs to search. Left out, there is no limit but the time.
        seed: What chance is drawn from. Left out, it is 1.
        threads: How many threads search, from 1 to 64. Left out, it is 2.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        What becomes of a plan.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        The saw breaks down at 5, while WO-1 is on it:

        >>> from datetime import timedelta
        >>> import lineside
        >>> answer = lineside.aps.what_if(
        ...     lineside.SchedulingModel(
        ...         resources=[
        ...             lineside.SchedulingResource(name="saw"),
        ...             lineside.SchedulingResource(name="lathe"),
        ...         ],
        ...         orders=[
        ...             lineside.SchedulingOrder(
        ...                 name="WO-1",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=20)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=45)],
        ...                     ),
        ...                 ],
        ...                 due=90,
        ...             ),
        ...             lineside.SchedulingOrder(
        ...                 name="WO-2",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=30)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=10)],
        ...                     ),
        ...                 ],
        ...                 due=60,
        ...             ),
        ...         ],
        ...     ),
        ...     plan=lineside.SchedulePlan(
        ...         operations=[
        ...             lineside.PlannedOperation(
        ...                 order="WO-1",
        ...                 operation="10",
        ...                 mode=0,
        ...                 resource="saw",
        ...                 setup_start=0,
        ...                 start=0,
        ...                 end=20,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-1",
        ...                 operation="20",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=20,
        ...                 start=20,
        ...                 end=65,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-2",
        ...                 operation="10",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=65,
        ...                 start=65,
        ...                 end=95,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-2",
        ...                 operation="20",
        ...                 mode=0,
        ...                 resource="saw",
        ...                 setup_start=95,
        ...                 start=95,
        ...                 end=105,
        ...             ),
        ...         ]
        ...     ),
        ...     changes=[lineside.ResourceDownScheduleChange(resource="saw", start=5, end=25)],
        ...     now=5,
        ...     time=timedelta(seconds=1),
        ...     epochs=2,
        ... )
    """
    return _what_if(
        _WhatIf(
            model,
            plan,
            changes,
            now,
            scope,
            time,
            epochs,
            seed,
            threads,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_what_if = Method("aps.what_if", WhatIfAnswer)


def compare(
    model: SchedulingModel,
    *,
    before: SchedulePlan,
    after: SchedulePlan,
    model_before: SchedulingModel | None = None,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> ScheduleComparison:
    """Compares two plans.

    The plans may be of one model, or of a model before and after something changed.

    Args:
        model: What is scheduled; after the change, if something changed.
        before: The plan before.
        after: The plan after.
        model_before: What was scheduled before the change. Left out, nothing
            changed.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        How two plans differ.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        WO-2 has the lathe first in one plan and WO-1 in the other:

        >>> import lineside
        >>> answer = lineside.aps.compare(
        ...     lineside.SchedulingModel(
        ...         resources=[
        ...             lineside.SchedulingResource(name="saw"),
        ...             lineside.SchedulingResource(name="lathe"),
        ...         ],
        ...         orders=[
        ...             lineside.SchedulingOrder(
        ...                 name="WO-1",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=20)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=45)],
        ...                     ),
        ...                 ],
        ...                 due=90,
        ...             ),
        ...             lineside.SchedulingOrder(
        ...                 name="WO-2",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=30)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=10)],
        ...                     ),
        ...                 ],
        ...                 due=60,
        ...             ),
        ...         ],
        ...     ),
        ...     before=lineside.SchedulePlan(
        ...         operations=[
        ...             lineside.PlannedOperation(
        ...                 order="WO-1",
        ...                 operation="20",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=20,
        ...                 start=20,
        ...                 end=65,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-2",
        ...                 operation="10",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=65,
        ...                 start=65,
        ...                 end=95,
        ...             ),
        ...         ]
        ...     ),
        ...     after=lineside.SchedulePlan(
        ...         operations=[
        ...             lineside.PlannedOperation(
        ...                 order="WO-1",
        ...                 operation="20",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=30,
        ...                 start=30,
        ...                 end=75,
        ...             ),
        ...             lineside.PlannedOperation(
        ...                 order="WO-2",
        ...                 operation="10",
        ...                 mode=0,
        ...                 resource="lathe",
        ...                 setup_start=0,
        ...                 start=0,
        ...                 end=30,
        ...             ),
        ...         ]
        ...     ),
        ... )
    """
    return _compare(
        _CompareSchedules(
            model,
            before,
            after,
            model_before,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_compare = Method("aps.compare", ScheduleComparison)


def find_conflict(
    model: SchedulingModel,
    *,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> ScheduleConflict:
    """Finds out why a model has no schedule: a small set of its parts that cannot all
    hold.

    Args:
        model: The model.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        Why a model has no schedule.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        Two orders that both want the saw until 30:

        >>> import lineside
        >>> answer = lineside.aps.find_conflict(
        ...     lineside.SchedulingModel(
        ...         resources=[lineside.SchedulingResource(name="saw")],
        ...         orders=[
        ...             lineside.SchedulingOrder(
        ...                 name="WO-1",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=20)],
        ...                     )
        ...                 ],
        ...                 deadline=30,
        ...             ),
        ...             lineside.SchedulingOrder(
        ...                 name="WO-2",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=20)],
        ...                     )
        ...                 ],
        ...                 deadline=30,
        ...             ),
        ...         ],
        ...     ),
        ... )
    """
    return _find_conflict(
        _FindConflict(
            model,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_find_conflict = Method("aps.find_conflict", ScheduleConflict)


def draw(
    source: DrawnSchedule,
    *,
    title: str = "",
    format: PictureFormat = "svg",
    width: int | None = None,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> ChartPicture:
    """Draws a schedule as a Gantt chart.

    By resource: set-ups, work and what stands fast, with closed times behind; by order:
    the operations of each, with its due date. Work of late orders is hatched, and what
    has to be shorter for the plan to end sooner is outlined. Or how loaded each
    resource is as time goes by. As a page (`html`) it can be zoomed, moved and searched
    for an order.

    Args:
        source: What is drawn.
        title: What stands above it; left out, what it is.
        format: As what it is drawn. One of "svg", "vega_lite", "html".
        width: How wide it is, in pixels: 360 to 4000; numbers beyond are taken as
            the nearest. Left out, 960. It is as high as what is in it.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        A chart as a picture.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        A plan by resource, from six in the morning in minutes:

        >>> from datetime import datetime, timedelta
        >>> import lineside
        >>> answer = lineside.aps.draw(
        ...     lineside.PlanDrawnSchedule(
        ...         chart=lineside.SchedulePlan(
        ...             operations=[
        ...                 lineside.PlannedOperation(
        ...                     order="WO-1",
        ...                     operation="10",
        ...                     mode=0,
        ...                     resource="saw",
        ...                     setup_start=0,
        ...                     start=0,
        ...                     end=20,
        ...                 ),
        ...                 lineside.PlannedOperation(
        ...                     order="WO-1",
        ...                     operation="20",
        ...                     mode=0,
        ...                     resource="lathe",
        ...                     setup_start=20,
        ...                     start=20,
        ...                     end=65,
        ...                 ),
        ...             ]
        ...         ),
        ...         model=lineside.SchedulingModel(
        ...             resources=[
        ...                 lineside.SchedulingResource(name="saw"),
        ...                 lineside.SchedulingResource(name="lathe"),
        ...             ],
        ...             orders=[
        ...                 lineside.SchedulingOrder(
        ...                     name="WO-1",
        ...                     operations=[
        ...                         lineside.SchedulingOperation(
        ...                             name="10",
        ...                             modes=[
        ...                                 lineside.SchedulingMode(resource="saw", duration=20)
        ...                             ],
        ...                         ),
        ...                         lineside.SchedulingOperation(
        ...                             name="20",
        ...                             modes=[
        ...                                 lineside.SchedulingMode(resource="lathe", duration=45)
        ...                             ],
        ...                         ),
        ...                     ],
        ...                     due=60,
        ...                 )
        ...             ],
        ...         ),
        ...         clock=lineside.SchedulingClock(
        ...             origin=datetime.fromisoformat("2026-03-02T06:00:00Z"),
        ...             tick=timedelta(minutes=1),
        ...         ),
        ...     ),
        ... )
    """
    return _draw(
        _DrawSchedule(
            source,
            title,
            format,
            width,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_draw = Method("aps.draw", ChartPicture)


def solve_table(
    table: SchedulingTable,
    *,
    time: dt.timedelta | None = None,
    epochs: int | None = None,
    seed: int = 1,
    threads: int = 2,
    start: SchedulePlanColumns | None = None,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> SolvedTable:
    """Searches for a good schedule of orders that come in columns, and answers in columns.

    For thousands of orders, where a model in names and lists is slow to make and its
    plan slow to read. What the search does and promises is the same as that of
    `aps.solve`. What does not fit in the columns themselves is named by column and row;
    what else is not sound, by its place in the model that `aps.read_table` makes of
    them.

    Args:
        table: What is to be scheduled.
        time: The most time to search. Left out, it is ten seconds; with `epochs`
            given, there is no limit.
        epochs: The most epochs to search; 0 for what dispatching gives. Left out,
            there is no limit but the time.
        seed: What chance is drawn from. Left out, it is 1.
        threads: How many threads search, from 1 to 64. Left out, it is 2.
        start: A plan to begin with, such as the answer of an earlier search; it
            keeps the rules of the model, and may leave operations out. The answer is
            never worse.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        The best schedule that was found, in columns.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        Two orders that want the same two machines:

        >>> from datetime import timedelta
        >>> import lineside
        >>> answer = lineside.aps.solve_table(
        ...     lineside.SchedulingTable(
        ...         resources=[
        ...             lineside.SchedulingResource(name="saw"),
        ...             lineside.SchedulingResource(name="lathe"),
        ...         ],
        ...         orders=lineside.SchedulingOrderColumns(name=["WO-1", "WO-2"], due=[90, 60]),
        ...         operations=lineside.SchedulingOperationColumns(order=[0, 0, 1, 1]),
        ...         modes=lineside.SchedulingModeColumns(
        ...             operation=[0, 1, 2, 3], resource=[0, 1, 1, 0], duration=[20, 45, 30, 10]
        ...         ),
        ...     ),
        ...     time=timedelta(seconds=1),
        ...     epochs=10,
        ... )
    """
    return _solve_table(
        _SolveTable(
            table,
            time,
            epochs,
            seed,
            threads,
            start,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_solve_table = Method("aps.solve_table", SolvedTable)


def read_table(
    table: SchedulingTable,
    *,
    plan: SchedulePlanColumns | None = None,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> SchedulingTableRead:
    """Reads columns into a model in names and lists, and a plan beside them into a plan of
    that model: to have a part of it explained, drawn or tried otherwise.

    Args:
        table: The columns.
        plan: A plan: one row for each operation of the table.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        What stood in columns, in names and lists.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        Two orders with the plan that was found:

        >>> import lineside
        >>> answer = lineside.aps.read_table(
        ...     lineside.SchedulingTable(
        ...         resources=[
        ...             lineside.SchedulingResource(name="saw"),
        ...             lineside.SchedulingResource(name="lathe"),
        ...         ],
        ...         orders=lineside.SchedulingOrderColumns(name=["WO-1", "WO-2"], due=[90, 60]),
        ...         operations=lineside.SchedulingOperationColumns(order=[0, 0, 1, 1]),
        ...         modes=lineside.SchedulingModeColumns(
        ...             operation=[0, 1, 2, 3], resource=[0, 1, 1, 0], duration=[20, 45, 30, 10]
        ...         ),
        ...     ),
        ...     plan=lineside.SchedulePlanColumns(
        ...         mode=[0, 0, 0, 0],
        ...         resource=[0, 1, 1, 0],
        ...         setup_start=[0, 30, 0, 30],
        ...         start=[0, 30, 0, 30],
        ...         end=[20, 75, 30, 40],
        ...     ),
        ... )
    """
    return _read_table(
        _ReadSchedulingTable(
            table,
            plan,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_read_table = Method("aps.read_table", SchedulingTableRead)


def tabulate(
    model: SchedulingModel,
    *,
    plan: SchedulePlan | None = None,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> TabulatedSchedule:
    """Writes a model in columns, and a plan of it beside them: for a data frame.

    Args:
        model: The model.
        plan: A plan of it.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        A model in columns, with a plan beside them.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        Two orders in columns:

        >>> import lineside
        >>> answer = lineside.aps.tabulate(
        ...     lineside.SchedulingModel(
        ...         resources=[
        ...             lineside.SchedulingResource(name="saw"),
        ...             lineside.SchedulingResource(name="lathe"),
        ...         ],
        ...         orders=[
        ...             lineside.SchedulingOrder(
        ...                 name="WO-1",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=20)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=45)],
        ...                     ),
        ...                 ],
        ...                 due=90,
        ...             ),
        ...             lineside.SchedulingOrder(
        ...                 name="WO-2",
        ...                 operations=[
        ...                     lineside.SchedulingOperation(
        ...                         name="10",
        ...                         modes=[lineside.SchedulingMode(resource="lathe", duration=30)],
        ...                     ),
        ...                     lineside.SchedulingOperation(
        ...                         name="20",
        ...                         modes=[lineside.SchedulingMode(resource="saw", duration=10)],
        ...                     ),
        ...                 ],
        ...                 due=60,
        ...             ),
        ...         ],
        ...     ),
        ... )
    """
    return _tabulate(
        _TabulateSchedule(
            model,
            plan,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_tabulate = Method("aps.tabulate", TabulatedSchedule)


def generate(
    orders: int = 100,
    *,
    machines: int = 50,
    load: int = 95,
    seed: int = 1,
    operators: bool = False,
    tools: bool = False,
    lags: bool = False,
    cleaning: bool = False,
    batching: bool = False,
    material: bool = False,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> SchedulingModel:
    """Makes up a plant with work: a model of any size to try the scheduler on, and to
    measure it.

    Work centres hold alternative machines of different speed, with shifts, maintenance
    and set-ups; orders of products with routings of their own arrive over time, have
    due dates, and matter more or less. Each switch adds what else a plant may have. A
    tick is a minute. The same case gives the same model, always.

    Args:
        orders: How many orders there are, from 1 to 50000. Left out, it is 100.
        machines: How many machines there are, from 1 to 2000. Left out, it is 50.
        load: How busy the bottleneck is while orders arrive, in per cent, from 10
            to 1000. Left out, it is 95.
        seed: What chance is drawn from. Left out, it is 1.
        operators: Work needs operators of its work centre, and changing over needs
            a fitter.
        tools: Some steps need a tool of which there are few.
        lags: Some steps have to cool down, or to follow soon.
        cleaning: Some families must not follow some others without a third in
            between.
        batching: Some work centres have furnaces that take several orders at once.
        material: The first step takes material that arrives over time.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        Everything that a scheduler needs to know.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        A small plant with furnaces:

        >>> import lineside
        >>> answer = lineside.aps.generate(
        ...     2,
        ...     machines=3,
        ...     batching=True,
        ... )
    """
    return _generate(
        _SchedulingCase(
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
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_generate = Method("aps.generate", SchedulingModel)


def read_jsplib(
    text: str,
) -> SchedulingModel:
    """Reads a job shop in the format of JSPLIB into a scheduling model.

    After lines that start with `#`, the first line gives the numbers of jobs and
    machines; then each line is a job: pairs of machine, counted from 0, and duration.
    Machines are named `M0`, `M1`, jobs `J0`, `J1`, the operations of a job `0`, `1`.

    Args:
        text: The text.

    Returns:
        Everything that a scheduler needs to know.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Two jobs on two machines:

        >>> import lineside
        >>> answer = lineside.aps.read_jsplib(
        ...     "2 2\\n0 3 1 2\\n1 2 0 4\\n",
        ... )
    """
    return _read_jsplib(
        _ReadJobShop(
            text,
        )
    )


_read_jsplib = Method("aps.read_jsplib", SchedulingModel)


def read_fjsp(
    text: str,
) -> SchedulingModel:
    """Reads a flexible job shop in the format of Brandimarte and Hurink into a scheduling
    model.

    The first line gives the numbers of jobs and machines; then each line is a job: how
    many operations, and for each operation how many machines it can run on, followed by
    pairs of machine, counted from 1, and duration. The names count from 0: machine 1 of
    the text is `M0`.

    Args:
        text: The text.

    Returns:
        Everything that a scheduler needs to know.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Two jobs, one of whose operations can run on two machines:

        >>> import lineside
        >>> answer = lineside.aps.read_fjsp(
        ...     "2 3 1.5\\n2 2 1 5 3 4 1 2 7\\n1 1 3 6\\n",
        ... )
    """
    return _read_fjsp(
        _ReadFlexibleJobShop(
            text,
        )
    )


_read_fjsp = Method("aps.read_fjsp", SchedulingModel)
