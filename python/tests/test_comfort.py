"""What Python users have at hand works: decimals, scalars, time zones, notebooks, pickles."""

import copy
import datetime as dt
import pickle
from decimal import Decimal
from zoneinfo import ZoneInfo

import msgspec
import numpy as np
import pandas as pd
import pytest

import lineside
from lineside import Calendar, InvalidInput, KnownLimits, Quantity, Shift, WeeklyDays

BERLIN = ZoneInfo("Europe/Berlin")
CALENDAR = Calendar("Europe/Berlin", [Shift("day", WeeklyDays(["mon"]), dt.time(8), dt.time(16))])
MONDAY = dt.datetime(2026, 1, 5, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("value", "pieces"),
    [("1E+3", "12000"), ("0.0000001", "0.0000012"), ("1E-7", "0.0000012"), ("-0.50", "-6.00")],
)
def test_a_decimal_is_sent_as_it_is_however_python_prints_it(value, pieces):
    answer = lineside.quantity.convert(Quantity(Decimal(value), "dozen"), to="pcs")
    assert answer.quantity.value == Decimal(pieces)


def test_the_decimals_of_a_decimal_are_kept():
    answer = lineside.quantity.convert(Quantity(Decimal("12.340"), "kg"), to="kg")
    assert str(answer.quantity.value) == "12.340"


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1E+999999", "1E-999999"])
def test_a_decimal_that_is_no_plain_number_is_refused(value):
    with pytest.raises(InvalidInput) as caught:
        lineside.quantity.convert(Quantity(Decimal(value), "dozen"), to="pcs")
    assert caught.value.details["path"] == "quantity.value"


@pytest.mark.parametrize("value", [3, 3.0])
def test_a_number_for_a_decimal_is_refused_with_what_to_write(value):
    with pytest.raises(InvalidInput, match=r"`quantity\.value`") as caught:
        lineside.quantity.convert(Quantity(value, "dozen"), to="pcs")
    assert caught.value.code == "decimal.not_a_string"


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf"), np.float32("nan")])
def test_nan_in_a_field_is_refused_and_not_taken_for_absent(number):
    for limits in (KnownLimits(number, 1.0), {"center": number, "sigma": 1.0}):
        with pytest.raises(InvalidInput) as caught:
            lineside.spc.individuals([1.0, 2.0], limits=limits)
        assert caught.value.code == "request.wrong_type"
        assert caught.value.details["path"] == "limits.center"
    with pytest.raises(InvalidInput) as caught:
        lineside.call("spc.individuals", {"values": [1.0, 2.0, number]})
    assert caught.value.details["path"] == "values[2]"


def test_numpy_scalars_are_numbers():
    values = np.array([1.0, 2.0, 4.0])
    answer = lineside.spc.individuals(
        values,
        span=np.int64(2),
        limits=KnownLimits(values.mean(), np.float32(0.5)),
        with_ranges=np.bool_(True),
    )
    assert answer.limits.center == values.mean()
    assert answer.moving_ranges == [1.0, 2.0]


def test_any_aware_datetime_is_an_instant():
    week = dt.timedelta(weeks=1)
    answers = [
        lineside.calendar.working_time(CALENDAR, start=start, end=start + week)
        for start in (MONDAY, MONDAY.astimezone(dt.UTC), pd.Timestamp(MONDAY))
    ]
    assert answers == [lineside.WorkingTimeAnswer(dt.timedelta(hours=8), week, 1)] * 3


def test_the_second_time_the_clocks_show_an_hour_is_the_later_instant():
    first = dt.datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    answer = lineside.calendar.working_time(CALENDAR, start=first, end=first.replace(fold=1))
    assert answer.elapsed == dt.timedelta(hours=1)


def test_a_naive_datetime_is_refused():
    with pytest.raises(InvalidInput, match="no offset"):
        lineside.calendar.working_time(
            CALENDAR, start=MONDAY.replace(tzinfo=None), end=MONDAY + dt.timedelta(1)
        )


@pytest.mark.parametrize(
    "working",
    [
        dt.timedelta(days=2, hours=3),
        dt.timedelta(),
        dt.timedelta(microseconds=1),
        pd.Timedelta(hours=3),
        np.timedelta64(3, "h"),
    ],
)
def test_any_duration_is_added(working):
    answer = lineside.calendar.add_working_time(CALENDAR, start=MONDAY, working=working)
    back = lineside.calendar.working_time(
        CALENDAR, start=MONDAY, end=max(answer.end, MONDAY + dt.timedelta(microseconds=1))
    )
    assert back.working == pd.Timedelta(working).to_pytimedelta()


@pytest.mark.parametrize("data", [CALENDAR, Quantity(Decimal("1.50"), "kg"), KnownLimits(1.0, 2.0)])
def test_data_are_values(data):
    assert pickle.loads(pickle.dumps(data)) == data
    assert copy.deepcopy(data) == data
    assert msgspec.json.decode(msgspec.json.encode(data), type=type(data)) == data
    names = {**vars(lineside), "Decimal": Decimal, "datetime": dt}
    assert eval(repr(data), names) == data
    with pytest.raises(AttributeError):
        setattr(data, data.__struct_fields__[0], None)


def test_a_notebook_shows_data_as_a_table():
    shown = lineside.spc.individuals([1.0] * 10 + [9.0], limits=KnownLimits(1.0, 1.0))._repr_html_()
    assert shown.startswith("<table>")
    assert shown.count("<table>") == shown.count("</table>") > 1
    for word in ("limits", "center", "beyond_three_sigma", "Column([10])"):
        assert word in shown
    assert "<script" not in shown


def test_a_table_escapes_text_and_cuts_long_lists():
    shift = Shift("<b>&", WeeklyDays(["mon"]), dt.time(8), dt.time(16))
    shown = Calendar("UTC", [shift] * 50)._repr_html_()
    assert "&lt;b&gt;&amp;" in shown
    assert "<b>" not in shown
    assert "... and 30 more" in shown
