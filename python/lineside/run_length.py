# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `run_length` operations."""

from __future__ import annotations

from ._call import Method
from ._types import (
    AverageLimits,
    RuleSet,
    RuleSetRunLengths,
    RuleSpec,
    RunLengths,
    ShiftTime,
    Watched,
    _CusumRunLength,
    _EwmaRunLength,
    _HotellingRunLength,
    _MewmaRunLength,
    _RuleSetRunLength,
    _ShewhartRunLength,
)

__all__ = ["cusum", "ewma", "hotelling", "mewma", "rules", "shewhart"]


def rules(
    rules: RuleSet = "limits_only",
    *,
    own_rules: list[RuleSpec] | None = None,
    limit: float = 3.0,
    shifts: list[float] | None = None,
    per_rule: bool = False,
    simulations: int = 100000,
    seed: int = 0,
) -> RuleSetRunLengths:
    """Computes how long a chart runs on average until any of its rules fires.

    In control that is the number of points between false alarms; at a shift, how long
    it stays unseen. Each rule adds false alarms, so the answer also holds what each one
    would cost alone.

    Points are normal and independent, centre and sigma are known, and the run begins
    with the first point. Rules that look at zones only, such as those of Western
    Electric, are computed exactly, as a Markov chain. Trends and alternation depend on
    the values themselves; with one of those in the set the answer is simulated, and
    says how far it may be off by chance. The same seed gives the same answer on every
    machine.

    Reference: C. W. Champ, W. H. Woodall, "Exact results for Shewhart control charts
    with supplementary runs rules", *Technometrics* 29(4), 1987, 393-399.

    Args:
        rules: The rules. One of "limits_only", "western_electric", "nelson",
            "minitab", "jmp", "aiag", "montgomery", "jasp", "own_only".
        own_rules: Rules of your own, read with those.
        limit: How many sigmas of the plotted points the control limits stand from
            the centre.
        shifts: The shifts of the mean, in sigmas of the plotted points. None given
            asks about the process in control.
        per_rule: Whether the answer also holds what each rule costs alone. Rules
            that are simulated take a second or more each.
        simulations: How many runs are simulated where that is the way: 100 to 10
            million. The error of the average is about its size divided by the root of
            this.
        seed: Chooses the noise of the simulation.

    Returns:
        How long a chart runs until any of its rules fires.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        What the Western Electric rules cost while nothing is wrong, and gain at one sigma:

        >>> import lineside
        >>> answer = lineside.run_length.rules(
        ...     "western_electric",
        ...     shifts=[0, 1],
        ... )
    """
    return _rules(
        _RuleSetRunLength(
            rules,
            [] if own_rules is None else own_rules,
            limit,
            [] if shifts is None else shifts,
            per_rule,
            simulations,
            seed,
        )
    )


_rules = Method("run_length.rules", RuleSetRunLengths)


def shewhart(
    limit: float = 3.0,
    *,
    size: int = 1,
    shifts: list[float] | None = None,
    watched: Watched = "both",
) -> RunLengths:
    """Computes the average run lengths of a Shewhart chart with known limits.

    How many points such a chart of means or of single values shows on average up to and
    with the first beyond its limits, at each shift of the mean. At no shift this is how
    often it cries wolf; at a shift, how long that stays unseen.

    Values are normal and independent, centre and sigma are known. With estimated limits
    the average is longer and varies widely from chart to chart.

    Reference: D. C. Montgomery, *Introduction to Statistical Quality Control*, "Average
    run length".

    Args:
        limit: How many sigmas of the plotted statistic the limits stand from the
            centre.
        size: How many measurements each plotted mean is of; 1 for single values.
        shifts: The shifts of the mean, in sigmas of a single measurement; a mean of
            `size` measurements shifts by the root of `size` as many of its own sigmas.
            None given means in control.
        watched: Which limits there are. One of "both", "upper", "lower".

    Returns:
        Average run lengths, and how they were computed.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Limits at three sigma:

        >>> import lineside
        >>> answer = lineside.run_length.shewhart(
        ...     shifts=[0, 1, 2, 3],
        ... )
    """
    return _shewhart(
        _ShewhartRunLength(
            limit,
            size,
            [] if shifts is None else shifts,
            watched,
        )
    )


