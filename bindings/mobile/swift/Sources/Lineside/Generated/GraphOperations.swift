// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `graph` operations.
public enum GraphOperations {
  /// Draws the reports of the floor: orders by status and site, scrap by reason, work in process by
  /// step, the load of work centers, and consumption against bills of materials.
  ///
  /// What matters most stands on top: the largest heaps, the highest load, the widest variance.
  /// Quantities in different units are never drawn on one axis.
  ///
  /// - Parameter source: What is drawn.
  /// - Parameter title: What stands above it; left out, what it is.
  /// - Parameter format: As what it is drawn.
  /// - Parameter width: How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the
  ///   nearest. Left out, 960. It is as high as what is in it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func draw(
    _ source: DrawnFloor,
    title: String = "",
    format: PictureFormat = .svg,
    width: Int? = nil
  ) throws -> ChartPicture {
    let request = DrawFloor(source: source, title: title, format: format, width: width)
    return try Engine.call("graph.draw", request)
  }
}
