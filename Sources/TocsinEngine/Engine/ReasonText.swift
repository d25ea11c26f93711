package import TocsinModel

extension Engine {
  /// A reason in words: those of the rules in that language, or in the release's first one where they lack it.
  public func text(of reason: ActionReason, language: String, release: Int) -> String {
    let say = Phrases(language)
    switch reason {
    case .rules(let labels):
      return labels.text(language, else: program(release)?.languages ?? [])
    case .cleared: return say(.cleared)
    case .resolved: return say(.resolved)
    case .reopened: return say(.reopened)
    case .acknowledgementEnded: return say(.acknowledgementEnded)
    case .handedOver: return say(.handedOver)
    case .retired: return say(.retired)
    case .priorityChanged: return say(.priorityChanged)
    case .replaced(let event):
      let labels = program(release)?.events[event].map { ReasonLabels(labels: $0.labels) }
      let label = labels?.text(language, else: program(release)?.languages ?? []) ?? ""
      return say(.replaced, label.isEmpty ? name(of: event) : label)
    case .fault(let text): return text
    }
  }

  private func program(_ release: Int) -> Program? {
    rules.programs.indices.contains(release) ? rules.programs[release] : nil
  }

  /// The event's name, as rules write it.
  package func name(of event: EventID) -> String {
    rules.vocabulary.events.indices.contains(event.index) ? rules.vocabulary.events[event.index].name : ""
  }
}
