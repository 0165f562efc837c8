// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.nullable
import kotlinx.serialization.serializer

/**
 * A store of your own: an ordered map from bytes to bytes that can be changed by several keys at
 * once.
 *
 * Whoever has such a map has a store; the journal, its chain, its indexes and its rules are made
 * over it. Keys are compared byte by byte, a shorter one before a longer one that starts with it.
 * Only one thread at a time asks. What a method raises comes out of the call that needed it, and
 * nothing of that call is written.
 */
public interface KeyValueStore {
    /**
     * Gives the value of a key; nothing when there is none.
     *
     * @param key The key.
     */
    public fun get(key: Bytes): Bytes?

    /**
     * Gives the first keys of a stretch with their values, in the order of the keys and as of one
     * moment.
     *
     * @param start The first key that may be among them.
     * @param end The first key behind them, which is not among them.
     * @param limit The most keys wanted.
     */
    public fun scan(start: Bytes, end: Bytes, limit: Int): List<KeyValuePair>

    /**
     * Makes every change, durably, if every expected key still has the value expected.
     *
     * If one has not, it changes nothing and answers no. Comparing and changing are one step: no
     * other writer's change comes between, and no reader ever sees half of it. An exception says
     * that nothing was changed.
     *
     * @param expected Keys with the values that they must have.
     * @param changes Keys with the values that they are to have; no key stands here twice.
     */
    public fun apply(expected: List<KeyValueSlot>, changes: List<KeyValueSlot>): Boolean

    /** Says what the store promises; asked once, when the plant is opened. */
    public fun describe(): StoreDescription
}

/**
 * Checks passwords, cards and the like when somebody signs.
 *
 * Lineside keeps no secrets and checks none: it hands over what was shown and writes down only the
 * kinds of components that you found to be right. It asks once for each command.
 */
public interface Authenticator {
    /**
     * Says which of the components prove that somebody is this actor.
     *
     * An exception counts as `unavailable`: nobody can tell at present.
     *
     * @param actor Who they say they are.
     * @param components What they show; the proofs are secrets, to be looked at and forgotten.
     */
    public fun verify(actor: ActorId, components: List<AuthenticationComponent>): ProofVerdict
}

/**
 * Has a say in who may do what, beside the plant's own policy.
 *
 * It is asked for every command. What it denies is denied; what it allows is allowed as if a rule
 * said so, and every other check still counts. An exception denies.
 */
public interface Authorizer {
    /**
     * Judges whether somebody may do what they want.
     *
     * @param scope At which site.
     * @param action The action: `record.change`.
     * @param actor Who.
     * @param roles Which roles they have.
     * @param now The host's time.
     * @param subject The thing that it is about, if it is about one.
     * @param source The device that it comes from, where one was named.
     */
    public fun judge(
        scope: Scope,
        action: String,
        actor: ActorId,
        roles: List<RoleId>,
        now: Timestamp,
        subject: StreamId?,
        source: DeviceId?,
    ): AccessJudgement
}

/**
 * A place for checkpoints, out of reach of whoever can change the store: another site, a log
 * server, a witness.
 *
 * Notes are texts; they are kept in the order in which they come, and never changed.
 */
public interface Anchor {
    /**
     * Keeps a note.
     *
     * @param origin Whose note it is: the journal's own name.
     * @param note The note, a signed checkpoint.
     */
    public fun keep(origin: String, note: String)

    /**
     * Gives every note kept of this origin, oldest first.
     *
     * @param origin Whose notes are wanted.
     */
    public fun kept(origin: String): List<String>
}

/**
 * An Ed25519 key that signs checkpoints and proofs: in a hardware module, the key store of an
 * operating system, or a library of the language.
 *
 * Only what is to be signed comes here, and only the signature goes back.
 */
public interface Signer {
    /** Says which key it is; asked once, when the plant is opened. */
    public fun describe(): SignerDescription

    /**
     * Signs a message with Ed25519 (RFC 8032, neither hashed before nor with a context).
     *
     * @param message What to sign.
     */
    public fun sign(message: Bytes): Bytes
}

/**
 * The clock that says when something is recorded: one that stands still in a test, or one that runs
 * fast in a simulation.
 *
 * It is asked when a call comes in; what it raises comes out of that call, and nothing is done.
 */
public interface Clock {
    /** Gives the time now. */
    public fun now(): Timestamp
}

