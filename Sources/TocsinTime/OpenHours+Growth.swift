extension OpenHours {
  /// Where a search goes when the table is too short.
  enum Direction {
    case forward
    case backward
  }

  /// Asks the table for an instant there is unless the table ends before it.
  mutating func found(
    from instant: Instant, _ direction: Direction, _ ask: (OpeningTable) -> OpeningTable.Answer<Int64>
  ) throws(CalendarError) -> Instant {
    // Only business days and amounts with pauses can wait for ever, and going back they never do.
    try search(from: instant, direction, ask) ?? instant
  }

  /// Asks the table for an instant, and lets it grow until it knows.
  mutating func search(
    from instant: Instant, _ direction: Direction, _ ask: (OpeningTable) -> OpeningTable.Answer<Int64>
  ) throws(CalendarError) -> Instant? {
    try searchValue(from: instant, direction, ask).map { Instant(unchecked: $0) }
  }

  /// Asks the table, and lets it grow until it knows; nil when the clock stands still for ever.
  mutating func searchValue<Value>(
    from instant: Instant, _ direction: Direction, _ ask: (OpeningTable) -> OpeningTable.Answer<Value>
  ) throws(CalendarError) -> Value? {
    guard !plan.neverOpens else { throw .neverOpens }
    try cover(instant)
    while true {
      switch ask(table) {
      case .found(let value): return value
      case .waiting: return nil
      case .outside: try extend(direction, from: instant)
      }
    }
  }

  /// Makes the table hold the local date of an instant.
  mutating func cover(_ instant: Instant) throws(CalendarError) {
    guard !table.covers(instant.milliseconds) else { return }
    let day = try knownDay(of: instant)
    let (year, _, _) = civil(dayNumber: day)
    let first = dayNumber(year: year, month: 1, day: 1)
    // To the end of the next year, since most questions are about what comes.
    let last = dayNumber(year: year + 2, month: 1, day: 1) - 1
    // A table far from the new date is given up, so that none ever spans more than a few centuries.
    let joint = min(first, table.days.lowerBound)...max(last, table.days.upperBound - 1)
    let isNear = !table.days.isEmpty && joint.count <= 2 * OpenHours.reach
    layOut(isNear ? joint : first...last)
    // Clocks set back over midnight can show a known date again after its end.
    guard table.covers(instant.milliseconds) else { throw beyondHorizon(day + 1) }
  }

  /// Makes the table longer by half, at least by a year, or fails when the horizon or the reach of a search is met.
  mutating func extend(_ direction: Direction, from instant: Instant) throws(CalendarError) {
    let day = try knownDay(of: instant)
    let more = max(table.days.count / 2, 366)
    switch direction {
    case .forward:
      let limit = min(plan.horizon.upperBound, day + OpenHours.reach)
      guard table.days.upperBound < limit else { throw beyondHorizon(limit) }
      layOut(table.days.lowerBound...table.days.upperBound + more)
    case .backward:
      let limit = max(plan.horizon.lowerBound, day - OpenHours.reach)
      guard table.days.lowerBound > limit else { throw beyondHorizon(limit - 1) }
      layOut(table.days.lowerBound - more...table.days.upperBound - 1)
    }
  }

  /// The local date of an instant as a day number, if the calendar is known for it.
  func knownDay(of instant: Instant) throws(CalendarError) -> Int {
    let local = instant.milliseconds + Int64(plan.zone.offset(at: instant)) * 1000
    let day = Int(local.quotientRoundedDown(by: 86_400_000))
    guard plan.horizon.contains(day) else { throw beyondHorizon(day) }
    return day
  }

  private mutating func layOut(_ days: ClosedRange<Int>) {
    table = OpeningTable(plan, days: Range(days).clamped(to: plan.horizon))
  }

  private func beyondHorizon(_ day: Int) -> CalendarError { .beyondHorizon(CivilDate(dayNumber: day)) }
}
