# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `order` operations."""

from __future__ import annotations

from ._call import Method
from ._types import (
    ChartPicture,
    DrawnOrder,
    PictureFormat,
    _DrawOrder,
)

__all__ = ["draw"]


def draw(
    source: DrawnOrder,
    *,
    title: str = "",
    format: PictureFormat = "svg",
    width: int | None = None,
) -> ChartPicture:
    """Draws a work order: its units step by step, and its dates.

    Each step is a bar of what left it as good, was scrapped, sent to rework, stands in
    it and waits before it, against what was planned. Below, what was planned from when
    to when, and what was done, in UTC. Days of the plan are drawn as days of UTC,
    because an order does not know its site's clock.

    Args:
        source: What is drawn.
        title: What stands above it; left out, what it is.
        format: As what it is drawn. One of "svg", "vega_lite", "html".
        width: How wide it is, in pixels: 360 to 4000; numbers beyond are taken as
            the nearest. Left out, 960. It is as high as what is in it.

    Returns:
        A chart as a picture.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        An order under way, seen at noon:

        >>> from datetime import date, datetime
        >>> from decimal import Decimal
        >>> import lineside
        >>> answer = lineside.order.draw(
        ...     lineside.OrderDrawnOrder(
        ...         chart=lineside.OrderView(
        ...             order="WO-2026-00001",
        ...             version=7,
        ...             status="in_progress",
        ...             header=lineside.OrderHeader(
        ...                 item="GEARBOX",
        ...                 site="MUC",
        ...                 priority=3,
        ...                 planned_start=date.fromisoformat("2026-03-02"),
        ...                 planned_end=date.fromisoformat("2026-03-06"),
        ...             ),
        ...             planned=Decimal("50"),
        ...             completed=Decimal("30"),
        ...             scrapped=Decimal("2"),
        ...             remaining=Decimal("18"),
        ...             over=Decimal("0"),
        ...             started=Decimal("40"),
        ...             in_process=Decimal("8"),
        ...             received=Decimal("0"),
        ...             steps=[
        ...                 lineside.OrderStepView(
        ...                     step=10,
        ...                     status="in_progress",
        ...                     quantity_in=Decimal("40"),
        ...                     quantity_out=Decimal("30"),
        ...                     quantity_scrapped=Decimal("2"),
        ...                     quantity_reworked=Decimal("0"),
        ...                     wip=Decimal("8"),
        ...                     queue=Decimal("0"),
        ...                     available=Decimal("10"),
        ...                     labor_hours=Decimal("3.5"),
        ...                     machine_hours=Decimal("0"),
        ...                     operation="Assemble",
        ...                     work_center="WC-ASM-01",
        ...                     actual_start=datetime.fromisoformat("2026-03-02T07:00:00Z"),
        ...                 )
        ...             ],
        ...             components=[],
        ...             actual_start=datetime.fromisoformat("2026-03-02T07:00:00Z"),
        ...         ),
        ...         now=datetime.fromisoformat("2026-03-03T12:00:00Z"),
        ...     ),
        ... )
    """
    return _draw(
        _DrawOrder(
            source,
            title,
            format,
            width,
        )
    )


_draw = Method("order.draw", ChartPicture)
