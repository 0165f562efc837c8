// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `master` operations.
public enum MasterOperations {
  /// Draws a bill of materials as a tree, with the quantities of each line.
  ///
  /// What is made, bought, passed through as a phantom, or comes out besides differs by its shape;
  /// substitutes, optional lines and quantities that are fixed for an order are named below the
  /// item. Of a large bill the upper levels are drawn, and each line says how many there are below
  /// it.
  ///
  /// - Parameter source: What is drawn.
  /// - Parameter title: What stands above it; left out, what it is.
  /// - Parameter format: As what it is drawn.
  /// - Parameter width: How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the
  ///   nearest. Left out, 960. It is as high as what is in it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func draw(
    _ source: DrawnStructure,
    title: String = "",
    format: PictureFormat = .svg,
    width: Int? = nil
  ) throws -> ChartPicture {
    let request = DrawStructure(source: source, title: title, format: format, width: width)
    return try Engine.call("master.draw", request)
  }
}
