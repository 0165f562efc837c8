# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `msa` operations."""

from __future__ import annotations

from ._call import Method
from ._column import Floats, column
from ._types import (
    AttributeAgreementStudy,
    AttributeStandard,
    AverageRangeGageStudy,
    CohenAgreement,
    CohenRatings,
    Concordance,
    CrossedGageStudy,
    FleissAgreement,
    GageArrangement,
    GageConstants,
    GageInteraction,
    GageLinearityStudy,
    GageTolerance,
    KappaWeights,
    NestedGageStudy,
    TypeOneGageStudy,
    _AttributeAgreement,
    _AverageRangeGage,
    _CohenKappa,
    _CrossedGage,
    _FleissKappa,
    _GageLinearity,
    _KendallConcordance,
    _NestedGage,
    _TypeOneGage,
)

__all__ = [
    "attribute_agreement",
    "average_range_gage",
    "cohen_kappa",
    "crossed_gage",
    "fleiss_kappa",
    "kendall_concordance",
    "linearity",
    "nested_gage",
    "type_one_gage",
]


def crossed_gage(
    values: Floats,
    *,
    arrangement: GageArrangement,
    interaction: GageInteraction = "test",
    alpha_to_pool: float = 0.05,
    study_multiplier: float = 6.0,
    tolerance: GageTolerance | None = None,
    process_sigma: float | None = None,
    category_factor: float = 1.4142135623730951,
    confidence: float = 0.95,
) -> CrossedGageStudy:
    """Judges a gage by a crossed study: every operator measures every part, equally often.

    The analysis of variance splits the variation of the readings into that of the
    parts, of the operators, of operators who differ on some parts only (the
    interaction), and of repeated measurements. The gage is what is left without the
    parts.

    What to know when comparing with another program:

    - The interaction's component is `(MS interaction - MS repeatability) / replicates`.
    - An interaction whose p-value is above `alpha_to_pool` is pooled into the
      repeatability: 0.05 is Minitab's default and ours, the AIAG manual uses 0.25.
    - A negative component counts as zero, and sums are made of what counts.
    - The number of distinct categories is `1.414 * sigma of parts / sigma of gage`, cut
      to a whole number, at least 1, and never rounded up.
    - The study multiplier is 6; older manuals use 5.15.

    A study in which a reading is missing, or cells differ in size, is refused by naming
    the cell.

    Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B; R. K. Burdick, C.
    M. Borror, D. C. Montgomery, *Design and Analysis of Gauge R&R Studies*, 2005. Time
    is linear in the readings.

    Args:
        values: The readings.
        arrangement: Which part and operator each reading belongs to.
        interaction: What becomes of the interaction of operators and parts. One of
            "test", "keep", "omit".
        alpha_to_pool: The p-value above which the interaction is pooled, when it is
            tested.
        study_multiplier: How many standard deviations make a spread: 6, or 5.15 in
            older manuals.
        tolerance: The tolerance that the spread is compared with.
        process_sigma: The standard deviation of the process, known from elsewhere.
        category_factor: The factor in the number of distinct categories: the square
            root of two, as Minitab has it, or 1.41, as the AIAG manual rounds it.
        confidence: The confidence of the intervals, two-sided.

    Returns:
        A crossed gage study.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Two operators measure three parts twice:

        >>> import lineside
        >>> answer = lineside.msa.crossed_gage(
        ...     [10.1, 10.2, 12.0, 12.1, 14.2, 14.1, 10.3, 10.2, 12.2, 12.2, 14.3, 14.4],
        ...     arrangement=lineside.CountsGageArrangement(parts=3, operators=2, replicates=2),
        ... )
    """
    return _crossed_gage(
        _CrossedGage(
            column("values", values),
            arrangement,
            interaction,
            alpha_to_pool,
            study_multiplier,
            tolerance,
            process_sigma,
            category_factor,
            confidence,
        )
    )


_crossed_gage = Method("msa.crossed_gage", CrossedGageStudy)


