"""A plant's day, as a new user would write it; and what happens when two people want the same."""

import datetime as dt
import threading
from decimal import Decimal

import numpy as np
import polars as pl
import pyarrow as pa
import pytest

import lineside
from lineside import (
    BomLine,
    Conflict,
    Effectivity,
    Item,
    MakeToOrderDemand,
    Money,
    NotFound,
    PerUnitRunTime,
    Price,
    Rejected,
    RevisionKey,
    RoutingStep,
    Site,
    WorkCenter,
)

MONDAY = dt.date(2026, 3, 2)


def by(actor="jane.doe", **more):
    return lineside.command(actor, **more)


@pytest.fixture
def plant():
    with lineside.open("memory:") as plant:
        plant.master.put_site(
            Site("MUC", "Munich", kind="factory", zone="Europe/Berlin", currency="EUR"),
            command=by(),
        )
        plant.master.put_work_centers(
            [
                WorkCenter("WC-ASM-01", "Assembly line 1", site="MUC", kind="assembly"),
                WorkCenter("WC-TEST-01", "Test bench", site="MUC", kind="testing"),
            ],
            command=by(),
        )
        plant.master.put_items(
            [
                Item("GEARBOX", "Gearbox", kind="product", unit="pcs"),
                Item("CASE", "Case", kind="part", unit="pcs"),
                Item("BOLT", "Bolt M8", kind="part", unit="pcs"),
            ],
            command=by(),
        )
        first = RevisionKey(revision="A")
        from_now_on = Effectivity(dt.date(2026, 1, 1))
        plant.master.draft_bom(
            "GEARBOX",
            key=first,
            lines=[
                BomLine(10, "CASE", quantity="1", step=10),
                BomLine(20, "BOLT", quantity="4", step=10),
            ],
            command=by(),
        )
        plant.master.release_bom("GEARBOX", key=first, effective=from_now_on, command=by())
        plant.master.draft_routing(
            "GEARBOX",
            key=first,
            steps=[
                RoutingStep(10, "Assemble", "WC-ASM-01", run_time=PerUnitRunTime("4")),
                RoutingStep(20, "Test", "WC-TEST-01", run_time=PerUnitRunTime("2.5")),
            ],
            command=by(),
        )
        plant.master.release_routing("GEARBOX", key=first, effective=from_now_on, command=by())
        yield plant


def released(plant, order="WO-1", quantity=20):
    plant.order.create(
        order,
        item="GEARBOX",
        site="MUC",
        quantity=Decimal(quantity),
        demand=MakeToOrderDemand("SO-7"),
        planned_start=MONDAY,
        command=by(),
    )
    plant.order.release(order, command=by())


def on_hand(plant, item):
    return plant.stock.get(item, site="MUC").on_hand


def test_a_day_from_the_first_bolt_to_the_reports(plant):
    plant.stock.receive(
        "CASE",
        site="MUC",
        quantity=Decimal(30),
        cost=Money(Decimal("210.00"), "EUR"),
        command=by(),
    )
    plant.stock.receive(
        "BOLT",
        site="MUC",
        quantity=Decimal(100),
        unit_cost=Price(Decimal("0.50"), "EUR"),
        command=by(),
    )
    released(plant)
    plant.order.issue("WO-1", item="CASE", quantity=Decimal(20), command=by())
    plant.order.issue("WO-1", item="BOLT", quantity=Decimal(80), command=by())
    plant.order.report(
        "WO-1",
        step=10,
        out=Decimal(19),
        scrap=Decimal(1),
        reason="quality_defect",
        labor_hours=Decimal("1.5"),
        command=by(),
    )
    plant.order.report("WO-1", step=20, out=Decimal(12), posting="R-2", command=by())
    plant.order.receive("WO-1", quantity=Decimal(12), posting="G-1", command=by())

    # Twelve good ones and the scrapped one needed 13 of 20 sets at 9.00.
    gearboxes = plant.stock.get("GEARBOX", site="MUC")
    assert gearboxes.on_hand == 12
    assert gearboxes.value == Money(Decimal("117.00"), "EUR")

    with pytest.raises(Rejected, match="G-1") as caught:
        plant.order.reverse("WO-1", of="R-2", command=by())
    assert caught.value.code == "order.consumed_downstream"
    plant.order.reverse("WO-1", of="G-1", command=by(reason="put on the wrong shelf"))
    plant.order.reverse("WO-1", of="R-2", command=by(reason="counted twice"))
    assert on_hand(plant, "GEARBOX") == 0

    order = plant.order.get("WO-1")
    assert (order.status, order.completed, order.scrapped) == ("in_progress", 0, 1)
    assert [(step.step, step.queue) for step in order.steps] == [(10, 0), (20, 19)]
    assert order.header.increment == Decimal(1)
    assert isinstance(order.header.increment, Decimal)

    wip = plant.graph.report_wip(site="MUC").lines
    assert [(line.work_center, line.quantity_queue) for line in wip] == [("WC-TEST-01", 19)]
    scrap = plant.graph.report_scrap().groups[0].reasons
    assert [(line.reason, line.quantity) for line in scrap] == [("quality_defect", 1)]
    counted = plant.graph.count_orders()
    assert [(line.status, line.orders) for line in counted.statuses] == [("in_progress", 1)]
    load = {
        line.work_center: line.standard_hours for line in plant.graph.report_load().work_centers
    }
    # Nineteen at 2.5 minutes.
    assert load["WC-TEST-01"] == Decimal("0.79")
    [case] = [line for line in plant.graph.report_consumption().lines if line.item == "CASE"]
    assert (case.quantity_required, case.quantity_used) == (1, 20)


