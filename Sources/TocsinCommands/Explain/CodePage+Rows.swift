import TocsinSource

extension CodePage {
  /// What is said about rows, notes and computed cells.
  static let rows: [CodePage] = [
    CodePage(
      "E0418", "the lines of a computed cell do not answer every case",
      """
      Lines about one row or column are tried in order. The last one has no condition: it says what holds
      otherwise. What stands after a line without a condition is never asked.
      """,
      wrong: .withWords(
        """
        table Fee {
          | "Feature" | Small | Large |
          | Access    | =     | =     |
          Access is "day and night" when Plan is Large
        }
        """),
      right: .withWords(
        """
        table Fee {
          | "Feature" | Small | Large |
          | Access    | =     | =     |
          Access is "day and night" when Plan is Large
          Access is "office hours"
        }
        """)),
    CodePage(
      "E0419", "a cell refers to a note that is not there",
      """
      `(1)` behind a cell means: see note 1 below the rows.
      """,
      wrong: .withWords(
        """
        table Fee {
          | "Feature" | Small | Large        |
          | OnSite    | no    | optional (2) |
          note 1 "As a project."
        }
        """),
      right: .withWords(
        """
        table Fee {
          | "Feature" | Small | Large        |
          | OnSite    | no    | optional (1) |
          note 1 "As a project."
        }
        """)),
    CodePage(
      "E0420", "two notes have one number",
      """
      A reader would not know which of them `(1)` means.
      """,
      wrong: .withWords(
        """
        table Fee {
          | "Feature" | Small | Large        |
          | OnSite    | no    | optional (1) |
          note 1 "As a project."
          note 1 "Far away only."
        }
        """),
      right: .withWords(
        """
        table Fee {
          | "Feature" | Small | Large        |
          | OnSite    | no    | optional (1) |
          | Travel    | no    | optional (2) |
          note 1 "As a project."
          note 2 "Far away only."
        }
        """)),
    CodePage(
      "E0421", "two sections have one name",
      """
      The rows of a section are asked for by its name.
      """,
      wrong: .withWords(
        """
        table Fee {
          | "Feature" | Small | Large |
          section Help "Help"
          | Chat      | no    | yes   |
          section Help "More help"
          | OnSite    | no    | yes   |
        }
        """),
      right: .withWords(
        """
        table Fee {
          | "Feature" | Small | Large |
          section Help "Help"
          | Chat      | no    | yes   |
          section More "More help"
          | OnSite    | no    | yes   |
        }
        """)),
  ]
}
