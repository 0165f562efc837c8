// Hearing what the core asks the host, and answering it.

import Foundation
import LinesideEngine

/// The parts that a host brings, asked by name.
protocol Answering: Sendable {
  var brought: [HostPart] { get }
  func answer(name: String, request: String) throws -> String
}

func question<Q: Decodable>(_ type: Q.Type, _ request: String) throws -> Q {
  try JSONDecoder().decode(type, from: Data(request.utf8))
}

func answered<R: Encodable>(_ answer: R) throws -> String {
  String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
}

func there<P>(_ part: P?) throws -> P {
  guard let part else { throw LinesideError.defect("the host brings no such part") }
  return part
}

func unknown(_ name: String) -> LinesideError {
  LinesideError.defect("a newer library asks for `\(name)`, which is not known here")
}

/// Answers for the host; what a part throws crosses the border as a problem.
final class Hearing: LinesideEngine.Host {
  private let parts: any Answering

  init(_ parts: any Answering) {
    self.parts = parts
  }

  func answer(name: String, request: String) throws -> String {
    do {
      return try parts.answer(name: name, request: request)
    } catch let error as LinesideError {
      throw CallError.Refused(problem: try answered(error))
    } catch {
      let problem = LinesideError(
        code: "host.failed", family: .storage,
        message: "`\(name)` of the host failed: \(error)")
      throw CallError.Refused(problem: try answered(problem))
    }
  }
}