def test_what_the_word_of_a_default_is(plant):
    item = plant.master.get_item("BOLT").item
    assert isinstance(item.increment, Decimal)
    assert (item.increment, item.tracking, item.status) == (1, "none", "active")
    step = plant.master.get_routing("GEARBOX", on=MONDAY).revisions[0].steps[0]
    assert step.queue_time == dt.timedelta()
    assert step.run_time == PerUnitRunTime("4")
    bench = plant.master.get_work_center("WC-TEST-01").work_center
    assert isinstance(bench.efficiency, Decimal)
    assert (bench.efficiency, bench.setup_time) == (1, dt.timedelta())
    [revision] = plant.master.get_bom("GEARBOX").revisions
    assert revision.key.alternate == "main"


WHOLE = {
    "lists": list,
    "NumPy": np.array,
    "Polars": pl.Series,
    "Arrow": pa.array,
    "NumPy, wider": lambda values: np.array(values, dtype=np.int64),
}


@pytest.mark.parametrize("column", WHOLE.values(), ids=WHOLE)
def test_stock_and_reports_come_in_columns_of_any_library(plant, column):
    receipts = 500
    plant.stock.post_batch(
        ["receipt", "issue"],
        items=["BOLT", "CASE"],
        sites=["MUC"],
        kind=column([0] * receipts + [1]),
        item=column([index % 2 for index in range(receipts)] + [0]),
        site=column([0] * (receipts + 1)),
        quantity=column([4] * receipts + [600]),
        amount=column([200] * receipts + [-1]),
        currency="EUR",
        command=by(),
    )
    assert (on_hand(plant, "BOLT"), on_hand(plant, "CASE")) == (400, 1000)
    worth = plant.stock.value(site="MUC")
    assert worth.totals == [Money(Decimal("700.00"), "EUR")]

    for number in range(10):
        released(plant, f"WO-{number}")
    plant.order.report_batch(
        [f"WO-{number}" for number in range(10)],
        order=column([*range(10), 9]),
        step=column([10] * 10 + [20]),
        out=column([18] * 10 + [5]),
        scrap=column([2] * 10 + [0]),
        reasons=["machine_error"],
        reason=column([0] * 10 + [2**32 - 1]),
        command=by(),
    )
    assert plant.order.get("WO-9").completed == 5
    assert plant.graph.report_wip().lines[0].quantity_queue == 9 * 18 + 13


def test_a_batch_is_posted_as_a_whole_or_not_at_all(plant):
    with pytest.raises(Rejected) as caught:
        plant.stock.post_batch(
            ["receipt", "issue"],
            items=["BOLT"],
            sites=["MUC"],
            kind=np.array([0, 1]),
            item=np.zeros(2, dtype=np.uint32),
            site=np.zeros(2, dtype=np.uint32),
            quantity=np.array([10, 11]),
            command=by(),
        )
    assert (caught.value.code, caught.value.details["row"]) == ("stock.insufficient", 1)
    with pytest.raises(NotFound):
        plant.stock.get("BOLT", site="MUC")


def test_two_clients_with_one_command_post_once(plant):
    command = by()
    start = threading.Barrier(8)
    answers = []

    def send():
        start.wait()
        answers.append(
            plant.stock.receive("BOLT", site="MUC", quantity=Decimal(10), command=command)
        )

    clients = [threading.Thread(target=send) for _ in range(8)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    assert sorted(answer.replayed for answer in answers) == [False] + [True] * 7
    assert len({answer.position for answer in answers}) == 1
    assert on_hand(plant, "BOLT") == 10
    with pytest.raises(Conflict) as caught:
        plant.stock.receive("BOLT", site="MUC", quantity=Decimal(11), command=command)
    assert caught.value.code == "journal.command_reused"


def test_of_two_clients_that_edit_one_order_from_one_version_one_succeeds(plant):
    released(plant)
    version = plant.order.get("WO-1").version
    start = threading.Barrier(2)
    outcomes = []

    def edit(priority):
        start.wait()
        try:
            plant.order.change("WO-1", priority=priority, expected_version=version, command=by())
            outcomes.append("done")
        except Conflict as conflict:
            outcomes.append(conflict.code)

    planners = [threading.Thread(target=edit, args=(priority,)) for priority in (1, 2)]
    for planner in planners:
        planner.start()
    for planner in planners:
        planner.join()
    assert sorted(outcomes) == ["done", "order.version_conflict"]
    assert plant.order.get("WO-1").version == version + 1


def test_a_refusal_says_everything_that_is_wrong(plant):
    with pytest.raises(Rejected) as caught:
        plant.order.create(
            "WO-1",
            item="GEARBOX",
            site="MUC",
            quantity=Decimal("2.5"),
            priority=9,
            planned_start=MONDAY,
            planned_end=MONDAY - dt.timedelta(days=1),
            command=by(),
        )
    found = [violation["code"] for violation in caught.value.details["violations"]]
    assert found == ["order.not_a_multiple", "order.bad_priority", "order.bad_dates"]
