import TocsinModel

/// What the policy says once for all cases.
extension Comparison {
  mutating func compareHandling(_ before: Policy, _ after: Policy, _ subject: Difference.Subject) {
    func aspect(_ name: String) -> Difference.Subject {
      var subject = subject
      subject.parts = [.aspect(name)]
      return subject
    }
    compare(.handling, aspect("name"), .words([before.name]), .words([after.name]))
    for clock in CaseClock.allCases {
      let (old, new) = (before.causes(of: clock), after.causes(of: clock))
      compare(.handling, aspect("pause \(clock)"), .words(old), .words(new))
      compare(
        .acknowledge, aspect("stops \(clock)"), .flag(before.acknowledgedStops.contains(clock)),
        .flag(after.acknowledgedStops.contains(clock)))
      compare(
        .handling, aspect("facts move \(clock)"), .flag(before.factsMove.contains(clock)),
        .flag(after.factsMove.contains(clock)))
    }
    compare(.handling, aspect("causes"), .words(before.causes.sorted()), .words(after.causes.sorted()))
    compare(.handling, aspect("waiting days count"), .flag(before.waitingDaysCount), .flag(after.waitingDaysCount))
    compare(.handling, aspect("lowered"), .words(["\(before.lowered)"]), .words(["\(after.lowered)"]))
    compare(.handling, aspect("raised"), .words(["\(before.raised)"]), .words(["\(after.raised)"]))
    compare(.handling, aspect("reopened"), .words(["\(before.reopened)"]), .words(["\(after.reopened)"]))
  }
}

extension Policy {
  /// What stops a clock while a case waits for it.
  fileprivate func causes(of clock: CaseClock) -> [String] {
    let places = pauses.filter { $0.clocks.contains(clock) }.flatMap(\.causes)
    return Set(places).compactMap { causes.indices.contains($0) ? causes[$0] : nil }.sorted()
  }
}
