import TocsinSource

extension CodePage {
  /// What `tocsin lint` proves to make no difference, and what is not known for long enough: W0817 to W0821.
  static let usageProofs: [CodePage] = [
    CodePage(
      "W0817", "something is asked that makes no difference",
      """
      Cases that differ in nothing else get the same answer. Whoever fills in the value, or asks the customer for it, does so
      for nothing.
      """,
      wrong: .withWords(
        """
        decision Discount for customer {
          yes  when plan is Small and vip
          yes  when plan is Small and not vip
          no   when plan is Large
        }
        """),
      right: .withWords(
        """
        decision Discount for customer {
          yes  when plan is Small and vip
          no   when plan is Small and not vip
          no   when plan is Large
        }
        """)),
    CodePage(
      "W0818", "no rule asks a fact",
      """
      It can be told, and nothing depends on it: most often a rule asks another fact than was meant.
      """,
      wrong: .alone(
        """
        facts customer {
          vip      yes or no
          present  yes or no
        }
        decision Discount for customer {
          yes  when vip
          no   otherwise
        }
        """),
      right: .alone(
        """
        facts customer {
          vip      yes or no
          present  yes or no
        }
        decision Discount for customer {
          yes  when vip and present
          no   otherwise
        }
        """)),
    CodePage(
      "W0819", "no event looks at a signal",
      """
      It is measured, and nothing comes of it.
      """,
      wrong: .alone("signal load  percent  per system"),
      right: .alone(
        """
        scale Priority, highest first { High  Low }
        facts case { priority Priority }
        signal load  percent  per system
        event Busy {
          priority  Low
          when      load > 90%
        }
        """)),
    CodePage(
      "W0820", "a table is neither printed nor asked",
      """
      A table that is not printed is there for rules to ask; no rule does.
      """,
      wrong: .withWords(
        """
        table Gifts not printed {
          | Plan  | Gift |
          | Small | no   |
          | Large | yes  |
        }
        """),
      right: .withWords(
        """
        table Gifts not printed {
          | Plan  | Gift |
          | Small | no   |
          | Large | yes  |
        }
        decision Gift for customer { Gifts(plan).Gift otherwise }
        """)),
    CodePage(
      "W0821", "holidays are not known for as long as cases come",
      """
      A deadline that needs a day of which the holidays are not known cannot be counted. It is said when the release begins
      earlier than they do, and half a year before they end.
      """,
      wrong: .withWords(
        """
        holidays Feasts {
          1 January
          known from 2020-01-01 until 2025-08-31
        }
        calendar Counter {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
          holidays  Feasts
        }
        policy Support for case {
          desk     Counter, open standard
          clock    desk time
          respond  by 2 hours
        }
        """),
      right: .withWords(
        """
        holidays Feasts {
          1 January
          known from 2020-01-01 until 2030-12-31
        }
        calendar Counter {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
          holidays  Feasts
        }
        policy Support for case {
          desk     Counter, open standard
          clock    desk time
          respond  by 2 hours
        }
        """)),
  ]
}
