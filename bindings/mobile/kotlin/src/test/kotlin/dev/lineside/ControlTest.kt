package dev.lineside

import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.util.concurrent.CountDownLatch
import kotlin.concurrent.thread
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlin.time.measureTime
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class ControlTest {
    private val everyDay = Days.Cycle(LocalDate.EPOCH, 1, listOf(0))
    private val calendar =
        Calendar(
            "Europe/Berlin",
            listOf("early" to 6, "late" to 14, "night" to 22).map { (name, hour) ->
                Shift(name, everyDay, LocalTime.of(hour, 0), LocalTime.of((hour + 8) % 24, 0))
            },
        )
    private val start = Instant.parse("2000-01-01T00:00:00Z")

    /** Each year of it is over a thousand shifts. */
    private fun shifts(control: Control, until: Int = 2900) =
        Lineside.calendar.shifts(calendar, start, Instant.parse("$until-01-01T00:00:00Z"), control)

    private fun assertCancelled(control: Control) {
        val refused = assertThrows<LinesideException> { shifts(control) }
        assertEquals("work.cancelled" to Family.CANCELLED, refused.code to refused.family)
    }

    @Test
    fun `progress only grows, and reaches no more than its total`() {
        val heard = mutableListOf<Pair<Long, Long>>()
        Control { done, total -> heard += done to total }
            .use { control -> assertTrue(shifts(control, until = 2150).shifts.size > 164_000) }
        assertTrue(heard.isNotEmpty())
        assertEquals(heard.sortedBy { it.first }, heard)
        assertTrue(heard.all { (done, total) -> done <= total }, "$heard")
    }

    @Test
    fun `another thread stops the work in its middle`() {
        val isRunning = CountDownLatch(1)
        Control { _, _ -> isRunning.countDown() }
            .use { control ->
                val stopper = thread {
                    isRunning.await()
                    control.cancel()
                }
                assertCancelled(control)
                stopper.join()
            }
    }

    @Test
    fun `work stops when its time is up`() {
        for (timeout in listOf(Duration.ZERO, (-5).seconds, 1.milliseconds)) {
            Control(timeout).use { control ->
                val passed = measureTime { assertCancelled(control) }
                assertTrue(passed < 5.seconds, "$passed")
            }
        }
    }

    @Test
    fun `a short call has time enough`() {
        for (timeout in listOf(1.minutes, Duration.INFINITE, null)) {
            Control(timeout).use { control ->
                val day = Instant.parse("2000-01-02T00:00:00Z")
                assertEquals(4, Lineside.calendar.shifts(calendar, start, day, control).shifts.size)
            }
        }
    }

    @Test
    fun `what a listener throws stops the work and comes out of the call`() {
        Control { _, _ -> throw IllegalStateException("enough") }
            .use { control ->
                val thrown = assertThrows<IllegalStateException> { shifts(control) }
                assertEquals("enough", thrown.message)
            }
    }

    @Test
    fun `a listener may make calls of its own`() {
        val centers = mutableListOf<Double>()
        Control { _, _ ->
                centers += Lineside.spc.individuals(Floats.of(1.0, 2.0, 3.0)).limits.center
            }
            .use { control -> assertTrue(shifts(control, until = 2050).shifts.isNotEmpty()) }
        assertTrue(centers.isNotEmpty())
        assertTrue(centers.all { it == 2.0 }, "$centers")
    }

    @Test
    fun `a control that was cancelled stops every further call`() {
        Control().use { control ->
            control.cancel()
            repeat(2) { assertCancelled(control) }
        }
    }
}
