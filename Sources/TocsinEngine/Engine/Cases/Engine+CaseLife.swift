import TocsinModel
import TocsinTime

/// Lines about cases, as the table of a case's life names them.
extension Engine {
  /// What comes of something for a case.
  func life(_ line: CaseLine, _ number: Int, at instant: Instant) -> CaseOutcome {
    CaseLife.outcome(of: line, in: standing(of: number, at: instant))
  }

  func standing(of number: Int, at instant: Instant) -> CaseStanding {
    guard cases[number].isOpen else { return .closed }
    // An acknowledgement of a case without a schedule counts for ever.
    let isAcknowledged =
      cases[number].kept?.content.acknowledgements.contains(instant)
      ?? !cases[number].history.acknowledgements.isEmpty
    if cases[number].history.waits.openCount > 0 { return isAcknowledged ? .both : .waiting }
    return isAcknowledged ? .acknowledged : .open
  }

  /// Which line of the table it is; nil for lines that are about no case.
  func line(_ content: Event.Content, of number: Int) -> CaseLine? {
    switch content {
    case .openCase: return .report
    case .acknowledge: return .acknowledge
    case .wait(_, let on): return isWaiting(number, on) ? .waitAgain : .wait
    case .resume(_, nil): return .resume
    case .resume(_, let on?):
      guard isWaiting(number, on) else { return .resumeOther }
      return cases[number].history.waits.openCount == 1 ? .resume : .resumeOne
    case .changePriority(_, let priority): return cases[number].priority == priority ? .samePriority : .priority
    case .resolve: return .resolve
    case .reopen: return .reopen
    case .sample, .occurrence, .customer, .system, .retire, .silence, .tick: return nil
    }
  }

  private func isWaiting(_ number: Int, _ on: String) -> Bool {
    cause(on, of: number).map { cases[number].history.waits.openPlace(for: $0) != nil } ?? false
  }

  func rejection(for objection: CaseOutcome.Objection, _ content: Event.Content, name: String) -> Rejection {
    switch objection {
    case .unknown: return .unknownName(.case, name, nearest: nearestCase(to: name))
    case .exists: return .caseExists(name)
    case .closed: return .caseClosed(name)
    case .notClosed: return .caseOpen(name)
    case .acknowledgedBefore: return .alreadyAcknowledged(name)
    case .waitingAlready: return .alreadyWaiting(name, on: content.cause ?? "")
    case .notWaiting: return .notWaiting(name, on: content.cause)
    case .samePriority: return .samePriority(name, content.priority.map(self.name(of:)) ?? "")
    }
  }

  private func nearestCase(to name: String) -> String? {
    nearest(to: name, among: cases.lazy.reversed().map(\.name))
  }
}

extension Event.Content {
  /// For whom a case waits, or waits no longer.
  fileprivate var cause: String? {
    switch self {
    case .wait(_, let cause): cause
    case .resume(_, let cause): cause
    default: nil
    }
  }

  fileprivate var priority: MemberID? {
    if case .changePriority(_, let priority) = self { priority } else { nil }
  }
}
