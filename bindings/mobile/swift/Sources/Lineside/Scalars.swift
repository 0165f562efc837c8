// The scalars that JSON has no form of its own for: text with a type, so that nothing is rounded on
// the way, with conversions to Foundation's types.

import Foundation

/// Text with a meaning that JSON has no form of its own for.
public protocol ScalarText: RawRepresentable, Codable, Hashable, Sendable,
  ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String {
  init(rawValue: String)
}

extension ScalarText {
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }

  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  public var description: String { rawValue }
}

/// An exact decimal; its scale survives, so `12.340` stays `12.340`.
///
/// Two decimals are equal when they are written alike; compare `decimal` to compare values.
public struct ExactDecimal: ScalarText {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ value: Decimal) {
    rawValue = "\(value)"
  }

  /// The value for arithmetic.
  public var decimal: Decimal? {
    Decimal(string: rawValue, locale: Locale(identifier: "en_US_POSIX"))
  }
}

/// A moment as RFC 3339 text with an offset, to the microsecond; answers are in UTC.
public struct Timestamp: ScalarText {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The moment, to the millisecond.
  public init(_ date: Date) {
    rawValue = Timestamp.formatter([.withInternetDateTime, .withFractionalSeconds])
      .string(from: date)
  }

  /// The moment as Foundation sees it, to the millisecond.
  public var date: Date? {
    // Foundation reads three digits of a second and no more.
    let text = rawValue.replacingOccurrences(
      of: "(\\.\\d{3})\\d+", with: "$1", options: .regularExpression)
    return Timestamp.formatter([.withInternetDateTime, .withFractionalSeconds]).date(from: text)
      ?? Timestamp.formatter([.withInternetDateTime]).date(from: text)
  }

  private static func formatter(_ options: ISO8601DateFormatter.Options) -> ISO8601DateFormatter {
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = options
    return formatter
  }
}

/// A date on the wall calendar, such as `2026-03-29`.
public struct CivilDate: ScalarText {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// A time on the wall clock, such as `22:00`.
public struct LocalTime: ScalarText {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// A length of time as ISO 8601 text, such as `PT7H30M`.
public struct Elapsed: ScalarText {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}
