/// Looks for a point at which conditions hold together, or shows that there is none: regions are narrowed by what must
/// hold, and divided where only one of several things must.
package struct CellSearch {
  package enum Outcome: Hashable, Sendable {
    case none
    /// A cell of each attribute.
    case found([Int])
    /// It would take more work than allowed to say.
    case undecided
  }

  /// How many cells each attribute has; none has no cell.
  private let counts: [Int]
  /// What is left of the work allowed, in conditions looked at.
  package private(set) var work: Int

  package init(_ counts: [Int], work: Int) {
    self.counts = counts
    self.work = work
  }

  package mutating func point(where conditions: [CellCondition]) -> Outcome {
    guard counts.allSatisfy({ $0 > 0 }) else { return .none }
    return search(counts.map { CellSet.all(of: $0) }, conditions)
  }

  /// What is left of each attribute where a condition holds; nil when nothing is, or too much work would say so.
  package mutating func region(where condition: CellCondition) -> [CellSet]? {
    var region = counts.map { CellSet.all(of: $0) }
    return narrow(&region, [condition]) == nil ? nil : region
  }

  private mutating func search(_ region: [CellSet], _ conditions: [CellCondition]) -> Outcome {
    var region = region
    guard var open = narrow(&region, conditions) else { return work > 0 ? .none : .undecided }
    guard let place = open.indices.min(by: { open[$0].branches < open[$1].branches }) else {
      return .found(region.map { $0.lowest ?? 0 })
    }
    guard case .any(let parts) = open.remove(at: place) else { return .none }
    for part in parts {
      switch search(region, open + [part]) {
      case .none: open.append(part.negated(counts))
      case let outcome: return outcome
      }
    }
    return .none
  }

  /// Cuts a region down by every condition that leaves no choice; gives those that do, or nil when no point is left or
  /// the work is used up.
  private mutating func narrow(_ region: inout [CellSet], _ conditions: [CellCondition]) -> [CellCondition]? {
    var waiting = conditions
    while true {
      var open: [CellCondition] = []
      var isNarrowed = false
      while let next = waiting.popLast() {
        work -= 1
        guard work > 0 else { return nil }
        switch next.simplified(in: region) {
        case .always: continue
        case .never: return nil
        case .within(let attribute, let cells):
          region[attribute] = region[attribute].intersection(cells)
          isNarrowed = true
        case .all(let parts): waiting += parts
        case .any(let parts): open.append(.any(parts))
        }
      }
      guard isNarrowed, !open.isEmpty else { return open }
      waiting = open
    }
  }
}

extension CellCondition {
  fileprivate var branches: Int { if case .any(let parts) = self { parts.count } else { 1 } }
}
