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
    private fun shifts(control: Control) =
        Lineside.calendar.shifts(calendar, start, Instant.parse("2900-01-01T00:00:00Z"), control)

    /** For which no schedule is proven to be the best in any reasonable time: all are late. */
    private val neverOnTime =
        SchedulingModel(
            resources = List(5) { SchedulingResource("M$it") },
            orders =
                List(30) { order ->
                    val operations =
                        List(5) { step ->
                            val duration = 1L + 7 * order * (step + 1) % 31
                            val mode = SchedulingMode("M${(order + step) % 5}", duration)
                            SchedulingOperation("$step", listOf(mode))
                        }
                    SchedulingOrder("WO-$order", operations, due = 0)
                },
        )

    /** Looks for a better schedule until it is stopped, however fast the machine. */
    private fun search(control: Control) =
        Lineside.aps.solve(neverOnTime, time = 5.minutes, control = control)

    private fun assertCancelled(control: Control) {
        val refused = assertThrows<LinesideException> { shifts(control) }
        assertEquals("work.cancelled" to Family.CANCELLED, refused.code to refused.family)
    }

    /** Searches until [listen] has heard three times. */
    private fun searchFor(listen: (done: Long, total: Long) -> Unit) {
        val heard = CountDownLatch(3)
        Control { done, total ->
                listen(done, total)
                heard.countDown()
            }
            .use { control ->
                val stopper = thread {
                    heard.await()
                    control.cancel()
                }
                assertEquals(SolveEnd.CANCELLED, search(control).end)
                stopper.join()
            }
    }

    @Test
    fun `progress only grows, and reaches no more than its total`() {
        val heard = mutableListOf<Pair<Long, Long>>()
        searchFor { done, total -> heard += done to total }
        assertTrue(heard.size >= 3)
        assertEquals(heard.sortedBy { it.first }, heard)
        assertTrue(heard.all { (done, total) -> done <= total }, "$heard")
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
                val thrown = assertThrows<IllegalStateException> { search(control) }
                assertEquals("enough", thrown.message)
            }
    }

    @Test
    fun `a listener may make calls of its own`() {
        val centers = mutableListOf<Double>()
        searchFor { _, _ ->
            centers += Lineside.spc.individuals(Floats.of(1.0, 2.0, 3.0)).limits.center
        }
        assertTrue(centers.size >= 3)
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
