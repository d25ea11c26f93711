import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinTime

/// Why a case is as it is, in sentences: what opened it, what it got, how its deadlines were counted, what comes next.
struct CaseReasons {
  let explanation: CaseExplanation
  let instant: Instant
  let words: AnswerWords
  let sources: SourceMap
  /// What was known of the event when it opened the case.
  let opening: [String]
  /// What happens and what is due, as `tocsin schedule` tells it.
  let schedule: [String]

  private var say: Phrases { words.say }
  private var history: CaseHistory { explanation.history }
  private var zone: Zone { explanation.view.schedule?.zone ?? .utc }

  var text: String {
    (heading + opened + outlook + (schedule.isEmpty ? [] : [""] + schedule) + walks).map { VisibleText.line($0) + "\n" }
      .joined()
  }

  private var heading: [String] {
    let phrase: Phrase = explanation.view.isOpen ? .caseStandsOpen : .caseStandsClosed
    let priority = words.label(of: explanation.view.priority)
    return [say(phrase, explanation.view.name, explanation.customer, moment(instant), priority)]
  }

  private var opened: [String] {
    var lines: [String] = []
    let priority = words.label(of: history.priority)
    if explanation.origin == .report {
      lines.append(say(.wasReported, moment(history.opened), priority))
    } else {
      lines += [say(.wasRaised, moment(history.opened), priority), say(.whatHeld)] + opening.map { "  " + $0 }
    }
    lines += history.changes.map { say(.becamePriority, words.label(of: $0.priority), moment($0.at)) }
    if !words.program.release.isEmpty { lines.append(say(.keptRelease, words.program.release)) }
    if !explanation.view.isOpen, let closure = history.closures.last {
      lines.append(say(.wasClosed, moment(closure.from)))
    }
    return lines.map { "  " + $0 }
  }

  private var outlook: [String] {
    switch explanation.outlook {
    case .due(let instant): ["  " + say(.nextComes, moment(instant))]
    case .still(let reason): ["  " + say(.nothingComes, reason.text(language: words.language))]
    case .lost(let fault):
      ["  " + AuditFinding(caseName: explanation.view.name, fault: fault).text(language: words.language)]
    case nil: []
    }
  }

  private var walks: [String] {
    explanation.walks.flatMap { walk in
      let counts = walk.stretches.map { stretch in
        let length = stretch.upperBound.milliseconds(since: stretch.lowerBound)
        return (
          stretch.lowerBound,
          say(.walkCounts, moment(stretch.lowerBound), moment(stretch.upperBound), say.length(milliseconds: length))
        )
      }
      let pauses = walk.pauses.map { pause in
        let sentence = pause.end.map { say(.walkPause, moment(pause.start), moment($0)) }
        return (pause.start, sentence ?? say(.walkPauseOpen, moment(pause.start)))
      }
      let lines = (counts + pauses).sorted { $0.0 < $1.0 }.map(\.1)
      return ["", title(walk.goal)] + (lines + [say(.walkDue, moment(walk.due))]).map { "  " + $0 }
    }
  }

  private func title(_ goal: DeadlineWalk.Goal) -> String {
    switch goal {
    case .notify: say(.walkNotify)
    case .respond: say(.walkRespond)
    case .step(let role): say(.walkStep, words.label(of: role))
    }
  }

  private func moment(_ instant: Instant) -> String { say.moment(instant, in: zone) }
}
