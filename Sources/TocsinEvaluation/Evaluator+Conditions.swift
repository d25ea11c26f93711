package import TocsinModel

extension Evaluator {
  /// Whether a condition holds; nil when that is unknown.
  package func condition(_ formula: Formula, in situation: Situation, trace: inout Trace) -> Bool? {
    switch formula {
    case .not(let content):
      return condition(content, in: situation, trace: &trace).map { !$0 }
    case .and(let left, let right):
      return either(left, right, decides: false, in: situation, trace: &trace)
    case .or(let left, let right):
      return either(left, right, decides: true, in: situation, trace: &trace)
    case .compare(let comparison, let left, let right):
      let left = value(of: left, in: situation, trace: &trace)
      let right = value(of: right, in: situation, trace: &trace)
      return compared(left, right, trace: &trace).map { holds(comparison, $0) }
    case .isOneOf(let content, let candidates):
      return isOne(content, of: candidates, in: situation, trace: &trace)
    case .isKnown(let content):
      let mark = trace.mark
      let content = value(of: content, in: situation, trace: &trace)
      if namesPresumed { trace.probe(since: mark) }
      trace.forgetUnknownFacts(since: mark)
      return content != .unknown
    case .constant, .fact, .today, .decision, .cell, .row, .headings, .all, .signal, .window, .add, .subtract,
      .yearsStarted, .deskIsOpen, .amountKind, .local, .zone, .days, .hours, .group, .priority, .printed, .list,
      .chosen, .opens, .decided, .since, .text:
      guard case .boolean(let holds) = value(of: formula, in: situation, trace: &trace) else { return nil }
      return holds
    }
  }

  /// `and` is decided by one side that does not hold, `or` by one that does, whatever the other side may be.
  private func either(
    _ left: Formula, _ right: Formula, decides: Bool, in situation: Situation, trace: inout Trace
  ) -> Bool? {
    let mark = trace.mark
    let first = condition(left, in: situation, trace: &trace)
    if first == decides { return decides }
    let second = condition(right, in: situation, trace: &trace)
    if second == decides {
      trace.forgetUnknownFacts(since: mark)
      return decides
    }
    return first == nil || second == nil ? nil : !decides
  }

  private func isOne(
    _ content: Formula, of candidates: [Formula], in situation: Situation, trace: inout Trace
  ) -> Bool? {
    let content = value(of: content, in: situation, trace: &trace)
    if case .unknown = content { return nil }
    var isUndecided = false
    for candidate in candidates {
      if case .constant(.member(let candidate)) = candidate, case .member(let member) = content {
        if candidate == member { return true }
        continue
      }
      let candidate = value(of: candidate, in: situation, trace: &trace)
      if candidate == .unknown { isUndecided = true }
      if isSame(content, candidate) { return true }
      if case .list(let elements) = candidate, elements.contains(where: { isSame(content, $0) }) { return true }
    }
    return isUndecided ? nil : false
  }

  /// An amount of elapsed time is the same as the duration it stands for.
  private func isSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.unknown, _), (_, .unknown): false
    case (.amount, .duration), (.duration, .amount): order(left, right) == 0
    default: left == right
    }
  }

  private func holds(_ comparison: Formula.Comparison, _ order: Int) -> Bool {
    switch comparison {
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}
