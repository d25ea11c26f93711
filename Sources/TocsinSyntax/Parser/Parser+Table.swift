import TocsinSource

extension Parser {
  /// `table = "table" name [ texts ] [ "from" name [ "for" name { "," name } ] ] [ "not" "printed" ] [ "{" { tableline nl } "}" ]`
  mutating func parseTable(_ mode: Declaration.Mode) -> Declaration.Content {
    let name = parseName("the name of the table")
    context = SyntaxMessages.Context(kind: "table", name: name.text)
    let texts = parseTexts()
    var origin: TableTree.Origin?
    if take(.from) {
      let table = parseName("the name of another table")
      origin = TableTree.Origin(table: table, columns: take(.for) ? parseNames("the name of a column") : [])
      if at(.section) { reportPlanned() }
    }
    let isPrinted = !take(.not, .printed)
    var table = TableTree(name: name, texts: texts, origin: origin, isPrinted: isPrinted, lines: [])
    if origin != nil, isAtLineEnd || isPanicking, current.kind != .leftBrace || !current.startsLine {
      return .table(table)
    }
    parseBlock { parser in
      if origin != nil, parser.current.kind == .bar {
        parser.reportPlanned("rows after from")
      } else if let line = parser.parseTableLine() {
        table.lines.append(line)
      }
    }
    return .table(table)
  }

  /// `tableline = row | source | "let" name "=" expression | "printed" printstyle { "," printstyle } | "withdraw" keys
  /// | heading "is" expression`
  private mutating func parseTableLine() -> TableTree.Line? {
    if current.kind == .bar { return parseRow().map { .row($0) } }
    if kind == .name || kind == .text, peek(1)?.word == .is || peek(1)?.kind == .equal, !at(.let) {
      return parseComputedColumn()
    }
    if at(.section) || at(.part) || at(.note), let next = peek(1), next.kind == .text || next.kind == .number {
      reportPlanned()
      return nil
    }
    if lineHoldsBar() {
      report(messages.unopenedRow(current.range))
      isPanicking = false
      return parseRow().map { .row($0) }
    }
    guard let keyword = lineKeyword(Keywords.table) else { return nil }
    switch keyword {
    case .source: return parseSource(after: previous).map { .source($0) }
    case .let: return .named(parseNamedValue())
    case .printed: return .printed(parseStyles())
    default: return .withdraw(parseKeys())
    }
  }

  private func lineHoldsBar() -> Bool {
    var distance = 0
    while let token = peekRaw(distance), distance < 200 {
      if token.kind == .bar { return true }
      distance += 1
    }
    return false
  }

  private func peekRaw(_ distance: Int) -> Token? {
    let token = token(ahead: distance)
    return token.kind == .end || distance > 0 && token.startsLine ? nil : token
  }

  /// `heading "is" expression`
  private mutating func parseComputedColumn() -> TableTree.Line {
    let range = current.range
    let isText = kind == .text
    let name = isText ? Lexer.value(of: range, in: text.bytes) : text(of: current)
    advance()
    if at(.equal) { remark(messages.foreignOperator("=", meant: "is", at: current.range)) }
    advanceGoingOn()
    return .computed(Name(text: name, range: range), parseExpression())
  }

  /// `printstyle { "," printstyle }`
  private mutating func parseStyles() -> [TableTree.Style] {
    var styles: [TableTree.Style] = []
    repeat {
      guard let style = parseStyle() else { break }
      styles.append(style)
    } while take(.comma)
    return styles
  }

  /// `printstyle = "headings" "number" "only" | "nothing" "as" text | "capitalised"`
  private mutating func parseStyle() -> TableTree.Style? {
    switch expect(oneOf: [.headings, .nothing, .capitalised]) {
    case .headings:
      expect(.number, .only)
      return .headingsNumberOnly
    case .nothing:
      expect(.as)
      return .nothing(parseText("a text in quotes"))
    case .capitalised: return .capitalised
    default: return nil
    }
  }

  /// `keys = "each" expression | "any" | key { "," key }`, each as it is written.
  private mutating func parseKeys() -> [Name] {
    var keys: [Name] = []
    repeat {
      let start = place
      let key = parseCellValue()
      let range = range(from: start)
      if case .missing = key { break }
      keys.append(Name(text: text.text(in: range), range: range))
    } while take(.comma)
    return keys
  }
}
