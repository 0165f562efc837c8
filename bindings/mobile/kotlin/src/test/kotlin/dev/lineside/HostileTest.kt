package dev.lineside

import java.util.concurrent.Callable
import java.util.concurrent.Executors
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class HostileTest {
    private fun refusal(call: () -> Unit): Pair<String, String?> =
        assertThrows<LinesideException> { call() }.let { it.code to it.path }

    private fun textRefusal(values: String): Pair<String, String?> = refusal {
        Lineside.call("spc.individuals", """{"values":$values}""")
    }

    @Test
    fun `values that are no numbers are refused where they stand`() {
        for (bad in listOf(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
            assertEquals(
                "spc.not_finite" to "values[1]",
                refusal {
                    Lineside.spc.individuals(Floats.of(1.0, bad, 2.0), missing = Missing.REFUSE)
                },
            )
            val limits = KnownLimits(center = 0.0, sigma = bad)
            assertEquals(
                "request.wrong_type" to "limits.sigma",
                refusal { Lineside.spc.individuals(Floats.of(1.0, 2.0), limits = limits) },
            )
        }
        assertEquals("request.not_json", textRefusal("[1, NaN]").first)
        assertEquals("request.out_of_range" to "values[1]", textRefusal("[1, 1e999]"))
    }

    @Test
    fun `a decimal of absurd size is refused and not written out`() {
        val absurd = Quantity("1E2147483647".toBigDecimal(), "pcs")
        assertEquals(
            "decimal.not_a_number" to "quantity.value",
            refusal { Lineside.quantity.convert(absurd, to = "dozen") },
        )
    }

    @Test
    fun `empty and huge values are refused`() {
        assertEquals(
            "spc.too_few_values" to "values",
            refusal { Lineside.spc.individuals(Floats.of()) },
        )
        assertEquals(
            "spc.bad_span" to "span",
            refusal { Lineside.spc.individuals(Floats.of(1.0, 2.0), span = Int.MAX_VALUE) },
        )
        assertEquals(
            "request.out_of_range" to "span",
            refusal { Lineside.spc.individuals(Floats.of(1.0, 2.0), span = Int.MIN_VALUE) },
        )
        assertEquals(
            "request.out_of_range" to "span",
            refusal {
                Lineside.call("spc.individuals", """{"values":[1,2],"span":${"9".repeat(1000)}}""")
            },
        )
    }

    @Test
    fun `a text of 100 MB is refused and not echoed`() {
        val long = "y".repeat(100_000_000)
        val whole = assertThrows<LinesideException> { Lineside.call("spc.individuals", long) }
        assertEquals("request.too_large", whole.code)
        val method = assertThrows<LinesideException> { Lineside.call(long, "{}") }
        assertEquals("method.unknown", method.code)
        val unit =
            assertThrows<LinesideException> {
                Lineside.quantity.convert(Quantity(Decimal.ONE, long), to = "kg")
            }
        assertEquals("request.too_large", unit.code)
        for (refused in listOf(whole, method, unit)) {
            assertTrue(refused.message.orEmpty().length < 1000)
        }
    }

    @Test
    fun `JSON nested ten thousand deep is refused`() {
        val deep = "[".repeat(10_000) + "]".repeat(10_000)
        assertTrue(textRefusal(deep).first.startsWith("request."))
        val objects = """{"values":""".repeat(10_000)
        assertTrue(
            refusal { Lineside.call("spc.individuals", objects) }.first.startsWith("request.")
        )
    }

    @Test
    fun `half of a surrogate pair is refused wherever it stands`() {
        val half = "\uD83D"
        for (call in
            listOf(
                { Lineside.call(half, "{}") },
                { Lineside.call("spc.individuals", """{"$half":1}""") },
                { Lineside.quantity.convert(Quantity(Decimal.ONE, half), to = "kg").toString() },
            )) {
            assertEquals("request.not_json", refusal { call() }.first)
        }
        val whole = refusal {
            Lineside.quantity.convert(Quantity(Decimal.ONE, "\uD83D\uDE00"), "kg")
        }
        assertEquals("quantity.unknown_unit" to "quantity.unit", whole)
    }

    @Test
    fun `NUL characters and what is not JSON are refused`() {
        for (text in
            listOf("", "\u0000", "{", "null", "[]", "{} {}", "\uFEFF{}", "{\"values\":\u0000}")) {
            val code = refusal { Lineside.call("spc.individuals", text) }.first
            assertTrue(code.startsWith("request."), "$text: $code")
        }
    }

    @Test
    fun `sixteen threads at once get their own answers`() {
        val threads = Executors.newFixedThreadPool(16)
        val calls =
            List(16) { number ->
                Callable {
                    repeat(200) {
                        val center = number.toDouble()
                        val chart =
                            Lineside.spc.individuals(Floats.of(center - 1, center, center + 1))
                        assertEquals(center, chart.limits.center)
                        val refused =
                            assertThrows<LinesideException> {
                                Lineside.spc.individuals(Floats.of(center))
                            }
                        assertEquals("spc.too_few_values", refused.code)
                    }
                }
            }
        threads.invokeAll(calls).forEach { it.get() }
        threads.shutdown()
    }
}
