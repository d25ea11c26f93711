import TocsinSource

extension Parser {
  /// `texts` in a cell, where `{…}` in a text is computed.
  mutating func parseCellTexts() -> Texts {
    var texts = parseTexts()
    texts.first = texts.first.map { withPieces($0) }
    for place in texts.translations.indices {
      texts.translations[place].text = withPieces(texts.translations[place].text)
    }
    return texts
  }

  private mutating func withPieces(_ literal: TextLiteral) -> TextLiteral {
    let indices = literal.range.indices.clamped(to: text.bytes.indices)
    guard text.bytes[indices].contains(Signs.openingBrace) else { return literal }
    var literal = literal
    literal.pieces = pieces(of: literal, in: indices)
    return literal
  }

  /// What stands in braces, and the texts between.
  private mutating func pieces(of literal: TextLiteral, in indices: Range<Int>) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var rest = Substring(literal.value)
    var place = indices.lowerBound
    while let opening = text.bytes[place..<indices.upperBound].firstIndex(of: Signs.openingBrace) {
      let written = rest.prefix { $0 != "{" }
      rest = rest.dropFirst(written.count + 1)
      if !written.isEmpty { pieces.append(.written(String(written))) }
      guard let closing = text.bytes[opening..<indices.upperBound].firstIndex(of: Signs.closingBrace) else {
        report(messages.unclosedPiece(SourceRange(opening..<opening + 1)))
        return pieces
      }
      pieces.append(.computed(piece(opening + 1..<closing)))
      rest = rest.drop { $0 != "}" }.dropFirst()
      place = closing + 1
    }
    return rest.isEmpty ? pieces : pieces + [.written(String(rest))]
  }

  private mutating func piece(_ part: Range<Int>) -> Expression {
    var lexer = Lexer(text, part: part, messages: messages)
    lexer.run()
    guard lexer.tokens.contains(where: { !$0.kind.isTrivia }) else {
      let closing = SourceRange(part.upperBound..<part.upperBound + 1)
      report(messages.expectedValue("`}`", at: closing, in: context))
      return .missing(closing)
    }
    var parser = Parser(self, tokens: lexer.tokens, end: UInt32(clamping: part.upperBound))
    let value = parser.parsePiece()
    add(lexer.diagnostics + parser.diagnostics)
    return value
  }

  private mutating func parsePiece() -> Expression {
    let value = parseExpression()
    if !isAtEnd { report(messages.unexpected(found, after: quoted(previous), at: current.range, in: context)) }
    return value
  }
}
