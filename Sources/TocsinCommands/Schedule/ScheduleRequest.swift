import TocsinTime

/// A case that is asked about, with names still as they were written.
struct ScheduleRequest: Sendable {
  struct Pause: Sendable {
    var from: Instant
    var to: Instant?
    var cause: String
  }

  struct Change: Sendable {
    var at: Instant
    var priority: String
  }

  var release: String?
  var facts: [ToldFact] = []
  var priority: String?
  var event: String?
  var opened: Instant?
  var pauses: [Pause] = []
  var changes: [Change] = []
  /// Nil: those of the calendar.
  var holidays: Set<CivilDate>?
  /// A step of a process that was reached, in place of a case.
  var process: String?
  var step: Int?
  var reached: Instant?

  var isAboutStep: Bool { process != nil || step != nil || reached != nil }
}

/// A fact as it was told.
struct ToldFact: Sendable {
  /// Whose it can be.
  enum Place: Int, Sendable, CaseIterable {
    /// Told with the customer: the customer's, or that of all its systems.
    case customer
    case system
    case `case`
    /// Told by its bare name.
    case anybody
  }

  var place: Place
  var name: String
  var value: ToldValue

  /// The path that a message shows.
  var field: String {
    switch place {
    case .customer: "customer.\(name)"
    case .system: "system.\(name)"
    case .case, .anybody: name
    }
  }
}

/// A value before its type is known.
enum ToldValue: Sendable {
  case text(String)
  /// In millionths.
  case number(Int64)
  case boolean(Bool)
  /// Told to be unknown.
  case null
  /// Anything else, in plain words.
  case other(String)

  /// As a message shows it.
  var shown: String {
    switch self {
    case .text(let text): "`\(text)`"
    case .number(let millionths) where millionths % 1_000_000 == 0: "`\(millionths / 1_000_000)`"
    case .number: "a number with a fraction"
    case .boolean(let holds): "`\(holds)`"
    case .null: "`null`"
    case .other(let words): words
    }
  }
}
