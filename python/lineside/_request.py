"""Writing a request: JSON, and beside it the arrays that it refers to.

`msgspec` writes structs and plain data alike; `_encode_other` adds what Python users have
at hand besides: arrays, NumPy's scalars, pandas' timestamps. Where JSON and Python
disagree about a number, the request is written once more with care: JSON has no NaN and no
infinity, which would read as absent, and a `Decimal` may print with an exponent.
"""

from __future__ import annotations

import datetime as dt
import decimal
import math
import threading
from typing import Any

import msgspec

from ._column import Column, column, is_array
from ._errors import InvalidInput, LinesideError

_LONGEST = 100
"""The exponent up to which a decimal is written out; no decimal of the core is as long."""


class _Beside(threading.local):
    """The columns of the request that this thread is writing.

    `msgspec` hands its hooks no context, so it stands here.
    """

    columns: list[Column[Any]] | None = None


_beside = _Beside()


def write(request: object, columns: list[Column[Any]]) -> bytes:
    """Writes a request as JSON and appends the columns that it refers to."""
    given = len(columns)
    # An array that shows itself may call Lineside meanwhile.
    outer, _beside.columns = _beside.columns, columns
    try:
        written = _encode(request)
        # Each of these words is rare in a request, and a false alarm costs only time.
        if b"null" in written or b"E+" in written or b"E-" in written:
            del columns[given:]
            written = _encode(_exactly(_to_builtins(request), ""))
    except LinesideError:
        raise
    except RecursionError:
        message = "the request is nested too deeply, or holds itself"
        raise InvalidInput(message, code="request.too_deep") from None
    except (TypeError, ValueError, NotImplementedError, OverflowError) as error:
        message = f"a value was given that no operation takes: {error}"
        raise InvalidInput(message, code="request.wrong_type") from None
    finally:
        _beside.columns = outer
    return written


def _to_builtins(request: object) -> Any:
    return msgspec.to_builtins(
        request, builtin_types=(decimal.Decimal,), str_keys=True, enc_hook=_encode_other
    )


def _exactly(value: Any, path: str) -> Any:
    """The same plain data with decimals written out; NaN and infinity are refused."""
    if isinstance(value, dict):
        below = f"{path}." if path else ""
        return {name: _exactly(item, f"{below}{name}") for name, item in value.items()}
    if isinstance(value, list):
        return [_exactly(item, f"{path}[{index}]") for index, item in enumerate(value)]
    if isinstance(value, decimal.Decimal):
        is_short = value.is_finite() and abs(value.adjusted()) <= _LONGEST
        return format(value, "f") if is_short else str(value)
    if isinstance(value, float) and not math.isfinite(value):
        message = f"`{path}`: {value} was given; a finite number is needed"
        raise InvalidInput(message, code="request.wrong_type", details={"path": path})
    return value


def _encode_other(value: Any) -> Any:
    """What `msgspec` does not know as what it does."""
    columns = _beside.columns
    if isinstance(value, Column) and columns is not None:
        columns.append(value)
        return {"$column": len(columns) - 1}
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, dt.timedelta):
        return dt.timedelta(value.days, value.seconds, value.microseconds)
    if getattr(value, "ndim", None) == 0 and hasattr(value, "item"):
        return value.item()
    if is_array(value):
        return _encode_other(column("", value))
    for kind in (str, int, float, decimal.Decimal):
        if isinstance(value, kind):
            return kind(value)
    name = type(value).__name__
    raise NotImplementedError(f"`{name}` is neither plain data, an array nor a struct of Lineside")


_encode = msgspec.json.Encoder(enc_hook=_encode_other).encode
