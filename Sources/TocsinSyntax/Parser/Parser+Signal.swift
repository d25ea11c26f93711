import TocsinSource

extension Parser {
  /// `signal = "signal" dotted ( "happens" | type ) "per" name { "," name } [ "late" "up" "to" postfix ]
  /// [ "stale" "after" postfix ] [ source ] [ "{" { signalline nl } "}" ]`
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
    if at(.leftBrace) || isAtLineEnd && current.kind == .leftBrace {
      parseBlock { parser in
        if let line = parser.parseSignalLine() { signal.lines.append(line) }
      }
    }
    return .signal(signal)
  }

  /// `signalline = "from" reading | "where" labelcondition | name metricname | source`
  private mutating func parseSignalLine() -> SignalLine? {
    switch word {
    case .from:
      advance()
      dropSign(after: previous)
      return .from(parseReading())
    case .where:
      advance()
      return .condition(parseLabelCondition())
    case .source where peek(1)?.kind == .name && peek(2)?.kind == .text: return parseSource().map { .source($0) }
    default: break
    }
    guard kind == .name else {
      report(messages.unknownLine(found, among: Keywords.signal, at: place, in: context))
      return nil
    }
    let label = parseName("a label of the signal")
    dropSign(after: previous)
    return .label(label, from: parseForeignName("the label of the metric or alert that gives it"))
  }

  /// `reading = metricname [ ( "/" | "-" ) metricname ] | "increase" "of" metricname | "alert" metricname`
  private mutating func parseReading() -> ReadingTree {
    let start = place
    if take(.increase, .of) {
      let metric = parseForeignName("the name of a metric")
      return ReadingTree(kind: .increase(metric), range: range(from: start))
    }
    if at(.alert), peek(1)?.kind == .name || peek(1)?.kind == .text {
      advance()
      let name = parseForeignName("the name of an alert")
      return ReadingTree(kind: .alert(name), range: range(from: start))
    }
    let first = parseForeignName("the name of a metric")
    var kind = ReadingTree.Kind.metric(first)
    if take(.slash) {
      kind = .ratio(first, parseForeignName("the name of the metric to divide by"))
    } else if take(.minus) {
      kind = .difference(first, parseForeignName("the name of the metric to take away"))
    }
    if !first.isMissing, at(.slash) || at(.minus) || at(.plus) || at(.comma) {
      report(messages.tooMuchRead(text(of: current), at: current.range))
    }
    return ReadingTree(kind: kind, range: range(from: start))
  }

  /// `labelcondition = metricname "is" [ "not" ] ( text | "one" "of" text { "," text } )`
  private mutating func parseLabelCondition() -> LabelConditionTree {
    let label = parseForeignName("the name of a label")
    guard take(.is) else {
      report(messages.expectedLabelCondition(found, at: place))
      return LabelConditionTree(label: label, isNegated: false, values: [])
    }
    let isNegated = take(.not)
    let takesSeveral = take(.one, .of)
    var values: [TextLiteral] = []
    repeat {
      guard kind == .text else {
        report(messages.expectedLabelCondition(found, at: place))
        break
      }
      values.append(parseText("a value in quotes"))
    } while takesSeveral && take(.comma)
    return LabelConditionTree(label: label, isNegated: isNegated, values: values)
  }

  /// `metricname = name | text`: a name that others gave, in quotes when it is none here.
  private mutating func parseForeignName(_ wanted: FindingText) -> Name {
    guard kind == .text else { return parseName(wanted) }
    let text = parseText(wanted)
    return Name(text: text.value, range: text.range)
  }
}
