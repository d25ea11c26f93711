import TocsinSource

extension Parser {
  /// `amount = [ "<" | "within" | "about" ] number unit`, `number [ "%" | "points" | calendarunit | currency ]`
  mutating func parseNumber(bound: AmountBound, from start: SourceRange) -> Expression {
    let token = current
    let millionths = NumberValue.millionths(of: text.bytes[token.range.indices.clamped(to: text.bytes.indices)]) ?? 0
    advance()
    if let unit = takeUnit() {
      let range = range(from: start)
      return .amount(AmountLiteral(bound: bound, millionths: millionths, unit: unit.unit, range: range))
    }
    if bound == .plain, let value = takeLengthOrMoney(millionths, from: start) { return value }
    if reportForeignUnit(number: token) { return .invalid(range(from: start)) }
    guard bound == .plain else {
      reportExpected("a unit: \(SyntaxMessages.choices(Units.spellings))")
      return .invalid(range(from: start))
    }
    if take(.percent) { return .percent(millionths: millionths, range(from: start)) }
    if take(.points) { return .points(millionths: millionths, range(from: start)) }
    return .number(millionths: millionths, range(from: start))
  }

  /// `30 days`, `120 EUR`
  private mutating func takeLengthOrMoney(_ millionths: Int64, from start: SourceRange) -> Expression? {
    guard kind == .name else { return nil }
    let token = current
    let written = text(of: token)
    if let unit = Units.calendar[written] {
      advance()
      return .length(millionths: millionths, unit, range(from: start))
    }
    guard Units.isCurrency(written) else { return nil }
    advance()
    return .money(millionths: millionths, Name(text: written, range: token.range), range(from: start))
  }

  func isUnitAhead(_ distance: Int) -> Bool {
    Units.rows.contains { isAhead($0.words, from: distance) }
  }

  /// Takes a unit, also when it is shortened or misspelt.
  mutating func takeUnit() -> Units.Row? {
    guard kind == .name else { return nil }
    if let word, let row = Units.byFirstWord[word]?.first(where: { isAhead($0.words) }) {
      for _ in row.words { advance() }
      return row
    }
    guard let (meant, length) = unitMeant() else { return nil }
    let range = length > 1 ? current.range.joined(with: token(ahead: 1).range) : current.range
    remark(messages.unit(text.text(in: range), meant: meant, at: range))
    for _ in 0..<length { advance() }
    let words = meant.split(separator: " ").compactMap { Word(rawValue: String($0)) }
    return Units.rows.first { $0.words == words }
  }

  /// The unit that is meant by words which are none, and how many they are.
  private func unitMeant() -> (String, Int)? {
    let written = text(of: current)
    if let meant = Units.abbreviations[written] { return (meant, 1) }
    if let next = peek(1), next.kind == .name {
      let second = text(of: next)
      let isBusiness = Units.businessLike.contains(written) || current.word == .business
      if isBusiness, let noun = Spelling.nearest(to: second, among: ["hour", "hours", "day", "days"]) {
        return ("business " + (next.word == nil ? noun : second), 2)
      }
      if isBusiness, next.word != nil, ["hour", "hours", "day", "days"].contains(second) {
        return ("business " + second, 2)
      }
    }
    guard current.word == nil, written.utf8.count > 3 else { return nil }
    let spellings = written.hasSuffix("s") ? ["seconds", "minutes", "hours"] : ["second", "minute", "hour"]
    return Spelling.nearest(to: written, among: spellings).map { ($0, 1) }
  }

  /// Lengths that are no amounts of time, and units that are not built yet.
  private mutating func reportForeignUnit(number: Token) -> Bool {
    guard kind == .name else { return false }
    let written = text(of: current)
    let range = number.range.joined(with: current.range)
    if Units.calendar[written] != nil || Units.calendarLike.contains(written) {
      remark(messages.dayAmount(range, number: text(of: number), unit: written))
      advance()
      return true
    }
    if Units.plannedSizes.contains(written) {
      remark(messages.planned(text(of: number) + " " + written, at: range))
      advance()
      return true
    }
    if written == "percent" {
      remark(messages.misspelt("percent", meant: "%", at: current.range, in: context))
      advance()
      return true
    }
    return false
  }

  /// `asap`, `tomorrow`: everyday words for a time, which are no names.
  mutating func reportEverydayWord() {
    guard current.word == nil, current.range.length <= 11 else { return }
    let written = text(of: current).lowercased()
    guard SyntaxMessages.everydayWords[written] != nil, peek(1)?.kind != .dot else { return }
    remark(messages.everydayWord(written, at: current.range))
  }
}
