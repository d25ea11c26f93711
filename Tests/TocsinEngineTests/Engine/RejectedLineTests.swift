import Testing
import TocsinTime

@testable import TocsinEngine

/// A line that is not taken has no effect, even if what is due before it decides that.
@Suite struct RejectedLineTests {
  /// A busy week in which people also speak of cases of events, some of them over by then or not there yet.
  private static func lines(_ seed: UInt64) -> [String] {
    var random = SplitMix(seed: seed)
    let words = ["acknowledge", "resolve", "reopen", "resume"]
    return ArchiveTests.lines(seed, count: 400).flatMap { line -> [String] in
      var clock = line.split(separator: " ").map(String.init)
      if clock[0].hasPrefix("#") { clock.removeFirst() }
      let time = clock.prefix { $0.contains(":") || $0.count == 3 }.joined(separator: " ")
      let name = "event-\(Int.random(in: 1...60, using: &random))"
      return [time + " \(words[Int.random(in: 0..<words.count, using: &random)]) \(name)", line]
    }
  }

  private static func filled(_ cases: [Int: [Int]]) -> [Int: [Int]] { cases.filter { !$0.value.isEmpty } }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `A line that is not taken leaves everything as it was`(seed: UInt64) throws {
    let rules = try #require(StreamRules.rules(ArchiveTests.text))
    var story = Story(rules)
    var control = Story(rules)
    var withTimers = 0
    for line in Self.lines(seed) {
      let before = story.engine
      let count = story.told.count
      story.tell(line)
      guard story.told.last?.hasPrefix("rejected: ") == true, story.told.count > count else {
        control.tell(line)
        continue
      }
      #expect(story.told.count == count + 1, "nothing else is said: \(line)")
      #expect(story.engine.snapshot() == before.snapshot(), "\(line)")
      #expect(story.engine.caseIndex == before.caseIndex)
      #expect(Self.filled(story.engine.casesOfCustomer) == Self.filled(before.casesOfCustomer))
      var words = line.split(separator: " ").map(String.init)
      if words[0].hasPrefix("#") { words.removeFirst() }
      let time = try #require(Story.instant(&words))
      let isDue = before.nextDeadline.map { $0 < time } ?? false
      if isDue, words.last?.hasPrefix("event-") == true { withTimers += 1 }
      story.told.removeLast()
    }
    #expect(story.told == control.told)
    #expect(withTimers > 0, "something was due before a line that was not taken")
  }

  @Test func `A case that would be over by then is closed for a line and open for an earlier one`() throws {
    let told = try Story.of(
      """
      09:00 customer acme plan=Diamond
      09:00 system acme-1 acme
      10:00 sample acme-1 disk 12 volume=C:
      10:06 tick
      10:20 sample acme-1 disk 30 volume=C:
      10:40 acknowledge event-1
      10:25 acknowledge event-1
      10:31 tick
      """)
    let after = try #require(told.firstIndex { $0.hasPrefix("rejected: ") })
    #expect(told[after] == "rejected: the case `event-1` is closed")
    #expect(told[(after + 1)...].count == 1, "the acknowledgement says nothing, the end something: \(told)")
    #expect(told.last?.hasPrefix("10:30 case.closed event-1") == true, "\(told)")
  }
}
