import TocsinModel
import TocsinSource
import TocsinSyntax

/// An event is one condition with a priority, or several levels of it.
extension Checker {
  /// A priority with what raises it.
  private struct Level {
    var priority: Sited<Name>
    var when: Sited<EventTree.Condition>
    var clear: Sited<EventTree.Condition>?
  }

  /// The levels of an event, the least urgent first; none when it cannot be watched.
  func levels(of declared: DeclaredEvent) -> [MonitoredEvent] {
    let name = declared.name.tree.text
    let place = declared.name.site.place(declared.name.tree.range)
    let parts = EventParts(declared)
    reportRepeated(declared)
    reportIncomplete(parts, name, place)
    let replaces = parts.replaces.flatMap { events($0.tree, $0.site, not: name) }
    let suppresses = parts.suppresses.flatMap { events($0.tree, $0.site, not: name) }
    let labels = self.labels(declared.texts.tree, declared.texts.site)
    let group = parts.group.map { self.group($0.tree, $0.site) } ?? .nothing
    var found = levels(parts).compactMap { level(of: name, $0, parts, place) }
    let watched = found.first?.caseLabels ?? []
    let required = parts.required.compactMap { requirement($0.label, $0.values, among: watched) }
    let grouping = parts.oneCase.flatMap { self.grouping($0, among: watched) }
    let flapping = parts.flapping.flatMap { self.flapping($0, of: found, name) }
    found = inOrder(found, name, parts)
    for place in found.indices {
      found[place].labels = labels
      found[place].group = group
      found[place].replaces = replaces
      found[place].suppresses = suppresses
      found[place].required = required
      found[place].grouping = grouping ?? .system(labels: watched)
      found[place].flapping = flapping
    }
    return found
  }

  private func levels(_ parts: EventParts) -> [Level] {
    if let priority = parts.priority, let when = parts.when {
      return [Level(priority: priority, when: when, clear: parts.clear)]
    }
    return parts.levels.map { level in
      let clear = level.tree.clear.map { Sited($0, level.site) } ?? parts.clear
      return Level(
        priority: Sited(level.tree.priority, level.site), when: Sited(level.tree.when, level.site), clear: clear)
    }
  }

  private func reportIncomplete(_ parts: EventParts, _ name: String, _ place: SourcePlace) {
    if let level = parts.levels.first {
      let levelPlace = level.site.place(level.tree.priority.range)
      if let when = parts.when {
        report(EventMessages.besideLevels("when", name, at: when.site.place(when.tree.range), level: levelPlace))
      }
      if let priority = parts.priority {
        let place = priority.site.place(priority.tree.range)
        report(EventMessages.besideLevels("priority", name, at: place, level: levelPlace))
      }
      return
    }
    guard !declarations.isDamaged("event", name) else { return }
    if parts.when == nil { report(EventMessages.neverRaised(name, at: place)) }
    if parts.priority == nil { report(EventMessages.withoutPriority(name, at: place)) }
  }

  private func level(
    of name: String, _ level: Level, _ parts: EventParts, _ place: SourcePlace
  ) -> MonitoredEvent? {
    let raised = condition(level.when.tree, level.when.site)
    let cleared = level.clear.flatMap { condition($0.tree, $0.site) }
    let priority = member(priority: level.priority.tree, level.priority.site)
    guard let raised, let priority else { return nil }
    let labels = caseLabels(raised)
    checkSignals(level, name, raised: raised, cleared: cleared, labels)
    let rulePlace = parts.levels.isEmpty ? place : level.priority.site.place(level.priority.tree.range)
    let ruleName = parts.levels.isEmpty ? name : "\(name): \(level.priority.tree.text)"
    var event = MonitoredEvent(
      id: vocabulary.event(name), name: name, priority: priority, raise: raised, clear: cleared,
      rule: rule(ruleName, rulePlace, parts.citation))
    event.caseLabels = labels
    return event
  }

