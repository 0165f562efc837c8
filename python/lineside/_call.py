"""The call: typed requests out, typed responses in, columns beside them."""

from __future__ import annotations

import datetime as dt
import json
import threading
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

import msgspec

from . import _lineside
from ._column import Column
from ._errors import InvalidInput
from ._lineside import Cancel

T = TypeVar("T")


class _Columns(threading.local):
    """The columns of the call that this thread is making.

    `msgspec` hands its hooks no context, so it stands here while a request is written
    or a response is read.
    """

    def __init__(self) -> None:
        self.beside: list[Column[Any]] = []


_columns = _Columns()


def _write_column(value: Any) -> Any:
    if isinstance(value, Column):
        _columns.beside.append(value)
        return {"$column": len(_columns.beside) - 1}
    if hasattr(value, "to_numpy") or hasattr(value, "__array__"):
        return _write_column(Column(value.to_numpy() if hasattr(value, "to_numpy") else value))
    raise NotImplementedError


def _read_column(wanted: Any, value: Any) -> Any:
    if isinstance(value, dict):
        return _columns.beside[value["$column"]]
    return Column(value)


_encode = msgspec.json.Encoder(enc_hook=_write_column).encode


class Method(Generic[T]):
    """One method of the contract, ready to be called with its request."""

    def __init__(self, name: str, response: type[T]) -> None:
        self._name = name
        self._response = response
        self._decode: Callable[[bytes], T] | None = None

    def __call__(
        self,
        request: object,
        *,
        cancel: Cancel | None = None,
        timeout: dt.timedelta | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> T:
        """Sends the request and gives the typed response."""
        sent: list[Column[Any]] = []
        _columns.beside = sent
        try:
            encoded = _encode(request)
        except (TypeError, ValueError, NotImplementedError, OverflowError, RecursionError) as error:
            raise _not_sendable(error) from None
        answer, received = _lineside.call(
            self._name, encoded, sent, cancel=cancel, timeout=timeout, progress=progress
        )
        _columns.beside = received
        try:
            if self._decode is None:
                # Built at the first call, so that an import stays fast.
                decoder = msgspec.json.Decoder(self._response, dec_hook=_read_column)
                self._decode = decoder.decode
            return self._decode(answer)
        finally:
            _columns.beside = []


def _not_sendable(error: Exception) -> InvalidInput:
    if isinstance(error, NotImplementedError):
        message = "a value of a type that no operation takes was given"
    else:
        message = f"a value was given that no operation takes: {error}"
    return InvalidInput(message, code="request.wrong_type")


def call(
    method: str,
    request: object,
    columns: Sequence[Any] = (),
) -> tuple[Any, list[Column[Any]]]:
    """Calls a method by its name, with its request as plain data.

    The typed functions are the better way; this one is for tools that learn the methods
    at run time, from `contract()`.

    Args:
        method: The dotted name, such as `spc.individuals`.
        request: The request: a dict, or JSON as `bytes` or `str`.
        columns: The columns that the request refers to by `{"$column": 0}`.

    Returns:
        The response as plain data, and the columns that it refers to.

    Raises:
        LinesideError: The request was refused or the work failed.
    """
    if isinstance(request, str):
        request = request.encode("utf-8", "surrogatepass")
    if not isinstance(request, bytes):
        try:
            request = msgspec.json.encode(request)
        except (TypeError, ValueError, OverflowError, RecursionError) as error:
            raise _not_sendable(error) from None
    answer, received = _lineside.call(method, request, [Column(column) for column in columns])
    return json.loads(answer), received


def contract() -> dict[str, Any]:
    """The contract: every method with its schemas, as an OpenRPC document."""
    document: dict[str, Any] = json.loads(_lineside.contract())
    return document
