import TocsinEvaluation
import TocsinModel
import TocsinTime

/// The deadlines of open cases: computed again at each change, said when they move, acted upon when they are reached.
extension Engine {
  struct Computed: Sendable {
    var schedule: CaseSchedule
    /// When to warn that the answer is due soon.
    var warning: Instant?
    var warningRule: RuleID?

    var rules: [RuleID] { schedule.rules }
  }

  mutating func reschedule(_ number: Int, at instant: Instant, into actions: inout ActionBuffer) {
    apply(computeSchedule(number), to: number, at: instant, into: &actions)
  }

  mutating func computeSchedule(_ number: Int) -> Result<Computed, ScheduleFault> {
    let record = cases[number]
    guard releases.schedulers.indices.contains(record.release) else { return .failure(.noPolicy) }
    let scheduler = releases.schedulers[record.release]
    let situation = situation(of: record)
    do throws(ScheduleFault) {
      let opening = try scheduler.opening(of: record.history, situation: situation, desks: &desks)
      let schedule = try scheduler.schedule(record.history, from: opening, desks: &desks)
      var computed = Computed(schedule: schedule)
      if let due = schedule.respond?.due, let line = warningLine(record, scheduler, opening) {
        computed.warning = try warning(before: due, by: line.content, record, scheduler, opening, schedule)
        computed.warningRule = line.rule
      }
      return .success(computed)
    } catch {
      return .failure(error)
    }
  }

  private func warningLine(
    _ record: CaseRecord, _ scheduler: CaseScheduler, _ opening: CaseOpening
  ) -> Policy.Guarded<Int64>? {
    var situation = opening.situation
    if let slot = scheduler.program.prioritySlot { situation.facts[slot] = .member(record.priority) }
    var trace = Trace()
    return scheduler.evaluator.firstLine(of: scheduler.program.policy?.warn ?? [], in: situation, trace: &trace)
  }

  /// Counted back on the clock of the target; for business days that is the time in which the desk is open.
  private mutating func warning(
    before due: Instant, by amount: Int64, _ record: CaseRecord, _ scheduler: CaseScheduler, _ opening: CaseOpening,
    _ schedule: CaseSchedule
  ) throws(ScheduleFault) -> Instant? {
    guard let policy = scheduler.program.policy else { return nil }
    let pauses = CasePauses(record.history, policy: policy)[.respond]
    if schedule.respond?.clock == .elapsedTime {
      return ElapsedTime.latestStart(before: due, budget: amount, pauses: pauses)
    }
    return try desks.answer(opening.deskNumber, of: opening.desk) { hours throws(CalendarError) in
      try hours.latestStart(before: due, budget: amount, pauses: pauses)
    }
  }

  mutating func apply(
    _ outcome: Result<Computed, ScheduleFault>, to number: Int, at instant: Instant, into actions: inout ActionBuffer
  ) {
    defer { inspect(number) }
    switch outcome {
    case .failure(let fault):
      cases[number].items = []
      report(fault, number, at: instant, into: &actions)
    case .success(let computed):
      cases[number].fault = nil
      cases[number].schedule = computed.schedule
      cases[number].zone = computed.schedule.zone
      page(number, computed.schedule, at: instant, into: &actions)
      sayDue(number, computed.schedule, at: instant, into: &actions)
      plan(number, computed, at: instant, into: &actions)
    }
  }

  mutating func report(_ fault: ScheduleFault, _ number: Int, at instant: Instant, into actions: inout ActionBuffer) {
    guard cases[number].fault != fault else { return }
    cases[number].fault = fault
    let release = cases[number].release
    let message = rules.programs.indices.contains(release) ? fault.message(in: rules.programs[release]) : nil
    say(.caseFault, number, at: instant, into: &actions) { action in
      action.reason = .fault(message.map { $0.problem } ?? "the rules have no release")
    }
  }

  private mutating func page(
    _ number: Int, _ schedule: CaseSchedule, at instant: Instant, into actions: inout ActionBuffer
  ) {
    guard let page = schedule.page, !cases[number].isPaged, page.at == instant else { return }
    cases[number].isPaged = true
    say(.onCallPage, number, at: instant, into: &actions) { action in
      action.role = page.role
      action.language = page.language
      action.because = page.rules
    }
  }

  private mutating func sayDue(
    _ number: Int, _ schedule: CaseSchedule, at instant: Instant, into actions: inout ActionBuffer
  ) {
    guard let respond = schedule.respond, !respond.isMet, !cases[number].isBreached, let due = respond.due,
      due != cases[number].saidDue
    else { return }
    cases[number].saidDue = due
    // An answer that is due later is worth another warning.
    cases[number].isWarned = false
    say(.responseDue, number, at: instant, into: &actions) { action in
      action.due = due
      action.because = respond.rules
    }
  }
}
