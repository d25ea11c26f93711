package import TocsinModel
package import TocsinTime

/// How the instant of a limit came about: all time from where it is counted to where it is used up, whether it counts
/// or not, and what moved the instant after that.
package struct DeadlineWalk: Hashable, Sendable {
  package enum Goal: Hashable, Sendable {
    case notify, respond
    /// A role is brought in: the place on the ladder of a priority, from zero.
    case step(Int, MemberID, of: MemberID)
  }

  /// What happened at the instant from which it is counted.
  package enum Beginning: Hashable, Sendable, CaseIterable { case opening, reopening, priorityChange }

  /// Whether a piece of time counts, and why not.
  package enum Weight: Hashable, Sendable {
    case counts
    /// On the dates given the desk would be open but for a holiday or hours of their own.
    case closed(exceptions: [CivilDate])
    case paused
  }

  package enum Piece: Hashable, Sendable {
    case time(Range<Instant>, Weight)
    /// For clocks that count days; a day whose closing time falls into a pause is paused.
    case days(ClosedRange<CivilDate>, Weight)
    /// More stretches than anybody reads, of which so many milliseconds count.
    case summed(Range<Instant>, counts: Int64)
    /// The clock stands still, and nobody knows until when.
    case waiting(since: Instant)
  }

  /// What moved the instant, which it gives then.
  package enum Move: Hashable, Sendable {
    /// A step that falls due while the desk is closed waits for the opening.
    case opening(Instant)
    /// The limit of a new priority was past already.
    case priorityChange(Instant)
    /// An acknowledgement held a step back until it ended.
    case acknowledgementEnd(Instant)
  }

  /// Whether what was due is still to come about.
  package enum State: Hashable, Sendable, CaseIterable {
    /// It is due, or was.
    case stands
    /// An acknowledgement came first.
    case acknowledged
    /// The ladder of another priority counts since.
    case replaced
  }

  package var goal: Goal
  package var amount: Amount
  package var clock: Clock
  package var desk: CalendarID
  package var layers: [String]
  package var from: Instant
  package var beginning: Beginning
  /// In order, without gaps.
  package var pieces: [Piece]
  /// Where the amount is used up; nil while nobody knows until when it waits.
  package var end: Instant?
  package var moves: [Move]
  package var due: Instant?
  package var state: State
  /// An acknowledgement keeps a target from being missed until then.
  package var heldUntil: Instant?

  /// What has counted, in milliseconds, for clocks that count time.
  package var milliseconds: Int64 {
    pieces.reduce(0) { sum, piece in
      switch piece {
      case .time(let range, .counts): sum + range.upperBound.milliseconds(since: range.lowerBound)
      case .summed(_, let counts): sum + counts
      case .time, .days, .waiting: sum
      }
    }
  }

  /// What has counted, in days, for clocks that count days.
  package var days: Int {
    pieces.reduce(0) { sum, piece in
      guard case .days(let days, .counts) = piece else { return sum }
      return sum + days.upperBound.days(since: days.lowerBound) + 1
    }
  }
}
