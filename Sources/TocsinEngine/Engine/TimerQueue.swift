/// Who is woken at an instant, earliest first; at one instant signals come before monitors and monitors before cases, each in the order of
/// their handles, so that the order never depends on how the timers were set.
struct TimerQueue: Sendable {
  struct Entry: Sendable, Hashable {
    var time: Int64
    /// The sleeper's kind in the highest bits, its number in the others.
    var order: UInt64

    static func < (left: Entry, right: Entry) -> Bool {
      left.time == right.time ? left.order < right.order : left.time < right.time
    }
  }

  enum Sleeper: Hashable, Sendable {
    case silences
    case stream(Int)
    case monitor(Int)
    case `case`(Int)
  }

  var heap: [Entry] = []

  var first: Entry? { heap.first }
  var count: Int { heap.count }
  /// In no order.
  var entries: [Entry] { heap }

  static func entry(_ sleeper: Sleeper, at time: Int64) -> Entry {
    switch sleeper {
    case .silences: Entry(time: time, order: 0)
    case .stream(let index): Entry(time: time, order: UInt64(truncatingIfNeeded: index) + 1)
    case .monitor(let index): Entry(time: time, order: 1 << 62 | UInt64(truncatingIfNeeded: index))
    case .case(let index): Entry(time: time, order: 2 << 62 | UInt64(truncatingIfNeeded: index))
    }
  }

  static func sleeper(of entry: Entry) -> Sleeper {
    let index = Int(truncatingIfNeeded: entry.order & (1 << 62 - 1))
    switch entry.order >> 62 {
    case 0: return index == 0 ? .silences : .stream(index - 1)
    case 1: return .monitor(index)
    default: return .case(index)
    }
  }

  mutating func insert(_ entry: Entry) {
    var child = heap.count
    heap.append(entry)
    while child > 0 {
      let parent = (child - 1) / 2
      guard entry < heap[parent] else { break }
      heap[child] = heap[parent]
      child = parent
    }
    heap[child] = entry
  }

  mutating func removeFirst() -> Entry? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < last else { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = last
    return first
  }
}
