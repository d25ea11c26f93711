import TocsinEvaluation
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
    enum Kind: Int, Hashable, Sendable, CaseIterable {
      case acknowledgementEnds, warning, breached, escalated, paged
    }

    var time: Int64
    var kind: Kind
    /// The place among the steps of the schedule, or among the warnings of a line.
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
  var kept: Kept<CaseSchedule>?
  /// The facts by which the clocks go on that a change of facts does not move; nil when it moves all.
  var facing: Situation?
  /// Who is paged at the next closing time.
  var handover: CaseSchedule.Page?
  var fault: ScheduleFault?
  /// The monitor's states that were raised into it.
  var members: [Int] = []
  /// The last that was said of when an answer is due.
  var saidDue: Instant?
  var isPaged = false
  /// The last end of an acknowledgement that was said.
  var acknowledgementEnded: Instant?
  /// The last closing time at which somebody was paged.
  var handedOver: Instant?
  /// The places of the warnings that were given.
  var warned: Set<Int> = []
  var isBreached = false
  var taken: [StepKey] = []
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

  /// It is as if it were opened now: what was due before may be due again.
  mutating func restart() {
    saidDue = nil
    warned = []
    isBreached = false
    taken = []
  }

  /// Its release has another place now.
  mutating func moveRelease(to place: Int) { release = place }

  var schedule: CaseSchedule? { kept?.content }

  mutating func take(_ step: StepKey) {
    if !taken.contains(step) { taken.append(step) }
  }
}

extension [CaseHistory.Wait] {
  /// The place of one that has not ended.
  func openPlace(for cause: Int) -> Int? {
    firstIndex { $0.to == nil && $0.cause == cause }
  }

  var openCount: Int { count { $0.to == nil } }
}

/// Something large that does not change: it is shared rather than copied.
final class Kept<Content: Sendable>: Sendable {
  let content: Content

  init(_ content: Content) {
    self.content = content
  }
}
