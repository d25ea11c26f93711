import Tocsin
import TocsinModel

/// A great many open cases, each with three timers: what they weigh, and what it takes to open them, to keep and restore
/// them, and to let everything that is due happen.
struct CaseBenchmark {
  private static let rules = """
    choice Plan { Basic }
    scale Urgency, highest first { High }
    choice Team { First  Second }
    facts customer { plan Plan }
    facts case { priority Urgency }
    calendar Desk {
      zone UTC
      standard Mon-Fri 09:00-18:00
    }
    table Ladder {
      | Urgency | 2 business hours | 4 business hours |
      | High    | First            | Second           |
    }
    policy Support for case {
      desk      Desk, open standard
      clock     desk time
      respond   by 1 business hour
      escalate  to Ladder(priority) after its headings
    }
    """

  private let rules: RuleSet
  private let count: Int

  init(count: Int) throws {
    let compilation = compile(
      [SourceText(name: "rules.tocsin", text: Self.rules)], zones: SystemZoneSource())
    guard let rules = compilation.rules, !compilation.hasErrors else {
      throw BenchmarkError("the rules do not compile: \(compilation.diagnostics)")
    }
    self.rules = rules
    self.count = count
  }

  func run() throws {
    let customers = 1000
    var engine = Engine(rules)
    var actions = ActionBuffer()
    for number in 0..<customers {
      _ = engine.prepare(TextEvent.Content.customer("customer-\(number)", facts: ["plan": .text("Basic")]))
    }
    guard
      case .changePriority(_, let priority)? = try? engine.resolve(
        TextEvent(time: Instant(seconds: 0), .changePriority(case: "", to: "High"))
      ).content
    else { throw BenchmarkError("no priority") }
    let before = residentMegabytes()
    // Ten o'clock on a Monday.
    let start = Instant(seconds: 1_741_600_800)
    var rejected = 0
    let opening = seconds {
      for number in 0..<count {
        let report = CaseReport(name: "K-\(number)", customer: "customer-\(number % customers)", priority: priority)
        let time = start.adding(milliseconds: Int64(number / 1000))
        if engine.handle(Event(time: time, .openCase(report)), into: &actions) != nil { rejected += 1 }
        if number % 1000 == 0 { actions.removeAll() }
      }
    }
    let weight = (residentMegabytes() - before) * 1_048_576 / Double(count)
    print("cases: \(count) opened in \(opening) s, \(Int(weight)) bytes each, \(rejected) rejected")
    var snapshot: [UInt8] = []
    let keeping = seconds { snapshot = engine.snapshot() }
    print("snapshot: \(snapshot.count / count) bytes each, written in \(keeping) s")
    let rest = try measureRestoring(snapshot)
    try fire(&engine, after: start)
    if rest != snapshot { throw BenchmarkError("the snapshot of what was restored is another") }
  }

  private func measureRestoring(_ snapshot: [UInt8]) throws -> [UInt8] {
    let before = residentMegabytes()
    var restored = Engine(rules)
    let time = try seconds { restored = try Engine(rules, restoring: snapshot) }
    let weight = (residentMegabytes() - before) * 1_048_576 / Double(count)
    print("restored: in \(time) s, \(Int(weight)) bytes each beside the first")
    return restored.snapshot()
  }

  private func fire(_ engine: inout Engine, after start: Instant) throws {
    var actions = ActionBuffer()
    var fired = 0
    let time = seconds {
      while let deadline = engine.nextDeadline {
        _ = engine.handle(Event(time: deadline, .tick), into: &actions)
        fired += actions.actions.count
        actions.removeAll()
      }
    }
    print("fired: \(fired) timers in \(time) s")
    if fired != count * 3 { throw BenchmarkError("expected \(count * 3)") }
  }

  private func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = processorTime()
    try work()
    return ((processorTime() - start) * 1000).rounded() / 1000
  }
}
