// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `spc` operations.
public enum SpcOperations {
  /// Draws up a control chart of single measurements and their moving ranges (I-MR, XmR).
  ///
  /// For a process that gives one value at a time: a batch's yield, a tank's temperature, the one
  /// part measured each hour. The centre line is the mean of the values. Sigma is estimated from
  /// the moving ranges, that is from how far neighbours lie apart, and not from the standard
  /// deviation of all values: a drift or a step would widen the latter and hide itself. The limits
  /// stand three sigma from the centre.
  ///
  /// The answer holds the limits, the estimate with the constant it used, and every signal as lists
  /// of indices; it is complete without a picture.
  ///
  /// How to read it:
  ///
  /// - A point is beyond a line only when it is strictly beyond it. A point equal to a limit is in
  ///   control, and a constant series, where all lines coincide, gives no signal.
  /// - Rules that count a row count points, not steps: six trending points make five steps.
  /// - Windows overlap and nothing is reset after a signal, so a longer run ends a signal at every
  ///   further point.
  /// - The first moving range ends at the second value (the `span`-th in general). A moving range
  ///   above its upper limit is reported on its own, at the index of its last value. Neighbouring
  ///   moving ranges share values, so no other rule is applied to them.
  /// - NaN and infinite values are refused, not skipped.
  ///
  /// Set up limits on some twenty or more values from a time when the process ran well, then freeze
  /// them: pass `center` and `sigma` of that chart as `limits` for the values that follow. Values
  /// that depend on their neighbours (slow temperatures sampled fast) make moving ranges small and
  /// limits too narrow; sample them further apart.
  ///
  /// References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*, 1931; D. C.
  /// Montgomery, *Introduction to Statistical Quality Control*, "The Shewhart control chart for
  /// individual measurements"; L. S. Nelson, "The Shewhart control chart: tests for special
  /// causes", *Journal of Quality Technology* 16(4), 1984, 237-239; Western Electric, *Statistical
  /// Quality Control Handbook*, 1956, "Tests for unnatural patterns".
  ///
  /// - Parameter values: The measurements, in the order in which they were made. At least `span` of
  ///   them.
  /// - Parameter rules: The rules that read the points. Each further rule adds false alarms.
  /// - Parameter sigma: How sigma is estimated from the moving ranges; of no effect when `limits`
  ///   are given.
  /// - Parameter span: How many neighbouring values a moving range spans: 2 to 25. Two shows most
  ///   of the short-term scatter and least of a drift; it is right unless you know otherwise.
  /// - Parameter limits: The centre and sigma to judge the values by, frozen from an earlier chart
  ///   or set as target. Left out, both are estimated from the values.
  /// - Parameter withRanges: Whether the answer also holds the moving ranges.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func individuals(
    _ values: Floats,
    rules: RuleSet = .limitsOnly,
    sigma: SigmaMethod = .meanMovingRange,
    span: Int = 2,
    limits: KnownLimits? = nil,
    withRanges: Bool = false
  ) throws -> IndividualsChart {
    let request = Individuals(
      values: values,
      rules: rules,
      sigma: sigma,
      span: span,
      limits: limits,
      withRanges: withRanges
    )
    return try Engine.call("spc.individuals", request)
  }
}
