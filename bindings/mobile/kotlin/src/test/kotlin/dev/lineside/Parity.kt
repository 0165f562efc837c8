/** The parity vectors of the checkout, and how an answer is compared with them. */
package dev.lineside

import java.io.File
import kotlin.math.abs
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.double
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.put

/** A method with its types and the typed function that calls it. */
internal class Method<Q, R>(
    val name: String,
    private val request: KSerializer<Q>,
    private val response: KSerializer<R>,
    private val call: (Q) -> R,
) {
    /** The request as typed code would make it, ready to be called; null if its types refuse it. */
    fun typed(json: JsonElement): (() -> JsonElement)? {
        val request =
            try {
                STRICT.decodeFromJsonElement(request, json)
            } catch (_: SerializationException) {
                return null
            }
        return { STRICT.encodeToJsonElement(response, call(request)) }
    }
}

/** A request and what must come of it. */
internal class Case(
    val method: String,
    private val tolerance: Double,
    private val text: JsonObject,
) {
    val name: String = text.getValue("name").jsonPrimitive.content
    val request: JsonElement = text.getValue("request")
    val isRawOnly: Boolean = "raw_only" in text

    /** What differs between the expected and what the call gives; null if nothing does. */
    fun difference(call: () -> JsonElement): String? {
        val error = text["error"]
        val outcome =
            try {
                call()
            } catch (refused: LinesideException) {
                if (error == null) return "refused: ${refused.code}: ${refused.message}"
                val actual = buildJsonObject {
                    put("code", refused.code)
                    put("path", refused.path)
                }
                return difference(error, actual, 0.0, "error")
            }
        if (error != null) return "a refusal is expected, not $outcome"
        return difference(text.getValue("response"), outcome, tolerance, "response")
    }
}

/** A story: steps that are taken on one plant. */
internal class Story(val clock: String, text: JsonObject) {
    val name: String = text.getValue("name").jsonPrimitive.content
    val steps: List<JsonObject> = text.getValue("steps").jsonArray.map { it.jsonObject }
}

/** Every story of `tests/parity/plants`. */
internal fun parityStories(): List<Story> {
    val files = checkout("tests/parity/plants").listFiles { file -> file.extension == "json" }
    return files.orEmpty().sorted().flatMap { file ->
        val vectors = Json.parseToJsonElement(file.readText()).jsonObject
        val clock = vectors.getValue("clock").jsonPrimitive.content
        vectors.getValue("cases").jsonArray.map { Story(clock, it.jsonObject) }
    }
}

/** Every case of `tests/parity`. */
internal fun parityCases(): List<Case> {
    val files = checkout("tests/parity").listFiles { file -> file.extension == "json" }
    return files.orEmpty().sorted().flatMap { file ->
        val vectors = Json.parseToJsonElement(file.readText()).jsonObject
        val method = vectors.getValue("method").jsonPrimitive.content
        val tolerance = vectors.getValue("tolerance").jsonPrimitive.double
        vectors.getValue("cases").jsonArray.map { Case(method, tolerance, it.jsonObject) }
    }
}

/** A file of the checkout; surefire runs in the folder of the package. */
internal fun checkout(path: String): File = File(System.getProperty("lineside.root"), path)

@OptIn(ExperimentalSerializationApi::class)
private val STRICT = Json {
    explicitNulls = false
    encodeDefaults = true
}

private fun difference(
    expected: JsonElement,
    actual: JsonElement?,
    tolerance: Double,
    path: String,
): String? =
    when {
        expected is JsonObject && actual is JsonObject ->
            expected.firstNotNullOfOrNull { (key, value) ->
                difference(value, actual[key], tolerance, "$path.$key")
            }
        expected is JsonArray && actual is JsonArray && expected.size == actual.size ->
            expected.indices.firstNotNullOfOrNull {
                difference(expected[it], actual[it], tolerance, "$path[$it]")
            }
        expected is JsonPrimitive && actual is JsonPrimitive && same(expected, actual, tolerance) ->
            null
        else -> "$path is $actual, not $expected"
    }

private fun same(expected: JsonPrimitive, actual: JsonPrimitive, tolerance: Double): Boolean {
    if (expected.isString || actual.isString) return expected == actual
    val numbers = listOf(expected, actual).map { it.content.toDoubleOrNull() }
    val (first, second) = numbers
    if (first == null || second == null) return expected == actual
    return abs(first - second) <= tolerance
}
