/** The scalars that JSON has no form of its own for, as Kotlin sees them. */
package dev.lineside

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.time.OffsetDateTime
import java.time.format.DateTimeFormatter
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

/** A time on the wall clock. */
public typealias WallTime = @Serializable(WallTimeSerializer::class) LocalTime

/** A value written as text. */
public abstract class TextSerializer<T>(
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
            throw SerializationException("not a ${descriptor.serialName}: $text", why)
        }
    }
}

public object DecimalSerializer :
    TextSerializer<BigDecimal>("Decimal", BigDecimal::toPlainString, ::BigDecimal)

public object TimestampSerializer :
    TextSerializer<Instant>(
        "Timestamp",
        DateTimeFormatter.ISO_INSTANT::format,
        { OffsetDateTime.parse(it).toInstant() },
    )

public object CivilDateSerializer :
    TextSerializer<LocalDate>("CivilDate", LocalDate::toString, { LocalDate.parse(it) })

public object WallTimeSerializer :
    TextSerializer<LocalTime>("WallTime", LocalTime::toString, { LocalTime.parse(it) })
