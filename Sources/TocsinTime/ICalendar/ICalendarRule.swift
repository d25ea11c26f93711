/// A rule by which an event returns every year or every few years.
struct ICalendarRule: Sendable, Hashable {
  struct Day: Sendable, Hashable {
    var weekday: Weekday
    /// Nil: every such weekday. Otherwise the first is 1 and the last is -1, of the month or else of the year.
    var number: Int?
  }

  var interval = 1
  var count: Int?
  var until: ICalendarTime?
  var months: [Int] = []
  var monthDays: [Int] = []
  var days: [Day] = []

  init(_ line: ICalendarLine, of event: ICalendarEventName) throws(ICalendarError) {
    var isYearly = false
    var seen: Set<String> = []
    for part in line.value.split(separator: ";") {
      let wrong = ICalendarError(line: line.number, .notReturning(event, part: String(part)))
      let pair = part.split(separator: "=", omittingEmptySubsequences: false).map { $0.uppercased() }
      guard pair.count == 2, seen.insert(pair[0]).inserted else { throw wrong }
      let values = pair[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      switch pair[0] {
      case "FREQ" where pair[1] == "YEARLY": isYearly = true
      case "INTERVAL": interval = try Self.number(pair[1], 1...9999, wrong)
      case "COUNT": count = try Self.number(pair[1], 1...999_999, wrong)
      case "UNTIL":
        guard let time = ICalendarTime(pair[1]) else { throw wrong }
        until = time
      case "BYMONTH": for value in values { months.append(try Self.number(value, 1...12, wrong)) }
      case "BYMONTHDAY":
        for value in values { monthDays.append(try Self.number(value, -31...31, wrong)) }
        if monthDays.contains(0) { throw wrong }
      case "BYDAY": for value in values { days.append(try Self.day(value, wrong)) }
      // The week's first day changes nothing in a rule without weeks.
      case "WKST": continue
      default: throw wrong
      }
    }
    guard isYearly, count == nil || until == nil else {
      throw ICalendarError(line: line.number, .notReturning(event, part: line.value))
    }
  }

  private static func number(
    _ text: String, _ range: ClosedRange<Int>, _ wrong: ICalendarError
  ) throws(ICalendarError) -> Int {
    guard text.utf8.count <= 6, let number = Int(text), range.contains(number) else { throw wrong }
    return number
  }

  /// `MO`, `1MO` or `-1MO`.
  private static func day(_ text: String, _ wrong: ICalendarError) throws(ICalendarError) -> Day {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    guard let place = names.firstIndex(of: String(text.suffix(2))), let weekday = Weekday(rawValue: place) else {
      throw wrong
    }
    let number = text.dropLast(2)
    if number.isEmpty { return Day(weekday: weekday, number: nil) }
    let ordinal = try Self.number(String(number), -53...53, wrong)
    guard ordinal != 0 else { throw wrong }
    return Day(weekday: weekday, number: ordinal)
  }

  /// The dates of one year, in order; each day that is looked at costs one of the effort. Weekdays are counted in
  /// the months that the rule names, and in the year when it names none.
  func dates(inYear year: Int, start: CivilDate, effort: inout Int) -> [CivilDate] {
    if months.isEmpty, !days.isEmpty || !monthDays.isEmpty {
      guard let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31)
      else { return [] }
      return dates(from: first, to: last, start: start, effort: &effort)
    }
    return (months.isEmpty ? [start.month] : Set(months).sorted()).flatMap { month -> [CivilDate] in
      guard let first = CivilDate(year: year, month: month, day: 1),
        let last = CivilDate(year: year, month: month, day: daysInMonth(month, ofYear: year))
      else { return [] }
      return dates(from: first, to: last, start: start, effort: &effort)
    }
  }

  private func dates(from first: CivilDate, to last: CivilDate, start: CivilDate, effort: inout Int) -> [CivilDate] {
    effort -= last.days(since: first) + 1
    return (first.dayNumber...last.dayNumber).map(CivilDate.init(dayNumber:)).filter { date in
      if days.isEmpty, monthDays.isEmpty { return date.day == start.day }
      let length = daysInMonth(date.month, ofYear: date.year)
      let fitsDay = monthDays.isEmpty || monthDays.contains { $0 > 0 ? $0 == date.day : length + 1 + $0 == date.day }
      guard fitsDay, !days.isEmpty else { return fitsDay }
      let (before, after) = (date.days(since: first) / 7, last.days(since: date) / 7)
      return days.contains { day in
        day.weekday == date.weekday
          && (day.number.map { $0 > 0 ? $0 == before + 1 : -$0 == after + 1 } ?? true)
      }
    }
  }
}
