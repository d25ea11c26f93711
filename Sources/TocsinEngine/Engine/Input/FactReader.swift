package import TocsinModel
import TocsinSource
import TocsinTime

/// Checks facts told as text against those that the rules declare.
package struct FactReader: Sendable {
  private let rules: RuleSet

  package init(_ rules: RuleSet) {
    self.rules = rules
  }

  /// The slot of a fact of the first of these subjects that has it, and its value.
  package func fact(
    _ name: String, _ value: TextValue, of subjects: [Subject], desks: inout DeskBook
  ) throws(Rejection) -> ToldFact {
    for subject in subjects {
      guard let slot = rules.vocabulary.fact(named: name, of: subject), rules.declares(slot) else { continue }
      return ToldFact(slot: slot, value: try self.value(value, for: slot, named: name, desks: &desks))
    }
    let names = rules.current.flatMap { $0.facts.values }.filter { subjects.contains($0.slot.subject) }.map(\.name)
    throw .unknownName(.fact, name, nearest: Spelling.nearest(to: name, among: names.sorted()))
  }

  /// By the newest release that takes it; what is wrong is told by the newest of all.
  private func value(
    _ value: TextValue, for slot: FactSlot, named name: String, desks: inout DeskBook
  ) throws(Rejection) -> Value {
    if value == .unknown { return .unknown }
    var rejection: Rejection?
    for program in rules.current.reversed() {
      guard let fact = program.facts[slot] else { continue }
      do throws(Rejection) {
        return try FactValueReader(program: program, name: name).read(value, as: fact.type, desks: &desks)
      } catch {
        rejection = rejection ?? error
      }
    }
    throw rejection ?? .unknownName(.fact, name, nearest: nil)
  }

  /// The priority of that name; a case from before a reload may have one that there no longer is.
  package func priority(_ name: String, ofOpenCase: Bool = false) throws(Rejection) -> MemberID {
    var nearest: String?
    for program in (ofOpenCase ? rules.programs[...] : rules.current).reversed() {
      guard let scale = program.priorityScale else { continue }
      if let member = program.member(written: name, of: scale) { return member }
      nearest = nearest ?? program.nearestMember(to: name, of: scale)
    }
    throw .unknownName(.priority, name, nearest: nearest)
  }
}

extension RuleSet {
  /// Whether some release has the fact now.
  fileprivate func declares(_ slot: FactSlot) -> Bool { current.contains { $0.facts[slot] != nil } }
}

extension Program {
  /// A member by its name, else by its name in other capitals, else by one of its labels.
  package func member(written text: String, of choice: ChoiceID) -> MemberID? {
    let members = choices[choice]?.members ?? []
    if let exact = members.first(where: { self.members[$0]?.name == text }) { return exact }
    let lowered = text.lowercased()
    if let similar = members.first(where: { self.members[$0]?.name.lowercased() == lowered }) { return similar }
    return members.first { member in
      self.members[member]?.labels.byLanguage.values.contains { $0 == text || $0.lowercased() == lowered } ?? false
    }
  }

  func nearestMember(to text: String, of choice: ChoiceID) -> String? {
    let names = (choices[choice]?.members ?? []).compactMap { members[$0]?.name }
    return Spelling.nearest(to: text, among: names)
  }
}
