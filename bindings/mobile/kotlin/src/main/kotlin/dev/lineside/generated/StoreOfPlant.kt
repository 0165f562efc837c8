// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `store` operations of a plant. */
public class StoreOfPlant internal constructor(private val plant: Plant) {
    /**
     * Holds the plant's store to every promise that a store makes, one check after another.
     *
     * For a store that you have written yourself: run it in your tests, on a plant that holds
     * nothing you need. The checks write to the same map, under keys that start with the byte 255,
     * which the plant never uses, and remove what they wrote. They say what several callers, lost
     * answers, retries and long journals may do to a store; power cuts and damaged files are for
     * you to try.
     *
     * Checks ask the store from several threads, one at a time. In JavaScript use the form that
     * does not wait, `conformanceAsync`: the thread that waits for an answer cannot give one.
     *
     * @param filter Only the checks with this text in their name; left out, all of them.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun conformance(filter: String = ""): StoreReport =
        Engine.call("store.conformance", CheckStore(filter), plant = plant)
}

/** The `store` operations. */
public val Plant.store: StoreOfPlant
    get() = StoreOfPlant(this)
