import TocsinComparison
import TocsinEngine
import TocsinJSON

/// The JSON Schema (2020-12) of what `tocsin diff --format json` writes.
enum DiffSchema {
  /// Counted up when an answer that was valid no longer is, or means something else.
  static let version = 1
  static let identity = "urn:tocsin:diff:\(version)"

  static let whole = JSONValue.schema(
    identity, "Differences of tocsin diff", "What two rules say otherwise, release by release.", ["report"],
    [
      ("report", report), ("text", .text), ("count", .integer(from: 0)), ("texts", .list(text)),
      ("named", .map(to: "text")), ("moved", .record([("release", text), ("old", text), ("new", text)])),
      ("comparison", comparison), ("difference", difference), ("tally", tally),
    ])

  private static let report = JSONValue.record(
    [
      ("schema", .constant(identity)), ("rulebook", text), ("language", text), ("releases_gone", texts),
      ("releases_new", texts), ("releases_moved", list("moved")), ("comparisons", list("comparison")),
    ], optional: [("events", list("tally"))])

  private static let comparison = JSONValue.record([
    ("from", text), ("to", text), ("differences", list("difference")), ("undecided", texts),
  ])

  /// `cases` are in words, `example` in those that `--fact` takes.
  private static let difference = JSONValue.record(
    [
      ("topic", .choice(Difference.Topic.allCases.map(\.rawValue))),
      ("change", .choice(["later", "earlier", "otherwise", "added", "removed"])), ("kind", text), ("name", text),
      ("parts", texts), ("cases", texts), ("old", text), ("new", text),
    ], optional: [("example", .reference("named"))])

  private static let tally = JSONValue.record(
    [
      ("type", .choice(Action.Kind.allCases.map(\.name))), ("old", count), ("new", count), ("only_old", count),
      ("only_new", count),
    ], optional: [("first_old", text), ("first_new", text)])

  // MARK: - Pieces

  private static let text = JSONValue.reference("text")
  private static let texts = JSONValue.reference("texts")
  private static let count = JSONValue.reference("count")

  private static func list(_ name: String) -> JSONValue { .list(.reference(name)) }
}