def average_range_gage(
    values: Floats,
    *,
    arrangement: GageArrangement,
    constants: GageConstants = "aiag",
    study_multiplier: float = 6.0,
    tolerance: GageTolerance | None = None,
    process_sigma: float | None = None,
    category_factor: float = 1.41,
) -> AverageRangeGageStudy:
    """Judges a gage by the average and range method of the AIAG manual.

    `EV = K1 * mean range`, `AV = sqrt((K2 * difference of operators)^2 - EV^2 / (parts
    * replicates))`, `PV = K3 * range of parts`. It sees no interaction of operators and
    parts; the analysis of variance does, and uses the data better.

    `K1` is `1 / d2`, `K2` and `K3` are `1 / d2*` of one sample. The manual prints them
    with four digits, and so they are used unless the exact ones are asked for.

    Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B. Time is linear in
    the readings.

    Args:
        values: The readings.
        arrangement: Which part and operator each reading belongs to.
        constants: With how many digits the constants are used. One of "aiag",
            "exact".
        study_multiplier: How many standard deviations make a spread: 6, or 5.15 in
            older manuals.
        tolerance: The tolerance that the spread is compared with.
        process_sigma: The standard deviation of the process, known from elsewhere.
        category_factor: The factor in the number of distinct categories: 1.41, as
            the AIAG manual rounds the square root of two.

    Returns:
        A gage study by the average and range method.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        The same study by averages and ranges:

        >>> import lineside
        >>> answer = lineside.msa.average_range_gage(
        ...     [10.1, 10.2, 12.0, 12.1, 14.2, 14.1, 10.3, 10.2, 12.2, 12.2, 14.3, 14.4],
        ...     arrangement=lineside.CountsGageArrangement(parts=3, operators=2, replicates=2),
        ... )
    """
    return _average_range_gage(
        _AverageRangeGage(
            column("values", values),
            arrangement,
            constants,
            study_multiplier,
            tolerance,
            process_sigma,
            category_factor,
        )
    )


_average_range_gage = Method("msa.average_range_gage", AverageRangeGageStudy)


def nested_gage(
    values: Floats,
    *,
    arrangement: GageArrangement,
    study_multiplier: float = 6.0,
    tolerance: GageTolerance | None = None,
    process_sigma: float | None = None,
    category_factor: float = 1.4142135623730951,
    confidence: float = 0.95,
) -> NestedGageStudy:
    """Judges a gage by a nested study: every operator measures parts of their own, equally
    many and equally often.

    The operators are tested against the parts within operators, and these against the
    repeatability. A negative component counts as zero, and sums are made of what
    counts. There is no interaction, since no part was measured by two operators.

    Reference: R. K. Burdick, C. M. Borror, D. C. Montgomery, *Design and Analysis of
    Gauge R&R Studies*, 2005, chapter 7. Time is linear in the readings.

    Args:
        values: The readings.
        arrangement: Which part and operator each reading belongs to.
        study_multiplier: How many standard deviations make a spread: 6, or 5.15 in
            older manuals.
        tolerance: The tolerance that the spread is compared with.
        process_sigma: The standard deviation of the process, known from elsewhere.
        category_factor: The factor in the number of distinct categories: the square
            root of two, as Minitab has it, or 1.41, as the AIAG manual rounds it.
        confidence: The confidence of the intervals, two-sided.

    Returns:
        A nested gage study.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Each operator breaks three pieces of their own, twice each:

        >>> import lineside
        >>> answer = lineside.msa.nested_gage(
        ...     [10.1, 10.2, 12.0, 12.1, 14.2, 14.1, 10.3, 10.2, 12.2, 12.2, 14.3, 14.4],
        ...     arrangement=lineside.CountsGageArrangement(parts=3, operators=2, replicates=2),
        ... )
    """
    return _nested_gage(
        _NestedGage(
            column("values", values),
            arrangement,
            study_multiplier,
            tolerance,
            process_sigma,
            category_factor,
            confidence,
        )
    )


_nested_gage = Method("msa.nested_gage", NestedGageStudy)


