import TocsinSource

extension Parser {
  /// `expression = conjunction { "or" conjunction } [ "in" unit ] [ "," "number" "only" ]`
  mutating func parseExpression() -> Expression {
    if nesting == 0 { operatorCount = 0 }
    guard nesting < Self.maximumNesting else {
      report(messages.tooDeep(place))
      return .invalid(place)
    }
    nesting += 1
    defer { nesting -= 1 }
    let start = place
    let value = parseOperators(from: Operators.orLevel)
    var unit: AmountUnit?
    let isConverted = take(.in)
    if isConverted {
      unit = takeUnit()?.unit
      if unit == nil { reportExpected("a unit: \(SyntaxMessages.choices(Units.spellings))") }
    }
    let isNumberOnly = at(.comma) && peek(1)?.word == .number && peek(2)?.word == .only
    if isNumberOnly {
      advance()
      advance()
      advance()
    }
    guard unit != nil || isNumberOnly else { return value }
    return .printed(value, unit: unit, numberOnly: isNumberOnly, range(from: start))
  }

  /// `conjunction = negation { "and" negation }`, `negation = { "not" } comparison`,
  /// `sum = postfix { ( "+" | "-" ) postfix }`: by the table of operators.
  private mutating func parseOperators(from level: Int) -> Expression {
    var left = at(.not) && level <= Operators.comparisonLevel ? parseNegation() : parsePostfix()
    while let found = operatorAhead(), found.row.precedence >= level, !isPanicking {
      guard countOperator() else { return .invalid(place) }
      if let meant = found.meant {
        remark(messages.foreignOperator(text.text(in: found.range), meant: meant, at: found.range))
      }
      for _ in 0..<found.length { advanceGoingOn() }
      switch found.row.shape {
      case .test: left = parseTest(of: left, isNegated: found.isNegated)
      case .membership: left = .includes(left, parseOperators(from: Operators.sumLevel))
      case .opening: left = parseOpening(of: left)
      case .binary(let sign): left = .binary(sign, left, parseOperators(from: found.row.precedence + 1))
      }
      if !found.row.isChained, let next = operatorAhead(), next.row.precedence == found.row.precedence {
        report(messages.chainedComparison(next.range))
      }
    }
    return left
  }

  private mutating func parseNegation() -> Expression {
    var starts: [SourceRange] = []
    while at(.not) {
      guard countOperator() else { return .invalid(place) }
      starts.append(current.range)
      advanceGoingOn()
    }
    let operand = parseOperators(from: Operators.comparisonLevel)
    return starts.reversed().reduce(operand) { .not($0, range(from: $1)) }
  }

  /// Deep trees would exhaust the stack of whoever walks them.
  private mutating func countOperator() -> Bool {
    operatorCount += 1
    if operatorCount > Self.maximumOperators { report(messages.tooLong(place)) }
    return operatorCount <= Self.maximumOperators
  }

  private struct FoundOperator {
    let row: Operators.Row
    let range: SourceRange
    var length = 1
    var isNegated = false
    /// What should have been written.
    var meant: String?
  }

  private func operatorAhead() -> FoundOperator? {
    let kind = kind
    let range = place
    if kind == .name {
      if let word = current.word {
        if let row = Operators.words[word] { return FoundOperator(row: row, range: range) }
        if word == .open, peek(1)?.word == .on || peek(1)?.word == .without {
          return FoundOperator(row: Operators.opening, range: range)
        }
        return foreignWords(from: range)
      }
      return foreignWords(from: range)
    }
    if let row = Operators.signs[kind] {
      return FoundOperator(row: row, range: range)
    }
    guard let foreign = Operators.foreign[kind] else { return nil }
    guard kind != .bar || !isInRow && peek(1)?.kind == .bar else { return nil }
    let whole = kind == .bar ? range.joined(with: token(ahead: 1).range) : range
    return FoundOperator(
      row: foreign.row, range: whole, length: kind == .bar ? 2 : 1, isNegated: foreign.negated, meant: foreign.written)
  }

  /// `AND`, `equals`, `less than`.
  private func foreignWords(from range: SourceRange) -> FoundOperator? {
    if let word = current.word, word != .under, word != .over { return nil }
    let written = text(of: current)
    guard written.utf8.count <= 7, let foreign = Operators.foreignWords[written.lowercased()] else {
      return nil
    }
    let isFollowed = peek(1).map { text(of: $0) == "than" } ?? false
    guard isFollowed == foreign.needsThan else { return nil }
    let whole = isFollowed ? range.joined(with: token(ahead: 1).range) : range
    return FoundOperator(row: foreign.row, range: whole, length: isFollowed ? 2 : 1, meant: foreign.written)
  }

  /// `"open" ( "on" ( weekday | "holidays" ) | "without" "a" "break" ) [ "in" sum ]`
  private mutating func parseOpening(of calendars: Expression) -> Expression {
    var test = OpeningTest.withoutBreak
    if take(.on) {
      test = take(.holidays) ? .holidays : .weekday(parseWeekday())
    } else {
      expect(.without, .a, .break)
    }
    let layers = take(.in) ? parseOperators(from: Operators.sumLevel) : nil
    return .opens(calendars, test, layers: layers, range(from: calendars.range))
  }

  /// `"is" [ "not" ] ( sum | "one" "of" sum { "," sum } | "known" | "unknown" )`
  private mutating func parseTest(of value: Expression, isNegated: Bool) -> Expression {
    let isNegated = take(.not) || isNegated
    if word == .known || word == .unknown {
      let isKnown = at(.known)
      advance()
      return .isKnown(value, negated: isNegated == isKnown, range(from: value.range))
    }
    if at(.in), !isUnitAhead(1) {
      remark(messages.misspelt("in", meant: "one of", at: current.range, in: context))
      advance()
      return .isOneOf(value, parseAlternatives(), negated: isNegated)
    }
    guard at(.one, .of) else {
      if let found = operatorAhead(), found.row.precedence == Operators.comparisonLevel {
        remark(messages.isBeforeSign(previous.range, sign: text.text(in: found.range)))
        if case .binary(let sign) = found.row.shape {
          for _ in 0..<found.length { advanceGoingOn() }
          return .binary(sign, value, parseOperators(from: Operators.sumLevel))
        }
        advance()
      }
      return .isOneOf(value, [parseOperators(from: Operators.sumLevel)], negated: isNegated)
    }
    advance()
    advance()
    return .isOneOf(value, parseAlternatives(), negated: isNegated)
  }

  /// `sum { "," sum }`, up to a comma after which something else begins.
  private mutating func parseAlternatives() -> [Expression] {
    var values = [parseOperators(from: Operators.sumLevel)]
    while at(.comma), !isPanicking, !endsAlternatives(token(ahead: 1)) {
      take(.comma)
      values.append(parseOperators(from: Operators.sumLevel))
    }
    return values
  }

  private func endsAlternatives(_ next: Token) -> Bool {
    guard let word = next.word else { return false }
    switch word {
    case .but: return true
    case .number: return token(ahead: 2).word == .only
    case .optional, .open: return token(ahead: 2).kind == .name && !token(ahead: 2).startsLine
    default: return false
    }
  }
}
