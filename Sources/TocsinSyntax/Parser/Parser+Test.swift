import TocsinSource

extension Parser {
  /// `test = "test" text "{" { testline nl } "}"`
  mutating func parseTest() -> Declaration.Content {
    let title = parseText("what the test shows, in quotes")
    context = SyntaxMessages.Context(kind: "test", name: title.value)
    var lines: [TestTree.Line] = []
    parseBlock { parser in
      let hasHeadings = lines.contains { if case .row = $0 { true } else { false } }
      if let line = parser.parseTestLine(hasHeadings: hasHeadings) { lines.append(line) }
    }
    return .test(TestTree(title: title, lines: lines))
  }

  /// `testline = testrow | "given" "customer" name factlist | "given" "system" name "of" name factlist
  /// | "given" name name [ "of" name ] factlist | "zone" zone | [ when ] "expect" expectation | when step`
  private mutating func parseTestLine(hasHeadings: Bool) -> TestTree.Line? {
    let start = place
    if current.kind == .bar { return parseTestRow(isHead: !hasHeadings).map { .row($0) } }
    if isWhenAhead {
      let moment = parseWhen()
      if isPanicking { return nil }
      if take(.expect) { return .expect(at: moment, parseExpectations()) }
      let (label, step) = parseStep()
      return step.map { .step(moment, label: label, $0, range(from: start)) }
    }
    guard let keyword = lineKeyword(Keywords.test) else { return nil }
    switch keyword {
    case .zone: return .zone(parseZone())
    case .expect: return .expect(at: nil, parseExpectations())
    default: return parseGiven()
    }
  }

  /// `testrow = "|" testcell { "|" testcell } "|"`
  private mutating func parseTestRow(isHead: Bool) -> TestTree.Row? {
    let start = current.range
    var words: [String] = []
    let cells = parseCells { parser in
      let first = parser.index
      let cell = parser.parseTestCell(isHead: isHead)
      let count = parser.index - first
      words.append((0..<max(0, count)).map { parser.text(of: parser.token(ahead: $0 - count)) }.joined(separator: " "))
      return cell
    }
    return cells.map { TestTree.Row(cells: $0, words: words, range: range(from: start)) }
  }

  /// `testcell = moment | "-" | expression`
  private mutating func parseTestCell(isHead: Bool) -> TestTree.Cell {
    if reportsEmptyCell() { return .value(.missing(gap)) }
    if isHead, kind == .name, peek(1).map({ $0.kind == .bar }) ?? true {
      return .value(.name(parseName("the name of a column")))
    }
    let isDate = kind == .date && peek(1)?.kind != .time
    return isMomentAhead && !isDate ? .moment(parseMoment()) : .value(parseCellValue())
  }

  private var isWhenAhead: Bool { isMomentAhead || at(.at) && peek(1)?.kind == .name }

  /// `when = moment | "at" name`
  private mutating func parseWhen() -> MomentTree {
    take(.at) ? .column(parseName("the column that holds the moment")) : parseMoment()
  }

  var isMomentAhead: Bool {
    if kind == .date { return true }
    guard kind == .name else { return false }
    return Weekday.index(of: word) != nil || peek(1)?.kind == .date
  }

  /// `"customer" name factlist`, `"system" name "of" name factlist`, `name name [ "of" name ] factlist`
  private mutating func parseGiven() -> TestTree.Line? {
    if isOtherKindAhead {
      let kind = parseName("what is given, such as `customer`")
      let name = parseName("its name")
      let customer = take(.of) ? parseName("the name of its customer") : nil
      return .given(kind: kind, name, of: customer, parseFactList())
    }
    switch expect(oneOf: [.customer, .system]) {
    case .customer:
      let name = parseName("the name of a customer")
      return .givenCustomer(name, parseFactList())
    case .system:
      let name = parseName("the name of a system")
      expect(.of)
      let customer = parseName("the name of its customer")
      return .givenSystem(name, of: customer, parseFactList())
    default: return nil
    }
  }

