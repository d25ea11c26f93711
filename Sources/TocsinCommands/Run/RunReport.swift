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

/// Where the actions of a run go: lines of JSON, or a diary for people.
struct RunReport {
  private let isTimeline: Bool
  private let language: String?
  private var lines: ActionLines
  private var timeline: Timeline

  init(_ rules: RuleSet, isTimeline: Bool, language: String?) {
    let words = rules.answerWords(language)
    self.isTimeline = isTimeline
    self.language = language
    lines = ActionLines(words: words)
    timeline = Timeline(words: words, language: language)
  }

  /// The releases have other places and other words from now on.
  mutating func adopt(_ rules: RuleSet) {
    let words = rules.answerWords(language)
    lines.adopt(words)
    timeline.adopt(words)
  }

  mutating func write(_ action: Action, _ engine: Engine, to output: inout ByteOutput) throws(StreamError) {
    if isTimeline { return try output.write(timeline.text(of: action, engine)) }
    lines.write(action, engine)
    try output.write(lines.take())
  }

  mutating func write(_ rejected: RejectedLine, to output: inout ByteOutput) throws(StreamError) {
    if isTimeline { return try output.write(timeline.text(of: rejected)) }
    lines.write(rejected)
    try output.write(lines.take())
  }

  func finish(_ counts: RunCounts, to output: inout ByteOutput) throws(StreamError) {
    if isTimeline { try output.write(timeline.summary(counts)) }
  }
}
