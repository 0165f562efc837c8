# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `sampling` operations."""

from __future__ import annotations

from ._call import Method
from ._column import Floats, column
from ._types import (
    AttributePlan,
    CodeLetter,
    Discontinuation,
    InspectedLot,
    InspectionLevel,
    InspectionSeverity,
    LotDecision,
    SamplingCurtailment,
    SamplingCurve,
    SamplingDistribution,
    SamplingPoint,
    SamplingStage,
    SamplingStandard,
    StandardPlan,
    StandardSampling,
    SwitchHistory,
    SwitchState,
    VariablesAnchor,
    VariablesCriterion,
    VariablesCurve,
    VariablesDecision,
    VariablesPlan,
    VariablesSigma,
    _AttributePlanSearch,
    _LotTally,
    _SamplingCharacteristic,
    _StandardPlanLookup,
    _SwitchingRules,
    _VariablesCharacteristic,
    _VariablesLot,
    _VariablesPlanSearch,
)

__all__ = [
    "characteristic",
    "decide",
    "decide_variables",
    "find_plan",
    "find_variables_plan",
    "follow_switching",
    "standard_plan",
    "variables_characteristic",
]


def standard_plan(
    lot_size: int,
    *,
    aql: float,
    level: InspectionLevel = "ii",
    severity: InspectionSeverity = "normal",
    sampling: StandardSampling = "single",
    standard: SamplingStandard = "mil_std_105e",
    code_letter: CodeLetter | None = None,
) -> StandardPlan:
    """Looks up the sampling plan of a standard for a lot.

    The tables are those of MIL-STD-105E, which ANSI/ASQ Z1.4 took over; ISO 2859-1 has
    the same single plans for normal and tightened inspection, and its own for reduced.
    Where a table has an arrow, the first plan in its direction is used *with its own
    sample size*. Where the sample would be the whole lot or more, the whole lot is
    inspected.

    Two things differ between the standards under reduced inspection: in MIL-STD-105E a
    lot whose count falls between accepting and rejecting is accepted, but the next one
    goes back to normal inspection; ISO 2859-1:1999 has no such gap, and its acceptance
    numbers are others.

    Not there, since they could not be verified: the multiple plans for reduced
    inspection; the double and multiple plans of ISO 2859-1:1999, which differ from
    those of MIL-STD-105E; its reduced plans for an AQL above 10; and its plans with
    fractional acceptance numbers.

    Reference: MIL-STD-105E, 1989, tables I to IV; ISO 2859-1:1999, tables 1 and 2.

    Args:
        lot_size: How many pieces the lot has: at least 2.
        aql: The acceptance quality limit, in percent nonconforming or
            nonconformities per hundred pieces: one of 0.01, 0.015, 0.025, 0.04, 0.065,
            0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10 and, for nonconformities
            alone, 15, 25, 40, 65, 100, 150, 250, 400, 650, 1000.
        level: The inspection level. One of "s1", "s2", "s3", "s4", "i", "ii",
            "iii".
        severity: How severely the lot is inspected. One of "normal", "tightened",
            "reduced".
        sampling: Single, double or multiple sampling. One of "single", "double",
            "multiple".
        standard: Whose tables. One of "mil_std_105e", "iso_2859_1".
        code_letter: The code letter to use, if it is not the one of the lot size
            and level.

    Returns:
        A sampling plan of a standard.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        A lot of 1,000 at an AQL of 1 percent:

        >>> import lineside
        >>> answer = lineside.sampling.standard_plan(
        ...     1000,
        ...     aql=1.0,
        ... )
    """
    return _standard_plan(
        _StandardPlanLookup(
            lot_size,
            aql,
            level,
            severity,
            sampling,
            standard,
            code_letter,
        )
    )


_standard_plan = Method("sampling.standard_plan", StandardPlan)


