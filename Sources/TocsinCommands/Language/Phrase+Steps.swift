import TocsinEngine

/// What a step of a process leads to.
extension Phrase {
  /// Rulebook, process, number, title.
  static let stepHeading = Phrase(en: "{1}: {2}, step {3}: {4}", it: "{1}: {2}, passo {3}: {4}")
  static let stepReached = Phrase(en: "the step is reached", it: "il passo è raggiunto")
  static let stepBy = Phrase(en: "due by this instant", it: "dovuto entro questo momento")
  static let stepBefore = Phrase(en: "due before this instant", it: "dovuto prima di questo momento")
  static let stepWithoutTime = Phrase(en: "no time is set for this step", it: "nessun tempo è fissato per questo passo")
  static let stepOwner = Phrase(en: "it is taken by {1}", it: "lo compie: {1}")
}
