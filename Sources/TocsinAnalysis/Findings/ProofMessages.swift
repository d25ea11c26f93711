package import TocsinSource
import TocsinTime

/// What is proved of rules that can be used: W0801 to W0899.
package enum ProofMessages {
  /// - Parameter line: what can be removed; nil where the condition is not that of a whole line.
  static func neverHolds(_ parts: [String], at place: SourcePlace?, line: SourcePlace?) -> Diagnostic? {
    warning(
      "W0801", "this line never applies: no case fulfils its condition", at: place, example: contradiction(parts),
      help: ["change one of the parts"], removing: line)
  }

  static func alwaysHolds(at place: SourcePlace?) -> Diagnostic? {
    warning(
      "W0802", "this condition holds in every case of which everything is known", at: place,
      example: "whatever the case is, the line applies, and those behind it do not",
      help: ["ask for what tells the cases apart, or write the line without a condition"])
  }

  /// - Parameter line: what can be removed; nil where the condition is not that of a whole line.
  static func hidden(
    isOtherwise: Bool, by others: [SourcePlace], case example: String?, at place: SourcePlace?, line: SourcePlace?
  ) -> Diagnostic? {
    let told = example.flatMap { $0.isEmpty ? nil : $0 }
    return warning(
      "W0803",
      others.count == 1
        ? "this line is never reached: the line above holds wherever it does"
        : "this line is never reached: the \(others.count) lines above hold wherever it does",
      at: place, labels: others.map { DiagnosticLabel(place: $0, text: "asked before it") },
      example: told.map { "of a case with \($0) a line above decides, before this one is asked" }
        ?? "of any case a line above decides, before this one is asked",
      help: [isOtherwise ? "narrow one of the lines above" : "move it up, or narrow one of the lines above"],
      removing: line)
  }

  static func neverRaised(_ event: String, _ parts: [String], at place: SourcePlace?) -> Diagnostic? {
    warning(
      "W0804", "the event `\(event)` is never raised: no values fulfil its condition", at: place,
      example: contradiction(parts), help: ["change one of the parts, or remove the event"])
  }

  static func alwaysRaised(_ event: String, at place: SourcePlace?) -> Diagnostic? {
    warning(
      "W0805", "the event `\(event)` is raised by every value", at: place,
      example: "the first line of a system opens a case, which never ends",
      help: ["ask for the values that somebody should see"])
  }

  static func overlap(
    _ first: String, _ second: String, case example: String, at place: SourcePlace?, other: SourcePlace?
  ) -> Diagnostic? {
    warning(
      "W0806", "`\(first)` and `\(second)` are raised together, and each opens a case", at: place,
      labels: label(other, "the other event"), example: "with \(example) there are two cases for one thing",
      help: [
        "make them levels of one event, or add `replaces \(first)` to the more urgent one",
        "let one condition end where the other begins",
      ])
  }

  static func gap(
    _ first: String, _ second: String, case example: String, at place: SourcePlace?, other: SourcePlace?
  ) -> Diagnostic? {
    warning(
      "W0807", "between `\(first)` and `\(second)` one value raises neither", at: place,
      labels: label(other, "the other event"), example: "with \(example) nobody is told",
      help: ["write `<=` in place of `<`, or `>=` in place of `>`, in one of them"])
  }

  static func slowerThanLess(
    _ urgent: String, _ lesser: String, _ amounts: [FindingText], _ clock: String, case example: String,
    at place: SourcePlace?
  ) -> Diagnostic? {
    let above = amounts.first ?? ""
    let below = amounts.last ?? ""
    return warning(
      "W0809", "`\(urgent)` stands above `\(lesser)` and has the later target of `\(clock)`", at: place,
      example: example.isEmpty
        ? "\(above) for \(urgent), \(below) for \(lesser)"
        : "with \(example): \(above) for \(urgent), \(below) for \(lesser)",
      help: ["give `\(urgent)` a target that is no later"])
  }

  static func noDifference(_ name: String, _ decision: String, values: [String], at place: SourcePlace?) -> Diagnostic?
  {
    let isPair = values.count == 2
    return warning(
      "W0817", "`\(name)` is asked and makes no difference to the decision `\(decision)`", at: place,
      example: isPair
        ? "whether it is \(values[0]) or \(values[1]), the answer is the same in every case that differs in nothing else"
        : "whatever it is, the answer is the same in every case that differs in nothing else",
      help: ["leave it out of the conditions, or let a line answer otherwise"])
  }

  static func unusedFact(_ name: String, at place: SourcePlace) -> Diagnostic {
    unused("W0818", "no rule asks the fact `\(name)`", "whatever is told of it, nothing changes", at: place)
  }

  static func unusedSignal(_ name: String, at place: SourcePlace) -> Diagnostic {
    unused("W0819", "no event looks at the signal `\(name)`", "whatever is measured, no case is opened", at: place)
  }

  static func unusedTable(_ name: String, at place: SourcePlace) -> Diagnostic {
    unused(
      "W0820", "the table `\(name)` is not printed, and no rule asks it", "to change one of its cells changes nothing",
      at: place)
  }

  static func datesBegin(
    _ calendar: String, _ first: CivilDate, _ from: CivilDate, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      code: "W0821", severity: .warning,
      message:
        "the holidays of `\(calendar)` are known from \(first.description), and the release takes cases from \(from.description)",
      place: place, example: "a case opened on \(from.description) has no deadlines",
      help: [DiagnosticHelp(text: "say the holidays from \(from.description) on, or let the release be in force later")]
    )
  }

  static func datesEnd(_ calendar: String, _ last: CivilDate, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "W0821", severity: .warning,
      message: "the holidays of `\(calendar)` are known until \(last.description) only",
      place: place, example: "a case opened on \(last.adding(days: 1).description) has no deadlines",
      help: [DiagnosticHelp(text: "say the holidays of the next years, and put the end of `known` later")])
  }

  private static func unused(
    _ code: DiagnosticCode, _ message: FindingText, _ example: FindingText, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .warning, message: message, place: place, example: example,
      help: [DiagnosticHelp(text: "use it where it is meant, or remove it")])
  }

  package static func undecided(_ what: FindingText, at place: SourcePlace?) -> Diagnostic? {
    place.map { place in
      Diagnostic(
        code: "W0808", severity: .note, message: "not everything about \(what) could be decided", place: place,
        example: "a line that is never reached may be among them",
        help: [DiagnosticHelp(text: "ask for less in one condition, for instance by a decision of its own")])
    }
  }

  private static func contradiction(_ parts: [String]) -> FindingText? {
    switch parts.count {
    case 0: nil
    case 1: "\(quoted(parts)) is true of no case"
    default: "\(quoted(parts)) are never true together"
    }
  }

  private static func quoted(_ parts: [String]) -> FindingText { .all(of: parts.map { "`\($0)`" }) }

  private static func label(_ place: SourcePlace?, _ text: FindingText) -> [DiagnosticLabel] {
    place.map { [DiagnosticLabel(place: $0, text: text)] } ?? []
  }

  package static func warning(
    _ code: DiagnosticCode, _ message: FindingText, at place: SourcePlace?, labels: [DiagnosticLabel] = [],
    example: FindingText?, help: [FindingText], removing line: SourcePlace? = nil
  ) -> Diagnostic? {
    place.map { place in
      Diagnostic(
        code: code, severity: .warning, message: message, place: place, labels: labels, example: example,
        help: help.map { DiagnosticHelp(text: $0) } + (line.map { [.removing("remove the line", $0)] } ?? []))
    }
  }
}
