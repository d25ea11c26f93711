import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Conditions taken apart, each part asked as the monitor itself would ask it.
extension Monitor {
  func explanation(
    of condition: MonitoredEvent.Condition, _ number: Int, _ registry: Registry
  ) -> TriggerExplanation {
    switch condition {
    case .measured(let formula, _, let hold): return .measured(part(formula, number, registry), hold: max(0, hold))
    case .counted(let signal, let times, let within):
      let place = definition(of: number)?.windows.firstIndex(
        of: SignalWindow(.times(times), of: signal, length: within))
      let found = place.flatMap { window(number, $0)?.value }
      return .counted(signal, times: times, within: within, found: Int(found ?? 0))
    case .absent(let signal, let silence):
      let last = lastInstant(of: signal, number)
      let isCounted = watches[states[number].system].firstLine != nil
      let begin = Instant(milliseconds: states[number].since)
      return .absent(signal, silence: max(1, silence), last: last, from: isCounted ? max(last ?? begin, begin) : nil)
    case .happens(let signal): return .happens(signal, last: lastInstant(of: signal, number))
    }
  }

  private func lastInstant(_ number: Int, _ place: Int) -> Instant? {
    let time = lastTime(number, place)
    return time == Monitor.never ? nil : Instant(milliseconds: time)
  }

  private func part(_ formula: Formula, _ number: Int, _ registry: Registry) -> ConditionPart {
    let (plan, definition) = (plans[states[number].release], definition(of: number))
    let code = ConditionCode(
      formula, signals: definition?.signals ?? [], windows: definition?.windows ?? [],
      program: plan.evaluator.program)
    let holds = truth(code, number, registry).holds
    func operand(_ formula: Formula) -> ConditionOperand { self.operand(formula, number, registry) }
    switch formula {
    case .and:
      return ConditionPart(kind: .all, holds: holds, parts: formula.conjuncts.map { part($0, number, registry) })
    case .or:
      return ConditionPart(kind: .any, holds: holds, parts: formula.disjuncts.map { part($0, number, registry) })
    case .not(let inner):
      return ConditionPart(kind: .not, holds: holds, parts: [part(inner, number, registry)])
    case .compare(let comparison, let left, let right):
      return ConditionPart(kind: .compare(operand(left), comparison, operand(right)), holds: holds)
    case .isOneOf(let value, let values):
      return ConditionPart(kind: .isOneOf(operand(value), values.map(operand)), holds: holds)
    case .isKnown(let value): return ConditionPart(kind: .isKnown(operand(value)), holds: holds)
    default: return ConditionPart(kind: .holds(operand(formula)), holds: holds)
    }
  }

  private func operand(_ formula: Formula, _ number: Int, _ registry: Registry) -> ConditionOperand {
    let evaluator = plans[states[number].release].evaluator
    var trace = Trace()
    let value = evaluator.value(of: formula, in: situation(of: number, registry), trace: &trace)
    var operand = ConditionOperand(source: .formula, value: value)
    switch formula {
    case .signal(let signal):
      operand.source = .signal(signal)
      operand.type = evaluator.program.signals[signal]?.measured
      operand.last = lastInstant(of: signal, number)
    case .window(let window):
      operand.source = .window(window)
      operand.type = evaluator.program.signals[window.signal]?.measured
      operand.last = lastInstant(of: window.signal, number)
    case .fact(let slot):
      operand.source = .fact(slot)
      operand.type = evaluator.program.facts[slot]?.type
      operand.isPresumed = value != .unknown && registry.told(slot, system: states[number].system) == .unknown
    case .decision(let decision): operand.source = .decision(decision)
    case .constant: operand.source = .constant
    default: break
    }
    return operand
  }

  private func lastInstant(of signal: SignalID, _ number: Int) -> Instant? {
    definition(of: number)?.signals.firstIndex(of: signal).flatMap { lastInstant(number, $0) }
  }
}

extension Truth {
  fileprivate var holds: Bool? {
    switch self {
    case .yes: true
    case .no: false
    case .unknown: nil
    }
  }
}

extension Signal {
  fileprivate var measured: FactType? {
    if case .measured(let type) = kind { return type }
    return nil
  }
}

extension Formula {
  /// `a and b and c` as its three parts.
  fileprivate var conjuncts: [Formula] {
    if case .and(let left, let right) = self { return left.conjuncts + right.conjuncts }
    return [self]
  }

  fileprivate var disjuncts: [Formula] {
    if case .or(let left, let right) = self { return left.disjuncts + right.disjuncts }
    return [self]
  }
}
