# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `capability` operations."""

from __future__ import annotations

from ._call import Method
from ._column import Floats, column
from ._types import (
    BoxCoxReport,
    CapabilityReport,
    DefectReport,
    DegreesOfFreedom,
    DistributionKind,
    IntervalSides,
    LambdaRounding,
    NonNormalMethod,
    NonNormalReport,
    NormalityReport,
    ProcessDistribution,
    RolledYieldReport,
    SigmaConversionReport,
    StepYieldReport,
    ToleranceMethod,
    ToleranceReport,
    WithinSigma,
    _BoxCox,
    _CapabilityStudy,
    _CapabilitySummary,
    _DefectRate,
    _NonNormalCapability,
    _NormalityCheck,
    _RolledYield,
    _SigmaConversion,
    _StepYield,
    _ToleranceInterval,
)

__all__ = [
    "box_cox",
    "defects",
    "non_normal",
    "normality",
    "rolled_yield",
    "sigma_level",
    "step_yield",
    "study",
    "summary",
    "tolerance_interval",
]


def study(
    values: Floats,
    *,
    size: int | None = None,
    sizes: list[int] | None = None,
    lower: float | None = None,
    upper: float | None = None,
    target: float | None = None,
    within: WithinSigma | None = None,
    sigma_within: float | None = None,
    span: int = 2,
    df: DegreesOfFreedom | None = None,
    confidence: float = 0.95,
    sides: IntervalSides = "two_sided",
) -> CapabilityReport:
    """Tells how well a normal process fits its specification: Cp, Cpk, Pp, Ppk and Cpm,
    each with its confidence interval, and the parts per million it leaves outside.

    The values must come from a process in control and be about normal: look at a
    control chart and at `capability.normality` first. For values that are not normal
    there is `capability.non_normal`.

    Sigma within tells what the process could do if it held its level, sigma overall
    what it did. Each answer names the estimator, its constants and the degrees of
    freedom of the intervals, since programs differ in all three.

    - Intervals of Cp, Pp and Cpm: `Cp sqrt(chi2 / df)`. Of Cpk and its kin (Bissell):
      `Cpk -/+ z sqrt(1/(9 N) + Cpk^2 / (2 df))`, right for a negative Cpk too.
    - A single limit is enough: what needs the other is null, and Cpk is the one side
      there is.
    - A value on a limit is inside.

    References: ISO 22514-2; A. F. Bissell, "How reliable is your capability index?",
    *Applied Statistics* 39, 1990, 331-340; R. A. Boyles, "The Taguchi capability
    index", *Journal of Quality Technology* 23(1), 1991, 17-26.

    Args:
        values: The measurements in the order in which they were made, subgroup
            after subgroup.
        size: How many values each subgroup has, if all have the same number. Left
            out, the values are single.
        sizes: How many values each subgroup has, if the numbers differ; together
            all of them.
        lower: The lower specification limit. At least one limit is needed.
        upper: The upper specification limit.
        target: What the values should be; only Cpm needs it.
        within: How sigma within is estimated: left out, by the mean moving range of
            single values and the pooled standard deviation of subgroups. One of
            "mean_moving_range", "median_moving_range", "successive_differences",
            "pooled", "rmsdf", "rbar", "mvlue_r", "sbar", "mvlue_s", "given".
        sigma_within: Sigma within, if it is known and not to be estimated.
        span: How many neighbouring values a moving range spans: 2 to 100.
        df: How many degrees of freedom sigma within is taken to have.
        confidence: The confidence of the intervals, above 0 and below 1.
        sides: On which sides the intervals are bounded. One of "two_sided",
            "lower_bound", "upper_bound".

    Returns:
        How well a normal process fits its specification.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Ten weights against their tolerance:

        >>> import lineside
        >>> answer = lineside.capability.study(
        ...     [500.2, 499.1, 501.4, 500.8, 498.9, 500.0, 501.1, 499.6, 500.5, 499.8],
        ...     lower=495,
        ...     upper=505,
        ...     target=500,
        ... )
    """
    return _study(
        _CapabilityStudy(
            column("values", values),
            size,
            sizes,
            lower,
            upper,
            target,
            within,
            sigma_within,
            span,
            df,
            confidence,
            sides,
        )
    )