_shewhart = Method("run_length.shewhart", RunLengths)


def cusum(
    k: float = 0.5,
    *,
    h: float = 5.0,
    head_start: float = 0.0,
    shifts: list[float] | None = None,
    watched: Watched = "both",
    shift_time: ShiftTime = "at_start",
) -> RunLengths:
    """Computes the average run lengths of a tabular CUSUM chart.

    How many points it shows on average up to and with its first signal, at each shift
    of the mean, with any head start. All lengths are in sigmas of the plotted
    statistic.

    Values are normal and independent, target and sigma are known.

    References: E. S. Page, "Continuous inspection schemes", *Biometrika* 41, 1954,
    100-115; J. M. Lucas, R. B. Crosier, "Fast initial response for CUSUM quality
    control schemes", *Technometrics* 24, 1982, 199-205.

    Args:
        k: The reference value (allowance) `k`: half the shift to be found, in
            sigmas.
        h: The decision interval `h`, in sigmas.
        head_start: Where the sums start, from 0 to below `h`; `h / 2` is the usual
            fast initial response.
        shifts: The shifts of the mean, in sigmas of the plotted statistic. None
            given means in control.
        watched: Whether both sums are kept, or one. One of "both", "upper",
            "lower".
        shift_time: When the process shifts. Later is answered for one sum only. One
            of "at_start", "later".

    Returns:
        Average run lengths, and how they were computed.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        The usual cumulative sum:

        >>> import lineside
        >>> answer = lineside.run_length.cusum(
        ...     0.5,
        ...     h=4,
        ...     shifts=[0, 1],
        ... )
    """
    return _cusum(
        _CusumRunLength(
            k,
            h,
            head_start,
            [] if shifts is None else shifts,
            watched,
            shift_time,
        )
    )


_cusum = Method("run_length.cusum", RunLengths)


def ewma(
    lambda_: float = 0.2,
    *,
    limit: float = 3.0,
    limits: AverageLimits = "asymptotic",
    fast_start: float | None = None,
    start: float = 0.0,
    shifts: list[float] | None = None,
    watched: Watched = "both",
    barrier: float | None = None,
    shift_time: ShiftTime = "at_start",
) -> RunLengths:
    """Computes the average run lengths of an EWMA chart.

    How many points it shows on average up to and with its first signal, at each shift
    of the mean. Published tables are mostly for `asymptotic` limits, which is the
    default here; a chart with `exact` limits signals somewhat sooner, above all right
    after its start.

    Values are normal and independent, target and sigma are known.

    References: S. V. Crowder, "A simple method for studying run-length distributions of
    exponentially weighted moving average charts", *Technometrics* 29, 1987, 401-407; J.
    M. Lucas, M. S. Saccucci, "Exponentially weighted moving average control schemes",
    *Technometrics* 32, 1990, 1-12; S. H. Steiner, "EWMA control charts with
    time-varying control limits and fast initial response", *Journal of Quality
    Technology* 31, 1999, 75-86.

    Args:
        lambda_: The weight of the newest point: above 0, up to 1.
        limit: How many sigmas of the average the limits stand from the target
            (`L`).
        limits: Whether the limits are exact or asymptotic. One of "exact",
            "asymptotic".
        fast_start: Fast initial response after Steiner: the share of the limits
            that stands at the first point, such as 0.5. Needs exact limits. Left out,
            there is none.
        start: Where the average starts, in sigmas of the plotted statistic from the
            target.
        shifts: The shifts of the mean, in sigmas of the plotted statistic. None
            given means in control.
        watched: Which limits there are. One of "both", "upper", "lower".
        barrier: With one limit: the value, in sigmas of the average on the far side
            of the target from the limit, at which the average is held, as a CUSUM is
            held at zero. 0 holds it at the target. Left out, it may go anywhere, as on
            an ordinary chart.
        shift_time: When the process shifts. One of "at_start", "later".

    Returns:
        Average run lengths, and how they were computed.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        An average that forgets a fifth of the past at each value:

        >>> import lineside
        >>> answer = lineside.run_length.ewma(
        ...     0.2,
        ...     limit=2.962,
        ...     limits="asymptotic",
        ...     shifts=[0, 1],
        ... )
    """
    return _ewma(
        _EwmaRunLength(
            lambda_,
            limit,
            limits,
            fast_start,
            start,
            [] if shifts is None else shifts,
            watched,
            barrier,
            shift_time,
        )
    )


