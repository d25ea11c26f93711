import TocsinSource

/// Cuts a file into tokens. It never fails: what it cannot read becomes an `unknown` token and a finding.
struct Lexer {
  let text: SourceText
  let bytes: [UInt8]
  let messages: SyntaxMessages
  /// Where reading ends: behind the last byte, or behind a piece of a text.
  let limit: Int
  var offset = 0
  var tokens: [Token] = []
  var diagnostics: [Diagnostic] = []
  private var startsLine = true
  private var isSuspect = false
  var hasOpenBracket = false

  init(_ text: SourceText, file: SourceFileID) {
    self.text = text
    self.bytes = text.bytes
    self.messages = SyntaxMessages(file: file)
    self.limit = text.bytes.count
    tokens.reserveCapacity(text.bytes.count / 3)
  }

  /// Reads a part of a file.
  init(_ text: SourceText, part: Range<Int>, messages: SyntaxMessages) {
    self.text = text
    self.bytes = text.bytes
    self.messages = messages
    self.limit = part.clamped(to: text.bytes.indices).upperBound
    self.offset = part.clamped(to: text.bytes.indices).lowerBound
  }

  mutating func run() {
    if offset == 0, isSixteenBit {
      report(messages.sixteenBitText(SourceRange(0..<min(2, limit))))
      offset = limit
      emit(.unknown, from: 0)
      return
    }
    if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      offset = 3
      emit(.space, from: 0)
    }
    while offset < limit {
      let start = offset
      readToken()
      if offset <= start {
        offset = start + 1
        emit(.unknown, from: start)
      }
    }
  }

  private var isSixteenBit: Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }

  private mutating func readToken() {
    let start = offset
    switch CharacterClass.table[Int(bytes[start])] {
    case .space:
      skip { $0 == 0x20 || $0 == 0x09 }
      emit(.space, from: start)
    case .lineFeed:
      offset += 1
      emit(.newline, from: start)
    case .carriageReturn:
      offset += start + 1 < limit && bytes[start + 1] == 0x0A ? 2 : 1
      emit(.newline, from: start)
    case .letter: readName(from: start)
    case .digit: readNumber(from: start)
    case .quote: readText(from: start)
    case .apostrophe: readSingleQuotedText(from: start)
    case .hash: readComment(from: start)
    case .slash: readSlash(from: start)
    case .sign: readSign(from: start)
    case .beyondASCII: readBeyondASCII(from: start)
    case .control, .other: readUnknown(from: start)
    }
  }

  /// The byte at an offset; a line feed after the end.
  func byte(at offset: Int) -> UInt8 {
    offset < limit ? bytes[offset] : 0x0A
  }

  func isDigit(at offset: Int) -> Bool {
    let byte = byte(at: offset)
    return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  func isLineEnd(at offset: Int) -> Bool {
    let byte = byte(at: offset)
    return byte == 0x0A || byte == 0x0D
  }

  mutating func skip(while matches: (UInt8) -> Bool) {
    let (bytes, limit) = (bytes, limit)
    var end = offset
    while end < limit, matches(bytes[end]) { end += 1 }
    offset = end
  }

  mutating func skipToLineEnd() {
    skip { $0 != 0x0A && $0 != 0x0D }
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < SyntaxMessages.maximumCount { diagnostics.append(diagnostic) }
  }

  /// What the lexer reports about the token it emits next, which the parser need not report again.
  mutating func suspectNext() { isSuspect = true }

  /// The same for the token before, when what follows it is missing now.
  mutating func suspectPrevious() {
    guard let place = tokens.indices.suffix(2).last(where: { !tokens[$0].kind.isTrivia }) else { return }
    let token = tokens[place]
    tokens[place] = Token(
      kind: token.kind, word: token.word, startsLine: token.startsLine, isSuspect: true, range: token.range)
  }

  /// Adds the token from `start` to here.
  mutating func emit(_ kind: TokenKind, from start: Int, word: Word? = nil) {
    let range = SourceRange(start..<max(start, offset))
    if kind.isTrivia {
      tokens.append(Token(kind: kind, startsLine: false, isSuspect: isSuspect, range: range))
      if kind == .newline || kind == .semicolon { startsLine = true }
      if kind == .newline {
        isSuspect = false
        hasOpenBracket = false
      }
      return
    }
    tokens.append(Token(kind: kind, word: word, startsLine: startsLine, isSuspect: isSuspect, range: range))
    startsLine = false
    isSuspect = false
  }

  private mutating func readComment(from start: Int) {
    skipToLineEnd()
    emit(.comment, from: start)
  }

  private mutating func readSlash(from start: Int) {
    offset += 1
    guard byte(at: offset) == UInt8(ascii: "/") else { return emit(.slash, from: start) }
    report(messages.slashComment(SourceRange(start..<start + 2)))
    readComment(from: start)
  }

  private mutating func readSign(from start: Int) {
    let pair = Signs.Pair(bytes: bytes[start], byte(at: start + 1))
    if Signs.endsPair[Int(pair.second)], let kind = Signs.double[pair] {
      offset += 2
      if let right = Signs.reversed[pair] { report(messages.reversedSign(range(from: start), right: right)) }
      return emit(kind, from: start)
    }
    guard let kind = Signs.byByte[Int(bytes[start])] else { return readUnknown(from: start) }
    offset += 1
    if kind == .semicolon { report(messages.semicolon(range(from: start), isLast: isAtLineEnd)) }
    emit(kind, from: start)
  }

  /// Whether nothing follows on the line but blanks, a comment or the end of a block.
  private var isAtLineEnd: Bool {
    let next = bytes[offset..<limit].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return next.map { [0x0A, 0x0D, UInt8(ascii: "#"), UInt8(ascii: "}")].contains($0) } ?? true
  }

  func range(from start: Int) -> SourceRange { SourceRange(start..<max(start, offset)) }

  /// A name that begins with an ASCII letter or a letter beyond.
  mutating func readName(from start: Int) {
    let (bytes, shapes) = (bytes, CharacterClass.table)
    var end = start
    while end < limit {
      let shape = shapes[Int(bytes[end])]
      if shape == .letter || shape == .digit {
        end += 1
      } else if shape == .beyondASCII {
        let step = UTF8Decoding.step(in: bytes, at: end, before: limit)
        guard step.isValid, Self.continuesName(step.scalar) else { break }
        end += step.length
      } else {
        break
      }
    }
    offset = end
    let range = range(from: start)
    if bytes[start] == UInt8(ascii: "_") { report(messages.nameBeginsWithUnderscore(range)) }
    let isShort = offset - start <= Word.maximumLength
    let word = isShort ? Word.bySpelling[String(decoding: bytes[start..<offset], as: UTF8.self)] : nil
    emit(.name, from: start, word: word)
  }

  static func beginsName(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: true
    default: scalar.properties.isAlphabetic
    }
  }
}
