import Tocsin
import TocsinModel
import TocsinSource

/// The tests that a call asks for, with the releases that they are about.
struct TestSelection {
  struct Release {
    let program: Program
    let rules: RuleSet
    /// Those of its tests that are asked for.
    let tests: [Test]
  }

  let releases: [Release]
  let sources: SourceMap

  /// Without a pattern all tests. That there is none is a failure, which names those that are nearest.
  init(_ compilation: Compilation, pattern: String?) throws(CommandFailure) {
    let sources = compilation.sources
    let all = compilation.ruleSets.flatMap { rules in
      rules.programs.map { Release(program: $0, rules: rules, tests: $0.tests) }
    }
    guard all.contains(where: { !$0.tests.isEmpty }) else { throw TestMessages.noTests() }
    self.sources = sources
    guard let text = pattern else {
      releases = all
      return
    }
    let wanted = TestPattern(text)
    releases = all.map { release in
      let kept = release.tests.filter { test in
        TestSelection.names(of: test, release.program, sources).contains(where: wanted.matches)
      }
      return Release(program: release.program, rules: release.rules, tests: kept)
    }
    guard releases.contains(where: { !$0.tests.isEmpty }) else {
      throw TestMessages.nothingMatches(text, nearest: TestSelection.nearest(to: text, among: all.flatMap(\.tests)))
    }
  }

  /// The results, release by release and in the order of the files.
  func run(language: String?) -> [TestResult] {
    releases.filter { !$0.tests.isEmpty }.flatMap { release in
      var runner = TestRunner(release.program, of: release.rules, language: language)
      return release.tests.map { runner.run($0) }
    }
  }

  /// The results, and what of the rules of all releases the tests make use of.
  func runWithCoverage(language: String?) -> (results: [TestResult], coverage: CoverageReport) {
    var results: [TestResult] = []
    var surveys: [CoverageSurvey] = []
    for release in releases {
      var runner = TestRunner(release.program, of: release.rules, language: language)
      var walk: CoverageWalk? = CoverageWalk(runner.program)
      results += release.tests.map { runner.run($0, coverage: &walk) }
      if let walk { surveys.append(CoverageSurvey(walk)) }
    }
    return (results, CoverageReport(surveys, in: sources))
  }

  /// `Care/tests.tocsin`, the file as it was found, and the title.
  private static func names(of test: Test, _ program: Program, _ sources: SourceMap) -> [String] {
    let file = sources[test.place.file]?.name ?? ""
    let short = file.split(separator: "/").last.map(String.init) ?? file
    return [test.name, file] + (program.rulebook.isEmpty ? [] : ["\(program.rulebook)/\(short)"])
  }

  /// At most three titles: those spelt nearly so, or else those with most of the words.
  private static func nearest(to text: String, among tests: [Test]) -> [String] {
    if let nearest = Spelling.nearest(to: text, among: tests.map(\.title)) { return [nearest] }
    let words = Set(text.lowercased().split { !$0.isLetter && !$0.isNumber })
    var seen: Set<String> = []
    let scored = tests.map(\.title).filter { seen.insert($0).inserted }.map { title in
      let near = title.lowercased().split { !$0.isLetter && !$0.isNumber }.count { word in
        words.contains(word) || Spelling.nearest(to: String(word), among: words.map(String.init)) != nil
      }
      return (title: title, near: near)
    }
    let best = scored.filter { $0.near > 0 }.enumerated()
      .sorted { ($1.element.near, $0.offset) < ($0.element.near, $1.offset) }
    return best.prefix(3).map(\.element.title)
  }
}
