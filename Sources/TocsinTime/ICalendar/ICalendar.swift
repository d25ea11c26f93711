/// The events of an iCalendar file (RFC 5545), read for the days they take.
package struct ICalendar: Sendable, Hashable {
  /// An event that is not cancelled.
  struct Event: Sendable, Hashable {
    /// What people call it: its summary, or where it stands.
    var name: String
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
    case noStart(String)
    case twice(String, property: String)
    case notATime(String, property: String, String)
    case notALength(String, String)
    case endsBeforeStart(String)
    case differentEnd(String)
    case notRead(String, property: String)
    case notReturning(String, part: String)
    case tooOften(String)
  }

  /// From one.
  package let line: Int
  package let problem: Problem

  init(line: Int, _ problem: Problem) {
    self.line = line
    self.problem = problem
  }

  /// The reason, without a capital or a final stop.
  package var description: String {
    switch problem {
    case .tooLarge: "it has more than \(ICalendar.greatestSize / 1_048_576) megabytes"
    case .tooManyEvents: "it has more than \(ICalendar.greatestCount) events"
    case .notACalendar: "expected `BEGIN:VCALENDAR`"
    case .noColon: "expected a name, a colon and a value"
    case .openQuote: "a quote is opened and not closed"
    case .wrongEnd(let name, let open): "`END:\(name)` stands where `END:\(open)` is expected"
    case .neverEnds(let name): "`BEGIN:\(name)` has no `END:\(name)`"
    case .noStart(let event): "\(event) does not say when it starts (DTSTART)"
    case .twice(let event, let property): "\(event) says \(property) twice"
    case .notATime(let event, let property, let text):
      "\(property) of \(event) is `\(text)`, which is no date such as `20251225`"
    case .notALength(let event, let text): "DURATION of \(event) is `\(text)`, which is no length such as `PT24H`"
    case .endsBeforeStart(let event): "\(event) ends before it starts"
    case .differentEnd(let event): "\(event) starts with one kind of date and ends with another"
    case .notRead(let event, let property): "\(event) says \(property), which is not read here"
    case .notReturning(let event, let part): "\(event) returns by `\(part)`, and only yearly rules are read here"
    case .tooOften(let event): "\(event) returns too often to be counted out"
    }
  }
}
