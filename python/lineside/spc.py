# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `spc` operations."""

from __future__ import annotations

from ._call import Method
from ._column import Floats, Wholes, column
from ._types import (
    AfterSignal,
    AlertActionCheck,
    AlertMethod,
    AlertSide,
    AttributeChart,
    AverageLimits,
    Baseline,
    CasesLimits,
    ChartPicture,
    ConstantsTable,
    ControlChart,
    CusumChart,
    CusumMonitor,
    CusumUnit,
    DrawnSource,
    EwmaChart,
    EwmaMonitor,
    FrozenLimits,
    HotellingChart,
    IndividualsChart,
    KnownLimits,
    ListedRules,
    MewmaChart,
    MewmaSnapshot,
    Missing,
    Monitored,
    MonitorState,
    OwnLines,
    PictureFormat,
    PrecontrolRun,
    PrecontrolState,
    RuleScope,
    RuleSet,
    RuleSpec,
    SigmaMethod,
    SpecLimits,
    Spread,
    SubgroupSigma,
    TimesLimits,
    Watched,
    ZoneWidth,
    _AlertAction,
    _Attributes,
    _CasesBetween,
    _Cusum,
    _CusumContinuation,
    _DrawChart,
    _Ewma,
    _EwmaContinuation,
    _Hotelling,
    _Individuals,
    _ListRules,
    _LookUpConstants,
    _Mewma,
    _MewmaContinuation,
    _MonitorValues,
    _Precontrol,
    _TimesBetween,
    _Xbar,
)

__all__ = [
    "alert_action",
    "attributes",
    "cases_between",
    "constants",
    "continue_cusum",
    "continue_ewma",
    "continue_mewma",
    "cusum",
    "draw",
    "ewma",
    "hotelling",
    "individuals",
    "mewma",
    "monitor",
    "precontrol",
    "rules",
    "times_between",
    "xbar",
]


def individuals(
    values: Floats,
    *,
    rules: RuleSet = "limits_only",
    sigma: SigmaMethod = "mean_moving_range",
    span: int = 2,
    limits: KnownLimits | None = None,
    with_ranges: bool = False,
    own_rules: list[RuleSpec] | None = None,
    after_signal: AfterSignal = "overlap",
    zones: ZoneWidth | None = None,
    with_episodes: bool = False,
    nsigma: float = 3.0,
    missing: Missing = "break",
    phase_starts: Wholes | None = None,
    phase_labels: Wholes | None = None,
    baseline: Baseline | None = None,
    exclude: Wholes | None = None,
    lines: OwnLines | None = None,
    spec: SpecLimits | None = None,
) -> IndividualsChart:
    """Draws up a control chart of single measurements and their moving ranges (I-MR, XmR).

    For a process that gives one value at a time: a batch's yield, a tank's temperature,
    the one part measured each hour. The centre line is the mean of the values. Sigma is
    estimated from the moving ranges, that is from how far neighbours lie apart, and not
    from the standard deviation of all values: a drift or a step would widen the latter
    and hide itself. The limits stand three sigma from the centre.

    The answer holds the limits, the estimate with the constant it used, and every
    signal as lists of indices; it is complete without a picture.

    How to read it:

    - A point is beyond a line only when it is strictly beyond it. A point equal to a
      limit is in control, and a constant series, where all lines coincide, gives no
      signal.
    - Rules that count a row count points, not steps: six trending points make five
      steps.
    - Windows overlap and nothing is reset after a signal, so a longer run ends a signal
      at every further point.
    - The first moving range ends at the second value (the `span`-th in general). A
      moving range above its upper limit is reported on its own, at the index of its
      last value. Neighbouring moving ranges share values, so no other rule is applied
      to them.
    - A missing value (null, NaN) breaks what spans it: no moving range is taken across
      it, and a run ends at it; `missing` can have it skipped or refused instead.
      Infinite values are refused.
    - Neither a moving range nor a run of points crosses into a new phase.

    Set up limits on some twenty or more values from a time when the process ran well,
    then freeze them: pass `center` and `sigma` of that chart as `limits` for the values
    that follow, or name that time as `baseline` in one request with them. With a
    baseline and phases the answer holds the frozen limits and those of each phase.
    Values that depend on their neighbours (slow temperatures sampled fast) make moving
    ranges small and limits too narrow; sample them further apart.

    References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*,
    1931; D. C. Montgomery, *Introduction to Statistical Quality Control*, "The Shewhart
    control chart for individual measurements"; L. S. Nelson, "The Shewhart control
    chart: tests for special causes", *Journal of Quality Technology* 16(4), 1984,
    237-239; Western Electric, *Statistical Quality Control Handbook*, 1956, "Tests for
    unnatural patterns".

    Args:
        values: The measurements, in the order in which they were made; null where
            one is missing. At least `span` of them.
        rules: The rules that read the points. Each further rule adds false alarms.
            One of "limits_only", "western_electric", "nelson", "minitab", "jmp",
            "aiag", "montgomery", "jasp", "own_only".
        sigma: How sigma is estimated from the moving ranges; of no effect when
            `limits` are given. One of "mean_moving_range", "median_moving_range",
            "root_mean_squared_difference".
        span: How many neighbouring values a moving range spans: 2 to 25. Two shows
            most of the short-term scatter and least of a drift; it is right unless you
            know otherwise.
        limits: The centre and sigma to judge the values by, frozen from an earlier
            chart or set as target. Left out, both are estimated from the values.
        with_ranges: Whether the answer also holds the moving ranges.
        own_rules: Rules of your own, read after those of the set.
        after_signal: What a signal does to the history of the rules. One of
            "overlap", "reset".
        zones: How wide the zones of the rules are; left out, one sigma, or a third
            of the way to each limit where you set `lines` yourself. One of "sigma",
            "narrower_side", "upper_side", "each_side".
        with_episodes: Whether signals also hold the stretches that they cover.
        nsigma: How many sigmas the limits stand from the centre.
        missing: What a missing value does. One of "break", "skip", "refuse".
        phase_starts: The first value of each phase after the first, counted from 0.
        phase_labels: A label for each value; a new phase begins where it changes.
        baseline: The values to estimate from; all are judged by the result.
        exclude: Values that are shown and judged but not estimated from. No moving
            range that is estimated from includes them.
        lines: Lines of the chart of values that you set yourself.
        spec: Specification limits, for the count of values outside.

    Returns:
        A control chart of single measurements and their moving ranges.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Flow rates of ten batches (NIST/SEMATECH e-Handbook 6.3.2.2):

        >>> import lineside
        >>> answer = lineside.spc.individuals(
        ...     [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1],
        ...     rules="nelson",
        ... )
    """
    return _individuals(
        _Individuals(
            column("values", values),
            rules,
            sigma,
            span,
            limits,
            with_ranges,
            [] if own_rules is None else own_rules,
            after_signal,
            zones,
            with_episodes,
            nsigma,
            missing,
            [] if phase_starts is None else column("phase_starts", phase_starts),
            None if phase_labels is None else column("phase_labels", phase_labels),
            baseline,
            [] if exclude is None else column("exclude", exclude),
            lines,
            spec,
        )
    )


