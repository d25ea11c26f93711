import TocsinModel

/// What kind of value an expression has, as the checker sees it.
indirect enum ValueType: Hashable, Sendable {
  /// Already reported: fits everywhere, so that one mistake gives one message.
  case invalid
  case boolean
  case count, percent, points, size, money
  /// A length of elapsed time.
  case duration
  /// An amount as a guide prints it, on whatever clock.
  case amount
  /// A length of the calendar.
  case length
  case date, text, zone, calendar, layer, clock, amountKind, event
  case version(ChoiceID)
  case member(ChoiceID)
  /// A layer of one calendar, on the way to its days or hours.
  case calendarLayer(String)
  case weekdays, windows
  /// `-` or `optional`: fits beside anything.
  case mark
  case row(TableID)
  case list(ValueType)

  /// The type of both, for cells of one column and answers of one decision; nil when they do not fit together.
  func joined(with other: ValueType) -> ValueType? {
    if self == other { return self }
    switch (self, other) {
    case (.invalid, _), (_, .invalid): return .invalid
    case (.mark, let type), (let type, .mark): return type
    case (.list(let left), .list(let right)): return left.joined(with: right).map { .list($0) }
    case (.list(let left), let right): return left.joined(with: right).map { .list($0) }
    case (let left, .list(let right)): return left.joined(with: right).map { .list($0) }
    case (.duration, .amount), (.amount, .duration): return .amount
    case (let left, let right) where left.isOnlyPrinted && right.isOnlyPrinted: return .text
    default: return nil
    }
  }

  /// Values that rules compare with nothing: they only stand beside each other in print.
  var isOnlyPrinted: Bool {
    switch self {
    case .text, .weekdays, .windows, .zone: true
    default: false
    }
  }

  var isNumber: Bool {
    switch self {
    case .count, .percent, .points, .size: true
    default: false
    }
  }
}

extension FactType {
  var valueType: ValueType {
    switch self {
    case .boolean: .boolean
    case .count: .count
    case .percent: .percent
    case .duration: .duration
    case .size: .size
    case .money: .money
    case .date: .date
    case .text: .text
    case .zone: .zone
    case .calendar: .calendar
    case .choice(let choice): .member(choice)
    case .version(let scale): .version(scale)
    }
  }
}
