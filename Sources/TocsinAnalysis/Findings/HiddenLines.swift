/// The lines that were asked so far, and which of them leave nothing to another.
struct HiddenLines {
  struct Line {
    let number: Int
    let holds: CellCondition
    /// Where it holds; nil when that is too much to list.
    let boxes: [CellBox]?
  }

  private let counts: [Int]
  private var lines: [Line] = []

  private static let mostBoxes = 256
  private static let workForOne = 200_000

  init(_ counts: [Int]) {
    self.counts = counts
  }

  func line(_ number: Int, _ holds: CellCondition) -> Line {
    Line(number: number, holds: holds, boxes: holds.boxes(counts, most: Self.mostBoxes))
  }

  mutating func add(_ line: Line) { lines.append(line) }

  /// The lines of which one holds wherever this one does: of those that could be left out the first are left out, so
  /// that all the others are needed. None when the line is reached.
  func hiding(_ line: Line, _ search: inout Questions) -> [Line] {
    let unlisted = lines.filter { $0.boxes == nil }.map(\.holds)
    guard let boxes = line.boxes, unlisted.isEmpty || search.conditions(unlisted, near: line.holds).isEmpty else {
      return searched(line, &search)
    }
    var covers = boxes.map { LineCover(of: $0, by: lines, work: Self.workForOne) }
    var kept: [Int] = []
    while true {
      var next: Int?
      for place in covers.indices {
        switch covers[place].lowestNeeded(besides: kept) {
        case .uncovered: return []
        case .covered: continue
        case .needed(let line): next = min(next ?? line, line)
        case .undecided:
          search.giveUp()
          return []
        }
      }
      guard let next else { return kept.map { lines[$0] } }
      kept.append(next)
    }
  }

  /// The same by looking for a case that shows that the line is reached.
  private func searched(_ line: Line, _ search: inout Questions) -> [Line] {
    let near = search.conditions(lines.map(\.holds), near: line.holds).map { lines[$0] }
    let others = near.map { search.negated($0.holds) }
    guard !near.isEmpty, search.areContradictory([line.holds] + others) else { return [] }
    return search.core(of: others, with: [line.holds]).map { near[$0] }
  }
}

/// A box of one line under those of others.
private struct LineCover {
  private var cover: BoxCover
  /// The line of each box.
  private let owners: [Int]

  init(of box: CellBox, by lines: [HiddenLines.Line], work: Int) {
    var (boxes, owners) = ([CellBox](), [Int]())
    for (place, line) in lines.enumerated() {
      for other in line.boxes ?? [] where other.touches(box) {
        boxes.append(other)
        owners.append(place)
      }
    }
    self.owners = owners
    cover = BoxCover(of: box, by: boxes, work: work)
  }

  mutating func lowestNeeded(besides lines: [Int]) -> BoxCover.Outcome {
    switch cover.lowestNeeded(besides: owners.indices.filter { lines.contains(owners[$0]) }) {
    case .needed(let box): .needed(owners[box])
    case let outcome: outcome
    }
  }
}
