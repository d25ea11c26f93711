import TocsinEngine
import TocsinJSON
import TocsinModel
import TocsinTime

/// Writes answers as JSON, one a line.
struct AnswerWriter {
  private var writer = JSONWriter()
  private var instant: [UInt8] = []
  /// Many answers rest on the same statements.
  private var written: [Reasons: [UInt8]] = [:]

  private struct Reasons: Hashable {
    let words: ObjectIdentifier
    let rules: [RuleID]
  }

  private static let capacity = 4096

  /// Hands over what was written so far.
  mutating func flush(to output: inout ByteOutput) throws(StreamError) {
    try output.write(writer.bytes)
    writer.bytes.removeAll(keepingCapacity: true)
  }

  var byteCount: Int { writer.bytes.count }

  mutating func write(_ answer: ScheduleOffice.Answer, id: UnsafeBufferPointer<UInt8>, words: AnswerWords) {
    begin(id: id)
    field("release", words.program.release)
    switch answer.verdict {
    case .refused(let refusal): write(refusal, words)
    case .schedule(let schedule): write(schedule, words)
    }
    end()
  }

  mutating func write(_ error: RequestError, line: Int, id: UnsafeBufferPointer<UInt8>) {
    begin(id: id)
    writer.key("error")
    writer.beginObject()
    writer.key("line")
    writer.integer(Int64(line))
    if let column = error.column {
      writer.key("column")
      writer.integer(Int64(column))
    }
    if let field = error.field { self.field("field", field) }
    field("message", error.message)
    if let expected = error.expected { field("expected", expected) }
    if let found = error.found { field("found", found) }
    if let nearest = error.nearest { field("nearest", nearest) }
    if let help = error.help { field("help", help) }
    writer.endObject()
    end()
  }

  private mutating func begin(id: UnsafeBufferPointer<UInt8>) {
    writer.beginObject()
    writer.key("id")
    writer.verbatim(id)
  }

  private mutating func end() {
    writer.endObject()
    writer.endLine()
  }

  private mutating func write(_ refusal: Refusal, _ words: AnswerWords) {
    writer.key("refused")
    writer.beginObject()
    field("reason", words.text(refusal.reason) ?? "")
    writer.endObject()
    write(unknown: refusal.unknownFacts, words)
    write(because: refusal.rules, words)
  }

  private mutating func write(_ schedule: CaseSchedule, _ words: AnswerWords) {
    let zone = schedule.zone
    field("desk", schedule.deskIsOpen ? "open" : "closed")
    writer.key("page")
    writer.bool(schedule.page != nil)
    writer.key("notify")
    write(schedule.notify?.due, zone)
    writer.key("respond")
    if let respond = schedule.respond {
      writer.beginObject()
      writer.key("limit")
      write(respond.due, zone)
      writer.key("strict")
      writer.bool(respond.isStrict)
      writer.endObject()
    } else {
      writer.null()
    }
    writer.key("escalation")
    writer.beginArray()
    for step in schedule.steps { write(step, zone, words) }
    writer.endArray()
    writer.key("languages")
    writer.beginObject()
    write(members: schedule.languages.guaranteed, "guaranteed", words)
    write(members: schedule.languages.optional, "optional", words)
    writer.endObject()
    write(unknown: schedule.unknownFacts, words)
    write(because: schedule.rules, words)
  }

  private mutating func write(_ step: CaseSchedule.Step, _ zone: Zone, _ words: AnswerWords) {
    writer.beginObject()
    field("after", step.amount.written)
    field("role", words.label(of: step.role))
    writer.key("at")
    write(step.at, zone)
    writer.endObject()
  }

  private mutating func write(members: [MemberID], _ key: String, _ words: AnswerWords) {
    writer.key(key)
    writer.beginArray()
    for member in members { writer.string(words.program.name(of: member)) }
    writer.endArray()
  }

  /// Conditions on something unknown were not met: the answer says so.
  private mutating func write(unknown facts: [FactSlot], _ words: AnswerWords) {
    guard !facts.isEmpty else { return }
    writer.key("unknown")
    writer.beginArray()
    for fact in facts { writer.string(words.program.name(of: fact)) }
    writer.endArray()
  }

  private mutating func write(because rules: [RuleID], _ words: AnswerWords) {
    writer.key("because")
    let reasons = Reasons(words: ObjectIdentifier(words), rules: rules)
    if let known = written[reasons] { return writer.verbatim(known) }
    var list = JSONWriter()
    list.beginArray()
    for rule in rules {
      if let statement = words.statement(rule) { list.verbatim(statement) }
    }
    list.endArray()
    if written.count >= AnswerWriter.capacity { written.removeAll() }
    written[reasons] = list.bytes
    writer.verbatim(list.bytes)
  }

  private mutating func field(_ key: String, _ text: String) {
    writer.key(key)
    writer.string(text)
  }

  /// An instant with the offset of a zone; null when it is not known.
  private mutating func write(_ moment: Instant?, _ zone: Zone) {
    guard let moment else { return writer.null() }
    instant.removeAll(keepingCapacity: true)
    instant.append(UInt8(ascii: "\""))
    moment.appendRFC3339(offset: zone.offset(at: moment), to: &instant)
    instant.append(UInt8(ascii: "\""))
    writer.verbatim(instant)
  }
}
