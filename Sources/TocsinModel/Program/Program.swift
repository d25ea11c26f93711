package import TocsinTime

/// One release of a rulebook, checked: what its rules mean, as data.
package struct Program: Sendable {
  package var rulebook: String
  /// As written: `5.0`; empty for a rulebook with one release.
  package var release: String
  package var title: Labels
  package var inForce: InForce?
  /// Codes, the first one being that of labels without a language.
  package var languages: [String]
  package var documents: [String: String]
  package var choices: [ChoiceID: Choice] = [:]
  package var members: [MemberID: Member] = [:]
  package var facts: [FactSlot: Fact] = [:]
  package var signals: [SignalID: Signal] = [:]
  package var events: [EventID: MonitoredEvent] = [:]
  /// In the order of the files.
  package var eventOrder: [EventID] = []
  /// Of events with several levels all of them, the least urgent first.
  package var levels: [EventID: [EventID]] = [:]
  package var silences: [RuledSilence] = []
  package var calendars: [CalendarDefinition] = []
  package var tables: [Table] = []
  package var decisions: [Decision] = []
  package var processes: [Process] = []
  package var policy: Policy?
  package var wording: [String: Wording] = [:]
  package var tests: [Test] = []
  package var rules: [RuleReference] = []
  /// Zones that the rules name, read once.
  package var zones: [String: Zone] = [:]

  package init(rulebook: String, release: String, title: Labels, languages: [String]) {
    self.rulebook = rulebook
    self.release = release
    self.title = title
    self.languages = languages
    self.documents = [:]
  }

  /// Every event that is watched, level by level, in the order of the files.
  package var watchedEvents: [EventID] { eventOrder.flatMap { levels(of: $0) } }

  /// All levels of an event.
  package func levels(of event: EventID) -> [EventID] { levels[event] ?? [event] }

  /// The scale of the cases' urgency: the type of the fact `priority`.
  package var priorityScale: ChoiceID?
  /// Where a case keeps its priority.
  package var prioritySlot: FactSlot?
}

/// The dates in which a release takes new cases.
package struct InForce: Hashable, Sendable {
  package var from: CivilDate
  /// Inclusive; nil means until another release starts.
  package var to: CivilDate?

  package init(from: CivilDate, to: CivilDate?) {
    self.from = from
    self.to = to
  }

  package func contains(_ date: CivilDate) -> Bool {
    if let to, date > to { return false }
    return date >= from
  }
}

/// A text in several languages.
package struct Labels: Hashable, Sendable {
  package var byLanguage: [String: String]

  package init(_ byLanguage: [String: String] = [:]) {
    self.byLanguage = byLanguage
  }

  package subscript(language: String) -> String? { byLanguage[language] }
  package var isEmpty: Bool { byLanguage.isEmpty }
}
