"""A plant's data as a folder: made, checked, loaded, and what is wrong with it named."""

from decimal import Decimal

import pytest

import lineside
from lineside import Cancel, Cancelled, Conflict, InvalidInput, StorageError, data_set


def by(**more):
    return lineside.command("importer", **more)


@pytest.fixture
def folder(tmp_path):
    path = str(tmp_path / "plant")
    data_set.generate(path, seed=7, scale=Decimal("0.001"))
    return path


def break_a_cell(folder, line, column, cell):
    path = f"{folder}/work_orders.csv"
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    cells = lines[line - 1].split(",")
    cells[lines[0].split(",").index(column)] = cell
    lines[line - 1] = ",".join(cells)
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_what_is_made_is_consistent_and_is_loaded(tmp_path, format):
    folder = str(tmp_path / format)
    made = data_set.generate(folder, seed=7, scale=Decimal("0.001"), format=format)
    checked = data_set.check(folder)
    assert (checked.is_consistent, checked.bad_rows, checked.notes) == (True, [], [])
    assert (checked.rows, checked.tables) == (made.rows, made.tables)
    rows = {table.table: table.rows for table in made.tables}
    with lineside.open(f"sqlite:{tmp_path / 'plant.db'}") as plant:
        loaded = plant.load_data_set(folder, currency="EUR", command=by())
        assert (loaded.orders, loaded.steps) == (rows["work_orders"], rows["work_order_steps"])
        assert loaded.movements == rows["material_transactions"]
        assert plant.graph.count_orders().orders == rows["work_orders"]
        assert plant.compare_rows().differences == []
        assert plant.order.get("WO-2024-00001").header.site


def test_a_bad_row_is_named_and_nothing_of_the_rest_is_loaded(folder):
    break_a_cell(folder, 8, "priority", "9")
    break_a_cell(folder, 10, "quantity_planned", "many")
    checked = data_set.check(folder, limit=1)
    assert not checked.is_consistent
    assert checked.bad_count > len(checked.bad_rows) == 1
    with lineside.open("memory:") as plant:
        with pytest.raises(InvalidInput) as caught:
            plant.load_data_set(folder, command=by())
        error = caught.value
        assert error.code == "plant.bad_rows"
        assert error.details["count"] == checked.bad_count
        named = {(row["file"], row["line"], row["field"]) for row in error.details["rows"]}
        assert {
            ("work_orders", 8, "priority"),
            ("work_orders", 10, "quantity_planned"),
        } <= named
        assert all(row["reason"] for row in error.details["rows"])
        assert plant.status().position == 0

        loaded = plant.load_data_set(folder, keep_good=True, command=by())
        assert (loaded.orders, loaded.replayed) == (118, False)
        named = {(row.file, row.line) for row in loaded.bad_rows}
        assert {("work_orders", 8), ("work_orders", 10)} <= named
        assert loaded.left_out >= loaded.bad_count >= 2


def test_a_load_sent_again_is_done_once_and_a_second_one_is_refused(folder):
    with lineside.open("memory:") as plant:
        command = by()
        first = plant.load_data_set(folder, command=command)
        again = plant.load_data_set(folder, command=command)
        assert (again.position, again.replayed) == (first.position, True)
        with pytest.raises(Conflict) as caught:
            plant.load_data_set(folder + "2", command=command)
        assert caught.value.code == "journal.command_reused"
        with pytest.raises(Conflict) as caught:
            plant.load_data_set(folder, command=by())
        assert caught.value.code == "plant.already_loaded"


def test_a_load_tells_how_far_it_is_and_stops_when_told(folder):
    told = []
    with lineside.open("memory:") as plant:
        plant.load_data_set(
            folder, progress=lambda done, total: told.append((done, total)), command=by()
        )
    assert all(0 <= done <= total for done, total in told)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    cancel = Cancel()
    cancel.cancel()
    with lineside.open("memory:") as plant:
        with pytest.raises(Cancelled):
            plant.load_data_set(folder, cancel=cancel, command=by())
        assert plant.status().position == 0


def test_a_folder_or_a_scale_that_is_none_is_refused(tmp_path):
    with pytest.raises(InvalidInput) as caught:
        data_set.check(str(tmp_path))
    assert caught.value.code == "data_set.missing_file"
    with pytest.raises(InvalidInput) as caught:
        data_set.generate(str(tmp_path / "plant"), scale=Decimal(0))
    assert (caught.value.code, caught.value.details["path"]) == ("data_set.bad_scale", "scale")
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError) as caught:
        data_set.generate(str(tmp_path / "file"), scale=Decimal("0.001"))
    assert caught.value.code == "data_set.unreachable"
