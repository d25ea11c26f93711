import Testing
import TocsinCompiler
import TocsinModel
import TocsinSource
import TocsinTime

@testable import TocsinEngine

/// A snapshot holds everything that what comes after depends on.
@Suite struct ArchiveTests {
  /// Rules with an event and a policy line of every shape, among them those that look at some time.
  static let text =
    StreamRules.watchful.replacing(
      "warn      30 minutes before respond",
      with: """
        warn      at 50% of respond, 30 minutes before respond
          acknowledged lasts 90 minutes
          changed facts move escalate
          page      Night at closing when priority is U1
        """) + """

      event Busy { priority U3
        when average of used over 30 minutes > 10
        clear maximum of used over 10 minutes < 5 }
      event Crashing { priority U2
        when crash 3 times in 120 minutes }
      signal load percent per system late up to 40 minutes stale after 90 minutes
      event Loaded { priority U3
        when average of load over 60 minutes > 50% }
      event Lost { priority U2
        when load is unknown for 30 minutes }
      event Steps {
        priority U3 when used > 5
        priority U1 when used > 15 for 30 minutes
        flapping 3 times in 12 hours
        one case per customer }
      silence Lunch {
        every Mon-Fri 12:00-13:00 Europe/Rome
        for Bad, Busy }
      """

  /// A busy week with identities, silences, retirements and values for windows.
  static func lines(_ seed: UInt64, count: Int) -> [String] {
    var random = SplitMix(seed: seed)
    var lines: [String] = []
    var earlier: String?
    for line in DeterminismTests.lines(seed, count: count) {
      let clock: String = line.split(separator: " ").prefix { $0.contains(":") || $0.count == 3 }.joined(separator: " ")
      let more = [
        "sample acme-1 used \(Int.random(in: 1...20, using: &random))", "retire other-1", "system other-1 other",
        "silence system=acme-1 event=DiskLow 23:30", "happens acme-1 crash application=Mail",
        "sample acme-1 load \(Int.random(in: 1...99, using: &random))",
      ]
      lines.append("#\(Int.random(in: 0...count * 4, using: &random)) " + line)
      if Int.random(in: 0...3, using: &random) == 0 {
        lines.append(clock + " " + more[Int.random(in: 0..<more.count, using: &random)])
      }
      if let earlier, Int.random(in: 0...5, using: &random) == 0 {
        lines.append(earlier + " sample acme-1 load \(Int.random(in: 1...99, using: &random))")
      }
      earlier = clock
    }
    return lines
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `An engine restored after any line goes on as if nothing had been`(seed: UInt64) throws {
    let rules = try #require(StreamRules.rules(Self.text))
    let lines = Self.lines(seed, count: 250)
    var whole = Story(rules)
    for line in lines { whole.tell(line) }
    #expect(whole.told.count > 150)
    var first = Story(rules)
    for (number, line) in lines.enumerated() {
      first.tell(line)
      guard number % 23 == 5 else { continue }
      let snapshot = first.engine.snapshot()
      var second = first
      second.engine = try Engine(rules, restoring: snapshot)
      #expect(second.engine.snapshot() == snapshot)
      for line in lines[(number + 1)...] { second.tell(line) }
      #expect(second.told == whole.told, "cut after line \(number)")
      #expect(second.engine.snapshot() == whole.engine.snapshot())
    }
  }

  @Test func `An engine that knows nothing, and one that was only prepared, are restored too`() throws {
    let rules = try #require(StreamRules.rules(Self.text))
    var engine = Engine(rules)
    #expect(try Engine(rules, restoring: engine.snapshot()).snapshot() == engine.snapshot())
    #expect(engine.prepare(TextEvent.Content.customer("acme", facts: ["plan": .text("Silver")])) == nil)
    #expect(engine.prepare(TextEvent.Content.system("acme-1", customer: "acme")) == nil)
    let restored = try Engine(rules, restoring: engine.snapshot())
    #expect(restored.system(named: "acme-1") == engine.system(named: "acme-1"))
    #expect(restored.time == nil)
  }

  @Test func `A line told before a snapshot has no second effect after it`() throws {
    let rules = try #require(StreamRules.rules())
    var story = Story(rules)
    for line in scene.split(separator: "\n") { story.tell(String(line)) }
    story.tell("#one 10:00 open K-1 acme U1")
    let count = story.told.count
    story.engine = try Engine(rules, restoring: story.engine.snapshot())
    story.tell("#one 10:00 open K-1 acme U1")
    #expect(story.told.count == count)
    #expect(story.engine.repeatedInputs == 1)
  }

  @Test func `Fewer identities may be remembered after a restart, and the oldest are forgotten`() throws {
    let rules = try #require(StreamRules.rules())
    var story = Story(rules)
    for line in scene.split(separator: "\n") { story.tell(String(line)) }
    for number in 1...5 { story.tell("#\(number) 10:0\(number) tick") }
    var settings = Engine.Settings()
    settings.rememberedInputs = 2
    let engine = try Engine(rules, settings: settings, restoring: story.engine.snapshot())
    #expect((1...5).map { engine.seen.contains(InputID("#\($0)")) } == [false, false, false, true, true])
  }

  /// A fact is a count, then a text, then a count again: it has three numbers.
  private static let changes = [
    StreamRules.text.replacing("extra count", with: "extra text"),
    StreamRules.text.replacing("| < 60 minutes |", with: "| < 20 minutes |"), StreamRules.text,
  ]

  @Test func `An engine whose rules were replaced is restored with the rules of then`() throws {
    var story = try ReloadStory("10:00 open K-1 acme U1")
    var chain = [story.story.engine.rules]
    for text in Self.changes {
      chain.append(try #require(ReloadStory.compile(text, after: chain.last).rules))
      _ = try story.story.adopt(try #require(chain.last), &story.report)
      story.tell("10:0\(chain.count) open K-\(chain.count) acme U1")
    }
    let snapshot = story.story.engine.snapshot()
    let rules = try #require(chain.last)
    chain.removeLast()
    var other = story
    other.story.engine = try Engine(rules, after: chain, restoring: snapshot)
    #expect(other.story.engine.snapshot() == snapshot)
    #expect(other.story.engine.rules.supersededCount == 3)
    #expect(story.hear("14:00 tick") == other.hear("14:00 tick"))
    #expect(throws: ArchiveError.rulesNotGiven(hash: chain[0].contentHash.short, release: "")) {
      try Engine(rules, after: Array(chain.dropFirst()), restoring: snapshot)
    }
    let alone = try #require(StreamRules.rules())
    #expect(throws: ArchiveError.notCompiledAfter) { try Engine(alone, after: chain, restoring: snapshot) }
  }

  @Test func `A snapshot of other rules, another format or something else is refused`() throws {
    let rules = try #require(StreamRules.rules())
    let other = try #require(StreamRules.rules(StreamRules.watchful))
    let snapshot = Engine(rules).snapshot()
    #expect(throws: ArchiveError.otherRules(rules.contentHash.short)) { try Engine(other, restoring: snapshot) }
    #expect(throws: ArchiveError.foreign) { try Engine(rules, restoring: []) }
    #expect(throws: ArchiveError.foreign) { try Engine(rules, restoring: Array("something else".utf8)) }
    var newer = snapshot
    newer[14] = 9
    #expect(throws: ArchiveError.format(9)) { try Engine(rules, restoring: newer) }
    #expect(throws: ArchiveError.damaged(at: 30)) { try Engine(rules, restoring: Array(snapshot.prefix(30))) }
  }
}