def follow_switching(
    lots: list[InspectedLot],
    *,
    state: SwitchState | None = None,
    standard: SamplingStandard = "mil_std_105e",
    reduced_approved: bool = False,
    limit_number: int | None = None,
    discontinuation: Discontinuation | None = None,
) -> SwitchHistory:
    """Follows a series of lots through normal, tightened and reduced inspection.

    - Normal to tightened: two of five or fewer consecutive lots were rejected.
    - Tightened to normal: five consecutive lots were accepted.
    - Normal to reduced, if production is steady and reduced inspection is approved: by
      MIL-STD-105E after ten consecutive accepted lots (whose nonconforming pieces do
      not exceed the limit number, where one is used); by ISO 2859-1 when the switching
      score reaches 30.
    - Reduced to normal: a lot was rejected or accepted in the gap, or production became
      irregular.
    - Discontinued, until quality is improved: by ISO 2859-1 when five lots in all were
      rejected under tightened inspection; by MIL-STD-105E when ten consecutive lots
      remained on it.

    Only original inspection counts: a lot that is submitted again changes nothing. Each
    change of severity begins a new count.

    Reference: MIL-STD-105E, 1989, 4.7 and 4.8; ISO 2859-1:1999, 9.3 and 9.4.

    Args:
        lots: The lots, in the order of their inspection.
        state: Where the series stands before the first of them; left out, at the
            start of normal inspection.
        standard: Whose rules. One of "mil_std_105e", "iso_2859_1".
        reduced_approved: Whether reduced inspection is approved by the authority in
            charge.
        limit_number: The limit number of MIL-STD-105E, table VIII: the
            nonconforming pieces that ten lots may hold in all for reduced inspection.
            ANSI/ASQ Z1.4 leaves it to the user.
        discontinuation: When inspection is discontinued, if not as the standard has
            it. One of "five_rejected", "ten_lots", "never".

    Returns:
        A series of lots under the switching rules.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Two of five lots are refused: inspection is tightened:

        >>> import lineside
        >>> answer = lineside.sampling.follow_switching(
        ...     [
        ...         lineside.InspectedLot(accepted=True),
        ...         lineside.InspectedLot(accepted=False),
        ...         lineside.InspectedLot(accepted=True),
        ...         lineside.InspectedLot(accepted=False),
        ...         lineside.InspectedLot(accepted=True),
        ...     ],
        ... )
    """
    return _follow_switching(
        _SwitchingRules(
            lots,
            state,
            standard,
            reduced_approved,
            limit_number,
            discontinuation,
        )
    )


_follow_switching = Method("sampling.follow_switching", SwitchHistory)


def decide(
    stages: list[SamplingStage],
    *,
    found: list[int],
) -> LotDecision:
    """Decides on a lot by what its samples held so far.

    Args:
        stages: The stages of the plan.
        found: The nonconforming pieces (or nonconformities) of each sample
            inspected so far, in order.

    Returns:
        The decision on a lot.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Two found in the first sample of a double plan:

        >>> import lineside
        >>> answer = lineside.sampling.decide(
        ...     [
        ...         lineside.SamplingStage(size=50, accept=1, reject=4),
        ...         lineside.SamplingStage(size=50, accept=4, reject=5),
        ...     ],
        ...     found=[2],
        ... )
    """
    return _decide(
        _LotTally(
            stages,
            found,
        )
    )


_decide = Method("sampling.decide", LotDecision)


def characteristic(
    stages: list[SamplingStage],
    *,
    fractions: Floats,
    distribution: SamplingDistribution = "binomial",
    lot_size: int | None = None,
    curtailment: SamplingCurtailment = "none",
) -> SamplingCurve:
    """Computes the curves of a single, double or multiple sampling plan by attributes.

    The operating characteristic (chance of acceptance), the average outgoing quality
    when rejected lots are screened and bad pieces replaced by good ones, the average
    total inspection and the average sample number, at the fractions given.

    The binomial distribution is right for the lots of a running process, the
    hypergeometric one for an isolated lot, and the Poisson one for nonconformities per
    unit. Of an isolated lot, a fraction means the nearest whole number of pieces.

    Where the last stage has a gap between accepting and rejecting (reduced inspection
    of MIL-STD-105E), a count in the gap accepts the lot.

    Reference: E. G. Schilling, D. V. Neubauer, *Acceptance Sampling in Quality
    Control*, 3rd ed., chapters 5 and 6. Time for each fraction is the square of the
    undecided counts; curtailment adds one step for each piece.

    Args:
        stages: The stages of the plan; a single sampling plan has one.
        fractions: The fractions nonconforming, 0 to 1; for the Poisson distribution
            nonconformities per unit, zero or above.
        distribution: How the nonconforming pieces of a sample are distributed. One
            of "binomial", "poisson", "hypergeometric".
        lot_size: The size of the lot. The hypergeometric distribution and the
            average total inspection need it; without it the outgoing quality is that of
            a large lot.
        curtailment: Where inspection stops before a sample is complete; it changes
            the average sample number alone. One of "none", "later_samples",
            "rejection", "decision".

    Returns:
        The curves of a sampling plan, one value for each fraction asked for.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        How often 52 with at most 3 accepts lots of 10,000:

        >>> import lineside
        >>> answer = lineside.sampling.characteristic(
        ...     [lineside.SamplingStage(size=52, accept=3)],
        ...     fractions=[0.01, 0.05, 0.1],
        ...     lot_size=10000,
        ... )
    """
    return _characteristic(
        _SamplingCharacteristic(
            stages,
            column("fractions", fractions),
            distribution,
            lot_size,
            curtailment,
        )
    )


_characteristic = Method("sampling.characteristic", SamplingCurve)


