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
  private var lines: ActionLines
  private var timeline: Timeline

  init(_ rules: RuleSet, isTimeline: Bool, language: String?) {
    let words = rules.programs.map { AnswerWords($0, sources: rules.sources, language: language) }
    self.isTimeline = isTimeline
    lines = ActionLines(words: words, rules: rules.contentHash)
    timeline = Timeline(words: words, language: language)
  }

  /// What is to be written of an action.
  mutating func bytes(of action: Action, _ engine: Engine) -> [UInt8] {
    if isTimeline { return Array(timeline.text(of: action, engine).utf8) }
    lines.write(action, engine)
    return lines.take()
  }

  /// What is to be written of a line that was not taken.
  mutating func bytes(of rejected: RejectedLine) -> [UInt8] {
    if isTimeline { return Array(timeline.text(of: rejected).utf8) }
    lines.write(rejected)
    return lines.take()
  }

  func finish(_ counts: RunCounts, to output: inout ByteOutput) throws(StreamError) {
    if isTimeline { try output.write(timeline.summary(counts)) }
  }
}
