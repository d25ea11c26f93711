import TocsinSource

extension CodePage {
  /// What is said about rulebooks and releases.
  static let releases: [CodePage] = [
    CodePage(
      "E0601", "something is declared twice",
      """
      Two declarations of one name may say different things. A release that builds on another says
      `change` or `replace`.
      """,
      wrong: .alone(
        """
        choice Plan { Small  Large }
        choice Plan { Small  Huge }
        """),
      right: .alone(
        """
        choice Plan { Small  Large  Huge }
        """)),
    CodePage(
      "E0602", "something that does not exist is changed",
      """
      A change needs something to change. Most often a letter of its name is wrong.
      """,
      wrong: .alone(
        """
        choice Plan { Small  Large }
        change choice Plann {
          Huge
        }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        change choice Plan {
          Huge
        }
        """)),
    CodePage(
      "E0603", "something that does not exist is withdrawn",
      """
      What is withdrawn has to be there.
      """,
      wrong: .alone(
        """
        choice Plan { Small  Large }
        change choice Plan {
          withdraw Huge
        }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        change choice Plan {
          withdraw Large
        }
        """)),
    CodePage(
      "E0604", "a folder is not found",
      """
      The release that this one builds on is named by the path of its folder, seen from the folder of this
      file.
      """,
      wrong: .alone(
        """
        rulebook Care 2 {
          builds on  "../missing"
        }
        """),
      right: .alone(
        """
        rulebook Care 2 {
          in force   from 2024-01-01
        }
        """)),
    CodePage(
      "E0605", "a file is not found",
      """
      A file is imported by its path, seen from the folder of this file.
      """,
      wrong: .alone(
        """
        import "missing.tocsin"
        """),
      right: .alone(
        """
        # in plans.tocsin
        choice Plan { Small  Large }
        # in care.tocsin
        import "plans.tocsin"
        """)),
    CodePage(
      "E0606", "releases build on each other in a circle",
      """
      A release takes everything from the one it builds on; in a circle there is nothing to take.
      """,
      wrong: .alone(
        """
        # in one/care.tocsin
        rulebook Care 1 {
          builds on  "../two"
        }
        # in two/care.tocsin
        rulebook Care 2 {
          builds on  "../one"
        }
        """),
      right: .alone(
        """
        # in one/care.tocsin
        rulebook Care 1 {
          in force   from 2023-01-01
        }
        # in two/care.tocsin
        rulebook Care 2 {
          builds on  "../one"
          in force   from 2024-01-01
        }
        """)),
    CodePage(
      "E0607", "a folder has no rulebook",
      """
      A release can only build on a folder that declares one. Single files are imported.
      """,
      wrong: .alone(
        """
        # in words/plans.tocsin
        choice Plan { Small  Large }
        # in two/care.tocsin
        rulebook Care 2 {
          builds on  "../words"
        }
        """),
      right: .alone(
        """
        # in words/plans.tocsin
        choice Plan { Small  Large }
        # in two/care.tocsin
        rulebook Care 2 {
          in force   from 2024-01-01
        }
        import "../words/plans.tocsin"
        """)),
    CodePage(
      "E0608", "a folder has two rulebooks",
      """
      One folder is one release, so that everybody knows which rules belong together.
      """,
      wrong: .alone(
        """
        rulebook Care 1 {
          in force   from 2023-01-01
        }
        rulebook Care 2 {
          in force   from 2024-01-01
        }
        """),
      right: .alone(
        """
        rulebook Care 1 {
          in force   from 2023-01-01
        }
        """)),
    CodePage(
      "E0609", "two releases come into force on one day",
      """
      A case that is opened on that day would belong to both.
      """,
      wrong: .alone(
        """
        # in one/care.tocsin
        rulebook Care 1 {
          in force   from 2024-01-01
        }
        # in two/care.tocsin
        rulebook Care 2 {
          in force   from 2024-01-01
        }
        """),
      right: .alone(
        """
        # in one/care.tocsin
        rulebook Care 1 {
          in force   from 2023-01-01
        }
        # in two/care.tocsin
        rulebook Care 2 {
          in force   from 2024-01-01
        }
        """)),
    CodePage(
      "E0610", "a release ends before it begins",
      """
      The last day in force lies before the first, so the release would never hold.
      """,
      wrong: .alone(
        """
        rulebook Care 1 {
          in force   from 2024-01-01 to 2023-12-31
        }
        """),
      right: .alone(
        """
        rulebook Care 1 {
          in force   from 2024-01-01 to 2024-12-31
        }
        """)),
    CodePage(
      "E0611", "a file cannot be read",
      """
      The file is there, and the system does not let it be read. Ask whoever manages the machine.
      """,
      wrong: .alone(
        """
        import "secret.tocsin"
        """),
      right: .alone(
        """
        # in plans.tocsin
        choice Plan { Small  Large }
        # in care.tocsin
        import "plans.tocsin"
        """)),
  ]
}
