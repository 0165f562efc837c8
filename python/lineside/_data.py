"""What every struct of Lineside can do besides hold its fields."""

from __future__ import annotations

from typing import Any

import msgspec

from ._lineside import Column

_SHOWN = 20
"""How many items of a list a table shows."""

_CELL = 'style="text-align:left;vertical-align:top;padding:0.15em 0.6em"'


class Data(msgspec.Struct, frozen=True, omit_defaults=True):
    """Immutable data; a notebook shows it as a table."""

    def _repr_html_(self) -> str:
        return _table(self)


def _table(data: msgspec.Struct) -> str:
    fields = ((name, _cell(getattr(data, name))) for name in data.__struct_fields__)
    rows = (f"<tr><th {_CELL}>{name}</th><td {_CELL}>{cell}</td></tr>" for name, cell in fields)
    return f"<table>{''.join(rows)}</table>"


def _cell(value: Any) -> str:
    if isinstance(value, msgspec.Struct):
        return _table(value)
    if isinstance(value, list) and value and isinstance(value[0], msgspec.Struct):
        return _rows(value)
    if isinstance(value, list | Column):
        return _escaped(repr(value))
    return _escaped(str(value))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _rows(items: list[msgspec.Struct]) -> str:
    names = list(dict.fromkeys(name for item in items for name in item.__struct_fields__))
    lines = ["".join(f"<th {_CELL}>{name}</th>" for name in names)]
    for item in items[:_SHOWN]:
        cells = (_cell(getattr(item, name, "")) for name in names)
        lines.append("".join(f"<td {_CELL}>{cell}</td>" for cell in cells))
    if len(items) > _SHOWN:
        more = len(items) - _SHOWN
        lines.append(f'<td {_CELL} colspan="{len(names)}">... and {more} more</td>')
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"
