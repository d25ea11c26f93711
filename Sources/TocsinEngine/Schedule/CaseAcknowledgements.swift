import TocsinEvaluation
import TocsinModel
package import TocsinTime

/// When a case counted as acknowledged: from each acknowledgement for as long as the policy lets it last.
package struct CaseAcknowledgements: Hashable, Sendable {
  package struct Span: Hashable, Sendable {
    package var from: Instant
    /// The first instant at which it no longer counts; nil: it has no end.
    package var to: Instant?
  }

  /// Whether an instant falls into an acknowledgement, and when that is over.
  enum Cover: Hashable, Sendable {
    case none
    case until(Instant)
    case forever
  }

  /// In the order of time; they may overlap.
  package private(set) var spans: [Span] = []

  init() {}

  mutating func add(from start: Instant, to end: Instant?) {
    spans.append(Span(from: start, to: end))
  }

  package func contains(_ instant: Instant) -> Bool { cover(instant) != .none }

  /// One that begins when another ends goes on from it.
  func cover(_ instant: Instant) -> Cover {
    var end: Instant?
    for span in spans where span.from <= end ?? instant && span.to ?? .distantFuture > end ?? instant {
      guard let to = span.to else { return .forever }
      end = to
    }
    return end.map { .until($0) } ?? .none
  }
}

extension CaseScheduler {
  /// How long each acknowledgement counts, by the priority the case had then.
  func acknowledgements(
    of history: CaseHistory, from opening: CaseOpening, trace: inout Trace, desks: inout DeskBook
  ) throws(ScheduleFault) -> CaseAcknowledgements {
    var found = CaseAcknowledgements()
    for instant in history.acknowledgements.sorted() {
      var situation = opening.situation
      if let slot = program.prioritySlot { situation.facts[slot] = .member(history.priority(at: instant)) }
      var reader = PromiseReader(evaluator: evaluator, situation: situation)
      let limit = try reader.limit(evaluator.policy.acknowledgedLasts, .acknowledged, trace: &trace)
      let counter = DeadlineCounter(
        desk: opening.deskNumber, calendar: opening.desk, start: instant, pauses: CasePauses(), waitingDaysCount: true)
      let end = try limit.map { limit throws(ScheduleFault) in
        try counter.deadline(of: limit, for: .notify, desks: &desks)
      }
      found.add(from: instant, to: end ?? nil)
    }
    return found
  }
}
