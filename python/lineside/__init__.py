"""The manufacturing-execution domain as a library.

Operations are functions in modules by family: `lineside.spc`, `lineside.calendar`,
`lineside.quantity`. Data are immutable structs; measurements in bulk are NumPy arrays,
pandas or Polars series, Arrow arrays or plain lists; exact numbers are
`decimal.Decimal`, instants are aware `datetime`s. A plant keeps what happens: `lineside.open`
gives one, whose operations are in families as well (`plant.record`, `plant.journal`).

Example:
    >>> import lineside
    >>> chart = lineside.spc.individuals([49.6, 47.6, 49.9, 51.3], rules="nelson")
    >>> round(chart.limits.center, 2)
    49.6
"""

from . import (
    _host,
    _types,
    aps,
    audit,
    calendar,
    capability,
    chart_design,
    data_set,
    graph,
    master,
    msa,
    order,
    quantity,
    run_length,
    sampling,
    spc,
    stock,
)
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
from ._host import *  # noqa: F403
from ._lineside import Cancel
from ._plant import Plant, command
from ._types import *  # noqa: F403

__all__ = [
    "Cancel",
    "Cancelled",
    "Column",
    "Conflict",
    "InvalidInput",
    "LinesideError",
    "NotFound",
    "Plant",
    "Rejected",
    "StorageError",
    "aps",
    "audit",
    "calendar",
    "call",
    "capability",
    "chart_design",
    "command",
    "contract",
    "data_set",
    "graph",
    "master",
    "msa",
    "order",
    "quantity",
    "run_length",
    "sampling",
    "spc",
    "stock",
]
__all__ += _host.__all__
__all__ += _types.__all__
