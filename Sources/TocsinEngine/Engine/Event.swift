public import TocsinModel
public import TocsinTime

/// Something that is told to an engine.
public struct Event: Sendable {
  /// When it happened. No event may be earlier than the last one that was accepted, unless the rules let lines of its
  /// signal be late.
  public var time: Instant
  /// The identity of the line it came with; a second event with the same one has no effect.
  public var id: InputID?
  /// What happened.
  public var content: Content

  /// An event at a time.
  public init(time: Instant, id: InputID? = nil, _ content: Content) {
    self.time = time
    self.id = id
    self.content = content
  }

  /// What happened. Systems, signals and labels are handles of the engine that is told; cases are named.
  public enum Content: Sendable {
    /// A measured value: millionths (of a millisecond, for durations; one million is yes).
    case sample(SystemHandle, SignalID, LabelSetHandle, value: Int64)
    /// Something happened.
    case occurrence(SystemHandle, SignalID, LabelSetHandle)
    /// A customer, new or known, with the facts that are told now; facts of systems hold for all of its systems.
    case customer(name: String, facts: [ToldFact])
    /// A system, new or known, with the facts that are told now.
    case system(name: String, customer: String, facts: [ToldFact])
    /// A system is no longer watched.
    case retire(SystemHandle)
    /// Somebody reports a case.
    case openCase(CaseReport)
    /// Somebody has seen the case.
    case acknowledge(case: String)
    /// The case waits for somebody.
    case wait(case: String, on: String)
    /// The case no longer waits for somebody, or for nobody at all when `on` is nil.
    case resume(case: String, on: String?)
    /// The case is more or less urgent from now on.
    case changePriority(case: String, to: MemberID)
    /// The case is solved.
    case resolve(case: String)
    /// The case was not solved after all.
    case reopen(case: String)
    /// Nothing is raised for a while.
    case silence(Silence)
    /// Time passes: everything due up to and including this instant happens.
    case tick
  }
}

/// One fact that somebody told. The value `unknown` takes back what was told before.
public struct ToldFact: Hashable, Sendable {
  /// Whose fact it is.
  public var slot: FactSlot
  /// What is told.
  public var value: Value

  /// A fact and its value.
  public init(slot: FactSlot, value: Value) {
    self.slot = slot
    self.value = value
  }
}

/// A case that somebody reports.
public struct CaseReport: Hashable, Sendable {
  /// The name of the case, used in all that follows.
  public var name: String
  /// Whose case it is.
  public var customer: String
  /// The system it is about, if it is about one.
  public var system: String?
  /// How urgent it is.
  public var priority: MemberID
  /// The facts of the case beside its priority.
  public var facts: [ToldFact]

  /// A report.
  public init(name: String, customer: String, system: String? = nil, priority: MemberID, facts: [ToldFact] = []) {
    self.name = name
    self.customer = customer
    self.system = system
    self.priority = priority
    self.facts = facts
  }
}

/// A time in which events are not raised; those whose condition still holds at its end are raised then.
public struct Silence: Hashable, Sendable {
  /// The system it is for; nil: all systems of the customer.
  public var system: SystemHandle?
  /// The customer it is for; nil: every one.
  public var customer: CustomerHandle?
  /// The event it is for; nil: every one.
  public var event: EventID?
  /// The first instant at which it no longer holds.
  public var until: Instant

  /// A silence that begins with the event that tells it.
  public init(
    system: SystemHandle? = nil, customer: CustomerHandle? = nil, event: EventID? = nil, until: Instant
  ) {
    self.system = system
    self.customer = customer
    self.event = event
    self.until = until
  }
}
