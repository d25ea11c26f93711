import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

/// What happened in a test, compared with what it expects.
extension TestScene {
  mutating func checkHappened(_ expectation: Test.Expectation) {
    let meant = actions.filter { covers(expectation, $0) }
    let kind = expectation.expected.kind
    let all = actions.filter { action in
      action.kind == kind && (expectation.caseName.map { $0 == action.caseName } ?? true)
    }
    compare(
      !meant.isEmpty, expectation,
      actual: all.isEmpty ? "it did not happen" : all.map { describe($0) }.joined(separator: ", "),
      reasons: meant.map { reasons(of: $0) })
  }

  /// All that happened has to be what some expectation was about.
  mutating func checkNothingElse(_ expectation: Test.Expectation) {
    let others = actions.filter { action in
      happensByItself(action) && !expected.contains { covers($0, action) }
    }
    guard let first = others.first else { return }
    let more = others.dropFirst().map { describe($0) }
    fail(expectation.place, expected: describe(expectation), actual: describe(first), details: more)
  }

  /// What a test tells itself, and what is only promised or said along with something else, needs no expectation.
  private func happensByItself(_ action: Action) -> Bool {
    switch action.kind {
    case .caseOpened: action.event != nil
    case .caseClosed: action.reason != .resolved
    case .caseFault, .onCallPage, .responseWarning, .responseBreached, .caseEscalated, .supportRefused: true
    case .caseUpdated, .customerNotify, .responseDue: false
    }
  }

  /// Whether it is this that was expected.
  private func covers(_ expectation: Test.Expectation, _ action: Action) -> Bool {
    guard expectation.caseName.map({ $0 == action.caseName }) ?? true else { return false }
    switch expectation.expected {
    case .closed(let time): return action.kind == .caseClosed && isAt(time, action)
    case .missed(let time):
      return action.kind == .responseBreached && (time.map { zone.instant(of: $0) == action.due } ?? true)
    case .warning(let time): return action.kind == .responseWarning && isAt(time, action)
    case .step(let role, let time):
      return action.kind == .caseEscalated && action.role == role && isAt(time, action)
    case .page(let role, let language, let time):
      return action.kind == .onCallPage && (role.map { $0 == action.role } ?? true)
        && (language.map { $0 == action.language } ?? true) && isAt(time, action)
    case .refused(let reason):
      return action.kind == .supportRefused && (reason.map { texts(of: action).contains($0) } ?? true)
    case .event(let event, _):
      return action.kind == .caseOpened && action.event.flatMap { program.events[$0]?.base } == event
    case .cases: return action.kind == .caseOpened
    case .deskOpen, .desk, .notification, .response, .owner, .due, .decision, .nothingElse: return false
    }
  }

  private func isAt(_ time: CivilTime?, _ action: Action) -> Bool {
    time.map { zone.instant(of: $0) == action.time } ?? true
  }

  /// What happened, as a test would expect it.
  func describe(_ action: Action) -> String {
    let role = action.role.map { program.name(of: $0) } ?? ""
    let event = action.event.flatMap { program.events[$0]?.name } ?? ""
    let time = " at " + moment(action.time)
    switch action.kind {
    case .onCallPage: return "page \(role)" + (action.language.map { " in " + program.name(of: $0) } ?? "") + time
    case .caseEscalated: return role + time
    case .supportRefused: return texts(of: action).first.map { "refused \"\($0)\"" } ?? "refused"
    case .caseOpened:
      return event + (action.priority.map { " " + program.name(of: $0) } ?? "") + time
    case .caseClosed: return "case closed" + time
    case .responseBreached: return "response missed" + (action.due.map { " at " + moment($0) } ?? time)
    case .responseWarning: return "warning" + time
    case .caseFault: return "a fault" + time + (texts(of: action).first.map { ": \($0)" } ?? "")
    case .caseUpdated, .customerNotify, .responseDue: return action.kind.name + time
    }
  }

  /// The words of its reason, in every language of the release, the one to be shown first.
  func texts(of action: Action) -> [String] {
    guard let reason = action.reason else { return [] }
    return languages.map { engine.text(of: reason, language: $0, release: 0) }
  }

  /// All that can be said of why: the words of the reason, and the statements it rests on.
  func reasons(of action: Action) -> [String] { texts(of: action) + names(of: action.because) }

  /// The names of statements, and the places in the documents that say so.
  func names(of rules: [RuleID]) -> [String] {
    rules.compactMap { program.rules.indices.contains($0.index) ? program.rules[$0.index] : nil }
      .flatMap { [$0.name, $0.documentPlace].compactMap { $0 } }
  }
}

extension Test.Expected {
  /// What happens when it does; nil for what is so rather than happens.
  fileprivate var kind: Action.Kind? {
    switch self {
    case .closed: .caseClosed
    case .missed: .responseBreached
    case .warning: .responseWarning
    default: nil
    }
  }
}
