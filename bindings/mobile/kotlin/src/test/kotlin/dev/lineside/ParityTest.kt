package dev.lineside

import java.nio.file.Files
import java.time.Instant
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory

class ParityTest {
    private val cases = parityCases()
    private val stories = parityStories()

    /** Stands still until the story moves it. */
    private class StoryClock(var time: String) : Clock {
        override fun now(): Timestamp = Instant.parse(time)
    }

    /** To whom the proof `right` is right. */
    private object ProofIsRight : Authenticator {
        override fun verify(
            actor: String,
            components: List<AuthenticationComponent>,
        ): ProofVerdict {
            val right = components.filter { it.proof == "right" }.map { it.kind }
            if (right.isEmpty()) return ProofVerdict.Wrong("no proof is right")
            return ProofVerdict.Verified(right)
        }
    }

    private fun tell(story: Story, call: (Plant, Case) -> (() -> JsonElement)) {
        val clock = StoryClock(story.clock)
        val folder = Files.createTempDirectory("lineside-").toFile()
        Lineside.open("memory:", clock = clock, authenticator = ProofIsRight).use { plant ->
            for ((number, step) in story.steps.withIndex()) {
                step["clock"]?.let { clock.time = it.jsonPrimitive.content }
                val method = step.getValue("method").jsonPrimitive.content
                val placed = step.toString().replace("\$folder", folder.invariantSeparatorsPath)
                val text = Json.parseToJsonElement(placed).jsonObject
                val case =
                    Case(method, 0.0, JsonObject(text + ("name" to JsonPrimitive(story.name))))
                assertNull(case.difference(call(plant, case)), "step $number, $method")
            }
        }
        folder.deleteRecursively()
    }

    private fun byName(plant: Plant, case: Case): () -> JsonElement = {
        Json.parseToJsonElement(plant.call(case.method, case.request.toString()))
    }

    @TestFactory
    fun `every story goes as it is told`(): List<DynamicTest> =
        stories.map { story -> dynamicTest(story.name) { tell(story, ::byName) } }

    @TestFactory
    fun `every story goes as it is told through the types`(): List<DynamicTest> =
        stories.map { story ->
            dynamicTest(story.name) {
                tell(story) { plant, case ->
                    val method = PLANT_METHODS.map { it(plant) }.find { it.name == case.method }
                    method?.typed(case.request) ?: byName(plant, case)
                }
            }
        }

    @TestFactory
    fun `every case has the same answer as text`(): List<DynamicTest> =
        cases.map { case ->
            dynamicTest("${case.method}: ${case.name}") {
                assertNull(
                    case.difference {
                        Json.parseToJsonElement(Lineside.call(case.method, case.request.toString()))
                    }
                )
            }
        }

    @TestFactory
    fun `every case that the types accept has the same answer`(): List<DynamicTest> =
        METHODS.flatMap { method ->
            val typed =
                cases
                    .filter { it.method == method.name && !it.isRawOnly }
                    .mapNotNull { case -> method.typed(case.request)?.let { case to it } }
            typed.map { (case, call) ->
                dynamicTest("${method.name}: ${case.name}") { assertNull(case.difference(call)) }
            }
        }

    @Test
    fun `the types accept half the cases of every method or more`() {
        for (method in METHODS) {
            val own = cases.filter { it.method == method.name }
            // What works on files is told in the stories, where each step has a folder.
            if (own.isEmpty()) continue
            val typed = own.count { method.typed(it.request) != null }
            assertTrue(typed > 0 && typed * 2 >= own.size, "${method.name}: $typed of ${own.size}")
        }
    }

    @Test
    fun `every method of the contract has its types`() {
        val contract = Json.parseToJsonElement(Lineside.contract()).jsonObject
        val (onPlant, others) =
            contract
                .getValue("methods")
                .jsonArray
                .map { it.jsonObject }
                .filterNot { "x-opens" in it }
                .partition { "x-plant" in it }
        fun names(methods: List<JsonObject>) =
            methods.map { it.getValue("name").jsonPrimitive.content }
        assertFalse(others.isEmpty())
        assertEquals(names(others), METHODS.map { it.name })
        Lineside.open("memory:").use { plant ->
            assertEquals(names(onPlant), PLANT_METHODS.map { it(plant).name })
        }
    }
}
