import TocsinEngine
import TocsinModel
import TocsinTables
import TocsinTime

/// An answer as people read it.
struct TimeText {
  let answer: TimeAnswer
  let program: Program
  let say: Phrases

  var lines: [String] { [heading, ""] + alignedLines(rows) + remarks }

  private var heading: String {
    let title = [program.rulebook, program.release].filter { !$0.isEmpty }.joined(separator: " ")
    let hours = answer.layers.joined(separator: ", ")
    return say(.calendarHeading, answer.calendar.name, hours, answer.calendar.zone.name, title)
  }

  private var rows: [[String]] {
    switch answer.found {
    case .state(let state): rows(state)
    case .due(let amount, let clock, let due):
      [
        [say(.from), moment(answer.at)],
        [say(.added), say(.onClock, amount.text(in: program, language: say.language), say.clock(clock))],
        [say(amount.isStrict ? .dueBefore : .due), moment(due)],
      ]
    case .openTime(let until, let milliseconds):
      [
        [say(.from), moment(answer.at)], [say(.to), moment(until)],
        [say(.openTime), say.length(milliseconds: milliseconds)],
      ]
    }
  }

  private func rows(_ state: DeskState) -> [[String]] {
    let closes = [say(.closes), moment(state.closes)]
    let opens = [say(state.isOpen ? .opensAgain : .opens), moment(state.opens)]
    return [
      [say(.at), "\(moment(answer.at)): \(say(state.isOpen ? .open : .closed))"],
      [say(state.isOpen ? .openSince : .closedSince), moment(state.since)],
    ] + (state.isOpen ? [closes, opens] : [opens, closes])
  }

  private func moment(_ instant: Instant) -> String { say.moment(instant, in: answer.calendar.zone) }

  private func moment(_ moment: DeskState.Moment) -> String { say.moment(moment, in: answer.calendar.zone) }

  private var remarks: [String] {
    var remarks = answer.oddities.map { oddity in
      switch oddity {
      case .skipped(let civil): say(.skippedTime, "\(civil)")
      case .twice(let civil): say(.repeatedTime, "\(civil)")
      }
    }
    if answer.isLayerAssumed {
      remarks.append(say(.layerAssumed, answer.calendar.layers.map(\.name).joined(separator: ", ")))
    }
    return remarks.isEmpty ? [] : [""] + remarks
  }
}

extension Phrases {
  func moment(_ moment: DeskState.Moment, in zone: Zone) -> String {
    switch moment {
    case .at(let instant): self.moment(instant, in: zone)
    case .never: self(.never)
    case .unknown(let date): self(.notKnown, "\(date)")
    }
  }

  func clock(_ clock: Clock) -> String {
    switch clock {
    case .elapsedTime: self(.elapsedTime)
    case .deskTime: self(.deskTime)
    case .closeOfDay: self(.closeOfDay)
    case .sameTimeOfDay: self(.sameTimeOfDay)
    }
  }
}

extension Phrase {
  /// Calendar, layers, zone, release.
  static let calendarHeading = Phrase(
    en: "{1}, hours {2}, in the time of {3} ({4})", it: "{1}, orario {2}, ora di {3} ({4})")
  static let at = Phrase(en: "at", it: "momento")
  static let from = Phrase(en: "from", it: "da")
  static let to = Phrase(en: "to", it: "a")
  static let added = Phrase(en: "add", it: "più")
  static let onClock = Phrase(en: "{1}, {2}", it: "{1}, {2}")
  static let due = Phrase(en: "due by", it: "entro")
  static let dueBefore = Phrase(en: "due before", it: "prima di")
  static let openTime = Phrase(en: "open for", it: "tempo aperto")
  static let open = Phrase(en: "open", it: "aperto")
  static let closed = Phrase(en: "closed", it: "chiuso")
  static let openSince = Phrase(en: "open since", it: "aperto da")
  static let closedSince = Phrase(en: "closed since", it: "chiuso da")
  static let opens = Phrase(en: "opens", it: "apre")
  static let opensAgain = Phrase(en: "opens again", it: "riapre")
  static let closes = Phrase(en: "closes", it: "chiude")
  static let never = Phrase(en: "never", it: "mai")
  static let notKnown = Phrase(
    en: "not known: nothing is known of the hours and holidays of {1}",
    it: "non noto: orari e festività del {1} non sono conosciuti")
  static let skippedTime = Phrase(
    en: "no clock shows {1}: it is read with the offset before the change",
    it: "nessun orologio segna {1}: si legge con lo scarto in vigore prima del cambio d'ora")
  static let repeatedTime = Phrase(
    en: "clocks show {1} twice: the first is taken", it: "gli orologi segnano {1} due volte: vale la prima")
  static let layerAssumed = Phrase(
    en: "the first hours of {1} are taken; --layers names others",
    it: "vale il primo orario fra {1}; --layers ne indica altri")
  static let elapsedTime = Phrase(en: "counted day and night", it: "contando giorno e notte")
  static let deskTime = Phrase(en: "counted while it is open", it: "contando il solo tempo di apertura")
  static let closeOfDay = Phrase(en: "to closing time", it: "fino alla chiusura")
  static let sameTimeOfDay = Phrase(en: "at the same time of day", it: "alla stessa ora")
}
