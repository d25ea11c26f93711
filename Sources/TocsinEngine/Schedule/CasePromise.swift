import TocsinEvaluation
import TocsinModel

/// What the rules promise for a priority, before anything is counted: it depends on facts, not on instants.
struct CasePromise: Sendable {
  struct Limit: Sendable {
    let amount: Amount
    let clock: Clock
    /// The line of the policy, and all that led to it.
    let rule: RuleID
    let rules: [RuleID]
  }

  /// A step of the ladder.
  struct Rung: Sendable {
    let index: Int
    let role: MemberID
    let limit: Limit
    let waitsForOpening: Bool
  }

  /// Somebody to be paged at the opening.
  struct Call: Sendable {
    let role: MemberID
    let language: MemberID?
    let rules: [RuleID]
  }

  var notify: Limit?
  var respond: Limit?
  var ladder: [Rung] = []
  /// Of the limits and the ladder.
  var trace = Trace()
  var call: Call?
  var callTrace = Trace()
  var languages = CaseSchedule.Languages()
  var languagesTrace = Trace()

  /// Whether the date of the opening was asked, so that the promise holds for this date only.
  var dependsOnDate: Bool { trace.asksDate || callTrace.asksDate || languagesTrace.asksDate }

  /// `situation` has the priority that counts among its facts.
  init(_ evaluator: Evaluator, in situation: Situation) throws(ScheduleFault) {
    var reader = PromiseReader(evaluator: evaluator, situation: situation)
    notify = try reader.limit(evaluator.policy.notify, .notify, trace: &trace)
    respond = try reader.limit(evaluator.policy.respond, .respond, trace: &trace)
    ladder = try reader.ladder(trace: &trace)
    if let line = evaluator.firstLine(of: evaluator.policy.page, in: situation, trace: &callTrace) {
      call = Call(role: line.content.role, language: line.content.language, rules: callTrace.rules)
    }
    languages = CasePromise.languages(evaluator, in: situation, trace: &languagesTrace)
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
