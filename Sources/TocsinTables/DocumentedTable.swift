/// A table of a guide as people read it: every cell a text, in one language.
package struct DocumentedTable: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// A section or part names the rows after it: only its first cell says something.
    package enum Kind: Hashable, Sendable { case entry, section, part }

    package var kind: Kind
    /// One for each heading.
    package var cells: [String]
    /// The notes that explain cells, by their place.
    package var notes: [Int: Int]

    package init(kind: Kind = .entry, cells: [String], notes: [Int: Int] = [:]) {
      self.kind = kind
      self.cells = cells
      self.notes = notes
    }

    /// The cells as people read them, with the numbers of their notes.
    package var markedCells: [String] {
      cells.enumerated().map { place, cell in notes[place].map { "\(cell) (\($0))" } ?? cell }
    }
  }

  /// Where a statement comes from.
  package struct Citation: Hashable, Sendable {
    /// The title of the document, or its short name where the rules give no title.
    package var document: String
    package var place: String

    package init(document: String, place: String) {
      self.document = document
      self.place = place
    }

    package var text: String { place.isEmpty ? document : document + ", " + place }
  }

  /// As on the command line: `priority-notification`.
  package var name: String
  package var title: String
  package var release: String
  package var language: String
  package var source: Citation?
  package var headings: [String]
  package var rows: [Row]
  package var notes: [Note] = []

  /// What `(1)` in a cell refers to.
  package struct Note: Hashable, Sendable {
    package var number: Int
    package var text: String

    package init(number: Int, text: String) {
      self.number = number
      self.text = text
    }

    package var line: String { "(\(number)) \(text)" }
  }

  package init(
    name: String, title: String, release: String, language: String, source: Citation?, headings: [String],
    rows: [Row]
  ) {
    self.name = name
    self.title = title
    self.release = release
    self.language = language
    self.source = source
    self.headings = headings
    self.rows = rows
  }
}