  /// Whether facts of a kind of their own are given: a name that is no misspelt `customer` or `system`, and another one.
  private var isOtherKindAhead: Bool {
    guard kind == .name, word != .customer, word != .system, peek(1)?.kind == .name else { return false }
    if let word, Word.reserved.contains(word) { return false }
    return misspelt([.customer, .system]) == nil
  }

  /// `factlist = "{" [ name value { "," name value } ] "}"`
  mutating func parseFactList() -> [FactValueTree] {
    let opening = current.range
    guard expect(.leftBrace, "`{` and the facts") else { return [] }
    var facts: [FactValueTree] = []
    while !isPanicking {
      if current.kind == .rightBrace {
        advance()
        return facts
      }
      let mayTurn = previous.kind == .leftBrace || previous.kind == .comma
      guard !isAtLineEnd || mayTurn, current.kind == .name, !beginsDeclaration() else { break }
      facts.append(parseFactValue())
      if !take(.comma), kind == .name {
        remark(messages.missingComma(found, at: gap.start, place: current.range))
      }
    }
    if !isPanicking { report(messages.unclosedFacts(found: found, at: place, opened: opening)) }
    return facts
  }

  /// `name value`
  private mutating func parseFactValue() -> FactValueTree {
    let token = current
    beginPhrase()
    let name = parseName("the name of a fact")
    dropSign(after: token)
    return FactValueTree(name: name, value: parseValue())
  }

  /// `step = name "reports" … | name "signals" … | [ name ] ( "waiting" … | "priority" … | "acknowledged" | "resolved" | "reopened" ) | "time" "passes"`
  private mutating func parseStep() -> (label: Name?, step: TestTree.Step?) {
    if take(.time, .passes) { return (nil, .timePasses) }
    if let word, [.waiting, .priority, .acknowledged, .resolved, .reopened].contains(word),
      peek(1)?.word != .reports, peek(1)?.word != .signals
    {
      advance()
      return (nil, parseCaseStep(word))
    }
    let name = parseName("what happens, such as `acme reports High`")
    guard let verb = expect(oneOf: Keywords.steps) else { return (nil, nil) }
    switch verb {
    case .reports: return (nil, parseReports(name))
    case .signals: return (nil, parseSignals(name))
    case .passes: return (nil, .timePasses)
    case .reaches: return (nil, parseReaches(name))
    default: return (name, parseCaseStep(verb))
    }
  }

  private mutating func parseCaseStep(_ verb: Word) -> TestTree.Step? {
    switch verb {
    case .waiting:
      if take(.ends) { return .waitingEnds }
      expect(.on)
      return .waitingOn(parseName("who is waited for, such as `customer`"))
    case .priority:
      expect(.becomes)
      return .priorityBecomes(parseName("a priority"))
    case .acknowledged: return .acknowledged
    case .resolved: return .resolved
    default: return .reopened
    }
  }

  /// `name "reports" name [ "as" name ] [ "on" name ] [ "with" factlist ]`
  private mutating func parseReports(_ customer: Name) -> TestTree.Step {
    let priority = parseName("a priority")
    let label = take(.as) ? parseName("a name for the case") : nil
    let system = take(.on) ? parseName("the name of a system") : nil
    let facts = take(.with) ? parseFactList() : []
    return .reports(customer: customer, priority: priority, label: label, system: system, facts: facts)
  }

  /// `name "reaches" name "." number`
  private mutating func parseReaches(_ subject: Name) -> TestTree.Step? {
    let process = parseName("the name of a process")
    guard expect(.dot, "`.` and the number of a step") else { return nil }
    return parseStepNumber("the number of a step").map { .reaches(subject: subject, process: process, step: $0) }
  }

  /// `name "signals" dotted [ value ] [ factlist ]`
  private mutating func parseSignals(_ system: Name) -> TestTree.Step {
    let signal = parseDottedName("the name of a signal")
    let value = isAtLineEnd || at(.leftBrace) || current.kind == .rightBrace ? nil : parseValue()
    let labels = at(.leftBrace) ? parseFactList() : []
    return .signals(system: system, signal: signal, value: value, labels: labels)
  }
}
