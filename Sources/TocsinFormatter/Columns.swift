/// A line that shares its columns with those above and below it.
struct ColumnLine {
  /// The column of its first cell; a phrase that goes on does not begin with the first.
  var first = 0
  /// How far its first cell stands inside its column.
  var inset = 0
  var cells: [Cell]

  /// Aligned lines.
  static func aligned(_ lines: [ColumnLine], gap: Int) -> [Cell] {
    let widths = widths(lines)
    func start(of column: Int) -> Int { widths.prefix(column).reduce(0) { $0 + $1 + gap } }
    return lines.map { line in
      var whole = Cell()
      for (place, cell) in line.cells.enumerated() {
        if place > 0 { whole.add(spaces: gap) }
        whole.pad(to: start(of: line.first + place) + (place == 0 ? line.inset : 0))
        whole.add(cell)
      }
      return whole
    }
  }

  /// A column is as wide as its widest cell that another follows. Where a phrase goes on, it makes none wider, unless
  /// there is no other.
  private static func widths(_ lines: [ColumnLine]) -> [Int] {
    var begun: [Int: Int] = [:]
    var continued: [Int: Int] = [:]
    for line in lines {
      for (place, cell) in line.cells.dropLast().enumerated() {
        let column = line.first + place
        if line.first == 0, line.inset == 0 {
          begun[column] = max(begun[column] ?? 0, cell.width)
        } else {
          continued[column] = max(continued[column] ?? 0, cell.width + (place == 0 ? line.inset : 0))
        }
      }
    }
    let count = max(begun.keys.max() ?? -1, continued.keys.max() ?? -1) + 1
    return (0..<count).map { begun[$0] ?? continued[$0] ?? 0 }
  }
}

/// A row of a table.
struct RowLine {
  /// What stands between the bars; the first is divided into name and labels where it has both.
  var cells: [[Cell]]
  /// What stands behind the last bar.
  var tail: [Cell]

  static func aligned(_ rows: [RowLine]) -> [Cell] {
    let named = rows.compactMap { $0.cells.first }.filter { $0.count > 1 }
    let heads = ColumnLine.aligned(named.map { ColumnLine(cells: $0) }, gap: 1)
    var nextHead = heads.makeIterator()
    let whole = rows.map { row in
      row.cells.enumerated().map { place, parts in
        (place == 0 && parts.count > 1 ? nextHead.next() : parts.first) ?? Cell()
      }
    }
    var widths: [Int] = []
    for row in whole {
      for (place, cell) in row.enumerated() {
        if place == widths.count { widths.append(0) }
        widths[place] = max(widths[place], cell.width)
      }
    }
    return zip(whole, rows).map { cells, row in
      var line = Cell("|")
      for (cell, width) in zip(cells, widths) {
        line.add(spaces: 1)
        let start = line.width
        line.add(cell)
        line.pad(to: start + width)
        line.add(Array(" |".utf8))
      }
      for part in row.tail {
        line.add(spaces: 2)
        line.add(part)
      }
      return line
    }
  }
}
