"""The native module; use the typed functions of the package instead."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar, final, overload

_T = TypeVar("_T", bound=float)

@final
class Cancel:
    """Stops long work from another thread.

    Pass it as `cancel=` and call `cancel()`; the work raises `lineside.Cancelled`.
    """

    def __init__(self) -> None: ...
    def cancel(self) -> None:
        """Asks the work to stop; it does so at its next look."""
    @property
    def cancelled(self) -> bool:
        """Whether the work was asked to stop."""

@final
class Column(Generic[_T]):
    """A typed array that is shared with the Rust core, not copied.

    Reads like a sequence of numbers; `numpy.asarray(column)` gives a read-only view of
    the same memory, and so does a slice without a step.
    """

    def __init__(self, values: Any) -> None: ...
    @property
    def kind(self) -> str:
        """The element type: `f64`, `f32`, `i64`, `i32`, `u32` or `bytes`."""
    def to_list(self) -> list[_T]:
        """The values as a list."""
    def __len__(self) -> int: ...
    def to_numpy(self) -> Any:
        """The values as a NumPy array: a read-only view of the same memory."""
    @overload
    def __getitem__(self, key: int) -> _T: ...
    @overload
    def __getitem__(self, key: slice) -> Column[_T]: ...
    def __iter__(self) -> Iterator[_T]: ...
    def __contains__(self, value: object) -> bool: ...
    def __buffer__(self, flags: int, /) -> memoryview: ...

@final
class PlantHandle:
    """A handle to an open plant; use `lineside.open` instead."""

    def __init__(
        self, request: bytes, host: Callable[[str, bytes], bytes] | None = None
    ) -> None: ...
    def call(
        self,
        method: str,
        request: bytes,
        columns: Sequence[Column[Any]],
        cancel: Cancel | None = None,
        timeout: dt.timedelta | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> tuple[bytes, list[Column[Any]]]:
        """Calls a method as `call` does, on this plant."""
    def close(self) -> None:
        """Writes what was handed in, and refuses every further call."""
    @property
    def scope(self) -> str:
        """Which site it is."""
    @property
    def closed(self) -> bool:
        """Whether it was closed."""

def call(
    method: str,
    request: bytes,
    columns: Sequence[Column[Any]],
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> tuple[bytes, list[Column[Any]]]: ...
def contract() -> str: ...
