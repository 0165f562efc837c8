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

if TYPE_CHECKING:
    GivenFloats: TypeAlias = Floats
    GivenWholes: TypeAlias = Wholes
else:
    # Whatever was given, what an answer holds is a column, and that is what is read.
    GivenFloats = Column[float]
    GivenWholes = Column[int]


def column(name: str, values: Floats | Wholes) -> Column[Any]:
    """Takes numbers in bulk for the argument `name`.

    What offers the buffer protocol is shared as it lies; a series or an Arrow array first
    shows itself as NumPy, which copies nothing while it holds no nulls. A null, as a
    `None` in a list, becomes NaN: a missing value where the operation takes those, and
    refused by its index where it does not.
    """
    try:
        if isinstance(values, list | tuple):
            return _of_list(values)
        return Column(values if isinstance(values, Column) else _shown(values))
    except LinesideError as error:
        raise _at(name, error) from None
    except Exception as error:
        message = f"`{name or 'request'}`: the array given cannot be read: {error}"
        details = {"path": name}
        raise InvalidInput(message, code="column.unsupported", details=details) from error


def _of_list(values: Sequence[Any]) -> Column[Any]:
    try:
        return Column(values)
    except LinesideError:
        # Looked for only now, because most lists have none.
        if not any(_is_null(value) for value in values):
            raise
        nan = float("nan")
        return Column([nan if _is_null(value) else value for value in values])


def _is_null(value: object) -> bool:
    return value is None or type(value).__name__ == "NAType"


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
        array = values.__array__()
        return _of_list(list(array)) if array.dtype == object else array
    return values.to_numpy() if hasattr(values, "to_numpy") else values


def _at(name: str, error: LinesideError) -> LinesideError:
    """The same error, naming the argument."""
    path = name + str(error.details.get("path", ""))
    if not path:
        return error
    details = {**error.details, "path": path}
    return type(error)(f"`{path}`: {error}", code=error.code, details=details)


__all__ = ["Column", "Floats", "Wholes", "column", "is_array"]
