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
      let section = take(.section) ? parseName("the name of one of its sections") : nil
      let columns = take(.for) ? parseNames("the name of a column") : []
      origin = TableTree.Origin(table: table, section: section, columns: columns)
    }
    let isPrinted = !take(.not, .printed)
    var table = TableTree(name: name, texts: texts, origin: origin, isPrinted: isPrinted, lines: [])
    if origin != nil, isAtLineEnd || isPanicking, current.kind != .leftBrace || !current.startsLine {
      return .table(table)
    }
    parseBlock { parser in
      if let line = parser.parseTableLine() { table.lines.append(line) }
    }
    return .table(table)
  }

  /// `tableline = row | rowheading | note | source | "let" name "=" expression | "printed" printstyle { "," printstyle }
  /// | "withdraw" keys | computed`
  private mutating func parseTableLine() -> TableTree.Line? {
    if current.kind == .bar { return parseRow().map { .row($0) } }
    if kind == .name || kind == .text, peek(1)?.word == .is || peek(1)?.kind == .equal, !at(.let) {
      return .computed(parseComputed())
    }
    if at(.section) || at(.part) { return .heading(parseRowHeading()) }
    if at(.note) { return parseNote() }
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

  /// `rowheading = ( "part" | "section" ) [ name ] texts`
  private mutating func parseRowHeading() -> TableTree.Heading {
    let start = place
    let level: TableTree.Heading.Level = take(.part) ? .part : .section
    if level == .section { take(.section) }
    let name = kind == .name ? parseName("the name of the section") : nil
    if kind != .text { reportExpected("the heading in quotes: `section Channels \"Channels\"`") }
    let texts = parseTexts()
    return TableTree.Heading(level: level, name: name, texts: texts, range: range(from: start))
  }

  /// `note = "note" number texts [ source ]`
  private mutating func parseNote() -> TableTree.Line {
    advance()
    let mark = parseNoteNumber()
    if kind != .text { reportExpected("the note in quotes: `note 1 \"…\"`") }
    let texts = parseTexts()
    return .note(TableTree.Note(mark: mark, texts: texts, citation: parseSource()))
  }

  mutating func parseNoteNumber() -> NoteMark {
    let range = place
    let number = Int(text(of: current)) ?? 0
    if number < 1 { reportExpected("the number of a note") }
    if kind == .number { advance() }
    return NoteMark(number: number, range: range)
  }

  /// `computed = ( name | text ) "is" cell [ guard ]`
  private mutating func parseComputed() -> TableTree.Computed {
    let range = current.range
    let isText = kind == .text
    let name = isText ? Lexer.value(of: range, in: text.bytes) : text(of: current)
    advance()
    if at(.equal) { remark(messages.foreignOperator("=", meant: "is", at: current.range)) }
    advanceGoingOn()
    let cell = parseComputedCell()
    let isNegated = at(.unless)
    let isGuarded = at(.when) || isNegated
    if isGuarded { advanceGoingOn() }
    let condition = isGuarded ? parseExpression() : nil
    return TableTree.Computed(
      name: Name(text: name, range: range), cell: cell, condition: condition, isNegated: isNegated)
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

  /// `printstyle = "headings" "number" "only" | ( "yes" | "no" | "optional" | "nothing" ) "as" text | "capitalised"`
  private mutating func parseStyle() -> TableTree.Style? {
    switch expect(oneOf: [.headings, .nothing, .yes, .no, .optional, .capitalised]) {
    case .headings:
      expect(.number, .only)
      return .headingsNumberOnly
    case .nothing: return parseMarkStyle(.nothing)
    case .yes: return parseMarkStyle(.yes)
    case .no: return parseMarkStyle(.no)
    case .optional: return parseMarkStyle(.optional)
    case .capitalised: return .capitalised
    default: return nil
    }
  }

  private mutating func parseMarkStyle(_ mark: Phrase) -> TableTree.Style {
    expect(.as)
    return .mark(mark, parseText("a text in quotes"))
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
