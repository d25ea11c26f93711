import TocsinJSON

/// The JSON Schema (2020-12) of what `tocsin test --format json` writes.
enum TestResultsSchema {
  /// Counted up when an answer that was valid no longer is, or means something else.
  static let version = 1
  static let identity = "urn:tocsin:test-results:\(version)"

  static let whole = JSONValue.schema(
    identity, "Results of tocsin test", "What became of each test, and what the tests cover.", ["report"],
    [
      ("report", report), ("text", .text), ("flag", .type("boolean")), ("count", .integer(from: 0)),
      ("line", .integer(from: 1)), ("test", test), ("failure", failure), ("coverage", coverage),
      ("covered", JSONValue.record([("covered", count), ("all", count)])), ("file", file), ("missing", missing),
    ])

  private static let report = JSONValue.record(
    [("schema", .constant(identity)), ("passed", count), ("failed", count), ("tests", list("test"))],
    optional: [("coverage", .reference("coverage"))])

  /// The line is that of the title.
  private static let test = JSONValue.record([
    ("name", text), ("rulebook", text), ("release", text), ("file", text), ("line", line),
    ("passed", .reference("flag")), ("milliseconds", milliseconds), ("failures", list("failure")),
  ])

  /// The line is that of the expectation; `details` are what the answer rested on.
  private static let failure = JSONValue.record([
    ("file", text), ("line", line), ("expected", text), ("actual", text), ("details", list("text")),
  ])

  /// `percent` is of all declarations, lines and conditions; `undecided` are lists of lines of which it is not known
  /// which can be reached.
  private static let coverage = JSONValue.record([
    ("percent", count), ("files", list("file")), ("missing", list("missing")), ("undecided", list("text")),
  ])

  private static let file = JSONValue.record(
    [("file", text)] + CoveragePoint.Kind.allCases.map { ($0.rawValue + "s", .reference("covered")) }
      + [("regions", .reference("covered"))])

  /// `never`: of a condition, the truth that no test shows.
  private static let missing = JSONValue.record(
    [
      ("file", text), ("line", line), ("kind", .choice(CoveragePoint.Kind.allCases.map(\.rawValue))), ("name", text),
    ], optional: [("never", .reference("flag"))])

  // MARK: - Pieces

  private static let text = JSONValue.reference("text")
  private static let count = JSONValue.reference("count")
  private static let line = JSONValue.reference("line")
  private static let milliseconds = JSONValue.members([("type", .string("number")), ("minimum", .integer(0))])

  private static func list(_ name: String) -> JSONValue { .list(.reference(name)) }
}
