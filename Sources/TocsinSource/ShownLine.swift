/// The part of a source line that fits the page, with the column of each of its bytes.
struct ShownLine {
  /// The line as it is printed.
  let text: String
  /// The offsets that can be pointed at.
  let shown: SourceRange
  private let places: [(offset: UInt32, column: Int)]
  private let endColumn: Int

  private struct Cell {
    let offset: Int
    let text: String
    let columns: Int
  }

  /// The line of that number, cut around `focus` when it is wider than `width` columns.
  init(_ line: Int, of source: SourceText, around focus: SourceRange, width: Int) {
    let content = source.lineRange(line)
    let width = max(width, 16)
    let window = Self.window(around: focus, in: content, of: source, reach: width * 4)
    let cells = Self.cells(of: source, in: window)
    let kept = Self.kept(cells, focus: Int(focus.start), width: width)
    let cutLeft = kept.lowerBound > 0 || window.start > content.start
    let cutRight = kept.upperBound < cells.count || window.end < content.end
    var text = cutLeft ? "…" : ""
    var column = cutLeft ? 1 : 0
    var places: [(offset: UInt32, column: Int)] = []
    for cell in cells[kept] {
      places.append((UInt32(clamping: cell.offset), column))
      text += cell.text
      column += cell.columns
    }
    let end = kept.upperBound < cells.count ? UInt32(clamping: cells[kept.upperBound].offset) : window.end
    self.text = cutRight ? text + "…" : text
    self.places = places
    self.endColumn = column
    self.shown = SourceRange(start: places.first?.offset ?? end, end: end)
  }

  /// Whether a mark that begins at `offset` can be drawn under this part.
  func canPoint(at offset: UInt32) -> Bool { shown.start <= offset && offset <= shown.end }

  /// The columns under a range: at least one, and none beyond the part that is shown.
  func columns(of range: SourceRange) -> (start: Int, count: Int) {
    let start = column(of: range.start)
    let end = range.end >= shown.end ? endColumn : column(of: range.end)
    return (start, max(1, end - start))
  }

  private func column(of offset: UInt32) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = low + (high - low) / 2
      if places[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    if offset >= shown.end || low == 0 { return low == 0 ? (places.first?.column ?? endColumn) : endColumn }
    return places[low - 1].column
  }

  /// The bytes worth looking at: a line of a megabyte costs no more than a short one.
  private static func window(
    around focus: SourceRange, in content: SourceRange, of source: SourceText, reach: Int
  ) -> SourceRange {
    let anchor = min(max(Int(focus.start), Int(content.start)), Int(content.end))
    var start = max(Int(content.start), anchor - reach)
    while start > Int(content.start), source.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(Int(content.end), anchor + reach)
    while end < Int(content.end), source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return SourceRange(start..<max(start, end))
  }

  private static func cells(of source: SourceText, in window: SourceRange) -> [Cell] {
    var cells: [Cell] = []
    var index = Int(window.start)
    var column = 0
    while index < Int(window.end) {
      let step = UTF8Decoding.step(in: source.bytes, at: index, before: Int(window.end))
      let cell = VisibleText.cell(for: step.scalar, at: column)
      cells.append(Cell(offset: index, text: cell.text, columns: cell.columns))
      column += cell.columns
      index += step.length
    }
    return cells
  }

  /// The cells to print: all of them when they fit, else as many as fit with the focus in the first half.
  private static func kept(_ cells: [Cell], focus: Int, width: Int) -> Range<Int> {
    if cells.reduce(0, { $0 + $1.columns }) <= width { return 0..<cells.count }
    var start = cells.lastIndex { $0.offset <= focus } ?? 0
    var columns = 0
    while start > 0, columns < width / 2 {
      start -= 1
      columns += cells[start].columns
    }
    var end = start
    columns = 2
    while end < cells.count, columns + cells[end].columns <= width {
      columns += cells[end].columns
      end += 1
    }
    while start > 0, end == cells.count, columns + cells[start - 1].columns <= width {
      start -= 1
      columns += cells[start].columns
    }
    return start..<max(start, end)
  }
}
