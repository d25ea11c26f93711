/// Lines made by chance; many fall on one minute, and ticks fall on what is due.
struct RandomStream {
  private var random: RandomSource
  private let events: [String]
  private var reported = 0

  init(seed: UInt64, events: [String]) {
    random = RandomSource(seed: seed ^ 0x5DEE_CE66)
    self.events = events
  }

  /// A line after others; `dues` are instants at which something of a case is to come.
  mutating func line(after last: Int, dues: [Int]) -> ReferenceLine {
    var minute = last
    if random.chance(55) { minute += random.one([1, 1, 1, 2, 3, 5, 7, 8, 13, 20]) }
    if random.chance(3) { minute += random.one([60, 180, 300, 600]) }
    if let due = dues.filter({ $0 >= last }).min(), random.chance(10) {
      return ReferenceLine(minute: due, content: random.chance(30) ? .tick : aboutCase())
    }
    return ReferenceLine(minute: minute, content: content(minute))
  }

  private mutating func content(_ minute: Int) -> ReferenceLine.Content {
    let system = random.one(["s1", "s1", "s2"])
    let labels = ["volume": random.one(["C", "D"])]
    let percents: [Int64] = [10, 30, 35, 40, 45, 50, 55, 60, 70, 75, 80, 85, 95]
    switch random.number(1...100) {
    case 1...24: return .sample(system: system, signal: "load", labels: labels, value: random.one(percents) * 1_000_000)
    case 25...42: return .sample(system: system, signal: "room", labels: [:], value: random.one(percents) * 1_000_000)
    case 43...48: return .sample(system: system, signal: "up", labels: [:], value: random.one([0, 1_000_000]))
    case 49...57: return .happens(system: system, signal: "crash", labels: labels)
    case 58...60: return .happens(system: system, signal: "fixed", labels: labels)
    case 61...66: return .happens(system: system, signal: "beat", labels: [:])
    case 67...75: return .tick
    case 76: return .silence(event: random.one(events), until: minute + random.one([1, 5, 10, 30]))
    case 77...79:
      reported += 1
      return .open(name: "K\(reported)", priority: random.one(["U1", "U2", "U3"]))
    default: return aboutCase()
    }
  }

  private mutating func aboutCase() -> ReferenceLine.Content {
    let isReported = reported > 0 && random.chance(50)
    let name = isReported ? "K\(random.number(1...reported))" : "event-\(random.number(1...6))"
    switch random.number(1...6) {
    case 1: return .acknowledge(name)
    case 2: return .wait(name, on: random.one(["customer", "customer", "supplier"]))
    case 3: return .resume(name)
    case 4: return .priority(name, random.one(["U1", "U2", "U3"]))
    case 5: return .resolve(name)
    default: return .reopen(name)
    }
  }
}
