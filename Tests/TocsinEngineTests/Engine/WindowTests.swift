import Testing
import TocsinEngine
import TocsinModel
import TocsinTime

/// What is counted, averaged and compared within some time.
@Suite struct WindowTests {
  /// With one event.
  private static func odd(
    _ description: String, _ event: String, _ told: String, expect expected: String = ""
  ) -> WatchedLines {
    WatchedLines(description, "event Odd { priority U2\n" + event + "\n}\n", told, expect: expected)
  }

  @Test(arguments: [
    WindowTests.odd(
      "the third time raises it, and it is over when fewer than three are left", "when crash 3 times in 10 minutes",
      """
      10:00 happens acme-1 crash application=Fax
      10:04 happens acme-1 crash application=Fax
      10:09:59 happens acme-1 crash application=Fax
      10:09:59 happens acme-1 crash application=Fax
      10:12 happens acme-1 crash application=Fax
      10:30 tick
      """,
      expect: """
        10:09:59 case.opened event-1 Odd Fax U2
        10:19:59 case.closed event-1 Odd Fax (the condition is over)
        """),
    WindowTests.odd(
      "what is exactly as old as the window is long no longer counts", "when crash 3 times in 10 minutes",
      """
      10:00 happens acme-1 crash application=Fax
      10:04 happens acme-1 crash application=Fax
      10:10 happens acme-1 crash application=Fax
      10:30 tick
      """),
    WindowTests.odd(
      "three at one instant are three", "when crash 3 times in 10 minutes",
      """
      10:00 happens acme-1 crash application=Fax
      10:00 happens acme-1 crash application=Fax
      10:00 happens acme-1 crash application=Fax
      10:10 tick
      """,
      expect: """
        10:00 case.opened event-1 Odd Fax U2
        10:10 case.closed event-1 Odd Fax (the condition is over)
        """),
    WindowTests.odd(
      "each set of labels is counted for itself", "when crash 2 times in 10 minutes",
      """
      10:00 happens acme-1 crash application=Fax
      10:01 happens acme-1 crash application=Call
      10:02 happens acme-1 crash application=Fax
      10:03 tick
      """,
      expect: "10:02 case.opened event-1 Odd Fax U2"),
    WindowTests.odd(
      "its own `clear` ends it and nothing else does; the next time counts with those before",
      "when crash 2 times in 10 minutes\nclear fixed",
      """
      10:00 happens acme-1 crash application=Fax
      10:01 happens acme-1 crash application=Fax
      10:30 happens acme-1 fixed application=Fax
      10:40 happens acme-1 crash application=Fax
      10:41 happens acme-1 crash application=Fax
      10:42 happens acme-1 fixed application=Fax
      10:43 happens acme-1 crash application=Fax
      11:00 tick
      """,
      expect: """
        10:01 case.opened event-1 Odd Fax U2
        10:30 case.closed event-1 Odd Fax (the condition is over)
        10:41 case.opened event-2 Odd Fax U2
        10:42 case.closed event-2 Odd Fax (the condition is over)
        10:43 case.opened event-3 Odd Fax U2
        """),
    WindowTests.odd(
      "a case that was resolved comes again with the next time, where only a signal ends it",
      "when crash 2 times in 10 minutes\nclear fixed",
      """
      10:00 happens acme-1 crash application=Fax
      10:01 happens acme-1 crash application=Fax
      10:02 resolve event-1
      10:30 happens acme-1 crash application=Fax
      10:31 happens acme-1 crash application=Fax
      """,
      expect: """
        10:01 case.opened event-1 Odd Fax U2
        10:02 case.closed event-1 Odd Fax (resolved)
        10:31 case.opened event-2 Odd Fax U2
        """),
    WindowTests.odd(
      "a silence holds it back while the count lasts", "when crash 2 times in 10 minutes",
      """
      10:00 silence event=Odd until=10:05 10:05
      10:01 happens acme-1 crash application=Fax
      10:02 happens acme-1 crash application=Fax
      10:20 silence event=Odd until=10:45 10:45
      10:21 happens acme-1 crash application=Fax
      10:22 happens acme-1 crash application=Fax
      11:00 tick
      """,
      expect: """
        10:05 case.opened event-1 Odd Fax U2
        10:11 case.closed event-1 Odd Fax (the condition is over)
        """),
    WindowTests.odd(
      "a late line is rejected and counts nothing", "when crash 2 times in 10 minutes",
      """
      10:05 happens acme-1 crash application=Fax
      10:04 tick
      """,
      expect: "rejected: 1 minute late: the last accepted line was at 2025-03-03T09:05:00Z"),
  ])
  func `Counting`(lines: WatchedLines) throws { try lines.check() }

