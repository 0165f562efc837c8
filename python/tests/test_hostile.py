"""Whatever is handed over, the answer is an exception of ours and the program lives on."""

import decimal
import gc
import itertools
import sys
import threading
from contextlib import suppress

import numpy as np
import pytest

import lineside
from lineside import Calendar, InvalidInput, KnownLimits, LinesideError, Quantity

ODDITIES = [
    None,
    True,
    5,
    -1.5,
    10**400,
    float("nan"),
    float("inf"),
    1e308,
    "",
    "x" * 10_000,
    "\ud800",
    "\x00",
    b"\xff",
    [],
    [None],
    {},
    {"$column": 0},
    {"$column": 10**30},
    {1: 2},
    {("a", "b"): 1},
    (),
    set(),
    object(),
    object,
    lambda: None,
    ...,
    1j,
    decimal.Decimal("NaN"),
    decimal.Decimal("1E+999999"),
    decimal.Decimal("-Infinity"),
    np.array([1.0]),
    np.array([[1.0]]),
    np.float64("nan"),
    np.datetime64("NaT"),
    memoryview(b"abc"),
    Quantity(None, None),
    KnownLimits(float("nan"), 1.0),
    sys,
    Exception("no"),
    iter([1.0]),
    itertools.count(),
]

OPERATIONS = [
    (lineside.quantity.convert, {"quantity": Quantity("3", "dozen"), "to": "pcs"}),
    (
        lineside.quantity.convert,
        {
            "quantity": {"value": "3", "unit": "dozen"},
            "to": "pcs",
            "equivalences": [],
            "increment": decimal.Decimal(1),
            "rounding": "up",
        },
    ),
    (
        lineside.spc.individuals,
        {
            "values": [1.0, 2.0],
            "rules": "nelson",
            "sigma": "mean_moving_range",
            "span": 2,
            "limits": KnownLimits(0.0, 1.0),
            "with_ranges": False,
        },
    ),
    (
        lineside.calendar.shifts,
        {
            "calendar": Calendar("UTC", []),
            "start": "2026-01-01T00:00:00Z",
            "end": "2026-01-02T00:00:00Z",
        },
    ),
]
PLACES = [
    pytest.param(function, good, name, id=f"{function.__name__}, {name}")
    for function, good in OPERATIONS
    for name in good
]


def refusal(function, arguments):
    try:
        function(**arguments)
    except LinesideError as error:
        return str(error)
    return None


@pytest.mark.parametrize(("function", "good", "name"), PLACES)
def test_an_oddity_in_any_argument_is_answered_or_refused(function, good, name):
    function(**good)
    refused = 0
    for oddity in ODDITIES:
        message = refusal(function, {**good, name: oddity})
        refused += message is not None
        assert len(message or "") < 1000
    assert refused > len(ODDITIES) // 2


@pytest.mark.parametrize("oddity", ODDITIES, ids=lambda oddity: type(oddity).__name__)
def test_an_oddity_is_refused_as_request_field_or_method(oddity):
    for name, good in [("quantity.convert", "to"), ("spc.individuals", "values")]:
        for request in (oddity, {good: oddity}, [oddity], {"x": {"y": oddity}}):
            with pytest.raises(LinesideError):
                lineside.call(name, request)
    with pytest.raises((LinesideError, TypeError)):
        lineside.call(oddity, {})
    if not isinstance(oddity, memoryview | bytes):
        with pytest.raises(LinesideError):
            lineside.call("spc.individuals", {"values": {"$column": 0}}, [oddity])


def test_a_wrong_signature_is_a_type_error():
    convert = lineside.quantity.convert
    quantity = Quantity("3", "dozen")
    for wrong in [
        lambda: convert(),
        lambda: convert(quantity),
        lambda: convert(quantity, "pcs"),
        lambda: convert(quantity, to="pcs", too="pcs"),
        lambda: convert(quantity, quantity=quantity, to="pcs"),
        lambda: Quantity("3"),
        lambda: Quantity("3", "dozen", "x"),
        lambda: lineside.Column(),
        lambda: lineside.call(),
        lambda: lineside.call("spc.individuals"),
        lambda: lineside.call("spc.individuals", {}, 5),
    ]:
        with pytest.raises(TypeError):
            wrong()


def test_requests_as_text_are_checked_like_any_other():
    for text in ["", "{", "[]", "null", "\ud800", "\x00", '{"a": 1} x', "nan", '{"\udfff": 1}']:
        for request in (text, text.encode("utf-8", "surrogatepass")):
            with pytest.raises(InvalidInput):
                lineside.call("quantity.convert", request)


def test_a_hundred_megabytes_of_text_are_refused_and_not_echoed():
    text = "x" * 100_000_000
    for refused in [
        lambda: lineside.quantity.convert(Quantity("3", "dozen"), to=text),
        lambda: lineside.call("quantity.convert", text),
        lambda: lineside.call("quantity.convert", {"to": text}),
        lambda: lineside.call(text, {}),
    ]:
        with pytest.raises(LinesideError) as caught:
            refused()
        assert len(str(caught.value)) < 1000


