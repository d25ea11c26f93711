import Foundation
import Testing
import TocsinEngine
import TocsinModel
import TocsinTime

/// What is said of a deadline adds up to what was promised, and ends where the engine has it.
@Suite struct CaseWalkTests {
  private static let rounds = ProcessInfo.processInfo.environment["TOCSIN_WALKS"].flatMap(Int.init) ?? 3000

  /// How often each thing was seen, so that none goes untried.
  private struct Seen {
    var walks = 0
    var waiting = 0
    var pieces: [String: Int] = [:]
    var moves: [String: Int] = [:]
    var clocks: [Clock: Int] = [:]
    var beginnings: [DeadlineWalk.Beginning: Int] = [:]
    var states: [DeadlineWalk.State: Int] = [:]

    mutating func note(_ walk: DeadlineWalk) {
      walks += 1
      clocks[walk.clock, default: 0] += 1
      beginnings[walk.beginning, default: 0] += 1
      states[walk.state, default: 0] += 1
      for move in walk.moves { moves[String("\(move)".prefix { $0 != "(" }), default: 0] += 1 }
      if walk.due == nil { waiting += 1 }
      for piece in walk.pieces {
        let name =
          switch piece {
          case .time(_, let weight): "time \("\(weight)".prefix { $0 != "(" })"
          case .days(_, let weight): "days \("\(weight)".prefix { $0 != "(" })"
          case .summed: "summed"
          case .waiting: "waiting"
          }
        pieces[name, default: 0] += 1
      }
    }
  }

  @Test func `every deadline of a case is walked from its beginning to its instant`() throws {
    var random = SystemRandomNumberGenerator()
    var seen = Seen()
    for _ in 0..<Self.rounds / 20 {
      let own = WalkRules(&random)
      let rules = try #require(StreamRules.rules(own.text), "\(own.text)")
      for _ in 0..<20 {
        let lines = WalkRules.lines(&random)
        var story = Story(rules)
        for line in lines { story.tell(line) }
        let mistake = Self.mistake(story.engine, own, &seen)
        guard mistake == nil else {
          Issue.record("\(mistake ?? "")\n\(own.text)\n\(lines.joined(separator: "\n"))")
          return
        }
      }
    }
    #expect(seen.walks > Self.rounds && seen.waiting > 20)
    #expect(seen.clocks.count == Clock.allCases.count && seen.clocks.values.allSatisfy { $0 > 20 })
    #expect(seen.beginnings.count == DeadlineWalk.Beginning.allCases.count)
    #expect(seen.states.count == DeadlineWalk.State.allCases.count)
    #expect(Set(seen.moves.keys) == ["opening", "priorityChange", "acknowledgementEnd"], "\(seen.moves)")
    let pieces = ["counts", "closed", "paused"].flatMap { ["time \($0)", "days \($0)"] } + ["waiting"]
    for piece in pieces { #expect(seen.pieces[piece] ?? 0 > 0, "\(piece): \(seen.pieces)") }
    if ProcessInfo.processInfo.environment["TOCSIN_WALKS"] != nil { print("walks: \(seen)") }
  }

  /// What is wrong with the explanation of the case, if anything.
  private static func mistake(_ engine: Engine, _ rules: WalkRules, _ seen: inout Seen) -> String? {
    guard let found = engine.explain(case: "K") else { return "no case" }
    guard found.view.fault == nil, let schedule = found.view.schedule else { return nil }
    if found.view.isOpen {
      let targets = [schedule.notify, schedule.respond].compactMap(\.self)
      let dues = targets.map(\.due) + schedule.steps.map(\.at)
      guard dues == found.walks.map(\.due) else { return "due \(dues), walked to \(found.walks.map(\.due))" }
    }
    for walk in found.walks {
      seen.note(walk)
      let name = engine.rules.programs.first?.calendars[walk.desk.index].name
      let desk = [rules.silver, rules.diamond].first { "Here\($0.name)" == name }
      guard let desk else { return "no desk" }
      let mistake = sum(walk) ?? order(walk) ?? pieces(walk, desk, found.history) ?? moves(walk)
      if let mistake { return "\(mistake)\n\(walk)" }
    }
    return nil
  }

  /// What counts comes to what was promised; while it waits, to less.
  private static func sum(_ walk: DeadlineWalk) -> String? {
    let (counted, promised) =
      switch walk.clock {
      case .elapsedTime, .deskTime: (walk.milliseconds, walk.amount.milliseconds ?? -1)
      case .closeOfDay, .sameTimeOfDay: (Int64(walk.days), Int64(walk.amount.businessDays ?? -1))
      }
    if walk.end == nil {
      return counted < promised && walk.pieces.last?.isWaiting == true ? nil : "\(counted) while it waits"
    }
    return counted == promised ? nil : "\(counted) is not \(promised)"
  }

  /// The pieces follow each other without gaps from the beginning to the end.
  private static func order(_ walk: DeadlineWalk) -> String? {
    var (instant, day) = (walk.from, CivilDate?.none)
    for piece in walk.pieces {
      switch piece {
      case .time(let range, _), .summed(let range, _):
        guard range.lowerBound == instant, day == nil else { return "a gap before \(range)" }
        instant = range.upperBound
      case .days(let days, _):
        guard day.map({ days.lowerBound == $0.adding(days: 1) }) ?? true else { return "a gap before \(days)" }
        day = days.upperBound
      case .waiting(let start):
        guard day != nil || walk.clock == .closeOfDay || walk.clock == .sameTimeOfDay || start == instant else {
          return "waits since \(start)"
        }
      }
    }
    guard let end = walk.end else { return nil }
    if let day {
      let own = CivilDate(dayNumber: minute(end) / 1440)
      return own == day || own == day.adding(days: 1) ? nil : "the last day is \(day), the end \(end)"
    }
    return instant == end ? nil : "the last piece ends \(instant), and not \(end)"
  }

  private static func minute(_ instant: Instant) -> Int {
    Int((instant.milliseconds + Int64(RomanTime.offset(at: instant)) * 1000) / 60_000)
  }

  /// Each piece is what it says, by the hours of the desk and what happened to the case.
  private static func pieces(_ walk: DeadlineWalk, _ desk: WalkRules.Desk, _ history: CaseHistory) -> String? {
    let stops = history.waits.map { ($0.from, $0.to) } + history.closures.map { ($0.from, $0.to) }
    func isStopped(_ instant: Instant) -> Bool {
      stops.contains { $0.0 <= instant && $0.1.map { $0 > instant } ?? true }
    }
    for piece in walk.pieces {
      switch piece {
      case .time(let range, let weight):
        let last = range.upperBound.adding(milliseconds: -60_000)
        let inside = [range.lowerBound, max(last, range.lowerBound)]
        let fits = inside.allSatisfy { instant in
          switch weight {
          case .counts: walk.clock == .elapsedTime || desk.isOpen(minute(instant))
          case .closed: !desk.isOpen(minute(instant))
          case .paused: isStopped(instant)
          }
        }
        if !fits { return "\(piece) is not so" }
      case .days(let days, let weight):
        let fits = (days.lowerBound.dayNumber...days.upperBound.dayNumber).allSatisfy { day in
          switch weight {
          case .counts: desk.opens(on: day)
          case .closed: !desk.opens(on: day)
          case .paused: desk.opens(on: day) && isStopped(closing(of: desk, day))
          }
        }
        if !fits { return "\(piece) is not so" }
      case .waiting(let start): if !isStopped(start) { return "\(piece) is not so" }
      case .summed: continue
      }
    }
    return nil
  }

  private static func closing(of desk: WalkRules.Desk, _ day: Int) -> Instant {
    let local = Int64(day * 1440 + (desk.windows.map(\.upperBound).max() ?? 0)) * 60_000
    return Instant(milliseconds: local - Int64(RomanTime.offset(at: Instant(milliseconds: local))) * 1000)
  }

  /// What moved the instant from the end of the count leads to where it is due.
  private static func moves(_ walk: DeadlineWalk) -> String? {
    var instant = walk.end
    for move in walk.moves {
      switch move {
      case .opening(let next), .priorityChange(let next), .acknowledgementEnd(let next):
        guard let before = instant, next > before else { return "moved back" }
        instant = next
      }
    }
    return instant == walk.due ? nil : "moved to \(String(describing: instant))"
  }
}

extension DeadlineWalk.Piece {
  fileprivate var isWaiting: Bool {
    if case .waiting = self { true } else { false }
  }
}
