import TocsinModel

/// A fact whose members are gone through, one after the other.
struct DutyDimension: Sendable {
  let slot: FactSlot
  let members: [MemberID]
  /// What a column of it is called: the label of the fact, or else of its choice.
  let labels: Labels
  let name: String
}

/// Cases that have the same answer: for each dimension, which of its members they have.
struct DutyGroup<Answer: Hashable & Sendable>: Sendable {
  /// Places of members in their dimension, in order.
  var members: [[Int]]
  var answer: Answer
}

extension DutyGroup {
  private struct Rest: Hashable {
    let members: [[Int]]
    let answer: Answer
  }

  /// Joins groups that differ in the members of one dimension only, the last dimension first.
  static func joined(_ groups: [DutyGroup]) -> [DutyGroup] {
    guard let dimensions = groups.first?.members.indices else { return [] }
    var groups = groups
    for dimension in dimensions.reversed() {
      var places: [Rest: Int] = [:]
      var joined: [DutyGroup] = []
      for group in groups {
        var others = group.members
        others[dimension] = []
        let rest = Rest(members: others, answer: group.answer)
        if let place = places[rest] {
          joined[place].members[dimension] += group.members[dimension]
        } else {
          places[rest] = joined.count
          joined.append(group)
        }
      }
      groups = joined
    }
    return groups
  }
}
