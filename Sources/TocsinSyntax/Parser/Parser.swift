import TocsinSource

/// Reads the tokens of one file into its tree, one function for each production of Grammar.md section 14.
///
/// The first mistake of a line is reported; from there to the next place where reading can go on, nothing is.
struct Parser {
  /// What is read.
  private final class Part: Sendable {
    let text: SourceText
    /// What is not trivia, with one `end` token behind it.
    let tokens: [Token]
    /// What ends behind the last token, for messages.
    let endWords: FindingText

    init(_ text: SourceText, _ tokens: [Token], end: UInt32, endWords: FindingText) {
      self.text = text
      self.endWords = endWords
      var kept: [Token] = []
      kept.reserveCapacity(tokens.count)
      for token in tokens where !token.kind.isTrivia { kept.append(token) }
      kept.append(Token(kind: .end, startsLine: true, range: SourceRange(at: end)))
      self.tokens = kept
    }
  }

  /// One reference, since code that is not optimised copies the parser with each question to it.
  private let part: Part
  let messages: SyntaxMessages
  private(set) var index = 0
  private(set) var diagnostics: [Diagnostic] = []
  /// Where declarations, the lines in their blocks, and the blocks themselves begin and end, in the order of the file.
  private(set) var landmarks: [Landmark] = []

  /// What is being read, for messages.
  var context: SyntaxMessages.Context?
  /// A mistake was reported and reading has not found its way again.
  var isPanicking = false
  /// Rows never go on in the next line.
  var isInRow = false
  /// Newlines mean nothing inside parentheses.
  var openParentheses = 0
  /// The last token asks for more, so that the next may stand on the next line.
  private var goesOn = false
  /// The token with which the phrase that is being read began.
  private var phraseStart = 0
  /// Up to this token braces are known not to match.
  var unbalancedEnd = 0
  /// Up to this token braces are known to match.
  var balancedEnd = 0
  var nesting = 0
  var operatorCount = 0

  static let maximumNesting = 100
  /// They stand inside each other, like parentheses.
  static let maximumOperators = 250

  init(_ text: SourceText, tokens: [Token], file: SourceFileID) {
    messages = SyntaxMessages(file: file)
    part = Part(text, tokens, end: text.range.end, endWords: "the end of the file")
  }

  /// Reads a part of a file, as far into other expressions as `outer` is.
  init(_ outer: Parser, tokens: [Token], end: UInt32) {
    part = Part(outer.text, tokens, end: end, endWords: "the end of what is computed")
    messages = outer.messages
    context = outer.context
    nesting = outer.nesting
  }

  var text: SourceText { part.text }
  var endWords: FindingText { part.endWords }

  /// Takes over what was found in a part of the file.
  mutating func add(_ findings: [Diagnostic]) {
    for finding in findings where !isPanicking { add(finding) }
  }

  /// The token at a distance from the current one, whatever line it is on.
  func token(ahead distance: Int) -> Token {
    let place = min(max(index + distance, 0), part.tokens.count - 1)
    return part.tokens[place]
  }

  var tokenCount: Int { part.tokens.count }
  var current: Token { part.tokens[index] }
  var isAtEnd: Bool { current.kind == .end }

  /// Whether the phrase that is being read ends before the current token.
  var isAtLineEnd: Bool {
    let next = current
    guard next.startsLine else { return false }
    guard next.kind != .end else { return true }
    guard index != phraseStart else { return false }
    if goesOn { return next.kind == .rightBrace || beginsDeclaration() }
    if isInRow { return true }
    if openParentheses > 0 { return next.kind == .rightBrace || next.kind == .bar || beginsDeclaration() }
    return next.word.map { !Word.continuing.contains($0) } ?? true
  }

  /// The kind of the next token of this phrase; `newline` when the phrase is over.
  var kind: TokenKind { isAtLineEnd ? .newline : current.kind }

  /// The next word of this phrase.
  var word: Word? { isAtLineEnd ? nil : current.word }

  /// The token `distance` after the current one, when it is on the same line.
  func peek(_ distance: Int) -> Token? {
    guard !isAtLineEnd else { return nil }
    var place = 1
    while place <= distance {
      if token(ahead: place).startsLine { return nil }
      place += 1
    }
    return token(ahead: distance)
  }

  func at(_ kind: TokenKind) -> Bool { self.kind == kind }

  func at(_ word: Word) -> Bool { self.word == word }

  func at(_ first: Word, _ second: Word) -> Bool { word == first && peek(1)?.word == second }

  /// The place between the last token and what follows.
  var gap: SourceRange { SourceRange(at: previous.range.end) }

  var previous: Token { index > 0 ? token(ahead: -1) : Token(kind: .end, startsLine: true, range: SourceRange(at: 0)) }

  /// Where to point: at the next token of the phrase, or behind the last one.
  var place: SourceRange { isAtLineEnd ? gap : current.range }

  func text(of token: Token) -> String { text.text(in: token.range) }

  /// What has been read since `start`.
  func range(from start: SourceRange) -> SourceRange {
    SourceRange(start: start.start, end: max(start.end, previous.range.end))
  }

  /// A line begins with the current token.
  mutating func beginPhrase() { phraseStart = index }

  /// Remembers what the current token is in the shape of the file.
  mutating func mark(_ kind: Landmark.Kind) { landmarks.append(Landmark(kind: kind, start: current.range.start)) }

  mutating func advance() {
    if index < part.tokens.count - 1 { index += 1 }
    goesOn = false
  }

  /// Takes the next token, which asks for more: a comma or an operator.
  mutating func advanceGoingOn() {
    advance()
    goesOn = !isInRow
  }

  mutating func jump(to place: Int) {
    index = min(max(place, index), part.tokens.count - 1)
    goesOn = false
  }

  @discardableResult
  mutating func take(_ kind: TokenKind) -> Bool {
    guard at(kind) else { return false }
    kind == .comma ? advanceGoingOn() : advance()
    return true
  }

  @discardableResult
  mutating func take(_ word: Word) -> Bool {
    guard at(word) else { return false }
    advance()
    return true
  }

  @discardableResult
  mutating func take(_ first: Word, _ second: Word) -> Bool {
    guard at(first, second) else { return false }
    advance()
    advance()
    return true
  }

  /// Reports a mistake after which the line cannot be read further.
  mutating func report(_ diagnostic: Diagnostic) {
    defer { isPanicking = true }
    guard !isPanicking, !current.isSuspect, !(previous.isSuspect && index > 0) else { return }
    add(diagnostic)
  }

  /// Reports a mistake that leaves no doubt about what was meant.
  mutating func remark(_ diagnostic: Diagnostic) {
    if !isPanicking { add(diagnostic) }
  }

  private mutating func add(_ diagnostic: Diagnostic) {
    if diagnostics.count >= SyntaxMessages.maximumCount {
      if diagnostics.count == SyntaxMessages.maximumCount { diagnostics.append(messages.tooManyMistakes(place)) }
      index = part.tokens.count - 1
      return
    }
    diagnostics.append(diagnostic)
  }
}
