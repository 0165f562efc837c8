"""Schedules from Python: typed models, searches that can be stopped, pictures."""

import datetime as dt
import threading
import time

import pytest

import lineside
from lineside import (
    Cancel,
    SchedulingMode,
    SchedulingModel,
    SchedulingOperation,
    SchedulingOrder,
    SchedulingResource,
    aps,
)


def shop(orders):
    """Orders over six machines, none of which can be on time."""
    machines = [f"M{place}" for place in range(6)]
    resources = [SchedulingResource(name) for name in machines]
    return SchedulingModel(
        resources,
        [
            SchedulingOrder(
                f"WO-{order}",
                [
                    SchedulingOperation(
                        str(step),
                        [SchedulingMode(machines[(order * 5 + step * 7) % 6], 5 + order % 9)],
                    )
                    for step in range(6)
                ],
                due=1,
            )
            for order in range(orders)
        ],
    )


def test_the_same_seed_and_epochs_give_the_same_schedule():
    first = aps.solve(shop(8), epochs=1, threads=1)
    again = aps.solve(shop(8), epochs=1, threads=2)
    assert first == again
    assert first.is_feasible
    assert aps.evaluate(shop(8), plan=first.plan).violations == []


def test_a_search_that_is_cancelled_answers_with_the_best_so_far():
    cancel = Cancel()
    timer = threading.Timer(0.3, cancel.cancel)
    timer.start()
    start = time.monotonic()
    answer = aps.solve(shop(40), time=dt.timedelta(minutes=5), cancel=cancel)
    timer.join()
    assert time.monotonic() - start < 60
    assert answer.end == "cancelled"
    assert len(answer.plan.operations) == 240


def test_a_search_tells_how_much_of_its_time_is_gone():
    heard = []
    aps.solve(
        shop(40),
        time=dt.timedelta(milliseconds=400),
        progress=lambda done, total: heard.append((done, total)),
    )
    assert heard
    assert {total for _, total in heard} == {400}


def test_a_plan_is_drawn_in_every_format():
    model = shop(3)
    plan = aps.dispatch(model).plan
    assert plan.plot(model).text.startswith("<svg")
    page = plan.plot(model, view="orders", format="html").text
    assert page.startswith("<!doctype html>")
    assert "WO-2" in page


def test_a_model_that_is_not_sound_is_refused_where_it_stands():
    model = SchedulingModel([], shop(1).orders)
    with pytest.raises(lineside.InvalidInput) as refused:
        aps.solve(model)
    assert refused.value.code == "aps.unknown_name"
    assert refused.value.details["path"] == "model.orders[0].operations[0].modes[0].resource"
