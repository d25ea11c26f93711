import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTime

/// What can be wrong with a call that asks a decision.
enum DecisionMessages {
  static func noSuchDecision(_ name: String, in program: Program) -> CommandFailure {
    unknown("a decision of the rules", found: name, among: program.decisions.map(\.name))
  }

  /// With its subject or without, as it was told.
  static func noSuchFact(_ name: String, among names: [String], whole: [String]) -> CommandFailure {
    unknown("a fact that the decision can ask", found: name, among: names, similar: names + whole)
  }

  /// No line holds, or what the rules ask cannot be said.
  static func noAnswer(
    _ decision: Decision, _ outcome: DecisionOutcome, today: CivilDate?, in program: Program
  ) -> CommandFailure {
    var missing = outcome.trace.unknownFacts.map { "`\(program.name(of: $0))`" }
    if outcome.trace.asksDate, today == nil { missing.append("what day it is") }
    let fault = outcome.trace.faults.first { fault in
      if case .noAnswer = fault { return missing.isEmpty }
      return true
    }
    if let fault { return failure(decision, fault, in: program) }
    return CommandFailure(
      "`\(decision.name)` has no answer without \(missing.joined(separator: ", "))",
      help: ["tell it with `--fact NAME=VALUE`, and the day with `--at`"], exitCode: ExitCode.findings)
  }

  private static func failure(
    _ decision: Decision, _ fault: EvaluationFault, in program: Program
  ) -> CommandFailure {
    let (why, help) = words(fault, in: program)
    return CommandFailure(
      "`\(decision.name)` has no answer: \(why)", help: [help], exitCode: ExitCode.findings)
  }

  private static func words(_ fault: EvaluationFault, in program: Program) -> (why: String, help: String) {
    switch fault {
    case .noRow(let table, let key):
      ("the table `\(name(of: table, in: program))` has no row for `\(program.written(key))`", "add the row")
    case .noColumn(let table, let key):
      ("the table `\(name(of: table, in: program))` has no column for `\(program.written(key))`", "add the column")
    case .twoAnswers(let decision, _, _):
      (
        "two lines of `\(name(of: decision, in: program))` hold and answer differently",
        "narrow one of them, or add `, first that holds`"
      )
    case .noAnswer(let decision):
      ("no line of `\(name(of: decision, in: program))` holds", "add a line `… otherwise`")
    case .outOfRange: ("a number or date is too large to count with", "check the facts and the amounts in the rules")
    case .twoCurrencies: ("it needs money of two currencies", "tell the facts in one currency")
    case .monthsAndDays: ("it compares months with days", "let the rules compare dates")
    case .tooDeep: ("tables and decisions ask each other without end", "let one of them not ask the other")
    }
  }

  private static func name(of table: TableID, in program: Program) -> String {
    program.tables.indices.contains(table.index) ? program.tables[table.index].name : "?"
  }

  private static func name(of decision: DecisionID, in program: Program) -> String {
    program.decisions.indices.contains(decision.index) ? program.decisions[decision.index].name : "?"
  }

  private static func unknown(_ wanted: String, found: String, among names: [String], similar: [String]? = nil)
    -> CommandFailure
  {
    let nearest = Spelling.nearest(to: found, among: similar ?? names).map { ["the nearest is `\($0)`"] } ?? []
    let list = names.isEmpty ? "there is none" : "there is " + names.map { "`\($0)`" }.joined(separator: ", ")
    return CommandFailure("expected \(wanted), found `\(found)`", help: nearest + [list], exitCode: ExitCode.findings)
  }
}
