/// A number with all its digits: a whole number of 64 bits, or else the decimal text as it was written.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
  private enum Form: Hashable, Sendable {
    case integer(Int64)
    case decimal(String)
  }

  private let form: Form

  /// A whole number.
  public init(_ integer: Int64) {
    form = .integer(integer)
  }

  /// The shortest decimal text that gives this value again; nil for what is not finite.
  public init?(_ double: Double) {
    guard double.isFinite else { return nil }
    form = .decimal(double.description)
  }

  /// A number from a text that is exactly one JSON number, or nil.
  public init?(text: String) {
    let parsed: JSONNumber? = Array(text.utf8).withUnsafeBufferPointer { bytes in
      guard let first = bytes.first, first > 0x20, let numeral = Self.numeral(bytes) else { return nil }
      return JSONNumber(numeral)
    }
    guard let parsed else { return nil }
    self = parsed
  }

  /// The number that was scanned.
  public init(_ numeral: JSONNumeral) {
    // A negative zero has a sign that no integer keeps.
    if numeral.isPlainInteger, let value = numeral.integer, value != 0 || !numeral.isNegative {
      form = .integer(value)
    } else {
      form = .decimal(String(decoding: numeral.raw, as: UTF8.self))
    }
  }

  /// The decimal text.
  public var description: String {
    switch form {
    case .integer(let value): String(value)
    case .decimal(let text): text
    }
  }

  /// The value when it is a whole number of 64 bits, however written (`3`, `3.0`, `3e0`).
  public var integer: Int64? {
    switch form {
    case .integer(let value): value
    case .decimal(let text): Self.read(text, \.integer)
    }
  }

  /// The value in millionths when it is a whole number of them and fits 64 bits: `4.2` is 4,200,000.
  public var millionths: Int64? { Self.read(description, \.millionths) }

  /// The nearest binary fraction, or nil when it is beyond the largest one.
  public var double: Double? { Self.read(description, \.double) }

  private static func read<Value>(_ text: String, _ property: KeyPath<JSONNumeral, Value?>) -> Value? {
    Array(text.utf8).withUnsafeBufferPointer { numeral($0)?[keyPath: property] }
  }

  private static func numeral(_ bytes: UnsafeBufferPointer<UInt8>) -> JSONNumeral? {
    var scanner = JSONScanner()
    scanner.begin(bytes)
    guard let numeral = try? scanner.number(), numeral.raw.count == bytes.count else { return nil }
    return numeral
  }
}
