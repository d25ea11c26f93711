import TocsinSource

extension Lexer {
  mutating func readBeyondASCII(from start: Int) {
    let step = UTF8Decoding.step(in: bytes, at: start, before: limit)
    guard step.isValid else { return readUnknown(from: start) }
    let value = step.scalar.value
    if Signs.openingQuotes.contains(value) { return readText(from: start) }
    if Signs.singleQuotes.contains(value) { return readSingleQuotedText(from: start) }
    if Signs.spaces.contains(value) {
      offset += step.length
      return emit(.space, from: start)
    }
    if let kind = Signs.beyondASCII[value] {
      offset += step.length
      return emit(kind, from: start)
    }
    Self.beginsName(step.scalar) ? readName(from: start) : readUnknown(from: start)
  }

  private enum Trouble: Equatable { case notUTF8, control, unknown }

  /// A run of what has no meaning, in one token and one message.
  mutating func readUnknown(from start: Int) {
    let trouble = trouble(at: start) ?? .unknown
    let first = UTF8Decoding.step(in: bytes, at: start, before: limit)
    offset += first.length
    while offset < limit, self.trouble(at: offset) == trouble {
      let step = UTF8Decoding.step(in: bytes, at: offset, before: limit)
      guard trouble == .notUTF8 || step.scalar == first.scalar else { break }
      offset += step.length
    }
    let range = range(from: start)
    switch trouble {
    case .notUTF8: report(messages.notUTF8(range))
    case .control: report(messages.controlCharacter(range, scalar: first.scalar))
    case .unknown: reportUnknown(first.scalar, range)
    }
    suspectPrevious()
    suspectNext()
    emit(.unknown, from: start)
  }

  /// Of `[A, B]` the second bracket is no mistake of its own.
  private mutating func reportUnknown(_ scalar: Unicode.Scalar, _ range: SourceRange) {
    defer { hasOpenBracket = scalar == "[" }
    if scalar == "]", hasOpenBracket { return }
    report(messages.unknownCharacter(range, scalar: scalar))
  }

  /// What is wrong with the scalar at an offset; nil when a token can begin there.
  private func trouble(at offset: Int) -> Trouble? {
    let step = UTF8Decoding.step(in: bytes, at: offset, before: limit)
    guard step.isValid else { return .notUTF8 }
    let value = step.scalar.value
    guard value >= 0x80 else {
      switch CharacterClass.table[Int(value)] {
      case .control: return .control
      case .other: return .unknown
      case .sign:
        let pair = Signs.Pair(bytes: UInt8(value), byte(at: offset + 1))
        return Signs.single[UInt8(value)] == nil && Signs.double[pair] == nil ? .unknown : nil
      case .space, .lineFeed, .carriageReturn, .letter, .digit, .quote, .apostrophe, .hash, .slash, .beyondASCII:
        return nil
      }
    }
    switch step.scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return .control
    default: break
    }
    let known = Signs.openingQuotes.contains(value) || Signs.singleQuotes.contains(value)
    let isRead = known || Signs.spaces.contains(value) || Signs.beyondASCII[value] != nil
    return isRead || Self.beginsName(step.scalar) ? nil : .unknown
  }
}
