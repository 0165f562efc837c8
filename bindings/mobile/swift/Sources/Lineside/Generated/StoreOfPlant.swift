// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `store` operations of a plant.
public struct StoreOfPlant: Sendable {
  let plant: Plant

  /// Holds the plant's store to every promise that a store makes, one check after another.
  ///
  /// For a store that you have written yourself: run it in your tests, on a plant that holds
  /// nothing you need. The checks write to the same map, under keys that start with the byte 255,
  /// which the plant never uses, and remove what they wrote. They say what several callers, lost
  /// answers, retries and long journals may do to a store; power cuts and damaged files are for you
  /// to try.
  ///
  /// Checks ask the store from several threads, one at a time. In JavaScript use the form that does
  /// not wait, `conformanceAsync`: the thread that waits for an answer cannot give one.
  ///
  /// - Parameter filter: Only the checks with this text in their name; left out, all of them.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public func conformance(_ filter: String = "") throws -> StoreReport {
    let request = CheckStore(filter: filter)
    return try Engine.call("store.conformance", request, plant: plant)
  }
}

extension Plant {
  /// The `store` operations.
  public var store: StoreOfPlant { StoreOfPlant(plant: self) }
}
