// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `quantity` operations.
public enum QuantityOperations {
  /// Converts a quantity into another unit, exactly, and rounds at most once, at the end.
  ///
  /// Use it wherever a quantity changes its unit: a recipe in kilograms that is bought in drums,
  /// pieces that are packed by the dozen, gallons on a foreign order. Factors are never rounded, so
  /// a dozen is 12 pieces and there and back is where you started. Where the result has to be
  /// rounded, say to what (`increment`) and how (`rounding`); if you do not, a result that would
  /// need it is an error and not a surprise. A quantity that is not zero never becomes zero.
  ///
  /// - Parameter quantity: What to convert.
  /// - Parameter to: The unit wanted.
  /// - Parameter equivalences: What the item adds to the table of units, such as 1 `drum` equals
  ///   `37.5` `kg`. Each works in both directions, and they chain. Give those in force on the day.
  /// - Parameter increment: The smallest step of the result, such as `0.001` or `1`; usually the
  ///   item's. Without it the result is exact, or an error if it has no end as a decimal.
  /// - Parameter rounding: Which neighbour a result between two steps becomes. Without it the
  ///   result must be a multiple of the increment already.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func convert(
    _ quantity: Quantity,
    to: UnitCode,
    equivalences: [Equivalence] = [],
    increment: ExactDecimal? = nil,
    rounding: Rounding? = nil
  ) throws -> Converted {
    let request = Convert(
      quantity: quantity,
      to: to,
      equivalences: equivalences,
      increment: increment,
      rounding: rounding
    )
    return try Engine.call("quantity.convert", request)
  }
}
