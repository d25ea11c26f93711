package import TocsinModel

extension DocumentedTable {
  /// A process of a release as a table, in one of its languages.
  package init(_ process: Process, of program: Program, language: String) {
    let phrasebook = Phrasebook(program: program, language: language)
    self.init(
      name: kebabCase(process.name), title: phrasebook.label(process.labels, orName: process.name),
      release: program.release, language: language, source: Citation(process.rule, in: program),
      headings: process.headings.map { phrasebook.label($0.labels, orName: $0.column.rawValue) }, rows: [])
    rows = process.steps.filter(\.isPrinted).map { step in
      Row(cells: process.headings.map { step.text(of: $0.column, in: phrasebook) })
    }
  }
}

extension Process.Step {
  fileprivate func text(of column: Process.Column, in phrasebook: Phrasebook) -> String {
    let nothing = phrasebook.mark(.nothing)
    switch column {
    case .step: return String(number)
    case .title: return phrasebook.label(title, orName: "")
    case .owner: return owners.isEmpty ? nothing : owners.map { phrasebook.text(.member($0)) }.joined(separator: ", ")
    case .trigger: return phrasebook.label(trigger, orName: nothing)
    case .deliverable: return phrasebook.label(deliverable, orName: nothing)
    case .target:
      if case .nothing = target { return nothing }
      return phrasebook.text(target)
    }
  }
}

extension Program {
  /// The process with a name as declared or as typed.
  package func process(called name: String) -> Process? {
    processes.first { $0.name == name } ?? processes.first { kebabCase($0.name) == name }
  }

  /// Everything that is printed, in one language: the tables, then the processes.
  package func documents(language: String) -> [DocumentedTable] {
    documentedTables.map { DocumentedTable($0, of: self, language: language) }
      + processes.map { DocumentedTable($0, of: self, language: language) }
  }
}
