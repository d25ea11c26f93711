import TocsinEvaluation
import TocsinModel

/// Questions that rules answer.
extension Comparison {
  mutating func compareDecisions() {
    for (name, before, after) in pairs(old.decisions, new.decisions, \.name) {
      let subject = Difference.Subject(kind: "decision", name: name)
      guard let (before, after) = both(.decision, subject, before, after) else { continue }
      compare(.word, subject, .texts(before.labels), .texts(after.labels))
      guard before.subject == after.subject else {
        var subject = subject
        subject.parts = [.aspect("subject")]
        compare(.decision, subject, .words([before.subject.name]), .words([after.subject.name]))
        continue
      }
      guard !(old.admits(by: name) && new.admits(by: name)) else { continue }
      let answers: [Side: [Decision.Answer]] = [.old: before.answers, .new: after.answers]
      let values = answers.mapValues { $0.map(\.value) }
      let asked = answers.mapValues { lines in
        lines.map { Formula.list([$0.condition ?? .constant(.nothing)] + ($0.value.isSymbolic ? [] : [$0.value])) }
      }
      let isSameBesides =
        before.takesFirst == after.takesFirst && before.answers.map(\.reason) == after.answers.map(\.reason)
      let oldEvaluator = evaluators[.old]
      let diagram = diagram(
        subject, asked, answered: values.mapValues { $0.filter(\.isSymbolic) }, isSameBesides: isSameBesides
      ) {
        evaluator, situation, trace in
        evaluator.outcome(of: evaluator === oldEvaluator ? before : after, in: situation, trace: &trace)
      }
      compare(.decision, subject, in: diagram) { $0.answers }
      compare(.reason, subject, in: diagram) { $0.reasons }
    }
  }
}

extension Program {
  fileprivate func decision(_ name: String) -> DecisionID? {
    decisions.firstIndex { $0.name == name }.map { DecisionID($0) }
  }

  /// Whether all cases are accepted, or all systems watched, by what a decision says: its answers are told there.
  fileprivate func admits(by name: String) -> Bool {
    let lines = [policy?.accept ?? [], policy?.watch ?? []]
    return lines.contains { $0.count == 1 && $0[0].condition == nil && decision(name) == $0[0].content }
  }
}

extension Evaluator {
  /// What a decision answers; an answer that is something of the case is not computed.
  func outcome(of decision: Decision, in situation: Situation, trace: inout Trace) -> Outcome {
    var kept: Outcome?
    for line in decision.answers {
      guard let condition = line.condition, self.condition(condition, in: situation, trace: &trace) == true else {
        continue
      }
      let outcome = outcome(of: line, in: situation, trace: &trace)
      if decision.takesFirst { return outcome }
      // Two lines that answer differently are a fault; of those that agree the first gives the reason.
      if let kept, !kept.hasSameAnswer(as: outcome) { return .unknown }
      kept = kept ?? outcome
    }
    let otherwise = decision.answers.first { $0.condition == nil }
    return kept ?? otherwise.map { outcome(of: $0, in: situation, trace: &trace) } ?? .unknown
  }

  private func outcome(of line: Decision.Answer, in situation: Situation, trace: inout Trace) -> Outcome {
    guard !line.value.isSymbolic else { return .computed(line.value, line.reason) }
    let value = value(of: line.value, in: situation, trace: &trace)
    return value == .unknown ? .unknown : .answer(value, line.reason)
  }
}

extension Outcome {
  fileprivate func hasSameAnswer(as other: Outcome) -> Bool {
    switch (self, other) {
    case (.answer(let value, _), .answer(let another, _)): value == another
    case (.computed(let formula, _), .computed(let another, _)): formula == another
    default: false
    }
  }

  /// The answer without its reason, and the reason.
  var answerAndReason: (answer: Outcome, reason: Labels)? {
    switch self {
    case .answer(let value, let reason): (.value(value), reason)
    case .computed(let formula, let reason): (.computed(formula, Labels()), reason)
    default: nil
    }
  }
}