_individuals = Method("spc.individuals", IndividualsChart)


def xbar(
    values: Floats,
    *,
    size: int | None = None,
    sizes: Wholes | None = None,
    groups: Wholes | None = None,
    spread: Spread = "range",
    sigma: SubgroupSigma | None = None,
    limits: KnownLimits | None = None,
    rules: RuleSet = "limits_only",
    own_rules: list[RuleSpec] | None = None,
    after_signal: AfterSignal = "overlap",
    zones: ZoneWidth | None = None,
    with_episodes: bool = False,
    nsigma: float = 3.0,
    missing: Missing = "break",
    phase_starts: Wholes | None = None,
    phase_labels: Wholes | None = None,
    baseline: Baseline | None = None,
    exclude: Wholes | None = None,
    lines: OwnLines | None = None,
    spec: SpecLimits | None = None,
) -> ControlChart:
    """Draws up a control chart of subgroup means and of the spread within subgroups
    (X-bar/R, X-bar/S).

    For a process from which a few values are taken together now and then: five parts
    each hour. The upper panel shows whether the level moved between subgroups, the
    lower whether the scatter within them changed; read the lower one first, since the
    limits of the upper one rest on it.

    - The centre is the mean of all single values, whatever the sizes of the subgroups.
    - Sigma is estimated within subgroups, as `sigma` says; the answer names the way,
      its constants and its degrees of freedom.
    - Each mean has the sigma of its own size, `sigma / sqrt(n)`. When sizes differ
      every point has lines of its own, and the zones of rules follow them.
    - A missing member (null) makes its subgroup smaller; a subgroup without members has
      no point. A subgroup of one value has a mean but no spread, and takes no part in
      the estimate of sigma. A last subgroup that is smaller is judged by its own wider
      limits.
    - A point on a limit is in control. Rules other than the limits read the means only.

    Limits are estimated from the whole series, from each phase (`phase_starts` or
    `phase_labels`), or from a `baseline` and applied to all; with both a baseline and
    phases the answer holds both sets of lines. No run of points crosses into a new
    phase.

    References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*,
    1931; D. C. Montgomery, *Introduction to Statistical Quality Control*, "Control
    charts for x-bar and R", "... for x-bar and s"; ISO 7870-2:2023.

    Args:
        values: The measurements, subgroup after subgroup.
        size: How many values each subgroup has. Give this, `sizes` or `groups`.
        sizes: How many values each subgroup has, one number a subgroup.
        groups: Which subgroup each value belongs to: any whole numbers. Subgroups
            stand in the order in which their numbers first appear.
        spread: What the lower panel shows. One of "range", "standard_deviation".
        sigma: How sigma is estimated; left out, from what the lower panel shows:
            `rbar` or `sbar`. One of "rbar", "mvlue_r", "median_range", "sbar",
            "mvlue_s", "pooled", "rmsdf".
        limits: The centre and the sigma of single values to judge by, frozen from
            an earlier chart or set as target. Left out, both are estimated.
        rules: The set of rules that reads the means. Each further rule adds false
            alarms. One of "limits_only", "western_electric", "nelson", "minitab",
            "jmp", "aiag", "montgomery", "jasp", "own_only".
        own_rules: Rules of your own, read after those of the set.
        after_signal: What a signal does to the history of the rules. One of
            "overlap", "reset".
        zones: How wide the zones of the rules are; left out, one sigma of the
            plotted point, or a third of the way to each limit where you set `lines`
            yourself. One of "sigma", "narrower_side", "upper_side", "each_side".
        with_episodes: Whether signals also hold the stretches that they cover.
        nsigma: How many sigmas of the plotted statistic the limits stand from the
            centre.
        missing: What a missing value does. A subgroup without members ends a run
            unless they are skipped. One of "break", "skip", "refuse".
        phase_starts: The first subgroup of each phase after the first, counted from
            0.
        phase_labels: A label for each subgroup; a new phase begins where it
            changes.
        baseline: The subgroups to estimate from; all are judged by the result.
        exclude: Subgroups that are shown and judged but not estimated from.
        lines: Lines of the upper panel that you set yourself.
        spec: Specification limits of the single values, for the count of those
            outside.

    Returns:
        A Shewhart chart: points, lines, signals, and where the lines come from.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Four samples of three shafts, limits from the mean range:

        >>> import lineside
        >>> answer = lineside.spc.xbar(
        ...     [25.01, 24.98, 25.02, 25.0, 24.99, 25.03, 24.97, 25.01, 25.0, 25.02, 25.04, 25.01],
        ...     size=3,
        ... )
    """
    return _xbar(
        _Xbar(
            column("values", values),
            size,
            None if sizes is None else column("sizes", sizes),
            None if groups is None else column("groups", groups),
            spread,
            sigma,
            limits,
            rules,
            [] if own_rules is None else own_rules,
            after_signal,
            zones,
            with_episodes,
            nsigma,
            missing,
            [] if phase_starts is None else column("phase_starts", phase_starts),
            None if phase_labels is None else column("phase_labels", phase_labels),
            baseline,
            [] if exclude is None else column("exclude", exclude),
            lines,
            spec,
        )
    )


_xbar = Method("spc.xbar", ControlChart)


