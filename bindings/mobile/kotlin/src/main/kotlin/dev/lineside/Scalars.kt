/**
 * The scalars that JSON has no form of its own for, as Kotlin sees them.
 *
 * The aliases carry their serializers, so that they also work in data classes of your own. A
 * [kotlin.time.Duration] needs none: its ISO 8601 text is the contract's.
 */
package dev.lineside

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.time.OffsetDateTime
import java.time.format.DateTimeFormatter
import java.util.Base64
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** An exact decimal; its scale survives, so `12.340` stays `12.340`. */
public typealias Decimal = @Serializable(DecimalSerializer::class) BigDecimal

/** A moment; microseconds survive, finer parts are cut. */
public typealias Timestamp = @Serializable(TimestampSerializer::class) Instant

/** A date on the wall calendar. */
public typealias CivilDate = @Serializable(CivilDateSerializer::class) LocalDate

/** A time on the wall clock, to the second. */
public typealias WallTime = @Serializable(WallTimeSerializer::class) LocalTime

/** Bytes; base64 text in JSON. */
public typealias Bytes = @Serializable(BytesSerializer::class) ByteArray

/** A value written as text. */
public sealed class TextSerializer<T>(
    name: String,
    private val print: (T) -> String,
    private val parse: (String) -> T,
) : KSerializer<T> {
    override val descriptor: SerialDescriptor =
        PrimitiveSerialDescriptor("dev.lineside.$name", PrimitiveKind.STRING)

    override fun serialize(encoder: Encoder, value: T) {
        encoder.encodeString(print(value))
    }

    override fun deserialize(decoder: Decoder): T {
        val text = decoder.decodeString()
        return try {
            parse(text)
        } catch (why: RuntimeException) {
            throw SerializationException("`$text` is no ${descriptor.serialName}", why)
        }
    }
}

/** Writes a [Decimal] without an exponent, and reads none with one. */
public object DecimalSerializer : TextSerializer<BigDecimal>("Decimal", ::print, ::plain)

/**
 * A number of absurd size keeps its exponent, which the core refuses; its zeros would fill memory.
 */
private fun print(value: BigDecimal): String {
    val digits = value.precision().toLong() + kotlin.math.abs(value.scale().toLong())
    return if (digits > LONGEST) value.toString() else value.toPlainString()
}

private const val LONGEST = 1000L

private fun plain(text: String): BigDecimal {
    require(text.none { it == 'e' || it == 'E' })
    return BigDecimal(text)
}

/** Writes a [Timestamp] in UTC, and reads one with any offset. */
public object TimestampSerializer :
    TextSerializer<Instant>(
        "Timestamp",
        DateTimeFormatter.ISO_INSTANT::format,
        { OffsetDateTime.parse(it).toInstant() },
    )

/** Writes a [CivilDate] as `2026-03-29`. */
public object CivilDateSerializer :
    TextSerializer<LocalDate>("CivilDate", LocalDate::toString, { LocalDate.parse(it) })

/** Writes a [WallTime] as `22:00`, with seconds where there are some. */
public object WallTimeSerializer :
    TextSerializer<LocalTime>("WallTime", LocalTime::toString, { LocalTime.parse(it) })

/** Writes [Bytes] as base64. */
public object BytesSerializer :
    TextSerializer<ByteArray>(
        "Bytes",
        Base64.getEncoder()::encodeToString,
        { Base64.getDecoder().decode(it) },
    )
