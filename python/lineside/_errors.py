"""The exceptions: one class per family of error codes."""

from __future__ import annotations

from typing import Any

import msgspec


class LinesideError(Exception):
    """Any refusal or failure; the message names the field, the value and what is accepted.

    Attributes:
        code: The stable dotted code, such as `quantity.unknown_unit`.
        details: What a program can use: `path`, `value`, `expected`, limits.
    """

    code: str = "lineside"
    details: dict[str, Any]

    def __init__(
        self, message: str = "", *, code: str | None = None, details: dict[str, Any] | None = None
    ) -> None:
        super().__init__(message)
        self.code = code or self.code
        self.details = details or {}

    def __reduce__(self) -> tuple[Any, ...]:
        return (_restore, (type(self), str(self), self.code, self.details))


class InvalidInput(LinesideError, ValueError):
    """The request cannot be understood or computed; sending it again is useless."""


class Rejected(LinesideError):
    """The rules of the plant say no; `details` holds every guard that was violated."""


class Conflict(LinesideError):
    """Somebody else was faster; load the new state and decide again."""


class NotFound(LinesideError, LookupError):
    """There is no such thing."""


class StorageError(LinesideError, OSError):
    """The storage below failed."""


class Cancelled(LinesideError):
    """The work was cancelled, or its time was up; nothing of it remains."""


_BY_FAMILY: dict[str, type[LinesideError]] = {
    "invalid_input": InvalidInput,
    "rejected": Rejected,
    "conflict": Conflict,
    "not_found": NotFound,
    "storage": StorageError,
    "cancelled": Cancelled,
}


class _Wire(msgspec.Struct):
    code: str
    family: str
    message: str
    details: dict[str, Any]


_decode = msgspec.json.Decoder(_Wire).decode


def from_wire(problem: str) -> LinesideError:
    """Makes the exception for a problem as the native module reports it."""
    wire = _decode(problem)
    family = _BY_FAMILY.get(wire.family, LinesideError)
    return family(wire.message, code=wire.code, details=wire.details)


_FAMILIES = {kind: family for family, kind in _BY_FAMILY.items()}


def to_wire(error: BaseException) -> str | None:
    """The problem that an exception of a host's part states, if it is one of these classes."""
    if not isinstance(error, LinesideError):
        return None
    family = next((_FAMILIES[kind] for kind in type(error).__mro__ if kind in _FAMILIES), "storage")
    wire = _Wire(error.code, family, str(error), error.details)
    return msgspec.json.encode(wire, enc_hook=repr).decode()


def _restore(
    family: type[LinesideError], message: str, code: str, details: dict[str, Any]
) -> LinesideError:
    return family(message, code=code, details=details)
