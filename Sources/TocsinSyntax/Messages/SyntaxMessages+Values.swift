import TocsinSource

extension SyntaxMessages {
  func expectedValue(_ found: FindingText, at range: SourceRange, in context: Context?) -> Diagnostic {
    error("E0140", "expected a value or a condition, found \(found)\(Self.place(context))", at: range)
  }

  func foreignOperator(_ written: String, meant: String, at range: SourceRange) -> Diagnostic {
    error(
      "E0141", "`\(written)` is not used in conditions", at: range, help: [replacing(range, with: meant, isSafe: true)])
  }

  func isBeforeSign(_ range: SourceRange, sign: String) -> Diagnostic {
    error(
      "E0142", "no `is` stands before `\(sign)`", at: range,
      help: [replacing(range, with: "", "remove it", isSafe: true)])
  }

  func chainedComparison(_ range: SourceRange) -> Diagnostic {
    error(
      "E0143", "two comparisons cannot follow each other", at: range,
      help: [help("join two conditions with `and`: `5% < load and load < 15%`")])
  }

  func dayAmount(_ range: SourceRange, number: String, unit: String) -> Diagnostic {
    let isWeek = unit.hasPrefix("week")
    let isCounted = isWeek || unit.lowercased().hasPrefix("day")
    let count = isCounted ? Int(number).flatMap { $0 <= 1000 ? $0 : nil } : nil
    let days = (count ?? 1) * (isWeek ? 5 : 1)
    let hours = (count ?? 1) * (isWeek ? 7 : 1) * 24
    let choice = Self.choices([
      "\(hours) hours", "\(days) business day\(days == 1 ? "" : "s")", "\(days * 8) business hours",
    ])
    return error(
      "E0144", "`\(unit)` is not an amount of time: it does not say how long the desk is open", at: range,
      help: [help(count == nil ? "write an amount such as \(choice)" : "write \(choice), whichever is meant")])
  }

  func unit(_ written: String, meant: String, at range: SourceRange) -> Diagnostic {
    error("E0145", "`\(written)` is not a unit", at: range, help: [replacing(range, with: meant)])
  }

  /// Everyday words for a time, with what to write.
  static let everydayWords: [String: FindingText] = [
    "asap": "`best effort`, or an amount such as `60 minutes`", "immediately": "an amount such as `< 15 minutes`",
    "immediate": "an amount such as `< 15 minutes`", "urgent": "a priority such as `High`",
    "tbd": "`-` for nothing, or `best effort`", "n/a": "`-` for nothing", "na": "`-` for nothing",
    "none": "`-` for nothing", "null": "`-` for nothing", "nil": "`-` for nothing", "true": "`yes`",
    "false": "`no`", "tomorrow": "`next business day`", "nbd": "`next business day`", "anytime": "`best effort`",
  ]

  func everydayWord(_ word: String, at range: SourceRange) -> Diagnostic {
    error(
      "E0146", "`\(word)` says nothing that can be counted", at: range,
      help: [help("write \(Self.everydayWords[word] ?? "an amount")")])
  }

  func namedValueSign(_ written: String, at range: SourceRange) -> Diagnostic {
    error("E0147", "a named value has `=` after its name", at: range, help: [replacing(range, with: "=", isSafe: true)])
  }

  func orderedChoice(_ range: SourceRange) -> Diagnostic {
    error(
      "E0148", "a choice has no order", at: range, help: [help("write `scale` instead of `choice`")])
  }

  func unorderedScale(_ range: SourceRange) -> Diagnostic {
    error(
      "E0149", "a scale says which end comes first", at: range,
      help: [
        inserting(", highest first", at: range.start, "write `, highest first`"),
        inserting(", lowest first", at: range.start, "write `, lowest first`"),
      ])
  }

  func memberCommas(_ first: SourceRange, _ commas: [SourceRange]) -> Diagnostic {
    let edits = commas.map { TextEdit(place: SourcePlace(file: file, range: $0), replacement: " ") }
    return error(
      "E0150", "members stand next to each other without commas", at: first,
      help: [DiagnosticHelp(text: commas.count == 1 ? "remove it" : "remove them", edits: edits, isSafe: true)])
  }

  func weekday(_ written: String, meant: String, at range: SourceRange) -> Diagnostic {
    error(
      "E0151", "weekdays are written with three letters", at: range, help: [replacing(range, with: meant, isSafe: true)]
    )
  }

  func missingWeekday(_ range: SourceRange, weekday: String) -> Diagnostic {
    error(
      "E0152", "the weekday stands before the date", at: range,
      help: [inserting(weekday + " ", at: range.start, "write `\(weekday)` before it", isSafe: true)])
  }

  func pointedTime(_ range: SourceRange, hours: Int, minutes: Int) -> Diagnostic {
    error(
      "E0153", "a time of day is hours and minutes with a colon", at: range,
      help: [replacing(range, with: Self.time(hours: hours, minutes: minutes), isSafe: true)])
  }

  func rangeSign(_ written: String, at range: SourceRange) -> Diagnostic {
    error(
      "E0154", "days and hours from one to another are written with `-`", at: range,
      help: [replacing(range, with: "-", isSafe: true)])
  }

  func roundTheClock(_ range: SourceRange) -> Diagnostic {
    error(
      "E0155", "a layer names its days and hours", at: range,
      help: [replacing(range, with: "Mon-Sun 00:00-24:00", isSafe: true)])
  }

