import TocsinModel
import TocsinSource

/// What is said about kinds of values and units: E0301 to E0399.
enum TypeMessages {
  static func mismatch(expected: FindingText, found: FindingText, at place: SourcePlace, known: [String] = [])
    -> Diagnostic
  {
    Diagnostic(
      code: "E0301", message: "expected \(expected), found \(found)", place: place,
      example: unitExample(expected, found),
      help: known.isEmpty ? unitHelp(expected, found) : [NameMessages.list(known)])
  }

  private static func unitExample(_ expected: FindingText, _ found: FindingText) -> FindingText? {
    expected == "an amount of time" && found == "a number" ? "`30` may be minutes, hours or days" : nil
  }

  private static func unitHelp(_ expected: FindingText, _ found: FindingText) -> [DiagnosticHelp] {
    switch (expected, found) {
    case ("an amount of time", "a number"), ("a length of elapsed time", "a number"):
      [DiagnosticHelp(text: "write the unit after the number, as in `30 minutes`")]
    case ("a percentage", "a number"): [DiagnosticHelp(text: "write the sign after the number, as in `15%`")]
    case ("a number", "a percentage"): [DiagnosticHelp(text: "write the number without `%`")]
    case ("a number", "a text"): [DiagnosticHelp(text: "a number stands without quotes")]
    case ("a calendar", "a text"): [DiagnosticHelp(text: "a name stands without quotes")]
    default: []
    }
  }

  static func notComparable(_ left: ValueType, _ right: ValueType, _ checker: Checker, at place: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      code: "E0302", message: "\(checker.describe(left)) and \(checker.describe(right)) cannot be compared",
      place: place, example: comparisonExample(left, right), help: comparisonHelp(left, right))
  }

  private static func comparisonExample(_ left: ValueType, _ right: ValueType) -> FindingText? {
    switch (left, right) {
    case (.percent, .count), (.count, .percent): "nobody can say whether `15%` is less than `15`"
    case (.duration, .count), (.count, .duration): "nobody can say whether `15 minutes` is less than `15`"
    default: nil
    }
  }

  private static func comparisonHelp(_ left: ValueType, _ right: ValueType) -> [DiagnosticHelp] {
    switch (left, right) {
    case (.percent, .count): [DiagnosticHelp(text: "write the sign after the number, as in `15%`")]
    case (.count, .percent): [DiagnosticHelp(text: "write the number without `%`")]
    case (.duration, .count): [DiagnosticHelp(text: "write the unit after the number, as in `15 minutes`")]
    default: [DiagnosticHelp(text: "compare it with a value of the same kind")]
    }
  }

  static func amountsNotComparable(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0313", message: "two amounts of time cannot be compared: they may run on different clocks", place: place,
      example: "`60 minutes` at night may be over before `1 business hour` has begun",
      help: [DiagnosticHelp(text: "ask for the fact that decides, as in `priority is NAME`")])
  }

  static func dependsOnItself(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0314", message: "the named value `\(name)` is made of itself, by way of others", place: place,
      help: [DiagnosticHelp(text: "give one of them a value such as `5%` or `15 minutes`")])
  }

  static func noOrder(_ what: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0303", message: "\(what) has no order: only members of a scale are higher or lower", place: place,
      help: [DiagnosticHelp(text: "ask with `is` or `is one of`"), DiagnosticHelp(text: "declare it as a `scale`")])
  }

  static func notAddable(_ left: FindingText, _ right: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0304", message: "\(left) and \(right) cannot be added or subtracted", place: place)
  }

  static func mixedColumn(_ found: FindingText, others: FindingText, at place: SourcePlace, first: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      code: "E0305", message: "this is \(found), but the cells beside it hold \(others)", place: place,
      labels: [DiagnosticLabel(place: first, text: "such as this one")])
  }

  static func businessTime(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0306", message: "this needs a length of elapsed time, found business time", place: place,
      example: "on Friday evening `2 business hours` last until Monday",
      help: [DiagnosticHelp(text: "write it in minutes or hours, as in `15 minutes`")])
  }

  static func notConstant(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0307", message: "the value of `\(name)` is not fixed: it depends on facts", place: place,
      help: [DiagnosticHelp(text: "give it a value such as `5%` or `15 minutes`")])
  }

  static func priorityNeedsScale(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0308", message: "the priority of a case has to be a scale, so that it can be raised and lowered",
      place: place, help: [DiagnosticHelp(text: "declare its type as `scale NAME, highest first { … }`")])
  }

  static func notWhole(_ what: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0309", message: "\(what) has to be a whole number of milliseconds or days", place: place)
  }

  static func zeroOrLess(_ what: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0310", message: "\(what) lasts no time at all", place: place)
  }

  static func notACondition(found: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0311", message: "expected a condition, found \(found)", place: place,
      help: [DiagnosticHelp(text: "compare it with something, as in `plan is NAME` or `load > 90%`")])
  }

  static func alternative(_ first: String, _ second: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0311", message: "expected a condition after `or`, found the value `\(second)`", place: place,
      help: [DiagnosticHelp(text: "write `is one of \(first), \(second)`")])
  }

  static func tooDeep(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0313", message: "values, tables and decisions ask each other more often than can be followed",
      place: place,
      help: [DiagnosticHelp(text: "take the expression apart, or let what is asked not ask so many others")])
  }

  /// Days, months and years where time is counted that the desk is open or that elapses.
  static func dayAmount(_ value: Value?, unit: String? = nil, at place: SourcePlace) -> Diagnostic {
    var days: Int?
    if case .length(let length)? = value, length.months == 0, (1...1000).contains(length.days) { days = length.days }
    let count = days ?? 1
    let choice = FindingText.choice(of: [
      "`\(count * 24) hours`", "`\(count) business day\(count == 1 ? "" : "s")`", "`\(count * 8) business hours`",
    ])
    let written = days.map { $0 == 1 ? "day" : "days" } ?? unit
    let word: FindingText = written.map { "`\($0)`" } ?? "a length of the calendar"
    return Diagnostic(
      code: "E0144", message: "\(word) is not an amount of time: it does not say how long the desk is open",
      place: place,
      help: [
        DiagnosticHelp(
          text: days == nil ? "write an amount such as \(choice)" : "write \(choice), whichever is meant")
      ])
  }

  static func noLength(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0315", message: "a length of the calendar is a whole number of days, months or years", place: place,
      help: [DiagnosticHelp(text: "write it in a smaller unit, as in `18 months`")])
  }

  static func monthsAndDays(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0316", message: "nobody can say how many days a month or a year has, so the two cannot be compared",
      place: place, example: "`1 month` is 28 days in one year and 31 in another",
      help: [DiagnosticHelp(text: "write both in days, or compare dates, as in `ends < today + 1 month`")])
  }

  static func twoCurrencies(_ left: String, _ right: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0317", message: "`\(left)` and `\(right)` are two currencies, and rules know no rate between them",
      place: place, help: [DiagnosticHelp(text: "write both in one currency")])
  }

  static func tooFar(_ what: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0309", message: "the result is \(what) that is too large to count with", place: place)
  }

  static func percentOrPoints(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0312", message: "what is added to a percentage is said in points", place: place,
      example: "`5% + 5%` may mean 10% or 5.25%", help: [DiagnosticHelp(text: "write `5 points`")])
  }
}
