import TocsinModel

/// Signals and facts that older rules have too, but as something else: what was told of them says nothing any more.
struct MeaningChanges {
  private var signals: Set<String> = []
  private var facts: Set<Named> = []

  private struct Named: Hashable {
    let subject: Subject
    let name: String
  }

  /// By the newest release on each side.
  init(of programs: [Program], after older: RuleSet) {
    let previous = older.programs.reversed()
    for program in programs {
      for (id, signal) in program.signals {
        guard let known = previous.lazy.compactMap({ $0.signals[id] }).first else { continue }
        let newest = programs.reversed().lazy.compactMap { $0.signals[id] }.first ?? signal
        if newest.kind != known.kind || newest.labels != known.labels { signals.insert(signal.name) }
      }
      for (slot, fact) in program.facts {
        guard let known = previous.lazy.compactMap({ $0.facts[slot] }).first else { continue }
        let newest = programs.reversed().lazy.compactMap { $0.facts[slot] }.first ?? fact
        if newest.type != known.type { facts.insert(Named(subject: slot.subject, name: fact.name)) }
      }
    }
  }

  var isEmpty: Bool { signals.isEmpty && facts.isEmpty }

  func applied(to vocabulary: Vocabulary) -> Vocabulary {
    var vocabulary = vocabulary
    for name in signals { vocabulary.renumber(signal: name) }
    for fact in facts { vocabulary.renumber(fact: fact.name, of: fact.subject) }
    return vocabulary
  }
}
