public import TocsinTime

/// An event with names in place of handles, as lines of text tell it. Convenient, and many times slower than `Event`.
public struct TextEvent: Hashable, Sendable {
  /// When it happened.
  public var time: Instant
  /// The identity of the line it came with.
  public var id: String?
  /// What happened.
  public var content: Content

  /// An event at a time.
  public init(time: Instant, id: String? = nil, _ content: Content) {
    self.time = time
    self.id = id
    self.content = content
  }

  /// What happened; each case is that of `Event.Content`.
  public enum Content: Hashable, Sendable {
    /// A measured value; for durations a number counts seconds.
    case sample(system: String, signal: String, value: TextValue, labels: [String: String] = [:])
    /// Something happened.
    case occurrence(system: String, signal: String, labels: [String: String] = [:])
    /// A customer, with the facts that are told now.
    case customer(String, facts: [String: TextValue] = [:])
    /// A system, with the facts that are told now.
    case system(String, customer: String, facts: [String: TextValue] = [:])
    /// A system is no longer watched.
    case retire(system: String)
    /// Somebody reports a case.
    case openCase(
      String, customer: String, system: String? = nil, priority: String, facts: [String: TextValue] = [:])
    /// Somebody has seen the case.
    case acknowledge(case: String)
    /// The case waits for somebody.
    case wait(case: String, on: String)
    /// The case no longer waits.
    case resume(case: String, on: String? = nil)
    /// The case is more or less urgent from now on.
    case changePriority(case: String, to: String)
    /// The case is solved.
    case resolve(case: String)
    /// The case was not solved after all.
    case reopen(case: String)
    /// Nothing is raised for a while.
    case silence(system: String? = nil, customer: String? = nil, event: String? = nil, until: Instant)
    /// Time passes.
    case tick
  }
}

/// A value as a line of text tells it.
public enum TextValue: Hashable, Sendable {
  /// A number in millionths.
  case number(Int64)
  /// A text: also names, dates, zones and versions.
  case text(String)
  /// Yes or no.
  case boolean(Bool)
  /// Takes back what was told before.
  case unknown

  /// For messages.
  var shown: String {
    switch self {
    case .number(let millionths): Self.decimal(millionths)
    case .text(let text): "`\(text)`"
    case .boolean(let holds): holds ? "true" : "false"
    case .unknown: "null"
    }
  }

  private static func decimal(_ millionths: Int64) -> String {
    let (whole, part) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    guard part > 0 else { return (millionths < 0 ? "-" : "") + "\(whole)" }
    var digits = String(part + 1_000_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return (millionths < 0 ? "-" : "") + "\(whole).\(digits)"
  }
}
