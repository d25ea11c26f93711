/// The events of an iCalendar file (RFC 5545), read for the days they take.
package struct ICalendar: Sendable, Hashable {
  /// An event that is not cancelled.
  struct Event: Sendable, Hashable {
    var name: ICalendarEventName
    /// The line on which it begins, from one.
    var line: Int
    var start: ICalendarTime
    /// How many days it takes after the first, and how far into them it reaches.
    var length: ICalendarLength
    var rule: ICalendarRule?
    var ruleLine: Int
    var added: [ICalendarTime]
    var left: [ICalendarTime]
  }

  let events: [Event]

  /// The most bytes that are read: no list of holidays is larger.
  package static let greatestSize = 4 * 1024 * 1024
  /// The most events that are read.
  package static let greatestCount = 20_000
  /// So many days may be looked at to find when events return.
  static let greatestEffort = 500_000

  /// Reads a file.
  package init(_ bytes: [UInt8]) throws(ICalendarError) {
    guard bytes.count <= ICalendar.greatestSize else { throw ICalendarError(line: 1, .tooLarge) }
    var reader = ICalendarReader()
    var lines = ICalendarLines(bytes)
    while let line = try lines.next() { try reader.take(line) }
    events = try reader.finished()
  }
}

/// What is wrong with an iCalendar file, and on which line.
package struct ICalendarError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Problem: Hashable, Sendable {
    case tooLarge
    case tooManyEvents
    case notACalendar
    case noColon
    case openQuote
    case wrongEnd(String, open: String)
    case neverEnds(String)
    /// Every further one is about an event, by its name.
    case noStart(ICalendarEventName)
    case twice(ICalendarEventName, property: String)
    case twoEnds(ICalendarEventName)
    case notATime(ICalendarEventName, property: String, String)
    case notALength(ICalendarEventName, String)
    case endsBeforeStart(ICalendarEventName)
    case differentEnd(ICalendarEventName)
    case notRead(ICalendarEventName, property: String)
    case notReturning(ICalendarEventName, part: String)
    case tooOften(ICalendarEventName)
  }

  /// From one.
  package let line: Int
  package let problem: Problem

  init(line: Int, _ problem: Problem) {
    self.line = line
    self.problem = problem
  }

  /// The reason, without a capital or a final stop.
  package var description: String { sentence.text }

  /// The same with places for what is named: of an event, the first is for its name.
  package var sentence: ReasonSentence {
    switch problem {
    case .tooLarge: ReasonSentence("it has more than {1} megabytes", String(ICalendar.greatestSize / 1_048_576))
    case .tooManyEvents: ReasonSentence("it has more than {1} events", String(ICalendar.greatestCount))
    case .notACalendar: ReasonSentence("expected `BEGIN:VCALENDAR`")
    case .noColon: ReasonSentence("expected a name, a colon and a value")
    case .openQuote: ReasonSentence("a quote is opened and not closed")
    case .wrongEnd(let name, let open): ReasonSentence("`END:{1}` stands where `END:{2}` is expected", name, open)
    case .neverEnds(let name): ReasonSentence("`BEGIN:{1}` has no `END:{2}`", name, name)
    case .noStart(let event):
      ReasonSentence("\(event.words) does not say when it starts (DTSTART)", event.value)
    case .twice(let event, let property): ReasonSentence("\(event.words) says {2} twice", event.value, property)
    case .twoEnds(let event): ReasonSentence("\(event.words) says its end twice", event.value)
    case .notATime(let event, let property, let text):
      ReasonSentence(
        "{2} of \(event.words) is `{3}`, which is no date such as `20251225`", event.value, property, text)
    case .notALength(let event, let text):
      ReasonSentence("DURATION of \(event.words) is `{2}`, which is no length such as `PT24H`", event.value, text)
    case .endsBeforeStart(let event): ReasonSentence("\(event.words) ends before it starts", event.value)
    case .differentEnd(let event):
      ReasonSentence("\(event.words) starts with one kind of date and ends with another", event.value)
    case .notRead(let event, let property):
      ReasonSentence("\(event.words) says {2}, which is not read here", event.value, property)
    case .notReturning(let event, let part):
      ReasonSentence("\(event.words) returns by `{2}`, and only yearly rules are read here", event.value, part)
    case .tooOften(let event): ReasonSentence("\(event.words) returns too often to be counted out", event.value)
    }
  }
}

/// How an event of a file is called.
package enum ICalendarEventName: Hashable, Sendable {
  /// By its summary.
  case summary(String)
  /// By the line on which it begins, from one.
  case line(Int)

  /// With a place for what it is called by.
  fileprivate var words: String {
    switch self {
    case .summary: "the event `{1}`"
    case .line: "the event on line {1}"
    }
  }

  fileprivate var value: String {
    switch self {
    case .summary(let summary): summary
    case .line(let line): String(line)
    }
  }
}