_study = Method("capability.study", CapabilityReport)


def summary(
    mean: float,
    *,
    sigma_within: float | None = None,
    sigma_overall: float | None = None,
    count: int | None = None,
    within_df: float | None = None,
    lower: float | None = None,
    upper: float | None = None,
    target: float | None = None,
    confidence: float = 0.95,
    sides: IntervalSides = "two_sided",
) -> CapabilityReport:
    """Tells how well a normal process fits its specification, from its mean and sigma
    alone: what another program printed, or what a data sheet states. Otherwise like
    `capability.study`.

    Args:
        mean: The mean of the process.
        sigma_within: Sigma within, from which Cp and Cpk follow. At least one sigma
            is needed.
        sigma_overall: Sigma overall, from which Pp, Ppk and Cpm follow.
        count: How many values these were computed from. Without it there are no
            intervals but that of Cp.
        within_df: The degrees of freedom of sigma within. Without it Cp and Cpk
            have no interval.
        lower: The lower specification limit. At least one limit is needed.
        upper: The upper specification limit.
        target: What the values should be; only Cpm needs it.
        confidence: The confidence of the intervals, above 0 and below 1.
        sides: On which sides the intervals are bounded. One of "two_sided",
            "lower_bound", "upper_bound".

    Returns:
        How well a normal process fits its specification.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        From a mean and a sigma that are known (NIST/SEMATECH e-Handbook 6.1.6):

        >>> import lineside
        >>> answer = lineside.capability.summary(
        ...     16,
        ...     sigma_within=2,
        ...     lower=8,
        ...     upper=20,
        ...     target=14,
        ... )
    """
    return _summary(
        _CapabilitySummary(
            mean,
            sigma_within,
            sigma_overall,
            count,
            within_df,
            lower,
            upper,
            target,
            confidence,
            sides,
        )
    )


_summary = Method("capability.summary", CapabilityReport)


def non_normal(
    values: Floats | None = None,
    *,
    lower: float | None = None,
    upper: float | None = None,
    fit: DistributionKind = "weibull",
    distribution: ProcessDistribution | None = None,
    method: NonNormalMethod = "percentile",
) -> NonNormalReport:
    """Tells how well a process with a named distribution fits its specification.

    Two methods are in use and give different indices for the same data, so that the
    answer names the one it used: percentiles (ISO 22514) compare the limits with the
    points that hold 99.73 %, Z-scores compare the shares outside with those of a normal
    process.

    Args:
        values: The measurements in any order; none are needed when the
            `distribution` is given.
        lower: The lower specification limit. At least one limit is needed.
        upper: The upper specification limit.
        fit: The distribution to fit to the values; of no effect when `distribution`
            is given. One of "normal", "lognormal", "weibull", "exponential", "gamma".
        distribution: The distribution, if it is known and not to be fitted.
        method: How the indices are formed. One of "percentile", "z_score".

    Returns:
        How well a process that is not normal fits its specification.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Roughness follows a lognormal distribution:

        >>> import lineside
        >>> answer = lineside.capability.non_normal(
        ...     [0.8, 1.1, 0.9, 1.6, 2.4, 1.0, 0.7, 1.3, 1.9, 1.2],
        ...     upper=5,
        ...     fit="lognormal",
        ... )
    """
    return _non_normal(
        _NonNormalCapability(
            [] if values is None else column("values", values),
            lower,
            upper,
            fit,
            distribution,
            method,
        )
    )


_non_normal = Method("capability.non_normal", NonNormalReport)


