"""The manufacturing-execution domain as a library.

Operations are functions in modules by family: `lineside.spc`, `lineside.calendar`,
`lineside.quantity`. Data are immutable structs; measurements in bulk are NumPy arrays,
pandas or Polars series, Arrow arrays or plain lists; exact numbers are
`decimal.Decimal`, instants are aware `datetime`s.

Example:
    >>> import lineside
    >>> chart = lineside.spc.individuals([49.6, 47.6, 49.9, 51.3], rules="nelson")
    >>> round(chart.limits.center, 2)
    49.6
"""

from . import _types, calendar, quantity, spc
from ._call import call, contract
from ._column import Column
from ._errors import (
    Cancelled,
    Conflict,
    InvalidInput,
    LinesideError,
    NotFound,
    Rejected,
    StorageError,
)
from ._lineside import Cancel
from ._types import *  # noqa: F403

__all__ = [
    "Cancel",
    "Cancelled",
    "Column",
    "Conflict",
    "InvalidInput",
    "LinesideError",
    "NotFound",
    "Rejected",
    "StorageError",
    "calendar",
    "call",
    "contract",
    "quantity",
    "spc",
]
__all__ += _types.__all__
