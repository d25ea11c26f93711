import TocsinSource

extension Parser {
  /// `postfix = primary { "." name | "(" [ expression { "," expression } ] ")" } [ number "times" "in" postfix ]`
  mutating func parsePostfix() -> Expression {
    let start = place
    var value = parsePrimary()
    while !isPanicking, at(.dot) || at(.leftParenthesis) {
      operatorCount += 1
      guard operatorCount <= Self.maximumOperators else {
        report(messages.tooLong(place))
        return .invalid(place)
      }
      if take(.dot) {
        value = .member(value, parseName("a name after the point"))
      } else if isNoteMark(after: value) {
        break
      } else {
        let arguments = parseArguments()
        value = .call(value, arguments, range(from: start))
      }
    }
    if kind == .number, peek(1)?.word == .times { return parseOccurrences(of: value, from: start) }
    if case .name(let decision) = value, at(.for), peek(1)?.kind == .leftBrace {
      advance()
      return .decided(decision, parseFactList(), range(from: start))
    }
    return value
  }

  /// `yes (1)`
  private func isNoteMark(after value: Expression) -> Bool {
    guard isInRow, peek(1)?.kind == .number, peek(2)?.kind == .rightParenthesis else { return false }
    if case .name = value { return false }
    return true
  }

  /// `"(" [ expression { "," expression } ] ")"`
  private mutating func parseArguments() -> [Expression] {
    let opening = current.range
    openParentheses += 1
    advance()
    var arguments: [Expression] = []
    if !at(.rightParenthesis) {
      arguments.append(parseExpression())
      while take(.comma) { arguments.append(parseExpression()) }
    }
    close(opening)
    return arguments
  }

  private mutating func close(_ opening: SourceRange) {
    if !take(.rightParenthesis) {
      report(messages.unclosedParenthesis(found: found, at: place, opened: opening))
    }
    openParentheses = max(0, openParentheses - 1)
  }

  /// `primary = value | name | "(" expression ")" | "desk" ( "open" | "closed" ) | "no" dotted "for" expression
  /// | "nearest" "of" name { "," name } "to" expression | "all" postfix | "started" "years" "from" postfix "to" postfix
  /// | windowed`
  private mutating func parsePrimary() -> Expression {
    let start = place
    switch word {
    case .no where isAbsence: return parseAbsence()
    case .nearest where peek(1)?.word == .of:
      advance()
      advance()
      let names = parseNames("the name of a calendar")
      expect(.to)
      let zone = parseExpression()
      return .nearest(names, to: zone, range(from: start))
    case .started where peek(1)?.word == .years: return parseYearsStarted()
    case .all:
      guard nesting < Self.maximumNesting else {
        report(messages.tooDeep(place))
        return .invalid(start)
      }
      nesting += 1
      defer { nesting -= 1 }
      advance()
      let values = parsePostfix()
      return .all(values, range(from: start))
    default: break
    }
    if let taken = WindowWord(rawValue: text(of: current)), peek(1)?.word == .of { return parseWindow(taken) }
    if at(.minus), peek(1)?.kind == .number { return parseNegative() }
    guard at(.leftParenthesis) else { return parseValue() }
    let opening = current.range
    openParentheses += 1
    advance()
    let value = parseExpression()
    close(opening)
    return .parenthesised(value, range(from: start))
  }

  /// `"-" number [ "%" | "points" ]`
  private mutating func parseNegative() -> Expression {
    let start = place
    advance()
    switch parseNumber(bound: .plain, from: start) {
    case .number(let millionths, let range): return .number(millionths: -millionths, range)
    case .percent(let millionths, let range): return .percent(millionths: -millionths, range)
    case .points(let millionths, let range): return .points(millionths: -millionths, range)
    case .invalid(let range): return .invalid(range)
    case let other:
      report(messages.negativeAmount(other.range))
      return .invalid(other.range)
    }
  }

  /// `"started" "years" "from" postfix "to" postfix`
  private mutating func parseYearsStarted() -> Expression {
    let start = place
    guard nesting < Self.maximumNesting else {
      report(messages.tooDeep(place))
      return .invalid(start)
    }
    nesting += 1
    defer { nesting -= 1 }
    advance()
    advance()
    expect(.from)
    let first = parsePostfix()
    expect(.to)
    let last = parsePostfix()
    return .yearsStarted(from: first, to: last, range(from: start))
  }

  /// Whether `no` begins `no ping for 5 minutes`; alone it is an answer.
  private var isAbsence: Bool {
    guard let next = peek(1), next.kind == .name, next.word != .source else { return false }
    return next.word.map { !Word.reserved.contains($0) && $0 != .for } ?? true
  }

  /// `"no" dotted "for" expression`
  private mutating func parseAbsence() -> Expression {
    let start = place
    advance()
    guard let signal = parseSignalName() else { return .invalid(start) }
    expect(.for)
    let length = parseExpression()
    return .absence(signal, of: length, range(from: start))
  }

  /// `value = amount | phrase | number [ "%" | "points" ] | date | timeofday | text | "yes" | "no" | "optional" | name number | zone`
  mutating func parseValue() -> Expression {
    let token = current
    switch kind {
    case .number: return parseNumber(bound: .plain, from: token.range)
    case .less: return parseBounded(.lessThan)
    case .text: return .text(parseText("a text"))
    case .date: return .date(parseDate())
    case .time: return .time(parseTime())
    case .name: return parseNamed()
    default:
      let found = found
      report(messages.expectedValue(found, at: place, in: context))
      return isAtLineEnd ? .missing(place) : .invalid(place)
    }
  }

  /// A bound and its amount: `< 60 minutes`, `within 4 hours`.
  private mutating func parseBounded(_ bound: AmountBound) -> Expression {
    let start = place
    advance()
    guard kind == .number else {
      reportExpected("an amount such as `60 minutes`")
      return .invalid(range(from: start))
    }
    return parseNumber(bound: bound, from: start)
  }

  /// What begins with a name: a phrase, a version, a zone or the name itself.
  private mutating func parseNamed() -> Expression {
    let token = current
    if let word = token.word {
      if let row = Phrases.byFirstWord[word]?.first(where: { isAhead($0.words) }) {
        for _ in row.words { advance() }
        return .phrase(row.phrase, range(from: token.range))
      }
      if word == .within || word == .about, peek(1)?.kind == .number {
        return parseBounded(word == .within ? .within : .about)
      }
      if Word.reserved.contains(word) {
        report(messages.expectedValue(found, at: place, in: context))
        return .invalid(token.range)
      }
    }
    if let next = peek(1) {
      if next.kind == .slash { return .zone(parseZone()) }
      if next.kind == .number, peek(2)?.word != .times, let year = Int(text(of: next)), year <= 9999 {
        advance()
        advance()
        return .version(Name(text: text(of: token), range: token.range), year: year, range(from: token.range))
      }
    }
    reportEverydayWord()
    advance()
    return .name(Name(text: text(of: token), range: token.range))
  }

  /// Whether these words stand here on one line.
  func isAhead(_ words: [Word], from distance: Int = 0) -> Bool {
    for (step, word) in words.enumerated() where peek(distance + step)?.word != word { return false }
    return true
  }
}
