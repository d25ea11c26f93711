import TocsinModel

/// A column of a table as many times as it is printed.
struct PrintedColumn {
  /// The place of the column in the table.
  var index: Int
  var heading: String
  /// What its cells stand for.
  var key = Value.nothing

  static func columns(of table: Table, in phrasebook: Phrasebook) -> [PrintedColumn] {
    table.columns.enumerated().flatMap { index, column in
      let keys = column.keys
      return headings(of: column, in: phrasebook, style: table.style).enumerated().map { place, heading in
        PrintedColumn(
          index: index, heading: heading, key: keys.indices.contains(place) ? keys[place] : .nothing)
      }
    }
  }

  /// One under its own label; a column of several keys has one heading for each.
  private static func headings(
    of column: Table.Column, in phrasebook: Phrasebook, style: Table.Style
  ) -> [String] {
    guard column.labels.isEmpty else { return [phrasebook.label(column.labels, orName: column.name ?? "")] }
    switch column.heading {
    case .choice(let id):
      let choice = phrasebook.program.choices[id]
      return [choice.map { phrasebook.label($0.labels, orName: $0.name) } ?? column.name ?? ""]
    case .keys(let keys): return keys.map(phrasebook.text)
    case .amount(let amount):
      return [style.headingsNumberOnly ? phrasebook.number(of: amount) : phrasebook.text(amount)]
    case .number(let number): return [phrasebook.text(.number(number))]
    case .plain: return [column.name ?? ""]
    }
  }
}
