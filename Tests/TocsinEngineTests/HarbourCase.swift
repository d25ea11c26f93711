import TocsinModel
import TocsinTime

@testable import TocsinEngine
@testable import TocsinEvaluation

/// One case of the harbour, told in local times of Rome and answered in them.
struct HarbourCase {
  var harbour: Harbour
  var history: CaseHistory
  var situation = Situation()
  var desks = DeskBook(zones: SystemZoneSource())
  var holidays: Set<CivilDate>?

  init(_ plan: KeyPath<Words, MemberID>, _ priority: KeyPath<Words, MemberID>, opened: String) throws {
    harbour = try Harbour()
    history = CaseHistory(opened: try rome(opened), priority: harbour.words[keyPath: priority])
    situation.facts[harbour.words.plan] = .member(harbour.words[keyPath: plan])
  }

  mutating func wait(_ from: String, _ to: String?, on cause: Int = 0) throws {
    history.waits.append(CaseHistory.Wait(from: try rome(from), to: try to.map(rome), cause: cause))
  }

  mutating func change(_ at: String, to priority: KeyPath<Words, MemberID>) throws {
    history.changes.append(
      CaseHistory.PriorityChange(at: try rome(at), priority: harbour.words[keyPath: priority]))
  }

  func schedule() throws -> CaseSchedule {
    var desks = desks
    return try CaseScheduler(harbour.program, release: 0)
      .schedule(history, situation: situation, desks: &desks, holidays: holidays)
  }

  /// Why there is no schedule; nil when there is one.
  func fault() -> ScheduleFault? {
    do {
      _ = try schedule()
      return nil
    } catch {
      return error as? ScheduleFault
    }
  }

  func local(_ instant: Instant?) throws -> String? {
    guard let instant else { return nil }
    return try Zone(named: "Europe/Rome", from: SystemZoneSource()).civilTime(at: instant).description
  }

  func response() throws -> String? { try local(try schedule().respond?.due) }
  func notice() throws -> String? { try local(try schedule().notify?.due) }

  /// Each step as role and local time.
  func steps() throws -> [String] {
    try schedule().steps.map { step in
      "\(harbour.program.name(of: step.role)) \(try local(step.at) ?? "waiting")"
    }
  }
}
