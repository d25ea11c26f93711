/// A table as a piece of HTML, to be put into a page.
enum HTMLTable {
  static func write(_ table: DocumentedTable) -> String {
    var page = "<table lang=\"\(escaped(table.language))\">\n"
    page += "  <caption>\(escaped(table.title))</caption>\n"
    page += "  <thead>\n" + row(table.headings.map { "<th scope=\"col\">\(escaped($0))</th>" }) + "  </thead>\n"
    page += "  <tbody>\n" + table.rows.map { body($0, width: table.headings.count) }.joined() + "  </tbody>\n"
    let footer = table.notes.map(\.line) + [table.source?.text].compactMap { $0 }
    if !footer.isEmpty {
      let cells = footer.map { "<td colspan=\"\(table.headings.count)\">\(escaped($0))</td>" }
      page += "  <tfoot>\n" + cells.map { row([$0]) }.joined() + "  </tfoot>\n"
    }
    return page + "</table>\n"
  }

  private static func body(_ line: DocumentedTable.Row, width: Int) -> String {
    let cells = line.markedCells.map(escaped)
    let head = cells.first ?? ""
    switch line.kind {
    case .section, .part:
      return row(["<th scope=\"rowgroup\" colspan=\"\(width)\">\(head)</th>"])
    case .entry:
      return row(["<th scope=\"row\">\(head)</th>"] + cells.dropFirst().map { "<td>\($0)</td>" })
    }
  }

  private static func row(_ cells: [String]) -> String { "    <tr>" + cells.joined() + "</tr>\n" }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for letter in text.unicodeScalars {
      switch letter {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(letter)
      }
    }
    return result
  }
}
