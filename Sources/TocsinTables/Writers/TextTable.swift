import TocsinSource

/// A table for people: title, headings, a rule, aligned columns and the source.
enum TextTable {
  static func write(_ table: DocumentedTable) -> String {
    let headings = table.headings.map { VisibleText.line($0) }
    let rows = table.rows.map { (kind: $0.kind, cells: $0.markedCells.map { VisibleText.line($0) }) }
    let widths = ColumnWidths([headings] + rows.filter { $0.kind == .entry }.map(\.cells))
    var page = VisibleText.line(table.title) + "\n\n"
    page += widths.aligned(headings) + "\n" + widths.rule + "\n"
    for (place, row) in rows.enumerated() {
      if row.kind == .part, place > 0 { page += "\n" }
      page += (row.kind == .entry ? widths.aligned(row.cells) : row.cells.first ?? "") + "\n"
    }
    if !table.notes.isEmpty { page += "\n" + table.notes.map { VisibleText.line($0.line) + "\n" }.joined() }
    if let source = table.source { page += "\n" + VisibleText.line(source.text) + "\n" }
    return page
  }
}

/// How wide the columns must be, in columns of a terminal.
struct ColumnWidths {
  private static let gap = "  "
  private let widths: [Int]

  init(_ lines: [[String]]) {
    let count = lines.map(\.count).max() ?? 0
    widths = (0..<count).map { column in
      lines.map { column < $0.count ? VisibleText.width(of: $0[column]) : 0 }.max() ?? 0
    }
  }

  var rule: String { widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.gap) }

  func aligned(_ cells: [String]) -> String {
    var line = padded(cells).joined(separator: Self.gap)
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Each cell with spaces up to the width of its column.
  func padded(_ cells: [String]) -> [String] {
    zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - VisibleText.width(of: cell)))
    }
  }
}
