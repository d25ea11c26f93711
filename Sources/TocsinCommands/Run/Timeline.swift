import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinTime

/// Actions as a diary for people: a heading for each day, a line for each action with the time of its own desk.
struct Timeline {
  private var words: [AnswerWords]
  private var day: CivilDate?
  /// Of the first desk that was spoken of: its days are those of the headings.
  private var home: Zone?
  /// For what belongs to no release.
  private let say: Phrases

  init(words: [AnswerWords], language: String?) {
    self.words = words
    say = Phrases(language ?? words.last?.language ?? "en")
  }

  mutating func adopt(_ words: [AnswerWords]) { self.words = words }

  mutating func text(of action: Action, _ engine: Engine) -> String {
    let release = words.indices.contains(action.release) ? words[action.release] : nil
    let language = release?.language ?? ""
    var sentence = sentence(action, release, engine)
    if let reason = action.reason {
      sentence += " (" + engine.text(of: reason, language: language, release: action.release) + ")"
    }
    if home == nil { home = action.zone }
    let zone = action.zone ?? home ?? .utc
    return heading(action.time) + "  " + clock(action.time, zone, besides: day) + "  " + VisibleText.line(sentence)
      + "\n"
  }

  mutating func text(of rejected: RejectedLine) -> String {
    let phrase = rejected.isPreparation ? Phrase.customerLineRejected : .lineRejected
    let sentence = say(phrase, "\(rejected.number)", rejected.reason)
    guard let time = rejected.time else { return "  " + VisibleText.line(sentence) + "\n" }
    return heading(time) + "  " + clock(time, home ?? .utc, besides: day) + "  " + VisibleText.line(sentence) + "\n"
  }

  func summary(_ counts: RunCounts) -> String {
    let parts = [
      say.count(counts.opened, .oneOpened, .manyOpened), say.count(counts.closed, .oneClosed, .manyClosed),
      say.count(counts.breached, .oneLate, .manyLate),
      say.count(counts.escalated, .oneEscalation, .manyEscalations), say.count(counts.paged, .onePage, .manyPages),
      say.count(counts.refused, .oneRefusal, .manyRefusals), say.count(counts.faults, .oneFault, .manyFaults),
      say.count(counts.rejected, .oneRejected, .manyRejected),
    ]
    return "\n" + parts.joined(separator: ", ") + "\n"
  }

  // MARK: - Time

  private mutating func heading(_ instant: Instant) -> String {
    let date = (home ?? .utc).civilTime(at: instant).date
    guard date != day else { return "" }
    let blank = day == nil ? "" : "\n"
    day = date
    return blank + "\(say.weekday(date.weekday)) \(date)\n"
  }

  /// The time of day in a zone, to the second; a date other than the one besides which it stands is named by its weekday.
  private func clock(_ instant: Instant, _ zone: Zone, besides date: CivilDate?) -> String {
    let civil = zone.civilTime(at: instant)
    var text = Self.padded(civil.time.hour) + ":" + Self.padded(civil.time.minute)
    if civil.time.second != 0 { text += ":" + Self.padded(civil.time.second) }
    let weekday = civil.date == date ? "" : say.shortWeekday(civil.date.weekday) + " "
    return weekday + text + " " + zone.abbreviation(at: instant)
  }

  /// A date other than that of the action is named.
  private func moment(_ instant: Instant, _ zone: Zone, seenAt now: Instant, _ say: Phrases) -> String {
    let date = zone.civilTime(at: instant).date
    let clock = clock(instant, zone, besides: date)
    return date == zone.civilTime(at: now).date
      ? say(.atTime, clock) : say(.onDayAtTime, say.weekday(date.weekday), "\(date)", clock)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  // MARK: - Words

  func sentence(_ action: Action, _ release: AnswerWords?, _ engine: Engine) -> String {
    let zone = action.zone ?? home ?? .utc
    let name = action.caseName ?? ""
    let say = release?.say ?? self.say
    let due = action.due.map { moment($0, zone, seenAt: action.time, say) } ?? say(.atUnknownTime)
    let role = action.role.map { release?.label(of: $0) ?? "" } ?? ""
    let priority = action.priority.map { release?.label(of: $0) ?? "" } ?? ""
    switch action.kind {
    case .caseOpened: return say(.caseOpened, name, about(action, release, engine), priority)
    case .caseUpdated: return say(.caseUpdated, name, priority, thing(action, release, engine))
    case .caseClosed: return say(.caseClosed, name)
    case .caseFault: return say(.caseFault, name)
    case .customerNotify: return say(.customerTold, action.customer, thing(action, release, engine))
    case .onCallPage:
      let language = action.language.map { say(.pageLanguage, release?.label(of: $0) ?? "") } ?? ""
      return say(.pagedFor, role, name, language)
    case .responseDue: return say(.responseDue, name, due)
    case .responseWarning: return say(.responseWarning, name, due)
    case .responseBreached: return say(.responseBreached, name, due)
    case .caseEscalated: return say(.escalatedTo, name, role)
    case .supportRefused: return say(.supportRefused, about(action, release, engine))
    }
  }

  private func about(_ action: Action, _ release: AnswerWords?, _ engine: Engine) -> String {
    let report = action.event == nil && action.kind == .supportRefused ? " (\(action.caseName ?? ""))" : ""
    return action.customer + report + thing(action, release, engine)
  }

  /// The event and where it was seen.
  private func thing(_ action: Action, _ release: AnswerWords?, _ engine: Engine) -> String {
    var parts = [action.event.map { release?.label(of: $0) ?? engine.name(of: $0) }].compactMap { $0 }
    let labels = engine.labels(of: action.labels).map(\.value)
    parts += [([action.system].compactMap { $0 } + labels).joined(separator: " ")].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : " - " + parts.joined(separator: ", ")
  }
}

extension AnswerWords {
  fileprivate func label(of event: EventID) -> String? {
    program.events[event].map { text($0.labels) ?? $0.name }
  }
}
