import TocsinSource

extension CodePage {
  /// What is said about characters, numbers and dates.
  static let characters: [CodePage] = [
    CodePage(
      "E0101", "the file is not text in UTF-8",
      """
      The file was saved in another encoding, so that letters with accents cannot be told from one
      another. Rules are read in UTF-8 everywhere.
      """,
      wrong: .alone(
        """
        choice Plan { Café }
        """),
      right: .alone(
        """
        choice Plan { Café }
        """)),
    CodePage(
      "E0102", "an invisible character stands in the rules",
      """
      A character that nobody can see came in with copied text. It could change what a line means without
      anybody noticing.
      """,
      wrong: .alone(
        """
        choice Plan { Small  Lar\u{7}ge }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        """)),
    CodePage(
      "E0103", "a sign has no meaning in rules",
      """
      Rules are made of words, numbers and a few signs. Any other sign is most likely a slip of the
      keyboard.
      """,
      wrong: .alone(
        """
        let fee = 120 $
        """),
      right: .alone(
        """
        let share = 12%
        """)),
    CodePage(
      "E0104", "the file is text in UTF-16",
      """
      Some editors save text in UTF-16. Rules are read in UTF-8 everywhere, so that every tool sees the
      same file.
      """,
      wrong: .alone(
        """
        choice Plan { Small  Large }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        """)),
    CodePage(
      "E0105", "a text is not closed",
      """
      A text stands between two quotes on one line. Without the second quote nobody can tell where it
      ends.
      """,
      wrong: .alone(
        """
        choice Plan {
          Small "The small plan
        }
        """),
      right: .alone(
        """
        choice Plan {
          Small "The small plan"
        }
        """)),
    CodePage(
      "E0106", "a backslash stands alone in a text",
      """
      A backslash in a text says that the next quote or backslash is meant as it is. Folders are written
      with `/`.
      """,
      wrong: .alone(
        """
        choice Plan {
          Small "50\\100"
        }
        """),
      right: .alone(
        """
        choice Plan {
          Small "50/100"
        }
        """)),
    CodePage(
      "E0107", "a text stands in single quotes",
      """
      Texts stand in double quotes, so that an apostrophe can be part of them.
      """,
      wrong: .alone(
        """
        choice Plan {
          Small 'The small plan'
        }
        """),
      right: .alone(
        """
        choice Plan {
          Small "The small plan"
        }
        """)),
    CodePage(
      "E0108", "a number has a comma",
      """
      In one country `1,500` is one and a half, in another it is fifteen hundred. Decimals have a point;
      thousands have no sign.
      """,
      wrong: .alone(
        """
        let long_call = 1,5 hours
        """),
      right: .alone(
        """
        let long_call = 1.5 hours
        """)),
    CodePage(
      "E0109", "a number is too long",
      """
      Numbers are counted exactly, with up to 12 digits and 6 after the point.
      """,
      wrong: .alone(
        """
        let far = 1234567890123
        """),
      right: .alone(
        """
        let far = 123456789012
        """)),
    CodePage(
      "E0110", "there is no such date",
      """
      The date does not exist in the calendar, so nobody knows which day was meant.
      """,
      wrong: .alone(
        """
        let start = 2024-02-30
        """),
      right: .alone(
        """
        let start = 2024-02-29
        """)),
    CodePage(
      "E0111", "a date is written in another order",
      """
      `03/04/2024` is in March for some and in April for others. A date is year, month, day.
      """,
      wrong: .alone(
        """
        let start = 13/10/2024
        """),
      right: .alone(
        """
        let start = 2024-10-13
        """)),
    CodePage(
      "E0112", "a time of day cannot be read",
      """
      Times of day go from `00:00` to `24:00`, in hours and minutes.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-25:00
        }
        """),
      right: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-24:00
        }
        """)),
    CodePage(
      "E0113", "a number and a word stand together",
      """
      Between a number and its unit stands a space.
      """,
      wrong: .alone(
        """
        let hold = 60minutes
        """),
      right: .alone(
        """
        let hold = 60 minutes
        """)),
    CodePage(
      "E0114", "a comment begins with another sign",
      """
      What is meant for readers begins with `#` and goes to the end of the line.
      """,
      wrong: .alone(
        """
        let hold = 60 minutes // an hour
        """),
      right: .alone(
        """
        let hold = 60 minutes # an hour
        """)),
    CodePage(
      "E0115", "a line ends with a semicolon",
      """
      The end of a line ends the phrase; no sign is needed.
      """,
      wrong: .alone(
        """
        let hold = 60 minutes;
        """),
      right: .alone(
        """
        let hold = 60 minutes
        """)),
    CodePage(
      "E0116", "a name begins with an underscore",
      """
      A name begins with a letter, so that it can be told from a sign.
      """,
      wrong: .alone(
        """
        let _hold = 60 minutes
        """),
      right: .alone(
        """
        let hold = 60 minutes
        """)),
    CodePage(
      "E0117", "a sign is written the wrong way round",
      """
      "At most" is `<=` and "at least" is `>=`.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free =< 5%
        }
        """),
      right: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free <= 5%
        }
        """)),
    CodePage(
      "E0118", "there are too many mistakes",
      """
      After a thousand mistakes the rest of the file is not read: most likely it holds no rules at all.
      """,
      wrong: .alone(
        """
        let = 5%
        """),
      right: .alone(
        """
        let low = 5%
        """)),
    CodePage(
      "E0119", "a phrase is too deep or too long",
      """
      Nobody can check by reading what nests a hundred times. A part of it can have a name.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          priority  High
          when      ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((space.free < 5%))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
        }
        """),
      right: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5%
        }
        """)),
  ]
}
