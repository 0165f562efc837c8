// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `capability` operations. */
public object CapabilityOperations {
    /**
     * Tells how well a normal process fits its specification: Cp, Cpk, Pp, Ppk and Cpm, each with
     * its confidence interval, and the parts per million it leaves outside.
     *
     * The values must come from a process in control and be about normal: look at a control chart
     * and at `capability.normality` first. For values that are not normal there is
     * `capability.non_normal`.
     *
     * Sigma within tells what the process could do if it held its level, sigma overall what it did.
     * Each answer names the estimator, its constants and the degrees of freedom of the intervals,
     * since programs differ in all three.
     * - Intervals of Cp, Pp and Cpm: `Cp sqrt(chi2 / df)`. Of Cpk and its kin (Bissell): `Cpk -/+ z
     *   sqrt(1/(9 N) + Cpk^2 / (2 df))`, right for a negative Cpk too.
     * - A single limit is enough: what needs the other is null, and Cpk is the one side there is.
     * - A value on a limit is inside.
     *
     * References: ISO 22514-2; A. F. Bissell, "How reliable is your capability index?", *Applied
     * Statistics* 39, 1990, 331-340; R. A. Boyles, "The Taguchi capability index", *Journal of
     * Quality Technology* 23(1), 1991, 17-26.
     *
     * @param values The measurements in the order in which they were made, subgroup after subgroup.
     * @param size How many values each subgroup has, if all have the same number. Left out, the
     *   values are single.
     * @param sizes How many values each subgroup has, if the numbers differ; together all of them.
     * @param lower The lower specification limit. At least one limit is needed.
     * @param upper The upper specification limit.
     * @param target What the values should be; only Cpm needs it.
     * @param within How sigma within is estimated: left out, by the mean moving range of single
     *   values and the pooled standard deviation of subgroups.
     * @param sigmaWithin Sigma within, if it is known and not to be estimated.
     * @param span How many neighbouring values a moving range spans: 2 to 100.
     * @param df How many degrees of freedom sigma within is taken to have.
     * @param confidence The confidence of the intervals, above 0 and below 1.
     * @param sides On which sides the intervals are bounded.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun study(
        values: Floats,
        size: Int? = null,
        sizes: List<Int>? = null,
        lower: Double? = null,
        upper: Double? = null,
        target: Double? = null,
        within: WithinSigma? = null,
        sigmaWithin: Double? = null,
        span: Int = 2,
        df: DegreesOfFreedom? = null,
        confidence: Double = 0.95,
        sides: IntervalSides = IntervalSides.TWO_SIDED,
    ): CapabilityReport =
        Engine.call(
            "capability.study",
            CapabilityStudy(
                values,
                size,
                sizes,
                lower,
                upper,
                target,
                within,
                sigmaWithin,
                span,
                df,
                confidence,
                sides,
            ),
        )

    /**
     * Tells how well a normal process fits its specification, from its mean and sigma alone: what
     * another program printed, or what a data sheet states. Otherwise like `capability.study`.
     *
     * @param mean The mean of the process.
     * @param sigmaWithin Sigma within, from which Cp and Cpk follow. At least one sigma is needed.
     * @param sigmaOverall Sigma overall, from which Pp, Ppk and Cpm follow.
     * @param count How many values these were computed from. Without it there are no intervals but
     *   that of Cp.
     * @param withinDf The degrees of freedom of sigma within. Without it Cp and Cpk have no
     *   interval.
     * @param lower The lower specification limit. At least one limit is needed.
     * @param upper The upper specification limit.
     * @param target What the values should be; only Cpm needs it.
     * @param confidence The confidence of the intervals, above 0 and below 1.
     * @param sides On which sides the intervals are bounded.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun summary(
        mean: Double,
        sigmaWithin: Double? = null,
        sigmaOverall: Double? = null,
        count: Int? = null,
        withinDf: Double? = null,
        lower: Double? = null,
        upper: Double? = null,
        target: Double? = null,
        confidence: Double = 0.95,
        sides: IntervalSides = IntervalSides.TWO_SIDED,
    ): CapabilityReport =
        Engine.call(
            "capability.summary",
            CapabilitySummary(
                mean,
                sigmaWithin,
                sigmaOverall,
                count,
                withinDf,
                lower,
                upper,
                target,
                confidence,
                sides,
            ),
        )

    /**
     * Tells how well a process with a named distribution fits its specification.
     *
     * Two methods are in use and give different indices for the same data, so that the answer names
     * the one it used: percentiles (ISO 22514) compare the limits with the points that hold 99.73
     * %, Z-scores compare the shares outside with those of a normal process.
     *
     * @param values The measurements in any order; none are needed when the `distribution` is
     *   given.
     * @param lower The lower specification limit. At least one limit is needed.
     * @param upper The upper specification limit.
     * @param fit The distribution to fit to the values; of no effect when `distribution` is given.
     * @param distribution The distribution, if it is known and not to be fitted.
     * @param method How the indices are formed.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun nonNormal(
        values: Floats = Floats.of(),
        lower: Double? = null,
        upper: Double? = null,
        fit: DistributionKind = DistributionKind.WEIBULL,
        distribution: ProcessDistribution? = null,
        method: NonNormalMethod = NonNormalMethod.PERCENTILE,
    ): NonNormalReport =
        Engine.call(
            "capability.non_normal",
            NonNormalCapability(values, lower, upper, fit, distribution, method),
        )

    /**
     * Tells the capability of values above zero after a power has made them as normal as it can.
     *
     * The power `lambda` is that of the largest likelihood over all values, between -5 and 5, or
     * the one that is given. Values, limits and target are transformed by `(x^lambda - 1) /
     * lambda`, the logarithm for 0, and studied as `capability.study` does. Programs that transform
     * by `x^lambda` alone get the same indices and ppm, as neither depends on a scale or an offset.
     * A lower limit that is not above zero is no limit to values that are, and is left out.
     *
     * @param values The measurements in the order in which they were made; all above zero.
     * @param size How many values each subgroup has. Left out, the values are single.
     * @param lower The lower specification limit, in the unit of the values.
     * @param upper The upper specification limit, in the unit of the values.
     * @param target The target, in the unit of the values.
     * @param lambda The power, if it is known and not to be estimated: -5 to 5.
     * @param rounding Whether an estimated power is rounded to one that has a name.
     * @param confidence The confidence of the intervals, above 0 and below 1.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun boxCox(
        values: Floats,
        size: Int? = null,
        lower: Double? = null,
        upper: Double? = null,
        target: Double? = null,
        lambda: Double? = null,
        rounding: LambdaRounding = LambdaRounding.NONE,
        confidence: Double = 0.95,
    ): BoxCoxReport =
        Engine.call(
            "capability.box_cox",
            BoxCox(values, size, lower, upper, target, lambda, rounding, confidence),
        )

    /**
     * Tests whether values may come from a normal distribution whose mean and sigma are not known:
     * by Anderson and Darling, most sensitive in the tails, and by Shapiro and Wilk.
     *
     * A small p-value speaks against a normal distribution; a large one is no proof of one.
     *
     * @param values The values in any order, at least three that differ.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun normality(values: Floats): NormalityReport =
        Engine.call("capability.normality", NormalityCheck(values))

    /**
     * Tells the interval that holds at least a given share of all values, with a given confidence.
     *
     * For normal values the factors are exact: from the noncentral t distribution on one side, by
     * integration over the mean and sigma on both. Without assuming a distribution the interval
     * ends at values of the sample, as many from each end as the confidence allows.
     *
     * @param values The measurements in any order; or give `mean`, `sigma` and `count` instead.
     * @param mean The mean of the sample, when there are no values.
     * @param sigma The standard deviation of the sample, when there are no values.
     * @param count How many values the sample had, when there are no values.
     * @param coverage The share of all values to be held, above 0 and below 1.
     * @param confidence How sure that is, above 0 and below 1.
     * @param sides On which sides the interval ends.
     * @param method What is assumed of the distribution.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun toleranceInterval(
        values: Floats = Floats.of(),
        mean: Double? = null,
        sigma: Double? = null,
        count: Int? = null,
        coverage: Double = 0.95,
        confidence: Double = 0.95,
        sides: IntervalSides = IntervalSides.TWO_SIDED,
        method: ToleranceMethod = ToleranceMethod.NORMAL,
    ): ToleranceReport =
        Engine.call(
            "capability.tolerance_interval",
            ToleranceInterval(values, mean, sigma, count, coverage, confidence, sides, method),
        )

    /**
     * Counts defects per unit, per opportunity and per million opportunities, and turns them into a
     * sigma level.
     *
     * The level is that of the normal tail with as many defects on one side, plus the `shift`: by
     * convention a process drifts by 1.5 sigma in the long run, and its short-term level is told
     * from long-term defects. The shift is no law of nature; set it to 0 to leave it out.
     *
     * @param defects How many defects were found.
     * @param units How many units were inspected, at least one.
     * @param opportunities How many chances for a defect each unit has, at least one.
     * @param shift By how many sigmas the process is taken to drift in the long run.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun defects(
        defects: Int,
        units: Int,
        opportunities: Int = 1,
        shift: Double = 1.5,
    ): DefectReport =
        Engine.call("capability.defects", DefectRate(defects, units, opportunities, shift))

    /**
     * Converts between sigma levels and defects per million opportunities, either way.
     *
     * One normal tail, as the tables of Six Sigma have it: level 6 with a shift of 1.5 leaves 3.4
     * per million.
     *
     * @param levels The sigma levels to convert to defects per million.
     * @param dpmo The defects per million, 0 to 1 000 000, to convert to sigma levels.
     * @param shift By how many sigmas the process is taken to drift in the long run.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun sigmaLevel(
        levels: List<Double> = emptyList(),
        dpmo: List<Double> = emptyList(),
        shift: Double = 1.5,
    ): SigmaConversionReport =
        Engine.call("capability.sigma_level", SigmaConversion(levels, dpmo, shift))

    /**
     * Tells the first pass yield and the final yield of one step.
     *
     * A unit that was reworked and is good now was not good at the first try: it counts in the
     * final yield and not in the first pass yield.
     *
     * @param unitsIn How many units entered the step, at least one.
     * @param scrapped How many were scrapped in the end, reworked before or not.
     * @param reworked How many were reworked and are good now.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun stepYield(unitsIn: Int, scrapped: Int, reworked: Int = 0): StepYieldReport =
        Engine.call("capability.step_yield", StepYield(unitsIn, scrapped, reworked))

    /**
     * Tells the rolled throughput yield: the share of units that pass every step at the first try,
     * if the steps fail independently.
     *
     * @param firstPassYields The first pass yield of each step, 0 to 1; at least one.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun rolledYield(firstPassYields: List<Double>): RolledYieldReport =
        Engine.call("capability.rolled_yield", RolledYield(firstPassYields))
}

/** The `capability` operations. */
public val Lineside.capability: CapabilityOperations
    get() = CapabilityOperations
