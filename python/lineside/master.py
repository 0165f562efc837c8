# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `master` operations."""

from __future__ import annotations

from ._call import Method
from ._types import (
    ChartPicture,
    DrawnStructure,
    PictureFormat,
    _DrawStructure,
)

__all__ = ["draw"]


def draw(
    source: DrawnStructure,
    *,
    title: str = "",
    format: PictureFormat = "svg",
    width: int | None = None,
) -> ChartPicture:
    """Draws a bill of materials as a tree, with the quantities of each line.

    What is made, bought, passed through as a phantom, or comes out besides differs by
    its shape; substitutes, optional lines and quantities that are fixed for an order
    are named below the item. Of a large bill the upper levels are drawn, and each line
    says how many there are below it.

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
        What 50 gearboxes need, for a page of this width:

        >>> from decimal import Decimal
        >>> import lineside
        >>> answer = lineside.master.draw(
        ...     lineside.ExplosionDrawnStructure(
        ...         chart=lineside.ItemExplosion(
        ...             key=lineside.RevisionKey(revision="A"),
        ...             explosion=lineside.Explosion(
        ...                 requirements=[
        ...                     lineside.Requirement(
        ...                         level=1,
        ...                         parent="GEARBOX",
        ...                         path=[10],
        ...                         item="CASE",
        ...                         exact="50",
        ...                         quantity=Decimal("50"),
        ...                         consumption=lineside.FlexibleBomConsumption(),
        ...                         made=True,
        ...                     ),
        ...                     lineside.Requirement(
        ...                         level=2,
        ...                         parent="CASE",
        ...                         path=[10, 10],
        ...                         item="BOLT",
        ...                         exact="400",
        ...                         quantity=Decimal("400"),
        ...                         consumption=lineside.FlexibleBomConsumption(),
        ...                     ),
        ...                 ],
        ...                 receipts=[],
        ...             ),
        ...         ),
        ...         quantity=Decimal("50"),
        ...     ),
        ...     width=700,
        ... )
    """
    return _draw(
        _DrawStructure(
            source,
            title,
            format,
            width,
        )
    )


_draw = Method("master.draw", ChartPicture)
