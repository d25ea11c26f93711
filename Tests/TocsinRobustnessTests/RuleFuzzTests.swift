import Testing
import TocsinCompiler
import TocsinModel
import TocsinSource
import TocsinSyntax

/// Whatever a rule file holds, compiling it ends soon, in bounded memory, with findings that point into it.
@Suite(.serialized) struct RuleFuzzTests {
  static let longest = FuzzRun.isDebug ? Duration.seconds(20) : Duration.seconds(2)
  /// More memory than this beyond what the process held at first, in megabytes, counts as unbounded.
  static let memory = 400

  @Test func `the shipped releases and the examples are there to be spoilt`() {
    #expect(ShippedRules.paths.count > 10)
    #expect(ShippedRules.examples.count > 15)
    for release in ShippedRules.releases {
      let compilation = ShippedRules.compile(release: release)
      #expect(
        compilation.diagnostics.isEmpty, "\(TextRenderer().render(compilation.diagnostics, in: compilation.sources))")
      #expect(compilation.rules?.releases.isEmpty == false)
    }
  }

  @Test func `the same seed gives the same mutant`() {
    for seed in 0..<50 as Range<UInt64> { #expect(Mutant(seed: seed).text.bytes == Mutant(seed: seed).text.bytes) }
  }

  @Test func `spoilt rule files compile to an end`() {
    let run = FuzzRun("rule-fuzz", release: 20_000, debug: 1_000)
    let before = Memory.now
    var reached = 0
    var accepted = 0
    var mostFindings = 0
    var slowest = (time: Duration.zero, seed: UInt64(0))
    let clock = ContinuousClock()
    let start = clock.now
    run.each { seed in
      let mutant = Mutant(seed: seed)
      if readsWithoutError(mutant.text, seed: seed) { reached += 1 }
      let begun = clock.now
      let compilation = compile(mutant)
      let time = clock.now - begun
      if time > slowest.time { slowest = (time, seed) }
      if !compilation.hasErrors { accepted += 1 }
      mostFindings = max(mostFindings, compilation.diagnostics.count)
      checkFindings(compilation, seed: seed)
    }
    print(
      """
      rule-fuzz: \(run.count) mutants in \(clock.now - start); read without error \(reached), accepted \(accepted); \
      slowest \(slowest.time) (seed \(slowest.seed)); most findings \(mostFindings); \
      memory \(before) MB before, \(Memory.peak) MB at the peak
      """)
    #expect(slowest.time < Self.longest, "seed \(slowest.seed)")
    #expect(Memory.peak < before + Self.memory)
    if run.count >= 100 { #expect(reached * 100 >= run.count * 30, "only \(reached) reach the checker") }
  }

  private func compile(_ mutant: Mutant) -> Compilation {
    switch mutant.setting {
    case .alone: TocsinCompiler.compile([mutant.text], zones: ZoneShelf.shared)
    case .release(let release):
      ShippedRules.compile(release: release, changed: mutant.text, withTests: mutant.isBesideTests)
    }
  }

  private func readsWithoutError(_ text: SourceText, seed: UInt64) -> Bool {
    let parsed = parse(text, file: SourceFileID(0))
    if !TokenCover.isWhole(parsed.tokens, of: text) { Issue.record("seed \(seed): tokens do not give the text back") }
    return !parsed.diagnostics.contains { $0.severity == .error }
  }

  private func checkFindings(_ compilation: Compilation, seed: UInt64) {
    let strays = Findings.strays(of: compilation)
    if !strays.isEmpty { Issue.record("seed \(seed): points outside its file: \(strays[0])") }
    if compilation.diagnostics.count > Findings.most {
      Issue.record("seed \(seed): \(compilation.diagnostics.count) findings")
    }
    if compilation.hasErrors, !compilation.ruleSets.isEmpty {
      Issue.record("seed \(seed): rules although there are errors")
    }
  }
}
