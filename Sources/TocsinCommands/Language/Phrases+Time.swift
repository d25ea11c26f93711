import TocsinEngine
import TocsinTime

/// Times and lengths of time, as people read them.
extension Phrases {
  /// `Friday`.
  func weekday(_ day: Weekday) -> String {
    switch day {
    case .monday: self(.monday)
    case .tuesday: self(.tuesday)
    case .wednesday: self(.wednesday)
    case .thursday: self(.thursday)
    case .friday: self(.friday)
    case .saturday: self(.saturday)
    case .sunday: self(.sunday)
    }
  }

  /// `Fri`.
  func shortWeekday(_ day: Weekday) -> String { String(weekday(day).prefix(3)) }

  /// `Fri 2020-03-06 17:30 CET`.
  func moment(_ instant: Instant, in zone: Zone) -> String {
    let civil = zone.civilTime(at: instant)
    return "\(shortWeekday(civil.date.weekday)) \(civil) \(zone.abbreviation(at: instant))"
  }

  /// `3 hours 30 minutes`, with what is left over of a minute in seconds.
  func length(milliseconds: Int64) -> String {
    let (seconds, fraction) = milliseconds.magnitude.quotientAndRemainder(dividingBy: 1000)
    var parts: [String] = []
    if seconds >= 3600 { parts.append(count(seconds / 3600, .hour, .hours)) }
    if seconds / 60 % 60 > 0 { parts.append(count(seconds / 60 % 60, .minute, .minutes)) }
    if seconds % 60 > 0 || parts.isEmpty { parts.append(count(seconds % 60, .second, .seconds)) }
    if fraction > 0 { parts.append("\(fraction) ms") }
    return parts.joined(separator: " ")
  }

  /// `Mon-Fri, Sun`: days that follow each other are one span.
  func days(_ days: [Weekday]) -> String {
    var spans: [ClosedRange<Weekday>] = []
    for day in days.sorted() {
      if let last = spans.last, last.upperBound.rawValue + 1 == day.rawValue {
        spans[spans.count - 1] = last.lowerBound...day
      } else {
        spans.append(day...day)
      }
    }
    let words = spans.map { span in
      let first = shortWeekday(span.lowerBound)
      return span.count == 1 ? first : first + "-" + shortWeekday(span.upperBound)
    }
    return words.joined(separator: ", ")
  }
}

extension ClosedRange<Weekday> {
  fileprivate var count: Int { upperBound.rawValue - lowerBound.rawValue + 1 }
}

extension Phrase {
  static let monday = Phrase(en: "Monday", it: "lunedì")
  static let tuesday = Phrase(en: "Tuesday", it: "martedì")
  static let wednesday = Phrase(en: "Wednesday", it: "mercoledì")
  static let thursday = Phrase(en: "Thursday", it: "giovedì")
  static let friday = Phrase(en: "Friday", it: "venerdì")
  static let saturday = Phrase(en: "Saturday", it: "sabato")
  static let sunday = Phrase(en: "Sunday", it: "domenica")
  static let hour = Phrase(en: "hour", it: "ora")
  static let hours = Phrase(en: "hours", it: "ore")
  static let minute = Phrase(en: "minute", it: "minuto")
  static let minutes = Phrase(en: "minutes", it: "minuti")
  static let second = Phrase(en: "second", it: "secondo")
  static let seconds = Phrase(en: "seconds", it: "secondi")
}
