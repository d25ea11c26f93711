import TocsinEvaluation
package import TocsinModel
package import TocsinTime

/// By when a step of a process that was reached has to be done.
package struct StepDeadline: Hashable, Sendable {
  /// What its target leads to.
  package struct Due: Hashable, Sendable {
    package var at: Instant
    /// Whether being done at the very instant is late.
    package var isStrict: Bool
    package var amount: Amount
    package var clock: Clock
    package var desk: CalendarID
    package var layers: [String]
  }

  package var step: Process.Step
  /// Nil when the step has no target.
  package var due: Due?
  /// Of the desk; UTC when the process has none.
  package var zone: Zone
  /// The statements all of this rests on.
  package var rules: [RuleID]
}

extension CaseScheduler {
  /// The deadline of a step that was reached; nil when there is no such step.
  ///
  /// `holidays`, if given, replace those of the calendar.
  package func deadline(
    of step: Int, in process: Process, reached: Instant, desks: inout DeskBook, holidays: Set<CivilDate>? = nil
  ) throws(ScheduleFault) -> StepDeadline? {
    guard let step = process.step(step) else { return nil }
    var trace = Trace()
    trace.use(step.rule)
    let zone = try zone(of: process)
    guard case .amount(let amount) = step.target, let line = process.desk, let clockLine = process.clock else {
      return StepDeadline(step: step, due: nil, zone: zone, rules: trace.rules)
    }
    let (desk, layers) = try self.desk(line, trace: &trace)
    let clock = try self.clock(clockLine, for: amount, trace: &trace)
    guard let number = desks.desk(desk, of: program, release: release, layers: layers, holidays: holidays) else {
      throw .unfitting(.desk, .calendar(desk), line.rule)
    }
    let counter = DeadlineCounter(
      desk: number, calendar: desk, start: reached, pauses: CasePauses(), waitingDaysCount: true)
    let limit = CasePromise.Limit(amount: amount, clock: clock, rule: clockLine.rule, rules: trace.rules)
    let due = try counter.deadline(of: limit, for: .respond, desks: &desks).map { instant in
      StepDeadline.Due(
        at: instant, isStrict: amount.isStrict, amount: amount, clock: clock, desk: desk, layers: layers)
    }
    return StepDeadline(step: step, due: due, zone: zone, rules: trace.rules)
  }

  /// The clock on the wall of the desk of a process; UTC when it has none.
  package func zone(of process: Process) throws(ScheduleFault) -> Zone {
    guard let line = process.desk else { return .utc }
    var trace = Trace()
    let desk = try self.desk(line, trace: &trace).calendar
    return program.calendars.indices.contains(desk.index) ? program.calendars[desk.index].zone : .utc
  }

  private func desk(
    _ line: Policy.Guarded<Policy.Desk>, trace: inout Trace
  ) throws(ScheduleFault) -> (calendar: CalendarID, layers: [String]) {
    trace.use(line.rule)
    let value = evaluator.value(of: line.content.calendar, in: Situation(), trace: &trace)
    guard case .calendar(let calendar) = value else { throw .blame(.desk, value, trace, line.rule) }
    var layers: [String] = []
    for formula in line.content.layers {
      let value = evaluator.value(of: formula, in: Situation(), trace: &trace)
      for element in value.elements {
        guard case .layer(let name) = element else { throw .blame(.layers, value, trace, line.rule) }
        if !layers.contains(name) { layers.append(name) }
      }
    }
    if program.calendars.indices.contains(calendar.index) { trace.use(program.calendars[calendar.index].rule) }
    return (calendar, layers)
  }

  private func clock(
    _ line: Policy.Guarded<Formula>, for amount: Amount, trace: inout Trace
  ) throws(ScheduleFault) -> Clock {
    trace.use(line.rule)
    var situation = Situation()
    situation.amountKind = amount.kind
    let value = evaluator.value(of: line.content, in: situation, trace: &trace)
    guard case .clock(let clock) = value else { throw .blame(.clock, value, trace, line.rule) }
    return clock
  }
}
