import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// Gives decisions their numbers, so that they may ask each other.
  func declareDecisions() {
    decisionStates = Array(repeating: .waiting, count: declarations.decisions.items.count)
    program.decisions = declarations.decisions.items.map { declared in
      Decision(
        name: declared.name.tree.text, labels: labels(declared.texts.tree, declared.texts.site),
        subject: Subject(name: declared.subject.tree.text), takesFirst: declared.takesFirst, answers: [],
        rule: rule(
          declared.name.tree.text, declared.name.site.place(declared.name.tree.range), declared.citation))
    }
  }

  /// What a decision answers with.
  func decisionType(_ index: Int) -> ValueType {
    checkDecision(index)
    return decisionTypes[index] ?? .invalid
  }

  func checkDecision(_ index: Int) {
    let declared = declarations.decisions.items[index]
    guard decisionStates.indices.contains(index) else { return }
    guard decisionStates[index] == .waiting else {
      if decisionStates[index] == .running {
        let name = declared.name
        reportCircle(
          [name.tree.text], EventMessages.decisionAsksItself(name.tree.text, at: name.site.place(name.tree.range)))
        decisionStates[index] = .done
      }
      depth.pass(declared.name.site.place(declared.name.tree.range))
      return
    }
    decisionStates[index] = .running
    let outer = depth.begin()
    defer { depth.end(declared.name.site.place(declared.name.tree.range), outer) }
    checkSubject(declared)
    var type = ValueType.mark
    var isMixed = false
    for answer in declared.answers {
      let made = check(answer, of: declared, &type, &isMixed)
      program.decisions[index].answers.append(made)
      decisionTypes[index] = type
    }
    if isMixed { type = .invalid }
    checkOtherwise(declared)
    decisionTypes[index] = type
    decisionStates[index] = .done
  }

  private func checkSubject(_ declared: DeclaredDecision) {
    let name = declared.subject.tree
    guard !name.isMissing, declarations.facts[name.text] == nil else { return }
    reportUnknown(
      name.text, kind: "kind of facts", at: declared.subject.site.place(name.range), among: declarations.facts.names)
  }

  private func check(
    _ answer: Sited<DecisionTree.Answer>, of declared: DeclaredDecision, _ type: inout ValueType, _ isMixed: inout Bool
  ) -> Decision.Answer {
    var scope = Scope(answer.site)
    scope.subjects = subjects(of: Subject(name: declared.subject.tree.text))
    scope.isLost = declarations.facts[declared.subject.tree.text] == nil
    let value = check(answer.tree.value, scope)
    if let joined = type.joined(with: value.type) {
      type = joined
    } else {
      reportMismatch(expected: type, found: value.type, at: value.place)
      isMixed = true
    }
    let reason = labels(answer.tree.texts, answer.site)
    let words = answer.tree.texts.first?.value ?? "line \(program.decisions.count)"
    return Decision.Answer(
      value: value.formula, reason: reason, condition: answer.tree.condition.map { condition($0, scope) },
      rule: rule(
        "\(declared.name.tree.text): \(words)", answer.site.place(answer.tree.range),
        answer.tree.citation.map { Sited($0, answer.site) } ?? declared.citation))
  }

  /// Whose facts a decision sees: its subject's, and those its subject belongs to.
  func subjects(of subject: Subject) -> [Subject] {
    switch subject {
    case .customer: [.customer]
    case .system: [.system, .customer]
    case .case: [.case, .customer, .system]
    case .other: [subject, .customer]
    }
  }

  private func checkOtherwise(_ declared: DeclaredDecision) {
    let others = declared.answers.indices.filter { declared.answers[$0].tree.condition == nil }
    guard let first = others.first else { return }
    for later in declared.answers[(first + 1)...] {
      report(EventMessages.afterOtherwise(at: later.site.place(later.tree.range)))
    }
  }
}
