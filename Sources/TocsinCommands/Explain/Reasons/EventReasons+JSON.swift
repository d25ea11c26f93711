import TocsinEngine
import TocsinEvaluation
import TocsinJSON
import TocsinModel
import TocsinTime

/// Reasons as JSON, as `ReasonsSchema` describes them.
extension EventReasons {
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("schema", ReasonsSchema.identity)
    writer.field("event", question.event)
    writer.field("system", question.system)
    writer.field("time", "\(instant)")
    writer.field("language", words.language)
    writer.write("standings", paragraphs, words)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}

extension JSONWriter {
  /// How an event stands, once for each of its levels and sets of labels.
  mutating func write(_ key: String, _ paragraphs: [EventReasons.Paragraph], _ words: AnswerWords) {
    self.key(key)
    beginArray()
    for paragraph in paragraphs {
      beginObject()
      self.key("raised")
      bool(paragraph.standing?.phase.isRaised ?? false)
      if let standing = paragraph.standing { write(standing, words) }
      field("reasons", paragraph.sentences)
      endObject()
    }
    endArray()
  }

  private mutating func write(_ standing: EventStanding, _ words: AnswerWords) {
    field("phase", standing.phase.rawValue)
    field("since", "\(standing.since)")
    write("labels", standing.labels)
    if let event = words.program.events[standing.event] { field("priority", words.program.name(of: event.priority)) }
    if let name = standing.caseName { field("case", name) }
    if let statement = words.statement(standing.rule) {
      key("rule")
      verbatim(statement)
    }
  }

  mutating func write(_ key: String, _ labels: [(name: String, value: String)]) {
    self.key(key)
    beginObject()
    for (name, value) in labels { field(name, value) }
    endObject()
  }
}
