import Foundation
import Testing
import Tocsin
import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

@testable import TocsinCommands

/// A copy of the shipped rulebook that a test may edit, and what its older release makes of a case.
final class RulesCopy {
  private static let release = "4.1"
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Project.folder("Rules/imagiclecare"), to: folder.url.appending(path: "rules"))
  }

  /// Changes the one place that says something.
  func edit(_ file: String, _ old: String, _ new: String) throws {
    let text = try folder.text(of: "rules/" + file)
    let place = try #require(text.range(of: old), "`\(old)` is in \(file)")
    try folder.write(text.replacingCharacters(in: place, with: new), to: "rules/" + file)
  }

  func table(_ name: String) throws -> String {
    let run = try ToolRun(["table", folder.path("rules"), name, "--release", Self.release, "--format", "csv"])
    #expect(run.errors == "")
    return run.output
  }

  func outcome(of story: CaseStory, table name: String) throws -> CaseOutcome {
    let compilation = try loadRules([folder.path("rules")], streams: CommandStreams())
    let rules = try #require(compilation.rules, "\(compilation.diagnostics.map(\.message))")
    var outcome = CaseOutcome(table: try table(name))
    try outcome.take(try story.actions(rules), rules)
    if case .report(let priority) = story {
      outcome.take(try Self.schedule(priority: priority, rules), rules)
    }
    return outcome
  }

  private static func schedule(priority: String, _ rules: RuleSet) throws -> CaseSchedule {
    let place = try #require(rules.program(release: release))
    let scheduler = try #require(ReleaseBook(rules).schedulers.first { $0.release == place })
    let words = rules.vocabulary
    let scale = try #require(words.choice(named: "Priority"))
    let member = try #require(words.member(named: priority, of: scale))
    var situation = Situation()
    for (fact, choice, value) in CaseStory.customer {
      let choice = try #require(words.choice(named: choice))
      let slot = try #require(words.fact(named: fact, of: .customer))
      situation.facts[slot] = .member(try #require(words.member(named: value, of: choice)))
    }
    var desks = DeskBook(zones: rules.zones)
    return try scheduler.schedule(
      CaseHistory(opened: CaseStory.start, priority: member), situation: situation, desks: &desks)
  }
}

/// A Gold customer in Europe on a Monday morning.
enum CaseStory {
  case report(priority: String)
  /// Too little free disk space, long enough to be believed.
  case fullDisk

  static let start = Instant(seconds: 1_583_744_400)
  static let customer = [("plan", "Plan", "Gold"), ("theatre", "Theatre", "Europe")]

  func actions(_ rules: RuleSet) throws -> [Action] {
    var engine = Engine(rules)
    var actions = ActionBuffer()
    for event in events {
      let rejection = engine.handle(event, into: &actions)
      #expect(rejection == nil)
    }
    return actions.actions
  }

  private var events: [TextEvent] {
    let facts = Dictionary(uniqueKeysWithValues: Self.customer.map { ($0.0, TextValue.text($0.2)) })
    let known: [TextEvent.Content] = [
      .customer("acme", facts: facts),
      .system("acme-1", customer: "acme", facts: ["suite": .text("Winter 2020")]),
    ]
    let story: [TextEvent.Content] =
      switch self {
      case .report(let priority): [.openCase("K-1", customer: "acme", priority: priority)]
      case .fullDisk:
        [.sample(system: "acme-1", signal: "disk.free", value: .number(3_000_000), labels: ["volume": "C:"])]
      }
    let later = Self.start.adding(milliseconds: 20 * 3_600_000)
    return (known + story).map { TextEvent(time: Self.start, $0) } + [TextEvent(time: later, .tick)]
  }
}

/// What is printed, what is promised and what is done.
struct CaseOutcome {
  let table: String
  /// Of the what-if.
  private(set) var deadline: String?
  private(set) var firstStep: String?
  /// Of the actions.
  private(set) var due: String?
  private(set) var escalated: String?
  private(set) var opened: String?

  init(table: String) { self.table = table }

  /// The line of the table that begins so.
  func line(_ start: String) -> String? {
    table.split(separator: "\n").first { $0.hasPrefix(start) }.map(String.init)
  }

  mutating func take(_ schedule: CaseSchedule, _ rules: RuleSet) {
    deadline = schedule.respond?.due.map { text($0, schedule.zone) }
    firstStep = schedule.steps.first.flatMap { step in
      step.at.map { "\(rules.vocabulary.members[step.role.index].name) at \(text($0, schedule.zone))" }
    }
  }

  mutating func take(_ actions: [Action], _ rules: RuleSet) throws {
    func name(_ member: MemberID?) throws -> String {
      rules.vocabulary.members[try #require(member).index].name
    }
    for action in actions {
      let zone = try #require(action.zone)
      switch action.kind {
      case .responseDue where due == nil: due = text(try #require(action.due), zone)
      case .caseEscalated where escalated == nil:
        escalated = "\(try name(action.role)) at \(text(action.time, zone))"
      case .caseOpened where opened == nil: opened = try name(action.priority)
      default: continue
      }
    }
  }

  private func text(_ instant: Instant, _ zone: Zone) -> String {
    instant.rfc3339(offset: zone.offset(at: instant))
  }
}
