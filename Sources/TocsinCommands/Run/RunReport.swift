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

  mutating func count(_ kind: Action.Kind) {
    switch kind {
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
    lines = ActionLines(words: words, rules: rules, source: output.eventSource(rules))
    timeline = Timeline(words: words, language: language)
    pages = PagerDutyEvents(words: words, rules: rules, output: output, timeline: timeline)
  }

  /// The releases have other places and other words from now on.
  mutating func adopt(_ rules: RuleSet) {
    let words = rules.answerWords(language)
    lines.adopt(words, rules)
    timeline.adopt(words)
    pages = PagerDutyEvents(words: words, rules: rules, output: output, timeline: timeline)
  }

  /// What is to be written of an action.
  mutating func bytes(of action: Action, _ engine: Engine) -> [UInt8] {
    switch output {
    case .timeline: return Array(timeline.text(of: action, engine).utf8)
    case .pagerDuty:
      pages.write(action, engine)
      return pages.take()
    case .lines, .cloudEvents:
      lines.write(action, engine)
      return lines.take()
    }
  }

  /// The engine has nothing to say when somebody has seen a case; a pager wants to know.
  mutating func bytes(ofAcknowledgement name: String) -> [UInt8] {
    guard case .pagerDuty = output else { return [] }
    pages.write(.acknowledge, name)
    return pages.take()
  }

  /// What is to be written of a line that was not taken. A pager has no use for it: then it is said on standard error.
  mutating func bytes(of rejected: RejectedLine, _ errors: inout ByteOutput) throws(StreamError) -> [UInt8] {
    switch output {
    case .timeline: return Array(timeline.text(of: rejected).utf8)
    case .pagerDuty:
      try errors.write("line \(rejected.number) was rejected: \(VisibleText.line(rejected.reason))\n")
      return []
    case .lines, .cloudEvents:
      lines.write(rejected)
      return lines.take()
    }
  }

  func finish(_ counts: RunCounts, to output: inout ByteOutput) throws(StreamError) {
    if self.output == .timeline { try output.write(timeline.summary(counts)) }
  }
}
