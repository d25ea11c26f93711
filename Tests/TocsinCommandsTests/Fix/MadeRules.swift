/// Rules made by chance, with lines that are never reached, conditions that never hold and values that nothing asks for.
struct MadeRules {
  private var random: SeededNumbers

  init(seed: UInt64) { random = SeededNumbers(seed: seed) }

  var text: String {
    var made = self
    return made.rules()
  }

  /// The same as somebody types it who knows other languages.
  var foreignText: String {
    var made = self
    var text = made.rules()
    let habits = [
      ("facts case { priority Urgency }", "facts case { priority: Urgency; }"), (" and ", " && "), (" or ", " || "),
      ("yes || no", "yes or no"),
      ("Mon-Fri 09:00-17:00", "Monday-Friday 9.00-17.00"), ("# what it costs", "// what it costs"),
      ("choice Plan { Small  Middle  Large }", "choice Plan { Small, Middle, Large }"),
      (" otherwise\n", " otherwise;\n"), ("let spare = ", "let spare: "),
    ]
    for (habit, other) in habits where habit != " otherwise\n" || made.random.chance(50) {
      text = text.replacing(habit, with: other)
    }
    return text
  }

  private mutating func rules() -> String {
    """
    choice Plan { Small  Middle  Large }
    scale Urgency, highest first { High  Normal  Low }
    choice Team { Lead  Boss }
    facts customer {
      plan   Plan
      vip    yes or no
      seats  count
    }
    facts case { priority Urgency }
    \(random.chance(50) ? "let spare = 5" : "")
    calendar Home {
      zone      Etc/UTC
      standard  Mon-Fri 09:00-17:00
    }
    signal load  percent  per system
    # what it costs
    decision Fee for customer, first that holds {
    \(lines(random.number(2...7)) { "\($0)" })  99  otherwise
    }
    decision Taking for customer, first that holds {
      no   "not for so many"  when Fee is 2 and seats > 500
      yes  otherwise
    }
    table Ladder0 {
      | Urgency | 1 hour | 4 hours |
      | High    | Lead   | Boss    |
      | Normal  | Lead   | -       |
      | Low     | -      | Lead    |
    }
    table Ladder1 {
      | Urgency | 2 hours | 3 hours |
      | High    | Boss    | Lead    |
      | Normal  | -       | Boss    |
      | Low     | Lead    | -       |
    }
    policy Support for case {
      accept    by Taking
      desk      Home, open standard
    \(lines(random.number(2...5)) { "respond by  \($0) hours" })  respond   by 9 hours
      clock     elapsed time
    \(lines(random.number(1...4)) { "escalate to Ladder\($0 % 2)(priority) after its headings" })  escalate  to Ladder1(High) after its headings
    }
    event Loaded {
      priority  Normal when load > 60%
      priority  High   when load > 80%
      clear     load < 50%
    }

    """
  }

  private mutating func lines(_ count: Int, _ content: (Int) -> String) -> String {
    (1...count).map { "  \(content($0))  when \(condition())\n" }.joined()
  }

  private mutating func condition() -> String {
    let parts = (0..<random.number(1...3)).map { _ in part() }
    return parts.joined(separator: random.chance(70) ? " and " : " or ")
  }

  private mutating func part() -> String {
    switch random.number(0...5) {
    case 0: "plan is \(random.one(["Small", "Middle", "Large"]))"
    case 1: "plan is one of Small, \(random.one(["Middle", "Large"]))"
    case 2: random.chance(50) ? "vip" : "not vip"
    case 3: "seats < \(random.one([10, 100, 1000]))"
    case 4: "seats >= \(random.one([10, 100, 1000]))"
    default: "plan is not \(random.one(["Small", "Middle", "Large"]))"
    }
  }

  static let customers: String = {
    var lines = ""
    for plan in ["Small", "Middle", "Large"] {
      for vip in [true, false] {
        for seats in [5, 50, 600, 5000] {
          let name = "\(plan)-\(vip ? "v" : "n")-\(seats)"
          lines += "{\"type\":\"customer\",\"customer\":\"\(name)\","
          lines += "\"facts\":{\"plan\":\"\(plan)\",\"vip\":\(vip),\"seats\":\(seats)}}\n"
          lines += "{\"type\":\"system\",\"system\":\"of-\(name)\",\"customer\":\"\(name)\"}\n"
        }
      }
    }
    return lines
      + "{\"type\":\"customer\",\"customer\":\"unknown\"}\n{\"type\":\"system\",\"system\":\"of-unknown\",\"customer\":\"unknown\"}\n"
  }()

  static let events: String = {
    var lines = ""
    let names = customers.split(separator: "\n").filter { $0.contains("\"type\":\"customer\"") }
      .compactMap { $0.split(separator: "\"").dropFirst(6).first.map(String.init) }
    for (number, name) in names.enumerated() {
      let minute = "\(number / 10)\(number % 10)"
      lines += "{\"type\":\"case.open\",\"time\":\"2025-03-03T08:\(minute):00Z\",\"case\":\"K-\(number)\","
      lines += "\"customer\":\"\(name)\",\"priority\":\"\(["High", "Normal", "Low"][number % 3])\"}\n"
    }
    for (number, name) in names.enumerated() {
      let minute = "\(number / 10)\(number % 10)"
      lines += "{\"type\":\"sample\",\"time\":\"2025-03-03T09:\(minute):00Z\",\"system\":\"of-\(name)\","
      lines += "\"signal\":\"load\",\"value\":\(number % 2 == 0 ? 70 : 90)}\n"
    }
    return lines + "{\"type\":\"tick\",\"time\":\"2025-03-04T09:00:00Z\"}\n"
  }()
}

/// SplitMix64: the same seed gives the same rules on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
  mutating func one<Element>(_ all: [Element]) -> Element { all[number(0...all.count - 1)] }
}
