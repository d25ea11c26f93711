import Testing
import TocsinModel
import TocsinTime

@testable import TocsinEngine

/// However many values of labels come, the memory stays bounded, and what is left out is said.
@Suite struct LabelLimitTests {
  private static func story(limit: Int) throws -> Story {
    var settings = Engine.Settings()
    settings.labelLimit = limit
    var story = Story(try #require(StreamRules.rules()), settings: settings)
    for line in (scene + "08:00 system acme-2 acme").split(separator: "\n") { story.tell(String(line)) }
    return story
  }

  @Test func `The limit is for each signal and system, and what is known goes on`() throws {
    var story = try Self.story(limit: 2)
    let lines = """
      10:00 sample acme-1 disk 40 volume=C:
      10:00 sample acme-1 disk 40 volume=D:
      10:00 sample acme-1 disk 40 volume=E:
      10:00 sample acme-2 disk 40 volume=E:
      10:00 happens acme-1 crash application=a
      10:01 sample acme-1 disk 12 volume=D:
      10:06 tick
      """
    for line in lines.split(separator: "\n") { story.tell(String(line)) }
    let rejected = story.told.filter { $0.hasPrefix("rejected") }
    #expect(
      rejected == [
        "rejected: more than 2 sets of labels of `disk` for the system `acme-1`: label values should be few, such as "
          + "the names of volumes"
      ])
    #expect(story.told.contains("10:06 case.opened event-3 DiskLow D: U3"))
  }

  @Test func `A hundred thousand labels fill no memory`() throws {
    var story = try Self.story(limit: Engine.Settings().labelLimit)
    var actions = ActionBuffer()
    let time = try Instant.parse(rfc3339: "2025-03-03T10:00:00+01:00")
    var rejected = 0
    for number in 0..<100_000 {
      let line = TextEvent(
        time: time,
        .sample(system: "acme-1", signal: "disk", value: .number(40_000_000), labels: ["volume": "\(number)"]))
      if case .tooManyLabels("disk", system: "acme-1", limit: 1000)? = story.engine.handle(line, into: &actions) {
        rejected += 1
      }
    }
    #expect(rejected == 99_000)
    #expect(story.engine.monitor.labels.count == 1001)
    #expect(story.engine.monitor.streams.count == 1000)
    #expect(story.engine.monitor.states.count == 2000)
  }

  @Test func `Lines that are rejected for something else leave no labels either`() throws {
    var story = try Self.story(limit: 1000)
    story.tell("10:00 tick")
    var actions = ActionBuffer()
    let time = try Instant.parse(rfc3339: "2025-03-03T09:00:00+01:00")
    for number in 0..<10_000 {
      let line = TextEvent(
        time: time,
        .sample(system: "acme-1", signal: "disk", value: .number(40_000_000), labels: ["volume": "\(number)"]))
      #expect(story.engine.handle(line, into: &actions) != nil)
    }
    #expect(story.engine.monitor.labels.count == 1)
  }
}
