import TocsinModel

/// Whether a condition means the same in two releases. Where that is not plain it does not.
struct ConditionMeaning {
  let old: Program
  let new: Program

  func isSame(_ left: MonitoredEvent, _ right: MonitoredEvent) -> Bool {
    guard left.raise == right.raise, left.clear == right.clear else { return false }
    return [left.raise, left.clear].allSatisfy { condition in
      guard case .measured(let formula, _, _)? = condition else { return true }
      return isSame(formula)
    }
  }

  /// A formula that both have: what it asks must be the same too.
  private func isSame(_ formula: Formula) -> Bool {
    var open = [formula]
    var seen: Set<DecisionID> = []
    while let formula = open.popLast() {
      var isSame = true
      formula.visit { part in
        switch part {
        case .fact(let slot): isSame = isSame && means(slot)
        case .decision(let id), .decided(let id, _):
          isSame = isSame && decision(id, &seen, &open)
        case .cell(let id, _, _), .row(let id, _), .headings(let id), .all(let id, _):
          isSame = isSame && table(id)
        case .deskIsOpen, .amountKind, .zone, .days, .hours, .opens, .group, .priority, .constant(.calendar),
          .constant(.nearest):
          isSame = false
        default: break
        }
      }
      if !isSame { return false }
    }
    return true
  }

  private func means(_ slot: FactSlot) -> Bool {
    old.facts[slot]?.type == new.facts[slot]?.type && old.facts[slot]?.presumed == new.facts[slot]?.presumed
  }

  private func table(_ id: TableID) -> Bool {
    old.tables.indices.contains(id.index) && new.tables.indices.contains(id.index)
      && old.tables[id.index] == new.tables[id.index]
  }

  private func decision(_ id: DecisionID, _ seen: inout Set<DecisionID>, _ open: inout [Formula]) -> Bool {
    guard seen.insert(id).inserted else { return true }
    guard old.decisions.indices.contains(id.index), new.decisions.indices.contains(id.index),
      old.decisions[id.index] == new.decisions[id.index]
    else { return false }
    open += new.decisions[id.index].answers.flatMap { [$0.value, $0.condition].compactMap { $0 } }
    return true
  }
}
