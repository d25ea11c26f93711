import TocsinEngine
import TocsinEvaluation
import TocsinJSON
import TocsinModel
import TocsinTime

/// Writes answers as JSON, one a line.
struct AnswerWriter {
  private var writer = JSONWriter()
  private var instant: [UInt8] = []
  private var fragments = AnswerFragments()

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

  mutating func write(_ answer: ScheduleOffice.StepAnswer, id: UnsafeBufferPointer<UInt8>, words: AnswerWords) {
    begin(id: id)
    field("release", words.program.release)
    field("process", answer.process.name)
    writer.key("step")
    writer.integer(Int64(answer.deadline.step.number))
    writer.key("due")
    if let due = answer.deadline.due {
      write(limit: due.at, isStrict: due.isStrict, answer.deadline.zone)
    } else {
      writer.null()
    }
    write(because: answer.deadline.rules, words)
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
      write(limit: respond.due, isStrict: respond.isStrict, zone)
    } else {
      writer.null()
    }
    writer.key("escalation")
    writer.beginArray()
    for step in schedule.steps { write(step, zone, words) }
    writer.endArray()
    writer.key("languages")
    write(schedule.languages, words)
    write(unknown: schedule.unknownFacts, words)
    write(because: schedule.rules, words)
  }

  private mutating func write(limit: Instant?, isStrict: Bool, _ zone: Zone) {
    writer.beginObject()
    writer.key("limit")
    write(limit, zone)
    writer.key("strict")
    writer.bool(isStrict)
    writer.endObject()
  }

  private mutating func write(_ step: CaseSchedule.Step, _ zone: Zone, _ words: AnswerWords) {
    let fields = fragments.piece(.step(words, step.amount, step.role)) { writer in
      writer.string(step.amount.written)
      writer.key("role")
      writer.string(words.label(of: step.role))
    }
    writer.beginObject()
    writer.key("after")
    writer.verbatim(fields)
    writer.key("at")
    write(step.at, zone)
    writer.endObject()
  }

  private mutating func write(_ languages: CaseSchedule.Languages, _ words: AnswerWords) {
    writer.verbatim(
      fragments.piece(.languages(words, languages)) { writer in
        writer.beginObject()
        for (key, members) in [("guaranteed", languages.guaranteed), ("optional", languages.optional)] {
          writer.key(key)
          writer.beginArray()
          for member in members { writer.string(words.program.name(of: member)) }
          writer.endArray()
        }
        writer.endObject()
      })
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
    writer.verbatim(
      fragments.piece(.because(words, rules)) { writer in
        writer.beginArray()
        for rule in rules {
          if let statement = words.statement(rule) { writer.verbatim(statement) }
        }
        writer.endArray()
      })
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
