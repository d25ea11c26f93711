import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinTime

/// Actions as a diary for people: a heading for each day, a line for each action with the time of its own desk.
struct Timeline {
  private let words: [AnswerWords]
  private var day: CivilDate?
  /// Of the first desk that was spoken of: its days are those of the headings.
  private var home: Zone?

  init(words: [AnswerWords]) {
    self.words = words
  }

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
    let file = rejected.isPreparation ? " of the customers" : ""
    let sentence = "line \(rejected.number)\(file) rejected: \(rejected.reason)"
    guard let time = rejected.time else { return "  " + VisibleText.line(sentence) + "\n" }
    return heading(time) + "  " + clock(time, home ?? .utc, besides: day) + "  " + VisibleText.line(sentence) + "\n"
  }

  static func summary(_ counts: RunCounts) -> String {
    let parts = [
      count(counts.opened, "case opened", "cases opened"), count(counts.closed, "closed", "closed"),
      count(counts.breached, "answer late", "answers late"), count(counts.escalated, "escalation", "escalations"),
      count(counts.paged, "page", "pages"), count(counts.refused, "refusal", "refusals"),
      count(counts.faults, "fault", "faults"), count(counts.rejected, "line rejected", "lines rejected"),
    ]
    return "\n" + parts.joined(separator: ", ") + "\n"
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  // MARK: - Time

  private mutating func heading(_ instant: Instant) -> String {
    let date = (home ?? .utc).civilTime(at: instant).date
    guard date != day else { return "" }
    let blank = day == nil ? "" : "\n"
    day = date
    return blank + "\(Self.weekday(date.weekday)) \(date)\n"
  }

  /// The time of day in a zone, to the second; a date other than the one besides which it stands is named by its weekday.
  private func clock(_ instant: Instant, _ zone: Zone, besides date: CivilDate?) -> String {
    let civil = zone.civilTime(at: instant)
    var text = Self.padded(civil.time.hour) + ":" + Self.padded(civil.time.minute)
    if civil.time.second != 0 { text += ":" + Self.padded(civil.time.second) }
    let weekday = civil.date == date ? "" : Self.weekday(civil.date.weekday).prefix(3) + " "
    return weekday + text + " " + zone.abbreviation(at: instant)
  }

  /// A date other than that of the action is named.
  private func moment(_ instant: Instant, _ zone: Zone, seenAt now: Instant) -> String {
    let date = zone.civilTime(at: instant).date
    let clock = clock(instant, zone, besides: date)
    return date == zone.civilTime(at: now).date
      ? "at \(clock)" : "on \(Self.weekday(date.weekday)) \(date) at \(clock)"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func weekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  // MARK: - Words

  private func sentence(_ action: Action, _ release: AnswerWords?, _ engine: Engine) -> String {
    let zone = action.zone ?? home ?? .utc
    let name = action.caseName ?? ""
    let due = action.due.map { moment($0, zone, seenAt: action.time) } ?? "at an unknown time"
    let role = action.role.map { release?.label(of: $0) ?? "" } ?? ""
    let priority = action.priority.map { release?.label(of: $0) ?? "" } ?? ""
    switch action.kind {
    case .caseOpened: return "\(name) opened for \(about(action, release, engine)), \(priority)"
    case .caseUpdated: return "\(name) is now \(priority)" + thing(action, release, engine)
    case .caseClosed: return "\(name) closed"
    case .caseFault: return "\(name) cannot be computed"
    case .customerNotify: return "\(action.customer) is told" + thing(action, release, engine)
    case .onCallPage:
      let language = action.language.map { " in \(release?.label(of: $0) ?? "")" } ?? ""
      return "\(role) is paged for \(name)\(language)"
    case .responseDue: return "\(name) is to be answered \(due)"
    case .responseWarning: return "\(name) is still to be answered, \(due)"
    case .responseBreached: return "\(name) was to be answered \(due) and is late"
    case .caseEscalated: return "\(name) goes to \(role)"
    case .supportRefused: return "\(about(action, release, engine)) refused"
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
