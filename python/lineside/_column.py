"""Columns: bulk numbers that are shared with the core instead of being copied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from ._errors import InvalidInput, LinesideError
from ._lineside import Column

if TYPE_CHECKING:
    from typing_extensions import Buffer


class _Array(Protocol):
    """A NumPy array, a pandas or Polars series, an Arrow array."""

    def __array__(self) -> Any: ...


class _ToNumpy(Protocol):
    """Whatever else can show itself as NumPy."""

    def to_numpy(self) -> Any: ...


Floats: TypeAlias = "Column[float] | Column[int] | Buffer | _Array | _ToNumpy | Sequence[float]"
"""Numbers in bulk: a NumPy array, a pandas or Polars series, an Arrow array, a list."""

Wholes: TypeAlias = "Column[int] | Buffer | _Array | _ToNumpy | Sequence[int]"
"""Whole numbers in bulk: a NumPy array, a pandas or Polars series, an Arrow array, a list."""


def column(name: str, values: Floats | Wholes) -> Column[Any]:
    """Takes numbers in bulk for the argument `name`.

    What offers the buffer protocol is shared as it lies; a series or an Arrow array first
    shows itself as NumPy, which copies nothing while it holds no nulls. A null becomes
    NaN, or stays an object, and is refused by its index either way.
    """
    try:
        return Column(values if isinstance(values, Column | list | tuple) else _shown(values))
    except LinesideError as error:
        raise _at(name, error) from None
    except Exception as error:
        message = f"`{name or 'request'}`: the array given cannot be read: {error}"
        details = {"path": name}
        raise InvalidInput(message, code="column.unsupported", details=details) from error


def is_array(value: object) -> bool:
    """Whether this is an array of some library, rather than plain data."""
    if hasattr(value, "__array__") or hasattr(value, "to_numpy"):
        return True
    try:
        memoryview(value).release()  # type: ignore[arg-type]
    except TypeError:
        return False
    return True


def _shown(values: Any) -> Any:
    """A series or an Arrow array as NumPy; what is no such thing as it is."""
    if hasattr(values, "mask") and hasattr(values, "filled"):
        # A masked array lends its memory without its mask; what is masked is no number.
        return values.astype(float).filled(float("nan")) if values.mask.any() else values.data
    if hasattr(values, "__array__"):
        return values.__array__()
    return values.to_numpy() if hasattr(values, "to_numpy") else values


def _at(name: str, error: LinesideError) -> LinesideError:
    """The same error, naming the argument."""
    path = name + str(error.details.get("path", ""))
    if not path:
        return error
    details = {**error.details, "path": path}
    return type(error)(f"`{path}`: {error}", code=error.code, details=details)


__all__ = ["Column", "Floats", "Wholes", "column", "is_array"]
