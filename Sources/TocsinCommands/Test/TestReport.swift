import TocsinSource

/// The results of a run in words: failures in full, then the count.
struct TestReport {
  private let results: [TestResult]
  private let sources: SourceMap

  init(_ results: [TestResult], in sources: SourceMap) {
    self.results = results
    self.sources = sources
  }

  var count: Int { results.count }
  var failed: Int { results.count { !$0.hasPassed } }

  func text(listing: Bool) -> String {
    var lines: [String] = []
    for result in results {
      if listing || !result.hasPassed { lines.append((result.hasPassed ? "passed  " : "FAILED  ") + result.title) }
      for failure in result.failures { lines += self.lines(failure) }
    }
    lines.append("\(count - failed) passed, \(failed) failed")
    return lines.map { VisibleText.line($0) + "\n" }.joined()
  }

  /// Expected and actual stand under each other, and below them what the answer rested on.
  private func lines(_ failure: TestResult.Failure) -> [String] {
    let line = sources.position(of: failure.place)?.line ?? 1
    let file = sources[failure.place.file]?.name ?? ""
    return ["  \(file):\(line)", "    expected  \(failure.expected)", "    actual    \(failure.actual)"]
      + failure.details.map { "              \($0)" }
  }
}
