import TocsinModel
import TocsinSource

/// What a table's headings and keys say, before its cells are read.
struct TableShape {
  var name: String
  var columns: [Table.Column] = []
  var rows: [Row] = []
  /// A heading or key could not be read: what is missing is then not worth saying.
  var hasUnreadableRow = false
  var hasUnreadableColumn = false
  var cellTypes: [Group: GroupType] = [:]

  struct Row {
    var key: Table.Row.Key
    var keyColumn = 0
    /// The choice of its keys; nil for other rows.
    var choice: ChoiceID?
    var labels: Labels
    var place: SourcePlace
    /// What cells call the key.
    var local: (name: String, type: ValueType)?
    var isUnreadable = false
  }

  /// Cells that hold values of one type: those of one column, or of all keyed columns, in rows of one choice.
  struct Group: Hashable {
    var choice: ChoiceID?
    /// Nil for columns with keys, amounts or numbers as headings.
    var column: Int?
  }

  struct GroupType {
    var type: ValueType
    var place: SourcePlace
  }

  func group(row: Int, column: Int) -> Group {
    let choice = rows.indices.contains(row) ? rows[row].choice : nil
    switch columns[column].heading {
    case .plain, .choice: return Group(choice: choice, column: column)
    case .keys, .amount, .number: return Group(choice: choice, column: nil)
    }
  }

  /// The type of the cells of a column, over all rows.
  func type(ofColumn column: Int) -> ValueType {
    rows.indices.map { cellTypes[group(row: $0, column: column)]?.type ?? .mark }
      .reduce(.mark) { $0.joined(with: $1) ?? .invalid }
  }

  /// The type of the cells under keyed headings in rows of a choice.
  func type(ofRows choice: ChoiceID?) -> ValueType {
    cellTypes[Group(choice: choice, column: nil)]?.type ?? .mark
  }

  var isKeyedByColumns: Bool { columns.contains { if case .keys = $0.heading { true } else { false } } }
}
