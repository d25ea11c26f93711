import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTime

extension ScheduleFault.Need {
  /// As a sentence names it.
  var words: FindingText {
    switch self {
    case .desk: "the desk of the case"
    case .layers: "the hours of the desk"
    case .clock: "the clock of an amount"
    case .notify: "the notification target"
    case .respond: "the response target"
    case .escalate: "the escalation"
    case .admission: "whether the case is taken"
    case .languages: "the languages"
    case .acknowledged: "how long an acknowledgement lasts"
    }
  }

  /// The word that begins its line in a policy.
  var keyword: String {
    switch self {
    case .desk, .layers: "desk"
    case .clock: "clock"
    case .notify: "notify"
    case .respond: "respond"
    case .escalate: "escalate"
    case .admission: "accept"
    case .languages: "languages"
    case .acknowledged: "acknowledged"
    }
  }

  /// What the line must give.
  var expected: FindingText {
    switch self {
    case .desk: "a calendar"
    case .layers: "layers of a calendar"
    case .clock: "a clock"
    case .notify, .respond: "an amount of time, `best effort` or `-`"
    case .escalate: "roles and amounts of time"
    case .admission: "yes or no"
    case .languages: "members of a choice"
    case .acknowledged: "an amount of time or `-`"
    }
  }
}

extension ScheduleFault.Message {
  init(_ error: CalendarError, of calendar: CalendarID, in program: Program) {
    let name = program.name(of: calendar)
    switch error {
    case .beyondHorizon(let date):
      self.init(
        problem: "a deadline depends on \(date.description), and what calendar `\(name)` knows does not reach that far",
        help: "extend the `known` dates of its holidays")
    case .neverOpens:
      self.init(
        problem: "the desk `\(name)` never opens in the hours this case gets",
        help: "give calendar `\(name)` hours in these layers, or the case other layers")
    case .neverCloses:
      self.init(problem: "the desk `\(name)` never closes", help: "ask for an opening instead of a closing time")
    }
  }
}

extension Program {
  func name(of table: TableID) -> String {
    tables.indices.contains(table.index) ? tables[table.index].name : "?"
  }

  func name(of decision: DecisionID) -> String {
    decisions.indices.contains(decision.index) ? decisions[decision.index].name : "?"
  }
}
