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
  init(of programs: [Program], after older: Vocabulary) {
    var own = older
    own.learnMeanings(of: programs)
    for (id, meaning) in older.signalMeanings where own.signalMeanings[id] != meaning {
      signals.insert(older.signals[id.index].name)
    }
    for (slot, type) in older.factTypes where own.factTypes[slot] != type {
      facts.insert(Named(subject: slot.subject, name: older.name(of: slot)))
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
