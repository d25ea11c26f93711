import TocsinEvaluation
import TocsinJSON
import TocsinModel
import TocsinSource
import TocsinTables

/// What a decision answered, and what that rests on.
struct DecisionAnswer {
  var program: Program
  var decision: Decision
  var value: Value
  var reason: Labels
  /// The line that gave the answer.
  var rule: RuleID
  var rules: [RuleID]
  /// Those that mattered and that nobody told.
  var unknownFacts: [FactSlot]
  /// Whether the rules asked for a date that the call does not name.
  var lacksDate: Bool

  private var unknownNames: [String] {
    unknownFacts.map(program.name(of:)) + (lacksDate ? ["today"] : [])
  }

  func text(_ words: AnswerWords, _ sources: SourceMap) -> String {
    var lines = [("answer", program.printed(value, language: words.language))]
    if let reason = words.text(reason) { lines.append(("reason", reason)) }
    if program.rules.indices.contains(rule.index) {
      let reference = program.rules[rule.index]
      let line = sources.position(of: reference.place)?.line ?? 0
      lines.append(("rule", "\(sources[reference.place.file]?.name ?? ""):\(line)"))
      if let name = reference.document {
        let place = reference.documentPlace.map { ", \($0)" } ?? ""
        lines.append(("source", (program.documents[name] ?? name) + place))
      }
    }
    if !program.release.isEmpty { lines.append(("release", program.release)) }
    if !unknownNames.isEmpty {
      lines.append(("unknown", unknownNames.joined(separator: ", ") + ": conditions on it did not hold"))
    }
    return lines.map { VisibleText.line($0.padded + $1) + "\n" }.joined()
  }

  func json(_ words: AnswerWords) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("decision")
    writer.string(decision.name)
    writer.key("release")
    writer.string(program.release)
    writer.key("answer")
    if case .boolean(let holds) = value { writer.bool(holds) } else { writer.string(program.written(value)) }
    writer.key("label")
    writer.string(program.printed(value, language: words.language))
    writer.key("reason")
    if let reason = words.text(reason) { writer.string(reason) } else { writer.null() }
    writer.key("unknown")
    writer.beginArray()
    for name in unknownNames { writer.string(name) }
    writer.endArray()
    writer.key("because")
    writer.beginArray()
    for rule in [rule] + rules.filter({ $0 != rule }) {
      if let statement = words.statement(rule) { writer.verbatim(statement) }
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}

extension String {
  /// Wide enough for the longest of the words in front.
  fileprivate var padded: String { self + String(repeating: " ", count: max(1, 9 - count)) }
}
