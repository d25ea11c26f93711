import TocsinSource

/// What became of one test of the rule files.
struct TestResult {
  struct Failure {
    /// The file and the line, from one.
    var file: String
    var line: Int
    var expected: String
    var actual: String
    /// What the answer rested on, line by line.
    var details: [String] = []
  }

  /// With the key of its row when it has one.
  var name: String
  var rulebook: String
  var release: String
  var file: String
  var line: Int
  /// How long it ran, in nanoseconds.
  var nanoseconds: Int64
  var failures: [Failure]

  var hasPassed: Bool { failures.isEmpty }
}