def type_one_gage(
    values: Floats,
    *,
    reference: float,
    tolerance: float,
    tolerance_percent: float = 20.0,
    study_multiplier: float = 6.0,
    resolution: float | None = None,
    confidence: float = 0.95,
) -> TypeOneGageStudy:
    """Judges an instrument by repeated readings of one reference part.

    `Cg = (share of the tolerance) / (study multiplier * s)` and `Cgk = (half that share
    - |mean - reference|) / (half the study multiplier * s)`, with 20 % of the tolerance
    and 6 standard deviations unless said otherwise; both should reach 1.33. Some firms
    use 15 % or 4 standard deviations: compare like with like. The bias is tested
    against zero by a t test.

    Reference: VDA 5; Bosch, *Quality Management in the Bosch Group 10*, procedure 1.
    Time is linear in the readings.

    Args:
        values: The readings, at least two; fifty are usual.
        reference: The true size of the part.
        tolerance: The width of the tolerance: the upper limit less the lower one.
        tolerance_percent: How much of the tolerance the gage may take, in percent.
        study_multiplier: How many standard deviations make a spread.
        resolution: The smallest step the instrument shows, to be compared with 5 %
            of the tolerance.
        confidence: The confidence of the interval of the bias, two-sided.

    Returns:
        A type 1 study.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        One reference part, measured ten times:

        >>> import lineside
        >>> answer = lineside.msa.type_one_gage(
        ...     [5.001, 5.002, 4.999, 5.0, 5.001, 5.003, 5.0, 5.001, 4.999, 5.002],
        ...     reference=5,
        ...     tolerance=0.1,
        ... )
    """
    return _type_one_gage(
        _TypeOneGage(
            column("values", values),
            reference,
            tolerance,
            tolerance_percent,
            study_multiplier,
            resolution,
            confidence,
        )
    )


_type_one_gage = Method("msa.type_one_gage", TypeOneGageStudy)


def linearity(
    values: Floats,
    *,
    references: Floats,
    process_variation: float | None = None,
    confidence: float = 0.95,
) -> GageLinearityStudy:
    """Judges the bias of a gage over its range by readings of reference parts of several
    sizes.

    The bias of every reading (the reading less its reference) is regressed on the
    reference. A slope that is not zero means that the gage is not linear: its bias
    depends on the size. The bias of each reference is tested against zero by a t test
    with the standard deviation of its own readings.

    Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B, linearity. Time is
    `n log n` in the readings.

    Args:
        values: The readings.
        references: The true size of the part of each reading. Readings with the
            same reference belong together.
        process_variation: The spread of the process, six standard deviations, that
            linearity and bias are given in percent of.
        confidence: The confidence of the intervals, two-sided.

    Returns:
        A study of linearity and bias.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Three references, each measured three times:

        >>> import lineside
        >>> answer = lineside.msa.linearity(
        ...     [2.0, 2.1, 2.1, 4.0, 4.1, 4.0, 5.9, 6.0, 5.8],
        ...     references=[2, 2, 2, 4, 4, 4, 6, 6, 6],
        ... )
    """
    return _linearity(
        _GageLinearity(
            column("values", values),
            column("references", references),
            process_variation,
            confidence,
        )
    )


_linearity = Method("msa.linearity", GageLinearityStudy)


def attribute_agreement(
    ratings: list[str],
    *,
    arrangement: GageArrangement,
    categories: list[str] | None = None,
    ordinal: bool = False,
    standards: list[AttributeStandard] | None = None,
    rejecting: list[str] | None = None,
    confidence: float = 0.95,
) -> AttributeAgreementStudy:
    """Judges how well people agree who sort parts into categories: with themselves, with
    each other, and with a standard.

    Every appraiser judges every part equally often. A part counts as matched when *all*
    its judgements in question are the same (and equal the standard, where one is
    compared with). Shares come with the exact interval of Clopper and Pearson,
    one-sided when none or all matched. Kappas are Fleiss'; against a standard they are
    the mean of the kappas of each trial with the standard, as Minitab computes them.

    Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.C. Time is linear in
    the ratings times the categories.

    Args:
        ratings: The ratings: the category that each judgement chose.
        arrangement: Which part and appraiser each rating belongs to; the appraisers
            are its operators.
        categories: The categories, in their order if they have one. Left out, they
            are those that occur, sorted as text.
        ordinal: Whether the categories have an order, from the first to the last,
            so that concordance is computed as well. They must then be given.
        standards: The true category of every part, if it is known.
        rejecting: The categories that reject a part. With standards, they give the
            rates of misses and false alarms.
        confidence: The confidence of the intervals.

    Returns:
        An attribute agreement study.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Two inspectors look at three parts twice:

        >>> import lineside
        >>> answer = lineside.msa.attribute_agreement(
        ...     ["ok", "ok", "bad", "bad", "ok", "bad", "ok", "ok", "bad", "bad", "ok", "ok"],
        ...     arrangement=lineside.CountsGageArrangement(parts=3, operators=2, replicates=2),
        ...     standards=[
        ...         lineside.AttributeStandard(part="1", category="ok"),
        ...         lineside.AttributeStandard(part="2", category="bad"),
        ...         lineside.AttributeStandard(part="3", category="ok"),
        ...     ],
        ... )
    """
    return _attribute_agreement(
        _AttributeAgreement(
            ratings,
            arrangement,
            [] if categories is None else categories,
            ordinal,
            [] if standards is None else standards,
            [] if rejecting is None else rejecting,
            confidence,
        )
    )


