/**
 * Bulk numbers, which travel beside the JSON as one block.
 *
 * ```kotlin
 * Floats.of(49.6, 47.6, 49.9)     // a few, as given
 * Floats(readings)                // a DoubleArray, not copied
 * chart.signals.first().ends[0]   // a list like any other
 * ```
 *
 * Within a call a column is a block of bytes and the JSON holds a reference to it. Everywhere else,
 * when an answer is kept in a file say, it is a plain array.
 */
package dev.lineside

import dev.lineside.engine.Column
import dev.lineside.engine.ColumnKind
import java.nio.ByteBuffer
import java.nio.ByteOrder
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.DoubleArraySerializer
import kotlinx.serialization.builtins.LongArraySerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.intOrNull
import kotlinx.serialization.json.jsonPrimitive

/**
 * Measurements in bulk.
 *
 * @property values The numbers themselves, not a copy.
 */
@Serializable(FloatsSerializer::class)
public class Floats(public val values: DoubleArray) : AbstractList<Double>(), RandomAccess {
    override val size: Int
        get() = values.size

    override fun get(index: Int): Double = values[index]

    public companion object {
        /** The numbers as given. */
        public fun of(vararg values: Double): Floats = Floats(values)
    }
}

/**
 * Whole numbers in bulk: indices, counts.
 *
 * @property values The numbers themselves, not a copy.
 */
@Serializable(WholesSerializer::class)
public class Wholes(public val values: LongArray) : AbstractList<Long>(), RandomAccess {
    override val size: Int
        get() = values.size

    override fun get(index: Int): Long = values[index]

    public companion object {
        /** The numbers as given. */
        public fun of(vararg values: Long): Wholes = Wholes(values)
    }
}

/** The columns of the call that this thread is making; serializers are handed no context. */
private val current = ThreadLocal<MutableList<Column>>()

/** Reads or writes JSON whose columns stand in a list beside it. */
internal inline fun <R> withColumns(columns: MutableList<Column>, work: () -> R): R {
    val before = replaceColumns(columns)
    try {
        return work()
    } finally {
        replaceColumns(before)
    }
}

internal fun replaceColumns(columns: MutableList<Column>?): MutableList<Column>? {
    val before = current.get()
    if (columns == null) current.remove() else current.set(columns)
    return before
}

private const val REFERENCE = "\$column"

/** Writes a column beside the JSON within a call, and as an array everywhere else. */
internal sealed class ColumnSerializer<T, A>(private val array: KSerializer<A>, name: String) :
    KSerializer<T> {
    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.lineside.$name", array.descriptor)

    abstract fun pack(value: T): Column

    abstract fun unpack(column: Column): T

    abstract fun toArray(value: T): A

    abstract fun ofArray(array: A): T

    override fun serialize(encoder: Encoder, value: T) {
        val columns = current.get()
        if (columns == null || encoder !is JsonEncoder) {
            return array.serialize(encoder, toArray(value))
        }
        val reference = JsonPrimitive(columns.size)
        columns += pack(value)
        encoder.encodeJsonElement(JsonObject(mapOf(REFERENCE to reference)))
    }

    override fun deserialize(decoder: Decoder): T {
        if (decoder !is JsonDecoder) return ofArray(array.deserialize(decoder))
        val element = decoder.decodeJsonElement()
        if (element !is JsonObject)
            return ofArray(decoder.json.decodeFromJsonElement(array, element))
        val index = element[REFERENCE]?.jsonPrimitive?.intOrNull
        val column = index?.let { current.get()?.getOrNull(it) }
        return unpack(column ?: throw SerializationException("$element refers to no column"))
    }
}

internal object FloatsSerializer :
    ColumnSerializer<Floats, DoubleArray>(DoubleArraySerializer(), "Floats") {
    override fun pack(value: Floats): Column =
        Column(ColumnKind.F64, bytes(value.size) { it.asDoubleBuffer().put(value.values) })

    override fun unpack(column: Column): Floats {
        if (column.kind != ColumnKind.F64) {
            throw SerializationException("a column of ${column.kind} came where floats belong")
        }
        val data = buffer(column).asDoubleBuffer()
        return Floats(DoubleArray(data.remaining()).also { data.get(it) })
    }

    override fun toArray(value: Floats): DoubleArray = value.values

    override fun ofArray(array: DoubleArray): Floats = Floats(array)
}

internal object WholesSerializer :
    ColumnSerializer<Wholes, LongArray>(LongArraySerializer(), "Wholes") {
    override fun pack(value: Wholes): Column =
        Column(ColumnKind.I64, bytes(value.size) { it.asLongBuffer().put(value.values) })

    override fun unpack(column: Column): Wholes {
        val data = buffer(column)
        val values =
            when (column.kind) {
                ColumnKind.I64 -> data.asLongBuffer().let { LongArray(it.remaining(), it::get) }
                ColumnKind.U32 ->
                    data.asIntBuffer().let {
                        LongArray(it.remaining()) { i -> it[i].toUInt().toLong() }
                    }
                ColumnKind.I32 ->
                    data.asIntBuffer().let { LongArray(it.remaining()) { i -> it[i].toLong() } }
                else -> LongArray(data.remaining()) { data[it].toUByte().toLong() }
            }
        return Wholes(values)
    }

    override fun toArray(value: Wholes): LongArray = value.values

    override fun ofArray(array: LongArray): Wholes = Wholes(array)
}

/** Eight bytes per number, in the order that the native library reads. */
private fun bytes(count: Int, fill: (ByteBuffer) -> Unit): ByteArray =
    ByteArray(Math.multiplyExact(count, Long.SIZE_BYTES)).also {
        fill(ByteBuffer.wrap(it).order(ByteOrder.LITTLE_ENDIAN))
    }

private fun buffer(column: Column): ByteBuffer =
    ByteBuffer.wrap(column.data).order(ByteOrder.LITTLE_ENDIAN)
