import TocsinEngine
import TocsinModel
import TocsinTime

extension ReasonsRequest {
  /// Why a case is as it is. The stream is played once more to see what was known when an event opened it.
  func explain(
    case name: String, _ engine: Engine, _ rules: RuleSet, at instant: Instant, _ language: String?,
    _ streams: inout CommandStreams
  ) throws -> [UInt8] {
    guard let found = engine.explain(case: name) else {
      throw ReasonsMessages.noCase(name, among: engine.caseViews.map(\.name))
    }
    // Those of the call may not be all that a state folder has known.
    let known = engine.rules
    let words = words(known, found.view.release, language)
    let sources = known.sources(of: found.view.release)
    let reasons = CaseReasons(
      explanation: found, instant: instant, words: words, sources: sources,
      opening: found.origin == .event ? try opening(of: found, rules, language, &streams) : nil,
      schedule: schedule(of: found, known, words))
    return isJSON ? reasons.json() : Array(reasons.text.utf8)
  }

  private func opening(
    of found: CaseExplanation, _ rules: RuleSet, _ language: String?, _ streams: inout CommandStreams
  ) throws -> CaseReasons.Opening {
    do {
      let engine = try replayed(rules, until: found.history.opened, &streams)
      return .known(raised(of: found, engine, language))
    } catch let error as StateReading.BeginsLater {
      return .lost(since: error.since)
    }
  }

  /// How the event stood that opened the case.
  private func raised(
    of found: CaseExplanation, _ engine: Engine, _ language: String?
  ) -> [EventReasons.Paragraph] {
    guard let opened = engine.explain(case: found.view.name), let event = opened.view.event, let system = opened.system
    else { return [] }
    let question = EventQuestion(event: engine.name(of: event), system: system)
    let zone = opened.view.schedule?.zone ?? .utc
    let words = words(engine.rules, opened.view.release, language)
    let text = EventText(question: question, instant: found.history.opened, words: words, zone: zone)
    guard let explained = try? engine.explain(question, at: found.history.opened) else { return [] }
    return explained.standings.filter { $0.caseName == found.view.name }.map(text.paragraph)
  }

  /// What happens when, as for a what-if.
  private func schedule(of found: CaseExplanation, _ rules: RuleSet, _ words: AnswerWords) -> [String] {
    guard let schedule = found.view.schedule else {
      return found.view.fault.map { [$0.message(in: words.program).problem] } ?? []
    }
    let office = ScheduleOffice(rules)
    guard office.releases.schedulers.indices.contains(found.view.release) else { return [] }
    let answer = ScheduleOffice.Answer(
      scheduler: office.releases.schedulers[found.view.release],
      question: ScheduleQuestion(history: found.history, origin: found.origin), verdict: .schedule(schedule))
    let timeline = ScheduleTimeline(answer, words: words, sources: rules.sources(of: found.view.release))
    return timeline.lines(for: schedule)
  }
}
