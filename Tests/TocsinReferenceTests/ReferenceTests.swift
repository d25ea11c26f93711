import Foundation
import Testing
import TocsinCompiler
import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTime

/// The engine and the reference say the same of random rules and lines.
@Suite struct ReferenceTests {
  static let systems = ["s1", "s2"]
  static let streamLength = 150

  /// So many lines are told; `TOCSIN_REFERENCE_STEPS` asks for more, `TOCSIN_REFERENCE_SEED` for another beginning.
  static let steps = setting("TOCSIN_REFERENCE_STEPS") ?? 1_200
  static let firstSeed = UInt64(setting("TOCSIN_REFERENCE_SEED") ?? 1)

  private static func setting(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap(Int.init) }

  @Test func `engine and reference agree`() throws {
    var (refused, said, kinds) = (0, 0, [String: Int]())
    let count = UInt64(max(1, Self.steps / Self.streamLength))
    for seed in Self.firstSeed..<Self.firstSeed + count {
      var random = RandomRules(seed: seed)
      let text = random.text()
      let compilation = compile([SourceText(name: "rules.tocsin", bytes: Array(text.utf8))], zones: SystemZoneSource())
      guard let rules = compilation.rules else {
        refused += 1
        continue
      }
      let start = Self.start(seed)
      let lines = Self.lines(rules, RandomStream(seed: seed, events: random.events), from: start)
      let outcome = Self.play(rules, lines, from: start)
      said += outcome.engine.count
      for line in outcome.engine { kinds[String(line.split(separator: " ").dropFirst(2).first ?? ""), default: 0] += 1 }
      if outcome.engine != outcome.reference {
        Issue.record("\(Self.report(seed, text, rules, lines, start))")
        break
      }
    }
    if Self.setting("TOCSIN_REFERENCE_STEPS") != nil {
      print("reference: \(count) rulebooks, \(refused) refused, \(said) lines, \(kinds)")
    }
    #expect(refused * 2 < count, "most of the random rules are rules")
    #expect(kinds.count >= 8 && said > Self.steps / 4, "a stream in which nothing happens says nothing")
  }

  @Test func `the reference knows nothing of the engine and stays small`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Interpreter")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let lines = try files.flatMap { try String(contentsOf: $0, encoding: .utf8).split(separator: "\n") }
    #expect(files.count >= 5 && lines.count > 300)
    #expect(lines.count { !$0.drop(while: \.isWhitespace).hasPrefix("//") } < 800)
    let imports = lines.filter { $0.contains("import ") }
    #expect(Set(imports) == ["import TocsinEvaluation", "import TocsinModel", "import TocsinTime"])
  }

  /// Some Wednesday or Friday afternoon; before some of them clocks change on the weekend.
  private static func start(_ seed: UInt64) -> Int {
    let days = [20_150, 20_152, 20_159, 20_173, 20_397, 20_453]
    return days[Int(seed % 6)] * 1440 + 15 * 60
  }

  /// Lines, some of them at the very instants at which something is due.
  private static func lines(_ rules: RuleSet, _ stream: RandomStream, from start: Int) -> [ReferenceLine] {
    var (stream, lines) = (stream, [ReferenceLine]())
    var reference = Reference(rules, systems: systems, facts: Facts(), from: start)
    while lines.count < streamLength {
      let line = stream.line(after: lines.last?.minute ?? start, dues: reference?.dues ?? [])
      lines.append(line)
      _ = reference?.tell(line)
    }
    return lines
  }

  struct Outcome {
    var engine: [String]
    var reference: [String]
  }

  private static func play(_ rules: RuleSet, _ lines: [ReferenceLine], from start: Int) -> Outcome {
    var engine = EnginePlay(rules, systems: systems, plan: "Silver", from: start)
    guard var reference = Reference(rules, systems: systems, facts: Facts(), from: start) else {
      return Outcome(engine: [], reference: ["no policy"])
    }
    var outcome = Outcome(engine: [], reference: [])
    var (heard, known) = (0, 0)
    for line in lines {
      let (first, second) = (engine.tell(line), reference.tell(line))
      outcome.engine += engine.said.dropFirst(heard).map(\.description) + (first ? [] : ["- - rejected \(line)"])
      outcome.reference += reference.said.dropFirst(known).map(\.description) + (second ? [] : ["- - rejected \(line)"])
      (heard, known) = (engine.said.count, reference.said.count)
      if outcome.engine != outcome.reference { break }
    }
    return outcome
  }

  private static func report(
    _ seed: UInt64, _ text: String, _ rules: RuleSet, _ lines: [ReferenceLine], _ start: Int
  ) -> String {
    let lines = shrunk(lines) { lines in
      let outcome = play(rules, lines, from: start)
      return outcome.engine != outcome.reference
    }
    let outcome = play(rules, lines, from: start)
    let told = lines.map { "\(Said.clock(Int64($0.minute) * 60_000)) \($0.content)" }.joined(separator: "\n")
    return """
      seed \(seed)
      \(text)
      lines:
      \(told)
      engine:
      \(outcome.engine.joined(separator: "\n"))
      reference:
      \(outcome.reference.joined(separator: "\n"))
      """
  }

  /// Without every line that is not needed for it to fail.
  private static func shrunk(_ lines: [ReferenceLine], _ fails: ([ReferenceLine]) -> Bool) -> [ReferenceLine] {
    var kept = lines
    var size = kept.count / 2
    while size > 0 {
      var place = 0
      while place < kept.count {
        var fewer = kept
        fewer.removeSubrange(place..<min(place + size, kept.count))
        if fails(fewer) { kept = fewer } else { place += size }
      }
      size /= 2
    }
    return kept
  }
}
