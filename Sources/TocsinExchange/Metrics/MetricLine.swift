/// Takes a line of Prometheus text (version 0.0.4) or OpenMetrics text (1.0) apart without copying it: what it finds are
/// ranges of the line.
struct MetricLine {
  enum Kind {
    case blank
    case comment
    case sample
    /// `# EOF`.
    case end
  }

  struct Label {
    var name: Range<Int>
    /// Between the quotes, as written.
    var value: Range<Int>
    var hasEscapes: Bool
  }

  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var index = 0
  private(set) var name = 0..<0
  /// The name with its labels.
  private(set) var series = 0..<0
  private(set) var labels: [Label] = []
  private(set) var value = 0..<0
  private(set) var timestamp: Range<Int>?

  mutating func scan(_ line: UnsafeBufferPointer<UInt8>) throws(ForeignFault) -> Kind {
    bytes = line
    index = 0
    labels.removeAll(keepingCapacity: true)
    timestamp = nil
    skipBlanks()
    guard index < bytes.count else { return .blank }
    if bytes[index] == 0x23 { return try comment() }
    try sample()
    return .sample
  }

  // MARK: - Samples

  private mutating func sample() throws(ForeignFault) {
    let start = index
    name = try word("the name of a metric", allowsColon: true)
    if index < bytes.count, bytes[index] == 0x7B { try labelList() }
    series = start..<index
    guard index < bytes.count, isBlank(bytes[index]) else {
      throw expected(labels.isEmpty ? "a space and a value" : "a space and a value after the labels")
    }
    skipBlanks()
    value = piece()
    guard !value.isEmpty, isValue else { throw expected("a value", at: value.lowerBound) }
    skipBlanks()
    if index < bytes.count, bytes[index] != 0x23 { try readTimestamp() }
    try finish()
  }

  private mutating func labelList() throws(ForeignFault) {
    index += 1
    skipBlanks()
    while index < bytes.count, bytes[index] != 0x7D {
      let name = try word("the name of a label", allowsColon: false)
      skipBlanks()
      try take(0x3D, "`=`")
      skipBlanks()
      try take(0x22, "a value in double quotes")
      let (value, hasEscapes) = try quoted()
      for other in labels where bytes[other.name].elementsEqual(bytes[name]) { throw .labelTwice(text(name)) }
      labels.append(Label(name: name, value: value, hasEscapes: hasEscapes))
      skipBlanks()
      guard index < bytes.count, bytes[index] == 0x2C else { break }
      index += 1
      skipBlanks()
    }
    try take(0x7D, "`,` or `}`")
  }

  private mutating func quoted() throws(ForeignFault) -> (Range<Int>, hasEscapes: Bool) {
    let start = index
    var hasEscapes = false
    while index < bytes.count, bytes[index] != 0x22 {
      if bytes[index] == 0x5C {
        index += 1
        hasEscapes = true
        guard index < bytes.count, [0x5C, 0x22, 0x6E].contains(bytes[index]) else {
          throw expected("`\\\\`, `\\\"` or `\\n`: one of `\\`, `\"` and `n` after the backslash")
        }
      }
      index += 1
    }
    let end = index
    try take(0x22, "`\"` at the end of the label's value")
    return (start..<end, hasEscapes)
  }

  private mutating func readTimestamp() throws(ForeignFault) {
    let range = piece()
    guard DecimalNumber(UnsafeBufferPointer(rebasing: bytes[range])) != nil else {
      throw expected("a time stamp or the end of the line", at: range.lowerBound)
    }
    timestamp = range
    skipBlanks()
  }

  /// An exemplar is passed over.
  private mutating func finish() throws(ForeignFault) {
    guard index < bytes.count else { return }
    guard bytes[index] == 0x23 else { throw expected("the end of the line") }
    index += 1
    skipBlanks()
    guard index < bytes.count, bytes[index] == 0x7B else { throw expected("the labels of an exemplar in braces") }
  }

  // MARK: - Comments

  private mutating func comment() throws(ForeignFault) -> Kind {
    index += 1
    skipBlanks()
    let keyword = piece()
    skipBlanks()
    switch text(keyword) {
    case "EOF":
      guard index == bytes.count else { throw .afterTheEnd }
      return .end
    case "HELP", "UNIT": _ = try word("the name of a metric", allowsColon: true)
    case "TYPE":
      _ = try word("the name of a metric", allowsColon: true)
      skipBlanks()
      let type = piece()
      guard Self.types.contains(text(type)) else {
        throw type.isEmpty ? expected("a type of metric") : .unknownMetricType(text(type))
      }
    default: break
    }
    return .comment
  }

  private static let types: Set<String> = [
    "counter", "gauge", "histogram", "summary", "untyped", "unknown", "info", "stateset", "gaugehistogram",
  ]

  // MARK: - Steps

  private mutating func word(_ wanted: String, allowsColon: Bool) throws(ForeignFault) -> Range<Int> {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      let isLetter = byte < 0x80 && (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || allowsColon && byte == 0x3A
      guard isLetter || index > start && byte &- 0x30 <= 9 else { break }
      index += 1
    }
    guard index > start else { throw expected(wanted) }
    return start..<index
  }

  /// Up to the next blank.
  private mutating func piece() -> Range<Int> {
    let start = index
    while index < bytes.count, !isBlank(bytes[index]) { index += 1 }
    return start..<index
  }

  private mutating func take(_ byte: UInt8, _ wanted: String) throws(ForeignFault) {
    guard index < bytes.count, bytes[index] == byte else { throw expected(wanted) }
    index += 1
  }

  private mutating func skipBlanks() {
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether the value is a number, or one of the three words that stand for none.
  private var isValue: Bool { isNotFinite || DecimalNumber(UnsafeBufferPointer(rebasing: bytes[value])) != nil }

  /// Whether the value is `NaN` or infinite.
  var isNotFinite: Bool {
    var word = bytes[value]
    if let sign = word.first, sign == 0x2B || sign == 0x2D { word = word.dropFirst() }
    guard word.count == 3 || word.count == 8 else { return false }
    let lower = word.lazy.map { $0 | 0x20 }
    return ["nan", "inf", "infinity"].contains { $0.utf8.elementsEqual(lower) }
  }

  private func expected(_ wanted: String, at place: Int? = nil) -> ForeignFault {
    .expected(wanted, at: place ?? index, of: bytes)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func number(_ range: Range<Int>) -> DecimalNumber? { DecimalNumber(UnsafeBufferPointer(rebasing: bytes[range])) }

  /// The labels as texts, by name.
  func labelTexts() throws(ForeignFault) -> [String: String] {
    var texts: [String: String] = [:]
    for label in labels {
      guard let text = String(validating: unescaped(label), as: UTF8.self) else { throw .notText }
      texts[self.text(label.name)] = text
    }
    return texts
  }

  private func unescaped(_ label: Label) -> [UInt8] {
    guard label.hasEscapes else { return Array(bytes[label.value]) }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in bytes[label.value] {
      if byte == 0x5C, !isEscaped {
        isEscaped = true
        continue
      }
      result.append(isEscaped && byte == 0x6E ? 0x0A : byte)
      isEscaped = false
    }
    return result
  }
}
