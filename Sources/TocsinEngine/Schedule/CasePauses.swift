import TocsinModel
import TocsinTime

/// When each clock of a case stands still, and by which statements.
struct CasePauses: Sendable {
  private var notify = Pauses.none
  private var respond = Pauses.none
  private var escalate = Pauses.none
  private(set) var rules: [RuleID] = []

  /// Nothing stands still.
  init() {}

  /// Waiting stops the clocks that the policy names for its cause, being closed stops all.
  init(_ history: CaseHistory, _ pauses: [Policy.Pause]) {
    for wait in history.waits {
      for pause in pauses where pause.causes.contains(wait.cause) {
        for clock in pause.clocks { self[clock].add(from: wait.from, to: wait.to) }
        if !rules.contains(pause.rule) { rules.append(pause.rule) }
      }
    }
    for closure in history.closures {
      for clock in CaseClock.allCases { self[clock].add(from: closure.from, to: closure.to) }
    }
  }

  subscript(clock: CaseClock) -> Pauses {
    get {
      switch clock {
      case .notify: notify
      case .respond: respond
      case .escalate: escalate
      }
    }
    set {
      switch clock {
      case .notify: notify = newValue
      case .respond: respond = newValue
      case .escalate: escalate = newValue
      }
    }
  }
}
