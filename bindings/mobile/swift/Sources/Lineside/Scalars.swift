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

  public var description: String { rawValue }
}

/// An exact decimal; its scale survives, so `12.340` stays `12.340`.
public struct ExactDecimal: ScalarText {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ value: Decimal) {
    rawValue = NSDecimalNumber(decimal: value).stringValue
  }

  /// The value for arithmetic.
  public var decimal: Decimal? { Decimal(string: rawValue, locale: nil) }
}

/// A moment as RFC 3339 text with an offset; answers are in UTC.
public struct Timestamp: ScalarText {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ date: Date) {
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    rawValue = formatter.string(from: date)
  }

  /// The moment as Foundation sees it, to the millisecond.
  public var date: Date? {
    let formatter = ISO8601DateFormatter()
    if let date = formatter.date(from: rawValue) { return date }
    formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    return formatter.date(from: rawValue)
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
