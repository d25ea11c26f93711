/// Where a case stands.
enum CaseStanding: Int, Hashable, Sendable, CaseIterable {
  /// Never told of, or refused.
  case none
  case open, acknowledged, waiting
  /// Acknowledged and waiting.
  case both
  case closed
}

/// What can come to a case: a line, an event, or time.
enum CaseLine: Int, Hashable, Sendable, CaseIterable {
  case report
  case acknowledge, acknowledgementEnds
  case wait, waitAgain
  /// The last cause it waits for, or all of them; one of several; one it does not wait for.
  case resume, resumeOne, resumeOther
  case priority, samePriority
  case resolve, reopen
  case moreUrgent, repeated, cleared, retired
  case factsChange
}

/// What comes of it.
enum CaseOutcome: Hashable, Sendable {
  /// The case stands so from then on. After a reopening it may be acknowledged as before.
  case becomes(CaseStanding, or: CaseStanding? = nil)
  /// Nothing is done or said.
  case nothing
  /// The line is rejected.
  case rejected(Objection)

  enum Objection: Hashable, Sendable {
    case unknown, exists, closed, notClosed, acknowledgedBefore, waitingAlready, notWaiting, samePriority
  }
}

/// The life of a case: what comes of each line in each standing. The engine asks here and nowhere else.
enum CaseLife {
  typealias Row = (
    none: CaseOutcome, open: CaseOutcome, acknowledged: CaseOutcome, waiting: CaseOutcome, both: CaseOutcome,
    closed: CaseOutcome
  )

  static func outcome(of line: CaseLine, in standing: CaseStanding) -> CaseOutcome {
    let row = row(of: line)
    switch standing {
    case .none: return row.none
    case .open: return row.open
    case .acknowledged: return row.acknowledged
    case .waiting: return row.waiting
    case .both: return row.both
    case .closed: return row.closed
    }
  }

  private static let (open, acknowledged): (CaseOutcome, CaseOutcome) = (.becomes(.open), .becomes(.acknowledged))
  private static let (waiting, both): (CaseOutcome, CaseOutcome) = (.becomes(.waiting), .becomes(.both))
  private static let ended = CaseOutcome.becomes(.closed)
  /// Under `restarts` it is open; under `continues` it stands as it did, except that waiting has ended.
  private static let reopened = CaseOutcome.becomes(.open, or: .acknowledged)
  private static let nothing = CaseOutcome.nothing
  private static let unknown = CaseOutcome.rejected(.unknown)
  private static let exists = CaseOutcome.rejected(.exists)
  private static let closed = CaseOutcome.rejected(.closed)
  private static let notClosed = CaseOutcome.rejected(.notClosed)
  private static let before = CaseOutcome.rejected(.acknowledgedBefore)
  private static let already = CaseOutcome.rejected(.waitingAlready)
  private static let notWaiting = CaseOutcome.rejected(.notWaiting)
  private static let same = CaseOutcome.rejected(.samePriority)

  /// From left to right: no such case, open, acknowledged, waiting, both, closed.
  private static func row(of line: CaseLine) -> Row {
    switch line {
    case .report: (open, exists, exists, exists, exists, exists)
    case .acknowledge: (unknown, acknowledged, before, both, before, closed)
    case .acknowledgementEnds: (nothing, nothing, open, nothing, waiting, nothing)
    case .wait: (unknown, waiting, both, waiting, both, closed)
    case .waitAgain: (unknown, notWaiting, notWaiting, already, already, closed)
    case .resume: (unknown, notWaiting, notWaiting, open, acknowledged, closed)
    case .resumeOne: (unknown, notWaiting, notWaiting, waiting, both, closed)
    case .resumeOther: (unknown, notWaiting, notWaiting, notWaiting, notWaiting, closed)
    case .priority: (unknown, open, acknowledged, waiting, both, closed)
    case .samePriority: (unknown, same, same, same, same, closed)
    case .resolve: (unknown, ended, ended, ended, ended, closed)
    case .reopen: (unknown, notClosed, notClosed, notClosed, notClosed, reopened)
    case .moreUrgent: (open, open, acknowledged, waiting, both, open)
    case .repeated: (open, nothing, nothing, nothing, nothing, open)
    case .cleared: (nothing, ended, ended, ended, ended, nothing)
    case .retired: (nothing, ended, ended, ended, ended, nothing)
    case .factsChange: (nothing, open, acknowledged, waiting, both, nothing)
    }
  }
}
