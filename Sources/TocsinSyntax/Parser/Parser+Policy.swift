import TocsinSource

extension Parser {
  /// `policy = "policy" name "for" "case" "{" { policyline [ guard ] nl } "}"`
  mutating func parsePolicy(_ mode: Declaration.Mode) -> Declaration.Content {
    let name = parseName("the name of the policy")
    context = SyntaxMessages.Context(kind: "policy", name: name.text)
    if mode != .change || at(.for) { expect(.for, .case) }
    var lines: [PolicyTree.Line] = []
    parseBlock { parser in
      if let line = parser.parsePolicyLine() { lines.append(line) }
    }
    return .policy(PolicyTree(name: name, lines: lines))
  }

  /// `guard = ( "when" | "unless" ) expression [ source ] | source`
  private mutating func parsePolicyLine() -> PolicyTree.Line? {
    if at(.order) || at(.tell) {
      reportPlanned()
      return nil
    }
    let token = current
    guard let word = lineKeyword(Keywords.policy) else { return nil }
    let keyword = Name(text: word.rawValue, range: token.range)
    guard let statement = parseStatement(word) else { return nil }
    let isNegated = at(.unless)
    let isGuarded = isNegated || at(.when) || !isAtLineEnd && misspelt([.when, .unless]) != nil
    var condition: Expression?
    if isGuarded {
      _ = expect(oneOf: [.when, .unless])
      condition = parseExpression()
    }
    let citation = parseSource()
    return PolicyTree.Line(
      keyword: keyword, statement: statement, guardCondition: condition, guardIsNegated: isNegated,
      citation: citation, range: range(from: token.range))
  }

  /// `policyline`: the lines of Grammar.md section 9.
  private mutating func parseStatement(_ keyword: Word) -> PolicyTree.Statement? {
    switch keyword {
    case .accept, .watch:
      expect(.by)
      let decision = parseName("the name of a decision")
      return keyword == .accept ? .accept(decision) : .watch(decision)
    case .desk: return parseDeskLine()
    case .clock: return parseClockLine()
    case .notify: return .notify(parseTarget())
    case .respond: return .respond(parseTarget())
    case .escalate: return parseEscalateLine()
    case .pause: return parsePauseLine()
    case .waiting: return parseWaitingLine()
    case .page: return parsePageLine()
    case .lowered: return parsePriorityChange().map { .lowered($0) }
    case .raised: return parsePriorityChange().map { .raised($0) }
    case .changed:
      expect(.facts, .move)
      return .changedFacts(move: parseClockNames())
    case .reopened: return parseReopening().map { .reopened($0) }
    case .acknowledged: return parseAcknowledgedLine()
    case .warn:
      var warnings = [parseWarning()]
      while take(.comma) { warnings.append(parseWarning()) }
      return .warn(warnings)
    case .languages:
      let languages = parseExpression()
      return .languages(languages, optional: take(.comma) && expect(.optional) ? parseExpression() : nil)
    case .withdraw: return .withdraw(parseName("the word with which the withdrawn lines begin"))
    default: return parseSource(after: previous).map { .source($0) }
    }
  }

  /// `"desk" expression "," "open" expression { "," expression }`
  mutating func parseDeskLine() -> PolicyTree.Statement {
    let desk = parseExpression()
    expect(.comma, "`, open` and the layers")
    expect(.open)
    var layers = [parseExpression()]
    while take(.comma) { layers.append(parseExpression()) }
    return .desk(desk, layers: layers)
  }

  /// `"clock" expression { "," "but" expression "when" expression }`
  private mutating func parseClockLine() -> PolicyTree.Statement {
    let clock = parseExpression()
    var exceptions: [PolicyTree.ClockException] = []
    while at(.comma) || at(.but) {
      if at(.but) { remark(messages.missingComma("`but`", at: gap.start, place: current.range)) } else { take(.comma) }
      expect(.but)
      let other = parseExpression()
      expect(.when)
      exceptions.append(PolicyTree.ClockException(clock: other, condition: parseExpression()))
    }
    return .clock(clock, exceptions: exceptions)
  }

