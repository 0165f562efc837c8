# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `stock` operations."""

from __future__ import annotations

from ._call import Method
from ._types import (
    ChartPicture,
    DrawnStock,
    PictureFormat,
    _DrawStock,
)

__all__ = ["draw"]


def draw(
    source: DrawnStock,
    *,
    title: str = "",
    format: PictureFormat = "svg",
    width: int | None = None,
) -> ChartPicture:
    """Draws the stock of an item at a site over time.

    The line is how much there is, all lots and locations together; each movement is
    marked by its shape: what came in, went out, was scrapped, corrected or counted.
    Reorder and alert levels are lines across. What is promised is drawn ahead, dashed:
    how much there will be when each promise is kept on the day it is due.

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
        Bolts came and went, and are to be bought again at 20:

        >>> from datetime import datetime
        >>> from decimal import Decimal
        >>> import lineside
        >>> answer = lineside.stock.draw(
        ...     lineside.BalanceDrawnStock(
        ...         chart=lineside.RunningBalance(
        ...             steps=[
        ...                 lineside.BalanceStep(
        ...                     movement=lineside.Movement(
        ...                         number="MTX-2026-00001",
        ...                         kind="receipt",
        ...                         item="BOLT",
        ...                         site="MUC",
        ...                         quantity=Decimal("100"),
        ...                         at=datetime.fromisoformat("2026-03-01T08:00:00Z"),
        ...                         place=1,
        ...                         by="jane.doe",
        ...                     ),
        ...                     balance=Decimal("100"),
        ...                 ),
        ...                 lineside.BalanceStep(
        ...                     movement=lineside.Movement(
        ...                         number="MTX-2026-00002",
        ...                         kind="issue_to_wo",
        ...                         item="BOLT",
        ...                         site="MUC",
        ...                         quantity=Decimal("60"),
        ...                         at=datetime.fromisoformat("2026-03-02T07:30:00Z"),
        ...                         place=2,
        ...                         by="jane.doe",
        ...                         order="WO-2026-00001",
        ...                     ),
        ...                     balance=Decimal("40"),
        ...                 ),
        ...             ]
        ...         ),
        ...         rule=lineside.AlertRule(reorder_point=Decimal("20")),
        ...     ),
        ...     title="Bolts in Munich",
        ... )
    """
    return _draw(
        _DrawStock(
            source,
            title,
            format,
            width,
        )
    )


_draw = Method("stock.draw", ChartPicture)
