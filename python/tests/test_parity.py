"""The parity vectors of every language, by name and through the typed functions."""

import datetime as dt
import decimal
import inspect
import json
import keyword
from pathlib import Path

import msgspec
import pytest

import lineside

VECTORS = Path(__file__).parents[2] / "tests" / "parity"
FILES = [json.loads(path.read_text()) for path in sorted(VECTORS.glob("*.json"))]
CASES = [
    pytest.param(file["method"], file["tolerance"], case, id=f"{file['method']}: {case['name']}")
    for file in FILES
    for case in file["cases"]
]


STORIES = [json.loads(path.read_text()) for path in sorted(VECTORS.glob("plants/*.json"))]
TOLD = [
    pytest.param(story["clock"], case["steps"], id=case["name"])
    for story in STORIES
    for case in story["cases"]
]


class Clock(lineside.Clock):
    """Stands still until the story moves it."""

    def __init__(self, now):
        self.time = now

    def now(self):
        return dt.datetime.fromisoformat(self.time)


class Authenticator(lineside.Authenticator):
    """To whom the proof `right` is right."""

    def verify(self, actor, components):
        kinds = [component.kind for component in components if component.proof == "right"]
        if not kinds:
            return lineside.WrongProofVerdict("no proof is right")
        return lineside.VerifiedProofVerdict(kinds)


def plain(value):
    """A typed response as the JSON that it came from."""
    match value:
        case msgspec.Struct():
            names = zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True)
            data = {wire: plain(getattr(value, name)) for wire, name in names}
            tag = value.__struct_config__.tag
            return data | ({value.__struct_config__.tag_field: tag} if tag else {})
        case list():
            return [plain(item) for item in value]
        case lineside.Column():
            return value.to_list()
        case decimal.Decimal():
            return str(value)
        case dt.datetime():
            return value.isoformat().replace("+00:00", "Z")
        case dt.date() | dt.time():
            return value.isoformat()
        case dt.timedelta():
            return duration(value)
        case _:
            return value


def duration(value):
    minutes, seconds = divmod(value, dt.timedelta(minutes=1))
    hours, minutes = divmod(minutes, 60)
    rest = seconds / dt.timedelta(seconds=1)
    parts = [(hours, "H"), (minutes, "M"), (rest, "S")]
    return "PT" + ("".join(f"{number:g}{unit}" for number, unit in parts if number) or "0S")


def put_back(value, columns):
    if isinstance(value, dict):
        if "$column" in value:
            return columns[value["$column"]].to_list()
        return {name: put_back(item, columns) for name, item in value.items()}
    if isinstance(value, list):
        return [put_back(item, columns) for item in value]
    return value


def assert_same(expected, actual, tolerance, path="response"):
    if isinstance(expected, dict):
        for name, item in expected.items():
            assert name in actual, f"{path} has no {name}"
            assert_same(item, actual[name], tolerance, f"{path}.{name}")
    elif isinstance(expected, list):
        assert len(actual) == len(expected), path
        for index, item in enumerate(expected):
            assert_same(item, actual[index], tolerance, f"{path}[{index}]")
    elif isinstance(expected, int | float) and not isinstance(expected, bool):
        assert actual == pytest.approx(expected, abs=tolerance, rel=0), path
    else:
        assert actual == expected, path


def check(case, tolerance, answer):
    if "error" in case:
        with pytest.raises(lineside.LinesideError) as caught:
            answer()
        actual = caught.value.details | {"code": caught.value.code}
        assert_same(case["error"], actual, 0, path="error")
    else:
        assert_same(case["response"], answer(), tolerance)


@pytest.mark.parametrize(("method", "tolerance", "case"), CASES)
def test_by_name_every_case_has_the_same_answer(method, tolerance, case):
    check(case, tolerance, lambda: put_back(*lineside.call(method, case["request"])))


@pytest.mark.parametrize(("method", "tolerance", "case"), CASES)
def test_the_typed_function_has_the_same_answer(method, tolerance, case):
    family, verb = method.split(".")
    if "raw_only" in case:
        pytest.skip(case["raw_only"])
    check_typed(case, tolerance, getattr(getattr(lineside, family), verb))


def check_typed(case, tolerance, function):
    request = {
        name + "_" * keyword.iskeyword(name): value for name, value in case["request"].items()
    }
    try:
        inspect.signature(function).bind(**request)
    except TypeError as refusal:
        # What the signature forbids, Python refuses before Lineside sees it.
        assert "error" in case
        with pytest.raises(TypeError, match=str(refusal).split("'")[-2]):
            function(**request)
        return
    subject = next(iter(inspect.signature(function).parameters), None)
    given = [request.pop(subject)] if subject in request else []
    check(case, tolerance, lambda: plain(function(*given, **request)))


def on_plant(plant, method):
    """The typed function of a plant's method; none if only names reach it."""
    family, verb = method.split(".")
    owner = plant if family == "plant" else getattr(plant, family, None)
    return getattr(owner, verb + "_" * keyword.iskeyword(verb), None)


@pytest.mark.parametrize("is_typed", [False, True], ids=["by name", "typed"])
@pytest.mark.parametrize(("start", "steps"), TOLD)
def test_every_story_goes_as_it_is_told(start, steps, is_typed, tmp_path):
    clock = Clock(start)
    with lineside.open("memory:", clock=clock, authenticator=Authenticator()) as plant:
        for step in steps:
            clock.time = step.get("clock", clock.time)
            text = json.dumps(step["request"]).replace("$folder", tmp_path.as_posix())
            case = step | {"request": json.loads(text)}
            method = step["method"]
            function = on_plant(plant, method) if is_typed else None
            if function is None:
                check(case, 0, lambda: put_back(*plant.call(method, case["request"])))  # noqa: B023
            else:
                check_typed(case, 0, function)


def test_every_method_has_parity_cases():
    covered = {file["method"] for file in FILES if file["cases"]}
    covered |= {step["method"] for param in TOLD for step in param.values[1]}
    assert covered >= {method["name"] for method in lineside.contract()["methods"]}
