# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `master` operations of a plant."""

from __future__ import annotations

import datetime as dt
import decimal

from ._call import Method
from ._lineside import PlantHandle
from ._types import (
    BomLine,
    BomPage,
    BomView,
    Command,
    CycleList,
    Done,
    Effectivity,
    Item,
    ItemCosts,
    ItemExplosion,
    ItemId,
    ItemPage,
    ItemQuantity,
    ItemStatus,
    ItemView,
    LoadedBom,
    LoadedRouting,
    LowLevelCodes,
    Needs,
    Producible,
    RevisionKey,
    RevisionStatus,
    RoutingPage,
    RoutingStep,
    RoutingView,
    Site,
    SiteId,
    SitePage,
    SiteView,
    StepTimes,
    Uses,
    Word,
    WorkCenter,
    WorkCenterId,
    WorkCenterPage,
    WorkCenterView,
    _DraftBom,
    _DraftRouting,
    _EndBom,
    _EndRouting,
    _ExplodeItem,
    _FindCycles,
    _FindItemCosts,
    _FindItemNeeds,
    _FindItemProducible,
    _FindItemUses,
    _FindStepTimes,
    _GetBom,
    _GetItem,
    _GetRouting,
    _GetSite,
    _GetWorkCenter,
    _ListBoms,
    _ListItems,
    _ListLowLevelCodes,
    _ListRoutings,
    _ListSites,
    _ListWorkCenters,
    _LoadBoms,
    _LoadRoutings,
    _PutItem,
    _PutItems,
    _PutSite,
    _PutSites,
    _PutWorkCenter,
    _PutWorkCenters,
    _ReleaseBom,
    _ReleaseRouting,
    _ReviseBom,
    _ReviseRouting,
)

__all__ = ["MasterOfPlant"]


