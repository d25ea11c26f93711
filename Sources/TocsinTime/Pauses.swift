/// The stretches during which a clock stands still: half-open, in order, apart from each other.
///
/// Overlapping and touching stretches are joined, so that two causes at once count once. The last may be open-ended:
/// the case is still waiting.
public struct Pauses: Sendable, Hashable {
  /// One stretch, from its first instant up to but not including `end`.
  public struct Stretch: Sendable, Hashable {
    /// The first instant at which the clock stands still.
    public let start: Instant
    /// The instant at which the clock runs again; nil while that is not known.
    public let end: Instant?
  }

  /// The stretches, in order, with running time between each two.
  public private(set) var stretches: [Stretch] = []

  /// No pause.
  public static let none = Pauses()

  /// No pause.
  public init() {}

  /// The union of intervals in any order; an end of nil means still waiting, and one not after its start counts nothing.
  public init(_ intervals: [(start: Instant, end: Instant?)]) {
    for interval in intervals.sorted(by: { $0.start < $1.start }) { add(from: interval.start, to: interval.end) }
  }

  /// Joins one more interval; cheap when none of those already there ends after its start.
  public mutating func add(from start: Instant, to end: Instant?) {
    if let end, end <= start { return }
    var joined = Stretch(start: start, end: end)
    var later: [Stretch] = []
    while let last = stretches.last, last.end.map({ $0 >= start }) ?? true {
      stretches.removeLast()
      if let end = joined.end, last.start > end {
        later.append(last)
      } else {
        joined = Stretch(start: min(joined.start, last.start), end: laterEnd(joined.end, last.end))
      }
    }
    stretches.append(joined)
    stretches.append(contentsOf: later.reversed())
  }

  /// Whether there is no pause at all.
  public var isEmpty: Bool { stretches.isEmpty }

  /// Whether the last stretch has no end yet.
  public var isWaiting: Bool { stretches.last.map { $0.end == nil } ?? false }

  /// Whether the clock stands still at an instant.
  public func contains(_ instant: Instant) -> Bool {
    let index = firstIndex(endingAfter: instant)
    return index < stretches.count && stretches[index].start <= instant
  }

  /// The index of the first stretch that ends after an instant.
  func firstIndex(endingAfter instant: Instant) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if let end = stretches[middle].end, end <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func laterEnd(_ first: Instant?, _ second: Instant?) -> Instant? {
    guard let first, let second else { return nil }
    return max(first, second)
  }
}
