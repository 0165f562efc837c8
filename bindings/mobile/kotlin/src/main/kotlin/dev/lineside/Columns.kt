/** Bulk numbers, which travel beside the JSON as one block. */
package dev.lineside

import dev.lineside.engine.Column
import dev.lineside.engine.ColumnKind
import java.nio.ByteBuffer
import java.nio.ByteOrder
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** Measurements in bulk. */
@Serializable(FloatsSerializer::class)
public class Floats(public val values: DoubleArray) : AbstractList<Double>() {
    override val size: Int
        get() = values.size

    override fun get(index: Int): Double = values[index]

    public companion object {
        /** The numbers as given. */
        public fun of(vararg values: Double): Floats = Floats(values)
    }
}

/** Whole numbers in bulk: indices, counts. */
@Serializable(WholesSerializer::class)
public class Wholes(public val values: LongArray) : AbstractList<Long>() {
    override val size: Int
        get() = values.size

    override fun get(index: Int): Long = values[index]

    public companion object {
        /** The numbers as given. */
        public fun of(vararg values: Long): Wholes = Wholes(values)
    }
}

/** The columns of the call that this thread is making; serializers are handed no context. */
internal val beside: ThreadLocal<MutableList<Column>> = ThreadLocal.withInitial { mutableListOf() }

@Serializable private data class Reference(@kotlinx.serialization.SerialName("\$column") val index: Int)

private fun bytes(count: Int, width: Int, fill: (ByteBuffer) -> Unit): ByteArray =
    ByteArray(count * width).also { fill(ByteBuffer.wrap(it).order(ByteOrder.LITTLE_ENDIAN)) }

private fun buffer(column: Column): ByteBuffer =
    ByteBuffer.wrap(column.data).order(ByteOrder.LITTLE_ENDIAN)

/** Puts the array beside the JSON and a reference into it. */
public abstract class ColumnSerializer<T> : KSerializer<T> {
    private val reference = Reference.serializer()
    override val descriptor: SerialDescriptor = reference.descriptor

    internal abstract fun pack(value: T): Column

    internal abstract fun unpack(column: Column): T

    override fun serialize(encoder: Encoder, value: T) {
        val columns = beside.get()
        columns += pack(value)
        reference.serialize(encoder, Reference(columns.lastIndex))
    }

    override fun deserialize(decoder: Decoder): T =
        unpack(beside.get()[reference.deserialize(decoder).index])
}

public object FloatsSerializer : ColumnSerializer<Floats>() {
    override fun pack(value: Floats): Column =
        Column(ColumnKind.F64, bytes(value.size, 8) { it.asDoubleBuffer().put(value.values) })

    override fun unpack(column: Column): Floats {
        val data = buffer(column)
        return Floats(DoubleArray(data.remaining() / 8).also { data.asDoubleBuffer().get(it) })
    }
}

public object WholesSerializer : ColumnSerializer<Wholes>() {
    override fun pack(value: Wholes): Column =
        Column(ColumnKind.I64, bytes(value.size, 8) { it.asLongBuffer().put(value.values) })

    override fun unpack(column: Column): Wholes {
        val data = buffer(column)
        return Wholes(
            when (column.kind) {
                ColumnKind.I64 ->
                    LongArray(data.remaining() / 8).also { data.asLongBuffer().get(it) }
                ColumnKind.U32 -> LongArray(data.remaining() / 4) { data.getInt().toUInt().toLong() }
                ColumnKind.I32 -> LongArray(data.remaining() / 4) { data.getInt().toLong() }
                else -> LongArray(data.remaining()) { data.get().toUByte().toLong() }
            }
        )
    }
}
