import TocsinModel

/// A question about a calendar, with names still as they were written.
struct TimeQuestion: Sendable {
  enum Sought: Sendable {
    /// Whether it is open, since and until when, and when it opens and closes next.
    case state
    /// When an amount is used up; on what clock, unless it is the usual one of its unit.
    case add(Amount, Clock?)
    /// The open time up to an instant.
    case until(WrittenInstant)
  }

  var release: String?
  var calendar: String
  /// Nil: the first that the calendar declares.
  var layers: [String]?
  var at: WrittenInstant
  var sought: Sought

  /// The names of its fields, in lines of JSON and as flags.
  static let fields = ["id", "release", "calendar", "layers", "at", "add", "clock", "until"]
}

/// The parts of a question as texts, from flags or from a line.
struct TimeWords {
  var release: String?
  var calendar: String?
  var layers: [String]?
  var at: String?
  var add: String?
  var clock: String?
  var until: String?

  func question() throws(RequestError) -> TimeQuestion {
    guard let calendar else { throw .missing("calendar", expected: "the name of a calendar") }
    guard let at else { throw .missing("at", expected: "an instant") }
    return TimeQuestion(
      release: release, calendar: calendar, layers: layers, at: try WrittenInstant(at, field: "at"),
      sought: try sought())
  }

  private func sought() throws(RequestError) -> TimeQuestion.Sought {
    if add != nil, until != nil {
      throw .wrong("until", expected: "either `add` or `until`", found: "both", help: "ask for one of them")
    }
    if let add {
      let amount = try WrittenAmount.amount(add, field: "add")
      guard let clock else { return .add(amount, nil) }
      return .add(amount, try WrittenAmount.clock(clock, field: "clock"))
    }
    if clock != nil {
      throw .wrong("clock", expected: "a clock only with `add`", found: "it without", help: "say what is added")
    }
    guard let until else { return .state }
    return .until(try WrittenInstant(until, field: "until"))
  }
}
