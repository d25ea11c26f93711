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
    let record = cases[number]
    var action = Action(
      kind: kind, number: actionCount, time: instant, caseName: record.name,
      customer: registry.customers[record.customer].name, system: record.system.map { registry.systems[$0].name },
      event: record.event, labels: record.labels, priority: record.priority, because: [], release: record.release,
      zone: record.zone)
    fill(&action)
    actions.append(action)
  }

  func nearest(to name: String, among names: [String]) -> String? {
    // A fleet of systems has more names than a suggestion is worth.
    Spelling.nearest(to: name, among: names.prefix(10_000))
  }

  /// The member's name, as rules write it.
  package func name(of member: MemberID) -> String {
    rules.vocabulary.members.indices.contains(member.index) ? rules.vocabulary.members[member.index].name : ""
  }
}
