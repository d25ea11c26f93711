import Foundation
import Testing

@testable import TocsinCommands

/// Which tests run, and how their results are written.
@Suite struct TestResultTests {
  private static let rules = """
    choice Plan { Small  Large }
    facts customer { plan Plan }
    decision Served for customer {
      yes  when plan is Large
      no   otherwise
    }
    test "a large plan is served" {
      given customer acme { plan Large }
      expect Served is yes
    }
    test "a small plan is served, says a \\"friend\\" & <more>" {
      given customer acme { plan Small }
      expect Served is yes
    }

    """

  private static func folder() throws -> TemporaryFolder {
    try TemporaryFolder([
      "care/main.tocsin": "rulebook Care 1 { languages en }\n" + rules,
      "care/other.tocsin": "test \"nobody is served\" {\n  given customer acme { }\n  expect Served is no\n}\n",
    ])
  }

  @Test(arguments: [
    ("large", 1), ("LARGE plan", 1), ("plan is", 2), ("a ? plan*", 0), ("a ????? plan*", 2), ("*friend*", 1),
    ("nobody*", 1),
    ("Care/other", 1), ("Care/*", 3), ("main.tocsin", 2), ("*served", 2), ("", 3),
  ]) func `the tests that are asked for run`(pattern: String, count: Int) throws {
    let folder = try Self.folder()
    let run = try ToolRun(["test", folder.path, "--list", "--run", pattern])
    let lines = run.output.split(separator: "\n").count { $0.hasPrefix("passed ") || $0.hasPrefix("FAILED ") }
    #expect(lines == count && (run.code == 2) == (count == 0), "\(run.output)\(run.errors)")
  }

