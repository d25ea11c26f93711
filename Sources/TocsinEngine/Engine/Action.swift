public import TocsinModel
public import TocsinTime

/// Something that an engine wants to be done or known.
public struct Action: Sendable, Hashable {
  /// What is to be done or known.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// A case has begun.
    case caseOpened
    /// The priority, the event or the standing of a case has changed.
    case caseUpdated
    /// A case is over.
    case caseClosed
    /// Something about a case cannot be computed; the reason says what and why. The case goes on.
    case caseFault
    /// The customer is told that something was detected.
    case customerNotify
    /// Somebody on call is paged.
    case onCallPage
    /// The instant by which the customer gets an answer, said at the opening and whenever it moves.
    case responseDue
    /// The answer is due soon.
    case responseWarning
    /// The answer is late.
    case responseBreached
    /// Somebody is brought in.
    case caseEscalated
    /// The rules do not take a case.
    case supportRefused

    /// Its name in lines of output: `case.opened`.
    public var name: String {
      switch self {
      case .caseOpened: "case.opened"
      case .caseUpdated: "case.updated"
      case .caseClosed: "case.closed"
      case .caseFault: "case.fault"
      case .customerNotify: "customer.notify"
      case .onCallPage: "oncall.page"
      case .responseDue: "response.due"
      case .responseWarning: "response.warning"
      case .responseBreached: "response.breached"
      case .caseEscalated: "case.escalated"
      case .supportRefused: "support.refused"
      }
    }
  }

  /// What is to be done or known.
  public var kind: Kind
  /// Counted from one for each engine; the same input gives the same numbers.
  public var number: Int
  /// The instant it is for.
  public var time: Instant
  /// The name of the case; nil when an event was refused.
  public var caseName: String?
  /// The name of the customer.
  public var customer: String
  /// The name of the system, if it is about one.
  public var system: String?
  /// The event that opened the case, if one did.
  public var event: EventID?
  /// The labels that tell the case from others of the same event and system.
  public var labels: LabelSetHandle
  /// How urgent the case is.
  public var priority: MemberID?
  /// By when; with `responseDue`, `responseWarning` and `responseBreached`.
  public var due: Instant?
  /// The step on the ladder, from one; with `caseEscalated`.
  public var step: Int?
  /// Who; with `caseEscalated` and `onCallPage`.
  public var role: MemberID?
  /// In which language, if the rules say; with `onCallPage`.
  public var language: MemberID?
  /// Why.
  public var reason: ActionReason?
  /// The statements of the rules it rests on, in the release `release`.
  public var because: [RuleID]
  /// The place of that release in the rulebook, oldest first.
  public var release: Int
  /// The zone of the desk, if there is one; times are told in it.
  public var zone: Zone?
  /// Its identity in lines of output: `a-1`.
  public var identity: String { "a-\(number)" }
}

/// Actions in the order in which they came about. It is emptied and used again, so that it seldom allocates.
public struct ActionBuffer: Sendable {
  /// The actions since it was last emptied.
  public private(set) var actions: [Action] = []

  /// An empty buffer.
  public init() {}

  /// Whether there is no action.
  public var isEmpty: Bool { actions.isEmpty }

  /// Empties it and keeps its memory.
  public mutating func removeAll() {
    if !actions.isEmpty { actions.removeAll(keepingCapacity: true) }
  }

  mutating func append(_ action: consuming Action, _ fill: (inout Action) -> Void = { _ in }) {
    actions.append(action)
    fill(&actions[actions.count - 1])
  }
}
