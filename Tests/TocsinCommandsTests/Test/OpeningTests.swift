import Testing

@testable import TocsinCommands

/// What decisions can ask of the hours of a calendar.
@Suite struct OpeningTests {
  private static let rules = """
    rulebook Care { languages en }
    choice Plan { Small Large Never }
    scale Urgency, highest first { High Low }
    facts customer { plan Plan }
    facts case { priority Urgency }
    calendar Lunch    { zone Europe/Rome
      standard Mon-Fri 09:00-13:00, 14:00-18:00 }
    calendar Joined   { zone Europe/Rome
      standard Mon-Fri 09:00-13:00
      extended Mon-Fri 13:00-18:00 }
    calendar Apart    { zone Europe/Rome
      standard Mon-Fri 09:00-13:00
      extended Mon-Fri 14:00-18:00 }
    calendar Inside   { zone Europe/Rome
      standard Mon-Fri 08:00-20:00
      extended Mon-Fri 09:00-10:00, 15:00-16:00 }
    calendar Night    { zone Europe/Rome
      standard Mon-Fri 20:00-24:00
      extended Mon-Fri 22:00-06:00 }
    calendar Weekend  { zone Europe/Rome
      standard Mon-Fri 09:00-18:00
      extended Sat     09:00-12:00, 13:00-18:00 }
    table Hours {
      | Plan  | Hours              |
      | Small | standard           |
      | Large | standard, extended |
      | Never | -                  |
    }

    """

  /// For a plan the calendars that are open without a break in its hours.
  @Test(arguments: [
    ("Small", ["Joined", "Apart", "Inside", "Night", "Weekend"]),
    ("Large", ["Joined", "Inside", "Night"]),
    ("Never", []),
  ])
  func `a break is time between two windows of a day, whatever their layers`(
    plan: String, expected: [String]
  ) throws {
    var text = Self.rules
    var expectations = ""
    for calendar in ["Lunch", "Joined", "Apart", "Inside", "Night", "Weekend"] {
      text += """
        decision \(calendar)Whole for case {
          yes when \(calendar) open without a break in Hours(plan).Hours
          no  otherwise
        }

        """
      expectations += "  expect \(calendar)Whole is \(expected.contains(calendar) ? "yes" : "no")\n"
    }
    text += """
      policy Support for case {
        desk Lunch, open standard
        clock desk time
      }
      test "hours" {
        given customer acme { plan \(plan) }
        Mon 2025-03-10 10:00  acme reports High
      \(expectations)}
      """
    let run = try ToolRun(["test", "-"], input: text)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }
}