  @Test(arguments: [
    WindowTests.odd(
      "an average rises when low values leave the window, without a new line",
      "when average of disk over 10 minutes > 50%",
      """
      10:00 sample acme-1 disk 10 volume=C:
      10:05 sample acme-1 disk 60 volume=C:
      10:14 tick
      """,
      expect: "10:10 case.opened event-1 Odd C: U2"),
    WindowTests.odd(
      "with nothing left in the window nobody knows: what is raised stays so",
      "when average of disk over 10 minutes > 50%",
      """
      10:00 sample acme-1 disk 60 volume=C:
      10:30 sample acme-1 disk 40 volume=C:
      """,
      expect: """
        10:00 case.opened event-1 Odd C: U2
        10:30 case.closed event-1 Odd C: (the condition is over)
        """),
    WindowTests.odd(
      "`clear` has a window of its own",
      "when average of disk over 2 minutes < 10%\nclear minimum of disk over 5 minutes > 20%",
      """
      10:00 sample acme-1 disk 5 volume=C:
      10:01 sample acme-1 disk 30 volume=C:
      10:04 sample acme-1 disk 30 volume=C:
      10:20 tick
      """,
      expect: """
        10:00 case.opened event-1 Odd C: U2
        10:05 case.closed event-1 Odd C: (the condition is over)
        """),
    WindowTests.odd(
      "a greatest value holds for a while", "when maximum of used over 2 minutes < 5 for 3 minutes",
      """
      10:00 sample acme-1 used 9
      10:01 sample acme-1 used 1
      10:02:30 sample acme-1 used 2
      10:04 sample acme-1 used 3
      10:06 tick
      """,
      expect: "10:05 case.opened event-1 Odd U2"),
    WindowTests.odd(
      "a hold is over when the window ends at the same instant",
      "when maximum of used over 2 minutes < 5 for 2 minutes",
      """
      10:00 sample acme-1 used 1
      10:30 tick
      """),
    WindowTests.odd(
      "a fall is a change below zero", "when change of disk over 10 minutes < 0 points - 10 points",
      """
      10:00 sample acme-1 disk 50 volume=C:
      10:05 sample acme-1 disk 45 volume=C:
      10:09 sample acme-1 disk 39 volume=C:
      10:11 tick
      """,
      expect: """
        10:09 case.opened event-1 Odd C: U2
        10:10 case.closed event-1 Odd C: (the condition is over)
        """),
    WindowTests.odd(
      "it is compared with facts, and reckoned with",
      "when minimum of used over 10 minutes > lines and average of used over 10 minutes + 1 > lines + 8",
      """
      10:00 sample acme-1 used 11
      10:01 sample acme-1 used 30
      10:02 customer acme lines=11
      10:03 customer acme lines=10
      """,
      expect: """
        10:01 case.opened event-1 Odd U2
        10:02 case.closed event-1 Odd (the condition is over)
        10:03 case.opened event-2 Odd U2
        """),
    WindowTests.odd(
      "a system that was retired begins with an empty window", "when average of used over 60 minutes > 10",
      """
      10:00 sample acme-1 used 100
      10:01 retire acme-1
      10:02 system acme-1 acme
      10:03 sample acme-1 used 10
      """,
      expect: """
        10:00 case.opened event-1 Odd U2
        10:01 case.closed event-1 Odd (the system is no longer watched)
        """),
  ])
  func `Taking values together`(lines: WatchedLines) throws { try lines.check() }

  @Test func `The next deadline is when a value leaves the window`() throws {
    let rules = StreamRules.words + "\nevent Odd { priority U2\nwhen average of used over 10 minutes > 50\n}\n"
    var story = Story(try #require(StreamRules.rules(rules)))
    for line in scene.split(separator: "\n") { story.tell(String(line)) }
    story.tell("10:00 sample acme-1 used 10")
    story.tell("10:05 sample acme-1 used 60")
    #expect(story.engine.nextDeadline.map(Story.clock) == "10:10")
    story.tell("10:10 tick")
    #expect(story.told.first == "10:10 case.opened event-1 Odd U2")
  }

  @Test func `Extreme values neither trap nor wrap`() throws {
    for event in ["average of used over 1 minute > 5", "change of used over 1 minute > 5"] {
      let rules = try #require(
        StreamRules.rules(StreamRules.words + "\nevent Odd { priority U2\nwhen \(event)\n}\n"))
      var engine = Engine(rules)
      var actions = ActionBuffer()
      _ = engine.prepare(.customer(name: "acme", facts: []))
      _ = engine.prepare(.system(name: "acme-1", customer: "acme", facts: []))
      let system = try #require(engine.system(named: "acme-1"))
      let signal = try #require(rules.signal(named: "used"))
      let start = try #require(try? Instant.parse(rfc3339: "2025-03-03T10:00:00Z"))
      for value in [Int64.min, .min, .max, .max, .max] {
        let event = Event(time: start, .sample(system, signal, .none, value: value))
        #expect(engine.handle(event, into: &actions) == nil)
      }
      #expect(actions.actions.contains { $0.kind == .caseOpened })
    }
  }
}
