import TocsinSource

extension Diagnostic {
  /// An error: what every finding of the compiler is until a rule says otherwise.
  init(
    code: DiagnosticCode, message: FindingText, place: SourcePlace, labels: [DiagnosticLabel] = [],
    example: FindingText? = nil, help: [DiagnosticHelp] = []
  ) {
    self.init(
      code: code, severity: .error, message: message, place: place, labels: labels, example: example, help: help)
  }
}
