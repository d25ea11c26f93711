import TocsinEngine
import TocsinJSON
import TocsinModel
import TocsinSource
import TocsinTime

/// Actions as lines of JSON.
struct ActionLines {
  private let words: [AnswerWords]
  private let rules: String
  private var writer = JSONWriter()
  private var instant: [UInt8] = []

  /// Every action names the rules it comes from by their content hash.
  init(words: [AnswerWords], rules: ContentHash) {
    self.words = words
    self.rules = rules.short
  }

  /// What was written since it was last taken.
  mutating func take() -> [UInt8] {
    defer { writer.bytes.removeAll(keepingCapacity: true) }
    return writer.bytes
  }

  mutating func write(_ action: Action, _ engine: Engine) {
    let release = words.indices.contains(action.release) ? words[action.release] : nil
    writer.beginObject()
    field("type", action.kind.name)
    field("time", action.time, action.zone)
    field("id", action.identity)
    field("case", action.caseName)
    field("customer", action.customer)
    field("system", action.system)
    field("event", action.event.map { engine.name(of: $0) })
    labels(engine.labels(of: action.labels))
    field("priority", action.priority.map { engine.name(of: $0) })
    if let due = action.due { field("due", due, action.zone) }
    if let step = action.step {
      writer.key("step")
      writer.integer(step)
    }
    field("role", action.role.map { release?.label(of: $0) ?? engine.name(of: $0) })
    field(
      "reason", action.reason.map { engine.text(of: $0, language: release?.language ?? "", release: action.release) })
    writer.key("because")
    writer.beginArray()
    for rule in action.because {
      if let statement = release?.statement(rule) { writer.verbatim(statement) }
    }
    writer.endArray()
    field("rules", rules)
    writer.endObject()
    writer.endLine()
  }

  mutating func write(_ rejected: RejectedLine) {
    writer.beginObject()
    field("type", "input.rejected")
    if let time = rejected.time { field("time", time, nil) }
    field("id", rejected.identity)
    writer.key("line")
    writer.integer(rejected.number)
    field("reason", rejected.reason)
    writer.endObject()
    writer.endLine()
  }

  private mutating func field(_ key: String, _ text: String?) {
    guard let text else { return }
    writer.key(key)
    writer.string(text)
  }

  /// With the offset of the desk's zone where there is a desk.
  private mutating func field(_ key: String, _ moment: Instant, _ zone: Zone?) {
    instant.removeAll(keepingCapacity: true)
    instant.append(UInt8(ascii: "\""))
    moment.appendRFC3339(offset: zone?.offset(at: moment) ?? 0, to: &instant)
    instant.append(UInt8(ascii: "\""))
    writer.key(key)
    writer.verbatim(instant)
  }

  private mutating func labels(_ pairs: [(name: String, value: String)]) {
    guard !pairs.isEmpty else { return }
    writer.key("labels")
    writer.beginObject()
    for pair in pairs { field(pair.name, pair.value) }
    writer.endObject()
  }
}
