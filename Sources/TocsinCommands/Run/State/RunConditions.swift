import TocsinEngine
import TocsinExchange
import TocsinModel

/// What beside the rules and the lines says how a run takes its lines.
struct RunConditions: Hashable {
  var longestGap: Int64?
  var labelLimit: Int
  var input: InputFormat
  /// What foreign input is about.
  var system: String?
  /// Of the tool.
  var version: String

  init(_ options: RunOptions) {
    longestGap = options.settings.longestGap
    labelLimit = options.settings.labelLimit
    input = options.input
    system = options.system
    version = Tool.version
  }

  func set(_ settings: inout Engine.Settings) {
    settings.longestGap = longestGap
    settings.labelLimit = labelLimit
  }

  /// What reads the input; nil for lines of JSON.
  func reader(_ rules: RuleSet, _ options: RunOptions) throws(CommandFailure) -> (any ForeignReader)? {
    try input.reader(rules, system: system, clock: options.scrapeClock)
  }

  /// Two numbers, and texts with their length before them.
  var encoded: [UInt8] {
    let numbers = [UInt64(bitPattern: longestGap ?? 0), UInt64(labelLimit)].flatMap(StateRecord.eight)
    let texts = [input.rawValue, system ?? "", version].map { Array($0.utf8) }
    return numbers + texts.flatMap { StateRecord.eight(UInt64($0.count)) + $0 }
  }

  /// Nil when these are the bytes of something else.
  init?(_ bytes: [UInt8]) {
    var reader = StateReader(bytes)
    guard let gap = reader.number(), let limit = reader.number(), let input = reader.text(), let system = reader.text(),
      let version = reader.text(), let format = InputFormat(rawValue: input)
    else { return nil }
    longestGap = gap == 0 ? nil : Int64(bitPattern: gap)
    labelLimit = Int(clamping: limit)
    self.input = format
    self.system = system.isEmpty ? nil : system
    self.version = version
  }
}
