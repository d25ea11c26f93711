import TocsinModel
import TocsinSource

/// What a table's headings and keys say, before its cells are read.
struct TableShape {
  var name: String
  var columns: [Table.Column] = []
  var rows: [Row] = []
  /// Its rows have names of their own: the first heading is a text.
  var hasOwnRows = false
  /// A heading or key could not be read: what is missing is then not worth saying.
  var hasUnreadableRow = false
  var hasUnreadableColumn = false
  /// A line says how a column is computed that the table does not have.
  var strayComputed = false
  /// The first heading names another choice than the one its keys belong to.
  var isMisheaded = false
  /// Columns of which nothing says how they are computed.
  var uncomputed: Set<Int> = []
  /// Columns that were asked for and do not exist.
  var unknownColumns: Set<String> = []
  var cellTypes: [Group: GroupType] = [:]
  /// What the names in the cells of a group are taken for, as far as somebody asked.
  var expectedTypes: [Group: ValueType?] = [:]
  /// Groups with a cell that could not be read or does not fit the others.
  var unreadableGroups: Set<Group> = []

  struct Row {
    var key: Table.Row.Key
    var keyColumn = 0
    /// The choice of its keys; nil for other rows.
    var choice: ChoiceID?
    /// A name of its own.
    var name: String?
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
    /// For rows with names of their own, which say something each.
    var row: Int?
  }

  struct GroupType {
    var type: ValueType
    var place: SourcePlace
    /// Of the first cell, where it is written out.
    var constant: Value?
  }

  func type(of group: Group) -> ValueType? {
    if unreadableGroups.contains(group) { return .invalid }
    return cellTypes[group]?.type ?? (hasUnreadableRow ? .invalid : nil)
  }

  func group(row: Int, column: Int) -> Group {
    guard rows.indices.contains(row) else { return Group(choice: nil, column: column) }
    let own = rows[row].name == nil ? nil : row
    switch columns[column].heading {
    case .plain, .choice: return Group(choice: rows[row].choice, column: column, row: own)
    case .keys, .amount, .number: return Group(choice: rows[row].choice, column: nil, row: own)
    }
  }

  /// The row with a name of its own.
  func row(named name: String) -> Int? { rows.firstIndex { $0.name == name } }

  /// The type of the cells of a column, over all rows.
  func type(ofColumn column: Int) -> ValueType {
    rows.indices.map { type(of: group(row: $0, column: column)) ?? .mark }
      .reduce(.mark) { $0.joined(with: $1) ?? .invalid }
  }

  var isKeyedByColumns: Bool { columns.contains { if case .keys = $0.heading { true } else { false } } }
}
