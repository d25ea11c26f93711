import TocsinEngine
import TocsinModel
import TocsinTime

/// How the instant of a limit was counted, in sentences.
struct WalkText {
  let words: AnswerWords
  let zone: Zone

  private var say: Phrases { words.say }

  /// A title and the sentences below it.
  func lines(of walk: DeadlineWalk) -> [String] {
    let count = [beginning(walk)] + walk.pieces.map { piece($0, walk) } + walk.moves.map(move)
    return [title(walk.goal)] + (count + end(walk)).map { "  " + $0 }
  }

  private func title(_ goal: DeadlineWalk.Goal) -> String {
    switch goal {
    case .notify: say(.walkNotify)
    case .respond: say(.walkRespond)
    case .step(let place, let role, let priority):
      say(.walkStep, "\(place + 1)", words.label(of: role), words.label(of: priority))
    }
  }

  private func beginning(_ walk: DeadlineWalk) -> String {
    let desk = words.desk(walk.desk, layers: walk.layers)
    let phrase: Phrase =
      switch walk.beginning {
      case .opening: .walkFromOpening
      case .reopening: .walkFromReopening
      case .priorityChange: .walkFromPriority
      }
    return say(phrase, words.counting(walk.amount, on: walk.clock, desk: desk), moment(walk.from))
  }

  private func piece(_ piece: DeadlineWalk.Piece, _ walk: DeadlineWalk) -> String {
    switch piece {
    case .time(let range, let weight):
      let (start, end) = (moment(range.lowerBound), moment(range.upperBound))
      switch weight {
      case .counts:
        return say(.walkCounts, start, end, length(range.upperBound.milliseconds(since: range.lowerBound)))
      case .closed(let exceptions): return say(.walkClosed, start, end) + named(exceptions)
      case .paused: return say(.walkPause, start, end)
      }
    case .days(let days, let weight):
      let (first, last) = (date(days.lowerBound), date(days.upperBound))
      let isOne = first == last
      switch weight {
      case .counts:
        let count = self.days(days.upperBound.days(since: days.lowerBound) + 1)
        return isOne ? say(.walkDayCounts, first, count) : say(.walkDaysCount, first, last, count)
      case .closed(let exceptions):
        if isOne { return say(exceptions.isEmpty ? .walkDayClosed : .walkDayExcepted, first) }
        return say(.walkDaysClosed, first, last) + named(exceptions)
      case .paused: return isOne ? say(.walkDayPaused, first) : say(.walkDaysPaused, first, last)
      }
    case .summed(let range, let counts):
      return say(.walkSummed, moment(range.lowerBound), moment(range.upperBound), length(counts))
    case .waiting(let start): return say(.walkWaiting, moment(start), left(of: walk))
    }
  }

  /// What has still to count.
  private func left(of walk: DeadlineWalk) -> String {
    if let whole = walk.amount.milliseconds { return length(max(0, whole - walk.milliseconds)) }
    return days(max(0, (walk.amount.businessDays ?? 0) - walk.days))
  }

  private func named(_ exceptions: [CivilDate]) -> String {
    exceptions.isEmpty ? "" : say(.walkExceptions, exceptions.map(date).joined(separator: ", "))
  }

  private func move(_ move: DeadlineWalk.Move) -> String {
    switch move {
    case .opening(let instant): say(.walkToOpening, moment(instant))
    case .priorityChange(let instant): say(.walkToPriority, moment(instant))
    case .acknowledgementEnd(let instant): say(.walkToAcknowledgementEnd, moment(instant))
    }
  }

  private func end(_ walk: DeadlineWalk) -> [String] {
    guard let due = walk.due else { return [] }
    let isStrict = walk.amount.isStrict && walk.moves.isEmpty
    var lines = [say(isStrict ? .walkDueBefore : .walkDue, moment(due))]
    if let held = walk.heldUntil { lines.append(say(.walkHeld, moment(held))) }
    switch walk.state {
    case .stands: break
    case .acknowledged: lines.append(say(.walkAcknowledged))
    case .replaced: lines.append(say(.walkReplaced))
    }
    return lines
  }

  private func moment(_ instant: Instant) -> String { say.moment(instant, in: zone) }
  private func length(_ milliseconds: Int64) -> String { say.length(milliseconds: milliseconds) }
  private func date(_ date: CivilDate) -> String { "\(say.shortWeekday(date.weekday)) \(date)" }
  private func days(_ count: Int) -> String { say.count(UInt64(count.magnitude), .businessDay, .businessDays) }
}
