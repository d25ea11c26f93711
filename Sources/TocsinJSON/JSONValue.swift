/// One member of an object.
public struct JSONMember: Hashable, Sendable {
  /// The key.
  public let key: String
  /// The value.
  public let value: JSONValue

  /// A key with its value.
  public init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}

/// A JSON value (RFC 8259). Objects keep the order of their members.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number with all its digits.
  case number(JSONNumber)
  /// A string.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Members in order; what was read has each key once.
  case object([JSONMember])

  /// A whole number.
  public static func integer(_ value: Int64) -> JSONValue { .number(JSONNumber(value)) }

  /// Whether it is `null`.
  public var isNull: Bool { self == .null }

  /// The truth value, or nil when it is something else.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number, or nil when it is something else.
  public var number: JSONNumber? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The whole number of 64 bits, or nil when it is something else.
  public var integer: Int64? { number?.integer }

  /// The string, or nil when it is something else.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The elements, or nil when it is no array.
  public var array: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  /// The members, or nil when it is no object.
  public var object: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The value under a key, or nil when it is no object or has no such key. Keys are compared by their bytes.
  public subscript(key: String) -> JSONValue? {
    object?.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// The element at a place, or nil when it is no array or has no such place.
  public subscript(index: Int) -> JSONValue? {
    guard let values = array, values.indices.contains(index) else { return nil }
    return values[index]
  }

  /// What it is, in plain words with an article.
  public var kindInWords: String {
    switch self {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as compact JSON.
  public var description: String {
    var writer = JSONWriter()
    writer.value(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
