import TocsinTime

/// How a desk stands at an instant.
struct DeskState: Sendable {
  /// When something happens of which the calendar need not know.
  enum Moment: Hashable, Sendable {
    case at(Instant)
    case never
    /// It depends on this date, of which the calendar knows nothing.
    case unknown(CivilDate)

    var instant: Instant? {
      if case .at(let instant) = self { instant } else { nil }
    }
  }

  var isOpen: Bool
  /// Since when it is open or closed.
  var since: Moment
  /// The next closing time.
  var closes: Moment
  /// The next opening after the instant.
  var opens: Moment

  init(_ hours: inout OpenHours, at instant: Instant) throws(CalendarError) {
    isOpen = try hours.isOpen(at: instant)
    if isOpen {
      since = Moment { () throws(CalendarError) in try hours.opening(around: instant) ?? instant }
      closes = Moment { () throws(CalendarError) in try hours.nextClosing(after: instant) }
      opens = closes.then { closing throws(CalendarError) in try hours.nextOpening(atOrAfter: closing) }
    } else {
      since = Moment { () throws(CalendarError) in try hours.previousClosing(atOrBefore: instant) }
      opens = Moment { () throws(CalendarError) in try hours.nextOpening(atOrAfter: instant) }
      closes = opens.then { opening throws(CalendarError) in try hours.nextClosing(after: opening) }
    }
  }
}

extension DeskState.Moment {
  init(_ question: () throws(CalendarError) -> Instant) {
    do throws(CalendarError) {
      self = .at(try question())
    } catch {
      switch error {
      case .beyondHorizon(let date): self = .unknown(date)
      case .neverOpens, .neverCloses: self = .never
      }
    }
  }

  fileprivate func then(_ question: (Instant) throws(CalendarError) -> Instant) -> DeskState.Moment {
    guard case .at(let instant) = self else { return self }
    return DeskState.Moment { () throws(CalendarError) in try question(instant) }
  }
}
