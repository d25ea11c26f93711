/// Whether boxes, put one on top of the other, cover a box, and which of them are needed for it.
///
/// The box is divided by the cells that the boxes on it tell apart, one attribute after the other; what is left of it and
/// of the boxes on it is kept as bits, one for each of them.
struct BoxCover {
  enum Outcome: Hashable {
    /// Somewhere no box lies.
    case uncovered
    /// Everywhere one of those that are kept lies.
    case covered
    /// The lowest box that is on top somewhere where none of those that are kept lies.
    case needed(Int)
    /// It would take more work than allowed to say.
    case undecided
  }

  /// Cells of one attribute that no box tells apart, as the boxes that have them.
  private struct Division {
    var groups: [[UInt64]] = []
    /// The boxes that have all of them.
    var always: [UInt64]
  }

  private let wordCount: Int
  private let all: [UInt64]
  private var divisions: [Division] = []
  private var seen: Set<[UInt64]> = []
  private var lowest = Int.max
  private var isUndecided = false
  /// What is left of the work allowed, in divisions.
  private(set) var work: Int

  /// - Parameter boxes: the lowest first; each has a point in common with `box`.
  init(of box: CellBox, by boxes: [CellBox], work: Int) {
    self.work = work
    wordCount = (boxes.count + 63) / 64
    var all = [UInt64](repeating: 0, count: wordCount)
    for index in boxes.indices { all[index / 64] |= 1 << UInt64(index % 64) }
    self.all = all
    for (attribute, cells) in box.enumerated() {
      var division = Division(always: all)
      for cell in cells.cells {
        var holders = [UInt64](repeating: 0, count: wordCount)
        for (index, other) in boxes.enumerated() where other[attribute].contains(cell) {
          holders[index / 64] |= 1 << UInt64(index % 64)
        }
        if !division.groups.contains(holders) { division.groups.append(holders) }
        for word in holders.indices { division.always[word] &= holders[word] }
      }
      if division.groups.count > 1 { divisions.append(division) }
    }
  }

  /// - Parameter kept: boxes under which nothing is looked at.
  mutating func lowestNeeded(besides kept: [Int]) -> Outcome {
    var bits = [UInt64](repeating: 0, count: wordCount)
    for index in kept where all.indices.contains(index / 64) { bits[index / 64] |= 1 << UInt64(index % 64) }
    (seen, lowest, isUndecided) = ([], Int.max, false)
    search(all, Array(divisions.indices), top: -1, kept: bits)
    if lowest < 0 { return .uncovered }
    if isUndecided { return .undecided }
    return lowest == Int.max ? .covered : .needed(lowest)
  }

  /// Looks for a point with a lower box on top than was found so far.
  private mutating func search(_ boxes: [UInt64], _ open: [Int], top: Int, kept: [UInt64]) {
    guard work > 0 else { return isUndecided = true }
    work -= 1
    var (boxes, top) = (boxes, top)
    for word in boxes.indices {
      var full = boxes[word]
      for division in open where full != 0 { full &= divisions[division].always[word] }
      if full & kept[word] != 0 { return }
      if full != 0 { top = max(top, word * 64 + 63 - full.leadingZeroBitCount) }
    }
    guard top < lowest else { return }
    var isOpen = false
    for word in boxes.indices {
      boxes[word] &= kept[word] | Self.above(top, word)
      if boxes[word] != 0 { isOpen = true }
    }
    guard isOpen, let place = open.indices.max(by: { weight(open[$0], boxes) < weight(open[$1], boxes) }) else {
      return lowest = top
    }
    guard seen.insert(boxes + [UInt64(bitPattern: Int64(top))] + open.map { UInt64($0) }).inserted else { return }
    var rest = open
    let division = rest.remove(at: place)
    for part in parts(of: division, boxes) where lowest >= 0 {
      search(part, rest, top: top, kept: kept)
    }
  }

  /// How many boxes do not have all cells of an attribute.
  private func weight(_ division: Int, _ boxes: [UInt64]) -> Int {
    var count = 0
    for word in boxes.indices { count += (boxes[word] & ~divisions[division].always[word]).nonzeroBitCount }
    return count
  }

  /// The boxes on each group of cells, the fewest first, those that are alike once.
  private func parts(of division: Int, _ boxes: [UInt64]) -> [[UInt64]] {
    var parts: [(boxes: [UInt64], count: Int)] = []
    for group in divisions[division].groups {
      var (part, count) = (boxes, 0)
      for word in part.indices {
        part[word] &= group[word]
        count += part[word].nonzeroBitCount
      }
      if !parts.contains(where: { $0.count == count && $0.boxes == part }) { parts.append((part, count)) }
    }
    return parts.sorted { $0.count < $1.count }.map(\.boxes)
  }

  /// The bits of the boxes above one.
  private static func above(_ top: Int, _ word: Int) -> UInt64 {
    let first = top + 1 - word * 64
    return first <= 0 ? .max : first >= 64 ? 0 : .max << UInt64(first)
  }
}
