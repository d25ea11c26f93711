extension OpeningTable.Answer {
  func map<Other>(_ transform: (Value) -> Other) -> OpeningTable.Answer<Other> {
    switch self {
    case .found(let value): .found(transform(value))
    case .outside: .outside
    case .waiting: .waiting
    }
  }
}

extension OpeningTable {
  /// The index among the open days of the `count`-th one after a date (before it when negative).
  ///
  /// A count of zero asks for the first one from the date on that closes at `instant` or later. Days at whose closing
  /// time a pause is under way do not count.
  func openDay(_ count: Int, from day: Int, at instant: Int64, pauses: Pauses) -> Answer<Int> {
    let step = count < 0 ? -1 : 1
    var index = firstOpenDay(count, from: day, at: instant)
    if pauses.isEmpty {
      let moved = index.addingReportingOverflow(count == 0 ? 0 : count - step)
      return !moved.overflow && closings.indices.contains(moved.partialValue) ? .found(moved.partialValue) : .outside
    }
    var remaining = max(count.magnitude, 1)
    while closings.indices.contains(index) {
      switch pause(at: closings[index], pauses) {
      case .none: remaining -= 1
      case .some(let end) where end == nil && step > 0: return .waiting
      case .some: break
      }
      if remaining == 0 { return .found(index) }
      index += step
    }
    return .outside
  }

  /// The index of the first open day that may count.
  private func firstOpenDay(_ count: Int, from day: Int, at instant: Int64) -> Int {
    guard !openDaysBefore.isEmpty else { return 0 }
    let offset = (day - days.lowerBound).clamped(to: 0...openDaysBefore.count - 1)
    var index = Int(openDaysBefore[offset])
    if count < 0 { return index - 1 }
    if count > 0 { return index < openDays.count && openDays[index] == day ? index + 1 : index }
    while index < closings.count, closings[index] < instant { index += 1 }
    return index
  }

  /// The end of the pause that is under way just before and at an instant; nil within when it has none.
  private func pause(at instant: Int64, _ pauses: Pauses) -> Instant?? {
    let index = pauses.firstIndex(endingAfter: Instant(unchecked: instant))
    guard index < pauses.stretches.count, pauses.stretches[index].start.milliseconds < instant else { return nil }
    return .some(pauses.stretches[index].end)
  }
}
