import TocsinEngine
import TocsinExchange
import TocsinTime

/// What a call of `tocsin run` asks for.
struct RunOptions {
  let rules: String
  let events: String
  let customers: String?
  let isStrict: Bool
  let isLive: Bool
  let showsProgress: Bool
  let longestGap: Int64?
  let language: String?
  let input: InputFormat
  let output: OutputFormat
  /// What foreign input is about, where the rules name no label for it.
  let system: String?
  /// When scrapes were taken that do not say it.
  let scrapeClock: MetricReader.Clock?
  let metrics: String?
  let isWatching: Bool
  let labelLimit: Int?
  let state: StateOptions?

  init(_ arguments: ParsedArguments, errorsAreTerminal: Bool) throws(UsageError) {
    rules = arguments.positionals.first ?? FilePath.standardInput
    events = arguments.positionals.dropFirst().first ?? FilePath.standardInput
    customers = arguments.value("customers")
    language = arguments.value("language")
    isStrict = arguments.flag("strict")
    isLive = arguments.flag("live")
    showsProgress = arguments.flag("progress") || errorsAreTerminal && events != FilePath.standardInput
    longestGap = try Self.length("gap", arguments)
    input = InputFormat(rawValue: arguments.value("input") ?? "") ?? .lines
    output = try OutputFormat(arguments)
    system = arguments.value("system")
    scrapeClock = try Self.scrapeClock(arguments)
    try Self.checkInput(input, arguments)
    metrics = arguments.value("metrics")
    isWatching = arguments.flag("watch")
    labelLimit = try arguments.integer("label-limit", in: 1...Int(Int32.max))
    if isWatching, !isLive || rules == FilePath.standardInput {
      throw UsageError("`--watch` needs `--live` and rules from files", in: arguments.command)
    }
    state = try StateOptions(arguments, isTimeline: output == .timeline)
    if state != nil, input == .openmetrics {
      throw UsageError(
        "expected one of `--state` and `--input openmetrics`, found both: counters and scrapes are not journalled",
        in: arguments.command)
    }
    let fromInput = [rules, events, customers].filter { $0 == FilePath.standardInput }
    if fromInput.count > 1 {
      throw UsageError("standard input can be read as one of PATH, EVENTS and --customers only", in: arguments.command)
    }
  }

  var conditions: RunConditions { RunConditions(self) }

  var settings: Engine.Settings {
    var settings = Engine.Settings()
    settings.longestGap = longestGap
    if let labelLimit { settings.labelLimit = labelLimit }
    return settings
  }

  private static func length(_ option: String, _ arguments: ParsedArguments) throws(UsageError) -> Int64? {
    guard let text = arguments.value(option) else { return nil }
    guard let length = milliseconds(text) else {
      throw UsageError(
        "expected a length of time such as `12h` or `30d` after `--\(option)`, found `\(text)`", in: arguments.command)
    }
    return length
  }

  private static func scrapeClock(_ arguments: ParsedArguments) throws(UsageError) -> MetricReader.Clock? {
    let interval = try length("interval", arguments) ?? 60_000
    guard let text = arguments.value("at") else { return nil }
    guard let start = try? Instant.parse(rfc3339: text) else {
      throw UsageError(
        "expected a time such as `2025-03-03T10:00:00Z` after `--at`, found `\(text)`", in: arguments.command)
    }
    return MetricReader.Clock(start: start, interval: interval)
  }

  /// Options that say something of foreign input only.
  private static func checkInput(_ input: InputFormat, _ arguments: ParsedArguments) throws(UsageError) {
    let scrapes = ["at", "interval"].first { arguments.value($0) != nil }
    if let option = scrapes, input != .openmetrics {
      throw UsageError(
        "`--\(option)` says when scrapes were taken: it needs `--input openmetrics`", in: arguments.command)
    }
    if arguments.value("system") != nil, input == .lines {
      throw UsageError(
        "`--system` says what metrics or alerts are about: it needs `--input openmetrics` or `--input alertmanager`",
        in: arguments.command)
    }
    if arguments.value("interval") != nil, arguments.value("at") == nil {
      throw UsageError("`--interval` counts from a first scrape: it needs `--at TIME`", in: arguments.command)
    }
    if arguments.value("at") != nil, arguments.flag("live") {
      throw UsageError("scrapes are taken now with `--live`, or from a time on with `--at`", in: arguments.command)
    }
  }

  /// A whole number and a letter for days of 24 hours, hours, minutes or seconds.
  static func milliseconds(_ text: String) -> Int64? {
    let units: [Character: Int64] = ["d": 86_400_000, "h": 3_600_000, "m": 60_000, "s": 1000]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()), count > 0 else { return nil }
    let (product, overflow) = count.multipliedReportingOverflow(by: unit)
    return overflow ? nil : product
  }
}