def nested(depth, wrap):
    value = None
    for _ in range(depth):
        value = wrap(value)
    return value


@pytest.mark.parametrize("wrap", [lambda v: [v], lambda v: {"a": v}, lambda v: (v,)])
@pytest.mark.parametrize("depth", [200, 10_000, 100_000])
def test_deep_nesting_is_refused(wrap, depth):
    deep = nested(depth, wrap)
    for refused in [
        lambda: lineside.call("quantity.convert", {"quantity": deep, "to": "pcs"}),
        lambda: lineside.call("quantity.convert", deep),
        lambda: lineside.quantity.convert(deep, to="pcs"),
        lambda: lineside.calendar.shifts(Calendar("UTC", deep), start=deep, end=deep),
        lambda: lineside.spc.individuals(deep),
    ]:
        with pytest.raises(InvalidInput):
            refused()


@pytest.mark.parametrize("depth", [200, 100_000])
def test_deeply_nested_text_is_refused(depth):
    with pytest.raises(InvalidInput):
        lineside.call("quantity.convert", '{"quantity":' + "[" * depth + "]" * depth + "}")


def test_what_holds_itself_is_refused():
    circle = []
    circle.append(circle)
    knot = {}
    knot["quantity"] = knot
    for cyclic in (circle, knot):
        for refused in [
            lambda cyclic=cyclic: lineside.call("quantity.convert", cyclic),
            lambda cyclic=cyclic: lineside.quantity.convert(cyclic, to="pcs"),
            lambda cyclic=cyclic: lineside.spc.individuals(cyclic),
        ]:
            with pytest.raises(InvalidInput):
                refused()


class Sequence:
    def __init__(self, length, item):
        self.length, self.item = length, item

    def __len__(self):
        return self.length() if callable(self.length) else self.length

    def __getitem__(self, index):
        return self.item(index)


def fail(*_):
    raise RuntimeError("the sequence fails")


@pytest.mark.parametrize(
    "values",
    [
        Sequence(fail, float),
        Sequence(3, fail),
        Sequence(2**62, lambda index: float(index) if index < 3 else fail()),
        Sequence(3, float),  # which never ends
        Sequence(-1, float),
        Sequence("3", float),
    ],
)
def test_a_sequence_that_lies_or_fails_is_refused(values):
    with pytest.raises(InvalidInput) as caught:
        lineside.spc.individuals(values)
    assert caught.value.code == "column.unsupported"


def test_a_sequence_that_knows_its_end_is_read_to_it():
    def item(index):
        if index >= 3:
            raise IndexError
        return float(index)

    assert lineside.spc.individuals(Sequence(3, item)).count == 3


class Array:
    def __init__(self, show):
        self.show = show

    def __array__(self, *_, **__):
        return self.show()


def test_an_array_that_fails_to_show_itself_is_refused():
    loop = Array(lambda: loop)
    for values in (Array(fail), Array(lambda: None), Array(lambda: "text"), loop):
        with pytest.raises(InvalidInput) as caught:
            lineside.spc.individuals(values)
        assert caught.value.details["path"] == "values"
    with pytest.raises(InvalidInput) as caught:
        lineside.spc.individuals(Array(fail))
    assert isinstance(caught.value.__cause__, RuntimeError)


def test_an_array_may_call_lineside_while_it_is_read():
    def show():
        return np.asarray(lineside.spc.individuals([1.0, 2.0, 4.0], with_ranges=True).moving_ranges)

    answer, _ = lineside.call(
        "spc.individuals", {"values": Array(show), "limits": {"center": 0, "sigma": 1}}
    )
    assert answer["count"] == 2


def test_a_list_that_changes_while_it_is_read_does_no_harm():
    class Shrinking(float):
        def __float__(self):
            values.clear()
            return 1.0

    values = [decimal.Decimal(1), Shrinking(2), *range(1000)]
    with suppress(LinesideError):
        lineside.spc.individuals(values)
    gc.collect()


def test_sixteen_threads_share_the_core():
    big = np.random.default_rng(7).normal(size=1_000_000)
    expected = lineside.spc.individuals(big)
    failures = []

    def work(seed):
        try:
            for turn in range(3):
                values = [float(seed), 2.0, 4.0 + turn]
                for _ in range(200):
                    answer = lineside.spc.individuals(values, with_ranges=True)
                    assert answer.moving_ranges == [abs(2.0 - seed), 2.0 + turn]
                    with pytest.raises(InvalidInput, match=r"`quantity\.unit`"):
                        lineside.quantity.convert(Quantity("1", "foo"), to="kg")
                assert lineside.spc.individuals(big) == expected
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
        assert not thread.is_alive()
    assert failures == []


def test_calls_leave_no_memory_behind():
    def work():
        values = np.ones(100_000)
        for _ in range(200):
            lineside.spc.individuals(values, with_ranges=True)
            with pytest.raises(InvalidInput):
                lineside.spc.individuals(np.full(100_000, np.inf))

    def resident():
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * 4096

    if not sys.platform.startswith("linux"):
        pytest.skip("resident memory is read from /proc")
    work()
    before = resident()
    work()
    work()
    assert resident() - before < 20_000_000
