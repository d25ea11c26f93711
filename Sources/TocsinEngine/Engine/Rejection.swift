public import TocsinTime

/// Why an event was not taken. It had no effect, and time did not move.
public enum Rejection: Error, Hashable, Sendable {
  /// What a name can be the name of.
  public enum NameKind: String, Hashable, Sendable, CaseIterable {
    case system, customer, signal, label, fact, event, priority, cause = "cause of waiting", `case`, choice
  }

  /// It is earlier than the last one that was accepted, by so many milliseconds.
  case late(by: Int64, last: Instant)
  /// It is so many milliseconds after the last one that was accepted, and no tick came between.
  case gap(milliseconds: Int64, limit: Int64)
  /// It is so many milliseconds after the host's clock.
  case ahead(milliseconds: Int64, allowance: Int64)
  /// Nothing has this name; `nearest` is what may have been meant.
  case unknownName(NameKind, String, nearest: String?)
  /// A handle that this engine did not give.
  case unknownHandle(NameKind)
  /// Something happened, but the signal is measured; or the other way round.
  case wrongSignalKind(String, happens: Bool)
  /// A value that the signal cannot have.
  case wrongSignalValue(String, expected: String)
  /// The labels are not those the signal is declared with.
  case wrongLabels(String, expected: [String])
  /// The system has as many sets of labels of this signal as the settings allow, and this is another one.
  case tooManyLabels(String, system: String, limit: Int)
  /// A fact with a value of another type.
  case wrongFact(String, expected: String, found: String, nearest: String?)
  /// The system was retired.
  case retired(String)
  /// The system is already another customer's.
  case belongsElsewhere(system: String, customer: String)
  /// There is a case of this name.
  case caseExists(String)
  /// The case is closed.
  case caseClosed(String)
  /// The case is not closed.
  case caseOpen(String)
  /// The case was acknowledged before.
  case alreadyAcknowledged(String)
  /// The case already waits for this cause.
  case alreadyWaiting(String, on: String)
  /// The case does not wait, or not for this cause.
  case notWaiting(String, on: String?)
  /// The case has this priority already.
  case samePriority(String, String)
  /// The rules have no policy, or none of their releases is in force.
  case noRules(String)
  /// A silence that ends before it begins.
  case emptySilence
}
