import TocsinModel

/// Rules with every way of counting, made by chance, for two desks.
struct WalkRules {
  /// Weekdays (Monday is 0) and minutes of the day at which a desk is open, in Rome.
  struct Desk: Hashable {
    var name: String
    var hours: String
    var days: ClosedRange<Int>
    var windows: [Range<Int>]
  }

  static let desks = [
    Desk(name: "Day", hours: "Mon-Fri 09:00-18:00", days: 0...4, windows: [540..<1080]),
    Desk(name: "Shop", hours: "Mon-Sat 08:00-12:30, 14:00-20:00", days: 0...5, windows: [480..<750, 840..<1200]),
    Desk(name: "Night", hours: "Mon-Thu 22:00-06:00", days: 0...3, windows: [1320..<1800]),
    Desk(name: "Always", hours: "Mon-Sun 00:00-24:00", days: 0...6, windows: [0..<1440]),
  ]
  /// Thursday, 6 March 2025, in day numbers.
  static let holiday = 20_153

  /// Two of one unit, the lesser first: of others it depends on the desk which comes first.
  private static let steps = [
    "20 minutes | 90 minutes", "3 hours | 30 hours", "1 business hour | 5 business hours",
    "5 business hours | 20 business hours", "1 business day | 2 business days", "2 business days | 5 business days",
  ]

  let text: String
  /// The desks of the two plans.
  let silver: Desk
  let diamond: Desk

  init(_ random: inout some RandomNumberGenerator) {
    func one<Thing>(_ things: [Thing]) -> Thing { things[Int.random(in: 0..<things.count, using: &random)] }
    func amount(_ bound: String = "") -> String {
      bound
        + one([
          "20 minutes", "90 minutes", "3 hours", "30 hours", "1 business hour", "5 business hours",
          "20 business hours", "1 business day", "2 business days", "5 business days",
        ])
    }
    (silver, diamond) = (one(Self.desks), one(Self.desks))
    let bounds = ["", "< ", "within "]
    let times = ["U1", "U2", "U3"].map { "  | \($0) | \(amount(one(bounds))) | \(amount(one(bounds))) |" }
    let ladders = ["Low", "High"].map { name in
      "table \(name) {\n  | Urgency | \(one(Self.steps)) |\n"
        + "  | U1 | Lead | Boss |\n  | U2 | Lead | Boss |\n  | U3 | - | Lead |\n}"
    }
    let clocks = ["minutes, hours", "business hours", "business days"].map { kind in
      let choices =
        switch kind {
        case "business days": ["close of day", "same time of day"]
        case "business hours": ["desk time"]
        default: ["desk time", "elapsed time"]
        }
      return "  | \(kind) | \(one(choices)) | \(one(choices)) |"
    }
    let policy = [
      "desk Here\(diamond.name), open standard when plan is Diamond", "desk Here\(silver.name), open standard",
      "clock Clocks(amount, plan)", "respond by Times(priority, plan)",
      one(["", "notify by 4 hours", "notify by 3 business hours"]),
      "escalate to High(priority) after its headings\(one(["", ", at next opening"])) when plan is Diamond",
      "escalate to Low(priority) after its headings\(one(["", ", at next opening"]))",
      one(["", "pause respond, escalate while waiting on customer", "pause respond while waiting on customer"]),
      one(["pause notify, respond, escalate while waiting on supplier", "pause nothing while waiting on supplier"]),
      one(["", "waiting days count", "waiting days do not count"]),
      one(["", "acknowledged stops escalate", "acknowledged stops respond, escalate"]),
      one(["", "acknowledged lasts 1 business hour", "acknowledged lasts 5 hours when priority is U2"]),
      one(["", "raised restart", "raised keep the earlier", "lowered keep the earlier", "lowered restart"]),
      one(["", "reopened restarts", "reopened continues"]),
      one(["", "changed facts move escalate", "changed facts move nothing", "changed facts move respond"]),
    ]
    text = """
      choice Plan { Silver  Diamond }
      scale Urgency, highest first { U1  U2  U3 }
      choice Team { Lead  Boss }
      facts customer { plan Plan, presumed Silver }
      facts case { priority Urgency }
      holidays Few { 2025-03-06
        known from 2024-01-01 until 2025-12-31 }
      \(Self.desks.map { "calendar Here\($0.name) { zone Europe/Rome\n  standard \($0.hours)\n  holidays Few }" }
        .joined(separator: "\n"))
      table Times {
        | Urgency | Silver | Diamond |
      \(times.joined(separator: "\n"))
      }
      \(ladders.joined(separator: "\n"))
      table Clocks {
        | amount | Silver | Diamond |
      \(clocks.joined(separator: "\n"))
      }
      policy Support for case {
      \(policy.filter { !$0.isEmpty }.map { "  " + $0 }.joined(separator: "\n"))
      }
      """
  }

  /// What may happen to one case in a week.
  static func lines(_ random: inout some RandomNumberGenerator) -> [String] {
    var minute = Int.random(in: 300..<3000, using: &random)
    var lines = ["\(clock(0)) customer acme plan=\(plan(&random))", "\(clock(minute)) open K acme \(urgency(&random))"]
    for _ in 0..<Int.random(in: 0...7, using: &random) {
      minute += Int.random(in: 1...900, using: &random)
      // Some things happen at the very time at which a desk opens or closes.
      if Int.random(in: 0..<4, using: &random) == 0 {
        let edges = desks.flatMap(\.windows).flatMap { [$0.lowerBound, $0.upperBound] }.map { $0 % 1440 }
        minute = edges.map { minute - minute % 1440 + $0 }.filter { $0 >= minute }.min() ?? minute
      }
      let content =
        switch Int.random(in: 0..<9, using: &random) {
        case 0, 1: "priority K \(urgency(&random))"
        case 2: "wait K customer"
        case 3: "wait K supplier"
        case 4: "resume K"
        case 5: "acknowledge K"
        case 6: "customer acme plan=\(plan(&random))"
        case 7: "resolve K"
        default: "reopen K"
        }
      lines.append("\(clock(minute)) \(content)")
    }
    return lines + ["\(clock(minute + Int.random(in: 1...400, using: &random))) tick"]
  }

  private static func clock(_ minute: Int) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let day = min(minute / 1440, 6)
    return "\(days[day]) \(two(min(minute / 60 - day * 24, 23))):\(two(minute % 60))"
  }

  private static func plan(_ random: inout some RandomNumberGenerator) -> String {
    Bool.random(using: &random) ? "Silver" : "Diamond"
  }

  private static func urgency(_ random: inout some RandomNumberGenerator) -> String {
    "U\(Int.random(in: 1...3, using: &random))"
  }
}

extension WalkRules.Desk {
  /// Whether it is open in a minute of Rome, counted from 1970.
  func isOpen(_ minute: Int) -> Bool {
    [minute / 1440 - 1, minute / 1440].contains { day in
      opens(on: day) && windows.contains { $0.contains(minute - day * 1440) }
    }
  }

  /// Whether it opens on a date in day numbers; the first day of 1970 was a Thursday.
  func opens(on day: Int) -> Bool { day != WalkRules.holiday && days.contains((day + 3) % 7) }
}
