import TocsinSource

extension CodePage {
  /// What can be wrong with a process: E0851 to E0863.
  static let processes: [CodePage] = [
    CodePage(
      "E0851", "a process has no steps",
      """
      A process is a row of headings and a row for each step.
      """,
      wrong: .alone(
        """
        process Welcome {
          | Step | Title |
        }
        """),
      right: .alone(
        """
        process Welcome {
          | Step | Title  |
          | 1    | "Call" |
        }
        """)),
    CodePage(
      "E0852", "a process lacks a column that every step needs",
      """
      Every step has a number and a title; the other columns may be left out.
      """,
      wrong: .alone(
        """
        process Welcome {
          | Step | Deliverable |
          | 1    | "A call"    |
        }
        """),
      right: .alone(
        """
        process Welcome {
          | Step | Title  | Deliverable |
          | 1    | "Call" | "A call"    |
        }
        """)),
    CodePage(
      "E0853", "a column is none of a process",
      """
      A process says of a step its number and title, who takes it, what sets it off, what it gives, and how long it may
      take: `Step`, `Title`, `Owner`, `Trigger`, `Deliverable`, `Target`.
      """,
      wrong: .alone(
        """
        process Welcome {
          | Step | Title  | Titel   |
          | 1    | "Call" | "Anruf" |
        }
        """),
      right: .alone(
        """
        process Welcome {
          | Step | Title  |
          | 1    | "Call" |
        }
        """)),
    CodePage(
      "E0854", "a process has a column twice",
      """
      Nobody could say which of the two counts.
      """,
      wrong: .alone(
        """
        process Welcome {
          | Step | Title  | Title   |
          | 1    | "Call" | "Anruf" |
        }
        """),
      right: .alone(
        """
        process Welcome {
          | Step | Title  | Deliverable |
          | 1    | "Call" | "Answers"   |
        }
        """)),
    CodePage(
      "E0855", "steps are not numbered in order",
      """
      Steps follow each other by their numbers, from one and without a gap. When a step is withdrawn, those behind it get
      new numbers.
      """,
      wrong: .alone(
        """
        process Welcome {
          | Step | Title   |
          | 1    | "Call"  |
          | 3    | "Visit" |
        }
        """),
      right: .alone(
        """
        process Welcome {
          | Step | Title   |
          | 1    | "Call"  |
          | 2    | "Visit" |
        }
        """)),
    CodePage(
      "E0856", "a step has too few or too many cells",
      """
      Every step has a cell under every heading; `-` is nothing, on purpose.
      """,
      wrong: .alone(
        """
        process Welcome {
          | Step | Title  | Deliverable |
          | 1    | "Call" |
        }
        """),
      right: .alone(
        """
        process Welcome {
          | Step | Title  | Deliverable |
          | 1    | "Call" | -           |
        }
        """)),
    CodePage(
      "E0857", "a cell of a step says something else",
      """
      Titles, triggers and deliverables are texts in quotes, owners are members of a choice, a target is an amount of time.
      """,
      wrong: .alone(
        """
        choice Side { Us  Them }
        process Welcome {
          | Step | Title | Owner |
          | 1    | Us    | Us    |
        }
        """),
      right: .alone(
        """
        choice Side { Us  Them }
        process Welcome {
          | Step | Title  | Owner |
          | 1    | "Call" | Us    |
        }
        """)),
    CodePage(
      "E0858", "the owners of a process belong to several choices",
      """
      Who takes the steps is named by one choice, so that each name means one owner.
      """,
      wrong: .alone(
        """
        choice Side { Us  Them }
        choice Other { Third }
        process Welcome {
          | Step | Title   | Owner |
          | 1    | "Call"  | Us    |
          | 2    | "Visit" | Third |
        }
        """),
      right: .alone(
        """
        choice Side { Us  Them }
        choice Other { Third }
        process Welcome {
          | Step | Title   | Owner |
          | 1    | "Call"  | Us    |
          | 2    | "Visit" | Them  |
        }
        """)),
    CodePage(
      "E0859", "a target has no desk or no clock",
      """
      A target runs on the hours of a desk, and a clock says how: up to closing time, or to the same time of day.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
        }
        process Welcome {
          | Step | Title  | Target          |
          | 1    | "Call" | 2 business days |
          desk Desk, open standard
        }
        """),
      right: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
        }
        process Welcome {
          | Step | Title  | Target          |
          | 1    | "Call" | 2 business days |
          desk Desk, open standard
          clock close of day
        }
        """)),
    CodePage(
      "E0860", "a process without a target names a desk or a clock",
      """
      A desk and a clock are for targets. Most likely the column `Target` was forgotten.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
        }
        process Welcome {
          | Step | Title  |
          | 1    | "Call" |
          desk Desk, open standard
          clock close of day
        }
        """),
      right: .alone(
        """
        calendar Desk {
          zone      Asia/Dubai
          standard  Mon-Fri 09:00-18:00
        }
        process Welcome {
          | Step | Title  | Target          |
          | 1    | "Call" | 2 business days |
          desk Desk, open standard
          clock close of day
        }
        """)),
    CodePage(
      "E0861", "a process has the name of a table",
      """
      Tables and processes are printed by their names, so that each name means one of them.
      """,
      wrong: .alone(
        """
        choice Side { Us  Them }
        table Welcome {
          | Side  | Word    |
          | Us    | "Hello" |
          | Them  | "Hi"    |
        }
        process Welcome {
          | Step  | Title   |
          | 1     | "Call"  |
        }
        """),
      right: .alone(
        """
        choice Side { Us  Them }
        table Greetings {
          | Side  | Word    |
          | Us    | "Hello" |
          | Them  | "Hi"    |
        }
        process Welcome {
          | Step  | Title   |
          | 1     | "Call"  |
        }
        """)),
    CodePage(
      "E0862", "a process has no such step",
      """
      The number is that of no step of the process.
      """,
      wrong: .alone(
        """
        facts project { done yes or no, presumed no }
        process Welcome {
          | Step | Title  |
          | 1    | "Call" |
        }
        test "The call" {
          given project p { }
          zone Asia/Dubai
          Mon 2025-06-09 10:00  p reaches Welcome.2
          expect no due
        }
        """),
      right: .alone(
        """
        facts project { done yes or no, presumed no }
        process Welcome {
          | Step | Title  |
          | 1    | "Call" |
        }
        test "The call" {
          given project p { }
          zone Asia/Dubai
          Mon 2025-06-09 10:00  p reaches Welcome.1
          expect no due
        }
        """)),
    CodePage(
      "E0863", "something is due before a step was reached",
      """
      What is due is the deadline of the step that was reached last, so a step has to be reached first.
      """,
      wrong: .alone(
        """
        facts project { done yes or no, presumed no }
        process Welcome {
          | Step | Title  |
          | 1    | "Call" |
        }
        test "The call" {
          given project p { }
          zone Asia/Dubai
          expect no due
          Mon 2025-06-09 10:00  p reaches Welcome.1
        }
        """),
      right: .alone(
        """
        facts project { done yes or no, presumed no }
        process Welcome {
          | Step | Title  |
          | 1    | "Call" |
        }
        test "The call" {
          given project p { }
          zone Asia/Dubai
          Mon 2025-06-09 10:00  p reaches Welcome.1
          expect no due
        }
        """)),
  ]
}
