import TocsinEngine
import TocsinEvaluation
import TocsinJSON
import TocsinModel
import TocsinTime

extension DutyRoster {
  /// One object on a line.
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("release", program.release)
    writer.field("at", at, .utc)
    write("given", given, to: &writer)
    write("presumed", presumed, to: &writer)
    writer.key("desks")
    writer.beginArray()
    for group in desks { write(group, to: &writer) }
    writer.endArray()
    writer.key("reach")
    writer.beginArray()
    for group in outcomes { write(group, to: &writer) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
  }

  private func write(_ key: String, _ facts: [DutyFact], to writer: inout JSONWriter) {
    writer.key(key)
    writer.beginObject()
    for fact in facts { writer.field(program.name(of: fact.slot), program.written(fact.value)) }
    writer.endObject()
  }

  private func write(_ group: DutyGroup<Desk>, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("calendar", program.name(of: group.answer.calendar))
    writer.field("layers", group.answer.layers)
    if program.calendars.indices.contains(group.answer.calendar.index), let state = states[group.answer] {
      let zone = program.calendars[group.answer.calendar.index].zone
      writer.field("zone", zone.name)
      state.write(in: zone, to: &writer)
    }
    write(group.members, to: &writer)
    writer.endObject()
  }

  private func write(_ group: DutyGroup<Outcome>, to writer: inout JSONWriter) {
    writer.beginObject()
    write(group.members, to: &writer)
    switch group.answer {
    case .fault(let fault): writer.field("error", fault.message(in: program).problem)
    case .answer(let answer): write(answer, to: &writer)
    }
    if !group.answer.unknownFacts.isEmpty {
      writer.field("unknown", group.answer.unknownFacts.map(program.name(of:)))
    }
    writer.endObject()
  }

  private func write(_ answer: Answer, to writer: inout JSONWriter) {
    writer.field("reached", answer.isOpen ? "desk" : answer.role == nil ? "nobody" : "page")
    if let role = answer.role {
      writer.field("role", program.name(of: role))
      writer.field("language", answer.pageLanguage.map(program.name(of:)))
    }
    writer.field("calendar", program.name(of: answer.desk.calendar))
    if program.calendars.indices.contains(answer.desk.calendar.index) {
      let zone = program.calendars[answer.desk.calendar.index].zone
      writer.field(answer.isOpen ? "closes" : "opens", answer.until.instant, zone)
    }
    writer.key("languages")
    writer.beginObject()
    writer.field("guaranteed", answer.languages.guaranteed.map(program.name(of:)))
    writer.field("optional", answer.languages.optional.map(program.name(of:)))
    writer.endObject()
  }

  private func write(_ members: [[Int]], to writer: inout JSONWriter) {
    writer.key("for")
    writer.beginObject()
    for (dimension, places) in zip(dimensions, members) {
      let names = places.filter(dimension.members.indices.contains).map { program.name(of: dimension.members[$0]) }
      writer.field(program.name(of: dimension.slot), names)
    }
    writer.endObject()
  }
}
