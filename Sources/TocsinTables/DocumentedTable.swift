/// A table of a guide as people read it: every cell a text, in one language.
package struct DocumentedTable: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// A section names the rows after it: only its first cell says something.
    package enum Kind: Hashable, Sendable { case entry, section }

    package var kind: Kind
    /// One for each heading.
    package var cells: [String]

    package init(kind: Kind = .entry, cells: [String]) {
      self.kind = kind
      self.cells = cells
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
