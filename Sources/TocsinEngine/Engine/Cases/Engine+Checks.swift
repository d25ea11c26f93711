import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Whether a line can be taken, before anything is changed.
extension Engine {
  func check(_ event: Event) -> Rejection? {
    switch event.content {
    case .retire(let system):
      guard registry.systems.indices.contains(system.index) else { return .unknownHandle(.system) }
      let known = registry.systems[system.index]
      return known.isRetired ? .retired(known.name) : nil
    case .silence(let silence): return check(silence, at: event.time)
    case .openCase(let report): return check(report, at: event.time)
    default:
      guard let name = event.content.caseName else { return nil }
      guard let number = caseIndex[name] else { return rejection(for: .unknown, event.content, name: name) }
      return check(event.content, on: number, at: event.time)
    }
  }

  private func check(_ content: Event.Content, on number: Int, at instant: Instant) -> Rejection? {
    guard let line = line(content, of: number) else { return nil }
    let name = cases[number].name
    let outcome = life(line, number, at: instant)
    if outcome == .rejected(.closed) { return rejection(for: .closed, content, name: name) }
    switch content {
    case .wait(_, let on), .resume(_, let on?):
      if cause(on, of: number) == nil { return unknownCause(on, of: number) }
    case .changePriority(_, let priority): if !isPriority(priority) { return .unknownHandle(.priority) }
    default: break
    }
    guard case .rejected(let objection) = outcome else { return nil }
    return rejection(for: objection, content, name: name)
  }

  private func unknownCause(_ name: String, of number: Int) -> Rejection {
    .unknownName(.cause, name, nearest: nearest(to: name, among: evaluator(of: number)?.policy.causes ?? []))
  }

  private func check(_ report: CaseReport, at instant: Instant) -> Rejection? {
    if let number = caseIndex[report.name] { return check(.openCase(report), on: number, at: instant) }
    guard let customer = registry.customer(named: report.customer) else { return unknownCustomer(report.customer) }
    guard isPriority(report.priority) else { return .unknownHandle(.priority) }
    guard !rules.programs.isEmpty else { return .noRules("the rules have no release that takes cases") }
    guard let name = report.system else { return nil }
    guard let system = registry.system(named: name) else {
      return .unknownName(.system, name, nearest: nearest(to: name, among: registry.systemNames))
    }
    let known = registry.systems[system]
    if known.isRetired { return .retired(name) }
    if known.customer != customer {
      return .belongsElsewhere(system: name, customer: registry.customers[known.customer].name)
    }
    return nil
  }

  private func check(_ silence: Silence, at instant: Instant) -> Rejection? {
    if let system = silence.system, !registry.systems.indices.contains(system.index) { return .unknownHandle(.system) }
    if let customer = silence.customer, !registry.customers.indices.contains(customer.index) {
      return .unknownHandle(.customer)
    }
    return silence.until > instant ? nil : .emptySilence
  }

  private func isPriority(_ member: MemberID) -> Bool {
    rules.programs.contains { program in
      program.members[member].map { $0.choice == program.priorityScale } ?? false
    }
  }
}
