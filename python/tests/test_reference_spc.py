"""The reference vectors of statistical process control, where they are at hand.

Each case is mapped to calls of the package; every figure that it expects is compared at the
tolerance that it states. The data stays where it is: much of it may not be copied.
"""

import pytest
import reference_charts as charts
import reference_studies as studies
from reference_vectors import FILES

MAPPED = {
    "01": charts.constants,
    "02": charts.individuals,
    "03": charts.piston_rings,
    "04": charts.attributes,
    "05": charts.nelson,
    "06": charts.another_program,
    "07": charts.cusum,
    "08": charts.ewma,
    "09": charts.run_lengths,
    "10": studies.capabilities,
    "11": studies.gage,
    "12": studies.agreement,
    "13": studies.acceptance,
    "14": studies.standard,
    "15": studies.defects,
    "16": charts.multivariate,
    "17": charts.numerics,
    "18": charts.missing_and_phases,
}

CASES = [
    pytest.param(number, case, id=case["id"])
    for number, file in FILES.items()
    for case in file["cases"]
]

# What a case states that no operation answers, with the reason.
UNMAPPED = {("cap-df-conventions", "rbar_exact_equiv"): "null in the vector: nothing is stated"}


def assert_same(expected, actual, tolerance, path):
    if isinstance(expected, dict):
        for name, item in expected.items():
            if (path.split(".")[0], name) in UNMAPPED:
                continue
            assert name in actual, f"{path}.{name} is not mapped"
            assert_same(item, actual[name], tolerance, f"{path}.{name}")
    elif isinstance(expected, list):
        assert len(actual) == len(expected), path
        for index, item in enumerate(expected):
            assert_same(item, actual[index], tolerance, f"{path}[{index}]")
    elif isinstance(expected, int | float) and not isinstance(expected, bool):
        allowed = max(tolerance.get("abs", 0), tolerance.get("rel", 0) * abs(expected))
        assert abs(actual - expected) <= (allowed if tolerance else 1e-12), path
    else:
        assert actual == expected, path


@pytest.mark.parametrize(("number", "case"), CASES)
def test_the_case_agrees(number, case):
    actual = MAPPED[number](case)
    assert_same(case["expected"], actual, case.get("tol", {}), case["id"])


@pytest.mark.skipif(not FILES, reason="the reference vectors are not at hand")
def test_every_case_is_mapped():
    assert sorted(FILES) == sorted(MAPPED)
    ids = [case["id"] for file in FILES.values() for case in file["cases"]]
    assert len(ids) == len(CASES) == 137
    assert {case for case, _ in UNMAPPED} <= set(ids)
