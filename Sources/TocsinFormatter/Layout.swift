import TocsinSource
import TocsinSyntax

/// The one layout of a file: indentation, columns, and at most one empty line in a row.
struct Layout {
  private let file: WrittenFile
  private let lines: [LaidOutLine]

  init(_ file: WrittenFile) {
    self.file = file
    var composer = Composer(file)
    lines = file.lines.map { composer.line($0) }
  }

  /// The whole file. What it says ends with a line feed.
  var bytes: [UInt8] {
    let shown = alignedLines()
    var result: [UInt8] = []
    for (place, line) in lines.enumerated() {
      let follows = place > 0 && !lines[place - 1].opensBlock && !line.closesBlock
      if follows, line.written.followsBlank { result.append(0x0A) }
      result += shown[place] + [0x0A]
    }
    return result
  }

  /// Each line as it is shown, without its line feed.
  private func alignedLines() -> [[UInt8]] {
    var cells = lines.map { $0.written.words.isEmpty ? $0.written.comment.map(comment) ?? Cell() : Cell() }
    for group in groups() {
      for (place, cell) in zip(group, aligned(group.map { lines[$0] })) { cells[place] = cell }
    }
    for run in runs() {
      let commented = run.filter { lines[$0].written.comment != nil }
      let end = commented.map { cells[$0].width }.max() ?? 0
      for place in commented {
        cells[place].pad(to: end + 2)
        cells[place].add(lines[place].written.comment.map(comment) ?? Cell())
      }
    }
    return zip(lines, cells).map { Array(repeating: 0x20, count: $0.indentation) + $1.bytes }
  }

  private func comment(_ token: Token) -> Cell {
    var cell = Cell()
    cell.add(KeptComment.trimmed(token, of: file.text))
    return cell
  }

  /// The places of lines that share their columns: runs, and of lines that begin with a keyword all of a block.
  private func groups() -> [[Int]] {
    var groups: [[Int]] = []
    var groupOfKey: [LaidOutLine.Key: Int] = [:]
    for run in runs() {
      guard let key = run.first.flatMap({ lines[$0].key }), key.style == .keyword else {
        groups.append(run)
        continue
      }
      if let group = groupOfKey[key] {
        groups[group] += run
      } else {
        groupOfKey[key] = groups.count
        groups.append(run)
      }
    }
    return groups
  }

  /// The places of lines with words, in groups of one kind without an empty line between. Those of a group are aligned,
  /// and so are the comments at their ends.
  private func runs() -> [[Int]] {
    var runs: [[Int]] = []
    var last: (key: LaidOutLine.Key, run: Int)?
    for (place, line) in lines.enumerated() {
      if line.written.followsBlank { last = nil }
      guard !line.written.words.isEmpty else { continue }
      if let last, line.key == last.key {
        runs[last.run].append(place)
        continue
      }
      // A heading stands between rows that belong together.
      if line.key?.style != .heading { last = line.key.map { ($0, runs.count) } }
      runs.append([place])
    }
    return runs
  }

  private func aligned(_ run: [LaidOutLine]) -> [Cell] {
    let rows = run.compactMap { line -> RowLine? in if case .row(let row) = line.content { row } else { nil } }
    if rows.count == run.count { return RowLine.aligned(rows) }
    let columns = run.map { line -> ColumnLine in
      switch line.content {
      case .columns(let columns): columns
      case .whole(let cell): ColumnLine(cells: [cell])
      case .row(let row): ColumnLine(cells: RowLine.aligned([row]))
      }
    }
    return ColumnLine.aligned(columns, gap: run.first?.gap ?? 0)
  }
}

/// What stands on a line, before it is aligned with others.
struct LaidOutLine {
  struct Key: Hashable {
    let block: Int
    let style: PhraseShape.Style
  }

  enum Content {
    case columns(ColumnLine)
    case row(RowLine)
    /// It stands for itself, as the head of a block does.
    case whole(Cell)
  }

  let written: WrittenLine
  let indentation: Int
  let content: Content
  /// What lines have in common that share their columns; nil for one that stands for itself.
  var key: Key?
  var gap = 0
  var opensBlock = false
  var closesBlock = false
}
