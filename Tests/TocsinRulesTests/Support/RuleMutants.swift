import Testing
import TocsinSource
import TocsinSyntax

/// A shipped rule file in which one word or figure is another.
struct RuleMutant: Sendable, CustomTestStringConvertible {
  let path: String
  let line: Int
  /// `09:00 -> 09:01`.
  let change: String
  let text: String

  var testDescription: String { "\(path):\(line) \(change)" }
}

/// All single changes of figures, windows, dates, roles and priorities.
struct RuleMutants {
  /// The members of each choice that is shipped, by member.
  private let neighbours: [String: String]

  init(_ files: [RuleFile]) {
    var neighbours: [String: String] = [:]
    for case .choice(let tree) in files.flatMap(\.parsed.tree.declarations).map(\.content) {
      let names = tree.members.map(\.name.text)
      for (name, next) in zip(names, names.dropFirst() + names.prefix(1)) where name != next { neighbours[name] = next }
    }
    self.neighbours = neighbours
  }

  func all(of file: RuleFile) -> [RuleMutant] {
    let tokens = file.parsed.tokens.filter { !$0.kind.isTrivia }
    let ranges = file.parsed.tree.declarations.filter { $0.content.isMutated }.map(\.range.indices)
    return tokens.indices.compactMap { place in
      let token = tokens[place]
      guard ranges.contains(where: { $0.contains(token.range.indices.lowerBound) }) else { return nil }
      let before = place > 0 ? tokens[place - 1] : nil
      let after = place + 1 < tokens.count ? tokens[place + 1] : nil
      guard let changed = changed(token, between: before, after, in: file) else { return nil }
      return mutant(of: file, at: token.range, changed)
    }
  }

  private func mutant(of file: RuleFile, at range: SourceRange, _ changed: String) -> RuleMutant {
    var bytes = Array(file.text.utf8)
    let line = bytes[..<range.indices.lowerBound].count { $0 == 0x0A } + 1
    bytes.replaceSubrange(range.indices, with: changed.utf8)
    return RuleMutant(
      path: file.path, line: line, change: "\(file.string(in: range)) -> \(changed)",
      text: String(decoding: bytes, as: UTF8.self))
  }

  private func changed(_ token: Token, between before: Token?, _ after: Token?, in file: RuleFile) -> String? {
    let written = file.string(in: token.range)
    switch token.kind {
    case .number:
      // Numbers of steps and notes are labels, which the tables that are printed hold.
      let isLabel = before?.kind == .bar && after?.kind == .bar || before?.kind == .leftParenthesis
      return isLabel || before?.word == .note ? nil : Int(written).map { String($0 + 1) }
    case .time: return time(written)
    case .date: return date(written)
    case .ordinal: return ["1st": "2nd", "2nd": "3rd", "3rd": "4th", "4th": "3rd"][written]
    case .less: return after?.kind == .number ? "within" : "<="
    case .name: return name(written, token, before)
    default: return nil
    }
  }

  private func name(_ written: String, _ token: Token, _ before: Token?) -> String? {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mon"]
    if let day = days.firstIndex(of: written) { return days[day + 1] }
    if token.word == .yes { return "no" }
    if token.word == .no, before?.kind == .bar { return "yes" }
    return neighbours[written]
  }

  /// A minute later; the end of the day a minute earlier.
  private func time(_ written: String) -> String? {
    let parts = written.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    let minutes = parts[0] * 60 + parts[1]
    let changed = minutes == 1440 ? 1439 : minutes + 1
    return twoDigits(changed / 60) + ":" + twoDigits(changed % 60)
  }

  private func date(_ written: String) -> String? {
    let parts = written.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let day = parts[2] > 27 ? parts[2] - 1 : parts[2] + 1
    return "\(parts[0])-\(twoDigits(parts[1]))-\(twoDigits(day))"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Declaration.Content {
  /// Tests are what finds the change; how amounts are worded is held by the tables that are printed.
  fileprivate var isMutated: Bool {
    switch self {
    case .test, .rulebook, .wording, .importFile, .invalid, .choice: false
    default: true
    }
  }
}
