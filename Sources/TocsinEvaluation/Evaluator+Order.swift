package import TocsinModel

extension Evaluator {
  /// The order of two values; what nobody can compare is a fault, not an answer.
  func compared(_ left: Value, _ right: Value, trace: inout Trace) -> Int? {
    if let order = order(left, right) { return order }
    switch (left, right) {
    case (.money, .money): trace.report(.twoCurrencies)
    case (.length, .length): trace.report(.monthsAndDays)
    default: break
    }
    return nil
  }

  /// Negative when the left value comes first, zero when they are equal, positive otherwise; nil for values that have no
  /// order among each other.
  func order(_ left: Value, _ right: Value) -> Int? {
    switch (left, right) {
    case (.number(let left), .number(let right)): return compare(left, right)
    case (.date(let left), .date(let right)): return compare(left, right)
    case (.member(let left), .member(let right)): return compare(rank(of: left), rank(of: right))
    case (.version(let leftYear, let left), .version(let rightYear, let right)):
      return leftYear == rightYear ? compare(rank(of: left), rank(of: right)) : compare(leftYear, rightYear)
    case (.money(let left), .money(let right)):
      return left.currency == right.currency ? compare(left.millionths, right.millionths) : nil
    case (.length(let left), .length(let right)): return order(left, right)
    case (.duration, .duration), (.duration, .amount), (.amount, .duration), (.amount, .amount):
      return orderOfTimes(left, right)
    default: return nil
    }
  }

  /// How high a member stands on its scale: larger is higher.
  package func rank(of member: MemberID) -> Int {
    ranks.indices.contains(member.index) ? ranks[member.index] : 0
  }

  /// Months differ in length, so that some lengths are neither longer nor shorter.
  private func order(_ left: CalendarLength, _ right: CalendarLength) -> Int? {
    if left.months == right.months { return compare(left.days, right.days) }
    if left.bounds.upperBound < right.bounds.lowerBound { return -1 }
    return left.bounds.lowerBound > right.bounds.upperBound ? 1 : nil
  }

  private func orderOfTimes(_ left: Value, _ right: Value) -> Int? {
    if case .amount(let left) = left, case .amount(let right) = right {
      guard left.unit.isBusiness == right.unit.isBusiness else { return nil }
      if left.unit == right.unit { return compare(left.millionths, right.millionths) }
    }
    guard let left = milliseconds(left), let right = milliseconds(right) else { return nil }
    return compare(left, right)
  }

  private func milliseconds(_ value: Value) -> Int64? {
    switch value {
    case .duration(let milliseconds): milliseconds
    case .amount(let amount): amount.milliseconds
    default: nil
    }
  }

  private func compare<Content: Comparable>(_ left: Content, _ right: Content) -> Int {
    left < right ? -1 : left == right ? 0 : 1
  }
}

extension Amount.Unit {
  /// Whether only open time counts, whatever the clock.
  fileprivate var isBusiness: Bool {
    switch self {
    case .businessHour, .businessDay: true
    case .second, .minute, .hour: false
    }
  }
}
