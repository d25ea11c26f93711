import TocsinSource

extension CodePage {
  /// What is said about counting and about values within some time.
  static let windows: [CodePage] = [
    CodePage(
      "E0719", "what is counted has to last",
      """
      Each occurrence counts for the time after `in`. There is nothing beside it that could hold for a while.
      """,
      wrong: .withWords(
        """
        event Crashing {
          priority  High
          when      engine.crash 3 times in 10 minutes for 5 minutes
        }
        """),
      right: .withWords(
        """
        event Crashing {
          priority  High
          when      engine.crash 3 times in 10 minutes
        }
        """)),
    CodePage(
      "E0720", "a number of times that cannot be counted",
      """
      Something happens once, twice, and so on up to 4096 times, and never two and a half times.
      """,
      wrong: .withWords(
        """
        event Crashing {
          priority  High
          when      engine.crash 2.5 times in 10 minutes
        }
        """),
      right: .withWords(
        """
        event Crashing {
          priority  High
          when      engine.crash 3 times in 10 minutes
        }
        """)),
    CodePage(
      "E0721", "what is counted does not happen",
      """
      A measured signal has a value at every moment. Only what happens can be counted.
      """,
      wrong: .withWords(
        """
        event Full {
          priority  High
          when      space.free 3 times in 10 minutes
        }
        """),
      right: .withWords(
        """
        event Full {
          priority  High
          when      average of space.free over 10 minutes < 5%
        }
        """)),
    CodePage(
      "E0722", "there is nothing to take the average of",
      """
      An average, a sum, a maximum, a minimum and a change are taken of numbers. What happens, and what is yes or no, has
      none, and a sum of percents would be a percent of nothing.
      """,
      wrong: .withWords(
        """
        event Crashing {
          priority  High
          when      average of engine.crash over 10 minutes > 3
        }
        """),
      right: .withWords(
        """
        event Crashing {
          priority  High
          when      engine.crash 3 times in 10 minutes
        }
        """)),
  ]
}
