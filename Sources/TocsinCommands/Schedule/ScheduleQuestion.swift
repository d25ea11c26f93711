import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

/// A request in the terms of one release: every name is a handle.
struct ScheduleQuestion: Sendable {
  var history: CaseHistory
  var situation: Situation
  var origin: CaseOrigin
  var holidays: Set<CivilDate>?

  /// A case that is known already.
  init(history: CaseHistory, origin: CaseOrigin) {
    (self.history, self.origin) = (history, origin)
    situation = Situation()
  }

  init(_ request: ScheduleRequest, words: RequestWords, desks: inout DeskBook) throws(RequestError) {
    guard let opened = request.opened else { throw .missing("opened", expected: "the instant of the opening") }
    let event: MonitoredEvent? =
      if let name = request.event { try words.event(name) } else { nil }
    let priority: MemberID
    if let name = request.priority {
      priority = try words.priority(name, "priority")
    } else if let event {
      priority = event.priority
    } else {
      throw .missing("priority", expected: "`priority` or `event`")
    }
    history = CaseHistory(opened: opened, priority: priority)
    origin = event == nil ? .report : .event
    holidays = request.holidays
    situation = try ScheduleQuestion.situation(request.facts, words: words, desks: &desks)
    for (number, pause) in request.pauses.enumerated() {
      let cause = try words.cause(pause.cause, "pauses[\(number)].on")
      if let to = pause.to, to <= pause.from {
        throw .wrong("pauses[\(number)].to", expected: "an instant after `from`", found: "`\(to)`")
      }
      history.waits.append(CaseHistory.Wait(from: pause.from, to: pause.to, cause: cause))
    }
    for (number, change) in request.changes.enumerated() {
      let priority = try words.priority(change.priority, "changes[\(number)].priority")
      guard change.at >= opened else {
        throw .wrong("changes[\(number)].at", expected: "an instant after the opening", found: "`\(change.at)`")
      }
      history.changes.append(CaseHistory.PriorityChange(at: change.at, priority: priority))
    }
  }

  private static func situation(
    _ told: [ToldFact], words: RequestWords, desks: inout DeskBook
  ) throws(RequestError) -> Situation {
    var situation = Situation(facts: words.unknownFacts)
    for fact in told {
      let declared = try words.fact(fact)
      situation.facts[declared.slot] = try words.value(fact, of: declared, desks: &desks)
    }
    return situation
  }
}