def attributes(
    chart: AttributeChart,
    *,
    counts: Floats,
    size: float | None = None,
    sizes: Floats | None = None,
    center: float | None = None,
    rules: RuleSet = "limits_only",
    own_rules: list[RuleSpec] | None = None,
    after_signal: AfterSignal = "overlap",
    zones: ZoneWidth | None = None,
    with_episodes: bool = False,
    nsigma: float = 3.0,
    missing: Missing = "break",
    phase_starts: Wholes | None = None,
    phase_labels: Wholes | None = None,
    baseline: Baseline | None = None,
    exclude: Wholes | None = None,
    lines: OwnLines | None = None,
) -> ControlChart:
    """Draws up a control chart of counts: p, np, c, u, or Laney's p' and u'.

    For what is judged good or bad, or has defects one can count. An item is defective
    or not (p, np); a unit may have many defects (c, u). Sizes may differ from sample to
    sample; each point then has lines of its own.

    - The centre is the sum of the counts over the sum of the sizes.
    - Limits stand `nsigma` of the distribution's own sigmas from the centre: binomial
      `sqrt(p (1 - p) / n)`, Poisson `sqrt(u / n)`. They end at 0, and for shares at 1;
      a point equal to a limit, also to one that ends there, is in control.
    - Laney's charts multiply that by `sigma_z`, the mean moving range of the
      standardised points over 1.128. A factor below 1 narrows the limits and is noted
      as `underdispersed`.
    - Only rules about the limits, runs, trends and alternation are read; zones between
      mean little for counts. The answer names those that were left out.

    References: D. C. Montgomery, *Introduction to Statistical Quality Control*,
    "Control charts for attributes"; D. B. Laney, "Improved control charts for
    attributes", *Quality Engineering* 14(4), 2002, 531-537; ISO 7870-2:2023.

    Args:
        chart: Which chart. One of "p", "np", "c", "u", "laney_p", "laney_u".
        counts: The defective items or the defects of each sample: whole numbers;
            null where a sample was not inspected.
        size: The size of every sample: items, or units of inspection. Give this or
            `sizes`, but neither for a c chart.
        sizes: The size of each sample.
        center: The known centre: the share of defectives, defects per sample or per
            unit. Left out, it is estimated.
        rules: The set of rules that reads the points. One of "limits_only",
            "western_electric", "nelson", "minitab", "jmp", "aiag", "montgomery",
            "jasp", "own_only".
        own_rules: Rules of your own, read after those of the set.
        after_signal: What a signal does to the history of the rules. One of
            "overlap", "reset".
        zones: How wide the zones of your own rules are; left out, one sigma of the
            plotted point, or a third of the way to each limit where you set `lines`
            yourself. One of "sigma", "narrower_side", "upper_side", "each_side".
        with_episodes: Whether signals also hold the stretches that they cover.
        nsigma: How many sigmas of the plotted statistic the limits stand from the
            centre.
        missing: What a missing sample does. One of "break", "skip", "refuse".
        phase_starts: The first sample of each phase after the first, counted from
            0.
        phase_labels: A label for each sample; a new phase begins where it changes.
        baseline: The samples to estimate from; all are judged by the result.
        exclude: Samples that are shown and judged but not estimated from.
        lines: Lines that you set yourself.

    Returns:
        A Shewhart chart: points, lines, signals, and where the lines come from.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Defective lids in samples that differ in size:

        >>> import lineside
        >>> answer = lineside.spc.attributes(
        ...     "p",
        ...     counts=[3, 5, 2, 4, 12, 3],
        ...     sizes=[100, 120, 80, 100, 110, 100],
        ... )
    """
    return _attributes(
        _Attributes(
            chart,
            column("counts", counts),
            size,
            None if sizes is None else column("sizes", sizes),
            center,
            rules,
            [] if own_rules is None else own_rules,
            after_signal,
            zones,
            with_episodes,
            nsigma,
            missing,
            [] if phase_starts is None else column("phase_starts", phase_starts),
            None if phase_labels is None else column("phase_labels", phase_labels),
            baseline,
            [] if exclude is None else column("exclude", exclude),
            lines,
        )
    )


_attributes = Method("spc.attributes", ControlChart)


def cases_between(
    values: Floats,
    *,
    method: CasesLimits = "three_sigma",
    minimum: int = 0,
    center: float | None = None,
    rules: RuleSet = "limits_only",
    own_rules: list[RuleSpec] | None = None,
    after_signal: AfterSignal = "overlap",
    zones: ZoneWidth | None = None,
    with_episodes: bool = False,
    nsigma: float = 3.0,
    missing: Missing = "break",
    phase_starts: Wholes | None = None,
    phase_labels: Wholes | None = None,
    baseline: Baseline | None = None,
    exclude: Wholes | None = None,
    lines: OwnLines | None = None,
) -> ControlChart:
    """Draws up a g chart: the cases between rare events.

    For infections between which so many patients left well, breakdowns between which so
    many cycles ran. Each value is the number of cases between two events, or, with
    `minimum` 1, the number of cases up to and with the event.

    Only rules about the limits, runs, trends and alternation are read: the distribution
    is far from normal.

    References: F. C. Kaminsky, J. C. Benneyan, R. D. Davis, R. J. Burke, "Statistical
    control charts based on a geometric distribution", *Journal of Quality Technology*
    24(2), 1992, 63-69; J. C. Benneyan, "Number-between g-type statistical quality
    control charts", *Health Care Management Science* 4, 2001, 305-318.

    Args:
        values: The cases between each event and the one before: whole numbers; null
            where unknown.
        method: How the limits are found. One of "three_sigma", "quantiles".
        minimum: The smallest number there can be: 0 where only the cases between
            count, 1 where the event itself counts too.
        center: The known mean number of cases. Left out, it is estimated.
        rules: The set of rules that reads the points. One of "limits_only",
            "western_electric", "nelson", "minitab", "jmp", "aiag", "montgomery",
            "jasp", "own_only".
        own_rules: Rules of your own, read after those of the set.
        after_signal: What a signal does to the history of the rules. One of
            "overlap", "reset".
        zones: How wide the zones of your own rules are; left out, a third of the
            way to each limit. One of "sigma", "narrower_side", "upper_side",
            "each_side".
        with_episodes: Whether signals also hold the stretches that they cover.
        nsigma: How far out the limits are: in sigmas, or where the limits are
            quantiles, in sigmas of a normal distribution with the same chances.
        missing: What a missing interval does. One of "break", "skip", "refuse".
        phase_starts: The first interval of each phase after the first, counted from
            0.
        phase_labels: A label for each interval; a new phase begins where it
            changes.
        baseline: The intervals to estimate from; all are judged by the result.
        exclude: Intervals that are shown and judged but not estimated from.
        lines: Lines that you set yourself.

    Returns:
        A Shewhart chart: points, lines, signals, and where the lines come from.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Batches between two contaminations:

        >>> import lineside
        >>> answer = lineside.spc.cases_between(
        ...     [112, 43, 230, 87, 151, 9, 64],
        ... )
    """
    return _cases_between(
        _CasesBetween(
            column("values", values),
            method,
            minimum,
            center,
            rules,
            [] if own_rules is None else own_rules,
            after_signal,
            zones,
            with_episodes,
            nsigma,
            missing,
            [] if phase_starts is None else column("phase_starts", phase_starts),
            None if phase_labels is None else column("phase_labels", phase_labels),
            baseline,
            [] if exclude is None else column("exclude", exclude),
            lines,
        )
    )


