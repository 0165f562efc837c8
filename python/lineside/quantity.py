# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `quantity` operations."""

from __future__ import annotations

import decimal

from ._call import Method
from ._types import Converted, Equivalence, Quantity, Rounding, UnitCode, _Convert

__all__ = ["convert"]


def convert(
    quantity: Quantity,
    *,
    to: UnitCode,
    equivalences: list[Equivalence] | None = None,
    increment: decimal.Decimal | None = None,
    rounding: Rounding | None = None,
) -> Converted:
    """Converts a quantity into another unit, exactly, and rounds at most once, at the end.

    Use it wherever a quantity changes its unit: a recipe in kilograms that is bought in
    drums, pieces that are packed by the dozen, gallons on a foreign order. Factors are
    never rounded, so a dozen is 12 pieces and there and back is where you started.
    Where the result has to be rounded, say to what (`increment`) and how (`rounding`);
    if you do not, a result that would need it is an error and not a surprise. A
    quantity that is not zero never becomes zero.

    Args:
        quantity: What to convert.
        to: The unit wanted.
        equivalences: What the item adds to the table of units, such as 1 `drum`
            equals `37.5` `kg`. Each works in both directions, and they chain. Give
            those in force on the day.
        increment: The smallest step of the result, such as `0.001` or `1`; usually
            the item's. Without it the result is exact, or an error if it has no end as
            a decimal.
        rounding: Which neighbour a result between two steps becomes. Without it the
            result must be a multiple of the increment already. One of "up", "down",
            "ceiling", "floor", "half_away", "half_even".

    Returns:
        A quantity in its new unit, and how it came about.

    Raises:
        InvalidInput: The request cannot be understood or computed.

    Example:
        Three dozen as pieces:

        >>> from decimal import Decimal
        >>> import lineside
        >>> answer = lineside.quantity.convert(
        ...     lineside.Quantity(value=Decimal("3"), unit="dozen"),
        ...     to="pcs",
        ... )

    Example:
        Drums of 37.5 kg in pounds, to the tenth:

        >>> from decimal import Decimal
        >>> import lineside
        >>> answer = lineside.quantity.convert(
        ...     lineside.Quantity(value=Decimal("2"), unit="drum"),
        ...     to="lb",
        ...     equivalences=[lineside.Equivalence(one="drum", equals="37.5", unit="kg")],
        ...     increment=Decimal("0.1"),
        ...     rounding="half_away",
        ... )
    """
    return _convert(
        _Convert(
            quantity,
            to,
            [] if equivalences is None else equivalences,
            increment,
            rounding,
        )
    )


_convert = Method("quantity.convert", Converted)
