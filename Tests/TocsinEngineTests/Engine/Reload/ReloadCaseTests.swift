import Testing
import TocsinCompiler
import TocsinEngine
import TocsinModel
import TocsinTime

/// Cases and facts when the rules change.
@Suite struct ReloadCaseTests {
  private static let faster = StreamRules.text
    .replacing("| < 60 minutes |", with: "| < 20 minutes |")
    .replacing("1 business hour | 3 business hours", with: "1 business hour | 2 business hours")

  @Test func `A case keeps its deadlines and its ladder in mid-escalation, a new one has the new`() throws {
    var story = try ReloadStory("10:00 open K-1 acme U1\n11:30 tick")
    let before = story.story.told
    #expect(before.last?.contains("case.escalated K-1") == true)
    #expect(try story.reload(Self.faster) == [])
    #expect(story.report?.openCases == 1)
    #expect(story.story.engine.rules.supersededCount == 1)
    let heard = story.hear("11:31 open K-2 acme U1\n13:30 tick")
    #expect(heard.contains("11:31 response.due K-2 due 11:51"))
    #expect(heard.contains("13:00 case.escalated K-1 Boss"))
    #expect(heard.contains("11:51 response.breached K-2 due 11:51"))
    #expect(!heard.contains { $0.contains("case.escalated K-2 Boss") })
    #expect(story.hear("13:31 tick") == ["13:31 case.escalated K-2 Boss"])
  }

  @Test func `What happens to an old case is judged by its own rules`() throws {
    var story = try ReloadStory("10:00 open K-1 acme U1\n10:10 wait K-1 customer")
    let text = Self.faster.replacing("waiting on customer", with: "waiting on supplier, client")
      .replacing("pause     nothing while waiting on supplier\n", with: "")
    #expect(try story.reload(text) == [])
    let heard = story.hear("10:40 resume K-1 customer\n10:50 priority K-1 U2\n11:00 wait K-1 customer")
    #expect(heard.contains("10:40 response.due K-1 due 11:30"))
    #expect(!heard.contains { $0.contains("rejected") })
    let other = story.hear("11:10 open K-2 acme U1\n11:11 wait K-2 customer")
    #expect(other.last?.hasPrefix("rejected: there is no cause of waiting `customer`") == true)
  }

  @Test func `A closed case that is reopened has its rules still`() throws {
    var story = try ReloadStory("10:00 open K-1 acme U1\n10:10 resolve K-1")
    try story.reload(Self.faster)
    try story.reload(StreamRules.text)
    #expect(story.story.engine.rules.supersededCount == 1)
    #expect(story.hear("10:20 reopen K-1").contains("10:20 response.due K-1 due 11:10"))
  }

  @Test func `Rules that no case follows are let go`() throws {
    var story = try ReloadStory("")
    for _ in 0..<5 { try story.reload(Self.faster) }
    #expect(story.story.engine.rules.supersededCount == 0)
    story.tell("10:00 open K-1 acme U1")
    for _ in 0..<5 { try story.reload(StreamRules.text) }
    #expect(story.story.engine.rules.releases.count == 2)
  }

  @Test func `A renamed member has to be told anew, and the old case knows the old one`() throws {
    var story = try ReloadStory("10:00 open K-1 acme U1")
    let text = StreamRules.text.replacing("Diamond", with: "Crystal")
    #expect(try story.reload(text) == [])
    #expect(story.finding(.memberRemoved, "plan Diamond")?.dropped == 1)
    #expect(story.hear("10:05 wait K-1 customer\n10:25 resume K-1").contains("10:25 response.due K-1 due 11:20"))
    let new = story.hear("10:30 open K-2 acme U1")
    #expect(new.contains { $0.contains("case.fault K-2") })
    let told = story.hear("10:31 customer acme plan=Crystal")
    #expect(told.contains("10:31 response.due K-2 due 11:30"))
    let heard = story.hear("10:32 customer acme plan=Diamond")
    #expect(heard.first?.hasPrefix("rejected: ") == true)
  }

  @Test func `A fact that is gone, or has another type, no longer counts`() throws {
    var story = try ReloadStory("09:00 customer acme lines=5 grace=60")
    let text = StreamRules.text.replacing("lines      count, presumed 10", with: "lines      percent, presumed 50%")
      .replacing("  grace      duration\n", with: "").replacing("used >= lines and", with: "used >= 3 and")
    #expect(try story.reload(text) == [])
    #expect(story.finding(.factReplaced, "lines")?.dropped == 1)
    #expect(story.finding(.factRemoved, "grace")?.dropped == 1)
    #expect(story.hear("09:01 customer acme grace=60").first?.hasPrefix("rejected: there is no fact `grace`") == true)
    #expect(try story.reload(StreamRules.text) == [])
    #expect(story.finding(.factReplaced, "lines") == nil)
    // Nobody has told the old fact again: what is presumed counts.
    #expect(story.hear("09:02 sample acme-1 used 6\n09:02 sample acme-1 free 1") == [])
    #expect(story.hear("09:03 customer acme lines=6").first == "09:03 case.opened event-1 Crowded U3")
  }

  @Test func `Rules that do not follow are not taken`() throws {
    var story = try ReloadStory("10:00 open K-1 acme U1")
    let other = try #require(StreamRules.rules("rulebook Other \"Other\" {\n  languages en\n}\n" + StreamRules.text))
    let unrelated = try #require(StreamRules.rules("choice First { One }\n" + StreamRules.text))
    var actions = ActionBuffer()
    #expect(throws: ReloadRefusal.otherRulebook("Other", running: "")) {
      try story.story.engine.adopt(other, into: &actions)
    }
    #expect(throws: ReloadRefusal.notCompiledAfter) { try story.story.engine.adopt(unrelated, into: &actions) }
    let empty = try #require(ReloadStory.compile("choice Plan { Silver }\n", after: story.story.engine.rules).rules)
    #expect(throws: ReloadRefusal.noPolicy) { try story.story.engine.adopt(empty, into: &actions) }
    #expect(actions.isEmpty)
    #expect(story.hear("12:00 tick").contains("11:00 response.breached K-1 due 11:00"))
  }

  @Test func `Rules with a mistake give no rules to take`() throws {
    let story = try ReloadStory("10:00 open K-1 acme U1")
    let compilation = ReloadStory.compile(StreamRules.text + "\nevent Wrong {", after: story.story.engine.rules)
    #expect(compilation.hasErrors)
    #expect(compilation.rules == nil)
  }

  @Test func `The same change at the same place gives the same actions`() throws {
    func run() throws -> [String] {
      var story = try ReloadStory("10:00 open K-1 acme U1\n10:00 sample acme-1 disk 12 volume=C:\n10:03 tick")
      try story.reload(Self.faster)
      story.tell("10:06 sample acme-1 disk 3 volume=C:\n11:00 open K-2 acme U1")
      try story.reload(StreamRules.watchful)
      story.tell("15:00 tick")
      return story.story.told
    }
    let first = try run()
    #expect(first.count > 10)
    #expect(try run() == first)
  }
}