def find_plan(
    producer: SamplingPoint,
    *,
    consumer: SamplingPoint,
    distribution: SamplingDistribution = "binomial",
    lot_size: int | None = None,
) -> AttributePlan:
    """Finds the smallest single sampling plan by attributes through two points.

    At the producer's point the plan accepts at least as often as asked, at the
    consumer's point at most as often. Of all such plans the answer is the one with the
    smallest acceptance number, and with it the smallest sample that satisfies the
    consumer; no smaller sample exists.

    Reference: W. C. Guenther, *Journal of Quality Technology* 1 (1969), 105-113. Each
    acceptance number costs a binary search for the sample.

    Args:
        producer: Good quality and how often it must be accepted at least: 0.95
            leaves the producer a risk of 5 %.
        consumer: Bad quality and how often it may be accepted at most: the
            consumer's risk.
        distribution: How the nonconforming pieces of a sample are distributed. One
            of "binomial", "poisson", "hypergeometric".
        lot_size: The size of the lot, for the hypergeometric distribution.

    Returns:
        A single sampling plan by attributes.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Accept 95 % of lots with 5 % defective, 7.5 % of those with 15 %:

        >>> import lineside
        >>> answer = lineside.sampling.find_plan(
        ...     lineside.SamplingPoint(fraction=0.05, acceptance=0.95),
        ...     consumer=lineside.SamplingPoint(fraction=0.15, acceptance=0.075),
        ... )
    """
    return _find_plan(
        _AttributePlanSearch(
            producer,
            consumer,
            distribution,
            lot_size,
        )
    )


_find_plan = Method("sampling.find_plan", AttributePlan)


def find_variables_plan(
    producer: SamplingPoint,
    *,
    consumer: SamplingPoint,
    sigma: VariablesSigma = "unknown",
    anchor: VariablesAnchor = "producer",
) -> VariablesPlan:
    """Finds the smallest variables plan (k method, one specification limit) through two
    points.

    A lot is accepted when the mean lies at least `k` standard deviations inside the
    limit. With a known sigma its chance of acceptance is a normal one, with the
    sample's it is that of the noncentral t distribution, which is computed and not
    approximated.

    Reference: E. G. Schilling, D. V. Neubauer, *Acceptance Sampling in Quality
    Control*, 3rd ed., chapter 10. A binary search over the sample size.

    Args:
        producer: Good quality and how often it must be accepted at least.
        consumer: Bad quality and how often it may be accepted at most.
        sigma: Whether the standard deviation of the process is known. One of
            "unknown", "known".
        anchor: Which of the points `k` meets exactly. One of "producer",
            "consumer".

    Returns:
        A variables plan.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        The same risks with measurements:

        >>> import lineside
        >>> answer = lineside.sampling.find_variables_plan(
        ...     lineside.SamplingPoint(fraction=0.05, acceptance=0.95),
        ...     consumer=lineside.SamplingPoint(fraction=0.15, acceptance=0.2),
        ... )
    """
    return _find_variables_plan(
        _VariablesPlanSearch(
            producer,
            consumer,
            sigma,
            anchor,
        )
    )


_find_variables_plan = Method("sampling.find_variables_plan", VariablesPlan)


def variables_characteristic(
    size: int,
    *,
    k: float,
    fractions: Floats,
    sigma: VariablesSigma = "unknown",
) -> VariablesCurve:
    """Computes the operating characteristic of a variables plan with one limit.

    Args:
        size: How many pieces are drawn and measured: at least 2 when sigma is
            unknown.
        k: The acceptability constant.
        fractions: The fractions nonconforming, 0 to 1.
        sigma: Whether the standard deviation of the process is known. One of
            "unknown", "known".

    Returns:
        The operating characteristic of a variables plan.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        How often 31 with a k of 1.255 accepts:

        >>> import lineside
        >>> answer = lineside.sampling.variables_characteristic(
        ...     31,
        ...     k=1.255,
        ...     fractions=[0.05, 0.15],
        ... )
    """
    return _variables_characteristic(
        _VariablesCharacteristic(
            size,
            k,
            column("fractions", fractions),
            sigma,
        )
    )


_variables_characteristic = Method("sampling.variables_characteristic", VariablesCurve)


def decide_variables(
    values: Floats,
    *,
    criterion: VariablesCriterion,
    lower: float | None = None,
    upper: float | None = None,
    known_sigma: float | None = None,
) -> VariablesDecision:
    """Decides on a lot by the measurements of its sample, with one or two specification
    limits.

    The distance of the mean from each limit in standard deviations is compared with
    `k`, or the estimated fraction beyond the limits, both together, with the largest
    one allowed (ANSI/ASQ Z1.9 form 1 and form 2). With two limits only the fraction is
    right: each `k` may be met while both fractions together are too many.

    A mean beyond its limit counts as such: the distance is negative, and more than half
    of the lot is estimated to be bad.

    Args:
        values: The measurements of the sample.
        criterion: What the lot is judged by.
        lower: The lower specification limit.
        upper: The upper specification limit.
        known_sigma: The standard deviation of the process, if it is known.

    Returns:
        The decision on a measured lot.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Five measurements against an upper limit:

        >>> import lineside
        >>> answer = lineside.sampling.decide_variables(
        ...     [197, 188, 184, 205, 201],
        ...     criterion=lineside.ConstantVariablesCriterion(k=1.53),
        ...     upper=209,
        ... )
    """
    return _decide_variables(
        _VariablesLot(
            column("values", values),
            criterion,
            lower,
            upper,
            known_sigma,
        )
    )


_decide_variables = Method("sampling.decide_variables", VariablesDecision)
