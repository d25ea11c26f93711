import TocsinModel

/// Looks for values of signals at which two conditions hold at once, among those that the conditions can tell apart.
struct SignalTrial {
  private let signals: [SignalID]
  private let kinds: [Signal.Kind]
  /// More cases than this are not tried.
  private static let maximumCount = 20_000

  init(_ signals: [SignalID], kinds: [Signal.Kind]) {
    self.signals = signals
    self.kinds = kinds
  }

  /// Nil when there are none, or when facts decide as well.
  func values(satisfying first: Formula, and second: Formula) -> [Value]? {
    guard kinds.count == signals.count else { return nil }
    let constants = first.constants + second.constants
    var trials: [[Value]] = [[]]
    for kind in kinds {
      let candidates = Self.candidates(for: kind, around: constants)
      guard trials.count * candidates.count <= Self.maximumCount else { return nil }
      trials = trials.flatMap { trial in candidates.map { trial + [$0] } }
    }
    return trials.first { holds(first, $0) == true && holds(second, $0) == true }
  }

  /// The constants themselves, what lies between each two, and what lies beyond.
  private static func candidates(for kind: Signal.Kind, around constants: [Value]) -> [Value] {
    guard case .measured(let type) = kind else { return [] }
    if type == .boolean { return [.boolean(true), .boolean(false)] }
    let isTime = type == .duration
    let unit: Int64 = isTime ? 60_000 : 1_000_000
    let highest: Int64 = type == .percent ? 100_000_000 : .max / 4
    let numbers = constants.compactMap { constant -> Int64? in
      switch constant {
      case .number(let value): isTime ? nil : value
      case .duration(let value): isTime ? value : nil
      default: nil
      }
    }.filter { $0 > .min / 4 && $0 < .max / 4 }
    let sorted = Set(numbers + [0]).sorted()
    var found = sorted
    for (low, high) in zip(sorted, sorted.dropFirst()) { found.append(low + (high - low) / 2) }
    if let last = sorted.last { found += [last + unit] }
    return Set(found.filter { $0 >= 0 && $0 <= highest }).sorted().map { isTime ? .duration($0) : .number($0) }
  }

  private func holds(_ formula: Formula, _ values: [Value]) -> Bool? {
    switch formula {
    case .not(let inner): return holds(inner, values).map { !$0 }
    case .and(let left, let right):
      guard let one = holds(left, values), let other = holds(right, values) else { return nil }
      return one && other
    case .or(let left, let right):
      guard let one = holds(left, values), let other = holds(right, values) else { return nil }
      return one || other
    case .compare(let comparison, let left, let right):
      guard let one = number(left, values), let other = number(right, values) else { return nil }
      switch comparison {
      case .less: return one < other
      case .lessOrEqual: return one <= other
      case .greater: return one > other
      case .greaterOrEqual: return one >= other
      }
    case .isOneOf(let value, let others):
      guard let one = self.value(value, values) else { return nil }
      let known = others.compactMap { self.value($0, values) }
      return known.count == others.count ? known.contains(one) : nil
    case .signal, .constant:
      if case .boolean(let holds)? = value(formula, values) { return holds }
      return nil
    default: return nil
    }
  }

  private func number(_ formula: Formula, _ values: [Value]) -> Int64? {
    switch formula {
    case .add(let left, let right):
      guard let one = number(left, values), let other = number(right, values) else { return nil }
      let (sum, overflow) = one.addingReportingOverflow(other)
      return overflow ? nil : sum
    case .subtract(let left, let right):
      guard let one = number(left, values), let other = number(right, values) else { return nil }
      let (difference, overflow) = one.subtractingReportingOverflow(other)
      return overflow ? nil : difference
    default:
      switch value(formula, values) {
      case .number(let number)?, .duration(let number)?: return number
      default: return nil
      }
    }
  }

  private func value(_ formula: Formula, _ values: [Value]) -> Value? {
    switch formula {
    case .constant(let value): return value
    case .signal(let id):
      guard let place = signals.firstIndex(of: id), values.indices.contains(place) else { return nil }
      return values[place]
    case .window(let window): return steady(window, values)
    default: return nil
    }
  }

  /// Of a signal that keeps its value, which is enough to show that two conditions can hold at once.
  private func steady(_ window: SignalWindow, _ values: [Value]) -> Value? {
    if window.kind == .sum { return nil }
    guard window.kind == .change else { return value(.signal(window.signal), values) }
    if case .duration? = value(.signal(window.signal), values) { return .duration(0) }
    return .number(0)
  }
}

extension Formula {
  /// The values that a condition compares with.
  fileprivate var constants: [Value] {
    switch self {
    case .constant(let value): [value]
    case .not(let inner), .isKnown(let inner): inner.constants
    case .and(let left, let right), .or(let left, let right), .compare(_, let left, let right),
      .add(let left, let right), .subtract(let left, let right):
      left.constants + right.constants
    case .isOneOf(let value, let values): value.constants + values.flatMap(\.constants)
    default: []
    }
  }
}
