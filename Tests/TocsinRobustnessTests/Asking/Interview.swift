import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTables
import TocsinTime

/// Everything a rulebook answers to a seed, as lines: what its cases are due, what it decides, what it does.
struct Interview {
  private let rules: RuleSet
  private var desks: DeskBook
  /// Calls a name by another one.
  private let renamed: (String) -> String

  init(_ rules: RuleSet, renamed: @escaping (String) -> String = { $0 }) {
    self.rules = rules
    self.renamed = renamed
    desks = DeskBook(zones: rules.zones)
  }

  /// The schedule of a random case under each release, or why there is none.
  mutating func schedules(seed: UInt64) -> [String] {
    var answers: [String] = []
    for (release, program) in rules.programs.enumerated() {
      var random = RandomSource(seed: seed)
      let asked = RandomCase(program)
      let situation = asked.situation(&random)
      guard let history = asked.history(&random) else { continue }
      let scheduler = CaseScheduler(program, release: release)
      do throws(ScheduleFault) {
        let schedule = try scheduler.schedule(history, situation: situation, desks: &desks)
        answers.append(shown(schedule))
      } catch {
        answers.append("fault \(release)")
      }
    }
    return answers
  }

  private func shown(_ schedule: CaseSchedule) -> String {
    let place = "\(schedule.desk) \(schedule.layers.map(renamed)) \(schedule.zone.name) \(schedule.openingDate)"
    let targets = [schedule.notify, schedule.respond].map { target in
      target.map { "\($0.amount) by \(String(describing: $0.due)) \($0.isStrict) \($0.clock) \($0.isMet) \($0.rules)" }
    }
    let steps = schedule.steps.map { "\($0.index) \($0.role) \(String(describing: $0.at)) \($0.state) \($0.clock)" }
    return "\(place) \(schedule.deskIsOpen) \(String(describing: schedule.page)) \(targets) \(steps) "
      + "\(schedule.languages) \(schedule.rules) \(schedule.unknownFacts)"
  }

  func decisions(seed: UInt64) -> [String] {
    rules.programs.flatMap { program in
      var random = RandomSource(seed: seed)
      var situation = RandomCase(program).situation(&random)
      situation.today = CivilDate(dayNumber: 18_000 + random.below(4_000))
      let evaluator = Evaluator(program)
      return program.decisions.indices.map { index in
        let outcome = evaluator.decide(DecisionID(index), in: situation)
        return "\(outcome.value) by \(outcome.rule.map { "\($0.index)" } ?? "-") \(outcome.trace.unknownFacts.count)"
      }
    }
  }

  /// The actions that follow from a random stream of events.
  func actions(seed: UInt64) -> [String] {
    guard let program = rules.programs.last else { return [] }
    var stream = RandomStream(program, rules.vocabulary, seed: seed)
    var engine = Engine(rules)
    var buffer = ActionBuffer()
    var told: [String] = []
    for _ in 0..<60 {
      guard let event = stream.next(&engine) else { continue }
      buffer.removeAll()
      if engine.handle(event, into: &buffer) != nil { told.append("rejected") }
      for action in buffer.actions {
        told.append(
          "\(action.number) \(action.kind.name) \(action.time) \(action.caseName ?? "-") \(action.customer) "
            + "\(String(describing: action.event)) \(String(describing: action.priority)) \(String(describing: action.due)) "
            + "\(action.step ?? 0) \(String(describing: action.role)) \(action.because) \(action.release)")
      }
    }
    return told
  }

  /// Every table of every release in every language, as CSV, title and source included.
  func tables() -> [String] {
    rules.programs.flatMap { program in
      program.tables.flatMap { table in
        program.languages.map { language in
          let documented = DocumentedTable(table, of: program, language: language)
          return
            ([documented.title, documented.source?.text ?? "-"] + documented.headings
            + documented.rows.flatMap(\.cells)).joined(separator: "\n")
        }
      }
    }
  }
}
