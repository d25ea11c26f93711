package import TocsinModel

/// Which of the two rules compared.
package enum Side: Hashable, Sendable, CaseIterable { case old, new }

/// Which names of two programs stand for the same.
///
/// Both must have been given their numbers by one vocabulary. A member that alone is gone from a choice and one that
/// alone is new there are taken for the same under another name.
package struct Correspondence: Sendable {
  package let old: Program
  package let new: Program
  /// New members, by the old ones whose place they take.
  package private(set) var renamed: [MemberID: MemberID] = [:]
  private var formerly: [MemberID: MemberID] = [:]

  package init(old: Program, new: Program) {
    self.old = old
    self.new = new
    for (id, choice) in old.choices {
      guard let other = new.choices[id] else { continue }
      let gone = choice.members.filter { !other.members.contains($0) }
      let added = other.members.filter { !choice.members.contains($0) }
      guard gone.count == 1, added.count == 1 else { continue }
      renamed[gone[0]] = added[0]
      formerly[added[0]] = gone[0]
    }
  }

  package func program(_ side: Side) -> Program { side == .old ? old : new }

  /// A value of the new rules as the old ones would give it; what they do not know stays as it is.
  func canonical(_ value: Value) -> Value {
    switch value {
    case .member(let member): .member(canonical(member))
    case .version(let year, let member): .version(year: year, canonical(member))
    case .list(let values): .list(values.map(canonical))
    case .calendar(let calendar): .calendar(canonical(calendar))
    case .nearest(let calendars, let zone): .nearest(calendars.map(canonical), zone: zone)
    default: value
    }
  }

  func canonical(_ member: MemberID) -> MemberID { formerly[member] ?? member }

  /// Calendars are known by their names; those that only the new rules have come behind the others.
  private func canonical(_ calendar: CalendarID) -> CalendarID {
    guard new.calendars.indices.contains(calendar.index) else { return calendar }
    let name = new.calendars[calendar.index].name
    return CalendarID(old.calendars.firstIndex { $0.name == name } ?? old.calendars.count + calendar.index)
  }

  /// A value of a fact as one side has it; nil when that side has no such value.
  package func value(_ value: Value, on side: Side) -> Value? {
    switch value {
    case .member(let member): self.member(member, on: side).map { .member($0) }
    case .version(let year, let member): self.member(member, on: side).map { .version(year: year, $0) }
    case .calendar(let calendar): self.calendar(calendar, on: side).map { .calendar($0) }
    default: value
    }
  }

  private func member(_ member: MemberID, on side: Side) -> MemberID? {
    switch side {
    case .old: old.members[member] == nil ? nil : member
    case .new: new.members[member] == nil ? renamed[member] : member
    }
  }

  private func calendar(_ calendar: CalendarID, on side: Side) -> CalendarID? {
    if side == .old { return old.calendars.indices.contains(calendar.index) ? calendar : nil }
    guard old.calendars.indices.contains(calendar.index) else {
      return CalendarID(calendar.index - old.calendars.count)
    }
    return new.calendars.firstIndex { $0.name == old.calendars[calendar.index].name }.map { CalendarID($0) }
  }
}
