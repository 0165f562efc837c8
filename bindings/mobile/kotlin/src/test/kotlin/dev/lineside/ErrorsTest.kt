package dev.lineside

import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.ObjectInputStream
import java.io.ObjectOutputStream
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.decodeFromJsonElement
import kotlinx.serialization.json.jsonObject
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class ErrorsTest {
    @Serializable private class Listed(val code: String, val family: Family, val meaning: String)

    @Test
    fun `every code of the contract belongs to a family that Kotlin knows`() {
        val contract = Json.parseToJsonElement(Lineside.contract()).jsonObject
        val listed = Json.decodeFromJsonElement<List<Listed>>(contract.getValue("x-errors"))
        assertTrue(listed.size > 50)
        val families = listed.associate { it.code to it.family }
        assertEquals(listed.size, families.size)
        assertEquals(Family.INVALID_INPUT, families["quantity.unknown_unit"])
        assertEquals(Family.CANCELLED, families["work.cancelled"])
        assertEquals(Family.NOT_FOUND, families["method.unknown"])
        assertEquals(Family.INTERNAL, families["internal.defect"])
    }

    @Test
    fun `a refusal names the field, the value and what is accepted`() {
        val refused =
            assertThrows<LinesideException> {
                Lineside.quantity.convert(Quantity(Decimal("1"), "Kg"), to = "lb")
            }
        assertEquals("quantity.unknown_unit", refused.code)
        assertEquals(Family.INVALID_INPUT, refused.family)
        assertEquals("quantity.unit", refused.path)
        assertTrue("`Kg`" in refused.message.orEmpty(), refused.message)
        assertTrue("`kg`" in refused.message.orEmpty(), refused.message)
    }

    @Test
    fun `an unknown method is not found`() {
        val refused = assertThrows<LinesideException> { Lineside.call("spc.individual", "{}") }
        assertEquals("method.unknown", refused.code)
        assertEquals(Family.NOT_FOUND, refused.family)
        assertTrue("`spc.individuals`" in refused.message.orEmpty(), refused.message)
    }

    @Test
    fun `an exception survives Java's own serialization`() {
        val refused = assertThrows<LinesideException> { Lineside.call("spc.individuals", "{}") }
        val bytes = ByteArrayOutputStream()
        ObjectOutputStream(bytes).use { it.writeObject(refused) }
        val read = ObjectInputStream(ByteArrayInputStream(bytes.toByteArray())).readObject()
        assertEquals(refused.code, (read as LinesideException).code)
        assertEquals(refused.message, read.message)
        assertEquals("values", read.path)
    }
}
