import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// What clears an event looks at the signals that raise it, and never holds together with what raises it.
  func checkClear(
    _ cleared: MonitoredEvent.Condition, _ clearPlace: SourcePlace, _ raised: MonitoredEvent.Condition,
    _ whenPlace: SourcePlace
  ) {
    guard case .measured(let clear, let clearing, _) = cleared, case .measured(let when, let raising, _) = raised else {
      return
    }
    if Set(clearing).isDisjoint(with: raising), let one = clearing.first, let other = raising.first {
      return report(
        EventMessages.clearsByOther(
          vocabulary.signals[one.index].name, raisedBy: vocabulary.signals[other.index].name, at: clearPlace,
          when: whenPlace))
    }
    let signals = raising + clearing.filter { !raising.contains($0) }
    let trial = SignalTrial(signals, kinds: signals.compactMap { program.signals[$0]?.kind })
    guard let values = trial.values(satisfying: when, and: clear) else { return }
    let words = zip(signals, values).map { signal, value -> FindingText in
      "`\(vocabulary.signals[signal.index].name)` at \(written(value, of: signal))"
    }
    let names = signals.map { signal -> FindingText in "`\(vocabulary.signals[signal.index].name)`" }
    report(
      EventMessages.clearOverlaps(
        .all(of: names), values: .all(of: words), at: clearPlace, when: whenPlace))
  }

  private func written(_ value: Value, of signal: SignalID) -> FindingText {
    switch value {
    case .number(let millionths):
      let whole = millionths / 1_000_000
      let rest = String(millionths % 1_000_000 + 1_000_000).dropFirst()
      let places = rest.reversed().drop { $0 == "0" }.reversed()
      let number = places.isEmpty ? "\(whole)" : "\(whole)." + String(places)
      let sign = program.signals[signal]?.kind == .measured(.percent) ? "%" : ""
      return "\(number)\(sign)"
    case .duration(let milliseconds):
      return milliseconds % 60_000 == 0
        ? "\(Int(milliseconds / 60_000)) minutes" : "\(Int(milliseconds / 1000)) seconds"
    case .boolean(let holds): return holds ? "yes" : "no"
    default: return "some value"
    }
  }

  /// `replaces` leads to the more urgent event and never back.
  func checkReplacements() {
    let replacements = Replacements(declarations.events.items)
    var circling: Set<String> = []
    for declared in declarations.events.items {
      let name = declared.name.tree.text
      for names in EventParts(declared).replaces {
        for other in names.tree where !other.isMissing && other.text != name {
          if circling.contains(name), circling.contains(other.text) { continue }
          if let path = replacements.path(from: other.text, to: name) {
            circling.formUnion(path)
            let place = names.site.place(other.range)
            reportCircle([name] + path, EventMessages.replacesInCircle([name] + path, at: place))
          } else {
            check(name, replaces: other, names.site)
          }
        }
      }
    }
  }

  private func check(_ name: String, replaces other: Name, _ site: Site) {
    let place = site.place(other.range)
    guard let one = program.events[vocabulary.event(name)]?.priority,
      let two = program.events[vocabulary.event(other.text)]?.priority,
      let rank = program.members[one], let otherRank = program.members[two], rank.rank < otherRank.rank
    else { return }
    let label = declarations.events[other.text].map { $0.name.site.place($0.name.tree.range) } ?? place
    report(
      EventMessages.replacesMoreUrgent(
        name, rank.name, other: other.text, otherRank.name, at: place, label: label))
  }
}

/// Which events replace which, without those from which no way leads back to where it began.
private struct Replacements {
  private var targets: [String: [String]] = [:]

  init(_ events: [DeclaredEvent]) {
    var sources: [String: [String]] = [:]
    for event in events {
      let name = event.name.tree.text
      targets[name] = EventParts(event).replaces.flatMap(\.tree).map(\.text).filter { $0 != name }
      for target in targets[name] ?? [] { sources[target, default: []].append(name) }
    }
    var open = targets.mapValues(\.count)
    var ends = sources.keys.filter { targets[$0] == nil } + open.filter { $0.value == 0 }.map(\.key)
    while let end = ends.popLast() {
      targets[end] = nil
      for source in sources[end] ?? [] {
        open[source, default: 0] -= 1
        if open[source] == 0 { ends.append(source) }
      }
    }
  }

  /// The events on a shortest way from one to another, both included.
  func path(from start: String, to end: String) -> [String]? {
    guard targets[start] != nil, targets[end] != nil else { return nil }
    var cameFrom = [start: ""]
    var reached = [start]
    var next = 0
    while next < reached.count, cameFrom[end] == nil {
      for name in targets[reached[next]] ?? [] where cameFrom[name] == nil {
        cameFrom[name] = reached[next]
        reached.append(name)
      }
      next += 1
    }
    guard cameFrom[end] != nil else { return nil }
    var path: [String] = []
    var name = end
    while !name.isEmpty {
      path.append(name)
      name = cameFrom[name] ?? ""
    }
    return path.reversed()
  }
}
