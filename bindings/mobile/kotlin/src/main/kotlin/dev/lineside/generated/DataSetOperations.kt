// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `data_set` operations. */
public object DataSetOperations {
    /**
     * Makes a plant's data up and writes it to a folder, one file for each table.
     *
     * The same seed makes the same rows on every machine, and every row obeys the rules that data
     * is held against. The folder is made if need be; files of the same names are replaced.
     *
     * @param path The folder for the files.
     * @param seed What makes one plant differ from another.
     * @param scale How large the plant is: `1` makes 120,000 work orders, `0.001` makes 120. Above
     *   0 and at most 100.
     * @param format What sort of files.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun generate(
        path: String,
        seed: Long = 42,
        scale: Decimal = Decimal("1"),
        format: DataSetFormat = DataSetFormat.CSV,
        control: Control? = null,
    ): DataSetGenerated =
        Engine.call("data_set.generate", GenerateDataSet(path, seed, scale, format), control)

    /**
     * Reads a data set from a folder and holds every row against the rules of the floor.
     *
     * Nothing is loaded and nothing changed. Each bad row is named with its file, line, column and
     * value, and with what would be right.
     *
     * @param path The folder with the files, CSV or Parquet.
     * @param overTolerancePercent How much more than planned may have been started, in percent.
     * @param acceptsShort Whether an order may have been completed with less than was planned.
     * @param limit How many bad rows are named at most, of 100,000; all are counted.
     * @param control Watches the work and stops it.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun check(
        path: String,
        overTolerancePercent: Int = 0,
        acceptsShort: Boolean = false,
        limit: Int = 1000,
        control: Control? = null,
    ): DataSetCheck =
        Engine.call(
            "data_set.check",
            CheckDataSet(path, overTolerancePercent, acceptsShort, limit),
            control,
        )
}

/** The `data_set` operations. */
public val Lineside.dataSet: DataSetOperations
    get() = DataSetOperations
