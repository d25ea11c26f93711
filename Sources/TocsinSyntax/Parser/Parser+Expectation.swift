import TocsinSource

extension Parser {
  /// `expectation = [ name ":" ] [ "no" ] expected [ because ] { "," [ "no" ] expected [ because ] }`; a `no` is about
  /// what it stands before.
  mutating func parseExpectations() -> [TestTree.Expectation] {
    if at(.under), peek(1)?.kind == .number {
      reportPlanned()
      return []
    }
    var label: Name?
    if kind == .name, peek(1)?.kind == .colon {
      label = parseName("the name of a case")
      advance()
    }
    var expectations: [TestTree.Expectation] = []
    repeat {
      let start = place
      let isNegated = take(.no)
      guard let expected = parseExpected() else { break }
      let because = take(.because) ? parseBecause() : nil
      expectations.append(
        TestTree.Expectation(
          label: label, negated: isNegated, expected: expected, because: because, range: range(from: start)))
    } while take(.comma)
    return expectations
  }

  /// `because = "because" ( text | name )`
  private mutating func parseBecause() -> Expression {
    if kind == .name { return .name(parseName("the reason, or the column that holds it")) }
    return .text(parseText("words of the reason, in quotes"))
  }

  /// `expected`: one thing that is true, or one that happened.
  private mutating func parseExpected() -> TestTree.Expected? {
    if peek(1)?.word == .is { return parseExpectedDecision() }
    switch word {
    case .desk: return parseExpectedDesk()
    case .notification:
      advance()
      return .notification(parseLimit())
    case .response:
      advance()
      return take(.missed) ? .missed(at: parseAt()) : .response(parseLimit())
    case .warning:
      advance()
      return .warning(at: parseAt())
    case .nothing:
      advance()
      expect(.else)
      return .nothingElse
    case .page:
      advance()
      let role = kind == .name && !at(.at) && !at(.in) && !at(.because) ? parseName("a role") : nil
      let language = take(.in) ? parseName("a language") : nil
      return .page(role, language: language, at: parseAt())
    case .owner:
      advance()
      return .owner(parseName("who takes the step"))
    case .case:
      advance()
      return take(.closed) ? .closed(at: parseAt()) : .cases(1)
    case .due:
      advance()
      return .due(isMomentAhead || kind == .name && !at(.because) ? parseInstant() : nil)
    case .refused:
      advance()
      return .refused(kind == .text ? parseText("the reason") : nil)
    default: break
    }
    if kind == .number { return parseExpectedCount() }
    guard kind == .name else {
      report(messages.unknownExpectation(found, at: place, in: context))
      return nil
    }
    let name = parseName("what is expected")
    if take(.case) || take(.cases) { return .casesOf(name) }
    let priority = kind == .name && !at(.at) && !at(.because) ? parseName("a priority") : nil
    return .named(name, priority: priority, at: parseAt())
  }

  /// `name "is" expression [ text ]`
  private mutating func parseExpectedDecision() -> TestTree.Expected {
    let name = parseName("the name of a decision")
    advanceGoingOn()
    let answer = parseExpression()
    return .decision(name, answer, reason: kind == .text ? parseText("the reason") : nil)
  }

  /// `"desk" ( "open" | "closed" | name )`
  private mutating func parseExpectedDesk() -> TestTree.Expected {
    advance()
    if take(.open) { return .deskOpen }
    if take(.closed) { return .deskClosed }
    return .desk(parseName("`open`, `closed` or the name of a calendar"))
  }

  /// `number ( "case" | "cases" )`
  private mutating func parseExpectedCount() -> TestTree.Expected? {
    guard let count = Int(text(of: current)) else {
      report(messages.unknownExpectation(found, at: place, in: context))
      return nil
    }
    advance()
    return expect(oneOf: [.case, .cases]).map { _ in .cases(count) }
  }

  /// `( "by" | "before" ) instant`
  private mutating func parseLimit() -> TestTree.Limit? {
    if take(.by) { return .by(parseInstant()) }
    if take(.before) { return .before(parseInstant()) }
    guard kind == .name || kind == .date, !at(.because) else { return nil }
    if Weekday.index(of: word) == nil, kind == .name, let meant = takeMisspelt([.by, .before]) {
      return meant == .by ? .by(parseInstant()) : .before(parseInstant())
    }
    reportExpected("`by` or `before` and a time")
    return nil
  }

  private mutating func parseAt() -> MomentTree? {
    take(.at) ? parseInstant() : nil
  }
}
