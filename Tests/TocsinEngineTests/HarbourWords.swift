import TocsinModel
import TocsinTime

/// The words of the harbour.
struct Words {
  var vocabulary = Vocabulary()
  let plans, urgency, roles, seasons: ChoiceID
  let sail, steam, high, mid, low, mate, captain, owner, winter, spring: MemberID
  let plan, remote, zone, contract, engine, priority: FactSlot
  /// Stands where a table has the column of its keys.
  let row: MemberID

  init() {
    plans = vocabulary.choice("Plan")
    urgency = vocabulary.choice("Urgency")
    roles = vocabulary.choice("Role")
    seasons = vocabulary.choice("Season")
    sail = vocabulary.member("Sail", of: plans)
    steam = vocabulary.member("Steam", of: plans)
    high = vocabulary.member("High", of: urgency)
    mid = vocabulary.member("Mid", of: urgency)
    low = vocabulary.member("Low", of: urgency)
    mate = vocabulary.member("Mate", of: roles)
    captain = vocabulary.member("Captain", of: roles)
    owner = vocabulary.member("Owner", of: roles)
    winter = vocabulary.member("Winter", of: seasons)
    spring = vocabulary.member("Spring", of: seasons)
    plan = vocabulary.fact("plan", of: .customer)
    remote = vocabulary.fact("remote", of: .customer)
    zone = vocabulary.fact("zone", of: .customer)
    contract = vocabulary.fact("contract", of: .customer)
    engine = vocabulary.fact("engine", of: .system)
    priority = vocabulary.fact("priority", of: .case)
    row = sail
  }

  var sails: Formula { .isOneOf(.fact(plan), [.constant(.member(sail))]) }

  var choices: [(id: ChoiceID, meaning: Choice)] {
    [
      (plans, Choice(name: "Plan", labels: Labels(), order: .none, members: [sail, steam])),
      (urgency, Choice(name: "Urgency", labels: Labels(), order: .highestFirst, members: [high, mid, low])),
      (roles, Choice(name: "Role", labels: Labels(), order: .none, members: [mate, captain, owner])),
      (seasons, Choice(name: "Season", labels: Labels(), order: .lowestFirst, members: [winter, spring])),
    ]
  }

  var members: [(id: MemberID, meaning: Member)] {
    let ranks = [high: 3, mid: 2, low: 1, winter: 1, spring: 2]
    return choices.flatMap { choice in
      choice.meaning.members.map { id in
        let name = vocabulary.members[id.index].name
        let member = Member(
          name: name, choice: choice.id, labels: Labels(["en": name]), rank: ranks[id] ?? 0, rule: RuleID(0))
        return (id, member)
      }
    }
  }

  var facts: [Fact] {
    let facts: [(FactSlot, FactType, Value)] = [
      (plan, .choice(plans), .unknown), (remote, .boolean, .boolean(false)), (zone, .zone, .unknown),
      (contract, .date, .unknown), (engine, .version(of: seasons), .unknown), (priority, .choice(urgency), .unknown),
    ]
    return facts.map { slot, type, presumed in
      Fact(
        name: vocabulary.facts[slot.subject]?[slot.index] ?? "", slot: slot, type: type, presumed: presumed,
        labels: Labels(), rule: RuleID(0))
    }
  }
}

extension Amount {
  static func minutes(_ count: Int64, _ bound: Bound = .plain) -> Amount {
    Amount(bound: bound, millionths: count * 1_000_000, unit: .minute)
  }
  static func hours(_ count: Int64, _ bound: Bound = .plain) -> Amount {
    Amount(bound: bound, millionths: count * 1_000_000, unit: .hour)
  }
  static func businessHours(_ count: Int64, _ bound: Bound = .plain) -> Amount {
    Amount(bound: bound, millionths: count * 1_000_000, unit: .businessHour)
  }
  static func days(_ count: Int64, next: Bool = false) -> Amount {
    Amount(millionths: count * 1_000_000, unit: .businessDay, isNextBusinessDay: next)
  }
}

/// A text that a test wrote wrong.
struct Slip: Error {}

func date(_ text: String) throws -> CivilDate {
  guard let date = CivilDate(text) else { throw Slip() }
  return date
}

func time(_ text: String) throws -> TimeOfDay {
  guard let time = TimeOfDay(text) else { throw Slip() }
  return time
}

/// A local time in Rome, such as `2025-03-03 10:00`.
func rome(_ text: String) throws -> Instant {
  let parts = text.split(separator: " ").map(String.init)
  guard parts.count == 2 else { throw Slip() }
  let civil = CivilTime(date: try date(parts[0]), time: try time(parts[1]))
  return try Zone(named: "Europe/Rome", from: SystemZoneSource()).instant(of: civil)
}
