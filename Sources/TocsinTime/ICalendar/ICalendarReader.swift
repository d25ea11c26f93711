/// Puts events together from content lines.
struct ICalendarReader {
  /// An event as far as it was read.
  private struct Draft {
    var line: Int
    var properties: [ICalendarLine] = []

    var name: ICalendarEventName {
      let summary = properties.first { $0.name == "SUMMARY" }?.text ?? ""
      return summary.isEmpty ? .line(line) : .summary(String(summary.prefix(80)))
    }
  }

  /// Which parts are open, the outermost first, and where.
  private var open: [(name: String, line: Int)] = []
  private var draft: Draft?
  private var events: [ICalendar.Event] = []
  private var count = 0
  private var hasCalendar = false

  mutating func take(_ line: ICalendarLine) throws(ICalendarError) {
    let part = line.value.uppercased()
    switch line.name {
    case "BEGIN":
      guard !open.isEmpty || part == "VCALENDAR" else { throw ICalendarError(line: line.number, .notACalendar) }
      hasCalendar = true
      open.append((name: part, line: line.number))
      if open.count == 2, part == "VEVENT" { draft = Draft(line: line.number) }
    case "END":
      guard let last = open.popLast() else { throw ICalendarError(line: line.number, .notACalendar) }
      guard last.name == part else { throw ICalendarError(line: line.number, .wrongEnd(part, open: last.name)) }
      if open.count == 1, let ended = draft {
        draft = nil
        try finish(ended)
      }
    default:
      guard !open.isEmpty else { throw ICalendarError(line: line.number, .notACalendar) }
      // What alarms inside an event say is not about the event.
      if open.count == 2 { draft?.properties.append(line) }
    }
  }

  func finished() throws(ICalendarError) -> [ICalendar.Event] {
    if let last = open.last { throw ICalendarError(line: last.line, .neverEnds(last.name)) }
    guard hasCalendar else { throw ICalendarError(line: 1, .notACalendar) }
    return events
  }

  private mutating func finish(_ draft: Draft) throws(ICalendarError) {
    count += 1
    guard count <= ICalendar.greatestCount else { throw ICalendarError(line: draft.line, .tooManyEvents) }
    let name = draft.name
    // One occurrence of another event that is moved, changed or cancelled would leave that one as it was.
    for line in draft.properties where line.name == "RECURRENCE-ID" || line.name == "EXRULE" {
      throw ICalendarError(line: line.number, .notRead(name, property: line.name))
    }
    func only(_ property: String) throws(ICalendarError) -> ICalendarLine? {
      let found = draft.properties.filter { $0.name == property }
      if found.count > 1 { throw ICalendarError(line: found[1].number, .twice(name, property: property)) }
      return found.first
    }
    if try only("STATUS")?.value.uppercased() == "CANCELLED" { return }
    guard let start = try only("DTSTART") else { throw ICalendarError(line: draft.line, .noStart(name)) }
    let first = try ICalendarTime(start, start.value, of: name)
    let (end, duration, rule) = (try only("DTEND"), try only("DURATION"), try only("RRULE"))
    if end != nil, let duration { throw ICalendarError(line: duration.number, .twoEnds(name)) }
    var length = ICalendarLength(days: 0, milliseconds: 0)
    if let end {
      length = try ICalendarLength(from: first, to: try ICalendarTime(end, end.value, of: name), end.number, name)
    } else if let duration {
      length = try ICalendarLength(duration.value, duration.number, name)
    }
    events.append(
      ICalendar.Event(
        name: name, line: draft.line, start: first, length: length,
        rule: try rule.map { line throws(ICalendarError) in try ICalendarRule(line, of: name) },
        ruleLine: rule?.number ?? draft.line, added: try times("RDATE", draft, name),
        left: try times("EXDATE", draft, name)))
  }

  /// The dates of all lines of a property.
  private func times(_ property: String, _ draft: Draft, _ name: ICalendarEventName) throws(ICalendarError)
    -> [ICalendarTime]
  {
    var times: [ICalendarTime] = []
    for line in draft.properties where line.name == property {
      for text in line.value.split(separator: ",", omittingEmptySubsequences: false) {
        times.append(try ICalendarTime(line, String(text), of: name))
      }
    }
    return times
  }
}
