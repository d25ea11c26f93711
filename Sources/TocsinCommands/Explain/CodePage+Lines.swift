import TocsinSource

extension CodePage {
  /// What is said about what stands in a line.
  static let lines: [CodePage] = [
    CodePage(
      "E0140", "a value or a condition is missing",
      """
      A sign or word such as `and` or `<` asks for something behind it.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free <
        }
        """),
      right: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5%
        }
        """)),
    CodePage(
      "E0141", "a sign of a programming language stands in a condition",
      """
      Conditions are written in words: `is`, `is not`, `and`, `or`, `not`.
      """,
      wrong: .withWords(
        """
        decision Cheap for customer {
          yes  when plan = Small
          no   otherwise
        }
        """),
      right: .withWords(
        """
        decision Cheap for customer {
          yes  when plan is Small
          no   otherwise
        }
        """)),
    CodePage(
      "E0142", "a sign follows the word `is`",
      """
      The sign alone compares.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free is < 5%
        }
        """),
      right: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5%
        }
        """)),
    CodePage(
      "E0143", "two comparisons follow each other",
      """
      Each comparison is a condition of its own; `and` joins them.
      """,
      wrong: .withWords(
        """
        event VolumeLow {
          priority  Low
          when      5% < space.free < 15%
        }
        """),
      right: .withWords(
        """
        event VolumeLow {
          priority  Low
          when      5% < space.free and space.free < 15%
        }
        """)),
    CodePage(
      "E0144", "a day is used as an amount of time",
      """
      One day may be 24 hours, the next day on which the desk opens, or eight hours of open desk. A
      promise has to say which.
      """,
      wrong: .withWords(
        """
        policy Support for case {
          desk    Desk, open standard
          clock   desk time
          notify  by 1 day
        }
        """),
      right: .withWords(
        """
        policy Support for case {
          desk    Desk, open standard
          clock   desk time
          notify  by 24 hours
        }
        """)),
    CodePage(
      "E0145", "a unit is not known",
      """
      Units are seconds, minutes, hours, business hours and business days.
      """,
      wrong: .alone(
        """
        let patience = 2 working hours
        """),
      right: .alone(
        """
        let patience = 2 business hours
        """)),
    CodePage(
      "E0146", "an everyday word stands for an amount",
      """
      Nobody can check whether "as soon as possible" was kept.
      """,
      wrong: .alone(
        """
        choice Plan { Small  Large }
        table Answer {
          | Plan  | Time       |
          | Small | asap       |
          | Large | 60 minutes |
        }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        table Answer {
          | Plan  | Time        |
          | Small | best effort |
          | Large | 60 minutes  |
        }
        """)),
    CodePage(
      "E0147", "a named value has no equals sign",
      """
      A named value is written `let NAME = VALUE`, so that it stands out from conditions.
      """,
      wrong: .alone(
        """
        let nearly_full is 5%
        """),
      right: .alone(
        """
        let nearly_full = 5%
        """)),
    CodePage(
      "E0148", "a choice says which end comes first",
      """
      The members of a choice have no order. What has one is a scale.
      """,
      wrong: .alone(
        """
        choice Urgency, highest first { High  Low }
        """),
      right: .alone(
        """
        scale Urgency, highest first { High  Low }
        """)),
    CodePage(
      "E0149", "a scale does not say which end comes first",
      """
      Without it nobody knows whether the first member is the highest or the lowest.
      """,
      wrong: .alone(
        """
        scale Urgency { High  Low }
        """),
      right: .alone(
        """
        scale Urgency, highest first { High  Low }
        """)),
    CodePage(
      "E0150", "members are divided by commas",
      """
      Members stand next to each other, or each on a line of its own.
      """,
      wrong: .alone(
        """
        choice Plan { Small, Large }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        """)),
    CodePage(
      "E0151", "a weekday is written out",
      """
      Weekdays are written with three letters, the same in every language.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Monday-Fri 09:00-18:00
        }
        """),
      right: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
        }
        """)),
    CodePage(
      "E0152", "a date has no weekday",
      """
      In a test the weekday stands before the date. It is checked, so that a slip in the date is seen.
      """,
      wrong: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          2024-03-01 17:30  acme reports High
          expect no page
        }
        """),
      right: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          Fri 2024-03-01 17:30  acme reports High
          expect no page
        }
        """)),
    CodePage(
      "E0153", "a time of day has a point",
      """
      `9.30` may be a number. Times of day have two digits, a colon and two digits.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 9.30-18:00
        }
        """),
      right: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 09:30-18:00
        }
        """)),
    CodePage(
      "E0154", "a word stands between two days or times",
      """
      From one day or time to another is written with `-`.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon to Fri 09:00-18:00
        }
        """),
      right: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
        }
        """)),
  ]
}
