import TocsinTime

/// Rules made by chance from a small grammar.
struct RandomRules {
  private var random: RandomSource
  private var watched: RandomEvents
  private let start: Int

  init(seed: UInt64, from start: Int) {
    random = RandomSource(seed: seed)
    watched = RandomEvents(seed: seed)
    self.start = start
  }

  var events: [String] { watched.events }

  /// One release, or two that follow each other.
  mutating func texts() -> [String] {
    let day = CivilDate(dayNumber: start / 1440 + random.one([1, 1, 3]))
    let isAlone = random.chance(65)
    let head =
      isAlone
      ? "" : "rulebook Care 1 \"Care\" {\n  in force from 2024-01-01 to \(day.adding(days: -1))\n  languages en\n}"
    let parts = [
      head, words(), calendars(), "table Times {\n\(times())}", ladder("table"), choices(), policy(), silence(),
    ]
    let first = (parts + watched.texts()).joined(separator: "\n") + "\n"
    if isAlone { return [first] }
    let second =
      "rulebook Care 2 \"Care\" {\n  builds on \"../1\"\n  in force from \(day)\n  languages en\n}\n"
      + "replace table Times {\n\(times())}\n" + ladder("replace table") + "\n"
    return [first, second]
  }

  private mutating func minutes() -> String { "\(random.one([1, 2, 3, 5, 8, 13])) minutes" }

  private mutating func habit(late: Int, stale: Int) -> String {
    let isLate = random.chance(late) ? "  late up to \(random.one([1, 2, 3])) minutes" : ""
    return isLate + (random.chance(stale) ? "  stale after \(random.one([4, 5, 8, 13])) minutes" : "")
  }

  private mutating func words() -> String {
    """
    scale Urgency, highest first { U1  U2  U3 }
    choice Team { Lead  Boss  Chief }
    choice Plan { Silver  Diamond }
    facts customer {
      plan   Plan
      limit  percent, presumed 50%
      zone   zone, presumed \(random.one(["Etc/UTC", "Asia/Tokyo", "America/Chicago", "Europe/London"]))
    }
    facts case { priority Urgency }
    signal load   percent    per system, volume\(habit(late: 25, stale: 15))
    signal room   percent    per system\(habit(late: 15, stale: 40))
    signal jobs   count      per system, volume\(habit(late: 30, stale: 10))
    signal up     yes or no  per system\(habit(late: 15, stale: 40))
    signal lag    duration   per system
    signal crash  happens    per system, volume\(habit(late: 25, stale: 0))
    signal fixed  happens    per system, volume\(habit(late: 15, stale: 0))
    signal beat   happens    per system\(habit(late: 15, stale: 0))
    """
  }

  private mutating func calendars() -> String {
    let hours = [
      "Mon-Fri 09:00-18:00", "Mon-Sun 08:00-12:30, 13:30-17:00", "Mon-Thu 20:00-04:00", "Mon-Sun 00:00-24:00",
      "Mon-Fri 01:30-02:30, 15:10-15:40, 16:00-17:20", "Mon-Fri 12:00-16:00",
    ]
    let zones = ["Etc/UTC", "Europe/Rome", "America/New_York", "Asia/Kolkata"]
    return ["Home", "Away"].map { name in
      """
      calendar \(name) "\(name)" {
        zone      \(random.one(zones))
        standard  \(random.one(hours))
        extended  Sat, holidays \(random.one(["10:00-12:00", "15:00-23:00"]))
        holidays  Few
      }
      """
    }.joined(separator: "\n") + "\nholidays Few { 1 January\n  6 March\n  known from 2024-01-01 until 2026-12-31 }"
  }

  private mutating func amount() -> String {
    let number = random.one([1, 2, 3, 5])
    return random.one([
      "\(number * 7) minutes", "\(number) hours", "\(number) business hours",
      number > 1 ? "\(number) business days" : "next business day",
    ])
  }

  private mutating func bounded() -> String {
    if random.chance(15) { return "best effort" }
    let amount = amount()
    return amount.hasPrefix("next") ? amount : random.one(["", "< ", "within "]) + amount
  }

  private mutating func times() -> String {
    "  | Urgency | Silver | Diamond |\n"
      + ["U1", "U2", "U3"].map { "  | \($0) | \(bounded()) | \(bounded()) |\n" }.joined()
  }

