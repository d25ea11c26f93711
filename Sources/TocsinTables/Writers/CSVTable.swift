/// Comma-separated values (RFC 4180): the headings, then the rows, with line feeds at line ends.
enum CSVTable {
  static func write(_ table: DocumentedTable) -> String {
    line(table.headings) + table.rows.map { line($0.cells) }.joined()
  }

  private static func line(_ cells: [String]) -> String {
    // A lone empty cell would look like an empty line, which readers skip.
    guard cells != [""] else { return "\"\"\n" }
    return cells.map(quotedIfNeeded).joined(separator: ",") + "\n"
  }

  private static func quotedIfNeeded(_ cell: String) -> String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
    guard cell.unicodeScalars.contains(where: special.contains) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
