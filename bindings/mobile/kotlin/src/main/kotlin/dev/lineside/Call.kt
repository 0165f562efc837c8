/** The typed call: a request out as JSON and columns, a response back the same way. */
package dev.lineside

import dev.lineside.engine.Answer
import dev.lineside.engine.Column
import dev.lineside.engine.call as callNative
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.serializer

/** Calls the native library for every typed function. */
internal object Engine {
    /** Absent fields are left out, and a newer library may answer with fields unknown here. */
    @OptIn(ExperimentalSerializationApi::class)
    val json: Json = Json {
        explicitNulls = false
        ignoreUnknownKeys = true
    }

    inline fun <reified Q, reified R> call(
        method: String,
        request: Q,
        control: Control? = null,
        plant: Plant? = null,
    ): R {
        val answer = send(method, serializer<Q>(), request, control, plant)
        return withColumns(answer.columns.toMutableList()) { read(serializer<R>(), answer.json) }
    }

    fun <Q> send(
        method: String,
        serializer: KSerializer<Q>,
        request: Q,
        control: Control?,
        plant: Plant? = null,
    ): Answer {
        val columns = mutableListOf<Column>()
        val written = withColumns(columns) { write(serializer, request, columns) }
        val listener = control?.onProgress?.let(::Listener)
        try {
            val answer =
                when (plant) {
                    null ->
                        refusable {
                            callNative(method, written, columns, control?.handle, listener)
                        }
                    else -> plant.send(method, written, columns, control?.handle, listener)
                }
            // A search that its listener stopped has an answer all the same.
            listener?.thrown?.let { throw it }
            return answer
        } catch (why: LinesideException) {
            throw listener?.thrown ?: why
        }
    }

    fun <R> read(serializer: KSerializer<R>, answer: String): R =
        try {
            json.decodeFromString(serializer, answer)
        } catch (why: SerializationException) {
            val message = "the answer does not fit its types: ${why.message}"
            throw LinesideException("internal.defect", Family.INTERNAL, message)
        }

    private fun <Q> write(
        serializer: KSerializer<Q>,
        request: Q,
        columns: MutableList<Column>,
    ): String =
        try {
            json.encodeToString(serializer, request)
        } catch (why: SerializationException) {
            columns.clear()
            refuseSpecials(tolerant.encodeToJsonElement(serializer, request), "")
            val message = why.message ?: "the request cannot be written as JSON"
            throw LinesideException("request.wrong_type", Family.INVALID_INPUT, message)
        }

    private val tolerant = Json(json) { allowSpecialFloatingPointValues = true }

    /**
     * Refuses the NaN or infinity that made a request unwritable: JSON has neither, and as null it
     * would read as absent.
     */
    private fun refuseSpecials(element: JsonElement, path: String) {
        when (element) {
            is JsonObject ->
                element.forEach { (name, value) ->
                    refuseSpecials(value, if (path.isEmpty()) name else "$path.$name")
                }
            is JsonArray ->
                element.forEachIndexed { index, value -> refuseSpecials(value, "$path[$index]") }
            is JsonPrimitive ->
                if (!element.isString && element.content in SPECIALS) {
                    val message = "`$path`: ${element.content} was given; a finite number is needed"
                    throw LinesideException(
                        "request.wrong_type",
                        Family.INVALID_INPUT,
                        message,
                        at(path),
                    )
                }
        }
    }

    private fun at(path: String) = JsonObject(mapOf("path" to JsonPrimitive(path)))

    private val SPECIALS = setOf("NaN", "Infinity", "-Infinity")
}
