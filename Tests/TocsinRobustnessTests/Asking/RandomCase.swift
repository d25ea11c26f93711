import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Facts and histories made of nothing but a seed and the places that a program gives to its words: the same seed
/// asks the same of two programs that differ in their names alone.
struct RandomCase {
  private let program: Program
  private let slots: [FactSlot]

  init(_ program: Program) {
    self.program = program
    slots = program.facts.keys.sorted {
      ($0.subject.name, $0.index) < ($1.subject.name, $1.index)
    }
  }

  /// Some facts of some subjects; the others stay unknown.
  func facts(of subjects: [Subject], _ random: inout RandomSource) -> [TocsinEngine.ToldFact] {
    slots.filter { subjects.contains($0.subject) && $0 != program.prioritySlot }.compactMap { slot in
      guard let type = program.facts[slot]?.type else { return nil }
      let value = value(of: type, &random)
      return random.chance(4) ? nil : TocsinEngine.ToldFact(slot: slot, value: value)
    }
  }

  func situation(_ random: inout RandomSource) -> Situation {
    var facts = Facts()
    for told in self.facts(of: [.customer, .system, .case], &random) { facts[told.slot] = told.value }
    return Situation(facts: facts)
  }

  func history(_ random: inout RandomSource) -> CaseHistory? {
    guard let opened = Self.instant(&random), let priority = priority(&random) else { return nil }
    var history = CaseHistory(opened: opened, priority: priority)
    var now = opened
    for _ in 0..<random.below(4) {
      now = Self.later(than: now, &random)
      let end = Self.later(than: now, &random)
      switch random.below(3) {
      case 0:
        history.waits.append(CaseHistory.Wait(from: now, to: random.chance(4) ? nil : end, cause: random.below(3)))
      case 1: if let next = self.priority(&random) { history.changes.append(.init(at: now, priority: next)) }
      default: history.closures.append(CaseHistory.Closure(from: now, to: random.chance(4) ? nil : end))
      }
      now = end
    }
    if random.chance(5) { history.acknowledgements = [Self.later(than: opened, &random)] }
    return history
  }

  func priority(_ random: inout RandomSource) -> MemberID? {
    random.pick(program.priorityScale.flatMap { program.choices[$0]?.members } ?? [])
  }

  /// Mostly within the years that calendars know, sometimes far outside.
  static func instant(_ random: inout RandomSource) -> Instant? {
    let day = random.chance(40) ? random.below(5_000_000) - 2_500_000 : 18_330 + random.below(4_000)
    return Instant(seconds: Int64(day) * 86_400 + Int64(random.below(86_400)))
  }

  static func later(than instant: Instant, _ random: inout RandomSource) -> Instant {
    let seconds = random.chance(20) ? random.below(40_000_000) : random.below(200_000)
    return Instant(milliseconds: instant.milliseconds &+ Int64(seconds) &* 1_000)
  }

  private func value(of type: FactType, _ random: inout RandomSource) -> Value {
    let number = random.chance(20) ? Int64(bitPattern: random.next()) : Int64(random.below(100)) * 1_000_000
    switch type {
    case .boolean: return .boolean(random.chance(2))
    case .count, .percent, .size, .money: return .number(number)
    case .duration: return .duration(number)
    case .date: return .date(CivilDate(dayNumber: 18_000 + random.below(4_000)))
    case .text: return .text("text")
    case .zone: return .zone(random.pick(Self.zones) ?? "")
    case .calendar: return .calendar(CalendarID(random.below(program.calendars.count + 1)))
    case .choice(let choice): return member(of: choice, &random).map(Value.member) ?? .unknown
    case .version(let scale):
      return member(of: scale, &random).map { .version(year: 2015 + random.below(12), $0) } ?? .unknown
    }
  }

  private static let zones = ["Europe/Rome", "Asia/Tokyo", "America/Lima", "Pacific/Apia", "UTC", "Nowhere/None", ""]

  private func member(of choice: ChoiceID, _ random: inout RandomSource) -> MemberID? {
    random.pick(program.choices[choice]?.members ?? [])
  }
}
