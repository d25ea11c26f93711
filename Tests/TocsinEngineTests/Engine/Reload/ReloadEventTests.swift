import Testing
import TocsinCompiler
import TocsinEngine
import TocsinModel
import TocsinTime

/// What becomes of what is watched when the rules change.
@Suite struct ReloadEventTests {
  private static let other = StreamRules.text
    .replacing("event DiskLow { priority U3", with: "event DiskLow { priority U2")

  @Test func `The same rules change nothing`() throws {
    let lines = """
      10:00 sample acme-1 disk 12 volume=C:
      10:01 sample acme-1 bad true
      """
    var plain = try ReloadStory(lines)
    var reloaded = try ReloadStory(lines)
    #expect(try reloaded.reload(StreamRules.text) == [])
    #expect(reloaded.report?.kept == 2)
    #expect(reloaded.report?.findings == [])
    let later = """
      10:03 sample acme-1 disk 13 volume=C:
      10:20 sample acme-1 disk 30 volume=C:
      10:30 sample acme-1 bad false
      10:40 tick
      """
    #expect(reloaded.hear(later) == plain.hear(later))
  }

  @Test func `What is on its way goes on where the condition means the same`() throws {
    var story = try ReloadStory("10:00 sample acme-1 disk 12 volume=C:")
    #expect(try story.reload(Self.other) == [])
    #expect(story.report?.kept == 1)
    #expect(story.hear("10:05 tick").first == "10:05 case.opened event-1 DiskLow C: U2")
  }

  @Test func `With another threshold what is on its way begins anew`() throws {
    var story = try ReloadStory("10:00 sample acme-1 disk 12 volume=C:\n10:03 tick")
    #expect(try story.reload(StreamRules.text.replacing("disk < 15% for 5", with: "disk < 14% for 5")) == [])
    #expect(story.finding(.conditionChanged, "DiskLow")?.dropped == 1)
    #expect(story.report?.kept == 0)
    #expect(story.hear("10:07 tick") == [])
    #expect(story.hear("10:08 tick").first == "10:08 case.opened event-1 DiskLow C: U3")
  }

  @Test func `With another threshold a raised event stays and ends by the new condition`() throws {
    var story = try ReloadStory("10:00 sample acme-1 disk 12 volume=C:\n10:05 tick")
    let text = StreamRules.text.replacing("clear disk > 20% for 10 minutes", with: "clear disk > 40% for 10 minutes")
    #expect(try story.reload(text) == [])
    let finding = try #require(story.finding(.conditionChanged, "DiskLow"))
    #expect(finding.standing == 1)
    #expect(finding.cases == ["event-1"])
    #expect(story.hear("10:06 sample acme-1 disk 30 volume=C:\n10:30 tick") == [])
    let heard = story.hear("10:31 sample acme-1 disk 50 volume=C:\n10:41 tick")
    #expect(heard.last?.contains("case.closed event-1") == true)
  }

  @Test func `What the new condition no longer sees is over at once`() throws {
    var story = try ReloadStory("10:00 sample acme-1 used 12\n10:00 sample acme-1 free 1")
    let text = StreamRules.text.replacing("used >= lines and free < 2", with: "used >= lines and free < 1")
    #expect(try story.reload(text) == ["10:00 case.closed event-1 Crowded (the condition is over)"])
  }

  @Test func `A removed event leaves its case open, and comes back into it`() throws {
    var story = try ReloadStory("10:00 sample acme-1 bad true")
    let text = StreamRules.text.replacing("event Bad      { priority U2\n  when bad }", with: "")
    #expect(text != StreamRules.text)
    #expect(try story.reload(text) == [])
    let finding = try #require(story.finding(.eventRemoved, "Bad"))
    #expect(finding.standing == 1)
    #expect("\(finding)" == "the event `Bad` is gone, 1 raised one open until somebody resolves the case (event-1)")
    #expect(story.hear("10:10 sample acme-1 bad false") == [])
    #expect(story.hear("10:11 sample acme-1 bad true") == [])
    #expect(try story.reload(StreamRules.text) == [])
    #expect(story.hear("10:12 sample acme-1 bad false") == ["10:12 case.closed event-1 Bad (the condition is over)"])
  }

