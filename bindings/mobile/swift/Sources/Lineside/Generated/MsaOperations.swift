// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `msa` operations.
public enum MsaOperations {
  /// Judges a gage by a crossed study: every operator measures every part, equally often.
  ///
  /// The analysis of variance splits the variation of the readings into that of the parts, of the
  /// operators, of operators who differ on some parts only (the interaction), and of repeated
  /// measurements. The gage is what is left without the parts.
  ///
  /// What to know when comparing with another program:
  ///
  /// - The interaction's component is `(MS interaction - MS repeatability) / replicates`.
  /// - An interaction whose p-value is above `alpha_to_pool` is pooled into the repeatability: 0.05
  ///   is Minitab's default and ours, the AIAG manual uses 0.25.
  /// - A negative component counts as zero, and sums are made of what counts.
  /// - The number of distinct categories is `1.414 * sigma of parts / sigma of gage`, cut to a
  ///   whole number, at least 1, and never rounded up.
  /// - The study multiplier is 6; older manuals use 5.15.
  ///
  /// A study in which a reading is missing, or cells differ in size, is refused by naming the cell.
  ///
  /// Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B; R. K. Burdick, C. M. Borror,
  /// D. C. Montgomery, *Design and Analysis of Gauge R&R Studies*, 2005. Time is linear in the
  /// readings.
  ///
  /// - Parameter values: The readings.
  /// - Parameter arrangement: Which part and operator each reading belongs to.
  /// - Parameter interaction: What becomes of the interaction of operators and parts.
  /// - Parameter alphaToPool: The p-value above which the interaction is pooled, when it is tested.
  /// - Parameter studyMultiplier: How many standard deviations make a spread: 6, or 5.15 in older
  ///   manuals.
  /// - Parameter tolerance: The tolerance that the spread is compared with.
  /// - Parameter processSigma: The standard deviation of the process, known from elsewhere.
  /// - Parameter categoryFactor: The factor in the number of distinct categories: the square root
  ///   of two, as Minitab has it, or 1.41, as the AIAG manual rounds it.
  /// - Parameter confidence: The confidence of the intervals, two-sided.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func crossedGage(
    _ values: Floats,
    arrangement: GageArrangement,
    interaction: GageInteraction = .test,
    alphaToPool: Double = 0.05,
    studyMultiplier: Double = 6.0,
    tolerance: GageTolerance? = nil,
    processSigma: Double? = nil,
    categoryFactor: Double = 1.4142135623730951,
    confidence: Double = 0.95
  ) throws -> CrossedGageStudy {
    let request = CrossedGage(
      values: values,
      arrangement: arrangement,
      interaction: interaction,
      alphaToPool: alphaToPool,
      studyMultiplier: studyMultiplier,
      tolerance: tolerance,
      processSigma: processSigma,
      categoryFactor: categoryFactor,
      confidence: confidence
    )
    return try Engine.call("msa.crossed_gage", request)
  }

  /// Judges a gage by the average and range method of the AIAG manual.
  ///
  /// `EV = K1 * mean range`, `AV = sqrt((K2 * difference of operators)^2 - EV^2 / (parts *
  /// replicates))`, `PV = K3 * range of parts`. It sees no interaction of operators and parts; the
  /// analysis of variance does, and uses the data better.
  ///
  /// `K1` is `1 / d2`, `K2` and `K3` are `1 / d2*` of one sample. The manual prints them with four
  /// digits, and so they are used unless the exact ones are asked for.
  ///
  /// Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B. Time is linear in the
  /// readings.
  ///
  /// - Parameter values: The readings.
  /// - Parameter arrangement: Which part and operator each reading belongs to.
  /// - Parameter constants: With how many digits the constants are used.
  /// - Parameter studyMultiplier: How many standard deviations make a spread: 6, or 5.15 in older
  ///   manuals.
  /// - Parameter tolerance: The tolerance that the spread is compared with.
  /// - Parameter processSigma: The standard deviation of the process, known from elsewhere.
  /// - Parameter categoryFactor: The factor in the number of distinct categories: 1.41, as the AIAG
  ///   manual rounds the square root of two.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func averageRangeGage(
    _ values: Floats,
    arrangement: GageArrangement,
    constants: GageConstants = .aiag,
    studyMultiplier: Double = 6.0,
    tolerance: GageTolerance? = nil,
    processSigma: Double? = nil,
    categoryFactor: Double = 1.41
  ) throws -> AverageRangeGageStudy {
    let request = AverageRangeGage(
      values: values,
      arrangement: arrangement,
      constants: constants,
      studyMultiplier: studyMultiplier,
      tolerance: tolerance,
      processSigma: processSigma,
      categoryFactor: categoryFactor
    )
    return try Engine.call("msa.average_range_gage", request)
  }

  /// Judges a gage by a nested study: every operator measures parts of their own, equally many and
  /// equally often.
  ///
  /// The operators are tested against the parts within operators, and these against the
  /// repeatability. A negative component counts as zero, and sums are made of what counts. There is
  /// no interaction, since no part was measured by two operators.
  ///
  /// Reference: R. K. Burdick, C. M. Borror, D. C. Montgomery, *Design and Analysis of Gauge R&R
  /// Studies*, 2005, chapter 7. Time is linear in the readings.
  ///
  /// - Parameter values: The readings.
  /// - Parameter arrangement: Which part and operator each reading belongs to.
  /// - Parameter studyMultiplier: How many standard deviations make a spread: 6, or 5.15 in older
  ///   manuals.
  /// - Parameter tolerance: The tolerance that the spread is compared with.
  /// - Parameter processSigma: The standard deviation of the process, known from elsewhere.
  /// - Parameter categoryFactor: The factor in the number of distinct categories: the square root
  ///   of two, as Minitab has it, or 1.41, as the AIAG manual rounds it.
  /// - Parameter confidence: The confidence of the intervals, two-sided.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func nestedGage(
    _ values: Floats,
    arrangement: GageArrangement,
    studyMultiplier: Double = 6.0,
    tolerance: GageTolerance? = nil,
    processSigma: Double? = nil,
    categoryFactor: Double = 1.4142135623730951,
    confidence: Double = 0.95
  ) throws -> NestedGageStudy {
    let request = NestedGage(
      values: values,
      arrangement: arrangement,
      studyMultiplier: studyMultiplier,
      tolerance: tolerance,
      processSigma: processSigma,
      categoryFactor: categoryFactor,
      confidence: confidence
    )
    return try Engine.call("msa.nested_gage", request)
  }

  /// Judges an instrument by repeated readings of one reference part.
  ///
  /// `Cg = (share of the tolerance) / (study multiplier * s)` and `Cgk = (half that share - |mean -
  /// reference|) / (half the study multiplier * s)`, with 20 % of the tolerance and 6 standard
  /// deviations unless said otherwise; both should reach 1.33. Some firms use 15 % or 4 standard
  /// deviations: compare like with like. The bias is tested against zero by a t test.
  ///
  /// Reference: VDA 5; Bosch, *Quality Management in the Bosch Group 10*, procedure 1. Time is
  /// linear in the readings.
  ///
  /// - Parameter values: The readings, at least two; fifty are usual.
  /// - Parameter reference: The true size of the part.
  /// - Parameter tolerance: The width of the tolerance: the upper limit less the lower one.
  /// - Parameter tolerancePercent: How much of the tolerance the gage may take, in percent.
  /// - Parameter studyMultiplier: How many standard deviations make a spread.
  /// - Parameter resolution: The smallest step the instrument shows, to be compared with 5 % of the
  ///   tolerance.
  /// - Parameter confidence: The confidence of the interval of the bias, two-sided.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func typeOneGage(
    _ values: Floats,
    reference: Double,
    tolerance: Double,
    tolerancePercent: Double = 20.0,
    studyMultiplier: Double = 6.0,
    resolution: Double? = nil,
    confidence: Double = 0.95
  ) throws -> TypeOneGageStudy {
    let request = TypeOneGage(
      values: values,
      reference: reference,
      tolerance: tolerance,
      tolerancePercent: tolerancePercent,
      studyMultiplier: studyMultiplier,
      resolution: resolution,
      confidence: confidence
    )
    return try Engine.call("msa.type_one_gage", request)
  }

  /// Judges the bias of a gage over its range by readings of reference parts of several sizes.
  ///
  /// The bias of every reading (the reading less its reference) is regressed on the reference. A
  /// slope that is not zero means that the gage is not linear: its bias depends on the size. The
  /// bias of each reference is tested against zero by a t test with the standard deviation of its
  /// own readings.
  ///
  /// Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B, linearity. Time is `n log n`
  /// in the readings.
  ///
  /// - Parameter values: The readings.
  /// - Parameter references: The true size of the part of each reading. Readings with the same
  ///   reference belong together.
  /// - Parameter processVariation: The spread of the process, six standard deviations, that
  ///   linearity and bias are given in percent of.
  /// - Parameter confidence: The confidence of the intervals, two-sided.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func linearity(
    _ values: Floats,
    references: Floats,
    processVariation: Double? = nil,
    confidence: Double = 0.95
  ) throws -> GageLinearityStudy {
    let request = GageLinearity(
      values: values,
      references: references,
      processVariation: processVariation,
      confidence: confidence
    )
    return try Engine.call("msa.linearity", request)
  }

  /// Judges how well people agree who sort parts into categories: with themselves, with each other,
  /// and with a standard.
  ///
  /// Every appraiser judges every part equally often. A part counts as matched when *all* its
  /// judgements in question are the same (and equal the standard, where one is compared with).
  /// Shares come with the exact interval of Clopper and Pearson, one-sided when none or all
  /// matched. Kappas are Fleiss'; against a standard they are the mean of the kappas of each trial
  /// with the standard, as Minitab computes them.
  ///
  /// Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.C. Time is linear in the ratings
  /// times the categories.
  ///
  /// - Parameter ratings: The ratings: the category that each judgement chose.
  /// - Parameter arrangement: Which part and appraiser each rating belongs to; the appraisers are
  ///   its operators.
  /// - Parameter categories: The categories, in their order if they have one. Left out, they are
  ///   those that occur, sorted as text.
  /// - Parameter ordinal: Whether the categories have an order, from the first to the last, so that
  ///   concordance is computed as well. They must then be given.
  /// - Parameter standards: The true category of every part, if it is known.
  /// - Parameter rejecting: The categories that reject a part. With standards, they give the rates
  ///   of misses and false alarms.
  /// - Parameter confidence: The confidence of the intervals.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func attributeAgreement(
    _ ratings: [String],
    arrangement: GageArrangement,
    categories: [String] = [],
    ordinal: Bool = false,
    standards: [AttributeStandard] = [],
    rejecting: [String] = [],
    confidence: Double = 0.95
  ) throws -> AttributeAgreementStudy {
    let request = AttributeAgreement(
      ratings: ratings,
      arrangement: arrangement,
      categories: categories,
      ordinal: ordinal,
      standards: standards,
      rejecting: rejecting,
      confidence: confidence
    )
    return try Engine.call("msa.attribute_agreement", request)
  }

  /// Measures how far two raters agree beyond chance.
  ///
  /// With weights, disagreement counts by how far apart the categories are: linearly, or by the
  /// square. They ask for categories in a meaningful order.
  ///
  /// References: J. Cohen, *Educational and Psychological Measurement* 20 (1960), 37-46; J. L.
  /// Fleiss, J. Cohen, B. S. Everitt, *Psychological Bulletin* 72 (1969), 323-327, for both
  /// standard errors. Time is the square of the number of categories.
  ///
  /// - Parameter ratings: The ratings.
  /// - Parameter weights: How a disagreement counts.
  /// - Parameter confidence: The confidence of the interval, two-sided.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func cohenKappa(
    _ ratings: CohenRatings,
    weights: KappaWeights = .none,
    confidence: Double = 0.95
  ) throws -> CohenAgreement {
    let request = CohenKappa(ratings: ratings, weights: weights, confidence: confidence)
    return try Engine.call("msa.cohen_kappa", request)
  }

  /// Measures how far any number of raters agree beyond chance.
  ///
  /// Every part is rated equally often, by whichever raters. Standard errors, `z` and `p` are those
  /// of a true kappa of zero; `p` is one-sided.
  ///
  /// References: J. L. Fleiss, *Psychological Bulletin* 76 (1971), 378-382; J. L. Fleiss, J. C. M.
  /// Nee, J. R. Landis, *Psychological Bulletin* 86 (1979), 974-977, for the standard errors. Time
  /// is linear in the table.
  ///
  /// - Parameter counts: One row for each part: how many raters chose each category.
  /// - Parameter categories: The names of the categories, in the order of the columns. Left out,
  ///   they are numbered from 1.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func fleissKappa(
    _ counts: [[Int]],
    categories: [String] = []
  ) throws -> FleissAgreement {
    let request = FleissKappa(counts: counts, categories: categories)
    return try Engine.call("msa.fleiss_kappa", request)
  }

  /// Measures how far raters agree on the order of parts: grades, ratings on a scale.
  ///
  /// `W` is 1 when all raters give the same order and 0 when there is no common order. Equal grades
  /// share their rank, and the correction for ties is applied. The test is the chi-squared one with
  /// `raters * (parts - 1) * W`, which is rough below some seven parts.
  ///
  /// Reference: M. G. Kendall, J. D. Gibbons, *Rank Correlation Methods*, 5th ed., 1990, chapter 6.
  /// Time is `n log n` in the parts for each rater.
  ///
  /// - Parameter ratings: One row for each rater: the grade of every part, in the same order of
  ///   parts.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func kendallConcordance(_ ratings: [[Double]]) throws -> Concordance {
    let request = KendallConcordance(ratings: ratings)
    return try Engine.call("msa.kendall_concordance", request)
  }
}
