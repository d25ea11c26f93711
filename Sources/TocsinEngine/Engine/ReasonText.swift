package import TocsinModel

extension Engine {
  /// A reason in words: those of the rules in that language, or in the release's first one where they lack it.
  public func text(of reason: ActionReason, language: String, release: Int) -> String {
    switch reason {
    case .rules(let labels):
      return labels.text(language, else: rules.programs.indices.contains(release) ? rules.programs[release].languages : [])
    case .cleared: return "the condition is over"
    case .resolved: return "resolved"
    case .reopened: return "reopened"
    case .retired: return "the system is no longer watched"
    case .priorityChanged: return "the priority was changed"
    case .replaced(let event): return "in place of \(name(of: event))"
    case .fault(let text): return text
    }
  }

  /// The event's name, as rules write it.
  package func name(of event: EventID) -> String {
    rules.vocabulary.events.indices.contains(event.index) ? rules.vocabulary.events[event.index].name : ""
  }
}
