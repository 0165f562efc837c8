# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `chart_design` operations."""

from __future__ import annotations

from ._call import Method
from ._types import (
    AverageLimits,
    DesignedCusum,
    DesignedEwma,
    DesignedHotelling,
    DesignedMewma,
    DesignedShewhart,
    Watched,
    _CusumDesign,
    _EwmaDesign,
    _HotellingDesign,
    _MewmaDesign,
    _ShewhartDesign,
)

__all__ = ["cusum", "ewma", "hotelling", "mewma", "shewhart"]


def shewhart(
    arl: float,
    *,
    size: int = 1,
    shifts: list[float] | None = None,
    watched: Watched = "both",
) -> DesignedShewhart:
    """Finds the limits of a Shewhart chart that has a wanted average run length in
    control.

    Args:
        arl: The average number of points between false alarms; above 1.
        size: How many measurements each plotted mean is of; 1 for single values.
        shifts: The shifts to tell the run lengths of, beside that in control.
        watched: Which limits there are. One of "both", "upper", "lower".

    Returns:
        A Shewhart chart with the run length that was asked for.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        One false alarm in 500 points:

        >>> import lineside
        >>> answer = lineside.chart_design.shewhart(
        ...     500,
        ... )
    """
    return _shewhart(
        _ShewhartDesign(
            arl,
            size,
            [] if shifts is None else shifts,
            watched,
        )
    )


_shewhart = Method("chart_design.shewhart", DesignedShewhart)


def cusum(
    arl: float,
    *,
    k: float | None = None,
    shift: float | None = None,
    head_start_share: float = 0.0,
    shifts: list[float] | None = None,
    watched: Watched = "both",
) -> DesignedCusum:
    """Finds the decision interval of a CUSUM chart that has a wanted average run length in
    control.

    Args:
        arl: The average number of points between false alarms; above 1.
        k: The reference value `k`, in sigmas of the plotted statistic. Left out,
            the one that finds `shift` soonest is searched for; it is close to half of
            the shift.
        shift: The shift to find soonest, in sigmas of the plotted statistic; needed
            without `k`.
        head_start_share: The head start as a share of `h`: 0 for none, 0.5 for the
            usual fast initial response.
        shifts: The shifts to tell the run lengths of, beside that in control.
        watched: Whether both sums are kept, or one. One of "both", "upper",
            "lower".

    Returns:
        A CUSUM chart with the run length that was asked for.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        One false alarm in 500 points, quickest at a shift of one sigma:

        >>> import lineside
        >>> answer = lineside.chart_design.cusum(
        ...     500,
        ...     shift=1,
        ... )
    """
    return _cusum(
        _CusumDesign(
            arl,
            k,
            shift,
            head_start_share,
            [] if shifts is None else shifts,
            watched,
        )
    )


_cusum = Method("chart_design.cusum", DesignedCusum)


def ewma(
    arl: float,
    *,
    lambda_: float | None = None,
    shift: float | None = None,
    limits: AverageLimits = "asymptotic",
    fast_start: float | None = None,
    shifts: list[float] | None = None,
    watched: Watched = "both",
    barrier: float | None = None,
) -> DesignedEwma:
    """Finds the limits of an EWMA chart that has a wanted average run length in control.

    Args:
        arl: The average number of points between false alarms; above 1.
        lambda_: The weight of the newest point: above 0, up to 1. Left out, the one
            that finds `shift` soonest is searched for, between 0.01 and 1.
        shift: The shift to find soonest, in sigmas of the plotted statistic; needed
            without `lambda`.
        limits: Whether the limits are exact or asymptotic. One of "exact",
            "asymptotic".
        fast_start: Fast initial response after Steiner: the share of the limits
            that stands at the first point. Needs exact limits. Left out, there is none.
        shifts: The shifts to tell the run lengths of, beside that in control.
        watched: Which limits there are. One of "both", "upper", "lower".
        barrier: With one limit: where the average is held, in sigmas of the average
            on the far side of the target. Left out, it may go anywhere.

    Returns:
        An EWMA chart with the run length that was asked for.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        One false alarm in 500 points:

        >>> import lineside
        >>> answer = lineside.chart_design.ewma(
        ...     500,
        ...     lambda_=0.2,
        ...     limits="asymptotic",
        ... )
    """
    return _ewma(
        _EwmaDesign(
            arl,
            lambda_,
            shift,
            limits,
            fast_start,
            [] if shifts is None else shifts,
            watched,
            barrier,
        )
    )


_ewma = Method("chart_design.ewma", DesignedEwma)


def hotelling(
    arl: float,
    *,
    variables: int,
    size: int = 1,
    shifts: list[float] | None = None,
) -> DesignedHotelling:
    """Finds the limit of a T² chart, with known parameters, that has a wanted average run
    length in control.

    Args:
        arl: The average number of points between false alarms; above 1.
        variables: How many variables are watched together.
        size: How many measurements each plotted mean is of; 1 for single ones.
        shifts: The shifts to tell the run lengths of, beside that in control.

    Returns:
        A T² chart with the run length that was asked for.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Three variables, one false alarm in 370 points:

        >>> import lineside
        >>> answer = lineside.chart_design.hotelling(
        ...     370,
        ...     variables=3,
        ... )
    """
    return _hotelling(
        _HotellingDesign(
            arl,
            variables,
            size,
            [] if shifts is None else shifts,
        )
    )


_hotelling = Method("chart_design.hotelling", DesignedHotelling)


def mewma(
    arl: float,
    *,
    variables: int,
    lambda_: float = 0.1,
    shifts: list[float] | None = None,
) -> DesignedMewma:
    """Finds the limit of a MEWMA chart that has a wanted average run length in control.

    Args:
        arl: The average number of points between false alarms; above 1.
        variables: How many variables are watched together.
        lambda_: The weight of the newest point: above 0, up to 1.
        shifts: The shifts to tell the run lengths of, beside that in control. Each
            takes some tenths of a second.

    Returns:
        A MEWMA chart with the run length that was asked for.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Two variables, one false alarm in 200 points:

        >>> import lineside
        >>> answer = lineside.chart_design.mewma(
        ...     200,
        ...     variables=2,
        ...     lambda_=0.1,
        ... )
    """
    return _mewma(
        _MewmaDesign(
            arl,
            variables,
            lambda_,
            [] if shifts is None else shifts,
        )
    )


_mewma = Method("chart_design.mewma", DesignedMewma)
