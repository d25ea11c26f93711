import TocsinModel

/// Goes through what was told of customers and systems when the rules change: what nobody asks any more is dropped.
struct FactReview {
  private let old: RuleSet
  private let new: RuleSet
  private var counts: [Noted: Int] = [:]

  private struct Noted: Hashable {
    let change: ReloadReport.Finding.Change
    let name: String
  }

  init(from old: RuleSet, to new: RuleSet) {
    self.old = old
    self.new = new
  }

  mutating func review(_ values: inout [Value], of subject: Subject) {
    for index in values.indices where values[index] != .unknown {
      let slot = FactSlot(subject: subject, index: index)
      let users = new.programs.filter { $0.facts[slot] != nil }
      if let change = change(of: slot, values[index]) { counts[change, default: 0] += 1 }
      let isNeeded = users.contains { program in values[index].member.map { program.members[$0] != nil } ?? true }
      if !isNeeded { values[index] = .unknown }
    }
  }

  func note(in report: inout ReloadReport) {
    for (noted, count) in counts.sorted(by: { ($0.key.name, "\($0.key.change)") < ($1.key.name, "\($1.key.change)") }) {
      report.note(noted.change, noted.name, dropped: count)
    }
  }

  /// What new cases no longer see, though they would have before. Cases from before still see it.
  private func change(of slot: FactSlot, _ value: Value) -> Noted? {
    guard old.current.contains(where: { $0.facts[slot] != nil }) else { return nil }
    let name = old.vocabulary.facts[slot.subject]?[slot.index] ?? ""
    guard new.current.contains(where: { $0.facts[slot] != nil }) else {
      let namesake = new.vocabulary.fact(named: name, of: slot.subject)
      let isReplaced = namesake.map { other in new.current.contains { $0.facts[other] != nil } } ?? false
      return Noted(change: isReplaced ? .factReplaced : .factRemoved, name: name)
    }
    guard let member = value.member, !new.current.contains(where: { $0.members[member] != nil }) else { return nil }
    guard old.current.contains(where: { $0.members[member] != nil }) else { return nil }
    return Noted(change: .memberRemoved, name: "\(name) \(new.vocabulary.members[member.index].name)")
  }
}

extension Value {
  /// The member that it is, or is made with.
  fileprivate var member: MemberID? {
    switch self {
    case .member(let member), .version(_, let member): member
    default: nil
    }
  }
}

extension Registry {
  mutating func review(_ review: inout FactReview) {
    reviewCustomers { customer in
      review.review(&customer.facts, of: .customer)
      review.review(&customer.systemFacts, of: .system)
    }
    reviewSystems { review.review(&$0.facts, of: .system) }
  }
}
