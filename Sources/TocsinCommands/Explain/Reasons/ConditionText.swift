import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

/// What raises or clears an event, in sentences with the values that were told.
struct ConditionText {
  let words: AnswerWords
  let zone: Zone

  private var say: Phrases { words.say }

  func lines(of trigger: TriggerExplanation) -> [String] {
    switch trigger {
    case .measured(let part, _): return lines(of: part)
    case .happens(let signal, let last):
      return [last.map { say(.happenedLast, name(of: signal), moment($0)) } ?? say(.happenedNever, name(of: signal))]
    case .counted(let signal, let times, let within, let found):
      let sentence = say(.happenedTimes, name(of: signal), "\(found)", length(within), "\(times)")
      return [verdict(sentence, found >= times)]
    case .absent(let signal, let silence, let last, let from):
      guard let from else { return [say(.silentUncounted, name(of: signal))] }
      guard let last else { return [say(.silentAlways, name(of: signal), moment(from), length(silence))] }
      return [say(.silentSince, name(of: signal), moment(last), length(silence))]
    }
  }

  /// The condition, its parts set in.
  private func lines(of part: ConditionPart) -> [String] {
    switch part.kind {
    case .all: return group(.allAsked, part)
    case .any: return group(.anyAsked, part)
    case .not:
      switch part.parts.first?.kind {
      case .holds(let value) where value.source != .formula: return [asked(value, say(.no), part)]
      case .isKnown(let value): return [verdict(say(.unknownAsked, state(value)), part.holds)]
      default: return group(.notAsked, part)
      }
    case .compare(let left, let comparison, let right):
      let missing = [left, right].filter { $0.value == .unknown }.map { state($0) }
      guard missing.isEmpty else { return [verdict(missing.joined(separator: ", "), part.holds)] }
      return [verdict(say(comparison.phrase, state(left), limit(right, of: left)), part.holds)]
    case .isOneOf(let value, let others):
      return [asked(value, list(others.map { limit($0, of: value) }), part)]
    case .isKnown(let value): return [verdict(say(.knownAsked, state(value)), part.holds)]
    case .holds(let value):
      guard value.source != .formula else { return [verdict(say(.somethingComputed), part.holds)] }
      return [asked(value, say(.yes), part)]
    }
  }

  private func asked(_ operand: ConditionOperand, _ value: String, _ part: ConditionPart) -> String {
    let state = state(operand)
    return verdict(operand.value == .unknown ? state : say(.valueAsked, state, value), part.holds)
  }

  private func group(_ phrase: Phrase, _ part: ConditionPart) -> [String] {
    [verdict(say(phrase), part.holds)] + part.parts.flatMap { lines(of: $0).map { "  " + $0 } }
  }

  private func verdict(_ sentence: String, _ holds: Bool?) -> String {
    say(holds.map { $0 ? .doesHold : .doesNotHold } ?? .isNotKnown, sentence)
  }

  // MARK: - Values

  /// `disk is 12 %`, or why that is not known.
  private func state(_ operand: ConditionOperand) -> String {
    if operand.value != .unknown {
      return say(operand.isPresumed ? .valueIsPresumed : .valueIs, name(of: operand), text(operand.value, operand))
    }
    switch (operand.source, operand.last) {
    case (.signal, let last?): return say(.outOfDate, name(of: operand), moment(last))
    case (.signal, nil): return say(.noLineCame, name(of: operand))
    case (.fact, _): return say(.nobodyTells, name(of: operand))
    default: return say(.nothingWithin, name(of: operand))
    }
  }

  /// What a value is compared with: by its name too, unless it is written in the rules.
  private func limit(_ operand: ConditionOperand, of other: ConditionOperand) -> String {
    if operand.source == .constant { return text(operand.value, other) }
    return operand.value == .unknown ? name(of: operand) : "\(name(of: operand)) (\(text(operand.value, operand)))"
  }

  /// A value as it is written of what has it.
  private func text(_ value: Value, _ operand: ConditionOperand) -> String {
    switch value {
    case .boolean(let holds): return say(holds ? .yes : .no)
    case .duration(let milliseconds): return length(milliseconds)
    case .member(let member): return words.label(of: member)
    case .number where operand.type == .percent:
      if case .window(let window) = operand.source, window.kind == .change {
        return say(.points, words.program.written(value))
      }
      return words.program.written(value) + " %"
    default: return words.program.written(value)
    }
  }

  private func name(of operand: ConditionOperand) -> String {
    switch operand.source {
    case .signal(let signal): name(of: signal)
    case .window(let window): say(window.kind.phrase, name(of: window.signal), length(window.length))
    case .fact(let slot): words.program.name(of: slot)
    case .decision(let decision):
      words.program.decisions.indices.contains(decision.index) ? words.program.decisions[decision.index].name : "?"
    case .constant, .formula: say(.somethingComputed)
    }
  }

  func name(of signal: SignalID) -> String { words.program.signals[signal]?.name ?? "?" }

  private func list(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return say(.either, texts.dropLast().joined(separator: ", "), last)
  }

  func moment(_ instant: Instant) -> String { say.moment(instant, in: zone) }

  func length(_ milliseconds: Int64) -> String { say.length(milliseconds: milliseconds) }
}

extension Formula.Comparison {
  fileprivate var phrase: Phrase {
    switch self {
    case .less: .lessAsked
    case .lessOrEqual: .mostAsked
    case .greater: .moreAsked
    case .greaterOrEqual: .leastAsked
    }
  }
}

extension SignalWindow.Kind {
  var phrase: Phrase {
    switch self {
    case .average: .theAverage
    case .maximum: .theGreatest
    case .minimum: .theLeast
    case .sum: .theSum
    case .change: .theChange
    case .times: .howOften
    }
  }
}
