"""The call: typed requests out, typed responses in, columns beside them."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

import msgspec

from . import _lineside
from ._column import Column, column
from ._lineside import Cancel, PlantHandle
from ._request import write

T = TypeVar("T")


class _Beside(threading.local):
    """The columns of the response that this thread is reading.

    `msgspec` hands its hooks no context, so it stands here.
    """

    columns: Sequence[Column[Any]] = ()


_beside = _Beside()


def _read_column(_wanted: Any, value: Any) -> Any:
    return _beside.columns[value["$column"]] if isinstance(value, dict) else Column(value)


class Method(Generic[T]):
    """One method of the contract, ready to be called with its request."""

    def __init__(self, name: str, response: type[T]) -> None:
        self._name = name
        self._response = response
        self._decode: Callable[[bytes], T] | None = None

    def __call__(
        self,
        request: object,
        plant: PlantHandle | None = None,
        *,
        cancel: Cancel | None = None,
        timeout: dt.timedelta | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> T:
        """Sends the request, to a plant or to none, and gives the typed response."""
        columns: list[Column[Any]] = []
        written = write(request, columns)
        send = _lineside.call if plant is None else plant.call
        answer, received = send(
            self._name, written, columns, cancel, _not_negative(timeout), progress
        )
        decode = self._decode
        if decode is None:
            # Built at the first call, so that an import stays fast.
            decoder = msgspec.json.Decoder(self._response, dec_hook=_read_column)
            self._decode = decode = decoder.decode
        if not received:
            return decode(answer)
        _beside.columns = received
        try:
            return decode(answer)
        finally:
            _beside.columns = ()


def _not_negative(timeout: dt.timedelta | None) -> dt.timedelta | None:
    """A deadline that has passed already leaves no time."""
    return None if timeout is None else max(timeout, dt.timedelta())


def call(
    method: str,
    request: object,
    columns: Sequence[Any] = (),
    *,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> tuple[Any, list[Column[Any]]]:
    """Calls a method by its name, with its request as plain data.

    The typed functions are the better way; this one is for tools that learn the methods
    at run time, from `contract()`.

    Args:
        method: The dotted name, such as `spc.individuals`.
        request: The request: plain data, in which arrays may stand as they are, or JSON
            as `bytes` or `str`.
        columns: The arrays that the request refers to by `{"$column": 0}`.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        The response as plain data, and the columns that it refers to.

    Raises:
        LinesideError: The request was refused or the work failed.

    Example:
        >>> request = {"quantity": {"value": "3", "unit": "dozen"}, "to": "pcs"}
        >>> answer, columns = lineside.call("quantity.convert", request)
        >>> answer["quantity"]
        {'value': '36', 'unit': 'pcs'}
    """
    return by_name(_lineside.call, method, request, columns, cancel, timeout, progress)


def by_name(
    send: Callable[..., tuple[bytes, list[Column[Any]]]],
    method: str,
    request: object,
    columns: Sequence[Any],
    cancel: Cancel | None,
    timeout: dt.timedelta | None,
    progress: Callable[[int, int], object] | None,
) -> tuple[Any, list[Column[Any]]]:
    """Calls a method by its name, on a plant or on none."""
    beside = [column(f"columns[{index}]", values) for index, values in enumerate(columns)]
    if isinstance(request, str):
        request = request.encode("utf-8", "surrogatepass")
    if not isinstance(request, bytes):
        request = write(request, beside)
    if isinstance(method, str):
        method = method.encode("utf-8", "replace").decode()
    answer, received = send(method, request, beside, cancel, _not_negative(timeout), progress)
    return msgspec.json.decode(answer), received


def contract() -> dict[str, Any]:
    """The contract: every method with its schemas, as an OpenRPC document.

    Example:
        >>> [method["name"] for method in lineside.contract()["methods"]][0]
        'quantity.convert'
    """
    document: dict[str, Any] = msgspec.json.decode(_lineside.contract())
    return document
