import TocsinEvaluation
import TocsinModel

/// The calendar and layers that the facts of a case give it, before any clock is looked at.
struct DeskPromise: Sendable {
  let rule: RuleID
  /// A calendar, or several of which the nearest is sought.
  let calendar: Value
  let layers: [String]
  let trace: Trace

  init(_ evaluator: Evaluator, in situation: Situation) throws(ScheduleFault) {
    var trace = Trace()
    guard let line = evaluator.firstLine(of: evaluator.policy.desk, in: situation, trace: &trace) else {
      throw .noLine(.desk)
    }
    rule = line.rule
    calendar = evaluator.value(of: line.content.calendar, in: situation, trace: &trace)
    if calendar == .unknown { throw .blame(.desk, calendar, trace, line.rule) }
    var names: [String] = []
    for formula in line.content.layers {
      let value = evaluator.value(of: formula, in: situation, trace: &trace)
      if value == .unknown { throw .blame(.layers, value, trace, line.rule) }
      for element in value.elements {
        guard case .layer(let name) = element else { throw .unfitting(.layers, element, line.rule) }
        if !names.contains(name) { names.append(name) }
      }
    }
    layers = names
    self.trace = trace
  }
}
