// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/**
 * Draws a chart as SVG or as a Vega-Lite specification.
 *
 * Both come from one definition and show the same: the points, the lines by which they are judged,
 * phases, specification limits, and what was noticed, marked by shape as well as by colour. However
 * many points there are, the picture stays small: of points that share a column of pixels the
 * lowest and the highest are drawn, and every signal has a mark, or shares one with a signal of the
 * same rule that it would cover.
 */
public fun ControlChart.plot(
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
    height: Int? = null,
): ChartPicture = SpcOperations.draw(DrawnSource.Control(this), title, format, width, height)

/**
 * Draws a chart as SVG or as a Vega-Lite specification.
 *
 * Both come from one definition and show the same: the points, the lines by which they are judged,
 * phases, specification limits, and what was noticed, marked by shape as well as by colour. However
 * many points there are, the picture stays small: of points that share a column of pixels the
 * lowest and the highest are drawn, and every signal has a mark, or shares one with a signal of the
 * same rule that it would cover.
 */
public fun IndividualsChart.plot(
    values: Floats,
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
    height: Int? = null,
): ChartPicture =
    SpcOperations.draw(DrawnSource.Individuals(this, values), title, format, width, height)

/**
 * Draws a chart as SVG or as a Vega-Lite specification.
 *
 * Both come from one definition and show the same: the points, the lines by which they are judged,
 * phases, specification limits, and what was noticed, marked by shape as well as by colour. However
 * many points there are, the picture stays small: of points that share a column of pixels the
 * lowest and the highest are drawn, and every signal has a mark, or shares one with a signal of the
 * same rule that it would cover.
 */
public fun CusumChart.plot(
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
    height: Int? = null,
): ChartPicture = SpcOperations.draw(DrawnSource.Cusum(this), title, format, width, height)

/**
 * Draws a chart as SVG or as a Vega-Lite specification.
 *
 * Both come from one definition and show the same: the points, the lines by which they are judged,
 * phases, specification limits, and what was noticed, marked by shape as well as by colour. However
 * many points there are, the picture stays small: of points that share a column of pixels the
 * lowest and the highest are drawn, and every signal has a mark, or shares one with a signal of the
 * same rule that it would cover.
 */
public fun EwmaChart.plot(
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
    height: Int? = null,
): ChartPicture = SpcOperations.draw(DrawnSource.Ewma(this), title, format, width, height)

/**
 * Draws a chart as SVG or as a Vega-Lite specification.
 *
 * Both come from one definition and show the same: the points, the lines by which they are judged,
 * phases, specification limits, and what was noticed, marked by shape as well as by colour. However
 * many points there are, the picture stays small: of points that share a column of pixels the
 * lowest and the highest are drawn, and every signal has a mark, or shares one with a signal of the
 * same rule that it would cover.
 */
public fun HotellingChart.plot(
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
    height: Int? = null,
): ChartPicture = SpcOperations.draw(DrawnSource.Hotelling(this), title, format, width, height)

/**
 * Draws a chart as SVG or as a Vega-Lite specification.
 *
 * Both come from one definition and show the same: the points, the lines by which they are judged,
 * phases, specification limits, and what was noticed, marked by shape as well as by colour. However
 * many points there are, the picture stays small: of points that share a column of pixels the
 * lowest and the highest are drawn, and every signal has a mark, or shares one with a signal of the
 * same rule that it would cover.
 */
public fun MewmaChart.plot(
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
    height: Int? = null,
): ChartPicture = SpcOperations.draw(DrawnSource.Mewma(this), title, format, width, height)

/**
 * Draws a chart as SVG or as a Vega-Lite specification.
 *
 * Both come from one definition and show the same: the points, the lines by which they are judged,
 * phases, specification limits, and what was noticed, marked by shape as well as by colour. However
 * many points there are, the picture stays small: of points that share a column of pixels the
 * lowest and the highest are drawn, and every signal has a mark, or shares one with a signal of the
 * same rule that it would cover.
 */
public fun PrecontrolRun.plot(
    values: Floats,
    spec: SpecLimits,
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
    height: Int? = null,
): ChartPicture =
    SpcOperations.draw(DrawnSource.Precontrol(this, values, spec), title, format, width, height)

/**
 * Draws a chart as SVG or as a Vega-Lite specification.
 *
 * Both come from one definition and show the same: the points, the lines by which they are judged,
 * phases, specification limits, and what was noticed, marked by shape as well as by colour. However
 * many points there are, the picture stays small: of points that share a column of pixels the
 * lowest and the highest are drawn, and every signal has a mark, or shares one with a signal of the
 * same rule that it would cover.
 */
public fun AlertActionCheck.plot(
    values: Floats,
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
    height: Int? = null,
): ChartPicture =
    SpcOperations.draw(DrawnSource.AlertAction(this, values), title, format, width, height)
