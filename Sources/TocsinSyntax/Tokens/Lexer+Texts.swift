import TocsinSource

extension Lexer {
  /// `"…"`, also in curly quotes. A text that nothing ends is ended by the end of its line.
  mutating func readText(from start: Int) {
    let opening = UTF8Decoding.step(in: bytes, at: start, before: limit)
    offset = start + opening.length
    let closing: Set<UInt32> = opening.scalar == "\"" ? [0x22] : Signs.closingQuotes
    var end = closingQuote(closing, from: offset)
    if end == nil, opening.scalar == "\"" { end = closingQuote(Signs.closingQuotes, from: offset) }
    guard let end else {
      skipToLineEnd()
      while offset > start + opening.length, bytes[offset - 1] == 0x20 { offset -= 1 }
      report(messages.unclosedText(range(from: start)))
      suspectNext()
      emit(.text, from: start)
      return suspectNext()
    }
    offset = end
    checkContent(from: start + opening.length, to: end)
    emit(.text, from: start)
  }

  /// The offset after the first of `quotes` on this line.
  private func closingQuote(_ quotes: Set<UInt32>, from start: Int) -> Int? {
    let bytes = bytes
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D { return nil }
      if byte == UInt8(ascii: "\\"), !isLineEnd(at: index + 1) {
        index += 2
        continue
      }
      if byte == 0x22 || byte == 0x27 || byte >= 0x80 {
        let step = UTF8Decoding.step(in: bytes, at: index, before: limit)
        index += step.length
        if quotes.contains(step.scalar.value) { return index }
        continue
      }
      index += 1
    }
    return nil
  }

  /// Reports what a text must not hold.
  private mutating func checkContent(from start: Int, to end: Int) {
    let bytes = bytes
    var index = start
    while index < end {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\") || byte < 0x20 || byte >= 0x7F else {
        index += 1
        continue
      }
      let step = UTF8Decoding.step(in: bytes, at: index, before: end)
      let range = SourceRange(index..<index + step.length)
      index += step.length
      if byte == UInt8(ascii: "\\") {
        let next = self.byte(at: index)
        if next != 0x22, next != UInt8(ascii: "\\") { report(messages.unknownEscape(range)) } else { index += 1 }
      } else if !step.isValid {
        report(messages.notUTF8(range))
      } else if byte < 0x20, byte != 0x09 {
        report(messages.controlCharacter(range, scalar: step.scalar))
      }
    }
  }

  /// `'…'`: read as a text and reported.
  mutating func readSingleQuotedText(from start: Int) {
    let opening = UTF8Decoding.step(in: bytes, at: start, before: limit)
    guard let end = closingQuote(Signs.singleQuotes, from: start + opening.length)
    else {
      offset = start + opening.length
      report(messages.unknownCharacter(range(from: start), scalar: opening.scalar))
      suspectNext()
      return emit(.unknown, from: start)
    }
    offset = end
    let content = Self.value(of: range(from: start), in: bytes)
    report(messages.singleQuotes(range(from: start), content: content))
    emit(.text, from: start)
  }

  /// What a text says: without its quotes and with its escapes resolved.
  static func value(of range: SourceRange, in bytes: [UInt8]) -> String {
    let indices = range.indices.clamped(to: bytes.indices)
    let opening = UTF8Decoding.step(in: bytes, at: indices.lowerBound, before: indices.upperBound)
    var index = min(indices.lowerBound + opening.length, indices.upperBound)
    var end = indices.upperBound
    var closing = end - 1
    while closing > index, bytes[closing] & 0xC0 == 0x80 { closing -= 1 }
    if closing >= index {
      let last = UTF8Decoding.step(in: bytes, at: closing, before: end)
      if Signs.anyClosingQuotes.contains(last.scalar.value) { end = closing }
    }
    let slash = UInt8(ascii: "\\")
    var escape = index
    while escape < end, bytes[escape] != slash { escape += 1 }
    guard escape < end else { return String(decoding: bytes[index..<end], as: UTF8.self) }
    var content: [UInt8] = []
    while index < end {
      if bytes[index] == slash, index + 1 < end, bytes[index + 1] == slash || bytes[index + 1] == 0x22 { index += 1 }
      content.append(bytes[index])
      index += 1
    }
    return String(decoding: content, as: UTF8.self)
  }
}
