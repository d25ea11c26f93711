/// Rules made by chance from a small grammar.
struct RandomRules {
  private var random: RandomSource
  /// The events whose values come from `load` and `room`, which have a label.
  private(set) var events: [String] = []
  private var lastIsGrouped = false
  private var lastUrgency = 3

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  private mutating func minutes() -> String { "\(random.one([1, 2, 3, 5, 8, 13])) minutes" }

  mutating func text() -> String {
    let parts = [
      """
      scale Urgency, highest first { U1  U2  U3 }
      choice Team { Lead  Boss  Chief }
      choice Plan { Silver  Diamond }
      facts customer {
        plan   Plan
        limit  percent, presumed 50%
      }
      facts case { priority Urgency }
      signal load   percent    per system, volume
      signal room   percent    per system\(random.chance(40) ? "  stale after \(minutes())" : "")
      signal up     yes or no  per system\(random.chance(40) ? "  stale after \(minutes())" : "")
      signal crash  happens    per system, volume
      signal fixed  happens    per system, volume
      signal beat   happens    per system
      """, calendar(), clocks(), policy(),
    ]
    return (parts + watched()).joined(separator: "\n") + "\n"
  }

  private mutating func calendar() -> String {
    let zone = random.one(["Etc/UTC", "Europe/Rome", "America/New_York", "Asia/Kolkata"])
    let hours = random.one([
      "Mon-Fri 09:00-18:00", "Mon-Sun 08:00-12:30, 13:30-17:00", "Mon-Thu 20:00-04:00", "Mon-Sun 00:00-24:00",
    ])
    return "calendar Home \"Home\" {\n  zone \(zone)\n  standard \(hours)\n  holidays Few\n}\n"
      + "holidays Few { 1 January\n  known from 2024-01-01 until 2026-12-31 }"
  }

  private mutating func amount() -> String {
    let number = random.one([1, 2, 3, 5])
    return random.one(["\(number * 7) minutes", "\(number) hours", "\(number) business hours"])
  }

  private mutating func bounded() -> String {
    random.chance(15) ? "best effort" : random.one(["", "< ", "within "]) + amount()
  }

  private mutating func clocks() -> String {
    let clock = random.one(["desk time", "elapsed time"])
    let steps = random.one([
      ["20 minutes", "1 hour", "3 hours"], ["1 business hour", "2 business hours", "5 business hours"],
    ])
    var rows: [String] = []
    for urgency in ["U1", "U2", "U3"] {
      let roles = ["Lead", "Boss", "Chief"].map { random.chance(25) ? "-" : $0 }
      rows.append("  | \(urgency) | " + roles.joined(separator: " | ") + " |")
    }
    return """
      table Times {
        | Urgency | Answer |
        | U1 | \(bounded()) |
        | U2 | \(bounded()) |
        | U3 | \(bounded()) |
      }
      table Ladder {
        | Urgency | \(steps.joined(separator: " | ")) |
      \(rows.joined(separator: "\n"))
      }
      table Clocks {
        | amount | Clock |
        | minutes, hours | \(clock) |
        | business hours | desk time |
        | business days | close of day |
      }
      """
  }

  private mutating func policy() -> String {
    let stops = random.one(["", "  acknowledged stops escalate\n", "  acknowledged stops respond, escalate\n"])
    return """
      policy Support for case {
        desk      Home, open standard
        clock     Clocks(amount).Clock
        respond   by Times(priority).Answer
        escalate  to Ladder(priority) after its headings
        pause     \(random.one(["respond", "escalate", "respond, escalate"])) while waiting on customer
        pause     nothing while waiting on supplier
      \(stops)\(random.one(["", "  warn 5 minutes before respond\n", "  warn 30 minutes before respond, 2 hours before respond\n"]))}
      """
  }

  private mutating func measured() -> (when: String, clear: String) {
    let (low, high) = (random.one([30, 40, 50]), random.one([60, 70, 80]))
    switch random.number(1...8) {
    case 1: return ("load > \(high)%", "load < \(low)%")
    case 2: return ("load >= \(high)%", "load < \(high)%")
    case 3: return ("room < \(low)%", "room > \(high)%")
    case 4: return random.one([("not up", "up"), ("room <= limit", "room > limit"), ("up and up", "not up")])
    case 5: return ("average of load over \(minutes()) > \(high)%", "load < \(low)%")
    case 6: return ("change of room over \(minutes()) < -\(low) points", "minimum of room over \(minutes()) > \(low)%")
    case 7: return ("load > \(high)%", "room > \(low)%")
    default: return ("room is unknown", "room is known")
    }
  }

  private mutating func hold(_ percent: Int) -> String { random.chance(percent) ? " for \(minutes())" : "" }

  /// One is the most urgent.
  private func urgency(_ line: String) -> Int { line.contains("U1") ? 1 : line.contains("U2") ? 2 : 3 }

  private mutating func watched() -> [String] {
    var texts: [String] = []
    for number in 1...random.number(2...5) {
      let name = "E\(number)"
      texts.append(event(name))
      events.append(name)
    }
    return texts
  }

  private mutating func event(_ name: String) -> String {
    var lines: [String] = []
    let isLabelled: Bool
    switch random.number(1...10) {
    case 1...5:
      let (when, clear) = measured()
      isLabelled = when.contains("load")
      lines = ["priority U\(random.number(1...3))", "when \(when)\(hold(60))"]
      if random.chance(60) { lines.append("clear \(clear)\(hold(60))") }
      if random.chance(25) {
        lines.append("flapping \(random.number(2...3)) times in \(random.one([20, 60, 120])) minutes")
      }
    case 6, 7:
      isLabelled = true
      lines = [
        "priority U3 when load > 50%\(hold(50))", "priority U1 when load > 80%\(hold(50))",
        "clear load < 40%\(hold(50))",
      ]
    case 8:
      isLabelled = true
      lines = ["priority U2", "when crash \(random.number(2...4)) times in \(minutes())"]
      if random.chance(40) { lines.append("clear fixed") }
    case 9:
      isLabelled = true
      lines = ["priority U1", "when crash"]
      if random.chance(60) { lines.append("clear fixed") }
    default:
      isLabelled = false
      lines = ["priority U2", "when no beat for \(minutes())"]
    }
    let hasLevels = lines.count == 3 && lines[0].contains("when")
    let isGrouped = isLabelled && !hasLevels && random.chance(30)
    if isGrouped { lines.append(random.one(["one case per system", "one case per customer"])) }
    if let other = events.last, random.chance(40) {
      // A grouped case that is replaced is left out: the manual does not say who is told of what then.
      let mayReplace = !isGrouped && !lastIsGrouped && urgency(lines[0]) <= lastUrgency
      let verbs = mayReplace ? ["replaces", "replaces", "suppresses"] : ["suppresses"]
      lines.append("\(random.one(verbs)) \(other)")
    }
    lastIsGrouped = isGrouped
    lastUrgency = hasLevels ? 1 : urgency(lines[0])
    return "event \(name) {\n  " + lines.joined(separator: "\n  ") + "\n}"
  }
}
