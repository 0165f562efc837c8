// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `graph` operations. */
public object GraphOperations {
    /**
     * Draws the reports of the floor: orders by status and site, scrap by reason, work in process
     * by step, the load of work centers, and consumption against bills of materials.
     *
     * What matters most stands on top: the largest heaps, the highest load, the widest variance.
     * Quantities in different units are never drawn on one axis.
     *
     * @param source What is drawn.
     * @param title What stands above it; left out, what it is.
     * @param format As what it is drawn.
     * @param width How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest.
     *   Left out, 960. It is as high as what is in it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun draw(
        source: DrawnFloor,
        title: String = "",
        format: PictureFormat = PictureFormat.SVG,
        width: Int? = null,
    ): ChartPicture = Engine.call("graph.draw", DrawFloor(source, title, format, width))
}

/** The `graph` operations. */
public val Lineside.graph: GraphOperations
    get() = GraphOperations
