import Testing
import TocsinTime

/// Where the data of a calendar ends there is no answer, and every search ends.
struct HorizonTests {
  func weekdays(zone: Zone = .utc) throws -> CalendarHours {
    let office = [Window(from: try required(TimeOfDay("09:00")), to: try required(TimeOfDay("18:00")))]
    return CalendarHours(zone: zone, week: [.monday: office, .tuesday: office, .wednesday: office])
  }

  func date(_ text: String) throws -> CivilDate { try required(CivilDate(text)) }

  func at(_ text: String) throws -> Instant { try Instant.parse(rfc3339: text + ":00Z") }

  @Test func `a question that leaves the horizon names the first date that is not known`() throws {
    var hours = try weekdays()
    hours.horizon = try date("2025-01-01")...date("2025-12-31")
    var desk = OpenHours(hours)
    let start = try at("2025-12-29T10:00")
    #expect(try desk.deadline(from: start, budget: 24 * 3_600_000) == at("2025-12-31T16:00"))
    #expect(try desk.deadline(from: start, budget: 26 * 3_600_000) == at("2025-12-31T18:00"))
    let beyond = CalendarError.beyondHorizon(try date("2026-01-01"))
    #expect(throws: beyond) { try desk.deadline(from: start, budget: 26 * 3_600_000 + 1) }
    #expect(throws: beyond) { try desk.isOpen(at: at("2026-01-01T00:00")) }
    #expect(throws: beyond) { try desk.nextOpening(atOrAfter: at("2025-12-31T18:00")) }
    #expect(throws: beyond) { try desk.closeOfBusinessDay(3, from: start) }
    #expect(throws: CalendarError.beyondHorizon(try date("2024-12-31"))) {
      try desk.latestStart(before: at("2025-01-01T12:00"), budget: 3 * 3_600_001)
    }
  }

  @Test func `the knowledge of holidays ends the horizon`() throws {
    var hours = try weekdays()
    hours.holidays = [HolidaySet([Feast(.easter(days: 1))], knownUntil: try date("2030-12-31"))]
    #expect(hours.knownUntil == (try date("2030-12-31")))
    var desk = OpenHours(hours)
    #expect(throws: CalendarError.beyondHorizon(try date("2031-01-01"))) {
      try desk.isOpen(at: at("2031-01-01T10:00"))
    }
    #expect(try !desk.isOpen(at: at("2029-04-02T10:00")))
  }

  @Test func `a pause that ends beyond the horizon leaves no answer`() throws {
    var hours = try weekdays()
    hours.horizon = try date("2025-01-01")...date("2025-12-31")
    var desk = OpenHours(hours)
    let pauses = Pauses([(try at("2025-03-03T11:00"), try at("2030-01-01T00:00"))])
    #expect(
      try desk.deadline(from: at("2025-03-03T10:00"), budget: 3_600_000, pauses: pauses) == at("2025-03-03T11:00"))
    #expect(throws: CalendarError.beyondHorizon(try date("2026-01-01"))) {
      try desk.deadline(from: at("2025-03-03T10:00"), budget: 3_600_001, pauses: pauses)
    }
  }

  @Test func `a calendar without any window never opens`() throws {
    var hours = CalendarHours(zone: .utc, week: [.monday: []], special: [try date("2025-03-03"): []])
    hours.holidayWindows = [.wholeDay]
    #expect(hours.neverOpens)
    var desk = OpenHours(hours)
    let start = try at("2025-03-03T10:00")
    #expect(throws: CalendarError.neverOpens) { try desk.deadline(from: start, budget: 1) }
    #expect(throws: CalendarError.neverOpens) { try desk.nextOpening(atOrAfter: start) }
    #expect(throws: CalendarError.neverOpens) { try desk.closeOfBusinessDay(1, from: start) }
    #expect(throws: CalendarError.neverOpens) { try desk.sameTime(afterBusinessDays: 1, from: start) }
    #expect(try desk.openTime(from: start, to: start.adding(milliseconds: 1_000_000_000)) == 0)
    #expect(try !desk.isOpen(at: start))
  }

  @Test func `a calendar that opens on one date only is searched for a hundred years`() throws {
    var desk = OpenHours(CalendarHours(zone: .utc, week: [:], special: [try date("2025-03-03"): [.wholeDay]]))
    #expect(try desk.nextOpening(atOrAfter: at("2000-01-01T00:00")) == at("2025-03-03T00:00"))
    #expect(throws: CalendarError.self) { try desk.nextOpening(atOrAfter: at("2025-03-04T00:00")) }
    #expect(throws: CalendarError.self) { try desk.nextOpening(atOrAfter: at("1900-03-04T00:00")) }
  }

  @Test func `an answer beyond a hundred years is refused even when the table holds it`() throws {
    var desk = OpenHours(CalendarHours(zone: .utc, week: [:], special: [try date("2125-03-03"): [.wholeDay]]))
    let opening = try at("2125-03-03T00:00")
    #expect(try desk.nextOpening(atOrAfter: at("2060-01-01T00:00")) == opening)
    #expect(try desk.nextOpening(atOrAfter: at("2026-01-01T00:00")) == opening)
    let beyond = CalendarError.beyondHorizon(try date("2125-01-03"))
    #expect(throws: beyond) { try desk.nextOpening(atOrAfter: at("2025-01-01T00:00")) }
    #expect(throws: beyond) { try desk.deadline(from: at("2025-01-01T00:00"), budget: 5) }
    #expect(throws: beyond) { try desk.closeOfBusinessDay(1, from: at("2025-01-01T00:00")) }
    #expect(throws: beyond) { try desk.openTime(from: at("2025-01-01T00:00"), to: at("2126-01-01T00:00")) }
    var fresh = OpenHours(desk.hours)
    #expect(throws: beyond) { try fresh.nextOpening(atOrAfter: at("2025-01-01T00:00")) }
  }

  @Test func `a desk that never closes says so`() throws {
    var desk = OpenHours(.always())
    #expect(throws: CalendarError.neverCloses) { try desk.nextClosing(after: at("2025-03-03T10:00")) }
    let noon = try required(TimeOfDay("12:00"))
    let halves = [Window(from: noon, to: .endOfDay), Window(from: .midnight, to: noon)]
    var hours = CalendarHours(zone: .utc, week: [:])
    for day in Weekday.allCases { hours.week[day] = halves }
    #expect(hours.neverCloses)
    hours.special[try date("2025-03-05")] = []
    desk = OpenHours(hours)
    #expect(try desk.nextClosing(after: at("2025-03-03T10:00")) == at("2025-03-05T00:00"))
    #expect(try !desk.isOpen(at: at("2025-03-05T10:00")))
  }

  @Test func `a desk open over many new years closes only where it is closed`() throws {
    var hours = CalendarHours.always()
    hours.special[try date("2031-03-05")] = []
    var desk = OpenHours(hours)
    #expect(try desk.nextClosing(after: at("2025-03-03T10:00")) == at("2031-03-05T00:00"))
  }

  @Test func `the first hours of a year may belong to the last night of the year before`() throws {
    let night = Window(from: try required(TimeOfDay("22:00")), to: try required(TimeOfDay("06:00")))
    var hours = CalendarHours(zone: .utc, week: [:], special: [try date("2025-12-31"): [night]])
    var desk = OpenHours(hours)
    #expect(try desk.isOpen(at: at("2026-01-01T05:59")))
    #expect(try desk.nextClosing(after: at("2026-01-01T02:00")) == at("2026-01-01T06:00"))
    hours.horizon = try date("2026-01-01")...date("2026-12-31")
    desk = OpenHours(hours)
    #expect(try !desk.isOpen(at: at("2026-01-01T05:59")))
  }

  @Test func `questions at the bounds of time and amount end without a trap`() throws {
    let extremes = [Int64.min, -1, 0, 1, .max]
    let instants = [Instant.distantPast, Instant(milliseconds: 0), .distantFuture]
    for hours in [try weekdays(), .always(), try weekdays(zone: Zone(named: "Pacific/Apia", from: SystemZoneSource()))]
    {
      var desk = OpenHours(hours)
      for start in instants {
        for amount in extremes {
          let pauses = Pauses([
            (start.adding(milliseconds: 5), start.adding(milliseconds: amount)), (.distantFuture, nil),
          ])
          _ = try? desk.deadline(from: start, budget: amount, pauses: pauses)
          _ = try? desk.latestStart(before: start, budget: amount, pauses: pauses)
          _ = try? desk.openTime(from: start, to: start.adding(milliseconds: amount), pauses: pauses)
          let days = Int(truncatingIfNeeded: amount)
          _ = try? desk.closeOfBusinessDay(days, from: start, pauses: pauses, countsWhileWaiting: false)
          _ = try? desk.closeOfBusinessDay(days, from: start)
          _ = try? desk.sameTime(afterBusinessDays: days, from: start)
        }
        _ = try? desk.isOpen(at: start)
        _ = try? desk.nextClosing(after: start)
      }
    }
  }

  @Test func `a date that the zone never had has no hours`() throws {
    // Samoa went from Thursday 29 to Saturday 31 December 2011.
    let apia = try Zone(named: "Pacific/Apia", from: SystemZoneSource())
    let skipped = try date("2011-12-30")
    #expect(!apia.hasDate(skipped) && apia.hasDate(skipped.adding(days: 1)))
    var hours = CalendarHours(zone: apia, week: [:])
    hours.week[.friday] = [.wholeDay]
    var desk = OpenHours(hours)
    let friday = apia.instant(of: CivilTime(date: try date("2012-01-06"), time: .midnight))
    #expect(try desk.nextOpening(atOrAfter: at("2011-12-29T00:00")) == friday)
    #expect(try desk.closeOfBusinessDay(1, from: at("2011-12-29T00:00")) == friday.adding(milliseconds: 86_400_000))
  }
}
