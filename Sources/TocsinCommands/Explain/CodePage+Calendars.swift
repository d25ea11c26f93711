import TocsinSource

extension CodePage {
  /// What is said about calendars and holidays.
  static let calendars: [CodePage] = [
    CodePage(
      "E0501", "a time zone is not known",
      """
      Opening hours are the hours of a place. The system's database of time zones does not know this one.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone      Asia/Dubay
          standard  Mon-Fri 09:00-18:00
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
      "E0502", "a calendar has no time zone",
      """
      Nine in the morning is another instant in each place.
      """,
      wrong: .alone(
        """
        calendar Desk {
          standard  Mon-Fri 09:00-18:00
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
      "E0503", "a calendar never opens",
      """
      Every promise in business time would last for ever.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone  Asia/Dubai
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
      "E0504", "calendars are like each other in a circle",
      """
      A calendar takes the lines of the one it is like; in a circle there are none to take.
      """,
      wrong: .alone(
        """
        calendar North like South {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
        }
        calendar South like North {
          standard  Sun-Thu 09:00-18:00
        }
        """),
      right: .alone(
        """
        calendar North {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
        }
        calendar South like North {
          standard  Sun-Thu 09:00-18:00
        }
        """)),
    CodePage(
      "E0505", "a date has special hours twice",
      """
      One date has one set of hours. Several windows stand on one line.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri     09:00-18:00
          special   2024-12-24  09:00-12:00
          special   2024-12-24  closed
        }
        """),
      right: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri     09:00-18:00
          special   2024-12-24  closed
        }
        """)),
    CodePage(
      "E0506", "hours begin at 24:00",
      """
      24:00 is the end of a day. The beginning of the next is 00:00 of that day.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone   Asia/Dubai
          night  Mon-Fri 24:00-06:00
        }
        """),
      right: .alone(
        """
        calendar Desk {
          zone   Asia/Dubai
          night  Mon-Fri 00:00-06:00
        }
        """)),
    CodePage(
      "E0507", "holidays have no horizon",
      """
      Nobody knows the holidays of every year to come. A deadline beyond the last known one is reported
      instead of computed wrongly.
      """,
      wrong: .alone(
        """
        holidays Feasts {
          25 December
        }
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
          holidays  Feasts
        }
        """),
      right: .alone(
        """
        holidays Feasts {
          25 December
          known from 2020-01-01 until 2030-12-31
        }
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
          holidays  Feasts
        }
        """)),
    CodePage(
      "E0508", "holidays end before they begin",
      """
      The second date lies before the first.
      """,
      wrong: .alone(
        """
        holidays Feasts {
          2024-04-12 to 2024-04-08
          known from 2020-01-01 until 2030-12-31
        }
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
          holidays  Feasts
        }
        """),
      right: .alone(
        """
        holidays Feasts {
          2024-04-08 to 2024-04-12
          known from 2020-01-01 until 2030-12-31
        }
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
          holidays  Feasts
        }
        """)),
  ]
}