  func closedLayer(_ range: SourceRange) -> Diagnostic {
    error(
      "E0156", "only a special date can be `closed`", at: range,
      help: [help("leave the line out: on a day that no line names the desk is closed")])
  }

  func unknownCalendarLine(_ found: FindingText, at range: SourceRange, in context: Context?) -> Diagnostic {
    unknownLine(found, among: [.zone, .holidays, .special, .source], at: range, in: context)
  }

  func unknownFeast(_ found: FindingText, at range: SourceRange, in context: Context?) -> Diagnostic {
    let known: [String: String] = ["`Christmas`": "25 December", "`Monday`": "+ 1 day", "`Friday`": "- 2 days"]
    return error(
      "E0157", "expected a holiday, found \(found)\(Self.place(context))", at: range,
      example: "1 January, 3rd Mon of January, last Mon of May, Easter + 1 day or 2024-04-08",
      help: known[found.text].map { [replacing(range, with: $0)] } ?? [])
  }

  func noSuchDay(_ range: SourceRange, month: Int, length: Int) -> Diagnostic {
    error("E0158", "\(Self.month(month)) has \(length) days", at: range)
  }

  func monthFirst(_ range: SourceRange, day: Int, month: Int) -> Diagnostic {
    let name = Month.names.indices.contains(month - 1) ? Month.names[month - 1] : "January"
    return error(
      "E0159", "the day stands before the month", at: range,
      help: [replacing(range, with: "\(day) \(name)", isSafe: true)])
  }

  func unknownOrdinal(_ written: String, at range: SourceRange) -> Diagnostic {
    error(
      "E0160", "a weekday of a month is `1st`, `2nd`, `3rd`, `4th`, `5th` or `last`, never `\(written)`", at: range)
  }

  func expectedCell(_ range: SourceRange) -> Diagnostic {
    error("E0131", "expected a cell and `|` at the end of the row", at: range)
  }

  func expectedWordingRow(_ found: FindingText, at range: SourceRange) -> Diagnostic {
    error(
      "E0161", "expected a row of the wording, found \(found)", at: range,
      example: "| N business days | \"{N} business days\" | \"{N} giorni lavorativi\" |")
  }

  func unknownWordingKey(_ found: FindingText, at range: SourceRange) -> Diagnostic {
    error(
      "E0162", "expected an amount or a mark to word, found \(found)", at: range,
      example: "< N, within N, 1 minute, N minutes, next business day, best effort, yes, no, nothing or Mon-Fri")
  }

  func boundWithUnit(_ range: SourceRange, bound: String) -> Diagnostic {
    error(
      "E0163", "a bound is worded once for all units", at: range,
      help: [help("write `\(bound) N` alone, and `N minutes` in a row of its own")])
  }

  func answerComesFirst(_ word: String, at range: SourceRange) -> Diagnostic {
    error(
      "E0164", "the answer stands before `\(word)`", at: range,
      example: "no \"Basic is excluded\" when plan is Basic")
  }

  func unclosedFacts(found: FindingText, at range: SourceRange, opened: SourceRange) -> Diagnostic {
    error(
      "E0165", "expected the next fact or `}`, found \(found)", at: range, labels: [(opened, "opened here")],
      example: "{ plan Small, vip yes }")
  }

  func unclosedPiece(_ range: SourceRange) -> Diagnostic {
    error(
      "E0168", "expected `}` after what is computed in this text", at: range,
      help: [DiagnosticHelp(text: "close it: `\"about {Fee(Small)} a year\"`")])
  }

  func unknownExpectation(_ found: FindingText, at range: SourceRange, in context: Context?) -> Diagnostic {
    error(
      "E0166", "expected what the test expects, found \(found)", at: range,
      example: "expect response before Sat 2020-03-07 09:30 or expect no page")
  }

  func declarationOnTheSameLine(_ word: String, at range: SourceRange) -> Diagnostic {
    error(
      "E0167", "`\(word)` begins a line of its own", at: range,
      help: [inserting("\n", at: range.start, "start a new line", isSafe: true)])
  }

  func negativeAmount(_ range: SourceRange) -> Diagnostic {
    error(
      "E0178", "only a number, a percent and points can be less than nothing", at: range, example: "-10 points",
      help: [help("leave out the `-`")])
  }

  func labelInCondition(_ label: String, at range: SourceRange) -> Diagnostic {
    error(
      "E0179", "which values of a label an event is for stands in a line of its own", at: range,
      example: "for \(label) Fax, Printer")
  }

  func tooMuchRead(_ found: String, at range: SourceRange) -> Diagnostic {
    error(
      "E0169", "a signal is read from one metric, or from two with `/` or `-` between them, found `\(found)`",
      at: range,
      help: [help("let the monitoring record one metric for what is more, or declare two signals")])
  }

  func expectedLabelCondition(_ found: FindingText, at range: SourceRange) -> Diagnostic {
    error(
      "E0170", "expected what the label is, found \(found)", at: range,
      example: "where state is \"active\" or where fstype is not one of \"tmpfs\", \"overlay\"")
  }

  func planned(_ form: String, at range: SourceRange) -> Diagnostic {
    error("E0190", "`\(form)` is planned but not built yet", at: range)
  }
}
