// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `stock` operations. */
public object StockOperations {
    /**
     * Draws the stock of an item at a site over time.
     *
     * The line is how much there is, all lots and locations together; each movement is marked by
     * its shape: what came in, went out, was scrapped, corrected or counted. Reorder and alert
     * levels are lines across. What is promised is drawn ahead, dashed: how much there will be when
     * each promise is kept on the day it is due.
     *
     * @param source What is drawn.
     * @param title What stands above it; left out, what it is.
     * @param format As what it is drawn.
     * @param width How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest.
     *   Left out, 960. It is as high as what is in it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun draw(
        source: DrawnStock,
        title: String = "",
        format: PictureFormat = PictureFormat.SVG,
        width: Int? = null,
    ): ChartPicture = Engine.call("stock.draw", DrawStock(source, title, format, width))
}

/** The `stock` operations. */
public val Lineside.stock: StockOperations
    get() = StockOperations
