import TocsinModel
import TocsinTime

/// What the engine knows of a case.
struct CaseRecord: Sendable {
  /// A step, wherever a change of priority has moved it: whose ladder, and the place on it.
  struct StepKey: Hashable, Sendable {
    var priority: MemberID
    var index: Int
  }

  /// Something that will happen to the case when nothing comes between.
  struct Item: Hashable, Sendable {
    enum Kind: Int, Hashable, Sendable, CaseIterable { case warning, breached, escalated }

    var time: Int64
    var kind: Kind
    /// The place among the steps of the schedule.
    var step = 0

    static func < (left: Item, right: Item) -> Bool {
      (left.time, left.kind.rawValue, left.step) < (right.time, right.kind.rawValue, right.step)
    }
  }

  /// Reported cases bring theirs; those opened by events are numbered.
  var name: String
  var customer: Int
  var system: Int?
  var origin: CaseOrigin
  /// The most urgent event that was raised for it, if it was opened by one.
  var event: EventID?
  var labels: LabelSetHandle
  /// The release in force when it was opened, by its place.
  var release: Int
  var history: CaseHistory
  var priority: MemberID
  var facts: [Value]
  var isOpen = true
  var zone: Zone?
  var schedule: CaseSchedule?
  var fault: ScheduleFault?
  /// The monitor's states that were raised into it.
  var members: [Int] = []
  /// The last that was said of when an answer is due.
  var saidDue: Instant?
  var isPaged = false
  var isWarned = false
  var isBreached = false
  var taken: Set<StepKey> = []
  /// The earliest comes last.
  var items: [Item] = []
  var wake = Monitor.always

  init(
    name: String, customer: Int, system: Int?, origin: CaseOrigin, event: EventID? = nil,
    labels: LabelSetHandle = .none, release: Int, history: CaseHistory, facts: [Value] = []
  ) {
    self.name = name
    self.customer = customer
    self.system = system
    self.origin = origin
    self.event = event
    self.labels = labels
    self.release = release
    self.history = history
    priority = history.priority
    self.facts = facts
  }

  func taken(under release: Int, zone: Zone?) -> CaseRecord {
    var record = self
    record.release = release
    record.zone = zone
    return record
  }

  /// The place among the history's waits of one that has not ended.
  func openWait(for cause: Int) -> Int? {
    history.waits.firstIndex { $0.to == nil && $0.cause == cause }
  }

  var isWaiting: Bool { history.waits.contains { $0.to == nil } }
}
