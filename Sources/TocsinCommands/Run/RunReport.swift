import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinTime

/// A line that was not taken.
struct RejectedLine {
  let number: Int
  /// Of the file of customers, not of the events.
  let isPreparation: Bool
  let reason: String
  /// Of the last event that was accepted.
  let time: Instant?

  /// Its identity in lines of output.
  var identity: String { (isPreparation ? "c-" : "r-") + String(number) }
}

/// What a run came to.
struct RunCounts {
  var lines = 0
  var rejected = 0
  var opened = 0
  var closed = 0
  var breached = 0
  var escalated = 0
  var paged = 0
  var refused = 0
  var faults = 0

  mutating func count(_ action: Action) {
    switch action.kind {
    case .caseOpened: opened += 1
    case .caseClosed: closed += 1
    case .responseBreached: breached += 1
    case .caseEscalated: escalated += 1
    case .onCallPage: paged += 1
    case .supportRefused: refused += 1
    case .caseFault: faults += 1
    case .caseUpdated, .customerNotify, .responseDue, .responseWarning: break
    }
  }
}

/// Where the actions of a run go: lines of JSON in one form or another, or a diary for people.
struct RunReport {
  private let output: OutputFormat
  private let language: String?
  private var lines: ActionLines
  private var pages: PagerDutyEvents
  private var timeline: Timeline

  init(_ rules: RuleSet, output: OutputFormat, language: String?) {
    let words = rules.answerWords(language)
    self.output = output
    self.language = language
    lines = ActionLines(words: words, source: output.eventSource(rules))
    timeline = Timeline(words: words, language: language)
    pages = PagerDutyEvents(words: words, output: output, timeline: timeline)
  }

  /// The releases have other places and other words from now on.
  mutating func adopt(_ rules: RuleSet) {
    let words = rules.answerWords(language)
    lines.adopt(words)
    timeline.adopt(words)
    pages = PagerDutyEvents(words: words, output: output, timeline: timeline)
  }

  mutating func write(_ action: Action, _ engine: Engine, to output: inout ByteOutput) throws(StreamError) {
    switch self.output {
    case .timeline: try output.write(timeline.text(of: action, engine))
    case .pagerDuty:
      pages.write(action, engine)
      try output.write(pages.take())
    case .lines, .cloudEvents:
      lines.write(action, engine)
      try output.write(lines.take())
    }
  }

  /// The engine has nothing to say when somebody has seen a case; a pager wants to know.
  mutating func acknowledge(_ name: String, to output: inout ByteOutput) throws(StreamError) {
    guard case .pagerDuty = self.output else { return }
    pages.write(.acknowledge, name)
    try output.write(pages.take())
  }

  /// A pager has no use for rejected lines: then they are said on standard error.
  mutating func write(_ rejected: RejectedLine, to streams: inout CommandStreams) throws(StreamError) {
    switch output {
    case .timeline: try streams.output.write(timeline.text(of: rejected))
    case .pagerDuty:
      try streams.errors.write("line \(rejected.number) was rejected: \(VisibleText.line(rejected.reason))\n")
    case .lines, .cloudEvents:
      lines.write(rejected)
      try streams.output.write(lines.take())
    }
  }

  func finish(_ counts: RunCounts, to output: inout ByteOutput) throws(StreamError) {
    if self.output == .timeline { try output.write(timeline.summary(counts)) }
  }
}
