/// Words that stand for a value or a condition. The longest that fits is the one that is meant.
enum Phrases {
  struct Row {
    let words: [Word]
    let phrase: Phrase
  }

  static let rows: [Row] = [
    Row(words: [.same, .time, .of, .day], phrase: .sameTimeOfDay),
    Row(words: [.next, .business, .day], phrase: .nextBusinessDay),
    Row(words: [.close, .of, .day], phrase: .closeOfDay),
    Row(words: [.best, .effort], phrase: .bestEffort),
    Row(words: [.elapsed, .time], phrase: .elapsedTime),
    Row(words: [.desk, .time], phrase: .deskTime),
    Row(words: [.desk, .open], phrase: .deskOpen),
    Row(words: [.desk, .closed], phrase: .deskClosed),
    Row(words: [.business, .hours], phrase: .businessHours),
    Row(words: [.business, .days], phrase: .businessDays),
    Row(words: [.minutes], phrase: .minutes),
    Row(words: [.hours], phrase: .hours),
    Row(words: [.amount], phrase: .amount),
    Row(words: [.nothing], phrase: .nothing),
    Row(words: [.optional], phrase: .optional),
    Row(words: [.yes], phrase: .yes),
    Row(words: [.no], phrase: .no),
  ]

  /// The rows that begin with a word, the longer ones first.
  static let byFirstWord: [Word: [Row]] = Dictionary(grouping: rows) { $0.words.first ?? .nothing }
}
