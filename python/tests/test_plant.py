"""A plant is opened, called from many threads, followed, and closed."""

import contextlib
import datetime as dt
import gc
import sys
import threading
import weakref

import pytest

import lineside
from lineside import Cancel, Cancelled, InvalidInput, Plant, StorageError


def opened(plant, record="DEV-1"):
    return plant.record.open(
        record, kind="deviation", fields=[], command=lineside.command("jane.doe")
    )


def test_with_closes_the_plant_which_then_says_so():
    with lineside.open("memory:", scope="acme/munich") as plant:
        assert repr(plant) == "Plant('acme/munich')"
        assert not plant.closed
        assert opened(plant).position == 1
    assert repr(plant) == "Plant('acme/munich', closed)"
    assert plant.closed
    plant.close()
    for call in (plant.status, lambda: opened(plant), lambda: plant.call("plant.status", {})):
        with pytest.raises(StorageError) as caught:
            call()
        assert caught.value.code == "storage.closed"


def test_a_plant_in_a_file_is_there_again(tmp_path):
    path = tmp_path / "plant.db"
    with lineside.open(path) as plant:
        assert plant.status().durable
        opened(plant)
    with lineside.open(str(path)) as plant:
        assert plant.status().position == 1


def test_a_plant_that_nobody_holds_is_let_go(tmp_path):
    plant = lineside.open(tmp_path / "plant.db")
    opened(plant)
    gone = weakref.ref(plant)
    del plant
    gc.collect()
    assert gone() is None
    with lineside.open(tmp_path / "plant.db") as plant:
        assert plant.status().position == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({}, "plant.no_store"),
        ({"address": "ftp://x"}, "plant.bad_address"),
        ({"address": "memory:", "scope": "munich"}, "journal.not_a_scope"),
    ],
)
def test_what_cannot_be_opened_is_explained(arguments, code):
    with pytest.raises(InvalidInput) as caught:
        lineside.open(**arguments)
    assert caught.value.code == code


def test_a_method_of_a_plant_needs_one():
    with pytest.raises(InvalidInput, match="open one") as caught:
        lineside.call("plant.status", {})
    assert caught.value.code == "request.plant_needed"


def test_a_command_sent_again_is_answered_and_not_done_again():
    with lineside.open("memory:") as plant:
        command = lineside.command("jane.doe", reason="a test")
        first = plant.record.open("R-1", kind="note", fields=[], command=command)
        again = plant.record.open("R-1", kind="note", fields=[], command=command)
    assert (first.replayed, again.replayed) == (False, True)
    assert first.position == again.position


def test_ids_of_commands_grow_and_are_version_7():
    ids = [lineside.command("jane.doe").id for _ in range(100)]
    assert len(set(ids)) == 100
    assert all(text[14] == "7" and text[19] in "89ab" and len(text) == 36 for text in ids)
    assert [text[:13] for text in ids] == sorted(text[:13] for text in ids)


def test_many_threads_call_one_plant():
    with lineside.open("memory:") as plant:

        def work(thread):
            for number in range(50):
                opened(plant, f"R-{thread}-{number}")

        threads = [threading.Thread(target=work, args=(thread,)) for thread in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert plant.status().position == 400


def test_events_are_followed_from_another_thread():
    with lineside.open("memory:") as plant:
        opened(plant, "R-0")
        assert [event.stream for event in plant.events()] == ["record:R-0"]
        assert list(plant.events(after=1)) == []
        timer = threading.Timer(0.1, opened, args=(plant, "R-1"))
        timer.start()
        heard = plant.events(after=1, wait=dt.timedelta(seconds=10))
        assert next(heard).stream == "record:R-1"
        timer.join()


def test_waiting_for_events_ends_by_time_by_handle_and_by_closing():
    with lineside.open("memory:") as plant:
        assert list(plant.events(wait=dt.timedelta(milliseconds=30))) == []
        cancel = Cancel()
        threading.Timer(0.05, cancel.cancel).start()
        with pytest.raises(Cancelled):
            next(plant.events(wait=dt.timedelta.max, cancel=cancel))
        closer = threading.Timer(0.05, plant.close)
        closer.start()
        with contextlib.suppress(StorageError):
            next(plant.events(wait=dt.timedelta.max), None)
        closer.join()


def test_columns_and_methods_without_a_plant_work_through_the_handle():
    with lineside.open("memory:") as plant:
        answer, columns = plant.call(
            "spc.individuals", {"values": {"$column": 0}, "with_ranges": True}, [[1.0, 2.0, 4.0]]
        )
    assert columns[answer["moving_ranges"]["$column"]] == [1.0, 2.0]


def test_a_plant_is_not_made_by_hand():
    assert issubclass(Plant, object)
    with pytest.raises(TypeError):
        Plant()


def test_positions_are_whole_numbers():
    with lineside.open("memory:") as plant:
        assert isinstance(opened(plant).position, int)
        assert plant.journal.read(after=2**53 - 1).events == []
        assert sys.maxsize > 2**53
