import TocsinEngine
import TocsinModel
import TocsinSource
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

  var history: CaseHistory { answer.question.history }

  /// What happens and what is due, in the order of time.
  func entries(of schedule: CaseSchedule) -> [Entry] {
    var entries = happenings(schedule)
    if let notify = schedule.notify { entries.append(entry(for: notify, "notification", schedule)) }
    if let respond = schedule.respond { entries.append(entry(for: respond, "response", schedule)) }
    entries += steps(schedule)
    let order = entries.indices.sorted { left, right in
      let (first, second) = (entries[left].at ?? .distantFuture, entries[right].at ?? .distantFuture)
      return (first, entries[left].order, left) < (second, entries[right].order, right)
    }
    return order.map { entries[$0] }
  }

  private func happenings(_ schedule: CaseSchedule) -> [Entry] {
    let desk = schedule.deskIsOpen ? "open" : "closed"
    var entries = [Entry(at: history.opened, what: "opened; the desk is \(desk)")]
    if let page = schedule.page {
      let language = page.language.map { ", in \(words.label(of: $0))" } ?? ""
      entries.append(Entry(at: page.at, what: "\(words.label(of: page.role)) is paged\(language)", rules: page.rules))
    }
    if let nextOpening, !schedule.deskIsOpen { entries.append(Entry(at: nextOpening, what: "the desk opens")) }
    let causes = words.program.policy?.causes ?? []
    for wait in history.waits {
      let cause = causes.indices.contains(wait.cause) ? causes[wait.cause] : "?"
      entries.append(Entry(at: wait.from, what: "waiting on \(cause) begins", order: 2))
      if let end = wait.to { entries.append(Entry(at: end, what: "waiting on \(cause) ends")) }
    }
    for change in history.changes {
      entries.append(Entry(at: change.at, what: "priority becomes \(words.label(of: change.priority))"))
    }
    return entries
  }

  private func steps(_ schedule: CaseSchedule) -> [Entry] {
    schedule.steps.map { step in
      let counted = self.counted(step.amount, step.clock, schedule)
      let earlier = step.state == .taken ? ", as \(words.label(of: step.priority))" : ""
      return Entry(
        at: step.at, what: "\(words.label(of: step.role)) is brought in", counted: counted + earlier,
        rules: step.rules, order: 1)
    }
  }

  private func entry(for target: CaseSchedule.Target, _ name: String, _ schedule: CaseSchedule) -> Entry {
    Entry(
      at: target.due, what: "\(name) \(target.isStrict ? "before" : "by") this instant",
      counted: counted(target.amount, target.clock, schedule), rules: target.rules, order: 1)
  }

  private func counted(_ amount: Amount, _ clock: Clock, _ schedule: CaseSchedule) -> String {
    clock.counting(amount, desk: desk(of: schedule))
  }

  func desk(of schedule: CaseSchedule) -> String {
    words.desk(schedule.desk, layers: schedule.layers)
  }
}

extension Clock {
  /// `2 business hours of the desk NAME (standard, extended)`.
  func counting(_ amount: Amount, desk: String) -> String {
    switch self {
    case .elapsedTime: "\(amount.written), day and night"
    case .deskTime: "\(amount.written) of \(desk)"
    case .closeOfDay: "\(amount.written), to closing time of \(desk)"
    case .sameTimeOfDay: "\(amount.written), at the same time of day, of \(desk)"
    }
  }
}

extension AnswerWords {
  /// `the desk NAME (standard, extended)`.
  func desk(_ calendar: CalendarID, layers: [String]) -> String {
    "the desk \(program.name(of: calendar))" + (layers.isEmpty ? "" : " (\(layers.joined(separator: ", ")))")
  }
}
