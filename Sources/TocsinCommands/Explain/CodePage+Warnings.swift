import TocsinSource

extension CodePage {
  /// What is said about what is most likely not meant.
  static let warnings: [CodePage] = [
    CodePage(
      "W0901", "a label is missing in a language",
      """
      A page printed in that language shows the label in another one.
      """,
      wrong: .alone(
        """
        rulebook Care {
          languages  en, it
        }
        choice Plan "Plan" it "Tariffa" {
          Small "Small" it "Piccolo"
          Large "Large"
        }
        """),
      right: .alone(
        """
        rulebook Care {
          languages  en, it
        }
        choice Plan "Plan" it "Tariffa" {
          Small "Small" it "Piccolo"
          Large "Large" it "Grande"
        }
        """)),
    CodePage(
      "W0902", "a named value is not used",
      """
      Whoever changes it believes that something changes, and nothing does.
      """,
      wrong: .withWords(
        """
        let nearly_full = 5%
        event VolumeFull {
          priority  High
          when      space.free < 5%
        }
        """),
      right: .withWords(
        """
        let nearly_full = 5%
        event VolumeFull {
          priority  High
          when      space.free < nearly_full
        }
        """)),
    CodePage(
      "W0903", "a desk lacks hours that somebody is promised",
      """
      Customers who get the layer find this desk no longer open than anybody else.
      """,
      wrong: .withWords(
        """
        calendar South {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
          extended  Sat     09:00-12:00
        }
        policy Support for case {
          desk  South, open standard when plan is Large
          desk  Desk, open Hours(plan).Layers
        }
        table Hours {
          | Plan  | Layers             |
          | Small | standard           |
          | Large | standard, extended |
        }
        """),
      right: .withWords(
        """
        calendar South {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
          extended  Sat     09:00-12:00
        }
        policy Support for case {
          desk  South, open Hours(plan).Layers
        }
        table Hours {
          | Plan  | Layers             |
          | Small | standard           |
          | Large | standard, extended |
        }
        """)),
    CodePage(
      "W0904", "no release takes cases for some days",
      """
      One release ends, and the next begins later than on the following day. What is reported in between belongs to none. It
      is said as soon as it is written, however far the days lie ahead.
      """,
      wrong: .alone(
        """
        # in one/care.tocsin
        rulebook Care 1 {
          in force   from 2025-01-01 to 2030-03-31
        }
        # in two/care.tocsin
        rulebook Care 2 {
          in force   from 2030-04-05
        }
        """),
      right: .alone(
        """
        # in one/care.tocsin
        rulebook Care 1 {
          in force   from 2025-01-01 to 2030-03-31
        }
        # in two/care.tocsin
        rulebook Care 2 {
          in force   from 2030-04-01
        }
        """)),
  ]
}