def box_cox(
    values: Floats,
    *,
    size: int | None = None,
    lower: float | None = None,
    upper: float | None = None,
    target: float | None = None,
    lambda_: float | None = None,
    rounding: LambdaRounding = "none",
    confidence: float = 0.95,
) -> BoxCoxReport:
    """Tells the capability of values above zero after a power has made them as normal as
    it can.

    The power `lambda` is that of the largest likelihood over all values, between -5 and
    5, or the one that is given. Values, limits and target are transformed by `(x^lambda
    - 1) / lambda`, the logarithm for 0, and studied as `capability.study` does.
    Programs that transform by `x^lambda` alone get the same indices and ppm, as neither
    depends on a scale or an offset. A lower limit that is not above zero is no limit to
    values that are, and is left out.

    Args:
        values: The measurements in the order in which they were made; all above
            zero.
        size: How many values each subgroup has. Left out, the values are single.
        lower: The lower specification limit, in the unit of the values.
        upper: The upper specification limit, in the unit of the values.
        target: The target, in the unit of the values.
        lambda_: The power, if it is known and not to be estimated: -5 to 5.
        rounding: Whether an estimated power is rounded to one that has a name. One
            of "none", "half".
        confidence: The confidence of the intervals, above 0 and below 1.

    Returns:
        The capability after the transformation.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        The same values, transformed to be normal:

        >>> import lineside
        >>> answer = lineside.capability.box_cox(
        ...     [0.8, 1.1, 0.9, 1.6, 2.4, 1.0, 0.7, 1.3, 1.9, 1.2],
        ...     upper=5,
        ... )
    """
    return _box_cox(
        _BoxCox(
            column("values", values),
            size,
            lower,
            upper,
            target,
            lambda_,
            rounding,
            confidence,
        )
    )


_box_cox = Method("capability.box_cox", BoxCoxReport)


def normality(
    values: Floats,
) -> NormalityReport:
    """Tests whether values may come from a normal distribution whose mean and sigma are
    not known: by Anderson and Darling, most sensitive in the tails, and by Shapiro and
    Wilk.

    A small p-value speaks against a normal distribution; a large one is no proof of
    one.

    Args:
        values: The values in any order, at least three that differ.

    Returns:
        What speaks against a normal distribution.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Ten weights:

        >>> import lineside
        >>> answer = lineside.capability.normality(
        ...     [500.2, 499.1, 501.4, 500.8, 498.9, 500.0, 501.1, 499.6, 500.5, 499.8],
        ... )
    """
    return _normality(
        _NormalityCheck(
            column("values", values),
        )
    )


_normality = Method("capability.normality", NormalityReport)


def tolerance_interval(
    values: Floats | None = None,
    *,
    mean: float | None = None,
    sigma: float | None = None,
    count: int | None = None,
    coverage: float = 0.95,
    confidence: float = 0.95,
    sides: IntervalSides = "two_sided",
    method: ToleranceMethod = "normal",
) -> ToleranceReport:
    """Tells the interval that holds at least a given share of all values, with a given
    confidence.

    For normal values the factors are exact: from the noncentral t distribution on one
    side, by integration over the mean and sigma on both. Without assuming a
    distribution the interval ends at values of the sample, as many from each end as the
    confidence allows.

    Args:
        values: The measurements in any order; or give `mean`, `sigma` and `count`
            instead.
        mean: The mean of the sample, when there are no values.
        sigma: The standard deviation of the sample, when there are no values.
        count: How many values the sample had, when there are no values.
        coverage: The share of all values to be held, above 0 and below 1.
        confidence: How sure that is, above 0 and below 1.
        sides: On which sides the interval ends. One of "two_sided", "lower_bound",
            "upper_bound".
        method: What is assumed of the distribution. One of "normal",
            "nonparametric".

    Returns:
        The interval, and what it rests on.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Where 99 % of all packs are, with 95 % confidence:

        >>> import lineside
        >>> answer = lineside.capability.tolerance_interval(
        ...     [500.2, 499.1, 501.4, 500.8, 498.9, 500.0, 501.1, 499.6, 500.5, 499.8],
        ...     coverage=0.99,
        ...     confidence=0.95,
        ... )
    """
    return _tolerance_interval(
        _ToleranceInterval(
            [] if values is None else column("values", values),
            mean,
            sigma,
            count,
            coverage,
            confidence,
            sides,
            method,
        )
    )


