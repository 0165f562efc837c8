/** An open plant, and the command that says who wants something. */
package dev.lineside

import dev.lineside.engine.Answer
import dev.lineside.engine.Cancel
import dev.lineside.engine.Column
import dev.lineside.engine.PlantHandle
import java.security.SecureRandom
import java.util.UUID
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeSource

/**
 * An open plant: one site's journal, with the rules over it.
 *
 * ```kotlin
 * Lineside.open("memory:").use { plant ->
 *     plant.record.open("DEV-7", "deviation", emptyList(), command("jane.doe"))
 *     println(plant.status().position)
 * }
 * ```
 *
 * Its operations are in families, such as `plant.record`. It may be used from many threads at once.
 * Parts that a host brings are asked on the thread that makes the call.
 */
public class Plant
internal constructor(private val handle: PlantHandle, private val hearing: Hearing?) :
    AutoCloseable {
    /** Which site it is: `acme/munich`. */
    public val scope: String
        get() = handle.scope()

    /** Whether it was closed. */
    public val isClosed: Boolean
        get() = handle.isShut()

    /**
     * Calls a method by its name, with its request as JSON; also one that needs no plant.
     *
     * @param method The dotted name, such as `record.open`.
     * @param request The request, a JSON object.
     * @return The response as JSON.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun call(method: String, request: String): String = heard {
        handle.callText(method, request)
    }

    internal fun send(
        method: String,
        request: String,
        columns: List<Column>,
        cancel: Cancel?,
        listener: Listener?,
    ): Answer = heard { handle.call(method, request, columns, cancel, listener) }

    /**
     * The events behind a position, one by one and in order; read as the sequence is.
     *
     * To go on after a crash, keep the `position` of the last event that was dealt with and pass it
     * as `after`.
     *
     * @param after Only events behind this position; 0 starts at the first.
     * @param wait How long to wait for the next event before the sequence ends. Without it, it ends
     *   at the last event there is; [Duration.INFINITE] waits for ever.
     * @param kinds Only these kinds, such as `record.changed` or `record.*`.
     * @param streams Only these streams, such as `record:DEV-7`.
     * @param control Stops the waiting, which throws.
     */
    public fun events(
        after: Long = 0,
        wait: Duration = Duration.ZERO,
        kinds: List<String> = emptyList(),
        streams: List<String> = emptyList(),
        control: Control? = null,
    ): Sequence<JournalEvent> = sequence {
        var position = after
        var start = TimeSource.Monotonic.markNow()
        while (true) {
            val left = (wait - start.elapsedNow()).coerceIn(Duration.ZERO, LONGEST_WAIT)
            val page =
                journal.read(
                    after = position,
                    waitMs = left.inWholeMilliseconds.toInt(),
                    kinds = kinds,
                    streams = streams,
                    control = control,
                )
            yieldAll(page.events)
            if (page.events.isNotEmpty() || page.position != position) {
                start = TimeSource.Monotonic.markNow()
            } else if (wait - start.elapsedNow() < 1.milliseconds) {
                break
            }
            position = page.position
        }
    }

    /**
     * Writes what was handed in; every further call is refused with `storage.closed`.
     *
     * Closing twice is closing once.
     */
    override fun close(): Unit = heard { handle.shut() }

    override fun toString(): String = "Plant($scope${if (isClosed) ", closed" else ""})"

    private fun <R> heard(call: () -> R): R {
        hearing?.forget()
        return refusable(hearing, call)
    }
}

/** How long one call waits for events; the sequence goes on with the next. */
private val LONGEST_WAIT = 10.seconds

/** Opens a plant with what the host brings to it. */
internal fun opened(request: OpenPlant, parts: Answering): Plant {
    val hearing = if (parts.brought.isEmpty()) null else Hearing(parts)
    val json = Engine.json.encodeToString(OpenPlant.serializer(), request)
    return Plant(refusable(hearing) { PlantHandle.open(json, hearing) }, hearing)
}

/**
 * Makes a command with an id of its own: who wants something, when, from where, why.
 *
 * Keep the command until the answer has arrived, and send the same one again when it has not: what
 * was done is then answered, not done twice.
 *
 * @param actor Who acts.
 * @param reason Why; some operations ask for it.
 * @param at When it happened on the floor; the time of the host if it is absent.
 * @param source The terminal, scale or program that it comes from.
 */
public fun command(
    actor: String,
    reason: String? = null,
    at: Timestamp? = null,
    source: String? = null,
): Command = Command(newId(), actor, at, source, reason)

private val random = SecureRandom()

/** A UUID of version 7: ids made later are greater, to the millisecond. */
private fun newId(): String {
    val time = System.currentTimeMillis() shl 16
    val high = time or 0x7000L or (random.nextLong() and 0x0fffL)
    val low = (random.nextLong() and (-1L ushr 2)) or Long.MIN_VALUE
    return UUID(high, low).toString()
}
