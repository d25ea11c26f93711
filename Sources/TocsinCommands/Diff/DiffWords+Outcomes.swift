import TocsinAnalysis
import TocsinComparison
import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTables
import TocsinTime

/// What one side says, in words.
extension DiffWords {
  /// Both outcomes; what they have in common is not said where it only makes them longer.
  func outcomes(of difference: Difference) -> (old: String, new: String) {
    if let (old, new) = texts(difference.old, difference.new) { return (old, new) }
    let withClock = !hasOneClock([difference.old, difference.new])
    return (
      text(of: difference.old, .old, difference.topic, withClock),
      text(of: difference.new, .new, difference.topic, withClock)
    )
  }

  /// Texts in a language in which they differ.
  private func texts(_ old: Outcome, _ new: Outcome) -> (old: String, new: String)? {
    guard let before = old.labels, let after = new.labels, before[self.new.language] == after[self.new.language] else {
      return nil
    }
    let language = before.byLanguage.keys.sorted().first { after[$0] != nil && before[$0] != after[$0] }
    return language.flatMap { code in before[code].flatMap { one in after[code].map { (one, $0) } } }
  }

  private func hasOneClock(_ outcomes: [Outcome]) -> Bool {
    Set(outcomes.flatMap(\.limits).map(\.clock)).count <= 1
      && outcomes.allSatisfy { Set($0.limits.map(\.waitsForOpening)).count <= 1 }
  }

  private func text(of outcome: Outcome, _ side: Side, _ topic: Difference.Topic, _ withClock: Bool) -> String {
    switch outcome {
    case .unknown: return say(.diffUnknown)
    case .absent: return say(.diffAbsent)
    case .nothing: return say(topic.nothing)
    case .value(let value): return text(of: value, side)
    case .answer(let value, let reason):
      return [text(of: value, side), words(side).text(reason)].compactMap { $0 }.joined(separator: ": ")
    case .computed(let formula, _): return words(side).program.words(of: formula)
    case .reason(let labels), .texts(let labels): return words(side).text(labels) ?? "-"
    case .limit(let limit): return text(of: limit, side, withClock)
    case .steps(let limits):
      return limits.isEmpty ? say(.diffNever) : limits.map { text(of: $0, side, withClock) }.joined(separator: ", ")
    case .ladder(let steps):
      return steps.map { "\(words(side).label(of: $0.role)): \(text(of: $0.limit, side, withClock))" }
        .joined(separator: ", ")
    case .page(let role, let language):
      let name = words(side).label(of: role)
      return language.map { say(.diffPaged, name, words(side).label(of: $0)) } ?? name
    case .desk(let calendar, let layers): return "\(text(of: calendar, side)): \(layers.joined(separator: ", "))"
    case .languages(let guaranteed, let optional):
      return say(.diffLanguages, list(guaranteed, side), list(optional, side))
    case .warnings(let warnings): return warnings.map { text(of: $0) }.joined(separator: ", ")
    case .windows(let windows):
      return windows.isEmpty ? say(.diffClosed) : windows.map { "\($0.start)-\($0.end)" }.joined(separator: ", ")
    case .words(let words): return words.isEmpty ? "-" : words.joined(separator: ", ")
    case .condition(let formula): return words(side).program.words(of: formula)
    case .flag(let holds): return say(holds ? .yes : .no)
    case .several(let outcomes):
      return outcomes.map { text(of: $0, side, topic, withClock) }.joined(separator: "; ")
    }
  }

  private func text(of limit: Outcome.Limit, _ side: Side, _ withClock: Bool) -> String {
    let amount = limit.amount.text(in: words(side).program, language: new.language)
    guard withClock else { return amount }
    let waits = limit.waitsForOpening ? ", " + say(.diffWaits) : ""
    return "\(amount) (\(say(limit.clock.phrase))\(waits))"
  }

  private func list(_ members: [MemberID], _ side: Side) -> String {
    members.isEmpty ? "-" : members.map { words(side).label(of: $0) }.joined(separator: ", ")
  }

  private func text(of warning: Policy.Warning) -> String {
    switch warning {
    case .before(let length): say(.diffWarnBefore, say.length(milliseconds: length))
    case .share(let share):
      say(.diffWarnShare, new.program.written(.number(share.multipliedReportingOverflow(by: 100).partialValue)))
    }
  }
}

extension Outcome {
  fileprivate var labels: Labels? {
    switch self {
    case .texts(let labels), .reason(let labels): labels
    default: nil
    }
  }

  fileprivate var limits: [Limit] {
    switch self {
    case .limit(let limit): [limit]
    case .steps(let limits): limits
    case .ladder(let steps): steps.map(\.limit)
    case .several(let outcomes): outcomes.flatMap(\.limits)
    default: []
    }
  }
}

extension Difference.Topic {
  /// What it is when there is none.
  fileprivate var nothing: Phrase {
    switch self {
    case .respond, .notify, .acknowledge: .diffNoTime
    case .page, .pageAtClosing: .diffNobody
    case .escalate: .diffNever
    default: .diffNothing
    }
  }
}
