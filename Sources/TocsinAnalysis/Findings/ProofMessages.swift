package import TocsinSource
import TocsinTime

/// What is proved of rules that can be used: W0801 to W0899.
package enum ProofMessages {
  static func neverHolds(_ parts: [String], at place: SourcePlace?) -> Diagnostic? {
    warning(
      "W0801", "this line never applies: no case fulfils its condition", at: place, example: contradiction(parts),
      help: ["change one of the parts, or remove the line"])
  }

  static func alwaysHolds(at place: SourcePlace?) -> Diagnostic? {
    warning(
      "W0802", "this condition holds in every case of which everything is known", at: place,
      example: "whatever the case is, the line applies, and those behind it do not",
      help: ["ask for what tells the cases apart, or write the line without a condition"])
  }

  static func hidden(isOtherwise: Bool, by others: [SourcePlace], case example: String?, at place: SourcePlace?)
    -> Diagnostic?
  {
    let which = others.count == 1 ? "the line" : "the \(others.count) lines"
    let told = example.flatMap { $0.isEmpty ? nil : "of a case with \($0)" } ?? "of any case"
    return warning(
      "W0803", "this line is never reached: \(which) above hold\(others.count == 1 ? "s" : "") wherever it does",
      at: place, labels: others.map { DiagnosticLabel(place: $0, text: "asked before it") },
      example: "\(told) a line above decides, before this one is asked",
      help: [
        isOtherwise
          ? "remove it, or narrow one of the lines above" : "move it up, narrow one of the lines above, or remove it"
      ])
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
    _ urgent: String, _ lesser: String, _ amounts: [String], _ clock: String, case example: String,
    at place: SourcePlace?
  ) -> Diagnostic? {
    let told = example.isEmpty ? "" : "with \(example): "
    return warning(
      "W0809", "`\(urgent)` stands above `\(lesser)` and has the later target of `\(clock)`", at: place,
      example: told + "\(amounts.first ?? "") for \(urgent), \(amounts.last ?? "") for \(lesser)",
      help: ["give `\(urgent)` a target that is no later"])
  }

  static func noDifference(_ name: String, _ decision: String, values: [String], at place: SourcePlace?) -> Diagnostic?
  {
    let told = values.count == 2 ? "whether it is \(values[0]) or \(values[1])" : "whatever it is"
    return warning(
      "W0817", "`\(name)` is asked and makes no difference to the decision `\(decision)`", at: place,
      example: "\(told), the answer is the same in every case that differs in nothing else",
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
      message: "the holidays of `\(calendar)` are known from \(first), and the release takes cases from \(from)",
      place: place, example: "a case opened on \(from) has no deadlines",
      help: [DiagnosticHelp(text: "say the holidays from \(from) on, or let the release be in force later")])
  }

  static func datesEnd(_ calendar: String, _ last: CivilDate, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "W0821", severity: .warning, message: "the holidays of `\(calendar)` are known until \(last) only",
      place: place, example: "a case opened on \(last.adding(days: 1)) has no deadlines",
      help: [DiagnosticHelp(text: "say the holidays of the next years, and put the end of `known` later")])
  }

  private static func unused(
    _ code: DiagnosticCode, _ message: String, _ example: String, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .warning, message: message, place: place, example: example,
      help: [DiagnosticHelp(text: "use it where it is meant, or remove it")])
  }

  package static func undecided(_ what: String, at place: SourcePlace?) -> Diagnostic? {
    place.map { place in
      Diagnostic(
        code: "W0808", severity: .note, message: "not everything about \(what) could be decided", place: place,
        example: "a line that is never reached may be among them",
        help: [DiagnosticHelp(text: "ask for less in one condition, for instance by a decision of its own")])
    }
  }

  private static func contradiction(_ parts: [String]) -> String? {
    switch parts.count {
    case 0: nil
    case 1: "\(quoted(parts)) is true of no case"
    default: "\(quoted(parts)) are never true together"
    }
  }

  private static func quoted(_ parts: [String]) -> String { parts.map { "`\($0)`" }.joined(separator: " and ") }

  private static func label(_ place: SourcePlace?, _ text: String) -> [DiagnosticLabel] {
    place.map { [DiagnosticLabel(place: $0, text: text)] } ?? []
  }

  package static func warning(
    _ code: DiagnosticCode, _ message: String, at place: SourcePlace?, labels: [DiagnosticLabel] = [],
    example: String?, help: [String]
  ) -> Diagnostic? {
    place.map { place in
      Diagnostic(
        code: code, severity: .warning, message: message, place: place, labels: labels, example: example,
        help: help.map { DiagnosticHelp(text: $0) })
    }
  }
}