  private mutating func ladder(_ verb: String) -> String {
    let steps = random.one([
      ["20 minutes", "1 hour", "3 hours"], ["1 business hour", "2 business hours", "5 business hours"],
      ["30 minutes", "1 business day", "2 business days"],
    ])
    let rows = ["U1", "U2", "U3"].map { urgency in
      let roles = ["Lead", "Boss", "Chief"].map { random.chance(25) ? "-" : random.chance(15) ? "\($0), Lead" : $0 }
      return "  | \(urgency) | " + roles.joined(separator: " | ") + " |"
    }
    return "\(verb) Ladder {\n  | Urgency | \(steps.joined(separator: " | ")) |\n\(rows.joined(separator: "\n"))\n}"
  }

  private mutating func choices() -> String {
    let clock = random.one(["desk time", "elapsed time"])
    return """
      table Clocks {
        | amount | Clock |
        | minutes, hours | \(clock) |
        | business hours | desk time |
        | business days | \(random.one(["close of day", "same time of day"])) |
      }
      table Desks {
        | Plan | Desk | Hours |
        | Silver | Home | standard |
        | Diamond | \(random.one(["Home", "nearest of Home, Away to zone", "Away"])) | \(random.one(["standard", "standard, extended"])) |
      }
      decision Taking for customer, first that holds {
        no "not for Silver" when plan is Silver
        yes otherwise
      }
      """
  }

  private mutating func policy() -> String {
    var lines = [
      "desk Desks(plan).Desk, open Desks(plan).Hours", "respond by Times(priority, plan)",
      "clock Clocks(amount).Clock\(random.chance(20) ? ", but elapsed time when plan is Diamond and amount is one of minutes, hours" : "")",
      "escalate to Ladder(priority) after its headings\(random.chance(25) ? ", at next opening" : "")",
      "pause \(random.one(["respond", "escalate", "respond, escalate"])) while waiting on customer",
      random.one(["pause nothing while waiting on supplier", "pause respond while waiting on supplier"]),
    ]
    func add(_ percent: Int, _ choices: [String]) {
      if random.chance(percent) { lines.append(random.one(choices)) }
    }
    add(15, ["accept by Taking"])
    add(15, ["watch by Taking"])
    add(60, ["acknowledged stops escalate", "acknowledged stops respond", "acknowledged stops respond, escalate"])
    add(
      45,
      [
        "acknowledged lasts 20 minutes", "acknowledged lasts 1 hour when priority is U1",
        "acknowledged lasts 2 business hours",
        "acknowledged lasts 45 minutes unless priority is U3",
      ])
    add(
      70,
      [
        "warn 5 minutes before respond", "warn 30 minutes before respond, 2 hours before respond",
        "warn at 50% of respond", "warn at 75% of respond, 10 minutes before respond",
        "warn at 33% of respond when priority is U1",
      ])
    add(30, ["page Lead at opening when desk closed", "page Boss at opening when priority is one of U1, U2"])
    add(
      45,
      [
        "page Chief at closing", "page Chief at closing when priority is U1",
        "page Lead at closing unless plan is Silver",
      ])
    add(35, ["lowered restart", "lowered keep the earlier"])
    add(35, ["raised restart", "raised keep the earlier"])
    add(30, ["reopened restarts"])
    add(35, ["changed facts move nothing", "changed facts move respond", "changed facts move escalate"])
    add(30, ["waiting days count", "waiting days do not count"])
    return "policy Support for case {\n  " + lines.joined(separator: "\n  ") + "\n}"
  }

  private mutating func silence() -> String {
    guard random.chance(30) else { return "" }
    let date = CivilDate(dayNumber: start / 1440)
    var lines = [
      random.one([
        "every Mon-Fri 15:20-15:50 Etc/UTC", "every Mon-Sun 16:30-18:00 Europe/Rome",
        "every Sat, Sun 22:00-02:30 Europe/Rome",
        "from \(date) 15:10 to \(date) 15:45 Etc/UTC",
      ])
    ]
    if random.chance(40) { lines.append("every Mon-Fri 15:40-16:10 Etc/UTC") }
    if random.chance(40) { lines.append("for E1") }
    if random.chance(50) { lines.append("when plan is Silver") }
    return "silence Quiet \"Quiet\" {\n  " + lines.joined(separator: "\n  ") + "\n}"
  }
}
