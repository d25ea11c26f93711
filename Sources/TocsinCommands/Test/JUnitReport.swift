import TocsinSource

/// The results as JUnit XML, as Jenkins and others read it: a suite for each rule file, a case for each test. Only the
/// times differ from run to run.
struct JUnitReport {
  private let report: TestReport

  init(_ report: TestReport) {
    self.report = report
  }

  /// The whole document, with a line feed at the end.
  var text: String {
    var files: [String] = []
    var suites: [String: [TestResult]] = [:]
    for result in report.results {
      if suites[result.file] == nil { files.append(result.file) }
      suites[result.file, default: []].append(result)
    }
    var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#, "<testsuites\(Self.counts(report.results))>"]
    for file in files { lines += Self.suite(file, suites[file] ?? []) }
    lines.append("</testsuites>")
    return lines.map { $0 + "\n" }.joined()
  }

  private static func suite(_ file: String, _ results: [TestResult]) -> [String] {
    ["  <testsuite name=\"\(attribute(file))\"\(counts(results))>"]
      + results.flatMap { testCase($0, class: className(file)) } + ["  </testsuite>"]
  }

  private static func testCase(_ result: TestResult, class name: String) -> [String] {
    let head =
      "    <testcase name=\"\(attribute(result.name))\" classname=\"\(attribute(name))\""
      + " time=\"\(seconds(result.nanoseconds))\""
    guard let first = result.failures.first else { return [head + "/>"] }
    let message = "expected \(first.expected), found \(first.actual)"
    let text = result.failures.flatMap(TestReport.lines).map { content($0) }.joined(separator: "\n")
    return [
      head + ">",
      "      <failure message=\"\(attribute(message))\" type=\"expectation\">\(text)</failure>",
      "    </testcase>",
    ]
  }

  private static func counts(_ results: [TestResult]) -> String {
    let failed = results.count { !$0.hasPassed }
    let time = seconds(results.reduce(0) { $0 &+ $1.nanoseconds })
    return " tests=\"\(results.count)\" failures=\"\(failed)\" errors=\"0\" time=\"\(time)\""
  }

  /// Readers make folders of what stands between points: `Rules.care.4.1.tests`.
  private static func className(_ file: String) -> String {
    let name = file.hasSuffix(".tocsin") ? String(file.dropLast(".tocsin".count)) : file
    return name.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: ".")
  }

  /// With six digits behind the point.
  private static func seconds(_ nanoseconds: Int64) -> String {
    let (whole, part) = max(0, nanoseconds / 1000).quotientAndRemainder(dividingBy: 1_000_000)
    let digits = String(part)
    return "\(whole)." + String(repeating: "0", count: 6 - digits.count) + digits
  }

  private static func attribute(_ text: String) -> String { escaped(text, quotes: true) }

  private static func content(_ text: String) -> String { escaped(text, quotes: false) }

  /// What XML 1.0 has no place for is shown by a sign for it.
  private static func escaped(_ text: String, quotes: Bool) -> String {
    var result = ""
    for scalar in VisibleText.line(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where quotes: result += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
