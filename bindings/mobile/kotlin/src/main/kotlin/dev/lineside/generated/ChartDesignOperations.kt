// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `chart_design` operations. */
public object ChartDesignOperations {
    /**
     * Finds the limits of a Shewhart chart that has a wanted average run length in control.
     *
     * @param arl The average number of points between false alarms; above 1.
     * @param size How many measurements each plotted mean is of; 1 for single values.
     * @param shifts The shifts to tell the run lengths of, beside that in control.
     * @param watched Which limits there are.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun shewhart(
        arl: Double,
        size: Int = 1,
        shifts: List<Double> = emptyList(),
        watched: Watched = Watched.BOTH,
    ): DesignedShewhart =
        Engine.call("chart_design.shewhart", ShewhartDesign(arl, size, shifts, watched))

    /**
     * Finds the decision interval of a CUSUM chart that has a wanted average run length in control.
     *
     * @param arl The average number of points between false alarms; above 1.
     * @param k The reference value `k`, in sigmas of the plotted statistic. Left out, the one that
     *   finds `shift` soonest is searched for; it is close to half of the shift.
     * @param shift The shift to find soonest, in sigmas of the plotted statistic; needed without
     *   `k`.
     * @param headStartShare The head start as a share of `h`: 0 for none, 0.5 for the usual fast
     *   initial response.
     * @param shifts The shifts to tell the run lengths of, beside that in control.
     * @param watched Whether both sums are kept, or one.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun cusum(
        arl: Double,
        k: Double? = null,
        shift: Double? = null,
        headStartShare: Double = 0.0,
        shifts: List<Double> = emptyList(),
        watched: Watched = Watched.BOTH,
    ): DesignedCusum =
        Engine.call(
            "chart_design.cusum",
            CusumDesign(arl, k, shift, headStartShare, shifts, watched),
        )

    /**
     * Finds the limits of an EWMA chart that has a wanted average run length in control.
     *
     * @param arl The average number of points between false alarms; above 1.
     * @param lambda The weight of the newest point: above 0, up to 1. Left out, the one that finds
     *   `shift` soonest is searched for, between 0.01 and 1.
     * @param shift The shift to find soonest, in sigmas of the plotted statistic; needed without
     *   `lambda`.
     * @param limits Whether the limits are exact or asymptotic.
     * @param fastStart Fast initial response after Steiner: the share of the limits that stands at
     *   the first point. Needs exact limits. Left out, there is none.
     * @param shifts The shifts to tell the run lengths of, beside that in control.
     * @param watched Which limits there are.
     * @param barrier With one limit: where the average is held, in sigmas of the average on the far
     *   side of the target. Left out, it may go anywhere.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun ewma(
        arl: Double,
        lambda: Double? = null,
        shift: Double? = null,
        limits: AverageLimits = AverageLimits.ASYMPTOTIC,
        fastStart: Double? = null,
        shifts: List<Double> = emptyList(),
        watched: Watched = Watched.BOTH,
        barrier: Double? = null,
    ): DesignedEwma =
        Engine.call(
            "chart_design.ewma",
            EwmaDesign(arl, lambda, shift, limits, fastStart, shifts, watched, barrier),
        )

    /**
     * Finds the limit of a T² chart, with known parameters, that has a wanted average run length in
     * control.
     *
     * @param arl The average number of points between false alarms; above 1.
     * @param variables How many variables are watched together.
     * @param size How many measurements each plotted mean is of; 1 for single ones.
     * @param shifts The shifts to tell the run lengths of, beside that in control.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun hotelling(
        arl: Double,
        variables: Int,
        size: Int = 1,
        shifts: List<Double> = emptyList(),
    ): DesignedHotelling =
        Engine.call("chart_design.hotelling", HotellingDesign(arl, variables, size, shifts))

    /**
     * Finds the limit of a MEWMA chart that has a wanted average run length in control.
     *
     * @param arl The average number of points between false alarms; above 1.
     * @param variables How many variables are watched together.
     * @param lambda The weight of the newest point: above 0, up to 1.
     * @param shifts The shifts to tell the run lengths of, beside that in control. Each takes some
     *   tenths of a second.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun mewma(
        arl: Double,
        variables: Int,
        lambda: Double = 0.1,
        shifts: List<Double> = emptyList(),
    ): DesignedMewma =
        Engine.call("chart_design.mewma", MewmaDesign(arl, variables, lambda, shifts))
}

/** The `chart_design` operations. */
public val Lineside.chartDesign: ChartDesignOperations
    get() = ChartDesignOperations