_cases_between = Method("spc.cases_between", ControlChart)


def times_between(
    values: Floats,
    *,
    method: TimesLimits = "power",
    rules: RuleSet = "limits_only",
    own_rules: list[RuleSpec] | None = None,
    after_signal: AfterSignal = "overlap",
    zones: ZoneWidth | None = None,
    with_episodes: bool = False,
    nsigma: float = 3.0,
    missing: Missing = "break",
    phase_starts: Wholes | None = None,
    phase_labels: Wholes | None = None,
    baseline: Baseline | None = None,
    exclude: Wholes | None = None,
    lines: OwnLines | None = None,
) -> ControlChart:
    """Draws up a t chart: the time between rare events.

    Each value is the time since the event before, in any one unit. A point above the
    upper limit says that events became rarer, one below the lower limit that they
    crowd. Only rules about the limits, runs, trends and alternation are read.

    References: L. S. Nelson, "A control chart for parts-per-million nonconforming
    items", *Journal of Quality Technology* 26(3), 1994, 239-240; D. C. Montgomery,
    *Introduction to Statistical Quality Control*, "Dealing with low defect levels".

    Args:
        values: The time between each event and the one before, zero or above; null
            where unknown.
        method: How the limits are found. One of "power", "weibull", "exponential".
        rules: The set of rules that reads the points. One of "limits_only",
            "western_electric", "nelson", "minitab", "jmp", "aiag", "montgomery",
            "jasp", "own_only".
        own_rules: Rules of your own, read after those of the set.
        after_signal: What a signal does to the history of the rules. One of
            "overlap", "reset".
        zones: How wide the zones of your own rules are; left out, a third of the
            way to each limit. One of "sigma", "narrower_side", "upper_side",
            "each_side".
        with_episodes: Whether signals also hold the stretches that they cover.
        nsigma: How far out the limits are: in sigmas, or where the limits are
            quantiles, in sigmas of a normal distribution with the same chances.
        missing: What a missing interval does. One of "break", "skip", "refuse".
        phase_starts: The first interval of each phase after the first, counted from
            0.
        phase_labels: A label for each interval; a new phase begins where it
            changes.
        baseline: The intervals to estimate from; all are judged by the result.
        exclude: Intervals that are shown and judged but not estimated from.
        lines: Lines that you set yourself.

    Returns:
        A Shewhart chart: points, lines, signals, and where the lines come from.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Hours between stops of a filler:

        >>> import lineside
        >>> answer = lineside.spc.times_between(
        ...     [31.5, 4.2, 77.0, 12.8, 55.1, 20.4, 9.9],
        ... )
    """
    return _times_between(
        _TimesBetween(
            column("values", values),
            method,
            rules,
            [] if own_rules is None else own_rules,
            after_signal,
            zones,
            with_episodes,
            nsigma,
            missing,
            [] if phase_starts is None else column("phase_starts", phase_starts),
            None if phase_labels is None else column("phase_labels", phase_labels),
            baseline,
            [] if exclude is None else column("exclude", exclude),
            lines,
        )
    )


_times_between = Method("spc.times_between", ControlChart)


def precontrol(
    values: Floats,
    *,
    spec: SpecLimits,
    target: float | None = None,
    release_after: int = 5,
    state: PrecontrolState | None = None,
    missing: Missing = "break",
) -> PrecontrolRun:
    """Judges parts by pre-control.

    For short runs, where there is no time to estimate limits: the tolerance alone gives
    the zones, so the process must be capable to begin with (Cp of 1.33 or so), and
    pre-control says nothing about whether it is stable.

    - Green is the middle half of the tolerance, its borders included; yellow is what is
      left of the tolerance, its limits included; red is outside. With one limit only,
      green reaches half the way from `target` to the limit, and beyond the target on
      the other side.
    - Setting up: five green parts in a row release the run. A yellow part starts the
      count afresh; two yellow in a row, or a red one, ask for an adjustment.
    - Running: green goes on. Yellow asks for the next part at once: green again goes
      on; yellow on the same side asks to adjust the level; yellow on the other side
      says that the spread has grown. Red stops. After each of these five greens are
      needed again.

    Reference: D. Shainin, P. D. Shainin, "Pre-control versus x-bar and R charting:
    continuous or immediate quality improvement?", *Quality Engineering* 1(4), 1989,
    419-429.

    Args:
        values: The measurements, in order; null where one is missing, which is
            passed over.
        spec: The tolerance.
        target: Where the values should be, if the tolerance has one limit only.
        release_after: How many greens in a row release a set-up.
        state: Where an earlier run ended; left out, a set-up begins.
        missing: Whether missing values are refused. One of "break", "skip",
            "refuse".

    Returns:
        A run under pre-control.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Five pieces to release the set-up, then two yellow ones in a row:

        >>> import lineside
        >>> answer = lineside.spc.precontrol(
        ...     [10.01, 9.99, 10.0, 10.02, 9.98, 10.06, 10.07],
        ...     spec=lineside.SpecLimits(lower=9.9, upper=10.1),
        ... )
    """
    return _precontrol(
        _Precontrol(
            column("values", values),
            spec,
            target,
            release_after,
            state,
            missing,
        )
    )


_precontrol = Method("spc.precontrol", PrecontrolRun)


