import TocsinSource

/// Levels of events, what has one case, and lines that are late or missing.
extension CodePage {
  static let levels: [CodePage] = [
    CodePage(
      "E0178", "an amount below nothing",
      """
      A number, a percent and points can be less than nothing: `-10 points`. A length of time cannot.
      """,
      wrong: .withWords(
        """
        event Shrinking {
          priority  High
          when      change of space.free over 1 hour < -10 points for -5 minutes
        }
        """),
      right: .withWords(
        """
        event Shrinking {
          priority  High
          when      change of space.free over 1 hour < -10 points for 5 minutes
        }
        """)),
    CodePage(
      "E0179", "a label stands inside a condition",
      """
      `for` after a condition says how long it holds. Which values of a label an event is for stands in a line of its own.
      """,
      wrong: .withWords(
        """
        signal copier.jam  happens  per system, copier
        event Jam {
          priority  High
          when      copier.jam for copier Office
        }
        """),
      right: .withWords(
        """
        signal copier.jam  happens  per system, copier
        event Jam {
          for       copier Office
          priority  High
          when      copier.jam
        }
        """)),
    CodePage(
      "E0723", "a line stands beside the priorities with conditions",
      """
      An event has one priority and one condition, or several priorities with a condition each. A line of one kind beside the
      other would be about none of them.
      """,
      wrong: .withWords(
        """
        event Full {
          priority  Middle when space.free < 20%
          priority  High   when space.free < 5%
          when      space.free < 10%
        }
        """),
      right: .withWords(
        """
        event Full {
          priority  Middle when space.free < 20%
          priority  High   when space.free < 5%
        }
        """)),
    CodePage(
      "E0724", "a priority has two conditions",
      """
      Of two conditions for one priority nobody could say which clears it. One condition can say both.
      """,
      wrong: .withWords(
        """
        event Full {
          priority  High  when space.free < 5%
          priority  High  when space.free < 10% for 1 hour
        }
        """),
      right: .withWords(
        """
        event Full {
          priority  Middle when space.free < 10% for 1 hour
          priority  High   when space.free < 5%
        }
        """)),
    CodePage(
      "E0725", "the priorities of an event look at different things",
      """
      All priorities of an event are of one case, so their signals have the same labels.
      """,
      wrong: .withWords(
        """
        signal load  percent  per system
        event Busy {
          priority  Middle when load > 90%
          priority  High   when space.free < 5%
        }
        """),
      right: .withWords(
        """
        signal load  percent  per system
        event Busy {
          priority  Middle when load > 90%
          priority  High   when load > 99%
        }
        """)),
    CodePage(
      "E0726", "a label stands beside the customer",
      """
      One case for all systems of a customer is about no single volume or machine.
      """,
      wrong: .withWords(
        """
        event Full {
          priority  High
          when      space.free < 5%
          one case per customer, volume
        }
        """),
      right: .withWords(
        """
        event Full {
          priority  High
          when      space.free < 5%
          one case per customer
        }
        """)),
    CodePage(
      "E0727", "an event cannot be raised so often",
      """
      An event flaps when it is raised twice or more in some time. More than 4096 times are not counted.
      """,
      wrong: .withWords(
        """
        event Full {
          priority  High
          when      space.free < 5%
          flapping  1 times in 1 hour
        }
        """),
      right: .withWords(
        """
        event Full {
          priority  High
          when      space.free < 5%
          flapping  4 times in 1 hour
        }
        """)),
    CodePage(
      "E0728", "an event cannot flap",
      """
      Only what is measured comes and goes by itself. What happens is counted instead.
      """,
      wrong: .withWords(
        """
        event Fallen {
          priority  High
          when      engine.crash
          flapping  4 times in 1 hour
        }
        """),
      right: .withWords(
        """
        event Fallen {
          priority  High
          when      engine.crash 4 times in 1 hour
        }
        """)),
    CodePage(
      "E0729", "what happens is never out of date",
      """
      A value that was measured may be out of date after a while. What happened has happened.
      """,
      wrong: .withWords(
        """
        signal door.opened  happens  per system stale after 10 minutes
        """),
      right: .withWords(
        """
        signal door.opened  happens  per system
        """)),
  ]
}
