import TocsinSource

extension Parser {
  /// `"{" { line nl } "}"`: reads line after line, and finds its way when the block is not opened or not closed.
  mutating func parseBlock(onOneLine: Bool = false, _ parseLine: (inout Parser) -> Void) {
    guard let opening = openBlock() else { return }
    isPanicking = false
    while !isAtEnd {
      if current.kind == .rightBrace {
        mark(.closing)
        return advance()
      }
      if beginsDeclaration() { break }
      let before = index
      beginPhrase()
      mark(.line)
      parseLine(&self)
      finishLine(mayGoOn: onOneLine)
      if index == before { advance() }
    }
    let place = isAtEnd ? gap : current.range
    report(messages.unclosedBlock(at: place, opened: opening, isAtEnd: isAtEnd, context: context))
    isPanicking = false
  }

  /// Takes the `{` and says where the block begins; nil when there is no block.
  private mutating func openBlock() -> SourceRange? {
    if at(.leftBrace) {
      mark(.opening)
      advance()
      return previous.range
    }
    if isAtLineEnd, current.kind == .leftBrace {
      remark(messages.braceOnItsOwnLine(current.range, lineEnd: gap))
      mark(.opening)
      advance()
      return previous.range
    }
    report(messages.missingBrace(found: found, at: place, context: context))
    while !isAtLineEnd {
      advance()
      if previous.kind == .leftBrace { return previous.range }
    }
    if isAtEnd || current.kind == .rightBrace || beginsDeclaration() { return nil }
    return previous.range
  }

  /// Reads over what is left of a line, and reports it when nothing else was.
  mutating func finishLine(mayGoOn: Bool = false) {
    openParentheses = 0
    isInRow = false
    defer { isPanicking = false }
    if current.kind == .rightBrace || isAtLineEnd { return }
    if !isPanicking {
      if mayGoOn, kind == .name { return }
      report(messages.unexpected(found, after: quoted(previous), at: current.range, in: context))
    }
    skipLine()
  }

  /// Goes to the next line or to the brace that closes the block.
  mutating func skipLine() {
    var isFirst = true
    while !isAtEnd, current.kind != .rightBrace {
      let goesOn = current.word.map { Word.continuing.contains($0) } ?? false
      if current.startsLine, !isFirst, !goesOn { return }
      isFirst = false
      current.kind == .leftBrace ? skipBraces() : advance()
    }
  }

  /// Reads over `{ … }`, but takes only the first brace when the braces that follow would not close the block
  /// around it as well.
  private mutating func skipBraces() {
    var depth = 0
    var match: Int?
    var place = index
    while place >= unbalancedEnd, place < tokenCount {
      let token = token(ahead: place - index)
      if token.kind == .end || place > index && beginsDeclaration(at: place) { break }
      if token.kind == .leftBrace { depth += 1 }
      if token.kind == .rightBrace { depth -= 1 }
      if depth == 0, match == nil { match = place + 1 }
      if depth == 0, place < balancedEnd { break }
      if depth < 0 { balancedEnd = place }
      if depth < 0 { break }
      place += 1
    }
    if let match, match <= balancedEnd { return jump(to: match) }
    unbalancedEnd = max(unbalancedEnd, place)
    advance()
  }

  /// Goes to the next line that begins with the keyword of a declaration, over blocks in braces.
  mutating func skipDeclaration() {
    var depth = 0
    var isFirst = true
    while !isAtEnd {
      if !isFirst, current.startsLine {
        if beginsDeclaration() { break }
        if depth == 0, let word = current.word, Keywords.declarations[word] != nil { break }
      }
      if current.kind == .leftBrace { depth += 1 }
      if current.kind == .rightBrace {
        if depth == 0, !isFirst { break }
        depth = max(0, depth - 1)
        advance()
        if depth == 0 { break }
      } else {
        advance()
      }
      isFirst = false
    }
    isPanicking = false
  }

  /// Whether a line begins at the current token that can only be a declaration, so that a block left open ends here.
  func beginsDeclaration() -> Bool { beginsDeclaration(at: index) }

  func beginsDeclaration(at place: Int) -> Bool {
    let first = token(ahead: place - index)
    guard first.startsLine, let word = first.word, let shape = Keywords.declarations[word] else { return false }
    let second = token(ahead: place - index + 1)
    if second.startsLine { return false }
    switch shape {
    case .block:
      let isHeader = second.kind == .name || second.kind == .text || word == .wording && second.kind == .leftBrace
      return isHeader && lineHolds(after: place) { $0.kind == .leftBrace || word == .table && $0.word == .from }
    case .value:
      return isAtMargin(first) && context?.kind != "table" && second.kind == .name
        && token(ahead: place - index + 2).kind == .equal
    case .signal: return second.kind == .name && lineHolds(after: place) { $0.word == .per }
    case .path: return isAtMargin(first) && lineHolds(after: place) { $0.kind == .text }
    case .mode:
      let isKind = second.word.map { Keywords.kinds.contains($0) } ?? false
      return isAtMargin(first) && isKind && isHeaderName(place)
    }
  }

  private func isHeaderName(_ place: Int) -> Bool {
    let third = token(ahead: place - index + 2)
    return !third.startsLine && third.kind == .name
  }

  /// Whether the line of the current token holds what a declaration with this keyword needs.
  func holdsDeclaration(_ keyword: Word) -> Bool {
    switch Keywords.declarations[keyword] {
    case .block: lineHolds(after: index) { $0.kind == .leftBrace || keyword == .table && $0.word == .from }
    case .value: lineHolds(after: index) { $0.kind == .equal }
    case .signal: lineHolds(after: index) { $0.word == .per }
    case .path: lineHolds(after: index) { $0.kind == .text }
    case .mode: peek(1)?.word.map { Keywords.kinds.contains($0) } ?? false
    case nil: false
    }
  }

  private func lineHolds(after place: Int, _ matches: (Token) -> Bool) -> Bool {
    var next = place - index + 1
    while true {
      let token = token(ahead: next)
      if token.startsLine || token.kind == .end { return false }
      if matches(token) { return true }
      next += 1
    }
  }

  /// Whether nothing stands before the token on its line, not even a space.
  private func isAtMargin(_ token: Token) -> Bool {
    let start = Int(token.range.start)
    guard start > 0, start <= text.bytes.count else { return true }
    let before = text.bytes[start - 1]
    return before == 0x0A || before == 0x0D || start == 3 && before == 0xBF
  }
}
