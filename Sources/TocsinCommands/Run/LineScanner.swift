import TocsinEngine
import TocsinJSON

/// Takes a line apart without copying it: what it finds points into the line and lasts until the next one.
struct LineScanner {
  private var scanner = JSONScanner()
  /// The texts found, by field; those of earlier lines may still stand there.
  private var texts = [JSONString?](repeating: nil, count: LineField.allCases.count)
  private var found: LineFields = []
  private(set) var value: ScannedValue?
  private(set) var labels: Range<Int>?
  private(set) var facts: Range<Int>?
  /// In the envelope, and in the data of a CloudEvent.
  private(set) var envelope: LineFields = []
  private(set) var data: LineFields = []
  /// Fields that no line has; those of a case may be among its facts.
  private(set) var others: [(name: String, value: TextValue?, isInData: Bool)] = []
  private(set) var mistyped: (field: LineField, expected: String, found: JSONKind)?

  enum ScannedValue {
    case number(JSONNumeral)
    case boolean(Bool)
  }

  func text(_ field: LineField) -> JSONString? { found.contains(field) ? texts[field.rawValue] : nil }

  mutating func scan(_ line: UnsafeBufferPointer<UInt8>) throws(LineError) {
    reset()
    scanner.begin(line)
    guard scanner.peek() == .object else { throw .notObject }
    do throws(JSONError) {
      try members(isData: false)
      try scanner.finish()
    } catch {
      throw .malformed(error)
    }
  }

  private mutating func reset() {
    found = []
    value = nil
    labels = nil
    facts = nil
    envelope = []
    data = []
    mistyped = nil
    if !others.isEmpty { others.removeAll(keepingCapacity: true) }
  }

  private mutating func members(isData: Bool) throws(JSONError) {
    try scanner.enterObject()
    while let key = try scanner.nextKey() {
      guard let index = LineField.keys.index(of: key), let field = LineField(rawValue: index) else {
        others.append((key.text, try other(), isData))
        continue
      }
      if isData { data.insert(field) } else { envelope.insert(field) }
      try member(field, isData: isData)
    }
  }

  @inline(__always)
  private mutating func member(_ field: LineField, isData: Bool) throws(JSONError) {
    let kind = scanner.peek()
    switch (field, kind) {
    case (.value, .number): value = .number(try scanner.number())
    case (.value, .bool): value = .boolean(try scanner.bool())
    case (.value, _): try mistake(field, "a number, true or false", kind)
    case (.labels, .object): labels = try scanner.skipValue()
    case (.facts, .object): facts = try scanner.skipValue()
    case (.data, .object) where !isData: try members(isData: true)
    case (.labels, _), (.facts, _), (.data, _): try mistake(field, "an object", kind)
    case (_, .string):
      texts[field.rawValue] = try scanner.string()
      found.insert(field)
    default: try mistake(field, "a text", kind)
    }
  }

  private mutating func mistake(_ field: LineField, _ expected: String, _ found: JSONKind) throws(JSONError) {
    if mistyped == nil { mistyped = (field, expected, found) }
    try scanner.skipValue()
  }

  private mutating func other() throws(JSONError) -> TextValue? {
    switch scanner.peek() {
    case .string: return .text(try scanner.string().text)
    case .bool: return .boolean(try scanner.bool())
    case .number: return try scanner.number().textValue
    case .null:
      try scanner.null()
      return .unknown
    case .object, .array, .none:
      try scanner.skipValue()
      return nil
    }
  }

  /// The members of an object that was passed over, with values that are not themselves made of parts.
  static func members(
    of object: UnsafeBufferPointer<UInt8>, in field: LineField
  ) throws(LineError) -> [String: TextValue] {
    var part = LineScanner()
    var members: [String: TextValue] = [:]
    part.scanner.begin(object)
    do {
      try part.scanner.enterObject()
      while let key = try part.scanner.nextKey() {
        let (name, kind) = (key.text, part.scanner.peek())
        guard let value = try part.other() else {
          throw LineError.wrongType("\(field.name).\(name)", expected: "a text, a number, true or false", found: kind)
        }
        members[name] = value
      }
    } catch let error as JSONError {
      throw .malformed(error)
    } catch let error as LineError {
      throw error
    } catch {
      throw LineError(reason: "\(error)")
    }
    return members
  }
}

extension JSONNumeral {
  /// In millionths, rounded where there are more digits; nil when it is too large.
  var roundedMillionths: Int64? {
    if let exact = millionths { return exact }
    guard let value = double else { return nil }
    return Int64(exactly: (value * 1_000_000).rounded())
  }

  var textValue: TextValue? { roundedMillionths.map(TextValue.number) }
}
