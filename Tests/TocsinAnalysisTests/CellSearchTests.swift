import Foundation
import Testing
import TocsinAnalysis

/// The search against every point of small spaces, in both directions.
///
/// `TOCSIN_PROOFS=100000` tries so many sets of rules; `TOCSIN_PROOF_SEED` repeats one run.
@Suite struct CellSearchTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["TOCSIN_PROOFS"].flatMap { Int($0) } ?? 3000
  private static let seed = environment["TOCSIN_PROOF_SEED"].flatMap { UInt64($0) } ?? .random(in: 1...1_000_000)

  private static func condition(_ counts: [Int], depth: Int, _ random: inout ProofRandom) -> CellCondition {
    switch depth == 0 ? 0 : Int.random(in: 0...3, using: &random) {
    case 1: return .all((0...2).map { _ in condition(counts, depth: depth - 1, &random) })
    case 2: return .any((0...2).map { _ in condition(counts, depth: depth - 1, &random) })
    case 3: return condition(counts, depth: depth - 1, &random).negated(counts)
    default:
      let attribute = Int.random(in: counts.indices, using: &random)
      var cells = CellSet(of: counts[attribute])
      for cell in 0..<counts[attribute] where Bool.random(using: &random) { cells.insert(cell) }
      return .within(attribute: attribute, cells)
    }
  }

  private static func points(_ counts: [Int]) -> [[Int]] {
    counts.reduce([[]]) { points, count in points.flatMap { point in (0..<count).map { point + [$0] } } }
  }

  @Test func `Every point it finds is one, and where it finds none there is none`() throws {
    print("proof seed \(Self.seed), \(Self.count) sets of rules")
    var random = ProofRandom(state: Self.seed)
    var found = 0
    for number in 0..<Self.count {
      let counts = (0..<Int.random(in: 1...4, using: &random)).map { _ in Int.random(in: 1...4, using: &random) }
      let rules = (0..<Int.random(in: 1...6, using: &random)).map { _ in Self.condition(counts, depth: 2, &random) }
      var search = CellSearch(counts, work: 1_000_000)
      let expected = Self.points(counts).first { point in rules.allSatisfy { $0.holds(at: point) } }
      switch search.point(where: rules) {
      case .found(let point):
        found += 1
        #expect(rules.allSatisfy { $0.holds(at: point) }, "set \(number)")
      case .none: #expect(expected == nil, "set \(number)")
      case .undecided: Issue.record("set \(number) is undecided")
      }
    }
    #expect(found > Self.count / 5 && found < Self.count * 4 / 5)
  }

  @Test func `More than 64 cells are told apart`() {
    var odd = CellSet(of: 200)
    for cell in stride(from: 1, to: 200, by: 2) { odd.insert(cell) }
    var high = CellSet(of: 200)
    for cell in 150..<200 { high.insert(cell) }
    var search = CellSearch([200], work: 100)
    #expect(
      search.point(where: [.within(attribute: 0, odd), .within(attribute: 0, high)]) == .found([151]))
    let rest = CellCondition.within(attribute: 0, odd).negated([200])
    #expect(rest.holds(at: [198]) && !rest.holds(at: [199]) && !rest.holds(at: [200]))
    #expect(search.point(where: [.within(attribute: 0, odd), rest]) == .none)
    #expect(CellSet.all(of: 200).count == 200 && CellSet.all(of: 128).count == 128)
  }

  @Test func `When the work is used up nothing is claimed`() {
    let counts = [Int](repeating: 2, count: 40)
    var one = CellSet(of: 2)
    one.insert(0)
    // Pairs that cannot all differ: many ways have to be tried.
    let pairs = (0..<40).flatMap { first in
      (0..<first).map { second -> CellCondition in
        let both = [CellCondition.within(attribute: first, one), .within(attribute: second, one)]
        return .any([.all(both), .all(both.map { $0.negated(counts) })]).negated(counts)
      }
    }
    var search = CellSearch(counts, work: 500)
    #expect(search.point(where: pairs) == .undecided)
    #expect(search.work <= 0)
  }
}
