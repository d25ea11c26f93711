import TocsinSource

extension Parser {
  /// `event = "event" name [ texts ] "{" { eventline nl } "}"`
  mutating func parseEvent() -> Declaration.Content {
    let name = parseName("the name of the event")
    context = SyntaxMessages.Context(kind: "event", name: name.text)
    let texts = parseTexts()
    var lines: [EventTree.Line] = []
    parseBlock { parser in
      if let line = parser.parseEventLine() { lines.append(line) }
    }
    return .event(EventTree(name: name, texts: texts, lines: lines))
  }

  /// `eventline = "group" name | "priority" name | ( "when" | "clear" ) expression [ "for" expression ]
  /// | ( "replaces" | "suppresses" ) name { "," name } | source`
  private mutating func parseEventLine() -> EventTree.Line? {
    if at(.flapping) {
      reportPlanned()
      return nil
    }
    guard let keyword = lineKeyword(Keywords.event) else { return nil }
    switch keyword {
    case .group: return .group(parseName("the name of a group"))
    case .priority:
      let priority = parseName("a priority")
      if at(.when) { reportPlanned("priority … when") }
      return .priority(priority)
    case .when: return .when(parseEventCondition())
    case .clear: return .clear(parseEventCondition())
    case .replaces: return .replaces(parseNames("the name of an event"))
    case .suppresses: return .suppresses(parseNames("the name of an event"))
    case .withdraw: return .withdraw(parseName("the word with which the withdrawn lines begin"))
    default: return parseSource(after: previous).map { .source($0) }
    }
  }

  /// `expression [ "for" expression ]`
  private mutating func parseEventCondition() -> EventTree.Condition {
    let start = place
    let condition = parseExpression()
    var hold: Expression?
    if at(.for), peek(1)?.kind == .name, let value = peek(2), value.kind == .name || value.kind == .text {
      reportPlanned("for " + text(of: token(ahead: 1)))
    } else if take(.for) {
      hold = parseExpression()
    }
    return EventTree.Condition(condition: condition, hold: hold, range: range(from: start))
  }

  /// `decision = "decision" name [ texts ] "for" name [ "," "first" "that" "holds" ] "{" { ( answer | "withdraw" text | source ) nl } "}"`
  mutating func parseDecision(_ mode: Declaration.Mode) -> Declaration.Content {
    let name = parseName("the name of the decision")
    context = SyntaxMessages.Context(kind: "decision", name: name.text)
    let texts = parseTexts()
    if at(.from) { reportPlanned() }
    var subject = Name(text: "", range: gap)
    if mode != .change || at(.for) {
      expect(.for)
      subject = parseName("what the decision is about: `customer`, `system` or `case`")
    }
    let takesFirst = take(.comma)
    if takesFirst { expect(.first, .that, .holds) }
    var decision = DecisionTree(name: name, texts: texts, subject: subject, takesFirst: takesFirst, answers: [])
    parseBlock { $0.parseDecisionLine(into: &decision) }
    return .decision(decision)
  }

  private mutating func parseDecisionLine(into decision: inout DecisionTree) {
    if current.kind == .bar || at(.let) {
      reportPlanned(at(.let) ? "let" : "rows in a decision")
    } else if at(.withdraw), peek(1)?.kind == .text {
      advance()
      decision.withdrawn.append(parseText("the reason of an answer"))
    } else if at(.source), peek(1)?.kind == .name, let citation = parseSource() {
      decision.citations.append(citation)
    } else if at(.when) || at(.otherwise) {
      report(messages.answerComesFirst(text(of: current), at: current.range))
    } else {
      decision.answers.append(parseAnswer())
    }
  }

  /// `answer = expression [ texts ] ( "when" expression | "otherwise" ) [ source ]`
  private mutating func parseAnswer() -> DecisionTree.Answer {
    let start = place
    let value = parseExpression()
    let texts = parseTexts()
    var condition: Expression?
    switch expect(oneOf: [.when, .otherwise]) {
    case .when: condition = parseExpression()
    case .otherwise: break
    default: condition = .missing(gap)
    }
    let citation = parseSource()
    return DecisionTree.Answer(
      value: value, texts: texts, condition: condition, citation: citation, range: range(from: start))
  }
}
