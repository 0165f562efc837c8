/** How long work is watched and stopped. */
package dev.lineside

import dev.lineside.engine.Cancel
import dev.lineside.engine.Progress
import kotlin.time.Duration

/**
 * Watches long work and stops it, from another thread or when its time is up.
 *
 * ```kotlin
 * Control(timeout = 30.seconds) { done, total -> println("$done of $total") }.use { control ->
 *     Lineside.calendar.shifts(calendar, start, end, control)
 * }
 * ```
 *
 * Work that is stopped throws a [LinesideException] of the family [Family.CANCELLED]; nothing of it
 * remains. A search for schedules answers with the best it has found. What [onProgress] throws
 * stops the work too, and comes out of the call.
 *
 * @param timeout How long the work may take, counted from now.
 * @param onProgress Hears now and then how many steps of the total are done, on the thread that
 *   makes the call.
 */
public class Control(
    timeout: Duration? = null,
    internal val onProgress: ((done: Long, total: Long) -> Unit)? = null,
) : AutoCloseable {
    internal val handle =
        Cancel(
            timeout?.takeIf(Duration::isFinite)?.inWholeMilliseconds?.coerceAtLeast(0)?.toULong()
        )

    /** Asks the work to stop; it does so at its next look. */
    public fun cancel(): Unit = handle.cancel()

    /** Frees the handle; work that is under way runs on. */
    override fun close(): Unit = handle.close()
}

/** Hands progress on and keeps what the listener throws, which cannot cross the border itself. */
internal class Listener(private val tell: (done: Long, total: Long) -> Unit) : Progress {
    var thrown: Throwable? = null
        private set

    override fun update(done: ULong, total: ULong): Boolean =
        try {
            tell(done.toLong(), total.toLong())
            true
        } catch (why: Throwable) {
            thrown = why
            false
        }
}
