import TocsinModel

/// What one signal did lately: as much of it as the answer needs, and never more than `SignalWindow.capacity` entries.
struct SampleWindow: Sendable {
  struct Entry: Sendable {
    var time: Int64
    var value: Int64
    /// The how-manieth of the signal.
    var order: Int
  }

  var spec: SignalWindow
  /// The next window on the same stream.
  var next = -1
  /// Oldest first; those before `first` have left. Of values that can no longer be the greatest none is kept.
  var entries: [Entry] = []
  var first = 0
  var sum: Int128 = 0
  var order = 0

  init(_ spec: SignalWindow) { self.spec = spec }

  private var count: Int { entries.count - first }

  mutating func add(_ value: Int64, at time: Int64) {
    leave(at: time)
    order += 1
    switch spec.kind {
    case .maximum: while let last = last, last.value <= value { removeLast(last) }
    case .minimum: while let last = last, last.value >= value { removeLast(last) }
    case .average, .sum, .change, .times: break
    }
    entries.append(Entry(time: time, value: value, order: order))
    sum += Int128(value)
    while let oldest, oldest.order + capacity <= order { removeFirst(oldest) }
  }

  /// What is as old as the window is long is no longer in it.
  mutating func leave(at time: Int64) {
    let (limit, overflow) = time.subtractingReportingOverflow(spec.length)
    guard !overflow else { return }
    while let oldest, oldest.time <= limit { removeFirst(oldest) }
  }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    first = 0
    sum = 0
  }

  /// Nil while there is nothing to take it of.
  var value: Int64? {
    guard let oldest, let last else { return nil }
    switch spec.kind {
    case .times: return Int64(count)
    case .maximum, .minimum: return oldest.value
    case .average:
      let (quotient, remainder) = sum.quotientAndRemainder(dividingBy: Int128(count))
      return Int64(clamping: remainder < 0 ? quotient - 1 : quotient)
    case .sum: return Int64(clamping: sum)
    case .change: return Int64(clamping: Int128(last.value) - Int128(oldest.value))
    }
  }

  /// Whether it happened as often as is asked.
  var isReached: Bool {
    if case .times(let times) = spec.kind { return count >= times }
    return false
  }

  /// When the oldest leaves.
  var end: Int64? {
    guard let oldest else { return nil }
    let (sum, overflow) = oldest.time.addingReportingOverflow(spec.length)
    return overflow ? nil : sum
  }

  private var capacity: Int {
    if case .times(let times) = spec.kind { return times }
    return SignalWindow.capacity
  }

  private var oldest: Entry? { first < entries.count ? entries[first] : nil }
  private var last: Entry? { first < entries.count ? entries.last : nil }

  private mutating func removeLast(_ entry: Entry) {
    entries.removeLast()
    sum -= Int128(entry.value)
  }

  private mutating func removeFirst(_ entry: Entry) {
    sum -= Int128(entry.value)
    first += 1
    guard first * 2 >= entries.count else { return }
    entries.removeFirst(first)
    first = 0
  }
}
