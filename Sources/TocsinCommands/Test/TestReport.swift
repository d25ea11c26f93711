import TocsinJSON
import TocsinSource

/// The results of a run in words: failures in full, then the count.
struct TestReport {
  let results: [TestResult]
  let coverage: CoverageReport?

  init(_ results: [TestResult], coverage: CoverageReport? = nil) {
    self.results = results
    self.coverage = coverage
  }

  var count: Int { results.count }
  var failed: Int { results.count { !$0.hasPassed } }

  func text(listing: Bool) -> String {
    var lines: [String] = []
    for result in results {
      if listing || !result.hasPassed { lines.append((result.hasPassed ? "passed  " : "FAILED  ") + result.name) }
      for failure in result.failures { lines += Self.lines(failure).map { "  " + $0 } }
    }
    lines.append("\(count - failed) passed, \(failed) failed")
    return lines.map { VisibleText.line($0) + "\n" }.joined() + (coverage.map { "\n" + $0.text } ?? "")
  }

  /// Expected and actual stand under each other, and below them what the answer rested on.
  static func lines(_ failure: TestResult.Failure) -> [String] {
    ["\(failure.file):\(failure.line)", "  expected  \(failure.expected)", "  actual    \(failure.actual)"]
      + failure.details.map { "            \($0)" }
  }
}

extension TestReport {
  /// The results as one JSON document, with a line feed at the end. Only `milliseconds` differs from run to run.
  var json: [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.key("schema")
    writer.string(TestResultsSchema.identity)
    writer.key("passed")
    writer.integer(count - failed)
    writer.key("failed")
    writer.integer(failed)
    writer.key("tests")
    writer.beginArray()
    for result in results { Self.write(result, to: &writer) }
    writer.endArray()
    if let coverage {
      writer.key("coverage")
      coverage.write(to: &writer)
    }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ result: TestResult, to writer: inout JSONWriter) {
    writer.beginObject()
    for (key, text) in [
      ("name", result.name), ("rulebook", result.rulebook), ("release", result.release), ("file", result.file),
    ] {
      writer.key(key)
      writer.string(text)
    }
    writer.key("line")
    writer.integer(result.line)
    writer.key("passed")
    writer.bool(result.hasPassed)
    writer.key("milliseconds")
    writer.millionths(result.nanoseconds)
    writer.key("failures")
    writer.beginArray()
    for failure in result.failures { write(failure, to: &writer) }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ failure: TestResult.Failure, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("file")
    writer.string(failure.file)
    writer.key("line")
    writer.integer(failure.line)
    writer.key("expected")
    writer.string(failure.expected)
    writer.key("actual")
    writer.string(failure.actual)
    writer.key("details")
    writer.beginArray()
    for detail in failure.details { writer.string(detail) }
    writer.endArray()
    writer.endObject()
  }
}
