// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `run_length` operations.
public enum RunLengthOperations {
  /// Computes how long a chart runs on average until any of its rules fires.
  ///
  /// In control that is the number of points between false alarms; at a shift, how long it stays
  /// unseen. Each rule adds false alarms, so the answer also holds what each one would cost alone.
  ///
  /// Points are normal and independent, centre and sigma are known, and the run begins with the
  /// first point. Rules that look at zones only, such as those of Western Electric, are computed
  /// exactly, as a Markov chain. Trends and alternation depend on the values themselves; with one
  /// of those in the set the answer is simulated, and says how far it may be off by chance. The
  /// same seed gives the same answer on every machine.
  ///
  /// Reference: C. W. Champ, W. H. Woodall, "Exact results for Shewhart control charts with
  /// supplementary runs rules", *Technometrics* 29(4), 1987, 393-399.
  ///
  /// - Parameter rules: The rules.
  /// - Parameter ownRules: Rules of your own, read with those.
  /// - Parameter limit: How many sigmas of the plotted points the control limits stand from the
  ///   centre.
  /// - Parameter shifts: The shifts of the mean, in sigmas of the plotted points. None given asks
  ///   about the process in control.
  /// - Parameter perRule: Whether the answer also holds what each rule costs alone. Rules that are
  ///   simulated take a second or more each.
  /// - Parameter simulations: How many runs are simulated where that is the way: 100 to 10 million.
  ///   The error of the average is about its size divided by the root of this.
  /// - Parameter seed: Chooses the noise of the simulation.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func rules(
    _ rules: RuleSet = .limitsOnly,
    ownRules: [RuleSpec] = [],
    limit: Double = 3.0,
    shifts: [Double] = [],
    perRule: Bool = false,
    simulations: Int = 100000,
    seed: Int = 0
  ) throws -> RuleSetRunLengths {
    let request = RuleSetRunLength(
      rules: rules,
      ownRules: ownRules,
      limit: limit,
      shifts: shifts,
      perRule: perRule,
      simulations: simulations,
      seed: seed
    )
    return try Engine.call("run_length.rules", request)
  }

  /// Computes the average run lengths of a Shewhart chart with known limits.
  ///
  /// How many points such a chart of means or of single values shows on average up to and with the
  /// first beyond its limits, at each shift of the mean. At no shift this is how often it cries
  /// wolf; at a shift, how long that stays unseen.
  ///
  /// Values are normal and independent, centre and sigma are known. With estimated limits the
  /// average is longer and varies widely from chart to chart.
  ///
  /// Reference: D. C. Montgomery, *Introduction to Statistical Quality Control*, "Average run
  /// length".
  ///
  /// - Parameter limit: How many sigmas of the plotted statistic the limits stand from the centre.
  /// - Parameter size: How many measurements each plotted mean is of; 1 for single values.
  /// - Parameter shifts: The shifts of the mean, in sigmas of a single measurement; a mean of
  ///   `size` measurements shifts by the root of `size` as many of its own sigmas. None given means
  ///   in control.
  /// - Parameter watched: Which limits there are.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func shewhart(
    _ limit: Double = 3.0,
    size: Int = 1,
    shifts: [Double] = [],
    watched: Watched = .both
  ) throws -> RunLengths {
    let request = ShewhartRunLength(limit: limit, size: size, shifts: shifts, watched: watched)
    return try Engine.call("run_length.shewhart", request)
  }

  /// Computes the average run lengths of a tabular CUSUM chart.
  ///
  /// How many points it shows on average up to and with its first signal, at each shift of the
  /// mean, with any head start. All lengths are in sigmas of the plotted statistic.
  ///
  /// Values are normal and independent, target and sigma are known.
  ///
  /// References: E. S. Page, "Continuous inspection schemes", *Biometrika* 41, 1954, 100-115; J. M.
  /// Lucas, R. B. Crosier, "Fast initial response for CUSUM quality control schemes",
  /// *Technometrics* 24, 1982, 199-205.
  ///
  /// - Parameter k: The reference value (allowance) `k`: half the shift to be found, in sigmas.
  /// - Parameter h: The decision interval `h`, in sigmas.
  /// - Parameter headStart: Where the sums start, from 0 to below `h`; `h / 2` is the usual fast
  ///   initial response.
  /// - Parameter shifts: The shifts of the mean, in sigmas of the plotted statistic. None given
  ///   means in control.
  /// - Parameter watched: Whether both sums are kept, or one.
  /// - Parameter shiftTime: When the process shifts. Later is answered for one sum only.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func cusum(
    _ k: Double = 0.5,
    h: Double = 5.0,
    headStart: Double = 0.0,
    shifts: [Double] = [],
    watched: Watched = .both,
    shiftTime: ShiftTime = .atStart
  ) throws -> RunLengths {
    let request = CusumRunLength(
      k: k,
      h: h,
      headStart: headStart,
      shifts: shifts,
      watched: watched,
      shiftTime: shiftTime
    )
    return try Engine.call("run_length.cusum", request)
  }

  /// Computes the average run lengths of an EWMA chart.
  ///
  /// How many points it shows on average up to and with its first signal, at each shift of the
  /// mean. Published tables are mostly for `asymptotic` limits, which is the default here; a chart
  /// with `exact` limits signals somewhat sooner, above all right after its start.
  ///
  /// Values are normal and independent, target and sigma are known.
  ///
  /// References: S. V. Crowder, "A simple method for studying run-length distributions of
  /// exponentially weighted moving average charts", *Technometrics* 29, 1987, 401-407; J. M. Lucas,
  /// M. S. Saccucci, "Exponentially weighted moving average control schemes", *Technometrics* 32,
  /// 1990, 1-12; S. H. Steiner, "EWMA control charts with time-varying control limits and fast
  /// initial response", *Journal of Quality Technology* 31, 1999, 75-86.
  ///
  /// - Parameter lambda: The weight of the newest point: above 0, up to 1.
  /// - Parameter limit: How many sigmas of the average the limits stand from the target (`L`).
  /// - Parameter limits: Whether the limits are exact or asymptotic.
  /// - Parameter fastStart: Fast initial response after Steiner: the share of the limits that
  ///   stands at the first point, such as 0.5. Needs exact limits. Left out, there is none.
  /// - Parameter start: Where the average starts, in sigmas of the plotted statistic from the
  ///   target.
  /// - Parameter shifts: The shifts of the mean, in sigmas of the plotted statistic. None given
  ///   means in control.
  /// - Parameter watched: Which limits there are.
  /// - Parameter barrier: With one limit: the value, in sigmas of the average on the far side of
  ///   the target from the limit, at which the average is held, as a CUSUM is held at zero. 0 holds
  ///   it at the target. Left out, it may go anywhere, as on an ordinary chart.
  /// - Parameter shiftTime: When the process shifts.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func ewma(
    _ lambda: Double = 0.2,
    limit: Double = 3.0,
    limits: AverageLimits = .asymptotic,
    fastStart: Double? = nil,
    start: Double = 0.0,
    shifts: [Double] = [],
    watched: Watched = .both,
    barrier: Double? = nil,
    shiftTime: ShiftTime = .atStart
  ) throws -> RunLengths {
    let request = EwmaRunLength(
      lambda: lambda,
      limit: limit,
      limits: limits,
      fastStart: fastStart,
      start: start,
      shifts: shifts,
      watched: watched,
      barrier: barrier,
      shiftTime: shiftTime
    )
    return try Engine.call("run_length.ewma", request)
  }

  /// Computes the average run lengths of a T² chart with known mean and covariance.
  ///
  /// How many points it shows on average up to and with the first above its limit, at each shift of
  /// the mean. T² of a point in control is chi-squared, of a shifted one noncentral chi-squared.
  /// With estimated parameters the average differs; these are the limiting values for a long time
  /// of estimation.
  ///
  /// - Parameter variables: How many variables are watched together.
  /// - Parameter limit: The limit of T².
  /// - Parameter size: How many measurements each plotted mean is of; 1 for single ones.
  /// - Parameter shifts: The shifts of the mean vector: its Mahalanobis distance from the one in
  ///   control, the root of `d' Σ⁻¹ d`, in sigmas of a single measurement. None given means in
  ///   control.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func hotelling(
    _ variables: Int,
    limit: Double,
    size: Int = 1,
    shifts: [Double] = []
  ) throws -> RunLengths {
    let request = HotellingRunLength(variables: variables, limit: limit, size: size, shifts: shifts)
    return try Engine.call("run_length.hotelling", request)
  }

  /// Computes the average run lengths of a MEWMA chart.
  ///
  /// How many points it shows on average up to and with its first signal, at each shift of the mean
  /// vector. The chart has the asymptotic covariance, starts at the target, and knows mean and
  /// covariance; values are multivariate normal and independent.
  ///
  /// Only the length of a shift matters, not its direction.
  ///
  /// References: C. A. Lowry, W. H. Woodall, C. W. Champ, S. E. Rigdon, "A multivariate
  /// exponentially weighted moving average control chart", *Technometrics* 34, 1992, 46-53; S. E.
  /// Rigdon, "An integral equation for the in-control average run length of a multivariate
  /// exponentially weighted moving average control chart", *Journal of Statistical Computation and
  /// Simulation* 52, 1995, 351-365; G. C. Runger, S. S. Prabhu, "A Markov chain model for the
  /// multivariate exponentially weighted moving averages control chart", *Journal of the American
  /// Statistical Association* 91, 1996, 1701-1706.
  ///
  /// - Parameter variables: How many variables are watched together.
  /// - Parameter limit: The limit of the statistic (`h`, also written `H` or `h4`).
  /// - Parameter lambda: The weight of the newest point: above 0, up to 1.
  /// - Parameter shifts: The shifts of the mean vector: its Mahalanobis distance from the target,
  ///   the root of `d' Σ⁻¹ d`, in sigmas of the plotted statistic. None given means in control.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func mewma(
    _ variables: Int,
    limit: Double,
    lambda: Double = 0.1,
    shifts: [Double] = []
  ) throws -> RunLengths {
    let request = MewmaRunLength(variables: variables, limit: limit, lambda: lambda, shifts: shifts)
    return try Engine.call("run_length.mewma", request)
  }
}