def alert_action(
    values: Floats,
    *,
    method: AlertMethod,
    side: AlertSide = "upper",
    baseline: Baseline | None = None,
    exclude: Wholes | None = None,
    missing: Missing = "break",
) -> AlertActionCheck:
    """Judges values by alert and action limits.

    For water, air and surfaces in a clean plant: colony counts, conductivity,
    particles. A value on a limit is within it. Limits from history hold only as long as
    the process is what it was; name the history as `baseline`, and revise it as your
    procedure says.

    Reference: PDA Technical Report 13, *Fundamentals of an Environmental Monitoring
    Program*, 2022; EU GMP Annex 1, 2022, section 9.

    Args:
        values: The values, in order; null where one is missing.
        method: Where the limits come from.
        side: On which side they stand. One of "upper", "lower", "both".
        baseline: The values to estimate from; left out, all of them.
        exclude: Values that are judged but not estimated from.
        missing: Whether missing values are refused. One of "break", "skip",
            "refuse".

    Returns:
        Values judged by alert and action limits.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Colony counts of a water point against its alert and action limits:

        >>> import lineside
        >>> answer = lineside.spc.alert_action(
        ...     [3, 0, 12, 55, 8, 130],
        ...     method=lineside.GivenAlertMethod(alert=50, action=100),
        ... )
    """
    return _alert_action(
        _AlertAction(
            column("values", values),
            method,
            side,
            baseline,
            [] if exclude is None else column("exclude", exclude),
            missing,
        )
    )


_alert_action = Method("spc.alert_action", AlertActionCheck)


def monitor(
    limits: FrozenLimits,
    *,
    values: Floats,
    rules: RuleSet = "limits_only",
    own_rules: list[RuleSpec] | None = None,
    scope: RuleScope = "location",
    after_signal: AfterSignal = "overlap",
    missing: Missing = "break",
    zones: ZoneWidth = "sigma",
    state: MonitorState | None = None,
) -> Monitored:
    """Judges the next values of a stream by limits frozen from an earlier chart.

    Nothing is kept between calls: the answer holds a `state` to pass back with the
    values that follow. However a stream is cut into calls, the signals are those of the
    whole series; indices count from its first value.

    The cost is O(1) for each value and rule.

    Args:
        limits: The limits to judge by.
        values: The next values, in order; null where one is missing.
        rules: The rules that read the points. Each further rule adds false alarms.
            One of "limits_only", "western_electric", "nelson", "minitab", "jmp",
            "aiag", "montgomery", "jasp", "own_only".
        own_rules: Rules of your own, read after those.
        scope: What is plotted: rules that mean nothing there are left out. One of
            "location", "attribute", "spread".
        after_signal: What a signal does to the history of the rules. One of
            "overlap", "reset".
        missing: What a missing value does. One of "break", "skip", "refuse".
        zones: How wide zones are. One of "sigma", "narrower_side", "upper_side",
            "each_side".
        state: The state that the call before answered; left out, the stream begins.

    Returns:
        What the values of one call showed.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Three new values against limits frozen from an earlier chart:

        >>> import lineside
        >>> answer = lineside.spc.monitor(
        ...     lineside.FrozenLimits(center=50.81, sigma=1.664),
        ...     values=[51.2, 56.4, 50.9],
        ...     rules="western_electric",
        ... )
    """
    return _monitor(
        _MonitorValues(
            limits,
            column("values", values),
            rules,
            [] if own_rules is None else own_rules,
            scope,
            after_signal,
            missing,
            zones,
            state,
        )
    )


_monitor = Method("spc.monitor", Monitored)


def cusum(
    values: Floats,
    *,
    size: int | None = None,
    sizes: Wholes | None = None,
    groups: Wholes | None = None,
    means: bool = False,
    target: float | None = None,
    sigma: float | None = None,
    moving_range: SigmaMethod = "mean_moving_range",
    subgroup_sigma: SubgroupSigma = "rbar",
    baseline: Baseline | None = None,
    phase_starts: Wholes | None = None,
    unit: CusumUnit = "sigma",
    k: float = 0.5,
    h: float = 5.0,
    head_start: float = 0.0,
    watched: Watched = "both",
    after_signal: AfterSignal = "overlap",
    missing: Missing = "skip",
) -> CusumChart:
    """Draws up a tabular cumulative sum chart (CUSUM).

    For small, lasting shifts of the mean: a tool that wears, a scale that drifts. Two
    sums add up how far the points lie beyond an allowance `k` above and below the
    target, never falling under zero; a sum above the decision interval `h` signals. It
    also says since when, and where the process now is.

    - `C+ = max(0, C+ + z - k)` and `C- = max(0, C- - z - k)`, where `z` is the
      deviation from the target, in sigmas of the plotted statistic or, with `unit`
      `raw`, as it is.
    - A sum equal to `h` does not signal.
    - `N+` and `N-` count the points since the sum last was zero: the change came after
      point `at - N`.
    - The usual `k` is half the shift to be found; `h` of 4 or 5 sigmas goes with a `k`
      of 0.5. The design operations find `h` for a wanted run length.
    - A `head_start` of `h / 2` (fast initial response) finds a process that is off
      right at the start, or was not put right after a signal, sooner.
    - A missing value (null) is passed over unless `missing` says otherwise; moving
      ranges are never taken across it. Each phase starts anew.

    References: E. S. Page, "Continuous inspection schemes", *Biometrika* 41, 1954,
    100-115; J. M. Lucas, R. B. Crosier, "Fast initial response for CUSUM quality
    control schemes", *Technometrics* 24, 1982, 199-205; D. C. Montgomery, *Introduction
    to Statistical Quality Control*, "The tabular or algorithmic cusum"; ISO
    7870-4:2021.

    Args:
        values: The measurements, in the order in which they were made; or means,
            where `means` says so.
        size: How many measurements each subgroup has. Left out with `sizes` and
            `groups`, each value is a point of its own.
        sizes: How many measurements each subgroup has, one number a subgroup.
        groups: Which subgroup each measurement belongs to.
        means: Whether the values are means of subgroups already, of `size` or
            `sizes` measurements.
        target: The target. Left out, the mean of all measurements.
        sigma: Sigma of single measurements. Left out, it is estimated.
        moving_range: How sigma is estimated from single values. One of
            "mean_moving_range", "median_moving_range", "root_mean_squared_difference".
        subgroup_sigma: How sigma is estimated from subgroups. One of "rbar",
            "mvlue_r", "median_range", "sbar", "mvlue_s", "pooled", "rmsdf".
        baseline: The points to estimate from; all are judged by the result.
        phase_starts: The first point of each phase after the first, counted from 0.
        unit: What `k`, `h`, `head_start` and the sums are measured in. One of
            "sigma", "raw".
        k: The reference value (allowance).
        h: The decision interval.
        head_start: Where the sums start: zero or above, below `h`.
        watched: Which sums are kept. One of "both", "upper", "lower".
        after_signal: What a signal does: nothing (`overlap`), or the sums start
            again at the head start (`reset`). One of "overlap", "reset".
        missing: What a missing point does: it is passed over (`skip`), the sums
            start again (`break`), or it is refused. One of "break", "skip", "refuse".

    Returns:
        A tabular cumulative sum chart.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        A step of one sigma after the fifth value, with a head start:

        >>> import lineside
        >>> answer = lineside.spc.cusum(
        ...     [9.4, 10.2, 9.8, 10.1, 9.9, 11.3, 10.8, 11.6, 11.1, 12.0],
        ...     target=10,
        ...     sigma=1,
        ...     k=0.5,
        ...     h=4,
        ...     head_start=2,
        ... )
    """
    return _cusum(
        _Cusum(
            column("values", values),
            size,
            None if sizes is None else column("sizes", sizes),
            None if groups is None else column("groups", groups),
            means,
            target,
            sigma,
            moving_range,
            subgroup_sigma,
            baseline,
            [] if phase_starts is None else column("phase_starts", phase_starts),
            unit,
            k,
            h,
            head_start,
            watched,
            after_signal,
            missing,
        )
    )


