"""What a user writes, and what the type checker must accept."""

import array
import datetime as dt
from decimal import Decimal
from typing import assert_type

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import polars as pl

import lineside
from lineside import (
    Calendar,
    Cancel,
    Cancelled,
    Column,
    Conflict,
    Converted,
    Done,
    InvalidInput,
    Item,
    KnownLimits,
    MakeToOrderDemand,
    OrderStatus,
    PerUnitRunTime,
    Plant,
    Quantity,
    RoutingStep,
    RuleName,
    Shift,
    WeeklyDays,
)


def convert() -> Decimal:
    answer = lineside.quantity.convert(Quantity(Decimal("3"), "dozen"), to="pcs", rounding="up")
    assert_type(answer, Converted)
    assert_type(answer.quantity.value, Decimal)
    return answer.quantity.value


def chart(frame: pd.DataFrame, series: pl.Series) -> list[RuleName]:
    for values in ([1.0, 2.0], (1, 2), range(9), array.array("d"), np.ones(3), memoryview(b"ab")):
        lineside.spc.individuals(values)
    lineside.spc.individuals(frame["weight"])
    lineside.spc.individuals(series, limits=KnownLimits(center=1.0, sigma=0.5))
    answer = lineside.spc.individuals(np.ones(3, dtype=np.float32), rules="nelson")
    assert_type(answer.moving_ranges, Column[float] | None)
    if answer.moving_ranges is not None:
        lineside.spc.individuals(answer.moving_ranges)
        assert_type(answer.moving_ranges[0], float)
        assert_type(answer.moving_ranges[1:], Column[float])
    for signal in answer.signals:
        assert_type(list(signal.ends), list[int])
        np.asarray(signal.members)
    return [signal.rule for signal in answer.signals]


def shifts(cancel: Cancel) -> dict[dt.date, dt.timedelta]:
    day = Shift("day", WeeklyDays(["mon", "tue"]), start=dt.time(8), end=dt.time(16))
    start = dt.datetime(2026, 1, 5, tzinfo=dt.UTC)
    try:
        answer = lineside.calendar.shifts(
            Calendar("Europe/Berlin", [day]),
            start=start,
            end=start + dt.timedelta(weeks=1),
            cancel=cancel,
            timeout=dt.timedelta(seconds=1),
            progress=lambda done, total: print(done / total),
        )
    except Cancelled:
        return {}
    except InvalidInput as error:
        print(error.code, error.details.get("path"))
        raise
    return {shift.date: shift.working for shift in answer.shifts}


def making(plant: Plant) -> OrderStatus:
    command = lineside.command("jane.doe")
    item = Item("GEARBOX", "Gearbox", kind="product", unit="pcs", tracking="lot")
    assert_type(item.increment, Decimal)
    assert_type(plant.master.put_item(item, command=command), Done)
    step = RoutingStep(10, "Assemble", "WC-ASM-01", run_time=PerUnitRunTime("4"))
    assert_type(step.queue_time, dt.timedelta)
    try:
        plant.order.create(
            "WO-1",
            item="GEARBOX",
            site="MUC",
            quantity=Decimal(20),
            demand=MakeToOrderDemand("SO-7"),
            planned_start=dt.date(2026, 3, 2),
            command=command,
        )
        plant.order.report("WO-1", step=10, out=Decimal(19), command=command)
    except Conflict as conflict:
        print(conflict.code)
    plant.stock.post_batch(
        ["receipt"],
        items=["BOLT"],
        sites=["MUC"],
        kind=np.zeros(3, dtype=np.uint32),
        item=[0, 0, 0],
        site=pl.Series([0, 0, 0]),
        quantity=range(1, 4),
        command=command,
    )
    for line in plant.graph.report_wip().lines:
        assert_type(line.quantity_queue, Decimal)
    return plant.order.get("WO-1").status


def by_name() -> object:
    answer, columns = lineside.call("spc.individuals", {"values": {"$column": 0}}, [np.ones(3)])
    return answer, columns[0].to_list()
