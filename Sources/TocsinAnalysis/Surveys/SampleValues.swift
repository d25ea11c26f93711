package import TocsinModel
import TocsinTime

/// For each unknown the values that tell all its cases apart: members, yes and no, and for what has an order the values
/// it is compared with and their neighbours.
package struct SampleValues {
  private let program: Program
  private var constants: [Unknown: [Value]] = [:]
  private var countsYears: Set<Unknown> = []
  /// How many are compared with each other: there has to be room for all of them between two values.
  private var rivals: [Unknown: Int] = [:]

  /// So many of one unknown are more than rules compare it with.
  private static let most = 90
  private static let mostRivals = 4

  /// Unknowns that are compared with each other are compared with the same values.
  package init(_ comparisons: [FormulaSurvey.Comparison], _ program: Program) {
    self.program = program
    var groups: [(unknowns: Set<Unknown>, constants: [Value], countsYears: Bool)] = []
    for comparison in comparisons {
      var group = (
        unknowns: Set(comparison.unknowns), constants: comparison.constants, countsYears: comparison.countsYears
      )
      for (index, other) in groups.enumerated().reversed() where !other.unknowns.isDisjoint(with: group.unknowns) {
        group.unknowns.formUnion(other.unknowns)
        group.constants = other.constants + group.constants
        group.countsYears = group.countsYears || other.countsYears
        groups.remove(at: index)
      }
      groups.append(group)
    }
    for group in groups {
      for unknown in group.unknowns {
        constants[unknown] = group.constants
        if group.countsYears { countsYears.insert(unknown) }
        if group.unknowns.count > 1 { rivals[unknown] = min(group.unknowns.count, Self.mostRivals) }
      }
    }
  }

  /// In a fixed order; none when there are too many.
  package func values(of unknown: Unknown) -> [Value]? {
    let values = all(unknown)
    return values.count <= Self.most ? values : nil
  }

  private func all(_ unknown: Unknown) -> [Value] {
    switch type(of: unknown) {
    case .boolean: return [.boolean(true), .boolean(false)]
    case .choice(let choice): return program.choices[choice]?.members.map { .member($0) } ?? []
    case .calendar: return program.calendars.indices.map { .calendar(CalendarID($0)) }
    case .version(let scale): return versions(unknown, of: scale)
    case .date: return dates(unknown)
    case .count: return numbers(unknown, step: 1_000_000, isWhole: true).map { .number($0) }
    case .percent, .size: return numbers(unknown, step: 1_000_000, isWhole: false).map { .number($0) }
    case .duration: return durations(unknown)
    case .money: return money(unknown)
    case .text: return others(unknown, than: [.text("something else"), .text("another thing")])
    case .zone: return others(unknown, than: [.zone("Etc/UTC"), .zone("Asia/Tokyo")])
    case nil: return []
    }
  }

  private func type(of unknown: Unknown) -> FactType? {
    switch unknown {
    case .fact(let slot): return program.facts[slot]?.type
    case .today: return .date
    case .signal(let signal): return measured(signal)
    case .window(let window):
      if case .times = window.kind { return .count }
      return measured(window.signal)
    case .deskIsOpen: return .boolean
    }
  }

  private func measured(_ signal: SignalID) -> FactType? {
    if case .measured(let type)? = program.signals[signal]?.kind { type } else { nil }
  }

  private func given(_ unknown: Unknown) -> [Value] { (constants[unknown] ?? []).flatMap(\.listed) }

  /// Two that are compared with each other may be the same or not, whatever else they are.
  private func others(_ unknown: Unknown, than others: [Value]) -> [Value] {
    var values: [Value] = []
    for value in given(unknown) + (rivals[unknown] != nil ? others : Array(others.prefix(1))) {
      switch (value, others.first) {
      case (.text, .text), (.zone, .zone): if !values.contains(value) { values.append(value) }
      default: continue
      }
    }
    return values
  }

  /// The values and their neighbours, without those that come twice.
  private func numbers(_ unknown: Unknown, step: Int64, isWhole: Bool) -> [Int64] {
    let found = given(unknown).compactMap { if case .number(let number) = $0 { number } else { nil } }
    return neighbours(of: found.isEmpty ? [0] : sums(found), of: unknown, step: step, isWhole: isWhole)
  }

  private func durations(_ unknown: Unknown) -> [Value] {
    let found = given(unknown).compactMap { value -> Int64? in
      switch value {
      case .duration(let length): length
      case .amount(let amount): amount.milliseconds
      default: nil
      }
    }
    return neighbours(of: found.isEmpty ? [3_600_000] : sums(found), of: unknown, step: 60_000, isWhole: false)
      .map { .duration($0) }
  }

  private func money(_ unknown: Unknown) -> [Value] {
    let given = given(unknown)
    let found = given.compactMap { if case .money(let money) = $0 { money } else { nil } }
    let percents = given.compactMap { if case .number(let number) = $0 { number } else { nil } }
    let currency = found.first?.currency ?? "EUR"
    var amounts = found.filter { $0.currency == currency }
    if amounts.isEmpty { amounts = [Money(millionths: 100_000_000, currency: currency)] }
    var points = sums(amounts.map(\.millionths))
    for percent in percents {
      points += amounts.compactMap { amount in
        amount.share(percent: percent).flatMap { $0.millionths.added(amount.millionths) }
      }
    }
    return neighbours(of: points, of: unknown, step: 1_000_000, isWhole: false)
      .map { .money(Money(millionths: $0, currency: currency)) }
  }

  /// What is compared may be the sum of two.
  private func sums(_ values: [Int64]) -> [Int64] {
    guard values.count <= 6 else { return values }
    return values + values.flatMap { one in values.compactMap { one.added($0) } }
  }

  private func neighbours(of points: [Int64], of unknown: Unknown, step: Int64, isWhole: Bool) -> [Int64] {
    let sorted = Set(points).sorted()
    let reach = Int64(rivals[unknown] ?? 1)
    let gaps = zip(sorted, sorted.dropFirst()).map { ($1.added(-$0) ?? step) / (2 * reach) }
    let step = isWhole ? step : max(1, min(step, gaps.min() ?? step))
    let steps = (1...reach).flatMap { [$0 * step, -$0 * step] }
    var seen: Set<Int64> = []
    return sorted.flatMap { point in [point] + steps.map { point.added($0) ?? point } }
      .filter { seen.insert($0).inserted }
  }

  /// A year of the scale around each version.
  private func versions(_ unknown: Unknown, of scale: ChoiceID) -> [Value] {
    let members = program.choices[scale]?.members ?? []
    guard let first = members.first else { return [] }
    var years: Set<Int> = []
    for case .version(let year, _) in given(unknown) { years.insert(year) }
    if years.isEmpty, rivals[unknown] == nil { return [.version(year: 2025, first)] }
    if years.isEmpty { years.insert(2025) }
    let all = years.union(years.map { $0 - 1 }).union(years.map { $0 + 1 })
    return all.sorted().flatMap { year in members.map { .version(year: year, $0) } }
  }

  /// The dates it is compared with, those that lie a length before or after them, and the days beside each.
  private func dates(_ unknown: Unknown) -> [Value] {
    let given = given(unknown)
    var points = given.compactMap { if case .date(let date) = $0 { date } else { nil } }
    if points.isEmpty { points = [Self.ordinary] }
    var lengths = given.compactMap { if case .length(let length) = $0 { length } else { nil } }
    if countsYears.contains(unknown) {
      lengths.append(CalendarLength(months: 12))
      for case .number(let count) in given where (1_000_000...50_000_000).contains(count) {
        lengths.append(CalendarLength(months: Int(count / 1_000_000) * 12))
      }
    }
    let reach = lengths.count <= 2 ? 2 : 1
    for _ in 0..<reach {
      points += points.flatMap { point in
        lengths.flatMap { [point.adding($0), point.adding($0.negated)].compactMap { $0 } }
      }
      points = points.unique
    }
    let steps = (1...(rivals[unknown] ?? 1)).flatMap { [$0, -$0] }
    return points.flatMap { point in [point] + steps.map { point.adding(days: $0) } }.unique.map { .date($0) }
  }

  /// Where rules name no date any will do.
  private static let ordinary = CivilDate(dayNumber: 20_178)
}

extension Value {
  /// The values of a list, or the value itself.
  fileprivate var listed: [Value] {
    if case .list(let values) = self { values.flatMap(\.listed) } else { [self] }
  }
}

extension Int64 {
  fileprivate func added(_ other: Int64) -> Int64? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }
}

extension Array where Element: Hashable {
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
