import TocsinExchange
import TocsinModel

/// What the lines of input are.
enum InputFormat: String, CaseIterable {
  /// Lines of JSON, in the tool's own form or as CloudEvents.
  case lines = "jsonl"
  /// Scrapes of metrics.
  case openmetrics
  /// Webhook bodies.
  case alertmanager

  /// What reads this format; nil for lines of JSON.
  func reader(
    _ rules: RuleSet, system: String?, clock: MetricReader.Clock?
  ) throws(CommandFailure) -> (any ForeignReader)? {
    switch self {
    case .lines: return nil
    case .openmetrics:
      if let reader = MetricReader(rules, system: system, clock: clock) { return reader }
      throw CommandFailure(
        "no signal of these rules is read from a metric",
        help: ["say so in a block behind a signal: `from node_load1`"])
    case .alertmanager:
      if let reader = AlertReader(rules, system: system) { return reader }
      throw CommandFailure(
        "no signal of these rules is read from an alert",
        help: ["say so in a block behind a signal: `from alert HighLoad`"])
    }
  }
}
