import TocsinModel
import TocsinTime

extension Wording.WeekdaySpan {
  /// The days as runs without a gap, where Monday follows Sunday: Sunday to Thursday is one run.
  static func runs(of days: [Weekday]) -> [Wording.WeekdaySpan] {
    let numbers = Set(days.map(\.rawValue))
    let week = Weekday.allCases.count
    guard numbers.count < week else { return [Wording.WeekdaySpan(first: 0, last: week - 1)] }
    return numbers.sorted().filter { !numbers.contains(($0 + week - 1) % week) }.map { first in
      let beyond = (1..<week).first { !numbers.contains((first + $0) % week) } ?? 1
      return Wording.WeekdaySpan(first: first, last: (first + beyond - 1) % week)
    }
  }

  /// As written in rules: `Mon-Fri`.
  var ruleText: String { first == last ? name(of: first) : name(of: first) + "-" + name(of: last) }

  private func name(of day: Int) -> String { Weekday(rawValue: day).map(RuleWords.weekday) ?? RuleWords.unknown }
}
