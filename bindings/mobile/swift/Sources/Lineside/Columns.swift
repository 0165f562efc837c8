import Foundation
import LinesideEngine

/// The columns of the call that is being written or read.
final class Beside {
  static let key = CodingUserInfoKey(rawValue: "dev.lineside.columns")!
  var columns: [Column] = []
}

private struct Reference: Codable {
  let index: Int

  enum CodingKeys: String, CodingKey {
    case index = "$column"
  }
}

private func beside(_ userInfo: [CodingUserInfoKey: Any]) throws -> Beside {
  guard let beside = userInfo[Beside.key] as? Beside else { throw LinesideError.noColumns }
  return beside
}

private func pack<T>(_ values: [T]) -> Data {
  values.withUnsafeBytes { Data($0) }
}

private func unpack<T>(_ data: Data, _ zero: T) -> [T] {
  var values = [T](repeating: zero, count: data.count / MemoryLayout<T>.size)
  _ = values.withUnsafeMutableBytes { data.copyBytes(to: $0) }
  return values
}

/// Measurements in bulk; they travel beside the JSON as one block.
public struct Floats: Codable, Hashable, Sendable, ExpressibleByArrayLiteral {
  public var values: [Double]

  public init(_ values: [Double]) {
    self.values = values
  }

  public init(arrayLiteral elements: Double...) {
    values = elements
  }

  public init(from decoder: any Decoder) throws {
    let reference = try Reference(from: decoder)
    values = unpack(try beside(decoder.userInfo).columns[reference.index].data, 0.0)
  }

  public func encode(to encoder: any Encoder) throws {
    let beside = try beside(encoder.userInfo)
    beside.columns.append(Column(kind: .f64, data: pack(values)))
    try Reference(index: beside.columns.count - 1).encode(to: encoder)
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
    let reference = try Reference(from: decoder)
    let column = try beside(decoder.userInfo).columns[reference.index]
    switch column.kind {
    case .i64: values = unpack(column.data, Int64(0))
    case .u32: values = unpack(column.data, UInt32(0)).map(Int64.init)
    case .i32: values = unpack(column.data, Int32(0)).map(Int64.init)
    default: values = column.data.map(Int64.init)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    let beside = try beside(encoder.userInfo)
    beside.columns.append(Column(kind: .i64, data: pack(values)))
    try Reference(index: beside.columns.count - 1).encode(to: encoder)
  }
}
