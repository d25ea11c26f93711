/// The forms in which tables are written.
package enum TableFormat: String, Hashable, Sendable, CaseIterable {
  /// For people at a terminal.
  case text
  case markdown
  case csv
  case json
  case html

  /// The tables in their order; every line ends with a line feed.
  package func write(_ tables: [DocumentedTable]) -> String {
    switch self {
    case .text: tables.map(TextTable.write).joined(separator: "\n")
    case .markdown: tables.map(MarkdownTable.write).joined(separator: "\n")
    case .csv: tables.map(CSVTable.write).joined(separator: "\n")
    case .json: JSONTable.write(tables)
    case .html: tables.map(HTMLTable.write).joined()
    }
  }
}