_ewma = Method("run_length.ewma", RunLengths)


def hotelling(
    variables: int,
    *,
    limit: float,
    size: int = 1,
    shifts: list[float] | None = None,
) -> RunLengths:
    """Computes the average run lengths of a T² chart with known mean and covariance.

    How many points it shows on average up to and with the first above its limit, at
    each shift of the mean. T² of a point in control is chi-squared, of a shifted one
    noncentral chi-squared. With estimated parameters the average differs; these are the
    limiting values for a long time of estimation.

    Args:
        variables: How many variables are watched together.
        limit: The limit of T².
        size: How many measurements each plotted mean is of; 1 for single ones.
        shifts: The shifts of the mean vector: its Mahalanobis distance from the one
            in control, the root of `d' Σ⁻¹ d`, in sigmas of a single measurement. None
            given means in control.

    Returns:
        Average run lengths, and how they were computed.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Three variables with known covariance:

        >>> import lineside
        >>> answer = lineside.run_length.hotelling(
        ...     3,
        ...     limit=14.16,
        ...     shifts=[0, 1],
        ... )
    """
    return _hotelling(
        _HotellingRunLength(
            variables,
            limit,
            size,
            [] if shifts is None else shifts,
        )
    )


_hotelling = Method("run_length.hotelling", RunLengths)


def mewma(
    variables: int,
    *,
    limit: float,
    lambda_: float = 0.1,
    shifts: list[float] | None = None,
) -> RunLengths:
    """Computes the average run lengths of a MEWMA chart.

    How many points it shows on average up to and with its first signal, at each shift
    of the mean vector. The chart has the asymptotic covariance, starts at the target,
    and knows mean and covariance; values are multivariate normal and independent.

    Only the length of a shift matters, not its direction.

    References: C. A. Lowry, W. H. Woodall, C. W. Champ, S. E. Rigdon, "A multivariate
    exponentially weighted moving average control chart", *Technometrics* 34, 1992,
    46-53; S. E. Rigdon, "An integral equation for the in-control average run length of
    a multivariate exponentially weighted moving average control chart", *Journal of
    Statistical Computation and Simulation* 52, 1995, 351-365; G. C. Runger, S. S.
    Prabhu, "A Markov chain model for the multivariate exponentially weighted moving
    averages control chart", *Journal of the American Statistical Association* 91, 1996,
    1701-1706.

    Args:
        variables: How many variables are watched together.
        limit: The limit of the statistic (`h`, also written `H` or `h4`).
        lambda_: The weight of the newest point: above 0, up to 1.
        shifts: The shifts of the mean vector: its Mahalanobis distance from the
            target, the root of `d' Σ⁻¹ d`, in sigmas of the plotted statistic. None
            given means in control.

    Returns:
        Average run lengths, and how they were computed.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Two variables:

        >>> import lineside
        >>> answer = lineside.run_length.mewma(
        ...     2,
        ...     limit=8.6336,
        ...     lambda_=0.1,
        ...     shifts=[0, 1],
        ... )
    """
    return _mewma(
        _MewmaRunLength(
            variables,
            limit,
            lambda_,
            [] if shifts is None else shifts,
        )
    )


_mewma = Method("run_length.mewma", RunLengths)
