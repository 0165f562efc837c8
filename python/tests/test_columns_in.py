"""Columns on their way in: whose arrays are taken, shared where they lie, or refused."""

import array
import ctypes
import decimal
import fractions
import tracemalloc
from collections import deque

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import lineside
from lineside import Column, InvalidInput

VALUES = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
WHOLE = [4, 7, 5, 6, 4, 8]


def chart(values):
    return lineside.spc.individuals(values, rules="nelson", with_ranges=True)


def refusal(values):
    with pytest.raises(InvalidInput) as caught:
        chart(values)
    return caught.value


SAME = {
    "NumPy": np.array(VALUES),
    "NumPy, read-only": np.frombuffer(np.array(VALUES).tobytes()),
    "NumPy, every second": np.repeat(VALUES, 2)[::2],
    "NumPy, backwards": np.array(VALUES[::-1])[::-1],
    "NumPy, of objects": np.array(VALUES, dtype=object),
    "NumPy, masked nowhere": np.ma.array(VALUES, mask=False),
    "array.array": array.array("d", VALUES),
    "memoryview": memoryview(array.array("d", VALUES)),
    "memoryview, stepping": memoryview(np.repeat(VALUES, 3))[::3],
    "ctypes": (ctypes.c_double * len(VALUES))(*VALUES),
    "pandas": pd.Series(VALUES),
    "pandas, nullable": pd.Series(VALUES, dtype="Float64"),
    "pandas, of Arrow": pd.Series(VALUES, dtype="float64[pyarrow]"),
    "pandas index": pd.Index(VALUES),
    "Polars": pl.Series(VALUES),
    "Polars, in chunks": pl.concat([pl.Series(VALUES[:4]), pl.Series(VALUES[4:])], rechunk=False),
    "Arrow": pa.array(VALUES),
    "Arrow, in chunks": pa.chunked_array([VALUES[:4], VALUES[4:]]),
    "tuple": tuple(VALUES),
    "deque": deque(VALUES),
    "NumPy scalars": [np.float64(value) for value in VALUES],
    "decimals": [decimal.Decimal(str(value)) for value in VALUES],
    "fractions": [fractions.Fraction(str(value)) for value in VALUES],
    "a column": Column(VALUES),
    "a part of a column": Column([0.0, *VALUES, 0.0])[1:-1],
}


@pytest.mark.parametrize("values", SAME.values(), ids=SAME.keys())
def test_whatever_holds_the_numbers_the_answer_is_the_same(values):
    assert chart(values) == chart(VALUES)


@pytest.mark.parametrize("values", SAME.values(), ids=SAME.keys())
def test_by_name_the_same_arrays_are_taken(values):
    request = {"values": {"$column": 0}, "rules": "nelson"}
    by_reference, _ = lineside.call("spc.individuals", request, [values])
    expected, _ = lineside.call("spc.individuals", {"values": VALUES, "rules": "nelson"})
    assert by_reference["limits"] == expected["limits"]


ARRAYS = {name: values for name, values in SAME.items() if hasattr(values, "__array__")}


@pytest.mark.parametrize("values", ARRAYS.values(), ids=ARRAYS.keys())
def test_by_name_an_array_may_stand_in_the_request(values):
    answer, _ = lineside.call("spc.individuals", {"values": values, "rules": "nelson"})
    expected, _ = lineside.call("spc.individuals", {"values": VALUES, "rules": "nelson"})
    assert answer["limits"] == expected["limits"]


@pytest.mark.parametrize("kind", ["f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"])
def test_every_number_type_whose_values_survive_is_taken(kind):
    assert chart(np.array(WHOLE, dtype=kind)) == chart(WHOLE)
    assert chart(np.repeat(np.array(WHOLE, dtype=kind), 2)[::2]) == chart(WHOLE)


@pytest.mark.parametrize("code", "bBhHiIlLqQ")
def test_every_whole_type_of_the_standard_library_is_taken(code):
    assert chart(array.array(code, WHOLE)) == chart(WHOLE)


def test_ranges_and_bytes_are_numbers_too():
    assert chart(range(3, 9)) == chart([3, 4, 5, 6, 7, 8])
    assert chart(bytes(WHOLE)) == chart(WHOLE)


def test_single_precision_is_widened_not_rounded():
    values = np.array(VALUES, dtype="f4")
    assert chart(values) == chart([float(value) for value in values])


FOREIGN = {
    "big-endian" if np.little_endian else "little-endian": (
        np.array(VALUES, dtype=">f8" if np.little_endian else "<f8"),
        "foreign byte order",
    ),
    "half precision": (np.array(VALUES, dtype="f2"), "float16"),
    "long doubles": (np.array(VALUES, dtype="g"), "long doubles"),
    "complex": (np.array(VALUES, dtype="c16"), "complex numbers"),
    "booleans": (np.array([True, False]), "booleans"),
    "text": (np.array(["a", "b"]), "text"),
    "records": (np.zeros(3, dtype=[("a", "f8")]), "records"),
    "instants": (np.array(["2026-01-01"], dtype="M8[s]"), "datetime64"),
    "not aligned": (np.frombuffer(b"x" + bytes(32), offset=1), "not aligned"),
    "huge whole numbers": (np.array([2**63], dtype="u8"), "integers of 2^63 and above"),
    "pandas text": (pd.Series(["a"]), "`str` at index 0"),
    "Polars booleans": (pl.Series([True]), "booleans"),
    "Polars text": (pl.Series(["a"]), "text"),
    "Arrow booleans": (pa.array([True]), "booleans"),
    "Arrow text": (pa.array(["a"]), "`str` at index 0"),
    "nothing": (None, "`NoneType`"),
    "one number": (5, "`int`"),
    "a text": ("1, 2", "`str`"),
    "a dict": ({1: 2}, "`dict`"),
    "a set, which has no order": ({1.0, 2.0}, "`set`"),
    "a generator": ((value for value in VALUES), "make it a list"),
    "a list with text": ([1.0, "2"], "`str` at index 1"),
    "a list with a boolean": ([1.0, True], "`bool` at index 1"),
    "a list with a huge number": ([1, 10**400], "`int` at index 1"),
    "a nested list": ([[1.0]], "`list` at index 0"),
}


