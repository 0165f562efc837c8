/**
 * The way in: [Lineside] has a property per family of operations, such as `Lineside.spc`.
 *
 * ```kotlin
 * val chart = Lineside.spc.individuals(Floats.of(49.6, 47.6, 49.9), rules = RuleSet.NELSON)
 * println(chart.limits.upper)
 * ```
 *
 * The families, their operations and the data classes are generated from the contract; written by
 * hand are only the call, the columns and the scalars.
 */
package dev.lineside

import dev.lineside.engine.callText
import dev.lineside.engine.contractDocument

/** The manufacturing-execution domain; each family of operations is a property of it. */
public object Lineside {
    /**
     * Calls a method by its name, with its request as JSON; columns stand in it as arrays.
     *
     * The typed functions are the better way; this one is for tools that learn the methods at run
     * time, from [contract].
     *
     * @param method The dotted name, such as `spc.individuals`.
     * @param request The request, a JSON object.
     * @return The response as JSON.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun call(method: String, request: String): String = refusable {
        callText(method, request)
    }

    /** The contract: every method with its schemas, as an OpenRPC document. */
    public fun contract(): String = contractDocument()
}
