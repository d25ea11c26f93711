import Foundation
import Testing
import TocsinTime

/// A case computed by hand from the guides.
struct WorkedCase: Decodable, Sendable, CustomTestStringConvertible {
  struct Pause: Decodable, Sendable {
    let start, end, cause: String
  }

  struct Reduction: Decodable, Sendable {
    let at, to: String
  }

  struct Step: Decodable, Sendable {
    let after: Int
    let unit, role, at: String
  }

  struct Expected: Decodable, Sendable {
    let desk_open, oncall_paged: Bool
    let notify_within, respond_limit: String?
    let respond_strict: Bool
    let escalation: [Step]
  }

  let id: Int
  let title, release, plan, theatre, zone, priority, source, opened: String
  let licence, event, customer_zone: String?
  let asia_pacific: Bool
  let holidays: [String]
  let pauses: [Pause]
  let reduced: Reduction?
  let expected: Expected

  var testDescription: String { "\(id) \(title)" }

  static func all() throws -> [WorkedCase] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples/cases.json")
    return try JSONDecoder().decode([WorkedCase].self, from: Data(contentsOf: file))
  }

  /// The request as one line of JSON.
  func request(namingRelease: Bool) throws -> String {
    var customer: [String: Any] = ["plan": plan, "asia_pacific": asia_pacific]
    customer["theatre"] = theatreName
    if customer_zone != nil { customer["zone"] = customer_zone }
    if let licence { customer["licence"] = licence == "on-prem subscription" ? "OnPremSubscription" : licence }
    if event != nil { customer["suite"] = "Winter 2020" }
    var request: [String: Any] = ["id": "\(id)", "customer": customer, "opened": opened, "holidays": holidays]
    if namingRelease { request["release"] = release }
    if let event { request["event"] = event } else { request["priority"] = priority }
    request["pauses"] = try pauses.map { pause in
      [
        "from": try instant(pause.start), "to": try instant(pause.end),
        "on": pause.cause == "third party" ? "third_party" : pause.cause,
      ]
    }
    if let reduced { request["changes"] = [["at": try instant(reduced.at), "priority": reduced.to]] }
    return String(decoding: try JSONSerialization.data(withJSONObject: request), as: UTF8.self)
  }

  /// Customers of the rest of the world are told by their zone; the desk they reach is part of the answer.
  private var theatreName: String {
    if customer_zone != nil, theatre != "americas" { return "RestOfWorld" }
    return switch theatre {
    case "me_sunthu": "MiddleEastSunThu"
    case "me_monfri": "MiddleEastMonFri"
    default: theatre.capitalized
    }
  }

  private func instant(_ local: String) throws -> String {
    let parts = local.split(separator: " ").map(String.init)
    let date = try #require(CivilDate(parts[0]))
    let time = try #require(TimeOfDay(parts[1]))
    let zone = try Zone(named: zone, from: SystemZoneSource())
    return zone.instant(of: CivilTime(date: date, time: time)).rfc3339()
  }

  /// What the answer must say, in the answer's own shape.
  var answer: [String: AnyHashable?] {
    let respond: [String: AnyHashable]? = expected.respond_limit.map {
      ["limit": $0, "strict": expected.respond_strict]
    }
    let steps: [[String: AnyHashable]] = expected.escalation.map { step in
      let unit = step.unit == "bh" ? "business hour" : "business day"
      return ["after": "\(step.after) \(unit)\(step.after == 1 ? "" : "s")", "role": step.role, "at": step.at]
    }
    return [
      "release": release, "desk": expected.desk_open ? "open" : "closed", "page": expected.oncall_paged,
      "notify": expected.notify_within, "respond": respond, "escalation": steps,
    ]
  }
}
