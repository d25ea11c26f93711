import TocsinEvaluation
package import TocsinModel
import TocsinSource
import TocsinTime

/// Facts and priorities told as text, checked against those that the rules declare.
extension Engine {
  /// The slot of a fact of the first of these subjects that has it, and its value.
  mutating func fact(
    _ name: String, _ value: TextValue, of subjects: [Subject]
  ) throws(Rejection) -> ToldFact {
    for subject in subjects {
      guard let slot = rules.vocabulary.fact(named: name, of: subject), declares(slot) else { continue }
      return ToldFact(slot: slot, value: try self.value(value, for: slot, named: name))
    }
    let names = rules.current.flatMap { $0.facts.values }.filter { subjects.contains($0.slot.subject) }.map(\.name)
    throw .unknownName(.fact, name, nearest: Spelling.nearest(to: name, among: names.sorted()))
  }

  /// Whether some release has the fact now.
  private func declares(_ slot: FactSlot) -> Bool {
    rules.current.indices.contains { rules.programs[$0].facts[slot] != nil }
  }

  /// By the newest release that takes it; what is wrong is told by the newest of all.
  private mutating func value(
    _ value: TextValue, for slot: FactSlot, named name: String
  ) throws(Rejection) -> Value {
    if value == .unknown { return .unknown }
    var rejection: Rejection?
    for release in rules.current.indices.reversed() {
      guard let fact = rules.programs[release].facts[slot] else { continue }
      let reader = FactValueReader(evaluator: releases.schedulers[release].evaluator, name: name)
      do throws(Rejection) {
        return try reader.read(value, as: fact.type, desks: &desks)
      } catch {
        rejection = rejection ?? error
      }
    }
    throw rejection ?? .unknownName(.fact, name, nearest: nil)
  }

  /// The priority of that name; a case from before a reload may have one that there no longer is.
  func priority(_ name: String, ofOpenCase: Bool = false) throws(Rejection) -> MemberID {
    var nearest: String?
    for release in (ofOpenCase ? rules.programs.indices : rules.current.indices).reversed() {
      let evaluator = releases.schedulers[release].evaluator
      guard let scale = evaluator.program.priorityScale else { continue }
      if let member = evaluator.program.member(written: name, of: scale) { return member }
      nearest = nearest ?? evaluator.program.nearestMember(to: name, of: scale)
    }
    throw .unknownName(.priority, name, nearest: nearest)
  }
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
