import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

extension TestScene {
  /// Compares what a test expects with what the engine did or has planned.
  mutating func check(_ expectation: Test.Expectation) {
    if !expectation.isNegated { expected.append(expectation) }
    switch expectation.expected {
    case .deskOpen, .desk, .notification, .response, .step: checkCase(expectation)
    case .page(let role, let language, let time): checkPage(role, language, time, expectation)
    case .owner(let owner): checkOwner(owner, expectation)
    case .cases(let count): checkCount(count, expectation)
    case .refused(let reason): checkRefused(reason, expectation)
    case .decision(let decision, let value, let reason): checkDecision(decision, value, reason, expectation)
    case .due(let time): checkDue(time, expectation)
    case .event(let event, let priority): checkEvent(event, priority, expectation)
    case .closed, .missed, .warning: checkHappened(expectation)
    case .nothingElse: checkNothingElse(expectation)
    }
  }

  private mutating func checkCase(_ expectation: Test.Expectation) {
    let name = expectation.caseName ?? onlyCase
    let view = engine.caseViews.first { $0.name == name }
    guard let schedule = view?.schedule else {
      let fault = view?.fault?.message(in: program).problem
      fail(expectation.place, expected: describe(expectation), actual: fault ?? refusalText ?? "no case is open")
      return
    }
    switch expectation.expected {
    case .deskOpen(let isOpen):
      let actual = "the desk is " + (schedule.deskIsOpen ? "open" : "closed")
      compare(schedule.deskIsOpen == isOpen, expectation, actual: actual)
    case .desk(let calendar):
      compare(
        schedule.desk == calendar, expectation, actual: "the desk \(program.name(of: schedule.desk))",
        reasons: [names(of: schedule.rules)])
    case .notification(let limit): checkTarget(schedule.notify, limit, "notification", expectation)
    case .response(let limit): checkTarget(schedule.respond, limit, "response", expectation)
    case .step(let role, let time): checkStep(role, time, schedule, expectation)
    default: break
    }
  }

  /// A test fails when what it expects is not so, or when what it expects not to be is.
  ///
  /// - Parameter reasons: Of each thing that is as expected what can be said of why, to be compared with `because`.
  mutating func compare(_ holds: Bool, _ expectation: Test.Expectation, actual: String, reasons: [[String]] = []) {
    var (holds, actual) = (holds, actual)
    if holds, let words = expectation.because {
      holds = reasons.contains { $0.contains { $0.contains(words) } }
      let said = Set(reasons.joined()).sorted().map { "\"\($0)\"" }
      actual += said.isEmpty ? ", without a reason" : " because " + said.joined(separator: ", ")
    }
    if holds == expectation.isNegated {
      fail(expectation.place, expected: describe(expectation), actual: actual)
    }
  }

  private mutating func checkTarget(
    _ target: CaseSchedule.Target?, _ limit: Test.Limit?, _ word: String, _ expectation: Test.Expectation
  ) {
    guard let target else {
      compare(false, expectation, actual: "no \(word) is promised")
      return
    }
    let due = target.due.map { moment($0) } ?? "an unknown instant, while the case waits"
    let bound = target.isStrict ? "before" : "by"
    let holds: Bool
    switch limit {
    case nil: holds = true
    case .by(let time)?: holds = target.due == zone.instant(of: time) && !target.isStrict
    case .before(let time)?: holds = target.due == zone.instant(of: time) && target.isStrict
    }
    compare(
      holds, expectation, actual: "\(word) \(bound) \(due), \(target.amount.written) on \(target.clock.written)",
      reasons: [names(of: target.rules)])
  }

  private mutating func checkStep(
    _ role: MemberID, _ time: CivilTime?, _ schedule: CaseSchedule, _ expectation: Test.Expectation
  ) {
    let steps = schedule.steps.filter { $0.state != .stopped }
    let meant = steps.filter { step in
      step.role == role && (time.map { zone.instant(of: $0) == step.at } ?? true)
    }
    let all = steps.map { step in
      program.name(of: step.role) + " at " + (step.at.map { moment($0) } ?? "an unknown instant")
    }
    compare(
      !meant.isEmpty, expectation, actual: all.isEmpty ? "nobody is brought in" : all.joined(separator: ", "),
      reasons: meant.map { names(of: $0.rules) })
  }

  private mutating func checkPage(
    _ role: MemberID?, _ language: MemberID?, _ time: CivilTime?, _ expectation: Test.Expectation
  ) {
    let pages = actions.filter { action in
      action.kind == .onCallPage && (expectation.caseName.map { $0 == action.caseName } ?? true)
    }
    let meant = pages.filter { page in
      (role.map { $0 == page.role } ?? true) && (language.map { $0 == page.language } ?? true)
        && (time.map { zone.instant(of: $0) == page.time } ?? true)
    }
    let all = pages.map { describe($0) }
    compare(
      !meant.isEmpty, expectation, actual: all.isEmpty ? "no page" : all.joined(separator: ", "),
      reasons: meant.map { reasons(of: $0) })
  }

  private mutating func checkCount(_ count: Int, _ expectation: Test.Expectation) {
    let views = engine.caseViews
    let names = views.isEmpty ? "" : ": " + views.map { describe($0) }.joined(separator: ", ")
    // `no case` is written as a denial of one: any case at all contradicts it.
    let holds = expectation.isNegated && count == 1 ? !views.isEmpty : views.count == count
    compare(holds, expectation, actual: "\(views.count) \(views.count == 1 ? "case" : "cases")" + names)
  }

  private mutating func checkRefused(_ reason: String?, _ expectation: Test.Expectation) {
    let refusals = refusals(of: expectation.caseName)
    let meant = refusals.filter { refusal in reason.map { texts(of: refusal).contains($0) } ?? true }
    let said = refusals.map { describe($0) }
    compare(
      !meant.isEmpty, expectation, actual: said.isEmpty ? "nothing was refused" : said.joined(separator: ", "),
      reasons: meant.map { self.reasons(of: $0) })
  }

  private func refusals(of name: String?) -> [Action] {
    actions.filter { $0.kind == .supportRefused && (name == nil || $0.caseName == name) }
  }

  private var refusalText: String? { refusals(of: nil).last.map { describe($0) } }

  private mutating func checkEvent(_ event: EventID, _ priority: MemberID?, _ expectation: Test.Expectation) {
    let views = engine.caseViews.filter(\.isOpen)
    let meant = views.filter { view in
      view.event.flatMap { program.events[$0]?.base } == event && (priority == nil || priority == view.priority)
    }
    let opened = actions.filter { action in
      action.kind == .caseOpened && meant.contains { $0.name == action.caseName }
    }
    let all = views.map { describe($0) }.joined(separator: ", ")
    compare(
      !meant.isEmpty, expectation, actual: all.isEmpty ? refusalText ?? "no case is open" : all,
      reasons: opened.map { reasons(of: $0) })
  }

  private func describe(_ view: CaseView) -> String {
    (view.event.flatMap { program.events[$0]?.name } ?? view.name) + " " + program.name(of: view.priority)
  }
}