  /// Signals that tell the cases of an event apart, and what ends them.
  private func checkSignals(
    _ level: Level, _ name: String, raised: MonitoredEvent.Condition, cleared: MonitoredEvent.Condition?,
    _ labels: [String]
  ) {
    let place = level.when.site.place(level.when.tree.condition.range)
    if let other = mismatchedSignal(raised, labels) {
      return report(EventMessages.differentLabels(name, signal: other, at: place))
    }
    guard let cleared, let clear = level.clear else { return }
    let clearPlace = clear.site.place(clear.tree.condition.range)
    if let other = mismatchedSignal(cleared, labels) {
      return report(EventMessages.differentLabels(name, signal: other, at: clearPlace))
    }
    checkClear(cleared, clearPlace, raised, place)
  }

  /// The least urgent first; each knows those below.
  private func inOrder(_ found: [MonitoredEvent], _ name: String, _ parts: EventParts) -> [MonitoredEvent] {
    guard found.count > 1, found.count == parts.levels.count else { return found }
    for (place, event) in found.enumerated() {
      let tree = parts.levels[place]
      let namePlace = tree.site.place(tree.tree.priority.range)
      if found[..<place].contains(where: { $0.priority == event.priority }) {
        report(EventMessages.levelTwice(tree.tree.priority.text, of: name, at: namePlace))
        return Array(found.prefix(1))
      }
      if event.caseLabels != found[0].caseLabels {
        report(EventMessages.levelsOfDifferentLabels(name, at: namePlace))
        return Array(found.prefix(1))
      }
    }
    var sorted = found.sorted { rank($0.priority) < rank($1.priority) }
    for place in sorted.indices.dropFirst() {
      let level = program.members[sorted[place].priority]?.name
      sorted[place].id = vocabulary.event(name, level: level)
      sorted[place].lowerLevels = sorted[..<place].map(\.id)
    }
    return sorted
  }

  private func rank(_ priority: MemberID) -> Int { program.members[priority]?.rank ?? 0 }
}

/// For what an event is watched, what has one case, and when it flaps.
extension Checker {
  private func requirement(
    _ label: Sited<Name>, _ values: [Name], among labels: [String]
  ) -> MonitoredEvent.Requirement? {
    guard !label.tree.isMissing else { return nil }
    guard labels.contains(label.tree.text) else {
      reportUnknown(label.tree.text, kind: "label", at: label.site.place(label.tree.range), among: labels)
      return nil
    }
    let given = values.filter { !$0.isMissing }.map(\.text)
    return given.isEmpty ? nil : MonitoredEvent.Requirement(label: label.tree.text, values: Set(given))
  }

  private func grouping(_ keys: Sited<[Name]>, among labels: [String]) -> MonitoredEvent.Grouping? {
    let names = keys.tree.filter { !$0.isMissing }
    guard let first = names.first else { return nil }
    if first.text == "customer" {
      if let other = names.dropFirst().first {
        report(EventMessages.labelOfCustomer(other.text, at: keys.site.place(other.range)))
      }
      return .customer
    }
    guard first.text == "system" else {
      let place = keys.site.place(first.range)
      reportUnknown(first.text, kind: "holder of a case", at: place, among: ["system", "customer"])
      return nil
    }
    var kept: [String] = []
    for name in names.dropFirst() {
      guard labels.contains(name.text) else {
        reportUnknown(name.text, kind: "label", at: keys.site.place(name.range), among: labels)
        return nil
      }
      if !kept.contains(name.text) { kept.append(name.text) }
    }
    return .system(labels: kept)
  }

  private func flapping(
    _ line: (times: Int64, length: Sited<Expression>, range: SourceRange), of levels: [MonitoredEvent], _ name: String
  ) -> MonitoredEvent.Flapping? {
    let milliseconds = duration(line.length.tree, line.length.site, of: "the time in which an event flaps")
    let place = line.length.site.place(line.range)
    let times = Int(line.times / 1_000_000)
    guard line.times % 1_000_000 == 0, (2...SignalWindow.capacity).contains(times) else {
      report(EventMessages.notSoManyRaisings(at: place))
      return nil
    }
    for level in levels {
      guard case .measured = level.raise, level.clear?.isMeasured ?? true else {
        report(EventMessages.cannotFlap(name, at: place))
        return nil
      }
    }
    return milliseconds.map { MonitoredEvent.Flapping(times: times, within: $0) }
  }
}

extension MonitoredEvent.Condition {
  fileprivate var isMeasured: Bool {
    if case .measured = self { return true }
    return false
  }
}
