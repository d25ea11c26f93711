import TocsinSource

extension CodePage {
  /// What is said about the tables of tests, and about expected reasons.
  static let testTables: [CodePage] = [
    CodePage(
      "E0515", "a row of a test's table stands there twice",
      """
      Each row is a test of its own. The same row a second time tests nothing more; most likely one of its cells was to
      differ.
      """,
      wrong: .withWords(table.rows("| Small | High |", "| Small | High |")),
      right: .withWords(table.rows("| Small | High |", "| Small | Low  |"))),
    CodePage(
      "E0516", "something has no reason that rules give",
      """
      `because` says words of the reason for which rules do something. How many cases there are is only counted.
      """,
      wrong: .withWords(plain.expecting("1 case because \"Support\"")),
      right: .withWords(plain.expecting("page because \"Support\""))),
    CodePage(
      "E0517", "that nothing else happens is denied, or said of one case",
      """
      `expect nothing else` is about all that has happened in the test so far, whatever it happened to.
      """,
      wrong: .withWords(plain.expecting("no nothing else")),
      right: .withWords(plain.expecting("nothing else"))),
    CodePage(
      "E0776", "a test has no column of this name",
      """
      The first row of a test's table names its columns. In the lines of the test a column's name stands for its cell.
      """,
      wrong: .withWords(
        table.rows("| Small | High |", "| Large | Low  |").replacing("reports urgent", with: "reports urgnt")),
      right: .withWords(table.rows("| Small | High |", "| Large | Low  |"))),
    CodePage(
      "E0777", "a row of a test's table has too few cells or too many",
      """
      Each cell belongs to the column above it. A table that only names its columns tests nothing.
      """,
      wrong: .withWords(table.rows("| Small | High |", "| Large |")),
      right: .withWords(table.rows("| Small | High |", "| Large | Low  |"))),
    CodePage(
      "E0778", "a cell holds what its column cannot be used for",
      """
      Where a line needs a moment, each cell of the column holds one; where it needs a priority, a role or another name,
      the cell is that name.
      """,
      wrong: .withWords(table.rows("| Small | High |", "| Large | 4    |")),
      right: .withWords(table.rows("| Small | High |", "| Large | Low  |"))),
    CodePage(
      "E0779", "a column of a test's table has no name that can be used",
      """
      A column is named by one word, which is no other column, no member of a choice and nothing that the test gives:
      otherwise nobody could tell which is meant.
      """,
      wrong: .withWords(
        table.rows("| Small | High |", "| Large | Low  |").replacing(
          "| plan_told | urgent |", with: "| plan_told | 4 |"
        )
        .replacing("reports urgent", with: "reports High")),
      right: .withWords(table.rows("| Small | High |", "| Large | Low  |"))),
    CodePage(
      "W0850", "no line of a test uses a column of its table",
      """
      Whatever its cells say, the test does the same: either the column was forgotten in a line, or it can go.
      """,
      wrong: .withWords(
        table.rows("| Small | High |", "| Large | Low  |").replacing("reports urgent", with: "reports High")),
      right: .withWords(table.rows("| Small | High |", "| Large | Low  |"))),
  ]

  private static let table = """
    test "nobody is called" {
      | plan_told | urgent |
      {}
      given customer acme { plan plan_told }
      Fri 2024-03-01 17:20  acme reports urgent
      expect no page
    }
    """

  private static let plain = """
    test "nobody is called" {
      given customer acme { plan Small }
      Fri 2024-03-01 17:20  acme reports High
      expect {}
    }
    """
}

extension String {
  fileprivate func rows(_ rows: String...) -> String { replacing("{}", with: rows.joined(separator: "\n  ")) }

  fileprivate func expecting(_ words: String) -> String { replacing("{}", with: words) }
}
