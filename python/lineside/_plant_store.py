# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `store` operations of a plant."""

from __future__ import annotations

from ._call import Method
from ._lineside import PlantHandle
from ._types import StoreReport, _CheckStore

__all__ = ["StoreOfPlant"]


class StoreOfPlant:
    """The `store` operations of a plant."""

    def __init__(self, plant: PlantHandle) -> None:
        self._plant = plant

    def conformance(
        self,
        filter: str = "",
    ) -> StoreReport:
        """Holds the plant's store to every promise that a store makes, one check after
        another.

        For a store that you have written yourself: run it in your tests, on a plant
        that holds nothing you need. The checks write to the same map, under keys that
        start with the byte 255, which the plant never uses, and remove what they wrote.
        They say what several callers, lost answers, retries and long journals may do to
        a store; power cuts and damaged files are for you to try.

        Checks ask the store from several threads, one at a time. In JavaScript use the
        form that does not wait, `conformanceAsync`: the thread that waits for an answer
        cannot give one.

        Args:
            filter: Only the checks with this text in their name; left out, all of them.

        Returns:
            What became of each check.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            The promises about retries, of a store of yours:

            >>> answer = plant.store.conformance(  # doctest: +SKIP
            ...     "retry",
            ... )
        """
        return _conformance(
            _CheckStore(
                filter,
            ),
            self._plant,
        )


_conformance = Method("store.conformance", StoreReport)
