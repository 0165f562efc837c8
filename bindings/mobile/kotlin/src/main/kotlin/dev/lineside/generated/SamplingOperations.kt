// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `sampling` operations. */
public object SamplingOperations {
    /**
     * Looks up the sampling plan of a standard for a lot.
     *
     * The tables are those of MIL-STD-105E, which ANSI/ASQ Z1.4 took over; ISO 2859-1 has the same
     * single plans for normal and tightened inspection, and its own for reduced. Where a table has
     * an arrow, the first plan in its direction is used *with its own sample size*. Where the
     * sample would be the whole lot or more, the whole lot is inspected.
     *
     * Two things differ between the standards under reduced inspection: in MIL-STD-105E a lot whose
     * count falls between accepting and rejecting is accepted, but the next one goes back to normal
     * inspection; ISO 2859-1:1999 has no such gap, and its acceptance numbers are others.
     *
     * Not there, since they could not be verified: the multiple plans for reduced inspection; the
     * double and multiple plans of ISO 2859-1:1999, which differ from those of MIL-STD-105E; its
     * reduced plans for an AQL above 10; and its plans with fractional acceptance numbers.
     *
     * Reference: MIL-STD-105E, 1989, tables I to IV; ISO 2859-1:1999, tables 1 and 2.
     *
     * @param lotSize How many pieces the lot has: at least 2.
     * @param aql The acceptance quality limit, in percent nonconforming or nonconformities per
     *   hundred pieces: one of 0.01, 0.015, 0.025, 0.04, 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5,
     *   2.5, 4, 6.5, 10 and, for nonconformities alone, 15, 25, 40, 65, 100, 150, 250, 400,
     *   650, 1000.
     * @param level The inspection level.
     * @param severity How severely the lot is inspected.
     * @param sampling Single, double or multiple sampling.
     * @param standard Whose tables.
     * @param codeLetter The code letter to use, if it is not the one of the lot size and level.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun standardPlan(
        lotSize: Int,
        aql: Double,
        level: InspectionLevel = InspectionLevel.II,
        severity: InspectionSeverity = InspectionSeverity.NORMAL,
        sampling: StandardSampling = StandardSampling.SINGLE,
        standard: SamplingStandard = SamplingStandard.MIL_STD_105E,
        codeLetter: CodeLetter? = null,
    ): StandardPlan =
        Engine.call(
            "sampling.standard_plan",
            StandardPlanLookup(lotSize, aql, level, severity, sampling, standard, codeLetter),
        )

    /**
     * Follows a series of lots through normal, tightened and reduced inspection.
     * - Normal to tightened: two of five or fewer consecutive lots were rejected.
     * - Tightened to normal: five consecutive lots were accepted.
     * - Normal to reduced, if production is steady and reduced inspection is approved: by
     *   MIL-STD-105E after ten consecutive accepted lots (whose nonconforming pieces do not exceed
     *   the limit number, where one is used); by ISO 2859-1 when the switching score reaches 30.
     * - Reduced to normal: a lot was rejected or accepted in the gap, or production became
     *   irregular.
     * - Discontinued, until quality is improved: by ISO 2859-1 when five lots in all were rejected
     *   under tightened inspection; by MIL-STD-105E when ten consecutive lots remained on it.
     *
     * Only original inspection counts: a lot that is submitted again changes nothing. Each change
     * of severity begins a new count.
     *
     * Reference: MIL-STD-105E, 1989, 4.7 and 4.8; ISO 2859-1:1999, 9.3 and 9.4.
     *
     * @param lots The lots, in the order of their inspection.
     * @param state Where the series stands before the first of them; left out, at the start of
     *   normal inspection.
     * @param standard Whose rules.
     * @param reducedApproved Whether reduced inspection is approved by the authority in charge.
     * @param limitNumber The limit number of MIL-STD-105E, table VIII: the nonconforming pieces
     *   that ten lots may hold in all for reduced inspection. ANSI/ASQ Z1.4 leaves it to the user.
     * @param discontinuation When inspection is discontinued, if not as the standard has it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun followSwitching(
        lots: List<InspectedLot>,
        state: SwitchState? = null,
        standard: SamplingStandard = SamplingStandard.MIL_STD_105E,
        reducedApproved: Boolean = false,
        limitNumber: Int? = null,
        discontinuation: Discontinuation? = null,
    ): SwitchHistory =
        Engine.call(
            "sampling.follow_switching",
            SwitchingRules(lots, state, standard, reducedApproved, limitNumber, discontinuation),
        )

    /**
     * Decides on a lot by what its samples held so far.
     *
     * @param stages The stages of the plan.
     * @param found The nonconforming pieces (or nonconformities) of each sample inspected so far,
     *   in order.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun decide(stages: List<SamplingStage>, found: List<Int>): LotDecision =
        Engine.call("sampling.decide", LotTally(stages, found))

    /**
     * Computes the curves of a single, double or multiple sampling plan by attributes.
     *
     * The operating characteristic (chance of acceptance), the average outgoing quality when
     * rejected lots are screened and bad pieces replaced by good ones, the average total inspection
     * and the average sample number, at the fractions given.
     *
     * The binomial distribution is right for the lots of a running process, the hypergeometric one
     * for an isolated lot, and the Poisson one for nonconformities per unit. Of an isolated lot, a
     * fraction means the nearest whole number of pieces.
     *
     * Where the last stage has a gap between accepting and rejecting (reduced inspection of
     * MIL-STD-105E), a count in the gap accepts the lot.
     *
     * Reference: E. G. Schilling, D. V. Neubauer, *Acceptance Sampling in Quality Control*, 3rd
     * ed., chapters 5 and 6. Time for each fraction is the square of the undecided counts;
     * curtailment adds one step for each piece.
     *
     * @param stages The stages of the plan; a single sampling plan has one.
     * @param fractions The fractions nonconforming, 0 to 1; for the Poisson distribution
     *   nonconformities per unit, zero or above.
     * @param distribution How the nonconforming pieces of a sample are distributed.
     * @param lotSize The size of the lot. The hypergeometric distribution and the average total
     *   inspection need it; without it the outgoing quality is that of a large lot.
     * @param curtailment Where inspection stops before a sample is complete; it changes the average
     *   sample number alone.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun characteristic(
        stages: List<SamplingStage>,
        fractions: Floats,
        distribution: SamplingDistribution = SamplingDistribution.BINOMIAL,
        lotSize: Int? = null,
        curtailment: SamplingCurtailment = SamplingCurtailment.NONE,
    ): SamplingCurve =
        Engine.call(
            "sampling.characteristic",
            SamplingCharacteristic(stages, fractions, distribution, lotSize, curtailment),
        )

    /**
     * Finds the smallest single sampling plan by attributes through two points.
     *
     * At the producer's point the plan accepts at least as often as asked, at the consumer's point
     * at most as often. Of all such plans the answer is the one with the smallest acceptance
     * number, and with it the smallest sample that satisfies the consumer; no smaller sample
     * exists.
     *
     * Reference: W. C. Guenther, *Journal of Quality Technology* 1 (1969), 105-113. Each acceptance
     * number costs a binary search for the sample.
     *
     * @param producer Good quality and how often it must be accepted at least: 0.95 leaves the
     *   producer a risk of 5 %.
     * @param consumer Bad quality and how often it may be accepted at most: the consumer's risk.
     * @param distribution How the nonconforming pieces of a sample are distributed.
     * @param lotSize The size of the lot, for the hypergeometric distribution.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun findPlan(
        producer: SamplingPoint,
        consumer: SamplingPoint,
        distribution: SamplingDistribution = SamplingDistribution.BINOMIAL,
        lotSize: Int? = null,
    ): AttributePlan =
        Engine.call(
            "sampling.find_plan",
            AttributePlanSearch(producer, consumer, distribution, lotSize),
        )

    /**
     * Finds the smallest variables plan (k method, one specification limit) through two points.
     *
     * A lot is accepted when the mean lies at least `k` standard deviations inside the limit. With
     * a known sigma its chance of acceptance is a normal one, with the sample's it is that of the
     * noncentral t distribution, which is computed and not approximated.
     *
     * Reference: E. G. Schilling, D. V. Neubauer, *Acceptance Sampling in Quality Control*, 3rd
     * ed., chapter 10. A binary search over the sample size.
     *
     * @param producer Good quality and how often it must be accepted at least.
     * @param consumer Bad quality and how often it may be accepted at most.
     * @param sigma Whether the standard deviation of the process is known.
     * @param anchor Which of the points `k` meets exactly.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun findVariablesPlan(
        producer: SamplingPoint,
        consumer: SamplingPoint,
        sigma: VariablesSigma = VariablesSigma.UNKNOWN,
        anchor: VariablesAnchor = VariablesAnchor.PRODUCER,
    ): VariablesPlan =
        Engine.call(
            "sampling.find_variables_plan",
            VariablesPlanSearch(producer, consumer, sigma, anchor),
        )

    /**
     * Computes the operating characteristic of a variables plan with one limit.
     *
     * @param size How many pieces are drawn and measured: at least 2 when sigma is unknown.
     * @param k The acceptability constant.
     * @param fractions The fractions nonconforming, 0 to 1.
     * @param sigma Whether the standard deviation of the process is known.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun variablesCharacteristic(
        size: Int,
        k: Double,
        fractions: Floats,
        sigma: VariablesSigma = VariablesSigma.UNKNOWN,
    ): VariablesCurve =
        Engine.call(
            "sampling.variables_characteristic",
            VariablesCharacteristic(size, k, fractions, sigma),
        )

    /**
     * Decides on a lot by the measurements of its sample, with one or two specification limits.
     *
     * The distance of the mean from each limit in standard deviations is compared with `k`, or the
     * estimated fraction beyond the limits, both together, with the largest one allowed (ANSI/ASQ
     * Z1.9 form 1 and form 2). With two limits only the fraction is right: each `k` may be met
     * while both fractions together are too many.
     *
     * A mean beyond its limit counts as such: the distance is negative, and more than half of the
     * lot is estimated to be bad.
     *
     * @param values The measurements of the sample.
     * @param criterion What the lot is judged by.
     * @param lower The lower specification limit.
     * @param upper The upper specification limit.
     * @param knownSigma The standard deviation of the process, if it is known.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun decideVariables(
        values: Floats,
        criterion: VariablesCriterion,
        lower: Double? = null,
        upper: Double? = null,
        knownSigma: Double? = null,
    ): VariablesDecision =
        Engine.call(
            "sampling.decide_variables",
            VariablesLot(values, criterion, lower, upper, knownSigma),
        )
}

/** The `sampling` operations. */
public val Lineside.sampling: SamplingOperations
    get() = SamplingOperations
