package import TocsinSource

/// A cell as it was written: what it may mean depends on where it stands.
package struct CellTree: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// `any`: every key.
    case any(SourceRange)
    /// `each Theatre`, `each event`, `each Desks.Desk`.
    case each(Expression, SourceRange)
    /// `Urgent-Low`.
    case span(Name, Name)
    /// Everything else; several values are a `list`; `-` and `=` are phrases.
    case value(Expression)
  }

  package var content: Content
  /// The label of a heading, a row key or a cell that is only text.
  package var texts: Texts
  /// The note that explains the cell: `optional (1)`.
  package var note: NoteMark?
  package var range: SourceRange

  package init(content: Content, texts: Texts, note: NoteMark? = nil, range: SourceRange) {
    self.content = content
    self.texts = texts
    self.note = note
    self.range = range
  }
}

/// `(1)` behind a cell.
package struct NoteMark: Hashable, Sendable {
  package var number: Int
  package var range: SourceRange

  package init(number: Int, range: SourceRange) {
    self.number = number
    self.range = range
  }
}

package struct RowTree: Hashable, Sendable {
  package var cells: [CellTree]
  package var isPrinted: Bool
  package var citation: Citation?
  package var range: SourceRange

  package init(cells: [CellTree], isPrinted: Bool, citation: Citation?, range: SourceRange) {
    self.cells = cells
    self.isPrinted = isPrinted
    self.citation = citation
    self.range = range
  }
}

package struct TableTree: Hashable, Sendable {
  package enum Style: Hashable, Sendable {
    case headingsNumberOnly
    /// `nothing as "-"`, `yes as "✓"`.
    case mark(Phrase, TextLiteral)
    case capitalised
  }

  /// `COLUMN is CELL when CONDITION`, or the same of a row.
  package struct Computed: Hashable, Sendable {
    package var name: Name
    package var cell: CellTree
    package var condition: Expression?
    package var isNegated: Bool

    package init(name: Name, cell: CellTree, condition: Expression? = nil, isNegated: Bool = false) {
      self.name = name
      self.cell = cell
      self.condition = condition
      self.isNegated = isNegated
    }
  }

  /// A heading among the rows.
  package struct Heading: Hashable, Sendable {
    package enum Level: Hashable, Sendable { case part, section }

    package var level: Level
    /// By which the rows under it are asked for.
    package var name: Name?
    package var texts: Texts
    package var range: SourceRange

    package init(level: Level, name: Name?, texts: Texts, range: SourceRange) {
      self.level = level
      self.name = name
      self.texts = texts
      self.range = range
    }
  }

  /// `note 1 "…"`.
  package struct Note: Hashable, Sendable {
    package var mark: NoteMark
    package var texts: Texts
    package var citation: Citation?

    package init(mark: NoteMark, texts: Texts, citation: Citation?) {
      self.mark = mark
      self.texts = texts
      self.citation = citation
    }
  }

  package enum Line: Hashable, Sendable {
    case row(RowTree)
    case named(NamedValueTree)
    case heading(Heading)
    case note(Note)
    case printed([Style])
    case computed(Computed)
    case withdraw([Name])
    case source(Citation)
  }

  package struct Origin: Hashable, Sendable {
    package var table: Name
    package var section: Name?
    package var columns: [Name]

    package init(table: Name, section: Name? = nil, columns: [Name]) {
      self.table = table
      self.section = section
      self.columns = columns
    }
  }

  package var name: Name
  package var texts: Texts
  package var origin: Origin?
  package var isPrinted: Bool
  package var lines: [Line]

  package init(name: Name, texts: Texts, origin: Origin?, isPrinted: Bool, lines: [Line]) {
    self.name = name
    self.texts = texts
    self.origin = origin
    self.isPrinted = isPrinted
    self.lines = lines
  }
}

/// How amounts and marks are written. The first row holds the languages.
package struct WordingTree: Hashable, Sendable {
  package enum Key: Hashable, Sendable {
    /// `< N`, `within N`, `about N`.
    case bound(AmountBound)
    /// `1 hour` (singular) or `N hours`.
    case unit(AmountUnit, singular: Bool)
    /// `next business day`, `best effort`, `yes`, `no`, `optional`, `-`.
    case phrase(Phrase)
    case weekdays(WeekdayLiteral, WeekdayLiteral)
  }

  package struct Row: Hashable, Sendable {
    package var key: Key
    package var texts: [TextLiteral]
    package var range: SourceRange

    package init(key: Key, texts: [TextLiteral], range: SourceRange) {
      self.key = key
      self.texts = texts
      self.range = range
    }
  }

  package var languages: [Name]
  package var rows: [Row]

  package init(languages: [Name], rows: [Row]) {
    self.languages = languages
    self.rows = rows
  }
}
