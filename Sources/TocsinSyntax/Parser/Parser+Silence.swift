import TocsinSource

extension Parser {
  /// `silence = "silence" name [ texts ] "{" { silenceline nl } "}"`
  mutating func parseSilence() -> Declaration.Content {
    let name = parseName("the name of the silence")
    context = SyntaxMessages.Context(kind: "silence", name: name.text)
    let texts = parseTexts()
    var lines: [SilenceTree.Line] = []
    parseBlock { parser in
      if let line = parser.parseSilenceLine() { lines.append(line) }
    }
    return .silence(SilenceTree(name: name, texts: texts, lines: lines))
  }

  /// `silenceline = "every" day { "," day } window { "," window } zone | "from" date timeofday "to" date timeofday zone
  /// | "for" name { "," name } | "when" expression | "withdraw" name | source`
  private mutating func parseSilenceLine() -> SilenceTree.Line? {
    guard let keyword = lineKeyword(Keywords.silence) else { return nil }
    switch keyword {
    case .every:
      let days = parseDays()
      let windows = parseWindows()
      return .every(days, windows, parseZone())
    case .from:
      let start = parsePoint()
      expect(.to)
      let end = parsePoint()
      return .dated(from: start, to: end, parseZone())
    case .for: return .events(parseNames("the name of an event"))
    case .when: return .when(parseExpression())
    case .withdraw: return .withdraw(parseName("the word with which the withdrawn lines begin"))
    default: return parseSource(after: previous).map { .source($0) }
    }
  }

  /// `date timeofday`
  private mutating func parsePoint() -> SilenceTree.Point {
    let date = parseDate()
    return SilenceTree.Point(date: date, time: parseTime())
  }
}
