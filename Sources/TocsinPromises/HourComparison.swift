import TocsinAnalysis
import TocsinModel

/// How long in a year the desk is open for cases that differ in one thing only, where that thing has an order: who stands
/// higher finds it open no less.
struct HourComparison {
  private let kinds: CaseKinds
  private let program: Program
  /// Milliseconds of a year, by the number of the kind; nil where the desk was not looked at.
  private var openTimes: [Int64?]

  init(_ kinds: CaseKinds, _ program: Program) {
    (self.kinds, self.program) = (kinds, program)
    openTimes = [Int64?](repeating: nil, count: kinds.grid.count)
  }

  mutating func note(_ openTime: Int64, at index: Int) {
    if openTimes.indices.contains(index) { openTimes[index] = openTime }
  }

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
    for (index, openTime) in openTimes.enumerated() {
      guard let openTime, kinds.grid.cell(of: attribute, at: index) == low,
        let other = kinds.grid.index(index, with: high, for: attribute).flatMap({ openTimes[$0] }),
        other < openTime
      else { continue }
      return .lesserGetsMore(
        PromiseProof.Inversion(
          higher: higher, lower: lower, gift: .hours, rule: program.policy?.desk.first?.rule ?? RuleID(0),
          example: kinds.example(kinds.grid.point(index), without: attribute)))
    }
    return nil
  }
}
