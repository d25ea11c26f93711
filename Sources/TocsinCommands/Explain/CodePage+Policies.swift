import TocsinSource

extension CodePage {
  /// What is said about policies and wording.
  static let policies: [CodePage] = [
    CodePage(
      "E0751", "a release has two policies",
      """
      One policy says what happens to a case. What differs from case to case stands behind `when` and
      `unless`.
      """,
      wrong: .withWords(
        """
        policy Support for case {
          desk  Desk, open standard
        }
        policy Sales for case {
          desk  Desk, open standard
        }
        """),
      right: .withWords(
        """
        policy Support for case {
          desk  Desk, open standard
        }
        """)),
    CodePage(
      "E0752", "a policy has no desk or no clock",
      """
      Without a desk nobody knows on whose opening hours a case runs, without a clock nobody knows how a
      printed amount is counted.
      """,
      wrong: .withWords(
        """
        policy Support for case {
          desk     Desk, open standard
          respond  by Targets(priority, plan)
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
      "E0753", "a decision does not answer with yes or no",
      """
      Whether a case is accepted or a system is watched is yes or no.
      """,
      wrong: .withWords(
        """
        decision Kind for case {
          Small  otherwise
        }
        policy Support for case {
          accept  by Kind
          desk    Desk, open standard
        }
        """),
      right: .withWords(
        """
        policy Support for case {
          accept  by Served
          desk    Desk, open standard
        }
        """)),
    CodePage(
      "E0754", "a ladder is not made of rows",
      """
      A ladder takes the roles of one row and the amounts of another, column by column.
      """,
      wrong: .withWords(
        """
        policy Support for case {
          desk      Desk, open standard
          clock     desk time
          escalate  to Targets(priority, plan) after its headings
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
      "E0755", "the steps of a ladder do not grow",
      """
      Whoever stands further right is brought in later. An amount that does not grow brings two in at
      once, or the wrong one first.
      """,
      wrong: .withWords(
        """
        table Steps {
          | Priority | 8 business hours | 2 business hours |
          | High     | Lead             | Boss             |
          | Middle   | Team             | Lead             |
          | Low      | -                | Team             |
        }
        policy Support for case {
          desk      Desk, open standard
          clock     desk time
          escalate  to Steps(priority) after its headings
        }
        """),
      right: .withWords(
        """
        table Steps {
          | Priority | 2 business hours | 8 business hours |
          | High     | Lead             | Boss             |
          | Middle   | Team             | Lead             |
          | Low      | -                | Team             |
        }
        policy Support for case {
          desk      Desk, open standard
          clock     desk time
          escalate  to Steps(priority) after its headings
        }
        """)),
    CodePage(
      "E0756", "a desk never opens for somebody",
      """
      The desk has no hours for the layers that the customer gets, so a promise in business time lasts for
      ever.
      """,
      wrong: .withWords(
        """
        calendar Night {
          zone   Asia/Dubai
          night  Mon-Fri 00:00-06:00
        }
        policy Support for case {
          desk  Night, open standard
        }
        """),
      right: .withWords(
        """
        calendar Night {
          zone   Asia/Dubai
          night  Mon-Fri 00:00-06:00
        }
        policy Support for case {
          desk  Night, open night
        }
        """)),
    CodePage(
      "E0761", "a row of the wording has too many or too few texts",
      """
      Every row has one text for each language.
      """,
      wrong: .alone(
        """
        rulebook Care {
          languages  en, it
        }
        wording {
          | Amount    | en            | it           |
          | N minutes | "{N} minutes" |
        }
        """),
      right: .alone(
        """
        rulebook Care {
          languages  en, it
        }
        wording {
          | Amount    | en            | it           |
          | N minutes | "{N} minutes" | "{N} minuti" |
        }
        """)),
    CodePage(
      "E0762", "a text of the wording has no number",
      """
      `{N}` is the place of the number. Without it every amount would print the same.
      """,
      wrong: .alone(
        """
        wording {
          | Amount    | en        |
          | N minutes | "minutes" |
        }
        """),
      right: .alone(
        """
        wording {
          | Amount    | en            |
          | N minutes | "{N} minutes" |
        }
        """)),
  ]
}
