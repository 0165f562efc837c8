/** Hearing what the core asks the host, and answering it. */
package dev.lineside

import dev.lineside.engine.CallException
import dev.lineside.engine.Host
import kotlinx.serialization.KSerializer

/** The parts that a host brings, asked by name. */
internal interface Answering {
    val brought: List<HostPart>

    fun answer(name: String, request: String): String
}

/** The answer of a question that has none. */
internal const val NOTHING: String = "null"

internal fun <Q> asked(serializer: KSerializer<Q>, request: String): Q =
    Engine.json.decodeFromString(serializer, request)

internal fun <R> answered(serializer: KSerializer<R>, answer: R): String =
    Engine.json.encodeToString(serializer, answer)

internal fun <P : Any> there(part: P?): P =
    part ?: throw IllegalStateException("the host brings no such part")

internal fun unknown(name: String): Nothing =
    throw IllegalStateException("a newer library asks for `$name`, which is not known here")

/** Answers for the host and keeps what it throws, which cannot cross the border itself. */
internal class Hearing(private val parts: Answering) : Host {
    private val thrown = ThreadLocal<Throwable>()

    override fun answer(name: String, request: String): String =
        try {
            parts.answer(name, request)
        } catch (why: LinesideException) {
            thrown.set(why)
            throw CallException.Refused(toWire(why))
        } catch (why: Throwable) {
            thrown.set(why)
            val message = "`$name` of the host failed: ${why::class.simpleName}: ${why.message}"
            throw CallException.Refused(
                toWire(LinesideException("host.failed", Family.STORAGE, message))
            )
        }

    /** Gives an exception what the host threw as its cause. */
    fun explain(problem: LinesideException): LinesideException {
        val cause = thrown.get() ?: return problem
        thrown.remove()
        return problem.apply { initCause(cause) }
    }

    /** Forgets what was thrown before a call. */
    fun forget(): Unit = thrown.remove()
}
