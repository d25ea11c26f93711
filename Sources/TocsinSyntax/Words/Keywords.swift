/// The words with which declarations and the lines of their blocks begin.
enum Keywords {
  /// What the line of a declaration must hold besides its keyword, for recovery to trust it.
  enum Shape: Hashable {
    /// A block in braces.
    case block
    /// `let NAME =`.
    case value
    /// `signal … per …`.
    case signal
    /// A text: `import "…"`.
    case path
    /// Another keyword: `change table …`.
    case mode
  }

  static let declarations: [Word: Shape] = [
    .rulebook: .block, .choice: .block, .scale: .block, .facts: .block, .calendar: .block, .holidays: .block,
    .table: .block, .wording: .block, .policy: .block, .event: .block, .decision: .block, .test: .block,
    .process: .block, .silence: .block, .let: .value, .signal: .signal, .import: .path,
    .change: .mode, .replace: .mode, .withdraw: .mode,
  ]

  /// In the order of Grammar.md, for messages.
  static let declared: [Word] = [
    .rulebook, .choice, .scale, .facts, .let, .calendar, .holidays, .table, .wording, .policy, .signal, .event,
    .silence, .decision, .test, .process, .change, .replace, .withdraw, .import,
  ]

  /// What a release can withdraw.
  static let kinds: [Word] = [
    .choice, .scale, .facts, .let, .calendar, .holidays, .table, .wording, .policy, .signal, .event, .silence,
    .decision, .process,
  ]

  static let rulebook: [Word] = [.builds, .in, .languages, .document]
  static let calendar: [Word] = [.zone, .holidays, .special, .withdraw, .source]
  static let table: [Word] = [.part, .section, .note, .source, .let, .printed, .withdraw]
  static let process: [Word] = [.source, .desk, .clock, .printed, .withdraw]
  static let event: [Word] = [
    .group, .priority, .when, .clear, .replaces, .suppresses, .for, .one, .flapping, .withdraw,
    .source,
  ]
  static let silence: [Word] = [.every, .from, .for, .when, .withdraw, .source]
  static let test: [Word] = [.given, .zone, .expect]
  static let policy: [Word] = [
    .accept, .watch, .desk, .clock, .notify, .respond, .escalate, .pause, .waiting, .page, .lowered, .raised,
    .acknowledged, .warn, .languages, .withdraw, .source,
  ]
  static let steps: [Word] = [
    .reports, .signals, .waiting, .priority, .acknowledged, .resolved, .reopened, .passes, .reaches,
  ]

  /// Words of other languages and of everyday speech, with the word that is meant.
  static let synonyms: [String: Word] = [
    "else": .otherwise, "default": .otherwise, "if": .when, "enum": .choice, "const": .let, "var": .let,
    "define": .let, "schedule": .calendar, "hours": .calendar, "rule": .policy, "rules": .policy, "alert": .event,
    "alarm": .event, "metric": .signal, "include": .import, "field": .facts, "record": .facts, "remove": .withdraw,
    "delete": .withdraw, "timezone": .zone, "tz": .zone, "respondby": .respond, "response": .respond,
    "severity": .priority, "category": .group, "raise": .when, "assert": .expect, "should": .expect,
    "acknowledge": .acknowledged, "resolve": .resolved, "reopen": .reopened, "reported": .reports,
    "opens": .reports, "notification": .notify, "alertwhen": .when,
  ]
}
