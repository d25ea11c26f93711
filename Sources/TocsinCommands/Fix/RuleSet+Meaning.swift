import TocsinComparison
import TocsinModel

extension RuleSet {
  /// Whether every release decides every case as that of other rules does, which have got their numbers from these.
  func meansTheSame(as other: RuleSet) -> Bool {
    releases == other.releases
      && zip(programs, other.programs).allSatisfy { old, new in
        let comparison = Comparison(old: old, new: new)
        return comparison.differences.isEmpty && comparison.undecided.isEmpty
      }
  }
}