class MasterOfPlant:
    """The `master` operations of a plant."""

    def __init__(self, plant: PlantHandle) -> None:
        self._plant = plant

    def put_site(
        self,
        site: Site,
        *,
        command: Command,
    ) -> Done:
        """Makes a site known, or replaces what is known of it.

        Args:
            site: The site as it shall be, as a whole.
            command: Who wants it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A factory:

            >>> import lineside
            >>> answer = plant.master.put_site(
            ...     lineside.Site(
            ...         site="MUC",
            ...         name="Munich",
            ...         zone="Europe/Berlin",
            ...         kind="factory",
            ...         currency="EUR",
            ...     ),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f1001", actor="jane.doe"
            ...     ),
            ... )
        """
        return _put_site(
            _PutSite(
                site,
                command,
            ),
            self._plant,
        )

    def put_sites(
        self,
        sites: list[Site],
        *,
        command: Command,
    ) -> Done:
        """Makes several sites known, or replaces what is known of them: all, or none.

        Args:
            sites: The sites as they shall be, each once.
            command: Who wants it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A warehouse:

            >>> import lineside
            >>> answer = plant.master.put_sites(
            ...     [
            ...         lineside.Site(
            ...             site="HAM",
            ...             name="Hamburg",
            ...             zone="Europe/Berlin",
            ...             kind="warehouse",
            ...             currency="EUR",
            ...         )
            ...     ],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f1002", actor="jane.doe"
            ...     ),
            ... )
        """
        return _put_sites(
            _PutSites(
                sites,
                command,
            ),
            self._plant,
        )

    def get_site(
        self,
        site: SiteId,
    ) -> SiteView:
        """Shows a site.

        Args:
            site: Its code.

        Returns:
            A site, and how often it was changed.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            By its code:

            >>> answer = plant.master.get_site(
            ...     "MUC",
            ... )
        """
        return _get_site(
            _GetSite(
                site,
            ),
            self._plant,
        )

    def list_sites(
        self,
        kind: Word | None = None,
        *,
        active: bool | None = None,
        after: SiteId | None = None,
        limit: int | None = None,
    ) -> SitePage:
        """Lists sites in the order of their codes, in pages.

        Args:
            kind: Only sites of this sort.
            active: Only sites that are active, or only those that are not.
            after: Where the page before ended: its `next`.
            limit: At most so many; 100 when absent, and never more than 1000.

        Returns:
            One page of a list of sites.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            All factories:

            >>> answer = plant.master.list_sites(
            ...     "factory",
            ... )
        """
        return _list_sites(
            _ListSites(
                kind,
                active,
                after,
                limit,
            ),
            self._plant,
        )

    def put_work_center(
        self,
        work_center: WorkCenter,
        *,
        command: Command,
    ) -> Done:
        """Makes a work centre known, or replaces what is known of it.

        Args:
            work_center: The work centre as it shall be, as a whole.
            command: Who wants it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            An assembly line:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.master.put_work_center(
            ...     lineside.WorkCenter(
            ...         work_center="WC-ASM-01",
            ...         name="Assembly line 1",
            ...         site="MUC",
            ...         kind="assembly",
            ...         capacity_per_day=Decimal("120"),
            ...         hourly_rate=lineside.Money(amount=Decimal("60.00"), currency="EUR"),
            ...     ),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f1003", actor="jane.doe"
            ...     ),
            ... )
        """
        return _put_work_center(
            _PutWorkCenter(
                work_center,
                command,
            ),
            self._plant,
        )

    def put_work_centers(
        self,
        work_centers: list[WorkCenter],
        *,
        command: Command,
    ) -> Done:
        """Makes several work centres known, or replaces what is known of them: all, or
        none.

        Args:
            work_centers: The work centres as they shall be, each once.
            command: Who wants it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A test bench, and a lathe that is slower than the routings say:

            >>> from datetime import timedelta
            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.master.put_work_centers(
            ...     [
            ...         lineside.WorkCenter(
            ...             work_center="WC-TEST-01", name="Test bench", site="MUC", kind="testing"
            ...         ),
            ...         lineside.WorkCenter(
            ...             work_center="WC-CNC-01",
            ...             name="Lathe",
            ...             site="MUC",
            ...             kind="machining",
            ...             efficiency=Decimal("0.85"),
            ...             setup_time=timedelta(minutes=20),
            ...         ),
            ...     ],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f1004", actor="jane.doe"
            ...     ),
            ... )
        """
        return _put_work_centers(
            _PutWorkCenters(
                work_centers,
                command,
            ),
            self._plant,
        )

    def get_work_center(
        self,
        work_center: WorkCenterId,
    ) -> WorkCenterView:
        """Shows a work centre.

        Args:
            work_center: Its code.

        Returns:
            A work centre, and how often it was changed.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            By its code:

            >>> answer = plant.master.get_work_center(
            ...     "WC-ASM-01",
            ... )
        """
        return _get_work_center(
            _GetWorkCenter(
                work_center,
            ),
            self._plant,
        )

    def list_work_centers(
        self,
        site: SiteId | None = None,
        *,
        kind: Word | None = None,
        active: bool | None = None,
        after: WorkCenterId | None = None,
        limit: int | None = None,
    ) -> WorkCenterPage:
        """Lists work centres in the order of their codes, in pages.

        Args:
            site: Only work centres that stand there.
            kind: Only work centres that do this sort of work.
            active: Only work centres that are active, or only those that are not.
            after: Where the page before ended: its `next`.
            limit: At most so many; 100 when absent, and never more than 1000.

        Returns:
            One page of a list of work centres.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Those of a factory:

            >>> answer = plant.master.list_work_centers(
            ...     "MUC",
            ... )
        """
        return _list_work_centers(
            _ListWorkCenters(
                site,
                kind,
                active,
                after,
                limit,
            ),
            self._plant,
        )

    def put_item(
        self,
        item: Item,
        *,
        command: Command,
    ) -> Done:
        """Makes an item known, or replaces what is known of it.

        Args:
            item: The item as it shall be, as a whole.
            command: Who wants it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Bar stock, booked to the gram:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.master.put_item(
            ...     lineside.Item(
            ...         item="ROUND-BAR",
            ...         name="Round bar 20 mm",
            ...         kind="raw",
            ...         unit="kg",
            ...         increment=Decimal("0.001"),
            ...     ),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f1005", actor="jane.doe"
            ...     ),
            ... )
        """
        return _put_item(
            _PutItem(
                item,
                command,
            ),
            self._plant,
        )

    def put_items(
        self,
        items: list[Item],
        *,
        command: Command,
    ) -> Done:
        """Makes several items known, or replaces what is known of them: all, or none.

        Args:
            items: The items as they shall be, each once.
            command: Who wants it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A product and its parts; shims are followed by lot, what expires first goes first:

            >>> import lineside
            >>> answer = plant.master.put_items(
            ...     [
            ...         lineside.Item(item="GEARBOX", name="Gearbox", kind="product", unit="pcs"),
            ...         lineside.Item(item="CASE", name="Case", kind="part", unit="pcs"),
            ...         lineside.Item(item="BOLT", name="Bolt M8", kind="part", unit="pcs"),
            ...         lineside.Item(
            ...             item="SHIM",
            ...             name="Shim",
            ...             kind="part",
            ...             unit="pcs",
            ...             tracking="lot",
            ...             lot_choice="fefo",
            ...         ),
            ...         lineside.Item(item="SHAFT", name="Shaft", kind="part", unit="pcs"),
            ...     ],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f1006", actor="jane.doe"
            ...     ),
            ... )
        """
        return _put_items(
            _PutItems(
                items,
                command,
            ),
            self._plant,
        )

    def get_item(
        self,
        item: ItemId,
    ) -> ItemView:
        """Shows an item.

        Args:
            item: Its code.

        Returns:
            An item, and how often it was changed.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            By its code:

            >>> answer = plant.master.get_item(
            ...     "GEARBOX",
            ... )
        """
        return _get_item(
            _GetItem(
                item,
            ),
            self._plant,
        )

    def list_items(
        self,
        kind: Word | None = None,
        *,
        status: ItemStatus | None = None,
        after: ItemId | None = None,
        limit: int | None = None,
    ) -> ItemPage:
        """Lists items in the order of their codes, in pages.

        Args:
            kind: Only items of this sort.
            status: Only items in this status. One of "active", "blocked", "obsolete".
            after: Where the page before ended: its `next`.
            limit: At most so many; 100 when absent, and never more than 1000.

        Returns:
            One page of a list of items.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            All parts that may be used:

            >>> answer = plant.master.list_items(
            ...     "part",
            ...     status="active",
            ... )
        """
        return _list_items(
            _ListItems(
                kind,
                status,
                after,
                limit,
            ),
            self._plant,
        )

    def draft_bom(
        self,
        item: ItemId,
        *,
        key: RevisionKey,
        lines: list[BomLine],
        command: Command,
        priority: int | None = None,
    ) -> Done:
        """Writes a new revision of what an item is made of, as a draft.

        Nothing is made by a draft; `master.release_bom` makes it binding. A draft that
        would make an item a part of itself is refused, and every item on the way is
        named.

        Args:
            item: The item that is made.
            key: Which revision it shall be; one that there is not yet.
            lines: What one of the item is made of.
            command: Who drafts it, and when.
            priority: Which alternate is tried first: the one with the lowest number; 1
                when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A gearbox of a case and bolts:

            >>> import lineside
            >>> answer = plant.master.draft_bom(
            ...     "GEARBOX",
            ...     key=lineside.RevisionKey(revision="A"),
            ...     lines=[
            ...         lineside.BomLine(line=10, item="CASE", quantity="1", step=10),
            ...         lineside.BomLine(line=20, item="BOLT", quantity="3", step=10),
            ...     ],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f1007", actor="jane.doe"
            ...     ),
            ... )

        Example:
            An idea for later: with a shim:

            >>> import lineside
            >>> answer = plant.master.draft_bom(
            ...     "GEARBOX",
            ...     key=lineside.RevisionKey(revision="B"),
            ...     lines=[
            ...         lineside.BomLine(line=10, item="CASE", quantity="1"),
            ...         lineside.BomLine(line=20, item="BOLT", quantity="4"),
            ...         lineside.BomLine(line=30, item="SHIM", quantity="2", overage="0.05"),
            ...     ],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f1008", actor="jane.doe"
            ...     ),
            ... )
        """
        return _draft_bom(
            _DraftBom(
                item,
                key,
                lines,
                command,
                priority,
            ),
            self._plant,
        )

    def revise_bom(
        self,
        item: ItemId,
        *,
        key: RevisionKey,
        lines: list[BomLine],
        command: Command,
        priority: int | None = None,
    ) -> Done:
        """Replaces the lines of a draft. A released revision never changes: draft a new
        one.

        Args:
            item: The item that is made.
            key: Which revision.
            lines: What one of the item shall be made of.
            command: Who revises it, and when.
            priority: Which alternate is tried first; as it was when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            It needs four bolts:

            >>> import lineside
            >>> answer = plant.master.revise_bom(
            ...     "GEARBOX",
            ...     key=lineside.RevisionKey(revision="A"),
            ...     lines=[
            ...         lineside.BomLine(line=10, item="CASE", quantity="1", step=10),
            ...         lineside.BomLine(line=20, item="BOLT", quantity="4", step=10),
            ...     ],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f1009", actor="jane.doe"
            ...     ),
            ... )
        """
        return _revise_bom(
            _ReviseBom(
                item,
                key,
                lines,
                command,
                priority,
            ),
            self._plant,
        )

    def release_bom(
        self,
        item: ItemId,
        *,
        key: RevisionKey,
        effective: Effectivity,
        command: Command,
    ) -> Done:
        """Makes a draft binding from a day on.

        The revision before it of the same alternate and site, if no end of it was
        known, ends where the new one begins. Any other overlap is refused. Orders that
        were released before keep what they were released with.

        Args:
            item: The item that is made.
            key: Which revision.
            effective: On which days it shall serve.
            command: Who releases it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            For orders that start in 2026 or later:

            >>> from datetime import date
            >>> import lineside
            >>> answer = plant.master.release_bom(
            ...     "GEARBOX",
            ...     key=lineside.RevisionKey(revision="A"),
            ...     effective=lineside.Effectivity(from_=date.fromisoformat("2026-01-01")),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f100a", actor="max.roe"
            ...     ),
            ... )
        """
        return _release_bom(
            _ReleaseBom(
                item,
                key,
                effective,
                command,
            ),
            self._plant,
        )

    def end_bom(
        self,
        item: ItemId,
        *,
        key: RevisionKey,
        command: Command,
        to: dt.date | None = None,
    ) -> Done:
        """Ends a released revision earlier than planned, or drops a draft.

        Args:
            item: The item that is made.
            key: Which revision.
            command: Who ends it, and when that was decided.
            to: The first day on which it shall no longer serve, its own first day to
                drop it altogether; absent for a draft.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The idea is dropped:

            >>> import lineside
            >>> answer = plant.master.end_bom(
            ...     "GEARBOX",
            ...     key=lineside.RevisionKey(revision="B"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f100b",
            ...         actor="jane.doe",
            ...         reason="the case was mended instead",
            ...     ),
            ... )
        """
        return _end_bom(
            _EndBom(
                item,
                key,
                command,
                to,
            ),
            self._plant,
        )

    def load_boms(
        self,
        boms: list[LoadedBom],
        *,
        command: Command,
    ) -> Done:
        """Writes and releases revisions that come from another system: all, or none.

        Items that go into each other are not refused here but set aside: their
        revisions stay drafts that name the whole cycle, and can be released once they
        were revised.

        Args:
            boms: The revisions.
            command: Who loads them, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A shaft of 0.8 kg of bar stock, of which a twentieth is lost:

            >>> from datetime import date
            >>> import lineside
            >>> answer = plant.master.load_boms(
            ...     [
            ...         lineside.LoadedBom(
            ...             item="SHAFT",
            ...             key=lineside.RevisionKey(revision="A"),
            ...             effective=lineside.Effectivity(from_=date.fromisoformat("2026-01-01")),
            ...             lines=[
            ...                 lineside.BomLine(
            ...                     line=10,
            ...                     item="ROUND-BAR",
            ...                     quantity="0.8",
            ...                     component_yield="0.95",
            ...                 )
            ...             ],
            ...         )
            ...     ],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f100c", actor="jane.doe"
            ...     ),
            ... )
        """
        return _load_boms(
            _LoadBoms(
                boms,
                command,
            ),
            self._plant,
        )

    def get_bom(
        self,
        item: ItemId,
        *,
        on: dt.date | None = None,
        site: SiteId | None = None,
    ) -> BomView:
        """Shows what an item is made of: every revision, or those that serve on a day.

        Args:
            item: The item that is made.
            on: Only the revisions that serve on this day, one of each alternate, the
                one to be tried first in front. None at all means that the item cannot be
                made then.
            site: With `on`: at this site.

        Returns:
            The bills of materials of an item.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What serves on a day:

            >>> from datetime import date
            >>> answer = plant.master.get_bom(
            ...     "GEARBOX",
            ...     on=date.fromisoformat("2026-03-02"),
            ... )
        """
        return _get_bom(
            _GetBom(
                item,
                on,
                site,
            ),
            self._plant,
        )

    def list_boms(
        self,
        status: RevisionStatus | None = None,
        *,
        in_cycle: bool | None = None,
        after: ItemId | None = None,
        limit: int | None = None,
    ) -> BomPage:
        """Lists bills of materials in the order of the items' codes, in pages.

        Args:
            status: Only items of which a revision is in this status. One of "draft",
                "released", "ended".
            in_cycle: Only items of which a revision was set aside because of a cycle,
                or only the others.
            after: Where the page before ended: its `next`.
            limit: At most so many; 100 when absent, and never more than 1000.

        Returns:
            One page of a list of bills of materials.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Everything that is released:

            >>> answer = plant.master.list_boms(
            ...     "released",
            ... )
        """
        return _list_boms(
            _ListBoms(
                status,
                in_cycle,
                after,
                limit,
            ),
            self._plant,
        )

    def draft_routing(
        self,
        item: ItemId,
        *,
        key: RevisionKey,
        steps: list[RoutingStep],
        command: Command,
        priority: int | None = None,
    ) -> Done:
        """Writes a new revision of how an item is made, as a draft.

        Nothing is made by a draft; `master.release_routing` makes it binding.

        Args:
            item: The item that is made.
            key: Which revision it shall be; one that there is not yet.
            steps: How the item is made.
            command: Who drafts it, and when.
            priority: Which alternate is tried first: the one with the lowest number; 1
                when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A gearbox is put together:

            >>> from datetime import timedelta
            >>> import lineside
            >>> answer = plant.master.draft_routing(
            ...     "GEARBOX",
            ...     key=lineside.RevisionKey(revision="A"),
            ...     steps=[
            ...         lineside.RoutingStep(
            ...             step=10,
            ...             operation="Assemble",
            ...             work_center="WC-ASM-01",
            ...             run_time=lineside.PerUnitRunTime(minutes="4"),
            ...             setup_time=timedelta(minutes=15),
            ...         )
            ...     ],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f100d", actor="jane.doe"
            ...     ),
            ... )

        Example:
            An idea for later: tests in batches:

            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.master.draft_routing(
            ...     "GEARBOX",
            ...     key=lineside.RevisionKey(revision="B"),
            ...     steps=[
            ...         lineside.RoutingStep(
            ...             step=10,
            ...             operation="Assemble",
            ...             work_center="WC-ASM-01",
            ...             run_time=lineside.PerUnitRunTime(minutes="4"),
            ...         ),
            ...         lineside.RoutingStep(
            ...             step=20,
            ...             operation="Test",
            ...             work_center="WC-TEST-01",
            ...             run_time=lineside.PerBatchRunTime(size=Decimal("10"), minutes="20"),
            ...             transfer_batch=Decimal("10"),
            ...             after=[10],
            ...         ),
            ...     ],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f100e", actor="jane.doe"
            ...     ),
            ... )
        """
        return _draft_routing(
            _DraftRouting(
                item,
                key,
                steps,
                command,
                priority,
            ),
            self._plant,
        )

    def revise_routing(
        self,
        item: ItemId,
        *,
        key: RevisionKey,
        steps: list[RoutingStep],
        command: Command,
        priority: int | None = None,
    ) -> Done:
        """Replaces the steps of a draft. A released revision never changes: draft a new
        one.

        Args:
            item: The item that is made.
            key: Which revision.
            steps: How the item shall be made.
            command: Who revises it, and when.
            priority: Which alternate is tried first; as it was when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            And tested, piece by piece:

            >>> from datetime import timedelta
            >>> import lineside
            >>> answer = plant.master.revise_routing(
            ...     "GEARBOX",
            ...     key=lineside.RevisionKey(revision="A"),
            ...     steps=[
            ...         lineside.RoutingStep(
            ...             step=10,
            ...             operation="Assemble",
            ...             work_center="WC-ASM-01",
            ...             run_time=lineside.PerUnitRunTime(minutes="4"),
            ...             setup_time=timedelta(minutes=15),
            ...         ),
            ...         lineside.RoutingStep(
            ...             step=20,
            ...             operation="Test",
            ...             work_center="WC-TEST-01",
            ...             run_time=lineside.PerUnitRunTime(minutes="2.5"),
            ...         ),
            ...     ],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f100f", actor="jane.doe"
            ...     ),
            ... )
        """
        return _revise_routing(
            _ReviseRouting(
                item,
                key,
                steps,
                command,
                priority,
            ),
            self._plant,
        )

    def release_routing(
        self,
        item: ItemId,
        *,
        key: RevisionKey,
        effective: Effectivity,
        command: Command,
    ) -> Done:
        """Makes a draft binding from a day on.

        The revision before it of the same alternate and site, if no end of it was
        known, ends where the new one begins. Any other overlap is refused. Orders that
        were released before keep what they were released with.

        Args:
            item: The item that is made.
            key: Which revision.
            effective: On which days it shall serve.
            command: Who releases it, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            For orders that start in 2026 or later:

            >>> from datetime import date
            >>> import lineside
            >>> answer = plant.master.release_routing(
            ...     "GEARBOX",
            ...     key=lineside.RevisionKey(revision="A"),
            ...     effective=lineside.Effectivity(from_=date.fromisoformat("2026-01-01")),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f1010", actor="max.roe"
            ...     ),
            ... )
        """
        return _release_routing(
            _ReleaseRouting(
                item,
                key,
                effective,
                command,
            ),
            self._plant,
        )

    def end_routing(
        self,
        item: ItemId,
        *,
        key: RevisionKey,
        command: Command,
        to: dt.date | None = None,
    ) -> Done:
        """Ends a released revision earlier than planned, or drops a draft.

        Args:
            item: The item that is made.
            key: Which revision.
            command: Who ends it, and when that was decided.
            to: The first day on which it shall no longer serve, its own first day to
                drop it altogether; absent for a draft.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The idea is dropped:

            >>> import lineside
            >>> answer = plant.master.end_routing(
            ...     "GEARBOX",
            ...     key=lineside.RevisionKey(revision="B"),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f1011",
            ...         actor="jane.doe",
            ...         reason="the bench takes one piece only",
            ...     ),
            ... )
        """
        return _end_routing(
            _EndRouting(
                item,
                key,
                command,
                to,
            ),
            self._plant,
        )

    def load_routings(
        self,
        routings: list[LoadedRouting],
        *,
        command: Command,
    ) -> Done:
        """Writes and releases revisions that come from another system: all, or none.

        Args:
            routings: The revisions.
            command: Who loads them, and when.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A shaft is turned, on the lathe or, for want of it, at the bench:

            >>> from datetime import date
            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.master.load_routings(
            ...     [
            ...         lineside.LoadedRouting(
            ...             item="SHAFT",
            ...             key=lineside.RevisionKey(revision="A"),
            ...             effective=lineside.Effectivity(from_=date.fromisoformat("2026-01-01")),
            ...             steps=[
            ...                 lineside.RoutingStep(
            ...                     step=10,
            ...                     operation="Turn",
            ...                     work_center="WC-CNC-01",
            ...                     run_time=lineside.PerUnitRunTime(minutes="5/3"),
            ...                     alternates=[
            ...                         lineside.StepAlternate(
            ...                             work_center="WC-ASM-01",
            ...                             priority=1,
            ...                             efficiency=Decimal("0.5"),
            ...                         )
            ...                     ],
            ...                 )
            ...             ],
            ...         )
            ...     ],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f1012", actor="jane.doe"
            ...     ),
            ... )
        """
        return _load_routings(
            _LoadRoutings(
                routings,
                command,
            ),
            self._plant,
        )

    def get_routing(
        self,
        item: ItemId,
        *,
        on: dt.date | None = None,
        site: SiteId | None = None,
    ) -> RoutingView:
        """Shows how an item is made: every revision, or those that serve on a day.

        Args:
            item: The item that is made.
            on: Only the revisions that serve on this day, one of each alternate, the
                one to be tried first in front. None at all means that the item cannot be
                made then.
            site: With `on`: at this site.

        Returns:
            The routings of an item.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What serves on a day:

            >>> from datetime import date
            >>> answer = plant.master.get_routing(
            ...     "GEARBOX",
            ...     on=date.fromisoformat("2026-03-02"),
            ... )
        """
        return _get_routing(
            _GetRouting(
                item,
                on,
                site,
            ),
            self._plant,
        )

    def list_routings(
        self,
        status: RevisionStatus | None = None,
        *,
        work_center: WorkCenterId | None = None,
        after: ItemId | None = None,
        limit: int | None = None,
    ) -> RoutingPage:
        """Lists routings in the order of the items' codes, in pages.

        Args:
            status: Only items of which a revision is in this status; with
                `work_center`, one that also works there. One of "draft", "released",
                "ended".
            work_center: Only items of which a revision works at this work centre,
                alternates included.
            after: Where the page before ended: its `next`.
            limit: At most so many; 100 when absent, and never more than 1000.

        Returns:
            One page of a list of routings.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What is made at a work centre:

            >>> answer = plant.master.list_routings(
            ...     "released",
            ...     work_center="WC-ASM-01",
            ... )
        """
        return _list_routings(
            _ListRoutings(
                status,
                work_center,
                after,
                limit,
            ),
            self._plant,
        )

    def explode(
        self,
        item: ItemId,
        *,
        quantity: decimal.Decimal,
        on: dt.date,
        site: SiteId | None = None,
        alternate: Word | None = None,
        levels: int | None = None,
        on_hand: list[ItemQuantity] | None = None,
        with_optional: bool = False,
    ) -> ItemExplosion:
        """Asks for everything that goes into so much of an item.

        Args:
            item: The item to be made.
            quantity: How much of it; above zero.
            on: The day on which the order starts: it decides which revisions serve, on
                every level.
            site: Where it is made; what holds for every site counts when absent.
            alternate: By which alternate; by the first that serves when absent.
            levels: How many orders deep; 1 is what one order needs, phantoms blown
                through. All when absent.
            on_hand: What there is of phantoms; it is used up before their lines are
                needed.
            with_optional: Whether optional lines count.

        Returns:
            Everything that goes into so much of an item, and by which revision.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What 50 gearboxes need:

            >>> from datetime import date
            >>> from decimal import Decimal
            >>> answer = plant.master.explode(
            ...     "GEARBOX",
            ...     quantity=Decimal("50"),
            ...     on=date.fromisoformat("2026-03-02"),
            ...     site="MUC",
            ... )
        """
        return _explode(
            _ExplodeItem(
                item,
                quantity,
                on,
                site,
                alternate,
                levels,
                [] if on_hand is None else on_hand,
                with_optional,
            ),
            self._plant,
        )

    def find_costs(
        self,
        item: ItemId,
        *,
        quantity: decimal.Decimal,
        on: dt.date,
        site: SiteId | None = None,
        alternate: Word | None = None,
        routing: Word | None = None,
        levels: int | None = None,
        with_optional: bool = False,
    ) -> ItemCosts:
        """Asks what so much of an item costs: what goes into it at its standard cost, and
        the work on it at the hourly rates of the work centres, rolled up level by
        level.

        A step costs its set-up and its run at its own work centre; where that stands at
        another site than the one asked about, at the first alternate that stands there.
        Efficiency divides the run alone. Each line is rounded once, half away from
        zero, to the smallest unit of its currency; everything else is sums of lines, so
        that the totals add up to the cent. Currencies are told apart and never added.
        What nobody has said the cost of is named, and counts for nothing.

        Args:
            item: The item to be made.
            quantity: How much of it; above zero. What is made is made in one order for
                each place that it goes into, and each order is set up once, so that one of
                fifty costs less than one.
            on: The day on which the order starts: it decides which revisions serve, on
                every level.
            site: Where it is made; what holds for every site counts when absent.
            alternate: By which alternate of the bills of materials; by the first that
                serves when absent.
            routing: By which alternate of the routings; by the first that serves when
                absent.
            levels: How many orders deep costs are rolled up; what is made below them
                counts at its standard cost, as if it were bought. With 1, that is all but
                the item itself. All when absent.
            with_optional: Whether optional lines count.

        Returns:
            What so much of an item costs, and what that is made of.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What 50 gearboxes cost:

            >>> from datetime import date
            >>> from decimal import Decimal
            >>> answer = plant.master.find_costs(
            ...     "GEARBOX",
            ...     quantity=Decimal("50"),
            ...     on=date.fromisoformat("2026-03-02"),
            ...     site="MUC",
            ... )

        Example:
            What they cost if their cases are paid for at their standard cost:

            >>> from datetime import date
            >>> from decimal import Decimal
            >>> answer = plant.master.find_costs(
            ...     "GEARBOX",
            ...     quantity=Decimal("50"),
            ...     on=date.fromisoformat("2026-03-02"),
            ...     levels=1,
            ... )
        """
        return _find_costs(
            _FindItemCosts(
                item,
                quantity,
                on,
                site,
                alternate,
                routing,
                levels,
                with_optional,
            ),
            self._plant,
        )

    def find_needs(
        self,
        item: ItemId,
        *,
        quantity: decimal.Decimal,
        on: dt.date,
        on_hand: list[ItemQuantity],
        site: SiteId | None = None,
        alternate: Word | None = None,
        with_optional: bool = False,
    ) -> Needs:
        """Asks what is missing to make so much of an item, stock on all levels counted.

        Args:
            item: The item to be made.
            quantity: How much of it; above zero.
            on: The day on which the order starts.
            on_hand: What there is. Stock of the item itself is left alone.
            site: Where it is made; what holds for every site counts when absent.
            alternate: By which alternate; by the first that serves when absent.
            with_optional: Whether optional lines count.

        Returns:
            What is needed, item by item.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What is missing for 50 gearboxes:

            >>> from datetime import date
            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.master.find_needs(
            ...     "GEARBOX",
            ...     quantity=Decimal("50"),
            ...     on=date.fromisoformat("2026-03-02"),
            ...     on_hand=[
            ...         lineside.ItemQuantity(item="CASE", quantity=Decimal("30")),
            ...         lineside.ItemQuantity(item="BOLT", quantity=Decimal("1000")),
            ...     ],
            ... )
        """
        return _find_needs(
            _FindItemNeeds(
                item,
                quantity,
                on,
                on_hand,
                site,
                alternate,
                with_optional,
            ),
            self._plant,
        )

    def find_producible(
        self,
        item: ItemId,
        *,
        on: dt.date,
        on_hand: list[ItemQuantity],
        site: SiteId | None = None,
        alternate: Word | None = None,
        with_optional: bool = False,
    ) -> Producible:
        """Asks how much of an item can be made from what there is.

        Args:
            item: The item to be made.
            on: The day on which the order starts.
            on_hand: What there is; sub-assemblies count, and what they can still be
                made of.
            site: Where it is made; what holds for every site counts when absent.
            alternate: By which alternate; by the first that serves when absent.
            with_optional: Whether optional lines count.

        Returns:
            How much can be made, and what stands against more.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            How many gearboxes 30 cases and 100 bolts are enough for:

            >>> from datetime import date
            >>> from decimal import Decimal
            >>> import lineside
            >>> answer = plant.master.find_producible(
            ...     "GEARBOX",
            ...     on=date.fromisoformat("2026-03-02"),
            ...     on_hand=[
            ...         lineside.ItemQuantity(item="CASE", quantity=Decimal("30")),
            ...         lineside.ItemQuantity(item="BOLT", quantity=Decimal("100")),
            ...     ],
            ... )
        """
        return _find_producible(
            _FindItemProducible(
                item,
                on,
                on_hand,
                site,
                alternate,
                with_optional,
            ),
            self._plant,
        )

    def find_uses(
        self,
        item: ItemId,
        *,
        on: dt.date | None = None,
        site: SiteId | None = None,
        levels: int | None = None,
    ) -> Uses:
        """Asks where an item is used, on all levels: substitutes and optional lines
        included.

        Args:
            item: The item.
            on: Only by revisions that serve on this day. When absent, every revision
                counts, drafts and those of other days too: what a change of the item would
                touch.
            site: At this site; with `on`, what holds for every site counts when absent.
            levels: How many levels up; all when absent.

        Returns:
            Where an item is used.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What bolts go into:

            >>> from datetime import date
            >>> answer = plant.master.find_uses(
            ...     "BOLT",
            ...     on=date.fromisoformat("2026-03-02"),
            ... )
        """
        return _find_uses(
            _FindItemUses(
                item,
                on,
                site,
                levels,
            ),
            self._plant,
        )

    def list_low_level_codes(
        self,
        on: dt.date,
        *,
        site: SiteId | None = None,
    ) -> LowLevelCodes:
        """Asks how deep each item is used, by the revisions that serve on a day.

        Args:
            on: The day; every alternate that serves on it counts.
            site: At this site; what holds for every site counts when absent.

        Returns:
            How deep each item is used, and which items form cycles.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Of every item:

            >>> from datetime import date
            >>> answer = plant.master.list_low_level_codes(
            ...     date.fromisoformat("2026-03-02"),
            ... )
        """
        return _list_low_level_codes(
            _ListLowLevelCodes(
                on,
                site,
            ),
            self._plant,
        )

    def find_cycles(
        self,
    ) -> CycleList:
        """Asks for every cycle in the bills of materials, drafts included: what was set
        aside when it came from another system is found here until it is mended.

        Returns:
            Every cycle.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            None here:

            >>> answer = plant.master.find_cycles()
        """
        return _find_cycles(_FindCycles(), self._plant)

    def find_step_times(
        self,
        item: ItemId,
        *,
        quantity: decimal.Decimal,
        on: dt.date,
        site: SiteId | None = None,
        alternate: Word | None = None,
        step: int | None = None,
    ) -> StepTimes:
        """Asks how long each step takes for so much of an item.

        Args:
            item: The item that is made.
            quantity: How much of it; above zero.
            on: The day on which the order starts.
            site: Where it is made; what holds for every site counts when absent.
            alternate: By which alternate; by the first that serves when absent.
            step: Only this step.

        Returns:
            How long each step takes.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            How long 50 gearboxes take:

            >>> from datetime import date
            >>> from decimal import Decimal
            >>> answer = plant.master.find_step_times(
            ...     "GEARBOX",
            ...     quantity=Decimal("50"),
            ...     on=date.fromisoformat("2026-03-02"),
            ...     site="MUC",
            ... )
        """
        return _find_step_times(
            _FindStepTimes(
                item,
                quantity,
                on,
                site,
                alternate,
                step,
            ),
            self._plant,
        )


