import TocsinSource

/// What is said about signals, events and decisions: E0701 to E0749.
enum EventMessages {
  static func signalWithoutSystem(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0701", message: "the signal `\(name)` comes from a system, so `system` is its first key", place: place,
      help: [DiagnosticHelp(text: "write `per system`, and further labels after it")])
  }

  static func happensInside(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0702", message: "`\(name)` happens and has no value to compare", place: place,
      help: [DiagnosticHelp(text: "let it be the whole condition: `when \(name)`")])
  }

  static func neverRaised(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0703", message: "the event `\(name)` does not say when it is raised", place: place,
      help: [DiagnosticHelp(text: "add a line such as `when load > 90% for 5 minutes`")])
  }

  static func withoutPriority(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0704", message: "the event `\(name)` has no priority", place: place,
      example: "its case is opened, and nobody knows how urgent it is",
      help: [DiagnosticHelp(text: "add a line `priority …`")])
  }

  static func lineTwice(_ keyword: String, in event: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0705", message: "the event `\(event)` has two lines `\(keyword)`", place: place)
  }

  static func differentLabels(_ event: String, signal: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0706", message: "the signals of `\(event)` have different labels: `\(signal)` belongs to other cases",
      place: place, help: [DiagnosticHelp(text: "declare the signals with the same words after `per`")])
  }

  static func replacesItself(_ event: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0707", message: "the event `\(event)` names itself", place: place)
  }

  static func happensForLong(_ signal: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0708", message: "`\(signal)` happens in an instant and cannot hold for some time", place: place,
      help: [DiagnosticHelp(text: "leave out `for …`")])
  }

  static func timesForLong(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0719", message: "what is counted in a time does not have to hold as well", place: place,
      help: [DiagnosticHelp(text: "leave out `for …`; the time after `in` says how long each occurrence counts")])
  }

  static func notSoManyTimes(at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0720", message: "the number of times is a whole number from 1 to 4096", place: place)
  }

  static func countsMeasured(_ signal: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0721", message: "`\(signal)` is measured, and only what happens is counted", place: place,
      help: [DiagnosticHelp(text: "compare it instead, as in `average of \(signal) over 10 minutes > …`")])
  }

  static func countsNoSignal(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0721", message: "only a signal that happens is counted", place: place,
      help: [DiagnosticHelp(text: "name one signal before the number of times")])
  }

  static func noNumberToTake(_ taken: String, of signal: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0722", message: "`\(signal)` has no numbers of which to take the \(taken)", place: place,
      help: [
        DiagnosticHelp(text: "take it of a signal that is a percent, a count, a duration or a size")
      ])
  }

  static func besideLevels(
    _ keyword: String, _ event: String, at place: SourcePlace, level: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      code: "E0723",
      message: "each priority of `\(event)` has a condition of its own, and this `\(keyword)` stands beside",
      place: place, labels: [DiagnosticLabel(place: level, text: "a priority with its condition")],
      help: [
        DiagnosticHelp(text: "write every priority as `priority … when …`, or one `priority` and one `when`")
      ])
  }

  static func levelTwice(_ priority: String, of event: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0724", message: "`\(event)` has the priority `\(priority)` twice", place: place,
      help: [DiagnosticHelp(text: "join the two conditions with `or`")])
  }

  static func levelsOfDifferentLabels(_ event: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0725", message: "this priority of `\(event)` looks at signals with other labels than the first one",
      place: place, example: "nobody can say which of them belong to one case",
      help: [DiagnosticHelp(text: "make it an event of its own")])
  }

  static func labelOfCustomer(_ label: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0726", message: "`\(label)` does not go with `customer`", place: place,
      example: "one case for all systems of a customer is about no single one of them",
      help: [DiagnosticHelp(text: "write `one case per customer`, or `one case per system` with labels")])
  }

  static func notSoManyRaisings(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0727", message: "the number of times an event is raised is a whole number from 2 to 4096", place: place)
  }

  static func cannotFlap(_ event: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0728", message: "`\(event)` does not come and go with what is measured, so it cannot flap", place: place,
      help: [DiagnosticHelp(text: "leave the line out, or count it: `when … 3 times in 1 hour`")])
  }

  static func happensStale(_ signal: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0729", message: "`\(signal)` happens and has no value that could be out of date", place: place,
      help: [DiagnosticHelp(text: "leave out `stale after …`")])
  }

  static func withoutSignal(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0709", message: "this condition looks at no signal, so nothing can raise the event", place: place,
      help: [DiagnosticHelp(text: "name a signal, as in `when load > 90%`")])
  }

  static func decisionAsksItself(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0710", message: "the decision `\(name)` depends on its own answer", place: place)
  }

  static func askedElsewhere(_ name: String, about subject: String, sees subjects: [String], at place: SourcePlace)
    -> Diagnostic
  {
    let seen = FindingText.all(of: subjects.map { "a \($0)" })
    return Diagnostic(
      code: "E0713", message: "the decision `\(name)` is about a \(subject), and what is known here is \(seen)",
      place: place, example: "there is no \(subject) whose facts could answer",
      help: [DiagnosticHelp(text: "ask a decision that is for \(seen)")])
  }

  static func clearOverlaps(_ signals: FindingText, values: FindingText, at place: SourcePlace, when: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      code: "E0714", message: "this clears the event while what raises it still holds", place: place,
      labels: [DiagnosticLabel(place: when, text: "raised by this")],
      example: "with \(values) both hold, and the case opens and ends without end",
      help: [DiagnosticHelp(text: "let `clear` begin where `when` no longer holds, for \(signals)")])
  }

  static func replacesInCircle(_ events: [String], at place: SourcePlace) -> Diagnostic {
    let names = events.map { name -> FindingText in "`\(name)`" }
    let chain = names.dropFirst().reduce(names.first ?? "") { "\($0) replaces \($1)" }
    return Diagnostic(
      code: "E0715", message: "these events replace each other: \(chain)", place: place,
      example: "when both hold, neither is the more urgent one",
      help: [DiagnosticHelp(text: "keep `replaces` in the most urgent of them")])
  }

  static func replacesMoreUrgent(
    _ event: String, _ priority: String, other: String, _ otherPriority: String, at place: SourcePlace,
    label: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      code: "E0716", message: "`\(event)` is less urgent than `\(other)`, which it replaces", place: place,
      labels: [DiagnosticLabel(place: label, text: "`\(other)` is `\(otherPriority)`")],
      example: "a case of `\(otherPriority)` that gets worse becomes `\(priority)`",
      help: [DiagnosticHelp(text: "let `\(other)` replace `\(event)`, or exchange their priorities")])
  }

  static func clearsByOther(_ signal: String, raisedBy other: String, at place: SourcePlace, when: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      code: "E0717", message: "the event is raised by `\(other)`, and `\(signal)` clears it", place: place,
      labels: [DiagnosticLabel(place: when, text: "raised by this")],
      example: "`\(other)` is as bad as before, and the case ends",
      help: [DiagnosticHelp(text: "let `clear` ask for `\(other)`")])
  }

  /// Without a case nobody could look at all of them.
  static func noOtherwise(_ name: String, case values: String?, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0711", message: "the decision `\(name)` has no answer when none of its conditions holds", place: place,
      example: values.flatMap { $0.isEmpty ? nil : "with \($0) no line holds" },
      help: [DiagnosticHelp(text: "add a last line such as `yes otherwise`")])
  }

  static func twoAnswers(
    _ name: String, case values: String, answers: (String, String), at place: SourcePlace, other: SourcePlace,
    firstThatHolds: TextEdit?
  ) -> Diagnostic {
    return Diagnostic(
      code: "E0718", message: "two lines of the decision `\(name)` can hold together and answer differently",
      place: place, labels: [DiagnosticLabel(place: other, text: "the other line")],
      example: values.isEmpty
        ? "both lines hold always: the answer is both `\(answers.0)` and `\(answers.1)`"
        : "with \(values) both lines hold: the answer is both `\(answers.0)` and `\(answers.1)`",
      help: [
        DiagnosticHelp(text: "narrow one of the two conditions, so that it leaves this case to the other"),
        DiagnosticHelp(
          text: "let the upper line win: write `, first that holds` in the head of the decision",
          edits: firstThatHolds.map { [$0] } ?? []),
      ])
  }

  static func afterOtherwise(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0712", message: "this line comes after `otherwise` and is never reached", place: place,
      help: [DiagnosticHelp(text: "let `otherwise` be the last line")])
  }
}
