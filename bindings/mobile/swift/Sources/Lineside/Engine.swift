// The typed call: a request out as JSON and columns, a response back the same way.

import Foundation
import LinesideEngine

/// Typed calls over the native library.
enum Engine {
  static func call<Q: Encodable, R: Decodable>(
    _ method: String, _ request: Q, control: Control? = nil, plant: Plant? = nil
  ) throws -> R {
    let sent = Beside()
    let json = try encode(request, sent)
    let listener = control?.onProgress.map { Listener(tell: $0) }
    let answer = try refusable {
      if let plant {
        return try plant.handle.call(
          method: method, request: json, columns: sent.columns, cancel: control?.handle,
          progress: listener)
      }
      return try LinesideEngine.call(
        method: method, request: json, columns: sent.columns, cancel: control?.handle,
        progress: listener)
    }
    let received = Beside(answer.columns)
    let decoder = JSONDecoder()
    decoder.userInfo[Beside.key] = received
    do {
      return try decoder.decode(R.self, from: Data(answer.json.utf8))
    } catch let error as DecodingError {
      throw LinesideError.defect("the answer does not fit its types: \(error)")
    }
  }

  private static func encode<Q: Encodable>(_ request: Q, _ sent: Beside) throws -> String {
    let encoder = JSONEncoder()
    encoder.userInfo[Beside.key] = sent
    do {
      return String(decoding: try encoder.encode(request), as: UTF8.self)
    } catch EncodingError.invalidValue(let value, let context) {
      throw LinesideError(
        code: "request.wrong_type", family: .invalidInput,
        message: "\(value) was given; a number is needed",
        details: ["path": .text(path(context.codingPath))])
    }
  }

  /// `orders[1].steps`, as the core writes it.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("") { path, key in
      if let index = key.intValue { return "\(path)[\(index)]" }
      return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
  }
}

/// Calls a method by its name, with its request as JSON; columns stand in it as arrays.
///
/// The typed functions are the better way; this one is for tools that learn the methods at run time,
/// from `contract()`.
public func call(_ method: String, _ request: String) throws -> String {
  try refusable { try callText(method: method, request: request) }
}

/// The contract: every method with its schemas, as an OpenRPC document.
public func contract() -> String {
  contractDocument()
}
