import TocsinSource

extension CodePage {
  /// What is said about kinds of values.
  static let kinds: [CodePage] = [
    CodePage(
      "E0301", "a value is of another kind",
      """
      What stands here is a thing of another kind than what is needed, such as a number where an amount of
      time is needed.
      """,
      wrong: .withWords(
        """
        policy Support for case {
          desk    Desk, open standard
          clock   desk time
          notify  by 30
        }
        """),
      right: .withWords(
        """
        policy Support for case {
          desk    Desk, open standard
          clock   desk time
          notify  by 30 minutes
        }
        """)),
    CodePage(
      "E0302", "two kinds of values are compared",
      """
      Percentages are compared with percentages, dates with dates, versions with versions.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5
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
      "E0303", "something without order is compared",
      """
      Only numbers, dates, versions and members of a scale are higher or lower than others.
      """,
      wrong: .withWords(
        """
        decision Cheap for customer {
          yes  when plan < Large
          no   otherwise
        }
        """),
      right: .withWords(
        """
        decision Cheap for customer {
          yes  when plan is Small
          no   otherwise
        }
        """)),
    CodePage(
      "E0304", "values of different kinds are added",
      """
      Only values of one kind can be added, and days to a date.
      """,
      wrong: .alone(
        """
        let total = 5 minutes + 3
        """),
      right: .alone(
        """
        let total = 5 minutes + 3 minutes
        """)),
    CodePage(
      "E0305", "a cell does not fit its column",
      """
      All cells of a column hold one kind of thing, so that whoever asks the table knows what to expect.
      """,
      wrong: .withWords(
        """
        table Fee {
          | Plan  | First      |
          | Small | Lead       |
          | Large | 30 minutes |
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Plan  | First |
          | Small | Lead  |
          | Large | Boss  |
        }
        """)),
    CodePage(
      "E0306", "business time stands where time just passes",
      """
      How long a condition holds is measured day and night. Business time stands still at night, so it
      cannot measure it.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5% for 2 business hours
        }
        """),
      right: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5% for 2 hours
        }
        """)),
    CodePage(
      "E0307", "a named value depends on facts",
      """
      A named value is the same for every customer. What differs from one to another stands in a table or
      a decision.
      """,
      wrong: .withWords(
        """
        let cheap = customer.vip
        """),
      right: .alone(
        """
        let cheap = 5%
        """)),
    CodePage(
      "E0308", "the priority of cases has no order",
      """
      The engine raises and lowers the priority of a case, so its type is a scale.
      """,
      wrong: .alone(
        """
        choice Urgency { High  Low }
        facts case {
          priority  Urgency
        }
        """),
      right: .alone(
        """
        scale Urgency, highest first { High  Low }
        facts case {
          priority  Urgency
        }
        """)),
    CodePage(
      "E0309", "an amount cannot be counted exactly",
      """
      Business days are counted whole, everything else to the millisecond.
      """,
      wrong: .alone(
        """
        let patience = 1.5 business days
        """),
      right: .alone(
        """
        let patience = 12 business hours
        """)),
    CodePage(
      "E0310", "a length of time is nothing",
      """
      A condition that has to hold for no time, or a warning at the very end, says nothing.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5% for 0 minutes
        }
        """),
      right: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5% for 5 minutes
        }
        """)),
    CodePage(
      "E0311", "a value stands where a condition belongs",
      """
      Behind `when` stands something that is yes or no.
      """,
      wrong: .withWords(
        """
        decision Cheap for customer {
          yes  when plan
          no   otherwise
        }
        """),
      right: .withWords(
        """
        decision Cheap for customer {
          yes  when plan is Small
          no   otherwise
        }
        """)),
    CodePage(
      "E0312", "a percentage is added to a percentage",
      """
      5% more than 5% may be 10% or 5.25%. Percentage points say which.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5%
          clear     space.free > 5% + 5%
        }
        """),
      right: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5%
          clear     space.free > 5% + 5 points
        }
        """)),
    CodePage(
      "E0313", "two amounts of time are compared",
      """
      Amounts may run on different clocks: which of two is over first depends on when the case was opened.
      """,
      wrong: .withWords(
        """
        policy Support for case {
          desk    Desk, open standard
          clock   desk time
          notify  by 30 minutes when Targets(priority, plan) < 2 business hours
        }
        """),
      right: .withWords(
        """
        policy Support for case {
          desk    Desk, open standard
          clock   desk time
          notify  by 30 minutes when priority is High
        }
        """)),
    CodePage(
      "E0314", "a named value is made of itself",
      """
      Values that name each other in a circle have no value at all.
      """,
      wrong: .alone(
        """
        let low  = high
        let high = low
        """),
      right: .alone(
        """
        let low  = 5%
        let high = low
        """)),
    CodePage(
      "E0315", "a length of the calendar is not whole",
      """
      A day more or less decides about a contract, and nobody can say which day lies half a month after another.
      """,
      wrong: .alone(
        """
        let notice = 1.5 months
        """),
      right: .alone(
        """
        let notice = 45 days
        """)),
    CodePage(
      "E0316", "months are compared with days",
      """
      A month has between 28 and 31 days, so whether 30 days are less depends on where they begin.
      """,
      wrong: .withWords(
        """
        decision Late for customer {
          yes  when today - until > 1 month
          no   otherwise
        }
        """),
      right: .withWords(
        """
        decision Late for customer {
          yes  when today > until + 1 month
          no   otherwise
        }
        """)),
    CodePage(
      "E0317", "two currencies are mixed",
      """
      What one currency is worth in another changes every day, and no rule says it.
      """,
      wrong: .alone(
        """
        facts contract {
          ends   date
          price  money
        }

        decision Dear for contract {
          yes  when price > 120 EUR + 5 USD
          no   otherwise
        }
        """),
      right: .alone(
        """
        facts contract {
          ends   date
          price  money
        }

        decision Dear for contract {
          yes  when price > 125 EUR
          no   otherwise
        }
        """)),
  ]
}
