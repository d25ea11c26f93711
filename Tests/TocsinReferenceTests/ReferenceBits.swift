import TocsinModel

/// How everything stands that is watched.
extension Reference {
  /// Of what is not forgotten, in the order in which it was first watched.
  var bits: [Bits] { watches.filter { !$0.isForgotten && !retired.contains($0.system) }.map(bits) }

  private func bits(_ watch: Watch) -> Bits {
    let word = rules.vocabulary.events[watch.event.id.index]
    var found = Bits(event: word.name, level: word.level, system: watch.system, labels: watch.labels, phase: .idle)
    if watch.isRaised {
      (found.phase, found.since) = watch.clearSince.map { (.clearing, $0) } ?? (.raised, watch.raisedAt)
    } else if watch.isReached {
      (found.phase, found.since) = (.held, watch.reachedAt)
    } else if let since = watch.holdsSince {
      (found.phase, found.since) = (.pending, since)
    }
    found.raise = parts(watch.event.raise, watch)
    found.clear = watch.event.clear.map { parts($0, watch) } ?? []
    (found.isFlapping, found.caseName) = (watch.isFlapping, watch.caseNumber.map { cases[$0].name })
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
