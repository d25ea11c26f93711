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
    case .retired: return say(.retired)
    case .priorityChanged: return say(.priorityChanged)
    case .replaced(let event): return say(.replaced, label(of: event, language, release))
    case .eased(let event): return say(.eased, label(of: event, language, release))
    case .moreUrgent: return say(.moreUrgent)
    case .lessUrgent: return say(.lessUrgent)
    case .flapping: return say(.flapping)
    case .joined: return say(.joined)
    case .left: return say(.left)
    case .fault(let text): return text
    }
  }

  private func label(of event: EventID, _ language: String, _ release: Int) -> String {
    let event = program(release)?.events[event]
    let labels = event.map { ReasonLabels(labels: $0.labels) }
    let label = labels?.text(language, else: program(release)?.languages ?? []) ?? ""
    return label.isEmpty ? event?.name ?? "" : label
  }

  private func program(_ release: Int) -> Program? {
    rules.programs.indices.contains(release) ? rules.programs[release] : nil
  }

  /// The event's name, as rules write it.
  package func name(of event: EventID) -> String {
    rules.vocabulary.events.indices.contains(event.index) ? rules.vocabulary.events[event.index].name : ""
  }
}
