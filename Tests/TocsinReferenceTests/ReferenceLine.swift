import TocsinModel
import TocsinTime

/// One line of a stream; times are whole minutes since 1970, and so are all amounts of the rules it is told to.
struct ReferenceLine: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// Without a value: it happens.
    case sample(system: String, signal: String, labels: [String: String], value: Int64?)
    case facts(customer: String, plan: String, limit: Int64?)
    case system(String)
    case retire(String)
    case open(name: String, customer: String, priority: String)
    case acknowledge(String)
    case wait(String, on: String)
    case resume(String, on: String?)
    case priority(String, String)
    case resolve(String)
    case reopen(String)
    case silence(event: String?, system: String?, customer: String?, until: Int)
    case tick
  }

  var minute: Int
  var content: Content
  /// A line told again has the same.
  var id: String?
  /// What the host's clock shows, if it has one.
  var hostMinute: Int?

  /// The signal, if it is about one.
  var signal: String? {
    if case .sample(_, let signal, _, _) = content { signal } else { nil }
  }
}

/// Something that follows from the lines.
struct Said: Hashable, Sendable, CustomStringConvertible {
  var time: Int64
  var kind: String
  var caseName: String?
  var customer: String?
  var system: String?
  var event: String?
  var labels: [String: String] = [:]
  var priority: String?
  var due: Int64?
  var step: Int?
  var role: String?
  var reason: String?

  var description: String {
    let labels = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let due = due.map { "due \(Said.clock($0))" }
    let words = [Said.clock(time), kind, caseName, customer, system, event] + labels
    let rest = [priority, due, step.map { "step \($0)" }, role, reason.map { "(\($0))" }]
    return (words + rest).compactMap { $0 }.joined(separator: " ")
  }

  static func clock(_ milliseconds: Int64) -> String {
    let (date, time) = (Zone.utc.civilTime(at: Instant(milliseconds: milliseconds)), milliseconds % 60_000)
    return "\(date)" + (time == 0 ? "" : "+\(time)ms")
  }
}

/// How one level of an event stands for a system and labels, and what its conditions come to.
struct Bits: Hashable, Sendable, CustomStringConvertible {
  enum Phase: String, Sendable { case idle, pending, held, raised, clearing }

  var event: String
  var level: String?
  var system: String
  var labels: [String: String]
  var phase: Phase
  /// Not told of what is idle.
  var since: Int?
  /// Every part of what raises it, from left to right.
  var raise: [Bool?] = []
  var clear: [Bool?] = []
  /// How often it happened, of what counts that.
  var found: Int?
  /// From when absence is counted.
  var from: Int?
  var isFlapping = false
  var caseName: String?

  var description: String {
    let (labels, minute) = (labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }, since ?? from)
    func text(_ bits: [Bool?]) -> String { bits.map { $0.map { $0 ? "y" : "n" } ?? "?" }.joined() }
    let words = [event, level, system] + labels + [phase.rawValue, minute.map { Said.clock(Int64($0) * 60_000) }]
    let rest = [text(raise), text(clear), found.map(String.init), isFlapping ? "flapping" : nil, caseName]
    return "bits " + (words + rest).compactMap { $0 }.joined(separator: " ")
  }
}