_put_site = Method("master.put_site", Done)


_put_sites = Method("master.put_sites", Done)


_get_site = Method("master.get_site", SiteView)


_list_sites = Method("master.list_sites", SitePage)


_put_work_center = Method("master.put_work_center", Done)


_put_work_centers = Method("master.put_work_centers", Done)


_get_work_center = Method("master.get_work_center", WorkCenterView)


_list_work_centers = Method("master.list_work_centers", WorkCenterPage)


_put_item = Method("master.put_item", Done)


_put_items = Method("master.put_items", Done)


_get_item = Method("master.get_item", ItemView)


_list_items = Method("master.list_items", ItemPage)


_draft_bom = Method("master.draft_bom", Done)


_revise_bom = Method("master.revise_bom", Done)


_release_bom = Method("master.release_bom", Done)


_end_bom = Method("master.end_bom", Done)


_load_boms = Method("master.load_boms", Done)


_get_bom = Method("master.get_bom", BomView)


_list_boms = Method("master.list_boms", BomPage)


_draft_routing = Method("master.draft_routing", Done)


_revise_routing = Method("master.revise_routing", Done)


_release_routing = Method("master.release_routing", Done)


_end_routing = Method("master.end_routing", Done)


_load_routings = Method("master.load_routings", Done)


_get_routing = Method("master.get_routing", RoutingView)


_list_routings = Method("master.list_routings", RoutingPage)


_explode = Method("master.explode", ItemExplosion)


_find_costs = Method("master.find_costs", ItemCosts)


_find_needs = Method("master.find_needs", Needs)


_find_producible = Method("master.find_producible", Producible)


_find_uses = Method("master.find_uses", Uses)


_list_low_level_codes = Method("master.list_low_level_codes", LowLevelCodes)


_find_cycles = Method("master.find_cycles", CycleList)


_find_step_times = Method("master.find_step_times", StepTimes)
