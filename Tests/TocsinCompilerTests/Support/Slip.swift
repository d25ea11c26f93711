import Foundation

/// A mistake that people make, put into one line of rules that have none.
struct Slip: CustomStringConvertible {
  enum Kind: CaseIterable {
    case keyword, document, member, row, bar, quote, brace, cell, unit, unitLetter, zone, weekday, equal, table,
      function
  }

  let kind: Kind
  /// From zero.
  let line: Int
  let text: String
  /// Where it may be seen: a block that is left open ends where the next declaration begins.
  let seen: ClosedRange<Int>

  var description: String { "\(kind) in line \(line + 1): \(text)" }

  /// Every slip of a kind that these lines give an opportunity for.
  static func all(_ kind: Kind, in lines: [String]) -> [Slip] {
    lines.indices.compactMap { place in
      let line = lines[place]
      guard !line.drop(while: { $0 == " " }).hasPrefix("#"), !line.contains(" # "), !line.contains("\t"),
        kind != .keyword || !introducesNames(place, lines),
        let changed = changed(line, kind, isHeader: isHeader(place, lines)), changed != line
      else { return nil }
      var last = place
      if kind == .brace { last = nextDeclaration(after: place, lines) }
      let first = kind == .brace ? max(0, place - 1) : place
      return Slip(kind: kind, line: place, text: changed, seen: first...last)
    }
  }

  /// Whether a line that begins with an unknown word declares that word.
  private static func introducesNames(_ place: Int, _ lines: [String]) -> Bool {
    guard lines[place].hasPrefix(" ") else { return false }
    let header = lines[...place].last { $0.first?.isLetter == true } ?? ""
    return ["choice", "scale", "facts", "change choice"].contains { header.hasPrefix($0) }
  }

  private static func isHeader(_ place: Int, _ lines: [String]) -> Bool {
    place == 0 || !lines[place - 1].hasPrefix("  |")
  }

  private static func nextDeclaration(after place: Int, _ lines: [String]) -> Int {
    lines.indices.first { $0 > place && lines[$0].first?.isLetter == true } ?? lines.count
  }

  private static func changed(_ line: String, _ kind: Kind, isHeader: Bool) -> String? {
    let isRow = line.hasPrefix("  |")
    switch kind {
    case .keyword: return keyword(line)
    case .document: return replaced(line, #/source guide(\d)/#, with: "source giude")
    case .member:
      return isRow ? nil : misspelt(line, #/(?:group|priority|is|plan|theatre|reports|page) +([A-Z][A-Za-z0-9]+)/#)
    case .row: return isRow && !isHeader ? misspelt(line, #/^  \| ([A-Z][A-Za-z0-9]+) +\|/#) : nil
    case .bar: return isRow && line.hasSuffix(" |") ? String(line.dropLast(2)) : nil
    case .quote: return line.hasSuffix("\"") ? String(line.dropLast()) : nil
    case .brace: return line == "}" ? "" : nil
    case .cell: return isRow && !isHeader ? withoutLastCell(line) : nil
    case .unit: return line.contains("\"") ? nil : replacedFirst(line, "business hours", "working hours")
    case .unitLetter: return replaced(line, #/(\d) minutes/#, with: nil)
    case .zone: return misspelt(line, #/zone +[A-Za-z]+/([A-Za-z_]+)/#)
    case .weekday: return replacedWeekday(line)
    case .equal: return equalSign(line)
    case .table: return misspelt(line, #/ by +([A-Z][A-Za-z]+)\(/#)
    case .function: return misspelt(line, #/\b([A-Z][A-Za-z]+)\((?:theatre|plan)\)/#)
    }
  }

  private static let keywords: Set = [
    "source", "zone", "holidays", "group", "priority", "when", "clear", "replaces", "given", "expect", "accept",
    "watch",
    "respond", "notify", "escalate", "waiting", "lowered", "known", "document", "languages", "table", "calendar",
    "event", "policy", "choice", "scale", "decision", "test", "signal", "facts",
  ]

  /// The first word of a line, with two letters exchanged.
  private static func keyword(_ line: String) -> String? {
    let indent = line.prefix { $0 == " " }
    let word = line.dropFirst(indent.count).prefix { $0.isLetter }
    guard keywords.contains(String(word)), word.count > 3 else { return nil }
    var letters = Array(word)
    letters.swapAt(letters.count - 2, letters.count - 1)
    return String(letters) == word ? nil : indent + String(letters) + line.dropFirst(indent.count + word.count)
  }

  private static func misspelt(_ line: String, _ pattern: some RegexComponent<(Substring, Substring)>) -> String? {
    guard let match = line.firstMatch(of: pattern) else { return nil }
    return line.replacingCharacters(in: match.1.startIndex..<match.1.endIndex, with: match.1 + "q")
  }

  private static func replaced(
    _ line: String, _ pattern: some RegexComponent<(Substring, Substring)>, with words: String?
  ) -> String? {
    guard let match = line.firstMatch(of: pattern) else { return nil }
    let changed = words.map { $0 + match.1 } ?? match.1 + " minuts"
    return line.replacingCharacters(in: match.0.startIndex..<match.0.endIndex, with: changed)
  }

  private static func withoutLastCell(_ line: String) -> String? {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false)
    guard cells.count >= 4, line.hasSuffix("|"), !line.contains("\"") else { return nil }
    return cells.dropLast(2).joined(separator: "|") + "|"
  }

  private static func replacedWeekday(_ line: String) -> String? {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    guard let match = line.firstMatch(of: #/(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{4}-/#),
      let place = days.firstIndex(of: String(match.1))
    else { return nil }
    return line.replacingCharacters(in: match.1.startIndex..<match.1.endIndex, with: days[(place + 1) % 7])
  }

  private static func equalSign(_ line: String) -> String? {
    guard let condition = line.range(of: " when "), !line.contains(" is not "), !line.contains(" is one of "),
      let word = line.range(of: " is ", range: condition.upperBound..<line.endIndex)
    else { return nil }
    return line.replacingCharacters(in: word, with: " = ")
  }

  private static func replacedFirst(_ line: String, _ old: String, _ new: String) -> String? {
    line.range(of: old).map { line.replacingCharacters(in: $0, with: new) }
  }
}
