import TocsinSource

/// What became of one test of the rule files.
struct TestResult {
  struct Failure {
    var place: SourcePlace
    var expected: String
    var actual: String
    /// What the answer rested on, line by line.
    var details: [String] = []
  }

  var title: String
  var place: SourcePlace
  var failures: [Failure]

  var hasPassed: Bool { failures.isEmpty }
}
