package import TocsinModel

/// The points of a space one after the other, over some of its attributes; the others stay at one cell.
package struct CellGrid: Sendable {
  package let count: Int
  /// The cells that are gone through, for every attribute.
  private let cells: [[Int]]

  /// Nil when there are more than `most` points, or none.
  ///
  /// - Parameter isVaried: whether an attribute is gone through, cell by cell.
  /// - Parameter isWanted: whether a cell is looked at, by its value.
  package init?(
    _ space: CellSpace, most: Int, where isVaried: (Int) -> Bool = { _ in true },
    cells isWanted: (Value) -> Bool = { _ in true }
  ) {
    cells = space.values.indices.map { attribute in
      let wanted = space.values[attribute].indices.filter { isWanted(space.values[attribute][$0]) }
      return isVaried(attribute) ? wanted : Array(wanted.prefix(1))
    }
    count = cells.reduce(1) { $0 > most ? $0 : $0 * $1.count }
    if count > most || count == 0 { return nil }
  }

  package func point(_ index: Int) -> [Int] {
    var rest = index
    return cells.map { cells in
      defer { rest /= max(1, cells.count) }
      return cells.isEmpty ? 0 : cells[rest % cells.count]
    }
  }

  /// The number of a point that differs in one attribute.
  package func index(of point: [Int], with cell: Int, for attribute: Int) -> Int? {
    var (index, weight) = (0, 1)
    for (place, cells) in cells.enumerated() where point.indices.contains(place) {
      guard let digit = cells.firstIndex(of: place == attribute ? cell : point[place]) else { return nil }
      index += digit * weight
      weight *= cells.count
    }
    return index
  }
}
