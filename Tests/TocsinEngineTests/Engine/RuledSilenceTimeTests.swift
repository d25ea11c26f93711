import Testing
import TocsinCompiler
import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinTime

/// When silences of the rules begin and end, and that nothing but the rules decides it.
@Suite struct RuledSilenceTimeTests {
  /// One night of rules: what is wrong at `begins` is raised at `raised`, which an engine names as its next deadline.
  struct Night: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let every: String
    let begins: String
    let raised: String

    init(_ description: String, _ every: String, _ begins: String, _ raised: String) {
      testDescription = description
      self.every = every
      self.begins = begins
      self.raised = raised
    }
  }

  @Test(arguments: [
    Night(
      "the short night is an hour shorter", "every Sun 01:30-03:30", "2025-03-30T00:30:00Z", "2025-03-30T01:30:00Z"),
    Night("the long night is an hour longer", "every Sun 01:30-03:30", "2025-10-25T23:30:00Z", "2025-10-26T02:30:00Z"),
    Night("a skipped beginning", "every Sun 02:30-04:00", "2025-03-30T01:30:00Z", "2025-03-30T02:00:00Z"),
    Night("before a skipped beginning", "every Sun 02:30-04:00", "2025-03-30T01:29:59Z", "2025-03-30T01:29:59Z"),
    Night("the first of two beginnings", "every Sun 02:30-04:00", "2025-10-26T00:30:00Z", "2025-10-26T03:00:00Z"),
    Night("the first of two ends", "every Sun 01:00-02:30", "2025-10-25T23:00:00Z", "2025-10-26T00:30:00Z"),
    Night("nothing is left of it", "every Sun 02:00-03:00", "2025-03-30T01:00:00Z", "2025-03-30T01:00:00Z"),
    Night("across midnight into it", "every Sat 22:00-04:00", "2025-03-29T21:00:00Z", "2025-03-30T02:00:00Z"),
    Night("a whole day", "every Sun 00:00-24:00", "2025-03-29T23:00:00Z", "2025-03-30T22:00:00Z"),
    Night("a day from noon to noon", "every Sun 12:00-12:00", "2025-03-30T10:00:00Z", "2025-03-31T10:00:00Z"),
    Night(
      "dated, across the change", "from 2025-03-30 00:00 to 2025-03-30 12:00", "2025-03-29T23:00:00Z",
      "2025-03-30T10:00:00Z"),
    Night(
      "dated, before it begins", "from 2025-03-30 00:00 to 2025-03-30 12:00", "2025-03-29T22:59:59Z",
      "2025-03-29T22:59:59Z"),
  ])
  func `Clocks that change`(night: Night) throws {
    var engine = Engine(
      try #require(StreamRules.rules(StreamRules.text + "\nsilence S { \(night.every) Europe/Rome }\n")))
    var actions = ActionBuffer()
    let begins = try Instant.parse(rfc3339: night.begins)
    let raised = try Instant.parse(rfc3339: night.raised)
    for content: TextEvent.Content in [
      .customer("acme", facts: ["plan": .text("Diamond")]), .system("acme-1", customer: "acme", facts: [:]),
      .sample(system: "acme-1", signal: "bad", value: .boolean(true), labels: [:]),
    ] {
      #expect(engine.handle(TextEvent(time: begins, content), into: &actions) == nil)
    }
    if raised > begins {
      #expect(actions.actions.isEmpty)
      #expect(engine.nextDeadline == raised)
      #expect(engine.handle(Event(time: raised, .tick), into: &actions) == nil)
    }
    #expect(actions.actions.first?.kind == .caseOpened)
    #expect(actions.actions.first?.time == raised)
  }

  @Test func `A silence that keeps nothing back wakes nobody, and one without an end is no trouble`() throws {
    for silence in ["every Mon-Sun 09:00-18:00", "every Mon-Sun 00:00-24:00"] {
      var story = Story(try #require(StreamRules.rules(StreamRules.text + "\nsilence S { \(silence) Europe/Rome }\n")))
      for line in (scene + "10:00 happens acme-1 crash application=Fax").split(separator: "\n") {
        story.tell(String(line))
      }
      #expect(story.engine.nextDeadline == nil)
      story.tell("10:30 sample acme-1 bad true")
      #expect((story.engine.nextDeadline == nil) == silence.contains("24:00"))
      #expect(story.told.isEmpty)
    }
  }

  private static let busy =
    StreamRules.watchful + """

      silence Nights { every Mon-Fri 22:00-02:00 Europe/Rome }
      silence Lunch  { every Mon-Fri 12:00-13:00, 12:30-13:30 Europe/Rome
        every Tue 13:30-14:00 Europe/Rome
        for DiskLow, Bad
        when plan is Diamond }
      silence Move   { from 2025-03-03 15:00 to 2025-03-03 19:00 Europe/Rome
        for Crash, DiskFull }

      """

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `Replayed with a tick at every deadline, the same follows`(seed: UInt64) throws {
    let rules = try #require(StreamRules.rules(Self.busy))
    let lines = DeterminismTests.lines(seed, count: 400).filter { !$0.contains("tick") } + ["Fri 23:59 tick"]
    var replayed = Story(rules)
    var live = Story(rules)
    for line in lines {
      var words = line.split(separator: " ").map(String.init)
      let time = try #require(Story.instant(&words))
      while let deadline = live.engine.nextDeadline, deadline < time { live.tick(at: deadline) }
      replayed.tell(line)
      live.tell(line)
    }
    let (one, other) = (replayed.told, live.told)
    #expect(one.filter { !$0.hasPrefix("rejected") } == other.filter { !$0.hasPrefix("rejected") })
    #expect(one.count > 100)
    var unsilenced = Story(try #require(StreamRules.rules(StreamRules.watchful)))
    for line in lines { unsilenced.tell(line) }
    #expect(unsilenced.told != one)
  }

  @Test func `Told in pieces to copies, the same follows`() throws {
    let rules = try #require(StreamRules.rules(Self.busy))
    let lines = DeterminismTests.lines(4, count: 300)
    var whole = Story(rules)
    for line in lines { whole.tell(line) }
    for cut in stride(from: 3, to: lines.count, by: 61) {
      var first = Story(rules)
      for line in lines[..<cut] { first.tell(line) }
      var second = first
      for line in lines[cut...].prefix(5) { first.tell(line) }
      for line in lines[cut...] { second.tell(line) }
      #expect(second.told == whole.told)
    }
  }
}
