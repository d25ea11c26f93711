import TocsinEngine
import TocsinJSON
import TocsinModel
import TocsinTime

/// Actions as bodies of PagerDuty's Events API v2, an object a line.
///
/// A case is one alert: its name is the key under which PagerDuty knows it.
struct PagerDutyEvents {
  /// What PagerDuty does with an event.
  enum Step: String {
    case trigger, acknowledge, resolve
  }

  private static let longestSummary = 1024
  private static let longestKey = 255

  private let words: [AnswerWords]
  private let routingKey: String
  /// Words actions for people.
  private let timeline: Timeline
  private var writer = JSONWriter()
  private var details: ActionLines

  init(words: [AnswerWords], rules: RuleSet, output: OutputFormat, timeline: Timeline) {
    self.words = words
    self.timeline = timeline
    routingKey = if case .pagerDuty(let key) = output { key } else { "" }
    details = ActionLines(words: words, rules: rules)
  }

  /// What was written since it was last taken.
  mutating func take() -> [UInt8] {
    defer { writer.bytes.removeAll(keepingCapacity: true) }
    return writer.bytes
  }

  mutating func write(_ action: Action, _ engine: Engine) {
    guard let step = Self.step(action), let name = action.caseName else { return }
    write(step, name, about: step == .trigger ? (action, engine) : nil)
  }

  /// A step that concerns a case as a whole.
  mutating func write(_ step: Step, _ name: String, about trigger: (Action, Engine)? = nil) {
    writer.beginObject()
    field("routing_key", routingKey)
    field("event_action", step.rawValue)
    field("dedup_key", Self.key(name))
    if let (action, engine) = trigger {
      field("client", "Tocsin")
      writer.key("payload")
      payload(action, engine)
    }
    writer.endObject()
    writer.endLine()
  }

  /// What somebody has to see triggers; what is said to the customer, or is no news, is left out.
  static func step(_ action: Action) -> Step? {
    switch action.kind {
    case .caseOpened, .caseUpdated, .caseFault, .onCallPage, .responseWarning, .responseBreached, .caseEscalated:
      .trigger
    case .caseClosed: .resolve
    case .customerNotify, .responseDue, .supportRefused: nil
    }
  }

  private mutating func payload(_ action: Action, _ engine: Engine) {
    let release = words.indices.contains(action.release) ? words[action.release] : nil
    writer.beginObject()
    field("summary", Self.shortened(timeline.sentence(action, release, engine), to: Self.longestSummary))
    field("source", action.system ?? action.customer)
    field("severity", severity(of: action.priority, release))
    field("timestamp", action.time.rfc3339())
    field("component", engine.labels(of: action.labels).first?.value)
    field("group", action.customer)
    field("class", action.event.map { engine.name(of: $0) })
    details.write(action, engine)
    writer.key("custom_details")
    writer.verbatim(Array(details.take().dropLast()))
    writer.endObject()
  }

  /// By the place on the scale of priorities: the highest is critical, then come error and warning; the rest is info.
  private func severity(of priority: MemberID?, _ release: AnswerWords?) -> String {
    let severities = ["critical", "error", "warning", "info"]
    guard let program = release?.program, let priority, let own = program.members[priority],
      let scale = program.choices[own.choice]
    else { return "error" }
    let higher = scale.members.count { (program.members[$0]?.rank ?? own.rank) > own.rank }
    return severities[min(higher, severities.count - 1)]
  }

  /// PagerDuty takes no longer key: one that is longer ends in a number made of all of it.
  private static func key(_ name: String) -> String {
    guard name.utf8.count > longestKey else { return name }
    let number = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    return shortened(name, to: 200) + " " + String(number, radix: 16)
  }

  private static func shortened(_ text: String, to count: Int) -> String {
    text.utf8.count <= count ? text : String(text.unicodeScalars.prefix(count / 4)) + "…"
  }

  private mutating func field(_ key: String, _ text: String?) {
    guard let text else { return }
    writer.key(key)
    writer.string(text)
  }
}

extension OutputFormat {
  /// The source of CloudEvents; nil for other forms.
  func eventSource(_ rules: RuleSet) -> String? {
    guard case .cloudEvents(let source) = self else { return nil }
    let name = String(decoding: Self.escaped(rules.rulebook), as: UTF8.self)
    return source ?? "/tocsin" + (name.isEmpty ? "" : "/" + name)
  }

  /// As a part of a URI's path.
  private static func escaped(_ name: String) -> [UInt8] {
    name.utf8.flatMap { byte -> [UInt8] in
      isLetterOrDigit(byte) || byte == 0x2D || byte == 0x5F
        ? [byte]
        : Array("%".utf8) + Array((byte < 16 ? "0" : "").utf8) + Array(String(byte, radix: 16).uppercased().utf8)
    }
  }
}
