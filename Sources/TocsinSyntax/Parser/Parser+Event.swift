import TocsinSource

extension Parser {
  /// `signal = "signal" dotted ( "happens" | type ) "per" name { "," name } [ "late" "up" "to" postfix ]
  /// [ "stale" "after" postfix ] [ source ]`
  mutating func parseSignal() -> Declaration.Content {
    let name = parseDottedName("the name of the signal")
    context = SyntaxMessages.Context(kind: "signal", name: name.text)
    let start = place
    let kind: SignalTree.Kind = take(.happens) ? .happens(start) : .measured(parseType())
    expect(.per)
    let keys = parseNames("what the signal is told for: `system` and further labels")
    var signal = SignalTree(name: name, kind: kind, keys: keys)
    if take(.late) {
      expect(.up, .to)
      signal.lateness = parsePostfix()
    }
    if take(.stale) {
      expect(.after)
      signal.staleness = parsePostfix()
    }
    signal.citation = parseSource()
    return .signal(signal)
  }

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

  /// `eventline = "group" name | "priority" name [ level ] | ( "when" | "clear" ) condition
  /// | ( "replaces" | "suppresses" ) name { "," name } | "for" name value { "," value } | "one" "case" "per" name { "," name }
  /// | "flapping" number "times" "in" postfix | source`
  private mutating func parseEventLine() -> EventTree.Line? {
    guard let keyword = lineKeyword(Keywords.event) else { return nil }
    switch keyword {
    case .group: return .group(parseName("the name of a group"))
    case .priority: return parseLevel()
    case .when: return .when(parseEventCondition())
    case .clear: return .clear(parseEventCondition())
    case .replaces: return .replaces(parseNames("the name of an event"))
    case .suppresses: return .suppresses(parseNames("the name of an event"))
    case .for: return parseRequiredLabel()
    case .one:
      expect(.case, .per)
      return .oneCase(per: parseNames("`system`, `customer` or a label"))
    case .flapping: return parseFlapping()
    case .withdraw: return .withdraw(parseName("the word with which the withdrawn lines begin"))
    default: return parseSource(after: previous).map { .source($0) }
    }
  }

  /// `level = "when" condition [ "clear" condition ]`
  private mutating func parseLevel() -> EventTree.Line {
    let priority = parseName("a priority")
    guard take(.when) else { return .priority(priority) }
    let when = parseEventCondition()
    return .level(EventTree.Level(priority: priority, when: when, clear: take(.clear) ? parseEventCondition() : nil))
  }

  /// `name value { "," value }`, after `for`
  private mutating func parseRequiredLabel() -> EventTree.Line {
    let label = parseName("a label of the signals")
    var values: [Name] = []
    repeat {
      if kind == .text {
        let text = parseText("a value of the label")
        values.append(Name(text: text.value, range: text.range))
      } else {
        values.append(parseName("a value of the label"))
      }
    } while take(.comma)
    return .required(label: label, values: values)
  }

  /// `number "times" "in" postfix`, after `flapping`
  private mutating func parseFlapping() -> EventTree.Line {
    let number = current
    guard kind == .number, peek(1)?.word == .times else {
      reportExpected("a number of times, as in `flapping 4 times in 1 hour`")
      return .flapping(times: 0, number.range, within: .invalid(number.range))
    }
    let count = NumberValue.millionths(of: text.bytes[number.range.indices.clamped(to: text.bytes.indices)]) ?? 0
    advance()
    advance()
    expect(.in)
    return .flapping(times: count, number.range, within: parsePostfix())
  }

  /// `condition = expression [ "for" expression ]`
  private mutating func parseEventCondition() -> EventTree.Condition {
    let start = place
    let condition = parseExpression()
    var hold: Expression?
    if at(.for), peek(1)?.kind == .name, let value = peek(2), value.kind == .name || value.kind == .text {
      let whole = place.joined(with: value.range)
      report(messages.labelInCondition(text(of: token(ahead: 1)), at: whole))
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
