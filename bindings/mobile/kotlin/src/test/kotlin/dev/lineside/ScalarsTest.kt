package dev.lineside

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import kotlin.time.Duration
import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.microseconds
import kotlin.time.Duration.Companion.minutes
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class ScalarsTest {
    private val always =
        Calendar(
            "UTC",
            listOf(
                Shift(
                    "day",
                    Days.Cycle(LocalDate.EPOCH, 1, listOf(0)),
                    LocalTime.MIN,
                    LocalTime.MIN,
                )
            ),
        )

    @Test
    fun `the scale of a decimal survives`() {
        val weight = Quantity(BigDecimal("12.340"), "kg")
        val same = Lineside.quantity.convert(weight, to = "kg")
        assertEquals(weight, same.quantity)
        assertEquals(3, same.quantity.value.scale())
    }

    @Test
    fun `a decimal travels without an exponent and to its last digit`() {
        for (value in listOf(BigDecimal("1E+3"), BigDecimal("7922816251426433759354395033.5"))) {
            val converted = Lineside.quantity.convert(Quantity(value, "pcs"), to = "pcs")
            assertEquals(0, value.compareTo(converted.quantity.value))
        }
        val refused =
            assertThrows<LinesideException> {
                Lineside.quantity.convert(Quantity(BigDecimal("1E+40"), "pcs"), to = "pcs")
            }
        assertEquals("decimal.too_many_digits", refused.code)
        assertEquals("quantity.value", refused.path)
    }

    @Test
    fun `an instant keeps its microseconds and loses what is finer`() {
        val start = Instant.parse("2026-03-02T06:00:00.123456789Z")
        val end = Lineside.calendar.addWorkingTime(always, start, Duration.ZERO).end
        assertEquals(Instant.parse("2026-03-02T06:00:00.123456Z"), end)
    }

    @Test
    fun `a duration keeps its microseconds`() {
        val start = Instant.parse("2026-03-02T06:00:00Z")
        val working = 7.hours + 30.minutes + 1.microseconds
        val end = Lineside.calendar.addWorkingTime(always, start, working).end
        assertEquals(Instant.parse("2026-03-02T13:30:00.000001Z"), end)
        val answer = Lineside.calendar.workingTime(always, start, end)
        assertEquals(working, answer.working)
    }

    @Test
    fun `what no clock and no calendar shows is refused with its path`() {
        fun refusal(call: () -> Unit) =
            assertThrows<LinesideException> { call() }.let { it.code to it.path }
        val start = Instant.parse("2026-03-02T06:00:00Z")
        assertEquals(
            "time.bad_timestamp" to "start",
            refusal { Lineside.calendar.addWorkingTime(always, Instant.MAX, 1.hours) },
        )
        assertEquals(
            "time.out_of_range" to "working",
            refusal { Lineside.calendar.addWorkingTime(always, start, Duration.INFINITE) },
        )
        val fine = always.copy(shifts = always.shifts.map { it.copy(end = LocalTime.MAX) })
        assertEquals(
            "time.bad_local_time" to "calendar.shifts[0].end",
            refusal { Lineside.calendar.addWorkingTime(fine, start, 1.hours) },
        )
    }

    @Serializable
    private data class Batch(val weight: Decimal, val made: Timestamp, val best: CivilDate)

    @Test
    fun `the scalars serialize in a data class of one's own`() {
        val batch = Batch(Decimal("12.340"), Instant.parse("2026-03-29T01:00:00Z"), LocalDate.EPOCH)
        val text = """{"weight":"12.340","made":"2026-03-29T01:00:00Z","best":"1970-01-01"}"""
        assertEquals(text, Json.encodeToString(batch))
        assertEquals(batch, Json.decodeFromString<Batch>(text))
    }
}
