import TocsinSource
import TocsinTime

/// What is said of comments that allow findings: W0870 to W0872.
enum AllowanceMessages {
  static func mistake(_ mistake: AllowanceMistake, at place: SourcePlace) -> Diagnostic {
    let (message, help): (FindingText, FindingText) =
      switch mistake {
      case .unknownCode(let code):
        (
          "this comment allows nothing: there is no finding `\(code)`",
          "write the code that the finding shows in brackets"
        )
      case .error(let code):
        ("this comment allows nothing: `\(code)` is an error", "mend it: rules with an error cannot be used")
      case .noDate(let text):
        (
          "this comment allows nothing: `\(text)` is no date after `until`",
          "write the last day on which it counts, as in `until 2027-01-31`"
        )
      case .noReason:
        (
          "this comment allows nothing: it gives no reason",
          "write why after a colon, as in `allow W0803: kept for the audit`"
        )
      }
    return warning(
      "W0870", message, at: place, example: "the finding is shown as if the comment were not there",
      DiagnosticHelp(text: help))
  }

  static func unused(_ allowance: Allowance) -> Diagnostic {
    let codes = allowance.codes.map { "`\($0)`" }.joined(separator: ", ")
    return warning(
      "W0871", "nothing is left to allow: there is no finding \(codes) on this line", at: allowance.place,
      example: "it would hide the next finding of this kind, which nobody has looked at",
      .removing("remove the comment", allowance.place))
  }

  static func expired(_ allowance: Allowance, _ until: CivilDate) -> Diagnostic {
    warning(
      "W0872", "what this comment allows was allowed until \(until.description)", at: allowance.place,
      example: "since then the finding is shown again",
      DiagnosticHelp(text: "mend what it is about, or decide anew and write a later date"))
  }

  private static func warning(
    _ code: DiagnosticCode, _ message: FindingText, at place: SourcePlace, example: FindingText, _ help: DiagnosticHelp
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .warning, message: message, place: place, example: example,
      help: [help])
  }
}
