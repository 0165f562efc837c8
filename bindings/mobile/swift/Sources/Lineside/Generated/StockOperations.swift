// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `stock` operations.
public enum StockOperations {
  /// Draws the stock of an item at a site over time.
  ///
  /// The line is how much there is, all lots and locations together; each movement is marked by its
  /// shape: what came in, went out, was scrapped, corrected or counted. Reorder and alert levels
  /// are lines across. What is promised is drawn ahead, dashed: how much there will be when each
  /// promise is kept on the day it is due.
  ///
  /// - Parameter source: What is drawn.
  /// - Parameter title: What stands above it; left out, what it is.
  /// - Parameter format: As what it is drawn.
  /// - Parameter width: How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the
  ///   nearest. Left out, 960. It is as high as what is in it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func draw(
    _ source: DrawnStock,
    title: String = "",
    format: PictureFormat = .svg,
    width: Int? = nil
  ) throws -> ChartPicture {
    let request = DrawStock(source: source, title: title, format: format, width: width)
    return try Engine.call("stock.draw", request)
  }
}
