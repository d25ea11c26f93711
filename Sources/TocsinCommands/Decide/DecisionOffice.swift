import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTime

/// Asks the decisions of one rulebook.
struct DecisionOffice {
  private let rules: RuleSet
  private var desks: DeskBook

  init(_ rules: RuleSet) {
    self.rules = rules
    desks = DeskBook(zones: rules.zones)
  }

  mutating func answer(_ request: DecisionRequest) throws(CommandFailure) -> DecisionAnswer {
    let program = try release(request)
    guard let place = program.decisions.firstIndex(where: { $0.name == request.decision }) else {
      throw DecisionMessages.noSuchDecision(request.decision, in: program)
    }
    let decision = program.decisions[place]
    var situation = Situation()
    situation.today = request.date
    for told in request.facts {
      let fact = try fact(told.path, seenBy: decision.subject, in: program)
      situation.facts[fact.slot] = try value(told, of: fact, in: program)
    }
    let outcome = Evaluator(program).decide(DecisionID(place), in: situation)
    guard outcome.value != .unknown, let rule = outcome.rule else {
      throw DecisionMessages.noAnswer(decision, outcome, today: situation.today, in: program)
    }
    return DecisionAnswer(
      program: program, decision: decision, value: outcome.value, reason: outcome.reason, rule: rule,
      rules: outcome.trace.rules, unknownFacts: outcome.trace.unknownFacts,
      lacksDate: outcome.trace.asksDate && situation.today == nil)
  }

  private func release(_ request: DecisionRequest) throws(CommandFailure) -> Program {
    if let name = request.release {
      if let place = rules.program(release: name), rules.programs.indices.contains(place) {
        return rules.programs[place]
      }
      throw TableMessages.noSuchRelease(name, in: rules)
    }
    guard let newest = rules.programs.last else { throw LoadingMessages.noRules() }
    guard let date = request.date else { return newest }
    if let found = rules.programs.last(where: { $0.inForce?.contains(date) ?? true }) { return found }
    throw CommandFailure(
      "expected a date on which a release is in force, found \(date)",
      help: ["name a release with `--release`"], exitCode: ExitCode.findings)
  }

  /// A fact by its name, of the first subject that has it, or by the name of its subject and its own.
  private func fact(_ path: String, seenBy subject: Subject, in program: Program) throws(CommandFailure)
    -> TocsinModel.Fact
  {
    let subjects = subject.inSight
    let all = program.facts.values.filter { subjects.contains($0.slot.subject) }
    if let found = all.first(where: { program.name(of: $0.slot) == path }) { return found }
    for subject in subjects {
      if let found = all.first(where: { $0.slot.subject == subject && $0.name == path }) { return found }
    }
    throw DecisionMessages.noSuchFact(
      path, among: Set(all.map(\.name)).sorted(), whole: all.map { program.name(of: $0.slot) }.sorted())
  }

  private mutating func value(
    _ told: DecisionRequest.Fact, of fact: TocsinModel.Fact, in program: Program
  ) throws(CommandFailure) -> Value {
    if told.value == "unknown" { return .unknown }
    let isQuoted = told.value.count > 1 && told.value.hasPrefix("\"") && told.value.hasSuffix("\"")
    let text = isQuoted ? String(told.value.dropFirst().dropLast()) : told.value
    do {
      return try RequestWords(program).value(
        ToldFact(place: .anybody, name: told.path, value: .text(text)),
        of: DeclaredFact(slot: fact.slot, type: fact.type), desks: &desks)
    } catch {
      throw CommandFailure(
        "`\(told.path)`: \(error.message)", help: error.help.map { [$0] } ?? [], exitCode: ExitCode.findings)
    }
  }
}

extension Subject {
  /// Whose facts a decision sees: its subject's, and those its subject belongs to.
  fileprivate var inSight: [Subject] {
    switch self {
    case .customer: [.customer]
    case .system: [.system, .customer]
    case .case: [.case, .customer, .system]
    case .other: [self, .customer]
    }
  }
}
