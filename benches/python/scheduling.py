"""What a search of Lineside finds and proves beside CP-SAT, in the same processor time.

    python benches/python/scheduling.py SECONDS [--setups] FILE...

Each file is an instance of the literature: JSPLIB text (`.txt`), or a flexible shop (`.fjs`).
Both get two threads and twice SECONDS of processor time, which is SECONDS on a quiet machine with
two cores; CP-SAT also gets a minute more by the clock, should a part of it not run on both. With
`--setups`, orders belong to five families, and a machine that changes from one to another is set
up first: 5 to 24 ticks, of which the way back takes another number.

Needs `ortools` beside Lineside. The models for CP-SAT are those of its own examples: intervals
without overlap, optional ones where machines can be chosen, and a circuit for each machine with
set-ups.
"""

import datetime as dt
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import lineside
import msgspec
from ortools.sat.python import cp_model

FAMILIES = 5
SETUPS = [
    [0 if one == other else 5 + (7 * one + 13 * other) % 20 for other in range(FAMILIES)]
    for one in range(FAMILIES)
]
THREADS = 2


def read(path: Path, with_setups: bool) -> lineside.SchedulingModel:
    text = path.read_text()
    read_it = lineside.aps.read_fjsp if path.suffix == ".fjs" else lineside.aps.read_jsplib
    model = read_it(text)
    if not with_setups:
        return model
    names = [f"F{family}" for family in range(FAMILIES)]
    return msgspec.structs.replace(
        model,
        setups=[lineside.SchedulingSetups("families", names, SETUPS)],
        resources=[msgspec.structs.replace(r, setups="families") for r in model.resources],
        orders=[
            msgspec.structs.replace(
                order,
                operations=[
                    msgspec.structs.replace(operation, family=names[place % FAMILIES])
                    for operation in order.operations
                ],
            )
            for place, order in enumerate(model.orders)
        ],
    )


class Clock:
    """Stops work when the process has used up its time."""

    def __init__(self, seconds: float, stop):
        self.begin = time.process_time()
        self.is_over = threading.Event()
        self.thread = threading.Thread(target=self.wait, args=(seconds, stop))
        self.thread.start()

    def wait(self, seconds: float, stop) -> None:
        while not self.is_over.wait(0.02):
            if time.process_time() - self.begin > seconds:
                stop()
                return

    def used(self) -> float:
        self.is_over.set()
        self.thread.join()
        return time.process_time() - self.begin


def with_lineside(model: lineside.SchedulingModel, seconds: float) -> tuple[int, int, float]:
    cancel = lineside.Cancel()
    clock = Clock(seconds, cancel.cancel)
    answer = lineside.aps.solve(
        model, time=dt.timedelta(seconds=10 * seconds), threads=THREADS, cancel=cancel
    )
    used = clock.used()
    assert answer.is_feasible
    assert not lineside.aps.evaluate(model, plan=answer.plan).violations
    return answer.measures.makespan, answer.bound, used


def with_cp_sat(model: lineside.SchedulingModel, seconds: float) -> tuple[int | None, int, float]:
    solver = cp_model.CpSolver()
    clock = Clock(seconds, solver.stop_search)
    program = cp_program(model)
    solver.parameters.num_workers = THREADS
    solver.parameters.max_time_in_seconds = seconds / THREADS + 60
    status = solver.solve(program)
    used = clock.used()
    is_found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    found = round(solver.objective_value) if is_found else None
    return found, round(solver.best_objective_bound), used


def cp_program(model: lineside.SchedulingModel) -> cp_model.CpModel:
    program = cp_model.CpModel()
    horizon = sum(
        max(mode.duration for mode in operation.modes) + 25
        for order in model.orders
        for operation in order.operations
    )
    makespan = program.new_int_var(0, horizon, "makespan")
    machines: dict[str, list[Any]] = defaultdict(list)
    for order in model.orders:
        before: Any = 0
        for operation in order.operations:
            start = program.new_int_var(0, horizon, "")
            end = program.new_int_var(0, horizon, "")
            program.add(start >= before)
            chosen = []
            for mode in operation.modes:
                if len(operation.modes) == 1:
                    interval = program.new_fixed_size_interval_var(start, mode.duration, "")
                    program.add(end == start + mode.duration)
                else:
                    is_chosen = program.new_bool_var("")
                    chosen.append(is_chosen)
                    interval = program.new_optional_interval_var(
                        start, mode.duration, end, is_chosen, ""
                    )
                machines[mode.resource].append((interval, start, end, operation.family))
            if chosen:
                program.add_exactly_one(chosen)
            before = end
        program.add(makespan >= before)
    for work in machines.values():
        program.add_no_overlap([interval for interval, *_ in work])
        if model.setups:
            add_circuit(program, work, model.setups[0])
    program.minimize(makespan)
    return program


def add_circuit(program: cp_model.CpModel, work: list[Any], setups: Any) -> None:
    """One tour over the operations of a machine: the arc that is taken sets the machine up."""
    family = {name: place for place, name in enumerate(setups.families)}
    arcs = []
    for one, (_, _, end, before) in enumerate(work):
        arcs.append((0, one + 1, program.new_bool_var("")))
        arcs.append((one + 1, 0, program.new_bool_var("")))
        for other, (_, start, _, after) in enumerate(work):
            if one == other:
                continue
            is_taken = program.new_bool_var("")
            arcs.append((one + 1, other + 1, is_taken))
            setup = setups.times[family[before]][family[after]]
            program.add(start >= end + setup).only_enforce_if(is_taken)
    program.add_circuit(arcs)


def main() -> None:
    seconds, *files = sys.argv[1:]
    with_setups = "--setups" in files
    budget = THREADS * float(seconds)
    print(line("instance", "Lineside", "bound", "CPU s", "CP-SAT", "bound", "CPU s"))
    for file in files:
        if file == "--setups":
            continue
        path = Path(file)
        model = read(path, with_setups)
        found, bound, used = with_lineside(model, budget)
        peer, peer_bound, peer_used = with_cp_sat(model, budget)
        name = path.stem + ("+setups" if with_setups else "")
        peer_found = "-" if peer is None else peer
        cells = (found, bound, round(used), peer_found, peer_bound, round(peer_used))
        print(line(name, *cells), flush=True)


def line(name: str, *cells: object) -> str:
    return f"{name:16}" + "".join(f"{cell!s:>9}" for cell in cells)


if __name__ == "__main__":
    main()
