// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `capability` operations.
public enum CapabilityOperations {
  /// Tells how well a normal process fits its specification: Cp, Cpk, Pp, Ppk and Cpm, each with
  /// its confidence interval, and the parts per million it leaves outside.
  ///
  /// The values must come from a process in control and be about normal: look at a control chart
  /// and at `capability.normality` first. For values that are not normal there is
  /// `capability.non_normal`.
  ///
  /// Sigma within tells what the process could do if it held its level, sigma overall what it did.
  /// Each answer names the estimator, its constants and the degrees of freedom of the intervals,
  /// since programs differ in all three.
  ///
  /// - Intervals of Cp, Pp and Cpm: `Cp sqrt(chi2 / df)`. Of Cpk and its kin (Bissell): `Cpk -/+ z
  ///   sqrt(1/(9 N) + Cpk^2 / (2 df))`, right for a negative Cpk too.
  /// - A single limit is enough: what needs the other is null, and Cpk is the one side there is.
  /// - A value on a limit is inside.
  ///
  /// References: ISO 22514-2; A. F. Bissell, "How reliable is your capability index?", *Applied
  /// Statistics* 39, 1990, 331-340; R. A. Boyles, "The Taguchi capability index", *Journal of
  /// Quality Technology* 23(1), 1991, 17-26.
  ///
  /// - Parameter values: The measurements in the order in which they were made, subgroup after
  ///   subgroup.
  /// - Parameter size: How many values each subgroup has, if all have the same number. Left out,
  ///   the values are single.
  /// - Parameter sizes: How many values each subgroup has, if the numbers differ; together all of
  ///   them.
  /// - Parameter lower: The lower specification limit. At least one limit is needed.
  /// - Parameter upper: The upper specification limit.
  /// - Parameter target: What the values should be; only Cpm needs it.
  /// - Parameter within: How sigma within is estimated: left out, by the mean moving range of
  ///   single values and the pooled standard deviation of subgroups.
  /// - Parameter sigmaWithin: Sigma within, if it is known and not to be estimated.
  /// - Parameter span: How many neighbouring values a moving range spans: 2 to 100.
  /// - Parameter df: How many degrees of freedom sigma within is taken to have.
  /// - Parameter confidence: The confidence of the intervals, above 0 and below 1.
  /// - Parameter sides: On which sides the intervals are bounded.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func study(
    _ values: Floats,
    size: Int? = nil,
    sizes: [Int]? = nil,
    lower: Double? = nil,
    upper: Double? = nil,
    target: Double? = nil,
    within: WithinSigma? = nil,
    sigmaWithin: Double? = nil,
    span: Int = 2,
    df: DegreesOfFreedom? = nil,
    confidence: Double = 0.95,
    sides: IntervalSides = .twoSided
  ) throws -> CapabilityReport {
    let request = CapabilityStudy(
      values: values,
      size: size,
      sizes: sizes,
      lower: lower,
      upper: upper,
      target: target,
      within: within,
      sigmaWithin: sigmaWithin,
      span: span,
      df: df,
      confidence: confidence,
      sides: sides
    )
    return try Engine.call("capability.study", request)
  }

  /// Tells how well a normal process fits its specification, from its mean and sigma alone: what
  /// another program printed, or what a data sheet states. Otherwise like `capability.study`.
  ///
  /// - Parameter mean: The mean of the process.
  /// - Parameter sigmaWithin: Sigma within, from which Cp and Cpk follow. At least one sigma is
  ///   needed.
  /// - Parameter sigmaOverall: Sigma overall, from which Pp, Ppk and Cpm follow.
  /// - Parameter count: How many values these were computed from. Without it there are no intervals
  ///   but that of Cp.
  /// - Parameter withinDf: The degrees of freedom of sigma within. Without it Cp and Cpk have no
  ///   interval.
  /// - Parameter lower: The lower specification limit. At least one limit is needed.
  /// - Parameter upper: The upper specification limit.
  /// - Parameter target: What the values should be; only Cpm needs it.
  /// - Parameter confidence: The confidence of the intervals, above 0 and below 1.
  /// - Parameter sides: On which sides the intervals are bounded.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func summary(
    _ mean: Double,
    sigmaWithin: Double? = nil,
    sigmaOverall: Double? = nil,
    count: Int? = nil,
    withinDf: Double? = nil,
    lower: Double? = nil,
    upper: Double? = nil,
    target: Double? = nil,
    confidence: Double = 0.95,
    sides: IntervalSides = .twoSided
  ) throws -> CapabilityReport {
    let request = CapabilitySummary(
      mean: mean,
      sigmaWithin: sigmaWithin,
      sigmaOverall: sigmaOverall,
      count: count,
      withinDf: withinDf,
      lower: lower,
      upper: upper,
      target: target,
      confidence: confidence,
      sides: sides
    )
    return try Engine.call("capability.summary", request)
  }

  /// Tells how well a process with a named distribution fits its specification.
  ///
  /// Two methods are in use and give different indices for the same data, so that the answer names
  /// the one it used: percentiles (ISO 22514) compare the limits with the points that hold 99.73 %,
  /// Z-scores compare the shares outside with those of a normal process.
  ///
  /// - Parameter values: The measurements in any order; none are needed when the `distribution` is
  ///   given.
  /// - Parameter lower: The lower specification limit. At least one limit is needed.
  /// - Parameter upper: The upper specification limit.
  /// - Parameter fit: The distribution to fit to the values; of no effect when `distribution` is
  ///   given.
  /// - Parameter distribution: The distribution, if it is known and not to be fitted.
  /// - Parameter method: How the indices are formed.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func nonNormal(
    _ values: Floats = [],
    lower: Double? = nil,
    upper: Double? = nil,
    fit: DistributionKind = .weibull,
    distribution: ProcessDistribution? = nil,
    method: NonNormalMethod = .percentile
  ) throws -> NonNormalReport {
    let request = NonNormalCapability(
      values: values,
      lower: lower,
      upper: upper,
      fit: fit,
      distribution: distribution,
      method: method
    )
    return try Engine.call("capability.non_normal", request)
  }

  /// Tells the capability of values above zero after a power has made them as normal as it can.
  ///
  /// The power `lambda` is that of the largest likelihood over all values, between -5 and 5, or the
  /// one that is given. Values, limits and target are transformed by `(x^lambda - 1) / lambda`, the
  /// logarithm for 0, and studied as `capability.study` does. Programs that transform by `x^lambda`
  /// alone get the same indices and ppm, as neither depends on a scale or an offset. A lower limit
  /// that is not above zero is no limit to values that are, and is left out.
  ///
  /// - Parameter values: The measurements in the order in which they were made; all above zero.
  /// - Parameter size: How many values each subgroup has. Left out, the values are single.
  /// - Parameter lower: The lower specification limit, in the unit of the values.
  /// - Parameter upper: The upper specification limit, in the unit of the values.
  /// - Parameter target: The target, in the unit of the values.
  /// - Parameter lambda: The power, if it is known and not to be estimated: -5 to 5.
  /// - Parameter rounding: Whether an estimated power is rounded to one that has a name.
  /// - Parameter confidence: The confidence of the intervals, above 0 and below 1.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func boxCox(
    _ values: Floats,
    size: Int? = nil,
    lower: Double? = nil,
    upper: Double? = nil,
    target: Double? = nil,
    lambda: Double? = nil,
    rounding: LambdaRounding = .none,
    confidence: Double = 0.95
  ) throws -> BoxCoxReport {
    let request = BoxCox(
      values: values,
      size: size,
      lower: lower,
      upper: upper,
      target: target,
      lambda: lambda,
      rounding: rounding,
      confidence: confidence
    )
    return try Engine.call("capability.box_cox", request)
  }

  /// Tests whether values may come from a normal distribution whose mean and sigma are not known:
  /// by Anderson and Darling, most sensitive in the tails, and by Shapiro and Wilk.
  ///
  /// A small p-value speaks against a normal distribution; a large one is no proof of one.
  ///
  /// - Parameter values: The values in any order, at least three that differ.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func normality(_ values: Floats) throws -> NormalityReport {
    let request = NormalityCheck(values: values)
    return try Engine.call("capability.normality", request)
  }

  /// Tells the interval that holds at least a given share of all values, with a given confidence.
  ///
  /// For normal values the factors are exact: from the noncentral t distribution on one side, by
  /// integration over the mean and sigma on both. Without assuming a distribution the interval ends
  /// at values of the sample, as many from each end as the confidence allows.
  ///
  /// - Parameter values: The measurements in any order; or give `mean`, `sigma` and `count`
  ///   instead.
  /// - Parameter mean: The mean of the sample, when there are no values.
  /// - Parameter sigma: The standard deviation of the sample, when there are no values.
  /// - Parameter count: How many values the sample had, when there are no values.
  /// - Parameter coverage: The share of all values to be held, above 0 and below 1.
  /// - Parameter confidence: How sure that is, above 0 and below 1.
  /// - Parameter sides: On which sides the interval ends.
  /// - Parameter method: What is assumed of the distribution.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func toleranceInterval(
    _ values: Floats = [],
    mean: Double? = nil,
    sigma: Double? = nil,
    count: Int? = nil,
    coverage: Double = 0.95,
    confidence: Double = 0.95,
    sides: IntervalSides = .twoSided,
    method: ToleranceMethod = .normal
  ) throws -> ToleranceReport {
    let request = ToleranceInterval(
      values: values,
      mean: mean,
      sigma: sigma,
      count: count,
      coverage: coverage,
      confidence: confidence,
      sides: sides,
      method: method
    )
    return try Engine.call("capability.tolerance_interval", request)
  }

  /// Counts defects per unit, per opportunity and per million opportunities, and turns them into a
  /// sigma level.
  ///
  /// The level is that of the normal tail with as many defects on one side, plus the `shift`: by
  /// convention a process drifts by 1.5 sigma in the long run, and its short-term level is told
  /// from long-term defects. The shift is no law of nature; set it to 0 to leave it out.
  ///
  /// - Parameter defects: How many defects were found.
  /// - Parameter units: How many units were inspected, at least one.
  /// - Parameter opportunities: How many chances for a defect each unit has, at least one.
  /// - Parameter shift: By how many sigmas the process is taken to drift in the long run.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func defects(
    _ defects: Int,
    units: Int,
    opportunities: Int = 1,
    shift: Double = 1.5
  ) throws -> DefectReport {
    let request = DefectRate(
      defects: defects,
      units: units,
      opportunities: opportunities,
      shift: shift
    )
    return try Engine.call("capability.defects", request)
  }

  /// Converts between sigma levels and defects per million opportunities, either way.
  ///
  /// One normal tail, as the tables of Six Sigma have it: level 6 with a shift of 1.5 leaves 3.4
  /// per million.
  ///
  /// - Parameter levels: The sigma levels to convert to defects per million.
  /// - Parameter dpmo: The defects per million, 0 to 1 000 000, to convert to sigma levels.
  /// - Parameter shift: By how many sigmas the process is taken to drift in the long run.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func sigmaLevel(
    _ levels: [Double] = [],
    dpmo: [Double] = [],
    shift: Double = 1.5
  ) throws -> SigmaConversionReport {
    let request = SigmaConversion(levels: levels, dpmo: dpmo, shift: shift)
    return try Engine.call("capability.sigma_level", request)
  }

  /// Tells the first pass yield and the final yield of one step.
  ///
  /// A unit that was reworked and is good now was not good at the first try: it counts in the final
  /// yield and not in the first pass yield.
  ///
  /// - Parameter unitsIn: How many units entered the step, at least one.
  /// - Parameter scrapped: How many were scrapped in the end, reworked before or not.
  /// - Parameter reworked: How many were reworked and are good now.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func stepYield(
    _ unitsIn: Int,
    scrapped: Int,
    reworked: Int = 0
  ) throws -> StepYieldReport {
    let request = StepYield(unitsIn: unitsIn, scrapped: scrapped, reworked: reworked)
    return try Engine.call("capability.step_yield", request)
  }

  /// Tells the rolled throughput yield: the share of units that pass every step at the first try,
  /// if the steps fail independently.
  ///
  /// - Parameter firstPassYields: The first pass yield of each step, 0 to 1; at least one.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func rolledYield(_ firstPassYields: [Double]) throws -> RolledYieldReport {
    let request = RolledYield(firstPassYields: firstPassYields)
    return try Engine.call("capability.rolled_yield", request)
  }
}
