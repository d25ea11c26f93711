import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

extension TestScene {
  /// An expectation as the test writes it.
  func describe(_ expectation: Test.Expectation) -> String {
    (expectation.caseName.map { "\($0): " } ?? "") + (expectation.isNegated ? "no " : "")
      + words(expectation.expected) + (expectation.because.map { " because \"\($0)\"" } ?? "")
  }

  private func words(_ expected: Test.Expected) -> String {
    switch expected {
    case .deskOpen(let isOpen): "the desk is " + (isOpen ? "open" : "closed")
    case .desk(let calendar): "the desk \(program.name(of: calendar))"
    case .notification(let limit): "notification" + words(limit)
    case .response(let limit): "response" + words(limit)
    case .page(let role, let language, let time):
      "page" + (role.map { " " + program.name(of: $0) } ?? "")
        + (language.map { " in " + program.name(of: $0) } ?? "") + words(time)
    case .owner(let owner): "owner \(program.name(of: owner))"
    case .cases(let count): "\(count) \(count == 1 ? "case" : "cases")"
    case .due(let time): "due" + (time.map { " \(moment($0))" } ?? "")
    case .refused(let reason): "refused" + (reason.map { " \"\($0)\"" } ?? "")
    case .decision(let decision, let value, let reason):
      name(of: decision) + " is \(program.written(value))" + (reason.map { " \"\($0)\"" } ?? "")
    case .closed(let time): "case closed" + words(time)
    case .missed(let time): "response missed" + words(time)
    case .warning(let time): "warning" + words(time)
    case .nothingElse: "nothing else"
    case .step(let role, let time): program.name(of: role) + words(time)
    case .event(let event, let priority):
      (program.events[event]?.name ?? "") + (priority.map { " " + program.name(of: $0) } ?? "")
    }
  }

  private func name(of decision: DecisionID) -> String {
    program.decisions.indices.contains(decision.index) ? program.decisions[decision.index].name : ""
  }

  private func words(_ limit: Test.Limit?) -> String {
    switch limit {
    case nil: ""
    case .by(let time)?: " by \(moment(time))"
    case .before(let time)?: " before \(moment(time))"
    }
  }

  private func words(_ time: CivilTime?) -> String { time.map { " at \(moment($0))" } ?? "" }

  /// As tests write moments, with seconds only where there are some.
  func moment(_ instant: Instant) -> String { moment(zone.civilTime(at: instant)) }

  /// As tests can write it; nil when that takes seconds.
  func writtenMoment(_ instant: Instant) -> String? {
    instant.milliseconds % 60_000 == 0 ? moment(instant) : nil
  }

  private func moment(_ time: CivilTime) -> String { Self.words(of: time) }

  static func words(of time: CivilTime) -> String {
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let index = Weekday.allCases.firstIndex(of: time.date.weekday) ?? 0
    return "\(names[index]) \(time.date) \(time.time)"
  }
}
