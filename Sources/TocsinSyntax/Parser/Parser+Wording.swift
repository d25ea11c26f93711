import TocsinSource

extension Parser {
  /// `wording = "wording" "{" { wordingrow nl } "}"`
  mutating func parseWording() -> Declaration.Content {
    context = SyntaxMessages.Context(kind: "wording", name: "")
    var wording = WordingTree(languages: [], rows: [])
    var hasHeadings = false
    parseBlock { parser in
      guard parser.current.kind == .bar else {
        parser.report(parser.messages.expectedWordingRow(parser.found, at: parser.place))
        return
      }
      parser.isInRow = true
      if hasHeadings {
        if let row = parser.parseWordingRow() { wording.rows.append(row) }
      } else {
        wording.languages = parser.parseWordingHeadings()
        hasHeadings = true
      }
    }
    return .wording(wording)
  }

  /// The first row: what the keys are, and the languages.
  private mutating func parseWordingHeadings() -> [Name] {
    advance()
    _ = parseName("a heading for the amounts")
    var languages: [Name] = []
    while take(.bar), !isAtLineEnd { languages.append(parseName("the code of a language, such as `en`")) }
    endWordingRow()
    return languages
  }

  /// `wordingrow = "|" wordingkey { "|" ( text | name ) } "|"`
  private mutating func parseWordingRow() -> WordingTree.Row? {
    let start = current.range
    advance()
    guard let key = parseWordingKey() else { return nil }
    var texts: [TextLiteral] = []
    while take(.bar), !isAtLineEnd { texts.append(parseText("a text in quotes")) }
    endWordingRow()
    return WordingTree.Row(key: key, texts: texts, range: range(from: start))
  }

  private mutating func endWordingRow() {
    if isAtLineEnd, previous.kind != .bar { report(messages.unclosedRow(gap)) }
  }

  /// `wordingkey = name | [ "<" | "within" | "about" ] ( "N" | "1" ) [ unit ] | phrase | "yes" | "no" | weekday [ "-" weekday ]`
  private mutating func parseWordingKey() -> WordingTree.Key? {
    if kind == .minus, peek(1)?.kind == .bar {
      advance()
      return .phrase(.nothing)
    }
    if let first = Weekday.index(of: word) {
      let monday = WeekdayLiteral(index: first, range: current.range)
      advance()
      return .weekdays(monday, take(.minus) ? parseWeekday() : monday)
    }
    if let bound = takeBound() {
      expect(.letterN)
      if isUnitAhead(0) { report(messages.boundWithUnit(place, bound: bound.rawValue)) }
      return .bound(bound)
    }
    if kind == .number || at(.letterN) { return parseCountedKey() }
    if let word, let row = Phrases.byFirstWord[word]?.first(where: { isAhead($0.words) }) {
      for _ in row.words { advance() }
      return .phrase(row.phrase)
    }
    report(messages.unknownWordingKey(found, at: place))
    return nil
  }

  private mutating func takeBound() -> AmountBound? {
    if take(.less) { return .lessThan }
    if take(.within) { return .within }
    return take(.about) ? .about : nil
  }

  /// `1 minute`, `N minutes`.
  private mutating func parseCountedKey() -> WordingTree.Key? {
    let isSingular = kind == .number
    if isSingular, text(of: current) != "1" {
      report(messages.unknownWordingKey(found, at: place))
      return nil
    }
    advance()
    if !isSingular, at(.bar) { return .bound(.plain) }
    guard let unit = takeUnit() else {
      reportExpected("a unit: \(SyntaxMessages.choices(Units.spellings))")
      return nil
    }
    return .unit(unit.unit, singular: isSingular)
  }
}
