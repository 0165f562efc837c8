"""Columns: bulk numbers that are shared with the core instead of being copied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from ._errors import LinesideError
from ._lineside import Column

if TYPE_CHECKING:
    from typing_extensions import Buffer


class _ToNumpy(Protocol):
    """A pandas or Polars series, an Arrow array: whatever can show itself as NumPy."""

    def to_numpy(self) -> Any: ...


Floats: TypeAlias = "Column[float] | Column[int] | Buffer | _ToNumpy | Sequence[float]"
"""Numbers in bulk: a NumPy array, a pandas or Polars series, an Arrow array, a list."""

Wholes: TypeAlias = "Column[int] | Buffer | _ToNumpy | Sequence[int]"
"""Whole numbers in bulk: a NumPy array, a pandas or Polars series, an Arrow array, a list."""


def column(name: str, values: Floats | Wholes) -> Column[Any]:
    """Takes numbers in bulk for the argument `name`.

    What offers the buffer protocol is shared as it lies; a series or an Arrow array first
    shows itself as NumPy, which copies nothing while it holds no nulls.
    """
    try:
        if not isinstance(values, Column) and hasattr(values, "to_numpy"):
            values = values.to_numpy()
        return Column(values)
    except LinesideError as error:
        raise _at(name, error) from None


def _at(name: str, error: LinesideError) -> LinesideError:
    """The same error, naming the argument."""
    path = name + str(error.details.get("path", ""))
    details = {**error.details, "path": path}
    return type(error)(f"`{path}`: {error}", code=error.code, details=details)


__all__ = ["Column", "Floats", "Wholes", "column"]
