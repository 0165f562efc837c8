# Written by `cargo xtask codegen` from contract.json; do not edit.
"""Opening a plant, and what a host can bring to it."""

from __future__ import annotations

import abc
import datetime as dt
import os
from collections.abc import Iterable

from ._hear import Question
from ._plant import Plant, opened
from ._types import (
    AccessJudgement,
    ActorId,
    AuthenticationComponent,
    CheckpointRule,
    DeviceId,
    KeyValuePair,
    KeyValueSlot,
    ProofVerdict,
    RoleId,
    Scope,
    SignerDescription,
    StoreDescription,
    StreamId,
    _AnchorKeep,
    _AnchorKept,
    _ClockNow,
    _JudgeAccess,
    _KeyValueApply,
    _KeyValueDescribe,
    _KeyValueGet,
    _KeyValueScan,
    _OpenPlant,
    _SignerDescribe,
    _SignerSign,
    _VerifyProof,
)

__all__ = ["Anchor", "Authenticator", "Authorizer", "Clock", "KeyValueStore", "Signer", "open"]


class KeyValueStore(abc.ABC):
    """A store of your own: an ordered map from bytes to bytes that can be changed by
    several keys at once.

    Whoever has such a map has a store; the journal, its chain, its indexes and its
    rules are made over it. Keys are compared byte by byte, a shorter one before a
    longer one that starts with it. Only one thread at a time asks. What a method raises
    comes out of the call that needed it, and nothing of that call is written.
    """

    @abc.abstractmethod
    def get(self, key: bytes) -> bytes | None:
        """Gives the value of a key; nothing when there is none.

        Args:
            key: The key.
        """

    @abc.abstractmethod
    def scan(self, start: bytes, end: bytes, limit: int) -> Iterable[KeyValuePair]:
        """Gives the first keys of a stretch with their values, in the order of the keys
        and as of one moment.

        Args:
            start: The first key that may be among them.
            end: The first key behind them, which is not among them.
            limit: The most keys wanted.
        """

    @abc.abstractmethod
    def apply(self, expected: list[KeyValueSlot], changes: list[KeyValueSlot]) -> bool:
        """Makes every change, durably, if every expected key still has the value expected.

        If one has not, it changes nothing and answers no. Comparing and changing are
        one step: no other writer's change comes between, and no reader ever sees half
        of it. An exception says that nothing was changed.

        Args:
            expected: Keys with the values that they must have.
            changes: Keys with the values that they are to have; no key stands here
                twice.
        """

    @abc.abstractmethod
    def describe(self) -> StoreDescription:
        """Says what the store promises; asked once, when the plant is opened."""


class Authenticator(abc.ABC):
    """Checks passwords, cards and the like when somebody signs.

    Lineside keeps no secrets and checks none: it hands over what was shown and writes
    down only the kinds of components that you found to be right. It asks once for each
    command.
    """

    @abc.abstractmethod
    def verify(self, actor: ActorId, components: list[AuthenticationComponent]) -> ProofVerdict:
        """Says which of the components prove that somebody is this actor.

        An exception counts as `unavailable`: nobody can tell at present.

        Args:
            actor: Who they say they are.
            components: What they show; the proofs are secrets, to be looked at and
                forgotten.
        """


class Authorizer(abc.ABC):
    """Has a say in who may do what, beside the plant's own policy.

    It is asked for every command. What it denies is denied; what it allows is allowed
    as if a rule said so, and every other check still counts. An exception denies.
    """

    @abc.abstractmethod
    def judge(
        self,
        scope: Scope,
        action: str,
        actor: ActorId,
        roles: list[RoleId],
        now: dt.datetime,
        subject: StreamId | None,
        source: DeviceId | None,
    ) -> AccessJudgement:
        """Judges whether somebody may do what they want.

        Args:
            scope: At which site.
            action: The action: `record.change`.
            actor: Who.
            roles: Which roles they have.
            now: The host's time.
            subject: The thing that it is about, if it is about one.
            source: The device that it comes from, where one was named.
        """


class Anchor(abc.ABC):
    """A place for checkpoints, out of reach of whoever can change the store: another site,
    a log server, a witness.

    Notes are texts; they are kept in the order in which they come, and never changed.
    """

    @abc.abstractmethod
    def keep(self, origin: str, note: str) -> None:
        """Keeps a note.

        Args:
            origin: Whose note it is: the journal's own name.
            note: The note, a signed checkpoint.
        """

    @abc.abstractmethod
    def kept(self, origin: str) -> Iterable[str]:
        """Gives every note kept of this origin, oldest first.

        Args:
            origin: Whose notes are wanted.
        """


