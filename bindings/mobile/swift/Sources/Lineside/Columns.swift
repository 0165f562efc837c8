// Bulk numbers, which travel beside the JSON as one block.
//
// Within a call a column is a block of bytes and the JSON holds a reference to it. Everywhere else,
// when an answer is kept in a file say, it is a plain array.

import Foundation
import LinesideEngine

/// Measurements in bulk.
public struct Floats: Codable, Hashable, Sendable, ExpressibleByArrayLiteral {
  public var values: [Double]

  public init(_ values: [Double]) {
    self.values = values
  }

  public init(arrayLiteral elements: Double...) {
    values = elements
  }

  public init(from decoder: any Decoder) throws {
    if let column = try referred(decoder) {
      values = unpack(column.data, 0.0)
    } else {
      values = try decoder.singleValueContainer().decode([Double].self)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    try encodeColumn(values, .f64, to: encoder)
  }
}

/// Whole numbers in bulk: indices, counts.
public struct Wholes: Codable, Hashable, Sendable, ExpressibleByArrayLiteral {
  public var values: [Int64]

  public init(_ values: [Int64]) {
    self.values = values
  }

  public init(arrayLiteral elements: Int64...) {
    values = elements
  }

  public init(from decoder: any Decoder) throws {
    guard let column = try referred(decoder) else {
      values = try decoder.singleValueContainer().decode([Int64].self)
      return
    }
    switch column.kind {
    case .i64: values = unpack(column.data, Int64(0))
    case .u32: values = unpack(column.data, UInt32(0)).map { Int64($0) }
    case .i32: values = unpack(column.data, Int32(0)).map { Int64($0) }
    default: values = column.data.map { Int64($0) }
    }
  }

  public func encode(to encoder: any Encoder) throws {
    try encodeColumn(values, .i64, to: encoder)
  }
}

/// The columns of the call that is being written or read.
///
/// It never leaves the thread that makes the call; that it may is what Foundation asks of everything
/// in `userInfo`.
final class Beside: @unchecked Sendable {
  static let key = CodingUserInfoKey(rawValue: "dev.lineside.columns")!
  var columns: [Column]

  init(_ columns: [Column] = []) {
    self.columns = columns
  }
}

private struct Reference: Codable {
  let index: Int

  enum CodingKeys: String, CodingKey {
    case index = "$column"
  }
}

/// The column that the JSON refers to here; nil where it holds an array.
private func referred(_ decoder: any Decoder) throws -> Column? {
  guard let reference = try? Reference(from: decoder) else { return nil }
  let beside = decoder.userInfo[Beside.key] as? Beside
  guard let columns = beside?.columns, columns.indices.contains(reference.index) else {
    throw DecodingError.dataCorrupted(
      .init(
        codingPath: decoder.codingPath,
        debugDescription: "there is no column \(reference.index)"))
  }
  return columns[reference.index]
}

private func encodeColumn<T: Encodable>(
  _ values: [T], _ kind: ColumnKind, to encoder: any Encoder
) throws {
  guard let beside = encoder.userInfo[Beside.key] as? Beside else {
    var container = encoder.singleValueContainer()
    return try container.encode(values)
  }
  beside.columns.append(Column(kind: kind, data: values.withUnsafeBytes { Data($0) }))
  try Reference(index: beside.columns.count - 1).encode(to: encoder)
}

private func unpack<T>(_ data: Data, _ zero: T) -> [T] {
  let count = data.count / MemoryLayout<T>.size
  guard count > 0 else { return [] }
  var values = [T](repeating: zero, count: count)
  _ = values.withUnsafeMutableBytes { data.copyBytes(to: $0) }
  return values
}
