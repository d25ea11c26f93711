extension OpeningTable {
  /// What a search of the table gives.
  enum Answer<Value> {
    case found(Value)
    /// The answer lies beyond the dates of the table.
    case outside
    /// The clock stands still and nothing says until when.
    case waiting
  }

  /// Whether every opening that touches this instant is in the table.
  func covers(_ instant: Int64) -> Bool { instant >= start && instant < end }

  /// The first opening that closes after a covered instant.
  func firstOpening(closingAfter instant: Int64) -> Int {
    var index = Int(byTime[Int((instant - start) >> OpeningTable.timeShift)])
    while openings[index].close <= instant { index += 1 }
    return index
  }

  /// The open time up to a covered instant, or up to the end of the table.
  func openTime(until instant: Int64) -> Int64 {
    guard instant < end else { return openTimeAtEnd }
    let opening = openings[firstOpening(closingAfter: instant)]
    return opening.before + max(0, instant - opening.open)
  }

  private var openTimeAtEnd: Int64 {
    guard openings.count > 1 else { return 0 }
    // A window of the last day may reach beyond it.
    let last = openings[openings.count - 2]
    return last.before + max(0, min(last.close, end) - last.open)
  }

  /// The first instant at which the open time reaches a positive amount within `total`.
  func instant(reaching amount: Int64) -> Int64 {
    var index = Int(byOpenTime[Int(amount >> OpeningTable.openShift)])
    while openings[index + 1].before < amount { index += 1 }
    return openings[index].open + (amount - openings[index].before)
  }

  /// The last instant at which the open time is still no more than an amount below `total`.
  func lastInstant(at amount: Int64) -> Int64 {
    var index = Int(byOpenTime[Int(amount >> OpeningTable.openShift)])
    while openings[index + 1].before <= amount { index += 1 }
    return openings[index].open + (amount - openings[index].before)
  }

  /// The first open instant from a covered one on.
  func nextOpening(atOrAfter instant: Int64) -> Answer<Int64> {
    let opening = openings[firstOpening(closingAfter: instant)]
    return opening.open == OpeningTable.never ? .outside : .found(max(instant, opening.open))
  }

  /// The first closing time after a covered instant.
  func nextClosing(after instant: Int64) -> Answer<Int64> {
    let close = openings[firstOpening(closingAfter: instant)].close
    // An opening that lasts to the end may go on with the next day's.
    return close < end ? .found(close) : .outside
  }

  /// The last instant, up to a covered one, before which the desk was open.
  func previousClosing(atOrBefore instant: Int64) -> Answer<Int64> {
    let index = firstOpening(closingAfter: instant)
    if openings[index].open < instant { return .found(instant) }
    return index > 0 ? .found(openings[index - 1].close) : .outside
  }

  /// When the open stretch began that a covered open instant lies in.
  func opening(around instant: Int64) -> Answer<Int64> {
    let open = openings[firstOpening(closingAfter: instant)].open
    // A stretch from the start of the table may have begun before it.
    return open > start ? .found(open) : .outside
  }

  /// The deadline of a positive budget that starts at a covered instant, with pauses.
  func deadline(from start: Int64, budget: Int64, pauses: Pauses) -> Answer<Int64> {
    var amount = openTime(until: start) + budget
    for stretch in pauses.stretches[pauses.firstIndex(endingAfter: Instant(unchecked: start))...] {
      let pauseStart = max(stretch.start.milliseconds, start)
      guard pauseStart < end else { break }
      let before = openTime(until: pauseStart)
      if amount <= before { break }
      guard let pauseEnd = stretch.end?.milliseconds else { return .waiting }
      guard pauseEnd < end else { return .outside }
      amount += openTime(until: pauseEnd) - before
    }
    return amount <= total ? .found(instant(reaching: amount)) : .outside
  }

  /// The latest start of a positive budget that is used up by a covered instant, with pauses.
  func latestStart(before deadline: Int64, budget: Int64, pauses: Pauses) -> Answer<Int64> {
    var amount = openTime(until: deadline) - budget
    for stretch in pauses.stretches.reversed() where stretch.start.milliseconds < deadline {
      let pauseEnd = min(stretch.end?.milliseconds ?? deadline, deadline)
      guard pauseEnd > start else { break }
      let until = openTime(until: pauseEnd)
      if amount >= until { break }
      guard stretch.start.milliseconds >= start else { return .outside }
      amount -= until - openTime(until: stretch.start.milliseconds)
    }
    return amount >= 0 ? .found(lastInstant(at: amount)) : .outside
  }

  /// The open time between two instants in the table, less the paused part; both ends are covered, or the end of it.
  func openTime(from start: Int64, to end: Int64, pauses: Pauses) -> Int64 {
    var result = openTime(until: end) - openTime(until: start)
    for stretch in pauses.stretches[pauses.firstIndex(endingAfter: Instant(unchecked: start))...] {
      let pauseStart = max(stretch.start.milliseconds, start)
      guard pauseStart < end else { break }
      let pauseEnd = min(stretch.end?.milliseconds ?? end, end)
      result -= openTime(until: pauseEnd) - openTime(until: pauseStart)
    }
    return result
  }
}
