/// What a value is, told from its first byte.
public enum JSONKind: Hashable, Sendable {
  /// Begins with `{`.
  case object
  /// Begins with `[`.
  case array
  /// Begins with a quote.
  case string
  /// Begins with a digit or a minus sign.
  case number
  /// `true` or `false`.
  case bool
  /// `null`.
  case null
  /// Nothing a value can begin with, or the end of the text.
  case none
}

/// Walks a JSON text (RFC 8259) without building a tree. It checks everything it passes: grammar, UTF-8, escapes, and
/// that no key occurs twice in an object. One scanner can walk many texts in turn; then it allocates nothing.
///
/// The bytes given to `begin` must stay where they are until the walk is over.
///
///     scanner.begin(line)
///     try scanner.enterObject()
///     while let key = try scanner.nextKey() {
///       switch keys.index(of: key) {
///       case 0: type = try scanner.string()
///       default: try scanner.skipValue()
///       }
///     }
///     try scanner.finish()
public struct JSONScanner {
  /// No limit above this one is taken, because values inside each other use the stack.
  public static let greatestDepthLimit = 512

  /// How many objects and arrays may lie inside each other.
  public let depthLimit: Int
  var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var index = 0
  var isFirst = true
  var keys = SeenKeys()

  /// A scanner with nothing to scan yet.
  public init(depthLimit: Int = 64) {
    self.depthLimit = min(max(depthLimit, 0), Self.greatestDepthLimit)
  }

  /// The byte, counted from zero, that is read next.
  public var offset: Int { index }

  /// Starts on a text.
  public mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    index = 0
    isFirst = true
    keys.removeAll()
  }

  /// What the next value is. Consumes nothing but white space.
  public mutating func peek() -> JSONKind {
    skipWhiteSpace()
    guard index < bytes.count else { return .none }
    switch bytes[index] {
    case 0x7B: return .object
    case 0x5B: return .array
    case 0x22: return .string
    case 0x2D, 0x30...0x39: return .number
    case 0x74, 0x66: return .bool
    case 0x6E: return .null
    default: return .none
    }
  }

  /// Goes into an object; call `nextKey` until it gives nil.
  public mutating func enterObject() throws(JSONError) {
    try enter(0x7B, "an object")
  }

  /// The next key of the object, with the colon behind it, or nil after its end. Read or skip the value before the
  /// next call.
  public mutating func nextKey() throws(JSONError) -> JSONString? {
    guard try advance(to: 0x7D, "`,` or `}`") else { return nil }
    guard index < bytes.count, bytes[index] == 0x22 else { throw unexpected("a key in double quotes") }
    let key = try scanString()
    guard keys.insert(key) else { throw JSONError.duplicateKey(key.text, at: key.offset - 1) }
    skipWhiteSpace()
    guard index < bytes.count, bytes[index] == 0x3A else { throw unexpected("`:`") }
    index += 1
    return key
  }

  /// Goes into an array; call `nextElement` until it gives false.
  public mutating func enterArray() throws(JSONError) {
    try enter(0x5B, "an array")
  }

  /// Whether another element follows; after the last the array is left. Read or skip the element before the next call.
  public mutating func nextElement() throws(JSONError) -> Bool {
    try advance(to: 0x5D, "`,` or `]`")
  }

  /// Reads `true` or `false`.
  public mutating func bool() throws(JSONError) -> Bool {
    if take("true") { return true }
    if take("false") { return false }
    throw unexpected("`true` or `false`")
  }

  /// Reads `null`.
  public mutating func null() throws(JSONError) {
    guard take("null") else { throw unexpected("`null`") }
  }

  /// Checks that nothing but white space is left.
  public mutating func finish() throws(JSONError) {
    skipWhiteSpace()
    guard index >= bytes.count else { throw unexpected("the end of the text") }
  }

  /// Passes over the next value of any kind, checking it, and says which bytes it takes.
  @discardableResult
  public mutating func skipValue() throws(JSONError) -> Range<Int> {
    let kind = peek()
    let start = index
    switch kind {
    case .object:
      try enterObject()
      while try nextKey() != nil { try skipValue() }
    case .array:
      try enterArray()
      while try nextElement() { try skipValue() }
    case .string: _ = try scanString()
    case .number: _ = try number()
    case .bool: _ = try bool()
    case .null: try null()
    case .none: throw unexpected("a value")
    }
    return start..<index
  }

  // MARK: - Steps

  private mutating func enter(_ opening: UInt8, _ name: String) throws(JSONError) {
    skipWhiteSpace()
    guard index < bytes.count, bytes[index] == opening else { throw unexpected(name) }
    guard keys.depth < depthLimit else { throw JSONError.tooDeep(limit: depthLimit, at: index) }
    keys.open()
    index += 1
    isFirst = true
  }

  /// Goes to the next member of an object or array, over the comma, or leaves it.
  @inline(__always)
  private mutating func advance(to closing: UInt8, _ expected: String) throws(JSONError) -> Bool {
    skipWhiteSpace()
    if index < bytes.count, bytes[index] == closing {
      index += 1
      isFirst = false
      keys.close()
      return false
    }
    if !isFirst {
      guard index < bytes.count, bytes[index] == 0x2C else { throw unexpected(expected) }
      index += 1
      skipWhiteSpace()
    }
    isFirst = false
    return true
  }

  @inline(__always)
  mutating func skipWhiteSpace() {
    if index < bytes.count, bytes[index] <= 0x20 { skipBlanks() }
  }

  @inline(never)
  private mutating func skipBlanks() {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      index += 1
    }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    skipWhiteSpace()
    let count = word.utf8CodeUnitCount
    guard bytes.count - index >= count else { return false }
    let isThere = word.withUTF8Buffer { bytes[index..<index + count].elementsEqual($0) }
    if isThere { index += count }
    return isThere
  }

  @inline(never)
  func unexpected(_ expected: String) -> JSONError { JSONError.expected(expected, at: index, in: bytes) }
}
