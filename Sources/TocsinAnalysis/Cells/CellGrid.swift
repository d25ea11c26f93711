package import TocsinModel

/// The points of a space one after the other, over some of its attributes; the others stay at one cell.
package struct CellGrid: Sendable {
  package let count: Int
  /// The cells that are gone through, for every attribute.
  private let cells: [[Int]]
  /// By how much the number of a point grows with the next cell of an attribute.
  private let weights: [Int]

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
    var (weights, count) = ([Int](), 1)
    for cells in cells {
      weights.append(count)
      if count <= most { count *= cells.count }
    }
    if count > most || count == 0 { return nil }
    (self.weights, self.count) = (weights, count)
  }

  package func point(_ index: Int) -> [Int] {
    cells.indices.map { cell(of: $0, at: index) }
  }

  package func cell(of attribute: Int, at index: Int) -> Int {
    let place = place(of: attribute, at: index)
    return cells.indices.contains(attribute) && cells[attribute].indices.contains(place) ? cells[attribute][place] : 0
  }

  /// How many cells of an attribute are gone through.
  package func count(of attribute: Int) -> Int { cells.indices.contains(attribute) ? cells[attribute].count : 1 }

  /// The number of the point that differs from another in one attribute.
  package func index(_ index: Int, with cell: Int, for attribute: Int) -> Int? {
    guard cells.indices.contains(attribute), let place = cells[attribute].firstIndex(of: cell) else { return nil }
    return index + (place - self.place(of: attribute, at: index)) * weights[attribute]
  }

  /// Which of the cells that are gone through a point has.
  package func place(of attribute: Int, at index: Int) -> Int {
    guard cells.indices.contains(attribute), !cells[attribute].isEmpty else { return 0 }
    return index / weights[attribute] % cells[attribute].count
  }

  /// Numbers for what points have in some attributes, from zero.
  package struct Part: Sendable {
    private let attributes: [(weight: Int, count: Int)]
    package let count: Int

    package init(_ grid: CellGrid, _ attributes: [Int]) {
      self.attributes = attributes.filter { grid.count(of: $0) > 1 }.map { (grid.weights[$0], grid.count(of: $0)) }
      count = self.attributes.reduce(1) { $0 * $1.count }
    }

    package func number(at index: Int) -> Int {
      var (number, weight) = (0, 1)
      for attribute in attributes {
        number += index / attribute.weight % attribute.count * weight
        weight *= attribute.count
      }
      return number
    }
  }
}
