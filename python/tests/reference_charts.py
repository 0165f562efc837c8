"""Maps the reference vectors of charts, rules and run lengths to calls of the package."""

import math

import pytest
from reference_vectors import FILES, only

from lineside import (
    AlternatingRuleTest,
    Baseline,
    BeyondRuleTest,
    FrozenLimits,
    InvalidInput,
    KnownLimits,
    RuleSpec,
    TrendRuleTest,
    WithinRuleTest,
    capability,
    chart_design,
    run_length,
    spc,
)


def constants(case):
    table = spc.constants(case["input"]["n"])
    capitals = {f"D{i}": getattr(table, f"d{i}_factor") for i in (1, 2, 3, 4)}
    capitals |= {name: getattr(table, name.lower()) for name in ("A", "A2", "A3", "E2")}
    capitals |= {name: getattr(table, name.lower()) for name in ("B3", "B4", "B5", "B6")}
    small = {name: getattr(table, name) for name in ("d2", "d3", "c4")}
    return capitals | small | {"d4_median_of_range": table.median_range}


def individuals(case):
    given = case["input"]
    if "error" in case["expected"]:
        with pytest.raises(InvalidInput) as caught:
            spc.individuals(given["data"])
        assert caught.value.code == "spc.too_few_values"
        return {"error": case["expected"]["error"]}
    methods = {None: "mean_moving_range", "median_mr": "median_moving_range"}
    span = given.get("span", 2)
    chart = spc.individuals(
        given["data"],
        rules="nelson" if "violations" in case["expected"] else "limits_only",
        span=span,
        nsigma=given.get("nsigma", 3),
        sigma=methods[given.get("sigma_method")],
        missing=given.get("missing", "break"),
        with_ranges=True,
    )
    found = [None if math.isnan(r) else r for r in chart.moving_ranges]
    ranges = [None] * (span - 1) + found
    return {
        "n": chart.count,
        "center": chart.limits.center,
        "sigma": chart.sigma,
        "i_lcl": chart.limits.lower,
        "i_ucl": chart.limits.upper,
        "mr": ranges if "missing" in given else ranges[span - 1 :],
        "mr_center": chart.range_limits.center,
        "mr_lcl": chart.range_limits.lower,
        "mr_ucl": chart.range_limits.upper,
        "violations": chart.signals,
    }


def piston_rings(case):
    given, expected = case["input"], case["expected"]
    rows = FILES["03"]["datasets"]["piston_rings"]
    values = [value for row in rows for value in row]
    if "k" in given:
        return cumulative(spc.cusum(values, size=5, **only(given, "target", "sigma", "k", "h")))
    if "lam" in given:
        return averaged(
            spc.ewma(
                values,
                size=5,
                lambda_=given["lam"],
                limit=given["L"],
                **only(given, "target", "sigma", "limits"),
            )
        )
    start, end = given["phase1"]
    spread = {"R": "range", "S": "standard_deviation"}
    chart = spc.xbar(
        values[: given.get("phase2", [0, end])[1] * 5],
        size=5,
        spread=spread[given.get("chart", "R")],
        sigma=given.get("sigma_method"),
        nsigma=given.get("nsigma", 3),
        baseline=Baseline(start=start, end=end),
    )
    means, spreads = chart.panels
    shown = (spreads if "chart" in given else means).lines
    assert (chart.panels[0].lines.center == shown.center) is ("xbar_ucl" in expected)
    return {
        "center": shown.center,
        "sigma": chart.baseline.fit.sigma,
        "lcl": shown.lower,
        "ucl": shown.upper,
        "xbar_lcl": shown.lower,
        "xbar_ucl": shown.upper,
        "beyond_limits_index0": ends(means.signals).get("beyond_three_sigma", []),
    }


