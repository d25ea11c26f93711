import TocsinSource

extension CodePage {
  /// What `tocsin lint` proves of the promises to cases: W0810 to W0816.
  static let promiseProofs: [CodePage] = scheduleProofs + ladderProofs + attendanceProofs

  private static let scheduleProofs: [CodePage] = [
    CodePage(
      "W0810", "some cases get no deadlines",
      """
      Every kind of case that the policy tells apart was opened once. For one of them no line applies, or a line gives
      something that cannot be counted: such a case would be opened and have no deadlines at all.
      """,
      wrong: .withWords(
        """
        policy Support for case {
          desk     Desk, open standard
          clock    desk time  when plan is Small
          respond  by 2 hours
        }
        """),
      right: .withWords(
        """
        policy Support for case {
          desk     Desk, open standard
          clock    desk time
          respond  by 2 hours
        }
        """))
  ]

  private static let ladderProofs: [CodePage] = [
    CodePage(
      "W0811", "somebody stands at a step that never comes",
      """
      Steps are read column by column: when in one row, who in another. Here the column has a name and in no case a time.
      """,
      wrong: .withWords(
        """
        table Steps {
          | Step         | 1       | 2    |
          | Small, Large | 2 hours | -    |
          | High         | Lead    | Boss |
          | any          | Team    | -    |
        }
        policy Support for case {
          desk      Desk, open standard
          clock     desk time
          escalate  to Steps(priority) after Steps(plan)
        }
        """),
      right: .withWords(
        """
        table Steps {
          | Step         | 1       | 2       |
          | Small, Large | 2 hours | 8 hours |
          | High         | Lead    | Boss    |
          | any          | Team    | -       |
        }
        policy Support for case {
          desk      Desk, open standard
          clock     desk time
          escalate  to Steps(priority) after Steps(plan)
        }
        """)),
    CodePage(
      "W0812", "nobody comes at a step",
      """
      A step has a time, and whatever the case is, nobody stands there.
      """,
      wrong: .withWords(
        """
        table Steps {
          | Step         | 1       | 2       |
          | Small, Large | 2 hours | 8 hours |
          | High         | Lead    | -       |
          | any          | Team    | -       |
        }
        policy Support for case {
          desk      Desk, open standard
          clock     desk time
          escalate  to Steps(priority) after Steps(plan)
        }
        """),
      right: .withWords(
        """
        table Steps {
          | Step         | 1       | 2       |
          | Small, Large | 2 hours | 8 hours |
          | High         | Lead    | Boss    |
          | any          | Team    | -       |
        }
        policy Support for case {
          desk      Desk, open standard
          clock     desk time
          escalate  to Steps(priority) after Steps(plan)
        }
        """)),
    CodePage(
      "W0813", "a later step comes first",
      """
      Steps that run on different clocks can overtake each other: two business hours are over on Monday, six hours of a
      clock on the wall on Friday night.
      """,
      wrong: .withWords(
        """
        table Clocks {
          | amount         | Clock        |
          | minutes, hours | elapsed time |
          | business hours | desk time    |
          | business days  | close of day |
        }
        table Steps {
          | Priority | 2 business hours | 6 hours |
          | any      | Lead             | Boss    |
        }
        policy Support for case {
          desk      Desk, open standard
          clock     Clocks(amount).Clock
          escalate  to Steps(priority) after its headings
        }
        """),
      right: .withWords(
        """
        table Steps {
          | Priority | 2 business hours | 6 business hours |
          | any      | Lead             | Boss             |
        }
        policy Support for case {
          desk      Desk, open standard
          clock     desk time
          escalate  to Steps(priority) after its headings
        }
        """)),
  ]

  private static let attendanceProofs: [CodePage] = [
    CodePage(
      "W0814", "an answer is due while nobody is there",
      """
      The time runs day and night, the desk is closed, and nobody is paged when the case is opened: the promise can only be
      broken. The example names such a case and its instants; the hours are those of a year in which it would be so.
      """,
      wrong: .withWords(
        """
        policy Support for case {
          desk     Desk, open standard
          clock    elapsed time
          respond  by 60 minutes
          page     Lead at opening when desk closed and priority is High
        }
        """),
      right: .withWords(
        """
        policy Support for case {
          desk     Desk, open standard
          clock    elapsed time, but desk time when priority is not High
          respond  by 60 minutes
          page     Lead at opening when desk closed and priority is High
        }
        """)),
    CodePage(
      "W0815", "only the lower of two is paged for",
      """
      On a scale who stands higher gets no less. Here somebody is paged for the lower one, and for cases that differ in
      nothing else nobody is paged for the higher one.
      """,
      wrong: .withWords(
        """
        policy Support for case {
          desk     Desk, open standard
          clock    desk time
          respond  by 2 hours
          page     Lead at opening when desk closed and priority is Middle
        }
        """),
      right: .withWords(
        """
        policy Support for case {
          desk     Desk, open standard
          clock    desk time
          respond  by 2 hours
          page     Lead at opening when desk closed and priority is one of High, Middle
        }
        """)),
    CodePage(
      "W0816", "the desk is open less for who stands higher",
      """
      On a scale who stands higher gets no less. Here the desk is open for fewer hours of a year than it is for the lower one.
      """,
      wrong: .withWords(
        """
        calendar Counter {
          zone      Asia/Dubai
          standard  Mon-Fri 10:00-16:00
        }
        policy Support for case {
          desk     Counter, open standard  when priority is High
          desk     Desk, open standard
          clock    desk time
          respond  by 2 hours
        }
        """),
      right: .withWords(
        """
        calendar Counter {
          zone      Asia/Dubai
          standard  Mon-Fri 10:00-16:00
        }
        policy Support for case {
          desk     Counter, open standard  when priority is Low
          desk     Desk, open standard
          clock    desk time
          respond  by 2 hours
        }
        """)),
  ]
}
