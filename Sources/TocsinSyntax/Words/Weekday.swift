/// The days of the week as they are written, from Monday.
enum Weekday {
  static let words: [Word] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]

  static let fullNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// 0 is Monday.
  static func index(of word: Word?) -> Int? {
    guard let word else { return nil }
    return words.firstIndex(of: word)
  }

  /// The day meant by a longer name, a plural or another case: `Friday`, `fridays`, `FRI`, `Tues`.
  static func meant(by name: String) -> Int? {
    let name = name.lowercased()
    guard name.utf8.count >= 3 else { return nil }
    return fullNames.firstIndex { full in
      let full = full.lowercased()
      return full.hasPrefix(name) || name == full + "s"
    }
  }

  /// The weekday of a date that exists (Sakamoto's method).
  static func index(year: Int, month: Int, day: Int) -> Int {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    let shift = shifts.indices.contains(month - 1) ? shifts[month - 1] : 0
    let fromSunday = (year + year / 4 - year / 100 + year / 400 + shift + day) % 7
    return (fromSunday + 6) % 7
  }
}

extension Word {
  /// Whether it is a day of the week as it is written.
  package var isWeekday: Bool { Weekday.words.contains(self) }
}
