import TocsinSource

extension Parser {
  /// `holidays = "holidays" name [ texts ] "{" { holidayline nl } "}"`
  mutating func parseHolidays() -> Declaration.Content {
    let name = parseName("the name of the holiday set")
    context = SyntaxMessages.Context(kind: "holidays", name: name.text)
    let texts = parseTexts()
    var lines: [HolidaysTree.Line] = []
    parseBlock { parser in
      if let line = parser.parseHolidayLine() { lines.append(line) }
    }
    return .holidays(HolidaysTree(name: name, texts: texts, lines: lines))
  }

  /// `holidayline = feast [ "observed" "on" "the" "nearest" "weekday" ] [ "," "from" number ] [ "," "to" number ] [ source ]
  /// | "known" [ "from" date ] [ "until" date ] | "imported" text | source`
  private mutating func parseHolidayLine() -> HolidaysTree.Line? {
    let start = place
    if at(.source) { return parseSource().map { .source($0) } }
    if take(.imported) { return .imported(parseText("the path of an iCalendar file, in quotes")) }
    if take(.known) {
      let from = take(.from) ? parseDate() : nil
      let until = take(.until) || takeMisspelt([.until]) != nil ? parseDate() : nil
      if from == nil, until == nil { reportExpected("`from` or `until` and a date") }
      return .known(from: from, until: until, range(from: start))
    }
    guard let feast = parseFeast() else { return nil }
    let isObserved = at(.observed)
    if isObserved { expect(.observed, .on, .the, .nearest, .weekday) }
    var line = HolidaysTree.FeastLine(
      feast: feast, observedOnNearestWeekday: isObserved, fromYear: nil, toYear: nil)
    if at(.comma), peek(1)?.word == .from {
      advance()
      advance()
      line.fromYear = parseYear()
    }
    if at(.comma), peek(1)?.word == .to {
      advance()
      advance()
      line.toYear = parseYear()
    }
    line.citation = parseSource()
    return .feast(line)
  }

  private mutating func parseYear() -> Int? {
    guard kind == .number, let year = Int(text(of: current)), year >= 1, year <= 9999 else {
      reportExpected("a year such as `2021`")
      return nil
    }
    advance()
    return year
  }

  /// `feast = number name | ( ordinal | "last" ) weekday "of" name | "Easter" [ ( "+" | "-" ) number ( "day" | "days" ) ] | date [ "to" date ]`
  private mutating func parseFeast() -> HolidaysTree.Feast? {
    let start = place
    if kind == .number { return parseFixedFeast() }
    if kind == .date {
      let first = parseDate()
      return .listed(first, to: take(.to) ? parseDate() : nil)
    }
    if let nth = takeOrdinal() {
      let weekday = parseWeekday()
      expect(.of)
      let month = parseMonth() ?? 1
      return .nth(nth, weekday, month: month, range(from: start))
    }
    if take(.easter) { return .easter(offset: parseEasterOffset(), range(from: start)) }
    if kind == .name, let month = Month.meant(by: text(of: current)), peek(1)?.kind == .number {
      return parseAmericanFeast(month)
    }
    if kind == .name, takeMisspelt([.easter]) != nil { return .easter(offset: parseEasterOffset(), range(from: start)) }
    report(messages.unknownFeast(found, at: place, in: context))
    return nil
  }

  /// `number name`: a day of a month.
  private mutating func parseFixedFeast() -> HolidaysTree.Feast? {
    let start = current.range
    let day = Int(text(of: current))
    advance()
    guard let month = parseMonth() else { return nil }
    return fixedFeast(day: day ?? 0, month: month, range(from: start))
  }

  private mutating func fixedFeast(day: Int, month: Int, _ range: SourceRange) -> HolidaysTree.Feast {
    let length = Month.length(month, year: nil)
    if day < 1 || day > length { remark(messages.noSuchDay(range, month: month, length: length)) }
    return .fixed(day: min(max(day, 1), length), month: month, range)
  }

  /// `January 1`, which is written `1 January`.
  private mutating func parseAmericanFeast(_ month: Int) -> HolidaysTree.Feast? {
    let start = current.range
    advance()
    let day = Int(text(of: current)) ?? 0
    advance()
    remark(messages.monthFirst(range(from: start), day: day, month: month))
    return fixedFeast(day: day, month: month, range(from: start))
  }

  private mutating func parseMonth() -> Int? {
    guard kind == .name else {
      reportExpected("a month such as `January`")
      return nil
    }
    let written = text(of: current)
    if let month = Month.number(of: written) {
      advance()
      return month
    }
    let nearest = Spelling.nearest(to: written, among: Month.names).flatMap { Month.number(of: $0) }
    guard let month = Month.meant(by: written) ?? nearest else {
      reportExpected("a month such as `January`")
      return nil
    }
    remarkMisspelt(Month.names[month - 1])
    advance()
    return month
  }

  /// The number of an ordinal, -1 for `last`; nil when none stands here.
  private mutating func takeOrdinal() -> Int? {
    if take(.last) { return -1 }
    let written = kind == .ordinal || kind == .name ? text(of: current) : ""
    if kind == .ordinal {
      if Ordinals.values[written] == nil { remark(messages.unknownOrdinal(written, at: current.range)) }
      advance()
      return Ordinals.values[written] ?? 1
    }
    guard let meant = Ordinals.words[written] else { return nil }
    remarkMisspelt(meant)
    advance()
    return Ordinals.values[meant] ?? -1
  }

  /// `[ ( "+" | "-" ) number ( "day" | "days" ) ]`
  private mutating func parseEasterOffset() -> Int {
    let isBefore = at(.minus)
    guard at(.plus) || isBefore else {
      if kind == .name, !at(.observed), !at(.source) { report(messages.unknownFeast(found, at: place, in: context)) }
      return 0
    }
    advance()
    guard kind == .number, let days = Int(text(of: current)), days <= 366 else {
      reportExpected("a number of days")
      return 0
    }
    advance()
    if expect(oneOf: [.day, .days]) == nil { return 0 }
    return isBefore ? -days : days
  }
}
