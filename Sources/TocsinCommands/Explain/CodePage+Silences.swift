import TocsinSource

extension CodePage {
  /// What is said about times of maintenance.
  static let silences: [CodePage] = [
    CodePage(
      "E0731", "a silence does not say when it is",
      """
      A silence keeps events from being raised for some time. Lines `every` say when it comes back each week, lines
      `from … to …` when it is once.
      """,
      wrong: .alone(
        """
        silence Patching "Monthly patching" {
        }
        """),
      right: .alone(
        """
        silence Patching "Monthly patching" {
          every  Sun 02:00-04:00 Asia/Dubai
        }
        """)),
    CodePage(
      "E0732", "a silence ends before it begins",
      """
      Its end has to come after its beginning on the clocks of its zone. In the night in which they are put forward,
      two times of day can be one and the same moment.
      """,
      wrong: .alone(
        """
        silence Move {
          from  2025-03-02 04:00 to 2025-03-01 22:00 Asia/Dubai
        }
        """),
      right: .alone(
        """
        silence Move {
          from  2025-03-01 22:00 to 2025-03-02 04:00 Asia/Dubai
        }
        """)),
    CodePage(
      "E0733", "a silence has two conditions",
      """
      With two lines `when` nobody knows whether one of them is enough or both are needed.
      """,
      wrong: .withWords(
        """
        silence Patching {
          every  Sun 02:00-04:00 Asia/Dubai
          when   plan is Small
          when   vip
        }
        """),
      right: .withWords(
        """
        silence Patching {
          every  Sun 02:00-04:00 Asia/Dubai
          when   plan is Small or vip
        }
        """)),
    CodePage(
      "E0734", "a silence names holidays",
      """
      Holidays are those of a calendar, and a silence has none. A holiday is given a line of its own.
      """,
      wrong: .alone(
        """
        silence Patching {
          every  Sun, holidays 02:00-04:00 Asia/Dubai
        }
        """),
      right: .alone(
        """
        silence Patching {
          every  Sun 02:00-04:00 Asia/Dubai
          from   2025-12-25 02:00 to 2025-12-25 04:00 Asia/Dubai
        }
        """)),
    CodePage(
      "E0735", "a silence looks at a signal",
      """
      Its condition says whose systems it is for, and that does not change with what they measure. What they measure
      is for the events.
      """,
      wrong: .withWords(
        """
        silence Patching {
          every  Sun 02:00-04:00 Asia/Dubai
          when   plan is Small and queue.length > 3
        }
        """),
      right: .withWords(
        """
        silence Patching {
          every  Sun 02:00-04:00 Asia/Dubai
          when   plan is Small
        }
        """)),
    CodePage(
      "E0736", "the condition of a silence asks what day it is",
      """
      When a silence is, its lines `every` and `from … to …` say, on the clocks of a zone; its condition says for whom.
      """,
      wrong: .withWords(
        """
        silence Move {
          every  Sun 02:00-04:00 Asia/Dubai
          when   today < until
        }
        """),
      right: .withWords(
        """
        silence Move {
          every  Sun 02:00-04:00 Asia/Dubai
          when   until is known
        }
        """)),
  ]
}
