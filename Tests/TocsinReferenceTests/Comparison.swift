import TocsinCompiler
import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTime

/// One rulebook and one stream, played by the engine and by the reference.
struct Comparison {
  struct Outcome {
    var lines: [ReferenceLine] = []
    /// All that the engine said.
    var said: [String] = []
    /// What each has to say of the last line.
    var engine: [String] = []
    var reference: [String] = []
    var differs: Bool { engine != reference }
  }

  let seed: UInt64
  let texts: [String]
  let rules: RuleSet
  let scene: Scene
  private let events: [String]
  private let length: Int

  /// Nil where the random rules are none.
  init?(seed: UInt64, length: Int) {
    (self.seed, self.length) = (seed, length)
    var random = RandomSource(seed: seed)
    // Some afternoon; before some of them clocks change on the weekend.
    let start = random.one([20_150, 20_152, 20_159, 20_171, 20_173, 20_397, 20_453]) * 1440 + 15 * 60
    scene = Scene(
      start: start, customers: ["s1": "acme", "s2": "acme", "s3": "beta"],
      plans: ["acme": random.one(["Silver", "Diamond"]), "beta": random.one(["Silver", "Diamond"])])
    var words = RandomRules(seed: seed, from: start)
    texts = words.texts()
    events = words.events
    let sources = texts.enumerated().map { SourceText(name: "\($0 + 1)/rules.tocsin", bytes: Array($1.utf8)) }
    guard let rules = compile(sources, zones: SystemZoneSource()).rules else { return nil }
    self.rules = rules
  }

  private var reference: Reference? {
    let made = Reference(
      rules, customers: scene.customers, labelLimit: scene.labelLimit, longestGap: scene.longestGap, from: scene.start)
    guard var reference = made else { return nil }
    for (customer, plan) in scene.plans {
      _ = reference.tell(
        ReferenceLine(minute: scene.start, content: .facts(customer: customer, plan: plan, limit: nil)))
    }
    return reference
  }

  /// Lines made meanwhile, some of them at the very minutes at which something is due.
  func playAndTell() throws -> Outcome {
    var random = RandomSource(seed: seed ^ 0xD0E5)
    var stream = RandomStream(seed: seed, events: events, systems: ["s1", "s1", "s1", "s2", "s3"])
    return try play { outcome, reference in
      guard outcome.lines.count < length else { return nil }
      let comings = reference.cases.flatMap(\.comings).filter { $0.what.reason != "handedOver" || random.chance(2) }
      let dues = comings.map(\.time.minutes).filter { $0 < .never }
      let line = stream.line(after: max(scene.start, reference.now), dues: dues)
      // What is due then is due within the weeks whose opening hours the reference knows.
      return line.minute < scene.start + 25 * 1440 ? line : nil
    }
  }

  func play(_ lines: [ReferenceLine]) throws -> Outcome {
    try play { outcome, _ in outcome.lines.count < lines.count ? lines[outcome.lines.count] : nil }
  }

  private func play(_ next: (Outcome, Reference) -> ReferenceLine?) throws -> Outcome {
    var (engine, outcome) = (EnginePlay(rules, scene), Outcome())
    guard var reference else { return Outcome(reference: ["no policy"]) }
    var (heard, known) = (0, 0)
    while !outcome.differs, let line = next(outcome, reference) {
      outcome.lines.append(line)
      let (first, second) = (engine.tell(line, scene), reference.tell(line))
      outcome.engine = engine.said.dropFirst(heard).map(\.description) + (first ? [] : ["- - rejected \(line)"])
      outcome.reference = reference.said.dropFirst(known).map(\.description) + (second ? [] : ["- - rejected \(line)"])
      (heard, known) = (engine.said.count, reference.said.count)
      if outcome.lines.count % 7 == 0 {
        let bits = reference.bits
        outcome.reference += bits.map(\.description)
        outcome.engine += engine.bits(like: bits).map(\.description)
      }
      if outcome.lines.count % 50 == 25 { try engine.restart(rules) }
    }
    outcome.said = engine.said.map(\.description)
    return outcome
  }

  func report(_ lines: [ReferenceLine]) throws -> String {
    let lines = try shrunk(lines)
    let outcome = try play(lines)
    let told = lines.map { line in
      let more =
        (line.id.map { " id \($0)" } ?? "") + (line.hostMinute.map { " host \(Said.clock(Int64($0) * 60_000))" } ?? "")
      return "\(Said.clock(Int64(line.minute) * 60_000)) \(line.content)\(more)"
    }
    return """
      seed \(seed), \(scene)
      \(texts.joined(separator: "\n"))
      lines:
      \(told.joined(separator: "\n"))
      said:
      \(outcome.said.joined(separator: "\n"))
      engine at last:
      \(outcome.engine.joined(separator: "\n"))
      reference at last:
      \(outcome.reference.joined(separator: "\n"))
      """
  }

  /// Without every line that is not needed for it to fail.
  private func shrunk(_ lines: [ReferenceLine]) throws -> [ReferenceLine] {
    var kept = lines
    var size = kept.count / 2
    while size > 0 {
      var place = 0
      while place < kept.count {
        var fewer = kept
        fewer.removeSubrange(place..<min(place + size, kept.count))
        if try play(fewer).differs { kept = fewer } else { place += size }
      }
      size /= 2
    }
    return kept
  }
}
