package import TocsinEvaluation
package import TocsinModel

/// Asks the policy for the limits of one priority.
package struct PromiseReader {
  let evaluator: Evaluator
  /// With the priority that counts.
  let situation: Situation
  private var clocks: [CountedClock] = []

  /// A clock for a kind of amounts, and the statements that chose it.
  private struct CountedClock {
    let kind: AmountKind
    let clock: Clock
    let trace: Trace
  }

  package init(evaluator: Evaluator, situation: Situation) {
    self.evaluator = evaluator
    self.situation = situation
  }

  /// The limit that the first line that applies sets; nil when none is promised.
  package mutating func limit(
    _ lines: [Policy.Guarded<Formula?>], _ need: ScheduleFault.Need, trace: inout Trace
  ) throws(ScheduleFault) -> CasePromise.Limit? {
    var own = Trace()
    defer { trace.join(own) }
    guard let line = evaluator.firstLine(of: lines, in: situation, trace: &own) else { return nil }
    guard let formula = line.content else { return nil }
    let value = evaluator.value(of: formula, in: situation, trace: &own)
    guard let amount = try amount(value, need, own, line.rule) else { return nil }
    return try limit(amount, line.rule, trace: &own)
  }

  /// The steps of the ladder that applies: the roles of one row at the amounts of another, column by column.
  package mutating func ladder(trace: inout Trace) throws(ScheduleFault) -> [CasePromise.Rung] {
    var own = Trace()
    defer { trace.join(own) }
    let lines = evaluator.policy.escalate
    guard let line = evaluator.firstLine(of: lines, in: situation, trace: &own) else { return [] }
    let amounts = try columns(line.content.amounts, rule: line.rule, trace: &own) { _ in true }
    // A column without a time, such as one that only repeats a target, is no step, whatever stands in it.
    let roles = try columns(line.content.roles, rule: line.rule, trace: &own) { place in
      amounts.indices.contains(place) && amounts[place] != .nothing
    }
    var rungs: [CasePromise.Rung] = []
    let rowTrace = own
    var index = -1
    for (roles, amount) in zip(roles, amounts) {
      guard let amount = try self.amount(amount, .escalate, own, line.rule) else { continue }
      index += 1
      let members = roles.members
      guard !members.isEmpty else {
        guard roles == .nothing else { throw .blame(.escalate, roles, own, line.rule) }
        continue
      }
      var stepTrace = rowTrace
      let limit = try limit(amount, line.rule, trace: &stepTrace)
      own.join(stepTrace)
      let waits = line.content.waitsForOpening
      rungs += members.map { CasePromise.Rung(index: index, role: $0, limit: limit, waitsForOpening: waits) }
    }
    return rungs
  }

  private mutating func limit(
    _ amount: Amount, _ rule: RuleID, trace: inout Trace
  ) throws(ScheduleFault) -> CasePromise.Limit {
    let counted = try clock(for: amount)
    trace.join(counted.trace)
    return CasePromise.Limit(amount: amount, clock: counted.clock, rule: rule, rules: trace.rules)
  }

  /// The cells of a row; nothing at all is a ladder without steps.
  private func columns(
    _ formula: Formula, rule: RuleID, trace: inout Trace, where isWanted: (Int) -> Bool
  ) throws(ScheduleFault) -> [Value] {
    let value =
      if case .row(let table, let key) = formula {
        evaluator.row(of: table, key: key, in: situation, trace: &trace, where: isWanted)
      } else {
        evaluator.value(of: formula, in: situation, trace: &trace)
      }
    switch value {
    case .list(let cells): return cells
    case .nothing: return []
    default: throw .blame(.escalate, value, trace, rule)
    }
  }

  /// An amount to count, or nil where nothing is promised.
  private func amount(
    _ value: Value, _ need: ScheduleFault.Need, _ trace: Trace, _ rule: RuleID
  ) throws(ScheduleFault) -> Amount? {
    switch value {
    case .amount(let amount): return amount
    case .duration(let milliseconds):
      let millionths = milliseconds.multipliedReportingOverflow(by: 1000)
      guard !millionths.overflow else { throw .evaluation(need, .outOfRange, rule) }
      return Amount(millionths: millionths.partialValue, unit: .second)
    case .nothing, .bestEffort: return nil
    default: throw .blame(need, value, trace, rule)
    }
  }

  /// The clock on which amounts of that kind run; asked once for each kind.
  private mutating func clock(for amount: Amount) throws(ScheduleFault) -> CountedClock {
    if let known = clocks.first(where: { $0.kind == amount.kind }) { return known }
    var trace = Trace()
    var situation = situation
    situation.amountKind = amount.kind
    let lines = evaluator.policy.clock
    guard let line = evaluator.firstLine(of: lines, in: situation, trace: &trace) else { throw .noLine(.clock) }
    let exception = evaluator.firstLine(of: line.content.exceptions, in: situation, trace: &trace)
    let formula = exception?.content ?? line.content.clock
    let value = evaluator.value(of: formula, in: situation, trace: &trace)
    guard case .clock(let clock) = value else { throw .blame(.clock, value, trace, line.rule) }
    let counted = CountedClock(kind: amount.kind, clock: clock, trace: trace)
    clocks.append(counted)
    return counted
  }
}
