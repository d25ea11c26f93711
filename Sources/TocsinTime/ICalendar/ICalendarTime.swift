/// A date of an iCalendar file, or a date with a time.
struct ICalendarTime: Sendable, Hashable {
  var date: CivilDate
  /// Nil for a date alone.
  var milliseconds: Int?
  /// The time is in UTC, otherwise on the clock of wherever the event is.
  var isUTC: Bool

  init(date: CivilDate, milliseconds: Int?, isUTC: Bool) {
    self.date = date
    self.milliseconds = milliseconds
    self.isUTC = isUTC
  }

  init(_ line: ICalendarLine, _ text: String, of event: ICalendarEventName) throws(ICalendarError) {
    let wrong = ICalendarError(line: line.number, .notATime(event, property: line.name, text))
    guard let time = ICalendarTime(text) else { throw wrong }
    switch line.parameters["VALUE"]?.uppercased() {
    case "DATE" where time.milliseconds != nil, "PERIOD": throw wrong
    default: self = time
    }
  }

  /// `20251225`, `20251225T080000` or `20251225T080000Z`.
  init?(_ text: String) {
    var bytes = Array(text.utf8)
    guard bytes.count >= 8, let year = decimal(bytes[0..<4]), let month = decimal(bytes[4..<6]),
      let day = decimal(bytes[6..<8]), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.init(date: date, milliseconds: nil, isUTC: false)
    guard bytes.count > 8 else { return }
    if bytes.last == UInt8(ascii: "Z") {
      isUTC = true
      bytes.removeLast()
    }
    guard bytes.count == 15, bytes[8] == UInt8(ascii: "T"), let hour = decimal(bytes[9..<11]),
      let minute = decimal(bytes[11..<13]), let second = decimal(bytes[13..<15]), hour < 24, minute < 60, second <= 60
    else { return nil }
    milliseconds = (hour * 3600 + minute * 60 + min(second, 59)) * 1000
  }

  /// The same time of another day.
  func on(_ other: CivilDate) -> ICalendarTime {
    ICalendarTime(date: other, milliseconds: milliseconds, isUTC: isUTC)
  }

  /// Milliseconds on the clock it is on, were it never changed.
  var localMilliseconds: Int64 { Int64(date.dayNumber) * 86_400_000 + Int64(milliseconds ?? 0) }

  /// The same on the clock of a zone; a time that is not in UTC is on that clock already.
  func local(in zone: Zone) -> CivilTime {
    guard isUTC else { return CivilTime(localMilliseconds: localMilliseconds) }
    return zone.civilTime(at: Instant(milliseconds: localMilliseconds))
  }
}

/// How long an event takes: whole days of the calendar, then milliseconds.
struct ICalendarLength: Sendable, Hashable {
  var days: Int
  var milliseconds: Int64

  init(days: Int, milliseconds: Int64) {
    self.days = days
    self.milliseconds = milliseconds
  }

  /// The end is outside; some programs write the start again for an event of one day.
  init(
    from start: ICalendarTime, to end: ICalendarTime, _ line: Int, _ event: ICalendarEventName
  ) throws(ICalendarError) {
    let length = end.localMilliseconds - start.localMilliseconds
    guard (start.milliseconds == nil) == (end.milliseconds == nil), start.isUTC == end.isUTC else {
      throw ICalendarError(line: line, .differentEnd(event))
    }
    guard length >= 0 else { throw ICalendarError(line: line, .endsBeforeStart(event)) }
    self.init(days: 0, milliseconds: length)
  }

  /// `P10D`, `P8W`, `PT36H`, `P10DT12H30M`.
  init(_ text: String, _ line: Int, _ event: ICalendarEventName) throws(ICalendarError) {
    let wrong = ICalendarError(line: line, .notALength(event, text))
    self.init(days: 0, milliseconds: 0)
    var rest = Substring(text.uppercased())
    if rest.first == "+" { rest.removeFirst() }
    guard rest.popFirst() == "P", !rest.isEmpty else { throw wrong }
    var isTime = false
    while !rest.isEmpty {
      if rest.first == "T", !isTime {
        isTime = true
        rest.removeFirst()
        if rest.isEmpty { throw wrong }
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      guard digits.count <= 6, let number = Int(digits), let unit = rest.popFirst() else { throw wrong }
      switch (unit, isTime) {
      case ("W", false): days += number * 7
      case ("D", false): days += number
      case ("H", true): milliseconds += Int64(number) * 3_600_000
      case ("M", true): milliseconds += Int64(number) * 60_000
      case ("S", true): milliseconds += Int64(number) * 1000
      default: throw wrong
      }
    }
  }
}
