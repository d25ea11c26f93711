import TocsinSource

extension Parser {
  /// `row = "|" cell { "|" cell } "|" [ "not" "printed" ] [ source ]`
  mutating func parseRow() -> RowTree? {
    let start = current.range
    guard let cells = parseCells({ $0.parseCell() }) else { return nil }
    let isPrinted = !take(.not, .printed)
    let citation = parseSource()
    return RowTree(cells: cells, isPrinted: isPrinted, citation: citation, range: range(from: start))
  }

  /// `"|" cell { "|" cell } "|"`; nil for a line that only rules.
  mutating func parseCells<Cell>(_ parseCell: (inout Parser) -> Cell) -> [Cell]? {
    let start = current.range
    isInRow = true
    if current.kind == .bar { advance() }
    if isRuledRow {
      skipRuledRow(from: start)
      return nil
    }
    var cells: [Cell] = []
    repeat {
      isPanicking = false
      cells.append(parseCell(&self))
      finishCell()
    } while take(.bar) && !isAtRowEnd
    if previous.kind != .bar, !isAtRowEnd || isAtLineEnd { reportUnclosedRow() }
    return cells
  }

  private mutating func reportUnclosedRow() {
    isPanicking = false
    report(messages.unclosedRow(gap))
    isPanicking = false
  }

  /// Whether the last bar of the row has been read.
  private var isAtRowEnd: Bool {
    if isAtLineEnd || current.kind == .rightBrace { return true }
    let isMark = at(.not, .printed) || at(.source) && peek(1)?.kind == .name && peek(2)?.kind == .text
    return isMark && !barFollows
  }

  private var barFollows: Bool {
    var distance = 1
    while let next = peekInRow(distance) {
      if next.kind == .bar { return true }
      distance += 1
    }
    return false
  }

  private func peekInRow(_ distance: Int) -> Token? {
    let next = token(ahead: distance)
    return next.startsLine || next.kind == .end ? nil : next
  }

  /// `|---|---|`, as in Markdown.
  private var isRuledRow: Bool {
    at(.minus) && peekInRow(1)?.kind == .minus || at(.colon) && peekInRow(1)?.kind == .minus
  }

  private mutating func skipRuledRow(from start: SourceRange) {
    while !isAtLineEnd, [.minus, .bar, .colon, .plus].contains(kind) { advance() }
    remark(messages.ruledRow(range(from: start)))
  }

  /// Reads over what is left of a cell.
  private mutating func finishCell() {
    openParentheses = 0
    if at(.bar) || isAtLineEnd || current.kind == .rightBrace {
      isPanicking = isPanicking && isAtLineEnd
      return
    }
    if at(.not, .printed) || at(.source), !barFollows { return }
    report(messages.unexpected(found, after: quoted(previous), at: current.range, in: context))
    while !isAtLineEnd, !at(.bar), current.kind != .rightBrace { advance() }
    isPanicking = false
  }

  /// `cell = "-" | "=" | keys [ texts ] | texts | ( expression { "," expression } | "yes" "from" date ) [ texts ] [ "(" number ")" ]`
  private mutating func parseCell() -> CellTree {
    let start = place
    if reportsEmptyCell() { return CellTree(content: .value(.missing(gap)), texts: Texts(), range: gap) }
    return parseFilledCell(from: start)
  }

  /// Whether nothing stands before the next bar, which is said.
  mutating func reportsEmptyCell() -> Bool {
    guard at(.bar) || isAtLineEnd else { return false }
    if at(.bar) { remark(messages.emptyCell(gap)) } else { report(messages.expectedCell(gap)) }
    return true
  }

  private mutating func parseFilledCell(from start: SourceRange) -> CellTree {
    if kind == .text {
      let texts = parseCellTexts()
      let value = texts.first.map { Expression.text($0) } ?? .missing(start)
      let note = parseNoteMark()
      return CellTree(content: .value(value), texts: texts, note: note, range: range(from: start))
    }
    let content = parseCellContent()
    let texts = parseTexts()
    let note = parseNoteMark()
    return CellTree(content: content, texts: texts, note: note, range: range(from: start))
  }

  /// What a line says a cell is: what may stand in one, over several lines.
  mutating func parseComputedCell() -> CellTree {
    parseFilledCell(from: place)
  }

  /// `(1)`
  private mutating func parseNoteMark() -> NoteMark? {
    guard at(.leftParenthesis), peek(1)?.kind == .number, peek(2)?.kind == .rightParenthesis else { return nil }
    advance()
    let mark = parseNoteNumber()
    take(.rightParenthesis)
    return mark
  }

  private mutating func parseCellContent() -> CellTree.Content {
    let start = place
    if at(.any), isCellEnd(peekInRow(1)) {
      advance()
      return .any(start)
    }
    if take(.each) {
      let member = parseExpression()
      return .each(member, range(from: start))
    }
    var values = [parseCellValue()]
    while take(.comma) { values.append(parseCellValue()) }
    guard let only = values.first, values.count == 1 else { return .value(.list(values, range(from: start))) }
    if case .binary(.minus, .name(let first), .name(let last)) = only { return .span(first, last) }
    return .value(only)
  }

  /// One value of a cell; `-` and `=` stand alone.
  mutating func parseCellValue() -> Expression {
    let range = place
    if at(.minus) || at(.equal), isCellEnd(peekInRow(1)) {
      let phrase: Phrase = at(.minus) ? .nothing : .computed
      advance()
      return .phrase(phrase, range)
    }
    let value = parseExpression()
    guard at(.from), peek(1)?.kind == .date else { return value }
    advance()
    return .since(value, parseDate())
  }

  private func isCellEnd(_ next: Token?) -> Bool {
    guard let next else { return true }
    return next.kind == .bar || next.kind == .text || next.kind == .comma
  }
}
