import TocsinTime

extension Rejection: CustomStringConvertible {
  /// The reason as one sentence, without a capital or a final stop.
  public var description: String {
    switch self {
    case .late, .gap, .ahead, .emptySilence: timeText
    case .unknownName(let kind, let name, let nearest): unknownText(kind.rawValue, name, nearest)
    case .unknownHandle(let kind): "a \(kind.rawValue) that this engine does not know"
    case .wrongSignalKind(let name, true): "`\(name)` is a signal that happens: expected an occurrence, found a sample"
    case .wrongSignalKind(let name, false): "`\(name)` is a measured signal: expected a sample, found an occurrence"
    case .wrongSignalValue(let name, let expected): "expected \(expected) as the value of `\(name)`"
    case .wrongLabels(let name, let expected): labelsText(name, expected)
    case .tooManyLabels(let name, let system, let limit):
      "more than \(limit) sets of labels of `\(name)` for the system `\(system)`: label values should be few, such as "
        + "the names of volumes"
    case .wrongFact(let name, let expected, let found, let nearest):
      "expected \(expected) for the fact `\(name)`, found \(found)" + suggestion(nearest)
    case .retired(let system): "the system `\(system)` was retired"
    case .belongsElsewhere(let system, let customer): "the system `\(system)` belongs to `\(customer)`"
    default: caseText
    }
  }

  private var timeText: String {
    switch self {
    case .late(let late, let last): "\(Self.span(late)) late: the last accepted line was at \(last)"
    case .gap(let gap, let limit):
      "\(Self.span(gap)) after the last accepted line, more than the \(Self.span(limit)) allowed without a tick"
    case .ahead(let ahead, let allowance):
      "\(Self.span(ahead)) ahead of the clock, more than the \(Self.span(allowance)) allowed"
    default: "the silence ends before it begins"
    }
  }

  private var caseText: String {
    switch self {
    case .caseExists(let name): "there is a case `\(name)` already"
    case .caseClosed(let name): "the case `\(name)` is closed"
    case .caseOpen(let name): "the case `\(name)` is not closed"
    case .alreadyAcknowledged(let name): "the case `\(name)` was acknowledged before"
    case .alreadyWaiting(let name, let cause): "the case `\(name)` is waiting on `\(cause)` already"
    case .notWaiting(let name, let cause?): "the case `\(name)` is not waiting on `\(cause)`"
    case .notWaiting(let name, nil): "the case `\(name)` is not waiting"
    case .samePriority(let name, let priority): "the case `\(name)` has the priority `\(priority)` already"
    case .noRules(let why): why
    default: ""
    }
  }

  private func unknownText(_ kind: String, _ name: String, _ nearest: String?) -> String {
    "there is no \(kind) `\(name)`" + suggestion(nearest)
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { ": `\($0)` is similar" } ?? ""
  }

  private func labelsText(_ name: String, _ expected: [String]) -> String {
    let names = expected.map { "`\($0)`" }.joined(separator: ", ")
    return "the signal `\(name)` has " + (expected.isEmpty ? "no labels" : "the labels \(names), no more and no fewer")
  }

  /// A length of time for people, in its two largest units.
  package static func span(_ milliseconds: Int64) -> String {
    let units: [(name: String, length: UInt64)] = [
      ("day", 86_400_000), ("hour", 3_600_000), ("minute", 60_000), ("second", 1000), ("millisecond", 1),
    ]
    var rest = milliseconds.magnitude
    var parts: [String] = []
    for unit in units where rest >= unit.length && parts.count < 2 {
      let count = rest / unit.length
      rest -= count * unit.length
      parts.append("\(count) \(unit.name)" + (count == 1 ? "" : "s"))
    }
    return parts.isEmpty ? "0 seconds" : parts.joined(separator: " ")
  }
}
