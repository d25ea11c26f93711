/// A calendar compiled for questions about open time.
///
/// A deadline is a search in a table of open intervals, not a walk through days. The table grows with the questions,
/// a few years at a time: that is why asking changes the value. Two copies give the same answers whatever they were
/// asked before. All amounts are milliseconds, all answers exact; a search that leaves the horizon of the calendar, or
/// goes on for more than a hundred years, ends with `CalendarError.beyondHorizon`.
public struct OpenHours: Sendable {
  /// The calendar this was compiled from.
  public let hours: CalendarHours

  let plan: DayPlan
  var table = OpeningTable.empty

  /// How many days from its beginning a search may reach.
  static let reach = 36_525

  /// Compiles a calendar; the table is laid out when the first question is asked.
  public init(_ hours: CalendarHours) {
    self.hours = hours
    plan = DayPlan(hours)
  }

  /// Whether the desk is open: from the opening instant on, but no more at the closing instant.
  public mutating func isOpen(at instant: Instant) throws(CalendarError) -> Bool {
    try cover(instant)
    let opening = table.openings[table.firstOpening(closingAfter: instant.milliseconds)]
    return opening.open <= instant.milliseconds
  }

  /// The first instant from `instant` on at which the desk is open; `instant` itself when it is open then.
  public mutating func nextOpening(atOrAfter instant: Instant) throws(CalendarError) -> Instant {
    try found(from: instant, .forward) { $0.nextOpening(atOrAfter: instant.milliseconds) }
  }

  /// The first closing time after `instant`; windows that touch do not close between them.
  public mutating func nextClosing(after instant: Instant) throws(CalendarError) -> Instant {
    guard !plan.neverCloses else { throw .neverCloses }
    return try found(from: instant, .forward) { $0.nextClosing(after: instant.milliseconds) }
  }

  /// When the desk opened that is open at `instant`; windows that touch are one stretch. Nil when it is closed then.
  package mutating func opening(around instant: Instant) throws(CalendarError) -> Instant? {
    guard !plan.neverCloses else { throw .neverCloses }
    guard try isOpen(at: instant) else { return nil }
    return try found(from: instant, .backward) { $0.opening(around: instant.milliseconds) }
  }

  /// The latest instant up to `instant` before which the desk was open: the last closing time, or `instant` itself
  /// when the desk is open just before it.
  public mutating func previousClosing(atOrBefore instant: Instant) throws(CalendarError) -> Instant {
    try found(from: instant, .backward) { $0.previousClosing(atOrBefore: instant.milliseconds) }
  }

  /// The open time from `start` up to but not including `end`, less what is paused of it, in milliseconds.
  ///
  /// Zero when `end` is not after `start`.
  public mutating func openTime(
    from start: Instant, to end: Instant, pauses: Pauses = .none
  ) throws(CalendarError) -> Int64 {
    guard end > start else { return 0 }
    guard isWithinReach(end.milliseconds, of: start) else { throw beyondReach(.forward, of: start) }
    try cover(start)
    while end.milliseconds > table.end { try extend(.forward, from: start) }
    return table.openTime(from: start.milliseconds, to: end.milliseconds, pauses: pauses)
  }

  /// The first instant at which the open time since `start`, less what is paused of it, reaches `budget` milliseconds.
  ///
  /// A budget used up exactly at closing time ends at closing time. A budget of zero or less ends at `start` when the
  /// desk is open then, otherwise at the next opening, pauses or not. The result is nil when the last pause has no end
  /// and comes before the budget is used up.
  public mutating func deadline(
    from start: Instant, budget: Int64, pauses: Pauses = .none
  ) throws(CalendarError) -> Instant? {
    if table.covers(start.milliseconds), pauses.isEmpty, budget > 0, budget <= table.total {
      let amount = table.openTime(until: start.milliseconds) + budget
      if amount <= table.total {
        let deadline = table.instant(reaching: amount)
        if isWithinReach(deadline, of: start) { return Instant(unchecked: deadline) }
      }
    }
    return try searchedDeadline(from: start, budget: budget, pauses: pauses)
  }

  private mutating func searchedDeadline(
    from start: Instant, budget: Int64, pauses: Pauses
  ) throws(CalendarError) -> Instant? {
    guard budget > 0 else { return try nextOpening(atOrAfter: start) }
    let budget = min(budget, OpeningTable.never / 2)
    return try search(from: start, .forward) {
      $0.deadline(from: start.milliseconds, budget: budget, pauses: pauses)
    }
  }

  /// The latest instant from which a budget of open time, less what is paused of it, is used up by `deadline`.
  ///
  /// This is the deadline walked backwards: a budget that reaches back exactly to an opening gives the opening, and one
  /// of zero or less gives the last closing time, or `deadline` itself when the desk is open just before it.
  public mutating func latestStart(
    before deadline: Instant, budget: Int64, pauses: Pauses = .none
  ) throws(CalendarError) -> Instant {
    guard budget > 0 else { return try previousClosing(atOrBefore: deadline) }
    let budget = min(budget, OpeningTable.never / 2)
    return try found(from: deadline, .backward) {
      $0.latestStart(before: deadline.milliseconds, budget: budget, pauses: pauses)
    }
  }
}