  @Test func `where nothing is meant, the nearest titles are named`() throws {
    let folder = try Self.folder()
    let run = try ToolRun(["test", folder.path, "--run", "nobdy is servd"])
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.contains("no test is called `nobdy is servd`"))
    #expect(run.errors.contains("help: there is the test `nobody is served`"))
    let words = try ToolRun(["test", folder.path, "--run", "lage plans"])
    #expect(words.errors.contains("help: there is the test `a large plan is served`"), "\(words.errors)")
  }

  @Test func `a stupendous pattern takes no longer than the name`() {
    let name = String(repeating: "a", count: 5000)
    #expect(!TestPattern(String(repeating: "*a", count: 200) + "b").matches(name))
    #expect(TestPattern("*" + String(repeating: "a*", count: 200)).matches(name))
  }

  /// Times are all that differs from run to run.
  private func timeless(_ text: String) -> String {
    text.replacing(/time="[0-9]+\.[0-9]{6}"/, with: "time=\"T\"").replacing(/"milliseconds": [0-9.]+/, with: "T")
  }

  @Test func `results are written for a CI system`() throws {
    let folder = try Self.folder()
    let file = folder.path("results.xml")
    let runs = try (0..<2).map { _ in
      let run = try ToolRun(["test", folder.path, "--junit", file])
      #expect(run.code == 1)
      return timeless(try folder.text(of: "results.xml"))
    }
    #expect(runs[0] == runs[1])
    let place = folder.path + "/care/main"
    let name = place.split(separator: "/").joined(separator: ".")
    let title = "a small plan is served, says a &quot;friend&quot; &amp; &lt;more&gt;"
    #expect(
      runs[0].hasPrefix(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites tests="3" failures="1" errors="0" time="T">
          <testsuite name="\(place).tocsin" tests="2" failures="1" errors="0" time="T">
            <testcase name="a large plan is served" classname="\(name)" time="T"/>
            <testcase name="\(title)" classname="\(name)" time="T">
              <failure message="expected Served is yes, found Served is no" type="expectation">\(place).tocsin:14
          expected  Served is yes
          actual    Served is no
                    customer.plan is Small</failure>
            </testcase>
          </testsuite>
        """), "\(runs[0])")
  }

  @Test func `nothing that XML forbids gets in`() throws {
    let bad = "\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{85}\u{FFFE}\u{FFFF}\u{2028}]]>"
    let result = TestResult(
      name: bad, rulebook: "", release: "", file: bad, line: 1, nanoseconds: 12_345_678_901,
      failures: [TestResult.Failure(file: bad, line: 1, expected: bad, actual: bad, details: [bad])])
    let text = JUnitReport(TestReport([result])).text
    let allowed = text.unicodeScalars.allSatisfy { scalar in
      let value = scalar.value
      return value == 9 || value == 10 || value == 13 || (0x20...0xD7FF).contains(value)
        || (0xE000...0xFFFD).contains(value) || value >= 0x10000
    }
    #expect(allowed && !text.contains("]]>") && text.contains("time=\"12.345678\""), "\(text)")
    #expect(XMLShape(text).isWellFormed)
  }

  @Test func `a file that cannot be written is said`() throws {
    let folder = try Self.folder()
    let run = try ToolRun(["test", folder.path, "--junit", folder.path("no/such/folder.xml")])
    #expect(run.code == 2 && run.errors.contains("was not written"), "\(run.errors)")
  }

  @Test func `results are written as JSON`() throws {
    let folder = try Self.folder()
    let run = try ToolRun(["test", folder.path, "--format", "json"])
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(whole["schema"] as? String == "urn:tocsin:test-results:1")
    #expect(whole["passed"] as? Int == 2 && whole["failed"] as? Int == 1)
    let tests = try #require(whole["tests"] as? [[String: Any]])
    #expect(tests.count == 3 && tests[1]["passed"] as? Bool == false && tests[1]["rulebook"] as? String == "Care")
    let failure = try #require((tests[1]["failures"] as? [[String: Any]])?.first)
    #expect(failure["line"] as? Int == 14 && failure["actual"] as? String == "Served is no")
  }

  @Test(arguments: [[], ["--coverage"], ["--run", "large"]]) func `the JSON is as its schema says`(
    options: [String]
  ) throws {
    let validator = try JSONSchemaValidator(try ToolRun(["schema", "test-results"]).output)
    let folder = try Self.folder()
    let run = try ToolRun(["test", folder.path, "--format", "json"] + options)
    #expect(validator.mistake(in: run.output, by: "report") == nil, "\(run.output)")
    #expect(run.output.contains("\"coverage\"") == options.contains("--coverage"))
    // Each object is as it is said to be, and nothing else.
    for name in ["\"failed\"", "\"line\"", "\"milliseconds\"", "\"all\"", "\"details\"", "\"undecided\""]
    where run.output.contains(name) {
      let other = run.output.replacing(name, with: "\"other\"")
      #expect(validator.mistake(in: other, by: "report") != nil, "\(name)")
    }
  }

  @Test func `what the tests do not show is as the schema says`() throws {
    let validator = try JSONSchemaValidator(try ToolRun(["schema", "test-results"]).output)
    let folder = try Self.folder()
    let run = try ToolRun([
      "test", folder.path, "--run", "large", "--coverage-below", "100", "--format", "json",
    ])
    #expect(run.code == 1 && run.output.contains("\"never\": false"), "\(run.output)")
    #expect(validator.mistake(in: run.output, by: "report") == nil, "\(run.output)")
    let other = run.output.replacing("\"never\": false", with: "\"never\": 0")
    #expect(validator.mistake(in: other, by: "report") != nil)
  }
}

/// Whether elements are closed in the order in which they were opened.
private struct XMLShape {
  let isWellFormed: Bool

  init(_ text: String) {
    var open: [Substring] = []
    var isWell = true
    for match in text.matches(of: /<(\/?)([a-z]+)[^<>]*?(\/?)>/) {
      if match.1 == "/" {
        isWell = isWell && open.popLast() == match.2
      } else if match.3.isEmpty {
        open.append(match.2)
      }
    }
    isWellFormed = isWell && open.isEmpty
  }
}
