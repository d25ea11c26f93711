import TocsinSource

/// Lines of cells with two spaces between columns as wide as their widest cell.
func alignedLines(_ rows: [[String]]) -> [String] {
  let rows = rows.map { $0.map { VisibleText.line($0) } }
  let count = rows.map(\.count).max() ?? 0
  let widths = (0..<count).map { column in
    rows.map { column < $0.count ? VisibleText.width(of: $0[column]) : 0 }.max() ?? 0
  }
  return rows.map { row in
    var line = ""
    for (cell, width) in zip(row, widths) where width > 0 {
      line += cell + String(repeating: " ", count: width - VisibleText.width(of: cell) + 2)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
