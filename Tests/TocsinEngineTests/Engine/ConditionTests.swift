import Testing

/// Levels of one event, cases for several things, events that come and go, late lines and values that are out of date.
@Suite struct ConditionTests {
  static let levels = """
    event Low {
      priority U3 when disk < 15%
      priority U1 when disk < 5% for 5 minutes   clear disk > 7% for 1 minute
      priority U2 when disk < 10%
      clear disk > 20% for 10 minutes
    }
    """

  @Test(arguments: [
    WatchedLines(
      "one case is made more urgent from level to level and eased again", levels,
      """
      10:00 sample acme-1 disk 14 volume=C:
      10:01 sample acme-1 disk 9 volume=C:
      10:02 sample acme-1 disk 4 volume=C:
      10:10 sample acme-1 disk 8 volume=C:
      10:20 sample acme-1 disk 30 volume=C:
      10:40 tick
      """,
      expect: """
        10:00 case.opened event-1 Low C: U3
        10:01 case.updated event-1 Low C: U2 (it has got worse)
        10:07 case.updated event-1 Low C: U1 (it has got worse)
        10:11 case.updated event-1 Low C: U2 (it has got better)
        10:30 case.closed event-1 Low C: (the condition is over)
        """),
    WatchedLines(
      "a further level of an event that is replaced does not take the case from what replaces it",
      """
      event Full {
        priority U3 when used > 50
        priority U2 when used > 80 }
      event Down { priority U1
        when bad
        replaces Full }
      """,
      """
      10:00 sample acme-1 used 60
      10:01 sample acme-1 bad true
      10:02 sample acme-1 used 90
      10:03 sample acme-1 bad false
      """,
      expect: """
        10:00 case.opened event-1 Full U3
        10:01 case.updated event-1 Down U1 (in place of `Full`)
        10:03 case.updated event-1 Full U2 (`Down` is over)
        """),
    WatchedLines(
      "a value that reaches two levels at once opens one case of the more urgent", levels,
      """
      10:00 sample acme-1 disk 9 volume=C:
      10:01 sample acme-1 disk 30 volume=C:
      10:30 tick
      """,
      expect: """
        10:00 case.opened event-1 Low C: U2
        10:11 case.closed event-1 Low C: (the condition is over)
        """),
    WatchedLines(
      "a priority that somebody gave by hand is not eased", levels,
      """
      10:00 sample acme-1 disk 4 volume=C:
      10:06 tick
      10:07 priority event-1 U2
      10:08 sample acme-1 disk 8 volume=C:
      10:10 tick
      """,
      expect: """
        10:00 case.opened event-1 Low C: U2
        10:05 case.updated event-1 Low C: U1 (it has got worse)
        10:07 case.updated event-1 Low C: U2 (the priority was changed)
        10:09 case.updated event-1 Low C: U2 (it has got better)
        """),
    WatchedLines(
      "levels follow `silence`, `suppresses` and `replaces` as one event",
      levels + """

        event Away { priority U1
          when no beat for 15 minutes
          suppresses Low }
        """,
      """
      10:15:00 sample acme-1 disk 4 volume=C:
      10:21 happens acme-1 beat
      10:21 sample acme-1 disk 4 volume=C:
      10:22 silence event=Low 10:40
      10:22 sample acme-1 disk 4 volume=D:
      10:41 tick
      """,
      expect: """
        10:15 case.opened event-1 Low C: U2
        10:20 case.updated event-1 Low C: U1 (it has got worse)
        10:36 case.opened event-2 Away U1
        """),
    WatchedLines(
      "one case per system for all of its volumes",
      """
      event Low { priority U3
        when disk < 15%
        one case per system }
      """,
      """
      10:00 sample acme-1 disk 14 volume=C:
      10:01 sample acme-1 disk 13 volume=D:
      10:02 sample acme-1 disk 50 volume=C:
      10:03 sample acme-1 disk 50 volume=D:
      """,
      expect: """
        10:00 case.opened event-1 Low U3
        10:01 case.updated event-1 Low D: U3 (here as well)
        10:02 case.updated event-1 Low C: U3 (no longer here)
        10:03 case.closed event-1 Low (the condition is over)
        """),
    WatchedLines(
      "of a case for several things each is told once, whatever its level",
      """
      event Low {
        priority U3 when disk < 15%
        priority U2 when disk < 5%
        one case per system }
      """,
      """
      10:00 sample acme-1 disk 4 volume=C:
      10:01 sample acme-1 disk 14 volume=D:
      10:02 sample acme-1 disk 4 volume=D:
      10:03 sample acme-1 disk 14 volume=C:
      10:04 sample acme-1 disk 50 volume=C:
      10:05 sample acme-1 disk 14 volume=D:
      10:06 sample acme-1 disk 50 volume=D:
      """,
      expect: """
        10:00 case.opened event-1 Low U2
        10:01 case.updated event-1 Low D: U2 (here as well)
        10:04 case.updated event-1 Low C: U2 (no longer here)
        10:05 case.updated event-1 Low U3 (it has got better)
        10:06 case.closed event-1 Low (the condition is over)
        """),
    WatchedLines(
      "one case per customer for all of its systems",
      """
      event Low { priority U3
        when disk < 15%
        one case per customer }
      """,
      """
      09:00 system acme-2 acme
      09:00 customer other plan=Silver
      09:00 system other-1 other
      10:00 sample acme-1 disk 14 volume=C:
      10:01 sample acme-2 disk 13 volume=C:
      10:02 sample other-1 disk 13 volume=C:
      10:03 sample acme-1 disk 50 volume=C:
      10:04 sample acme-2 disk 50 volume=C:
      """,
      expect: """
        10:00 case.opened event-1 Low U3
        10:01 case.updated event-1 Low C: U3 (here as well)
        10:02 case.opened event-2 Low U3
        10:03 case.updated event-1 Low C: U3 (no longer here)
        10:04 case.closed event-1 Low (the condition is over)
        """),
    WatchedLines(
      "only for some values of a label",
      """
      event Crash { for application Fax, "Call Recording"
        priority U1
        when crash 2 times in 10 minutes }
      """,
      """
      10:00 happens acme-1 crash application=Fax
      10:00 happens acme-1 crash application=Mail
      10:01 happens acme-1 crash application=Mail
      10:02 happens acme-1 crash application=Fax
      """,
      expect: """
        10:02 case.opened event-1 Crash Fax U1
        """),
    WatchedLines(
      "what comes and goes has one case until it has stayed away",
      """
      event Bad { priority U2
        when bad
        flapping 3 times in 1 hour }
      """,
      """
      10:00 sample acme-1 bad true
      10:05 sample acme-1 bad false
      10:10 sample acme-1 bad true
      10:15 sample acme-1 bad false
      10:20 sample acme-1 bad true
      10:25 sample acme-1 bad false
      10:30 sample acme-1 bad true
      10:40 sample acme-1 bad false
      12:00 tick
      12:00 sample acme-1 bad true
      12:01 sample acme-1 bad false
      """,
      expect: """
        10:00 case.opened event-1 Bad U2
        10:05 case.closed event-1 Bad (the condition is over)
        10:10 case.opened event-2 Bad U2
        10:15 case.closed event-2 Bad (the condition is over)
        10:20 case.opened event-3 Bad U2 (it comes and goes: the case ends when it has stayed away)
        11:40 case.closed event-3 Bad (the condition is over)
        12:00 case.opened event-4 Bad U2
        12:01 case.closed event-4 Bad (the condition is over)
        """),
    WatchedLines(
      "a sum, and a number below nothing",
      """
      event Much { priority U3
        when sum of used over 10 minutes > 10 }
      event Drop { priority U2
        when change of disk over 1 hour < -10 points }
      """,
      """
      10:00 sample acme-1 used 6
      10:01 sample acme-1 used 5
      10:10 tick
      10:20 sample acme-1 disk 50 volume=C:
      10:21 sample acme-1 disk 40 volume=C:
      10:22 sample acme-1 disk 39 volume=C:
      """,
      expect: """
        10:01 case.opened event-1 Much U3
        10:10 case.closed event-1 Much (the condition is over)
        10:22 case.opened event-2 Drop C: U2
        """),
  ])
  func `events`(lines: WatchedLines) throws { try lines.check() }

