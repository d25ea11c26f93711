import Testing
import TocsinEngine
import TocsinModel
import TocsinTime

/// Whatever comes, rules that say the same make no difference: not to what is under way, not to cases, not to what
/// is kept back.
@Suite struct ReloadStreamTests {
  private static let rules =
    StreamRules.watchful + """

        event Often { priority U2
          when fixed 3 times in 10 minutes }
        event Rough { priority U3
          when average of age over 20 minutes > 2 hours
          clear maximum of age over 10 minutes < 1 hour for 3 minutes }
      """

  private static let silence = """

    silence Night "Night" {
      every Mon 11:00-12:00 Europe/Rome
    }
    """

  private struct Dice {
    var state: UInt64

    mutating func roll(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  private static func line(_ minute: Int, _ dice: inout Dice) -> String {
    func clock(_ minute: Int) -> String {
      let (hour, rest) = (8 + minute / 60, minute % 60)
      return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }
    let system = "acme-\(1 + dice.roll(2))"
    let name = "K-\(dice.roll(6))"
    let lines = [
      "sample \(system) disk \(dice.roll(30)) volume=\(["C:", "D:"][dice.roll(2)])",
      "sample \(system) disk \(dice.roll(12)) volume=C:", "sample \(system) bad \(dice.roll(2) == 0)",
      "sample \(system) link \(dice.roll(2) == 0)", "sample \(system) age \(dice.roll(30) * 3600)",
      "sample \(system) used \(dice.roll(20))", "sample \(system) free \(dice.roll(4))",
      "happens \(system) crash application=\(dice.roll(2))", "happens \(system) fixed application=\(dice.roll(2))",
      "happens \(system) fixed application=0", "happens \(system) beat", "open \(name) acme U\(1 + dice.roll(3))",
      "wait \(name) customer", "resume \(name)", "acknowledge \(name)", "resolve \(name)", "reopen \(name)",
      "customer acme lines=\(dice.roll(20))", "retire \(system)", "system \(system) acme", "tick",
      "silence system=\(system) \(clock(minute + 20)):30",
    ]
    let line = lines[dice.roll(lines.count)]
    // A system that is gone is seldom worth watching.
    return clock(minute) + " " + (line.hasPrefix("retire") && dice.roll(3) > 0 ? "system \(system) acme" : line)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>) func `The same rules make no difference`(seed: UInt64) throws {
    let rules = seed.isMultiple(of: 2) ? Self.rules : Self.rules + Self.silence
    var plain = try ReloadStory(rules, "08:00 system acme-2 acme")
    var reloaded = try ReloadStory(rules, "08:00 system acme-2 acme")
    var dice = Dice(state: seed)
    for step in 0..<500 {
      let line = Self.line(step / 2, &dice)
      plain.tell(line)
      reloaded.tell(line)
      guard step % 29 == 0 else { continue }
      try reloaded.reload("# \(step)\n" + rules)
      #expect(reloaded.report?.findings == [])
      #expect(reloaded.story.engine.audit() == [])
    }
    let difference = zip(plain.story.told, reloaded.story.told).first { $0 != $1 }
    #expect(difference == nil)
    #expect(plain.story.told.count == reloaded.story.told.count)
    #expect(plain.story.told.count > 100)
  }

  /// Rules that say something else each time: nothing is trapped, time never goes back, and every case has its step.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `Other rules leave nothing without a next step`(seed: UInt64) throws {
    let variants = [
      Self.rules, Self.rules + Self.silence, StreamRules.text, StreamRules.text.replacing("Diamond", with: "Crystal"),
      Self.rules.replacing("disk < 15%", with: "disk < 12%").replacing("15 minutes", with: "3 minutes"),
      StreamRules.text.replacing("per system, volume", with: "per system, path"),
      StreamRules.text.replacing("signal bad    yes or no", with: "signal bad    count")
        .replacing("when bad }", with: "when bad > 3 }"),
      StreamRules.words,
    ]
    var story = try ReloadStory(variants[0], "08:00 system acme-2 acme")
    var dice = Dice(state: seed)
    for step in 0..<400 {
      story.tell(Self.line(step / 2, &dice))
      guard step % 19 == 0 else { continue }
      let before = story.story.engine.time
      try story.reload(variants[dice.roll(variants.count)])
      #expect(story.story.engine.time == before)
      #expect(story.story.engine.audit() == [])
      #expect(story.story.engine.suspectCases == 0)
    }
    let cases = story.story.engine.caseViews
    #expect(cases.count > 10)
    let times = story.story.told.filter { !$0.hasPrefix("rejected") }.compactMap { $0.split(separator: " ").first }
    #expect(times == times.sorted())
  }

  @Test func `What a silence of the rules keeps back is raised when new rules have none`() throws {
    var story = try ReloadStory(
      StreamRules.text + Self.silence, "11:10 sample acme-1 bad true")
    #expect(story.story.told == [])
    #expect(try story.reload(StreamRules.text).first == "11:10 case.opened event-1 Bad U2")
  }

  @Test func `A silence that was told outlives the change`() throws {
    var story = try ReloadStory("10:00 silence system=acme-1 10:30\n10:01 sample acme-1 bad true")
    #expect(try story.reload(StreamRules.text + Self.silence) == [])
    #expect(story.hear("10:29 tick") == [])
    #expect(story.hear("10:30 tick").first == "10:30 case.opened event-1 Bad U2")
  }

  @Test func `What was counted before counts on, and in another window it does not`() throws {
    let lines = "10:00 happens acme-1 fixed application=a\n10:01 happens acme-1 fixed application=a"
    var same = try ReloadStory(Self.rules, lines)
    try same.reload("# again\n" + Self.rules)
    #expect(same.hear("10:02 happens acme-1 fixed application=a").contains("10:02 case.opened event-1 Often a U2"))
    var other = try ReloadStory(Self.rules, lines)
    try other.reload(Self.rules.replacing("3 times in 10 minutes", with: "3 times in 15 minutes"))
    #expect(!other.hear("10:02 happens acme-1 fixed application=a").contains { $0.contains("Often") })
  }
}
