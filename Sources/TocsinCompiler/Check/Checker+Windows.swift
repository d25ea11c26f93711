import TocsinModel
import TocsinSource
import TocsinSyntax

/// Conditions on what a signal did within some time.
extension Checker {
  /// `SIGNAL 3 times in 10 minutes`, as the whole condition of an event.
  func occurrences(
    _ expression: Expression, _ count: Int64, _ countRange: SourceRange, within length: Expression,
    _ tree: EventTree.Condition, _ site: Site
  ) -> MonitoredEvent.Condition? {
    let milliseconds = duration(length, site, of: "the time in which it is counted")
    if let hold = tree.hold { report(EventMessages.timesForLong(at: site.place(hold.range))) }
    let times = Int(count / 1_000_000)
    let isCount = count % 1_000_000 == 0 && (1...SignalWindow.capacity).contains(times)
    if !isCount { report(EventMessages.notSoManyTimes(at: site.place(countRange))) }
    guard let name = dottedName(expression) else {
      switch expression {
      case .missing, .invalid: break
      default: report(EventMessages.countsNoSignal(at: site.place(expression.range)))
      }
      return nil
    }
    guard let id = knownSignal(name, site.place(expression.range)), let signal = program.signals[id] else { return nil }
    guard signal.kind == .happens else {
      report(EventMessages.countsMeasured(name, at: site.place(expression.range)))
      return nil
    }
    guard let milliseconds, isCount, tree.hold == nil else { return nil }
    return .counted(id, times: times, within: milliseconds)
  }

  /// `average of SIGNAL over 10 minutes`, as a value.
  func check(
    _ taken: WindowWord, of expression: Expression, over length: Expression, _ scope: Scope, _ place: SourcePlace
  ) -> Typed {
    guard scope.hasSignals else {
      return invalid(place, NameMessages.notHere("\(taken.rawValue) of", "in the condition of an event", at: place))
    }
    let milliseconds = duration(length, scope.site, of: "the time over which it is taken")
    let signalPlace = scope.site.place(expression.range)
    guard let name = dottedName(expression), !untypedNames.contains(name), let id = knownSignal(name, signalPlace),
      let signal = program.signals[id]
    else { return invalid(place) }
    guard case .measured(let type) = signal.kind, let result = windowType(taken, of: type) else {
      return invalid(place, EventMessages.noNumberToTake(taken.rawValue, of: name, at: signalPlace))
    }
    guard let milliseconds else { return invalid(place) }
    return Typed(formula: .window(SignalWindow(taken.kind, of: id, length: milliseconds)), type: result, place: place)
  }

  private func windowType(_ taken: WindowWord, of type: FactType) -> ValueType? {
    switch type {
    case .percent:
      switch taken {
      case .sum: nil
      case .change: .points
      case .average, .maximum, .minimum: .percent
      }
    case .count, .duration, .size: type.valueType
    default: nil
    }
  }

  private func knownSignal(_ name: String, _ place: SourcePlace) -> SignalID? {
    if let id = vocabulary.signal(named: name), program.signals[id] != nil { return id }
    if !untypedNames.contains(name) {
      reportUnknown(name, kind: "signal", at: place, among: declarations.signals.names)
    }
    return nil
  }
}

extension WindowWord {
  fileprivate var kind: SignalWindow.Kind {
    switch self {
    case .average: .average
    case .maximum: .maximum
    case .minimum: .minimum
    case .sum: .sum
    case .change: .change
    }
  }
}
