"""Maps the reference vectors of capability, gages and sampling to calls of the package."""

from reference_vectors import only

from lineside import (
    CountsGageArrangement,
    FixedDegreesOfFreedom,
    InspectedLot,
    SamplingPoint,
    SamplingStage,
    TableCohenRatings,
    WidthGageTolerance,
    capability,
    msa,
    sampling,
)


def capabilities(case):
    given, expected = case["input"], case["expected"]
    limits = {"lower": given.get("lsl"), "upper": given.get("usl"), "target": given.get("target")}
    if case["id"] == "cap-df-conventions":
        return degrees_of_freedom(given, expected)
    if "mean" in given and "n" not in given:
        report = capability.summary(given["mean"], sigma_within=given["sigma"], **limits)
        overall = capability.summary(given["mean"], sigma_overall=given["sigma"], **limits)
        return figures(report) | {"cpm": overall.overall.cpm.value}
    if "mean" in given:
        answer = {}
        for df in (124, 90):
            report = capability.summary(
                given["mean"],
                count=given["n"],
                within_df=df,
                **only(given, "sigma_within", "confidence"),
                **limits,
            )
            of_df = figures(report)
            answer |= of_df | {f"{name}_df{df}": of_df[name] for name in ("cp_ci", "cpk_ci")}
        return answer
    rows = given.get("subgroups")
    df = given.get("within_df")
    report = capability.study(
        [value for row in rows for value in row] if rows else given["data"],
        size=len(rows[0]) if rows else None,
        within="rbar" if rows else "mean_moving_range",
        df=None if df is None else FixedDegreesOfFreedom(df),
        confidence=given["confidence"],
        **limits,
    )
    return figures(report)


def figures(report):
    answer = {"mean": report.mean}
    for name in ("within", "overall"):
        part = getattr(report, name)
        if part is None:
            continue
        answer[f"sigma_{name}"] = part.sigma
        answer[f"ppm_lsl_{name}"] = part.expected.ppm_below
        answer[f"ppm_usl_{name}"] = part.expected.ppm_above
        answer[f"ppm_total_{name}"] = part.expected.ppm_total
        for index in ("cp", "cpl", "cpu", "cpk", "pp", "ppl", "ppu", "ppk", "cpm"):
            found = getattr(part, index, None)
            if found is not None:
                answer[index] = found.value
                answer[f"{index}_ci"] = [found.lower, found.upper]
    if report.overall is not None and report.overall.cpm is not None:
        answer["cpm_tau_n1"] = answer["cpm"]
        answer["cpm_ci_df"] = report.overall.cpm_df
    return answer


def degrees_of_freedom(given, expected):
    def df(within, groups, size):
        values = [float((7 * index) % 11) for index in range(groups * size)]
        report = capability.study(values, size=size, within=within, lower=-50, upper=50)
        return report.within.source.df

    def share(size):
        return df("sbar", 20, size) / (20 * (size - 1))

    singles = capability.study([1.0, 2.0] * 62 + [1.0], lower=0, upper=3)
    return {
        "pooled": df("pooled", given["k"], given["n"]),
        "rbar_minitab": df("rbar", given["k"], given["n"]),
        "sbar_minitab": df("sbar", given["k"], given["n"]),
        "mr_minitab_span2_124": singles.within.source.df,
        "sbar_fn": {
            sizes: share(int(sizes.rstrip("+").split("-")[0])) for sizes in expected["sbar_fn"]
        },
    }


def gage(case):
    given = case["input"]
    readings = given["y_op_part_rep"]
    values = [reading for operator in readings for part in operator for reading in part]
    arrangement = CountsGageArrangement(len(readings[0]), len(readings), len(readings[0][0]))
    if given["method"] == "average-range":
        return average_range(msa.average_range_gage(values, arrangement=arrangement))
    if given["method"] == "anova-nested":
        study = msa.nested_gage(values, arrangement=arrangement)
        rows = {row.term: row for row in study.anova}
        f = {"operator": rows["operator"].f, "part": rows["part_within_operator"].f}
        ms = {term: row.mean_square for term, row in rows.items()}
        return {"ms": ms, "F": f, "var": components(study, "variance")}
    width = given.get("tolerance")
    study = msa.crossed_gage(
        values,
        arrangement=arrangement,
        interaction="keep" if given.get("keep_interaction") else "test",
        alpha_to_pool=given.get("alpha_to_pool_interaction", 0.05),
        study_multiplier=given.get("study_var_multiplier", 6),
        tolerance=None if width is None else WidthGageTolerance(width),
    )
    reduced = None
    if study.reduced_anova:
        row = next(row for row in study.reduced_anova if row.term == "repeatability")
        reduced = anova(study.reduced_anova) | {"ms_repeatability": row.mean_square, "df": row.df}
    return {
        "anova": anova(study.anova),
        "interaction_in_model": study.interaction_in_model,
        "reduced": reduced,
        "raw_components": components(study, "raw_variance"),
        "var": components(study, "variance"),
        "sd": components(study, "standard_deviation"),
        "pct_contribution": components(study, "percent_contribution"),
        "pct_study_var": components(study, "percent_study_variation"),
        "pct_tolerance": components(study, "percent_tolerance"),
        "ndc_raw": study.distinct_categories_raw,
        "ndc": study.distinct_categories,
    }


