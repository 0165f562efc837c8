// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `chart_design` operations.
public enum ChartDesignOperations {
  /// Finds the limits of a Shewhart chart that has a wanted average run length in control.
  ///
  /// - Parameter arl: The average number of points between false alarms; above 1.
  /// - Parameter size: How many measurements each plotted mean is of; 1 for single values.
  /// - Parameter shifts: The shifts to tell the run lengths of, beside that in control.
  /// - Parameter watched: Which limits there are.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func shewhart(
    _ arl: Double,
    size: Int = 1,
    shifts: [Double] = [],
    watched: Watched = .both
  ) throws -> DesignedShewhart {
    let request = ShewhartDesign(arl: arl, size: size, shifts: shifts, watched: watched)
    return try Engine.call("chart_design.shewhart", request)
  }

  /// Finds the decision interval of a CUSUM chart that has a wanted average run length in control.
  ///
  /// - Parameter arl: The average number of points between false alarms; above 1.
  /// - Parameter k: The reference value `k`, in sigmas of the plotted statistic. Left out, the one
  ///   that finds `shift` soonest is searched for; it is close to half of the shift.
  /// - Parameter shift: The shift to find soonest, in sigmas of the plotted statistic; needed
  ///   without `k`.
  /// - Parameter headStartShare: The head start as a share of `h`: 0 for none, 0.5 for the usual
  ///   fast initial response.
  /// - Parameter shifts: The shifts to tell the run lengths of, beside that in control.
  /// - Parameter watched: Whether both sums are kept, or one.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func cusum(
    _ arl: Double,
    k: Double? = nil,
    shift: Double? = nil,
    headStartShare: Double = 0.0,
    shifts: [Double] = [],
    watched: Watched = .both
  ) throws -> DesignedCusum {
    let request = CusumDesign(
      arl: arl,
      k: k,
      shift: shift,
      headStartShare: headStartShare,
      shifts: shifts,
      watched: watched
    )
    return try Engine.call("chart_design.cusum", request)
  }

  /// Finds the limits of an EWMA chart that has a wanted average run length in control.
  ///
  /// - Parameter arl: The average number of points between false alarms; above 1.
  /// - Parameter lambda: The weight of the newest point: above 0, up to 1. Left out, the one that
  ///   finds `shift` soonest is searched for, between 0.01 and 1.
  /// - Parameter shift: The shift to find soonest, in sigmas of the plotted statistic; needed
  ///   without `lambda`.
  /// - Parameter limits: Whether the limits are exact or asymptotic.
  /// - Parameter fastStart: Fast initial response after Steiner: the share of the limits that
  ///   stands at the first point. Needs exact limits. Left out, there is none.
  /// - Parameter shifts: The shifts to tell the run lengths of, beside that in control.
  /// - Parameter watched: Which limits there are.
  /// - Parameter barrier: With one limit: where the average is held, in sigmas of the average on
  ///   the far side of the target. Left out, it may go anywhere.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func ewma(
    _ arl: Double,
    lambda: Double? = nil,
    shift: Double? = nil,
    limits: AverageLimits = .asymptotic,
    fastStart: Double? = nil,
    shifts: [Double] = [],
    watched: Watched = .both,
    barrier: Double? = nil
  ) throws -> DesignedEwma {
    let request = EwmaDesign(
      arl: arl,
      lambda: lambda,
      shift: shift,
      limits: limits,
      fastStart: fastStart,
      shifts: shifts,
      watched: watched,
      barrier: barrier
    )
    return try Engine.call("chart_design.ewma", request)
  }

  /// Finds the limit of a T² chart, with known parameters, that has a wanted average run length in
  /// control.
  ///
  /// - Parameter arl: The average number of points between false alarms; above 1.
  /// - Parameter variables: How many variables are watched together.
  /// - Parameter size: How many measurements each plotted mean is of; 1 for single ones.
  /// - Parameter shifts: The shifts to tell the run lengths of, beside that in control.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func hotelling(
    _ arl: Double,
    variables: Int,
    size: Int = 1,
    shifts: [Double] = []
  ) throws -> DesignedHotelling {
    let request = HotellingDesign(arl: arl, variables: variables, size: size, shifts: shifts)
    return try Engine.call("chart_design.hotelling", request)
  }

  /// Finds the limit of a MEWMA chart that has a wanted average run length in control.
  ///
  /// - Parameter arl: The average number of points between false alarms; above 1.
  /// - Parameter variables: How many variables are watched together.
  /// - Parameter lambda: The weight of the newest point: above 0, up to 1.
  /// - Parameter shifts: The shifts to tell the run lengths of, beside that in control. Each takes
  ///   some tenths of a second.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func mewma(
    _ arl: Double,
    variables: Int,
    lambda: Double = 0.1,
    shifts: [Double] = []
  ) throws -> DesignedMewma {
    let request = MewmaDesign(arl: arl, variables: variables, lambda: lambda, shifts: shifts)
    return try Engine.call("chart_design.mewma", request)
  }
}
