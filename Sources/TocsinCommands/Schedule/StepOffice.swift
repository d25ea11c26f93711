import TocsinEngine
import TocsinModel
import TocsinTables
import TocsinTime

extension ScheduleOffice {
  /// By when a step has to be done.
  struct StepAnswer {
    var scheduler: CaseScheduler
    var process: Process
    var reached: Instant
    var deadline: StepDeadline
  }

  /// What the rules say of a step that was reached.
  mutating func answerStep(_ request: ScheduleRequest) throws(RequestError) -> StepAnswer {
    guard request.opened == nil, request.priority == nil, request.event == nil else {
      throw RequestError(
        field: request.opened == nil ? request.priority == nil ? "event" : "priority" : "opened",
        message: "expected either a case or a step of a process, found both",
        help: "ask about them in two requests")
    }
    guard let name = request.process else { throw .missing("process", expected: "the name of a process") }
    guard let step = request.step else { throw .missing("step", expected: "the number of a step") }
    guard let reached = request.reached else {
      throw .missing("reached", expected: "the instant at which the step was reached")
    }
    let (scheduler, process) = try find(name, reached: reached, release: request.release)
    do throws(ScheduleFault) {
      let deadline = try scheduler.deadline(
        of: step, in: process, reached: reached, desks: &desks, holidays: request.holidays)
      if let deadline {
        return StepAnswer(scheduler: scheduler, process: process, reached: reached, deadline: deadline)
      }
    } catch {
      throw .fault(error.message(in: scheduler.program))
    }
    throw .wrong("step", expected: "a step from 1 to \(process.steps.count)", found: "`\(step)`")
  }

  /// The process in the release that is named, or in the newest one in force on the date on its desk's clock.
  private func find(
    _ name: String, reached: Instant, release: String?
  ) throws(RequestError) -> (CaseScheduler, Process) {
    var schedulers = releases.candidates(at: reached).map { ($0.scheduler, $0.inForce) }
    if let release { schedulers = [(try self.release(named: release), nil)] }
    for (scheduler, inForce) in schedulers {
      guard let process = scheduler.program.process(called: name) else { continue }
      let zone = (try? scheduler.zone(of: process)) ?? .utc
      if inForce?.contains(zone.civilTime(at: reached).date) ?? true { return (scheduler, process) }
    }
    guard let program = schedulers.first?.0.program ?? rules.programs.last else {
      throw .missing("process", expected: "rules with a process")
    }
    guard !schedulers.isEmpty else {
      throw .fault(ScheduleFault.noRelease(on: Zone.utc.civilTime(at: reached).date).message(in: program))
    }
    throw .unknown("process", expected: "a process of the rules", found: name, among: program.processes.map(\.name))
  }
}