def anova(rows):
    columns = {"ss": "sum_of_squares", "df": "df", "ms": "mean_square", "F": "f", "p": "p"}
    return {
        name: {row.term: getattr(row, column) for row in rows} for name, column in columns.items()
    }


def components(study, what):
    sources = {part.source: getattr(part, what) for part in study.components}
    # A part of the model that was left out has no component.
    return {"interaction": None, "total_grr": sources["total_gage"]} | sources


def average_range(study):
    sd = {part.source: part.standard_deviation for part in study.components}
    share = {part.source: part.percent_study_variation for part in study.components}
    names = {
        "EV": "repeatability",
        "AV": "reproducibility",
        "GRR": "total_gage",
        "PV": "part",
        "TV": "total",
    }
    return {name: sd[source] for name, source in names.items()} | {
        "r_bar": study.mean_range,
        "x_diff": study.operator_difference,
        "r_p": study.part_range,
        "pct": {name: share[source] for name, source in names.items()},
        "ndc_raw": study.distinct_categories_raw,
        "ndc": study.distinct_categories,
    }


def agreement(case):
    given = case["input"]
    if given["kind"] == "fleiss":
        return {"kappa": msa.fleiss_kappa(given["counts"]).kappa.kappa}
    answer = msa.cohen_kappa(TableCohenRatings(given["table"]))
    return {
        "kappa": answer.kappa.kappa,
        "po": answer.observed,
        "pe": answer.expected,
        "std_err_kappa": answer.kappa.standard_error,
        "std_err_kappa0": answer.kappa.null_standard_error,
    }


def acceptance(case):
    given = case["input"]
    if "prp" in given:
        producer, consumer = (SamplingPoint(*given[name]) for name in ("prp", "crp"))
        if "s" in given:
            plan = sampling.find_variables_plan(producer, consumer=consumer, sigma=given["s"])
            return {"n": plan.size, "k": plan.k}
        plan = sampling.find_plan(
            producer,
            consumer=consumer,
            distribution=given["distribution"],
            lot_size=given.get("N"),
        )
        return {"n": plan.size, "c": plan.accept}
    stages = [SamplingStage(s["n"], s["ac"], s["re"]) for s in given.get("stages", [])]
    curve = sampling.characteristic(
        stages or [SamplingStage(given["n"], given["c"])],
        fractions=given["p"],
        distribution=given["distribution"],
        lot_size=given.get("lot", given.get("N")),
    )
    return {
        "pa": list(curve.acceptance),
        "aoq": list(curve.average_outgoing_quality),
        "ati": list(curve.average_total_inspection or []),
        "asn": list(curve.average_sample_number),
    }


def standard(case):
    given = case["input"]
    if "lots" in given and "levels" in given:
        levels = [level.lower().replace("-", "") for level in given["levels"]]
        return {
            "letters": [
                [sampling.standard_plan(lot, aql=1.0, level=level).code_letter for level in levels]
                for lot in given["lots"]
            ]
        }
    if "queries" in given:
        return {"plans": [looked_up(query) for query in given["queries"]]}
    if "lots" in given:
        lots = [InspectedLot(lot == "A") for lot in given["lots"]]
        history = sampling.follow_switching(lots)
        return {
            "state_before_each_lot": [step.before for step in history.steps],
            "state_after_all": history.state.severity,
        }
    severity = case["id"].split("-")[0]
    table = [[cell(letter, aql, severity) for aql in given["aql"]] for letter in given["letters"]]
    return {
        name: [[getattr(stage, field) for stage in row] for row in table]
        for name, field in {"n": "size", "ac": "accept", "re": "reject"}.items()
    }


def cell(letter, aql, severity):
    plan = sampling.standard_plan(10_000_000, aql=float(aql), severity=severity, code_letter=letter)
    (stage,) = plan.stages
    return stage


def looked_up(query):
    plan = sampling.standard_plan(
        query["lot"], aql=float(query["aql"]), level=query["level"].lower()
    )
    (stage,) = plan.stages
    numbers = {"n": stage.size, "ac": stage.accept, "re": stage.reject}
    return numbers | {"code_letter": plan.code_letter, "inspect_all": plan.inspect_all}


def defects(case):
    given, id_ = case["input"], case["id"]
    if "sigma" in given:
        return {"dpmo": capability.sigma_level(given["sigma"], shift=given["shift"]).dpmo}
    if id_ == "rty":
        report = capability.rolled_yield(given["fpy"])
        return {
            "rty": report.rolled_throughput_yield,
            "normalized_yield": report.normalized_yield,
            "total_dpu": report.total_dpu,
        }
    if id_ == "fpy-vs-final-yield":
        report = capability.step_yield(
            given["units_in"], scrapped=given["scrapped"], reworked=given["reworked_then_good"]
        )
        return {"fpy": report.first_pass_yield, "final_yield": report.final_yield}
    report = capability.defects(**only(given, "defects", "units", "opportunities"))
    level = report.sigma_level
    return {
        "dpu": report.dpu,
        "dpo": report.dpo,
        "dpmo": report.dpmo,
        "yield_": report.yield_per_opportunity,
        # A level without bound is absent, since JSON has no infinity.
        "sigma_st": "inf" if level is None else level,
        "sigma_lt": report.long_term_sigma_level,
    }
