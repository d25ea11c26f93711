/// An amount of time as a guide prints it: `< 2 business hours`, `next business day`.
///
/// On which clock it runs is not part of the amount; the policy's `clock` line says it.
public struct Amount: Hashable, Sendable {
  /// How tight the amount is as a target (conventions: `<` is strict, everything else inclusive).
  public enum Bound: Hashable, Sendable, CaseIterable { case plain, lessThan, within, about }

  /// The unit it is printed in.
  public enum Unit: Hashable, Sendable, CaseIterable { case second, minute, hour, businessHour, businessDay }

  /// `<`, `within`, `about` or nothing.
  public var bound: Bound
  /// How many units, in millionths of one.
  public var millionths: Int64
  /// The unit of the number.
  public var unit: Unit
  /// Written as `next business day`; counts as one business day.
  public var isNextBusinessDay: Bool

  /// An amount of some units.
  public init(bound: Bound = .plain, millionths: Int64, unit: Unit, isNextBusinessDay: Bool = false) {
    self.bound = bound
    self.millionths = millionths
    self.unit = unit
    self.isNextBusinessDay = isNextBusinessDay
  }

  /// Whether a reaction at the very instant of the deadline is late.
  public var isStrict: Bool { bound == .lessThan }

  /// The length in milliseconds, for every unit but business days; nil where it is not a whole number of them or out of range.
  public var milliseconds: Int64? {
    guard let unitLength = unit.milliseconds else { return nil }
    let (product, overflow) = millionths.multipliedReportingOverflow(by: unitLength)
    guard !overflow, product % 1_000_000 == 0 else { return nil }
    return product / 1_000_000
  }

  /// The number of days, for whole business days; nil otherwise.
  public var businessDays: Int? {
    guard unit == .businessDay, millionths % 1_000_000 == 0 else { return nil }
    return Int(exactly: millionths / 1_000_000)
  }

  /// Which row of a table of clocks it belongs to.
  public var kind: AmountKind {
    switch unit {
    case .second, .minute: .minutes
    case .hour: .hours
    case .businessHour: .businessHours
    case .businessDay: .businessDays
    }
  }
}

extension Amount.Unit {
  /// The unit's length in milliseconds; nil for business days, whose length depends on the calendar.
  public var milliseconds: Int64? {
    switch self {
    case .second: 1000
    case .minute: 60_000
    case .hour, .businessHour: 3_600_000
    case .businessDay: nil
    }
  }
}

/// The kinds of amounts a table of clocks tells apart.
public enum AmountKind: Hashable, Sendable, CaseIterable { case minutes, hours, businessHours, businessDays }

/// How an amount is counted.
public enum Clock: Hashable, Sendable, CaseIterable {
  /// Every minute counts.
  case elapsedTime
  /// The minutes in which the desk is open.
  case deskTime
  /// Up to the closing time of the Nth business day.
  case closeOfDay
  /// The same time of day, N business days later.
  case sameTimeOfDay
}
