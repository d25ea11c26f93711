import TocsinModel
import TocsinTime

/// One line of a stream; times are whole minutes since 1970, and so are all amounts of the rules it is told to.
struct ReferenceLine: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case sample(system: String, signal: String, labels: [String: String], value: Int64)
    case happens(system: String, signal: String, labels: [String: String])
    case open(name: String, priority: String)
    case acknowledge(String)
    case wait(String, on: String)
    case resume(String)
    case priority(String, String)
    case resolve(String)
    case reopen(String)
    case silence(event: String, until: Int)
    case tick
  }

  var minute: Int
  var content: Content
}

/// Something that follows from the lines.
struct Said: Hashable, Sendable, CustomStringConvertible {
  var time: Int64
  var kind: String
  var caseName: String?
  var system: String?
  var event: String?
  var labels: [String: String] = [:]
  var priority: String?
  var due: Int64?
  var step: Int?
  var role: String?

  var description: String {
    let labels = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let due = due.map { "due \(Said.clock($0))" }
    let words =
      [Said.clock(time), kind, caseName, system, event] + labels + [priority, due, step.map { "step \($0)" }, role]
    return words.compactMap { $0 }.joined(separator: " ")
  }

  static func clock(_ milliseconds: Int64) -> String {
    let (date, time) = (Zone.utc.civilTime(at: Instant(milliseconds: milliseconds)), milliseconds % 60_000)
    return "\(date)" + (time == 0 ? "" : "+\(time)ms")
  }
}
