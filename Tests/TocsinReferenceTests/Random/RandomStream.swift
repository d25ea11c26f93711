/// Lines made by chance; many fall on one minute, and many on what is due.
struct RandomStream {
  private var random: RandomSource
  private let events: [String]
  private let systems: [String]
  private var reported = 0
  private var lastIDs: [String] = []

  init(seed: UInt64, events: [String], systems: [String]) {
    random = RandomSource(seed: seed ^ 0x5DEE_CE66)
    (self.events, self.systems) = (events, systems)
  }

  /// A line after others; `dues` are minutes at which something of a case is to come.
  mutating func line(after last: Int, dues: [Int]) -> ReferenceLine {
    var minute = last
    if random.chance(55) { minute += random.one([1, 1, 1, 2, 3, 5, 7, 8, 13, 20]) }
    if random.chance(3) { minute += random.one([60, 180, 300, 600]) }
    if random.chance(1), random.chance(15) { minute += random.one([1999, 2000, 2001]) }
    var line = ReferenceLine(minute: minute, content: content(minute))
    if let due = dues.filter({ $0 >= last }).min(), random.chance(14) {
      let isAfter = random.chance(15)
      line = ReferenceLine(minute: due + (isAfter ? 1 : 0), content: random.chance(30) ? .tick : aboutCase())
    }
    if line.signal != nil, random.chance(20) { line.minute -= random.number(1...4) }
    if random.chance(4) { line.hostMinute = line.minute - random.number(3...7) }
    if random.chance(4) {
      line.id = random.chance(40) && !lastIDs.isEmpty ? random.one(lastIDs) : "i\(lastIDs.count)"
      lastIDs.append(line.id ?? "")
    }
    return line
  }

  private mutating func content(_ minute: Int) -> ReferenceLine.Content {
    let system = random.one(systems)
    let names = random.chance(1) ? ["disk"] : ["volume"]
    let labels = [names[0]: random.one(["C", "C", "D", "D", "E", "F"])]
    let percents: [Int64] = [10, 30, 35, 40, 45, 50, 55, 60, 70, 75, 80, 85, 95]
    func percent() -> Int64 { random.one(percents) * 1_000_000 }
    switch random.number(1...104) {
    case 1...22: return .sample(system: system, signal: "load", labels: labels, value: percent())
    case 23...38: return .sample(system: system, signal: "room", labels: [:], value: percent())
    case 39...44: return .sample(system: system, signal: "up", labels: [:], value: random.one([0, 1_000_000]))
    case 45...48:
      return .sample(system: system, signal: "jobs", labels: labels, value: Int64(random.number(0...9)) * 1_000_000)
    case 49, 50:
      return .sample(system: system, signal: "lag", labels: [:], value: random.one([10_000, 25_000, 40_000]))
    case 51...58: return .sample(system: system, signal: "crash", labels: labels, value: nil)
    case 59...61: return .sample(system: system, signal: "fixed", labels: labels, value: nil)
    case 62...67: return .sample(system: system, signal: "beat", labels: [:], value: nil)
    case 68...75: return .tick
    case 76: return silence(minute)
    case 77...79:
      reported += 1
      let name = random.chance(5) ? "event-\(random.number(1...5))" : "K\(reported)"
      return .open(name: name, customer: random.one(["acme", "beta"]), priority: random.one(["U1", "U2", "U3"]))
    case 80, 81:
      let limit: Int64? = random.chance(50) ? random.one([30, 50, 70]) * 1_000_000 : nil
      return .facts(customer: random.one(["acme", "beta"]), plan: random.one(["Silver", "Diamond"]), limit: limit)
    case 82: return random.chance(40) ? .retire(system) : .system(system)
    case 83:
      return random.chance(30) ? .sample(system: system, signal: "load", labels: labels, value: nil) : .system(system)
    default: return aboutCase()
    }
  }

  private mutating func silence(_ minute: Int) -> ReferenceLine.Content {
    let event = random.chance(60) ? random.one(events) : nil
    let system = random.chance(25) ? random.one(systems) : nil
    let customer = random.chance(25) ? random.one(["acme", "beta"]) : nil
    return .silence(event: event, system: system, customer: customer, until: minute + random.one([0, 1, 5, 10, 30]))
  }

  private mutating func aboutCase() -> ReferenceLine.Content {
    let isReported = reported > 0 && random.chance(50)
    let name = isReported ? "K\(random.number(max(1, reported - 4)...reported))" : "event-\(random.number(1...7))"
    let cause = random.one(["customer", "customer", "supplier"])
    switch random.number(1...6) {
    case 1: return .acknowledge(name)
    case 2: return .wait(name, on: cause)
    case 3: return .resume(name, on: random.chance(50) ? nil : cause)
    case 4: return .priority(name, random.one(["U1", "U2", "U3"]))
    case 5: return .resolve(name)
    default: return .reopen(name)
    }
  }
}
