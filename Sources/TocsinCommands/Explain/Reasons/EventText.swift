import TocsinEngine
import TocsinModel
import TocsinTime

/// Puts the standing of an event into sentences.
struct EventText {
  let question: EventQuestion
  let instant: Instant
  let words: AnswerWords
  let zone: Zone

  private var say: Phrases { words.say }
  private var conditions: ConditionText { ConditionText(words: words, zone: zone) }

  func paragraph(_ standing: EventStanding) -> EventReasons.Paragraph {
    let event = words.program.events[standing.event]
    let thing = ([question.system] + standing.labels.map { "\($0.name)=\($0.value)" }).joined(separator: " ")
    let phrase: Phrase = standing.phase.isRaised ? .standsRaised : .standsNotRaised
    let priority = event.map { words.label(of: $0.priority) } ?? "?"
    let heading = say(phrase, name(of: standing.event), priority, thing, moment(instant))
    return EventReasons.Paragraph(
      heading: heading, standing: standing,
      sentences: phase(standing) + condition(standing) + hindrances(standing) + clearing(standing))
  }

  /// Nil for what does not exist.
  func paragraph(_ obstacle: EventObstacle) -> EventReasons.Paragraph? {
    guard let sentence = sentence(obstacle) else { return nil }
    let heading = say(.cannotBeRaised, question.event, question.system, moment(instant))
    return EventReasons.Paragraph(heading: heading, standing: nil, sentences: [sentence])
  }

  private func sentence(_ obstacle: EventObstacle) -> String? {
    switch obstacle {
    case .unknownEvent, .unknownSystem, .unknownLabel: nil
    case .retired: say(.systemRetired, question.system)
    case .noRelease: say(.noReleaseFor, question.system)
    case .notInRelease: say(.notInRelease, words.program.release)
    case .labelDoesNotFit(let label, let allowed):
      say(.labelDoesNotFit, label, allowed.joined(separator: ", "), question.labels[label] ?? "")
    case .noLine(let signals):
      say(.noLineCame, signals.map(conditions.name(of:)).joined(separator: ", "))
    }
  }

  // MARK: - Sentences

  private func phase(_ standing: EventStanding) -> [String] {
    let since = moment(standing.since)
    switch standing.phase {
    case .idle: return standing.raisedAt.map { [say(.raisedBefore, moment($0))] } ?? []
    case .pending:
      guard case .measured(_, let hold) = standing.raise else { return [] }
      return [say(.pendingSince, since, conditions.length(hold), later(standing.since, hold))]
    case .held: return [say(.heldSince, since)]
    case .raised, .clearing:
      let own = say(.raisedSince, moment(standing.raisedAt ?? standing.since))
      return [own] + (standing.caseName.map { [say(.belongsToCase, $0)] } ?? [])
    }
  }

  private func condition(_ standing: EventStanding) -> [String] {
    var lines = conditions.lines(of: standing.raise)
    if standing.phase.isRaised, standing.clear != nil { lines = [say(.raisedBy)] + lines.map { "  " + $0 } }
    if standing.phase == .idle, case .measured(_, let hold) = standing.raise, hold > 0 {
      lines.append(say(.hasToHold, conditions.length(hold)))
    }
    return lines
  }

  private func clearing(_ standing: EventStanding) -> [String] {
    guard standing.phase.isRaised else { return [] }
    var lines: [String] = []
    if let clear = standing.clear {
      lines = [say(.clearedBy)] + conditions.lines(of: clear).map { "  " + $0 }
    }
    if standing.isFlapping { lines.append(say(.comesAndGoes, conditions.length(standing.clearHold))) }
    if standing.phase == .clearing {
      let (since, hold) = (moment(standing.since), conditions.length(standing.clearHold))
      lines.append(say(.clearingSince, since, hold, later(standing.since, standing.clearHold)))
    }
    return lines
  }

  private func hindrances(_ standing: EventStanding) -> [String] {
    var lines = standing.phase.isRaised ? [] : standing.hindrances.map(sentence)
    if let refusal = standing.refusal {
      let reason = words.text(refusal.reason) ?? say(.notTaken)
      lines.append(say(standing.phase.isRaised ? .isRefused : .wouldBeRefused, reason))
    }
    return lines
  }

  private func sentence(_ hindrance: Hindrance) -> String {
    switch hindrance {
    case .silence(let until): return say(.silencedUntil, moment(until))
    case .ruledSilence(let place, let until):
      let silences = words.program.silences
      let silence = silences.indices.contains(place) ? silences[place] : nil
      let name = silence.map { words.text($0.labels) ?? $0.name } ?? "?"
      return until.map { say(.ruledSilenceUntil, name, moment($0)) } ?? say(.ruledSilenceAlways, name)
    case .suppressed(let event, let since): return say(.suppressedSince, name(of: event), moment(since))
    }
  }

  private func name(of event: EventID) -> String {
    words.program.events[event].map { words.text($0.labels) ?? $0.name } ?? "?"
  }

  private func later(_ instant: Instant, _ length: Int64) -> String {
    moment(instant.adding(milliseconds: length))
  }

  private func moment(_ instant: Instant) -> String { say.moment(instant, in: zone) }
}
