import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinTime

/// Why a case is as it is, in sentences: what opened it, what it got, how its deadlines were counted, what comes next.
struct CaseReasons {
  /// What was known of the event when it opened the case.
  enum Opening {
    case known([EventReasons.Paragraph])
    /// The state folder goes back to this instant only.
    case lost(since: Instant)
  }

  let explanation: CaseExplanation
  let instant: Instant
  let words: AnswerWords
  let sources: SourceMap
  /// Nil for a case that was reported.
  let opening: Opening?
  /// What happens and what is due, as `tocsin schedule` tells it.
  let schedule: [String]

  private var say: Phrases { words.say }
  private var history: CaseHistory { explanation.history }
  var zone: Zone { explanation.view.schedule?.zone ?? .utc }

  var text: String {
    let walks = explanation.walks.flatMap { [""] + WalkText(words: words, zone: zone).lines(of: $0) }
    let lines = heading + (opened + roles + outlook).map { "  " + $0 } + (schedule.isEmpty ? [] : [""] + schedule)
    return (lines + walks).map { VisibleText.line($0) + "\n" }.joined()
  }

  private var heading: [String] {
    let phrase: Phrase = explanation.view.isOpen ? .caseStandsOpen : .caseStandsClosed
    let priority = words.label(of: explanation.view.priority)
    return [say(phrase, explanation.view.name, explanation.customer, moment(instant), priority)]
  }

  private var opened: [String] {
    let phrase: Phrase = opening == nil ? .wasReported : .wasRaised
    var lines = [say(phrase, moment(history.opened), words.label(of: history.priority))]
    switch opening {
    case .known(let paragraphs):
      lines.append(say(.whatHeld))
      for paragraph in paragraphs { lines += ["  " + paragraph.heading] + paragraph.sentences.map { "    " + $0 } }
    case .lost(let since): lines.append("  " + say(.openingNotHeld, moment(since)))
    case nil: break
    }
    lines += history.changes.map { say(.becamePriority, words.label(of: $0.priority), moment($0.at)) }
    lines += acknowledgements
    if !words.program.release.isEmpty { lines.append(say(.keptRelease, words.program.release)) }
    if !explanation.view.isOpen, let closure = history.closures.last {
      lines.append(say(.wasClosed, moment(closure.from)))
    }
    return lines
  }

  private var acknowledgements: [String] {
    (explanation.view.schedule?.acknowledgements.spans ?? []).map { span in
      span.to.map { say(.wasAcknowledgedUntil, moment(span.from), moment($0)) }
        ?? say(.wasAcknowledged, moment(span.from))
    }
  }

  /// Who has been brought in, where anybody ever is.
  private var roles: [String] {
    guard let steps = explanation.view.schedule?.steps, !steps.isEmpty else { return [] }
    guard !explanation.taken.isEmpty else { return [say(.nobodyTaken)] }
    return explanation.taken.map { taken in
      let (role, priority) = (words.label(of: taken.role), words.label(of: taken.priority))
      return say(.wasTaken, role, moment(taken.at), "\(taken.step + 1)", priority)
    }
  }

  private var outlook: [String] {
    if let next = explanation.next { return [sentence(next.what, moment(next.at))] }
    switch explanation.outlook {
    case .still(let reason): return [say(.nothingComes, reason.text(language: words.language))]
    case .lost(let fault):
      return [AuditFinding(caseName: explanation.view.name, fault: fault).text(language: words.language)]
    case .due, nil: return []
    }
  }

  private func sentence(_ next: CaseExplanation.Next, _ at: String) -> String {
    switch next {
    case .acknowledgementEnds: say(.nextAcknowledgementEnds, at)
    case .warning: say(.nextWarning, at)
    case .late(let isAfter): say(isAfter ? .nextLateAfter : .nextLate, at)
    case .step(let role): say(.nextStep, words.label(of: role), at)
    case .page(let role): say(.nextPage, words.label(of: role), at)
    }
  }

  private func moment(_ instant: Instant) -> String { say.moment(instant, in: zone) }
}
