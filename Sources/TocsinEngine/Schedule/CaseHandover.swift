import TocsinEvaluation
import TocsinModel
import TocsinTime

/// What happens at closing time to a case that nobody has acknowledged.
extension CaseScheduler {
  /// The same after an instant of a case whose schedule is known.
  func handover(
    of history: CaseHistory, _ schedule: CaseSchedule, from opening: CaseOpening, after instant: Instant,
    desks: inout DeskBook
  ) -> CaseSchedule.Page? {
    if let first = schedule.handover, first.at > instant { return first }
    let counted = counted(history)
    var trace = Trace()
    return handover(
      of: counted, schedule.acknowledgements, from: opening, after: max(instant, counted.opened), trace: &trace,
      desks: &desks)
  }

  /// Who is paged at the first closing time after an instant at which the case is neither acknowledged nor waiting nor
  /// closed; nil when nobody is, or when no such time is in sight.
  func handover(
    of history: CaseHistory, _ acknowledgements: CaseAcknowledgements, from opening: CaseOpening, after start: Instant,
    trace: inout Trace, desks: inout DeskBook
  ) -> CaseSchedule.Page? {
    guard !evaluator.policy.pageAtClosing.isEmpty else { return nil }
    var instant = start
    for _ in 0...CaseScheduler.longestHistory {
      // Who is paged at a closing time that cannot be known yet is no reason to tell no deadlines.
      let next = try? desks.ask(opening.deskNumber) { hours throws(CalendarError) in
        try hours.closingOfDay(after: instant)
      }
      guard let closing = next ?? nil else { return nil }
      switch end(of: closing, history, acknowledgements) {
      case .none: return page(at: closing, history, opening, trace: &trace)
      case .until(let end): instant = end.adding(milliseconds: -1)
      case .forever: return nil
      }
    }
    return nil
  }

  /// More stretches in which a case is in hand are not looked through.
  private static let longestHistory = 1024

  /// Until when a case is in hand: acknowledged, waiting for somebody else, or closed.
  private func end(
    of closing: Instant, _ history: CaseHistory, _ acknowledgements: CaseAcknowledgements
  ) -> CaseAcknowledgements.Cover {
    var inHand = acknowledgements
    for wait in history.waits { inHand.add(from: wait.from, to: wait.to) }
    for closure in history.closures { inHand.add(from: closure.from, to: closure.to) }
    return inHand.cover(closing)
  }

  private func page(
    at closing: Instant, _ history: CaseHistory, _ opening: CaseOpening, trace: inout Trace
  ) -> CaseSchedule.Page? {
    var situation = opening.situation
    if let slot = program.prioritySlot { situation.facts[slot] = .member(history.priority(at: closing)) }
    var own = Trace()
    defer { trace.join(own) }
    let lines = evaluator.policy.pageAtClosing
    guard let line = evaluator.firstLine(of: lines, in: situation, trace: &own) else { return nil }
    return CaseSchedule.Page(
      role: line.content.role, language: line.content.language, at: closing, rules: own.rules)
  }
}

extension OpenHours {
  /// The first time after an instant at which the desk closes for the day, and not only for a break; nil when it never
  /// does.
  fileprivate mutating func closingOfDay(after instant: Instant) throws(CalendarError) -> Instant? {
    var last = instant
    // A desk that is open around the clock for days on end closes at no midnight between them.
    for _ in 0..<64 {
      do throws(CalendarError) {
        last = try nextClosing(after: last)
      } catch .neverCloses {
        return nil
      }
      // The day is that on which the window began, which may be the date before.
      for start in [last.adding(milliseconds: -86_400_000), last] {
        guard let closing = try closeOfBusinessDay(0, from: start), closing >= last else { continue }
        if closing == last { return closing }
        last = closing
        if try !isOpen(at: closing) { return closing }
        break
      }
    }
    return nil
  }
}
