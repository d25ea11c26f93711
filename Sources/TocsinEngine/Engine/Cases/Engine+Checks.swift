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
    case .openCase(let report): return check(report)
    default:
      guard let name = event.content.caseName else { return nil }
      guard let number = caseIndex[name] else {
        return .unknownName(.case, name, nearest: nearest(to: name, among: cases.map(\.name)))
      }
      return check(event.content, on: number)
    }
  }

  private func check(_ content: Event.Content, on number: Int) -> Rejection? {
    let record = cases[number]
    if case .reopen = content { return record.isOpen ? .caseOpen(record.name) : nil }
    guard record.isOpen else { return .caseClosed(record.name) }
    switch content {
    case .acknowledge: return record.history.acknowledged == nil ? nil : .alreadyAcknowledged(record.name)
    case .wait(_, let on):
      guard let cause = cause(on, of: number) else { return unknownCause(on, of: number) }
      return record.openWait(for: cause) == nil ? nil : .alreadyWaiting(record.name, on: on)
    case .resume(_, nil): return record.isWaiting ? nil : .notWaiting(record.name, on: nil)
    case .resume(_, let on?):
      guard let cause = cause(on, of: number) else { return unknownCause(on, of: number) }
      return record.openWait(for: cause) == nil ? .notWaiting(record.name, on: on) : nil
    case .changePriority(_, let priority):
      guard isPriority(priority) else { return .unknownHandle(.priority) }
      return record.priority == priority ? .samePriority(record.name, name(of: priority)) : nil
    default: return nil
    }
  }

  private func unknownCause(_ name: String, of number: Int) -> Rejection {
    .unknownName(.cause, name, nearest: nearest(to: name, among: policy(of: number)?.causes ?? []))
  }

  private func check(_ report: CaseReport) -> Rejection? {
    if caseIndex[report.name] != nil { return .caseExists(report.name) }
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
