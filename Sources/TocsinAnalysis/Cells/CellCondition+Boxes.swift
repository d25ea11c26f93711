/// Some cells of every attribute: all the points that have one of them in each.
typealias CellBox = [CellSet]

extension CellCondition {
  /// Boxes that together are where it holds, none of them within another; nil when there are too many to list.
  func boxes(_ counts: [Int], most: Int) -> [CellBox]? {
    guard counts.allSatisfy({ $0 > 0 }) else { return [] }
    return boxes(in: counts.map { CellSet.all(of: $0) }, most: most)
  }

  private func boxes(in region: CellBox, most: Int) -> [CellBox]? {
    switch self {
    case .always: return [region]
    case .never: return []
    case .within(let attribute, let cells):
      var box = region
      box[attribute] = box[attribute].intersection(cells)
      return box[attribute].isEmpty ? [] : [box]
    case .any(let parts):
      var found: [CellBox] = []
      for part in parts {
        guard let boxes = part.boxes(in: region, most: most), found.count + boxes.count <= most else { return nil }
        found += boxes
      }
      return Self.withoutRepetition(found)
    case .all(let parts):
      var found = [region]
      for part in parts {
        var next: [CellBox] = []
        for box in found {
          guard let boxes = part.boxes(in: box, most: most), next.count + boxes.count <= most else { return nil }
          next += boxes
        }
        found = Self.withoutRepetition(next)
      }
      return found
    }
  }

  private static func withoutRepetition(_ boxes: [CellBox]) -> [CellBox] {
    guard boxes.count > 1 else { return boxes }
    var kept: [CellBox] = []
    for box in boxes where !kept.contains(where: { box.isPart(of: $0) }) {
      kept.removeAll { $0.isPart(of: box) }
      kept.append(box)
    }
    return kept
  }
}

extension CellBox {
  func isPart(of other: CellBox) -> Bool { zip(self, other).allSatisfy { $0.isSubset(of: $1) } }
  func touches(_ other: CellBox) -> Bool { zip(self, other).allSatisfy { !$0.isDisjoint(with: $1) } }
}
