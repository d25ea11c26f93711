import TocsinSource

extension CodePage {
  /// Comments that let findings stand: W0870 to W0872.
  static let allowances: [CodePage] = [
    CodePage(
      "W0870", "a comment allows nothing",
      """
      A comment that lets a finding stand names its code and, after a colon, why: somebody will ask. It is about its own line
      or, where it stands alone, about the next. `until` and a date make it end. What is wrong with an error cannot be allowed.
      """,
      wrong: .withWords(
        """
        decision Discount for customer, first that holds {
          yes  when plan is Small
          no   when vip  # allow W0803
          yes  otherwise
        }
        """),
      right: .withWords(
        """
        decision Discount for customer, first that holds {
          yes  when plan is Small
          no   when plan is Small and vip  # allow W0803: stays until the contract of 2024 is replaced
          no   otherwise
        }
        """)),
    CodePage(
      "W0871", "nothing is left to allow",
      """
      A comment, or a line of a baseline, lets a finding stand that is there no more. It would hide the next one of its kind.
      """,
      wrong: .withWords(
        """
        decision Discount for customer, first that holds {
          yes  when plan is Small
          no   when plan is Large and vip  # allow W0803: stays until the contract of 2024 is replaced
          yes  otherwise
        }
        """),
      right: .withWords(
        """
        decision Discount for customer, first that holds {
          yes  when plan is Small
          no   when plan is Large and vip
          yes  otherwise
        }
        """)),
    CodePage(
      "W0872", "what was allowed is allowed no more",
      """
      The comment lets a finding stand until a day, and that day is past: the finding is shown again, with this one.
      """,
      wrong: .withWords(
        """
        decision Discount for customer, first that holds {
          yes  when plan is Small
          no   when plan is Small and vip  # allow W0803 until 2025-03-31: stays for the old contract
          no   otherwise
        }
        """),
      right: .withWords(
        """
        decision Discount for customer, first that holds {
          yes  when plan is Small
          no   when plan is Large and vip
          yes  otherwise
        }
        """)),
  ]
}
