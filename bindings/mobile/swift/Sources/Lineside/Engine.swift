import Foundation
import LinesideEngine

/// What kind of answer an error is.
public enum Family: String, Codable, Sendable {
  case invalidInput = "invalid_input"
  case rejected
  case conflict
  case notFound = "not_found"
  case storage
  case cancelled
  case `internal`
}

/// Any refusal or failure; the message names the field, the value and what is accepted.
public struct LinesideError: LocalizedError, Codable, Sendable {
  /// The stable dotted code, such as `quantity.unknown_unit`.
  public let code: String
  /// The kind of answer it is.
  public let family: Family
  /// The sentence for a person.
  public let message: String

  public var errorDescription: String? { message }

  static func unknownCase(_ tag: String) -> LinesideError {
    LinesideError(code: "request.not_a_choice", family: .internal, message: "no case `\(tag)`")
  }

  static let noColumns = LinesideError(
    code: "column.missing", family: .internal, message: "columns travel only within a call")
}

/// How long work can be watched and stopped.
public struct Control: Sendable {
  let handle = Cancel()
  let onProgress: (@Sendable (UInt64, UInt64) -> Void)?

  public init(onProgress: (@Sendable (UInt64, UInt64) -> Void)? = nil) {
    self.onProgress = onProgress
  }

  /// Asks the work to stop; it does so at its next look.
  public func cancel() {
    handle.cancel()
  }
}

private final class Listener: Progress {
  let tell: @Sendable (UInt64, UInt64) -> Void

  init(tell: @escaping @Sendable (UInt64, UInt64) -> Void) {
    self.tell = tell
  }

  func update(done: UInt64, total: UInt64) -> Bool {
    tell(done, total)
    return true
  }
}

/// Typed calls over the native library.
enum Engine {
  static func call<Q: Encodable, R: Decodable>(
    _ method: String, _ request: Q, control: Control? = nil
  ) throws -> R {
    let beside = Beside()
    let encoder = JSONEncoder()
    encoder.userInfo[Beside.key] = beside
    let json = String(decoding: try encoder.encode(request), as: UTF8.self)
    let answer: Answer
    do {
      answer = try LinesideEngine.call(
        method: method, request: json, columns: beside.columns, cancel: control?.handle,
        progress: control?.onProgress.map(Listener.init))
    } catch CallError.Refused(let problem) {
      throw try JSONDecoder().decode(LinesideError.self, from: Data(problem.utf8))
    }
    let decoder = JSONDecoder()
    beside.columns = answer.columns
    decoder.userInfo[Beside.key] = beside
    return try decoder.decode(R.self, from: Data(answer.json.utf8))
  }
}

/// The contract: every method with its schemas, as an OpenRPC document.
public func contract() -> String {
  contractDocument()
}
