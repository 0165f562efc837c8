# Written by `cargo xtask codegen` from contract.json; do not edit.
"""Every operation of a plant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from ._call import Method
from ._lineside import Cancel, PlantHandle
from ._plant_access import AccessOfPlant
from ._plant_audit import AuditOfPlant
from ._plant_graph import GraphOfPlant
from ._plant_journal import JournalOfPlant
from ._plant_master import MasterOfPlant
from ._plant_order import OrderOfPlant
from ._plant_person import PersonOfPlant
from ._plant_record import RecordOfPlant
from ._plant_signature import SignatureOfPlant
from ._plant_stock import StockOfPlant
from ._plant_store import StoreOfPlant
from ._plant_sync import SyncOfPlant
from ._types import (
    BackupMade,
    Command,
    Currency,
    DataSetLoaded,
    MaterialArrival,
    PlantSchedulingModel,
    PlantStatus,
    Rebuilt,
    RowComparison,
    SiteId,
    Ticked,
    _BackupPlant,
    _CompareRows,
    _LoadFolder,
    _MakeSchedulingModel,
    _RebuildRows,
    _ShowStatus,
    _TickPlant,
)

__all__ = ["PlantOperations"]


class PlantOperations:
    """Every operation of a plant; each family is a property."""

    def __init__(self, handle: PlantHandle) -> None:
        self._handle = handle

    @property
    def master(self) -> MasterOfPlant:
        """The `master` operations."""
        return MasterOfPlant(self._handle)

    @property
    def stock(self) -> StockOfPlant:
        """The `stock` operations."""
        return StockOfPlant(self._handle)

    @property
    def order(self) -> OrderOfPlant:
        """The `order` operations."""
        return OrderOfPlant(self._handle)

    @property
    def graph(self) -> GraphOfPlant:
        """The `graph` operations."""
        return GraphOfPlant(self._handle)

    @property
    def record(self) -> RecordOfPlant:
        """The `record` operations."""
        return RecordOfPlant(self._handle)

    @property
    def access(self) -> AccessOfPlant:
        """The `access` operations."""
        return AccessOfPlant(self._handle)

    @property
    def signature(self) -> SignatureOfPlant:
        """The `signature` operations."""
        return SignatureOfPlant(self._handle)

    @property
    def person(self) -> PersonOfPlant:
        """The `person` operations."""
        return PersonOfPlant(self._handle)

    @property
    def sync(self) -> SyncOfPlant:
        """The `sync` operations."""
        return SyncOfPlant(self._handle)

    @property
    def journal(self) -> JournalOfPlant:
        """The `journal` operations."""
        return JournalOfPlant(self._handle)

    @property
    def audit(self) -> AuditOfPlant:
        """The `audit` operations."""
        return AuditOfPlant(self._handle)

    @property
    def store(self) -> StoreOfPlant:
        """The `store` operations."""
        return StoreOfPlant(self._handle)

    def status(
        self,
    ) -> PlantStatus:
        """Shows where the plant's journal stands: its last position, its head, the root of
        its tree.

        Returns:
            Where a plant's journal stands.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Where it stands:

            >>> answer = plant.status()
        """
        return _status(_ShowStatus(), self._handle)

    def tick(
        self,
        now: dt.datetime | None = None,
    ) -> Ticked:
        """Does what time alone brings about: reports what has ended or is overdue, closes
        what has been idle, and makes a checkpoint when one is due.

        Call it once a minute or so. What is due is reported once, however often and
        from however many processes it is called.

        Args:
            now: The time up to which things are due; the host's time when absent.

        Returns:
            What a tick did.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What is due by now:

            >>> answer = plant.tick()
        """
        return _tick(
            _TickPlant(
                now,
            ),
            self._handle,
        )

    def rebuild(
        self,
        *,
        cancel: Cancel | None = None,
        timeout: dt.timedelta | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> Rebuilt:
        """Makes every row of this site anew from its journal, and puts the new rows in
        place at once; others may go on working meanwhile.

        Args:
            cancel: A handle by which another thread stops the work.
            timeout: How long the work may take.
            progress: Called now and then with the steps done and their total.

        Returns:
            What a rebuild did.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.
            Cancelled: The work was stopped before its end.

        Example:
            All rows:

            >>> answer = plant.rebuild()
        """
        return _rebuild(
            _RebuildRows(), self._handle, cancel=cancel, timeout=timeout, progress=progress
        )

    def compare_rows(
        self,
        *,
        cancel: Cancel | None = None,
        timeout: dt.timedelta | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> RowComparison:
        """Compares every row of this site with what its journal makes of it.

        Args:
            cancel: A handle by which another thread stops the work.
            timeout: How long the work may take.
            progress: Called now and then with the steps done and their total.

        Returns:
            How stored rows differ from what the journal makes of them.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.
            Cancelled: The work was stopped before its end.

        Example:
            All rows:

            >>> answer = plant.compare_rows()
        """
        return _compare_rows(
            _CompareRows(), self._handle, cancel=cancel, timeout=timeout, progress=progress
        )

    def backup(
        self,
        path: str,
        *,
        cancel: Cancel | None = None,
        timeout: dt.timedelta | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> BackupMade:
        """Copies the whole store to a new file while work goes on.

        Args:
            path: The file to write; it must not exist yet.
            cancel: A handle by which another thread stops the work.
            timeout: How long the work may take.
            progress: Called now and then with the steps done and their total.

        Returns:
            A backup that was made and checked.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.
            Cancelled: The work was stopped before its end.

        Example:
            A copy for the safe:

            >>> answer = plant.backup(  # doctest: +SKIP
            ...     "munich-2026-11-21.db",
            ... )
        """
        return _backup(
            _BackupPlant(
                path,
            ),
            self._handle,
            cancel=cancel,
            timeout=timeout,
            progress=progress,
        )

    def make_scheduling_model(
        self,
        site: SiteId | None = None,
        *,
        from_: dt.datetime | None = None,
        tick: dt.timedelta | None = None,
        horizon: dt.timedelta | None = None,
        early: bool = False,
        setups_apart: bool = False,
        with_material: bool = False,
        arrivals: list[MaterialArrival] | None = None,
    ) -> PlantSchedulingModel:
        """Makes the scheduling model of the orders that are released or in progress.

        Each step that has work left becomes an operation of that name; it can be done
        at its own work center, at its alternates, and at those that the work center
        names. It takes the set-up and the run time of what is left, at the speed of the
        work center, and pauses while that is closed. Finished and skipped steps are
        left out; work that lies on a machine stands fast. What cannot be scheduled is
        left out and named.

        Args:
            site: Only orders of this site.
            from_: The instant of tick 0, before which nothing new starts; the host's
                time when absent. Given, the answer depends on nothing but the journal.
            tick: How long a tick is; a minute when absent. Times are rounded up to
                whole ticks.
            horizon: How far calendars are looked up; 180 days when absent, and ten
                years at most. Beyond it, everything counts as open.
            early: Whether orders may begin before the day on which they are planned to
                start.
            setups_apart: Whether set-up times stay out of the operations, for models
                that get a table of set-ups instead. The family of each operation is then
                the item that is made.
            with_material: Whether steps wait for their components: what is in stock
                goes to the most urgent orders first, then what arrives. Steps whose
                components never come are left out.
            arrivals: What will arrive, beyond the stock of the plant; only with
                `with_material`.

        Returns:
            The scheduling model of a plant.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What is left of the released orders of a site, from Monday at six:

            >>> from datetime import datetime
            >>> answer = plant.make_scheduling_model(
            ...     "MUC",
            ...     from_=datetime.fromisoformat("2026-03-02T06:00:00+01:00"),
            ... )

        Example:
            In quarters of an hour, with cases that arrive on Tuesday:

            >>> from datetime import datetime, timedelta
            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.make_scheduling_model(
            ...     from_=datetime.fromisoformat("2026-03-02T06:00:00+01:00"),
            ...     tick=timedelta(minutes=15),
            ...     horizon=timedelta(days=60),
            ...     with_material=True,
            ...     arrivals=[
            ...         lineside.MaterialArrival(
            ...             item="CASE",
            ...             site="MUC",
            ...             quantity=Decimal("100"),
            ...             at=datetime.fromisoformat("2026-03-03T06:00:00+01:00"),
            ...         )
            ...     ],
            ... )
        """
        return _make_scheduling_model(
            _MakeSchedulingModel(
                site,
                from_,
                tick,
                horizon,
                early,
                setups_apart,
                with_material,
                [] if arrivals is None else arrivals,
            ),
            self._handle,
        )

    def load_data_set(
        self,
        path: str,
        *,
        command: Command,
        keep_good: bool = False,
        derive_opening_stock: bool = False,
        over_tolerance_percent: int = 0,
        accepts_short: bool = False,
        currency: Currency | None = None,
        cancel: Cancel | None = None,
        timeout: dt.timedelta | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> DataSetLoaded:
        """Brings a whole data set, out of a folder of files, into a plant that knows none
        of its orders and stocks yet.

        Every row is held to the rules of the floor first. One bad row refuses
        everything, and the error names the first hundred by file, line, column and
        reason; with `keep_good` the rest is loaded, and the answer names what is left
        out. Sites, work centres, items, bills and routings that the plant knows already
        stay as they are. All of it is written in one transaction, or nothing.

        Args:
            path: The folder with the files, CSV or Parquet, one for each table.
            command: Who brings it in, and when.
            keep_good: Loads what is good and names the rest; otherwise one bad row
                refuses all.
            derive_opening_stock: Begins every stock with the least that keeps it from
                falling below zero, in place of the set's own opening stock.
            over_tolerance_percent: How much more than planned may have been started, in
                percent.
            accepts_short: Whether an order may have been completed with less than was
                planned.
            currency: The currency of every cost in the files; US dollars when absent.
            cancel: A handle by which another thread stops the work.
            timeout: How long the work may take.
            progress: Called now and then with the steps done and their total.

        Returns:
            What was loaded.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.
            Cancelled: The work was stopped before its end.

        Example:
            Everything that is good, from a folder of files:

            >>> import lineside
            >>> answer = plant.load_data_set(  # doctest: +SKIP
            ...     "plant",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-0000000003e1", actor="importer"
            ...     ),
            ...     keep_good=True,
            ... )
        """
        return _load_data_set(
            _LoadFolder(
                path,
                command,
                keep_good,
                derive_opening_stock,
                over_tolerance_percent,
                accepts_short,
                currency,
            ),
            self._handle,
            cancel=cancel,
            timeout=timeout,
            progress=progress,
        )


_status = Method("plant.status", PlantStatus)


_tick = Method("plant.tick", Ticked)


_rebuild = Method("plant.rebuild", Rebuilt)


_compare_rows = Method("plant.compare_rows", RowComparison)


_backup = Method("plant.backup", BackupMade)


_make_scheduling_model = Method("plant.make_scheduling_model", PlantSchedulingModel)


_load_data_set = Method("plant.load_data_set", DataSetLoaded)
