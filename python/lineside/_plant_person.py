# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `person` operations of a plant."""

from __future__ import annotations

import datetime as dt

from ._call import Method
from ._lineside import PlantHandle
from ._types import (
    ActorId,
    Command,
    Done,
    PersonDetailChange,
    PersonView,
    Secret,
    Word,
    _DescribePerson,
    _ErasePerson,
    _NotePerson,
    _ReadPerson,
)

__all__ = ["PersonOfPlant"]


class PersonOfPlant:
    """The `person` operations of a plant."""

    def __init__(self, plant: PlantHandle) -> None:
        self._plant = plant

    def describe(
        self,
        person: ActorId,
        *,
        details: list[PersonDetailChange],
        command: Command,
        retain_until: dt.datetime | None = None,
    ) -> Done:
        """Enters, changes or removes details of a person: name, telephone, address.

        The values are kept where they can be erased; the journal says only which
        details were touched, by whom and when. They cannot be rebuilt from the journal,
        so back them up.

        Args:
            person: The person, by their actor id.
            details: The details, each at most once.
            command: Who enters them, and when.
            retain_until: Until when the details have to be kept; it can be made longer,
                never shorter.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A telephone number:

            >>> import lineside
            >>> answer = plant.person.describe(
            ...     "jane.doe",
            ...     details=[lineside.PersonDetailChange(name="telephone", value="+49 89 1234")],
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7201",
            ...         actor="ada.admin",
            ...         reason="given by herself",
            ...     ),
            ... )
        """
        return _describe(
            _DescribePerson(
                person,
                details,
                command,
                retain_until,
            ),
            self._plant,
        )

    def note(
        self,
        person: ActorId,
        *,
        text: Secret,
        category: Word,
        command: Command,
        retain_until: dt.datetime | None = None,
    ) -> Done:
        """Writes a note about a person, such as a remark on a training.

        The text is encrypted under a key of that person's own, and can be erased for
        good by destroying the key.

        Args:
            person: The person, by their actor id.
            text: The text; up to 64 KiB.
            category: What sort of note it is, as one lower-case word: `training`. It
                stays readable.
            command: Who writes it, and when.
            retain_until: Until when it has to be kept.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            A remark on a training:

            >>> import lineside
            >>> answer = plant.person.note(
            ...     "jane.doe",
            ...     text="needs glasses to read the scale",
            ...     category="training",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7202", actor="ada.admin"
            ...     ),
            ... )
        """
        return _note(
            _NotePerson(
                person,
                text,
                category,
                command,
                retain_until,
            ),
            self._plant,
        )

    def read(
        self,
        person: ActorId,
    ) -> PersonView:
        """Shows what is known of a person: details, and notes as far as they can be read.

        Args:
            person: The person, by their actor id.

        Returns:
            What is known of a person.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What is kept of Jane:

            >>> answer = plant.person.read(
            ...     "jane.doe",
            ... )
        """
        return _read(
            _ReadPerson(
                person,
            ),
            self._plant,
        )

    def erase(
        self,
        person: ActorId,
        *,
        basis: Word,
        command: Command,
    ) -> Done:
        """Erases what can be read of a person: the key of all notes, and all details.

        The journal stays whole and says who erased, when, on what basis and why. It is
        refused while something has to be kept. The command's reason is mandatory.

        Args:
            person: The person, by their actor id.
            basis: On what basis, as one lower-case word: `request_of_the_person`.
            command: Who erases, when, and why.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            She has left and asks for it:

            >>> import lineside
            >>> answer = plant.person.erase(
            ...     "jane.doe",
            ...     basis="request_of_the_person",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7203",
            ...         actor="ada.admin",
            ...         reason="letter of 2026-11-20",
            ...     ),
            ... )
        """
        return _erase(
            _ErasePerson(
                person,
                basis,
                command,
            ),
            self._plant,
        )


_describe = Method("person.describe", Done)


_note = Method("person.note", Done)


_read = Method("person.read", PersonView)


_erase = Method("person.erase", Done)
