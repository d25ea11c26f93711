import TocsinModel
import TocsinTime

/// Lines about cases, as the table of a case's life names them.
extension Engine {
  /// What comes of something for a case.
  func life(_ line: CaseLine, _ number: Int, at instant: Instant) -> CaseOutcome {
    CaseLife.outcome(of: line, in: standing(of: number, at: instant))
  }

  func standing(of number: Int, at instant: Instant) -> CaseStanding {
    let record = cases[number]
    guard record.isOpen else { return .closed }
    let isAcknowledged = record.isAcknowledged(at: instant)
    if record.isWaiting { return isAcknowledged ? .both : .waiting }
    return isAcknowledged ? .acknowledged : .open
  }

  /// Which line of the table it is; nil for lines that are about no case.
  func line(_ content: Event.Content, of number: Int) -> CaseLine? {
    let record = cases[number]
    switch content {
    case .openCase: return .report
    case .acknowledge: return .acknowledge
    case .wait(_, let on): return cause(on, of: number).flatMap(record.openWait) == nil ? .wait : .waitAgain
    case .resume(_, nil): return .resume
    case .resume(_, let on?):
      guard cause(on, of: number).flatMap(record.openWait) != nil else { return .resumeOther }
      return record.openWaits == 1 ? .resume : .resumeOne
    case .changePriority(_, let priority): return record.priority == priority ? .samePriority : .priority
    case .resolve: return .resolve
    case .reopen: return .reopen
    case .sample, .occurrence, .customer, .system, .retire, .silence, .tick: return nil
    }
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
