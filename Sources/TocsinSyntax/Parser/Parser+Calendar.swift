import TocsinSource

extension Parser {
  /// `calendar = "calendar" name [ texts ] [ "like" name ] "{" { calendarline nl } "}"`
  mutating func parseCalendar() -> Declaration.Content {
    let name = parseName("the name of the calendar")
    context = SyntaxMessages.Context(kind: "calendar", name: name.text)
    let texts = parseTexts()
    let like = take(.like) ? parseName("the name of another calendar") : nil
    var lines: [CalendarTree.Line] = []
    parseBlock { parser in
      if let line = parser.parseCalendarLine() { lines.append(line) }
    }
    return .calendar(CalendarTree(name: name, texts: texts, like: like, lines: lines))
  }

  /// `calendarline = "zone" zone [ texts ] | "holidays" name { "," name } | "special" date ( "closed" | window { "," window } )
  /// | "withdraw" name | source | name day { "," day } window { "," window }`
  private mutating func parseCalendarLine() -> CalendarTree.Line? {
    if let word, Keywords.calendar.contains(word) { return parseKnownCalendarLine() }
    let next = peek(1)
    let isHours = next.map { Weekday.index(of: $0.word) != nil || $0.kind == .time || $0.word == .holidays } ?? false
    if !isHours, misspelt(Keywords.calendar) != nil { return parseKnownCalendarLine() }
    guard kind == .name else {
      report(messages.unknownCalendarLine(found, at: place, in: context))
      return nil
    }
    let token = current
    let layer = parseName("the name of a layer, such as `standard`")
    dropSign(after: token)
    if let day = reportRoundTheClock() { return .hours(layer, [day], []) }
    let days = parseDays()
    return .hours(layer, days, parseWindows())
  }

  private mutating func parseKnownCalendarLine() -> CalendarTree.Line? {
    guard let keyword = lineKeyword(Keywords.calendar) else { return nil }
    switch keyword {
    case .zone:
      let zone = parseZone()
      return .zone(zone, parseTexts())
    case .holidays: return .holidays(parseNames("the name of a holiday set"))
    case .special:
      let date = parseDate()
      return .special(date, take(.closed) ? [] : parseWindows())
    case .withdraw: return .withdraw(parseName("the word with which the withdrawn lines begin"))
    default: return parseSource(after: previous).map { .source($0) }
    }
  }

  /// The rest of a citation of which the word is read already.
  mutating func parseSource(after keyword: Token) -> Citation? {
    let document = parseName("the name of a document")
    let place = parseText("the place in the document, in quotes")
    return Citation(document: document, place: place, range: range(from: keyword.range))
  }

  /// `24/7` and `24x7`.
  private mutating func reportRoundTheClock() -> CalendarTree.Day? {
    guard kind == .number, text(of: current) == "24", let next = peek(1),
      next.kind == .slash || next.range.start == current.range.end
    else { return nil }
    let start = current.range
    let last = next.kind == .slash ? peek(2) ?? next : next
    report(messages.roundTheClock(start.joined(with: last.range)))
    return .holidays(start)
  }

  /// `day { "," day }`
  mutating func parseDays() -> [CalendarTree.Day] {
    var days = [parseDay()]
    while take(.comma) { days.append(parseDay()) }
    return days
  }

  /// `day = weekday [ "-" weekday ] | "holidays"`
  private mutating func parseDay() -> CalendarTree.Day {
    if take(.holidays) { return .holidays(previous.range) }
    let first = parseWeekday()
    guard takeRangeSign() else { return .weekday(first) }
    return .weekdays(first, parseWeekday())
  }

  /// Takes a `-`, also when it is written as `to`.
  private mutating func takeRangeSign() -> Bool {
    if take(.minus) { return true }
    guard at(.to) || at(.until) else { return false }
    remark(messages.rangeSign(text(of: current), at: current.range))
    advance()
    return true
  }

  /// `window { "," window }`
  mutating func parseWindows() -> [WindowTree] {
    if at(.closed) {
      report(messages.closedLayer(current.range))
      return []
    }
    var windows = [parseWindow()]
    while take(.comma) { windows.append(parseWindow()) }
    return windows
  }

  /// `window = timeofday "-" timeofday`
  private mutating func parseWindow() -> WindowTree {
    let start = parseTime()
    if !takeRangeSign() { reportExpected("`-` and the end of the hours") }
    return WindowTree(start: start, end: parseTime())
  }
}
