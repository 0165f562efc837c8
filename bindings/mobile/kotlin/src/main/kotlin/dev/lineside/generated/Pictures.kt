// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/**
 * Draws a chart as SVG or as a Vega-Lite specification.
 *
 * Both come from one definition and show the same: the points, the lines by which they are judged,
 * phases, specification limits, and what was noticed, marked by shape as well as by colour.
 */
public fun ControlChart.plot(
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
): ChartPicture = SpcOperations.draw(DrawnSource.Control(this), title, format)

/**
 * Draws a chart as SVG or as a Vega-Lite specification.
 *
 * Both come from one definition and show the same: the points, the lines by which they are judged,
 * phases, specification limits, and what was noticed, marked by shape as well as by colour.
 */
public fun IndividualsChart.plot(
    values: Floats,
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
): ChartPicture = SpcOperations.draw(DrawnSource.Individuals(this, values), title, format)
