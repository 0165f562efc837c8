"""Hearing what the core asks the host, and answering it."""

from __future__ import annotations

import datetime as dt
import decimal
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

_AS_THEY_ARE = (bytes, bytearray, memoryview, decimal.Decimal, dt.datetime, dt.date, dt.timedelta)
"""What keeps its type when an answer is taken apart, so that the types can be compared."""


class Question:
    """One thing that a part of the host can be asked: a method of its class."""

    def __init__(self, verb: str, request: type[msgspec.Struct], answer: Any) -> None:
        self._verb = verb
        self._request = request
        self._decode = msgspec.json.Decoder(request).decode
        self._answer = answer

    def ask(self, part: object, request: bytes) -> bytes:
        """Asks, and gives the answer as JSON."""
        asked = self._decode(request)
        fields = (getattr(asked, name) for name in self._request.__struct_fields__)
        answer = getattr(part, self._verb)(*fields)
        is_lazy = isinstance(answer, Iterable) and not isinstance(answer, str | bytes | Mapping)
        plain = msgspec.to_builtins(list(answer) if is_lazy else answer, builtin_types=_AS_THEY_ARE)
        # A text in the place of bytes would be read as base64.
        return msgspec.json.encode(msgspec.convert(plain, self._answer, builtin_types=_AS_THEY_ARE))


class Hearing:
    """What the native module calls: finds the part and the question by their name."""

    def __init__(self, parts: Mapping[str, object], questions: Mapping[str, Question]) -> None:
        self._parts = parts
        self._questions = questions

    def __call__(self, name: str, request: bytes) -> bytes:
        """Answers one question."""
        part = self._parts[name.split(".")[0]]
        return self._questions[name].ask(part, request)
