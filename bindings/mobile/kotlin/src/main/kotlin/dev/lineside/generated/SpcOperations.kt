// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `spc` operations. */
public object SpcOperations {
    /**
     * Draws up a control chart of single measurements and their moving ranges (I-MR, XmR).
     *
     * For a process that gives one value at a time: a batch's yield, a tank's temperature, the one
     * part measured each hour. The centre line is the mean of the values. Sigma is estimated from
     * the moving ranges, that is from how far neighbours lie apart, and not from the standard
     * deviation of all values: a drift or a step would widen the latter and hide itself. The limits
     * stand three sigma from the centre.
     *
     * The answer holds the limits, the estimate with the constant it used, and every signal as
     * lists of indices; it is complete without a picture.
     *
     * How to read it:
     * - A point is beyond a line only when it is strictly beyond it. A point equal to a limit is in
     *   control, and a constant series, where all lines coincide, gives no signal.
     * - Rules that count a row count points, not steps: six trending points make five steps.
     * - Windows overlap and nothing is reset after a signal, so a longer run ends a signal at every
     *   further point.
     * - The first moving range ends at the second value (the `span`-th in general). A moving range
     *   above its upper limit is reported on its own, at the index of its last value. Neighbouring
     *   moving ranges share values, so no other rule is applied to them.
     * - A missing value (null, NaN) breaks what spans it: no moving range is taken across it, and a
     *   run ends at it; `missing` can have it skipped or refused instead. Infinite values are
     *   refused.
     * - Neither a moving range nor a run of points crosses into a new phase.
     *
     * Set up limits on some twenty or more values from a time when the process ran well, then
     * freeze them: pass `center` and `sigma` of that chart as `limits` for the values that follow,
     * or name that time as `baseline` in one request with them. With a baseline and phases the
     * answer holds the frozen limits and those of each phase. Values that depend on their
     * neighbours (slow temperatures sampled fast) make moving ranges small and limits too narrow;
     * sample them further apart.
     *
     * References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*, 1931; D.
     * C. Montgomery, *Introduction to Statistical Quality Control*, "The Shewhart control chart for
     * individual measurements"; L. S. Nelson, "The Shewhart control chart: tests for special
     * causes", *Journal of Quality Technology* 16(4), 1984, 237-239; Western Electric, *Statistical
     * Quality Control Handbook*, 1956, "Tests for unnatural patterns".
     *
     * @param values The measurements, in the order in which they were made; null where one is
     *   missing. At least `span` of them.
     * @param rules The rules that read the points. Each further rule adds false alarms.
     * @param sigma How sigma is estimated from the moving ranges; of no effect when `limits` are
     *   given.
     * @param span How many neighbouring values a moving range spans: 2 to 25. Two shows most of the
     *   short-term scatter and least of a drift; it is right unless you know otherwise.
     * @param limits The centre and sigma to judge the values by, frozen from an earlier chart or
     *   set as target. Left out, both are estimated from the values.
     * @param withRanges Whether the answer also holds the moving ranges.
     * @param ownRules Rules of your own, read after those of the set.
     * @param afterSignal What a signal does to the history of the rules.
     * @param zones How wide the zones of the rules are; left out, one sigma, or a third of the way
     *   to each limit where you set `lines` yourself.
     * @param withEpisodes Whether signals also hold the stretches that they cover.
     * @param nsigma How many sigmas the limits stand from the centre.
     * @param missing What a missing value does.
     * @param phaseStarts The first value of each phase after the first, counted from 0.
     * @param phaseLabels A label for each value; a new phase begins where it changes.
     * @param baseline The values to estimate from; all are judged by the result.
     * @param exclude Values that are shown and judged but not estimated from. No moving range that
     *   is estimated from includes them.
     * @param lines Lines of the chart of values that you set yourself.
     * @param spec Specification limits, for the count of values outside.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun individuals(
        values: Floats,
        rules: RuleSet = RuleSet.LIMITS_ONLY,
        sigma: SigmaMethod = SigmaMethod.MEAN_MOVING_RANGE,
        span: Int = 2,
        limits: KnownLimits? = null,
        withRanges: Boolean = false,
        ownRules: List<RuleSpec> = emptyList(),
        afterSignal: AfterSignal = AfterSignal.OVERLAP,
        zones: ZoneWidth? = null,
        withEpisodes: Boolean = false,
        nsigma: Double = 3.0,
        missing: Missing = Missing.BREAK,
        phaseStarts: Wholes = Wholes.of(),
        phaseLabels: Wholes? = null,
        baseline: Baseline? = null,
        exclude: Wholes = Wholes.of(),
        lines: OwnLines? = null,
        spec: SpecLimits? = null,
    ): IndividualsChart =
        Engine.call(
            "spc.individuals",
            Individuals(
                values,
                rules,
                sigma,
                span,
                limits,
                withRanges,
                ownRules,
                afterSignal,
                zones,
                withEpisodes,
                nsigma,
                missing,
                phaseStarts,
                phaseLabels,
                baseline,
                exclude,
                lines,
                spec,
            ),
        )

    /**
     * Draws up a control chart of subgroup means and of the spread within subgroups (X-bar/R,
     * X-bar/S).
     *
     * For a process from which a few values are taken together now and then: five parts each hour.
     * The upper panel shows whether the level moved between subgroups, the lower whether the
     * scatter within them changed; read the lower one first, since the limits of the upper one rest
     * on it.
     * - The centre is the mean of all single values, whatever the sizes of the subgroups.
     * - Sigma is estimated within subgroups, as `sigma` says; the answer names the way, its
     *   constants and its degrees of freedom.
     * - Each mean has the sigma of its own size, `sigma / sqrt(n)`. When sizes differ every point
     *   has lines of its own, and the zones of rules follow them.
     * - A missing member (null) makes its subgroup smaller; a subgroup without members has no
     *   point. A subgroup of one value has a mean but no spread, and takes no part in the estimate
     *   of sigma. A last subgroup that is smaller is judged by its own wider limits.
     * - A point on a limit is in control. Rules other than the limits read the means only.
     *
     * Limits are estimated from the whole series, from each phase (`phase_starts` or
     * `phase_labels`), or from a `baseline` and applied to all; with both a baseline and phases the
     * answer holds both sets of lines. No run of points crosses into a new phase.
     *
     * References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*, 1931; D.
     * C. Montgomery, *Introduction to Statistical Quality Control*, "Control charts for x-bar and
     * R", "... for x-bar and s"; ISO 7870-2:2023.
     *
     * @param values The measurements, subgroup after subgroup.
     * @param size How many values each subgroup has. Give this, `sizes` or `groups`.
     * @param sizes How many values each subgroup has, one number a subgroup.
     * @param groups Which subgroup each value belongs to: any whole numbers. Subgroups stand in the
     *   order in which their numbers first appear.
     * @param spread What the lower panel shows.
     * @param sigma How sigma is estimated; left out, from what the lower panel shows: `rbar` or
     *   `sbar`.
     * @param limits The centre and the sigma of single values to judge by, frozen from an earlier
     *   chart or set as target. Left out, both are estimated.
     * @param rules The set of rules that reads the means. Each further rule adds false alarms.
     * @param ownRules Rules of your own, read after those of the set.
     * @param afterSignal What a signal does to the history of the rules.
     * @param zones How wide the zones of the rules are; left out, one sigma of the plotted point,
     *   or a third of the way to each limit where you set `lines` yourself.
     * @param withEpisodes Whether signals also hold the stretches that they cover.
     * @param nsigma How many sigmas of the plotted statistic the limits stand from the centre.
     * @param missing What a missing value does. A subgroup without members ends a run unless they
     *   are skipped.
     * @param phaseStarts The first subgroup of each phase after the first, counted from 0.
     * @param phaseLabels A label for each subgroup; a new phase begins where it changes.
     * @param baseline The subgroups to estimate from; all are judged by the result.
     * @param exclude Subgroups that are shown and judged but not estimated from.
     * @param lines Lines of the upper panel that you set yourself.
     * @param spec Specification limits of the single values, for the count of those outside.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun xbar(
        values: Floats,
        size: Int? = null,
        sizes: Wholes? = null,
        groups: Wholes? = null,
        spread: Spread = Spread.RANGE,
        sigma: SubgroupSigma? = null,
        limits: KnownLimits? = null,
        rules: RuleSet = RuleSet.LIMITS_ONLY,
        ownRules: List<RuleSpec> = emptyList(),
        afterSignal: AfterSignal = AfterSignal.OVERLAP,
        zones: ZoneWidth? = null,
        withEpisodes: Boolean = false,
        nsigma: Double = 3.0,
        missing: Missing = Missing.BREAK,
        phaseStarts: Wholes = Wholes.of(),
        phaseLabels: Wholes? = null,
        baseline: Baseline? = null,
        exclude: Wholes = Wholes.of(),
        lines: OwnLines? = null,
        spec: SpecLimits? = null,
    ): ControlChart =
        Engine.call(
            "spc.xbar",
            Xbar(
                values,
                size,
                sizes,
                groups,
                spread,
                sigma,
                limits,
                rules,
                ownRules,
                afterSignal,
                zones,
                withEpisodes,
                nsigma,
                missing,
                phaseStarts,
                phaseLabels,
                baseline,
                exclude,
                lines,
                spec,
            ),
        )

    /**
     * Draws up a control chart of counts: p, np, c, u, or Laney's p' and u'.
     *
     * For what is judged good or bad, or has defects one can count. An item is defective or not (p,
     * np); a unit may have many defects (c, u). Sizes may differ from sample to sample; each point
     * then has lines of its own.
     * - The centre is the sum of the counts over the sum of the sizes.
     * - Limits stand `nsigma` of the distribution's own sigmas from the centre: binomial `sqrt(p
     *   (1 - p) / n)`, Poisson `sqrt(u / n)`. They end at 0, and for shares at 1; a point equal to
     *   a limit, also to one that ends there, is in control.
     * - Laney's charts multiply that by `sigma_z`, the mean moving range of the standardised points
     *   over 1.128. A factor below 1 narrows the limits and is noted as `underdispersed`.
     * - Only rules about the limits, runs, trends and alternation are read; zones between mean
     *   little for counts. The answer names those that were left out.
     *
     * References: D. C. Montgomery, *Introduction to Statistical Quality Control*, "Control charts
     * for attributes"; D. B. Laney, "Improved control charts for attributes", *Quality Engineering*
     * 14(4), 2002, 531-537; ISO 7870-2:2023.
     *
     * @param chart Which chart.
     * @param counts The defective items or the defects of each sample: whole numbers; null where a
     *   sample was not inspected.
     * @param size The size of every sample: items, or units of inspection. Give this or `sizes`,
     *   but neither for a c chart.
     * @param sizes The size of each sample.
     * @param center The known centre: the share of defectives, defects per sample or per unit. Left
     *   out, it is estimated.
     * @param rules The set of rules that reads the points.
     * @param ownRules Rules of your own, read after those of the set.
     * @param afterSignal What a signal does to the history of the rules.
     * @param zones How wide the zones of your own rules are; left out, one sigma of the plotted
     *   point, or a third of the way to each limit where you set `lines` yourself.
     * @param withEpisodes Whether signals also hold the stretches that they cover.
     * @param nsigma How many sigmas of the plotted statistic the limits stand from the centre.
     * @param missing What a missing sample does.
     * @param phaseStarts The first sample of each phase after the first, counted from 0.
     * @param phaseLabels A label for each sample; a new phase begins where it changes.
     * @param baseline The samples to estimate from; all are judged by the result.
     * @param exclude Samples that are shown and judged but not estimated from.
     * @param lines Lines that you set yourself.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun attributes(
        chart: AttributeChart,
        counts: Floats,
        size: Double? = null,
        sizes: Floats? = null,
        center: Double? = null,
        rules: RuleSet = RuleSet.LIMITS_ONLY,
        ownRules: List<RuleSpec> = emptyList(),
        afterSignal: AfterSignal = AfterSignal.OVERLAP,
        zones: ZoneWidth? = null,
        withEpisodes: Boolean = false,
        nsigma: Double = 3.0,
        missing: Missing = Missing.BREAK,
        phaseStarts: Wholes = Wholes.of(),
        phaseLabels: Wholes? = null,
        baseline: Baseline? = null,
        exclude: Wholes = Wholes.of(),
        lines: OwnLines? = null,
    ): ControlChart =
        Engine.call(
            "spc.attributes",
            Attributes(
                chart,
                counts,
                size,
                sizes,
                center,
                rules,
                ownRules,
                afterSignal,
                zones,
                withEpisodes,
                nsigma,
                missing,
                phaseStarts,
                phaseLabels,
                baseline,
                exclude,
                lines,
            ),
        )

    /**
     * Draws up a g chart: the cases between rare events.
     *
     * For infections between which so many patients left well, breakdowns between which so many
     * cycles ran. Each value is the number of cases between two events, or, with `minimum` 1, the
     * number of cases up to and with the event.
     *
     * Only rules about the limits, runs, trends and alternation are read: the distribution is far
     * from normal.
     *
     * References: F. C. Kaminsky, J. C. Benneyan, R. D. Davis, R. J. Burke, "Statistical control
     * charts based on a geometric distribution", *Journal of Quality Technology* 24(2), 1992,
     * 63-69; J. C. Benneyan, "Number-between g-type statistical quality control charts", *Health
     * Care Management Science* 4, 2001, 305-318.
     *
     * @param values The cases between each event and the one before: whole numbers; null where
     *   unknown.
     * @param method How the limits are found.
     * @param minimum The smallest number there can be: 0 where only the cases between count, 1
     *   where the event itself counts too.
     * @param center The known mean number of cases. Left out, it is estimated.
     * @param rules The set of rules that reads the points.
     * @param ownRules Rules of your own, read after those of the set.
     * @param afterSignal What a signal does to the history of the rules.
     * @param zones How wide the zones of your own rules are; left out, a third of the way to each
     *   limit.
     * @param withEpisodes Whether signals also hold the stretches that they cover.
     * @param nsigma How far out the limits are: in sigmas, or where the limits are quantiles, in
     *   sigmas of a normal distribution with the same chances.
     * @param missing What a missing interval does.
     * @param phaseStarts The first interval of each phase after the first, counted from 0.
     * @param phaseLabels A label for each interval; a new phase begins where it changes.
     * @param baseline The intervals to estimate from; all are judged by the result.
     * @param exclude Intervals that are shown and judged but not estimated from.
     * @param lines Lines that you set yourself.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun casesBetween(
        values: Floats,
        method: CasesLimits = CasesLimits.THREE_SIGMA,
        minimum: Int = 0,
        center: Double? = null,
        rules: RuleSet = RuleSet.LIMITS_ONLY,
        ownRules: List<RuleSpec> = emptyList(),
        afterSignal: AfterSignal = AfterSignal.OVERLAP,
        zones: ZoneWidth? = null,
        withEpisodes: Boolean = false,
        nsigma: Double = 3.0,
        missing: Missing = Missing.BREAK,
        phaseStarts: Wholes = Wholes.of(),
        phaseLabels: Wholes? = null,
        baseline: Baseline? = null,
        exclude: Wholes = Wholes.of(),
        lines: OwnLines? = null,
    ): ControlChart =
        Engine.call(
            "spc.cases_between",
            CasesBetween(
                values,
                method,
                minimum,
                center,
                rules,
                ownRules,
                afterSignal,
                zones,
                withEpisodes,
                nsigma,
                missing,
                phaseStarts,
                phaseLabels,
                baseline,
                exclude,
                lines,
            ),
        )

    /**
     * Draws up a t chart: the time between rare events.
     *
     * Each value is the time since the event before, in any one unit. A point above the upper limit
     * says that events became rarer, one below the lower limit that they crowd. Only rules about
     * the limits, runs, trends and alternation are read.
     *
     * References: L. S. Nelson, "A control chart for parts-per-million nonconforming items",
     * *Journal of Quality Technology* 26(3), 1994, 239-240; D. C. Montgomery, *Introduction to
     * Statistical Quality Control*, "Dealing with low defect levels".
     *
     * @param values The time between each event and the one before, zero or above; null where
     *   unknown.
     * @param method How the limits are found.
     * @param rules The set of rules that reads the points.
     * @param ownRules Rules of your own, read after those of the set.
     * @param afterSignal What a signal does to the history of the rules.
     * @param zones How wide the zones of your own rules are; left out, a third of the way to each
     *   limit.
     * @param withEpisodes Whether signals also hold the stretches that they cover.
     * @param nsigma How far out the limits are: in sigmas, or where the limits are quantiles, in
     *   sigmas of a normal distribution with the same chances.
     * @param missing What a missing interval does.
     * @param phaseStarts The first interval of each phase after the first, counted from 0.
     * @param phaseLabels A label for each interval; a new phase begins where it changes.
     * @param baseline The intervals to estimate from; all are judged by the result.
     * @param exclude Intervals that are shown and judged but not estimated from.
     * @param lines Lines that you set yourself.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun timesBetween(
        values: Floats,
        method: TimesLimits = TimesLimits.POWER,
        rules: RuleSet = RuleSet.LIMITS_ONLY,
        ownRules: List<RuleSpec> = emptyList(),
        afterSignal: AfterSignal = AfterSignal.OVERLAP,
        zones: ZoneWidth? = null,
        withEpisodes: Boolean = false,
        nsigma: Double = 3.0,
        missing: Missing = Missing.BREAK,
        phaseStarts: Wholes = Wholes.of(),
        phaseLabels: Wholes? = null,
        baseline: Baseline? = null,
        exclude: Wholes = Wholes.of(),
        lines: OwnLines? = null,
    ): ControlChart =
        Engine.call(
            "spc.times_between",
            TimesBetween(
                values,
                method,
                rules,
                ownRules,
                afterSignal,
                zones,
                withEpisodes,
                nsigma,
                missing,
                phaseStarts,
                phaseLabels,
                baseline,
                exclude,
                lines,
            ),
        )

    /**
     * Judges parts by pre-control.
     *
     * For short runs, where there is no time to estimate limits: the tolerance alone gives the
     * zones, so the process must be capable to begin with (Cp of 1.33 or so), and pre-control says
     * nothing about whether it is stable.
     * - Green is the middle half of the tolerance, its borders included; yellow is what is left of
     *   the tolerance, its limits included; red is outside. With one limit only, green reaches half
     *   the way from `target` to the limit, and beyond the target on the other side.
     * - Setting up: five green parts in a row release the run. A yellow part starts the count
     *   afresh; two yellow in a row, or a red one, ask for an adjustment.
     * - Running: green goes on. Yellow asks for the next part at once: green again goes on; yellow
     *   on the same side asks to adjust the level; yellow on the other side says that the spread
     *   has grown. Red stops. After each of these five greens are needed again.
     *
     * Reference: D. Shainin, P. D. Shainin, "Pre-control versus x-bar and R charting: continuous or
     * immediate quality improvement?", *Quality Engineering* 1(4), 1989, 419-429.
     *
     * @param values The measurements, in order; null where one is missing, which is passed over.
     * @param spec The tolerance.
     * @param target Where the values should be, if the tolerance has one limit only.
     * @param releaseAfter How many greens in a row release a set-up.
     * @param state Where an earlier run ended; left out, a set-up begins.
     * @param missing Whether missing values are refused.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun precontrol(
        values: Floats,
        spec: SpecLimits,
        target: Double? = null,
        releaseAfter: Int = 5,
        state: PrecontrolState? = null,
        missing: Missing = Missing.BREAK,
    ): PrecontrolRun =
        Engine.call(
            "spc.precontrol",
            Precontrol(values, spec, target, releaseAfter, state, missing),
        )

    /**
     * Judges values by alert and action limits.
     *
     * For water, air and surfaces in a clean plant: colony counts, conductivity, particles. A value
     * on a limit is within it. Limits from history hold only as long as the process is what it was;
     * name the history as `baseline`, and revise it as your procedure says.
     *
     * Reference: PDA Technical Report 13, *Fundamentals of an Environmental Monitoring Program*,
     * 2022; EU GMP Annex 1, 2022, section 9.
     *
     * @param values The values, in order; null where one is missing.
     * @param method Where the limits come from.
     * @param side On which side they stand.
     * @param baseline The values to estimate from; left out, all of them.
     * @param exclude Values that are judged but not estimated from.
     * @param missing Whether missing values are refused.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun alertAction(
        values: Floats,
        method: AlertMethod,
        side: AlertSide = AlertSide.UPPER,
        baseline: Baseline? = null,
        exclude: Wholes = Wholes.of(),
        missing: Missing = Missing.BREAK,
    ): AlertActionCheck =
        Engine.call(
            "spc.alert_action",
            AlertAction(values, method, side, baseline, exclude, missing),
        )

    /**
     * Judges the next values of a stream by limits frozen from an earlier chart.
     *
     * Nothing is kept between calls: the answer holds a `state` to pass back with the values that
     * follow. However a stream is cut into calls, the signals are those of the whole series;
     * indices count from its first value.
     *
     * The cost is O(1) for each value and rule.
     *
     * @param limits The limits to judge by.
     * @param values The next values, in order; null where one is missing.
     * @param rules The rules that read the points. Each further rule adds false alarms.
     * @param ownRules Rules of your own, read after those.
     * @param scope What is plotted: rules that mean nothing there are left out.
     * @param afterSignal What a signal does to the history of the rules.
     * @param missing What a missing value does.
     * @param zones How wide zones are.
     * @param state The state that the call before answered; left out, the stream begins.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun monitor(
        limits: FrozenLimits,
        values: Floats,
        rules: RuleSet = RuleSet.LIMITS_ONLY,
        ownRules: List<RuleSpec> = emptyList(),
        scope: RuleScope = RuleScope.LOCATION,
        afterSignal: AfterSignal = AfterSignal.OVERLAP,
        missing: Missing = Missing.BREAK,
        zones: ZoneWidth = ZoneWidth.SIGMA,
        state: MonitorState? = null,
    ): Monitored =
        Engine.call(
            "spc.monitor",
            MonitorValues(
                limits,
                values,
                rules,
                ownRules,
                scope,
                afterSignal,
                missing,
                zones,
                state,
            ),
        )

    /**
     * Draws up a tabular cumulative sum chart (CUSUM).
     *
     * For small, lasting shifts of the mean: a tool that wears, a scale that drifts. Two sums add
     * up how far the points lie beyond an allowance `k` above and below the target, never falling
     * under zero; a sum above the decision interval `h` signals. It also says since when, and where
     * the process now is.
     * - `C+ = max(0, C+ + z - k)` and `C- = max(0, C- - z - k)`, where `z` is the deviation from
     *   the target, in sigmas of the plotted statistic or, with `unit` `raw`, as it is.
     * - A sum equal to `h` does not signal.
     * - `N+` and `N-` count the points since the sum last was zero: the change came after point
     *   `at - N`.
     * - The usual `k` is half the shift to be found; `h` of 4 or 5 sigmas goes with a `k` of 0.5.
     *   The design operations find `h` for a wanted run length.
     * - A `head_start` of `h / 2` (fast initial response) finds a process that is off right at the
     *   start, or was not put right after a signal, sooner.
     * - A missing value (null) is passed over unless `missing` says otherwise; moving ranges are
     *   never taken across it. Each phase starts anew.
     *
     * References: E. S. Page, "Continuous inspection schemes", *Biometrika* 41, 1954, 100-115; J.
     * M. Lucas, R. B. Crosier, "Fast initial response for CUSUM quality control schemes",
     * *Technometrics* 24, 1982, 199-205; D. C. Montgomery, *Introduction to Statistical Quality
     * Control*, "The tabular or algorithmic cusum"; ISO 7870-4:2021.
     *
     * @param values The measurements, in the order in which they were made; or means, where `means`
     *   says so.
     * @param size How many measurements each subgroup has. Left out with `sizes` and `groups`, each
     *   value is a point of its own.
     * @param sizes How many measurements each subgroup has, one number a subgroup.
     * @param groups Which subgroup each measurement belongs to.
     * @param means Whether the values are means of subgroups already, of `size` or `sizes`
     *   measurements.
     * @param target The target. Left out, the mean of all measurements.
     * @param sigma Sigma of single measurements. Left out, it is estimated.
     * @param movingRange How sigma is estimated from single values.
     * @param subgroupSigma How sigma is estimated from subgroups.
     * @param baseline The points to estimate from; all are judged by the result.
     * @param phaseStarts The first point of each phase after the first, counted from 0.
     * @param unit What `k`, `h`, `head_start` and the sums are measured in.
     * @param k The reference value (allowance).
     * @param h The decision interval.
     * @param headStart Where the sums start: zero or above, below `h`.
     * @param watched Which sums are kept.
     * @param afterSignal What a signal does: nothing (`overlap`), or the sums start again at the
     *   head start (`reset`).
     * @param missing What a missing point does: it is passed over (`skip`), the sums start again
     *   (`break`), or it is refused.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun cusum(
        values: Floats,
        size: Int? = null,
        sizes: Wholes? = null,
        groups: Wholes? = null,
        means: Boolean = false,
        target: Double? = null,
        sigma: Double? = null,
        movingRange: SigmaMethod = SigmaMethod.MEAN_MOVING_RANGE,
        subgroupSigma: SubgroupSigma = SubgroupSigma.RBAR,
        baseline: Baseline? = null,
        phaseStarts: Wholes = Wholes.of(),
        unit: CusumUnit = CusumUnit.SIGMA,
        k: Double = 0.5,
        h: Double = 5.0,
        headStart: Double = 0.0,
        watched: Watched = Watched.BOTH,
        afterSignal: AfterSignal = AfterSignal.OVERLAP,
        missing: Missing = Missing.SKIP,
    ): CusumChart =
        Engine.call(
            "spc.cusum",
            Cusum(
                values,
                size,
                sizes,
                groups,
                means,
                target,
                sigma,
                movingRange,
                subgroupSigma,
                baseline,
                phaseStarts,
                unit,
                k,
                h,
                headStart,
                watched,
                afterSignal,
                missing,
            ),
        )

    /**
     * Continues a tabular cumulative sum with further points.
     *
     * The answer is the same, to the last bit, as if they had come with the first ones.
     *
     * @param monitor The chart as it stood: `monitor` of the earlier answer.
     * @param values The further measurements, or means.
     * @param size How many measurements each subgroup has.
     * @param sizes How many measurements each subgroup has, one number a subgroup.
     * @param means Whether the values are means of subgroups already.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun continueCusum(
        monitor: CusumMonitor,
        values: Floats,
        size: Int? = null,
        sizes: Wholes? = null,
        means: Boolean = false,
    ): CusumChart =
        Engine.call("spc.continue_cusum", CusumContinuation(monitor, values, size, sizes, means))

    /**
     * Draws up an exponentially weighted moving average chart (EWMA).
     *
     * For small, lasting shifts of the mean, and for values that are not quite normal: an average
     * of several points is. Each point enters the average with the weight `lambda`, and what was
     * there before fades by as much. The average beyond a limit signals.
     * - `z = (1 - lambda) z + lambda x`, from the target, or from `start`.
     * - The limits stand `limit` sigmas of the average from the target. They are exact by default:
     *   `v = (1 - lambda)² v + lambda² / n` from zero, which also holds for subgroups of unequal
     *   size. Asymptotic limits have `lambda / (2 - lambda) / n` at every point.
     * - An average equal to a limit does not signal.
     * - The usual `lambda` is 0.05 to 0.25, smaller for smaller shifts; a `limit` of 3 goes with
     *   the larger ones, 2.6 to 2.8 with those of 0.1 and below. The design operations find the
     *   limit for a wanted run length.
     * - `fast_start` narrows the first limits further (Steiner's fast initial response), to find a
     *   process that is off right at the start.
     * - A missing value (null) is passed over unless `missing` says otherwise; moving ranges are
     *   never taken across it. Each phase starts anew.
     *
     * References: S. W. Roberts, "Control chart tests based on geometric moving averages",
     * *Technometrics* 1, 1959, 239-250; J. M. Lucas, M. S. Saccucci, "Exponentially weighted moving
     * average control schemes", *Technometrics* 32, 1990, 1-12; S. H. Steiner, *Journal of Quality
     * Technology* 31, 1999, 75-86; ISO 7870-6:2016.
     *
     * @param values The measurements, in the order in which they were made; or means, where `means`
     *   says so.
     * @param size How many measurements each subgroup has. Left out with `sizes` and `groups`, each
     *   value is a point of its own.
     * @param sizes How many measurements each subgroup has, one number a subgroup.
     * @param groups Which subgroup each measurement belongs to.
     * @param means Whether the values are means of subgroups already, of `size` or `sizes`
     *   measurements.
     * @param target The target. Left out, the mean of all measurements.
     * @param sigma Sigma of single measurements. Left out, it is estimated.
     * @param movingRange How sigma is estimated from single values.
     * @param subgroupSigma How sigma is estimated from subgroups.
     * @param baseline The points to estimate from; all are judged by the result.
     * @param phaseStarts The first point of each phase after the first, counted from 0.
     * @param lambda The weight of the newest point: above 0, up to 1.
     * @param limit How many sigmas of the average the limits stand from the target (`L`).
     * @param limits Whether the limits are exact or asymptotic.
     * @param fastStart Fast initial response after Steiner: the share of the limits that stands at
     *   the first point, such as 0.5. Needs exact limits. Left out, there is none.
     * @param start Where the average starts. Left out, at the target.
     * @param watched Which limits there are.
     * @param afterSignal What a signal does: nothing (`overlap`), or the average starts again
     *   (`reset`).
     * @param missing What a missing point does: it is passed over (`skip`), the average starts
     *   again (`break`), or it is refused.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun ewma(
        values: Floats,
        size: Int? = null,
        sizes: Wholes? = null,
        groups: Wholes? = null,
        means: Boolean = false,
        target: Double? = null,
        sigma: Double? = null,
        movingRange: SigmaMethod = SigmaMethod.MEAN_MOVING_RANGE,
        subgroupSigma: SubgroupSigma = SubgroupSigma.RBAR,
        baseline: Baseline? = null,
        phaseStarts: Wholes = Wholes.of(),
        lambda: Double = 0.2,
        limit: Double = 3.0,
        limits: AverageLimits = AverageLimits.EXACT,
        fastStart: Double? = null,
        start: Double? = null,
        watched: Watched = Watched.BOTH,
        afterSignal: AfterSignal = AfterSignal.OVERLAP,
        missing: Missing = Missing.SKIP,
    ): EwmaChart =
        Engine.call(
            "spc.ewma",
            Ewma(
                values,
                size,
                sizes,
                groups,
                means,
                target,
                sigma,
                movingRange,
                subgroupSigma,
                baseline,
                phaseStarts,
                lambda,
                limit,
                limits,
                fastStart,
                start,
                watched,
                afterSignal,
                missing,
            ),
        )

    /**
     * Continues an exponentially weighted moving average with further points.
     *
     * The answer is the same, to the last bit, as if they had come with the first ones.
     *
     * @param monitor The chart as it stood: `monitor` of the earlier answer.
     * @param values The further measurements, or means.
     * @param size How many measurements each subgroup has.
     * @param sizes How many measurements each subgroup has, one number a subgroup.
     * @param means Whether the values are means of subgroups already.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun continueEwma(
        monitor: EwmaMonitor,
        values: Floats,
        size: Int? = null,
        sizes: Wholes? = null,
        means: Boolean = false,
    ): EwmaChart =
        Engine.call("spc.continue_ewma", EwmaContinuation(monitor, values, size, sizes, means))

    /**
     * Draws up a control chart of Hotelling's T² for several variables together.
     *
     * For variables that hang together: temperatures along a furnace, the dimensions of one part.
     * T² is the squared distance of a point from the mean, measured by the covariance; a point
     * above the limit is unlikely as a whole, even where each variable is within its own limits. At
     * each signal the answer says how much each variable contributes.
     * - Points that mean and covariance are estimated from (phase I) are judged by another limit
     *   than further points (phase II), since they pull the estimates towards themselves. With
     *   single measurements and `m` points of `p` variables, phase I: `(m-1)²/m Beta(p/2,
     *   (m-p-1)/2)`, phase II: `p (m+1)(m-1) / (m (m-p)) F(p, m-p)`. With subgroups of `n`, phase
     *   I: `p (m-1)(n-1) / (mn-m-p+1) F(p, mn-m-p+1)`, phase II the same with `m+1`. With mean and
     *   covariance known: chi-squared of `p`. All at the quantile `1 - alpha`.
     * - Without a `baseline` all points are phase I; with one, those outside it are phase II.
     * - A point with a missing value (null) is missing as a whole.
     * - A covariance that is singular is refused, with the variable that follows from others.
     *
     * References: H. Hotelling, "Multivariate quality control", 1947; N. D. Tracy, J. C. Young, R.
     * L. Mason, "Multivariate control charts for individual observations", *Journal of Quality
     * Technology* 24, 1992, 88-95; R. L. Mason, N. D. Tracy, J. C. Young, "Decomposition of T² for
     * multivariate control chart interpretation", *Journal of Quality Technology* 27, 1995, 99-108.
     *
     * @param values The measurements, row by row: all variables of the first, then all of the
     *   second.
     * @param variables How many variables each row has.
     * @param size How many rows make a subgroup, whose mean is the point; 1 for single
     *   measurements.
     * @param alpha The probability that a point in control is above the limit.
     * @param limit A limit of your own, for all points: that of an earlier chart's phase II, say.
     * @param mean The mean vector. Left out, it is estimated.
     * @param covariance The covariance matrix of single measurements, row by row. Left out, it is
     *   estimated.
     * @param baseline The points to estimate from; further ones are judged by the limit of phase
     *   II.
     * @param missing What a missing value does: its point is missing, or it is refused.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun hotelling(
        values: Floats,
        variables: Int,
        size: Int = 1,
        alpha: Double = 0.0027,
        limit: Double? = null,
        mean: List<Double>? = null,
        covariance: List<List<Double>>? = null,
        baseline: Baseline? = null,
        missing: Missing = Missing.BREAK,
    ): HotellingChart =
        Engine.call(
            "spc.hotelling",
            Hotelling(values, variables, size, alpha, limit, mean, covariance, baseline, missing),
        )

    /**
     * Draws up a multivariate exponentially weighted moving average chart (MEWMA).
     *
     * For small, lasting shifts of several variables together. Deviations from the mean are
     * averaged with weights that fade, as in an EWMA of each variable; the squared distance of the
     * averages, measured by their covariance, is plotted against one limit.
     * - `Z = lambda x + (1 - lambda) Z` from zero, `x` being the deviation from the mean; `T² = Z'
     *   C⁻¹ Z` with `C = lambda / (2 - lambda) S / n`, or with exact covariance `lambda / (2 -
     *   lambda) (1 - (1 - lambda)^2i) S / n` at the `i`-th point.
     * - The limit is yours, or that with the wanted average run length `arl` in control, which is
     *   computed for known parameters and the asymptotic covariance.
     * - A point with a missing value (null) is missing as a whole, and is passed over unless
     *   `missing` says otherwise.
     *
     * References: C. A. Lowry, W. H. Woodall, C. W. Champ, S. E. Rigdon, "A multivariate
     * exponentially weighted moving average control chart", *Technometrics* 34, 1992, 46-53; S. S.
     * Prabhu, G. C. Runger, "Designing a multivariate EWMA control chart", *Journal of Quality
     * Technology* 29, 1997, 8-15.
     *
     * @param values The measurements, row by row: all variables of the first, then all of the
     *   second.
     * @param variables How many variables each row has.
     * @param size How many rows make a subgroup, whose mean is the point; 1 for single
     *   measurements.
     * @param lambda The weight of the newest point: above 0, up to 1.
     * @param limit The limit of T² (`h`, also written `H`). Left out, the one with the run length
     *   `arl`.
     * @param arl The average number of points between false alarms, where `limit` is left out.
     * @param limits Whether the covariance of the average is exact at each point or asymptotic.
     * @param mean The mean vector. Left out, it is estimated.
     * @param covariance The covariance matrix of single measurements, row by row. Left out, it is
     *   estimated.
     * @param baseline The points to estimate from; all are judged by the result.
     * @param afterSignal What a signal does: nothing (`overlap`), or the average starts again
     *   (`reset`).
     * @param missing What a missing point does: it is passed over (`skip`), the average starts
     *   again (`break`), or it is refused.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun mewma(
        values: Floats,
        variables: Int,
        size: Int = 1,
        lambda: Double = 0.1,
        limit: Double? = null,
        arl: Double = 200.0,
        limits: AverageLimits = AverageLimits.ASYMPTOTIC,
        mean: List<Double>? = null,
        covariance: List<List<Double>>? = null,
        baseline: Baseline? = null,
        afterSignal: AfterSignal = AfterSignal.OVERLAP,
        missing: Missing = Missing.SKIP,
    ): MewmaChart =
        Engine.call(
            "spc.mewma",
            Mewma(
                values,
                variables,
                size,
                lambda,
                limit,
                arl,
                limits,
                mean,
                covariance,
                baseline,
                afterSignal,
                missing,
            ),
        )

    /**
     * Continues a multivariate exponentially weighted moving average with further points.
     *
     * The answer is the same, to the last bit, as if they had come with the first ones.
     *
     * @param snapshot The chart as it stood: `snapshot` of the earlier answer.
     * @param values The further measurements, row by row.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun continueMewma(snapshot: MewmaSnapshot, values: Floats): MewmaChart =
        Engine.call("spc.continue_mewma", MewmaContinuation(snapshot, values))

    /**
     * Draws a chart as SVG or as a Vega-Lite specification.
     *
     * Both come from one definition and show the same: the points, the lines by which they are
     * judged, phases, specification limits, and what was noticed, marked by shape as well as by
     * colour. However many points there are, the picture stays small: of points that share a column
     * of pixels the lowest and the highest are drawn, and every signal has a mark, or shares one
     * with a signal of the same rule that it would cover.
     *
     * @param source What is drawn.
     * @param title What stands above it; left out, a plot keeps its own title.
     * @param format As what it is drawn.
     * @param width How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest.
     *   Left out, 960.
     * @param height How high it is without its legend, in pixels: 240 to 4000. Left out, 600.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun draw(
        source: DrawnSource,
        title: String = "",
        format: PictureFormat = PictureFormat.SVG,
        width: Int? = null,
        height: Int? = null,
    ): ChartPicture = Engine.call("spc.draw", DrawChart(source, title, format, width, height))

    /**
     * Looks up the constants of control charts for one size of subgroups, exact to the last digits
     * of a float.
     *
     * Books print them with three or four digits, and not all of them right: with `d2` and `d3` as
     * here, `D4` of five values is 2.1145, where tables have 2.114 or 2.115.
     *
     * @param size How many values a subgroup has: 2 to 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun constants(size: Int): ConstantsTable =
        Engine.call("spc.constants", LookUpConstants(size))

    /**
     * Lists the rules of a set as data, which can be sent back changed as `own_rules`.
     *
     * @param rules The set.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun rules(rules: RuleSet = RuleSet.LIMITS_ONLY): ListedRules =
        Engine.call("spc.rules", ListRules(rules))
}

/** The `spc` operations. */
public val Lineside.spc: SpcOperations
    get() = SpcOperations
