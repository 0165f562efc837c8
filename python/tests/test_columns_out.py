"""Columns on their way out: they read like sequences and lend their memory."""

import array
import copy
import pickle

import numpy as np
import pandas as pd
import polars as pl
import pytest

import lineside
from lineside import Column

KINDS = {"f8": "f64", "f4": "f32", "i8": "i64", "i4": "i32", "u4": "u32", "u1": "bytes"}
COLUMN = Column([1.0, 2.5, 4.0, 8.0])


@pytest.mark.parametrize(("dtype", "kind"), KINDS.items())
def test_every_element_type_survives_pickling_and_copying(dtype, kind):
    column = Column(np.array([1, 2, 3], dtype=dtype))
    assert column.kind == kind
    for twin in (pickle.loads(pickle.dumps(column)), copy.copy(column), copy.deepcopy(column)):
        assert twin == column
        assert twin.kind == kind
        assert np.asarray(twin).dtype == np.dtype(dtype)


def test_an_empty_column_keeps_its_element_type():
    column = Column(np.array([], dtype="u4"))
    assert (len(column), list(column), column.kind) == (0, [], "u32")
    assert np.asarray(column).dtype == np.uint32
    assert pickle.loads(pickle.dumps(column)).kind == "u32"


def test_numpy_sees_the_same_memory_read_only():
    view = np.asarray(COLUMN)
    assert view.tolist() == [1.0, 2.5, 4.0, 8.0]
    assert np.shares_memory(view, np.asarray(COLUMN))
    assert np.shares_memory(view, COLUMN.to_numpy())
    assert not view.flags.writeable
    with pytest.raises(ValueError, match="read-only"):
        view[0] = 0
    with pytest.raises(ValueError, match="WRITEABLE"):
        view.flags.writeable = True


def test_a_view_outlives_its_column():
    view = np.asarray(lineside.spc.individuals(np.arange(1e5), with_ranges=True).moving_ranges)
    assert view.shape == (99_999,)
    assert (view == 1.0).all()


def test_other_libraries_read_it():
    assert array.array("d", COLUMN) == array.array("d", COLUMN.to_list())
    assert pd.Series(np.asarray(COLUMN)).tolist() == COLUMN.to_list()
    assert pl.Series(np.asarray(COLUMN)).to_list() == COLUMN.to_list()
    assert memoryview(COLUMN).format == "d"
    assert memoryview(COLUMN).readonly


@pytest.mark.parametrize("index", [0, 1, 3, -1, -4, np.int64(2)])
def test_an_index_counts_from_either_end(index):
    assert COLUMN[index] == COLUMN.to_list()[index]


@pytest.mark.parametrize("index", [4, -5, 2**62, -(2**62)])
def test_an_index_out_of_range_is_an_index_error(index):
    with pytest.raises(IndexError):
        COLUMN[index]


@pytest.mark.parametrize("index", ["0", None, 1.0, (1,)])
def test_an_index_of_another_type_is_a_type_error(index):
    with pytest.raises(TypeError):
        COLUMN[index]


@pytest.mark.parametrize("start", [None, 0, 1, 3, 9, -1, -9])
@pytest.mark.parametrize("stop", [None, 0, 2, 4, 9, -1, -9])
@pytest.mark.parametrize("step", [None, 1, 2, 3, 9, -1, -2, -9])
def test_a_slice_is_the_column_of_what_a_list_would_give(start, stop, step):
    part = COLUMN[start:stop:step]
    assert isinstance(part, Column)
    assert part.to_list() == COLUMN.to_list()[start:stop:step]
    assert np.asarray(part).tolist() == part.to_list()


def test_a_slice_without_a_step_shares_the_memory():
    assert np.shares_memory(np.asarray(COLUMN[1:3]), np.asarray(COLUMN))
    assert not np.shares_memory(np.asarray(COLUMN[::2]), np.asarray(COLUMN))


def test_a_step_of_zero_is_a_value_error():
    with pytest.raises(ValueError, match="zero"):
        COLUMN[::0]


def test_it_iterates_and_finds_like_a_sequence():
    assert list(COLUMN) == [1.0, 2.5, 4.0, 8.0]
    assert list(reversed(COLUMN)) == [8.0, 4.0, 2.5, 1.0]
    assert 2.5 in COLUMN
    assert 3.0 not in COLUMN
    assert sum(COLUMN) == 15.5
    first, *_, last = COLUMN
    assert (first, last) == (1.0, 8.0)


def test_it_equals_what_holds_the_same_numbers():
    assert Column([1.0, 2.5, 4.0, 8.0]) == COLUMN
    assert COLUMN == [1.0, 2.5, 4.0, 8.0]
    assert COLUMN == (1.0, 2.5, 4.0, 8.0)
    assert Column(np.array([1, 2], dtype="u4")) == Column([1.0, 2.0])
    assert COLUMN != [1.0]
    assert COLUMN != "1.0"
    assert COLUMN != None  # noqa: E711


def test_it_cannot_be_a_key():
    with pytest.raises(TypeError, match="unhashable"):
        hash(COLUMN)


def test_it_prints_so_that_a_short_one_can_be_typed_back():
    assert repr(COLUMN) == "Column([1.0, 2.5, 4.0, 8.0])"
    assert eval(repr(COLUMN)) == COLUMN
    assert repr(Column(range(100))) == "Column([0, 1, 2, 3, 4, 5, ...; 100 values)"
    assert repr(Column([])) == "Column([])"


def test_it_cannot_be_written_to():
    with pytest.raises(TypeError):
        COLUMN[0] = 1.0
    with pytest.raises(AttributeError):
        COLUMN.kind = "f32"


def test_the_moving_ranges_of_the_answer_are_a_column():
    answer = lineside.spc.individuals([1.0, 3.0, 2.0], with_ranges=True)
    assert isinstance(answer.moving_ranges, Column)
    assert answer.moving_ranges == [2.0, 1.0]
    assert pickle.loads(pickle.dumps(answer)) == answer
    assert copy.deepcopy(answer) == answer
