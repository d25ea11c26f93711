import Testing
import TocsinEngine
import TocsinModel
import TocsinTime

@Suite struct StreamTimeTests {
  @Test(arguments: [
    Row(
      "a late line has no effect, and the next is measured by the last that was taken",
      """
      10:00 open K-1 acme U3
      09:59:58 resolve K-1
      10:00 resolve K-1
      """,
      expect: """
        10:00 case.opened K-1 U3
        10:00 response.due K-1 due 18:00
        rejected: 2 seconds late: the last accepted line was at 2025-03-03T09:00:00Z
        10:00 case.closed K-1 (resolved)
        """),
    Row(
      "a line that is rejected never moves time, not even past what is due before it",
      """
      10:00 open K-1 acme U1
      Fri 10:00 resolve K-9
      10:10 resolve K-1
      """,
      expect: """
        10:00 case.opened K-1 U1
        10:00 response.due K-1 due 11:00
        rejected: there is no case `K-9`: `K-1` is similar
        10:10 case.closed K-1 (resolved)
        """),
    Row(
      "a line can be about a case that is due to be opened before it",
      """
      10:00 sample acme-1 disk 3 volume=C:
      10:10 resolve event-1
      """,
      expect: """
        10:05 case.opened event-1 DiskFull C: U2
        10:05 customer.notify event-1 DiskFull C:
        10:05 response.due event-1 DiskFull C: due 14:05
        10:10 case.closed event-1 DiskFull C: (resolved)
        """),
    Row(
      "a line told twice has no second effect, however late it comes",
      """
      #1 10:00 open K-1 acme U3
      #1 10:00 open K-1 acme U3
      #2 10:05 resolve K-1
      #1 10:00 open K-1 acme U3
      """,
      expect: """
        10:00 case.opened K-1 U3
        10:00 response.due K-1 due 18:00
        10:05 case.closed K-1 (resolved)
        """),
    Row(
      "a rejected line may be told again under its identity",
      """
      #1 10:00 resolve K-1
      10:01 open K-1 acme U3
      #1 10:02 resolve K-1
      """,
      expect: """
        rejected: there is no case `K-1`
        10:01 case.opened K-1 U3
        10:01 response.due K-1 due Tue 09:01
        10:02 case.closed K-1 (resolved)
        """),
    Row(
      "what is due at an instant waits for a later line or a tick, and never happens twice",
      """
      10:00 open K-1 acme U1
      11:00 customer acme
      11:00 tick
      11:00 tick
      11:00:01 tick
      """,
      expect: """
        10:00 case.opened K-1 U1
        10:00 response.due K-1 due 11:00
        10:30 response.warning K-1 due 11:00
        11:00 response.breached K-1 due 11:00
        11:00 case.escalated K-1 Lead
        """),
  ])
  func `Time`(row: Row) throws { try row.check() }

  @Test func `A line beyond the gap is rejected until a tick comes between`() throws {
    var settings = Engine.Settings()
    settings.longestGap = 3_600_000
    let told = try Story.of(
      scene + """
        10:30 open K-1 acme U3
        09:00 tick
        10:30 open K-1 acme U3
        09:45 tick
        10:30 open K-1 acme U3
        """, settings: settings)
    #expect(
      told == [
        "rejected: 2 hours 30 minutes after the last accepted line, more than the 1 hour allowed without a tick",
        "rejected: 1 hour 30 minutes after the last accepted line, more than the 1 hour allowed without a tick",
        "10:30 case.opened K-1 U3", "10:30 response.due K-1 due Tue 09:30",
      ])
  }

  @Test func `A line ahead of the host's clock is rejected, whatever it is`() throws {
    var engine = Engine(try #require(StreamRules.rules()))
    var actions = ActionBuffer()
    engine.hostTime = Instant(seconds: 1_000_000)
    let near = Event(time: Instant(seconds: 1_000_300), .tick)
    let far = Event(time: Instant(seconds: 1_000_301), .tick)
    #expect(engine.handle(near, into: &actions) == nil)
    #expect(engine.handle(far, into: &actions) == .ahead(milliseconds: 301_000, allowance: 300_000))
    #expect(engine.time == near.time)
  }

  @Test func `The next deadline leads from action to action`() throws {
    var story = Story(try #require(StreamRules.rules()))
    for line in (scene + "10:00 open K-1 acme U1").split(separator: "\n") { story.tell(String(line)) }
    var actions = ActionBuffer()
    var ticks = 0
    while let deadline = story.engine.nextDeadline, ticks < 20 {
      #expect(story.engine.handle(Event(time: deadline, .tick), into: &actions) == nil)
      ticks += 1
    }
    #expect(actions.actions.map { Story.clock($0.time) } == ["10:30", "11:00", "11:00", "13:00"])
    #expect(ticks == 3)
  }

  @Test func `Handles that the engine did not give are rejected`() throws {
    var engine = Engine(try #require(StreamRules.rules()))
    var actions = ActionBuffer()
    let time = Instant(seconds: 1)
    for event: Event.Content in [
      .sample(SystemHandle(7), SignalID(0), .none, value: 1), .sample(SystemHandle(-1), SignalID(0), .none, value: 1),
      .occurrence(SystemHandle(0), SignalID(99), LabelSetHandle(99)), .retire(SystemHandle(3)),
      .openCase(CaseReport(name: "K", customer: "x", priority: MemberID(-4))),
      .changePriority(case: "K", to: MemberID(9999)),
    ] {
      #expect(engine.handle(Event(time: time, event), into: &actions) != nil)
    }
  }
}