/** Answers for the parts that a host brings. */
internal class Parts(
    private val store: KeyValueStore?,
    private val authenticator: Authenticator?,
    private val authorizer: Authorizer?,
    private val anchor: Anchor?,
    private val signer: Signer?,
    private val clock: Clock?,
) : Answering {
    override val brought: List<HostPart> =
        listOfNotNull(
            store?.let { HostPart.STORE },
            authenticator?.let { HostPart.AUTHENTICATOR },
            authorizer?.let { HostPart.AUTHORIZER },
            anchor?.let { HostPart.ANCHOR },
            signer?.let { HostPart.SIGNER },
            clock?.let { HostPart.CLOCK },
        )

    override fun answer(name: String, request: String): String =
        when (name) {
            "store.get" ->
                asked(serializer<KeyValueGet>(), request).let {
                    answered(BytesSerializer.nullable, there(store).get(it.key))
                }
            "store.scan" ->
                asked(serializer<KeyValueScan>(), request).let {
                    answered(
                        ListSerializer(serializer<KeyValuePair>()),
                        there(store).scan(it.start, it.end, it.limit),
                    )
                }
            "store.apply" ->
                asked(serializer<KeyValueApply>(), request).let {
                    answered(serializer<Boolean>(), there(store).apply(it.expected, it.changes))
                }
            "store.describe" ->
                asked(serializer<KeyValueDescribe>(), request).let {
                    answered(serializer<StoreDescription>(), there(store).describe())
                }
            "authenticator.verify" ->
                asked(serializer<VerifyProof>(), request).let {
                    answered(
                        serializer<ProofVerdict>(),
                        there(authenticator).verify(it.actor, it.components),
                    )
                }
            "authorizer.judge" ->
                asked(serializer<JudgeAccess>(), request).let {
                    answered(
                        serializer<AccessJudgement>(),
                        there(authorizer)
                            .judge(
                                it.scope,
                                it.action,
                                it.actor,
                                it.roles,
                                it.now,
                                it.subject,
                                it.source,
                            ),
                    )
                }
            "anchor.keep" ->
                asked(serializer<AnchorKeep>(), request).let {
                    there(anchor).keep(it.origin, it.note).let { NOTHING }
                }
            "anchor.kept" ->
                asked(serializer<AnchorKept>(), request).let {
                    answered(ListSerializer(serializer<String>()), there(anchor).kept(it.origin))
                }
            "signer.describe" ->
                asked(serializer<SignerDescribe>(), request).let {
                    answered(serializer<SignerDescription>(), there(signer).describe())
                }
            "signer.sign" ->
                asked(serializer<SignerSign>(), request).let {
                    answered(BytesSerializer, there(signer).sign(it.message))
                }
            "clock.now" ->
                asked(serializer<ClockNow>(), request).let {
                    answered(TimestampSerializer, there(clock).now())
                }
            else -> unknown(name)
        }
}

/**
 * Opens a plant: the journal of one site, with the rules over it.
 *
 * An address says where the plant is kept: `memory:` for a plant that vanishes with its handle,
 * `plant.db` or `sqlite:plant.db` for one in a file, which is made if it is not there,
 * `postgres://user@host/database` for one that many processes share. Instead of an address, a host
 * may bring a store of its own.
 *
 * The handle may be used from many threads at once. Closing it writes what was handed in and lets
 * go of the store; every further call is refused with `storage.closed`.
 *
 * @param address Where the plant is kept; absent when the host brings the store.
 * @param scope Which site it is, written `acme/munich`; needed where the store holds several. A new
 *   store without it is `local/plant`.
 * @param requiresPolicy Refuses every command until a policy is established.
 * @param checkpoints When a tick makes a checkpoint, of a plant with a signer and an anchor.
 * @param store A store of your own: an ordered map from bytes to bytes that can be changed by
 *   several keys at once.
 * @param authenticator Checks passwords, cards and the like when somebody signs.
 * @param authorizer Has a say in who may do what, beside the plant's own policy.
 * @param anchor A place for checkpoints, out of reach of whoever can change the store: another
 *   site, a log server, a witness.
 * @param signer An Ed25519 key that signs checkpoints and proofs: in a hardware module, the key
 *   store of an operating system, or a library of the language.
 * @param clock The clock that says when something is recorded: one that stands still in a test, or
 *   one that runs fast in a simulation.
 * @throws LinesideException when the store cannot be opened.
 */
public fun Lineside.open(
    address: String? = null,
    scope: Scope? = null,
    requiresPolicy: Boolean = false,
    checkpoints: CheckpointRule? = null,
    store: KeyValueStore? = null,
    authenticator: Authenticator? = null,
    authorizer: Authorizer? = null,
    anchor: Anchor? = null,
    signer: Signer? = null,
    clock: Clock? = null,
): Plant {
    val parts = Parts(store, authenticator, authorizer, anchor, signer, clock)
    return opened(OpenPlant(address, scope, requiresPolicy, checkpoints, parts.brought), parts)
}
