package dev.lineside

import dev.lineside.engine.CallException
import dev.lineside.engine.Column
import dev.lineside.engine.ColumnKind
import dev.lineside.engine.call
import kotlinx.serialization.json.Json
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class ColumnsTest {
    @Test
    fun `a million values cross and come back`() {
        val values = DoubleArray(1_000_000) { if (it % 2 == 0) 1.0 else 2.0 }
        values[999_999] = 9.0
        val chart = Lineside.spc.individuals(Floats(values), withRanges = true)
        assertEquals(1_000_000, chart.count)
        assertEquals(Wholes.of(999_999), chart.signals.single().ends)
        assertEquals(8.0, chart.movingRanges?.values?.last())
        assertEquals(999_999, chart.movingRanges?.size)
    }

    @Test
    fun `outside a call a column is a plain array`() {
        assertEquals("[1.5,2.0]", Json.encodeToString(Floats.of(1.5, 2.0)))
        assertEquals(Floats.of(1.5, 2.0), Json.decodeFromString<Floats>("[1.5,2]"))
        assertEquals("[3]", Json.encodeToString(Wholes.of(3)))
        val chart = Lineside.spc.individuals(Floats.of(1.0, 2.0, 3.0), withRanges = true)
        assertEquals(chart, Json.decodeFromString<IndividualsChart>(Json.encodeToString(chart)))
    }

    @Test
    fun `columns are lists and equal by their values`() {
        val floats = Floats.of(3.0, 1.0, 2.0)
        assertEquals(listOf(3.0, 1.0, 2.0), floats)
        assertEquals(3.0, floats.max())
        assertEquals(Floats.of(3.0, 1.0, 2.0).hashCode(), floats.hashCode())
        assertTrue(Wholes.of().isEmpty())
    }

    @Test
    fun `bytes that are no whole number of elements are refused`() {
        for (kind in ColumnKind.entries.filter { it != ColumnKind.BYTES }) {
            val column = Column(kind, ByteArray(9))
            val refused =
                assertThrows<CallException.Refused> {
                    call(
                        "spc.individuals",
                        """{"values":{"${'$'}column":0}}""",
                        listOf(column),
                        null,
                        null,
                    )
                }
            assertTrue("column.unsupported" in refused.problem, refused.problem)
        }
    }

    @Test
    fun `every kind of number serves as measurements`() {
        val three = Lineside.spc.individuals(Floats.of(1.0, 2.0, 4.0))
        val bytes = Column(ColumnKind.BYTES, byteArrayOf(1, 2, 4))
        val wholes = Column(ColumnKind.I32, byteArrayOf(1, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0))
        for (column in listOf(bytes, wholes)) {
            val answer =
                call(
                    "spc.individuals",
                    """{"values":{"${'$'}column":0}}""",
                    listOf(column),
                    null,
                    null,
                )
            val chart =
                withColumns(answer.columns.toMutableList()) {
                    Json.decodeFromString<IndividualsChart>(answer.json)
                }
            assertEquals(three, chart)
        }
    }

    @Test
    fun `a reference to a column that did not come is refused`() {
        val refused =
            assertThrows<LinesideException> {
                Lineside.call("spc.individuals", """{"values":{"${'$'}column":0}}""")
            }
        assertEquals("column.missing" to "values", refused.code to refused.path)
    }
}