_cusum = Method("spc.cusum", CusumChart)


def continue_cusum(
    monitor: CusumMonitor,
    *,
    values: Floats,
    size: int | None = None,
    sizes: Wholes | None = None,
    means: bool = False,
) -> CusumChart:
    """Continues a tabular cumulative sum with further points.

    The answer is the same, to the last bit, as if they had come with the first ones.

    Args:
        monitor: The chart as it stood: `monitor` of the earlier answer.
        values: The further measurements, or means.
        size: How many measurements each subgroup has.
        sizes: How many measurements each subgroup has, one number a subgroup.
        means: Whether the values are means of subgroups already.

    Returns:
        A tabular cumulative sum chart.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Further values, with the `monitor` that the chart before left behind:

        >>> import lineside
        >>> answer = lineside.spc.continue_cusum(  # doctest: +SKIP
        ...     lineside.CusumMonitor(),
        ...     values=[10.3, 9.9],
        ... )
    """
    return _continue_cusum(
        _CusumContinuation(
            monitor,
            column("values", values),
            size,
            None if sizes is None else column("sizes", sizes),
            means,
        )
    )


_continue_cusum = Method("spc.continue_cusum", CusumChart)


def ewma(
    values: Floats,
    *,
    size: int | None = None,
    sizes: Wholes | None = None,
    groups: Wholes | None = None,
    means: bool = False,
    target: float | None = None,
    sigma: float | None = None,
    moving_range: SigmaMethod = "mean_moving_range",
    subgroup_sigma: SubgroupSigma = "rbar",
    baseline: Baseline | None = None,
    phase_starts: Wholes | None = None,
    lambda_: float = 0.2,
    limit: float = 3.0,
    limits: AverageLimits = "exact",
    fast_start: float | None = None,
    start: float | None = None,
    watched: Watched = "both",
    after_signal: AfterSignal = "overlap",
    missing: Missing = "skip",
) -> EwmaChart:
    """Draws up an exponentially weighted moving average chart (EWMA).

    For small, lasting shifts of the mean, and for values that are not quite normal: an
    average of several points is. Each point enters the average with the weight
    `lambda`, and what was there before fades by as much. The average beyond a limit
    signals.

    - `z = (1 - lambda) z + lambda x`, from the target, or from `start`.
    - The limits stand `limit` sigmas of the average from the target. They are exact by
      default: `v = (1 - lambda)² v + lambda² / n` from zero, which also holds for
      subgroups of unequal size. Asymptotic limits have `lambda / (2 - lambda) / n` at
      every point.
    - An average equal to a limit does not signal.
    - The usual `lambda` is 0.05 to 0.25, smaller for smaller shifts; a `limit` of 3
      goes with the larger ones, 2.6 to 2.8 with those of 0.1 and below. The design
      operations find the limit for a wanted run length.
    - `fast_start` narrows the first limits further (Steiner's fast initial response),
      to find a process that is off right at the start.
    - A missing value (null) is passed over unless `missing` says otherwise; moving
      ranges are never taken across it. Each phase starts anew.

    References: S. W. Roberts, "Control chart tests based on geometric moving averages",
    *Technometrics* 1, 1959, 239-250; J. M. Lucas, M. S. Saccucci, "Exponentially
    weighted moving average control schemes", *Technometrics* 32, 1990, 1-12; S. H.
    Steiner, *Journal of Quality Technology* 31, 1999, 75-86; ISO 7870-6:2016.

    Args:
        values: The measurements, in the order in which they were made; or means,
            where `means` says so.
        size: How many measurements each subgroup has. Left out with `sizes` and
            `groups`, each value is a point of its own.
        sizes: How many measurements each subgroup has, one number a subgroup.
        groups: Which subgroup each measurement belongs to.
        means: Whether the values are means of subgroups already, of `size` or
            `sizes` measurements.
        target: The target. Left out, the mean of all measurements.
        sigma: Sigma of single measurements. Left out, it is estimated.
        moving_range: How sigma is estimated from single values. One of
            "mean_moving_range", "median_moving_range", "root_mean_squared_difference".
        subgroup_sigma: How sigma is estimated from subgroups. One of "rbar",
            "mvlue_r", "median_range", "sbar", "mvlue_s", "pooled", "rmsdf".
        baseline: The points to estimate from; all are judged by the result.
        phase_starts: The first point of each phase after the first, counted from 0.
        lambda_: The weight of the newest point: above 0, up to 1.
        limit: How many sigmas of the average the limits stand from the target
            (`L`).
        limits: Whether the limits are exact or asymptotic. One of "exact",
            "asymptotic".
        fast_start: Fast initial response after Steiner: the share of the limits
            that stands at the first point, such as 0.5. Needs exact limits. Left out,
            there is none.
        start: Where the average starts. Left out, at the target.
        watched: Which limits there are. One of "both", "upper", "lower".
        after_signal: What a signal does: nothing (`overlap`), or the average starts
            again (`reset`). One of "overlap", "reset".
        missing: What a missing point does: it is passed over (`skip`), the average
            starts again (`break`), or it is refused. One of "break", "skip", "refuse".

    Returns:
        An exponentially weighted moving average chart.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        The same step with an average that forgets a fifth of the past at each value:

        >>> import lineside
        >>> answer = lineside.spc.ewma(
        ...     [9.4, 10.2, 9.8, 10.1, 9.9, 11.3, 10.8, 11.6, 11.1, 12.0],
        ...     target=10,
        ...     sigma=1,
        ...     lambda_=0.2,
        ...     limit=2.7,
        ... )
    """
    return _ewma(
        _Ewma(
            column("values", values),
            size,
            None if sizes is None else column("sizes", sizes),
            None if groups is None else column("groups", groups),
            means,
            target,
            sigma,
            moving_range,
            subgroup_sigma,
            baseline,
            [] if phase_starts is None else column("phase_starts", phase_starts),
            lambda_,
            limit,
            limits,
            fast_start,
            start,
            watched,
            after_signal,
            missing,
        )
    )


