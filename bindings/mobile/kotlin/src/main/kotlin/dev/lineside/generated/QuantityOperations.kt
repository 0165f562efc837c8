// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `quantity` operations. */
public object QuantityOperations {
    /**
     * Converts a quantity into another unit, exactly, and rounds at most once, at the end.
     *
     * Use it wherever a quantity changes its unit: a recipe in kilograms that is bought in drums,
     * pieces that are packed by the dozen, gallons on a foreign order. Factors are never rounded,
     * so a dozen is 12 pieces and there and back is where you started. Where the result has to be
     * rounded, say to what (`increment`) and how (`rounding`); if you do not, a result that would
     * need it is an error and not a surprise. A quantity that is not zero never becomes zero.
     *
     * @param quantity What to convert.
     * @param to The unit wanted.
     * @param equivalences What the item adds to the table of units, such as 1 `drum` equals `37.5`
     *   `kg`. Each works in both directions, and they chain. Give those in force on the day.
     * @param increment The smallest step of the result, such as `0.001` or `1`; usually the item's.
     *   Without it the result is exact, or an error if it has no end as a decimal.
     * @param rounding Which neighbour a result between two steps becomes. Without it the result
     *   must be a multiple of the increment already.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun convert(
        quantity: Quantity,
        to: UnitCode,
        equivalences: List<Equivalence> = emptyList(),
        increment: Decimal? = null,
        rounding: Rounding? = null,
    ): Converted =
        Engine.call("quantity.convert", Convert(quantity, to, equivalences, increment, rounding))
}

/** The `quantity` operations. */
public val Lineside.quantity: QuantityOperations
    get() = QuantityOperations
