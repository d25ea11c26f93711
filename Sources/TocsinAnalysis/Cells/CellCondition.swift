/// What has to be true of a point: one cell of each attribute.
package indirect enum CellCondition: Hashable, Sendable {
  case always, never
  /// The cell of an attribute is one of these.
  case within(attribute: Int, CellSet)
  case all([CellCondition])
  case any([CellCondition])

  /// True where this is not, of attributes with so many cells.
  package func negated(_ counts: [Int]) -> CellCondition {
    switch self {
    case .always: .never
    case .never: .always
    case .within(let attribute, let cells):
      .within(attribute: attribute, CellSet.all(of: counts[attribute]).subtracting(cells))
    case .all(let parts): .any(parts.map { $0.negated(counts) })
    case .any(let parts): .all(parts.map { $0.negated(counts) })
    }
  }

  /// All of them, put simply.
  package static func every(_ parts: [CellCondition]) -> CellCondition {
    var kept: [CellCondition] = []
    for part in parts {
      switch part {
      case .always: continue
      case .never: return .never
      case .all(let inner): kept += inner
      default: kept.append(part)
      }
    }
    return kept.isEmpty ? .always : kept.count == 1 ? kept[0] : .all(kept)
  }

  /// One of them, put simply.
  package static func some(_ parts: [CellCondition]) -> CellCondition {
    var kept: [CellCondition] = []
    for part in parts {
      switch part {
      case .never: continue
      case .always: return .always
      case .any(let inner): kept += inner
      default: kept.append(part)
      }
    }
    return kept.isEmpty ? .never : kept.count == 1 ? kept[0] : .any(kept)
  }

  /// Whether it holds at a point.
  package func holds(at point: [Int]) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .within(let attribute, let cells): point.indices.contains(attribute) && cells.contains(point[attribute])
    case .all(let parts): parts.allSatisfy { $0.holds(at: point) }
    case .any(let parts): parts.contains { $0.holds(at: point) }
    }
  }

  /// What is left of it for the points of a region.
  func simplified(in region: [CellSet]) -> CellCondition {
    switch self {
    case .always, .never: return self
    case .within(let attribute, let cells):
      if region[attribute].isSubset(of: cells) { return .always }
      if region[attribute].isDisjoint(with: cells) { return .never }
      return self
    case .all(let parts):
      var kept: [CellCondition] = []
      for part in parts {
        let part = part.simplified(in: region)
        if part == .never { return .never }
        if part != .always { kept.append(part) }
      }
      return .every(kept)
    case .any(let parts):
      var kept: [CellCondition] = []
      for part in parts {
        let part = part.simplified(in: region)
        if part == .always { return .always }
        if part != .never { kept.append(part) }
      }
      return .some(kept)
    }
  }

  /// What is left of it where another condition on one attribute is known to hold.
  package func assuming(_ known: CellCondition, _ counts: [Int]) -> CellCondition {
    guard case .within(let attribute, let cells) = known, counts.indices.contains(attribute) else { return self }
    var region = counts.map { CellSet.all(of: $0) }
    region[attribute] = cells
    return simplified(in: region)
  }

  /// The attributes it looks at.
  package func collect(attributes: inout Set<Int>) {
    switch self {
    case .always, .never: return
    case .within(let attribute, _): attributes.insert(attribute)
    case .all(let parts), .any(let parts): for part in parts { part.collect(attributes: &attributes) }
    }
  }
}
