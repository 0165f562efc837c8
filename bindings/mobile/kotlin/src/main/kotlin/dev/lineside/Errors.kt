/** The one exception, and what the native library refuses turned into it. */
package dev.lineside

import dev.lineside.engine.CallException
import java.nio.charset.CharacterCodingException
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.jsonObject

/** What kind of answer an error is. */
@Serializable
public enum class Family {
    /** The request cannot be understood or computed; sending it again is useless. */
    @SerialName("invalid_input") INVALID_INPUT,

    /** The rules of the plant say no; the details hold every guard that was violated. */
    @SerialName("rejected") REJECTED,

    /** Somebody else was faster; load the new state and decide again. */
    @SerialName("conflict") CONFLICT,

    /** There is no such thing. */
    @SerialName("not_found") NOT_FOUND,

    /** The storage below failed. */
    @SerialName("storage") STORAGE,

    /** The work was cancelled, or its time was up; nothing of it remains. */
    @SerialName("cancelled") CANCELLED,

    /** Lineside itself failed: a defect to report, not something the caller did. */
    @SerialName("internal") INTERNAL,
}

/**
 * Any refusal or failure; the message names the field, the value and what is accepted.
 *
 * @property code The stable dotted code, such as `quantity.unknown_unit`.
 * @property family The kind of answer it is.
 * @param details What programs can use: `path`, `value`, `expected`, limits.
 */
public class LinesideException(
    public val code: String,
    public val family: Family,
    message: String,
    details: JsonObject = JsonObject(emptyMap()),
) : RuntimeException(message) {
    // As text, because exceptions are Java-serializable and a JsonObject is not.
    private val detailsText = details.toString()

    /** What programs can use: `path`, `value`, `expected`, limits. */
    public val details: JsonObject
        get() = Json.parseToJsonElement(detailsText).jsonObject

    /** The field at fault, as a path from the request's root; null if it is no single field. */
    public val path: String?
        get() = (details["path"] as? JsonPrimitive)?.contentOrNull
}

/** Turns a refusal of the native library into the exception that callers know. */
internal fun <R> refusable(hearing: Hearing? = null, call: () -> R): R =
    try {
        call()
    } catch (refused: CallException.Refused) {
        val problem = fromWire(refused.problem)
        throw hearing?.explain(problem) ?: problem
    } catch (_: CharacterCodingException) {
        throw invalid(
            "request.not_json",
            "a text holds half of a surrogate pair, which no JSON can",
        )
    }

internal fun invalid(code: String, message: String): LinesideException =
    LinesideException(code, Family.INVALID_INPUT, message)

@Serializable
private class Problem(
    val code: String,
    val family: Family,
    val message: String,
    val details: JsonObject,
)

private fun fromWire(wire: String): LinesideException =
    try {
        val problem = Json.decodeFromString(Problem.serializer(), wire)
        LinesideException(problem.code, problem.family, problem.message, problem.details)
    } catch (why: SerializationException) {
        LinesideException("internal.defect", Family.INTERNAL, "$wire (${why.message})")
    }

/** The problem that an exception of this class is, as the native library reads it. */
internal fun toWire(error: LinesideException): String =
    Json.encodeToString(
        Problem.serializer(),
        Problem(error.code, error.family, error.message.orEmpty(), error.details),
    )
