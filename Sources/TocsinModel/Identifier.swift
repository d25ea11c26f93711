/// A handle: the place of a thing in its list. Handles stand for names wherever speed counts.
public struct Identifier<Thing>: Hashable, Sendable, Comparable {
  /// The place in the list, from zero.
  public let index: Int

  /// A handle for the thing at a place.
  public init(_ index: Int) {
    self.index = index
  }

  /// Handles order as their places do.
  public static func < (left: Identifier, right: Identifier) -> Bool { left.index < right.index }
}

/// A choice or scale: the same for all releases of a rulebook.
public typealias ChoiceID = Identifier<ChoiceWord>
/// A member of a choice or scale.
public typealias MemberID = Identifier<MemberWord>
/// Something measured or something that happens.
public typealias SignalID = Identifier<SignalWord>
/// A monitored event.
public typealias EventID = Identifier<EventWord>
/// A statement of the rules that a result rests on.
public typealias RuleID = Identifier<RuleReference>
package typealias CalendarID = Identifier<CalendarDefinition>
package typealias TableID = Identifier<Table>
package typealias ProcessID = Identifier<Process>
package typealias DecisionID = Identifier<Decision>
