package import TocsinModel

/// The declared name as people type it: `PriorityNotification` is `priority-notification`.
package func kebabCase(_ name: String) -> String {
  var result = ""
  var previous: Character?
  var rest = Substring(name)
  while let letter = rest.popFirst() {
    defer { previous = letter }
    guard letter != "_" && letter != "." else {
      result.append("-")
      continue
    }
    if letter.isUppercase, let previous, startsWord(after: previous, before: rest.first) { result.append("-") }
    result += letter.lowercased()
  }
  return result
}

/// A capital starts a word after a small letter or a digit, and as the last of several capitals: `SLATable` is `sla-table`.
private func startsWord(after previous: Character, before next: Character?) -> Bool {
  if previous.isLowercase || previous.isNumber { return true }
  return previous.isUppercase && next?.isLowercase == true
}

extension Program {
  /// The tables that can be printed, in the order of the files.
  package var documentedTables: [Table] { tables.filter(\.isPrinted) }

  /// The table with a name as declared or as typed, printed or not.
  package func table(called name: String) -> Table? {
    tables.first { $0.name == name } ?? tables.first { kebabCase($0.name) == name }
  }
}
