import TocsinEvaluation
import TocsinModel

extension Monitor {
  /// Whether a condition holds for a state; unknown while one of its signals is.
  func truth(_ code: ConditionCode, _ number: Int, _ registry: Registry) -> Truth {
    let first = states[number].firstInput
    for place in code.needed where input(first, place) == nil { return .unknown }
    return truth(code, code.nodes.count - 1, number, registry)
  }

  private func truth(_ code: ConditionCode, _ node: Int, _ number: Int, _ registry: Registry) -> Truth {
    guard code.nodes.indices.contains(node) else { return .unknown }
    switch code.nodes[node] {
    case .compare(let left, let comparison, let right):
      guard let left = value(left, number, registry), let right = value(right, number, registry) else {
        return .unknown
      }
      return comparison.holds(left, right) ? .yes : .no
    case .holds(let operand):
      return Truth(value(operand, number, registry).map { $0 != 0 })
    case .not(let part): return truth(code, part, number, registry).negated
    case .and(let left, let right):
      return truth(code, left, number, registry).and(truth(code, right, number, registry))
    case .or(let left, let right):
      return truth(code, left, number, registry).or(truth(code, right, number, registry))
    case .ask(let formula): return ask(formula, number, registry)
    }
  }

  private func value(_ operand: ConditionCode.Operand, _ number: Int, _ registry: Registry) -> Int64? {
    switch operand {
    case .constant(let value): return value
    case .signal(let place): return input(states[number].firstInput, place)
    case .window(let place): return window(number, place)?.value
    case .fact(let slot, let presumed): return registry.told(slot, system: states[number].system).scaled ?? presumed
    }
  }

  @inline(__always)
  func input(_ first: Int, _ place: Int) -> Int64? {
    let stream = inputs[first + place]
    guard stream >= 0, streams[stream].isKnown else { return nil }
    return streams[stream].value
  }

  private func ask(_ formula: Formula, _ number: Int, _ registry: Registry) -> Truth {
    var trace = Trace()
    let evaluator = plans[states[number].release].evaluator
    return Truth(evaluator.condition(formula, in: situation(of: number, registry), trace: &trace))
  }

  /// What formulas see for a state.
  func situation(of number: Int, _ registry: Registry) -> Situation {
    let state = states[number]
    let plan = plans[state.release]
    let definition = plan.definitions[state.definition]
    var situation = registry.situation(customer: registry.systems[state.system].customer, system: state.system)
    for (place, signal) in definition.signals.enumerated() {
      guard let value = input(state.firstInput, place), let known = plan.evaluator.program.signals[signal],
        case .measured(let type) = known.kind
      else { continue }
      while situation.signals.count <= signal.index { situation.signals.append(.unknown) }
      situation.signals[signal.index] = type.value(scaled: value)
    }
    for (place, spec) in definition.windows.enumerated() {
      guard let value = window(number, place)?.value, let known = plan.evaluator.program.signals[spec.signal],
        case .measured(let type) = known.kind
      else { continue }
      situation.windows[spec] = type.value(scaled: value)
    }
    return situation
  }

  /// The time of the last value or occurrence of a signal of a state.
  func lastTime(_ number: Int, _ place: Int) -> Int64 {
    let stream = inputs[states[number].firstInput + place]
    return stream < 0 ? Monitor.never : streams[stream].time
  }
}
