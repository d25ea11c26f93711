import TocsinEngine
import TocsinJSON

/// The JSON Schema (2020-12) of what `tocsin explain --format json` writes.
enum ReasonsSchema {
  /// Counted up when an answer that was valid no longer is, or means something else.
  static let version = 1
  static let identity = "urn:tocsin:reasons:\(version)"

  static let whole = JSONValue.schema(
    identity, "Reasons of tocsin explain", "Why an event was raised or not (event), or a case is as it is (case).",
    ["event", "case"], definitions)

  private static let definitions: [(String, JSONValue)] = [
    ("instant", .instant), ("known", .anyOf(["instant", "nothing"])), ("nothing", .type("null")), ("text", .text),
    ("flag", .type("boolean")), ("count", .integer(from: 0)), ("place", .integer(from: 1)), ("rule", .rule),
    ("labels", .map(to: "text")), ("event", event), ("standing", standing), ("case", caseRecord), ("opened", opened),
    ("change", .record([("at", instant), ("priority", text)])),
    ("wait", .record([("on", text), ("from", instant), ("to", known)])),
    ("span", .record([("from", instant), ("to", known)])),
    ("taken", .record([("step", .reference("place")), ("role", text), ("priority", text), ("at", instant)])),
    ("next", next), ("clock", clock), ("time", time), ("days", days),
    ("waiting", .record([("is", .constant("waiting")), ("from", instant)])),
    ("move", .record([("by", .choice(["opening", "priority", "acknowledgement"])), ("to", instant)])),
  ]

  private static let event = JSONValue.record([
    ("schema", .constant(identity)), ("event", text), ("system", text), ("time", instant), ("language", text),
    ("standings", list("standing")),
  ])

  private static let standing = JSONValue.record(
    [("raised", .reference("flag")), ("reasons", list("text"))],
    optional: [
      ("phase", .choice(EventStanding.Phase.allCases.map(\.rawValue))), ("since", instant),
      ("labels", .reference("labels")), ("priority", text), ("case", text), ("rule", .reference("rule")),
    ])

  private static let caseRecord = JSONValue.record(
    [
      ("schema", .constant(identity)), ("case", text), ("customer", text), ("labels", .reference("labels")),
      ("time", instant), ("language", text), ("release", text), ("open", .reference("flag")), ("priority", text),
      ("opened", .reference("opened")), ("changes", list("change")), ("waits", list("wait")),
      ("acknowledged", list("span")), ("closed", list("span")), ("taken", list("taken")), ("clocks", list("clock")),
      ("because", list("rule")),
    ], optional: [("system", text), ("fault", text), ("next", .reference("next")), ("nothing", text)])

  /// `known_since`: the state folder does not go back to the opening.
  private static let opened = JSONValue.record(
    [("at", instant), ("by", .choice(["report", "event"])), ("priority", text)],
    optional: [("standings", list("standing")), ("known_since", instant)])

  /// `after`: late right after the instant, and not at it.
  private static let next = JSONValue.record(
    [("what", .choice(["acknowledgement ends", "warning", "late", "step", "page"])), ("at", instant)],
    optional: [("role", text), ("after", .reference("flag"))])

  /// `end` is where the amount is used up, `due` where the moves have led from there; null while nobody knows.
  private static let clock = JSONValue.record(
    [
      ("of", .choice(["notify", "respond", "escalate"])), ("amount", text), ("clock", text), ("desk", text),
      ("layers", list("text")), ("from", instant),
      ("since", .choice(DeadlineWalk.Beginning.allCases.map(\.written))),
      ("pieces", .members([("type", .string("array")), ("items", .anyOf(["time", "days", "waiting"]))])),
      ("end", known), ("moves", list("move")), ("due", known), ("strict", .reference("flag")),
      ("state", .choice(DeadlineWalk.State.allCases.map(\.written))),
    ],
    optional: [
      ("step", .reference("place")), ("role", text), ("priority", text), ("held_until", instant),
    ])

  private static let time = JSONValue.record(
    [
      ("is", .choice(["counted", "closed", "paused", "summed"])), ("from", instant), ("to", instant),
      ("milliseconds", .reference("count")),
    ], optional: [("exceptions", list("text"))])

  private static let days = JSONValue.record(
    [
      ("is", .choice(["counted", "closed", "paused"])), ("first_day", text), ("last_day", text),
      ("days", .reference("count")),
    ], optional: [("exceptions", list("text"))])

  // MARK: - Pieces

  private static let text = JSONValue.reference("text")
  private static let instant = JSONValue.reference("instant")
  private static let known = JSONValue.reference("known")

  private static func list(_ name: String) -> JSONValue { .list(.reference(name)) }
}
