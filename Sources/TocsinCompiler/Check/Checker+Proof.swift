import TocsinAnalysis
import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinSyntax

/// Proves of each decision that its lines do not contradict each other and leave nothing out, or shows a case.
extension Checker {
  /// In formulas asked, for one decision and for all of a release. Beyond it a contradiction is a fault of the run.
  private static let workForOne = 4_000_000
  private static let workForAll = 20_000_000

  func proveDecisions() {
    guard !hasCircles, !depth.isReported, !program.decisions.isEmpty else { return }
    // A fact that was not chosen yet is unknown, whatever it is presumed to be.
    var bare = program
    for slot in program.facts.keys { bare.facts[slot]?.presumed = .unknown }
    let evaluator = Evaluator(bare)
    var work = Self.workForAll
    for index in declarations.decisions.items.indices {
      let declared = declarations.decisions.items[index]
      guard decisionTypes[index] != .invalid, program.decisions.indices.contains(index),
        program.decisions[index].answers.count == declared.answers.count,
        !declarations.isDamaged("decision", declared.name.tree.text)
      else { continue }
      var own = min(work, Self.workForOne)
      let before = own
      if !declared.takesFirst { findContradictions(declared, index, evaluator, &own) }
      findGap(declared, index, evaluator, &own)
      work -= before - own
    }
  }

  private func findContradictions(
    _ declared: DeclaredDecision, _ index: Int, _ evaluator: Evaluator, _ work: inout Int
  ) {
    let lines = program.decisions[index].answers
    for later in lines.indices {
      for earlier in lines.indices.prefix(later) {
        work -= 20
        guard work > 0 else { return }
        guard let found = contradiction(lines[earlier], lines[later], evaluator, &work) else { continue }
        let first = declared.answers[earlier]
        let second = declared.answers[later]
        report(
          EventMessages.twoAnswers(
            declared.name.tree.text, case: words(found.values),
            answers: answers(lines[earlier], lines[later], found.situation, evaluator),
            at: second.site.place(second.tree.range), other: first.site.place(first.tree.range),
            firstThatHolds: takingFirst(declared)))
        break
      }
    }
  }

  /// A case in which both lines hold and answer differently.
  private func contradiction(
    _ first: Decision.Answer, _ second: Decision.Answer, _ evaluator: Evaluator, _ work: inout Int
  ) -> CaseSearch.Found? {
    guard let one = first.condition, let other = second.condition else { return nil }
    let areConstant = [first.value, second.value].allSatisfy { if case .constant = $0 { true } else { false } }
    if areConstant, first.value == second.value { return nil }
    var survey = FormulaSurvey(program)
    survey.add(one)
    survey.add(other)
    if !areConstant {
      survey.add(first.value)
      survey.add(second.value)
    }
    let verdict = { (situation: Situation, _: Bool) -> CaseSearch.Verdict in
      var trace = Trace()
      let holds = evaluator.condition(one, in: situation, trace: &trace)
      if holds == false { return .never }
      let otherHolds = evaluator.condition(other, in: situation, trace: &trace)
      if otherHolds == false { return .never }
      guard holds == true, otherHolds == true else { return .open }
      if areConstant { return .always }
      let value = evaluator.value(of: first.value, in: situation, trace: &trace)
      let otherValue = evaluator.value(of: second.value, in: situation, trace: &trace)
      guard value != .unknown, otherValue != .unknown else { return .open }
      return value == otherValue ? .never : .always
    }
    return search(survey, admitsUnknown: true, &work, verdict).found
  }

  /// Without `otherwise` some line has to hold in every case of which everything is known.
  private func findGap(_ declared: DeclaredDecision, _ index: Int, _ evaluator: Evaluator, _ work: inout Int) {
    let conditions = program.decisions[index].answers.compactMap(\.condition)
    guard conditions.count == program.decisions[index].answers.count else { return }
    var survey = FormulaSurvey(program)
    for condition in conditions { survey.add(condition) }
    guard !survey.isUnreadable else { return }
    let (found, isSaid) = search(survey, admitsUnknown: false, &work) { situation, isWhole in
      var trace = Trace()
      var isOpen = false
      for condition in conditions {
        switch evaluator.condition(condition, in: situation, trace: &trace) {
        case true?: return .never
        case nil: isOpen = true
        case false?: break
        }
      }
      return isOpen ? .open : .always
    }
    guard found != nil || !isSaid else { return }
    report(
      EventMessages.noOtherwise(
        declared.name.tree.text, case: found.map { words($0.values) },
        at: declared.name.site.place(declared.name.tree.range)))
  }

  private func search(
    _ survey: FormulaSurvey, admitsUnknown: Bool, _ work: inout Int,
    _ verdict: @escaping (Situation, Bool) -> CaseSearch.Verdict
  ) -> (found: CaseSearch.Found?, isSaid: Bool) {
    guard
      var search = CaseSearch(survey, program, admitsUnknown: admitsUnknown, work: work, verdict: verdict)
    else { return (nil, false) }
    let (outcome, left) = search.run()
    work = left
    switch outcome {
    case .none: return (nil, true)
    case .found(let found): return (found, true)
    case .unsaid: return (nil, false)
    }
  }

  /// The case as somebody would tell it: `size Large, ends 2025-03-31`.
  private func words(_ values: [(unknown: Unknown, value: Value)]) -> String {
    let told = values.map { unknown, value in
      switch unknown {
      case .today: "today \(program.written(value))"
      case .fact(let slot): "\(program.facts[slot]?.name ?? "") \(written(value, of: slot))"
      case .signal, .window, .deskIsOpen: ""  // No decision asks for these.
      }
    }
    return told.joined(separator: ", ")
  }

  private func written(_ value: Value, of slot: FactSlot) -> String {
    let text = program.written(value)
    switch (program.facts[slot]?.type, value) {
    case (.percent, .number): return text + "%"
    case (_, .text): return "\"\(text)\""
    default: return text
    }
  }

  private func answers(
    _ first: Decision.Answer, _ second: Decision.Answer, _ situation: Situation, _ evaluator: Evaluator
  ) -> (String, String) {
    var trace = Trace()
    return (
      program.written(evaluator.value(of: first.value, in: situation, trace: &trace)),
      program.written(evaluator.value(of: second.value, in: situation, trace: &trace))
    )
  }

  /// The edit by which the first line that holds gives the answer.
  private func takingFirst(_ declared: DeclaredDecision) -> TextEdit? {
    let name = declared.subject
    guard !name.tree.isMissing else { return nil }
    let end = SourceRange(at: name.tree.range.end)
    return TextEdit(place: name.site.place(end), replacement: ", first that holds")
  }
}