def attributes(case):
    given = case["input"]
    kind = given.get("chart") or case["id"].split("-")[0]
    excluded = given.get("exclude_index0", [])
    counts = given["counts"] if "counts" in given else given["defectives"]
    size = given.get("size")
    chart = spc.attributes(
        "laney_p" if kind == "laney" else kind,
        counts=counts,
        size=None if isinstance(size, list) else size,
        sizes=size if isinstance(size, list) else None,
        exclude=excluded,
    )
    (panel,) = chart.panels
    beyond = ends(panel.signals).get("beyond_three_sigma", [])
    many = isinstance(case["expected"]["ucl"], list)
    lower, upper = ([line_at(panel.lines, i, of) for i in range(len(counts))] for of in LINES)
    fit = chart.phases[0].fit
    return {
        "center": line_at(panel.lines, 0, "center"),
        "sigma_z": fit.sigma_z,
        "lcl": lower if many else lower[0],
        "ucl": upper if many else upper[0],
        "beyond": beyond,
        "beyond_among_kept": [index for index in beyond if index not in excluded],
    }


LINES = ("lower", "upper")


def line_at(lines, index, name):
    line = getattr(lines, name)
    return line if isinstance(line, float) else line.to_list()[index]


NELSON = [rule.name for rule in spc.rules("nelson").rules]


def nelson(case):
    given = case["input"]
    chart = spc.individuals(
        given["z"],
        rules="nelson",
        limits=KnownLimits(given.get("center", 0), given.get("sigma", 1)),
        missing=given.get("missing", "break"),
        phase_labels=given.get("phase"),
    )
    answer = {
        what: {
            str(number): next(
                (list(getattr(signal, f"{what}s")) for signal in chart.signals if signal.rule == r),
                [],
            )
            for number, r in enumerate(NELSON, 1)
        }
        for what in ("end", "member")
    }
    for name, expected in (case.get("alternates") or {}).items():
        option, _, number = name.partition(".")
        assert read_by(option, number, given) == expected, f"{case['id']}: {name}"
    return {"end": answer["end"], "members": answer["member"], "rule2_end": answer["end"]["2"]}


def read_by(option, number, given):
    """The ends of one rule that is read otherwise than Nelson's."""
    test = {
        ("trend_counts_increments", "3"): TrendRuleTest(6, counts="increments"),
        ("trend_counts_increments", "4"): AlternatingRuleTest(14, counts="increments"),
        ("full_windows_only", "5"): BeyondRuleTest(2, needed=2, among=3, whole_window=True),
        ("full_windows_only", "6"): BeyondRuleTest(1, needed=4, among=5, whole_window=True),
        ("rule7_inclusive", ""): WithinRuleTest(1, 15, on_line="counts"),
        ("rule8_both_sides", ""): BeyondRuleTest(1, needed=8, side="both"),
    }[option, number]
    chart = spc.individuals(
        given["z"],
        rules="own_only",
        own_rules=[RuleSpec("otherwise", test)],
        limits=KnownLimits(given["center"], given["sigma"]),
    )
    return ends(chart.signals).get("otherwise", [])


def another_program(case):
    given = case["input"]
    k = given["rules"]["same_side_k"]
    side = RuleSpec("side", BeyondRuleTest(0, needed=k))
    if given.get("chart") == "MR":
        chart = spc.individuals(given["data"], with_ranges=True)
        limits = chart.range_limits
        watched = spc.monitor(
            FrozenLimits(
                limits.center,
                (limits.upper - limits.center) / 3,
                lower=limits.lower,
                upper=limits.upper,
            ),
            values=chart.moving_ranges,
            own_rules=[side],
        )
        fired = ends(watched.signals)
        assert [end + 1 for end in fired["beyond_three_sigma"]] == list(chart.range_signals)
        # The first moving range belongs to the second value.
        return {
            "beyond_1based": [end + 2 for end in fired["beyond_three_sigma"]],
            "same_side_1based": [end + 2 for end in fired["side"]],
        }
    own = [
        side,
        RuleSpec("trend", TrendRuleTest(given["rules"]["trend_k"], counts="increments")),
        RuleSpec("two", BeyondRuleTest(2, needed=2, among=3)),
        RuleSpec("within", WithinRuleTest(1, given["rules"]["within_1sigma_k"])),
        RuleSpec("outside", BeyondRuleTest(1, needed=8, side="either")),
        RuleSpec("four", BeyondRuleTest(1, needed=4, among=5)),
        RuleSpec("turns", AlternatingRuleTest(14, counts="increments")),
    ]
    fired = ends(spc.individuals(given["data"], own_rules=own).signals)
    names = {
        "test1_beyond": "beyond_three_sigma",
        "test2_same_side_k7": "side",
        "test3_trend_k7": "trend",
        "2of3": "two",
        "within15": "within",
        "outside8": "outside",
        "4of5": "four",
        "alt14": "turns",
    }
    flags = {name: [end + 1 for end in fired.get(rule, [])] for name, rule in names.items()}
    return {"flag_points_1based": flags}


