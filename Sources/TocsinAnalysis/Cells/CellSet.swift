/// Some of the cells of an attribute, by number.
package struct CellSet: Hashable, Sendable {
  private var words: [UInt64]

  /// None of so many cells.
  package init(of count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  /// All of so many cells.
  package static func all(of count: Int) -> CellSet {
    var set = CellSet(of: count)
    for index in set.words.indices { set.words[index] = .max }
    if count % 64 != 0, let last = set.words.indices.last { set.words[last] = (1 << UInt64(count % 64)) - 1 }
    return set
  }

  package mutating func insert(_ cell: Int) {
    guard words.indices.contains(cell / 64), cell >= 0 else { return }
    words[cell / 64] |= 1 << UInt64(cell % 64)
  }

  package func contains(_ cell: Int) -> Bool {
    cell >= 0 && words.indices.contains(cell / 64) && words[cell / 64] & 1 << UInt64(cell % 64) != 0
  }

  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The lowest of them.
  package var first: Int? {
    words.firstIndex { $0 != 0 }.map { $0 * 64 + words[$0].trailingZeroBitCount }
  }

  package func isSubset(of other: CellSet) -> Bool { zip(words, other.words).allSatisfy { $0 & ~$1 == 0 } }
  package func isDisjoint(with other: CellSet) -> Bool { zip(words, other.words).allSatisfy { $0 & $1 == 0 } }

  package func intersection(_ other: CellSet) -> CellSet { combined(other, &) }
  package func union(_ other: CellSet) -> CellSet { combined(other, |) }
  package func subtracting(_ other: CellSet) -> CellSet { combined(other) { $0 & ~$1 } }

  private func combined(_ other: CellSet, _ operation: (UInt64, UInt64) -> UInt64) -> CellSet {
    var result = self
    for index in result.words.indices where other.words.indices.contains(index) {
      result.words[index] = operation(words[index], other.words[index])
    }
    return result
  }
}
