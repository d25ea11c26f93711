/// A table of the rules: what can be asked of it, and how it prints.
package struct Table: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package enum Heading: Hashable, Sendable {
      /// The name of a choice or scale: prints its label.
      case choice(ChoiceID)
      /// Members of a choice that key the column.
      case keys([Value])
      case amount(Amount)
      case number(Int64)
      /// A name or label of its own.
      case plain
    }

    /// For asking: `Sites(region).Phone`; nil for keyed columns and columns with a text only.
    package var name: String?
    package var heading: Heading
    package var labels: Labels
    package init(name: String?, heading: Heading, labels: Labels) {
      self.name = name
      self.heading = heading
      self.labels = labels
    }

    /// What the cells of the column may stand for.
    package var keys: [Value] { if case .keys(let values) = heading { values } else { [] } }
  }

  package struct Row: Hashable, Sendable {
    package enum Key: Hashable, Sendable {
      case values([Value])
      /// Every key that has no row of its own.
      case any
      /// One row for each value; the cells see it as a local.
      case each(Repeated)
      /// Only a text.
      case plain
    }

    package enum Repeated: Hashable, Sendable {
      case members([MemberID])
      case events
      case column(TableID, Int)
    }

    package var key: Key
    /// The column that shows the key: the first, but for rows that repeat in another.
    package var keyColumn: Int
    package var labels: Labels
    /// One for each column; that of the key column says nothing.
    package var cells: [Formula]
    /// The notes that explain cells, by column.
    package var notes: [Int: Int] = [:]
    package var isPrinted: Bool
    package var rule: RuleID

    package init(
      key: Key, keyColumn: Int = 0, labels: Labels, cells: [Formula], isPrinted: Bool, rule: RuleID
    ) {
      self.key = key
      self.keyColumn = keyColumn
      self.labels = labels
      self.cells = cells
      self.isPrinted = isPrinted
      self.rule = rule
    }
  }

  package struct Style: Hashable, Sendable {
    package var headingsNumberOnly = false
    /// What marks print as in this table alone.
    package var marks: [Wording.Mark: String] = [:]
    package var capitalised = false

    package init() {}
  }

  /// A heading among the rows.
  package struct RowHeading: Hashable, Sendable {
    /// A part holds sections.
    package enum Level: Hashable, Sendable { case part, section }

    package var level: Level
    package var name: String?
    package var labels: Labels
    /// The number of rows before it.
    package var position: Int

    package init(level: Level, name: String?, labels: Labels, position: Int) {
      self.level = level
      self.name = name
      self.labels = labels
      self.position = position
    }
  }

  /// What `(1)` in a cell refers to.
  package struct Note: Hashable, Sendable {
    package var number: Int
    package var labels: Labels
    package var rule: RuleID

    package init(number: Int, labels: Labels, rule: RuleID) {
      self.number = number
      self.labels = labels
      self.rule = rule
    }
  }

  package var name: String
  package var labels: Labels
  package var isPrinted: Bool
  /// The first is the column of keys.
  package var columns: [Column]
  package var rows: [Row]
  package var headings: [RowHeading] = []
  package var notes: [Note] = []
  package var style: Style
  package var rule: RuleID
  /// Row numbers by key, for rows that name their keys.
  package var rowByKey: [Value: Int] = [:]
  /// The row for every other key.
  package var rowForAny: Int?
  /// Column numbers by key.
  package var columnByKey: [Value: Int] = [:]

  package init(
    name: String, labels: Labels, isPrinted: Bool, columns: [Column], rows: [Row], style: Style, rule: RuleID
  ) {
    self.name = name
    self.labels = labels
    self.isPrinted = isPrinted
    self.columns = columns
    self.rows = rows
    self.style = style
    self.rule = rule
    index()
  }

  private mutating func index() {
    for (number, row) in rows.enumerated() {
      switch row.key {
      case .values(let values): for value in values { rowByKey[value] = number }
      case .any: rowForAny = number
      case .each, .plain: break
      }
    }
    for (number, column) in columns.enumerated() {
      if case .keys(let values) = column.heading { for value in values { columnByKey[value] = number } }
    }
  }

  /// The rows under a heading, up to the next of its kind.
  package func rows(inSection name: String) -> Range<Int>? {
    guard let place = headings.firstIndex(where: { $0.name == name }) else { return nil }
    let level = headings[place].level
    let next = headings[(place + 1)...].first { level == .section || $0.level == .part }
    return headings[place].position..<(next?.position ?? rows.count)
  }

  /// What the cells of a column stand for.
  package func key(ofColumn column: Int) -> Value {
    columns.indices.contains(column) ? columns[column].keys.first ?? .nothing : .nothing
  }

  package func row(for key: Value) -> Int? { rowByKey[key] ?? rowForAny }
}

/// How amounts and marks are written in one language; `{N}` stands for the number.
package struct Wording: Hashable, Sendable {
  package enum Mark: Hashable, Sendable { case nextBusinessDay, bestEffort, yes, no, optional, nothing }
  package struct UnitForm: Hashable, Sendable {
    package var unit: Amount.Unit
    package var isSingular: Bool
    package init(unit: Amount.Unit, isSingular: Bool) {
      self.unit = unit
      self.isSingular = isSingular
    }
  }
  package struct WeekdaySpan: Hashable, Sendable {
    package var first: Int
    package var last: Int
    package init(first: Int, last: Int) {
      self.first = first
      self.last = last
    }
  }

  package var bounds: [Amount.Bound: String] = [:]
  package var units: [UnitForm: String] = [:]
  package var marks: [Mark: String] = [:]
  package var spans: [WeekdaySpan: String] = [:]

  package init() {}
}
