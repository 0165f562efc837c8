"""Parts of a plant that are Python's own: a store, a clock, an authenticator."""

import bisect
import datetime as dt
import gc
import threading
import weakref

import pytest

import lineside
from lineside import InvalidInput, LinesideError, Rejected, StorageError


class DictStore(lineside.KeyValueStore):
    """A store over a dict and the sorted list of its keys."""

    def __init__(self):
        self.values = {}
        self.keys = []
        self.before = lambda _name: None

    def get(self, key):
        self.before("get")
        return self.values.get(key)

    def scan(self, start, end, limit):
        self.before("scan")
        keys = self.keys[bisect.bisect_left(self.keys, start) : bisect.bisect_left(self.keys, end)]
        return (lineside.KeyValuePair(key, self.values[key]) for key in keys[:limit])

    def apply(self, expected, changes):
        self.before("apply")
        if any(self.values.get(slot.key) != slot.value for slot in expected):
            return False
        for slot in changes:
            if slot.value is None:
                self.values.pop(slot.key, None)
            else:
                self.values[slot.key] = slot.value
        self.keys = sorted(self.values)
        return True

    def describe(self):
        self.before("describe")
        return lineside.StoreDescription(durable=False, many_writers=False)


class StandingClock(lineside.Clock):
    time = dt.datetime(2026, 3, 1, 8, tzinfo=dt.UTC)

    def now(self):
        return self.time


def opened(plant, record="DEV-1", command=None):
    command = command or lineside.command("jane.doe")
    return plant.record.open(record, kind="deviation", fields=[], command=command)


def raising(name, error):
    def before(asked):
        if asked == name:
            raise error

    return before


def test_a_store_over_a_dict_keeps_a_plant():
    store = DictStore()
    with lineside.open(store=store, scope="acme/munich") as plant:
        for number in range(20):
            opened(plant, f"DEV-{number}")
        assert plant.record.get("DEV-7").kind == "deviation"
        assert len(plant.record.list(limit=5).records) == 5
        assert plant.compare_rows().differences == []
        assert plant.audit.verify().findings == []
    with lineside.open(store=store) as plant:
        assert plant.scope == "acme/munich"
        assert plant.status().position == 20


def test_a_store_over_a_dict_passes_the_conformance_kit():
    store = DictStore()
    with lineside.open(store=store) as plant:
        before = dict(store.values)
        report = plant.store.conformance()
        failed = [check for check in report.checks if check.result == "failed"]
        assert not failed, failed
        assert report.passed > 30
        assert store.values == before


def test_the_conformance_kit_finds_a_store_that_forgets_to_compare():
    class Careless(DictStore):
        def apply(self, expected, changes):
            return super().apply([], changes)

        def describe(self):
            return lineside.StoreDescription(durable=False, many_writers=True)

    with lineside.open(store=Careless()) as plant:
        assert plant.store.conformance(filter="writers").failed > 0


@pytest.mark.parametrize("name", ["get", "scan", "apply", "describe"])
def test_what_a_store_raises_comes_out_with_its_message_and_as_the_cause(name):
    store, error = DictStore(), OSError("the disk is gone")
    store.before = raising(name, error)

    def use():
        with lineside.open(store=store) as plant:
            opened(plant)
            plant.record.list()

    with pytest.raises(StorageError, match="the disk is gone") as caught:
        use()
    assert caught.value.code == "storage.failed"
    assert caught.value.__cause__ is error


def test_a_command_whose_write_fails_leaves_nothing_and_can_be_sent_again():
    store, command = DictStore(), lineside.command("jane.doe")
    with lineside.open(store=store) as plant:
        before = dict(store.values)
        store.before = raising("apply", StorageError("no room", code="storage.full"))
        with pytest.raises(StorageError) as caught:
            opened(plant, command=command)
        assert caught.value.code == "storage.full"
        assert store.values == before
        store.before = lambda _name: None
        assert not opened(plant, command=command).replayed
        assert opened(plant, command=command).replayed


def test_a_store_that_is_busy_is_asked_again():
    store, answers = DictStore(), [StorageError("wait", code="storage.busy")]

    def before(name):
        if name == "apply" and answers:
            raise answers.pop()

    with lineside.open(store=store) as plant:
        store.before = before
        assert opened(plant).position == 1
    assert not answers


def test_ctrl_c_within_a_store_comes_out_as_it_is():
    store = DictStore()
    with lineside.open(store=store) as plant:
        store.before = raising("get", KeyboardInterrupt())
        with pytest.raises(KeyboardInterrupt):
            opened(plant)
        store.before = lambda _name: None
        assert opened(plant).position == 1


def test_an_answer_of_the_wrong_type_is_refused_with_its_place():
    class Texts(DictStore):
        def get(self, key):
            return "abcd"

    with pytest.raises(StorageError, match="Expected `bytes"):
        lineside.open(store=Texts())

    class Pairs(DictStore):
        def scan(self, start, end, limit):
            return [lineside.KeyValuePair(b"x", "abcd")]

    with pytest.raises(StorageError, match="\\.value"):
        lineside.open(store=Pairs())


