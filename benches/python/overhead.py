"""What a call from Python costs, beside Rust's own time and what else a user would pick.

Prints medians. With the path of Rust's figures as argument (`cargo xtask bench` gives it, and
runs both), the table also says how far each call is from Rust, and whether it meets its aim; a
missed aim is printed and is no failure, because times on a shared machine vary. A call pays for
reading the request, dressing the answer, and with a plain list for copying it; an array of
float64 is read where it lies. The peers are `shewhart` from PyPI, the package closest in what it
answers, and the few lines of NumPy that answer least: limits, and the points beyond them.
"""

import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import lineside
import msgspec
import numpy as np
import polars as pl

SMALL_CALL = 10e-6
LARGE_CALL = (1.15, 0.2e-3)
"""The aims: seconds for a small call; for a million values times Rust's, and seconds more."""


def noise(count: int) -> np.ndarray:
    """Nearly normal numbers from a fixed seed, as sums of twelve uniform ones."""
    return np.random.default_rng(1).random((count, 12)).sum(axis=1) - 6


def median(work: Callable[[], object], seconds: float = 1.5, batch: int = 1) -> float:
    """The median time of a call in seconds, of calls made in batches for a while."""
    work()
    gc.collect()
    gc.disable()
    taken = []
    until = time.perf_counter() + seconds
    while len(taken) < 5 or time.perf_counter() < until:
        start = time.perf_counter()
        for _ in range(batch):
            work()
        taken.append((time.perf_counter() - start) / batch)
    gc.enable()
    return statistics.median(taken)


def shown(seconds: float) -> str:
    return f"{seconds * 1e6:8.2f} us" if seconds < 1e-3 else f"{seconds * 1e3:8.2f} ms"


class Table:
    """Lines of a name, a median, and how far from Rust or from the aim it is."""

    def __init__(self, rust: dict[str, float]) -> None:
        self.rust = {name.removesuffix("_ns"): ns * 1e-9 for name, ns in rust.items()}
        print(f"{'':<52} {'median':>11}   {'to Rust':>8}   aim")

    def line(self, name: str, taken: float, native: str = "", aim: float | None = None) -> None:
        ratio = f"{taken / self.rust[native]:7.2f}x" if native in self.rust else ""
        met = (
            "" if aim is None else f"<= {shown(aim).strip()}: {'met' if taken <= aim else 'MISSED'}"
        )
        print(f"{name:<52} {shown(taken)}   {ratio:>8}   {met}", flush=True)


def small_calls(table: Table) -> None:
    three = lineside.Quantity(Decimal("3"), "dozen")
    ten = noise(10).tolist()
    array = np.array(ten)
    request = {"values": ten, "rules": "nelson"}
    for name, work, native in [
        ("quantity.convert", lambda: lineside.quantity.convert(three, to="pcs"), "convert"),
        (
            "spc.individuals of 10 values, a list",
            lambda: lineside.spc.individuals(ten, rules="nelson"),
            "individuals_10",
        ),
        (
            "spc.individuals of 10 values, NumPy",
            lambda: lineside.spc.individuals(array, rules="nelson"),
            "individuals_10",
        ),
    ]:
        table.line(name, median(work, batch=200), native, SMALL_CALL)
    by_name = median(lambda: lineside.call("spc.individuals", request), batch=200)
    table.line("the same by name, as JSON", by_name, "individuals_10")


def large_calls(table: Table, values: np.ndarray) -> None:
    factor, more = LARGE_CALL
    native = table.rust.get("individuals_1m")
    aim = native and native * factor + more
    plain = values.tolist()
    text = msgspec.json.encode({"values": plain, "rules": "nelson"})
    for name, given in [("NumPy", values), ("Polars", pl.Series(values)), ("a list", plain)]:
        taken = median(lambda given=given: lineside.spc.individuals(given, rules="nelson"))
        shares = name != "a list"
        table.line(
            f"spc.individuals of a million values, {name}",
            taken,
            "individuals_1m",
            aim if shares else None,
        )
    taken = median(lambda: lineside.call("spc.individuals", text))
    table.line("the same by name, as JSON text", taken, "individuals_1m")


def limits_and_points_beyond(values: np.ndarray) -> tuple[float, float, np.ndarray]:
    center = values.mean()
    reach = 3 * np.abs(np.diff(values)).mean() / 1.128
    return center - reach, center + reach, np.flatnonzero(np.abs(values - center) > reach)


def peers(table: Table, values: np.ndarray) -> None:
    ten = values[:10]
    table.line(
        "NumPy, limits and rule 1 only, 10 values",
        median(lambda: limits_and_points_beyond(ten), batch=200),
    )
    table.line(
        "NumPy, limits and rule 1 only, a million values",
        median(lambda: limits_and_points_beyond(values)),
    )
    table.line(
        "lineside, limits and rule 1 only, a million values",
        median(lambda: lineside.spc.individuals(values)),
    )
    if not has_shewhart():
        print("\n!!! SKIPPED: shewhart: it was not installed\n")
        return
    import shewhart

    table.line("shewhart.imr, Nelson, 10 values", median(lambda: shewhart.imr(ten), batch=10))
    table.line("shewhart.imr, Nelson, a million values", median(lambda: shewhart.imr(values)))


def has_shewhart() -> bool:
    """Whether the peer is here, or could be installed."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "shewhart==0.1.1"]
    try:
        return subprocess.run(command, timeout=600, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def main() -> None:
    figures = Path(sys.argv[1] if len(sys.argv) > 1 else "target/bench/native.json")
    rust = json.loads(figures.read_text()) if figures.exists() else {}
    if not rust:
        print(f"!!! SKIPPED: Rust's figures: there is no {figures}\n")
    table = Table(rust)
    values = noise(1_000_000)
    small_calls(table)
    large_calls(table, values)
    peers(table, values)


if __name__ == "__main__":
    main()
