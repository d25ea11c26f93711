import Testing
import TocsinModel
import TocsinTime

@testable import TocsinEngine

/// Every open case has a next step or a reason for none, and what breaks that is found.
@Suite struct AuditTests {
  private static func story(_ lines: String) throws -> Story {
    var story = Story(try #require(StreamRules.rules()))
    for line in (scene + "08:00 customer basic plan=Silver\n" + lines).split(separator: "\n") {
      story.tell(String(line))
    }
    return story
  }

  private static func outlook(_ lines: String) throws -> CaseOutlook? {
    let story = try story(lines)
    #expect(story.engine.audit() == [])
    #expect(story.engine.suspectCases == 0)
    return story.engine.outlook(ofCase: "K-1")
  }

  @Test func `A case has its next deadline`() throws {
    let due = try Instant.parse(rfc3339: "2025-03-03T10:30:00+01:00")
    #expect(try Self.outlook("10:00 open K-1 acme U1") == .due(due))
  }

  @Test(arguments: [
    ("10:00 open K-1 acme U1\n10:10 wait K-1 customer", Standstill.waiting),
    ("10:00 open K-1 acme U1\n10:10 acknowledge K-1\n11:00:01 tick", .acknowledged),
    ("10:00 open K-1 basic U3", .nothingPromised),
    ("10:00 open K-1 acme U1\n17:00 tick", .allHappened),
    ("08:00 customer other\n10:00 open K-1 other U1", .fault),
  ]) func `A case for which nothing comes next says why`(lines: String, reason: Standstill) throws {
    #expect(try Self.outlook(lines) == .still(reason))
    #expect(!reason.text(language: "en").isEmpty)
    #expect(reason.text(language: "it") != reason.text(language: "en"))
  }

  @Test func `A case that is closed, or does not exist, has no outlook`() throws {
    #expect(try Self.outlook("10:00 open K-1 acme U1\n10:10 resolve K-1") == nil)
    #expect(try Self.outlook("10:00 open K-2 acme U1") == nil)
  }

  @Test func `A timer that is lost is found`() throws {
    var story = try Self.story("10:00 open K-1 acme U1\n10:00 open K-2 acme U2")
    story.engine.cases[0].wake = Monitor.always
    #expect(story.engine.audit() == [AuditFinding(caseName: "K-1", fault: .noTimer)])
    story.engine.inspect(0)
    #expect(story.engine.suspectCases == 1)
    story.tell("10:05 resolve K-1")
    #expect(story.engine.suspectCases == 0)
  }

  @Test func `A timer that is nowhere in the queue is found`() throws {
    var story = try Self.story("10:00 open K-1 acme U1")
    _ = story.engine.timers.removeFirst()
    #expect(story.engine.audit() == [AuditFinding(caseName: "K-1", fault: .noTimer)])
  }

  @Test func `What was due and did not happen is found`() throws {
    var story = try Self.story("10:00 open K-1 acme U1")
    story.engine.time = try Instant.parse(rfc3339: "2025-03-03T12:00:00+01:00")
    #expect(story.engine.audit() == [AuditFinding(caseName: "K-1", fault: .overdue)])
  }

  @Test func `What was promised and is not planned is found`() throws {
    var story = try Self.story("10:00 open K-1 acme U1")
    story.engine.cases[0].items = []
    #expect(story.engine.audit() == [AuditFinding(caseName: "K-1", fault: .forgotten)])
    story.engine.cases[0].kept = nil
    #expect(story.engine.audit() == [AuditFinding(caseName: "K-1", fault: .noSchedule)])
    #expect(story.engine.audit()[0].text(language: "en") == "`K-1` has no deadlines, and nobody said why")
  }

  @Test func `Cases are counted by what they are`() throws {
    let story = try Self.story(
      """
      08:00 customer other
      10:00 open K-1 acme U1
      10:00 open K-2 acme U1
      10:00 open K-3 acme U1
      10:00 open K-4 acme U1
      10:00 open K-5 other U1
      10:10 wait K-2 customer
      10:10 acknowledge K-3
      10:10 resolve K-4
      """)
    let counts = story.engine.caseCounts
    #expect(counts == CaseCounts(fault: 1, waiting: 1, acknowledged: 1, unanswered: 1, closed: 1))
    #expect(counts.open == 4)
  }

  /// Thousands of random lines: after each, what was touched is sound, and at the end all is.
  @Test(arguments: 1...4 as ClosedRange<UInt64>) func `Random streams leave nothing behind`(seed: UInt64) throws {
    var state = seed
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var story = try Self.story("")
    for step in 0..<1500 {
      let clock = 8 * 60 + step / 4
      let time = "\(clock / 60 < 10 ? "0" : "")\(clock / 60):\(clock % 60 < 10 ? "0" : "")\(clock % 60)"
      let name = "K-\(random(40))"
      let lines = [
        "open \(name) \(["acme", "basic"][random(2)]) U\(1 + random(3))", "wait \(name) customer", "resume \(name)",
        "acknowledge \(name)", "resolve \(name)", "reopen \(name)", "priority \(name) U\(1 + random(3))",
        "customer acme plan=\(["Silver", "Diamond"][random(2)])", "wait \(name) supplier", "tick",
      ]
      story.tell("\(time) \(lines[random(lines.count)])")
      #expect(story.engine.suspectCases == 0)
      if step % 50 == 0 { #expect(story.engine.audit() == []) }
    }
    #expect(story.engine.audit() == [])
    #expect(story.engine.caseCounts.open > 5)
  }
}
