// Written by `cargo xtask codegen` from contract.json; do not edit.

/// The `order` operations.
public enum OrderOperations {
  /// Draws a work order: its units step by step, and its dates.
  ///
  /// Each step is a bar of what left it as good, was scrapped, sent to rework, stands in it and
  /// waits before it, against what was planned. Below, what was planned from when to when, and what
  /// was done, in UTC. Days of the plan are drawn as days of UTC, because an order does not know
  /// its site's clock.
  ///
  /// - Parameter source: What is drawn.
  /// - Parameter title: What stands above it; left out, what it is.
  /// - Parameter format: As what it is drawn.
  /// - Parameter width: How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the
  ///   nearest. Left out, 960. It is as high as what is in it.
  /// - Throws: `LinesideError` when the request was refused or the work failed.
  public static func draw(
    _ source: DrawnOrder,
    title: String = "",
    format: PictureFormat = .svg,
    width: Int? = nil
  ) throws -> ChartPicture {
    let request = DrawOrder(source: source, title: title, format: format, width: width)
    return try Engine.call("order.draw", request)
  }
}