  private static let late = """
    signal load percent per system late up to 2 minutes
    signal hit  happens per system late up to 2 minutes
    event Loaded { priority U3
      when average of load over 10 minutes > 50% }
    event High { priority U2
      when load > 90% }
    event Hits { priority U2
      when hit 3 times in 5 minutes }
    """

  @Test(arguments: [
    WatchedLines(
      "a window waits for lines that may be late, and sees them in order", late,
      """
      10:00 sample acme-1 load 60
      10:01 sample acme-1 used 1
      10:00:30 sample acme-1 load 0
      10:02:40 tick
      """,
      expect: """
        10:02 case.opened event-1 Loaded U3
        10:02:30 case.closed event-1 Loaded (the condition is over)
        """),
    WatchedLines(
      "a value acts at once, unless a newer one is known", late,
      """
      10:00 sample acme-1 load 10
      10:01 sample acme-1 used 1
      09:59:30 sample acme-1 load 95
      10:00:30 sample acme-1 load 95
      """,
      expect: """
        10:01 case.opened event-1 High U2
        """),
    WatchedLines(
      "later than allowed is rejected, and so is every other late line", late,
      """
      10:00 sample acme-1 load 10
      09:57 sample acme-1 load 95
      09:59 sample acme-1 used 1
      """,
      expect: """
        rejected: 3 minutes late: the last accepted line was at 2025-03-03T09:00:00Z
        rejected: 1 minute late: the last accepted line was at 2025-03-03T09:00:00Z
        """),
    WatchedLines(
      "what happened is counted where it belongs, when no earlier one can come", late,
      """
      10:00 happens acme-1 hit
      10:04 happens acme-1 hit
      10:05:30 sample acme-1 used 1
      10:04:30 happens acme-1 hit
      10:06:30 tick
      """,
      expect: """
        10:06:30 case.opened event-1 Hits U2
        """),
    WatchedLines(
      "a value that is out of date is unknown: nothing is raised and nothing is cleared",
      """
      signal load percent per system stale after 10 minutes
      event Loaded { priority U3
        when load > 50% for 15 minutes
        clear load < 40% for 15 minutes }
      event Lost { priority U2
        when load is unknown }
      """,
      """
      10:00 sample acme-1 load 60
      10:30 sample acme-1 load 60
      10:39 sample acme-1 load 60
      10:46 sample acme-1 load 10
      11:30 tick
      """,
      expect: """
        10:10 case.opened event-1 Lost U2
        10:30 case.closed event-1 Lost (the condition is over)
        10:45 case.opened event-2 Loaded U3
        10:56 case.opened event-3 Lost U2
        """),
  ])
  func `lines that are late or missing`(lines: WatchedLines) throws { try lines.check() }
}
