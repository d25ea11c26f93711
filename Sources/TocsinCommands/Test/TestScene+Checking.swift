import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

extension TestScene {
  /// Compares what a test expects with what the engine did or has planned.
  mutating func check(_ expectation: Test.Expectation) {
    switch expectation.expected {
    case .deskOpen, .desk, .notification, .response, .step: checkCase(expectation)
    case .page(let role, let language, let time): checkPage(role, language, time, expectation)
    case .owner(let owner): checkOwner(owner, expectation)
    case .cases(let count): checkCount(count, expectation)
    case .refused(let reason): checkRefused(reason, expectation)
    case .decision(let decision, let value, let reason): checkDecision(decision, value, reason, expectation)
    case .due(let time): checkDue(time, expectation)
    case .event(let event, let priority): checkEvent(event, priority, expectation)
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
      compare(schedule.desk == calendar, expectation, actual: "the desk \(program.name(of: schedule.desk))")
    case .notification(let limit): checkTarget(schedule.notify, limit, "notification", expectation)
    case .response(let limit): checkTarget(schedule.respond, limit, "response", expectation)
    case .step(let role, let time): checkStep(role, time, schedule, expectation)
    default: break
    }
  }

  /// A test fails when what it expects is not so, or when what it expects not to be is.
  mutating func compare(_ holds: Bool, _ expectation: Test.Expectation, actual: String) {
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
      holds, expectation, actual: "\(word) \(bound) \(due), \(target.amount.written) on \(target.clock.written)")
  }

  private mutating func checkStep(
    _ role: MemberID, _ time: CivilTime?, _ schedule: CaseSchedule, _ expectation: Test.Expectation
  ) {
    let steps = schedule.steps.filter { $0.state != .stopped }
    let holds = steps.contains { step in
      step.role == role && (time.map { zone.instant(of: $0) == step.at } ?? true)
    }
    let all = steps.map { step in
      program.name(of: step.role) + " at " + (step.at.map { moment($0) } ?? "an unknown instant")
    }
    compare(holds, expectation, actual: all.isEmpty ? "nobody is brought in" : all.joined(separator: ", "))
  }

  private mutating func checkPage(
    _ role: MemberID?, _ language: MemberID?, _ time: CivilTime?, _ expectation: Test.Expectation
  ) {
    let pages = actions.filter { action in
      action.kind == .onCallPage && (expectation.caseName.map { $0 == action.caseName } ?? true)
    }
    let holds = pages.contains { page in
      (role.map { $0 == page.role } ?? true) && (language.map { $0 == page.language } ?? true)
        && (time.map { zone.instant(of: $0) == page.time } ?? true)
    }
    let all = pages.map { (page: Action) -> String in
      "page " + (page.role.map { program.name(of: $0) } ?? "")
        + (page.language.map { " in " + program.name(of: $0) } ?? "") + " at " + moment(page.time)
    }
    compare(holds, expectation, actual: all.isEmpty ? "no page" : all.joined(separator: ", "))
  }

  private mutating func checkCount(_ count: Int, _ expectation: Test.Expectation) {
    let views = engine.caseViews
    let names = views.isEmpty ? "" : ": " + views.map { describe($0) }.joined(separator: ", ")
    // `no case` is written as a denial of one: any case at all contradicts it.
    let holds = expectation.isNegated && count == 1 ? !views.isEmpty : views.count == count
    compare(holds, expectation, actual: "\(views.count) \(views.count == 1 ? "case" : "cases")" + names)
  }

  private mutating func checkRefused(_ reason: String?, _ expectation: Test.Expectation) {
    let reasons = refusals(of: expectation.caseName)
    let holds = reason.map { wanted in reasons.contains { $0.contains(wanted) } } ?? !reasons.isEmpty
    let said = reasons.compactMap(\.first).map { "refused \"\($0)\"" }
    compare(holds, expectation, actual: said.isEmpty ? "nothing was refused" : said.joined(separator: ", "))
  }

  /// The reason of each refusal, in every language of the release, the one to be shown first.
  private func refusals(of name: String?) -> [[String]] {
    actions.filter { $0.kind == .supportRefused && (name == nil || $0.caseName == name) }.map { action in
      guard let reason = action.reason else { return [] }
      return languages.map { engine.text(of: reason, language: $0, release: 0) }
    }
  }

  private var refusalText: String? {
    refusals(of: nil).last?.first.map { "refused \"\($0)\"" }
  }

  private mutating func checkEvent(_ event: EventID, _ priority: MemberID?, _ expectation: Test.Expectation) {
    let views = engine.caseViews.filter(\.isOpen)
    let holds = views.contains { view in
      view.event.flatMap { program.events[$0]?.base } == event && (priority == nil || priority == view.priority)
    }
    let all = views.map { describe($0) }.joined(separator: ", ")
    compare(holds, expectation, actual: all.isEmpty ? refusalText ?? "no case is open" : all)
  }

  private func describe(_ view: CaseView) -> String {
    (view.event.flatMap { program.events[$0]?.name } ?? view.name) + " " + program.name(of: view.priority)
  }
}
