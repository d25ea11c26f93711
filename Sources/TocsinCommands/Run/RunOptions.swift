import TocsinEngine

/// What a call of `tocsin run` asks for.
struct RunOptions {
  let rules: String
  let events: String
  let customers: String?
  let isTimeline: Bool
  let isStrict: Bool
  let isLive: Bool
  let showsProgress: Bool
  let longestGap: Int64?
  let language: String?
  let state: StateOptions?

  init(_ arguments: ParsedArguments, errorsAreTerminal: Bool) throws(UsageError) {
    rules = arguments.positionals.first ?? FilePath.standardInput
    events = arguments.positionals.dropFirst().first ?? FilePath.standardInput
    customers = arguments.value("customers")
    isTimeline = arguments.flag("timeline")
    language = arguments.value("language")
    isStrict = arguments.flag("strict")
    isLive = arguments.flag("live")
    showsProgress = arguments.flag("progress") || errorsAreTerminal && events != FilePath.standardInput
    longestGap = try arguments.value("gap").map { text throws(UsageError) in
      guard let gap = Self.milliseconds(text) else {
        throw UsageError(
          "expected a length of time such as `12h` or `30d` after `--gap`, found `\(text)`", in: arguments.command)
      }
      return gap
    }
    state = try StateOptions(arguments, isTimeline: isTimeline)
    let fromInput = [rules, events, customers].filter { $0 == FilePath.standardInput }
    if fromInput.count > 1 {
      throw UsageError("standard input can be read as one of PATH, EVENTS and --customers only", in: arguments.command)
    }
  }

  var settings: Engine.Settings {
    var settings = Engine.Settings()
    settings.longestGap = longestGap
    return settings
  }

  /// A whole number and a letter for days of 24 hours, hours, minutes or seconds.
  static func milliseconds(_ text: String) -> Int64? {
    let units: [Character: Int64] = ["d": 86_400_000, "h": 3_600_000, "m": 60_000, "s": 1000]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()), count > 0 else { return nil }
    let (product, overflow) = count.multipliedReportingOverflow(by: unit)
    return overflow ? nil : product
  }
}
