"""A store in Python: a plant kept in a dictionary.

Lineside asks a store five simple things and makes everything else over them: the journal, its
chain of hashes, the rows and their indexes. Whatever keeps keys in order can be a store, so this
is the place to start from for a database of your own. Run it with `python store_in_python.py`.
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterable

import lineside
from lineside import KeyValuePair, KeyValueSlot, KeyValueStore, StoreDescription


class DictStore(KeyValueStore):
    """Values in a dictionary, and their keys in a sorted list."""

    def __init__(self) -> None:
        self.values: dict[bytes, bytes] = {}
        self.keys: list[bytes] = []

    def get(self, key: bytes) -> bytes | None:
        return self.values.get(key)

    def scan(self, start: bytes, end: bytes, limit: int) -> Iterable[KeyValuePair]:
        first, last = (bisect.bisect_left(self.keys, key) for key in (start, end))
        for key in itertools.islice(self.keys, first, min(last, first + limit)):
            yield KeyValuePair(key, self.values[key])

    def apply(self, expected: list[KeyValueSlot], changes: list[KeyValueSlot]) -> bool:
        if any(self.values.get(slot.key) != slot.value for slot in expected):
            return False
        for slot in changes:
            if slot.value is None:
                if self.values.pop(slot.key, None) is not None:
                    self.keys.pop(bisect.bisect_left(self.keys, slot.key))
            else:
                if slot.key not in self.values:
                    bisect.insort(self.keys, slot.key)
                self.values[slot.key] = slot.value
        return True

    def describe(self) -> StoreDescription:
        return StoreDescription(durable=False, many_writers=False)


def main() -> None:
    """Keeps a plant in the store, and holds the store to its promises."""
    store = DictStore()
    with lineside.open(store=store, scope="acme/munich") as plant:
        plant.record.open(
            "DEV-2026-014",
            kind="deviation",
            fields=[lineside.RecordField("yield_percent", "91.4")],
            command=lineside.command("jane.doe"),
        )
        for event in plant.events():
            print(event.position, event.kind, "by", event.actor)
        print(len(store.keys), "keys hold it; the journal is sound:", not plant.audit.verify().findings)
        report = plant.store.conformance()
        print(report.passed, "promises kept,", report.failed, "broken")


if __name__ == "__main__":
    main()