def test_a_store_that_calls_its_own_plant_is_refused_and_may_call_another():
    store, heard = DictStore(), []
    with lineside.open(store=store) as plant, lineside.open("memory:") as other:

        def before(_name):
            for call in (plant.status, plant.close):
                with pytest.raises(InvalidInput) as caught:
                    call()
                heard.append(caught.value.code)
            opened(other, f"R-{len(heard)}")

        store.before = before
        opened(plant)
        store.before = lambda _name: None
        assert plant.status().position == 1
    assert heard
    assert set(heard) == {"host.reentered"}


def test_many_threads_write_through_one_store():
    with lineside.open(store=DictStore()) as plant:

        def work(thread):
            for number in range(20):
                opened(plant, f"R-{thread}-{number}")

        threads = [threading.Thread(target=work, args=(thread,)) for thread in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert plant.status().position == 120
        assert plant.audit.verify().findings == []


def test_a_closed_plant_lets_go_of_its_store():
    store = DictStore()
    store.plant = plant = lineside.open(store=store)
    gone = weakref.ref(store)
    plant.close()
    del store, plant
    gc.collect()
    assert gone() is None


def test_a_clock_says_when_something_is_recorded():
    clock = StandingClock()
    with lineside.open("memory:", clock=clock) as plant:
        opened(plant)
        assert plant.status().recorded == clock.time
        clock.time = "yesterday"
        with pytest.raises(StorageError, match="Expected `datetime`"):
            opened(plant, "DEV-2")
        clock.time = dt.datetime(2026, 3, 1)
        with pytest.raises(LinesideError):
            opened(plant, "DEV-2")
        clock.time = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
        assert opened(plant, "DEV-2").position == 2


def test_an_authorizer_has_its_say():
    class NoNights(lineside.Authorizer):
        def judge(self, scope, action, actor, roles, now, subject, source):
            assert (scope, action, subject) == ("local/plant", "record.open", "record:DEV-1")
            assert isinstance(now, dt.datetime)
            assert source is None
            if actor == "boom":
                raise RuntimeError("the directory is down")
            return lineside.DenyAccessJudgement("not at night")

    with lineside.open("memory:", authorizer=NoNights()) as plant:
        with pytest.raises(Rejected, match="not at night"):
            opened(plant)
        with pytest.raises(Rejected, match="the directory is down"):
            opened(plant, command=lineside.command("boom"))


def test_an_anchor_keeps_what_the_plant_gives_it():
    class Notes(lineside.Anchor):
        def __init__(self):
            self.notes = []

        def keep(self, origin, note):
            self.notes.append((origin, note))

        def kept(self, origin):
            return [note for of, note in self.notes if of == origin]

    with lineside.open("memory:", anchor=Notes()) as plant:
        opened(plant)
        assert plant.audit.checkpoint().size == 1


class Key(lineside.Signer):
    """A key at hand; a module that keeps it would be asked in its place."""

    def __init__(self, name="acme/munich", seed="07" * 32):
        self.name = name
        self.seed = seed

    def describe(self):
        signed = lineside.audit.sign("", seed_hex=self.seed)
        return lineside.SignerDescription(
            name=self.name, public_key=bytes.fromhex(signed.public_key_hex)
        )

    def sign(self, message):
        signed = lineside.audit.sign(message.hex(), seed_hex=self.seed)
        return bytes.fromhex(signed.signature_hex)


def test_a_key_of_the_host_signs_checkpoints():
    with lineside.open("memory:", scope="acme/munich", signer=Key()) as plant:
        opened(plant)
        made = plant.audit.checkpoint()
    known = lineside.audit.sign_checkpoint(
        "acme/munich", size=made.size, root=made.root, seed_hex="07" * 32
    )
    assert made.note == known.note
    check = lineside.audit.verify_checkpoint(made.note, keys=[known.verifier_key])
    assert check.valid
    assert check.size == 1


def test_a_key_that_is_none_or_fails_is_refused_by_name():
    class Short(Key):
        def describe(self):
            return lineside.SignerDescription(name=self.name, public_key=b"123")

    class Away(Key):
        def sign(self, message):
            raise OSError("the module was pulled out")

    with pytest.raises(lineside.LinesideError, match="32 bytes, and this one 3"):
        lineside.open("memory:", signer=Short())
    with lineside.open("memory:", scope="acme/munich", signer=Away()) as plant:
        opened(plant)
        with pytest.raises(lineside.LinesideError, match="the module was pulled out"):
            plant.audit.checkpoint()
    with lineside.open("memory:", scope="acme/munich", signer=Key(name="other")) as plant:
        opened(plant)
        with pytest.raises(lineside.LinesideError, match="other"):
            plant.audit.checkpoint()


def test_a_tick_makes_a_checkpoint_after_as_many_lines_as_was_asked_for():
    notes = []

    class Notes(lineside.Anchor):
        def keep(self, origin, note):
            notes.append(note)

        def kept(self, origin):
            return list(notes)

    rule = lineside.CheckpointRule(lines=2)
    with lineside.open(
        "memory:", scope="acme/munich", signer=Key(), anchor=Notes(), checkpoints=rule
    ) as plant:
        for number in range(2):
            opened(plant, record=f"R-{number}")
        plant.tick()
    assert len(notes) == 1


def test_an_interface_that_is_not_whole_cannot_be_made():
    class Half(lineside.KeyValueStore):
        def get(self, key):
            return None

    with pytest.raises(TypeError, match="abstract"):
        Half()
