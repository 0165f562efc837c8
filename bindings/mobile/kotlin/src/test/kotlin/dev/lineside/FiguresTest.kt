package dev.lineside

import kotlin.time.Duration
import kotlin.time.measureTime
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.condition.EnabledIfSystemProperty

/** The figures of the README; it says how to repeat them. */
@EnabledIfSystemProperty(named = "figures", matches = "true")
class FiguresTest {
    @Test
    fun `a small call`() {
        val three = Quantity(Decimal("3"), "dozen")
        val request = """{"quantity":{"value":"3","unit":"dozen"},"to":"pcs"}"""
        report("quantity.convert, typed", 20_000) { Lineside.quantity.convert(three, to = "pcs") }
        report("quantity.convert, as text", 20_000) { Lineside.call("quantity.convert", request) }
    }

    @Test
    fun `a call with a million values`() {
        val values = Floats(DoubleArray(1_000_000) { (it * 7919 % 1000) / 1000.0 })
        report("spc.individuals, 1,000,000 values", 100) { Lineside.spc.individuals(values) }
        val ranges = { Lineside.spc.individuals(values, withRanges = true) }
        report("spc.individuals, 1,000,000 values and ranges", 100, ranges)
    }

    /** The median of single calls, after as many to warm up. */
    private fun report(name: String, times: Int, call: () -> Any) {
        repeat(times) { call() }
        val passed = List(times) { measureTime { call() } }.sorted()
        println("$name: ${passed[times / 2].rounded()} (fastest ${passed.first().rounded()})")
    }

    private fun Duration.rounded() = "${inWholeNanoseconds / 1000} us"
}
