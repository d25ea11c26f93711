import TocsinModel
import TocsinSource

/// Runs the tests of one release, each on an engine of its own: the engine that runs live.
struct TestRunner {
  let program: Program
  private let rules: RuleSet
  private let language: String?

  /// The tests of a release are about that release, whatever the dates in them. Reasons are shown in `language`, or in
  /// the first of the release.
  init(_ program: Program, of rules: RuleSet, language: String? = nil) {
    self.language = language
    var always = program
    always.inForce = nil
    self.program = always
    self.rules = RuleSet(
      rulebook: rules.rulebook, vocabulary: rules.vocabulary, programs: [always], sources: rules.sources,
      zones: rules.zones)
  }

  func run(_ test: Test) -> TestResult {
    var scene = TestScene(rules, program: program, language: language)
    scene.prepare(test)
    for line in test.lines {
      switch line {
      case .step(let time, let step, let place): scene.take(step, at: time, place)
      case .expect(let time, let expectations):
        if let time { scene.pass(to: time, at: expectations.first?.place ?? test.place) }
        for expectation in expectations { scene.check(expectation) }
      }
    }
    return TestResult(title: test.title, place: test.place, failures: scene.failures)
  }
}
