// An open plant, and the command that says who wants something.

import Foundation
import LinesideEngine

/// An open plant: one site's journal, with the rules over it.
///
/// ```swift
/// let plant = try Plant.open("plant.db")
/// defer { try? plant.close() }
/// try plant.record.open(
///   "DEV-7", kind: "deviation", fields: [], command: command("jane.doe"))
/// ```
///
/// Its operations are in families, such as `plant.record`. It may be used from many threads at once.
/// Parts that a host brings are asked on the thread that makes the call.
public final class Plant: Sendable {
  let handle: PlantHandle

  init(_ handle: PlantHandle) {
    self.handle = handle
  }

  /// Which site it is: `acme/munich`.
  public var scope: String { handle.scope() }

  /// Whether it was closed.
  public var isClosed: Bool { handle.isShut() }

  /// Calls a method by its name, with its request as JSON; also one that needs no plant.
  public func call(_ method: String, _ request: String) throws -> String {
    try refusable { try handle.callText(method: method, request: request) }
  }

  /// Writes what was handed in; every further call is refused with `storage.closed`.
  ///
  /// Closing twice is closing once.
  public func close() throws {
    try refusable { try handle.shut() }
  }

  static func opened(_ request: OpenPlant, _ parts: Parts) throws -> Plant {
    let host = parts.brought.isEmpty ? nil : Hearing(parts)
    let json = String(decoding: try JSONEncoder().encode(request), as: UTF8.self)
    return Plant(try refusable { try PlantHandle.open(request: json, host: host) })
  }
}

/// The events behind a position one by one, in order, as they come.
///
/// ```swift
/// for try await event in plant.events(wait: 60) { print(event.kind) }
/// ```
public struct Events: AsyncSequence, Sendable {
  public typealias Element = JournalEvent
  let plant: Plant
  let after: Int64
  let wait: TimeInterval
  let kinds: [String]

  public struct AsyncIterator: AsyncIteratorProtocol {
    let events: Events
    var position: Int64
    var waiting: [JournalEvent] = []
    var end: Date

    public mutating func next() async throws -> JournalEvent? {
      while waiting.isEmpty {
        let (plant, kinds, after) = (events.plant, events.kinds, position)
        let left = Int(max(0, min(10, end.timeIntervalSinceNow)) * 1000)
        let page = try await inBackground { control in
          try plant.journal.read(after, waitMs: left, kinds: kinds, control: control)
        }
        if page.events.isEmpty && page.position == position {
          if end.timeIntervalSinceNow <= 0 { return nil }
        } else {
          end = Date().addingTimeInterval(events.wait)
        }
        position = page.position
        waiting = page.events.reversed()
      }
      return waiting.popLast()
    }
  }

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(events: self, position: after, end: Date().addingTimeInterval(wait))
  }
}

extension Plant {
  /// The events behind a position one by one, in order.
  ///
  /// To go on after a crash, keep the `position` of the last event that was dealt with and pass it as
  /// `after`.
  ///
  /// - Parameter after: Only events behind this position; 0 starts at the first.
  /// - Parameter wait: How many seconds to wait for the next event before the sequence ends.
  /// - Parameter kinds: Only these kinds, such as `record.changed` or `record.*`.
  public func events(after: Int64 = 0, wait: TimeInterval = 0, kinds: [String] = []) -> Events {
    Events(plant: self, after: after, wait: wait, kinds: kinds)
  }
}

/// Makes a command with an id of its own: who wants something, when, from where, why.
///
/// Keep the command until the answer has arrived, and send the same one again when it has not: what
/// was done is then answered, not done twice.
///
/// - Parameter actor: Who acts.
/// - Parameter reason: Why; some operations ask for it.
/// - Parameter at: When it happened on the floor; the time of the host if it is absent.
/// - Parameter source: The terminal, scale or program that it comes from.
public func command(
  _ actor: String, reason: String? = nil, at: Timestamp? = nil, source: String? = nil
) -> Command {
  Command(id: newId(), actor: actor, at: at, source: source, reason: reason)
}

/// A UUID of version 7: ids made later are greater, to the millisecond.
private func newId() -> String {
  let time = UInt64(Date().timeIntervalSince1970 * 1000)
  let high = time << 16 | 0x7000 | UInt64.random(in: 0...0x0fff)
  let low = UInt64.random(in: 0...(UInt64.max >> 2)) | 1 << 63
  let digits = Array(String(format: "%016llx%016llx", high, low))
  let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
  return groups.map { String(digits[$0]) }.joined(separator: "-")
}
