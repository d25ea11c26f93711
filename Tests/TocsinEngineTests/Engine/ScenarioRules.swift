import TocsinCompiler
import TocsinModel
import TocsinSource
import TocsinTime

/// The usual rules of stories with what a situation changes.
struct ScenarioRules {
  private var text = StreamRules.text
  private var second: String?

  init(_ settings: [(key: String, value: String)]) {
    for (key, value) in settings where key == "without" { drop(value) }
    for (key, value) in settings.reversed() {
      switch key {
      case "policy": text.replace("policy Support for case {\n", with: "policy Support for case {\n  \(value)\n")
      case "holiday": text.replace("holidays Few { 1 January\n", with: "holidays Few { 1 January\n  \(value)\n")
      default: break
      }
    }
    let hours = settings.filter { $0.key == "hours" }.map(\.value).joined(separator: "\n")
    if !hours.isEmpty { text.replace("standard  Mon-Fri 09:00-18:00", with: hours) }
    for (key, value) in settings where key == "rules" { add(value) }
    if let date = settings.first(where: { $0.key == "release" })?.value { release(from: date) }
  }

  private mutating func drop(_ keyword: String) {
    let start = text.range(of: "policy Support for case {")
    guard let start else { return }
    var lines = text[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.firstIndex { $0 == "}" } ?? lines.endIndex
    let kept = lines[..<end].filter { !$0.drop(while: \.isWhitespace).hasPrefix(keyword) }
    lines.replaceSubrange(..<end, with: kept)
    text = text[..<start.upperBound] + lines.joined(separator: "\n")
  }

  private mutating func add(_ line: String) {
    if second == nil { text += "\n" + line + "\n" }
  }

  /// The policy of the second release lets every case be answered within an hour of desk time.
  private mutating func release(from date: String) {
    let before = date.split(separator: "-")
    guard before.count == 3, let day = Int(before[2]) else { return }
    let last = "\(before[0])-\(before[1])-" + (day < 11 ? "0" : "") + "\(day - 1)"
    text = "rulebook Care 1 \"Care\" {\n  in force from 2024-01-01 to \(last)\n  languages en\n}\n" + text
    second = """
      rulebook Care 2 "Care" {
        builds on "../one"
        in force from \(date)
        languages en
      }
      change policy Support {
        respond by 1 business hour
      }

      """
  }

  /// `OLD => NEW` where OLD stands first; false when it stands nowhere.
  mutating func change(_ change: String) -> Bool {
    let parts = change.split(separator: " => ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, text.contains(parts[0]) else { return false }
    text.replace(parts[0], with: parts[1])
    return true
  }

  var compiled: RuleSet? { compiled(after: nil) }

  func compiled(after older: RuleSet?) -> RuleSet? {
    var texts = [SourceText(name: "one/rules.tocsin", bytes: Array(text.utf8))]
    if let second { texts.append(SourceText(name: "two/rules.tocsin", bytes: Array(second.utf8))) }
    let compilation = compile(texts, zones: SystemZoneSource(), after: older)
    for diagnostic in compilation.diagnostics where diagnostic.severity == .error { print(diagnostic) }
    return compilation.rules
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<String.Index>? { firstRange(of: part) }

  fileprivate mutating func replace(_ part: String, with other: String) {
    guard let found = firstRange(of: part) else { return }
    replaceSubrange(found, with: other)
  }
}
