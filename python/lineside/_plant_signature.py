# Written by `cargo xtask codegen` from contract.json; do not edit.
"""The `signature` operations of a plant."""

from __future__ import annotations

from ._call import Method
from ._lineside import PlantHandle
from ._types import (
    ActorId,
    Authentication,
    Command,
    Done,
    SessionId,
    SignatureId,
    SignaturePage,
    SignaturePlace,
    SignatureVerdict,
    SignatureView,
    SignerPage,
    StreamId,
    Word,
    _EndSession,
    _GetSignature,
    _ListSignatures,
    _ListSigners,
    _OpenSession,
    _SignStream,
    _VerifySignature,
)

__all__ = ["SignatureOfPlant"]


class SignatureOfPlant:
    """The `signature` operations of a plant."""

    def __init__(self, plant: PlantHandle) -> None:
        self._plant = plant

    def open_session(
        self,
        session: SessionId,
        *,
        authentication: Authentication,
        command: Command,
    ) -> Done:
        """Opens a signing session for the command's actor at the command's source device.

        Within a session the first signing takes every component of the signature and
        later ones at least one. Opening another session at the same device ends the one
        before.

        Args:
            session: The session's code, made by the caller; it is never used again.
            authentication: At least one component that nobody else can show.
            command: Who opens it, and at which device (`source`).

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            Jane at the release desk:

            >>> import lineside
            >>> answer = plant.signature.open_session(  # doctest: +SKIP
            ...     "S-2026-118",
            ...     authentication=lineside.Authentication(
            ...         components=[
            ...             lineside.AuthenticationComponent(kind="password", proof="..."),
            ...             lineside.AuthenticationComponent(kind="pin", proof="..."),
            ...         ]
            ...     ),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7204",
            ...         actor="jane.doe",
            ...         source="release-desk",
            ...     ),
            ... )
        """
        return _open_session(
            _OpenSession(
                session,
                authentication,
                command,
            ),
            self._plant,
        )

    def sign(
        self,
        stream: StreamId,
        *,
        version: int,
        meaning: Word,
        authentication: Authentication,
        command: Command,
        session: SessionId | None = None,
        signature: SignatureId | None = None,
    ) -> Done:
        """Signs the newest version of a thing, as the command's actor.

        The signature holds the digest of exactly what was signed, the signer's printed
        name, the time and the meaning, and cannot be moved to anything else. Nobody
        signs for somebody else: the signer is the command's actor.

        Args:
            stream: What is signed: `record:DEV-7`.
            version: The version that the signer has seen. When there is a newer one by
                now, nothing is signed.
            meaning: What the signature stands for: `review`, `approval`,
                `responsibility`, `authorship`, `verification`, `release`, or a word of the
                plant's own.
            authentication: Proof that the signer is the actor. The first signature of a
                session, and every one outside of a session, takes two distinct components;
                later ones take one.
            command: Who signs, when, and at which device.
            session: The session in which it is signed.
            signature: The signature's code; the command's id when absent.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            The batch record is approved:

            >>> import lineside
            >>> answer = plant.signature.sign(  # doctest: +SKIP
            ...     "record:BATCH-118",
            ...     version=7,
            ...     meaning="approval",
            ...     authentication=lineside.Authentication(
            ...         components=[
            ...             lineside.AuthenticationComponent(kind="password", proof="..."),
            ...             lineside.AuthenticationComponent(kind="pin", proof="..."),
            ...         ]
            ...     ),
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7205", actor="jane.doe"
            ...     ),
            ... )
        """
        return _sign(
            _SignStream(
                stream,
                version,
                meaning,
                authentication,
                command,
                session,
                signature,
            ),
            self._plant,
        )

    def end_session(
        self,
        session: SessionId,
        *,
        command: Command,
    ) -> Done:
        """Ends a signing session: what is signed from now on takes every component again.

        Args:
            session: The session's code.
            command: Who ends it.

        Returns:
            A command that was carried out, and where the journal has it.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            Rejected: The rules of the plant say no; that is written down as well.
            Conflict: The command's id belongs to something else.
            StorageError: The plant is closed, or its store failed.

        Example:
            She leaves the desk:

            >>> import lineside
            >>> answer = plant.signature.end_session(  # doctest: +SKIP
            ...     "S-2026-118",
            ...     command=lineside.Command(
            ...         id="0190f3a2-7b1c-7def-8a2b-3c4d5e6f7206", actor="jane.doe"
            ...     ),
            ... )
        """
        return _end_session(
            _EndSession(
                session,
                command,
            ),
            self._plant,
        )

    def get(
        self,
        signature: SignatureId,
    ) -> SignatureView:
        """Shows one signature: who signed what, when and with which meaning.

        Args:
            signature: The signature's code.

        Returns:
            A signature, for programs and for people.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            What was signed:

            >>> answer = plant.signature.get(  # doctest: +SKIP
            ...     "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7202",
            ... )
        """
        return _get(
            _GetSignature(
                signature,
            ),
            self._plant,
        )

    def list(
        self,
        stream: StreamId,
        *,
        after: SignaturePlace | None = None,
        limit: int | None = None,
    ) -> SignaturePage:
        """Lists the signatures of a thing, oldest first, in pages.

        Args:
            stream: The thing: `record:DEV-7`.
            after: Where the page before ended: its `next`.
            limit: At most so many; 100 when absent, and never more than 1000.

        Returns:
            One page of a list of signatures.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Who signed this record:

            >>> answer = plant.signature.list(
            ...     "record:DEV-2026-014",
            ... )
        """
        return _list(
            _ListSignatures(
                stream,
                after,
                limit,
            ),
            self._plant,
        )

    def verify(
        self,
        signature: SignatureId,
    ) -> SignatureVerdict:
        """Checks a signature: that it says what it said when it was made, that what was
        signed is what the journal has, and that the signer's credential and key were
        good at that time.

        Args:
            signature: The signature's code.

        Returns:
            What the check found.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Is it what it was:

            >>> answer = plant.signature.verify(  # doctest: +SKIP
            ...     "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7202",
            ... )
        """
        return _verify(
            _VerifySignature(
                signature,
            ),
            self._plant,
        )

    def signers(
        self,
        after: ActorId | None = None,
        *,
        limit: int | None = None,
    ) -> SignerPage:
        """Lists the persons who are enrolled, with the reference under which the agency
        was told that their signatures are meant as binding.

        Args:
            after: Only actors behind this one: the page before ended with it.
            limit: At most so many; 100 when absent, and never more than 1000.

        Returns:
            One page of a list of signers.

        Raises:
            InvalidInput: The request cannot be understood or computed.
            StorageError: The plant is closed, or its store failed.

        Example:
            Everybody who may sign, with their certification:

            >>> answer = plant.signature.signers()
        """
        return _signers(
            _ListSigners(
                after,
                limit,
            ),
            self._plant,
        )


_open_session = Method("signature.open_session", Done)


_sign = Method("signature.sign", Done)


_end_session = Method("signature.end_session", Done)


_get = Method("signature.get", SignatureView)


_list = Method("signature.list", SignaturePage)


_verify = Method("signature.verify", SignatureVerdict)


_signers = Method("signature.signers", SignerPage)
