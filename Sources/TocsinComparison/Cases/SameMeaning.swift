import TocsinModel

/// Whether formulas of two programs are the same to the last word, with every decision and table that they ask. Where
/// they are not, they may still mean the same.
struct SameMeaning {
  private let old: Program
  private let new: Program
  /// Whether members, presumptions and calendars are the same, on which every formula may depend.
  private let hasSameGround: Bool
  private var decisions: [DecisionID: Bool] = [:]
  private var tables: [TableID: Bool] = [:]

  init(_ correspondence: Correspondence) {
    (old, new) = (correspondence.old, correspondence.new)
    hasSameGround =
      old.choices.mapValues(\.members) == new.choices.mapValues(\.members)
      && old.members.mapValues(\.rank) == new.members.mapValues(\.rank)
      && old.facts.mapValues(\.presumed) == new.facts.mapValues(\.presumed)
      && old.facts.mapValues(\.type) == new.facts.mapValues(\.type)
      && old.calendars.map(\.name) == new.calendars.map(\.name)
      && old.calendars.map(\.layers) == new.calendars.map(\.layers)
      && old.prioritySlot == new.prioritySlot
  }

  mutating func holds(_ before: [Formula], _ after: [Formula]) -> Bool {
    guard hasSameGround, before == after else { return false }
    var asked: [Formula] = []
    for formula in before { formula.visit { asked.append($0) } }
    for formula in asked {
      switch formula {
      case .decision(let id), .decided(let id, _): guard isSame(id) else { return false }
      case .cell(let id, _, _), .row(let id, _), .all(let id, _), .headings(let id):
        guard isSame(id) else { return false }
      default: continue
      }
    }
    return true
  }

  private mutating func isSame(_ id: DecisionID) -> Bool {
    if let known = decisions[id] { return known }
    // One that asks itself on the way is as same as what it asks.
    decisions[id] = true
    guard old.decisions.indices.contains(id.index), new.decisions.indices.contains(id.index) else { return false }
    let (before, after) = (old.decisions[id.index], new.decisions[id.index])
    let isSame =
      before.name == after.name && before.takesFirst == after.takesFirst && before.subject == after.subject
      && before.answers.map(\.reason) == after.answers.map(\.reason)
      && holds(before.answers.map(\.whole), after.answers.map(\.whole))
    decisions[id] = isSame
    return isSame
  }

  private mutating func isSame(_ id: TableID) -> Bool {
    if let known = tables[id] { return known }
    tables[id] = true
    guard old.tables.indices.contains(id.index), new.tables.indices.contains(id.index) else { return false }
    let (before, after) = (old.tables[id.index], new.tables[id.index])
    let isSame =
      before.columns.map(\.heading) == after.columns.map(\.heading) && before.rows.map(\.key) == after.rows.map(\.key)
      && before.rows.map(\.keyColumn) == after.rows.map(\.keyColumn)
      && holds(before.rows.map { .list($0.cells) }, after.rows.map { .list($0.cells) })
    tables[id] = isSame
    return isSame
  }
}

extension Decision.Answer {
  /// Condition and value.
  var whole: Formula { .list([condition ?? .constant(.nothing), value]) }
}

extension Policy.Guarded {
  /// A line with its condition, where order says which of several counts.
  func whole(_ content: [Formula]) -> Formula { .list(content + [condition ?? .constant(.nothing)]) }
}