def cusum(case):
    given = case["input"]
    wanted = only(given, "target", "sigma", "head_start", "k", "h")
    if given.get("units") == "raw":
        wanted |= {"unit": "raw", "k": given["K"], "h": given["H"]}
    return cumulative(spc.cusum(given["data"], **wanted))


def cumulative(chart):
    return {
        "c_plus": chart.upper.to_list(),
        "c_minus": chart.lower.to_list(),
        "n_plus": list(chart.upper_run),
        "n_minus": list(chart.lower_run),
        "signal_upper": list(chart.upper_signals),
        "signal_lower": list(chart.lower_signals),
    }


def ewma(case):
    given = case["input"]
    wanted = only(given, "target", "sigma", "limits")
    return averaged(
        spc.ewma(given["data"], lambda_=given["lam"], limit=given["L"], **wanted),
    )


def averaged(chart):
    return {
        "ewma": chart.average.to_list(),
        "lcl": chart.lower.to_list(),
        "ucl": chart.upper.to_list(),
        "signals": sorted([*chart.upper_signals, *chart.lower_signals]),
    }


def run_lengths(case):
    given = case["input"]
    if "western_electric_rules" in given:
        tests = spc.rules("western_electric").rules
        chosen = [tests[int(number) - 1] for number in given["western_electric_rules"]]
        shifts = given["shifts_in_sigma_of_statistic"]
        answer = run_length.rules("own_only", own_rules=chosen, shifts=shifts, per_rule=False)
        arl = [length.arl for length in answer.run_lengths]
        return {"arl": arl, "arl0": arl[0]}
    if "k" in given:
        answer = run_length.cusum(given["k"], h=given["h"], shifts=given["shifts"])
    elif "lam" in given:
        answer = run_length.ewma(given["lam"], limit=given["L"], shifts=given["shifts"])
    else:
        answer = run_length.rules("nelson", shifts=[0, 1], per_rule=False)
        zero, one = answer.run_lengths
        assert max(zero.error, one.error) < 0.5
        # The vector's tolerance is several of its own standard errors, and ours are as large.
        expected = case["expected"]
        stated = only(expected, "se", "se_shift1")
        return stated | {"arl0_mc": zero.arl, "arl_shift1": one.arl}
    return {"arl": [length.arl for length in answer.run_lengths]}


def multivariate(case):
    given = case["input"]
    if "arl0" in given:
        design = chart_design.mewma(given["arl0"], variables=given["p"], lambda_=given["lam"])
        return {"h4": design.limit}
    rows = given["data"]
    values = [value for row in rows for value in row]
    chart = spc.hotelling(values, variables=len(rows[0]), alpha=given["alpha"])
    return {
        "center": chart.mean,
        "T2": chart.statistic.to_list(),
        "ucl_phase1_beta": chart.phase_one_limit,
        "ucl_phase2_F": chart.phase_two_limit,
    }


def numerics(case):
    data = case["input"]["data"]
    report = capability.study(data, lower=0)
    chart = spc.individuals(data)
    assert math.isclose(chart.limits.center, report.mean, rel_tol=1e-15)
    return {"mean": report.mean, "sd": report.overall.sigma}


def missing_and_phases(case):
    return individuals(case) if "data" in case["input"] else nelson(case)


def ends(signals):
    return {signal.rule: list(signal.ends) for signal in signals}
