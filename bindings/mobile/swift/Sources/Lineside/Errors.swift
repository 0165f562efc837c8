// The one error, and what it carries for programs.

import Foundation
import LinesideEngine

/// What kind of answer an error is.
public enum Family: String, Codable, Sendable {
  /// The request cannot be understood or computed; sending it again is useless.
  case invalidInput = "invalid_input"
  /// The rules of the plant say no; the details hold every guard that was violated.
  case rejected
  /// Somebody else was faster; load the new state and decide again.
  case conflict
  /// There is no such thing.
  case notFound = "not_found"
  /// The storage below failed.
  case storage
  /// The work was cancelled, or its time was up; nothing of it remains.
  case cancelled
  /// Lineside itself failed: a defect to report, not something the caller did.
  case `internal`
}

/// Any refusal or failure; the message names the field, the value and what is accepted.
public struct LinesideError: LocalizedError, Codable, Hashable, Sendable {
  /// The stable dotted code, such as `quantity.unknown_unit`.
  public let code: String
  /// The kind of answer it is.
  public let family: Family
  /// The sentence for a person.
  public let message: String
  /// What programs can use: `path`, `value`, `expected`, limits.
  public let details: [String: Detail]

  init(code: String, family: Family, message: String, details: [String: Detail] = [:]) {
    self.code = code
    self.family = family
    self.message = message
    self.details = details
  }

  /// The field at fault, as a path from the request's root; nil if it is no single field.
  public var path: String? {
    if case .text(let path)? = details["path"] { return path }
    return nil
  }

  public var errorDescription: String? { message }

  static func defect(_ message: String) -> LinesideError {
    LinesideError(code: "internal.defect", family: .internal, message: message)
  }
}

/// A value among the details of an error.
public enum Detail: Codable, Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([Detail])
  case object([String: Detail])

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([Detail].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: Detail].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}

/// Turns a refusal of the native library into the error that callers know.
func refusable<R>(_ call: () throws -> R) throws -> R {
  do {
    return try call()
  } catch CallError.Refused(let problem) {
    guard let error = try? JSONDecoder().decode(LinesideError.self, from: Data(problem.utf8)) else {
      throw LinesideError.defect(problem)
    }
    throw error
  }
}