_tolerance_interval = Method("capability.tolerance_interval", ToleranceReport)


def defects(
    defects: int,
    *,
    units: int,
    opportunities: int = 1,
    shift: float = 1.5,
) -> DefectReport:
    """Counts defects per unit, per opportunity and per million opportunities, and turns
    them into a sigma level.

    The level is that of the normal tail with as many defects on one side, plus the
    `shift`: by convention a process drifts by 1.5 sigma in the long run, and its
    short-term level is told from long-term defects. The shift is no law of nature; set
    it to 0 to leave it out.

    Args:
        defects: How many defects were found.
        units: How many units were inspected, at least one.
        opportunities: How many chances for a defect each unit has, at least one.
        shift: By how many sigmas the process is taken to drift in the long run.

    Returns:
        Defects per unit, per opportunity and per million, with the sigma level.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        34 defects on 750 boards with 20 solder joints each:

        >>> import lineside
        >>> answer = lineside.capability.defects(
        ...     34,
        ...     units=750,
        ...     opportunities=20,
        ... )
    """
    return _defects(
        _DefectRate(
            defects,
            units,
            opportunities,
            shift,
        )
    )


_defects = Method("capability.defects", DefectReport)


def sigma_level(
    levels: list[float] | None = None,
    *,
    dpmo: list[float] | None = None,
    shift: float = 1.5,
) -> SigmaConversionReport:
    """Converts between sigma levels and defects per million opportunities, either way.

    One normal tail, as the tables of Six Sigma have it: level 6 with a shift of 1.5
    leaves 3.4 per million.

    Args:
        levels: The sigma levels to convert to defects per million.
        dpmo: The defects per million, 0 to 1 000 000, to convert to sigma levels.
        shift: By how many sigmas the process is taken to drift in the long run.

    Returns:
        Sigma levels and defects per million, each list in the order of the request.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Six sigma, with the customary shift:

        >>> import lineside
        >>> answer = lineside.capability.sigma_level(
        ...     [3, 4.5, 6],
        ...     shift=1.5,
        ... )
    """
    return _sigma_level(
        _SigmaConversion(
            [] if levels is None else levels,
            [] if dpmo is None else dpmo,
            shift,
        )
    )


_sigma_level = Method("capability.sigma_level", SigmaConversionReport)


def step_yield(
    units_in: int,
    *,
    scrapped: int,
    reworked: int = 0,
) -> StepYieldReport:
    """Tells the first pass yield and the final yield of one step.

    A unit that was reworked and is good now was not good at the first try: it counts in
    the final yield and not in the first pass yield.

    Args:
        units_in: How many units entered the step, at least one.
        scrapped: How many were scrapped in the end, reworked before or not.
        reworked: How many were reworked and are good now.

    Returns:
        The yields of one step.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Three scrapped and seven mended of a hundred:

        >>> import lineside
        >>> answer = lineside.capability.step_yield(
        ...     100,
        ...     scrapped=3,
        ...     reworked=7,
        ... )
    """
    return _step_yield(
        _StepYield(
            units_in,
            scrapped,
            reworked,
        )
    )


_step_yield = Method("capability.step_yield", StepYieldReport)


def rolled_yield(
    first_pass_yields: list[float],
) -> RolledYieldReport:
    """Tells the rolled throughput yield: the share of units that pass every step at the
    first try, if the steps fail independently.

    Args:
        first_pass_yields: The first pass yield of each step, 0 to 1; at least one.

    Returns:
        The yield of a chain of steps.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Four steps:

        >>> import lineside
        >>> answer = lineside.capability.rolled_yield(
        ...     [0.98, 0.95, 0.995, 0.97],
        ... )
    """
    return _rolled_yield(
        _RolledYield(
            first_pass_yields,
        )
    )


_rolled_yield = Method("capability.rolled_yield", RolledYieldReport)