  /// `"by" ( expression | "-" ) | "best" "effort"`
  private mutating func parseTarget() -> Expression? {
    if take(.best, .effort) { return nil }
    if at(.within) || at(.before), misspelt([.by]) == nil {
      remark(messages.misspelt(text(of: current), meant: "by", at: current.range, in: context))
      advance()
    } else {
      expect(.by)
    }
    let next = peek(1)
    if at(.minus),
      next == nil || next?.word == .when || next?.word == .unless || next?.word == .source
        || next?.kind == .rightBrace
    {
      advance()
      return nil
    }
    return parseExpression()
  }

  /// `"escalate" "to" expression "after" ( expression | "its" "headings" ) [ "," "at" "next" "opening" ]`
  private mutating func parseEscalateLine() -> PolicyTree.Statement {
    expect(.to)
    let ladder = parseExpression()
    expect(.after)
    let amounts: Expression?
    if take(.its) {
      expect(.headings)
      amounts = nil
    } else {
      amounts = parseExpression()
    }
    let waits = take(.comma) && expect(.at, .next, .opening)
    return .escalate(to: ladder, after: amounts, atNextOpening: waits)
  }

  /// `"acknowledged" ( "stops" clocks | "lasts" expression )`
  private mutating func parseAcknowledgedLine() -> PolicyTree.Statement? {
    switch expect(oneOf: [.stops, .lasts]) {
    case .stops: return .acknowledged(stops: parseClockNames())
    case .lasts: return .acknowledgedLasts(parseExpression())
    default: return nil
    }
  }

  /// `"at" expression "of" "respond" | expression "before" "respond"`
  private mutating func parseWarning() -> PolicyTree.Warning {
    if take(.at) {
      let share = parseExpression()
      expect(.of, .respond)
      return .share(share)
    }
    let amount = parseExpression()
    expect(.before, .respond)
    return .before(amount)
  }

  /// `"continues" | "restarts"`
  private mutating func parseReopening() -> PolicyTree.Reopening? {
    switch expect(oneOf: [.continues, .restarts]) {
    case .continues: return .continues
    case .restarts: return .restarts
    default: return nil
    }
  }

  /// `"pause" ( "nothing" | name { "," name } ) "while" "waiting" "on" name { "," name }`
  private mutating func parsePauseLine() -> PolicyTree.Statement {
    let clocks = parseClockNames()
    expect(.while, .waiting, .on)
    return .pause(clocks: clocks, causes: parseNames("who is waited for, such as `customer`"))
  }

  /// `"nothing" | name { "," name }`
  private mutating func parseClockNames() -> [Name] {
    if take(.nothing) { return [] }
    return parseNames("`notify`, `respond`, `escalate` or `nothing`")
  }

  /// `"waiting" "days" ( "count" | "do" "not" "count" )`
  private mutating func parseWaitingLine() -> PolicyTree.Statement {
    expect(.days)
    if take(.do) {
      expect(.not, .count)
      return .waitingDays(count: false)
    }
    if !take(.count) { reportExpected("`count` or `do not count`") }
    return .waitingDays(count: true)
  }

  /// `"page" name [ "in" name ] "at" ( "opening" | "closing" )`
  private mutating func parsePageLine() -> PolicyTree.Statement {
    let role = parseName("the role that is paged")
    let language = take(.in) ? parseName("a language") : nil
    expect(.at)
    let moment = expect(oneOf: [.opening, .closing])
    return .page(role, language: language, at: moment == .closing ? .closing : .opening)
  }

  /// `"carry" "over" | "restart" | "keep" "the" "earlier"`
  private mutating func parsePriorityChange() -> PolicyTree.PriorityChange? {
    switch expect(oneOf: [.carry, .restart, .keep]) {
    case .carry:
      expect(.over)
      return .carryOver
    case .restart: return .restart
    case .keep:
      expect(.the, .earlier)
      return .keepEarlier
    default: return nil
    }
  }
}
