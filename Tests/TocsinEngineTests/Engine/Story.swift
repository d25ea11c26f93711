import Testing
import TocsinEngine
import TocsinModel
import TocsinTime

/// A stream of events as short lines, and the actions as short lines: times are of Rome, in the week of 3 March 2025.
///
///     10:00 sample acme-1 disk 12 volume=C:
///     Tue 09:00 resolve K-1
struct Story {
  var engine: Engine
  var told: [String] = []
  private var buffer = ActionBuffer()

  init(_ rules: RuleSet, settings: Engine.Settings = Engine.Settings()) {
    engine = Engine(rules, settings: settings)
  }

  /// What follows from these lines, a line each.
  static func of(
    _ lines: String, rules: String = StreamRules.text, settings: Engine.Settings = Engine.Settings()
  ) throws -> [String] {
    var story = Story(try #require(StreamRules.rules(rules)), settings: settings)
    for line in lines.split(separator: "\n") { story.tell(String(line)) }
    return story.told
  }

  mutating func tell(_ line: String) {
    var words = line.split(separator: " ").map(String.init)
    var id: String?
    if words.first?.hasPrefix("#") == true { id = words.removeFirst() }
    guard let time = Self.instant(&words), let content = Self.content(words) else {
      Issue.record("cannot read `\(line)`")
      return
    }
    buffer.removeAll()
    let rejection = engine.handle(TextEvent(time: time, id: id, content), into: &buffer)
    told += buffer.actions.map(show)
    if let rejection { told.append("rejected: \(rejection)") }
  }

  mutating func tick(at time: Instant) {
    buffer.removeAll()
    #expect(engine.handle(Event(time: time, .tick), into: &buffer) == nil)
    told += buffer.actions.map(show)
  }

  private static let days = ["Mon": 3, "Tue": 4, "Wed": 5, "Thu": 6, "Fri": 7, "Sat": 8, "Sun": 9]

  static func instant(_ words: inout [String]) -> Instant? {
    if let date = words.first, date.hasPrefix("20"), date.count == 10, words.count > 1 {
      words.removeFirst()
      return RomanTime.instant(date, words.removeFirst())
    }
    var day = 3
    if let known = days[words[0]] {
      day = known
      words.removeFirst()
    }
    let clock = words.removeFirst()
    let parts = clock.split(separator: ":")
    let seconds = parts.count == 2 ? clock + ":00" : clock
    return try? Instant.parse(rfc3339: "2025-03-0\(day)T\(seconds)+01:00")
  }

  private static func pairs(_ words: some Sequence<String>) -> [String: String] {
    var pairs: [String: String] = [:]
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { pairs[String(parts[0])] = String(parts[1]) }
    }
    return pairs
  }

  static func value(_ word: String) -> TextValue {
    if word == "true" || word == "false" { return .boolean(word == "true") }
    if word == "null" { return .unknown }
    return Double(word).map { .number(Int64(($0 * 1_000_000).rounded())) } ?? .text(word)
  }

  static func content(_ words: [String]) -> TextEvent.Content? {
    let rest = pairs(words)
    let facts = rest.mapValues(value)
    switch words[0] {
    case "sample": return .sample(system: words[1], signal: words[2], value: value(words[3]), labels: rest)
    case "happens": return .occurrence(system: words[1], signal: words[2], labels: rest)
    case "customer": return .customer(words[1], facts: facts)
    case "system": return .system(words[1], customer: words[2], facts: facts)
    case "retire": return .retire(system: words[1])
    case "open":
      var facts = facts
      facts["on"] = nil
      return .openCase(words[1], customer: words[2], system: rest["on"], priority: words[3], facts: facts)
    case "acknowledge": return .acknowledge(case: words[1])
    case "wait": return .wait(case: words[1], on: words[2])
    case "resume": return .resume(case: words[1], on: words.count > 2 ? words[2] : nil)
    case "priority": return .changePriority(case: words[1], to: words[2])
    case "resolve": return .resolve(case: words[1])
    case "reopen": return .reopen(case: words[1])
    case "silence":
      var until = [words[words.count - 1]]
      guard let end = instant(&until) else { return nil }
      return .silence(system: rest["system"], customer: rest["customer"], event: rest["event"], until: end)
    case "tick": return .tick
    default: return nil
    }
  }

  static func clock(_ instant: Instant) -> String {
    let text = RomanTime.text(instant)
    let day = days.first { text.hasPrefix("2025-03-0\($0.value)T") }?.key ?? String(text.prefix(10))
    let clock = text.split(separator: "T")[1].prefix { $0 != "+" }
    let short = clock.hasSuffix(":00") ? String(clock.prefix(5)) : String(clock)
    return day == "Mon" ? short : "\(day) \(short)"
  }

  func show(_ action: Action) -> String {
    var words = [Self.clock(action.time), action.kind.name, action.caseName ?? "-"]
    words += [action.event.map { engine.rules.vocabulary.events[$0.index].name }].compactMap { $0 }
    words += engine.labels(of: action.labels).map(\.value)
    if action.kind == .caseOpened || action.kind == .caseUpdated {
      words += [action.priority.map(engine.name(of:))].compactMap { $0 }
    }
    if let role = action.role { words.append(engine.name(of: role)) }
    if let due = action.due { words.append("due \(Self.clock(due))") }
    if let reason = action.reason {
      words.append("(\(engine.text(of: reason, language: "en", release: action.release)))")
    }
    return words.joined(separator: " ")
  }
}

/// The lines that stand at the beginning of most stories.
let scene = """
  08:00 customer acme plan=Diamond
  08:00 system acme-1 acme

  """

/// A situation and what must follow from it, both as short lines.
struct Row: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let told: String
  let expected: [String]
  let rules: String

  init(_ description: String, _ told: String, rules: String = StreamRules.text, expect expected: String = "") {
    testDescription = description
    self.told = told
    self.expected = expected.split(separator: "\n").map(String.init)
    self.rules = rules
  }

  func check() throws {
    let found = try Story.of(scene + told, rules: rules)
    #expect(found == expected, "found:\n\(found.joined(separator: "\n"))")
  }
}
