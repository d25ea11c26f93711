import Testing
import TocsinCompiler
import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinTime

/// A release says of a silence only what differs. The second release is in force from Tuesday 4 March 2025 on, in Rome.
@Suite struct RuledSilenceReleaseTests {
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
    }
    policy Support for case {
      desk Rome, open standard
      clock desk time
      respond best effort
    }
    signal bad  yes or no per system
    signal link yes or no per system
    event Bad { priority U2
      when bad }
    event LinkDown { priority U2
      when not link }
    silence Nights "Nights" {
      every Mon, Tue 22:00-06:00 Europe/Rome
      every Wed 00:00-24:00 Europe/Rome
      for   Bad
    }

    """

  private static func told(_ change: String, _ lines: String) throws -> [String] {
    let second = """
      rulebook Care 2 "Care" {
        builds on "../one"
        in force from 2025-03-04
        languages en
      }
      \(change)

      """
    let texts = [("one", first), ("two", second)].map {
      SourceText(name: "\($0.0)/rules.tocsin", bytes: Array($0.1.utf8))
    }
    let compilation = compile(texts, zones: SystemZoneSource())
    for diagnostic in compilation.diagnostics where diagnostic.severity == .error { Issue.record("\(diagnostic)") }
    var story = Story(try #require(compilation.rules))
    for line in ("20:00 customer acme\n20:00 system acme-1 acme\n" + lines).split(separator: "\n") {
      story.tell(String(line))
    }
    return story.told.filter { $0.contains("case.opened") }
  }

  /// Something is wrong from Monday evening on, and on Wednesday something else.
  private static let lines = """
    Mon 23:00 sample acme-1 bad true
    Tue 07:00 sample acme-1 bad false
    Tue 23:00 sample acme-1 bad true
    Tue 23:00 sample acme-1 link false
    Wed 07:00 sample acme-1 bad false
    Wed 12:00 sample acme-1 bad true
    Fri 08:00 tick
    """

  @Test func `What is not changed holds on`() throws {
    #expect(
      try Self.told("", Self.lines) == [
        "Tue 06:00 case.opened event-1 Bad U2", "Tue 23:00 case.opened event-2 LinkDown U2",
        "Thu 00:00 case.opened event-3 Bad U2",
      ])
  }

  @Test func `Lines of one keyword replace the old ones`() throws {
    let change = """
      change silence Nights {
        every Tue 22:00-24:00 Europe/Rome
      }
      """
    #expect(
      try Self.told(change, Self.lines) == [
        "Tue 06:00 case.opened event-1 Bad U2", "Tue 23:00 case.opened event-2 LinkDown U2",
        "Wed 00:00 case.opened event-3 Bad U2", "Wed 12:00 case.opened event-4 Bad U2",
      ])
  }

  @Test func `A line can be withdrawn`() throws {
    let change = """
      change silence Nights { withdraw for }
      """
    #expect(
      try Self.told(change, Self.lines) == [
        "Tue 06:00 case.opened event-1 Bad U2", "Thu 00:00 case.opened event-2 Bad U2",
        "Thu 00:00 case.opened event-3 LinkDown U2",
      ])
  }

  @Test func `One can be replaced by another`() throws {
    let change = """
      replace silence Nights {
        from 2025-03-04 22:00 to 2025-03-05 05:00 Europe/Rome
      }
      """
    #expect(
      try Self.told(change, Self.lines) == [
        "Tue 06:00 case.opened event-1 Bad U2", "Wed 05:00 case.opened event-2 Bad U2",
        "Wed 05:00 case.opened event-3 LinkDown U2", "Wed 12:00 case.opened event-4 Bad U2",
      ])
  }

  @Test func `One that is withdrawn keeps nothing back from the first line of the new release on`() throws {
    let lines = """
      Mon 23:00 sample acme-1 bad true
      Tue 00:10 sample acme-1 link true
      Tue 23:00 tick
      """
    #expect(try Self.told("withdraw silence Nights", lines) == ["Tue 00:10 case.opened event-1 Bad U2"])
  }
}
