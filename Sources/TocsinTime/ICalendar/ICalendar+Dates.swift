extension ICalendar {
  /// The local dates that the events take between two dates, put together to stretches in order.
  ///
  /// A time in UTC is read on the clock of `zone`; every other date and time is taken as it is written.
  package func dates(
    within known: ClosedRange<CivilDate>, in zone: Zone
  ) throws(ICalendarError) -> [ClosedRange<CivilDate>] {
    var found: [ClosedRange<Int>] = []
    var effort = ICalendar.greatestEffort
    for event in events {
      for time in try event.times(until: known, in: zone, effort: &effort) {
        let taken = event.days(from: time, in: zone)
        let (first, last) = (max(taken.lowerBound, known.lowerBound), min(taken.upperBound, known.upperBound))
        if first <= last { found.append(first.dayNumber...last.dayNumber) }
      }
    }
    var stretches: [ClosedRange<Int>] = []
    for range in found.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = stretches.last, range.lowerBound <= last.upperBound + 1 {
        stretches[stretches.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        stretches.append(range)
      }
    }
    return stretches.map { CivilDate(dayNumber: $0.lowerBound)...CivilDate(dayNumber: $0.upperBound) }
  }
}

extension ICalendar.Event {
  /// When it starts, each time that matters for the known dates.
  fileprivate func times(
    until known: ClosedRange<CivilDate>, in zone: Zone, effort: inout Int
  ) throws(ICalendarError) -> [ICalendarTime] {
    let returning = try returns(until: known, in: zone, effort: &effort)
    effort -= added.count + returning.count
    let excluded = Set(left.map { $0.local(in: zone).date })
    return (returning + added.map { $0.milliseconds == nil ? start.on($0.date) : $0 })
      .filter { !excluded.contains($0.local(in: zone).date) }
  }

  /// The start, and when the rule lets it return; the start counts as the first of them whatever the rule says.
  private func returns(
    until known: ClosedRange<CivilDate>, in zone: Zone, effort: inout Int
  ) throws(ICalendarError) -> [ICalendarTime] {
    guard let rule else { return [start] }
    // Only a rule that counts its returns needs those before the known dates, and an event may reach far.
    let reach = days(from: start, in: zone).count / 365 + 2
    let skipped = rule.count == nil ? max(0, known.lowerBound.year - reach - start.date.year) / rule.interval : 0
    var year = start.date.year + skipped * rule.interval
    var times = [start]
    while year <= min(known.upperBound.year + 1, 9999) {
      for date in rule.dates(inYear: year, start: start.date, effort: &effort) where date > start.date {
        let time = start.on(date)
        if let count = rule.count, times.count >= count { return times }
        if let until = rule.until, isLater(time, than: until, in: zone) { return times }
        times.append(time)
      }
      guard effort > 0 else { throw ICalendarError(line: ruleLine, .tooOften(name)) }
      year += rule.interval
    }
    return times
  }

  /// A last date without a time holds to its end.
  private func isLater(_ time: ICalendarTime, than until: ICalendarTime, in zone: Zone) -> Bool {
    guard until.milliseconds != nil, time.milliseconds != nil else {
      return time.local(in: zone).date > until.local(in: zone).date
    }
    return time.local(in: zone) > until.local(in: zone)
  }

  /// The dates it takes when it starts then; the instant at which it ends is outside.
  fileprivate func days(from time: ICalendarTime, in zone: Zone) -> ClosedRange<CivilDate> {
    let first = time.local(in: zone).date
    let end = time.on(time.date.adding(days: length.days)).localMilliseconds + length.milliseconds - 1
    let day = CivilDate(dayNumber: Int(end.quotientRoundedDown(by: 86_400_000)))
    let rest = Int(end - Int64(day.dayNumber) * 86_400_000)
    let last = ICalendarTime(date: day, milliseconds: min(max(rest, 0), 86_399_999), isUTC: time.isUTC)
    return first...max(first, last.local(in: zone).date)
  }
}

extension ClosedRange where Bound == CivilDate {
  fileprivate var count: Int { upperBound.days(since: lowerBound) + 1 }
}
