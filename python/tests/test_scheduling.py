"""Schedules from Python: typed models, searches that can be stopped, pictures."""

import datetime as dt
import threading
import time
from decimal import Decimal

import pytest
from msgspec.structs import replace

import lineside
from lineside import (
    Cancel,
    Conflict,
    OrderPlan,
    OrderPlanStep,
    Rejected,
    SchedulingGoal,
    SchedulingMode,
    SchedulingModel,
    SchedulingOperation,
    SchedulingOrder,
    SchedulingResource,
    Site,
    WorkCenter,
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


MONDAY = dt.datetime(2026, 3, 2, 7, tzinfo=dt.UTC)


def by():
    return lineside.command("jane.doe")


def released(plant, code, quantity=10):
    """An order that is sawn for two minutes a piece and turned for three."""
    plan = OrderPlan(
        [
            OrderPlanStep(10, work_center="SAW", setup_minutes="5", run_minutes="2"),
            OrderPlanStep(20, work_center="LATHE", run_minutes="3", queue_minutes="4"),
        ]
    )
    plant.order.create(
        code,
        item="SHAFT",
        site="MUC",
        quantity=Decimal(quantity),
        plan=plan,
        stock="none",
        command=by(),
    )
    plant.order.release(code, command=by())


@pytest.fixture
def plant():
    with lineside.open("memory:") as plant:
        plant.master.put_site(Site("MUC", "Munich", zone="Europe/Berlin"), command=by())
        plant.master.put_work_centers(
            [
                WorkCenter("SAW", "Saw", site="MUC", kind="sawing"),
                WorkCenter("LATHE", "Lathes", site="MUC", kind="turning", machines=2),
            ],
            command=by(),
        )
        for code in ["WO-1", "WO-2"]:
            released(plant, code)
        yield plant


def accept(plant, made, plan, command=None):
    return plant.order.accept_schedule(
        made.model,
        plan=plan,
        clock=made.clock,
        position=made.position,
        command=command or by(),
    )


def test_orders_become_a_model_a_plan_and_planned_times(plant):
    made = plant.make_scheduling_model(from_=MONDAY)
    assert [order.name for order in made.model.orders] == ["WO-1", "WO-2"]
    assert {one.name: one.capacity for one in made.model.resources} == {"SAW": 1, "LATHE": 2}
    solved = aps.solve(made.model, epochs=5)
    assert solved.is_feasible

    done = accept(plant, made, solved.plan)
    assert (done.events, done.replayed) == (2, False)
    minute = dt.timedelta(minutes=1)
    for one in solved.plan.operations:
        step = {str(step.step): step for step in plant.order.get(one.order).steps}[one.operation]
        assert step.scheduled_at == one.resource
        assert step.scheduled_start == MONDAY + one.start * minute
        assert step.scheduled_end == MONDAY + one.end * minute
    listed = plant.order.list().orders
    assert {order.scheduled_start for order in listed} >= {MONDAY}


def test_rescheduling_after_progress_locks_what_runs_and_stays_close(plant):
    made = plant.make_scheduling_model(from_=MONDAY)
    plan = aps.solve(made.model, epochs=5).plan
    accept(plant, made, plan)
    first = min(plan.operations, key=lambda one: one.start)
    plant.order.report(first.order, step=10, out=Decimal(4), command=by())
    released(plant, "WO-3")

    later = plant.make_scheduling_model(from_=MONDAY + dt.timedelta(minutes=13))
    order = next(order for order in later.model.orders if order.name == first.order)
    assert order.operations[0].locked.end == 12
    goals = [SchedulingGoal("moved_starts"), SchedulingGoal("makespan", rank=1)]
    again = aps.solve(replace(later.model, goals=goals), epochs=5)
    assert again.is_feasible
    assert again.measures.moved_starts == 0
    accept(plant, later, again.plan)
    assert plant.order.get("WO-3").scheduled_end is not None


def test_a_plan_for_an_order_that_was_stopped_is_a_conflict(plant):
    made = plant.make_scheduling_model(from_=MONDAY)
    plan = aps.dispatch(made.model).plan
    plant.order.hold("WO-2", command=by())
    with pytest.raises(Conflict) as caught:
        accept(plant, made, plan)
    assert caught.value.code == "order.schedule_outdated"
    assert plant.order.get("WO-1").scheduled_start is None

    again = plant.make_scheduling_model(from_=MONDAY)
    assert [(one.order, one.reason) for one in again.left_out] == [("WO-2", "on_hold")]


def test_a_plan_that_breaks_a_rule_is_refused_and_the_same_command_accepts_once(plant):
    made = plant.make_scheduling_model(from_=MONDAY)
    plan = aps.dispatch(made.model).plan
    shifted = [replace(one, setup_start=0, start=0) for one in plan.operations]
    with pytest.raises(Rejected) as caught:
        accept(plant, made, replace(plan, operations=shifted))
    assert caught.value.code == "order.schedule_breaks_rules"
    command = by()
    first = accept(plant, made, plan, command)
    again = accept(plant, made, plan, command)
    assert (again.position, again.replayed) == (first.position, True)
