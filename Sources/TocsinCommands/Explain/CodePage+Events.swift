import TocsinSource

extension CodePage {
  /// What is said about signals and events.
  static let events: [CodePage] = [
    CodePage(
      "E0701", "a signal does not come from a system",
      """
      Everything that is measured is measured on a system, so `system` is the first word after `per`.
      """,
      wrong: .alone(
        """
        signal space.free  percent  per volume
        """),
      right: .alone(
        """
        signal space.free  percent  per system, volume
        """)),
    CodePage(
      "E0702", "something that happens is compared",
      """
      A crash has no value: it happens. Its name alone is the condition.
      """,
      wrong: .withWords(
        """
        event Crash {
          priority  High
          when      engine.crash > 3
        }
        """),
      right: .withWords(
        """
        event Crash {
          priority  High
          when      engine.crash
        }
        """)),
    CodePage(
      "E0703", "an event is never raised",
      """
      Without a line `when` the event can never open a case.
      """,
      wrong: .withWords(
        """
        event Crash {
          priority  High
        }
        """),
      right: .withWords(
        """
        event Crash {
          priority  High
          when      engine.crash
        }
        """)),
    CodePage(
      "E0704", "an event has no priority",
      """
      Its case would be opened, and nobody would know how urgent it is.
      """,
      wrong: .withWords(
        """
        event Crash {
          when      engine.crash
        }
        """),
      right: .withWords(
        """
        event Crash {
          priority  High
          when      engine.crash
        }
        """)),
    CodePage(
      "E0705", "an event has a line twice",
      """
      Two lines of the same word may say different things; only one of them can hold.
      """,
      wrong: .withWords(
        """
        event Crash {
          priority  High
          priority  Low
          when      engine.crash
        }
        """),
      right: .withWords(
        """
        event Crash {
          priority  High
          when      engine.crash
        }
        """)),
    CodePage(
      "E0706", "an event mixes signals of different cases",
      """
      A signal per volume opens a case for each volume, a signal per system one for the system. One event
      can follow only one of them.
      """,
      wrong: .withWords(
        """
        event Busy {
          priority  High
          when      space.free < 5% and queue.length > 100
        }
        """),
      right: .withWords(
        """
        event Busy {
          priority  High
          when      queue.length > 100
        }
        """)),
    CodePage(
      "E0707", "an event names itself",
      """
      No event replaces or suppresses itself.
      """,
      wrong: .withWords(
        """
        event Crash {
          priority  High
          when      engine.crash
          replaces  Crash
        }
        """),
      right: .withWords(
        """
        event Crash {
          priority  High
          when      engine.crash
        }
        """)),
    CodePage(
      "E0708", "something that happens has to last",
      """
      What happens is over in an instant and cannot hold for five minutes.
      """,
      wrong: .withWords(
        """
        event Crash {
          priority  High
          when      engine.crash for 5 minutes
        }
        """),
      right: .withWords(
        """
        event Crash {
          priority  High
          when      engine.crash
        }
        """)),
    CodePage(
      "E0709", "the condition of an event looks at no signal",
      """
      Events are raised by what systems report. Facts alone change nothing.
      """,
      wrong: .withWords(
        """
        event Old {
          priority  Low
          when      suite < Winter 2020
        }
        """),
      right: .withWords(
        """
        event Full {
          priority  Low
          when      suite < Winter 2020 and space.free < 5%
        }
        """)),
  ]
}
