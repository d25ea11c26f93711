import TocsinModel
import TocsinTime

/// Walks the clock of a limit piece by piece, from its start to the instant at which the limit is used up.
struct DeadlineWalker {
  let start: Instant
  let pauses: Pauses
  /// Whether days at whose closing time a pause is under way count.
  let pausedDaysCount: Bool
  var hours: OpenHours

  /// More pieces than anybody reads are summed up.
  private static let mostPieces = 100

  /// Without an end the clock stands still, up to where it is walked.
  mutating func pieces(_ amount: Amount, _ clock: Clock, to end: Instant?) -> [DeadlineWalk.Piece] {
    switch clock {
    case .elapsedTime, .deskTime: time(to: end, isElapsed: clock == .elapsedTime)
    case .closeOfDay: days(amount.businessDays ?? 0, after: date(start), from: start)
    case .sameTimeOfDay: sameTime(amount.businessDays ?? 0)
    }
  }

  // MARK: - Time

  private mutating func time(to end: Instant?, isElapsed: Bool) -> [DeadlineWalk.Piece] {
    let stop = max(start, end ?? pauses.stretches.last?.start ?? start)
    var pieces: [DeadlineWalk.Piece] = []
    var instant = start
    while instant < stop, pieces.count < Self.mostPieces {
      let (weight, next) = weight(at: instant, until: stop, isElapsed: isElapsed)
      pieces.append(.time(instant..<next, weight))
      instant = next
    }
    if instant < stop {
      let counts =
        isElapsed
        ? ElapsedTime.between(instant, stop, pauses: pauses)
        : (try? hours.openTime(from: instant, to: stop, pauses: pauses)) ?? 0
      pieces.append(.summed(instant..<stop, counts: counts))
    }
    if end == nil { pieces.append(.waiting(since: stop)) }
    return pieces
  }

  /// What becomes of an instant and of all up to another.
  private mutating func weight(
    at instant: Instant, until stop: Instant, isElapsed: Bool
  ) -> (DeadlineWalk.Weight, until: Instant) {
    if let pause = pause(at: instant) { return (.paused, min(pause.end ?? stop, stop)) }
    let change = min(stop, pauses.stretches.first { $0.start > instant }?.start ?? stop)
    if isElapsed { return (.counts, change) }
    // What a calendar does not know is closed: the end of the count is always known.
    let opening = min(change, (try? hours.nextOpening(atOrAfter: instant)) ?? change)
    if opening > instant { return (.closed(exceptions: exceptions(from: instant, to: opening)), opening) }
    return (.counts, min(change, (try? hours.nextClosing(after: instant)) ?? change))
  }

  private func pause(at instant: Instant) -> Pauses.Stretch? {
    pauses.stretches.first { $0.start <= instant && $0.end.map { $0 > instant } ?? true }
  }

  // MARK: - Days

  private mutating func sameTime(_ count: Int) -> [DeadlineWalk.Piece] {
    guard let opening = try? hours.nextOpening(atOrAfter: start) else { return [] }
    let waiting =
      opening > start
      ? [DeadlineWalk.Piece.time(start..<opening, .closed(exceptions: exceptions(from: start, to: opening)))]
      : []
    guard count > 0 else { return waiting }
    let own = date(opening)
    let isOfDayBefore = !openings(on: own).contains { $0.contains(opening) }
    return waiting + days(count, after: isOfDayBefore ? own.adding(days: -1) : own, from: opening)
  }

  /// The dates after one up to that on which the count ends; with a count of zero those before the first that counts.
  private func days(_ count: Int, after first: CivilDate, from start: Instant) -> [DeadlineWalk.Piece] {
    var pieces: [DeadlineWalk.Piece] = []
    var left = count
    var date = count == 0 ? first : first.adding(days: 1)
    while date < .distantFuture {
      let closing = openings(on: date).map(\.upperBound).max()
      let stretch = closing.flatMap(pause(atClosing:))
      if let stretch, stretch.end == nil { return pieces + [.waiting(since: max(start, stretch.start))] }
      let isCounted = stretch == nil && closing.map { count > 0 || $0 >= start } ?? false
      if isCounted, left == 0 { return pieces }
      let weight: DeadlineWalk.Weight =
        isCounted ? .counts : stretch == nil ? .closed(exceptions: exceptions(date, count: 1)) : .paused
      Self.add(date, weight, to: &pieces)
      if isCounted {
        left -= 1
        if left == 0 { return pieces }
      }
      guard hours.hours.horizon.contains(date) else { return pieces }
      date = date.adding(days: 1)
    }
    return pieces
  }

  /// A pause that begins at closing time comes after it.
  private func pause(atClosing closing: Instant) -> Pauses.Stretch? {
    guard !pausedDaysCount, let stretch = pause(at: closing), stretch.start < closing else { return nil }
    return stretch
  }

  /// Days that follow each other and weigh the same are one piece.
  private static func add(_ date: CivilDate, _ weight: DeadlineWalk.Weight, to pieces: inout [DeadlineWalk.Piece]) {
    guard case .days(let days, let before)? = pieces.last else { return pieces.append(.days(date...date, weight)) }
    switch (before, weight) {
    case (.counts, .counts), (.paused, .paused):
      pieces[pieces.count - 1] = .days(days.lowerBound...date, weight)
    case (.closed(let first), .closed(let second)):
      pieces[pieces.count - 1] = .days(days.lowerBound...date, .closed(exceptions: first + second))
    case (.counts, _), (.closed, _), (.paused, _): pieces.append(.days(date...date, weight))
    }
  }

  // MARK: - Dates

  private func date(_ instant: Instant) -> CivilDate { hours.hours.zone.civilTime(at: instant).date }

  private func openings(on date: CivilDate) -> [Range<Instant>] { (try? hours.openings(on: date)) ?? [] }

  /// The dates on which the desk does not open although it does on their weekday.
  private func exceptions(_ first: CivilDate, count: Int) -> [CivilDate] {
    (0..<min(max(count, 0), Self.mostPieces)).map { first.adding(days: $0) }.filter { date in
      !(hours.hours.week[date.weekday] ?? []).isEmpty && openings(on: date).isEmpty
    }
  }

  private func exceptions(from start: Instant, to end: Instant) -> [CivilDate] {
    exceptions(date(start), count: date(end).days(since: date(start)) + 1)
  }
}
