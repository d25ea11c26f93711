/// A table as Markdown, with the columns aligned for those who read it as it is.
enum MarkdownTable {
  static func write(_ table: DocumentedTable) -> String {
    let headings = table.headings.map(escaped)
    let rows = table.rows.map { row in row.markedCells.map { row.kind == .entry ? escaped($0) : emphasised($0) } }
    let rule = headings.map { _ in "---" }
    let widths = ColumnWidths([headings, rule] + rows)
    var page = "## " + escaped(table.title) + "\n\n"
    page += line(widths.padded(headings))
    page += line(widths.padded(rule).map { String($0.map { $0 == " " ? "-" : $0 }) })
    page += rows.map { line(widths.padded($0)) }.joined()
    if !table.notes.isEmpty { page += "\n" + table.notes.map { escaped($0.line) }.joined(separator: "  \n") + "\n" }
    if let source = table.source { page += "\n" + escaped(source.text) + "\n" }
    return page
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  private static func emphasised(_ text: String) -> String { text.isEmpty ? "" : "**" + escaped(text) + "**" }

  /// Text that no reader of Markdown takes for markup.
  private static func escaped(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let letter = rest.popFirst() {
      switch letter {
      case "\\", "|", "`", "*", "_", "[", "]": result += "\\" + String(letter)
      case "<" where opensTag(before: rest.first): result += "\\<"
      case "&" where opensEntity(before: rest.first): result += "\\&"
      case _ where letter.isNewline: result += "<br>"
      default: result.append(letter)
      }
    }
    return result
  }

  private static func opensTag(before next: Character?) -> Bool {
    guard let next else { return false }
    return next.isLetter || next == "/" || next == "!" || next == "?"
  }

  private static func opensEntity(before next: Character?) -> Bool {
    guard let next else { return false }
    return next.isLetter || next == "#"
  }
}
