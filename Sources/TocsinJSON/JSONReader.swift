/// Reads whole documents into values.
public struct JSONReader: Sendable {
  /// How many objects and arrays may lie inside each other.
  public let depthLimit: Int

  /// A reader; limits above `JSONScanner.greatestDepthLimit` are brought down to it.
  public init(depthLimit: Int = 64) {
    self.depthLimit = depthLimit
  }

  /// The one value in these bytes.
  public func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    let result = bytes.withUnsafeBufferPointer { Result(reading: $0, depthLimit: depthLimit) }
    return try result.get()
  }

  /// The one value in this text.
  public func read(_ text: String) throws(JSONError) -> JSONValue { try read(Array(text.utf8)) }
}

extension Result<JSONValue, JSONError> {
  fileprivate init(reading bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int) {
    var scanner = JSONScanner(depthLimit: depthLimit)
    scanner.begin(bytes)
    do throws(JSONError) {
      let value = try scanner.value()
      try scanner.finish()
      self = .success(value)
    } catch {
      self = .failure(error)
    }
  }
}

extension JSONScanner {
  /// Reads the next value of any kind into a tree of its own.
  public mutating func value() throws(JSONError) -> JSONValue {
    switch peek() {
    case .object:
      var members: [JSONMember] = []
      try enterObject()
      while let key = try nextKey() {
        let name = key.text
        members.append(JSONMember(name, try value()))
      }
      return .object(members)
    case .array:
      var values: [JSONValue] = []
      try enterArray()
      while try nextElement() { values.append(try value()) }
      return .array(values)
    case .string: return .string(try string().text)
    case .number: return .number(JSONNumber(try number()))
    case .bool: return .bool(try bool())
    case .null:
      try null()
      return .null
    case .none: throw unexpected("a value")
    }
  }
}
