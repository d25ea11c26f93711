package import TocsinModel
package import TocsinSource
package import TocsinTime

/// Whether the holidays of every calendar are known for as long as a release takes cases.
package enum KnownDates {
  /// So many days before the end there is still time to mend it.
  private static let notice = 180

  /// Calendars whose known dates begin after the release does, or end before it does and soon.
  package static func findings(in ruleSets: [RuleSet], on day: CivilDate) -> [Diagnostic] {
    ruleSets.flatMap(\.current).flatMap { program -> [Diagnostic] in
      guard program.policy != nil else { return [] }
      return program.calendars.compactMap { calendar in
        guard program.rules.indices.contains(calendar.rule.index) else { return nil }
        let place = program.rules[calendar.rule.index].place
        let (first, last) = (calendar.horizon.lowerBound, calendar.hours(layers: []).knownUntil)
        if let from = program.inForce?.from, from < first {
          return ProofMessages.datesBegin(calendar.name, first, from, at: place)
        }
        let end = program.inForce?.to ?? .distantFuture
        guard last < end, day.adding(days: notice) > last, day <= end else { return nil }
        return ProofMessages.datesEnd(calendar.name, last, at: place)
      }
    }
  }
}
