import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Writes scenarios in the language, with what the rules say of them today.
struct ScenarioWriter {
  private let program: Program

  init(_ program: Program) {
    self.program = program
  }

  /// A whole test.
  func text(_ scenario: Scenario, number: Int, _ expectations: [String]) -> String {
    let subject = scenario.subject(in: program)
    var lines: [String] = []
    let told = scenario.facts(of: .customer) + scenario.facts(of: .system)
    if let event = scenario.event {
      lines.append("given customer \(Scenario.customer) \(facts(told))")
      lines.append("given system \(Scenario.system) of \(Scenario.customer) { }")
      lines += scenario.signals.map { "\(moment(scenario.moment))  \(Scenario.system) signals \(words(of: $0))" }
      for (place, expectation) in expectations.enumerated() {
        lines.append((place == 0 ? moment(scenario.end) + "  " : "") + "expect \(expectation)")
      }
      return test("Generated \(number): \(program.events[event]?.name ?? "an event")", lines)
    }
    if case .other(let kind) = subject {
      if !told.isEmpty { lines.append("given customer \(Scenario.customer) \(facts(told))") }
      let owner = told.isEmpty ? "" : " of \(Scenario.customer)"
      lines.append("given \(kind) \(Scenario.subject)\(owner) \(facts(scenario.facts(of: subject)))")
    } else {
      lines.append("given customer \(Scenario.customer) \(facts(told))")
    }
    var expectations = expectations[...]
    if subject == .case, let slot = program.prioritySlot, let priority = scenario.facts[slot] {
      let own = scenario.facts(of: .case).filter { $0.slot != slot }
      lines.append(
        "\(moment(scenario.moment))  \(Scenario.customer) reports \(program.written(priority))"
          + (own.isEmpty ? "" : " with \(facts(own))"))
    } else if let first = expectations.popFirst() {
      lines.append("\(moment(scenario.moment))  expect \(first)")
    }
    lines += expectations.map { "expect \($0)" }
    return test("Generated \(number): " + (scenario.decision.map { name(of: $0) } ?? "a case"), lines)
  }

  private func test(_ title: String, _ lines: [String]) -> String {
    "test \(quoted(title)) {\n" + lines.map { "  \($0)\n" }.joined() + "}\n"
  }

  /// `room 4% { shelf "first" }`.
  private func words(of line: Scenario.SignalValue) -> String {
    let signal = program.signals[line.signal]
    let unit = signal?.kind == .measured(.percent) ? "%" : ""
    let labels = zip(signal?.labels ?? [], line.labels).map { "\($0) \(quoted($1))" }
    return "\(signal?.name ?? "") \(written(line.value) ?? "")\(unit)"
      + (labels.isEmpty ? "" : " { \(labels.joined(separator: ", ")) }")
  }

  /// What the rules say; nil when it cannot be written.
  func expectations(_ scenario: Scenario, _ scene: inout TestScene) -> [String]? {
    guard scene.failures.isEmpty, scenario.signals.allSatisfy(canBeWritten) else { return nil }
    if let decision = scenario.decision {
      guard let outcome = scene.answer(of: decision), let value = written(outcome.value) else { return nil }
      let reason = program.languages.first.flatMap { outcome.reason[$0] }.map { " " + quoted($0) } ?? ""
      return ["\(name(of: decision)) is \(value)\(reason)"]
    }
    if let refusal = scene.actions.first(where: { $0.kind == .supportRefused }) {
      return ["refused" + (scene.texts(of: refusal).first.map { " " + quoted($0) } ?? "")]
    }
    if scenario.event != nil {
      let opened = scene.engine.caseViews.filter(\.isOpen).compactMap { view in
        view.event.flatMap { program.events[$0] }.map { "\($0.name) \(program.name(of: view.priority))" }
      }
      return opened.isEmpty ? ["no case"] : opened
    }
    guard let schedule = scene.engine.caseViews.last?.schedule else { return nil }
    let steps = schedule.steps.compactMap { step in
      step.at.flatMap { scene.writtenMoment($0) }.map { "\(program.name(of: step.role)) at \($0)" }
    }
    let page = schedule.page.map { "page \(program.name(of: $0.role))" } ?? "no page"
    return [schedule.deskIsOpen ? "desk open" : "desk closed"] + target("notification", schedule.notify, scene)
      + target("response", schedule.respond, scene) + steps.prefix(2) + [page]
  }

  /// Amounts with a unit of their own are not written, and nothing below zero is told in tests.
  private func canBeWritten(_ line: Scenario.SignalValue) -> Bool {
    switch program.signals[line.signal]?.kind {
    case .measured(.count), .measured(.percent), .measured(.boolean): line.measured.map { $0 >= 0 } ?? false
    default: false
    }
  }

  private func target(_ word: String, _ target: CaseSchedule.Target?, _ scene: TestScene) -> [String] {
    guard let target else { return ["no \(word)"] }
    guard let due = target.due.flatMap({ scene.writtenMoment($0) }) else { return [word] }
    return ["\(word) \(target.isStrict ? "before" : "by") \(due)"]
  }

  private func facts(_ facts: [Test.FactValue]) -> String {
    let told = facts.map { fact in
      let isPercent = program.facts[fact.slot]?.type == .percent
      return "\(program.facts[fact.slot]?.name ?? "") \(written(fact.value) ?? "-")" + (isPercent ? "%" : "")
    }
    return told.isEmpty ? "{ }" : "{ \(told.joined(separator: ", ")) }"
  }

  private func written(_ value: Value) -> String? {
    switch value {
    case .unknown, .nothing, .list, .nearest: nil
    case .text(let text): quoted(text)
    default: program.written(value)
    }
  }

  private func name(of decision: DecisionID) -> String {
    program.decisions.indices.contains(decision.index) ? program.decisions[decision.index].name : ""
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func moment(_ time: CivilTime) -> String { TestScene.words(of: time) }
}
