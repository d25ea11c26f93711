import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  func warnings(_ written: [PolicyTree.Warning], _ site: Site) -> [Policy.Warning] {
    written.compactMap { warning in
      switch warning {
      case .before(let length): duration(length, site, of: "the warning").map { .before($0) }
      case .share(let share): self.share(share, site).map { .share($0) }
      }
    }
  }

  /// So much of the time to a target: more than nothing, and less than all of it.
  private func share(_ expression: Expression, _ site: Site) -> Int64? {
    let typed = check(expression, Scope(site), expecting: .percent)
    guard typed.type != .invalid, require(typed, .percent) else { return nil }
    guard case .number(let percent)? = typed.constant else { return nil }
    guard percent > 0, percent < 100_000_000 else {
      report(PolicyMessages.shareOutOfRange(at: typed.place))
      return nil
    }
    return percent / 100
  }

  /// What holds for all cases of a release takes no condition.
  func refuseGuard(of line: Sited<PolicyTree.Line>) {
    guard let condition = line.tree.guardCondition else { return }
    report(PolicyMessages.needlessCondition(line.tree.keyword.text, at: line.site.place(condition.range)))
  }
}
