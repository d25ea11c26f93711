import TocsinEvaluation
import TocsinModel
import TocsinTime

/// The deadlines of open cases: computed again at each change, said when they move, acted upon when they are reached.
extension Engine {
  mutating func reschedule(_ number: Int, at instant: Instant, into actions: inout ActionBuffer) {
    apply(computeSchedule(number, at: instant), to: number, at: instant, into: &actions)
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
      if cases[number].facing == nil { cases[number].facing = computed.facing }
      cases[number].kept = computed.kept
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
