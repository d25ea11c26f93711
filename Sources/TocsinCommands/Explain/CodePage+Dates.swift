import TocsinSource

extension CodePage {
  /// What is said about days, months and the forms of calendars, wording and tests.
  static let dates: [CodePage] = [
    CodePage(
      "E0155", "hours are written as 24/7",
      """
      Each layer names its days and hours, also when it is all of them.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  24/7
        }
        """),
      right: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Sun 00:00-24:00
        }
        """)),
    CodePage(
      "E0156", "a weekday is said to be closed",
      """
      A day that no line names is closed. Only a special date can be closed in so many words.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
          standard  Sat closed
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
      "E0157", "a holiday is not known by its name",
      """
      A holiday is a date, a weekday of a month or a distance from Easter.
      """,
      wrong: .alone(
        """
        holidays Feasts {
          Christmas
          known from 2020-01-01 until 2030-12-31
        }
        """),
      right: .alone(
        """
        holidays Feasts {
          25 December
          known from 2020-01-01 until 2030-12-31
        }
        """)),
    CodePage(
      "E0158", "a month has fewer days",
      """
      The day does not exist in that month.
      """,
      wrong: .alone(
        """
        holidays Feasts {
          31 April
          known from 2020-01-01 until 2030-12-31
        }
        """),
      right: .alone(
        """
        holidays Feasts {
          30 April
          known from 2020-01-01 until 2030-12-31
        }
        """)),
    CodePage(
      "E0159", "the month stands before the day",
      """
      The day of a holiday stands before its month.
      """,
      wrong: .alone(
        """
        holidays Feasts {
          January 1
          known from 2020-01-01 until 2030-12-31
        }
        """),
      right: .alone(
        """
        holidays Feasts {
          1 January
          known from 2020-01-01 until 2030-12-31
        }
        """)),
    CodePage(
      "E0160", "a weekday of a month is counted wrongly",
      """
      No month has a sixth Monday.
      """,
      wrong: .alone(
        """
        holidays Feasts {
          6th Mon of May
          known from 2020-01-01 until 2030-12-31
        }
        """),
      right: .alone(
        """
        holidays Feasts {
          last Mon of May
          known from 2020-01-01 until 2030-12-31
        }
        """)),
    CodePage(
      "E0161", "a line of the wording is no row",
      """
      The wording is a table: what is worded, then its text in each language.
      """,
      wrong: .alone(
        """
        wording {
          | Amount    | en            |
          N minutes is "{N} minutes"
        }
        """),
      right: .alone(
        """
        wording {
          | Amount    | en            |
          | N minutes | "{N} minutes" |
        }
        """)),
    CodePage(
      "E0162", "a row of the wording words nothing known",
      """
      The first cell names an amount or a mark. An amount has `N` for its number.
      """,
      wrong: .alone(
        """
        wording {
          | Amount  | en          |
          | 2 hours | "two hours" |
        }
        """),
      right: .alone(
        """
        wording {
          | Amount  | en          |
          | N hours | "{N} hours" |
        }
        """)),
    CodePage(
      "E0163", "a bound is worded with a unit",
      """
      A bound such as `<` is worded once; the unit has a row of its own.
      """,
      wrong: .alone(
        """
        wording {
          | Amount      | en              |
          | < N minutes | "< {N} minutes" |
        }
        """),
      right: .alone(
        """
        wording {
          | Amount    | en            |
          | < N       | "< {N}"       |
          | N minutes | "{N} minutes" |
        }
        """)),
    CodePage(
      "E0164", "a line of a decision begins with its condition",
      """
      The answer comes first, then the reason, then when it holds, so that answers stand in one column.
      """,
      wrong: .withWords(
        """
        decision Cheap for customer {
          when plan is Small yes
          no otherwise
        }
        """),
      right: .withWords(
        """
        decision Cheap for customer {
          yes when plan is Small
          no otherwise
        }
        """)),
    CodePage(
      "E0165", "the facts of a test are not closed",
      """
      What is given stands between `{` and `}`.
      """,
      wrong: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small
          expect no page
        }
        """),
      right: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          expect no page
        }
        """)),
    CodePage(
      "E0166", "an expectation cannot be read",
      """
      A test expects a desk, a target, somebody who is brought in, a page, a decision or a number of
      cases.
      """,
      wrong: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          expect "silence"
        }
        """),
      right: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          expect no page
        }
        """)),
    CodePage(
      "E0167", "two declarations stand on one line",
      """
      Each declaration begins a line of its own.
      """,
      wrong: .alone(
        """
        choice Plan { Small  Large } choice Role { Team  Lead }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        choice Role { Team  Lead }
        """)),
    CodePage(
      "E0168", "what is computed in a text is not closed",
      """
      In the text of a cell `{` and `}` enclose what is computed.
      """,
      wrong: .withWords(
        """
        table Fee {
          | Plan  | Promise                        |
          | Small | "an answer in {Targets(High, Small)" |
          | Large | "at once"                      |
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Plan  | Promise                        |
          | Small | "an answer in {Targets(High, Small)}" |
          | Large | "at once"                      |
        }
        """)),
    CodePage(
      "E0169", "a signal is read from too much",
      """
      A signal is one metric, or two with `/` or `-` between them. What needs more is better recorded by the monitoring
      itself, or is two signals that an event asks about.
      """,
      wrong: .alone(
        """
        signal load.shown count per system {
          from  node_load1 / node_load5 / node_load15
        }
        """),
      right: .alone(
        """
        signal load.shown count per system {
          from  node_load1 / node_load5
        }
        """)),
    CodePage(
      "E0170", "what a label is cannot be read",
      """
      Behind `where` stands the name of a label, then `is`, `is not`, `is one of` or `is not one of`, and texts in
      quotes.
      """,
      wrong: .alone(
        """
        signal load.shown count per system {
          from   node_load1
          where  job = "node"
        }
        """),
      right: .alone(
        """
        signal load.shown count per system {
          from   node_load1
          where  job is "node"
        }
        """)),
    CodePage(
      "E0190", "a form is planned but not built yet",
      """
      The manual describes it, and this version cannot do it yet. Leave it out, or say it in another way.
      """,
      wrong: .withWords(
        """
        policy Support for case {
          desk     Desk, open standard
          clock    desk time
          respond  by Targets(priority, plan)
          tell customer of each event
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
  ]
}
