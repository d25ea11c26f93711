import TocsinSource

extension CodePage {
  /// What is said about the shape of a file.
  static let shape: [CodePage] = [
    CodePage(
      "E0120", "something is missing",
      """
      Something has to stand here for the line to say anything. The message names what.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard
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
      "E0121", "something stands where nothing can",
      """
      The line was complete, and something follows. Either it belongs on a line of its own or a word is
      missing between.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          priority  High Low
          when      space.free < 5%
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
      "E0122", "a word of the language is misspelt",
      """
      Lines begin with fixed words, so that the same thing is always said in the same way.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          prioritty High
          when      space.free < 5%
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
      "E0123", "a line begins with an unknown word",
      """
      Each kind of declaration has its own lines. The message lists those that it knows.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5%
          colour    red
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
      "E0124", "a line belongs to no declaration",
      """
      Outside of braces a line declares something: a choice, a table, an event. Everything else stands
      inside one.
      """,
      wrong: .alone(
        """
        the desk is open all day
        """),
      right: .alone(
        """
        # the desk is open all day
        """)),
    CodePage(
      "E0125", "a block is not closed",
      """
      Without its closing brace nobody can tell where a declaration ends and the next begins.
      """,
      wrong: .alone(
        """
        choice Plan {
          Small
          Large

        choice Role { Team  Lead }
        """),
      right: .alone(
        """
        choice Plan {
          Small
          Large
        }

        choice Role { Team  Lead }
        """)),
    CodePage(
      "E0126", "a brace closes nothing",
      """
      There is one `}` more than there is `{`. Perhaps a declaration ended earlier than it should.
      """,
      wrong: .alone(
        """
        choice Plan { Small  Large }
        }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        """)),
    CodePage(
      "E0127", "a block is not opened",
      """
      The lines of a declaration stand between `{` and `}`.
      """,
      wrong: .alone(
        """
        choice Plan
          Small
          Large
        }
        """),
      right: .alone(
        """
        choice Plan {
          Small
          Large
        }
        """)),
    CodePage(
      "E0128", "a brace stands on a line of its own",
      """
      The end of a line ends a phrase, so `{` stands at the end of the line that it belongs to.
      """,
      wrong: .alone(
        """
        choice Plan
        {
          Small
          Large
        }
        """),
      right: .alone(
        """
        choice Plan {
          Small
          Large
        }
        """)),
    CodePage(
      "E0129", "a parenthesis is not closed",
      """
      Without `)` nobody can tell which conditions belong together.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          priority  High
          when      (space.free < 5% and space.free > 1%
        }
        """),
      right: .withWords(
        """
        event VolumeFull {
          priority  High
          when      (space.free < 5% and space.free > 1%)
        }
        """)),
    CodePage(
      "E0130", "a row is not closed",
      """
      Every cell stands between two bars, the last one too.
      """,
      wrong: .alone(
        """
        choice Plan { Small  Large }
        table Fee {
          | Plan  | Text   |
          | Small | "low"
          | Large | "high" |
        }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        table Fee {
          | Plan  | Text   |
          | Small | "low"  |
          | Large | "high" |
        }
        """)),
    CodePage(
      "E0131", "a cell is empty",
      """
      An empty cell may have been forgotten. `-` says that nothing is meant.
      """,
      wrong: .alone(
        """
        choice Plan { Small  Large }
        table Fee {
          | Plan  | Text   |
          | Small |        |
          | Large | "high" |
        }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        table Fee {
          | Plan  | Text   |
          | Small | -      |
          | Large | "high" |
        }
        """)),
    CodePage(
      "E0132", "a row does not begin with a bar",
      """
      Every cell stands between two bars, the first one too.
      """,
      wrong: .alone(
        """
        choice Plan { Small  Large }
        table Fee {
          | Plan  | Text   |
          Small   | "low"  |
          | Large | "high" |
        }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        table Fee {
          | Plan  | Text   |
          | Small | "low"  |
          | Large | "high" |
        }
        """)),
    CodePage(
      "E0133", "a line is drawn under the headings",
      """
      The first row holds the headings; a line under them would be a row of its own.
      """,
      wrong: .alone(
        """
        choice Plan { Small  Large }
        table Fee {
          | Plan  | Text   |
          |-------|--------|
          | Small | "low"  |
          | Large | "high" |
        }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        table Fee {
          | Plan  | Text   |
          | Small | "low"  |
          | Large | "high" |
        }
        """)),
    CodePage(
      "E0134", "a row stands outside a table",
      """
      A row belongs to a table, which has a name by which others ask it.
      """,
      wrong: .alone(
        """
        | Plan  | Text  |
        | Small | "low" |
        """),
      right: .alone(
        """
        table Fee {
          | Name    | Text  |
          | "Small" | "low" |
        }
        """)),
    CodePage(
      "E0135", "a word of the language is used as a name",
      """
      Words such as `when`, `not` or `yes` mean something wherever they stand.
      """,
      wrong: .alone(
        """
        choice Answer { Perhaps  unknown }
        """),
      right: .alone(
        """
        choice Answer { Perhaps  Unsaid }
        """)),
    CodePage(
      "E0136", "a name has a hyphen",
      """
      A hyphen between two names says "from one to the other", as in `Mon-Fri`.
      """,
      wrong: .withWords(
        """
        test "nothing happens" {
          given customer acme-1 { plan Small }
          expect no page
        }
        """),
      right: .withWords(
        """
        test "nothing happens" {
          given customer acme_1 { plan Small }
          expect no page
        }
        """)),
    CodePage(
      "E0137", "a name stands in quotes",
      """
      Names are used by other rules and stand bare; texts are only printed and stand in quotes.
      """,
      wrong: .alone(
        """
        choice "Plan" { Small  Large }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        """)),
    CodePage(
      "E0138", "a sign follows a word that needs none",
      """
      The word at the beginning of a line is enough; no colon or equals sign follows it.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone: Asia/Dubai
          standard Mon-Fri 09:00-18:00
        }
        """),
      right: .alone(
        """
        calendar Desk {
          zone Asia/Dubai
          standard Mon-Fri 09:00-18:00
        }
        """)),
    CodePage(
      "E0139", "a comma is missing",
      """
      What stands in a row of equals is divided by commas.
      """,
      wrong: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small vip yes }
          expect no page
        }
        """),
      right: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small, vip yes }
          expect no page
        }
        """)),
  ]
}
