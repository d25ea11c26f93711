/// Files that nobody writes: each grows one thing beyond measure.
struct ExtremeText: Sendable, CustomStringConvertible {
  let name: String
  let bytes: [UInt8]

  var description: String { name }

  init(_ name: String, _ text: String) {
    self.init(name, bytes: Array(text.utf8))
  }

  init(_ name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Code that is not optimised is told less.
  private static let depth = FuzzRun.isDebug ? 20_000 : 100_000
  private static let megabyte = FuzzRun.isDebug ? 200_000 : 1_000_000

  private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }

  static let empty: [ExtremeText] = [
    ExtremeText("nothing", ""),
    ExtremeText("one space", " "),
    ExtremeText("a byte-order mark alone", bytes: [0xEF, 0xBB, 0xBF]),
    ExtremeText("half a byte-order mark", bytes: [0xEF, 0xBB]),
    ExtremeText("line ends", times("\r\n\r\n\n", depth)),
    ExtremeText("zeros", bytes: [UInt8](repeating: 0, count: megabyte)),
    ExtremeText("bytes that are no text", bytes: [UInt8](repeating: 0xFF, count: megabyte)),
    ExtremeText("bytes that continue nothing", bytes: [UInt8](repeating: 0x80, count: megabyte)),
    ExtremeText("every byte", bytes: (0..<megabyte).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }),
  ]

  static let nested: [ExtremeText] = [
    ExtremeText("parentheses", "let a = " + times("(", depth) + "1" + times(")", depth) + "\n"),
    ExtremeText("open parentheses", "let a = " + times("(", depth)),
    ExtremeText("calls in calls", "let a = " + times("f(", depth) + times(")", depth) + "\n"),
    ExtremeText("calls of calls", "let a = f" + times("()", depth) + "\n"),
    ExtremeText("parts of parts", "let a = b" + times(".c", depth) + "\n"),
    ExtremeText("negations", "decision D for case { no when " + times("not ", depth) + "a\n}\n"),
    ExtremeText("all of all", "let a = " + times("all ", depth) + "b\n"),
    ExtremeText("minus signs", "let a = " + times("- ", depth) + "1\n"),
    ExtremeText("braces", times("choice A {", depth) + times("}", depth)),
    ExtremeText("open braces", times("{", depth)),
    ExtremeText("closed braces", times("}", depth)),
    ExtremeText("changes of changes", times("change ", depth) + "choice A { B }\n"),
    ExtremeText("absences", "event E { when " + times("no a for ", depth) + "1 minute\n}\n"),
    ExtremeText("units of units", "let a = 1 hour" + times(" in hours", depth) + "\n"),
    ExtremeText("decisions in rows", "table T {\n| A | " + times("each (", depth) + " |\n}\n"),
  ]

  static let chained: [ExtremeText] = [
    ExtremeText("a long and", "decision D for case {\n  no when a" + times(" and a", depth) + "\n  yes otherwise\n}\n"),
    ExtremeText("a long or", "decision D for case {\n  no when a" + times(" or a", depth) + "\n  yes otherwise\n}\n"),
    ExtremeText("a long sum", "let a = 1 minute" + times(" + 1 minute", depth) + "\n"),
    ExtremeText("a sum that overflows", "let a = 9223372036854 hours" + times(" + 9223372036854 hours", 1_000) + "\n"),
    ExtremeText("values of values", lines(20_000) { "let a\($0) = a\($0 + 1)" }),
    ExtremeText("values in a ring", lines(20_000) { "let a\($0) = a\(($0 + 1) % 20_000)" }),
    ExtremeText(
      "calendars like calendars", lines(5_000) { "calendar C\($0) like C\($0 + 1) {\n  standard Mon 09:00-10:00\n}" }),
    ExtremeText("calendars in a ring", lines(5_000) { "calendar C\($0) like C\(($0 + 1) % 5_000) {\n}" }),
    ExtremeText("tables of tables", lines(5_000) { "table T\($0) from T\($0 + 1)" }),
    ExtremeText("tables in a ring", lines(5_000) { "table T\($0) from T\(($0 + 1) % 5_000)" }),
    ExtremeText(
      "decisions that ask decisions",
      lines(5_000) { "decision D\($0) for case {\n  yes when D\($0 + 1) is yes\n  no otherwise\n}" }),
    ExtremeText(
      "decisions in a ring",
      lines(5_000) { "decision D\($0) for case {\n  yes when D\(($0 + 1) % 5_000) is yes\n  no otherwise\n}" }),
    ExtremeText(
      "events that replace events",
      "facts case { priority P }\nscale P, highest first { A B }\nsignal s happens per system\n"
        + lines(5_000) { "event E\($0) \"E\" {\n  priority A\n  when s\n  replaces E\($0 + 1)\n}" }),
    ExtremeText(
      "events in a ring",
      lines(5_000) { "event E\($0) \"E\" {\n  when s\n  replaces E\(($0 + 1) % 5_000)\n  suppresses E\($0)\n}" }),
    ExtremeText(
      "tables that ask tables",
      "choice C { A B }\n"
        + lines(5_000) { "table T\($0) {\n  | C | V |\n  | each C | = |\n  V is T\($0 + 1)(C, V)\n}" }),
  ]

  static let large: [ExtremeText] = [
    ExtremeText("a long name", "choice " + times("a", megabyte) + " { B }\n"),
    ExtremeText(
      "a long unknown name", "let a = " + times("ab", megabyte / 2) + "\nchoice C { " + times("ba", 1_000) + " }\n"),
    ExtremeText("a long text", "choice A \"" + times("é", megabyte / 2) + "\" { B }\n"),
    ExtremeText("a text without end", "choice A \"" + times("\\\"", megabyte / 2)),
    ExtremeText("a long comment", "#" + times("#", megabyte) + "\n"),
    ExtremeText("a long number", "let a = " + times("9", megabyte) + " minutes\n"),
    ExtremeText("a long fraction", "let a = 0." + times("9", megabyte) + "%\n"),
    ExtremeText("a long row", "table T {\n  " + times("| a ", megabyte / 8) + "|\n}\n"),
    ExtremeText("a long wrong line", times("% ", megabyte / 2) + "\n"),
    ExtremeText("curly quotes", times("“”", megabyte / 6) + "\n"),
    ExtremeText("half a calendar line", "calendar A {\n  standard " + times("Mon, ", megabyte / 5) + "\n}\n"),
    ExtremeText("many members", "choice A { " + (0..<50_000).map { "M\($0)" }.joined(separator: " ") + " }\n"),
    ExtremeText("one member many times", "choice A { " + times("M ", 100_000) + "}\n"),
    ExtremeText("many declarations", lines(20_000) { "choice C\($0) { A B }" }),
    ExtremeText("one declaration many times", times("choice C { A B }\n", 20_000)),
    ExtremeText("many rulebooks", times("rulebook R 1 { languages en }\n", 10_000)),
    ExtremeText("many unknown names", lines(10_000) { "let a\($0) = bcdefgh\($0 &* 7919)" }),
    ExtremeText("many wrong signs", times("?\n", 100_000)),
    ExtremeText("imports of nothing", lines(20_000) { "import \"nowhere-\($0).tocsin\"" }),
    ExtremeText("an import of itself", times("import \"extreme.tocsin\"\n", 1_000)),
    ExtremeText(
      "a wide table",
      "choice C { " + (0..<300).map { "M\($0)" }.joined(separator: " ") + " }\ntable T {\n  | C | "
        + (0..<300).map { "M\($0)" }.joined(separator: " | ") + " |\n"
        + lines(300) { "  | M\($0) " + times("| 1 minute ", 300) + "|" } + "}\n"),
    ExtremeText(
      "a table of many keys",
      "choice C { " + (0..<2_000).map { "M\($0)" }.joined(separator: " ") + " }\ntable T {\n  | C | V |\n"
        + lines(2_000) { _ in "  | any | 1 minute |" } + "}\n"),
    ExtremeText(
      "a holiday in many years", "holidays H {\n" + lines(50_000) { _ in "  0001-01-01 to 9999-12-31" } + "}\n"),
    ExtremeText(
      "Easter far away", "holidays H {\n  Easter + 9223372036854775807 days\n  Easter - 999999 days\n  99 January\n}\n"),
    ExtremeText(
      "many tests", lines(5_000) { _ in "test \"t\" {\n  given customer a { plan Gold }\n  expect no page\n}" }),
  ]
}
