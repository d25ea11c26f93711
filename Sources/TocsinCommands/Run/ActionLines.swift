import TocsinEngine
import TocsinJSON
import TocsinModel
import TocsinSource
import TocsinTime

/// Actions as lines of JSON: in the tool's own form, or in the envelope of a CloudEvent.
struct ActionLines {
  private var words: [AnswerWords]
  /// By release: what names its rules in every action, the content hash of their files.
  private var hashes: [String]
  /// Of CloudEvents; nil for the tool's own form.
  private let source: String?
  private var writer = JSONWriter()

  init(words: [AnswerWords], rules: RuleSet, source: String? = nil) {
    self.words = words
    self.source = source
    hashes = rules.shortHashes
  }

  mutating func adopt(_ words: [AnswerWords], _ rules: RuleSet) {
    self.words = words
    hashes = rules.shortHashes
  }

  /// What was written since it was last taken.
  mutating func take() -> [UInt8] {
    defer { writer.bytes.removeAll(keepingCapacity: true) }
    return writer.bytes
  }

  mutating func write(_ action: Action, _ engine: Engine) {
    writer.beginObject()
    field("type", action.kind.name)
    field("time", action.time, action.zone)
    field("id", action.identity)
    beginContent(subject: action.caseName)
    writeContent(of: action, engine)
    end()
  }

  private mutating func writeContent(of action: Action, _ engine: Engine) {
    let release = words.indices.contains(action.release) ? words[action.release] : nil
    field("case", action.caseName)
    field("customer", action.customer)
    field("system", action.system)
    field("event", action.event.map { engine.name(of: $0) })
    labels(engine.labels(of: action.labels))
    field("priority", action.priority.map { engine.name(of: $0) })
    if let due = action.due { field("due", due, action.zone) }
    if let step = action.step {
      writer.key(literal: "step")
      writer.integer(step)
    }
    field("role", action.role.map { release?.label(of: $0) ?? engine.name(of: $0) })
    field(
      "reason", action.reason.map { engine.text(of: $0, language: release?.language ?? "", release: action.release) })
    writer.key(literal: "because")
    writer.beginArray()
    for rule in action.because {
      if let statement = release?.statement(rule) { writer.verbatim(statement) }
    }
    writer.endArray()
    if hashes.indices.contains(action.release) { field("rules", hashes[action.release]) }
  }

  mutating func write(_ rejected: RejectedLine) {
    writer.beginObject()
    field("type", "input.rejected")
    if let time = rejected.time { field("time", time, nil) }
    field("id", rejected.identity)
    beginContent(subject: nil)
    writer.key(literal: "line")
    writer.integer(rejected.number)
    field("reason", rejected.reason)
    end()
  }

  /// What a CloudEvent has in its envelope, up to its data.
  private mutating func beginContent(subject: String?) {
    guard let source else { return }
    field("specversion", "1.0")
    field("source", source)
    if let subject, !subject.isEmpty { field("subject", subject) }
    field("datacontenttype", "application/json")
    writer.key(literal: "data")
    writer.beginObject()
  }

  private mutating func end() {
    if source != nil { writer.endObject() }
    writer.endObject()
    writer.endLine()
  }

  private mutating func field(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    writer.key(literal: key)
    writer.string(text)
  }

  /// With the offset of the desk's zone where there is a desk.
  private mutating func field(_ key: StaticString, _ moment: Instant, _ zone: Zone?) {
    writer.key(literal: key)
    writer.verbatim { bytes in
      bytes.append(UInt8(ascii: "\""))
      moment.appendRFC3339(offset: zone?.offset(at: moment) ?? 0, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func labels(_ pairs: [(name: String, value: String)]) {
    guard !pairs.isEmpty else { return }
    writer.key(literal: "labels")
    writer.beginObject()
    for pair in pairs {
      writer.key(pair.name)
      writer.string(pair.value)
    }
    writer.endObject()
  }
}

extension RuleSet {
  /// The content hash of the files that each release was read from.
  fileprivate var shortHashes: [String] {
    let own = contentHash.short
    return programs.indices.map { $0 < supersededCount ? sources(of: $0).contentHash.short : own }
  }
}
