package import TocsinModel

/// What is true of the conditions of events: whether they can be raised, and which of them go together.
package struct EventProof {
  package enum Finding: Hashable, Sendable {
    /// These parts of its condition contradict each other.
    case neverRaised(EventID, parts: [Formula])
    case alwaysRaised(EventID)
    /// Both are raised, and have a case each, though they look at the same signal.
    case overlap(EventID, EventID, example: CaseExample)
    /// Values of one signal on both sides raise an event, and this one, which rules name, raises none.
    case gap(EventID, EventID, example: CaseExample)
  }

  package private(set) var findings: [Finding] = []
  /// Whether everything could be decided.
  package private(set) var isComplete = true

  package init(_ program: Program) {
    let events = program.watchedEvents.compactMap { program.events[$0] }
    for event in events { prove(event, program) }
    for (signal, rivals) in Self.bySignal(events) where rivals.count > 1 { compare(rivals, on: signal, program) }
  }

  private mutating func prove(_ event: MonitoredEvent, _ program: Program) {
    guard case .measured(let raise, _, _) = event.raise else { return }
    guard var search = Questions([raise], program) else { return isComplete = false }
    let raised = search.truth(of: raise)
    if search.areContradictory([raised.holds]) {
      findings.append(.neverRaised(event.id, parts: LineProof.core(of: raise, &search)))
    } else if search.areContradictory([search.space.everythingIsKnown, raised.fails]) {
      findings.append(.alwaysRaised(event.id))
    }
    if search.hasGivenUp { isComplete = false }
  }

  /// Events whose condition looks at one signal and nothing else, with the values of labels that they are for.
  private static func bySignal(_ events: [MonitoredEvent]) -> [(SignalID, [MonitoredEvent])] {
    var order: [SignalID] = []
    var groups: [SignalID: [MonitoredEvent]] = [:]
    for event in events {
      guard let signal = event.onlySignal else { continue }
      if groups[signal] == nil { order.append(signal) }
      groups[signal, default: []].append(event)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }

  private mutating func compare(_ rivals: [MonitoredEvent], on signal: SignalID, _ program: Program) {
    let formulas = rivals.compactMap(\.raise.formula)
    guard formulas.count == rivals.count, var search = Questions(formulas, program) else { return isComplete = false }
    let raised = formulas.map { search.truth(of: $0) }
    for (later, event) in rivals.enumerated() {
      for (earlier, other) in rivals.prefix(later).enumerated() where event.isIndependent(of: other) {
        guard let point = search.example([raised[later].holds, raised[earlier].holds]) else { continue }
        let example = CaseExample(search.space, point, of: [raised[later].holds, raised[earlier].holds])
        findings.append(.overlap(other.id, event.id, example: example))
      }
    }
    findGaps(between: rivals, raised.map(\.holds), on: signal, search.space)
    if search.hasGivenUp { isComplete = false }
  }

  /// A value that a rule names and whose neighbours on both sides raise an event.
  private mutating func findGaps(
    between rivals: [MonitoredEvent], _ raised: [CellCondition], on signal: SignalID, _ space: CellSpace
  ) {
    guard space.unknowns == [.signal(signal)], let values = space.values.first else { return }
    let cells = values.indices.filter { values[$0].millionths != nil }
      .sorted { (values[$0].millionths ?? 0) < (values[$1].millionths ?? 0) }
    func event(at cell: Int) -> Int? { raised.firstIndex { $0.holds(at: [cell]) } }
    for (below, (cell, above)) in zip(cells, zip(cells.dropFirst(), cells.dropFirst(2))) {
      guard event(at: cell) == nil, let low = event(at: below), let high = event(at: above), low != high,
        rivals[low].required == rivals[high].required
      else { continue }
      let example = CaseExample(space, [cell], of: raised)
      findings.append(.gap(rivals[low].id, rivals[high].id, example: example))
    }
  }
}

extension MonitoredEvent {
  fileprivate var onlySignal: SignalID? {
    guard case .measured(let formula, let signals, _) = raise, signals.count == 1 else { return nil }
    var isPlain = true
    formula.visit { part in
      switch part {
      case .signal, .constant, .compare, .isOneOf, .and, .or, .not: break
      default: isPlain = false
      }
    }
    return isPlain ? signals.first : nil
  }

  /// Neither is a level of the other, nor keeps it from being raised, nor are they for different labels.
  fileprivate func isIndependent(of other: MonitoredEvent) -> Bool {
    guard base != other.base, required == other.required, grouping == other.grouping else { return false }
    let isTied = { (one: MonitoredEvent, two: MonitoredEvent) in
      [one.id, one.base].contains { two.replaces.contains($0) || two.suppresses.contains($0) }
    }
    return !isTied(self, other) && !isTied(other, self)
  }
}

extension MonitoredEvent.Condition {
  fileprivate var formula: Formula? {
    if case .measured(let formula, _, _) = self { formula } else { nil }
  }
}

extension Value {
  fileprivate var millionths: Int64? { if case .number(let number) = self { number } else { nil } }
}
