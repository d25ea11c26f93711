/// The months as they are written, and how long they are.
enum Month {
  static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// 1 is January.
  static func number(of name: String) -> Int? {
    names.firstIndex(of: name).map { $0 + 1 }
  }

  /// The month meant by a shorter name or another case: `Dec`, `december`, `Sept`.
  static func meant(by name: String) -> Int? {
    let name = name.lowercased()
    guard name.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.lowercased().hasPrefix(name) }.map { $0 + 1 }
  }

  /// The days of a month; in no year when `year` is nil: then February has 29.
  static func length(_ month: Int, year: Int?) -> Int {
    switch month {
    case 2: year.map(isLeap) ?? true ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}
