import TocsinAnalysis
import TocsinModel

/// How long in a year the desk is open for cases that differ in one thing only, where that thing has an order: who stands
/// higher finds it open no less.
struct HourComparison {
  private let kinds: CaseKinds
  private let program: Program
  /// Milliseconds of a year, by the number of the kind.
  private var openTimes: [Int: Int64] = [:]

  init(_ kinds: CaseKinds, _ program: Program) {
    (self.kinds, self.program) = (kinds, program)
  }

  mutating func note(_ openTime: Int64, at index: Int) { openTimes[index] = openTime }

  /// Each pair of neighbours once, with the first case that shows it.
  var findings: [PromiseProof.Finding] {
    kinds.space.unknowns.indices.flatMap { attribute -> [PromiseProof.Finding] in
      guard let scale = program.scale(of: kinds.space.unknowns[attribute]) else { return [] }
      return zip(scale, scale.dropFirst()).compactMap { finding($0, $1, attribute) }
    }
  }

  private func finding(_ lower: MemberID, _ higher: MemberID, _ attribute: Int) -> PromiseProof.Finding? {
    let values = kinds.space.values[attribute]
    guard let low = values.firstIndex(of: .member(lower)), let high = values.firstIndex(of: .member(higher))
    else { return nil }
    for (index, openTime) in openTimes.sorted(by: { $0.key < $1.key }) {
      let point = kinds.grid.point(index)
      guard point[attribute] == low,
        let other = kinds.grid.index(of: point, with: high, for: attribute).flatMap({ openTimes[$0] }),
        other < openTime
      else { continue }
      return .lesserGetsMore(
        PromiseProof.Inversion(
          higher: higher, lower: lower, gift: .hours, rule: program.policy?.desk.first?.rule ?? RuleID(0),
          example: kinds.example(point, without: attribute)))
    }
    return nil
  }
}
