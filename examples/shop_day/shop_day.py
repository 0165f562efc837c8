"""A day in a shop: forty pumps made to stock.

Goods come in, an order is released, two steps report, one pump fails its test, somebody reports
the wrong pallet and takes it back. Grease is taken from stock by the reports themselves, finished
pumps go into it, and the last report completes the order. Run it with `python shop_day.py`; the
same day stands beside it in JavaScript and in Rust.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import lineside
from lineside import (
    BomLine,
    Effectivity,
    Item,
    LoadedBom,
    LoadedRouting,
    Money,
    PerUnitRunTime,
    Plant,
    RevisionKey,
    RoutingStep,
    Site,
    WorkCenter,
)


def by(actor: str, reason: str | None = None) -> lineside.Command:
    """Makes a command: who wants it, with an id that makes a retry harmless."""
    return lineside.command(actor, reason=reason)


def set_up(plant: Plant) -> None:
    """Says what is made, of what, how and where."""
    master, since = plant.master, Effectivity(date(2026, 1, 1))
    master.put_site(Site("MUC", "Munich", zone="Europe/Berlin", currency="EUR"), command=by("ada"))
    master.put_work_centers(
        [
            WorkCenter("WC-ASM-01", "Assembly line 1", site="MUC", kind="assembly"),
            WorkCenter("WC-TEST-01", "Test bench", site="MUC", kind="testing"),
        ],
        command=by("ada"),
    )
    gram = Decimal("0.001")
    master.put_items(
        [
            Item("PUMP", "Pump", kind="product", unit="pcs"),
            Item("HOUSING", "Housing", kind="part", unit="pcs"),
            Item("GREASE", "Grease", kind="raw", unit="kg", increment=gram, backflush=True),
        ],
        command=by("ada"),
    )
    lines = [
        BomLine(10, item="HOUSING", quantity="1", step=10),
        BomLine(20, item="GREASE", quantity="0.0125", step=10),
    ]
    boms = [LoadedBom("PUMP", key=RevisionKey("A"), effective=since, lines=lines)]
    master.load_boms(boms, command=by("ada"))
    minutes = PerUnitRunTime
    steps = [
        RoutingStep(10, operation="Assemble", work_center="WC-ASM-01", run_time=minutes("6")),
        RoutingStep(20, operation="Test", work_center="WC-TEST-01", run_time=minutes("2.5")),
    ]
    routings = [LoadedRouting("PUMP", key=RevisionKey("A"), effective=since, steps=steps)]
    master.load_routings(routings, command=by("ada"))


def deliver(plant: Plant) -> None:
    """Brings in what was bought."""
    for item, quantity, cost in [("HOUSING", "60", "1200.00"), ("GREASE", "5", "80.00")]:
        plant.stock.receive(
            item,
            site="MUC",
            quantity=Decimal(quantity),
            cost=Money(Decimal(cost), "EUR"),
            command=by("wendy"),
        )


def make(plant: Plant) -> None:
    """Makes forty pumps."""
    order = plant.order
    order.create(
        "WO-2026-00001",
        item="PUMP",
        site="MUC",
        quantity=Decimal(40),
        planned_start=date(2026, 3, 2),
        receive=True,
        auto_complete=True,
        command=by("paula"),
    )
    order.release("WO-2026-00001", check_availability=True, command=by("paula"))
    order.issue("WO-2026-00001", item="HOUSING", quantity=Decimal(40), command=by("wendy"))

    # The network failed once, so the terminal sends the same command again.
    command = by("max")
    for _ in range(2):
        done = order.report("WO-2026-00001", step=10, out=Decimal(25), command=command)
    if done.replayed:
        print("sent twice, done once")

    order.report("WO-2026-00001", step=20, out=Decimal(24), posting="R-7", command=by("tina"))
    order.reverse("WO-2026-00001", of="R-7", command=by("tina", "counted the wrong pallet"))
    order.report(
        "WO-2026-00001",
        step=20,
        out=Decimal(20),
        scrap=Decimal(1),
        reason="quality_defect",
        command=by("tina"),
    )
    order.report("WO-2026-00001", step=10, out=Decimal(15), command=by("max"))
    order.report("WO-2026-00001", step=20, out=Decimal(19), command=by("tina"))


def ask(plant: Plant) -> None:
    """Asks in the evening what became of the day."""
    order = plant.order.get("WO-2026-00001")
    print(order.order, order.status, order.completed, "good", order.scrapped, "scrapped")
    for item in ["PUMP", "HOUSING", "GREASE"]:
        stock = plant.stock.get(item, site="MUC")
        print(item, stock.on_hand, "on hand, worth", stock.value.amount)
    for group in plant.graph.report_scrap(site="MUC").groups:
        for line in group.reasons:
            print("scrapped for", line.reason, line.quantity)
    print("rows that differ from the journal:", len(plant.compare_rows().differences))


def main() -> None:
    """Runs the day."""
    with lineside.open("memory:") as plant:
        set_up(plant)
        deliver(plant)
        make(plant)
        ask(plant)


if __name__ == "__main__":
    main()
