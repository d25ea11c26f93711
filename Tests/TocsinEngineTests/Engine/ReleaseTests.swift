import Testing
import TocsinCompiler
import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinTime

/// Two releases, the second in force from Tuesday 4 March 2025 on, in Rome.
@Suite struct ReleaseTests {
  private static let first = """
    rulebook Care 1 "Care" {
      in force from 2024-01-01 to 2025-03-03
      languages en
    }
    scale Urgency, highest first { U1  U2 }
    facts customer { big yes or no, presumed no }
    facts case { priority Urgency }
    calendar Rome "Rome" {
      zone Europe/Rome
      standard Mon-Sun 00:00-24:00
      holidays Few
    }
    holidays Few { 1 January
      known from 2024-01-01 until 2025-03-31 }
    policy Support for case {
      desk Rome, open standard
      clock desk time
      respond by 4 business hours
    }
    signal disk percent per system
    signal load percent per system
    signal bad  yes or no per system
    event Low { priority U2
      when disk < 10% }
    event Bad { priority U2
      when bad }
    event Mean { priority U2
      when average of load over 10 minutes < 30% }

    """

  private static let second = """
    rulebook Care 2 "Care" {
      builds on "../one"
      in force from 2025-03-04
      languages en
    }
    change event Low { when disk < 30% }
    withdraw event Bad
    change event Mean { when average of load over 1 hour < 30% }
    change policy Support {
      respond by 1 business hour
    }

    """

  private static func engine() throws -> Story {
    let texts = [("one", first), ("two", second)].map {
      SourceText(name: "\($0.0)/rules.tocsin", bytes: Array($0.1.utf8))
    }
    let compilation = compile(texts, zones: SystemZoneSource())
    for diagnostic in compilation.diagnostics where diagnostic.severity == .error { Issue.record("\(diagnostic)") }
    return Story(try #require(compilation.rules))
  }

  @Test func `A case keeps its release, and a system is watched by the one in force`() throws {
    var story = try Self.engine()
    for line in """
    Mon 20:00 customer acme
    Mon 20:00 system acme-1 acme
    Mon 23:00 sample acme-1 disk 20
    Mon 23:00 sample acme-1 bad true
    Mon 23:30 open K-1 acme U1
    Tue 00:10 sample acme-1 disk 20
    Tue 00:20 open K-2 acme U1
    Tue 00:30 sample acme-1 bad false
    Tue 00:31 sample acme-1 bad true
    Tue 05:00 tick
    """.split(separator: "\n") { story.tell(String(line)) }
    #expect(
      story.told == [
        "23:00 case.opened event-1 Bad U2", "23:00 customer.notify event-1 Bad",
        "23:00 response.due event-1 Bad due Tue 03:00", "23:30 case.opened K-1 U1",
        "23:30 response.due K-1 due Tue 03:30", "Tue 00:10 case.opened event-2 Low U2",
        "Tue 00:10 customer.notify event-2 Low", "Tue 00:10 response.due event-2 Low due Tue 01:10",
        "Tue 00:20 case.opened K-2 U1", "Tue 00:20 response.due K-2 due Tue 01:20",
        "Tue 01:10:00.001 response.breached event-2 Low due Tue 01:10",
        "Tue 01:20:00.001 response.breached K-2 due Tue 01:20",
        "Tue 03:00:00.001 response.breached event-1 Bad due Tue 03:00",
        "Tue 03:30:00.001 response.breached K-1 due Tue 03:30",
      ])
  }

  @Test func `A window of another length begins without values when its release comes into force`() throws {
    var story = try Self.engine()
    for line in """
    Mon 20:00 customer acme
    Mon 20:00 system acme-1 acme
    Mon 23:55 sample acme-1 load 90
    Tue 00:04 sample acme-1 load 35
    Tue 00:10 sample acme-1 load 29
    Tue 00:11 sample acme-1 load 26
    Tue 00:20 sample acme-1 load 26
    """.split(separator: "\n") { story.tell(String(line)) }
    let opened = story.told.filter { $0.contains("case.opened") && $0.contains("Mean") }
    // 90 would keep the mean of an hour above 30, were it still counted: (35 + 29 + 26 + 26) / 4 = 29.
    #expect(opened == ["Tue 00:20 case.opened event-1 Mean U2"])
  }

  @Test func `Beyond what the calendar knows a case has a fault in place of a deadline`() throws {
    var story = try Self.engine()
    for line in ["Mon 20:00 customer acme", "Mon 20:00 system acme-1 acme"] { story.tell(line) }
    var actions = ActionBuffer()
    let time = try Instant.parse(rfc3339: "2025-03-31T23:30:00+02:00")
    let open = TextEvent(time: time, .openCase("K-1", customer: "acme", priority: "U1"))
    #expect(story.engine.handle(open, into: &actions) == nil)
    #expect(actions.actions.map(\.kind) == [.caseOpened, .caseFault])
    let reason = try #require(actions.actions.last?.reason)
    let text = story.engine.text(of: reason, language: "en", release: 1)
    #expect(text.contains("2025-04-01"), "\(text)")
    actions.removeAll()
    let resolve = TextEvent(time: time, .resolve(case: "K-1"))
    #expect(story.engine.handle(resolve, into: &actions) == nil)
    #expect(actions.actions.map(\.kind) == [.caseClosed])
  }
}