class Signer(abc.ABC):
    """An Ed25519 key that signs checkpoints and proofs: in a hardware module, the key
    store of an operating system, or a library of the language.

    Only what is to be signed comes here, and only the signature goes back.
    """

    @abc.abstractmethod
    def describe(self) -> SignerDescription:
        """Says which key it is; asked once, when the plant is opened."""

    @abc.abstractmethod
    def sign(self, message: bytes) -> bytes:
        """Signs a message with Ed25519 (RFC 8032, neither hashed before nor with a
        context).

        Args:
            message: What to sign.
        """


class Clock(abc.ABC):
    """The clock that says when something is recorded: one that stands still in a test, or
    one that runs fast in a simulation.

    It is asked when a call comes in; what it raises comes out of that call, and nothing
    is done.
    """

    @abc.abstractmethod
    def now(self) -> dt.datetime:
        """Gives the time now."""


_QUESTIONS: dict[str, Question] = {
    "store.get": Question("get", _KeyValueGet, bytes | None),
    "store.scan": Question("scan", _KeyValueScan, list[KeyValuePair]),
    "store.apply": Question("apply", _KeyValueApply, bool),
    "store.describe": Question("describe", _KeyValueDescribe, StoreDescription),
    "authenticator.verify": Question("verify", _VerifyProof, ProofVerdict),
    "authorizer.judge": Question("judge", _JudgeAccess, AccessJudgement),
    "anchor.keep": Question("keep", _AnchorKeep, None),
    "anchor.kept": Question("kept", _AnchorKept, list[str]),
    "signer.describe": Question("describe", _SignerDescribe, SignerDescription),
    "signer.sign": Question("sign", _SignerSign, bytes),
    "clock.now": Question("now", _ClockNow, dt.datetime),
}


def open(
    address: str | os.PathLike[str] | None = None,
    *,
    scope: Scope | None = None,
    requires_policy: bool = False,
    checkpoints: CheckpointRule | None = None,
    store: KeyValueStore | None = None,
    authenticator: Authenticator | None = None,
    authorizer: Authorizer | None = None,
    anchor: Anchor | None = None,
    signer: Signer | None = None,
    clock: Clock | None = None,
) -> Plant:
    """Opens a plant: the journal of one site, with the rules over it.

    An address says where the plant is kept: `memory:` for a plant that vanishes with
    its handle, `plant.db` or `sqlite:plant.db` for one in a file, which is made if it
    is not there, `postgres://user@host/database` for one that many processes share.
    Instead of an address, a host may bring a store of its own.

    The handle may be used from many threads at once. Closing it writes what was handed
    in and lets go of the store; every further call is refused with `storage.closed`.

    Args:
        address: Where the plant is kept; absent when the host brings the store.
        scope: Which site it is, written `acme/munich`; needed where the store holds
            several. A new store without it is `local/plant`.
        requires_policy: Refuses every command until a policy is established.
        checkpoints: When a tick makes a checkpoint, of a plant with a signer and an
            anchor.
        store: A store of your own: an ordered map from bytes to bytes that can be
            changed by several keys at once.
        authenticator: Checks passwords, cards and the like when somebody signs.
        authorizer: Has a say in who may do what, beside the plant's own policy.
        anchor: A place for checkpoints, out of reach of whoever can change the
            store: another site, a log server, a witness.
        signer: An Ed25519 key that signs checkpoints and proofs: in a hardware
            module, the key store of an operating system, or a library of the language.
        clock: The clock that says when something is recorded: one that stands still
            in a test, or one that runs fast in a simulation.

    Returns:
        The open plant, which `with` closes at the end of its block.

    Raises:
        InvalidInput: The address or a setting cannot be used.
        StorageError: The store cannot be opened, or a part of the host failed.

    Example:
        A plant that vanishes with its handle:

        >>> import lineside
        >>> plant = lineside.open(
        ...     "memory:",
        ... )
    """
    request = _OpenPlant(
        None if address is None else os.fspath(address),
        scope,
        requires_policy,
        checkpoints,
    )
    return opened(
        request,
        {
            "store": store,
            "authenticator": authenticator,
            "authorizer": authorizer,
            "anchor": anchor,
            "signer": signer,
            "clock": clock,
        },
        _QUESTIONS,
    )
