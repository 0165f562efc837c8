// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `master` operations. */
public object MasterOperations {
    /**
     * Draws a bill of materials as a tree, with the quantities of each line.
     *
     * What is made, bought, passed through as a phantom, or comes out besides differs by its shape;
     * substitutes, optional lines and quantities that are fixed for an order are named below the
     * item. Of a large bill the upper levels are drawn, and each line says how many there are below
     * it.
     *
     * @param source What is drawn.
     * @param title What stands above it; left out, what it is.
     * @param format As what it is drawn.
     * @param width How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the nearest.
     *   Left out, 960. It is as high as what is in it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun draw(
        source: DrawnStructure,
        title: String = "",
        format: PictureFormat = PictureFormat.SVG,
        width: Int? = null,
    ): ChartPicture = Engine.call("master.draw", DrawStructure(source, title, format, width))
}

/** The `master` operations. */
public val Lineside.master: MasterOperations
    get() = MasterOperations
