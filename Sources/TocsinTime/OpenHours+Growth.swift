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

  /// Asks the table for an instant, and lets it grow until it knows; nil when the clock stands still for ever.
  ///
  /// An answer beyond the reach is refused even if the table happens to hold it: earlier questions change no answer.
  mutating func search(
    from instant: Instant, _ direction: Direction, _ ask: (OpeningTable) -> OpeningTable.Answer<Int64>
  ) throws(CalendarError) -> Instant? {
    guard !plan.neverOpens else { throw .neverOpens }
    try cover(instant)
    while true {
      switch ask(table) {
      case .found(let milliseconds):
        guard isWithinReach(milliseconds, of: instant) else { throw beyondReach(direction, of: instant) }
        return Instant(unchecked: milliseconds)
      case .waiting: return nil
      case .outside: try extend(direction, from: instant)
      }
    }
  }

  func isWithinReach(_ milliseconds: Int64, of instant: Instant) -> Bool {
    abs(milliseconds - instant.milliseconds) <= Int64(OpenHours.reach) * 86_400_000
  }

  func beyondReach(_ direction: Direction, of instant: Instant) -> CalendarError {
    let local = instant.milliseconds + Int64(plan.zone.offset(at: instant)) * 1000
    let day = Int(local.quotientRoundedDown(by: 86_400_000))
    return beyondHorizon(direction == .forward ? day + OpenHours.reach + 1 : day - OpenHours.reach - 1)
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
    // One day more than the reach, so that every instant within it is covered whatever the offset.
    let reach = OpenHours.reach + 2
    switch direction {
    case .forward:
      guard table.days.upperBound < plan.horizon.upperBound else { throw beyondHorizon(plan.horizon.upperBound) }
      guard table.days.upperBound < day + reach else { throw beyondReach(direction, of: instant) }
      layOut(table.days.lowerBound...table.days.upperBound + more)
    case .backward:
      guard table.days.lowerBound > plan.horizon.lowerBound else { throw beyondHorizon(plan.horizon.lowerBound - 1) }
      guard table.days.lowerBound > day - reach else { throw beyondReach(direction, of: instant) }
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
