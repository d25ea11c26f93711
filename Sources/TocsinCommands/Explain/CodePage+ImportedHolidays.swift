import TocsinSource

extension CodePage {
  /// What can be wrong with holidays from calendar files: E0509 to E0512.
  static let importedHolidays: [CodePage] = [
    CodePage(
      "E0509", "a calendar file is not found",
      """
      The path of an iCalendar file is relative to the folder of the rule file that names it.
      """,
      wrong: .alone(rules),
      right: .alone(rules + file)),
    CodePage(
      "E0510", "a calendar file cannot be read",
      """
      The file breaks the rules of iCalendar, or an event in it returns in a way that is not read here: yearly rules
      with months, days of the month and weekdays are. An event that was left out in silence would be a business day.
      The message names the line of the calendar file and the event.
      """,
      wrong: .alone(rules + file.replacing("END:VEVENT", with: "RRULE:FREQ=WEEKLY\nEND:VEVENT")),
      right: .alone(rules + file.replacing("END:VEVENT", with: "RRULE:FREQ=YEARLY\nEND:VEVENT"))),
    CodePage(
      "E0511", "imported holidays do not say from when until when they are known",
      """
      A calendar file holds some years and does not say which. Outside of them every day would count as a business
      day; so the rules name the years, and a deadline beyond them is reported instead of computed wrongly.
      """,
      wrong: .alone(rules.replacing("from 2025-01-01 ", with: "") + file),
      right: .alone(rules + file)),
    CodePage(
      "E0512", "a calendar file has no day in the years that are known",
      """
      Most likely the file is that of other years.
      """,
      wrong: .alone(rules + file.replacing("20250621", with: "20190621")),
      right: .alone(rules + file)),
  ]

  private static let rules = """
    calendar Desk {
      zone      Asia/Dubai
      standard  Mon-Fri 09:00-18:00
      holidays  Feasts
    }
    holidays Feasts {
      imported "feasts.ics"
      known from 2025-01-01 until 2026-12-31
    }
    """

  private static let file = """

    # in feasts.ics
    BEGIN:VCALENDAR
    BEGIN:VEVENT
    SUMMARY:Midsummer
    DTSTART;VALUE=DATE:20250621
    END:VEVENT
    END:VCALENDAR
    """
}
