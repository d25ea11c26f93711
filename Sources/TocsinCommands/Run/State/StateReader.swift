/// Reads numbers of eight bytes, the lowest first, and bytes with their count before them.
struct StateReader {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  mutating func number() -> UInt64? {
    take(8).map { $0.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
  }

  mutating func bytes() -> [UInt8]? {
    guard let count = number(), count <= UInt64(rest.count) else { return nil }
    return take(Int(count)).map(Array.init)
  }

  mutating func text() -> String? { bytes().map { String(decoding: $0, as: UTF8.self) } }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
