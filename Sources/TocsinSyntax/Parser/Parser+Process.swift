import TocsinSource

extension Parser {
  /// `process = "process" name [ texts ] "{" { processline nl } "}"`
  mutating func parseProcess() -> Declaration.Content {
    let name = parseName("the name of the process")
    context = SyntaxMessages.Context(kind: "process", name: name.text)
    var process = ProcessTree(name: name, texts: parseTexts(), lines: [])
    parseBlock { parser in
      if let line = parser.parseProcessLine() { process.lines.append(line) }
    }
    return .process(process)
  }

  /// `processline = row | source | "desk" expression "," "open" expression { "," expression } | "clock" expression
  /// | "printed" name { "," name } | "withdraw" number`
  private mutating func parseProcessLine() -> ProcessTree.Line? {
    if current.kind == .bar { return parseRow().map { .row($0) } }
    let start = current.range
    guard let keyword = lineKeyword(Keywords.process) else { return nil }
    switch keyword {
    case .source: return parseSource(after: previous).map { .source($0) }
    case .desk:
      guard case .desk(let calendar, let layers) = parseDeskLine() else { return nil }
      return .desk(calendar, layers: layers, range(from: start))
    case .clock:
      let clock = parseExpression()
      return .clock(clock, range(from: start))
    case .printed: return .printed(parseNames("the name of a column"))
    default: return parseStepNumber("the number of a step").map { .withdraw($0) }
    }
  }

  /// `number`
  mutating func parseStepNumber(_ wanted: FindingText) -> Name? {
    guard kind == .number else {
      reportExpected(wanted)
      return nil
    }
    let name = Name(text: text(of: current), range: current.range)
    advance()
    return name
  }
}
