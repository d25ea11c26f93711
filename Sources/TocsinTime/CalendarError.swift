/// Why a question about a calendar has no answer.
public enum CalendarError: Error, Hashable, CustomStringConvertible {
  /// The answer depends on hours or holidays of this local date, which are not known, or which lies more than a
  /// hundred years from where the search began.
  case beyondHorizon(CivilDate)
  /// No date of the calendar has opening hours.
  case neverOpens
  /// Every date of the calendar is open all day.
  case neverCloses

  /// The reason as one sentence, without a capital or a final stop.
  public var description: String {
    switch self {
    case .beyondHorizon(let date): "the hours and holidays of \(date) are not known"
    case .neverOpens: "the calendar never opens"
    case .neverCloses: "the calendar never closes"
    }
  }
}
