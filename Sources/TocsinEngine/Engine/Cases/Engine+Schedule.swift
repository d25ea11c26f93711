import TocsinEvaluation
import TocsinModel
import TocsinTime

/// The deadlines of open cases: computed again at each change, said when they move, acted upon when they are reached.
extension Engine {
  struct Computed: Sendable {
    var schedule: CaseSchedule
    /// When to warn that the answer is due soon.
    var warnings: [Instant] = []
    /// Who is paged at the next closing time, when nothing comes between.
    var handover: CaseSchedule.Page?

    var rules: [RuleID] { schedule.rules }
  }

  mutating func reschedule(_ number: Int, at instant: Instant, into actions: inout ActionBuffer) {
    apply(computeSchedule(number, at: instant), to: number, at: instant, into: &actions)
  }

  mutating func computeSchedule(_ number: Int, at instant: Instant) -> Result<Computed, ScheduleFault> {
    let record = cases[number]
    guard releases.schedulers.indices.contains(record.release) else { return .failure(.noPolicy) }
    let scheduler = releases.schedulers[record.release]
    let situation = situation(of: record)
    do throws(ScheduleFault) {
      let opening = try scheduler.opening(of: record.history, situation: situation, desks: &desks)
      let schedule = try scheduler.schedule(record.history, from: opening, desks: &desks)
      var computed = Computed(schedule: schedule)
      for warning in warningLine(record, scheduler, opening)?.content ?? [] {
        guard let at = try self.instant(of: warning, record, scheduler, opening, schedule) else { continue }
        computed.warnings.append(at)
      }
      let last = max(instant.adding(milliseconds: -1), record.handedOver ?? .distantPast)
      computed.handover = scheduler.handover(
        of: record.history, schedule, from: opening, after: last, desks: &desks)
      return .success(computed)
    } catch {
      return .failure(error)
    }
  }

  private func warningLine(
    _ record: CaseRecord, _ scheduler: CaseScheduler, _ opening: CaseOpening
  ) -> Policy.Guarded<[Policy.Warning]>? {
    var situation = opening.situation
    if let slot = scheduler.program.prioritySlot { situation.facts[slot] = .member(record.priority) }
    var trace = Trace()
    return scheduler.evaluator.firstLine(of: scheduler.program.policy?.warn ?? [], in: situation, trace: &trace)
  }

  mutating func apply(
    _ outcome: Result<Computed, ScheduleFault>, to number: Int, at instant: Instant, into actions: inout ActionBuffer
  ) {
    switch outcome {
    case .failure(let fault):
      cases[number].items = []
      report(fault, number, at: instant, into: &actions)
    case .success(let computed):
      cases[number].fault = nil
      cases[number].schedule = computed.schedule
      cases[number].handover = computed.handover
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
    say(page, number, because: nil, at: instant, into: &actions)
  }

  mutating func say(
    _ page: CaseSchedule.Page, _ number: Int, because reason: ActionReason?, at instant: Instant,
    into actions: inout ActionBuffer
  ) {
    say(.onCallPage, number, at: instant, into: &actions) { action in
      action.role = page.role
      action.language = page.language
      action.reason = reason
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
    cases[number].warned = []
    say(.responseDue, number, at: instant, into: &actions) { action in
      action.due = due
      action.because = respond.rules
    }
  }
}
