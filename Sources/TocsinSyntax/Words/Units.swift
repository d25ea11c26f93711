/// The units of amounts of time as they are written, and what people write instead.
enum Units {
  struct Row {
    let words: [Word]
    let unit: AmountUnit
    let isPlural: Bool
  }

  /// The longer ones first.
  static let rows: [Row] = [
    Row(words: [.business, .hour], unit: .businessHour, isPlural: false),
    Row(words: [.business, .hours], unit: .businessHour, isPlural: true),
    Row(words: [.business, .day], unit: .businessDay, isPlural: false),
    Row(words: [.business, .days], unit: .businessDay, isPlural: true),
    Row(words: [.second], unit: .second, isPlural: false),
    Row(words: [.seconds], unit: .second, isPlural: true),
    Row(words: [.minute], unit: .minute, isPlural: false),
    Row(words: [.minutes], unit: .minute, isPlural: true),
    Row(words: [.hour], unit: .hour, isPlural: false),
    Row(words: [.hours], unit: .hour, isPlural: true),
  ]

  static let byFirstWord: [Word: [Row]] = Dictionary(grouping: rows) { $0.words.first ?? .business }

  static let spellings = ["seconds", "minutes", "hours", "business hours", "business days"]

  /// Short forms and their unit.
  static let abbreviations = [
    "s": "seconds", "sec": "seconds", "secs": "seconds", "m": "minutes", "min": "minutes", "mins": "minutes",
    "h": "hours", "hr": "hours", "hrs": "hours", "bh": "business hours", "bd": "business days",
    "Seconds": "seconds", "Minutes": "minutes", "Minute": "minutes", "Hours": "hours", "Hour": "hours",
  ]

  /// Words that stand for `business` before `hours` or `days`.
  static let businessLike: Set<String> = [
    "working", "work", "office", "desk", "Business", "buisness", "bussiness", "busines", "opening", "open",
  ]

  /// The units of lengths of the calendar.
  static let calendar: [String: CalendarUnit] = [
    "day": .day, "days": .day, "month": .month, "months": .month, "year": .year, "years": .year,
  ]

  /// What people write instead; a week is none of its own.
  static let calendarLike: Set<String> = ["Day", "Days", "week", "weeks"]

  /// Whether a word can stand for a currency: three capital letters.
  static func isCurrency(_ word: String) -> Bool {
    word.utf8.count == 3 && word.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// Units of Grammar.md that are not built yet.
  static let plannedSizes: Set<String> = ["B", "KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB"]
}
