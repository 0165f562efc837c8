package dev.lineside

import kotlinx.serialization.json.Json
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
    fun `the types accept most cases of every method`() {
        for (method in METHODS) {
            val own = cases.filter { it.method == method.name }
            val typed = own.count { method.typed(it.request) != null }
            assertTrue(typed > own.size / 2, "${method.name}: $typed of ${own.size}")
        }
    }

    @Test
    fun `every method of the contract has its types`() {
        val contract = Json.parseToJsonElement(Lineside.contract()).jsonObject
        val names =
            contract.getValue("methods").jsonArray.map {
                it.jsonObject.getValue("name").jsonPrimitive.content
            }
        assertFalse(names.isEmpty())
        assertEquals(names, METHODS.map { it.name })
    }
}
