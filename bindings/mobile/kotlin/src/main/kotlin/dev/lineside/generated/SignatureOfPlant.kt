// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `signature` operations of a plant. */
public class SignatureOfPlant internal constructor(private val plant: Plant) {
    /**
     * Opens a signing session for the command's actor at the command's source device.
     *
     * Within a session the first signing takes every component of the signature and later ones at
     * least one. Opening another session at the same device ends the one before.
     *
     * @param session The session's code, made by the caller; it is never used again.
     * @param authentication At least one component that nobody else can show.
     * @param command Who opens it, and at which device (`source`).
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun openSession(
        session: SessionId,
        authentication: Authentication,
        command: Command,
    ): Done =
        Engine.call(
            "signature.open_session",
            OpenSession(session, authentication, command),
            plant = plant,
        )

    /**
     * Signs the newest version of a thing, as the command's actor.
     *
     * The signature holds the digest of exactly what was signed, the signer's printed name, the
     * time and the meaning, and cannot be moved to anything else. Nobody signs for somebody else:
     * the signer is the command's actor.
     *
     * @param stream What is signed: `record:DEV-7`.
     * @param version The version that the signer has seen. When there is a newer one by now,
     *   nothing is signed.
     * @param meaning What the signature stands for: `review`, `approval`, `responsibility`,
     *   `authorship`, `verification`, `release`, or a word of the plant's own.
     * @param authentication Proof that the signer is the actor. The first signature of a session,
     *   and every one outside of a session, takes two distinct components; later ones take one.
     * @param command Who signs, when, and at which device.
     * @param session The session in which it is signed.
     * @param signature The signature's code; the command's id when absent.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun sign(
        stream: StreamId,
        version: Long,
        meaning: Word,
        authentication: Authentication,
        command: Command,
        session: SessionId? = null,
        signature: SignatureId? = null,
    ): Done =
        Engine.call(
            "signature.sign",
            SignStream(stream, version, meaning, authentication, command, session, signature),
            plant = plant,
        )

    /**
     * Ends a signing session: what is signed from now on takes every component again.
     *
     * @param session The session's code.
     * @param command Who ends it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun endSession(session: SessionId, command: Command): Done =
        Engine.call("signature.end_session", EndSession(session, command), plant = plant)

    /**
     * Shows one signature: who signed what, when and with which meaning.
     *
     * @param signature The signature's code.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun get(signature: SignatureId): SignatureView =
        Engine.call("signature.get", GetSignature(signature), plant = plant)

    /**
     * Lists the signatures of a thing, oldest first, in pages.
     *
     * @param stream The thing: `record:DEV-7`.
     * @param after Where the page before ended: its `next`.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun list(
        stream: StreamId,
        after: SignaturePlace? = null,
        limit: Int? = null,
    ): SignaturePage =
        Engine.call("signature.list", ListSignatures(stream, after, limit), plant = plant)

    /**
     * Checks a signature: that it says what it said when it was made, that what was signed is what
     * the journal has, and that the signer's credential and key were good at that time.
     *
     * @param signature The signature's code.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun verify(signature: SignatureId): SignatureVerdict =
        Engine.call("signature.verify", VerifySignature(signature), plant = plant)

    /**
     * Lists the persons who are enrolled, with the reference under which the agency was told that
     * their signatures are meant as binding.
     *
     * @param after Only actors behind this one: the page before ended with it.
     * @param limit At most so many; 100 when absent, and never more than 1000.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun signers(after: ActorId? = null, limit: Int? = null): SignerPage =
        Engine.call("signature.signers", ListSigners(after, limit), plant = plant)
}

/** The `signature` operations. */
public val Plant.signature: SignatureOfPlant
    get() = SignatureOfPlant(this)
