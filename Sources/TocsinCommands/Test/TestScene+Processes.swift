import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

extension TestScene {
  /// A step is reached, and its clock starts.
  mutating func reach(_ step: Int, of id: ProcessID, at time: CivilTime) {
    guard program.processes.indices.contains(id.index) else { return }
    let instant = zone.instant(of: time)
    do throws(ScheduleFault) {
      let process = program.processes[id.index]
      reached = try engine.deadline(of: step, in: process, reached: instant, release: 0).map { .success($0) }
      if case .success(let deadline)? = reached { for rule in deadline.rules { coverage?.use(rule) } }
    } catch {
      reached = .failure(error)
    }
  }

  mutating func checkDue(_ time: CivilTime?, _ expectation: Test.Expectation) {
    switch reached {
    case nil: fail(expectation.place, expected: describe(expectation), actual: "no step was reached")
    case .failure(let fault)?:
      fail(expectation.place, expected: describe(expectation), actual: fault.message(in: program).problem)
    case .success(let deadline)?:
      let due = deadline.due
      let holds = due != nil && (time.map { zone.instant(of: $0) == due?.at } ?? true)
      let actual = due.map { due in
        "due \(moment(due.at)), \(due.amount.written) on \(due.clock.written)"
      }
      compare(
        holds, expectation, actual: actual ?? "step \(deadline.step.number) has no target",
        reasons: [names(of: [deadline.step.rule])])
    }
  }

  mutating func checkOwner(_ owner: MemberID, _ expectation: Test.Expectation) {
    guard case .success(let deadline)? = reached else {
      fail(expectation.place, expected: describe(expectation), actual: "no step was reached")
      return
    }
    let owners = deadline.step.owners
    compare(
      owners.contains(owner), expectation,
      actual: "step \(deadline.step.number) is taken by \(owners.map(program.name(of:)).joined(separator: ", "))")
  }

  /// The clock of the desk of the first process of which a step is reached, in a test without customers.
  func processZone(of test: Test) -> Zone? {
    guard test.customers.isEmpty else { return nil }
    for case .step(_, .reaches(_, let id, _), _) in test.lines where program.processes.indices.contains(id.index) {
      return try? CaseScheduler(program, release: 0).zone(of: program.processes[id.index])
    }
    return nil
  }
}
