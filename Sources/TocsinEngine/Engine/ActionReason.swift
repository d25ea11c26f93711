public import TocsinModel

/// Why an action came about, as data; `Engine.text(of:language:)` puts it into words.
public enum ActionReason: Hashable, Sendable {
  /// In the words of the rules.
  case rules(ReasonLabels)
  /// The condition of the event no longer holds.
  case cleared
  /// A line said that the case is solved.
  case resolved
  /// A line said that the case is not solved.
  case reopened
  /// The system is no longer watched.
  case retired
  /// A line changed the priority.
  case priorityChanged
  /// A more urgent event was raised, which replaces this one.
  case replaced(EventID)
  /// This more urgent event is over, and the case goes on for the others.
  case eased(EventID)
  /// The event has reached a more urgent level.
  case moreUrgent
  /// The event has left its most urgent level.
  case lessUrgent
  /// It comes and goes, and has one case for all of that.
  case flapping
  /// The case is about this as well.
  case joined
  /// The case is no longer about this.
  case left
  /// What cannot be computed, and why.
  case fault(String)
}

/// A reason as the rules word it, by language.
public struct ReasonLabels: Hashable, Sendable {
  let labels: Labels

  /// In the language asked for or else in the first of `languages` that there is.
  func text(_ language: String, else languages: [String]) -> String {
    for code in [language] + languages {
      if let text = labels[code] { return text }
    }
    return labels.byLanguage.min { $0.key < $1.key }?.value ?? ""
  }
}
