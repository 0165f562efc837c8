"""Long work can be watched and stopped, by a handle, a deadline, an exception or Ctrl-C."""

import datetime as dt
import signal
import subprocess
import sys
import textwrap
import threading
import time

import pytest

import lineside
from lineside import (
    Calendar,
    Cancel,
    Cancelled,
    SchedulingMode,
    SchedulingModel,
    SchedulingOperation,
    SchedulingOrder,
    SchedulingResource,
    Shift,
    WeeklyDays,
)

UTC = dt.UTC
CALENDAR = Calendar("UTC", [Shift("week", WeeklyDays(["mon"]), dt.time(6), dt.time(18))])
AGES = {"start": dt.datetime(1, 1, 2, tzinfo=UTC), "end": dt.datetime(9998, 1, 1, tzinfo=UTC)}


def every_shift_there_ever_was(**watched):
    return lineside.calendar.shifts(CALENDAR, **AGES, **watched)


NEVER_ON_TIME = SchedulingModel(
    [SchedulingResource(f"M{place}") for place in range(5)],
    [
        SchedulingOrder(
            f"WO-{order}",
            [
                SchedulingOperation(
                    f"{step}",
                    [SchedulingMode(f"M{(order + step) % 5}", 1 + 7 * order * (step + 1) % 31)],
                )
                for step in range(5)
            ],
            due=0,
        )
        for order in range(30)
    ],
)
"""For which no schedule is proven to be the best in any reasonable time."""


def search(**watched):
    """Looks for a better schedule until it is stopped, however fast the machine."""
    return lineside.aps.solve(NEVER_ON_TIME, time=dt.timedelta(minutes=5), **watched)


def assert_stops_soon(work, raises):
    start = time.monotonic()
    with pytest.raises(raises) as caught:
        work()
    assert time.monotonic() - start < 1.0
    return caught.value


def test_a_handle_stops_the_work_from_another_thread():
    cancel = Cancel()
    assert not cancel.cancelled
    timer = threading.Timer(0.005, cancel.cancel)
    timer.start()
    error = assert_stops_soon(lambda: every_shift_there_ever_was(cancel=cancel), Cancelled)
    timer.join()
    assert cancel.cancelled
    assert error.code == "work.cancelled"


def test_a_handle_used_up_stops_work_at_once():
    cancel = Cancel()
    cancel.cancel()
    assert_stops_soon(lambda: every_shift_there_ever_was(cancel=cancel), Cancelled)


@pytest.mark.parametrize("time", [dt.timedelta(milliseconds=5), dt.timedelta(), -dt.timedelta(1)])
def test_a_deadline_stops_the_work(time):
    assert_stops_soon(lambda: every_shift_there_ever_was(timeout=time), Cancelled)


def test_a_deadline_far_away_does_not_matter():
    week = {"start": AGES["start"], "end": AGES["start"] + dt.timedelta(weeks=1)}
    answer = lineside.calendar.shifts(CALENDAR, **week, timeout=dt.timedelta.max)
    assert len(answer.shifts) == 1


def test_progress_is_reported_and_rises():
    heard = []
    stop = Cancel()

    def progress(done, total):
        heard.append((done, total))
        if len(heard) == 3:
            stop.cancel()

    assert search(progress=progress, cancel=stop).end == "cancelled"
    assert len(heard) == 3
    assert heard == sorted(heard)
    assert len({total for _, total in heard}) == 1
    assert all(0 < done <= total for done, total in heard)


def test_an_exception_in_the_listener_comes_out_as_it_is():
    class Enough(Exception):
        pass

    def progress(_done, _total):
        raise Enough

    assert_stops_soon(lambda: search(progress=progress), Enough)


def test_a_listener_may_call_lineside():
    answers = []
    stop = Cancel()

    def progress(_done, _total):
        answers.append(lineside.spc.individuals([1.0, 2.0, 4.0], with_ranges=True).moving_ranges)
        if len(answers) == 3:
            stop.cancel()

    assert search(progress=progress, cancel=stop).end == "cancelled"
    assert answers == [[1.0, 2.0]] * 3


def test_other_threads_run_meanwhile():
    ticks = 0
    done = threading.Event()

    def tick():
        nonlocal ticks
        while not done.wait(0.001):
            ticks += 1

    thread = threading.Thread(target=tick)
    thread.start()
    lineside.aps.solve(NEVER_ON_TIME, time=dt.timedelta(milliseconds=300))
    done.set()
    thread.join()
    assert ticks > 20


@pytest.mark.parametrize("wrong", [{"timeout": 5}, {"cancel": True}, {"timeout": "1s"}])
def test_a_watch_of_the_wrong_type_is_a_type_error(wrong):
    with pytest.raises(TypeError):
        every_shift_there_ever_was(**wrong)


def test_by_name_the_work_is_watched_too():
    request = {"calendar": CALENDAR, **AGES}
    with pytest.raises(Cancelled):
        lineside.call("calendar.shifts", request, timeout=dt.timedelta(milliseconds=5))


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent as POSIX does")
def test_ctrl_c_stops_the_work():
    program = """
        import datetime as dt, sys, lineside
        from lineside import Calendar, Shift, WeeklyDays
        calendar = Calendar("UTC", [Shift("w", WeeklyDays(["mon"]), dt.time(6), dt.time(18))])
        start = dt.datetime(1, 1, 2, tzinfo=dt.timezone.utc)
        told = []
        def progress(done, total):
            told or print("running", flush=True)
            told.append(done)
        try:
            while True:
                lineside.calendar.shifts(
                    calendar, start=start, end=start.replace(year=9998), progress=progress
                )
        except KeyboardInterrupt:
            print("stopped", lineside.quantity.__name__, flush=True)
    """
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "running\n"
        start = time.monotonic()
        process.send_signal(signal.SIGINT)
        assert process.stdout.readline() == "stopped lineside.quantity\n"
        assert time.monotonic() - start < 1.0
        assert process.wait(timeout=5) == 0