  @Test func `A removed event that was on its way is not raised later`() throws {
    var story = try ReloadStory("10:00 sample acme-1 disk 12 volume=C:")
    let start = try #require(StreamRules.text.firstRange(of: "event DiskLow"))
    let end = try #require(StreamRules.text.firstRange(of: "event DiskFull"))
    let text = String(StreamRules.text[..<start.lowerBound] + StreamRules.text[end.lowerBound...])
      .replacing("  replaces DiskLow }", with: "}")
    #expect(try story.reload(text) == [])
    #expect(story.finding(.eventRemoved, "DiskLow")?.dropped == 1)
    #expect(story.hear("10:30 tick") == [])
    #expect(try story.reload(StreamRules.text) == [])
    #expect(story.hear("10:34 tick") == [])
    #expect(story.hear("10:35 tick").first == "10:35 case.opened event-1 DiskLow C: U3")
  }

  @Test func `A new event looks at what is known, and absence counts from the change`() throws {
    var story = try ReloadStory("10:00 sample acme-1 disk 40 volume=C:\n11:00 tick")
    let text = StreamRules.watchful + "\n  event Half { priority U3\n    when disk < 50% }\n"
    #expect(
      try story.reload(text).first == "11:00 case.opened event-1 Half C: U3")
    #expect(story.hear("11:14 tick") == [])
    #expect(story.hear("11:15 tick").first == "11:15 case.opened event-2 Silent U1")
  }

  @Test func `A shorter silence that has passed already is seen at the change, not before`() throws {
    var story = try ReloadStory(StreamRules.watchful, "08:00 happens acme-1 beat\n08:14 tick")
    #expect(try story.reload(StreamRules.watchful.replacing("for 15 minutes", with: "for 5 minutes")) == [])
    #expect(story.hear("08:18 tick") == [])
    #expect(story.hear("08:19 tick").first == "08:19 case.opened event-1 Silent U1")
  }

  @Test func `A signal with other labels begins without values`() throws {
    var story = try ReloadStory("10:00 sample acme-1 disk 12 volume=C:\n10:05 tick")
    let text = StreamRules.text.replacing("percent    per system, volume", with: "percent    per system, path")
    #expect(try story.reload(text) == [])
    #expect(story.finding(.signalReplaced, "disk") != nil)
    #expect(story.finding(.labelsChanged, "DiskLow")?.cases == ["event-1"])
    #expect(
      story.hear("10:06 sample acme-1 disk 90 volume=C:")
        == ["rejected: the signal `disk` has the labels `path`, no more and no fewer"])
    #expect(story.hear("10:07 sample acme-1 disk 90 path=/\n10:40 tick") == [])
    #expect(story.hear("10:41 resolve event-1").last == "10:41 case.closed event-1 DiskLow C: (resolved)")
  }

  @Test func `A removed signal is unknown, and its old values do not come back`() throws {
    var story = try ReloadStory("10:00 sample acme-1 bad true")
    let text = StreamRules.text.replacing("event Bad      { priority U2\n  when bad }", with: "")
      .replacing("signal bad    yes or no  per system\n", with: "")
    #expect(try story.reload(text) == [])
    #expect(story.finding(.signalRemoved, "bad") != nil)
    let heard = story.hear("10:01 sample acme-1 bad true")
    #expect(heard.first?.hasPrefix("rejected: there is no signal `bad`") == true)
  }

  @Test func `What is due before the change happens by the old rules`() throws {
    var story = try ReloadStory("10:00 sample acme-1 disk 12 volume=C:")
    let newer = try #require(
      ReloadStory.compile(
        StreamRules.text.replacing("disk < 15% for 5", with: "disk < 1% for 5"), after: story.story.engine.rules
      ).rules)
    var actions = ActionBuffer()
    let instant = try Instant.parse(rfc3339: "2025-03-03T10:20:00+01:00")
    let report = try story.story.engine.adopt(newer, at: instant, into: &actions)
    #expect(actions.actions.first.map(story.story.show) == "10:05 case.opened event-1 DiskLow C: U3")
    #expect(report.openCases == 1)
    #expect(story.story.engine.time == instant)
    #expect(story.hear("10:19 tick").first?.hasPrefix("rejected") == true)
  }
}
