import TocsinModel

/// Turns a formula into the nodes of a `ConditionCode`.
struct ConditionCompiler {
  private(set) var nodes: [ConditionCode.Node] = []
  private let signals: [SignalID]
  private let windows: [SignalWindow]
  private let facts: [FactSlot: Fact]

  init(signals: [SignalID], windows: [SignalWindow], facts: [FactSlot: Fact]) {
    self.signals = signals
    self.windows = windows
    self.facts = facts
  }

  @discardableResult
  mutating func add(_ formula: Formula) -> Int {
    let node = node(for: formula)
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func node(for formula: Formula) -> ConditionCode.Node {
    switch formula {
    case .compare(let comparison, let left, let right):
      guard let left = operand(left), let right = operand(right) else { return .ask(formula) }
      return .compare(left, comparison, right)
    case .not(let part): return .not(add(part))
    case .and(let left, let right): return .and(add(left), add(right))
    case .or(let left, let right): return .or(add(left), add(right))
    case .signal, .fact, .constant:
      guard let operand = operand(formula), isYesOrNo(formula) else { return .ask(formula) }
      return .holds(operand)
    default: return .ask(formula)
    }
  }

  private func isYesOrNo(_ formula: Formula) -> Bool {
    switch formula {
    case .constant(.boolean), .signal: true
    case .fact(let slot): facts[slot]?.type == .boolean
    default: false
    }
  }

  private func operand(_ formula: Formula) -> ConditionCode.Operand? {
    switch formula {
    case .signal(let signal): return signals.firstIndex(of: signal).map(ConditionCode.Operand.signal)
    case .window(let window): return windows.firstIndex(of: window).map(ConditionCode.Operand.window)
    case .constant(let value): return value.scaled.map(ConditionCode.Operand.constant)
    case .fact(let slot):
      guard let fact = facts[slot], fact.type.isScaled, slot.subject == .customer || slot.subject == .system else {
        return nil
      }
      return .fact(slot, presumed: fact.presumed.scaled)
    default: return nil
    }
  }
}

extension Value {
  /// Values that signals can have, on the scale of samples: millionths of one, of a millisecond for durations.
  var scaled: Int64? {
    switch self {
    case .number(let millionths): return millionths
    case .boolean(let holds): return holds ? 1_000_000 : 0
    case .duration(let milliseconds):
      let (product, overflow) = milliseconds.multipliedReportingOverflow(by: 1_000_000)
      return overflow ? nil : product
    default: return nil
    }
  }
}

extension FactType {
  var isScaled: Bool {
    switch self {
    case .boolean, .count, .percent, .duration: true
    default: false
    }
  }

  /// A sample as formulas see it.
  func value(scaled: Int64) -> Value {
    switch self {
    case .boolean: .boolean(scaled != 0)
    case .duration: .duration(scaled / 1_000_000)
    default: .number(scaled)
    }
  }
}

extension Formula {
  /// The signals a condition cannot do without, each once.
  func collectSignals(into signals: inout [SignalID]) {
    if case .isKnown = self { return }
    switch self {
    case .signal(let signal) where !signals.contains(signal): signals.append(signal)
    case .window(let window) where !signals.contains(window.signal): signals.append(window.signal)
    default: break
    }
    for part in parts { part.collectSignals(into: &signals) }
  }
}
