"""Answers that draw themselves."""

import json
from decimal import Decimal

import lineside
from lineside import (
    AlertRule,
    ConsumptionReport,
    DashboardDrawnFloor,
    ItemConsumption,
    OrderCounts,
)


def test_a_report_of_a_plant_draws_itself() -> None:
    with lineside.open("memory:") as plant:
        report = plant.graph.report_wip()
    assert report._repr_html_().startswith("<svg")
    assert "Nothing waits or lies in work." in report.plot().text
    assert ">Hall 3 &amp; 4</text>" in report.plot(title="Hall 3 & 4").text


def test_a_specification_is_json_with_the_data_of_the_answer() -> None:
    line = ItemConsumption(
        item="BOLT",
        lines=1,
        quantity_required=Decimal(10),
        quantity_issued=Decimal(12),
        quantity_returned=Decimal(0),
        quantity_scrapped=Decimal(0),
        quantity_used=Decimal(12),
        variance=Decimal(2),
        variance_percent=Decimal(20),
    )
    picture = ConsumptionReport(lines=[line]).plot(format="vega_lite")
    spec = json.loads(picture.text)
    parts = spec["vconcat"][0]["layer"][0]["data"]["values"]
    assert [(part["row"], part["to"]) for part in parts] == [("BOLT", 100), ("BOLT", 120)]


def test_reports_stand_below_each_other_on_a_dashboard() -> None:
    board = DashboardDrawnFloor(
        orders=OrderCounts(orders=0, statuses=[], sites=[]),
        consumption=ConsumptionReport(lines=[]),
    )
    text = lineside.graph.draw(board, title="Monday").text
    assert text.index("No orders.") < text.index("Nothing was consumed")


def test_a_stock_of_a_plant_is_drawn_with_what_is_promised() -> None:
    with lineside.open("memory:") as plant:
        plant.stock.receive(
            "BOLT", site="MUC", quantity=Decimal(100), command=lineside.command("jane.doe")
        )
        plant.stock.reserve(
            "BOLT",
            site="MUC",
            quantity=Decimal(30),
            strength="hard",
            command=lineside.command("jane.doe"),
        )
        balance = plant.stock.running_balance("BOLT", site="MUC")
        stock = plant.stock.get("BOLT", site="MUC")
    picture = balance.plot(stock, AlertRule(reorder_point=Decimal(20)))
    for words in ("came in: 1", "put aside: 1", "reorder point 20", "100 pcs on hand"):
        assert words in picture.text
