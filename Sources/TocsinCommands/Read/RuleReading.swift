import TocsinEngine
import TocsinModel

/// One release as sentences: a paragraph for each thing it declares.
struct RuleReading {
  struct Section {
    let title: String
    var paragraphs: [Paragraph]
  }

  struct Paragraph {
    /// As rules declare it: `table`, `event`.
    let kind: String
    let name: String
    let sentences: [String]
  }

  let title: String
  /// In which dates it takes cases; nil for all.
  let force: String?
  private(set) var sections: [Section] = []

  init(_ words: AnswerWords) {
    let words = ReadWords(words: words)
    let (program, say) = (words.program, words.say)
    let name = words.name(program.rulebook, program.title)
    title = program.release.isEmpty ? name : say(.readRelease, name, program.release)
    force = program.inForce.map { force in
      force.to.map { say(.readForceUntil, "\(force.from)", "\($0)") } ?? say(.readForce, "\(force.from)")
    }
    add(.readPolicy, say, program.policy.map { [words.paragraph($0)] } ?? [])
    add(.readCalendars, say, program.calendars.indices.map { words.paragraph(CalendarID($0)) })
    add(.readEvents, say, program.watchedEvents.compactMap { program.events[$0] }.map(words.paragraph))
    add(.readSilences, say, program.silences.map(words.paragraph))
    add(.readDecisions, say, program.decisions.map(words.paragraph))
    add(.readProcesses, say, program.processes.map(words.paragraph))
    add(.readTables, say, program.tables.map(words.paragraph))
    add(.readSignals, say, program.signals.values.sorted { $0.name < $1.name }.map(words.paragraph))
    add(
      .readFacts, say,
      program.facts.values.sorted { ($0.slot.subject.name, $0.name) < ($1.slot.subject.name, $1.name) }
        .map(words.paragraph))
    add(.readWords, say, program.choices.values.sorted { $0.name < $1.name }.map(words.paragraph))
  }

  private mutating func add(_ title: Phrase, _ say: Phrases, _ paragraphs: [Paragraph]) {
    guard !paragraphs.isEmpty else { return }
    sections.append(Section(title: say(title), paragraphs: paragraphs))
  }

  /// What has a name, as declared or as typed; everything without one.
  func paragraphs(called name: String?) -> [Section] {
    guard let name else { return sections }
    return sections.compactMap { section in
      let found = section.paragraphs.filter { $0.name.lowercased() == name.lowercased() }
      return found.isEmpty ? nil : Section(title: section.title, paragraphs: found)
    }
  }

  var names: [String] { sections.flatMap(\.paragraphs).map(\.name) }
}