_attribute_agreement = Method("msa.attribute_agreement", AttributeAgreementStudy)


def cohen_kappa(
    ratings: CohenRatings,
    *,
    weights: KappaWeights = "none",
    confidence: float = 0.95,
) -> CohenAgreement:
    """Measures how far two raters agree beyond chance.

    With weights, disagreement counts by how far apart the categories are: linearly, or
    by the square. They ask for categories in a meaningful order.

    References: J. Cohen, *Educational and Psychological Measurement* 20 (1960), 37-46;
    J. L. Fleiss, J. Cohen, B. S. Everitt, *Psychological Bulletin* 72 (1969), 323-327,
    for both standard errors. Time is the square of the number of categories.

    Args:
        ratings: The ratings.
        weights: How a disagreement counts. One of "none", "linear", "quadratic".
        confidence: The confidence of the interval, two-sided.

    Returns:
        Cohen's kappa of two raters.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Two raters, fifty cases:

        >>> import lineside
        >>> answer = lineside.msa.cohen_kappa(
        ...     lineside.TableCohenRatings(table=[[20, 5], [10, 15]]),
        ... )
    """
    return _cohen_kappa(
        _CohenKappa(
            ratings,
            weights,
            confidence,
        )
    )


_cohen_kappa = Method("msa.cohen_kappa", CohenAgreement)


def fleiss_kappa(
    counts: list[list[int]],
    *,
    categories: list[str] | None = None,
) -> FleissAgreement:
    """Measures how far any number of raters agree beyond chance.

    Every part is rated equally often, by whichever raters. Standard errors, `z` and `p`
    are those of a true kappa of zero; `p` is one-sided.

    References: J. L. Fleiss, *Psychological Bulletin* 76 (1971), 378-382; J. L. Fleiss,
    J. C. M. Nee, J. R. Landis, *Psychological Bulletin* 86 (1979), 974-977, for the
    standard errors. Time is linear in the table.

    Args:
        counts: One row for each part: how many raters chose each category.
        categories: The names of the categories, in the order of the columns. Left
            out, they are numbered from 1.

    Returns:
        Fleiss' kappa.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Four parts, three raters, two categories:

        >>> import lineside
        >>> answer = lineside.msa.fleiss_kappa(
        ...     [[3, 0], [2, 1], [0, 3], [1, 2]],
        ... )
    """
    return _fleiss_kappa(
        _FleissKappa(
            counts,
            [] if categories is None else categories,
        )
    )


_fleiss_kappa = Method("msa.fleiss_kappa", FleissAgreement)


def kendall_concordance(
    ratings: list[list[float]],
) -> Concordance:
    """Measures how far raters agree on the order of parts: grades, ratings on a scale.

    `W` is 1 when all raters give the same order and 0 when there is no common order.
    Equal grades share their rank, and the correction for ties is applied. The test is
    the chi-squared one with `raters * (parts - 1) * W`, which is rough below some seven
    parts.

    Reference: M. G. Kendall, J. D. Gibbons, *Rank Correlation Methods*, 5th ed., 1990,
    chapter 6. Time is `n log n` in the parts for each rater.

    Args:
        ratings: One row for each rater: the grade of every part, in the same order
            of parts.

    Returns:
        Kendall's coefficient of concordance.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Three tasters rank four samples:

        >>> import lineside
        >>> answer = lineside.msa.kendall_concordance(
        ...     [[1, 2, 3, 4], [2, 1, 3, 4], [1, 3, 2, 4]],
        ... )
    """
    return _kendall_concordance(
        _KendallConcordance(
            ratings,
        )
    )


_kendall_concordance = Method("msa.kendall_concordance", Concordance)
