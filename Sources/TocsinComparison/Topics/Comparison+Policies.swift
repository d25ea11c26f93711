import TocsinAnalysis
import TocsinEngine
import TocsinEvaluation
import TocsinModel

/// What becomes of a case.
extension Comparison {
  mutating func comparePolicies() {
    let subject = Difference.Subject(kind: "policy", name: old.policy?.name ?? new.policy?.name ?? "")
    guard old.policy != nil || new.policy != nil else { return }
    guard let (before, after) = both(.handling, subject, old.policy, new.policy) else { return }
    compareLimits(subject)
    compareLadders(subject)
    comparePages(subject)
    compareAdmission(subject)
    compareDesks(subject)
    compareHandling(before, after, subject)
  }

  private mutating func compareLimits(_ subject: Difference.Subject) {
    limits(.respond, \.respond, .respond, subject)
    limits(.notify, \.notify, .notify, subject)
    limits(.acknowledge, \.acknowledgedLasts, .acknowledged, subject)
  }

  private mutating func limits(
    _ topic: Difference.Topic, _ lines: KeyPath<Policy, [Policy.Guarded<Formula?>]>, _ need: ScheduleFault.Need,
    _ subject: Difference.Subject
  ) {
    let formulas = { (program: Program) in
      (program.policy?[keyPath: lines] ?? []).map { $0.whole([$0.content ?? .constant(.nothing)]) }
        + program.clockFormulas
    }
    let diagram = diagram(subject, formulas) { evaluator, situation, trace in
      var reader = PromiseReader(evaluator: evaluator, situation: situation)
      do throws(ScheduleFault) {
        guard let limit = try reader.limit(evaluator.policy[keyPath: lines], need, trace: &trace) else {
          return .nothing
        }
        return .limit(Outcome.Limit(amount: limit.amount, clock: limit.clock))
      } catch {
        return error.outcome(&trace)
      }
    }
    compare(topic, subject, in: diagram)
  }

  private mutating func compareLadders(_ subject: Difference.Subject) {
    let formulas = { (program: Program) in
      (program.policy?.escalate ?? []).map { $0.whole([$0.content.roles, $0.content.amounts]) } + program.clockFormulas
    }
    let waits = { (program: Program) in
      (program.policy?.escalate ?? []).map { Outcome.flag($0.content.waitsForOpening) }
    }
    let diagram = diagram(subject, formulas, besides: waits) { evaluator, situation, trace in
      var reader = PromiseReader(evaluator: evaluator, situation: situation)
      do throws(ScheduleFault) {
        return .ladder(
          try reader.ladder(trace: &trace).map { rung in
            let limit = Outcome.Limit(
              amount: rung.limit.amount, clock: rung.limit.clock, waitsForOpening: rung.waitsForOpening)
            return Outcome.Step(role: rung.role, limit: limit)
          })
      } catch {
        return error.outcome(&trace)
      }
    }
    guard let diagram else { return }
    let correspondence = correspondence
    var roles: [MemberID] = []
    for outcomes in diagram.outcomes {
      let steps = outcomes.old.steps.map(\.role) + outcomes.new.steps.map { correspondence.canonical($0.role) }
      roles += steps.filter { !roles.contains($0) }
    }
    for role in roles.sorted() {
      var subject = subject
      subject.parts = [.member(role)]
      compare(.escalate, subject, in: diagram) { outcomes in
        guard case .ladder(let before) = outcomes.old, case .ladder(let after) = outcomes.new else {
          return OutcomeDiagram.Outcomes(old: .unknown, new: .unknown)
        }
        return OutcomeDiagram.Outcomes(
          old: .steps(before.filter { $0.role == role }.map(\.limit)),
          new: .steps(after.filter { correspondence.canonical($0.role) == role }.map(\.limit)))
      }
    }
  }

  private mutating func comparePages(_ subject: Difference.Subject) {
    for (topic, lines) in [(Difference.Topic.page, \Policy.page), (.pageAtClosing, \Policy.pageAtClosing)] {
      let formulas = { (program: Program) in (program.policy?[keyPath: lines] ?? []).map { $0.whole([]) } }
      let pages = { (program: Program) in
        (program.policy?[keyPath: lines] ?? []).map { Outcome.page($0.content.role, language: $0.content.language) }
      }
      let diagram = diagram(subject, formulas, besides: pages) { evaluator, situation, trace in
        let line = evaluator.firstLine(of: evaluator.policy[keyPath: lines], in: situation, trace: &trace)
        return line.map { .page($0.content.role, language: $0.content.language) } ?? .nothing
      }
      compare(topic, subject, in: diagram)
    }
  }

