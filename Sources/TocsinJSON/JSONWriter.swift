/// Appends JSON (RFC 8259) to bytes. Commas, colons and escapes come by themselves.
///
///     var writer = JSONWriter()
///     writer.beginObject()
///     writer.key("type")
///     writer.string("tick")
///     writer.endObject()
///     writer.endLine()
public struct JSONWriter: Sendable {
  /// What was written so far. It may be taken or emptied between documents.
  public var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  private var needsComma = false
  private var isAfterKey = false

  /// A writer of compact JSON, or of JSON on many lines with two spaces a level.
  public init(pretty: Bool = false) {
    isPretty = pretty
  }

  /// Opens an object.
  public mutating func beginObject() { open(0x7B) }

  /// Closes the innermost object.
  public mutating func endObject() { close(0x7D) }

  /// Opens an array.
  public mutating func beginArray() { open(0x5B) }

  /// Closes the innermost array.
  public mutating func endArray() { close(0x5D) }

  /// Writes a key; its value comes next. That no key is written twice is the caller's care.
  public mutating func key(_ name: String) {
    separate()
    append(escaping: name)
    bytes.append(0x3A)
    if isPretty { bytes.append(0x20) }
    isAfterKey = true
  }

  /// Writes a key that stands in the program and has nothing in it to be escaped; its value comes next.
  public mutating func key(literal name: StaticString) {
    separate()
    bytes.append(0x22)
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(0x22)
    bytes.append(0x3A)
    if isPretty { bytes.append(0x20) }
    isAfterKey = true
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    separate()
    append(escaping: text)
    needsComma = true
  }

  /// Writes a string from bytes; false, with nothing written, when they are not UTF-8.
  public mutating func string(utf8 text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard UTF8Validation.firstInvalid(in: text) == nil else { return false }
    separate()
    append(escaping: text)
    needsComma = true
    return true
  }

  /// Writes a string from bytes; false, with nothing written, when they are not UTF-8.
  public mutating func string(utf8 text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { string(utf8: $0) }
  }

  /// Writes a whole number.
  public mutating func integer(_ value: some BinaryInteger) { word(String(value)) }

  /// Writes the shortest decimal text that gives this value again, and `null` for what is not finite.
  public mutating func double(_ value: Double) { word(value.isFinite ? value.description : "null") }

  /// Writes a number given in millionths, without needless digits: 4,200,000 as `4.2`.
  public mutating func millionths(_ value: Int64) {
    let (whole, part) = value.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    var text = (value < 0 ? "-" : "") + String(whole)
    if part > 0 {
      let digits = String(part)
      text += "." + String(repeating: "0", count: 6 - digits.count) + digits
      while text.utf8.last == 0x30 { text.removeLast() }
    }
    word(text)
  }

  /// Writes a number with all its digits.
  public mutating func number(_ value: JSONNumber) { word(value.description) }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) { word(value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { word("null") }

  /// Writes a value with all that is in it.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let value): number(value)
    case .string(let value): string(value)
    case .array(let values):
      beginArray()
      for value in values { self.value(value) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// Writes one value that is JSON already, such as bytes that `JSONScanner.skipValue` has passed.
  public mutating func verbatim(_ json: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// Writes one value that is JSON already and lies in one piece.
  public mutating func verbatim(_ json: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// Writes one value that is JSON already and lies in one piece.
  public mutating func verbatim(_ json: [UInt8]) {
    json.withUnsafeBufferPointer { verbatim($0) }
  }

  /// Writes one value that `write` appends as JSON.
  public mutating func verbatim(_ write: (inout [UInt8]) -> Void) {
    separate()
    write(&bytes)
    needsComma = true
  }

  /// Ends a document with a line feed; the next one starts afresh.
  public mutating func endLine() {
    bytes.append(0x0A)
    depth = 0
    needsComma = false
    isAfterKey = false
  }
}

extension JSONWriter {
  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth = max(0, depth - 1)
    if needsComma { breakLine() }
    bytes.append(bracket)
    needsComma = true
    isAfterKey = false
  }

  private mutating func word(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// What stands between this and what came before.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if needsComma { bytes.append(0x2C) }
    if depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(0x0A)
    for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) }
  }

  private mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  /// Escapes what must be (RFC 8259, section 7): quotes, backslashes and control characters.
  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    bytes.append(0x22)
    appendEscaped(text)
    bytes.append(0x22)
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    // Most texts need none, and to look at all bytes without stopping at one is quicker.
    var count = 0
    for byte in text { count &+= Self.needsEscape(byte) ? 1 : 0 }
    if count == 0 { return bytes.append(contentsOf: text) }
    for index in text.indices {
      let byte = text[index]
      guard Self.needsEscape(byte) else { continue }
      bytes.append(contentsOf: text[clean..<index])
      clean = index + 1
      bytes.append(0x5C)
      switch byte {
      case 0x08: bytes.append(0x62)
      case 0x09: bytes.append(0x74)
      case 0x0A: bytes.append(0x6E)
      case 0x0C: bytes.append(0x66)
      case 0x0D: bytes.append(0x72)
      case 0x22, 0x5C: bytes.append(byte)
      default:
        bytes.append(contentsOf: [0x75, 0x30, 0x30, 0x30 + (byte >> 4), Self.digit(byte & 0x0F)])
      }
    }
    bytes.append(contentsOf: text[clean...])
  }

  private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
