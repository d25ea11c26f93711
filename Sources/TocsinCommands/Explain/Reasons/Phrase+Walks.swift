import TocsinEngine

/// How a deadline is counted.
extension Phrase {
  static let walkNotify = Phrase(en: "how the notification is counted", it: "come si conta la notifica")
  static let walkRespond = Phrase(en: "how the response is counted", it: "come si conta la presa in carico")
  /// The number of the step, its role, the priority of its ladder.
  static let walkStep = Phrase(
    en: "how step {1} of {3}, to {2}, is counted", it: "come si conta il passo {1} di {3}, a {2}")
  static let walkFromOpening = Phrase(en: "{1}, from {2}, when it was opened", it: "{1}, da {2}, quando è stato aperto")
  static let walkFromReopening = Phrase(
    en: "{1}, from {2}, when it was opened again", it: "{1}, da {2}, quando è stato riaperto")
  static let walkFromPriority = Phrase(
    en: "{1}, from {2}, when its priority was changed", it: "{1}, da {2}, quando è cambiata la sua priorità")
  static let walkCounts = Phrase(en: "{1} to {2} counts {3}", it: "da {1} a {2} conta {3}")
  static let walkClosed = Phrase(en: "{1} to {2} the desk is closed", it: "da {1} a {2} la sede è chiusa")
  static let walkPause = Phrase(en: "{1} to {2} is a pause", it: "da {1} a {2} è in pausa")
  static let walkSummed = Phrase(
    en: "{1} to {2} counts {3} in all, in many stretches", it: "da {1} a {2} conta {3} in tutto, in molti tratti")
  static let walkWaiting = Phrase(
    en: "since {1} it is paused, and nobody knows until when: {2} are left",
    it: "da {1} è in pausa, non si sa fino a quando: ne restano {2}")
  static let walkDayCounts = Phrase(en: "{1} counts {2}", it: "{1} conta {2}")
  static let walkDaysCount = Phrase(en: "{1} to {2} counts {3}", it: "da {1} a {2} conta {3}")
  static let walkDayClosed = Phrase(en: "{1} the desk does not open", it: "{1} la sede non apre")
  static let walkDayExcepted = Phrase(
    en: "{1} the desk does not open, by exception", it: "{1} la sede non apre, per eccezione")
  static let walkDaysClosed = Phrase(en: "{1} to {2} the desk does not open", it: "da {1} a {2} la sede non apre")
  static let walkDayPaused = Phrase(
    en: "{1} does not count: at closing time it is a pause", it: "{1} non conta: all'ora di chiusura è in pausa")
  static let walkDaysPaused = Phrase(
    en: "{1} to {2} does not count: at closing time it is a pause",
    it: "da {1} a {2} non conta: all'ora di chiusura è in pausa")
  /// Dates on which the desk would open but for a holiday or special hours.
  static let walkExceptions = Phrase(en: " (by exception: {1})", it: " (per eccezione: {1})")
  static let walkToOpening = Phrase(
    en: "the desk is closed then: it waits until it opens, {1}", it: "la sede è chiusa: si attende che apra, {1}")
  static let walkToPriority = Phrase(
    en: "that was past when the priority was changed: it is due at the change, {1}",
    it: "era già passato quando è cambiata la priorità: è dovuto al cambio, {1}")
  static let walkToAcknowledgementEnd = Phrase(
    en: "an acknowledgement holds it back until it ends, {1}",
    it: "una presa in carico lo trattiene finché dura, {1}")
  static let walkDue = Phrase(en: "due {1}", it: "dovuto {1}")
  static let walkDueBefore = Phrase(en: "due before {1}", it: "dovuto prima di {1}")
  static let walkHeld = Phrase(
    en: "an acknowledgement keeps it from being late until {1}",
    it: "una presa in carico fa sì che non sia in ritardo fino a {1}")
  static let walkAcknowledged = Phrase(
    en: "it was acknowledged before: nothing happens then",
    it: "è stato preso in carico prima: non succede nulla")
  static let walkReplaced = Phrase(
    en: "it came about before the priority was changed", it: "è avvenuto prima che cambiasse la priorità")
  static let businessDay = Phrase(en: "business day", it: "giorno lavorativo")
  static let businessDays = Phrase(en: "business days", it: "giorni lavorativi")
}
