import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTime

/// Writes the story of one case as lines of text.
func write(_ timeline: ScheduleTimeline, to streams: inout CommandStreams) throws(StreamError) {
  let lines =
    switch timeline.answer.verdict {
    case .schedule(let schedule): timeline.lines(for: schedule)
    case .refused(let refusal): timeline.lines(for: refusal)
    }
  for line in lines { try streams.output.write(VisibleText.line(line) + "\n") }
}

extension ScheduleTimeline {
  func lines(for schedule: CaseSchedule) -> [String] {
    let entries = entries(of: schedule)
    var cited: [RuleID] = []
    var rows: [[String]] = []
    for entry in entries {
      for rule in entry.rules where !cited.contains(rule) { cited.append(rule) }
      let marks = entry.rules.compactMap { cited.firstIndex(of: $0) }.sorted().map { "[\($0 + 1)]" }
      rows.append([time(entry.at, schedule), entry.what, entry.counted, marks.joined()])
    }
    for rule in schedule.rules where !cited.contains(rule) { cited.append(rule) }
    return heading(schedule) + [""] + alignedLines(rows) + [""] + remarks(schedule) + [""] + statements(cited)
  }

  func lines(for refusal: Refusal) -> [String] {
    let reason = words.text(refusal.reason) ?? say(.notTaken)
    return [say(.refusedFor, reason)] + unknown(refusal.unknownFacts) + [""] + statements(refusal.rules)
  }

  private func heading(_ schedule: CaseSchedule) -> [String] {
    let release = words.program.release
    let title = [words.program.rulebook, release].filter { !$0.isEmpty }.joined(separator: " ")
    let priority = words.label(of: history.priority)
    return [say(.scheduleHeading, title, priority, desk(of: schedule), schedule.zone.name)]
  }

  private func remarks(_ schedule: CaseSchedule) -> [String] {
    var remarks: [String] = []
    if schedule.notify == nil { remarks.append(say(.noNotification)) }
    if schedule.respond == nil { remarks.append(say(.noResponse)) }
    if schedule.steps.isEmpty { remarks.append(say(.noEscalation)) }
    if schedule.page == nil { remarks.append(say(.noPage)) }
    let languages = schedule.languages
    if !languages.guaranteed.isEmpty { remarks.append(say(.spokenLanguages, names(languages.guaranteed))) }
    if !languages.optional.isEmpty {
      remarks.append(say(.possibleLanguages, names(languages.optional)))
    }
    return remarks + unknown(schedule.unknownFacts)
  }

  private func unknown(_ facts: [FactSlot]) -> [String] {
    facts.isEmpty ? [] : [say(.nobodyTold, facts.map(words.program.name(of:)).joined(separator: ", "))]
  }

  private func names(_ members: [MemberID]) -> String {
    members.map(words.label(of:)).joined(separator: ", ")
  }

  /// `Fri 2020-03-06 17:30 CET`, and the customer's own clock where it is known.
  private func time(_ instant: Instant?, _ schedule: CaseSchedule) -> String {
    guard let instant else { return say(.notWhileWaiting) }
    let desk = say.moment(instant, in: schedule.zone)
    guard let own = customerZone, own.name != schedule.zone.name else { return desk }
    return "\(desk)  (\(say.moment(instant, in: own)))"
  }

  private func statements(_ rules: [RuleID]) -> [String] { words.lines(restingOn: rules, sources) }
}

extension AnswerWords {
  /// The statements that a story rests on, numbered.
  func lines(restingOn rules: [RuleID], _ sources: SourceMap) -> [String] {
    [say(.restsOn)]
      + rules.enumerated().compactMap { number, id in
        guard program.rules.indices.contains(id.index) else { return nil }
        let rule = program.rules[id.index]
        let file = sources[rule.place.file]?.name ?? ""
        let line = sources.position(of: rule.place)?.line ?? 0
        let document = rule.document.map { name in
          ": " + (program.documents[name] ?? name) + (rule.documentPlace.map { ", \($0)" } ?? "")
        }
        return "[\(number + 1)] \(rule.name)\(document ?? "") (\(file):\(line))"
      }
  }
}
