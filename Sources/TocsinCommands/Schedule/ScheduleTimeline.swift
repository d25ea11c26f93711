import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTables
import TocsinTime

/// One case as a story: what happens when, counted how, and by which statements.
struct ScheduleTimeline {
  struct Entry {
    /// Nil: not known while the case waits.
    var at: Instant?
    var what: String
    /// What is counted, and on which clock.
    var counted = ""
    var rules: [RuleID] = []
    /// Of what falls on one instant, what happens stands before what is due.
    var order = 0
  }

  let answer: ScheduleOffice.Answer
  let words: AnswerWords
  let sources: SourceMap
  /// When the desk opens, for a case opened while it is closed.
  var nextOpening: Instant?
  /// The customer's own clock, where it is known.
  var customerZone: Zone?

  init(_ answer: ScheduleOffice.Answer, words: AnswerWords, sources: SourceMap) {
    self.answer = answer
    self.words = words
    self.sources = sources
  }

  var say: Phrases { words.say }

  var history: CaseHistory { answer.question.history }

  /// What happens and what is due, in the order of time.
  func entries(of schedule: CaseSchedule) -> [Entry] {
    var entries = happenings(schedule)
    if let notify = schedule.notify {
      entries.append(entry(for: notify, notify.isStrict ? .notificationBefore : .notificationBy, schedule))
    }
    if let respond = schedule.respond {
      entries.append(entry(for: respond, respond.isStrict ? .responseBefore : .responseBy, schedule))
    }
    entries += steps(schedule)
    let order = entries.indices.sorted { left, right in
      let (first, second) = (entries[left].at ?? .distantFuture, entries[right].at ?? .distantFuture)
      return (first, entries[left].order, left) < (second, entries[right].order, right)
    }
    return order.map { entries[$0] }
  }

  private func happenings(_ schedule: CaseSchedule) -> [Entry] {
    var entries = [
      Entry(at: history.opened, what: say(schedule.deskIsOpen ? .openedDeskOpen : .openedDeskClosed))
    ]
    if let page = schedule.page {
      let role = words.label(of: page.role)
      let what = page.language.map { say(.isPagedIn, role, words.label(of: $0)) } ?? say(.isPaged, role)
      entries.append(Entry(at: page.at, what: what, rules: page.rules))
    }
    if let nextOpening, !schedule.deskIsOpen { entries.append(Entry(at: nextOpening, what: say(.deskOpens))) }
    let causes = words.program.policy?.causes ?? []
    for wait in history.waits {
      let cause = causes.indices.contains(wait.cause) ? causes[wait.cause] : "?"
      entries.append(Entry(at: wait.from, what: say(.waitingBegins, cause), order: 2))
      if let end = wait.to { entries.append(Entry(at: end, what: say(.waitingEnds, cause))) }
    }
    for change in history.changes {
      entries.append(Entry(at: change.at, what: say(.priorityBecomes, words.label(of: change.priority))))
    }
    return entries
  }

  private func steps(_ schedule: CaseSchedule) -> [Entry] {
    schedule.steps.map { step in
      let counted = self.counted(step.amount, step.clock, schedule)
      let earlier = step.state == .taken ? say(.asPriority, words.label(of: step.priority)) : ""
      return Entry(
        at: step.at, what: say(.isBroughtIn, words.label(of: step.role)), counted: counted + earlier,
        rules: step.rules, order: 1)
    }
  }

  private func entry(for target: CaseSchedule.Target, _ what: Phrase, _ schedule: CaseSchedule) -> Entry {
    Entry(
      at: target.due, what: say(what), counted: counted(target.amount, target.clock, schedule), rules: target.rules,
      order: 1)
  }

  private func counted(_ amount: Amount, _ clock: Clock, _ schedule: CaseSchedule) -> String {
    words.counting(amount, on: clock, desk: desk(of: schedule))
  }

  /// `NAME (standard, extended)`.
  func desk(of schedule: CaseSchedule) -> String {
    words.desk(schedule.desk, layers: schedule.layers)
  }
}

extension AnswerWords {
  /// `2 business hours of the desk NAME (standard, extended)`, the amount as the release words it.
  func counting(_ amount: Amount, on clock: Clock, desk: String) -> String {
    let amount = amount.text(in: program, language: language)
    return switch clock {
    case .elapsedTime: say(.countedElapsed, amount)
    case .deskTime: say(.countedOpen, amount, desk)
    case .closeOfDay: say(.countedToClosing, amount, desk)
    case .sameTimeOfDay: say(.countedToSameTime, amount, desk)
    }
  }

  /// `NAME (standard, extended)`.
  func desk(_ calendar: CalendarID, layers: [String]) -> String {
    desk(calendar) + (layers.isEmpty ? "" : " (\(layers.joined(separator: ", ")))")
  }
}
