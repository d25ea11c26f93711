import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Answers requests under the releases of one rulebook.
struct ScheduleOffice: Sendable {
  let rules: RuleSet
  let releases: ReleaseBook
  private let words: [RequestWords]
  var desks: DeskBook

  init(_ rules: RuleSet) {
    self.rules = rules
    releases = ReleaseBook(rules)
    words = rules.programs.map(RequestWords.init)
    desks = DeskBook(zones: rules.zones)
  }

  /// What the rules say of a case.
  enum Verdict {
    case schedule(CaseSchedule)
    case refused(Refusal)
  }

  struct Answer {
    var scheduler: CaseScheduler
    var question: ScheduleQuestion
    var verdict: Verdict
  }

  mutating func answer(_ request: ScheduleRequest) throws(RequestError) -> Answer {
    guard let opened = request.opened else { throw .missing("opened", expected: "the instant of the opening") }
    if let name = request.release { return try answer(request, under: try release(named: name)) }
    for candidate in releases.candidates(at: opened) {
      guard let inForce = candidate.inForce else { return try answer(request, under: candidate.scheduler) }
      let question = try question(request, under: candidate.scheduler)
      let opening = try open(question, under: candidate.scheduler)
      if inForce.contains(opening.date) { return try answer(question, opening, under: candidate.scheduler) }
    }
    let date = Zone.utc.civilTime(at: opened).date
    let program = rules.programs.last ?? Program(rulebook: "", release: "", title: Labels(), languages: [])
    throw .fault(ScheduleFault.noRelease(on: date).message(in: program))
  }

  func release(named name: String) throws(RequestError) -> CaseScheduler {
    if let place = rules.program(release: name) { return releases.schedulers[place] }
    throw .unknown("release", expected: "a release of the rules", found: name, among: rules.releases)
  }

  private mutating func answer(
    _ request: ScheduleRequest, under scheduler: CaseScheduler
  ) throws(RequestError) -> Answer {
    let question = try question(request, under: scheduler)
    return try answer(question, try open(question, under: scheduler), under: scheduler)
  }

  private mutating func question(
    _ request: ScheduleRequest, under scheduler: CaseScheduler
  ) throws(RequestError) -> ScheduleQuestion {
    try ScheduleQuestion(request, words: words[scheduler.release], desks: &desks)
  }

  private mutating func open(
    _ question: ScheduleQuestion, under scheduler: CaseScheduler
  ) throws(RequestError) -> CaseOpening {
    do {
      return try scheduler.opening(
        of: question.history, situation: question.situation, desks: &desks, holidays: question.holidays)
    } catch {
      throw .fault(error.message(in: scheduler.evaluator.program))
    }
  }

  private mutating func answer(
    _ question: ScheduleQuestion, _ opening: CaseOpening, under scheduler: CaseScheduler
  ) throws(RequestError) -> Answer {
    do {
      let admission = try scheduler.admission(of: opening, openedBy: question.origin)
      if let refusal = admission.refusal {
        return Answer(scheduler: scheduler, question: question, verdict: .refused(refusal))
      }
      let schedule = try scheduler.schedule(question.history, from: opening, after: admission, desks: &desks)
      return Answer(scheduler: scheduler, question: question, verdict: .schedule(schedule))
    } catch {
      throw .fault(error.message(in: scheduler.evaluator.program))
    }
  }

  /// When the desk of a closed case opens next; nil when that is not known.
  mutating func nextOpening(of answer: Answer) -> Instant? {
    guard case .schedule(let schedule) = answer.verdict, !schedule.deskIsOpen else { return nil }
    let (scheduler, question) = (answer.scheduler, answer.question)
    let desk = desks.desk(
      schedule.desk, of: scheduler.program, release: scheduler.release, layers: schedule.layers,
      holidays: question.holidays)
    guard let desk else { return nil }
    return try? desks.ask(desk) { hours throws(CalendarError) in
      try hours.nextOpening(atOrAfter: question.history.opened)
    }
  }

  /// The zone that a fact of the customer names.
  mutating func customerZone(of answer: Answer) -> Zone? {
    let slots = answer.scheduler.program.facts.values.filter { $0.type == .zone && $0.slot.subject == .customer }
    for fact in slots.sorted(by: { $0.slot.index < $1.slot.index }) {
      if case .zone(let name) = answer.question.situation.told(fact.slot) { return desks.zone(named: name) }
    }
    return nil
  }
}
