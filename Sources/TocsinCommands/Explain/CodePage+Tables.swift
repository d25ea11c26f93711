import TocsinSource

extension CodePage {
  /// What is said about tables.
  static let tables: [CodePage] = [
    CodePage(
      "E0401", "a row has too few cells",
      """
      A missing cell is a case without an answer. `-` says that there is none on purpose.
      """,
      wrong: .withWords(
        """
        table Fee {
          | Plan  | First | Second |
          | Small | Lead  |
          | Large | Team  | Lead   |
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Plan  | First | Second |
          | Small | Lead  | -      |
          | Large | Team  | Lead   |
        }
        """)),
    CodePage(
      "E0402", "a row has too many cells",
      """
      A cell without a heading belongs to nothing.
      """,
      wrong: .withWords(
        """
        table Fee {
          | Plan  | First |
          | Small | Lead  | Boss |
          | Large | Team  |
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Plan  | First |
          | Small | Lead  |
          | Large | Team  |
        }
        """)),
    CodePage(
      "E0403", "a key has two rows",
      """
      The table would have two answers to one question.
      """,
      wrong: .withWords(
        """
        table Fee {
          | Plan         | First |
          | Small        | Lead  |
          | Large, Small | Team  |
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Plan  | First |
          | Small | Lead  |
          | Large | Team  |
        }
        """)),
    CodePage(
      "E0404", "a key has no row or column",
      """
      Some case finds no answer in the table: nobody would know how fast, who or when.
      """,
      wrong: .withWords(
        """
        table Fee {
          | Plan  | First |
          | Small | Lead  |
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Plan  | First |
          | Small | Lead  |
          | Large | Team  |
        }
        """)),
    CodePage(
      "E0405", "a table has no rows",
      """
      A table without headings and rows answers nothing.
      """,
      wrong: .withWords(
        """
        table Fee {
          printed capitalised
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Plan  | First |
          | Small | Lead  |
          | Large | Team  |
        }
        """)),
    CodePage(
      "E0406", "a heading cannot be used",
      """
      A heading is a name, a text, an amount of time or a number.
      """,
      wrong: .withWords(
        """
        table Fee {
          | Plan  | yes  |
          | Small | Lead |
          | Large | Team |
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Plan  | First |
          | Small | Lead  |
          | Large | Team  |
        }
        """)),
    CodePage(
      "E0407", "a row is for nothing that can be asked",
      """
      The first cell of a row names members of a choice, or is a text that is only printed.
      """,
      wrong: .withWords(
        """
        table Fee {
          | Step  | First |
          | 09:00 | Lead  |
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Step      | First |
          | "Morning" | Lead  |
        }
        """)),
    CodePage(
      "E0408", "a computed column is not explained",
      """
      `=` says that the cell is computed; a line below the rows says how.
      """,
      wrong: .withWords(
        """
        table Answers {
          | Priority      | Time |
          | each Priority | =    |
        }
        """),
      right: .withWords(
        """
        table Answers {
          | Priority      | Time |
          | each Priority | =    |
          Time is Targets(Priority, Small)
        }
        """)),
    CodePage(
      "E0409", "a table has no such column",
      """
      The name is not one of the headings.
      """,
      wrong: .withWords(
        """
        table Fee {
          | Plan  | First |
          | Small | Lead  |
          | Large | Team  |
        }
        policy Support for case {
          desk      Desk, open standard
          languages Fee(plan).Frist
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Plan  | First |
          | Small | Lead  |
          | Large | Team  |
        }
        policy Support for case {
          desk      Desk, open standard
          languages Fee(plan).First
        }
        """)),
    CodePage(
      "E0410", "a table is asked with the wrong key",
      """
      The key is of another kind than the rows or columns, or row and column changed places.
      """,
      wrong: .withWords(
        """
        policy Support for case {
          desk     Desk, open standard
          clock    desk time
          respond  by Targets(plan, priority)
        }
        """),
      right: .withWords(
        """
        policy Support for case {
          desk     Desk, open standard
          clock    desk time
          respond  by Targets(priority, plan)
        }
        """)),
    CodePage(
      "E0411", "a table is asked with too many or too few keys",
      """
      One key gives a row, two give the cell of a row and a column.
      """,
      wrong: .withWords(
        """
        policy Support for case {
          desk     Desk, open standard
          clock    desk time
          respond  by Targets(priority, plan, level)
        }
        """),
      right: .withWords(
        """
        policy Support for case {
          desk     Desk, open standard
          clock    desk time
          respond  by Targets(priority, plan)
        }
        """)),
    CodePage(
      "E0412", "a table is computed from itself",
      """
      A cell that asks for itself never gets an answer.
      """,
      wrong: .withWords(
        """
        table Fee {
          | Plan  | Time              |
          | Small | 30 minutes        |
          | Large | Fee(Small).Time   |
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Plan  | Time       |
          | Small | 30 minutes |
          | Large | 30 minutes |
        }
        """)),
    CodePage(
      "E0413", "a range goes up instead of down",
      """
      A range names first the member that is declared first.
      """,
      wrong: .withWords(
        """
        table Fee {
          | Priority    | First |
          | Middle-High | Lead  |
          | Low         | Team  |
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Priority    | First |
          | High-Middle | Lead  |
          | Low         | Team  |
        }
        """)),
    CodePage(
      "E0414", "a range is of things without order",
      """
      Between two members of a choice lies nothing: only a scale has an order.
      """,
      wrong: .withWords(
        """
        table Fee {
          | Plan        | First |
          | Small-Large | Lead  |
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Plan         | First |
          | Small, Large | Lead  |
        }
        """)),
    CodePage(
      "E0415", "the headings of a ladder are no amounts",
      """
      `after its headings` takes the times from the headings of the table, so these are amounts of time.
      """,
      wrong: .withWords(
        """
        table Steps {
          | Priority | First | Second |
          | High     | Lead  | Boss   |
          | Middle   | Team  | Lead   |
          | Low      | -     | Team   |
        }
        policy Support for case {
          desk      Desk, open standard
          clock     desk time
          escalate  to Steps(priority) after its headings
        }
        """),
      right: .withWords(
        """
        policy Support for case {
          desk      Desk, open standard
          clock     desk time
          escalate  to Ladder(priority) after its headings
        }
        """)),
    CodePage(
      "E0416", "the rows do not fit the heading above them",
      """
      The first heading names the choice whose members the rows are for.
      """,
      wrong: .withWords(
        """
        table Fee {
          | Priority | First |
          | Small    | Lead  |
          | Large    | Team  |
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Plan  | First |
          | Small | Lead  |
          | Large | Team  |
        }
        """)),
    CodePage(
      "E0417", "a clock cannot count this kind of amount",
      """
      Business days end at a closing time or at the same time of day; minutes and hours run on desk time
      or elapsed time.
      """,
      wrong: .withWords(
        """
        table Clocks {
          | amount         | Small        | Large        |
          | minutes, hours | desk time    | elapsed time |
          | business hours | desk time    | desk time    |
          | business days  | elapsed time | close of day |
        }
        """),
      right: .withWords(
        """
        table Clocks {
          | amount         | Small        | Large        |
          | minutes, hours | desk time    | elapsed time |
          | business hours | desk time    | desk time    |
          | business days  | close of day | close of day |
        }
        """)),
  ]
}
