// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `data_set` operations.
public enum DataSetOperations {
  /// Makes a plant's data up and writes it to a folder, one file for each table.
  ///
  /// The same seed makes the same rows on every machine, and every row obeys the rules that data is
  /// held against. The folder is made if need be; files of the same names are replaced.
  ///
  /// - Parameter path: The folder for the files.
  /// - Parameter seed: What makes one plant differ from another.
  /// - Parameter scale: How large the plant is: `1` makes 120,000 work orders, `0.001` makes 120.
  ///   Above 0 and at most 100.
  /// - Parameter format: What sort of files.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func generate(
    _ path: String,
    seed: Int64 = 42,
    scale: ExactDecimal = "1",
    format: DataSetFormat = .csv,
    control: Control? = nil
  ) throws -> DataSetGenerated {
    let request = GenerateDataSet(path: path, seed: seed, scale: scale, format: format)
    return try Engine.call("data_set.generate", request, control: control)
  }

  /// Reads a data set from a folder and holds every row against the rules of the floor.
  ///
  /// Nothing is loaded and nothing changed. Each bad row is named with its file, line, column and
  /// value, and with what would be right.
  ///
  /// - Parameter path: The folder with the files, CSV or Parquet.
  /// - Parameter overTolerancePercent: How much more than planned may have been started, in
  ///   percent.
  /// - Parameter acceptsShort: Whether an order may have been completed with less than was planned.
  /// - Parameter limit: How many bad rows are named at most, of 100,000; all are counted.
  /// - Parameter control: Watches the work and stops it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func check(
    _ path: String,
    overTolerancePercent: Int = 0,
    acceptsShort: Bool = false,
    limit: Int = 1000,
    control: Control? = nil
  ) throws -> DataSetCheck {
    let request = CheckDataSet(
      path: path,
      overTolerancePercent: overTolerancePercent,
      acceptsShort: acceptsShort,
      limit: limit
    )
    return try Engine.call("data_set.check", request, control: control)
  }
}
