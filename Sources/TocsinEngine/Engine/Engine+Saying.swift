package import TocsinModel
import TocsinSource
import TocsinTime

/// Actions, as they are put together.
extension Engine {
  mutating func say(
    _ kind: Action.Kind, _ number: Int, at instant: Instant, into actions: inout ActionBuffer,
    _ fill: (inout Action) -> Void = { _ in }
  ) {
    actionCount += 1
    let system = cases[number].system
    let action = Action(
      kind: kind, number: actionCount, time: instant, caseName: cases[number].name,
      customer: registry.customers[cases[number].customer].name, system: system.map { registry.systems[$0].name },
      event: cases[number].event, labels: cases[number].labels, priority: cases[number].priority, because: [],
      release: cases[number].release, zone: cases[number].zone)
    actions.append(action, fill)
  }

  func nearest(to name: String, among names: some Sequence<String>) -> String? {
    // A fleet has more names than a suggestion is worth.
    Spelling.nearest(to: name, among: names.prefix(2000))
  }

  /// The member's name, as rules write it.
  package func name(of member: MemberID) -> String {
    rules.vocabulary.members.indices.contains(member.index) ? rules.vocabulary.members[member.index].name : ""
  }
}
