import TocsinSource

extension Parser {
  /// `number "times" "in" postfix`, after the name of a signal
  mutating func parseOccurrences(of signal: Expression, from start: SourceRange) -> Expression {
    guard nesting < Self.maximumNesting else {
      report(messages.tooDeep(place))
      return .invalid(start)
    }
    nesting += 1
    defer { nesting -= 1 }
    let number = current
    let count = NumberValue.millionths(of: text.bytes[number.range.indices.clamped(to: text.bytes.indices)]) ?? 0
    advance()
    advance()
    expect(.in)
    let length = parsePostfix()
    return .occurrences(signal, count: count, countRange: number.range, within: length, range(from: start))
  }

  /// `windowed = ( "average" | "maximum" | "minimum" | "sum" | "change" ) "of" dotted "over" postfix`
  mutating func parseWindow(_ taken: WindowWord) -> Expression {
    let start = place
    guard nesting < Self.maximumNesting else {
      report(messages.tooDeep(place))
      return .invalid(start)
    }
    nesting += 1
    defer { nesting -= 1 }
    advance()
    advance()
    guard let signal = parseSignalName() else { return .invalid(start) }
    expect(.over)
    let length = parsePostfix()
    return .windowed(taken, signal, over: length, range(from: start))
  }

  /// `dotted`, as an expression; nil when it was too long.
  mutating func parseSignalName() -> Expression? {
    var signal = Expression.name(parseName("the name of a signal"))
    while take(.dot) {
      operatorCount += 1
      guard operatorCount <= Self.maximumOperators else {
        report(messages.tooLong(place))
        return nil
      }
      signal = .member(signal, parseName("a name after the point"))
    }
    return signal
  }
}
