import TocsinSource

extension CodePage {
  /// What is said about tests.
  static let tests: [CodePage] = [
    CodePage(
      "E0801", "a weekday does not fit the date",
      """
      The weekday of a test is checked: either it or the date is a slip.
      """,
      wrong: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          Thu 2024-03-01 17:30  acme reports High
          expect no page
        }
        """),
      right: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          Fri 2024-03-01 17:30  acme reports High
          expect no page
        }
        """)),
    CodePage(
      "E0802", "a test goes back in time",
      """
      The lines of a test stand in the order in which things happen.
      """,
      wrong: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          Fri 2024-03-01 17:30  acme reports High
          Fri 2024-03-01 17:20  resolved
          expect no page
        }
        """),
      right: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          Fri 2024-03-01 17:20  acme reports High
          Fri 2024-03-01 17:30  resolved
          expect no page
        }
        """)),
    CodePage(
      "E0803", "a name is given twice in a test",
      """
      Each customer and each system of a test has a name of its own.
      """,
      wrong: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          given system acme of acme { suite Winter 2020 }
          expect no page
        }
        """),
      right: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          given system acme_1 of acme { suite Winter 2020 }
          expect no page
        }
        """)),
    CodePage(
      "E0804", "a test has no case of this name",
      """
      A case gets a name where it is reported: `acme reports High as first`.
      """,
      wrong: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          Fri 2024-03-01 17:20  acme reports High as first
          Fri 2024-03-01 17:30  frist resolved
          expect no page
        }
        """),
      right: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          Fri 2024-03-01 17:20  acme reports High as first
          Fri 2024-03-01 17:30  first resolved
          expect no page
        }
        """)),
    CodePage(
      "E0805", "a test expects nothing",
      """
      A test that cannot fail proves nothing.
      """,
      wrong: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          Fri 2024-03-01 17:20  acme reports High
        }
        """),
      right: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          Fri 2024-03-01 17:20  acme reports High
          expect no page
        }
        """)),
    CodePage(
      "E0806", "a measured signal has no value",
      """
      What is measured has a value, and the condition of an event asks for it.
      """,
      wrong: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          given system acme_1 of acme { suite Winter 2020 }
          Fri 2024-03-01 17:20  acme_1 signals queue.length
          expect no page
        }
        """),
      right: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          given system acme_1 of acme { suite Winter 2020 }
          Fri 2024-03-01 17:20  acme_1 signals queue.length 7
          expect no page
        }
        """)),
    CodePage(
      "E0807", "something that happens has a value",
      """
      What happens is not measured.
      """,
      wrong: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          given system acme_1 of acme { suite Winter 2020 }
          Fri 2024-03-01 17:20  acme_1 signals engine.crash 7
          expect no page
        }
        """),
      right: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          given system acme_1 of acme { suite Winter 2020 }
          Fri 2024-03-01 17:20  acme_1 signals engine.crash
          expect no page
        }
        """)),
    CodePage(
      "E0808", "a signal comes with other labels",
      """
      A signal per volume says of which volume it speaks.
      """,
      wrong: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          given system acme_1 of acme { suite Winter 2020 }
          Fri 2024-03-01 17:20  acme_1 signals space.free 12%
          expect no page
        }
        """),
      right: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          given system acme_1 of acme { suite Winter 2020 }
          Fri 2024-03-01 17:20  acme_1 signals space.free 12% { volume "C" }
          expect no page
        }
        """)),
    CodePage(
      "E0809", "two tests have one title",
      """
      A report that names the title would not say which of them failed.
      """,
      wrong: .withWords(
        """
        test "nothing happens" {
          given customer acme { plan Small }
          expect no page
        }
        test "nothing happens" {
          given customer acme { plan Large }
          expect no page
        }
        """),
      right: .withWords(
        """
        test "nothing happens to the small" {
          given customer acme { plan Small }
          expect no page
        }
        test "nothing happens to the large" {
          given customer acme { plan Large }
          expect no page
        }
        """)),
    CodePage(
      "E0810", "a case is given",
      """
      A case begins at some instant, and everything that is promised of it counts from there. A line with
      a time reports it.
      """,
      wrong: .withWords(
        """
        test "nobody is paged" {
          given customer acme { plan Small }
          given case first { priority High }
          expect no page
        }
        """),
      right: .withWords(
        """
        test "nobody is paged" {
          given customer acme { plan Small }
          Fri 2024-03-01 17:20  acme reports High as first
          expect no page
        }
        """)),
    CodePage(
      "E0811", "a test does not say what a decision is asked about",
      """
      The answer depends on the facts of the one it is about. With none there is nothing to ask, and with
      several the test has to name one.
      """,
      wrong: .alone(
        """
        facts contract {
          ends   date
          price  money
        }

        decision Over for contract {
          yes  when ends < today
          no   otherwise
        }
        test "it has ended" {
          given contract old { ends 2024-01-31 }
          given contract new { ends 2025-01-31 }
          Fri 2024-03-01 12:00  expect Over is yes
        }
        """),
      right: .alone(
        """
        facts contract {
          ends   date
          price  money
        }

        decision Over for contract {
          yes  when ends < today
          no   otherwise
        }
        test "it has ended" {
          given contract old { ends 2024-01-31 }
          given contract new { ends 2025-01-31 }
          Fri 2024-03-01 12:00  expect old: Over is yes
        }
        """)),
  ]
}
