"""Exceptions: one class per family, with Python's own as parents, a code and details."""

import copy
import pickle

import pytest

import lineside
from lineside import _errors

FAMILIES = {
    "invalid_input": (lineside.InvalidInput, ValueError),
    "rejected": (lineside.Rejected, lineside.LinesideError),
    "conflict": (lineside.Conflict, lineside.LinesideError),
    "not_found": (lineside.NotFound, LookupError),
    "storage": (lineside.StorageError, OSError),
    "cancelled": (lineside.Cancelled, lineside.LinesideError),
}
CODES = lineside.contract()["x-errors"]


@pytest.mark.parametrize(("family", "classes"), FAMILIES.items())
def test_every_family_is_a_class_with_a_python_parent(family, classes):
    wire = f'{{"code": "a.b", "family": "{family}", "message": "no", "details": {{"path": "x"}}}}'
    error = _errors.from_wire(wire)
    own, parent = classes
    assert type(error) is own
    assert isinstance(error, parent)
    assert isinstance(error, lineside.LinesideError)
    assert (str(error), error.code, error.details) == ("no", "a.b", {"path": "x"})


@pytest.mark.parametrize("error", CODES, ids=[error["code"] for error in CODES])
def test_every_code_of_the_contract_has_a_class(error):
    # Only defects of ours have no class of their own.
    assert (error["family"] in FAMILIES) != (error["family"] == "internal")
    assert error["meaning"]


def test_a_refusal_is_caught_as_a_value_error():
    with pytest.raises(ValueError, match="`to`") as caught:
        lineside.quantity.convert(lineside.Quantity("1", "kg"), to="kilo")
    assert caught.value.code == "quantity.unknown_unit"
    assert caught.value.details["path"] == "to"


def test_an_unknown_method_is_caught_as_a_lookup_error_and_suggests_one():
    with pytest.raises(LookupError, match=r"did you mean `spc\.individuals`") as caught:
        lineside.call("spc.individual", {})
    assert caught.value.code == "method.unknown"


@pytest.mark.parametrize("own", [own for own, _ in FAMILIES.values()] + [lineside.LinesideError])
def test_an_error_survives_pickling_and_copying(own):
    error = own("no", code="a.b", details={"path": "x", "limit": 3})
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is own
        assert (str(twin), twin.code, twin.details) == (str(error), error.code, error.details)


def test_an_error_can_be_made_by_hand_for_tests():
    error = lineside.Rejected("no")
    assert (str(error), error.details) == ("no", {})
    assert error.code


def test_the_error_of_an_answer_survives_pickling():
    with pytest.raises(lineside.InvalidInput) as caught:
        lineside.spc.individuals([1.0, float("inf")])
    twin = pickle.loads(pickle.dumps(caught.value))
    assert (str(twin), twin.code, twin.details) == (
        str(caught.value),
        caught.value.code,
        caught.value.details,
    )
