# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `graph` operations."""

from __future__ import annotations

from ._call import Method
from ._types import ChartPicture, DrawnFloor, PictureFormat, _DrawFloor

__all__ = ["draw"]


def draw(
    source: DrawnFloor,
    *,
    title: str = "",
    format: PictureFormat = "svg",
    width: int | None = None,
) -> ChartPicture:
    """Draws the reports of the floor: orders by status and site, scrap by reason, work in
    process by step, the load of work centers, and consumption against bills of
    materials.

    What matters most stands on top: the largest heaps, the highest load, the widest
    variance. Quantities in different units are never drawn on one axis.

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
        What waits, as a Vega-Lite specification:

        >>> from decimal import Decimal
        >>> import lineside
        >>> answer = lineside.graph.draw(
        ...     lineside.WipDrawnFloor(
        ...         chart=lineside.WipReport(
        ...             lines=[
        ...                 lineside.WipAtStep(
        ...                     site="MUC",
        ...                     quantity_queue=Decimal("12"),
        ...                     quantity_wip=Decimal("8"),
        ...                     steps=3,
        ...                     work_center="WC-ASM-01",
        ...                     operation="Assemble",
        ...                     unit="pcs",
        ...                 )
        ...             ]
        ...         )
        ...     ),
        ...     format="vega_lite",
        ... )
    """
    return _draw(
        _DrawFloor(
            source,
            title,
            format,
            width,
        )
    )


_draw = Method("graph.draw", ChartPicture)
