import Foundation
import Testing

@testable import TocsinAnalysis

/// What is said of boxes on a box against every point of it.
///
/// `TOCSIN_PROOFS=100000` tries so many sets of boxes; `TOCSIN_PROOF_SEED` repeats one run.
@Suite struct BoxCoverTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["TOCSIN_PROOFS"].flatMap { Int($0) } ?? 400
  private static let seed = environment["TOCSIN_PROOF_SEED"].flatMap { UInt64($0) } ?? .random(in: 1...1_000_000)

  private static func box(_ counts: [Int], _ random: inout ProofRandom) -> CellBox {
    counts.map { count in
      if Int.random(in: 0...2, using: &random) == 0 { return CellSet.all(of: count) }
      var cells = CellSet(of: count)
      for cell in 0..<count where Bool.random(using: &random) { cells.insert(cell) }
      if cells.isEmpty { cells.insert(Int.random(in: 0..<count, using: &random)) }
      return cells
    }
  }

  private static func points(of box: CellBox) -> [[Int]] {
    box.reduce([[]]) { points, cells in points.flatMap { point in cells.cells.map { point + [$0] } } }
  }

  private static func expected(_ box: CellBox, _ boxes: [CellBox], besides kept: [Int]) -> BoxCover.Outcome {
    let tops = points(of: box).compactMap { point -> Int? in
      let holding = boxes.indices.filter { index in zip(boxes[index], point).allSatisfy { $0.contains($1) } }
      return holding.contains(where: kept.contains) ? nil : holding.last ?? -1
    }
    guard let lowest = tops.min() else { return .covered }
    return lowest < 0 ? .uncovered : .needed(lowest)
  }

  @Test func `What is covered, and the lowest box that is needed, is said exactly`() {
    print("proof seed \(Self.seed), \(Self.count) sets of boxes")
    var random = ProofRandom(state: Self.seed)
    var outcomes: [String: Int] = [:]
    for number in 0..<Self.count {
      let counts = (0..<Int.random(in: 1...4, using: &random)).map { _ in Int.random(in: 1...4, using: &random) }
      let whole = Self.box(counts, &random)
      let boxes = (0..<Int.random(in: 0...90, using: &random)).map { _ in Self.box(counts, &random) }
        .filter { $0.touches(whole) }
      var cover = BoxCover(of: whole, by: boxes, work: 1_000_000)
      var kept: [Int] = []
      while true {
        let outcome = cover.lowestNeeded(besides: kept)
        #expect(outcome == Self.expected(whole, boxes, besides: kept), "set \(number)")
        outcomes["\(outcome)".prefix { $0 != "(" }.description, default: 0] += 1
        guard case .needed(let next) = outcome, !kept.contains(next) else { break }
        kept.append(next)
      }
    }
    #expect(Set(outcomes.keys) == ["covered", "needed", "uncovered"], "\(outcomes)")
  }

  @Test func `When the work is used up nothing is claimed`() {
    let counts = [Int](repeating: 2, count: 12)
    var random = ProofRandom(state: 7)
    let boxes = (0..<200).map { _ in Self.box(counts, &random) }
    var cover = BoxCover(of: counts.map { CellSet.all(of: $0) }, by: boxes, work: 1)
    #expect(cover.lowestNeeded(besides: []) == .undecided)
  }
}
