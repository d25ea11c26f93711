package import TocsinEvaluation
package import TocsinModel
package import TocsinTime

/// Why a case has no schedule.
package enum ScheduleFault: Error, Hashable, Sendable {
  /// What of a case was sought.
  package enum Need: Hashable, Sendable, CaseIterable {
    case desk, layers, clock, notify, respond, escalate, admission, languages, acknowledged
  }

  /// The release has no policy.
  case noPolicy
  /// No release takes cases on this date.
  case noRelease(on: CivilDate)
  /// Facts that were needed and that nobody told.
  case unknownFacts(Need, [FactSlot], RuleID?)
  /// No line of the policy applies.
  case noLine(Need)
  /// A table, a decision or a formula gave no value.
  case evaluation(Need, EvaluationFault, RuleID?)
  /// The value is of no use for what was sought.
  case unfitting(Need, Value, RuleID?)
  case clockDoesNotFit(Amount, Clock, RuleID?)
  /// A customer's zone that the time zone database does not know.
  case unknownZone(String)
  case calendar(CalendarID, CalendarError)
}
