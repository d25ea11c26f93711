extension OpenHours {
  /// The closing time of the `count`-th date after the local date of `start` on which the desk opens at all.
  ///
  /// The local date of `start` is day 0, even when the desk is closed then. A count of zero asks for the first closing
  /// time at or after `start`, on its date or a later one; a negative count goes back.
  ///
  /// With `countsWhileWaiting` false, a date does not count when the clock stands still at its closing time; a pause
  /// that begins exactly at closing time comes after it. The result is nil when the last pause has no end and comes
  /// before the day is reached.
  public mutating func closeOfBusinessDay(
    _ count: Int, from start: Instant, pauses: Pauses = .none, countsWhileWaiting: Bool = true
  ) throws(CalendarError) -> Instant? {
    let day = try knownDay(of: start)
    return try closing(count, after: day, from: start, pauses: countsWhileWaiting ? .none : pauses)
  }

  private mutating func closing(
    _ count: Int, after day: Int, from start: Instant, pauses: Pauses
  ) throws(CalendarError) -> Instant? {
    try search(from: start, count < 0 ? .backward : .forward) { table in
      table.openDay(count, from: day, at: start.milliseconds, pauses: pauses).map { table.closings[$0] }
    }
  }

  /// The same time of day `count` business days later, or earlier when `count` is negative.
  ///
  /// A start outside the open time is first moved to the next opening (going back, to the last closing time). The time
  /// of day is then looked up on the `count`-th date after that on which the desk opens. Before the first opening of
  /// that date the result is this opening, after its last closing this closing, and between two windows the opening of
  /// the second (going back, the closing of the first). A time past midnight in a window that began the day before
  /// belongs to the day before. With `countsWhileWaiting` false, dates count as for `closeOfBusinessDay`.
  public mutating func sameTime(
    afterBusinessDays count: Int, from start: Instant, pauses: Pauses = .none, countsWhileWaiting: Bool = true
  ) throws(CalendarError) -> Instant? {
    let isForward = count >= 0
    let moved = isForward ? try nextOpening(atOrAfter: start) : try previousClosing(atOrBefore: start)
    guard count != 0 else { return moved }
    let origin = businessDay(of: moved, isForward: isForward)
    let pauses = countsWhileWaiting ? Pauses.none : pauses
    // Once its closing time is found the table holds the day.
    guard try closing(count, after: origin, from: moved, pauses: pauses) != nil else { return nil }
    let answer = table.openDay(count, from: origin, at: moved.milliseconds, pauses: pauses)
    guard case .found(let index) = answer else { return nil }
    let target = table.openDays[index]
    let local = localMilliseconds(of: moved) + Int64(target - origin) * 86_400_000
    return clamp(plan.zone.milliseconds(ofLocal: local), intoDay: target, isForward: isForward)
  }

  /// The date whose windows hold an instant; going back, a window holds its closing time and not its opening.
  private func businessDay(of instant: Instant, isForward: Bool) -> Int {
    let day = Int(localMilliseconds(of: instant).quotientRoundedDown(by: 86_400_000))
    let time = isForward ? instant.milliseconds : instant.milliseconds - 1
    for candidate in [day, day - 1] {
      let openings = plan.openings(onDay: candidate, holidays: table.holidays)
      if openings.contains(where: { $0.contains(time) }) { return candidate }
    }
    return day
  }

  private func clamp(_ milliseconds: Int64, intoDay day: Int, isForward: Bool) -> Instant {
    let openings = plan.openings(onDay: day, holidays: table.holidays)
    var result = milliseconds
    if let following = openings.first(where: { $0.upperBound >= milliseconds }) {
      let index = openings.firstIndex(of: following) ?? 0
      if milliseconds < following.lowerBound {
        result = isForward || index == 0 ? following.lowerBound : openings[index - 1].upperBound
      }
    } else if let last = openings.last {
      result = last.upperBound
    }
    return Instant(milliseconds: result)
  }

  private func localMilliseconds(of instant: Instant) -> Int64 {
    instant.milliseconds + Int64(plan.zone.offset(at: instant)) * 1000
  }

  /// The open intervals of one local date, in order and apart from each other.
  ///
  /// A window past midnight belongs to the date it starts on, and its interval ends on the next.
  public func openings(on date: CivilDate) throws(CalendarError) -> [Range<Instant>] {
    guard plan.horizon.contains(date.dayNumber) else { throw .beyondHorizon(date) }
    return plan.openings(onDay: date.dayNumber, holidays: plan.holidays(date.dayNumber...date.dayNumber))
      .map { Instant(unchecked: $0.lowerBound)..<Instant(unchecked: $0.upperBound) }
  }
}
