import TocsinEvaluation
package import TocsinModel

/// A concrete case, as far as conditions ask about it.
package struct CaseExample: Hashable, Sendable {
  /// What is known of it, in the order in which rules ask.
  package let values: [Told]

  package struct Told: Hashable, Sendable {
    package let unknown: Unknown
    package let value: Value
  }

  init(_ space: CellSpace, _ point: [Int], of conditions: [CellCondition]) {
    var attributes: Set<Int> = []
    for condition in conditions { condition.collect(attributes: &attributes) }
    self.init(space, point, attributes: attributes)
  }

  package init(_ space: CellSpace, _ point: [Int], attributes: Set<Int>) {
    values = attributes.sorted().compactMap { attribute in
      guard attribute < space.unknowns.count, point.indices.contains(attribute) else { return nil }
      let value = space.values[attribute][point[attribute]]
      return value == .unknown ? nil : Told(unknown: space.unknowns[attribute], value: value)
    }
  }

  /// With what else is known of the same case; the hours of its desk are told by the moment of its opening.
  package func joined(with other: CaseExample) -> CaseExample {
    let more = other.values.filter { told in
      told.unknown != .deskIsOpen && !values.contains { $0.unknown == told.unknown }
    }
    return CaseExample(values + more)
  }

  private init(_ values: [Told]) {
    self.values = values
  }

  /// `plan Small, until 2025-03-31`; empty when nothing is asked.
  package func words(_ program: Program) -> String {
    values.map { told in
      let name = told.unknown.name(program)
      return "\(name) \(program.written(told.value, as: told.unknown))"
    }.joined(separator: ", ")
  }
}

extension Unknown {
  package func name(_ program: Program) -> String {
    switch self {
    case .fact(let slot): program.facts[slot]?.name ?? "?"
    case .today: "today"
    case .signal(let signal): program.signals[signal]?.name ?? "?"
    case .window(let window): program.words(of: window)
    case .deskIsOpen: "desk open:"
    }
  }

  fileprivate func isPercent(_ program: Program) -> Bool {
    switch self {
    case .fact(let slot): program.facts[slot]?.type == .percent
    case .signal(let signal): program.signals[signal]?.kind == .measured(.percent)
    case .window(let window):
      if case .times = window.kind { false } else { program.signals[window.signal]?.kind == .measured(.percent) }
    case .today, .deskIsOpen: false
    }
  }
}

extension Program {
  package func written(_ value: Value, as unknown: Unknown) -> String {
    switch value {
    case .text(let text): "\"\(text)\""
    case .number where unknown.isPercent(self): written(value) + "%"
    default: written(value)
    }
  }

  func words(of window: SignalWindow) -> String {
    let name = signals[window.signal]?.name ?? "?"
    let length = written(.duration(window.length))
    return switch window.kind {
    case .average: "average of \(name) over \(length)"
    case .maximum: "maximum of \(name) over \(length)"
    case .minimum: "minimum of \(name) over \(length)"
    case .sum: "sum of \(name) over \(length)"
    case .change: "change of \(name) over \(length)"
    case .times: "number of \(name) within \(length)"
    }
  }
}
