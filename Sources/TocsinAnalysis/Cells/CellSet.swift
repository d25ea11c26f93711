/// Some of the cells of an attribute, by number.
package struct CellSet: Hashable, Sendable {
  /// Most attributes have no more cells than one word has bits; for the others there are further words.
  private var first: UInt64 = 0
  private var others: [UInt64] = []

  /// None of so many cells.
  package init(of count: Int) {
    if count > 64 { others = [UInt64](repeating: 0, count: (count - 1) / 64) }
  }

  /// All of so many cells.
  package static func all(of count: Int) -> CellSet {
    var set = CellSet(of: count)
    set.first = lowest(count)
    for index in set.others.indices { set.others[index] = lowest(count - 64 * (index + 1)) }
    return set
  }

  private static func lowest(_ count: Int) -> UInt64 {
    count >= 64 ? .max : count > 0 ? (1 << UInt64(count)) - 1 : 0
  }

  package mutating func insert(_ cell: Int) {
    if (0..<64).contains(cell) {
      first |= 1 << UInt64(cell)
    } else if cell >= 64, others.indices.contains(cell / 64 - 1) {
      others[cell / 64 - 1] |= 1 << UInt64(cell % 64)
    }
  }

  package func contains(_ cell: Int) -> Bool {
    if (0..<64).contains(cell) { return first & 1 << UInt64(cell) != 0 }
    return cell >= 64 && others.indices.contains(cell / 64 - 1) && others[cell / 64 - 1] & 1 << UInt64(cell % 64) != 0
  }

  package var isEmpty: Bool { first == 0 && others.allSatisfy { $0 == 0 } }
  package var count: Int { others.reduce(first.nonzeroBitCount) { $0 + $1.nonzeroBitCount } }

  /// All of them, the lowest first.
  package var cells: [Int] { (0..<64 * (others.count + 1)).filter(contains) }

  /// The lowest of them.
  package var lowest: Int? {
    if first != 0 { return first.trailingZeroBitCount }
    return others.firstIndex { $0 != 0 }.map { ($0 + 1) * 64 + others[$0].trailingZeroBitCount }
  }

  package func isSubset(of other: CellSet) -> Bool {
    first & ~other.first == 0 && (others.isEmpty || zip(others, other.others).allSatisfy { $0 & ~$1 == 0 })
  }

  package func isDisjoint(with other: CellSet) -> Bool {
    first & other.first == 0 && (others.isEmpty || zip(others, other.others).allSatisfy { $0 & $1 == 0 })
  }

  package func intersection(_ other: CellSet) -> CellSet { combined(other, &) }
  package func subtracting(_ other: CellSet) -> CellSet { combined(other) { $0 & ~$1 } }

  private func combined(_ other: CellSet, _ operation: (UInt64, UInt64) -> UInt64) -> CellSet {
    var result = self
    result.first = operation(first, other.first)
    for index in result.others.indices where other.others.indices.contains(index) {
      result.others[index] = operation(others[index], other.others[index])
    }
    return result
  }
}
