import TocsinEngine
import TocsinEvaluation
import TocsinJSON
import TocsinModel
import TocsinTime

extension TimeAnswer {
  /// The members of an object that has been begun.
  func write(release: String, to writer: inout JSONWriter) {
    writer.field("release", release)
    writer.field("calendar", calendar.name)
    writer.field("zone", calendar.zone.name)
    writer.field("layers", layers)
    writer.field("at", at, calendar.zone)
    switch found {
    case .state(let state): state.write(in: calendar.zone, to: &writer)
    case .due(let amount, let clock, let due):
      writer.field("add", amount.written)
      writer.field("clock", clock.written)
      writer.field("due", due, calendar.zone)
      writer.key("strict")
      writer.bool(amount.isStrict)
    case .openTime(let until, let milliseconds):
      writer.field("until", until, calendar.zone)
      writer.field("open_time", Phrases("en").length(milliseconds: milliseconds))
      writer.key("open_milliseconds")
      writer.integer(milliseconds)
    }
    if let knownUntil { writer.field("known_until", "\(knownUntil)") }
    for oddity in oddities {
      switch oddity {
      case .skipped(let civil): writer.field("skipped", "\(civil)")
      case .twice(let civil): writer.field("twice", "\(civil)")
      }
    }
  }
}

extension DeskState {
  /// `null` stands for never, and for what is not known.
  func write(in zone: Zone, to writer: inout JSONWriter) {
    writer.field("desk", isOpen ? "open" : "closed")
    writer.field("since", since.instant, zone)
    if isOpen { writer.field("closes", closes.instant, zone) }
    writer.field("opens", opens.instant, zone)
    if !isOpen { writer.field("closes", closes.instant, zone) }
  }
}

extension JSONWriter {
  mutating func field(_ key: String, _ text: String?) {
    self.key(key)
    if let text { string(text) } else { null() }
  }

  mutating func field(_ key: String, _ texts: [String]) {
    self.key(key)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// With the offset of a zone.
  mutating func field(_ key: String, _ instant: Instant?, _ zone: Zone) {
    field(key, instant.map { $0.rfc3339(offset: zone.offset(at: $0)) })
  }
}
