import TocsinEvaluation
import TocsinModel
import TocsinTime

/// When to say that an answer is due soon.
extension Engine {
  /// Counted back on the clock of the target; for business days that is the time in which the desk is open.
  mutating func instant(
    of warning: Policy.Warning, _ history: CaseHistory, _ scheduler: CaseScheduler, _ counted: Counted
  ) throws(ScheduleFault) -> Instant? {
    guard let respond = counted.kept.content.respond, let due = respond.due else { return nil }
    let opening = counted.opening
    let pauses = CasePauses(scheduler.counted(history), scheduler.evaluator.policy.pauses)[.respond]
    let isElapsed = respond.clock == .elapsedTime
    return try desks.answer(opening.deskNumber, of: opening.desk) { hours throws(CalendarError) -> Instant? in
      let before: Int64
      switch warning {
      case .before(let length): before = length
      case .share(let share):
        let whole =
          isElapsed
          ? ElapsedTime.between(respond.countedFrom, due, pauses: pauses)
          : try hours.openTime(from: respond.countedFrom, to: due, pauses: pauses)
        // Of no time at all, as when all of it is spent waiting, no part is over.
        guard whole > 0 else { return nil }
        before = Self.rest(of: whole, after: share)
      }
      return isElapsed
        ? ElapsedTime.latestStart(before: due, budget: before, pauses: pauses)
        : try hours.latestStart(before: due, budget: before, pauses: pauses)
    }
  }

  /// What is left of a length after so many millionths of it.
  private static func rest(of whole: Int64, after share: Int64) -> Int64 {
    let (seconds, rest) = whole.quotientAndRemainder(dividingBy: 1_000_000)
    return seconds * (1_000_000 - share) + rest * (1_000_000 - share) / 1_000_000
  }
}
