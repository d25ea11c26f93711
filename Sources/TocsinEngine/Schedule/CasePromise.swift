import TocsinEvaluation
package import TocsinModel

/// What the rules promise for a priority, before anything is counted: it depends on facts, not on instants.
///
/// It never changes; being a class only spares copies.
package final class CasePromise: Sendable {
  package struct Limit: Sendable {
    package let amount: Amount
    package let clock: Clock
    /// The line of the policy, and all that led to it.
    let rule: RuleID
    let rules: [RuleID]
  }

  /// A step of the ladder.
  package struct Rung: Sendable {
    package let index: Int
    package let role: MemberID
    package let limit: Limit
    package let waitsForOpening: Bool
  }

  /// Somebody to be paged at the opening.
  struct Call: Sendable {
    let role: MemberID
    let language: MemberID?
    let rules: [RuleID]
  }

  let notify: Limit?
  let respond: Limit?
  let ladder: [Rung]
  /// Of the limits and the ladder.
  let trace: Trace
  let call: Call?
  let callTrace: Trace
  let languages: CaseSchedule.Languages
  let languagesTrace: Trace

  /// Whether the date of the opening was asked, so that the promise holds for this date only.
  var dependsOnDate: Bool { trace.asksDate || callTrace.asksDate || languagesTrace.asksDate }

  /// `situation` has the priority that counts among its facts.
  init(_ evaluator: Evaluator, in situation: Situation) throws(ScheduleFault) {
    var reader = PromiseReader(evaluator: evaluator, situation: situation)
    var (trace, callTrace, languagesTrace) = (Trace(), Trace(), Trace())
    notify = try reader.limit(evaluator.policy.notify, .notify, trace: &trace)
    respond = try reader.limit(evaluator.policy.respond, .respond, trace: &trace)
    ladder = try reader.ladder(trace: &trace)
    call = evaluator.firstLine(of: evaluator.policy.page, in: situation, trace: &callTrace).map { line in
      Call(role: line.content.role, language: line.content.language, rules: callTrace.rules)
    }
    languages = CasePromise.languages(evaluator, in: situation, trace: &languagesTrace)
    (self.trace, self.callTrace, self.languagesTrace) = (trace, callTrace, languagesTrace)
  }

  /// Languages are told, not promised by a clock: one that depends on something unknown is left out.
  static func languages(
    _ evaluator: Evaluator, in situation: Situation, trace: inout Trace
  ) -> CaseSchedule.Languages {
    var languages = CaseSchedule.Languages()
    let lines = evaluator.policy.languages
    guard let line = evaluator.firstLine(of: lines, in: situation, trace: &trace) else { return languages }
    languages.guaranteed = evaluator.value(of: line.content.guaranteed, in: situation, trace: &trace).members
    guard let optional = line.content.optional else { return languages }
    languages.optional = evaluator.value(of: optional, in: situation, trace: &trace).members
    return languages
  }
}

extension Value {
  /// The members among the values of a list.
  var members: [MemberID] {
    elements.compactMap { if case .member(let member) = $0 { member } else { nil } }
  }
}
