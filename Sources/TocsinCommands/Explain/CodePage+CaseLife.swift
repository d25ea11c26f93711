import TocsinSource

extension CodePage {
  /// What is said about the life of a case: E0513 to E0529.
  static let caseLife: [CodePage] = [
    CodePage(
      "E0513", "a warning comes before the clock starts, or when the target is missed",
      """
      A warning after a share of the time comes between the opening and the target: after more than none of the time,
      and before all of it.
      """,
      wrong: .withWords(policy.replacing("{}", with: "warn     at 100% of respond")),
      right: .withWords(policy.replacing("{}", with: "warn     at 75% of respond"))),
    CodePage(
      "E0514", "a line that holds for all cases has a condition",
      """
      What becomes of the clocks when a case is reopened is one thing for all cases of a release.
      """,
      wrong: .withWords(policy.replacing("{}", with: "reopened restarts when plan is Large")),
      right: .withWords(policy.replacing("{}", with: "reopened restarts"))),
  ]

  private static let policy = """
    policy Support for case {
      desk     Desk, open standard
      clock    desk time
      respond  by 4 business hours
      {}
    }
    """
}
