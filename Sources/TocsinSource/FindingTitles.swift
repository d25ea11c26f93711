/// The words that stand around what a finding says, in one language.
public struct FindingTitles: Hashable, Sendable {
  /// What an error is called.
  public let error: String
  /// What a warning is called.
  public let warning: String
  /// What a note is called.
  public let note: String
  /// What stands before a concrete case.
  public let example: String
  /// What stands before a way out.
  public let help: String

  /// The words of one language.
  public init(error: String, warning: String, note: String, example: String, help: String) {
    self.error = error
    self.warning = warning
    self.note = note
    self.example = example
    self.help = help
  }

  /// `error[E0203]`, `help: …`.
  public static let english = FindingTitles(
    error: "error", warning: "warning", note: "note", example: "example", help: "help")

  /// What a finding of a severity is called.
  public func title(of severity: Severity) -> String {
    switch severity {
    case .error: error
    case .warning: warning
    case .note: note
    }
  }
}