_ewma = Method("spc.ewma", EwmaChart)


def continue_ewma(
    monitor: EwmaMonitor,
    *,
    values: Floats,
    size: int | None = None,
    sizes: Wholes | None = None,
    means: bool = False,
) -> EwmaChart:
    """Continues an exponentially weighted moving average with further points.

    The answer is the same, to the last bit, as if they had come with the first ones.

    Args:
        monitor: The chart as it stood: `monitor` of the earlier answer.
        values: The further measurements, or means.
        size: How many measurements each subgroup has.
        sizes: How many measurements each subgroup has, one number a subgroup.
        means: Whether the values are means of subgroups already.

    Returns:
        An exponentially weighted moving average chart.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Further values, with the `monitor` that the chart before left behind:

        >>> import lineside
        >>> answer = lineside.spc.continue_ewma(  # doctest: +SKIP
        ...     lineside.EwmaMonitor(),
        ...     values=[10.3, 9.9],
        ... )
    """
    return _continue_ewma(
        _EwmaContinuation(
            monitor,
            column("values", values),
            size,
            None if sizes is None else column("sizes", sizes),
            means,
        )
    )


_continue_ewma = Method("spc.continue_ewma", EwmaChart)


def hotelling(
    values: Floats,
    *,
    variables: int,
    size: int = 1,
    alpha: float = 0.0027,
    limit: float | None = None,
    mean: list[float] | None = None,
    covariance: list[list[float]] | None = None,
    baseline: Baseline | None = None,
    missing: Missing = "break",
) -> HotellingChart:
    """Draws up a control chart of Hotelling's T² for several variables together.

    For variables that hang together: temperatures along a furnace, the dimensions of
    one part. T² is the squared distance of a point from the mean, measured by the
    covariance; a point above the limit is unlikely as a whole, even where each variable
    is within its own limits. At each signal the answer says how much each variable
    contributes.

    - Points that mean and covariance are estimated from (phase I) are judged by another
      limit than further points (phase II), since they pull the estimates towards
      themselves. With single measurements and `m` points of `p` variables, phase I:
      `(m-1)²/m Beta(p/2, (m-p-1)/2)`, phase II: `p (m+1)(m-1) / (m (m-p)) F(p, m-p)`.
      With subgroups of `n`, phase I: `p (m-1)(n-1) / (mn-m-p+1) F(p, mn-m-p+1)`, phase
      II the same with `m+1`. With mean and covariance known: chi-squared of `p`. All at
      the quantile `1 - alpha`.
    - Without a `baseline` all points are phase I; with one, those outside it are phase
      II.
    - A point with a missing value (null) is missing as a whole.
    - A covariance that is singular is refused, with the variable that follows from
      others.

    References: H. Hotelling, "Multivariate quality control", 1947; N. D. Tracy, J. C.
    Young, R. L. Mason, "Multivariate control charts for individual observations",
    *Journal of Quality Technology* 24, 1992, 88-95; R. L. Mason, N. D. Tracy, J. C.
    Young, "Decomposition of T² for multivariate control chart interpretation", *Journal
    of Quality Technology* 27, 1995, 99-108.

    Args:
        values: The measurements, row by row: all variables of the first, then all
            of the second.
        variables: How many variables each row has.
        size: How many rows make a subgroup, whose mean is the point; 1 for single
            measurements.
        alpha: The probability that a point in control is above the limit.
        limit: A limit of your own, for all points: that of an earlier chart's phase
            II, say.
        mean: The mean vector. Left out, it is estimated.
        covariance: The covariance matrix of single measurements, row by row. Left
            out, it is estimated.
        baseline: The points to estimate from; further ones are judged by the limit
            of phase II.
        missing: What a missing value does: its point is missing, or it is refused.
            One of "break", "skip", "refuse".

    Returns:
        A control chart of Hotelling's T².

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Temperature and pressure of eight batches, one of which breaks their relation:

        >>> import lineside
        >>> answer = lineside.spc.hotelling(
        ...     [
        ...         80.1,
        ...         2.01,
        ...         80.9,
        ...         2.1,
        ...         79.2,
        ...         1.92,
        ...         80.4,
        ...         2.05,
        ...         79.7,
        ...         1.97,
        ...         80.2,
        ...         2.4,
        ...         81.1,
        ...         2.12,
        ...         79.5,
        ...         1.94,
        ...     ],
        ...     variables=2,
        ... )
    """
    return _hotelling(
        _Hotelling(
            column("values", values),
            variables,
            size,
            alpha,
            limit,
            mean,
            covariance,
            baseline,
            missing,
        )
    )


_hotelling = Method("spc.hotelling", HotellingChart)


