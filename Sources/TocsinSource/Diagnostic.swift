/// The name of a kind of finding, such as `E0203`. Each has a page of its own.
public struct DiagnosticCode: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The code as people write it.
  public let text: String

  /// A code read from outside.
  public init(_ text: String) {
    self.text = text
  }

  /// A code written in the program.
  public init(stringLiteral value: String) {
    self.text = value
  }

  /// In the order of the text.
  public static func < (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.text < right.text }

  /// The code as people write it.
  public var description: String { text }
}

/// How much a finding weighs.
public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
  /// The rules cannot be used.
  case error
  /// The rules can be used and most likely say something else than meant.
  case warning
  /// Worth knowing.
  case note

  /// The heavier first.
  public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// The other side of a finding: a second place and what it has to do with the first.
public struct DiagnosticLabel: Hashable, Sendable {
  /// Where to look.
  public let place: SourcePlace
  /// What is there, in a few words.
  public let labelText: FindingText

  /// A second place with its words.
  public init(place: SourcePlace, text: FindingText) {
    self.place = place
    self.labelText = text
  }

  /// What is there, as one text.
  public var text: String { labelText.text }

  func translated(by words: (String) -> String?) -> DiagnosticLabel {
    DiagnosticLabel(place: place, text: labelText.translated(by: words))
  }
}

/// One way out of a finding.
public struct DiagnosticHelp: Hashable, Sendable {
  /// What to do, as a statement.
  public let helpText: FindingText
  /// The same as changes to the text; empty when a person must decide.
  public let edits: [TextEdit]
  /// Whether the edits can be made unseen: nothing that rules decide changes, or only one thing can have been meant.
  public let isSafe: Bool

  /// A way out and, where it is known, the change that takes it.
  public init(text: FindingText, edits: [TextEdit] = [], isSafe: Bool = false) {
    self.helpText = text
    self.edits = edits
    self.isSafe = isSafe
  }

  /// To take away what rules can do without.
  package static func removing(_ text: FindingText, _ place: SourcePlace) -> DiagnosticHelp {
    DiagnosticHelp(text: text, edits: [TextEdit(place: place, replacement: "")], isSafe: true)
  }

  /// What to do, as one text.
  public var text: String { helpText.text }

  func translated(by words: (String) -> String?) -> DiagnosticHelp {
    DiagnosticHelp(text: helpText.translated(by: words), edits: edits, isSafe: isSafe)
  }
}

/// One finding about rules, as plain data. Renderers show it; none of them reads its prose.
public struct Diagnostic: Hashable, Sendable, Comparable {
  /// At most this many ways out are kept.
  public static let maximumHelpCount = 2

  /// The kind of finding.
  public let code: DiagnosticCode
  /// How much it weighs.
  public let severity: Severity
  /// One sentence in the words of the field: lower-case start, no final period, user text in backticks.
  public let messageText: FindingText
  /// The smallest range that shows it.
  public let place: SourcePlace
  /// Further places, such as the other side of a conflict.
  public let labels: [DiagnosticLabel]
  /// A concrete case that goes wrong.
  public let exampleText: FindingText?
  /// The ways out.
  public let help: [DiagnosticHelp]

  /// A finding; of more than `maximumHelpCount` ways out the first are kept.
  public init(
    code: DiagnosticCode, severity: Severity, message: FindingText, place: SourcePlace,
    labels: [DiagnosticLabel] = [], example: FindingText? = nil, help: [DiagnosticHelp] = []
  ) {
    self.code = code
    self.severity = severity
    self.messageText = message
    self.place = place
    self.labels = labels
    self.exampleText = example
    self.help = Array(help.prefix(Self.maximumHelpCount))
  }

  /// The sentence, as one text.
  public var message: String { messageText.text }

  /// The concrete case, as one text.
  public var example: String? { exampleText?.text }

  /// The same finding in other words: each template gives way to what `words` has for it.
  public func translated(by words: (_ template: String) -> String?) -> Diagnostic {
    Diagnostic(
      code: code, severity: severity, message: messageText.translated(by: words), place: place,
      labels: labels.map { $0.translated(by: words) }, example: exampleText?.translated(by: words),
      help: help.map { $0.translated(by: words) })
  }

  /// By file, place and code; the rest only settles the order of findings that are alike.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.place != right.place { return left.place < right.place }
    if left.code != right.code { return left.code < right.code }
    return (left.severity, left.message) < (right.severity, right.message)
  }
}
