# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `data_set` operations."""

from __future__ import annotations

import datetime as dt
import decimal
from collections.abc import Callable

from ._call import Method
from ._lineside import Cancel
from ._types import DataSetCheck, DataSetFormat, DataSetGenerated, _CheckDataSet, _GenerateDataSet

__all__ = ["check", "generate"]


def generate(
    path: str,
    *,
    seed: int = 42,
    scale: decimal.Decimal = decimal.Decimal("1"),
    format: DataSetFormat = "csv",
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> DataSetGenerated:
    """Makes a plant's data up and writes it to a folder, one file for each table.

    The same seed makes the same rows on every machine, and every row obeys the rules
    that data is held against. The folder is made if need be; files of the same names
    are replaced.

    Args:
        path: The folder for the files.
        seed: What makes one plant differ from another.
        scale: How large the plant is: `1` makes 120,000 work orders, `0.001` makes
            120. Above 0 and at most 100.
        format: What sort of files. One of "csv", "parquet".
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        What was made up and written.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        A small plant, to try things on:

        >>> from decimal import Decimal
        >>> import lineside
        >>> answer = lineside.data_set.generate(  # doctest: +SKIP
        ...     "plant",
        ...     scale=Decimal("0.01"),
        ... )

    Example:
        A whole plant as Parquet files:

        >>> import lineside
        >>> answer = lineside.data_set.generate(  # doctest: +SKIP
        ...     "plant",
        ...     seed=7,
        ...     format="parquet",
        ... )
    """
    return _generate(
        _GenerateDataSet(
            path,
            seed,
            scale,
            format,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_generate = Method("data_set.generate", DataSetGenerated)


def check(
    path: str,
    *,
    over_tolerance_percent: int = 0,
    accepts_short: bool = False,
    limit: int = 1000,
    cancel: Cancel | None = None,
    timeout: dt.timedelta | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> DataSetCheck:
    """Reads a data set from a folder and holds every row against the rules of the floor.

    Nothing is loaded and nothing changed. Each bad row is named with its file, line,
    column and value, and with what would be right.

    Args:
        path: The folder with the files, CSV or Parquet.
        over_tolerance_percent: How much more than planned may have been started, in
            percent.
        accepts_short: Whether an order may have been completed with less than was
            planned.
        limit: How many bad rows are named at most, of 100,000; all are counted.
        cancel: A handle by which another thread stops the work.
        timeout: How long the work may take.
        progress: Called now and then with the steps done and their total.

    Returns:
        What a check of a folder found.

    Raises:
        InvalidInput: The request cannot be understood or computed.
        Cancelled: The work was stopped before its end.

    Example:
        Every row of a folder:

        >>> import lineside
        >>> answer = lineside.data_set.check(  # doctest: +SKIP
        ...     "plant",
        ... )

    Example:
        Data of a plant that accepts short orders, with ten bad rows:

        >>> import lineside
        >>> answer = lineside.data_set.check(  # doctest: +SKIP
        ...     "plant",
        ...     accepts_short=True,
        ...     limit=10,
        ... )
    """
    return _check(
        _CheckDataSet(
            path,
            over_tolerance_percent,
            accepts_short,
            limit,
        ),
        cancel=cancel,
        timeout=timeout,
        progress=progress,
    )


_check = Method("data_set.check", DataSetCheck)
