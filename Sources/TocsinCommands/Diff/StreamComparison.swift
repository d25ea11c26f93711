import TocsinEngine
import TocsinModel
import TocsinTime

/// What two rules make of the same recorded stream.
struct StreamComparison {
  struct Tally {
    let kind: Action.Kind
    let old: Int
    let new: Int
    /// What only one side does, and the first of each.
    let onlyOld: Int
    let onlyNew: Int
    let firstOld: String?
    let firstNew: String?
  }

  private(set) var tallies: [Tally] = []
  private let say: Phrases

  var isEmpty: Bool { tallies.isEmpty }

  init(
    _ old: RuleSet, _ new: RuleSet, events: String, customers: String?, words: DiffWords?,
    _ streams: inout CommandStreams
  ) throws {
    say = words?.say ?? Phrases("en")
    let before = try Self.actions(old, events, customers, say, &streams)
    let after = try Self.actions(new, events, customers, say, &streams)
    for kind in Action.Kind.allCases {
      let (old, new) = (before[kind] ?? [], after[kind] ?? [])
      let (onlyOld, onlyNew) = (Self.rest(of: old, without: new), Self.rest(of: new, without: old))
      guard !onlyOld.isEmpty || !onlyNew.isEmpty else { continue }
      tallies.append(
        Tally(
          kind: kind, old: old.count, new: new.count, onlyOld: onlyOld.count, onlyNew: onlyNew.count,
          firstOld: onlyOld.first, firstNew: onlyNew.first))
    }
  }

  /// What each side does, in words that do not depend on the rules it does it by.
  private static func actions(
    _ rules: RuleSet, _ events: String, _ customers: String?, _ say: Phrases, _ streams: inout CommandStreams
  ) throws -> [Action.Kind: [String]] {
    var replay = StreamReplay(rules, until: nil, keepsActions: true)
    if let customers { try replay.prepare(try streams.open(customers)) }
    try replay.play(try streams.open(events))
    let engine = replay.engine
    let words = rules.answerWords(say.language)
    let timeline = Timeline(words: words, language: say.language)
    var actions: [Action.Kind: [String]] = [:]
    for var action in replay.kept {
      // Numbers that an engine gives shift with every case more or less.
      if let event = action.event, action.caseName != nil {
        action.caseName = [engine.name(of: event), action.system].compactMap { $0 }.joined(separator: " ")
      }
      let release = words.indices.contains(action.release) ? words[action.release] : nil
      let sentence = timeline.sentence(action, release, engine)
      actions[action.kind, default: []].append(say.moment(action.time, in: action.zone ?? .utc) + "  " + sentence)
    }
    return actions
  }

  /// What is more often here than there, in order.
  private static func rest(of lines: [String], without others: [String]) -> [String] {
    var left: [String: Int] = [:]
    for line in others { left[line, default: 0] += 1 }
    return lines.filter { line in
      guard let count = left[line], count > 0 else { return true }
      left[line] = count - 1
      return false
    }
  }

  var lines: [String] {
    guard !isEmpty else { return [say(.diffStreamSame)] }
    return [say(.diffStream)]
      + tallies.flatMap { tally in
        ["  " + say(.diffCounted, say(tally.kind.heading), "\(tally.old)", "\(tally.new)")]
          + [
            tally.firstOld.map { "    " + say(.diffOnlyOld, "\(tally.onlyOld)", $0) },
            tally.firstNew.map { "    " + say(.diffOnlyNew, "\(tally.onlyNew)", $0) },
          ].compactMap { $0 }
      }
  }
}

extension Action.Kind {
  fileprivate var heading: Phrase {
    switch self {
    case .caseOpened: Phrase(en: "cases opened", it: "casi aperti")
    case .caseUpdated: Phrase(en: "cases changed", it: "casi cambiati")
    case .caseClosed: Phrase(en: "cases closed", it: "casi chiusi")
    case .caseFault: Phrase(en: "cases that cannot be computed", it: "casi che non si possono calcolare")
    case .customerNotify: Phrase(en: "customers told", it: "clienti avvisati")
    case .onCallPage: Phrase(en: "pages", it: "chiamate")
    case .responseDue: Phrase(en: "answers due", it: "prese in carico dovute")
    case .responseWarning: Phrase(en: "warnings", it: "avvertimenti")
    case .responseBreached: Phrase(en: "answers late", it: "prese in carico in ritardo")
    case .caseEscalated: Phrase(en: "escalations", it: "escalation")
    case .supportRefused: Phrase(en: "refusals", it: "rifiuti")
    }
  }
}

extension Phrase {
  static let diffStream = Phrase(
    en: "Of what was recorded, these would have gone otherwise",
    it: "Di quanto registrato, questo sarebbe andato diversamente")
  static let diffStreamSame = Phrase(
    en: "What was recorded would have gone the same way", it: "Quanto registrato sarebbe andato allo stesso modo")
  static let diffCounted = Phrase(en: "{1}: {2} -> {3}", it: "{1}: {2} -> {3}")
  static let diffOnlyOld = Phrase(en: "no longer {1}, the first: {2}", it: "non più {1}, il primo: {2}")
  static let diffOnlyNew = Phrase(en: "new {1}, the first: {2}", it: "nuovi {1}, il primo: {2}")
}
