@testable import TocsinEngine

/// The table as the manual shows it.
extension CaseLife {
  static var printed: String {
    let heading = ["what comes"] + CaseStanding.allCases.map(\.words)
    let rows = CaseLine.allCases.map { line in
      [line.words] + CaseStanding.allCases.map { outcome(of: line, in: $0).words }
    }
    let rule = "|" + heading.map { _ in "---|" }.joined()
    return ([text(heading), rule] + rows.map(text)).joined(separator: "\n")
  }

  private static func text(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

extension CaseStanding {
  fileprivate var words: String {
    switch self {
    case .none: "no case, or refused"
    case .open: "open"
    case .acknowledged: "acknowledged"
    case .waiting: "waiting"
    case .both: "acknowledged, waiting"
    case .closed: "closed"
    }
  }
}

extension CaseLine {
  fileprivate var words: String {
    switch self {
    case .report: "somebody reports it"
    case .acknowledge: "`case.acknowledge`"
    case .acknowledgementEnds: "the acknowledgement has lasted its time"
    case .wait: "`case.wait` on somebody else"
    case .waitAgain: "`case.wait` on whom it waits for"
    case .resume: "`case.resume`, from the last or all"
    case .resumeOne: "`case.resume`, from one of several"
    case .resumeOther: "`case.resume`, from another"
    case .priority: "`case.priority`"
    case .samePriority: "`case.priority` that it has"
    case .resolve: "`case.resolve`"
    case .reopen: "`case.reopen`"
    case .moreUrgent: "an event that replaces its own"
    case .repeated: "what opened it happens again"
    case .cleared: "its last event is over"
    case .retired: "its system is retired"
    case .factsChange: "facts change"
    }
  }
}

extension CaseOutcome {
  fileprivate var words: String {
    switch self {
    case .becomes(let standing, nil): standing.words
    case .becomes(let standing, let other?): "\(standing.words), or \(other.words) as before"
    case .nothing: "–"
    case .rejected(let objection): "*\(objection.words)*"
    }
  }
}

extension CaseOutcome.Objection {
  fileprivate var words: String {
    switch self {
    case .unknown: "unknown"
    case .exists: "there is one"
    case .closed: "closed"
    case .notClosed: "not closed"
    case .acknowledgedBefore: "acknowledged before"
    case .waitingAlready: "waits already"
    case .notWaiting: "does not wait"
    case .samePriority: "has it already"
    }
  }
}
