/// Every word that has a meaning somewhere in the language. Outside its place a word is an ordinary name,
/// except for the reserved ones.
package enum Word: String, Hashable, Sendable, CaseIterable {
  // Declarations.
  case rulebook, choice, scale, facts, `let`, calendar, holidays, table, wording, policy, signal, event, decision, test
  case process, silence, change, replace, withdraw, `import`
  // Conditions.
  case and, or, not, when, unless, otherwise, but, `is`, `in`, yes, no, unknown, known, each, all, of, one, any
  case nearest, within, about, optional, nothing, includes
  // Rulebooks, words and tables.
  case builds, on, force, from, to, languages, document, source
  case highest, lowest, first, version, presumed
  case printed, headings, number, only, capitalised, section, part, note, `as`
  // Calendars.
  case like, zone, special, closed, open, without, a, `break`, observed, the, weekday, last, until, imported
  case easter = "Easter"
  // Signals, events and decisions.
  case happens, per, late, up, group, priority, clear, `for`, replaces, suppresses, flapping, stale
  case times, average, maximum, minimum, sum, over, every, that, holds
  case `where`, increase, alert
  // The policy.
  case accept, watch, by, desk, clock, notify, respond, best, effort, escalate, after, its, pause, `while`, waiting
  case days, day, count, `do`, page, at, opening, closing, lowered, raised, carry, restart, keep, earlier
  case acknowledged, stops, lasts, continues, restarts, changed, move, warn, before, reopened
  case order, tell, customer, `case`
  // Tests.
  case given, system, expect, reports, with, signals, ends, becomes, resolved, time, passes, notification, response
  case cases, refused, under, reaches, due, owner, `else`, because, missed, warning
  // Amounts.
  case started, years
  case second, seconds, minute, minutes, hour, hours, business, next, elapsed, close, same, amount, points
  case letterN = "N"
  case monday = "Mon"
  case tuesday = "Tue"
  case wednesday = "Wed"
  case thursday = "Thu"
  case friday = "Fri"
  case saturday = "Sat"
  case sunday = "Sun"

  /// Words that cannot be names.
  package static let reserved: Set<Word> = [
    .and, .or, .not, .when, .unless, .otherwise, .but, .is, .in, .yes, .no, .unknown, .each, .all, .of,
  ]

  /// Words with which a line goes on the line before.
  package static let continuing: Set<Word> = [.and, .or, .but]

  /// By its number, which is quicker than by its spelling.
  package func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: self) { hasher.combine(bytes: $0) }
  }

  /// No word is longer than this, in bytes.
  static let maximumLength = 14

  /// Words by their spelling.
  static let bySpelling = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
