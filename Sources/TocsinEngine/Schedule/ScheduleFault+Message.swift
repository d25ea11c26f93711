import TocsinEvaluation
package import TocsinModel
package import TocsinSource
import TocsinTime

extension ScheduleFault {
  /// What a manager reads: what went wrong, and a way out.
  package struct Message: Hashable, Sendable {
    package let problemText: FindingText
    package let helpText: FindingText

    init(problem: FindingText, help: FindingText) {
      problemText = problem
      helpText = help
    }

    package var problem: String { problemText.text }
    package var help: String { helpText.text }
  }

  /// The message in terms of the release in which it happened.
  package func message(in program: Program) -> Message {
    switch self {
    case .noPolicy:
      Message(problem: "the rules have no policy", help: "declare `policy NAME for case`")
    case .noRelease(let date):
      Message(
        problem: "no release takes cases opened on \(date.description)",
        help: "name a release, or let one be in force from an earlier date")
    case .unknownFacts(let need, let facts, _): Message(unknown: facts, for: need, in: program)
    case .noLine(let need):
      Message(
        problem: "no line of the policy says \(need.words)",
        help: "add a line `\(need.keyword) …` without a condition to the policy")
    case .evaluation(let need, let fault, _):
      Message(fault, for: need, in: program)
    case .unfitting(let need, let value, _):
      Message(
        problem: "the policy asks for \(need.words), and the rules answer `\(program.written(value))`",
        help: "let its line `\(need.keyword)` give \(need.expected)")
    case .clockDoesNotFit(let amount, let clock, _):
      Message(
        problem: "`\(amount.written)` cannot run on the clock `\(clock.written)`",
        help: amount.unit == .businessDay
          ? "let business days run on `close of day` or `same time of day`"
          : "let it run on `elapsed time` or `desk time`")
    case .unknownZone(let name):
      Message(
        problem: "the time zone database has no zone `\(name)`",
        help: "use a name such as `Europe/Rome`, or update the system's time zone data")
    case .calendar(let calendar, let error): Message(error, of: calendar, in: program)
    }
  }
}

extension ScheduleFault.Message {
  fileprivate init(unknown facts: [FactSlot], for need: ScheduleFault.Need, in program: Program) {
    let names = facts.map { fact -> FindingText in "`\(program.name(of: fact))`" }
    guard !names.isEmpty else {
      self.init(
        problem: "\(need.words) is not known",
        help: "see the line `\(need.keyword)` of the policy: what it asks has no value here")
      return
    }
    self.init(
      problem: "\(need.words) needs \(FindingText.all(of: names)), which nobody told",
      help: names.count == 1
        ? "tell it with the case, or give a presumed value in the rules"
        : "tell them with the case, or give a presumed value in the rules")
  }

  fileprivate init(_ fault: EvaluationFault, for need: ScheduleFault.Need, in program: Program) {
    switch fault {
    case .noRow(let table, let key):
      self.init(
        problem: "\(need.words) needs a row for `\(program.written(key))` in table `\(program.name(of: table))`",
        help: "add the row, or a row `any`")
    case .noColumn(let table, let key):
      self.init(
        problem: "\(need.words) needs a column for `\(program.written(key))` in table `\(program.name(of: table))`",
        help: "add the column")
    case .twoAnswers(let decision, _, _):
      self.init(
        problem: "two lines of decision `\(program.name(of: decision))` hold and answer differently",
        help: "narrow one of them, or add `, first that holds` to take them in order")
    case .noAnswer(let decision):
      self.init(
        problem: "no line of decision `\(program.name(of: decision))` holds", help: "add a line `… otherwise`")
    case .outOfRange:
      self.init(
        problem: "\(need.words) needs a number or date that is too large", help: "check the amounts in the rules")
    case .twoCurrencies:
      self.init(
        problem: "\(need.words) needs money of two currencies, and rules know no rate between them",
        help: "tell the facts in one currency")
    case .monthsAndDays:
      self.init(
        problem: "\(need.words) compares months with days, and nobody can say which is longer",
        help: "let the rules compare dates")
    case .tooDeep:
      self.init(
        problem: "the tables and decisions behind \(need.words) ask each other without end",
        help: "let one of them not ask the other")
    }
  }
}
