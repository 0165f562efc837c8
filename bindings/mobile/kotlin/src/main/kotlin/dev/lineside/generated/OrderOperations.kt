// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `order` operations. */
public object OrderOperations {
    /**
     * Draws a work order: its units step by step, and its dates.
     *
     * Each step is a bar of what left it as good, was scrapped, sent to rework, stands in it and
     * waits before it, against what was planned. Below, what was planned from when to when, and
     * what was done, in UTC. Days of the plan are drawn as days of UTC, because an order does not
     * know its site's clock.
     *
     * @param source What is drawn.
     * @param title What stands above it; left out, what it is.
     * @param format As what it is drawn.
     * @param width How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest.
     *   Left out, 960. It is as high as what is in it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun draw(
        source: DrawnOrder,
        title: String = "",
        format: PictureFormat = PictureFormat.SVG,
        width: Int? = null,
    ): ChartPicture = Engine.call("order.draw", DrawOrder(source, title, format, width))
}

/** The `order` operations. */
public val Lineside.order: OrderOperations
    get() = OrderOperations
