// How long work is watched and stopped.

import Foundation
import LinesideEngine

/// Watches long work and stops it, from another thread or when its time is up.
///
/// Work that is stopped throws a `LinesideError` of the family `cancelled`; nothing of it remains.
/// A search for schedules answers with the best it has found.
public struct Control: Sendable {
  let handle: Cancel
  let onProgress: (@Sendable (UInt64, UInt64) -> Void)?

  /// A handle for one call or several.
  ///
  /// - Parameter timeout: How long the work may take, in seconds from now.
  /// - Parameter onProgress: Hears now and then how many steps of the total are done, on the thread
  ///   that makes the call.
  public init(
    timeout: TimeInterval? = nil,
    onProgress: (@Sendable (UInt64, UInt64) -> Void)? = nil
  ) {
    let milliseconds = timeout.map { $0 > 0 ? UInt64(min($0 * 1000, 1e15)) : 0 }
    handle = Cancel(timeoutMs: milliseconds)
    self.onProgress = onProgress
  }

  /// Asks the work to stop; it does so at its next look.
  public func cancel() {
    handle.cancel()
  }
}

/// Runs long work off the caller's thread; cancelling the task stops it.
///
/// ```swift
/// let list = try await inBackground { control in
///   try CalendarOperations.shifts(calendar, start: start, end: end, control: control)
/// }
/// ```
public func inBackground<R: Sendable>(
  timeout: TimeInterval? = nil,
  onProgress: (@Sendable (UInt64, UInt64) -> Void)? = nil,
  _ work: @escaping @Sendable (Control) throws -> R
) async throws -> R {
  let control = Control(timeout: timeout, onProgress: onProgress)
  return try await withTaskCancellationHandler {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try work(control) })
      }
    }
  } onCancel: {
    control.cancel()
  }
}

// Foundation has a `Progress` too, so the name is spelled out.
final class Listener: LinesideEngine.Progress {
  private let tell: @Sendable (UInt64, UInt64) -> Void

  init(tell: @escaping @Sendable (UInt64, UInt64) -> Void) {
    self.tell = tell
  }

  func update(done: UInt64, total: UInt64) -> Bool {
    tell(done, total)
    return true
  }
}
