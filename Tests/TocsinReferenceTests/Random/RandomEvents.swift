/// Events made by chance.
struct RandomEvents {
  private var random: RandomSource
  private(set) var events: [String] = []
  private var lastIsGrouped = false
  private var lastUrgency = 3

  init(seed: UInt64) { random = RandomSource(seed: seed ^ 0x7A11) }

  private mutating func minutes() -> String { "\(random.one([1, 2, 3, 5, 8, 13])) minutes" }

  private mutating func hold(_ percent: Int) -> String { random.chance(percent) ? " for \(minutes())" : "" }

  mutating func texts() -> [String] {
    (1...random.number(2...6)).map { number in
      let text = event("E\(number)")
      events.append("E\(number)")
      return text
    }
  }

  private mutating func measured() -> (when: String, clear: String) {
    let (low, high) = (random.one([30, 40, 50]), random.one([60, 70, 80]))
    switch random.number(1...14) {
    case 1: return ("load > \(high)%", "load < \(low)%")
    case 2: return ("load >= \(high)%", "load < \(high)%")
    case 3: return ("room < \(low)%", "room > \(high)%")
    case 4: return random.one([("not up", "up"), ("room <= limit", "room > limit"), ("up", "not up")])
    case 5: return ("average of load over \(minutes()) > \(high)%", "load < \(low)%")
    case 6: return ("change of room over \(minutes()) < -\(low) points", "minimum of room over \(minutes()) > \(low)%")
    case 7: return ("load > \(high)% or jobs > 7", "jobs < 4 and load < \(high)%")
    case 8: return ("room < \(low)% and up", "room > \(high)% or not up")
    case 9:
      return ("sum of jobs over \(minutes()) >= \(random.one([8, 15, 30]))", "maximum of jobs over \(minutes()) <= 5")
    case 10: return ("maximum of load over \(minutes()) >= \(high)%", "maximum of load over \(minutes()) < \(low)%")
    case 11: return ("minimum of jobs over \(minutes()) > 4", "average of jobs over \(minutes()) <= 4")
    case 12: return ("lag > 30 seconds and plan is Silver", "lag < 20 seconds")
    case 13: return ("not (load < limit) or room < 20%", "load < limit")
    default: return ("room is unknown", "room is known")
    }
  }

  /// One is the most urgent.
  private func urgency(_ line: String) -> Int { line.contains("U1") ? 1 : line.contains("U2") ? 2 : 3 }

  private mutating func event(_ name: String) -> String {
    var lines: [String] = []
    var isLabelled = true
    switch random.number(1...12) {
    case 1...5:
      let (when, clear) = measured()
      isLabelled = when.contains("load") || when.contains("jobs")
      lines = ["priority U\(random.number(1...3))", "when \(when)\(hold(60))"]
      if random.chance(60) { lines.append("clear \(clear)\(hold(60))") }
    case 6, 7:
      let clear = random.chance(30) ? "  clear load < 70%\(hold(50))" : ""
      lines = ["priority U3 when load > 50%\(hold(50))", "priority U1 when load > 80%\(hold(50))\(clear)"]
      if random.chance(30) { lines.insert("priority U2 when load > 60%\(hold(50))", at: 1) }
      lines.append("clear load < 40%\(hold(50))")
    case 8:
      lines = ["priority U2", "when crash \(random.number(2...4)) times in \(minutes())"]
      if random.chance(40) { lines.append("clear fixed") }
    case 9, 10:
      lines = ["priority U1", "when crash"]
      if random.chance(60) { lines.append("clear fixed") }
    case 11:
      lines = ["priority U2", "when no crash for \(minutes())"]
    default:
      isLabelled = false
      lines = ["priority U2", "when no beat for \(minutes())"]
      if random.chance(30) { lines.append("clear up\(hold(50))") }
    }
    let hasLevels = lines[0].contains("when")
    if lines.contains(where: { $0.contains("%") }), random.chance(25) {
      lines.append("flapping \(random.number(2...3)) times in \(random.one([20, 60, 120])) minutes")
    }
    let isGrouped = isLabelled && random.chance(25)
    if isGrouped { lines.append(random.one(["one case per system", "one case per customer"])) }
    if isLabelled, random.chance(10) { lines.append("for volume C") }
    if let other = events.last, random.chance(40) {
      // A grouped case that is replaced is left out: the manual does not say who is told of what then.
      let mayReplace = !isGrouped && !lastIsGrouped && urgency(lines[0]) <= lastUrgency
      lines.append("\(random.one(mayReplace ? ["replaces", "replaces", "suppresses"] : ["suppresses"])) \(other)")
    }
    lastIsGrouped = isGrouped
    lastUrgency = hasLevels ? 1 : urgency(lines[0])
    return "event \(name) {\n  " + lines.joined(separator: "\n  ") + "\n}"
  }
}
