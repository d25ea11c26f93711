import TocsinSource

extension Parser {
  /// `date`
  mutating func parseDate() -> DateLiteral {
    guard kind == .date else {
      reportExpected("a date such as `2024-10-01`")
      return DateLiteral(year: 1, month: 1, day: 1, range: place)
    }
    let token = current
    advance()
    return date(of: token)
  }

  func date(of token: Token) -> DateLiteral {
    let (first, afterFirst) = number(from: token.range.indices.lowerBound, in: token)
    let (second, afterSecond) = number(from: afterFirst, in: token)
    let (third, _) = number(from: afterSecond, in: token)
    guard let first, let second, let third else { return DateLiteral(year: 1, month: 1, day: 1, range: token.range) }
    let isForeign = third > 31
    let date = CivilDate(year: isForeign ? third : first, month: second, day: isForeign ? first : third).brought
    return DateLiteral(year: date.year, month: date.month, day: date.day, range: token.range)
  }

  /// `timeofday`
  mutating func parseTime() -> TimeLiteral {
    let token = current
    if kind == .number, let minutes = pointedTime() {
      remark(messages.pointedTime(token.range, hours: minutes / 60, minutes: minutes % 60))
      advance()
      return TimeLiteral(minutes: minutes, range: token.range)
    }
    guard kind == .time else {
      reportExpected("a time of day such as `09:00`")
      return TimeLiteral(minutes: 0, range: place)
    }
    advance()
    return TimeLiteral(minutes: minutes(of: token), range: token.range)
  }

  func minutes(of token: Token) -> Int {
    let (hours, end) = number(from: token.range.indices.lowerBound, in: token)
    return min((hours ?? 0) * 60 + (number(from: end, in: token).value ?? 0), 1440)
  }

  /// The next number in a token, of which four digits count, and where it ends; nil when there is none.
  private func number(from start: Int, in token: Token) -> (value: Int?, end: Int) {
    let bytes = text.bytes
    let limit = min(token.range.indices.upperBound, bytes.count)
    var place = start
    while place < limit, !(0x30...0x39).contains(bytes[place]) { place += 1 }
    guard place < limit else { return (nil, limit) }
    var (value, count) = (0, 0)
    while place < limit, (0x30...0x39).contains(bytes[place]) {
      if count < 4 { value = value * 10 + Int(bytes[place] & 0x0F) }
      count += 1
      place += 1
    }
    return (value, place)
  }

  /// `9.30` or `9`, where a time of day is meant.
  private func pointedTime() -> Int? {
    let parts = text(of: current).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let hours = parts.first.flatMap({ Int($0) }), hours <= 24 else { return nil }
    let minutes = parts.count == 2 ? parts[1].utf8.count == 2 ? Int(parts[1]) : nil : 0
    guard let minutes, minutes < 60, hours < 24 || minutes == 0 else { return nil }
    return hours * 60 + minutes
  }

  /// `weekday`
  mutating func parseWeekday() -> WeekdayLiteral {
    let token = current
    if kind == .name, let index = weekdayAhead() {
      advance()
      return WeekdayLiteral(index: index, range: token.range)
    }
    reportExpected("a weekday: \(SyntaxMessages.choices(Weekday.words.map(\.rawValue)))")
    return WeekdayLiteral(index: 0, range: place)
  }

  /// The weekday that stands here, of which a longer or misspelt name is reported.
  private mutating func weekdayAhead() -> Int? {
    if let index = Weekday.index(of: word) { return index }
    let written = text(of: current)
    let spellings = Weekday.words.map(\.rawValue)
    let nearest = Spelling.nearest(to: written, among: spellings + Weekday.fullNames)
    let index = Weekday.meant(by: written) ?? nearest.flatMap { Weekday.meant(by: $0) }
    guard let index, spellings.indices.contains(index) else { return nil }
    remark(messages.weekday(written, meant: spellings[index], at: current.range))
    return index
  }

  /// `moment = weekday date timeofday`
  mutating func parseMoment() -> MomentTree {
    if kind == .date {
      let date = date(of: current)
      let index = Weekday.index(year: date.year, month: date.month, day: date.day)
      let weekday = Weekday.words.indices.contains(index) ? Weekday.words[index].rawValue : "Mon"
      remark(messages.missingWeekday(current.range, weekday: weekday))
      let literal = WeekdayLiteral(index: index, range: SourceRange(at: current.range.start))
      advance()
      return .written(literal, date, parseTime())
    }
    let weekday = parseWeekday()
    let date = parseDate()
    return .written(weekday, date, parseTime())
  }

  /// `instant = moment | name`; a name is a column of the test's table.
  mutating func parseInstant() -> MomentTree {
    let isTimed = peek(1).map { [.date, .time, .number].contains($0.kind) } ?? false
    guard kind == .name, !isTimed, Weekday.meant(by: text(of: current)) == nil else { return parseMoment() }
    return .column(parseName("a moment such as `Fri 2020-03-06 17:30`, or the column that holds it"))
  }

  /// `zone = name { "/" name } | text`
  mutating func parseZone() -> ZoneLiteral {
    if kind == .text {
      let text = parseText("a time zone")
      return ZoneLiteral(name: text.value, range: text.range)
    }
    guard kind == .name else {
      reportExpected("a time zone such as `Europe/Rome`")
      return ZoneLiteral(name: "", range: place)
    }
    let start = current.range
    advance()
    while at(.slash) {
      advance()
      expect(.name, "the rest of a time zone such as `Europe/Rome`")
      while kind == .minus || kind == .plus, isGlued(0), let next = peek(1), isGlued(1),
        next.kind == .name || next.kind == .number
      {
        advance()
        advance()
      }
    }
    let range = range(from: start)
    return ZoneLiteral(name: text.text(in: range).filter { $0 != " " && $0 != "\t" }, range: range)
  }

  /// Whether no space stands before the token at a distance.
  private func isGlued(_ distance: Int) -> Bool {
    token(ahead: distance - 1).range.end == token(ahead: distance).range.start
  }
}
