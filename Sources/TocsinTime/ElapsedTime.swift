/// The clock that always runs, but for pauses. All amounts are milliseconds.
public enum ElapsedTime {
  /// The first instant at which the time since `start`, less what is paused of it, reaches `budget` milliseconds.
  ///
  /// A budget of zero or less ends at `start`, pauses or not. The result is nil when the last pause has no end and comes
  /// before the budget is used up. Deadlines stop at `Instant.distantFuture`.
  public static func deadline(from start: Instant, budget: Int64, pauses: Pauses = .none) -> Instant? {
    var deadline = start.adding(milliseconds: max(budget, 0))
    for stretch in pauses.stretches[pauses.firstIndex(endingAfter: start)...] {
      let pauseStart = max(stretch.start, start)
      if deadline <= pauseStart { break }
      guard let pauseEnd = stretch.end else { return nil }
      deadline = deadline.adding(milliseconds: pauseEnd.milliseconds(since: pauseStart))
    }
    return deadline
  }

  /// The latest instant from which a budget of time, less what is paused of it, is used up by `deadline`.
  public static func latestStart(before deadline: Instant, budget: Int64, pauses: Pauses = .none) -> Instant {
    let budget = max(budget, 0)
    var start = deadline.adding(milliseconds: -budget)
    for stretch in pauses.stretches.reversed() where stretch.start < deadline {
      let pauseEnd = min(stretch.end ?? deadline, deadline)
      if start >= pauseEnd { break }
      start = start.adding(milliseconds: stretch.start.milliseconds - pauseEnd.milliseconds)
    }
    return start
  }

  /// The time from `start` up to but not including `end`, less what is paused of it; zero when `end` is not after
  /// `start`.
  public static func between(_ start: Instant, _ end: Instant, pauses: Pauses = .none) -> Int64 {
    guard end > start else { return 0 }
    var result = end.milliseconds(since: start)
    for stretch in pauses.stretches[pauses.firstIndex(endingAfter: start)...] {
      let pauseStart = max(stretch.start, start)
      guard pauseStart < end else { break }
      result -= min(stretch.end ?? end, end).milliseconds(since: pauseStart)
    }
    return result
  }
}
