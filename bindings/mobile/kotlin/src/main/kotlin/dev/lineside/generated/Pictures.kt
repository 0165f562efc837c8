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

/**
 * Draws a schedule as a Gantt chart.
 *
 * By resource: set-ups, work and what stands fast, with closed times behind; by order: the
 * operations of each, with its due date. Work of late orders is hatched, and what has to be shorter
 * for the plan to end sooner is outlined. Or how loaded each resource is as time goes by. As a page
 * (`html`) it can be zoomed, moved and searched for an order.
 */
public fun SchedulePlan.plot(
    model: SchedulingModel,
    view: ScheduleView = ScheduleView.RESOURCES,
    clock: SchedulingClock? = null,
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
): ChartPicture =
    ApsOperations.draw(DrawnSchedule.Plan(this, model, view, clock), title, format, width)

/**
 * Draws a bill of materials as a tree, with the quantities of each line.
 *
 * What is made, bought, passed through as a phantom, or comes out besides differs by its shape;
 * substitutes, optional lines and quantities that are fixed for an order are named below the item.
 * Of a large bill the upper levels are drawn, and each line says how many there are below it.
 */
public fun ItemExplosion.plot(
    quantity: Decimal? = null,
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
): ChartPicture =
    MasterOperations.draw(DrawnStructure.Explosion(this, quantity), title, format, width)

/**
 * Draws the stock of an item at a site over time.
 *
 * The line is how much there is, all lots and locations together; each movement is marked by its
 * shape: what came in, went out, was scrapped, corrected or counted. Reorder and alert levels are
 * lines across. What is promised is drawn ahead, dashed: how much there will be when each promise
 * is kept on the day it is due.
 */
public fun RunningBalance.plot(
    stock: StockView? = null,
    rule: AlertRule? = null,
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
): ChartPicture = StockOperations.draw(DrawnStock.Balance(this, stock, rule), title, format, width)

/**
 * Draws a work order: its units step by step, and its dates.
 *
 * Each step is a bar of what left it as good, was scrapped, sent to rework, stands in it and waits
 * before it, against what was planned. Below, what was planned from when to when, and what was
 * done, in UTC. Days of the plan are drawn as days of UTC, because an order does not know its
 * site's clock.
 */
public fun OrderView.plot(
    now: Timestamp? = null,
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
): ChartPicture = OrderOperations.draw(DrawnOrder.Order(this, now), title, format, width)

/**
 * Draws the reports of the floor: orders by status and site, scrap by reason, work in process by
 * step, the load of work centers, and consumption against bills of materials.
 *
 * What matters most stands on top: the largest heaps, the highest load, the widest variance.
 * Quantities in different units are never drawn on one axis.
 */
public fun OrderCounts.plot(
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
): ChartPicture = GraphOperations.draw(DrawnFloor.Orders(this), title, format, width)

/**
 * Draws the reports of the floor: orders by status and site, scrap by reason, work in process by
 * step, the load of work centers, and consumption against bills of materials.
 *
 * What matters most stands on top: the largest heaps, the highest load, the widest variance.
 * Quantities in different units are never drawn on one axis.
 */
public fun ScrapReport.plot(
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
): ChartPicture = GraphOperations.draw(DrawnFloor.Scrap(this), title, format, width)

/**
 * Draws the reports of the floor: orders by status and site, scrap by reason, work in process by
 * step, the load of work centers, and consumption against bills of materials.
 *
 * What matters most stands on top: the largest heaps, the highest load, the widest variance.
 * Quantities in different units are never drawn on one axis.
 */
public fun WipReport.plot(
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
): ChartPicture = GraphOperations.draw(DrawnFloor.Wip(this), title, format, width)

/**
 * Draws the reports of the floor: orders by status and site, scrap by reason, work in process by
 * step, the load of work centers, and consumption against bills of materials.
 *
 * What matters most stands on top: the largest heaps, the highest load, the widest variance.
 * Quantities in different units are never drawn on one axis.
 */
public fun LoadReport.plot(
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
): ChartPicture = GraphOperations.draw(DrawnFloor.Load(this), title, format, width)

/**
 * Draws the reports of the floor: orders by status and site, scrap by reason, work in process by
 * step, the load of work centers, and consumption against bills of materials.
 *
 * What matters most stands on top: the largest heaps, the highest load, the widest variance.
 * Quantities in different units are never drawn on one axis.
 */
public fun ConsumptionReport.plot(
    title: String = "",
    format: PictureFormat = PictureFormat.SVG,
    width: Int? = null,
): ChartPicture = GraphOperations.draw(DrawnFloor.Consumption(this), title, format, width)
