import Testing
import TocsinSource
import TocsinSyntax

/// Every statement of the documents is covered by rules, or said to be prose, and every contradiction is settled.
struct CoverageTests {
  struct Statement {
    let name: String
    let kinds: [String]
    let places: [Place]
  }

  /// Lines of a document.
  struct Place {
    let document: String
    let lines: ClosedRange<Int>

    func touches(_ other: Place) -> Bool { document == other.document && lines.overlaps(other.lines) }
  }

  struct Line: Sendable, CustomTestStringConvertible {
    let statement: String
    let coveredBy: String
    let name: String
    let note: String

    var testDescription: String { "\(statement) \(coveredBy) \(name)" }
  }

  static let statements = rows(ofCSV: ShippedRules.text(of: "Tests/TocsinRulesTests/Data/statements.csv")).map { row in
    Statement(
      name: row[0], kinds: row[1].split(separator: "; ").map(String.init),
      places: row[2].split(separator: " ").flatMap { places($0) })
  }

  static let lines = rows(ofCSV: ShippedRules.text(of: "Rules/Coverage.csv")).map { row in
    Line(statement: row[0], coveredBy: row[1], name: row[2], note: row.count > 3 ? row[3] : "")
  }

  /// `guide41:128-131`.
  private static func places(_ text: Substring) -> [Place] {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let lines = range(parts[1]) else { return [] }
    return [Place(document: String(parts[0]), lines: lines)]
  }

  private static func range(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-").compactMap { Int($0) }
    guard let first = ends.first, let last = ends.last, first <= last else { return nil }
    return first...last
  }

  /// The lines in `"Requirements, l.415-419, l.430"`.
  private static func cited(_ document: String, _ place: String) -> [Place] {
    place.matches(of: /l\.(\d+(?:-\d+)?)/).compactMap { match in
      range(match.output.1).map { Place(document: document, lines: $0) }
    }
  }

  @Test func `all two hundred statements are covered`() {
    let names = Set(Self.statements.map(\.name))
    #expect(names == Set((1...200).map { "S\($0)" }))
    #expect(Set(Self.lines.map(\.statement)) == names)
    #expect(Set(Self.lines.map(\.coveredBy)) == ["declaration", "table", "prose"])
  }

  @Test func `what can be said in rules is not prose`() {
    let covered = Dictionary(grouping: Self.lines, by: \.statement)
    let prose = Self.statements.filter { covered[$0.name]?.allSatisfy { $0.coveredBy == "prose" } ?? true }
    let never: Set = [
      "SLA", "escalation", "clock/pause", "calendar", "event", "threshold", "priority", "eligibility", "effective date",
    ]
    #expect(prose.count <= 60)
    #expect(prose.filter { !never.isDisjoint(with: $0.kinds) }.map(\.name) == [])
  }

  @Test(arguments: lines) func `a line of the coverage is true`(line: Line) throws {
    let statement = try #require(Self.statements.first { $0.name == line.statement })
    guard line.coveredBy != "prose" else {
      #expect(line.name.isEmpty && line.note.count > 30, "prose says why no program can check it")
      return
    }
    let words = line.name.split(separator: " ", maxSplits: 1).map(String.init)
    try #require(words.count == 2)
    #expect(line.coveredBy == "declaration" || words[1].hasPrefix("table ") || words[1].hasPrefix("process "))
    let cited = ShippedRules.files.filter { $0.folder == words[0] }.flatMap { file in
      file.parsed.tree.declarations.filter { $0.content.title == words[1] }.map { (file, $0) }
    }
    #expect(!cited.isEmpty, "there is no \(line.name)")
    let places = cited.flatMap { file, declaration in
      file.citations(in: declaration.range).flatMap { Self.cited($0.document, $0.place) }
    }
    #expect(
      places.contains { place in statement.places.contains { $0.touches(place) } },
      "\(line.name) cites \(places), the statement stands at \(statement.places)")
  }

  @Test func `each contradiction is named where it is settled`() {
    let comments = ShippedRules.files.flatMap(\.comments)
    let named = Set(comments.flatMap { $0.matches(of: /\bC(\d+)\b/).compactMap { Int($0.output.1) } })
    #expect(Set(1...51).subtracting(named).sorted() == [])
    #expect(named.subtracting(1...51) == [])
  }

  @Test func `there are enough tests of the rules`() {
    let tests = ShippedRules.files.flatMap(\.parsed.tree.declarations).filter {
      if case .test = $0.content { true } else { false }
    }
    #expect(tests.count >= 80)
  }
}
