import TocsinEngine
import TocsinEvaluation
import TocsinJSON
import TocsinModel
import TocsinSource
import TocsinTime

/// Why an event was raised or not at an instant, in sentences.
struct EventReasons {
  struct Paragraph {
    var heading: String
    var standing: EventStanding?
    var sentences: [String]
  }

  let question: EventQuestion
  let instant: Instant
  let words: AnswerWords
  let paragraphs: [Paragraph]

  func text(_ sources: SourceMap) -> String {
    let rules = paragraphs.compactMap(\.standing).reduce(into: [RuleID]()) { rules, standing in
      for rule in [standing.rule] + (standing.refusal?.rules ?? []) where !rules.contains(rule) { rules.append(rule) }
    }
    var lines: [String] = []
    for paragraph in paragraphs { lines += [paragraph.heading] + paragraph.sentences.map { "  " + $0 } + [""] }
    if rules.isEmpty { lines.removeLast() } else { lines += words.lines(restingOn: rules, sources) }
    return lines.map { VisibleText.line($0) + "\n" }.joined()
  }

  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (key, value) in [("event", question.event), ("system", question.system), ("time", "\(instant)")] {
      writer.key(key)
      writer.string(value)
    }
    writer.key("language")
    writer.string(words.language)
    writer.key("standings")
    writer.beginArray()
    for paragraph in paragraphs { write(paragraph, to: &writer) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func write(_ paragraph: Paragraph, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("raised")
    writer.bool(paragraph.standing?.phase.isRaised ?? false)
    if let standing = paragraph.standing { write(standing, to: &writer) }
    writer.key("reasons")
    writer.beginArray()
    for sentence in paragraph.sentences { writer.string(sentence) }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ standing: EventStanding, to writer: inout JSONWriter) {
    writer.key("phase")
    writer.string(standing.phase.rawValue)
    writer.key("since")
    writer.string("\(standing.since)")
    writer.key("labels")
    writer.beginObject()
    for (name, value) in standing.labels {
      writer.key(name)
      writer.string(value)
    }
    writer.endObject()
    if let event = words.program.events[standing.event] {
      writer.key("priority")
      writer.string(words.program.name(of: event.priority))
    }
    if let name = standing.caseName {
      writer.key("case")
      writer.string(name)
    }
    if let statement = words.statement(standing.rule) {
      writer.key("rule")
      writer.verbatim(statement)
    }
  }
}
