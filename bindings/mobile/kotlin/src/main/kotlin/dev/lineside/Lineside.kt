/** The call, and the errors it can end with. */
package dev.lineside

import dev.lineside.engine.Answer
import dev.lineside.engine.CallException
import dev.lineside.engine.Cancel
import dev.lineside.engine.Progress
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.serializer

/** What kind of answer an error is. */
@Serializable
public enum class Family {
    @SerialName("invalid_input") INVALID_INPUT,
    @SerialName("rejected") REJECTED,
    @SerialName("conflict") CONFLICT,
    @SerialName("not_found") NOT_FOUND,
    @SerialName("storage") STORAGE,
    @SerialName("cancelled") CANCELLED,
    @SerialName("internal") INTERNAL,
}

/**
 * Any refusal or failure; the message names the field, the value and what is accepted.
 *
 * @property code The stable dotted code, such as `quantity.unknown_unit`.
 * @property family The kind of answer it is.
 * @property details What programs can use: `path`, `value`, `expected`, limits.
 */
public class LinesideException(
    public val code: String,
    public val family: Family,
    message: String,
    public val details: JsonObject = JsonObject(emptyMap()),
) : RuntimeException(message) {
    /** The field at fault, as a path from the request's root. */
    public val path: String?
        get() = details["path"]?.jsonPrimitive?.contentOrNull
}

/** How long work can be watched and stopped. */
public class Control(
    internal val onProgress: ((done: Long, total: Long) -> Unit)? = null,
) : AutoCloseable {
    internal val handle = Cancel()

    /** Asks the work to stop; it does so at its next look. */
    public fun cancel(): Unit = handle.cancel()

    override fun close(): Unit = handle.close()
}

/** Typed calls over the native library. */
internal val engine: Engine = Engine()

internal class Engine {
    @OptIn(ExperimentalSerializationApi::class)
    val json: Json = Json {
        explicitNulls = false
        ignoreUnknownKeys = true
    }

    inline fun <reified Q, reified R> call(
        method: String,
        request: Q,
        control: Control? = null,
    ): R {
        val columns = beside.get()
        columns.clear()
        try {
            val sent = encode(serializer<Q>(), request)
            val answer = send(method, sent, control)
            columns.clear()
            columns += answer.columns
            return json.decodeFromString(serializer<R>(), answer.json)
        } finally {
            columns.clear()
        }
    }

    /** Writes a request; a number that JSON does not know is the caller's to mend. */
    fun <Q> encode(serializer: KSerializer<Q>, request: Q): String =
        try {
            json.encodeToString(serializer, request)
        } catch (why: SerializationException) {
            val message = why.message ?: "the request cannot be written as JSON"
            throw LinesideException("request.wrong_type", Family.INVALID_INPUT, message)
        }

    fun send(method: String, request: String, control: Control?): Answer {
        val progress =
            control?.onProgress?.let { tell ->
                object : Progress {
                    override fun update(done: ULong, total: ULong): Boolean {
                        tell(done.toLong(), total.toLong())
                        return true
                    }
                }
            }
        val columns = beside.get().toList()
        return refusable {
            dev.lineside.engine.call(method, request, columns, control?.handle, progress)
        }
    }
}

/** Turns a refusal of the native library into the exception that callers know. */
private fun <R> refusable(call: () -> R): R =
    try {
        call()
    } catch (refused: CallException.Refused) {
        throw problem(refused.problem)
    }

@Serializable
private class Problem(
    val code: String,
    val family: Family,
    val message: String,
    val details: JsonObject,
)

private fun problem(wire: String): LinesideException =
    try {
        val problem = engine.json.decodeFromString(Problem.serializer(), wire)
        LinesideException(problem.code, problem.family, problem.message, problem.details)
    } catch (why: SerializationException) {
        LinesideException("internal.defect", Family.INTERNAL, "$wire (${why.message})")
    }

/** Everything that is not an operation. */
public object Lineside {
    /**
     * Calls a method by its name, with its request as JSON.
     *
     * The typed functions are the better way; this one is for tools that learn the methods at run
     * time, from [contract].
     *
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun call(method: String, request: String): String =
        refusable { dev.lineside.engine.callText(method, request) }

    /** The contract: every method with its schemas, as an OpenRPC document. */
    public fun contract(): String = dev.lineside.engine.contractDocument()
}
