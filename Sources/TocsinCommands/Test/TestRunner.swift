import TocsinEngine
import TocsinModel
import TocsinSource

/// Runs the tests of one release, each on an engine of its own: the engine that runs live.
struct TestRunner {
  let program: Program
  private let sources: SourceMap
  private let language: String?
  /// That knows nobody yet, and the desks that tests have asked; each test begins with a copy of it.
  private var engine: Engine

  /// The tests of a release are about that release, whatever the dates in them. Reasons are shown in `language`, or in
  /// the first of the release.
  init(_ program: Program, of rules: RuleSet, language: String? = nil) {
    self.language = language
    sources = rules.sources
    var always = program
    always.inForce = nil
    self.program = always
    let ofRelease = RuleSet(
      rulebook: rules.rulebook, vocabulary: rules.vocabulary, programs: [always], sources: rules.sources,
      zones: rules.zones)
    engine = Engine(ofRelease)
  }

  mutating func run(_ test: Test) -> TestResult {
    var coverage: CoverageWalk?
    return run(test, coverage: &coverage)
  }

  /// Also notes which rules the test makes use of, when there is something to note it in.
  mutating func run(_ test: Test, coverage: inout CoverageWalk?) -> TestResult {
    let start = ContinuousClock.now
    var scene = scene(of: test, coverage: &coverage)
    swap(&scene.coverage, &coverage)
    let (seconds, attoseconds) = start.duration(to: .now).components
    return TestResult(
      name: test.name, rulebook: program.rulebook, release: program.release, file: file(test.place),
      line: line(test.place), nanoseconds: seconds &* 1_000_000_000 &+ attoseconds / 1_000_000_000,
      failures: scene.failures.map { failure in
        TestResult.Failure(
          file: file(failure.place), line: line(failure.place), expected: failure.expected, actual: failure.actual,
          details: failure.details)
      })
  }

  /// A test that was played; it takes what was noted of coverage with it.
  mutating func scene(of test: Test, coverage: inout CoverageWalk?) -> TestScene {
    var scene = TestScene(engine, program: program, language: language)
    swap(&scene.coverage, &coverage)
    scene.play(test)
    engine.learnDesks(from: scene.engine)
    return scene
  }

  private func file(_ place: SourcePlace) -> String { sources[place.file]?.name ?? "" }

  private func line(_ place: SourcePlace) -> Int { sources.position(of: place)?.line ?? 1 }
}