  private mutating func compareAdmission(_ subject: Difference.Subject) {
    for (topic, lines) in [(Difference.Topic.accept, \Policy.accept), (.watch, \Policy.watch)] {
      let formulas = { (program: Program) in
        (program.policy?[keyPath: lines] ?? []).map { $0.whole([.decision($0.content)]) }
      }
      let diagram = diagram(subject, formulas) { evaluator, situation, trace in
        let line = evaluator.firstLine(of: evaluator.policy[keyPath: lines], in: situation, trace: &trace)
        guard let line else { return .answer(.boolean(true), Labels()) }
        return evaluator.outcome(of: line.content, in: situation, trace: &trace)
      }
      compare(topic, subject, in: diagram) { $0.answers }
      let names = [old, new].flatMap { program in
        (program.policy?[keyPath: lines] ?? []).map { program.decisions[$0.content.index].name }
      }
      let decision = names.first.map { Difference.Subject(kind: "decision", name: $0) }
      compare(.reason, decision ?? subject, in: diagram) { $0.reasons }
    }
  }

  private mutating func compareDesks(_ subject: Difference.Subject) {
    let desks = { (program: Program) in
      (program.policy?.desk ?? []).map { $0.whole([$0.content.calendar] + $0.content.layers) }
    }
    let deskDiagram = diagram(subject, desks) { evaluator, situation, trace in
      let line = evaluator.firstLine(of: evaluator.policy.desk, in: situation, trace: &trace)
      guard let line else { return .nothing }
      let calendar = evaluator.value(of: line.content.calendar, in: situation, trace: &trace)
      let layers = line.content.layers.map { evaluator.value(of: $0, in: situation, trace: &trace) }
      guard calendar != .unknown, !layers.contains(.unknown) else { return .unknown }
      return .desk(calendar, layers: layers.flatMap(\.elements).map { evaluator.program.written($0) })
    }
    compare(.desk, subject, in: deskDiagram)
    let languages = { (program: Program) in
      (program.policy?.languages ?? []).map {
        $0.whole([$0.content.guaranteed, $0.content.optional ?? .constant(.nothing)])
      }
    }
    let languageDiagram = diagram(subject, languages) { evaluator, situation, trace in
      let line = evaluator.firstLine(of: evaluator.policy.languages, in: situation, trace: &trace)
      guard let line else { return .languages(guaranteed: [], optional: []) }
      let guaranteed = evaluator.value(of: line.content.guaranteed, in: situation, trace: &trace)
      let optional = line.content.optional.map { evaluator.value(of: $0, in: situation, trace: &trace) }
      return .languages(guaranteed: guaranteed.members, optional: optional?.members ?? [])
    }
    compare(.languages, subject, in: languageDiagram)
    let warnings = { (program: Program) in (program.policy?.warn ?? []).map { $0.whole([]) } }
    let amounts = { (program: Program) in (program.policy?.warn ?? []).map { Outcome.warnings($0.content) } }
    let warningDiagram = diagram(subject, warnings, besides: amounts) { evaluator, situation, trace in
      let line = evaluator.firstLine(of: evaluator.policy.warn, in: situation, trace: &trace)
      return line.map { .warnings($0.content) } ?? .nothing
    }
    compare(.warn, subject, in: warningDiagram)
  }
}

extension Program {
  /// Which clock an amount runs on is part of what is promised.
  fileprivate var clockFormulas: [Formula] {
    (policy?.clock ?? []).map { line in
      line.whole([line.content.clock, .list(line.content.exceptions.map { $0.whole([$0.content]) })])
    }
  }
}

extension ScheduleFault {
  /// What cannot be said; the facts that are missed are named in the trace.
  fileprivate func outcome(_ trace: inout Trace) -> Outcome {
    if case .unknownFacts(_, let facts, _) = self {
      for fact in facts { trace.miss(fact) }
    }
    return .unknown
  }
}

extension Outcome {
  fileprivate var steps: [Step] { if case .ladder(let steps) = self { steps } else { [] } }
}

extension OutcomeDiagram.Outcomes {
  /// What is answered, whatever the reason.
  var answers: OutcomeDiagram.Outcomes {
    guard let before = old.answerAndReason, let after = new.answerAndReason else { return self }
    return OutcomeDiagram.Outcomes(old: before.answer, new: after.answer)
  }

  /// The reasons, where the answer is the same.
  var reasons: OutcomeDiagram.Outcomes {
    guard let before = old.answerAndReason, let after = new.answerAndReason, before.answer == after.answer else {
      return OutcomeDiagram.Outcomes(old: .unknown, new: .unknown)
    }
    return OutcomeDiagram.Outcomes(old: .reason(before.reason), new: .reason(after.reason))
  }
}

extension Evaluator {
  func outcome(of decision: DecisionID, in situation: Situation, trace: inout Trace) -> Outcome {
    let answered = answer(of: decision, in: situation, trace: &trace)
    return answered.value == .unknown ? .unknown : .answer(answered.value, answered.reason)
  }
}

extension Value {
  fileprivate var members: [MemberID] {
    elements.compactMap { if case .member(let member) = $0 { member } else { nil } }
  }
}
