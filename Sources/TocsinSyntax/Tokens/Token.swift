package import TocsinSource

/// What a token is, before anybody knows what it means.
package enum TokenKind: UInt8, Hashable, Sendable, CaseIterable {
  case space, newline, comment, semicolon, unknown
  case name, number, ordinal, date, time, text
  case leftBrace, rightBrace, leftParenthesis, rightParenthesis, bar
  case comma, dot, colon, slash, percent
  case plus, minus, equal, doubleEqual, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case doubleAmpersand
  /// After the last byte; never in the token list.
  case end

  /// Read over by the parser: nothing but layout, or something the lexer has already reported.
  package var isTrivia: Bool {
    switch self {
    case .space, .newline, .comment, .semicolon, .unknown: true
    case .name, .number, .ordinal, .date, .time, .text, .leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis,
      .bar, .comma, .dot, .colon, .slash, .percent, .plus, .minus, .equal, .doubleEqual, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .doubleAmpersand, .end:
      false
    }
  }
}

/// A piece of a file. The tokens of a file, one after the other, cover each of its bytes once.
package struct Token: Hashable, Sendable {
  package let kind: TokenKind
  /// The word of the language that a name is, if it is one.
  package let word: Word?
  /// Whether it is the first on its line that is not trivia.
  package let startsLine: Bool
  /// Whether the lexer reported something here that the parser would stumble over a second time.
  package let isSuspect: Bool
  package let range: SourceRange

  package init(kind: TokenKind, word: Word? = nil, startsLine: Bool, isSuspect: Bool = false, range: SourceRange) {
    self.kind = kind
    self.word = word
    self.startsLine = startsLine
    self.isSuspect = isSuspect
    self.range = range
  }
}
