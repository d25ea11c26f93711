/// What a change of rules did to what an engine knows: what was kept, what begins anew, what no longer counts, and why.
///
/// It names words of the rules, each once, so that it is never longer than they are.
public struct ReloadReport: Hashable, Sendable {
  /// Something that is not as it was.
  public struct Finding: Hashable, Sendable {
    /// Why it is not.
    public enum Change: Hashable, Sendable, CaseIterable {
      /// The event is raised or cleared by another condition.
      case conditionChanged
      /// There is no such event any more.
      case eventRemoved
      /// The cases of the event are told apart by other labels.
      case labelsChanged
      /// There is no such signal any more.
      case signalRemoved
      /// The signal is of another kind, or has other labels: it begins without values.
      case signalReplaced
      /// There is no such fact any more.
      case factRemoved
      /// The fact has values of another type: it has to be told anew.
      case factReplaced
      /// The fact was told to be a member that there no longer is: it has to be told anew.
      case memberRemoved
    }

    /// Why it is not as it was.
    public var change: Change
    /// The word of the rules.
    public var name: String
    /// How many values or unfinished observations no longer count.
    public var dropped = 0
    /// How many raised events stay as they are, with their cases.
    public var standing = 0
    /// The open cases among them, the first few by name.
    public var cases: [String] = []

    /// So many cases are named.
    public static let namedCases = 10
  }

  /// The releases that new cases and systems follow, oldest first.
  public var releases: [String]
  /// How many open cases go on under the rules they began under.
  public var openCases = 0
  /// How many events that are raised, or on the way to it, go on as if nothing had happened.
  public var kept = 0
  /// What is not as it was, by kind and name.
  public var findings: [Finding] = []

  /// Adds to the finding about a word of the rules.
  mutating func note(
    _ change: Finding.Change, _ name: String, dropped: Int = 0, standing: Int = 0, caseName: String? = nil
  ) {
    let known = findings.firstIndex { $0.change == change && $0.name == name }
    let place = known ?? findings.count
    if known == nil { findings.append(Finding(change: change, name: name)) }
    findings[place].dropped += dropped
    findings[place].standing += standing
    if let caseName, findings[place].cases.count < Finding.namedCases { findings[place].cases.append(caseName) }
  }
}

/// Why an engine does not take other rules. It goes on with those it has.
public enum ReloadRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// They are those of another rulebook.
  case otherRulebook(String, running: String)
  /// They were not compiled after those that it runs on.
  case notCompiledAfter
  /// They have no policy, and those that run have one.
  case noPolicy

  /// The reason as one sentence, without a capital or a final stop.
  public var description: String {
    switch self {
    case .otherRulebook(let name, let running):
      "expected the rules of `\(running)`, found those of `\(name)`: start anew to run another rulebook"
    case .notCompiledAfter: "the rules were not compiled after those that run"
    case .noPolicy: "the new rules have no policy, so that no case could be opened"
    }
  }
}

extension ReloadReport: CustomStringConvertible {
  /// What people are told, a line for each thing.
  public var description: String {
    let names = releases.filter { !$0.isEmpty }
    let now = "new rules" + (names.isEmpty ? "" : ": release " + names.joined(separator: ", "))
    let first =
      "\(now); \(Self.count(openCases, "open case")) under the rules from before, "
      + "\(Self.count(kept, "raised or pending event")) kept"
    return ([first] + findings.map(\.description)).joined(separator: "\n")
  }

  static func count(_ number: Int, _ thing: String) -> String { "\(number) \(thing)" + (number == 1 ? "" : "s") }
}

extension ReloadReport.Finding: CustomStringConvertible {
  /// The finding as one sentence, without a capital or a final stop.
  public var description: String {
    var parts = [what]
    if dropped > 0 { parts.append(effect) }
    if standing > 0 { parts.append("\(ReloadReport.count(standing, "raised one")) \(rest)") }
    let more = standing > cases.count ? ", …" : ""
    return parts.joined(separator: ", ") + (cases.isEmpty ? "" : " (\(cases.joined(separator: ", "))\(more))")
  }

  private var what: String {
    switch change {
    case .conditionChanged: "the event `\(name)` has another condition"
    case .eventRemoved: "the event `\(name)` is gone"
    case .labelsChanged: "the cases of `\(name)` have other labels"
    case .signalRemoved: "the signal `\(name)` is gone"
    case .signalReplaced: "the signal `\(name)` has another kind or other labels: it begins without values"
    case .factRemoved: "the fact `\(name)` is gone"
    case .factReplaced: "the fact `\(name)` has another type: tell it anew"
    case .memberRemoved: "the rules no longer have `\(name)`: tell the fact anew"
    }
  }

  private var effect: String {
    switch change {
    case .conditionChanged, .eventRemoved, .labelsChanged:
      "\(ReloadReport.count(dropped, "pending one")) \(change == .conditionChanged ? "begins anew" : "dropped")"
    case .signalRemoved, .signalReplaced, .factRemoved, .factReplaced, .memberRemoved:
      "\(ReloadReport.count(dropped, "value")) dropped"
    }
  }

  private var rest: String {
    change == .conditionChanged ? "to be cleared by the new condition" : "open until somebody resolves the case"
  }
}