@pytest.mark.parametrize(("values", "named"), FOREIGN.values(), ids=FOREIGN.keys())
def test_what_is_no_number_is_refused_by_its_name(values, named):
    error = refusal(values)
    assert (error.code, error.details["path"]) == ("column.unsupported", "values")
    assert named in str(error)


@pytest.mark.parametrize(
    "values",
    [
        np.ones((2, 2)),
        np.array(1.0),
        pd.DataFrame({"a": VALUES}),
        pl.DataFrame({"a": VALUES}),
        memoryview(bytes(8)).cast("B", (2, 4)),
    ],
)
def test_what_is_not_one_row_of_numbers_is_refused(values):
    assert refusal(values).code in {"column.wrong_shape", "column.unsupported"}


NULLS = {
    "NaN": [1.0, float("nan"), 2.0],
    "None": [1.0, None, 2.0],
    "masked": np.ma.array([1.0, 99.0, 2.0], mask=[False, True, False]),
    "pandas": pd.Series([1.0, None, 2.0]),
    "pandas, nullable whole": pd.Series([1, None, 2], dtype="Int64"),
    "pandas, nullable": pd.Series([1.5, None, 2.5], dtype="Float64"),
    "pandas, of Arrow": pd.Series([1, None, 2], dtype="int64[pyarrow]"),
    "Polars": pl.Series([1.0, None, 2.0]),
    "Polars, whole": pl.Series([1, None, 2]),
    "Arrow": pa.array([1.0, None, 2.0]),
    "Arrow, whole": pa.array([1, None, 2]),
    "Arrow, in chunks": pa.chunked_array([[1.0, None], [2.0]]),
}


@pytest.mark.parametrize("values", NULLS.values(), ids=NULLS.keys())
def test_a_null_is_a_missing_value_and_refused_by_its_index_where_that_is_asked(values):
    chart = lineside.spc.individuals(values, with_ranges=True, missing="skip")
    ranges = [value for value in chart.moving_ranges if value == value]
    assert (chart.count, ranges) == (2, [1.0])
    with pytest.raises(lineside.InvalidInput) as caught:
        lineside.spc.individuals(values, missing="refuse")
    assert (caught.value.code, caught.value.details["path"]) == ("spc.not_finite", "values[1]")


def test_an_infinite_value_is_refused_by_its_index():
    error = refusal(np.array([1.0, np.inf, 2.0]))
    assert (error.code, error.details["path"]) == ("spc.not_finite", "values[1]")


def test_a_whole_number_that_a_float_cannot_hold_is_refused():
    assert refusal([1, 2**53 + 1]).code == "column.wrong_type"
    assert refusal(np.array([1, 2**53 + 1])).details["path"] == "values[1]"


@pytest.mark.parametrize("values", [np.array([]), [], (), pl.Series([], dtype=pl.Float64)])
def test_an_empty_array_is_a_chart_with_too_few_values(values):
    assert refusal(values).code == "spc.too_few_values"


@pytest.mark.parametrize(
    "values",
    [
        np.ones(1_000_000),
        np.ones(1_000_000, dtype="f4"),
        pd.Series(np.ones(1_000_000)),
        pl.Series(np.ones(1_000_000)),
        pa.array(np.ones(1_000_000)),
        array.array("d", bytes(8_000_000)),
    ],
    ids=["NumPy", "single precision", "pandas", "Polars", "Arrow", "array"],
)
def test_a_column_shares_the_memory_of_its_array(values):
    memory = values.to_numpy() if hasattr(values, "to_numpy") else np.asarray(values)
    tracemalloc.start()
    column = lineside._column.column("values", values)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000
    assert np.shares_memory(np.asarray(column), memory)


def test_a_list_is_copied_so_later_changes_do_not_show():
    values = [1.0, 2.0]
    column = Column(values)
    values[0] = 9.0
    assert column.to_list() == [1.0, 2.0]


def test_the_memory_outlives_the_array():
    column = Column(np.arange(1000.0))
    assert column[999] == 999.0
    part = column[10:20]
    del column
    assert part.to_list() == [float(value) for value in range(10, 20)]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ([1.5, 2**53 + 1], "column.wrong_type"),
        (np.array([1.5, 2**53 + 1], dtype=object), "column.wrong_type"),
        ([1.0, np.bool_(True)], "column.unsupported"),
        ([True, 1.0], "column.unsupported"),
    ],
)
def test_a_value_that_would_change_is_refused_and_not_changed(values, code):
    with pytest.raises(lineside.InvalidInput) as caught:
        lineside.spc.individuals(values)
    assert caught.value.code == code