def mewma(
    values: Floats,
    *,
    variables: int,
    size: int = 1,
    lambda_: float = 0.1,
    limit: float | None = None,
    arl: float = 200.0,
    limits: AverageLimits = "asymptotic",
    mean: list[float] | None = None,
    covariance: list[list[float]] | None = None,
    baseline: Baseline | None = None,
    after_signal: AfterSignal = "overlap",
    missing: Missing = "skip",
) -> MewmaChart:
    """Draws up a multivariate exponentially weighted moving average chart (MEWMA).

    For small, lasting shifts of several variables together. Deviations from the mean
    are averaged with weights that fade, as in an EWMA of each variable; the squared
    distance of the averages, measured by their covariance, is plotted against one
    limit.

    - `Z = lambda x + (1 - lambda) Z` from zero, `x` being the deviation from the mean;
      `T² = Z' C⁻¹ Z` with `C = lambda / (2 - lambda) S / n`, or with exact covariance
      `lambda / (2 - lambda) (1 - (1 - lambda)^2i) S / n` at the `i`-th point.
    - The limit is yours, or that with the wanted average run length `arl` in control,
      which is computed for known parameters and the asymptotic covariance.
    - A point with a missing value (null) is missing as a whole, and is passed over
      unless `missing` says otherwise.

    References: C. A. Lowry, W. H. Woodall, C. W. Champ, S. E. Rigdon, "A multivariate
    exponentially weighted moving average control chart", *Technometrics* 34, 1992,
    46-53; S. S. Prabhu, G. C. Runger, "Designing a multivariate EWMA control chart",
    *Journal of Quality Technology* 29, 1997, 8-15.

    Args:
        values: The measurements, row by row: all variables of the first, then all
            of the second.
        variables: How many variables each row has.
        size: How many rows make a subgroup, whose mean is the point; 1 for single
            measurements.
        lambda_: The weight of the newest point: above 0, up to 1.
        limit: The limit of T² (`h`, also written `H`). Left out, the one with the
            run length `arl`.
        arl: The average number of points between false alarms, where `limit` is
            left out.
        limits: Whether the covariance of the average is exact at each point or
            asymptotic. One of "exact", "asymptotic".
        mean: The mean vector. Left out, it is estimated.
        covariance: The covariance matrix of single measurements, row by row. Left
            out, it is estimated.
        baseline: The points to estimate from; all are judged by the result.
        after_signal: What a signal does: nothing (`overlap`), or the average starts
            again (`reset`). One of "overlap", "reset".
        missing: What a missing point does: it is passed over (`skip`), the average
            starts again (`break`), or it is refused. One of "break", "skip", "refuse".

    Returns:
        A multivariate exponentially weighted moving average chart.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        The same batches, watched for a small lasting shift:

        >>> import lineside
        >>> answer = lineside.spc.mewma(
        ...     [
        ...         80.1,
        ...         2.01,
        ...         80.9,
        ...         2.1,
        ...         79.2,
        ...         1.92,
        ...         80.4,
        ...         2.05,
        ...         79.7,
        ...         1.97,
        ...         80.2,
        ...         2.03,
        ...         81.1,
        ...         2.12,
        ...         79.5,
        ...         1.94,
        ...     ],
        ...     variables=2,
        ...     lambda_=0.1,
        ...     limit=8.64,
        ... )
    """
    return _mewma(
        _Mewma(
            column("values", values),
            variables,
            size,
            lambda_,
            limit,
            arl,
            limits,
            mean,
            covariance,
            baseline,
            after_signal,
            missing,
        )
    )


_mewma = Method("spc.mewma", MewmaChart)


def continue_mewma(
    snapshot: MewmaSnapshot,
    *,
    values: Floats,
) -> MewmaChart:
    """Continues a multivariate exponentially weighted moving average with further points.

    The answer is the same, to the last bit, as if they had come with the first ones.

    Args:
        snapshot: The chart as it stood: `snapshot` of the earlier answer.
        values: The further measurements, row by row.

    Returns:
        A multivariate exponentially weighted moving average chart.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        A further batch, with the `snapshot` that the chart before left behind:

        >>> import lineside
        >>> answer = lineside.spc.continue_mewma(  # doctest: +SKIP
        ...     lineside.MewmaSnapshot(),
        ...     values=[80.0, 2.0],
        ... )
    """
    return _continue_mewma(
        _MewmaContinuation(
            snapshot,
            column("values", values),
        )
    )


_continue_mewma = Method("spc.continue_mewma", MewmaChart)


def draw(
    source: DrawnSource,
    *,
    title: str = "",
    format: PictureFormat = "svg",
    width: int | None = None,
    height: int | None = None,
) -> ChartPicture:
    """Draws a chart as SVG or as a Vega-Lite specification.

    Both come from one definition and show the same: the points, the lines by which they
    are judged, phases, specification limits, and what was noticed, marked by shape as
    well as by colour. However many points there are, the picture stays small: of points
    that share a column of pixels the lowest and the highest are drawn, and every signal
    has a mark, or shares one with a signal of the same rule that it would cover.

    Args:
        source: What is drawn.
        title: What stands above it; left out, a plot keeps its own title.
        format: As what it is drawn. One of "svg", "vega_lite", "html".
        width: How wide it is, in pixels: 360 to 4000; numbers beyond are taken as
            the nearest. Left out, 960.
        height: How high it is without its legend, in pixels: 240 to 4000. Left out,
            600.

    Returns:
        A chart as a picture.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        The answer of an earlier call, as SVG:

        >>> import lineside
        >>> answer = lineside.spc.draw(  # doctest: +SKIP
        ...     lineside.ControlDrawnSource(chart=lineside.ControlChart()),
        ...     title="Shaft diameter",
        ... )
    """
    return _draw(
        _DrawChart(
            source,
            title,
            format,
            width,
            height,
        )
    )


_draw = Method("spc.draw", ChartPicture)


def constants(
    size: int,
) -> ConstantsTable:
    """Looks up the constants of control charts for one size of subgroups, exact to the
    last digits of a float.

    Books print them with three or four digits, and not all of them right: with `d2` and
    `d3` as here, `D4` of five values is 2.1145, where tables have 2.114 or 2.115.

    Args:
        size: How many values a subgroup has: 2 to 1000.

    Returns:
        The constants of control charts for subgroups of one size, by the names that
            books use.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Subgroups of five:

        >>> import lineside
        >>> answer = lineside.spc.constants(
        ...     5,
        ... )
    """
    return _constants(
        _LookUpConstants(
            size,
        )
    )


_constants = Method("spc.constants", ConstantsTable)


def rules(
    rules: RuleSet = "limits_only",
) -> ListedRules:
    """Lists the rules of a set as data, which can be sent back changed as `own_rules`.

    Args:
        rules: The set. One of "limits_only", "western_electric", "nelson",
            "minitab", "jmp", "aiag", "montgomery", "jasp", "own_only".

    Returns:
        The rules of a set.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        What Minitab tests:

        >>> import lineside
        >>> answer = lineside.spc.rules(
        ...     "minitab",
        ... )
    """
    return _rules(
        _ListRules(
            rules,
        )
    )


_rules = Method("spc.rules", ListedRules)
