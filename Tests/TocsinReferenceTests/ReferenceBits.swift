import TocsinModel

/// How everything stands that is watched.
extension Reference {
  /// Of what is not forgotten, in the order in which it was first watched.
  var bits: [Bits] {
    watches.indices.filter { watches[$0].phase != .forgotten && !retired.contains(watches[$0].system) }.map(bits)
  }

  private func bits(_ place: Int) -> Bits {
    let watch = watches[place]
    let word = rules.vocabulary.events[watch.event.id.index]
    var found = Bits(event: word.name, level: word.level, system: watch.system, labels: watch.labels, phase: .idle)
    found.phase = Bits.Phase(rawValue: "\(watch.phase)") ?? .idle
    if found.phase != .idle { found.since = watch.since }
    found.raise = parts(watch.event.raise, watch)
    found.clear = watch.event.clear.map { parts($0, watch) } ?? []
    (found.isFlapping, found.caseName) = (watch.isFlapping, number(of: place).map { cases[$0].name })
    if case .counted(let signal, let times, let within) = watch.event.raise {
      found.found = min(times, inWindow(signal, watch, within).count)
    }
    if case .absent(let signal, _) = watch.event.raise, !watch.isRaised { found.from = absentFrom(signal, watch) }
    return found
  }

  private func parts(_ condition: MonitoredEvent.Condition, _ watch: Watch) -> [Bool?] {
    guard case .measured(let formula, _, _) = condition else { return [] }
    return parts(formula, watch)
  }

  private func parts(_ formula: Formula, _ watch: Watch) -> [Bool?] {
    let inner: [Formula] =
      switch formula {
      case .and(let left, let right), .or(let left, let right): [left, right]
      case .not(let part): [part]
      default: []
      }
    return [truth(formula, watch)] + inner.flatMap { parts($0, watch) }
  }
}
